"""What pages and reports print outside any form: who decided, what came before, when it went up."""

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record


def read(folder: Path, words: str) -> Record:
    path = folder / "paper.txt"
    path.write_text(words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


NEWS = """09/2021 – Funds for the quay

The Commissioner has decided to award £30,810 to Quay Lamps, to light the quay and make the town safer.

DN 09/2021 Date 15/03/2021

Before the winter of 2020 the Commissioner met the chief executives of nine councils.
"""


def test_a_page_that_opens_with_what_was_decided(tmp_path: Path) -> None:
    record = read(tmp_path, NEWS)
    assert (record.decided_by, record.outcome) == ("The Commissioner", "approved")


REQUEST = """Report reference number: 043-24

Title of report: Safety fund allocations

Report by: Ann Bell, Head of Partnerships

1. Purpose of Report

1.1 To seek agreement to £10,000 of the PFCC's small grants fund.

2. Recommendations

2.1 Agree that £10,000 of the fund goes to Quay Lamps for lamp oil.

3. Background

3.1 {}
"""


def test_what_asks_the_commissioner_is_put_to_the_commissioner(tmp_path: Path) -> None:
    assert read(tmp_path, REQUEST.format("The fund opens each year.")).kind == "decision"


def test_what_was_approved_before_decides_nothing_now(tmp_path: Path) -> None:
    told = "The plan behind the application was approved and signed by the Home Office in April."
    assert read(tmp_path, REQUEST.format(told)).outcome is None


@pytest.mark.parametrize(
    ("named", "area"),
    [("The service is shared with Cleveland PCC.", None), ("Cleveland PCC runs the service.", "Cleveland")],
)
def test_a_partner_is_not_whose_paper_it_is(named: str, area: str | None, tmp_path: Path) -> None:
    item = f"Agenda item\n\nVictims' service - Report of the Chief of Staff\n\nMinutes:\n\n{named}\n"
    record = read(tmp_path, f"{item}\nResolved:\n\nThat the report be noted.\n")
    assert (record.area, record.originator) == (area, "Chief of Staff")


@pytest.mark.parametrize(
    "line",
    [
        "Uploaded to the website 9 November 2022 (GD)",
        "Put on the website by R.N. on 9 November 2022",
        "Placed on the public register of decisions 9/11/22.",
        "[Decision log made up and web page live 9 November 2022 - PT]",
    ],
)
def test_when_a_notice_went_up(line: str, tmp_path: Path) -> None:
    record = read(tmp_path, f"{NEWS}\n{line}\n")
    assert str(record.published_on) == "2022-11-09"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("The Commissioner has allocated £1.1m of Community Safety Grants for 2016/17.", "committed"),
        ("The Commissioner has allocated £900 to Quay Lamps.", "award"),
    ],
)
def test_what_the_grants_of_a_scheme_come_to(words: str, role: str, tmp_path: Path) -> None:
    record = read(tmp_path, f"Decision notice 4/2016\n\nTitle: Grants\n\nDecision\n\n{words}\n")
    assert [amount.role for amount in record.amounts] == [role]


@pytest.mark.parametrize("kind", ["Annexe", "Appendix B", "Information", "BUSINESS MEETING"])
def test_what_a_paper_is_called_is_no_part_and_no_title(kind: str, tmp_path: Path) -> None:
    head = f"{kind}\n\nPOLICE AND CRIME COMMISSIONER FOR GWENT\n\nREVENUE BUDGET 2022/23\n\nBACKGROUND\n\n"
    record = read(tmp_path, f"{head}The Panel is asked to note the budget of £2m.\n")
    assert record.title == "REVENUE BUDGET 2022/23"


ASKED = """Police, Fire and Crime Commissioner for Essex

Decision notice 4/2031

Lamps for the quay

Recommendation

The Commissioner is asked to:

1. award the two grants in the table below.

Organisation | For | Grant £
Quay Lamps | Oil | 3,200
Quay Aid | Tea | 1,840
Total | | 5,040

Background

The quay is dark.

Preparation

Matter | Answer
Legal advice taken | Yes
Finance consulted | Yes

Signed: A Bell, Police, Fire and Crime Commissioner, 18 July 2031
"""


def test_a_table_of_grants_stays_with_what_asks_for_them(tmp_path: Path) -> None:
    record = read(tmp_path, ASKED)
    assert [(a.recipient, str(a.value)) for a in record.awards] == [
        ("Quay Lamps", "3200"),
        ("Quay Aid", "1840"),
    ]
    assert record.title == "Lamps for the quay"


def test_a_link_to_the_decision_is_no_title(tmp_path: Path) -> None:
    told = (
        "The Police & Crime Commissioner has approved a grant of £2,150 to Quay Café for its youth workers."
    )
    record = read(tmp_path, f"PCC Decisions\n\n{told}\n\nYou can view the decision here.\n")
    assert record.title is None


@pytest.mark.parametrize("body", ["the Authority", "South Yorkshire Mayoral Combined Authority"])
def test_what_is_allocated_to_the_office_is_income(body: str, tmp_path: Path) -> None:
    told = f"£2,140,000 has been allocated to {body} for the year. The Commissioner agreed £900 to Quay Aid."
    record = read(tmp_path, f"Decision notice 4/2031\n\nTitle: Aid\n\nDecision\n\n{told}\n")
    assert [a.role for a in record.amounts] == ["income", "award"]


def test_who_signed_behind_the_office(tmp_path: Path) -> None:
    foot = (
        "Sign-off\n\nSection 151 Officer: signed Jan Obu, 15 July 2031\n\n"
        "Police and Crime Commissioner: I agree the proposal. Signed Roland Hythe, 18 July 2031\n"
    )
    record = read(tmp_path, f"{NEWS}\n{foot}")
    assert [(s.role, s.name, s.signed, str(s.date)) for s in record.signatures] == [
        ("chief-finance-officer", "Jan Obu", True, "2031-07-15"),
        ("commissioner", "Roland Hythe", True, "2031-07-18"),
    ]


MAIL = """From: OPCC Decisions
To: All Staff; Web Team
Sent: Friday 14 October 2031 16:12
Subject: For the website - decision note PCC/31/117

OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR NORTHUMBRIA

Decision note PCC/31/117

Matter: Lamps for the quay
Brought by: Colin Brathwaite, Violence Reduction Lead
Result: Deferred
"""


def test_the_head_of_an_e_mail_is_not_the_notices(tmp_path: Path) -> None:
    record = read(tmp_path, MAIL)
    assert (record.title, record.originator) == (
        "Lamps for the quay",
        "Colin Brathwaite, Violence Reduction Lead",
    )
    assert record.submitted_to is None
