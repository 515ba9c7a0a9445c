"""One document becomes one entry a record: registers, lists, minutes and packs are taken apart.

Nothing leaks from one entry into the next: an entry's blocks are its own rows or lines. What a list, pack
or set of minutes prints above its first entry (its meeting, its body) goes with each as its cover.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from ..block import Block, Part
from ..fields.dates.dates import day_apart, find_dates, is_day_alone
from ..fields.header.header import is_bare_label
from ..fields.header.references import facts_of_line
from ..fields.signatures.signatories import is_office
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label
from ..outline.links import without_link
from ..outline.marks import MONTHS
from ..outline.zones import place
from .blanks import without_blanks
from .cards import card_blocks
from .cuts.alike import numbered
from .cuts.cuts import best_cut
from .cuts.numbered_lines import told_day, told_row
from .cuts.openings import NUMBER_BEHIND, Cut
from .cuts.shifted import is_foot
from .day_blocks import with_days_joined
from .margins import with_margin_told
from .minutes.heads import AGENDA, is_minutes, minutes_inside
from .minutes.meeting_days import decisions_of_meetings
from .minutes.minutes import minutes_items
from .minutes.table import spread
from .newsletters import decisions_inside, masthead, story_parts, told_parts
from .periods import heads, period_above
from .registers.registers import MEETING
from .run_in_titles import BEFORE_SENTENCE, BY_DASH, with_titles_apart
from .runs import unrolled
from .shapes import facts_behind, with_labels
from .told_paragraphs import told_paragraphs


def split_entries(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a document that become records; the whole document where it is one paper."""
    blocks = with_days_joined(unrolled(blocks))
    cuts = [0, *minutes_inside(blocks), len(blocks)]
    agenda: tuple[Block, ...] = ()
    if among := len(cuts) > 2:
        # Minutes in a pack end where its next paper opens; what stands above them is the agenda.
        papers = [at for at in _pack_starts(place(blocks)) if at > cuts[1]]
        cuts = sorted({*cuts, *papers[:1]})
        if papers and not any(b.zone in _TOLD for b in place(blocks[: cuts[1]])):
            agenda, cuts = tuple(blocks[: cuts[1]]), cuts[1:]
    parts = [part for a, b in itertools.pairwise(cuts) for part in _split(place(blocks[a:b]), among)]
    return [replace(part, cover=part.cover or agenda) for part in parts] or [Part(tuple(blocks))]


_TOLD = ("background", "recommendation", "decision")  # what a paper holds, and an agenda does not


def _split(blocks: Sequence[Block], among_others: bool) -> list[Part]:
    for split in (minutes_items, decisions_of_meetings, _passage, _pack, _list, told_paragraphs):
        parts = split(blocks)
        if parts:
            return parts
    if among_others and is_minutes(blocks):
        return []
    return [Part(tuple(blocks))] if blocks else []


def _passage(blocks: Sequence[Block]) -> list[Part]:
    """The decisions that a newsletter tells among its stories, which are none."""
    part = decisions_inside(blocks)
    if part is None:
        return story_parts(blocks)
    if told := told_parts(blocks, part):
        return told
    cover = masthead(blocks, part)
    return [replace(entry, cover=(*cover, *entry.cover)) for entry in _list(blocks[part.start : part.stop])]


# --- packs: several reports behind an agenda ---------------------------------------------------------------

# What opens the papers of a pack, each manner by itself.
_OPENINGS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"(?:joint\s+)?report\s+(?:of|by|from)\b\s*[:\t]?[^:\t]*$",
        r"agenda\s+item(?:\s+(?:no\.?|number))?\s*[:\t]?\s*\d{1,3}(?:[.]\d|\s?[a-z])?\b(?:\s*[:\u2013\u2014-]\s.{3,})?$",
        r"report\s+(?:to|for|title)\b\s*[:\t]*[^:\t]*$|title\s+of\s+(?:the\s+)?report\b",
        r"purpose(?:\s+of\s+(?:the\s+|this\s+)?(?:report|paper))?\s*:?$",
        r"(?!(?:chair|chairman|members?|clerk|secretary) )"
        r"[\w&',. -]*\b(?:police(?:, fire)? and crime panel|audit (?:and \w+ )?committee|"
        r"(?:strategic|governance|executive|assurance) board)$",
    )
)


_OF_ITEM = _OPENINGS[1]


def _pack(blocks: Sequence[Block]) -> list[Part]:
    """The reports of an agenda pack, or the one behind an agenda."""
    starts = _pack_starts(blocks)
    agenda = any(AGENDA.fullmatch(b.text.strip()) for b in blocks[: starts[0]]) if starts else False
    if len(starts) < 2 and not agenda:
        return []
    cover = tuple(blocks[: starts[0]])
    cuts = [*starts, len(blocks)]
    return [Part(tuple(place(blocks[a:b])), cover=cover) for a, b in itertools.pairwise(cuts)]


