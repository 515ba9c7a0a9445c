"""Sums that stand behind a label, as in a form or a register row told line by line: "Given: £2,400"."""

import re

from ..block import Block, Entry
from .organisations import is_funder, is_office
from .parties import Party
from .rows import is_column
from .sums import Sum

_LABEL = re.compile(r"\s*([A-Z][^£:]{2,45}?)\s*(?:\([^)]*\))?\s*:\s*")


def label_of(text: str, start: int, end: int, above: Block | None) -> str:
    """The label of a sum that is the whole of its value; "" where words stand around it.

    >>> label_of("Amount sought: £2,400", 15, 21, None)
    'Amount sought'
    """
    if text[end:].strip(" .") or start > 60:
        return ""
    led = text[:start].strip()
    if not led:
        match = _LABEL.fullmatch(above.text) if above else None
        return match[1] if match else ""
    match = _LABEL.fullmatch(text[:start])
    return match[1] if match else ""


def labelled_party(place: Sum, entry: Entry) -> Party | None:
    """Who is paid and what for, from the labels of the entry, for a sum behind a label of its own."""
    if not place.column or place.block.cells:
        return None
    recipient = _value(entry, "recipient")
    if recipient is None or len(recipient) > 90 or is_office(recipient) or is_funder(recipient):
        return None
    return Party(recipient, _value(entry, "purpose"), "labelled")


def _value(entry: Entry, column: str) -> str | None:
    """The value of the first label of this sort in the entry: behind it, or on the line below."""
    for number, block in enumerate(entry.blocks):
        match = _LABEL.match(block.text)
        if not match or not is_column(match[1], column):
            continue
        value = block.text[match.end() :].strip()
        following = entry.blocks[number + 1] if number + 1 < len(entry.blocks) else None
        if not value and following and following.kind == "paragraph" and not _LABEL.match(following.text):
            value = following.text.strip()
        if value and "£" not in value:
            return value
    return None
