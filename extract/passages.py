"""Decisions among other matter: the part of a newsletter that is headed as the decisions of the month."""

import re
from collections.abc import Sequence
from itertools import pairwise

from .block import Block, Part
from .fields.outcome import OPERATIVE, outcome_in
from .marks import MONTHS
from .vetoes import names_a_list
from .zones import place

_NEWSLETTER = re.compile(
    r"\b(?:e-?)?news(?:letter|flash|sheet)s?\b|\bnews from\b|\bbulletin\b|\bissue\s+(?:no\.?\s*)?\d+|"
    r"\bedition\b|\bmagazine\b|\bview this e-?mail\b|^update from\b|\bround-?up\b|\bin this (?:issue|edition)\b",
    re.IGNORECASE,
)
_WHEN = (
    rf"(?:this|last|the|past|each|month|quarter|week|autumn|winter|spring|summer|issue|edition|{MONTHS}|"
    r"(?:19|20)\d\d|of|in|since|for|my|our|been|have|has|i|we)"
)
_HEADED = re.compile(
    rf"(?:(?:the|my|our|key|recent|latest|new|some|pcc|commissioner|{MONTHS})(?:['\u2019]s)?\s+)*(?:decisions|decision(?=\s))"
    r"(?:\s+(?:corner|taken|made|signed|published|watch|notices?|in brief|round-?up|digest|by the "
    rf"(?:pcc|commissioner)|{_WHEN}))*"
    rf"|what\s+(?:i|we|the commissioner|the pcc)(?:['\u2019]ve|\s+ha(?:ve|s))?\s+decided(?:\s+{_WHEN})*",
    re.IGNORECASE,
)


def decisions_inside(blocks: Sequence[Block]) -> range | None:
    """Where a newsletter tells its decisions, from their heading to the next story; None where it does not."""
    top = [b.text for b in blocks[:6] if len(b.text) < 200]
    if not any(map(_NEWSLETTER.search, top)) or names_a_list(blocks[:2]):
        return None
    heads = (
        at
        for at, b in enumerate(blocks)
        if at > 1 and not b.cells and not b.marker and _HEADED.fullmatch(b.text.strip(" :"))
    )
    head = next((at for at in heads if at + 2 < len(blocks)), None)
    if head is None:
        return None
    end = _end(blocks, head)
    others = [b for at, b in enumerate(blocks) if b.kind == "heading" and at not in range(head, end)]
    return range(head, end) if len(others) > 1 else None


def _end(blocks: Sequence[Block], head: int) -> int:
    """Behind the headings below this one; of headings set like it, behind the last that is over a decision."""
    level = blocks[head].level if blocks[head].kind == "heading" else 0
    below = [at for at in range(head + 1, len(blocks)) if blocks[at].kind == "heading"]
    first = below[0] if below else len(blocks)
    if rows := [at for at in range(head + 1, first) if blocks[at].cells]:
        return next(
            (at for at in range(rows[0], first) if blocks[at].table is not blocks[rows[0]].table), first
        )
    deeper = bool(below) and blocks[below[0]].level > level > 0
    for at, end in pairwise([*below, len(blocks)]):
        own = blocks[at].level > level > 0
        alike = not deeper and below[0] <= head + 2 and any(map(decides, blocks[at + 1 : end]))
        if not own and not alike:
            return at
    return len(blocks)


def decides(block: Block) -> bool:
    """Whether words of it decide something."""
    return bool(OPERATIVE.search(block.text) or outcome_in(block.text))


def titled_parts(blocks: Sequence[Block], part: range) -> list[Part]:
    """The decisions of a newsletter whose titles are headings; none where they are set in another way."""
    starts = [at for at in part if at > part.start and blocks[at].kind == "heading"]
    if len(starts) < 2:
        return []
    cover = masthead(blocks, part)
    ends = [*starts[1:], part.stop]
    return [
        Part(
            tuple(place(blocks[a:b])),
            {"title": blocks[a].text.strip(" :")},
            listed=True,
            cover=cover,
            period=_period(cover),
        )
        for a, b in zip(starts, ends, strict=True)
    ]


def masthead(blocks: Sequence[Block], part: range) -> tuple[Block, ...]:
    """What a newsletter prints above its first story."""
    stories = (
        at
        for at, b in enumerate(blocks[:8])
        if at > 1 and b.kind == "heading" and len(blocks[at + 1].text) > 90
    )
    end = min(next(stories, 4), part.start)
    return tuple(blocks[:end])


_PERIOD = re.compile(rf"\b{MONTHS}\s+(?:19|20)\d\d\b", re.IGNORECASE)


def _period(cover: Sequence[Block]) -> str:
    """The month that a newsletter is of: "October 2023"; "" where it names none."""
    return next((match[0] for b in cover if (match := _PERIOD.search(b.text))), "")
