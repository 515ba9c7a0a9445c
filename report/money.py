"""What `pcc amounts` is asked for: every sum, the grants decided, or what they add up to."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from extract.errors import BadUsage
from extract.record import Record

from .deliver import View, form_of
from .grants import Publisher
from .ledger import Ledger
from .package import describe
from .settings import read_settings
from .table import AMOUNT_COLUMNS, AWARD_COLUMNS
from .totals import TOTAL_COLUMNS, By
from .views import amounts_view, awards_view, grants_view, totals_view

LONGEST_LIST = 10
"""Lines of talk on one matter."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the money of many records, and in which form.

    Attributes:
        awards: Only the grants decided.
        distinct: Without those that an earlier paper gave.
        by: Added up by this.
        role: Only amounts of this role.
        format: The form asked for; None where the file's name or the terminal tells.
        output: The file it goes to.
        datapackage: Whether a CSV file is described beside it.
    """

    awards: bool = False
    distinct: bool = False
    by: By | None = None
    role: str | None = None
    format: str | None = None
    output: Path | None = None
    datapackage: bool = False
    publisher: Publisher | None = None
    ledger: Ledger = field(default_factory=Ledger)

    def __post_init__(self) -> None:
        if self.role and self._grants:
            options = {
                "--awards": self.awards,
                "--distinct": self.distinct,
                "--by": self.by,
                "360giving": True,
            }
            raise BadUsage(
                f"{next(option for option, given in options.items() if given)} and --role do not go together",
                "Only awards are told apart from one another; amounts of a role are every mention of it.",
            )
        if self.format == "360giving" and self.by:
            raise BadUsage(
                "--by and --format 360giving do not go together", "360Giving lists grants one by one."
            )
        if self.datapackage and not (self.output and form_of(self.format, self.output) == "csv"):
            raise BadUsage("--datapackage describes a CSV file", "Write one with: -o grants.csv")

    @property
    def _grants(self) -> bool:
        return bool(self.awards or self.distinct or self.by or self.publisher)

    def items(self, records: Iterable[Record]) -> Iterator[Any]:
        """What the view shows: records with amounts, or entries of the ledger."""
        if not self._grants:
            return (r for r in records if any(self.role in (None, amount.role) for amount in r.amounts))
        once = self.distinct or self.publisher
        records = self.publisher.own(records) if self.publisher else records
        entries = (e for e in self.ledger.enter(records) if e.counts or not once)
        return self.publisher.rows(entries) if self.publisher else entries

    def view(self, items: Iterable[Any]) -> View:
        """The answer in every form."""
        if self.publisher:
            return grants_view(items, bool(self.output and self.output.suffix.lower() == ".csv"))
        if self.by:
            return totals_view(items, self.by)
        if self._grants:
            return awards_view(items)
        return amounts_view(items, self.role)

    def describe(self) -> None:
        """Write the description of a CSV file, if it is asked for."""
        if self.format == "360giving" and self.by:
            raise BadUsage(
                "--by and --format 360giving do not go together", "360Giving lists grants one by one."
            )
        if self.datapackage and self.output:
            columns = TOTAL_COLUMNS if self.by else AWARD_COLUMNS if self._grants else AMOUNT_COLUMNS
            title = (
                f"Grants by {self.by}" if self.by else "Grants decided" if self._grants else "Sums of money"
            )
            describe(self.output, columns, title)

    def notes(self) -> Iterator[str]:
        """What is to be said beside the answer, once all of it is written."""
        told, longest = self.ledger.told, LONGEST_LIST
        how, hint = "counted once in every total", "" if self.by else " (--distinct leaves them out)"
        if self.distinct or self.publisher:
            how, hint = "left out", ""
        if self.publisher:
            longest = sys.maxsize  # each refusal is for somebody to see to
            if elsewhere := +self.publisher.elsewhere:
                funder = self.publisher.giving.area
                said = by_area(elsewhere)
                yield f"{_awards(elsewhere.total())} of other areas than {funder} left out: {said}"
            yield from _listed(self.publisher.refused, "refused", longest)
            yield from _listed(self.publisher.unsure, "to be looked at before publishing", longest)
        yield from _listed(told["repeat"], f"given by an earlier paper too, {how}{hint}", longest)
        yield from _listed(told["likely"], "perhaps given by an earlier paper too, but counted", longest)
        if not self.publisher:
            yield from _listed(self.ledger.doubtful, "of doubtful size, counted as read", longest)
            reports = self.ledger.reports
            yield from _listed(reports, "reported to a panel again, counted where it was decided", longest)


def by_area(counted: Counter[str]) -> str:
    """The areas that hold most with their counts, and how much the rest of them hold.

    >>> by_area(Counter({"Suffolk": 3, "Kent": 1}))
    'Suffolk 3, Kent 1'
    """
    largest = counted.most_common(LONGEST_LIST)
    said = ", ".join(f"{area} {count}" for area, count in largest)
    rest = counted.total() - sum(count for _, count in largest)
    return f"{said}, {len(counted) - len(largest)} more areas {rest}" if rest else said


def _listed(lines: list[str], what: str, longest: int) -> Iterator[str]:
    if lines:
        yield f"{_awards(len(lines))} {what}:"
        yield from (f"  {line}" for line in islice(lines, longest))
    if len(lines) > longest:
        yield f"  … and {len(lines) - longest} more"


def _awards(count: int) -> str:
    return f"{count:,} {'award' if count == 1 else 'awards'}"


def ask(question: Question) -> Question:
    """The question with who publishes, where it is 360Giving that is asked for.

    Raises:
        BadUsage: The settings do not say who.
    """
    if question.format != "360giving":
        return question
    return replace(question, publisher=Publisher(read_settings()))
