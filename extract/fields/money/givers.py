"""Who gives a sum and who takes it: money given out, money coming in, another party's share."""

import re
from functools import lru_cache

from ..language import Hit, pattern
from .cues import Scores
from .organisations import is_funder, is_office, known_bodies, name_at, names_in
from .parties import Party
from .sums import Sum

# Frames in which the recipient stands in the sum's own clause.
STRONG = {
    "to_name",
    "verb_name",
    "passive",
    "to_name_of",
    "for_name",
    "of_name",
    "agreement_name",
    "enable_name",
    "name_before_bracket",
}


def weigh_parties(scores: Scores, place: Sum, party: Party) -> None:
    """A recipient makes it money given; the commissioner as receiver, or a government as giver, income."""
    named = (
        bool(party.recipient)
        and party.frame in STRONG
        and not pattern("givers", "bought").match(place.own_after)
    )
    operative = bool(pattern("givers", "operative").search(place.before))
    if named:
        scores["give"] = max(scores["give"], 3.0) + 2.0
        scores["committed"] *= 0.6
        if operative:
            scores["limit"] *= 0.4
            scores["remaining"] *= 0.6
    elif party.recipient and party.frame != "application":
        scores["give"] = max(scores["give"], 1.5) + 1.5
    if _third_party(place.own_before) or _from_third(place):
        scores["match"] = max(scores["match"], 8.8)
        scores["give"] *= 0.6
    income = _income(place)
    if income:
        scores["income"] = max(scores["income"], income)
    elif scores["income"] and _others_take(place):
        scores["give"], scores["income"] = max(scores["give"], scores["income"]), 0.0
    if (
        party.recipient
        and party.frame in {"to_name", "verb_name"}
        and not (_by_funder(place) or _from_funder(place))
    ):
        scores["budget"] *= 0.75
        taken = pattern("givers", "takes").search(re.split(r"[:;,(]", place.own_before)[-1])
        if not taken or pattern("givers", "passes_on").search(place.own_after):
            scores["income"] *= 0.6
        else:
            scores["give"] *= 0.6  # "the receipt of £x to R": it comes in, though R is to have it
    if party.frame == "for_name" and _APPROVED.search(place.own_before):
        scores["budget"] *= 0.6  # "Approved £x from the reserve for R to run P"


_APPROVED = re.compile(r"\b(?:approved|agreed|awarded|granted)\s+(?:up to\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=2048)
def _bodies(text: str) -> tuple[Hit, ...]:
    return tuple(known_bodies().find(text))


def _bodies_before(place: Sum) -> list[Hit]:
    return [h for h in _bodies(place.body) if place.sentence[0] <= h.start and h.end <= place.start]


@lru_cache(maxsize=4096)  # a sentence is printed again in summaries and minutes
def _third_party(before: str) -> bool:
    """Whether another body pays what these words lead to: "the County Council will add £x"."""
    pays = pattern("givers", "pays")
    if pattern("givers", "paid_to").search(before[-60:]):
        return False
    named = [n for n in names_in(before) if pays.fullmatch(before[n.end :])]
    if named:
        bound = pattern("givers", "bound").search(before[: named[-1].start].rstrip())
        return not bound and _is_other(named[-1].text)
    bare = pattern("givers", "others_bare").search(before)
    if bare and pays.fullmatch(before[bare.end() :]):
        return True
    plain = pattern("givers", "others").search(before)
    if not plain or not pays.fullmatch(before[plain.end() :]):
        return False
    return not pattern("givers", "not_subject").search(before[: plain.start()])


def _from_third(place: Sum) -> bool:
    """Whether it comes from another body, and nobody says that the commissioner takes it."""
    led = pattern("givers", "from").match(place.own_after)
    if not led or pattern("givers", "taken").search(place.words):
        return False
    name = name_at(place.own_after, led.end())
    if name is None or pattern("givers", "fund_named").match(place.own_after[name.start :]):
        return False
    return _is_other(name.text)


def _is_other(name: str) -> bool:
    own = is_funder(name) or any(h.group == "commissioner" for h in _bodies(name))
    return not own and not pattern("givers", "own_names", case=True).match(name)


def _income(place: Sum) -> float:
    """How surely the sum comes in: the commissioner is given it, or a government gives it."""
    by_office = pattern("givers", "by_office").search(place.words)
    for hit in reversed(_bodies_before(place)):
        rest = place.before[hit.end - place.sentence[0] :]
        if any(hit.end <= start < place.start for start, _ in place.others):
            continue
        if hit.group == "commissioner" or (hit.group == "force" and _tells_of_funder(place)):
            given = pattern("givers", "given").search(rest[:140])
            if given and not by_office and not _other_subject(rest[: given.start()]):
                return 8.5
        if hit.group == "funder" and _by_funder(place):
            return 8.0
    return 0.0


def _tells_of_funder(place: Sum) -> bool:
    start, end = place.sentence
    return any(h.group == "funder" and start <= h.start < end for h in _bodies(place.body))


def _by_funder(place: Sum) -> bool:
    """Whether the nearest giver before the sum is a government body that gives, and no commissioner since."""
    offset, bodies = place.sentence[0], _bodies_before(place)
    funders = [h for h in bodies if h.group == "funder"]
    if not funders:
        return False
    last = funders[-1]
    goes_on = pattern("givers", "who_gives").match(place.before[last.end - offset :])
    if not goes_on and pattern("givers", "from_giver").search(place.before[: last.start - offset].rstrip()):
        return False
    gives = pattern("givers", "gives")
    if not gives.search(place.before[last.end - offset :][:100]):
        return False
    return not any(
        h.group != "funder" and h.start > last.end and gives.match(place.before[h.end - offset :].lstrip())
        for h in bodies
    )


def _from_funder(place: Sum) -> bool:
    """Whether it comes "from the Home Office"."""
    led = pattern("givers", "from").match(place.own_after)
    name = name_at(place.own_after, led.end()) if led else None
    return bool(name and is_funder(name.text))


def _other_subject(words: str) -> bool:
    others = [n for n in names_in(words) if not is_office(n.text) and not is_funder(n.text)]
    return bool(others) and " and " not in words


def _others_take(place: Sum) -> bool:
    """Whether it is a body other than the commissioner that receives: "the club received £x"."""
    takes = list(pattern("givers", "takes").finditer(place.before))
    if not takes:
        return False
    subject = place.before[: takes[-1].start()]
    until = place.sentence[0] + len(subject)
    if any(h.group != "funder" and h.start < until for h in _bodies_before(place)):
        return False
    return bool(names_in(subject[-70:]) or pattern("givers", "takers").search(subject[-50:]))
