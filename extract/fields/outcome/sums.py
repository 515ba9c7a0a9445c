"""What a column says came of an entry: its sum, beside what was asked for, or nil; or the day of award."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ...block import Block
from ...forms.vocabulary import plain
from ...record import Evidence, Outcome
from ..language import pattern
from ..money.number import read_figures
from ..money.rows import heading_sense


def told_by_sum(given: str, blocks: Sequence[Block]) -> Outcome | None:
    """What a sum under a label such as "Agreed £" comes to: less than was asked, nil, or all of it.

    A dash tells nothing where no column says what was asked for.
    """
    asked = _asked_for(blocks)
    if pattern("outcome", "nil").fullmatch(given.strip()):
        if asked is None and not re.search(r"\w", given):
            return None
        said: tuple[Outcome, ...] = ("withdrawn", "deferred")
        return next((o for o in said if any(pattern("outcome", o).search(b.text) for b in blocks)), "refused")
    match = _SUM.match(given)
    if match is None:
        return None
    less = asked is not None and _SUM.fullmatch(given.strip()) and _pounds(match) < asked
    return "approved-in-part" if less else "approved"


def gives_less(text: str) -> bool:
    """Whether words give one sum and name another, greater one that was asked for.

    >>> gives_less("The award is £3,000, less than the £6,500 asked."), gives_less("£9 asked, £9 given")
    (True, False)
    """
    asked = _ASKED_SUM.search(text)
    sums = [_pounds(found) for found in _ANY_SUM.finditer(text)] if asked else []
    return asked is not None and len(sums) == 2 and min(sums) < max(sums) == _pounds(asked)


_ANY_SUM = re.compile(r"\u00a3\s?(?P<figures>[1-9][\d,]*(?:\.\d+)?)\s*(?P<scale>[km])?\b", re.IGNORECASE)
_ASKED_SUM = re.compile(
    _ANY_SUM.pattern + r"\s+(?:(?:that|which|it|they|he|she|was|were|had|has|been|originally)\s+){0,3}"
    r"(?:asked|sought|requested|applied|bid)\b",
    re.IGNORECASE,
)


def told_by_column(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list comes to that has a sum under the one heading of money given: "Grant (£)"."""
    asked = _asked_for(blocks) is not None
    given = [
        below
        for above, below in pairwise(blocks)
        if _heads_given(above.text) and (_tells(below.text, asked) or _is_of_several(below))
    ]
    if len(given) != 1:
        return None
    several = _is_of_several(given[0])
    outcome: Outcome | None = "approved" if several else told_by_sum(given[0].text, blocks)
    return (outcome, given[0].evidence()) if outcome else None


def _is_of_several(block: Block) -> bool:
    """Whether it is the first of several bodies, each with what it is given: "Quay Trust \u2013 £900"."""
    return block.kind == "item" and _SUM.fullmatch(block.text.rpartition(" \u2013 ")[2]) is not None


def _heads_given(label: str) -> bool:
    return label.endswith(":") and heading_sense(label[:-1]) == "give" and not _ADVISED.search(label)


def _tells(text: str, asked: bool) -> bool:
    return bool(_SUM.fullmatch(text) or (asked and pattern("outcome", "nil").fullmatch(text)))


_ADVISED = re.compile(r"\brecommend|\badvised\b", re.IGNORECASE)


# Its label says that it is money, so the "£" that `find_money` looks for may be missing.
_SUM = re.compile(
    r"(?:up to\s+)?\u00a3?\s?(?P<figures>[1-9][\d,]*(?:\.\d+)?)\s*(?P<scale>[km])?\b", re.IGNORECASE
)


def _pounds(match: re.Match[str]) -> Decimal:
    return read_figures(match["figures"], (match["scale"] or "").lower())[0]


def _asked_for(blocks: Sequence[Block]) -> Decimal | None:
    """The one sum under a label such as "Bid £" or "Amount requested"."""
    labels = pattern("outcome", "asked_label")
    pairs = [(above.text, below.text) for above, below in pairwise(blocks)]
    pairs += [(label, value) for b in blocks for label, _, value in [b.text.partition(":")]]
    found = {
        _pounds(match)
        for label, value in pairs
        if labels.fullmatch(plain(label.rstrip(": "))) and (match := _SUM.fullmatch(value.strip()))
    }
    return found.pop() if len(found) == 1 else None
