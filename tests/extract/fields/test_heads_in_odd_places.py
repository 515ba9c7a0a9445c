"""Header values beside labels that say little, behind numbers, and in the words of a sentence."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "Fenshire Police and Crime Commissioner\n"
TAIL = "\n\nThe Commissioner agrees to renew the lease of the kennels.\n\nSigned: Ann Bell, Police and Crime Commissioner\nDate: 4 May 2031\n"


@pytest.mark.parametrize(
    ("day", "by", "who"),
    [
        ("Decided: 3 May 2031", "By: Ann Bell, Deputy Commissioner", "Ann Bell, Deputy Commissioner"),
        ("Signed off: 3 May 2031", "By: Ann Bell", "Ann Bell"),
        ("Agreed on 3 May 2031", "By: PCC", "PCC"),
    ],
)
def test_by_below_the_day_of_decision_is_who_decided(
    records_of: Records, day: str, by: str, who: str
) -> None:
    (record,) = records_of(
        f"{HEAD}\nDecision 31/140\n\nLease of the kennels\n\n{day}\n{by}\n\nThe Commissioner agrees to renew the lease of the kennels for three years.\n"
    )
    assert (record.decided_by, record.originator) == (who, None)


@pytest.mark.parametrize(
    ("day", "writer"), [("Published: 3 May 2031", None), ("Prepared: 3 May 2031", "Ann Bell")]
)
def test_by_below_another_day_is_who_did_that(records_of: Records, day: str, writer: str | None) -> None:
    (record,) = records_of(
        f"{HEAD}\nDecision 31/140\n\nLease of the kennels\n\n{day}\nBy: Ann Bell\n\nThe Commissioner agrees to renew the lease.\n"
    )
    assert record.originator == writer


@pytest.mark.parametrize(
    "line",
    [
        "Decision No. 31/140: Renewal of the kennels lease",
        "Decision Number 31/140 – Renewal of the kennels lease – 4 May 2031",
        "Decision Notice 31/140 – Renewal of the kennels lease",
        "Record of Decision no 31/140, Renewal of the kennels lease",
        "Ref: 31/140 – Renewal of the kennels lease",
        "Decision Ref 31/140 Renewal of the kennels lease",
    ],
)
def test_the_title_stands_behind_the_number(records_of: Records, line: str) -> None:
    (record,) = records_of(f"{HEAD}{line}{TAIL}")
    assert (record.reference, record.title) == ("31/140", "Renewal of the kennels lease")


@pytest.mark.parametrize("number", ["31 of 2031", "12 (2031)", "PCC 14-2031/32"])
def test_a_number_with_its_year(records_of: Records, number: str) -> None:
    (record,) = records_of(f"{HEAD}\nDECISION NOTICE\n\n{number}\n\nRenewal of the kennels lease{TAIL}")
    assert (record.reference, record.title) == (number, "Renewal of the kennels lease")


HEADS = {
    "a marking of one letter": ("Subject: Lamps\nConfidential: N\n", "status", "open"),
    "an office behind By": ("Subject: Lamps\nBy: Deputy Commissioner\nRef: 31/140\n", "decided_by", "Deputy Commissioner"),
    "open with an annex": ("Subject: Lamps\nStatus: Open with a confidential annex\n", "status", "part-confidential"),
    "put to the commissioner": ("Subject: Lamps\nRaised by: Fleet Manager\nPut to the Commissioner: 3 May 2031\n", "submitted_on", "2031-05-03"),
    "taken on a day by an office": ("Lamps for the quay\n\nDecision 31-140 taken on Saturday 3 May 2031 by Police and Crime Commissioner for Fenshire\n", "decided_on", "2031-05-03"),
    "a number behind a label in two languages": ("Decision / Penderfyniad: FPCC 2031/45\nTitle / Teitl: Lamps for the quay\n", "reference", "FPCC 2031/45"),
    "no next label": ("Subject: Lamps\nDecision maker:\nRemarks:\nNone were made.\n", "decided_by", None),
    "no sentence": ("Subject: Lamps\nOfficer: The rent is within the budget of the estate.\n", "originator", None),
    "brackets that are closed": ("Subject: Lamps\nDecision maker: Chief Executive (delegated)\n", "decided_by", "Chief Executive (delegated)"),
    "asked on a day": ("Lamps for the quay\n\nRequested by Ann Bell (Partnerships) on 1 May 2031\n", "originator", "Ann Bell (Partnerships)"),
    "an extension": ("Subject: Lamps\nAuthor: Ann Bell, ext 4410\n", "originator", "Ann Bell"),
    "approved on a day by": ("Subject: Lamps\nApproved: 6 May 2031 - Ann Bell, PCC\n", "decided_by", "Ann Bell, PCC"),
    "on the web site": ("Subject: Lamps\nApproved: 6 May 2031\nWebsite: 9 May 2031\n", "published_on", "2031-05-09"),
    "approved by the holder on a day": ("Lamps for the quay\n\nApproved by Ann Bell (PCC) on 6 May 2031\n", "decided_on", "2031-05-06"),
    "labels with dashes": ("Lamps for the quay\n\nAuthor of paper – Ann Bell\nDate paper written – 1 May 2031\n", "originator", "Ann Bell"),
    "a label in lower case": ("To:       The Commissioner\nFrom:     Ann Bell\ncc:       Treasurer\nAbout:    Lamps for the quay\n", "originator", "Ann Bell"),
    "one who writes": ("Lamps for the quay\n\nI, Ann Bell, Police and Crime Commissioner, have today decided to buy lamps.\n", "decided_by", "Ann Bell, Police and Crime Commissioner"),
    "whose decision it is": ("Lamps for the quay\n\nDecision of the Deputy Commissioner\n", "decided_by", "Deputy Commissioner"),
    "the holder approves": ("Subject: Lamps\nRef: 31/140\n\nThe Commissioner approves £900.\n", "decided_by", "The Commissioner"),
    "a title behind the decision's label": ("PCC DECISION: LAMPS FOR THE QUAY (Ref. 2031/61)\n\nDecided: 6 May 2031\n", "title", "LAMPS FOR THE QUAY"),
    "a number in brackets behind it": ("PCC DECISION: LAMPS FOR THE QUAY (Ref. 2031/61)\n\nDecided: 6 May 2031\n", "reference", "2031/61"),
    "facts behind the title": ("Decision 61 | Lamps for the quay | 6 May 2031 | Open\n", "title", "Lamps for the quay"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "field", "expected"), HEADS.values(), ids=list(HEADS))
def test_a_head(records_of: Records, head: str, field: str, expected: str | None) -> None:
    (record,) = records_of(f"{HEAD}\n{head}\nThe lamps are needed on the quay, where it is dark.\n")
    value = getattr(record, field)
    assert (str(value) if value else None) == expected


FORM = """<html><body><h1>Fenshire Police and Crime Commissioner</h1><table>{}</table><p>Decision: lamps are approved.</p></body></html>"""


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def test_a_form_of_two_rows_of_labels_is_no_list(records_of: Records) -> None:
    rows = [
        row("Decision title", "Decision ref", "Author"),
        row("Lamps for the quay", "PS/61", "Ann Bell"),
        row("Date of report", "Date of decision", "Approved by"),
        row("1 May 2031", "6 May 2031", "PCC"),
    ]
    (record,) = records_of(FORM.format("".join(rows)), ".html")
    assert (record.title, record.originator, record.decided_by) == ("Lamps for the quay", "Ann Bell", "PCC")
    assert str(record.decided_on) == "2031-05-06"


@pytest.mark.parametrize("asked", ["5. Is the decision confidential?", "Can the public see this paper?"])
def test_a_question_of_a_form_asks_for_the_marking(records_of: Records, asked: str) -> None:
    answer = "No" if "confidential" in asked else "Yes"
    rows = [
        row("1. Name of decision", "Lamps for the quay"),
        row("2. Form completed by", "Ann Bell"),
        row(asked, answer),
    ]
    (record,) = records_of(FORM.format("".join(rows)), ".html")
    assert record.status == "open"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("To renew the lease of the kennels for three years from 1 October 2031.", "effective"),
        ("To lease the kennels from 1 October 2031 until 30 September 2034.", "effective"),
        ("To appoint Carl Finch as Treasurer from 1 October 2031.", "effective"),
        ("To approve the scheme, effective 1 October 2031.", "effective"),
        ("To let the contract to Quay Ltd, commencing on 1 October 2031.", "effective"),
        ("To agree a new lease. The present lease has run from 1 October 2031.", "mentioned"),
        ("To give a grant to Quay Riders from 1 October 2031 to 30 March 2032.", "mentioned"),
        ("To note that bids for the contract were invited from 1 October 2031.", "mentioned"),
    ],
)
def test_what_is_decided_starts_on_a_day(records_of: Records, words: str, role: str) -> None:
    (record,) = records_of(
        f"{HEAD}\nDecision notice 31/140\n\nTitle: Kennels\n\nDecision: {words}\n\nSigned: Ann Bell, Police and Crime Commissioner\nDate: 4 September 2031\n"
    )
    assert record.dates[0].role == role


@pytest.mark.parametrize(
    "line",
    [
        "Comments of the CFO (Jo Ray, 3/5/31): The rent is within budget.",
        "Chief Finance Officer's comments (Jo Ray – 3 May 2031)",
    ],
)
def test_an_officer_signs_behind_comments(records_of: Records, line: str) -> None:
    (record,) = records_of(
        f"{HEAD}\nDecision notice 31/140\n\nTitle: Kennels\n\n{line}\n\nThe Commissioner agrees to it.\n\nSigned: Ann Bell, Police and Crime Commissioner\nDate: 4 May 2031\n"
    )
    signed = record.signatures[0]
    assert (signed.role, signed.name, str(signed.date)) == ("chief-finance-officer", "Jo Ray", "2031-05-03")
    assert str(record.decided_on) == "2031-05-04"
