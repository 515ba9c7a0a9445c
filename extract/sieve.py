"""Many patterns and one text: only those are tried of which the text holds a word that they need."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from re import _parser  # type: ignore[attr-defined]  # what the compiler itself reads a pattern with
from typing import Any

Words = frozenset[str]
"""Parts of words, in small letters, of which a text must hold one."""


def needed_words(pattern: str, flags: int = 0) -> tuple[Words, ...]:
    """What whatever the pattern matches holds: one of each of these words, the least common first.

    >>> [sorted(words) for words in needed_words(r"(?:paid|given) (?:a )?grants?")]
    [['grant'], ['given', 'paid']]
    """
    return tuple(dict.fromkeys(sorted(_needed(_parser.parse(pattern, flags)), key=_commonness)))


def _needed(parsed: Iterable[tuple[Any, Any]]) -> Iterator[Words]:
    run = ""
    for kind, value in (*parsed, (None, None)):
        if kind is _parser.LITERAL and not chr(value).isspace():
            run += chr(value).casefold()
            continue
        if len(run) > 1:  # a lone letter stands in most texts
            yield frozenset({run})
        run = ""
        if kind is _parser.BRANCH:
            each = [min(_needed(branch), key=_commonness, default=frozenset()) for branch in value[1]]
            if all(each):
                yield frozenset().union(*each)
        elif kind is _parser.SUBPATTERN:
            yield from _needed(value[-1])
        elif kind in (_parser.MAX_REPEAT, _parser.MIN_REPEAT) and value[0] > 0:
            yield from _needed(value[2])


def _commonness(words: Words) -> tuple[int, int]:
    """Long words, and few, are those that a text holds least often by chance."""
    return -min(map(len, words)), len(words)


class Sieve:
    """Tells, for a text, the numbers of the patterns that may match in it."""

    def __init__(self, needed: Iterable[Sequence[Words]] = ()) -> None:
        """Take the needed words of each pattern, in order; those without any may match in every text."""
        self._free, self._once, self._twice = (frozenset[int]() for _ in range(3))
        self._opening: dict[str, dict[str, set[int]]] = {}  # by the two letters that a part begins with
        self._numbers = itertools.count()
        self._met_by = lru_cache(maxsize=_MOST_WORDS)(self._meets)  # papers repeat their words
        for sets in needed:
            self.add(sets)

    def add(self, sets: Sequence[Words]) -> int:
        """Take those of one more pattern; gives its number."""
        n = next(self._numbers)
        if not sets:
            self._free |= {n}
        elif len(sets) == 1:
            self._once |= {n}
        else:
            self._twice |= {n}
        for number, words in zip((n, ~n), sets, strict=False):  # two of each: more tell little more
            for part in words:
                self._opening.setdefault(part[:2], {}).setdefault(part, set()).add(number)
        self._met_by.cache_clear()
        return n

    def passed(self, text: str) -> frozenset[int]:
        """The numbers of the patterns that need no words, or such as stand in the text."""
        words = set(text.casefold().split())
        met = frozenset[int]().union(*filter(None, map(self._met_by, words)))
        if not met:
            return self._free
        return self._free.union(met & self._once, [n for n in met & self._twice if ~n in met])

    def _meets(self, word: str) -> frozenset[int]:
        met: set[int] = set()
        for at in range(len(word) - 1):
            for part, numbers in self._opening.get(word[at : at + 2], {}).items():
                if word.startswith(part, at):
                    met |= numbers
        return frozenset(met)


_MOST_WORDS = 1 << 15


class Needed:
    """Words that a text must hold, one of each set; one look at a text serves all that need any."""

    def __init__(self, words: Sequence[Words]) -> None:
        self._number = _common_sieve.add(words)
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
        self.source, self._flags = source, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself, compiled when a text that it may match is first met."""
        return re.compile(self.source, self._flags)

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


_common_sieve = Sieve()


@lru_cache(maxsize=1 << 15)
def _met_in(text: str) -> frozenset[int]:
    """The numbers of those whose words are met in a text."""
    return _common_sieve.passed(text)
