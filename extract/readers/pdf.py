"""PDF papers, read with pdfium: lines in reading order, ruled and unruled tables, boxes on the page.

pdfium gives characters and ruling lines, and the rules make the cells that pdfplumber would find. Pages
without a text layer, and pages whose text layer is garbage, are listed as unread.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from ..errors import UnreadablePaper
from ..page import Box, Cell, Document, Line, Page, Table
from .columns import Band, Scale, find_tables
from .furniture import Margins, find_furniture, margins, running_lines
from .glyphs import single_spaced
from .kept import Kept
from .pdf_cards import find_cards, holds
from .pdf_dated_rows import with_dated_rows
from .pdf_field_rows import field_rows
from .pdf_ink import SOFT_HYPHEN
from .pdf_lines import Printed, around, join_close, mend_hyphens
from .pdf_order import field_of, in_reading_order
from .pdf_page import PdfSheet, read_sheet
from .pdf_print import Widths
from .pdf_tables import carry_over, level_between, same_columns
from .pdf_whole import is_damaged

if TYPE_CHECKING:
    from .scanner import Scanner

MOST_PAGES = 2_000
_WORD = re.compile(r"[a-z][\w'’]*(?:-[\w'’]+)*")
_PLAIN = 200  # of a longer file, the pages behind these are packed while they wait
_PAGES_OPEN = 100  # pdfium keeps the fonts and pictures of each page it has read until the file is closed


def read_pdf(source: bytes | Path, scanner: "Scanner | None" = None) -> Document:
    """Read a PDF from its bytes, or from its file, which takes less memory.

    What has no text layer is read with `scanner`, or not at all.

    Raises:
        UnreadablePaper: It is locked, cut short or damaged, has no pages, far too many, or no words on any.
    """
    document = _open(source)
    try:
        count = len(document)
        if count == 0:
            raise UnreadablePaper("this PDF has no pages", "Fetch it again from where it was published.")
        if count > MOST_PAGES:
            raise UnreadablePaper(f"this PDF has {count} pages", f"Split it: {MOST_PAGES} at most are read.")
        widths: Widths = {}
        sheets, seen = Kept[PdfSheet](_PLAIN), _Seen()
        for at in range(count):
            if at and at % _PAGES_OPEN == 0:
                document.close()
                document = _open(source)
            sheet = read_sheet(document, at, widths, scanner)
            seen.note(sheet)
            sheets.append(sheet)
        if not seen.wide:
            raise _damaged()
        title = _title(document)
    except pypdfium2.PdfiumError as error:
        raise _damaged() from error
    finally:
        document.close()
    furniture = find_furniture(seen.margins)
    pages = _pages(sheets, furniture, _words(sheets) if seen.broken else None)
    damaged = is_damaged(source)
    blank = {page.number for page in pages if page.number and not page.flow} if damaged else set()
    unread = tuple(sorted({*seen.unread, *blank}))
    if not unread and not any(page.flow for page in pages):
        raise UnreadablePaper("this PDF holds no words", "If its words are drawn, try --ocr force.")
    around = running_lines(seen.margins[:1], furniture)
    return Document(
        "application/pdf", pages, title, "", tuple(seen.by_ocr), unread, margins=around, damaged=damaged
    )


def _open(source: bytes | Path) -> Any:
    try:
        document = pypdfium2.PdfDocument(source)
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            document.init_forms()
        return document
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadablePaper(
                "this PDF is locked with a password", "Save a copy without the password and give that."
            ) from error
        if "security" in str(error).lower():
            raise UnreadablePaper(
                "this PDF is locked in a way that cannot be opened", "Print it to a new PDF."
            ) from error
        raise _damaged() from error


def _title(document: Any) -> str:
    """The title in the file's properties; what programs write there for want of one is none."""
    try:
        title = single_spaced(document.get_metadata_value("Title") or "")
    except UnicodeDecodeError:  # half a character: the file is damaged there, and its words may be whole
        return ""
    return "" if title.lower().strip("()") in ("anonymous", "untitled", "unspecified") else title


