"""What a month's register says of its entries, and what a paper tells of a bid and below a grant."""
# ruff: noqa: E501 (a paper's lines stay whole)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[[str], list[Record]]
Notice = Callable[..., Record]

REGISTER = """Decisions of the PCC - April 2031

{}

| DECISION REF NO. | DETAILS OF DECISION | DECISION SUMMARY | DATE AUTHORISED |
|---|---|---|---|
| 41 – 2031 | Quay wardens | To approve £2,300 to Quay Wardens for radios. | 05/04/2031 |
| 42 – 2031 | Hire of a van | To approve the hire of a van for a year. | 05/04/2031 |
| 43 – 2031 | Refuge funding | {} | 14/04/2031 |
"""
GIVES = "Quay Refuge has had funding since 2028. The decision is to award a grant of £16,200 to Quay Refuge."


def test_a_title_under_details_beside_a_summary(records_of: Records) -> None:
    records = records_of(REGISTER.format("", GIVES))
    assert [r.title for r in records] == ["Quay wardens", "Hire of a van", "Refuge funding"]
    assert [r.outcome for r in records] == ["approved"] * 3


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "On this page, decisions made by the Police and Crime Commissioner for Fenland will be published.",
            "Police and Crime Commissioner for Fenland",
        ),
        ("The table below sets out each decision taken by the Commissioner.", "Commissioner"),
        ("On this page, decisions made by the Commissioner or her Chief Executive are published.", None),
    ],
)
def test_whose_decisions_a_page_holds(told: str, who: str | None, records_of: Records) -> None:
    assert {r.decided_by for r in records_of(REGISTER.format(told, GIVES))} == {who}


def test_who_resolved(notice_with: Notice) -> None:
    words = "DECISION\n\nRESOLVED: That the PCC APPROVED the report and NOTED the position.\n"
    assert notice_with(words).decided_by == "the PCC"


def test_a_decision_put_off_after_thought(notice_with: Notice) -> None:
    words = "DECISION\n\nI have considered a report on the boats. I have deferred my decision until May.\n"
    assert notice_with(words).outcome == "deferred"


REFUSED = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION NOTICE 2031/14

Title: Application for funding

Summary

Quay Wheels, a motor project for young people in Long Marlby, has asked the Commissioner for £24,300 to buy tools.
The project was given £11,500 by the Commissioner in 2028.

Decision

Resolved that the Commissioner declines the request for £24,300.

Background

Of the sum asked for, £9,300 was for the tools.
"""


def test_the_bidder_and_not_its_place_is_refused(records_of: Records) -> None:
    (record,) = records_of(REFUSED)
    assert [(a.role, a.recipient) for a in record.amounts] == [
        ("request", "Quay Wheels"),
        ("previous", "Quay Wheels"),
        ("request", "Quay Wheels"),
        ("request", "Quay Wheels"),
    ]


BELOW = """<h2>Recommendation</h2><p>That the Commissioner awards the grants set out below:</p>
<ul><li>Quay Boxers CIC – £21,450</li></ul><p>{}</p>
<ul><li>Marl Youth Trust – £17,000</li></ul><p>Evening patrols around the station.</p>"""


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        (
            "Weekly boxing sessions for young people, from 1 August 2031.",
            "Weekly boxing sessions for young people",
        ),
        ("The grant was agreed in principle at the last meeting.", "Youth work in Oxby"),  # the title
    ],
)
def test_what_a_grant_is_for_on_the_line_below_it(
    words: str, purpose: str | None, notice_with: Notice
) -> None:
    record = notice_with(BELOW.format(words))
    assert {a.recipient: a.purpose for a in record.awards}["Quay Boxers CIC"] == purpose


def test_an_officer_s_title_below_a_name_is_none_of_the_paper(
    records_of: Callable[..., list[Record]],
) -> None:
    page = (
        "<html><body><h1>JOINT AUDIT COMMITTEE</h1><p>28 September 2031</p><h1>Treasury activity 2031/32</h1>"
        "<h2>Recommendations</h2><p>The Committee is asked to note the report.</p>"
        "<h2>Contact officer</h2><p>Name: Ann Bell</p><p>Title: Assistant Treasurer</p></body></html>"
    )
    (record,) = records_of(page, ".html")
    assert record.title == "Treasury activity 2031/32"


DATED = """DECISION

Approved.

