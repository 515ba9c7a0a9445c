"""The command line as a user meets it: what each command prints, where, and its exit status."""

import csv
import io
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli import app
from extract.readers.ocr import find_tesseract, how_to_install
from index.values import FIELDS

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "corpus" / "papers"
COMMANDS = [  # in the order of the help
    "extract", "index", "search", "browse", "show", "similar", "diff", "open", "amounts", "audit", "status",
    "remove", "rebuild", "backup", "restore", "demo",
]  # fmt: skip


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A library of the project's own papers, with its index in a cache of the tests' own."""
    folder = tmp_path_factory.mktemp("library")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("PCC_LIBRARY", str(folder))
        result = run("index", PAPERS, "--workers", 2)
        assert result.exit_code == 0, result.stderr
        yield folder


@pytest.fixture
def own(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of this test's own, empty; papers go into the folder beside it."""
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    (tmp_path / "papers").mkdir()
    return tmp_path / "papers"


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def text_paper(number: int) -> str:
    return (
        f"DECISION NO. {number}\n\nSUBJECT: Youth outreach in ward {number}\n\nRECOMMENDATION:\n\n"
        f"1. That the PCC approves a grant of £{number},500 to Lantern House for detached youth work.\n"
    )


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


def test_completion_is_offered() -> None:
    assert "--install-completion" in run("--help").stdout


# Extract


def test_extract_prints_a_record_a_line(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(text_paper(3), encoding="utf-8")
    result = run("extract", tmp_path, "--format", "jsonl")
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, result.stderr, record["reference"]) == (0, "", "3")
    assert record["awards"][0]["value"] == "3500.00"
    assert json.loads(run("extract", tmp_path, "--format", "json").stdout) == [record]
    assert "reference\t3\t" in run("extract", tmp_path).stdout


def test_extract_says_a_line_for_each_paper_it_cannot_read(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"{number}.txt").write_text(text_paper(number), encoding="utf-8")
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "photo.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    result = run("extract", tmp_path, "--format", "jsonl")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 3
    first, second = result.stderr.splitlines()
    assert "empty.pdf" in first and "photo.pdf" in second


def test_a_file_that_is_not_there_is_bad_usage(tmp_path: Path) -> None:
    result = run("extract", tmp_path / "gone.pdf")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no such file or folder" in result.stderr and "Traceback" not in result.stderr


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


# Index


def test_index_sums_up_and_reads_nothing_twice(own: Path) -> None:
    for number in (1, 2):
        (own / f"{number}.txt").write_text(text_paper(number), encoding="utf-8")
    shutil.copy(own / "1.txt", own / "copy.txt")
    (own / "empty.pdf").touch()
    result = run("index", own, "--format", "json")
    assert result.exit_code == 3
    done = json.loads(result.stdout)
    assert list(done) == [
        "added", "updated", "unchanged", "duplicate", "missing", "unreadable", "records", "seconds",
    ]  # fmt: skip
    assert [done[name] for name in ("added", "unchanged", "duplicate", "records")] == [2, 0, 1, 2]
    assert [bad["path"] for bad in done["unreadable"]] == [str(own / "empty.pdf")]
    advice = "the file is empty. Fetch it again from where it was published."
    assert done["unreadable"][0]["reason"] == advice
    (bad,) = [line for line in run("status").stdout.splitlines() if line.startswith("cannot read")]
    assert bad.endswith(f"\t{advice}")

    (own / "1.txt").write_text(text_paper(7), encoding="utf-8")
    (own / "2.txt").unlink()
    (own / "empty.pdf").unlink()
    again = json.loads(run("index", own, "--format", "json").stdout)
    assert [again[name] for name in ("added", "updated", "missing")] == [0, 1, 2]
    third = json.loads(run("index", own, "--format", "json").stdout)
    assert (third["updated"], third["missing"]) == (0, 1)  # the empty file is forgotten, the read one kept
    status = json.loads(run("status", "--format", "json").stdout)
    assert (status["records"], status["unreadable"]) == (3, [])


def test_a_paper_that_stays_unreadable_is_said_each_time(own: Path) -> None:
    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    (own / "empty.pdf").touch()
    assert [run("index", own).exit_code for _ in range(2)] == [3, 3]
    status = json.loads(run("status", "--format", "json").stdout)
    assert [bad["path"] for bad in status["unreadable"]] == [str(own / "empty.pdf")]


def test_a_folder_without_papers_is_nothing_found(own: Path) -> None:
    (own / "notes.xlsx").touch()
    for command in ("extract", "index"):
        result = run(command, own)
        assert (result.exit_code, result.stderr.splitlines()[0]) == (1, f"pcc: no papers in {own}")


def test_force_reads_unchanged_papers_again(own: Path) -> None:
    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    run("index", own)
    forced = json.loads(run("index", own, "--force", "--format", "json").stdout)
    assert (forced["unchanged"], forced["added"] + forced["updated"]) == (0, 1)


def test_a_newer_reader_reads_again_what_it_may_read_better(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extract import version

    (own / "good.txt").write_text(text_paper(1), encoding="utf-8")
    (own / "page.html").write_text("<p>DECISION NO. 4</p><p>SUBJECT: Youth</p>", encoding="utf-8")
    (own / "empty.pdf").touch()
    run("index", own)
    assert json.loads(run("index", own, "--format", "json").stdout)["unchanged"] == 2
    before = version.reader_mark
    monkeypatch.setattr(version, "reader_mark", lambda kind: before(kind) + "x" * (kind == "text/html"))
    again = run("index", own, "--format", "json")
    done = json.loads(again.stdout)
    assert (done["updated"], done["unchanged"], len(done["unreadable"])) == (1, 1, 1)
    assert "1 of these papers were read by an older pccpapers" in again.stderr
    assert json.loads(run("index", own, "--format", "json").stdout)["unchanged"] == 2


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
    assert "pcc index" in result.stderr


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


# Amounts and audit


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout, newline="")))


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


