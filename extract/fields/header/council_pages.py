"""What a council's page of one item prints: its title below "Agenda item", and the meeting that took it."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import opening_label, plain
from ..dates.dates import find_dates
from ..outcome.said import outcome_in
from .references import POSTCODE
from .values import Filled

_PAGES = ("agenda item", "eitem ar yr agenda", "eitem agenda", "eitem rhaglen")
_DETAILS = ("decision details", "issue details", "manylion penderfyniad", "manylion y penderfyniad")
_ITEM = re.compile(r"[\s,]*\((?:item|eitem)\s+\d{1,3}[a-z]?\.?\)\s*$", re.IGNORECASE)
# "Meeting: 27/07/2020 - Police and Crime Panel (Item 21)", "Meeting of the Panel, 3 May 2020 (Item 2.)"
_MEETING = re.compile(r"(?:meeting|cyfarfod)(?:\s*:\s*|\s+of\s+(?:the\s+)?)(?=\S)", re.IGNORECASE)
_LONGEST = 60
# Where an item is on the recording of its meeting, behind its title: "(07:20 on recording)".
RECORDED = re.compile(
    r"\s*\((?:\d{1,2}:\d\d(?::\d\d)?\b[^)]*|\d{1,2}(?:\.\d\d){1,2} on (?:the )?recording)\)"
)
# What a panel considers about itself, and no panel: "Membership and Terms of Reference of the Panel".
OF_ITSELF = re.compile(
    r"\b(?:(?:appointment|election|establishment|constitution|review)s? (?:of|to)|membership (?:of|and)|"
    r"terms of reference|must|should|shall|either)\b",
    re.IGNORECASE,
)


_DECISION_OF = re.compile(
    r"(?:decision|penderfyniad)(?:\s+details)?\s+[\u2013\u2014-]\s.*\s[\u2013\u2014-]\s+(?P<council>[^\u2013\u2014|]*?"
    r"\b(?:council|cyngor)\b[^\u2013\u2014|]*)",
    re.IGNORECASE,
)


def council_of_page(title: str) -> str | None:
    """The council whose own decision a page of its site is about, which the page's title ends in.

    >>> council_of_page("Decision - Lamps from the Commissioner - Oxby Council")
    'Oxby Council'
    """
    match = _DECISION_OF.fullmatch(title.strip())
    return match["council"].strip() if match else None


def opens_page_of_item(blocks: Sequence[Block]) -> bool:
    """Whether a page is of one item of an agenda: "Agenda item" over its title."""
    return len(blocks) > 1 and blocks[0].kind != "row" and plain(blocks[0].text) in _PAGES


def page_of_item(blocks: Sequence[Block]) -> dict[str, Filled]:
    """Title and body of a council's page of one item or issue, which stand where it always prints them."""
    found: dict[str, Filled] = {}
    for at, block in enumerate(blocks[:5]):
        if body := _meeting_body(block.text):
            start = block.text.find(body)
            found["submitted_to"] = Filled(body, block.evidence(start, start + len(body)))
            above = blocks[at - 1].text if at else ""
            if at and _may_be_title(blocks[at - 1]) and body not in above and not find_dates(above):
                found["title"] = Filled(blocks[at - 1].text.strip(" ."), blocks[at - 1].evidence())
            break
    if opens_page_of_item(blocks) and _may_be_title(blocks[1]):
        found["title"] = Filled(RECORDED.sub("", blocks[1].text).strip(" ."), blocks[1].evidence())
    elif not found and _has_lost_its_top(blocks):
        found["title"] = Filled(blocks[0].text.strip(" .:"), blocks[0].evidence())
    for block, below in itertools.pairwise(blocks[:5]):
        if plain(block.text) in _DETAILS and _may_be_title(below) and not opening_label(below.text):
            found["title"] = Filled(below.text.strip(" ."), below.evidence())
    return found


def taken_as_due(blocks: Sequence[Block]) -> dict[str, Filled]:
    """Who took a decision that a council's page says was due by them, once it tells that it was taken.

    Below "Decision status: Recommendations Approved" the line "Decision due: 16 Dec 2031 by Treasurer" does;
    of what is still "For determination" nobody is known to have decided.
    """
    status = (match["word"] for block in blocks if (match := _STATUS.match(block.text)))
    if not any(outcome_in(word) for word in status):
        return {}
    for block in blocks:
        if due := _DUE.match(block.text):
            return {"decided_by": Filled(due["who"], block.evidence(*due.span("who")))}
    return {}


