"""Word documents (.docx): what a reader of the printed page sees, in document order.

Each paragraph is a line, or each of its lines where it is broken by hand; lines are numbered from the top
of the document, a table's row by row and cell by cell from the left. The first section's page header
stands first. Deleted words of tracked changes are left out, inserted ones are read.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..errors import UnreadablePaper
from ..page import Cell, Document, Line, LineKind, Page, Table
from .columns import cell
from .glyphs import SIGNED_MARK, single_spaced
from .tabs import is_tab_row, is_tab_table, split_tabs
from .word_numbering import Numbering
from .word_words import Words, words_of

_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?\d*(?:\s*(?:of|/)\s*\d*)?\W*$", re.IGNORECASE)
_LABELLED = re.compile(r"\w:\s*\S")
_TO_SIGN = re.compile(r"\W*(?:\w+\W+){0,6}?(?:sign(?:ed|ature)?|llofnod\w*)\b|\W*date\b", re.IGNORECASE)
_FEW = 8  # words beside a picture of a signature
_DEEPEST = 12  # tables within tables; office forms stop at three


def read_word(data: bytes) -> Document:
    """Read a .docx file.

    Raises:
        UnreadablePaper: It is damaged, or holds no words.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.exceptions import XmlchemyError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        walk = _Walk(document)
        flow = walk.flow()
        title = single_spaced(document.core_properties.title or "")
    except (PackageNotFoundError, XmlchemyError, zipfile.BadZipFile, zlib.error, LxmlError, KeyError,
            ValueError, AttributeError, TypeError, OSError, EOFError, RuntimeError) as error:  # fmt: skip
        raise UnreadablePaper(
            "this Word file is damaged", "Open it in a word processor and save it anew, or as PDF."
        ) from error
    if not flow:
        raise UnreadablePaper("this Word file holds no words", "Give the PDF, if it is a scanned picture.")
    return Document(_MEDIA, (Page(None, tuple(flow)),), title=title, paged=False, margins=tuple(walk.foot()))


