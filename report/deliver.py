"""One form of an answer, written where it was asked for: the terminal, a pipe or a file."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import BadUsage

if TYPE_CHECKING:
    from rich.console import RenderableType

Draw = Callable[[], Iterable["RenderableType"]]
Write = Callable[[], Iterable[str]]

# A spreadsheet program takes a CSV file for the system's old code page, and £ for Â£, unless a byte-order
# mark says UTF-8. Only files get one: people open files, programs read pipes, and there it would stick to
# the first column's name.
_BYTE_ORDER_MARK = "\ufeff"

_SUFFIXES = {
    ".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".md": "markdown",
}  # fmt: skip
_NOT_TEXT = (".xlsx", ".xls", ".ods", ".docx", ".doc", ".pdf")
"""What no program would open if text stood in it."""

_MENDS: dict[type[OSError], str] = {
    PermissionError: "If another program such as Excel has it open, close it there; else name another file.",
    FileNotFoundError: "Make its folder first, or name another file.",
    IsADirectoryError: "Name a file in it.",
}


@dataclass(frozen=True, slots=True)
class View:
    """An answer in every form it can take; a form is made only when it is asked for.

    Attributes:
        draw: What Rich draws on a terminal.
        forms: Lines of text by name of the form; "plain" is always there.
    """

    draw: Draw
    forms: Mapping[str, Write]


def deliver(view: View, form: str | None = None, output: Path | None = None) -> None:
    """Write the form asked for; without one, what suits the file's name, the terminal or the pipe.

    Raises:
        BadUsage: The file cannot be written, or the answer has no such form.
    """
    if output is not None and output.suffix.lower() in _NOT_TEXT:
        raise BadUsage(
            f"no {output.suffix} file can be written", "Name one that ends in .csv, which Excel opens."
        )
    form = form_of(form, output)
    if form != "table" and form not in view.forms:
        raise BadUsage(f"this answer has no --format {form}", f"It can be: table, {', '.join(view.forms)}.")
    if output is not None:
        _to_file(_drawn(view) if form == "table" else view.forms[form](), form, output)
    elif form == "table":
        _draw(view)
    else:
        _to_stdout(view.forms[form]())


def is_drawn(form: str | None, output: Path | None) -> bool:
    """Whether the answer is drawn on a terminal for a person."""
    return output is None and sys.stdout.isatty() and form in (None, "table")


def form_of(form: str | None, output: Path | None) -> str:
    """The form asked for; without one, what suits the file's name, the terminal or the pipe."""
    if form or output:
        return form or _SUFFIXES.get(output.suffix.lower() if output else "", "plain")
    return "table" if sys.stdout.isatty() else "plain"


def _to_stdout(lines: Iterable[str]) -> None:
    # As bytes: UTF-8 whatever the locale, and no newline made into another.
    write = sys.stdout.buffer
    for line in lines:
        with _full_disk():
            write.write(line.encode())
    with _full_disk():
        write.flush()


@contextlib.contextmanager
def _full_disk() -> Iterator[None]:
    """Say in one line that the answer cannot be written; a reader that left early is another matter."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise BadUsage(f"cannot write the answer: {error.strerror or error}") from error


def _to_file(lines: Iterable[str], form: str, output: Path) -> None:
    lines = iter(lines)
    first = next(lines, "")  # so that a query that fails leaves an older file as it was
    mark = _BYTE_ORDER_MARK if form == "csv" else ""
    try:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(chain((mark, first), lines))
    except OSError as error:
        mend = _MENDS.get(type(error), "Make room there, or name a file elsewhere.")
        raise BadUsage(f"cannot write {output}: {error.strerror or error}", mend) from error


def _draw(view: View) -> None:
    from .terminal import console

    screen = console(sys.stdout)
    for part in view.draw():
        screen.print(part)
    sys.stdout.flush()


def _drawn(view: View) -> Iterator[str]:
    from .terminal import console

    screen = console(None)
    for part in view.draw():
        with screen.capture() as capture:
            screen.print(part)
        yield capture.get()


def silence_stdout() -> None:
    """Let the interpreter's own flush at exit go nowhere, after the reader of a pipe has left."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
