"""Sums told one after the other: split by year, part of one before, listed in brackets, or its split below.

What is said of one of them is said of its neighbours; each step takes the readings of an entry in order and
gives them back with what their row tells.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..language import pattern
from .cues import Sense
from .organisations import is_office, name_at
from .payees import NAME_ALONE
from .purposes import purpose_in
from .readings import SURE, Reading, is_unsure

_VAGUE = {"give", "context", "committed"}
_SHARED = {"budget", "match", "income", "spend", "contract", "precept", "saving", "remaining", "request"}


def by_years(readings: list[Reading]) -> list[Reading]:
    """Of "£x in 2024/25 and £y in 2025/26", paid to no one, the sums are a split by year, or one thing."""
    settled = list(readings)
    number = 0
    while number < len(settled):
        run = [number]
        while run[-1] + 1 < len(settled) and _next_year(settled[run[-1]], settled[run[-1] + 1]):
            run.append(run[-1] + 1)
        number = run[-1] + 1
        told = [settled[n] for n in run]
        # "Two phases were paid for by the Commissioner, with £x in 2016 and £y in 2018"
        past = all(r.earlier and not (r.faint or is_unsure(r.sure)) for r in told)
        if len(run) < 2 or past or any(r.party.recipient for r in told):
            continue
        sure = next((r for r in told if not r.faint and r.sense in _SHARED), None)
        for n in run:
            if settled[n].faint or (settled[n].sense in _VAGUE and sure is not told[0]):
                settled[n] = replace(settled[n], sense="committed", faint=False)
            if sure and (settled[n].faint or settled[n].sense in _VAGUE):
                settled[n] = replace(settled[n], sense=sure.sense, earlier=sure.earlier, faint=False)
    return settled


def _next_year(first: Reading, second: Reading) -> bool:
    """Whether two sums stand side by side, each with a year of its own."""
    if first.place.at != second.place.at or first.place.in_table:
        return False
    gap = first.place.up_to(second.place)
    if len(gap) > 70 or re.search(r"[.!?]\s", gap):
        return False
    behind, before = pattern("sequences", "year_behind"), pattern("sequences", "year_before")
    return bool(
        (behind.match(first.place.own_after) and behind.match(second.place.own_after))
        or (before.search(first.place.own_before) and before.search(second.place.own_before))
    )


def of_which(readings: list[Reading]) -> list[Reading]:
    """Of "£x to R over three years, of which £y falls in 2023/24", £y is the share that is given."""
    settled = list(readings)
    for number in range(1, len(readings)):
        first, second = settled[number - 1], settled[number]
        match = pattern("sequences", "of_which").fullmatch(first.place.up_to(second.place))
        if first.place.at != second.place.at or first.place.in_table or not match:
            continue
        operative = first.place.block.zone in {"recommendation", "decision"} and first.party.recipient
        given = first.sense == "give" or (first.sense == "committed" and operative)
        if given and pattern("sequences", "over_years").search(match["term"]):
            if pattern("sequences", "one_year").search(match[0] + second.place.own_after[:60]):
                settled[number] = _share_of(first, second)
                party = replace(first.party, purpose=first.party.purpose or settled[number].party.purpose)
                settled[number - 1] = replace(first, sense="committed", earlier=False, party=party)
        elif first.sense in (_SHARED | {"context"}) - {"request", "match"}:
            falls = (second.sure or 1) < SURE and pattern("sequences", "falls").match(second.place.own_after)
            vague = second.faint or falls
            settled[number] = replace(second, sense=first.sense, faint=False) if vague else second
        elif second.faint or (second.sense == "give" and not second.party.recipient):
            settled[number] = replace(second, sense="committed", faint=False)
    return settled


def of_the_bid(readings: list[Reading]) -> list[Reading]:
    """Of "£x of the £y sought by R, for P", £x is paid to R for P."""
    settled = list(readings)
    for number in range(len(readings) - 1):
        part, whole = readings[number], readings[number + 1]
        together = part.place.part_of and part.place.at == whole.place.at
        asked = whole.party.frame == "application" and whole.sense in {"request", "give"}
        if together and asked and part.sense == "give" and not part.party.recipient:
            settled[number] = replace(part, party=whole.party)
            settled[number + 1] = replace(whole, sense="request", faint=False)
    return settled


def _share_of(whole: Reading, share: Reading) -> Reading:
    """This year's share of a grant over years, paid to the same body for the same thing."""
    told = pattern("sequences", "then_purpose").match(share.place.own_after)
    behind = purpose_in(share.place.own_after[told.end() :]) if told else None
    party = replace(
        share.party,
        recipient=share.party.recipient or whole.party.recipient,
        purpose=share.party.purpose or behind or whole.party.purpose,
    )
    return replace(share, sense="give", earlier=False, faint=False, party=party)


