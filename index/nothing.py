"""Why nothing matched, or a part of a query did nothing: which is to blame, and what may have been meant."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from .engine import TEXT, And, Between, Is, Near, Node, Not, Or, Phrase, Scores, Word
from .query import SHORTEST_FUZZY

Match = Callable[[Node], Scores]
Slips = Callable[[str], list[tuple[str, int]]]


def reasons(node: Node, match: Match, slips: Slips) -> Iterator[str]:
    """Why a query matches nothing, a line a part that by itself matches nothing.

    Args:
        node: The query.
        match: What matches a part of it.
        slips: The words one slip away from a word, the likeliest first.
    """
    parts = node.nodes if isinstance(node, And) else (node,)
    blamed = [part for part in parts if not match(part)]
    for part in blamed:
        yield from _blame(part, match, slips)
    if not blamed:
        yield "Each part of the query is found, but no record holds them all."


def idle(node: Node, match: Match, slips: Slips) -> Iterator[str]:
    """What does nothing in a query that matches: alternatives and what is not wanted that nothing holds."""
    if isinstance(node, And | Or):
        for part in node.nodes:
            if isinstance(part, And | Or | Not):
                yield from idle(part, match, slips)
            elif isinstance(node, Or) and not match(part):
                yield from _blame(part, match, slips)
    elif isinstance(node, Not):
        if isinstance(node.node, And | Or | Not):
            yield from idle(node.node, match, slips)
        elif not match(node.node):
            yield from _blame(node.node, match, slips)


def _blame(part: Node, match: Match, slips: Slips) -> Iterator[str]:
    from .explain import explain  # only where nothing is found

    if isinstance(part, And | Or):
        for inner in part.nodes if isinstance(part, Or) else (part,):
            yield from reasons(inner, match, slips)
    elif isinstance(part, Not):
        yield "Every record matches what is not wanted."
    elif isinstance(part, Is | Between):
        yield f"No record matches: {next(explain(part))}."
    elif isinstance(part, Word):
        yield f"No record holds {part.word!r}{_where(part.field)}.{_meant(part, match, slips)}"
    else:
        words = part.words if isinstance(part, Phrase | Near) else ()
        absent = [one for word in words if not match(one := Word(word, part.field))]
        for one in absent:
            yield from _blame(one, match, slips)
        if not absent:
            yield f"No record holds {next(explain(replace(part, field=TEXT)))}{_where(part.field)}."


def _meant(part: Word, match: Match, slips: Slips) -> str:
    if len(part.word) < SHORTEST_FUZZY:
        return ""
    likely = [word for word, _ in slips(part.word)[:20]]
    meant = [(word, len(held)) for word in likely if (held := match(Word(word, part.field)))]
    return (
        " Did you mean: " + ", ".join(f"{word} ({count:,})" for word, count in meant[:3]) + "?"
        if meant
        else ""
    )


def _where(field: str) -> str:
    return "" if field == TEXT else f" as {field}"
