"""What whole notices award where two of their parts must be read together."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from collections.abc import Callable

import pytest

from extract.record import Record

from ..conftest import Records

NOTICE = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

DECISION NOTICE

Reference: 24/17
Title: Help for young people

Summary

{summary}

Recommendation

{recommendation}

Decision

{decision}

Signed: Ann Hale
Police and Crime Commissioner
Date: 3 May 2024
"""
AGREED = "I approve the recommendations."
BIDS = "The Commissioner is asked to approve:\n\n(a) £64,000 to Weaver Trust;\n(b) £27,500 to Dock Arts Trust; and\n(c) £48,000 to Crewe Aid Trust."


def notice(recommendation: str, decision: str = AGREED, summary: str = "Help is needed.") -> str:
    return NOTICE.format(recommendation=recommendation, decision=decision, summary=summary)


NOTICES = {
    "a charity's contract is added to": (
        notice(
            "That the PCC approves a variation of the contract with Broad Harbour in the sum of £57,940.",
            summary="The service is run by Broad Harbour, a registered charity, under a contract. It would cost £57,940 more.",
        ),
        [(57940, "Broad Harbour")],
    ),
    "two charities' contracts, to which the same sum is added": (
        notice(
            "That the PCC approves:\n\n(a) a variation of the contract with Broad Harbour in the sum of £57,940; and\n(b) a variation of the contract with Calm Waters in the sum of £57,940.",
            summary="The services are run by Broad Harbour, a registered charity, and by Calm Waters, a registered charity.",
        ),
        [(57940, "Broad Harbour"), (57940, "Calm Waters")],
    ),
    "a charity's agreement that the variation adds to": (
        notice("That the PCC approves a variation to the agreement with The Alder Foundation, a charity, which adds £46,280 to it."),
        [(46280, "The Alder Foundation")],
    ),
    "a company's contract is added to": (
        notice("That the PCC approves a variation of the contract with Broad Harbour Ltd in the sum of £57,940."),
        [],
    ),
    "the one grant in a lower sum": (
        notice(
            "That the Commissioner awards £15,000 to Sarum Pastors for night wardens.",
            "Approved in the lower sum of £11,500, as training is free.",
            "Sarum Pastors asks for £15,000.",
        ),
        [(11500, "Sarum Pastors")],
    ),
    "an item that the comments turn down": (
        """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

DECISION FORM

Decision requested

"""
        + BIDS
        + """

Approvals

CHIEF FINANCE OFFICER

Comments: Item (a) is dear.

Signature: J. Ray

Date: 11/10/2021

POLICE AND CRIME COMMISSIONER

☐ Approved   ☒ Approved in part   ☐ Not approved

Comments: Items (a) and (b) are approved. Item (c) is not approved: the work is paid for already.

Signature: Ann Hale

Date: 18/10/2021
""",
        [(64000, "Weaver Trust"), (27500, "Dock Arts Trust")],
    ),
    "bids named side by side and declined": (
        notice(
            "That the PCC gives £5,000 to Quay Street Angels for training.",
            AGREED + "\n\nAdur Film Club (£4,100) and Harbour Radio Trust (£1,999.99) did not meet the criteria and are declined.",
        ),
        [(5000, "Quay Street Angels")],
    ),
    "bids that are declined side by side": (
        notice(
            "That the PCC gives £5,000 to Quay Street Angels for training.",
            AGREED + "\n\nIt is proposed to decline Adur Film Club (£4,100) and Harbour Radio Trust (£1,999.99), neither of which is local.",
        ),
        [(5000, "Quay Street Angels")],
    ),
    "precepts issued to councils": (
        notice("That precepts of £37,028,704.23 to North Marl Council and £45,286,973.10 to West Marl Council are issued."),
        [],
    ),
    "a share of a contract": (
        notice("That the PCC agrees to contribute £4.234m to the contract, which is 29% of the price."),
        [],
    ),
    "an earlier grant that is ended": (
        notice(
            "That the grant goes to another body.",
            "The Commissioner has decided:\n\n1. to end the grant of £36,000 to Moor Youth Trust from 30 September 2022; and\n\n"
            "2. to award £19,400 to Beck Youth Alliance.",
        ),
        [(19400, "Beck Youth Alliance")],
    ),
    "work that is ordered": (
        notice("That £18,000 be granted to Ashdale Council, and Copper University be paid £6,300 to evaluate the scheme."),
        [(18000, "Ashdale Council")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "awards"), NOTICES.values(), ids=NOTICES)
def test_a_notice_awards(text: str, awards: list[tuple[int, str]], records_of: Records) -> None:
    (record,) = records_of(text)
    assert [(int(a.value), a.recipient) for a in record.awards] == awards


def test_shares_in_a_table_are_no_grants_where_the_decision_only_buys(records_of: Records) -> None:
    (record,) = records_of(
        notice(
            "1. That the PCC consents to the award by Wensland of the contract for laboratories at £14.6m."
        )
        + "\nThe agreement\n\nThe shares for the first year are:\n\n| Party | Share | 2023/24 £000 |\n|---|---|---|\n"
        "| Wensland Police | 44% | 918 |\n| Eastmere Police | 29% | 605 |\n| Total | 73% | 1,523 |\n",
        ".md",
    )
    assert record.awards == ()


PERIODS = {
    "between two months": (
        notice("That the PCC awards £18,500 to Kennet Trust for sessions between July 2023 and June 2024."),
        ["July 2023 and June 2024"],
    ),
    "told above the list": (
        notice(
            "That grants are made.",
            "The PCC has agreed to make the following grants for the period 1 June 2024 to 31 March 2025:\n\n"
            "- £14,000 to Severn Aid Trust\n- £8,500 to Mendip Aid Trust\n",
        ),
        ["1 June 2024 to 31 March 2025"] * 2,
    ),
    "last year's in what leads in": (
        notice(
            "That grants are made.",
            "The PCC agreed, as in 2023/24 so now, the following grants:\n\n- £14,000 to Severn Aid Trust\n- £8,500 to Mendip Aid Trust\n",
        ),
        [None] * 2,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), PERIODS.values(), ids=PERIODS)
def test_the_time_that_a_grant_is_for(text: str, periods: list[str | None], records_of: Records) -> None:
    (record,) = records_of(text)
    assert [a.period for a in record.awards] == periods


def test_what_later_years_would_bring_is_no_mention_of_this_year_s_grant(records_of: Records) -> None:
    (record,) = records_of(
        notice(
            "That £8,400 is given to Quay Street Angels for patrols.",
            summary="To award Quay Street Angels £8,400 for a co-ordinator. This is a three-year grant which, subject to budgets, "
            "will also provide £8,400 in 2026/27 and £8,400 in 2027/28.",
        )
    )
    assert [a.role for a in record.amounts] == ["award", "committed", "committed", "award"]
    assert [(int(a.value), a.recipient, len(a.amounts)) for a in record.awards] == [
        (8400, "Quay Street Angels", 2)
    ]


def test_a_period_in_the_row_of_its_grant(notice_with: Callable[..., Record]) -> None:
    record = notice_with(
        "DECISION\n\nThe PCC awards these grants:\n\n| Organisation | Award £ | Period |\n|---|---|---|\n"
        "| Quay Youth Trust | 38,400 | 12 months |\n| Ferry Arts CIC | 25,000 | 18 months |\n"
    )
    assert [(a.recipient, a.period) for a in record.awards] == [
        ("Quay Youth Trust", "12 months"),
        ("Ferry Arts CIC", "18 months"),
    ]
