"""Decisions among other matter: the part of a newsletter that is headed as the decisions of the month."""

import re
from collections.abc import Sequence
from itertools import pairwise

from .block import Block, Part
from .fields.outcome import tells_outcome
from .fields.references import REFERENCE
from .marks import MONTHS
from .vetoes import names_a_list
from .zones import place

_NEWSLETTER = re.compile(
    r"\b(?:e-?)?news(?:letter|flash|sheet)s?\b|\bnews from\b|\bbulletin\b|\bissue\s+(?:no\.?\s*)?\d+|"
    r"\bedition\b|\bmagazine\b|\bview this e-?mail\b|^update from\b|\bround-?up\b|\bin this issue\b",
    re.IGNORECASE,
)
_WHEN = (
    rf"(?:this|last|the|past|each|month|quarter|week|autumn|winter|spring|summer|issue|edition|{MONTHS}|"
    r"(?:19|20)\d\d|of|in|since|for|my|our|been|have|has|i|we)"
)
HEADED = re.compile(
    rf"(?:(?:the|my|our|key|recent|latest|new|some|pcc|commissioner|{MONTHS})(?:['\u2019]s)?\s+)*"
    r"(?:decisions|decision(?=\s))"
    r"(?:\s+(?:corner|taken|made|signed|published|watch|notices?|in brief|round-?up|digest|by the "
    rf"(?:pcc|commissioner)|{_WHEN}))*"
    rf"|what\s+(?:i|we|the commissioner|the pcc)(?:['\u2019]ve|\s+ha(?:ve|s))?\s+decided(?:\s+{_WHEN})*",
    re.IGNORECASE,
)
"""What heads the decisions of a month or an office, fully matched: "Decisions in June"."""


def decisions_inside(blocks: Sequence[Block]) -> range | None:
    """Where a newsletter tells its decisions, from their heading to the next story; None where nowhere."""
    top = [b.text for b in blocks[:6] if len(b.text) < 200]
    if not any(map(_NEWSLETTER.search, top)) or names_a_list(blocks[:2]):
        return None
    heads = (
        at
        for at, b in enumerate(blocks)
        if at > 1 and not b.cells and not b.marker and HEADED.fullmatch(b.text.strip(" :"))
    )
    head = next((at for at in heads if at + 2 < len(blocks)), None)
    if head is None:
        return None
    end = _end(blocks, head)
    others = [b for at, b in enumerate(blocks) if b.kind == "heading" and at not in range(head, end)]
    return range(head, end) if len(others) > 1 else None


def _end(blocks: Sequence[Block], head: int) -> int:
    """Behind the headings below this one; of headings set like it, behind the last over a decision."""
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
        alike = (
            not deeper and below[0] <= head + 2 and any(tells_outcome(b.text) for b in blocks[at + 1 : end])
        )
        if not own and not alike:
            return at
    return len(blocks)


def told_parts(blocks: Sequence[Block], part: range) -> list[Part]:
    """The decisions of a newsletter that headings title, or of which each is a bullet."""
    inside = [at for at in part if at > part.start]
    starts = [at for at in inside if blocks[at].kind == "heading"]
    titles = {at: blocks[at].text.strip(" :") for at in starts}
    if len(starts) < 2:
        starts = [at for at in inside if blocks[at].kind == "item" and blocks[at].level == 0]
        titles = {at: match["title"] for at in starts if (match := _RUN_IN.match(blocks[at].text))}
    if len(starts) < 2 or len(titles) < len(starts):
        return []
    cover = masthead(blocks, part)
    period, writer = _period(cover), _writer(blocks, part, cover)
    return [
        Part(
            tuple(place(blocks[a:b])),
            {"title": titles[a]} | _number(blocks[a]) | writer,
            True,
            cover,
            period=period,
        )
        for a, b in pairwise([*starts, part.stop])
    ]


def _number(block: Block) -> dict[str, str]:
    """The number that the last words of a bullet tell: "D14-2023, signed 05/09/2023."."""
    told = _SIGNED.search(block.text)
    return {"reference": told["ref"]} if told else {}


_SIGNED = re.compile(rf"[.(]\s*(?P<ref>{REFERENCE.pattern}),\s+(?:signed|dated|of)\s+[^.]{{6,30}}[.)]*$")


# "Drones. The purchase of two …", "Tarn Lights \u2013 a grant of …", "Tarn Door is to have £9,640 …"
_RUN_IN = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3\u2013]{2,80}?)\s*(?:[.:]\s|\u2013\s|(?<=\w)\s(?:is|are|was|were|will|has|have|had)\b)"
)
_NAMED = re.compile(
    r"(?P<who>(?:[A-Z][\w'\u2019-]+ ){1,2}[A-Z][\w'\u2019-]+, "
    r"(?:[A-Z][\w&,'\u2019-]* (?:and |& |for )?){0,8}Commissioner)\b"
)


def _writer(blocks: Sequence[Block], part: range, cover: Sequence[Block]) -> dict[str, str]:
    """Who decided, where the Commissioner writes of it: the name and office at the top."""
    own = any(re.search(r"\bI(?:'ve|\u2019ve)?\s", blocks[at].text) for at in part)
    named = (match["who"] for b in cover if (match := _NAMED.search(b.text)))
    return {"decided_by": who} if own and (who := next(named, "")) else {}


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
