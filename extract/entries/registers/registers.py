"""Registers and logs set as tables: a row becomes an entry, its cells read under the column's label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ...block import Block, Part
from ...fields.dates.dates import find_dates
from ...fields.header.inferred import heads_of_grid
from ...fields.money.rows import is_column
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label, plain
from ...outline.table_rows import is_between, is_told_below
from ...outline.zones import place
from ...page import Cell
from ..cover import cover_of_table
from ..cuts.openings import Cut
from .award_lists import heads_of_awards
from .cells import read_cell
from .columns import (
    YEAR,
    Column,
    as_told_below,
    column_kind,
    fitted,
    headed_as,
    heads_links,
    heads_papers,
    in_pounds,
    is_data_row,
    is_register_heading,
    kinds_by_column,
    numbered_apart,
    of_grants,
    tells_day,
    told_headings,
)
from .groups import as_outcome, not_given_above, says_not_given, told_bid
from .heads import with_whole_heads
from .results import RESULT_AND_DATE, paired_sums, parted_cell
from .rows import (
    GROUP,
    goes_on,
    heads_rows,
    is_total,
    terms_below,
    under_heads,
    whole_row,
    with_row,
    without_notes,
)
from .titles import title_of_row


def cuts_by_tables(blocks: Sequence[Block], named: bool) -> Iterator[Cut]:
    """The rows of registers, each an entry; what stands before the first and all prose is around them."""
    blocks = with_whole_heads(blocks)
    of_awards = heads_of_awards(blocks)
    read = _Register(blocks, of_awards | _headings(blocks, named), gives=bool(of_awards))
    for at, block in enumerate(blocks):
        if at in read.heads:
            read.head(at)
        if (head := read.heads.get(at)) and (
            head is block or is_register_heading(block) or not is_data_row(block)
        ):
            continue
        if at in read.told:
            continue
        if block.kind == "row" and read.headings is not None and len(block.cells) >= 2:
            read.row(at)
        elif of_awards and read.parts and read.bid(at):
            continue
        elif block.kind != "row" and read.parts and read.headings is not None and is_between(blocks, at):
            read.between(at)
    if len(read.parts) > 1:
        around = (*read.around, *(b for b in blocks[read.starts[0] :] if b.kind != "row"))
        made = (tuple(read.starts), tuple(read.given))
        yield Cut(*made, labelled=True, named=bool(of_awards), around=around, parts=tuple(read.parts))


class _Register:
    """Goes down the tables of a document and makes an entry of each row, under the headings above it."""

    def __init__(self, blocks: Sequence[Block], heads: dict[int, Block], *, gives: bool) -> None:
        self.blocks, self.heads, self.gives = blocks, heads, gives
        self.parts: list[Part] = []
        self.starts: list[int] = []
        self.given: list[dict[str, str]] = []
        self.around: Sequence[Block] = ()
        self.headings: Block | None = None
        self.told: set[int] = set()  # the rows that go on with the entry of one above them
        self._cover: tuple[Block, ...] = ()
        self._above: Block | None = None
        self._fitted: dict[int, Block] = {}

    def head(self, at: int) -> None:
        """The row here heads those below it."""
        head = headed_as(self.headings, self.heads[at])
        words = plain(self.heads[at].text)  # and again over the next group of rows
        rows = [b for b in self.blocks[at + 1 :] if b.kind == "row" and plain(b.text) != words]
        self.headings = head if rows and not any(_is_form_row(row, head) for row in rows) else None
        if self.headings:
            told = as_told_below(numbered_apart(self.headings, rows), rows)
            self.headings = in_pounds(told, self.blocks[:at])
            self.headings = of_grants(self.headings, self.blocks[:at]) if self.gives else self.headings
        self.around = self.around or self.blocks[:at]
        self._cover = cover_of_table(self._cover, self.blocks[:at])
        self._above, self._fitted = None, {}

    def row(self, at: int) -> None:
        """The row here is an entry, or goes on with the one above it; headings may group its like."""
        headings = self._headings_of(self.blocks[at])
        row = under_heads(headings, without_notes(self._with_rest(at)))
        self._above = _add_row(self.parts, headings, row, self._cover, self._above)
        if len(self.parts) > len(self.starts):
            self.starts.append(at)
            self.given.append(self.parts[-1].given | _stated(headings, row))
            self._add(terms_below(self.blocks, at))
            came_of_it = any(is_column(h.text, "outcome") for h in headings.cells)
            if self.gives and not came_of_it and (head := not_given_above(self.blocks, at)):
                self._add(as_outcome(head))

    def _with_rest(self, at: int) -> Block:
        """The row here, its cells with what the rows below hold of them that go on with it."""
        row = self.blocks[at]
        for n in range(at + 1, len(self.blocks)):
            below = self.blocks[n]
            if n in self.heads:
                break
            if below.kind != "row" or _is_left_out(below, self.headings):
                continue
            if not goes_on(below, len(self._headings_of(below).cells)):
                break
            row = with_row(row, below)
            self.told.add(n)
        return row

    def bid(self, at: int) -> bool:
        """Whether the paragraph here tells of a bid that its group's heading says was not given: an entry."""
        head = not_given_above(self.blocks, at)
        told = told_bid(self.blocks[at], head) if head else None
        if told is None:
            return False
        given, blocks = told
        self.parts.append(Part(tuple(blocks), given, listed=True, cover=self._cover))
        self.starts.append(at)
        self.given.append(given)
        return True

    def _headings_of(self, row: Block) -> Block:
        """The headings of a row; a table that has none of its own stands under those above it."""
        assert self.headings is not None
        if row.table is None or row.table is self.headings.table:
            return self.headings
        key = id(row.table)
        if key not in self._fitted:
            rows = [b for b in self.blocks if b.kind == "row" and b.table is row.table]
            self._fitted[key] = fitted(self.headings, rows)
        return self._fitted[key]

    def between(self, at: int) -> None:
        """A row over all columns, unfolded: the details of the entry above it, or an entry with a title."""
        block, headings = self.blocks[at], self.headings
        if GROUP.fullmatch(block.text.strip()) or (block.kind == "heading" and says_not_given(block)):
            return
        few = headings is not None and len(headings.cells) < 4
        if few and block.kind == "heading" and is_told_below(self.blocks, at):
            titled = replace(block, kind="paragraph", zone="header")
            self.parts.append(Part((titled,), {"title": block.text}, listed=True, cover=self._cover))
            self.starts.append(at)
            self.given.append(self.parts[-1].given | {"decision": self.blocks[at + 1].text})
            if not any(b.kind == "row" for b in self.blocks[at:]):
                self._tell(self.blocks[at + 1])
            return
        self._tell(block)

    def _tell(self, block: Block) -> None:
        """The last entry has these details."""
        last = self.parts[-1]
        self.parts[-1] = replace(last, blocks=(*last.blocks, replace(block, zone="decision")))

    def _add(self, blocks: Sequence[Block]) -> None:
        last = self.parts[-1]
        self.parts[-1] = replace(last, blocks=(*last.blocks, *place(blocks)))


