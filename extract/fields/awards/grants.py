"""A grant in the making, and which sums repeat it: the same value to the same body, in other words."""

import re
from bisect import bisect, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from ..header.tongues import common_words
from ..money.readings import Reading
from ..money.row_years import year_of


@dataclass
class Grant:
    """An award in the making: the readings that mention it, by their number."""

    value: Decimal
    mentions: list[int] = field(default_factory=list)
    recipient: str | None = None
    units: int | None = None

    def take(self, number: int, recipient: str | None) -> None:
        """Another mention, which may tell who gets it."""
        self.mentions.append(number)
        self.recipient = self.recipient or recipient


_ROUNDED = Decimal("0.94")  # no sum is rounded by more than 6 in 100


class Grants:
    """Grants in the order in which they are told."""

    def __init__(self, grants: Iterable[Grant] = ()) -> None:
        self._told: list[Grant] = []
        self._by_value: list[tuple[Decimal, int]] = []
        for grant in grants:
            self.append(grant)

    def __iter__(self) -> Iterator[Grant]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def append(self, grant: Grant) -> None:
        """Put one more at the end."""
        insort(self._by_value, (grant.value, len(self._told)))
        self._told.append(grant)

    @property
    def largest(self) -> Decimal:
        """The greatest value of any; 0 where there are none."""
        return max(self._by_value)[0] if self._by_value else Decimal(0)

    def near(self, values: Iterable[Decimal]) -> list[Grant]:
        """In their order, those that may be one of these values rounded, or be rounded to one of them.

        >>> [str(g.value) for g in Grants(map(Grant, map(Decimal, (1600, 20, 1634)))).near({Decimal(1600)})]
        ['1600', '1634']
        """
        values = list(values)
        if self._told and min(*values, self._by_value[0][0], Decimal(1)) <= 0:
            return self._told  # nought and minus are not rounded by shares
        found: set[int] = set()
        for value in values:
            ends = ((value * _ROUNDED,), (value / _ROUNDED + 1,))
            low, high = (bisect(self._by_value, end) for end in ends)
            found.update(at for _, at in self._by_value[low:high])
        return [self._told[at] for at in sorted(found)]


