"""Documents that hold little else than tables of what was given or bought: each row is a decision."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block
from ...fields.dates.dates import find_dates, is_day_alone
from ...fields.header.header import labelled_values
from ...fields.header.references import reference_in
from ...fields.money.payees import has_body_word
from ...fields.money.rows import heading_sense, is_column
from ...forms.headings import zone_of
from .columns import SCALE, YEAR
from .groups import tells_bid

_LEAST = 3  # rows that make a list


def heads_of_awards(blocks: Sequence[Block]) -> dict[int, Block]:
    """The rows that head tables of grants or contracts, by place; none where these stand in a paper.

    What stands around them may name the fund and say who decided, and when.
    """
    rows = {at: block for at, block in enumerate(blocks) if block.kind == "row"}
    heads = {at: row for at, row in rows.items() if _heads_awards(row)}
    heads |= _heads_of_bids(rows, heads)
    own = [row for at, row in rows.items() if at not in heads]
    around = [
        b for at, b in enumerate(blocks) if b.kind != "row" and not (_parts_rows(blocks, at) or tells_bid(b))
    ]
    if len(own) < _LEAST or not (_hold_sums(own) and _is_little(around, own) and _is_named(around, heads)):
        return {}
    headed = {id(row.table) for row in heads.values()}
    if heads:
        return heads if all(id(row.table) in headed or _goes_on(row) for row in own) else {}
    tables: dict[int, list[int]] = {}
    for at, row in rows.items():
        tables.setdefault(id(row.table), []).append(at)
    return _told_heads([*tables.values()], rows, around)


def _parts_rows(blocks: Sequence[Block], at: int) -> bool:
    """Whether a few words stand between rows of one table, as the name of a group of rows does."""
    few = len(blocks[at].text.split()) <= 6
    before, after = (
        next((b for b in side if b.kind == "row"), None) for side in (reversed(blocks[:at]), blocks[at:])
    )
    return few and before is not None and after is not None and before.table is after.table


def _is_named(around: Sequence[Block], heads: dict[int, Block]) -> bool:
    """Whether a heading, of the document or of a column, tells of grants or contracts, none of spending."""
    short = (b.text for at, b in enumerate(around) if b.kind == "heading" or at < 3)
    named = [text for text in short if len(text.split()) <= 12]
    if any(_SPENT.search(text) for text in named):
        return False
    columns = (cell.text for head in heads.values() for cell in head.cells)
    return any(_AWARDED.search(text) for text in (*named, *columns))


_AWARDED = re.compile(
    r"\b(?:grants?|award(?:s|ed)?|contracts?|bids?|appli(?:cations?|cants?)|donations?|sponsorships?|dyfarniad\w*|"
    r"funding\b[^.;]{0,30}:?\s+decisions?|funding\s+decisions?|decisions?\s+on\s+funding|"
    r"(?:community|property|partnership|safety|innovation|commissioner['\u2019]s)\s(?:\w+\s){0,2}fund)\b",
    re.IGNORECASE,
)
# Lists of what was paid are of no decisions, nor is a budget, or what comes in.
_SPENT = re.compile(
    r"\b(?:spend(?:ing)?|expenditure|expenses|payments?|invoices?|budgets?|income|salar(?:y|ies)|pay|received|"
    r"gifts|hospitality|accounts?)\b",
    re.IGNORECASE,
)


def _told_heads(
    tables: Sequence[Sequence[int]], rows: dict[int, Block], around: Sequence[Block]
) -> dict[int, Block]:
    """Headings for tables that have none, by what their cells are, where the document names such a list."""
    named = next((m for block in around[:4] if (m := _NAMES_LIST.search(block.text))), None)
    heads = {
        ats[0]: _told_head([rows[at] for at in ats], bought=bool(named and named["bought"])) for ats in tables
    }
    found = {at: head for at, head in heads.items() if head}
    return found if named and len(found) == len(tables) else {}


def _told_head(rows: Sequence[Block], *, bought: bool) -> Block | None:
    """The headings of a table whose cells are names, sums, and what these are for; None for any other."""
    texts = {c.column: [" ".join(x.text.split()) for row in rows for x in row.cells if x.column == c.column]
             for c in rows[0].cells}  # fmt: skip
    sums = [n for n, cells in texts.items() if 3 * sum("\u00a3" in text for text in cells) > 2 * len(cells)]
    wordy = [n for n, cells in texts.items() if n not in sums and _are_names(cells)]
    bodies = [n for n in wordy if 2 * sum(map(_is_party, texts[n])) > len(rows)]
    about = [n for n in wordy if n not in bodies]
    if len(sums) != 1 or len(about) != 1 or len(bodies) > 1:
        return None
    labels = {sums[0]: "Value" if bought else "Awarded", about[0]: "Contract" if bought else "Project"}
    labels |= dict.fromkeys(bodies, "Supplier" if bought else "Organisation")
    labels |= {n: "Date" for n, cells in texts.items() if n not in labels and not bought and _are_days(cells)}
    return replace(
        rows[0], cells=tuple(replace(c, text=labels.get(c.column, "Period")) for c in rows[0].cells)
    )


def _are_days(cells: Sequence[str]) -> bool:
    return 4 * sum(map(is_day_alone, cells)) > 3 * len(cells)


def _are_names(cells: Sequence[str]) -> bool:
    """Whether the cells of a column are names or titles, each its own, and no days."""
    worded = [text for text in cells if len(text.split()) > 1 and not find_dates(text)]
    return 4 * len(worded) > 3 * len(cells) and 2 * len(set(cells)) > len(cells)


def _is_party(text: str) -> bool:
    return has_body_word(text) or ";" in text


_NAMES_LIST = re.compile(
    r"\b(?:grants|awards)\s+(?:awarded|made|given|agreed|approved)\b|"
    r"\b(?:list|register|schedule) of (?:grants|awards)\b|\bsuccessful (?:applica|bid)\w+|"
    r"\b(?P<bought>contracts)\b",
    re.IGNORECASE,
)


def _heads_awards(row: Block) -> bool:
    """Whether a row heads names and the sums that were given to them or paid for what they name."""
    return _heads_sums(row, _GIVEN)


_GIVEN = ("give", "contract")
_ASKED = ("request",)


def _heads_sums(row: Block, senses: Sequence[str]) -> bool:
    """Whether a row heads names, and sums that are of these senses or of none."""
    cells = [" ".join(c.text.split()) for c in row.cells if c.text.strip()]
    if len(cells) < 2 or any(len(c) > 60 or re.search(r"\d", SCALE.sub("", YEAR.sub("", c))) for c in cells):
        return False
    named = [
        c for c in cells if any(is_column(c, sort) for sort in ("recipient", "project", "bought", "purpose"))
    ]
    summed = [c for c in cells if heading_sense(c) in senses or _VALUE.search(c)]
    return any(a != b for a in named for b in summed)


def _heads_of_bids(rows: dict[int, Block], heads: dict[int, Block]) -> dict[int, Block]:
    """The rows that head tables of what was asked for and not given, where others head what was given."""
    given = {id(row.table) for row in heads.values()}
    own = {at: row for at, row in rows.items() if id(row.table) not in given} if heads else {}
    return {at: row for at, row in own.items() if _is_first(row) and _heads_sums(row, _ASKED)}


def _is_first(row: Block) -> bool:
    return row.table is not None and row.table.rows[:1] == (row.cells,)


_VALUE = re.compile(r"\b(?:value|amount|sum|price)\b|^\W*\u00a3\W*$|\b(?:gwerth|swm)\b", re.IGNORECASE)


def _goes_on(row: Block) -> bool:
    """Whether the table of a row goes on from the page before, where it is headed."""
    return row.table is not None and row.table.continued


def _hold_sums(rows: Sequence[Block]) -> bool:
    """Whether more than half of the rows hold a sum or figure in a cell of its own."""
    holds = [any(_SUM.match(" ".join(c.text.split())) for c in row.cells) for row in rows]
    return 2 * sum(holds) > len(holds)


_SUM = re.compile(
    r"(?:up to |max\.? )?(?:\u00a3\s?\d|(?=[\d,]*,\d{3}|\d+\.\d\d\b|\d{3,6}\b)[\d,.]+(?:$|\s|k\b))",
    re.IGNORECASE,
)


def _is_little(around: Sequence[Block], rows: Sequence[Block]) -> bool:
    """Whether words around the tables only name and explain them: no header, no paper, no long prose."""
    if any(block.zone == "signature" or zone_of(block.text) in _OF_PAPERS for block in around):
        return False
    if any(_NOTICE.search(block.text) for block in around if len(block.text) < 120):
        return False
    if any(
        reference_in(block.text) or _OPENS_PART.match(block.text)
        for block in around[:8]
        if block.kind == "heading"
    ):
        return False
    values = labelled_values(around)
    if any(v.field in ("reference", "title", "originator", "submitted_to") and v.text for v in values):
        return False
    words = sum(len(block.text.split()) for block in around)
    return words <= max(_PROSE, sum(len(row.text.split()) for row in rows))


_OPENS_PART = re.compile(
    r"(?:the )?decision(?: summary| details)?\s*:?$|decision\s+(?:no\.?\s*)?\d", re.IGNORECASE
)
_PROSE = 160  # words that may explain a list, however short it is
_OF_PAPERS = ("recommendation", "background", "finance", "reasons", "checklist")
_NOTICE = re.compile(
    r"\bdecision\s+(?:notice|record|form|sheet|report)\b(?!s)|\b(?:notice|record) of decision\b|"
    r"\breport\s+(?:of|to|by)\s+the\b|\bagenda\s+item\b|\bpolice,?\s+(?:fire\s+)?and\s+crime\s+panel\b",
    re.IGNORECASE,
)
