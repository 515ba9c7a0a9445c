"""Rows under fixed column names, for spreadsheets and other programs.

The columns are the project's contract: they are added to, never renamed. CSV follows RFC 4180 (CRLF, quotes
doubled) in UTF-8; every cell is one line, and text that a spreadsheet would take for a formula stands behind
an apostrophe.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.record import TOPICS, Answer, Record
from index.rows import record_date

from .parts import Part, header, lists, said
from .words import cell, json_value, one_line, spreadsheet_cell, to_json

if TYPE_CHECKING:
    from index.library import Alike, Hit

    from .compare import Change
    from .ledger import Entry

SEARCH_COLUMNS = (
    "id", "rank", "score", "kind", "area", "reference", "title", "date", "page", "snippet", "awarded", "path",
)  # fmt: skip
SIMILAR_COLUMNS = (*SEARCH_COLUMNS, "words", "recipients")
AMOUNT_COLUMNS = (
    "id", "area", "kind", "reference", "title", "date", "role", "value", "upper", "per", "qualifier",
    "recipient", "purpose", "suspect", "page", "text", "path",
)  # fmt: skip
AWARD_COLUMNS = (
    "id", "area", "reference", "title", "date", "outcome", "value", "qualifier", "recipient", "purpose",
    "fund", "period", "page", "text", "path",
)  # fmt: skip
EVIDENCE_COLUMNS = ("list", "name", "value", "page", "line", "text", "confidence")
CHANGE_COLUMNS = (
    "field", "change", "before", "after", "before_page", "before_line", "after_page", "after_line",
)  # fmt: skip
AUDIT_COLUMNS = ("id", "area", "kind", "reference", "title", "date", "path", "complete", *TOPICS, "findings")

# What an auditor has to see first when a paper asks about one topic twice.
_WORST_FIRST = ("blank", "unclear", "no", "n/a", "yes")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows; a row is made when it is asked for, so that ten thousand papers need no memory."""

    columns: tuple[str, ...]
    rows: Iterable[tuple[Any, ...]]

    def csv(self) -> Iterator[str]:
        """Lines of RFC 4180, safe for spreadsheets."""
        yield _csv_line(self.columns)
        for row in self.rows:
            yield _csv_line(spreadsheet_cell(cell(value)) for value in row)

    def plain(self) -> Iterator[str]:
        """Lines of cells with a tab between, a line a row, nothing cut: for `cut`, `grep` and `sort`."""
        yield "\t".join(self.columns) + "\n"
        for row in self.rows:
            yield "\t".join(one_line(cell(value)) for value in row) + "\n"

    def objects(self) -> Iterator[dict[str, Any]]:
        """A row a dict, of plain JSON values."""
        for row in self.rows:
            yield {name: json_value(value) for name, value in zip(self.columns, row, strict=True)}

    def jsonl(self) -> Iterator[str]:
        """A JSON object a line."""
        return json_lines(self.objects())

    def json(self) -> Iterator[str]:
        """One JSON list."""
        return json_list(self.objects())


def json_lines(values: Iterable[Any]) -> Iterator[str]:
    """One JSON value a line."""
    for value in values:
        yield to_json(value) + "\n"


def json_list(values: Iterable[Any]) -> Iterator[str]:
    """A JSON list, written as its values come.

    >>> "".join(json_list([]))
    '[]\\n'
    """
    before = "["
    for value in values:
        yield before + "\n" + to_json(value, indent=2)
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def search_sheet(hits: Iterable["Hit"]) -> Sheet:
    """The hits of a search, a row each."""
    return Sheet(SEARCH_COLUMNS, (tuple(getattr(hit, name) for name in SEARCH_COLUMNS) for hit in hits))


def similar_sheet(found: Iterable["Alike"]) -> Sheet:
    """Papers like another, a row each, with what they share."""
    rows = (
        (
            *(getattr(alike.hit, name) for name in SEARCH_COLUMNS),
            " ".join(alike.words),
            "; ".join(alike.recipients),
        )
        for alike in found
    )
    return Sheet(SIMILAR_COLUMNS, rows)


