"""Sums of money in table rows, those under a heading of £, £000 or £m too, scaled by it.

The heading may stand over the column, over the whole table, in its caption or before its row. A cell in
brackets is minus; a dash, "Nil" or a blank is no sum; counts, years, dates and shares are none either.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any

from ...block import Block
from ...forms.vocabulary import opening_label
from ...page import Cell
from ...record import Per
from .context import per_of
from .headings import (
    FIGURE,
    LIKE_MONEY,
    PER_BEHIND,
    WORDS,
    YEAR,
    any_of,
    column_headings,
    first_unit,
    goes_on_from,
    is_data,
    layout,
    plain,
    row_number,
    unit_of,
    unit_said_above,
)
from .money import Money, find_money
from .number import ONE_DECIMAL, THREE_DECIMALS, read_figures, scaled

_MONEY, _MONEY_LABEL = any_of(WORDS["money"]["words"]), any_of(WORDS["money"]["labels"])
_COUNTS, _THINGS = any_of(WORDS["other"]["counts"]), any_of(WORDS["other"]["things"])
_OTHER_ROW, _TOTAL = any_of(WORDS["other"]["rows"]), any_of(WORDS["other"]["total"])
_SURE, _SCORED = any_of(WORDS["money"]["sure"]), any_of(WORDS["other"]["scored"])
_MARK = re.compile(r"\s*(?:[*†‡#^¹²³]+|\([a-z*]\)|\(\s*[-+]?[\d.]+\s?%\))$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableMoney(Money):
    """A sum in a table row, its place being in the block's text.

    Attributes:
        column: The words over its column, "" if none.
        row: The words of the first cell of its row that holds no figure.
        is_total: The row is a total, or the column is headed "Total" alone.
    """

    column: str = ""
    row: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with what its table says of all its cells: the unit of the whole, and its own label."""

    block: Block
    label: str
    unit: int | None


def find_table_money(block: Block, above: Sequence[Block] = ()) -> list[TableMoney]:
    """Every sum of money in a table row, in pounds; `start` and `end` are places in `block.text`.

    A sum printed with its £ is read as in running words, one without by the headings over it. `above` are
    the blocks before it in the entry: where its table goes on from a page before, its headings are there.
    """
    headings = column_headings(block, above)
    row = _Row(block, _row_label(block), _general_unit(block, above))
    found: list[TableMoney] = []
    for cell, start in _placed(block):
        total = not row.label and _adds_up(block, cell.column)
        words = headings[cell.column] if cell.column < len(headings) else ""
        # Under a heading of £ there are no pairs of label and value.
        beside = _label_beside(block, cell) if unit_of(words) is None else ""
        if beside:
            row, words = replace(row, label=beside), ""
        for sum_ in _in_cell(cell, start, row, words):
            per = sum_.per or _per_in_table(block, cell, words, row.label)
            sum_ = sum_ if sum_.per == per else replace(sum_, per=per)
            told: tuple[Any, ...] = (words, row.label, total or _is_total(words, row.label))
            found.append(TableMoney(*(_of_money(sum_) + told)))
    return found


def _per_in_table(block: Block, cell: Cell, words: str, label: str) -> Per | None:
    """The period or unit that a cell's sum is for: by its column, a number beside it, or the corner."""
    if _OVER_YEARS.search(label):
        return None
    known = layout(block.table) if block.table is not None else None
    if per := _per_heading(words):
        return per
    if known is None:
        return None
    if cell.column in known.priced:
        return "unit"
    if row := _PER_ROW.search(label):
        return per_of("", f" {row['per'].lower()}")
    corner = next(iter(known.head), "")
    return _per_heading(corner) if cell.column and _YEARLY.search(corner) else None


_OVER_YEARS = re.compile(WORDS["table"]["over_years"], re.IGNORECASE)
_YEARLY = re.compile(WORDS["table"]["yearly"], re.IGNORECASE)
_of_money: Callable[[Money], tuple[Any, ...]] = attrgetter(*(field.name for field in fields(Money)))


def _is_total(words: str, label: str) -> bool:
    alone = re.fullmatch(r"(?:grand )?totals?[\s(£)k000m'’]*", words, re.IGNORECASE)
    return bool(_TOTAL.search(label)) or alone is not None


def _placed(block: Block) -> Iterator[tuple[Cell, int]]:
    """Each cell that has words, with the place in the block's text where they begin."""
    at = 0
    for cell in block.cells:
        words = plain(cell)
        start = block.text.find(words, at) if words else -1
        if start >= 0:
            yield cell, start
            at = start + len(words)


