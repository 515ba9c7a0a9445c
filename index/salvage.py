"""A catalogue with damaged pages made anew from every record that can still be read.

SQLite keeps no copy of a page: what a damaged one held is lost, and nothing else need be. The names of
records are read from every table that has them, from both ends until the damage; each is then looked up by
itself, and what comes back as it was written goes into a new catalogue. The damaged one is kept beside it.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from extract.errors import LibraryDamaged, PapersError
from extract.record import PageText, from_json

from .catalogue import BEYOND, Catalogue
from .holdings import FileState, file_path, put_in

Row = tuple[object, ...]


def salvage(path: Path, say: Callable[[str], None]) -> Path:
    """Make a damaged catalogue anew, whose lock the caller holds; where the damaged one is kept.

    Raises:
        LibraryDamaged: Not one record can be read.
    """
    fresh, number = path.with_name(f"{path.name}.new"), 1
    for end in ("", "-wal", "-shm"):
        fresh.with_name(f"{fresh.name}{end}").unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as damaged:
        damaged.text_factory = lambda raw: raw.decode("utf-8", "replace")
        made = Catalogue(fresh, write=True)
        try:
            kept, lost = _copied(damaged, made)
            made.read("PRAGMA journal_mode = DELETE")
        finally:
            made.close()
    if not kept:
        fresh.unlink()
        raise LibraryDamaged(f"{path} is damaged: nothing in it can be read.", BEYOND)
    while (aside := path.with_name(f"{path.stem}.damaged-{number}.sqlite")).exists():
        number += 1
    for end in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{path}{end}", f"{aside}{end}")  # noqa: PTH105  # Path.replace says no more
    os.replace(fresh, path)  # noqa: PTH105
    say(f"The catalogue was damaged and is made anew: {kept:,} records are whole. It is kept as {aside}.")
    if lost:
        say(f"Lost, to be read again with pcc index: {', '.join(sorted(lost))}")
    return aside


def _copied(damaged: sqlite3.Connection, made: Catalogue) -> tuple[int, set[str]]:
    """Put into the new catalogue what can be read of the old; how many records, and which papers are lost."""
    files = {row[0]: row for row in _both_ways(damaged, "SELECT * FROM files", "path") if len(row) == 5}
    ids = {row[0] for table, column in (("records", "id"), ("pages", "record"), ("amounts", "record"))
           for row in _both_ways(damaged, f"SELECT {column} FROM {table}", column)}  # fmt: skip
    ids |= {row[0] for row in _both_ways(damaged, "SELECT id FROM records", "rowid")}
    broken = {one for one in sorted(map(str, ids)) if not _carried_over(damaged, made, one)}
    with made.transaction():
        # A paper of which a record is lost is forgotten, so that it is read again.
        whole = [row for row in files.values() if not any(one.startswith(str(row[1])[:12]) for one in broken)]
        made.write("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", *whole)
    lost = {file_path(str(row[0])) for row in files.values() if row not in whole}
    return int(made.read("SELECT count(*) FROM records")[0][0]), lost


def _carried_over(damaged: sqlite3.Connection, made: Catalogue, one: str) -> bool:
    """Put one record into the new catalogue, unless not all of it is as it was written."""
    found = "SELECT record, sha256, path, digest FROM records WHERE id = ?"
    try:
        ((text, sha256, path, digest),) = damaged.execute(found, (one,)).fetchall()
        pages = damaged.execute("SELECT page, text FROM pages WHERE record = ? ORDER BY position", (one,))
        record = replace(from_json(json.loads(text)), body=tuple(PageText(*page) for page in pages))
        with made.transaction():
            put_in(made, record, FileState(file_path(path), 0, 0, sha256))
            if digest != made.read("SELECT digest FROM records WHERE id = ?", one)[0][0]:
                raise ValueError("not as it was written")
            made.moved()
    except (sqlite3.Error, PapersError, ValueError, LookupError, TypeError, ArithmeticError, AttributeError):
        return False
    return True


def _both_ways(damaged: sqlite3.Connection, sql: str, key: str) -> Iterator[Row]:
    """The rows of a table from its beginning and, if it breaks off, from its end."""
    for order in ("ASC", "DESC"):
        try:
            yield from damaged.execute(f"{sql} ORDER BY {key} {order}")
            return
        except sqlite3.Error:
            continue
