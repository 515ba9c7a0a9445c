"""Tables in plain text: `|` rows, rows parted by tabs or slashes, and columns aligned by runs of spaces."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..page import Cell, Line, Table
from .columns import Band, Piece, Scale, Span, cell, find_tables
from .plain_pipes import is_separator, split_pipes, table_over_lines
from .plain_slashes import find_slash_tables
from .plain_tabs import cell_of, find_tab_tables, line_of
from .tabs import is_mark

if TYPE_CHECKING:
    from .plain import RawLine

_DASHES = re.compile(r"^\s*(?:[-=_]{3,}(?:\s+[-=_]{3,})+|[-=_]{20,})\s*$")
_GRID_RULE = re.compile(r"^\s*\+[-=+:]{3,}\+\s*$")
_GAP = re.compile(r"\S+(?:\s\S+)*")


def find_text_tables(lines: Sequence["RawLine"]) -> list[Span]:
    """Every table in these lines, as spans of them; no line is in two."""
    spans = _pipe_tables(lines)
    taken = {at for span in spans for at in range(span.start, span.end)}
    spans += find_tab_tables(lines, taken)
    taken |= {at for span in spans for at in range(span.start, span.end)}
    spans += find_slash_tables(lines, taken)
    taken |= {at for span in spans for at in range(span.start, span.end)}
    spans += _spaced_tables(lines, taken)
    return sorted(spans, key=lambda span: span.start)


# --- rows of "|" ---------------------------------------------------------------------------------


def _pipe_tables(lines: Sequence["RawLine"]) -> list[Span]:
    found = []
    at = 0
    while at < len(lines):
        end, rows = table_over_lines(lines, at)
        if not rows:
            end = _pipe_run(lines, at)
            rows = _pipe_rows(lines[at:end]) if end > at else []
        if rows:
            found.append(Span(at, end, Table(tuple(rows))))
        at = max(end, at + 1)
    return found


def _pipe_run(lines: Sequence["RawLine"], start: int) -> int:
    """Where the rows of "|" that begin at `start` end; `start` itself when none begin there."""
    end = at = start
    edged = False
    while at < len(lines):
        text = lines[at].text.strip()
        if _GRID_RULE.match(text) or (text.count("|") and (text[0] == "|" or text[-1] == "|")):
            edged = True
        elif text.count("|") == 0 and text:
            # A value broken over lines: "| SUBJECT:", "first words", "last words |".
            below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
            if not (end > start and below.endswith("|") and not below.startswith("|")):
                break
        elif not text and (end == start or lines[at - 1].text.strip() == ""):
            break
        at += 1
        if text:
            end = at
    rows = [line.text for line in lines[start:end] if line.text.strip()]
    if edged or (len(rows) >= 2 and len({row.count("|") for row in rows}) == 1):
        return end if any(re.search(r"[^\s|:+=-]", row) for row in rows) else start
    return start


def _pipe_rows(lines: Sequence["RawLine"]) -> list[tuple[Cell, ...]]:
    """The rows, separators dropped; the row above a separator is a heading when it is the first."""
    printed = [line for line in lines if line.text.strip()]
    grids = any(_GRID_RULE.match(line.text) for line in printed)
    ruled = [n for n, line in enumerate(printed) if is_separator(line.text)]
    split = [(n, line, split_pipes(line.text)) for n, line in enumerate(printed)
             if n not in ruled and not _GRID_RULE.match(line.text)]  # fmt: skip
    if not grids and any(len(cells) == 1 for _, _, cells in split):
        cut = [(line, cells) for _, line, cells in split]
        return _cell_a_line(cut) or _label_rows(cut)
    rows = []
    for n, line, cells in split:
        header = bool(ruled) and n + 1 == ruled[0]
        row = tuple(cell_of(line, text, column, header=header) for column, text in enumerate(cells))
        if any(one.text for one in row):
            rows.append(row)
    return rows


_DATUM = re.compile(r"[(£\s–-]*\d[\d,.]*\s?(?:k|m|%)?\)?|\d{1,2}[ /.-]\w{2,9}[ /.-]\d{2,4}", re.IGNORECASE)


def _cell_a_line(rows: list[tuple["RawLine", list[str]]]) -> list[tuple[Cell, ...]]:
    """A table whose cells were all put on lines of their own: sums and dates come again every so many lines.

    The heading has neither; below it a column holds them in every filled cell or in none.
    """
    if any(len(cells) != 1 for _, cells in rows):
        return []
    for width in range(2, min(9, len(rows) // 3 + 1)):
        made = [rows[at : at + width] for at in range(0, len(rows), width)]
        kinds = [
            {bool(_DATUM.fullmatch(cells[0])) for _, cells in column if cells[0]}
            for column in zip(*made[1:], strict=False)
        ]
        named = all(cells[0] and not re.search(r"\d|:$", cells[0]) for _, cells in made[0])
        if len(made[-1]) == width and named and {True} in kinds and all(len(held) < 2 for held in kinds):
            return [
                tuple(cell_of(line, cells[0], at, header=n == 0) for at, (line, cells) in enumerate(row))
                for n, row in enumerate(made)
            ]
    return []


def _label_rows(rows: list[tuple["RawLine", list[str]]]) -> list[tuple[Cell, ...]]:
    """Rows whose cells were put on lines of their own: each label takes what follows up to the next label."""
    made: list[list[list[Line]]] = []
    for raw, cells in rows:
        lines = [line for text in cells if (line := line_of(raw, text))]
        if not lines:
            continue
        label = lines[0].text.endswith(":")
        if label or len(lines) > 1 or not made or len(made[-1]) > 2:
            made.append([[line] for line in lines])
        elif len(made[-1]) == 1:
            made[-1].append(lines)
        else:
            made[-1][-1] += lines
    return [tuple(cell(lines, column) for column, lines in enumerate(row)) for row in made]


# --- spaces --------------------------------------------------------------------------------------


def _spaced_tables(lines: Sequence["RawLine"], taken: set[int]) -> list[Span]:
    """Columns held apart by runs of spaces, over several lines."""
    bands: list[Band] = []
    for at, raw in enumerate(lines):
        # A row of dashes rules the table and is no row of it.
        ruled = at > 0 and (at - 1 in taken or bool(_DASHES.match(lines[at - 1].text)))
        if _DASHES.match(raw.text) and bands and bands[-1].bottom == at:
            bands[-1] = replace(bands[-1], bottom=at + 1)
            continue
        pieces = [] if at in taken or "\t" in raw.text else _spaced_pieces(raw)
        if pieces:
            bands.append(Band(tuple(pieces), at, at + 1, ruled))
    # A span counts bands; the caller counts lines.
    return [
        Span(int(bands[span.start].top), int(bands[span.end - 1].bottom), _headed(span.table))
        for span in find_tables(bands, Scale(1.5, 0.5, 2.5))
    ]


def _headed(table: Table) -> Table:
    """The table with its headings apart from the row right below them, where blank lines part the others."""
    first, *rest = table.rows
    if len(rest) < 2 or any(len(one.lines) < 2 for one in first):
        return table
    heads, below = ([one.lines[at].text for one in first] for at in (0, 1))
    if any(re.search(r"\d", words) or len(words.split()) > 3 for words in heads):
        return table
    if not any(re.match(r"\d", words) for words in below):
        return table
    parts = ((one.lines[:1], one.lines[1:], one) for one in first)
    rows = zip(
        *((cell(a, c.column, c.span, header=True), cell(b, c.column, c.span)) for a, b, c in parts),
        strict=True,
    )
    return replace(table, rows=(*rows, *rest))


# The day or reference of a numbered entry: "04.04.17", "4 April 2017", "PCC/17/019".
_KEY = re.compile(
    r"(?:[A-Z]{1,6}[ /-]?){0,2}\d{1,4}[./-]\d[\d./-]*|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{2,4}"
)
_ITEM = re.compile(r"[\u2022\u25cf\u25aa\u00b7]\s.*:$")


def _spaced_pieces(raw: "RawLine") -> list[Piece]:
    found = []
    for part in _GAP.finditer(raw.text):
        line = line_of(raw, part[0])
        if line:
            found.append(Piece(part.start(), part.end(), line))
    # "• Quay Lamps:   £900" is an item, however its sums are set.
    if len(found) == 2 and _ITEM.match(found[0].line.text):
        return []
    # "1.  That the PCC ..." is a mark and its paragraph; so is "-   item". "1   04.04.17   Lamps" is a row.
    numbered = len(found) >= 3 and _KEY.fullmatch(found[1].line.text)
    if len(found) >= 2 and is_mark(found[0].line.text) and not numbered:
        return [Piece(found[0].x0, found[-1].x1, line)] if (line := line_of(raw, raw.text)) else []
    return found
