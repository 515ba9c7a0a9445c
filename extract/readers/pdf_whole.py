"""Whether a PDF arrived whole: pdfium reads what is left of a damaged file, and says nothing of the rest."""

import mmap
import re
import zlib
from pathlib import Path

_DEFLATED = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?\s*(?:/(?!\w+Decode)|>)")
_NO_WORDS = (b"/Image", b"/XRef")  # without its fonts, though, a page may lose words
_LONGEST_HEAD = 600
_MOST_INFLATED = 256 * 2**20  # a pack of 2,000 pages holds 60 MB; beyond this it is a bomb
_STEP = 2**20


def is_damaged(source: bytes | Path) -> bool:
    """Whether a compressed stream of words cannot be unpacked to its end, as after a bad transfer."""
    if isinstance(source, bytes):
        return _any_broken(source)
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _any_broken(data)


def _any_broken(data: "bytes | mmap.mmap") -> bool:
    for at in range(0, len(data), _STEP):
        if data.find(b"/Encrypt", at, at + _STEP + len(b"/Encrypt")) >= 0:
            return False  # ciphertext says nothing
        _let_go(data, at)
    left, end, let_go = _MOST_INFLATED, 0, 0
    while left > 0 and (start := data.find(b"stream", end)) >= 0:
        end = data.find(b"endstream", start)
        if end < 0:
            end = len(data)
        head = data[max(0, start - _LONGEST_HEAD) : start]
        head = head[head.rfind(b" obj") + 1 :]
        if _DEFLATED.search(head) and not any(mark in head for mark in _NO_WORDS):
            inflated = _inflated(data[start + len(b"stream") : end].lstrip(b"\r\n"))
            if inflated is None:
                return True
            left -= inflated
        end += len(b"endstream")
        if end - let_go > _STEP:
            _let_go(data, end)
            let_go = end
    return False


def _let_go(data: "bytes | mmap.mmap", end: int) -> None:
    """Give back to the system what was read of a file, up to a place: it counts as this process's memory."""
    whole = end - end % mmap.PAGESIZE
    if whole and isinstance(data, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):  # Windows has none
        data.madvise(mmap.MADV_DONTNEED, 0, whole)


def _inflated(held: bytes) -> int | None:
    """How many bytes a stream unpacks to; None if it breaks off or is broken."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        while not unpacking.eof and size < _MOST_INFLATED:
            made = len(unpacking.decompress(held, _STEP))
            held = unpacking.unconsumed_tail
            size += made
            if not made and not held:
                return None
    except zlib.error:
        return None
    return size
