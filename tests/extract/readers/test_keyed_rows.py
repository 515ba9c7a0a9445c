"""A log in one box, with rules between columns only: its entries are told by the column that opens each."""

import pytest

from .conftest import Draw

X = (60, 150, 240, 420, 520)


def boxed(rows: list[list[str]], *, pitch: float = 13, space: float = 8) -> Draw:
    """A box with these rows of four cells, whose lines are parted by "|", and no level rule inside."""

    def page(c):
        y = 760.0
        for row in rows:
            cells = [text.split("|") for text in row]
            for x, lines in zip(X, cells, strict=False):
                for n, line in enumerate(lines):
                    c.drawString(x + 3, y - pitch * n, line)
            y -= pitch * max(map(len, cells)) + space
        for x in X:
            c.line(x, 780, x, y)
        c.line(X[0], 780, X[-1], 780)
        c.line(X[0], y, X[-1], y)

    return page


HEADS = ["Ref", "Date", "Subject", "Decision"]
ROWS = [
    ["DL/21", "4 May 2021", "Dog van", "Agreed"],
    ["DL/22", "7 May 2021", "Tents for|Oxby Scouts", "Refused, as|they are rich"],
    ["DL/23", "9 June 2021", "Reach Hall", "Noted"],
]


@pytest.mark.parametrize("heads", [[HEADS], [], [["Decision|ref", *HEADS[1:]]]])
def test_entries_in_one_box(drawn, tables, heads: list[list[str]]):
    (found,) = tables(drawn(boxed([*heads, *ROWS])))
    assert found == [[cell.replace("|", " ") for cell in row] for row in [*heads, *ROWS]]


def test_a_month_over_the_entries_of_a_box_is_a_row(drawn, tables):
    (found,) = tables(drawn(boxed([HEADS, ["May 2021", "", "", ""], *ROWS])))
    assert found[1] == ["May 2021", "", "", ""]
    assert [row[0] for row in found[2:]] == ["DL/21", "DL/22", "DL/23"]


@pytest.mark.parametrize(
    "row",
    [
        ["DL/21", "4 May|2021", "Tents for|Oxby Scouts", "Refused, as|they are rich"],
        ["DL/21|DL/22", "4 May 2021", "Tents for|Oxby Scouts", "Refused, as|they are rich"],
    ],
)
def test_a_day_or_two_numbers_in_one_cell_are_one_entry(drawn, tables, row: list[str]):
    (found,) = tables(drawn(boxed([row])))
    assert found == [[cell.replace("|", " ") for cell in row]]
