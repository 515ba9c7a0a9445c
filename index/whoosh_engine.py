"""Whoosh, the engine: it ranks the words, and what it keeps is a cache of the catalogue.

What its ways ask for (each was met in practice): files are read without memory maps, which it copies; no
word is dropped, for it closes the gap; no bodies are stored and no positions, for phrases are tested on
the catalogue's streams; deletions go as one query; there is one commit a batch, by one process, and the
documents are counted after it. It never opens a file that the manifest does not vouch for.
"""

import contextlib
import secrets
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from whoosh import __version__ as whoosh_version
from whoosh import fields, formats, query
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.searching import SearchContext, Searcher

from .engine import TEXT, TEXT_FIELDS, WEIGHTS, And, BrokenIndex, Entry, Fuzzy, Node, Or, Prefix, Scores, Word
from .vouch import Manifest, Vouched, private_folder, signing_key
from .words import forms, near, stems

MADE_BY = [1, list(whoosh_version), list(sys.version_info[:2])]
"""Our schema's version, Whoosh's and Python's: an index made by others is made again, never read."""

WRITTEN = "written"
"""The field that holds the words as written, for `start*` and `word~`."""


class WhooshEngine:
    """The index in one folder of the user's cache."""

    name = "whoosh"

    def __init__(self, folder: Path, key: Path) -> None:
        """Look at the folder; nothing of it is opened yet.

        Raises:
            BrokenIndex: The folder, or the key, is not the user's own, or cannot be made.
        """
        try:
            private_folder(folder)
            self._vouched = Vouched(folder, signing_key(key))
        except OSError as problem:
            raise BrokenIndex(f"{folder} cannot be used: {problem.strerror}") from problem
        self._searcher: Searcher | None = None
        self._sound = False
        self._lost: Manifest | None = None
        self.refresh()

    def refresh(self) -> None:
        """See `Engine.refresh`."""
        manifest = self._vouched.read()
        self._let_go()
        usable = manifest and manifest != self._lost and manifest.notes.get("made_by") == MADE_BY
        self._manifest = manifest if usable else None

    def stamp(self) -> str | None:
        """See `Engine.stamp`."""
        return str(self._manifest.notes["stamp"]) if self._manifest else None

    def serials(self) -> frozenset[int]:
        """See `Engine.serials`."""
        if not self._holds_any():
            return frozenset()
        with _Guard():
            return frozenset(self._serials(self._open()))

    def match(self, node: Node) -> Scores:
        """See `Engine.match`."""
        if not self._holds_any():
            return {}
        scores: Scores = {}
        with _Guard():
            searcher = self._open()
            asked = self._compile(node, searcher)
            context = SearchContext(weighting=searcher.weighting)
            for leaf, _ in searcher.leaf_searchers():
                serials = leaf.reader().column_reader("serial")
                found = asked.matcher(leaf, context)
                while found.is_active():
                    scores[serials[found.id()]] = found.score()
                    found.next()
        return scores

    def _compile(self, node: Node, searcher: Searcher) -> query.Query:
        if isinstance(node, And | Or):
            kind = query.And if isinstance(node, And) else query.Or
            return kind([self._compile(part, searcher) for part in node.nodes])
        if isinstance(node, Word):
            here = query.Or(_terms(node.field, node.word, searcher))
            if node.field != TEXT:
                return here
            weighed = [
                term
                for field, weight in WEIGHTS.items()
                for term in _terms(field, node.word, searcher, weight)
            ]
            return query.AndMaybe(here, query.Or(weighed)) if weighed else here
        if isinstance(node, Prefix):
            return query.Prefix(WRITTEN, node.start)
        if isinstance(node, Fuzzy):
            # Every word that begins with the same letter is looked at; the first letter is held for that.
            likely = searcher.reader().expand_prefix(WRITTEN, node.word[0])
            words = [word for word in (found.decode("utf-8") for found in likely) if near(node.word, word)]
            return query.Or([query.Term(WRITTEN, word) for word in words])
        raise TypeError(f"an engine is not asked for {node!r}")

    def _holds_any(self) -> bool:
        """Whether there is anything to ask: of an index without documents, Whoosh has no columns to read."""
        return bool(self._manifest and self._manifest.notes["count"])

    def _open(self) -> Searcher:
        if self._searcher is None:
            assert self._manifest
            if not self._sound:
                faults = self._vouched.faults(self._manifest)
                if faults:
                    raise BrokenIndex("; ".join(faults))
                self._sound = True
            self._searcher = _index(self._storage(), self._manifest).searcher()
        return self._searcher

    def _storage(self) -> "_Storage":
        names = self._manifest.files if self._manifest else ()
        return _Storage(self._vouched.folder, names)

    @staticmethod
    def _serials(searcher: Searcher) -> Iterator[int]:
        for leaf, _ in searcher.leaf_searchers():
            reader = leaf.reader()
            column = reader.column_reader("serial")
            for number in reader.all_doc_ids():
                yield column[number]

    def update(self, drop: Collection[int], add: Iterable[Entry], stamp: str) -> None:
        """See `Engine.update`. The caller holds the lock of the index."""
        before = self._manifest
        with _Guard():
            published = self._vouched.read()
            self._vouched.tidy(published)  # a damaged index stays in place until its successor is whole
            storage = self._storage()
            if before:
                self._open()  # the files are vouched for before the writer reads them
                name, index = before.notes["name"], _index(storage, before)
            else:
                name = f"i{secrets.token_hex(6)}"
                index = FileIndex.create(storage, _schema(), name)
            expected = (before.notes["count"] if before else 0) - len(drop)
            expected += self._write(index, drop, add)
            self._let_go()
            with FileIndex(storage, _schema(), name).reader() as reader:
                count = reader.doc_count()
            if count != expected:
                raise BrokenIndex(f"{count} records in the index where {expected} were put")
            notes = {"made_by": MADE_BY, "name": name, "stamp": stamp, "count": count}
            self._manifest = self._vouched.publish(notes, storage.list(), before)
            self._vouched.tidy(published, self._manifest)

    @staticmethod
    def _write(index: FileIndex, drop: Collection[int], add: Iterable[Entry]) -> int:
        """Take out and put in; how many were put in."""
        added = 0
        writer = index.writer(limitmb=128)
        try:
            if drop:
                writer.delete_by_query(query.Or([query.Term("serial", serial) for serial in drop]))
            for entry in add:
                writer.add_document(serial=entry.serial, **_document(entry))
                added += 1
            writer.commit()
        except BaseException:
            if not writer.is_closed:
                with contextlib.suppress(Exception):  # on a full disk it fails too; the first error counts
                    writer.cancel()
            raise
        return added

    def forget(self) -> None:
        """See `Engine.forget`."""
        self._let_go()
        self._lost = self._manifest or self._lost
        self._manifest = None

    def check(self) -> list[str]:
        """See `Engine.check`."""
        return self._vouched.faults(self._manifest, fully=True) if self._manifest else ["there is no index"]

    def size(self) -> int:
        """See `Engine.size`."""
        return self._vouched.size()

    def _let_go(self) -> None:
        self._sound = False
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None

    def close(self) -> None:
        """See `Engine.close`."""
        self._let_go()


