"""What stands on one PDF page, as pdfium sees it: characters, ruling lines, and how much is picture.

All places are in points from the top left of the page as it is displayed, whatever its /Rotate says.
pdfium's characters are read one by one because its own lines interleave nothing but also know no cells.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

from ..page import Box
from .glyphs import from_symbol_font, mend

SOFT_HYPHEN = "\ufffe"  # what pdfium writes for a hyphen at the end of a line
_TYPE_HEIGHT = 1.15  # of the font size: what most text faces take from ascender to descender
MOST_CHARACTERS = 200_000  # a page of print holds some 5,000
MOST_RULES = 20_000
_MOST_OBJECTS = 5 * MOST_RULES
_SPACES = frozenset((9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x3000))


@dataclass(slots=True)
class Glyph:
    """A printed character or stretch of a line: box, baseline, and whether white space stands before it."""

    text: str
    x0: float
    x1: float
    base: float
    height: float
    spaced: bool
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn straight line: level where `top == bottom`, upright where `x0 == x1`."""

    x0: float
    top: float
    x1: float
    bottom: float


class Frame:
    """Turns pdfium's page coordinates into points from the top left of the page as its words stand upright.

    That is the page as displayed, but for a table drawn sideways; `shown` turns boxes into the page's own.

    Args:
        corners: The page's left, bottom, right and top in its own coordinates.
        rotation: Its /Rotate, clockwise.
        turn: By how much it must be turned for its words to stand upright, where that is known.
    """

    def __init__(self, corners: Box, rotation: int, turn: int | None = None) -> None:
        self._left, self._bottom, self._right, self._top = corners
        self._turn = rotation if turn is None else turn
        self._sideways = (self._turn - rotation) % 360
        wide, high = abs(self._right - self._left), abs(self._top - self._bottom)
        wide, high = (high, wide) if self._turn in (90, 270) else (wide, high)
        self.width, self.height = round(wide, 2), round(high, 2)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page stands: from the left, from the top."""
        if self._turn == 0:
            return x - self._left, self._top - y
        if self._turn == 90:
            return y - self._bottom, x - self._left
        if self._turn == 180:
            return self._right - x, y - self._bottom
        return self._top - y, self._right - x

    def sides(self, rect: Any) -> tuple[float, float]:
        """The left and right side of one of pdfium's rectangles."""
        if self._turn == 0:
            x0, x1 = rect.left - self._left, rect.right - self._left
        else:
            x0, x1 = self.place(rect.left, rect.bottom)[0], self.place(rect.right, rect.top)[0]
        return (x0, x1) if x0 <= x1 else (x1, x0)

    def high(self, rect: Any) -> float:
        """How high one of pdfium's rectangles is."""
        x0, x1, y0, y1 = rect.left, rect.right, rect.bottom, rect.top
        return float(abs(x1 - x0 if self._turn in (90, 270) else y1 - y0))

    @property
    def sideways(self) -> bool:
        """Whether the words stand upright only on a page turned from how it is displayed."""
        return self._sideways != 0

    @property
    def shown_size(self) -> tuple[float, float]:
        """The width and height of the page as displayed."""
        return (self.height, self.width) if self._sideways in (90, 270) else (self.width, self.height)

    def shown(self, box: Box) -> Box:
        """A box of this frame, as it stands on the page as displayed."""
        x0, top, x1, bottom = box
        if self._sideways == 90:
            return (top, self.width - x1, bottom, self.width - x0)
        if self._sideways == 180:
            return (self.width - x1, self.height - bottom, self.width - x0, self.height - top)
        if self._sideways == 270:
            return (self.height - bottom, x0, self.height - top, x1)
        return box


