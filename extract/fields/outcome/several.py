"""A decision of several parts: one that is held back or turned down does not speak for those that give."""

from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Outcome
from ..language import in_turn, pattern
from ..passages import zone_runs
from .asides import tells_of_before
from .said import first_outcome

GIVES_NOTHING = ("deferred", "refused", "withdrawn", "noted")
"""The outcomes by which nobody is given anything."""


def weighed_with_the_rest(
    told: tuple[Outcome, Evidence], blocks: Sequence[Block]
) -> tuple[Outcome, Evidence]:
    """What a decision comes to whose one part was read as `told`, where others of its parts give money.

    "Quay Lamps will receive £900. The bid of Pier Band is deferred" gives some of it; "£200 is held back for
    an evaluation" beside it puts nothing off.
    """
    if told[0] not in GIVES_NOTHING:
        return told
    for run in zone_runs(blocks, "decision"):
        if not any(_holds(block, told[1]) for block in run):
            continue
        parts = [(block, at, part) for block in run for at, _, part in in_turn(block.text)]
        given = [(block, at, part) for block, at, part in parts if _gives(part)]
        if not given:
            return told
        if any(_came_to_nothing(part) for _, _, part in parts):
            return "approved-in-part", told[1]
        block, at, part = given[0]
        return "approved", block.evidence(at, at + len(part))
    return told


def _holds(block: Block, where: Evidence) -> bool:
    """Whether a block stands where the evidence of an outcome does."""
    own = block.evidence()
    return own.page == where.page and (where.text in own.text or own.text in where.text)


def _gives(part: str) -> bool:
    """Whether a sentence gives a sum, and puts off no more than the payment of some of it."""
    gives = pattern("outcome", "gives_sum").search(part)
    if not gives or pattern("outcome", "gives_if").search(part[: gives.end()]):
        return False
    return not tells_of_before(part, "approved") and not _came_to_nothing(part)


def _came_to_nothing(part: str) -> bool:
    """Whether a sentence says that something asked for is not given, or not yet."""
    outcome = first_outcome(part)
    if outcome not in ("deferred", "refused") or tells_of_before(part, outcome):
        return False
    return not (outcome == "deferred" and pattern("outcome", "put_by").search(part))
