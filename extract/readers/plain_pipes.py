"""Rows of "|" whose cells run over lines, as pages saved as text have them."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..page import Cell, Line
from .columns import cell
from .plain_tabs import line_of

if TYPE_CHECKING:
    from .plain import RawLine

_SEPARATOR = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_LONG_CELL = 40  # lines of one cell; where more come without a "|", the table is over
_FIRST_ROWS = 60  # lines below the headings; in one of them a cell runs on
_WIDEST = 9  # columns of a table whose headings have a line each


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two "|": its printed lines with their places, and the place of its last."""

    held: Sequence[tuple[int, Line]]
    end: int

    @property
    def lines(self) -> list[Line]:
        return [line for _, line in self.held]

    def first_paragraph(self) -> "_Piece":
        """The piece without what stands below a blank line in it."""
        gap = next((n for n, (_, line) in enumerate(self.held) if n and line.gap), len(self.held))
        return self if gap == len(self.held) else _Piece(self.held[:gap], self.held[gap - 1][0])


_Row = Sequence[_Piece]


def split_pipes(text: str) -> list[str]:
    """The cells of a row that stands on one line."""
    text = text.strip().removeprefix("|")
    text = text if text.endswith("\\|") else text.removesuffix("|")
    return [part.strip() for part in _PIPE.split(text)]


def is_separator(text: str) -> bool:
    """Whether a line rules off the headings of a table: "---|---"."""
    return _SEPARATOR.match(text) is not None


def table_over_lines(lines: Sequence["RawLine"], start: int) -> tuple[int, list[tuple[Cell, ...]]]:
    """A table below its headings, some of whose cells run over lines.

    Its headings stand in one line, or have a line each. A "|" stands behind each cell, in front of each, on
    both sides or between two.

    Returns:
        Where it ends, and its rows; no rows where no such table begins at `start`.
    """
    text = lines[start].text.strip()
    below = lines[start + 1 : start + _FIRST_ROWS]
    together = list(itertools.takewhile(lambda line: line.text.strip(), below))
    run = together if len(together) > 1 else below
    if not any(line.text.strip() and line.text.count("|") != text.count("|") for line in run):
        return start, []  # each row stands on one line
    names = split_pipes(text)
    ruled = len(names) == 2 and "|" in (text[:1], text[-1:]) and is_separator(below[0].text)
    if (len(names) >= 3 or ruled) and all(names):
        heads = [[line] for name in names if (line := line_of(lines[start], name))]
        rows = _rows(lines, start + 1, len(heads), opened=text[0] == "|", closed=text[-1] == "|")
    elif text.endswith("|") and len(names) == 1 and not re.search(r"\d", text):
        heads, rows = _below_stacked_heads(lines, start)
    else:
        return start, []
    if not heads or not _is_table(rows):
        return start, []
    head = tuple(cell(found, column, header=True) for column, found in enumerate(heads))
    body = (tuple(cell(piece.lines, column) for column, piece in enumerate(row)) for row in rows)
    return rows[-1][-1].end + 1, [head, *body]


def _rows(lines: Sequence["RawLine"], first: int, width: int, *, opened: bool, closed: bool) -> list[_Row]:
    """The whole rows from line `first` on; `opened`, `closed`: a "|" stands before each, behind each."""
    pieces = _pieces(lines, first)
    if opened and closed:
        rows = _cut(pieces, width + 1)
        return [row[1:] for row in rows] if not any(row[0].lines for row in rows) else []
    if closed:
        rows = _above_footer(_cut(pieces[:-1], width))
        last = pieces[len(rows) * width :]  # the text may be cut off in a row
        cut_off = all(_is_number(row[0].lines) and len(row[0].lines) == 1 for row in [*rows, last])
        return [*rows, [*last[:-1], last[-1].first_paragraph()]] if cut_off and len(last) > 1 else rows
    rows = _cut(pieces[1:] if opened else _parted(pieces, width), width)
    return [*rows[:-1], [*rows[-1][:-1], rows[-1][-1].first_paragraph()]] if rows else []


def _above_footer(rows: list[_Row]) -> list[_Row]:
    """The rows without a page's links below, which "|" part as well, where each above opens with a number."""
    numbered = list(
        itertools.takewhile(lambda row: len(row[0].lines) == 1 and _is_number(row[0].lines), rows)
    )
    return numbered if len(numbered) > 1 else rows


def _cut(pieces: Sequence[_Piece], width: int) -> list[_Row]:
    return [pieces[at : at + width] for at in range(0, len(pieces) - width + 1, width)]


def _pieces(lines: Sequence["RawLine"], first: int) -> list[_Piece]:
    """What stands between the "|" from line `first` on; the last goes on to the end of the text."""
    made: list[_Piece] = []
    held: list[tuple[int, Line]] = []
    last = first
    for at in range(first, len(lines)):
        if is_separator(lines[at].text):
            continue
        if at - last > _LONG_CELL:
            break
        words, *behind = _PIPE.split(lines[at].text)
        held += [(at, line)] if (line := line_of(lines[at], words)) else []
        for words in behind:
            made.append(_Piece(held, at))
            held = [(at, line)] if (line := line_of(lines[at], words)) else []
            last = at
    return [*made, _Piece(held, held[-1][0] if held else last)]


def _parted(pieces: Sequence[_Piece], width: int) -> list[_Piece]:
    """The cells where a "|" stands between two only: a row begins with the last line above its first "|"."""
    made: list[_Piece] = []
    for at, piece in enumerate(pieces):
        if at and at % (width - 1) == 0 and at + 1 < len(pieces):
            made += [_Piece(piece.held[:-1], piece.end), _Piece(piece.held[-1:], piece.end)]
        else:
            made.append(piece)
    return made


def _below_stacked_heads(lines: Sequence["RawLine"], start: int) -> tuple[list[list[Line]], list[_Row]]:
    """The headings that have a line each, closed by a "|", and the rows below, which open with numbers."""
    pieces = _pieces(lines, start)[:-1]
    for width in range(3, _WIDEST):
        heads = [piece.lines for piece in pieces[:width]]
        rows = _cut(pieces[width:], width)
        named = all(len(head) == 1 and _is_name(head[0].text) for head in heads)
        if named and len(rows) > 1 and all(_is_number(row[0].lines) for row in rows):
            return heads, rows
    return [], []


def _is_name(text: str) -> bool:
    return len(text.split()) <= 6 and not re.search(r"\d{3}|[.:]$", text)


def _is_table(rows: Sequence[_Row]) -> bool:
    """Whether there are several rows that open with a few words, numbers on one line, and a cell runs on."""
    firsts = [row[0].lines for row in rows]
    numbered = any(map(_is_number, firsts))
    short = all(
        first and sum(len(line.text.split()) for line in first) <= 20 and (len(first) == 1 or not numbered)
        for first in firsts
    )
    return len(rows) > 1 and short and any(len(piece.lines) > 1 for row in rows for piece in row)


def _is_number(first: Sequence[Line]) -> bool:
    return bool(first) and re.search(r"\d", first[0].text) is not None
