"""What looks like a signature on a PDF page: pictures of its size, and paths drawn by hand."""

import ctypes
import math
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from ..page import Box
from .pdf_ink import Drawing, Frame, clipped


def like_signatures(drawings: Sequence[Drawing], frame: Frame) -> tuple[Box, ...]:
    """Where those of a signature's size stand that are pictures or curves."""
    made: list[Box] = []
    sides = [ctypes.c_float() for _ in range(4)]
    for found, kind, (a, b, c, d, e, f) in drawings:
        drawn = kind == pdfium.FPDF_PAGEOBJ_IMAGE or (
            kind == pdfium.FPDF_PAGEOBJ_PATH and _is_scribble(found)
        )
        if not drawn or not pdfium.FPDFPageObj_GetBounds(found, *sides):
            continue
        left, bottom, right, top = (side.value for side in sides)
        (ax, ay), (bx, by) = (
            frame.place(a * x + c * y + e, b * x + d * y + f) for x, y in ((left, bottom), (right, top))
        )
        box = (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        wide, high = box[2] - box[0], box[3] - box[1]
        if 12 <= wide <= frame.width / 2 and 5 <= high <= frame.height / 8:
            made.append(clipped(box, frame))
    return tuple(made)


def _is_scribble(path: Any) -> bool:
    """Whether a path is drawn by hand: many curves or strokes, or few that end elsewhere than they began.

    A ring or a box with round corners has four curves and is closed; a tick has two slanting strokes.
    """
    count = min(pdfium.FPDFPath_CountSegments(path), 60)
    segments = [pdfium.FPDFPath_GetPathSegment(path, at) for at in range(count)]
    kinds = [pdfium.FPDFPathSegment_GetType(segment) for segment in segments]
    curves, lines = (kinds.count(kind) for kind in (pdfium.FPDF_SEGMENT_BEZIERTO, pdfium.FPDF_SEGMENT_LINETO))
    if curves >= 5 * 3 or lines >= 15:
        return True
    if (not curves and lines < 3) or any(map(pdfium.FPDFPathSegment_GetClose, segments)):
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for segment in segments:
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    slanting = [
        kind == pdfium.FPDF_SEGMENT_LINETO and min(abs(ax - bx), abs(ay - by)) > 1
        for kind, (ax, ay), (bx, by) in zip(kinds[1:], points, points[1:], strict=False)
    ]
    return math.dist(points[0], points[-1]) >= 1 and (curves > 0 or sum(slanting) >= 3)
