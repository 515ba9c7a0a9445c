"""What a word is, for the index and for the query alike: one place, so that the two cannot disagree.

A *stream* is a text reduced to its words: lower case, one space between, a space at either end, and `|`
where a phrase may not run on. A phrase stands in a text when it stands in its stream.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

# A letter or figure may carry combining accents and soft hyphens; "25,600" is one word, so that it is found
# as 25600 too. An underscore is white space: it is a blank to fill in, on these papers.
_WORD = re.compile("\\d{1,3}(?:,\\d{3})+(?!\\d)|(?:[^\\W_][\u0300-\u036f\u00ad\u200b]*)+")
_ASCII_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|[^\W_]+")
_UNSEEN = re.compile("[,\u00ad\u200b]")

BREAK = " | "
"""What parts the fields of a record in a stream: no word holds it, so no phrase crosses it."""


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of a text, reduced, with where it stands.

    >>> [word for word, _, _ in spans("E-safety: £25,600 (AP17/47), Cŵn's")]
    ['e', 'safety', '25600', 'ap17', '47', 'cŵn', 's']
    """
    for found in _WORD.finditer(text):
        word = _reduced(found.group())
        if word:
            yield word, found.start(), found.end()


def words(text: str) -> list[str]:
    """The words of a text, reduced."""
    if text.isascii():  # half the time of the full way, and most pages are
        return [word.replace(",", "") for word in _ASCII_WORD.findall(text.lower())]
    return [word for word in map(_reduced, _WORD.findall(text)) if word]


@lru_cache(maxsize=65536)
def _reduced(word: str) -> str:
    if word.isascii():
        return word.lower().replace(",", "")
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).casefold()
    return "".join(part for part in _WORD.findall(plain)) if not plain.isalnum() else plain


def stream(parts: Iterable[str]) -> str:
    """The words of some texts in a row; no phrase runs from one part into the next.

    >>> stream(["The Chief Constable", "Taser"])
    ' the chief constable | taser '
    """
    return f" {BREAK.join(' '.join(words(part)) for part in parts)} "


@cache
def stem(word: str) -> str:
    """The stem of an English word (Porter's), so that "grants" finds "grant".

    >>> stem("policies"), stem("taser"), stem("2017")
    ('polici', 'taser', '2017')
    """
    from whoosh.lang.porter import stem as porter

    return str(porter(word)) if word.isascii() and word.isalpha() else word


def root(word: str) -> str:
    """What every word with the stem of this one begins with: Porter rewrites three letters at most.

    >>> root("policies"), root("relational")
    ('pol', 're')
    """
    stemmed = stem(word)
    return stemmed[: max(1, len(stemmed) - 3)] if word.isalpha() else stemmed


def stems(words: Iterable[str], language: str) -> list[str]:
    """The words as the index holds them: English by their stems, other languages whole.

    A whole word is marked with "=", for a stem of one language may be a word of another.

    >>> stems(["grants", "awarded"], "en"), stems(["grantiau"], "cy")
    (['grant', 'award'], ['=grantiau'])
    """
    if language == "en":
        return [stem(word) for word in words]
    return ["=" + word for word in words]


def forms(word: str) -> tuple[str, str]:
    """The two terms a query word may stand under in the index, whatever the language of the paper."""
    return stem(word), "=" + word


def near(word: str, other: str) -> bool:
    """Whether two words are one slip apart: a letter added, lost, changed, or swapped with its neighbour.

    The first letter must be the same: slips there are rare, and the search is thirty times shorter.

    >>> near("comissioner", "commissioner"), near("polcie", "police"), near("lase", "tase")
    (True, True, False)
    """
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < len(word) and start < len(other) and word[start] == other[start]:
        start += 1
    rest, against = word[start:], other[start:]
    if len(rest) == len(against):
        swapped = rest[1::-1] == against[:2] and rest[2:] == against[2:]
        return rest[1:] == against[1:] or swapped
    return rest[1:] == against or rest == against[1:]
