"""What a sum of money is, learned from labelled sentences: how likely each meaning is, by its words.

The rules (cues, clauses, givers) know the wordings that somebody thought of. This weighs every word beside
a sum by how often it stands beside each meaning in corpus/sentences: a table of weights that
`python -m corpus.train_roles` makes from them, and that is read like any other list. What the rules say is
one of the things it weighs, so it is surest where both agree, and it says how sure it is.
"""

import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np

from ..block import Entry
from .cues import Sense
from .language import Hit
from .organisations import known_bodies
from .parties import Party
from .roles import sense_of
from .rows import column_sense, headings
from .sums import Sum

WEIGHTS = Path(__file__).with_name("role_weights.npz")
_TOKEN = re.compile(r"£?\d[\d,./-]*(?:k|m|bn)?|[^\W\d]+(?:['’-][^\W\d]+)*|[^\w\s]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d{2,4})?$")
_KEPT_NAMES = re.compile(  # capitals that say what sort of body or thing a name is
    r"council|trust|fund|reserve|grant|police|constabulary|office|ministry|government|university|school|"
    r"club|charity|ltd|limited|cic|authority|board|panel|services?|programme|project|scheme|budget|hospital|"
    r"nhs|home|treasury|commissioner|mayor|partnership|association|parish|band|april|march"
)
_STOPS = frozenset(",;:()–—-.!?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sum is by its own surroundings.

    `earlier`: money given at an earlier time. `faint`: nothing beside it says what it is. `sure`: how likely
    that is right, from 0 to 1; None where only the rules were asked.
    """

    sense: Sense
    earlier: bool = False
    faint: bool = False
    sure: float | None = None


def meaning_of(place: Sum, party: Party, entry: Entry) -> Meaning:
    """What a sum is: the likeliest meaning, unless what the rules say is about as likely."""
    sense, earlier, faint = sense_of(place, party, entry)
    ruled = Meaning(sense, earlier, faint)
    likely = likelihoods(place, party, entry, said_by_rules(sense, earlier, faint))
    if not likely:
        return ruled
    best = max(likely, key=lambda name: likely[name])
    own = "previous" if earlier else sense
    headed = place.in_table and (column_sense(place) or sense == "remaining")
    lead = LEAD_OVER_SAID if headed or (best == "give" and not faint) else LEAD
    if likely.get(own, 0.0) < UNLIKELY:
        lead = min(lead, LEAD_OVER_UNLIKELY)
    if own == "give" and best == "committed" and not faint and party.recipient:
        lead = LEAD_OVER_GIFT
    told = not faint and sense not in ("give", "committed", "request", "context")
    if best == "previous" and place.in_table and told:
        return replace(ruled, sure=likely.get(own, 0.0))  # last year's budget is a budget
    if best == own or likely[best] - likely.get(own, 0.0) < lead:
        return replace(ruled, sure=likely.get(own, 0.0))
    if best == "previous":
        return Meaning("give", True, False, likely[best])
    return Meaning(cast(Sense, best), False, False, likely[best])


UNLIKELY = 0.03
LEAD, LEAD_OVER_GIFT, LEAD_OVER_UNLIKELY, LEAD_OVER_SAID = 0.1, 0.3, 0.4, 0.6
"""By how much a meaning must be likelier than what the rules say to be taken.

Less is asked where what the rules say is next to impossible; more where the words name who is given it,
where a column's heading says it, and where money that the rules know for something else would become money
given.
"""


def said_by_rules(sense: Sense, earlier: bool, faint: bool) -> str:
    """What the rules say, as one word of what is weighed."""
    return ("previous" if earlier else sense) + ("?" if faint else "")


def likelihoods(place: Sum, party: Party, entry: Entry, said: str) -> dict[str, float]:
    """How likely each meaning of a sum is, from 0 to 1, adding up to 1; {} where no weights are shipped.

    Args:
        place: The sum where it stands.
        party: Who gets it, so far as its sentence tells.
        entry: The entry it is in: its kind, and whether it decides.
        said: What the rules make of it, "" for nothing.
    """
    meanings, rows, weights = _weights()
    if not meanings:
        return {}
    seen = [rows[feature] for feature in rows.keys() & features(place, party, entry, said)]
    sums = weights.take(seen, axis=0).sum(axis=0).tolist()  # whole hundredths, so their order does not count
    top = max(sums)
    powers = [math.exp((s - top) / 100) for s in sums]
    whole = sum(powers)
    return {m: p / whole for m, p in zip(meanings, powers, strict=True)}


@cache
def _weights() -> tuple[list[str], dict[str, int], "np.ndarray[Any, np.dtype[np.int64]]"]:
    """The meanings in their order, the number of each feature, and its weight for each meaning."""
    if not WEIGHTS.exists():
        return [], {}, np.zeros((0, 0), np.int64)
    with np.load(WEIGHTS, allow_pickle=False) as table:
        meanings, features_of = table["meanings"].tolist(), table["features"].tobytes().decode("utf-8")
        which, hundredths, counts = table["which"], table["hundredths"], table["counts"]
    # Of each feature only the meanings that it speaks for or against are stored, in hundredths.
    weights = np.zeros((len(counts), len(meanings)), np.int64)
    weights[np.repeat(np.arange(len(counts)), counts), which] = hundredths
    return meanings, {feature: number for number, feature in enumerate(features_of.split("\n"))}, weights


def features(place: Sum, party: Party, entry: Entry, said: str) -> Iterator[str]:
    """What is looked at: the words around it, the part of the paper, and what the rules say.

    Tables and sentences are learned apart: the same word has another weight in each.
    """
    seen = itertools.chain(
        _of_entry(place, party, entry, said), (_in_table if place.in_table else _in_prose)(place)
    )
    return (f"T {one}" for one in seen) if place.in_table else seen


def _of_entry(place: Sum, party: Party, entry: Entry, said: str) -> Iterator[str]:
    """The paper's kind, the part of it, the sum's own form, and what the rules say."""
    state = "U" if entry.undecided or entry.outcome in ("refused", "deferred", "withdrawn") else ""
    kind = f"{entry.kind[:1]}{state}"
    zone = place.block.zone
    yield from (
        "*",
        f"k={kind}",
        f"z={zone}",
        f"kz={kind},{zone}",
        f"q={place.qualifier}",
        f"per={place.per}",
    )
    yield from (
        f"said={said}",
        f"said={said},{kind}",
        f"said={said},{place.qualifier}",
        f"party={party.frame}",
    )
    yield f"range={place.upper is not None},{place.units is not None}"
    yield from (f"h:{stem}" for stem in _stems(place.block.heading))
    yield from (f"l:{stem}" for stem in _stems(place.block.lead[-200:]))


def _in_table(place: Sum) -> Iterator[str]:
    """The words that head its column and its row, and those of the other columns."""
    yield f"T={place.total},{place.value < 0}"
    heads = headings(place)
    others = [h for h in heads if h and h != place.column]
    for name, text in (("c", place.column), ("r", place.row), ("o", " | ".join(others))):
        words = [_stem(w) for w in _words(text)]
        yield from (f"T{name}:{w}" for w in set(words))
        yield from (f"T{name}2:{a} {b}" for a, b in itertools.pairwise(words))
    yield f"Tc={' '.join(_words(place.column))}"
    yield f"Tr={' '.join(_words(place.row))}"
    years = [int(y) for h in others for y in re.findall(r"20[0-3]\d", h)]
    own = re.search(r"20[0-3]\d", place.column)
    if own:
        later, sooner = any(y > int(own[0]) for y in years), any(y < int(own[0]) for y in years)
        yield f"Ty={later},{sooner}"
    yield f"Tn={len(heads)},{heads.index(place.column) if place.column in heads else -1}"


def _in_prose(place: Sum) -> list[str]:
    """The words before and behind: the next ones by place, those of the clause, those of the sentence."""
    before = _words_beside(place, place.sentence[0], place.start)
    after = _words_beside(place, place.end, place.sentence[1])
    earlier = _words_beside(place, place.sentence[0] - 200, place.sentence[0])
    return [
        f"n={before.count('£')},{after.count('£')}",
        *_near("b", before[::-1]),
        *_near("a", after),
        *_around("b", before[::-1]),
        *_around("a", after),
        *(f"s{n}={w}" for n, w in enumerate(before[:4])),
        f"s={' '.join(before[:2])}",
        *(f"e:{_stem(w)}" for w in set(earlier)),
    ]


def _near(side: str, words: list[str]) -> list[str]:
    """The next words by place, and two and three of them together."""
    return [
        *(f"{side}{n}={word}" for n, word in enumerate(words[:5])),
        *(f"{side}{n}2={words[n]} {words[n + 1]}" for n in range(min(4, len(words) - 1))),
        *(f"{side}{n}3={words[n]} {words[n + 1]} {words[n + 2]}" for n in range(min(2, len(words) - 2))),
    ]


def _around(side: str, words: list[str]) -> list[str]:
    """The words of the clause, those up to the next sum, and those of the whole sentence, in any order."""
    stems = [_stem(word) for word in words[:41]]
    own = list(itertools.takewhile(lambda n: words[n] != "£", range(min(40, len(words)))))
    clause = itertools.takewhile(lambda n: words[n] not in _STOPS, own)
    return [
        *(f"{side}{'n' if n < 8 else 'f'}:{stem}" for n, stem in enumerate(stems[:40])),
        *(f"{side}o2:{stems[n]} {stems[n + 1]}" for n in own if n + 1 < len(stems)),
        *(f"{side}o:{stems[n]}" for n in own),
        *(f"{side}c:{stems[n]}" for n in clause),
    ]


@lru_cache(maxsize=64)  # the sums of a list share their heading and lead-in
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(_stem, _words(text)))


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    """A word without its ending, so that "awarded" and "awards" count together."""
    return re.sub(r"(?<=\w{3})(?:ing|ed|es|s|d|e)$", "", word)


def _words_beside(place: Sum, start: int, end: int) -> list[str]:
    """The words of a stretch of what a sum is read in, the other sums as £."""
    text = place.body[max(0, start) : end]
    for s, e in sorted(((s - start, e - start) for s, e in place.others), reverse=True):
        if 0 <= s < e <= len(text):
            text = f"{text[:s]} £ {text[e:]}"
    return _words(text)


@lru_cache(maxsize=512)  # the headings of a table are those of all its sums
def _words(text: str) -> list[str]:
    """Words as they are compared: small letters, sums as £, figures as #, names as @ and their kind."""
    bodies: dict[int, Hit] = {}
    for hit in known_bodies().find(text):
        bodies.setdefault(hit.start, hit)
    made: list[str] = []
    skip = -1
    for match in _TOKEN.finditer(text):
        if match.start() < skip:
            continue
        if bodies and (body := bodies.get(match.start())):
            skip = body.end
            made.append(f"@{body.group}")
            continue
        word = _plain(match[0], not made or made[-1] in ".!?")
        if word or made[-1] != "@":
            made.append(word or "@")
    return made


@lru_cache(maxsize=1 << 14)
def _plain(token: str, first: bool) -> str:
    """A word as it is compared; "" for one in capitals that is a name or part of one."""
    if token.startswith("£"):
        return "£"
    if token[0].isdigit():
        return "YEAR" if _YEAR.match(token) else "#"
    lower = token.lower().replace("’", "'")
    return "" if token[0].isupper() and not first and not _KEPT_NAMES.fullmatch(lower) else lower
