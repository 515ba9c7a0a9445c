"""The groups of a list of awards: what a heading says became of the bids below it, in a table or told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Block
from .fields.outcome import outcome_in
from .register_rows import heads_rows

_NOT_GIVEN = ("refused", "deferred", "withdrawn")
_WORDS = 6  # of a heading that groups bids


def not_given_above(blocks: Sequence[Block], at: int) -> Block | None:
    """The heading over this place in a list, if it says that no bid below was given: "Not supported"."""
    head = next((b for b in reversed(blocks[:at]) if _heads(b)), None)
    short = head is not None and len(head.text.split()) <= _WORDS
    return head if head and short and outcome_in(head.text) in _NOT_GIVEN else None


def _heads(block: Block) -> bool:
    filled = [cell for cell in block.cells if cell.text.strip()]
    return block.kind == "heading" or (len(filled) == 1 and heads_rows(filled[0]))


def as_outcome(head: Block) -> list[Block]:
    """What a heading says became of the bids below it, as an entry of its own says it."""
    label = Block("Outcome:", "paragraph", ((0, head.pieces[0][1]),))
    return [label, replace(head, kind="paragraph", marker="", cells=(), table=None)]


def told_bidder(block: Block) -> str | None:
    """Who made the one bid of which a sentence tells: "Quay Rangers asked for £875 for kits but withdrew"."""
    told = _BID.match(block.text) if block.text.count("\u00a3") == 1 else None
    return told["who"] if told else None


_BID = re.compile(
    r"(?P<who>(?:The )?(?-i:[A-Z])[^.;:,\u00a3]{2,70}?),?\s+(?:had\s+|has\s+)?"
    r"(?:asked|applied|bid|requested|sought)\s+(?:for\s+)?(?:a\s+grant\s+of\s+)?\u00a3\d[^.;]*(?:\.\d\d[^.;]*)?\.?$",
    re.IGNORECASE,
)
