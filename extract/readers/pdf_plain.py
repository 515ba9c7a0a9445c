"""One PDF page by plain pdfplumber: slow and sure, for a page whose tables lack some of its figures."""

import io
from bisect import bisect_left
from collections.abc import Sequence
from statistics import median
from typing import Any

import pypdfium2

from ..page import Box, Line, Table
from .columns import cell
from .glyphs import mend
from .pdf_ink import Frame, clipped
from .pdf_lines import Printed, spacing
from .pdf_page import PdfSheet

Placed = tuple[Box, Table, tuple[float, ...]]


def read_plainly(document: Any, at: int, frame: Frame) -> PdfSheet | None:
    """The page at index `at` by pdfplumber alone; None where it cannot read it.

    A ruled table's lines have the box of their cell.
    """
    with io.BytesIO() as held:
        with pypdfium2.PdfDocument.new() as single:  # so that pdfminer parses one page, not a pack
            single.import_pages(document, [at])
            single.save(held)
        try:
            return _read(held, at + 1, frame)
        except Exception:  # pdfminer raises whatever it stumbles over, and this is only a second opinion
            return None


def _read(held: io.BytesIO, number: int, frame: Frame) -> PdfSheet:
    import pdfplumber

    with pdfplumber.open(held) as pdf:
        page = pdf.pages[0].dedupe_chars()
        grids = page.find_tables()
        around = [grid.bbox for grid in grids]
        outside = page.filter(lambda thing: not any(_is_in(thing, box) for box in around))
        lines = outside.extract_text_lines()
        tops = {round(line["top"]) for line in lines} | {
            round(one[1]) for grid in grids for one in grid.cells
        }
        rows = sorted(tops)
        left, top = page.bbox[:2]

        def line_at(text: str, box: Box, *, bold: bool = False) -> Line:
            place = clipped((box[0] - left, box[1] - top, box[2] - left, box[3] - top), frame)
            return Line(mend(text), bisect_left(rows, round(box[1])) + 1, number, place, bold=bold)

        pieces = []
        for order, line in enumerate(lines):
            box = (line["x0"], line["top"], line["x1"], line["bottom"])
            bold = all("bold" in one["fontname"].lower() for one in line["chars"])
            made = line_at(line["text"], box, bold=bold)
            pieces.append(Printed(box[0] - left, box[2] - left, made, order, order))
        tables = [table for grid in grids if (table := _table(grid, line_at, frame))]
    body = median([line["bottom"] - line["top"] for line in lines] or [0.0])
    usual = spacing([line["bottom"] for line in lines], body)
    return PdfSheet(number, frame, pieces, tables, [], usual, body)


def _is_in(thing: dict[str, Any], box: Sequence[float]) -> bool:
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])


def _table(grid: Any, line_at: Any, frame: Frame) -> Placed | None:
    columns = sorted({box[0] for row in grid.rows for box in row.cells if box})
    rows = []
    for row, texts in zip(grid.rows, grid.extract(), strict=True):
        made = []
        for box, text in zip(row.cells, texts, strict=True):
            if box:
                lines = [line_at(words, box) for words in (text or "").splitlines() if words.strip()]
                span = max(1, sum(box[0] - 1 < x < box[2] - 1 for x in columns))
                made.append(cell(lines, columns.index(box[0]), span))
        if any(one.text for one in made):
            rows.append(tuple(made))
    if len(columns) < 2 or not rows:
        return None
    return clipped(grid.bbox, frame), Table(tuple(rows)), tuple(columns)
