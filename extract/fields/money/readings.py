"""A sum with what its own surroundings say of it, before the whole entry is weighed."""

import re
from dataclasses import dataclass

from ..language import pattern
from .cues import Sense
from .parties import Party
from .sums import Sum


@dataclass(frozen=True, slots=True)
class Reading:
    """A sum with its party and sense.

    `earlier`: it is told of an earlier time. `faint`: nothing beside it says what it is, so a like sum
    elsewhere may. `sure`: how likely the sense is right, from 0 to 1, where that is known.
    """

    place: Sum
    party: Party
    sense: Sense
    earlier: bool = False
    faint: bool = False
    sure: float | None = None


UNSURE, SURE = 0.6, 0.75
"""Below the first, what a sum is is marked as unsure in its evidence; from the second on others follow it."""


def is_unsure(sure: float | None) -> bool:
    """Whether what a sum is was weighed, and is not surely told."""
    return sure is not None and sure < UNSURE


def is_surely_given(reading: Reading) -> bool:
    """Whether all that stands around a sum says that it is given, whoever gets it.

    Too little is told of a sum beside a title or name alone, of one so much a year in a table, or of a cost.
    """
    place = reading.place
    if reading.sense != "give" or reading.earlier or (reading.sure or 0.0) < _SURELY:
        return False
    if pattern("awards", "no_gift").search(place.own_before) or _COST.search(place.own_before):
        return False
    words = sum(word[0].islower() for word in place.words.split())
    return place.per is None if place.in_table else words > _FEW_WORDS


_COST = re.compile(r"\bcosts?\s+(?:of|is|are|will\s+be|about|up\s+to|\W)*\s*$|\bat\s*$", re.IGNORECASE)
_SURELY, _FEW_WORDS = 0.9, 2
