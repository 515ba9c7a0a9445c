"""Tables that a spreadsheet saved as text, their cells set apart by commas: they are given tabs."""

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .plain import RawLine

_LEAST = 2  # rows below a line of headings


def with_commas_as_tabs(lines: Sequence["RawLine"]) -> list["RawLine"]:
    """The lines; from a line of headings to the last row of as many cells, tabs stand for the commas."""
    made = list(lines)
    at = 0
    while at < len(lines):
        heads = _heads(lines[at].text)
        rows = _rows(lines[at + 1 :], len(heads)) if heads else []
        if len(rows) >= _LEAST:
            for n, cells in enumerate((heads, *rows), at):
                made[n] = replace(lines[n], text="\t".join(cells))
            at += len(rows)
        at += 1
    return made


def _rows(lines: Sequence["RawLine"], width: int) -> list[list[str]]:
    """The rows of so many cells that the lines begin with."""
    return [*takewhile(lambda cells: len(cells) == width, (_cells(line.text) for line in lines))]


def _heads(text: str) -> list[str]:
    """The headings of columns that a line holds; empty for any other line."""
    if "\t" in text or text.count(",") < 2 or re.search(r",\s|\s,", text):
        return []
    cells = _cells(text)
    named = all(re.search(r"[^\W\d]{2}", cell) and len(cell) <= 40 for cell in cells)
    return cells if named and not re.search(r"\d", text) else []


def _cells(text: str) -> list[str]:
    """The cells of a line; a comma between quotes is part of its cell."""
    if "," not in text or "\t" in text:
        return []
    return [" ".join(cell.split()) for cell in next(csv.reader([text]), [])]
