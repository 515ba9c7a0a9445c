"""The command line as a user meets it: what each command prints, where, and its exit status."""

import json
import os
from pathlib import Path

import pytest

from index.values import FIELDS

from .conftest import PAPERS, rows, run, text_paper

COMMANDS = [  # in the order of the help
    "extract", "index", "search", "browse", "show", "similar", "diff", "open", "amounts", "audit", "status",
    "remove", "rebuild", "backup", "restore", "demo",
]  # fmt: skip


def one_id(query: str) -> str:
    found = run("search", query, "--format", "jsonl")
    return str(json.loads(found.stdout.splitlines()[0])["id"])


# Help


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_a_worked_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  pcc {command}" in result.stdout
    assert "\x1b" not in result.stdout


def test_help_lists_every_command_and_version_is_said() -> None:
    shown = run("--help").stdout
    assert all(f"\n  {command} " in shown for command in COMMANDS)
    assert run("--version").stdout.startswith("pccpapers ")


def test_the_help_of_search_tells_of_every_field() -> None:
    shown = run("search", "--help").stdout
    assert not [field for field in FIELDS if f"{field}:" not in shown]


def test_no_line_of_the_help_is_cut_off_at_80_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


def test_completion_is_offered() -> None:
    assert "--install-completion" in run("--help").stdout


def test_a_file_that_is_not_there_is_bad_usage(tmp_path: Path) -> None:
    result = run("extract", tmp_path / "gone.pdf")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no such file or folder" in result.stderr and "Traceback" not in result.stderr
    assert "spaces" in result.stderr, "what to do"


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["search"],
        ["search", "x", "--format", "xml"],
        ["search", "x", "--limit", "0"],
        ["search", "--new", "no such search"],
        ["search", "--new", "../weekly", "x"],
        ["search", "--new", "weekly", "x", "--facets"],
        ["amounts", "--role", "gift"],
        ["amounts", "--awards", "--role", "award"],
        ["amounts", "--format", "360giving"],
        ["audit", "--explain", "X999"],
        ["audit", "--select", "X999"],
        ["no-such-command"],
    ],
)
def test_bad_usage_is_2_and_no_traceback(library: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["extract", "index"])
def test_what_a_folder_holds_that_is_no_paper_by_its_suffix_is_counted(tmp_path: Path, command: str) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(text_paper(1), encoding="utf-8")
    for name in ("b.xlsx", "c.XLSX", "d.jpg", "~$a.docx", ".hidden", "noext"):
        (tmp_path / "papers" / name).write_text("x", encoding="utf-8")
    library = ["--library", tmp_path / "library"] if command == "index" else []
    told = "Passed over, as no papers by their names: 2 .xlsx, 1 .jpg, 1 without a suffix."
    assert told in run(command, tmp_path / "papers", *library).stderr
    assert "Passed over" not in run(command, tmp_path / "papers" / "a.txt", *library).stderr


# Search


def test_search_gives_the_columns_in_every_form(library: Path) -> None:
    lines = run("search", "youth", "--format", "csv").stdout_bytes
    assert lines.startswith(b"id,rank,score,kind,area,reference,title,date,page,snippet,awarded,path\r\n")
    hits = [json.loads(line) for line in run("search", "youth", "--format", "jsonl").stdout.splitlines()]
    assert [hit["rank"] for hit in hits] == list(range(1, len(hits) + 1))
    assert json.loads(run("search", "youth", "--format", "json").stdout) == hits
    assert run("search", "youth").stdout.startswith("id\trank\t")
    assert len(run("search", "youth", "--limit", 1, "--format", "jsonl").stdout.splitlines()) == 1


def test_similar_gives_what_is_shared_in_every_form(library: Path) -> None:
    one = one_id("youth")
    found = rows(run("similar", one, "--format", "csv", "-n", 3))
    assert [row["rank"] for row in found] == ["1", "2", "3"] and one not in {row["id"] for row in found}
    assert all(row["words"] or row["recipients"] for row in found)
    drawn = run("similar", one, "--format", "table", "-n", 1).stdout
    assert f"words {found[0]['words']}".split()[1] in drawn and found[0]["id"] in drawn
    assert run("similar", "nothing").exit_code == 1


