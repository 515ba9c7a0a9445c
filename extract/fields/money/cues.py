"""What the words around a sum say that it is: phrases, patterns and the noun it is said of (cues.toml).

A cue has a meaning, a side of the sum on which it stands, a reach and a weight. It loses strength over a
clause boundary, another sum, or when another sum is nearer to it; the strongest of each meaning counts.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ...record import AmountRole
from ...sieve import Sieve, Words, needed_words, numbers_of
from ..language import Hit, Phrases, pattern, plain_marks
from ..word_lists import vocabulary
from .sums import Sum

Sense = AmountRole | Literal["give", "refused", "past"]
"""A role; or money given, whose role only the whole entry tells; or the words of a refusal or of the past."""

Scores = dict[Sense, float]
"""How strongly a sum's surroundings say each thing of it."""

_STATES = {"spend", "remaining", "saving", "committed"}
REACH = {"next": 0, "touch": 2, "near": 7, "clause": 22, "sentence": 60}


@dataclass(frozen=True, slots=True)
class Cue:
    """One list of phrases: what they mean, where they stand, how far and how strongly they speak."""

    means: Sense
    where: str
    reach: str
    weight: float


@cache
def _cues() -> tuple[tuple[Cue, ...], Phrases]:
    rows = vocabulary("cues")["cue"]
    cues = tuple(Cue(row["means"], row["where"], row["reach"], row["weight"]) for row in rows)
    return cues, Phrases({str(number): row["phrases"] for number, row in enumerate(rows)})


@lru_cache(maxsize=4096)
def _hits(text: str) -> tuple[Hit, ...]:
    return tuple(_cues()[1].find(text))


@lru_cache(maxsize=1024)  # a heading and a lead-in are those of many sums
def meanings_of(text: str) -> tuple[Sense, ...]:
    """Everything that the cues in a heading or lead-in mean, each once, in the order of its words."""
    return tuple(dict.fromkeys(_cues()[0][int(hit.group)].means for hit in _hits(text)))


def weigh_cues(place: Sum) -> Scores:
    """How strongly its sentence says each thing of a sum; 0 for what it does not say."""
    scores: Scores = defaultdict(float)
    for hit in _hits(place.body):
        if hit.end <= place.sentence[0] or hit.start >= place.sentence[1]:
            continue
        cue = _cues()[0][int(hit.group)]
        scores[cue.means] = max(scores[cue.means], _strength(cue, hit, place))
    _weigh_patterns(scores, place)
    _weigh_head(scores, place)
    return scores


def weigh_label(text: str) -> Scores:
    """How strongly the words that head a table's row say each thing of its sums."""
    scores: Scores = defaultdict(float)
    for hit in _hits(text):
        cue = _cues()[0][int(hit.group)]
        if cue.means != "give":  # "Victim support" names a row, and gives nothing
            scores[cue.means] = max(scores[cue.means], cue.weight - 1)
    return scores


def _strength(cue: Cue, hit: Hit, place: Sum) -> float:
    """A cue's weight for this sum, less what stands between; nearer cues win ties."""
    if hit.start < place.end and hit.end > place.start:
        return cue.weight
    ahead = hit.end <= place.start
    if cue.where == ("after" if ahead else "before"):
        return 0.0
    a, b = (hit.end, place.start) if ahead else (place.end, hit.start)
    between = place.body[a:b]
    words = len(between.split()) - (8 if place.part_of and not ahead else 0)
    if words > REACH[cue.reach]:
        return 0.0
    if cue.means == "refused" and not ahead and pattern("cues", "another_bid").search(between):
        return 0.0
    weight = cue.weight
    if pattern("cues", "barrier").search(between):
        weight *= 0.7 if cue.reach == "sentence" else 0.35
    if any(a <= start < b for start, _ in place.others) and not (place.part_of and not ahead):
        weight *= 0.8 if cue.means in {"give", "contract"} else 0.4
    elif place.whole_of and not ahead and cue.means in _STATES:
        weight *= 0.4
    elif _nearer_elsewhere(hit, place, words, ahead):
        weight *= 0.55
    return weight + 1 / (2 + max(words, 0))


