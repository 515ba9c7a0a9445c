"""Minutes: the items that decide something become entries; those for information are none."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ...block import Block, Part
from ...fields.dates.dates import is_day_alone
from ...fields.header.council_pages import items_begin
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ..cuts.numbered_lines import may_be_title, told_day
from ..deciding import DECIDES, deciding_sentence, doing, is_decided, is_marked
from ..run_in_titles import with_titles_apart
from .groups import items_inside
from .heads import MINUTES, PRESENT, is_minutes, names_those_present
from .minute import (
    FOR_DECISION,
    LATER_NUMBER,
    PDF_LINK,
    REF_ALONE,
    REF_FIRST,
    TITLED,
    item_part,
    item_title,
    noted_by_number,
)
from .table import (
    OF_EVERY_MEETING,
    Log,
    LogRow,
    closing_log,
    spread,
    tabled_items,
    with_resolutions,
)


def minutes_items(blocks: Sequence[Block]) -> list[Part]:
    """The items of minutes that decide something; those for information are none."""
    if not is_minutes(blocks):
        return []
    blocks = with_titles_apart(blocks, least=2)
    # Where no item is marked RESOLVED, the sentences tell what the commissioner did.
    marked = any(is_marked(b) for b in spread(blocks))
    log = closing_log(blocks, _counted(blocks, _item_headings(blocks)))
    manners = (is_decided, doing(blocks)) if marked else (doing(blocks),)
    ways = [max(_items(blocks, how, log), tabled_items(blocks, how), key=len) for how in manners]
    told = [[part() for part in way] for way in ways]
    # A notice is none, of which one part decides.
    found = [parts for parts in told if parts and not (len(parts) == 1 and zone_of(parts[0].given["title"]))]
    # Where few of the items that decide are marked, a mark is one manner of saying so among others.
    few = len(found) > 1 and len(found[1]) > max(3, 2 * len(found[0]))
    titles = {part.given["title"] for part in found[0]} if len(found) > 1 else set()
    more = [part for part in found[1] if part.given["title"] not in titles] if titles else []
    asked = bool(more) and all(any(_ASKED.search(b.text) for b in part.blocks[:3]) for part in more)
    return (found[1] if few or asked else found[0]) if found else []


_ASKED = re.compile(
    r"[\u2013\u2014(-]\s*for\s+decision\b", re.IGNORECASE
)  # "Lamps \u2013 Paper \u2013 For Decision."


def _items(blocks: Sequence[Block], decides: Callable[[Block], bool], log: Log) -> list[partial[Part]]:
    """The items that decide, in the manner of beginning that tells most of them apart."""
    best: list[partial[Part]] = []
    for starts in _item_starts(blocks[: log.at]):
        cover = tuple(blocks[: _above_items(blocks, starts)]) if starts else ()
        runs_on = _runs_on([_number(blocks[at]).rstrip(".") for at in starts])
        days = {at: blocks[at - 1] for at in starts if at and is_day_alone(blocks[at - 1].text)}
        days = days if len(days) > 1 else {}  # a page that tells of several meetings
        parts: list[partial[Part]] = []
        for a, b in itertools.pairwise([*starts, log.at]):
            for item in items_inside(blocks[a : max(a + 1, b - (b in days))], decides):
                held, told = with_resolutions(item)
                told |= {x.text for x in held if decides(x)} or noted_by_number(held)
                over = [day for at, day in days.items() if at <= a]
                day = told_day(over[-1]) if over else []
                if _are_formal([*held, *day], told):
                    continue
                if (told or a in log.rows) and not _REPORTS.match(item[0].text):
                    row = log.rows.get(a)
                    parts.append(partial(_minute, held, day, cover, runs_on, told, row, decides))
        best = parts if len(parts) > len(best) else best
    return best


def _above_items(blocks: Sequence[Block], starts: Sequence[int]) -> int:
    """Where what stands above the items ends: behind the first of them, if that tells who was there."""
    came = len(starts) > 1 and _CAME.match(blocks[starts[0]].text)
    return starts[1] if came else starts[0]


_CAME = re.compile(
    r"(?:\d+[.)]?\s+)?(?:(?:members|those|record\s+of)\s+)?(?:attendance|attendees|present)\b", re.IGNORECASE
)


def _runs_on(numbers: Sequence[str]) -> bool:
    """Whether these are counted on from the last meeting, and none anew: 5., 6., and below it 1., 2."""
    counted = [int(number) for number in numbers if number.isdecimal()]
    return bool(counted) and LATER_NUMBER.fullmatch(numbers[0]) is not None and counted == sorted(counted)


def _are_formal(item: Sequence[Block], told: set[str]) -> bool:
    """Whether only "Decision:" says that an item decides, over none, or over what is of every meeting.

    Or that the minutes of the last meeting were "Agreed.".
    """
    titled = OF_EVERY_MEETING.match(item_title(item[0].text)["title"]) is not None
    if titled and told and all(map(_WORD_ALONE.fullmatch, told)):
        return True
    if len(told) != 1 or not all(map(_LABEL_ALONE.fullmatch, told)):
        return False
    below = next((x.text for at, x in itertools.pairwise(item) if at.text in told), "")
    return bool(_NONE.match(below) or titled)


_WORD_ALONE = re.compile(r"(?:agreed|approved|accepted|noted)\W*", re.IGNORECASE)
_LABEL_ALONE = re.compile(r"Decisions?:")
_NONE = re.compile(r"there (?:was|were) (?:no|none)\b|none\b|no\b", re.IGNORECASE)


# An item that tells of decisions taken elsewhere, or sends the public out, and takes none.
_REPORTS = re.compile(
    r"\W*(?:\d{1,3}[.)]?\s+)?(?:decisions\s+(?:(?:taken|made)\s+(?:but|under\s+deleg|since|outside)|published\s+by)|"
    r"exclusion\s+of\s+(?:the\s+)?(?:press|public))\b",
    re.IGNORECASE,
)


def _item_starts(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Where items may begin, the likeliest manner first: "Ref 3/24", numbered, "Item 3", or any heading."""
    headings = _item_headings(blocks)
    yield [at for at, b in enumerate(blocks) if REF_ALONE.fullmatch(b.text)]
    if len(page := _of_page(blocks)) > 1:
        yield page  # and no other way, by which one item would run on into the next
        return
    yield _over_minutes(blocks)
    yield _counted(blocks, headings)
    yield [at for at, b in enumerate(blocks) if b.kind in ("paragraph", "row") and _opens_numbered(b)]
    yield [at for at, b in enumerate(blocks) if _ITEM.match(b.text) and b.kind != "row"]
    yield [at + 1 for at, b in enumerate(blocks[:-1]) if _NUMBER_ALONE.fullmatch(b.text.strip())]
    yield [at for at, b in enumerate(blocks) if PDF_LINK.search(b.text)]
    yield [at for at, b in enumerate(blocks) if b.kind != "row" and FOR_DECISION.match(b.text)]
    yield _lettered(blocks)
    yield [at for at in headings if at > 3]
    if not headings and names_those_present(blocks[:24]):
        yield [at for at in range(2, len(blocks) - 1) if _is_title(blocks, at)]


