"""A signature that is a picture or a drawn line is none of a PDF's words, and counts all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

from extract.paper import read_paper
from extract.record import Signature

LINES = (
    (800, "OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR ESKDALE"),
    (770, "DECISION NOTICE 14/2021"),
    (740, "Subject: Lamps for Harle Lane"),
    (700, "Recommendation"),
    (680, "1. That the Commissioner grants £4,000 to Harle Parish Council for lamps."),
    (600, "Chief Executive"),
    (560, "Signature:"),
    (530, "Date: 3 May 2021"),
    (480, "Police and Crime Commissioner"),
    (440, "Signature:"),
    (410, "Date: 4 May 2021"),
)
Draw = Callable[[Canvas], None]


def scribble(canvas: Canvas, x: float = 130, y: float = 440) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y)
    for step in range(8):
        left = x + step * 12
        path.curveTo(left + 4, y + 16, left + 8, y - 10, left + 12, y + 4)
    canvas.drawPath(path)


def picture(canvas: Canvas, x: float = 130, y: float = 430) -> None:
    image = Image.new("RGB", (200, 60), "white")
    ImageDraw.Draw(image).line([(5, 40), (60, 10), (110, 50), (190, 20)], fill="navy", width=4)
    canvas.drawImage(ImageReader(image), x, y, width=100, height=30)


def strokes(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(130, 440)
    for step in range(30):
        path.lineTo(130 + 3 * step, 440 + (step * 7) % 18)
    canvas.drawPath(path)


def one_stroke(canvas: Canvas) -> None:
    canvas.bezier(130, 436, 150, 470, 170, 420, 220, 446)


def hanging_below(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(90, 438)
    path.curveTo(110, 380, 130, 470, 150, 396)
    path.curveTo(160, 400, 170, 420, 190, 410)
    canvas.drawPath(path)


def ring(canvas: Canvas) -> None:
    canvas.ellipse(120, 425, 200, 455)


def inked_note(canvas: Canvas) -> None:
    """What a tablet writes over the page: no part of its drawing, but a note that stands on it."""
    canvas.beginForm("ink", 0, 0, 120, 40)
    scribble(canvas, 5, 15)
    canvas.endForm()
    shown = canvas._doc.getXObjectName("ink")
    note = PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Ink"),
            "Rect": PDFArray([130, 425, 250, 465]),
            "F": 4,
            "AP": PDFDictionary({"N": PDFObjectReference(shown)}),
            "InkList": PDFArray([PDFArray([135, 440, 200, 450])]),
        }
    )
    canvas._addAnnotation(note)


def logo(canvas: Canvas) -> None:
    picture(canvas, 400, 790)


def frame_and_rule(canvas: Canvas) -> None:
    canvas.roundRect(120, 425, 200, 30, 4)
    canvas.line(130, 437, 300, 437)


def before_the_label(canvas: Canvas) -> None:
    picture(canvas, 20, 430)


def signatures(folder: Path, draw: Draw | None) -> dict[str, Signature]:
    canvas = Canvas(str(folder / "notice.pdf"), pagesize=A4)
    for y, words in LINES:
        canvas.drawString(60 if draw is not before_the_label else 140, y, words)
    if draw:
        draw(canvas)
    canvas.save()
    (record,) = read_paper(folder / "notice.pdf")
    return {signature.role: signature for signature in record.signatures}


@pytest.mark.parametrize("draw", [scribble, picture, strokes, one_stroke, hanging_below, inked_note])
def test_a_mark_on_the_line_is_a_signature_of_that_line_alone(tmp_path: Path, draw: Draw) -> None:
    found = signatures(tmp_path, draw)
    assert found["commissioner"].signed is True and found["commissioner"].name is None
    assert found["chief-executive"].signed is False


@pytest.mark.parametrize("draw", [None, logo, frame_and_rule, ring, before_the_label])
def test_what_is_drawn_elsewhere_signs_nothing(tmp_path: Path, draw: Draw | None) -> None:
    found = signatures(tmp_path, draw)
    assert [one.signed for one in found.values()] == [False, False]
