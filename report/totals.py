"""Grants added up by who got them, when, where and out of what; every total names the rows it is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Literal

from extract.record import money
from index.rows import record_date

from .ledger import Entry, same_name, slim
from .table import Sheet

By = Literal["recipient", "year", "area", "fund"]

TOTAL_COLUMNS = ("by", "name", "awards", "value", "up_to", "rows", "repeats")

CELL_ROWS = 800
"""Rows named in one cell: a spreadsheet program cuts what is longer than 32,767 characters, silently."""


@dataclass(slots=True)
class Total:
    """A sum of grants in pounds.

    Attributes:
        name: The recipient, area or fund as first printed, or the financial year; None: not stated.
        value: The awards added up, those "up to" a sum with the whole of it.
        up_to: How much of it was awarded as "up to".
        rows: What it is made of.
        repeats: What other papers say of the same awards, not counted.
    """

    by: By
    name: str | None
    value: Decimal = Decimal()
    up_to: Decimal = Decimal()
    rows: list[Entry] = field(default_factory=list)
    repeats: list[Entry] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Count an award, unless it repeats another."""
        entry = replace(entry, record=slim(entry.record))
        if not entry.counts:
            self.repeats.append(entry)
            return
        self.rows.append(entry)
        self.value += entry.award.value
        self.up_to += entry.award.value if entry.award.qualifier == "up-to" else 0

    def to_json(self) -> dict[str, Any]:
        """The total with its rows whole."""
        return {
            "by": self.by,
            "name": self.name,
            "awards": len(self.rows),
            "value": money(self.value),
            "up_to": money(self.up_to),
            "rows": [_row(entry) for entry in self.rows],
            "repeats": [{**_row(entry), "of": entry.of and entry.of.place} for entry in self.repeats],
        }


def add_up(entries: Iterable[Entry], by: By) -> list[Total]:
    """Totals, the greatest first, years in their order; the last is of awards that do not state it."""
    totals: dict[str, Total] = {}
    for entry in entries:
        name = _name(entry, by)
        totals.setdefault(same_name(name), Total(by, name)).add(entry)
    found = sorted(totals.values(), key=lambda total: total.name or "")
    if by != "year":
        found.sort(key=lambda total: total.value, reverse=True)
    return sorted(found, key=lambda total: total.name is None)


def totals_sheet(totals: Iterable[Total]) -> Sheet:
    """A row a total; `rows` and `repeats` are ids, pages and sums, with semicolons between."""
    rows = (
        (t.by, t.name, len(t.rows), t.value, t.up_to, _listed(t.rows), _listed(t.repeats)) for t in totals
    )
    return Sheet(TOTAL_COLUMNS, rows)


def financial_year(entry: Entry) -> str | None:
    """The year from April to March in which an award was decided, such as "2016/17"."""
    day = record_date(entry.record)
    if day is None:
        return None
    first = day.year - (day.month < 4)
    return f"{first}/{(first + 1) % 100:02}"


def _name(entry: Entry, by: By) -> str | None:
    if by == "year":
        return financial_year(entry)
    if by == "area":
        return entry.record.area
    return entry.award.recipient if by == "recipient" else entry.award.fund


def _listed(entries: Sequence[Entry]) -> str:
    listed = [f"{entry.place} {money(entry.award.value)}" for entry in entries[:CELL_ROWS]]
    if len(entries) > CELL_ROWS:
        listed.append(f"… and {len(entries) - CELL_ROWS} more, see --format json")
    return "; ".join(listed)


def _row(entry: Entry) -> dict[str, Any]:
    at, source = entry.award.evidence, entry.record.source
    return {
        "id": entry.record.id,
        "award": entry.number,
        "page": at.page,
        "line": at.line,
        "value": money(entry.award.value),
        "recipient": entry.award.recipient,
        "path": source.path,
    }
