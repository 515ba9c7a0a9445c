"""Lists of decisions and pages of items, as the software of councils prints them."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

from extract.record import Record

Records = Callable[..., list[Record]]

ONE = """
Decisions

Use the below search options at the bottom of the page to find information regarding recent decisions.

Decisions published

21/06/2031 - PCC DN - Grant to Lamps Together for a youth club ref: 2758    Recommendations Approved

Lamps Together has run a club in Millbank for years.

• Twice weekly club
• Trips in the holidays

Decision Maker: Director for Police, Crime, Criminal Justice and Fire
"""


def test_the_only_entry_of_a_list_is_one(records_of: Records) -> None:
    (record,) = records_of(ONE)
    assert record.title == "PCC DN - Grant to Lamps Together for a youth club"
    assert (record.reference, record.outcome) == ("2758", "approved")


COUNCIL = """
Decisions published

14/06/2031 - Opposed Footpath at Mill Lane ref: 997    Recommendations Approved

Decision Maker: Corporate Director of Business

Decision published: 23/08/2031

Effective from: 14/06/2031

Decision:

The Order be referred to the Secretary of State.

Lead officer: Ann Bell


15/06/2031 - PCC DN - Bystander training for those who work at night ref: 998    Recommendations Approved

Decision Maker: Deputy Mayor for Policing

Decision published: 23/08/2031

Effective from: 14/06/2031

Decision:

Funding of £900 be made available for the training.

Lead officer: Ann Bell
"""


def test_what_a_council_decides_in_such_a_list_is_no_police_business(records_of: Records) -> None:
    assert [record.kind for record in records_of(COUNCIL)] == ["other", "decision"]


PAGE = """
Agenda and decisions

Eastmarch Combined Authority Resources Committee - Friday, 16th December, 2031 10.15 am

Venue: Town Hall

Items
No. Item

1.

Apologies

Decision:

Apologies were received and noted from Councillor Bell.

2.

Declarations of Interest pdf icon PDF 203 KB

To receive declarations of interest in any item for discussion at the meeting.

Decision:

There were no declarations of interest.

3.

Minutes of the meeting held on 29 July 2031 pdf icon PDF 274 KB

Decision:

That the minutes of the meeting held on 29 July 2031 be approved as a correct record.

4.

A second Deputy Mayor for Police and Crime pdf icon PDF 318 KB

Report of Ann Bell, Chief Executive Officer.

Decision:

1.      That authority be delegated to the Chief Executive Officer to make the post.

2.      That the level of pay be approved.
"""


def test_a_page_of_items_with_the_decision_below_each(records_of: Records) -> None:
    (record,) = records_of(PAGE)
    assert record.title == "A second Deputy Mayor for Police and Crime"
    assert record.outcome == "approved"
    assert str(record.meeting_on) == "2031-12-16"


CHAIR = """
Agenda and minutes

Eastmarch Police and Crime Panel - Wednesday, 24th July, 2031 2.00 pm

Items
No. Item

1.

APOLOGIES FOR ABSENCE

Minutes:

An apology for absence was received from Councillor Bell.

2.

APPOINTMENT OF PANEL CHAIR AND VICE-CHAIR pdf icon PDF 87 KB

Minutes:

2.1      Professor Cole be appointed Chair of the Panel until the next Annual General Meeting;

2.2      Councillor Dunn be re-elected Vice-Chair of the Panel until the next Annual General Meeting.

3.

MINUTES OF THE LAST MEETING pdf icon PDF 117 KB

Minutes:

RESOLVED that the minutes of the meeting held on the 15th May 2031 be signed as a correct record.

4.

MATTERS ARISING FROM THE MINUTES (IF ANY)

Minutes:

An update was asked for.
"""


def test_who_is_made_chair_is_decided_without_a_mark(records_of: Records) -> None:
    (record,) = records_of(CHAIR)
    assert (record.kind, record.title) == ("paper", "APPOINTMENT OF PANEL CHAIR AND VICE-CHAIR")
    assert str(record.meeting_on) == "2031-07-24"


EMPTY = """
Decision Ref:
Treasury report for the year
The Police and Crime Commissioner has noted the position for 30 September 2031, with all that the report for the year says of the loans that were made, of their terms and of the interest that they earn, none of which is exempt.
Date of Decision:
5th December 2031
Decision Maker:
PCC
Decision Ref:
Indemnity Wording for Legally Qualified Chairs (LQCs) and Independent Panel Members (IPMs) for Misconduct Hearings
The Police and Crime Commissioner has
1.agreed to indemnify Legally Qualified Chairs in line with the wording set out in the report.
Date of Decision:
14th December 2031
Decision Maker:
PCC
Decision Ref:
Collaboration Agreement in relation to the Founding of a North West Underwater and Maritime Policing Capability
The Police and Crime Commissioner has entered into a Collaboration Agreement with the forces of the North West.
Date of Decision:
15th December 2031
Decision Maker:
PCC
"""


def test_a_long_title_below_an_empty_label(records_of: Records) -> None:
    titles = [record.title or "" for record in records_of(EMPTY)]
    assert [title.split()[0] for title in titles] == ["Treasury", "Indemnity", "Collaboration"]
