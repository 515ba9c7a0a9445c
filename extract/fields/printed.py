"""The printed pieces of an entry: a line, or a cell's part of a line, each knowing where it stands.

Forms put a label at the left and its value to the right, below, or in the next cell. Fields that read such
labels walk these pieces, because a joined paragraph no longer shows where a line ended.
"""

import itertools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..block import Block
from ..page import Line
from ..record import Evidence


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
    offset = 0
    for number, cell in enumerate(block.text.split("\t") if block.kind == "row" else [block.text]):
        end = offset + len(cell)
        cuts = [offset, *(at for at in starts if offset < at < end), end]
        for at, after in itertools.pairwise(cuts):
            words = block.text[at:after]
            lead = len(words) - len(words.lstrip())
            found.append(Piece(words.strip(), block, at + lead, number, at == offset))
        offset = end + 1
    return found


def evidence_of(lines: Iterable[Line]) -> Evidence:
    """The printed lines that hold a value, each once, in the order of the page.

    What stands side by side on one printed line, in cells of a table, is parted by a tab.
    """
    unique = {(line.page or 0, line.number, _left(line), line.text): line for line in lines}
    ordered = [unique[key] for key in sorted(unique)]
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


def _left(line: Line) -> float:
    return line.bbox[0] if line.bbox else 0.0


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The words of one field, from the TOML file beside the code."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
