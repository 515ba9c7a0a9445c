"""Labels that an entry of a list leaves empty, where the others have the value in the label's own line."""

from collections import Counter
from collections.abc import Sequence

from ..block import Block
from ..forms.vocabulary import opening_label

_NAMING = ("decided_by", "originator", "reference")  # an empty place to sign is told too, and stays


def without_blanks(entries: Sequence[list[Block]]) -> list[list[Block]]:
    """The entries without the labels that one leaves empty: what stands below these is no value of theirs."""
    labels = [[_label(block) for block in blocks] for blocks in entries]
    often = Counter(label for found in labels for label in found if label)
    told = {(name, True) for name, empty in often if not empty and often[name, False] > often[name, True]}
    return [
        [block for block, label in zip(blocks, found, strict=True) if label not in told] or blocks
        for blocks, found in zip(entries, labels, strict=True)
    ]


def _label(block: Block) -> tuple[str, bool] | None:
    """The label that opens a line with its colon, and whether nothing stands behind it."""
    if block.kind not in ("paragraph", "heading") or block.zone == "signature":
        return None
    label = opening_label(block.text)
    if label is None or label.field not in _NAMING or ":" not in block.text[label.end : label.value]:
        return None
    return label.name.casefold(), not block.text[label.value :].strip()
