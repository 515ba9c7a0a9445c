"""Terms of grants told in prose: named as the terms, asked for beside the grants, or told in news of them."""

import pytest

from .conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire
Decision notice
Title: Grants for Tarnside

RECOMMENDATION

1. That the PCC awards £9,400 to Heron Trust and £3,000 to Wren Club.
2. {asked}

BACKGROUND

{told}

DECISION

The recommendation is approved.

Signed: Ann Bell, Police and Crime Commissioner
Date: 4 May 2031
"""
NEWS = """Marlshire Police and Crime Commissioner

Mayor backs two clubs

4 May 2031

The Mayor of Marlshire has decided to award:

- £9,400 to Heron Trust; and
- £3,000 to Wren Club.

Both are charities. {told}
"""


@pytest.mark.parametrize(
    ("asked", "told", "expected"),
    [
        (
            "Grants end in May.",
            "Each grant runs for a year. The terms are: no payment until the lease is signed; a report "
            "every May; and sums not spent to be repaid. All clubs were visited.",
            ("no payment until the lease is signed", "a report every May", "sums not spent to be repaid"),
        ),
        (
            "Each club must sign an agreement; the last quarter is held back until its report is in.",
            "Clubs are old.",
            ("Each club must sign an agreement; the last quarter is held back until its report is in.",),
        ),
        # No terms of these grants:
        ("Grants end in May.", "Each bid must have the support of a constable.", ()),
        ("The PCC must publish the grants.", "The terms are those of the year before.", ()),
    ],
)  # fmt: skip
def test_terms_of_a_notice(records_of: Records, asked: str, told: str, expected: tuple[str, ...]) -> None:
    (record,) = records_of(NOTICE.format(asked=asked, told=told))
    assert record.conditions == expected
    assert {award.conditions for award in record.awards} == {expected}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Each must open three nights a week.", ("Each must open three nights a week.",)),
        ("Each bid must open with a letter.", ()),
        ("Any award may not be above £5,000.", ()),
    ],
)
def test_terms_in_news(records_of: Records, told: str, expected: tuple[str, ...]) -> None:
    (record,) = records_of(NEWS.format(told=told))
    assert record.conditions == expected


def test_the_conditions_of_each_grant_are_not_those_of_all(records_of: Records) -> None:
    grants = "".join(
        f"{n}. {name}\n\nAmount: £{n},000\n\nConditions: {condition}\n\nReason: Fewer calls.\n\n"
        for n, name, condition in (
            (1, "Quay Youth Trust", "None."),
            (2, "Pier Choir Trust", "Paid in arrears."),
        )
    )
    (record,) = records_of(f"DECISION NOTICE\n\nDecision\n\nThe Commissioner makes these grants:\n\n{grants}")
    assert not any("Reason" in told for told in record.conditions)
    assert [a.conditions for a in record.awards] == [(), ("Paid in arrears.",)]