def _damaged() -> UnreadablePaper:
    return UnreadablePaper("this PDF is cut short or damaged", "Fetch it again from where it was published.")


# --- from sheets to pages --------------------------------------------------------------------------


@dataclass(slots=True)
class _Seen:
    """What is noted of each page while it is at hand, since its lines depend on the other pages.

    Attributes:
        broken: Whether any is broken at the end of a line.
        wide: Whether any page has a width.
    """

    margins: list[Margins] = field(default_factory=list)
    broken: bool = False
    wide: bool = False
    unread: list[int] = field(default_factory=list)
    by_ocr: list[int] = field(default_factory=list)

    def note(self, sheet: PdfSheet) -> None:
        """Note a page, which comes behind those before."""
        lines = [piece.line for piece in sheet.pieces]
        self.margins.append(margins(sheet.number, sheet.frame.height, lines))
        self.broken = self.broken or any(SOFT_HYPHEN in line.text for line in _lines(sheet))
        self.wide |= sheet.frame.width > 0
        self.unread += [] if sheet.readable else [sheet.number]
        self.by_ocr += [sheet.number] if sheet.scan else []


def _lines(sheet: PdfSheet) -> Iterator[Line]:
    """Every line of a page, those in its ruled tables too."""
    yield from (piece.line for piece in sheet.pieces)
    for _, table, _ in sheet.tables:
        yield from table.lines()


def _words(sheets: Iterable[PdfSheet]) -> Counter[str]:
    """The document's words, in small letters, and how often each stands."""
    return Counter(
        word for sheet in sheets for line in _lines(sheet) for word in _WORD.findall(line.text.lower())
    )


def _pages(
    sheets: Sequence[PdfSheet], furniture: set[tuple[int, int]], words: Counter[str] | None
) -> Sequence[Page]:
    """The pages without their furniture, and with the words put together that a line's end has broken.

    `words` are the document's, None where it breaks none.
    """
    made = Kept[Page](_PLAIN)
    moved: dict[int, PdfSheet] = {}
    before: Page | None = None
    columns: tuple[float, ...] = ()  # of the table that ends the page before
    cut = False  # a row of it goes on below
    heading: tuple[Cell, ...] = ()  # of that table, where it began on a page before that
    for sheet in sheets:
        if sheet.scan or sheet.frame.sideways:
            moved[sheet.number] = sheet
        places = {id(table): xs for _, table, xs in sheet.tables}
        cut_above, cut_below = sheet.cuts()
        own = [p for at, p in enumerate(sheet.pieces) if (sheet.number, at) not in furniture]
        parts = _flow(sheet, own, places, columns)
        flow = parts if words is None else _hyphens_mended(parts, words)
        first, last = flow[0] if flow else None, before.flow[-1] if before and before.flow else None
        if (
            before
            and isinstance(first, Table)
            and isinstance(last, Table)
            and same_columns(places[id(parts[0])], columns)
        ):
            heading = heading or last.rows[0]
            above, after = carry_over(last, first, heading, cut=cut and cut_above)
            before = replace(before, flow=(*before.flow[:-1], above))
            flow = [after, *flow[1:]] if after.rows else flow[1:]
            heading = heading if len(parts) == 1 else ()
        else:
            heading = ()
        columns = places.get(id(parts[-1]), ()) if parts else ()
        cut = cut_below
        if before:
            made.append(_shown(before, moved))
        before = Page(sheet.number, tuple(flow), *sheet.frame.shown_size, sheet.drawn)
        sheet.clear()
    if before:
        made.append(_shown(before, moved))
    return made


def _shown(page: Page, moved: dict[int, PdfSheet]) -> Page:
    """The page, its boxes where they stand on it, if any of these sheets was turned."""
    return _each_line(page, lambda line: _as_shown(line, moved.get(line.page or 0))) if moved else page


