"""A library's catalogue copied out into one file, and back: whole, checked, and while others read."""

import contextlib
import os
import sqlite3
from pathlib import Path

from extract.errors import BadUsage, LibraryDamaged, LibraryError

from .catalogue import APPLICATION, VERSION


def back_up(catalogue: Path, file: Path) -> int:
    """Copy the catalogue into a file, as it is at one moment; how many records it holds.

    A file that is there is replaced once its successor is whole and has been read through.

    Raises:
        BadUsage: The file cannot be written, or is the catalogue itself.
        LibraryDamaged: The catalogue cannot be read.
    """
    if file.exists() and file.samefile(catalogue):
        raise BadUsage(f"{file} is the library's own catalogue.", "Name another file.")
    fresh = file.with_name(f"{file.name}.new")
    try:
        fresh.write_bytes(b"")  # what cannot be written is the file's fault, not the catalogue's
        with contextlib.closing(_connect(catalogue, "ro")) as source:
            _copy(source, fresh)
        count = _proved(fresh)
        os.replace(fresh, file)  # noqa: PTH105  # Path.replace says no more
    except OSError as problem:
        raise BadUsage(f"{file} cannot be written: {problem.strerror}.", "Name another file.") from problem
    except sqlite3.Error as problem:
        raise LibraryDamaged(f"{catalogue} cannot be copied: {problem}.") from problem
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    return count


def restore(file: Path, catalogue: Path) -> tuple[int, Path | None]:
    """Put a backup in the place of the catalogue, whose lock the caller holds.

    Returns:
        How many records it holds, and where what stood there before is kept.

    Raises:
        BadUsage: The file is no backup, or not whole.
        LibraryError: The catalogue cannot be replaced.
    """
    if not file.is_file():
        raise BadUsage(f"There is no file {file}.", "Name one that was made with: pcc backup FILE")
    try:
        count = _proved(file)
    except sqlite3.Error as problem:
        hint = "Name one that was made with: pcc backup FILE"
        raise BadUsage(f"{file} is not a whole backup of a library: {problem}.", hint) from problem
    fresh = catalogue.with_name(f"{catalogue.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        with contextlib.closing(_connect(file, "ro")) as source:
            _copy(source, fresh)
        kept = _put_aside(catalogue)
        os.replace(fresh, catalogue)  # noqa: PTH105
    except (OSError, sqlite3.Error) as problem:
        raise LibraryError(
            f"{catalogue} cannot be replaced: {problem}.", "Close what has it open."
        ) from problem
    return count, kept


def _put_aside(catalogue: Path) -> Path | None:
    """Give what stands there another name, its log too: a log must never meet another catalogue."""
    if not catalogue.exists():
        return None
    with contextlib.suppress(sqlite3.Error), contextlib.closing(_connect(catalogue, "rw")) as before:
        before.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    number = 1
    while (kept := catalogue.with_name(f"{catalogue.stem}.before-restore-{number}.sqlite")).exists():
        number += 1
    for end in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{catalogue}{end}", f"{kept}{end}")  # noqa: PTH105
    return kept


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30)


def _copy(source: sqlite3.Connection, to: Path) -> None:
    with contextlib.closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, to be carried about
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def _proved(path: Path) -> int:
    """How many records a catalogue holds, after it was read through."""
    with contextlib.closing(_connect(path, "ro")) as copy:
        (application,), (version,) = (copy.execute(f"PRAGMA {name}").fetchone() for name in
                                      ("application_id", "user_version"))  # fmt: skip
        if application != APPLICATION:
            raise sqlite3.DatabaseError("it is not a pccpapers catalogue")
        if version > VERSION:
            raise sqlite3.DatabaseError("it was made by a newer pccpapers")
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(str(verdict).splitlines()[-1])
        return int(copy.execute("SELECT count(*) FROM records").fetchone()[0])