def alike(readings: list[Reading]) -> list[Reading]:
    """Of "£x for R1, £y for R2", "R1, £x for P; R2, £y for Q", each sum is for the body in the same place."""
    settled = list(readings)
    for number, reading in enumerate(readings):
        place = reading.place
        if reading.party.recipient or place.in_table:
            continue
        frames = {
            r.party.frame
            for r in readings[max(number - 2, 0) : number + 3]
            if r.place.at == place.at and r.place.sentence == place.sentence and r.party.recipient
        }
        name = None
        if "for_name" in frames:
            name = _filling(pattern("sequences", "for_body").match(place.own_after))
        elif frames & {"name_before_bracket", "label"} and place.own_before.endswith("("):
            name = _filling(pattern("sequences", "next_bracket").fullmatch(place.own_before), single=True)
        elif frames & {"label", "of_name"}:
            name = _filling(pattern("sequences", "body_sum").search(place.own_before))
        if name:
            purpose = None if "for_name" in frames else reading.party.purpose
            frame = "" if "for_name" in frames else "label"
            reading = replace(
                reading, party=replace(reading.party, recipient=name, purpose=purpose, frame=frame)
            )
            given = {r.sense for r in readings[max(number - 2, 0) : number + 3] if r.party.recipient}
            vague = reading.faint or reading.sense in {"context", "committed"}
            settled[number] = (
                replace(reading, sense="give", faint=False) if vague and given == {"give"} else reading
            )
    return settled


def in_turn(readings: list[Reading], title: str) -> list[Reading]:
    """Of a paragraph that is "R1 £x; R2 £y" and no more, in an entry titled for grants, each is given one.

    The same money in all, told without a body, is what the grants come to.
    """
    titled = pattern("sequences", "titled_grants").search(title)
    if not titled and not re.search(r"\bfund\b", title, re.IGNORECASE):
        return readings
    settled, told = list(readings), Decimal(0)
    for at in {r.place.at for r in readings if not (r.place.in_table or r.party.recipient)}:
        run = [n for n, r in enumerate(readings) if r.place.at == at]
        total = pattern("sequences", "their_total").fullmatch(readings[run[-1]].place.own_before)
        last = readings[run.pop()].place if total else None
        labels = [n for n in run if readings[n].party.frame == "label"]
        if len(run) < 2 or (not titled and len(labels) < 2):
            continue
        places = [readings[n].place for n in run]
        ends = [0, *(place.end for place in places)]
        gaps = [place.body[end : place.start] for end, place in zip(ends, places, strict=False)]
        named = [pattern("sequences", "in_turn").fullmatch(gap) for gap in gaps]
        end = last.end if last else places[-1].end
        closed = not places[-1].body[end:].strip(" ).;")
        if len(run) < 2 or not closed or None in named:
            continue
        for n, match in zip(run, named, strict=True):
            if match and pattern("sequences", "no_body").match(match["name"]):
                continue
            if match and not titled and not NAME_ALONE.fullmatch(match["name"]):
                continue
            name = _filling(match) or (match["name"].strip() if match else None)
            party = replace(readings[n].party, recipient=name, frame="label")
            settled[n] = replace(readings[n], sense="give", earlier=False, faint=False, party=party)
            told += readings[n].place.value
    return [
        replace(r, sense="committed") if told and r.place.value == told and not r.party.recipient else r
        for r in settled
    ]


def like_siblings(readings: list[Reading]) -> list[Reading]:
    """The one item of a list that is told otherwise than all others under its lead-in is what they are."""
    settled = list(readings)
    lists: dict[tuple[str, str], list[int]] = {}
    for number, reading in enumerate(readings):
        block = reading.place.block
        listed = block.kind == "item" and block.lead and not reading.place.in_table
        if listed and not re.search(r"\btotal\b", block.text, re.IGNORECASE):
            lists.setdefault((block.heading, block.lead), []).append(number)
    for run in lists.values():
        places = {readings[n].place.at for n in run}
        counted = Counter((readings[n].sense, readings[n].earlier) for n in run)
        (sense, earlier), most = counted.most_common(1)[0]
        if most < _SIBLINGS or most < len(run) - 1 or len(places) != len(run):
            continue
        paid = any(readings[n].party.recipient for n in run)
        for n in run:
            told = _named_behind(readings[n], sense)
            vague = told.faint or is_unsure(told.sure) or told.sense in _VAGUE
            like = (told.sense, told.earlier) == (sense, earlier)
            if (vague or like) and (told.party.recipient or not paid):  # one that pays nobody is set aside
                settled[n] = replace(told, sense=sense, earlier=earlier, faint=False)
    return settled


