"""Who gets a sum, what for, out of which fund and over what time, learned from papers with answers.

Each span that may tell one of these is weighed by its own words, those around it and where it stands, with
small nets that `python -m corpus.train_details` makes: one tells who gets the sum, and one, that being known,
the rest.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import numpy as np

from ...block import Entry
from ...record import Amount, AmountRole
from ..language import pattern
from ..learned.net import Net, Weights, chances_of, read_net
from .organisations import is_funder, is_office
from .readings import Reading
from .spans import Reach, Span, Stretch, Token, spans_in, stretches_of, tokens_of
from .sums import Sum

Detail = Literal["recipient", "purpose", "fund", "period"]

LIKELY: dict[Detail, float] = {"recipient": 0.6, "purpose": 0.5, "fund": 0.7, "period": 0.8}
"""How likely words must be, from 0 to 1, to be taken where no rule tells the detail."""
PAID: frozenset[AmountRole] = frozenset(
    ("award", "request", "allocation", "previous", "committed", "contract")
)
"""The roles whose sums somebody gets."""
GIVEN: frozenset[AmountRole] = frozenset(("award", "request", "allocation", "previous"))
"""The roles of one grant, which is for something."""
DOUBTED, SURE = 0.02, 0.8
"""Below the first, a purpose by a rule gives way to one above the second."""
RECIPIENTS = Path(__file__).with_name("recipient_weights.npz")
DETAILS = Path(__file__).with_name("detail_weights.npz")


@dataclass(frozen=True, slots=True)
class Likely:
    """The words that tell a detail, where they stand, and how likely that is, from 0 to 1."""

    text: str
    where: str
    sure: float


@dataclass(frozen=True, slots=True)
class Details:
    """Every span near a sum, and how likely each is each detail."""

    spans: tuple[Span, ...] = ()
    chances: Weights | None = None
    meanings: tuple[str, ...] = ()

    def ranked(self, detail: Detail) -> Iterator[Likely]:
        """The spans, the likeliest first."""
        if self.chances is None:
            return
        told = self.chances[:, self.meanings.index(detail)]
        for at in np.argsort(-told, kind="stable"):
            span = self.spans[at]
            yield Likely(span.text, span.stretch.where, float(told[at]))

    def told(self, detail: Detail) -> str | None:
        """The likeliest words that tell it, where likely enough; no fund that only a funder names."""
        best = next(self.ranked(detail), None)
        if best is None or best.sure < LIKELY[detail]:
            return None
        if detail == "purpose" and pattern("parties", "only_when").fullmatch(best.text):
            return None
        if detail != "fund":
            return best.text
        named = best.text.removeprefix("the ")
        return None if is_funder(named) or pattern("award_terms", "any_money").fullmatch(named) else named

    def purpose(self, told: str | None) -> str | None:
        """The purpose that a rule tells; where none does, a likely one.

        One for which next to nothing speaks gives way to a likely one that is no title.
        """
        if told is None:
            return self.told("purpose")
        best = next(self.ranked("purpose"), None)
        likelier = best is not None and best.sure > SURE and not best.where.startswith("title")
        return best.text if best and likelier and self._sure_of("purpose", told) < DOUBTED else told

    def _sure_of(self, detail: Detail, text: str) -> float:
        """How likely these words tell it; 0 where no span says them."""
        if self.chances is None:
            return 0.0
        column = self.meanings.index(detail)
        told = (self.chances[at, column] for at, span in enumerate(self.spans) if span.text == text)
        return float(max(told, default=0.0))


def with_likely_details(
    entry: Entry, readings: Sequence[Reading], amounts: Sequence[Amount]
) -> tuple[Amount, ...]:
    """The amounts; where no rule tells who gets one that somebody gets, or what for, as is likely."""
    return tuple(
        _with_details(entry, reading.place, amount) if amount.role in PAID else amount
        for reading, amount in zip(readings, amounts, strict=True)
    )


_OF_OTHERS = 0.75  # how likely it must be who gets what this entry does not give


def _with_details(entry: Entry, place: Sum, amount: Amount) -> Amount:
    asked = amount.recipient is None and not place.in_table
    recipient = _likely_recipient(place, entry, "beside", _OF_OTHERS) if asked else amount.recipient
    if amount.role not in GIVEN or amount.purpose:
        return replace(amount, recipient=recipient)
    purpose = likely_details([place], entry, recipient or "", "beside").told("purpose")
    return replace(amount, recipient=recipient, purpose=purpose)


def likely_recipient(place: Sum, entry: Entry) -> str | None:
    """The body that is most likely given a sum, as it is named near it or else anywhere in the entry."""
    least = LIKELY["recipient"]
    return _likely_recipient(place, entry, "near", least) or _likely_recipient(place, entry, "far", least)


def _likely_recipient(place: Sum, entry: Entry, reach: Reach, least: float) -> str | None:
    """The likeliest body, by the longest of the likely names that begin as its does."""
    ranked = likely_details([place], entry, None, reach).ranked("recipient")
    likely = [
        one
        for one in itertools.takewhile(lambda one: one.sure > _LIKELIER_THAN_NOT, ranked)
        if not (is_office(one.text) or _SPOKEN_OF.match(one.text))
    ]
    if not likely or likely[0].sure < least:
        return None
    return max((one.text for one in likely if one.text.startswith(likely[0].text)), key=len)


_LIKELIER_THAN_NOT = 0.5


# A body that is only spoken of, whose name stands elsewhere: "the club", "this charity".
_SPOKEN_OF = re.compile(
    r"(?:the|this|that|its|their|his|her|our)\s+[a-z]|(?:you|it|they|them|both|each)\b|(?-i:[a-z]+)$",
    re.IGNORECASE,
)


def likely_details(
    told: Sequence[Sum], entry: Entry, recipient: str | None, reach: Reach = "near"
) -> Details:
    """How likely each span near a sum tells each of its details; nothing where no weights are shipped.

    Args:
        told: The sum wherever it is mentioned.
        entry: The entry it is in.
        recipient: Who gets it; None where that is what is asked.
        reach: Which spans are asked about: see stretches_of.
    """
    weights = RECIPIENTS if recipient is None else DETAILS
    net = read_net(weights)
    weighed = [_weighed(stretch, weights) for stretch in stretches_of(told, entry, reach)] if net else []
    spans = [span for some, _ in weighed for span in some]
    if net is None or not spans:
        return Details()
    added = np.concatenate([added for _, added in weighed])
    if recipient is not None:
        added += np.stack([_added_by_name(_named_beside(span, recipient)) for span in spans])
    return Details(tuple(spans), chances_of(net.sums(added)), tuple(net.meanings))


@lru_cache(maxsize=256)  # the sums of a list share their title, heading and neighbours
def _weighed(stretch: Stretch, weights: Path) -> tuple[tuple[Span, ...], Weights]:
    """The spans of a stretch, and what each adds to the net's inner values but for who gets the sum.

    Each part of what is looked at adds its own: as much as all of it taken together, and sooner.
    """
    net, seen = cast(Net, read_net(weights)), _seen(stretch)
    if not seen.spans:
        return (), np.zeros((0, net.inner.shape[1]), np.int32)
    opens, closes = net.added_each(list(seen.opens.values())), net.added_each(list(seen.closes.values()))
    firsts, lasts = ({at: n for n, at in enumerate(part)} for part in (seen.opens, seen.closes))
    words = np.cumsum(net.added_each([(), *seen.words]), axis=0)
    added = net.added_each(seen.both) + net.added(seen.common)
    added += opens[[firsts[span.first] for span in seen.spans]]
    added += closes[[lasts[span.last] for span in seen.spans]]
    added += words[[span.last + 1 for span in seen.spans]] - words[[span.first for span in seen.spans]]
    return seen.spans, added


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is looked at of a stretch, by where spans open and close in it, by its words, and by span."""

    spans: tuple[Span, ...]
    common: tuple[str, ...]
    opens: dict[int, tuple[str, ...]]
    closes: dict[int, tuple[str, ...]]
    words: tuple[tuple[str, ...], ...]
    both: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=256)  # both nets are asked of most
