"""A query tree in words, so that nobody has to guess how a query was read."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from .engine import TEXT, And, Between, Fuzzy, Is, Near, Node, Not, Or, Phrase, Prefix, Word
from .words import stem

_JOINS = {And: "all of", Or: "any of"}


def explain(node: Node) -> Iterator[str]:
    """The tree of a query, a line a node.

    >>> from index.query import parse
    >>> print(*explain(parse('taser -"police cadets" amount:>50k').node), sep=chr(10))
    all of
    ├─ the word “taser”, by its stem “taser”
    ├─ not
    │  └─ the words “police cadets”, one after the other, as written
    └─ amount: more than 50000
    """
    below = node.nodes if isinstance(node, And | Or) else (node.node,) if isinstance(node, Not) else ()
    yield _JOINS.get(type(node)) or ("not" if isinstance(node, Not) else _told(node))  # type: ignore[arg-type]  # none but a join is a key
    for at, part in enumerate(below, 1):
        first, then = ("└─ ", "   ") if at == len(below) else ("├─ ", "│  ")
        for line in explain(part):
            yield first + line
            first = then


def as_json(node: Node) -> dict[str, Any]:
    """The tree as plain values: `node` is what it is, the rest its parts."""
    if isinstance(node, And | Or):
        return {"node": type(node).__name__.lower(), "nodes": [as_json(part) for part in node.nodes]}
    if isinstance(node, Not):
        return {"node": "not", "of": as_json(node.node)}
    values = {
        name: value if isinstance(value, int) else _plain(value) for name, value in asdict(node).items()
    }
    return {"node": type(node).__name__.lower(), **values}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return None if value is None else str(value)


def _told(node: Word | Prefix | Fuzzy | Phrase | Near | Is | Between) -> str:
    where = "" if node.field == TEXT else f"{node.field}: "
    if isinstance(node, Word):
        return f"{where}the word “{node.word}”, by its stem “{stem(node.word)}”"
    if isinstance(node, Prefix):
        return f"{where}words that begin with “{node.start}”"
    if isinstance(node, Fuzzy):
        return f"{where}words one slip away from “{node.word}”"
    if isinstance(node, Phrase):
        how = "as written" if node.exact else "by their stems"
        return f"{where}the words “{' '.join(node.words)}”, one after the other, {how}"
    if isinstance(node, Near):
        words = " ".join(node.words)
        return f"{where}the words “{words}” in any order, with at most {node.gap} others among them"
    if isinstance(node, Is):
        return f"{where}begins with {node.value}" if node.start else f"{where}is {node.value}"
    return where + _range(node)


def _range(node: Between) -> str:
    if node.low == node.high:
        return f"exactly {node.low}"
    sums = node.field in ("amount", "awarded")
    above, least = ("more than", "at least") if sums else ("after", "from")
    below, most = ("less than", "at most") if sums else ("before", "to")
    low = "" if node.low is None else f"{above if node.above else least} {node.low}"
    high = "" if node.high is None else f"{below if node.below else most} {node.high}"
    return f"{low} {'and ' * sums * bool(low)}{high}".strip() if high else low
