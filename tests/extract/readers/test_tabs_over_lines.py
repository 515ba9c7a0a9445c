"""Tables of text set by tabs whose rows break off in a cell and go on in the line below."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

PAGE = """OFFICE OF THE POLICE & CRIME
COMMISSIONER FOR EASTMARCH

NOTICE OF A DECISION

Number\tDN/31/19
Subject\tSmall grants, second
\tround of the autumn
Decided by\tEdda Marsh, Chief Executive and
\tMonitoring Officer
Date of decision\t6 December 2031

DECISION

That the awards below be made:

{table}

Signed\tEdda Marsh
"""


def awards(records_of: Records, table: str) -> list[tuple[str, str | None, str | None]]:
    """What a notice with this table awards, to whom and what for."""
    (record,) = records_of(PAGE.format(table=table))
    return [(str(award.value), award.recipient, award.purpose) for award in record.awards]


GIVEN = [
    ("2480.00", "Marl Tenants' Hall", "repairs to the shelter"),
    ("1335.50", "Quay Canalside Watch", "signs and a lockable towpath barrier"),
    ("3000.00", "Oxby Boxing Gym", "Friday evenings for under 16s in Oxby"),
]


@pytest.mark.parametrize(
    "table",
    [
        "Applicant\tFor\tAward\n"
        "Marl Tenants' Hall\trepairs to the shelter\t£2,480.00\n"
        "Quay Canalside Watch\tsigns and a lockable\ntowpath barrier\t£1,335.50\n"
        "Oxby Boxing Gym\tFriday evenings for under\n16s in Oxby\t£3,000.00",
        "Body\tPurpose\tGrant (£)\n"
        "Marl Tenants' Hall\trepairs to the shelter\t2,480.00\n"
        "Quay Canalside Watch\tsigns and a\nlockable towpath barrier\t1,335.50\n"
        "Oxby Boxing Gym\tFriday evenings for under 16s in\nOxby\t3,000.00",
        "Who\tWhat for\tHow much\n"
        "Marl Tenants' Hall\trepairs to\nthe shelter\t£2,480.00\n"
        "Quay Canalside Watch\tsigns and\na lockable\ntowpath barrier\t£1,335.50\n"
        "Oxby Boxing Gym\tFriday evenings for under 16s in Oxby\t£3,000.00",
        "Applicant\tFor\tAward\n"
        "Marl Tenants' Hall\trepairs to the shelter\t£2,480.00\n"
        "Quay Canalside\nWatch\tsigns and a lockable towpath barrier\t£1,335.50\n"
        "Oxby Boxing Gym\tFriday evenings for under 16s in Oxby\t£3,000.00",
    ],
)
def test_a_row_goes_on_in_the_line_below(records_of: Records, table: str) -> None:
    assert awards(records_of, table) == GIVEN


def test_rows_that_lack_a_cell_stay_apart(records_of: Records) -> None:
    table = (
        "Applicant\tFor\tAward\nMarl Tenants' Hall\trepairs to the shelter\t£2,480.00\n"
        "Oxby Boxing Gym\tmats\t£300.00\nPier Band\tdrums\nTotal\t£2,780.00"
    )
    assert awards(records_of, table) == [GIVEN[0], ("300.00", "Oxby Boxing Gym", "mats")]


def test_a_value_goes_on_behind_its_tab(records_of: Records) -> None:
    (record,) = records_of(PAGE.format(table="A grant of £900 to Oxby Boxing Gym."))
    assert record.title == "Small grants, second round of the autumn"
    assert record.decided_by == "Edda Marsh, Chief Executive and Monitoring Officer"


@pytest.mark.parametrize(
    "head",
    [
        "OFFICE OF THE POLICE & CRIME\nCOMMISSIONER FOR CHESHIRE",
        "Office of the Police and Crime\nCommissioner for Cheshire",
        "POLICE, FIRE AND CRIME\nCOMMISSIONER FOR CHESHIRE",
        "Police & Crime\nCommissioner\nfor Cheshire",
        "OFFICE OF THE POLICE AND\nCRIME COMMISSIONER\nFOR CHESHIRE",
    ],
)
def test_the_body_over_the_lines_of_a_head(records_of: Records, head: str) -> None:
    page = PAGE.split("\n\n", 1)[1].format(table="A grant of £900 to Oxby Boxing Gym.")
    (record,) = records_of(f"{head}\n\n{page}")
    assert (record.organisation, record.area) == (head.replace("\n", " "), "Cheshire")
