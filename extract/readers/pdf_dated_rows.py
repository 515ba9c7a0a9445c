"""Rows of who signs, each with its day set far to the right: "Treasurer   J Bell      Date 3 May 2031"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .pdf_lines import Printed, joined

_DAY = re.compile(r"Dated?\s+\d{1,2}(?:[./-]\d{1,2}[./-]\d{2,4}|(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4})")
_LABEL = re.compile(r"(?:sign|name|print|position|title|llofnod|dyddiad)", re.IGNORECASE)
_LEAST = 2  # rows below one another whose days begin at one place
_ALIKE = 3  # points
_WORDS = 12  # of an office and its holder


def with_dated_rows(pieces: Sequence[Printed]) -> list[Printed]:
    """The pieces of a page, each such row as one line, so that no column of days is read by itself."""
    rows: dict[int, list[Printed]] = {}
    for piece in pieces:
        rows.setdefault(piece.line.number, []).append(piece)
    dated = {number: row for number, row in rows.items() if _is_dated(row)}
    alike = {
        number: row
        for number, row in dated.items()
        if sum(abs(other[-1].x0 - row[-1].x0) <= _ALIKE for other in dated.values()) >= _LEAST
    }
    if not alike:
        return list(pieces)
    made = []
    for piece in pieces:
        row = alike.get(piece.line.number)
        if row is None:
            made.append(piece)
        elif piece is row[0]:
            whole = piece
            for right in row[1:]:
                whole = joined(whole, right)
            made.append(whole)
    two = any(piece.side == 1 for piece in made)
    return made if two else [replace(piece, side=None) for piece in made]  # one column is none


def _is_dated(row: Sequence[Printed]) -> bool:
    """Whether a row is one or two stretches of words without a label, and a day behind them."""
    *words, day = row
    if not 1 <= len(words) <= 2 or not _DAY.fullmatch(day.line.text):
        return False
    text = " ".join(piece.line.text for piece in words)
    return ":" not in text and not _LABEL.match(text) and len(text.split()) <= _WORDS
