"""Bids told an item each, which its bidder opens: "• Quay Rovers (81). Lamps. It asked for £900 …"."""

import re
from dataclasses import replace

from ...record import AmountRole
from ..language import pattern
from .organisations import is_funder, is_office, name_at
from .parties import Party
from .payees import has_body_word
from .readings import Reading
from .sums import Sum

# What stands behind the name: how the bid was marked, and the end of a short sentence.
_OPENED = re.compile(
    r"\s*(?P<marked>\([^()\u00a3]{0,30}\d[^()\u00a3]{0,20}\))?\s*(?:\.|:|\s[\u2013\u2014-])\s+(?=\S)"
)
_WORK = re.compile(r"(?P<work>[A-Z][^.;:\u00a3]{5,110})\.\s")
_SPEAKS_OF_IT = re.compile(r"(?:It|They|The|This|He|She|We|I|Its|Their|Asked|Bid|Award|Grant)\b")


def bidder_of(place: Sum) -> str | None:
    """The body that an item of a list of bids opens with, alone in its first sentence."""
    text = place.block.text
    if place.in_table or place.block.kind != "item":
        return None
    name = name_at(text, 0)
    opened = _OPENED.match(text, name.end) if name else None
    if name is None or opened is None or place.start < opened.end() or " " not in name.text:
        return None
    if is_office(name.text) or is_funder(name.text) or pattern("parties", "not_recipient").match(name.text):
        return None
    lists_bids = pattern("parties", "heads_bids").search(f"{place.block.heading} {place.block.lead}")
    sure = opened["marked"] or has_body_word(name.text) or lists_bids
    return name.text if sure and pattern("parties", "tells_of_bid").search(text, opened.end()) else None


def with_bidder(place: Sum, party: Party) -> Party:
    """The party of a sum in such an item: its bidder, where its own sentence names nobody else."""
    bidder = bidder_of(place)
    named = party.recipient is not None and party.recipient in place.body
    if bidder is None or (named and party.recipient != bidder):
        return party
    if _said_of(place) is None and not _IN_PARTS.search(place.own_before):
        return party  # a cost of the work, or what others pay
    return _with_work(place, replace(party, recipient=bidder, frame="bidder", each=()))


def _with_work(place: Sum, party: Party) -> Party:
    """The party with what the sentence behind the bidder's name says it is for."""
    name = place.block.text.find(party.recipient or "")
    opened = _OPENED.match(place.block.text, name + len(party.recipient or ""))
    work = _WORK.match(place.block.text, opened.end()) if opened else None
    told = work is not None and not _SPEAKS_OF_IT.match(work["work"])
    return replace(party, purpose=work["work"]) if work and told else party


_IN_PARTS = re.compile(
    r"\bin\s+(?:\w+\s+)?(?:halves|parts|instalments|payments|shares|stages)\s+of\s*$", re.IGNORECASE
)


def role_of_bid(reading: Reading) -> AmountRole | None:
    """What a sum in such an item is, where its words say outright: it was asked for, or is given."""
    return _said_of(reading.place) if bidder_of(reading.place) else None


def _said_of(place: Sum) -> AmountRole | None:
    before, after = place.own_before, place.body[place.end :]
    if pattern("parties", "bid_for").search(before) or pattern("parties", "was_bid").match(after):
        return "award" if pattern("parties", "and_gets_it").match(after) else "request"
    if pattern("parties", "bid_gets").search(before) or pattern("parties", "is_to_be_paid").match(after):
        return "award"
    return None
