"""What the sums of a record say of each other: a total of its awards, and what a fund has left after them."""

from collections.abc import Sequence
from decimal import Decimal

from ..record import AmountRole
from .language import pattern
from .readings import Reading, is_unsure
from .rows import is_shared_by_forces


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
        if roles[number] not in {"budget", "context", "committed"}:
            continue
        unsure = reading.faint or (reading.place.total and is_unsure(reading.sure))
        costs = pattern("awards", "costs_in_all").search(reading.place.own_before)
        if len(awarded) > 1 and reading.place.value == total:
            roles[number] = "committed" if unsure or costs else roles[number]
            if roles[number] == "committed":
                _settle_sources(readings, roles, number)
        elif (
            roles[number] != "committed"
            and reading.faint
            and reading.place.value in {fund - total for fund in funds if fund > total}
        ):
            roles[number] = "remaining"


def _settle_sources(readings: Sequence[Reading], roles: list[AmountRole], whole: int) -> None:
    """Of "£x in all, of which £y comes from the one fund and £z from the other", £y and £z are its split."""
    parts = [
        n for n in range(whole + 1, min(whole + 5, len(readings)))
        if readings[n].place.at == readings[whole].place.at
    ]  # fmt: skip
    if len(parts) > 1 and sum(readings[n].place.value for n in parts) == readings[whole].place.value:
        for n in parts:
            roles[n] = "committed" if roles[n] in {"match", "budget", "context", "income"} else roles[n]


def settle_shares(readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """Half of a grant, or one of its instalments, is no grant of its own: it is `committed`.

    Only where a sum of the same part of the paper is that many times as much: "£18,750, in three instalments
    of £6,250".
    """
    given = [(r.place.at, r.place.value) for r, role in zip(readings, roles, strict=True) if role == "award"]
    for number, reading in enumerate(readings):
        place = reading.place
        if roles[number] not in {"award", "rate", "budget", "context"} or place.in_table or not place.value:
            continue
        is_share = pattern("awards", "share").search(place.own_before[-60:]) or pattern(
            "awards", "share_behind"
        ).match(place.own_after)
        if is_share and any(abs(at - place.at) <= 6 and value / place.value in _PARTS for at, value in given):
            roles[number] = "committed"


def settle_own_share(readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """What the office pays of a cost that forces share, as the table of their shares says, is no award."""
    shares = {r.place.value for r in readings if is_shared_by_forces(r.place) and not r.place.total}
    agreed = {
        r.place.value for r, role in zip(readings, roles, strict=True)
        if role == "award" and not r.party.recipient and r.place.value in shares
    }  # fmt: skip
    own = {r.place.at for r in readings if r.place.value in agreed and is_shared_by_forces(r.place)}
    for number, reading in enumerate(readings):
        ours = reading.place.value in agreed or reading.place.at in own
        if ours and (reading.faint or roles[number] in {"award", "match", "spend"}):
            roles[number] = "budget"


_PARTS = range(2, 13)
