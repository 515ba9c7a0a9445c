"""Panels' agendas, summonses and minutes as sites and converters leave them: what is no value there."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable
from datetime import date

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

SUMMONS = """
14 May 2031

To: All Members of the Marlshire Police and Crime Panel

{called}

Ann Bell

CHIEF EXECUTIVE

Please recycle. Democratic Officer: Joe Ash Telephone (direct line): 01632 960001 E-Mail: [email protected]

A G E N D A

1. APPOINTMENT OF CHAIR FOR THE YEAR 5 - 6

2. APOLOGIES FOR ABSENCE.

3. TO SIGN AS A CORRECT RECORD THE MINUTES OF THE MEETING HELD ON THE 9TH FEBRUARY 2031.

4. DECISIONS TAKEN BY THE COMMISSIONER. 61 - 72
"""


@pytest.mark.parametrize(
    "called",
    [
        "I hereby summon you to attend a virtual meeting of the Marlshire Police and Crime Panel, to be held at 10.00 am, on Friday, 23rd May, 2031 for the business below.",
        "You are requested to attend a meeting of the Panel on Friday 23 May 2031 in the Quay Hall, Oxby, at 10.00am.",
        "A meeting of the Police and Crime Panel will be held at the Quay Hall, Oxby on Friday, 23 May 2031 at 10.00 am to consider the matters below.",
    ],
)
def test_a_summons_gives_the_day_it_calls_and_not_its_own(records_of: Records, called: str) -> None:
    (record,) = records_of(SUMMONS.format(called=called))
    assert (record.kind, record.title, record.recommendations) == ("paper", None, ())
    assert (record.meeting_on, record.decided_on) == (date(2031, 5, 23), None)


def test_a_next_meeting_is_not_called(records_of: Records) -> None:
    called = "The next meeting of the Panel will be held on Friday 24 October 2031."
    (record,) = records_of(SUMMONS.format(called=called))
    assert record.meeting_on != date(2031, 10, 24)


PACK = """
Public Document Pack

Police and Crime Panel

Date Thursday 13 March 2031 Time 2.00 pm Venue Room 2 - Town Hall, Oxby

Part A

