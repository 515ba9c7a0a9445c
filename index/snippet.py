"""The place in a paper that best shows why it matched: a page, its own words, and which of them to mark."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .engine import And, Between, Fuzzy, Is, Near, Node, Or, Phrase, Prefix, Word
from .words import near, root, stem, words

WIDTH = 200
"""Characters of a snippet, about: it ends at a word."""

_LETTERS = r"[^\W_]"
_START, _END = rf"(?<!{_LETTERS})", rf"(?!{_LETTERS})"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a page on one line; `marks` are the ranges of `text` that the query asked for."""

    page: int | None
    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Sought:
    """Something to mark: a pattern that finds it, and the words that it must then be made of."""

    pattern: re.Pattern[str]
    node: Word | Prefix | Fuzzy | Phrase
    weight: int

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        for found in self.pattern.finditer(text):
            if self._right(words(found.group())):
                yield found.span()

    def _right(self, parts: list[str]) -> bool:
        node = self.node
        if isinstance(node, Phrase):
            alike = (stem(a) == stem(b) for a, b in zip(parts, node.words, strict=False))
            return len(parts) == len(node.words) and (
                tuple(parts) == node.words if node.exact else all(alike)
            )
        if len(parts) != 1:
            return False
        if isinstance(node, Prefix):
            return parts[0].startswith(node.start)
        if isinstance(node, Fuzzy):
            return near(node.word, parts[0])
        return parts[0] == node.word or stem(parts[0]) == stem(node.word)


def best_snippet(
    pages: Sequence[tuple[int | None, str]],
    node: Node,
    place: Callable[[Is | Between], tuple[int | None, str] | None] = lambda _: None,
) -> Snippet:
    """The densest stretch of the page that holds most of the words asked for.

    Where none of them is printed, the line behind the first value that was asked for, which `place` knows;
    else how the paper begins.
    """
    leaves = list(_leaves(node))
    sought = [_sought(part) for part in leaves if not isinstance(part, Is | Between)]
    best: tuple[int, int, Snippet] | None = None
    for page, text in pages:
        hits = sorted((*at, number) for number, one in enumerate(sought) for at in one.places(text))
        if not hits:
            continue
        weight = sum(sought[number].weight for number in {hit[2] for hit in hits})
        if best is None or (weight, len(hits)) > best[:2]:
            best = weight, len(hits), _cut(page, text, hits, sought)
    if best:
        return best[2]
    shown = (place(part) for part in leaves if isinstance(part, Is | Between))
    opening = next(((page, text) for page, text in pages if text.strip()), (None, ""))
    page, text = next((found for found in shown if found), opening)
    return _cut(page, text, [(0, 0, -1)], sought)


def _leaves(node: Node) -> Iterator[Word | Prefix | Fuzzy | Phrase | Is | Between]:
    """What can be shown; what must not be there cannot."""
    if isinstance(node, And | Or):
        for part in node.nodes:
            yield from _leaves(part)
    elif isinstance(node, Near):
        yield from (Phrase((word,)) for word in node.words)
    elif isinstance(node, Word | Prefix | Fuzzy | Phrase | Is | Between):
        yield node


def _sought(node: Word | Prefix | Fuzzy | Phrase) -> _Sought:
    if isinstance(node, Phrase):
        bodies = [_spelled(word) + _END if node.exact else _stemmed(word) for word in node.words]
        body, weight = r"(?:[\W_]+)".join(bodies), sum(map(len, node.words))
    elif isinstance(node, Prefix):
        body, weight = f"{_spelled(node.start)}{_LETTERS}*", len(node.start)
    elif isinstance(node, Fuzzy):
        body = f"{re.escape(node.word[0])}{_LETTERS}{{{len(node.word) - 2},{len(node.word)}}}{_END}"
        weight = len(node.word)
    else:
        body, weight = _stemmed(node.word), len(node.word)
    return _Sought(re.compile(_START + body, re.IGNORECASE), node, weight)


def _spelled(word: str) -> str:
    """A number may be printed with commas."""
    return ",?".join(word) if word.isdigit() else re.escape(word)


def _stemmed(word: str) -> str:
    """How all words of one stem begin, then any letters."""
    if not word.isalpha():
        return _spelled(word) + _END
    return f"{re.escape(root(word))}{_LETTERS}*"


def _cut(page: int | None, text: str, hits: list[tuple[int, int, int]], sought: list[_Sought]) -> Snippet:
    """The stretch of the text that holds the most, with a little before it."""

    def held(first: int) -> tuple[int, int]:
        near_by = hits[first : first + 30]
        inside = [hit for hit in near_by if hit[1] <= hits[first][0] + WIDTH * 3 // 4]
        return sum(sought[number].weight for number in {hit[2] for hit in inside}), len(inside)

    # A word on every line of a long page would make this slow, and the first hundred places are enough.
    start = hits[max(range(min(len(hits), 100)), key=held)][0] if hits[0][2] >= 0 else 0
    start = _word_edge(text, max(0, start - WIDTH // 4), start)
    end = _word_edge(text, min(len(text), start + WIDTH), start + WIDTH // 2, back=True)
    return _folded(
        page, text, start, end, [(a, b) for a, b, number in hits if number >= 0 and a >= start and b <= end]
    )


def _word_edge(text: str, at: int, limit: int, back: bool = False) -> int:
    """The nearest place from `at` towards `limit` where no word is cut."""
    step = -1 if back else 1
    for place in range(at, limit, step):
        if place in (0, len(text)) or text[place - 1].isspace() or text[place].isspace():
            return place
    return min(at, len(text))


def _folded(page: int | None, text: str, start: int, end: int, places: list[tuple[int, int]]) -> Snippet:
    """The stretch on one line, with the marks where they are on that line."""
    line = "… " if text[:start].strip() else ""
    marks: list[tuple[int, int]] = []
    at = start
    for begin, finish in [*_merged(places), (end, end)]:
        line = _joined(line, text[at:begin])
        marked = len(line)
        line = _joined(line, text[begin:finish])
        if finish > begin:
            marks.append((marked, len(line)))
        at = finish
    line = line.rstrip()
    return Snippet(page, line + (" …" if text[end:].strip() else ""), tuple(marks))


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for begin, finish in sorted(places):
        if merged and begin < merged[-1][1]:
            merged[-1] = merged[-1][0], max(finish, merged[-1][1])
        else:
            merged.append((begin, finish))
    return merged


def _joined(line: str, more: str) -> str:
    more = re.sub(r"\s+", " ", more)
    return line + (more.lstrip() if not line or line.endswith(" ") else more)