def _seen(stretch: Stretch) -> _Seen:
    tokens, spans = tokens_of(stretch.text), tuple(spans_in(stretch))
    return _Seen(
        spans,
        tuple(_of_stretch(stretch)),
        {first: tuple(_of_opening(stretch, tokens, first)) for first in {span.first for span in spans}},
        {last: tuple(_of_closing(stretch, tokens, last)) for last in {span.last for span in spans}},
        tuple(tuple(_of_word(token)) for token in tokens),
        tuple(tuple(_of_both(span, tokens)) for span in spans),
    )


@lru_cache(maxsize=64)
def _added_by_name(name: str) -> Weights:
    return cast(Net, read_net(DETAILS)).added((name,))


def features(span: Span, recipient: str | None) -> Iterator[str]:
    """What is weighed of a span; `recipient` gets the sum, unless that is what is asked."""
    stretch, tokens = span.stretch, tokens_of(span.stretch.text)
    yield from _of_stretch(stretch)
    yield from _of_opening(stretch, tokens, span.first)
    yield from _of_closing(stretch, tokens, span.last)
    for token in tokens[span.first : span.last + 1]:
        yield from _of_word(token)
    yield from _of_both(span, tokens)
    if recipient is not None:
        yield _named_beside(span, recipient)


def _of_stretch(stretch: Stretch) -> Iterator[str]:
    """Where it stands, and what stands over it."""
    yield from ("*", f"w={stretch.where}")
    heads = [token.stem for token in tokens_of(stretch.head)]
    yield from (f"h:{stem}" for stem in dict.fromkeys(heads))
    if heads:
        yield f"h={' '.join(heads[:5])}"


