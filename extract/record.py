"""What an extractor fills and everything else reads: the record of one decision or paper.

Field names and meanings are the project's contract and do not change. What the paper does not state is
None or empty; nothing is invented. Money is Decimal pounds, dates are `datetime.date`, pages and lines
count from 1.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

Kind = Literal["decision", "paper", "other"]
Status = Literal["open", "part-confidential", "confidential"]
Outcome = Literal["approved", "approved-in-part", "refused", "noted", "deferred", "withdrawn"]
DateRole = Literal["decided", "meeting", "submitted", "published", "effective", "received", "mentioned"]
Qualifier = Literal["exact", "up-to", "at-least", "about"]
Per = Literal["year", "quarter", "month", "week", "day", "hour", "unit"]
AmountRole = Literal[
    "award", "request", "allocation", "previous", "committed", "budget", "income", "match",
    "spend", "remaining", "saving", "contract", "rate", "limit", "precept", "context",
]  # fmt: skip
Topic = Literal[
    "legal", "finance", "equality", "human-resources", "plan", "consultation", "communications",
    "risks", "ethics", "other",
]  # fmt: skip
AnswerWord = Literal["yes", "no", "n/a", "blank", "unclear"]
Signatory = Literal[
    "commissioner", "deputy-commissioner", "chief-executive", "chief-finance-officer", "chief-constable",
    "other",
]  # fmt: skip
Severity = Literal["error", "warning", "info"]

TOPICS: tuple[Topic, ...] = typing.get_args(Topic)
MAKERS: tuple[Signatory, ...] = ("commissioner", "deputy-commissioner")
"""Who takes decisions by their office."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The printed line or lines that hold a value's own words, verbatim, and where they stand."""

    page: int | None
    line: int
    text: str
    bbox: tuple[float, float, float, float] | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text: `value` is None where the words name no possible day."""

    value: date | None
    text: str
    role: DateRole
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the summary."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One item of the recommendation, at the outermost level of its list."""

    label: str | None
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """A headed section; `text` is everything below the heading up to the next one."""

    number: str | None
    heading: str
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in pounds, with what it is; a range is one amount with an `upper`."""

    value: Decimal
    text: str
    role: AmountRole
    evidence: Evidence
    upper: Decimal | None = None
    currency: str = "GBP"
    qualifier: Qualifier = "exact"
    per: Per | None = None
    recipient: str | None = None
    purpose: str | None = None
    suspect: str | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """A grant that this record decides; `amounts` are the indexes of its mentions in `Record.amounts`."""

    value: Decimal
    evidence: Evidence
    qualifier: Qualifier = "exact"
    recipient: str | None = None
    purpose: str | None = None
    period: str | None = None
    fund: str | None = None
    conditions: tuple[str, ...] = ()
    reason: str | None = None
    units: int | None = None
    amounts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A question about how the paper was prepared, with its answer.

    `route` says how it was read: "table", "columns" (white space under a heading) or "text".
    """

    topic: Topic
    question: str
    answer: AnswerWord
    reason: str | None
    evidence: Evidence
    route: str = "text"


@dataclass(frozen=True, slots=True)
class Signature:
    """A printed signature block. `signed` is None where it cannot be told."""

    role: Signatory
    name: str | None
    signed: bool | None
    date: date | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ask about the paper."""

    role: str | None
    name: str | None
    telephone: str | None
    email: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """What an auditor should look at. `evidence` is None only for something that is not there."""

    code: str
    severity: Severity
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The file a record was read from."""

    path: str
    sha256: str
    bytes: int
    media_type: str
    pages: int | None
    ocr_pages: tuple[int, ...] = ()
    unread_pages: tuple[int, ...] = ()
    damaged: bool = False  # the file is cut short or broken in places: words may be missing


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a record on one page, for the index and its snippets."""

    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """One decision or paper.

    `listed`: an entry of a log, register or set of minutes, which prints no form of its own. `body` is its
    text for the index and is left out of `to_json`.
    """

    id: str
    kind: Kind
    source: Source
    listed: bool = False
    form: str | None = None
    language: str = "en"
    organisation: str | None = None
    area: str | None = None
    reference: str | None = None
    title: str | None = None
    originator: str | None = None
    submitted_to: str | None = None
    decided_by: str | None = None
    reason: str | None = None
    status: Status | None = None
    outcome: Outcome | None = None
    conditions: tuple[str, ...] = ()
    decided_on: date | None = None
    meeting_on: date | None = None
    submitted_on: date | None = None
    published_on: date | None = None
    dates: tuple[DateMention, ...] = ()
    summary: tuple[Paragraph, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sections: tuple[Section, ...] = ()
    amounts: tuple[Amount, ...] = ()
    awards: tuple[Award, ...] = ()
    checklist: tuple[Answer, ...] = ()
    signatures: tuple[Signature, ...] = ()
    contacts: tuple[Contact, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)
    body: tuple[PageText, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON values: dates ISO, money decimal strings with at least two places."""
        plain = _plain(self)
        assert isinstance(plain, dict)
        del plain["body"]
        return plain


def money(value: Decimal) -> str:
    """Pounds as a decimal string, two places or more where printed.

    >>> money(Decimal("25600")), money(Decimal("300.2302")), money(Decimal("-0.5"))
    ('25600.00', '300.2302', '-0.50')
    """
    exponent = value.as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{value:.{places}f}"


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, for other types none."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


_AS_JSON = frozenset([str, int, float, bool, type(None)])


def _plain(value: Any) -> Any:
    if type(value) in _AS_JSON:
        return value
    if names := _names(type(value)):  # type: ignore[arg-type]  # a type is hashable
        held = ((name, getattr(value, name)) for name in names)
        return {name: one if type(one) in _AS_JSON else _plain(one) for name, one in held}
    if isinstance(value, Decimal):
        return money(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def from_json(values: dict[str, Any]) -> Record:
    """The record that `Record.to_json` wrote; unknown names are left out, missing ones take defaults.

    Raises:
        KeyError, TypeError, ValueError: `values` is not a record.
    """
    record = _builder(Record)(values)
    assert isinstance(record, Record)
    return record


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from JSON, worked out once: a library has thousands of each."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _builder(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        item = _builder(arguments[0])
        return lambda value: None if value is None else tuple(value if item is _as_is else map(item, value))
    if origin is dict:
        item = _builder(arguments[1])
        return lambda value: None if value is None else {key: item(each) for key, each in value.items()}
    if is_dataclass(kind):
        return _dataclass_builder(kind)
    makers: dict[Any, Callable[[Any], Any]] = {Decimal: Decimal, date: date.fromisoformat}
    make = makers.get(kind)
    return (lambda value: None if value is None else make(value)) if make else _as_is


def _dataclass_builder(kind: Any) -> Callable[[Any], Any]:
    builders = {name: _builder(hint) for name, hint in typing.get_type_hints(kind).items()}
    plain = {name for name, build in builders.items() if build is _as_is}

    def build(value: Any) -> Any:
        if value is None:
            return None
        known = {
            name: each if name in plain else builders[name](each)
            for name, each in value.items()
            if name in builders
        }
        return kind(**known)

    return build


def _as_is(value: Any) -> Any:
    return value