def read_glyphs(text_page: Any, frame: Frame, span: range | None = None) -> list[Glyph]:
    """The printed characters in the order they are drawn, those drawn twice once.

    Args:
        text_page: pdfium's text of the page.
        frame: Where its characters stand.
        span: Which characters, as pdfium counts them; all by default.
    """
    raw = text_page.raw
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    made: list[Glyph] = []
    seen: set[tuple[str, int, int]] = set()
    spaced, high = True, 0
    fonts = Fonts(raw)
    for index in span or range(min(pdfium.FPDFText_CountChars(raw), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _SPACES:
            spaced = True
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high & 0x3FF) << 10) + (code & 0x3FF), 0
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, rect):
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        x0, x1 = frame.sides(rect)
        _, base = frame.place(x.value, y.value)
        if not math.isfinite(x0 + x1 + base):
            continue  # a size or a place that is no number
        text = _character(code)
        if _drawn_again(text, x0, x1 - x0, base, made, seen):
            continue
        font = fonts.at(index, spaced)
        if "ingdings" in font.name:
            text = from_symbol_font(text, font.name)
        made.append(Glyph(text, x0, x1, base, font.height, spaced, font.bold))
        spaced = False
    return made


def _drawn_again(text: str, x: float, wide: float, base: float, made: list[Glyph],
                 seen: set[tuple[str, int, int]]) -> bool:  # fmt: skip
    """Whether this is the second drawing of a character: bold made by drawing twice, a hair apart."""
    at, line = round(x / 0.8), round(base)
    if made and made[-1].text == text:
        # The two letters of an "ff" ligature share one box; a second drawing does so too, but rarely of an f.
        again = text != "f" and abs(x - made[-1].x0) < 0.35 * wide and abs(base - made[-1].base) < 1
    else:
        again = (text, at, line) in seen or (text, at - 1, line) in seen or (text, at + 1, line) in seen
    seen.add((text, at, line))
    return again


@lru_cache(maxsize=4096)
def _character(code: int) -> str:
    if code in (0xFFFE, 0x02, 0xAD):
        return SOFT_HYPHEN
    if code < 32 or 0x7F <= code < 0xA0:
        return "\ufffd"
    return mend(chr(code))


@dataclass(frozen=True, slots=True)
class Font:
    """What a word is set in; `height` is that of its line of type, from ascenders to descenders."""

    name: str
    bold: bool
    height: float


class Fonts:
    """The font at the start of each word, looked up once a word since a word rarely changes font.

    The height comes from the font size: pdfium's own boxes differ from character to character.
    """

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._buffer = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()
        self._last = Font("", False, 12.0)

    def at(self, index: int, new_word: bool) -> Font:
        """The font of a character; that of the one before it where no word begins."""
        if new_word:
            length = pdfium.FPDFText_GetFontInfo(self._raw, index, self._buffer, 256, self._flags)
            name = self._buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
            lower = name.lower()
            named = any(word in lower for word in ("bold", "black", "heavy", "-bd", "demi"))
            forced = bool(self._flags.value & (1 << 18))
            size = pdfium.FPDFText_GetFontSize(self._raw, index)
            if pdfium.FPDFText_GetMatrix(self._raw, index, self._matrix):
                size *= math.hypot(self._matrix.c, self._matrix.d)
            # pdfium's font weight is a guess from stem widths, and wrong for many plain fonts: not asked.
            self._last = Font(name, named or forced, max(1.0, size) * _TYPE_HEIGHT)
        return self._last


def quarter_turn(text_page: Any) -> int | None:
    """By how much the sheet must be turned clockwise for its words to stand upright; None if it has none.

    It is the page's /Rotate, but for landscape tables drawn sideways. A few characters are sampled, and more
    where these do not agree.
    """
    turns = _turns(text_page.raw, 15)
    if len(turns) != 1:
        turns = _turns(text_page.raw, 60)
    return next((turn for turn, count in turns.items() if count * 10 >= turns.total() * 7), None)


