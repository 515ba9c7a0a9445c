"""Grants told a card each: a body's name as a heading, the sum alone below it, then what it is for."""

import itertools
import re
from functools import lru_cache

from ...block import Block, Entry
from ...forms.headings import zone_of
from .organisations import is_funder, is_office, name_at
from .parties import Party
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
    return found if len(found) >= _LEAST else {}


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
    told_for = "" if said.endswith((":", "?")) else re.split(r"(?<=[^\W\d])\.\s", said)[0].rstrip(" .")
    return Party(name.text, told_for if 0 < len(told_for) <= _LONGEST else None, "card")


_LONGEST = 200  # characters of what a grant is for


def _is_not_given(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether the heading over these cards, right below which the first has its own, gives nothing."""
    up = itertools.pairwise(reversed(blocks[:at]))
    over = next((above.text for below, above in up if above.kind == below.kind == "heading"), "")
    return is_refusal(over) or row_pattern("only_asked").search(over) is not None
