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
    if data.find(b"/Encrypt") >= 0:
        return False  # ciphertext says nothing
    left, end = _MOST_INFLATED, 0
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
    return False


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
