"""The fields of the query language, and how the values of each are written."""

import calendar
import difflib
import re
import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from extract.record import TOPICS, AnswerWord, Kind, Outcome, Status

from .engine import TEXT_FIELDS, Between, Is, Node

FIELDS: dict[str, str] = {
    "title": "words of the title",
    "reference": "the paper's own reference, such as AP17/47",
    "originator": "who wrote or owns the paper",
    "recipient": "who is paid",
    "recommendation": "words of the recommendations",
    "area": "the police area",
    "organisation": "the body, as the paper names it",
    "kind": "decision, paper or other",
    "outcome": "approved, approved-in-part, refused, noted, deferred or withdrawn",
    "status": "open, part-confidential or confidential",
    "topic": "a topic that the paper's checklist asks about",
    "checklist.TOPIC": "the answer to a checklist question: yes, no, n/a, blank or unclear",
    "finding": "the code of a finding: M001, or M* for the family",
    "amount": "a sum of money in the paper: >50000, 10k..50k, 1.2m",
    "awarded": "the sum that a record awards: 10k..50k",
    "decided": "the day of the decision: 2016, 2017-09, 2016..2018, >2017-09-05",
    "meeting": "the day of the meeting",
    "submitted": "the day the paper was submitted",
    "published": "the day of publication",
    "date": "the day of the decision, else of the meeting, else of publication",
    "fy": "the financial year of that day: 2016/17",
}

CHOICES: dict[str, tuple[str, ...]] = {
    "kind": typing.get_args(Kind),
    "outcome": typing.get_args(Outcome),
    "status": typing.get_args(Status),
    "topic": TOPICS,
} | {f"checklist.{topic}": typing.get_args(AnswerWord) for topic in TOPICS}

SUMS = ("amount", "awarded")
DAYS = ("decided", "meeting", "submitted", "published", "date")


class BadValue(Exception):
    """A value that its field does not take: what is wrong, and what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def known_field(name: str) -> bool:
    """Whether the language has this field."""
    return name in TEXT_FIELDS[1:] or name in CHOICES or name in (*SUMS, *DAYS, "fy", "finding")


def suggestion(word: str, choices: typing.Iterable[str]) -> str:
    """The choice that was probably meant, as a question, or ""."""
    close = difflib.get_close_matches(word, list(choices), 1, 0.6)
    return f"Did you mean {close[0]}?" if close else ""


def value_node(field: str, text: str) -> Node:
    """What a field that is not made of words asks for.

    Raises:
        BadValue: The field does not take this.

    >>> value_node("kind", "Decision")
    Is(field='kind', value='decision', start=False)
    >>> value_node("amount", ">£50k").low
    Decimal('50000')
    >>> value_node("fy", "2016/17").high
    datetime.date(2017, 3, 31)
    """
    if field in CHOICES:
        if text.lower() not in CHOICES[field]:
            listed = ", ".join(CHOICES[field])
            raise BadValue(
                f"{field} cannot be {text!r}",
                f"{suggestion(text.lower(), CHOICES[field])} One of: {listed}.".lstrip(),
            )
        return Is(field, text.lower())
    if field == "finding":
        if not re.fullmatch(r"[A-Za-z](\d{3}|\d{0,3}\*)", text):  # part of a code alone would match nothing
            raise BadValue(
                f"{text!r} is no code of a finding", "Write finding:M001, or finding:M* for the family."
            )
        return Is(field, text.upper().removesuffix("*"), start=text.endswith("*"))
    if field in SUMS:
        return _range(field, text, _sum)
    if field in DAYS:
        return _range(field, text, _days)
    return _range("date", text, _year)


Ends = tuple[Decimal, Decimal] | tuple[date, date]


def _range(field: str, text: str, read: Callable[[str], Ends]) -> Between:
    """`>x`, `>=x`, `<x`, `<=x`, `x..y`, `x..`, `..y` or `x`, where x may itself be a stretch (a month)."""
    compared = re.fullmatch(r"([<>]=?)\s*(.+)", text)
    if compared:
        sign, (first, last) = compared[1], read(compared[2])
        above, below = sign == ">", sign == "<"
        if sign[0] == ">":
            return Between(field, last if above else first, None, above=above)
        return Between(field, None, first if below else last, below=below)
    low, dots, high = text.partition("..")
    if not dots:
        return Between(field, *read(text))
    if not low and not high:
        raise BadValue("a range needs an end", f"Write {field}:x..y, {field}:x.. or {field}:..y.")
    start, end = read(low)[0] if low else None, read(high)[1] if high else None
    if start is not None and end is not None and start > end:  # type: ignore[operator]  # both come from one reader
        raise BadValue("the range ends before it begins", f"Write the smaller first: {high}..{low}.")
    return Between(field, start, end)


_SUM = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?\s*(k|m|bn)?", re.IGNORECASE | re.ASCII)
_TIMES = {"": 1, "k": 1000, "m": 1000_000, "bn": 1000_000_000}


def _sum(text: str) -> tuple[Decimal, Decimal]:
    found = _SUM.fullmatch(text)
    if not found:
        raise BadValue(f"{text!r} is no sum of money", "Write 50000, £50,000, 50k, 1.2m, >50000 or 10k..50k.")
    value = Decimal(found[1].replace(",", "") + (found[2] or "")) * _TIMES[(found[3] or "").lower()]
    return value, value


_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)


def _days(text: str) -> tuple[date, date]:
    """The first and last day that a date, month or year names."""
    british = _BRITISH.fullmatch(text)
    found = british or _ISO.fullmatch(text)
    if not found:
        raise BadValue(f"{text!r} is no date", "Write 2016, 2017-09, 2017-09-05, >2017-09-05 or 2016..2018.")
    year, month, day = (found[3], found[2], found[1]) if british else (found[1], found[2], found[3])
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError as problem:
        raise BadValue(f"{text!r} is no day of the calendar") from problem
    last_month = int(month or 12)
    last = first if day else date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    return first, last


_FINANCIAL = re.compile(r"(\d{4})[/-](\d{2}|\d{4})", re.ASCII)


def _year(text: str) -> tuple[date, date]:
    """The first and last day of a financial year."""
    found = _FINANCIAL.fullmatch(text)
    start = int(found[1]) if found else 0
    if not found or not 1 <= start < 9999 or str(start + 1)[-len(found[2]) :] != found[2]:
        raise BadValue(f"{text!r} is no financial year", "Write fy:2016/17.")
    return date(start, 4, 1), date(start + 1, 3, 31)
