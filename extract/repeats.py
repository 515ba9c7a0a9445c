"""Entries of a list that is set in no manner known: a cut wherever something repeats, each weighed.

Whatever comes three times may open an entry, or close one: a style, a day, a label, a first word. Which of
these cuts is the likeliest, `likeness` says.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from .block import Block
from .fields.titles import split_heading
from .likeness import likeness
from .looks import Look, Mark
from .openings import Cut

_LEAST = 3  # entries that make a list
_OWN = {"date", "reference"}  # what an entry tells of itself, beside its title


def likeliest_cut(blocks: Sequence[Block], looks: Sequence[Look]) -> Cut | None:
    """The likeliest of all cuts at what repeats, if it leaves less above than it cuts."""
    ways = {starts: likeness(looks, starts) for starts in proposed(blocks, looks)}
    starts = max(sorted(ways), key=ways.__getitem__, default=())
    if not starts or 2 * starts[0] > len(blocks):
        return None
    entries = [looks[a:b] for a, b in pairwise([*starts, len(looks)])]
    return Cut(starts, tuple(map(_given, entries)))


def may_hold_entries(looks: Sequence[Look]) -> bool:
    """Whether enough lines tell a day or number for the least of lists, as `are_entries` asks."""
    return sum(bool(look.given.keys() & _OWN) for look in looks) >= _LEAST


def are_entries(looks: Sequence[Look], starts: Sequence[int]) -> bool:
    """Whether three in four have a title, and a day or number, and no two one number.

    What else repeats are the parts of one paper.
    """
    entries = [looks[a:b] for a, b in pairwise([*starts, len(looks)])]
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

    Such an entry is a title set like their first lines, and it and what stands above it each hold what
    entries of this list hold once.
    """
    entries = [looks[a:b] for a, b in pairwise([*cut.starts, len(looks)])]
    style, times = Counter(entry[0].style for entry in entries).most_common(1)[0]
    if len(entries) <= _LEAST or 4 * times < 3 * len(entries):
        return None
    held = Counter(mark for entry in entries for mark in _once(entry))
    usual = {mark for mark, n in held.items() if 4 * n >= 3 * len(entries)}
    length = int(median(map(len, entries)))
    given = dict(zip(cut.starts, cut.given, strict=True))
    for start, entry in zip(cut.starts, entries, strict=True):
        titled = [n for n, look in enumerate(entry) if "title" in look.given]
        among = [n for n in titled[1:] if entry[n].style == style]
        if len(among) == 1 and all(
            _is_whole(half, usual, length) for half in (entry[: among[0]], entry[among[0] :])
        ):
            given[start + among[0]] = _given(entry[among[0] :])
    if len(given) == len(entries):
        return None
    starts = tuple(sorted(given))
    return replace(cut, starts=starts, given=tuple(given[at] for at in starts))


def without_head(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut without what stands above its first entry, where only that one opens unlike the others.

    The name of the list, or of its office, is no first line of an entry.
    """
    opens = Counter((looks[at].kind, looks[at].style) for at in cut.starts[1:])
    usual, times = opens.most_common(1)[0] if opens else (None, 0)
    first = looks[cut.starts[0]]
    if times < _LEAST or times < len(cut.starts) - 1 or (first.kind, first.style) == usual:
        return cut
    entry = range(cut.starts[0] + 1, cut.starts[1])
    among = [at for at in entry if (looks[at].kind, looks[at].style) == usual]
    if len(among) != 1:
        return cut
    own = _given(looks[among[0] : cut.starts[1]])
    given = {name: words for name, words in own.items() if name in cut.given[1]}
    return replace(cut, starts=(among[0], *cut.starts[1:]), given=(given, *cut.given[1:]))


def _once(entry: Sequence[Look]) -> set[Mark]:
    """What an entry holds once, but for its number and how it opens, which one may leave out."""
    marks = Counter(mark for look in entry for mark in look.marks)
    return {
        mark
        for mark, n in marks.items()
        if n == 1
        and mark[0] in ("label", "text", "date", "kind")
        and mark[1:] not in (("title",), ("number",), ("opens with day",), ("closes with day",))
    }


def _is_whole(entry: Sequence[Look], usual: set[Mark], length: int) -> bool:
    if not usual:
        return len(entry) == length
    return 2 * len(usual & _once(entry)) >= len(usual)


def _given(entry: Sequence[Look]) -> dict[str, str]:
    """What an entry states by its place: the first title, day and number of its first lines."""
    given: dict[str, str] = {}
    for look in entry[:4]:
        if look.kind == "prose":
            break
        if not look.kind.startswith("label:"):
            given = look.given | given
    days = [look.given["date"] for look in entry if look.kind == "day"]
    if "date" not in given and len(days) == 1:
        given |= {"date": days[0]}
    reference, title = split_heading(given.get("title", ""))
    if reference and title and "reference" not in given:
        given |= {"reference": reference, "title": title}
    return given


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
    yield [at + 1 for at in same if at + 1 < len(looks)]
    for lead in (1, 2, 3):
        above = [at - lead for at in same]
        if above[0] < 0 or any(b - a <= lead for a, b in pairwise(same)):
            return
        kind, times = Counter(looks[at].kind for at in above).most_common(1)[0]
        if 5 * times < 4 * len(same) or kind in ("furniture", "link"):
            return
        if kind != "prose":
            yield above
