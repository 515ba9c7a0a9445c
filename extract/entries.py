"""One document becomes one entry a record: registers, lists, minutes and packs are taken apart.

Nothing leaks from one entry into the next: an entry's blocks are its own rows or lines. What a list, pack
or set of minutes prints above its first entry (its meeting, its body) goes with each as its cover.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Block, Part
from .closings import is_day_alone
from .cuts import best_cut
from .fields.dates import day_apart, find_dates
from .fields.header import is_bare_label
from .forms.headings import zone_of
from .forms.vocabulary import opening_label
from .marks import MONTHS
from .minutes import is_minutes, minutes_inside, minutes_items
from .registers import register_entries
from .zones import place


def split_entries(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a document that become records; the whole document where it is one paper."""
    cuts = [0, *minutes_inside(blocks), len(blocks)]
    parts = [part for a, b in itertools.pairwise(cuts) for part in _split(place(blocks[a:b]), len(cuts) > 2)]
    return parts or [Part(tuple(blocks))]


def _split(blocks: Sequence[Block], among_others: bool) -> list[Part]:
    for split in (minutes_items, _pack, register_entries, _list):
        parts = split(blocks)
        if parts:
            return parts
    if among_others and is_minutes(blocks):
        return []
    return [Part(tuple(blocks))] if blocks else []


# --- packs: several reports behind an agenda ---------------------------------------------------------------

_REPORT_OF = re.compile(r"(?:joint\s+)?report\s+(?:of|by|from)\b\s*:?[^:]*$", re.IGNORECASE)


def _pack(blocks: Sequence[Block]) -> list[Part]:
    """The reports of an agenda pack: each opens with titles and a line "Report of …"."""
    lines = [
        at
        for at, b in enumerate(blocks)
        if b.kind != "row"
        and len(b.text) < 160
        and _REPORT_OF.match(b.text)
        # Among labels it is one of a notice's header.
        and not (":" in b.text and at and opening_label(blocks[at - 1].text))
    ]
    if len(lines) < 2 or not all(
        any(b.zone in ("background", "recommendation") for b in blocks[a:c])
        for a, c in zip(lines, [*lines[1:], len(blocks)], strict=True)
    ):
        return []
    starts = [_first_title(blocks, at, after) for at, after in zip(lines, [-1, *lines[:-1]], strict=True)]
    cuts = [*starts, len(blocks)]
    cover = tuple(blocks[: starts[0]])
    return [Part(tuple(place(blocks[a:b])), cover=cover) for a, b in itertools.pairwise(cuts)]


def _first_title(blocks: Sequence[Block], at: int, after: int) -> int:
    """Where the titles above a "Report of" line begin."""
    while (
        at - 1 > after and blocks[at - 1].kind in ("heading", "paragraph") and len(blocks[at - 1].text) < 140
    ):
        above = blocks[at - 1]
        if (
            above.marker
            or zone_of(above.text)
            or above.text.endswith(".")
            or opening_label(above.text)
            or re.search(
                r"\w@\w|\b0\d{3,4}\s?\d{3}", above.text
            )  # whom to ask, at the end of the paper before
            or re.match(r"(?:contact|page|published)\b", above.text, re.IGNORECASE)
        ):
            break
        at -= 1
    return at


# --- lists ------------------------------------------------------------------------------------------------


def _list(blocks: Sequence[Block]) -> list[Part]:
    """The entries of a list that is not set as a table, as the best cut has them."""
    cut = best_cut(blocks)
    if cut is None:
        return []
    cover = tuple(blocks[: cut.starts[0]])
    ends = [*cut.starts[1:], len(blocks)]
    parts = []
    for at, (a, b, given) in enumerate(zip(cut.starts, ends, cut.given, strict=True)):
        held = [blocks[n] for n in range(a, b) if n not in cut.days and n not in cut.idle]
        period = _period_above(blocks, a)
        own = _dated(_own(held, last=b == len(blocks)), given.get("date", ""), period)
        if period and own[0].text.endswith(given.get("title", "").rpartition(" (")[0] or " "):
            given = given | {"title": given["title"].rpartition(" (")[0]}
        own += _day(blocks[cut.days[at]]) if cut.days else []
        parts.append(Part(tuple(place(own)), given, cut.listed, cover, period=period))
    return parts


