"""Minutes that a text exporter flattened: pages of items with a "|" behind each, and items run on in prose."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from extract.block import Block, BlockKind
from extract.entries.minutes.heads import minutes_inside
from extract.page import Line

from .conftest import Records

PAGE = """Venue: Committee Room 2, Guildhall. View directions
Contact: Ann Bell Email: ann.bell@example.org
Estates Committee (of the City of London Police Authority Board) - Tuesday, 9th July, 2024 11.00 am
No. | Item |
---|---|
Apologies Minutes: Apologies were received from Deputy Carrow.
The Chair welcomed the new Clerk. |
|
To agree the public minutes of the meeting held on 4 June 2024. Minutes: RESOLVED, that the public minutes be approved as a correct record. |
Night Van Grant PDF 118 KB Report of the Town Clerk. Minutes: The Committee considered a report of the Town Clerk.
Members asked who would drive.
RESOLVED- That a grant of £4,500 to Heron Trust be approved. |
Boilers at Wood Lane To consider the prices that were had. Minutes: The Committee considered three prices.
RESOLVED – That the purchase at £41,300 be approved, subject to a survey of the flue. |
|||
Radios Report of the Commissioner. Minutes: The Committee considered the request. RESOLVED- That the item be deferred. |
"""


def test_a_councils_page_of_items(records_of: Records) -> None:
    records = records_of(PAGE)
    assert [(r.title, r.outcome, r.originator) for r in records] == [
        ("Night Van Grant", "approved", "Town Clerk"),
        ("Boilers at Wood Lane", "approved", None),
        ("Radios", "deferred", "Commissioner"),
    ]
    assert {(r.kind, r.organisation, r.decided_by, str(r.meeting_on)) for r in records} == {
        ("decision", "City of London Police Authority Board", "The Committee", "2024-07-09")
    }
    assert [a.recipient for a in records[0].awards] == ["Heron Trust"]
    assert records[1].conditions == ("a survey of the flue",)


def test_a_panels_page_of_numbered_items(records_of: Records) -> None:
    text = """Marlshire Police and Crime Panel - Friday, 19th July, 2024 10.00 am
No. | Item |
---|---|
1. | Apologies Minutes: None were received. |
2. | Appointment of Chair Minutes: RESOLVED That Councillor Bell be elected Chair of the Panel for the year. |
3. | Support Costs PDF 114 KB To consider the costs of the Panel. Minutes: The Panel considered the costs of £64,000.
RESOLVED:
That the costs be approved. |
"""
    assert [(r.kind, r.title, r.outcome, r.decided_by) for r in records_of(text)] == [
        ("paper", "Appointment of Chair", "approved", "the Panel"),
        ("paper", "Support Costs", "approved", "the Panel"),
    ]


def test_rows_of_number_title_and_what_was_said(records_of: Records) -> None:
    text = """Minutes of the Marlshire Police and Crime Panel held on Friday 19 July 2024
Present: Councillor Bell (Chair), Councillor Carrow
| 7. | Panel Support Costs | The Panel considered the costs of £64,000. RESOLVED – That the costs be approved. |
| 8. | Work Programme | The Panel considered its work programme. RESOLVED – That the work programme be noted. |
"""
    assert [(r.title, r.outcome, r.decided_by, r.submitted_to) for r in records_of(text)] == [
        ("Panel Support Costs", "approved", "The Panel", None),
        ("Work Programme", "noted", "The Panel", None),
    ]


def test_minutes_run_on_under_the_bodys_own_numbers(records_of: Records) -> None:
    text = """Agenda Item No: 3

MINUTES OF A MEETING OF THE MARLSHIRE POLICE AND CRIME PANEL HELD ON 6TH MARCH 2014 AT 10.30 A.M. Officers Present: Ann Bell – Lead Officer, Tarn BC MCP 44.3/14 APOLOGIES FOR ABSENCE Apologies were received from Councillor Carrow. MCP 45.3/14 PUBLIC FORUM There were none. MCP 46.3/14 CO-OPTED MEMBER The Chairman told of the interviews. RESOLVED - that the appointment of Mrs Dale be approved. MCP 47.3/14 PANEL COSTS 2014/15 The Panel considered a report. The host asked for £8,180.
RESOLVED - that the costs be approved, subject to the agreement of the ten treasurers. MCP 48.3/14 REQUEST FROM THE WATCH FORUM A letter asked the Panel for £1,500. RESOLVED - that the request be declined. MCP 49.3/14 DATE OF NEXT MEETING
"""
    records = records_of(text)
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("MCP 46.3/14", "CO-OPTED MEMBER", "approved"),
        ("MCP 47.3/14", "PANEL COSTS 2014/15", "approved"),
        ("MCP 48.3/14", "REQUEST FROM THE WATCH FORUM", "refused"),
    ]
    assert records[1].conditions == ("the agreement of the ten treasurers",)
    assert {str(r.meeting_on) for r in records} == {"2014-03-06"}


def test_what_a_panel_endorsed_or_resolved_within_a_sentence(records_of: Records) -> None:
    text = """Marlshire Police and Crime Panel
