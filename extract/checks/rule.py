"""What a rule is: a code, why it matters, where that comes from, and the function that looks for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from ..record import Evidence, Finding, Record, Severity, from_json


class Note(NamedTuple):
    """What a check has to say: one sentence, and the printed words; None for what is not there."""

    message: str
    evidence: Evidence | None = None


def pounds(value: Decimal) -> str:
    """Money as a message prints it.

    >>> pounds(Decimal("12750")), pounds(Decimal("0.45"))
    ('£12,750', '£0.45')
    """
    return f"£{value:,.2f}".removesuffix(".00")


Check = Callable[[Record], Iterable[Note]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the audit.

    Attributes:
        code: Family letter and number, never given to another rule.
        severity: How much it matters: "error" for what cannot be right, "warning" for what should be looked
            at, "info" for what a reader may want to know.
        title: What is wrong, in a few words.
        reason: Why it matters, in one sentence.
        source: The form, the law or the standard that it comes from.
        good: Values of a record in which there is nothing to find.
        bad: The same with the fault.
        check: Looks for it in a record.
    """

    code: str
    severity: Severity
    title: str
    reason: str
    source: str
    good: Mapping[str, Any]
    bad: Mapping[str, Any]
    check: Check

    def findings(self, record: Record) -> list[Finding]:
        """What this rule finds in a record."""
        return [Finding(self.code, self.severity, note.message, note.evidence) for note in self.check(record)]


_NULLS: dict[str, dict[str, None]] = {
    "dates": {"value": None},
    "recommendations": {"label": None},
    "sections": {"number": None},
    "checklist": {"reason": None},
    "signatures": {"name": None, "signed": None, "date": None},
}
"""What an example may leave out: TOML has no null."""


def example(values: Mapping[str, Any]) -> Record:
    """A record made from an example's values; what every record has is filled in.

    >>> example({"title": "Grant to a youth club"}).kind
    'decision'
    """
    source = {
        "path": "paper.pdf",
        "sha256": "0" * 64,
        "bytes": 1,
        "media_type": "application/pdf",
        "pages": 1,
    }
    values = {
        name: [_NULLS[name] | item for item in value] if name in _NULLS else value
        for name, value in values.items()
    }
    return from_json({"id": "0" * 12, "kind": "decision", "source": source, **values})