def _as_shown(line: Line, sheet: PdfSheet | None) -> Line:
    """The line with its box where it stands on its page, which a scanner or a wide table may have turned."""
    if sheet and sheet.scan:
        line = sheet.scan.placed(line)
    return replace(line, bbox=sheet.frame.shown(line.bbox)) if sheet and line.bbox else line


def _each_line(page: Page, changed: Callable[[Line], Line]) -> Page:
    """The page with each of its printed lines changed."""
    flow: list[Line | Table] = []
    for part in page.flow:
        if isinstance(part, Line):
            flow.append(changed(part))
        else:
            rows = tuple(
                tuple(replace(one, lines=tuple(changed(line) for line in one.lines)) for one in row)
                for row in part.rows
            )
            flow.append(replace(part, rows=rows))
    return replace(page, flow=tuple(flow))


def _flow(
    sheet: PdfSheet,
    pieces: Sequence[Printed],
    places: dict[int, tuple[float, ...]],
    above: tuple[float, ...],
) -> list[Line | Table]:
    """The page's lines and tables in reading order, each card by itself.

    `places`: where the columns of unruled tables are put. `above`: where the columns begin of the table that
    ends the page before.
    """
    _note_gaps(pieces, sheet)
    cards = find_cards(sheet.rules, pieces, [box for box, _, _ in sheet.tables])
    if not cards:
        return _in_order(sheet, pieces, places, above)
    inside: dict[Box | None, list[Printed]] = {}
    for piece in pieces:
        card = next((box for box in cards if piece.line.bbox and holds(box, piece.line.bbox)), None)
        inside.setdefault(card, []).append(piece if card is None else replace(piece, side=None))
    between = inside.pop(None, [])
    own = replace(sheet, tables=[], fields=())
    read = [(box, _in_order(own, held, places, ())) for box, held in inside.items() if box]
    return _in_order(sheet, between, places, above, read)


def _in_order(
    sheet: PdfSheet,
    pieces: Sequence[Printed],
    places: dict[int, tuple[float, ...]],
    above: tuple[float, ...],
    cards: Sequence[tuple[Box, list[Line | Table]]] = (),
) -> list[Line | Table]:
    bands = _bands([piece for piece in pieces if piece.side is None], sheet)
    unruled = []
    taken: set[int] = set()
    scale = Scale(0.45 * sheet.body, 0.15 * sheet.body, 2.2 * sheet.body)
    for span in find_tables(bands, scale, above):
        held = [piece.line for band in bands[span.start : span.end] for piece in band.pieces]
        taken |= {id(line) for line in held}
        places[id(span.table)] = span.columns
        unruled.append((around(held), span.table))
    left = with_dated_rows(join_close([piece for piece in pieces if id(piece.line) not in taken]))
    labelled, left = field_rows(left, sheet.fields) if sheet.fields else ([], left)
    tables = [(box, table) for box, table, _ in sheet.tables] + labelled
    places.update((id(table), ()) for _, table in labelled)
    held_in: list[tuple[Box, list[Line | Table]]] = [(box, [table]) for box, table in tables + unruled]
    return in_reading_order(left, [*held_in, *cards], sheet.fields)


def _note_gaps(pieces: Sequence[Printed], sheet: PdfSheet) -> None:
    """Tell each line whether more than the usual white space stands above it, in its own column."""
    # Boxes are a line's height of type; what is between two of them is leading.
    leading = max(0.0, _leading(pieces, sheet) - 1.06 * sheet.body)
    for at, piece in enumerate(pieces):
        box = piece.line.bbox
        assert box
        above = 0.0
        for other in reversed(pieces[max(0, at - 60) : at]):
            over = other.line.bbox
            if over and other.line.number < piece.line.number and over[0] < box[2] and over[2] > box[0]:
                above = over[3]
                break
        for over, _, _ in sheet.tables:
            if over[3] <= box[1] + 2:
                above = max(above, over[3])
        if box[1] - above > leading + 0.3 * sheet.body:
            piece.line = replace(piece.line, gap=True)


