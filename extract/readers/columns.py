"""Tables without rules: columns worked out from white space, in PDF points or in characters of text.

A checklist is often printed as questions on the left and answers far to the right, and a log as columns
aligned by spaces. No rule tells them apart from prose; only that pieces of several lines begin (or, for
figures, end) at the same places.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..page import Cell, Line, Table
from .column_rows import are_ruled_off, asked, carries_on, headed_columns, joined_rows
from .keyed_rows import LEVEL, keyed_rows


@dataclass(slots=True)
class Piece:
    """A stretch of a printed line with wide white space on both sides; `line` holds its words."""

    x0: float
    x1: float
    line: Line


@dataclass(slots=True)
class Band:
    """What stands side by side: one printed line, or several that overlap in height.

    An answer set in the middle of a question of two lines makes one band with it. `ruled` says that a
    drawn rule stands above it.
    """

    pieces: tuple[Piece, ...]
    top: float
    bottom: float
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """How exact the places are, in the unit of the bands (points, or characters and lines).

    Attributes:
        near: How far apart two starts may be and still be of one column.
        more: How much more white space than between the lines of a cell parts two rows.
        far: White space that ends a table.
    """

    near: float
    more: float
    far: float


@dataclass(frozen=True, slots=True)
class Span:
    """Bands `start` to `end` (not included) make `table`; `columns` are where its columns begin."""

    start: int
    end: int
    table: Table
    columns: tuple[float, ...] = ()


@dataclass(slots=True, eq=False)
class _Column:
    """A column's reach from left to right, as far as seen."""

    x0: float
    x1: float


@dataclass(slots=True)
class _Placed:
    """A band with the column of each of its pieces; `apart` when a new group of lines begins with it."""

    at: int
    band: Band
    columns: list[_Column]
    apart: bool = False

    def lines(self, order: list[_Column]) -> dict[int, list[Line]]:
        found: dict[int, list[Line]] = {}
        for piece, column in zip(self.band.pieces, self.columns, strict=True):
            found.setdefault(order.index(column), []).append(piece.line)
        return found


@dataclass(slots=True)
class _Run:
    """Bands below one another that agree on their columns; `ruled` where a rule is drawn under each row."""

    columns: list[_Column] = field(default_factory=list)
    placed: list[_Placed] = field(default_factory=list)
    ruled: bool = False


def find_tables(bands: Sequence[Band], scale: Scale, above: Sequence[float] = ()) -> list[Span]:
    """Find the runs of bands that are aligned in columns, from the top.

    A run needs two bands of two columns each that agree; one is enough where it goes on in the columns that
    begin at `above`, those of a table that ends the page before.
    """
    found: list[Span] = []
    at = 0
    while at < len(bands):
        lowest = found[-1].end if found else 0
        known = [_Column(x0, x0) for x0 in above] if at == 0 and _in_columns(bands[0], above, scale) else []
        span = _table_at(bands, at, lowest, scale, known) if known or len(bands[at].pieces) >= 2 else None
        if span:
            found.append(span)
        at = span.end if span else at + 1
    return found


def _table_at(
    bands: Sequence[Band], start: int, lowest: int, scale: Scale, known: list[_Column]
) -> Span | None:
    goes_on = bool(known)
    least = 1 if goes_on else 2
    run = _run_from(bands, start, scale, known)
    if sum(_is_full(one) for one in run.placed) < least:
        return None
    _part(run, scale)
    _extend_up(bands, run, lowest, scale)
    _trim(run)
    full = [one for one in run.placed if _is_full(one)]
    order = sorted(run.columns, key=lambda column: column.x0)
    if len(full) < least or not (_is_table(full, len(order)) or _is_paired(run.placed)):
        return None
    made = joined_rows([(one.lines(order), one.apart) for one in run.placed], len(order), ruled=run.ruled)
    if not goes_on and 0 not in made[0] and len(made[0]) == 1:  # at the right of the page, over a label
        (over,) = made.pop(0).values()
        run.placed = run.placed[len(over) :]
    numbers = headed_columns(made, len(order))
    rows = [_row_of(held, numbers) for held in made]
    if sum(sum(bool(one.text) for one in row) >= 2 for row in rows) < least:
        return None
    starts = tuple(order[numbers.index(at)].x0 for at in range(numbers[-1] + 1))
    whole = tuple(one for row in rows for one in unstacked(row))
    return Span(run.placed[0].at, run.placed[-1].at + 1, Table(whole, ruled=False), starts)


