"""How like one another, and like entries, the parts are that a cut makes: what a cut of a list is worth.

Where most marks of a list (a label, a style, a day) stand once in each entry, where the entries open alike,
behind what closes one, the cut is likely right; two of a mark in an entry, or none, and a mark left above
the first speak against it. How much each counts is learned from lists laid out by `corpus/layouts.py` and
from the lists of corpus/blind (`python -m corpus.train_cuts`), and stands in forms/cuts.toml.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from ...forms.word_lists import form_words
from .looks import Look, Mark, entries_of


def likeness(looks: Sequence[Look], starts: Sequence[int]) -> float:
    """What a cut is worth beside others of the same list; higher is likelier."""
    return weighed(features(looks, starts), _weights())


def weighed(counted: Mapping[str, int], weights: Mapping[str, float]) -> float:
    """What is counted of a cut, by the weight of each."""
    return sum(weights.get(name, 0.0) * times for name, times in counted.items())


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = form_words("cuts")["weight"]
    return weights


def features(looks: Sequence[Look], starts: Sequence[int]) -> Counter[str]:
    """What is counted of a cut, by name."""
    entries = entries_of(looks, starts)
    marks = [Counter(mark for look in entry for mark in look.marks) for entry in entries]
    above = Counter(mark for look in looks[: starts[0]] for mark in look.marks)
    counted: Counter[str] = Counter()
    usual = _count_marks(counted, marks, above)
    _count_openings(counted, looks, starts)
    _count_entries(counted, entries)
    _count_ends(counted, marks, usual)
    return counted


_LEAST = 3  # times that a label, text or style comes before it is one of the list


def _count_marks(counted: Counter[str], marks: Sequence[Counter[Mark]], above: Counter[Mark]) -> set[Mark]:
    """How often marks stand once in an entry, more often or not at all, and above; those usual in entries."""
    usual = set()
    for mark in set().union(*marks):
        times = [own[mark] for own in marks]
        if mark[0] in ("label", "text", "style") and sum(times) < _LEAST:
            continue
        name = mark[0] if mark[0] != "kind" else "prose" if mark[1] == "prose" else "kind"
        once = sum(n == 1 for n in times)
        counted[f"again {name}"] += sum(min(n - 1, 3) for n in times if n > 1)
        if 2 * once > len(times):
            usual.add(mark)
            counted[f"once {name}"] += once
            counted[f"none {name}"] += sum(n == 0 for n in times)
            counted[f"above {name}"] += min(above[mark], 4)
    return usual


def _count_openings(counted: Counter[str], looks: Sequence[Look], starts: Sequence[int]) -> None:
    """What the entries open with, and what stands above each."""
    first = [looks[at] for at in starts]
    behind = [looks[at - 1] for at in starts if at]
    counted["alike in kind"] = max(Counter(look.kind for look in first).values())
    counted["alike in style"] = max(Counter(look.style for look in first).values())
    spaces = sum(look.gap for look in looks)
    if 0.1 * len(looks) < spaces < 0.7 * len(looks):
        counted["below a space"] = sum(look.gap for look in first)
    for place, lines in (("opens with", first), ("stands below", behind)):
        for look in lines:
            counted[f"{place} {_sort(look)}"] += 1
            if look.style[0] in ("heading", "item"):
                counted[f"{place} {look.style[0]}"] += 1


def _sort(look: Look) -> str:
    """The kind of a line, less finely: of labels and facts only those that open entries are told apart."""
    kind = look.kind.rstrip(":")
    if kind in _BY_THEMSELVES:
        return kind
    return re.split(r"[: ]", kind)[0] if kind.startswith(("label:", "fact:", "row ")) else kind


_BY_THEMSELVES = ("label:title", "label:reference", "label:date", "label:again", "fact:reference")


def _count_entries(counted: Counter[str], entries: Sequence[Sequence[Look]]) -> None:
    """How many entries there are, and how many are not like an entry."""
    lengths = [len(entry) for entry in entries]
    middle = sorted(lengths)[len(lengths) // 2]
    counted["entries"] = len(entries)
    counted["silent"] = sum(not _tells(entry) for entry in entries)
    counted["of one line"] = sum(length == 1 for length in lengths)
    counted["short"] = sum(2 * length < middle for length in lengths[:-1])
    counted["long"] = sum(length > 2 * middle for length in lengths[:-1])
    counted["untitled"] = sum(all("title" not in look.given for look in entry[:4]) for entry in entries)


def _count_ends(counted: Counter[str], marks: Sequence[Counter[Mark]], usual: set[Mark]) -> None:
    """How much less the first and the last entry have of what is usual than those between, in hundredths."""
    if not usual:
        return
    has = [100 * sum(own[mark] == 1 for mark in usual) // len(usual) for own in marks]
    between = sum(has[1:-1]) // max(1, len(has) - 2) if len(has) > 2 else 100
    counted["first lacks"] = max(0, between - has[0])
    counted["last lacks"] = max(0, between - has[-1])


def _tells(entry: Sequence[Look]) -> bool:
    """Whether an entry says something beside its title; a single line says two things."""
    told = (
        any("date" in look.given for look in entry),
        any("reference" in look.given for look in entry),
        any(look.tells for look in entry),
        sum(mark[0] == "label" for look in entry for mark in look.marks) > 1,
        any(look.kind == "prose" for look in entry),
    )
    return sum(told) > (1 if len(entry) == 1 else 0)
