"""A cut of a list is put right by what its entries have alike: how they open, where their numbers stand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...fields.dates.dates import is_day_alone
from ...fields.header.titles import split_heading
from .likeness import likeness
from .looks import Look, entries_of, given_by, titled
from .openings import Cut
from .repeats import with_nameless

_LEAST = 3  # entries of which one may say what is usual


def put_right(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut without what only heads its entries, with those that leave out what most have, and numbers."""
    if cut.parts or cut.cards or not cut.listed or len(cut.starts) < _LEAST:
        return cut
    cut = _without_heads(looks, _without_banners(looks, cut))
    cut = with_nameless(looks, cut) or cut
    return _without_openers(looks, _with_numbers(looks, _with_titles_apart(looks, cut)))


def _without_banners(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut without a first entry that only names the list, and a last one that only names its office."""
    last = cut.starts[-1]
    if looks[last].kind == "banner" and looks[cut.starts[0]].kind != "banner":
        idle = cut.idle | frozenset(range(last, len(looks)))
        cut = replace(cut, starts=cut.starts[:-1], given=cut.given[:-1], idle=idle)
    first, *others = cut.starts
    opens = {_opens(looks, at)[:2] for at in others}
    unlike = len(opens) == 1 and looks[first].kind in _HEADS and _opens(looks, first)[:2] not in opens
    told = (cut.given[0], *(look.given for look in looks[first : others[0]]))
    own = any(have.keys() - {"title"} for have in told)
    banner = looks[first].kind == "banner"
    lone = banner and others[0] == first + 1
    likelier = (unlike or banner) and likeness(looks, others) >= likeness(looks, cut.starts)
    if not lone and (own or not likelier):
        return cut
    return replace(cut, starts=cut.starts[1:], given=cut.given[1:])


def _without_heads(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut with each entry that opens unlike the others at the line below that opens like them.

    The name of the list, of its office or of a group of entries is no first line of an entry. Of several
    lines below the name of the list that one is taken with which the entries are most alike.
    """
    opens = Counter(_opens(looks, at) for at in cut.starts)
    below = Counter(_opens(looks, at + 1) for at in cut.starts if at + 1 < len(looks))
    usual = max(opens, key=lambda one: (opens[one] + below[one], opens[one]))
    ends = [*cut.starts[1:], len(looks)]
    lower = {at: _below(looks, at, end, usual) for at, end in zip(cut.starts[1:], ends[1:], strict=True)}
    starts = tuple(lower.get(at) or at for at in cut.starts)
    if opens[usual] < 2 or 4 * sum(_opens(looks, at) == usual for at in starts) < 3 * len(starts) - 3:
        return cut
    starts = (_first_below(looks, starts, usual), *starts[1:])
    told = Counter(name for have in cut.given for name in have)
    kept = {name for name, n in told.items() if 2 * n > len(starts)}
    given = [
        have if at == old else {k: v for k, v in (have | given_by(looks[at:end])).items() if k in kept}
        for old, at, end, have in zip(cut.starts, starts, ends, cut.given, strict=True)
    ]
    return replace(cut, starts=starts, given=tuple(given))


def _opens(looks: Sequence[Look], at: int) -> tuple[object, ...]:
    """How an entry opens, and what stands below its first line."""
    return looks[at].kind, looks[at].style, looks[at + 1].kind if at + 1 < len(looks) else ""


def _below(looks: Sequence[Look], start: int, end: int, usual: tuple[object, ...]) -> int | None:
    """The second line of an entry, if it opens as most entries do, and the first does not."""
    below = start + 1
    heads = looks[start].kind in _HEADS and _opens(looks, start) != usual and below < end
    apart = heads and (looks[below].gap or looks[below].style != looks[start].style)
    return below if apart and _opens(looks, below) == usual else None


def _first_below(looks: Sequence[Look], starts: tuple[int, ...], usual: tuple[object, ...]) -> int:
    """Where the first entry opens: below its first line, if that is none and the entries are likelier so."""
    first, *others = starts
    if first and all(looks[at - 1].kind == "link" for at in starts):
        return first  # it begins where each of the others does: behind a link such as heads the column
    if below := _below(looks, first, others[0], usual):
        return below
    entry = range(first + 1, others[0])
    lines = [at for at in entry if _opens(looks, at) == usual]
    lines = lines or [at for at in entry if _opens(looks, at)[:2] == usual[:2]]
    if looks[first].kind not in _HEADS or _opens(looks, first) == usual or not lines:
        return first
    lines = lines if looks[first].kind in ("banner", "group") else [first, *lines]
    return max(lines, key=lambda at: likeness(looks, (at, *others)))


_HEADS = ("title", "group", "zone", "banner", "furniture", "link", "prose", "label:other")


def _with_titles_apart(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut with the number and day that most titles carry told apart: "Subject: Lamps \u2013 KD/31"."""
    found = [
        _title_of(entry, have) for entry, have in zip(entries_of(looks, cut.starts), cut.given, strict=True)
    ]
    if 2 * sum(len(own) > 1 for own in found) <= len(found):
        return cut
    told = zip(cut.given, found, strict=True)
    given = (
        have | own | ({"reference": have["reference"]} if _is_number(have) else {}) for have, own in told
    )
    return replace(cut, given=tuple(given))


def _title_of(entry: Sequence[Look], have: dict[str, str]) -> dict[str, str]:
    """What an entry's title tells, whether a label stands before it or above it, or none."""
    labels = [at for at, look in enumerate(entry) if look.kind in ("label:title", "label:title:")]
    if len(labels) == 1:
        look = entry[labels[0]]
        below = entry[labels[0] + 1 : labels[0] + 2]
        return look.given or (below[0].given if below and "title" in below[0].given else {})
    return titled(have.get("title", "")) if not labels else {}


def _is_number(have: dict[str, str]) -> bool:
    return "reference" in have and not is_day_alone(have["reference"])


def _with_numbers(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut with the number that three in four entries have alone on a line or beside their title."""
    entries = entries_of(looks, cut.starts)
    if any(look.kind.startswith("label:reference") for entry in entries for look in entry):
        return cut
    found = [
        {look.given["reference"] for look in entry if look.kind in _NUMBERED and "reference" in look.given}
        for entry in entries
    ]
    once = [numbers.pop() if len(numbers) == 1 else "" for numbers in found]
    own = [number for number in once if number]
    if 4 * len(own) < 3 * len(entries) or len(set(own)) < len(own):
        return cut
    told = zip(cut.given, once, strict=True)
    given = tuple({"reference": number} | have if number else have for have, number in told)
    return replace(cut, given=given)


_NUMBERED = ("fact:reference", "closes with number", "number", "opens with day", "closes with day")


def _without_openers(looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut without the word that opens all titles, as a label that nobody knows: "Item: Lamps".

    It may be all that their first lines say, and the title what stands below it.
    """
    titles = [have.get("title", "") for have in cut.given]
    opened = [_OPENER.match(title) for title in titles]
    if len({match["word"].casefold() if match else "" for match in opened}) == 1 and all(opened):
        given = [have | {"title": m["title"]} for have, m in zip(cut.given, opened, strict=True) if m]
        return replace(cut, given=tuple(given))
    often = Counter(filter(None, titles))
    same = {title for title, n in often.items() if n >= _LEAST and 2 * n > len(titles)}
    below = [
        given_by(entry[1:]) if t in same else {}
        for t, entry in zip(titles, entries_of(looks, cut.starts), strict=True)
    ]
    if not same or any(
        title in same and "title" not in own for title, own in zip(titles, below, strict=True)
    ):
        return cut
    told = zip(cut.given, below, strict=True)
    return replace(cut, given=tuple(have | own for have, own in told))


_OPENER = re.compile(
    r"(?P<word>(?!(?:grant|award|fund(?:ing)?|contract|lease|sale)\b)[A-Z][a-z]+)(?::|\s[\u2013\u2014-])\s+(?P<title>\S.+)",
    re.IGNORECASE,
)


def numbered(given: Sequence[dict[str, str]]) -> Sequence[dict[str, str]]:
    """What the openings state, with the number that most titles carry told apart: "Lamps (KD/31)"."""
    apart = [split_heading(have.get("title", "")) for have in given]
    carried = [
        no is not None and bool(title) and have.get("reference", no) == no
        for have, (no, title) in zip(given, apart, strict=True)
    ]
    told = [
        own or (no is None and "reference" in have)
        for have, (no, _), own in zip(given, apart, carried, strict=True)
    ]
    if 2 * sum(told) <= len(given) or any(
        "reference" in have for have, own in zip(given, told, strict=True) if not own
    ):
        return given
    pairs = zip(given, apart, carried, strict=True)
    return [
        have | {"reference": no, "title": title} if own and no else have for have, (no, title), own in pairs
    ]
