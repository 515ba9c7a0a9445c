"""The distinct grants that a record decides, each with its mentions.

The operative words (the recommendation or decision; where there are none, the sentences that decide) say
what is awarded. A sum told elsewhere is a mention of an award, a total of several, or something earlier.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from difflib import SequenceMatcher

from ..block import Entry
from ..record import Amount, AmountRole, Award
from .amounts import amount_of, can_award, first_role, is_open, read_sums
from .arithmetic import settle_by_sums
from .award_terms import conditions_of, fund_of, period_of, reason_of
from .declined import declined_blocks
from .grants import ROUNDED, Grant, Grants
from .labelled import gift_in
from .language import pattern
from .operative import operative, rank_of
from .organisations import is_funder, is_office, name_at
from .readings import Reading
from .rows import column_sense, has_column


def decide_awards(entry: Entry) -> tuple[tuple[Amount, ...], tuple[Award, ...]]:
    """Every amount of money in reading order, its role settled over the whole entry, and the awards decided.

    A role is first what the sum's own surroundings say. Then the whole entry is weighed: which of the sums
    given are its awards, and which only repeat, add up or recall them. Award precision comes first: a sum
    that the operative words do not give is no award.
    """
    readings = read_sums(entry)
    roles: list[AmountRole] = [first_role(entry, r) for r in readings]
    amounts = tuple(map(amount_of, readings, roles))
    if not can_award(entry) or is_open(entry):
        return _with_roles(amounts, roles), ()
    _turn_down(readings, roles, declined_blocks(entry))
    _approve_the_bid(entry, readings, roles)
    ranks = [rank_of(r) if role == "award" else 0 for r, role in zip(readings, roles, strict=True)]
    chosen = operative(readings, roles, ranks)
    grants = Grants(g for g in _grants(readings, chosen) if not _is_bought(g, readings, roles))
    settled = set(chosen)
    totals = Counter(r.place.value for r, role in zip(readings, roles, strict=True) if role == "committed")
    for number, role in enumerate(roles):
        if number in settled:
            continue
        grant = _restates(readings[number], role, grants, readings)
        if grant:
            grant.mentions.append(number)
            grant.recipient = grant.recipient or readings[number].party.recipient
            roles[number] = "award"
        elif role == "budget" and _is_option(readings[number]) and _is_asked(number, readings, roles):
            roles[number] = "request"
        elif role == "award":
            roles[number] = _leftover(readings[number], grants, totals)
        totals[readings[number].place.value] += (roles[number] == "committed") - (role == "committed")
    settle_by_sums(readings, roles, [g.value for g in grants])
    told = sorted(grants, key=lambda g: min(g.mentions))
    awards = tuple(_award(entry, g, readings, alone=len(told) == 1) for g in told)
    return _named(_with_roles(amounts, roles), awards), awards


def _approve_the_bid(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """Where the decision only says that the bid is approved, the one sum asked for is the award."""
    asked = [n for n, role in enumerate(roles) if role == "request"]
    bids = {(readings[n].place.value, readings[n].party.recipient) for n in asked}
    names = {name for _, name in bids if name and not pattern("awards", "the_force").search(name)}
    if "award" in roles or len(names) != 1 or len({value for value, _ in bids}) != 1:
        return
    told = [b.text for b in entry.blocks if b.zone in {"decision", "recommendation"}]
    if any(pattern("awards", "bid_approved").search(text) for text in told):
        for n in asked:
            roles[n] = "award"


def _turn_down(readings: list[Reading], roles: list[AmountRole], declined: set[int]) -> None:
    """The sums of the items that the decision turns down are only asked for, wherever they are told."""
    asked = {(r.place.value, r.party.recipient) for r in readings if r.place.at in declined}
    for number, reading in enumerate(readings):
        if roles[number] == "award" and (reading.place.value, reading.party.recipient) in asked:
            roles[number] = "request"


def _with_roles(amounts: Sequence[Amount], roles: Sequence[AmountRole]) -> tuple[Amount, ...]:
    return tuple(a if a.role == r else replace(a, role=r) for a, r in zip(amounts, roles, strict=True))


def _grants(readings: list[Reading], chosen: list[int]) -> Grants:
    """The distinct grants that the operative readings state; a repeat joins the one it repeats."""
    grants = Grants()
    for number in chosen:
        reading = readings[number]
        for name in _each_of(reading) or [reading.party.recipient]:
            one = replace(reading, party=replace(reading.party, recipient=name))
            values = _values(one)
            others = (g for g in grants.near(values) if number not in g.mentions)
            same = next((g for g in others if _same(one, values, g, readings)), None)
            if same:
                same.mentions.append(number)
                same.recipient = same.recipient or name
                continue
            units = _units(reading)
            value = reading.place.value * units if units else (reading.place.upper or reading.place.value)
            grants.append(Grant(value, [number], name, units))
    return grants


_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _units(reading: Reading) -> int | None:
    """How many grants of one size it is: "three grants of £x each", "£x to each of the 16 groups"."""
    if _each_of(reading):
        return None
    if reading.place.units and reading.place.units > 1:
        return reading.place.units
    match = re.match(r"each of (?:(?:the|our|its|(?:the )?\w+['’]s) )?(\w+)\b", reading.party.recipient or "")
    match = match or re.search(r"\b(?:to|for) each of (?:the |our |its )?(\w+)\b", reading.place.own_after)
    if not match:
        return None
    if match[1].isdigit():
        return int(match[1])
    return _NUMBERS.index(match[1]) + 2 if match[1] in _NUMBERS else None


def _is_bought(grant: Grant, readings: list[Reading], roles: list[AmountRole]) -> bool:
    """Whether the paper elsewhere calls the same sum the price of a contract, and nowhere a grant."""
    told = [readings[m].place.words for m in grant.mentions]
    priced = "contract" in roles and any(
        role == "contract" and r.place.value == grant.value for r, role in zip(readings, roles, strict=True)
    )
    bought = priced and not any(pattern("awards", "gift").search(words) for words in told)
    for mention in grant.mentions if bought else ():
        roles[mention] = "contract"
    return bought


_BY_NAME = {"request", "committed"}  # a bid, or a total over years of which the decision gives one


def _sole_party(entry: Entry, readings: list[Reading]) -> str | None:
    """The one body that the entry's applications name, or that its operative words pay without a sum."""
    asked = {r.party.recipient for r in readings if r.sense in _BY_NAME and r.party.recipient}
    titled = gift_in(entry.title or "")
    if titled or len(asked) == 1:
        return titled.recipient if titled else asked.pop()
    named = set()
    for block in entry.blocks:
        if block.zone in {"recommendation", "decision"} and "£" not in block.text:
            for match in pattern("awards", "pays_to").finditer(block.text):
                name = name_at(block.text, match.end())
                if name and not is_office(name.text) and not is_funder(name.text):
                    named.add(name.text)
    return named.pop() if len(named) == 1 else None


