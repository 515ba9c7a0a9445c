"""Kinds of list, notice and minute that hold their words in places of their own, read the whole way."""
# ruff: noqa: E501 (a notice's words stay in one piece)

from collections.abc import Callable

import pytest

from extract.block import Entry
from extract.fields.header.references import reference_in
from extract.fields.outcome.conditions import find_conditions
from extract.fields.outcome.said import outcome_in
from extract.outline.zones import place

from .conftest import Records

NOTICE = """
Decision notice no: PFCC {number}

Title: Night shelter{more}

Protective marking: Open

1. Decision requested

That the Commissioner pays £4,000 to Fell Shelter.

2. Supporting information

The shelter holds twenty beds.
{table}
3. Outcome

Decision: Approved

Signed: {signer}

Date: {day}
"""


def test_a_section_that_only_the_second_notice_has_does_not_join_it_to_the_first(records_of: Records) -> None:
    table = "\n| Shelter money | £ |\n|---|---|\n| Budget | 9,000 |\n| Left | 5,000 |\n"
    first = NOTICE.format(number="11/2022", more="", table="", signer="Ida Rooke", day="4 May 2022")
    second = NOTICE.format(
        number="31/2022", more=" – more beds", table=table, signer="Ida Rooke", day="9 May 2022"
    )
    records = records_of(first + second)
    assert [r.reference for r in records] == ["PFCC 11/2022", "PFCC 31/2022"]


def test_result_and_date_in_one_column(records_of: Records) -> None:
    records = records_of(
        "Register of decisions of the Police and Crime Commissioner for Tarnside\n\n"
        "| No. | Applicant | Asked | Result and date |\n|---|---|---|---|\n"
        "| T/1 | Quay Choir | £900 | Approved in part 04/05/2021. No travel. |\n"
        "| T/2 | Pier Band | £700 | Refused 11/05/2021 |\n"
        "| T/3 | Ferry Club | £600 | Held over to the next round |\n"
    )
    assert [r.outcome for r in records] == ["approved-in-part", "refused", "deferred"]
    assert [r.decided_on and r.decided_on.isoformat() for r in records] == ["2021-05-04", "2021-05-11", None]
    assert [len(r.dates) for r in records] == [1, 1, 0]


def test_minutes_number_their_decisions(records_of: Records) -> None:
    records = records_of(
        "# Minutes of the Board of the Police and Crime Commissioner for Tarnside, 4 May 2021\n\n"
        "Present: Ida Rooke\n\n## Apologies\n\nThere were none.\n\n"
        "## Late buses\n\nThe case was heard.\n\n"
        "DECISION 21/7: The Commissioner did not approve the request.\n\n"
        "## Beach patrol\n\nThe case was heard.\n\n"
        "DECISION 21/8: The Commissioner approved a grant of £900 to Quay Aid.\n\n"
        "## Website\n\nThe update was noted for information.\n",
        ".md",
    )
    assert [(r.reference, r.outcome) for r in records] == [("21/7", "refused"), ("21/8", "approved")]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Grant of £900 to Quay Aid for lamps.", "approved"),
        ("(a) Grant of £900 to Quay Aid; (b) a bid by Pier Band was not supported.", "approved-in-part"),
        ("Recommendation that £900 be given to Quay Aid. DEFERRED until May.", "deferred"),
        ("Approved. The van was deferred to May.", "approved"),
        ("RESOLVED: That the Force join the scheme.", "approved"),
        ("RESOLVED: That no change is made.", None),
        ("RESOLVED: That the report be received.", "noted"),
        ("The grant of £900 pays for lamps.", None),
    ],
)
def test_outcomes(words: str, outcome: str | None) -> None:
    assert outcome_in(words) == outcome


def test_a_proposal_deferred_at_the_end_of_a_long_sentence(records_of: Records) -> None:
    (record,) = records_of(
        "DECISION NOTICE\n\nPolice and Crime Commissioner for Tarnside\n\n"
        "A proposal to give £900 to Quay Aid for a further year of evening patrols along the whole of the "
        "shore was deferred to the board in May.\n"
    )
    assert record.outcome == "deferred"


