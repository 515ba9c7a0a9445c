"""From characters to printed lines: runs, the visual lines they stand on, and words broken at line ends."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..page import Box, Line, LineKind
from .bold import bold_opening
from .columns import Piece
from .pdf_ink import SOFT_HYPHEN, Frame, Glyph, clipped

CellKey = tuple[int, int]
"""Which grid of the page, and which of its cells."""

LOOSE = 0.35  # of the type's height: white space that may part two columns, or be justified words
WIDE = 1.1  # white space that parts two pieces of a line by itself
_NARROW = 0.7  # white space that parts a figure from the next column, where other lines show the column

FIGURE = re.compile(r"^(?:[(£-]*\d[\d,.]*[)%]*|n/a|nil|[–-])$", re.IGNORECASE)
_LONGEST_MARK = 5
_MARK = re.compile(r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]?|[-•▪◦–➢❖*o·])$")


@dataclass(slots=True)
class Run:
    """Characters drawn one after the other on one baseline without wide white space between them."""

    text: str
    x0: float
    x1: float
    base: float
    height: float
    bold: bool
    order: int
    cell: CellKey | None
    row: int = 0
    side: int | None = None
    pieces: list[str] = field(default_factory=list, compare=False)
    """What its text was put together from."""
    breaks: list[tuple[int, float, float]] = field(default_factory=list, compare=False)
    """Where words may be parted: how many pieces stand before, where these end, where the next begin."""
    apart: bool = False
    """A column begins with it, though no white space shows that."""
    weights: list[bool] = field(default_factory=list, compare=False)
    """Which of its pieces are bold."""
    opens: str = ""
    """The bold words that it opens with, where lighter ones follow."""


@dataclass(slots=True)
class Printed(Piece):
    """A piece of a line outside the ruled tables.

    `order` and `last` are its first and last run in the order of drawing; `side` is 0 or 1 for a line of
    the left or right of two columns of prose.
    """

    order: int = 0
    last: int = 0
    side: int | None = None


def make_runs(glyphs: Sequence[Glyph], cells: Sequence[CellKey | None]) -> list[Run]:
    """Join characters into runs; wide gaps, jumps and cell borders break them."""
    runs: list[Run] = []
    run: Run | None = None
    before: Glyph | None = None
    for glyph, cell in zip(glyphs, cells, strict=True):
        gap = _gap(before, glyph) if before else None
        if run is None or before is None or gap is None or run.cell != cell:
            run = Run("", glyph.x0, glyph.x1, glyph.base, glyph.height, True, len(runs), cell)
            runs.append(run)
        else:
            if cell is None and (glyph.spaced or gap > 0.1 * glyph.height):
                run.breaks.append((len(run.pieces), before.x1, glyph.x0))
            if glyph.spaced or gap > 0.25 * max(glyph.height, before.height):
                run.pieces.append(" ")
                run.weights.append(glyph.bold)
        run.pieces.append(glyph.text)
        run.weights.append(glyph.bold)
        if run.bold and not glyph.bold and any(map(str.isalnum, glyph.text)):
            run.bold = False
        if glyph.x0 < run.x0:
            run.x0 = glyph.x0
        if glyph.x1 > run.x1:
            run.x1 = glyph.x1
        if glyph.height > run.height:
            run.height, run.base = glyph.height, glyph.base  # a raised "th" sits on its line's baseline
        before = glyph
    for run in runs:
        run.text = " ".join("".join(run.pieces).split())
        run.bold = run.bold and any(map(str.isalnum, run.text))
        if not run.bold and True in run.weights:
            run.opens = bold_opening(zip(run.pieces, run.weights, strict=True))
    return [run for run in runs if run.text]


def _gap(before: Glyph, here: Glyph) -> float | None:
    """The white space between two characters of one run, None when they are of two runs."""
    size = max(before.height, here.height)
    gap = here.x0 - before.x1
    # Half a line up or down is a raised or lowered character; the next line is at least a whole one off.
    if abs(here.base - before.base) > 0.5 * size or gap > LOOSE * size or gap < -0.6 * size:
        return None
    return gap


def number_rows(runs: Sequence[Run]) -> int:
    """Give each run the number of its visual line, from 1 at the top; return how many there are."""
    number = 0
    base, height = float("-inf"), 0.0
    for run in sorted(runs, key=lambda run: run.base):
        step = run.base - base
        if step and step > 0.4 * min(run.height, height or run.height):
            number += 1
            base, height = run.base, run.height
        elif step < 1 and run.height > height:
            height = run.height
        run.row = number
    return number


def line_of(runs: Sequence[Run], page: int, frame: Frame, body: float) -> Line:
    """The printed line that these runs of one visual line make, left to right."""
    first, *others = ordered = sorted(runs, key=lambda run: run.x0) if len(runs) > 1 else runs
    text, bold, tallest, opens = first.text, first.bold, first.height, first.opens
    if others:
        for left, right in pairwise(ordered):
            close = right.x0 - left.x1 < 0.12 * max(left.height, right.height)
            text += right.text if close else f" {right.text}"
        bold = all([run.bold for run in ordered if any(map(str.isalnum, run.text))] or [False])
        tallest = max([run.height for run in ordered])
        opens = opening_of(ordered)
    # A clearly larger size is the file's own word for a heading; what is merely bold stays text.
    kind: LineKind = "heading" if body and tallest > 1.22 * body and _has_words(text) else "text"
    level = 0 if kind == "text" else 1 if tallest > 1.5 * body else 2
    return Line(text, ordered[0].row, page, box_of(ordered, frame), kind, level, bold, opens=opens)


def opening_of(runs: Sequence[Run | Line]) -> str:
    """The bold words that these open with as one line."""
    if not any(run.bold or run.opens for run in runs):
        return ""
    told = ((run.opens or run.text, bool(run.opens or run.bold), run) for run in runs)
    return bold_opening(
        piece for words, bold, run in told
        for piece in ((f"{words} ", bold), (run.text[len(words) :], False))
    )  # fmt: skip


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 3


def box_of(runs: Iterable[Run], frame: Frame) -> Box:
    """The box around runs: nine tenths of a line's height above the baseline, a quarter below."""
    found = list(runs)
    if len(found) == 1:
        one = found[0]
        return clipped((one.x0, one.base - 0.82 * one.height, one.x1, one.base + 0.24 * one.height), frame)
    return clipped(
        (min(run.x0 for run in found), min(run.base - 0.82 * run.height for run in found),
         max(run.x1 for run in found), max(run.base + 0.24 * run.height for run in found)), frame,
    )  # fmt: skip