def _each_of(reading: Reading) -> list[str | None]:
    """The recipients of "£x each to R1, R2 and R3"."""
    name = reading.party.recipient
    if reading.party.each:
        return list(reading.party.each)
    if reading.place.per != "unit" or reading.place.units or not name or " and " not in name:
        return []
    return [part.strip() for part in re.split(r",\s*|\s+and\s+", name) if part.strip()]


def _values(reading: Reading) -> set[Decimal]:
    """What a reading may be worth: the sum, or as many as there are of it."""
    return {reading.place.value * (_units(reading) or 1), reading.place.value}


def _same(reading: Reading, values: set[Decimal], grant: Grant, readings: list[Reading]) -> bool:
    """Whether a reading, worth one of `values`, repeats a grant whose recipient may be the same."""
    place = reading.place
    if not any(_same_value(value, place.text, grant, readings) for value in values):
        return False
    name, known = reading.party.recipient, grant.recipient
    if name and known and not same_body(name, known):
        return False
    alike = _purposes_alike(reading, grant, readings)
    if _beside_in_list(reading, grant, readings):
        return bool(
            name and known and alike
        )  # two lines of one list are two grants though their sums be equal
    if alike is False and not (name and known):
        return not any(readings[m].place.at == place.at for m in grant.mentions)
    return True


