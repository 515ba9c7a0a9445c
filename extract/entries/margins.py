"""Entries whose facts stand in the margin, a line each, beside their title and their text."""

from collections.abc import Sequence

from ..block import Block
from ..outline.outline import cell_blocks
from ..page import Cell, Line
from .shapes import LABELS, shape_of


def with_margin_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of an entry: its title, what its margin states behind labels, its text whole beside these.

    The blocks as they are where the margin holds anything else, or one thing twice.
    """
    rows = [block for block in blocks if block.kind == "row"]
    if len(rows) < 2 or any(len(row.cells) > 2 or row.cells[-1].column != 1 for row in rows):
        return list(blocks)
    noted = [line for row in rows for cell in row.cells if cell.column == 0 for line in cell.lines]
    noted += [b.pieces[0][1] for b in blocks if b.kind == "heading" and shape_of(b.text)]
    kinds = [shape_of(line.text) for line in noted]
    if len(noted) < 2 or None in kinds or len(set(kinds)) < len(kinds):
        return list(blocks)
    title, *text = (line for row in rows for cell in row.cells if cell.column == 1 for line in cell.lines)
    told = [_told(kind, line) for kind, line in zip(kinds, noted, strict=True) if kind]
    aside = [b for b in blocks if b.kind != "row" and not (b.kind == "heading" and shape_of(b.text))]
    whole = Cell(" ".join(line.text for line in text), 1, tuple(text))
    return [
        Block(title.text, "paragraph", ((0, title),)),
        *(block for pair in told for block in pair),
        *cell_blocks(whole),
        *aside,
    ]


def _told(kind: str, line: Line) -> tuple[Block, Block]:
    held = ((0, line),)
    return Block(f"{LABELS[kind]}:", "paragraph", held), Block(line.text, "paragraph", held)
