"""How open a paper is and on what conditions, as labels, cells and boxes say; and what says nothing of it."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland</h1>
<h2>Decision notice: Lamps for Oxby pier</h2>
<p>Reference: 2021/14</p>{}<h3>Decision</h3><p>To buy forty lamps from Quay Lamps Ltd.</p></body></html>"""


def row(*cells: str) -> str:
    return "<table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>"


STATUS = [
    (row("Sum sought", "£400", "Publication", "Open"), "open"),
    (row("Publication", "Part (prices are withheld)"), "part-confidential"),
    ("<p>Publication: In full</p>", "open"),
    ("<p>Publication: On the website within a day of signing</p>", None),
    ("<p>Restricted information: None. This notice is open.</p>", "open"),
    (row("Is there a Part B to this record?", "☒ Yes ☐ No"), "part-confidential"),
    (row("Is there a Part B to this record?", "☐ Yes ☒ No"), None),
    (row("Is there a Part B to this record?", "Yes ☐ No ☒"), None),
]


@pytest.mark.parametrize(("words", "wanted"), STATUS)
def test_status(records_of: Records, words: str, wanted: str | None) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.status == wanted
    assert record.title == "Lamps for Oxby pier"


CONDITIONS = [
    (
        row("Sum awarded", "£400", "Conditions", "Each lamp to be dimmed at ten."),
        ("Each lamp to be dimmed at ten",),
    ),
    (row("Sum awarded", "£400", "Conditions", "None"), ()),
]


@pytest.mark.parametrize(("words", "wanted"), CONDITIONS)
def test_conditions(records_of: Records, words: str, wanted: tuple[str, ...]) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.conditions == wanted


def test_a_label_that_no_list_knows_is_no_title(records_of: Records) -> None:
    (record,) = records_of(
        "Record of decision taken under delegated powers\n\nRecord ref: OD 2021-03\n\n"
        "What was decided: Lamps for Oxby pier\n\nPower relied on: Scheme, paragraph 4 (up to £500)\n\n"
        "Date of decision: 22/06/2021\n\nDecision\n\nTo buy forty lamps.\n"
    )
    assert record.title == "Lamps for Oxby pier"
