"""Labels that an entry of a list leaves empty, where the others have the value in the label's own line."""

from collections import Counter
from collections.abc import Sequence

from .block import Block
from .fields.header import is_bare_label
from .forms.vocabulary import opening_label


def without_blanks(entries: Sequence[list[Block]]) -> list[list[Block]]:
    """The entries without the labels that one leaves empty: what stands below these is no value of theirs."""
    filled = Counter(name for blocks in entries for block in blocks if (name := _label(block, empty=False)))
    empty = Counter(name for blocks in entries for block in blocks if (name := _label(block, empty=True)))
    told = {name for name, often in filled.items() if often > empty[name] > 0}
    return [[b for b in blocks if _label(b, empty=True) not in told] or blocks for blocks in entries]


_NAMING = ("decided_by", "originator", "reference")  # an empty place to sign is told too, and stays


def _label(block: Block, *, empty: bool) -> str:
    """The label that opens a line with its colon, where nothing, or something, stands behind; else ""."""
    label = opening_label(block.text) if block.kind in ("paragraph", "heading") else None
    if (
        label is None
        or label.field not in _NAMING
        or block.zone == "signature"
        or ":" not in block.text[label.end : label.value]
        or is_bare_label(block) != empty
    ):
        return ""
    return label.name.casefold()
