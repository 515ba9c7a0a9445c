"""Checklists ruled with dots, who signs below a line, items of minutes that the reader sees as prose, contacts."""
# ruff: noqa: E501 (a line stays in one piece)

import pytest

from extract.page import Line
from extract.readers.pdf_dated_rows import with_dated_rows
from extract.readers.pdf_lines import Printed

from .conftest import Records

HEAD = "Police and Crime Commissioner for Norfolk\n\nDecision Notice\n\nReference: 14/2031\n\n"
DOTTED = """6. Checks made before signing

Monitoring Officer asked for advice {d} Yes 4 September 2030

Money confirmed by the Chief Finance Officer {d} Yes see section 3

Staff of the force or this office affected {d} N/A

In line with the Police and Crime Plan {d} Yes Priority 1

Media plan drawn up {d} No none is needed

Signed: Ann Bell, Police and Crime Commissioner
Date: 3 May 2031
"""


@pytest.mark.parametrize("dots", [".................", "……………", "__________"])
def test_every_line_that_dots_lead_to_an_answer_is_asked(records_of: Records, dots: str) -> None:
    (record,) = records_of(HEAD + DOTTED.format(d=dots))
    assert [(row.question, row.answer, row.reason) for row in record.checklist] == [
        ("Monitoring Officer asked for advice", "yes", "4 September 2030"),
        ("Money confirmed by the Chief Finance Officer", "yes", "see section 3"),
        ("Staff of the force or this office affected", "n/a", None),
        ("In line with the Police and Crime Plan", "yes", "Priority 1"),
        ("Media plan drawn up", "no", "none is needed"),
    ]


def test_prices_behind_dots_are_no_checklist(records_of: Records) -> None:
    (record,) = records_of(HEAD + "Costs\n\nFuel ........ £300\n\nRent ........ £900\n\nLegal ........ £40\n")
    assert record.checklist == ()


@pytest.mark.parametrize("note", ["[wet copy held on file]", "(original signed in ink)"])
def test_who_is_named_with_a_day_below_a_line_signs_it(records_of: Records, note: str) -> None:
    (record,) = records_of(
        HEAD
        + "APPROVED FOR SUBMISSION\n\nM. Dunn, Chief Executive and Solicitor\n\nDate: 13/11/2030\n\n"
        + f"DECISION\n\nSupported the proposal.\n\nSigned: {note}\n\nDr Ann Bell, Police and Crime Commissioner\n\nDate: 15/11/2030\n"
    )
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-executive", "M. Dunn"),
        ("commissioner", "Dr Ann Bell"),
    ]
    assert str(record.decided_on) == "2030-11-15"


def test_rows_of_who_signs_are_read_each_with_its_day() -> None:
    rows = [("Chief Executive B Hale", "Date 11.09.30"), ("Commissioner Ann Bell", "Date 12 May 2031")]
    pieces = [
        Printed(
            x, x + 90.0, Line(text, number, 1, (x, number * 20.0, x + 90.0, number * 20.0 + 14)), side=side
        )
        for number, row in enumerate(rows, 1)
        for side, (x, text) in enumerate(zip((60.0, 430.0), row, strict=True))
    ]
    read = with_dated_rows(pieces)
    assert [piece.line.text for piece in read] == [f"{left} {right}" for left, right in rows]
    assert {piece.side for piece in read} == {None}
    assert with_dated_rows(pieces[:2]) == pieces[:2]  # one row may be anything


def test_an_item_below_a_short_closing_begins_anew(records_of: Records) -> None:
    records = records_of("""CITY OF LONDON POLICE AUTHORITY BOARD

Minutes of the meeting held on Wednesday, 22 May 2030

Present
Ann Bell (Chair)

1.	APOLOGIES
There were none.

2.	SMALL FUND
The Board considered a report.
RESOLVED - That Members approve a payment of £1,500 to Quay Cadets for tents.

3.	LEVY: ANNUAL REPORT
The levy had raised £459,000.
RECEIVED.

4.	TELEPHONY
Three suppliers had been asked for prices.
RESOLVED - That Members approve a contract with Quay Voice Ltd at a price of £1,287,000.

5.	STABLES
RESOLVED - That the report be deferred to the meeting on 10 July 2030.

6.	QUESTIONS
There were none.
""")
    assert [record.title for record in records] == ["SMALL FUND", "TELEPHONY", "STABLES"]
    assert all("£459,000" not in {amount.text for amount in record.amounts} for record in records)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("To ask about the Fund, ring 01555 555 221 or write to fund@norfolk.example.", None),
        ("For more about this decision please telephone 01555 555 221 or e-mail fund@norfolk.example", None),
        (
            "If anything is not clear, Bo Hale in my office will be glad to help: 01555 555 221, fund@norfolk.example.",
            "Bo Hale",
        ),
        (
            "Bo Hale of this office is happy to answer questions on 01555 555 221 or fund@norfolk.example.",
            "Bo Hale",
        ),
    ],
)
def test_whom_a_sentence_says_to_ask(records_of: Records, line: str, name: str | None) -> None:
    (record,) = records_of(HEAD + f"Decision\n\nI agree.\n\n{line}\n")
    assert [(c.name, c.telephone, c.email) for c in record.contacts] == [
        (name, "01555 555 221", "fund@norfolk.example")
    ]


def test_an_approval_to_go_forward_is_the_submission(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "Chief Executive’s approval for this request to go forward\n\nSigned: P Lark\n\nDate: 24/03/2031\n\n"
        "Decision of the Commissioner\n\nDEFERRED.\n\nSigned: Ann Bell\n\nDate: 31/03/2031\n"
    )
    assert str(record.submitted_on) == "2031-03-24"