def test_nothing_found_is_1_and_still_a_whole_answer_for_a_program(library: Path) -> None:
    result = run("search", "xylophone", "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "[]\n")
    assert "nothing found" in result.stderr


@pytest.mark.parametrize("command", ["search", "amounts", "audit"])
def test_a_query_may_be_typed_as_several_words(library: Path, command: str) -> None:
    assert run(command, "youth", "grant").stdout == run(command, "youth grant").stdout != ""


@pytest.mark.parametrize("command", ["search", "amounts", "audit"])
@pytest.mark.parametrize("unwanted", ["kind:paper", "area:Loxshire", "youth", "outcome:approved"])
def test_a_minus_before_a_word_is_no_option(library: Path, command: str, unwanted: str) -> None:
    whole = [command, "-n", 300] if command == "search" else [command]
    meant = run(*whole, f"grant NOT {unwanted}")
    assert meant.exit_code == 0 and meant.stdout != run(*whole, "grant").stdout
    assert run(*whole, "grant", f"-{unwanted}").stdout == meant.stdout
    assert run(*whole, f"-{unwanted}", "grant").stdout == meant.stdout


def test_options_of_one_letter_stay_options(library: Path, tmp_path: Path) -> None:
    assert len(run("search", "grant", "-n3", "--format", "jsonl").stdout.splitlines()) == 3
    run("search", "grant", "-n", 3, f"-o{tmp_path}/hits.csv")
    assert len((tmp_path / "hits.csv").read_text("utf-8").splitlines()) == 4
    assert run("search", "grant", "-x").exit_code == 2


@pytest.mark.parametrize("command", ["search", "amounts", "audit"])
def test_a_word_that_nothing_holds_is_named(library: Path, command: str) -> None:
    result = run(command, "yuoth xylophone youht")
    assert result.exit_code == 1
    assert "'xylophone'" in result.stderr and "nothing found" in result.stderr


@pytest.mark.parametrize("command", ["search", "amounts", "audit"])
def test_a_bad_query_shows_where(library: Path, command: str) -> None:
    result = run(command, "youth AND (")
    assert (result.exit_code, result.stdout) == (2, "")
    lines = result.stderr.splitlines()
    at = lines.index("  youth AND (")
    assert lines[at + 1].strip() == "^"


def test_no_library_is_4_and_says_what_to_do(tmp_path: Path) -> None:
    result = run("search", "x", "--library", tmp_path / "none")
    assert result.exit_code == 4
    assert f'pcc index PAPERS --library "{tmp_path / "none"}"' in result.stderr


# Show and open


def test_show_takes_an_exact_id_or_the_start_of_one(library: Path) -> None:
    id = one_id("youth")
    record = json.loads(run("show", id, "--format", "json").stdout)
    assert record["id"] == id
    plain = run("show", id).stdout
    assert f"record\tid\t{id}\t" in plain and record["evidence"]["title"]["text"].split("\n")[0] in plain
    assert run("show", "ffffffffffff").exit_code == 1


def test_show_gives_evidence_and_a_marked_copy(library: Path, tmp_path: Path) -> None:
    id = json.loads(
        run("search", "title:detached kind:decision", "--format", "jsonl").stdout.splitlines()[0]
    )["id"]
    listed = json.loads(run("show", id, "--evidence", "--format", "json").stdout)
    title = next(value for value in listed if value["name"] == "title")
    assert title["page"] == 1 and title["line"] > 1 and title["text"]
    result = run("show", id, "--pdf", tmp_path / "marked.pdf")
    assert (result.exit_code, result.stdout) == (0, "") and "values are marked in" in result.stderr
    assert (tmp_path / "marked.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(os.name == "nt", reason="Windows always has an opener")
def test_open_prints_the_path_where_nothing_opens_papers(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    if os.uname().sysname != "Linux":
        pytest.skip("this platform always has an opener")
    result = run("open", one_id("youth"), "--page", 2)
    assert Path(result.stdout.strip()).is_relative_to(PAPERS)
    assert "page 2" in result.stderr


def test_open_says_when_the_paper_is_gone(own: Path) -> None:
    (own / "notice.txt").write_text(text_paper(1), encoding="utf-8")
    run("index", own)
    (own / "notice.txt").unlink()
    result = run("open", one_id("youth"))
    assert (result.exit_code, result.stdout) == (3, "")
    assert "no longer" in result.stderr


# Amounts


def test_amounts_and_awards(library: Path) -> None:
    amounts = rows(run("amounts", "--format", "csv"))
    awards = rows(run("amounts", "--awards", "--format", "csv"))
    assert {row["id"] for row in awards} <= {row["id"] for row in amounts if row["role"] == "award"}
    spends = rows(run("amounts", "--role", "spend", "--format", "csv"))
    assert spends == [row for row in amounts if row["role"] == "spend"]
    listed = [
        json.loads(line) for line in run("amounts", "--awards", "--format", "jsonl").stdout.splitlines()
    ]
    assert [row["value"] for row in listed] == [row["value"] for row in awards]
    assert run("amounts", "xylophone").exit_code == 1


# Status, remove, rebuild, demo


def test_status_checks_and_rebuild_mends(library: Path) -> None:
    status = json.loads(run("status", "--check", "--format", "json").stdout)
    assert (status["problems"], status["folder"]) == ([], str(library))
    result = run("rebuild")
    assert result.exit_code == 0 and f"{status['records']} records" in result.stderr
    assert run("status", "--check").exit_code == 0


def test_remove_takes_records_out_and_leaves_the_paper(own: Path) -> None:
    (own / "notice.txt").write_text(text_paper(1), encoding="utf-8")
    run("index", own)
    id = one_id("youth")
    assert run("remove", id[:6]).stdout == f"{id}\n"
    assert run("search", "youth").exit_code == 1
    assert (own / "notice.txt").exists()
    assert run("remove", id).exit_code == 1


def test_the_demo_shows_each_command_and_what_it_prints(library: Path, tmp_path: Path) -> None:
    result = run("demo", "--library", tmp_path / "demo")
    assert result.exit_code == 0, result.stderr
    told = [line for line in result.stdout.splitlines() if line.startswith("$ pcc")]
    assert [line.split()[2] for line in told] == ["index", "search", "amounts", "audit"]
    for line in told[1:]:
        assert run(*line.split()[2:], "--library", tmp_path / "demo").stdout.strip() in result.stdout


def test_a_hostile_title_is_harmless_all_the_way(own: Path) -> None:
    hostile = '=HYPERLINK("http://x") [red]\x1b[31m\u202e <script>alert(1)</script> outreach'
    paper = text_paper(1).replace("Youth outreach in ward 1", hostile)
    (own / "notice.txt").write_text(paper, encoding="utf-8")
    run("index", own)
    for arguments in (["search", "outreach"], ["amounts"], ["audit"], ["show", one_id("outreach")]):
        for form in ("plain", "json", "table"):
            shown = run(*arguments, "--format", form).stdout
            assert "\x1b" not in shown and "\u202e" not in shown
            assert form == "table" or "HYPERLINK" in shown
    (row,) = rows(run("search", "outreach", "--format", "csv"))
    assert row["title"].startswith("'=HYPERLINK")


# Search, further


def test_explain_prints_the_tree_and_needs_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "none"))
    told = run("search", "--explain", "taser", "amount:>50k").stdout.splitlines()
    assert told[0] == "all of" and told[-1] == "└─ amount: more than 50000"
    tree = json.loads(run("search", "--explain", '"road safety"~5', "--format", "json").stdout)
    assert tree == {"node": "near", "words": ["road", "safety"], "gap": 5, "field": "text"}
    assert run("search", "--explain", "kind:decison").exit_code == 2


def test_facets_come_as_rows(library: Path) -> None:
    counts = rows(run("search", "youth", "--facets", "--format", "csv"))
    kinds = {row["value"]: int(row["records"]) for row in counts if row["facet"] == "kind"}
    found = run("search", "youth", "--limit", 1)
    assert found.stderr.startswith(f"{sum(kinds.values())} records match, of ")
    assert found.stderr.endswith(" in the library; the first is shown (--limit shows more)\n")
    assert "; the first 2 are shown (--limit" in run("search", "youth", "--limit", 2).stderr
    assert {row["facet"] for row in counts} == {"area", "year", "kind", "originator", "outcome", "recipient"}
    drawn = run("search", "youth", "--facets", "--limit", 1, "--format", "table").stdout
    assert f"\n{sum(kinds.values())} records match, of " in drawn, "all are counted, not one of them"
    assert (
        "several recipients counts for each" in run("search", "grant", "--facets", "--format", "table").stdout
    )


def test_both_engines_find_the_same(library: Path) -> None:
    for query in ("youth", '"youth work"', "victim* -kind:paper"):
        found = [
            {
                row["id"]
                for row in rows(run("search", query, "-n", 200, "--format", "csv", "--engine", engine))
            }
            for engine in ("whoosh", "sqlite")
        ]
        assert found[0] == found[1] and found[0]


def test_a_misspelt_word_gets_a_suggestion(library: Path) -> None:
    assert "Did you mean: youth (" in run("search", "youht").stderr


def test_backup_and_restore(library: Path, tmp_path: Path) -> None:
    kept, new = tmp_path / "kept.pcc", tmp_path / "new"
    count = json.loads(run("status", "--format", "json").stdout)["records"]
    assert f"holds {count:,} records" in run("backup", kept).stderr
    assert f"holds {count:,} records" in run("restore", kept, "--library", new).stderr
    (tmp_path / "README.txt").write_text("no backup", encoding="utf-8")
    result = run("restore", tmp_path / "README.txt", "--library", new)
    assert (result.exit_code, "Traceback" in result.stderr) == (2, False)
    assert "pcc backup FILE" in result.stderr.splitlines()[-1], "what to do"


def test_status_names_the_commonest_areas_and_counts_the_others(library: Path) -> None:
    areas = json.loads(run("status", "--format", "json").stdout)["areas"]
    (line,) = [line for line in run("status").stdout.splitlines() if line.startswith("areas")]
    assert line.endswith(f", and {len(areas) - 12} more: --format json lists all") and line.count(", ") == 12


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize(
    "arguments",
    [["search", "youth"], ["search", "grant", "--facets"], ["search", "--explain", "a (b OR c)"], ["status"],
     ["amounts", "youth"], ["amounts", "--awards"], ["audit"], ["show"], ["similar"]],
    ids=" ".join,
)  # fmt: skip
def test_every_table_keeps_to_its_width(
    library: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    arguments = [*arguments, one_id("youth")] if arguments in (["show"], ["similar"]) else arguments
    lines = run(*arguments, "--format", "table").stdout.splitlines()
    assert len(lines) > 2
    assert max(len(line.rstrip()) for line in lines) <= width
