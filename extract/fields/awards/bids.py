"""Bids that are approved as they stand: what was asked for is what is given."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Entry
from ...record import AmountRole
from ..language import pattern
from ..money.amounts import can_award, is_open
from ..money.bullets import role_of_bid
from ..money.parties import Party
from ..money.payees import payable
from ..money.purposes import purpose_in
from ..money.readings import Reading
from ..money.rows import heading_sense
from .gift_titles import bidder_in, body_of


def told_of_bid(entry: Entry, reading: Reading) -> AmountRole | None:
    """What a sum is in an item that its bidder opens; nothing is given among bids that were not funded."""
    role = role_of_bid(reading)
    refused = pattern("outcome", "lists_refused").fullmatch(reading.place.block.heading)
    return "request" if role == "award" and (refused or is_open(entry) or not can_award(entry)) else role


def asked_too(entry: Entry, reading: Reading) -> AmountRole | None:
    """That a sum by the month or year was asked for, where nothing came of a bid that its words tell of."""
    before = reading.place.before
    put = reading.place.block.zone == "recommendation"
    told = _AND_ASKED.search(before) or (put and _HELP_OF.search(before))
    return "request" if is_open(entry) and reading.sense in ("contract", "rate") and told else None


# "It asked for £48,000 to buy a hut and for £7,200 a year …", "revenue support of £600 a month"
_AND_ASKED = re.compile(
    r"\b(?:ask(?:s|ed)?|applied|bid|sought|want(?:s|ed)?|request(?:s|ed)?)\b[^.;]*\u00a3[^;]*"
    r"\band (?:also )?(?:for )?$",
    re.IGNORECASE,
)
_HELP_OF = re.compile(
    r"\b(?:support|grant|funding|contribution|subsidy|help|donation) of (?:up to )?$", re.IGNORECASE
)


def approve_the_bid(entry: Entry, readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """Where the decision only says that the bid is approved, the one sum asked for is the award."""
    asked = [n for n, role in enumerate(roles) if role == "request"]
    bids = {(readings[n].place.value, readings[n].party.recipient) for n in asked}
    names = {name for _, name in bids if name and not pattern("awards", "the_force").search(name)}
    if "award" in roles or len(names) != 1 or len({value for value, _ in bids}) != 1:
        return
    told = [b.text for b in entry.blocks if b.zone in {"decision", "recommendation"}]
    if any(pattern("awards", "only_part").search(r.place.own_before) for r in readings):
        return
    plain = _is_approved(entry) and not any(_APPROVED.match(r.place.block.text) for r in readings)
    if plain or any(pattern("awards", "bid_approved").search(text) for text in told):
        for n in asked:
            roles[n] = "award"


def give_the_sum_asked(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """Where the decision gives a body "the sum requested", the one sum asked for is given to it."""
    asked = [n for n, role in enumerate(roles) if role == "request"]
    whole = {readings[n].place.value for n in asked}
    if "award" in roles or len(whole) != 1:
        return
    for block in entry.blocks:
        told = pattern("awards", "gives_the_sum_asked").search(block.text)
        name = told and block.zone in {"decision", "recommendation"} and payable(told["who"] or told["to"], 0)
        if name:
            for n in asked:
                party = replace(readings[n].party, recipient=readings[n].party.recipient or name.text)
                readings[n], roles[n] = replace(readings[n], party=party), "award"
            return


_APPROVED = re.compile(r"\W*(?:approved|agreed)\b", re.IGNORECASE)  # "Approved, £500 less than last year"


def settle_told(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """What the title of a list's entry, and its column of sums, tell of the sums in its words."""
    if entry.listed:
        _give_to_the_titled(entry, readings, roles)
        _total_the_grants(readings, roles)


def _give_to_the_titled(entry: Entry, readings: list[Reading], roles: Sequence[AmountRole]) -> None:
    """The one sum that an entry gives goes to the bidder of its title, or to the body that it opens with."""
    given = [n for n, role in enumerate(roles) if role == "award"]
    reading = readings[given[0]] if len(given) == 1 else None
    if reading is None or reading.party.recipient:
        return
    before, after = reading.place.own_before, reading.place.own_after
    towards = not before.strip() and _TOWARDS.match(after)
    opens = _OPENS_WITH_BODY.match(before)
    bidder = bidder_in(entry.title or "") if towards else body_of(opens["who"]) if opens else None
    if bidder:
        readings[given[0]] = replace(reading, party=Party(bidder, purpose_in(after), "titled"))


