"""Registers and logs set as tables: a row becomes an entry, its cells read under the column's label."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from .block import Block, Part
from .cover import cover_of_table
from .fields.dates import find_dates
from .fields.inferred import heads_of_grid
from .fields.outcome import outcome_in
from .forms.headings import zone_of
from .forms.vocabulary import opening_label, plain
from .marks import MONTHS
from .openings import Cut
from .page import Cell
from .register_cells import read_cell
from .register_columns import (
    YEAR,
    Column,
    as_told_below,
    column_kind,
    heads_papers,
    in_pounds,
    is_data_row,
    is_register_heading,
    told_headings,
)
from .table_rows import is_between, is_told_below
from .zones import place


def cuts_by_tables(blocks: Sequence[Block], named: bool) -> Iterator[Cut]:
    """The rows of registers, each an entry; what stands before the first and all prose is around them."""
    parts: list[Part] = []
    starts: list[int] = []
    given: list[dict[str, str]] = []
    around: Sequence[Block] = ()
    headings: Block | None = None
    cover: tuple[Block, ...] = ()
    heads = _headings(blocks, named)
    for at, block in enumerate(blocks):
        if at in heads:
            rows = [b for b in blocks[at + 1 :] if b.kind == "row"]
            headings = heads[at] if rows and not any(_is_form_row(row, heads[at]) for row in rows) else None
            headings = in_pounds(as_told_below(headings, rows), blocks[:at]) if headings else None
            around = around or blocks[:at]
            cover = cover_of_table(cover, blocks[:at])
        if at in heads and (is_register_heading(block) or not is_data_row(block)):
            continue
        if block.kind == "row" and headings is not None and len(block.cells) >= 2:
            _add_row(parts, headings, block, cover)
            if len(parts) > len(starts):
                starts.append(at)
                given.append(parts[-1].given | _stated(headings, block))
        elif block.kind != "row" and parts and headings is not None and is_between(blocks, at):
            # A row over all columns, unfolded: the details of the entry above it, or an entry with a title.
            if _GROUP.fullmatch(block.text.strip()):
                continue
            if len(headings.cells) < 4 and block.kind == "heading" and is_told_below(blocks, at):
                titled = replace(block, kind="paragraph", zone="header")
                parts.append(Part((titled,), {"title": block.text}, listed=True, cover=cover))
                starts.append(at)
                given.append(parts[-1].given | {"decision": blocks[at + 1].text})
                continue
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, replace(block, zone="decision")))
    if len(parts) > 1:
        around = (*around, *(b for b in blocks[starts[0] :] if b.kind != "row"))
        yield Cut(tuple(starts), tuple(given), labelled=True, around=around, parts=tuple(parts))


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
    kinds = {h.column: column_kind(h.text) for h in headings.cells}
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


def _add_row(parts: list[Part], headings: Block, row: Block, cover: tuple[Block, ...]) -> None:
    """A row of a register becomes an entry; one without a first cell goes on with the entry above it."""
    filled = [c for c in row.cells if c.text.strip()]
    if len(filled) == 1 and len(headings.cells) > 2 and _heads_rows(filled[0]):
        return
    again = [plain(c.text) for c in row.cells] == [plain(c.text) for c in headings.cells]
    if not filled or again or _TOTAL.fullmatch(plain(filled[0].text)):
        return
    made: list[Block] = []
    labels: set[str] = set()
    goes_on = (
        bool(parts)
        and (row.cells[0].column > 0 or not row.cells[0].text.strip())
        and len(filled) <= max(1, (len(headings.cells) - 1) // 2)
    )
    for heading in headings.cells:
        for cell in map(partial(_without_heading, heading), row.cells):
            if cell.column == heading.column and heading.text.strip():
                label = f"{_cell_label(headings, heading, cell)}:"
                labels.add(label)
                head = tuple((0, line) for line in cell.lines[:1]) or row.pieces[:1]
                if not goes_on and (parted := _result_and_day(heading.text, cell)):
                    made += parted
                    continue
                if not goes_on:
                    made.append(Block(label, "paragraph", head))
                own = _without_first(filled[0].text, cell)
                made += _told_once(heading, read_cell(column_kind(heading.text), own, _width(row, cell)))
    if goes_on:
        parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, *place(made)))
        return
    given = _first_line_title(made) or _title_beside_outcome(headings, row) or _subject(headings, row, made)
    parts.append(Part(tuple(_by_column(place(made), labels)), given, listed=True, cover=cover))


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
        elif detailed and block.zone == "background":
            block = block.placed("summary", block.heading, block.lead)
        yield block.placed("body", "", "") if apart else block


_TOTAL = re.compile(
    r"(?:grand )?totals?(?: (?:for|of) (?:the )?[\w /-]{2,30})?"
    r"(?: (?:amount |sum )?(?:granted|awarded|approved|agreed|requested|paid))?|cyfanswm"
)


def _heads_rows(cell: Cell) -> bool:
    """Whether the one filled cell of a row groups the rows below it: "JUNE", "Quarter 2", "Small grants"."""
    text = cell.text.strip()
    return cell.column == 0 and (_GROUP.fullmatch(text) is not None or not re.search(r"\d", text))


def _subject(headings: Block, row: Block, made: Sequence[Block]) -> dict[str, str]:
    """What stands in the one column that says what an entry is about, where no label knows it: "Report"."""
    if any((x := opening_label(b.text)) and x.field == "title" for b in made):
        withheld = next((b.text for b in made if _WITHHELD.match(b.text)), None)
        return {"title": withheld} if withheld else {}
    heads = [(h.column, plain(h.text)) for h in headings.cells]
    about = [column for column, name in heads if _SUBJECT.fullmatch(name)]
    about = about or [
        column for column, name in heads if column_kind(name) == "title" and not _PARTY.search(name)
    ]
    words = [" ".join(c.text.split()) for c in row.cells if about == [c.column]]
    return {"title": words[0]} if words and words[0] and len(words[0].split()) <= 25 else {}


def _title_beside_outcome(headings: Block, row: Block) -> dict[str, str]:
    """The title that a cell under "Decision" opens with, where what came of it has a column of its own."""
    heads = {plain(h.text): h.column for h in headings.cells}
    column = heads.get("decision", heads.get("decisions"))
    titled = any(column_kind(h.text) == "title" for h in headings.cells)
    if titled or column is None or not heads.keys() & {"outcome", "result", "decision outcome"}:
        return {}
    words = next((" ".join(c.text.split()) for c in row.cells if c.column == column), "")
    opens = _OPENING_TITLE.match(words)
    return {"title": opens["title"]} if opens else {}


# "Lamps: second order. Ten lamps from Quay Ltd.": no sentence, which would have a verb, and no sum.
_OPENING_TITLE = re.compile(
    r"(?P<title>(?!(?:To|The|I|We|That|Not|Withdrawn|Approve|Agree|Note|\w+ed)\b)[A-Z](?:(?!\b(?:is|are|was|were|be|been|has|have|had|will|to)\b)[^.;?!\u00a3]){5,90}"
    r"[^\W\d_])\.(?:\s+(?=[A-Z])|$)"
)


# A title that reads like a label: "RESTRICTED: an appointment"
_WITHHELD = re.compile(r"(?:confidential|restricted|exempt)\s*:\s+\w+\s\w", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:recipient|applicant|organisation)\b")
_SUBJECT = re.compile(
    r"(?:(?:agenda|board|decision)\s+)?(?:(?:item|matter|business|topic|notice|update)s?|report|paper)"
    r"(?:\s+(?:considered|discussed|received|before the board))?"
    r"|(?:key\s+)?decisions?\s+(?:to be (?:taken|made|considered)|required|sought|due)"
    r"|(?:proposed|planned|forthcoming)\s+decisions?|(?:matter|issue)s?\s+for\s+decision"
)


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


def _result_and_day(heading: str, cell: Cell) -> list[Block]:
    """A cell that holds result and date, each behind its own label: "Approved in part 4 May 2021"."""
    text = " ".join(cell.text.split())
    days = find_dates(text)[:1] if _RESULT_AND_DATE.search(heading) else []
    if not days or not outcome_in(text[: days[0].start]):
        return []
    words = [text[: days[0].start], "Date of decision:", days[0].text, text[days[0].end :].lstrip(" .")]
    lines = tuple((0, line) for line in cell.lines)
    dated = tuple(piece for piece in lines if days[0].text in piece[1].text) or lines
    held = (lines, dated, dated, lines)
    told = [Block(w.strip(), "paragraph", where) for w, where in zip(words, held, strict=True) if w.strip()]
    return [Block("Result:", "paragraph", lines), *told]


_RESULT_AND_DATE = re.compile(
    r"\b(?:result|outcome|decision|determination)\s*(?:and|&|/|,|\()\s*date\b", re.IGNORECASE
)

_WHO_DECIDED = re.compile(r"\b(?:by|maker|taker)$|^who\b", re.IGNORECASE)  # in two languages too: "Gan By"
_KNOWN: dict[Column, str] = {"reference": "Reference no", "date": "Date", "decision": "Decision"}


def _cell_label(headings: Block, heading: Cell, cell: Cell) -> str:
    """The label of a cell: its column's, where another column or the cell itself does not tell better."""
    others = [column_kind(c.text) for c in headings.cells if c is not heading]
    if plain(heading.text) == "item" and "reference" in others and "title" not in others:
        return "Title"
    days = find_dates(cell.text)
    if days and days[0].start == 0 and MEETING.search(heading.text) and column_kind(heading.text) == "other":
        return "Date of meeting"
    return _entry_label(heading.text)


