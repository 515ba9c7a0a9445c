"""Word files by python-docx: auto-numbered lists, merged cells, tick boxes as content controls."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt

from .source import Source, runs

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_KINDS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman"}


def write_docx(source: Source, path: Path) -> None:
    """Write `source` as a Word file; lists are numbered by Word itself: their marks are not in the text."""
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    section = document.sections[0]
    if source.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    if source.header:
        section.header.paragraphs[0].text = source.header
    if source.footer:
        section.footer.paragraphs[0].text = source.footer
    for block in source.blocks:
        _write(document, document, block)
    document.core_properties.title = source.title
    document.core_properties.author = "Office"
    document.save(str(path))


def _write(document: Any, place: Any, block: Any, depth: int = 0) -> None:
    if block.tag in ("ol", "ul"):
        _write_list(document, place, block, depth)
    elif block.tag == "table":
        _write_table(document, place, block)
    elif block.tag == "hr":
        place.add_page_break() if hasattr(place, "add_page_break") else place.add_paragraph()
    elif block.tag.startswith("h"):
        _fill(place.add_paragraph(style=f"Heading {block.tag[1]}"), block)
    else:
        _fill(place.add_paragraph(), block)


def _fill(paragraph: Any, element: Any, bold: bool = False) -> None:
    for text, heavy, slanted in runs(element):
        for piece in _around_boxes(text):
            if piece in "☒☐☑" and piece:
                paragraph._p.append(_tick_box(piece))
            elif piece:
                run = paragraph.add_run(piece)
                run.bold, run.italic = (heavy or bold) or None, slanted or None


def _around_boxes(text: str) -> list[str]:
    pieces = [""]
    for letter in text:
        if letter in "☒☐☑":
            pieces += [letter, ""]
        else:
            pieces[-1] += letter
    return pieces


def _tick_box(mark: str) -> Any:
    """A tick box as Word writes it: a content control, which python-docx leaves out of `paragraph.text`."""
    checked = int(mark != "☐")
    return parse_xml(
        f'<w:sdt xmlns:w="{_W}" xmlns:w14="{_W14}"><w:sdtPr><w14:checkbox><w14:checked w14:val="{checked}"/>'
        f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{mark}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _write_list(document: Any, place: Any, block: Any, depth: int) -> None:
    number = _new_numbering(document, block, depth)
    for item in block.findall("li"):
        paragraph = place.add_paragraph(style="List Paragraph")
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr xmlns:w="{_W}"><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            )
        )
        _fill(paragraph, item)
        for inner in item:
            if inner.tag in ("ol", "ul"):
                _write_list(document, place, inner, depth + 1)


def _new_numbering(document: Any, block: Any, depth: int) -> int:
    """A numbering of its own for each list, so that every list starts again where its source says."""
    numbering = document.part.numbering_part.element
    number = 1 + max(int(n.get(qn("w:numId"))) for n in numbering.findall(qn("w:num")))
    kind = "bullet" if block.tag == "ul" else _KINDS[block.get("type", "1")]
    text = "•" if block.tag == "ul" else block.get("data-mark", "%.").replace("%", f"%{depth + 1}")
    abstract = parse_xml(
        f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{500 + number}"><w:lvl w:ilvl="{depth}">'
        f'<w:start w:val="{block.get("start", "1")}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num xmlns:w="{_W}" w:numId="{number}"><w:abstractNumId w:val="{500 + number}"/></w:num>'
        )
    )
    return number


def _write_table(document: Any, place: Any, block: Any) -> None:
    rows = block.findall(".//tr")
    width = max(sum(int(c.get("colspan", "1")) for c in row) for row in rows)
    table = document.add_table(rows=0, cols=width)
    if block.get("class") != "plain":
        table.style = "Table Grid"
    for _ in rows:
        table.add_row()
    held: set[tuple[int, int]] = set()  # the places of cells that reach down from rows above
    for y, row in enumerate(rows):
        column = 0
        for cell in row:
            span, deep = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            while (column, y) in held:
                column += 1
            spot = table.cell(y, column).merge(table.cell(y + deep - 1, column + span - 1))
            held |= {(column + x, y + down) for x in range(span) for down in range(1, deep)}
            column += span
            inner = [e for e in cell if e.tag in ("p", "ol", "ul", "h2", "h3")]
            if not inner:
                _fill(spot.paragraphs[0], cell, cell.tag == "th")
                continue
            for block_in in inner:
                _write(document, spot, block_in)
            spot._tc.remove(spot.paragraphs[0]._p)
    document.add_paragraph()