class _Walk:
    """Goes through the document once, numbering lines and counting lists as it goes."""

    def __init__(self, document: Any) -> None:
        from docx.oxml.ns import qn

        self._document = document
        self._qn = qn
        self._number = 0
        self._gap = True
        self._above = ""  # the last line's words
        self._to_sign = False  # in a table with a cell that asks for a signature
        self._tabbed: dict[int, tuple[Line, list[str]]] = {}  # lines set with tabs, and their parts
        self._numbering = Numbering(_numbering_root(document))
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }

    def flow(self) -> list[Line | Table]:
        """Everything printed: page header, body, notes, and a page footer that holds labels."""
        made: list[Line | Table] = []
        section = self._document.sections[0] if len(self._document.sections) else None
        if section is not None:
            made += self._margin(section.first_page_header, section.header, _is_words)
        made += self._tab_tables(self._blocks(self._document.element.body, 0))
        made += self._notes()
        if section is not None:
            made += self._margin(section.first_page_footer, section.footer, _is_label)
        return made

    def foot(self) -> list[Line]:
        """The other words of the page footer, what tabs part each a line, numbered on from the text."""
        if not len(self._document.sections):
            return []
        section = self._document.sections[0]
        made = self._margin(section.first_page_footer, section.footer, lambda words: not _is_label(words))
        lines = [one for one in made if isinstance(one, Line) and _is_words(one.text)]
        return [
            replace(line, text=part)
            for line in lines
            for part in self._tabbed.get(id(line), (line, [line.text]))[1]
        ]

    def _margin(self, first: Any, usual: Any, wanted: Any) -> list[Line | Table]:
        """The words of a page header or footer that are worth reading: no page numbers."""
        for part in (first, usual):
            if part.is_linked_to_previous:
                continue
            found = self._blocks(part._element, 0)
            found = [one for one in found if isinstance(one, Table) or wanted(one.text)]
            if found:
                return found
        return []

    def _notes(self) -> list[Line | Table]:
        """Footnotes and endnotes, after the text."""
        from docx.oxml import parse_xml

        made: list[Line | Table] = []
        for relation in self._document.part.rels.values():
            if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
                root = parse_xml(relation.target_part.blob)
                for note in root:
                    if note.get(self._qn("w:type")) is None:
                        made += self._blocks(note, 0)
        return made

    def _blocks(self, parent: Any, depth: int) -> list[Line | Table]:
        """The paragraphs and tables inside an element, content controls opened."""
        made: list[Line | Table] = []
        for element in _block_elements(parent, self._qn):
            if element.tag == self._qn("w:p"):
                made += self._paragraph(element)
                for box in _text_boxes(element, self._qn):
                    if depth < _DEEPEST:
                        made += self._blocks(box, depth + 1)
            elif depth < _DEEPEST:
                made += self._table(element, depth)
        return made

    # --- paragraphs ---

    def _paragraph(self, element: Any) -> list[Line]:
        words = self._with_signature(words_of(element, self._bold_of(element), self._qn))
        kind, level, mark = self._shape(element, words)
        lines = []
        broken = [piece for piece in words.text.split("\n") if single_spaced(piece)]
        for index, piece in enumerate(broken):
            self._number += 1
            text = single_spaced(piece)
            first = index == 0
            shown = f"{mark} {text}" if mark and first else text
            goes_on = kind == "item" and not first  # a broken item's later lines are not items of their own
            opens = words.opens if first else ""
            line = Line(
                shown, self._number, None, None, "text" if goes_on else kind, 0 if goes_on else level,
                words.bold or opens == text, self._gap and first, len(broken) == 1,
                opens=opens if text.startswith(opens) else "",
            )  # fmt: skip
            parts = [part for part in split_tabs(piece.strip()) if part]
            if kind == "text" and is_tab_row(parts):
                self._tabbed[id(line)] = (line, parts)
            lines.append(line)
            self._above = text
        self._gap = not lines
        return lines

    def _with_signature(self, words: Words) -> Words:
        """The words without the marks of pictures, but for one that stands where somebody signs."""
        told = words.text.replace(SIGNED_MARK, "")
        in_table = self._to_sign and len(told.split()) <= _FEW
        below = not told.strip() and _TO_SIGN.match(self._above)
        return words if in_table or below or _TO_SIGN.match(told) else replace(words, text=told)

    def _tab_tables(self, flow: list[Line | Table]) -> list[Line | Table]:
        """Paragraphs below one another whose words are set in columns by tabs, as tables."""
        made: list[Line | Table] = []
        run: list[tuple[Line, list[str]]] = []
        for part in [*flow, None]:
            if part is not None and id(part) in self._tabbed:
                run.append(self._tabbed[id(part)])
                continue
            if is_tab_table([parts for _, parts in run]):
                made.append(Table(tuple(_tab_row(*one) for one in run)))
            else:
                made += [line for line, _ in run]
            run = []
            if part is not None:
                made.append(part)
        return made

    def _shape(self, element: Any, words: Words) -> tuple[LineKind, int, str]:
        """What the file says a paragraph is: a heading by its style, an item by its list."""
        properties = element.find(self._qn("w:pPr"))
        style = self._style_id(properties)
        number, depth = self._list_of(properties, style)
        mark = self._numbering.mark(number, depth) if number and words.text.strip() else ""
        heading = self._heading_level(style)
        if heading:
            return "heading", heading, mark
        if mark:
            return "item", depth, mark
        return "text", 0, ""

    def _style_id(self, properties: Any) -> str:
        found = properties.find(self._qn("w:pStyle")) if properties is not None else None
        return found.get(self._qn("w:val"), "") if found is not None else ""

    def _chain(self, style: str) -> Iterator[Any]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            found = self._styles[style]
            yield found
            based = found.find(self._qn("w:basedOn"))
            style = based.get(self._qn("w:val"), "") if based is not None else ""

    def _list_of(self, properties: Any, style: str) -> tuple[str, int]:
        """The list and level a paragraph belongs to, its own or its style's; ("", 0) for none."""
        places = [(properties, "")] if properties is not None else []
        places += [
            (one.find(self._qn("w:pPr")), one.get(self._qn("w:styleId"), "")) for one in self._chain(style)
        ]
        depth = None
        for place, owner in places:
            numbered = place.find(self._qn("w:numPr")) if place is not None else None
            if numbered is None:
                continue
            level = numbered.find(self._qn("w:ilvl"))
            if level is not None and depth is None:
                depth = int(level.get(self._qn("w:val"), "0"))
            number = numbered.find(self._qn("w:numId"))
            if number is not None:
                value = number.get(self._qn("w:val"), "0")
                if value == "0":  # Word's way to take the number off
                    return "", 0
                if depth is None:
                    depth = self._numbering.level_of_style(value, owner)
                return value, depth
        return "", 0

    def _heading_level(self, style: str) -> int:
        for one in self._chain(style):
            name = one.find(self._qn("w:name"))
            words = name.get(self._qn("w:val"), "").lower() if name is not None else ""
            if words == "title":
                return 1
            if words == "subtitle":
                return 2
            found = re.fullmatch(r"heading (\d)", words)
            if found:
                return int(found[1])
        return 0

    def _bold_of(self, element: Any) -> bool:
        """Whether the paragraph's style is bold."""
        for style in self._chain(self._style_id(element.find(self._qn("w:pPr")))):
            bold = style.find(f"{self._qn('w:rPr')}/{self._qn('w:b')}")
            if bold is not None:
                return bool(bold.get(self._qn("w:val"), "1") not in ("0", "false", "off"))
        return False

    # --- tables ---

    def _table(self, element: Any, depth: int) -> list[Line | Table]:
        rows = list(_inside(element, "w:tr", self._qn))
        if len(rows) == 1 and len(list(_inside(rows[0], "w:tc", self._qn))) == 1:
            return self._blocks(next(_inside(rows[0], "w:tc", self._qn)), depth + 1)  # a frame around text
        made = []
        outside = self._to_sign
        told = ("".join(t.text or "" for t in p.iter(self._qn("w:t"))) for p in element.iter(self._qn("w:p")))
        self._to_sign = any(map(_TO_SIGN.match, told))
        for row in rows:
            cells = self._row(row, depth)
            if any(one.text for one in cells):
                made.append(tuple(cells))
        self._gap, self._to_sign = False, outside
        return [Table(tuple(made))] if made else []

    def _row(self, row: Any, depth: int) -> list[Cell]:
        properties = row.find(self._qn("w:trPr"))
        header = properties is not None and properties.find(self._qn("w:tblHeader")) is not None
        before = properties.find(self._qn("w:gridBefore")) if properties is not None else None
        column = int(before.get(self._qn("w:val"), "0")) if before is not None else 0
        cells = []
        for element in _inside(row, "w:tc", self._qn):
            shape = element.find(self._qn("w:tcPr"))
            span = _number(shape, "w:gridSpan", self._qn)
            if not _goes_down(shape, self._qn):  # the lower part of a cell merged downwards stands above
                lines = list(_lines_of(self._blocks(element, depth + 1)))
                cells.append(cell(lines, column, span, header=header))
            column += span
        return cells


