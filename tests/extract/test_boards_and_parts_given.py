"""Board notes numbered with the day, decisions that give only a part, and funds told of one kind of grant."""

import pytest

from extract.entries.registers.cells import read_cell
from extract.page import Cell, Line

from .conftest import Records

_NOTES = """Marlshire Governance Board

Notes of the meeting held on Tuesday 16 May 2023

Present: Police and Crime Commissioner (Chair)

{0} Welcome

No declarations were made.

{1} Farm advocates
For Decision

A paper sought £126,000 over three years for

{foot}

two advocates.

DECISION: The PCC agreed a grant of £42,000 to Fell Farm Support.

{2} Vehicle telematics
For Decision

The scheme was not tested.

DECISION: Deferred to the meeting on 20 June 2023.
"""


@pytest.mark.parametrize(
    "numbers",
    [
        ("1/16/05/2023", "2/16/05/2023", "3/16/05/2023"),
        ("01/16/05/23", "02/16/05/23", "03/16/05/23"),
        ("16/05/2023/1", "16/05/2023/2", "16/05/2023/3"),
        ("1-16.05.2023", "2-16.05.2023", "3-16.05.2023"),
        ("GB/23/11", "GB/23/12", "GB/23/13"),
    ],
)
@pytest.mark.parametrize("foot", ["2\tOFFICIAL", "OFFICIAL    Page 2", "3    NOT PROTECTIVELY MARKED"])
def test_items_numbered_with_the_day_are_records_of_their_own(
    records_of: Records, numbers: tuple[str, ...], foot: str
) -> None:
    farm, vans = records_of(_NOTES.format(*numbers, foot=foot))
    assert [(r.reference, r.title) for r in (farm, vans)] == [
        (numbers[1], "Farm advocates"),
        (numbers[2], "Vehicle telematics"),
    ]
    assert (farm.outcome, vans.outcome) == ("approved", "deferred")


def _cell(*lines: str) -> Cell:
    printed = tuple(
        Line(text, n, page=1, bbox=(50.0, 10.0 * n, 50.0 + 4 * len(text), 10.0 * n + 8))
        for n, text in enumerate(lines, 1)
    )
    return Cell("\n".join(lines), 2, printed)


@pytest.mark.parametrize(
    ("title", "apart"),
    [
        ("Response vehicles", True),
        ("Winter door staff, Marlow", True),
        ("Custody healthcare: charity partner", True),
        ("To note the report of the Force", False),
        ("The Commissioner has today agreed to buy the first of the cars from", False),
    ],
)
def test_a_short_first_line_of_a_log_is_the_title_of_its_row(title: str, apart: bool) -> None:
    cell = _cell(title, "To order eleven cars from Trentside Fleet Ltd through the national", "framework.")
    first = read_cell("decision", cell, None)[0].text
    assert (first == title) is apart


_FORM = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

DECISION NO. 2025/31

SUBJECT: Youth work

RECOMMENDATION:

That the PCC:

1. awards £38,750 to Quay Academy to run a workshop;
2. awards £28,605 to Fell Outreach to put two workers on the buses; and
3. notes the rest.

{head}

{decision}

Signature: Ann Bell

Date: 17/07/2025
"""


@pytest.mark.parametrize(
    "head",
    [
        "OUTCOME/APPROVAL BY: PCC/CHIEF EXECUTIVE (Delete as appropriate)",
        "OUTCOME / APPROVAL BY: POLICE AND CRIME COMMISSIONER",
        "APPROVAL AND OUTCOME BY PCC",
    ],
)
@pytest.mark.parametrize(
    "decision",
    [
        "Recommendations 1 and 3 as outlined above are approved. Recommendation 2 is not approved.",
        "All are approved except recommendation 2.",
        "I agree to 1 and 3. I do not agree to 2.",
    ],
)
def test_what_stands_under_outcome_or_approval_turns_an_item_down(
    records_of: Records, head: str, decision: str
) -> None:
    (record,) = records_of(_FORM.format(head=head, decision=decision))
    assert [(a.recipient, str(a.value)) for a in record.awards] == [("Quay Academy", "38750")]
    assert record.outcome == "approved-in-part"


def test_what_is_called_outcome_or_approval_may_refuse(records_of: Records) -> None:
    head = "OUTCOME/APPROVAL BY: POLICE AND CRIME COMMISSIONER"
    decision = "The recommendations as outlined above are not approved."
    (record,) = records_of(_FORM.format(head=head, decision=decision))
    assert (record.outcome, record.awards) == ("refused", ())


_NOTICE = """Marlshire Police and Crime Commissioner

Decision Notice 14/2031