def _nearer_elsewhere(hit: Hit, place: Sum, words: int, ahead: bool) -> bool:
    """Whether another sum, on the cue's other side, is nearer to it."""
    text = place.body
    for start, end in place.others:
        if ahead and end <= hit.start and len(text[end : hit.start].split()) < words:
            return True
        if not ahead and start >= hit.end and len(text[hit.end : start].removeprefix(" of").split()) < words:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern of what stands before a sum, after it, within its sentence, or must not stand before it."""

    means: tuple[Sense, ...]
    weight: float
    before: str | None
    after: str | None
    within: str | None
    unless: str | None

    def fits(self, before: str, after: str, sentence: str) -> bool:
        """Whether the words around a sum are so worded."""
        # What stands behind is looked at first: it is tried at one place only.
        if self.after and not _compiled(self.after).search(after):
            return False
        if self.before and not _compiled(self.before).search(before):
            return False
        if self.within and not _compiled(self.within).search(sentence):
            return False
        return not (self.unless and _compiled(self.unless).search(before))

    def needs(self) -> list[tuple[Words, ...]]:
        """Words that must stand before, after and within, one of each set."""
        sides = (self.before, self.after, self.within)
        return [needed_words(side, _flags(side)) if side else () for side in sides]


@cache
def _patterns() -> tuple[Wording, ...]:
    """The rows of patterns."""
    rows = vocabulary("cues")["wording"] + vocabulary("wordings")["wording"]
    sides = ("before", "after", "within", "unless")
    return tuple(
        Wording(_senses(row["means"]), row["weight"], *(row.get(side) for side in sides)) for row in rows
    )


def _senses(means: Sense | list[Sense]) -> tuple[Sense, ...]:
    return tuple(means) if isinstance(means, list) else (means,)


@cache  # most are never tried in a paper, for want of a word that they need
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, _flags(source))


def _flags(source: str) -> int:
    """Capitals matter only in patterns that look for them."""
    return 0 if "[A-Z]" in source else re.IGNORECASE


@cache
def _sieves() -> list[Sieve]:
    """For what stands before a sum, after it and in its sentence: the patterns that may fit."""
    return [Sieve(side) for side in zip(*(wording.needs() for wording in _patterns()), strict=True)]


def _weigh_patterns(scores: Scores, place: Sum) -> None:
    after = pattern("cues", "another_bid").split(place.own_after, maxsplit=1)[0]
    for means, weight in _worded(place.own_before, after, place.words):
        scores[means] = max(scores[means], weight)


PLAIN = 13.0
"""The weight from which on a wording leaves no doubt."""


def is_plainly_worded(place: Sum) -> bool:
    """Whether the words around a sum in a sentence leave no doubt of what it is."""
    around = (place.own_before, place.own_after, place.words)
    return not place.in_table and any(weight >= PLAIN for _, weight in _worded(*around))


@lru_cache(maxsize=4096)  # a sentence is printed again in summaries and minutes, and in each paper of a pack
def _worded(*around: str) -> tuple[tuple[Sense, float], ...]:
    """What the patterns mean that fit the words before a sum, after it and around it, with their weights."""
    texts = [plain_marks(text) for text in around]
    before, after, within = (sieve.bits(text) for sieve, text in zip(_sieves(), texts, strict=True))
    fitting = (
        wording for n in numbers_of(before & after & within) if (wording := _patterns()[n]).fits(*texts)
    )
    return tuple((means, wording.weight) for wording in fitting for means in wording.means)


@cache
def _heads() -> dict[str, Sense]:
    lists = vocabulary("cues")["heads"]
    return {word: sense for sense, words in lists.items() if sense != "transparent" for word in words}


def _weigh_head(scores: Scores, place: Sum) -> None:
    """The noun that the sum is said of: "The minimum bid was £250"."""
    head = _head_of(place.own_before)
    if head:
        scores[head] = max(scores[head], 6.9)


@lru_cache(maxsize=4096)  # a sentence is printed again in summaries and minutes
def _head_of(own_before: str) -> Sense | None:
    """What the noun means that a sum behind these words is said of."""
    before = plain_marks(own_before)
    said = pattern("cues", "said_of").search(before)
    if not said:
        return None
    told = re.split(r"[£.;:()]", before[: said.start()])[-1]
    heads, see_through = _heads(), vocabulary("cues")["heads"]["transparent"]
    subject = re.sub(
        r"(?:\s+(?:will|would|has|have|had|should|may|can|now))+\s*$",
        "",
        re.sub(r"\b(?:subject to|on condition)\b.*", "", told),
    )
    clause = pattern("cues", "clause").split(subject)[-1].lower()
    words = re.findall(r"[a-z]+", clause)[-14:]
    followed = [*words[1:], ""][: len(words)]
    # In "scheme grant" the last noun is the head, in "balance of the fund" the first; a limit anywhere.
    nouns = [w for w, after in zip(words, followed, strict=True) if w in heads and after not in heads]
    if not nouns:
        return None
    first = next((w for w in words if heads.get(w) == "limit"), nouns[0])
    if first in see_through:
        first = next((n for n in nouns[1:] if n not in see_through), first)
    return heads[first]
