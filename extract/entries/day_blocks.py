"""Days that a web page sets beside or above its entries as a leaf of a calendar: "14" / "Mar" / "2024"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..block import Block
from ..fields.dates.dates import is_day_alone
from ..outline.marks import MONTHS

_LEAST = 3  # entries of a list
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_MONTH = re.compile(rf"(?:{MONTHS}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAF = (_DAY, _MONTH, _YEAR)


def with_days_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the lines of each leaf made one, and the days of a column put above what they date."""
    made: list[Block] = []
    for table, rows in groupby(_with_leaves_joined(blocks), key=_table_of):
        held = list(rows)
        made += (_days_above(held) if table is not None else []) or held
    return made


def _table_of(block: Block) -> int | None:
    return id(block.table) if block.cells else None


def _with_leaves_joined(blocks: Sequence[Block]) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        leaf = blocks[at : at + 3]
        size = next((n for n in (3, 2) if _is_leaf(leaf[:n])), 1)
        if size == 1:
            yield leaf[0]
        else:
            yield _joined(leaf[:size])
        at += size


def _is_leaf(blocks: Sequence[Block]) -> bool:
    """Whether these lines are a day, a month and a year, the last two perhaps in one line."""
    words = [block.text for block in blocks]
    if any(block.cells for block in blocks) or not (words and _DAY.fullmatch(words[0])):
        return False
    parts = [words[0], *" ".join(words[1:]).split()]
    return len(parts) == 3 and all(p.fullmatch(w) for p, w in zip(_LEAF, parts, strict=True))


def _joined(leaf: Sequence[Block]) -> Block:
    whole = replace(leaf[0], kind="paragraph", marker="", level=0)
    for block in leaf[1:]:
        whole = whole.with_next(block)
    return whole


def _days_above(rows: Sequence[Block]) -> list[Block]:
    """The rows of a table of two columns as lines, each day above what stands beside it; else none.

    Only what such a page sets so: one day to several rows.
    """
    if any(len(row.cells) != 2 for row in rows):
        return []
    groups: list[list[Block]] = []
    for row in rows:
        left = row.cells[0].text
        if not groups or (left and is_day_alone(_days_of(groups[-1]))):
            groups.append([])
        groups[-1].append(row)
    days = all(is_day_alone(_days_of(group)) for group in groups)
    if not days or len(groups) < _LEAST or 2 * len(groups) > len(rows):
        return []
    return [line for group in groups for line in _lines(group)]


def _days_of(group: Sequence[Block]) -> str:
    return " ".join(text for row in group if (text := row.cells[0].text.strip()))


def _lines(group: Sequence[Block]) -> Iterator[Block]:
    """The day of a group, and below it each cell beside it."""
    held = [line for row in group for line in row.cells[0].lines]
    yield Block(_days_of(group), "paragraph", tuple((0, line) for line in held[:1]))
    for row in group:
        if (beside := row.cells[1]).lines:
            yield Block(" ".join(beside.text.split()), "paragraph", tuple((0, line) for line in beside.lines))
