"""The fund that a grant stands under, or that is told of its kind, where a paper has several funds."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from ...block import Block, Entry
from ..money.readings import Reading
from ..money.sums import Sum

FundIn = Callable[[str], str | None]
"""Finds the name of a fund in words."""


def fund_over(told: Sequence[Reading], entry: Entry, fund_in: FundIn) -> str | None:
    """The fund whose name is the nearest line over a grant, where other grants stand under other lines."""
    lines = [at for at, block in enumerate(entry.blocks) if _named(block, fund_in)]
    if not lines:
        return None
    for reading in told:
        at = _line_over(reading.place, entry.blocks, set(lines))
        if at is not None:
            return _named(entry.blocks[at], fund_in)
    return None


def _line_over(place: Sum, blocks: Sequence[Block], lines: set[int]) -> int | None:
    """Where the nearest of the `lines` over a sum stands, with no other title between."""
    for at in range(place.at - 1, -1, -1):
        block = blocks[at]
        if at in lines:
            return at
        if place.in_table and block.kind != "row":
            return None
        below = blocks[at + 1]
        if block.kind == "heading" or (_is_title(block) and below.text.endswith((".", ":"))):
            return None
    return None


def _is_title(block: Block) -> bool:
    few = block.kind == "paragraph" and len(block.text.split()) <= 8
    return few and block.text[-1:].isalnum() and "\u00a3" not in block.text


def _named(block: Block, fund_in: FundIn) -> str | None:
    """The fund that is all a line says, or that a file left in the first of a table's headings."""
    text = block.cells[0].text if block.cells else block.text
    text = " ".join(text.split())
    if block.cells:
        if not (glued := _OVER_COLUMN.fullmatch(text)) or not any(_SUMS.search(c.text) for c in block.cells):
            return None
        text = glued["fund"]
    if len(text.split()) > 9 or block.kind == "item":
        return None
    found = fund_in(text)
    return found if found and found == text.removeprefix("The ").rstrip(" :") else None


# "Violence & Vulnerability Fund Applicant", where the line over a table ran into its headings.
_OVER_COLUMN = re.compile(
    r"(?P<fund>[A-Z].{3,60}\b(?:Fund|Reserve|Scheme|Pot|Budget))\s+"
    r"(?:Applicant|Organisation|Recipient|Group|Name|Project|Body|Charity|Provider)s?\b.{0,20}"
)
_SUMS = re.compile(r"\u00a3|\b(?:amount|award|grant|sum)", re.IGNORECASE)


def fund_of_kind(told: Sequence[Reading], entry: Entry, over_row: str) -> str | None:
    """The fund told of a grant's kind, which its table names: "The small grants will be paid from …"."""
    kinds = _kinds(entry)
    if len(kinds) < 2:
        return None
    for reading in told:
        over = f"{over_row} {reading.place.block.heading} {reading.place.block.lead}".casefold()
        named = [fund for kind, fund in kinds.items() if re.search(rf"\b{re.escape(kind)}\b", over)]
        if len(named) == 1:
            return named[0]
    return None


@lru_cache(maxsize=2)  # asked for each award of the entry
def _kinds(entry: Entry) -> dict[str, str]:
    """What sentences say that each kind of grants is paid from."""
    told = (match for block in entry.blocks for match in _OF_KIND.finditer(block.text))
    return {match["kind"].strip().casefold(): match["fund"].strip() for match in told}


_OF_KIND = re.compile(
    r"(?:^|[.;]\s+)(?:All\s+)?[Tt]he\s+(?P<kind>(?:[a-z][\w-]*\s){1,3}?)(?:grants|awards)\s+"
    r"(?:(?:will|would|are|were|is|to|can|all|both|be)\s+){1,3}(?:paid|met|funded|made|drawn|charged|taken|financed)\s+"
    r"(?:from|out\s+of|by|to|against)\s+(?:the\s+|its\s+|his\s+|her\s+|our\s+)?"
    r"(?:(?:ring-?fenced|existing|current|approved|agreed|overall)\s+)*(?P<fund>[^.;,\u00a3]{3,60}?)(?=[.;,]|$)"
)
