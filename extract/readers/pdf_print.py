"""Plain print, read a stretch at a time: what is as wide as its letters needs no place for each of them.

To ask pdfium for every character's box takes most of the time of reading a page. So a line is measured at
its two ends, and where it is just as wide as its letters and spaces, nothing else can be in it. Where it is
not (a justified line, columns, a sum between two rules) its words are measured so, and a word that is wider
or narrower than its letters is read character by character.
"""

import ctypes
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from math import inf, isfinite
from typing import Any

import pypdfium2.raw as pdfium

from .glyphs import from_symbol_font, mend
from .pdf_ink import MOST_CHARACTERS, SOFT_HYPHEN, Font, Fonts, Frame, Glyph, read_glyphs
from .pdf_lines import LOOSE

_WHITE = "\\t\\n\\r \xa0\u2002\u2003\u2009\u3000"
_STRETCH = re.compile(f"[^{_WHITE}]+(?:[ \xa0][^{_WHITE}]+)*")
_WORD = re.compile(f"[^{_WHITE}]+")
_HYPHENS = str.maketrans(dict.fromkeys("\ufffe\x02\xad", SOFT_HYPHEN))
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_FIT = 0.1  # of the type's height: how much wider or narrower than its letters a stretch may be
_EACH = 3  # of a justified line every third word is looked up
_WIDEST = 1.0  # of the type's height: what a space of a justified line may be
_OVER = 0.12  # of the type's height: print that overlaps more than this was drawn twice


def _addressed(function: Any, *given: Any) -> Callable[..., int | None]:
    """A function of pdfium that yields a thing's address: to make an object for it takes as long again."""
    return ctypes.CFUNCTYPE(ctypes.c_void_p, *given)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_thing_at = _addressed(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)
_font_of = _addressed(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p)

Straddles = Callable[[float, float, float], bool]
"""Whether what reaches from one x to another at a height is in more than one cell of a ruled table."""

Widths = dict[str, dict[str, float]]
"""By the name of a font, how wide its characters are as far as seen, in the height of its type."""


def read_print(
    text_page: Any, text: str | None, frame: Frame, straddles: Straddles | None, widths: Widths
) -> list[Glyph]:
    """The printed characters of a page in the order they are drawn, joined to stretches where that is safe.

    A page on which anything is drawn over something else is read character by character, and so is one
    without its `text`.
    """
    made = _Measure(text_page, frame, text, straddles, widths).stretches() if text else None
    return read_glyphs(text_page, frame) if made is None else made


def page_text(raw: Any) -> str | None:
    """The page's text, None unless it has one character for each that pdfium counts."""
    count = pdfium.FPDFText_CountChars(raw)
    if not 0 < count <= MOST_CHARACTERS:
        return None
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer)
    if written != count + 1:
        return None
    text = bytes(buffer)[:-2].decode("utf-16-le", "replace")
    return text if len(text) == count else None


@dataclass(frozen=True, slots=True)
class _Face:
    """A font at a size, and the widths of its characters."""

    font: Font
    widths: dict[str, float]


