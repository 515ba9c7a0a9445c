"""A decision made by choosing one of two printed sentences: "I agree …", "I do not agree …"."""

import re
from collections.abc import Sequence

from ...block import Block, Entry
from ...record import MAKERS, Evidence, Outcome, Signature
from ..awards.declined import declined_labels
from ..header.status import EMPTY, TICKED
from ..language import pattern

Choices = list[tuple[Block, re.Match[str]]]

BOX = re.compile(f"{TICKED}|{EMPTY}")


def choices_in(blocks: Sequence[Block]) -> Choices:
    """The sentences "I agree …" and "I do not agree …", where a paper prints both to choose from.

    "1. I agree to give £900 to Quay Aid" and "2. I do not agree to the request for £400" are two decisions,
    and so are "I agree recommendations 1 and 2" and "I do not agree recommendation 3 because:".
    """
    said, agreed, refused = _sides(blocks)
    both = len(said) > 1 and not all(m["not"] for _, m in said) and any(m["not"] for _, m in said)
    return said if both and not (agreed and refused and agreed.isdisjoint(refused)) else []


def _sides(blocks: Sequence[Block]) -> tuple[Choices, set[str], set[str]]:
    """The sentences that agree or do not, and what those name that agree, and those that do not."""
    told = [(b, m) for b in blocks if (m := pattern("outcome", "choice").match(b.text))]
    said = [(b, m) for b, m in told if BOX.search(b.text) or not m["boxed"]]
    agreed, refused = (
        {s for b, m in said if bool(m["not"]) is no for s in _things_in(b.text)} for no in (False, True)
    )
    return said, agreed, refused


_SUM = re.compile(r"£\s?[\d,.]*\d")
_NAMED = re.compile(
    r"\brecommendations?\s+(?P<labels>\(?[\dixv][\d.ixv()]*(?:(?:,|\s+and|\s+&)?\s+\(?[\dixv][\d.ixv()]*)*)"
)


def _things_in(text: str) -> list[str]:
    """The sums and the numbers of recommendations that a sentence agrees to or does not."""
    named = (m["labels"] for m in _NAMED.finditer(text))
    return [*_SUM.findall(text), *(n for labels in named for n in re.findall(r"[\d.ixv]*[\dixv]", labels))]


def agreed_and_not(blocks: Sequence[Block]) -> Evidence | None:
    """Where a list agrees to one request and not to another: "1. I agree to …", "3. I do not agree …".

    Without its numbers, where each of the two sentences names recommendations of its own.
    """
    agreed = [b for b in blocks if b.marker and pattern("outcome", "is_mine").match(b.text)]
    refused = any(pattern("outcome", "not_mine").match(b.text) for b in blocks)
    said, named, not_named = _sides([b for b in blocks if _NAMED.search(b.text)])
    if named and not_named and named.isdisjoint(not_named):
        return said[0][0].evidence()
    return agreed[0].evidence() if agreed and refused else None


def is_unticked(text: str) -> bool:
    """Whether words stand beside empty boxes or each other: choices, of which none is made here."""
    return bool(re.search(EMPTY, text) or pattern("outcome", "choices").fullmatch(text.strip()))


def awaits_choice(entry: Entry, said: Choices, signatures: Sequence[Signature]) -> bool:
    """Whether a decision prints its outcomes to tick, as `said`, or to sign, and nobody did yet."""
    return _left_open(said) or (not entry.listed and is_to_sign(entry.blocks, signatures))


def is_to_sign(blocks: Sequence[Block], signatures: Sequence[Signature]) -> bool:
    """Whether a paper prints its outcomes, "Agreed / Not agreed", and nobody chose or signed yet."""
    printed = (pattern("outcome", "choices").fullmatch(b.text.strip()) for b in blocks)
    return _is_left_to_sign(signatures) and any(printed)


def printed_to_sign(blocks: Sequence[Block], signatures: Sequence[Signature]) -> list[Block]:
    """The words of approval that a form prints over a place to sign, blank still: they say nothing."""
    if not _is_left_to_sign(signatures) or any(
        pattern("outcome", "decided_day").match(b.text) for b in blocks
    ):
        return []
    return [b for b in blocks if pattern("outcome", "printed_to_sign").match(b.text)]


def _is_left_to_sign(signatures: Sequence[Signature]) -> bool:
    """Whether those who decide have a place to sign, and there is nothing in it."""
    own = [s for s in signatures if s.role in MAKERS]
    return bool(own) and not any(s.signed or s.date or s.name or s.signed is None for s in own)


def _left_open(said: Choices) -> bool:
    """Whether both of them have a box to tick and none is ticked: a signature below says neither."""
    boxed = [b for b, _ in said if BOX.search(b.text)]
    return len(boxed) > 1 and not any(re.search(TICKED, b.text) for b in boxed)


def chosen(
    said: Choices, signatures: Sequence[Signature], blocks: Sequence[Block]
) -> tuple[Outcome, Evidence] | None:
    """Of "I agree …" and "I do not agree …", the one ticked, or without boxes the one signed below.

    What stands below "I do not agree … because:" may agree to some of it.
    """
    if any(BOX.search(b.text) for b, _ in said):
        chosen = {number for number, (b, _) in enumerate(said) if re.search(TICKED, b.text)}
    else:
        chosen = _signed_below(said, signatures)
    if len(chosen) != 1:
        return None
    block, match = said[chosen.pop()]
    below = blocks[blocks.index(block) + 1 :][:4]
    if match["not"] and (partly := next((b for b in below if _agrees_to_some(b.text)), None)):
        return "approved-in-part", partly.evidence()
    return ("refused" if match["not"] else "approved"), block.evidence()


def _agrees_to_some(text: str) -> bool:
    return bool(pattern("outcome", "some_agreed").search(text) and declined_labels(text))


def _signed_below(said: Choices, signatures: Sequence[Signature]) -> set[int]:
    """The numbers of the sentences that stand right above a completed signature."""
    starts = [(b.page or 0, b.pieces[0][1].number) for b, _ in said]
    signed = [
        max(
            (n for n, start in enumerate(starts) if start <= (s.evidence.page or 0, s.evidence.line)),
            default=-1,
        )
        for s in signatures
        if s.signed or s.date
    ]
    return {number for number in signed if number >= 0}
