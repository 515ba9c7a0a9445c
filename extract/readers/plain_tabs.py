"""Tables in plain text whose cells are set apart by tabs: a row a line, or over several lines."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from ..page import Cell, Line, Table
from .columns import Span, cell
from .tabs import is_tab_row, is_tab_table, split_tabs

if TYPE_CHECKING:
    from .plain import RawLine


def line_of(raw: "RawLine", text: str) -> Line | None:
    """The words of a part of a line, without Markdown's marks; None where it holds none."""
    from .plain import Style

    words, bold, opens = Style().words(text)
    return Line(words, raw.number, bold=bold, gap=raw.gap, opens=opens) if words else None


def cell_of(raw: "RawLine", text: str, column: int, *, header: bool = False) -> Cell:
    """A cell of one line's words."""
    line = line_of(raw, text)
    return cell([line] if line else [], column, header=header)


def find_tab_tables(lines: Sequence["RawLine"], taken: set[int]) -> list[Span]:
    """Every table whose cells are set apart by tabs, in the lines that no other table has taken."""
    found = []
    at = width = 0
    while at < len(lines):
        if span := _wrapped_table(lines, at, taken):
            found.append(span)
            at = span.end
            continue
        run = _tab_run(lines, at, taken)
        if len(run) >= 2 and is_tab_table([split_tabs(lines[n].text) for n in run]):
            parts = _at_stops([lines[n].text for n in run], width)
            if parts[0] and all(parts[0]):
                width = len(parts[0])  # a full row, below which others may leave cells blank
            if inset := _asks_set_in(parts):
                parts = [row[1:] for row in parts]
            rows = _tab_rows(lines, run, parts, inset=inset)
            found.append(Span(run[0], run[-1] + 1, Table(tuple(rows))))
            at = run[-1]
        elif run:
            at = run[-1]
        at += 1
    return found


def _wrapped_table(lines: Sequence["RawLine"], start: int, taken: set[int]) -> Span | None:
    """A register whose cells run over lines, below a line of headings: a tab opens the next cell.

    A row begins where a line's first cell is of the shape that the first row's has ("14 - 2016", "PCC/22/7"),
    or is blank before nearly all the others.
    """
    if start in taken or "\t" not in lines[start].text:
        return None
    heads = split_tabs(lines[start].text)
    if len(heads) < 3 or not all(heads) or re.search(r"\d", lines[start].text):
        return None
    below = (lines[at].text for at in range(start + 1, len(lines)))
    shape = next((_shape(text) for text in below if text.strip()), "")
    opens = [at for at in _rows_below(lines, start, shape, len(heads)) if at not in taken]
    if len(opens) < 2:
        return None
    end = next((at for at in range(opens[-1] + 1, len(lines)) if lines[at].gap), len(lines))
    rows = [_wrapped_row(lines[a:b], len(heads)) for a, b in pairwise([*opens, end])]
    if not all(rows) or not any(len(found) > 1 for row in rows for found in row):
        return None
    head = [cell_of(lines[start], words, column, header=True) for column, words in enumerate(heads)]
    made = [
        tuple(cell(_joined(_unquoted(found)), column) for column, found in enumerate(row)) for row in rows
    ]
    return Span(start, end, Table((tuple(head), *made)))


def _rows_below(lines: Sequence["RawLine"], start: int, shape: str, width: int) -> list[int]:
    """Where rows of this shape begin, up to a line behind a blank one that begins another table."""
    found: list[int] = []
    if "#" not in shape or (start and "\t" in lines[start - 1].text):
        return found
    for at in range(start + 1, len(lines)):
        text = lines[at].text
        if "\t" in text and _opens_row(text, shape, width):
            found.append(at)
        elif lines[at].gap and "\t" in text:
            break
    return found


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.split("\t")[0].strip())


def _opens_row(text: str, shape: str, width: int) -> bool:
    parts = split_tabs(text)
    blank = not parts[0] and len(parts) >= max(3, width - 1)
    return len(parts) > 1 and (blank or _shape(text) == shape)


