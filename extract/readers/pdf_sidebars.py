"""The bars of links and news that a web page has beside its text when it is printed to PDF: left out."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from .furniture import RELATED
from .pdf_lines import Run

_GUTTER = 6.0  # points between a bar and the text, at least
_WORDS = 5  # of a line of text; the lines of a bar have fewer


def without_sidebars(runs: Sequence[Run]) -> list[Run]:
    """The runs without those of each bar beside the text that opens with "In this section" or the like."""
    kept = list(runs)
    for head in [run for run in runs if run.cell is None and RELATED.fullmatch(run.text.strip())]:
        bar = _bar(kept, head) if head in kept else []
        kept = [run for run in kept if run not in bar] if bar else kept
    return kept


def _bar(runs: Sequence[Run], head: Run) -> list[Run]:
    """The runs of the bar that begins with `head`; none where no text stands clear beside it."""
    beside = [run for run in runs if len(run.text.split()) >= _WORDS]
    left = Counter(round(run.x0) for run in beside if run.x0 > head.x1 + _GUTTER).most_common(1)
    right = [run for run in beside if run.x1 < head.x0 - _GUTTER]
    if len(right) >= _WORDS:
        edge, inside = head.x0 - 3, [run for run in runs if run.x0 >= head.x0 - 3]
    elif left and left[0][1] >= _WORDS:
        edge = left[0][0] - _GUTTER
        inside = [run for run in runs if run.x1 <= edge]
    else:
        return []
    across = [run.base for run in runs if run.x0 < edge < run.x1 and run.base > head.base]
    bar = [run for run in inside if head.base - 1 <= run.base < min(across, default=float("inf"))]
    return bar if median(len(run.text.split()) for run in bar) < _WORDS else []
