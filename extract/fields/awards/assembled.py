"""A grant that an entry decides, with what is told of it wherever it is mentioned."""

from collections.abc import Sequence

from ...block import Entry
from ...record import Award
from ..language import pattern
from ..money.called import one_introduced
from ..money.labelled import labelled_recipient, purpose_told, row_purpose, titled_body, told_gift
from ..money.likely_details import likely_details
from ..money.organisations import is_funder, is_office, name_at
from ..money.payees import body_alone
from ..money.readings import Reading
from .gift_titles import gift_in
from .grants import Grant, same_body, told_of_its_bid, told_of_its_total
from .operative import rank_of
from .periods import period_of
from .terms import conditions_of, fund_of, labelled_purpose, qualifier_of, reason_of


def award_of(entry: Entry, grant: Grant, readings: list[Reading], *, alone: bool) -> Award:
    """A grant as an award.

    Args:
        entry: The entry that gives it.
        grant: The grant, with its mentions by their place in `readings`.
        readings: All sums of the entry.
        alone: The entry gives no other.
    """
    told = [readings[m] for m in sorted(grant.mentions)]
    first = max(
        told, key=lambda r: (rank_of(r), r.party.recipient == grant.recipient, bool(r.party.recipient))
    )
    sole = _sole_party(entry, readings) if alone and not grant.recipient else None
    recipient = grant.recipient if first.party.each else _in_full(grant, told) or sole
    places = [reading.place for reading in told]
    likely = likely_details(places, entry, recipient or "")
    purpose = likely.purpose(first.party.purpose or _purpose(entry, grant, told, readings, sole, alone=alone))
    period = period_of(told, entry, alone=alone) or likely.told("period")
    fund = fund_of(told, entry) or likely.told("fund")
    if not (purpose and period and fund):
        farther = likely_details(places, entry, recipient or "", "far")
        purpose, period = purpose or farther.told("purpose"), period or farther.told("period")
        fund = fund or farther.told("fund")
    others = {name for r in readings for name in (r.party.recipient, *r.party.each) if name} - {recipient}
    return Award(
        value=grant.value,
        evidence=first.place.evidence(),
        qualifier=qualifier_of(first, told),
        recipient=recipient,
        purpose=None if purpose and any(name in purpose for name in others) else purpose,
        period=period,
        fund=fund,
        conditions=conditions_of(told),
        reason=reason_of(told, entry, alone=alone),
        units=grant.units,
        amounts=tuple(sorted(grant.mentions)),
    )


def _in_full(grant: Grant, told: Sequence[Reading]) -> str | None:
    """Who gets a grant, by the longest name that its mentions give it."""
    names = [
        reading.party.recipient
        for reading in told
        if reading.party.recipient and grant.recipient and same_body(reading.party.recipient, grant.recipient)
    ]
    return max(names, key=lambda name: len(name.removeprefix("The ")), default=grant.recipient)


def _purpose(
    entry: Entry,
    grant: Grant,
    told: Sequence[Reading],
    readings: list[Reading],
    sole: str | None,
    *,
    alone: bool,
) -> str | None:
    """What a grant is for, by any of its mentions (`told`), or by what the entry tells of it."""
    # The label of a row that pays no one ("Commissioner's grant") is no purpose.
    purposes = [
        r.party.purpose for r in told if r.party.purpose and (r.party.recipient or not r.place.in_table)
    ]
    in_pairs = any(b.text == grant.recipient for b in entry.blocks) and all(
        r.place.block.text.startswith(f"{grant.recipient} \u2013 \u00a3") for r in told
    )
    told_for = row_purpose(entry) if in_pairs else purpose_told(entry) if alone else None
    purposes = purposes or ([told_for] if told_for else [])
    purposes = purposes or told_of_its_total(grant, readings) or told_of_its_bid(grant, readings, alone=alone)
    project = titled_body(entry) or told_gift(entry) if sole and not purposes else None
    if project and project.recipient == sole and project.purpose:
        return project.purpose
    return purposes[0] if purposes else labelled_purpose(told, entry)


_BY_NAME = ("request", "committed")  # a bid, or a total over years of which the decision gives one


def _sole_party(entry: Entry, readings: list[Reading]) -> str | None:
    """The one body that the entry's applications name, or that its operative words pay without a sum."""
    asked = {r.party.recipient for r in readings if r.sense in _BY_NAME and r.party.recipient}
    titled = gift_in(entry.title or "")
    if titled or len(asked) == 1:
        return titled.recipient if titled else asked.pop()
    if labelled := labelled_recipient(entry) or body_alone(entry.title or ""):
        return labelled
    if project := titled_body(entry):
        return project.recipient
    named = set()
    for text in (b.text for b in entry.blocks if b.zone in {"recommendation", "decision"}):
        for match in pattern("awards", "pays_to").finditer(text) if "£" not in text else ():
            name = name_at(text, match.end())
            if name and not is_office(name.text) and not is_funder(name.text):
                named.add(name.text)
    if named:
        return named.pop() if len(named) == 1 else None
    told, title = told_gift(entry), entry.title or ""
    by = pattern("awards", "bid_by").search(title)
    bidder = name_at(title, by.end()) if by else None
    if bidder and not (told or is_office(bidder.text) or is_funder(bidder.text)):
        return bidder.text
    return told.recipient if told else one_introduced(entry.blocks)
