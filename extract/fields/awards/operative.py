"""Which sums the operative words award: the decision, else the recommendation, else what decides.

Totals of several grants, splits by year, and sums told in passing beside an award get their own roles here.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise

from ...record import AmountRole
from ..language import pattern
from ..money.arithmetic import makes_up_own_budget, told_for_one_year
from ..money.readings import Reading, is_surely_given
from ..money.sums import Sum
from .gifts import gives, is_labelled_gift, no_gift


def operative(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> list[int]:
    """The numbers of the readings that state what is awarded; totals among them are given their role."""
    _settle_words(readings, roles, ranks)
    given = _given(readings, roles, ranks)
    if not given:
        return []
    top = max(ranks[n] for n in given)
    if top == 1 and any(readings[n].party.recipient for n in given):
        given = [n for n in given if readings[n].party.recipient]  # the list of who is paid decides
    if _lists_elsewhere(readings, roles, top):
        for n in (n for n in given if readings[n].party.recipient and _is_listed(readings[n])):
            ranks[n] = top
    chosen = [n for n in given if ranks[n] == top]
    rest = [n for n in given if ranks[n] < top]
    _settle_totals(readings, roles, chosen, given)
    _settle_years(readings, roles, chosen, given)
    _settle_asides(readings, roles, chosen)
    kept = [n for n in chosen if roles[n] == "award"]
    if rest and _refers_elsewhere(readings, roles, chosen, kept):
        second = max(ranks[n] for n in rest)
        more = [n for n in rest if ranks[n] == second or readings[n].place.in_table]
        _settle_totals(readings, roles, more, given)
        _settle_years(readings, roles, more, given)
        _settle_asides(readings, roles, more)
        known = {readings[k].place.value for k in kept}
        paid = {readings[k].party.recipient for k in kept} - {None}
        kept += [
            n
            for n in more
            if roles[n] == "award"
            and readings[n].place.value not in known
            and readings[n].party.recipient not in paid
        ]
    return sorted(kept)


def _given(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> list[int]:
    """The numbers of the awards whose words give: they name who is paid, or decide, or call it a grant."""
    given = [n for n, role in enumerate(roles) if role == "award"]
    if all(ranks[n] == 1 for n in given):
        # No words decide: only what names a recipient, or is called a grant, can be one.
        given = [
            n
            for n in given
            if readings[n].party.recipient
            or pattern("awards", "grant").search(readings[n].place.words)
            or is_labelled_gift(readings[n].place)
            or is_surely_given(readings[n])
        ]
    given = [n for n in given if readings[n].party.recipient or gives(readings[n])]
    if all(ranks[n] < 3 for n in given) and _buy_only(readings, roles):
        given = [n for n in given if readings[n].party.recipient and not readings[n].place.in_table]
    return given


def _buy_only(readings: list[Reading], roles: list[AmountRole]) -> bool:
    """Whether the recommendation or decision has sums of its own, all of them bought, set or taken in.

    Then a list elsewhere of who has how much ("Party | Share") tells of shares, not of grants, and a sum
    elsewhere that is paid to no one is part of what is bought or taken in.
    """
    told = [(r, role) for r, role in zip(readings, roles, strict=True) if rank_of(r) >= 3]
    bought = [role for _, role in told if role in {"contract", "income", "saving", "precept"}]
    words = " ".join(r.place.words for r, _ in told)
    points = pattern("awards", "refers").search(words) or pattern("awards", "gift").search(words)
    return bool(bought) and not points


def _is_listed(reading: Reading) -> bool:
    return reading.place.block.kind in {"row", "item"}


def _lists_elsewhere(readings: list[Reading], roles: list[AmountRole], top: int) -> bool:
    """Whether words more operative than any that name a recipient give a total, and point to a list."""
    totals = [r for r, role in zip(readings, roles, strict=True) if role == "committed" and rank_of(r) >= 3]
    return any(rank_of(r) > top and pattern("awards", "refers").search(r.place.body) for r in totals)


def _settle_words(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> None:
    """What the words beside each sum say of it, before the sums are weighed against each other."""
    for number, role in enumerate(roles):
        if role == "award":
            roles[number] = no_gift(readings[number]) or role
        elif role == "match" and readings[number].party.frame == "varied_name":
            roles[number], ranks[number] = "award", rank_of(readings[number])
    _settle_drawn(readings, roles, ranks)
    _settle_released(readings, roles, ranks)
    _settle_asked(readings, roles)
    _settle_extended(readings, roles, ranks)
    _settle_annual(readings, roles, ranks)
    lines = [
        n for n, role in enumerate(roles)
        if role == "award" and readings[n].place.in_table and not readings[n].party.recipient
    ]  # fmt: skip
    # A line of a split by theme or fund, paid to no one named; of one's own budget where nothing is given.
    own = makes_up_own_budget(readings, roles, lines)
    for number in lines:
        roles[number] = "budget" if own else "committed"


def rank_of(reading: Reading) -> int:
    """How operative its words are: 4 in the decision, 3 in the recommendation, 2 where they decide."""
    block = reading.place.block
    recommends = pattern("awards", "recommends")
    if block.zone == "decision":
        return 4
    if block.zone == "recommendation" or recommends.match(block.lead) or recommends.match(block.text):
        return 3
    words = reading.place.words if not block.cells else ""
    return 2 if _decides(words) or _decides(block.lead) else 1


def rank_lines(readings: list[Reading], ranks: list[int]) -> None:
    """Lines one below the other or side by side, "R – £x", are one list, as operative as the one most so."""
    pairs = list(pairwise(range(len(readings))))
    for one, two in [*pairs, *reversed(pairs)]:
        first, second = readings[one].place, readings[two].place
        frames = {readings[one].party.frame, readings[two].party.frame}
        labels = frames in ({"label"}, {"bidder"}) and not first.in_table
        labels = labels or _go_on(first, second) or _led_alike(first, second)
        below = second.at - first.at in {0, 1} and first.block.zone == second.block.zone
        if ranks[one] and ranks[two] and labels and below:
            ranks[one] = ranks[two] = max(ranks[one], ranks[two])


def _go_on(first: Sum, second: Sum) -> bool:
    """Whether one sum stands behind the other in a list within a sentence: "£x to R for P; £y to S"."""
    gap = first.up_to(second) if first.at == second.at else ""
    if second.at == first.at + 1 and second.block.kind == "paragraph":  # the line breaks there
        gap = f"{first.body[first.end :]} {second.body[: second.start]}"
    return not (first.in_table or second.in_table) and _NEXT_IN_LIST.fullmatch(gap) is not None


def _led_alike(first: Sum, second: Sum) -> bool:
    """Whether two lines below each other open by a place and its grant: "Stockton: £14,750 to the Club"."""
    below = second.at == first.at + 1 and not (first.in_table or second.in_table)
    return below and all(_LED.match(place.body) is not None for place in (first, second))


_LED = re.compile(r"[A-Z][^:£.]{2,50}(?::|\s[\u2013\u2014-])\s+(?:up\s+to\s+)?£[\d,.]+[km]?\s+(?:to|for)\s")
_NEXT_IN_LIST = re.compile(r"\s+to\s+(?:the\s+)?[A-Z][^£.;]*;\s+(?:and\s+)?(?:up\s+to\s+)?")


@lru_cache(maxsize=256)  # the sums of a list share their lead-in
def _decides(words: str) -> bool:
    return pattern("awards", "operative").search(words) is not None


_FUND = re.compile(r"\s*(?:[\w'’&-]+ ){0,5}?(?:fund|budget|pot|reserve|allocation)\b", re.IGNORECASE)


def _settle_drawn(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> None:
    """Of "£x from the £y Early Help Fund to R", £x is the award and £y is what the fund holds."""
    for number in range(len(readings) - 1):
        part, whole = readings[number].place, readings[number + 1].place
        drawn = part.at == whole.at and re.fullmatch(
            r"\s*(?:from|out of) (?:the|its|his|her|a) (?:\w+ )?", part.up_to(whole)
        )
        named = drawn and roles[number + 1] == "award" and not readings[number].party.recipient
        if named and _FUND.match(whole.after):
            readings[number] = replace(readings[number], party=readings[number + 1].party)
            roles[number], ranks[number] = "award", ranks[number + 1]
            roles[number + 1] = "budget"


def _settle_released(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> None:
    """What the decision draws from a reserve for a body to do something is given to that body."""
    for number, reading in enumerate(readings):
        place, name = reading.place, reading.party.recipient
        framed = reading.party.frame in {"for_name", "to_name", "enable_name"}
        if roles[number] != "budget" or rank_of(reading) < 3 or not name or not framed:
            continue
        firm = pattern("parties", "firm").fullmatch(name) or pattern("awards", "the_force").search(name)
        drawn = pattern("awards", "released").search(place.own_before)
        if not firm and (drawn or pattern("awards", "released_behind").match(place.own_after)):
            roles[number], ranks[number] = "award", rank_of(reading)


def _settle_asked(readings: list[Reading], roles: list[AmountRole]) -> None:
    """Of "the application from R for £x was approved in part: £y was awarded", £x was only asked for."""
    for number, reading in enumerate(readings):
        place = reading.place
        asked = reading.party.frame == "application" and pattern("awards", "in_part").search(place.words)
        if roles[number] != "award" or not asked:
            continue
        behind = [
            n for n, r in enumerate(readings)
            if n != number and roles[n] == "award"
            and r.place.at in {place.at, place.at + 1} and r.place.value < place.value
        ]  # fmt: skip
        if behind:
            roles[number] = "request"
            _pay(readings, behind[0], reading.party.recipient)
    bids = [r for r, role in zip(readings, roles, strict=True) if role == "request"]
    names = {r.party.recipient for r in bids}
    for number, reading in enumerate(readings):  # "R: request for £x", and "£y agreed for six months"
        agreed = roles[number] == "award" and pattern("awards", "agreed_behind").match(
            reading.place.own_after
        )
        less = len(names) == 1 and reading.place.value <= max(r.place.value for r in bids)
        if agreed and less and rank_of(reading) in {2, 4}:
            _pay(readings, number, bids[0].party.recipient)


def _settle_extended(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> None:
    """Of "extend the grant of £x to R for six months, at a cost of £y", the award is £y."""
    for number in range(len(readings) - 1):
        old, new = readings[number].place, readings[number + 1].place
        together = (old.at, old.sentence) == (new.at, new.sentence)
        goes_on = pattern("awards", "extended").search(old.own_before)
        if together and goes_on and pattern("awards", "extends_at").search(new.own_before):
            _pay(readings, number + 1, readings[number].party.recipient)
            roles[number], roles[number + 1] = "previous", "award"
            ranks[number], ranks[number + 1] = 0, rank_of(readings[number + 1])


def _pay(readings: list[Reading], number: int, recipient: str | None) -> None:
    party = readings[number].party
    if not party.recipient:
        readings[number] = replace(readings[number], party=replace(party, recipient=recipient))


def _settle_annual(readings: list[Reading], roles: list[AmountRole], ranks: list[int]) -> None:
    """Of "£y over three years (£x a year)", the award is £y: £x only says how it is paid.

    So it is of "£x a year for three years (£y in all)"; of "£x a year (£y over the three years)" it is £x.
    """
    for number, reading in enumerate(readings):
        place = reading.place
        if roles[number] != "award" or place.per != "year" or place.in_table:
            continue
        if pattern("awards", "one_year_only").search(place.body):
            continue
        for other in (n for n in (number - 1, number + 1) if 0 <= n < len(readings)):
            whole = readings[other]
            times = whole.place.value / place.value if place.value else 0
            together = (whole.place.at, whole.place.sentence) == (place.at, place.sentence)
            told = roles[other] in {"award", "committed"} and whole.place.per is None
            aside = _in_brackets(place) or _in_all(place, whole.place) or _adds_up(whole.place)
            if together and told and aside and times in range(2, 11):
                inner = reading.party if other > number else whole.party
                party = inner if inner.recipient else whole.party if other > number else reading.party
                readings[other] = replace(whole, party=party)
                roles[number], roles[other] = "committed", "award"
                ranks[other] = ranks[number]


def _settle_totals(
    readings: list[Reading], roles: list[AmountRole], chosen: list[int], given: list[int]
) -> None:
    """A sum without a recipient that others add up to, or said to be of several grants, is their total."""
    parts = {(readings[n].place.value, readings[n].party.recipient) for n in given}
    values = sorted(value for value, _ in parts if value > 0)
    sums = list(accumulate(values))
    for number in chosen:
        place, party = readings[number].place, readings[number].party
        smaller = bisect_left(values, place.value)
        adds_up = smaller >= 2 and sums[smaller - 1] == place.value
        unnamed = not party.recipient or pattern("awards", "told_by_number").match(party.recipient)
        if (adds_up and unnamed) or place.total:
            roles[number] = "committed"
        elif not place.in_table and _is_several(readings[number]):
            if place.per != "unit":
                roles[number] = "committed"
            elif place.qualifier == "up-to" and not place.units:
                roles[number] = "limit"


def _is_several(reading: Reading) -> bool:
    """Whether its words speak of several grants: "38 grants, totalling £x, to the groups below"."""
    recipient, words = reading.party.recipient, reading.place.words
    if pattern("awards", "grants_totalling").search(reading.place.own_before):
        return True
    if recipient is None:
        return bool(pattern("awards", "several").search(words))
    if pattern("awards", "of_no_name").fullmatch(recipient):
        return True
    return recipient[0].islower() and bool(pattern("awards", "counted").search(words))


def _settle_years(
    readings: list[Reading], roles: list[AmountRole], chosen: list[int], given: list[int]
) -> None:
    """Of a multi-year total and this year's share told together, the share is the award."""
    for number in list(chosen):
        place, recipient = readings[number].place, readings[number].party.recipient
        near = place.own_before[-60:] + " | " + place.own_after[:60]
        told = pattern("awards", "years").search(near) or pattern("awards", "total").search(near)
        if roles[number] != "award" or not told:
            continue
        shares = [
            n
            for n in given
            if readings[n].place.at == place.at
            and readings[n].place.value < place.value
            and readings[n].party.recipient in {None, recipient}
            and _is_share(readings[n])
        ] or told_for_one_year(readings, roles, number)
        if shares:
            roles[number] = "committed"
            for n in shares:
                roles[n] = "award"
                party = readings[n].party
                purpose = party.purpose or readings[number].party.purpose
                party = replace(party, recipient=party.recipient or recipient, purpose=purpose)
                readings[n] = replace(readings[n], party=party)
            chosen.extend(n for n in shares if n not in chosen)


