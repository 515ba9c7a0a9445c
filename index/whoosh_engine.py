"""Whoosh, the engine: it ranks the words, and what it keeps is a cache of the catalogue.

What its ways ask for (each was met in practice): files are read without memory maps, which it copies; no
word is dropped, for it closes the gap; no bodies are stored and no positions, for phrases are tested on
the catalogue's streams; deletions go as one query; there is one commit a batch, by one process, and the
documents are counted after it. It never opens a file that the manifest does not vouch for.
"""

import contextlib
import secrets
import sys
from array import array
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from functools import cached_property, reduce
from math import log
from pathlib import Path
from typing import Any

from extract.unused import kept_out

from .engine import (
    TEXT,
    TEXT_FIELDS,
    WEIGHTS,
    And,
    BrokenIndex,
    Entry,
    Node,
    Or,
    Scores,
    Word,
    both,
    either,
)  # fmt: skip
from .vouch import Manifest, Vouched, private_folder, signing_key
from .words import forms, stems

# Its downloader, and asyncio for one property: together a third of what Whoosh costs a cold search.
UNUSED = {
    "urllib.request": ("urlretrieve", None),
    "cached_property": ("cached_property", cached_property),
}

with kept_out(UNUSED):
    from whoosh import __version__ as whoosh_version
    from whoosh import fields
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.codec.whoosh3 import LENGTHS_COLUMN, W3LeafMatcher
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import FileIndex
    from whoosh.reading import SegmentReader
    from whoosh.util.numeric import byte_to_length

MADE_BY = [2, list(whoosh_version), list(sys.version_info[:2])]
"""Our schema's version, Whoosh's and Python's: an index made by others is made again, never read."""

K1, B = 1.2, 0.75
"""BM25F: how soon more of a word stops counting for more, and how much a long text is held against it."""


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
        self._leaves: list[_Leaf] | None = None
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
            return frozenset(serial for leaf in self._open() for serial in leaf.serials())

    def match(self, node: Node) -> Scores:
        """See `Engine.match`."""
        if not self._holds_any():
            return {}
        if isinstance(node, And | Or):
            return reduce(both if isinstance(node, And) else either, map(self.match, node.nodes))
        assert isinstance(node, Word)
        with _Guard():
            return self._rank(node)

    def _rank(self, node: Word) -> Scores:
        """BM25F: how often the word stands in each field, for the field's length, weighed and taken together.

        The word stands under its stem, and whole in papers of other languages; whichever it is, it is as
        rare as both together: else an English word in a Welsh paper would be a rarity, and stand before
        all English papers.
        """
        leaves = self._open()
        fields = {node.field: 1.0, **(WEIGHTS if node.field == TEXT else {})}
        total = sum(leaf.count for leaf in leaves)
        norms = {}
        for field in fields:
            mean = sum(leaf.length(field) for leaf in leaves) / total or 1.0
            norms[field] = [1 - B + B * byte_to_length(byte) / mean for byte in range(256)]
        found: list[tuple[_Leaf, dict[int, float]]] = []
        for leaf in leaves:
            often: dict[int, float] = {}
            for field, weight in fields.items():
                lengths, long = leaf.lengths(field), norms[field]
                for term in forms(node.word):
                    for number, count in leaf.postings(field, term):
                        often[number] = often.get(number, 0.0) + weight * count / long[lengths[number]]
            found.append((leaf, often))
        rarity = log(1 + total / (1 + sum(len(often) for _, often in found)))
        return {
            serial: rarity * tf * (K1 + 1) / (K1 + tf)
            for leaf, often in found
            for serial, tf in leaf.named(often)
        }

    def _holds_any(self) -> bool:
        """Whether there is anything to ask: of an index without documents, Whoosh has no columns to read."""
        return bool(self._manifest and self._manifest.notes["count"])

    def _open(self) -> list["_Leaf"]:
        if self._leaves is None:
            assert self._manifest
            if not self._sound:
                faults = self._vouched.faults(self._manifest)
                if faults:
                    raise BrokenIndex("; ".join(faults))
                self._sound = True
            reader = _index(self._storage(), self._manifest).reader()
            self._leaves = [_Leaf(leaf) for leaf, _ in reader.leaf_readers()]
        return self._leaves

    def _storage(self) -> "_Storage":
        names = self._manifest.files if self._manifest else ()
        return _Storage(self._vouched.folder, names)

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
            expected = self.serials() - frozenset(drop)
            expected |= self._write(index, drop, add)
            self._let_go()
            with closing(FileIndex(storage, _schema(), name).reader()) as reader:
                leaves = reader.leaf_readers() if reader.doc_count() else ()
                held = [serial for leaf, _ in leaves for serial in _Leaf(leaf).serials()]
            if sorted(held) != sorted(expected):
                raise BrokenIndex(
                    f"{len(held)} records in the index are not the {len(expected)} that were put"
                )
            notes = {"made_by": MADE_BY, "name": name, "stamp": stamp, "count": len(held)}
            self._manifest = self._vouched.publish(notes, storage.list(), before)
            self._vouched.tidy(published, self._manifest)

    @staticmethod
    def _write(index: FileIndex, drop: Collection[int], add: Iterable[Entry]) -> frozenset[int]:
        """Take out and put in; the serial numbers of what was put in."""
        from whoosh import query  # 30 ms that a search does not need

        added = []
        writer = index.writer(limitmb=128)
        try:
            if drop:
                writer.delete_by_query(query.Or([query.Term("serial", serial) for serial in drop]))
            for entry in add:
                writer.add_document(serial=entry.serial, **_document(entry))
                added.append(entry.serial)
            writer.commit()
        except BaseException:
            if not writer.is_closed:
                with contextlib.suppress(Exception):  # on a full disk it fails too; the first error counts
                    writer.cancel()
            raise
        return frozenset(added)

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
        for leaf in self._leaves or ():
            leaf.close()
        self._leaves = None

    def close(self) -> None:
        """See `Engine.close`."""
        self._let_go()


