"""What came of a decision, learned from papers whose outcome is known, for where no label or box says it.

Each sentence of a paper is weighed with those around it by a small net that `python -m
corpus.train_outcomes` makes from corpus/sentences/outcomes; what they say together is the likely outcome.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import get_args

import numpy as np

from ...block import Block, BlockKind, Entry, Zone
from ...record import Evidence, Outcome
from ..language import in_turn, pattern
from ..learned.net import read_net
from ..learned.words import kind_of, lowered, stem_of, stems_of, words_of
from .learned import LEAD

WEIGHTS = Path(__file__).with_name("outcome_weights.npz")
LIKELY, LIKELY_LISTED = 0.6, 0.9
"""How likely an outcome must be, from 0 to 1, to be told where no rule tells any."""
DOUBTED = 0.04
"""How unlikely an outcome must be, from 0 to 1, that is read from sentences, not to be told."""
UNSURE = 0.5
"""Below which an outcome that is read from sentences is marked as unsure."""
NOTHING = "none"
"""What a sentence tells that tells no outcome, as the files of sentences name it."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
_LONGEST = 60  # words: what a longer sentence goes on to say tells little more
_BESIDE = 200  # characters of the sentences before and behind
STRONGEST = 12.0
"""How much one sentence can speak for an outcome or against it: the log of how many times likelier it is."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, or a row of a table, and where it stands.

    `before` and `after` are the sentences beside it in the entry; `opens`: it is the first of its block;
    `place` is the fifth of the entry in which it stands, from 0; `last`: nothing stands behind it.
    """

    kind: str
    zone: Zone
    block: BlockKind
    words: str
    before: str
    after: str
    heading: str
    lead: str
    opens: bool
    place: int
    last: bool


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely each outcome of an entry is, from 0 to 1, with where it is said and how clearly there."""

    chances: dict[Outcome, float]
    said: dict[Outcome, tuple[float, Evidence]]

    @property
    def best(self) -> Outcome:
        """The likeliest outcome."""
        return max(OUTCOMES, key=self.chances.__getitem__)

    def told(self, least: float, clearly: float = 0.0) -> tuple[Outcome, Evidence] | None:
        """The likeliest outcome where it is as likely as asked, and one sentence says it as clearly."""
        chance = self.chances[self.best]
        clear, where = self.said[self.best]
        if chance < least or clear < clearly:
            return None
        return self.best, _unsure(where, chance)


def likely_outcome(entry: Entry) -> tuple[Outcome, Evidence] | None:
    """What probably came of a decision of which no rule tells it; None where that is not clear enough."""
    likely = likely_outcomes(entry)
    if likely is None:
        return None
    return likely.told(*((LIKELY_LISTED, LIKELY_LISTED) if entry.listed else (LIKELY,)))


def weighed(told: tuple[Outcome, Evidence], entry: Entry) -> tuple[Outcome, Evidence]:
    """An outcome that was read from sentences, weighed with all that the paper says.

    One that is hardly likely gives way to one that is: who signs a refusal in words that no rule knows has
    not approved. Else it is told, marked as unsure.
    """
    likely = likely_outcomes(entry)
    if likely is None:
        return told
    outcome, where = told
    chance = likely.chances[outcome]
    if chance >= UNSURE or outcome == "approved-in-part" or _says_it_alone(where.text):
        return told  # what is given in part was read from both of its parts
    instead = likely.told(LIKELY) if chance < DOUBTED else None
    return instead or (outcome, _unsure(where, chance))


def _says_it_alone(words: str) -> bool:
    """Whether words open with an outcome and no more: "Not approved. The fund …", "(Withdrawn)"."""
    words = words.strip(" ()")
    return bool(pattern("outcome", "bare").match(words) or pattern("outcome", "bare_cell").fullmatch(words))


def _unsure(where: Evidence, chance: float) -> Evidence:
    return replace(where, confidence=round(min(chance, where.confidence or 1.0), 2))


@lru_cache(maxsize=4)  # an entry is asked of twice
def likely_outcomes(entry: Entry) -> Likely | None:
    """How likely each outcome of a decision is; None where it has no words, or no weights are shipped."""
    net, placed = read_net(WEIGHTS), sayings(entry)
    if net is None or not placed:
        return None
    sums = np.array([net.sums(net.added(features(said))) for _, _, said in placed])
    columns = [net.meanings.index(outcome) for outcome in OUTCOMES]
    against = sums[:, [net.meanings.index(NOTHING)]]
    speaks = np.exp(np.clip(sums[:, columns] - against, -STRONGEST, STRONGEST))
    chances = speaks.sum(axis=0) / (1 + speaks.sum())
    said: dict[Outcome, tuple[float, Evidence]] = {}
    for column, outcome in enumerate(OUTCOMES):
        row = int(speaks[:, column].argmax())
        block, at, sentence = placed[row]
        clear = float(speaks[row, column] / (1 + speaks[row].sum()))
        said[outcome] = clear, block.evidence(at, at + len(sentence.words))
    return Likely(dict(zip(OUTCOMES, chances.tolist(), strict=True)), said)


def sayings(entry: Entry) -> list[tuple[Block, int, Said]]:
    """What an entry says, in turn: the block, where in it the sentence begins, and the sentence."""
    told = [
        (block, at, sentence)
        for block in entry.blocks
        if block.zone != "furniture"
        for at, sentence in _sentences(block)
    ]
    kind, texts = kind_of(entry), ["", *(sentence for _, _, sentence in told), ""]
    found = []
    for number, (block, at, sentence) in enumerate(told):
        before, after = texts[number][-_BESIDE:], texts[number + 2][:_BESIDE]
        place, last = min(5 * number // len(told), 4), number == len(told) - 1
        where = (block.heading, block.lead, at == 0, place, last)
        found.append((block, at, Said(kind, block.zone, block.kind, sentence, before, after, *where)))
    return found


def _sentences(block: Block) -> Sequence[tuple[int, str]]:
    if block.kind == "row":
        return [(0, block.text)]
    return [(at, sentence) for at, _, sentence in in_turn(block.text)]


def features(said: Said) -> Iterator[str]:
    """What is weighed: the words, two together, those that it opens with, and those around it."""
    stems = [stem_of(word) for word in words_of(lowered(said.words))]
    yield from ("*", f"k={said.kind}", f"z={said.zone}", f"kz={said.kind},{said.zone}", f"bk={said.block}")
    yield from (f"pos={said.place}", f"last={said.last}", f"first={said.opens}", f"led={bool(said.lead)}")
    yield f"n={min(len(stems) // 6, 6)}"
    stems = stems[:_LONGEST]
    yield from (f"w:{stem}" for stem in stems)
    yield from (f"x:{stem}" for stem in stems[:12])
    yield from (f"2:{' '.join(pair)}" for pair in itertools.pairwise(stems))
    yield from (f"h:{stem}" for stem in stems_of(lowered(said.heading)))
    yield from (f"l:{stem}" for stem in stems_of(lowered(said.lead[-LEAD:])))
    yield from (f"p:{stem}" for stem in stems_of(lowered(said.before)))
    yield from (f"q:{stem}" for stem in stems_of(lowered(said.after)))
