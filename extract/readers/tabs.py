"""Rows whose cells are set apart by tabs, in text files and in Word paragraphs."""

import re
from collections.abc import Sequence
from statistics import mode

MARK = re.compile(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]?$|^[-•▪◦–o*]$|^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*$"
)
"""A list mark or section number that stands alone."""
_DAY = re.compile(r"\d{1,2}\.(?:0[1-9]|1[0-2])\.\d\d(?:\d\d)?")

_LABEL = re.compile(r"^[^:]{1,45}:")


def split_tabs(text: str) -> list[str]:
    """The cells of a line; tabs at its end are none.

    >>> split_tabs("Has advice been sought?\\tYES\\t")
    ['Has advice been sought?', 'YES']
    """
    return [part.strip() for part in text.rstrip("\t\n ").split("\t")]


def is_mark(text: str) -> bool:
    """Whether a cell is only the number or mark of the paragraph behind it, and no day.

    >>> is_mark("1.1"), is_mark("(a)"), is_mark("04.04.17")
    (True, True, False)
    """
    return MARK.match(text) is not None and not _DAY.fullmatch(text)


def is_tab_row(parts: Sequence[str]) -> bool:
    """Whether a line's parts may be cells: not a number and its paragraph, nor labels side by side.

    >>> is_tab_row(["Are there risks?", "NO"]), is_tab_row(["1.1", "The first paragraph."])
    (True, False)
    >>> is_tab_row(["Signature:", "Date:"])
    False
    """
    if len(parts) < 2 or (len(parts) == 2 and is_mark(parts[0])):
        return False
    return not all(_LABEL.match(part) for part in parts)


def is_tab_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether lines with tabs are rows of a table, and not prose with stray tabs.

    >>> is_tab_table([["Question", "Answer"], ["Are there risks?", "NO"]])
    True
    >>> is_tab_table([["", "The first line of a paragraph,"], ["", "indented by a tab."]])
    False
    """
    if len(rows) < 2:
        return False
    width = mode(len(row) for row in rows)
    if width < 2 or (width < 3 and sum(len(row) == width for row in rows) * 2 < len(rows)):
        return False
    if sum(len(row) == 2 and not row[0] for row in rows) * 2 > len(rows):
        return False
    prose = sum(_is_prose(row) for row in rows)
    return prose * 2 <= len(rows) and (len(rows) > 2 or prose == 0)


def _is_prose(row: Sequence[str]) -> bool:
    """A sentence with a tab in it: many words that do not end before the tab, small letters after it."""
    return len(row) == 2 and len(row[0].split()) > 6 and row[0][-1:] not in "?:." and row[1][:1].islower()
