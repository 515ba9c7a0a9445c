"""Councils' pages of one item or issue, and the tops of agendas, as their sites print them."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

ISSUE = """
Issue - meetings

Precept

Meeting: 03/02/2031 - Eastmarch Police and Crime Panel (Item 21)

21 Precept pdf icon PDF 360 KB

Additional documents:

Minutes:

The Panel considered a report of the Chief Finance Officer, which gave the figures.

RESOLVED

THAT:

a)   The Panel supported the rise of £9; and

b)   The report be noted.
"""


def test_a_page_of_an_issue(records_of: Records) -> None:
    (record,) = records_of(ISSUE)
    assert (record.kind, record.title, record.outcome) == ("paper", "Precept", "approved")
    assert record.submitted_to == "Eastmarch Police and Crime Panel"
    assert record.originator == "Chief Finance Officer"


def test_an_issue_of_the_council_itself_is_no_police_business(records_of: Records) -> None:
    page = ISSUE.replace("Eastmarch Police and Crime Panel", "Eastmarch Combined Authority")
    page = page.replace("The Panel", "The Authority").replace("rise of £9", "office of the commissioner")
    (record,) = records_of(page)
    assert (record.kind, record.submitted_to) == ("other", "Eastmarch Combined Authority")


ITEM = """
Agenda item

{title}

{below}

The Panel heard that three police boats are out of use.

That the {what} be noted.

Supporting documents:
"""


@pytest.mark.parametrize(
    ("title", "below", "originator"),
    [
        ("PCC Grants Report", "To receive a report of the Chamberlain", "Chamberlain"),
        ("Police and Crime Panel", "Verbal update by Ann Bell, Scrutiny Officer.", "Ann Bell, Scrutiny Officer"),
        ("Boats: The Way Ahead - Joint Report of the Clerk and Solicitor", "", "Clerk and Solicitor"),
        ("Boats of the Police", "The Panel considered a report of the Head of Fleet (for copy see file).", "Head of Fleet"),
    ],
)  # fmt: skip
def test_a_page_of_an_item(records_of: Records, title: str, below: str, originator: str) -> None:
    (record,) = records_of(ITEM.format(title=title, below=below, what="report"))
    assert (record.title, record.originator, record.outcome) == (title, originator, "noted")
    assert record.submitted_to is None


def test_a_meeting_named_below_the_title(records_of: Records) -> None:
    page = "# Agenda item\n\n# Complaints\n\n- Meeting of Police and Crime Panel, Thursday 19 June 2031 10.00 am (Item 7.)\n\nMinutes:\n\nNone had come.\n"
    (record,) = records_of(page)
    assert (record.title, record.submitted_to) == ("Complaints", "Police and Crime Panel")
    assert str(record.meeting_on) == "2031-06-19"


@pytest.mark.parametrize(
    "top",
    [
        "Friday, 19 July 2031 at 11.00 am\n\nTown Hall, Barrowby, LA14 2LD\n\nA pre-meeting for members only will take place at 10.00 am\n\nAGENDA",
        "Monday, 15 June 2031 at 14:00\n\nCounty Hall, West Quay\n\nThere will be a pre-meeting for Panel Members\n\nAGENDA",
        "Thursday 25 October 2031 East Quay District Council Wallfields,\n\nMEMBERSHIP",
    ],
)
def test_where_and_when_it_meets_is_no_title(records_of: Records, top: str) -> None:
    (record,) = records_of(
        f"Eastmarch Police and Crime Panel\n\n{top}\n\n1 APOLOGIES FOR ABSENCE\n\n2 MEMBERSHIP\n\n3 PLAN\n\nTo consider the plan.\n"
    )
    assert (record.title, record.reference) == (None, None)
    assert str(record.meeting_on)[:4] == "2031"


def test_a_report_to_the_chair_and_members_of_a_panel(records_of: Records) -> None:
    (record,) = records_of(
        "Report of the Police and Crime Commissioner to the Chair and Members of the Eastmarch Police and Crime Panel\n\n"
        "Decisions made by the Police and Crime Commissioner for Eastmarch\n\n1.0 Purpose of Report\n\n"
        "1.1 To tell the Panel of decisions made by the Commissioner on a decision record form.\n\n"
        "Ann Bell\n\nPolice and Crime Commissioner for Eastmarch\n"
    )
    assert (record.kind, record.decided_by) == ("paper", None)


def test_a_committees_membership_is_not_whom_a_report_goes_to(records_of: Records) -> None:
    (record,) = records_of(
        "Joint Independent Audit Committee\n\nReport for the Year of the PCC\n\n1. Introduction.\n\n"
        "1.1 It advises the Commissioner.\n\n1. Committee Membership.\n\n2.1 The members are below.\n"
    )
    assert record.submitted_to == "Joint Independent Audit Committee"


def test_minutes_of_a_panel_that_only_its_items_name(records_of: Records) -> None:
    items = (
        "Agenda and minutes\n\nVenue: Council House\n\nItems\nNo. Item\n\n11.\n\nAPPOINTMENT OF CHAIR\n\nMinutes:\n\n"
        "AGREED that Councillor Bell is elected Chair of the Eastmarch Police and Crime Panel.\n\n12.\n\nMINUTES pdf icon PDF 87 KB\n\n"
        "Minutes:\n\nAGREED that the minutes of the last meeting are approved.\n\n14.\n\nMEMBERS pdf icon PDF 33 KB\n\nMinutes:\n\n"
        "AGREED that Ann Fay is appointed a member of the Panel for four years.\n"
    )
    found = records_of(items)
    assert {(record.kind, record.outcome) for record in found} == {("paper", "approved")}


def test_the_meeting_whose_minutes_are_taken_is_not_this_one(records_of: Records) -> None:
    (record,) = records_of(
        "Eastmarch Police and Crime Panel\n\nMinutes and matters arising\n\n"
        "The minutes of the meeting held on 11 January 2031 were agreed as a correct record.\n"
    )
    assert record.meeting_on is None


DECISION = """<html><head><title>Decision - Lamps from the Commissioner - {council}</title></head><body><h1>Decision details</h1>
<h2>Lamps from the Commissioner</h2><p>Decision Maker: Portfolio Holder for Parks</p><h3>Decision:</h3>
<p>To accept £900 from the Office of the Police and Crime Commissioner for Essex.</p></body></html>"""


@pytest.mark.parametrize(
    ("council", "organisation"),
    [
        ("Oxby District Council", "Oxby District Council"),
        ("Public site", "Office of the Police and Crime Commissioner for Essex"),
    ],
)
def test_a_councils_own_decision_is_the_councils(
    council: str, organisation: str, records_of: Records
) -> None:
    (record,) = records_of(DECISION.format(council=council), ".html")
    assert (record.kind, record.organisation, record.area) == ("other", organisation, "Essex")


_ISSUE = """Issue details

