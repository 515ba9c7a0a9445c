"""A query tree becomes records with scores: words from the engine, spellings and phrases from SQLite's full
text, values from SQL. What an index cannot tell for sure is tested on the streams."""

from collections.abc import Callable, Set

from .catalogue import Catalogue
from .engine import (
    TEXT,
    And,
    Between,
    Fuzzy,
    Is,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Scores,
    Word,
    both,
    either,
)  # fmt: skip
from .filters import select
from .sqlite_engine import SqliteEngine
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
        """What SQLite's full text finds, and where that may be too much, the test on the text itself."""
        likely = SqliteEngine(self._catalogue).match(node)
        if _is_told(node):
            return likely
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
    return isinstance(node, Word)


def _is_told(node: Phrase | Near | Prefix | Fuzzy) -> bool:
    """Whether the full-text index alone tells what matches."""
    if isinstance(node, Phrase):
        return node.field == TEXT or not node.exact
    return node.field == TEXT and not isinstance(node, Near)


def _cost(node: Node) -> int:
    if isinstance(node, Phrase | Near | Prefix | Fuzzy):
        return 1 if _is_told(node) else 3
    return 0 if isinstance(node, Is | Between) else 2
