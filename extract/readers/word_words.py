"""The words of one Word paragraph: runs, fields, links, check boxes, tracked changes."""

from dataclasses import dataclass
from typing import Any

from .bold import bold_opening
from .glyphs import SIGNED_MARK, from_symbol_font

# Hidden words; and words struck through by hand, which "delete as appropriate" asks for: "Yes / No".
_OFF = ("vanish", "strike", "dstrike")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


_PICTURED = frozenset(("pic", "imagedata", "contentPart", "custGeom"))  # pictures, ink, shapes drawn by hand
_NO_MARK = frozenset(("txbxContent", "signatureline"))  # words, or a line that asks for a signature


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph's words, whether all of them are bold, and those that are where others follow.

    "\\n" stands where it is broken by hand, `SIGNED_MARK` where a picture or a drawing stands.
    """

    text: str
    bold: bool
    opens: str = ""


def words_of(paragraph: Any, style_bold: bool, qn: Any) -> Words:
    """Read the printed words of a w:p element; text boxes in it are left to the caller."""
    reading = _Reading(style_bold, qn)
    reading.walk(paragraph)
    bold = reading.any_words and reading.all_bold
    return Words("".join(reading.parts), bold, bold_opening(reading.weighed))


class _Reading:
    def __init__(self, style_bold: bool, qn: Any) -> None:
        self.parts: list[str] = []
        self.weighed: list[tuple[str, bool]] = []
        self.all_bold = True
        self.any_words = False
        self._style_bold = style_bold
        self._qn = qn
        self._fields: list[bool] = []  # for each open field, whether its result has begun

    def walk(self, parent: Any) -> None:
        for element in parent:
            name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
            if name == "r":
                self._run(element)
            elif name == "sdt":
                self._control(element)
            elif name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdtContent",
                          "dir", "bdo"):  # fmt: skip
                self.walk(element)

    def _control(self, element: Any) -> None:
        """A content control: a check box says itself whether it is ticked, whatever glyph shows it."""
        box = element.find(f"{self._qn('w:sdtPr')}/{_W14}checkbox")
        if box is not None:
            checked = box.find(f"{_W14}checked")
            value = checked.get(f"{_W14}val", "1") if checked is not None else "0"
            self.parts.append("☒" if value in ("1", "true", "on") else "☐")
            return
        showing = element.find(f"{self._qn('w:sdtPr')}/{self._qn('w:showingPlcHdr')}")
        content = element.find(self._qn("w:sdtContent"))
        if content is not None and showing is None:  # "Click here to enter text" is a blank
            self.walk(content)

    def _run(self, run: Any) -> None:
        properties = run.find(self._qn("w:rPr"))
        if properties is not None and any(
            _on(properties.find(self._qn(f"w:{off}")), self._qn) for off in _OFF
        ):
            return
        bold = properties.find(self._qn("w:b")) if properties is not None else None
        is_bold = _on(bold, self._qn) if bold is not None else self._style_bold
        font = properties.find(self._qn("w:rFonts")) if properties is not None else None
        name = font.get(self._qn("w:ascii"), "") if font is not None else ""
        before = len(self.parts)
        for element in run:
            self._piece(element, name)
        said = "".join(self.parts[before:])
        self.weighed.append((said, is_bold))
        if any(character.isalnum() for character in said):
            self.any_words = True
            self.all_bold = self.all_bold and is_bold

    def _piece(self, element: Any, font: str) -> None:
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
        if name == "fldChar":
            self._field(element)
        elif self._fields and not all(self._fields):
            return  # the instruction of a field, not its result
        elif name == "t":
            text = element.text or ""
            self.parts.append(
                "".join(from_symbol_font(c, font) for c in text) if "ingdings" in font else text
            )
        elif name in ("br", "cr"):
            self.parts.append("\n")
        elif name in ("tab", "ptab"):
            self.parts.append("\t")
        elif name == "noBreakHyphen":
            self.parts.append("-")
        elif name == "sym":
            self._symbol(element)
        elif name in ("drawing", "pict", "AlternateContent") and _is_picture(element):
            self.parts.append(SIGNED_MARK)

    def _symbol(self, element: Any) -> None:
        code = element.get(self._qn("w:char"), "")
        try:
            character = chr(int(code, 16))
        except ValueError:
            return
        self.parts.append(from_symbol_font(character, element.get(self._qn("w:font"), "")))

    def _field(self, element: Any) -> None:
        kind = element.get(self._qn("w:fldCharType"), "")
        if kind == "begin":
            box = element.find(f"{self._qn('w:ffData')}/{self._qn('w:checkBox')}")
            if box is not None:
                state = box.find(self._qn("w:checked"))
                state = state if state is not None else box.find(self._qn("w:default"))
                self.parts.append("☒" if _on(state, self._qn) else "☐")
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _is_picture(element: Any) -> bool:
    """Whether a drawing holds a picture or strokes by hand, and no words."""
    names = {one.tag.rsplit("}", 1)[-1] for one in element.iter() if isinstance(one.tag, str)}
    return not _PICTURED.isdisjoint(names) and _NO_MARK.isdisjoint(names)


def _on(element: Any, qn: Any) -> bool:
    """A Word switch: present and not said to be off."""
    return element is not None and element.get(qn("w:val"), "1") not in ("0", "false", "off", "none")