PCC DN - Support for victims of crime

The Ministry of Justice gave the PCC more money in August 2031. It has been agreed to fund six groups.

£4,593 will be provided to Moss City Council for the commissioning of an adviser.

Decision type: Non-key

Decision status: {status}

{published}: 13/01/2032

Decision due: 16 Dec 2031 by {who}

Contact: Ann Bell Email: ann.bell@wendale.example.
"""


@pytest.mark.parametrize(
    "published", ["Notice of proposed decision first published", "Notice first published"]
)
@pytest.mark.parametrize(
    "who",
    ["Deputy Mayor", "Director for Policing, Crime and Fire, Treasurer", "Monitoring Officer (Ann Bell)"],
)
@pytest.mark.parametrize("status", ["Recommendations Approved", "Approved", "Recommendations Refused"])
def test_an_issue_that_was_decided_tells_by_whom_it_was_due(
    published: str, who: str, status: str, records_of: Records
) -> None:
    (record,) = records_of(_ISSUE.format(published=published, who=who, status=status))
    assert (record.decided_by, str(record.published_on)) == (who, "2032-01-13")
    assert record.decided_on is None


def test_money_provided_for_something_is_an_award(records_of: Records) -> None:
    issue = _ISSUE.format(published="Notice first published", who="Treasurer", status="Approved")
    (record,) = records_of(issue)
    assert [(a.recipient, str(a.value)) for a in record.awards] == [("Moss City Council", "4593")]


def test_an_issue_yet_to_be_decided_has_no_decider(records_of: Records) -> None:
    issue = _ISSUE.format(published="Notice first published", who="Treasurer", status="For Determination")
    (record,) = records_of(issue)
    assert record.decided_by is None
