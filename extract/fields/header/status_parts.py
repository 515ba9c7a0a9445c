"""What a list's column for the open and the closed part of a meeting says of an entry."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Status
from ..dates.dates import find_dates
from ..language import pattern
from .references import BARS, facts_of_line


def told_by_part(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """Which part an entry belongs to: "1 and 2" below "Part:", "Yes" below "Part 2 (exempt):"."""
    for label, below in itertools.pairwise(blocks):
        status = None
        if _WHICH_PART.fullmatch(label.text.strip()):
            status = _of_parts(below.text)
        elif PART_TWO_LABEL.fullmatch(label.text) and _ANSWERS.match(below.text):
            status = "part-confidential" if below.text[:1] in "yY" else "open"
        if status:
            return status, below.evidence()
    return None


def told_of_paper(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """What a sentence says of the paper itself: "No part of this report is exempt"."""
    statuses: tuple[Status, ...] = ("part-confidential", "open", "confidential")
    for block in blocks:
        if block.kind == "row" or block.zone == "checklist":
            continue
        for status in statuses:
            told = pattern("status", f"told_{status}").search(block.text)
            if told and re.search(r"[.;]", block.text[told.end() - 1 :]):  # a sentence, and no label
                return status, block.evidence(*told.span())
    return None


def facts_told(text: str) -> list[str]:
    """What a line of facts states beside a decision's number or its day: "Date: 3 May 2031 | Open"."""
    if facts := facts_of_line(text):
        return facts[1]
    parts = BARS.split(text) if len(text) < 100 else []
    return parts[1:] if any(find_dates(part) for part in parts[:-1]) else []


def _of_parts(words: str) -> Status | None:
    """The status of what stands in these parts; None for words that are no part."""
    if not _PARTS.fullmatch(words.strip(" .")):
        return None
    held = {"open" if part in _FIRST else "confidential" for part in _ONE.findall(words.casefold())}
    return "part-confidential" if len(held) > 1 else "open" if "open" in held else "confidential"


PART_TWO_LABEL = re.compile(r"part\s?(?:2|two|b|ii)\b[^.;:?\t]{0,30}[?:]{1,2}", re.IGNORECASE)
"""The label of a column that asks whether there is a closed part."""

_WHICH_PART = re.compile(
    r"(?:open|public)\s*/\s*(?:part\s*(?:2|ii|two|b)|exempt|closed)\s*:"
    r"|(?:(?:agenda|meeting|board|report|public\s*/\s*private)\s+)?(?:part|section|session)"
    r"(?:\s+(?:of\s+(?:the\s+)?(?:agenda|meeting|board|report)|no\.?|number))?"
    r"(?:\s*\(?(?:(?:part\s+)?(?:1|i|a)\s*(?:/|or|,|and|&)\s*(?:part\s+)?(?:2|ii|b)\)?|\(?(?:public|open)\s*/\s*(?:private|closed)\)?))?\s*:",
    re.IGNORECASE,
)
_FIRST = ("1", "one", "i", "a")
_ONE = re.compile(r"\b(1|2|one|two|ii|i|a|b)\b")
_PARTS = re.compile(
    r"(?:parts?\s+)?(?:1|2|one|two|ii?|a|b)(?:\s*(?:,|/|&|\+|and)\s*(?:part\s+)?(?:1|2|one|two|ii?|a|b))?"
    r"(?:\s*[(\u2013-]\s*(?:open|public|exempt|private|confidential|closed|restricted)\)?)?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:yes|no)\b(?!\s*/)|[yn]$", re.IGNORECASE)
