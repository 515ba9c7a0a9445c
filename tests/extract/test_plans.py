"""Lists of what is yet to be decided: nothing in them is approved, awarded or decided on a day."""

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

PAGE = """<html><body><h1>{head}</h1><h2>Police and Crime Commissioner for Fenland</h2><p>{lead}</p>
<table><tr><th>No.</th><th>{title}</th><th>Decision</th><th>{day}</th></tr>
<tr><td>FP/01</td><td>Youth grants</td><td>To award £4,000 to Oxby Youth Trust</td><td>12/06/2025</td></tr>
<tr><td>FP/02</td><td>Vans</td><td>To buy six vans</td><td>26/06/2025</td></tr></table></body></html>"""


def read(
    folder: Path, head: str, lead: str, title: str = "Item", day: str = "Date of decision"
) -> list[Record]:
    path = folder / "plan.html"
    path.write_text(PAGE.format(head=head, lead=lead, title=title, day=day), encoding="utf-8")
    return read_paper(path)


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("Forward Plan of Decisions", "Write to the lead officer to comment."),
        ("Forthcoming key decisions", "Write to the lead officer to comment."),
        ("Key decisions that are due to be taken", "Write to the lead officer to comment."),
        ("Notice", "This plan sets out the decisions that the Commissioner expects to take in June."),
    ],
)
def test_what_is_planned_is_not_decided(head: str, lead: str, tmp_path: Path) -> None:
    found = read(tmp_path, head, lead)
    assert [(r.title, r.outcome, r.decided_on, r.awards) for r in found] == [
        ("Youth grants", None, None, ()),
        ("Vans", None, None, ()),
    ]
    assert [a.role for a in found[0].amounts] == ["request"]
    assert [d.role for d in found[0].dates] == ["mentioned"]


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        ("Decisions", "See also our forward plan. The Commissioner made the decisions below."),
        ("Decisions", "For decisions that are expected to be taken later see the forward plan."),
        ("Register of Decisions and Forward Plan", "These decisions were taken in June."),
    ],
)
def test_a_register_that_only_speaks_of_a_plan_is_decided(head: str, lead: str, tmp_path: Path) -> None:
    found = read(tmp_path, head, lead)
    assert [r.outcome for r in found] == ["approved", "approved"]
    assert [a.value for a in found[0].awards] == [4000]


def test_the_column_of_the_meeting_says_when_it_meets(tmp_path: Path) -> None:
    found = read(tmp_path, "Forward Plan", "", "Matter for decision", "Meeting of the Strategic Board")
    assert [(r.title, r.meeting_on and r.meeting_on.isoformat()) for r in found] == [
        ("Youth grants", "2025-06-12"),
        ("Vans", "2025-06-26"),
    ]
