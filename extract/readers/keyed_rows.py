"""Rows of a log drawn in one box, with rules between its columns and none between its entries."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..page import Line
from .column_rows import is_period, shape

LEVEL = 3.0  # points: lines whose feet are this close stand side by side
_MORE = 1.2  # points by which entries stand further apart than the lines of a cell
_MANY = 4  # lines that are entries though they stand no further apart
_MOST_HEADING = 3  # lines of a column's heading

# A number, a reference or a day that opens an entry: "17", "DL/21/014", "4 May 2021", "04.05.21".
_KEY = re.compile(
    r"(?:[A-Z]{1,6}[ /.-]?){0,3}\d[\d/.-]*(?:\s?[A-Za-z])?"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}(?:\s\d{2,4})?"
)


def keyed_rows(columns: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """The lines of each row, by column, where one column's lines each open an entry; [] where none does.

    They are of one shape, and at the height of each most other columns have a line that begins too; all stand
    further apart than the lines of a cell do, or else they are many.
    """
    if len(columns) < 3:
        return []
    for lines in columns:
        if len(lines) < 2:
            continue
        first = next((n for n, line in enumerate(lines) if _KEY.fullmatch(line.text.strip())), len(lines))
        while first and is_period(lines[first - 1].text):
            first -= 1
        starts = lines[first:]
        keys = [line for line in starts if not is_period(line.text)]
        if (
            first <= _MOST_HEADING
            and len(keys) > 1
            and all(_KEY.fullmatch(key.text.strip()) for key in keys)
            and len({shape(key.text) for key in keys}) == 1
            and all(_is_level(columns, lines, _foot(key)) for key in keys)
            and (len(keys) >= _MANY or _stand_apart(columns, [_foot(key) for key in keys[1:]]))
        ):
            return _parted(columns, [_foot(line) for line in starts], headed=first > 0)
    return []


def _foot(line: Line) -> float:
    return line.bbox[3] if line.bbox else 0.0


def _is_level(columns: Sequence[Sequence[Line]], own: Sequence[Line], foot: float) -> bool:
    """Whether at least two other columns, and most of them, have a line beside this one."""
    others = [lines for lines in columns if lines is not own and lines]
    beside = sum(any(abs(_foot(line) - foot) <= LEVEL for line in lines) for lines in others)
    return beside >= 2 and beside * 2 > len(others)


def _stand_apart(columns: Sequence[Sequence[Line]], feet: Sequence[float]) -> bool:
    """Whether more space stands above each of these heights than between the lines of a cell."""
    usual = min((_foot(b) - _foot(a) for lines in columns for a, b in pairwise(lines)), default=0.0)
    above = [
        max((_foot(x) for lines in columns for x in lines if _foot(x) < y - LEVEL), default=0.0) for y in feet
    ]
    return all(y - over > usual + _MORE for y, over in zip(feet, above, strict=True))


def _parted(
    columns: Sequence[Sequence[Line]], feet: Sequence[float], *, headed: bool
) -> list[list[list[Line]]]:
    edges = [foot - LEVEL for foot in feet]
    edges = [float("-inf"), *(edges if headed else edges[1:])]
    bounds = zip(edges, [*edges[1:], float("inf")], strict=True)
    return [[[x for x in lines if top <= _foot(x) < end] for lines in columns] for top, end in bounds]
