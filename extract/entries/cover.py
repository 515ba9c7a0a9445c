"""What stands above the entries of a list or of minutes, and what it says of all of them, looked at once."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from ..block import Block, Entry
from ..fields.awards.terms import fund_headed
from ..fields.dates.dates import find_dates, is_day_alone
from ..fields.dates.roles import date_mentions, header_dates
from ..fields.header.deciders import are_to_come, find_chair, told_of_all, told_where_blank
from ..fields.header.report_heads import report_lines
from ..fields.header.status import status_of_all
from ..fields.header.values import Filled, Value
from ..fields.language import sought
from ..fields.outcome.asked import as_asked
from ..fields.outcome.columns import answered, was_not_given
from ..fields.outcome.taken import opens_taken, told_by_deed
from ..record import DateMention, Evidence, Kind, Outcome, Recommendation, Status
from .minutes.heads import is_minutes
from .newsletters import is_newsletter

_LAST_MEETING = re.compile(
    r"\b(?:last|previous|preceding)\s+meeting\b|\bactions?\s+(?:summary|log|points?|list|tracker|sheet)\b.*\bmeeting\b",
    re.IGNORECASE,
)
# … or the one that is to agree these minutes: "AGENDA ITEM 5A ASSURANCE BOARD 15 JULY 2024" above them.
_LATER_MEETING = re.compile(rf"^\W*agenda\s+item\b|{_LAST_MEETING.pattern}", re.IGNORECASE)


# An entry that tells its subject alone.
_WITHHELD = re.compile(r"\W*(?:confidential|not\s+for\s+publication|exempt|withheld)\b", re.IGNORECASE)

# Below the date of this meeting, or who came: its item that takes the minutes of the one before.
_EARLIER_MINUTES = re.compile(r"\bminutes\b.{0,40}\bmeeting\b.{0,20}\b(?:held|on|of)\b", re.IGNORECASE)
_WHO_CAME = re.compile(r"^\W*(?:apologies|attendance|present|attendees|in attendance)\b", re.IGNORECASE)


_GIVEN = (
    *(sought("outcome", name) for name in ("given_by", "approved_unless", "given_if_blank")),
    *(sought("deciders", name) for name in ("gave", "given_below")),
)


_PUT_TO_NOTE = sought("outcome", "put_to_note")


class Cover:
    """What a document prints above its first entry; many entries have one and the same."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks
        self._meetings: dict[Kind, dict[str, DateMention]] = {}

    @cached_property
    def is_minutes(self) -> bool:
        """Whether it says that these are minutes."""
        return is_minutes(self.blocks)

    @cached_property
    def chair(self) -> Filled | None:
        """Who takes the chair."""
        return find_chair(self.blocks)

    @cached_property
    def told(self) -> tuple[Filled | None, DateMention | None]:
        """Who took every decision of the list, and on which day."""
        return told_of_all(self.blocks)

    @cached_property
    def status(self) -> tuple[Status, Evidence] | None:
        """How confidential it says that all of the list is."""
        return status_of_all(self.blocks)

    @cached_property
    def given(self) -> tuple[Outcome, Evidence] | None:
        """That all of the list was given, where it says so: "Grants made by the Commissioner"."""
        found = (b for b in self.blocks if any(said.search(b.text) for said in _GIVEN))
        return next((("approved", block.evidence()) for block in found), None)

    def tells_of(self, entry: Entry, values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
        """What came of an entry whose own words leave it to be known that decisions here were taken."""
        refused = was_not_given(entry.blocks)
        if not entry.listed or entry.kind == "paper":
            return None if refused else self.given
        if any(_WITHHELD.match(block.text) for block in entry.blocks):
            return None
        deed = None if self.is_minutes else told_by_deed(entry.blocks)
        taken = any(self.told) or any(v.field == "date" and v.text for v in values)
        given = self.given
        told = deed or (opens_taken(entry.blocks, entry.title) if taken else None) or given
        return None if refused and told and told[0] == "approved" else told

    def answers(self, entry: Entry, asked: Sequence[Recommendation]) -> tuple[Outcome, Evidence] | None:
        """What came of an entry that a cell of its own answers with a yes or no."""
        if not entry.listed or entry.kind == "paper" or self.is_minutes:
            return None
        told = answered(entry.blocks, self.blocks)
        if told and told[0] == "approved" and any(_PUT_TO_NOTE.match(block.text) for block in entry.blocks):
            return "noted", told[1]
        return as_asked(told, entry.blocks, asked) if told else None

    @cached_property
    def fund(self) -> str | None:
        """The fund whose grants it lists, by its headings."""
        return None if self.is_minutes else fund_headed(self.blocks)

    @cached_property
    def where_blank(self) -> Filled | None:
        """Who took each decision for which the list names nobody."""
        return told_where_blank(self.blocks)

    @cached_property
    def is_to_come(self) -> bool:
        """Whether it says that the decisions below are still to be taken."""
        return are_to_come(self.blocks)

    def days(self, outcome: Outcome | None) -> dict[str, DateMention]:
        """The days of decision, meeting and publication stated here for an entry with this outcome."""
        day = self.told[1] if outcome not in (None, "withdrawn") else None
        return self._days | {"decided_on": day} if day else self._days

    @cached_property
    def _days(self) -> dict[str, DateMention]:
        above = Entry("decision", self.blocks)
        found = header_dates(date_mentions(above, (), weighed=False), above, ())
        days = {name: day for name, day in found.items() if name in ("meeting_on", "published_on")}
        return days | ({"published_on": day} if "published_on" not in days and (day := self._issued) else {})

    @property
    def _issued(self) -> DateMention | None:
        """The day of a newsletter, alone on its line."""
        if not is_newsletter(self.blocks):
            return None
        alone = (b for b in self.blocks[:6] if is_day_alone(b.text))
        return next((replace(d, role="published") for b in alone for d in
                     date_mentions(Entry("other", (b,)), (), weighed=False)), None)  # fmt: skip

    def meeting(self, kind: Kind) -> dict[str, DateMention]:
        """The day of the meeting that minutes or a pack print once, above their first entry."""
        if kind not in self._meetings:
            self._meetings[kind] = self._meeting(kind)
        return self._meetings[kind]

    def _meeting(self, kind: Kind) -> dict[str, DateMention]:
        another = _LATER_MEETING if self.is_minutes else _LAST_MEETING
        own = Entry(kind, tuple(b for b in self._above_earlier_minutes if not another.search(b.text)))
        mentions = date_mentions(own, (), weighed=False)
        found = header_dates(mentions, own, ())
        called = header_dates(date_mentions(replace(own, kind="paper"), (), weighed=False), own, ())
        told = found.get("meeting_on") or called.get("meeting_on")  # an agenda calls it, whatever it puts
        first = told or found.get("decided_on")
        first = first or next((m for m in mentions if m.value), None)
        return {"meeting_on": replace(first, role="meeting")} if first else {}

    @property
    def _above_earlier_minutes(self) -> tuple[Block, ...]:
        """What stands above the item that takes the minutes of the meeting before."""
        begun = False
        for at, block in enumerate(self.blocks):
            if begun and _EARLIER_MINUTES.search(block.text):
                return self.blocks[:at]
            begun |= bool(_WHO_CAME.search(block.text) or find_dates(block.text))
        return self.blocks

    @cached_property
    def report_lines(self) -> dict[str, Filled]:
        """The fields that its report lines fill."""
        return report_lines(self.blocks)


def cover_of_table(first: tuple[Block, ...], above: Sequence[Block]) -> tuple[Block, ...]:
    """What stands above the first table, which is above all; but a line of its own stands for that one's.

    "Round 2 / Awards decided by the Commissioner on 3 May 2021" is of the table below it alone.
    """
    over = list(itertools.takewhile(lambda b: b.kind != "row", reversed(above)))
    if not first or not any(told_of_all(over[::-1])):
        return first or tuple(above)
    pairs = itertools.takewhile(
        lambda pair: pair[0].kind == pair[1].kind, zip(first[::-1], over, strict=False)
    )
    return (*first[: len(first) - sum(1 for _ in pairs)], *over[::-1])