def _wrapped_row(lines: Sequence["RawLine"], width: int) -> list[list[Line]]:
    """The lines of each cell; several that are set in by a tab, or a tab too many, are a list in its cell."""
    parts = [line.text.split("\t") for line in lines]
    more = sum(len(found) - 1 for found in parts) - (width - 1)
    inset = [n for n, found in enumerate(parts) if n and len(found) == 2 and not found[0].strip()]
    if more > 0 or len(inset) > 1:
        for n in inset:
            parts[n] = parts[n][1:]
        more -= len(inset)
    cells: list[list[Line]] = [[] for _ in range(width)]
    column = 0
    for n, (raw, found) in enumerate(zip(lines, parts, strict=True)):
        for at, words in enumerate(found):
            column += at > 0
            line = line_of(replace(raw, gap=raw.gap or n in inset), words)
            if column < width and line:
                cells[column].append(line)
    return cells if more <= 0 else []


def _joined(lines: list[Line]) -> list[Line]:
    """A cell of short lines, a name or title, as one line; longer ones tell by themselves how they go on."""
    if len(lines) < 2 or any(len(line.text) > _NARROW for line in lines) or any(b.gap for b in lines[1:]):
        return lines
    return [replace(lines[0], text=" ".join(line.text for line in lines))]


_NARROW = 40  # characters


def _unquoted(lines: list[Line]) -> list[Line]:
    """The lines of a cell without the quotes that a spreadsheet puts around one that holds a comma."""
    words = "\n".join(line.text for line in lines)
    if len(words) < 2 or words[0] != '"' or words[-1] != '"' or not re.search(r"[,\n]|\"\"", words):
        return lines
    first = [replace(lines[0], text=lines[0].text[1:]), *lines[1:]]
    made = [*first[:-1], replace(first[-1], text=first[-1].text[:-1])]
    return [replace(line, text=line.text.replace('""', '"')) for line in made if line.text]


def _tab_run(lines: Sequence["RawLine"], start: int, taken: set[int]) -> list[int]:
    """The numbers of the lines from `start` that hold tabs, at most one other line between two of them."""
    run: list[int] = []
    for at in range(start, len(lines)):
        if at in taken or (run and at - run[-1] > 2) or (not run and at > start):
            break
        parts = split_tabs(lines[at].text)
        if len(parts) > 1 and not is_tab_row(parts):
            break
        if len(parts) > 1:
            if (
                run
                and at - run[-1] == 2
                and not (_is_set_in(parts) and _is_set_in(split_tabs(lines[run[-1]].text)))
                and len(split_tabs(lines[at].text)) != len(split_tabs(lines[run[-1]].text))
            ):
                break
            run.append(at)
    return run


def _tab_rows(
    lines: Sequence["RawLine"], run: list[int], told: Sequence[list[str]], *, inset: bool
) -> list[tuple[Cell, ...]]:
    """The rows; a line between two of them belongs to a cell above or below, above where rows are set in."""
    rows: list[list[list[Line]]] = []
    before: list[Line] = []
    parts = dict(zip(run, told, strict=True))
    width = max(map(len, parts.values()))
    full = len(parts[run[0]]) == width and all(parts[run[0]])
    head, headed = full and not re.search(r"\d", lines[run[0]].text), full and width > 3
    for at in range(run[0], run[-1] + 1):
        raw = lines[at]
        if at in run:
            cells = [_unquoted([line]) if text and (line := line_of(raw, text)) else [] for text in parts[at]]
            if _heads_rows(before, cells[0]):
                rows.append([before])
                before = []
            cells[0] = before + cells[0]
            if rows and not before and _goes_on_below(rows[-1], cells, width, head):
                rows[-1] = [*rows[-1][:-1], [*rows[-1][-1], *cells[0]], *cells[1:]]
            elif rows and width == 2 and not before and _is_rest_of_value(rows[-1], cells):
                rows[-1][-1].extend(cells[1])
            elif headed and rows and not before and (rest := _rest_of(rows[-1], cells, width)):
                rows[-1] = [[*a, *b] for a, b in zip_longest(rows[-1], rest, fillvalue=())]
            else:
                rows.append(cells)
            before = []
        elif raw.text.strip() and (line := line_of(raw, raw.text)):
            last = rows[-1][-1]
            if inset or line.text[:1].islower() or (not before and last and _breaks_off(last[-1].text)):
                rows[-1][-1].append(line)  # the last cell above, broken in mid-sentence
            else:
                before = [line]
    width = max(map(len, rows))
    return [
        (cell(row[0], 0, width),) if len(row) == 1 else tuple(cell(x, column) for column, x in enumerate(row))
        for row in rows
    ]


def _asks_set_in(rows: Sequence[list[str]]) -> bool:
    """Whether the rows are questions that are set in by a tab: "(tab) Are there risks? (tab) No"."""
    return len(rows) > 2 and all(map(_is_set_in, rows))