def test_audit_selects_ignores_explains_and_fails(library: Path) -> None:
    every = rows(run("audit", "--format", "csv"))
    assert len(every) == json.loads(run("status", "--format", "json").stdout)["records"]
    only = rows(run("audit", "--select", "D", "--format", "csv"))
    assert len(only) == len(every)
    assert {code[0] for row in only for code in row["findings"].split()} == {"D"}
    without = rows(run("audit", "--ignore", "d,t,s", "--format", "csv"))
    assert not {code[0] for row in without for code in row["findings"].split()} & set("DTS")
    assert run("audit", "--fail-on", "error").exit_code == 5
    assert run("audit", "--select", "D001", "--ignore", "D", "--fail-on", "warning").exit_code == 0
    told = run("audit", "--explain", "d001").stdout
    assert "D001" in told and "example\tApproved on 4 May 2020, before" in told
    family = run("audit", "--explain", "d").stdout.splitlines()
    assert len(family) > 3 and all(line.startswith("D0") for line in family)


def test_settings_hold_where_no_option_is_given(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pcc.toml").write_text('[audit]\nselect = ["D"]\nfail-on = "error"\n', encoding="utf-8")
    result = run("audit", "--format", "csv")
    assert {code[0] for row in rows(result) for code in row["findings"].split()} == {"D"}
    assert result.exit_code == 5 and "pcc.toml says: only D" in result.stderr
    result = run("audit", "--select", "R", "--fail-on", "none", "--format", "csv")
    assert {code[0] for row in rows(result) for code in row["findings"].split()} == {"R"}
    assert (result.exit_code, result.stderr) == (0, "")
    (tmp_path / "pcc.toml").write_text('[audit]\nignroe = ["D"]\n', encoding="utf-8")
    result = run("audit")
    assert (result.exit_code, result.stdout) == (2, "") and "audit.ignore?" in result.stderr


@pytest.mark.parametrize("by", ["topic", "originator", "area", "year"])
def test_audit_by_groups(library: Path, by: str) -> None:
    groups = rows(run("audit", "--by", by, "--format", "csv"))
    papers = rows(run("audit", "--format", "csv"))
    assert next(iter(groups[0])) == by
    if by == "topic":
        asked = [sum(bool(paper[row["topic"]]) for paper in papers) for row in groups]
        assert [int(row["asked"]) for row in groups] == asked
    else:
        assert sum(int(row["papers"]) for row in groups) == len(papers)
        complete = sum(paper["complete"] == "yes" for paper in papers)
        assert sum(int(row["complete"]) for row in groups) == complete > 0


def test_audit_since_a_day_leaves_out_the_older_and_says_what_is_undated(library: Path) -> None:
    every = rows(run("audit", "--format", "csv"))
    result = run("audit", "--since", "1/1/2024", "--format", "csv")
    assert [row["id"] for row in rows(result)] == [row["id"] for row in every if row["date"] >= "2024-01-01"]
    undated = sum(not row["date"] for row in every)
    assert f"no date was found in them: {undated} records" in result.stderr
    bad = run("audit", "--since", "yesterday")
    assert bad.exit_code == 2 and "2026-03-01" in bad.stderr


def test_audit_as_markdown(library: Path, tmp_path: Path) -> None:
    result = run("audit", "topic:finance", "-o", tmp_path / "panel.md")
    text = (tmp_path / "panel.md").read_text(encoding="utf-8")
    assert result.exit_code == 0 and text.startswith("## Checklists\n\n| Paper | Date | legal |")
    assert "- D001 error: Approved on" in text and "not asked" in text and "blank" in text


def test_audit_as_a_page(library: Path, tmp_path: Path) -> None:
    result = run("audit", "-o", tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert result.exit_code == 0 and text.startswith("<!DOCTYPE html>") and text.rstrip().endswith("</html>")
    assert text.count('<details class="paper"') == len(rows(run("audit", "--format", "csv")))


def test_the_rules_named_in_help_exist() -> None:
    for code in re.findall(r"pcc audit --explain (\w+)", run("audit", "--help").stdout):
        assert run("audit", "--explain", code).exit_code == 0


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


# Scans


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As on a machine where tesseract is not installed."""
    monkeypatch.setenv("PATH", "")
    find_tesseract.cache_clear()
    yield
    find_tesseract.cache_clear()


def scan(path: Path) -> Path:
    from PIL import Image

    Image.new("L", (600, 800), 200).save(path, resolution=72)
    return path


def test_a_scan_without_ocr_is_added_and_how_to_read_it_is_said_once(own: Path, without_ocr: None) -> None:
    papers = [scan(own / "one.pdf"), scan(own / "two.pdf")]
    result = run("index", *papers, "--format", "json")
    done = json.loads(result.stdout)
    assert (result.exit_code, done["added"], done["unreadable"]) == (0, 2, [])
    assert all(f"{paper}: no text could be read on page 1" in result.stderr for paper in papers)
    (advice,) = [line for line in result.stderr.splitlines() if "tesseract" in line]
    assert how_to_install() in advice
    assert "tesseract" not in run("extract", papers[0], "--ocr", "off").stderr


def test_ocr_that_is_insisted_on_is_refused_in_a_line_where_it_cannot_be_done(
    own: Path, without_ocr: None
) -> None:
    result = run("extract", scan(own / "one.pdf"), "--ocr", "force")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "tesseract" in result.stderr and "Install it" in result.stderr
    assert len(result.stderr.splitlines()) == 2, "what is wrong, and what to do"


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
