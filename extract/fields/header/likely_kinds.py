"""What kind of paper it is, learned from papers whose kind is known, for where the rules may be misled.

The words of all of a paper, and those that it opens with, are weighed by a small net that `python -m
corpus.train_kinds` makes from corpus/sentences/kinds and from papers whose kind is known.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from ...block import Block
from ...record import Kind
from ..learned.net import read_net
from ..learned.words import lowered, stem_of, words_of

WEIGHTS = Path(__file__).with_name("kind_weights.npz")
DOUBTED, LIKELY = 0.02, 0.9
"""How unlikely the kind that rules tell must be, from 0 to 1, and how likely another, to take its place."""
OF_OTHER = 0.97
"""How likely another kind must be where the rules find nobody who decides it."""
_PANEL = re.compile(r"\b(?:panel|committee|pwyllgor)\b", re.IGNORECASE)
_OPENING = 8  # blocks
_LONGEST = 60  # words: what a longer block goes on to say tells little more
_OWN = ("decision", "signature", "recommendation")  # zones whose words count apart


def weighed_kind(told: Kind, blocks: Sequence[Block], submitted_to: str | None) -> Kind:
    """The kind that rules tell, where the words of the whole paper do not speak for another.

    Rules tell a paper by the panel that it names as its own.
    """
    net = read_net(WEIGHTS)
    if net is None or (told == "paper" and _PANEL.search(submitted_to or "")):
        return told
    likely = net.likely(net.added(features(blocks)))
    best = max(likely, key=likely.__getitem__)
    surely = OF_OTHER if told == "other" else LIKELY
    return cast(Kind, best) if likely[told] < DOUBTED and likely[best] >= surely else told


def features(blocks: Sequence[Block]) -> Iterator[str]:
    """What is weighed: the words and two together, apart those that it opens with and of its decision."""
    own = [block for block in blocks if block.zone != "furniture"]
    yield from ("*", f"n={min(len(own) // 8, 6)}")
    for at, block in enumerate(own):
        stems = [stem_of(word) for word in words_of(lowered(block.text))[:_LONGEST]]
        pairs = [" ".join(pair) for pair in itertools.pairwise(stems)]
        place = "h" if at < _OPENING else "b"
        yield f"z={block.zone}"
        yield from (f"{place}:{stem}" for stem in stems)
        yield from (f"{place}2:{pair}" for pair in pairs)
        yield from (f"a2:{pair}" for pair in pairs)
        yield from (f"o{at}:{stem}" for stem in stems[:3] if at < _OPENING)
        yield from (f"{block.zone}:{stem}" for stem in stems if block.zone in _OWN)
        yield from (f"hd:{stem}" for stem in stems if block.kind == "heading")