def _is_full(one: _Placed) -> bool:
    return len(set(one.columns)) >= 2


def _run_from(bands: Sequence[Band], start: int, scale: Scale, known: list[_Column]) -> _Run:
    """The bands from `start` down that fit its columns."""
    run = _Run(known)
    for at in range(start, len(bands)):
        band = bands[at]
        if _labels_abreast(band) or (run.placed and _APPENDIX.fullmatch(band.pieces[0].line.text)):
            break
        places = _places(band, run.columns, scale.near, first=not run.columns)
        space = band.top - run.placed[-1].band.bottom if run.placed else 0.0
        if places is None and _groups_rows(bands, at, run, scale):
            places = [run.columns[0]]
        if places is None or (space > scale.far and not _is_next_row(band, run, space, scale)):
            break
        run.columns += [column for column in dict.fromkeys(places) if column not in run.columns]
        for piece, column in zip(band.pieces, places, strict=True):
            column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
        run.placed.append(_Placed(at, band, places))
    return run


def _groups_rows(bands: Sequence[Band], at: int, run: _Run, scale: Scale) -> bool:
    """Whether a line over several columns heads the rows of a log below it, which stand in its columns."""
    starts = [column.x0 for column in run.columns]
    alone = len(bands[at].pieces) == 1 and abs(bands[at].pieces[0].x0 - starts[0]) <= scale.near
    words = bands[at].pieces[0].line.text
    named = len(words.split()) <= 6 and words[:1].isupper() and words[-1:] not in ".,:;"
    if not alone or not named or len(starts) < 4 or at + 1 == len(bands):
        return False
    below = bands[at + 1]
    close = below.top - bands[at].bottom <= scale.far
    return close and len(below.pieces) > 2 and _in_columns(below, starts, scale)


def _is_next_row(band: Band, run: _Run, space: float, scale: Scale) -> bool:
    """Whether a band far below goes on in the columns of a log, whose rows stand wide apart."""
    return space <= 3 * scale.far and _in_columns(band, [column.x0 for column in run.columns], scale)


def _in_columns(band: Band, starts: Sequence[float], scale: Scale) -> bool:
    """Whether pieces stand side by side, each at the start of one of three columns or more, or a figure."""
    placed = [any(abs(piece.x0 - x0) <= scale.near for x0 in starts) for piece in band.pieces]
    figures = [bool(_STACKED.match(piece.line.text)) for piece in band.pieces]
    fits = all(at or figure for at, figure in zip(placed, figures, strict=True))
    return len(starts) >= 3 and fits and sum(placed) >= 2


def _places(band: Band, columns: list[_Column], near: float, *, first: bool = False) -> list[_Column] | None:
    """The column of each piece; a new one where there is room for it; None when the band does not fit."""
    places: list[_Column] = []
    fresh = 0
    for piece in band.pieces:
        known = list(dict.fromkeys([*columns, *places]))
        column = _column_of(piece, known, near)
        if column is None:
            if any(piece.x1 > one.x0 and piece.x0 < one.x1 for one in known):
                return None
            column = _Column(piece.x0, piece.x1)
            fresh += 1
        elif any(
            one is not column and piece.x0 < one.x0 - near and piece.x1 > one.x0 + near for one in known
        ):
            return None  # runs well into the next column: prose, not a cell
        places.append(column)
    if len({(piece.line.number, id(one)) for piece, one in zip(band.pieces, places, strict=True)}) < len(
        places
    ):
        return None  # two pieces of one printed line in one column
    matched = len(set(places)) - fresh
    if not first and fresh and matched < 2 and not (matched and fresh == 1 and _is_ticked(band)):
        return None
    return places


