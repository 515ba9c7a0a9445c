"""Web pages: the paper in them, without the site around it.

Each block of words (a paragraph, heading, list item, cell) is a line, or each of its lines where `<br>`
breaks it; lines are numbered from the top of what is read. A definition list becomes a table of two
columns, the terms as its heading cells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from ..errors import UnreadablePaper
from ..page import Cell, Document, Line, LineKind, Page, Table
from .bold import bold_opening
from .columns import cell
from .counters import counted
from .glyphs import SIGNED_MARK, single_spaced
from .plain import decode
from .web_region import main_region, margin_lines

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
)  # no words, and lxml refuses them
_BLOCKS = {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
           "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
           "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
           "td", "th", "thead", "tr", "ul", "caption", "menu", "tfoot"}  # fmt: skip
_BOLD = {"b", "strong"}
_STRUCK = {"del", "s", "strike"}  # deleted, as a form's "Yes / No" asks
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_DEEPEST = 200


def read_web(data: bytes) -> Document:
    """Read an HTML page or a piece of one.

    Raises:
        UnreadablePaper: No words in it.
    """
    try:
        parser = lxml_html.HTMLParser(huge_tree=True)
        root = lxml_html.document_fromstring(_text(data), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadablePaper(
            "this web page holds no words", "Save the page again from the browser."
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # libxml2 gives up silently at 2,048 levels: half a page must not pass for a whole one.
        raise UnreadablePaper("this web page is nested too deeply", "Print it to PDF first.")
    title, address = _title(root), _address(root)
    body = root.find("body")
    body = root if body is None else body
    walk, margins = _Walk(), margin_lines(body)
    if _is_deep(body):
        walk.words_only(body)  # made by a machine gone wrong: its words are all that can be had
    else:
        for region in main_region(body):
            walk.block(region, _Place())
    flow = walk.finish()
    if not flow:
        raise UnreadablePaper("this web page holds no words", "Save the page again once it shows its text.")
    page = Page(None, tuple(flow))
    return Document(
        "text/html", (page,), title=title, address=address, paged=False,
        margins=tuple(Line(words, 1) for words in margins),
        damaged=_is_cut(data),
    )  # fmt: skip


def _text(data: bytes) -> str:
    """The page decoded: by byte order mark, by UTF-8 when it is, by its own meta charset, else cp1252."""
    named = _CHARSET.search(data[:4096])
    text = ""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and named:
        name = named[1].decode("ascii").lower()
        # Browsers read pages that call themselves Latin-1 as cp1252, and so does decode() below.
        if name not in ("utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii", "utf-16"):
            try:
                text = data.decode(name)
            except (LookupError, UnicodeDecodeError):
                text = ""
    text = text or decode(data)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return _CONTROL.sub("", text) or " "


def _is_cut(data: bytes) -> bool:
    """Whether a whole page ends before its end, as after a broken download."""
    small = data.replace(b"\0", b"").lower()  # UTF-16 too
    return b"<html" in small[:4096] and b"</body" not in small and b"</html" not in small


def _is_deep(body: Any) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(body, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _title(root: Any) -> str:
    found = root.find(".//title")
    return single_spaced(found.text_content()) if found is not None else ""


def _address(root: Any) -> str:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for address in root.xpath(path):
            if str(address).strip():
                return str(address).strip()
    return ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page the walk is: what its words will be lines of."""

    kind: LineKind = "text"
    level: int = 0
    bold: bool = False
    list_depth: int = -1
    keep_breaks: bool = False


_PICTURED = {"tick": "✓", "ticked": "✓", "cross": "✗", "yes": "Yes", "no": "No", "n/a": "N/A"}
"""What pictures of answers show, by the words that stand for them."""


def _pictured(words: str) -> str | None:
    """What a picture shows, by the words that stand for it: an answer or a signature."""
    signed = re.search(r"\bsignature\b", words, re.IGNORECASE) and len(words.split()) <= 8
    return SIGNED_MARK if signed else _PICTURED.get(words.strip().casefold())


