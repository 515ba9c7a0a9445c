"""Why nothing matches, or why a part of a query does nothing, and what may have been meant."""

from collections.abc import Iterator
from dataclasses import replace

from .catalogue import Catalogue
from .engine import TEXT, And, Between, Is, Near, Node, Not, Or, Phrase, Word
from .filters import select
from .keeper import Keeper
from .query import SHORTEST_FUZZY
from .values import CHOICES

_MOST = 3
"""Things that may have been meant that are named."""

_EVERYDAY = ("open", *CHOICES["kind"])
"""Values of fields that are common words of papers too."""


class Hints:
    """What to tell a person about a query, a line each."""

    def __init__(self, keeper: Keeper, catalogue: Catalogue) -> None:
        self._match = keeper.scores
        self._slips = keeper.slips
        self._catalogue = catalogue

    def absent(self, node: Node) -> Iterator[str]:
        """Why a query matches nothing: each part that by itself matches nothing, or all of them together."""
        blamed = [
            part for part in (node.nodes if isinstance(node, And) else (node,)) if not self._match(part)
        ]
        for part in blamed:
            yield from self._blame(part)
        if not blamed:
            yield "Each part of the query is found, but no record holds them all."

    def idle(self, node: Node) -> Iterator[str]:
        """What does nothing in a query that matches: alternatives and unwanted words that nothing holds."""
        if isinstance(node, And | Or):
            for part in node.nodes:
                if isinstance(part, And | Or | Not):
                    yield from self.idle(part)
                elif isinstance(node, Or) and not self._match(part):
                    yield from self._blame(part)
        elif isinstance(node, Not):
            if isinstance(node.node, And | Or | Not):
                yield from self.idle(node.node)
            elif not self._match(node.node):
                yield from self._blame(node.node)

    def as_values(self, node: Node, found: bool) -> Iterator[str]:
        """The words that are a value of a field, too, which papers word otherwise: "not supported"."""
        if isinstance(node, And | Or):
            for part in node.nodes:
                yield from self.as_values(part, found)
        elif isinstance(node, Not):
            yield from self.as_values(node.node, found)
        elif isinstance(node, Word | Phrase) and node.field == TEXT:
            if isinstance(node, Phrase) and node.exact:
                return  # in quotes, so the word itself is meant
            word = "-".join(node.words if isinstance(node, Phrase) else (node.word,))
            for field in ("outcome", "status", "kind"):
                if word not in CHOICES[field] or (found and word in _EVERYDAY):
                    continue
                if count := len(select(self._catalogue, Is(field, word))):
                    finds = f"{count:,} record{'s' * (count > 1)} of that {field}"
                    yield f"{word!r} was searched for as a word; {field}:{word} finds the {finds}."

    def _blame(self, part: Node) -> Iterator[str]:
        from .explain import explain  # only where nothing is found

        if isinstance(part, And | Or):
            for inner in part.nodes if isinstance(part, Or) else (part,):
                yield from self.absent(inner)
        elif isinstance(part, Not):
            yield "Every record matches what is not wanted."
        elif isinstance(part, Is) and part.field == "finding":
            yield self._no_finding(part)
        elif isinstance(part, Is | Between):
            yield f"No record matches: {next(explain(part))}."
        elif isinstance(part, Word):
            yield self._no_word(part)
        else:
            words = part.words if isinstance(part, Phrase | Near) else ()
            absent = [one for word in words if not self._match(one := Word(word, part.field))]
            for one in absent:
                yield self._no_word(one)
            if not absent:
                yield f"No record holds {next(explain(replace(part, field=TEXT)))}{_where(part.field)}."

    def _no_word(self, node: Word) -> str:
        slips = self._slips(node.word) if len(node.word) >= SHORTEST_FUZZY else []
        meant = [(word, len(held)) for word, _ in slips[:20] if (held := self._match(Word(word, node.field)))]
        hint = f" Did you mean: {_listed(meant)}?" if meant else ""
        return f"No record holds {node.word!r}{_where(node.field)}.{hint}"

    def _no_finding(self, node: Is) -> str:
        """A code may be one that no rule has, or one that is nowhere found: what there is tells either."""
        held = self._catalogue.read(
            "SELECT code, count(DISTINCT record) FROM findings GROUP BY code ORDER BY 2 DESC, 1"
        )
        told = f"No record has the finding {node.value + '*' * node.start!r}."
        if family := [(code, count) for code, count in held if code[0] == node.value[0]]:
            return f"{told} Of {node.value[0]} they have: {_listed(family)}{', …' * (len(family) > _MOST)}"
        if first := sorted({code[0] for code, _ in held}):
            return f"{told} Theirs begin with {', '.join(first)}; a family is found by finding:{first[0]}*"
        return f"{told} They have none at all."


def _where(field: str) -> str:
    return "" if field == TEXT else f" as {field}"


def _listed(counts: list[tuple[str, int]]) -> str:
    return ", ".join(f"{what} ({count:,})" for what, count in counts[:_MOST])