_TICK = re.compile(r"[xX✓✔√✗✘×☒☑]")


def _is_ticked(band: Band) -> bool:
    """Whether a band is words with a tick to their right: each column of options may be the first ticked."""
    words, *marks = (piece.line.text.strip() for piece in band.pieces)
    return len(words) > 3 and len(marks) == 1 and _TICK.fullmatch(marks[0]) is not None


def _column_of(piece: Piece, columns: list[_Column], near: float) -> _Column | None:
    for column in columns:
        if abs(piece.x0 - column.x0) <= near:
            return column
    for column in columns:
        if abs(piece.x1 - column.x1) <= near:
            return column
    inside = [one for one in columns if piece.x1 > one.x0 and piece.x0 < one.x1]
    return inside[0] if len(inside) == 1 else None


def _part(run: _Run, scale: Scale) -> None:
    """Mark where more white space, or a rule, stands above a band than between the lines of a cell."""
    spaces = [b.band.top - a.band.bottom for a, b in pairwise(run.placed)]
    usual = min(spaces, default=0.0)
    rest = spaces[1:]
    # A heading of two lines may be set closer than the rows are.
    if rest and spaces[0] == usual and min(rest) - usual <= 3 * scale.more:
        least = min(rest)
        usual = least if sum(space <= least + scale.more for space in rest) > 1 else usual
    order = sorted(run.columns, key=lambda column: column.x0)
    ruled = run.ruled = are_ruled_off([(one.lines(order), one.band.ruled) for one in run.placed])
    for space, one in zip(spaces, run.placed[1:], strict=True):
        one.apart = one.band.ruled or (space > usual + scale.more and not ruled)
    run.placed[0].apart = True


def _extend_up(bands: Sequence[Band], run: _Run, lowest: int, scale: Scale) -> None:
    """Take in lines just above that are the beginning of the first row's first cell."""
    first = run.placed[0]
    if first.at == lowest:
        return
    usual = min(b.band.top - a.band.bottom for a, b in pairwise(run.placed))
    if not any(one.apart for one in run.placed[1:]):
        return  # the rows stand no further apart than lines do: nothing tells what is above from prose
    at = first.at
    while at - 1 >= lowest and len(bands[at - 1].pieces) == 1 and not bands[at].ruled:
        above = bands[at - 1]
        places = _places(above, run.columns, scale.near)
        if places is None or bands[at].top - above.bottom > usual + scale.more:
            break
        at -= 1
    # A whole paragraph above is not a cell; a wrapped question or heading is two or three lines.
    if at < first.at and first.at - at <= 3:
        head = [
            _Placed(n, bands[n], _places(bands[n], run.columns, scale.near) or [])
            for n in range(at, first.at)
        ]
        head[0].apart, first.apart = True, False
        run.placed = head + run.placed


def _trim(run: _Run) -> None:
    """Cut the run off where whole groups of lines stand in the first column alone."""
    order = sorted(run.columns, key=lambda column: column.x0)
    groups: list[list[_Placed]] = []
    for one in run.placed:
        if one.apart or not groups:
            groups.append([])
        groups[-1].append(one)
    wide = [len({column for one in group for column in one.columns}) >= 2 for group in groups]
    kept: list[_Placed] = []
    for n, group in enumerate(groups):
        alone = not wide[n] and all(column is order[0] for one in group for column in one.columns)
        # A question or label with nothing beside it is blank, not prose; nor are a few words between rows.
        blank = group[-1].band.pieces[0].line.text.rstrip().endswith(("?", ":"))
        if alone and not (n > 0 and (blank or len(group) == 1) and (any(wide[n + 1 :]) or blank)):
            break
        kept += group
    while kept and not _is_full(kept[-1]) and kept[-1].columns[0] is order[0] and not _wraps(kept):
        if kept[-1].band.pieces[0].line.text.rstrip().endswith("?"):
            break
        kept.pop()
    run.placed = kept


