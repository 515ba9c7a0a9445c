"""What each command shows, in every form it can take. Nothing is drawn or written here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from extract.record import Record

from . import parts
from .deliver import View
from .table import (
    Sheet,
    amounts_sheet,
    awards_sheet,
    changes_sheet,
    evidence_sheet,
    json_lines,
    json_list,
    search_sheet,
    similar_sheet,
)
from .words import one_line, to_json

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extract.checks.rule import Rule
    from index.intake import Indexed
    from index.library import Alike, Results, Status

    from .compare import Change
    from .grants import Row
    from .ledger import Entry
    from .totals import By


MOST_COUNTS = 12
"""Values that a line of counts names."""


def search_view(results: "Results") -> View:
    """Hits, best first."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_search

        return draw_search(results)

    return sheet_view(draw, lambda: search_sheet(results.hits))


def similar_view(found: Iterable["Alike"]) -> View:
    """Papers like another, and what they share."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_similar

        return draw_similar(found)

    return sheet_view(draw, lambda: similar_sheet(found))


def facets_view(results: "Results") -> View:
    """How many of the records that match have each value, facet by facet."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_facets

        return draw_facets(results)

    def sheet() -> Sheet:
        rows = (
            (name, value, count) for name, counts in results.facets.items() for value, count in counts.items()
        )
        return Sheet(("facet", "value", "records"), rows)

    return sheet_view(draw, sheet)


def query_view(lines: Sequence[str], tree: Mapping[str, Any]) -> View:
    """How a query was read, as a tree."""
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "plain": lambda: (f"{line}\n" for line in lines),
        "json": lambda: [_whole(tree)],
    }

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_tree

        return draw_tree(lines)

    return View(draw, forms)


def records_view(records: Iterable[Record]) -> View:
    """Whole records, one after the other, as they come."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_record

        for number, record in enumerate(records):
            yield from chain(["\n"] if number else [], draw_record(record))

    forms = {
        "plain": lambda: chain.from_iterable(map(_plain_record, records)),
        "json": lambda: json_list(record.to_json() for record in records),
        "jsonl": lambda: json_lines(record.to_json() for record in records),
    }
    return View(draw, forms)


def record_view(record: Record) -> View:
    """One whole record, with its evidence."""
    view = records_view([record])
    return View(view.draw, {"plain": view.forms["plain"], "json": lambda: [_whole(record.to_json())]})


def evidence_view(record: Record) -> View:
    """Every value of a record with its page, line and words in full, a row each."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_evidence

        return draw_evidence(record)

    return sheet_view(draw, lambda: evidence_sheet(record))


def changes_view(before: Record, after: Record, changes: Iterable["Change"]) -> View:
    """What the second record says otherwise than the first."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_changes

        return draw_changes(before, after, changes)

    return sheet_view(draw, lambda: changes_sheet(changes))


def amounts_view(records: Iterable[Record], role: str | None = None) -> View:
    """Every amount of money, or those of one role."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_amounts

        return draw_amounts(records, role)

    return sheet_view(draw, lambda: amounts_sheet(records, role))


