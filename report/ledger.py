"""The grants of many papers, each counted once.

One decision is often printed twice: a notice is published again, a log lists what a notice decided, minutes
repeat it. Whether two awards are one is told by what the papers say, never by the sum alone:

- *It repeats* an earlier one where area, recipient and sum are the same **and** either both carry the same
  reference and are dated within a month of each other (or one is undated), or one lacks a reference and both
  were decided on the same day under the same title or for the same purpose. It is not counted again.
- *It may repeat* one where area, recipient and sum are the same within three months and one of the two lacks
  a reference, or where the sum is not the same but the reference is, and the recipient (the title, where no
  recipient is stated). It is counted, and said.
- Two papers with references of their own are two decisions. So are equal grants of different years, and
  entries of one list that differ in title or purpose.

A report to a panel awards nothing. What it reports as granted is said as a report of the award it tells of.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from extract.record import Amount, Award, Record
from index.rows import record_date

from .parts import name, worth

REPUBLISHED = timedelta(days=31)
"""How far apart one decision is dated in two papers: a log gives the day of publication, a notice its own."""

LIKELY = timedelta(days=92)
"""How far apart a paper without a number may be from the one whose decision it perhaps tells of."""

REPORTED = timedelta(days=550)
"""How long after a decision a panel still hears of it: in the last report on a financial year."""

Standing = Literal["counted", "repeat", "likely"]
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One award of one paper: counted, or the repeat of an earlier one; `why` says by what that is told."""

    record: Record
    number: int
    award: Award
    standing: Standing = "counted"
    of: "Entry | None" = None
    why: str = ""

    @property
    def counts(self) -> bool:
        """Whether a total holds it."""
        return self.standing != "repeat"

    @property
    def place(self) -> str:
        """Where it is printed: the record's id and the page."""
        return _place(self.record, self.award)


class Ledger:
    """Takes records in order of date and tells of each award whether an earlier paper gave it.

    Attributes:
        told: What is to be said of awards that repeat others or may; a line each.
        reports: What is to be said of sums that a panel was told of; a line each.
        doubtful: Awards of doubtful size, which are counted as read; a line each.
    """

    def __init__(self) -> None:
        self.told: dict[Standing, list[str]] = {"repeat": [], "likely": []}
        self.reports: list[str] = []
        self.doubtful: list[str] = []
        self._known: dict[Key, Entry] = {}

    def enter(self, records: Iterable[Record]) -> Iterator[Entry]:
        """The awards of the records, in their order."""
        for record in records:
            # A record's own awards are distinct already: each is held against those of earlier records.
            entries = [self._entry(record, *counted) for counted in _counted(record)]
            for entry, (_, award, same) in zip(entries, _counted(record), strict=True):
                self._keep(entry, award, same)
                if doubted := suspect(entry):
                    self.doubtful.append(f"{entry.place} ({name(record)}; {_sum(award)}): {doubted}")
                yield entry
            if record.kind == "paper":
                self.reports.extend(self._reported(record))

    def _entry(self, record: Record, number: int, award: Award, same: Key) -> Entry:
        entry = Entry(record, number, award)
        for standing, known, why in (*self._repeated(entry, same), *self._doubtful(entry, same)):
            # A list or log tells its own entries apart.
            if known.record.source.sha256 != record.source.sha256 or _alike(known, entry):
                entry = replace(entry, standing=standing, of=known, why=why)
                self.told[standing].append(_told(entry))
                break
        return entry

    def _repeated(self, entry: Entry, same: Key) -> Iterator[tuple[Standing, Entry, str]]:
        for key in _numbers(entry, same):
            if (known := self._known.get(key)) and _near(known.record, entry.record, REPUBLISHED):
                yield "repeat", known, f"the same reference, {entry.record.reference}"
        for key, what in _words(entry, same):
            known = self._known.get(key)
            if known and not (_reference(known.record) and _reference(entry.record)):
                yield "repeat", known, f"decided on the same day, with the same {what}"

    def _doubtful(self, entry: Entry, same: Key) -> Iterator[tuple[Standing, Entry, str]]:
        known = self._known.get(("sum", *same)) if same[0] and same[1] else None
        numbered = known and _reference(known.record) and _reference(entry.record)
        if known and not numbered and _near(known.record, entry.record, LIKELY):
            yield "likely", known, "the same recipient and sum within three months, and no two references"
        for key, what in _whatever_the_sum(entry, same):
            known = self._known.get(key)
            other = known and known.award.value != entry.award.value
            if known and other and _near(known.record, entry.record, REPUBLISHED):
                yield "likely", known, f"the same reference and {what}, where the sum is {worth(known.award)}"

    def _keep(self, entry: Entry, award: Award, same: Key) -> None:
        # A repeat leads back to the first, under its own number and words too.
        first = (
            entry.of if entry.standing == "repeat" and entry.of else replace(entry, record=slim(entry.record))
        )
        keys = [*_numbers(entry, same), *(key for key, _ in _words(entry, same)), ("sum", *same)]
        keys.extend(key for key, _ in _whatever_the_sum(entry, same))
        for key in keys:
            self._known[key] = first

    def _reported(self, record: Record) -> Iterator[str]:
        for amount in record.amounts:
            key = (
                "sum",
                same_name(record.area or record.organisation),
                same_name(amount.recipient),
                amount.value,
                1,
            )
            known = self._known.get(key) if amount.role == "allocation" and key[1] and key[2] else None
            if known and _near(known.record, record, REPORTED):
                yield f"{_place(record, amount)} ({name(record)}) reports {known.place}, {_sum(known.award)}"


