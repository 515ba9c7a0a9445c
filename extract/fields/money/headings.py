"""What the headings of a table say of the figures under them: their words, and what unit they are in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ...block import Block
from ...page import Cell, Table
from ..word_lists import vocabulary
from .money import find_money
from .number import FIGURES, SUFFIX, read_figures

WORDS = vocabulary("money_tables")


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """One pattern for a list of them."""
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_UNITS = [(int(noughts), any_of(patterns)) for noughts, patterns in WORDS["units"].items()]
LIKE_MONEY = re.compile(r"\d,\d{3}|\.\d\d$")
YEAR = re.compile(r"(?:19|20)\d\d")
# A bare figure with what accountants put around it: brackets, a sign on either side, "CR", a footnote mark.
FIGURE = re.compile(
    r"(?!\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d$)"  # "31.3.2022" is a day
    r"(?P<open>[(\[])?\s*(?P<minus>[-−–])?\s*\+?\s*(?:[££₤]\s*)?(?P<inner>[(\-−–])?\s*"
    rf"(?!000(?!\d|[,.]\d))(?P<figures>{FIGURES}){SUFFIX}"
    r"\s*\)?(?P<close>[)\]])?\s*(?P<behind>-|cr\b)?\s*(?:[*†‡#^¹²³]+|\([a-z*]\)|\(\s*[-+]?[\d.]+\s?%\))?",
    re.IGNORECASE,
)

# "4,200 per annum" in a column of sums.
PER_BEHIND = re.compile(r"(?P<sum>[^A-Za-z]*\d)\s+(?P<per>(?:per|a|each|p\.?a)\b.{0,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """A table, looked at once for all of its rows.

    Attributes:
        body: The number of its head rows.
        head: What these say, column by column.
        headings: For each row, the words over each column.
        pounds: The columns in which a figure is printed with its £.
        like_money: The columns in which a figure is printed like money: 1,250 or 80.00.
        numbers: The place of each row, by the identity of its cells.
        width: The number of columns of the grid.
        unit: The noughts that the whole table has lost by its title row or its corner; None if not said.
        added: The columns that add up to another of them in each row: what one of them is in, all are.
        priced: The columns of what one costs: a number beside it times its figure is the row's sum.
    """

    body: int
    head: tuple[str, ...]
    headings: tuple[list[str], ...]
    pounds: frozenset[int]
    like_money: frozenset[int]
    numbers: dict[int, int]
    width: int
    unit: int | None
    added: frozenset[int]
    priced: frozenset[int]


# By the identity of a table, which is its own as long as the table is kept beside it.
_kept: dict[int, tuple[Table, Layout]] = {}
_MOST_KEPT = 64


def layout(table: Table) -> Layout:
    """What the head of a table says, and of which rows; several fields ask it of the tables of an entry."""
    if id(table) not in _kept:
        if len(_kept) == _MOST_KEPT:
            _kept.clear()
        _kept[id(table)] = table, _laid_out(table)
    return _kept[id(table)][1]


def _laid_out(table: Table) -> Layout:
    body = _body_start(table)
    over = list(table.rows[:body])
    columns = max((c.column + max(c.span, 1) for row in table.rows for c in row), default=0)
    words = head = _words(over, columns)
    headings = []
    for number, row in enumerate(table.rows):
        headings.append(words if number >= body else [""] * len(words))
        filled = [c for c in row if c.text.strip()]
        if number >= body and any(unit_of(c.text) is not None for c in row[1:]) and _is_head(filled):
            words = _words([row], columns)  # a second head further down starts a new table in the grid
    figures = [(c, m["figures"]) for row in table.rows for c in row if (m := FIGURE.fullmatch(plain(c)))]
    pounds = frozenset(c.column for c, _ in figures if "£" in c.text)
    like_money = frozenset(c.column for c, printed in figures if LIKE_MONEY.search(printed))
    # An indented table has its labels, and its corner, in the second column.
    first = 0 if any(c.column == 0 and c.text.strip() for row in table.rows for c in row) else 1
    corners = [c.text for row in over for c in row if c.column <= first or c.span >= max(2, columns - 1)]
    numbers = {id(row): number for number, row in enumerate(table.rows)}
    return Layout(
        body, tuple(head), tuple(headings), pounds, like_money, numbers, columns, first_unit(corners),
        _added_up(told := _figures(table.rows[body:])), _priced(told),
    )  # fmt: skip


def _figures(rows: Sequence[tuple[Cell, ...]]) -> list[dict[int, Decimal]]:
    """The figures of each row, by their column."""
    return [
        {c.column: read_figures(m["figures"])[0] for c in row if (m := FIGURE.fullmatch(plain(c)))}
        for row in rows
    ]


def _priced(figures: Sequence[dict[int, Decimal]]) -> frozenset[int]:
    """The columns of which each figure, times the number beside it, is the next of its row."""
    found: set[int] = set()
    columns = sorted({column for row in figures for column in row})
    for one, two, whole in zip(columns, columns[1:], columns[2:], strict=False):
        full = [(row[one], row[two], row[whole]) for row in figures if {one, two, whole} <= set(row)]
        if not any(a > 1 and b > 1 for a, b, _ in full) or any(a * b != c for a, b, c in full):
            continue
        counts = [all(row[n] == int(row[n]) for row in figures if n in row) for n in (one, two)]
        found.add(one if counts == [False, True] else two)
    return frozenset(found)


def _added_up(figures: Sequence[dict[int, Decimal]]) -> frozenset[int]:
    """The columns side by side of which the first or the last holds, in each row, what the others come to."""
    columns = sorted({column for row in figures for column in row})
    for size in range(len(columns), 2, -1):
        for start in range(len(columns) - size + 1):
            run = columns[start : start + size]
            full = [[row[c] for c in run] for row in figures if all(c in row for c in run)]
            if len(full) < 2:
                continue
            if any(all(2 * row[whole] == sum(row) > 0 for row in full) for whole in (0, -1)):
                return frozenset(run)
    return frozenset()


def plain(cell: Cell) -> str:
    """The words of a cell with single spaces."""
    return " ".join(cell.text.split())


def _words(rows: Sequence[tuple[Cell, ...]], columns: int) -> list[str]:
    words: list[list[str]] = [[] for _ in range(columns)]
    for row in rows:
        for cell in row:
            for column in range(cell.column, min(cell.column + max(cell.span, 1), columns)):
                if plain(cell) and plain(cell) not in words[column]:
                    words[column].append(plain(cell))
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
    """Whether a row below a head row is head too: it names units or years, or its first column is empty."""
    if all(c.header for c in filled) or sum(bool(_YEAR_HEAD.match(plain(c))) for c in filled) > 1:
        return True
    return row[0].text.strip() == "" or any(unit_of(c.text) is not None for c in filled)


_YEAR_HEAD = re.compile(r"(?:FY ?)?20\d\d\s?[-/–]\s?(?:20)?\d\d\b(?!\s*[-/–.]\s*\d)")


def _is_head(filled: list[Cell]) -> bool:
    """Whether a row's cells hold words and years only, or the file says that they are heads."""
    return all(c.header for c in filled) or not any(is_data(plain(c)) for c in filled)