Title: Help for Quay Refuge

Background

{asked}

Decision

{decided}

Signed: Ann Bell
Date: 3 May 2031
"""


@pytest.mark.parametrize(
    "decided",
    [
        "The PCC is pleased to give Quay Refuge the sum requested.",
        "The PCC awards Quay Refuge the full amount requested for the post.",
        "I have granted the sum sought to Quay Refuge for the post.",
        "The Commissioner will give Quay Refuge the grant it has asked for.",
        "I have given Quay Refuge the money it asked for, on signing.",
    ],
)
def test_the_sum_asked_for_is_given_to_whom_the_decision_names(records_of: Records, decided: str) -> None:
    asked = "The charity proposes to use the £21,480 requested from the PCC to employ a worker."
    (record,) = records_of(_NOTICE.format(asked=asked, decided=decided))
    assert [(a.recipient, str(a.value)) for a in record.awards] == [("Quay Refuge", "21480")]


@pytest.mark.parametrize(
    "decided",
    [
        "The PCC has agreed to fund the drop-in days only, at £9,650.",
        "The PCC will support the drop-in days alone, at a cost of £9,650.",
        "The PCC is willing to pay for the drop-in days and no more, which comes to £9,650.",
    ],
)
def test_a_part_that_alone_is_funded_is_given_to_the_bidder(records_of: Records, decided: str) -> None:
    asked = "Quay Refuge asked the PCC for £14,900 for days and training."
    (record,) = records_of(_NOTICE.format(asked=asked, decided=decided))
    assert [(a.recipient, str(a.value)) for a in record.awards] == [("Quay Refuge", "9650")]
    assert {a.text: a.role for a in record.amounts} == {"£14,900": "request", "£9,650": "award"}


def test_the_years_of_a_grant_and_what_is_handed_on_are_no_grants(records_of: Records) -> None:
    decided = (
        "1. Provides £65,000 over 2024/25 and 2025/26 (£30,000 and £35,000 respectively) to Fell Together "
        "CIC as lead partner.\n2. Allows the CIC to pass on up to £12,000 of that sum to residents’ groups "
        "in amounts of no more than £1,000."
    )
    (record,) = records_of(_NOTICE.format(asked="The scheme goes on.", decided=decided))
    assert [(a.recipient, str(a.value)) for a in record.awards] == [("Fell Together CIC", "65000")]
    assert {a.text: a.role for a in record.amounts}["£1,000"] == "limit"


@pytest.mark.parametrize(
    "decided",
    [
        "Quay Refuge will receive £57,500 in 2025/26. Funding for year two (£60,500) is not agreed.",
        "Quay Refuge will receive £57,500 in 2025/26. Money for the second year (£60,500) was not approved.",
        "Quay Refuge will receive £57,500 in 2025/26. Support for the later years (£60,500) is declined.",
    ],
)
def test_a_year_that_is_not_agreed_makes_it_a_part(records_of: Records, decided: str) -> None:
    asked = "Quay Refuge asked for £118,000 over two years."
    (record,) = records_of(_NOTICE.format(asked=asked, decided=decided))
    assert record.outcome == "approved-in-part"
    assert {a.text: a.role for a in record.amounts}["£60,500"] == "request"


_TABLES = """<html><body><h1>Decision Notice</h1><p>Police and Crime Commissioner for Marlshire</p>
<p>Title: Grants rounds 2025/26</p><h2>Decision summary</h2>
<p>The Commissioner approves the grants in the tables. The small grants will be paid from the {small}.
The road safety grants will be {met} the {road}.</p>
<h3>Table A – Small grants</h3><table><tr><th>Organisation</th><th>Project</th><th>Awarded £</th></tr>
<tr><td>Quay Youth Hub</td><td>Evenings</td><td>9,980</td></tr></table>
<h3>Table B – Road safety grants</h3><table><tr><th>Organisation</th><th>Project</th><th>Awarded £</th></tr>
<tr><td>Fell Wheels</td><td>Rides</td><td>7,350</td></tr></table>
<p>Signature: A Bell</p></body></html>"""


@pytest.mark.parametrize(
    ("small", "met", "road"),
    [
        ("2025/26 grants budget", "paid from", "road safety reserve"),
        ("Community Fund", "met from", "Road Safety Fund"),
        ("commissioning budget", "met out of", "camera reserve"),
    ],
)
def test_each_kind_of_grant_has_the_fund_told_of_it(
    records_of: Records, small: str, met: str, road: str
) -> None:
    (record,) = records_of(_TABLES.format(small=small, met=met, road=road), ".html")
    assert {a.recipient: a.fund for a in record.awards} == {"Quay Youth Hub": small, "Fell Wheels": road}


_PAGE = """Marlshire Police and Crime Commissioner

