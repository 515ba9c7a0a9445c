"""The cards of a web page that was printed to PDF: boxes side by side, each read by itself."""

from collections.abc import Sequence
from itertools import combinations

from ..page import Box
from .pdf_cells import boxes_of
from .pdf_ink import Rule
from .pdf_lines import Printed

_LINES = 3  # of a card, at least
_SIDES = 4  # rules that a box has


def find_cards(rules: Sequence[Rule], pieces: Sequence[Printed], tables: Sequence[Box]) -> list[Box]:
    """The boxes on a page that hold some lines each and stand side by side; tables and frames are none."""
    if len(rules) < 2 * _SIDES:
        return []
    drawn = [box for box in boxes_of(rules) if len(_tops(box, pieces)) >= _LINES]
    cards = [
        box for box in drawn if not any(holds(box, other) for other in (*drawn, *tables) if other is not box)
    ]
    abreast = {box for pair in combinations(cards, 2) if _are_abreast(*pair) for box in pair}
    whole = not any(_is_cut(piece, box) for piece in pieces for box in abreast)
    return cards if abreast and whole else []


def holds(box: Box, other: Box) -> bool:
    """Whether a box holds another."""
    return (
        box[0] <= other[0] + 1
        and box[1] <= other[1] + 1
        and other[2] <= box[2] + 1
        and other[3] <= box[3] + 1
    )


def _tops(box: Box, pieces: Sequence[Printed]) -> set[int]:
    return {piece.line.number for piece in pieces if piece.line.bbox and holds(box, piece.line.bbox)}


def _are_abreast(one: Box, other: Box) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    apart = one[2] <= other[0] or other[2] <= one[0]
    return apart and shared > 0.5 * min(one[3] - one[1], other[3] - other[1])


def _is_cut(piece: Printed, box: Box) -> bool:
    """Whether a side of the box runs through a line."""
    line = piece.line.bbox
    assert line
    inside = box[1] < (line[1] + line[3]) / 2 < box[3]
    return inside and any(line[0] + 2 < side < line[2] - 2 for side in (box[0], box[2]))
