"""SQLite, the system of record: every file, record, amount, award and answer as rows.

Readers see the last thing committed and are never blocked (WAL); a record is committed before it is
reported as added. Every statement passes through `read` or `write`, where SQLite's errors become ours.
"""

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extract.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryMissing

APPLICATION = 0x70636370  # "pccp" in the file's header: what the file is, to `file` and to us
VERSION = 3

_HERE = Path(__file__).parent


def _full_text(catalogue: "Catalogue") -> None:
    """From 1 to 2: the readers of papers, the full-text index, views, and hashes of what is held."""
    from .holdings import seal
    from .sqlite_engine import put

    for column in ("twin", "digest"):
        catalogue.write(f"ALTER TABLE records ADD COLUMN {column} TEXT NOT NULL DEFAULT ''", ())
    catalogue.run("readings", "fulltext", "views")
    put(catalogue, catalogue.serials())
    seal(catalogue, catalogue.serials())


def _indexes(catalogue: "Catalogue") -> None:
    """From 2 to 3: what is asked often is in indexes."""
    for index in ("records_twin", "records_date", "amounts_value"):
        catalogue.write(f"DROP INDEX IF EXISTS {index}", ())
    catalogue.run("indexes")


MIGRATIONS: dict[int, Callable[["Catalogue"], None]] = {1: _full_text, 2: _indexes}
"""What takes a catalogue of this version to the next one, in one transaction with the new version's number.
One that changes what a word is (`words.py`) must make the streams anew."""


