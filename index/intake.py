"""Papers go into a library: which of them must be read, and what became of each."""

import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from extract import version
from extract.workers import Outcome

from .library import FileState, Library

Read = Callable[[list[Path]], Generator[Outcome, None, None]]
"""Reads papers; what became of each comes as soon as it is known."""


@dataclass(slots=True)
class Indexed:
    """What became of the files of one `pcc index`."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    missing: int = 0
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    records: int = 0
    seconds: float = 0.0
    interrupted: bool = False

    def count(self, what: str) -> None:
        """Count a file under what the library says of it."""
        setattr(self, what, getattr(self, what) + 1)

    def to_json(self) -> dict[str, Any]:
        """The names that `pcc index --format json` promises."""
        counts = {
            name: getattr(self, name) for name in ("added", "updated", "unchanged", "duplicate", "missing")
        }
        unreadable = [{"path": path, "reason": reason} for path, reason in self.unreadable]
        return {
            **counts,
            "unreadable": unreadable,
            "records": self.records,
            "seconds": round(self.seconds, 2),
        }


def take_in(
    library: Library, papers: Iterable[Path], read: Read, force: bool, say: Callable[[str], None]
) -> Indexed:
    """Bring new and changed papers into the library; each is kept as soon as it is read.

    Args:
        library: Open for writing.
        papers: The files, by their absolute paths.
        read: Is given those that must be read.
        force: Read unchanged ones, too.
        say: Takes each line of talk.
    """
    done, began = Indexed(), time.monotonic()
    try:
        new = _to_be_read(library, papers, force, done, say)
        with closing(read(list(new))) as outcomes:
            for outcome in outcomes:
                _keep(library, new[outcome.path], outcome, done)
    except KeyboardInterrupt:
        done.interrupted = True
        say("Interrupted: what was added is kept. Run the same command again to go on.")
    done.seconds = time.monotonic() - began
    return done


def _to_be_read(
    library: Library, papers: Iterable[Path], force: bool, done: Indexed, say: Callable[[str], None]
) -> dict[Path, FileState]:
    """The papers that have to be read; the others are counted."""
    outdated = library.outdated(version.current_marks())
    again = 0
    bad: dict[str, str] | None = None  # asked for only when something is known already
    new = {}
    for path in papers:
        try:
            stat = path.stat()
            better = str(path) in outdated
            if not force and not better and library.seen(str(path), stat.st_size, stat.st_mtime_ns):
                known: str | None = "unchanged"
            else:
                file = FileState.of(path)
                known = None if force or better else library.known(file)
        except OSError as error:
            done.unreadable.append((str(path), error.strerror or str(error)))
            continue
        if known is None:
            new[path] = file
            again += better and not force
            continue
        if bad is None:
            bad = {unreadable.path: unreadable.reason for unreadable in library.status().unreadable}
        if str(path) in bad:  # unchanged, so still unreadable: that must be said each time
            done.unreadable.append((str(path), bad[str(path)]))
        else:
            done.count(known)
    if again:
        say(f"{again:,} of these papers were read by an older pccpapers, and are read again")
    return new


def _keep(library: Library, file: FileState, outcome: Outcome, done: Indexed) -> None:
    media_type = outcome.records[0].source.media_type if outcome.records else None
    file = replace(file, reader=version.reader_mark(media_type))
    if outcome.error:
        if outcome.blames_paper:  # what is not its fault is not remembered: the next run tries again
            library.add_unreadable(file, outcome.reason)
        done.unreadable.append((str(outcome.path), outcome.reason))
        return
    what = library.add(file, outcome.records)
    done.count(what)
    done.records += len(outcome.records) if what != "duplicate" else 0
