"""Sums of money in table rows, those under a heading of £, £000 or £m too, scaled by it.

The heading may stand over the column, over the whole table, in its caption or before its row. A cell in
brackets is minus; a dash, "Nil" or a blank is no sum; counts, years, dates and shares are none either.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from ..block import Block
from ..page import Cell, Table
from ..record import Per
from .money import Money, find_money
from .money_context import per_of
from .money_number import FIGURES, SUFFIX, THREE_DECIMALS, read_figures, scaled

_WORDS = tomllib.loads(Path(__file__).with_name("money_tables.toml").read_text(encoding="utf-8"))


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_UNITS = [(int(noughts), _any(patterns)) for noughts, patterns in _WORDS["units"].items()]
_MONEY = _any(_WORDS["money"]["strong"])
_OTHER_COLUMN, _OTHER_ROW = _any(_WORDS["other"]["columns"]), _any(_WORDS["other"]["rows"])
_TOTAL = _any(_WORDS["other"]["total"])
# A bare figure with what accountants put around it: brackets, a sign on either side, "CR", a footnote mark.
_FIGURE = re.compile(
    rf"(?P<open>[(\[])?\s*(?P<minus>[-−–])?\s*\+?\s*(?:[££₤]\s*)?(?P<inner>[(\-−–])?\s*"
    rf"(?!000(?![\d,.]))(?P<figures>{FIGURES}){SUFFIX}"
    r"\s*\)?(?P<close>[)\]])?\s*(?P<behind>-|cr\b)?\s*(?:[*†‡#^¹²³]+|\([a-z*]\)|\(\s*[-+]?[\d.]+\s?%\))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


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
class _Column:
    """What a heading says: its words, the unit it names (None for none), whether the table names one."""

    words: str
    noughts: int | None
    general: int | None


def find_table_money(block: Block, above: Sequence[Block] = ()) -> list[TableMoney]:
    """Every sum of money in a table row, in pounds; `start` and `end` are places in `block.text`.

    A sum printed with its £ is read as in running words, one without by the headings over it. `above` are
    the blocks before it in the entry: where its table goes on from a page before, its headings are there.
    """
    headings = column_headings(block, above)
    general = _general_unit(block) if block.table else None
    label = _row_label(block)
    found: list[TableMoney] = []
    for cell, start in _placed(block):
        words = headings[cell.column] if cell.column < len(headings) else ""
        column = _Column(words, _unit(words), general)
        total = bool(_TOTAL.search(label)) or bool(
            re.fullmatch(r"totals?[\s(£)k000m'’]*", words, re.IGNORECASE)
        )
        for sum_ in _in_cell(cell, start, block, column, label):
            sum_ = replace(sum_, per=sum_.per or _per_heading(words))
            found.append(_placed_money(sum_, words, label, total))
    return found


def _placed_money(sum_: Money, column: str, row: str, total: bool) -> TableMoney:
    known = {f.name: getattr(sum_, f.name) for f in fields(Money)}
    return TableMoney(**known, column=column, row=row, is_total=total)


def _placed(block: Block) -> Iterator[tuple[Cell, int]]:
    """Each cell that has words, with the place in the block's text where they begin."""
    at = 0
    for cell in block.cells:
        words = " ".join(cell.text.split())
        start = block.text.find(words, at) if words else -1
        if start >= 0:
            yield cell, start
            at = start + len(words)


def _in_cell(cell: Cell, start: int, block: Block, column: _Column, label: str) -> Iterator[Money]:
    words = " ".join(cell.text.split())
    whole = _FIGURE.fullmatch(words)
    printed = find_money(words)
    if printed and not (whole and len(printed) == 1):
        for sum_ in printed:
            yield replace(sum_, start=sum_.start + start, end=sum_.end + start)
    elif whole:
        noughts = _noughts(cell, whole, block, column, label)
        if noughts is not None:
            yield _figure(words, whole, noughts, start)


def _figure(words: str, match: re.Match[str], noughts: int, start: int) -> Money:
    """The sum that a cell of nothing but a figure holds."""
    suffix = match["scale"] or match["letter"] or ""
    value, doubt = read_figures(match["figures"], suffix)
    if noughts or suffix:
        doubt = None if doubt == THREE_DECIMALS else doubt
    if noughts and not suffix:
        value = scaled(value, noughts)
        if "£" in words and not doubt:
            doubt = "a £ in the cell, and thousands or millions in its heading"
    if match["open"] or match["minus"] or match["inner"] or match["behind"]:
        value = -value
    text = re.sub(r"\s*(?:[*†‡#^¹²³]+|\([a-z*]\)|\(\s*[-+]?[\d.]+\s?%\))$", "", words)
    return Money(start, start + len(text), text, value, suspect=doubt)


def _noughts(cell: Cell, match: re.Match[str], block: Block, column: _Column, label: str) -> int | None:
    """The noughts that the cell's figure has lost; None where it is no sum of money."""
    pound = re.search(r"[££₤]", match[0])
    if pound:
        return column.noughts or 0
    if _OTHER_ROW.search(label) or (column.noughts is None and _OTHER_COLUMN.search(column.words)):
        return None
    in_head = block.table is not None and _row_number(block) < _body_start(block.table)
    if cell.header or in_head or (_YEAR.fullmatch(match["figures"]) and column.noughts is None):
        return None
    row_unit = _unit(label)
    if column.noughts is not None:
        return column.noughts
    if row_unit is not None:
        return row_unit
    first = next((c for c in block.cells if c.text.strip()), None)
    if column.general is not None and cell is not first:
        return column.general
    like_money = re.search(r",\d{3}|\.\d\d$", match["figures"]) is not None or match["letter"] is not None
    if like_money and _MONEY.search(column.words) and cell is not first:
        return 0
    if _column_has_pounds(block, cell) and cell is not first:
        return 0
    return None


