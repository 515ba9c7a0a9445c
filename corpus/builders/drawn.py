"""PDFs by ReportLab: every list mark is drawn as text of its own, and tables have ruled or white gaps."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from .source import Source, marks, runs, words

_FONTS = Path("/usr/share/fonts/truetype/dejavu")


def write_pdf(source: Source, path: Path) -> None:
    """Write `source` as a PDF; needs ReportLab and the DejaVu fonts, and gives the same bytes each time."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import SimpleDocTemplate

    size = landscape(A4) if source.landscape else A4
    document = SimpleDocTemplate(
        str(path), pagesize=size, invariant=1, title=source.title, leftMargin=62, rightMargin=62
    )

    def furnish(canvas: Any, page: Any) -> None:
        canvas.setFont("Sans", 8)
        canvas.drawString(62, size[1] - 36, source.header)
        canvas.drawString(62, 30, source.footer.replace("#", str(page.page)))

    styles = _styles()
    story: list[Any] = []
    for block in source.blocks:
        story += _draw(block, styles, size[0] - 124)
    document.build(story, onFirstPage=furnish, onLaterPages=furnish)


def _styles() -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in (("Sans", "DejaVuSans"), ("Sans-Bold", "DejaVuSans-Bold")):
        pdfmetrics.registerFont(TTFont(name, str(_FONTS / f"{file}.ttf")))
    pdfmetrics.registerFontFamily(
        "Sans", normal="Sans", bold="Sans-Bold", italic="Sans", boldItalic="Sans-Bold"
    )
    base = ParagraphStyle("p", fontName="Sans", fontSize=9.5, leading=13, spaceAfter=7)
    found = {"p": base}
    for level, points in (("h1", 14), ("h2", 12), ("h3", 10.5), ("h4", 9.5)):
        found[level] = ParagraphStyle(
            level, parent=base, fontName="Sans-Bold", fontSize=points, leading=points + 4, spaceBefore=8
        )
    return found


def _draw(block: Any, styles: dict[str, Any], width: float, depth: int = 0) -> list[Any]:
    from reportlab.platypus import PageBreak, Paragraph

    if block.tag == "hr":
        return [PageBreak()]
    if block.tag in ("ol", "ul"):
        return _draw_list(block, styles, width, depth)
    if block.tag == "table":
        return [_draw_table(block, styles, width)]
    return [Paragraph(_marked_up(block), styles[block.tag])]


def _draw_list(block: Any, styles: dict[str, Any], width: float, depth: int) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    indent = 26 * (depth + 1)
    style = ParagraphStyle(f"li{depth}", parent=styles["p"], leftIndent=indent, bulletIndent=indent - 20)
    drawn: list[Any] = []
    for mark, item in zip(marks(block), block.findall("li"), strict=True):
        drawn.append(Paragraph(_marked_up(item), style, bulletText=mark))
        for inner in item:
            if inner.tag in ("ol", "ul"):
                drawn += _draw_list(inner, styles, width, depth + 1)
    return drawn


def _draw_table(block: Any, styles: dict[str, Any], width: float) -> Any:
    from reportlab.lib import colors
    from reportlab.platypus import Paragraph, Table

    rows, spans = [], []
    shares = [float(s) for s in (block.get("data-widths") or "").split()]
    held: set[tuple[int, int]] = set()  # the places of cells that reach down from rows above
    for y, row in enumerate(block.findall(".//tr")):
        cells: list[Any] = []
        for cell in row:
            while (len(cells), y) in held:
                cells.append("")
            span, deep = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            text = _marked_up(cell)
            inner = [d for e in cell if e.tag in ("p", "ol", "ul") for d in _draw(e, styles, width)]
            if cell.get("class") == "field":
                inner = [_field(f"{y}.{len(cells)}", words(cell), int(cell.get("data-high", "16")))]
            spot: Any = inner or Paragraph(f"<b>{text}</b>" if cell.tag == "th" else text, styles["p"])
            if span > 1 or deep > 1:
                spans.append(("SPAN", (len(cells), y), (len(cells) + span - 1, y + deep - 1)))
            held |= {(len(cells) + x, y + down) for x in range(span) for down in range(1, deep)}
            cells += [spot] + [""] * (span - 1)
        rows.append(cells)
    columns = max(len(r) for r in rows)
    shares = shares or [1.0] * columns
    table = Table(rows, colWidths=[width * s / sum(shares) for s in shares])
    grid = [] if block.get("class") == "plain" else [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *grid, *spans])
    return table


def _field(name: str, value: str, high: int) -> Any:
    """A box to fill in: its value is no text of the page but the form's."""
    from reportlab.platypus import Flowable

    class Box(Flowable):
        def wrap(self, width: float, _: float) -> tuple[float, float]:
            self.width, self.height = width, high
            return width, high

        def draw(self) -> None:
            self.canv.acroForm.textfield(
                name=name, value=value, width=int(self.width), height=high, fontSize=9, relative=True,
                borderWidth=0, fieldFlags="multiline" if high > 16 else "",
            )  # fmt: skip

    return Box()


def _marked_up(element: Any) -> str:
    text = ""
    for piece, bold, _ in runs(element):
        plain = escape(piece).replace("\n", "<br/>")
        text += f"<b>{plain}</b>" if bold else plain
    return text
