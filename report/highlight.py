"""A copy of a PDF paper in which every value that was read is highlighted and labelled.

The highlights are annotations: a PDF reader shows what a value is when its mark is touched, lists them among
the comments, and can hide them. The small names beside them are annotations too, for paper and pictures.
"""

import ctypes
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from extract.errors import BadUsage, UnreadablePaper
from extract.record import Record

from .parts import Part, header, lists
from .words import one_line

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]

_COLOURS: dict[str, Colour] = {
    "record": (255, 214, 0),
    "awards": (0, 200, 83),
    "amounts": (120, 220, 130),
    "dates": (64, 170, 255),
    "checklist": (255, 152, 0),
    "signatures": (186, 104, 200),
    "contacts": (186, 104, 200),
    "summary": (205, 205, 205),
    "recommendations": (150, 200, 200),
}
_STRENGTH = 110  # of 255: the words stay readable through several marks
_FAINT = 60  # for whole paragraphs, which hold other marks
_LABEL_SIZE = 6.0  # points
_SMALL = 0.8  # of it, to fit between two lines of print
_LETTER = 0.64  # of its height is the width of a letter
_LABEL_DARK = 0.55


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on a page: its box there from the top left, a short name and what is to be said of it."""

    page: int
    box: Box
    family: str
    label: str
    said: str
    words: str


def marks(record: Record) -> Iterator[Mark]:
    """Every value whose place on a page is known, in the order in which `pcc show` lists them."""
    sums = [record.amounts[award.amounts[0]].text if award.amounts else "" for award in record.awards]
    days = {str(day.value): day.text for day in record.dates}
    for family, parts in (("record", header(record)), *lists(record)):
        if family not in _COLOURS:
            continue
        for number, part in enumerate(parts):
            at = part.evidence
            if at and at.page and at.bbox:
                label, said = _named(family, part)
                words = (
                    sums[number] if family == "awards" else part.printed or days.get(part.value, part.value)
                )
                yield Mark(at.page, at.bbox, family, label, said, words)


def highlight(record: Record, output: Path) -> int:
    """Write the copy; how many values are marked in it.

    Raises:
        UnreadablePaper: The paper is no longer where it was, or no longer what was read.
        BadUsage: It is no PDF, or the copy cannot be written.
    """
    source = Path(record.source.path)
    _check(record, source, output)
    import pypdfium2

    found = sorted(marks(record), key=lambda mark: mark.page)
    document = pypdfium2.PdfDocument(source.read_bytes())
    try:
        for number, on_page in groupby(found, key=lambda mark: mark.page):
            _mark_page(document, document[number - 1], list(on_page))
        document.save(output)
    except OSError as error:
        raise BadUsage(f"cannot write {output}: {error.strerror or error}") from error
    finally:
        document.close()
    return len(found)


def _check(record: Record, source: Path, output: Path) -> None:
    if record.source.media_type != "application/pdf":
        raise BadUsage(
            f"{source.name} is no PDF, and only PDF papers can be marked",
            "Its evidence: pcc show ID --evidence",
        )
    if not source.exists():
        raise UnreadablePaper(f"the paper is no longer at {source}", "`pcc show` still has what was read.")
    if hashlib.sha256(source.read_bytes()).hexdigest() != record.source.sha256:
        raise UnreadablePaper(f"{source} has changed since it was read", f"Read it again: pcc index {source}")
    if output.exists() and output.samefile(source):
        raise BadUsage("the copy would take the place of the paper", "Name another file: --pdf marked.pdf")


def _named(family: str, part: Part) -> tuple[str, str]:
    """A short name for beside the mark, and the whole of it."""
    one = family.removesuffix("s")
    whole = one_line(" ".join(filter(None, (part.name, part.value))))
    first = one_line(part.value).partition(" · ")[0]
    if family == "record":
        return part.name.replace("_", " "), f"{part.name}: {one_line(part.value)}"
    if family == "checklist":
        return f"{first}: {part.name}", f"checklist: {whole}"
    short = {"amounts": first, "dates": first, "signatures": f"signature of {first}"}
    return short.get(family, one), f"{one}: {whole}"


class _Paper:
    """One page as displayed, from its top left, in the page's own coordinates, and back."""

    def __init__(self, page: Any) -> None:
        left, bottom, right, top = page.get_bbox()
        corner, along, up = {
            0: ((left, top), (1, 0), (0, 1)),
            90: ((left, bottom), (0, 1), (-1, 0)),
            180: ((right, bottom), (-1, 0), (0, -1)),
            270: ((right, top), (0, -1), (1, 0)),
        }[page.get_rotation()]
        self.width = page.get_width()
        self.corner, self.along, self.up = corner, along, up

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as displayed."""
        (cx, cy), (ax, ay), (ux, uy) = self.corner, self.along, self.up
        return cx + x * ax - y * ux, cy + x * ay - y * uy

    def box(self, box: Box) -> Box:
        """Left, bottom, right and top of a box of the page as displayed."""
        (x0, y0), (x1, y1) = self.point(box[0], box[1]), self.point(box[2], box[3])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def shown(self, box: Box) -> Box:
        """A box of the page's own, as displayed."""
        (cx, cy), (ax, ay), (ux, uy) = self.corner, self.along, self.up
        xs = [(x - cx) * ax + (y - cy) * ay for x, y in (box[:2], box[2:])]
        ys = [-(x - cx) * ux - (y - cy) * uy for x, y in (box[:2], box[2:])]
        return min(xs), min(ys), max(xs), max(ys)


