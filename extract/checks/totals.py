"""Totals that a paper states beside their parts: in a sentence, over a list, or at the foot of a table.

Where the parts cannot be told for certain, nothing is given.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from ..record import Amount, Evidence, Record

Sum = tuple[Amount, Sequence[Amount]]
"""A total and its parts."""

_LEADS_TO_PARTS = re.compile(
    r"\b(?:comprising|comprises|made up of|consisting of|consists of|broken down (?:as follows|into|as)"
    r"|allocated as follows|split as follows|as follows)\b\s*:?\s*$",
    re.IGNORECASE,
)
_HOLDS_PARTS = re.compile(
    r"\s*(?:\([^)£]*\)\s*)?(?:,\s*)?(?:which is |is )?"
    r"(?:comprising|comprises|made up of|consisting of|consists of|being the sum of)\s+"
    r"(?P<parts>[^;]*?)(?=\.\s|\.?$|;)",
    re.IGNORECASE,
)
_NO_PLAIN_SUM = re.compile(
    r"\bof which\b|\binclud|\bper\b|\beach\b|\bup to\b|\bless\b|\bexcluding\b|%", re.IGNORECASE
)
_ITEM = re.compile(r"\s*(?:[-•*–▪◦●·]|o\s|\(?[a-z0-9]{1,3}[.)]\s)", re.IGNORECASE)
_TOTAL = re.compile(
    r"\W*(?:grand |overall )?totals?"
    r"(?: (?:costs?|amount|grants?|awards?|awarded|funding|expenditure|spend|income|budget|allocated"
    r"|requested|value))?\W*",
    re.IGNORECASE,
)
_PART_SUM = re.compile(
    r"\b(?:sub-?\s?total|total|net|gross|of which|less|balance|average|mean)\b", re.IGNORECASE
)
_FIGURE = re.compile(r"[(\-–]?\s?£?\s?\(?\d[\d,]*(?:\.\d+)?\)?\s?(?:k|m|bn)?|nil|[-–—]", re.IGNORECASE)
_COLUMN_HEADING = re.compile(
    r"£|\b(?:amount|cost|award(?:ed)?|grant|value|budget|requested)\b|\b20\d\d\b", re.IGNORECASE
)
_LONG = 80
"""More letters than a cell of a table's first columns has: prose."""


def stated_totals(record: Record) -> Iterator[Sum]:
    """Each total with its parts, once."""
    seen: set[int] = set()
    for total, parts in (*_in_sentences(record), *_in_lists(record), *_in_lines(record), *_in_cells(record)):
        if id(total) not in seen:
            seen.add(id(total))
            yield total, parts


def is_plain(amount: Amount) -> bool:
    """True for one exact sum, neither a range nor a rate."""
    return amount.qualifier == "exact" and amount.per is None and amount.upper is None and not amount.suspect


def is_apart(one: Evidence, two: Evidence) -> bool:
    """Whether two values stand on different lines; how sure their reading is does not matter."""
    return (one.page, one.line) != (two.page, two.line)


def _in_sentences(record: Record) -> Iterator[Sum]:
    """ "£9,000 comprising £5,000 for A and £4,000 for B." within one printed line."""
    for total in record.amounts:
        text = total.evidence.text.replace("\n", " ")
        at = text.find(total.text)
        match = _HOLDS_PARTS.match(text, at + len(total.text)) if at >= 0 else None
        if match is None or _NO_PLAIN_SUM.search(match["parts"]):
            continue
        words = re.sub(r"\([^)]*\)", "", match["parts"])
        same_line = [a for a in record.amounts if a is not total and not is_apart(a.evidence, total.evidence)]
        parts = [a for a in same_line if a.text in words and is_plain(a)]
        if len(parts) >= 2 and len(parts) == words.count("£") and is_plain(total):
            yield total, parts


def _in_lists(record: Record) -> Iterator[Sum]:
    """ "£9,000 comprising:" with an item a part below it, as many items as are needed."""
    for at, total in enumerate(record.amounts):
        if not _LEADS_TO_PARTS.search(total.evidence.text) or not is_plain(total):
            continue
        if any(a is not total and not is_apart(a.evidence, total.evidence) for a in record.amounts):
            continue
        run: list[Amount] = []
        for amount in record.amounts[at + 1 :]:
            line = amount.evidence
            if not _ITEM.match(line.text) or line.page != total.evidence.page or not is_plain(amount):
                break
            if run and not is_apart(line, run[-1].evidence):
                run = []  # two sums in one item: which of them counts cannot be told
                break
            run.append(amount)
        if len(run) >= 2 and not _adds_up(total, run):
            yield total, run