def _tab_row(line: Line, parts: list[str]) -> tuple[Cell, ...]:
    """A row of the parts of a line, each of them a line of its cell."""
    return tuple(cell([replace(line, text=single_spaced(part))], at) for at, part in enumerate(parts))


def _numbering_root(document: Any) -> Any:
    try:
        return document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return None


def _block_elements(parent: Any, qn: Any) -> Iterator[Any]:
    """Paragraphs and tables, looking into content controls and insertions, not into deletions."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo"),
                             qn("w:smartTag")):  # fmt: skip
            yield from _block_elements(element, qn)


def _inside(parent: Any, tag: str, qn: Any) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for element in parent:
        if element.tag == qn(tag):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _inside(element, tag, qn)


def _text_boxes(paragraph: Any, qn: Any) -> Iterator[Any]:
    """Text boxes anchored in a paragraph; the copy kept for older programs is left out."""
    for box in paragraph.iter(qn("w:txbxContent")):
        above = [one.tag.rsplit("}", 1)[-1] for one in box.iterancestors()]
        if "Fallback" not in above and above.count("txbxContent") == 0:
            yield box


def _lines_of(flow: Sequence[Line | Table]) -> Iterator[Line]:
    for part in flow:
        if isinstance(part, Line):
            yield part
        else:
            yield from part.lines()


def _number(shape: Any, name: str, qn: Any) -> int:
    found = shape.find(qn(name)) if shape is not None else None
    value = found.get(qn("w:val"), "1") if found is not None else "1"
    return max(1, int(value)) if value.isdigit() else 1


def _goes_down(shape: Any, qn: Any) -> bool:
    merged = shape.find(qn("w:vMerge")) if shape is not None else None
    across = shape.find(qn("w:hMerge")) if shape is not None else None
    return any(one is not None and one.get(qn("w:val"), "continue") == "continue" for one in (merged, across))


def _is_words(text: str) -> bool:
    return not _PAGE_NUMBER.match(text)


def _is_label(text: str) -> bool:
    return bool(_LABELLED.search(text)) and _is_words(text) and "\\" not in text
