"""Whose meeting a date is of: one that an agenda or letter calls, or one whose minutes are agreed there."""

import re

from ...block import Entry
from ..header.council_pages import items_begin
from .dates import FoundDate


def is_of_another_meeting(entry: Entry, at: int, found: FoundDate) -> bool:
    """Whether a day is of an earlier meeting, whose minutes are agreed here, or of one that agrees these."""
    before, after = entry.blocks[at].text[: found.start], entry.blocks[at].text[found.end :]
    below = (block.text.strip().casefold() for block in entry.blocks[at + 1 : _HEAD])
    if _TAKES.fullmatch(after) and any(text in ("minutes", "draft minutes") for text in below):
        return True
    if _IS_HELD.fullmatch(before) and any(_FIGURE.fullmatch(c.text.strip()) for c in entry.blocks[at].cells):
        return True  # "Held on 1 April 2031 | 212,750": money, and no meeting at all
    if not _MEETING.search(before):
        return False
    if _AGREED_MINUTES.search(before) or _AGREED_OF.match(before):
        return True
    begun = items_begin(entry.blocks[:at]) is not None or any(_BEGUN.match(b.text) for b in entry.blocks[:at])
    # The item of minutes that takes the last ones is called after them.
    begun = begun or (entry.listed and at == 0)
    return begun and (_MINUTES_OF.search(before) or _NUMBERED_HELD.search(before)) is not None


_IS_HELD = re.compile(r"\W*held\s+(?:on|at)\s*", re.IGNORECASE)
_FIGURE = re.compile(r"[(£-]*\d{1,3}(?:,\d{3})+(?:\.\d\d)?\)?|£[\d.]+[km]?")
_HEAD = 12  # blocks at the top of minutes
# "15 August 2031 Item 4", over minutes
_TAKES = re.compile(r"\W*(?:agenda\s+)?item\s+\d+\w?\W*", re.IGNORECASE)
_MEETING = re.compile(r"minutes|meeting|panel|board|committee", re.IGNORECASE)
_AGREED_MINUTES = re.compile(
    r"\bto (?:agree|approve|confirm|sign|receive|consider|adopt|take)\b.{0,40}\bminutes\b|"
    r"\bminutes of (?:the )?(?:last|previous|preceding) meeting\b",
    re.IGNORECASE,
)
# "To confirm the actions following the meeting held on …"
_AGREED_OF = re.compile(
    r"\W*(?:\d+[.)]?\s+)?to (?:agree|approve|confirm|sign|receive|consider|note)\b.{0,80}\bmeetings?\s+"
    r"(?:held\s+)?(?:on|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\bminutes\b.{0,60}\bmeetings?\b.{0,20}\b(?:held|of|on)\b", re.IGNORECASE)
# "Eastmarch Police and Crime Panel held on …", under "To approve the following minutes:"
_NUMBERED_HELD = re.compile(
    r"\b(?:panel|board|committee)\s+(?:meeting\s+)?held\s+on\s+(?:the\s+)?$", re.IGNORECASE
)
# Who came, and the agenda: a meeting that has begun.
_BEGUN = re.compile(r"\W*(?:\d+[.)]?\s+)?(?:apologies|agenda$|introductions?\b)", re.IGNORECASE)


def heads_page(before: str, after: str) -> bool:
    """True where a council's page of a meeting is headed by the body and this date, with its hour.

    >>> heads_page("(Budget meeting), Oxby Panel (run by Oxby Council until May). - ", " 1.00 pm")
    True
    """
    return before.rstrip().endswith((" -", " \u2013")) and _HOUR.fullmatch(after) is not None


_HOUR = re.compile(r"\s*\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?", re.IGNORECASE)


def is_called_for(text: str, start: int) -> bool:
    """True where a letter or the head of an agenda calls a meeting for this date.

    >>> is_called_for("You are requested to attend a meeting on 9 May 2031.", 41)
    True
    >>> is_called_for("The next meeting of the Panel will be held on 9 May 2031.", 46)
    False
    """
    called = _CALLED.search(text, 0, start)
    return called is not None and not _ANOTHER.search(called[0])


def is_to_go(text: str, start: int) -> bool:
    """True where a request says of itself that it goes to a meeting on this date.

    >>> is_to_go("It goes to the Executive Meeting on 12 May 2031.", 36)
    True
    """
    return _TO_GO.search(text, 0, start) is not None


_TO_GO = re.compile(
    r"\b(?:it|this\s+(?:paper|request|report|form|proposal))\s+(?:goes|comes|is\s+going|will\s+(?:go|come|be\s+(?:put|taken|considered))|"
    r"is\s+to\s+(?:go|come|be\s+(?:put|taken|considered)))\s+(?:to|before|at|by)\s+(?:the\s+)?(?:[\w&-]+\s+){0,6}?"
    r"(?:meeting|board|panel|committee|group)\s+on\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:\b(?:an?|the)\s+(?:[\w-]+\s+){0,3}meeting\b(?:[^.;]|(?<=\d)\.(?=\d)){0,120}?\b(?:will|is\s+to)\s+(?:be\s+held|take\s+place)\b"
    r"|\b(?:requested|summoned|invited|required)\s+to\s+attend\b|\bsummon\s+you\s+to\s+attend\b)"
    r"(?:[^.;]|(?<=\d)\.(?=\d)){0,200}?(?:\bon|,)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:next|future|further|following|pre-?|training|public|extra)\s*-?\s*meeting\b", re.IGNORECASE
)