_EACH_OF = re.compile(
    r"\b(?:(?P<to>to)|for) each of (?:the |our |its )?(?:(?:next|first|last|following) )?"
    r"(?!(?:19|20)\d\d\b)(?P<count>\w+)\b"
    r"(?!(?: \w+){0,2}? (?:year|quarter|month|week|day|night|evening|term|session|season)s?\b)"
)
# Between a sum and "each of" these tell of something else: "£500 to R, and a lamp is put up for each of …".
_SAYS_MORE = re.compile(
    r"[;:.]|,\s+(?:and|with|but|which|the|to)\b"
    r"|\b(?:and\s+(?:that|to)|be|is|are|was|were|will|same|again|set|like|equal)\b"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def units_of(reading: Reading) -> int | None:
    """How many grants of one size it is: "three grants of £x each", "£x to each of the 16 groups".

    A sum for each of two years is one grant a year, and what other words are for each of is not this sum.
    """
    if reading.party.each:
        return None
    if reading.place.units and reading.place.units > 1:
        return reading.place.units
    recipient = reading.party.recipient or ""
    match = re.match(r"each of (?:(?:the|our|its|(?:the )?\w+['’]s) )?(?P<count>\w+)\b", recipient)
    if not match:
        match = _EACH_OF.search(reading.place.own_after)
        named = match and match["to"] and recipient  # "£500 to R for prizes to each of 20 children"
        if not match or named or _SAYS_MORE.search(reading.place.own_after[: match.start()]):
            return None
    count = match["count"]
    if count.isdigit():
        return int(count)
    return _NUMBERS.index(count) + 2 if count in _NUMBERS else None


def possible_values(reading: Reading) -> set[Decimal]:
    """What a reading may be worth: the sum, or as many as there are of it."""
    return {reading.place.value * (units_of(reading) or 1), reading.place.value}


def repeats(reading: Reading, values: set[Decimal], grant: Grant, readings: list[Reading]) -> bool:
    """Whether a reading, worth one of `values`, repeats a grant whose recipient may be the same."""
    place = reading.place
    if not any(same_value(value, place.text, grant, readings) for value in values):
        return False
    by_year = place.in_table and year_of(place)
    if by_year and any(readings[m].place.at == place.at for m in grant.mentions):
        return False  # the next year's share of as much
    name, known = reading.party.recipient, grant.recipient
    if name and known and not (same_body(name, known) or _told_loosely(name, known)):
        return any(is_twin(readings[m], reading) for m in grant.mentions)
    alike = _purposes_alike(reading, grant, readings)
    if _beside_in_list(reading, grant, readings):
        return bool(
            name and known and alike
        )  # two lines of one list are two grants though their sums be equal
    if alike is False and not (name and known):
        return not any(readings[m].place.at == place.at for m in grant.mentions)
    return True


def _told_loosely(name: str, known: str) -> bool:
    """ "each of the four councils", none of them named; "Ebb Tide Hub", run by the Ebb Tide Trust."""
    opening = [words.removeprefix("The ").split()[:2] for words in (name, known)]
    own = len(opening[0]) == 2 and all(word[0].isupper() for word in opening[0])
    return bool(re.match(r"(?:each|both|all)\b", name, re.IGNORECASE)) or (own and opening[0] == opening[1])


def is_twin(one: Reading, other: Reading) -> bool:
    """Whether one is told in Welsh and the other in English: each language has its own name for the body."""
    return {language(one), language(other)} == {"cy", "en"}


def language(reading: Reading) -> str:
    """ "cy" or "en" by the common words around the sum, in a table those of its cell; else ""."""
    place = reading.place
    start = place.body.rfind("\t", 0, place.start) + 1
    end = place.body.find("\t", place.end)
    cell = place.body[start : end if end >= 0 else None]
    return _tongue(cell if place.in_table else place.words)


@lru_cache(maxsize=1024)  # asked of a sentence for each sum that repeats another
def _tongue(words: str) -> str:
    welsh, english = common_words(words)
    return "cy" if welsh > english else "en" if english > welsh else ""


def _beside_in_list(reading: Reading, grant: Grant, readings: list[Reading]) -> bool:
    """Whether the reading and a mention of the grant are lines of one list or table."""
    block = reading.place.block
    told = reading.party.recipient or reading.party.purpose
    if block.kind == "row" and not (reading.place.in_table or told):
        return False  # a sum in the prose of a form's cell
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


def same_value(value: Decimal, text: str, grant: Grant, readings: list[Reading]) -> bool:
    """Equal, or one of them rounded as its "m" or "k" shows ("£1.6m" for £1,634,000)."""
    if value == grant.value:
        return True
    least, most = sorted((value, grant.value))
    if least > 0 and least < most * _ROUNDED:
        return False  # a pack compares thousands of sums with each other
    first = readings[grant.mentions[0]].place
    for rounded, exact, words in ((value, grant.value, text), (grant.value, value, first.text)):
        unit = _unit_of(words)
        if not unit or not rounded:
            continue
        if abs(rounded - exact) <= unit / 2 and abs(rounded - exact) / rounded < Decimal("0.06"):
            return True
    return False


@lru_cache(maxsize=4096)  # each sum is compared with many
def _unit_of(words: str) -> Decimal | None:
    """What the last place of a sum in "m" or "k" is worth, 100,000 in "£1.6m"; None where it has neither."""
    match = re.search(r"(?:\.(\d+))?\s*(m|million|k|thousand)\b", words, re.IGNORECASE)
    if not match:
        return None
    whole = Decimal(1_000_000 if match[2].lower().startswith("m") else 1000)
    return whole.scaleb(-len(match[1] or ""))


def same_body(one: str, other: str) -> bool:
    """Whether two printed names may be the same body: one in the other, its initials, or a slip apart.

    >>> same_body("Fenland Women's Aid", "Women's Aid"), same_body("Marden Youth Club", "MYC")
    (True, True)
    """
    a, b = _compared(one), _compared(other)
    if a.plain in b.plain or b.plain in a.plain:
        return True
    short, long = (a, b) if len(one) <= len(other) else (b, a)
    if short.letters == long.initials:
        return True
    if len(a.words & b.words) < 2:
        return False
    only_a, only_b = " ".join(sorted(a.words - b.words)), " ".join(sorted(b.words - a.words))
    return SequenceMatcher(None, only_a, only_b).ratio() > 0.8


class _Compared(NamedTuple):
    """A name as it is compared: its plain words, its letters, and the first letters of its capital words."""

    plain: str
    words: frozenset[str]
    letters: str
    initials: str


@lru_cache(maxsize=4096)  # each name is compared with many
def _compared(name: str) -> _Compared:
    plain = re.sub(r"[^a-z0-9 ]", "", re.sub(r"^the ", "", name.lower().replace("’", "'")))
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z]\w*", name) if w[0].isupper())
    letters = re.sub(r"[^A-Za-z]", "", name).upper()
    return _Compared(plain, frozenset(plain.split()), letters, initials.upper())


def told_of_its_total(grant: Grant, readings: list[Reading]) -> list[str]:
    """The one thing that a body's total over years, told above this year's share, is said to be for."""
    told = {
        r.party.purpose
        for r in readings
        if r.sense == "committed" and grant.recipient and r.party.recipient == grant.recipient
    }
    return [words for words in told if words] if len(told) == 1 else []


def told_of_its_bid(grant: Grant, readings: list[Reading], *, alone: bool) -> list[str]:
    """The one thing that a body asked for, where its grant says no more than "for that purpose".

    A bid that names nobody is that of the entry's one grant (`alone`).
    """
    told = {
        r.party.purpose
        for r in readings
        if r.sense == "request"
        and r.party.purpose
        and not r.place.in_table
        and r.place.value >= grant.value
        and (same_body(r.party.recipient, grant.recipient or "-") if r.party.recipient else alone)
    }
    return [*told] if len(told) == 1 else []
