"""Bids that a table cuts or turns down, grants told by pointing, and what binds those who get them."""

import pytest

from .conftest import Records

HEAD = "# Office of the Police and Crime Commissioner for Norfolk\n\nDecision notice\n\n## Decision\n\n"
SIGNED = "\n\nSigned: A Bell\n\nDate: 3 May 2031\n"


@pytest.mark.parametrize("head", ["Result", "Outcome", "Commissioner's view"])
@pytest.mark.parametrize("cut", ["Part funded: £3,000", "Agreed at £3,000", "Cut to £3,000"])
@pytest.mark.parametrize("refused", ["Not granted", "Not accepted", "Ineligible"])
def test_a_bid_that_is_cut_gets_the_sum_beside_it(
    records_of: Records, head: str, cut: str, refused: str
) -> None:
    (record,) = records_of(
        f"{HEAD}| Bidder | Project | Asked for | {head} |\n| --- | --- | --- | --- |\n"
        f"| Quay Lamps Trust | lamps | £5,000 | {cut} |\n| Ferry Club | boats | £900 | {refused} |\n" + SIGNED
    )
    assert [(int(a.value), a.recipient, a.purpose) for a in record.awards] == [
        (3000, "Quay Lamps Trust", "lamps")
    ]
    assert [a.role for a in record.amounts] == ["request", "award", "request"]


def test_a_column_that_asks_whether_it_is_agreed(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}| Group | Sum asked for | Agreed? |\n| --- | --- | --- |\n"
        "| Quay Pastors | £6,000 | Yes, but £4,200 |\n| Ferry Watch | £1,500 | Yes |\n"
        "| Dock Arts | £9,000 | No, see note |\n" + SIGNED
    )
    assert [(int(a.value), a.recipient) for a in record.awards] == [
        (4200, "Quay Pastors"),
        (1500, "Ferry Watch"),
    ]


def test_what_came_of_a_bid_is_not_what_it_is_for(records_of: Records) -> None:
    (record,) = records_of(
        f"{HEAD}| Bidder | Asked for | Outcome | Given |\n| --- | --- | --- | --- |\n"
        "| Quay Lamps Trust | £5,000 | Approved in part | £3,000 |\n"
        "| Ferry Club | £900 | Deferred to May | – |\n" + SIGNED
    )
    assert [(int(a.value), a.recipient, a.purpose) for a in record.awards] == [
        (3000, "Quay Lamps Trust", None)
    ]
    assert {a.purpose for a in record.amounts} == {None}


POINTS = (
    HEAD + "It is agreed that the sums in Table 1 are paid to the three groups for the six months ending on "
    "31 March 2032 from the Harbour Fund.\n\n"
    "| Table 1. Partnership | What it pays for | Sum (£) |\n| --- | --- | --- |\n"
    "| Quay Lamps Together | lamps | 5,000 |\n| Ferry Nights | boats | 900 |\n"
    "| Pier Aid Group | nets | 700 |\n"
    "| All three | | 6,600 |\n\n## Background\n\nOf last year's money £40,000 went to Norfolk Police for "
    "patrols by a separate record." + SIGNED
)


def test_a_table_with_its_name_in_a_cell_is_pointed_at(records_of: Records) -> None:
    (record,) = records_of(POINTS)
    assert [(a.recipient, a.purpose) for a in record.awards] == [
        ("Quay Lamps Together", "lamps"),
        ("Ferry Nights", "boats"),
        ("Pier Aid Group", "nets"),
    ]
    assert {a.period for a in record.awards} == {"the six months ending on 31 March 2032"}
    assert {a.fund for a in record.awards} == {"Harbour Fund"}
    assert record.amounts[-1].role == "previous" and record.amounts[-1].purpose == "patrols"


def test_a_body_is_paid_though_it_is_said_who_it_is(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "The Commissioner gives Ferry Club, the charity that runs the boats, a one-off grant of £900 for "
        "nets.\n\n## Costs\n\n| 2031/32 | £ |\n| --- | --- |\n| Lease of the pier | 4,000 |\n"
        "| Nets grant | 900 |\n"
        "| Budget | 9,000 |\n" + SIGNED
    )
    assert [(a.recipient, a.amounts) for a in record.awards] == [("Ferry Club", (0, 2))]