@pytest.mark.parametrize(
    ("heading", "reference"),
    [
        ("Decision 2021-TS-017: Farm watch", "2021-TS-017"),
        ("Decision 2021: farm watch", "2021"),
        ("Plans for 2021-22", None),
    ],
)
def test_a_reference_that_opens_with_its_year(heading: str, reference: str | None) -> None:
    found = reference_in(heading)
    assert (found and found[0]) == reference


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("| Purpose: | For decision |", "For decision"),
        ("| Report for: | Information |", "Information"),
        ("Submission for: DECISION", "DECISION"),
        ("For Information", "For Information"),
        ("| Purpose: | To buy lamps for the decision room |", None),
    ],
)
def test_reason(head: str, reason: str | None, records_of: Records) -> None:
    (record,) = records_of(
        f"Police and Crime Commissioner for Tarnside\n\n{head}\n\n"
        "| Title: | Pier lamps |\n\nThe lamps are old.\n"
    )
    assert (record.reason, record.title) == (reason, "Pier lamps")


def test_published_on_the_website(records_of: Records) -> None:
    (record,) = records_of(
        "DECISION NOTICE\n\nTitle: Lamps\n\n"
        "This notice was published on the Commissioner’s website on 9 May 2021.\n"
    )
    assert record.published_on and record.published_on.isoformat() == "2021-05-09"


def test_no_condition_in_a_box_of_none_nor_in_the_approval(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Conditions\n1. accounts by May; and\n2. a report in June.\nI approve the decision above."
    )
    assert find_conditions(place(entry.blocks), ()) == ("accounts by May", "a report in June")


@pytest.mark.parametrize("signed", [True, False])
def test_labels_stacked_in_one_cell(signed: bool, records_of: Records) -> None:
    written = "N. Rooke<br>Ned Rooke<br>4 May 2021" if signed else "<br>"
    (record,) = records_of(
        "<html><body><h1>Decision notice</h1><p>The Commissioner will sign below.</p><h2>Report approval</h2>"
        f"<table><tr><td>Chief Executive</td><td>Sign:<br>Print:<br>Date:</td><td>{written}</td></tr></table>"
        "</body></html>",
        ".html",
    )
    (one,) = record.signatures
    wanted = (
        ("chief-executive", "Ned Rooke", True, "2021-05-04")
        if signed
        else ("chief-executive", None, False, None)
    )
    assert (one.role, one.name, one.signed, one.date and one.date.isoformat()) == wanted


def test_a_number_and_a_job_broken_over_two_lines(records_of: Records) -> None:
    (record,) = records_of(
        "<html><body><h1>Decision notice</h1><p>Contact: Jo Marsh, Grants Officer, telephone 01555<br>"
        "010 203, email jo@fen.example</p></body></html>",
        ".html",
    )
    assert [(c.role, c.telephone) for c in record.contacts] == [("Contact", "01555 010 203")]


def test_part_confidential_with_its_reason(records_of: Records) -> None:
    records = records_of(
        "Decisions of the Tarnside Police and Crime Commissioner\n\n"
        "| Reference | Title | Decision | Report |\n|---|---|---|---|\n"
        "| 19/01 | Roof | Approved. | Part confidential (prices) |\n| 19/02 | Passes | Refused. | Open |\n"
    )
    assert [r.status for r in records] == ["part-confidential", "open"]


def test_headings_numbered_with_letter_and_figure(records_of: Records) -> None:
    (record,) = records_of(
        "Request for decision\n\nSubject: Lamps\n\nA1. INTRODUCTION\n\nThe lamps are old.\n\n"
        "A2. LEGAL CONSIDERATIONS\n\nThere are none.\n"
    )
    assert [(s.number, s.heading) for s in record.sections] == [
        ("A1", "INTRODUCTION"),
        ("A2", "LEGAL CONSIDERATIONS"),
    ]


def test_a_lone_condition_behind_its_label(records_of: Records) -> None:
    (record,) = records_of(
        "DECISION NOTICE\n\nTitle: Lamps\n\nDecision\n\nThe Commissioner agreed to pay Quay Aid £900.\n\n"
        "Condition: no payment before the accounts are seen.\n"
    )
    assert record.conditions == ("no payment before the accounts are seen",)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("Resolved: That the report be noted.", "noted"), ("Recommended: That the report be noted.", None)],
)
def test_what_a_panel_resolved(words: str, outcome: str | None, records_of: Records) -> None:
    (record,) = records_of(
        "Tarnside Police and Crime Panel\n\nReport of the Police and Crime Commissioner\n\nMinutes:\n\n"
        f"The Panel considered a report on grants.\n\n{words}\n"
    )
    assert (record.kind, record.outcome) == ("paper", outcome)


