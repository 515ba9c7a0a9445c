"""What every reader promises: one small paper in each format, and the same things asked of all."""

import io
from collections.abc import Iterator

import docx
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as Drawn

from extract.page import Document, Line, Table

TITLE = "Community Fund award"
BODY = [
    "ORIGINATOR: Policy Officer",
    "To award £25,600 to Platform-9 for outreach & mentoring, from a fund of £1.2m.",
    "Young people’s charities may ask for £500 or more.",
]
ROWS = [
    ["CHECKLIST", "PLEASE STATE YES OR NO"],
    ["Has legal advice been sought?", "YES"],
    ["Has the finance officer been consulted?", "NO – costs £44 only"],
]
SUMS = ["£25,600", "£1.2m", "£500", "£44"]


def as_pdf() -> bytes:
    style = getSampleStyleSheet()
    story = [Paragraph(TITLE, style["Title"])]
    story += [Paragraph(text.replace("&", "&amp;"), style["BodyText"]) for text in BODY]
    story.append(Drawn(ROWS, colWidths=[260, 180], style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    written = io.BytesIO()
    SimpleDocTemplate(written, pagesize=A4).build(story)
    return written.getvalue()


def as_word() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 1)
    for text in BODY:
        document.add_paragraph(text)
    table = document.add_table(0, 2)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def as_web() -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS)
    body = "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in BODY)
    return f"<html><body><h1>{TITLE}</h1>{body}<table>{rows}</table></body></html>".encode()


def as_markdown() -> bytes:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    return "\n\n".join([f"# {TITLE}", *BODY, "\n".join([rows[0], "|---|---|", *rows[1:]])]).encode()


def as_text() -> bytes:
    return "\r\n\r\n".join([TITLE, *BODY, "\r\n".join("\t".join(row) for row in ROWS)]).encode("cp1252")


FORMATS = {"pdf": as_pdf, "word": as_word, "web": as_web, "markdown": as_markdown, "text": as_text}


@pytest.fixture(params=FORMATS.values(), ids=FORMATS.keys())
def paper(request, read) -> Iterator[Document]:
    return read(request.param())


def test_words_are_all_there_in_order(paper):
    words = " ".join(line.text for line in paper.lines()).split()
    assert words == " ".join([TITLE, *BODY, *[text for row in ROWS for text in row]]).split()


def test_sums_are_there_once(paper):
    text = "\n".join(line.text for line in paper.lines())
    assert [text.count(money) for money in SUMS] == [1] * len(SUMS)
    assert text.count("£") == len(SUMS)


def test_checklist_is_a_table(paper):
    (table,) = [part for page in paper.pages for part in page.flow if isinstance(part, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == ROWS
    assert [[cell.column for cell in row] for row in table.rows] == [[0, 1]] * 3
    assert table.ruled


def test_lines_are_numbered_from_the_top(paper):
    for page in paper.pages:
        numbers = [line.number for line in page.lines()]
        assert numbers == sorted(numbers)
        assert numbers[0] >= 1


def test_lines_hold_words_in_single_spaces(paper):
    for line in paper.lines():
        assert line.text and line.text == " ".join(line.text.split())
        assert line.kind in ("text", "heading", "item")


def test_pages_and_boxes_only_where_the_format_has_them(paper):
    assert [page.number for page in paper.pages] == ([1] if paper.paged else [None])
    for page in paper.pages:
        for line in page.lines():
            assert line.page == page.number
            assert (line.bbox is None) == (not paper.paged)
            if line.bbox:
                x0, top, x1, bottom = line.bbox
                assert 0 <= x0 < x1 <= page.width
                assert 0 <= top < bottom <= page.height


def test_cells_are_made_of_their_lines(paper):
    for page in paper.pages:
        for part in page.flow:
            if not isinstance(part, Line):
                for row in part.rows:
                    for cell in row:
                        assert cell.text == "\n".join(line.text for line in cell.lines)


def test_reading_twice_gives_the_same(read):
    for make in FORMATS.values():
        data = make()
        assert read(data) == read(data)
