"""D: dates, and the order that a decision must follow."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..record import DateMention, DateRole, Evidence, Record
from .rule import Check, Note

_FIRST_YEAR = 2012
"""Commissioners took office in November 2012; the London mayor's office for policing in January."""

_SOON = timedelta(days=92)
"""A quarter: how long after a decision its publication is no longer soon."""

_LONG = timedelta(days=366)
"""How far a paper's own dates may lie apart before one of their years is doubted."""

_NUMBERED_BY = 4
"""The last month in which a number may be of the year before: years of numbering end in December or March."""


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


_A_LAW = re.compile(r"\binto force\b", re.IGNORECASE)  # decisions take effect, laws come into force


def effective_before_decision(record: Record) -> Iterator[Note]:
    """The decision takes effect before it was taken."""
    decided = record.decided_on
    for mention in _of_role(record, "effective"):
        a_law = _A_LAW.search(mention.evidence.text)
        if decided and mention.value and mention.value < decided and not a_law:
            yield Note(
                f"In effect from {_day(mention.value)}, before it was decided on {_day(decided)}.",
                mention.evidence,
            )


def reference_of_another_year(record: Record) -> Iterator[Note]:
    """The year in the reference is not the year of the decision or meeting."""
    day = record.decided_on or record.meeting_on
    year = _reference_year(record.reference or "", day) if day else None
    if day and year and year not in _years_of(day):
        yield Note(
            f"The reference {record.reference} is of {year}, but the paper is dated {_day(day)}.",
            record.evidence.get("reference"),
        )


def _years_of(day: date) -> set[int]:
    """The years whose number a paper of this day may bear."""
    return {day.year, day.year - 1} if day.month <= _NUMBERED_BY else {day.year}


def _reference_year(reference: str, day: date) -> int | None:
    """The year that a reference names; None where that cannot be told from a running number.

    >>> _reference_year("DN 44/2020", date(2020, 5, 4)), _reference_year("AP16/47", date(2017, 9, 1))
    (2020, 2016)
    >>> _reference_year("2016-17/003", date(2017, 1, 9)), _reference_year("ED 14/24", date(2024, 5, 1))
    (None, None)
    """
    if re.search(r"(?<!\d)20\d\d\s?[-/]\s?(?:20)?\d\d(?!\d)", reference):
        return None  # a financial year, or a date: two years or more fit
    full = re.findall(r"(?<!\d)20[12]\d(?!\d)", reference)
    if len(full) == 1:
        return int(full[0])
    short = re.match(r"[A-Za-z]+(\d\d)\s?[/-]\s?(\d+)$", reference.strip())
    near = short and abs(int(short[1]) - day.year % 100) <= 2
    if full or not short or not near or int(short[2]) == day.year % 100:
        return None
    return 2000 + int(short[1])


def published_late(record: Record) -> Iterator[Note]:
    """The decision was published more than a quarter of a year after it was taken."""
    decided, published = record.decided_on, record.published_on
    if decided and published and published - decided > _SOON:
        yield Note(
            f"Published on {_day(published)}, {(published - decided).days} days after it was decided.",
            _evidence(record, "published_on", "published", published),
        )


def decided_long_after(record: Record) -> Iterator[Note]:
    """The decision is dated more than a year after the meeting or the approval to submit."""
    decided = record.decided_on
    before = [("the meeting", record.meeting_on), ("the approval to submit it", record.submitted_on)]
    for what, day in before:
        if record.kind == "decision" and decided and day and decided - day > _LONG:
            yield Note(
                f"Decided on {_day(decided)}, more than a year after {what} on {_day(day)}.",
                _evidence(record, "decided_on", "decided", decided),
            )
            return


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
    "D008": reference_of_another_year,
    "D009": published_late,
    "D010": decided_long_after,
}
