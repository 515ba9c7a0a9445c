"""The heads of panels' pages and minutes: what is title, body and area there, and what only looks like it."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

ITEM = """
{title}

{asked}

Minutes:

The Chairman reminded the Panel of the voting rules, and the Police and Crime Commissioner for Eastmarch presented the report.

The slides were divided under two headings:

·        Police Grant

·        Police Reserves

The Chief Finance Officer set the scene.
"""


@pytest.mark.parametrize("where", ["(07:20 on recording)", "(00.18.45 on the recording)"])
def test_where_an_item_is_on_the_recording_is_no_part_of_its_title(records_of: Records, where: str) -> None:
    (record,) = records_of(ITEM.format(title=f"Agenda item\n\nBudget and Precept 2031/32 {where}", asked=""))
    assert (record.kind, record.title) == ("paper", "Budget and Precept 2031/32")


def test_an_item_that_has_lost_its_top_is_a_paper_with_its_title(records_of: Records) -> None:
    (record,) = records_of(ITEM.format(title="Proposed Precept 2031/32:", asked="To consider a report."))
    assert (record.kind, record.title) == ("paper", "Proposed Precept 2031/32")


def test_a_report_named_in_a_list_has_another_author(records_of: Records) -> None:
    page = ITEM.replace(
        "Police Grant", "Report from the PCC stating why the candidate meets the requirements"
    )
    (record,) = records_of(page.format(title="Agenda item\n\nConfirmation Hearing", asked=""))
    assert record.originator is None


def test_a_matter_of_the_panel_is_no_body(records_of: Records) -> None:
    title = "Agenda item\n\nConstitution, Membership and Terms of Reference of the Panel"
    (record,) = records_of(ITEM.replace("for Eastmarch ", "").format(title=title, asked=""))
    assert (record.organisation, record.submitted_to) == (None, None)
    (record,) = records_of(
        "Eastmarch Police and Crime Panel\n\nPanel must either:\n\nagree the precept; or\n"
    )
    assert record.submitted_to != "Panel must either"


NOTES = """
Eastmarch Governance Board

Notes of Meeting

Date: 25th January 2034

Time: 14:00hrs


Ann Bell (AB), Chair, Police and Crime Commissioner

Carl Reed (CR) Treasurer

Dee Hale (DH) Secretary


Introduction / Attendance / Apologies.

Apologies were made.


Minutes and Action Log for the meeting held on 20th December 2033.

The minutes were recorded as an accurate record.
"""


def test_neither_the_hour_nor_who_came_is_a_title(records_of: Records) -> None:
    (record,) = records_of(NOTES)
    assert record.title is None
    assert "2034-01-25" in (
        str(record.meeting_on),
        str(record.decided_on),
    )  # a board that decides met that day


AUTHORITY = """
NORTHDALE POLICE AUTHORITY
County Hall, Oxby, OX2 7QP

MINUTES
OF THE MEETING OF THE
NORTHDALE POLICE AUTHORITY
HELD ON WEDNESDAY 27 JUNE 2007
IN THE COUNCIL CHAMBER
COUNTY HALL
COMMENCING AT 10.00 AM

MEMBERS PRESENT

Cllr J Reed
Cllr M Hale
"""


def test_where_and_when_minutes_were_held_is_no_title(records_of: Records) -> None:
    (record,) = records_of(AUTHORITY)
    assert (record.title, record.originator) == (None, None)
    assert str(record.meeting_on) == "2007-06-27"


def test_a_persons_name_is_no_area(records_of: Records) -> None:
    (record,) = records_of(
        "Agenda and minutes\n\nNo. Item\n\nWelcome and Introductions\n\nAdditional documents:\n\n"
        "·         Adam Kent was replacing Joy Lincoln (Oxby)\n\nThe Panel of the police heard them.\n"
    )
    assert record.area is None


def test_a_former_authority_names_no_area(records_of: Records) -> None:
    (record,) = records_of(
        "002/2031: Establishment of an Independent Audit Committee – 22 November 2031\n"
        "Executive Summary and recommendation:\n"
        "This seeks the approval of the Police and Crime Commissioner to arrangements developed by the Former Police Authority.\n"
        "Police and Crime Commissioner decision:\nApproved.\n22 November 2031\n"
    )
    assert record.area is None
    assert (record.reference, record.title) == (
        "002/2031",
        "Establishment of an Independent Audit Committee",
    )
    assert (record.meeting_on, str(record.decided_on)) == (None, "2031-11-22")


def test_words_before_the_office_that_names_its_area_behind_are_no_area(records_of: Records) -> None:
    (record,) = records_of(
        "PAPER MARKED POLICE & CRIME COMMISSIONER FOR LEICESTERSHIRE\n\nJOINT AUDIT PANEL\n\nBoats\n"
    )
    assert record.area == "Leicestershire"
    assert record.organisation == "POLICE & CRIME COMMISSIONER FOR LEICESTERSHIRE"


def test_an_address_that_a_site_hides_is_no_part_of_a_name(records_of: Records) -> None:
    (record,) = records_of(
        "Eastmarch Police and Crime Panel\n\nPolice Boats\n\nFor further information on this agenda, please contact the Office of the "
        "Police and Crime Commissioner on 0115 4960999 extension 801 2005 or email [email protected]\n"
    )
    assert [(c.name, c.telephone, c.email) for c in record.contacts] == [
        ("Office of the Police and Crime Commissioner", "0115 4960999 extension 801 2005", None)
    ]


LOST_TOP = """
{first}

Apologies were received from Councillor Pike.

To conduct a Confirmation Hearing for the Chief Constable of Eastmarch Police.

The Chairman opened the item by noting that the Police and Crime Panel was to conduct a hearing as the Act requires of it, in public.

The Chairman invited the Commissioner to speak.
"""


@pytest.mark.parametrize(
    "first",
    [
        "Members to receive a report on the Ethics Panel of the police",
        "Ann Bell, Chief Finance Officer (OPCC)",
        "Following consideration of the Commissioner's proposed precept, the",
        "Following consideration of the Commissioner's proposed precept,",
        "The Chairman invited the Commissioner to speak.",
    ],
)
def test_what_is_asked_said_or_left_half_said_is_no_title(records_of: Records, first: str) -> None:
    (record,) = records_of(LOST_TOP.format(first=first))
    assert record.title is None


def test_a_meeting_is_of_the_panel_that_the_head_of_its_page_names(records_of: Records) -> None:
    (record,) = records_of(
        "Agenda and minutes\n\nConfirmation Hearing, Eastmarch Police and Crime Panel - Friday, 3rd September, 2032 3.00 pm\n\n"
        "Items\nNo. Item\n\n20.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n21.\n\nConfirmation Hearing for a Chief Executive of the "
        "Office of the Police and Crime Commissioner for Eastmarch pdf icon PDF 58 KB\n\nMinutes:\n\nThe Panel held a hearing.\n\n"
        "22.\n\nExclusion of the Press and Public\n\nMinutes:\n\nRESOLVED:\n\nThat the press and public be excluded.\n"
    )
    assert (record.kind, record.title, record.outcome) == ("paper", None, None)
    assert record.organisation == "Eastmarch Police and Crime Panel"


def test_what_an_item_asks_of_members_is_not_its_title(records_of: Records) -> None:
    (record,) = records_of(
        "Agenda item\n\nMembers to receive a report on the Ethics Panel of the police.\n\nThe Panel of the police heard it.\n"
    )
    assert record.title is None