class _Measure:
    """Measures the stretches of one page."""

    def __init__(
        self, text_page: Any, frame: Frame, text: str, straddles: Straddles | None, widths: Widths
    ) -> None:
        self._page, self._raw = text_page, text_page.raw
        self._frame, self._place = frame, frame.place
        self._text, self._straddles, self._widths = text, straddles, widths
        self._rect = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._fonts = Fonts(self._raw)
        self._faces: dict[tuple[int | None, int], _Face] = {}
        self._ink: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)  # from where to where
        self._edges: dict[int, float] = {}  # a line is printed, and its rightmost

    def stretches(self) -> list[Glyph] | None:
        """The page's print in the order it is drawn; None where some of it is drawn over other."""
        made: list[Glyph] = []
        for stretch in _STRETCH.finditer(self._text):
            for part in self._parts(*stretch.span()):
                if self._is_over(part):
                    return None
                made += part
        return made

    def _parts(self, start: int, end: int) -> list[list[Glyph]]:
        """A stretch of a line as one, or as words; a word that does not fit its letters as characters."""
        thing = self._thing(start)
        if thing and thing == self._thing(end - 1):
            return self._of_one_thing(thing, start, end)
        words = [word.span() for word in _WORD.finditer(self._text, start, end)]
        parts: list[list[Glyph]] = []
        for thing, group in groupby(words, lambda word: self._thing(word[0])):
            found = list(group)
            if thing and thing == self._thing(found[-1][1] - 1):
                parts += self._of_one_thing(thing, found[0][0], found[-1][1])
            else:
                parts += [self._word(thing, *word) for word in found]
        return parts

    def _of_one_thing(self, thing: int, start: int, end: int) -> list[list[Glyph]]:
        """Words that are drawn in one go, so in one font and on one line."""
        left, _ = self._sides(start)
        face, base = self._face(thing, start, self._high()), self._base(start)
        _, right = self._sides(end - 1)
        whole = self._fitting(start, end, left, right, face, base)
        made = [whole] if whole else self._justified(start, end, left, right, face, base)
        parts = [[one] for one in made]
        for word in _WORD.finditer(self._text, start, end) if not made else ():
            span = word.span()
            sides = self._sides(span[0])[0], self._sides(span[1] - 1)[1]
            one = self._fitting(*span, *sides, face, base)
            parts.append([one] if one else read_glyphs(self._page, self._frame, range(*span)))
        return parts

    def _word(self, thing: int | None, start: int, end: int) -> list[Glyph]:
        """A word whose letters may each be drawn by themselves; one that pdfium made up is of no thing."""
        left, _ = self._sides(start)
        high, base = self._high(), self._base(start)
        _, right = self._sides(end - 1)
        one = None
        if thing and abs(high - self._high()) < 0.02 and base == self._base(end - 1):
            one = self._fitting(start, end, left, right, self._face(thing, start, high), base)
        return [one] if one else read_glyphs(self._page, self._frame, range(start, end))

    def _fitting(
        self, start: int, end: int, left: float, right: float, face: _Face, base: float
    ) -> Glyph | None:
        """The characters from `start` to `end` as one; None unless they fill the place that they take."""
        words = self._text[start:end]
        excess = self._excess(words, start, right - left, face)
        if not (excess <= _FIT and isfinite(base)) or (" " in words and face.widths[" "] + excess > LOOSE):
            return None
        return self._stretch(words, left, right, face.font, base)

    def _justified(
        self, start: int, end: int, left: float, right: float, face: _Face, base: float
    ) -> list[Glyph]:
        """The words of a line whose spaces are all as wide, as the places of some of them show; else none."""
        line, height = self._text[start:end], face.font.height
        words, widths = line.split(" "), face.widths
        try:
            wide = [sum(map(widths.__getitem__, word)) * height for word in words]
        except KeyError:
            return []
        space = (right - left - sum(wide)) / max(1, len(words) - 1)
        if not (widths.get(" ", inf) * height < space < _WIDEST * height and isfinite(base)):
            return []
        made: list[Glyph | None] = []
        at, stand = start, left
        for number, (word, width) in enumerate(zip(words, wide, strict=True)):
            if number % _EACH == 1 and abs(self._sides(at)[0] - stand) > _FIT * height:
                return []
            made.append(self._stretch(word, stand, stand + width, face.font, base))
            at, stand = at + len(word) + 1, stand + width + space
        return [one for one in made if one] if all(made) else []

    def _stretch(self, words: str, left: float, right: float, font: Font, base: float) -> Glyph | None:
        """Characters as one, their hyphens and signs mended; None where a rule parts them."""
        if self._straddles and self._straddles(left, right, base - 0.3 * font.height):
            return None
        if not words.isascii() or not words.isprintable():
            words = mend(_CONTROL.sub("\ufffd", words.translate(_HYPHENS)))
        if "ingdings" in font.name:
            words = "".join(from_symbol_font(character, font.name) for character in words)
        return Glyph(words, left, right, base, font.height, True, font.bold)

    def _thing(self, index: int) -> int | None:
        """The text object that a character is of; None for one that pdfium made up."""
        return _thing_at(self._raw, index)

    def _sides(self, index: int) -> tuple[float, float]:
        """The left and right side of a character; infinite for one that has no place."""
        rect = self._rect
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, index, rect):
            return (0.0, float("inf"))
        return self._frame.sides(rect)

    def _high(self) -> float:
        """How high the box is of the character whose sides were asked for last."""
        return self._frame.high(self._rect)

    def _base(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._raw, index, self._x, self._y)
        return self._place(self._x.value, self._y.value)[1]

    def _face(self, thing: int, index: int, high: float) -> _Face:
        """What a thing is set in; name and size are asked for once for each height of a font's boxes."""
        key = (_font_of(thing), round(high * 10))
        if key not in self._faces:
            font = self._fonts.at(index, True)
            self._faces[key] = _Face(font, self._widths.setdefault(font.name, {}) if font.name else {})
        return self._faces[key]

    def _excess(self, words: str, start: int, wide: float, face: _Face) -> float:
        """How much wider or narrower these words are than their characters, in the height of their type."""
        widths, height = face.widths, face.font.height
        try:
            return abs(wide / height - sum(map(widths.__getitem__, words)))
        except KeyError:
            pass
        learnt = {}
        for index, character in enumerate(words, start):
            if character not in widths and character not in learnt:
                x0, x1 = self._sides(index)
                learnt[character] = (x1 - x0) / height or float("inf")  # pdfium's own spaces have no width
        known = widths | learnt
        excess = abs(wide / height - sum(map(known.__getitem__, words)))
        if excess <= _FIT:  # else the parts of a ligature may be among them, which share one box
            widths.update(learnt)
        return excess

    def _is_over(self, part: list[Glyph]) -> bool:
        """Whether print overlaps other print on its line; it is remembered."""
        if not part:
            return False
        first = part[0]
        slack, line = _OVER * first.height, round(first.base)
        x0, x1 = first.x0 + slack, first.x1 - slack
        if len(part) > 1:
            x0, x1 = min(one.x0 for one in part) + slack, max(one.x1 for one in part) - slack
        spans = self._ink[line]
        edge = self._edges.get(line, 0.0)
        over = x0 < edge and any(x0 < right and left < x1 for left, right in spans)
        self._edges[line] = max(x1, edge)
        spans.append((x0, x1))
        return over
