"""What a search found: put in order, exact duplicates folded, counted by facet, shown with page and words."""

import heapq
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from extract.errors import LibraryDamaged

from .catalogue import Catalogue
from .engine import Node, Scores, Sort
from .filters import place
from .holdings import file_path
from .snippet import best_snippet

FACETS = {
    "area": "area", "year": "substr(date, 1, 4)", "kind": "kind", "originator": "originator",
    "outcome": "outcome", "recipient": "awards.recipient",
}  # fmt: skip
"""What records are counted by. One with two recipients of awards counts for each."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found.

    Attributes:
        date: The day of the decision, else of the meeting, else of publication.
        page: Where the snippet stands; None where the format has no pages.
        snippet: The page's own words on one line, raw; `marks` are the ranges of it to highlight.
        awarded: The sum of the record's awards, in pounds.
        copies: The paths of exact duplicates that are folded into this one.
    """

    id: str
    rank: int
    score: float
    kind: str
    area: str | None
    reference: str | None
    title: str | None
    date: date | None
    page: int | None
    snippet: str
    awarded: Decimal
    path: str
    marks: tuple[tuple[int, int], ...] = ()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: how many in all, of how many, and the first of them.

    `folded` is how many of the total are exact duplicates of another; `facets` counts the total by value, ""
    standing for records that have none. `left_out` match too, and were not wanted: they are not in the total.
    """

    total: int
    library_total: int
    hits: tuple[Hit, ...]
    notes: tuple[str, ...] = ()
    folded: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    left_out: int = 0


def not_among(catalogue: Catalogue, scores: Scores, ids: Collection[str], fold: bool) -> Scores:
    """The scores without those of records with these ids, nor, with `fold`, of their exact duplicates."""
    if not ids:
        return scores
    named = "(SELECT serial, twin FROM records WHERE id IN (SELECT value FROM json_each(?)))"
    sql = f"SELECT serial FROM {named}"
    if fold:
        sql = f"WITH named AS {named} SELECT serial FROM named UNION SELECT serial FROM records"
        sql += " WHERE twin IN (SELECT twin FROM named WHERE twin != '')"
    unwanted = {serial for (serial,) in catalogue.read(sql, json.dumps(list(ids)))}
    return {serial: score for serial, score in scores.items() if serial not in unwanted}


def in_order(catalogue: Catalogue, scores: Scores, sort: Sort, first: int | None) -> list[int]:
    """The serial numbers, best first, of which at least the `first` are needed.

    Of equals the newest comes first, then it goes by id, so that one query has one answer.
    """
    found: Collection[int] = scores
    rounded = {serial: round(score, 9) for serial, score in scores.items()}
    if sort == "relevance" and first is not None and len(scores) > first:
        least = heapq.nlargest(max(first, 1), rounded.values())[-1]
        found = [serial for serial, score in rounded.items() if score >= least]  # of equals, all
    by = "awarded" if sort == "amount" else "NULL"
    rows = _of(
        catalogue, f"SELECT serial FROM records WHERE serial IN {{}} ORDER BY {by} DESC, date DESC, id", found
    )
    order = [serial for (serial,) in rows]
    if sort == "relevance":
        order.sort(key=rounded.__getitem__, reverse=True)
    return order


def twins(catalogue: Catalogue, serials: Collection[int]) -> dict[int, int]:
    """The exact duplicates among these records: equal numbers for those that are the same."""
    rows = catalogue.read(
        "SELECT group_concat(CAST(serial AS INTEGER)) FROM records"
        " WHERE twin != '' GROUP BY twin HAVING count(*) > 1"
    )
    groups = ([one for one in map(int, row.split(",")) if one in serials] for (row,) in rows)
    return {serial: number for number, group in enumerate(groups) if len(group) > 1 for serial in group}


def best(
    catalogue: Catalogue, scores: Scores, sort: Sort, limit: int | None, fold: bool
) -> tuple[list[tuple[int, list[int]]], int]:
    """The first `limit` records, each with its exact duplicates; and how many are folded into others."""
    same = twins(catalogue, scores) if fold else {}
    more = len(same) - len(set(same.values()))
    most = None if limit is None else max(limit, 0)
    needed = None if most is None else most + more
    kept = _folded(in_order(catalogue, scores, sort, needed)[:needed], same)
    return list(kept.items())[:most], more


def _folded(order: Sequence[int], same: Mapping[int, int]) -> dict[int, list[int]]:
    """The records in the same order, each with its exact duplicates (`twins`) further down."""
    firsts: dict[int, int] = {}
    kept: dict[int, list[int]] = {}
    for serial in order:
        first = firsts.setdefault(same[serial], serial) if serial in same else serial
        kept.setdefault(first, []).extend([] if first == serial else [serial])
    return kept


def counted(catalogue: Catalogue, serials: Collection[int]) -> dict[str, dict[str, int]]:
    """The records by each facet, the commonest value first."""
    facets = {}
    for name, value in FACETS.items():
        joined = "LEFT JOIN awards ON awards.record = records.id" if name == "recipient" else ""
        # Of names that differ in capitals alone the greatest has the fewest of them.
        grouped = f"GROUP BY coalesce({value}, '') COLLATE NOCASE"
        sql = f"SELECT max(coalesce({value}, '')), count(DISTINCT serial) FROM records {joined}"
        facets[name] = dict(
            _of(catalogue, f"{sql} WHERE serial IN {{}} {grouped} ORDER BY 2 DESC, 1", serials)
        )
    return facets


def hit(catalogue: Catalogue, serial: int, rank: int, score: float, node: Node, copies: Sequence[int]) -> Hit:
    """A record as it is shown, with the place that best shows why it matched."""
    columns = "id, kind, area, reference, title, date, awarded, path"
    row = catalogue.read(f"SELECT {columns} FROM records WHERE serial = ?", serial)[0]
    one, kind, area, reference, title, day, awarded, path = row
    pages = catalogue.read("SELECT page, text FROM pages WHERE record = ? ORDER BY position", one)
    found = best_snippet(
        [(page, text) for page, text in pages], node, lambda value: place(catalogue, one, value)
    )
    others = (
        _of(catalogue, "SELECT path FROM records WHERE serial IN {} ORDER BY path", copies) if copies else []
    )
    try:
        day, awarded = day and date.fromisoformat(day), Decimal(str(awarded))
    except (TypeError, ValueError, ArithmeticError) as problem:
        raise LibraryDamaged(f"{catalogue.path} is damaged: the row of record {one}.") from problem
    return Hit(
        one, rank, round(score, 4), kind, area, reference, title, day, found.page, found.text, awarded,
        file_path(path), found.marks, tuple(file_path(other) for (other,) in others),
    )  # fmt: skip


def _of(catalogue: Catalogue, sql: str, serials: Collection[int]) -> list[tuple[Any, ...]]:
    """The rows of a statement about these records, however many: as one value, a list in JSON."""
    return catalogue.read(sql.format("(SELECT value FROM json_each(?))"), f"[{','.join(map(str, serials))}]")
