"""A query tree becomes records with scores: words from the engine, values from SQL, phrases from streams."""

from collections.abc import Callable, Set

from .catalogue import Catalogue
from .engine import TEXT, And, Between, Fuzzy, Is, Near, Node, Not, Or, Phrase, Prefix, Scores, Word
from .filters import select
from .scan_engine import both, either
from .streams import read_streams, test_of

Match = Callable[[Node], Scores]


def answer(node: Node, catalogue: Catalogue, match: Match) -> Scores:
    """The serial number of each record that matches, with its score; nothing but SQL scores nothing."""
    return _Answer(catalogue, match).of(node, None)


class _Answer:
    def __init__(self, catalogue: Catalogue, match: Match) -> None:
        self._catalogue = catalogue
        self._match = match
        self._everything: frozenset[int] | None = None

    def of(self, node: Node, within: Set[int] | None) -> Scores:
        """What matches; `within`, if given, is where alone it matters."""
        if _for_engine(node):
            return self._match(node)
        if isinstance(node, And):
            return self._all(node.nodes, within)
        if isinstance(node, Or):
            scores: Scores = {}
            for part in node.nodes:
                scores = either(scores, self.of(part, within))
            return scores
        if isinstance(node, Not):
            unwanted = self.of(node.node, within).keys()
            return dict.fromkeys((self._all_serials() if within is None else within) - unwanted, 0.0)
        if isinstance(node, Is | Between):
            return dict.fromkeys(select(self._catalogue, node), 0.0)
        assert isinstance(node, Phrase | Near | Prefix | Fuzzy)
        return self._tested(node, within)

    def _all(self, nodes: tuple[Node, ...], within: Set[int] | None) -> Scores:
        """Words in one question to the engine, then what is cheap, then what must read the text."""
        asked = tuple(part for part in nodes if _for_engine(part))
        found = self._match(And(asked) if len(asked) > 1 else asked[0]) if asked else None
        for part in sorted((part for part in nodes if not _for_engine(part)), key=_cost):
            scores = self.of(part, within if found is None else found.keys())
            found = scores if found is None else both(found, scores)
        return found or {}

    def _tested(self, node: Phrase | Near | Prefix | Fuzzy, within: Set[int] | None) -> Scores:
        """What the engine finds by the words, then the test on the text itself."""
        likely = self._match(_likely(node))
        serials = likely.keys() if within is None else likely.keys() & within
        test = test_of(node)
        rows = read_streams(self._catalogue, node.field, serials)
        return {serial: likely[serial] for serial, language, stream in rows if test(stream, language)}

    def _all_serials(self) -> frozenset[int]:
        if self._everything is None:
            self._everything = self._catalogue.serials()
        return self._everything


def _for_engine(node: Node) -> bool:
    if isinstance(node, And | Or):
        return all(_for_engine(part) for part in node.nodes)
    return isinstance(node, Word) or (isinstance(node, Prefix | Fuzzy) and node.field == TEXT)


def _likely(node: Phrase | Near | Prefix | Fuzzy) -> Node:
    """What every record that matches holds, in words that an engine can look up."""
    if isinstance(node, Prefix):
        return Prefix(node.start)
    if isinstance(node, Fuzzy):
        return Fuzzy(node.word)
    words = tuple(Word(word, node.field) for word in dict.fromkeys(node.words))
    return And(words) if len(words) > 1 else words[0]


def _cost(node: Node) -> int:
    return (
        0 if isinstance(node, Is | Between) else 2 if isinstance(node, Phrase | Near | Prefix | Fuzzy) else 1
    )
