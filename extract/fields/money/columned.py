"""What the sums of a table's column tell of each other: they are of one kind, and so is their total."""

from collections import Counter
from dataclasses import replace

from .cues import Sense
from .parties import Party
from .readings import SURE, Reading, is_unsure
from .row_years import year_of
from .rows import column_sense, is_overspent, is_share_table
from .statements import label_sense, table_kind
from .sums import Sum


def columned(readings: list[Reading]) -> list[Reading]:
    """The sums under one heading are of one kind, where a row's own label does not say otherwise."""
    columns: dict[tuple[int, str], list[int]] = {}
    for number, reading in enumerate(readings):
        place = reading.place
        told = place.total or label_sense(place.row) or is_share_table(place) or _saves_nothing(reading)
        if place.in_table and place.column and not told:
            columns.setdefault((id(place.block.table), place.column), []).append(number)
    settled = list(readings)
    for numbers in columns.values():
        kinds = Counter((readings[n].sense, readings[n].earlier) for n in numbers)
        (kind, most), *others = kinds.most_common()
        if others and most * 2 > len(numbers):
            for n in numbers:
                if _may_follow(readings[n], kind):
                    settled[n] = replace(readings[n], sense=kind[0], earlier=kind[1], faint=False)
    return settled


def rows_of_payees(found: list[tuple[Sum, Party]]) -> list[tuple[Sum, Party]]:
    """The sums of a table's row that opens with a body which the paper says elsewhere is paid, as its own."""
    paid = {party.recipient for place, party in found if party.recipient and not place.in_table}
    return [
        (place, Party(place.row, None, "row"))
        if place.in_table and not (party.recipient or place.total) and place.row in paid
        else (place, party)
        for place, party in found
    ]


def given_in_words(readings: list[Reading]) -> list[Reading]:
    """A row that repeats what the paper's words grant a body is that grant, and its parts are a split."""
    given = {
        (r.place.value, r.party.recipient)
        for r in readings
        if not r.place.in_table and r.sense == "give" and not (r.earlier or r.faint) and r.party.recipient
    }
    rows: dict[tuple[int, int], list[int]] = {}
    for number, reading in enumerate(readings):
        if reading.place.in_table and not reading.place.total and reading.party.recipient:
            rows.setdefault((id(reading.place.block.table), reading.place.at), []).append(number)
    settled = list(readings)
    for numbers in rows.values():
        kinds = {readings[n].sense for n in numbers}
        repeated = [n for n in numbers if (readings[n].place.value, readings[n].party.recipient) in given]
        if len(repeated) != 1 or kinds != {"match"} or any(column_sense(readings[n].place) for n in numbers):
            continue
        parts = [n for n in numbers if n not in repeated]
        if not parts or sum(readings[n].place.value for n in parts) == readings[repeated[0]].place.value:
            for n in numbers:
                sense: Sense = "give" if n in repeated else "committed"
                settled[n] = replace(readings[n], sense=sense, earlier=False)
    return settled


def _saves_nothing(reading: Reading) -> bool:
    """Whether it is the variance of a row that costs more than was planned."""
    return reading.sense == "context" and is_overspent(reading.place)


def _may_follow(reading: Reading, kind: tuple[Sense, bool]) -> bool:
    """Whether a sum is of another kind than its column for no good reason; what a body is given stays so."""
    given = reading.sense == "give" and not reading.faint and reading.party.recipient
    if kind[0] == "rate" and not reading.place.per:
        return False  # one sum by the hour in a column makes no rate of the others
    return (reading.sense, reading.earlier) != kind and is_unsure(reading.sure) and not given


def told_in_all(readings: list[Reading]) -> list[Reading]:
    """A table of years whose total is told in words, "Spending was £x, as set out below", is of its kind."""
    said = {r.place.value: r.sense for r in readings if not (r.place.in_table or r.faint) and _is_known(r)}
    kinds = {
        id(r.place.block.table): said[r.place.value]
        for r in readings
        if r.place.in_table and r.place.total and r.place.value in said and year_of(r.place)
    }
    return [
        replace(r, sense=kinds[id(r.place.block.table)])
        if id(r.place.block.table) in kinds and r.place.in_table and r.sense == "budget" and year_of(r.place)
        else r
        for r in readings
    ]


def _is_known(reading: Reading) -> bool:
    return reading.sense in {"spend", "income", "saving"} and (reading.sure or 0) >= SURE


def totalled(readings: list[Reading]) -> list[Reading]:
    """A total of a table is of the kind of the sums above it, where these are all of one that is no gift.

    Where little is said of it, it is of the kind that most of them are; what was given comes to a total.
    """
    settled = []
    for reading in readings:
        place = reading.place
        if place.total and place.in_table:
            above = Counter(
                r.sense for r in readings
                if r.place.block.table is place.block.table
                and r.place.column == place.column and not r.place.total
            )  # fmt: skip
            kind = above.most_common(1)[0][0] if above else reading.sense
            given_beside = any(
                r.sense == "give" and r.place.block.table is place.block.table for r in readings
            )
            if is_share_table(place):  # what others put in beside our grants, and no cost that all share
                others_only = list(above) == ["match"] and above["match"] > 1 and given_beside
                reading = replace(reading, sense="match") if others_only else reading
            elif reading.faint:
                reading = replace(reading, sense="committed" if kind == "give" else kind)
            elif reading.sense in {"committed", "give"} and list(above) == [kind] and above[kind] > 1:
                summed = kind in _SUMMED and table_kind(place) != "reserves"  # what moves there may be given
                reading = replace(reading, sense=kind) if summed else reading
        settled.append(reading)
    return settled


_SUMMED = {"budget", "match", "request", "spend", "saving", "income"}
