"""What a table is about (savings, reserves, funding) and what that makes of the sums in its rows."""

import re
from functools import cache, lru_cache

from ..word_lists import vocabulary
from .headings import column_headings
from .sums import Sum, once_a_row

_DATE = re.compile(
    r"\b(?P<day>31|30|1|01)(?:st)?[ ./](?:[A-Za-z]{3,9}|\d\d?)[ ./](?:20)?(?P<year>\d\d)\b", re.IGNORECASE
)


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((r["means"], re.compile(r["pattern"], re.IGNORECASE)) for r in vocabulary("rows")[name])


@lru_cache(maxsize=4096)  # the sums of a row share its label
def label_sense(label: str) -> str | None:
    """What the words that head a row say of its sums; None where they say nothing.

    >>> label_sense("Less: saving from shared premises"), label_sense("Commissioner's grant")
    ('saving', 'give')
    """
    return next((means for means, pattern in _patterns("labels") if pattern.search(label)), None)


@once_a_row
def table_kind(place: Sum) -> str | None:
    """What the table is about, by its corner or heading: "saving", "reserves", "income", "limit", "placed".

    Reserves that stand each under a day are known by their rows, where only "Table 2" heads them.
    """
    heads = column_headings(place.block)
    corner = re.sub(r"\(?£[^\s)]*\)?", " ", heads[0] if heads else "")
    for words in (corner, place.block.heading):
        for means, pattern in _patterns("kinds") if len(words) < 70 else ():
            if pattern.search(words):
                return means
    return "reserves" if _DATE.search(place.column) and _names_reserves(place) else None


def _names_reserves(place: Sum) -> bool:
    """Whether the rows of a table are reserves: "General Reserve", "Change reserve"."""
    rows = place.block.table.rows if place.block.table else ()
    named = [row[0].text for row in rows if row and re.search(r"[A-Za-z]{3}", row[0].text)]
    held = [text for text in named if re.search(r"\breserves?\b|\bbalances\b", text, re.IGNORECASE)]
    return 2 * len(held) >= len(named) > 0


def reserve_sense(place: Sum) -> str:
    """What a sum of a table of reserves is: at the end of a year, or after what is moved, it remains."""
    own = _DATE.search(place.column)
    held = (own and own["day"].startswith("3")) or _AFTER.search(place.column)
    return "remaining" if held else "budget"


_AFTER = re.compile(
    r"\bafter\s+(?:(?:these|the|all|this)\s+)?(?:movements?|transfers?|changes|use)\b", re.IGNORECASE
)
