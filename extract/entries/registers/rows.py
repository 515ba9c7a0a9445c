"""The rows of a register: what a merged cell holds for the rows beside it, and the rows that are no entry."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from ...block import Block
from ...forms.vocabulary import plain
from ...outline.marks import MONTHS
from ...page import Cell
from ..shapes import shape_of
from .columns import kinds_by_column


def under_heads(headings: Block, row: Block) -> Block:
    """The row, each cell under the heading of what it is, where a cell left out has moved those behind it.

    Rows set by tabs lose their blank cells: under "Date | Ref | Issue | Decision" the row
    "3 May 2031 | Lease of the annexe | Deferred" has no reference.
    """
    columns = [cell.column for cell in headings.cells]
    cells = row.cells
    in_turn = [(cell.column, cell.span) for cell in cells] == [(n, 1) for n in range(len(cells))]
    filled = all(cell.text.strip() for cell in cells)
    if not (in_turn and filled and 2 < len(cells) < len(columns) <= _MOST_COLUMNS):
        return row
    kinds = kinds_by_column(headings.cells)
    shapes = [shape_of(" ".join(cell.text.split())) for cell in cells]
    told = {
        taken: sum(_fits(str(kinds[column]), shape) for column, shape in zip(taken, shapes, strict=True))
        for taken in combinations(columns, len(cells))
    }
    best = max(told, key=lambda taken: told[taken])  # the first of several, which is as printed
    if best == tuple(columns[: len(cells)]):
        return row
    moved = {column: replace(cell, column=column) for cell, column in zip(cells, best, strict=True)}
    return replace(row, cells=tuple(moved.get(column, Cell("", column)) for column in columns))


_MOST_COLUMNS = 10


def _fits(kind: str, shape: str | None) -> int:
    """How well a cell of this shape stands under a heading of this kind."""
    shape = "person" if shape == "decided_by" else shape
    if shape == kind:
        return 2
    odd = kind in ("reference", "date") or (shape in ("reference", "date") and kind != "other")
    return -2 if odd else 0


def whole_row(above: Block | None, row: Block) -> Block:
    """The row with the cells that hold for it too: merged with those above, or told "as above"."""
    if above is None or above.table is None:
        return row
    over = {cell.column: cell for cell in above.cells}
    own = [over.get(c.column, c) if _AS_ABOVE.fullmatch(plain(c.text)) else c for c in row.cells]
    last = max((c.column for c in own), default=0)
    taken = {n for c in own for n in range(c.column, c.column + max(c.span, 1))}
    merged = [
        cell
        for column, cell in over.items()
        if above.table is row.table and row.table.ruled and column < last and column not in taken
    ]
    cells = sorted((*own, *merged), key=lambda cell: cell.column)
    return replace(row, cells=tuple(cells))


def goes_on(row: Block, columns: int) -> bool:
    """Whether a row without a first cell, and of few others, goes on with the entry above it."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if not filled or (row.cells[0].column == 0 and row.cells[0].text.strip()):
        return False
    few = len(filled) <= max(1, (columns - 1) // 2)
    return few and not (len(filled) > 1 and _shares_first(row, columns))


def with_row(row: Block, below: Block) -> Block:
    """The row, each cell with the words that a row below it holds of the same cell."""
    cells = {cell.column: cell for cell in row.cells}
    for more in below.cells:
        if more.text.strip():
            own = cells.get(more.column, replace(more, text="", lines=()))
            text = f"{own.text}\n{more.text}".strip("\n")
            cells[more.column] = replace(own, text=text, lines=(*own.lines, *more.lines))
    return replace(row, cells=tuple(cells[column] for column in sorted(cells)))


def _shares_first(row: Block, columns: int) -> bool:
    """Whether rows of its ruled table leave their first cell to the one above, and yet are entries."""
    if row.table is None or not row.table.ruled:
        return False
    parted = ([c for c in cells if c.text.strip()] for cells in row.table.rows)
    return sum(bool(c) and c[0].column > 0 and 2 * len(c) > columns for c in parted) > 1


def without_notes(row: Block) -> Block:
    """The row, its cells without the mark of a footnote that closes them: "Quay Trust¹", "Drop-in *"."""
    return replace(row, cells=tuple(map(_without_note, row.cells)))


def _without_note(cell: Cell) -> Cell:
    note = _NOTE.search(cell.text)
    if not note:
        return cell
    lines = (*cell.lines[:-1], *(replace(x, text=_NOTE.sub("", x.text)) for x in cell.lines[-1:]))
    return replace(cell, text=cell.text[: note.start()], lines=lines)


_NOTE = re.compile(
    r"(?<=[^\W\d_]{3})[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]+$|(?<=[^\W\d_])\s?(?P<stars>\*{1,3})$"
)


def terms_below(blocks: Sequence[Block], at: int) -> list[Block]:
    """The terms of a row's grant, where a note below its table tells them of its mark: "* Paid once …"."""
    marks = {m["stars"] for cell in blocks[at].cells if (m := _NOTE.search(cell.text)) and m["stars"]}
    notes = (b for b in blocks[at + 1 :] if b.kind != "row" and b.marker in marks and _TERMS.match(b.text))
    note = next(notes, None) if marks else None
    if note is None:
        return []
    return [Block("Conditions:", "paragraph", note.pieces[:1]), replace(note, kind="paragraph", marker="")]


_TERMS = re.compile(
    r"(?:subject to|conditional (?:up)?on|provided (?:that )?(?:the|it)|on condition that|"
    r"(?:to be |only )*(?:paid|payable|released) (?:only )?(?:once|when|after|if|on|upon|subject)) ",
    re.IGNORECASE,
)
_AS_ABOVE = re.compile(r"(?:as|see) above|ditto|do|same(?: as above)?|fel uchod|[\"\u201d\u3003]|''")


def is_total(row: Block, columns: int) -> bool:
    """Whether a row of so many columns adds up those above it: "Total awarded", "Leeds sub-total"."""
    cells = [cell for cell in row.cells if cell.text.strip()]
    if not cells:
        return False
    filled = [cell.text.strip() for cell in cells]
    first = plain(filled[0])
    if _TOTAL.fullmatch(first):
        return True
    if len(filled) < 2 or not all(_FIGURE.fullmatch(text) for text in filled[1:]):
        return False
    # "Available for this round", and below the sums what they come to.
    lone = (
        len(filled) == 2
        and cells[0].column == 0
        and columns > 4
        and len(first.split()) > 1
        and shape_of(first) is None
    )
    return lone or _OPENS_TOTAL.search(first) is not None


_TOTAL = re.compile(
    r"(?:(?:grand|sub|overall)[ -]?)?totals?(?: (?:for|of) (?:the )?[\w /-]{2,30})?"
    r"(?: (?:amount |sum )?(?:granted|awarded|approved|agreed|requested|paid))?|(?:is-?)?cyfanswm"
)
_OPENS_TOTAL = re.compile(r"^(?:(?:grand|sub|overall)[ -]?)?totals?\b|\b(?:sub-?\s?)?totals?$|\bcyfanswm\b")
_FIGURE = re.compile(r"\W*(?:[\d,.]+\s?[km%]?|nil|\u2013|\d+ \w+)\W*", re.IGNORECASE)


def heads_rows(cell: Cell) -> bool:
    """Whether the one filled cell of a row groups the rows below it: "JUNE", "Theme 2", "Small grants"."""
    text = cell.text.strip()
    if cell.column != 0:
        return False
    named = len(text.split()) > 1 and shape_of(text) is None and text[:1].isalpha()
    return GROUP.fullmatch(text) is not None or not re.search(r"\d", text) or named


# "April 2021", "Quarter 2 (July to September)": what the rows below have in common, and of no entry.
GROUP = re.compile(
    rf"(?:(?:decisions|q(?:uarter)?\s*\d|{MONTHS}|to|and|-|\u2013|(?:19|20)\d\d(?:/\d\d)?|first|second|third|fourth|"
    r"quarter|spring|summer|autumn|winter)[\s:(),]*)+",
    re.IGNORECASE,
)
