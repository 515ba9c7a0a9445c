"""What of an audit is asked for: which findings count, and which of them make the command fail."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from extract.checks.rules import RULES
from extract.errors import BadUsage
from extract.record import Record, Severity
from index.rows import record_date

from .settings import Settings
from .talk import say

_AS_BAD_AS: dict[str | None, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "none": (),
    None: (),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are shown, and how bad one must be to fail.

    Attributes:
        select: Codes, or beginnings of codes; only these are shown.
        ignore: Those of them that are left out.
        fail_on: "error", "warning", or nothing.
        since: Only papers of this day and later ones.
        note: What a settings file left out, to be said; "" where none did.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    since: date | None = None
    note: str = ""

    def of(self, record: Record) -> Record:
        """The record with the findings that are shown, and without what an audit does not look at.

        The words of ten thousand papers would fill the memory.
        """
        kept = (f for f in record.findings if f.code.startswith(self.select or ("",)))
        shown = tuple(f for f in kept if not f.code.startswith(self.ignore))
        awards = tuple(replace(award, amounts=()) for award in record.awards)
        return replace(
            record, findings=shown, awards=awards, body=(), sections=(), summary=(), recommendations=(),
            amounts=(), dates=(), contacts=(), evidence={},
        )  # fmt: skip

    def is_new(self, record: Record) -> bool:
        """Whether a paper is of the day asked for or later; one without a date cannot be told, and is not."""
        day = record_date(record)
        return self.since is None or (day is not None and day >= self.since)

    def fails(self, records: Iterable[Record]) -> bool:
        """Whether a finding is as bad as what the audit is to fail on."""
        failing = _AS_BAD_AS[self.fail_on]
        return any(finding.severity in failing for record in records for finding in record.findings)


def choose(
    select: str | None, ignore: str | None, fail_on: str | None, since: str | None, settings: Settings
) -> Choice:
    """What the options say; where one is not given, what the settings file says.

    Raises:
        BadUsage: A code is none, or `since` is no day.
    """
    told = settings.audit
    choice = Choice(
        told.select if select is None else _split(select),
        told.ignore if ignore is None else _split(ignore),
        fail_on or told.fail_on,
        parse_day(since) if since else None,
    )
    for code in (*choice.select, *choice.ignore):
        if not any(known.startswith(code) for known in RULES):
            raise BadUsage(f"no rule's code is or begins with {code}", f"The codes are: {', '.join(RULES)}.")
    only = f"only {', '.join(told.select)}" if told.select and select is None else ""
    out = f"without {', '.join(told.ignore)}" if told.ignore and ignore is None else ""
    said = ", ".join(filter(None, (only, out)))
    return replace(choice, note=f"Findings as {settings.path} says: {said}." if said else "")


def chosen(records: Iterable[Record], choice: Choice) -> Iterator[Record]:
    """The records as the audit looks at them; what is left out is said."""
    if choice.note:
        say(choice.note)
    undated = 0
    for record in records:
        if choice.is_new(record):
            yield choice.of(record)
        else:
            undated += record_date(record) is None
    if undated:
        say(f"Left out, as no date was found in them: {undated} records.")


def parse_day(text: str) -> date:
    """A day as people type it: 2026-03-01, 1/3/2026 or 1 March 2026.

    Raises:
        BadUsage: It is none of these.
    """
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).date()
    raise BadUsage(f"--since: {text!r} is no day; write it as 2026-03-01")


def _split(codes: str) -> tuple[str, ...]:
    """Codes with commas or spaces between."""
    return tuple(codes.upper().replace(",", " ").split())
