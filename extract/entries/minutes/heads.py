"""What says that a paper, or a part of one, is the minutes of a meeting."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import opening_label
from ...outline.marks import MONTHS
from ..deciding import is_decided
from .minute import PDF_LINK, REF_FIRST
from .table import decides_item_by_item, heads_items

MINUTES = re.compile(
    r"\b(?:minutes|notes)$|^(?:draft\s+)?(?:minutes|notes)\b(?!\s*:)"
    r"|(?<!\bin the )(?<!\bsee the )(?<!\bfrom the )\bminutes of\b|\bnotes of (?:the|a) meeting\b"
    r"|\bcofnodion\b|^agenda and (?:draft )?decisions$|^(?:record|note) of (?:the )?meeting$"
    rf"|\b(?:minutes|notes)\W+(?:[a-z]+day\W+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS}\b",
    re.IGNORECASE,
)
PRESENT = re.compile(
    # \u2026 "Yn bresennol / Present:", on either side of the stroke
    r"(?i:(?:[\w' ]{4,24}\s*/\s*)?(?:(?:members|those|also)\s+)?"
    r"(?:present|attendees|attendance|in\s+attendance|(?:yn\s+)?bresennol|presennol|mynychwyr)"
    r"(?:\s*/\s*[\w' ]{4,24})?\s*(?::|\t|$))"
    r"|(?i:minutes?[\s-]taker)\b|(?:Attendees|Present|Minute Taker)(?=[A-Z])"  # a cell run into the next
)


# "Minutes: Police and Crime Panel", the heading of a web page.
_MINUTES_NAMED = re.compile(r"minutes\s*:\s*\S", re.IGNORECASE)
_MINUTES_OF = re.compile(r"(?:draft )?minutes of (?:a|the) (?:\w+ ){0,3}meeting\b", re.IGNORECASE)


def is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether the first lines say that these are minutes; an agenda item "Minutes" does not.

    So does a list of who was present, whatever the meeting calls its notes. A council's page of items that
    has lost its top is known by the link to the paper behind each title, or by "Minutes:" below it.
    """
    return (
        sum(1 for b in blocks if b.kind != "row" and PDF_LINK.search(b.text)) > 1
        or sum(1 for b in blocks if b.text == "Minutes:") > 2
        or names_those_present(blocks[:24])
        or decides_item_by_item(blocks)
        or any(
            (MINUTES.search(b.text) or (b.kind == "heading" and _MINUTES_NAMED.match(b.text)))
            and len(b.text) < (320 if _MINUTES_OF.match(b.text) else 160)
            and b.kind != "row"
            and not b.marker
            for b in blocks[:8]
        )
    )


AGENDA = re.compile(r"agenda(?:\s+items?)?|order of business", re.IGNORECASE)
"""The heading of the list of what a meeting is to take, fully matched."""


def names_those_present(head: Sequence[Block]) -> bool:
    """Whether a list of who was there stands at the top, with neither an agenda nor a notice's labels."""
    above = list(
        itertools.takewhile(lambda b: not (AGENDA.fullmatch(b.text.strip()) or heads_items(b)), head)
    )
    came = next((at for at, b in enumerate(above) if not b.marker and PRESENT.match(b.text)), None)
    if came is None:
        return False
    # The number below an item of the minutes is no notice's.
    items = (at for at, b in enumerate(above) if at > came and b.kind == "heading" and b.marker)
    labels = (opening_label(b.cells[0].text if b.cells else b.text) for b in above[: next(items, None)])
    return not any(label and label.field in ("title", "reference", "originator") for label in labels)


def minutes_inside(blocks: Sequence[Block]) -> list[int]:
    """Where minutes begin behind another paper: at the first of the headings that name them."""
    found = []
    for at, block in enumerate(blocks):
        named = block.kind == "heading" and _MINUTES_BEHIND.search(block.text)
        if at <= 7 or block.marker or not (named or _opens_minutes(blocks, at)):
            continue
        if REF_FIRST.match(block.text) or _DAY_FIRST.match(block.text):
            continue  # "AB 18/12 Minutes", "04/05/2024 - Minutes of …": the item that agrees the last minutes
        if not any(is_decided(b) for b in blocks[at : at + 60]):
            continue
        if is_minutes(blocks) and not any(is_decided(b) for b in blocks[:at]):
            continue  # the heading over the items of the minutes that have begun above, with who was there
        while at > 8 and blocks[at - 1].kind == "heading" and not opening_label(blocks[at - 1].text):
            at -= 1
        found.append(at)
    return found


def _opens_minutes(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line below a heading names minutes, and another tells who was there."""
    block = blocks[at]
    return (
        block.kind == "paragraph"
        and len(block.text) < 160
        and _MINUTES_LINE.match(block.text) is not None
        and blocks[at - 1].kind == "heading"
        and any(PRESENT.match(b.text) for b in blocks[at + 1 : at + 5])
    )


_MINUTES_LINE = re.compile(r"(?:draft |extracts? from (?:the )?)*(?:minutes|notes) of\b", re.IGNORECASE)
_DAY_FIRST = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\b")
_MINUTES_BEHIND = re.compile(
    r"^(?:draft )?(?:minutes|notes) of\b|\b(?:extracts? from (?:the )?)?minutes(?: of\b.*)?$", re.IGNORECASE
)
