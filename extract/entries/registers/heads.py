"""Headings of tables in two rows: one over several columns, and below it one for each of these."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...block import Block
from ...fields.money.rows import heading_sense
from ...page import Cell
from .columns import YEAR

_UNIT = re.compile(r"\(?£(?:000s?|[km])?\)?|\(?£?000s?\)?")


def with_whole_heads(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, headings in two rows of a table told whole in each: "Grant (£)" over "Asked | Given"."""
    made = list(blocks)
    for at, (upper, lower) in enumerate(pairwise(blocks)):
        if upper.table is not None and upper.table is lower.table and _heads_twice(upper, lower):
            cells = _whole(upper.cells, lower.cells)
            text = "\t".join(" ".join(c.text.split()) for c in cells)
            made[at], made[at + 1] = (replace(b, cells=cells, text=text) for b in (upper, lower))
    return made


def _heads_twice(upper: Block, lower: Block) -> bool:
    """Whether the lower row heads nothing but columns that a cell of the upper row spans."""
    spanned = {n for c in upper.cells if c.span > 1 for n in range(c.column, c.column + c.span)}
    below = {c.column for c in lower.cells if c.text.strip()}
    words = [*(c.text for c in upper.cells), *(c.text for c in lower.cells)]
    short = all(len(text) <= 60 and not re.search(r"\d", _bare(text)) for text in words)
    alone = any(c.span == 1 and c.text.strip() for c in upper.cells)
    return len(below) > 1 and below <= spanned and alone and short


def _bare(heading: str) -> str:
    return YEAR.sub("", _UNIT.sub("", heading))


def _whole(upper: Sequence[Cell], lower: Sequence[Cell]) -> tuple[Cell, ...]:
    """One heading a column: the lower's, which tells what sums are, with the upper's unit, or both."""
    below = {c.column: c for c in lower if c.text.strip()}
    made: list[Cell] = []
    for cell in upper:
        under = [below[n] for n in range(cell.column, cell.column + max(cell.span, 1)) if n in below]
        made += [replace(c, text=_joined(cell.text, c.text), header=True) for c in under] or [cell]
    return tuple(made)


def _joined(over: str, under: str) -> str:
    unit = _UNIT.search(over)
    if heading_sense(under) is not None and unit and "£" not in under:
        return f"{under} ({unit[0].strip('()')})"
    return under if heading_sense(under) is not None else f"{over} {under}"
