"""The words around a sum that may tell who gets it, what for, out of which fund and over what time.

They are parted into stretches: the rest of the sum's sentence, the cells of its row, what heads it or leads
in to it, the title, and the other blocks of the entry. A detail is a span of one of these.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ...block import Block, Entry
from ..language import SENTENCES
from ..learned.words import stem_of
from ..word_lists import vocabulary
from .headings import column_headings
from .sums import Sum

Reach = Literal["beside", "near", "far"]

_LONGEST, _LONGEST_FAR = 20, 10  # words of one detail
_OF_FAR = 300  # characters of a sentence that are looked at
_FAR = 16  # blocks of the entry that are looked at beside those near the sum


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a stretch: where it stands, and as it is compared.

    `plain`: it is a word. `again`: its stem stood in the stretch before.
    """

    start: int
    end: int
    word: str
    stem: str
    plain: bool
    capital: bool
    again: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are looked through, as one piece without a sum in it.

    Attributes:
        where: What they are to the sum: "own+1" behind it up to the next sum, "cell", "title", "below2".
        text: The words.
        head: What stands over them: the heading of their column, or their label.
        near: Where the sum stands: -1 before them, 1 behind them, 0 for neither.
    """

    where: str
    text: str
    head: str = ""
    near: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a stretch from the `first` up to the `last`."""

    stretch: Stretch
    first: int
    last: int

    @property
    def text(self) -> str:
        """As printed."""
        tokens = tokens_of(self.stretch.text)
        return self.stretch.text[tokens[self.first].start : tokens[self.last].end]


_TOKEN = re.compile(r"[^\W_]+(?:['’./&-][^\W_]+)*|[%&@#]|[^\w\s]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?")


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and marks of a text."""
    found, known = [], set[str]()
    for match in _TOKEN.finditer(text):
        word = _compared(match[0])
        stem = stem_of(word)
        first = match[0][0]
        found.append(
            Token(match.start(), match.end(), word, stem, first.isalnum(), first.isupper(), stem in known)
        )
        known.add(stem)
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _compared(word: str) -> str:
    if _YEAR.fullmatch(word):
        return "YEAR"
    return "#" if word[0].isdigit() else word.lower().replace("’", "'")


def stretches_of(told: Sequence[Sum], entry: Entry, reach: Reach) -> list[Stretch]:
    """Where the details of a sum may be told, the nearest first, each text once.

    Args:
        told: The sum wherever it is mentioned.
        entry: The entry it is in.
        reach: In its paragraph or row alone; there and in what stands near it, and the title; or in the other
            blocks of the entry.
    """
    found: dict[tuple[str, str], Stretch] = {}
    for stretch in _far_from(told, entry) if reach == "far" else _near(told, entry, reach):
        found.setdefault((stretch.text, stretch.head), stretch)
    return [stretch for stretch in found.values() if _SAYS.search(stretch.text)]


def _near(told: Sequence[Sum], entry: Entry, reach: Reach) -> Iterator[Stretch]:
    for place in told:
        yield from _of_row(place) if place.in_table else _of_prose(place)
        if reach == "near":
            yield from _around(place, entry)
    if reach == "near":
        yield from _parted("title", entry.title or "")
        yield Stretch("listed", entry.fund or "")


_SAYS = re.compile(r"[^\W\d]{2}|\d{4}")


def _of_prose(place: Sum) -> Iterator[Stretch]:
    """The sentence of a sum, parted by its sums, and the sentences beside it."""
    start, end = place.sentence
    own = (place.start, place.end)
    edges = [(a, b) for a, b in sorted({*place.others, own}) if start <= a and b <= end]
    gaps = [start, *(edge for pair in edges for edge in pair), end]
    for number in range(len(edges) + 1):
        side = number - edges.index(own)
        where = f"own{min(side, 3):+}" if side > 0 else f"own{max(side - 1, -3)}"
        near = {0: 1, 1: -1}.get(side, 0)
        yield Stretch(where, place.body[gaps[2 * number] : gaps[2 * number + 1]], near=near)
    yield from _sentences("next", place.body[end:], 2)
    yield from _sentences("prev", place.body[:start], 2, last=True)


def _of_row(place: Sum) -> Iterator[Stretch]:
    """The cells of a sum's row, each under its heading, and the heading of its own column."""
    heads = column_headings(place.block)
    for cell in place.block.cells:
        head = heads[cell.column] if cell.column < len(heads) else ""
        yield from _parted("cell", " ".join(cell.text.split()), head)
    yield Stretch("column", place.column)