def is_data(words: str) -> bool:
    """Whether a cell holds a figure, a sum or a mark for none, and not a year or a heading's unit."""
    if words.lower() in {"-", "–", "—", "nil", "n/a", "tbc", "0"}:
        return True
    if unit_of(words) is not None and not re.search(r"£\s*[\d.]", words):
        return False  # "2019/20 £" heads a column
    figure = FIGURE.fullmatch(words)
    return bool(find_money(words)) or (figure is not None and not YEAR.fullmatch(figure["figures"]))


@lru_cache(maxsize=4096)  # asked for each cell of a table, and of its head for each row
def unit_of(words: str) -> int | None:
    """The noughts that figures under these words have lost; None where they name no unit of money.

    >>> unit_of("Budget £m"), unit_of("2019/20 (£'000)"), unit_of("Amount £"), unit_of("Over £500")
    (6, 3, 0, None)
    """
    return next((noughts for noughts, pattern in _UNITS if pattern.search(words)), None)


def first_unit(places: list[str]) -> int | None:
    """The unit that the first of these words to name one names."""
    return next((unit for words in places if (unit := unit_of(words)) is not None), None)


_SAID = re.compile(WORDS["table"]["said"], re.IGNORECASE)


def unit_said_above(block: Block, above: Sequence[Block]) -> int | None:
    """The unit that the sentence above a table names for all of it: "… is set out below (£000)."."""
    for other in reversed(above):
        if other.table is not None and other.table is block.table:
            continue
        said = _SAID.search(other.text[-250:]) if not other.cells else None
        return unit_of(said[0]) if said else None
    return None


