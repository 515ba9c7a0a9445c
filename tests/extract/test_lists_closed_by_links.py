"""Lists whose entries each close with the same link, and notices that tell only of bids that failed."""

import pytest

from .conftest import Records

_HEAD = """View the Commissioner's latest decisions

Here are the latest decisions made by Wendale's Police and Crime Commissioner.

{year} Decisions
Summary of Decision
{link}

"""
_LAMPS = """Safer Quays Fund – Round 2

This decision relates to the second round of the fund.

Upon review, the Senior Management Team approved to fund six bids. This is a commitment of £39,305.40.

{link}

"""
_KILN = """Repair of the Kiln

A decision is necessary for about £98,000 of further money to clear the kiln of lead.

Early estimates are about £98,000.

{link}
"""


@pytest.mark.parametrize("link", ["Supporting Document", "Decision documents", "Documents", "Related papers"])
def test_two_entries_that_close_with_the_same_link_are_two_records(link: str, records_of: Records) -> None:
    text = (_HEAD + _LAMPS + _KILN).format(year=2031, link=link)
    assert [r.title for r in records_of(text)] == ["Safer Quays Fund – Round 2", "Repair of the Kiln"]


def test_what_stands_above_the_name_of_a_list_is_no_entry(records_of: Records) -> None:
    text = (
        _HEAD + "The Police and Crime Commissioner's Commissioning Framework\n\n"
        "Approve the allocations set out in Appendix 1 (see supporting document)\n\n{link}\n\n"
        "Budget and Precept Confirmation\n\nTo confirm the budget for the year.\n\n{link}\n\n"
        "Staffing Matter\n\nThe Commissioner made a decision in relation to a staffing matter.\n\n{link}\n\n"
        "Lease of the Old Mill\n\nThe lease ends this year. It is to be renewed.\n\n{link}\n\n"
    ).format(year=2031, link="Supporting Document")
    older = (
        "2030 Decisions\nSummary of Decision\n{link}\n\n" + _LAMPS
        + "Body Worn Cameras\n\nThat the PCC approves the purchase of cameras for £28,075.\n\n{link}\n"
    ).format(link="Supporting Document")  # fmt: skip
    assert [r.title for r in records_of(text + older)] == [
        "The Police and Crime Commissioner's Commissioning Framework",
        "Budget and Precept Confirmation",
        "Staffing Matter",
        "Lease of the Old Mill",
        "Safer Quays Fund – Round 2",
        "Body Worn Cameras",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "It considered three applications, which were not supported. They were",
        "Three bids to the fund were declined. They were",
        "It had before it three requests, none of which could be met; all three requests were turned down:",
        "Three applications were unsuccessful.",
    ],
)
def test_a_notice_of_bids_that_failed_is_a_decision(told: str, records_of: Records) -> None:
    (record,) = records_of(
        f"The Police and Crime Commissioner’s Funding Approvals meeting on 23 October 2031.\n{told}\n"
        "- An application from a local club to lay a pitch. The cost was thought too high\n"
        "- Funding for a text service for women in the Cleveland area, as Cleveland has one already\n"
        "- A project at Fen Prison (Durham), since a like one was begun this year\n"
        "Decision 63991. unsuccessful funding applications (application, 93kB)\n"
    )
    assert (record.kind, record.outcome, record.area) == ("decision", "refused", "Cleveland")
