"""The words of a paper as spaCy sees them: tokens, sentences, and phrases listed as data.

A blank English pipeline, so no model is downloaded: the tokenizer, spaCy's sentencizer, and one step that
joins what the sentencizer cuts at an abbreviation. Only this file loads spaCy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..sieve import Needed, Sought
from ..unused import kept_out
from .word_lists import listed, vocabulary

with kept_out({"spacy.cli.info": ("info", None)}):  # its command line and web clients: a quarter of a second
    from spacy.lang.en import English
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

_MARKS = tuple(zip("’‘“”\u00a0\u202f\u2011\n\t", "''\"\"  -  ", strict=True))


def plain_marks(text: str) -> str:
    """A text with its quotes straight and its spaces plain, a character for a character, so places hold."""
    for printed, plain in _MARKS:  # many times as fast as str.translate where there is a £
        text = text.replace(printed, plain)
    return text


@cache
def pattern(file: str, name: str, *, case: bool = False) -> re.Pattern[str]:
    """A pattern of `file`.toml, its {parts} filled in; read whatever its case unless `case`.

    A list is of patterns, of which one must match.
    """
    return re.compile(_source(file, name), 0 if case else re.IGNORECASE)


@cache
def sought(file: str, name: str, *, case: bool = False) -> Sought:
    """The same, tried only in a text that holds a word it needs: for what blocks and lines are asked."""
    return Sought(_source(file, name), 0 if case else re.IGNORECASE)


def _source(file: str, name: str) -> str:
    words = vocabulary(file)
    source = _one_of(words["patterns"][name])
    for key, value in words.get("parts", {}).items():
        source = source.replace("{" + key + "}", _one_of(value))
    return source


def _one_of(patterns: str | list[str]) -> str:
    return patterns if isinstance(patterns, str) else f"(?:{'|'.join(patterns)})"


@Language.component("join_abbreviations")
def join_abbreviations(doc: Doc) -> Doc:
    """Undo sentence starts that follow "No.", "c.", "approx." and the like, or that begin in mid-sentence."""
    never, seldom, starters = (listed("sentences", n) for n in ("never_ends", "seldom_ends", "starters"))
    words = [token.text for token in doc]
    starts = doc.to_array("SENT_START").tolist()
    for at in range(1, len(words)):
        glued_stop = len(words[at - 1]) > 1 and words[at - 1].endswith(".") and words[at] in starters
        if not glued_stop and starts[at] != 1:
            continue
        token, stop = doc[at], doc[at - 1]
        if glued_stop:  # "£1.2m. The": the stop stays glued
            token.is_sent_start = stop.text.rstrip(".").lower() not in never
        if not token.is_sent_start:
            continue
        word = stop.text if len(stop.text) > 1 else (stop.nbor(-1).text if stop.i else "")
        word = word.rstrip(".").lower()
        glued = stop.text == "." and not stop.whitespace_ and token.text[:1].isalnum() and stop.i > 0
        begins_low = token.text[:1].islower()
        abbreviated = stop.text.endswith(".") and (
            word in never or (word in seldom and token.text not in starters)
        )
        if begins_low or abbreviated or (glued and not token.text[:1].isupper()):
            token.is_sent_start = False
    return doc


@cache
def nlp() -> Language:
    """The pipeline, made once a process (about half a second).

    >>> [s.text for s in nlp()("Decision No. 27 gives c. £1.2m to Fen Aid Ltd. for a van. It is made.").sents]
    ['Decision No. 27 gives c. £1.2m to Fen Aid Ltd. for a van.', 'It is made.']
    """
    pipeline = English()
    pipeline.max_length = 20_000_000  # a long agenda pack in one block must not raise
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("join_abbreviations", last=True)
    return pipeline


@lru_cache(maxsize=4096)
def read(text: str) -> Doc:
    """The tokens of a block's text; kept, as several fields read the same block.

    Curly quotes and no-break spaces are read as plain ones, a character for a character, so places hold.
    """
    return nlp().make_doc(plain_marks(text))


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or sentences that hold `text[start:end]` begin and end."""
    held = [(a, b) for a, b in sentences(text) if a < end and b > start]
    return (held[0][0], held[-1][1]) if held else (0, len(text))


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of a text begins and ends."""
    return tuple((s.start_char, s.end_char) for s in nlp()(read(text)).sents)


SENTENCES = re.compile(r"(?<=[a-z\d)][.;])\s+(?=[A-Z\u00a3\u2022])")
"""What parts a text, at a glance, into what it says one after the other; a semicolon parts it too."""


def in_turn(text: str) -> Iterator[tuple[int, str, str]]:
    """What a text says one after the other, at a glance: where each begins, what was said before it, and it.

    >>> list(in_turn("It is late. Go."))
    [(0, '', 'It is late.'), (12, 'It is late.', 'Go.')]
    """
    at, before = 0, ""
    for sentence in SENTENCES.split(text):
        at = text.index(sentence, at)
        yield at, before, sentence
        at, before = at + len(sentence), sentence


def said_before(text: str, at: int) -> str:
    """The words of a sentence that stand before a place in it, at a glance.

    >>> said_before("The rent is £9. The PCC approved it on 3 May", 39)
    'The PCC approved it on '
    """
    return _SENTENCE_CUT.split(text[:at])[-1]


_SENTENCE_CUT = re.compile(r"(?<=[a-z\d)][.;])\s+")  # where what goes on may open with the place itself


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed phrase found in a text, at characters `start` to `end`; `group` is the list's name."""

    group: str
    start: int
    end: int


class Phrases:
    """Lists of phrases, looked for all at once whatever their case."""

    def __init__(self, groups: dict[str, list[str]]) -> None:
        self._matcher = PhraseMatcher(nlp().vocab, attr="LOWER")
        longest = set()
        for name, phrases in groups.items():
            made = [nlp().make_doc(phrase) for phrase in phrases]
            self._matcher.add(name, made)
            longest |= {max((token.text.casefold() for token in doc), key=len) for doc in made}
        self._longest = Needed([frozenset(longest)])

    def find(self, text: str) -> Iterator[Hit]:
        """Every phrase in a text, those inside others too."""
        if self._longest.stand_in(plain_marks(text)):
            for span in self._matcher(read(text), as_spans=True):
                yield Hit(span.label_, span.start_char, span.end_char)
