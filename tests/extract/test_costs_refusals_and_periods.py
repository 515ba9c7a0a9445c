"""What a price is set against, what a refused bid wanted by the month, and periods that are no purposes."""

import pytest

from .conftest import Records

_CONTRACT = """<html><body><h1>Decision Notice</h1><p>Police and Crime Commissioner for Marlshire</p>
<p>Decision number: 14/2031</p><p>Title: Care hub</p><h2>Recommendation</h2>
<p>That the Commissioner awards the contract to Wirley Support Ltd for three years at £1,284,600.</p>
<h2>Financial considerations</h2><table><tr><td>Item</td><td>£</td></tr>
<tr><td>{there}</td><td>1,350,000</td></tr><tr><td>Price of the recommended tender</td><td>1,284,600</td></tr>
<tr><td>{below}</td><td>65,400</td></tr></table><h2>Decision</h2><p>I accept the recommendation.</p>
<p>Signed: A Bell</p></body></html>"""


@pytest.mark.parametrize(
    ("there", "below"),
    [
        ("Set aside for the three years", "Below the sum set aside"),
        ("Sum set aside", "Under the budget"),
        ("Budgeted for the contract", "Less than the amount set aside"),
        ("Earmarked for the hub", "Within the estimate"),
        ("Money put by for the three years", "Amount below the sum allowed"),
    ],
)
def test_what_was_set_aside_and_how_far_a_price_is_below_it(
    records_of: Records, there: str, below: str
) -> None:
    (record,) = records_of(_CONTRACT.format(there=there, below=below), ".html")
    roles = {a.text: a.role for a in record.amounts}
    assert roles["1,350,000"] in ("budget", "committed")  # an envelope, or money set aside for later
    assert (roles["1,284,600"], roles["65,400"]) == ("contract", "saving")


_REFUSED = """Marlshire Police and Crime Commissioner

Record of Decision

Fell Wheelers: help with a second workshop

Executive Summary

Fell Wheelers mends bicycles. It {asks}.

Recommendation

The Commissioner is recommended to approve a grant of up to £36,000 to Fell Wheelers for the unit, and {more}.

Approval Of

Marlshire Police and Crime Commissioner

I do not approve the above proposal, for the reasons set out below.

Signed: Ann Bell

3rd November 2031
"""


@pytest.mark.parametrize(
    ("asks", "more"),
    [
        (
            "has asked for £48,000 (Capital) to buy a unit and for £7,200 a year (Revenue) to rent the yard",
            "revenue support of £600 a month, for the first year only, towards the yard",
        ),
        ("applied for £48,000 to fit out a unit, and £7,200 to rent the yard", "funding of £600 a month"),
        ("sought £48,000 for a unit and £7,200 a year to rent the yard", "a subsidy of £600 a quarter"),
    ],
)
def test_sums_by_the_month_of_a_refused_bid_were_asked_for(records_of: Records, asks: str, more: str) -> None:
    (record,) = records_of(_REFUSED.format(asks=asks, more=more))
    assert {a.text.split()[0]: a.role for a in record.amounts} == {
        "£48,000": "request",
        "£7,200": "request",
        "£36,000": "request",
        "£600": "request",
    }


_GRANT = """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

DECISION NOTICE

DECISION NUMBER: 27/2030

SUBJECT: Women and custody

RECOMMENDATION:

It is recommended that the PCC:

1. {given}

OUTCOME/APPROVAL BY: PCC

The recommendations as outlined above are approved.

Signature: A Bell

Date: 12/09/2030
"""


@pytest.mark.parametrize(
    ("given", "purpose"),
    [
        ("extends the grant to Fell Steps for the twelve months to 30 June 2031 at a cost of £86,412.", None),
        ("gives Fell Steps £86,412 for the nine months from 1 July 2031.", None),
        ("awards £86,412 to Fell Steps for a further six months until the end of March 2031.", None),
        ("awards £86,412 to Fell Steps for the first two terms to Easter 2031.", None),
        ("awards £86,412 to Fell Steps for two years to March 2032 for a drop-in.", "a drop-in"),
    ],
)
def test_a_period_is_no_purpose(records_of: Records, given: str, purpose: str | None) -> None:
    (record,) = records_of(_GRANT.format(given=given))
    assert [(a.recipient, a.purpose) for a in record.awards] == [("Fell Steps", purpose)]
