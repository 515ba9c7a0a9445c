"""Of a row's sums by year or by part, the one that the record awards.

The award is what the columns add up to, else the column of the year that the decision is about. A row is
only then read by the place of its sums where neither is told, and its award is marked as unsure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from ...block import Entry
from ...record import AmountRole
from ..word_lists import vocabulary
from .readings import Reading
from .rows import headings, is_uplift_table
from .sums import Sum

Row = list[int]
GUESSED = 0.5


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("rows")["year_columns"][name], re.IGNORECASE)


def settle_columns(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """Of each row that gives one body several sums, leave one award; totals of a year follow its column."""
    tables: dict[int, dict[int, Row]] = {}
    for number, reading in enumerate(readings):
        if reading.place.in_table and not reading.place.total and reading.party.recipient:
            rows = tables.setdefault(id(reading.place.block.table), {})
            rows.setdefault(reading.place.at, []).append(number)
    for table, rows in tables.items():
        if not any(roles[n] == "award" for row in rows.values() for n in row):
            continue
        given = [[n for n in row if _may_be_given(readings[n], roles[n])] for row in rows.values()]
        parts = [
            [n for n in row if n in gift or _may_be_part(readings[n])]
            for row, gift in zip(rows.values(), given, strict=True)
        ]
        whole = _added_up(readings, parts)
        if not whole:
            parts, whole = given, _added_up(readings, given) or _called_whole(readings, given)
        year = _year_given(entry, readings[next(iter(rows.values()))[0]].place)
        if any(_words("last_column").search(words) for words in _deciding(entry)):
            whole = max((readings[row[-1]].place for row in given if row), key=_column_number).column
            year = _year_of(whole)
        if not whole and year is None:
            whole, year = _new_beside_old(entry, readings, given)
        for row in parts if whole else given:
            _settle_row(readings, roles, row, year, whole)
        _settle_totals(readings, roles, table, year, whole)


def _column_number(place: Sum) -> int:
    heads = headings(place)
    return heads.index(place.column) if place.column in heads else -1


def _may_be_given(reading: Reading, role: AmountRole) -> bool:
    """Whether its column says no more of a body's sum than a year, a part or an award."""
    column = reading.place.column
    given = reading.sense in {"give", "committed"} and role in {"award", "previous", "committed"}
    foreseen = reading.sense == "budget" and _year_of(column) and _words("not_firm").search(column)
    return (given or bool(foreseen)) and reading.place.value > 0


def _may_be_part(reading: Reading) -> bool:
    """Whether it may be a part of a body's grant by its kind: "Capital", "Running costs"."""
    return reading.sense in {"budget", "context"} and reading.place.value > 0 and reading.place.per is None


def _settle_row(
    readings: list[Reading], roles: list[AmountRole], row: Row, year: int | None, whole: str | None
) -> None:
    years = {n: _year_of(readings[n].place.column) for n in row}
    this_year = next((n for n in row if year and years[n] == year), None)
    award = next((n for n in row if readings[n].place.column == whole), None)
    if len(set(years.values()) - {None}) > 1:
        award = award if this_year is None else this_year
    if award is None and not year:
        _take_the_first(readings, roles, row)
    elif award is not None or this_year is None:
        for n in row:
            own = years[n]
            past = bool(year and own < year) if own else roles[n] == "previous" or _is_over(readings[n])
            roles[n] = "previous" if past else "committed"
    if award is not None:
        roles[award] = "award"
        readings[award] = replace(readings[award], sense="give", earlier=False)


def _is_over(reading: Reading) -> bool:
    return bool(_words("over").search(reading.place.column))


def _take_the_first(readings: list[Reading], roles: list[AmountRole], row: Row) -> None:
    """Where nothing tells which year is given, the first that is not over is; it is only a guess."""
    by_time = [n for n in row if _by_time(readings[n].place.column)]
    given = [n for n in by_time if roles[n] == "award"]
    for n in given[1:]:
        roles[n] = "committed"
    if given and len(by_time) > 1:
        readings[given[0]] = replace(readings[given[0]], sure=min(GUESSED, readings[given[0]].sure or 1.0))


def _by_time(column: str) -> bool:
    return bool(_words("by_time").search(column))


def _settle_totals(
    readings: Sequence[Reading], roles: list[AmountRole], table: int, year: int | None, whole: str | None
) -> None:
    """What the grants of another year came to is told of that year; a total of parts is one of a split."""
    here = [n for n, r in enumerate(readings) if r.place.in_table and id(r.place.block.table) == table]
    split = {readings[n].place.column for n in here if whole and roles[n] == "committed"}
    for n in here:
        own = _year_of(readings[n].place.column)
        if not readings[n].place.total:
            continue
        if own and year and roles[n] in {"committed", "previous", "award"}:
            roles[n] = "previous" if own < year else "committed"
        elif roles[n] == "budget" and readings[n].place.column in split:
            roles[n] = "committed"


