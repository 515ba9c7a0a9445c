"""Officers who clear a paper on one line each, and who signs for somebody else."""

import pytest

from ..conftest import Records

PAPER = """
Office of the Police and Crime Commissioner for Ashmark
Decision record 31/014
Subject: Lamps for the quay

{over}
{lines}

Decision
The lamps are bought.

Signed: Ann Bell
Police and Crime Commissioner
Date: 9 May 2031
"""


def signed(records_of: Records, over: str, lines: str) -> list[tuple[str, str | None]]:
    (record,) = records_of(PAPER.format(over=over, lines=lines))
    assert [(s.role, s.name) for s in record.signatures][-1] == ("commissioner", "Ann Bell")
    assert all(s.signed and s.date for s in record.signatures)
    return [(s.role, s.name) for s in record.signatures][:-1]


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("Chief Finance Officer: content, P Marsh, 3 May 2031", "chief-finance-officer", "P Marsh"),
        ("Monitoring Officer – satisfied that it is lawful – R. Hurst – 04.05.2031", "other", "R. Hurst"),
        ("Chief Executive: content for it to go up, S Quay, 7 May 2031", "chief-executive", "S Quay"),
        ("Money: Omar Khan, Treasurer, agreed 3 May 2031", "chief-finance-officer", "Omar Khan"),
        (
            "Finance sign-off: Omar Khan, Chief Finance Officer, 3 May 2031",
            "chief-finance-officer",
            "Omar Khan",
        ),
        ("Cleared for submission by the Chief Executive (R. Boat) 02/05/2031", "chief-executive", "R. Boat"),
    ],
)
def test_a_line_clears(line: str, role: str, name: str, records_of: Records) -> None:
    assert signed(records_of, "", line) == [(role, name)]


def test_officers_under_words_of_clearance(records_of: Records) -> None:
    lines = "P. Marsh, Chief Executive, 3 May 2031\nJo Hurst, Chief Finance Officer, 4 May 2031"
    found = [("chief-executive", "P. Marsh"), ("chief-finance-officer", "Jo Hurst")]
    assert signed(records_of, "Put forward by", lines) == found


def test_whose_leave_a_heading_gives(records_of: Records) -> None:
    lines = "Given: R. Boat 27 April 2031"
    assert signed(records_of, "Chief Executive’s leave to put this forward", lines) == [
        ("chief-executive", "R. Boat")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Monitoring Officer: no further comments. R. Hurst, 4 May 2031",
        "Financial advice: Omar Khan, Chief Finance Officer, 3 May 2031",
        "Has the Treasurer been consulted? Yes, Omar Khan, 3 May 2031",
        "The Chief Executive, R. Boat, met the bidders on 3 May 2031",
        "Author: Omar Khan, Head of Estates, 3 May 2031",
    ],
)
def test_what_clears_nothing(line: str, records_of: Records) -> None:
    assert signed(records_of, "", line) == []


@pytest.mark.parametrize(
    "block",
    [
        "Signed: T Quay\nTessa Quay, Chief Executive, for and on behalf of the Police and Crime "
        "Commissioner\nDate: 3 May 2031",
        "pp Police and Crime Commissioner\nSigned  Tessa Quay\n"
        "Chief Executive and Monitoring Officer\nDate  3 May 2031",
        "Signed on behalf of the Police and Crime Commissioner by the Chief Executive\nTessa Quay\n"
        "3 May 2031",
    ],
)
def test_who_signs_for_the_commissioner(block: str, records_of: Records) -> None:
    text = PAPER.partition("{over}")[0] + "I approve the recommendation above.\n\n" + block + "\n"
    (record,) = records_of(text)
    (signature,) = record.signatures
    assert (signature.role, signature.signed, str(signature.date)) == ("chief-executive", True, "2031-05-03")
    assert record.outcome == "approved"


def test_who_signs_for_a_mayor(records_of: Records) -> None:
    text = PAPER.partition("{over}")[0] + "Signed for the Mayor by the Deputy Mayor: Tessa Quay, 3 May 2031\n"
    (record,) = records_of(text)
    assert [(s.role, s.name) for s in record.signatures] == [("deputy-commissioner", "Tessa Quay")]


def test_a_part_completed_by_an_officer(records_of: Records) -> None:
    lines = "I have read it and the money is there.\nName: Omar Khan\nDate: 3 May 2031\n"
    over = "Part B - to be completed by the Chief Finance Officer"
    found = signed(records_of, over, lines + "Part C - to be completed by the Commissioner")
    assert found == [("chief-finance-officer", "Omar Khan")]


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Decision taken 9 May 2031\n\nAnn Bell\nCommissioner\n", "2031-05-09"),
        (
            "Decision\nThe lamps are bought.\n\nAnn Bell           9 May 2031\n"
            "Police and Crime Commissioner\n",
            "2031-05-09",
        ),
        ("Ann Bell, Police and Crime Commissioner\nSigned 9 May 2031\n", "2031-05-09"),
        ("The lamps are agreed.\n\nAnn Bell, PCC\n09/05/2031\n", "2031-05-09"),
        ("APPROVED\nA. Bell, Police and Crime Commissioner, 9 May 2031\n", "2031-05-09"),
        ("I have decided to buy the lamps.\n\nAnn Bell\nPolice and Crime Commissioner for Ashmark\n", "None"),
        ("Signed by Ann Bell (Commissioner) on 9 May 2031\n", "2031-05-09"),
    ],
)
def test_typed_names_at_the_foot(foot: str, day: str, records_of: Records) -> None:
    (record,) = records_of(PAPER.partition("{over}")[0] + foot)
    (signature,) = record.signatures
    assert (signature.role, signature.signed, str(signature.date)) == ("commissioner", True, day)
    assert signature.name in ("Ann Bell", "A. Bell")


def test_a_signature_in_the_row_of_its_note(records_of: Records) -> None:
    table = (
        "<h1>Commissioner’s decision sheet 31/014</h1><p>Lamps for the "
        "quay</p><h2>Decision</h2><h3>Agreed</h3><table>"
        "<tr><td>Signed: A. Bell (by e-mail, copy on file)</td><td>Police and Crime "
        "Commissioner</td><td>09/05/2031</td></tr>"
        "<tr><td>Finance sign-off: Jo Hurst</td><td>Chief Finance "
        "Officer</td><td>05/05/2031</td></tr></table>"
    )
    (record,) = records_of(table, ".html")
    assert [(s.role, s.name, s.signed) for s in record.signatures] == [
        ("commissioner", "A. Bell", True),
        ("chief-finance-officer", "Jo Hurst", True),
    ]


def test_an_approval_and_its_signature_are_one(records_of: Records) -> None:
    text = PAPER.partition("{over}")[0] + (
        "Approved by: Ann Bell, Police and Crime Commissioner\nDate: 9 May 2031\nSignature: A Bell\n"
    )
    (record,) = records_of(text)
    assert len(record.signatures) == 1
