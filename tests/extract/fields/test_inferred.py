"""Labels that no list knows: a form's cells show what is label and what value, and the value is of a kind."""

from collections.abc import Callable

import pytest

from extract.forms.vocabulary import hinted_fields
from extract.record import Record

Notice = Callable[..., Record]

FORM = """<table><tr><td>Paper written by</td><td>Callum Birt, Grants Officer</td></tr>
<tr><td>Cleared for me to see</td><td>4 March 2024 (Hester Quay, Chief Executive)</td></tr>
<tr><td>Went before</td><td>Commissioning Board, 7 March 2024</td></tr>
<tr><td>Who may read it</td><td>Anyone. Nothing has been held back.</td></tr>
<tr><td>On this site since</td><td>21 March 2024</td></tr></table>"""


def test_a_form_in_words_of_its_own(notice_with: Notice) -> None:
    record = notice_with("<p>Signed</p>", FORM)
    assert record.originator == "Callum Birt, Grants Officer"
    assert record.submitted_to == "Commissioning Board"
    assert record.status == "open"
    assert [str(d) for d in (record.submitted_on, record.meeting_on, record.published_on)] == [
        "2024-03-04", "2024-03-07", "2024-03-21",
    ]  # fmt: skip


def test_a_value_behind_such_a_label_is_marked(notice_with: Notice) -> None:
    sure = notice_with("<p>Signed</p>", FORM).evidence["originator"].confidence
    assert sure is not None and sure < 1


GRID = """Compiled by\tRegister entry\tReleased for decision
Ines Carr, Accountant\tTVD/22/0093\t8 November 2022
Concerning\tTo be taken at\tHeld on
New trailers for the vans\tLevel 1 Meeting\t15 November 2022
"""


def test_labels_over_their_values(notice_with: Notice) -> None:
    head = "<table>" + "".join(
        "<tr>" + "".join(f"<td>{c}</td>" for c in row.split("\t")) + "</tr>" for row in GRID.splitlines()
    )
    record = notice_with("<p>Signed</p>", head + "</table>")
    assert record.originator == "Ines Carr, Accountant"
    assert (record.reference, record.title) == ("TVD/22/0093", "New trailers for the vans")
    assert (str(record.submitted_on), str(record.meeting_on)) == ("2022-11-08", "2022-11-15")


BEHIND = """<table><tr><td>Kits for farms on the fen</td><td>what the request is called</td></tr>
<tr><td>008-2020</td><td>number in our register</td></tr>
<tr><td>Owen Thack, Rural Crime Lead</td><td>written by</td></tr>
<tr><td>Commissioner's Executive Group</td><td>where it was put</td></tr></table>"""


def test_labels_behind_their_values(notice_with: Notice) -> None:
    record = notice_with("<p>Signed</p>", BEHIND)
    assert (record.reference, record.originator) == ("008-2020", "Owen Thack, Rural Crime Lead")
    assert record.submitted_to == "Commissioner's Executive Group"


def test_a_label_over_its_value_in_one_cell(notice_with: Notice) -> None:
    boxes = (
        "<table><tr><td>3 Requesting officer<br>Superintendent Neil Brait</td>"
        "<td>4 To be put to<br>Executive Team</td></tr></table>"
    )
    record = notice_with("<p>Signed</p>", boxes)
    assert (record.originator, record.submitted_to) == ("Superintendent Neil Brait", "Executive Team")


NOTHING = [
    # a table of figures, an answer to a checklist, a sentence, a label with a blank behind it
    "<table><tr><td>Number of calls</td><td>265</td></tr><tr><td>Number of vans</td><td>4</td></tr></table>",
    "<table><tr><td>Written by the author before it was sent to the board</td><td>Yes</td></tr></table>",
    "<p>Who wrote it: the work was done by officers who have since left the office of the force.</p>",
    "<table><tr><td>Drafted by</td><td>Put to</td></tr><tr><td></td><td></td></tr></table>",
]


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_no_form_gives_nothing(notice_with: Notice, words: str) -> None:
    record = notice_with("<p>Signed</p>", words)
    assert (record.originator, record.submitted_to) == (None, None)
    assert record.reference in (None, "14")


@pytest.mark.parametrize(
    ("label", "fields"),
    [
        ("Who wrote this", ("originator",)),
        ("Decision-taker", ("decided_by",)),
        ("Sent to", ("submitted_to",)),
        ("Next meeting", ()),
        ("Contact for the press", ()),
        ("Financial implications", ()),
    ],
)
def test_what_a_label_asks_for(label: str, fields: tuple[str, ...]) -> None:
    assert hinted_fields(label) == fields
