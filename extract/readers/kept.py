"""A long row of things in few bytes: a pack of 2,000 pages must not take ten times the memory of 200."""

import io
import pickle
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, overload

One = TypeVar("One")


class Kept(Sequence[One], Generic[One]):
    """Things in a row, the first of them as they are, those behind packed.

    What is packed is made anew each time it is asked for, so it must be told by what it holds, never by
    its identity, and what is changed in it is not kept.

    >>> kept = Kept[str](1)
    >>> kept.append("notice"), kept.append("minutes")
    (None, None)
    >>> list(kept), len(kept), kept[-1]
    (['notice', 'minutes'], 2, 'minutes')
    """

    def __init__(self, plain: int) -> None:
        """Keep so many of them as they are."""
        self._plain = plain
        self._first: list[One] = []
        self._packed: list[bytes] = []

    def append(self, one: One) -> None:
        """Put one more at the end."""
        if len(self._first) < self._plain:
            self._first.append(one)
        else:
            held = io.BytesIO()
            _Packer(held, pickle.HIGHEST_PROTOCOL).dump(one)
            self._packed.append(zlib.compress(held.getbuffer(), 1))

    def __len__(self) -> int:
        return len(self._first) + len(self._packed)

    def __iter__(self) -> Iterator[One]:
        yield from self._first
        yield from map(self._unpacked, self._packed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    @overload
    def __getitem__(self, at: int) -> One: ...
    @overload
    def __getitem__(self, at: slice) -> list[One]: ...
    def __getitem__(self, at: int | slice) -> One | list[One]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        return self._first[at] if at < self._plain else self._unpacked(self._packed[at - self._plain])

    @staticmethod
    def _unpacked(packed: bytes) -> One:
        one: One = pickle.loads(zlib.decompress(packed))  # packed by this process, a moment ago
        return one


class _Packer(pickle.Pickler):
    """Packs dataclasses as calls with their fields; their own way, by states, takes five times as long."""

    def reducer_override(self, one: Any) -> Any:
        read = _fields(type(one))  # type: ignore[arg-type]  # a type is hashable
        return (type(one), read(one)) if read else NotImplemented


@cache
def _fields(kind: type) -> "attrgetter[tuple[Any, ...]] | None":
    return attrgetter(*(f.name for f in fields(kind))) if is_dataclass(kind) else None
