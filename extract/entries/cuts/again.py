"""Lines that a document prints again and again: the labels of its entries, whatever their words."""

from collections import Counter
from collections.abc import Sequence

from ...block import Block

_LEAST = 3  # times that a label is printed
_LONGEST = 80  # characters of a label


def labels_by_repeating(blocks: Sequence[Block]) -> frozenset[str]:
    """Lines that come three times or more, two or more of them: "What I decided", "Why".

    One alone may as well be the title of several entries.
    """
    often = Counter(b.text for b in blocks if b.kind in ("heading", "paragraph") and len(b.text) < _LONGEST)
    again = frozenset(text for text, times in often.items() if times >= _LEAST)
    asked = frozenset(text for text in again if text.endswith(("?", ":")))
    return again if len(again) > 1 else asked
