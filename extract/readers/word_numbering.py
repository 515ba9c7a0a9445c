"""Word's automatic numbering, counted as Word counts it, so that "1.1" stands where a reader sees it."""

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from .counters import counted
from .glyphs import mend


@dataclass(slots=True)
class Level:
    """One level of a list: how its number is written and where it starts."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    linked_style: str = ""
    legal: bool = False


@dataclass(slots=True)
class ListForm:
    """An abstract list definition; `counts` holds the running number of each level."""

    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of the document's lists, in document order."""

    def __init__(self, root: Any) -> None:
        self._forms: dict[str, ListForm] = {}
        self._lists: dict[str, ListForm] = {}
        self._starts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for element in root.findall(qn("w:abstractNum")):
            self._forms[element.get(qn("w:abstractNumId"), "")] = _list_form(element)
        for element in root.findall(qn("w:num")):
            self._read_list(element)

    def _read_list(self, element: Any) -> None:
        number = element.get(qn("w:numId"), "")
        form = self._forms.get(_value(element, "w:abstractNumId"))
        if form is None:
            return
        self._lists[number] = form
        for override in element.findall(qn("w:lvlOverride")):
            level = int(override.get(qn("w:ilvl"), "0"))
            start = _value(override, "w:startOverride")
            if start.lstrip("-").isdigit():
                self._starts.setdefault(number, {})[level] = int(start)

    def level_of_style(self, number: str, style: str) -> int:
        """The level that a list links to a paragraph style, 0 when to none."""
        form = self._lists.get(number)
        found = [at for at, level in form.levels.items() if level.linked_style == style] if form else []
        return found[0] if found else 0

    def mark(self, number: str, depth: int) -> str:
        """The mark that the next paragraph of this list and level carries; it is counted by asking.

        Returns:
            "1.", "2.3", "a)", "•" …, or "" for a list that prints none.
        """
        form = self._lists.get(number)
        level = form.levels.get(depth) if form else None
        if form is None or level is None:
            return ""
        start = self._starts.get(number, {}).pop(depth, None)
        if start is not None:
            form.counts[depth] = start - 1  # this list starts the shared count anew, once
        form.counts[depth] = form.counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in form.counts if at > depth]:
            del form.counts[deeper]
        if level.style == "bullet":
            return _bullet(level.pattern)
        return re.sub(
            r"%(\d)", lambda found: self._count(form, int(found[1]) - 1, level.legal), level.pattern
        )

    @staticmethod
    def _count(form: ListForm, depth: int, legal: bool) -> str:
        level = form.levels.get(depth, Level())
        return counted(form.counts.setdefault(depth, level.start), "decimal" if legal else level.style)


def _list_form(element: Any) -> ListForm:
    form = ListForm()
    for entry in element.findall(qn("w:lvl")):
        start = _value(entry, "w:start")
        form.levels[int(entry.get(qn("w:ilvl"), "0"))] = Level(
            int(start) if start.lstrip("-").isdigit() else 1,
            _value(entry, "w:numFmt") or "decimal",
            _value(entry, "w:lvlText"),
            _value(entry, "w:pStyle"),
            entry.find(qn("w:isLgl")) is not None,
        )
    return form


def _bullet(pattern: str) -> str:
    """The bullet as it prints; an "o" or a symbol-font glyph of no known meaning becomes a plain bullet."""
    mark = mend(pattern).strip()
    return mark if mark in ("•", "▪", "-", "–", "➢", "✓", "❖", "→", "*", "◦") else "•"


def _value(element: Any, name: str) -> str:
    found = element.find(qn(name))
    return found.get(qn("w:val"), "") if found is not None else ""
