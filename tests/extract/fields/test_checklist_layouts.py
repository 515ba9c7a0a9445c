"""One checklist printed in many layouts: each reads alike, and every answer's words stand in its evidence."""

import io
import re
import textwrap
from pathlib import Path

import pytest
from docx import Document as WordDocument
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from extract.block import Block, Entry
from extract.fields.checklist.checklist import find_checklist
from extract.outline.outline import outline
from extract.page import Cell, Line
from extract.readers.choose import read_document

QUESTIONS = [
    ("legal", "Has legal advice been sought on this submission?", "YES"),
    (
        "finance",
        "Has the Chief Finance Officer been consulted?",
        "No – the sum was set aside last year and no more is asked for",
    ),
    (
        "equality",
        "Have equality, diversity and human rights implications been considered, with an analysis if needed?",
        "",
    ),
    ("human-resources", "Have human resource implications been considered?", "N/A"),
    (
        "plan",
        "Is the recommendation consistent with the objectives in the Police and Crime Plan?",
        "Yes - theme two",
    ),
    (
        "communications",
        "Has communications advice been sought on likely media interest and how it might be managed?",
        "TBC",
    ),
    (
        "ethics",
        "Have all relevant ethical factors been taken into consideration in developing this submission?",
        "Yes",
    ),
]
WANTED = ["yes", "no", "blank", "n/a", "yes", "unclear", "yes"]
HEADING = ("ORIGINATOR CHECKLIST (MUST BE COMPLETED)", "PLEASE STATE 'YES' OR 'NO'")
TOP = ["DECISION NO. 12", "SUBJECT: Boats on the fen"]
STYLE = getSampleStyleSheet()["Normal"]


def pdf(*, ruled: bool, space: int = 20, repeat: int = 0, size: tuple[float, float] = A4) -> bytes:
    """A PDF with the checklist as a table, `space` points below the top of the form."""
    rows = [[Paragraph(q, STYLE), Paragraph(a, STYLE)] for q, a in (HEADING, *(row[1:] for row in QUESTIONS))]
    look: list[tuple] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if ruled:
        look.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    table = Table(rows, [330, 140], style=TableStyle(look), repeatRows=repeat)
    out = io.BytesIO()
    story = [*(Paragraph(text, STYLE) for text in TOP), Spacer(1, space), table]
    SimpleDocTemplate(out, pagesize=size).build(story)
    return out.getvalue()


def word() -> bytes:
    document = WordDocument()
    for text in TOP:
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=2)
    for question, answer in (HEADING, *(row[1:] for row in QUESTIONS)):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = question, answer
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def columns() -> bytes:
    """Plain text whose columns are parted by spaces."""
    lines = [*TOP, "", HEADING[0].ljust(64) + HEADING[1]]
    for _, question, answer in QUESTIONS:
        left, right = textwrap.wrap(question, 60), textwrap.wrap(answer, 26)
        for at in range(max(len(left), len(right))):
            lines.append(((left + [""] * 9)[at].ljust(64) + (right + [""] * 9)[at]).rstrip())
    return "\n".join(lines).encode()


def running(width: int) -> bytes:
    """Plain text: each answer behind its question, lines broken at a width."""
    lines = [*TOP, "", "ORIGINATOR CHECKLIST"]
    for _, question, answer in QUESTIONS:
        lines += textwrap.wrap(f"{question} {answer}", width)
    return "\n".join([*lines, "", "APPROVAL TO SUBMIT", "", "Chief Executive", "", "Signature:"]).encode()


def web() -> bytes:
    rows = "".join(f"<tr><td>{q}</td><td>{a}</td></tr>" for _, q, a in QUESTIONS)
    head = "".join(f"<th>{text}</th>" for text in HEADING)
    return f"<html><body><h1>Decision 12</h1><table><tr>{head}</tr>{rows}</table></body></html>".encode()


LAYOUTS = {
    "ruled.pdf": (lambda: pdf(ruled=True), "table"),
    "ruled-over-pages.pdf": (lambda: pdf(ruled=True, space=540), "table"),
    "ruled-heading-repeated.pdf": (lambda: pdf(ruled=True, space=540, repeat=1), "table"),
    "white-space.pdf": (lambda: pdf(ruled=False), "columns"),
    "white-space-over-pages.pdf": (lambda: pdf(ruled=False, space=540), "columns"),
    "white-space-heading-repeated.pdf": (lambda: pdf(ruled=False, space=540, repeat=1), "columns"),
    "word.docx": (word, "table"),
    "columns.txt": (columns, "columns"),
    "lines.txt": (lambda: running(200), "text"),
    "broken-lines.txt": (lambda: running(70), "text"),
    "page.html": (web, "table"),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str, tmp_path: Path):
    make, route = LAYOUTS[name]
    path = tmp_path / name
    path.write_bytes(make())
    answers = find_checklist(Entry("decision", tuple(outline(read_document(path)))))

    assert [a.question for a in answers] == [question for _, question, _ in QUESTIONS]
    assert [a.topic for a in answers] == [topic for topic, _, _ in QUESTIONS]
    assert [a.answer for a in answers] == WANTED
    assert answers[1].reason == "the sum was set aside last year and no more is asked for"
    assert answers[4].reason == "theme two"
    assert {a.route for a in answers} == {route}
    for answer in answers:
        printed = set(re.findall(r"\w+", answer.evidence.text))
        assert set(re.findall(r"\w+", f"{answer.question} {answer.reason or ''}")) <= printed


def test_options_that_the_page_sets_apart_are_of_the_question_before_them() -> None:
    def line(number: int, *cells: str) -> Block:
        printed = Line(" ".join(cells), number)
        kept = tuple(Cell(text, at, (printed,)) for at, text in enumerate(cells)) if len(cells) > 1 else ()
        return Block("\t".join(cells), "row" if kept else "paragraph", ((0, printed),), cells=kept)

    blocks = (
        line(1, "Has legal advice been taken?"),
        line(2, "☐ Yes ☒ No ☐ N/A"),
        line(3, "Has the Treasurer been consulted?", "☒ Yes ☐ No", "☐ N/A"),
        line(4, "Has equality impact been assessed?", "☐ Yes ☐ No", "☒ N/A"),
        line(5, "Has there been public consultation? ☐ Yes ☐ No ☐ N/A"),
    )
    found = find_checklist(Entry("decision", blocks))
    assert [a.answer for a in found] == ["no", "yes", "n/a", "blank"]
