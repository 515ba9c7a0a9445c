"""What is said of an outcome aside: by a day of award, in passing, or of another decision than this."""

import re
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import plain
from ...record import Evidence, Outcome
from ..dates.dates import is_day_alone
from ..header.values import Value
from ..language import pattern, sought

_PASSING = sought("outcome", "passing")


def told_aside(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list comes to by its day of award, or by what it says in passing."""
    return _told_by_day(values) or _told_in_passing(blocks)


def _told_by_day(values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry comes to that has a day under "Date of award"."""
    for value in values:
        if pattern("outcome", "given_on").fullmatch(plain(value.label)) and is_day_alone(value.text):
            return "approved", value.evidence
    return None


def _told_in_passing(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done, in a clause of its own: "a rise of 1.98% was confirmed"."""
    for block in blocks:
        match = _PASSING.search(block.text) if block.kind == "paragraph" else None
        if match and not pattern("outcome", "passing_not").search(block.text[: match.start()]):
            return "approved", block.evidence(*match.span())
    return None


def tells_of_before(text: str, outcome: Outcome) -> bool:
    """Whether words tell of an earlier decision, "The PCC had supported the first bus with £30,000", or of
    what becomes of those who got nothing, "The bids not successful have been offered a talk"; or of when
    a bid may come back, "It may be brought back when the council has confirmed its share"."""
    earlier = outcome == "approved" and pattern("outcome", "before").search(text)
    again = outcome == "approved" and pattern("outcome", "comes_back").search(text)
    rest = outcome == "refused" and pattern("outcome", "of_the_rest").search(text)
    return bool(earlier or again or rest or pattern("outcome", "round_before").search(text))


_SUPPOSED = re.compile(
    r"\b(?:if|whether|once|unless|until|should|provided|assuming)\s+(?:that\s+)?(?:the\s+)?\s*$",
    re.IGNORECASE,
)


def is_supposed(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence only supposes that it is decided so: "if the Commissioner agrees to his part"."""
    return _SUPPOSED.search(text[: match.start()]) is not None