def _pack_starts(blocks: Sequence[Block]) -> list[int]:
    """Where papers begin, by the manner of opening that tells most of them apart, or by several in turn."""
    lines = [[at for at in range(len(blocks)) if _opens(blocks, at, opening)] for opening in _OPENINGS]
    mixed: list[int] = []
    for at in sorted({at for manner in lines[:_OF_TITLES] for at in manner}):
        # A paper may open in two manners: "Agenda item 3", and "Report by …" below its title.
        if not mixed or any(zone_of(b.text) in _ASKED for b in blocks[mixed[-1] : at]):
            mixed.append(at)
    return max((_papers(blocks, found) for found in (*lines, mixed)), key=len)


_OF_TITLES = 3  # of the manners, those that only the top of a paper has


_ASKED = ("background", "recommendation")  # what the body of a paper has


def _opens(blocks: Sequence[Block], at: int, opening: re.Pattern[str]) -> bool:
    """Whether a line opens a paper so; among labels it is one of a notice's header."""
    text = blocks[at].text
    sentence = len(text) >= 160 or text[:1].islower() or text.endswith(".")
    if sentence or not opening.match(text):
        return False
    return not (":" in text and at and opening_label(blocks[at - 1].text) is not None)


def _papers(blocks: Sequence[Block], lines: Sequence[int]) -> list[int]:
    """Where the papers begin that these lines open; none where one of them asks and tells nothing.

    The lines of the agenda itself, above the first paper, and one that runs along the pages open none.
    """
    opened: list[int] = []
    for at, end in itertools.pairwise([*lines, len(blocks)]):
        # What stands under the line itself, such as "Purpose", tells of no paper yet.
        below = [b for b in blocks[at + 1 : end] if b.heading != blocks[at].text]
        holds = _TOLD if _OF_ITEM.match(blocks[at].text) else _ASKED  # an item may be decided already
        told = any(b.zone in holds for b in below) or any(_WITHHELD.search(b.text) for b in blocks[at:end])
        again = opened and blocks[opened[-1]].text.casefold() == blocks[at].text.casefold()
        if not told and opened and not again:
            return []
        if told and not (again and "item" in blocks[at].text.casefold()):
            opened.append(at)
    return [_first_title(blocks, at, after) for after, at in itertools.pairwise([-1, *opened])]


# What stands in a pack for a paper that the public may not see.
_WITHHELD = re.compile(
    r"\bthis (?:report|paper|item) is (?:confidential|exempt|not for publication)\b", re.IGNORECASE
)


def _first_title(blocks: Sequence[Block], at: int, after: int) -> int:
    """Where the titles, and the table of the paper's header, begin above a line that opens a paper."""
    while at - 1 > after:
        above = blocks[at - 1]
        if above.kind == "row" and (top := _header_table(blocks, at - 1, after)) is not None:
            at = top
            continue
        if above.kind not in ("heading", "paragraph") or len(above.text) >= 140:
            break
        if (
            above.marker
            or (above.zone == "signature" and (blocks[at].zone != "signature" or _SIGNS.match(above.text)))
            or (above.zone == "appendix" and above.kind == "paragraph" and not _OF_ITEM.match(above.text))
            or zone_of(above.text)
            or above.text.endswith(".")
            or ((label := opening_label(above.text)) and label.field == "other")
            or re.search(
                r"\w@\w|\b0\d{3,4}\s?\d{3}", above.text
            )  # whom to ask, at the end of the paper before
            or re.match(r"(?:contact|page|published)\b", above.text, re.IGNORECASE)
        ):
            break
        at -= 1
    return at


# The lines with which the paper before closes.
_SIGNS = re.compile(r"(?:sign(?:ed|ature)?|print(?:ed)?(?: name)?|date|name|position)\s*:", re.IGNORECASE)


def _header_table(blocks: Sequence[Block], at: int, after: int) -> int | None:
    """Where the table of the row at `at` begins, if it names the paper, its author or its board."""
    top = at
    while top - 1 > after and blocks[top - 1].kind == "row" and blocks[top - 1].table is blocks[at].table:
        top -= 1
    labels = (opening_label(b.cells[0].text) for b in blocks[top : at + 1] if b.cells)
    header = any(label and label.field in ("title", "originator", "submitted_to") for label in labels)
    return top if header else None


# --- lists ------------------------------------------------------------------------------------------------


def _list(blocks: Sequence[Block]) -> list[Part]:
    """The entries of a list; where its titles open its paragraphs in bold, as these part it, or as well."""
    parts = _as_cut(blocks)
    apart = with_titles_apart(blocks)
    titled = [] if apart is blocks else _as_cut(apart)
    return titled if titled and len(titled) >= len(parts) else parts