def test_a_column_headed_decision_made(records_of: Records) -> None:
    records = records_of(
        "Key decisions of the Tarnside Police and Crime Commissioner\n\n"
        "| Ref. | Subject | Decision made | Date signed |\n|---|---|---|---|\n"
        "| T 1 | Out-turn | To note it. | 3 May 2019 |\n| T 2 | Van | To buy one van. | 9 May 2019 |\n"
    )
    assert [r.outcome for r in records] == ["noted", "approved"]


def test_an_agenda_with_whole_notices_behind_it(records_of: Records) -> None:
    notice = (
        "DECISION NOTICE\n\nDECISION RECORD\n\nOPCC Ref: {n}/17\n\nTitle: {title}\n\nDecision\n\n{said}\n\n"
        "Declaration\n\nI confirm that I have no interest in this matter.\n\n{signed}\n\n"
        "Police and Crime Commissioner for Marlshire\n\nDate: {day}\n\n"
    )
    signed = {"signed": "The above request has my approval.\n\nSigned: Ann Bell", "day": "4 March 2017"}
    records = records_of(
        "Police and Crime Commissioner for Marlshire\n\nASSURANCE BOARD AGENDA\n\nDate of meeting: 4 March 2017\n\n"
        "| Item | Subject | Decision no |\n|---|---|---|\n| 1 | Apologies | |\n| 2 | Lamps | 21/17 |\n\n"
        + notice.format(n=21, title="Lamps", said="Resolved that the Commissioner agrees to buy lamps.", **signed)
        + notice.format(n=22, title="Quay", said="Resolved that the Commissioner agrees to sell the quay.", **signed)
        + notice.format(n=23, title="Cadets", said="Recommended that the Commissioner agrees to fund two units at £600.",
                        signed="Signed: ..........", day="..........")
    )  # fmt: skip
    assert [(r.reference, r.title, r.outcome, r.submitted_to) for r in records] == [
        ("21/17", "Lamps", "approved", None),
        ("22/17", "Quay", "approved", None),
        ("23/17", "Cadets", None, None),
    ]


def test_a_pack_whose_papers_open_with_the_panels_name(records_of: Records) -> None:
    paper = (
        "MARLSHIRE POLICE AND CRIME PANEL\n\n4 May 2022\n\n{title}\n\nSUMMARY\n\nThis paper tells of {what}.\n\n"
        "RECOMMENDATIONS\n\nThe Panel is asked to:\n\n1. note the report.\n\n1. BACKGROUND\n\n1.1 {what} cost £{n}00.\n\n"
        "LEAD OFFICER: Ann Bell, Head of Policy\n\n"
    )
    records = records_of(
        "MARLSHIRE POLICE AND CRIME PANEL AGENDA\n\nDate: 4 May 2022\n\n1. Apologies\n\n2. Lamps\n\n3. Vans\n\n"
        + paper.format(title="LAMPS ON THE QUAY", what="Lamps", n=4)
        + paper.format(title="VANS OF THE FORCE", what="Vans", n=7)
    )
    assert [(r.kind, r.title, [a.text for a in r.amounts]) for r in records] == [
        ("paper", "LAMPS ON THE QUAY", ["£400"]),
        ("paper", "VANS OF THE FORCE", ["£700"]),
    ]


def test_a_decision_without_a_number_among_headings_that_have_one(records_of: Records) -> None:
    entry = "<h3>PCC Decision {head}</h3><p>This is a non-confidential decision relating to {what}.</p><p>Date of decision: {day} May 2023</p>"
    records = records_of(
        "<html><body><h1>Record of decisions</h1><p>Decisions of the Police and Crime Commissioner for Marlshire.</p>"
        + entry.format(head="031-2023 – Police cadets", what="a grant of £500 to Fen Aid", day=9)
        + entry.format(head="– Appointment of visitors", what="the appointment of six visitors", day=8)
        + entry.format(head="029-2023 – Liability cover", what="the renewal of cover", day=7)
        + "</body></html>",
        "page.html",
    )
    assert [(r.reference, r.title) for r in records] == [
        ("031-2023", "Police cadets"), (None, "Appointment of visitors"), ("029-2023", "Liability cover"),
    ]  # fmt: skip


