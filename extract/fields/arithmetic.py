"""What the sums of a record say of each other: a total of its awards, and what a fund has left after them."""

from collections.abc import Sequence
from decimal import Decimal

from ..record import AmountRole
from .readings import Reading


def settle_by_sums(readings: Sequence[Reading], roles: list[AmountRole], awarded: Sequence[Decimal]) -> None:
    """Give a role to sums of which their words say little, where the awards add up to them.

    The total of two awards or more is `committed`; a fund less the awards is `remaining`.
    """
    total = sum(awarded, Decimal(0))
    if not total:
        return
    funds = {
        r.place.value for r, role in zip(readings, roles, strict=True) if role == "budget" and not r.faint
    }
    for number, reading in enumerate(readings):
        if not reading.faint or roles[number] not in {"budget", "context"}:
            continue
        if len(awarded) > 1 and reading.place.value == total:
            roles[number] = "committed"
        elif reading.place.value in {fund - total for fund in funds if fund > total}:
            roles[number] = "remaining"