def _as_cut(blocks: Sequence[Block]) -> list[Part]:
    """The entries as the best cut has them."""
    cut = best_cut(blocks)
    if cut is None or cut.parts:
        return list(cut.parts) if cut else []
    last = cut.starts[-1]
    foot = next((at for at in range(last + 1, len(blocks)) if is_foot(blocks[at])), len(blocks))
    cover = (*blocks[: cut.starts[0]], *blocks[foot:])
    ends = [*cut.starts[1:], foot]
    parts = []
    aside = {*cut.days, *cut.idle}
    entries = [
        [blocks[n] for n in range(a, b) if n not in aside] for a, b in zip(cut.starts, ends, strict=True)
    ]
    told = zip(cut.starts, ends, numbered(cut.given), without_blanks(entries), strict=True)
    for at, (a, b, given, held) in enumerate(told):
        if held[0].cells and {"date", "title"} <= given.keys() and held[0].text.startswith(given["date"]):
            held = [*told_row(held[0], given), *held[1:]]
        elif held[0].cells and "outcome" in given:
            held = [*spread(held[:1]), *held[1:]]
        held = _told_in_line(held[0], given) + held[1:]
        period = period_above(blocks, a)
        own = _dated(_own(held, last=b == foot), given.get("date", ""), period)
        if period and own[0].text.endswith(given.get("title", "").rpartition(" (")[0] or " "):
            given = given | {"title": given["title"].rpartition(" (")[0]}
        over = [blocks[cut.days[at]]] if cut.days else _day_over(blocks, a, cut, own)
        for day in over:
            given |= {"meeting": day.text} if MEETING.search(day.pieces[0][1].text) else {}
            own += told_day(day)
        own += _maker_over(blocks, a, cut, own)
        own = card_blocks(own, cut.cards) if cut.cards else _title_apart(own, given.get("title", ""))
        own = [block for block in own if block.cells or without_link(block.text)]
        own = with_labels(with_margin_told(own))
        given = given | {"title": facts_behind(given["title"])[0]} if "title" in given else given
        parts.append(Part(tuple(place(own)), given, cut.listed, cover, period=period))
    about = len(parts) > 2 and _ABOUT.match(parts[-1].given.get("title", ""))
    return parts[:-1] if about else parts


# What a list closes with, and no entry of it.
_ABOUT = re.compile(
    r"about\s+th(?:is|e)\s+(?:digest|bulletin|list|page|document|register|log|newsletter|website|office)\b|"
    r"(?:further|more)\s+information\b|(?:how\s+to\s+)?contact(?:ing)?\s+(?:us|me)\b|find\s+out\s+more\b|"
    r"[\w ]{0,30}\bin\s+(?:other|different|alternative|accessible)\s+(?:formats|languages)\W*$|"
    r"accessibility\W*$|(?:related|useful)\s+(?:pages|links|documents)\W*$|(?:share|rate)\s+this\s+page\b",
    re.IGNORECASE,
)


def _told_in_line(first: Block, given: dict[str, str]) -> list[Block]:
    """A line that tells title and day among others, each by itself: "Lamps – signed 3 May 2021 (paper)"."""
    title, day = given.get("title", ""), given.get("date", "")
    at = first.text.find(title)
    on = first.text.find(day, at + len(title)) if title and day and at > 0 else -1
    if on < 0 or first.cells or not (rest := first.text[on + len(day) :].strip(" ().\u2013\u2014-,;")):
        return [first]
    behind = first.behind(first.text.rindex(rest))
    days = told_day(Block(day, "paragraph", first.pieces[:1]))
    return [replace(first, text=title, kind="paragraph"), *days, behind]


def _own(blocks: Sequence[Block], *, last: bool) -> Sequence[Block]:
    """An entry without a heading at its end, which groups the entries below: a month, a quarter."""
    while not last and len(blocks) > 1 and heads(blocks[-1]) and not _is_own(blocks[-1].text):
        blocks = blocks[:-1]
    return blocks


def _is_own(text: str) -> bool:
    """Whether a heading at an entry's end states something of it: "Maker: PCC", "Card | D/23/119"."""
    return opening_label(text) is not None or facts_of_line(text) is not None


def _day_over(blocks: Sequence[Block], start: int, cut: Cut, own: Sequence[Block]) -> list[Block]:
    """The day in the heading over several entries that state none: "Meeting of Tuesday 6 May 2025"."""
    labels = (opening_label(block.text) for block in own)
    if not cut.listed or any(label and label.field == "date" for label in labels):
        return []
    for at in range(start - 1, -1, -1):
        block = blocks[at]
        days = find_dates(block.text) if block.kind == "heading" and at not in cut.starts else []
        if len(days) == 1 and days[0].value and _OVER_DAY.fullmatch(block.text, 0, days[0].start):
            alone = not block.text[days[0].end :].strip(" .:)")
            return [Block(days[0].text, "paragraph", ((0, block.pieces[-1][1]),))] if alone else []
    return []