def body_height(runs: Sequence[Run]) -> float:
    """The height of the page's usual type: that of most of its characters."""
    counted: Counter[int] = Counter()  # by half points
    for run in runs:
        counted[round(run.height * 2)] += len(run.text)
    return counted.most_common(1)[0][0] / 2 if counted else 0.0


def make_pieces(runs: Sequence[Run], page: int, frame: Frame, body: float) -> list[Printed]:
    """The pieces of the lines outside tables, from the top, left to right.

    Runs stay apart where the white space between them is wide; a list mark stays with its words.
    """
    rows = _by_row(runs)
    whole = [[run for run in row if run.side is None] for row in rows]
    starts = _column_starts(whole)
    pieces = []
    for row, across in zip(rows, whole, strict=True):
        groups = _groups(across, starts)
        if len(across) < len(row):
            sides = [[run for run in row if run.side == side] for side in (0, 1)]
            groups = [*filter(None, sides), *groups]
        for group in groups:
            line = line_of(group, page, frame, body)
            orders = [run.order for run in group]
            edge = max([run.x1 for run in group])
            pieces.append(Printed(group[0].x0, edge, line, min(orders), max(orders), group[0].side))
    return pieces


def _by_row(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs of each visual line, from the top, left to right."""
    rows: dict[int, list[Run]] = {}
    for run in runs:
        rows.setdefault(run.row, []).append(run)
    return [sorted(rows[row], key=lambda run: run.x0) for row in sorted(rows)]


def _column_starts(rows: Iterable[list[Run]]) -> list[float]:
    """Places where words begin on several lines after wide white space: columns, or a header's x.

    Behind a column of figures set to the right, the white space need not be wide on every line.
    """
    begins: Counter[int] = Counter()
    wide: set[int] = set()
    for row in rows:
        for at, (left, run) in enumerate(zip([None, *row], row, strict=False)):
            space = run.x0 - left.x1 if left else run.x0
            # Near the edge of the page words hang behind a mark, or are the second of several columns.
            column = run.x0 > 120 or (at == 1 and len(row) > 2 and len(row[0].text) > _LONGEST_MARK)
            if column and space > WIDE * run.height:
                begins[round(run.x0)] += 1
                wide.add(round(run.x0))
            elif column and left and space > _NARROW * run.height and FIGURE.match(left.text):
                begins[round(run.x0)] += 1
    near = {x: (x - 1, x, x + 1) for x in begins}
    return [float(x) for x in near if sum(begins[at] for at in near[x]) >= 2 and wide & {*near[x]}]


def _groups(row: list[Run], starts: Sequence[float]) -> list[list[Run]]:
    groups: list[list[Run]] = []
    for run in row:
        if groups:
            left = groups[-1]
            close = run.x0 - left[-1].x1 <= WIDE * max(run.height, left[-1].height)
            # Figures next to each other are cells of narrow columns; prose seldom has two in a row.
            if close and not (
                run.apart
                or (FIGURE.match(left[-1].text) and FIGURE.match(run.text))
                or any(abs(run.x0 - x) < 1.6 for x in starts)
            ):
                left.append(run)
                continue
        groups.append([run])
    if len(groups) == 2 and len(groups[0]) == 1 and _MARK.match(groups[0][0].text):
        mark, words = groups
        if words[0].x0 - mark[0].x1 < 6 * words[0].height:
            return [mark + words]  # a list mark and what it marks
    return groups


def spacing(bases: Sequence[float], height: float) -> float:
    """The usual distance between the baselines of lines of one paragraph.

    It is the smallest step that occurs often: a form has more steps between paragraphs than within.
    """
    steps = [round(b - a) for a, b in pairwise(bases) if 0.5 * height < b - a < 2.2 * height]
    often = [step for step, count in Counter(steps).items() if count >= max(2, 0.12 * len(steps))]
    return min(float(min(often)), 1.7 * height) if often else 1.1 * height


def join_close(pieces: Sequence[Printed]) -> list[Printed]:
    """Join the pieces of a line that are one phrase after all: justified words, a label and its value."""
    made: list[Printed] = []
    for piece in pieces:
        left = made[-1] if made else None
        if (
            left
            and left.line.number == piece.line.number
            and left.last + 1 == piece.order
            and _one_phrase(left, piece)
        ):
            made[-1] = joined(left, piece)
        else:
            made.append(piece)
    return made


def _one_phrase(left: Printed, right: Printed) -> bool:
    assert left.line.bbox
    size = left.line.bbox[3] - left.line.bbox[1]
    gap = right.x0 - left.x1
    words, after = left.line.text, right.line.text
    if gap <= WIDE * size:
        return True
    if ":" in after or re.match(r"(?:date|dated|signed?|signature)\b", after, re.IGNORECASE):
        return False  # "Signature: ....   Date: ....": two labels, two lines
    if words.endswith(":"):
        return gap < 12 * size
    return gap < 2.5 * size and not words.endswith("?")


def joined(left: Printed, right: Printed) -> Printed:
    """Two pieces of one line as one."""
    a, b = left.line.bbox, right.line.bbox
    assert a and b
    box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
    line = replace(left.line, text=f"{left.line.text} {right.line.text}", bbox=box,
                   bold=left.line.bold and right.line.bold,
                   opens=opening_of((left.line, right.line)))  # fmt: skip
    return Printed(left.x0, max(left.x1, right.x1), line, left.order, right.last)


def around(lines: Iterable[Line]) -> Box:
    """The box around lines."""
    boxes = [line.bbox for line in lines if line.bbox]
    if len(boxes) == 1:
        return boxes[0]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


# --- hyphens at line ends --------------------------------------------------------------------------


def mend_hyphens(lines: Sequence[Line], words: Counter[str]) -> dict[int, Line | None]:
    """Put a word that is broken by a hyphen at a line's end together, on the line where it begins.

    The hyphen is kept in words that have one anyway ("re-offending"): when the document prints the word
    so elsewhere, or when the page hardly breaks words.

    Args:
        lines: Lines in reading order.
        words: The document's words, in small letters, with how often each is printed.

    Returns:
        The changed lines by `id` of the old ones; None for a line that held nothing else.
    """
    changed: dict[int, Line | None] = {}
    many = sum(line.text.endswith(SOFT_HYPHEN) for line in lines) >= 4
    for at, line in enumerate(lines):
        current = changed.get(id(line), line)
        if current is None or SOFT_HYPHEN not in current.text:
            continue
        text = current.text
        below = lines[at + 1] if at + 1 < len(lines) else None
        if text.endswith(SOFT_HYPHEN) and below is not None and below.text[:1].isalpha():
            head = text[:-1]
            tail, _, rest = below.text.partition(" ")
            text = head + ("" if _is_soft(head, tail, words, many) else "-") + tail
            changed[id(below)] = replace(below, text=rest) if rest else None
        changed[id(line)] = replace(current, text=text.replace(SOFT_HYPHEN, "-"))
    return changed


def _is_soft(head: str, tail: str, words: Counter[str], many: bool) -> bool:
    start = re.split(r"[\s(\"'“‘]", head)[-1].lower()
    end = re.match(r"[\w'’-]*", tail)
    word = end[0].lower() if end else ""
    if words[start + word]:
        return True
    if words[f"{start}-{word}"]:
        return False
    return many
