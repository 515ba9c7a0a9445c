"""Sentences to choose from, "I agree …" and "I do not agree …": which of them is ticked or signed."""

import re
from collections.abc import Sequence

from ..block import Block
from ..record import Evidence, Outcome, Signature
from .language import pattern
from .status import EMPTY, TICKED

BOX = re.compile(f"{TICKED}|{EMPTY}")
"""A box, ticked or empty."""
Choices = list[tuple[Block, re.Match[str]]]
"""The blocks that hold the sentences, each with what shows it to be one."""


def chosen(said: Choices, signatures: Sequence[Signature]) -> tuple[Outcome, Evidence] | None:
    """Of "I agree …" and "I do not agree …", the one ticked, or without boxes the one signed below."""
    if any(BOX.search(b.text) for b, _ in said):
        told = {number for number, (b, _) in enumerate(said) if re.search(TICKED, b.text)}
    else:
        told = _signed_below(said, signatures)
    if len(told) != 1:
        return None
    block, match = said[told.pop()]
    return ("refused" if match["not"] else "approved"), block.evidence()


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


def choices_in(blocks: Sequence[Block]) -> Choices:
    """The sentences "I agree …" and "I do not agree …", where a paper prints both to choose from."""
    choice = pattern("outcome", "choice")
    said = [(b, m) for b in blocks if b.kind != "heading" and (m := choice.match(b.text))]
    both = len(said) > 1 and not all(m["not"] for _, m in said) and any(m["not"] for _, m in said)
    return said if both else []


def leaves_both_open(said: Choices) -> bool:
    """Whether both of them have a box to tick and none is ticked: a signature below says neither."""
    boxed = [b for b, _ in said if BOX.search(b.text)]
    return len(boxed) > 1 and not any(re.search(TICKED, b.text) for b in boxed)
