"""Many patterns and one text: only those are tried of which the text holds a word that they need."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
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
        self._telling: dict[str, frozenset[int]] = {}  # words seen so far, by what they meet: papers
        self._idle: set[str] = set()  # repeat their words, and most meet nothing

    def passed(self, text: str) -> frozenset[int]:
        """The numbers of the patterns that need no word, or one that stands in the text."""
        return self._free.union(*map(self._met_by, set(text.casefold().split()) - self._idle))

    def _met_by(self, word: str) -> frozenset[int]:
        if word in self._telling:
            return self._telling[word]
        met: set[int] = set()
        for at in range(len(word) - 1):
            for part, numbers in self._opening.get(word[at : at + 2], {}).items():
                if word.startswith(part, at):
                    met |= numbers
        if len(self._telling) + len(self._idle) >= _MOST_WORDS:
            self._telling.clear()
            self._idle.clear()
        if met:
            self._telling[word] = frozenset(met)
        else:
            self._idle.add(word)
        return frozenset(met)


_MOST_WORDS = 1 << 15


class Needed:
    """Parts of words of which a text must hold one; one look at a text finds those of all that need any."""

    def __init__(self, words: frozenset[str]) -> None:
        self._number = len(_all_needed)
        _all_needed.append(words)
        _common_sieve.cache_clear()
        _met_in.cache_clear()

    def stand_in(self, text: str) -> bool:
        """Whether one of them does."""
        return self._number in _met_in(text)


class Sought(Needed):
    """A pattern that is tried only in a text that holds a word it needs.

    >>> Sought("subject to (.+)").search("It is subject to audit")[1], Sought("grants?").search("A bid")
    ('audit', None)
    """

    def __init__(self, source: str, flags: int = re.IGNORECASE) -> None:
        super().__init__(needed_words(source, flags))
        self.pattern = re.compile(source, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As that of a compiled pattern."""
        return self.pattern.search(text) if self._number in _met_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As that of a compiled pattern."""
        return self.pattern.match(text) if self._number in _met_in(text) else None

    def sub(self, new: str, text: str) -> str:
        """As that of a compiled pattern."""
        return self.pattern.sub(new, text) if self._number in _met_in(text) else text

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """As that of a compiled pattern."""
        return self.pattern.finditer(text) if self._number in _met_in(text) else ()


_all_needed: list[frozenset[str]] = []


@cache
def _common_sieve() -> Sieve:
    return Sieve(_all_needed)


@lru_cache(maxsize=1 << 13)
def _met_in(text: str) -> frozenset[int]:
    """The numbers of those whose words are met in a text."""
    return _common_sieve().passed(text)
