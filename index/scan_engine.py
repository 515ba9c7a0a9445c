"""No index at all: every stream is read. Slow, and right by construction.

It answers for records that the index does not hold yet, and for the whole library when no index can be
used. It is also what the other engines are held to.
"""

import math
from collections.abc import Callable, Collection
from functools import reduce

from .catalogue import Catalogue
from .engine import TEXT, WEIGHTS, And, Fuzzy, Node, Or, Prefix, Scores, Word
from .streams import read_streams
from .words import near, root, stems


class ScanEngine:
    """Reads the streams of these records, or of all of them."""

    name = "scan"

    def __init__(self, catalogue: Catalogue, serials: Collection[int] | None = None) -> None:
        self._catalogue = catalogue
        self._serials = serials

    def match(self, node: Node) -> Scores:
        """See `Engine.match`."""
        if isinstance(node, And):
            return reduce(both, (self.match(part) for part in node.nodes))
        if isinstance(node, Or):
            return reduce(either, (self.match(part) for part in node.nodes))
        if isinstance(node, Prefix):
            return self._count(TEXT, f" {node.start}", lambda word, _: word.startswith(node.start))
        if isinstance(node, Fuzzy):
            return self._count(TEXT, f" {node.word[0]}", lambda word, _: near(node.word, word))
        assert isinstance(node, Word)

        def same(word: str, language: str) -> bool:
            return stems((word,), language) == stems((node.word,), language)

        start = f" {root(node.word)}"
        scores = self._count(node.field, start, same)
        for field, weight in WEIGHTS.items() if node.field == TEXT else ():
            for serial, score in self._count(field, start, same).items():
                scores[serial] += weight * score
        return scores

    def _count(self, field: str, start: str, same: Callable[[str, str], bool]) -> Scores:
        counts: dict[int, int] = {}
        read = 0
        for serial, language, stream in read_streams(self._catalogue, field, self._serials):
            read += 1
            if start not in stream:  # most streams are done with here
                continue
            alike = {word for word in set(stream.split()) - {"|"} if same(word, language)}
            if alike:
                counts[serial] = sum(word in alike for word in stream.split())
        rarity = math.log(1 + read / (len(counts) or 1))
        return {serial: rarity * (1 + math.log(count)) for serial, count in counts.items()}


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
