"""The facts that a paper prints in a narrow column beside its text: bold labels, each over its value."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ..page import Box, Cell, Line, Table
from .pdf_ink import Frame
from .pdf_lines import Run, make_pieces

_WORD = re.compile(r"[^\W\d_]{2}")
_LABELS = 3  # of such a column, at least
_FEW = 5  # words of a label, at most, and of a line of the text beside it, at least
_MANY = 10  # words of a value's line, at most
_GUTTER = 6.0  # points between it and the text, at least
_NARROW = 0.4  # of the page's width, at most


def fact_column(runs: Sequence[Run], width: float) -> list[Run]:
    """The runs of the column in reading order; none where no text stands beside it."""
    free = [run for run in runs if run.cell is None]
    begins = Counter(round(run.x0) for run in free if run.bold)
    for x, count in begins.most_common(3):
        if count < _LABELS:
            break
        column = sorted((run for run in free if abs(run.x0 - x) < 2), key=lambda run: run.base)
        column = _from_label(column)
        narrow = max((run.x1 - run.x0 for run in column), default=width) <= _NARROW * width
        if narrow and _is_facts(column) and _stands_beside(column, free):
            return column
    return []


def _from_label(column: list[Run]) -> list[Run]:
    first = next((at for at, run in enumerate(column) if run.bold), len(column))
    return column[first:]


def _is_facts(column: Sequence[Run]) -> bool:
    """Whether short bold lines and lighter ones take turns."""
    labels = [run for run in column if run.bold]
    if len(labels) < _LABELS or not column or column[-1].bold:
        return False
    over = all(not below.bold for run, below in pairwise(column) if run.bold)
    # The numbers of sections and of their paragraphs take turns too, in the margin of a report.
    short = all(len(run.text.split()) <= _FEW and _WORD.search(run.text) for run in labels)
    return over and short and all(len(run.text.split()) <= _MANY for run in column)


def _stands_beside(column: Sequence[Run], runs: Sequence[Run]) -> bool:
    """Whether lines of words stand on one side of it all along, and none runs into it."""
    top, bottom = column[0].base, column[-1].base
    left, right = min(run.x0 for run in column), max(run.x1 for run in column)
    near = [run for run in runs if top - 2 <= run.base <= bottom + 2 and run not in column]
    before = sum(run.x1 < left - _GUTTER for run in near)
    beside = [run for run in near if (run.x1 < left - _GUTTER if before else run.x0 > right + _GUTTER)]
    prose = [len(run.text.split()) for run in beside if not run.bold]
    return len(beside) == len(near) and len(prose) >= _FEW and median(prose) >= _FEW


def fact_table(
    column: Sequence[Run], number: int, frame: Frame, body: float
) -> tuple[Box, Table, tuple[float, ...]]:
    """The facts as a table of labels and values."""
    rows: list[tuple[Line, list[Line]]] = []
    for run in column:
        line = make_pieces([run], number, frame, body)[0].line
        if run.bold:
            rows.append((line, []))
        else:
            rows[-1][1].append(line)
    cells = tuple(
        (Cell(label.text, 0, (label,)), Cell("\n".join(line.text for line in held), 1, tuple(held)))
        for label, held in rows
    )
    x0, x1 = min(run.x0 for run in column), max(run.x1 for run in column)
    tops = [box[1] for label, _ in rows if (box := label.bbox)]
    return (x0, min(tops), x1, column[-1].base), Table(cells), (x0, x1)