class _Walk:
    """Collects words until a block ends, then makes lines of them."""

    def __init__(self, number: int = 0) -> None:
        self.flow: list[Line | Table] = []
        self.number = number
        self._words: list[tuple[str, bool]] = []
        self._place = _Place()
        self._mark = ""
        self._item = False
        self._gap = True

    def finish(self) -> list[Line | Table]:
        """What was read; ends the last block."""
        self._end_block()
        return self.flow

    def words_only(self, element: Any) -> None:
        """Read the words of an element, whatever holds them."""
        for text in element.itertext(tag=etree.Element):
            self._say(text, _Place())
            self._end_block()

    def block(self, element: Any, place: _Place) -> None:
        """Read an element and all in it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _STRUCK or _STRUCK_STYLE.search(element.get("style") or ""):
            return
        special = {"table": self._table, "dl": self._definitions, "ul": self._list, "ol": self._list}.get(tag)
        if special:
            self._end_block()
            special(element, place)
            self._end_block()
        elif tag == "br":
            self._words.append(("\n", place.bold))
        elif tag == "input":
            self._input(element, place)
        elif tag == "img":
            self._say(_pictured(element.get("alt") or ""), place)
        elif tag in _BLOCKS:
            self._end_block()
            self._gap = self._gap or tag in (
                "hr",
                "p",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "table",
                "section",
            )
            inner = _place_of(tag, place)
            self._inside(element, inner)
            self._end_block()
        else:
            self._inside(element, replace(place, bold=place.bold or tag in _BOLD))

    def _inside(self, element: Any, place: _Place) -> None:
        self._say(element.text, place)
        for child in element:
            self.block(child, place)
            self._say(child.tail, place)

    def _say(self, text: str | None, place: _Place) -> None:
        if not text:
            return
        if not self._words:
            self._place = place
        self._words.append((text if place.keep_breaks else re.sub(r"[ \t\r\n\f]+", " ", text), place.bold))

    def _input(self, element: Any, place: _Place) -> None:
        kind = (element.get("type") or "text").lower()
        if kind in ("checkbox", "radio"):
            self._say("☒ " if element.get("checked") is not None else "☐ ", place)
        elif kind in ("text", "email", "date") and element.get("value"):
            self._say(element.get("value"), place)

    def _end_block(self) -> None:
        """Make lines of the words since the last block; nothing when there are none."""
        words, self._words = self._words, []
        broken = [line for line in _broken(words) if line[0]]
        for index, (text, bold, opens) in enumerate(broken):
            self.number += 1
            first = index == 0
            shown = f"{self._mark} {text}" if self._mark and first else text
            # A list item's later lines and paragraphs go on with it; they are not items of their own.
            kind = self._place.kind if self._place.kind != "item" or (first and self._item) else "text"
            level = self._place.level if kind != "text" else 0
            gap = self._gap and first
            whole = len(broken) == 1
            self.flow.append(Line(shown, self.number, None, None, kind, level, bold, gap, whole, opens=opens))
            self._mark, self._gap, self._item = "", False, False

    # --- lists ---

    def _list(self, element: Any, place: _Place) -> None:
        inner = replace(place, list_depth=place.list_depth + 1, kind="item", level=place.list_depth + 1)
        ordered = element.tag == "ol"
        style = _list_style(element)
        items = [child for child in element if child.tag == "li"]
        step = -1 if element.get("reversed") is not None else 1
        count = _whole(element.get("start"), len(items) if step < 0 else 1)
        for child in element:
            if child.tag != "li":
                if isinstance(child.tag, str):
                    self.block(child, inner)
                continue
            count = _whole(child.get("value"), count)
            number = counted(count, style) if ordered else ""
            self._mark = f"{number}." if number else "•"
            if "list-style" in (element.get("style") or "") and "none" in (element.get("style") or ""):
                self._mark = ""
            self._item = True
            self._inside(child, inner)
            self._end_block()
            self._mark = ""
            count += step

    def _definitions(self, element: Any, place: _Place) -> None:
        """A definition list: each term and what follows it, as a row."""
        rows: list[tuple[Cell, ...]] = []
        term: list[Line] = []
        said: list[Line] = []
        for child in element.iter("dt", "dd"):
            lines = self._lines_in(child, place)
            if child.tag == "dt":
                if term or said:
                    rows.append((cell(term, 0, header=True), cell(said, 1)))
                term, said = lines, []
            else:
                said += lines
        if term or said:
            rows.append((cell(term, 0, header=True), cell(said, 1)))
        if rows:
            self.flow.append(Table(tuple(rows)))
        self._gap = True

    def _lines_in(self, element: Any, place: _Place) -> list[Line]:
        """The lines of a cell, numbered on from here."""
        inner = _Walk(self.number)
        inner._inside(element, replace(_Place(bold=place.bold or element.tag == "th")))
        found = [
            line for part in inner.finish() for line in ((part,) if isinstance(part, Line) else part.lines())
        ]
        self.number = inner.number
        return found

    # --- tables ---

    def _table(self, element: Any, place: _Place) -> None:
        for caption in element.findall("caption"):
            self._inside(caption, replace(place, kind="text"))
            self._end_block()
        rows = list(_rows_of(element))
        if _is_layout(element, rows):
            for row in rows:
                for one in row:
                    if one.tag in ("td", "th"):
                        self._inside(one, place)
                        self._end_block()
            return
        made = self._grid(rows, place)
        if made:
            self.flow.append(Table(tuple(made)))
        self._gap = True

    def _grid(self, rows: list[Any], place: _Place) -> list[tuple[Cell, ...]]:
        """Cells at their columns; a cell that spans rows stands once, at its first."""
        made = []
        taken: dict[int, int] = {}  # column → rows below that a cell still covers
        for row in rows:
            cells: list[Cell] = []
            column = 0
            for one in row:
                if one.tag not in ("td", "th"):
                    continue
                while taken.get(column, 0) > 0:
                    column += 1
                span = min(_whole(one.get("colspan"), 1), 100)
                header = one.tag == "th" or row.getparent().tag == "thead"
                cells.append(cell(self._lines_in(one, place), column, max(span, 1), header=header))
                for covered in range(column, column + max(span, 1)):
                    taken[covered] = min(_whole(one.get("rowspan"), 1), 1000)
                column += max(span, 1)
            taken = {at: left - 1 for at, left in taken.items() if left > 1}
            if any(one.text for one in cells):
                made.append(tuple(cells))
        return made


def _broken(words: list[tuple[str, bool]]) -> Iterator[tuple[str, bool, str]]:
    """Each printed line of a block, whether all of its words are bold, and those that open it so."""
    line: list[tuple[str, bool]] = []
    for part, strong in words:
        for index, piece in enumerate(part.split("\n")):
            if index:
                yield _weighed(line)
                line = []
            line.append((piece, strong))
    yield _weighed(line)


def _weighed(line: list[tuple[str, bool]]) -> tuple[str, bool, str]:
    text = "".join(piece for piece, _ in line)
    bold = _speaks(text) and all(strong or not _speaks(piece) for piece, strong in line)
    return single_spaced(text), bold, bold_opening(line)


def _speaks(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _place_of(tag: str, place: _Place) -> _Place:
    if re.fullmatch(r"h[1-6]", tag):
        return replace(place, kind="heading", level=int(tag[1]))
    if tag == "pre":
        return replace(place, keep_breaks=True)
    return place


def _list_style(element: Any) -> str:
    kind = element.get("type") or ""
    named = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
    found = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", element.get("style") or "")
    return named.get(kind) or (found[1] if found else "decimal")


def _rows_of(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _is_layout(table: Any, rows: list[Any]) -> bool:
    """A table that only places things: tables inside it, or one column."""
    if table.get("role") in ("presentation", "none") or table.xpath(".//table"):
        return True
    return all(sum(one.tag in ("td", "th") for one in row) <= 1 for row in rows)


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"\s*-?\d{1,6}\s*", value) else default
