"""Words that touch those of the next column, as in a spreadsheet printed to PDF."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .pdf_lines import Run

_LEAST = 3  # lines that show where a column begins
_ABREAST = 3  # words side by side that make a line one of a table
_MOST = 40  # words apart on one line of a table; a picture read by OCR may have thousands
_FIGURE = re.compile(r"(?:^|\s)(?:[(£-]*\d[\d,./]*[)%]*|\(?£(?:m|k|'?000s?)?\)?|[\u2013-])$")


_UNIT = re.compile(r"\s\(?£(?:m|k|'?000s?)?\)?$")  # "Cost £" ends a heading
_DIGIT = re.compile(r"\d")
_BOXES = "☐☑☒□■▢✓✔✗✘"  # answers to choose from stand close to their boxes


def part_at_columns(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page, cut where words run into the next column, and those told that begin one.

    A column is known by what begins there on other lines. Behind a figure, or the unit in its heading, that
    is enough; else other words of the line, or of the line above, must stand in such columns too.
    """
    rows: dict[int, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.row, []).append(run)
    lefts = {row: min(run.x0 for run in held) for row, held in rows.items()}
    begins = Counter(round(run.x0) for run in runs if run.x0 > lefts[run.row])
    figures = Counter(round(x0) for run in runs if run.x0 > lefts[run.row] for _, x0 in _touching(run))
    either = begins + figures
    made: list[Run] = []
    for run in runs:
        inside, others = run.x0 > lefts[run.row], rows[run.row]
        boxes = len(others) > _MOST or any(x.text[:1] in _BOXES for x in others)
        if run.cell is not None or boxes or not (run.breaks or inside):
            made.append(run)
            continue
        above = Counter(round(x.x0) for x in rows.get(run.row - 1, ()))
        known = (
            Counter(x for x in begins if _near(either, x) >= _LEAST)
            if _is_abreast(run, others, either)
            else Counter()
        )
        if above.total() > _ABREAST and _near(above, round(lefts[run.row])):
            known += above
        behind = dict(_touching(run)) if inside else {}
        headings = bool(known) and not any(map(_DIGIT.search, (x.text for x in others)))
        cuts = [
            (at, x0) for at, x0 in _breaks(run)
            if _near(known, round(x0))
            or (headings and _UNIT.search(run.text[:at].rstrip()) and run.text[at].isupper())
            or (at in behind and _near(begins, round(x0)) and _near(either, round(x0)) >= _LEAST)
        ]  # fmt: skip
        left = max((x for x in others if x.x0 < run.x0), key=lambda x: x.x0, default=run)
        apart = inside and (_near(known, round(run.x0)) > 0 or (headings and bool(_UNIT.search(left.text))))
        made += _parts(run, cuts, apart=apart) if cuts or apart else (run,)
    return [replace(run, order=at) for at, run in enumerate(made)] if len(made) > len(runs) else made


def _is_abreast(run: Run, row: Sequence[Run], begins: Counter[int]) -> bool:
    """Whether two others of its line begin where columns do, or words in them."""
    starts = [x0 for x in row if x is not run for x0 in (x.x0, *(at for _, at in _breaks(x)))]
    return sum(_near(begins, round(x0)) >= _LEAST for x0 in starts) >= _ABREAST - 1


def _near(counted: Counter[int], x0: int) -> int:
    return sum(counted[at] for at in (x0 - 1, x0, x0 + 1))


def _breaks(run: Run) -> Iterator[tuple[int, float]]:
    """Where in the text words may be parted, and where on the page the next begin."""
    behind: dict[int, int] = {}
    signs = 0
    for at, sign in enumerate(run.text):
        behind.setdefault(signs, at)
        signs += not sign.isspace()
    for signs, _, x0 in run.breaks:
        if (at := behind.get(signs, 0)) > 0:
            yield at, x0


def _touching(run: Run) -> Iterator[tuple[int, float]]:
    """The places where what goes before is a figure or a unit."""
    return ((at, x0) for at, x0 in _breaks(run) if _FIGURE.search(run.text[:at].rstrip()))


def _parts(run: Run, cuts: Sequence[tuple[int, float]], *, apart: bool) -> Iterator[Run]:
    """What a run is cut into; `apart` tells whether it begins a column itself."""
    ends = {x0: x1 for _, x1, x0 in run.breaks}
    start, left = 0, run.x0
    for at, x0 in cuts:
        words = run.text[start:at].strip()
        yield replace(run, text=words, x0=left, x1=ends[x0], breaks=[], apart=apart or start > 0)
        start, left = at, x0
    yield replace(run, text=run.text[start:].strip(), x0=left, breaks=[], apart=apart or start > 0)
