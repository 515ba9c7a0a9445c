"""C: the checklist, read against what the paper decides."""

from collections.abc import Iterator

from ..record import Amount, Answer, Record, money
from .rule import Check, Note

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


def _answered(record: Record, word: str) -> list[Answer]:
    return [answer for answer in record.checklist if answer.answer == word]


CHECKS: dict[str, Check] = {
    "C001": finance_not_consulted,
    "C002": question_blank,
    "C003": answer_unclear,
    "C004": answers_differ,
}
