"""The roles of an entry's dates settled together: what the words say, what is bare, what is told twice."""

import re
from dataclasses import dataclass, replace
from datetime import date

from ...block import Block, Entry
from ...record import DateRole
from .dates import FoundDate
from .learned import likely_roles
from .signing import Ground


@dataclass(frozen=True, slots=True)
class Placed:
    """A date with its block's place in the entry, and the role it has so far with the ground for it.

    `sure`: how likely the role is, where its words were weighed; None where a rule tells it.
    """

    found: FoundDate
    block: Block
    at: int
    role: DateRole
    ground: Ground
    sure: float | None = None


def settled(entry: Entry, placed: list[Placed], *, weighed: bool) -> list[Placed]:
    """The dates with their roles, each known as well as the paper tells it, in reading order."""
    return _twinned(_resolved(entry, _told_by_words(entry, placed) if weighed else placed))


_PLAIN: tuple[Ground, ...] = ("label", "block")
LEAD, LEAD_OF_HEADER = 0.2, 0.5
"""By how much a role must be likelier by the words around a date than the one it has; more is asked where the
date would become one of the record's header."""


_ONCE: tuple[DateRole, ...] = ("decided", "meeting", "submitted", "published")


def _told_by_words(entry: Entry, placed: list[Placed]) -> list[Placed]:
    """The dates that no label and no signature explains, with the role that their words make likely."""
    plain = {p.role: p.found.value for p in placed if p.ground in _PLAIN}
    told = []
    for one in placed:
        likely = {} if one.ground in _PLAIN else likely_roles(entry, one.at, one.found)
        best = max(likely, key=likely.__getitem__, default=one.role)
        asked = LEAD_OF_HEADER if best in _ONCE else LEAD
        leads = likely and likely[best] - likely.get(one.role, 0.0) >= asked
        if leads and not _is_barred(best, one, entry, plain):
            one = replace(one, role=best, ground="words", sure=likely[best])
        told.append(one)
    return told


def _is_barred(role: DateRole, one: Placed, entry: Entry, plain: dict[DateRole, date | None]) -> bool:
    """Whether a date cannot have a role, whatever its words.

    A paper is decided, taken, put forward and published on one day each, so that words which tell of another
    tell of something else; a report decides nothing; and an officer who signs may let a paper go up, no more.
    """
    other_day = role in _ONCE and plain.get(role, one.found.value) != one.found.value
    reports = role == "decided" and entry.kind == "paper"
    spans = role in (*_ONCE, "received") and _is_of_span(one.block.text, one.found)
    return other_day or reports or spans or (one.ground == "officer" and role != "submitted")


_OPENS_SPAN = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_CLOSES_SPAN = re.compile(
    r"\b(?:between|from)\s+[^.;]{3,40}?\s(?:and|to|until|till|up\s+to)\s+(?:the\s+)?$", re.IGNORECASE
)
_AND = re.compile(r",?\s+(?:and|to|until|till|up\s+to)\s", re.IGNORECASE)


def _is_of_span(text: str, found: FoundDate) -> bool:
    """Whether a day opens or closes a span: "the bids received between 1 May and 24 June 2022"."""
    before = text[: found.start]
    opens = _OPENS_SPAN.search(before) is not None and _AND.match(text[found.end :]) is not None
    return opens or _CLOSES_SPAN.search(before[-60:]) is not None


def _resolved(entry: Entry, placed: list[Placed]) -> list[Placed]:
    """The bare and lonely dates given their role, where nothing that is said more plainly forbids it."""
    wanted: DateRole = "meeting" if entry.kind == "paper" else "decided"
    known = {p.found.value for p in placed if p.role == wanted}
    if known:
        return [
            replace(p, role=wanted) if p.ground in ("hinted", "bare") and p.found.value in known else p
            for p in placed
        ]
    for ground in ("hinted", "bare", "line", "told", "said"):
        chosen = [
            p for p in placed if p.ground == ground and p.block.zone in ("header", "signature", "decision")
        ]
        chosen = chosen or [p for p in placed if p.ground == ground]
        if chosen:
            return [replace(p, role=wanted) if p is chosen[0] else p for p in placed]
    return placed


def _twinned(placed: list[Placed]) -> list[Placed]:
    """A day told again at once in the other language ("12 March 2024", "12 Mawrth 2024") is what it was."""
    settled = list(placed)
    for number in range(1, len(placed)):
        first, second = settled[number - 1], placed[number]
        days = [p.found.text.split() for p in (first, second)]
        near = second.at - first.at in (0, 1) and second.found.value == first.found.value
        if near and second.role == "mentioned" and days[0][0] == days[1][0] and days[0] != days[1]:
            settled[number] = replace(second, role=first.role)
    return settled
