"""Which reader a file needs, from its bytes: the suffix may lie, and people rename things."""

import io
import re
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UnreadablePaper
from ..page import Document

if TYPE_CHECKING:
    from .scanner import Scanner

BIGGEST_FILE = 200 * 1024 * 1024
BIGGEST_TEXT = 20 * 1024 * 1024  # a hundred novels
BIGGEST_UNZIPPED = 400 * 1024 * 1024  # a .docx of this size unpacked is an attack, not a paper

# What begins a file that is no paper, and what to call it.
_STRANGERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xff\xd8\xff", "a JPEG photograph", "Ask for the PDF or Word file, or print the photograph to PDF."),
    (b"\x89PNG\r\n", "a PNG picture", "Ask for the PDF or Word file, or print the picture to PDF."),
    (b"GIF8", "a GIF picture", "Ask for the PDF or Word file, or print the picture to PDF."),
    (b"II*\x00", "a TIFF picture", "Print it to PDF first."),
    (b"MM\x00*", "a TIFF picture", "Print it to PDF first."),
    (b"{\\rtf", "a rich text (RTF) file", "Open it in a word processor and save it as .docx or PDF."),
    (b"\x1f\x8b", "a compressed archive", "Unpack it and give the papers inside."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it and give the papers inside."),
    (b"Rar!", "a RAR archive", "Unpack it and give the papers inside."),
    (b"%!PS", "a PostScript file", "Convert it to PDF first."),
)  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLOCK_TAG = re.compile(r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|"
                        r"h[1-6]|ul|ol|dl|main|article|section|header|nav|center|meta|title|link|script|style)\b[^>]*>",
                        re.IGNORECASE | re.DOTALL)  # fmt: skip
_MAIL = re.compile(r"(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){1,40}?MIME-Version:", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"<(?:html|body)\b[^>]*>", re.IGNORECASE)


def read_document(path: Path, scanner: "Scanner | None" = None) -> Document:
    """Read a paper whatever its suffix says: PDF, Word (.docx), a web page or plain text.

    Pages of a PDF that are pictures are read with `scanner`; without it they are only listed.

    Raises:
        UnreadablePaper: The file is empty, locked, damaged, too big, or no paper; the message says which
            in one line and the hint says what to do.
    """
    data = _load(path)
    kind = media_type(data)
    if kind == "application/pdf":
        from .pdf import read_pdf

        del data  # a pack of 2,000 pages may be 100 MB
        return read_pdf(path, scanner)
    if kind == "text/html":
        from .web import read_web

        return read_web(data)
    if kind == "text/plain":
        from .plain import read_plain

        return read_plain(data)
    from .word import read_word

    return read_word(data)


def media_type(data: bytes) -> str:
    """The kind of file these bytes are.

    >>> media_type(b"%PDF-1.7 ...")
    'application/pdf'
    >>> media_type(b"<b>SUBJECT:</b> Community Fund")
    'text/plain'
    >>> media_type(b"<!DOCTYPE html><title>Decision</title>")
    'text/html'

    Raises:
        UnreadablePaper: It is none that can be read.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadablePaper("the file is empty", "Fetch it again from where it was published.")
    if b"%PDF" in data[:1024]:
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    _refuse_strangers(data)
    head = _opening(data)
    if _MAIL.match(head):
        raise UnreadablePaper(
            "this is a saved e-mail or web archive", "Save its text or its attachments as PDF or HTML."
        )
    if len(data) > BIGGEST_TEXT:
        raise UnreadablePaper(f"this text is too big to be a paper ({len(data) // 2**20} MB)", "Split it.")
    if _BLOCK_TAG.match(head) or _WHOLE_PAGE.search(head[:4000]):
        return "text/html"
    return "text/plain"


def _load(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > BIGGEST_FILE:
            raise UnreadablePaper(
                f"the file is too big ({size // 2**20} MB)", "Split it, or give the papers one by one."
            )
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadablePaper(f"the file cannot be opened: {reason}") from error


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            unzipped = sum(entry.file_size for entry in archive.infolist())
            mimetype = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise UnreadablePaper(
            "this Word file or archive is cut short or damaged", "Fetch it again from where it was published."
        ) from error
    if any(name.startswith("word/") for name in names):
        if unzipped > BIGGEST_UNZIPPED:
            raise UnreadablePaper(f"this Word file unpacks to {unzipped // 2**20} MB: too big to be a paper")
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    if any(name.startswith("xl/") for name in names):
        raise UnreadablePaper("this is an Excel workbook", "Print the sheet to PDF first.")
    if any(name.startswith("ppt/") for name in names):
        raise UnreadablePaper("this is a PowerPoint file", "Save it as PDF first.")
    if b"opendocument" in mimetype:
        raise UnreadablePaper("this is an OpenDocument file", "Save it as .docx or PDF.")
    raise UnreadablePaper("this is a zip archive", "Unpack it and give the papers inside.")


def _refuse_strangers(data: bytes) -> None:
    """Say what a file is that is no paper; a text is let through."""
    for start, name, hint in _STRANGERS:
        if data.startswith(start):
            raise UnreadablePaper(f"this is {name}, not a PDF or a document", hint)
    if data.startswith(_OLE):
        _refuse_old_office(data)
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        raise UnreadablePaper("this is a HEIC photograph, not a PDF or a document", _STRANGERS[0][2])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    sample = data[:8192]
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    if b"\x00" in sample or control * 20 > len(sample):
        raise UnreadablePaper("this is not a document (binary data)", "Give a PDF, .docx, HTML or text file.")


def _refuse_old_office(data: bytes) -> None:
    wide = data[: 2**20]
    if "EncryptedPackage".encode("utf-16-le") in wide:
        raise UnreadablePaper(
            "this Word file is locked with a password", "Save a copy without the password, or as PDF."
        )
    if "WordDocument".encode("utf-16-le") in wide:
        raise UnreadablePaper("this is an old Word .doc file", "Save it as .docx or PDF.")
    raise UnreadablePaper("this is an old Office file or a saved e-mail", "Save it as .docx or PDF.")


def _opening(data: bytes) -> str:
    """The first words, decoded well enough to see tags."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[:65536].decode("utf-16", "replace").lstrip()
    return data[:32768].removeprefix(b"\xef\xbb\xbf").decode("latin-1").lstrip()
