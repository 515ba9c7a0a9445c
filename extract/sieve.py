"""Many patterns and one text: only those are tried of which the text holds a word that they need."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]  # what the compiler itself reads a pattern with
from typing import Any


def needed_words(pattern: str, flags: int = 0) -> frozenset[str]:
    """Parts of words, in small letters, one of which stands in whatever the pattern matches; none if unsure.

    >>> needed_words(r"(?:paid|given) (?:a )?grants?"), needed_words(r"\\w+ £")
    (frozenset({'grant'}), frozenset())
    """
    return _needed(_parser.parse(pattern, flags))


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    found: list[frozenset[str]] = []
    run = ""
    for kind, value in (*parsed, (None, None)):
        if kind is _parser.LITERAL and not chr(value).isspace():
            run += chr(value).casefold()
            continue
        found.append(frozenset({run} if len(run) > 1 else ()))  # a lone letter stands in most texts
        run = ""
        if kind is _parser.BRANCH:
            each = [_needed(branch) for branch in value[1]]
            found.append(frozenset().union(*each) if all(each) else frozenset())
        elif kind is _parser.SUBPATTERN:
            found.append(_needed(value[-1]))
        elif kind in (_parser.MAX_REPEAT, _parser.MIN_REPEAT) and value[0] > 0:
            found.append(_needed(value[2]))
    # Long words, and few: those that a text holds least often by chance.
    return max(
        filter(None, found), key=lambda words: (min(map(len, words)), -len(words)), default=frozenset()
    )


class Sieve:
    """Tells, for a text, the numbers of the patterns that may match in it."""

    def __init__(self, needed: Sequence[frozenset[str]]) -> None:
        """Take the needed words of each pattern, in order; those without any may match in every text."""
        self._free = frozenset(n for n, words in enumerate(needed) if not words)
        self._opening: dict[str, dict[str, set[int]]] = {}  # by the two letters that a part begins with
        for n, words in enumerate(needed):
            for part in words:
                self._opening.setdefault(part[:2], {}).setdefault(part, set()).add(n)
        self._of_word = lru_cache(maxsize=1 << 14)(self._met_by)  # a paper repeats its words

    def passed(self, text: str) -> frozenset[int]:
        """The numbers of the patterns that need no word, or one that stands in the text."""
        return self._free.union(*map(self._of_word, text.casefold().split()))

    def _met_by(self, word: str) -> frozenset[int]:
        met: set[int] = set()
        for at in range(len(word) - 1):
            for part, numbers in self._opening.get(word[at : at + 2], {}).items():
                if word.startswith(part, at):
                    met |= numbers
        return frozenset(met)
