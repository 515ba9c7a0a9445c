"""Which grant a sum tells again that stands outside the operative words."""

import re

from ...record import AmountRole
from ..language import pattern
from ..money.readings import Reading, is_unsure
from ..money.row_years import year_of, years_after
from ..money.rows import column_sense, has_column, is_bare
from ..money.statements import label_sense
from .grants import Grant, Grants, possible_values, repeats, same_body


def restates(reading: Reading, role: AmountRole, grants: Grants, readings: list[Reading]) -> Grant | None:
    """The grant that a reading outside the operative words repeats."""
    if (reading.faint or _is_its_row(reading)) and reading.place.in_table and not reading.place.total:
        values = possible_values(reading)
        return next((g for g in grants.near(values) if repeats(reading, values, g, readings)), None)
    if role == "limit" and re.match(r"(?:grant|award)\b", reading.place.row or "", re.IGNORECASE):
        role = "award"  # "Grant: not to exceed £96,000", among the terms of the agreement
    if pattern("awards", "the_grant").search(reading.place.own_before):
        role = "award"  # "After the grant of £15,750 the fund has £26,560"
    if role not in {"award", "request", "committed", "budget"} or reading.place.total:
        return None
    if role == "committed" and pattern("awards", "share").search(reading.place.own_before[-60:]):
        return None  # one of its instalments
    # Asked for, by the heading of its column.
    under = reading.place.in_table and not label_sense(reading.place.row)
    if role == "request" and (under or _asks_by_label(reading, readings)):
        return None
    values = possible_values(reading)
    near = [g for g in grants.near(values) if repeats(reading, values, g, readings)]
    if role == "budget" and not (is_option(reading) or reading.party.frame == "application"):
        near = [g for g in near if _is_told_of(reading, g)]
    return next(iter(near), None)


def _is_told_of(reading: Reading, grant: Grant) -> bool:
    """Whether an unsure sum stands in a paragraph that opens with the name of a grant's recipient."""
    told = reading.place.block.text
    named = grant.recipient is not None and told.startswith((f"{grant.recipient}.", f"{grant.recipient}:"))
    return named and is_unsure(reading.sure)


def _is_its_row(reading: Reading) -> bool:
    """Whether the label of its row calls an unsure sum a grant by its use: "Handover grant"."""
    return is_unsure(reading.sure) and _A_GRANT.fullmatch(reading.place.row.strip()) is not None


_A_GRANT = re.compile(
    r"(?!.*\b(?:office|government|ministry|core|income|formula)\b)(?:[\w'’-]+ ){0,4}grant", re.IGNORECASE
)


def in_its_row(reading: Reading, grants: Grants, readings: list[Reading]) -> Grant | None:
    """The grant whose sum stands in a row of its recipient that says no more, under its own year."""
    place = reading.place
    if not place.in_table or not (is_unsure(reading.sure) or is_bare(place.column)):
        return None
    if len(place.row) <= 3:
        return None
    worth = [g for g in grants.near([place.value]) if g.value == place.value]
    year = year_of(place)
    in_row = any(readings[m].place.at == place.at for g in worth for m in g.mentions)
    if year and (in_row or years_after(place)):
        worth = [g for g in worth if any(str(year) in readings[m].place.words for m in g.mentions)]
    return next((g for g in worth if g.recipient and same_body(place.row, g.recipient)), None)


def takes_from_fund(reading: Reading, grants: Grants, readings: list[Reading]) -> Grant | None:
    """The grant that a row named by its use takes from what a fund held, above the row of what is left."""
    table = reading.place.block.table
    held = [r.place.value for r in readings if table is not None and r.place.block.table is table]
    if len(held) < 3 or held[0] - sum(map(abs, held[1:-1])) != held[-1]:
        return None
    label = reading.place.row.casefold()
    use = {*_WORD.findall(_GIVEN.sub("", label))} - _OF_ANY_GRANT
    if not (use or _GIVEN.search(label)):
        return None
    worth = [g for g in grants.near([reading.place.value]) if g.value == reading.place.value]
    told = ((g, " ".join(readings[m].place.words for m in g.mentions).casefold()) for g in worth)
    return next((g for g, words in told if all(word in words for word in use)), None)


_WORD = re.compile(r"[a-z]{4,}")
_OF_ANY_GRANT = frozenset(["award", "awards", "grant", "grants", "less", "this", "these", "decision", "made"])
_GIVEN = re.compile(r"\b(?:awarded|granted|given|agreed)\b")


def _asks_by_label(reading: Reading, readings: list[Reading]) -> bool:
    """Whether it stands behind a label such as "Sought:", in an entry with another such as "Given:"."""
    return bool(reading.place.column) and any(
        column_sense(r.place) == "give" for r in readings if r.place.column
    )


def is_option(reading: Reading) -> bool:
    """Whether it is the price of an option in a table, one of which the decision takes."""
    place = reading.place
    priced = re.search(r"\b(?:cost|amount|value|price)\b", place.column, re.IGNORECASE)
    return place.in_table and bool(priced) and not has_column(place, "give")
