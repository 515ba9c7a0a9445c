"""The order in which the printed lines and tables of a PDF page are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..page import Box, Line, Table
from .pdf_lines import Printed, around


@dataclass(slots=True)
class _Part:
    """Something that is read in one go: lines below one another, or a table."""

    box: Box
    flow: list[Line | Table]


def in_reading_order(
    pieces: Sequence[Printed],
    wholes: Sequence[tuple[Box, list[Line | Table]]],
    fields: Sequence[Box] = (),
) -> list[Line | Table]:
    """The lines, tables and cards (`wholes`) of a page as a person reads them: by columns, from the left.

    The file's own order is followed as far as it goes down the page; where it jumps, place decides. A
    form's labels are drawn one after the other and the words of its fields behind them: fields part labels.
    """
    parts = [_Part(box, flow) for box, flow in wholes]
    sides = [piece for piece in pieces if piece.side is not None]
    if sides:
        parts = _two_columns(sides, parts)
    single = sorted((piece for piece in pieces if piece.side is None), key=lambda piece: piece.order)
    walls = [*(part.box for part in parts), *fields]
    for held in _by_field(single, fields):
        parts += _stacks(held, walls)
    made: list[Line | Table] = []
    while parts:
        top = min(part.box[1] for part in parts)
        row = [part for part in parts if part.box[1] < top + _ONE_ROW]
        first = min(row or parts, key=_opens_at)  # a damaged file may place its words beyond all counting
        beside = [part for part in parts if part is not first and part.box[2] <= first.box[0] + 3
                  and part.box[1] < first.box[3] - 2 and part.box[3] > first.box[1] + 2]  # fmt: skip
        chosen = min(beside, key=lambda part: (part.box[0], part.box[1])) if beside else first
        made += chosen.flow
        parts.remove(chosen)
    return made


_ONE_ROW = 2  # points by which lines of one row may differ at the top


def _opens_at(part: _Part) -> tuple[float, float]:
    """Where its first line begins, from the left: wider ones may follow below it."""
    first = part.flow[0]
    box = first.bbox if isinstance(first, Line) and first.bbox else part.box
    return box[0], part.box[1]


def _two_columns(sides: Sequence[Printed], tables: Sequence[_Part]) -> list[_Part]:
    """The lines of two columns as one part, each table that stands in one of them at its place."""
    box = around([piece.line for piece in sides])
    split = min(piece.x0 for piece in sides if piece.side == 1)
    placed: list[tuple[int, float, Line | Table]] = [
        (piece.side or 0, piece.line.number, piece.line) for piece in sides
    ]
    outside = []
    for part in tables:
        side = 0 if part.box[2] <= split + 3 else 1 if part.box[0] >= split - 3 else None
        if side is None or not box[1] - 3 <= part.box[1] <= box[3]:
            outside.append(part)
            continue
        below = [piece.line.number for piece in sides if piece.side == side
                 and piece.line.bbox and piece.line.bbox[1] > part.box[1]]  # fmt: skip
        placed.append((side, min(below, default=len(sides)) - 0.5, part.flow[0]))
    placed.sort(key=lambda one: one[:2])
    return [*outside, _Part(box, [held for *_, held in placed])]


def _by_field(pieces: Sequence[Printed], fields: Sequence[Box]) -> list[Sequence[Printed]]:
    """The lines outside a form's fields, and then those of each field."""
    if not fields:
        return [pieces]
    found: dict[Box | None, list[Printed]] = {None: []}
    for piece in pieces:
        found.setdefault(field_of(piece.line, fields), []).append(piece)
    return [*found.values()]


def field_of(line: Line, fields: Sequence[Box]) -> Box | None:
    """The field of a form that holds a line."""
    assert line.bbox
    x, y = (line.bbox[0] + line.bbox[2]) / 2, (line.bbox[1] + line.bbox[3]) / 2
    return next((f for f in fields if f[0] <= x <= f[2] and f[1] <= y <= f[3]), None)


def _stacks(pieces: Sequence[Printed], walls: Sequence[Box]) -> list[_Part]:
    """Lines that were drawn one below the other, with nothing between them."""
    parts: list[_Part] = []
    for piece in pieces:
        box = piece.line.bbox
        assert box
        part = parts[-1] if parts else None
        if part and _goes_down(part, box) and not any(_between(part.box, box, wall) for wall in walls):
            part.box = (
                min(part.box[0], box[0]),
                part.box[1],
                max(part.box[2], box[2]),
                max(part.box[3], box[3]),
            )
            part.flow.append(piece.line)
        else:
            parts.append(_Part(box, [piece.line]))
    return parts


def _goes_down(part: _Part, box: Box) -> bool:
    last = part.flow[-1]
    assert isinstance(last, Line) and last.bbox
    above = last.bbox
    high = above[3] - above[1]
    overlap = min(part.box[2], box[2]) - max(part.box[0], box[0])
    below = above[1] + 0.3 * high < box[1] < above[3] + 12 * high
    return below and overlap > 0.4 * min(part.box[2] - part.box[0], box[2] - box[0])


def _between(above: Box, below: Box, wall: Box) -> bool:
    return wall[1] >= above[1] and wall[3] <= below[3] and wall[0] < below[2] and wall[2] > below[0]
