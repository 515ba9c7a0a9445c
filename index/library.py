"""The door to a library of records: add, remove, search, get. Holds the catalogue and the engine together.

>>> with Library.open(folder, create=True, write=True) as library:       # doctest: +SKIP
...     library.add(FileState.of(path), records)
...     library.search('e-safety awarded:>10k').hits[0].title
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from extract.errors import BadUsage, LibraryBusy, LibraryError, LibraryMissing
from extract.record import Record

from . import holdings
from .answer import answer
from .catalogue import Catalogue
from .engine import BrokenIndex, Engine, Node, Scores, Sort
from .holdings import FileState, Unreadable
from .lock import Held, Lock
from .query import parse
from .scan_engine import ScanEngine, either
from .snippet import best_snippet
from .streams import batches, read_entries

__all__ = ["FileState", "Hit", "Library", "Results", "Status", "Unreadable", "default_folder"]

CATALOGUE = "catalogue.sqlite"
BATCH = 1000
"""Records put in between two commits of the index: each is safe in the catalogue meanwhile."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found.

    Attributes:
        date: The day of the decision, else of the meeting, else of publication.
        page: Where the snippet stands; None where the format has no pages.
        snippet: The page's own words on one line, raw; `marks` are the ranges of it to highlight.
        awarded: The sum of the record's awards, in pounds.
    """

    id: str
    rank: int
    score: float
    kind: str
    area: str | None
    reference: str | None
    title: str | None
    date: date | None
    page: int | None
    snippet: str
    awarded: Decimal
    path: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: how many in all, of how many, and the first of them."""

    total: int
    library_total: int
    hits: tuple[Hit, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """What a library holds, and how its index stands."""

    folder: str
    records: int
    files: int
    duplicates: int
    unreadable: tuple[Unreadable, ...]
    unread_pages: tuple[tuple[str, tuple[int, ...]], ...]
    kinds: dict[str, int]
    areas: dict[str, int]
    generation: int
    engine: str
    index_state: str
    index_folder: str
    catalogue_bytes: int
    index_bytes: int


def default_folder() -> Path:
    """The library where none is named: PCC_LIBRARY, else a folder among the user's data."""
    named = os.environ.get("PCC_LIBRARY")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("pccpapers", appauthor=False)


def _silent(_: str) -> None:
    return None


class Library:
    """A folder with a catalogue, and an index of it in the user's cache. Open it with `Library.open`."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, lock: Lock | None, say: Callable[[str], None]
    ) -> None:
        self.folder = folder
        self._catalogue = catalogue
        self._lock = lock
        self._say = say
        self._engine: Engine | None = None
        self._unusable = ""
        self._waiting = 0

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = False,
        write: bool = False,
        engine: str = "whoosh",
        say: Callable[[str], None] = _silent,
    ) -> Self:
        """Open the library in a folder.

        Args:
            folder: Where it is.
            create: Make it if it is not there.
            write: Take the lock of the one writer.
            engine: What ranks the words: "whoosh", or "scan" to do without an index.
            say: Takes each line of talk, such as that the index had to be mended.

        Raises:
            LibraryMissing: There is none, and none was to be made.
            LibraryBusy: Somebody else is writing to it.
            LibraryDamaged: The catalogue cannot be read.
        """
        if engine not in ("whoosh", "scan"):
            raise BadUsage(f"There is no engine {engine!r}.", "Choose whoosh or scan.")
        path = folder / CATALOGUE
        if not path.exists() and not create:
            raise LibraryMissing(f"There is no library in {folder}.")
        lock = _writer_lock(folder) if write or not path.exists() else None
        try:
            catalogue = Catalogue(path, write=lock is not None)
        except BaseException:
            if lock:
                lock.free()
            raise
        library = cls(folder, catalogue, lock, say)
        if engine == "scan":
            library._unusable = "not asked for"
        return library

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None or not issubclass(kind, LibraryError):
                self.flush()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of everything; an index that is behind is mended by whoever opens it next."""
        if self._engine:
            self._engine.close()
        self._catalogue.close()
        if self._lock:
            self._lock.free()

    # Putting in and taking out

    def seen(self, path: str, bytes: int, mtime_ns: int) -> bool:
        """Whether a file is known, readable or not, and by its size and time has not changed."""
        return holdings.seen(self._catalogue, path, bytes, mtime_ns)

    def known(self, file: FileState) -> Literal["unchanged", "duplicate"] | None:
        """Whether these bytes are known, under this name or another; None means they must be read."""
        return holdings.recognise(self._catalogue, file)

    def add(self, file: FileState, records: Sequence[Record]) -> Literal["added", "updated", "duplicate"]:
        """Put a file's records in, in place of those it had; they are safe when this returns."""
        done = holdings.add(self._catalogue, file, records)
        self._waiting += len(records)
        if self._waiting >= BATCH:
            self.flush()
        return done

    def add_unreadable(self, file: FileState, reason: str) -> None:
        """Remember that a file cannot be read, and why. It is tried again when it changes."""
        holdings.add_unreadable(self._catalogue, file, reason)

    def missing(self, paths: Iterable[str]) -> list[str]:
        """The known files at or below these paths that are no longer there; their records stay."""
        return holdings.missing(self._catalogue, paths)

    def remove(self, ids: Sequence[str]) -> list[str]:
        """Take records out; their whole ids. Each is named by its id or the start of it."""
        return holdings.remove(self._catalogue, ids)

    def flush(self) -> None:
        """Bring the index up to the catalogue, if this library is open for writing."""
        if self._lock:
            self._ready()
        self._waiting = 0

    def rebuild(self) -> int:
        """Make the index anew from the catalogue; how many records it holds."""
        engine = self._opened()
        if engine:
            engine.forget()
        self._ready(quiet=True)
        if self._unusable:
            raise LibraryError(f"The index cannot be made: {self._unusable}.")
        return len(self._catalogue.serials())

    # Asking

    def search(self, query: str, *, limit: int | None = 10, sort: Sort = "relevance") -> Results:
        """The records that match a query, the first `limit` of them with a snippet each.

        Raises:
            BadQuery: The query cannot be read; it says where and why.
        """
        asked = parse(query)
        with self._catalogue.snapshot():
            scores = self._scores(asked.node)
            order = self._order(scores, sort)
            shown = order if limit is None else order[: max(limit, 0)]
            hits = tuple(
                self._hit(serial, rank, scores[serial], asked.node) for rank, serial in enumerate(shown, 1)
            )
            total = self._count("SELECT count(*) FROM records")
        return Results(len(scores), total, hits, asked.notes)

    def get(self, id_or_start: str) -> Record:
        """One whole record, by its id, else by the only id that starts so.

        Raises:
            NothingFound: There is none.
            BadUsage: There are several; they are listed.
        """
        return holdings.get(self._catalogue, id_or_start)

    def records(self, query: str | None = None) -> Iterator[Record]:
        """The records that match, or all, by date (those without one last), then path, then id."""
        node = parse(query).node if query and query.strip() else None
        with self._catalogue.snapshot():
            wanted = None if node is None else self._scores(node)
            sql = "SELECT serial FROM records ORDER BY date IS NULL, date, path, length(id), id"
            order = [serial for (serial,) in self._catalogue.read(sql) if wanted is None or serial in wanted]
        yield from holdings.load(self._catalogue, order)

    def status(self) -> Status:
        """What the library holds; the index is mended on the way."""
        self._ready()
        read, count = self._catalogue.read, self._count
        engine = self._engine
        unread = read(
            "SELECT path, json_extract(record, '$.source.unread_pages') AS unread FROM records"
            " WHERE unread != '[]' GROUP BY path ORDER BY path"
        )
        return Status(
            folder=str(self.folder),
            records=count("SELECT count(*) FROM records"),
            files=count("SELECT count(*) FROM files"),
            duplicates=count("SELECT count(*) - count(DISTINCT sha256) FROM files WHERE trouble IS NULL"),
            unreadable=holdings.unreadable(self._catalogue),
            unread_pages=tuple((path, tuple(_numbers(pages))) for path, pages in unread),
            kinds=dict(read("SELECT kind, count(*) FROM records GROUP BY kind ORDER BY 2 DESC, 1")),
            areas=dict(
                read("SELECT coalesce(area, ''), count(*) FROM records GROUP BY 1 ORDER BY 2 DESC, 1")
            ),
            generation=int(self._catalogue.value("generation")),
            engine=engine.name if engine and not self._unusable else "scan",
            index_state=self._unusable or "fresh",
            index_folder=str(self._index_folder()),
            catalogue_bytes=self._catalogue.path.stat().st_size,
            index_bytes=engine.size() if engine and not self._unusable else 0,
        )

    def check(self) -> list[str]:
        """What does not agree between catalogue and index, and within each; [] if all is well."""
        problems = [f"catalogue: {fault}" for fault in self._catalogue.faults()]
        problems += holdings.disagreements(self._catalogue)
        with self._catalogue.snapshot():
            engine = self._ready()
            if engine is None:
                return [*problems, f"index: {self._unusable}"]
            problems += [f"index: {fault}" for fault in engine.check()]
            here, there = self._catalogue.serials(), engine.serials()
        if here != there:
            problems.append(
                f"index: lacks {len(here - there)} records and has {len(there - here)} that are gone"
            )
        return problems

    def _scores(self, node: Node) -> Scores:
        """Matches of the moment: the index's, and of what it does not hold yet by reading."""
        engine = self._ready()
        if engine is None:
            return answer(node, self._catalogue, ScanEngine(self._catalogue).match)
        here = self._catalogue.serials()
        pending = here - engine.serials() if engine.stamp() != self._catalogue.value("stamp") else frozenset()
        rest = ScanEngine(self._catalogue, pending)

        def match(part: Node) -> Scores:
            held = {serial: score for serial, score in engine.match(part).items() if serial in here}
            return either(held, rest.match(part)) if pending else held

        try:
            return answer(node, self._catalogue, match)
        except BrokenIndex as problem:
            self._broken(engine, problem)
            return self._scores(node)

    # Keeping the index

    def _opened(self) -> Engine | None:
        """The engine, opened when it is first needed: what a search does not use it does not import."""
        if self._engine is None and not self._unusable:
            from platformdirs import user_state_path

            from .whoosh_engine import WhooshEngine

            key = user_state_path("pccpapers", appauthor=False) / "index.key"
            try:
                self._engine = WhooshEngine(self._index_folder(), key)
            except BrokenIndex as problem:
                self._give_up(str(problem))
        return None if self._unusable else self._engine

    def _index_folder(self) -> Path:
        from platformdirs import user_cache_path

        name = f"{self._catalogue.value('uuid')}\n{os.path.realpath(self.folder)}"
        digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return user_cache_path("pccpapers", appauthor=False) / digest

    def _ready(self, quiet: bool = False) -> Engine | None:
        """The engine, its index brought up to the catalogue; None if there is none to be had."""
        for _ in range(2):
            engine = self._opened()
            with self._catalogue.snapshot():
                stamp = self._catalogue.value("stamp")
                if engine is None or engine.stamp() == stamp:
                    return engine
                try:
                    with Lock(self._index_folder() / "lock"):
                        self._mend(engine, stamp, quiet or self._lock is not None)
                    return engine
                except Held:
                    return engine  # whoever holds it is mending it; what it lacks is read meanwhile
                except BrokenIndex as problem:
                    self._broken(engine, problem)
                except OSError as problem:
                    self._give_up(f"{self._index_folder()} cannot be written: {problem.strerror}")
        return self._opened()

    def _mend(self, engine: Engine, stamp: str, quiet: bool) -> None:
        here, there = self._catalogue.serials(), engine.serials()
        add, drop = here - there, there - here
        if not quiet and add:
            self._say(f"The index is behind the catalogue; putting in {_counted(len(add))}.")
        engine.update(drop, read_entries(self._catalogue, add), stamp)
        if not quiet and drop:
            self._say(f"The index was behind the catalogue; took out {_counted(len(drop))}.")

    def _broken(self, engine: Engine, problem: BrokenIndex) -> None:
        """Take the index for lost; the second time, do without one."""
        if engine.stamp() is None:
            self._give_up(str(problem))
            return
        self._say(f"The index cannot be used ({problem}); it is made anew from the catalogue.")
        engine.forget()

    def _give_up(self, reason: str) -> None:
        self._unusable = reason
        self._say(f"There is no index ({reason}); every paper is read instead, which is slower.")

    # Small things

    def _count(self, sql: str) -> int:
        return int(self._catalogue.read(sql)[0][0])

    def _order(self, scores: Scores, sort: Sort) -> list[int]:
        """Best first; of equals the newest, then by id, so that one query has one answer."""
        keys: dict[int, tuple[str, float, str]] = {}
        for some in batches(sorted(scores)):
            marks = ", ".join("?" * len(some))
            sql = f"SELECT serial, coalesce(date, ''), awarded, id FROM records WHERE serial IN ({marks})"
            keys |= {
                serial: (day, money, one) for serial, day, money, one in self._catalogue.read(sql, *some)
            }
        order = sorted(keys, key=lambda serial: keys[serial][2])
        order.sort(key=lambda serial: keys[serial][0], reverse=True)
        if sort != "date":
            order.sort(key=lambda serial: round(scores[serial], 9), reverse=True)
        if sort == "amount":
            order.sort(key=lambda serial: keys[serial][1], reverse=True)
        return order

    def _hit(self, serial: int, rank: int, score: float, node: Node) -> Hit:
        columns = "id, kind, area, reference, title, date, awarded, path"
        row = self._catalogue.read(f"SELECT {columns} FROM records WHERE serial = ?", serial)[0]
        one, kind, area, reference, title, day, awarded, path = row
        pages = self._catalogue.read("SELECT page, text FROM pages WHERE record = ? ORDER BY position", one)
        found = best_snippet([(page, text) for page, text in pages], node)
        return Hit(
            one, rank, round(score, 4), kind, area, reference, title, date.fromisoformat(day) if day else None,
            found.page, found.text, Decimal(str(awarded)), holdings.file_path(path), found.marks,
        )  # fmt: skip


def _counted(records: int) -> str:
    return "1 record" if records == 1 else f"{records:,} records"


def _numbers(pages: str) -> list[int]:
    return [int(number) for number in pages.strip("[]").split(",") if number.strip()]


def _writer_lock(folder: Path) -> Lock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Lock(folder / "writer.lock").take()
    except Held as held:
        who = f" (pid {held.pid})" if held.pid else ""
        raise LibraryBusy(f"another pcc index is running{who}") from held
    except OSError as problem:
        raise LibraryError(
            f"{folder} cannot be written: {problem.strerror}.", "Choose another with --library."
        ) from problem