def _of_opening(stretch: Stretch, tokens: Sequence[Token], first: int) -> Iterator[str]:
    """The words that it opens with, and those before it."""
    far, near = ["^^", "^", *(token.word for token in tokens[max(0, first - 2) : first])][-2:]
    where, word = stretch.where, tokens[first].word
    yield from (f"p={near}", f"p2={far} {near}", f"wp={where},{near}", f"wp2={where[:3]},{far} {near}")
    second = tokens[first + 1].word if first + 1 < len(tokens) else "$"
    yield from (f"f={word}", f"pf={near} {word}", f"f2={word} {second}")
    yield from (f"b:{stem}" for stem in {token.stem for token in tokens[max(0, first - 8) : first]})
    if stretch.near < 0:
        yield from (f"g={where},{min(first, 6)}", f"g<={min(first, 6)}")
        yield from (f"m:{stem}" for stem in {token.stem for token in tokens[:first][:12]})


def _of_closing(stretch: Stretch, tokens: Sequence[Token], last: int) -> Iterator[str]:
    """The words that it closes with, and those behind it."""
    near, far = [*(token.word for token in tokens[last + 1 : last + 3]), "$", "$$"][:2]
    where, word = stretch.where, tokens[last].word
    yield from (f"n={near}", f"n2={near} {far}", f"wn={where[:3]},{near}", f"l={word}", f"ln={word} {near}")
    yield f"l2={tokens[last - 1].word if last else '^'} {word}"
    yield from (f"a:{stem}" for stem in {token.stem for token in tokens[last + 1 : last + 6]})
    if stretch.near > 0:
        left = min(len(tokens) - 1 - last, 6)
        yield from (f"g={where},{left}", f"g>={left}")
        yield from (f"m:{stem}" for stem in {token.stem for token in tokens[last + 1 :][:12]})


def _of_word(token: Token) -> Iterator[str]:
    if not token.again:  # a word counts once, however often it stands there
        yield f"i:{token.stem}"


def _of_both(span: Span, tokens: Sequence[Token]) -> Iterator[str]:
    """Its length, its capitals, and what stands on either side."""
    first, last, where = span.first, span.last, span.stretch.where
    count = last - first + 1
    before = tokens[first - 1].word if first else "^"
    after = tokens[last + 1].word if last + 1 < len(tokens) else "$"
    capitals = sum([token.capital for token in tokens[first : last + 1]])
    yield f"wl={where},{count if count < 7 else 6 + count // 4},{first == 0},{last + 1 == len(tokens)}"
    yield f"pn={before},{after}"
    yield f"cap={tokens[first].capital},{3 * capitals // count},{min(count, 3)}"


def _named_beside(span: Span, recipient: str) -> str:
    """Where the recipient is named: before the span, behind it, in it, or not in its stretch."""
    if not recipient:
        return "r=none"
    text, where = span.text, span.stretch.where[:3]
    if recipient in text:
        return f"r={'same' if len(text) - len(recipient) < 6 else 'in'},{where}"
    if text in recipient:
        return f"r=part,{where}"
    at = span.stretch.text.find(recipient)
    here = tokens_of(span.stretch.text)[span.first].start
    return f"r={'off' if at < 0 else 'before' if at < here else 'behind'},{where}"
