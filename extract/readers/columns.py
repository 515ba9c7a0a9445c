"""Tables without rules: columns worked out from white space, in PDF points or in characters of text.

A checklist is often printed as questions on the left and answers far to the right, and a log as columns
aligned by spaces. No rule tells them apart from prose; only that pieces of several lines begin (or, for
figures, end) at the same places.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..page import Cell, Line, Table


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a printed line with wide white space on both sides; `line` holds its words."""

    x0: float
    x1: float
    line: Line


Row = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Span:
    """Rows `start` to `end` (not included) make `table`."""

    start: int
    end: int
    table: Table


def find_tables(rows: Sequence[Row], near: float, gaps: Sequence[bool]) -> list[Span]:
    """Find the runs of printed lines that are aligned in columns.

    Args:
        rows: The pieces of each printed line, left to right; an empty row is a blank line.
        near: How far apart two starts may be and still count as the same column.
        gaps: For each row, whether more than usual white space stands above it.

    Returns:
        The tables, from the top; a run needs two rows of two pieces whose columns agree.
    """
    found: list[Span] = []
    at = 0
    while at < len(rows):
        span = _table_at(rows, at, near, gaps) if len(rows[at]) >= 2 else None
        if span:
            found.append(span)
            at = span.end
        else:
            at += 1
    return found


def _table_at(rows: Sequence[Row], start: int, near: float, gaps: Sequence[bool]) -> Span | None:
    """The table whose first row is `rows[start]`, if the rows below agree with it."""
    columns = [(piece.x0, piece.x1) for piece in rows[start]]
    placed: list[tuple[int, list[int]]] = [(start, list(range(len(columns))))]
    last = start
    for at in range(start + 1, len(rows)):
        row = rows[at]
        if not row:
            if at - last > 2:
                break
            continue
        places = _places(row, columns, near)
        if places is None or (
            len(row) == 1 and places[0] == 0 and not _goes_on(rows, at, columns, near, gaps)
        ):
            break
        for piece, place in zip(row, places, strict=True):
            columns[place] = (min(columns[place][0], piece.x0), max(columns[place][1], piece.x1))
        placed.append((at, places))
        last = at
    while placed and len(rows[placed[-1][0]]) == 1 and placed[-1][1][0] == 0 and len(placed) > 1:
        if not _carries_on(rows[placed[-1][0]][0].line.text):
            placed.pop()
        else:
            break
    full = sum(len(places) >= 2 for _, places in placed)
    if full < 2 or not _is_table(rows, placed, len(columns)):
        return None
    return Span(start, placed[-1][0] + 1, Table(tuple(_rows(rows, placed, gaps)), ruled=False))


def _places(row: Row, columns: list[tuple[float, float]], near: float) -> list[int] | None:
    """The column of each piece, or None when one of them stands in none or in two."""
    places = []
    for piece in row:
        starts = [n for n, (x0, _) in enumerate(columns) if abs(piece.x0 - x0) <= near]
        inside = [n for n, (x0, x1) in enumerate(columns) if piece.x1 > x0 and piece.x0 < x1]
        ends = [n for n, (_, x1) in enumerate(columns) if abs(piece.x1 - x1) <= near]
        choice = starts or ends or (inside if len(inside) == 1 else [])
        if not choice:
            return None
        place = choice[0]
        # A piece that runs well into the next column is prose under the table, not a cell.
        if place + 1 < len(columns) and piece.x1 > columns[place + 1][0] + near:
            return None
        places.append(place)
    if any(b <= a for a, b in pairwise(places)):
        return None
    return places


def _goes_on(rows: Sequence[Row], at: int, columns: list[tuple[float, float]], near: float,
             gaps: Sequence[bool]) -> bool:  # fmt: skip
    """Whether a line with words in the first column alone still belongs: a wrapped first cell."""
    if _carries_on(rows[at][0].line.text):
        return not gaps[at]
    for below in range(at + 1, min(at + 5, len(rows))):
        if not rows[below] or gaps[below]:
            return False
        places = _places(rows[below], columns, near)
        if places is None:
            return False
        if len(places) >= 2:
            return places[0] == 0
    return False


def _carries_on(text: str) -> bool:
    """Words that plainly go on from the line above: they begin in the middle of a sentence."""
    return text[:1].islower() or text[:1] in "&/)"


def _is_table(rows: Sequence[Row], placed: list[tuple[int, list[int]]], width: int) -> bool:
    """Columns of prose side by side are no table: there, both sides are full lines of words."""
    if width != 2:
        return True
    both = [rows[at] for at, places in placed if len(places) == 2]
    wordy = sum(all(len(piece.line.text.split()) >= 5 for piece in row) for row in both)
    return wordy * 2 < len(both)


def _rows(
    rows: Sequence[Row], placed: list[tuple[int, list[int]]], gaps: Sequence[bool]
) -> list[tuple[Cell, ...]]:
    """Printed lines joined to table rows: a wrapped cell's lines belong to the row that they wrap from."""
    made: list[dict[int, list[Line]]] = []
    for index, (at, places) in enumerate(placed):
        pieces = {place: piece.line for place, piece in zip(places, rows[at], strict=True)}
        if made and _continues(made[-1], pieces, gaps[at] or (index > 0 and at - placed[index - 1][0] > 1)):
            for place, line in pieces.items():
                made[-1].setdefault(place, []).append(line)
        else:
            made.append({place: [line] for place, line in pieces.items()})
    return [tuple(cell(lines, column) for column, lines in sorted(row.items())) for row in made]


def _continues(above: dict[int, list[Line]], pieces: dict[int, Line], gap: bool) -> bool:
    """Whether these pieces go on with the row above rather than begin a new one."""
    if gap:
        return False
    if 0 not in pieces:
        return True
    if set(above) == {0}:
        return not above[0][-1].text.rstrip().endswith((".", ":", "?"))
    return _carries_on(pieces[0].text) and (
        set(pieces) == {0} or not above[0][-1].text.rstrip().endswith("?")
    )


def cell(lines: Sequence[Line], column: int, span: int = 1, *, header: bool = False) -> Cell:
    """A cell of these printed lines."""
    return Cell("\n".join(line.text for line in lines), column, tuple(lines), span, header)