def _over_minutes(blocks: Sequence[Block]) -> list[int]:
    """The titles of a council's page, of which each stands over its item's "Minutes:", or its "Decision:".

    A title is a heading, or a line with the link to the item's paper.
    """
    for label in _OF_PAGE:
        said = [at for at, b in enumerate(blocks) if b.text == label]
        if len(said) > 2:
            titles = [n for n, b in enumerate(blocks) if b.text not in _OF_PAGE and _titles_item(b)]
            return sorted({max((n for n in titles if n < at), default=at) for at in said})
    return []


_OF_PAGE = ("Minutes:", "Decision:")


def _titles_item(block: Block) -> bool:
    """Whether a line may be an item's title, and no "Additional documents:" below it."""
    headed = block.kind == "heading" and not block.text.rstrip().endswith(":")
    return headed or PDF_LINK.search(block.text) is not None


def _of_page(blocks: Sequence[Block]) -> list[int]:
    """The titles of a council's page of a meeting: numbered headings, and lines over what is said of them."""
    head = items_begin(blocks)
    if head is None:
        return []
    return [at for at in range(head + 1, len(blocks) - 1) if _opens_item(blocks, at, at == head + 1)]


def _opens_item(blocks: Sequence[Block], at: int, first: bool) -> bool:
    above, block, below = blocks[at - 1 : at + 2]
    if block.kind == "heading" and _NUMBER_ALONE.fullmatch(block.marker):
        return True
    if re.fullmatch(r"\d{1,3}\.", above.text) and block.kind != "row":
        return True  # however long it is: "To take the minutes of the meeting held on …"
    if block.kind == "row" or block.text in _BELOW_TITLE or DECIDES.match(block.text):
        return False
    if not may_be_title(block.text.rstrip(" \u2013-")):
        return False
    if PDF_LINK.search(block.text):
        return True
    alone = first or above.text in _BELOW_TITLE or above.text.endswith((".", "]"))
    bare = block.kind != "item" and not block.marker and len(block.text.split()) <= 16
    return alone and (below.text in _BELOW_TITLE or (bare and below.text.endswith((".", ":"))))


_BELOW_TITLE = (*_OF_PAGE, "Additional documents:", "Dogfennau ychwanegol:", "Cofnodion:")


