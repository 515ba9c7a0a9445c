"""What was drawn, written as an office would publish it: Word, PDF, web page or text."""

import textwrap
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from lxml import html

from ..builders.drawn import write_pdf
from ..builders.source import Source, runs, words
from ..builders.word import write_docx
from ..layouts import Layout
from .decisions import Told

FORMATS = ("docx", "html", "pdf", "plain-pdf", "tabs.txt", "spaced.txt")
"""How a sheet may be written; plain: without rules."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper drawn by lot: its body in simple HTML, what its pages repeat, and what its records state."""

    body: str
    told: tuple[Told, ...]
    header: str = ""
    footer: str = ""
    landscape: bool = False
    airy: bool = True  # whether rows of a text are parted by an empty line

    def write(self, folder: Path, form: str) -> Path:
        """Write it in one of `FORMATS` into a folder."""
        path = folder / f"sheet.{form.rpartition('.')[2].rpartition('-')[2]}"
        blocks = tuple(html.fragments_fromstring(self.body))
        if form.endswith("txt"):
            path.write_text(_as_text(blocks, form == "tabs.txt", self.airy), encoding="utf-8")
        elif form == "html":
            path.write_text(_PAGE.format(self.body), encoding="utf-8")
        else:
            if form == "plain-pdf":
                for table in (block for block in blocks if block.tag == "table"):
                    table.set("class", "plain")
            source = Source(path, form, "", self.header, self.footer, blocks, self.landscape)
            (write_docx if form == "docx" else write_pdf)(source, path)
        return path


_PAGE = (
    "<html><body><nav><a href='#'>Home</a> <a href='#'>About us</a></nav><main>{}</main>"
    "<footer><a href='#'>Privacy</a></footer></body></html>"
)


def sheet_of(layout: Layout, header: str, footer: str) -> Sheet:
    """A list of `corpus.layouts` as a sheet, to be printed on pages with these running lines."""
    tree = html.document_fromstring(layout.as_page())
    body = "".join(
        html.tostring(part, encoding="unicode", with_tail=False)
        for part in tree.find(".//main").iter("h1", "h2", "h3", "p", "ul")
    )
    told = tuple(Told((t.title,), (t.number,), (t.day,)) for t in layout.told)
    return Sheet(body.replace('<a href="#">', "").replace("</a>", ""), told, header, footer)


def cell(text: str, tag: str = "td", **spans: int) -> str:
    """A cell of a table; `colspan` and `rowspan` as HTML has them."""
    held = "".join(f' {name}="{n}"' for name, n in spans.items() if n > 1)
    return f"<{tag}{held}>{escape(text)}</{tag}>"


def paragraph(text: str, tag: str = "p", *, bold: bool = False) -> str:
    """A paragraph, or a heading by its tag."""
    inner = escape(text).replace("\n", "<br>")
    return f"<{tag}><b>{inner}</b></{tag}>" if bold else f"<{tag}>{inner}</{tag}>"


# --- as text -----------------------------------------------------------------------------------------------


def _as_text(blocks: tuple[Any, ...], tabs: bool, airy: bool) -> str:
    parts: list[str] = []
    for block in blocks:
        if block.tag == "table":
            grid = _grid(block)
            parts.append(_tabbed(grid) if tabs else _spaced(grid, airy))
        elif block.tag in ("ul", "ol"):
            parts += [f"\u2022 {words(item)}" for item in block.findall("li")]
        else:
            parts.append("".join(piece for piece, *_ in runs(block)))
    return "\n\n".join(parts) + "\n"


def _grid(table: Any) -> list[list[str]]:
    """The words of a table, row by row; a merged cell's stand in its first row and column."""
    taken: dict[tuple[int, int], str] = {}
    rows = table.findall(".//tr")
    for y, row in enumerate(rows):
        x = 0
        for spot in row:
            while (y, x) in taken:
                x += 1
            for down in range(int(spot.get("rowspan", "1"))):
                for right in range(int(spot.get("colspan", "1"))):
                    taken[y + down, x + right] = words(spot) if not (down or right) else ""
    width = 1 + max(x for _, x in taken)
    return [[taken.get((y, x), "") for x in range(width)] for y in range(len(rows))]


def _tabbed(grid: list[list[str]]) -> str:
    return "\n".join("\t".join(row).rstrip("\t") for row in grid)


_WIDEST = 34  # characters of a column


def _spaced(grid: list[list[str]], airy: bool) -> str:
    """Columns set apart by spaces, their cells wrapped."""
    # What stands over all columns widens none.
    usual = [row for row in grid if sum(map(bool, row)) > 1] or grid
    widths = [min(_WIDEST, max(len(row[x]) for row in usual)) for x in range(len(grid[0]))]
    made = []
    for row in grid:
        if row[0] and not any(row[1:]):
            made.append(row[0])
            continue
        held = [textwrap.wrap(text, max(4, width)) for text, width in zip(row, widths, strict=True)]
        high = max(map(len, held), default=0)
        lines = [
            "   ".join((at[y] if y < len(at) else "").ljust(w) for at, w in zip(held, widths, strict=True))
            for y in range(high)
        ]
        made.append("\n".join(line.rstrip() for line in lines))
    return ("\n\n" if airy else "\n").join(made)
