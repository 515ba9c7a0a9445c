"""`pcc diff`: a notice that was published again, field by field."""

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console

from extract.record import Amount, Award, Evidence, Recommendation, Record, Section, Source
from report.compare import compare
from report.parts import said
from report.views import changes_view

from ..conftest import run

AT = Evidence(1, 5, "words")
ITEMS = range(1, 7)
FIRST = Record(
    "0" * 12, "decision", Source("/papers/a.pdf", "0" * 64, 1, "application/pdf", 2),
    form="one", area="Fenshire", reference="27", title="Youth outreach", decided_on=date(2016, 8, 23),
    conditions=("a report each quarter",),
    recommendations=tuple(Recommendation(str(n), f"That item {n} of the plan is agreed", AT) for n in ITEMS),
    amounts=(Amount(Decimal(25600), "£25,600", "award", AT, recipient="Lantern House"),),
    awards=(Award(Decimal(25600), AT, recipient="Lantern House"),),
    sections=(Section("1", "Background", 1, "The wards have no youth club."),),
    evidence={"title": AT},
)  # fmt: skip


def changes(after: Record, before: Record = FIRST) -> list[tuple[str, str, str | None, str | None]]:
    found = compare(before, after)
    return [(c.field, c.what, c.before and said(c.before), c.after and said(c.after)) for c in found]


def test_the_same_paper_in_another_file_and_on_other_pages_says_the_same() -> None:
    elsewhere = replace(AT, page=2, line=9)
    again = replace(
        FIRST, id="1" * 12, form="two", source=replace(FIRST.source, path="/b.pdf", ocr_pages=(1,)),
        evidence={"title": elsewhere}, amounts=(replace(FIRST.amounts[0], evidence=elsewhere),),
        sections=(replace(FIRST.sections[0], page=2),),
    )  # fmt: skip
    assert changes(again) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"title": "Youth work"}, [("title", "changed", "Youth outreach", "Youth work")]),
        ({"decided_on": None}, [("decided_on", "gone", "2016-08-23", None)]),
        ({"originator": "A. Clerk"}, [("originator", "added", None, "A. Clerk")]),
        ({"conditions": ()}, [("conditions", "gone", "condition a report each quarter", None)]),
        (
            {"awards": (replace(FIRST.awards[0], value=Decimal(26500)),)},
            [("awards", "changed", "£25,600 Lantern House", "£26,500 Lantern House")],
        ),
        (
            {"amounts": (replace(FIRST.amounts[0], role="request"),)},
            [("amounts", "changed", "£25,600 award · Lantern House", "£25,600 request · Lantern House")],
        ),
        ({"awards": ()}, [("awards", "gone", "£25,600 Lantern House", None)]),
        (
            {"sections": (replace(FIRST.sections[0], text="The wards have one youth club."),)},
            [("sections", "changed", "1 Background: The wards have no youth club.",
              "1 Background: The wards have one youth club.")],
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)  # fmt: skip
def test_one_change_is_told_and_no_other(changed: dict[str, object], told: list[tuple[str, ...]]) -> None:
    assert changes(replace(FIRST, **changed)) == told  # type: ignore[arg-type]


def test_an_item_taken_out_of_a_list_does_not_move_the_others() -> None:
    items = FIRST.recommendations
    assert [change[:2] for change in changes(replace(FIRST, recommendations=items[:2] + items[3:]))] == [
        ("recommendations", "gone")
    ]
    new = Recommendation("9", "Nothing like it whatever", AT)
    told = changes(replace(FIRST, recommendations=(*items[:3], new, *items[4:])))
    assert [change[1] for change in told] == ["gone", "added"], "unlike values are no change of one another"


def test_long_lists_that_have_nothing_in_common_are_told_at_once() -> None:
    many = tuple(Amount(Decimal(n), f"£{n}", "context", AT) for n in range(1000, 1500))
    other = tuple(replace(amount, value=amount.value * 7, text="£x") for amount in many)
    assert len(changes(replace(FIRST, amounts=many), replace(FIRST, amounts=other))) == 1000


def test_a_long_value_is_drawn_where_it_differs() -> None:
    text = "The wards have no youth club. " * 40
    before, after = (replace(FIRST, sections=(Section("1", "Background", 1, words),)) for words in (
        text + "It costs £5." + text, text + "It costs £6." + text))  # fmt: skip
    screen = Console(width=120, file=io.StringIO())
    for part in changes_view(before, after, list(compare(before, after))).draw():
        screen.print(part)
    shown = " ".join(screen.file.getvalue().split())  # type: ignore[attr-defined]
    assert "£5." in shown and "£6." in shown and len(shown) < 600


def test_a_notice_published_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    notice = (
        "DECISION NO. 27\n\nSUBJECT: Youth outreach\n\nDate: 3 May 2016\n\nRECOMMENDATION:\n\n"
        "1. That the PCC approves a grant of £{} to Lantern House for youth work.\n"
    )
    for name, sum in (("first", "25,600"), ("again", "26,500"), ("copy", "25,600  ")):
        (tmp_path / f"{name}.txt").write_text(notice.format(sum), encoding="utf-8")
        run("index", tmp_path / f"{name}.txt")
    listed = csv.DictReader(io.StringIO(run("amounts", "--awards", "--format", "csv").stdout))
    ids = {Path(row["path"]).stem: row["id"] for row in listed}
    result = run("diff", ids["first"], ids["again"], "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert result.exit_code == 0
    assert {row["field"] for row in rows} == {"awards", "amounts", "recommendations", "sections"}
    award = next(row for row in rows if row["field"] == "awards")
    assert award["before"].startswith("£25,600") and award["after"].startswith("£26,500")
    assert award["before_line"] == award["after_line"] != ""
    same = run("diff", ids["first"], ids["copy"], "--format", "json")
    assert (same.exit_code, same.stdout) == (1, "[]\n") and "no field differs" in same.stderr
    assert run("diff", ids["first"], "ffffffffffff").exit_code == 1
