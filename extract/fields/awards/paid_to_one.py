"""Lists of what one body is given money for: the sentence over them names it, their lines only the costs.

"To release money from the reserve to Marl Constabulary for the work below", and below "• An officer at a
cost of £40,000": each of these is a grant to the constabulary.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...block import Block, Entry
from ..language import SENTENCES, pattern
from ..money.amounts import can_award
from ..money.organisations import is_funder, is_office, name_at
from ..money.payees import has_body_word
from ..money.readings import Reading
from ..money.sums import Sum

_OPERATIVE = {"header", "summary", "decision", "recommendation"}
_VAGUE = {"budget", "contract", "committed", "context", "rate", "spend", "give"}


def to_one_above(entry: Entry, readings: list[Reading]) -> list[Reading]:
    """The readings, those of such a list given to the body that the sentence over it names.

    Nothing is changed where the list names bodies itself, or where its total is what the body is given.
    """
    if entry.kind != "decision" or not can_award(entry):
        return readings
    settled = list(readings)
    lists = itertools.groupby(range(len(readings)), key=lambda n: _list_of(entry, readings[n].place))
    for over, run in lists:
        numbers = list(run)
        lines = [n for n in numbers if not readings[n].place.total]
        name = _named_over(entry, over) if over is not None and len(lines) >= _LEAST else None
        if name is None or not all(_is_cost(readings[n]) for n in lines):
            continue
        if _is_given_whole(name, readings, lines):
            continue
        for n in numbers:
            settled[n] = _given(readings[n], name) if n in lines else replace(readings[n], sense="committed")
    return settled


_LEAST = 2  # lines, for one sum below such a sentence may be anything


def _list_of(entry: Entry, place: Sum) -> int | None:
    """Where the words stand that lead in to the list or table that holds a sum; None outside of them."""
    at = place.at
    if not (place.in_table or place.block.kind == "item"):
        return None
    while at > 0 and entry.blocks[at].kind == place.block.kind:
        at -= 1
    return at


def _named_over(entry: Entry, at: int) -> str | None:
    """The one body that is given what is listed below `blocks[at]`.

    That lead names it; or it points below, and what is decided gives money to one body and tells no sum.
    """
    lead = entry.blocks[at].text
    last = SENTENCES.split(lead)[-1]
    if named := set(_paid_in(last)):
        return named.pop() if len(named) == 1 else None
    if "\u00a3" in last or not pattern("awards", "points_below").search(last):
        return None
    told = [b for b in entry.blocks[:at] if b.zone in _OPERATIVE and b.kind != "row"]
    named = {name for block in told for name in _paid_by(block)}
    return named.pop() if len(named) == 1 else None


def _paid_by(block: Block) -> Iterator[str]:
    for sentence in SENTENCES.split(block.text):
        yield from _paid_in(sentence)


def _paid_in(sentence: str) -> Iterator[str]:
    """The bodies that a sentence without a sum gives money to."""
    if "\u00a3" in sentence or pattern("awards", "buys_or_takes").search(sentence):
        return
    for match in pattern("awards", "money_to").finditer(sentence):
        for to in re.finditer(
            r"\b(?:to|for|fund|funds|funding)\s+(?:the\s+)?(?=[A-Z])", sentence[match.start() :]
        ):
            yield from _body_at(sentence, match.start() + to.end())
    if pattern("awards", "is_to_have").search(sentence):
        yield from _body_at(sentence, 4 if sentence.startswith("The ") else 0)


def _body_at(text: str, at: int) -> Iterator[str]:
    name = name_at(text, at)
    if name is None or is_office(name.text) or is_funder(name.text):
        return
    if pattern("parties", "firm").fullmatch(name.text):
        return
    if has_body_word(name.text) or pattern("awards", "the_force").search(name.text):
        yield name.text


def _is_cost(reading: Reading) -> bool:
    """Whether a line tells what something costs and names nobody who is paid."""
    place = reading.place
    counted = place.per is None or (place.per == "unit" and place.units)
    vague = reading.sense in _VAGUE and not reading.earlier and reading.party.recipient is None
    return vague and place.upper is None and (bool(counted) or reading.sense == "rate")


def _is_given_whole(name: str, readings: Sequence[Reading], lines: Sequence[int]) -> bool:
    """Whether the body is elsewhere given what the lines come to, or more: they are parts of it."""
    total = sum(readings[n].place.value for n in lines)
    return any(
        r.sense == "give" and not r.earlier and r.party.recipient == name and r.place.value >= total
        for r in readings
    )


def _given(reading: Reading, name: str) -> Reading:
    place = reading.place
    if place.per == "unit" and not place.units:
        return reading
    words = place.row if place.in_table else place.block.text[: place.start]
    told = pattern("awards", "costing").sub("", words).strip(" .,;:\u2013-")
    purpose = reading.party.purpose or (told if 3 < len(told) < _LONGEST else None)
    party = replace(reading.party, recipient=name, purpose=purpose, frame="label")
    return replace(reading, sense="give", faint=False, party=party, sure=None)


_LONGEST = 150  # characters of what a grant is for