class Catalogue:
    """The catalogue's file, open for reading or for writing."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        """Open the file; `write` makes it, or brings it up to this version, where need be.

        Raises:
            LibraryDamaged: It is no catalogue, or one that cannot be read.
            LibraryError: It was made by a newer version, or cannot be opened.
        """
        self.path = path
        with self._explained():
            self._connection = self._connect(write)
            try:
                self._recognise(write)
            except BaseException:
                self._connection.close()
                raise

    def _connect(self, write: bool) -> sqlite3.Connection:
        mode = "rwc" if write else "ro"
        folder, log = self.path.parent, self.path.with_name(f"{self.path.name}-wal")
        if not write and not os.access(folder, os.W_OK) and not log.exists():
            mode = "ro&immutable=1"  # a shared or read-only disk, where SQLite could not keep its log
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30, isolation_level=None
        )
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
        # FULL: what was reported as added is on the disk and survives a power cut; `fullfsync` is what macOS
        # needs for that. It costs a few milliseconds a paper, and reading one takes many more.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        # A library may come from a stranger: nothing in its schema may call what could do harm.
        connection.execute("PRAGMA trusted_schema = OFF")
        return connection

    def _recognise(self, write: bool) -> None:
        (application,), (version,) = self.read("PRAGMA application_id") + self.read("PRAGMA user_version")
        if (application, version) == (0, 0) and not self.read("SELECT 1 FROM sqlite_schema"):
            if not write:  # whoever was making it was stopped before it held anything
                raise LibraryMissing(f"There is no library in {self.path.parent} yet.")
            self._create()
            return
        if application != APPLICATION:
            raise LibraryDamaged(f"{self.path} is not a pccpapers catalogue.")
        if version > VERSION:
            raise LibraryError(
                f"{self.path} was made by a newer pccpapers.", "Install the newest pccpapers, then try again."
            )
        while version < VERSION:
            if not write:
                raise LibraryError(
                    f"{self.path} was made by an older pccpapers.", "Bring it up to date with: pcc rebuild"
                )
            with self.transaction():
                MIGRATIONS[version](self)
                self._connection.execute(f"PRAGMA user_version = {version + 1}")
            version += 1

    def _create(self) -> None:
        with self.transaction():
            self.run("schema", "readings", "fulltext", "views", "indexes")
            self._connection.execute(f"PRAGMA application_id = {APPLICATION}")
            self._connection.execute(f"PRAGMA user_version = {VERSION}")
            values = (("uuid", secrets.token_hex(16)), ("generation", "0"), ("stamp", secrets.token_hex(8)))
            self.write("INSERT INTO library VALUES (?, ?)", *values)

    def run(self, *scripts: str) -> None:
        """Run these files of SQL, inside the transaction that is open: `executescript` would end it."""
        for script in scripts:
            statement = ""
            for line in (_HERE / f"{script}.sql").read_text("utf-8").splitlines(keepends=True):
                statement += line
                if sqlite3.complete_statement(statement):
                    self._connection.execute(statement)
                    statement = ""

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise _as_ours(problem, self.path) from problem
        except (UnicodeDecodeError, OSError) as problem:
            raise LibraryDamaged(f"{self.path} cannot be read: {problem}.", _MEND) from problem

    def read(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows that a statement gives."""
        with self._explained():
            return self._connection.execute(sql, values).fetchall()

    def each(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The rows that a statement gives, one at a time: for those that are long."""
        with self._explained():
            rows = self._connection.execute(sql, values)
        while True:
            with self._explained():
                row = rows.fetchone()
            if row is None:
                return
            yield row

    def write(self, sql: str, *rows: Sequence[Any]) -> int:
        """Run a statement for each row of values; how many rows it changed."""
        with self._explained():
            return self._connection.executemany(sql, rows).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written inside, or nothing."""
        with self._between("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever a writer does meanwhile."""
        if self._connection.in_transaction:
            yield
        else:
            with self._between("BEGIN"):
                yield

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        with self._explained():
            self._connection.execute(begin)
        try:
            yield
            with self._explained():
                self._connection.execute("COMMIT")
        finally:
            # A full disk ends the transaction by itself; anything else that went wrong is undone here.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def value(self, key: str) -> str:
        """What the library says of itself under this key."""
        rows = self.read("SELECT value FROM library WHERE key = ?", key)
        if not rows:
            raise LibraryDamaged(f"{self.path} has lost its {key}.", _MEND)
        return str(rows[0][0])

    def moved(self) -> None:
        """Note, inside a transaction, that the records are not the ones they were.

        The generation counts; the stamp is what an index compares, for two copies of one library that went
        on apart have equal generations.
        """
        self.write("UPDATE library SET value = value + 1 WHERE key = 'generation'", ())
        self.write("UPDATE library SET value = ? WHERE key = 'stamp'", (secrets.token_hex(8),))

    def serials(self) -> frozenset[int]:
        """The serial number of every record."""
        return frozenset(serial for (serial,) in self.read("SELECT serial FROM records"))

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong with the file, one line each."""
        faults = [str(row[0]) for row in self.read("PRAGMA integrity_check(5)") if row[0] != "ok"]
        lost = self.read("PRAGMA foreign_key_check")
        return faults + [f"a row of {table} belongs to no record" for table, *_ in lost]

    @staticmethod
    def is_ours(path: Path) -> bool:
        """Whether a file, whole or not, was made as a catalogue: its header says so."""
        with path.open("rb") as file:
            return file.read(72)[68:] == APPLICATION.to_bytes(4, "big")

    def close(self) -> None:
        """Close the file; the last one to do so folds the write-ahead log into it."""
        self._connection.close()


_MEND = "Mend it with: pcc rebuild"
_KEPT = "What was reported as added is kept."
BEYOND = (
    "Put a backup in its place: pcc restore FILE; or index the papers anew: pcc index --library NEW FOLDER"
)
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _as_ours(problem: sqlite3.Error, path: Path) -> LibraryError:
    """The error a user can act on. The low byte of SQLite's code is the family."""
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _BUSY:
        return LibraryBusy(f"{path} is locked by another program.")
    if code == sqlite3.SQLITE_FULL:
        return LibraryError(
            f"The disk that holds {path} is full.", f"{_KEPT} Make room, then run the command again."
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return LibraryError(f"{path} cannot be opened: {problem}.", "Check the folder and its permissions.")
    if "no such module: fts5" in str(problem):
        hint = "Use a Python from python.org, or one of your system's own."
        return LibraryError("The SQLite of this Python has no full text search (FTS5).", hint)
    if code == sqlite3.SQLITE_CONSTRAINT:
        return LibraryError(f"The library cannot hold this: {problem}.")
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"{path}: the disk failed, or lets the file grow no further ({problem}).",
            f"{_KEPT} Look at the disk and its limits, then run the command again.",
        )
    # Everything else that a catalogue of our own can give is damage: a missing table, text that is no text.
    return LibraryDamaged(f"{path} is damaged: {str(problem)[:120]}.", _MEND)
