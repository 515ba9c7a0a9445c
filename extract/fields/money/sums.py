"""A sum of money where it stands: the words around it that tell what it is and who gets it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, wraps
from typing import TypeVar

from ...block import Block
from ...record import Evidence, Per, Qualifier

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class TableRow:
    """What the sums of a row of a table share.

    `heads` are the words that head the columns, where its table goes on from a page before: those there.
    `finds` is what was found of the row, by what looked for it.
    """

    heads: tuple[str, ...] = ()
    finds: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Sum:
    """A sum of money in a block.

    Attributes:
        body: The words it is read in: the block's own, with the start of a sentence that the block only
            goes on with in front; in a table, the words of its cell where that holds prose.
        start, end: Its place in `body`.
        at: The block's place in the entry.
        sentence: Where the sentence that holds it begins and ends in `body`.
        others: Places of the other sums in `body`.
        shift: What to add to a place in `body` for the place in `block.text`.
        column, row: In a table, the words that head its column and its row.
        total: In a table, it stands in a row or column of totals.
        table_row: In a table, what it shares with the other sums of its row.
    """

    start: int
    end: int
    text: str
    value: Decimal
    block: Block
    body: str
    at: int
    sentence: tuple[int, int]
    upper: Decimal | None = None
    qualifier: Qualifier = "exact"
    per: Per | None = None
    units: int | None = None
    suspect: str | None = None
    others: tuple[tuple[int, int], ...] = ()
    column: str = ""
    row: str = ""
    total: bool = False
    above: tuple[Block, ...] = field(default=(), repr=False)  # a dozen blocks; `near` are the last of them
    shift: int = 0
    table_row: TableRow = field(default_factory=TableRow, repr=False, compare=False)

    @property
    def near(self) -> tuple[Block, ...]:
        """The blocks just above, which its words may lean on."""
        return self.above[-4:]

    def up_to(self, following: "Sum") -> str:
        """The words between it and a sum that follows in the same body."""
        return self.body[self.end : following.start]

    @cached_property
    def words(self) -> str:
        """The sentence that holds it."""
        return self.body[self.sentence[0] : self.sentence[1]]

    @cached_property
    def before(self) -> str:
        """The sentence up to the sum, without an "up to" that belongs to it."""
        return self.body[self.sentence[0] : self.start]

    @cached_property
    def after(self) -> str:
        """The sentence from the sum on."""
        return self.body[self.end : self.sentence[1]]

    @cached_property
    def own_after(self) -> str:
        """The sentence from the sum on, up to the next sum."""
        following = [start for start, _ in self.others if self.end <= start < self.sentence[1]]
        return self.body[self.end : min(following, default=self.sentence[1])]

    @cached_property
    def own_before(self) -> str:
        """The sentence up to the sum, from the sum before it on."""
        earlier = [end for _, end in self.others if self.sentence[0] <= end <= self.start]
        return self.body[max(earlier, default=self.sentence[0]) : self.start]

    @cached_property
    def part_of(self) -> bool:
        """It is "£x of the £y …": what follows £y is said of it."""
        return bool(re.fullmatch(r"\s+of\s+(?:the|its|their|this|that)?\s*", self._gap_after()))

    @cached_property
    def whole_of(self) -> bool:
        """It is the £y of "£x of the £y …"."""
        return bool(re.search(r"£\S+\s+of\s+(?:the|its|their|this|that)?\s*$", self.before))

    def _gap_after(self) -> str:
        following = [start for start, _ in self.others if self.end <= start < self.sentence[1]]
        return self.body[self.end : min(following)] if following else "-"

    @cached_property
    def in_table(self) -> bool:
        """It stands in a row of a table, in a cell of its own: no prose around it."""
        return bool(self.block.cells) and self.body is self.block.text

    def evidence(self) -> Evidence:
        """The printed line or lines that hold it."""
        return self.block.evidence(self.start + self.shift, self.end + self.shift)


def once_a_row(find: Callable[[Sum], Found]) -> Callable[[Sum], Found]:
    """What is found of a row of a table, whichever of its sums is asked about, is kept for all of them."""
    name = f"{find.__module__}.{find.__name__}"

    @wraps(find)
    def found(place: Sum) -> Found:
        kept = place.table_row.finds
        if name not in kept:
            kept[name] = find(place)
        value: Found = kept[name]  # type: ignore[assignment]  # of the same function
        return value

    return found


def once_a_sum(find: Callable[[Sum], Found]) -> Callable[[Sum], Found]:
    """What is found of a sum is kept with it: its table is asked about many times over."""
    name = f"{find.__module__}.{find.__name__}"

    @wraps(find)
    def found(place: Sum) -> Found:
        kept = vars(place)
        if name not in kept:
            kept[name] = find(place)
        value: Found = kept[name]
        return value

    return found