def _counted(record: Record) -> Iterator[tuple[int, Award, Key]]:
    """Each award with its number, and what makes it the same: area, recipient, sum, which of those so."""
    seen: Counter[Key] = Counter()
    for number, award in enumerate(record.awards, 1):
        same = (same_name(record.area or record.organisation), same_name(award.recipient), award.value)
        seen[same] += 1
        yield number, award, (*same, seen[same])


def _numbers(entry: Entry, same: Key) -> Iterator[Key]:
    """Known again by its reference; the title has to be the same where no recipient is."""
    if same[0] and (reference := _reference(entry.record)):
        yield ("reference", *same, reference, "" if same[1] else same_name(entry.record.title))


def _whatever_the_sum(entry: Entry, same: Key) -> Iterator[tuple[Key, str]]:
    """Known again by its reference and recipient, or by its title where no recipient is stated."""
    what, words = ("recipient", same[1]) if same[1] else ("title", same_name(entry.record.title))
    if same[0] and words and (reference := _reference(entry.record)):
        yield (what, "of", same[0], words, *reference), what


def _words(entry: Entry, same: Key) -> Iterator[tuple[Key, str]]:
    """Known again by the day of the decision, and the title or the purpose."""
    if same[0] and same[1] and entry.record.decided_on:
        for what, words in (("title", entry.record.title), ("purpose", entry.award.purpose)):
            if words:
                yield (what, *same, entry.record.decided_on, same_name(words)), what


def _alike(known: Entry, entry: Entry) -> bool:
    titles = same_name(known.record.title) == same_name(entry.record.title)
    return titles and same_name(known.award.purpose) == same_name(entry.award.purpose)


def suspect(entry: Entry) -> str | None:
    """Why the size of an award is doubtful; None where it is not."""
    amounts = (entry.record.amounts[index] for index in entry.award.amounts)
    return next((amount.suspect for amount in amounts if amount.suspect), None)


def same_name(words: str | None) -> str:
    """A name as it is compared.

    >>> same_name("The Lantern  House Limited") == same_name("LANTERN HOUSE LTD")
    True
    """
    plain = re.sub(r"[’']", "", (words or "").casefold()).replace("&", " and ")
    plain = re.sub(r"\blimited\b", "ltd", re.sub(r"\W+", " ", plain).strip())
    return plain.removeprefix("the ")


def _reference(record: Record) -> tuple[str, ...]:
    """A reference as it is compared: "044/2020" is "44/2020"; words without a number are none."""
    parts = re.findall(r"\d+|[^\W\d_]+", record.reference or "")
    numbered = any(part.isdigit() for part in parts)
    return tuple(part.lstrip("0").casefold() for part in parts) if numbered else ()


def _near(one: Record, other: Record, apart: timedelta) -> bool:
    """Whether they are dated no further apart; an undated one may be of any day."""
    first, second = record_date(one), record_date(other)
    return first is None or second is None or abs(second - first) <= apart


def slim(record: Record) -> Record:
    """The record without the words of its paper: ten thousand of them would fill the memory."""
    return Record(
        record.id, record.kind, record.source, organisation=record.organisation, area=record.area,
        reference=record.reference, title=record.title, decided_on=record.decided_on,
        meeting_on=record.meeting_on, published_on=record.published_on,
    )  # fmt: skip


def _place(record: Record, item: Award | Amount) -> str:
    return f"{record.id} p. {item.evidence.page}" if item.evidence.page else record.id


def _sum(award: Award) -> str:
    return ", ".join(filter(None, (worth(award), award.recipient)))


def _told(entry: Entry) -> str:
    assert entry.of is not None
    verb = "repeats" if entry.standing == "repeat" else "may repeat"
    paper = f"{entry.place} ({name(entry.record)}; {_sum(entry.award)})"
    return f"{paper} {verb} {entry.of.place} ({name(entry.of.record)}): {entry.why}"