def _adds_up(total: Amount, run: Sequence[Amount]) -> bool:
    """Whether the first few of a run make the total: the list may go on to something else."""
    made = accumulate(part.value for part in run)
    return any(abs(value - total.value) <= rounding([total, *run[: at + 1]]) for at, value in enumerate(made))


# --- tables -----------------------------------------------------------------------------------------------


def _in_lines(record: Record) -> Iterator[Sum]:
    """A line "Total £9,000" under lines that end in a sum each, one below the other."""
    rows = _rows(record.amounts)
    for at, total in enumerate(rows):
        if not _TOTAL.fullmatch(_label(total[0])):
            continue
        above = list(_rows_above(rows[:at], total))
        if len(above) < 2 or any(_PART_SUM.search(_label(row[0])) for row in above):
            continue
        for column, amount in enumerate(total):
            parts = [row[column] for row in above]
            if all(map(is_plain, (amount, *parts))) and not _adds_up(amount, parts):
                yield amount, parts[::-1]


def _label(amount: Amount) -> str:
    """The words of a table row, its figures taken off."""
    return (
        re.sub(r"[£(\-–]*\d[\d,.]*\)?\s?(?:k|m|bn)?(?!\w)|£|[-–—]", " ", amount.evidence.text).strip() or "-"
    )


def _rows(amounts: Sequence[Amount]) -> list[list[Amount]]:
    rows: list[list[Amount]] = []
    for amount in amounts:
        here = (amount.evidence.page, amount.evidence.line)
        if rows and (rows[-1][0].evidence.page, rows[-1][0].evidence.line) == here:
            rows[-1].append(amount)
        else:
            rows.append([amount])
    return rows


def _rows_above(rows: Sequence[list[Amount]], total: list[Amount]) -> Iterator[list[Amount]]:
    """The rows over a total, from the last: next to each other and alike, back to a gap."""
    below = total
    for row in reversed(rows):
        here, next_line = row[0].evidence, below[0].evidence
        adjacent = here.page == next_line.page and next_line.line - here.line == 1
        words = _label(row[0])
        if not adjacent or len(row) != len(total) or len(words) > _LONG or words == "-" or "\n" in here.text:
            return
        yield row
        below = row


def _in_cells(record: Record) -> Iterator[Sum]:
    """A cell "Total" with its figures, under rows of as many figures, up to the headings of the columns."""
    named = {amount.text: amount for amount in record.amounts if is_plain(amount)}
    for page in record.body:
        cells = [cell.strip() for line in page.text.split("\n") for cell in line.split("\t") if cell.strip()]
        for at, cell in enumerate(cells):
            if not _TOTAL.fullmatch(cell):
                continue
            figures = _figures(cells[at + 1 :])
            above = _figure_rows(cells[:at], len(figures)) if figures else []
            for column, figure in enumerate(figures):
                parts = [named.get(row[column]) for row in above if row[column] not in ("-", "–", "—")]
                known = [part for part in parts if part is not None]
                if figure in named and len(known) == len(parts) >= 2 and not _adds_up(named[figure], known):
                    yield named[figure], known[::-1]


def _figures(cells: Sequence[str]) -> list[str]:
    found: list[str] = []
    for cell in cells:
        if not _FIGURE.fullmatch(cell):
            break
        found.append(cell)
    return found


def _figure_rows(cells: Sequence[str], width: int) -> list[list[str]]:
    """The rows of figures over a total, from the last; none unless the columns' headings stand above them."""
    found: list[list[str]] = []
    at = len(cells)
    while at > 0:
        figures = _figures(cells[at - 1 :: -1])[::-1]
        words = at - len(figures)
        if len(figures) != width:
            return []
        at = words
        while at > 0 and not _FIGURE.fullmatch(cells[at - 1]):
            at -= 1
        label = cells[at:words]
        if any(_PART_SUM.search(cell) for cell in label[-2:]) or any(
            len(cell) > _LONG for cell in label[-2:]
        ):
            return []
        found.append(figures)
        if any(_COLUMN_HEADING.search(cell) for cell in label) and len(label) > width:
            return found
    return []


def rounding(amounts: Sequence[Amount]) -> Decimal:
    """How far sums printed in thousands or millions may be out by their own rounding."""
    return sum((_half_unit(amount) for amount in amounts), Decimal(0))


def _half_unit(amount: Amount) -> Decimal:
    """Half of the last printed digit, where an amount is printed in k, m or a scaled table; else nothing."""
    figure = re.search(r"\d[\d,]*(?:\.(?P<decimals>\d+))?", amount.text)
    if figure is None:
        return Decimal(0)
    printed = Decimal(figure[0].replace(",", ""))
    if not printed or abs(amount.value) < printed * 900:
        return Decimal(0)
    scale = abs(amount.value) / printed
    return scale.scaleb(-len(figure["decimals"] or "")) / 2
