"""A council's page of a meeting: its head, and below "No. | Item" what the panel took and what it decided."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = """Agenda and draft minutes

{meeting}

Venue: Quay Room, County Hall, Oxby. View directions

Contact: Ann Bell, Panel Scrutiny Officer  Tel: 07700 900123; Email:

Link: videolink to meeting

Items
No. Item
"""
MEETING = "Eastmarch Police, Fire and Crime Panel - Monday 24th June 2030 10:00am"

TAKEN = """

Election of Chair of the Panel

Additional documents:


{elected}


Declarations of interest

Additional documents:


Councillor Reed declared that she was a candidate in the election on 4 July 2030.


Minutes of the meeting held on the 5 February 2030 pdf icon PDF 167 KB

To agree the Minutes of the meeting held on 5 February 2030.

Additional documents:


Resolved:  That the minutes of the Panel meeting held on 5 February 2030 be approved and signed by the Chairman.


Police and Crime Commissioner's Annual Report 2029/30 pdf icon PDF 66 KB

Additional documents:


The Panel heard how the boats had been used.
"""


@pytest.mark.parametrize("meeting", [MEETING, "Annual General Meeting, " + MEETING])
def test_no_item_of_a_meeting_is_the_title_of_its_page(records_of: Records, meeting: str) -> None:
    (record,) = records_of(HEAD.format(meeting=meeting) + TAKEN.format(elected="There were none."))
    assert (record.kind, record.title, record.reference) == ("paper", None, None)
    assert (record.originator, record.submitted_to) == (None, "Eastmarch Police, Fire and Crime Panel")
    assert str(record.meeting_on) == "2030-06-24"
    assert [d.role for d in record.dates if str(d.value) == "2030-02-05"] == ["mentioned"] * 3


def test_the_minutes_that_a_page_agrees_are_of_another_day(records_of: Records) -> None:
    (record,) = records_of(HEAD.format(meeting="") + TAKEN.format(elected="There were none."))
    assert (record.title, record.submitted_to, record.meeting_on) == (None, None, None)


def test_elections_resolved_on_a_page_as_text_are_items(records_of: Records) -> None:
    page = HEAD.format(meeting=MEETING) + TAKEN.format(
        elected="Resolved: That Councillor Bell be appointed Chair for the year."
    )
    (record,) = records_of(page)
    assert (record.kind, record.title, record.outcome) == (
        "paper",
        "Election of Chair of the Panel",
        "approved",
    )
    assert str(record.meeting_on) == "2030-06-24"


ROW = "<tr><td><p>{n}.</p></td><td><p>{title}</p>{said}</td></tr>"


def test_an_item_with_a_long_title_begins_below_the_one_before(records_of: Records) -> None:
    long = (
        "Temporary amendments to the Panel's rules of procedure for the time of the floods <a>PDF 278 KB</a>"
    )
    rows = [
        ("Declarations of interest", "<p>None were made at the meeting.</p>"),
        (long, "<p>The Panel received details of the changes.</p><p>RESOLVED - That the changes be approved.</p>"),
        ("Work programme of the Panel", "<p>The Panel heard what is to come.</p>"),
    ]  # fmt: skip
    table = "".join(ROW.format(n=n, title=title, said=said) for n, (title, said) in enumerate(rows, 14))
    page = f"<html><body><h1>Agenda and minutes</h1><h2>{MEETING}</h2><table><tr><th>No.</th><th>Item</th></tr>{table}</table></body></html>"
    (record,) = records_of(page, ".html")
    assert record.title == long.split(" <")[0]
    assert (record.kind, record.reference, record.outcome) == ("paper", "15", "approved")
    assert str(record.meeting_on) == "2030-06-24"


def test_the_papers_named_behind_an_item_are_no_titles(records_of: Records) -> None:
    said = """

Questions from members of the public pdf icon PDF 12 KB

Questions must reach the clerk three days before.


Supplementary papers:

1 Answer to Ms Hale

2 Answer to Mr Pike

Additional documents:


The Panel considered the questions and the answers.


Resolved: That the questions and the answers be noted.


Decisions published by the Commissioner

Additional documents:


No decision had been published since the last meeting.


Work programme

Additional documents:


The Panel heard what is to come.
"""
    (record,) = records_of(HEAD.format(meeting=MEETING) + said)
    assert (record.title, record.outcome) == ("Questions from members of the public", "noted")


def test_the_decisions_among_the_topics_of_each_meeting(records_of: Records) -> None:
    found = records_of(
        "<h1>Meetings of the Commissioner and the Chief Constable</h1><p>What is talked about each week stands here.</p>"
        "<h3>Monday 4 March 2031 – Commissioner and Chief Constable 1 to 1</h3><p>Topics</p><ul><li>Boats</li><li>Pay</li></ul>"
        "<p>Decision</p><ul><li>Quay lamps. The Commissioner agreed that new lamps be bought for £4,800.</li></ul>"
        "<h3>Monday 11 March 2031 – Commissioner and Chief Constable 1 to 1</h3><p>Topics</p><ul><li>Land: £9,000</li></ul>"
        "<p>No decisions were taken.</p>"
        "<h3>Monday 18 March 2031 – Harbour Board</h3><p>Topics</p><ul><li>Horses</li></ul><p>Decisions</p><ul>"
        "<li>2031/007 Drones. The Commissioner declined to fund two more drones.</li><li>2031/008 Visitors' report. Noted.</li></ul>"
        "<h2>Earlier meetings</h2><ul><li>February 2031</li></ul>",
        ".html",
    )
    assert [(r.reference, r.title, str(r.meeting_on), str(r.decided_on), r.outcome) for r in found] == [
        (None, "Quay lamps", "2031-03-04", "2031-03-04", "approved"),
        ("2031/007", "Drones", "2031-03-18", "2031-03-18", "refused"),
        ("2031/008", "Visitors' report", "2031-03-18", "2031-03-18", "noted"),
    ]