def _around(place: Sum, entry: Entry) -> Iterator[Stretch]:
    """What leads in to a sum's list, heads it, and stands just above and below it."""
    yield from _sentences("lead", place.block.lead, 2, last=True)
    yield Stretch("heading", place.block.heading)
    for distance in (1, 2):
        if distance <= place.at:
            yield from _of_block(f"above{distance}", entry.blocks[place.at - distance])
    for distance, below in enumerate(entry.blocks[place.at + 1 : place.at + 4], 1):
        yield from _of_block(f"below{distance}", below)


def _far_from(told: Sequence[Sum], entry: Entry) -> Iterator[Stretch]:
    """The other blocks by the part of the paper they stand in."""
    near = {place.at + by for place in told for by in range(-2, 4)}
    others = [b for at, b in enumerate(entry.blocks) if at not in near and b.zone != "furniture"]
    for block in others[:_FAR]:
        yield from _of_block(f"far {block.zone}", block)


def _of_block(where: str, block: Block) -> Iterator[Stretch]:
    if not block.cells:
        yield from _sentences(f"{where} heading" if block.kind == "heading" else where, block.text, 3)
        return
    label = " ".join(block.cells[0].text.split()) if len(block.cells) == 2 else ""
    for cell in block.cells[1 if label else 0 :]:
        yield from _parted(f"{where} row", " ".join(cell.text.split())[:_OF_FAR], label)


def _sentences(where: str, text: str, most: int, *, last: bool = False) -> Iterator[Stretch]:
    several = [sentence for sentence in SENTENCES.split(text) if sentence.strip()]
    for number, sentence in enumerate(reversed(several[-most:]) if last else several[:most], 1):
        yield from _parted(f"{where}{number}", sentence[:_OF_FAR])


def _parted(where: str, text: str, head: str = "") -> Iterator[Stretch]:
    """A text parted by its sums, without the label that it opens with."""
    label = None if head else _LABEL.match(text)
    if label:
        text, head = text[label.end() :], label[1]
    at = 0
    for match in _SUM.finditer(text):
        yield Stretch(where, text[at : match.start()], head, 1)
        at = match.end()
    yield Stretch(where, text[at:], head, -1 if at else 0)


_LABEL = re.compile(r"([A-Z][^:£.]{1,40}):\s+")
_SUM = re.compile(r"£\s?\d[\d,.]*\d?\s?(?:k|m|bn|million)?\b", re.IGNORECASE)


def spans_in(stretch: Stretch) -> Iterator[Span]:
    """The parts of a stretch that may be a detail: from where such words open to where they close."""
    tokens = tokens_of(stretch.text)
    longest = _LONGEST_FAR if stretch.where.startswith("far") else _LONGEST
    closes = [n for n in range(len(tokens)) if _closes(tokens, n)]
    for first in range(len(tokens)):
        if _opens(tokens, first):
            yield from (Span(stretch, first, last) for last in closes if first <= last < first + longest)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether words may open there: behind a mark or such a word, or where a name begins."""
    here, before = tokens[at], tokens[at - 1] if at else None
    named = here.capital and before is not None and not before.capital
    return here.plain and (before is None or not before.plain or before.word in _OPENERS or named)


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether words may close there: before a mark or such a word, or where a name ends."""
    here, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    named = here.capital and after is not None and not after.capital
    ends = after is None or not after.plain or after.word in _CLOSERS or named
    return ends and (here.plain or here.word in _MARKS)


_MARKS = "%)’”"
_WORDS = vocabulary("spans")
_OPENERS, _CLOSERS = frozenset(_WORDS["before"]), frozenset(_WORDS["behind"])