def _maker_over(blocks: Sequence[Block], start: int, cut: Cut, own: Sequence[Block]) -> list[Block]:
    """Who decided the entries of a group that is headed so, as others are: "Treasurer (Jane Roe)"."""
    heads = [at for at, b in enumerate(blocks) if b.kind == "heading" and at not in cut.starts]
    makers = {at for at in heads if _names_offices(blocks[at].text)}
    over = max((at for at in heads if at < start), default=-1)
    labels = (opening_label(block.text) for block in own)
    if not cut.listed or over not in makers or not any(at > cut.starts[0] for at in makers):
        return []
    if any(label and label.field == "decided_by" for label in labels):
        return []
    named = blocks[over]
    label = Block("Decision maker:", "paragraph", named.pieces[:1])
    return [label, replace(named, kind="paragraph", marker="")]


def _names_offices(text: str) -> bool:
    """Whether a heading is an office, or two that act together, and who holds it: "Treasurer (J Roe)"."""
    words = re.sub(
        r"\s*\([^()]{3,40}\)|,?\s+jointly$|^decisions\s+(?:of|by)\s+the\s+", "", text.strip(" :"), flags=re.I
    )
    named = not words.casefold().startswith("office of the police")  # the body, over the list and its pages
    return (
        named
        and len(words.split()) < 12
        and all(map(is_office, re.split(r"\s+and\s+(?=the\s|Chief|Deputy)", words)))
    )


_OVER_DAY = re.compile(
    r"(?:(?:decisions?|meetings?|held|taken|made|agreed|of|on|at|the|by|from|commissioner's|pcc|executive|"
    r"governance|strategic|board|group|and|[a-z]{3,6}day)[\s:,\u2013-]*)*",
    re.IGNORECASE,
)


def _dated(blocks: Sequence[Block], given: str, period: str) -> list[Block]:
    """An entry whose first line has a date at either end, or which closes with a day: it is the decision's.

    `given`: the date that the opening line states by its place.
    """
    blocks = [*_opened(blocks[0], period), *blocks[1:]]
    if len(blocks) > 1 and blocks[0].kind == "paragraph" and is_day_alone(blocks[0].text):
        labelled = opening_label(blocks[1].text)  # below it begins another part
        return [*told_day(blocks[0]), *blocks[1:]] if labelled else [*blocks[1:], *told_day(blocks[0])]
    first, *rest = blocks
    alone = [at for at, b in enumerate(rest) if b.kind == "paragraph" and is_day_alone(b.text)]
    if len(alone) == 1 and not is_bare_label(blocks[alone[0]]):
        told = told_day(lone := rest.pop(alone[0]))
        above = 0 if lone.zone == "background" else alone[0]  # where a decision's day is none
        rest[above:above] = told
    opens = bool(given) and first.kind == "paragraph" and first.text.startswith(f"{given} ")
    day = day_apart(first.text) if first.kind == "item" else find_dates(first.text)[0] if opens else None
    if given and first.kind != "heading" and first.text.endswith(given) and first.text != given:
        day = find_dates(first.text)[-1]
    if day is None:
        return [first, *rest]
    marks = " \t\u2013\u2014-:|,("
    if day.start == 0:
        title = first.without(len(first.text) - len(first.text[day.end :].lstrip(marks)))
    else:
        title = replace(first, text=first.text[: day.start].rstrip(marks))
    held = [(0, line) for start, line in first.pieces if start <= day.start][-1:]
    return [title, *told_day(Block(day.text, "paragraph", tuple(held))), *rest]


def _title_apart(blocks: list[Block], title: str) -> list[Block]:
    """An entry whose block opens with its title: "Boats: The PCC approved …"; or two blocks are its title."""
    for at, (block, below) in enumerate(itertools.pairwise(blocks[:3])):
        if f"{block.text} {below.text}" == title:
            return [*blocks[:at], block.with_next(below), *blocks[at + 2 :]]
    first, *rest = blocks
    patterns = (NUMBER_BEHIND, BEFORE_SENTENCE, BY_DASH)
    match = next((m for p in patterns if (m := p.match(first.text)) and m["title"] == title), None)
    if not match or match.end() == len(first.text):
        return blocks
    head = replace(first, text=title, kind="paragraph", marker="", pieces=first.pieces[:1])
    return [head, first.behind(match.end()), *rest]


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
    text = [first.behind(match.end())] if match.end() < len(first.text) else []
    return [
        replace(first, text=match["title"]),
        *told_day(Block(match["day"], "paragraph", first.pieces[:1])),
        *text,
    ]