def _is_set_in(row: Sequence[str]) -> bool:
    return len(row) > 1 and not row[0] and row[1].endswith("?")


def _heads_rows(line: Sequence[Line], first: Sequence[Line]) -> bool:
    """Whether a line alone groups the rows below it, which begin with numbers: "PEOPLE", and below "D/14"."""
    words = " ".join(one.text for one in line)
    if _MONTH.fullmatch(words):
        return True
    numbered = any(re.search(r"\d", one.text) for one in first)
    return bool(words) and numbered and len(words.split()) < 8 and not re.search(r"\d", words)


_MONTH = re.compile(r"[A-Z][a-z]+ (?:19|20)\d\d")


def _rest_of(above: Sequence[list[Line]], cells: list[list[Line]], width: int) -> list[list[Line]]:
    """The cells of a line that goes on with the row above, which breaks off before its last cells.

    It goes on in the cell where that one stops, or in the next, and ends where rows end; empty for a row.
    """
    first = next((column for column, held in enumerate(cells) if held), 0)
    last = max((column for column, held in enumerate(above) if held), default=0)
    start = width - len(cells) + first
    breaks_off = 0 < last < width - 1 and bool(above[0])
    fits = breaks_off and 0 < first <= start and start in (last, last + 1)
    return [*([] for _ in range(start)), *cells[first:]] if fits else []


def _goes_on_below(
    above: Sequence[list[Line]], cells: Sequence[list[Line]], width: int, headed: bool
) -> bool:
    """Whether a row stops in a cell that the line below goes on with: "Band | nets and" / "oars | £900".

    Both then lack cells, and together have as many as the table below its head, of which only the last
    one's line ends in a sum.
    """
    if not headed or not (1 < len(above) < width) or len(above) + len(cells) - 1 != width:
        return False
    if not all([*above, *cells]) or _TOTAL.match(cells[0][0].text):
        return False
    return _ends_in_sum(cells[-1]) and not _ends_in_sum(above[-1])


def _ends_in_sum(held: Sequence[Line]) -> bool:
    return bool(held) and _SUM.fullmatch(held[-1].text) is not None


_TOTAL = re.compile(r"(?:(?:grand|sub)[ -]?)?totals?\b", re.IGNORECASE)
_SUM = re.compile(r"(?:up to )?\u00a3?\s?[\d,]*\d(?:\.\d+)?[km]?|nil|none", re.IGNORECASE)


def _is_rest_of_value(above: Sequence[list[Line]], cells: Sequence[list[Line]]) -> bool:
    """Whether a line set in by its tab goes on with the value above: "Title | Boats for" / " | the quay"."""
    if len(above) != 2 or len(cells) != 2 or cells[0] or not (above[1] and cells[1]):
        return False
    below = cells[1][0].text
    return bool((below[:1].islower() and "@" not in below) or _HANGS.search(above[1][-1].text))


_HANGS = re.compile(r"(?:,|&|\u2013|-|\b(?:and|or|of|for|in|to|the|a|an|at|by|with|from|on))$")


def _breaks_off(text: str) -> bool:
    """Whether a cell's line is as long as lines are, and stops in mid-sentence: "agreed to a grant of"."""
    return len(text) > _NARROW and text[-1] not in ".?!:;"


def _at_stops(texts: Sequence[str], above: int) -> list[list[str]]:
    """The cells of each line, in the columns that its tabs reach where more than one leads from cell to cell.

    Typed by hand, a short word is followed by more tabs than a long one, so that the next cell stands at the
    same stop; stops are eight characters apart. Where a row has as many tabs as the full one of the table
    `above`, each leads to the next cell, and two together leave one blank.
    """
    plain = [split_tabs(text) for text in texts]
    if all(all(row[1:]) for row in plain) or (above > 3 and max(map(len, plain)) == above):
        return plain  # one tab between cells
    placed = [_placed(text) for text in texts]
    stops = sorted({place for row in placed for place in row})
    if len(stops) >= max(map(len, plain)):
        return plain
    return [[row.get(stop, "") for stop in stops] for row in placed]


def _placed(text: str) -> dict[int, str]:
    """The cells of a line by the place at which each begins."""
    found = {}
    place = 0
    for part in text.rstrip().split("\t"):
        if part.strip():
            found[place] = part.strip()
        place = (place + len(part)) // _STOP * _STOP + _STOP
    return found


_STOP = 8
