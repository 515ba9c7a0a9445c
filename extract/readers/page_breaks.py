"""Page footers and running lines that a text export keeps in the middle of the words.

A program that saves a PDF or Word file as text leaves each page's number and header where the page broke,
often inside a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .plain import RawLine

# "Page 2 of 7", "Tudalen 2 o 7", "P a g e | 2", "2 | P a g e", "- 2 -".
_OF = r"\s*(?P<{0}>\d{{1,3}})(?:\s*(?:of|o|/)\s*\d{{1,3}})?"
_PAGE = re.compile(
    rf"\W*(?:(?:page|p\s+a\s+g\s+e|tudalen)\W*{_OF.format('a')}|{_OF.format('b')}\s*\|\s*(?:page|p\s+a\s+g\s+e)"
    rf"|[-\u2013\u2014]{_OF.format('c')}\s*[-\u2013\u2014])\W*",
    re.IGNORECASE,
)
# "2      OFFICIAL", "NOT PROTECTIVELY MARKED   Page 3": the number beside the marking of every page.
_MARKING = (
    r"(?:OFFICIAL(?:\s*[\u2013\u2014:-]\s*|\s+)SENSITIVE|OFFICIAL|NOT\s+PROTECTIVELY\s+MARKED|UNCLASSIFIED)"
)
_MARKED = re.compile(
    rf"(?:[Pp]age\s+)?{_OF.format('a')}(?:\t+|\s{{2,}}){_MARKING}"
    rf"|{_MARKING}(?:\t+|\s{{2,}})(?:[Pp]age\s+)?{_OF.format('b')}"
)
_BARE = re.compile(rf"{_OF.format('a')}", re.IGNORECASE)
# A footer that holds more than the page's number: "Decision 2019/22      Page 1 of 3".
_APART = r"(?:\s{2,}|\s[|\u2013\u2014-]\s)\s*"
_FOOTER = re.compile(
    rf".{{2,90}}?{_APART}(?:page|tudalen){_OF.format('a')}\W*|"
    rf"\W*(?:page|tudalen){_OF.format('b')}{_APART}.{{2,90}}",
    re.IGNORECASE,
)
_REACH = 3  # lines of words on either side of a page's number that may be running lines
_SHORTEST = 8  # lines of a page; numbers closer together than that are a list of contents


def without_page_breaks(lines: Sequence["RawLine"]) -> list["RawLine"]:
    """The lines without page numbers and running lines; a sentence that they cut in two closes up again.

    A running line stands, its figures aside, at the numbers of two pages or more, or at one and on top of the
    file. The first lines of the file stay, and so do the heading of a paper whose pages count anew, and both
    what ends and what opens a paper where another of the same form begins on the next page.
    """
    lines = _without_top_numbers(lines)
    pages = dict(_page_numbers(lines))
    if not pages:
        return list(lines)
    dropped = set(pages) | _running(lines, pages)
    return list(_closed(lines, dropped))


def _without_top_numbers(lines: Sequence["RawLine"]) -> list["RawLine"]:
    """The lines without the page's number that stands beside the words on top of each: "4    AGENDA ITEM 3".

    Words that stand on top of the page before too are its running line; others open what begins there.
    """
    lines = list(lines)
    starts = [at for at, line in enumerate(lines) if line.page_starts]
    tops = [
        next((n for n in range(at, min(at + 3, len(lines))) if lines[n].text.strip()), at) for at in starts
    ]
    told = [(at, match) for at in tops if (match := _TOP.fullmatch(lines[at].text.strip()))]
    numbers = [int(match["a"] or match["b"]) for _, match in told]
    if len(told) < 2 or any(b - a != 1 for a, b in pairwise(numbers)):
        return lines
    before = ""
    for at, match in told:
        words = match["words"] or match["words2"]
        lines[at] = replace(lines[at], text="" if words == before else words)
        before = words
    return lines


_TOP = re.compile(
    r"(?P<a>\d{1,3})(?:\t+|\s{3,})(?P<words>\D.{2,90})|(?P<words2>.{2,90}\w)(?:\t+|\s{3,})(?P<b>\d{1,3})"
)


def _page_numbers(lines: Sequence["RawLine"]) -> Iterator[tuple[int, int]]:
    """Where a page's number stands, and the number."""
    footers: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if _FOOTER.fullmatch(line.text.strip()):
            footers.setdefault(_alike(line.text), []).append(at)
    spread = {
        at for found in footers.values() for at in found
        if len(found) > 1 and all(b - a >= _SHORTEST for a, b in pairwise(found))
    }  # fmt: skip
    for at, line in enumerate(lines):
        words = line.text.strip()
        feeds = line.page_starts or any(below.page_starts for below in lines[at + 1 : at + 3])
        found = (
            _FOOTER.fullmatch(words)
            if at in spread
            else _PAGE.fullmatch(words)
            or _MARKED.fullmatch(words)
            or (_BARE.fullmatch(words) if feeds else None)
        )
        if found:
            yield at, int(next(number for number in found.groupdict().values() if number))


