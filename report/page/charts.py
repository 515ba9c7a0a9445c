"""Charts as inline SVG, drawn by leather: bars with a scale, in attributes that a strict policy allows."""

import re
from collections.abc import Sequence
from decimal import Decimal

from ..words import one_line

Bar = tuple[str, Decimal]
"""A label and a sum in pounds."""

WIDTH = 480
"""Units across: on a phone the words are then still to be read."""

YEARS = 15
"""Columns for which there is room."""

_LABEL = 24
"""Letters of a label that there is room for."""


def columns(bars: Sequence[Bar], title: str) -> str:
    """Columns side by side, for years: the last that there is room for."""
    bars = [(f"’{label[-2:]}", value) for label, value in bars[-YEARS:]]
    return _drawn(bars, title, upright=True, height=280)


def rows(bars: Sequence[Bar], title: str) -> str:
    """Bars one below the other, for names."""
    return _drawn(bars, title, upright=False, height=70 + 26 * len(bars))


def _drawn(bars: Sequence[Bar], title: str, upright: bool, height: int) -> str:
    import leather  # 0.1 s, which only this page should cost

    chart = leather.Chart()
    data = [(_unlike(bars, at), float(value)) for at, (_, value) in enumerate(bars)]
    if upright:
        chart.add_columns(data)
        chart.add_y_axis(tick_formatter=_pounds)
    else:
        chart.add_bars([(value, label) for label, value in data])
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
