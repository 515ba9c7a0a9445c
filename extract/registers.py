"""Registers and logs set as tables: a row becomes an entry, its cells read under the column's label."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Block, Part
from .forms.vocabulary import Label, opening_label, plain
from .outline import cell_blocks
from .zones import place

_REGISTER = {"reference", "title", "date", "originator", "decided_by", "status"}
_REGISTER_WORDS = re.compile(
    r"\b(?:decision|summary|issue|details|detail|outcome|description|notice|update|recipient|project|purpose|penderfyniad|crynodeb)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*[-\u2013(]?\s*\b(?:19|20)\d\d(?:[/-]\d\d)?\)?\s*$")  # "Summary of Decision - 2013"


def register_entries(blocks: Sequence[Block]) -> list[Part]:
    """Rows of registers. A paper with a recommendation or labels of its own only shows a table."""
    if any(b.zone in ("recommendation", "signature") and b.kind != "row" for b in blocks) or _is_paper(
        blocks
    ):
        return []
    parts: list[Part] = []
    headings: Block | None = None
    cover: tuple[Block, ...] = ()
    for at, block in enumerate(blocks):
        if block.kind == "row" and is_register_heading(block):
            rows = [b for b in blocks[at + 1 :] if b.kind == "row"]
            headings = block if rows and not any(map(_is_form_row, rows)) else None
            cover = cover or tuple(blocks[:at])
        elif block.kind == "row" and headings is not None and len(block.cells) >= 2:
            _add_row(parts, headings, block, cover)
        elif block.kind != "row" and parts and headings is not None and _is_between(blocks, at):
            # A row over all columns, unfolded: the details of the entry above it.
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, replace(block, zone="decision")))
    return parts if len(parts) >= 2 else []


def _is_between(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph stands between rows of one table, or below the last where one stands below each."""
    before = [b for b in blocks[:at] if b.kind == "row"]
    after = [b for b in blocks[at:] if b.kind == "row"]
    if after:
        return bool(before) and before[-1].table is after[0].table
    table = before[-1].table if before else None
    pairs = itertools.pairwise(blocks)
    details = sum(a.kind == "row" and a.table is table and b.kind != "row" for a, b in pairs)
    return details > 1 and blocks[at - 1].kind == "row"


def _is_paper(blocks: Sequence[Block]) -> bool:
    labels = {x.field for b in blocks if b.kind != "row" and (x := opening_label(b.text))}
    return len(labels & {"reference", "title", "originator", "submitted_to"}) >= 2


def is_register_heading(block: Block) -> bool:
    """Whether a row heads a register: at least two columns of its kind, one of them naming the decision."""
    cells = [c.text.strip() for c in block.cells if c.text.strip()]
    if len(cells) < 2 or any(len(c) > 60 or re.search(r"\d", _YEAR.sub("", c)) for c in cells):
        return False
    labels = [_whole_label(c) for c in cells]
    if sum(1 for c, x in zip(cells, labels, strict=True) if x or _REGISTER_WORDS.search(c)) < max(
        2, len(cells) // 2
    ):
        return False
    fields = {x.field for x in labels if x and x.field in _REGISTER}
    named = any(x and x.field in ("reference", "title") for x in labels) or any(
        _REGISTER_WORDS.search(c) for c in cells
    )
    told = len(fields) + any(_REGISTER_WORDS.search(c) for c in cells)
    return bool(fields & {"reference", "date", "title"}) and named and told >= 2


def _whole_label(cell: str) -> Label | None:
    """The label a heading cell is; None where it holds a value too."""
    words = " ".join(_YEAR.sub("", cell).split())
    label = opening_label(words)
    return label if label and not words[label.value :].strip() else None


def _is_form_row(row: Block) -> bool:
    """Whether a row below opens with a label of its own: then the table is a form, not a register."""
    first = " ".join(row.cells[0].text.split())
    label = opening_label(first)
    return (
        label is not None and (first.endswith(":") or bool(first[label.value :].strip()))
    ) or first.endswith(":")


def _add_row(parts: list[Part], headings: Block, row: Block, cover: tuple[Block, ...]) -> None:
    """A row of a register becomes an entry; one without a first cell goes on with the entry above it."""
    filled = [c for c in row.cells if c.text.strip()]
    if not filled or [c.text for c in row.cells] == [c.text for c in headings.cells]:
        return
    made: list[Block] = []
    goes_on = (
        bool(parts)
        and (row.cells[0].column > 0 or not row.cells[0].text.strip())
        and len(filled) <= max(1, (len(headings.cells) - 1) // 2)
    )
    for heading in headings.cells:
        for cell in row.cells:
            if cell.column == heading.column and heading.text.strip():
                label = " ".join(_YEAR.sub("", heading.text).split()).rstrip(":")
                label = "Reference no" if plain(label) in ("no", "number", "nr", "id", "#") else label
                if not goes_on:
                    made.append(
                        Block(
                            f"{label}:",
                            "paragraph",
                            tuple((0, line) for line in cell.lines[:1]) or row.pieces[:1],
                        )
                    )
                made.extend(cell_blocks(cell))
    if goes_on:
        parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, *place(made)))
        return
    parts.append(Part(tuple(place(made)), _first_line_title(made), listed=True, cover=cover))


# "People Zones On 4 April the Commissioner …": a title that its cell runs into the prose.
_RUN_IN = re.compile(
    r"(?P<title>[A-Z][\w'\u2019-]*(?:\s+(?:[A-Z][\w'\u2019-]*|of|and|the|for|to|in|&)){1,7}?)\s+(?=(?:On|The|To|This|In|At|It|Following)\s+(?:\d|[a-z]|Commissioner|PCC|Police))"
)


def _first_line_title(blocks: Sequence[Block]) -> dict[str, str]:
    """A cell of several paragraphs opens with the entry's title, where no column holds it; else the decision
    itself, printed as a title, is one.
    """
    if any((x := opening_label(b.text)) and x.field == "title" for b in blocks):
        return {}
    for at, block in enumerate(blocks):
        if at + 2 < len(blocks) and _REGISTER_WORDS.search(block.text) and block.text.endswith(":"):
            first, second = blocks[at + 1], blocks[at + 2]
            if (
                not first.text.endswith((".", ":"))
                and len(first.text.split()) <= 14
                and not opening_label(second.text)
                and "\u00a3" not in first.text
            ):
                return {"title": first.text}
    for label, block in itertools.pairwise(blocks):
        if (
            _REGISTER_WORDS.search(label.text)
            and (match := _RUN_IN.match(block.text))
            and not opening_label(block.text)
        ):
            return {"title": match["title"]}
    for label, block in itertools.pairwise(blocks):
        if (
            plain(label.text) == "decision"
            and len(block.text.split()) <= 20
            and not block.text.endswith(".")
            and not opening_label(block.text)
        ):
            return {"title": block.text}
    return {}