def _wraps(placed: list[_Placed]) -> bool:
    """Whether the last line, in the first column alone, goes on with the row above it."""
    last = placed[-1]
    if last.apart or len(placed) < 2:
        return False
    if any(one.apart for one in placed[1:]):
        return True
    above = placed[-2].band.pieces[0].line.text
    return carries_on(last.band.pieces[0].line.text) or (
        last.band.pieces[0].line.text.rstrip().endswith("?") and not above.rstrip().endswith("?")
    )


_APPENDIX = re.compile(r"(?:appendix|annexe?|schedule|atodiad)\s+[A-Z\d]{1,3}", re.IGNORECASE)  # begins anew
_LABEL = re.compile(r"^[^:]{2,45}:")  # "A: sought   B: given" names two columns


def _labels_abreast(band: Band) -> bool:
    """Labels side by side ("Signature: ...   Date: ...") are two forms next to each other, not a table."""
    return len(band.pieces) > 1 and all(_LABEL.match(piece.line.text) for piece in band.pieces)


def _is_table(full: Sequence[_Placed], width: int) -> bool:
    """Two columns of prose side by side are no table."""
    if width != 2:
        return True
    wordy = sum(all(len(piece.line.text.split()) >= 5 for piece in one.band.pieces) for one in full)
    return wordy * 2 < len(full)


def _is_paired(placed: Sequence[_Placed]) -> bool:
    """Whether wordy columns are rows all the same: questions, or groups that begin on both sides at once."""
    if sum(asked([piece.line for piece in one.band.pieces[:1]]) for one in placed) >= 2:
        return True
    firsts = [one for one in placed if one.apart]
    return len(firsts) >= 3 and len(placed) <= 4 * len(firsts) and all(_is_full(one) for one in firsts)


def _row_of(held: dict[int, list[Line]], numbers: Sequence[int]) -> tuple[Cell, ...]:
    """A row's cells; `numbers` says in which column of the table each column of white space stands."""
    lines: dict[int, list[Line]] = {}
    for column in sorted(held):
        lines.setdefault(numbers[column], []).extend(held[column])
    return tuple(cell(lines.get(at, []), at) for at in range(numbers[-1] + 1))


def cell(lines: Sequence[Line], column: int, span: int = 1, *, header: bool = False) -> Cell:
    """A cell of these printed lines."""
    return Cell("\n".join([line.text for line in lines]), column, tuple(lines), span, header)


def _part_of(whole: Cell, lines: Sequence[Line]) -> Cell:
    return cell(lines, whole.column, whole.span, header=whole.header)


_STACKED = re.compile(r"^(?:[(£\s-]*\d[\d,.]*\)?|[–—-]|nil)$", re.IGNORECASE)


def unstacked(row: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    """The printed rows of a drawn one: lines of labels and figures side by side, with no rule between.

    A cell that merely wraps has lines of words where its neighbours have one figure; only where every cell
    has the same lines at the same heights, and a column holds nothing but figures, are they rows.
    """
    filled = [one for one in row if one.text]
    count = len(filled[0].lines)
    even = len(filled) > 1 and count > 1 and all(len(one.lines) == count for one in filled)
    if not even or not any(all(_STACKED.match(line.text) for line in one.lines) for one in filled[1:]):
        made = keyed_rows([one.lines for one in row])
        return [tuple(map(_part_of, row, lines)) for lines in made] or [tuple(row)]
    tops = [[line.bbox[3] if line.bbox else 0.0 for line in one.lines] for one in filled]
    if any(max(level) - min(level) > LEVEL for level in zip(*tops, strict=True)):
        return [tuple(row)]
    return [
        tuple(
            cell([one.lines[n]] if one.text else [], one.column, one.span, header=one.header) for one in row
        )
        for n in range(count)
    ]
