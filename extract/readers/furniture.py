"""Running headers and footers: lines that stand at the same height on most pages, and page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..page import Line

# Of the page's height. Text begins an inch (0.086) from the top and ends as far from the bottom: one-page
# notices bound together repeat their first line, "DECISION NOTICE", and their last, "Date:", and keep them.
_TOP = 0.085
_BOTTOM = 0.09
_PAGE_MARK = re.compile(
    r"^\W*(?:(?:page|tud(?:alen)?|p\.?)\s*)?\d{1,4}(?:\s*(?:of|/|o)\s*\d{1,4})?\W*$|^\W*page\s+[ivx]+\W*$",
    re.IGNORECASE,
)
_FILE_PATH = re.compile(r"^(?:[A-Za-z]:\\|\\\\|file:/)\S|\\\S+\\\S+\.\w{3,4}$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is needed of a page: its number, height and lines from the top."""

    number: int
    height: float
    lines: Sequence[Line]


def find_furniture(sheets: Sequence[Sheet]) -> set[int]:
    """The `id` of each line that is no part of the paper's own text.

    Lines repeated at the same height in the margins of most pages; but a repeated header stays where it
    is first printed, since it may be the only place that names the body.
    Page numbers and file paths in the margins go from every page.
    """
    dropped: set[int] = set()
    places: dict[tuple[bool, str], list[tuple[int, float, Line]]] = {}
    for sheet in sheets:
        for line in sheet.lines:
            side = _side(line, sheet.height)
            if side is None:
                continue
            if _FILE_PATH.search(line.text) or (
                _PAGE_MARK.match(line.text) and _outermost(line, sheet, side)
            ):
                dropped.add(id(line))
            places.setdefault((side, _pattern(line.text)), []).append(
                (sheet.number, line.bbox[1] if line.bbox else 0.0, line)
            )
    for (at_top, _), found in places.items():
        pages = {number for number, _, _ in found}
        if len(pages) < max(2, 0.5 * len(sheets)) or not _level(found):
            continue
        keep_first = at_top and found[0][0] == sheets[0].number
        dropped |= {id(line) for number, _, line in found if not (keep_first and number == sheets[0].number)}
    return dropped


def _side(line: Line, height: float) -> bool | None:
    """True in the top margin, False in the bottom margin, None between."""
    if line.bbox is None or not height:
        return None
    if line.bbox[3] < _TOP * height:
        return True
    return False if line.bbox[1] > (1 - _BOTTOM) * height else None


def _outermost(line: Line, sheet: Sheet, at_top: bool) -> bool:
    numbers = [other.number for other in sheet.lines]
    return line.number <= min(numbers) + 1 if at_top else line.number >= max(numbers) - 1


def _pattern(text: str) -> str:
    """The words with figures made alike, so that "Page 3 of 9" is the same line on each page."""
    return re.sub(r"\d+", "#", text.casefold())


def _level(found: Sequence[tuple[int, float, Line]]) -> bool:
    """Whether the lines stand at one height, within a few points, on most of their pages."""
    tops = sorted(top for _, top, _ in found)
    middle = tops[len(tops) // 2]
    return sum(abs(top - middle) < 4 for top in tops) * 10 >= 7 * len(tops)
