"""A grey picture of a page as numbers: how far it lies askew, its drawn rules, whether it is bare.

numpy and Pillow only, which come with spaCy and pdfplumber; imported when the first scan is met.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey: TypeAlias = NDArray[np.uint8]
"""Rows of pixels from the top, 0 black to 255 white."""
Bar = tuple[int, int, int, int]
"""A drawn rule: left, top, right and bottom in pixels, right and bottom not included."""

_STEEPEST = 3.0  # degrees; sheets that lie worse were put in by hand
_LEVEL = 0.6  # of an inch: the shortest level rule; no stroke of a letter is as long
_UPRIGHT = 0.35
_THICKEST = 0.06


def _dark(picture: Grey) -> NDArray[np.bool_]:
    """The ink: pixels darker than half-way between the ink and the paper."""
    paper, ink = np.percentile(picture[::4, ::4], [60, 0.5])
    return picture < max(60.0, (float(paper) + float(ink)) / 2)


def is_bare(picture: Grey) -> bool:
    """Whether hardly anything is printed: the back of a sheet."""
    return bool((picture < 128).mean() < 0.001)


def skew_of(picture: Grey, dpi: int) -> float:
    """By how many degrees clockwise the lines of a page run down to the right; 0 where it cannot be told.

    Of all angles, it is the one at which the ink falls on the fewest rows (the projection profile).
    """
    step = max(1, dpi // 75)
    ys, xs = np.nonzero(_dark(picture)[::step, ::step])
    if len(ys) < 500:
        return 0.0
    if len(ys) > 60_000:
        few = slice(None, None, len(ys) // 60_000 + 1)
        ys, xs = ys[few], xs[few]

    def sharpness(angle: float) -> float:
        rows = ys * np.cos(np.radians(angle)) - xs * np.sin(np.radians(angle))
        counted = np.bincount((rows - rows.min()).astype(np.int64))
        return float((counted.astype(np.float64) ** 2).sum())

    best = 0.0
    for reach, fine in ((_STEEPEST, 0.25), (0.25, 0.05)):
        angles = [best + fine * n for n in range(-round(reach / fine), round(reach / fine) + 1)]
        best = max(angles, key=sharpness)
    return round(best, 2) if abs(best) < _STEEPEST else 0.0


def set_straight(picture: Grey, skew: float) -> Grey:
    """The picture turned against its skew, about its middle, in its own size."""
    if abs(skew) < 0.05:
        return picture
    flat = Image.fromarray(picture).rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(flat)


def turned(picture: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90))


def find_rules(picture: Grey, dpi: int) -> list[Bar]:
    """The level and upright rules drawn on a page that lies straight; thick bars and shades are none."""
    dark = _dark(picture)
    thickest = max(3, round(_THICKEST * dpi))
    level = list(_bars(dark, round(_LEVEL * dpi), thickest))
    upright = _bars(dark.T, round(_UPRIGHT * dpi), thickest)
    return level + [(top, left, bottom, right) for left, top, right, bottom in upright]


def _bars(dark: NDArray[Any], least: int, thickest: int) -> Iterator[Bar]:
    """Level runs of at least `least` pixels, nine in ten of them dark, joined over neighbouring rows."""
    if dark.shape[1] <= least:
        return
    summed = np.cumsum(np.pad(dark, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    full = (summed[:, least:] - summed[:, :-least]) >= 0.9 * least
    open_bars: list[list[int]] = []
    for row in np.flatnonzero(full.any(axis=1)).tolist():
        kept = []
        for bar in open_bars:
            if bar[3] < row - 1:
                yield from [(bar[0], bar[1], bar[2], bar[3])] if bar[3] - bar[1] <= thickest else []
            else:
                kept.append(bar)
        open_bars = kept
        edges = np.flatnonzero(np.diff(np.concatenate(([0], full[row].view(np.int8), [0])))).tolist()
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            _join(open_bars, start, stop - 1 + least, row)
    for bar in open_bars:
        if bar[3] - bar[1] <= thickest:
            yield bar[0], bar[1], bar[2], bar[3]


def _join(bars: list[list[int]], start: int, stop: int, row: int) -> None:
    for bar in bars:
        if bar[0] < stop and start < bar[2]:
            bar[0], bar[2], bar[3] = min(bar[0], start), max(bar[2], stop), row + 1
            return
    bars.append([start, row, stop, row + 1])


def wiped(picture: Grey, bars: list[Bar]) -> Grey:
    """The picture without its rules, which OCR takes for letters or parts of them."""
    clean = picture.copy()
    for left, top, right, bottom in bars:
        clean[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = 255
    return clean
