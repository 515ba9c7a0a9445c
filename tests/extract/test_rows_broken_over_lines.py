"""A log saved as text, one row of which is broken over lines: its day, number, subject and outcome."""

import pytest

from .conftest import Records

_LOG = """Police and Crime Commissioner for Norfolk

Decision Log

 Date Ref   Issue                                  Decision
12/06/31 31/019    Extension of the Quay project               Supported the proposal
07/06/31 31/017    Lifts at Marl House                         Not supported
04/06/31 31/016    Digital evidence store                      Supported the proposal
{row}
Contact us
"""


@pytest.mark.parametrize(
    ("below", "outcome", "awards"),
    [
        ("Supported the proposal", "approved", 0),
        ("Not supported", "refused", 0),
        ("Supported 2 of the 3 applications", "approved-in-part", 0),
        ("Supported 3 of the 3", "approved", 0),
        ("Contribution of up to £6,500 to Marl Trust. Decision taken by the Treasurer.", "approved", 1),
        ("A grant of £6,500 to Marl Trust. Taken by the Treasurer under delegation.", "approved", 1),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\n \n\n"])
def test_a_broken_row_is_one_entry(
    records_of: Records, below: str, outcome: str, awards: int, gap: str
) -> None:
    row = gap.join(("22/05/31", "31/013", "Bus patrols, Marl", below))
    records = records_of(_LOG.format(row=row))
    assert [r.reference for r in records] == ["31/019", "31/017", "31/016", "31/013"]
    last = records[-1]
    assert (last.title, str(last.decided_on), last.outcome) == ("Bus patrols, Marl", "2031-05-22", outcome)
    assert len(last.awards) == awards
    assert [d.text for d in records[-2].dates] == ["04/06/31"]


def test_some_of_the_bids_were_supported(records_of: Records) -> None:
    rows = f"01/05/31 31/011    {'Small grants, 9 bids':<44}Supported seven of the nine\n"
    assert records_of(_LOG.format(row=rows))[-1].outcome == "approved-in-part"


def test_a_day_that_closes_an_entry_is_not_of_the_next(records_of: Records) -> None:
    told = "The decision on the {0} was taken.\n21 May 2031\n\n"
    closed = "".join(f"Decision 0{n}-2031 – {what}\n\n{told.format(what)}" for n, what in
                     ((34, "Drones"), (33, "Lamps"), (32, "Towing"), (31, "Museum")))  # fmt: skip
    open_ = "Decision 030-2031 – Interpreters\n\nThe decision on interpreters was taken.\n"
    records = records_of(f"Police and Crime Commissioner for Norfolk\n\nDecisions\n\n{closed}{open_}")
    assert [[d.text for d in r.dates] for r in records] == [["21 May 2031"]] * 4 + [[]]
