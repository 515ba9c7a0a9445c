"""Agenda packs to measure readers with: prose, ruled tables, logs without rules, and the corpus's own pages.

Of twenty pages nine are prose (two of them justified), four hold a ruled table of figures, two are logs in
columns of white space, and five come from the project's papers as LibreOffice, Chromium, Ghostscript and
ReportLab wrote them. The words are the papers' own.
"""

import io
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

PAPERS = Path(__file__).parents[1] / "corpus" / "papers"
_CYCLE = "ppcptlppctjpclptjctc"  # prose, corpus, table, log, justified prose
_LINES_A_PAGE = 44


def build_pack(pages: int, path: Path) -> None:
    """Write a pack of so many pages; it is the same each time. Needs ReportLab."""
    import pypdfium2

    papers = [pypdfium2.PdfDocument(paper) for paper in sorted(PAPERS.glob("*.pdf"))]
    kinds = list(islice(cycle(_CYCLE), pages))
    drawn = pypdfium2.PdfDocument(_drawn([kind for kind in kinds if kind != "c"], _words(papers)))
    own = cycle([(paper, at) for paper in papers for at in range(len(paper))])
    pack = pypdfium2.PdfDocument.new()
    pack.import_pages(drawn)  # at once, so that its pages share their fonts as those of one file do
    for place, kind in enumerate(kinds):
        if kind == "c":
            paper, at = next(own)
            pack.import_pages(paper, [at], index=place)
    pack.save(path)


def _words(papers: list[Any]) -> Iterator[str]:
    """The words of the papers, over and over."""
    text = " ".join(page.get_textpage().get_text_bounded() for paper in papers for page in paper)
    return cycle([word for word in text.split() if word.isprintable() and max(word) < "\u2000"])


def _drawn(kinds: list[str], words: Iterator[str]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=True)
    _register()
    for number, kind in enumerate(kinds, 1):
        canvas.setFont("Vera-Bold", 13)
        canvas.drawString(62, 790, f"{number}. {' '.join(islice(words, 5))}")
        if kind == "t":
            _table(canvas, words)
        elif kind == "l":
            _log(canvas, words)
        else:
            _prose(canvas, words, justified=kind == "j")
        canvas.setFont("Vera", 8)
        canvas.drawString(62, 30, f"Page {number} of {len(kinds)}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _register() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))


def _prose(canvas: Any, words: Iterator[str], *, justified: bool) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle("p", fontName="Vera", fontSize=9.5, leading=13.5, alignment=4 if justified else 0)
    top = 770.0
    while True:
        paragraph = Paragraph(" ".join(_plain(islice(words, 70))), style)
        _, height = paragraph.wrap(471, 800)
        if top - height < 60:
            return
        paragraph.drawOn(canvas, 62, top - height)
        top -= height + 9


def _plain(words: Iterator[str]) -> Iterator[str]:
    from xml.sax.saxutils import escape

    return (escape(word) for word in words)


def _table(canvas: Any, words: Iterator[str]) -> None:
    from reportlab.platypus import Table

    rows = [["Ref", "Organisation", "Project", "Asked £", "Award £"]]
    rows += [
        [f"{n}", " ".join(islice(words, 3)), " ".join(islice(words, 3)), f"{n * 1237:,}", f"{n * 973:,}"]
        for n in range(1, 27)
    ]
    table = Table(rows, [30, 165, 150, 60, 60], style=[("GRID", (0, 0), (-1, -1), 0.5, "black"),
                  ("FONT", (0, 0), (-1, -1), "Vera", 8), ("FONT", (0, 0), (-1, 0), "Vera-Bold", 8),
                  ("ALIGN", (3, 0), (4, -1), "RIGHT")])  # fmt: skip
    _, height = table.wrap(471, 800)
    table.drawOn(canvas, 62, 770 - height)


def _log(canvas: Any, words: Iterator[str]) -> None:
    canvas.setFont("Vera", 8)
    for row in range(_LINES_A_PAGE):
        top = 765 - 16 * row
        canvas.drawString(62, top, f"PCC/{2010 + row % 12}/{row + 1:03}")
        canvas.drawString(140, top, f"{row % 28 + 1} March {2010 + row % 12}")
        canvas.drawString(230, top, " ".join(islice(words, 4)))
        canvas.drawRightString(533, top, f"£{row * 1311 + 250:,}")
