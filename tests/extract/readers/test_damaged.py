"""What a damaged file has lost is said: no success without words, no half that passes for the whole."""

import io
import re
import zipfile
import zlib

import docx
import pytest

from extract.errors import UnreadablePaper


def two_pages(drawing):
    def page(words):
        return lambda c: [c.drawString(60, 700 - 14 * n, f"{words} line {n} of the page") for n in range(40)]

    return drawing(page("Award"), page("Budget"), pageCompression=1)


def broken(data, stream, at):
    """The file with one byte of its nth stream turned over; ReportLab's go through ASCII85 unless told."""
    start = list(re.finditer(rb"(?<!end)stream\r?\n", data))[stream].end() + at
    return data[:start] + bytes([data[start] ^ 0xFF]) + data[start + 1 :]


@pytest.fixture
def plainly_deflated(monkeypatch):
    from reportlab import rl_config

    monkeypatch.setattr(rl_config, "useA85", 0)


def test_a_page_that_lost_its_words_is_unread_and_the_file_damaged(read, drawing, plainly_deflated):
    whole = two_pages(drawing)
    assert not read(whole).damaged
    document = read(broken(whole, 0, 2))
    assert document.damaged
    assert document.unread_pages == (1,)
    assert "Budget line 3" in document.pages[1].text


def test_a_page_that_lost_some_of_its_words_is_damaged(read, drawing, plainly_deflated):
    document = read(broken(two_pages(drawing), 1, 200))
    assert document.damaged and document.unread_pages == ()


def test_a_pdf_without_any_words_is_refused(read, drawing):
    with pytest.raises(UnreadablePaper, match="holds no words"):
        read(drawing(lambda c: c.line(60, 700, 200, 700)))


def test_a_stream_that_is_a_bomb_is_not_unpacked_whole(monkeypatch):
    from extract.readers import pdf_whole

    monkeypatch.setattr(pdf_whole, "_MOST_INFLATED", 10_000_000)
    bomb = zlib.compress(b"\0" * 50_000_000, 9)
    head = b"1 0 obj <</Filter /FlateDecode /Length 1>> stream\n"
    assert pdf_whole._inflated(bomb) < 12_000_000
    assert not pdf_whole.is_damaged(head + bomb + b"\nendstream")
    assert pdf_whole.is_damaged(head + bomb[:500] + b"\nendstream")
    assert not pdf_whole.is_damaged(b"/Encrypt " + head + bomb[:500] + b"\nendstream"), "ciphertext"


def test_a_web_page_cut_short_is_damaged(read):
    page = "<html><body><p>Award of £5</p><p>to Lantern House</p></body></html>"
    assert not read(page).damaged
    assert read(page[:45]).damaged
    assert not read("<p>A piece of a page</p>").damaged
    assert not read("<html><p>Award</p></body>".encode("utf-16")).damaged


def test_a_title_that_is_no_text_costs_no_words(read, drawing):
    whole = drawing(lambda c: (c.setTitle("TITLE"), c.drawString(60, 700, "Award of five pounds")))
    # Half of a pair of UTF-16 codes, as long as the title was.
    spoilt = re.sub(rb"\(TITLE\)", rb"<FEFFD800>", whole)
    assert spoilt != whole
    assert read(spoilt).title == "" and "Award" in read(spoilt).pages[0].text


def test_a_word_file_whose_header_is_not_named_is_damaged(read, tmp_path):
    made, written = docx.Document(), io.BytesIO()
    made.sections[0].header.paragraphs[0].text = "Agenda"
    made.add_paragraph("Award of five pounds")
    made.save(tmp_path / "whole.docx")
    with zipfile.ZipFile(tmp_path / "whole.docx") as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            if name == "word/document.xml":
                held = re.sub(rb'(<w:headerReference [^>]*)r:id="\w+"', rb"\1", held)
            new.writestr(name, held)
    with pytest.raises(UnreadablePaper, match="damaged"):
        read(written.getvalue())
