"""Charts as inline SVG, drawn by leather: bars with a scale, in attributes that a strict policy allows."""

import re
from collections.abc import Sequence
from decimal import Decimal

from ..words import one_line

Bar = tuple[str, Decimal]
"""A label and a sum in pounds."""

WIDTH = 480
"""Units across: on a phone the words are then still to be read."""

_LABEL = 24
"""Letters of a label that there is room for."""


def rows(bars: Sequence[Bar], title: str) -> str:
    """Bars one below the other."""
    import leather  # 0.1 s, which only this page should cost

    height = 70 + 26 * len(bars)
    chart = leather.Chart()
    chart.add_bars([(float(value), _unlike(bars, at)) for at, (_, value) in enumerate(bars)])
    chart.add_x_axis(tick_formatter=_pounds)
    drawn = str(chart.to_svg(width=WIDTH, height=height))
    described = f'viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{title}" '
    return re.sub(r'^<svg width="\d+" height="\d+" ', f"<svg {described}", drawn, count=1)


def _unlike(bars: Sequence[Bar], at: int) -> str:
    """A label cut to the room there is; a mark keeps two that are cut to the same apart."""
    cut = [_cut(label) for label, _ in bars[: at + 1]]
    return cut[at] + "\u2009" * cut[:at].count(cut[at])


def _cut(label: str) -> str:
    words = one_line(label)
    return words if len(words) <= _LABEL else words[: _LABEL - 1].rstrip() + "…"


def _pounds(value: float, _index: int, _count: int) -> str:
    """A sum on a scale.

    >>> _pounds(1500000, 0, 1), _pounds(25000, 0, 1), _pounds(0, 0, 1)
    ('£1.5m', '£25k', '£0')
    """
    for size, letter in ((1_000_000, "m"), (1_000, "k")):
        if value >= size:
            return f"£{value / size:g}{letter}"
    return f"£{value:g}"