def _is_share(reading: Reading) -> bool:
    place = reading.place
    near = place.own_before[-60:] + " | " + place.own_after[:60]
    return not _in_brackets(place) and (
        place.per == "year" or bool(pattern("awards", "this_year").search(near))
    )


def _in_all(annual: Sum, whole: Sum) -> bool:
    """Whether it is "£x a year for three years, £y in all"."""
    gap = annual.up_to(whole) if annual.end < whole.start else ""
    years = re.fullmatch(
        r"[^£.;]{0,20}\b(?:for|over) (?:the )?(?:next )?(?:\w+|each of the (?:financial )?) ?years?"
        r"(?: 20[\d/ –-]+(?:(?:and|to) 20[\d/ –-]+)?)?,? (?:or |a total of )?",
        gap,
    )
    return bool(years) and bool(
        re.match(r"\s*(?:in all|in total|altogether|overall)\b", whole.after) or "total" in gap
    )


def _adds_up(whole: Sum) -> bool:
    """Whether it is all that a bracket holds: "(£y in all)"."""
    return _in_brackets(whole) and bool(re.match(r"\s*(?:in (?:all|total)|altogether)\)", whole.after))


def _in_brackets(place: Sum) -> bool:
    """Whether it opens a bracket: "£x over three years (£y a year)" awards £x."""
    return place.body[: place.start].rstrip().endswith("(")