def _beside_in_list(reading: Reading, grant: Grant, readings: list[Reading]) -> bool:
    """Whether the reading and a mention of the grant are lines of one list or table."""
    block = reading.place.block
    for mention in grant.mentions:
        other = readings[mention].place
        listed = block.kind in {"item", "row"} and other.block.kind == block.kind
        near = 0 < abs(other.at - reading.place.at) < 40 and other.block.heading == block.heading
        if listed and near:
            return other.block.zone == block.zone and other.block.lead == block.lead
    return False


def _purposes_alike(reading: Reading, grant: Grant, readings: list[Reading]) -> bool | None:
    """Whether the purposes share a word that tells something; None where one has none."""
    told = [readings[m].party.purpose for m in grant.mentions if readings[m].party.purpose]
    mine = _telling(reading.party.purpose or "")
    if not told or not mine:
        return None
    return any(mine & _telling(t) for t in told if t)


def _telling(words: str) -> set[str]:
    return {
        w
        for w in re.findall(r"[a-z]{4,}", words.lower())
        if w not in {"their", "with", "from", "that", "this"}
    }


def _same_value(value: Decimal, text: str, grant: Grant, readings: list[Reading]) -> bool:
    """Equal, or one of them rounded as its "m" or "k" shows ("£1.6m" for £1,634,000)."""
    if value == grant.value:
        return True
    least, most = sorted((value, grant.value))
    if least > 0 and least < most * ROUNDED:
        return False  # a pack compares thousands of sums with each other
    first = readings[grant.mentions[0]].place
    for rounded, exact, words in ((value, grant.value, text), (grant.value, value, first.text)):
        match = re.search(r"(?:\.(\d+))?\s*(m|million|k|thousand)\b", words, re.IGNORECASE)
        if not match:
            continue
        unit = Decimal(1_000_000 if match[2].lower().startswith("m") else 1000) / (10 ** len(match[1] or ""))
        if rounded and abs(rounded - exact) <= unit / 2 and abs(rounded - exact) / rounded < Decimal("0.06"):
            return True
    return False


def same_body(one: str, other: str) -> bool:
    """Whether two printed names may be the same body: one in the other, its initials, or a slip apart.

    >>> same_body("Fenland Women's Aid", "Women's Aid"), same_body("Marden Youth Club", "MYC")
    (True, True)
    """
    a, b = (
        re.sub(r"[^a-z0-9 ]", "", re.sub(r"^the ", "", n.lower().replace("’", "'"))) for n in (one, other)
    )
    if a in b or b in a:
        return True
    short, long = sorted((one, other), key=len)
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z]\w*", long) if w[0].isupper())
    if re.sub(r"[^A-Za-z]", "", short).upper() == initials.upper():
        return True
    words_a, words_b = set(a.split()), set(b.split())
    only_a, only_b = " ".join(sorted(words_a - words_b)), " ".join(sorted(words_b - words_a))
    return len(words_a & words_b) >= 2 and SequenceMatcher(None, only_a, only_b).ratio() > 0.8


def _restates(reading: Reading, role: AmountRole, grants: Grants, readings: list[Reading]) -> Grant | None:
    """The grant that a reading outside the operative words repeats."""
    if reading.faint and reading.place.in_table and not reading.place.total:
        values = _values(reading)
        return next((g for g in grants.near(values) if _same(reading, values, g, readings)), None)
    if role not in {"award", "request", "committed", "budget"} or reading.place.total:
        return None
    if role == "request" and (reading.place.in_table or _asks_by_label(reading, readings)):
        return None
    if role == "budget" and not (_is_option(reading) or reading.party.frame == "application"):
        return None
    values = _values(reading)
    return next((g for g in grants.near(values) if _same(reading, values, g, readings)), None)


