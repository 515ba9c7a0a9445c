"""Running headers and footers: lines that stand at the same height on most pages, and page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..page import Line

# Of the page's height. Text begins an inch (0.086) from the top and ends as far from the bottom: one-page
# notices bound together repeat their first line, "DECISION NOTICE", and their last, "Date:", and keep them.
_TOP = 0.085
_BOTTOM = 0.09
# No year of a column's head is one: "2022/23 (£)".
_PAGE_MARK = re.compile(
    r"^(?!\W*(?:19|20)\d\d\b)[^\w£]*(?:(?:page|tud(?:alen)?|p\.?)\s*)?\d{1,4}(?:\s*(?:of|/|o)\s*\d{1,4})?[^\w£]*$|^\W*page\s+[ivx]+\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\w[^:]*\s[\u2013\u2014|-]\s(?:page )?(\d{1,3})", re.IGNORECASE
)  # "Key decisions \u2013 1"
RELATED = re.compile(
    r"(?:related (?:content|news|pages?|links|articles|stories)|(?:latest|recent|more|other|top) (?:news|"
    r"articles|stories|tweets)|you may also (?:like|be interested in)|in this section|share this(?: page)?|"
    r"follow us|popular pages|newyddion diweddaraf)\W*$",
    re.IGNORECASE,
)
"""What a web site prints over links and news of its own, on the screen or beside a printed page."""
_FILE_PATH = re.compile(r"^(?:[A-Za-z]:\\|\\\\|file:/)\S|\\\S+\\\S+\.\w{3,4}$")


@dataclass(frozen=True, slots=True)
class Margins:
    """What is needed of a page: the lines in its margins, each with its place among the page's lines.

    `first` and `last` are the numbers of the page's outermost lines.
    """

    number: int
    at_top: tuple[tuple[int, Line], ...]
    at_bottom: tuple[tuple[int, Line], ...]
    first: int
    last: int


def margins(number: int, height: float, lines: Sequence[Line]) -> Margins:
    """The margins of a page of that height with these lines, from the top."""
    numbers = [line.number for line in lines]
    sides = [_side(line, height) for line in lines]
    at_top, at_bottom = (
        tuple((at, lines[at]) for at, side in enumerate(sides) if side is which) for which in (True, False)
    )
    return Margins(number, at_top, at_bottom, min(numbers, default=0), max(numbers, default=0))


def find_furniture(pages: Sequence[Margins]) -> set[tuple[int, int]]:
    """Of each line that is no part of the paper's own text, its page and its place among the page's lines.

    Lines repeated at the same height in the margins of most pages; but a repeated header stays where it
    is first printed, since it may be the only place that names the body.
    Page numbers and file paths in the margins go from every page.
    """
    dropped: set[tuple[int, int]] = set()
    places: dict[tuple[bool, str], list[tuple[int, float, int]]] = {}
    for page in pages:
        for at_top, lines in ((True, page.at_top), (False, page.at_bottom)):
            for at, line in lines:
                outermost = line.number <= page.first + 1 if at_top else line.number >= page.last - 1
                counted = (
                    not at_top and (last := _COUNTED.fullmatch(line.text)) and int(last[1]) == page.number
                )
                mark = _PAGE_MARK.match(line.text) or counted
                if _FILE_PATH.search(line.text) or (mark and outermost):
                    dropped.add((page.number, at))
                where = (page.number, line.bbox[1] if line.bbox else 0.0, at)
                places.setdefault((at_top, _pattern(line.text)), []).append(where)
    for (at_top, _), found in places.items():
        numbers = {number for number, _, _ in found}
        if len(numbers) < max(2, 0.5 * len(pages)) or not _level(found):
            continue
        keep_first = at_top and found[0][0] == pages[0].number
        dropped |= {(number, at) for number, _, at in found if not (keep_first and number == pages[0].number)}
    return dropped


def running_lines(pages: Sequence[Margins], dropped: set[tuple[int, int]]) -> tuple[Line, ...]:
    """The words that run along these pages and are no part of the text: they may name the body."""
    return tuple(
        line
        for page in pages
        for at, line in (*page.at_top, *page.at_bottom)
        if (page.number, at) in dropped and not (_PAGE_MARK.match(line.text) or _FILE_PATH.search(line.text))
    )


def _side(line: Line, height: float) -> bool | None:
    """True in the top margin, False in the bottom margin, None between."""
    if line.bbox is None or not height:
        return None
    if line.bbox[3] < _TOP * height:
        return True
    return False if line.bbox[1] > (1 - _BOTTOM) * height else None


def _pattern(text: str) -> str:
    """The words with figures made alike, so that "Page 3 of 9" is the same line on each page."""
    return re.sub(r"\d+", "#", text.casefold())


def _level(found: Sequence[tuple[int, float, int]]) -> bool:
    """Whether the lines stand at one height, within a few points, on most of their pages."""
    tops = sorted(top for _, top, _ in found)
    middle = tops[len(tops) // 2]
    return sum(abs(top - middle) < 4 for top in tops) * 10 >= 7 * len(tops)
