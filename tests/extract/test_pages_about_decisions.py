"""Pages of a commissioner's site that tell how decisions are made, and lead to them, decide nothing."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

PAGES = (
    """
Skip to main content
How we make decisions
Decision Making
Decisions will be taken by the Police and Crime Commissioner who will consult as appropriate the Chief Executive and other officers.
Meetings, Agendas and Minutes
A record of every significant decision taken by or on behalf of the PCC as the result of a meeting or otherwise.
""",
    """
Open and Transparent Quality Mark 2030/31 and 2031/32
YouTube Instagram LinkedIn
Decisions and approvals
Decision making by the police and crime commissioner is based on the principles of good governance.
Below you can find the 'decision making records' that support those decisions. These records contain the decision that was approved.
The decision-making process that the PCC and their office follows can be found here.
Here you can view a complete list of decisions made during Ann Bell's time.
""",
    """
I am committed to being open in my decision making process and the decisions that I take.
Statement on decision making
A record of the decisions I have made can be found here
Commissioner's Monitoring Board
The board is where the Commissioner makes his key decisions.
""",
    """
The Police, Fire and Crime Commissioner is not required by legislation to take decisions in any specified way. Decisions may be taken at any time.
Decisions will be taken:
From April 2031 onward, all decisions will be taken and recorded using a 'Decision Record' which can be viewed here:
For details regarding decisions relating to Eastmarch Fire and Rescue Service, please click here
""",
)


@pytest.mark.parametrize("page", PAGES)
def test_such_a_page_is_no_decision(records_of: Records, page: str) -> None:
    (record,) = records_of(page)
    assert (record.kind, record.outcome) == ("other", None)


def test_its_title_is_no_line_of_the_site(records_of: Records) -> None:
    assert records_of(PAGES[1])[0].title == "Decisions and approvals"
    assert records_of(PAGES[3])[0].title is None


def test_a_notice_about_the_policy_is_a_decision(records_of: Records) -> None:
    (record,) = records_of("""
Decision notice 004/2031
Decision-making policy
All decisions are made in the way that the policy tells. A record of all decisions is kept.
Decision: the Commissioner approved the decision-making policy.
Signed: Ann Bell, Police and Crime Commissioner
""")
    assert record.kind == "decision"


def test_the_lines_of_the_site_are_not_counted_among_the_first(records_of: Records) -> None:
    (record,) = records_of("""
Skip to main content
Mayor of London logo London Assembly logo
Home
Showing 101-120 of 1659 results found

MOPAC decisions

  • PCD 4746 Lamps for the quay

    Page type: Decision

    • Date signed:
    • Reference code: PCD 4746
    MOPAC is seeking additional lamps, with the right technical skills to set them up.
    This decision seeks approval to vary the services contract with Bell Lamps.
""")
    assert (record.kind, record.reference) == ("decision", "PCD 4746")


def test_the_notes_of_a_board_go_to_the_board(records_of: Records) -> None:
    (record,) = records_of("""
Police Accountability Board Notes 12 April 2031

12th April 2031

1. Welcome and introductions

PFCC Ann Bell (AB)

2. Previous minutes and action log

  • Minutes of previous meeting were circulated with the meeting papers.
""")
    assert record.submitted_to == "Police Accountability Board"


def test_the_way_back_to_a_council_is_no_title(records_of: Records) -> None:
    (record,) = records_of("""
Click to return to Eastmarch Borough Council

Decision details

114 - Grant to the Eastmarch Samaritans

Decision Maker: Executive Director Communities

Date of decision: 10/01/2031
""")
    assert record.title == "114 - Grant to the Eastmarch Samaritans"


def test_the_name_of_a_site_is_no_title(records_of: Records) -> None:
    (record,) = records_of("""
Police and Crime Commissioner for West Yorkshire | WYPCC

Commissioner grants £217,000 for community safety initiatives

A total of 42 groups received a share of £217,006.18 at an awards event held in Bradford last night.
""")
    assert record.title == "Commissioner grants £217,000 for community safety initiatives"
