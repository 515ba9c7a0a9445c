"""A source page: a small part of HTML, read once and handed to every builder.

`<meta name="make" content="docx">` says what is made of it; `<header>` and `<footer>` repeat on every page;
`h1`–`h4`, `p`, `ol`, `ul`, `table` and `hr` make the body, and `b`, `i`, `br` the text.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import html


@dataclass(frozen=True, slots=True)
class Source:
    """One source page, parsed: what to make of it, its repeated lines, and its blocks in order."""

    path: Path
    make: str
    title: str
    header: str
    footer: str
    blocks: tuple[html.HtmlElement, ...]
    landscape: bool


def read_source(path: Path) -> Source:
    """The page at `path`; an element that no builder knows is an error: nothing is lost in silence."""
    tree = html.document_fromstring(path.read_text(encoding="utf-8"))
    metas = {m.get("name"): m.get("content") for m in tree.iter("meta") if m.get("name")}
    body = tree.find("body")
    assert body is not None, path
    fixed = {tag: words(tree.find(f".//{tag}")) for tag in ("header", "footer")}
    blocks = tuple(e for e in body if isinstance(e.tag, str) and e.tag not in fixed)
    if metas["make"] in ("docx", "reportlab-pdf", "soffice-pdf"):
        strange = {e.tag for e in blocks} - {"h1", "h2", "h3", "h4", "p", "ol", "ul", "table", "hr"}
        assert not strange, f"{path.name}: no builder knows {strange}"
    title = tree.findtext(".//title") or path.stem
    return Source(path, metas["make"] or "", title, fixed["header"], fixed["footer"], blocks,
                  metas.get("page") == "landscape")  # fmt: skip


def words(element: html.HtmlElement | None) -> str:
    """The text of an element on one line, single spaces."""
    return "" if element is None else re.sub(r"\s+", " ", element.text_content()).strip()


def runs(element: html.HtmlElement, bold: bool = False, italic: bool = False) -> list[tuple[str, bool, bool]]:
    """The text as (text, bold, italic) pieces; `br` is a newline, nested lists are left out."""
    found = [(_flat(element.text), bold, italic)]
    for child in element:
        if child.tag == "br":
            found.append(("\n", bold, italic))
        elif child.tag in ("b", "strong"):
            found += runs(child, True, italic)
        elif child.tag in ("i", "em"):
            found += runs(child, bold, True)
        elif child.tag not in ("ol", "ul"):
            found += runs(child, bold, italic)
        found.append((_flat(child.tail), bold, italic))
    return _trim([piece for piece in found if piece[0]])


def marks(ordered: html.HtmlElement) -> list[str]:
    """The printed mark of each item of a list: "1.", "a)", "(i)", "•"; `data-mark` is the pattern."""
    items = ordered.findall("li")
    if ordered.tag == "ul":
        return [ordered.get("data-mark", "•")] * len(items)
    start, kind = int(ordered.get("start", "1")), ordered.get("type", "1")
    pattern = ordered.get("data-mark", "%.")
    return [pattern.replace("%", _count(start + i, kind)) for i in range(len(items))]


def _count(number: int, kind: str) -> str:
    if kind == "a":
        return chr(ord("a") + number - 1)
    if kind == "i":
        return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[number - 1]
    return str(number)


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _trim(pieces: list[tuple[str, bool, bool]]) -> list[tuple[str, bool, bool]]:
    """Without the white space at the ends and beside line breaks that HTML does not show."""
    kept: list[tuple[str, bool, bool]] = []
    for text, bold, italic in pieces:
        if not kept or kept[-1][0].endswith(("\n", " ")):
            text = text.lstrip(" ")
        if text == "\n" and kept:
            last = kept[-1]
            kept[-1] = (last[0].rstrip(" "), last[1], last[2])
        if text:
            kept.append((text, bold, italic))
    if kept:
        kept[-1] = (kept[-1][0].rstrip(" "), kept[-1][1], kept[-1][2])
    return kept
