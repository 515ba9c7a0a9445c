"""A month of decisions as a page saved it to text: a row each, whose summary is told over several lines."""

import pytest

from .conftest import Records

LOG = (
    "Decisions of the PCC - May 2019\n\n"
    "On this page you will find the decisions made by the Police and Crime Commissioner for Fenland.\n\n"
    "Decision Ref No\tDecision Title\tDecision Summary\tDate Authorised\n"
    "2019-101\tHire of the Boat Shed\tThe PCC has agreed to hire the shed for a year at £900.\t02/05/2019\n"
    "2019-102\t{}\t{}\t09/05/2019\n"
    "2019-103\tReplacement of Radios\tThe PCC has approved the purchase of radios at £4,100.\t16/05/2019\n"
)
GRANTS = (
    "Calls about young people rise in summer. {}\n"
    "Oxby: £3,500 to Oxby Youth Trust for a summer camp\n"
    "Marsh End and Tilney: £2,000 to Marsh Detached Team for a\nyouth bus\n"
    "Wells: £1,750 to Wells Corner House for boxing and crafts\n"
    "{}"
)


@pytest.mark.parametrize(
    "led",
    [
        "Having read the bids he will make the following grants:",
        "The PCC will make these awards:",
        "She is making the following small grants:",
        "The Commissioner has made the following awards from the fund:",
        "He will award these grants:",
        "The Deputy PCC will now be making grants to the following bodies:",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "Workers must be in place by 1 July 2019.\n",
        "The fund will then hold £10,750. Harwick has money of its own.\n",
        "",
    ],
)
def test_every_line_led_by_a_place_is_an_award(records_of: Records, led: str, below: str) -> None:
    record = records_of(LOG.format("Outreach", GRANTS.format(led, below).rstrip("\n")))[1]
    assert [(a.value, a.recipient) for a in record.awards] == [
        (3500, "Oxby Youth Trust"),
        (2000, "Marsh Detached Team"),
        (1750, "Wells Corner House"),
    ]
    assert record.outcome == "approved"


@pytest.mark.parametrize(
    "words",
    [
        "The PCC has every sympathy with the aim but is unable to help, as the link with crime is slight.",
        "The Commissioner welcomes the idea but is not able to support it.",
        "He admires the work of the choir but cannot fund it.",
        "The PCC recognises the good that the choir does, but will not be making a grant.",
        "The PCC is sympathetic, but does not feel able to contribute.",
        "The Commissioner is grateful for the bid though she is not in a position to make a grant.",
    ],
)
def test_a_kind_word_before_a_no(records_of: Records, words: str) -> None:
    record = records_of(LOG.format("Request from the Choir", f"The choir asked for £2,500. {words}"))[1]
    assert record.outcome == "refused" and not record.awards
    assert [a.role for a in record.amounts] == ["request"]


@pytest.mark.parametrize(
    "words",
    [
        "Part B of the Record Form gives the rent and who the landlord is and is not published.",
        "Part 2 of this record sets out the rent, the landlord and their terms, and is not for publication.",
    ],
)
def test_a_second_part_that_is_not_published(records_of: Records, words: str) -> None:
    record = records_of(LOG.format("Lease of a Yard - Part A", f"The PCC has approved a lease. {words}"))[1]
    assert (record.status, record.outcome) == ("part-confidential", "approved")
