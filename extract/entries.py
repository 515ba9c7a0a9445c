"""One document becomes one entry a record: registers, lists, minutes and packs are taken apart.

Nothing leaks from one entry into the next: an entry's blocks are its own rows or lines. What a list, pack
or set of minutes prints above its first entry (its meeting, its body) goes with each as its cover.
"""

import itertools
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .block import Block, Part
from .fields.header import Value, labelled_values
from .forms.vocabulary import opening_label, plain, zone_of
from .minutes import is_minutes, minutes_inside, minutes_items
from .registers import register_entries
from .zones import place

_OPENINGS = Path(__file__).parent / "forms" / "entries.toml"


def split_entries(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a document that become records; the whole document where it is one paper."""
    cuts = [0, *minutes_inside(blocks), len(blocks)]
    parts = [part for a, b in itertools.pairwise(cuts) for part in _split(place(blocks[a:b]), len(cuts) > 2)]
    return parts or [Part(tuple(blocks))]


def _split(blocks: Sequence[Block], among_others: bool) -> list[Part]:
    for split in (minutes_items, _pack, register_entries, _openings, _repeated_labels, _dated_list):
        parts = split(blocks)
        if parts:
            return parts
    if among_others and is_minutes(blocks):
        return []
    return [Part(tuple(blocks))] if blocks else []


# --- packs: several reports behind an agenda ---------------------------------------------------------------

_REPORT_OF = re.compile(r"(?:joint\s+)?report\s+(?:of|by|from)\b[^:]*$", re.IGNORECASE)


def _pack(blocks: Sequence[Block]) -> list[Part]:
    """The reports of an agenda pack: each opens with titles and a line "Report of …"."""
    lines = [
        at
        for at, b in enumerate(blocks)
        if b.kind != "row" and len(b.text) < 160 and _REPORT_OF.match(b.text)
    ]
    if len(lines) < 2 or not all(
        any(b.zone in ("background", "recommendation") for b in blocks[a:c])
        for a, c in zip(lines, [*lines[1:], len(blocks)], strict=True)
    ):
        return []
    starts = [_first_title(blocks, at, after) for at, after in zip(lines, [-1, *lines[:-1]], strict=True)]
    cuts = [*starts, len(blocks)]
    cover = tuple(blocks[: starts[0]])
    return [Part(tuple(place(blocks[a:b])), cover=cover) for a, b in itertools.pairwise(cuts)]


def _first_title(blocks: Sequence[Block], at: int, after: int) -> int:
    """Where the titles above a "Report of" line begin."""
    while (
        at - 1 > after and blocks[at - 1].kind in ("heading", "paragraph") and len(blocks[at - 1].text) < 140
    ):
        above = blocks[at - 1]
        if (
            above.marker
            or zone_of(above.text)
            or above.text.endswith(".")
            or opening_label(above.text)
            or re.match(r"(?:contact|page|published)\b", above.text, re.IGNORECASE)
        ):
            break
        at -= 1
    return at


# --- lists whose entries open in one manner ---------------------------------------------------------------


@cache
def _patterns() -> list[tuple[re.Pattern[str], int, bool]]:
    with _OPENINGS.open("rb") as file:
        return [
            (
                re.compile(o["pattern"], re.IGNORECASE if "ref:" in o["pattern"] else 0),
                o["least"],
                o.get("heading", False),
            )
            for o in tomllib.load(file)["opening"]
        ]


def _openings(blocks: Sequence[Block]) -> list[Part]:
    for pattern, least, heading in _patterns():
        starts = {
            at: match
            for at, b in enumerate(blocks)
            if (b.kind == "heading" or (b.kind != "row" and not heading))
            and (match := pattern.match(_as_printed(b)))
        }
        if len(starts) < least:
            continue
        cuts = [*sorted(starts), len(blocks)]
        given = [{k: v for k, v in starts[at].groupdict().items() if v} for at in cuts[:-1]]
        cover = tuple(blocks[: cuts[0]])
        return [
            Part(tuple(place(blocks[a:b])), g, listed=True, cover=cover)
            for a, b, g in zip(cuts, cuts[1:], given, strict=False)
        ]
    return []


def _as_printed(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker[:1].isdigit() else block.text


# --- the same labels again and again ----------------------------------------------------------------------


def _repeated_labels(blocks: Sequence[Block]) -> list[Part]:
    values = [
        v for v in labelled_values(blocks) if v.block.zone not in ("signature", "checklist", "appendix")
    ]
    for name in ("reference", "title"):
        labels: dict[str, list[Value]] = {}
        for value in (v for v in values if v.field == name and not v.bare):
            labels.setdefault(plain(value.label), []).append(value)
        for same in labels.values():
            starts = _starts(blocks, same, values)
            if len(starts) >= 2:
                cuts = [*starts, len(blocks)]
                listed = (len(blocks) - starts[0]) / len(starts) < 14
                cover = tuple(blocks[: starts[0]])
                return [
                    Part(tuple(place(blocks[a:b])), listed=listed, cover=cover)
                    for a, b in itertools.pairwise(cuts)
                ]
    return []


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
            a < v.at < b and v.field in ("title", "date", "decided_by", "originator", "reference", "other")
            for v in values
        ):
            return []
    return _with_labels_above(blocks, ats)


def _with_labels_above(blocks: Sequence[Block], ats: list[int]) -> list[int]:
    """Entries that open above the repeated label: with a heading, or with labels that stand before each."""
    lead = 0
    while all(at - lead - 1 >= 0 and _opens_entry(blocks, at - lead - 1) for at in ats):
        shapes = {_shape(blocks[at - lead - 1]) for at in ats}
        if len(shapes) > 1 or lead >= 6 or any(b - a <= lead + 1 for a, b in itertools.pairwise(ats)):
            break
        lead += 1
    return [at - lead for at in ats]


def _opens_entry(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if block.kind == "heading":
        return not zone_of(block.text)
    label = opening_label(block.text)
    return label is not None and label.field != "other"


def _dated_list(blocks: Sequence[Block]) -> list[Part]:
    """A list of titles, each with a line "Date: …" of its own below it."""
    ats = [
        at
        for at, b in enumerate(blocks)
        if at and (x := opening_label(b.text)) and x.field == "date" and b.text[x.value :].strip()
    ]
    ats = [
        at
        for at in ats
        if blocks[at - 1].kind in ("item", "heading") and not opening_label(blocks[at - 1].text)
    ]
    if len(ats) < 3 or any(b - a > 4 for a, b in itertools.pairwise(ats)):
        return []
    cuts = [*(at - 1 for at in ats), len(blocks)]
    cover = tuple(blocks[: cuts[0]])
    return [
        Part(tuple(place(blocks[a:b])), {"title": blocks[a].text}, listed=True, cover=cover)
        for a, b in itertools.pairwise(cuts)
    ]


def _shape(block: Block) -> str:
    label = opening_label(block.text)
    return label.field if label else block.kind
