"""The dates of an entry: its own, and those of the head it stands under."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..block import Block, Entry, Part
from ..fields.dates.dates import find_dates
from ..fields.dates.labels import named_by
from ..fields.dates.prose import went_public
from ..fields.dates.roles import date_mentions, header_dates
from ..record import DateMention, Signature
from .cover import Cover


def dates_of(
    part: Part, entry: Entry, cover: Cover, signatures: Sequence[Signature], margins: Sequence[Block] = ()
) -> tuple[tuple[DateMention, ...], dict[str, DateMention]]:
    """Every date of an entry with its role, and by field those of its header."""
    # What is no police business is still a decision of somebody: its dates mean the same.
    dated = replace(entry, kind="decision") if entry.kind == "other" else entry
    mentions = _in_margins(date_mentions(dated, signatures), margins)
    if part.listed and cover.is_to_come and entry.outcome is None:  # the day on which it is to be decided
        mentions = tuple(replace(m, role="mentioned") if m.role == "decided" else m for m in mentions)
    dates = header_dates(mentions, dated, signatures)
    if "meeting" in part.given and "decided_on" in dates:
        dates = {"meeting_on": dates["decided_on"]} | dates
    if "meeting_on" not in dates and part.cover and (part.kind or not part.listed):
        above = cover.meeting(entry.kind)
        dates |= above
        mentions = _with_days(mentions, *above.values())
    if part.listed:
        above = cover.days(entry.outcome)
        mentions = _with_days(mentions, *(day for name, day in above.items() if name not in dates))
        dates = above | dates
    return mentions, dates


def _in_margins(mentions: tuple[DateMention, ...], margins: Sequence[Block]) -> tuple[DateMention, ...]:
    """The dates with those that only the foot of the pages states: "Record 4/2031 | Published 3 May 2031"."""
    known = {mention.value for mention in mentions}
    for block in margins:
        for found in find_dates(block.text):
            before = block.text[: found.start]
            role = named_by(block, found, _BAR.split(before)[-1].lstrip())
            role = "published" if went_public(block.text, found.start) else role
            if role and role != "bare" and found.value and found.value not in known:
                known.add(found.value)
                own = DateMention(found.value, found.text, role, block.evidence(found.start, found.end))
                mentions = (*mentions, own)
    return mentions


_BAR = re.compile(r"\s[|\u00b7\u2022]\s|\t|\s{3,}|(?<=\w\w)\.\s+(?=[A-Z])")


def _with_days(mentions: Sequence[DateMention], *above: DateMention) -> tuple[DateMention, ...]:
    """An entry's dates with those it stands under, such as its meeting's, which it may name itself."""
    days, named = {m.value: m.role for m in above}, {m.value for m in mentions}
    own = tuple(
        replace(m, role=days[m.value]) if m.value in days and m.role == "mentioned" else m for m in mentions
    )
    return (*(m for m in above if m.value not in named), *own)
