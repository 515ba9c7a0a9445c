"""A sum with what its own surroundings say of it, before the whole entry is weighed."""

from dataclasses import dataclass

from .cues import Sense
from .parties import Party
from .sums import Sum


@dataclass(frozen=True, slots=True)
class Reading:
    """A sum with its party and sense.

    `earlier`: it is told of an earlier time. `faint`: nothing beside it says what it is, so a like sum
    elsewhere may.
    """

    place: Sum
    party: Party
    sense: Sense
    earlier: bool = False
    faint: bool = False