def _named_behind(reading: Reading, sense: Sense) -> Reading:
    """A line "£x R" of a list of grants, with the body that stands alone behind its sum."""
    behind = _filling(pattern("sequences", "body_behind").fullmatch(reading.place.own_after))
    if sense != "give" or not behind or reading.party.recipient:
        return reading
    return replace(reading, party=replace(reading.party, recipient=behind, purpose=None, frame="label"))


_SIBLINGS = 3  # so many that agree tell what another is


def declined_too(readings: list[Reading]) -> list[Reading]:
    """Of "R (£x) and S (£y) did not meet the criteria and are declined", both were only asked for."""
    settled = list(readings)
    for number in range(len(readings) - 2, -1, -1):
        here, after = settled[number].place, settled[number + 1].place
        beside = here.at == after.at and here.sentence == after.sentence and not here.in_table
        gap = here.up_to(after)
        told = settled[number + 1].sense == "refused" or pattern("sequences", "are_declined").match(
            after.after
        )
        if beside and told and pattern("sequences", "listed_with").fullmatch(gap):
            settled[number] = replace(settled[number], sense="refused", faint=False)
    return _declined_with(settled)


def _declined_with(readings: list[Reading]) -> list[Reading]:
    """Of "to decline R (£x) and S (£y)", both were only asked for."""
    settled = list(readings)
    for number in range(len(readings) - 1):
        first, second = settled[number].place, settled[number + 1].place
        beside = first.at == second.at and first.sentence == second.sentence
        sense = settled[number].sense
        told = sense in {"refused", "request"} and pattern("sequences", "declines_first").search(
            first.own_before
        )
        gap = first.up_to(second)
        if beside and told and pattern("sequences", "listed_with").fullmatch(gap):
            settled[number + 1] = replace(settled[number + 1], sense="refused", faint=False)
    return settled


def points_back(reading: Reading) -> bool:
    """Whether a sum is pointed at as told before, by "the" alone: "besides the £x and the £y above"."""
    place = reading.place
    unsure = reading.faint or (reading.sure or 0) < SURE
    led, behind = pattern("sequences", "the_sum"), pattern("sequences", "told_above")
    return (
        unsure and not place.in_table and bool(led.search(place.own_before) and behind.match(place.own_after))
    )


def _filling(match: re.Match[str] | None, *, single: bool = False) -> str | None:
    """The matched words where they are a body's name and no more; of one word only if `single`."""
    name = name_at(match["name"], 0) if match else None
    whole = match is not None and name is not None and name.end >= len(match["name"])
    long = single or (name is not None and " " in name.text)
    return name.text if name and whole and long and not is_office(name.text) else None


_TO_EACH = re.compile(
    r"\s*(?:[\w ]{0,20}\s)?to (?:the )?(?P<names>[^£.;]+?)"
    r"(?:(?P<said>,? respectively\b|,? in that order\b)|[.;]|$)"
)


# "R and S will receive £x and £y respectively", "award R and S grants of £x and £y".
_EACH_GETS = re.compile(
    r"(?:^\W*|\b(?:award|give|grant|pay|that|fund|offer)\s+)(?P<names>(?!(?:To|That|I)\b)(?:the\s+)?[A-Z][^\u00a3.;:]{5,140}?)\s+"
    r"(?:(?:will|to|should|would|shall|are|were|be|each)\s+)*"
    r"(?:receive|get|have|awarded|given|granted|paid|grants)(?:\s+(?:grants\s+)?of)?\s+(?:up\s+to\s+)?$(?P<said>x)?"
)


def _each_before(readings: Sequence[Reading], last: int) -> re.Match[str] | None:
    """The words in front of sums side by side that name who gets each, which the last of them ends."""
    first = last
    while first > 0 and _side_by_side(readings[first - 1], readings[first]):
        first -= 1
    place = readings[first].place
    ends = readings[last].place.own_after == readings[last].place.after
    return _EACH_GETS.search(place.own_before) if ends and first < last and not place.in_table else None


