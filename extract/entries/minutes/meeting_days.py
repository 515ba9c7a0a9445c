"""A page of meetings day by day: what was talked about and, where any were taken, the decisions."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...block import Block, Part
from ...fields.dates.dates import FoundDate, find_dates
from ...outline.zones import place
from ..cuts.numbered_lines import NUMBER, told_day
from ..deciding import outcome_told
from ..run_in_titles import opening_title
from ..shapes import is_badge

_LEAST = 2  # meetings, and decisions
_MEETS = re.compile(
    r"\b(?:meetings?|board|panel|committee|forum|briefing|(?:1|one)[\s-](?:to|2)[\s-](?:1|one)|1:1)\b",
    re.IGNORECASE,
)
_DECISIONS = re.compile(r"(?:key )?decisions?(?: (?:taken|made|agreed))?", re.IGNORECASE)


def decisions_of_meetings(blocks: Sequence[Block]) -> list[Part]:
    """The bullets below "Decisions" of each meeting, whose day is theirs."""
    meetings = {at: day for at, block in enumerate(blocks) if (day := _day_of_meeting(block))}
    held = list(pairwise([*meetings, len(blocks)]))
    told = {at: list(_decided(blocks, at + 1, end)) for at, end in held}
    listed = any(
        blocks[n].kind == "item" for at, end in held for n in range(at + 1, end) if n not in told[at]
    )
    if len(meetings) < _LEAST or not listed or sum(map(len, told.values())) < _LEAST:
        return []
    cover = tuple(blocks[: next(iter(meetings))])
    return [_part(blocks[at], meetings[at], blocks[n], cover) for at in told for n in told[at]]


def _day_of_meeting(block: Block) -> FoundDate | None:
    days = find_dates(block.text) if block.kind == "heading" and _MEETS.search(block.text) else []
    return days[0] if len(days) == 1 and days[0].value else None


def _decided(blocks: Sequence[Block], start: int, end: int) -> Iterator[int]:
    """The bullets right below a line that says no more than "Decisions"."""
    below = False
    for at in range(start, end):
        item = blocks[at].kind == "item"
        if item and below:
            yield at
        below = (item and below) or (not item and bool(_DECISIONS.fullmatch(blocks[at].text.strip(" :"))))


def _part(meeting: Block, day: FoundDate, decided: Block, cover: tuple[Block, ...]) -> Part:
    number = NUMBER.match(decided.text)
    start = number.start("rest") if number else 0
    title = opening_title(decided.text, start)
    given = {"meeting": day.text}
    given |= {"reference": number["reference"]} if number else {}
    given |= {"title": title["title"]} if title else {}
    given |= outcome_told([decided.text[title.end() :] if title else decided.text])
    told = [decided]
    if title and is_badge(decided.text[title.end() :].rstrip(".")):  # "Visitors' report. Noted."
        told = [Block(title["title"], "paragraph", decided.pieces[:1]), decided.behind(title.end())]
    told += told_day(Block(day.text, "paragraph", meeting.pieces[:1]))
    return Part(tuple(place(told)), given, True, cover)
