"""The distinct grants that a record decides, each with its mentions.

The operative words (the recommendation or decision; where there are none, the sentences that decide) say
what is awarded. A sum told elsewhere is a mention of an award, a total of several, or something earlier.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...block import Entry
from ...record import Amount, AmountRole, Award
from ..language import pattern
from ..money.addressed import told_to_reader
from ..money.amounts import amount_of, can_award, first_role, is_open, marked, read_sums
from ..money.arithmetic import settle_by_sums, settle_own_share, settle_shares
from ..money.likely_details import with_likely_details
from ..money.organisations import is_funder, is_office, name_at
from ..money.payees import body_alone, named_alone
from ..money.readings import Reading
from ..money.recalled import recall
from ..money.row_years import year_of
from ..money.rows import is_refusal
from ..money.year_columns import settle_columns
from .assembled import award_of
from .bids import (
    approve_the_bid,
    asked_too,
    cut_the_bid,
    give_the_sum_asked,
    put_forward_only,
    settle_told,
    told_of_bid,
    total_the_years,
)
from .conditions import bound
from .declined import altered_labels, alters_the_one, declined_blocks, items_called, stands_for
from .gifts import by_theme
from .grants import (
    Grant,
    Grants,
    is_twin,
    language,
    possible_values,
    repeats,
    units_of,
)
from .operative import operative, rank_lines, rank_of
from .paid_to_one import to_one_above
from .pointed import declined_by_pointing, give_in_tables, given_by_pointing
from .restated import in_its_row, is_option, restates, takes_from_fund


def decide_awards(entry: Entry) -> tuple[tuple[Amount, ...], tuple[Award, ...]]:
    """Every amount of money in reading order, its role settled over the whole entry, and the awards decided.

    A role is first what the sum's own surroundings say. Then the whole entry is weighed: which of the sums
    given are its awards, and which only repeat, add up or recall them. Award precision comes first: a sum
    that the operative words do not give is no award.
    """
    readings = to_one_above(entry, by_theme(read_sums(entry)))
    roles: list[AmountRole] = [
        told_of_bid(entry, r) or asked_too(entry, r) or first_role(entry, r) for r in readings
    ]
    settle_told(entry, readings, roles)
    amounts = tuple(map(amount_of, readings, roles))
    if not can_award(entry) or is_open(entry):
        told_of = recall(readings, _asked_by(entry, _with_roles(readings, amounts, roles)), ())
        return with_likely_details(entry, readings, told_to_reader(entry, readings, told_of)), ()
    _turn_down(readings, roles, declined_blocks(entry) | declined_by_pointing(entry))
    cut = _cut_back(entry, readings, roles)
    _add_to_charities(entry, readings, roles)
    later = _put_off(readings, roles)
    approve_the_bid(entry, readings, roles)
    give_the_sum_asked(entry, readings, roles)
    cut_the_bid(entry, readings, roles)
    put_forward_only(readings, roles)
    total_the_years(entry, readings, roles)
    give_in_tables(entry, readings, roles)
    settle_columns(entry, readings, roles)
    settle_shares(readings, roles)
    settle_own_share(entry, readings, roles)
    ranks = _ranked(entry, readings, roles, cut=cut)
    chosen = operative(readings, roles, ranks)
    grants = Grants(_given(_grants(readings, chosen), readings, roles))
    _settle_rest(readings, roles, grants, {*chosen, *later})
    settle_by_sums(readings, roles, [g.value for g in grants])
    told = sorted(grants, key=lambda g: min(g.mentions))
    awards = bound(entry, [award_of(entry, g, readings, alone=len(told) == 1) for g in told])
    named = recall(readings, _named(_with_roles(readings, amounts, roles), awards), awards)
    return with_likely_details(entry, readings, told_to_reader(entry, readings, named)), awards


def _settle_rest(readings: list[Reading], roles: list[AmountRole], grants: Grants, settled: set[int]) -> None:
    """The sums that the operative words do not give: a grant told again, or a total, or something earlier."""
    totals = Counter(r.place.value for r, role in zip(readings, roles, strict=True) if role == "committed")
    for number, role in enumerate(roles):
        if number in settled:
            continue
        reading = readings[number]
        grant = restates(reading, role, grants, readings) or in_its_row(reading, grants, readings)
        if role == "budget" and grant is None:
            grant = takes_from_fund(reading, grants, readings)
        if grant:
            grant.take(number, reading.party.recipient)
            roles[number] = "award"
        elif role == "budget" and is_option(reading) and _is_asked(number, readings, roles):
            roles[number] = "request"
        elif role == "award":
            roles[number] = _leftover(reading, grants, totals)
        totals[reading.place.value] += (roles[number] == "committed") - (role == "committed")


def _ranked(entry: Entry, readings: list[Reading], roles: list[AmountRole], *, cut: bool) -> list[int]:
    """How operative the words of each award are; 0 for other sums.

    Where the decision agrees an item in another sum (`cut`), those agreed as they stand rank with it.
    Where the recommendation awards some sums and points to more ("the grants in paragraph 4.1"), those rank
    with it; where it only gives a total, the whole paper is looked through.
    """
    ranks = [rank_of(r) if role == "award" else 0 for r, role in zip(readings, roles, strict=True)]
    if cut:
        ranks = [4 if rank == 3 else rank for rank in ranks]
    rank_lines(readings, ranks)
    cards = [n for n, r in enumerate(readings) if ranks[n] and r.party.frame == "card"]
    ranks = [max(ranks[m] for m in cards) if n in cards else rank for n, rank in enumerate(ranks)]
    pointed = given_by_pointing(entry)
    paid = [n for n, r in enumerate(readings) if ranks[n] and r.party.recipient]
    told = any(rank_of(r) >= 3 for r in readings)  # a sum: what is pointed at may only be some of its parts
    if any(ranks[n] >= 3 or (not told and readings[n].place.at in pointed) for n in paid):
        ranks = [
            max(n, 3) if n and r.place.at in pointed else n for r, n in zip(readings, ranks, strict=True)
        ]
    return ranks


def _turn_down(readings: list[Reading], roles: list[AmountRole], declined: set[int]) -> None:
    """The sums of the items that the decision turns down are only asked for, wherever they are told."""
    asked = {(r.place.value, r.party.recipient) for r in readings if r.place.at in declined}
    for number, reading in enumerate(readings):
        if roles[number] == "award" and (reading.place.value, reading.party.recipient) in asked:
            roles[number] = "request"


def _cut_back(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> bool:
    """Where the decision agrees an item in another sum, that is the award; the item's own was asked for.

    Returns:
        Whether it does so anywhere.
    """
    cut = False
    recommended = [
        r for r, role in zip(readings, roles, strict=True)
        if role == "award" and r.place.block.zone != "decision"
    ]  # fmt: skip
    alone = len({(r.place.value, r.party.recipient) for r in recommended}) == 1
    for number, reading in enumerate(readings):
        if reading.place.block.zone != "decision":
            continue
        items = items_called(entry, altered_labels(reading.place.before))
        if alone and alters_the_one(reading.place.before):
            items = {r.place.at for r in recommended}
        items |= _replaced(number, readings, recommended)
        for other, asked in enumerate(readings) if items else ():
            if asked.place.at in items and roles[other] in {"award", "request"} and asked.party.recipient:
                readings[number] = replace(reading, party=asked.party)
                roles[number], roles[other] = "award", "request"
                cut = True
    return cut


def _replaced(number: int, readings: Sequence[Reading], recommended: Sequence[Reading]) -> set[int]:
    """Where the one item stands whose sum another takes the place of: "£x for nets in place of £y"."""
    place = readings[number].place
    following = readings[number + 1].place if number + 1 < len(readings) else place
    if following.at != place.at or following is place or not stands_for(place.up_to(following)):
        return set()
    items = {r.place.at for r in recommended if r.place.value == following.value}
    return items if len(items) == 1 else set()


def _put_off(readings: list[Reading], roles: list[AmountRole]) -> set[int]:
    """The sums that later years would bring: promised at most, though they may equal this year's grant."""
    later = {
        number
        for number, reading in enumerate(readings)
        if pattern("awards", "later").search(f"{reading.place.before}\n{reading.place.after}")
        and not is_refusal(reading.place.own_after)  # "Funding for year two (£x) is not agreed"
    }
    for number in (n for n in later if roles[n] in {"award", "request"}):
        roles[number] = "committed"
    return later


