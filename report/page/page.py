"""Fills the page's template with what the audit found.

The template escapes whatever it is given. The page loads nothing: its one style and one script are named by
their hashes in a content security policy, under which nothing else that a paper may contain can act.
"""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import islice
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from extract.checks.rule import Rule
from extract.checks.rules import RULES
from extract.record import TOPICS, Evidence, Finding, Record, Severity, Topic
from index.rows import record_date

from ..ledger import Entry, Ledger
from ..parts import destination, name, quotation, worth
from ..rates import Rate, rates
from ..table import completeness, topic_answer
from ..totals import financial_year
from ..words import clean, one_line, pounds
from . import charts

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).parent
_MOST = 10
"""Recipients that a chart shows."""


@dataclass(frozen=True)
class Summary:
    """What the page says of all papers together."""

    records: Sequence[Record]

    @cached_property
    def papers(self) -> int:
        """How many papers hold the records; a log holds many."""
        return len({record.source.sha256 for record in self.records})

    @cached_property
    def listed(self) -> list[Record]:
        """Papers that print a checklist."""
        return [record for record in self.records if record.checklist]

    @cached_property
    def complete(self) -> int:
        """Checklists in which every printed question is answered."""
        return sum(completeness(record) == "yes" for record in self.listed)

    @cached_property
    def topics(self) -> list[Topic]:
        """Topics that any of the papers asks about."""
        return [t for t in TOPICS if any(a.topic == t for record in self.listed for a in record.checklist)]

    @cached_property
    def rates(self) -> list[Rate]:
        """Completion and yes-rates by topic."""
        return rates(self.listed, "topic")

    @cached_property
    def awards(self) -> list[Entry]:
        """The grants decided, each known again where a later paper repeats it."""
        return list(Ledger().enter(self.records))

    @cached_property
    def counted(self) -> list[Entry]:
        """The grants decided, each once."""
        return [entry for entry in self.awards if entry.counts]

    @cached_property
    def awarded(self) -> str:
        """All of these together, ceilings counted whole."""
        return pounds(sum((entry.award.value for entry in self.counted), Decimal()))

    @cached_property
    def by_year(self) -> list[charts.Bar]:
        """What was awarded in each financial year, by papers that bear a date."""
        years = ((financial_year(entry), entry.award.value) for entry in self.counted)
        return sorted(_summed((year, value) for year, value in years if year))

    @cached_property
    def undated(self) -> Decimal:
        """What was awarded by papers without a date."""
        return sum((e.award.value for e in self.counted if not record_date(e.record)), Decimal())

    @cached_property
    def by_recipient(self) -> list[charts.Bar]:
        """What each recipient was awarded, the most first."""
        named = _summed((one_line(e.award.recipient or "(not stated)"), e.award.value) for e in self.counted)
        return sorted(named, key=lambda bar: (-bar[1], bar[0]))

    @cached_property
    def groups(self) -> list["Group"]:
        """The findings by rule, those that matter most first."""
        found: dict[str, list[tuple[Record, Finding]]] = defaultdict(list)
        for record in self.records:
            for finding in record.findings:
                found[finding.code].append((record, finding))
        order: list[Severity] = ["error", "warning", "info"]
        groups = [Group(code, members[0][1].severity, members) for code, members in found.items()]
        return sorted(groups, key=lambda group: (order.index(group.severity), group.code))

    def count(self, severity: Severity) -> int:
        """Findings of a severity."""
        return sum(finding.severity == severity for record in self.records for finding in record.findings)


@dataclass(frozen=True)
class Group:
    """The findings of one rule, each with its paper, and the rule's words.

    A library that was read by another version may hold findings of rules that this one does not know.
    """

    code: str
    severity: Severity
    found: list[tuple[Record, Finding]]

    @property
    def rule(self) -> Rule | None:
        """The rule behind them, if this version has it."""
        return RULES.get(self.code)


def page(records: Sequence[Record], title: str = "Audit of decision papers") -> Iterator[str]:
    """The page, a piece at a time."""
    summary = Summary(records)
    style, script = ((_HERE / name).read_text(encoding="utf-8").strip() for name in ("page.css", "page.js"))
    recipients = list(islice(summary.by_recipient, _MOST))
    return _template().generate(
        title=title,
        made=date.today(),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        style=_safe(style),
        script=_safe(script),
        summary=summary,
        years=_safe(charts.rows(summary.by_year, "Awards by financial year")) if summary.by_year else "",
        most=_safe(charts.rows(recipients, "Awards by recipient")) if summary.awards else "",
    )


def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        answer=topic_answer, complete=completeness, day=record_date, destination=destination, file=_file,
        many=_many, named=name, percent=_percent, place=_place, pounds=pounds, quote=_quote, spoken=_spoken,
        worth=worth,
    )  # fmt: skip
    return environment.get_template("page.html")


def _safe(text: str) -> Any:
    """Our own style and script, and the charts that leather escaped: to be written as they are."""
    from markupsafe import Markup

    return Markup(text)  # nothing of a paper is in it but what leather escaped


def _harmless(value: Any) -> Any:
    """Words without what reverses or hides others; whatever is to be escaped still is."""
    if value is None:
        return ""
    return clean(value) if type(value) is str else value


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _summed(pairs: Iterable[tuple[str, Decimal]]) -> list[charts.Bar]:
    """Sums under one name, however its letters are set."""
    known: dict[str, str] = {}
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for label, value in pairs:
        sums[known.setdefault(label.casefold(), label)] += value
    return list(sums.items())


def _file(record: Record) -> str:
    """The name of the paper's file, without the folders of whoever made the page."""
    return PurePath(record.source.path.replace("\\", "/")).name


def _place(evidence: Evidence) -> str:
    page = f"page {evidence.page}, " if evidence.page else ""
    return f"{page}line {evidence.line}"


def _quote(evidence: Evidence) -> str:
    return quotation(evidence, longest=400)


def _spoken(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "no date"


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.0%}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