class _Guard:
    """Whoosh and pickle raise anything at all on a damaged file; here it is one thing."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        from extract.errors import PapersError

        if isinstance(error, Exception) and not isinstance(error, BrokenIndex | PapersError):
            told = error.strerror if isinstance(error, OSError) else None
            raise BrokenIndex(told or f"{type(error).__name__}: {error}") from error


class _Storage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """The vouched files of a folder, and those written since: no other file exists to Whoosh.

    Files that Whoosh is done with stay for those who still read them; `tidy` removes them later.
    """

    def __init__(self, folder: Path, names: Collection[str]) -> None:
        super().__init__(str(folder), supports_mmap=False)
        self._vouched = set(names)
        self._names = set(names)

    def list(self) -> list[str]:
        return sorted(self._names)

    def file_exists(self, name: str) -> bool:
        return name in self._names

    def open_file(self, name: str, **options: Any) -> Any:
        if name not in self._names:
            raise FileNotFoundError(name)
        return super().open_file(name, **options)

    def create_file(self, name: str, excl: bool = False, mode: str = "wb", **options: Any) -> Any:
        if name in self._vouched:
            raise FileExistsError(name)
        self._names.add(name)
        return super().create_file(name, excl=excl, mode=mode, **options)

    def delete_file(self, name: str) -> None:
        self._names.discard(name)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        super().rename_file(oldname, newname, safe=safe)
        self._names.discard(oldname)
        self._names.add(newname)

    def lock(self, name: str) -> "_NoLock":
        return _NoLock()


class _NoLock:
    """Whoosh's own lock: the library's stands before it."""

    def acquire(self, blocking: bool = False) -> bool:
        return True

    def release(self) -> None:
        return None


def _index(storage: _Storage, manifest: Manifest) -> FileIndex:
    return FileIndex(storage, _schema(), manifest.notes["name"])


def _schema() -> fields.Schema:
    schema = fields.Schema(serial=fields.NUMERIC(int, bits=64, signed=True, shift_step=0, sortable=True))
    for name in (*TEXT_FIELDS, WRITTEN):
        field = fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False)
        if name == WRITTEN:
            field.format = formats.Existence()
            field.scorable = False
        schema.add(name, field)
    return schema


def _document(entry: Entry) -> dict[str, list[str]]:
    """The terms of each field. They come as lists, so no analyser of Whoosh's has a say in them."""
    held = {field: stream.replace("|", " ").split() for field, stream in entry.streams.items()}
    document = {field: stems(words, entry.language) for field, words in held.items()}
    document[WRITTEN] = list(dict.fromkeys(held.get(TEXT, ())))
    return document


def _terms(field: str, word: str, searcher: Searcher, weight: float = 1.0) -> list[query.Term]:
    """The word by its stem and whole; whole, it counts as if it were as common as its stem.

    Else an English word in a Welsh paper would be a rarity, and stand before all English papers.
    """
    held = [term for term in forms(word) if (field, term) in searcher.reader()]
    rarity = [searcher.idf(field, term) for term in held]
    return [
        query.Term(field, term, boost=weight * rarity[0] / own)
        for term, own in zip(held, rarity, strict=True)
    ]
