"""A record as rows of the catalogue, and as the streams of words that an engine reads."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from extract.record import Evidence, PageText, Record

from .engine import TEXT, TEXT_FIELDS
from .words import BREAK, stream

Row = tuple[Any, ...]

COLUMNS = (
    "kind", "form", "language", "organisation", "area", "reference", "title", "originator", "submitted_to",
    "decided_by", "reason", "status", "outcome", "decided_on", "meeting_on", "submitted_on", "published_on",
)  # fmt: skip
"""The record's own fields that are columns of the table `records` under the same name."""


def record_date(record: Record) -> date | None:
    """The day a record goes by: decided, else met, else published."""
    return record.decided_on or record.meeting_on or record.published_on


def awarded(record: Record) -> Decimal:
    """The sum of a record's awards."""
    return sum((award.value for award in record.awards), Decimal(0))


def plain(value: Any) -> Any:
    """A value as SQLite holds it. A lone surrogate, which no database holds, becomes a question mark."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def record_row(record: Record, serial: int, sha256: str, path: str) -> dict[str, Any]:
    """The row of the table `records`, by column."""
    row = {name: plain(getattr(record, name)) for name in COLUMNS}
    row |= {"id": record.id, "serial": serial, "sha256": sha256, "path": path}
    row |= {"date": plain(record_date(record)), "awarded": plain(awarded(record))}
    row |= {"pages": record.source.pages, "record": json.dumps(record.to_json(), separators=(",", ":"))}
    return row


def child_rows(record: Record) -> Iterator[tuple[str, list[Row]]]:
    """Each table below `records`, with the record's rows of it."""
    yield "amounts", _numbered(record, (
        (a.value, a.upper, a.currency, a.text, a.qualifier, a.per, a.role, a.recipient, a.purpose, a.suspect,
         *_place(a.evidence)) for a in record.amounts))  # fmt: skip
    yield "awards", _numbered(record, (
        (a.value, a.qualifier, a.recipient, a.purpose, a.period, a.fund, "\n".join(a.conditions) or None,
         a.reason, a.units, *_place(a.evidence)) for a in record.awards))  # fmt: skip
    yield "checklist", _numbered(record, (
        (a.topic, a.question, a.answer, a.reason, *_place(a.evidence))
        for a in record.checklist))  # fmt: skip
    yield "dates", _numbered(record, ((d.value, d.text, d.role, *_place(d.evidence)) for d in record.dates))
    yield "recommendations", _numbered(record, (
        (r.label, r.text, *_place(r.evidence)) for r in record.recommendations))  # fmt: skip
    yield "findings", _numbered(record, (
        (f.code, f.severity, f.message, *_place(f.evidence)) for f in record.findings))  # fmt: skip
    yield "pages", _numbered(record, ((page.page, page.text) for page in body(record)))


def _numbered(record: Record, rows: Iterable[Row]) -> list[Row]:
    return [(record.id, at, *map(plain, row)) for at, row in enumerate(rows)]


def _place(evidence: Evidence | None) -> Row:
    return (evidence.page, evidence.line, evidence.text) if evidence else (None, None, None)


def body(record: Record) -> tuple[PageText, ...]:
    """The record's pages; its sections where it has no body of its own."""
    if record.body:
        return record.body
    texts = [p.text for p in record.summary] + [r.text for r in record.recommendations]
    texts += [f"{s.heading}\n{s.text}" for s in record.sections]
    return (PageText(None, "\n".join(texts)),) if texts else ()


def streams(record: Record) -> dict[str, str]:
    """The words of each text field that the record fills; `text` is everything it says."""
    paid = [award.recipient for award in record.awards] + [amount.recipient for amount in record.amounts]
    values: dict[str, list[str]] = {name: [] for name in TEXT_FIELDS}
    for name in ("title", "reference", "originator", "area", "organisation"):
        value = getattr(record, name)
        values[name] = [value] if value else []
    values["recommendation"] = [item.text for item in record.recommendations]
    values["recipient"] = [name for name in dict.fromkeys(paid) if name]
    parts = " ".join(page.text for page in body(record))
    whole = stream([parts])
    # Most header values are printed in the body; those that are not (an area worked out from the
    # organisation, a title that only the file carries) must be found all the same.
    header = [value for texts in values.values() for value in texts]
    header += [value for value in (record.submitted_to, record.decided_by, *record.conditions) if value]
    unprinted = [value for value in dict.fromkeys(header) if stream([value]) not in whole]
    held = {name: stream(texts) for name, texts in values.items() if texts}
    return held | {TEXT: f"{stream(unprinted)[:-1]}{BREAK}{whole[1:]}" if unprinted else whole}