_TOWARDS = re.compile(r"\s+(?:towards|for)\s", re.IGNORECASE)
# "Quay House referral centre – to give a further £9,000"
_OPENS_WITH_BODY = re.compile(
    r"(?P<who>[A-Z][^.;:\u00a3\u2013\u2014]{3,80})\s[\u2013\u2014-]\s+"
    r"to (?:give|award|grant|donate)(?: a further| another)?\s*$"
)


def cut_the_bid(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """Where a bid was approved in part, in a sum behind, that is given to the bidder."""
    only = [n for n, r in enumerate(readings) if pattern("awards", "only_part").search(r.place.own_before)]
    if not only and (not entry.listed or entry.outcome != "approved-in-part"):
        return
    asked = [
        n
        for n, role in enumerate(roles)
        if role in {"award", "request"} and readings[n].party.recipient and n not in only
    ]
    parts = only or [
        n for n, r in enumerate(readings) if pattern("awards", "part_of_bid").search(r.place.own_before)
    ]
    if len(parts) != 1 or len({(readings[n].place.value, readings[n].party.recipient) for n in asked}) != 1:
        return
    bid, part = readings[asked[0]], parts[0]
    if part > asked[-1] and readings[part].place.value < bid.place.value:
        readings[part] = replace(readings[part], party=bid.party)
        roles[part] = "award"
        for n in asked:
            roles[n] = "request"


def put_forward_only(readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """Beside what was decided, a column "Recommended" tells only what was put forward."""
    labelled = [n for n, r in enumerate(readings) if roles[n] == "award" and r.place.column]
    advised = [n for n in labelled if _ADVISED.search(readings[n].place.column)]
    decided = {r.party.recipient for r in (readings[n] for n in labelled if n not in advised)}
    for n in advised:
        if readings[n].party.recipient in decided:
            roles[n] = "request"


_ADVISED = re.compile(r"\brecommend", re.IGNORECASE)


def total_the_years(entry: Entry, readings: Sequence[Reading], roles: list[AmountRole]) -> None:
    """Of what a list gives by the year, in columns that a column "Total" adds up, the total is given."""
    labelled = [n for n, r in enumerate(readings) if r.place.column and not r.place.in_table]
    totals = [n for n in labelled if _TOTAL.fullmatch(readings[n].place.column)]
    years = [n for n in labelled if roles[n] == "award" and n not in totals]
    alike = len({readings[n].place.column for n in years}) == 1
    if not entry.listed or len(years) < 2 or len(totals) != 1 or not alike:
        return
    if sum(readings[n].place.value for n in years) == readings[totals[0]].place.value:
        roles[totals[0]] = "award"
        for n in years:
            roles[n] = "committed"


def _total_the_grants(readings: list[Reading], roles: list[AmountRole]) -> None:
    """Beside the grants that an entry of a list tells one by one, its column of sums tells their total."""
    given = [n for n, role in enumerate(roles) if role == "award" and not readings[n].place.in_table]
    alone = [n for n in given if readings[n].place.block.text.strip() == readings[n].place.text]
    told = [n for n in given if n not in alone and readings[n].party.recipient]
    if len({readings[n].party.recipient for n in told}) < 2 or len(alone) != 1:
        return
    if sum(readings[n].place.value for n in told) == readings[alone[0]].place.value:
        readings[alone[0]] = replace(readings[alone[0]], party=Party())
        roles[alone[0]] = "committed"


_TOTAL = re.compile(r"(?:grand |overall )?total(?: (?:award|grant|funding))?", re.IGNORECASE)


def _is_approved(entry: Entry) -> bool:
    """Whether an entry of a list comes to approval, and has no place for a sum of its own that was given."""
    if not entry.listed or entry.outcome != "approved":
        return False
    labels = (block.text[:-1] for block in entry.blocks if block.text.endswith(":"))
    return not any(heading_sense(label) == "give" and not _DECISION.search(label) for label in labels)


_DECISION = re.compile(r"\bdecision\b", re.IGNORECASE)  # whose cells may tell in words what was decided
