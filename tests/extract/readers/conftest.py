"""Small papers made on the spot, so that each test shows the layout that it is about."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as Drawn

from extract.page import Document, Line, Table
from extract.readers.choose import read_document

Draw = Callable[[Canvas], None]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Write bytes or text to a file of any name, and read it as a paper."""

    def read_bytes(content: bytes | str, name: str = "paper") -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(path)

    return read_bytes


@pytest.fixture
def drawn(read: Callable[..., Document]) -> Callable[..., Document]:
    """Draw each page of a PDF with a function of the canvas (y counts from the bottom), and read it."""

    def read_drawn(*pages: Draw, size: tuple[float, float] = A4, **options: object) -> Document:
        return read(draw(*pages, size=size, **options), "drawn.pdf")

    return read_drawn


def draw(*pages: Draw, size: tuple[float, float] = A4, **options: object) -> bytes:
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=size, **options)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.fixture
def tables() -> Callable[[Document], list[list[list[str]]]]:
    """The words of each table, row by row, cells with their lines joined by spaces."""

    def words(document: Document) -> list[list[list[str]]]:
        return [
            [[cell.text.replace("\n", " ") for cell in row] for row in part.rows]
            for page in document.pages
            for part in page.flow
            if isinstance(part, Table)
        ]

    return words


@pytest.fixture
def prose() -> Callable[[Document], list[str]]:
    """The lines outside tables, in reading order."""
    return lambda document: [
        part.text for page in document.pages for part in page.flow if isinstance(part, Line)
    ]


@pytest.fixture
def papers() -> Path:
    """The folder of real papers; the test is skipped by name where it is not there."""
    folder = Path(__file__).parents[4] / "shared" / "papers"
    if not folder.is_dir():
        pytest.skip("the real papers are not here")
    return folder


@pytest.fixture
def drawing() -> Callable[..., bytes]:
    """The bytes of a PDF drawn as `drawn` does."""
    return draw


def ruled(c, rows, x, y, widths):
    table = Drawn(rows, colWidths=widths, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    table.wrapOn(c, 500, 500)
    table.drawOn(c, x, y)