_LOOSE = 1.45  # heights of type: lines of one paragraph are seldom set further apart


def _leading(pieces: Sequence[Printed], sheet: PdfSheet) -> float:
    """The distance of lines within a paragraph: a wide one only where the lines above it are mostly full.

    Where nearly all paragraphs are a line long, what is usual is the distance between two of them.
    """
    if sheet.spacing <= _LOOSE * sheet.body:
        return sheet.spacing
    right = max((piece.x1 for piece in pieces), default=0.0)
    full = sum(piece.x1 > 0.85 * right for piece in pieces)
    return sheet.spacing if 3 * full > len(pieces) else 1.2 * sheet.body


def _bands(pieces: Sequence[Printed], sheet: PdfSheet) -> list[Band]:
    """What stands side by side, from the top; a ruled table between two bands puts them far apart."""
    bands: list[Band] = []
    rows: list[list[Printed]] = []
    for piece in sorted(pieces, key=lambda piece: (_top(piece), piece.x0)):
        if rows and _beside(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    fallen = 0.0
    walls = [box for box, _, _ in sheet.tables]
    for row in rows:
        box = around(piece.line for piece in row)
        above = bands[-1].bottom - fallen if bands else 0.0
        if walls and any(above - 2 <= wall[1] and wall[3] <= box[1] + 2 for wall in walls):
            fallen += sheet.frame.height
        before = rows[len(bands) - 1][-1].line.bbox if bands else None
        ruled = bool(before and sheet.rules and level_between(sheet.rules, before, box))
        ruled = ruled or (len(bands) > 0 and _begins_field(row, rows[len(bands) - 1], sheet))
        ordered = sorted(
            row, key=lambda piece: (piece.x0 if len(row) < 3 else round(piece.x0 / 4), _top(piece))
        )
        bands.append(Band(tuple(ordered), box[1] + fallen, box[3] + fallen, ruled))
    return bands


def _begins_field(row: Sequence[Printed], above: Sequence[Printed], sheet: PdfSheet) -> bool:
    """Whether other fields of a form stand in a row than in the one above: another row of the form begins."""
    fields = [*sheet.fields, *sheet.ticks]
    if not fields:
        return False
    here, over = (
        {held for piece in pieces if (held := field_of(piece.line, fields))} for pieces in (row, above)
    )
    goes_on = not over and min(row, key=lambda piece: piece.x0).line.text[:1].islower()
    return not here <= over and not goes_on


def _top(piece: Printed) -> float:
    assert piece.line.bbox
    return piece.line.bbox[1]


def _beside(row: Sequence[Printed], piece: Printed) -> bool:
    """Whether a piece overlaps a third of the height of one that is in the row already, beside it."""
    box = piece.line.bbox
    assert box
    for other in row:
        over = other.line.bbox
        assert over
        shared = min(over[3], box[3]) - max(over[1], box[1])
        if shared > 0.34 * min(over[3] - over[1], box[3] - box[1]):
            return True
    return False


def _hyphens_mended(flow: list[Line | Table], words: Counter[str]) -> list[Line | Table]:
    prose = [part for part in flow if isinstance(part, Line)]
    changed = mend_hyphens(prose, words)
    made: list[Line | Table] = []
    for part in flow:
        if isinstance(part, Line):
            line = changed.get(id(part), part)
            if line is not None:
                made.append(line)
        else:
            rows = tuple(tuple(_cell_mended(one, words) for one in row) for row in part.rows)
            made.append(replace(part, rows=rows))
    return made


def _cell_mended(cell: Cell, words: Counter[str]) -> Cell:
    changed = mend_hyphens(cell.lines, words)
    if not changed:
        return cell
    lines = tuple(line for old in cell.lines if (line := changed.get(id(old), old)) is not None)
    return replace(cell, lines=lines, text="\n".join(line.text for line in lines))
