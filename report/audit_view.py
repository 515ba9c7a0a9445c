"""What `pcc audit` shows: the checklists as a matrix, the findings, and the rates of groups of papers."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from extract.checks.rules import RULES, explain
from extract.record import TOPICS, Record
from index.rows import record_date

from . import markdown
from .deliver import View
from .parts import name, where
from .rates import By, rates, rates_sheet
from .table import audit_sheet, checklists_in_words, completeness, json_list, topic_answer
from .views import rule_view, rules_view, sheet_view
from .words import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType


def audit_view(records: Sequence[Record]) -> View:
    """One row a record: checklist and findings."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_audit

        return draw_audit(records)

    def whole_page() -> Iterator[str]:
        from .page.page import page

        return page(records)

    sheet = sheet_view(draw, lambda: audit_sheet(records)).forms
    forms = {
        "html": whole_page,
        "plain": sheet["plain"],
        "csv": sheet["csv"],
        "json": lambda: json_list(map(_audited, records)),
        "markdown": lambda: _markdown(records),
    }
    return View(draw, forms)


def rates_view(records: Sequence[Record], by: By) -> View:
    """One row a topic, originator, area or year: completion and yes-rates."""

    def draw() -> Iterator["RenderableType"]:
        from .terminal import draw_rates

        return draw_rates(rates(records, by), by)

    sheet = sheet_view(draw, lambda: rates_sheet(records, by)).forms
    forms = {form: sheet[form] for form in ("plain", "csv", "json")}

    def table() -> Iterator[str]:
        made = rates_sheet(records, by)
        return markdown.table(made.columns, made.rows)

    return View(draw, {**forms, "markdown": table})


def _audited(record: Record) -> dict[str, Any]:
    """The audit's row as JSON, with the questions and findings whole."""
    whole = record.to_json()
    date = record_date(record)
    return {
        **{name: whole[name] for name in ("id", "area", "kind", "reference", "title")},
        "date": date.isoformat() if date else None,
        "path": record.source.path,
        "complete": completeness(record),
        **{topic: topic_answer(record, topic) for topic in TOPICS},
        "checklist": whole["checklist"],
        "findings": whole["findings"],
    }


def _markdown(records: Sequence[Record]) -> Iterator[str]:
    """The checklists as a table, then the errors and warnings paper by paper, with the printed words."""
    listed = [record for record in records if record.checklist]
    if listed:
        topics = [topic for topic in TOPICS if any(topic_answer(record, topic) for record in listed)]
        yield "## Checklists\n\n"
        rows = (
            (name(record), record_date(record), *(topic_answer(record, t) or "not asked" for t in topics),
             completeness(record))
            for record in listed
        )  # fmt: skip
        yield from markdown.table(("Paper", "Date", *topics, "Complete"), rows)
        yield "\n"
    yield f"{checklists_in_words(records)}\n\n"
    yield "## Findings\n\n"
    found = [(r, f) for r in records for f in r.findings if f.severity != "info"]
    for at, (record, finding) in enumerate(found):
        if at == 0 or found[at - 1][0] is not record:
            yield f"{chr(10) if at else ''}**{markdown.escaped(name(record))}**\n\n"
        place, quote = "", ""
        if finding.evidence:
            place = f" ({where(finding.evidence)})"
            quote = f": “{markdown.escaped(one_line(finding.evidence.text))}”"
        yield f"- {finding.code} {finding.severity}: {markdown.escaped(finding.message)}{place}{quote}\n"
    if not found:
        yield "No errors or warnings.\n"
    asides = sum(f.severity == "info" for r in records for f in r.findings)
    yield f"\n{len(records)} papers; {asides} findings for information are not listed here.\n"


def explained(code: str) -> View:
    """What a rule means; of the beginning of several codes, a line for each."""
    family = [rule for known, rule in RULES.items() if known.startswith(code.strip().upper())]
    return rules_view(family) if len(family) > 1 else rule_view(explain(code))
