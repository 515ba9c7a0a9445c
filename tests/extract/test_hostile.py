"""Files made to do harm: each ends in an outcome with a reason, and the good papers beside them are read.

All are read in one go, by real children with the limits of a user's run (but for a shorter clock).
"""

import io
import re
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from extract.workers import Children, Limits, Outcome, find_papers

GOOD = "DECISION NO. {0}\n\nSUBJECT: Youth work\n\nNothing is awarded.\n"
CLOCK = 10.0


# --- PDFs, object by object ---------------------------------------------------------------------------


def pdf(*objects: bytes, tail: bytes = b"trailer<</Size 99/Root 1 0 R>>\n%%EOF") -> bytes:
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, 1))
    return body + tail


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /A 12 Tf 50 700 Td (A decision of the commissioner) Tj ET"


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def one_page(content: bytes, box: bytes = b"0 0 600 800", more: bytes = b"") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</A 5 0 R>>>>%s>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf(CATALOG, pages, page % (box, more), content, FONT)


def nothing_over_and_over(mebibytes: int) -> bytes:
    packing = zlib.compressobj(9)
    held = b"".join(packing.compress(b" " * 2**20) for _ in range(mebibytes))
    return held + packing.flush()


def bomb() -> bytes:
    return one_page(stream(nothing_over_and_over(600), b"/Filter/FlateDecode"))


def bomb_in_a_bomb() -> bytes:
    twice = zlib.compress(nothing_over_and_over(600), 9)
    assert len(twice) < 20_000
    return one_page(stream(twice, b"/Filter[/FlateDecode/FlateDecode]"))


def nested_arrays() -> bytes:
    return one_page(stream(WORDS), more=b"/Deep " + b"[" * 200_000 + b"]" * 200_000)


def nested_dictionaries() -> bytes:
    return one_page(stream(WORDS), more=b"/Deep " + b"<</A" * 100_000 + b" 1" + b">>" * 100_000)


def tree_without_end() -> bytes:
    return pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000>>")


def table_without_end() -> bytes:
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF"
    whole = one_page(stream(WORDS))
    at = whole.index(b"trailer")
    return whole[:at] + table % (at, at)


def content_of_itself() -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
    return pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, b"[4 0 R 4 0 R]")


