"""Words that touch those of the next column, as in a spreadsheet printed to PDF."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from .pdf_lines import Run

_LEAST = 3  # lines that show where a column begins
_ABREAST = 3  # words side by side that make a line one of a table
_MOST = 40  # words apart on one line of a table; a picture read by OCR may have thousands
_FIGURE = re.compile(r"[(£-]*\d[\d,./]*[)%]*|\(?£(?:m|k|'?000s?)?\)?|[\u2013-]")
_UNIT = re.compile(r"\s\(?£(?:m|k|'?000s?)?\)?$")  # "Cost £" ends a heading
_DIGIT = re.compile(r"\d")
_BOXES = "☐☑☒□■▢✓✔✗✘"  # answers to choose from stand close to their boxes


@dataclass(frozen=True, slots=True)
class _Row:
    """The runs that stand side by side, the first's left side, and where the columns above begin.

    `above` is empty unless the line above is a table's, and this one opens in its first column.
    """

    runs: list[Run]
    left: float
    above: set[int]

    def inside(self) -> list[Run]:
        """The runs that have others to their left."""
        return [run for run in self.runs if run.x0 > self.left]

    def asked(self) -> list[Run]:
        """The runs that may be cut or begin a column: not those in ruled cells."""
        return [run for run in self.runs if run.cell is None and (run.breaks or run.x0 > self.left)]


def part_at_columns(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page, cut where words run into the next column, and those told that begin one.

    A column is known by what begins there on other lines. Behind a figure, or the unit in its heading, that
    is enough; else other words of the line, or of the line above, must stand in such columns too.
    """
    rows = _abreast(runs)
    if not any(row.asked() for row in rows):
        return list(runs)  # a page of prose, or all that stands side by side is in ruled cells
    columns = _Columns(rows)
    parts = {id(run): cut for row in rows for run, cut in columns.cut(row)}
    if not parts:
        return list(runs)
    made = [part for run in runs for part in parts.get(id(run), (run,))]
    for at, run in enumerate(made):
        run.order = at
    return made


def _abreast(runs: Sequence[Run]) -> list[_Row]:
    """The lines whose runs stand beside others, or below a table's."""
    rows: dict[int, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.row, []).append(run)
    made = []
    for number, held in rows.items():
        over = rows.get(number - 1, ())
        if len(held) > 1 or len(over) > _ABREAST:
            left = min([run.x0 for run in held])
            above = {round(run.x0) for run in over} if len(over) > _ABREAST else set()
            above = set() if above.isdisjoint(_near(round(left))) else above
            if len(held) > 1 or above:
                made.append(_Row(held, left, above))
    return made


class _Columns:
    """Where columns begin on a page: in whole points, each with those beside it, since print is not exact."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        self.breaks = {id(run): list(_breaks(run)) for row in rows for run in row.runs if run.breaks}
        inside = [run for row in rows for run in row.inside()]
        self.touching = {id(run): _touching(run, self.breaks[id(run)]) for run in inside if run.breaks}
        begins = [round(run.x0) for run in inside]
        counted = Counter(begins)
        counted.update(round(x0) for found in self.touching.values() for x0 in found.values())
        self.begins = _around(begins)
        self.common = {x for x in _around(counted) if sum([counted[at] for at in _near(x)]) >= _LEAST}
        self.known = _around(self.common.intersection(begins))

    def cut(self, row: _Row) -> Iterator[tuple[Run, list[Run]]]:
        """The runs of a line that run into columns, with their parts; and those that begin one are told."""
        asked = row.asked()
        if not asked or len(row.runs) > _MOST or any(run.text[:1] in _BOXES for run in row.runs):
            return
        figures = any(_DIGIT.search(run.text) for run in row.runs)
        begun = {id(run): self._begun(run) for run in row.runs}
        total, above = sum(begun.values()), _around(row.above)
        either = self.known | above
        for run in asked:
            known = either if total - begun[id(run)] >= _ABREAST - 1 else above
            units = bool(known) and not figures
            run.apart = run.x0 > row.left and (round(run.x0) in known or (units and _follows_unit(run, row)))
            cuts = self._cuts(run, known, units=units) if run.breaks else []
            if cuts:
                yield run, list(_parts(run, cuts))

    def _cuts(self, run: Run, known: set[int], *, units: bool) -> list[tuple[int, float]]:
        """The breaks of a run where a column begins; with `units`, behind the unit of a heading too."""
        behind = self.touching.get(id(run), {})
        return [
            (at, x0) for at, x0 in self.breaks[id(run)]
            if round(x0) in known
            or (units and _UNIT.search(run.text[:at].rstrip()) and run.text[at].isupper())
            or (at in behind and round(x0) in self.begins and round(x0) in self.common)
        ]  # fmt: skip

    def _begun(self, run: Run) -> int:
        """How many columns begin in a run, with it or with words in it."""
        starts = [run.x0, *(x0 for _, x0 in self.breaks.get(id(run), ()))]
        return sum([round(x0) in self.common for x0 in starts])


def _near(x: int) -> tuple[int, int, int]:
    return (x - 1, x, x + 1)


def _around(places: Iterable[int]) -> set[int]:
    """The places, and those next to them."""
    return {at for x in set(places) for at in _near(x)}


def _breaks(run: Run) -> Iterator[tuple[int, float]]:
    """Where in the text words may be parted, and where on the page the next begin."""
    if not run.breaks:
        return
    signs = [0, *accumulate(len("".join(part.split())) for part in run.pieces)]
    ends = [at for at, sign in enumerate(run.text, 1) if not sign.isspace()]
    for at, _, x0 in run.breaks:
        if 0 < signs[at] < len(ends):
            yield ends[signs[at] - 1], x0


def _touching(run: Run, breaks: Sequence[tuple[int, float]]) -> dict[int, float]:
    """The breaks where what goes before is a figure or a unit."""
    return {at: x0 for at, x0 in breaks if _FIGURE.fullmatch(run.text[:at].rpartition(" ")[2])}


def _follows_unit(run: Run, row: _Row) -> bool:
    """Whether the words to the left of a run end in a unit."""
    left = max([one for one in row.runs if one.x0 < run.x0], key=lambda one: one.x0)
    return _UNIT.search(left.text) is not None


def _parts(run: Run, cuts: Sequence[tuple[int, float]]) -> Iterator[Run]:
    """What a run is cut into."""
    ends = {x0: x1 for _, x1, x0 in run.breaks}
    start, left = 0, run.x0
    for at, x0 in cuts:
        words = run.text[start:at].strip()
        yield replace(run, text=words, x0=left, x1=ends[x0], breaks=[], apart=run.apart or start > 0)
        start, left = at, x0
    yield replace(run, text=run.text[start:].strip(), x0=left, breaks=[], apart=run.apart or start > 0)
