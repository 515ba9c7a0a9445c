"""Files and records in and out of the catalogue: what is known, new, changed, twice there or gone."""

import hashlib
import json
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Self

from extract.errors import BadUsage, LibraryDamaged, NothingFound
from extract.record import PageText, Record, from_json

from .catalogue import Catalogue
from .rows import child_rows, plain, record_row, streams
from .sqlite_engine import put, take_out


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it was when it was read: its absolute path, size, time and hash, and its reader's mark."""

    path: str
    bytes: int
    mtime_ns: int
    sha256: str
    reader: str = ""

    @classmethod
    def of(cls, path: Path, sha256: str | None = None) -> Self:
        """The state of a file on disk; it is read for its hash unless that is given."""
        found = path.stat()
        if sha256 is None:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(os.path.abspath(path), found.st_size, found.st_mtime_ns, sha256)  # noqa: PTH100  # resolve() would follow links


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why."""

    path: str
    reason: str


TAKEN_OUT = "taken out"
"""Stands for the reader of bytes whose records somebody took out: no newer reader brings them back."""


def outdated(catalogue: Catalogue, readers: Iterable[str]) -> frozenset[str]:
    """The paths of files that none of these readers has read."""
    known = {TAKEN_OUT, *readers}
    rows = catalogue.read("SELECT path, reader FROM files LEFT JOIN readings USING (sha256)")
    return frozenset(file_path(path) for path, reader in rows if reader not in known)


def seen(catalogue: Catalogue, path: str, size: int, mtime_ns: int) -> bool:
    """Whether a file is known and has not changed since, as far as its size and time tell."""
    known = catalogue.read("SELECT bytes, mtime_ns FROM files WHERE path = ?", _key(path))
    return known == [(size, mtime_ns)]


def recognise(catalogue: Catalogue, file: FileState) -> Literal["unchanged", "duplicate"] | None:
    """Whether these bytes are known, under this name or another; if so their name and time are noted."""
    with catalogue.transaction():
        if catalogue.read("SELECT 1 FROM files WHERE path = ? AND sha256 = ?", _key(file.path), file.sha256):
            _note(catalogue, file, keep_trouble=True)
            return "unchanged"
        others = _names(catalogue, file)
        if not others:
            return None
        _note(catalogue, file)
        _release(catalogue, file)
        gone = [name for name in others if not os.path.lexists(file_path(name))]
        if len(gone) < len(others):
            return "duplicate"
        # The file was moved: its old name is not missing, and its records go by the new one.
        catalogue.write("UPDATE records SET path = ? WHERE sha256 = ?", (_key(file.path), file.sha256))
        catalogue.write("DELETE FROM files WHERE path = ?", *((name,) for name in gone))
        return "unchanged"


def add(
    catalogue: Catalogue, file: FileState, records: Sequence[Record]
) -> Literal["added", "updated", "duplicate"]:
    """Put a file's records in, in place of those it had: all of them or none."""
    with catalogue.transaction():
        key = _key(file.path)
        before = catalogue.read("SELECT sha256 FROM files WHERE path = ? AND trouble IS NULL", key)
        others = [name for name in _names(catalogue, file) if os.path.lexists(file_path(name))]
        main = catalogue.read("SELECT path FROM records WHERE sha256 = ? LIMIT 1", file.sha256)
        _note(catalogue, file)
        _release(catalogue, file)
        if others and (main[0][0] in others if main else before != [(file.sha256,)]):
            return "duplicate"
        held = _drop(catalogue, "sha256 = ?", file.sha256)
        for record in records:
            put_in(catalogue, record, file)
        if held or records:
            catalogue.moved()
        return "updated" if before else "added"


def add_unreadable(catalogue: Catalogue, file: FileState, reason: str) -> None:
    """Remember that a file cannot be read, and why; what was read of it before stays."""
    with catalogue.transaction():
        _note(catalogue, file, trouble=" ".join(reason.split()) or "no reason given")


def missing(catalogue: Catalogue, paths: Iterable[str]) -> list[str]:
    """The known files at or below these paths that are no longer there.

    One that never gave a record is forgotten with this: nothing else could take it off the list.
    """
    roots = [os.path.abspath(path) for path in paths]  # noqa: PTH100  # resolve() would follow links
    below = tuple(os.path.join(root, "") for root in roots)  # noqa: PTH118  # Path drops the last /
    known = [(name, file_path(name)) for (name,) in catalogue.read("SELECT path FROM files ORDER BY path")]
    gone = [
        (name, path)
        for name, path in known
        if (path in roots or path.startswith(below)) and not os.path.lexists(path)
    ]
    if gone:
        lost = "path = ? AND trouble IS NOT NULL AND path NOT IN (SELECT path FROM records)"
        with catalogue.transaction():
            catalogue.write(f"DELETE FROM files WHERE {lost}", *((name,) for name, _ in gone))
    return [path for _, path in gone]