def _settle_asides(readings: list[Reading], roles: list[AmountRole], chosen: list[int]) -> None:
    """A sum paid to no one, beside one that is, is told in passing: "£x to R, taking its grant to £y"."""
    for number in chosen:
        place = readings[number].place
        if roles[number] != "award" or readings[number].party.recipient:
            continue
        beside = [
            readings[n].place
            for n in chosen
            if roles[n] == "award"
            and readings[n].party.recipient
            and (readings[n].place.at, readings[n].place.sentence) == (place.at, place.sentence)
        ]
        shared = [
            n
            for n in chosen
            if n != number and roles[n] == "award" and readings[n].place.at == place.at and not place.in_table
        ]
        if shared and pattern("awards", "whole_cost").search(place.own_before):
            roles[number] = "budget"
            continue
        if beside and place.in_table:
            continue
        if beside and not re.search(r"(?:,|;|\band|&)\s*$", place.own_before):
            larger = any(place.value > other.value for other in beside)
            roles[number] = "committed" if larger else "context"


def _refers_elsewhere(
    readings: list[Reading], roles: list[AmountRole], chosen: list[int], kept: list[int]
) -> bool:
    """Whether the operative words state only a total, or point to a list elsewhere in the paper."""
    if not kept:
        return True
    bodies = [readings[n].place.body for n in chosen]
    if any(pattern("awards", "adopts").search(body) for body in bodies):
        return True
    return any(pattern("awards", "refers").search(readings[n].place.body) for n in chosen) and not all(
        readings[n].party.recipient for n in kept
    )