class _Leaf:
    """One segment of the index, its parts read as they are asked for.

    Whoosh's own searcher steps through a posting list a document at a time, which takes ten times as long
    as reading it a block at a time, and brings thirty milliseconds of modules along.
    """

    def __init__(self, reader: SegmentReader) -> None:
        self._reader = reader
        self._gone = frozenset(reader.segment().deleted_docs())
        self.count = reader.doc_count()
        self._documents = reader.doc_count_all()
        self._lengths: dict[str, bytes] = {}
        self._numbers: list[int] = []

    def length(self, field: str) -> int:
        """Words in a field of all records together, about: Whoosh counts those that are deleted, too."""
        lengths = self.lengths(field)
        gone = sum(int(byte_to_length(lengths[number])) for number in self._gone)
        return max(0, int(self._reader.field_length(field)) - gone)

    def lengths(self, field: str) -> bytes:
        """Words in a field of each document, as the byte that stands for it."""
        if field not in self._lengths:
            column = self._reader._perdoc._cached_reader(f"_{field}_len", LENGTHS_COLUMN)
            self._lengths[field] = (_whole(column) if column else b"").ljust(self._documents, b"\0")
        return self._lengths[field]

    def postings(self, field: str, term: str) -> Iterator[tuple[int, float]]:
        """The documents that hold a term and are not deleted, and how often."""
        if (field, term) not in self._reader:
            return
        matcher = self._reader._terms.matcher(field, term.encode("utf-8"), self._reader.schema[field].format)
        while matcher.is_active():
            matcher.id(), matcher.weight()  # of the first posting, for which the whole block is read
            block = zip(matcher._ids, matcher._weights, strict=True)
            # What is deleted must not make a word less rare: one query has one answer, whatever came before.
            yield from (
                ((number, count) for number, count in block if number not in self._gone)
                if self._gone
                else block
            )
            if not isinstance(matcher, W3LeafMatcher):  # a term of one document has no block
                return
            matcher._next_block()

    def named(self, found: dict[int, float]) -> Iterator[tuple[int, float]]:
        """The same by serial number."""
        serials = self._serials()
        return ((serials[number], value) for number, value in found.items())

    def serials(self) -> list[int]:
        """The serial numbers of the records that are not deleted."""
        return [serial for number, serial in enumerate(self._serials()) if number not in self._gone]

    def _serials(self) -> list[int]:
        if not self._numbers:
            serials = array("Q", _whole(self._reader.column_reader("serial", translate=False)))
            if sys.byteorder == "little":
                serials.byteswap()
            self._numbers = serials.tolist()
        return self._numbers

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


def _whole(column: Any) -> bytes:
    """A column of numbers as it stands in its file: a document at a time would take as long as the search."""
    return bytes(column._dbfile.get(column._basepos, column._count * column._fixedlen))


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
    schema = fields.Schema(serial=fields.NUMERIC(int, bits=64, signed=False, shift_step=0, sortable=True))
    for name in TEXT_FIELDS:
        schema.add(name, fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False))
    return schema


def _document(entry: Entry) -> dict[str, list[str]]:
    """The terms of each field. They come as lists, so no analyser of Whoosh's has a say in them."""
    held = {field: stream.replace("|", " ").split() for field, stream in entry.streams.items()}
    return {field: stems(words, entry.language) for field, words in held.items()}