def _added_up(readings: Sequence[Reading], rows: Iterable[Row]) -> str | None:
    """The heading of the column in which each row adds up: "Labour | Other | Award"; None for none."""
    found: set[str] = set()
    for row in (row for row in rows if len(row) > 2):
        total = sum(readings[n].place.value for n in row)
        wholes = {
            readings[n].place.column for n in (row[0], row[-1])
            if readings[n].place.value * 2 == total and readings[n].sense in {"give", "committed"}
        }  # fmt: skip
        if len(wholes) != 1 or is_uplift_table(readings[row[0]].place):
            return None
        found |= wholes
    return found.pop() if len(found) == 1 else None


def _called_whole(readings: Sequence[Reading], rows: Iterable[Row]) -> str | None:
    """The heading that calls itself the total, where rows that print one part each cannot tell."""
    named = {readings[n].place.column for row in rows for n in row}
    called = [column for column in named if _words("whole").match(column)]
    return called[0] if len(called) == 1 and len(named) > 1 else None


def _new_beside_old(
    entry: Entry, readings: Sequence[Reading], rows: Iterable[Row]
) -> tuple[str | None, int | None]:
    """The one column without a year beside that of a grant now over, and the first year that is decided on.

    "2024/25 grant | Extension", where what is decided names no year before 2025.
    """
    named = {readings[n].place.column for row in rows for n in row}
    dated = {column for column in named if _year_of(column)}
    told = [int(m[0]) for words in (*_deciding(entry), entry.title or "") for m in _YEAR.finditer(words)]
    if len(dated) != 1 or len(named) != 2 or not told:
        return None, None
    old, new = _year_of(next(iter(dated))), next(iter(named - dated))
    if old is None or old >= min(told) or _words("over").search(new) or _words("not_firm").search(new):
        return None, None
    return new, min(told)


_YEAR = re.compile(r"\b20\d\d\b")


def _year_of(column: str) -> int | None:
    """The one year that a heading names; None for a span of several: "2024/25 to 2026/27"."""
    years = {int(m["year"]) for m in _words("year").finditer(column)}
    return years.pop() if len(years) == 1 else None


def _year_given(entry: Entry, place: Sum) -> int | None:
    """The year whose column the record awards, of those that head the table; None where nothing tells."""
    heads = {year: head for head in headings(place) if (year := _year_of(head))}
    if not heads:
        return None
    lead = place.block.lead[-400:]
    if _words("not_firm").search(lead):
        given = _named((m["years"] for m in _words("given_for").finditer(lead)), heads)
        if len(given) == 1:
            return given.pop()
    marked = {year for year, head in heads.items() if _words("given_now").search(head)}
    if len(marked) == 1:
        return marked.pop()
    over = {year for year, head in heads.items() if _words("over").search(head)}
    later = {year for year, head in heads.items() if _words("not_firm").search(head)}
    left = set(heads) - over - later - (_not_firm_in(lead, heads))
    if len(left) == 1 and len(heads) > 1:
        return left.pop()
    return _year_told(entry, place, left)


def _not_firm_in(lead: str, heads: Iterable[int]) -> set[int]:
    """The years that a lead-in calls indicative, or the later ones where it says so of these."""
    if not _words("not_firm").search(lead):
        return set()
    named = _named((m["clause"] for m in _words("said_indicative").finditer(lead)), heads)
    if named:
        return {year for year in heads if year >= min(named)}
    return set(heads) - {min(heads)} if _words("later_years").search(lead) else set()


def _year_told(entry: Entry, place: Sum, years: set[int]) -> int | None:
    """The one of these years that the decision names, else the title, else the table's own heading."""
    decided = " ".join(_deciding(entry))
    if _words("spans").search(decided):
        return None  # given for several years, none of which is this one
    for words in (decided, entry.title or "", place.block.lead[-300:], place.block.heading):
        told = _named([words], years)
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _deciding(entry: Entry) -> Iterator[str]:
    """The recommendations and what was decided, without what is only to be noted."""
    for block in entry.blocks:
        told = block.zone in {"decision", "recommendation"} and not block.cells
        if told and not _words("notes").match(block.text):
            yield block.text


def _named(texts: Iterable[str], years: Iterable[int]) -> set[int]:
    """Which of the years some words name: "2024/25", "2024-25", "the year to March 2025"."""
    said: set[int] = set()
    for text in texts:
        said |= {int(m["year"] or m["alone"]) for m in _words("year_in_words").finditer(text)}
        said |= {int(m["ends"]) - 1 for m in _words("year_to").finditer(text)}
    return said & set(years)
