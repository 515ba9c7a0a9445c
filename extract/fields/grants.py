"""The grants of a record in the making, those of like value found at once: a pack has thousands."""

from bisect import bisect, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

ROUNDED = Decimal("0.94")
"""No sum is rounded by more than 6 in 100."""


@dataclass
class Grant:
    """An award in the making: the readings that mention it, by their number."""

    value: Decimal
    mentions: list[int] = field(default_factory=list)
    recipient: str | None = None
    units: int | None = None


class Grants:
    """Grants in the order in which they are told."""

    def __init__(self, grants: Iterable[Grant] = ()) -> None:
        self._told: list[Grant] = []
        self._by_value: list[tuple[Decimal, int]] = []
        for grant in grants:
            self.append(grant)

    def __iter__(self) -> Iterator[Grant]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def append(self, grant: Grant) -> None:
        """Put one more at the end."""
        insort(self._by_value, (grant.value, len(self._told)))
        self._told.append(grant)

    @property
    def largest(self) -> Decimal:
        """The greatest value of any; 0 where there are none."""
        return max(self._by_value)[0] if self._by_value else Decimal(0)

    def near(self, values: Iterable[Decimal]) -> list[Grant]:
        """In their order, those that may be one of these values rounded, or be rounded to one of them.

        >>> [str(g.value) for g in Grants(map(Grant, map(Decimal, (1600, 20, 1634)))).near({Decimal(1600)})]
        ['1600', '1634']
        """
        values = list(values)
        if self._told and min(*values, self._by_value[0][0], Decimal(1)) <= 0:
            return self._told  # nought and minus are not rounded by shares
        found: set[int] = set()
        for value in values:
            ends = ((value * ROUNDED,), (value / ROUNDED + 1,))
            low, high = (bisect(self._by_value, end) for end in ends)
            found.update(at for _, at in self._by_value[low:high])
        return [self._told[at] for at in sorted(found)]
