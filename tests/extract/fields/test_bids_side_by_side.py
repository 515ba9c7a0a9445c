"""Bids told side by side, and what others put in beside the grants of a table."""

from collections.abc import Callable

import pytest

from extract.record import Amount, Record

Records = Callable[..., list[Record]]

NOTICE = """Office of the Police and Crime Commissioner for Eastmarch

DECISION NOTICE

Title: Street marshals
Reference: 31/044

DECISION

The Commissioner awards £24,600 to Marl City Council.

BACKGROUND

{told}

Signed: Edda Marsh
Date: 8 May 2031
"""

PARISH, BOATS = ("Oxby Parish Council", "lamps"), ("Pier Boat Club", "oars")


def bids(records_of: Records, told: str) -> list[Amount]:
    """The sums of a background of this one sentence."""
    (record,) = records_of(NOTICE.format(told=told))
    return list(record.amounts[1:])


@pytest.mark.parametrize(
    "told",
    [
        "Oxby Parish Council asked for £2,000 for lamps and Pier Boat Club for £750 for oars.",
        "Oxby Parish Council sought £2,000 for lamps and Pier Boat Club £750 for oars.",
        "Two others came in. Oxby Parish Council asked for £2,000 for lamps, and the Pier Boat Club for £750 "
        "towards oars. Neither is supported.",
        "Oxby Parish Council applied for £2,000 for lamps, Pier Boat Club for £750 for oars.",
    ],
)
def test_the_second_bid_is_that_of_the_second_body(records_of: Records, told: str) -> None:
    found = bids(records_of, told)
    assert [(a.role, (a.recipient, a.purpose)) for a in found] == [("request", PARISH), ("request", BOATS)]


@pytest.mark.parametrize(
    "told",
    [
        "Oxby Parish Council asked for £2,000 for lamps and has £750 of its own.",
        "Oxby Parish Council asked for £2,000 for lamps and Pier Boat Club will add £750.",
    ],
)
def test_what_a_second_body_adds_is_no_bid(records_of: Records, told: str) -> None:
    assert [a.role for a in bids(records_of, told)] == ["request", "match"]


@pytest.mark.parametrize("total", ["Total", "All four"])
@pytest.mark.parametrize(
    "head",
    [
        "Own contribution (£)",
        "Council's share (£)",
        "Applicant's contribution (£)",
        "Match funding (£)",
        "Partner funding (£)",
    ],
)
def test_what_others_put_in_comes_to_a_total_of_theirs(records_of: Records, head: str, total: str) -> None:
    page = NOTICE.replace("The Commissioner awards £24,600 to Marl City Council.", "{table}")
    table = (
        "The Commissioner awards the grants in the table.\n\n"
        f"| Authority | Purpose | Grant (£) | {head} |\n|---|---|---|---|\n"
        "| Marl City Council | marshals | 24,600 | 8,200 |\n| Oxby Council | wardens | 18,950 | 6,000 |\n"
        f"| {total} | | 43,550 | 14,200 |"
    )
    (record,) = records_of(page.format(table=table, told="None."), ".md")
    assert [a.role for a in record.amounts if a.text in ("8,200", "6,000", "14,200")] == ["match"] * 3
    assert [str(award.value) for award in record.awards] == ["24600", "18950"]
