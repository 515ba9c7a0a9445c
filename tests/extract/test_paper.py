"""The four published papers, whole: header fields, answers, amounts, dates, as a careful reader has them."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract.paper import read_paper
from extract.record import Record

PAPERS = Path(__file__).parents[3] / "shared" / "papers"
NOTICE, PANEL_2014, PANEL_2017, STAFFORDSHIRE = NAMES = (
    "suffolk-decision-27.txt",
    "suffolk-AP14-20.txt",
    "suffolk-AP17-47.txt",
    "staffordshire-panel-2018.txt",
)


@cache
def paper(name: str) -> Record:
    path = PAPERS / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    (record,) = read_paper(path)
    return record


HEADERS: dict[str, dict[str, Any]] = {
    NOTICE: {
        "kind": "decision",
        "form": "suffolk-notice-2016",
        "organisation": "Office of the Police and Crime Commissioner for Suffolk",
        "area": "Suffolk",
        "reference": "27",
        "originator": "POLICY OFFICER (VS)",
        "submitted_to": "POLICE AND CRIME COMMISSIONER",
        "decided_by": "POLICE AND CRIME COMMISSIONER",
        "reason": "FOR DECISION",
        "outcome": "approved",
        "decided_on": date(2016, 8, 23),
        "submitted_on": date(2016, 8, 24),
    },
    PANEL_2014: {
        "kind": "paper",
        "form": "suffolk-panel-2014",
        "area": "Suffolk",
        "reference": "AP14/20",
        "originator": "SAFER SUFFOLK PARTNERSHIP BOARD",
        "submitted_to": "PERFORMANCE AND ACCOUNTABILITY PANEL",
        "meeting_on": date(2014, 4, 29),
    },
    PANEL_2017: {
        "kind": "paper",
        "form": "suffolk-panel-2017",
        "area": "Suffolk",
        "reference": "AP17/47",
        "originator": "CHIEF CONSTABLE",
        "submitted_to": "ACCOUNTABILITY AND PERFORMANCE PANEL",
        "meeting_on": date(2017, 9, 1),
    },
    STAFFORDSHIRE: {
        "kind": "paper",
        "form": "staffordshire-panel",
        "organisation": "Police and Crime Commissioner for Staffordshire",
        "area": "Staffordshire",
        "originator": "Police & Crime Commissioner",
        "submitted_to": "Police and Crime Panel",
        "meeting_on": date(2018, 1, 29),
    },
}
BLANK = (
    "reference", "decided_by", "reason", "status", "outcome",
    "decided_on", "meeting_on", "submitted_on", "published_on",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_header_fields(name: str) -> None:
    record, wanted = paper(name), HEADERS[name]
    expected = dict.fromkeys(BLANK) | {"language": "en"} | wanted
    assert {field: getattr(record, field) for field in expected} == expected


@pytest.mark.parametrize(
    ("name", "begins", "ends", "words", "line"),
    [
        (NOTICE, "INNOVATION FUND: ", " WORK", 13, 19),
        (PANEL_2014, "Safer Suffolk Partnership Board ", " 2013/14", 22, 10),
        (PANEL_2017, "PROTECTING VULNERABLE ", " UPDATE", 10, 10),
        (STAFFORDSHIRE, "Safer, ", " Report", 7, 5),
    ],
)
def test_titles(name: str, begins: str, ends: str, words: int, line: int) -> None:
    record = paper(name)
    assert record.title is not None
    assert record.title.startswith(begins)
    assert record.title.endswith(ends)
    assert len(record.title.split()) == words
    assert record.evidence["title"].line == line


@pytest.mark.parametrize(
    ("name", "summary", "recommendations"),
    [
        (NOTICE, [23, 26, 27], [("1", 31)]),
        (PANEL_2014, [15, 17], [(None, 21)]),
        (PANEL_2017, [15, 16, 17], [("1", 21)]),
        (STAFFORDSHIRE, [], [(None, 15)]),
    ],
)
def test_summary_and_recommendations_stand_at_their_lines(
    name: str, summary: list[int], recommendations: list[tuple[str | None, int]]
) -> None:
    record = paper(name)
    assert {p.evidence.line for p in record.summary} <= set(summary)
    assert len(record.summary) >= min(2, len(summary))
    assert [(r.label, r.evidence.line) for r in record.recommendations] == recommendations


# Topics in the order of the rows, with the answers.
ANSWERS = {
    NOTICE: "legal yes, finance yes, equality yes, human-resources yes, plan yes, consultation yes, "
    "communications yes, risks yes, ethics yes",
    PANEL_2014: "legal no, finance no, equality yes, human-resources yes, plan yes, consultation yes, "
    "communications no, risks yes",
    PANEL_2017: "legal no, finance no, equality no, human-resources yes, plan yes, consultation yes, "
    "communications yes, ethics yes",
    STAFFORDSHIRE: "",
}
FIRST_ROW = {NOTICE: 119, PANEL_2014: 236, PANEL_2017: 132}


@pytest.mark.parametrize("name", NAMES)
def test_checklist_answers(name: str) -> None:
    found = paper(name).checklist
    assert ", ".join(f"{a.topic} {a.answer}" for a in found) == ANSWERS[name]
    first = FIRST_ROW.get(name, 0)
    assert [a.evidence.line for a in found] == list(range(first, first + len(found)))


@pytest.mark.parametrize("name", [NOTICE, PANEL_2014])
def test_bare_answers_have_no_reason(name: str) -> None:
    assert {a.reason for a in paper(name).checklist} == {None}


def test_reasons_are_the_words_after_the_answer() -> None:
    reasons = {a.topic: a.reason for a in paper(PANEL_2017).checklist}
    shapes = {t: r and (len(r.split()), r.split()[0], r.rstrip(".").split()[-1]) for t, r in reasons.items()}
    assert shapes == {
        "legal": None,
        "finance": (5, "as", "noted"),
        "equality": (14, "there", "implications"),
        "human-resources": (4, "no", "identified"),
        "plan": (14, "the", "people'"),
        "consultation": (11, "Both", "arrangements"),
        "communications": (15, "increase", "department"),
        "ethics": None,
    }


# Line, value, role. Where two readings are open, both are given; "" where the role is not held to one.
AMOUNTS: dict[str, list[tuple[int, str, str]]] = {
    NOTICE: [
        (26, "109154", "income"),
        (27, "25600", "award"),
        (31, "25600", "award"),
        (49, "25600", "award"),
        (116, "25600", "award"),
    ],
    PANEL_2014: [
        (15, "44152.60", "allocation"),
        (39, "29130", "committed allocation"),
        (41, "5630", "allocation"),
        (42, "21000", "allocation"),
        (43, "2500", "allocation"),
        (45, "15022", "remaining"),
        (53, "5000", "allocation"),
        (54, "10000", "allocation"),
        (113, "8000", "allocation"),
        (113, "7000", "spend"),
        (121, "10000", "allocation"),
        (121, "800", "rate"),
        (121, "6400", "spend"),
        (121, "3600", "committed remaining"),
        (129, "3000", "allocation"),
        (129, "9", "rate"),
        (129, "2400", "spend"),
        (129, "600", "committed remaining"),
        (223, "1750", "context"),
        (223, "5000", "allocation match"),
    ],
    PANEL_2017: [],
    STAFFORDSHIRE: [
        (100, "250000", "income"),
        (110, "250000", ""),
        (110, "50000", "match"),
        (339, "50000000000", "context"),
        (354, "1042000000", "allocation committed"),
        (354, "2500", "allocation match spend"),
        (355, "200000", "budget"),
        (355, "15000", ""),
        (355, "67778.64", "allocation committed"),
        (356, "250000", ""),
        (356, "100", "limit"),
        (356, "94411.36", "allocation committed"),
    ],
}


@pytest.mark.parametrize("name", NAMES)
def test_every_amount_and_no_other(name: str) -> None:
    found = [(a.evidence.line, a.value) for a in paper(name).amounts]
    assert found == [(line, Decimal(value)) for line, value, _ in AMOUNTS[name]]
    assert all(a.text in a.evidence.text for a in paper(name).amounts)


@pytest.mark.parametrize("name", NAMES)
def test_the_role_of_every_amount(name: str) -> None:
    for amount, (line, value, roles) in zip(paper(name).amounts, AMOUNTS[name], strict=True):
        assert not roles or amount.role in roles.split(), f"line {line}: £{value}"


def test_ranges_ceilings_and_rates() -> None:
    staffordshire = {(a.evidence.line, a.value): a for a in paper(STAFFORDSHIRE).amounts}
    assert staffordshire[356, Decimal(100)].upper == Decimal(3000)
    assert staffordshire[110, Decimal(50000)].qualifier == "at-least"
    assert staffordshire[355, Decimal(15000)].qualifier == "up-to"
    assert {staffordshire[354, Decimal(2500)].per} == {"unit"}
    assert {staffordshire[355, Decimal(200000)].per, staffordshire[356, Decimal(250000)].per} == {"year"}
    suffolk = {(a.evidence.line, a.value): a for a in paper(PANEL_2014).amounts}
    assert (suffolk[129, Decimal(9)].qualifier, suffolk[129, Decimal(9)].per) == ("about", "unit")
    assert suffolk[129, Decimal(9)].text.endswith("9.00")
    assert suffolk[121, Decimal(800)].per == "month"
    assert suffolk[113, Decimal(7000)].qualifier == "about"
    assert paper(NOTICE).amounts[0].qualifier == "up-to"


def test_a_doubtful_size_is_flagged_and_kept() -> None:
    suspects = [a for name in NAMES for a in paper(name).amounts if a.suspect]
    assert [(a.text, a.evidence.line) for a in suspects] == [("£1,042m", 354)]
    assert any(f.evidence and f.evidence.line == 354 for f in paper(STAFFORDSHIRE).findings)


def test_one_award_with_four_mentions() -> None:
    record = paper(NOTICE)
    assert [(a.value, a.qualifier, a.units) for a in record.awards] == [(Decimal(25600), "exact", None)]
    assert [record.amounts[i].evidence.line for i in record.awards[0].amounts] == [27, 31, 49, 116]
    assert record.awards[0].evidence.line == 31


@pytest.mark.parametrize("name", [PANEL_2014, PANEL_2017, STAFFORDSHIRE])
def test_a_panel_paper_awards_nothing(name: str) -> None:
    assert paper(name).awards == ()
    assert "award" not in {a.role for a in paper(name).amounts}


def test_both_dates_of_the_notice_and_that_they_are_out_of_order() -> None:
    record = paper(NOTICE)
    assert [(d.value, d.role, d.evidence.line) for d in record.dates] == [
        (date(2016, 8, 23), "decided", 37),
        (date(2016, 8, 24), "submitted", 137),
    ]
    (finding,) = [f for f in record.findings if f.severity == "error"]
    assert finding.code == "D001"
    assert finding.evidence is not None


def test_dates_of_the_panel_papers() -> None:
    assert [(str(d.value), d.role) for d in paper(PANEL_2014).dates] == [("2014-04-29", "meeting")]
    assert [(str(d.value), d.role) for d in paper(PANEL_2017).dates] == [
        ("2017-09-01", "meeting"),
        ("2017-04-27", "mentioned"),
        ("2018-01-09", "mentioned"),
    ]
    assert paper(STAFFORDSHIRE).dates[0].role == "meeting"
    assert {d.role for d in paper(STAFFORDSHIRE).dates[1:]} == {"mentioned"}


def test_signatures_and_contacts() -> None:
    signatures = paper(NOTICE).signatures
    assert [(s.role, s.signed, s.date) for s in signatures] == [
        ("commissioner", True, date(2016, 8, 23)),
        ("chief-executive", False, date(2016, 8, 24)),
    ]
    assert [paper(name).signatures for name in (PANEL_2014, PANEL_2017)] == [(), ()]
    (contact,) = paper(STAFFORDSHIRE).contacts
    assert (contact.role, contact.name, contact.evidence.line) == ("Contact Officer", "Ralph Butler", 443)
    assert contact.telephone and contact.email


def bare(line: str) -> str:
    """A line without the marks of the text format: bullets, quotes, headings, bold."""
    return " ".join(re.sub(r"^[-#>\s]+|</?b>|\*", "", line).split())


@pytest.mark.parametrize("name", NAMES)
def test_evidence_is_verbatim_and_at_its_line(name: str) -> None:
    record = paper(name)
    printed = (PAPERS / name).read_text(encoding="utf-8").splitlines()
    held = [
        *record.evidence.values(),
        *(a.evidence for a in record.amounts),
        *(d.evidence for d in record.dates),
    ]
    for evidence in held:
        first = evidence.text.splitlines()[0]
        assert bare(first) == bare(printed[evidence.line - 1])
