"""Ruled tables on a PDF page: the cells that pdfplumber would find, from pdfium's ruling lines.

The words of a cell are cut out character by character, so that nothing of a neighbouring cell can get in
between and no figure can be lost.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..page import Box, Cell, Line, Table
from .columns import cell, unstacked
from .pdf_cells import NEAR, SHORTEST, tables_of
from .pdf_ink import Frame, Glyph, Rule
from .pdf_lines import CellKey, Run, line_of

_MOST_EDGES = 6_000
_TALLEST_ROW = 150.0
_BAND = 12.0
_FIGURE = re.compile(r"^[(£\s-]*\d[\d,.]*\)?$")


@dataclass(slots=True)
class GridCell:
    """A cell of a ruled table: its box, and its place and span in the grid."""

    box: Box
    row: int
    column: int
    span: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table as drawn: its cells, and the x of each column's left side."""

    box: Box
    cells: tuple[GridCell, ...]
    columns: tuple[float, ...]


def find_grids(rules: Sequence[Rule], frame: Frame) -> list[Grid]:
    """The ruled tables that these lines make; a frame around text and a single column are none."""
    level = sum(rule.top == rule.bottom for rule in rules)
    if level < 2 or len(rules) - level < 1 or len(rules) > _MOST_EDGES:
        return []
    drawn = [*rules, *_missing_sides(rules), *_missing_uprights(rules), *open_ends(rules, frame)]
    found = _grids_of(drawn)
    if between := _between_bands(found, rules):
        found = _grids_of([*drawn, *between])
    return [part for grid in found for part in _cut_by_tables_within(grid, found)]


def _grids_of(rules: Sequence[Rule]) -> list[Grid]:
    grids = (
        _grid([box for box in boxes if box[2] - box[0] > 4 and box[3] - box[1] > 4])
        for boxes in tables_of(rules)
    )
    return [grid for grid in grids if grid and len(grid.columns) > 1]


def _between_bands(grids: Sequence[Grid], rules: Sequence[Rule]) -> list[Rule]:
    """The uprights missing in a table of which every other row is shaded, and nothing is drawn between.

    Its head and its last row reach to the nearest rule that is as wide as the table.
    """
    made: list[Rule] = []
    bands = [grid for grid in grids if len({one.row for one in grid.cells}) == 1]
    for number, band in enumerate(bands):
        alike = [one for one in bands if _same_sides(one, band)]
        if len(alike) + len(band.columns) < 5 or len(alike) < 2 or alike[0] is not bands[number]:
            continue
        x0, _, x1, _ = band.box
        wide = [r.top for r in rules if r.top == r.bottom and r.x0 <= x0 + NEAR and r.x1 >= x1 - NEAR]
        over = max((top for top in wide if top < alike[0].box[1] - NEAR), default=alike[0].box[1])
        under = min((top for top in wide if top > alike[-1].box[3] + NEAR), default=alike[-1].box[3])
        edges = [over, *(y for one in alike for y in (one.box[1], one.box[3])), under]
        inner, most = edges[1:-1], 1.5 * max(one.box[3] - one.box[1] for one in alike)
        if any(b - a > most for a, b in zip(inner[1::2], inner[2::2], strict=False)):
            continue  # what stands between is more than a row
        gaps = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if NEAR < b - a <= most]
        made += [Rule(x, a, x, b) for a, b in gaps for x in (*band.columns, x1)]
    return made


def _same_sides(one: Grid, other: Grid) -> bool:
    return same_columns((*one.columns, one.box[2]), (*other.columns, other.box[2]))


def _cut_by_tables_within(grid: Grid, others: Sequence[Grid]) -> list[Grid]:
    """The grid in parts, cut below each row with a cell that holds a table of its own.

    Numbered paragraphs are often set as a table of two columns, with the table of awards in one of them.
    """
    rows = {one.row for one in grid.cells for other in others if other is not grid and _holds(one.box, other)}
    if not rows:
        return [grid]
    parts: dict[int, list[GridCell]] = {}
    for one in grid.cells:
        parts.setdefault(bisect_left(sorted(rows), one.row), []).append(one)
    return [Grid(_around(cells), tuple(cells), grid.columns) for cells in parts.values()]


def _holds(box: Box, other: Grid) -> bool:
    x0, top, x1, bottom = other.box
    return box[0] - NEAR <= x0 and box[1] <= top and x1 <= box[2] + NEAR and bottom <= box[3]