def _headings(blocks: Sequence[Block], named: bool) -> dict[int, Block]:
    """The rows that head a register; where none does, those of tables whose cells tell their columns."""
    rows = {at: block for at, block in enumerate(blocks) if block.kind == "row"}
    tables: dict[int, list[int]] = {}
    for at, row in rows.items():
        tables.setdefault(id(row.table), []).append(at)
    grids = {table for table, ats in tables.items() if _is_grid([rows[at] for at in ats])}
    rows = {at: row for at, row in rows.items() if id(row.table) not in grids}
    if heads := {
        at: row for at, row in rows.items() if is_register_heading(row) or (named and heads_papers(row))
    }:
        return heads
    tables = {table: ats for table, ats in tables.items() if table not in grids}
    told = {ats[0]: told_headings([rows[at] for at in ats], named) for ats in tables.values()}
    return {at: head for at, head in told.items() if head}


def _is_grid(rows: Sequence[Block]) -> bool:
    """Whether a table is a form that prints a row of labels over each row of values, and no two alike."""
    heads = heads_of_grid(rows)
    return len({plain(rows[at].text) for at in heads}) > 1


def _stated(headings: Block, row: Block) -> dict[str, str]:
    """What the cells of a row state of its entry, by the kinds of their columns."""
    kinds = kinds_by_column(headings.cells)
    # Of two columns of a kind the first tells: "Decision title", and not "Recipient".
    told = {str(kinds.get(c.column, "other")): c.text for c in reversed(row.cells) if c.text.strip()}
    names = {"person": "decided_by"}
    return {names.get(kind, kind): words for kind, words in told.items() if kind != "other"}


