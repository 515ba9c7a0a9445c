"""One PDF page: its characters and rules as numbered lines and ruled tables, and whether it can be read."""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2

from ..page import Box, Table
from .pdf_columns import find_columns
from .pdf_facts import fact_column, fact_table
from .pdf_figures import part_at_columns
from .pdf_forms import FormField, flattened, is_written_on, read_fields, with_ticks
from .pdf_ink import Frame, Glyph, Rule, drawings_of, picture_share, quarter_turn, read_glyphs, read_rules
from .pdf_justified import with_whole_lines
from .pdf_lines import Printed, Run, body_height, make_pieces, make_runs, number_rows, spacing
from .pdf_print import Widths, page_text, read_print
from .pdf_scribbles import like_signatures
from .pdf_sidebars import without_sidebars
from .pdf_tables import Cells, Grid, find_grids, open_ends, table_of
from .pdf_wide_rows import cut_wide_rows

if TYPE_CHECKING:
    from .pdf_scan import Scan
    from .scanner import Scanner

_COMMON = frozenset(
    b"the of and to in a is for on that with be by this as are or at from an it was not have has "
    b"yr y yn ar i o gan mae am".split()
)
"""Words without which there is no prose, in English and in Welsh."""

_LEADERS = " ._-–…"  # dots and lines to sign on
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x1f]")
_PLAIN = (string.ascii_lowercase + string.digits).encode()
_LETTERS = bytes(at if chr(at) in string.ascii_lowercase else ord(" ") for at in range(256))
_SIGNS = re.compile(r"\b(?:sign(?:ed|ature|atory)?|llofnod\w*|approval|date:?\s*\d+)\b", re.IGNORECASE)