def test_the_column_of_documents_is_no_part_of_a_summary(records_of: Records) -> None:
    records = records_of(
        "Decisions of the Police and Crime Commissioner for Marlshire\n\n"
        "| Number | Summary | Document |\n|---|---|---|\n"
        "| 2020/17 | On 4 May the Commissioner agreed to buy lamps. | Decision notice (PDF, 96 KB) |\n"
        "| 2020/18 | On 6 May the Commissioner agreed to sell a van. | Decision notice (PDF, 75 KB) |\n"
    )
    assert [r.reference for r in records] == ["2020/17", "2020/18"]
    assert not any(p.text.startswith("Document") for r in records for p in r.summary)


SIGNED_OFF = """
Decision notice

Title – {title} M/D/{number}
Report of: Jo Reed, Head of Estates
Date: 1 May 2031

Summary:
The {title} have stood since 1994.

Recommendation:
To buy new ones at £{number},000.

Police and Crime Commissioner for Marlshire

I hereby approve the recommendation above.

Signed: A. Bell
Date: {number} May 2031
"""


def test_the_body_named_over_each_signature_opens_no_notice(records_of: Records) -> None:
    notices = [SIGNED_OFF.format(title=t, number=n) for n, t in enumerate(("lamps", "boats", "doors"), 11)]
    records = records_of("Police and Crime Commissioner for Marlshire\n" + "".join(notices))
    assert [(str(r.decided_on), r.decided_by, r.outcome) for r in records] == [
        (f"2031-05-{day}", "A. Bell", "approved") for day in (11, 12, 13)
    ]


REQUEST = """
# MOPAC

# MAYOR OF LONDON

## REQUEST FOR DMPC DECISION – PCD {number}

Title: {title}

## Executive Summary:

This paper seeks approval to give {sum} to Quay Aid.

## Recommendation:

The Deputy Mayor for Policing and Crime is recommended to:

1. Approve a grant of {sum} to Quay Aid for lamps

## Deputy Mayor for Policing and Crime

The above request has my approval.

Signature {signer}

Date {day}/03/2023

## 1. Introduction and background

1.1. Quay Aid lights the quay.

## 2. Financial Comments

2.1. The cost is {sum}.

## OFFICER APPROVAL

## Chief Executive Officer

I have been consulted about the proposal. I am satisfied that this is an appropriate request to be submitted
to the Deputy Mayor for Policing and Crime.

Signature D. Fell

Date 10/03/2023
"""


def test_requests_one_behind_another_have_each_their_number_and_signer(records_of: Records) -> None:
    told = [
        ("1417", "Lamps for the quay – first year", "£15,000", "", "14"),
        ("1421", "Couriers – a second year", "£9,000", "Ida Rooke", "22"),
        ("1424", "Patrols of the pier", "£12,500", "Ida Rooke", "28"),
    ]
    names = ("number", "title", "sum", "signer", "day")
    papers = [REQUEST.format(**dict(zip(names, one, strict=True))) for one in told]
    records = records_of("".join(papers), ".md")
    assert [r.reference for r in records] == ["PCD 1417", "PCD 1421", "PCD 1424"]
    assert [r.title for r in records] == [title for _, title, *_ in told]
    deputy = "Deputy Mayor for Policing and Crime"
    assert [r.decided_by for r in records] == [deputy, "Ida Rooke", "Ida Rooke"]


def test_an_officer_to_whom_a_decision_is_delegated_is_not_paid(records_of: Records) -> None:
    delegated = "2. Approve delegation of the decision on the extension, at up to £700,000, to the MPS Director of Sales"
    paper = REQUEST.replace("for lamps\n", f"for lamps\n{delegated}\n")
    text = paper.format(number="1421", title="Lamps", sum="£9,000", signer="Ida Rooke", day="22")
    (record,) = records_of(text, ".md")
    assert [a.recipient for a in record.amounts if a.text == "£700,000"] == [None]
