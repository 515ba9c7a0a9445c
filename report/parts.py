"""A record taken apart for people: its values in words, each with the evidence it stands on.

The terminal and the pipe show the same parts, so they are worded once, here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extract.record import Amount, Award, Evidence, Record

from .words import one_line, pounds

_MARKS = {"yes": "✓", "no": "✗", "n/a": "n/a", "blank": "▢", "unclear": "?", None: "·"}
_LETTERS = {"yes": "Y", "no": "N", "n/a": "n/a", "blank": "[ ]", "unclear": "?", None: "."}
_MEANINGS = {
    "yes": "yes", "no": "no", "n/a": "not applicable", "blank": "printed and left blank",
    "unclear": "unclear", None: "not asked on this form",
}  # fmt: skip

_HEADER = (
    "id", "kind", "form", "language", "organisation", "area", "reference", "title", "originator",
    "submitted_to", "decided_by", "reason", "status", "outcome", "decided_on", "meeting_on", "submitted_on",
    "published_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One value: a short name or sum, what is to be said of it, and where it is printed, as what."""

    name: str
    value: str
    evidence: Evidence | None = None
    printed: str = ""


def said(part: Part) -> str:
    """A value in words, on one line."""
    return one_line(" ".join(filter(None, (part.name, part.value))))


def header(record: Record) -> Iterator[Part]:
    """The record's single values, those that the paper states."""
    for name in _HEADER:
        if (value := getattr(record, name)) is not None:
            yield Part(name, str(value), record.evidence.get(name))
    for condition in record.conditions:
        yield Part("condition", condition, record.evidence.get("conditions"))
    source = record.source
    for name, pages in (("ocr_pages", source.ocr_pages), ("unread_pages", source.unread_pages)):
        if pages:
            yield Part(name, ", ".join(map(str, pages)))


def lists(record: Record) -> Iterator[tuple[str, list[Part]]]:
    """The record's lists under their names, those that are not empty."""
    parts = {
        "findings": [Part(f.code, f"{f.severity}: {f.message}", f.evidence) for f in record.findings],
        "summary": [Part("", p.text, p.evidence) for p in record.summary],
        "recommendations": [Part(r.label or "", r.text, r.evidence) for r in record.recommendations],
        "awards": [Part(worth(a), _joined(destination(a), *_terms(a)), a.evidence) for a in record.awards],
        "amounts": [
            Part(worth(a), _joined(a.role, destination(a), doubt(a)), a.evidence, a.text)
            for a in record.amounts
        ],
        "dates": [Part(str(d.value or "no such day"), d.role, d.evidence, d.text) for d in record.dates],
        "checklist": [
            Part(c.answer, _joined(c.topic, c.reason or c.question), c.evidence) for c in record.checklist
        ],
        "signatures": [
            Part(_signed(s.signed), _joined(s.role, s.name, s.date), s.evidence) for s in record.signatures
        ],
        "contacts": [
            Part(c.name or "", _joined(c.role, c.telephone, c.email), c.evidence) for c in record.contacts
        ],
        "sections": [
            Part(s.number or "", _joined(s.heading, s.page and f"page {s.page}")) for s in record.sections
        ],
    }
    yield from ((name, found) for name, found in parts.items() if found)


def marks(encoding: str | None) -> dict[str | None, str]:
    """A mark for each state of an answer, in characters that a terminal of this encoding has.

    >>> marks("utf-8")["blank"], marks("latin-1")["blank"]
    ('▢', '[ ]')
    """
    try:
        "".join(_MARKS.values()).encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return _LETTERS
    return _MARKS


def legend(marks: dict[str | None, str]) -> str:
    """What the marks mean."""
    return "   ".join(f"{mark} {_MEANINGS[answer]}" for answer, mark in marks.items())


def worth(item: Amount | Award) -> str:
    """The sum in words, such as "up to £3,000 a year"."""
    before = {"exact": "", "up-to": "up to ", "at-least": "at least ", "about": "about "}[item.qualifier]
    if isinstance(item, Award):
        return before + pounds(item.value)
    upper = f"–{pounds(item.upper)}" if item.upper is not None else ""
    per = {None: "", "unit": " each"}.get(item.per, f" a {item.per}".replace("a hour", "an hour"))
    return before + pounds(item.value) + upper + per


def destination(item: Amount | Award) -> str:
    """Who gets it and what for, as far as the paper says."""
    return ", ".join(filter(None, (item.recipient, item.purpose)))


def doubt(amount: Amount) -> str:
    """Why its size is doubtful, or nothing."""
    return f"doubtful: {amount.suspect}" if amount.suspect else ""


def name(record: Record) -> str:
    """How people call a paper: its area and reference, or its title where it has none."""
    known = [part for part in (record.area, record.reference or record.title or "(no title)") if part]
    return one_line(" · ".join(known))


def where(evidence: Evidence) -> str:
    """Page and line, and how sure the reading is where it is in doubt."""
    page = f"p. {evidence.page} " if evidence.page else ""
    unsure = f" (sure to {evidence.confidence:.0%})" if evidence.confidence is not None else ""
    return f"{page}l. {evidence.line}{unsure}"


def quotation(evidence: Evidence, value: str = "", longest: int = 160) -> str:
    """The printed words around a value, cut where they are long; "" when they are the value itself.

    >>> quotation(Evidence(1, 2, "SUBJECT: Youth  work"), "Youth work")
    'SUBJECT: Youth work'
    >>> quotation(Evidence(1, 2, "Youth work"), "Youth work")
    ''
    >>> quotation(Evidence(1, 2, "a " * 50 + "Leeds" + " z" * 50), "Leeds", longest=15)
    '… a a Leeds z z …'
    """
    quote, value = one_line(evidence.text), one_line(value)
    if quote == value:
        return ""
    if len(quote) <= longest:
        return quote
    at = max(quote.find(value), 0) if value else 0
    start = max(0, min(at - (longest - min(len(value), longest)) // 2, len(quote) - longest))
    cut = quote[start : start + longest]
    # Whole words only, but for one that is longer than the whole cut.
    cut = cut.partition(" ")[2] or cut if start else cut
    cut = cut.rpartition(" ")[0] or cut if start + longest < len(quote) else cut
    return f"{'… ' if start else ''}{cut.strip()}{' …' if start + longest < len(quote) else ''}"


def _terms(award: Award) -> tuple[str | None, ...]:
    units = f"{award.units} grants" if award.units else None
    return (award.fund, award.period, units, award.reason, *award.conditions)


def _signed(signed: bool | None) -> str:
    return {True: "signed", False: "blank", None: "cannot be told"}[signed]


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)
