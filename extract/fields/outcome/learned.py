"""Whether a sentence lays down a term of the decision, learned from labelled sentences.

Its words, and those around it, are weighed by a small net that `python -m corpus.train_terms` makes from
corpus/sentences/terms.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..learned.net import read_net
from ..learned.words import near, stem_of, stems_of, words_of

WEIGHTS = Path(__file__).with_name("term_weights.npz")
_LONGEST = 60  # words: what a longer sentence goes on to say tells little more
LEAD = 120  # characters of what leads in to a list


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and where it stands.

    `kind` is P for a panel paper, L for an entry of a list, D for another decision. `heading` is the heading
    over it, `lead` what leads in to its list, `before` the sentence before it in its paragraph.
    """

    kind: str
    zone: str
    words: str
    before: str = ""
    heading: str = ""
    lead: str = ""


def likely_term(told: Told) -> float:
    """How likely a sentence is a term of what is decided, from 0 to 1; 0 where no weights are shipped."""
    net = read_net(WEIGHTS)
    return net.likely(net.added(features(told)))["term"] if net else 0.0


def features(told: Told) -> Iterator[str]:
    """What is weighed: the words by place from either end, in any order, and two together."""
    words = words_of(told.words)
    stems = [stem_of(word) for word in words[:_LONGEST]]
    yield from ("*", f"k={told.kind}", f"z={told.zone}", f"kz={told.kind},{told.zone}")
    yield from (f"led={bool(told.lead)}", f"first={not told.before}", f"n={min(len(words) // 6, 6)}")
    yield from near("s", words)
    yield from near("e", words[::-1])
    yield from (f"w:{stem}" for stem in stems)
    yield from (f"x:{stem}" for stem in stems[:12])
    yield from (f"2:{' '.join(pair)}" for pair in itertools.pairwise(stems))
    yield from (f"h:{stem}" for stem in stems_of(told.heading))
    yield from (f"l:{stem}" for stem in stems_of(told.lead[-LEAD:]))
    yield from (f"p:{stem}" for stem in stems_of(told.before))
