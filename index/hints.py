"""Why nothing matches: what no record holds, and what may have been meant."""

from collections.abc import Iterator

from .catalogue import Catalogue
from .engine import TEXT, And, Is, Node, Word
from .keeper import Keeper
from .query import SHORTEST_FUZZY

_MOST = 3
"""Things that may have been meant that are named."""


def absent(node: Node, keeper: Keeper, catalogue: Catalogue) -> Iterator[str]:
    """A line for each word and code of a query that matches nothing which no record holds."""
    for part in node.nodes if isinstance(node, And) else (node,):
        if isinstance(part, Word) and not keeper.scores(part):
            yield _no_word(part, keeper)
        if isinstance(part, Is) and part.field == "finding" and not keeper.scores(part):
            yield _no_finding(part, catalogue)


def _no_word(node: Word, keeper: Keeper) -> str:
    slips = keeper.slips(node.word) if len(node.word) >= SHORTEST_FUZZY else []
    meant = [(word, len(held)) for word, _ in slips[:20] if (held := keeper.scores(Word(word, node.field)))]
    where = "" if node.field == TEXT else f" as {node.field}"
    return f"No record holds {node.word!r}{where}." + (f" Did you mean: {_listed(meant)}?" if meant else "")


def _no_finding(node: Is, catalogue: Catalogue) -> str:
    """A code may be one that no rule has, or one that is nowhere found: what there is tells either."""
    held = catalogue.read(
        "SELECT code, count(DISTINCT record) FROM findings GROUP BY code ORDER BY 2 DESC, 1"
    )
    told = f"No record has the finding {node.value + '*' * node.start!r}."
    if family := [(code, count) for code, count in held if code[0] == node.value[0]]:
        return f"{told} Of {node.value[0]} they have: {_listed(family)}{', …' * (len(family) > _MOST)}"
    if first := sorted({code[0] for code, _ in held}):
        return f"{told} Theirs begin with {', '.join(first)}; a family is found by finding:{first[0]}*"
    return f"{told} They have none at all."


def _listed(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{what} ({count:,})" for what, count in counts[:_MOST])