def column_headings(block: Block, above: Sequence[Block] = ()) -> list[str]:
    """The words over each column of a row; a column without any has those of the table it goes on from."""
    words = _own_headings(block)
    if block.table is not None and layout(block.table).body == 0 and (loose := _loose_headings(block, above)):
        return loose
    before = goes_on_from(block, above) if not all(words) else None
    if before is None or before.table is None:
        return words
    over = _own_headings(before)
    if not any(over):
        over = list(layout(before.table).head)  # a head that the page's end parted from its rows
    return [own or inherited for own, inherited in zip(words, over, strict=False)]


def heading_over(block: Block, at: int) -> str:
    """The words over the column in which `block.text[at]` stands; "" outside tables."""
    if block.kind != "row" or not block.cells:
        return ""
    heads = column_headings(block)
    cell = min(block.text.count("\t", 0, max(0, at)), len(block.cells) - 1)
    column = block.cells[cell].column
    return heads[column] if column < len(heads) else ""


_MOST_LOOSE = 9  # lines of headings over a table
_LOOSE = re.compile(r"(?:[^\s.;:]+(?:\s+|$)){1,7}")


def _loose_headings(block: Block, above: Sequence[Block]) -> list[str]:
    """The headings that a page broke off their table, where each of them names its unit.

    "Budget / £000 / Spent to 30 / June £000" stand over two columns of figures.
    """
    lines: list[str] = []
    for other in reversed(above):
        if other.table is not None and other.table is block.table:
            continue
        if other.cells or other.marker or len(lines) == _MOST_LOOSE or not _LOOSE.fullmatch(other.text):
            break
        lines.insert(0, other.text)
    over = " ".join(lines)
    units = list[tuple[int, int]]()
    for start, end in sorted(m.span() for noughts, unit in _UNITS if noughts for m in unit.finditer(over)):
        if not units or start >= units[-1][1]:  # "£'000" is one, though two patterns know it
            units.append((start, end))
    figures = [cell.column for cell in block.cells if is_data(plain(cell))]
    if len(figures) < 2 or len(units) != len(figures):
        return []
    words = [""] * layout(block.table).width if block.table else []
    for column, (start, end), (_, before) in zip(figures, units, [(0, 0), *units], strict=False):
        words[column] = f"{over[before:start].strip()} {over[start:end]}"
    return words


def row_number(block: Block) -> int:
    """Where the row stands in its table, from 0; behind the last where it is not in it."""
    if block.table is None:
        return 0
    rows = block.table.rows
    known = layout(block.table).numbers.get(id(block.cells))
    return (
        next((i for i, row in enumerate(rows) if row == block.cells), len(rows)) if known is None else known
    )


def _own_headings(block: Block) -> list[str]:
    if not block.table or not block.table.rows:
        return []
    return layout(block.table).headings[min(row_number(block), len(block.table.rows) - 1)]


def goes_on_from(block: Block, above: Sequence[Block]) -> Block | None:
    """A row of the table just above this one, of the same width, with little and no heading between."""
    apart = 0
    for other in reversed(above):
        if other.kind == "row" and other.table is not None and other.table is not block.table:
            same = block.table is not None and layout(other.table).width == layout(block.table).width
            return other if same else None
        apart += other.kind != "row"
        if apart > 3 or (other.kind == "heading" and other.marker):
            return None
    return None