def _mark_page(document: Any, page: Any, on_page: list[Mark]) -> None:
    """Mark a page; values that are the same words share a mark, so that none darkens another."""
    paper, text_page = _Paper(page), page.get_textpage()
    shared: dict[tuple[Box, ...], list[Mark]] = {}
    for mark in on_page:
        whole = paper.box(mark.box)
        boxes = [*_printed(text_page, mark.words, whole)] or [whole]
        shared.setdefault(tuple(_rounded(box) for box in boxes), []).append(mark)
    placed: list[Box] = []
    for together, same in shared.items():
        _add_highlight(page, paper, together, same)
        label = ", ".join(dict.fromkeys(mark.label for mark in same))
        placed.append(_free(paper, text_page, placed, together, len(label)))
        _add_label(document, page, paper, placed[-1], label, _COLOURS[same[0].family])
    text_page.close()


def _free(paper: _Paper, text_page: Any, placed: Sequence[Box], words: Sequence[Box], letters: int) -> Box:
    """Where a label stands: behind its words, where nothing is printed, else small above their beginning."""
    wide, (_, _, x1, bottom) = letters * _LABEL_SIZE * _LETTER, paper.shown(words[-1])
    behind = (x1 + 2, bottom - 1 - _LABEL_SIZE, x1 + 2 + wide, bottom - 1)
    printed = text_page.get_text_bounded(*paper.box(behind)).strip()
    if behind[2] < paper.width and not printed and not _taken(behind, placed):
        return behind
    x0, top, _, _ = paper.shown(words[0])
    above = (x0, top - 0.8 - _LABEL_SIZE * _SMALL, x0 + wide * _SMALL, top - 0.8)
    while blocking := _taken(above, placed):
        above = (blocking[2] + 1.5, above[1], blocking[2] + 1.5 + wide * _SMALL, above[3])
    return above


def _taken(area: Box, placed: Sequence[Box]) -> Box | None:
    x0, top, x1, bottom = area
    return next((b for b in placed if x0 < b[2] and b[0] < x1 and top < b[3] and b[1] < bottom), None)


def _rounded(box: Box) -> Box:
    x0, bottom, x1, top = (round(side, 1) for side in box)
    return x0, bottom, x1, top


def _printed(text_page: Any, words: str, within: Box) -> Iterator[Box]:
    """The boxes of the value's own words inside those of its line; none where they are not printed so."""
    search = text_page.search(one_line(words), match_case=True)
    while found := search.get_next():
        index, count = found
        boxes = [text_page.get_rect(at) for at in range(text_page.count_rects(index, count))]
        if boxes and all(_inside(box, within) for box in boxes):
            yield from boxes
            break
    search.close()


def _inside(box: Box, within: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return within[0] - 2 <= x <= within[2] + 2 and within[1] - 2 <= y <= within[3] + 2


def _add_highlight(page: Any, paper: _Paper, boxes: Sequence[Box], same: Sequence[Mark]) -> None:
    import pypdfium2.raw as pdfium

    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_HIGHLIGHT)
    for x0, top, x1, bottom in map(paper.shown, boxes):
        # In the order of reading, as displayed: readers round a mark's ends by it.
        corners = [paper.point(x, y) for y in (top, bottom) for x in (x0, x1)]
        quad = pdfium.FS_QUADPOINTSF(*(side for corner in corners for side in corner))
        pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, ctypes.byref(quad))
    left, low = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, high = max(box[2] for box in boxes), max(box[3] for box in boxes)
    pdfium.FPDFAnnot_SetRect(annotation, ctypes.byref(pdfium.FS_RECTF(left, high, right, low)))
    family = same[0].family
    strength = _FAINT if family in ("summary", "recommendations") else _STRENGTH
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *_COLOURS[family], strength)
    for name, value in ((b"Contents", "\n".join(mark.said for mark in same)), (b"T", "pccpapers")):
        pdfium.FPDFAnnot_SetStringValue(annotation, name, _wide(value))
    pdfium.FPDFAnnot_SetFlags(annotation, pdfium.FPDF_ANNOT_FLAG_PRINT)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _add_label(document: Any, page: Any, paper: _Paper, area: Box, label: str, colour: Colour) -> None:
    import pypdfium2.raw as pdfium

    x0, top, x1, bottom = area
    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_STAMP)
    text = pdfium.FPDFPageObj_NewTextObj(document.raw, b"Helvetica-Bold", bottom - top)
    pdfium.FPDFText_SetText(text, _wide(label))
    pdfium.FPDFPageObj_SetFillColor(text, *(int(part * _LABEL_DARK) for part in colour), 255)
    pdfium.FPDFPageObj_Transform(text, *paper.along, *paper.up, *paper.point(x0, bottom))
    left, low, right, high = paper.box((x0, top, x1, bottom + 1.5))
    rect = pdfium.FS_RECTF(left, high, right, low)
    pdfium.FPDFAnnot_SetRect(annotation, ctypes.byref(rect))
    pdfium.FPDFAnnot_AppendObject(annotation, text)
    pdfium.FPDFAnnot_SetFlags(annotation, pdfium.FPDF_ANNOT_FLAG_PRINT)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _wide(text: str) -> Any:
    """Words as pdfium takes them: UTF-16 with a nought at the end."""
    return ctypes.cast(
        ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0"), ctypes.POINTER(ctypes.c_ushort)
    )