def _is_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a title between prose, as a page of headings looks once its type is lost."""
    above, block, below = blocks[at - 1 : at + 2]
    bare = block.kind == "paragraph" and not (
        block.marker or opening_label(block.text) or zone_of(block.text)
    )
    over_prose = below.text.endswith(".") or opening_label(below.text) is not None
    alone = PRESENT.match(above.text) is not None or not may_be_title(above.text)
    return bare and over_prose and alone and may_be_title(block.text)


_COUNTED = re.compile(r"(?P<number>[1-9]\d{0,2})(?:[.)]?\s+(?=[A-Z])|[.)]\s+(?=\d))")


def _number(block: Block) -> str:
    """The number of an item, as its mark or at the head of its title."""
    counted = _COUNTED.match(block.text) if block.kind == "heading" and not is_day_alone(block.text) else None
    return block.marker or (counted["number"] if counted else "")


def _counted(blocks: Sequence[Block], headings: Sequence[int]) -> list[int]:
    """The headings with a mark, or with a number one higher than the last: "214. APOLOGIES", "215. …"."""
    found: list[int] = []
    for at in headings:
        above = _number(blocks[found[-1]]).rstrip(".") if found else ""
        number = _number(blocks[at]).rstrip(".")
        if blocks[at].marker or (
            number and (not found or (above.isdecimal() and int(number) == int(above) + 1))
        ):
            found.append(at)
    numbers = [_number(blocks[at]).rstrip(".") for at in found]
    outer = [number.rpartition(".")[0] for number in numbers]
    found = [at for at, over in zip(found, outer, strict=True) if over not in numbers]  # 3.1 is inside 3
    found = [*found, *_left_out(blocks, found)]
    return sorted(found) if len(found) > 2 or all(blocks[at].marker for at in found) else []


def _left_out(blocks: Sequence[Block], found: Sequence[int]) -> Iterator[int]:
    """The lines that are no headings and open with, or are marked by, the one number left out between two."""
    for above, below in itertools.pairwise(found):
        first, last = (_number(blocks[at]).rstrip(".") for at in (above, below))
        if first.isdecimal() and last.isdecimal() and int(last) == int(first) + 2:
            opens = re.compile(rf"{int(first) + 1}[.)]?\s+[A-Z]")
            between = range(above + 1, below)
            yield from [
                at
                for at in between
                if opens.match(f"{blocks[at].marker} {blocks[at].text}".lstrip())
                and may_be_title(blocks[at].text)
            ][:1]


_LETTER = re.compile(r"(?P<letter>[A-Z])[.)]?")


def _lettered(blocks: Sequence[Block]) -> list[int]:
    """The titles that letters count, whether or not they are set as headings: "A. Apologies", "B. …"."""
    found: list[int] = []
    for at, block in enumerate(blocks):
        mark, title = (block.marker, block.text) if block.marker else block.text.partition(" ")[::2]
        letter = _LETTER.fullmatch(mark) if block.kind != "row" else None
        if letter and letter["letter"] == chr(ord("A") + len(found)) and may_be_title(title):
            found.append(at)
    return found if len(found) > 2 else []


def _opens_numbered(block: Block) -> bool:
    """Whether a line is a minute's own number and its title: "GB/24/33 Custody CCTV", and no more."""
    match = REF_FIRST.match(block.text)
    alone = sum(1 for cell in block.cells if cell.text.strip()) <= 2
    return match is not None and alone and may_be_title(block.text[match.end() :])


_ITEM = re.compile(r"(?:(?:agenda\s+)?item|minute)\s+(?:no\.?\s+)?\d+\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"\d{1,3}\.?")


def _item_headings(blocks: Sequence[Block]) -> list[int]:
    found: list[int] = []
    for at, block in enumerate(blocks):
        # "Minutes of the last meeting" heads an item too, and not the minutes, below the first of the items.
        formal = found and block.kind == "heading" and OF_EVERY_MEETING.match(block.text)
        if formal or _is_item_heading(block):
            found.append(at)
    return found


def _is_item_heading(block: Block) -> bool:
    if TITLED.match(block.text) and _NUMBER_ALONE.fullmatch(block.marker):
        return True
    if block.kind != "heading" or DECIDES.match(block.text):
        return False
    return bool(block.marker) or (zone_of(block.text) is None and not MINUTES.search(block.text))


# The number of a decision alone below the title of its item.
_DECISION_NUMBER = re.compile(r"(?:[A-Z]{2,6}[ /-])?\d{1,4}/(?:\d\d|(?:19|20)\d\d)")


def _minute(
    blocks: Sequence[Block],
    day: Sequence[Block],
    cover: tuple[Block, ...],
    runs_on: bool,
    told: set[str],
    logged: LogRow | None,
    decides: Callable[[Block], bool],
) -> Part:
    said = deciding_sentence(blocks, told, decides)
    blocks = [*blocks, *day]
    given = item_title(blocks[0].text, blocks[0].marker)
    if not given["title"] and len(blocks) > 1:
        given |= {"title": item_title(blocks[1].text)["title"].rstrip(".")}
    if len(blocks) > 1 and _DECISION_NUMBER.fullmatch(blocks[1].text.strip()):
        given.setdefault("reference", blocks[1].text.strip())
    if runs_on and (number := _number(blocks[0]).rstrip(".")):
        given.setdefault("reference", number)
    if said:
        given["outcome"] = said
    if logged:
        blocks, given = [*blocks, logged.block], given | logged.given
    return item_part(blocks, given, cover, told)
