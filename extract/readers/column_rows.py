"""Bands of a table without rules, each with its lines by column, joined to the table's rows."""

import re
from collections.abc import Sequence

from ..page import Line

Held = dict[int, list[Line]]
"""The printed lines of a band or row by the number of their column."""


def joined_rows(bands: Sequence[tuple[Held, bool]], width: int, *, ruled: bool = False) -> list[Held]:
    """Bands joined to rows: a wrapped cell's lines belong to the row that they wrap from.

    Args:
        bands: The lines of each band, and whether more white space than usual stands above it.
        width: How many columns the table has.
        ruled: Whether a rule is drawn between every two rows.
    """
    asks = sum(asked(lines[0][:1]) for lines, _ in bands if 0 in lines) >= 2
    spaced = ruled or sum(apart for _, apart in bands) * 2 > sum(len(lines) >= 2 for lines, _ in bands)
    made: list[Held] = []
    key, few = _key_shape([lines for lines, apart in bands if apart])
    for lines, apart in bands:
        joins = bool(made) and not apart and _continues(made, lines, asks=asks, spaced=spaced)
        shape = _shape_of(lines)
        own = width < 3 or "9" not in shape or key in ("", shape) or (few and len(lines) == width)
        joins = joins or (bool(made) and not apart and not own)
        joins = joins and not _is_own_row(made[-1], lines, width)
        if made and apart and set(made[-1]) == {0} and 0 not in lines:
            joins = True
        if joins:
            for column, found in lines.items():
                made[-1].setdefault(column, []).extend(found)
        else:
            made.append(lines)
    return made


def are_ruled_off(bands: Sequence[tuple[Held, bool]]) -> bool:
    """Whether a rule is drawn between every two rows, so that white space in a cell parts none.

    Two columns are labels and values, where a rule parts one form from the next.
    What stands between two rules is then one row: its cells wrap, and it has one number, one day or sum in
    each column, and one question.

    Args:
        bands: The lines of each band, and whether a rule stands above it.
    """
    groups: list[list[Held]] = []
    for lines, ruled in bands:
        if ruled or not groups:
            groups.append([])
        groups[-1].append(lines)
    long = [group for group in groups if len(group) > 1]
    wrapped = sum(
        any(carries_on(line.text) for lines in group[1:] for found in lines.values() for line in found)
        for group in long
    )
    wide = max((column for lines, _ in bands for column in lines), default=0) > 1
    return wide and len(groups) > 2 and 2 * wrapped > len(long) and not any(map(_holds_rows, long))


def _holds_rows(group: Sequence[Held]) -> bool:
    """Whether bands between two rules are several rows, by what each row has once."""
    keys = [shape for lines in group if "9" in (shape := _shape_of(lines))]
    wholes = [column for lines in group for column, found in lines.items() if _is_whole(found)]
    questions = sum(asked(found) for lines in group for found in lines.values())
    return questions > 1 or len(set(keys)) < len(keys) or len(set(wholes)) < len(wholes)


def headed_columns(rows: Sequence[Held], width: int) -> list[int]:
    """The number that each column gets when a heading and the figures below it, set to its right, are one.

    Neither has anything where the other has: the heading stands alone in its column, and over none of theirs.
    """
    head, below = rows[0], rows[1:]
    filled = {column for row in below for column in row}
    numbers, joined = [0], False
    for left in range(width - 1):
        right = left + 1
        apart = (left in head) != (right in head) and (left in filled) != (right in filled)
        joined = apart and not joined and (left in head) != (left in filled) and len(below) > 1
        numbers.append(numbers[-1] + (not joined))
    return numbers


def _key_shape(rows: Sequence[Held]) -> tuple[str, bool]:
    """The shape of the numbers or days that all rows open with: "9 A" for "4 May"; and whether two show it.

    The shape is "" where they have none in common.
    """
    told = [_shape_of(lines) for lines in rows if len(lines) > 1]
    told = told[1:] if told and "9" not in told[0] else told  # below the headings
    known = len(told) > 1 and len(set(told)) == 1 and "9" in told[0]
    return told[0] if known else "", len(told) == 2


def _shape_of(lines: Held) -> str:
    return shape(lines[0][0].text) if 0 in lines else ""


def shape(text: str) -> str:
    """A number or day without its letters and figures: "9 A" for "4 May", "A/9" for "DL/21"."""
    return re.sub(r"[A-Za-z]+", "A", re.sub(r"\d+", "9", text.strip()))


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
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
        return is_period((above if set(above) == {0} else lines)[0][-1].text)
    repeated = [
        column for column, found in lines.items() if _is_whole(found) and _is_whole(above.get(column))
    ]
    return len(lines) > 2 and bool(repeated)


def is_period(text: str) -> bool:
    """Whether a line names a month, a quarter or a year, as a log does above the rows of each."""
    return _PERIOD.fullmatch(text.strip()) is not None


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
    if first.endswith(":") and above.get(0) and above[0][-1].text.endswith(":"):
        return False  # "From:", and below it "cc:"
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