@dataclass(slots=True)
class PdfSheet:
    """A page half read: the pieces of its lines outside ruled tables, and those tables.

    Attributes:
        tables: Box, words and column places of each ruled table.
        spacing: The usual distance between baselines, in points.
        body: The height of the page's usual type.
        readable: False for a scan, a garbled text layer or a damaged page, unless OCR has read it.
        scan: What OCR read, where the page is made of that.
        drawn: Pictures and curves of a signature's size, where the page speaks of signing.
        fields: The form's fields of words.
        ticks: Its tick boxes.
    """

    number: int
    frame: Frame
    pieces: list[Printed] = field(default_factory=list)
    tables: list[tuple[Box, Table, tuple[float, ...]]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    spacing: float = 0.0
    body: float = 0.0
    readable: bool = True
    scan: "Scan | None" = None
    drawn: tuple[Box, ...] = ()
    fields: tuple[Box, ...] = ()
    ticks: tuple[Box, ...] = ()

    def cuts(self) -> tuple[bool, bool]:
        """Whether a row of a ruled table is cut by the head of the page, and by its foot."""
        ends = (
            [rule.top > self.frame.height / 2 for rule in open_ends(self.rules, self.frame)]
            if self.tables
            else []
        )
        return False in ends, True in ends

    def clear(self) -> None:
        """Let go of what stood on it."""
        self.pieces, self.tables, self.rules = [], [], []


def read_sheet(document: Any, at: int, widths: Widths, scanner: "Scanner | None" = None) -> PdfSheet:
    """Read the page at index `at`; a damaged page is empty and unreadable, so that the others stand."""
    try:
        page = document[at]
    except pypdfium2.PdfiumError:
        return PdfSheet(at + 1, Frame((0.0, 0.0, 0.0, 0.0), 0), readable=False)
    try:
        fields = read_fields(page, document.formenv) if document.formenv else []
        if (document.formenv or is_written_on(page)) and flattened(page):
            page.close()
            page = document[at]  # the values typed into form fields are words of the page now
        sheet, printed = _sheet(page, at + 1, fields, widths)
        if scanner and scanner.wants(sheet.readable):
            scan = scanner.read(page)
            if scan:
                sheet = _sheet_of(
                    scan.glyphs, scan.rules, Cells(find_grids(scan.rules, scan.frame)), at + 1, scan.frame
                )
                sheet.scan = scan
            return sheet
        # A form draws its ticks as the figure 4 of a font of signs; no other page has boxes.
        return sheet if _has_ticks(fields) else _checked(sheet, printed, document)
    finally:
        page.close()


def _checked(sheet: PdfSheet, printed: str, document: Any) -> PdfSheet:
    """The sheet; or plain pdfplumber's reading of the page, if that holds more of the figures it prints."""
    lost = _lost(sheet, printed) if sheet.tables and not sheet.frame.sideways else 0
    if not lost:
        return sheet
    from .pdf_plain import read_plainly

    plain = read_plainly(document, sheet.number - 1, sheet.frame)
    if plain and _lost(plain, printed) < lost:
        plain.drawn = sheet.drawn
        return plain
    return sheet


def _lost(sheet: PdfSheet, printed: str) -> int:
    """How many of the digits that are printed on the page are neither in its tables nor in its lines."""
    lines = [piece.line.text for piece in sheet.pieces]
    lines += [line.text for _, table, _ in sheet.tables for line in table.lines()]
    held = "".join(lines)
    return sum(max(0, printed.count(x) - held.count(x)) for x in set(printed) if x.isdigit())


def _has_ticks(fields: Sequence[FormField]) -> bool:
    return any(field.ticked is not None for field in fields)


def _sheet(page: Any, number: int, fields: Sequence[FormField], widths: Widths) -> tuple[PdfSheet, str]:
    """The page as numbered lines and tables, and its text as pdfium gives it."""
    text_page = page.get_textpage()
    frame = Frame(page.get_bbox(), page.get_rotation(), quarter_turn(text_page))
    drawings = drawings_of(page)
    rules = read_rules(drawings, frame)
    cells = Cells(find_grids(rules, frame))
    text = page_text(text_page.raw)
    if _has_ticks(fields):
        glyphs = with_ticks(read_glyphs(text_page, frame), fields, frame)
    else:
        glyphs = read_print(text_page, text, frame, cells.straddles if cells.grids else None, widths)
    text_page.close()
    sheet = _sheet_of(glyphs, rules, cells, number, frame, page)
    sheet.fields = tuple(field.box(frame) for field in fields if field.ticked is None)
    sheet.ticks = tuple(field.box(frame) for field in fields if field.ticked is not None)
    if drawings and not frame.sideways and _SIGNS.search(text or ""):
        sheet.drawn = like_signatures(drawings, frame)
    return sheet, text or ""


def _sheet_of(
    glyphs: Sequence[Glyph],
    rules: list[Rule],
    cells: Cells,
    number: int,
    frame: Frame,
    page: Any = None,
) -> PdfSheet:
    """The sheet that characters and rules make; with `page`, whether that is all that the page says."""
    runs = without_sidebars(make_runs(glyphs, cells.of(glyphs)))
    grids = cut_wide_rows(cells.grids, runs)
    number_rows(runs)
    facts = fact_column(runs, frame.width) if page is not None else []
    runs = [run for run in runs if run not in facts] if facts else runs
    runs = part_at_columns(with_whole_lines(runs, frame.width))
    body = body_height(runs)
    tables = _tables(grids, runs, number, frame, body)
    tables += [fact_table(facts, number, frame, body)] if facts else []
    columns = find_columns([run for run in runs if run.cell is None], frame.width)
    for run in runs if columns else ():
        run.side = columns.side(run) if columns and run.cell is None else None
    pieces = make_pieces([run for run in runs if run.cell is None], number, frame, body)
    bases = sorted({run.row: run.base for run in runs}.values())
    readable = page is None or _is_readable([run.text for run in runs], page)
    return PdfSheet(number, frame, pieces, tables, rules, spacing(bases, body), body, readable)


def _tables(
    grids: Sequence[Grid], runs: Sequence[Run], number: int, frame: Frame, body: float
) -> list[tuple[Box, Table, tuple[float, ...]]]:
    """The ruled tables with their words; the words in what is only a frame go back to the text around it."""
    made = []
    for at, grid in enumerate(grids):
        table = table_of(grid, at, runs, number, frame, body)
        if table:
            made.append((grid.box, table, grid.columns))
            continue
        for run in runs:
            run.cell = None if run.cell and run.cell[0] == at else run.cell
    return made


def _is_readable(texts: Sequence[str], page: Any) -> bool:
    """Whether the page's text layer is there and holds words."""
    printed = " ".join(texts)
    inked = len(printed) - sum(map(printed.count, _LEADERS))
    if inked < 60:
        return not picture_share(page) > 0.5
    strange = len(_STRANGE.findall(printed))
    letters = printed.encode("ascii", "replace").lower()
    plain = len(letters) - len(letters.translate(None, _PLAIN))
    words = letters.translate(_LETTERS).split()
    # Tables of figures and lists of names hold few common words: only a long page must have some.
    common = sum(map(_COMMON.__contains__, words)) if len(words) > 150 else 0
    garbled = len(words) > 150 and common * 100 < 3 * len(words)
    return strange * 20 <= inked and plain * 2 >= inked and not garbled
