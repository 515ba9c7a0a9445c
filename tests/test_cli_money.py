"""`pcc amounts` over papers of which several print one decision."""

from pathlib import Path

import pytest

from .conftest import rows, run

NOTICE = """
DECISION NO. {}

SUBJECT: Youth outreach

Date: {}

Police and Crime Commissioner for Suffolk

RECOMMENDATION:

1. That the PCC approves a grant of £25,600 to Lantern House for youth work.
"""

REPORT = """
POLICE AND CRIME PANEL FOR SUFFOLK

REPORT TO THE PANEL, 2 February 2017

SUBJECT: Grants made

1. The Commissioner awarded a grant of £25,600 to Lantern House in August.
"""


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notice, the same notice published again, next year's, and what the panel was told."""
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "first.txt").write_text(NOTICE.format("27-2016", "23 August 2016"), encoding="utf-8")
    (folder / "again.txt").write_text(NOTICE.format("27-2016", "2 September 2016"), encoding="utf-8")
    (folder / "other.txt").write_text(NOTICE.format("31-2017", "3 July 2017"), encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    assert run("index", folder).exit_code == 0
    return folder


def test_a_decision_printed_again_is_counted_once_and_that_is_said(papers: Path) -> None:
    every = run("amounts", "--awards", "--format", "csv")
    assert len(rows(every)) == 3 and "--distinct leaves them out" in every.stderr
    distinct = run("amounts", "--distinct", "--format", "csv")
    assert [row["reference"] for row in rows(distinct)] == ["27-2016", "31-2017"]
    assert "same reference, 27-2016" in distinct.stderr
    totals = run("amounts", "--by", "recipient", "--format", "csv")
    (total,) = rows(totals)
    first, other = rows(distinct)
    assert (total["name"], total["awards"], total["value"]) == ("Lantern House", "2", "51200.00")
    assert total["rows"] == f"{first['id']} 25600.00; {other['id']} 25600.00"
    assert total["repeats"].endswith(" 25600.00") and total["repeats"][:12] not in total["rows"]
    assert "1 award reported to a panel again" in totals.stderr
    drawn = run("amounts", "--by", "year", "--format", "table").stdout
    assert any(line.strip().startswith("not again: ") for line in drawn.splitlines()), "a line of its own"
    shown = run("amounts", "--awards", "--format", "table").stdout
    assert "(1 more repeat them and are not counted), £51,200 in all" in shown


def test_a_total_of_many_rows_shows_the_first_and_says_where_all_are(papers: Path) -> None:
    grants = "".join(f"{n}. That the PCC approves a grant of £{n},000 to Club {n}.\n" for n in range(1, 16))
    notice = NOTICE.format("40-2018", "2 May 2018").partition("1. That")[0] + grants
    (papers / "many.txt").write_text(notice, encoding="utf-8")
    assert run("index", papers).exit_code == 0
    drawn = run("amounts", "--by", "year", "--format", "table", "decided:2018").stdout
    assert (
        "£120,000" in drawn and "  … and 5 more: --format csv lists all" in drawn and "£11,000" not in drawn
    )
    (total,) = rows(run("amounts", "--by", "year", "--format", "csv", "decided:2018"))
    assert total["rows"].count(";") == 14


@pytest.mark.parametrize("option", [["--awards"], ["--distinct"], ["--by", "fund"]])
def test_only_grants_are_told_apart(option: list[str]) -> None:
    result = run("amounts", *option, "--role", "spend")
    assert (result.exit_code, result.stdout) == (2, "") and f"{option[0]} and --role" in result.stderr
