"""The kind of a file is found from its bytes, and what is no paper is said in one line."""

import io
import zipfile

import docx
import pypdfium2
import pytest

from extract.errors import UnreadablePaper
from extract.readers import choose
from extract.readers.choose import media_type


def docx_bytes(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def zipped(**entries: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"junk before\n%PDF-1.4\n", "application/pdf"),
        (b"\xef\xbb\xbf  \n<!DOCTYPE html><p>x", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='x'><body>x</body></html>", "text/html"),
        (b"<!-- saved from --><div>x</div>", "text/html"),
        (b"<p>A piece of a page</p>", "text/html"),
        (b"\n" * 30_000 + b"<p>x</p>", "text/html"),
        (b"From: the Chief Executive\nTo: the Commissioner\n\nA memorandum", "text/plain"),
        ("<html><body>Penderfyniad</body></html>".encode("utf-16"), "text/html"),
        (b"<b>ORIGINATOR:</b> Policy Officer\nDECISION NO. 27", "text/plain"),
        (b"If a < b then <i>x</i>", "text/plain"),
        ("ORIGINATOR: £5".encode("utf-16"), "text/plain"),
        (b"\xa325,600 to Platform-9", "text/plain"),
    ],
)
def test_kind_from_the_bytes(content, kind):
    assert media_type(content) == kind


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\x00" * 500, "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "JPEG photograph"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"{\\rtf1\\ansi Decision}", "RTF"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument".encode("utf-16-le"),
            "old Word",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"From: a@b.example\nTo: c@d.example,\n e@f.example\nMIME-Version: 1.0\n\nbody", "saved e-mail"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00", "binary"),
        (zipped(a=b"x"), "zip archive"),
        (zipped(xl__workbook=b"x"), "Excel"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (docx_bytes("x")[:900], "cut short or damaged"),
        (b"%PDF-1.4\n% and nothing else", "cut short or damaged"),
        (b"<html><body><script>x</script></body></html>", "no words"),
        (docx_bytes(), "no words"),
        (b">\n", "no words"),
        (zipped(word__document=b"x"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(read, content, says):
    with pytest.raises(UnreadablePaper) as caught:
        read(content, "paper.pdf")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 100


def test_wrong_suffix_is_read_as_what_it_is(read, drawing):
    assert read(docx_bytes("Award of £5"), "paper.pdf").media_type.endswith("wordprocessingml.document")
    assert (
        read(drawing(lambda c: c.drawString(60, 700, "Award")), "paper.txt").media_type == "application/pdf"
    )
    assert read("<p>Award</p>", "paper.docx").media_type == "text/html"


def test_pdf_cut_short(read, drawing):
    whole = drawing(*[lambda c: c.drawString(60, 700, "words " * 10)] * 5)
    for share in (0.2, 0.6, 0.9):
        try:
            document = read(whole[: int(len(whole) * share)])
        except UnreadablePaper as error:
            assert "cut short or damaged" in str(error)
        else:
            assert "words" in document.pages[0].text


def test_pdf_locked_with_a_password(read, drawing):
    from reportlab.lib.pdfencrypt import StandardEncryption

    locked = drawing(
        lambda c: c.drawString(60, 700, "secret"), encrypt=StandardEncryption("user", "owner", strength=128)
    )
    with pytest.raises(UnreadablePaper, match="password"):
        read(locked)
    opened = drawing(
        lambda c: c.drawString(60, 700, "not secret"), encrypt=StandardEncryption("", "owner", canPrint=0)
    )
    assert read(opened).pages[0].text == "not secret"


def test_word_file_that_unpacks_to_a_bomb(read, monkeypatch):
    monkeypatch.setattr(choose, "BIGGEST_UNZIPPED", 1_000_000)
    bomb = zipped(word__document=b"\x00" * 2_000_000)
    assert len(bomb) < 10_000
    with pytest.raises(UnreadablePaper, match="too big"):
        read(bomb)


def test_file_too_big_and_file_not_there(read, monkeypatch, tmp_path):
    with pytest.raises(UnreadablePaper, match="cannot be opened"):
        choose.read_document(tmp_path / "nowhere.pdf")
    with pytest.raises(UnreadablePaper, match="cannot be opened"):
        choose.read_document(tmp_path)
    monkeypatch.setattr(choose, "BIGGEST_FILE", 10)
    with pytest.raises(UnreadablePaper, match="too big"):
        read("words and more words")


def test_pdf_with_far_too_many_pages(read, monkeypatch):
    from extract.readers import pdf

    monkeypatch.setattr(pdf, "MOST_PAGES", 3)
    document = pypdfium2.PdfDocument.new()
    for _ in range(4):
        document.new_page(100, 100)
    written = io.BytesIO()
    document.save(written)
    with pytest.raises(UnreadablePaper, match="4 pages"):
        read(written.getvalue())


def test_web_page_nested_without_end(read):
    def nested(depth):
        return f"<body><p>Start</p>{'<div>' * depth}Award of £5{'</div>' * depth}</body>"

    assert "Award of £5" in read(nested(1_500)).pages[0].text
    with pytest.raises(UnreadablePaper, match="too deeply"):
        read(nested(20_000))