def _column_has_pounds(block: Block, cell: Cell) -> bool:
    """Whether another figure in the cell's column is printed with its £."""
    rows = block.table.rows if block.table else ()
    return any(
        c.column == cell.column
        and re.match(r"\s*[(-]?\s*£\s*\d", c.text)
        and _FIGURE.fullmatch(c.text.strip())
        for row in rows
        for c in row
    )


def _unit(words: str) -> int | None:
    return next((noughts for noughts, pattern in _UNITS if pattern.search(words)), None)


def _general_unit(block: Block) -> int | None:
    """The unit that the table names for all of its columns: in its caption, its title row or its corner."""
    rows = block.table.rows if block.table else ()
    places = [block.lead[-200:], block.heading]
    for row in rows[: _body_start(block.table)] if block.table else ():
        places += [c.text for c in row if c.column == 0 or (c.span > 1 and c.span >= _width(rows) - 1)]
    return next((unit for words in places if (unit := _unit(words)) is not None), None)


def _per_heading(words: str) -> Per | None:
    words = " ".join(re.sub(r"\(?[££]\S*", " ", words).split())
    return per_of(f"{words} of ", "") or per_of("", f" {words}") if words else None


def _width(rows: tuple[tuple[Cell, ...], ...]) -> int:
    return max((c.column + c.span for row in rows for c in row), default=0)


def _row_number(block: Block) -> int:
    rows = block.table.rows if block.table else ()
    return next((i for i, row in enumerate(rows) if row is block.cells or row == block.cells), len(rows))


def column_headings(block: Block, above: Sequence[Block] = ()) -> list[str]:
    """The words over each column of a row; a column without any has those of the table it goes on from."""
    words = _own_headings(block)
    before = _goes_on_from(block, above) if not all(words) else None
    if before is None:
        return words
    return [own or inherited for own, inherited in zip(words, _own_headings(before), strict=False)]


def _goes_on_from(block: Block, above: Sequence[Block]) -> Block | None:
    """A row of the table just above this one, of the same width, with little and no heading between."""
    apart = 0
    for other in reversed(above):
        if other.kind == "row" and other.table is not None and other.table is not block.table:
            same = block.table is not None and _width(other.table.rows) == _width(block.table.rows)
            return other if same else None
        apart += other.kind != "row"
        if apart > 3 or (other.kind == "heading" and other.marker):
            return None
    return None


def _own_headings(block: Block) -> list[str]:
    """The words over each column: the head rows of the table, or of the part of it the row is in."""
    if not block.table:
        return []
    rows, here = block.table.rows, _row_number(block)
    body = min(_body_start(block.table), here)
    over = list(rows[:body])
    for row in rows[body:here]:
        if _is_head([c for c in row if c.text.strip()]) and any(_unit(c.text) is not None for c in row[1:]):
            over = [row]  # a second head further down starts a new table in the same grid
    words: list[list[str]] = [[] for _ in range(_width(rows))]
    for row in over:
        for cell in row:
            for column in range(cell.column, min(cell.column + max(cell.span, 1), len(words))):
                if cell.text.strip() and " ".join(cell.text.split()) not in words[column]:
                    words[column].append(" ".join(cell.text.split()))
    return [" ".join(parts) for parts in words]


def _body_start(table: Table) -> int:
    """The number of head rows: the first, and those that go on from it, with no figures of their own."""
    titled = True
    for number, row in enumerate(table.rows):
        filled = [c for c in row if c.text.strip()]
        if not _is_head(filled) or not (titled or _goes_on(row, filled)):
            return number
        titled = len(filled) <= 1
    return min(1, len(table.rows))


def _goes_on(row: tuple[Cell, ...], filled: list[Cell]) -> bool:
    """Whether a row below a head row is head too: it names units, or has nothing in its first column."""
    if all(c.header for c in filled):
        return True
    return row[0].text.strip() == "" or any(_unit(c.text) is not None for c in filled)


def _is_head(filled: list[Cell]) -> bool:
    """Whether a row's cells hold words and years only, or the file says that they are heads."""
    if all(c.header for c in filled):
        return True
    return not any(_is_data(" ".join(c.text.split())) for c in filled)


def _is_data(words: str) -> bool:
    """Whether a cell holds a figure, a sum or a mark for none, and not a year or a heading's unit."""
    if words.lower() in {"-", "–", "—", "nil", "n/a", "tbc", "0"}:
        return True
    figure = _FIGURE.fullmatch(words)
    return bool(find_money(words)) or (figure is not None and not _YEAR.fullmatch(figure["figures"]))


def _row_label(block: Block) -> str:
    for cell in block.cells:
        words = " ".join(cell.text.split())
        if re.search(r"[^\W\d_]{2}", words) and not _is_data(words):
            return words
    return ""
