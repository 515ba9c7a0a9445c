"""A board's day beside its name, who passes a paper for submission, and names broken over lines."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

from datetime import date

import pytest

from .conftest import Records

FORM = """<html><body><h1>Police and Crime Commissioner for Marlshire</h1><h2>Decision form</h2>
<table><tr><td>Subject</td><td>Change programme: third year</td></tr>
<tr><td>{label}</td><td>Management Board, 13 June 2031</td></tr></table>
<h2>Recommendation</h2><p>To agree a grant of £9,400 to the Quay Project.</p>
<h2>Decision</h2><p>Put back to the board of 25 July 2031.</p>
<p>Signed M. Bell Police and Crime Commissioner</p><p>Dated 13 June 2031</p>
<h2>Checks</h2><table><tr><td>Has legal advice been taken?</td><td>Yes</td></tr>
<tr><td>{cleared}</td><td>Piers Audlem 4 June 2031</td></tr></table></body></html>"""


@pytest.mark.parametrize("label", ["Considered at", "Meeting", "Report to", "Submitted to"])
def test_the_board_met_on_the_day_of_the_decision(records_of: Records, label: str) -> None:
    (record,) = records_of(FORM.format(label=label, cleared="Seen by"), ".html")
    assert (record.meeting_on, record.decided_on) == (date(2031, 6, 13), date(2031, 6, 13))


@pytest.mark.parametrize("cleared", ["Passed for submission by the Chief Executive", "Cleared for submission by the Chief Executive"])  # fmt: skip
def test_who_passes_a_paper_for_submission_signs(records_of: Records, cleared: str) -> None:
    (record,) = records_of(FORM.format(label="Meeting", cleared=cleared), ".html")
    assert [(s.role, s.name, s.date) for s in record.signatures if s.role == "chief-executive"] == [
        ("chief-executive", "Piers Audlem", date(2031, 6, 4))
    ]


def test_a_name_broken_over_two_lines_of_text(records_of: Records) -> None:
    (record,) = records_of(
        "AGENDA ITEM 7a\n\nSTRATEGIC POLICING AND CRIME BOARD\n2 February 2031\n\nReserves at the end of December\n\nReport of the Chief Finance Officer\n\n"
        "PURPOSE OF REPORT\n\n1.\tTo let the Board know what reserves the Police and Crime Commissioner for the West\n\tMidlands holds, and how they are likely to stand at the year end.\n"
    )
    assert record.area == "West Midlands"


def test_an_outcome_below_a_name_is_a_line_of_its_own(blocks_of) -> None:  # type: ignore[no-untyped-def]  # a fixture
    wide = "The log of decisions is kept by the office and is put before the panel at each of its meetings in the year.\n\n"
    found = blocks_of(
        f"{wide}27 April 2031 – on the report of the Chief Constable\nWithdrawn by the Chief Constable at the meeting.\n"
    )
    assert [block.text for block in found][-1].startswith("Withdrawn")
