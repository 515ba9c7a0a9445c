"""Fields of PDF forms: where they stand, and which boxes are ticked, for a tick looks like no text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from ..page import Box
from .pdf_ink import Frame, Glyph

_MOST_FIELDS = 2_000


_WRITTEN = (pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT)
_TICKED = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_FILLED = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a form, its corners in the page's own coordinates.

    `ticked`: whether a check box or radio button is; None for a field of words.
    """

    ticked: bool | None
    left: float
    bottom: float
    right: float
    top: float

    def box(self, frame: Frame) -> Box:
        """Where it stands, from the top left of the page."""
        (ax, ay), (bx, by) = frame.place(self.left, self.bottom), frame.place(self.right, self.top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def read_fields(page: Any, formenv: Any) -> list[FormField]:
    """The tick boxes and the fields of words of a page, before its form is flattened."""
    found = []
    rect = pdfium.FS_RECTF()
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_FIELDS)):
        field = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not field:
            continue
        kind = pdfium.FPDFAnnot_GetFormFieldType(formenv.raw, field)
        if kind in (*_TICKED, *_FILLED) and pdfium.FPDFAnnot_GetRect(field, rect):
            ticked = bool(pdfium.FPDFAnnot_IsChecked(formenv.raw, field)) if kind in _TICKED else None
            found.append(FormField(ticked, rect.left, rect.bottom, rect.right, rect.top))
        pdfium.FPDFPage_CloseAnnot(field)
    return found


def is_written_on(page: Any) -> bool:
    """Whether somebody drew, stamped or typed on the finished page, as one signs on a tablet."""
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_FIELDS)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, at)
        kind = pdfium.FPDFAnnot_GetSubtype(note) if note else None
        pdfium.FPDFPage_CloseAnnot(note)
        if kind in _WRITTEN:
            return True
    return False


def flattened(page: Any) -> bool:
    """Make what stands on a page, its fields and notes, a part of it; whether there was any."""
    return bool(pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def with_ticks(glyphs: list[Glyph], fields: Sequence[FormField], frame: Frame) -> list[Glyph]:
    """The characters of a page with its tick boxes as "☒" and "☐", in place of what draws them."""
    for field in fields:
        if field.ticked is None:
            continue
        x0, top, x1, bottom = field.box(frame)
        glyphs = [
            glyph
            for glyph in glyphs
            if not (
                x0 <= (glyph.x0 + glyph.x1) / 2 <= x1 and top <= glyph.base - 0.3 * glyph.height <= bottom
            )
        ]
        base = bottom - 0.2 * (bottom - top)
        glyphs.append(Glyph("☒" if field.ticked else "☐", x0, x1, base, bottom - top, True, False))
    return glyphs
