"""When a value that was read is the one that gold gives, and which of two lists' items belong together.

A gold value that is a list, where the record has a single value, holds the answers that are all right.
Strict: equal after white space is made single. Soft: equal without case and punctuation, or at least
0.8 of the words in common (F1).
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any


def match(
    gold: Sequence[Any], read: Sequence[Any], key: Callable[[Any], Any]
) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Pairs with equal keys, in order first and then wherever they stand; then what is left of each.

    >>> match(["a", "b"], ["b", "c"], str)
    ([('b', 'b')], ['a'], ['c'])
    """
    keys = [_one(key(g)) for g in gold], [_one(key(r)) for r in read]
    blocks = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
    at = {b.a + n: b.b + n for b in blocks for n in range(b.size)}
    free = [j for j in range(len(read)) if j not in at.values()]
    for i in range(len(gold)):
        spot = None if i in at else next((j for j in free if keys[0][i] == keys[1][j]), None)
        if spot is not None:
            at[i] = spot
            free.remove(spot)
    return (
        [(gold[i], read[j]) for i, j in sorted(at.items())],
        [g for i, g in enumerate(gold) if i not in at],
        [read[j] for j in free],
    )


def likest(
    gold: Sequence[Any], read: Sequence[Any], words: Callable[[Any], Any]
) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Pairs of texts that are alike, each with the likest; then what is left of each."""
    pairs, missed, rest = [], [], list(read)
    for want in gold:
        near = max(rest, key=lambda have: overlap(first(words(want)), first(words(have))), default=None)
        if near is not None and alike(words(want), words(near)):
            rest.remove(near)
            pairs.append((want, near))
        else:
            missed.append(want)
    return pairs, missed, rest


def same(expected: Any, got: Any) -> bool:
    """Strictly equal, white space apart; any one of a list of answers will do."""
    if isinstance(expected, list):
        return any(same(one, got) for one in expected)
    if expected is None or got is None:
        return expected is got
    return " ".join(str(expected).split()) == " ".join(str(got).split())


def alike(expected: Any, got: Any) -> bool:
    """Equal without case and punctuation, or with 0.8 of the words in common.

    Dates, codes and numbers have no words to share: they are alike only when they are equal.

    >>> alike("Fund: youth work", "FUND youth work."), alike("2018-05-14", "2018-05-16")
    (True, False)
    """
    if isinstance(expected, list):
        return any(alike(one, got) for one in expected)
    if expected is None or got is None:
        return expected is got
    return bare(str(expected)) == bare(str(got)) or overlap(str(expected), str(got)) >= 0.8


def overlap(one: str, other: str) -> float:
    """F1 of the words of two texts; 0 where either has fewer than three: short codes must be equal."""
    left, right = (Counter(re.findall(r"\w+", text.casefold())) for text in (one, other))
    if min(left.total(), right.total()) < 3 or not (re.search(r"[a-z]", one.casefold())):
        return 0.0
    return 2 * (left & right).total() / (left.total() + right.total())


def _one(value: Any) -> Any:
    """The first of a list of right answers, or the one answer."""
    return value[0] if isinstance(value, list) else value


def first(value: Any) -> str:
    """The first of a list of right answers, or the one answer, as text."""
    return str(_one(value) or "")


def bare(text: str) -> str:
    """A text without case, white space and punctuation."""
    return re.sub(r"[^\w£]+", "", text.casefold())
