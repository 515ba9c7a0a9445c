"""Rows of a ruled table that have no uprights of their own, cut at the columns of the rows that have them.

Word's banded styles draw the sides of the cells in every other row only: what stands between the rules of the
rows beside is one wide cell, though its words keep to the columns.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .pdf_cells import NEAR
from .pdf_lines import Run
from .pdf_tables import Grid, GridCell

_FIGURE = re.compile(r"[(£\s-]*\d[\d,.]*[km]?\)?$")
_INSIDE = 12.0  # points from the side of a column within which its words begin or end


def cut_wide_rows(grids: Sequence[Grid], runs: Sequence[Run]) -> list[Grid]:
    """The grids, each wide row whose words keep to the columns in cells, and its runs put into these."""
    held: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        if run.cell:
            held.setdefault(run.cell, []).append(run)
    cut = []
    for number, grid in enumerate(grids):
        for at in _wide_rows(grid):
            words = held.get((number, at), [])
            columns = [_column_of(run, grid) for run in words]
            if _is_told_by_column(words, columns, len(grid.columns)):
                grid = _cut(grid, at)
                first = len(grid.cells) - len(grid.columns)
                for run, column in zip(words, columns, strict=True):
                    run.cell = (number, first + column if column else at)
        cut.append(grid)
    return cut


def _is_told_by_column(words: Sequence[Run], columns: Sequence[int | None], whole: int) -> bool:
    """Whether the words of a wide cell stand in several columns; of two, the second must hold figures."""
    if None in columns or len(set(columns)) < 2:
        return False
    last = [run.text for run, column in zip(words, columns, strict=True) if column == whole - 1]
    return whole > 2 or all(_FIGURE.match(text.strip()) for text in last)


def _wide_rows(grid: Grid) -> list[int]:
    """The cells that span a table of several columns, two rows of which have all their sides."""
    rows: dict[int, int] = {}
    for one in grid.cells:
        rows[one.row] = rows.get(one.row, 0) + 1
    whole = len(grid.columns)
    if sum(count == whole for count in rows.values()) < 2:
        return []
    return [at for at, one in enumerate(grid.cells) if one.span == whole and rows[one.row] == 1]


def _column_of(run: Run, grid: Grid) -> int | None:
    """The column at whose side a run begins or ends; None where it reaches into another."""
    sides = (*grid.columns, grid.box[2])
    at = bisect_right(grid.columns, run.x0 + NEAR) - 1
    if at < 0 or run.x1 > sides[at + 1] + NEAR:
        return None
    return at if run.x0 < sides[at] + _INSIDE or run.x1 > sides[at + 1] - _INSIDE else None


def _cut(grid: Grid, at: int) -> Grid:
    """The grid with a cell a column in place of a wide one: the first in its place, the others at the end."""
    parts = list(_parts(grid, grid.cells[at]))
    return replace(grid, cells=(*grid.cells[:at], parts[0], *grid.cells[at + 1 :], *parts[1:]))


def _parts(grid: Grid, wide: GridCell) -> Iterator[GridCell]:
    sides = (*grid.columns, grid.box[2])
    for column, (x0, x1) in enumerate(pairwise(sides)):
        yield GridCell((x0, wide.box[1], x1, wide.box[3]), wide.row, column, 1)