def forms_of_forms() -> bytes:
    """Thirty forms, each of which draws the next one twice."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
    form += b"/Resources<</XObject<</F %d 0 R>>/Font<</A 5 0 R>>>>"
    forms = [stream(b"/F Do /F Do" if at < 35 else WORDS, form % (at + 1)) for at in range(6, 36)]
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 6 0 R>>>>>>"
    )
    return pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(b"/F Do"), FONT, *forms)


def many_pages() -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"
    return pdf(CATALOG, b"<</Type/Pages/Kids[%s]/Count 100000>>" % (b"3 0 R " * 100_000), page)


def picture_on_a_huge_page() -> bytes:
    """What OCR would draw: a picture over all of a page of 350 by 350 kilometres."""
    image = stream(
        b"\0", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    )
    page = (b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000000000 1000000000]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>")  # fmt: skip
    content = stream(b"1000000000 0 0 1000000000 0 0 cm /I Do")
    return pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, image)


# --- Word and web --------------------------------------------------------------------------------------


def word(document: bytes) -> bytes:
    """A Word file with this document in it."""
    held, written = io.BytesIO(), io.BytesIO()
    docx.Document().save(held)
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    return written.getvalue()


WORD = ('<?xml version="1.0"?>{doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
        '2006/main"><w:body>{body}</w:body></w:document>')  # fmt: skip
PARAGRAPH = "<w:p><w:r><w:t>Award of £5. {}</w:t></w:r></w:p>"


def laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE d [<!ENTITY l0 "lol">{entities}]>'
    return word(WORD.format(doctype=doctype, body=PARAGRAPH.format("&l11;")).encode())


def stolen_file() -> bytes:
    doctype = '<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    return word(WORD.format(doctype=doctype, body=PARAGRAPH.format("&secret;")).encode())


def word_bomb() -> bytes:
    return word(WORD.format(doctype="", body=PARAGRAPH.format(" " * 450_000_000)).encode())


def word_that_lies_about_its_size() -> bytes:
    whole = word(WORD.format(doctype="", body=PARAGRAPH.format("x" * 3_000_000)).encode())
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        told = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    assert told in whole
    return whole.replace(told, (500).to_bytes(4, "little"))


def tables_in_tables() -> bytes:
    cell = "<w:tbl><w:tr><w:tc>" * 5_000 + PARAGRAPH.format("") + "</w:tc></w:tr></w:tbl>" * 5_000
    return word(WORD.format(doctype="", body=cell).encode())


def deep_web() -> bytes:
    return b"<html><body>" + b"<div><span><b>" * 100_000 + b"Award of five" + b"</body></html>"


def wide_web() -> bytes:
    cell = b"<td colspan=99999 rowspan=99999>Award</td>"
    return b"<html><body><table>" + (b"<tr>" + cell * 50 + b"</tr>") * 200 + b"</table></body></html>"


def external_web() -> bytes:
    return (
        b'<!DOCTYPE html [<!ENTITY s SYSTEM "file:///etc/passwd">]><html><body><p>Award &s;</p></body></html>'
    )


def one_word() -> bytes:
    return b"DECISION NO. 7\n" + b"a" * 200_000


def one_number() -> bytes:
    return b"DECISION NO. 7\nThat \xc2\xa3" + b"1," * 4_000 + b"000 be awarded to Lantern House.\n"


def brackets() -> bytes:
    return b"DECISION NO. 7\n" + b"(" * 20_000 + b"**" * 20_000 + b"[x](" * 10_000


HOSTILE: dict[str, Callable[[], bytes]] = {
    "bomb.pdf": bomb, "bomb-in-a-bomb.pdf": bomb_in_a_bomb, "nested-arrays.pdf": nested_arrays,
    "nested-dictionaries.pdf": nested_dictionaries, "tree.pdf": tree_without_end,
    "table.pdf": table_without_end, "content-of-itself.pdf": content_of_itself, "forms.pdf": forms_of_forms,
    "pages.pdf": many_pages,
    "box.pdf": lambda: one_page(stream(WORDS), box=b"0 0 1000000000 1000000000"),
    "negative-box.pdf": lambda: one_page(stream(WORDS), box=b"5 5 -5e30 -5e30"),
    "picture.pdf": picture_on_a_huge_page, "laughs.docx": laughs, "stolen.docx": stolen_file,
    "bomb.docx": word_bomb, "lies.docx": word_that_lies_about_its_size, "tables.docx": tables_in_tables,
    "deep.html": deep_web, "wide.html": wide_web, "external.html": external_web,
    "word.txt": one_word, "number.txt": one_number, "brackets.txt": brackets,
}  # fmt: skip


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Outcome]]:
    folder = tmp_path_factory.mktemp("hostile")
    for at, (name, make) in enumerate(HOSTILE.items()):
        (folder / name).write_bytes(make())
        (folder / f"{name}-good.txt").write_text(GOOD.format(at))
    began = time.monotonic()
    read = Children(2, Limits(seconds=CLOCK)).read(find_papers([folder]))
    yield {outcome.path.name: outcome for outcome in read}
    assert time.monotonic() - began < CLOCK * len(HOSTILE)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_an_outcome_and_the_next_paper_is_read(
    outcomes: dict[str, Outcome], name: str
) -> None:
    outcome = outcomes[name]
    assert bool(outcome.records) != bool(outcome.reason)
    assert not outcome.trace, "no fault of the program"
    assert outcomes[f"{name}-good.txt"].records


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("pages.pdf", "100000 pages"),
        ("tree.pdf", "damaged|no pages|no words"),
        ("bomb.docx", "too big"),
        ("lies.docx", "damaged"),
        ("deep.html", "nested too deeply"),
    ],
)
def test_what_is_said_of_it(outcomes: dict[str, Outcome], name: str, says: str) -> None:
    assert re.search(says, outcomes[name].reason)


@pytest.mark.parametrize("name", ["nested-arrays.pdf", "box.pdf", "external.html"])
def test_what_does_no_harm_is_read(outcomes: dict[str, Outcome], name: str) -> None:
    assert outcomes[name].records, outcomes[name].reason


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /etc/passwd")
def test_no_file_of_the_system_gets_into_a_record(outcomes: dict[str, Outcome]) -> None:
    for name in ("stolen.docx", "external.html", "laughs.docx"):
        for record in outcomes[name].records:
            text = "\n".join(page.text for page in record.body)
            assert "root:" not in text and text.count("lol") < 2


# Each of these held a pattern up for longer than a paper may take.
ENDLESS = {
    "figures behind an item's name": "Approval by the Police and Crime Commissioner\n\nPart " + "10" * 120,
    "capitals behind a label that may number the decision": "Decision: " + "WESTERDALE" * 12,
}


@pytest.mark.parametrize("line", ENDLESS.values(), ids=ENDLESS)
def test_no_line_holds_the_reader_up(line: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text(
        f"Police and Crime Commissioner for Fenland\n\nDecision notice\n\n{line}\n", encoding="utf-8"
    )
    (outcome,) = Children(1, Limits(seconds=CLOCK)).read([paper])
    assert outcome.records, outcome.reason
