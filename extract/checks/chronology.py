"""D: dates, and the order that a decision must follow."""

from collections.abc import Iterator
from datetime import date

from ..record import DateMention, DateRole, Evidence, Record
from .rule import Check, Note

_FIRST_YEAR = 2012
"""Commissioners took office in November 2012; the London mayor's office for policing in January."""


def approved_before_submission(record: Record) -> Iterator[Note]:
    """The decision is dated before an officer approved the paper for the decision-maker."""
    decided, submitted = record.decided_on, record.submitted_on
    if decided and submitted and decided < submitted:
        yield Note(
            f"Approved on {_day(decided)}, before the approval to submit it on {_day(submitted)}.",
            _evidence(record, "decided_on", "decided", decided),
        )


def impossible_date(record: Record) -> Iterator[Note]:
    """Words that stand as a date name no possible day."""
    for mention in record.dates:
        if mention.value is None and mention.text.strip():
            yield Note(f"“{mention.text}” is no possible date.", mention.evidence)


def meeting_after_decision(record: Record) -> Iterator[Note]:
    """The decision is dated before the meeting that it was taken at."""
    decided, meeting = record.decided_on, record.meeting_on
    if record.kind == "decision" and decided and meeting and decided < meeting:
        yield Note(
            f"Decided on {_day(decided)}, before the meeting on {_day(meeting)}.",
            _evidence(record, "decided_on", "decided", decided),
        )


def published_before_decision(record: Record) -> Iterator[Note]:
    """The decision was published before it was taken."""
    decided, published = record.decided_on, record.published_on
    if decided and published and published < decided:
        yield Note(
            f"Published on {_day(published)}, before it was decided on {_day(decided)}.",
            _evidence(record, "published_on", "published", published),
        )


def decided_before_office(record: Record) -> Iterator[Note]:
    """The decision is dated before there were commissioners to take it."""
    decided = record.decided_on
    if record.kind == "decision" and decided and decided.year < _FIRST_YEAR:
        yield Note(
            f"Dated {_day(decided)}, before there were commissioners.",
            _evidence(record, "decided_on", "decided", decided),
        )


def received_after_decision(record: Record) -> Iterator[Note]:
    """The request was received after it had been decided."""
    decided = record.decided_on
    for mention in _of_role(record, "received"):
        if decided and mention.value and mention.value > decided:
            yield Note(
                f"Received on {_day(mention.value)}, after it was decided on {_day(decided)}.",
                mention.evidence,
            )


def effective_before_decision(record: Record) -> Iterator[Note]:
    """The decision takes effect before it was taken."""
    decided = record.decided_on
    for mention in _of_role(record, "effective"):
        if decided and mention.value and mention.value < decided:
            yield Note(
                f"In effect from {_day(mention.value)}, before it was decided on {_day(decided)}.",
                mention.evidence,
            )


def _of_role(record: Record, role: DateRole) -> list[DateMention]:
    return [mention for mention in record.dates if mention.role == role]


def _evidence(record: Record, name: str, role: DateRole, day: date) -> Evidence | None:
    """Where the paper prints a header date."""
    if name in record.evidence:
        return record.evidence[name]
    return next((m.evidence for m in _of_role(record, role) if m.value == day), None)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


CHECKS: dict[str, Check] = {
    "D001": approved_before_submission,
    "D002": impossible_date,
    "D003": meeting_after_decision,
    "D004": published_before_decision,
    "D005": decided_before_office,
    "D006": received_after_decision,
    "D007": effective_before_decision,
}
