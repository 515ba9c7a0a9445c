"""A PDF page that is a picture: drawn, set straight, read by OCR, and given back as characters and rules.

What comes out goes the way of any page: the same lines, ruled tables and columns of white space. A word is
one `Glyph` here, since OCR places words and not letters.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Any, cast

import pypdfium2.raw as pdfium

from ..page import Box, Line
from .ocr import Tesseract, Word
from .pdf_ink import Frame, Glyph, Rule, clipped
from .picture import (
    find_rules,
    ink_of,
    is_bare,
    leftovers,
    set_straight,
    skew_of,
    strip_of,
    tick_box,
    turned,
    wiped,
)

if TYPE_CHECKING:
    from .picture import Grey, Ink

LEAST_DPI, MOST_DPI = 100, 150
MOST_PIXELS = 40_000_000  # A3 at 300 dpi is 17 million
_DOUBTFUL = 0.6
_DOUBTFUL_FIGURES = 0.85  # a misread word shows, a misread figure does not: see benchmarks/scans.py
_SURE_OF_BOX = 0.8  # of 15 on the scans of the corpus all were right; a stray mark ticks one
_UNREADABLE = 0.45  # the mean over a page below which its words are noise
_CAPITALS = 0.7  # of the font size: the height of capitals and figures in text faces
_SMALL = 0.72  # of the capitals: the height of letters without ascenders
_TYPE_HEIGHT = 1.15  # of the font size, as for characters that pdfium reads
_TALL = re.compile(r"[A-Zbdfhklt0-9£&?!]")
_HANGS = re.compile(r"[gjpqy,;()Q$@/\[\]|{}_]")


@dataclass(frozen=True, slots=True)
class Scan:
    """What OCR read of a page: its words and rules, upright and set straight, and the way back.

    `skew` is by how many degrees clockwise the words lay on the page.
    """

    frame: Frame
    glyphs: list[Glyph]
    rules: list[Rule]
    words: tuple[tuple[Box, Word], ...]
    skew: float

    def placed(self, line: Line) -> Line:
        """The line with its box where it stands on the page as scanned, and with how sure its words are."""
        assert line.bbox
        x0, top, x1, bottom = line.bbox
        middles = (((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, word) for box, word in self.words)
        held = [word for x, y, word in middles if x0 - 1 <= x <= x1 + 1 and top - 1 <= y <= bottom + 1]
        spoken = [word for word in held if any(c.isalnum() for c in word.text)] or held
        return replace(
            line,
            bbox=self._askew(line.bbox),
            confidence=round(min((word.confidence for word in spoken), default=0.0), 2),
            doubtful=tuple(word.text for word in held if _is_doubtful(word)),
        )

    def _askew(self, box: Box) -> Box:
        """The upright box around a box that is turned back by the skew, about the middle of the page."""
        angle = math.radians(self.skew)
        cx, cy = self.frame.width / 2, self.frame.height / 2
        corners = [(x - cx, y - cy) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs = [cx + x * math.cos(angle) - y * math.sin(angle) for x, y in corners]
        ys = [cy + x * math.sin(angle) + y * math.cos(angle) for x, y in corners]
        return clipped((min(xs), min(ys), max(xs), max(ys)), self.frame)


def _is_doubtful(word: Word) -> bool:
    figures = any(c.isdigit() for c in word.text)
    return word.confidence < (_DOUBTFUL_FIGURES if figures else _DOUBTFUL)


def read_scan(engine: Tesseract, page: Any) -> Scan | None:
    """What stands on a page; None where OCR cannot tell, or the sheet is too large to be drawn."""
    dpi = _resolution(page)
    return _read(engine, page, _draw(page, dpi), dpi) if dpi else None


def _resolution(page: Any) -> int | None:
    """At how many dots an inch to draw a page: those of its scan, within reason; None for a sheet too large.

    More than the scan has makes OCR worse, and so does much more than print needs.
    """
    best = 0.0
    pixels = 0
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = found.get_bounds()
        wide, high = found.get_px_size()
        pixels += wide * high
        if (right - left) * (top - bottom) > 0.2 * page.get_width() * page.get_height():
            best = max(best, 72 * math.sqrt(wide * high / ((right - left) * (top - bottom))))
    dpi = min(MOST_DPI, max(LEAST_DPI, round(best))) if best else MOST_DPI
    inches = page.get_width() * page.get_height() / 72**2
    dpi = min(dpi, int(math.sqrt(MOST_PIXELS / max(inches, 1e-6))))
    return dpi if dpi >= LEAST_DPI and pixels <= 4 * MOST_PIXELS else None


def _draw(page: Any, dpi: int) -> "Grey":
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    grey = bitmap.to_numpy()
    return cast("Grey", (grey if grey.ndim == 2 else grey[:, :, 0]).copy())


def _read(engine: Tesseract, page: Any, drawn: "Grey", dpi: int) -> Scan | None:
    corners, rotation = page.get_bbox(), page.get_rotation()
    scan, sure = _read_upright(engine, Frame(corners, rotation), drawn, dpi)
    if sure < _UNREADABLE and scan is not None and not is_bare(drawn):
        turn = engine.turn(_pgm(drawn), dpi)
        if turn:  # the sheet went through the scanner on its side, or on its head
            frame = Frame(corners, rotation, (rotation + turn) % 360)
            scan, sure = _read_upright(engine, frame, turned(drawn, turn), dpi)
    if scan is None or (sure < _UNREADABLE and not is_bare(drawn)):
        return None
    return scan


def _read_upright(engine: Tesseract, frame: Frame, drawn: "Grey", dpi: int) -> tuple[Scan | None, float]:
    """What stands on a picture whose words stand upright, and how sure its words are on the whole."""
    skew = skew_of(drawn, dpi)
    straight = set_straight(drawn, skew)
    bars = find_rules(straight, dpi)
    clean = wiped(straight, bars)
    words = engine.read(_pgm(clean), dpi)
    if words is None:
        return None, 0.0
    words = _second_look(engine, clean, words, dpi)
    words = [word for word in words if word.confidence > 0.3 or any(c.isalnum() for c in word.text)]
    unit = frame.width / drawn.shape[1]
    rules = []
    for x0, top, x1, bottom in bars:
        x0, top, x1, bottom = (unit * place for place in (x0, top, x1, bottom))
        level, upright = (top + bottom) / 2, (x0 + x1) / 2
        rules.append(
            Rule(x0, level, x1, level) if x1 - x0 > bottom - top else Rule(upright, top, upright, bottom)
        )
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words) / max(1, letters)
    long = [word for word in words if len(word.text) > 3]
    if 2 * sum(word.bottom - word.top > word.x1 - word.x0 for word in long) > len(long):
        sure = 0.0  # words that stand on end: the engine reads some, and no line of them
    boxes = tuple(((w.x0 * unit, w.top * unit, w.x1 * unit, w.bottom * unit), w) for w in words)
    return Scan(frame, _glyphs(words, unit), rules, boxes, skew), sure


def _second_look(engine: Tesseract, clean: "Grey", words: list[Word], dpi: int) -> list[Word]:
    """The words and those that were passed over: short lone ones, the figures of a column, an answer.

    What ink is left outside the words is cut out and read once more as lines below one another.
    """
    ink = ink_of(clean)
    made = [_ticked(ink, word, dpi) for word in words]
    last = max((word.line for word in words), default=0)
    boxes = []
    for box in leftovers(ink, [(int(w.x0), int(w.top), int(w.x1), int(w.bottom)) for w in words], dpi):
        last += 1
        tick = _ticked(ink, Word("", *box, last, 0.0), dpi)
        if tick.text:
            made.insert(_place(made, tick), tick)
        else:
            boxes.append(box)
    if not boxes:
        return made
    strip, tops = strip_of(clean, boxes, dpi)
    for word in engine.read(_pgm(strip), dpi, block=True) or []:
        at = max((n for n, top in enumerate(tops) if top <= (word.top + word.bottom) / 2), default=0)
        last += 1
        right, down = boxes[at][0] - 2 * (dpi // 10), boxes[at][1] - tops[at]
        found = Word(
            word.text,
            word.x0 + right,
            word.top + down,
            word.x1 + right,
            word.bottom + down,
            last,
            word.confidence,
        )
        if word.confidence > (0.3 if any(c.isdigit() for c in word.text) else 0.6):
            made.insert(_place(made, found), found)
    return made


def _ticked(ink: "Ink", word: Word, dpi: int) -> Word:
    """The word, or the box to tick that OCR took for a letter."""
    place = (int(word.x0) - 3, int(word.top) - 3, int(word.x1) + 3, int(word.bottom) + 3)
    found = tick_box(ink, place, dpi) if len(word.text) <= 3 else None
    return Word(found[0], *found[1], word.line, _SURE_OF_BOX) if found else word


def _place(words: Sequence[Word], found: Word) -> int:
    """Where in the order of reading a word belongs: behind the last one to its left on the same line."""
    middle = (found.top + found.bottom) / 2
    before = [n for n, word in enumerate(words) if word.top < middle < word.bottom and word.x1 <= found.x0]
    return before[-1] + 1 if before else len(words)


def _pgm(drawn: "Grey") -> bytes:
    high, wide = drawn.shape
    return b"P5 %d %d 255\n" % (wide, high) + drawn.tobytes()


# --- words as the characters of a page ----------------------------------------------------------------


def _glyphs(words: Sequence[Word], unit: float) -> list[Glyph]:
    """Each word on the baseline of its line, in the size of its line's type, in points."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    sizes = {number: _type_height(line) for number, line in lines.items()}
    body = median([sizes[word.line] for word in words]) if words else 0.0
    made = []
    for word in words:
        size = sizes[word.line]
        # A line of few letters is measured badly: what is near the page's usual type is that.
        height = body if abs(size - body) < 0.18 * body else size
        base = _baseline(lines[word.line], height)
        made.append(Glyph(word.text, word.x0 * unit, word.x1 * unit, base * unit, height * unit, True, False))
    return made


def _type_height(line: Sequence[Word]) -> float:
    """The height of a line's type from the lowest to the highest letter, in pixels."""
    base = _baseline(line, 0.0)
    tall = [base - word.top for word in line if _TALL.search(word.text)]
    small = [
        (base - word.top) / _SMALL for word in line if not _TALL.search(word.text) and word.text.isalpha()
    ]
    capitals = median(tall or small or [word.bottom - word.top for word in line])
    return max(1.0, capitals) / _CAPITALS * _TYPE_HEIGHT


def _baseline(line: Sequence[Word], height: float) -> float:
    """Where a line's letters stand: the foot of its words that have nothing below it."""
    feet = [
        word.bottom for word in line if not _HANGS.search(word.text) and any(c.isalnum() for c in word.text)
    ]
    if feet:
        return median(feet)
    return median(word.bottom for word in line) - 0.16 * height
