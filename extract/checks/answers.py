"""C: the checklist, read against what the paper decides."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from ..record import Amount, Answer, Record, money
from .rule import Check, Note

PRINTED: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("printed.toml").read_text(encoding="utf-8")
)
"""The topics that a form's own checklist prints, by the form's name."""

_DONE = (
    r"(?:sought|taken|obtained|undertaken|carried out|done|made|given|completed|consulted|considered|held)"
)
_SAYS_NOT = re.compile(
    rf"not (?:yet|been|{_DONE})\b|(?:none|nobody) (?:has been |have been |was |were )?{_DONE}\b"
    rf"|no [\w’' ]{{0,40}}?(?:has been |have been |was |were |is |are )?{_DONE}\b"
    rf"|(?:to be|will be|yet to be|still to be|awaiting|pending)\b",
    re.IGNORECASE,
)
_SAYS_DONE = re.compile(
    rf"yes\b(?!,? (?:if|when|once|will|where|unless))"
    rf"|(?:it |they |this |(?:legal |specialist )?advice |(?!one\b|no)[\w’' ]{{0,40}}?)?"
    rf"(?:has been|have been|was|were) (?:already |fully |duly )?{_DONE}\b(?! (?:not|by (?:the )?provider))",
    re.IGNORECASE,
)
_EQUALITY = re.compile(
    r"equalit|equalities|diversity|human rights|protected (?:characteristic|group)|\beq?ia\b|discriminat"
    r"|cydraddoldeb|amrywiaeth",
    re.IGNORECASE,
)
_WHOLE_REPORT = 3
"""Sections that a paper has at least which sets out its implications."""

_NOT_AT_STAKE = {"context", "limit", "previous", "rate", "saving"}
"""Roles of money that a decision can mention without spending, taking or promising any."""


def finance_not_consulted(record: Record) -> Iterator[Note]:
    """The finance officer was not consulted though the paper deals in money."""
    at_stake = [a for a in record.amounts if a.role not in _NOT_AT_STAKE]
    if not at_stake:
        return
    for answer in _answered(record, "no"):
        if answer.topic == "finance":
            most = max(at_stake, key=_size)
            yield Note(
                f"The finance officer was not consulted, though {most.text} ({most.role}) is in the paper "
                f"(line {most.evidence.line}).",
                answer.evidence,
            )


def _size(amount: Amount) -> str:
    return money(amount.upper or amount.value).rjust(30)


def question_blank(record: Record) -> Iterator[Note]:
    """A question of the checklist has no answer."""
    for answer in _answered(record, "blank"):
        yield Note(f"No answer to: {answer.question}", answer.evidence)


def answer_unclear(record: Record) -> Iterator[Note]:
    """An answer is neither yes, no nor n/a."""
    for answer in _answered(record, "unclear"):
        yield Note(f"The answer is neither yes, no nor n/a: {answer.question}", answer.evidence)


def answers_differ(record: Record) -> Iterator[Note]:
    """The same question is answered twice, and not alike."""
    first: dict[str, Answer] = {}
    for answer in record.checklist:
        known = first.setdefault(answer.question.casefold(), answer)
        if known.answer != answer.answer and "blank" not in (known.answer, answer.answer):
            yield Note(f"Answered {known.answer} and {answer.answer}: {answer.question}", answer.evidence)


def question_absent(record: Record) -> Iterator[Note]:
    """A question that this version of the form prints is not there."""
    printed = PRINTED.get(record.form or "", ())
    asked = {answer.topic for answer in record.checklist}
    if len(asked & set(printed)) < len(printed) / 2 or any(asked >= set(known) for known in PRINTED.values()):
        return  # no checklist of this form, or all that a version of it prints
    for topic in printed:
        if topic not in asked:
            yield Note(
                f"The form {record.form} asks about {topic}; the question was not found in this paper."
            )


def no_without_reason(record: Record) -> Iterator[Note]:
    """A no, without a word on why."""
    for answer in _answered(record, "no"):
        if not answer.reason:
            yield Note(f"Answered no, without a reason: {answer.question}", answer.evidence)


def reason_contradicts(record: Record) -> Iterator[Note]:
    """The words after an answer say the opposite."""
    opposite = {"yes": _SAYS_NOT, "no": _SAYS_DONE}
    for answer in record.checklist:
        says = opposite.get(answer.answer)
        if says and answer.reason and says.match(answer.reason):
            yield Note(
                f"Answered {answer.answer}, but the reason says “{answer.reason}”: {answer.question}",
                answer.evidence,
            )


def equality_unsupported(record: Record) -> Iterator[Note]:
    """Equality is said to have been considered, and a report with sections has no word on it."""
    if len(record.sections) < _WHOLE_REPORT:
        return
    for answer in _answered(record, "yes"):
        if answer.topic != "equality" or answer.reason:
            continue
        told = " ".join(f"{s.heading} {s.text}" for s in record.sections).split()
        if not _EQUALITY.search(" ".join(told).replace(" ".join(answer.question.split()), " ")):
            yield Note(
                "Equality is said to have been considered; nothing on it was found in this paper.",
                answer.evidence,
            )


def _answered(record: Record, word: str) -> list[Answer]:
    return [answer for answer in record.checklist if answer.answer == word]


CHECKS: dict[str, Check] = {
    "C001": finance_not_consulted,
    "C002": question_blank,
    "C003": answer_unclear,
    "C004": answers_differ,
    "C005": question_absent,
    "C006": no_without_reason,
    "C007": reason_contradicts,
    "C008": equality_unsupported,
}