[Items during which the press and public may attend. Members of the public can ask questions with the Chair's leave]

1. Apologies for absence

2. Minutes of the meeting held on 6 February 2031 (Pages 3 - 6)

3. Recent Media Activity - Report of the Marlshire Police and Crime Commissioner (Pages 7 - 8)

4. Commissioner's Update - Quarter 1 9 - 22
"""


def test_what_a_pack_holds_is_neither_its_title_nor_its_author(records_of: Records) -> None:
    (record,) = records_of(PACK)
    assert (record.kind, record.title, record.originator) == ("paper", None, None)
    assert record.meeting_on == date(2031, 3, 13)


MINUTES = """
MARLSHIRE POLICE AND CRIME PANEL

MEETING HELD VIRTUALLY

6 FEBRUARY 2031

PRESENT: Councillor D Holt (Chair)

1 WELCOME BY CHAIR

The Chair welcomed everyone.

2 APOLOGIES FOR ABSENCE

None.

3 MINUTES OF THE POLICE AND CRIME PANEL MEETING HELD ON 12TH DECEMBER 2030

L Holt told Members of the actions of the last meeting.

The following updates were noted:-

Action 10 - Quays

The Panel agreed that the action be marked as closed and passed to the lead members.
"""


def test_the_meeting_whose_minutes_are_taken_is_not_this_one(records_of: Records) -> None:
    (record,) = records_of(MINUTES)
    assert record.meeting_on == date(2031, 2, 6)


ITEMS = """
Agenda and minutes

Marlshire Police and Crime Panel - Wednesday 5th February 2031 10.00 am

Venue: Quay Hall, Oxby

Items
No. Item

561.

Substitutions

Minutes:

There were no substitutes attending the meeting.

562.

To take the minutes of the meeting of the panel held on 8 October 2030 as a correct record and authorise the chair to sign. pdf icon PDF 75 KB

Minutes:

Resolved - That the minutes of the meeting of the Panel held on 8 October 2030, having been printed and circulated, be taken as read.

563.

Precept pdf icon PDF 93 KB

Minutes:

Resolved - That the precept be supported.
"""


def test_a_number_alone_opens_an_item_with_a_long_title(records_of: Records) -> None:
    first, second = records_of(ITEMS)
    assert first.title and first.title.startswith("To take the minutes of the meeting")
    assert (first.meeting_on, second.title) == (date(2031, 2, 5), "Precept")


@pytest.mark.parametrize(
    "manners",
    [
        "Members are invited to declare any interest in any item on the agenda at any time before it is considered.",
        "In making their disclosure councillors are asked to state the agenda item and the nature of the interest.",
        "At this point in the meeting, members were invited to disclose any interests, and none were disclosed.",
        "Members were invited to comment, which included the following points:",
    ],
)
def test_how_members_are_to_behave_is_no_recommendation(records_of: Records, manners: str) -> None:
    page = f"Marlshire Police and Crime Panel\n\n5 February 2031\n\nDeclarations of Interest\n\n{manners}\n\nThere was some worry about the cost.\n"
    (record,) = records_of(page)
    assert record.recommendations == ()


def test_the_hour_and_the_hall_are_no_title(records_of: Records) -> None:
    page = "Joint Audit Committee Meeting\n\nFriday 23 May 2031\n\n09:00, FF33, Oxby Park\n\nPRESENT:-\n\nMembers: Chair: Joe Ash (JA)\n\n1.  Apologies for absence: none\n\n2.  Declaration of Interest\n\nNone\n\n3.  Risk Register\n\nJA introduced the register to the committee.\n"
    (record,) = records_of(page)
    assert (record.reference, record.title) == (None, None)


def test_a_committee_room_is_no_body(records_of: Records) -> None:
    page = "Joint Audit and Ethics Committee\n\n15 August 2031Item 4\n\nJOINT AUDIT AND ETHICS COMMITTEE\n\nMONDAY 9 JUNE 2031 AT 1:30PM\nCOMMITTEE ROOM D, COUNTY HALL, OXBY\n\nMINUTES\n\nPRESENT\n\nMr Joe Ash (Chair)\nMrs A Holt Director, Office of the Police and Crime Commissioner\n\n4. MINUTES\n\nRESOLVED: - That the Minutes of the meeting held on 3 March 2031 be signed by the Chair.\n"
    (record, *_) = records_of(page)
    assert record.submitted_to == "Joint Audit and Ethics Committee"
    assert record.meeting_on == date(2031, 6, 9)  # and not that of the meeting that agrees these minutes


def test_a_title_that_breaks_off_goes_on_below(records_of: Records) -> None:
    page = "Decisions of the PCC for Marlshire\n\n1 - 2031\n\nLease of the\nQuay House\n\nThe house is taken for five years from the trust.\n\n23/11/2031\n\n2 - 2031\n\nTerms of Reference for the\nPanel of Oxby\n\nThe terms are as in the paper.\n\n24/11/2031\n\n3 - 2031\n\nCustody boats\n\nTwo boats are bought.\n\n30/11/2031\n"
    assert [r.title for r in records_of(page)][:2] == [
        "Lease of the Quay House",
        "Terms of Reference for the Panel of Oxby",
    ]


def test_a_draft_notice_names_no_area(records_of: Records) -> None:
    page = "Executive Board Minutes 9 July 2031\n\nIn the Chair: Ann Bell\n\nDraft OPCC Relocation Decision Notice: The Board asked for more detail in the notice.\n"
    (record, *_) = records_of(page)
    assert (record.area, record.organisation) == (None, None)


def test_what_was_provided_at_a_meeting_is_no_condition(records_of: Records) -> None:
    page = "Police and Crime Commissioner Public Performance Meeting\n\nDecision\n\nThe CC provided the key highlights of the paper. The PCC agreed the plan.\n"
    (record, *_) = records_of(page)
    assert record.conditions == ()


def test_cash_that_was_seized_is_told_in_passing(records_of: Records) -> None:
    page = "Marlshire Police and Crime Panel - Friday 7 March 2031 10.00 am\n\nPolice and Crime Commissioner report\n\nThe PCC gave an update on his work:\n\na)    Operation Quay - Involved five forces and had led to 19 arrests and the end of two drug lines. £404K had been seized including £131K in cash.\n"
    (record,) = records_of(page)
    assert [a.role for a in record.amounts] == ["context", "context"]


def test_minutes_that_have_lost_their_head_are_a_paper(records_of: Records) -> None:
    page = "The Chairman welcomed everyone to the meeting including the Marlshire Police and Crime Commissioner.\n\nDelivery of the Plan: pdf icon PDF 53 KB\n\nTo consider an update.\n\nAdditional documents:\n\nThe Commissioner invited questions from Panel Members.\n\nFollowing which, it was\n\nThat the update report on delivery of the Plan be noted.\n\nProposed Precept: pdf icon PDF 57 KB\n\nTo follow.\n\nA report was presented.\n"
    assert [(r.kind, r.outcome) for r in records_of(page)] == [("paper", "noted")]


def test_a_page_of_a_meeting_is_headed_by_its_day(records_of: Records) -> None:
    head = "(Budget meeting), Marlshire and Oxby Police and Crime Panel (administered by Oxby City Council from 12 May 2030 and before by another council). - Thursday, 30 January 2031 1.00 pm"
    (record,) = records_of(
        f"Agenda and minutes\n\n{head}\n\nVenue: Quay Room, Oxby\n\nNo. Item\n\nUrgent Items.\n\nThere were none.\n"
    )
    assert record.meeting_on == date(2031, 1, 30)


def test_funding_by_the_commissioner_is_given(records_of: Records) -> None:
    page = "Agenda item\n\nThe Commissioner\n\nDiscussion with the Police and Crime Commissioner for Marlshire\n\nMinutes:\n\nThe Commissioner said what he does.\n\nOther funding by the Commissioner such as for drug and alcohol services (£70,000 in Oxby) is for services that the force needs. The youth team has had more from the Commissioner (from £20k to £45K per annum).\n"
    (record,) = records_of(page)
    assert record.amounts[0].role == "allocation"
