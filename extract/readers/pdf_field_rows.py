"""The rows that the labels of a PDF form make with the fields beside them: "Name | Ann | Date | 3 May"."""

from collections.abc import Sequence

from ..page import Box, Cell, Line, Table
from .columns import cell
from .pdf_lines import Printed, around
from .pdf_order import field_of

_LONGEST = 8  # words of a label


def field_rows(
    pieces: Sequence[Printed], fields: Sequence[Box]
) -> tuple[list[tuple[Box, Table]], list[Printed]]:
    """Each row of labels with a field behind each, empty ones too, and the lines that are in none."""
    held: dict[Box, list[Line]] = {field: [] for field in fields}
    outside: list[Line] = []
    for piece in pieces:
        field = field_of(piece.line, fields)
        (held[field] if field else outside).append(piece.line)
    rows: list[list[tuple[Line, Box]]] = []
    for field in sorted(fields, key=lambda field: (field[1], field[0])):
        label = _label_of(field, outside, fields)
        if label is None:
            continue
        if rows and _on_row(rows[-1][0][0], field):
            rows[-1].append((label, field))
        else:
            rows.append([(label, field)])
    made = []
    taken: set[int] = set()
    for row in rows:
        lines = [line for label, field in row for line in (label, *held[field])]
        if len(lines) > len(row):  # something is typed in one of them
            made.append((around(lines), Table((tuple(_cells(row, held)),))))
            taken |= set(map(id, lines))
    return made, [piece for piece in pieces if id(piece.line) not in taken]


def _cells(row: Sequence[tuple[Line, Box]], held: dict[Box, list[Line]]) -> list[Cell]:
    ordered = sorted(row, key=lambda pair: pair[1][0])
    parts = [part for label, field in ordered for part in ([label], held[field])]
    return [cell(part, column) for column, part in enumerate(parts)]


def _label_of(field: Box, outside: Sequence[Line], fields: Sequence[Box]) -> Line | None:
    """The short line that stands left of a field, on its row, with no other field between."""
    before = [line for line in outside if line.bbox and line.bbox[2] <= field[0] + 3 and _on_row(line, field)]
    label = max(before, key=lambda line: line.bbox[2] if line.bbox else 0, default=None)
    if label is None or label.bbox is None or len(label.text.split()) > _LONGEST:
        return None
    right = label.bbox[2]
    between = any(
        _on_row(label, other) and right <= other[0] + 3 and other[2] <= field[0] for other in fields
    )
    return None if between else label


def _on_row(line: Line, field: Box) -> bool:
    return line.bbox is not None and field[1] - 3 < (line.bbox[1] + line.bbox[3]) / 2 < field[3] + 3
