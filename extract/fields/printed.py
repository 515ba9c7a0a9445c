"""The printed pieces of an entry: a line, or a cell's part of a line, each knowing where it stands.

Forms put a label at the left and its value to the right, below, or in the next cell. Fields that read such
labels walk these pieces, because a joined paragraph no longer shows where a line ended.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..block import Block
from ..page import Line
from ..record import Evidence

_INITIAL = re.compile(r"[A-Z]\.")
_SURNAME = re.compile(r"(?:[A-Z]\.\s?)?[A-Z][\w'’-]+(?:$|[,(]|\s[(–—-])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one printed line, in one cell where there are cells.

    Attributes:
        text: The words, spaces at the ends taken off.
        block: The block it is part of.
        start: Where the words begin in the block's text.
        cell: The number of the cell in its row, from 0; 0 outside tables.
        opens: It is the first piece of its block or cell, so it continues nothing.
    """

    text: str
    block: Block
    start: int
    cell: int = 0
    opens: bool = True

    @property
    def line(self) -> Line:
        """The printed line that it stands on."""
        standing = (line for at, line in reversed(self.block.pieces) if at <= self.start)
        return next(standing, self.block.pieces[0][1])


def pieces(blocks: Iterable[Block]) -> list[Piece]:
    """Every printed piece in reading order, page furniture left out; an empty cell is an empty piece.

    A label whose cell to the right is empty must see that emptiness, or it would take the next row's words.
    """
    found: list[Piece] = []
    for block in blocks:
        if block.zone != "furniture":
            found.extend(_block_pieces(block))
    return found


def _block_pieces(block: Block) -> list[Piece]:
    found: list[Piece] = []
    starts = sorted({at for at, _ in block.pieces})
    initial = bool(_INITIAL.fullmatch(block.marker))
    offset = 0
    for number, cell in enumerate(block.text.split("\t") if block.kind == "row" else [block.text]):
        end = offset + len(cell)
        cuts = [offset, *starts[bisect_right(starts, offset) : bisect_left(starts, end)], end]
        for at, after in itertools.pairwise(cuts):
            words = block.text[at:after]
            lead = len(words) - len(words.lstrip())
            if initial and at == 0 and _SURNAME.match(words):
                words = f"{block.marker} {words}"  # "A. Bell" is no item of a list
            found.append(Piece(words.strip(), block, at + lead, number, at == offset))
        offset = end + 1
    return found


def evidence_of_pieces(held: Iterable[Piece]) -> Evidence:
    """The printed lines that hold these pieces, and what is printed on a line between two of them."""
    lines: list[Line] = []
    for piece in sorted(held, key=lambda piece: piece.start):
        beside = [line for _, line in piece.block.pieces if _place(line)[:2] == _place(piece.line)[:2]]
        kept = [at for at, line in enumerate(beside) if line is piece.line or line in lines]
        lines += beside[min(kept) : max(kept) + 1]
    return evidence_of(lines)


def evidence_of(lines: Iterable[Line]) -> Evidence:
    """The printed lines that hold a value, each once, in the order of the page.

    What stands side by side on one printed line, in cells of a table, is parted by a tab; where the format
    has no boxes to tell left from right, the lines are to be given in the order of the line.
    """
    unique = {(*_place(line), line.text): line for line in lines}
    ordered = sorted(unique.values(), key=_place)
    first = ordered[0]
    rows = itertools.groupby(ordered, key=lambda line: (line.page, line.number))
    text = "\n".join("\t".join(line.text for line in row) for _, row in rows)
    boxes = [line.bbox for line in ordered if line.bbox and line.page == first.page]
    box = None
    if boxes:
        box = (min(b[0] for b in boxes), min(b[1] for b in boxes),
               max(b[2] for b in boxes), max(b[3] for b in boxes))  # fmt: skip
    sure = [line.confidence for line in ordered if line.confidence is not None]
    return Evidence(first.page, first.number, text, box, min(sure, default=None))


def _place(line: Line) -> tuple[int, int, float]:
    return line.page or 0, line.number, line.bbox[0] if line.bbox else 0.0
