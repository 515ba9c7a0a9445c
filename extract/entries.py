"""One document becomes one entry a record: registers, lists, minutes and packs are taken apart.

Nothing leaks from one entry into the next: an entry's blocks are its own rows or lines. What a list, pack
or set of minutes prints above its first entry (its meeting, its body) goes with each as its cover.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from .block import Block
from .fields.header import Value, labelled_values
from .forms.vocabulary import Label, opening_label, plain, zone_of
from .outline import cell_blocks, place
from .record import Kind

_OPENINGS = Path(__file__).parent / "forms" / "entries.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one record.

    `given` are values that its opening line states by place, not by label. `listed`: an entry of a list.
    `cover`: what the document prints above its first entry. `kind` where the document's own kind decides it.
    """

    blocks: tuple[Block, ...]
    given: dict[str, str] = field(default_factory=dict)
    listed: bool = False
    cover: tuple[Block, ...] = ()
    kind: Kind | None = None


def split_entries(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a document that become records; the whole document where it is one paper."""
    cuts = [0, *_minutes_inside(blocks), len(blocks)]
    parts = [
        part
        for a, b in zip(cuts, cuts[1:], strict=False)
        for part in _split(place(blocks[a:b]), len(cuts) > 2)
    ]
    return parts or [Part(tuple(blocks))]


def _split(blocks: Sequence[Block], among_others: bool) -> list[Part]:
    for split in (_minutes, _pack, _registers, _openings, _repeated_labels, _dated_list):
        parts = split(blocks)
        if parts:
            return parts
    if among_others and _is_minutes(blocks):
        return []
    return [Part(tuple(blocks))] if blocks else []


# --- minutes ----------------------------------------------------------------------------------------------

_MINUTES = re.compile(
    r"\b(?:minutes|notes)$|^(?:draft\s+)?(?:minutes|notes)\b(?!\s*:)|\bminutes of\b|\bnotes of (?:the|a) meeting\b|\bcofnodion\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"^(?:[Ii]t\s+was\s+)?(?:RESOLVED|Resolved|resolved|DECISIONS?|Decisions?|DECIDED|Decided|AGREED|[Aa]greed\s+(?:that|to|not)|PENDERFYNWYD|Penderfynwyd|PENDERFYNIAD)\b(?!\s+(?:made|taken|of|notice))"
)
_FOR = re.compile(r"\s*[\u2013\u2014(-]\s*for\s+(?:decision|information|noting|approval)\)?", re.IGNORECASE)
_PAPER_NO = re.compile(r"\s*\((?:paper|appendix|report|enc(?:losure)?|agenda item)\b[^)]*\)", re.IGNORECASE)
_REF = re.compile(r"\s*[([]?\bref(?:erence)?\.?:?\s*(?P<ref>[\w/.-]*\d[\w/.-]*)[)\]]?", re.IGNORECASE)


_SPOKEN = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|NOTED|ENDORSED|REFUSED|DEFERRED)\b")


def _is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether the first lines say that these are minutes; an agenda item "Minutes" does not."""
    return any(
        _MINUTES.search(b.text) and len(b.text) < 160 and b.kind != "row" and not b.marker for b in blocks[:8]
    )


def _minutes_inside(blocks: Sequence[Block]) -> list[int]:
    """Where minutes begin behind another paper."""
    return [
        at
        for at, b in enumerate(blocks)
        if at > 7
        and b.kind == "heading"
        and not b.marker
        and re.match(r"(?:minutes|notes) of\b", b.text, re.IGNORECASE)
    ]


def _minutes(blocks: Sequence[Block]) -> list[Part]:
    """The items of minutes that decide something; those for information are none."""
    if not _is_minutes(blocks):
        return []
    headings = [at for at, b in enumerate(blocks) if _is_item_heading(b)]
    starts = [at for at in headings if blocks[at].marker] or [at for at in headings if at > 3]
    cuts = [*starts, len(blocks)]
    cover = tuple(blocks[: starts[0]]) if starts else ()
    parts = [
        _minute(blocks[a:b], cover)
        for a, b in zip(cuts, cuts[1:], strict=False)
        if any(_DECIDES.match(x.text) for x in blocks[a:b])
    ]
    return parts or _tabled_minutes(blocks)


def _is_item_heading(block: Block) -> bool:
    if block.kind != "heading" or _DECIDES.match(block.text):
        return False
    return bool(block.marker) or zone_of(block.text) is None and not _MINUTES.search(block.text)


def _minute(blocks: Sequence[Block], cover: tuple[Block, ...]) -> Part:
    given = _item_title(blocks[0].text, blocks[0].marker)
    return Part(tuple(place(blocks)), given, listed=True, cover=cover, kind=_kind_of_meeting(cover))


def _item_title(text: str, marker: str = "") -> dict[str, str]:
    """An item's title and, where it prints one behind "Ref", its reference."""
    match = _REF.search(text)
    words = _PAPER_NO.sub("", _FOR.sub("", _REF.sub("", text)))
    words = re.sub(
        r"^(?:agenda\s+)?item\s+\d+\s*[:.\u2013-]\s*|^\d{1,2}[.)]?\s+", "", words, flags=re.IGNORECASE
    )
    return {"title": words.strip(" \u2013-:")} | ({"reference": marker} if "/" in marker else {}) | (
        {"reference": match["ref"]} if match else {}
    )


def _kind_of_meeting(cover: Sequence[Block]) -> Kind:
    """Minutes of a panel or committee are papers; those of a board at which the commissioner decides are not."""
    words = " ".join(b.text for b in cover[:6])
    return "paper" if re.search(r"\b(?:panel|committee|pwyllgor)\b", words, re.IGNORECASE) else "decision"


def _tabled_minutes(blocks: Sequence[Block]) -> list[Part]:
    """Minutes set as a table: a row an item, the decision in a cell of its own."""
    parts = []
    cover = tuple(b for b in blocks if b.kind != "row")
    for block in blocks:
        cells = [c for c in block.cells if c.text.strip()]
        if len(cells) < 2 or not any(
            _DECIDES.match(c.text.strip()) or _SPOKEN.search(c.text) for c in cells[1:]
        ):
            continue
        numbered = cells[0].text.strip().rstrip(".").isdigit()
        named = cells[1] if numbered else cells[0]
        given = _item_title(" ".join(named.lines[0].text.split()) if named.lines else named.text)
        made = [b for c in cells for b in cell_blocks(c)]
        parts.append(
            Part(
                tuple(place(made)),
                given | ({"reference": cells[0].text.strip()} if numbered else {}),
                listed=True,
                cover=cover,
                kind=_kind_of_meeting(cover),
            )
        )
    return parts


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
    return [Part(tuple(place(blocks[a:b])), cover=cover) for a, b in zip(cuts, cuts[1:], strict=False)]


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


# --- tables with a row an entry ---------------------------------------------------------------------------

_REGISTER = {"reference", "title", "date", "originator", "decided_by", "status"}
_REGISTER_WORDS = re.compile(
    r"\b(?:decision|summary|issue|details|detail|outcome|description|notice|update|recipient|project|purpose|penderfyniad|crynodeb)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*[-\u2013(]?\s*\b(?:19|20)\d\d(?:[/-]\d\d)?\)?\s*$")  # "Summary of Decision - 2013"


def _registers(blocks: Sequence[Block]) -> list[Part]:
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
    return parts if len(parts) >= 2 else []


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
        2, len(cells) - 2
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
        and len(filled) <= max(1, len(headings.cells) - 2)
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
    for label, block in zip(blocks, blocks[1:], strict=False):
        if (
            _REGISTER_WORDS.search(label.text)
            and (match := _RUN_IN.match(block.text))
            and not opening_label(block.text)
        ):
            return {"title": match["title"]}
    for label, block in zip(blocks, blocks[1:], strict=False):
        if (
            plain(label.text) == "decision"
            and len(block.text.split()) <= 20
            and not block.text.endswith(".")
            and not opening_label(block.text)
        ):
            return {"title": block.text}
    return {}


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
            if (b.kind == "heading" or b.kind != "row" and not heading)
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
                    for a, b in zip(cuts, cuts[1:], strict=False)
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
    if len(ats) < 3 or any(b - a > 4 for a, b in zip(ats, ats[1:], strict=False)):
        return []
    cuts = [*(at - 1 for at in ats), len(blocks)]
    cover = tuple(blocks[: cuts[0]])
    return [
        Part(tuple(place(blocks[a:b])), {"title": blocks[a].text}, listed=True, cover=cover)
        for a, b in zip(cuts, cuts[1:], strict=False)
    ]


def _shape(block: Block) -> str:
    label = opening_label(block.text)
    return label.field if label else block.kind
