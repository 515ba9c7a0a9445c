"""Tables of which every other row is shaded, cell by cell, and nothing is drawn between."""

from itertools import pairwise

from extract.readers.pdf_ink import Frame, Rule
from extract.readers.pdf_tables import find_grids

FRAME = Frame((0, 0, 595, 842), 0)
SIDES = (50.0, 150.0, 250.0, 350.0)


def shaded(top: float, bottom: float) -> list[Rule]:
    """The edges of a row's shaded cells."""
    return [
        rule
        for x0, x1 in pairwise(SIDES)
        for rule in (
            Rule(x0, top, x1, top), Rule(x0, bottom, x1, bottom),
            Rule(x0, top, x0, bottom), Rule(x1, top, x1, bottom),
        )
    ]  # fmt: skip


def wide(top: float) -> Rule:
    return Rule(SIDES[0], top, SIDES[-1], top)


def test_the_rows_between_are_of_the_table() -> None:
    rules = [wide(80), *shaded(100, 130), *shaded(155, 185), wide(205)]
    (grid,) = find_grids(rules, FRAME)
    assert (len({cell.row for cell in grid.cells}), len(grid.columns), len(grid.cells)) == (5, 3, 15)


def test_a_text_between_two_shaded_rows_is_no_row() -> None:
    grids = find_grids([*shaded(100, 120), *shaded(260, 280)], FRAME)
    assert [len(grid.cells) for grid in grids] == [3, 3]
