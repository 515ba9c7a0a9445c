"""What a sum of money is, learned from labelled sentences: how likely each meaning is, by its words.

The rules (cues, clauses, givers) know the wordings that somebody thought of. This weighs every word beside
a sum by what it stands beside in corpus/sentences: a small net of weights that `python -m corpus.train_roles`
makes from them, and that is read like any other list. What the rules say is one of the things it weighs, so
it is surest where both agree, and it says how sure it is.
"""

import itertools
import operator
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from pathlib import Path
from typing import Any, cast

from ...block import Entry
from ..language import pattern
from ..learned.net import Net, Weights, read_net
from ..learned.words import around, near, stem_of, stems_of, words_of
from .cues import Sense, is_plainly_worded
from .labelled import is_told_gift, told_by_subject
from .parties import Party
from .roles import (
    below_refusal,
    bids_granted,
    has_decided,
    is_lent,
    is_rejected_option,
    sense_of,
    told_of_a_past_year,
)
from .rows import asked_behind, column_sense, headings, is_sort_of_bid, is_variation_table, row_refused
from .sums import Sum

Look = Callable[..., Iterator[str]]
"""What is looked at of some of a sum's surroundings."""

WEIGHTS = Path(__file__).with_name("role_weights.npz")


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
    likely = likelihoods(place, party, entry, said_by_rules(sense, earlier, faint))
    if not likely:
        return Meaning(sense, earlier, faint)
    best = max(likely, key=likely.__getitem__)
    own = "previous" if earlier else sense
    ruled = likely.get(own, 0.0)
    if own == "give" and entry.is_open:
        ruled += likely.get("request", 0.0)  # what would be given is asked for
    headed = place.in_table and (column_sense(place) or sense == "remaining")
    lead = LEAD_OVER_SAID if headed or (best == "give" and not faint) else LEAD
    if ruled < UNLIKELY:
        lead = min(lead, LEAD_OVER_UNLIKELY)
    operative = place.block.zone in ("recommendation", "decision")
    if own == "give" and not faint and (operative or (best == "committed" and party.recipient)):
        lead = LEAD_OVER_GIFT
    if own == "previous" and best == "give" and entry.kind == "paper" and told_of_a_past_year(place, entry):
        lead = LEAD_OVER_DECIDED  # the weights see no calendar
    if own == "give" and best == "previous" and party.recipient and has_decided(place):
        lead = LEAD_OVER_DECIDED
    if (
        own == "give"
        and not (faint or party.recipient)
        and pattern("cues", "awards_it").search(place.own_before)
    ):
        lead = LEAD_OVER_DECIDED
    if own == "give" and told_by_subject(place, entry):
        lead = LEAD_OVER_DECIDED  # no words stand around it, but those of a title
    told = not faint and sense not in ("give", "committed", "request", "context")
    if best == "previous" and place.in_table and told:
        return Meaning(sense, earlier, faint, ruled)  # last year's budget is a budget
    if place.in_table and column_sense(place) == sense and best == "give":
        return Meaning(sense, earlier, faint, ruled)  # a heading that says what it is makes no award of it
    if _is_settled(place, own):
        return Meaning(sense, earlier, faint, ruled)
    turned_down = below_refusal(place) or (place.in_table and (asked_behind(place) or row_refused(place)))
    asked = sense == "request" and turned_down
    if asked or bids_granted(place) or best == own or likely[best] - ruled < lead:
        return Meaning(sense, earlier, faint, ruled)
    if best == "previous":
        return Meaning("give", True, False, likely[best])
    return Meaning(cast(Sense, best), False, False, likely[best])


def _is_settled(place: Sum, own: str) -> bool:
    """Whether the words or the table around a sum say so plainly what it is that no weights are asked."""
    return (
        is_plainly_worded(place)
        or (own == "give" and is_told_gift(place))
        or (own == "context" and not place.in_table and (is_lent(place) or is_rejected_option(place)))
        or (own == "budget" and is_variation_table(place))
        or (own == "limit" and (is_sort_of_bid(place) or place.upper is not None))  # a range is no one grant
    )


UNLIKELY = 0.03
LEAD, LEAD_OVER_GIFT, LEAD_OVER_UNLIKELY, LEAD_OVER_SAID, LEAD_OVER_DECIDED = 0.1, 0.3, 0.4, 0.6, 0.9
"""By how much a meaning must be likelier than what the rules say to be taken.

Less is asked where what the rules say is next to impossible; more where the words name who is given it or
decide, where a column's heading says it, and where money that the rules know for something else would become
money given.
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
    net = read_net(WEIGHTS)
    if net is None:
        return {}
    parts = (_weighed(place.in_table, look, *words) for look, words in _parts(place, party, entry, said))
    return net.likely(reduce(operator.add, parts))


@lru_cache(maxsize=1 << 14)  # the sums of a table share its words, and those of a sentence print it again
def _weighed(in_table: bool, look: Look, *words: Any) -> Weights:
    """What one part of what is looked at adds to the net's inner values, in whole numbers."""
    return cast(Net, read_net(WEIGHTS)).added(_named(in_table, look(*words)))


