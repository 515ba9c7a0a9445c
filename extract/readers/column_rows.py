"""Bands of a table without rules, each with its lines by column, joined to the table's rows."""

import re
from collections.abc import Sequence

from ..page import Line

Held = dict[int, list[Line]]
"""The printed lines of a band or row by the number of their column."""


def joined_rows(bands: Sequence[tuple[Held, bool]], width: int) -> list[Held]:
    """Bands joined to rows: a wrapped cell's lines belong to the row that they wrap from.

    Args:
        bands: The lines of each band, and whether more white space than usual stands above it.
        width: How many columns the table has.
    """
    asks = sum(asked(lines[0][:1]) for lines, _ in bands if 0 in lines) >= 2
    spaced = sum(apart for _, apart in bands) * 2 > sum(len(lines) >= 2 for lines, _ in bands)
    made: list[Held] = []
    for lines, apart in bands:
        joins = bool(made) and not apart and _continues(made, lines, asks=asks, spaced=spaced)
        joins = joins and not _is_own_row(made[-1], lines, width)
        if made and apart and set(made[-1]) == {0} and 0 not in lines:
            joins = True
        if joins:
            for column, found in lines.items():
                made[-1].setdefault(column, []).extend(found)
        else:
            made.append(lines)
    return made


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_PERIOD = re.compile(
    rf"(?:(?:{_MONTH}|q(?:uarter)?\s*[1-4]|(?:19|20)\d\d(?:[/-]\d\d)?)[\s:,-]*){{1,3}}", re.IGNORECASE
)
_WHOLE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|£?\d{1,3}(?:,\d{3})+(?:\.\d\d)?")


def _is_own_row(above: Held, lines: Held, width: int) -> bool:
    """Whether a band close below is a row all the same: a month over a log's rows, or another day's entry.

    No cell wraps from one whole day, or sum, to the next.
    """
    if width < 4:
        return False
    if set(lines) == {0} or set(above) == {0}:
        return _PERIOD.fullmatch((above if set(above) == {0} else lines)[0][-1].text.strip()) is not None
    repeated = [
        column for column, found in lines.items() if _is_whole(found) and _is_whole(above.get(column))
    ]
    return len(lines) > 2 and bool(repeated)


def _is_whole(lines: Sequence[Line] | None) -> bool:
    return bool(lines) and all(_WHOLE.fullmatch(line.text.strip()) for line in lines or ())


def asked(lines: Sequence[Line]) -> bool:
    """Whether the last of these lines ends a question."""
    return bool(lines) and lines[-1].text.rstrip().endswith("?")


def _continues(made: list[Held], lines: Held, *, asks: bool, spaced: bool) -> bool:
    """Whether a band that stands close below the last row goes on with it rather than begin a new one."""
    above = made[-1]
    if spaced or 0 not in lines:
        return True
    first = lines[0][0].text
    if carries_on(first):
        return not (asks and asked(above.get(0, [])))
    if asks:
        # The heading row asks nothing and is not waiting for the end of a question.
        return not asked(above.get(0, [])) and (len(made) > 1 or set(above) == {0})
    if set(above) == {0}:
        return not above[0][-1].text.rstrip().endswith((".", ":"))
    return set(lines) == {0} and not first.rstrip().endswith(":")


def carries_on(text: str) -> bool:
    """Words that plainly go on from the line above: they begin in the middle of a sentence."""
    return text[:1].islower() or text[:1] in "&/)"
