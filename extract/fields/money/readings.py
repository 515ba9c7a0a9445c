"""A sum with what its own surroundings say of it, before the whole entry is weighed."""

from dataclasses import dataclass

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

    Too little is told of a sum beside a title or name alone, or of one so much a year in a table.
    """
    place = reading.place
    told = place.per is None if place.in_table else len(place.words.split()) > _FEW_WORDS
    return told and reading.sense == "give" and not reading.earlier and (reading.sure or 0.0) >= _SURELY


_SURELY, _FEW_WORDS = 0.9, 4
