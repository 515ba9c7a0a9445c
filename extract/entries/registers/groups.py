"""The groups of a list of awards: what a heading says became of the bids below it, in a table or told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block
from ...fields.outcome.said import outcome_in
from ...outline.zones import place
from .rows import heads_rows

_NOT_GIVEN = ("refused", "deferred", "withdrawn")
_WORDS = 6  # of a heading that groups bids


def not_given_above(blocks: Sequence[Block], at: int) -> Block | None:
    """The heading over this place in a list, if it says that no bid below was given: "Not supported"."""
    head = next((b for b in reversed(blocks[:at]) if _heads(b)), None)
    return head if head and says_not_given(head) else None


def says_not_given(head: Block) -> bool:
    """Whether a heading says so of the bids below it, and is short."""
    return len(head.text.split()) <= _WORDS and outcome_in(head.text) in _NOT_GIVEN


def _heads(block: Block) -> bool:
    filled = [cell for cell in block.cells if cell.text.strip()]
    return block.kind == "heading" or (len(filled) == 1 and heads_rows(filled[0]))


def as_outcome(head: Block) -> list[Block]:
    """What a heading says became of the bids below it, as an entry of its own says it."""
    label = Block("Outcome:", "paragraph", ((0, head.pieces[0][1]),))
    return [label, replace(head, kind="paragraph", marker="", cells=(), table=None)]


def tells_bid(block: Block) -> re.Match[str] | None:
    """How a paragraph opens that tells of one body's bid: "GF/7 – Quay Rangers asked for £875."."""
    told = _BID.match(block.text) if block.kind != "row" else None
    return None if told is None or _NO_BIDDER.match(told["who"]) else told


def told_bid(block: Block, head: Block) -> tuple[dict[str, str], list[Block]] | None:
    """The number and the bidder of a paragraph's one bid, and what it says of it under this heading.

    Its own words win over the heading's: "Quay Rangers asked for £875 for kits. Held over to the next round."
    """
    told = tells_bid(block)
    if told is None:
        return None
    given = {"title": told["who"]}
    said = [replace(block.behind(told.start("who")), zone="decision")]
    if told["number"]:
        given["reference"] = told["number"]
        label = Block("Reference no:", "paragraph", block.pieces[:1])
        said = [*place([label, replace(label, text=told["number"])]), *said]
    own = outcome_in(block.text) in _NOT_GIVEN
    return given, said if own else [*said, *place(as_outcome(head))]


_ASKS = (
    r"(?:asked|applied|bid|requested|sought)\s+(?:for\s+|us\s+for\s+)?|withdrew\s+(?:(?:their|its|his|her|the|a)\s+)?"
    r"(?:bid|application|request)\s+(?:of|for)\s+"
)
_BID = re.compile(
    r"(?:(?P<number>(?=[^\s]*\d)[A-Z]{0,8}[\w/.-]{1,12}(?:\s\d{1,4})?)\s*(?:[:|\t]|\s[\u2013\u2014-])\s*)?"
    rf"(?P<who>(?:The )?(?-i:[A-Z]|\d)[^.;:,\u00a3]{{2,70}}?),?\s+(?:had\s+|has\s+)?(?:{_ASKS})"
    r"(?:a\s+grant\s+of\s+|funding\s+of\s+)?\u00a3\d(?:[^.;\u00a3]|\.\d\d)*(?:[.;]\s|[.;]?$)",
    re.IGNORECASE,
)
# Who is no one body: "The following groups asked for £9,000 between them".
_NO_BIDDER = re.compile(
    r"(?:(?:the|these|those|all|both|other|several|some|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+)?)?"
    r"(?:following|others?|these|those|groups?|bids?|bidders?|applica\w+|applicants|organisations|they|we|total)\b",
    re.IGNORECASE,
)
