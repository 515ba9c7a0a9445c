"""A grey picture of a page as numbers: how far it lies askew, its drawn rules, whether it is bare.

numpy and Pillow only, which come with spaCy and pdfplumber; imported when the first scan is met.
"""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey: TypeAlias = NDArray[np.uint8]
"""Rows of pixels from the top, 0 black to 255 white."""
Ink: TypeAlias = NDArray[np.bool_]
"""Where a picture is inked."""
Bar = tuple[int, int, int, int]
"""A drawn rule: left, top, right and bottom in pixels, right and bottom not included."""

_STEEPEST = 3.0  # degrees; sheets that lie worse were put in by hand
_LEVEL = 0.6  # of an inch: the shortest level rule; no stroke of a letter is as long
_UPRIGHT = 0.35
_THICKEST = 0.06
_CROWDED = 0.2  # of the pixels beside a line: letters fill a third
MOST_LEFTOVERS = 120


def ink_of(picture: Grey) -> Ink:
    """The ink: pixels darker than half-way between the ink and the paper."""
    paper, ink = _levels(picture)
    return picture < (paper + ink) / 2


def _levels(picture: Grey) -> tuple[float, float]:
    """The grey of the paper and of the ink; on a bare page, what ink would be."""
    paper, ink = np.percentile(picture[::4, ::4], [60, 0.5])
    return float(paper), min(float(ink), float(paper) - 100)


def is_bare(picture: Grey) -> bool:
    """Whether hardly anything is printed: the back of a sheet."""
    return bool(ink_of(picture).mean() < 0.0005)


def skew_of(picture: Grey, dpi: int) -> float:
    """By how many degrees clockwise the lines of a page run down to the right; 0 where it cannot be told.

    Of all angles, it is the one at which the ink falls on the fewest rows (the projection profile).
    """
    step = max(1, dpi // 75)
    ys, xs = np.nonzero(ink_of(picture)[::step, ::step])
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
    paper, ink = _levels(picture)
    drawn = np.clip((paper - picture.astype(np.float32)) / max(1.0, paper - ink), 0, 1)
    thickest = max(3, round(_THICKEST * dpi))
    level = list(_bars(_lined(drawn), round(_LEVEL * dpi), thickest))
    upright = _bars(_lined(drawn.T), round(_UPRIGHT * dpi), thickest)
    return level + [(top, left, bottom, right) for left, top, right, bottom in upright]


def _lined(drawn: NDArray[np.float32]) -> Ink:
    """Where a level line may run: one thinner than a pixel is grey on two rows."""
    both = drawn.copy()
    both[:-1] += drawn[1:]
    return both > 0.5


def _bars(dark: Ink, least: int, thickest: int) -> Iterator[Bar]:
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
                yield from _trimmed(dark, bar, thickest)
            else:
                kept.append(bar)
        open_bars = kept
        edges = np.flatnonzero(np.diff(np.concatenate(([0], full[row].view(np.int8), [0])))).tolist()
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            _join(open_bars, start, stop - 1 + least, row)
    for bar in open_bars:
        yield from _trimmed(dark, bar, thickest)


def _trimmed(dark: Ink, bar: list[int], thickest: int) -> Iterator[Bar]:
    """The bar cut to its ink, since a run that is nine tenths dark reaches beyond it.

    None where it is too thick, or has ink close above or below it all along: a row of letters.
    """
    left, top, right, bottom = bar
    inked = np.flatnonzero(dark[top:bottom, left:right].any(axis=0))
    beside = [dark[max(0, top - 4) : max(0, top - 1), left:right], dark[bottom + 1 : bottom + 4, left:right]]
    crowded = any(rows.size and rows.mean() > _CROWDED for rows in beside)
    if bottom - top <= thickest and len(inked) and not crowded:
        yield left + int(inked[0]), top, left + int(inked[-1]) + 1, bottom


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
        clean[max(0, top - 1) : bottom + 2, max(0, left - 1) : right + 2] = 255
    return clean


def leftovers(ink: Ink, read: list[Bar], dpi: int) -> list[Bar]:
    """The boxes of ink of a word's size that stand outside the boxes of what was read, from the top.

    Rules are wiped before. Where there are very many, it is a photograph, and none are given.
    """
    dark = ink.copy()
    side = max(3, dpi // 30)
    for left, top, right, bottom in read:  # what touches a word is of it: a serif, a comma's tail
        dark[max(0, top - 2) : bottom + 2, max(0, left - side) : right + side] = False
    high, wide = dark.shape[0] // side, dark.shape[1] // side
    blocks = dark[: high * side, : wide * side].reshape(high, side, wide, side).sum(axis=(1, 3))
    inked = {(int(y), int(x)) for y, x in zip(*np.nonzero(blocks * 20 >= side * side), strict=True)}
    found = []
    while inked:
        ys, xs = zip(*_touching(inked), strict=True)
        box = (min(xs) * side, min(ys) * side, (max(xs) + 1) * side, (max(ys) + 1) * side)
        if 0.04 * dpi < box[3] - box[1] < 0.4 * dpi and box[2] - box[0] < 4 * dpi:
            found.append(box)
    return sorted(found, key=lambda box: (box[1], box[0])) if len(found) <= MOST_LEFTOVERS else []


def tick_box(ink: Ink, place: Bar, dpi: int) -> tuple[str, Bar] | None:
    """The box to tick that fills a place, "☐" or "☒" for one with any mark in it; None for anything else.

    A box has ink along all of its four sides, which no letter has.
    """
    left, top, right, bottom = place
    dark = ink[max(0, top) : bottom, max(0, left) : right]
    ys, xs = np.flatnonzero(dark.mean(axis=1) > 0.05), np.flatnonzero(dark.mean(axis=0) > 0.05)
    if not len(ys) or not len(xs):
        return None
    box = dark[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    high, wide = box.shape
    if not (0.05 * dpi < high < 0.25 * dpi and 0.75 < wide / high < 1.33):
        return None
    edge = max(2, round(0.02 * dpi))
    sides = (box[:edge], box[-edge:], box[:, :edge].T, box[:, -edge:].T)
    if min(float(side.any(axis=0).mean()) for side in sides) < 0.9:
        return None
    inside = box[edge + 1 : -edge - 1, edge + 1 : -edge - 1]
    at = (left + int(xs[0]), top + int(ys[0]))
    return "☒" if inside.mean() > 0.08 else "☐", (*at, at[0] + wide, at[1] + high)


def _touching(inked: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take one group of blocks that touch, or are two blocks apart on a row, out of the set."""
    group = [inked.pop()]
    for y, x in group:
        near = [(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-3, -2, -1, 0, 1, 2, 3)]
        fresh = [place for place in near if place in inked]
        inked.difference_update(fresh)
        group += fresh
    return group


def strip_of(picture: Grey, boxes: list[Bar], dpi: int) -> tuple[Grey, list[int]]:
    """The boxes' ink cut out and set one below the other, and the top of each on that strip."""
    margin = dpi // 10
    high = [box[3] - box[1] + 2 * margin for box in boxes]
    strip = np.full((sum(high) + margin, max(b[2] - b[0] for b in boxes) + 8 * margin), 255, dtype=np.uint8)
    tops = [margin + sum(high[:n]) for n in range(len(boxes))]
    for (left, top, right, bottom), at in zip(boxes, tops, strict=True):
        cut = picture[top:bottom, left:right]
        strip[at : at + cut.shape[0], 2 * margin : 2 * margin + cut.shape[1]] = cut
    return strip, tops
