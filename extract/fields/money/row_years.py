"""The years that head the columns of a table: a sum's own, and which are later or only indicative."""

from dataclasses import replace

from .rows import cells_of, headings, row_party, row_pattern
from .sums import Sum, once_a_sum


@once_a_sum
def is_year_split(place: Sum) -> bool:
    """Whether a sum stands under a year, in a table that has a column of totals too."""
    if not place.in_table or not row_pattern("year").fullmatch(place.column):
        return False
    return any(row_pattern("in_total").match(head) for head in headings(place))


def totals_a_recipient(place: Sum) -> bool:
    """Whether a sum under "Total" is that of one recipient's row, not of the table."""
    by_year = any(row_pattern("year").fullmatch(head) for head in headings(place))
    whole = row_pattern("in_total").match(place.column)
    return bool(whole and by_year and row_party(replace(place, total=False)).recipient)


def is_indicative_total(place: Sum) -> bool:
    """Whether a sum under "Total" takes in later years that are said to be only indicative."""
    return bool(row_pattern("in_total").match(place.column)) and _later_indicative(place)


def _later_indicative(place: Sum) -> bool:
    """Whether the table's lead-in says that the sums of later years are only indicative."""
    return bool(row_pattern("later_indicative").search(place.block.lead[-300:]))


def years_after(place: Sum) -> bool:
    """Whether another column of the table is headed by a later year."""
    own = year_of(place)
    return own is not None and any(year > own for year in _years(place))


def _years(place: Sum) -> list[int]:
    """The years that head columns of its table."""
    return [int(h["year"]) for h in map(row_pattern("in_heading").search, headings(place)) if h]


def year_of(place: Sum) -> int | None:
    """The year that heads the column of a sum."""
    match = row_pattern("in_heading").search(place.column)
    return int(match["year"]) if match else None


@once_a_sum
def nothing_after(place: Sum) -> bool:
    """Whether the row has nothing under a later year: what it had before has come to an end."""
    own = year_of(place)
    if own is None or not place.in_table:
        return False
    heads = zip(headings(place), cells_of(place), strict=False)
    later = [
        cell for head, cell in heads if (h := row_pattern("in_heading").search(head)) and int(h["year"]) > own
    ]
    return bool(later) and all(row_pattern("nothing").fullmatch(cell) for cell in later)


def is_firm_year(place: Sum) -> bool:
    """Whether a sum's year is the one that is given, later ones being said to be only indicative."""
    own = year_of(place)
    if own is None:
        return False
    said = [place.block.lead[-300:], *(h for h in headings(place) if h != place.column)]
    if _later_indicative(place):
        return years_after(place) and not any(year < own for year in _years(place))
    found = (m for words in said for m in row_pattern("indicative").finditer(words))
    later = [int(m["year"] or m["after"]) for m in found]
    return bool(later) and min(later) > own