def _is_form_row(row: Block, headings: Block) -> bool:
    """Whether a row below opens with a label of its own: then the table is a form, not a register."""
    cell = row.cells[0]
    own = [h for h in headings.cells if h.column == cell.column]
    first = " ".join((_without_heading(own[0], cell) if own else cell).text.split())
    label = opening_label(first)
    if len(row.cells) == 2 and label and label.field != "other" and not first[label.value :].strip():
        return True  # "Lead officer | Ann Bell"
    return (
        label is not None and (first.endswith(":") or bool(first[label.value :].strip()))
    ) or first.endswith(":")


def _is_again(row: Block, headings: Block) -> bool:
    """Whether a row prints the headings once more, as on the next page."""
    return [plain(c.text) for c in row.cells] == [plain(c.text) for c in headings.cells]


def _is_left_out(row: Block, headings: Block | None) -> bool:
    """Whether a row tells nothing of any entry: it is blank, a total, or prints the headings again."""
    blank = not any(cell.text.strip() for cell in row.cells)
    return blank or (
        headings is not None and (_is_again(row, headings) or is_total(row, len(headings.cells)))
    )


def _add_row(
    parts: list[Part], headings: Block, row: Block, cover: tuple[Block, ...], above: Block | None
) -> Block | None:
    """A row of a register becomes an entry.

    Returns it with all that its merged cells hold, as the row above the next.
    """
    filled = [c for c in row.cells if c.text.strip()]
    if len(filled) == 1 and len(headings.cells) > 2 and heads_rows(filled[0]):
        return None
    if _is_left_out(row, headings):
        return above
    made: list[Block] = []
    labels: set[str] = set()
    row = whole_row(above, row)
    dated = any(tells_day(h.text) for h in headings.cells)
    kinds = kinds_by_column(headings.cells)
    paired = paired_sums(headings.cells, row.cells)
    for heading in headings.cells:
        for cell in map(partial(_without_heading, heading), row.cells):
            if cell.column == heading.column and heading.text.strip():
                label = f"{_cell_label(kinds[heading.column], heading, cell)}:"
                labels.add(label)
                head = tuple((0, line) for line in cell.lines[:1]) or row.pieces[:1]
                if parted := paired.get(cell.column) or parted_cell(heading.text, cell, dated=dated):
                    made += parted
                    continue
                made.append(Block(label, "paragraph", head))
                own = _without_first(filled[0].text, cell)
                made += _told_once(heading, read_cell(kinds[heading.column], own, _width(row, cell)))
    given = title_of_row(headings, row, made)
    parts.append(Part(tuple(_by_column(place(made), labels)), given, listed=True, cover=cover))
    return row


def _by_column(blocks: Sequence[Block], labels: set[str]) -> Iterator[Block]:
    """The blocks of an entry, each in the part that its column opens.

    A column beside the summary that opens no part is not of it: "Reports". What stands under "Details" sums
    the entry up where no column is called so; and a value opens no part: "Signed" is none under "Status".
    """
    apart = detailed = False
    summed = any(zone_of(label) == "summary" for label in labels)
    above: Block | None = None
    for block in blocks:
        if block.text in labels:
            apart = block.zone == "summary" and zone_of(block.text) is None
            detailed = not summed and plain(block.text) in ("detail", "details")
            above = block
        elif above and block.zone == "signature" and zone_of(above.text) is None:
            block = block.placed("body", "", "")
        elif above and heads_links(above.text) and (label := _of_paper(block)):
            yield block.behind(label).placed("body", "", "")
            continue
        elif detailed and block.zone == "background":
            block = block.placed("summary", block.heading, block.lead)
        yield block.placed("body", "", "") if apart else block


