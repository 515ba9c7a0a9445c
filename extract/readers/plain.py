"""Plain text and Markdown, and text that other programs saved from PDFs.

Marks such as `**` and `##` are not printed words: they are read as style and taken off. `Line.number` is
the line's number in the file.
"""

import html
import re
from dataclasses import dataclass, replace

from ..errors import UnreadablePaper
from ..page import Document, Line, LineKind, Page, Table
from .bold import bold_opening
from .glyphs import mend
from .page_breaks import without_page_breaks
from .plain_commas import with_commas_as_tabs
from .plain_items import without_item_bars
from .plain_tables import find_text_tables


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of the file as it stands, its number, and whether a blank line or a new page is above it."""

    text: str
    number: int
    gap: bool
    page_starts: bool = False


def read_plain(data: bytes) -> Document:
    """Read text or Markdown bytes.

    Raises:
        UnreadablePaper: No words in it.
    """
    raw = with_commas_as_tabs(_raw_lines(decode(data)))
    lines = without_item_bars(without_page_breaks(raw))
    flow: list[Line | Table] = []
    style = Style()
    at, parted = 0, False  # by a rule from what stands above
    spans = {span.start: span for span in find_text_tables(lines)}
    while at < len(lines):
        if at in spans:
            flow.append(spans[at].table)
            at = spans[at].end
            continue
        line = style.read(lines[at])
        rule = _is_underline(lines[at].text)
        above = flow[-1] if flow else None
        if line and rule and isinstance(above, Line) and not above.text.endswith((".", ";")):
            flow[-1] = replace(above, kind="heading", level=1 if "=" in line.text else 2)
        elif line and not rule:
            flow.append(replace(line, gap=True) if parted else line)
        parted = rule or (parted and line is None)
        at += 1
    if not flow:  # nothing but white space, or marks with no words to them
        raise UnreadablePaper("the file holds no words", "Fetch it again from where it was published.")
    return Document("text/plain", (Page(None, tuple(flow)),), paged=False)


def decode(data: bytes) -> str:
    """The text of these bytes: by its byte order mark, else UTF-8, else the Windows alphabet.

    >>> decode(b"\\xa325,600"), decode("£25,600".encode("utf-16"))
    ('£25,600', '£25,600')
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _raw_lines(text: str) -> list[RawLine]:
    """The file's lines; a form feed is a blank line above what follows it."""
    made: list[RawLine] = []
    blank = True
    for number, printed in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        blank = blank or "\f" in printed
        words = mend_spaces(printed)
        made.append(RawLine(words, number, blank, "\f" in printed))
        blank = not words.strip()
    return made


def mend_spaces(text: str) -> str:
    """The line mended, its tabs and runs of spaces kept, since they may be columns."""
    return mend(text.replace("\f", "").replace("\v", " ")).rstrip()


_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_BULLET = re.compile(r"^(\s*)([-*+•▪◦–o])\s+(?=\S)")
# A bullet put in front of a number that was the real mark: "- 1.", "- a)", "- 2.3", "- (iv)".
_EATEN = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zA-Z][.)]|[ivx]{1,5}[.)])\s+\S")
_RULE = re.compile(r"^\s*([-*=])(?:\s*\1){2,}\s*$")
_ESCAPE = re.compile(r"\\([\\*_#>.\-+()\[\]!`|~$&])")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?:|mailto:|tel:|/|#|www)[^)\s]*(?:\s+\"[^\"]*\")?\)")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LIGHT_TAG = re.compile(r"</?(?:i|em|u|sup|sub|span|small|font|strike|s)\b[^<>]*>", re.IGNORECASE)
_BOLD = re.compile(r"\*\*|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|</?(?:b|strong)\b[^<>]*>", re.IGNORECASE)
_ITALIC = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\w_])"
)
_ENTITY = re.compile(r"&(?:amp|nbsp|pound|quot|lt|gt|ndash|mdash|rsquo|lsquo|#\d{2,5});")


class Style:
    """Reads a line's marks; remembers bold that goes on over a broken line ("**SUBJECT: a / b**")."""

    def __init__(self) -> None:
        self._bold = False

    def read(self, raw: RawLine) -> Line | None:
        """The line without its marks, or None for a blank line or one that is all mark."""
        if raw.gap:
            self._bold = False  # bold does not run on over a blank line
        text = raw.text
        kind: LineKind = "text"
        level = 0
        quoted = re.match(r"^\s{0,3}(?:>\s?)+", text)
        if quoted:
            text = text[quoted.end() :]
        if _is_underline(text):
            return Line(text.strip(), raw.number) if text.strip()[0] in "-=" and not raw.gap else None
        heading = _HEADING.match(text)
        bullet = _BULLET.match(text)
        if heading:
            kind, level, text = "heading", len(heading[1]), heading[2]
        elif bullet and not (bullet[2] == "o" and not bullet[1]):
            kind, level = "item", len(bullet[1].expandtabs(4)) // 2
            rest = text[bullet.end() :]
            text = rest if _EATEN.match(rest) else f"{bullet[2]} {rest}"
        words, bold, opens = self.words(text)
        if not words:
            return None
        return Line(words, raw.number, kind=kind, level=level, bold=bold, gap=raw.gap, opens=opens)

    def words(self, text: str) -> tuple[str, bool, str]:
        """The printed words of a stretch of Markdown, whether all are bold, and those that open it so."""
        text = _LINK.sub(r"\1", text)
        text = _LIGHT_TAG.sub("", _BREAK_TAG.sub(" ", text))
        printed: list[tuple[str, bool]] = []
        for part, mark in _parts(text):
            printed.append((part, self._bold))
            if mark:
                self._bold = not mark.startswith("</") if mark.startswith("<") else not self._bold
        words = _ITALIC.sub(lambda m: m[1] or m[2], "".join(part for part, _ in printed))
        words = _ENTITY.sub(lambda m: html.unescape(m[0]), _ESCAPE.sub(r"\1", words))
        words = re.sub(r"\s+", " ", words).strip()
        plain = any(not bold and any(c.isalnum() for c in part) for part, bold in printed)
        opens = bold_opening(printed) if plain else ""
        bold = bool(words) and not plain and any(c.isalnum() for c in words)
        return words, bold, opens if opens in words else ""


def _parts(text: str) -> list[tuple[str, str]]:
    """The text cut at its bold marks: each part with the mark that ends it."""
    made = []
    last = 0
    for mark in _BOLD.finditer(text):
        made.append((text[last : mark.start()], mark[0]))
        last = mark.end()
    made.append((text[last:], ""))
    return made


def _is_underline(text: str) -> bool:
    """A drawn rule or the underline of a heading: "---", "* * *", "====". A row of "_" is to be signed on."""
    return bool(_RULE.match(text))