def remove(catalogue: Catalogue, ids: Sequence[str]) -> list[str]:
    """Take records out. Their files stay known, so that indexing them again does not bring them back."""
    with catalogue.transaction():
        whole = [full_id(catalogue, start) for start in ids]
        if whole:
            catalogue.write(
                f"INSERT OR REPLACE INTO readings SELECT sha256, '{TAKEN_OUT}' FROM records WHERE id = ?",
                *((one,) for one in whole),
            )
            for one in whole:
                _drop(catalogue, "id = ?", one)
            catalogue.moved()
        return list(dict.fromkeys(whole))


def full_id(catalogue: Catalogue, start: str) -> str:
    """The id that is this, else the only one that starts so, else that of the only one with this reference.

    Raises:
        NothingFound: There is none.
        BadUsage: There are several.
    """
    wanted = start.strip().lower()
    if catalogue.read("SELECT 1 FROM records WHERE id = ?", wanted):
        return wanted
    found = catalogue.read(
        "SELECT id, title, path FROM records WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 6",
        len(wanted),
        wanted,
    )
    told, more = f"ids start with {start!r}", "Give more of it."
    if wanted and not found:
        told, more = f"records have the reference {start!r}", "Give the id of one."
        found = catalogue.read(
            "SELECT id, title, path FROM records WHERE lower(reference) = ? ORDER BY id LIMIT 6", wanted
        )
    if not wanted or not found:
        raise NothingFound(
            f"No record has the id or reference {start!r}.", "Ids are in the answers of: pcc search"
        )
    if len(found) > 1:
        listed = "; ".join(f"{one} ({title or Path(path).name})" for one, title, path in found[:5])
        raise BadUsage(f"Several {told}: {listed}{' …' if found[5:] else ''}", more)
    return str(found[0][0])


def get(catalogue: Catalogue, start: str) -> Record:
    """One whole record, its body too, by its id or the start of it."""
    with catalogue.snapshot():
        one = full_id(catalogue, start)
        text, path = catalogue.read("SELECT record, path FROM records WHERE id = ?", one)[0]
        pages = catalogue.read("SELECT page, text FROM pages WHERE record = ? ORDER BY position", one)
    return replace(_record(catalogue, text, path), body=tuple(PageText(*page) for page in pages))


def load(catalogue: Catalogue, serials: Sequence[int]) -> Iterator[Record]:
    """The records with these serial numbers, in this order, without their bodies."""
    for serial in serials:
        for text, path in catalogue.read("SELECT record, path FROM records WHERE serial = ?", serial):
            yield _record(catalogue, text, path)


def unreadable(catalogue: Catalogue) -> tuple[Unreadable, ...]:
    """The files that could not be read, by path."""
    rows = catalogue.read("SELECT path, trouble FROM files WHERE trouble IS NOT NULL ORDER BY path")
    return tuple(Unreadable(file_path(path), reason) for path, reason in rows)


def areas(catalogue: Catalogue) -> dict[str, int]:
    """Records by area, the commonest first; "" is not known, and capitals alone make no other area."""
    sql = (  # the greatest of such names is the one with the fewest capitals
        "SELECT max(coalesce(area, '')), count(*) FROM records"
        " GROUP BY coalesce(area, '') COLLATE NOCASE ORDER BY 2 DESC, 1"
    )
    return dict(catalogue.read(sql))


def _record(catalogue: Catalogue, text: str, path: str) -> Record:
    try:
        record = from_json(json.loads(text))
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError) as problem:
        raise LibraryDamaged(
            f"{catalogue.path} is damaged: a record of {path} cannot be read.",
            "Read it again: pcc index --force",
        ) from problem
    return replace(record, source=replace(record.source, path=file_path(path)))


