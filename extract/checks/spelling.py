"""R: one body under two names."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ..record import Amount, Award, Evidence, Record
from .rule import Check, Note
from .totals import is_apart

_BODY = re.compile(
    r"\b(?:[A-Z][\w’'-]*,? (?:(?:and|&|of|for|the) )*){1,8}(?:Panel|Board|Committee|PANEL|BOARD|COMMITTEE)\b"
)
_SMALL = {"and", "of", "for", "the", "a"}
_LONG_ENOUGH = 5
"""Letters of a word in which one that differs is a slip; shorter ones are other words."""


def recipient_spelled_twice(record: Record) -> Iterator[Note]:
    """A recipient whose name differs from another by one slip."""
    named: dict[str, Evidence] = {}
    worth: dict[str, set[Decimal]] = {}
    items: tuple[Amount | Award, ...] = (*record.amounts, *record.awards)
    for item in items:
        if item.recipient and item.recipient[0].isupper():
            named.setdefault(item.recipient, item.evidence)
    for award in record.awards:
        worth.setdefault(award.recipient or "", set()).add(award.value)
    words = {name: _words(name) for name in named}
    for one, other in combinations(named, 2):
        two_grants = one in worth and other in worth and worth[one] != worth[other]
        apart = is_apart(named[one], named[other])
        if apart and not two_grants and is_misspelling(words[one], words[other]):
            yield Note(f"“{one}” is also written “{other}”.", named[other])


def panel_named_twice(record: Record) -> Iterator[Note]:
    """The body that a paper goes to is named with its words in another order, or with a slip."""
    if not record.submitted_to or not (own := _body(record.submitted_to)):
        return
    for page in record.body:
        for match in _BODY.finditer(re.sub(r"\s+", " ", page.text)):
            other = _body(match[0])
            reordered = sorted(other) == sorted(own) and other != own
            if reordered or is_misspelling(own, other):
                also = match[0].removeprefix("The ")
                yield Note(
                    f"Submitted to “{record.submitted_to}”, which is also called “{also}”.",
                    record.evidence.get("submitted_to"),
                )
                return


def _body(name: str) -> list[str]:
    """The words of a panel's name, without those that only join them.

    >>> _body("Accountability & Performance Panel - ") == _body("ACCOUNTABILITY AND PERFORMANCE PANEL")
    True
    """
    match = _BODY.search(name.title())
    return [word for word in _words(match[0]) if word not in _SMALL] if match else []


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold().replace("’", "").replace("'", ""))


def is_misspelling(one: list[str], two: list[str]) -> bool:
    """Whether two names differ by one slip in one word.

    >>> is_misspelling(["fenland", "boats"], ["fenlnad", "boats"]), is_misspelling(["north"], ["south"])
    (True, False)
    >>> is_misspelling(["safe", "lives"], ["safelives"])
    True
    """
    if "".join(one) == "".join(two):
        return one != two
    differing = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(differing) == 1 and _one_slip(*differing[0])


def _one_slip(one: str, two: str) -> bool:
    """A letter too many, too few or wrong, or two changed about; the first letter is seldom the slip."""
    if min(len(one), len(two)) < _LONG_ENOUGH or one[0] != two[0] or not (one + two).isalpha():
        return False
    if len(one) == len(two):
        at = [n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
        swapped = (
            len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == two[at[1]] and one[at[1]] == two[at[0]]
        )
        return len(at) == 1 or swapped
    short, long = sorted((one, two), key=len)
    return len(long) == len(short) + 1 and _without_one(short, long)


def _without_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))


CHECKS: dict[str, Check] = {
    "R005": recipient_spelled_twice,
    "R006": panel_named_twice,
}
