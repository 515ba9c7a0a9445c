"""What came of a decision that agrees to what was asked for: only to note it, refuse it or put it off."""

import re
from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Outcome, Recommendation
from ..awards.declined import declined_labels
from ..language import pattern

THAT = re.compile(r"(?:and\s+)?(?:\(\w{1,3}\)\s*)?that\b[^.;]*\bbe\b", re.IGNORECASE)
"""What is decided, as a clause: "that £900 be paid", matched from its first word."""


def as_asked(
    told: tuple[Outcome, Evidence], blocks: Sequence[Block], recommendations: Sequence[Recommendation]
) -> tuple[Outcome, Evidence]:
    """What came of it where all that was agreed to is to note, refuse or put off: "That it be noted. Yes".

    A refusal beside which others are only told of it, or something is noted, is one.
    """
    if _SAYS_WHAT.search(told[1].text) or told[0] not in ("approved", "approved-in-part"):
        return told
    if told[0] == "approved-in-part" and _agrees_formally(blocks, recommendations):
        return "refused", told[1]
    asked = [r.text for r in recommendations]
    asked = asked or [b.text for b in blocks if b.zone in ("summary", "decision") and THAT.match(b.text)]
    for outcome, name in _ONLY:
        meant = [bool(pattern("outcome", name).search(text)) for text in asked]
        if any(meant) and all(own or _is_formal(text) for own, text in zip(meant, asked, strict=True)):
            return outcome, told[1]
    return told


def _is_formal(text: str) -> bool:
    """Whether a recommendation is only to note something, or to tell somebody."""
    return any(pattern("outcome", name).search(text) for name in ("asks_formally", "notes_only"))


def _agrees_formally(blocks: Sequence[Block], recommendations: Sequence[Recommendation]) -> bool:
    """Whether the decision turns one recommendation down, and those it agrees give nothing."""
    own = [block for block in blocks if block.zone in ("decision", "signature")]
    declined = {label for block in own for label in declined_labels(block.text)}
    agreed = [r for r in recommendations if (r.label or "").strip("().") not in declined]
    return 0 < len(agreed) < len(recommendations) and all(_is_formal(r.text) for r in agreed)


_ONLY: tuple[tuple[Outcome, str], ...] = (
    ("noted", "notes_only"), ("refused", "refuses"), ("deferred", "defers"),
)  # fmt: skip
"""What it comes to when every recommendation that is approved only notes, refuses or defers."""

# A decision that says itself what is to be done: "That £900 be paid to the club", not "That it be agreed".
_SAYS_WHAT = re.compile(
    r"\u00a3\s?\d|\bthat\b(?![^.;]*\b(?:recommendations?|it|this|noted)\b)[^.;]*\bbe\s+\w+", re.IGNORECASE
)
