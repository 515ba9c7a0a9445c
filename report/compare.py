"""Two records field by field: what a notice that was published again says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

from extract.record import Record

from .parts import Part, header, lists, said

_OF_THE_FILE = {"id", "form", "ocr_pages", "unread_pages"}
"""Header values that tell of the file and not of what the paper says."""

_ALIKE = 0.6
"""How much of two values of one list must be the same for one to be the other, changed."""

_MOST_PAIRS = 2_500
"""Values held against one another; of longer stretches it is only said what is gone and what is new."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value that one of two records has otherwise; `before` or `after` is None where it has none."""

    field: str
    before: Part | None
    after: Part | None

    @property
    def what(self) -> Literal["changed", "added", "gone"]:
        """What became of the value."""
        if self.before is None:
            return "added"
        return "gone" if self.after is None else "changed"


def compare(before: Record, after: Record) -> Iterator[Change]:
    """The values that differ, in the order in which `pcc show` lists them.

    Values of a list are taken in their order; where one stands in place of another that is much the same, it
    is that one changed. Where they are printed does not matter.
    """
    yield from _fields(before, after)
    old, new = (dict(lists(record)) | {"sections": _sections(record)} for record in (before, after))
    for name in dict.fromkeys((*old, *new)):
        if name != "findings":  # what is found about the values would only say their changes again
            yield from _list(name, old.get(name, []), new.get(name, []))


def _fields(before: Record, after: Record) -> Iterator[Change]:
    old, new = ([part for part in header(r) if part.name not in _OF_THE_FILE] for r in (before, after))
    single = {part.name for part in (*old, *new) if part.name != "condition"}
    names = dict.fromkeys(part.name for part in (*old, *new) if part.name in single)
    for name in names:
        one, other = (next((p for p in parts if p.name == name), None) for parts in (old, new))
        if _said(one) != _said(other):
            yield Change(name, *(part and Part("", part.value, part.evidence) for part in (one, other)))
    conditions = ([part for part in parts if part.name == "condition"] for parts in (old, new))
    yield from _list("conditions", *conditions)


def _list(name: str, old: Sequence[Part], new: Sequence[Part]) -> Iterator[Change]:
    matcher = SequenceMatcher(
        None, [_said(part) for part in old], [_said(part) for part in new], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from _replaced(name, list(old[a:b]), list(new[c:d]))


def _replaced(name: str, old: list[Part], new: list[Part]) -> Iterator[Change]:
    """What stands in place of what: the likest first, and never across one another."""
    if 0 < len(old) * len(new) <= _MOST_PAIRS:
        pairs = ((_likeness(a, b), -i, -j) for i, a in enumerate(old) for j, b in enumerate(new))
        likeness, i, j = max(pairs)
        if likeness >= _ALIKE:
            i, j = -i, -j
            yield from _replaced(name, old[:i], new[:j])
            yield Change(name, old[i], new[j])
            yield from _replaced(name, old[i + 1 :], new[j + 1 :])
            return
    yield from (Change(name, part, None) for part in old)
    yield from (Change(name, None, part) for part in new)


def _likeness(one: Part, other: Part) -> float:
    return SequenceMatcher(None, said(one), said(other), autojunk=False).ratio()


def _said(part: Part | None) -> str | None:
    return None if part is None else said(part)


def _sections(record: Record) -> list[Part]:
    """Sections with all their words, on whatever page."""
    return [Part(section.number or "", f"{section.heading}: {section.text}") for section in record.sections]


def shorter(change: Change, longest: int = 160) -> tuple[str, str]:
    """Both values in words; of long ones only where they differ, with some words around.

    >>> old, new = (Part("", f"The {what} is {'x ' * 200}paid") for what in ("grant", "gift"))
    >>> shorter(Change("summary", old, new))
    ('The grant is x x x …', 'The gift is x x x …')
    """
    one, other = ("" if part is None else said(part) for part in (change.before, change.after))
    if not one or not other or max(len(one), len(other)) <= longest:
        return one, other
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    return _cut(one, start, end), _cut(other, start, end)


def _common(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, end: int, around: int = 12) -> str:
    first, last = max(0, start - around), min(len(text), len(text) - end + around)
    first = text.rfind(" ", 0, first) + 1
    cut = text[first:last].rpartition(" ")[0] if last < len(text) else text[first:]
    return f"{'… ' if first else ''}{cut}{' …' if last < len(text) else ''}"
