"""The door to a library of records: add, remove, search, get. Holds the catalogue and the engine together.

>>> from extract.record import PageText, Record, Source
>>> record = Record("0123456789ab", "decision", Source("/papers/27.txt", "0" * 64, 40, "text/plain", 1),
...                 title="E-safety in schools", area="Suffolk", body=(PageText(1, "Lessons on e-safety"),))
>>> with Library.open(folder, create=True, write=True) as library:  # `folder` is a Path
...     library.add(FileState("/papers/27.txt", 40, 1, "0" * 64), [record])
'added'
>>> with Library.open(folder) as library:
...     found = library.search("lesson area:suffolk", facets=True)
...     whole = library.get(found.hits[0].id)
>>> found.total, found.library_total, found.hits[0].title, found.hits[0].page
(1, 1, 'E-safety in schools', 1)
>>> found.facets["area"], whole.area
({'Suffolk': 1}, 'Suffolk')
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

from extract.errors import BadUsage, LibraryError, LibraryMissing
from extract.record import Record

from . import holdings
from .alike import Alike, alike
from .backup import back_up, restore
from .catalogue import Catalogue
from .engine import BrokenIndex, Node, Scores, Sort
from .holdings import FileState, Unreadable
from .keeper import Keeper
from .lock import Lock
from .opening import WRITER, opened, writer_lock
from .query import EVERYTHING, Query, parse
from .results import Hit, Results, best, counted, hit, not_among

__all__ = ["Alike", "FileState", "Hit", "Library", "Results", "Status", "Unreadable", "default_folder"]

CATALOGUE = "catalogue.sqlite"
T = TypeVar("T")

BATCH = 2000
"""Records put in between two commits of the index: each is safe in the catalogue meanwhile."""


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
        self,
        folder: Path,
        catalogue: Catalogue,
        keeper: Keeper,
        lock: Lock | None,
        say: Callable[[str], None] = _silent,
    ) -> None:
        self.folder = folder
        self._say = say
        self._catalogue = catalogue
        self._keeper = keeper
        self._lock = lock
        self._waiting = 0

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        create: bool = False,
        write: bool = False,
        mend: bool = False,
        engine: str = "whoosh",
        say: Callable[[str], None] = _silent,
    ) -> Self:
        """Open the library in a folder.

        Args:
            folder: Where it is.
            create: Make it if it is not there.
            write: Take the lock of the one writer.
            mend: Look the catalogue through, and make it anew from what is whole if it is damaged.
            engine: What ranks the words: "whoosh", or "sqlite" for the catalogue's own full text.
            say: Takes each line of talk, such as that the index had to be mended.

        Raises:
            LibraryMissing: There is none, and none was to be made.
            LibraryBusy: Somebody else is writing to it.
            LibraryDamaged: The catalogue cannot be read.
        """
        if engine not in ("whoosh", "sqlite"):
            raise BadUsage(f"There is no engine {engine!r}.", "Choose whoosh or sqlite.")
        path = folder / CATALOGUE
        if not path.exists() and not create:
            named = (
                "" if folder == default_folder() else f'Make one with: pcc index PAPERS --library "{folder}"'
            )
            raise LibraryMissing(f"There is no library in {folder}.", named)
        lock = writer_lock(folder) if write or not path.exists() else None
        try:
            catalogue = opened(path, lock is not None, mend, say)
        except BaseException:
            if lock:
                lock.free()
            raise
        keeper = Keeper(catalogue, engine, None if lock else folder / WRITER, say)
        return cls(folder, catalogue, keeper, lock, say)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            # Whoever interrupts wants to be out: the catalogue has it all, and the next to open it mends.
            if kind is None or not issubclass(kind, KeyboardInterrupt | LibraryError):
                self.flush()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of everything; an index that is behind is mended by whoever opens it next."""
        self._keeper.close()
        self._catalogue.close()
        if self._lock:
            self._lock.free()

    # Putting in and taking out

    def seen(self, path: str, bytes: int, mtime_ns: int) -> bool:
        """Whether a file is known, readable or not, and by its size and time has not changed."""
        return holdings.seen(self._catalogue, path, bytes, mtime_ns)

    def outdated(self, readers: Iterable[str]) -> frozenset[str]:
        """The known files that none of the readers with these marks has read: they may be read better now."""
        return holdings.outdated(self._catalogue, readers)

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
        """The known files at or below these paths that are no longer there; the records they gave stay."""
        return holdings.missing(self._catalogue, paths)

    def remove(self, ids: Sequence[str]) -> list[str]:
        """Take records out; their whole ids. Each is named by its id or the start of it."""
        return holdings.remove(self._catalogue, ids)

    def flush(self) -> None:
        """Bring the index up to the catalogue, if this library is open for writing."""
        if self._lock:
            self._keeper.ready(quiet=True)
        self._waiting = 0

    def rebuild(self) -> int:
        """Make the index anew from the catalogue; how many records it holds."""
        trouble = self._keeper.rebuild()
        if trouble:
            raise LibraryError(f"The index cannot be made: {trouble}.")
        return self._count("SELECT count(*) FROM records")

    def back_up(self, file: Path) -> int:
        """Copy the catalogue into a file, as it is at this moment; how many records it holds."""
        return back_up(self._catalogue.path, file)

    @staticmethod
    def restore(folder: Path, file: Path) -> tuple[int, Path | None]:
        """Put a backup in place of a folder's catalogue; how many records, and where the old one is kept.

        Raises:
            LibraryBusy: Somebody is writing to it.
            BadUsage: The file is no whole backup.
        """
        with writer_lock(folder):
            done = restore(file, folder / CATALOGUE)
        with Library.open(folder, write=True) as library:
            library.flush()
        return done

    # Asking

    def search(
        self,
        query: str | None,
        *,
        limit: int | None = 10,
        sort: Sort = "relevance",
        fold: bool = False,
        facets: bool = False,
        leave_out: Collection[str] = (),
    ) -> Results:
        """The records that match a query, the first `limit` of them with a snippet each.

        Args:
            query: In the language of `index.query`; None for every record.
            limit: How many hits to give; None for all.
            sort: What comes first.
            fold: Give of exact duplicates the first alone, with the paths of the others.
            facets: Count all that match by area, year, kind, originator, outcome and recipient.
            leave_out: Ids of records that are not wanted; with `fold`, nor are their exact duplicates.

        Raises:
            BadQuery: The query cannot be read; it says where and why.
        """
        asked = EVERYTHING if query is None else parse(query)

        def first(found: Scores) -> Results:
            catalogue = self._catalogue
            scores = not_among(catalogue, found, leave_out, fold)
            shown, more = best(catalogue, scores, sort, limit, fold)
            hits = tuple(
                hit(catalogue, serial, rank, scores[serial], asked.node, copies)
                for rank, (serial, copies) in enumerate(shown, 1)
            )
            total = self._count("SELECT count(*) FROM records")
            counts = counted(catalogue, scores) if facets else {}
            left_out = len(found) - len(scores)
            return Results(len(scores), total, hits, self._notes(asked, found), more, counts, left_out)

        return self._asked(asked.node, first)

    def get(self, id_or_start: str) -> Record:
        """One whole record, by its id, the only id that starts so, or a reference that only it has.

        Raises:
            NothingFound: There is none.
            BadUsage: There are several; they are listed.
        """
        return holdings.get(self._catalogue, id_or_start)

    def similar(self, id_or_start: str, limit: int = 10) -> list[Alike]:
        """The papers most like a record, best first, each with what they share; errors as in `get`."""
        with self._catalogue.snapshot():
            whole = holdings.full_id(self._catalogue, id_or_start)
            serial = self._catalogue.read("SELECT serial FROM records WHERE id = ?", whole)[0][0]
        return self._at_once(lambda: alike(self._catalogue, serial, self._keeper.scores, limit))

    def records(self, query: str | None = None) -> Iterator[Record]:
        """The records that match, or all, by date (those without one last), then path, then id."""
        asked = parse(query) if query and query.strip() else None
        wanted: frozenset[int] | None = None
        if asked:
            wanted, notes = self._asked(
                asked.node, lambda found: (frozenset(found), self._notes(asked, found))
            )
            for note in notes:
                self._say(note)
        sql = "SELECT serial FROM records ORDER BY date IS NULL, date, path, length(id), id"
        order = [serial for (serial,) in self._catalogue.read(sql) if wanted is None or serial in wanted]
        return holdings.load(self._catalogue, order)

    def status(self) -> Status:
        """What the library holds; the index is mended on the way."""
        self._keeper.ready()
        read, count = self._catalogue.read, self._count
        engine, state, size = self._keeper.state
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
            areas=holdings.areas(self._catalogue),
            generation=int(self._catalogue.value("generation")),
            engine=engine,
            index_state=state,
            index_folder=str(self._keeper.folder),
            catalogue_bytes=self._catalogue.path.stat().st_size,
            index_bytes=size,
        )

    def check(self) -> list[str]:
        """What does not agree between catalogue and index, and within each; [] if all is well."""
        self._keeper.ready()
        with self._catalogue.snapshot():
            faults = [*self._catalogue.faults(), *holdings.disagreements(self._catalogue)]
            return [f"catalogue: {fault}" for fault in faults] + self._keeper.faults()

    def _asked(self, node: Node, work: Callable[[Scores], T]) -> T:
        """Do something with what matches, both of one moment."""
        return self._at_once(lambda: work(self._keeper.scores(node)))

    def _at_once(self, work: Callable[[], T]) -> T:
        """Do all of something at one moment; a broken index is seen to and asked again."""
        self._keeper.ready(waits=False)
        while True:
            try:
                with self._catalogue.snapshot():
                    return work()
            except BrokenIndex as problem:
                self._keeper.broken(problem)

    def _notes(self, asked: Query, scores: Scores) -> tuple[str, ...]:
        """What to tell the person about a query and what it found."""
        if asked is EVERYTHING:
            return asked.notes
        from .hints import Hints

        hints = Hints(self._keeper, self._catalogue)
        why = (hints.idle if scores else hints.absent)(asked.node)
        return (*asked.notes, *why, *hints.as_values(asked.node, bool(scores)))

    # Small things

    def _count(self, sql: str) -> int:
        return int(self._catalogue.read(sql)[0][0])


def _numbers(pages: str) -> list[int]:
    return [int(number) for number in pages.strip("[]").split(",") if number.strip()]
