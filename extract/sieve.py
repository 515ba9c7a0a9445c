"""Many patterns and one text: only those are tried of which the text holds a word that they need."""

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
    """Tells, for a text, the numbers of the patterns that may match in it.

    Sets of numbers are kept as the bits of one whole number, which are joined many times as fast.
    """

    def __init__(self, needed: Iterable[Sequence[Words]] = ()) -> None:
        """Take the needed words of each pattern, in order; those without any may match in every text."""
        self._many = 0
        self._free = self._lone = 0  # those that need no word, or no second
        self._opening: dict[str, dict[str, tuple[int, int]]] = {}  # by two letters that open a part
        self._met_by = lru_cache(maxsize=_MOST_WORDS)(self._meets)  # papers repeat their words
        for sets in needed:
            self.add(sets)

    def add(self, sets: Sequence[Words]) -> int:
        """Take those of one more pattern; gives its bit."""
        bit = 1 << self._many
        self._many += 1
        self._free |= 0 if sets else bit
        self._lone |= 0 if len(sets) > 1 else bit
        for needs, words in zip(((bit, 0), (0, bit)), sets, strict=False):  # two: more tell little more
            for part in words:
                parts = self._opening.setdefault(part[:2], {})
                one, other = parts.get(part, (0, 0))
                parts[part] = (one | needs[0], other | needs[1])
        self._met_by.cache_clear()
        return bit

    def passed(self, text: str) -> frozenset[int]:
        """The numbers of the patterns that need no words, or such as stand in the text."""
        return frozenset(numbers_of(self.bits(text)))

    def bits(self, text: str) -> int:
        """The same, as bits."""
        first, second = self._free, self._lone
        for one, other in map(self._met_by, set(text.casefold().split())):
            first |= one
            second |= other
        return first & second

    def _meets(self, word: str) -> tuple[int, int]:
        first = second = 0
        for at in range(len(word) - 1):
            for part, (one, other) in self._opening.get(word[at : at + 2], {}).items():
                if word.startswith(part, at):
                    first |= one
                    second |= other
        return first, second


def numbers_of(bits: int) -> Iterator[int]:
    """The numbers whose bits are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


_MOST_WORDS = 1 << 15


class Needed:
    """Words that a text must hold, one of each set; one look at a text serves all that need any."""

    def __init__(self, words: Sequence[Words]) -> None:
        self._bit = _common_sieve.add(words)
        _met_in.cache_clear()

    def stand_in(self, text: str) -> bool:
        """Whether one of them does."""
        return bool(_met_in(text) & self._bit)


class Sought(Needed):
    """A pattern that is tried only in a text that holds a word it needs.

    >>> Sought("subject to (.+)").search("It is subject to audit")[1], Sought("grants?").search("A bid")
    ('audit', None)
    """

    def __init__(self, source: str, flags: int = re.IGNORECASE, needs: Sequence[Words] | None = None) -> None:
        """Take the pattern, and the words that it needs where they are known already."""
        self.source, self._flags = source, flags
        self.needs = needed_words(source, flags) if needs is None else needs
        super().__init__(self.needs)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself, compiled when a text that it may match is first met."""
        return re.compile(self.source, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """As that of a compiled pattern."""
        return self.pattern.search(text) if _met_in(text) & self._bit else None

    def match(self, text: str) -> re.Match[str] | None:
        """As that of a compiled pattern."""
        return self.pattern.match(text) if _met_in(text) & self._bit else None

    def sub(self, new: str, text: str) -> str:
        """As that of a compiled pattern."""
        return self.pattern.sub(new, text) if _met_in(text) & self._bit else text

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """As that of a compiled pattern."""
        return self.pattern.finditer(text) if _met_in(text) & self._bit else ()


_common_sieve = Sieve()


@lru_cache(maxsize=1 << 15)
def _met_in(text: str) -> int:
    """The bits of those whose words are met in a text."""
    return _common_sieve.bits(text)
