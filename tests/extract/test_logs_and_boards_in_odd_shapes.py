"""Logs run on as text, boards that record in a table, and rows that are no entries."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date

from tests.extract.conftest import Records


def test_a_log_whose_lines_open_with_a_short_day(records_of: Records) -> None:
    read = records_of("""\
Dorset PCC Decision Log

Date Decision Detail

14-Mar-17 Swanage Station

The upper floor of the station was declared surplus and the terms of its lease were agreed.

13-Feb-17 Major Grants

The application from Jurassic Media for £18,000 was not supported.

01-Feb-17 Precept 2017/18

Following consideration by the Police and Crime Panel on 31 January 2017, a 1.98% increase was confirmed.

09-Jan-17 Body Worn Video

A decision on the roll out was deferred until the evaluation is known.
""")
    assert [(r.title, r.decided_on, r.outcome) for r in read] == [
        ("Swanage Station", date(2017, 3, 14), "approved"),
        ("Major Grants", date(2017, 2, 13), "refused"),
        ("Precept 2017/18", date(2017, 2, 1), "approved"),
        ("Body Worn Video", date(2017, 1, 9), "deferred"),
    ]
    assert [r.submitted_to for r in read] == [None] * 4


def test_what_somebody_else_agreed_in_passing_is_no_outcome(records_of: Records) -> None:
    read = records_of("""\
Dorset PCC Decision Log

14-Mar-17 Swanage Station

The works which the Council said were agreed are awaited.

13-Feb-17 Major Grants

Nothing can be paid until the terms have been agreed.

01-Feb-17 Precept

A paper is to follow.
""")
    assert [r.outcome for r in read] == [None, None, None]


def test_a_record_of_meeting_in_a_table_gives_what_was_decided(records_of: Records) -> None:
    read = records_of("""\
Northamptonshire Police, Fire and Crime Commissioner

Record of Meeting

Meeting: Executive Board

Date: Tuesday 26th March 2024

Delphine Arkwright (DA) Police, Fire and Crime Commissioner (PFCC)

No. | Discussion | Outcome / Decision
341 | Previous minutes. The minutes of February were agreed without change. |
342a | Outreach grant. HM introduced the paper. | Approved. The PFCC awards £61,200 to Nene Valley Haven.
342c | Station roof. JR outlined the survey. | Deferred. Return to Board once the insurer has replied.
343 | Monitoring. The forecast was shared. | For information.
343b | Road safety. The budget was underspent. | IH to provide a breakdown
344 | Late bid. HM asked the Board to look at a bid of £4,999. | Not approved – outside the criteria.
""")
    assert [(r.reference, r.outcome) for r in read] == [
        ("342a", "approved"),
        ("342c", "deferred"),
        ("344", "refused"),
    ]


def test_requests_approved_and_decisions_put_off_in_minutes(records_of: Records) -> None:
    told = [
        ("VEHICLES", "The Chief Constable asked for £86,000. The request was approved, subject to an order."),
        (
            "TREASURY",
            "The Commissioner wished for advice first, and the decision was put off to the next meeting.",
        ),
        ("ESTATES", "The Commissioner agreed that the building be sold for not less than £140,000."),
    ]
    items = "".join(f"{n}. {title}\n\n{words}\n\n" for n, (title, words) in enumerate(told, 3))
    read = records_of(
        f"STRATEGIC EXECUTIVE BOARD\n\nMinutes of the meeting held on 25 July 2019\n\nPresent: G Parry, Police and Crime Commissioner (Chair)\n\n1. WELCOME\n\nThe Chair welcomed everybody.\n\n2. ACTION LOG\n\nTwo actions were closed.\n\n{items}"
    )
    assert [r.title for r in read] == [title for title, _ in told]


def test_totals_and_notes_between_rows_are_no_entries(records_of: Records) -> None:
    read = records_of("""\
Police and Crime Commissioner for Hampshire

Decisions 2021

Reference Number | Decision Title | Recipient | Amount | Date signed
PCCCM-000611-2021 | Schools project (PDF, 210kb) | Solent Alliance | £41,300 | 16/06/2021
PCCCM-000614-2021 | Stalking advocacy (PDF, 188kb) | Aurora Wessex | Up to £75,000 | 22/06/2021
Total for quarter | | | £116,300 |
""")
    assert [(r.reference, r.title) for r in read] == [
        ("PCCCM-000611-2021", "Schools project"),
        ("PCCCM-000614-2021", "Stalking advocacy"),
    ]


def test_a_menu_of_years_opens_no_entry(records_of: Records) -> None:
    read = records_of("""\
Decisions of Leicestershire's Police and Crime Commissioner

Quick Link to Decisions by Year

2018 2017 2012 - 2016

2018 Decisions

EXE0058/18

Locality Fund

The Commissioner has agreed to fund the following.

Supporting Document

EXE0057/18

Kennels

That the PCC approves the request for additional funding.

Supporting Document

EXE0056/18

Claims

The request was not supported.

Supporting Document
""")
    assert [(r.reference, r.title) for r in read] == [
        ("EXE0058/18", "Locality Fund"),
        ("EXE0057/18", "Kennels"),
        ("EXE0056/18", "Claims"),
    ]