def _turns(raw: Any, sampled: int) -> Counter[int]:
    """How the characters of a page are turned: of about so many, spaces apart."""
    count = pdfium.FPDFText_CountChars(raw)
    turns: Counter[int] = Counter()
    for index in range(0, count, max(1, count // sampled)):
        if pdfium.FPDFText_GetUnicode(raw, index) in _SPACES:
            continue
        angle = pdfium.FPDFText_GetCharAngle(raw, index)
        if angle >= 0:
            turns[-round(angle / 1.5707963) * 90 % 360] += 1  # pdfium's angles are clockwise
    return turns


Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Drawing = tuple[Any, int, Matrix]
"""Something put on the page that is no text: pdfium's handle, its kind, and the matrix of what holds it."""


def drawings_of(page: Any) -> list[Drawing]:
    """The pictures, paths and the like of a page, those inside form objects too."""
    found = _objects(page.raw, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)
    return [one for one in islice(found, _MOST_OBJECTS) if one[1] != pdfium.FPDF_PAGEOBJ_TEXT]


def read_rules(drawings: Sequence[Drawing], frame: Frame) -> list[Rule]:
    """The straight level and upright lines among them, thin bars and box sides too."""
    made: list[Rule] = []
    for path, kind, outer in drawings:
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        for (ax, ay), (bx, by) in _strokes(path, _times(_matrix(path), outer), frame):
            if abs(ay - by) <= 1.0 and abs(ax - bx) > 1.0:
                level = (ay + by) / 2
                made.append(Rule(min(ax, bx), level, max(ax, bx), level))
            elif abs(ax - bx) <= 1.0 and abs(ay - by) > 1.0:
                upright = (ax + bx) / 2
                made.append(Rule(upright, min(ay, by), upright, max(ay, by)))
        if len(made) > MOST_RULES:
            return []  # a drawing, not a form
    return made


def _objects(holder: Any, outer: Matrix, depth: int) -> Iterator[Drawing]:
    """What is put on the page, with its kind and the matrix of what holds it."""
    form = depth > 0
    count = pdfium.FPDFFormObj_CountObjects(holder) if form else pdfium.FPDFPage_CountObjects(holder)
    for at in range(min(count, MOST_RULES)):
        found = pdfium.FPDFFormObj_GetObject(holder, at) if form else pdfium.FPDFPage_GetObject(holder, at)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 4:
            yield from _objects(found, _times(_matrix(found), outer), depth + 1)
        else:
            yield found, kind, outer


def _matrix(found: Any) -> Matrix:
    read = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(found, read):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (read.a, read.b, read.c, read.d, read.e, read.f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2],
            m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4],
            m[4] * n[1] + m[5] * n[3] + n[5])  # fmt: skip


def _strokes(path: Any, matrix: Matrix, frame: Frame) -> Iterator[tuple[Point, Point]]:
    """The path's straight strokes; a thin filled bar is one stroke down its middle."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    strokes: list[tuple[Point, Point]] = []
    first: Point | None = None
    last: Point | None = None
    for at in range(min(pdfium.FPDFPath_CountSegments(path), 2000)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = frame.place(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        points.append(here)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            strokes.append((last, here))
        last = here
        if first is not None and first != here and pdfium.FPDFPathSegment_GetClose(segment):
            strokes.append((here, first))
            last = first
    bar = _bar(points) if len(strokes) <= 5 else None
    yield from ([bar] if bar else strokes)


def _bar(points: list[Point]) -> tuple[Point, Point] | None:
    """A shape thinner than 3 points, as the line it is meant for."""
    if len(points) < 3:
        return None
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if bottom - top < 3 <= right - left:
        return (left, (top + bottom) / 2), (right, (top + bottom) / 2)
    if right - left < 3 <= bottom - top:
        return ((left + right) / 2, top), ((left + right) / 2, bottom)
    return None


def picture_share(page: Any) -> float:
    """How much of the page its pictures cover, from 0 to 1; overlaps count twice, up to 1."""
    wide, high = page.get_size()
    covered = 0.0
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = found.get_bounds()
        covered += abs(right - left) * abs(top - bottom)
    return float(min(1.0, covered / max(1.0, wide * high)))


def clipped(box: Box, frame: Frame) -> Box:
    """The box cut to the page and rounded to hundredths of a point."""
    x0, top, x1, bottom = box
    wide, high = frame.width, frame.height
    if x0 >= 0 and x1 <= wide and top >= 0 and bottom <= high:
        return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
    return (round(min(max(0.0, x0), wide), 2), round(min(max(0.0, top), high), 2),
            round(max(0.0, min(x1, wide)), 2), round(max(0.0, min(bottom, high)), 2))  # fmt: skip