def respective(readings: list[Reading]) -> list[Reading]:
    """Of "£x, £y and £z to R, S and T respectively", each sum is for the body in its place.

    So it is without the word, where as many bodies are named as there are sums side by side.
    """
    settled = list(readings)
    for number, last in enumerate(readings):
        match = _TO_EACH.match(last.place.after) if last.place.own_after == last.place.after else None
        match = match or _each_before(readings, number)
        if not match or last.place.in_table:
            continue
        names = _listed_names(match["names"])
        first = number - len(names) + 1
        beside = first >= 0 and all(_side_by_side(readings[n], readings[n + 1]) for n in range(first, number))
        alone = first > 0 and _side_by_side(readings[first - 1], readings[first])
        bodies = match["said"] or all(_is_name(name) for name in names)
        if len(names) > 1 and beside and not alone and bodies:
            for n, name in zip(range(first, number + 1), names, strict=True):
                party = replace(readings[n].party, recipient=name)
                settled[n] = replace(readings[n], party=party, sense=last.sense, faint=False)
    return settled


def _is_name(words: str) -> bool:
    name = name_at(words, 0)
    return name is not None and name.end >= len(words)


def _listed_names(words: str) -> list[str]:
    """The names of a list: only the last "and" parts them, where commas part the others."""
    *names, last = (name.strip() for name in words.split(","))
    head, joint, tail = last.removeprefix("and ").rpartition(" and ")
    names += [head, tail] if joint and not last.startswith("and ") else [last.removeprefix("and ")]
    return [name.removeprefix("the ").strip() for name in names if name.strip()]


def _side_by_side(first: Reading, second: Reading) -> bool:
    gap = first.place.up_to(second.place)
    return first.place.at == second.place.at and bool(re.fullmatch(r"\s*(?:,|,? and)\s*", gap))


def unit_parts(readings: list[Reading]) -> list[Reading]:
    """Of "Each sign costs £z: £x for the plate and £y for the post", £x and £y are for one sign too."""
    settled = list(readings)
    for number, whole in enumerate(readings):
        if whole.place.per != "unit" or whole.sense != "rate":
            continue
        run: list[int] = []
        for n in range(number + 1, min(number + 7, len(readings))):
            if (readings[n].place.at, readings[n].place.sentence) != (whole.place.at, whole.place.sentence):
                break
            run.append(n)
            if len(run) > 1 and sum(readings[p].place.value for p in run) == whole.place.value:
                for p in run:
                    place = replace(readings[p].place, per="unit")
                    settled[p] = replace(readings[p], place=place, sense="rate", faint=False)
                break
    return settled


# "£x over two years, £y a year", "£x (£y a month)".
_OVER_TIME = re.compile(r"\s*(?:(?:over|for|across) [^£.;,]{3,30})?(?:,| \(|, being| at)\s*(?:of )?")


def in_other_terms(readings: list[Reading]) -> list[Reading]:
    """Of "£x a year below what is paid, or £y over the three years", £y is what £x is.

    Of "£x over two years, £y a year, to R", £x is for R too.
    """
    settled = list(readings)
    for number in range(1, len(readings)):
        first, second = settled[number - 1], readings[number]
        gap = first.place.up_to(second.place)
        same = (first.place.at, first.place.sentence) == (second.place.at, second.place.sentence)
        share = second.party.frame == "to_name" and second.place.per and first.sense == second.sense
        if same and share and not first.party.recipient and _OVER_TIME.fullmatch(gap):
            settled[number - 1] = replace(first, party=second.party)
        told = same and first.sense == "saving" and not (first.faint or second.party.recipient)
        if told and re.fullmatch(r"[^£.;]{0,60}, or (?:some |about |nearly )?", gap):
            settled[number] = replace(second, sense=first.sense, earlier=first.earlier, faint=False)
    return settled


def split_below(readings: list[Reading]) -> list[Reading]:
    """A sum whose split by fund or year stands in the lines below: they add up to it, and pay no one."""
    settled = list(readings)
    for number, whole in enumerate(readings):
        if whole.place.in_table or whole.party.recipient or whole.sense not in _VAGUE | {"budget"}:
            continue
        parts: list[int] = []
        for n in range(number + 1, min(number + 9, len(readings))):
            apart = readings[n].place.at - whole.place.at
            fund = pattern("sequences", "fund_line").search(readings[n].place.before)
            own = readings[n].sense in {"spend", "remaining"} and (readings[n].sure or 0) >= SURE
            if not 0 < apart <= 10 or readings[n].party.recipient or not fund or own:
                break
            parts.append(n)
            if len(parts) > 1 and sum(readings[p].place.value for p in parts) == whole.place.value:
                for p in [number, *parts] if whole.sense == "give" else parts:
                    settled[p] = replace(readings[p], sense="committed", earlier=False, faint=False)
                break
    return settled
