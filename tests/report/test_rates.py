"""Completion and yes-rates: complete is not all yes, and absent is not blank."""

import sys
from dataclasses import replace
from datetime import date

import pytest
from rich.table import Table

from extract.checks.rule import example
from extract.record import Record
from report.audit_view import audit_view
from report.rates import By, rates
from report.terminal import console, draw_rates


def paper(number: int, originator: str = "Chief Constable", **answers: str) -> Record:
    checklist = [
        {
            "topic": topic.replace("_", "-"),
            "question": f"{topic}?",
            "answer": answer,
            "evidence": {"page": 1, "line": line, "text": f"{topic}? {answer}"},
        }
        for line, (topic, answer) in enumerate(answers.items(), 1)
    ]
    record = example({"reference": str(number), "originator": originator, "checklist": checklist})
    return replace(record, id=f"{number:012}")


ALL_YES = paper(1, legal="yes", finance="yes")
ALL_NO = paper(2, "CHIEF CONSTABLE", legal="no", finance="n/a")
BLANK = paper(3, legal="yes", finance="blank")
ABSENT = paper(4, "Treasurer", legal="yes")
NONE = paper(5, "Treasurer")
PAPERS = [ALL_YES, ALL_NO, BLANK, ABSENT, NONE]


def test_by_topic_absent_is_not_blank() -> None:
    legal, finance = rates(PAPERS, "topic")
    assert (finance.group, finance.papers, finance.checklists, finance.complete) == ("finance", 5, 3, 2)
    assert (finance.answers["blank"], finance.absent, finance.asked) == (1, 1, 3)
    assert (legal.absent, legal.complete, legal.yes_rate) == (0, 4, 0.75)


def test_by_originator_complete_is_not_all_yes() -> None:
    chief, treasurer = rates(PAPERS, "originator")
    assert (chief.group, chief.papers, chief.complete, chief.checklists) == ("Chief Constable", 3, 2, 3)
    assert (chief.answers["yes"], chief.answers["no"], chief.answers["n/a"]) == (3, 1, 1)
    assert (treasurer.papers, treasurer.checklists, treasurer.completion) == (2, 1, 1.0)
    assert treasurer.absent == 1, "of a paper without a checklist nothing is absent"


def test_papers_without_a_date_or_checklist_have_no_rate() -> None:
    (group,) = rates([NONE], "year")
    assert (group.group, group.papers, group.completion, group.yes_rate) == ("", 1, None, None)
    assert rates([NONE], "topic") == []


def test_markdown_cannot_be_broken_by_a_title() -> None:
    hostile = replace(ALL_YES, reference=None, title="a | b <script>alert(1)</script>\n# c")
    lines = "".join(audit_view([hostile]).forms["markdown"]()).splitlines()
    row = next(line for line in lines if "script" in line)
    assert row.count(" | ") == lines[2].count(" | "), "no cell more"
    assert "<script" not in row.replace("\\<", "") and not any(line.startswith("# c") for line in lines)


@pytest.mark.parametrize("by", ["topic", "originator"])
def test_a_small_screen_shows_every_rate_and_no_broken_name(monkeypatch: pytest.MonkeyPatch, by: By) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    named = [paper(n, "Head of Commissioning and Partnerships", human_resources="yes") for n in range(1, 124)]
    screen = console(sys.stdout)
    with screen.capture() as drawn:
        for part in draw_rates(rates(named, by), by):
            screen.print(part)
    lines = drawn.get().splitlines()
    assert "123 (100%)" in drawn.get() and max(map(len, lines)) <= 80
    names = {"topic": {"human-resources"}, "originator": {"Commissioning", "Partnerships"}}
    assert names[by] <= set(drawn.get().split())


def test_years_stay_in_their_order_whether_they_have_a_checklist_or_not() -> None:
    years = [replace(NONE, decided_on=date(2013, 5, 1)), replace(ALL_YES, decided_on=date(2014, 5, 1))]
    table, _ = draw_rates(rates(years, "year"), "year")
    assert isinstance(table, Table)
    assert [str(cell) for cell in table.columns[0].cells] == ["2013", "2014"]