Grants 2018/2019

This page tells you about the grants I have made this year.

Supporting Victims Fund

Two organisations will have grants for the year:

Quay Harbour House – £24,700 for working with boys

Fell Cares – £7,000 for a weekly drop-in

The grants are made on condition that each sends me figures.

Commissioner’s Community Fund

I have awarded £1,900 from the Commissioner’s Community Fund to Dock Rovers for nets.
"""


def test_the_fund_whose_line_a_grant_stands_under_is_its_own(records_of: Records) -> None:
    (record,) = records_of(_PAGE)
    funds = {a.recipient: a.fund for a in record.awards}
    assert funds["Quay Harbour House"] == funds["Fell Cares"] == "Supporting Victims Fund"


@pytest.mark.parametrize(
    ("told", "condition"),
    [
        (
            "No pupil may be mentored until the charity has shown a certificate for each mentor.",
            "No pupil may be mentored until the charity has shown a certificate for each mentor.",
        ),
        (
            "Each must show that its posts are filled by 1 April or its second payment will be withheld.",
            "Each must show that its posts are filled by 1 April or its second payment will be withheld.",
        ),
        (
            "The grant to Quay Refuge would be paid in two halves of £450, the second in January, and is "
            "conditional upon its insurance being renewed.",
            "its insurance being renewed",
        ),
        ("The charity is welcome to ask again once the evaluation has been read.", None),
        ("Both may apply again in the spring.", None),
    ],
)
def test_what_binds_who_is_paid_and_what_only_invites(
    records_of: Records, told: str, condition: str | None
) -> None:
    decided = "The PCC awards £900 to Quay Refuge for a worker."
    (record,) = records_of(_NOTICE.format(asked=told, decided=decided))
    assert record.conditions == ((condition,) if condition else ())


_CLEARED = """<html><body><h1>DECISION RECORD FORM</h1><p>Police and Crime Commissioner for Marlshire</p>
<p>Title: A worker</p><h2>Decision</h2><p>The PCC awards £900 to Quay Refuge.</p>
<h2>5. Chief Finance Officer and Chief Executive</h2><p>I am content for it to go to the Commissioner.</p>
<table><tr><td>Chief Finance Officer:</td><td>M. Pryor</td><td>Date:</td><td>16/06/2022</td></tr>
<tr><td>Chief Executive:</td><td>L. Okonjo</td><td>Date:</td><td>17/06/2022</td></tr></table></body></html>"""


def test_officers_sign_in_rows_whatever_their_section_is_called(records_of: Records) -> None:
    (record,) = records_of(_CLEARED, ".html")
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-finance-officer", "M. Pryor"),
        ("chief-executive", "L. Okonjo"),
    ]


@pytest.mark.parametrize("lead", ["each by up to:", "the sums being no more than:", "each of at most:"])
def test_up_to_over_a_list_holds_for_each_of_its_sums(records_of: Records, lead: str) -> None:
    decided = (
        f"The PCC agrees to extend two grants for six months, {lead}\n\n"
        "• Quay Refuge – £900 for beds\n• Fell Cares – £800 for tea"
    )
    (record,) = records_of(_NOTICE.format(asked="They end in May.", decided=decided))
    assert [(a.text, a.qualifier) for a in record.amounts] == [("£900", "up-to"), ("£800", "up-to")]


def test_what_a_panel_asks_in_its_letter_is_recommended(records_of: Records) -> None:
    (record,) = records_of(
        "Marlshire Police and Crime Panel\n\nDear Commissioner\n\nProposed precept 2026/27\n\n"
        "The Panel resolved to support the proposed precept.\n\nThe Panel also asks that you:\n\n"
        "1. bring the Panel a list of the savings; and\n2. publish what the posts have done.\n\n"
        "Yours sincerely\n\nAnn Bell\nChair, Marlshire Police and Crime Panel\n"
    )
    assert [r.text for r in record.recommendations] == [
        "bring the Panel a list of the savings; and",
        "publish what the posts have done.",
    ]


def test_the_years_of_a_bid_were_asked_for(records_of: Records) -> None:
    asked = "Quay Refuge has asked for £118,000 over two years (£57,500 in 2025/26 and £60,500 in 2026/27)."
    decided = "Quay Refuge will receive £57,500 in 2025/26. Funding for year two (£60,500) is not agreed."
    (record,) = records_of(_NOTICE.format(asked=asked, decided=decided))
    roles = [a.role for a in record.amounts if a.text == "£60,500"]
    assert roles == ["request", "request"]