Draft Minutes
6th February 2015, Tarn Hall
PRESENT: Councillor Bell (Chair) - Tarn Council
Councillor Carrow - Fell Council
1. Apologies for Absence
1.1 Apologies were noted from Councillor Dale.
2. Panel Membership
2.1 Panel endorsed the nomination by Tarn of Councillor Fell as a member of the Panel.
2.2 It was noted that Councillor Hill has left.
3. Precept Proposal
3.1 The Commissioner presented the precept he proposed to the Panel.
3.2 Members voted on the proposal and RESOLVED to support the proposed increase of 1.95%.
4. Any other business
4.1 None.
"""
    assert [(r.title, r.outcome) for r in records_of(text)] == [
        ("Panel Membership", "approved"),
        ("Precept Proposal", "approved"),
    ]


def test_whose_number_a_minute_bears(records_of: Records) -> None:
    text = """Joint Board
Minutes of the meeting held on Thursday 12 September 2019
Present: A Bell (Chair & Police & Crime Commissioner)
C Dunn (Chief Finance Officer)

1. Cameras – Paper 7a

Paper 7a told of two offers.

PCC DECISION

JEB 19/32: The PCC approved the purchase of cameras at £86,400.

2. Treasury outturn (Report CPFO/23)

The outturn was within the limits.

PCC DECISION

The PCC noted Report CPFO/23.

3. Radios - Report No. 12

Decision: The PCC approved radios at £9,000 (Decision Notice MPCC 2018-016).
"""
    assert [(r.title, r.reference, r.decided_by) for r in records_of(text)] == [
        ("Cameras", "JEB 19/32", "The PCC"),
        ("Treasury outturn", None, "The PCC"),
        ("Radios", "MPCC 2018-016", "The PCC"),
    ]


@pytest.mark.parametrize(
    ("present", "who"),
    [
        ("Present: A Bell (Chair & Police & Crime Commissioner) (OPCC)", "A Bell"),
        ("Present: Police and Crime Commissioner – Ann Bell (Chair)", "Ann Bell"),
    ],
)
def test_who_chairs_decides(records_of: Records, present: str, who: str) -> None:
    text = f"""MINUTES OF THE LEVEL 1 MEETING HELD AT TARN HOUSE ON 25 JULY 2019
{present}
C Dunn (Chief Finance Officer) (OPCC)

20. APOLOGIES
None.

21. REVENUE MONITORING (PAPER 6)
C Dunn presented paper 6.

RESOLVED:
That the report be NOTED.

22. SALE OF THE GARAGE
The offer was £64,000.

RESOLVED:
That the garage be sold.
"""
    assert [(r.reference, r.decided_by) for r in records_of(text)] == [("21", who), ("22", who)]


def test_the_day_of_the_meeting_is_not_that_of_the_minutes_it_takes(records_of: Records) -> None:
    head = "Marlshire Governance Board\n\nNotes of Meeting\n\n{day}\n\nAttendance\n\nAnn Bell (AB) Chair – Police & Crime Commissioner\n\n"
    items = (
        "Ref 01/21/06/2023\n\nMinutes and Action Log for the meeting held on 24th May 2023.\n\nAgreed as a record.\n\n"
        "Ref 02/21/06/2023\n\nThe quay huts – Paper – For Decision.\n\nThe paper was discussed.\n\n"
        "Decision: The PCC approved the huts.\n"
    )
    for day, meeting in (
        ("Wednesday 21st June, 14:30-17:00", "None"),
        ("Date: 21st June 2023", "2023-06-21"),
    ):
        record = records_of(head.format(day=day) + items)[-1]
        assert (record.reference, record.title) == ("02/21/06/2023", "The quay huts")
        assert str(record.meeting_on) == meeting


def test_a_long_paragraph_below_a_heading_opens_no_minutes() -> None:
    def block(text: str, kind: BlockKind = "paragraph") -> Block:
        return Block(text, kind, ((0, Line(text, 1)),))

    told = "The boats and the huts of the quay were looked at one by one before the sums were put together. "
    came = [block("Present: Ann Bell"), block("Decision: The Commissioner approved the boats.")]
    above = [block("It was said so.")] * 30 + [block("BOATS AND HUTS", "heading")]
    assert minutes_inside([*above, block("Notes of the meeting at the quay"), *came]) == [30]
    assert minutes_inside([*above, block(told * 3), *came]) == []
