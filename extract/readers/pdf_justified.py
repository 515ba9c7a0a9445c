"""Lines of justified prose, whose words stand so far apart that each might begin a column."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .pdf_lines import FIGURE, WIDE, Run, opening_of

_FEWEST = 5  # words, or stretches of words, that make a line with spaces of one width
_ALIKE = 0.1  # of the type's height: by how much the spaces of a line may differ


def with_whole_lines(runs: Sequence[Run], width: float) -> list[Run]:
    """The runs of a page, those of a justified line as one: no column begins behind any of its spaces.

    Only lines that take more than half of the page's `width`: shorter ones may be of two columns of prose,
    which are told from a table by what stands beside what.
    """
    rows: dict[int, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.row, []).append(run)
    lines = {
        row: _joined(held) for row, held in rows.items()
        if len(held) >= _FEWEST and held[-1].x1 - held[0].x0 > width / 2
        and _is_even(held) and _is_prose(held)
    }  # fmt: skip
    if not lines:
        return list(runs)
    made = [lines.get(run.row, run) for run in runs if run.row not in lines or run is rows[run.row][0]]
    for at, run in enumerate(made):
        run.order = at
    return made


def _is_even(row: Sequence[Run]) -> bool:
    """Whether what stands on a line is drawn one after the other in one type, with spaces as wide between."""
    alike = all(
        a.order + 1 == b.order and a.cell is b.cell is None and a.base == b.base and a.height == b.height
        for a, b in pairwise(row)
    )
    spaces = [b.x0 - a.x1 for a, b in pairwise(row)] if alike else []
    height = row[0].height
    return alike and max(spaces) <= WIDE * height and max(spaces) - min(spaces) <= _ALIKE * height


def _is_prose(row: Sequence[Run]) -> bool:
    """Whether these are no cells: words of one width are as far apart in columns, and so are figures."""
    widths = [run.x1 - run.x0 for run in row]
    figures = any(FIGURE.match(a.text) and FIGURE.match(b.text) for a, b in pairwise(row))
    return max(widths) - min(widths) > row[0].height and not figures


def _joined(row: Sequence[Run]) -> Run:
    words = [run for run in row if any(map(str.isalnum, run.text))]
    bold = bool(words) and all(run.bold for run in words)
    return replace(
        row[0],
        text=" ".join(run.text for run in row),
        x1=row[-1].x1,
        bold=bold,
        breaks=[],
        opens=opening_of(row),
    )
