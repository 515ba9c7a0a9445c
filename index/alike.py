"""Papers like one paper: they hold its most telling words, or pay the same recipients.

A word tells the more of a paper the oftener that holds it, its title above all, and the fewer others do. Each
is put to the engine as in a search; a paper is as like as what it scores for all of them, beside the most
that any scores. A recipient in common adds a fixed part. So why a paper is like this one can be said, and is.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import log

from .catalogue import Catalogue
from .engine import WEIGHTS, Node, Or, Scores, Word
from .results import Hit, hit
from .words import stem

TELLING = 20
"""Words that count, at most."""

TRIED = 60
"""Words that are tried for that, at most: many a telling word stands in no other paper."""

RECIPIENT = 0.2
"""What a recipient in common adds, where all the words in common make 1."""

_NAMES = ("area", "organisation", "originator", "reference")
_SHARED = 8
"""Shared words that are named."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A paper like another, and why: the words they share, those that count most first, and recipients.

    The score of `hit` is how like it is, to 1; its snippet shows where the shared words stand.
    """

    hit: Hit
    words: tuple[str, ...]
    recipients: tuple[str, ...]


def alike(catalogue: Catalogue, serial: int, match: Callable[[Node], Scores], limit: int) -> list[Alike]:
    """The papers most like the one with this serial number, best first; `match` is the engine."""
    parts = _telling(catalogue, serial, match)
    likeness: defaultdict[int, float] = defaultdict(float)
    for scores in parts.values():
        for other, score in scores.items():
            likeness[other] += score
    most = max(likeness.values(), default=1.0)
    paid = _recipients(catalogue, serial)
    total = {
        other: likeness[other] / most * (1 - RECIPIENT) + (RECIPIENT if other in paid else 0)
        for other in likeness.keys() | paid.keys()
        if other != serial
    }
    best = sorted(total, key=lambda other: (-round(total[other], 4), other))[:limit]
    return [
        _alike(catalogue, other, rank, total[other], parts, tuple(sorted(paid.get(other, ()))))
        for rank, other in enumerate(best, 1)
    ]


def _alike(
    catalogue: Catalogue,
    serial: int,
    rank: int,
    likeness: float,
    parts: dict[str, Scores],
    recipients: tuple[str, ...],
) -> Alike:
    shared = sorted((word for word in parts if serial in parts[word]), key=lambda word: -parts[word][serial])
    node = Or(tuple(Word(word) for word in shared[:_SHARED]))
    return Alike(hit(catalogue, serial, rank, likeness, node, ()), tuple(shared[:_SHARED]), recipients)


def _telling(catalogue: Catalogue, serial: int, match: Callable[[Node], Scores]) -> dict[str, Scores]:
    """The words that tell most of a paper, each with the papers that hold it: few, but not it alone."""
    total = catalogue.read("SELECT count(*) FROM records")[0][0]
    telling: dict[str, Scores] = {}
    for word, weight in islice(_words(catalogue, serial, total), TRIED):
        scores = match(Word(word))
        if 1 < len(scores) <= max(3, total / 8):
            telling[word] = {other: score * weight for other, score in scores.items()}
        if len(telling) == TELLING:
            break
    return telling


def _words(catalogue: Catalogue, serial: int, total: int) -> Iterator[tuple[str, float]]:
    """The words of a paper, one a stem, with their weight in it; first those that few others hold.

    Names of offices and areas are left out: they make no two papers alike.
    """
    often: Counter[str] = Counter()
    names: set[str] = set()
    for field, stream in catalogue.read("SELECT field, words FROM streams WHERE serial = ?", serial):
        if field in _NAMES:
            names.update(stream.split())
            continue
        for word in stream.split():
            often[word] += round(WEIGHTS.get(field, 1.0))
    held = catalogue.read(
        "SELECT word, records FROM vocabulary WHERE word IN (SELECT value FROM json_each(?))",
        json.dumps([word for word in often if len(word) > 2 and word.isalpha() and word not in names]),
    )
    telling: dict[str, tuple[float, str, float]] = {}
    for word, records in held:
        weight = 1 + log(often[word])
        told = (weight * log(1 + total / records), word, weight)
        telling[stem(word)] = max(telling.get(stem(word), told), told)
    return ((word, weight) for _, word, weight in sorted(telling.values(), reverse=True))


def _recipients(catalogue: Catalogue, serial: int) -> dict[int, set[str]]:
    """The other records that pay a recipient of this one, each with the names in common."""
    sql = (
        "WITH paid AS (SELECT record, recipient FROM awards UNION SELECT record, recipient FROM amounts)"
        " SELECT other.serial, theirs.recipient FROM records AS this"
        " JOIN paid AS ours ON ours.record = this.id"
        " JOIN paid AS theirs ON theirs.recipient = ours.recipient COLLATE NOCASE"
        " JOIN records AS other ON other.id = theirs.record"
        " WHERE this.serial = ?1 AND other.serial != ?1"
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    for other, recipient in catalogue.read(sql, serial):
        found[other].add(recipient)
    return found