@pytest.mark.parametrize("label", ["Grant sought", "Asked of the Commissioner", "Total requested"])
def test_a_label_of_a_sum_is_no_purpose(records_of: Records, label: str) -> None:
    (record,) = records_of(
        HEAD
        + "The Commissioner awards £900 to Ferry Club for nets.\n\n## Costs\n\n| Item | £ |\n| --- | --- |\n"
        f"| Rope | 1,000 |\n| {label} | 900 |\n" + SIGNED
    )
    assert record.amounts[-1].purpose in {None, "nets"}


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        (", with two provisos: that the nets are tested", "nets"),
        (" on the following conditions", "nets"),
        (", so that the season runs to May", "nets"),
        (", to be given out by a further notice", "nets"),
    ],
)
def test_a_purpose_ends_before_terms(records_of: Records, words: str, purpose: str) -> None:
    (record,) = records_of(f"{HEAD}The Commissioner awards £900 to Ferry Club for nets{words}.{SIGNED}")
    assert [a.purpose for a in record.awards] == [purpose]


TWO = HEAD + "The Commissioner awards £5,000 to Quay Lamps for lamps and £900 to Ferry Club for boats.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Conditions on those who receive it", "What we ask in return", "Terms for recipients",
        "What each group must do", "Conditions that apply", "What comes with the money",
    ],
)  # fmt: skip
def test_a_heading_over_what_binds_all(records_of: Records, heading: str) -> None:
    (record,) = records_of(
        f"{TWO}## {heading}\n\n- Each body reports each May.\n- Money left over comes back to us.\n"
    )
    told = ("Each body reports each May.", "Money left over comes back to us.")
    assert record.conditions == told
    assert [a.conditions for a in record.awards] == [told, told]


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        (
            "She attaches two conditions: that a cook is in post, and that the Club names its funder.",
            ["that a cook is in post", "that the Club names its funder"],
        ),
        ("I make it a condition that the list is published monthly.", ["the list is published monthly"]),
        (
            "The following strings are attached: a report in May; no alcohol.",
            ["a report in May", "no alcohol"],
        ),
        (
            "The roof is to be finished before the term begins.",
            ["The roof is to be finished before the term begins."],
        ),
        (
            "Each grant is subject to returns being made and to no part being used for works.",
            ["returns being made", "no part being used for works"],
        ),
        ("Neither may be spent on drink.", ["Neither may be spent on drink."]),
        ("No part of it may go on wages.", ["No part of it may go on wages."]),
        ("\n\nStrings attached: receipts are kept.", ["receipts are kept"]),
        ("People write in such terms, that we cannot answer.", []),
        ("Approved with the proviso that it carries.", []),
    ],
)
def test_conditions_in_a_sentence_of_the_decision(
    records_of: Records, sentence: str, conditions: list[str]
) -> None:
    (record,) = records_of(f"{HEAD}The Commissioner awards £900 to Ferry Club for boats. {sentence}{SIGNED}")
    assert list(record.conditions) == conditions


def test_a_condition_binds_whom_it_speaks_of(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "The Commissioner agrees grants to:\n\n- Quay Night Shelter, £5,000 for lamps. I would make it a "
        "condition that the list is published.\n- Ferry Club, £900 for boats.\n\n## Bid by bid\n\n"
        "The shelter must show, before the money is sent, that the beds are paid for." + SIGNED
    )
    shelter, club = (award.conditions for award in record.awards)
    assert len(shelter) == 2
    assert shelter[1] == "the list is published"
    assert club == ()


def test_a_duty_in_a_list_of_conditions_is_told_once(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "The Commissioner agreed the grant of £900 to Ferry Club, subject to the following:\n\n"
        "- A return is made each May.\n- No part of it may be spent on vehicles.\n" + SIGNED
    )
    assert record.conditions == ("A return is made each May.", "No part of it may be spent on vehicles.")
