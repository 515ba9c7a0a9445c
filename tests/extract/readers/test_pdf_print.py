"""Print read a stretch at a time must give what reading it character by character gives."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus import Table as Drawn

from extract.page import Table
from extract.readers import pdf, pdf_page, pdf_plain, pdf_print
from extract.readers.pdf_ink import Frame, drawings_of, read_glyphs, read_rules
from extract.readers.pdf_lines import make_runs
from extract.readers.pdf_print import page_text, read_print
from extract.readers.pdf_tables import Cells, find_grids

PAPERS = Path(__file__).parents[3] / "corpus" / "papers"
WORDS = "The Commissioner is asked to approve a grant of £44,152.60 to the Safer Northmoor Partnership. "


def plain(c):
    for n in range(12):
        c.drawString(60, 760 - 14 * n, f"{n}.1 {WORDS}")


def justified(c):
    paragraph = Paragraph(WORDS * 6, ParagraphStyle("p", alignment=4, fontName="Times-Roman", fontSize=11))
    paragraph.wrap(380, 700)
    paragraph.drawOn(c, 60, 600)


def justified_far(c):
    """Lines whose spaces are as wide as those between columns, and lines they teach the widths by."""
    plain(c)
    text = c.beginText(60, 500)
    text.setWordSpace(5)
    for n in range(3):
        text.textLine(f"{n}.1 {WORDS}"[:70])
    c.drawText(text)


def columns_in_a_justified_line(c):
    """One drawing of words of which two stand far apart: their other spaces are like each other."""
    plain(c)
    for at, words in enumerate(("approve the grant", "£44,152.60 to the", "Safer Northmoor")):
        for far in (2, 3, 4):
            first, last = " ".join(words.split()[:far]), " ".join(WORDS.split()[:4])
            c._code.append(
                f"BT 1 0 0 1 60 {500 - 60 * at - 14 * far} Tm 3 Tw /F1 12 Tf [({first}) -4000 ({last})] TJ ET"
            )


def bold_word_in_the_middle(c):
    paragraph = Paragraph(f"An <b>award</b> of <b>£1,250</b> {WORDS}", ParagraphStyle("p", fontSize=11))
    paragraph.wrap(480, 700)
    paragraph.drawOn(c, 60, 700)


def raised_letters(c):
    paragraph = Paragraph(f"On the 11<super>th</super> of May {WORDS}", ParagraphStyle("p", fontSize=11))
    paragraph.wrap(480, 700)
    paragraph.drawOn(c, 60, 700)


def letter_spaced(c):
    c.drawString(60, 700, "DECISION NOTICE", charSpace=4)
    c.drawString(60, 680, "May 2016", charSpace=1.2)


def drawn_twice(c):
    for shift in (0, 0.4):
        c.drawString(60 + shift, 700, "Recommendation 12 of 2016")
    for at, letter in enumerate("Total"):
        for shift in (0, 0.3):
            c.drawString(60 + 8 * at + shift, 650, letter)


def columns_in_one_string(c):
    text = c.beginText(60, 700)
    for row in ("Legal advice      YES", "Staffing     NO", "A cost of £12,000       N/A"):
        text.textLine(row)
    c.drawText(text)


def wide_spaces(c):
    c.setFont("Courier", 11)
    plain(c)


def over_each_other(c):
    c.drawString(60, 700, "This sentence is drawn")
    c.drawString(120, 700, "over another")


def sideways(c):
    c.translate(500, 100)
    c.rotate(90)
    plain(c)


def ruled(c):
    rows = [[f"{n}", "Safer Northmoor", f"£{n * 1311:,}"] for n in range(1, 9)]
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("ALIGN", (2, 0), (2, -1), "RIGHT")]
    table = Drawn(rows, [30, 90, 90], style=style)
    table.wrap(400, 400)
    table.drawOn(c, 60, 500)


def words_over_a_rule(c):
    ruled(c)
    c.drawString(40, 505, "12 words that cross the rules of a table from one side of it to the other")


LAYOUTS = [
    *(
        plain,
        justified,
        justified_far,
        columns_in_a_justified_line,
        bold_word_in_the_middle,
        raised_letters,
        letter_spaced,
        drawn_twice,
    ),
    *(columns_in_one_string, wide_spaces, over_each_other, sideways, ruled, words_over_a_rule),
]


def both(page):
    """The runs of a page read in stretches, and read character by character."""
    frame = Frame(page.get_bbox(), page.get_rotation())
    cells = Cells(find_grids(read_rules(drawings_of(page), frame), frame))
    text = page.get_textpage()
    found = (read_print(text, page_text(text.raw), frame, cells.straddles, {}), read_glyphs(text, frame))
    return [make_runs(glyphs, cells.of(glyphs)) for glyphs in found]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_stretches_are_what_their_characters_are(layout, drawing):
    quick, careful = both(pypdfium2.PdfDocument(drawing(layout))[0])
    assert [replace(run, x0=0, x1=0) for run in quick] == [replace(run, x0=0, x1=0) for run in careful]
    sides = [[x for run in runs for x in (run.x0, run.x1)] for runs in (quick, careful)]
    assert sides[0] == pytest.approx(sides[1], abs=0.5)


@pytest.mark.parametrize("paper", sorted(PAPERS.glob("*.pdf")), ids=lambda paper: paper.stem)
def test_a_paper_is_the_same_in_stretches(paper, monkeypatch):
    quick = pdf.read_pdf(paper)
    monkeypatch.setattr(pdf_page, "read_print", lambda page, _, frame, *__: read_glyphs(page, frame))
    assert pdf.read_pdf(paper) == quick


def test_a_line_of_print_is_one_stretch(drawing):
    text = pypdfium2.PdfDocument(drawing(plain))[0].get_textpage()
    assert len(read_print(text, page_text(text.raw), Frame((0, 0, 595, 842), 0), None, {})) == 12


def test_a_justified_line_is_looked_up_at_some_of_its_words(drawing, monkeypatch):
    asked = []
    sides = pdf_print._Measure._sides
    monkeypatch.setattr(pdf_print._Measure, "_sides", lambda *at: asked.append(at) or sides(*at))
    text = pypdfium2.PdfDocument(drawing(justified_far))[0].get_textpage()
    made = read_print(text, page_text(text.raw), Frame((0, 0, 595, 842), 0), None, {})
    words = [one.text for one in made[12:]]
    assert words == " ".join(f"{n}.1 {WORDS}"[:70] for n in range(3)).split()
    asked_of_the_last = [at for _, at in asked if at >= page_text(text.raw).rindex("2.1")]
    assert len(asked_of_the_last) < len(words) / 3


def test_figures_that_a_table_lost_are_read_by_plain_pdfplumber(drawn, tables, monkeypatch):
    whole = pdf_page.table_of

    def losing(*arguments):
        table = whole(*arguments)
        return replace(table, rows=table.rows[:-1])

    monkeypatch.setattr(pdf_page, "table_of", losing)

    def page(c):
        ruled(c)
        c.drawString(60, 760, "Grants made in 2016")

    document = drawn(page)
    assert tables(document)[0][-1] == ["8", "Safer Northmoor", "£10,488"]
    assert next(document.lines()).text == "Grants made in 2016"


def test_a_table_with_all_its_figures_is_not_read_twice(drawn, monkeypatch):
    monkeypatch.setattr(pdf_plain, "read_plainly", lambda *_: pytest.fail("asked for a second reading"))
    assert any(isinstance(part, Table) for part in drawn(ruled).pages[0].flow)


def test_a_pack_is_read_on_when_the_file_is_opened_again(drawn, monkeypatch):
    monkeypatch.setattr(pdf, "_PAGES_OPEN", 2)
    document = drawn(*[lambda c, n=n: c.drawString(60, 700, f"Item {n} of the agenda") for n in range(5)])
    assert [page.text for page in document.pages] == [f"Item {n} of the agenda" for n in range(5)]


def test_print_that_stands_nowhere_is_left_out(drawing):
    """A broken font places a character at no number at all, as this frame does."""
    text = pypdfium2.PdfDocument(drawing(plain))[0].get_textpage()
    nowhere = Frame((0, 0, 595, float("nan")), 0)
    assert read_glyphs(text, nowhere) == []
    assert read_print(text, page_text(text.raw), nowhere, None, {}) == []
