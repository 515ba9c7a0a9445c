"""Tick boxes of PDF forms: their state is in the form, and what they look like is no text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .pdf_ink import Frame, Glyph

_MOST_FIELDS = 2_000


@dataclass(frozen=True, slots=True)
class TickBox:
    """A check box or radio button: whether it is ticked, and its corners in the page's own coordinates."""

    ticked: bool
    left: float
    bottom: float
    right: float
    top: float


def read_boxes(page: Any, formenv: Any) -> list[TickBox]:
    """The tick boxes of a page, before its form is flattened."""
    found = []
    rect = pdfium.FS_RECTF()
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_FIELDS)):
        field = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not field:
            continue
        kind = pdfium.FPDFAnnot_GetFormFieldType(formenv.raw, field)
        if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON) and (
            pdfium.FPDFAnnot_GetRect(field, rect)
        ):
            ticked = bool(pdfium.FPDFAnnot_IsChecked(formenv.raw, field))
            found.append(TickBox(ticked, rect.left, rect.bottom, rect.right, rect.top))
        pdfium.FPDFPage_CloseAnnot(field)
    return found


def with_boxes(glyphs: list[Glyph], boxes: Sequence[TickBox], frame: Frame) -> list[Glyph]:
    """The characters of a page with its tick boxes as "☒" and "☐", in place of what draws them."""
    for box in boxes:
        (ax, ay), (bx, by) = frame.place(box.left, box.bottom), frame.place(box.right, box.top)
        x0, x1, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        glyphs = [
            glyph
            for glyph in glyphs
            if not (
                x0 <= (glyph.x0 + glyph.x1) / 2 <= x1 and top <= glyph.base - 0.3 * glyph.height <= bottom
            )
        ]
        base = bottom - 0.2 * (bottom - top)
        glyphs.append(Glyph("☒" if box.ticked else "☐", x0, x1, base, bottom - top, True, False))
    return glyphs