def _is_asked(number: int, readings: list[Reading], roles: Sequence[AmountRole]) -> bool:
    value = readings[number].place.value
    return any(
        r.place.value == value and role == "request" for r, role in zip(readings, roles, strict=True)
    ) or any(
        r.place.value == value and r.place.block.zone == "recommendation" and role == "award"
        for r, role in zip(readings, roles, strict=True)
    )


def _asks_by_label(reading: Reading, readings: list[Reading]) -> bool:
    """Whether it stands behind a label such as "Sought:", in an entry with another such as "Given:"."""
    given = any(column_sense(r.place) == "give" for r in readings if r.place.column)
    return bool(reading.place.column) and given


def _is_option(reading: Reading) -> bool:
    """Whether it is the price of an option in a table, one of which the decision takes."""
    place = reading.place
    priced = re.search(r"\b(?:cost|amount|value|price)\b", place.column, re.IGNORECASE)
    return place.in_table and bool(priced) and not has_column(place, "give")


def _leftover(reading: Reading, grants: Grants, totals: Counter[Decimal]) -> AmountRole:
    """What money given is when the operative words do not give it: earlier, or a total or a share."""
    place = reading.place
    if totals[place.value]:
        return "committed"
    if place.block.zone == "recommendation" and reading.party.recipient:
        return "request"  # recommended, and the decision gives another sum
    near = place.own_before[-80:] + " | " + place.own_after[:80]
    if pattern("awards", "years").search(near) or pattern("awards", "total").search(near):
        return "committed"
    if pattern("awards", "past").search(place.words) or reading.earlier:
        return "previous"
    return "committed" if (len(grants) and place.value < grants.largest) or place.total else "budget"


def _award(entry: Entry, grant: Grant, readings: list[Reading], *, alone: bool) -> Award:
    told = [readings[m] for m in sorted(grant.mentions)]
    first = max(told, key=lambda r: (rank_of(r), bool(r.party.recipient)))
    names = [
        r.party.recipient
        for r in told
        if r.party.recipient and grant.recipient and same_body(r.party.recipient, grant.recipient)
    ]
    each = _each_of(first)
    sole = _sole_party(entry, readings) if alone and not grant.recipient else None
    # The label of a row that pays no one ("Commissioner's grant") is no purpose.
    purposes = [
        r.party.purpose for r in told if r.party.purpose and (r.party.recipient or not r.place.in_table)
    ]
    return Award(
        value=grant.value,
        evidence=first.place.evidence(),
        qualifier=first.place.qualifier,
        recipient=grant.recipient
        if each
        else (max(names, key=lambda n: len(n.removeprefix("The "))) if names else grant.recipient or sole),
        purpose=first.party.purpose or (purposes[0] if purposes else None),
        period=period_of(told),
        fund=fund_of(told, entry),
        conditions=conditions_of(told, entry, alone=alone),
        reason=reason_of(told, entry, alone=alone),
        units=grant.units,
        amounts=tuple(sorted(grant.mentions)),
    )


def _named(amounts: tuple[Amount, ...], awards: tuple[Award, ...]) -> tuple[Amount, ...]:
    """The mentions of an award with its recipient and purpose where they print none of their own."""
    filled = list(amounts)
    told = Counter(number for award in awards for number in award.amounts)
    for award in awards:
        for number in award.amounts:
            one = filled[number]
            shared = told[number] > 1
            filled[number] = replace(
                one,
                recipient=one.recipient or (None if shared else award.recipient),
                purpose=one.purpose or award.purpose,
            )
    return tuple(filled)
