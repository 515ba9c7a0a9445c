"""Every amount of money of an entry: where it stands, what it is, who gets it and what for."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ...block import Entry
from ...record import Amount, AmountRole, Evidence
from ..awards.grants import language
from ..language import pattern
from .bullets import with_bidder
from .columned import columned, given_in_words, rows_of_payees, told_in_all, totalled
from .coordinated import coordinated
from .cues import Sense
from .labelled import is_contracted, labelled_party, stands_alone, without_mark
from .learned import meaning_of
from .likely_details import likely_recipient
from .organisations import full_name, radical
from .parties import Party, find_party
from .payees import body_and_rest
from .purposes import purpose_below
from .readings import SURE, Reading, is_surely_given, is_unsure
from .rows import row_party
from .sequences import (
    alike,
    by_years,
    declined_too,
    in_other_terms,
    in_turn,
    like_siblings,
    of_the_bid,
    of_which,
    points_back,
    respective,
    split_below,
    unit_parts,
)
from .sharers import share_out
from .sum_places import find_sums
from .sums import Sum
from .told_cards import cards_of


def read_sums(entry: Entry) -> list[Reading]:
    """Each sum of the entry with its party and sense; those in page furniture are left out."""
    readings = []
    for place, party in parties_of(entry):
        meaning = meaning_of(place, party, entry)
        sense, faint = meaning.sense, meaning.faint
        if party.frame == "card" and (faint or sense in {"budget", "context"}):
            sense, faint = "give", False
        if party.each and sense in {"rate", "context"} and place.block.zone in {"decision", "recommendation"}:
            sense, faint = "give", False
        readings.append(Reading(place, party, sense, meaning.earlier, faint, meaning.sure))
    for step in _STEPS:
        readings = step(readings)
    return _paid(entry, _shared(_echoed(entry, in_turn(readings, entry.title or ""))))


def _paid(entry: Entry, readings: list[Reading]) -> list[Reading]:
    """The sums given, each with the body that likely gets it where nothing says who.

    Not where that body is given another sum, or somebody this one: it is a share of it, or that told again.
    """
    settled = list(readings)
    named = {reading.party.recipient for reading in readings}
    known = {reading.place.value for reading in readings if reading.party.recipient}
    for number, reading in enumerate(readings):
        if not is_surely_given(reading) or reading.party.recipient or reading.place.value in known:
            continue
        name = likely_recipient(reading.place, entry)
        if name and name not in named and not pattern("parties", "firm").fullmatch(name):
            settled[number] = replace(reading, party=replace(reading.party, recipient=name, frame="likely"))
    return settled


def parties_of(entry: Entry) -> list[tuple[Sum, Party]]:
    """Each sum of the entry where it stands, with who its own surroundings say gets it."""
    found = []
    for place in find_sums(entry):
        party = row_party(place) if place.in_table else find_party(place)
        party = without_mark(entry, place, party)
        if card := cards_of(entry).get(place.at):
            party = card
        elif party.recipient is None:
            party = labelled_party(place, entry) or party
        elif _is_fund(entry, party.recipient):
            party = _opening_party(place) or replace(party, recipient=None)
        if party.recipient and not party.purpose:
            party = replace(party, purpose=purpose_below(place, entry.blocks))
        party = with_bidder(place, share_out(place, party))
        found.append((place, _in_full(entry, place, party)))
    return rows_of_payees(found)


def _is_fund(entry: Entry, name: str) -> bool:
    """Whether initials are those of a fund that the paper named before: "Community Safety Fund (CSF)"."""
    initials = re.fullmatch(r"[A-Z&]{2,6}", name)
    return bool(initials) and bool(
        re.search(rf"\b(?:Fund|Grant|Scheme|Budget|Reserve)s?\s*\(\W?{re.escape(name)}\W?\)", _told(entry))
    )


def _opening_party(place: Sum) -> Party | None:
    """Who and what for an item opens with: "Quay Lamps – lamps for the pier. CSF: £x"."""
    opens = body_and_rest(place.block.text)
    return Party(opens[0], re.split(r"[.;]\s", opens[1])[0].strip(" ."), "opening") if opens else None


def _in_full(entry: Entry, place: Sum, party: Party) -> Party:
    """The party with the whole name that the paper gave before, where it now says only "the Trust"."""
    if party.recipient and re.fullmatch(r"[Tt]he [A-Z]\w+", party.recipient):
        party = replace(party, recipient=party.recipient[4:])  # "The Centre" in a sentence on its own
    if party.recipient and " " in party.recipient:
        known = radical(party.recipient, _told(entry))
        return replace(party, recipient=known) if known != party.recipient else party
    if not party.recipient:
        return party
    above = [entry.title or "", *(b.text for b in entry.blocks[: place.at]), place.body[: place.start]]
    titled = re.search(rf"\b[Tt]he {re.escape(party.recipient)}\b", place.body) is not None
    whole = full_name(party.recipient, above, titled=titled)
    return replace(party, recipient=whole) if whole else party


@lru_cache(maxsize=2)  # asked for each sum of the entry
def _told(entry: Entry) -> str:
    return " ".join([entry.title or "", *(b.text for b in entry.blocks)])


def _split(readings: list[Reading]) -> list[Reading]:
    """Sums side by side that make up a third are its split, unless their own words say more."""
    settled = list(readings)
    for number, whole in enumerate(readings):
        if whole.place.in_table or whole.sense not in _SPLIT:
            continue
        parts: list[int] = []
        for n in range(number + 1, min(number + 6, len(readings))):
            if readings[n].place.at != whole.place.at or _goes_elsewhere(readings[n], whole):
                break
            parts.append(n)
            if sum(readings[p].place.value for p in parts) == whole.place.value and len(parts) > 1:
                # A grant that is received by the year is income all the same, and a debt is a debt.
                told = re.search(r"\bof which\b", readings[parts[0]].place.own_before)
                listed = _LISTS_PARTS.fullmatch(whole.place.up_to(readings[parts[0]].place))
                if whole.sense == "request" and not listed:
                    break  # "asked for £x, and was awarded £y for the first two"
                kept = whole.sense in {"context", "request"} or (told and whole.sense == "income")
                part: Sense = whole.sense if kept else "committed"
                shared = any(readings[p].sense == "match" for p in parts)
                for p in parts:
                    dated = re.match(r"[^£.;]{0,20}\b20\d\d\b", readings[p].place.own_after)
                    by_year = part == "income" and readings[p].sense == "committed" and dated
                    vague = readings[p].sense in {"give", "context"} and not shared
                    asked = part == "request" and readings[p].sense == "committed"
                    if readings[p].faint or vague or by_year or asked:
                        settled[p] = replace(readings[p], sense=part, faint=False)
                break
    return settled


def _goes_elsewhere(part: Reading, whole: Reading) -> bool:
    """Whether a sum has a recipient of its own; "£x over two years (£y and £z respectively) to R" has one."""
    same = part.party.recipient == whole.party.recipient and whole.sense == "give"
    bracketed = whole.place.own_after.rstrip().endswith("(") or part.place.own_after.lstrip().startswith(")")
    told = re.match(r"\s*(?:respectively)?\)", part.place.own_after) is not None
    return part.party.recipient is not None and not (same and (bracketed or told))


_LISTS_PARTS = re.compile(
    r"[^£.;:]{0,40}(?::|\(|, of which|, made up of|, that is,?)\s*"
)  # "£x: £y for lamps"
_SPLIT = {"give", "committed", "budget", "context", "income", "request"}


def _bracketed(readings: list[Reading]) -> list[Reading]:
    """A sum in brackets behind another is of its kind ("£1.9m last year (£2.1m the year before)")."""
    settled = list(readings)
    for number in range(1, len(readings)):
        first, second = settled[number - 1], readings[number]
        gap = first.place.up_to(second.place)
        if second.place.at != first.place.at or not re.fullmatch(r"[^£.;()]{0,40}\((?:[^£.;()]{0,40})", gap):
            continue
        if _of_a_year_before(first.place, second.place):
            settled[number] = replace(second, sense=first.sense, earlier=True)
        elif re.match(
            r"[^£.;()]{0,20}\b(?:year before|last year|previous year|the year)\b", second.place.after
        ):
            settled[number] = replace(second, sense=first.sense)
        if settled[number].sense in {"give", "committed"} and not second.party.recipient:
            settled[number] = replace(
                settled[number], party=replace(second.party, recipient=first.party.recipient)
            )
    return settled


def _of_a_year_before(first: Sum, second: Sum) -> bool:
    """Whether the bracket names a year before the one of the sum in front: "£x for 2023/24 (2022/23: £y)"."""
    inside = (
        (first.own_after.rpartition("(")[2] + second.own_after.partition(")")[0]) if first.own_after else ""
    )
    then = re.findall(r"\b20[0-3]\d\b", inside)
    now = re.findall(r"\b20[0-3]\d\b", first.own_before[-60:] + first.own_after.rpartition("(")[0])
    return bool(then and now) and max(then) < max(now)


def _shared(readings: list[Reading]) -> list[Reading]:
    """Of "£x to R1 and £y to R2 for P", the purpose is that of both."""
    settled = list(readings)
    for number in range(len(readings) - 2, -1, -1):
        here, after = settled[number], settled[number + 1]
        together = here.place.at == after.place.at and here.place.sentence == after.place.sentence
        if not (together and here.party.recipient and after.party.recipient and after.party.purpose):
            continue
        if not here.party.purpose and not here.place.in_table and len(here.place.own_after) < 80:
            settled[number] = replace(here, party=replace(here.party, purpose=after.party.purpose))
    return settled


def _echoed(entry: Entry, readings: list[Reading]) -> list[Reading]:
    """A sum of which its own words say little takes the meaning of the same sum told elsewhere."""
    settled: list[Reading] = []
    before: dict[Decimal, Reading] = {}
    readings = _translated(readings)
    given = {r.place.value for r in readings if r.sense == "give"}
    said = {  # the first to say it, by its value
        r.place.value: r for r in reversed(readings) if not r.faint and r.sense not in {"context", "rate"}
    }
    sure = {r.place.value: r for r in reversed(readings) if _is_sure(r)}
    taken = {value for value, r in sure.items() if r.sense == "income" and _is_odd(value)}
    for reading in readings:
        value = reading.place.value
        if reading.sense == "match" and entry.kind == "paper" and value in given:
            # The body that reports may pay on what it was granted; the grant is told elsewhere.
            reading = replace(reading, sense="give")
        if reading.faint and not reading.place.in_table and value in said:
            reading = replace(reading, sense=said[value].sense, earlier=said[value].earlier)
        elif points_back(reading) and value in before:
            reading = replace(reading, sense=before[value].sense, earlier=before[value].earlier)
        elif reading.earlier and value in taken:
            reading = replace(reading, sense="income", earlier=False)  # "Essex has been given £x of it"
        elif (
            is_unsure(reading.sure) and not (reading.sense == "request" or reading.earlier) and _is_odd(value)
        ):
            surely = sure.get(value)
            if surely and surely.sense == "income" and len(value.normalize().as_tuple().digits) < 5:
                surely = None  # what comes in as a round sum may be set aside as one
            reading = replace(reading, sense=surely.sense, earlier=False) if surely else reading
        if not reading.faint:
            before.setdefault(value, reading)
        settled.append(reading)
    return settled


def _translated(readings: list[Reading]) -> list[Reading]:
    """A sum told in Welsh and in English is what its English words say, of which more was learned."""
    if not any(language(r) == "cy" for r in readings if not r.place.in_table):
        return readings
    told = {r.place.value: r for r in readings if language(r) == "en"}
    settled = []
    for reading in readings:
        twin = told.get(reading.place.value)
        if twin and not reading.place.in_table and language(reading) == "cy":
            reading = replace(reading, sense=twin.sense, earlier=twin.earlier, faint=False)
        settled.append(reading)
    return settled


def _is_sure(reading: Reading) -> bool:
    """Whether what it is holds wherever the same sum is told: what a body is given, paid, or puts in."""
    told = reading.sense in {"give", "contract", "spend", "match", "income"} and not reading.earlier
    return told and not reading.faint and (reading.sure or 0) >= SURE


def _is_odd(value: Decimal) -> bool:
    """Whether a sum is so exact that one like it is the same one: £11,340, not £10,000."""
    return len(value.normalize().as_tuple().digits) > 2


_STEPS = (
    respective, given_in_words, columned, told_in_all, alike, declined_too, _split, split_below, unit_parts,
    of_which, of_the_bid, coordinated, in_other_terms, by_years, _bracketed, totalled, like_siblings,
)  # fmt: skip


def first_role(entry: Entry, reading: Reading) -> AmountRole:
    """The role where nothing in the rest of the entry says otherwise."""
    if reading.sense == "refused":
        return "request"
    if reading.sense == "past":
        return "previous" if entry.kind == "decision" else "allocation"
    if reading.earlier and reading.sense == "committed" and _EARLIER_ROUND.search(reading.place.words):
        return "previous"  # what the grants of an earlier round came to
    open_row = entry.listed and is_open(entry) and stands_alone(reading.place)
    if reading.sense in ("contract", "budget") and open_row:
        return "request"  # the price of what was not bought
    if reading.sense != "give":
        return reading.sense
    if entry.listed and is_contracted(entry):
        return "contract"
    moved = pattern("awards", "moved")
    told = f"{entry.title or ''} {reading.place.block.lead} {reading.place.words}"
    if not reading.party.recipient and moved.search(told):
        return "budget"
    if reading.earlier:
        return "previous"
    if reading.place.value == 0:
        return "context"
    if is_open(entry):
        return "request"
    if not can_award(entry):
        block = reading.place.block
        if (
            entry.kind == "paper"
            and block.zone == "recommendation"
            and pattern("awards", "would_give").match(block.text)
        ):
            return "request"  # the panel or board is asked to give it
        return "allocation" if entry.kind != "decision" else "previous"
    return "award"


_EARLIER_ROUND = re.compile(
    r"\b(?:last|previous) year['’]s\s+£"
    r"|\b(?:first|last|previous|earlier|spring|summer|autumn|winter) rounds?\b|\brounds? (?:\d|one|two)\b"
)


def is_open(entry: Entry) -> bool:
    """Whether the entry refuses, puts off or has not yet decided what it asks for."""
    return entry.kind == "decision" and entry.is_open


def can_award(entry: Entry) -> bool:
    """Whether the entry can award anything: a decision that is taken, and not only noted."""
    if entry.kind == "decision":
        return not entry.undecided and entry.outcome in {None, "approved", "approved-in-part"}
    return entry.kind == "other" and entry.outcome in {"approved", "approved-in-part"}


def marked(evidence: Evidence, sure: float | None) -> Evidence:
    """The evidence with how sure the role is, where that is little."""
    if sure is None or not is_unsure(sure):
        return evidence
    return replace(evidence, confidence=min(round(sure, 2), evidence.confidence or 1.0))


def amount_of(reading: Reading, role: AmountRole, recipient: str | None = None) -> Amount:
    """The amount that a reading becomes, in its settled role."""
    place, party = reading.place, reading.party
    paid = role in {
        "award",
        "request",
        "allocation",
        "previous",
        "committed",
        "contract",
        "match",
        "rate",
        "spend",
    }
    told = recipient or party.recipient
    pointed = told and pattern("parties", "pointer").fullmatch(told)
    return Amount(
        value=place.value,
        text=place.text,
        role=role,
        evidence=marked(place.evidence(), reading.sure),
        upper=place.upper,
        qualifier=place.qualifier,
        per=place.per,
        recipient=told if paid and not pointed else None,
        purpose=None if role == "precept" else party.purpose,  # the words behind it say of which band
        suspect=place.suspect,
    )
