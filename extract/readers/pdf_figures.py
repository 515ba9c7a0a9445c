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
    if len(rows) == len(runs):
        return list(runs)  # nothing stands beside anything: a page of prose
    columns = _Columns(rows)
    made = [part for run in runs for part in columns.parts(run)]
    if len(made) == len(runs):
        return made
    return [run if run.order == at else replace(run, order=at) for at, run in enumerate(made)]


class _Columns:
    """Where columns begin on a page, by the runs and the words in them that stand beside others."""

    def __init__(self, rows: dict[int, list[Run]]) -> None:
        self.rows = rows
        self.lefts = {row: min(run.x0 for run in held) for row, held in rows.items()}
        self.tops = {row: _begun_above(rows.get(row - 1, ()), left) for row, left in self.lefts.items()}
        beside = [run for row, held in rows.items() if len(held) > 1 or self.tops[row] for run in held]
        self.breaks = {id(run): list(_breaks(run)) for run in beside}
        inside = [run for run in beside if run.x0 > self.lefts[run.row]]
        self.touching = {id(run): _touching(run, self.breaks[id(run)]) for run in inside}
        self.begins = Counter(round(run.x0) for run in inside)
        self.either = self.begins + Counter(round(x) for t in self.touching.values() for x in t.values())
        self.known = Counter({x: n for x, n in self.begins.items() if _near(self.either, x) >= _LEAST})
        self.begun = {id(run): sum(map(self.is_common, self.starts(run))) for run in beside}
        self.looked = {row: self._look_at(row) for row in {run.row for run in beside}}

    def starts(self, run: Run) -> list[float]:
        """Where a run and the words in it begin."""
        return [run.x0, *(x0 for _, x0 in self.breaks[id(run)])]

    def is_common(self, x0: float) -> bool:
        """Whether several lines have something that begins here."""
        return _near(self.either, round(x0)) >= _LEAST

    def _look_at(self, row: int) -> tuple[bool, bool, int, Counter[int]]:
        """Of a line: whether it is no table's, or holds figures; how many columns begin; those it knows."""
        held, top = self.rows[row], self.tops[row]
        boxes = len(held) > _MOST or any(x.text[:1] in _BOXES for x in held)
        figures = any(_DIGIT.search(x.text) for x in held)
        return boxes, figures, sum(self.begun[id(x)] for x in held), self.known + top if top else self.known

    def parts(self, run: Run) -> Sequence[Run]:
        """What a run is cut into: itself where it runs into no column."""
        inside = run.x0 > self.lefts[run.row]
        if run.cell is not None or id(run) not in self.breaks or not (run.breaks or inside):
            return (run,)
        boxes, figures, begun, known = self.looked[run.row]
        if boxes:
            return (run,)
        if begun - self.begun[id(run)] < _ABREAST - 1:
            known = self.tops[run.row]
        behind = self.touching[id(run)] if inside else {}
        if not known and not behind:
            return (run,)
        headings = bool(known) and not figures
        cuts = [
            (at, x0) for at, x0 in self.breaks[id(run)]
            if _near(known, round(x0))
            or (headings and _UNIT.search(run.text[:at].rstrip()) and run.text[at].isupper())
            or (at in behind and _near(self.begins, round(x0)) and self.is_common(x0))
        ]  # fmt: skip
        left = max((x for x in self.rows[run.row] if x.x0 < run.x0), key=lambda x: x.x0, default=run)
        apart = inside and (_near(known, round(run.x0)) > 0 or (headings and bool(_UNIT.search(left.text))))
        return list(_parts(run, cuts, apart=apart)) if cuts or apart else (run,)


def _begun_above(row: Sequence[Run], left: float) -> Counter[int]:
    """Where the words of the line above begin, if it is a table's and this line opens in its first column."""
    begun = Counter(round(x.x0) for x in row) if len(row) > _ABREAST else Counter[int]()
    return begun if _near(begun, round(left)) else Counter[int]()


def _near(counted: Counter[int], x0: int) -> int:
    return counted.get(x0 - 1, 0) + counted.get(x0, 0) + counted.get(x0 + 1, 0)


def _breaks(run: Run) -> Iterator[tuple[int, float]]:
    """Where in the text words may be parted, and where on the page the next begin."""
    if not run.breaks:
        return
    behind: dict[int, int] = {}
    signs = 0
    for at, sign in enumerate(run.text):
        behind.setdefault(signs, at)
        signs += not sign.isspace()
    for signs, _, x0 in run.breaks:
        if (at := behind.get(signs, 0)) > 0:
            yield at, x0


def _touching(run: Run, breaks: Sequence[tuple[int, float]]) -> dict[int, float]:
    """The breaks where what goes before is a figure or a unit."""
    return {at: x0 for at, x0 in breaks if _FIGURE.search(run.text[:at].rstrip())}


def _parts(run: Run, cuts: Sequence[tuple[int, float]], *, apart: bool) -> Iterator[Run]:
    """What a run is cut into; `apart` tells whether it begins a column itself."""
    ends = {x0: x1 for _, x1, x0 in run.breaks}
    start, left = 0, run.x0
    for at, x0 in cuts:
        words = run.text[start:at].strip()
        yield replace(run, text=words, x0=left, x1=ends[x0], breaks=[], apart=apart or start > 0)
        start, left = at, x0
    yield replace(run, text=run.text[start:].strip(), x0=left, breaks=[], apart=apart or start > 0)
