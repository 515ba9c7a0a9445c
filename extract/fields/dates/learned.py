"""What happened on a date, learned from labelled sentences, for where no label and no signature says it.

The words around a date are weighed by a small net that `python -m corpus.train_dates` makes from
corpus/sentences/dates. It sees words alone, and none of what the rules make of them.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ...block import Entry
from ...record import DateRole
from ..learned.net import read_net
from ..learned.words import around, kind_of, near, stem_of, stems_of, words_of
from ..money.headings import heading_over
from .dates import FoundDate, find_dates

WEIGHTS = Path(__file__).with_name("role_weights.npz")
OTHER = "§"  # stands for every other date
_ENDS = frozenset(".;!?")
_FAR_BEFORE, _FAR_BEHIND = 400, 300  # characters: further off nothing is said of a date
_LONGEST_LABEL = 70


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is looked at of a date: the words before and behind it, other dates as §, and where it stands.

    `kind` is P for a panel paper, L for an entry of a list, D for another decision. `heading` is the heading
    over it, `column` the one of its column, `above` the block before. In a row `before` is the cell to the
    left and what stands in its own, parted by a bar.
    """

    kind: str
    zone: str
    is_row: bool
    before: str
    behind: str
    heading: str = ""
    column: str = ""
    above: str = ""


def likely_roles(entry: Entry, at: int, found: FoundDate) -> dict[DateRole, float]:
    """How likely each role of a date in an entry's block is, from 0 to 1; {} where no weights are shipped."""
    net = read_net(WEIGHTS)
    if net is None:
        return {}
    likely = net.likely(net.added(features(surroundings(entry, at, found))))
    return cast(dict[DateRole, float], likely)


def surroundings(entry: Entry, at: int, found: FoundDate) -> Surroundings:
    """What is looked at of a date in an entry's block."""
    block = entry.blocks[at]
    return Surroundings(
        kind_of(entry),
        block.zone,
        block.kind == "row",
        *words_beside(block.text, found.start, found.end, is_row=block.kind == "row"),
        block.heading,
        heading_over(block, found.start),
        entry.blocks[at - 1].text if at else "",
    )


def words_beside(text: str, start: int, end: int, *, is_row: bool) -> tuple[str, str]:
    """What stands before and behind `text[start:end]`; in a row, in its cell and the one to the left."""
    before, behind = text[:start], text[end:]
    if is_row:
        *left, own = before.split("\t")
        before = f"{next((cell for cell in reversed(left) if cell.strip()), '')} | {own}"
        behind = behind.partition("\t")[0]
    return _masked(before[-_FAR_BEFORE:]), _masked(behind[:_FAR_BEHIND])


def _masked(text: str) -> str:
    made, at = "", 0
    for found in find_dates(text):
        made, at = f"{made}{text[at : found.start]} {OTHER} ", found.end
    return made + text[at:]


def features(seen: Surroundings) -> Iterator[str]:
    """What is weighed: the words by place, in any order, of the sentence and of the labels around it."""
    alone = f"{not seen.before.strip(' |:')},{not seen.behind.strip()}"
    yield from ("*", f"k={seen.kind}", f"z={seen.zone}", f"kz={seen.kind},{seen.zone}")
    yield from (f"row={seen.is_row}", f"alone={alone}", f"kalone={seen.kind},{alone}")
    before, behind = words_of(seen.before)[::-1], words_of(seen.behind)
    yield from near("b", before)
    yield from near("a", behind)
    yield from around("b", _of_sentence(before), OTHER)
    yield from around("a", _of_sentence(behind), OTHER)
    yield from (f"e:{stem}" for stem in stems_of(seen.before))
    yield from (f"h:{stem}" for stem in stems_of(seen.heading))
    if seen.column:
        yield f"H={' '.join(words_of(seen.column))}"
        yield from (f"H:{stem_of(word)}" for word in words_of(seen.column))
    if len(seen.above) < _LONGEST_LABEL and not seen.before.strip(" |:"):
        yield from (f"u:{stem}" for stem in stems_of(_masked(seen.above)))


def _of_sentence(words: list[str]) -> list[str]:
    return list(itertools.takewhile(lambda word: word not in _ENDS, words))
