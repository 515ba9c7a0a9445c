"""Tables in plain text whose cells are parted by " / ", as some sites save the tables of a PDF."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..page import Table
from .columns import Span
from .plain_tabs import cell_of

if TYPE_CHECKING:
    from .plain import RawLine

_CUT = re.compile(r"(?<!\S)/(?!\S)")
_FIGURE = re.compile(r"[-–(]*£?\s?[-–(]?\d[\d,.]*\s?(?:k|m|bn|%)?\)?|[-–—]|nil", re.IGNORECASE)
_MONEY = re.compile(r"£\s?\d|\d,\d{3}|\d\.\d\d$")
_LONGEST = 90
"""How many characters a cell among figures may have, or a line of a heading that is broken over lines."""


def find_slash_tables(lines: Sequence["RawLine"], taken: set[int]) -> list[Span]:
    """Every table whose cells a slash parts, in the lines that no other table has taken.

    Rows of as many cells, with figures, make it; the lines above them that make as many are its heading.
    """
    found: list[Span] = []
    at = 0
    while at < len(lines):
        end = _rows_end(lines, at, taken)
        if end > at:
            width = len(_cells(lines[at].text))
            floor = found[-1].end if found else 0
            top = _heading_start(lines, at, width, taken, floor)
            worded = any(_holds_words(_cells(raw.text)) for raw in lines[at:end])
            if top < at or (end - at > 1 and not worded):
                found.append(Span(top, end, _table(lines, top, at, end)))
        at = max(end, at + 1)
    return found


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in _CUT.split(text.strip())]


def _rows_end(lines: Sequence["RawLine"], start: int, taken: set[int]) -> int:
    """Where the rows of figures that begin at `start` end; `start` itself where none do."""
    at = start
    width = 0
    while at < len(lines) and at not in taken and not (at > start and lines[at].gap):
        cells = _cells(lines[at].text)
        if not _holds_figures(cells) or (width and len(cells) != width):
            break
        width = len(cells)
        at += 1
    return at


def _holds_figures(cells: Sequence[str]) -> bool:
    """Whether behind a label stand figures, or words and a sum; of one figure alone, whether it is a sum."""
    label, *rest = cells
    figures = [cell for cell in rest if _FIGURE.fullmatch(cell)]
    if not figures or _FIGURE.fullmatch(label):
        return False
    if len(rest) == 1 or _holds_words(cells):
        return any(map(_MONEY.search, figures)) and max(map(len, cells)) < _LONGEST
    return True


def _holds_words(cells: Sequence[str]) -> bool:
    """Whether words stand behind the label, which only a heading over them makes a column."""
    return any(cell and not _FIGURE.fullmatch(cell) for cell in cells[1:])


def _heading_start(lines: Sequence["RawLine"], rows: int, width: int, taken: set[int], floor: int) -> int:
    """Where the heading begins whose lines, joined, make a cell a column; `rows` where there is none."""
    words = ""
    for at in range(rows - 1, max(floor, rows - 3 * width) - 1, -1):
        text = lines[at].text.strip()
        if at in taken or not text or text.endswith(".") or (len(text) > _LONGEST and at < rows - 1):
            return rows
        words = f"{text} {words}".strip()
        count = len(_cells(words))
        if count >= width:
            return at if count == width else rows
        if lines[at].gap:
            return rows
    return rows


def _table(lines: Sequence["RawLine"], top: int, rows: int, end: int) -> Table:
    made = [
        tuple(cell_of(raw, words, n) for n, words in enumerate(_cells(raw.text))) for raw in lines[rows:end]
    ]
    if top < rows:
        head = _cells(" ".join(raw.text.strip() for raw in lines[top:rows]))
        made.insert(0, tuple(cell_of(lines[top], words, n, header=True) for n, words in enumerate(head)))
    return Table(tuple(made))
