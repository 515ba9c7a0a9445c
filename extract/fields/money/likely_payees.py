"""Who gets a sum of money, learned from labelled sentences, for where no rule finds anybody.

Each body that a paragraph names is weighed by the words between it and the sum, with a small net that
`python -m corpus.train_payees` makes from corpus/sentences/payees.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ...record import Amount, AmountRole
from ..learned.net import read_net
from ..learned.words import stem_of, words_of
from .organisations import is_funder, is_office, names_in, plain_name_at
from .payees import has_body_word
from .readings import Reading
from .sums import Sum

WEIGHTS = Path(__file__).with_name("payee_weights.npz")
LIKELY = 0.8
"""How likely a body must be, from 0 to 1, to be the one that gets a sum."""
PAID: frozenset[AmountRole] = frozenset(
    ("award", "request", "allocation", "previous", "committed", "contract")
)
"""The roles whose sums somebody gets."""
_SUM, _BODY = "§", "@"  # stand for other sums and other bodies
_NEAREST = 6  # bodies of earlier sentences that are looked at
_FAR = 200  # characters in which a body told in plain words ends


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a paragraph names at `text[start:end]`; `turn`: in earlier sentences, how many back."""

    start: int
    end: int
    turn: int = 0


def with_likely_payees(readings: Sequence[Reading], amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The amounts of some readings, each that somebody gets with the likely one where no rule says who."""
    return tuple(
        amount if amount.recipient else replace(amount, recipient=likely_payee(reading.place, amount.role))
        for reading, amount in zip(readings, amounts, strict=True)
    )


def likely_payee(place: Sum, role: AmountRole) -> str | None:
    """The body of its paragraph that is most likely to get a sum; None where none is likely enough."""
    net = read_net(WEIGHTS)
    if net is None or role not in PAID or place.in_table:
        return None
    told = ((net.likely(net.added(features(place, body, role)))["yes"], body) for body in bodies_near(place))
    likely, body = max(told, key=lambda one: one[0], default=(0.0, None))
    if body is None or likely < LIKELY:
        return None
    name = place.body[body.start : body.end]
    return None if _SPOKEN_OF.match(name) else name


# A body that is only spoken of, whose name stands elsewhere: "the club", "this charity".
_SPOKEN_OF = re.compile(r"(?:the|this|that|its|their|his|her|our)\s+[a-z]", re.IGNORECASE)


def bodies_near(place: Sum) -> list[Body]:
    """The bodies of the sum's sentence, and the nearest of those before it."""
    start, end = place.sentence
    every = _bodies(place.body)
    own = [(a, b) for a, b in every if start <= a and b <= end]
    within = [Body(a, b) for a, b in own if a >= place.end or b <= place.start]
    earlier, known = [], set[str]()
    for a, b in reversed([span for span in every if span[1] <= start]):
        name = place.body[a:b].casefold()
        if name not in known and len(known) < _NEAREST:
            earlier.append(Body(a, b, len(known) + 1))
            known.add(name)
    return within + earlier


@lru_cache(maxsize=256)  # a paragraph is asked about for each of its sums
def _bodies(text: str) -> tuple[tuple[int, int], ...]:
    """Where bodies are named, by a name or in plain words: "Fen Aid", "six schools"."""
    found = {(name.start, name.end) for name in names_in(text)}
    for opens in _OPENS_PLAIN.finditer(text):
        at = opens.start()
        name = plain_name_at(f"{opens[0].lower()}{text[opens.end() : at + _FAR]}", 0)
        start, end = (at + name.start, at + name.end) if name else (at, at)
        if name and not any(a < end and b > start for a, b in found):
            found.add((start, end))
    return tuple(sorted(found))


_OPENS_PLAIN = re.compile(
    r"\b(?:the|each|both|all|every|one|two|three|four|five|six|seven|eight|nine|ten|\d+|another|its|these|those)"
    r"\s+[a-z]",
    re.IGNORECASE,
)


def features(place: Sum, body: Body, role: AmountRole) -> Iterator[str]:
    """What is weighed: what sort of body it is, and the words between it and the sum and around them."""
    name = place.body[body.start : body.end]
    where = "earlier" if body.turn else "before" if body.end <= place.start else "behind"
    sort = _sort_of(name)
    words = re.findall(r"\w+", name.casefold()) or [""]
    yield from ("*", f"W={where}", f"r={role}", f"rW={role},{where}", f"z={place.block.zone},{where}")
    yield from (f"t={sort}", f"tW={sort},{where}", f"tr={sort},{role}")
    yield from (f"first={words[0]}", f"last={words[-1]}", f"len={min(len(words), 6)}")
    yield from _far(place, body, role) if body.turn else _near(place, body, role, where)


def _sort_of(name: str) -> str:
    if is_office(name):
        return "office"
    if is_funder(name):
        return "funder"
    return "body" if has_body_word(name) else "plain" if name[:1].islower() else "name"


def _near(place: Sum, body: Body, role: AmountRole, where: str) -> Iterator[str]:
    """Of a body in the sum's own sentence."""
    start, end = place.sentence
    low, high = (body.end, place.start) if where == "before" else (place.end, body.start)
    others = [(a, b, _SUM) for a, b in place.others if start <= a < end]
    others += [(a, b, _BODY) for a, b in _bodies(place.body) if start <= a < end]
    between = words_of(_masked(place.body, low, high, others))
    sums, bodies = between.count(_SUM), between.count(_BODY)
    yield from (f"ns={min(sums, 3)},{where}", f"nb={min(bodies, 3)},{where}")
    yield from (f"nsb={min(sums, 2)},{min(bodies, 2)},{where}", f"gl={min(len(between) // 3, 6)},{where}")
    if len(between) <= 6:
        yield f"G{where}={' '.join(between)}"
    yield from _in_order(f"g{where}>", between, 4)
    yield from _in_order(f"g{where}<", between[::-1], 4)
    for word in map(stem_of, between[:30]):
        yield from (f"g{where}:{word}", f"g{where}{role}:{word}")
    first, last = (body.start, place.end) if where == "before" else (place.start, body.end)
    left = words_of(_masked(place.body, start, first, others))[::-1]
    right = words_of(_masked(place.body, last, end, others))
    yield f"opens={not left},{where}"
    yield from _in_order(f"p{where}", left, 3)
    yield from _in_order(f"q{where}", right, 3)
    yield from (f"p{where}:{stem_of(word)}" for word in left[:10])
    yield from (f"q{where}:{stem_of(word)}" for word in right[:8])


def _far(place: Sum, body: Body, role: AmountRole) -> Iterator[str]:
    """Of a body that an earlier sentence names."""
    start, end = place.sentence
    sums = [(a, b, _SUM) for a, b in place.others if start <= a < end]
    own = sum(start <= a and b <= end for a, b in _bodies(place.body))
    before = words_of(_masked(place.body, start, place.start, sums))
    yield from (f"turn={min(body.turn, 4)}", f"own={min(own, 3)}")
    yield from _in_order("S", before, 4)
    yield from _in_order("E", before[::-1], 4)
    yield from _in_order("A", words_of(place.body[place.end : end]), 4)
    for word in map(stem_of, before[:25]):
        yield from (f"s:{word}", f"s{role}:{word}")
    yield from _in_order("c>", words_of(place.body[body.end : body.end + 60]), 3)
    yield from _in_order("c<", words_of(place.body[max(0, body.start - 60) : body.start])[::-1], 3)


def _in_order(side: str, words: list[str], count: int) -> Iterator[str]:
    yield from (f"{side}{n}={word}" for n, word in enumerate(words[:count]))
    yield from (f"{side}{n}2={words[n]} {words[n + 1]}" for n in range(min(count - 1, len(words) - 1)))


def _masked(text: str, low: int, high: int, spans: list[tuple[int, int, str]]) -> str:
    """The text between two places, with a mark for each other sum and body in it."""
    made, at = "", low
    for a, b, mark in sorted(spans):
        if at <= a and b <= high:
            made, at = f"{made}{text[at:a]} {mark} ", b
    return made + text[at:high]