def _of_paper(block: Block) -> int:
    """Where a link goes on behind what reads like a label: "Report to PCC" tells not to whom it all went."""
    label = opening_label(block.text)
    named = label is not None and label.field in ("submitted_to", "originator") and ":" not in block.text
    return label.value if label and named and block.text[label.value :].strip() else 0


def _width(row: Block, cell: Cell) -> int | None:
    """How many characters a column of plain text holds that spaces set apart; None for other tables."""
    if row.table is None or row.table.ruled:
        return None
    lines = [x for cells in row.table.rows for c in cells if c.column == cell.column for x in c.lines]
    return None if any(line.bbox for line in lines) else max((len(x.text) for x in lines), default=None)


def _without_first(first: str, cell: Cell) -> Cell:
    """The cell without the row's first cell, the reference, printed again on a line of its own in it."""
    again = len(cell.lines) > 1 and cell.lines[0].text.strip() == first.strip()
    return replace(cell, text=cell.text.partition("\n")[2], lines=cell.lines[1:]) if again else cell


def _without_heading(heading: Cell, cell: Cell) -> Cell:
    """The cell without its column's heading, printed again in each for small screens: "Date: 3 May"."""
    again = (
        re.match(rf"{re.escape(heading.text.strip())}\s*:\s*", cell.text) if heading.text.strip() else None
    )
    return replace(cell, text=cell.text[again.end() :]) if again and cell.column == heading.column else cell


def _told_once(heading: Cell, blocks: list[Block]) -> list[Block]:
    """What a cell holds, without its column's heading printed again in it: "Report:" under "Reports"."""
    words = plain(heading.text).removesuffix("s")
    again = (
        re.match(rf"{re.escape(words)}s?\s*:\s*", blocks[0].text, re.IGNORECASE) if words and blocks else None
    )
    if not again:
        return blocks
    rest = blocks[0].text[again.end() :]
    return [*([blocks[0].behind(again.end())] if rest else []), *blocks[1:]]


_SIGN = re.compile(r"[ (]*£\s?['\u2019]?(?:000s?|k|m|million)?[ )]*", re.IGNORECASE)  # and no word: "£000"
_YES_OR_NO = re.compile(
    r"\s*[(\[]?\s*\by(?:es)?\s*/\s*n(?:o)?\b\s*[)\]]?", re.IGNORECASE
)  # "Approved? (Y/N)"
_CAME_OF_IT = re.compile(r"(?:progress|what (?:happened|became of it|came of it))\b", re.IGNORECASE)
_WHO_DECIDED = re.compile(r"\b(?:by|maker|taker)$|^who\b", re.IGNORECASE)  # in two languages too: "Gan By"
_KNOWN: dict[Column, str] = {"reference": "Reference no", "date": "Date", "decision": "Decision"}


def _cell_label(kind: Column, heading: Cell, cell: Cell) -> str:
    """The label of a cell: its column's, where another column or the cell itself does not tell better."""
    if kind == "title" and column_kind(heading.text) != "title":
        return "Title"
    days = find_dates(cell.text)
    if days and days[0].start == 0 and MEETING.search(heading.text) and column_kind(heading.text) == "other":
        return "Date of meeting"
    return _entry_label(heading.text)


MEETING = re.compile(r"\bmeeting\b", re.IGNORECASE)


def _entry_label(heading: str) -> str:
    """A column's heading as the label of its cells; where no list knows it, a label of its kind."""
    words = " ".join(YEAR.sub("", _YES_OR_NO.sub("", heading)).split()).rstrip(":? ")
    if RESULT_AND_DATE.search(words):
        return "Result"
    if _SIGN.fullmatch(words):
        return f"Amount ({words.strip(' ()')})"
    kind, label, zone = column_kind(words), opening_label(words + ":"), zone_of(words)
    if _CAME_OF_IT.match(words):
        return "Outcome"
    if label and label.field == "submitted_to" and is_column(words, "recipient"):
        return "Recipient"
    if label or zone not in (None, "decision", "body" if kind == "decision" else None):
        return words
    return "Decision maker" if kind == "person" and _WHO_DECIDED.search(words) else _KNOWN.get(kind, words)
