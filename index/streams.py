"""The words of records as the catalogue holds them: read, and tested for what an engine does not test."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from .catalogue import Catalogue
from .engine import Entry, Fuzzy, Near, Phrase, Prefix
from .words import BREAK, near, root, stems

Test = Callable[[str, str], bool]
"""Whether a stream, in a language, has what a node asks for."""

_SOME = 500  # values in one statement; SQLite takes 999 at least


def read_streams(
    catalogue: Catalogue, field: str, serials: Collection[int] | None = None
) -> Iterator[tuple[int, str, str]]:
    """Serial, language and stream of a field, of these records or of all."""
    sql = "SELECT serial, language, words FROM streams JOIN records USING (serial) WHERE field = ?"
    if serials is None:
        yield from catalogue.each(sql, field)
        return
    for some in batches(sorted(serials)):
        yield from catalogue.each(f"{sql} AND serial IN ({', '.join('?' * len(some))})", field, *some)


def read_entries(catalogue: Catalogue, serials: Collection[int]) -> Iterator[Entry]:
    """These records as an engine takes them in."""
    for some in batches(sorted(serials)):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT serial, language FROM records WHERE serial IN ({marks}) ORDER BY serial"
        for serial, language in catalogue.read(sql, *some):
            yield Entry(
                serial,
                language,
                dict(catalogue.read("SELECT field, words FROM streams WHERE serial = ?", serial)),
            )


def batches(serials: Sequence[int]) -> Iterator[Sequence[int]]:
    """The numbers in runs that fit one statement."""
    return (serials[at : at + _SOME] for at in range(0, len(serials), _SOME))


def test_of(node: Phrase | Near | Prefix | Fuzzy) -> Test:
    """The test that a node asks of a stream.

    >>> test_of(Phrase(("chief", "constable")))(" the chief constable | taser ", "en")
    True
    >>> test_of(Near(("taser", "chief"), 5))(" the chief constable | taser ", "en")
    False
    """
    if isinstance(node, Prefix):
        return lambda stream, _: f" {node.start}" in stream
    if isinstance(node, Fuzzy):
        return lambda stream, _: any(near(node.word, word) for word in set(stream.split()))
    if isinstance(node, Near):
        return lambda stream, _: any(_close(part, node) for part in stream.split(BREAK))
    exact = f" {' '.join(node.words)} "
    if node.exact:
        return lambda stream, _: exact in stream

    asked = stems(node.words, "en")
    alike = " ".join(re.escape(root(word)) + "[^ ]*" for word in node.words)
    likely = re.compile(f"(?= ({alike}) )")  # a look ahead, for the places may overlap

    def by_stems(stream: str, language: str) -> bool:
        if exact in stream or language != "en":  # other languages match whole
            return exact in stream
        return any(stems(found[1].split(), "en") == asked for found in likely.finditer(stream))

    return by_stems


def _close(part: str, node: Near) -> bool:
    """Whether some window of the part, no wider than is allowed, holds all of the words."""
    need = Counter(node.words)
    found = [(at, word) for at, word in enumerate(part.split()) if word in need]
    have: Counter[str] = Counter()
    start = 0
    for at, word in found:
        have[word] += 1
        while at - found[start][0] >= len(node.words) + node.gap:
            have[found[start][1]] -= 1
            start += 1
        if have >= need:
            return True
    return False
