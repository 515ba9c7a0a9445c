"""The lines of a list that head several entries: a month, a year, a theme; and the time that they name."""

import re
from collections.abc import Sequence

from ..block import Block
from ..outline.marks import MONTHS


def heads(block: Block) -> bool:
    """Whether a line heads what stands below it; text without headings has months or years on a line."""
    return block.kind == "heading" or (block.kind == "paragraph" and bool(_IN_MONTH.fullmatch(block.text)))


_IN_MONTH = re.compile(rf"(?:{MONTHS} )?(?:19|20)\d\d", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:(?:\w+\s+)?decisions\b[\s:(\u2013-]*(?:in|of|for|made in|taken in)?\s*)?"
    rf"(?P<period>(?:{MONTHS}\s+)?(?:19|20)\d\d)\)?",
    re.IGNORECASE,
)


def period_above(blocks: Sequence[Block], at: int) -> str:
    """The month or year that heads this part of a list: "May 2022", "Decisions 2022"; "" where none does."""
    headings = (b.text.strip() for b in reversed(blocks[:at]) if heads(b))
    return next((match["period"] for text in headings if (match := _PERIOD.fullmatch(text))), "")