def _in_cell(cell: Cell, start: int, row: _Row, heading: str) -> Iterator[Money]:
    words = plain(cell)
    whole = FIGURE.fullmatch(words)
    printed = find_money(words)
    if printed and not (whole and len(printed) == 1):
        for sum_ in printed:
            yield replace(sum_, start=sum_.start + start, end=sum_.end + start)
    elif whole:
        noughts = _noughts(cell, whole, row, heading)
        if noughts is not None:
            yield _figure(words, whole, noughts, start)
    elif (each := PER_BEHIND.fullmatch(words)) and unit_of(heading) is not None:
        for sum_ in _in_cell(replace(cell, text=each["sum"]), start, row, heading):
            yield replace(sum_, per=per_of("", f" {each['per']}"))


def _figure(words: str, match: re.Match[str], noughts: int, start: int) -> Money:
    """The sum that a cell of nothing but a figure holds."""
    suffix = match["scale"] or match["letter"] or ""
    value, doubt = read_figures(match["figures"], suffix)
    if noughts or suffix:
        doubt = None if doubt in (ONE_DECIMAL, THREE_DECIMALS) else doubt
    if noughts and not suffix:
        value = scaled(value, noughts)
        if "£" in words and not doubt:
            doubt = "a £ in the cell, and thousands or millions in its heading"
    if match["open"] or match["minus"] or match["inner"] or match["behind"]:
        value = -value
    text = _MARK.sub("", words)
    return Money(start, start + len(text), text, value, suspect=doubt)


@lru_cache(maxsize=1024)  # a column's heading is that of each of its figures
def _told_by(heading: str) -> tuple[bool, bool]:
    """Whether a heading names money, and whether it says that figures are of something else."""
    money = _MONEY.search(heading) is not None
    return money, bool(_COUNTS.search(heading) or (not money and _THINGS.search(heading)))


def _noughts(cell: Cell, match: re.Match[str], row: _Row, heading: str) -> int | None:
    """The noughts that the cell's figure has lost; None where it is no sum of money."""
    unit = unit_of(heading)
    if re.search(r"[££₤]", match[0]):
        return unit or 0
    if _OTHER_ROW.search(row.label) or cell.header or _in_head(row.block):
        return None
    if unit is not None:
        return unit
    money, things = _told_by(heading)
    counted = _COUNTS.search(heading) or _is_score(match, row.block)
    if not counted and (whole := _unit_of_whole(row, cell.column)) is not None:
        return whole
    if things or YEAR.fullmatch(match["figures"]):
        return None
    if (own := unit_of(row.label)) is not None:
        return own
    if cell is next((c for c in row.block.cells if c.text.strip()), None):
        return None
    return _unsaid(cell, match, row, heading, money)


def _unsaid(cell: Cell, match: re.Match[str], row: _Row, heading: str, money: bool) -> int | None:
    """The same for a cell below a heading that names no unit: by the table's, or by words of money."""
    like_money = LIKE_MONEY.search(match["figures"]) is not None or match["letter"] is not None
    bare = not re.sub(r"[\d/–\-\s]|total|actual|forecast|outturn|variance|estimate", "", heading.lower())
    if row.unit is not None:
        return row.unit if row.unit or like_money or money or bare else None
    table = row.block.table
    if table is not None and cell.column in layout(table).pounds:
        return 0  # the £ was forgotten in this row
    if _is_score(match, row.block):
        return None
    if bare and heading and like_money and _is_money_table(row.block):
        return 0
    if money:
        sure = _SURE.search(heading) or _has_money_beside(row.block)
        return 0 if like_money or (sure and not _counts_beside(row.block, cell.column)) else None
    form = table is None or layout(table).width == 2
    labelled = _MONEY_LABEL.search(row.label) and not _COUNTS.search(row.label)
    return 0 if form and like_money and labelled else None


def _unit_of_whole(row: _Row, column: int) -> int | None:
    """The noughts that a column has lost which another adds up, by that one's heading or its £."""
    known = layout(row.block.table) if row.block.table is not None else None
    if known is None or column not in known.added or not known.added & known.like_money:
        return None
    heads = known.headings[min(row_number(row.block), len(known.headings) - 1)]
    others = [c for c in known.added if c != column]
    said = first_unit([heads[c] for c in others if c < len(heads)])
    if said is None and row.unit is not None:
        return row.unit
    told = any(c in known.pounds or _told_by(heads[c])[0] for c in others) or _is_money_table(row.block)
    return 0 if said is None and told else said


