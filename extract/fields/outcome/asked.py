"""What came of a decision that agrees to what was asked for: only to note it, refuse it or put it off."""

import re
from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Outcome, Recommendation
from ..language import pattern

THAT = re.compile(r"(?:and\s+)?(?:\(\w{1,3}\)\s*)?that\b[^.;]*\bbe\b", re.IGNORECASE)
"""What is decided, as a clause: "that £900 be paid", matched from its first word."""


def as_asked(
    told: tuple[Outcome, Evidence], blocks: Sequence[Block], recommendations: Sequence[Recommendation]
) -> tuple[Outcome, Evidence]:
    """What came of it where all that was agreed to is to note, refuse or put off: "That it be noted. Yes"."""
    if _SAYS_WHAT.search(told[1].text):
        return told
    asked = [r.text for r in recommendations]
    asked = asked or [b.text for b in blocks if b.zone in ("summary", "decision") and THAT.match(b.text)]
    if asked and told[0] in ("approved", "approved-in-part"):
        for outcome, name in _ONLY:
            if all(pattern("outcome", name).search(text) for text in asked):
                return outcome, told[1]
    return told


_ONLY: tuple[tuple[Outcome, str], ...] = (
    ("noted", "notes_only"), ("refused", "refuses"), ("deferred", "defers"),
)  # fmt: skip
"""What it comes to when every recommendation that is approved only notes, refuses or defers."""

# A decision that says itself what is to be done: "That £900 be paid to the club", not "That it be agreed".
_SAYS_WHAT = re.compile(
    r"\u00a3\s?\d|\bthat\b(?![^.;]*\b(?:recommendations?|it|this|noted)\b)[^.;]*\bbe\s+\w+", re.IGNORECASE
)
