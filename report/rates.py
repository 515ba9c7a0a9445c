"""How many checklists are complete, and how many questions are answered yes, in groups of papers.

*Complete* means that every printed question is answered yes, no or n/a; it is not "all yes". A question that
a form does not print is *absent*, and counts neither as asked nor as blank.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from extract.record import TOPICS, Record
from index.rows import record_date

from .table import Sheet, completeness, topic_answer
from .words import one_line

By = Literal["topic", "originator", "area", "year"]

RATE_COLUMNS = (
    "group", "papers", "checklists", "complete", "completion", "asked", "yes", "no", "n/a", "blank",
    "unclear", "absent", "yes_rate",
)  # fmt: skip


@dataclass(slots=True)
class Rate:
    """The papers of one group, and the answers to the questions that they print.

    Attributes:
        group: The topic, originator, area or year; "" where a paper states none.
        papers: Records of the group.
        checklists: Those of them that print a checklist.
        complete: Those of these in which every printed question, or every one on the topic, is answered.
        answers: Topics asked about by the answer, the worst where a topic is asked twice.
        absent: Topics that a checklist of the group does not print though another of these papers does.
    """

    group: str
    papers: int = 0
    checklists: int = 0
    complete: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    absent: int = 0

    @property
    def asked(self) -> int:
        """Questions that are printed."""
        return self.answers.total()

    @property
    def completion(self) -> float | None:
        """The share of checklists that are complete; None where there is none."""
        return self.complete / self.checklists if self.checklists else None

    @property
    def yes_rate(self) -> float | None:
        """The share of the questions asked that are answered yes; None where none is asked."""
        return self.answers["yes"] / self.asked if self.asked else None

    def row(self) -> tuple[Any, ...]:
        """Its values under `RATE_COLUMNS`; rates have three places."""
        counts = (self.answers[word] for word in ("yes", "no", "n/a", "blank", "unclear"))
        return (
            self.group, self.papers, self.checklists, self.complete, _rounded(self.completion), self.asked,
            *counts, self.absent, _rounded(self.yes_rate),
        )  # fmt: skip


def rates(records: Iterable[Record], by: By) -> list[Rate]:
    """A rate for each group that the records fall into, in the order of topics, names or years."""
    groups: dict[str, Rate] = {topic: Rate(topic) for topic in TOPICS} if by == "topic" else {}
    records = list(records)
    printed = [topic for topic in TOPICS if any(topic_answer(record, topic) for record in records)]
    for record in records:
        if by == "topic":
            for topic in printed:
                _count(groups[topic], record, [topic], printed=[topic])
        else:
            name = _group(record, by)
            _count(groups.setdefault(name.casefold(), Rate(name)), record, TOPICS, printed)
    if by == "topic":
        return [groups[topic] for topic in printed]
    return sorted(groups.values(), key=lambda rate: (not rate.group, rate.group.casefold()))


def rates_sheet(records: Iterable[Record], by: By) -> Sheet:
    """One row a group."""
    return Sheet((by, *RATE_COLUMNS[1:]), (rate.row() for rate in rates(records, by)))


def _group(record: Record, by: By) -> str:
    if by == "year":
        day = record_date(record)
        return str(day.year) if day else ""
    return one_line((record.area if by == "area" else record.originator) or "")


def _count(rate: Rate, record: Record, topics: Iterable[str], printed: Iterable[str]) -> None:
    rate.papers += 1
    if not record.checklist:
        return
    answers = dict(_answers(record, topics))
    rate.answers.update(answers.values())
    rate.absent += sum(topic not in answers for topic in printed)
    if rate.group in TOPICS:  # of one topic, only papers that ask about it
        rate.checklists += bool(answers)
        rate.complete += bool(answers) and not {"blank", "unclear"} & set(answers.values())
    else:
        rate.checklists += 1
        rate.complete += completeness(record) == "yes"


def _answers(record: Record, topics: Iterable[str]) -> Iterator[tuple[str, str]]:
    for topic in topics:
        if answer := topic_answer(record, topic):
            yield topic, answer


def _rounded(rate: float | None) -> str | None:
    return None if rate is None else f"{rate:.3f}"
