"""One document becomes one entry a record: registers, lists, minutes and packs are taken apart.

Nothing leaks from one entry into the next: an entry's blocks are its own rows or lines, and what a list
prints above its first entry belongs to none of them.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from .block import Block
from .fields.header import Value, labelled_values
from .forms.vocabulary import Label, opening_label, plain, zone_of
from .outline import cell_blocks, place
from .record import Kind

_OPENINGS = Path(__file__).parent / "forms" / "entries.toml"
_REGISTER = {"reference", "title", "date", "originator", "decided_by", "status"}
_REGISTER_WORDS = re.compile(
    r"\b(?:decision|summary|issue|details|detail|outcome|description|notice|update|recipient|project|purpose|penderfyniad|crynodeb)\b",
    re.IGNORECASE,
)


_YEAR = re.compile(r"\s*[-\u2013(]?\s*\b(?:19|20)\d\d(?:[/-]\d\d)?\)?\s*$")  # "Summary of Decision - 2013"


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one record. `given` are values that its opening line states by place, not by label."""

    blocks: tuple[Block, ...]
    given: dict[str, str] = field(default_factory=dict)
    listed: bool = False
    kind: Kind | None = None


def split_entries(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a document that become records; the whole document where it is one paper."""
    for split in (_registers, _openings, _repeated_labels, _minutes):
        parts = split(blocks)
        if parts:
            return parts
    return [Part(tuple(blocks))]


# --- tables with a row an entry ---------------------------------------------------------------------------


def _registers(blocks: Sequence[Block]) -> list[Part]:
    parts: list[Part] = []
    headings: Block | None = None
    for at, block in enumerate(blocks):
        if block.kind != "row":
            headings = None if block.kind == "heading" and not parts else headings
            continue
        if is_register_heading(block):
            rows = [b for b in blocks[at + 1 :] if b.kind == "row"]
            headings = block if len(rows) >= 2 and not any(map(_is_form_row, rows)) else None
        elif headings is not None and len(block.cells) >= 2:
            _add_row(parts, headings, block)
    return parts if len(parts) >= 2 else []


def is_register_heading(block: Block) -> bool:
    """Whether a row heads a register: at least two columns of its kind, one of them naming the decision."""
    cells = [c.text.strip() for c in block.cells if c.text.strip()]
    if len(cells) < 2 or any(len(c) > 60 or re.search(r"\d", _YEAR.sub("", c)) for c in cells):
        return False
    labels = [_whole_label(c) for c in cells]
    if sum(1 for c, x in zip(cells, labels, strict=True) if x or _REGISTER_WORDS.search(c)) < max(2, len(cells) - 2):
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
    return label is not None and (first.endswith(":") or bool(first[label.value :].strip())) or first.endswith(":")


def _add_row(parts: list[Part], headings: Block, row: Block) -> None:
    """A row of a register becomes an entry; one without a first cell goes on with the entry above it."""
    made: list[Block] = []
    for heading in headings.cells:
        for cell in row.cells:
            if cell.column == heading.column and heading.text.strip():
                label = " ".join(_YEAR.sub("", heading.text).split()).rstrip(":")
                pieces = tuple((0, line) for line in cell.lines[:1]) or row.pieces[:1]
                made.append(Block(f"{label}:", "paragraph", pieces))
                made.extend(cell_blocks(cell))
    filled = [c for c in row.cells if c.text.strip()]
    if not filled:
        return
    first = row.cells[0]
    if (
        parts
        and (first.column > 0 or not first.text.strip())
        and len(filled) <= max(1, len(headings.cells) - 2)
    ):
        parts[-1] = replace(
            parts[-1], blocks=(*parts[-1].blocks, *place([b for b in made if not b.text.endswith(":")]))
        )
        return
    parts.append(Part(tuple(place(made)), listed=True))


# --- lists whose entries open in one manner ---------------------------------------------------------------


@cache
def _patterns() -> list[tuple[re.Pattern[str], int]]:
    with _OPENINGS.open("rb") as file:
        return [
            (re.compile(o["pattern"], re.IGNORECASE if "ref:" in o["pattern"] else 0), o["least"])
            for o in tomllib.load(file)["opening"]
        ]


def _openings(blocks: Sequence[Block]) -> list[Part]:
    for pattern, least in _patterns():
        starts = {
            at: match
            for at, b in enumerate(blocks)
            if b.kind != "row"
            and (match := pattern.match(f"{b.marker} {b.text}".strip() if b.marker[:1].isdigit() else b.text))
        }
        if len(starts) < least:
            continue
        cuts = [*sorted(starts), len(blocks)]
        given = [{k: v for k, v in starts[at].groupdict().items() if v} for at in cuts[:-1]]
        return [
            Part(tuple(place(blocks[a:b])), g, listed=True)
            for a, b, g in zip(cuts, cuts[1:], given, strict=False)
        ]
    return []


# --- the same labels again and again ----------------------------------------------------------------------


def _repeated_labels(blocks: Sequence[Block]) -> list[Part]:
    values = [
        v for v in labelled_values(blocks) if v.block.zone not in ("signature", "checklist", "appendix")
    ]
    for name in ("reference", "title"):
        own = [v for v in values if v.field == name]
        labels: dict[str, list[Value]] = {}
        for value in own:
            labels.setdefault(plain(value.label), []).append(value)
        for same in labels.values():
            starts = _starts(blocks, same, values)
            if len(starts) >= 2:
                cuts = [*starts, len(blocks)]
                return [
                    Part(tuple(place(blocks[a:b])), listed=_are_short(starts, len(blocks)))
                    for a, b in zip(cuts, cuts[1:], strict=False)
                ]
    return []


def _are_short(starts: list[int], total: int) -> bool:
    return (total - starts[0]) / len(starts) < 14


def _starts(blocks: Sequence[Block], same: list[Value], values: Sequence[Value]) -> list[int]:
    """Where entries begin: at each label of one name that brings a new value and further labels after it."""
    ats = []
    seen: set[str] = set()
    for value in same:
        label_at = (
            value.at
            if blocks[value.at].kind == "row" or opening_label(blocks[value.at].text)
            else value.at - 1
        )
        key = plain(value.text)
        if key and key in seen:
            continue
        seen.add(key)
        ats.append(max(0, label_at))
    if len(ats) < 2:
        return []
    for a, b in zip(ats, [*ats[1:], len(blocks)], strict=True):
        if not any(
            a <= v.at < b
            and v.field in ("title", "date", "decided_by", "originator", "reference", "other")
            and v.at != a
            for v in values
        ):
            return []
    return _with_labels_above(blocks, ats)


def _with_labels_above(blocks: Sequence[Block], ats: list[int]) -> list[int]:
    """Entries that open above the repeated label: with a heading, or with labels that stand before each."""
    lead = 0
    while all(at - lead - 1 >= 0 and _opens_entry(blocks, at - lead - 1) for at in ats):
        shapes = {_shape(blocks[at - lead - 1]) for at in ats}
        if len(shapes) > 1 or lead >= 6 or any(b - a <= lead + 1 for a, b in zip(ats, ats[1:], strict=False)):
            break
        lead += 1
    return [at - lead for at in ats]


def _opens_entry(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if block.kind == "heading":
        return not zone_of(block.text)
    label = opening_label(block.text)
    return label is not None and label.field != "other"


def _shape(block: Block) -> str:
    label = opening_label(block.text)
    return label.field if label else block.kind


# --- minutes ----------------------------------------------------------------------------------------------

_MINUTES = re.compile(r"\b(?:minutes|notes)\s+(?:of|from)\b|\bminutes\b|\bcofnodion\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"^(?:it\s+was\s+)?(?:RESOLVED|Resolved|DECISION|Decision|DECIDED|AGREED|Agreed that|PENDERFYNWYD|PENDERFYNIAD)\b"
)


def _minutes(blocks: Sequence[Block]) -> list[Part]:
    """The items of minutes that decide something; those for information are none."""
    if not any(_MINUTES.search(b.text) and len(b.text) < 160 for b in blocks[:8]):
        return []
    starts = [at for at, b in enumerate(blocks) if _is_item_heading(b)]
    cuts = [*starts, len(blocks)]
    parts = []
    for a, b in zip(cuts, cuts[1:], strict=False):
        if any(_decides(x) for x in blocks[a:b]):
            parts.append(
                Part(
                    tuple(place(_as_decisions(blocks[a:b]))),
                    {"title": blocks[a].text, "reference": blocks[a].marker.rstrip(".")},
                    listed=True,
                )
            )
    return parts


def _is_item_heading(block: Block) -> bool:
    return (
        block.kind == "heading"
        and not _decides(block)
        and (bool(block.marker) or zone_of(block.text) is None)
    )


def _decides(block: Block) -> bool:
    return bool(_DECIDES.match(block.text))


def _as_decisions(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if _decides(block) and block.kind == "heading":
            yield replace(
                block,
                text=re.sub(r"^\w+\b.*", "Decision", block.text)
                if len(block.text.split()) <= 2
                else block.text,
            )
        else:
            yield block
