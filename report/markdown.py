"""Tables in Markdown, for pasting into a panel paper."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .words import cell, one_line

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|#~!&]")


def escaped(text: str) -> str:
    r"""Words of a paper as Markdown that shows them as they are, inside a line or a cell.

    >>> print(escaped("Fund | *round* <b>1</b>"))
    Fund \| \*round\* \<b\>1\</b\>
    """
    return _MARKUP.sub(lambda found: f"\\{found[0]}", one_line(text))


def table(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """Lines of a pipe table."""
    columns = list(columns)
    yield _row(columns)
    yield _row("---" for _ in columns)
    for row in rows:
        yield _row(escaped(cell(value)) for value in row)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