def amounts_sheet(records: Iterable[Record], role: str | None = None) -> Sheet:
    """Every amount of money of the records, a row each; of one role only, if one is named."""
    rows = (
        (r.id, r.area, r.kind, r.reference, r.title, record_date(r), a.role, a.value, a.upper, a.per,
         a.qualifier, a.recipient, a.purpose, a.suspect, a.evidence.page, a.text, r.source.path)
        for r in records
        for a in r.amounts
        if role is None or a.role == role
    )  # fmt: skip
    return Sheet(AMOUNT_COLUMNS, rows)


def awards_sheet(entries: Iterable["Entry"]) -> Sheet:
    """The grants that the records decide, a row each; `text` is the amount as it is printed."""
    rows = (
        (r.id, r.area, r.reference, r.title, record_date(r), r.outcome, a.value, a.qualifier, a.recipient,
         a.purpose, a.fund, a.period, a.evidence.page,
         r.amounts[a.amounts[0]].text if a.amounts else None, r.source.path)
        for r, a in ((entry.record, entry.award) for entry in entries)
    )  # fmt: skip
    return Sheet(AWARD_COLUMNS, rows)


def evidence_sheet(record: Record) -> Sheet:
    """Every value of a record and where it is printed; no page or line where it is nowhere printed."""
    rows = (
        (heading, part.name, part.value, at and at.page, at and at.line, at and at.text, at and at.confidence)
        for heading, parts in (("record", header(record)), *lists(record))
        for part in parts
        for at in (part.evidence,)
    )
    return Sheet(EVIDENCE_COLUMNS, rows)


def changes_sheet(changes: Iterable["Change"]) -> Sheet:
    """What one record says otherwise than another, a row a value, each with its places."""
    rows = (
        (
            c.field,
            c.what,
            *(part and said(part) for part in (c.before, c.after)),
            *_at(c.before),
            *_at(c.after),
        )
        for c in changes
    )
    return Sheet(CHANGE_COLUMNS, rows)


def _at(part: Part | None) -> tuple[int | None, int | None]:
    at = part.evidence if part else None
    return (at.page, at.line) if at else (None, None)


def audit_sheet(records: Iterable[Record]) -> Sheet:
    """One row a record: its checklist by topic, whether it is complete, and the codes of its findings."""
    rows = (
        (r.id, r.area, r.kind, r.reference, r.title, record_date(r), r.source.path, completeness(r),
         *(topic_answer(r, topic) for topic in TOPICS), " ".join(f.code for f in r.findings))
        for r in records
    )  # fmt: skip
    return Sheet(AUDIT_COLUMNS, rows)


def completeness(record: Record) -> str | None:
    """Whether every printed question is answered yes, no or n/a; None without a checklist."""
    if not record.checklist:
        return None
    return "yes" if all(answer.answer in ("yes", "no", "n/a") for answer in record.checklist) else "no"


def checklists_in_words(records: Sequence[Record]) -> str:
    """How many checklists are complete, of how many, and how many records print none."""
    answers = [completeness(record) for record in records]
    line = f"Checklists complete: {answers.count('yes')} of {len(answers) - answers.count(None)}."
    if None not in answers:
        return line
    noun = "record" if len(answers) == 1 else "records"
    return f"{line} No checklist: {answers.count(None):,} of {len(answers):,} {noun}."


def topic_answer(record: Record, topic: str) -> str | None:
    """The answer on a topic, the worst where it is asked twice; None where no question is printed."""
    answers = [answer for answer in record.checklist if answer.topic == topic]
    return worst(answers).answer if answers else None


def worst(answers: Iterable[Answer]) -> Answer:
    """The answer that an auditor has to see first."""
    return min(answers, key=lambda answer: _WORST_FIRST.index(answer.answer))


def _csv_line(values: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue()
