"""What the first sentence of a decision tells at once: when it was taken, by whom, and under what number."""

import re
from collections.abc import Sequence

from ...block import Block
from ..dates.dates import find_dates
from .references import reference_in
from .values import Filled

_HOLDER = (
    r"(?:the\s+)?(?P<who>(?:[A-Z][\w'\u2019-]+\s+(?:and\s+)?){0,5}?(?:(?:Deputy|Acting)\s+)*"
    r"(?:Police(?:,?\s+Fire)?\s+(?:and|&)\s+Crime\s+Commissioner|O?PF?CC|Commissioner|Mayor)"
    r"(?:\s+(?:for|of)\s+[A-Z][\w-]+(?:\s+(?:(?:and|&)\s+)?[A-Z][\w-]+)*?)?"
    r"(?:,?\s+(?P<name>(?:[A-Z][\w.'\u2019-]*\s+){1,3}?[A-Z][\w'\u2019-]+)(?=,|\s+[a-z]))?),?\s+"
    r"(?:(?:having|after|acting|under)\s[^.;]{3,160}?,\s+)?"
)
_DID = (
    r"(?:has\s+|today\s+)?(?:considered|resolved|decided|agreed|approved|refused|declined|took|made|signed|"
    r"accepted|granted|awarded|ruled|determined)\b"
)
_OPENS = re.compile(r"(?:On|Dated)\s+(?:the\s+)?(?:[A-Z]\w+day,?\s+)?$")
_GOES_ON = re.compile(
    rf",?\s+(?:(?:in|by|under|as)\s+(?:my\s+|his\s+|her\s+)?decision\s+(?:no\.?\s*|number\s+)?(?P<ref>[\w/.-]*\d[\w/.-]*),?\s+)?"
    rf"(?:having\s[^.;]{{3,120}}?,\s+)?{_HOLDER}{_DID}"
    r"(?:\s+(?:the\s+)?(?:application|bid|request)\s+(?:no\.?\s*|number\s+)?(?P<bid>[A-Z]{1,6}[\w/.-]*\d[\w/.-]*\w))?"
)
_NEAR_TOP = 8  # blocks


def opening_sentence(blocks: Sequence[Block]) -> tuple[Block, re.Match[str], int] | None:
    """The block that opens so, what follows its day, and where that day begins."""
    for block in blocks[:_NEAR_TOP]:
        days = find_dates(block.text[:60]) if block.kind == "paragraph" else []
        if not days or not _OPENS.fullmatch(block.text[: days[0].start]):
            continue
        if match := _GOES_ON.match(block.text, days[0].end):
            return block, match, days[0].start
    return None


def opens_paper(blocks: Sequence[Block], block: Block, at: int) -> bool:
    """Whether the day at this place of `block` is that of the first sentence: "On 3 May the PCC …"."""
    told = opening_sentence(blocks)
    return told is not None and told[0] is block and told[2] == at


def told_in_opening(blocks: Sequence[Block]) -> dict[str, Filled]:
    """The number and the decision-maker that the first sentence names.

    >>> from ...page import Line
    >>> text = "On 5 May 2031, in decision 2031/008, the Commissioner, Ann Bell, resolved to let the hut."
    >>> told = told_in_opening([Block(text, "paragraph", ((0, Line(text, 1)),))])
    >>> told["reference"].text, told["decided_by"].text
    ('2031/008', 'Commissioner, Ann Bell')
    """
    found = opening_sentence(blocks)
    if found is None:
        return {}
    block, match, _ = found
    told = {"decided_by": Filled(match["who"], block.evidence(*match.span("who")))}
    number = "ref" if match["ref"] else "bid"  # what was decided may have the only number
    if match[number] and reference_in(match[number]):
        told["reference"] = Filled(match[number], block.evidence(*match.span(number)))
    return told
