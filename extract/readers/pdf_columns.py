"""Two columns of prose on a page, told from checklists and tables by how full their lines are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Protocol

_MARK = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zA-Z]|[ivx]{1,4})[.)]?|[-\u2022\u25aa\u2013*o])(?:\s|$)"
)
_HANGING = 50  # points between the number of a paragraph and its words, at most


class Inked(Protocol):
    """What is needed of a run of characters."""

    text: str
    x0: float
    x1: float
    base: float
    height: float
    row: int


@dataclass(frozen=True, slots=True)
class Columns:
    """A part of the page, from `top` to `bottom`, whose right column begins at `split`."""

    top: float
    bottom: float
    split: float

    def side(self, run: Inked) -> int | None:
        """0 for the left column, 1 for the right, None for what stands above or below."""
        if not self.top <= run.base <= self.bottom:
            return None
        return 1 if run.x0 >= self.split - 2 else 0


def find_columns(runs: Sequence[Inked], width: float) -> Columns | None:
    """The two columns of prose on a page, None where there are none.

    Both sides must be lines of words that fill their column. The answers of a checklist are short, and
    where they are long, what stands beside them are questions.
    """
    begins = Counter(round(run.x0) for run in runs if 0.3 * width < run.x0 < 0.75 * width)
    for x, words in _splits(runs, begins):
        crossing = sorted(run.base for run in runs if run.x0 < x - 6 and run.x1 > x - 3)
        for top, bottom in zip([float("-inf"), *crossing], [*crossing, float("inf")], strict=True):
            found = _columns([run for run in runs if top < run.base < bottom], float(x), float(words))
            if found:
                return found
    return None


def _splits(runs: Sequence[Inked], begins: Counter[int]) -> Iterator[tuple[int, int]]:
    """Where a right column may begin, and where its words do: numbers may hang to the left of them."""
    for x, _ in begins.most_common(3):
        if begins[x - 1] + begins[x] + begins[x + 1] < 6:
            return
        marks = Counter(
            round(run.x0) for run in runs if x - _HANGING < run.x0 < x - 6 and _MARK.match(run.text)
        )
        yield from ((at, x) for at, count in marks.most_common(1) if count >= 2)
        yield x, x


def _columns(runs: Sequence[Inked], split: float, words: float) -> Columns | None:
    right = [run for run in runs if run.x0 >= split - 2]
    left = [run for run in runs if run.x0 < split - 2]
    starts = [run for run in right if run.x0 < split + 3]
    if not starts or not left:
        return None
    top = min(run.base for run in starts) - 0.6 * starts[0].height
    for run in sorted(right, key=lambda run: -run.base):  # the end of a paragraph begun on the left
        if abs(run.x0 - words) < 3 and top - 1.6 * run.height < run.base < top:
            top = run.base - 0.6 * run.height
    left = [run for run in left if run.base >= top]
    right = [run for run in right if run.base >= top]
    if _is_tabled(left) or _is_tabled(right):
        return None
    if not _is_prose(left, split - 6) or not _is_prose(right, max(run.x1 for run in right)):
        return None
    if len(list(_lines(left))) < 0.6 * len(list(_lines(right))):
        return None  # labels, with long values beside them
    bottom = max(run.base for run in right)
    for run in sorted(left, key=lambda run: run.base):  # the left column may be some lines longer
        if bottom < run.base < bottom + 2.5 * run.height:
            bottom = run.base
    return Columns(top, bottom + 0.5, split)


def _is_tabled(runs: Sequence[Inked]) -> bool:
    """Whether a third of a column's lines hold cells that begin at one place further in."""
    edge = min((run.x0 for run in runs), default=0.0)
    begins = Counter(round(run.x0) for run in runs if run.x0 > edge + _HANGING)
    least = max(3, len(list(_lines(runs))) / 3)
    return any(begins[x - 1] + begins[x] + begins[x + 1] >= least for x in begins)


def _is_prose(runs: Sequence[Inked], edge: float) -> bool:
    """Whether these are lines of words, most of them as wide as the column and close below each other."""
    lines = list(_lines(runs))
    if len(lines) < 6:
        return False
    x0 = min(run.x0 for run in runs)
    fill = median((max(run.x1 for run in line) - x0) / max(1.0, edge - x0) for line in lines)
    words = median(sum(len(run.text.split()) for run in line) for line in lines)
    labels = sum(line[-1].text.endswith(("?", ":")) for line in lines)
    bases = sorted(line[0].base for line in lines)
    close = sum(b - a < 1.5 * runs[0].height for a, b in pairwise(bases))
    return fill > 0.6 and words >= 3 and labels * 10 < len(lines) and close * 2 > len(lines)


def _lines(runs: Iterable[Inked]) -> Iterable[list[Inked]]:
    rows: dict[int, list[Inked]] = {}
    for run in sorted(runs, key=lambda run: run.x0):
        rows.setdefault(run.row, []).append(run)
    return rows.values()
