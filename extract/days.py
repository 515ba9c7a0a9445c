"""The dates of an entry: its own, and those of the head it stands under."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Entry, Part
from .cover import Cover
from .fields.date_roles import date_mentions, header_dates
from .record import DateMention, Kind, Signature


def dates_of(
    part: Part, entry: Entry, cover: Cover, signatures: Sequence[Signature]
) -> tuple[tuple[DateMention, ...], dict[str, DateMention]]:
    """Every date of an entry with its role, and by field those of its header."""
    # What is no police business is still a decision of somebody: its dates mean the same.
    dated = replace(entry, kind="decision") if entry.kind == "other" else entry
    mentions = date_mentions(dated, signatures)
    if part.listed and cover.is_to_come:  # the day on which it is to be decided
        mentions = tuple(replace(m, role="mentioned") if m.role == "decided" else m for m in mentions)
    dates = header_dates(mentions, dated, signatures)
    if "meeting" in part.given and "decided_on" in dates:
        dates = {"meeting_on": dates["decided_on"]} | dates
    if "meeting_on" not in dates and part.cover and (part.kind or not part.listed):
        above = _meeting_above(cover, entry.kind)
        dates |= above
        mentions = _with_days(mentions, *above.values())
    if part.listed:
        above = cover.days(entry.outcome)
        mentions = _with_days(mentions, *(day for name, day in above.items() if name not in dates))
        dates = above | dates
    return mentions, dates


_LAST_MEETING = re.compile(r"\b(?:last|previous|preceding)\s+meeting\b", re.IGNORECASE)
# … or the one that is to agree these minutes: "AGENDA ITEM 5A ASSURANCE BOARD 15 JULY 2024" above them.
_LATER_MEETING = re.compile(rf"^\W*agenda\s+item\b|{_LAST_MEETING.pattern}", re.IGNORECASE)


def _meeting_above(cover: Cover, kind: Kind) -> dict[str, DateMention]:
    """The day of the meeting that minutes or a pack print once, above their first entry."""
    another = _LATER_MEETING if cover.is_minutes else _LAST_MEETING
    own = Entry(kind, tuple(b for b in cover.blocks if not another.search(b.text)))
    mentions = date_mentions(own, ())
    found = header_dates(mentions, own, ())
    first = next((found[name] for name in ("meeting_on", "decided_on") if name in found), None)
    first = first or next((m for m in mentions if m.value), None)
    return {"meeting_on": replace(first, role="meeting")} if first else {}


def _with_days(mentions: Sequence[DateMention], *above: DateMention) -> tuple[DateMention, ...]:
    """An entry's dates with those it stands under, such as its meeting's, which it may name itself."""
    days, named = {m.value: m.role for m in above}, {m.value for m in mentions}
    own = tuple(
        replace(m, role=days[m.value]) if m.value in days and m.role == "mentioned" else m for m in mentions
    )
    return (*(m for m in above if m.value not in named), *own)
