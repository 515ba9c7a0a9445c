"""What a reader yields: a Document of Pages of Lines and Tables, in reading order.

Knows no file format and no field of a paper. Pages and lines count from 1, boxes are PDF points from the
top left of the page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points."""

LineKind = Literal["text", "heading", "item"]


@dataclass(slots=True, unsafe_hash=True)  # frozen, it takes thrice as long to make, and a pack has 20,000
class Line:
    """One printed line, verbatim; in formats without printed lines, one paragraph. It is never changed.

    Attributes:
        text: The words as printed, without the line's own indent; a list mark that the file generates
            (Word or HTML auto-numbering) stands in front, as a reader of the page sees it.
        number: From 1, counted from the top of the page, or of the document where it has no pages.
        page: From 1; None where the format has no pages.
        bbox: Where it stands on the page; None where the format has no boxes.
        kind: What the file itself says the line is (a Word style, an HTML tag, a Markdown mark); "text"
            where it says nothing. Never guessed from the words.
        level: Heading level from 1, or depth of a list item from 0.
        bold: All of its words are bold.
        gap: A blank line, or a space wider than between lines, stands above it.
        whole: The file says that this line is a paragraph of its own, so nothing may be joined to it.
        confidence: How sure OCR is of its least sure word, from 0 to 1; None where OCR had no part in it.
        doubtful: The words that OCR may well have misread.
        opens: The bold words that it opens with, behind its mark, where lighter ones follow.
    """

    text: str
    number: int
    page: int | None = None
    bbox: Box | None = None
    kind: LineKind = "text"
    level: int = 0
    bold: bool = False
    gap: bool = False
    whole: bool = False
    confidence: float | None = None
    doubtful: tuple[str, ...] = ()
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its words, with the printed lines that hold them.

    `text` joins the lines of the cell with a newline and may be empty. `column` counts from 0 in the grid;
    a merged cell stands once, at its first column, with its `span` in columns. `header` where the file
    says so (an HTML th, a repeated Word heading row).
    """

    text: str
    column: int
    lines: tuple[Line, ...] = ()
    span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells, row by row from the top; cells left to right.

    `ruled` tells a grid the file states (drawn rules, Word or HTML tables, `|` and tab columns) from one
    that was worked out from white space. `continued`: it goes on from the last table of the page before.
    """

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True
    continued: bool = False

    def lines(self) -> Iterator[Line]:
        """Every printed line in it, cell by cell."""
        for row in self.rows:
            for cell in row:
                yield from cell.lines


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or the whole of a document without pages (number None).

    `drawn` is where small pictures and drawn curves stand on a page that has lines to sign: one of them
    may be a signature.
    """

    number: int | None
    flow: tuple[Line | Table, ...]
    width: float = 0.0
    height: float = 0.0
    drawn: tuple[Box, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every printed line in reading order, those in tables too, each once."""
        seen: set[int] = set()
        for part in self.flow:
            for line in (part,) if isinstance(part, Line) else part.lines():
                if id(line) not in seen:
                    seen.add(id(line))
                    yield line

    @property
    def text(self) -> str:
        """The page's words, a printed line a line."""
        return "\n".join(line.text for line in self.lines())


@dataclass(frozen=True, slots=True)
class Document:
    """A file, read: its pages and what could not be read of it.

    Attributes:
        media_type: From the bytes, such as "application/pdf".
        pages: At least one.
        title: The title the file carries outside its text (HTML title, first h1 apart); "" if none.
        address: The page's own address where the file states it (HTML canonical link); "" if none.
        margins: What a web site prints above and below the paper, or a PDF on most of its pages: it may name
            the body.
        ocr_pages: Numbers of the pages read by OCR.
        unread_pages: Numbers of the pages that hold no readable text (a scan, when OCR was not run).
        damaged: The file is cut short or broken in places, so that words may be missing anywhere.
    """

    media_type: str
    pages: Sequence[Page]
    title: str = ""
    address: str = ""
    ocr_pages: tuple[int, ...] = ()
    unread_pages: tuple[int, ...] = ()
    paged: bool = True
    margins: tuple[Line, ...] = ()
    damaged: bool = False

    def lines(self) -> Iterator[Line]:
        """Every printed line of every page."""
        for page in self.pages:
            yield from page.lines()