def _own(blocks: Sequence[Block], *, last: bool) -> Sequence[Block]:
    """An entry without a heading at its end, which groups the entries below: a month, a quarter."""
    while (
        not last and len(blocks) > 1 and blocks[-1].kind == "heading" and not opening_label(blocks[-1].text)
    ):
        blocks = blocks[:-1]
    return blocks


_PERIOD = re.compile(
    r"(?:(?:\w+\s+)?decisions\b[\s:(\u2013-]*(?:in|of|for|made in|taken in)?\s*)?"
    rf"(?P<period>(?:{MONTHS}\s+)?(?:19|20)\d\d)\)?",
    re.IGNORECASE,
)


def _period_above(blocks: Sequence[Block], at: int) -> str:
    """The month or year that heads this part of a list: "May 2022", "Decisions 2022"; "" where none does."""
    headings = (b.text.strip() for b in reversed(blocks[:at]) if b.kind == "heading")
    return next((match["period"] for text in headings if (match := _PERIOD.fullmatch(text))), "")


def _dated(blocks: Sequence[Block], given: str, period: str) -> list[Block]:
    """An entry whose first line has a date at either end, or which closes with a day: it is the decision's.

    `given`: the date that the opening line states by its place.
    """
    blocks = [*_opened(blocks[0], period), *blocks[1:]]
    first, *rest = blocks
    alone = [at for at, b in enumerate(rest) if b.kind == "paragraph" and is_day_alone(b.text)]
    if len(alone) == 1 and not is_bare_label(blocks[alone[0]]):
        rest[alone[0] : alone[0] + 1] = _day(rest[alone[0]])
    day = day_apart(first.text) if first.kind == "item" else None
    if given and first.kind == "paragraph" and first.text.endswith(given) and first.text != given:
        day = find_dates(first.text)[-1]
    if day is None:
        return [first, *rest]
    marks = " \t\u2013\u2014-:|,("
    if day.start == 0:
        words = first.text[day.end :].lstrip(marks)
        at = len(first.text) - len(words)
    else:
        words, at = first.text[: day.start].rstrip(marks), 0
    pieces = tuple((max(0, start - at), line) for start, line in first.pieces)
    held = [(0, line) for start, line in first.pieces if start <= day.start][-1:]
    return [
        replace(first, text=words, pieces=pieces),
        *_day(Block(day.text, "paragraph", tuple(held))),
        *rest,
    ]


_OPENED = re.compile(
    rf"(?P<title>[^.]{{3,90}}?)\s*\((?P<day>\d{{1,2}}\s+{MONTHS}(?P<year>\s+\d{{4}})?)\)\.?(?:\s+(?=[A-Z])|$)"
)


def _opened(first: Block, period: str) -> list[Block]:
    """An entry that goes on in the line of its title: "Boats (3 May 2020). Approved the purchase …".

    `period`: the month or year above, without which a day that prints no year is left where it stands.
    """
    match = _OPENED.match(first.text)
    if not match or not (match["year"] or period) or (match["year"] and match.end() == len(first.text)):
        return [first]
    at = match.end()
    held = tuple((max(0, start - at), line) for start, line in first.pieces if start >= at)
    held = held or ((0, first.pieces[-1][1]),)
    text = [Block(first.text[at:], "paragraph", held)] if first.text[at:] else []
    return [
        replace(first, text=match["title"]),
        *_day(Block(match["day"], "paragraph", first.pieces[:1])),
        *text,
    ]


def _day(day: Block) -> list[Block]:
    """A day behind the label that the list leaves out."""
    return [Block("Date of decision:", "paragraph", day.pieces[:1]), replace(day, kind="paragraph")]
