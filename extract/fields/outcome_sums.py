"""What a column says came of an entry: its sum, beside what was asked for, or nil; or the day of award."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ..block import Block
from ..forms.vocabulary import plain
from ..record import Evidence, Outcome
from .dates import is_day_alone
from .language import pattern
from .money_number import read_figures
from .values import Value


def told_by_sum(given: str, blocks: Sequence[Block]) -> Outcome | None:
    """What a sum under a label such as "Agreed £" comes to: less than was asked, nil, or all of it.

    A dash tells nothing where no column says what was asked for.
    """
    asked = _asked_for(blocks)
    if pattern("outcome", "nil").fullmatch(given.strip()):
        if asked is None and not re.search(r"\w", given):
            return None
        said: tuple[Outcome, ...] = ("withdrawn", "deferred")
        return next((o for o in said if any(pattern("outcome", o).search(b.text) for b in blocks)), "refused")
    match = _SUM.match(given)
    if match is None:
        return None
    less = asked is not None and _SUM.fullmatch(given.strip()) and _pounds(match) < asked
    return "approved-in-part" if less else "approved"


def told_aside(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list comes to by its day of award, or by what it says in passing."""
    return _told_by_day(values) or _told_in_passing(blocks)


def _told_by_day(values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry comes to that has a day under "Date of award"."""
    for value in values:
        if pattern("outcome", "given_on").fullmatch(plain(value.label)) and is_day_alone(value.text):
            return "approved", value.evidence
    return None


# Its label says that it is money, so the "£" that `find_money` looks for may be missing.
_SUM = re.compile(
    r"(?:up to\s+)?\u00a3?\s?(?P<figures>[1-9][\d,]*(?:\.\d+)?)\s*(?P<scale>[km])?\b", re.IGNORECASE
)


def _pounds(match: re.Match[str]) -> Decimal:
    return read_figures(match["figures"], (match["scale"] or "").lower())[0]


def _asked_for(blocks: Sequence[Block]) -> Decimal | None:
    """The one sum under a label such as "Bid £" or "Amount requested"."""
    labels = pattern("outcome", "asked_label")
    pairs = [(above.text, below.text) for above, below in pairwise(blocks)]
    pairs += [(label, value) for b in blocks for label, _, value in [b.text.partition(":")]]
    found = {
        _pounds(match)
        for label, value in pairs
        if labels.fullmatch(plain(label.rstrip(": "))) and (match := _SUM.fullmatch(value.strip()))
    }
    return found.pop() if len(found) == 1 else None


def _told_in_passing(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done, in a clause of its own: "a rise of 1.98% was confirmed"."""
    for block in blocks:
        match = pattern("outcome", "passing").search(block.text) if block.kind == "paragraph" else None
        if match and not pattern("outcome", "passing_not").search(block.text[: match.start()]):
            return "approved", block.evidence(*match.span())
    return None


def tells_of_before(text: str, outcome: Outcome) -> bool:
    """Whether words tell of an earlier decision: "The PCC had supported the first bus with £30,000"."""
    earlier = outcome == "approved" and pattern("outcome", "before").search(text)
    return bool(earlier or pattern("outcome", "round_before").search(text))
