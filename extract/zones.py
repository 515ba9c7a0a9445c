"""What each part of a paper is for: headings and labels open zones, and other headings close them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Block, Zone
from .forms.vocabulary import opening_label, plain, zone_of

_APPROVAL = re.compile(  # the printed words of an approval block
    r"I\s+hereby\s+(?:approve|agree)|I\s+(?:have\s+)?(?:approved?|agreed?)\s+(?:to\s+)?(?:the\s+)?(?:above|"
    r"recommendations?|request|proposals?|report|following recommendation)\b"
    r"|I\s+confirm\s+(?:that\s+)?(?:my|I\s+have)\b|the\s+above\s+(?:request|recommendations?)\s+ha(?:s|ve)\s+my\s+approval",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:Signature|SIGNATURE|Signed|SIGNED)\b(?!\s+(?:by\s+the\s+)?(?:agreement|copy|contract|off|"
    r"up))(?=.{0,80}$)"
)
_SHORT = ("recommendation", "summary", "conditions", "reasons", "checklist")
_LEFT_BY_LABELS = ("summary", "recommendation", "decision", "conditions", "reasons")


def place(blocks: Sequence[Block]) -> list[Block]:
    """Give each block its zone, the heading above it, and the lead-in of the list or table it is in."""
    placed: list[Block] = []
    awaited = False
    zone: Zone = "header"
    depth, heading, lead = 99, "", ""
    opener: Block | None = None
    for at, block in enumerate(blocks):
        if awaited and block.kind == "heading" and not zone_of(block.text):
            block = replace(block, kind="paragraph")
        awaited = _awaits_value(block)
        # A page that opens with "Decision details" names its kind, not the decision's part.
        own = None if at < 2 and plain(block.text) == "decision details" else _zone_opened(block)
        if block.kind == "heading":
            if own:
                zone, depth, opener = own, _depth(block), block
            elif _closes(block, zone, depth) or (
                opener is not None and zone in _SHORT and _looks_like(block, opener)
            ):
                zone, depth = "body", _depth(block)
            heading, lead = block.text, ""
        elif own:
            zone, depth, heading = own, 99, block.text[: opening_end(block)]
        elif zone in _LEFT_BY_LABELS and _is_header_label(block):
            zone, heading = "header", ""
        if block.kind == "paragraph":
            lead = block.text
        placed.append(
            replace(
                block,
                zone=zone,
                heading="" if block.kind == "heading" else heading,
                lead=lead if block.kind in ("item", "row") else "",
            )
        )
    return placed


def _awaits_value(block: Block) -> bool:
    """Whether it is the bare label of a header field: what stands below is its value, in capitals or not."""
    label = opening_label(block.text) if block.kind != "row" else None
    return label is not None and label.field != "other" and not block.text[label.value :].strip()


def _closes(block: Block, zone: Zone, depth: int) -> bool:
    """Whether a heading of unknown meaning ends the part above it."""
    if zone in ("header", "body"):
        return bool(block.marker) and _depth(block) <= depth
    if zone == "signature":
        return True
    marked = block.pieces[0][1].kind == "heading"
    return (bool(block.marker) or marked) and _depth(block) <= depth


def _looks_like(block: Block, opener: Block) -> bool:
    """Whether two headings are set alike, so that one ends the part that the other opened."""
    looks = [
        (b.pieces[0][1].bold, b.pieces[0][1].kind, bool(b.marker), b.text.isupper(), b.text.endswith(":"))
        for b in (block, opener)
    ]
    return looks[0] == looks[1]


def _is_header_label(block: Block) -> bool:
    """Whether it opens with a header field's label and a colon: the part above it is over."""
    text = block.cells[0].text if block.cells else block.text
    label = opening_label(text)
    if label is None or label.field in ("other", "status", "title", "reason"):
        return label is not None and label.field == "title" and ":" in text[label.end : label.value + 1]
    return len(text) < 120 and (
        label.end == len(text.rstrip())
        or ":" in text[label.end : label.value + 1]
        or label.name[:1].isupper()
    )


def opening_end(block: Block) -> int:
    """Where the label that opens a block ends."""
    label = opening_label(block.text)
    return label.end if label else 0


def _zone_opened(block: Block) -> Zone | None:
    if _APPROVAL.match(block.text) or (block.kind == "paragraph" and _SIGNATURE.match(block.text)):
        return "signature"
    if block.kind == "heading":
        return zone_of(block.text, loose=True)
    first = block.cells[0].text if block.cells else block.text
    label = opening_label(first.replace("\n", " "))
    if label and label.field == "other":
        return zone_of(label.name)
    return None


def _depth(block: Block) -> int:
    return block.marker.rstrip(".").count(".") + 1 if block.marker else block.level
