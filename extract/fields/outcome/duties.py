"""Duties that a decision lays on those it pays, each told in a sentence of its own."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...block import Block
from ...forms.headings import zone_of
from ..language import SENTENCES, pattern, sought
from .condition_parts import as_printed, duties_of
from .said import APPROVES, OPERATIVE

_ASKED = sought("conditions", "asked")


def duties(blocks: Sequence[Block], near: Mapping[int, int]) -> list[str]:
    """The sentences that bind whoever is paid: any in the decision; elsewhere on all, or on payment.

    Args:
        blocks: Those of one record.
        near: Where the decision stands in them, as `deciding` tells.
    """
    beside = _beside(blocks)
    asked = (part for at in near if near and blocks[at].kind != "row" for part in _asked_of(blocks[at]))
    told = [
        as_printed(part)
        for at, block in enumerate(blocks)
        if block.kind in ("paragraph", "item")
        and block.zone not in ("appendix", "furniture")
        and any(duty.stand_in(block.text) for duty in _LAY_DUTIES.values())
        for sentence in _sentences(block, near.get(at))
        for part in duties_of(sentence)
        if not part.rstrip().endswith(":")
        and (
            on_payment(part)
            or (at in near and _is_decided(part, block))
            or (at in beside and _ON_ALL.match(sentence) and _any_told(_OUTRIGHT, part))
        )
    ]
    return [*told, *asked]


def _is_decided(part: str, block: Block) -> bool:
    """Whether a sentence where the decision stands lays a duty; under its own heading more words do so."""
    return (
        binds(part)
        or _told("wants", part)
        or (block.zone == "decision" and _any_told(("paid_when", "to_do"), part))
    )


def _asked_of(block: Block) -> Iterator[str]:
    """What is asked of whoever the words before name: "He asked that Quay Lamps report by May"."""
    for match in _ASKED.finditer(block.text):
        before, whom = block.text[: match.start()], _NAMED.match(match["what"])
        known = "\u00a3" in before and (whom is None or whom["name"] in before)
        if known and binds(match["what"]):
            yield match["what"].strip(" ,")


_NAMED = re.compile(r"(?:the )?(?P<name>[A-Z][\w'\u2019-]+)")


_OUTRIGHT = ("must", "forbids", "back")
_ON_PAYMENT = ("paid_once", "before_paid")
_LAY_DUTIES = {
    name: sought("conditions", name)
    for name in (*_OUTRIGHT, *_ON_PAYMENT, "sends", "due", "wants", "paid_when", "to_do")
}
_ON_ALL = sought("conditions", "on_all")


def _told(name: str, sentence: str) -> bool:
    return _LAY_DUTIES[name].match(sentence) is not None


def _any_told(names: Iterable[str], sentence: str) -> bool:
    return any(_told(name, sentence) for name in names)


def binds(sentence: str) -> bool:
    """Whether a sentence of a decision lays a duty on whoever is paid.

    >>> binds("Each council sends its figures to us by May."), binds("The Commissioner must consult.")
    (True, False)
    """
    return _any_told((*_OUTRIGHT, "sends", "due"), sentence)


def on_payment(sentence: str) -> bool:
    """Whether a sentence says what must come before money is paid, wherever it stands.

    >>> on_payment("The rest is paid only when the lamps are lit."), on_payment("The rent is paid each May.")
    (True, False)
    """
    return _any_told(_ON_PAYMENT, sentence)


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


def _beside(blocks: Sequence[Block]) -> set[int]:
    """What is asked for; of news and entries that no heading parts, what stands below their own title."""
    if any(block.zone in ("decision", "recommendation") for block in blocks):
        return {at for at, block in enumerate(blocks) if block.zone == "recommendation"}
    title = next((block.text for block in blocks if block.kind == "heading"), "")
    return {at for at, block in enumerate(blocks) if block.zone == "header" and block.heading in ("", title)}


def _sentences(block: Block, start: int | None) -> Iterator[str]:
    """The sentences of a block, from the one on behind that which gives the money."""
    at = 0
    for sentence in SENTENCES.split(block.text):
        if not start or at > start:
            yield sentence
        at += len(sentence) + 1
