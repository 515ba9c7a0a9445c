"""A bar on a terminal while papers are read; nothing at all in a pipe."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


def progress(
    items: Iterable[T], total: int, doing: str, told: Callable[[T], str] = lambda _: ""
) -> Iterator[T]:
    """The items as they come, with a bar on stderr if that is a terminal; `told` says more after each."""
    if not sys.stderr.isatty() or not total:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(20), MofNCompleteColumn(), TextColumn("{task.description}"),
               TimeRemainingColumn(compact=True))  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.update(task, advance=1, description=told(item))  # now it has been seen to


class _Read(Protocol):
    """What became of a paper: how long it is, and whether it could be read."""

    @property
    def pages(self) -> int: ...

    @property
    def reason(self) -> str: ...


class Tally:
    """Counts the papers read so far, and says it: pages, pages a second, failures."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._pages = self._failed = 0

    def __call__(self, paper: _Read) -> str:
        """What to say after one more paper.

        >>> from extract.workers import Outcome
        >>> Tally()(Outcome("a.pdf"))
        '0 pages'
        """
        self._pages += paper.pages
        self._failed += bool(paper.reason)
        rate = self._pages / max(0.1, time.monotonic() - self._began)
        told = f"{self._pages:,} page{'s' * (self._pages != 1)}" + (f", {rate:,.1f}/s" if self._pages else "")
        return told + (f", {self._failed:,} failed" if self._failed else "")