def features(place: Sum, party: Party, entry: Entry, said: str) -> Iterator[str]:
    """What is looked at: the words around it, the part of the paper, and what the rules say."""
    for look, words in _parts(place, party, entry, said):
        yield from _named(place.in_table, look(*words))


def _named(in_table: bool, seen: Iterable[str]) -> Iterator[str]:
    """Tables and sentences are learned apart: the same word has another weight in each."""
    return (f"T {one}" for one in seen) if in_table else iter(seen)


def _parts(place: Sum, party: Party, entry: Entry, said: str) -> list[tuple[Look, tuple[Any, ...]]]:
    """What is looked at, part by part, each with all that it follows from; no two parts see the same."""
    state = "U" if entry.is_open else ""
    kind, block = f"{entry.kind[:1]}{state}", place.block
    form = (place.qualifier, place.per, place.upper is not None, place.units is not None)
    common: list[tuple[Look, tuple[Any, ...]]] = [
        (_of_block, (kind, block.zone, block.heading, block.lead[-200:])),
        (_of_form, (kind, said, party.frame, *form)),
    ]
    return [*common, *(_in_table(place) if place.in_table else _in_prose(place))]


def _of_block(kind: str, zone: str, heading: str, lead: str) -> Iterator[str]:
    """The paper's kind, and the part of it."""
    yield from ("*", f"k={kind}", f"z={zone}", f"kz={kind},{zone}")
    yield from (f"h:{stem}" for stem in stems_of(heading))
    yield from (f"l:{stem}" for stem in stems_of(lead))


def _of_form(
    kind: str, said: str, frame: str, qualifier: str, per: str | None, ranges: bool, counted: bool
) -> Iterator[str]:
    """The sum's own form, who is said to get it, and what the rules say."""
    yield from (f"q={qualifier}", f"per={per}", f"party={frame}", f"range={ranges},{counted}")
    yield from (f"said={said}", f"said={said},{kind}", f"said={said},{qualifier}")


def _in_table(place: Sum) -> Iterator[tuple[Look, tuple[Any, ...]]]:
    """The words that head its column and its row, and those of the other columns."""
    heads = headings(place)
    number = heads.index(place.column) if place.column in heads else -1
    others = " | ".join(h for h in heads if h and h != place.column)
    yield _of_cell, (place.total, place.value < 0, len(heads), number)
    yield _of_label, ("c", place.column)
    yield _of_label, ("r", place.row)
    yield _of_others, (others, place.column)


def _of_cell(total: bool, minus: bool, columns: int, number: int) -> Iterator[str]:
    yield from (f"T={total},{minus}", f"Tn={columns},{number}")


def _of_label(name: str, text: str) -> Iterator[str]:
    yield from _of_words(name, text)
    yield f"T{name}={' '.join(words_of(text))}"


def _of_others(others: str, column: str) -> Iterator[str]:
    """The words that head the other columns, and whether these are of later or earlier years."""
    yield from _of_words("o", others)
    years = [int(y) for y in re.findall(r"20[0-3]\d", others)]
    own = re.search(r"20[0-3]\d", column)
    if own:
        later, sooner = any(y > int(own[0]) for y in years), any(y < int(own[0]) for y in years)
        yield f"Ty={later},{sooner}"


def _of_words(name: str, text: str) -> Iterator[str]:
    words = [stem_of(w) for w in words_of(text)]
    yield from (f"T{name}:{w}" for w in words)
    yield from (f"T{name}2:{a} {b}" for a, b in itertools.pairwise(words))


def _in_prose(place: Sum) -> Iterator[tuple[Look, tuple[Any, ...]]]:
    """The words before and behind: the next ones by place, those of the clause, those of the sentence."""
    start, end = place.sentence
    before, after = _beside(place, start, place.start), _beside(place, place.end, end)
    yield _of_sums, (words_of(before).count("£"), words_of(after).count("£"))
    yield _ahead, (before,)
    yield _behind, (after,)
    yield _earlier, (_beside(place, start - 200, start),)


def _of_sums(before: int, after: int) -> Iterator[str]:
    yield f"n={before},{after}"


def _ahead(text: str) -> Iterator[str]:
    words = words_of(text)
    yield from near("b", words[::-1])
    yield from around("b", words[::-1], "£")
    yield from (f"s{n}={w}" for n, w in enumerate(words[:4]))
    yield f"s={' '.join(words[:2])}"


def _behind(text: str) -> Iterator[str]:
    yield from near("a", words_of(text))
    yield from around("a", words_of(text), "£")


def _earlier(text: str) -> Iterator[str]:
    return (f"e:{stem}" for stem in stems_of(text))


def _beside(place: Sum, start: int, end: int) -> str:
    """A stretch of what a sum is read in, the other sums as £."""
    text = place.body[max(0, start) : end]
    for s, e in sorted(((s - start, e - start) for s, e in place.others), reverse=True):
        if 0 <= s < e <= len(text):
            text = f"{text[:s]} £ {text[e:]}"
    return text