MEETING = re.compile(r"\bmeeting\b", re.IGNORECASE)


def _entry_label(heading: str) -> str:
    """A column's heading as the label of its cells; where no list knows it, a label of its kind."""
    words = " ".join(YEAR.sub("", heading).split()).rstrip(":? ")
    if _RESULT_AND_DATE.search(words):
        return "Result"
    if opening_label(words + ":") or zone_of(words) not in (None, "decision"):
        return words
    kind = column_kind(words)
    return "Decision maker" if kind == "person" and _WHO_DECIDED.search(words) else _KNOWN.get(kind, words)


# "April 2021", "Quarter 2 (July to September)": what the rows below have in common, and of no entry.
_GROUP = re.compile(
    rf"(?:(?:decisions|q(?:uarter)?\s*\d|{MONTHS}|to|and|-|\u2013|(?:19|20)\d\d(?:/\d\d)?|first|second|third|fourth|"
    r"quarter|spring|summer|autumn|winter)[\s:(),]*)+",
    re.IGNORECASE,
)

# "To approve …", "The Commissioner agreed …": a sentence that decides.
_DECIDING = r"To\s+[a-z]+\b|The\s+(?:Deputy\s+)?(?:Commissioner|PCC|PFCC|Mayor)\s+[a-z]+"

