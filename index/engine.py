"""What an engine must do, and the query tree it is asked in. No engine's own type leaves its file.

A query is a tree of plain frozen nodes. Nodes about words go to the engine; nodes about extracted values go
to the catalogue; `And`, `Or` and `Not` join them.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol

TEXT = "text"
"""The field of a word without a field: everything the record says, its header fields included."""

TEXT_FIELDS = (
    TEXT, "title", "reference", "recommendation", "originator", "recipient", "area", "organisation",
)  # fmt: skip

WEIGHTS: Mapping[str, float] = {"title": 4.0, "reference": 4.0, "recommendation": 4.0}
"""How much more a word counts in these fields, beside its one in the whole text; chosen by
`benchmarks.ranking`."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, by its stem."""

    word: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    start: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words one slip away."""

    word: str
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after the other. `exact`: as written; else by their stems (the parts of "e-safety")."""

    words: tuple[str, ...]
    field: str = TEXT
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Near:
    """Words as written, in any order, with at most `gap` other words among them."""

    words: tuple[str, ...]
    gap: int
    field: str = TEXT


@dataclass(frozen=True, slots=True)
class Is:
    """An extracted value that is one of these: `kind:decision`, `checklist.finance:no`, `finding:D*`."""

    field: str
    value: str
    start: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """An extracted sum or day in a range; None is an open end. `above`, `below`: that end is left out."""

    field: str
    low: Decimal | date | None
    high: Decimal | date | None
    above: bool = False
    below: bool = False


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything else."""

    node: "Node"


TextNode = Word | Prefix | Fuzzy | Phrase | Near
Node = TextNode | Is | Between | And | Or | Not

Sort = Literal["relevance", "date", "amount"]
Scores = dict[int, float]
"""Serial number of each record that matches, with how well."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as an engine sees it: its serial number, its language, a stream of words a text field."""

    serial: int
    language: str
    streams: Mapping[str, str]


def both(left: Scores, right: Scores) -> Scores:
    """What is in both, the scores added."""
    if len(right) < len(left):
        left, right = right, left
    return {serial: score + right[serial] for serial, score in left.items() if serial in right}


def either(left: Scores, right: Scores) -> Scores:
    """What is in either, the scores added."""
    joined = dict(left)
    for serial, score in right.items():
        joined[serial] = joined.get(serial, 0.0) + score
    return joined


class BrokenIndex(Exception):
    """The index cannot be used: damaged, not ours, or out of reach. The catalogue still answers."""


class Engine(Protocol):
    """Ranks records by words, in an index of its own. Asked only for `Word`, and `And` and `Or` of words."""

    name: str

    def match(self, node: Node) -> Scores:
        """The records that match, with their scores.

        Raises:
            BrokenIndex: The index is there and cannot be read.
        """
        ...

    def refresh(self) -> None:
        """Look again at what is there: another process may have put a newer index in place."""
        ...

    def stamp(self) -> str | None:
        """The catalogue state that the index was made from; None when there is no index."""
        ...

    def serials(self) -> frozenset[int]:
        """The serial numbers of the records in the index."""
        ...

    def update(self, drop: Collection[int], add: Iterable[Entry], stamp: str) -> None:
        """Take records out, put records in, and take on the catalogue's stamp: all of it or nothing.

        Where there is no index that can be used, one is made beside what is there and put in its place.
        """
        ...

    def forget(self) -> None:
        """Take the index that is there for lost, whatever it says, so that the next update makes it anew."""
        ...

    def check(self) -> list[str]:
        """What is wrong with the index's own files, one line each."""
        ...

    def size(self) -> int:
        """Bytes on disk."""
        ...

    def close(self) -> None:
        """Let go of its files."""
        ...