def _is_money_table(block: Block) -> bool:
    """Whether the corner of a table, its heading or its lead-in speaks of money: "Cost | 2025/26"."""
    corner = layout(block.table).head[:1] if block.table is not None else ()
    told = (*corner, block.heading if len(block.heading) < 70 else "", block.lead[-120:])
    return any(_SURE.search(words) and not _COUNTS.search(words) for words in told)


def _is_score(match: re.Match[str], block: Block) -> bool:
    """Whether a figure under "Price" is points beside those for quality, of a hundred in all."""
    scored = any(_SCORED.search(heading) for heading in column_headings(block))
    return scored and read_figures(match["figures"])[0] <= 100


def _has_money_beside(block: Block) -> bool:
    """Whether a column that is headed as money holds figures that are printed like it."""
    if block.table is None:
        return False
    known = layout(block.table)
    heads = known.headings[min(row_number(block), len(known.headings) - 1)]
    return any(
        _MONEY.search(heads[c]) and not _COUNTS.search(heads[c]) for c in known.pounds | known.like_money
    )


def _counts_beside(block: Block, column: int) -> bool:
    """Whether other columns print their £ and this one prints neither £ nor comma: "Grants | 12"."""
    if block.table is None:
        return False
    known = layout(block.table)
    return bool(known.pounds - {column}) and column not in known.pounds | known.like_money


def _adds_up(block: Block, column: int) -> bool:
    """Whether an unnamed last row holds the sum of its column."""
    if block.table is None or row_number(block) != len(block.table.rows) - 1:
        return False
    figures = []
    for row in block.table.rows[layout(block.table).body :]:
        cell = next((c for c in row if c.column == column), None)
        found = FIGURE.fullmatch(plain(cell)) if cell else None
        if found:
            value = read_figures(found["figures"])[0]
            figures.append(-value if found["open"] or found["minus"] or found["inner"] else value)
    return len(figures) > 2 and sum(figures[:-1]) == figures[-1]


def _in_head(block: Block) -> bool:
    return block.table is not None and row_number(block) < layout(block.table).body


def _general_unit(block: Block, above: Sequence[Block]) -> int | None:
    """The unit of all of the table: in its caption, its title row, its corner or the sentence above it.

    A table that goes on from a page before has that of its first part.
    """
    if block.table is None:
        return None
    said = first_unit([block.lead[-200:], block.heading])
    said = said if said is not None else layout(block.table).unit
    if said is None and (before := goes_on_from(block, above)) is not None and before.table is not None:
        said = layout(before.table).unit
    return said if said is not None else unit_said_above(block, above)


@lru_cache(maxsize=1024)  # the sums of a column share its heading
def _per_heading(words: str) -> Per | None:
    words = re.sub(r"[££]\s?/\s?", " per ", words.lower())
    words = " ".join(re.sub(r"\(?[££]\S*", " ", words).split())
    if not words:
        return None
    tail = _PER_TAIL.search(words)
    return per_of("", f" {words}") or per_of(f"{words} of ", "") or (per_of("", tail[0]) if tail else None)


# "Custody visitor, each visit", "Committee chair, a year", "Hall hire (per session)"
_PER_ROW = re.compile(
    r"(?:,\s+|\()(?P<per>(?:each|per|an?|every)\s+[a-z]+)(?: of [a-z]+)?\)?$", re.IGNORECASE
)
# "Award per year", "Saving a year", "Price each".
_PER_TAIL = re.compile(
    r"\s(?:(?:per|an?|each|every) (?:year|annum|month|week|day|hour|unit|session|head)|p\.?a\.?)$"
)


def _label_beside(block: Block, cell: Cell) -> str:
    """The label left of a value in a form of several pairs a row: "Sought | £5,000 | Awarded | £3,200"."""
    filled = [c for c in block.cells if c.text.strip()]
    if block.table is None or len(filled) < 4 or len(filled) % 2:
        return ""
    if any(re.search(r"\d", plain(c)) or len(plain(c)) > 40 for c in filled[::2]):
        return ""
    rows = [row for at, row in enumerate(block.table.rows) if at or row == block.cells]  # below the headings
    labelled = sum(bool(opening_label(f"{plain(c)}:")) for row in rows for c in row[::2])
    at = next((n for n, c in enumerate(filled) if c is cell), 0)
    return plain(filled[at - 1]) if at % 2 and labelled >= 2 else ""


def _row_label(block: Block) -> str:
    for cell in block.cells:
        alone = cell.column == 0 and unit_of(plain(cell)) is not None  # "£" before a row of sums
        if alone or (re.search(r"[^\W\d_]{2}", plain(cell)) and not is_data(plain(cell))):
            return plain(cell)
    return ""
