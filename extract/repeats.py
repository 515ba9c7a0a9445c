"""Entries of a list that is set in no manner known: a cut wherever something repeats, each weighed.

Whatever comes three times may open an entry, or close one: a style, a day, a label, a first word. A cut is
good where most marks of the list stand once in each entry, where the entries open alike, and where each
tells something; one that puts two of a mark into an entry, or leaves entries without, is worth less.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from .block import Block
from .looks import Look, Mark, looks_of
from .openings import Cut

_LEAST = 3  # entries that make a list
_WEIGHTS = {"kind": 0.6, "title": 0.6}  # of a mark; others count 1
_COST = 1.2  # of an entry


def cut_by_repeats(blocks: Sequence[Block], named: bool) -> Cut | None:
    """The best of all cuts at what repeats; None where nothing repeats that tells entries apart.

    `named`: the print calls them a list; else three are not enough.
    """
    looks = looks_of(blocks)
    ways = {*_proposed(blocks, looks)}
    starts = max(sorted(ways), key=lambda starts: _worth(looks, starts), default=None)
    if starts is None or len(starts) < _LEAST + (not named) or _worth(looks, starts) <= 0:
        return None
    entries = [looks[a:b] for a, b in pairwise([*starts, len(looks)])]
    if 2 * starts[0] > len(blocks) or not _are_entries(entries):
        return None
    return Cut(starts, tuple(map(_given, entries)))


def _are_entries(entries: Sequence[Sequence[Look]]) -> bool:
    """Whether three in four have a title, and a day or number, and no two one number.

    What else repeats are the parts of one paper.
    """
    own = [{name for look in entry for name in look.given} for entry in entries]
    named = sum("title" in names and bool(names & {"date", "reference"}) for names in own)
    opened = (
        next((look.given["reference"] for look in entry if "reference" in look.given), "")
        for entry in entries
    )
    numbers = [number for words in opened if (number := re.sub(r"\D", "", words))]
    return 4 * named >= 3 * len(entries) and len(set(numbers)) == len(numbers)


def with_nameless(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut with the entries between that leave out the number or day with which the others open.

    Such an entry is a title set like their first lines, and it and what stands above it each hold what
    entries of this list hold once.
    """
    looks = looks_of(blocks)
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
    starts = tuple(sorted(given))
    return (
        replace(cut, starts=starts, given=tuple(given[at] for at in starts))
        if len(given) > len(entries)
        else None
    )


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
    return given if "date" in given or len(days) != 1 else given | {"date": days[0]}


# --- where a cut may be ------------------------------------------------------------------------------------


def _proposed(blocks: Sequence[Block], looks: Sequence[Look]) -> Iterator[tuple[int, ...]]:
    """At each line of one kind, behind it, or up to three lines above where these are alike."""
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, look in enumerate(looks):
        if look.kind != "furniture":
            for sort in _sorts(blocks, looks, at):
                places[sort].append(at)
    for same in places.values():
        if len(same) >= _LEAST:
            yield from (tuple(starts) for starts in _around(looks, same) if len(starts) >= _LEAST)


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
        if 5 * times < 4 * len(same) or kind in ("prose", "furniture", "link"):
            return
        yield above


# --- what a cut is worth -----------------------------------------------------------------------------------


def _worth(looks: Sequence[Look], starts: Sequence[int]) -> float:
    entries = [looks[a:b] for a, b in pairwise([*starts, len(looks)])]
    marks = [Counter(mark for look in entry for mark in look.marks) for entry in entries]
    above = Counter(mark for look in looks[: starts[0]] for mark in look.marks)
    worth = sum(_of_mark(mark, [own[mark] for own in marks], above[mark]) for mark in set().union(*marks))
    worth += _of_openings(looks, starts) - _COST * len(entries)
    silent = sum(not _tells(entry) for entry in entries)
    single = sum(len(entry) == 1 for entry in entries)
    worth -= 1.5 * silent if 4 * silent > len(entries) else 0
    return worth - (1.5 * single if 2 * single < len(entries) else 0)


def _of_mark(mark: Mark, times: Sequence[int], above: int) -> float:
    """What it is worth that a mark stands so often in each entry, and above the first."""
    if mark[0] in ("label", "text", "style") and sum(times) < _LEAST:
        return 0
    once = sum(n == 1 for n in times)
    usual = 2 * once > len(times)
    if mark == ("kind", "prose"):
        return 0.3 * once if usual else 0
    worth = once - 0.7 * sum(min(n - 1, 3) for n in times if n > 1)
    if not usual:
        return _WEIGHTS.get(mark[0], 1) * min(worth, 0)
    missed = 0 if mark in (("title",), ("kind", "title")) else min(above, 4)
    return _WEIGHTS.get(mark[0], 1) * (worth - 0.3 * sum(n == 0 for n in times) - 0.7 * missed)


def _of_openings(looks: Sequence[Look], starts: Sequence[int]) -> float:
    """What it is worth that the entries open alike, with what opens an entry, and below a space."""
    first = [looks[at] for at in starts]
    kinds, styles = Counter(look.kind for look in first), Counter(look.style for look in first)
    spaces = sum(look.gap for look in looks)
    spaced = 0.1 * len(looks) < spaces < 0.7 * len(looks)
    alike = 0.7 * max(styles.values()) + 0.5 * max(kinds.values())
    linked = sum(looks[at - 1].kind == "link" for at in starts if at)
    return alike + sum(map(_opens, first)) + 0.5 * spaced * sum(look.gap for look in first) + 0.4 * linked


def _opens(look: Look) -> float:
    if look.kind in _OPENING:
        return 0.6
    if look.kind == "day" or look.kind.startswith("label:date") or look.style[0] == "heading":
        return 0.3
    return -0.8 if look.kind in _NOT_OPENING else 0


_OPENING = frozenset(
    ("title", "number", "opens with day", "closes with day", "closes with number", "fact:reference",
     "label:title", "label:reference")
)  # fmt: skip
_NOT_OPENING = frozenset(
    ("link", "prose", "furniture", "group", "zone", "fact:decision", "fact:decided_by", "fact:status")
)


def _tells(entry: Sequence[Look]) -> bool:
    """Whether an entry says something beside its title: a single line says two things."""
    told = (
        any("date" in look.given for look in entry),
        any("reference" in look.given for look in entry),
        any(look.tells for look in entry),
        sum(mark[0] == "label" for look in entry for mark in look.marks) > 1,
        any(look.kind == "prose" for look in entry),
    )
    return sum(told) > (1 if len(entry) == 1 else 0)