_NOT_YET_GIVEN = ("contract", "budget", "committed")
Amounts = tuple[Amount, ...]


def _add_to_charities(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """What the operative words add to a charity's contract is given, wherever it is told."""
    added = {
        (r.place.value, r.party.recipient)
        for r, role in zip(readings, roles, strict=True)
        if role in _NOT_YET_GIVEN
        and r.place.block.zone in {"recommendation", "decision"}
        and pattern("awards", "varies").search(r.place.before)
        and r.party.recipient
        and _is_charity(r.party.recipient, entry)
    }
    for number, reading in enumerate(readings):
        same = [name for value, name in added if value == reading.place.value]
        if same and roles[number] in _NOT_YET_GIVEN and reading.party.recipient in (*same, None):
            roles[number] = "award"


def _is_charity(name: str, entry: Entry) -> bool:
    """Whether a body is a charity by its name, or is called one somewhere in the paper."""
    if pattern("awards", "charity_named").search(name):
        return True
    texts = [b.text for b in entry.blocks if "harity" in b.text]
    return any(
        pattern("awards", "charity_called").match(text[m.end() :]) or text[: m.start()].endswith("charity ")
        for text in texts
        for m in re.finditer(re.escape(name), text)
    )


def _asked_by(entry: Entry, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """What is only asked for would be paid to who asks, where the title names one and the words do not."""
    title = entry.title or ""
    by, behind = pattern("awards", "bid_by").search(title), pattern("awards", "bid_behind").match(title)
    name = name_at(title, by.end()) if by else name_at(behind["who"], 0) if behind else None
    alone = None if name else body_alone(title) or (named_alone(title) if _is_told_again(entry) else None)
    if not alone and (name is None or is_office(name.text) or is_funder(name.text)):
        return amounts
    who = alone or (name.text if name else None)
    return tuple(replace(a, recipient=who) if a.role == "request" and not a.recipient else a for a in amounts)


def _is_told_again(entry: Entry) -> bool:
    """Whether the words below a title speak of the body that it names: "The same body had £900"."""
    return any(pattern("awards", "the_same_body").search(block.text) for block in entry.blocks)


def _with_roles(readings: list[Reading], amounts: Amounts, roles: list[AmountRole]) -> Amounts:
    """The amounts in other roles than they seemed to have; what comes in goes to nobody else."""
    given = [None if role == "income" else a.recipient for a, role in zip(amounts, roles, strict=True)]
    told = zip(readings, amounts, roles, given, strict=True)
    return tuple(
        replace(a, role=role, recipient=to, evidence=marked(a.evidence, r.sure)) for r, a, role, to in told
    )


def _grants(readings: list[Reading], chosen: list[int]) -> Grants:
    """The distinct grants that the operative readings state; a repeat joins the one it repeats."""
    grants = Grants()
    for number in chosen:
        reading = readings[number]
        for name in reading.party.each or (reading.party.recipient,):
            one = replace(reading, party=replace(reading.party, recipient=name))
            values = possible_values(one)
            others = (g for g in grants.near(values) if number not in g.mentions)
            same = next((g for g in others if repeats(one, values, g, readings)), None)
            if same:
                same.mentions.append(number)
                twin = is_twin(readings[same.mentions[0]], reading) and language(reading) == "en"
                same.recipient = name if name and twin else same.recipient or name
                continue
            units = units_of(reading)
            value = reading.place.value * units if units else (reading.place.upper or reading.place.value)
            pointer = name and pattern("parties", "pointer").fullmatch(name)
            grants.append(Grant(value, [number], None if pointer else name, units))
    return grants


def _given(grants: Iterable[Grant], readings: list[Reading], roles: list[AmountRole]) -> Iterator[Grant]:
    """The grants without those that the paper calls a contract's price elsewhere, and nowhere a grant."""
    prices = {r.place.value for r, role in zip(readings, roles, strict=True) if role == "contract"}
    for grant in grants:
        told = (readings[mention].place.words for mention in grant.mentions)
        if grant.value not in prices or any(pattern("awards", "gift").search(words) for words in told):
            yield grant
            continue
        for mention in grant.mentions:
            roles[mention] = "contract"
            prices.add(readings[mention].place.value)


def _is_asked(number: int, readings: list[Reading], roles: Sequence[AmountRole]) -> bool:
    value = readings[number].place.value
    return any(
        role == "request" or (role == "award" and r.place.block.zone == "recommendation")
        for r, role in zip(readings, roles, strict=True)
        if r.place.value == value
    )


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
    smaller = bool(len(grants)) and place.value < grants.largest
    return "committed" if smaller or place.total or (place.in_table and year_of(place)) else "budget"


def _named(amounts: tuple[Amount, ...], awards: tuple[Award, ...]) -> tuple[Amount, ...]:
    """The mentions of an award with its recipient and purpose where they print none of their own."""
    filled = list(amounts)
    told = Counter(number for award in awards for number in award.amounts)
    for award in awards:
        for number in award.amounts:
            one = filled[number]
            filled[number] = replace(
                one,
                recipient=one.recipient or (None if told[number] > 1 else award.recipient),
                purpose=one.purpose or award.purpose,
            )
    return tuple(filled)
