"""By what a paper was read: a mark that changes when the code or the words that read its format change.

A library notes the mark beside each paper, and so knows which papers a newer pccpapers has to read again: a
change to the reader of Word files concerns no PDF. The mark is worked out from the files of this package, so
nobody has to remember to raise a number. Imports nothing heavy.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOM = Path(__file__).parent
READERS = {
    "application/pdf": ("pdf", "furniture", "ocr", "picture", "scanner"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("word",),
    "text/html": ("web", "furniture", "plain", "page"),
    "text/plain": ("plain", "page"),
}
"""How the names of the files in `readers` begin that only these formats need; all share the others."""

_NO_READING = frozenset(["workers.py", "version.py", "errors.py"])
_SUFFIXES = frozenset([".py", ".toml", ".npz"])


def reader_mark(media_type: str | None) -> str:
    """The mark of what reads this format now; without a format, as of a paper that gave nothing, of all."""
    digest = hashlib.blake2b(digest_size=8)
    for path in files_for(media_type):
        digest.update(_hash(path))
    return digest.hexdigest()


def current_marks() -> frozenset[str]:
    """The marks of every format, and that of papers that gave nothing."""
    return frozenset(map(reader_mark, (*READERS, None)))


def files_for(media_type: str | None) -> Iterator[Path]:
    """The files of this package that have a part in reading a format, or any."""
    others = {name for kind, names in READERS.items() if kind != media_type for name in names}
    foreign = others.difference(READERS[media_type]) if media_type in READERS else set()
    for path in sorted(ROOM.rglob("*")):
        if path.suffix not in _SUFFIXES or (path.parent == ROOM and path.name in _NO_READING):
            continue
        if path.parent.name != "readers" or path.stem.split("_")[0] not in foreign:
            yield path


@cache
def _hash(path: Path) -> bytes:
    return hashlib.blake2b(path.relative_to(ROOM).as_posix().encode() + b"\0" + path.read_bytes()).digest()