def _around(cells: Sequence[GridCell]) -> Box:
    """The box that holds all of these cells."""
    x0, top, x1, bottom = zip(*(one.box for one in cells), strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def open_ends(rules: Sequence[Rule], frame: Frame) -> list[Rule]:
    """The rules missing at the head or foot of a page that cuts a row, where its uprights end together."""
    ends: dict[int, list[tuple[float, float]]] = {}
    levels = {round(rule.top / NEAR) + n for rule in rules if rule.top == rule.bottom for n in (-1, 0, 1)}
    for rule in rules:
        if rule.x0 == rule.x1:
            for end in (rule.top, rule.bottom):
                outer = not 0.2 * frame.height < end < 0.8 * frame.height
                if outer and round(end / NEAR) not in levels:
                    ends.setdefault(round(end / NEAR), []).append((end, rule.x0))
    made = []
    for found in ends.values():
        xs = sorted({x for _, x in found})
        if len(xs) > 2:
            made.append(Rule(xs[0], found[0][0], xs[-1], found[0][0]))
    return made


def _missing_sides(rules: Sequence[Rule]) -> list[Rule]:
    """The outer sides of a table drawn open: level rules that begin and end together, an upright between."""
    groups: dict[tuple[int, int], list[float]] = {}
    for rule in rules:
        if rule.top == rule.bottom and rule.x1 - rule.x0 > 60:
            groups.setdefault((round(rule.x0 / 3), round(rule.x1 / 3)), []).append(rule.top)
    made = []
    for (left, right), tops in groups.items():
        x0, x1, top, bottom = left * 3.0, right * 3.0, min(tops), max(tops)
        uprights = [
            rule for rule in rules if rule.x0 == rule.x1 and rule.top >= top - 3 and rule.bottom <= bottom + 3
        ]
        inner = [rule for rule in uprights if x0 + 20 < rule.x0 < x1 - 20]
        if len(tops) < 2 or not inner:
            continue
        for x in (x0, x1):
            if not any(abs(rule.x0 - x) <= 4 for rule in uprights):
                made.append(Rule(x, top, x, bottom))
    return made


def _missing_uprights(rules: Sequence[Rule]) -> list[Rule]:
    """The sides of rows that are only underlined, cell by cell, below a head drawn as boxes."""
    lines: dict[float, set[float]] = {}
    for rule in sorted(rules, key=lambda rule: rule.top):
        if rule.top == rule.bottom and rule.x1 - rule.x0 > SHORTEST:
            last = next(reversed(lines), rule.top)
            lines.setdefault(last if rule.top - last <= NEAR else rule.top, set()).update((rule.x0, rule.x1))
    joints = {top: _ranks(sorted(ends)) for top, ends in lines.items()}
    drawn = [rule for rule in rules if rule.x0 == rule.x1]
    made: list[Rule] = []
    for (top, above), (bottom, below) in pairwise(joints.items()):
        alike = len(above) > 2 and same_columns(above, below) and bottom - top < _TALLEST_ROW
        beside = any(rule.top < bottom - NEAR and rule.bottom > top + NEAR for rule in drawn)
        if (
            alike
            and not beside
            and not all(any(_goes_down_from(r, x, bottom) for r in drawn) for x in below)
            and all(any(_comes_down_to(r, x, top) for r in [*drawn, *made]) for x in above)
        ):
            made += [Rule(x, top, x, bottom) for x in above]
    return made


def _goes_down_from(side: Rule, x: float, y: float) -> bool:
    """Whether a side begins here: below is another table, drawn as boxes, and its title stands between."""
    return abs(side.x0 - x) <= NEAR and abs(side.top - y) <= NEAR < side.bottom - y


def _comes_down_to(side: Rule, x: float, y: float) -> bool:
    return abs(side.x0 - x) <= NEAR and side.top < y <= side.bottom + NEAR


def _grid(boxes: list[Box]) -> Grid | None:
    if len(boxes) < 2:
        return None
    columns = _ranks([box[0] for box in boxes])
    tops = _ranks([box[1] for box in boxes])
    cells = []
    for row, x0, box in sorted((_rank(tops, box[1]), box[0], box) for box in boxes):
        span = bisect_left(columns, box[2] - NEAR) - bisect_right(columns, x0 - NEAR)
        cells.append(GridCell(box, row, _rank(columns, x0), max(1, span)))
    return Grid(_around(cells), tuple(cells), tuple(columns))


def _ranks(places: Sequence[float]) -> list[float]:
    """Places that are close together made one, in order."""
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > NEAR:
            made.append(place)
    return made


def _rank(places: Sequence[float], place: float) -> int:
    at = bisect_left(places, place)
    if at == len(places) or (at and place - places[at - 1] <= places[at] - place):
        return at - 1
    return at


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


class Cells:
    """Finds the cell of the grids of a page that a point is in."""

    def __init__(self, grids: Sequence[Grid]) -> None:
        self.grids = grids
        # The cells by height, since a page may have a thousand.
        self._bands: dict[int, list[tuple[CellKey, Box]]] = {}
        # A table within a cell of another goes before it: what is in both is the inner one's.
        inner_first = sorted(enumerate(grids), key=lambda held: _area(held[1].box))
        for n, grid in inner_first:
            for at, one in enumerate(grid.cells):
                for band in range(int(one.box[1] // _BAND), int(one.box[3] // _BAND) + 1):
                    self._bands.setdefault(band, []).append(((n, at), one.box))

    def at(self, x: float, y: float) -> tuple[CellKey, Box] | None:
        """The cell that holds a point, and its box."""
        for found in self._bands.get(int(y // _BAND), ()):
            x0, top, x1, bottom = found[1]
            if x0 <= x < x1 and top <= y < bottom:
                return found
        return None

    def straddles(self, x0: float, x1: float, y: float) -> bool:
        """Whether what reaches from `x0` to `x1` at a height is neither in one cell nor beside every grid."""
        found = self.at(x0, y)
        if found:
            return x1 >= found[1][2]
        return any(
            grid.box[1] <= y < grid.box[3] and x0 < grid.box[2] and grid.box[0] < x1 for grid in self.grids
        )

    def of(self, glyphs: Sequence[Glyph]) -> list[CellKey | None]:
        """For each character the cell that holds its middle."""
        if not self.grids:
            return [None] * len(glyphs)
        middles = (self.at((one.x0 + one.x1) / 2, one.base - 0.3 * one.height) for one in glyphs)
        return [found[0] if found else None for found in middles]


def table_of(grid: Grid, at: int, runs: Sequence[Run], page: int, frame: Frame, body: float) -> Table | None:
    """The grid with its words, or None when no two of its cells hold any: a frame, a chart."""
    held: dict[int, list[Run]] = {}
    for run in runs:
        if run.cell and run.cell[0] == at:
            held.setdefault(run.cell[1], []).append(run)
    if len(held) < 2:
        return None
    rows: dict[int, list[Cell]] = {}
    for number, place in enumerate(grid.cells):
        lines = _lines(held.get(number, []), page, frame, body)
        rows.setdefault(place.row, []).append(cell(lines, place.column, place.span))
    kept = [
        row for _, drawn in sorted(rows.items()) if any(one.text for one in drawn) for row in unstacked(drawn)
    ]
    if max(len(row) for row in kept) < 2:
        return None
    return Table(tuple(kept))


def _lines(runs: Sequence[Run], page: int, frame: Frame, body: float) -> list[Line]:
    rows: dict[int, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.row, []).append(run)
    return [line_of(rows[row], page, frame, body) for row in sorted(rows)]


def level_between(rules: Sequence[Rule], above: Box, below: Box) -> bool:
    """Whether a level rule is drawn between two lines, over a good part of them, in one or in pieces."""
    between = {
        (rule.x0, rule.x1, rule.top)
        for rule in rules
        if rule.top == rule.bottom
        and above[1] < rule.top < below[3]
        and above[3] - 4 < rule.top < below[1] + 4
    }
    drawn: dict[float, float] = {}
    for x0, x1, top in between:
        drawn[top] = drawn.get(top, 0.0) + max(0.0, min(x1, below[2]) - max(x0, below[0]))
    return max(drawn.values(), default=0.0) > 0.5 * (below[2] - below[0])


def carry_over(
    before: Table, after: Table, heading: tuple[Cell, ...], *, cut: bool = False
) -> tuple[Table, Table]:
    """Two tables of the same columns on pages that follow each other, as one that goes on.

    A repeated heading row is dropped from the second; a row that the page break cut is put together in
    the first.

    Args:
        before: The table that ends the first page.
        after: The table that opens the second.
        heading: The first row of the table where it begins, perhaps some pages before.
        cut: No rule is drawn where the page breaks, so it cuts a row.
    """
    rows = list(after.rows)
    if _words(rows[0]) == _words(heading) and len(rows) > 1:
        rows = rows[1:]
    last, first = before.rows[-1], rows[0]
    joined = _cut_row(last, first, cut=cut)
    if joined:
        before = Table((*before.rows[:-1], joined), before.ruled, before.continued)
        rows = rows[1:]
    return before, Table(tuple(rows), after.ruled, True)


def _words(row: tuple[Cell, ...]) -> list[str]:
    return [one.text for one in row]


def _cut_row(
    last: tuple[Cell, ...], first: tuple[Cell, ...], *, cut: bool = False
) -> tuple[Cell, ...] | None:
    """The row that these two halves make, or None when they are two rows."""
    if [one.column for one in last] != [one.column for one in first]:
        return None
    if cut:
        return _halves_joined(last, first)
    if not last[0].text:
        return None
    if any(_FIGURE.match(a.text) and _FIGURE.match(b.text) for a, b in zip(last, first, strict=True)):
        return None  # two sums in one column: the second is of a row of its own, a total perhaps
    asks = last[0].text.rstrip().endswith("?")
    rest_empty = all(not one.text for one in last[1:])
    goes_on = not first[0].text or first[0].text[:1].islower()
    half_asked = not asks and rest_empty and first[0].text.rstrip().endswith("?")
    if asks and first[0].text:
        return None
    if not (goes_on or half_asked):
        return None
    return _halves_joined(last, first)


def _halves_joined(last: tuple[Cell, ...], first: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(
        cell([*a.lines, *_going_on(a, b)], a.column, a.span, header=a.header)
        for a, b in zip(last, first, strict=True)
    )


def _going_on(above: Cell, below: Cell) -> tuple[Line, ...]:
    """The lines of a cell's second half; the page's edge is no space in a sentence that it cuts."""
    cut = above.lines and below.lines and not above.text.rstrip().endswith((".", "?", "!", ":", ";"))
    return (replace(below.lines[0], gap=False), *below.lines[1:]) if cut else below.lines


def same_columns(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether two grids have their columns at the same places."""
    return len(a) == len(b) and all(abs(x - y) <= 6 for x, y in zip(a, b, strict=True))