def put_in(catalogue: Catalogue, record: Record, file: FileState) -> None:
    """Put one record in, inside a transaction: its rows, its words, and the hashes that prove them."""
    # Random, so that two copies of one library that went on apart never number two records alike.
    serial = secrets.randbits(48)
    row = record_row(record, serial, file.sha256, _key(file.path))
    marks = ", ".join("?" * len(row))
    catalogue.write(f"INSERT INTO records ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    for table, rows in child_rows(record):
        if rows:
            catalogue.write(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", *rows)
    words = ((serial, field, plain(stream)) for field, stream in streams(record).items())
    catalogue.write("INSERT INTO streams VALUES (?, ?, ?)", *words)
    put(catalogue, [serial])
    seal(catalogue, [serial])


def _drop(catalogue: Catalogue, which: str, value: str) -> int:
    """Take records out with all that is held of them; how many there were."""
    serials = [serial for (serial,) in catalogue.read(f"SELECT serial FROM records WHERE {which}", value)]
    take_out(catalogue, serials)
    return catalogue.write("DELETE FROM records WHERE serial = ?", *((serial,) for serial in serials))


def seal(catalogue: Catalogue, serials: Iterable[int]) -> None:
    """Write beside these records the hash of their words, and that of all that is held of them."""
    for serial in serials:
        catalogue.write(
            "UPDATE records SET twin = ?, digest = ? WHERE serial = ?",
            (_twin(catalogue, serial), _digest(catalogue, serial), serial),
        )


def _twin(catalogue: Catalogue, serial: int) -> str:
    """Equal for records with the same words, which two forms of one paper have; a short entry of a list
    must have the same reference and day, too."""
    rows = catalogue.read(
        "SELECT words, reference, date FROM records JOIN streams USING (serial)"
        " WHERE serial = ? AND field = 'text'", serial,
    )  # fmt: skip
    return _hash(rows) if rows else ""


def _digest(catalogue: Catalogue, serial: int) -> str:
    return _hash([
        *catalogue.read("SELECT record FROM records WHERE serial = ?", serial),
        *catalogue.read("SELECT text FROM pages JOIN records ON id = pages.record WHERE serial = ?"
                        " ORDER BY position", serial),
        *catalogue.read("SELECT words FROM streams WHERE serial = ? ORDER BY field", serial),
    ])  # fmt: skip


def _hash(rows: Iterable[tuple[object, ...]]) -> str:
    return hashlib.blake2b(repr(list(rows)).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _note(
    catalogue: Catalogue, file: FileState, trouble: str | None = None, keep_trouble: bool = False
) -> None:
    kept = "files.trouble" if keep_trouble else "excluded.trouble"
    catalogue.write(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,"
        f" bytes = excluded.bytes, mtime_ns = excluded.mtime_ns, trouble = {kept}",
        (_key(file.path), file.sha256, file.bytes, file.mtime_ns, plain(trouble)),
    )
    if file.reader:
        catalogue.write("INSERT OR REPLACE INTO readings VALUES (?, ?)", (file.sha256, file.reader))


def _names(catalogue: Catalogue, file: FileState) -> list[str]:
    """The other names under which these bytes were read."""
    sql = "SELECT path FROM files WHERE sha256 = ? AND path != ? AND trouble IS NULL ORDER BY path"
    return [name for (name,) in catalogue.read(sql, file.sha256, _key(file.path))]


def _release(catalogue: Catalogue, file: FileState) -> None:
    """Let go of what this name held before its bytes changed, unless another name still holds it."""
    key = _key(file.path)
    for (old,) in catalogue.read(
        "SELECT DISTINCT sha256 FROM records WHERE path = ? AND sha256 != ?", key, file.sha256
    ):
        heirs = catalogue.read("SELECT path FROM files WHERE sha256 = ? AND trouble IS NULL LIMIT 1", old)
        if heirs:
            catalogue.write("UPDATE records SET path = ? WHERE sha256 = ?", (heirs[0][0], old))
        else:
            _drop(catalogue, "sha256 = ?", old)
            catalogue.moved()


# A file name need not be text: on POSIX its odd bytes come as lone surrogates, which no database holds.
def _key(path: str) -> str:
    return path if path.isascii() else path.encode("utf-8", "backslashreplace").decode("utf-8")


def file_path(key: str) -> str:
    """The path that a key of the catalogue stands for."""
    return re.sub(r"\\u(dc[89a-f][0-9a-f])", lambda found: chr(int(found[1], 16)), key)


def disagreements(catalogue: Catalogue) -> list[str]:
    """Records whose rows are not those that the record itself has, one line each."""
    problems = []
    for table in ("amounts", "awards", "checklist", "dates", "recommendations", "findings"):
        rows = catalogue.read(
            f"SELECT id FROM records WHERE json_array_length(record, '$.{table}') !="
            f" (SELECT count(*) FROM {table} WHERE {table}.record = records.id) ORDER BY id"
        )
        problems += [f"record {one} has other {table} than its rows" for (one,) in rows]
    sealed = catalogue.read("SELECT id, path, serial, digest FROM records ORDER BY id")
    return problems + [
        f"record {one} of {path} is not as it was written; read it again: pcc index --force"
        for one, path, serial, digest in sealed
        if _digest(catalogue, serial) != digest
    ]
