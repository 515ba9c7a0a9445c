"""Figures set to the right that touch the words of the next column, as in a spreadsheet printed to PDF."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .pdf_lines import Run

_LEAST = 3  # lines that show where a column begins
_FIGURE = re.compile(r"(?:^|\s)(?:[(£-]*\d[\d,./]*[)%]*|\(?£(?:m|k|'?000s?)?\)?|[\u2013-])$")


def part_at_columns(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page, cut where a figure, or its column's heading, runs into the next column.

    The column is known by the words that begin there on other lines. What opens a line is never cut: a list's
    number stands close to its words.
    """
    held = [run for run in runs if run.breaks and run.cell is None]
    if not held:
        return list(runs)
    lefts: dict[int, float] = {}
    for run in runs:
        lefts[run.row] = min(run.x0, lefts.get(run.row, run.x0))
    held = [run for run in held if run.x0 > lefts[run.row]]
    begins = Counter(round(run.x0) for run in runs if run.x0 > lefts[run.row])
    touching = Counter(round(x0) for run in held for _, x0 in _touching(run))
    columns = {
        x0 for x0 in touching if (shown := _near(begins, x0)) and shown + _near(touching, x0) >= _LEAST
    }
    if not columns:
        return list(runs)
    cut = {id(run) for run in held}
    made = [part for run in runs for part in (_parts(run, columns) if id(run) in cut else (run,))]
    return [replace(run, order=at) for at, run in enumerate(made)]


def _near(counted: Counter[int], x0: int) -> int:
    return sum(counted[at] for at in (x0 - 1, x0, x0 + 1))


def _touching(run: Run) -> Iterator[tuple[int, float]]:
    """Where in the text a word follows a figure, and where on the page it begins."""
    for signs, _, x0 in run.breaks:
        at = _behind(run.text, signs)
        if _FIGURE.search(run.text[:at].rstrip()):
            yield at, x0


def _behind(text: str, signs: int) -> int:
    """The place in a text behind so many signs that are no space."""
    for at, sign in enumerate(text):
        if signs == 0:
            return at
        signs -= not sign.isspace()
    return len(text)


def _parts(run: Run, columns: set[int]) -> Iterator[Run]:
    """What a run is cut into at the columns that begin in it."""
    ends = {x0: x1 for _, x1, x0 in run.breaks}
    start, left = 0, run.x0
    for at, x0 in _touching(run):
        if round(x0) in columns:
            words = run.text[start:at].strip()
            yield replace(run, text=words, x0=left, x1=ends[x0], breaks=[], apart=start > 0)
            start, left = at, x0
    yield replace(run, text=run.text[start:].strip(), x0=left, breaks=[], apart=start > 0)
