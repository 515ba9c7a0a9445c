"""Header fields that no label names, and sentences of one paper tell."""

from collections.abc import Sequence

from ...block import Block
from ...record import Kind, Signature
from .council_pages import taken_as_due
from .letters import writer_of_letter
from .opening import told_in_opening
from .report_heads import told_writer
from .values import BY_WORDS, Filled


def told_in_sentences(
    blocks: Sequence[Block], signatures: Sequence[Signature], kind: Kind
) -> dict[str, Filled]:
    """Who wrote a paper; and of a decision who took it, and its number, as its first sentence has them."""
    writer = writer_of_letter(blocks, signatures) or told_writer(blocks)
    told = {"originator": writer} if writer else {}
    told |= taken_as_due(blocks) | told_in_opening(blocks) if kind != "paper" else {}
    return {name: filled.unsure(BY_WORDS) for name, filled in told.items()}
