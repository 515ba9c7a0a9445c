"""What the sums of a record say of each other: a total of its awards, and what a fund has left after them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from ...block import Entry
from ...record import AmountRole
from ..header.references import facts_of_line
from ..language import pattern
from .context import NUMBERS
from .readings import Reading, is_unsure
from .rows import is_shared_by_forces


def settle_by_sums(readings: Sequence[Reading], roles: list[AmountRole], awarded: Sequence[Decimal]) -> None:
    """Give a role to sums of which their words say little, where the awards add up to them.

    The total of two awards or more is `committed`.
    """
    total = sum(awarded, Decimal(0))
    if not total:
        return
    for number, reading in enumerate(readings):
        shared = number + 1 < len(readings) and _SHARED.search(readings[number + 1].place.own_before)
        if roles[number] not in {"budget", "context", "committed"} and not (
            shared and roles[number] == "previous"
        ):
            continue
        unsure = shared or reading.faint or (reading.place.total and is_unsure(reading.sure))
        costs = pattern("awards", "costs_in_all").search(reading.place.own_before) or _is_alone(reading)
        if len(awarded) > 1 and reading.place.value == total:
            roles[number] = "committed" if unsure or costs else roles[number]
            if roles[number] == "committed":
                _settle_sources(readings, roles, number)
        elif roles[number] == "budget" and _is_over_years(reading, total):
            roles[number] = "committed"


# "I approved £9,000 for lamps. Of this, £5,000 goes to R and £4,000 to S."
_SHARED = re.compile(r"\bof\s+(?:this|that|these|which|it),?\s*$", re.IGNORECASE)


def _is_over_years(reading: Reading, yearly: Decimal) -> bool:
    """Whether it is what yearly awards come to over their term: "The cost over the three years is £x"."""
    term = _YEARS.search(reading.place.words)
    told = (term["count"] or "").lower() if term else ""
    years = int(told) if told.isdigit() else NUMBERS.get(told, 0)
    return years > 1 and reading.place.value == years * yearly


_YEARS = re.compile(r"\b(?:over|across|for)\s+(?:the\s+|a\s+)?(?:next\s+)?(?P<count>\w+)[ -]years?\b")


def _is_alone(reading: Reading) -> bool:
    """Whether it is the whole value of a label that says no more than money: "Amount (£): 4,750"."""
    text = reading.place.block.text
    facts = facts_of_line(text)
    text = next((fact for fact in facts[1] if reading.place.text in fact), text) if facts else text
    label, _, value = text.rpartition(":")
    whole = not reading.place.column and not reading.place.in_table
    return whole and len(label) < 40 and value.strip(" .") == reading.place.text


def _settle_sources(readings: Sequence[Reading], roles: list[AmountRole], whole: int) -> None:
    """Of "£x in all, of which £y comes from the one fund and £z from the other", £y and £z are its split."""
    parts = [
        n for n in range(whole + 1, min(whole + 5, len(readings)))
        if readings[n].place.at == readings[whole].place.at
    ]  # fmt: skip
    if len(parts) > 1 and sum(readings[n].place.value for n in parts) == readings[whole].place.value:
        for n in parts:
            roles[n] = "committed" if roles[n] in {"match", "budget", "context", "income"} else roles[n]


def told_for_one_year(readings: Sequence[Reading], roles: Sequence[AmountRole], number: int) -> list[int]:
    """The one sum beside a total over years that is told for one of them.

    "A grant of £60,000 over three years (£20,000 in 2031/32)" awards this year's share; several such sums
    split the total.
    """
    whole = readings[number].place
    here = (whole.at, whole.sentence)
    beside = [n for n, r in enumerate(readings) if n != number and (r.place.at, r.place.sentence) == here]
    if len(beside) != 1 or roles[beside[0]] != "committed":
        return []
    share = readings[beside[0]].place
    over_years = pattern("awards", "years").search(whole.own_after)
    is_part = whole.end < share.start and share.value < whole.value
    return beside if over_years and is_part and pattern("awards", "for_one_year").match(share.after) else []


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


def makes_up_own_budget(
    readings: Sequence[Reading], roles: Sequence[AmountRole], lines: Sequence[int]
) -> bool:
    """Whether the lines of a table add up to what the operative words move into one's own budget."""
    total = sum(readings[n].place.value for n in lines)
    return any(
        role == "budget" and r.place.value == total and r.place.block.zone in {"recommendation", "decision"}
        for r, role in zip(readings, roles, strict=True)
    )


def settle_own_share(entry: Entry, readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """What the office pays of a cost that forces share, as the table of their shares says, is no award."""
    shared = [r for r in readings if is_shared_by_forces(r.place) and not r.place.total]
    shares = {r.place.value for r in shared}
    agreed = {
        r.place.value for r, role in zip(readings, roles, strict=True)
        if role == "award" and not r.party.recipient and r.place.value in shares
    }  # fmt: skip
    rows = {r.place.row for r in shared}
    ours = {row for row in rows if _is_own_area(entry, row)}
    own = {r.place.at for r in shared if r.place.value in agreed or ours == {r.place.row}}
    for number, reading in enumerate(readings):
        is_own = reading.place.value in agreed or reading.place.at in own
        if is_own and (reading.faint or roles[number] in {"award", "match", "spend"}):
            roles[number] = "budget"


def _is_own_area(entry: Entry, name: str) -> bool:
    """Whether the head of the entry names the commissioner of this area."""
    area = re.escape(name)
    named = re.compile(
        rf"\bcommissioner\b[^.;]{{0,20}}\b{area}\b|\b{area}\b[^.;]{{0,30}}\bcommissioner\b", re.IGNORECASE
    )
    return len(name) > 3 and any(named.search(b.text) for b in entry.blocks[:8] if b.zone == "header")


_PARTS = range(2, 13)
