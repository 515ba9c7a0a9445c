"""How open a paper is by its parts, as a list's column or a sentence of the paper says it."""

import itertools
import re
from collections.abc import Sequence
from typing import Literal

from ...block import Block
from ...record import Evidence, Status
from ...sieve import Sought
from ..dates.dates import find_dates
from ..language import pattern, sought
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


_TOLD: dict[Status, Sought] = {
    "part-confidential": sought("status", "told_part-confidential"),
    "open": sought("status", "told_open"),
    "confidential": sought("status", "told_confidential"),
}


def told_of_paper(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """What a sentence says of the paper itself: "No part of this report is exempt"."""
    for block in blocks:
        if block.kind == "row" or block.zone == "checklist":
            continue
        for status, words in _TOLD.items():
            told = words.search(block.text)
            if told and re.search(r"[.;]", block.text[told.end() - 1 :]):  # a sentence, and no label
                return status, block.evidence(*told.span())
    return None


def holds_nothing(part: Block, below: Block | None) -> Evidence | None:
    """Where the heading of what is not published says that there is none of it, or the line below it."""
    if len(part.text) > 120:
        return None
    if pattern("status", "ends_in_nothing").search(part.text):
        return part.evidence()
    if below is None or not pattern("status", "nothing").fullmatch(below.text):
        return None
    return below.evidence()


# "It goes on my website, with nothing taken out, on 4 October 2021."
_IN_FULL = re.compile(
    r"\b(?:published|publish|web\s?site|web\s?page|the web|online)\b[^.;]{0,40}?"
    r"\b(?:with\s+)?nothing\s+(?:in it\s+)?"
    r"(?:(?:is|was|has\s+been)\s+)?(?:taken out|left out|withheld|held back|removed|redacted|blacked out)\b"
    r"|\bnothing\s+in\s+(?:it|this\s+\w+)\s+is\s+(?:confidential|exempt|restricted)\b"
    r"|\bnothing\s+(?:confidential|exempt|restricted)\s+in\s+(?:it|this)\b"
    r"|\bthis\s+(?:notice|record|decision|paper|form)\s+(?:may|can)\s+be\s+(?:published|released|seen|read)\s+"
    r"(?:without\s+(?:any\s+)?restrictions?|in\s+full|by\s+(?:anyone|all))\b"
    r"|(?:^|\.\s+)(?:it|this)\s+is\s+an?\s+(?:(?:fully|wholly)\s+)?(?:open|public|unrestricted|non-confidential)\s+"
    r"(?:notice|record|decision|report|paper|form|document)\b"
    r"|(?:^|\.\s+)(?:it|this\s+(?:notice|record|decision|report|paper|form))\s+is\s+open\s+to\s+"
    r"(?:the\s+public|anyone|everyone|all)\s*(?:\.|$)"
    r"|^\W*(?:not\s+protectively\s+marked|not\s+confidential|unrestricted|not\s+restricted)\.\s",
    re.IGNORECASE,
)


_IS_CLOSED = re.compile(
    r"^\W*(?:[A-Z][a-z ]{2,24}:\s+)?not for publication\.(?=\s|$)"
    r"|^\W*(?:this|the) (?:decision|record|entry|notice|sheet|report|paper) is not (?:being )?published,? "
    r"(?:because|as|since|under)\b"
    r"|^\W*(?:[A-Z][a-z ]{2,24}:\s+)?this (?:decision|record|entry|notice) is (?:commercially )?"
    r"(?:confidential|restricted|exempt)\b(?! in part| from (?!publication))",
    re.IGNORECASE,
)


def told_closed(blocks: Sequence[Block]) -> tuple[Literal["confidential"], Evidence] | None:
    """What a paper opens its words with: "This decision is confidential and is not published."."""
    told = ((block, _IS_CLOSED.match(block.text)) for block in blocks)
    where = next((block.evidence(*match.span()) for block, match in told if match), None)
    return ("confidential", where) if where else None


def told_open(blocks: Sequence[Block]) -> tuple[Literal["open"], Evidence] | None:
    """What a sentence says of how much of the paper itself is published."""
    told = ((block, _IN_FULL.search(block.text)) for block in blocks)
    where = next((block.evidence(*match.span()) for block, match in told if match), None)
    return ("open", where) if where else None


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
