"""What `pcc amounts` is asked for: every sum, the grants decided, or what they add up to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from extract.errors import BadUsage
from extract.record import Record

from .deliver import View, form_of
from .ledger import Ledger
from .package import describe
from .table import AMOUNT_COLUMNS, AWARD_COLUMNS
from .totals import TOTAL_COLUMNS, By
from .views import amounts_view, awards_view, totals_view

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
    ledger: Ledger = field(default_factory=Ledger)

    def __post_init__(self) -> None:
        if self.role and self._grants:
            option = "--awards" if self.awards else "--distinct" if self.distinct else "--by"
            raise BadUsage(
                f"{option} and --role do not go together",
                "Only awards are told apart from one another; amounts of a role are every mention of it.",
            )
        if self.datapackage and not (self.output and form_of(self.format, self.output) == "csv"):
            raise BadUsage("--datapackage describes a CSV file", "Write one with: -o grants.csv")

    @property
    def _grants(self) -> bool:
        return bool(self.awards or self.distinct or self.by)

    def items(self, records: Iterable[Record]) -> Iterator[Any]:
        """What the view shows: records with amounts, or entries of the ledger."""
        if not self._grants:
            return (r for r in records if any(self.role in (None, amount.role) for amount in r.amounts))
        return (e for e in self.ledger.enter(records) if e.counts or not self.distinct)

    def view(self, items: Iterable[Any]) -> View:
        """The answer in every form."""
        if self.by:
            return totals_view(items, self.by)
        if self._grants:
            return awards_view(items)
        return amounts_view(items, self.role)

    def describe(self) -> None:
        """Write the description of a CSV file, if it is asked for."""
        if self.datapackage and self.output:
            columns = TOTAL_COLUMNS if self.by else AWARD_COLUMNS if self._grants else AMOUNT_COLUMNS
            title = (
                f"Grants by {self.by}" if self.by else "Grants decided" if self._grants else "Sums of money"
            )
            describe(self.output, columns, title)

    def notes(self) -> Iterator[str]:
        """What is to be said beside the answer, once all of it is written."""
        told, reports = self.ledger.told, self.ledger.reports
        how = "left out" if self.distinct else "counted once in every total"
        hint = "" if self.distinct or self.by else " (--distinct leaves them out)"
        yield from _listed(told["repeat"], f"given by an earlier paper too, {how}{hint}")
        yield from _listed(told["likely"], "perhaps given by an earlier paper too, but counted")
        yield from _listed(self.ledger.doubtful, "of doubtful size, counted as read")
        yield from _listed(reports, "reported to a panel again, counted where it was decided")


def _listed(lines: list[str], what: str) -> Iterator[str]:
    if lines:
        yield f"{len(lines)} {'award' if len(lines) == 1 else 'awards'} {what}:"
        yield from (f"  {line}" for line in islice(lines, LONGEST_LIST))
    if len(lines) > LONGEST_LIST:
        yield f"  … and {len(lines) - LONGEST_LIST} more"