Signature                       Date 24 June 2031
Title: Police and Crime Commissioner

OFFICER APPROVAL

Chief Executive Officer

I am satisfied that this is an appropriate request to be submitted to the PCC.

Signature                       Date 20 June 2031
"""


def test_the_day_on_which_an_officer_signs_that_it_be_submitted(notice_with: Notice) -> None:
    record = notice_with(DATED)
    assert str(record.submitted_on) == "2031-06-20"
    assert str(record.decided_on) == "2031-06-24"


def test_a_day_below_the_heading_of_its_column(notice_with: Notice) -> None:
    head = (
        "<table><tr><td>Request for a decision</td><td>Received in OPCC</td></tr>"
        "<tr><td>Ref: 51/31</td><td>Date: 9 October 2031</td></tr></table>"
    )
    assert [(d.text, d.role) for d in notice_with("", head).dates] == [("9 October 2031", "received")]


def test_the_firm_of_a_contract_in_the_line_above(notice_with: Notice) -> None:
    words = (
        "DECISION\n\nI approve the award of the contract for the roof to Quay Roofing (Northern) Ltd.\n\n"
        "I note the cost of this award is £412,870.\n"
    )
    contract = next(a for a in notice_with(words).amounts if a.value == 412870)
    assert (contract.role, contract.recipient) == ("contract", "Quay Roofing (Northern) Ltd")


FUNDS = """<h2>Decision</h2><p>The costs will be met from the 2031/32 PCC budget and the ring fenced road safety
reserve. The following awards are made:</p><table><tr><th>Organisation</th><th>Project</th><th>Grant £</th></tr>
<tr><td colspan="3">Small grants scheme</td></tr><tr><td>Quay Youth Club</td><td>Drop-in</td><td>12,500.00</td></tr>
<tr><td colspan="3">Road safety grants</td></tr><tr><td>Marl Speedwatch</td><td>Signs</td><td>5,000.00</td></tr>
</table>"""


def test_the_fund_that_a_heading_over_rows_is_called_by(notice_with: Notice) -> None:
    funds = {a.recipient: a.fund for a in notice_with(FUNDS).awards}
    assert funds["Marl Speedwatch"] == "road safety reserve"
    assert funds["Quay Youth Club"] != "road safety reserve"


GRANTS = """# Marl Fund {}: who was helped

The Commissioner decided these bids on 14 March 2031.

| Ref | Organisation | Project | Asked for (£) | Awarded (£) | Term / note |
|---|---|---|---|---|---|
| MF/3 | Quay Lamps | Lamps for the pier | 8,000 | 5,500 | 1 year |
| MF/4 | Fen Boats | A boat | 9,999 | | Withdrawn by the boatmen |
| MF/5 | Ferry Club | Friday league | 3,250 | 3,250 | 2 years |
"""


def test_a_head_is_no_value_of_the_empty_cell_before_it(records_of: Records) -> None:
    assert [r.outcome for r in records_of(GRANTS.format(2031))][1] == "withdrawn"


def test_the_term_in_a_row_and_the_fund_over_the_list(records_of: Records) -> None:
    (first,), (), (last,) = [r.awards for r in records_of(GRANTS.format("2031/32"))]
    assert (first.period, last.period) == ("1 year", "2 years")
    assert first.fund == last.fund == "Marl Fund 2031/32"


REPORT = """# Marlshire Police and Crime Panel

## Decisions taken since the last meeting

| Ref | Decision | Value | Date |
|---|---|---|---|
| D05 | Grant to Quay Night Bus for late services to Marl | £24,500 | 16 May 2031 |
| D06 | New scheme of consent | – | 4 June 2031 |
"""


def test_whom_a_reported_grant_names(records_of: Records) -> None:
    told = [(a.recipient, a.purpose) for r in records_of(REPORT) for a in r.amounts]
    assert told == [("Quay Night Bus", "late services to Marl")]


GROUPS = """# Decisions of the PCC

## Statutory decisions

| Reference Number | Decision Title |
|---|---|
| 000731 | Scheme of governance |

## Force decisions

| Reference Number | Decision Title |
|---|---|
| 000729 | New telephones |
| 000724 | Lease of a garage |
"""


def test_each_group_under_heads_of_its_own(records_of: Records) -> None:
    assert [r.reference for r in records_of(GROUPS)] == ["000731", "000729", "000724"]