def awards_view(entries: Iterable["Entry"]) -> View:
    """The grants decided."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_awards

        return draw_awards(entries)

    return sheet_view(draw, lambda: awards_sheet(entries))


def totals_view(entries: Iterable["Entry"], by: "By") -> View:
    """The grants decided, added up."""
    from .totals import add_up, totals_sheet  # a search pays for no sums

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_totals

        return draw_totals(add_up(entries, by))

    forms = sheet_view(draw, lambda: totals_sheet(add_up(entries, by))).forms
    json = {
        "json": lambda: json_list(total.to_json() for total in add_up(entries, by)),
        "jsonl": lambda: json_lines(total.to_json() for total in add_up(entries, by)),
    }
    return View(draw, {**forms, **json})


def grants_view(rows: Iterable["Row"], csv: bool) -> View:
    """Grants as 360Giving has them: its CSV, or its JSON."""
    from .grants import grants_json, grants_sheet

    def draw() -> Iterator["RenderableType"]:
        return iter(grants_json(rows))

    return View(
        draw, {"360giving": (lambda: grants_sheet(rows).csv()) if csv else (lambda: grants_json(rows))}
    )


def index_view(done: "Indexed") -> View:
    """What was added, unchanged, unreadable and why."""
    facts = [(name, value) for name, value in done.to_json().items() if name not in ("unreadable", "seconds")]
    facts += [("unreadable", len(done.unreadable)), ("seconds", f"{done.seconds:.1f}")]
    facts += [(f"cannot read {path}", reason) for path, reason in done.unreadable]
    return _facts_view(facts, lambda: done.to_json())


def status_view(status: "Status", problems: Sequence[str] | None = None) -> View:
    """What the library holds; with `problems`, what a check found."""
    facts: list[tuple[str, Any]] = [
        ("library", status.folder),
        ("records", status.records),
        ("files", status.files),
        ("duplicates", status.duplicates),
        ("kinds", _counts(status.kinds)),
        ("areas", _counts(status.areas)),
        ("index", f"{status.engine}, {status.index_state}, generation {status.generation}"),
        ("index folder", status.index_folder),
        ("size", f"catalogue {_size(status.catalogue_bytes)}, index {_size(status.index_bytes)}"),
        ("unreadable", len(status.unreadable)),
        *((f"cannot read {bad.path}", bad.reason) for bad in status.unreadable),
        *((f"unread pages of {path}", ", ".join(map(str, pages))) for path, pages in status.unread_pages),
    ]
    if problems is not None:
        facts.append(("check", "catalogue and index agree" if not problems else "; ".join(problems)))

    def plain() -> dict[str, Any]:
        checked = {} if problems is None else {"problems": list(problems)}
        pages = [{"path": path, "pages": list(pages)} for path, pages in status.unread_pages]
        return {**asdict(status), "unread_pages": pages, **checked}

    return _facts_view(facts, plain)


def rule_view(rule: "Rule") -> View:
    """What a rule of the audit looks for, why, where that comes from, and what it says of its bad example."""
    from extract.checks.rule import example

    names = ("code", "severity", "title", "reason", "source")
    said = rule.findings(example(rule.bad))[0].message
    facts = [*((name, getattr(rule, name)) for name in names), ("example", said)]
    return _facts_view(facts, lambda: dict(facts))


def rules_view(rules: Sequence["Rule"]) -> View:
    """The rules of a family, a line each."""
    names = ("code", "severity", "title")
    facts = [(rule.code, f"{rule.severity}: {rule.title}") for rule in rules]
    listed = [{name: getattr(rule, name) for name in names} for rule in rules]
    return _facts_view(facts, lambda: listed)


def sheet_view(draw: Callable[[], Iterable["RenderableType"]], sheet: Callable[[], Sheet]) -> View:
    """A table that a person sees as it is drawn, and a program as rows and columns."""
    forms: dict[str, Callable[[], Iterable[str]]] = {
        "plain": lambda: sheet().plain(),
        "csv": lambda: sheet().csv(),
        "json": lambda: sheet().json(),
        "jsonl": lambda: sheet().jsonl(),
    }
    return View(draw, forms)


def _facts_view(facts: Sequence[tuple[str, Any]], plain: Callable[[], Any]) -> View:
    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_facts

        return draw_facts(facts)

    lines = (f"{one_line(name)}\t{one_line(str(value))}\n" for name, value in facts)
    return View(draw, {"plain": lambda: lines, "json": lambda: [_whole(plain())]})


def _whole(value: Any) -> str:
    return to_json(value, indent=2) + "\n"


def _plain_record(record: Record) -> Iterator[str]:
    """A line a value: list, name, value, page, line and the words as printed, with a tab between."""
    for heading, found in chain([("record", list(parts.header(record)))], parts.lists(record)):
        for part in found:
            at = part.evidence
            place = [str(at.page or ""), str(at.line), at.text] if at else ["", "", ""]
            yield "\t".join(map(one_line, [heading, part.name, part.value, *place])) + "\n"


def _counts(counts: Mapping[str, int]) -> str:
    told = [f"{name or '(not known)'} {count}" for name, count in islice(counts.items(), MOST_COUNTS)]
    if len(counts) > MOST_COUNTS:
        told.append(f"and {len(counts) - MOST_COUNTS} more: --format json lists all")
    return ", ".join(told)


def _size(number: int) -> str:
    return f"{number / 1e6:.1f} MB"
