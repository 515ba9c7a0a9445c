"""What a label and its value state, learned from labelled facts, for labels that no list knows.

The words of the label and what its value looks like are weighed by a small net that `python -m
corpus.train_labels` makes from corpus/sentences/facts.
"""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..dates.dates import find_dates
from ..learned.net import read_net
from ..learned.words import stem_of, words_of
from .status import status_of
from .values import PERSON, ROLE_WORDS

WEIGHTS = Path(__file__).with_name("label_weights.npz")
_NUMBER = re.compile(r"(?=.*\d)[\w/.\u2013-]{2,30}(?:\s[\w/.-]{1,12}){0,2}")
_TO_DO = re.compile(r"(?:to|that)\b", re.IGNORECASE)
_LENGTHS = (1, 2, 3, 4, 8, 19)  # words of a value: one to four, a few, a line, more
_LOOKED_AT = 200  # characters of a value


@lru_cache(maxsize=1 << 12)
def likely_fields(label: str, value: str) -> dict[str, float]:
    """How likely each field is that a label and its value may state, from 0 to 1; {} without weights."""
    net = read_net(WEIGHTS)
    return net.likely(net.added(features(label, value))) if net else {}


LIKELY = 0.8
"""How likely a field must be to be named."""


def told_field(label: str, value: str) -> tuple[str | None, float]:
    """The field that a label and its value very likely state, None for none, and how likely it is."""
    likely = likely_fields(label, value)
    field, sure = max(likely.items(), key=lambda told: told[1], default=("none", 0.0))
    return (field if sure >= LIKELY and field != "none" else None), sure


def tells_something(label: str, value: str) -> bool:
    """Whether a label and its value very likely state a fact of a paper, as the cells of a form do."""
    return told_field(label, value)[0] is not None


def features(label: str, value: str) -> Iterator[str]:
    """What is weighed: the label's words by place and in any order, the value's kind, and both together."""
    words = words_of(label.rstrip(":? "))
    stems = [stem_of(word) for word in words]
    yield from ("*", f"L={' '.join(words)}", f"asks={label.rstrip().endswith('?')}")
    yield from (f"l{n}={word}" for n, word in enumerate(words[:6]))
    yield from (f"r{n}={word}" for n, word in enumerate(words[:-5:-1]))
    yield from (f"l:{stem}" for stem in stems)
    yield from (f"l2:{a} {b}" for a, b in itertools.pairwise(stems))
    value = value[:_LOOKED_AT]
    yield from _of_value(value)
    for kind in _kinds(value):
        yield f"v={kind}"
        yield from (f"v={kind}:{stem}" for stem in stems)


def _of_value(value: str) -> Iterator[str]:
    length = len(value.split())
    yield f"v#={next((n for n in _LENGTHS if length <= n), 'more')},{value.strip()[-1:] in '.!?'}"
    words = words_of(value)
    yield from (f"w{n}={word}" for n, word in enumerate(words[:3]))
    yield from (f"w:{stem}" for stem in {stem_of(word) for word in words[:25]})
    if len(words) < 5:
        yield f"W={' '.join(words)}"


def _kinds(value: str) -> Iterator[str]:
    """What a value looks like: a person, a post, a day, a number, a marking, something to do."""
    days = find_dates(value)
    kinds = {
        "person": PERSON.match(value.partition(",")[0].strip()),
        "post": ROLE_WORDS.search(value),
        "day": days,
        "number": not days and _NUMBER.fullmatch(value.strip()),
        "marking": len(value.split()) < 12 and status_of(value),
        "to do": _TO_DO.match(value),
    }
    return (kind for kind, looks in kinds.items() if looks)
