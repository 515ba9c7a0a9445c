"""Entries of a list that is set in no manner known: a cut wherever something repeats, each weighed.

Whatever comes three times may open an entry, or close one: a style, a day, a label, a first word. Which of
these cuts is the likeliest, `likeness` says.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ...block import Block
from .likeness import likeness
from .looks import Look, Mark, entries_of, given_by
from .openings import Cut

_LEAST = 3  # entries that make a list
_OWN = {"date", "reference"}  # what an entry tells of itself, beside its title


def likeliest_cut(blocks: Sequence[Block], looks: Sequence[Look]) -> Cut | None:
    """The likeliest of all cuts at what repeats, if it leaves less above than it cuts."""
    ways = {starts: likeness(looks, starts) for starts in proposed(blocks, looks)}
    starts = max(sorted(ways), key=ways.__getitem__, default=())
    if not starts or 2 * starts[0] > len(blocks):
        return None
    entries = entries_of(looks, starts)
    return Cut(starts, tuple(map(given_by, entries)))


def may_hold_entries(looks: Sequence[Look]) -> bool:
    """Whether enough lines tell a day or number for the least of lists, as `are_entries` asks."""
    return sum(bool(look.given.keys() & _OWN) for look in looks) >= _LEAST


def are_entries(looks: Sequence[Look], starts: Sequence[int]) -> bool:
    """Whether three in four have a title, and a day or number, and no two one number.

    What else repeats are the parts of one paper.
    """
    entries = entries_of(looks, starts)
    own = [{name for look in entry for name in look.given} for entry in entries]
    named = sum("title" in names and bool(names & _OWN) for names in own)
    opened = (
        next((look.given["reference"] for look in entry if "reference" in look.given), "")
        for entry in entries
    )
    numbers = [number for words in opened if (number := re.sub(r"\D", "", words))]
    return 4 * named >= 3 * len(entries) and len(set(numbers)) == len(numbers)


def with_nameless(looks: Sequence[Look], cut: Cut) -> Cut | None:
    """The same cut with the entries between that leave out the number or day with which the others open.

    Such an entry is a title set like theirs, and it and what stands above it each hold what entries of this
    list hold once; or it has its number as they have.
    """
    entries = entries_of(looks, cut.starts)
    titles = [next((look for look in entry if "title" in look.given), entry[0]) for entry in entries]
    style, times = Counter(title.style for title in titles).most_common(1)[0]
    if len(entries) <= _LEAST or 4 * times < 3 * len(entries):
        return None
    usual = _Usual.of(entries)
    numbered = all("reference" in entry[0].given for entry in entries)
    given = dict(zip(cut.starts, cut.given, strict=True))
    for start, entry, title in zip(cut.starts, entries, titles, strict=True):
        titled = [n for n, look in enumerate(entry) if "title" in look.given]
        among = [n for n in titled[1:] if entry[n].style == style and entry[n].kind != "priced"]
        if len(among) != 1:
            continue
        own = entry[among[0]]
        alike = numbered and own.kind == title.kind and "reference" in own.given
        if alike or usual.parts(entry[: among[0]], entry[among[0] :]):
            given[start + among[0]] = given_by(entry[among[0] :])
    if not len(entries) < len(given) < 1.5 * len(entries):
        return None
    starts = tuple(sorted(given))
    return replace(cut, starts=starts, given=tuple(given[at] for at in starts))


@dataclass(frozen=True, slots=True)
class _Usual:
    """What three in four entries hold once, of that what tells no day, and how many lines an entry has."""

    marks: frozenset[Mark]
    dayless: frozenset[Mark]
    length: int

    @classmethod
    def of(cls, entries: Sequence[Sequence[Look]]) -> "_Usual":
        held = Counter(mark for entry in entries for mark in _once(entry))
        marks = frozenset(mark for mark, n in held.items() if 4 * n >= 3 * len(entries))
        looks = (look for entry in entries for look in entry)
        days = (look.marks for look in looks if look.kind == "day" or look.kind.startswith("label:date"))
        dayless = marks.difference({("date",)}, *days)
        return cls(marks, dayless or marks, int(median(map(len, entries))))

    def parts(self, above: Sequence[Look], below: Sequence[Look]) -> bool:
        """Whether both are entries; the one below may leave out its day."""
        if not self.marks:
            return len(above) == len(below) == self.length
        halves = ((above, self.marks), (below, self.dayless))
        return all(2 * len(marks & _once(half)) >= len(marks) for half, marks in halves)


def _once(entry: Sequence[Look]) -> set[Mark]:
    """What an entry holds once, but for its number and how it opens, which one may leave out."""
    marks = Counter(mark for look in entry for mark in look.marks)
    return {
        mark
        for mark, n in marks.items()
        if n == 1 and mark[0] in ("label", "text", "date", "kind") and mark[1:] not in _TITLES
    }


_TITLES = (("title",), ("number",), ("opens with day",), ("closes with day",), ("closes with number",))


# --- where a cut may be ------------------------------------------------------------------------------------


def proposed(blocks: Sequence[Block], looks: Sequence[Look]) -> set[tuple[int, ...]]:
    """Cuts at each line of one kind, behind it, or up to three lines above where these are alike.

    Each also without its first, which may be the name of the list.
    """
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, look in enumerate(looks):
        if look.kind != "furniture":
            for sort in _sorts(blocks, looks, at):
                places[sort].append(at)
    cuts = {tuple(s) for same in places.values() if len(same) >= _LEAST for s in _around(looks, same)}
    return {starts for starts in {*cuts, *(cut[1:] for cut in cuts)} if len(starts) >= _LEAST}


def _sorts(blocks: Sequence[Block], looks: Sequence[Look], at: int) -> Iterator[tuple[object, ...]]:
    """What a line may share with the others that open entries."""
    look = looks[at]
    below = looks[at + 1].kind if at + 1 < len(looks) else "end"
    yield "kind", look.kind
    if look.kind != "prose":
        yield "kind and style", look.kind, look.style
        yield "style", look.style, look.kind in ("group", "zone", "link")
        yield "style and below", look.style, below
        yield "kind and below", look.kind, below
        yield "above and kind", looks[at - 1].kind if at else "top", look.kind
    if "reference" in look.given:
        yield ("reference",)
    if len(blocks[at].text) < 120:
        yield "word", *blocks[at].text.split(maxsplit=1)[:1]


def _around(looks: Sequence[Look], same: Sequence[int]) -> Iterator[list[int]]:
    yield list(same)
    yield from _behind(looks, same)
    for lead in (1, 2, 3):
        above = [at - lead for at in same]
        if above[0] < 0 or any(b - a <= lead for a, b in pairwise(same)):
            return
        kind, times = Counter(looks[at].kind for at in above).most_common(1)[0]
        if 5 * times < 4 * len(same) or kind in ("furniture", "link"):
            return
        if kind != "prose":
            yield above


def _behind(looks: Sequence[Look], same: Sequence[int]) -> Iterator[list[int]]:
    """Cuts behind such lines, past what heads a group; also with the first, which is behind none."""
    behind = [at + 1 for at in same if at + 1 < len(looks)]
    yield behind
    opens = [(look.kind, look.style) for look in looks]
    usual, times = Counter(opens[at] for at in behind).most_common(1)[0] if behind else (None, 0)
    if times < 2:
        return
    past = [
        at + 1 if opens[at] != usual and at + 1 < len(looks) and opens[at + 1] == usual else at
        for at in behind
    ]
    yield past
    for at in range(max(0, same[0] - _FAR), same[0] + 1):
        if opens[at] == usual:
            yield [at, *past]


_FAR = 8  # lines above the first that closes an entry