_STATUS = re.compile(r"(?:decision )?status\s*[:\t]\s*(?P<word>.+)", re.IGNORECASE)
_DUE = re.compile(
    r"(?:decision )?due(?: date)?\s*[:\t]\s*[^:]{0,24}\b(?:19|20)\d\d\s+by\s+"
    r"(?P<who>[A-Z][^:]{2,140}?)[\s.]*$",
    re.IGNORECASE,
)


def _has_lost_its_top(blocks: Sequence[Block]) -> bool:
    """Whether a page of an item opens with its title, and what it asks for, over its one "Minutes:"."""
    minuted = [at for at, block in enumerate(blocks) if block.text in ("Minutes:", "Cofnodion:")]
    words = blocks[0].text.split() if blocks else []
    titled = 2 <= len(words) <= 25 and blocks[0].kind != "row" and not blocks[0].text.endswith(".")
    return titled and len(minuted) == 1 and minuted[0] in (1, 2) and not opening_label(blocks[0].text)


# Over the items of a meeting's page: "No. | Item".
_COLUMNS = re.compile(r"(?:items?\s+)?no\.?\s+item|(?:eitemau\s+)?rhif\s+(?:yr\s+)?eitem", re.IGNORECASE)


def items_begin(blocks: Sequence[Block]) -> int | None:
    """Where a council's page of a meeting names the columns of its items; None where it is no such page."""
    return next((at for at, b in enumerate(blocks[:40]) if _COLUMNS.fullmatch(b.text.strip())), None)


def resolutions_of_item(blocks: Sequence[Block]) -> list[Block]:
    """What closes the page of an item as a resolution does, unsaid: "That the report be noted."."""
    if not opens_page_of_item(blocks):
        pairs = itertools.pairwise(blocks)
        return [b for above, b in pairs if _LEFT_OPEN.search(above.text) and _RESOLUTION.match(b.text)]
    return [block for block in blocks[2:] if block.kind != "row" and _RESOLUTION.match(block.text)]


_LEFT_OPEN = re.compile(r"\bit was:?$")  # "Following which, it was", and "RESOLVED" lost below
_RESOLUTION = re.compile(
    r"That (?:the|an?)\b[^.;:]{3,120}\bbe (?:noted|approved|agreed|received|endorsed|accepted|adopted)\b"
    r"|(?:Noted|NOTED|Agreed|AGREED|Approved|APPROVED)\.?$"
)


def _meeting_body(text: str) -> str | None:
    """The body of a line that names a meeting, its day and the number of the item."""
    item, opening = _ITEM.search(text), _MEETING.match(text)
    if not item or not opening:
        return None
    words = text[opening.end() : item.start()]
    days = find_dates(words)
    if len(days) != 1:
        return None
    before, after = words[: days[0].start], words[days[0].end :]
    return next((part.strip(" ,\u2013\u2014-") for part in (before, after) if _NAMES.search(part)), None)


_NAMES = re.compile(r"[A-Z][a-z]{3,}(?<!day)\b")  # no day of the week, and no hour


def _may_be_title(block: Block) -> bool:
    words = block.text.split()
    return (
        block.kind != "row"
        and 0 < len(words) <= _LONGEST
        and plain(block.text) not in _PAGES
        and not block.text.rstrip().endswith(":")
        and not re.match(
            r"(?:members )?(?:to|will be invited to) [a-z]+ (?:a|the) |members to\b",
            block.text,
            re.IGNORECASE,
        )
    )


def is_venue(block: Block, above: Block | None) -> bool:
    """Whether a line says where a meeting is held: it ends in a postcode, or names a room below the day."""
    text = block.text.strip()
    # "in the Council Chamber", "County Hall"
    near = [text, above.text if above and len(text.split()) <= 4 else ""]
    if _PLACE.search(text) and any(_IN_ROOM.match(words) for words in near):
        return True
    if (code := POSTCODE.search(text)) and code.end() >= len(text) - 1:
        return True
    days = find_dates(text)
    if days and days[0].start < 11 and not re.match(r"\s*[:|\u2013\u2014-]", text[days[0].end :]):
        rest = text[days[0].end :]
        if len(rest.split()) > 2 and (rest.endswith(",") or _PLACE.search(rest)):
            return True
    dated = above is not None and len(above.text.split()) <= 12 and bool(find_dates(above.text))
    return dated and "," in text and len(text.split()) <= 16 and _PLACE.search(text) is not None


_IN_ROOM = re.compile(r"(?:in|at) the (?:\w+ ){0,4}(?:hall|room|chamber|suite|headquarters)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:hall|room|chamber|offices|house|centre|suite|headquarters|guildhall|neuadd|siambr)\b",
    re.IGNORECASE,
)
