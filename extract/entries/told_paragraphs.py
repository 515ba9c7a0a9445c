"""Decisions told in prose, a paragraph each: "2.1 Lamps. On 9 May the Chief Executive approved …"."""

import re
from collections.abc import Sequence

from ..block import Block, Part
from ..fields.dates.dates import find_dates
from ..fields.header.references import closing_reference
from ..fields.outcome.said import tells_outcome
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label
from ..outline.zones import place
from .cuts.vetoes import names_a_list
from .deciding import outcome_told
from .newsletters import HEADED
from .run_in_titles import HAS_VERB, apart, opening_title

_FEWEST = 3  # with titles; one more without
_PANEL = re.compile(r"\bpanel\b", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:here (?:is|are)|below|following|these are|set out|this page)\b", re.IGNORECASE
)


def told_paragraphs(blocks: Sequence[Block]) -> list[Part]:
    """The decisions of a page or report that tells them so; none of a panel's, which only shows them."""
    headed = any(HEADED.fullmatch(b.text.strip(" :")) for b in blocks[:3])
    if not (headed or names_a_list(blocks)) or any(_PANEL.search(b.text) for b in blocks[:10]):
        return []
    return _titled(blocks) or _untitled(blocks)


def _titled(blocks: Sequence[Block]) -> list[Part]:
    """Paragraphs that open with a title of their own, where nearly all that decide do."""
    told = [at for at, b in enumerate(blocks) if _decides(b)]
    titles = {at: title for at in told if (title := _title_of(blocks[at]))}
    if len(titles) < _FEWEST or 4 * len(titles) < 3 * len(told):
        return []
    # The day of the meeting that is told of them is no day of theirs.
    cover = tuple(b for b in blocks[: min(titles)] if not find_dates(b.text))
    return [Part(tuple(place(apart(blocks[at], title))), {"title": title}, True, cover)
            for at, title in titles.items()]  # fmt: skip


def _title_of(block: Block) -> str:
    if opening_label(block.text) or zone_of(block.text):
        return ""
    title = block.bold_opening.rstrip(" .:\u2013\u2014-")
    match = opening_title(block.text)
    title = title or (match["title"].strip() if match else "")
    return "" if HAS_VERB.search(title) or find_dates(title) else title


def _untitled(blocks: Sequence[Block]) -> list[Part]:
    """Paragraphs without titles, most of which tell the day of what they decide, each another."""
    kinds = ("paragraph", "item")
    prose = [at for at, b in enumerate(blocks) if at and b.kind in kinds and len(b.text.split()) > 8]
    prose = [at for at in prose if blocks[at].text.endswith((".", ")"))]
    prose = [
        at for at in prose if not (opening_label(blocks[at].text) or _INTRODUCES.search(blocks[at].text))
    ]
    days = {at: found[0].value for at in prose if (found := find_dates(blocks[at].text)) and found[0].value}
    told = [at for at in prose if at in days or tells_outcome(blocks[at].text)]
    if len(told) <= _FEWEST:
        return []
    within = range(told[0], told[-1] + 1)
    alone = len({blocks[at].kind for at in within}) == 1 and len(within) == len(told)
    decided = sum(tells_outcome(blocks[at].text) for at in told)
    if not alone or 3 * len(set(days.values())) < 2 * len(told) or 2 * decided < len(told):
        return []
    cover = tuple(b for at, b in enumerate(blocks) if at not in within)
    return [Part(tuple(place([blocks[at]])), _given(blocks[at].text), True, cover) for at in told]


def _given(text: str) -> dict[str, str]:
    """What a paragraph without a title states: its outcome, and the number that it closes with."""
    number = closing_reference(text)
    return outcome_told([text]) | ({"reference": number[0]} if number else {})


def _decides(block: Block) -> bool:
    """Whether a paragraph tells what was decided and when, and asks for nothing."""
    prose = block.kind in ("paragraph", "item") and block.zone not in ("recommendation", "header")
    return (
        prose and len(block.text.split()) > 8 and tells_outcome(block.text) and bool(find_dates(block.text))
    )
