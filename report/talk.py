"""What is said to a person beside the answer, on stderr."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import TypeVar

from extract.errors import BadQuery, PapersError

from .words import clean, one_line

T = TypeVar("T")


def say(talk: str) -> None:
    """Say a line, harmless whatever words of papers or names of files are in it."""
    print(clean(talk), file=sys.stderr)  # not typer.echo, which writes past the progress bar


def explain(error: PapersError) -> None:
    """What is wrong in one line, where in the query if it is one, and what to do."""
    say(_wrapped(f"pcc: {one_line(str(error))}"))
    if isinstance(error, BadQuery) and error.query:
        query = "".join(" " if character.isspace() else clean(character) or "?" for character in error.query)
        say(f"  {query}\n  {' ' * error.column}^")
    if error.hint:
        say(_wrapped(f"     {one_line(error.hint)}"))


def _wrapped(line: str) -> str:
    """A line broken between words for a terminal, and left as it is for a program."""
    if not sys.stderr.isatty():
        return line
    columns = shutil.get_terminal_size().columns
    return textwrap.fill(
        line, columns, subsequent_indent="     ", break_long_words=False, break_on_hyphens=False
    )


def progress(items: Iterable[T], total: int, doing: str) -> Iterator[T]:
    """A bar on stderr while the items come, if that is a terminal."""
    if not sys.stderr.isatty() or not total:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.advance(task)
