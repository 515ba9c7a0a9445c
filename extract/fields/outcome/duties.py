"""Duties that a decision lays on those it pays, each told in a sentence of its own."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...forms.headings import zone_of
from ..language import in_turn, pattern, sought
from .condition_parts import as_printed, duties_of
from .learned import Told, likely_term
from .said import APPROVES, OPERATIVE

_ASKED = sought("conditions", "asked")


def duties(blocks: Sequence[Block], listed: bool) -> list[str]:
    """The sentences that lay down what whoever is paid must do, or what must come before payment.

    Args:
        blocks: Those of one record.
        listed: It is an entry of a list.
    """
    told = [
        as_printed(part)
        for above, block in itertools.pairwise((None, *blocks))
        if block and block.kind in ("paragraph", "item") and block.zone not in ("appendix", "furniture")
        if not (listed and above and _is_other_label(above, block))
        for sentence in terms_in(block, listed, BINDS)
        for part in duties_of(sentence)
        if not part.rstrip().endswith(":")
    ]
    return [*told, *(part for block in blocks if block.kind != "row" for part in _asked_of(block, listed))]


def _is_other_label(above: Block, block: Block) -> bool:
    """Whether it stands behind the label of another column than conditions: "Why it will help:"."""
    return block.zone == "conditions" and above.text.endswith(":") and zone_of(above.text) != "conditions"


_KINDS = ("D", "L")  # as the files of sentences name a decision and an entry of a list
BINDS = 0.6
"""How likely a term must be, from 0 to 1, for its sentence to be one."""


def terms_in(block: Block, listed: bool, least: float) -> list[str]:
    """The sentences of a block that are at least so likely to be terms of what is decided."""
    return [
        sentence
        for _, before, sentence in in_turn(block.text)
        if not any(pattern("conditions", name).match(sentence) for name in ("of_the_form", "may_try_again"))
        and (
            _is_plain(block, sentence)
            or likely_term(Told(_KINDS[listed], block.zone, sentence, before, block.heading, block.lead))
            >= least
        )
    ]


def _is_plain(block: Block, sentence: str) -> bool:
    """Whether a sentence says so plainly that payment waits for something."""
    asked = block.zone in ("recommendation", "appendix", "furniture")
    return not asked and pattern("conditions", "plainly").match(sentence) is not None


def _asked_of(block: Block, listed: bool) -> Iterator[str]:
    """What is asked of whoever the words before name: "He asked that Quay Lamps report by May"."""
    for match in _ASKED.finditer(block.text):
        before, whom = block.text[: match.start()], _NAMED.match(match["what"])
        known = "\u00a3" in before and (whom is None or whom["name"] in before)
        told = Told(_KINDS[listed], block.zone, match["what"], before)
        if known and likely_term(told) >= BINDS:
            yield match["what"].strip(" ,")


_NAMED = re.compile(r"(?:the )?(?P<name>[A-Z][\w'\u2019-]+)")


def deciding(blocks: Sequence[Block]) -> dict[int, int]:
    """Where the decision stands: the numbers of its blocks, each with where in it what is given is told.

    A decision has a part of its own; in a letter, a piece of news or an entry, it is what follows the
    sentence that gives the money, under the same heading.
    """
    parts = {at: 0 for at, block in enumerate(blocks) if _of_decision(blocks, block)}
    if parts or any(block.zone == "recommendation" for block in blocks):
        return parts
    found: dict[int, int] = {}
    heading: str | None = None
    for at, block in enumerate(blocks):
        if block.zone not in ("header", "body"):
            continue
        if heading is None and block.kind in ("paragraph", "item") and (behind := _gives(blocks, at)):
            heading = block.heading
            found[at] = behind
        elif heading is not None and block.heading == heading and block.kind != "heading":
            found[at] = 0
    return found


def _gives(blocks: Sequence[Block], at: int) -> int:
    """Where a block has told that money is given: at its sum, behind "Agreed.", or over a list; else 0."""
    text = blocks[at].text
    if agreed := _AGREED.match(text):
        return agreed.end()
    if not (APPROVES.search(text) or OPERATIVE.search(text) or pattern("conditions", "gives").search(text)):
        return 0
    listed = (
        at + 1 < len(blocks) and blocks[at + 1].kind in ("item", "row") and "\u00a3" in blocks[at + 1].text
    )
    return text.find("\u00a3") if "\u00a3" in text else len(text) * listed


_AGREED = re.compile(
    r"(?:[A-Z][^.:\u00a3]{2,60}:\s+)?(?:Agreed|Approved|AGREED|APPROVED|Content)\b[^.;]{0,80}[.;]"
)


def _of_decision(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a block stands below the heading of the decision, and not below one that no list knows."""
    if block.zone != "decision" or block.kind == "heading":
        return False
    if not block.heading or zone_of(block.heading, loose=True) == "decision":
        return True
    return next(b.heading for b in blocks if b.zone == "decision" and b.kind != "heading") == block.heading
