"""Tables become rows; a table that only frames prose, or holds the heading above it, gives that back."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..block import Block
from ..forms.headings import zone_of
from ..forms.vocabulary import hinted_fields, opening_label
from ..page import Cell, Line, Table
from .marks import SECTION, is_mark

_LABEL_WORDS = 12  # a label broken over two lines of a narrow cell has no more


def table_parts(table: Table) -> Iterator[Block | list[Line]]:
    """What a table holds, from the top: its rows, and the lines of those that only frame prose."""
    heading, table = _heading_off(table if table.ruled else _unmerged(table))
    if heading:
        yield [heading]
    unfolded = False
    columns = max((len(row) for row in table.rows), default=0)
    for row in table.rows:
        prose = _prose_of(row, table, columns)
        if (
            prose is None
            and unfolded
            and (row[0].column > 0 or not row[0].text.strip())
            and sum(bool(c.text.strip()) for c in row) == 1
        ):
            prose = framed(next(c for c in row if c.text.strip()).lines)
        unfolded = prose is not None
        yield _row_block(row, table) if prose is None else prose


def _unmerged(table: Table) -> Table:
    """The table with rows apart that stand so close that a reader took them for one of broken cells.

    Each line of its labels is a label: "Ref no / Going to | AB 12 / Commissioner".
    """
    rows = [part for row in table.rows for part in _apart(row)]
    return replace(table, rows=tuple(rows)) if len(rows) > len(table.rows) else table


def _apart(row: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    counts = {len(cell.lines) for cell in row}
    labels = [line.text for cell in row[::2] for line in cell.lines]
    known = [bool(opening_label(text) or hinted_fields(text)) for text in labels]
    short = all(len(text.split()) <= _FEW and not re.search(r"\d", text) for text in labels)
    short = short and all(len(line.text.split()) <= _MOST for cell in row[1::2] for line in cell.lines)
    goes_on = any(line.text[:1].islower() for cell in row for line in cell.lines)
    if (
        goes_on
        or len(row) % 2
        or len(counts) != 1
        or counts == {1}
        or not short
        or sum(known) * 2 <= len(known)
    ):
        yield row
        return
    for lines in zip(*(cell.lines for cell in row), strict=True):
        yield tuple(
            replace(cell, text=line.text, lines=(line,)) for cell, line in zip(row, lines, strict=True)
        )


_FEW, _MOST = 4, 8  # words of a label, and of a value that does not wrap


def _heading_off(table: Table) -> tuple[Line | None, Table]:
    """The heading that stands close above columns of white space, and the table without it.

    Only its words tell it from the first line of a wrapped cell: "ADVICE" above "Legal    Y".
    """
    first, *others = table.rows[0] if table.rows else ()
    if table.ruled or len(table.rows) < 2 or len(first.lines) < 2 or any(len(c.lines) > 1 for c in others):
        return None, table
    line, *rest = first.lines
    if not (rest[0].text[:1].isupper() or rest[0].text[:1].isdigit()) or not _heads(line, rest[0]):
        return None, table
    cell = replace(first, text="\n".join(held.text for held in rest), lines=tuple(rest))
    return replace(line, gap=True), replace(table, rows=((cell, *others), *table.rows[1:]))


def _is_heading_between(cell: Cell, table: Table) -> bool:
    """A heading that stands alone between rows set by white space; with a colon it is a blank field."""
    return (
        not table.ruled
        and cell.column == 0
        and len(cell.lines) == 1
        and cell.text.rstrip()[-1:] not in ":?"
        and zone_of(cell.text) is not None
    )


def _heads(line: Line, below: Line) -> bool:
    if len(line.text.split()) > 8 or line.text.endswith((",", ";")) or line.text[:1].islower():
        return False
    capitals = line.text.isupper() and not below.text.isupper() and len(line.text) > 4
    return (
        capitals
        or zone_of(line.text) is not None
        or SECTION.match(line.text) is not None
        or (line.bold and not below.bold)
    )


def _prose_of(row: Sequence[Cell], table: Table, columns: int) -> list[Line] | None:
    """The lines of a row that only frames prose: one filled cell, or a label beside many paragraphs."""
    filled = [cell for cell in row if cell.text.strip()]
    if not filled:
        return []
    if len(filled) == 2 and filled[1].lines and is_mark(filled[0].text):
        first, *rest = filled[1].lines
        return [replace(first, text=f"{filled[0].text.strip()} {first.text}", gap=True), *rest]
    if len(filled) > 2:
        return None
    # Set by white space, words under a later column go on with the cell above them.
    goes_on = not table.ruled and columns > 2 and filled[0].column > 0
    long = len(filled[0].lines) > 1 and len(filled[0].text.split()) > _LABEL_WORDS and not goes_on
    if len(filled) == 1 and (columns == 1 or long or filled[0].span >= columns):
        return framed(filled[0].lines)
    if len(filled) == 1 and _is_heading_between(filled[0], table):
        return framed(filled[0].lines)
    label = opening_label(filled[0].text.replace("\n", " "))
    if len(filled) == 2 and columns == 2 and _is_titled(*filled):
        heading = [replace(line, kind="heading", bold=True, level=2) for line in framed(filled[0].lines)]
        return [*heading, *framed(filled[1].lines)]
    if len(filled) != 2 or opening_label(filled[1].text) or filled[1].header:
        return None
    heads_a_part = zone_of(filled[0].text, loose=True) is not None and len(filled[1].text) > 40
    if heads_a_part:
        heading = [replace(line, kind="heading", bold=True) for line in framed(filled[0].lines)]
        return [*heading, *framed(filled[1].lines)]
    if label is not None and len(filled[1].lines) > 2 and len(filled[1].text) > 200:
        return [*framed(filled[0].lines), *framed(filled[1].lines)]
    return None


def _is_titled(term: Cell, told: Cell) -> bool:
    """Whether a term of a definition list is a title, and what follows holds labelled values of its own."""
    if not term.header or len(told.lines) < 2:
        return False
    label = opening_label(" ".join(term.text.split()))
    whole = label is not None and not " ".join(term.text.split())[label.value :].strip()
    labels = (opening_label(line.text) for line in told.lines)
    return not whole and any(x and x.field != "other" for x in labels)


def framed(lines: Sequence[Line]) -> list[Line]:
    """Lines of a cell; the frame around it parts it from what stands before."""
    return [replace(line, gap=True) if at == 0 else line for at, line in enumerate(lines)]


def _row_block(row: Sequence[Cell], table: Table) -> Block:
    text, pieces = "", []
    for cell in row:
        if cell.column:
            text += "\t"
        words, held = joined(cell.lines) if cell.lines else (" ".join(cell.text.split()), [])
        # A reader may know the cell's words better than its lines do: one line shared by several cells.
        if " ".join(cell.text.split()) != words:
            words, held = " ".join(cell.text.split()), [(0, line) for line in cell.lines[:1]]
        pieces += [(len(text) + at, line) for at, line in held]
        text += words
    if not pieces:
        pieces = [(0, next(table.lines(), Line("", 1)))]
    return Block(text, "row", tuple(pieces), cells=tuple(row), table=table)


_BROKEN_WORD = re.compile(r"\w-$")


def joined(lines: Sequence[Line]) -> tuple[str, list[tuple[int, Line]]]:
    """The words of lines in one string, and where each line's words begin."""
    text, pieces = "", []
    for line in lines:
        words = " ".join(line.text.split())
        if not words:
            continue
        if text and not (text.endswith("-") and _BROKEN_WORD.search(text)):
            text += " "
        pieces.append((len(text), line))
        text += words
    return text, pieces


def is_between(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph stands between rows of one table, or below the last where one stands below each."""
    before = [b for b in blocks[:at] if b.kind == "row"]
    after = [b for b in blocks[at:] if b.kind == "row"]
    if after:
        return bool(before) and before[-1].table is after[0].table
    table = before[-1].table if before else None
    pairs = itertools.pairwise(blocks)
    details = sum(a.kind == "row" and a.table is table and b.kind != "row" for a, b in pairs)
    below = blocks[at - 1].kind == "row"
    return below and (details > 1 or (blocks[at].kind == "heading" and is_told_below(blocks, at)))


def is_told_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph below a heading says what was decided: then both were one row of the table."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return below is not None and below.kind == "paragraph" and _DECIDED.search(below.text) is not None


_DECIDED = re.compile(
    r"\bdecision\b|^To [a-z]+\b|\b(?:agreed|approved|accepted|awarded|refused|declined)\b", re.IGNORECASE
)