def _running(lines: Sequence["RawLine"], pages: dict[int, int]) -> set[int]:
    """The lines near the pages' numbers that come back at another page."""
    places: dict[str, set[int]] = {}
    words = [at for at, line in enumerate(lines) if line.text.strip()]
    counted = list(pages.items())
    for (edge, number), (_, following) in zip(counted, [*counted[1:], (0, 0)], strict=True):
        at = words.index(edge)
        # Where the count begins anew another paper begins, and what it opens with is its own.
        below = words[at + 1 : at + 1 + _REACH] if following in (0, number + 1) else []
        above = words[max(0, at - _REACH) : at]
        if _opens_another(
            [lines[n].text for n in words[:_HEAD]], [lines[n].text for n in words[at + 1 :][:_HEAD]]
        ):
            above, below = [], []
        for near in [*above, *below]:
            if near not in pages:
                places.setdefault(_alike(lines[near].text), set()).add(near)
    for at in words[:_REACH]:
        if (found := places.get(_alike(lines[at].text))) is not None:
            found.add(at)  # the first page prints it too, with no page's number above
    again = [found for found in places.values() if len(found) > 1 and not _counts(lines, found)]
    again = [found for found in again if not _is_field(lines, found)]
    return {at for found in again for at in found} - set(words[:_REACH])


_HEAD = 8  # lines that a paper's name and its first labels take
_NAME = re.compile(
    r"\b(?:decision\s+(?:notice|record|form|sheet|report)|(?:notice|record)\s+of\s+(?:an?\s+|the\s+)?decision|"
    r"(?:request|report|application)\s+for\s+(?:an?\s+)?(?:decision|approval)|hysbysiad\s+penderfyniad)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<name>[A-Z][\w&'/ ]{1,40}?)(?::|\s[\u2013\u2014-]\s|\s{3,})\s*(?P<value>\S.*)")


def _opens_another(first: Sequence[str], page: Sequence[str]) -> bool:
    """Whether a page opens with the name and the labels of the `first` page, and values of its own."""
    named = any(_NAME.search(text) and not _LABELLED.match(text.strip()) for text in page[:4])
    told, own = (
        {m["name"]: m["value"] for text in texts if (m := _LABELLED.fullmatch(text.strip()))}
        for texts in (first, page)
    )
    shared = told.keys() & own.keys()
    return named and len(shared) > 1 and any(told[name] != own[name] for name in shared)


# "4. Legal comments", "Reference: 2019/22", "Date   3.5.21" set apart by a tab: lines of papers of one form,
# which break their pages alike.
_OWN = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-Z]|[A-Z][^:\d]{2,40}(?::\s*|\t+(?!\d{1,3}$))\S")


def _counts(lines: Sequence["RawLine"], places: set[int]) -> bool:
    """Whether lines that differ by their figures are sections or values, each of its own paper."""
    texts = {re.sub(r" +", " ", lines[at].text.strip()) for at in places}
    return len(texts) > 1 and all(_OWN.match(text) for text in texts)


_FIELD = re.compile(r"[A-Z][\w'/ -]{1,30}:")


def _is_field(lines: Sequence["RawLine"], places: set[int]) -> bool:
    """Whether it is a label of a list's entries that many other lines open with too: "Decision: APPROVED"."""
    label = _FIELD.match(lines[min(places)].text.strip())
    same = sum(line.text.strip().startswith(label[0]) for line in lines) if label else 0
    return same > len(places) + 1


def _alike(text: str) -> str:
    """The words of a line with figures made alike, so that each page's is the same."""
    return re.sub(r"\d+", "#", " ".join(text.casefold().split()))


def _closed(lines: Sequence["RawLine"], dropped: set[int]) -> Iterator["RawLine"]:
    """The lines that stay, without the blank ones around a page's edge that cuts a sentence in two."""
    blank: list[RawLine] = []
    cut = False
    last = ""
    for at, line in enumerate(lines):
        cut = cut or at in dropped
        if at in dropped:
            continue
        if not line.text.strip():
            blank.append(line)
            continue
        goes_on = cut and line.text.strip()[:1].islower() and last[-1:] not in ".!?:;"
        if not goes_on:
            yield from blank
        yield replace(line, gap=bool(blank) and not goes_on if cut else line.gap)
        blank, cut, last = [], False, line.text.strip()
