"""Grants told a card each: a body's name, its sum below it or behind it on the line, then what it is for."""

import itertools
import re
from functools import lru_cache

from ...block import Block, Entry
from ...forms.headings import zone_of
from ..language import pattern
from .money import find_money
from .organisations import is_funder, is_office, name_at
from .parties import Party
from .payees import has_body_word
from .rows import is_refusal, row_pattern

_LEAST = 2  # cards, for one alone may be any heading over a sum
_ALONE = re.compile(
    r"(?:(?:grants?|awards?|given|awarded|amount|sum)\s*:?\s+)?"
    r"(?:(?:an?|one|two|three|four|five|six|\d{1,2})\s+(?:grants?|awards?|payments?)\s+of\s+)?"
    r"(?:(?:up to|a maximum of|about)\s+)?£[\d,.]+\d[km]?(?:\s+(?:each|in all|a year|awarded|given))?\.?",
    re.IGNORECASE,
)


@lru_cache(maxsize=2)  # asked for each sum of the entry
def cards_of(entry: Entry) -> dict[int, Party]:
    """Who is paid and what for, by the place of the block that holds the sum of a card.

    None are of those under a heading that says they were only asked for or turned down.
    """
    found = {
        at: party
        for at in range(1, len(entry.blocks))
        if (party := _card(entry.blocks, at)) and not _is_not_given(entry.blocks, at)
    }
    return found if len(found) >= _LEAST else _lines_of(entry.blocks)


def _lines_of(blocks: tuple[Block, ...]) -> dict[int, Party]:
    """The cards whose first line holds both: "Quay Rovers \u2013 \u00a3900", and below it what that is for.

    One of the names must be a body's by its words, or a sentence must give several what they come to.
    """
    found = {at: party for at in range(1, len(blocks)) if (party := _line(blocks, at))}
    sums = {find_money(blocks[at].text)[0].value for at in found}
    total = sum(find_money(blocks[at].text)[0].value for at in found)
    told = any(
        money.value == total and pattern("awards", "to_several").search(block.text)
        for block in blocks
        if not block.cells
        for money in find_money(block.text)
        if total not in sums
    )
    sure = told or any(has_body_word(party.recipient or "") for party in found.values())
    return found if sure and len(found) >= _LEAST else {}


_LINE = re.compile(
    r"(?P<name>[A-Z][^:;\u00a3\t\u2013\u2014]{3,70}?)(?::|\s+[\u2013\u2014-]|\s*\((?=[^()]+\)$))\s*"
    r"(?P<sum>[^()]+)\)?"
)


def _line(blocks: tuple[Block, ...], at: int) -> Party | None:
    """Who a line that is nothing but a name and a sum pays, above a paragraph that tells what for."""
    told = _LINE.fullmatch(blocks[at].text.strip())
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if told is None or blocks[at].kind not in {"paragraph", "heading"} or below is None:
        return None
    if not _ALONE.fullmatch(told["sum"].strip()) or below.kind != "paragraph" or _LINE.fullmatch(below.text):
        return None
    name = name_at(told["name"], 0)
    if name is None or name.end != len(told["name"]) or is_office(name.text) or is_funder(name.text):
        return None
    first = next((b.text for b in reversed(blocks[:at]) if not _LINE.fullmatch(b.text)), "")
    headed = len(first) < 80 and not first.endswith(".")
    if is_refusal(below.text) or (headed and (is_refusal(first) or _only_asked(first))):
        return None
    return Party(name.text, _told_for(below.text), "card")


def _only_asked(words: str) -> bool:
    return row_pattern("only_asked").search(words) is not None


def _told_for(below: str) -> str | None:
    """What a grant is for: the first sentence of the paragraph below it."""
    words = "" if below.endswith((":", "?")) else re.split(r"(?<=[^\W\d])\.\s", below)[0].rstrip(" .")
    labelled = re.match(r"[A-Z][\w ]{2,30}:\s", words) is not None  # "Purpose: lamps", read elsewhere
    return words if 0 < len(words) <= _LONGEST and "\u00a3" not in words and not labelled else None


def _card(blocks: tuple[Block, ...], at: int) -> Party | None:
    named, told = blocks[at - 1], blocks[at]
    if named.kind != "heading" or told.kind != "paragraph" or not _ALONE.fullmatch(told.text.strip()):
        return None
    name = name_at(named.text, 0)
    whole = name is not None and name.end == len(named.text.rstrip())
    if name is None or not whole or zone_of(named.text) or is_office(name.text) or is_funder(name.text):
        return None
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    said = below.text if below is not None and below.kind == "paragraph" and "£" not in below.text else ""
    return Party(name.text, _told_for(said), "card")


_LONGEST = 200  # characters of what a grant is for


def _is_not_given(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether the heading over these cards, right below which the first has its own, gives nothing."""
    up = itertools.pairwise(reversed(blocks[:at]))
    over = next((above.text for below, above in up if above.kind == below.kind == "heading"), "")
    return is_refusal(over) or _only_asked(over)
