"""What is said to a person beside the answer, on stderr."""

import shutil
import sys
import textwrap

from extract.errors import BadQuery, PapersError

from .words import clean, one_line


def say(talk: str) -> None:
    """Say a line, harmless whatever words of papers or names of files are in it."""
    told = clean(talk)
    if "\n" not in told:
        told = _wrapped(told)
    print(told, file=sys.stderr)  # not typer.echo, which writes past the progress bar


def explain(error: PapersError) -> None:
    """What is wrong in one line, where in the query if it is one, and what to do."""
    say(f"pcc: {one_line(str(error))}")
    if isinstance(error, BadQuery) and error.query:
        say(textwrap.indent(pointed(error), "  "))
    if error.hint:
        say(f"     {one_line(error.hint)}")


def pointed(error: BadQuery, width: int | None = None) -> str:
    """The query on one line, or the part of it that fits, and under it a mark where it cannot be read.

    >>> print(pointed(BadQuery("there is no field", query="youth kinds:paper", column=6), 12))
    uth kinds:pa
        ^
    """
    query = "".join(" " if character.isspace() else clean(character) or "?" for character in error.query)
    start = max(0, error.column - width // 3) if width and len(query) > width else 0
    return f"{query[start:][:width]}\n{' ' * (error.column - start)}^"


def _wrapped(line: str) -> str:
    """A line broken between words for a terminal, and left as it is for a program."""
    if not sys.stderr.isatty():
        return line
    columns = shutil.get_terminal_size().columns
    return textwrap.fill(
        line, columns, subsequent_indent="     ", break_long_words=False, break_on_hyphens=False
    )