# "Insurance renewal. Approved on the terms in the record.": a title that its cell prints before the decision.
_BEFORE_DECISION = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3]{3,90})\.\s+(?=(?:Approv|Agree|Refus|Reject|Declin|Defer|Not(?:ed?|ing)\b|Award|Grant|Accept|Authoris|Closed|Withdr|Decided|Endorse|Support|Not\s)"
    rf"\w*\b|{_DECIDING})"
)

# "People Zones On 4 April the Commissioner …": a title that its cell runs into the prose.
_RUN_IN = re.compile(
    r"(?P<title>[A-Z][\w'\u2019-]*(?:\s+(?:[A-Z][\w'\u2019-]*|of|and|the|for|to|in|&)){1,7}?)\s+(?=(?:On|The|To|This|In|At|It|Following)\s+(?:\d|[a-z]|Commissioner|PCC|Police))"
)


# "Quay Academy – To approve a grant towards sessions."
_BEFORE_DASH = re.compile(
    r"(?P<title>[A-Z][^.;\u00a3]{3,110}?)\s[\u2013\u2014]\s+"
    rf"(?={_DECIDING})"
)


def _names_title(label: str) -> bool:
    """Whether the entry's title stands under this label, in whatever words: "Title:", "Project:"."""
    known = opening_label(label)
    if known is None or label[known.value :].strip():
        return known is not None and known.field == "title"
    return known.field == "title" or (
        known.field == "title, else" and column_kind(label.rstrip(":")) == "title"
    )


def _is_told(label: str) -> bool:
    """Whether cells under this label tell of the decision or what it is about."""
    return column_kind(label.rstrip(":")) in ("decision", "title")


_LONGEST_TITLE = 18  # words


def _first_line_title(blocks: Sequence[Block]) -> dict[str, str]:
    """A cell of several paragraphs opens with the entry's title, where no column holds it; else the decision
    itself, printed as a title, is one.
    """
    if any(_names_title(b.text) for b in blocks):
        return {}
    for at, block in enumerate(blocks):
        if at + 2 < len(blocks) and _is_told(block.text) and block.text.endswith(":"):
            first, second = blocks[at + 1], blocks[at + 2]
            if (
                not first.text.endswith((".", ":"))
                and len(first.text.split()) <= _LONGEST_TITLE
                and not opening_label(second.text)
                and "\u00a3" not in first.text
            ):
                return {"title": first.text}
    for label, block in itertools.pairwise(blocks):
        if not _is_told(label.text) or opening_label(block.text):
            continue
        opens = [p.match(block.text) for p in (_BEFORE_DASH, _RUN_IN, _BEFORE_DECISION)]
        if match := next(filter(None, opens), None):
            return {"title": match["title"]}
    for label, block in itertools.pairwise(blocks):
        if (
            plain(label.text) == "decision"
            and len(block.text.split()) <= 20
            and not block.text.endswith(".")
            and re.search(r"[^\W\d]{3}", block.text)
            and not opening_label(block.text)
        ):
            return {"title": block.text}
    return {}
