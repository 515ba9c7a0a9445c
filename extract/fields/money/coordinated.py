"""Sums of one sentence told side by side, where what is said of the first is said of the second too."""

import re
from dataclasses import replace

from ..language import pattern
from .organisations import name_at, plain_name_at
from .readings import Reading, is_unsure


def coordinated(readings: list[Reading]) -> list[Reading]:
    """Of "bids of £x and £y", what is said of the first is said of the second."""
    settled = list(readings)
    for number in range(1, len(readings)):
        first, second = settled[number - 1], readings[number]
        if second.place.at != first.place.at or second.place.in_table or first.faint:
            continue
        gap = first.place.up_to(second.place)
        if (
            (second.faint and re.fullmatch(_NEXT_OF_LIST, gap))
            or _held_against(first, second, gap)
            or (first.sense not in {"give", "context"} and _said_again(second, gap))
        ):
            settled[number] = replace(second, sense=first.sense, earlier=first.earlier, faint=False)
        elif second.place.sentence == first.place.sentence:
            settled[number] = _elliptical(first, second, gap)
    return settled


_NEXT_OF_LIST = r"\s*(?:,|,? and|,? or|&|plus|,? plus)\s*(?:of )?"
# "£x will be paid on signature and £y …": the sum stands right behind the "and".
_PARALLEL = r"(?:[^£.;:()]|\([^)£]*\)){0,70}\b(?:and|or)\s+(?:a further )?"


def _said_again(second: Reading, gap: str) -> bool:
    """Whether a sum is told as the one in front: "and that of S is £y", "and £y from its other fund"."""
    behind = second.place.own_after
    own = re.match(r"\s*(?:a year |each )?(?:from|by|to)\b", behind)
    if second.faint and own is None and re.fullmatch(_PARALLEL, gap):
        return True
    theirs = re.match(r"\s*from (?:its|their)\b", behind)
    named = pattern("sequences", "givers_fund").fullmatch(gap) if theirs else None
    return bool(named or pattern("sequences", "that_of").fullmatch(gap))


def _held_against(first: Reading, second: Reading, gap: str) -> bool:
    """Of "a grant of £x to the PCC for 2024/25, against £y in the current year" £y is what came before."""
    compared = re.fullmatch(r"[^£.;]{0,40},? (?:against|compared (?:with|to)|up from|down from) ", gap)
    years = re.match(r"\s*(?:in|for) (?:the (?:current|present)|this|last|20)", second.place.own_after)
    return first.sense == "income" and bool(compared and years)


def _elliptical(first: Reading, second: Reading, gap: str) -> Reading:
    """ "R1 pays £x for P and R2 £y", "R1 held a grant of £x and R2 one of £y": no verb stands between.

    Of "R1 asked for £x for P and R2 for £y" both were only asked for, each by its own body.
    """
    match = pattern("parties", "and_another").search(gap)
    if not match or (match["for"] and first.sense != "request"):
        return second
    vague = {"give", "context", "committed"} if first.sense in {"match", "request"} else {"give", "context"}
    unsaid = second.faint or (second.sense in vague and not second.party.recipient)
    asked = first.sense == "request" and (is_unsure(second.sure) or second.sense == "request")
    if not (unsaid or asked) or first.sense in {"context", "rate", "limit"}:
        return second
    if first.sense == "give" and not first.party.recipient:
        return second
    name = name_at(match["who"], 0) or plain_name_at(match["who"], 0)
    whole = name is not None and name.end >= len(match["who"].rstrip())
    if (first.sense in {"give", "request"} or not unsaid) and not whole:
        return second
    paid = first.sense == "give" or (first.sense == "request" and not second.party.recipient)
    party = replace(second.party, recipient=name.text) if name and paid else second.party
    return replace(second, sense=first.sense, earlier=first.earlier, faint=False, party=party)
