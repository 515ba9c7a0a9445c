"""What a council's page of one item prints: its title below "Agenda item", and the meeting that dealt with it."""

import re
from collections.abc import Sequence

from ..block import Block
from ..forms.vocabulary import plain
from .dates import find_dates
from .values import Filled

_PAGES = ("agenda item", "eitem ar yr agenda", "eitem agenda", "eitem rhaglen")
_ITEM = re.compile(r"[\s,]*\((?:item|eitem)\s+\d{1,3}[a-z]?\.?\)\s*$", re.IGNORECASE)
# "Meeting: 27/07/2020 - Police and Crime Panel (Item 21)", "Meeting of Police and Crime Panel, 3 May 2020 (Item 2.)"
_MEETING = re.compile(r"(?:meeting|cyfarfod)(?:\s*:\s*|\s+of\s+(?:the\s+)?)(?=\S)", re.IGNORECASE)
_LONGEST = 60


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
            if at and _may_be_title(blocks[at - 1]):
                found["title"] = Filled(blocks[at - 1].text.strip(" ."), blocks[at - 1].evidence())
            break
    if opens_page_of_item(blocks) and _may_be_title(blocks[1]):
        found["title"] = Filled(blocks[1].text.strip(" ."), blocks[1].evidence())
    return found


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
    )
