"""Scanned papers go the whole way: pictures of the corpus's pages, tesseract, records."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from benchmarks.scans import PAPERS_FOLDER, make_scan
from extract.paper import read_paper
from extract.readers import pdf_scan, scanner
from extract.readers.choose import read_document
from extract.readers.ocr import find_tesseract, how_to_install
from extract.readers.scanner import Scanner
from extract.record import Evidence, Record

pytestmark = pytest.mark.skipif(
    find_tesseract() is None, reason=f"tesseract is not installed: {how_to_install()}"
)
NOTICE = PAPERS_FOLDER / "suffolk-notice--checklist-over-the-page.pdf"
UNRULED = PAPERS_FOLDER / "suffolk-panel--missing-row.pdf"
TICKED = PAPERS_FOLDER / "accepting-notice--grant-in-and-out.pdf"
UNSIGNED = PAPERS_FOLDER / "suffolk-notice--award-four-times.pdf"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scans")


@pytest.fixture(scope="module")
def both(folder: Path) -> tuple[Record, Record]:
    """A notice of two pages, from its text and from its scan."""
    make_scan(NOTICE, folder / "notice.pdf")
    return read_paper(NOTICE)[0], read_paper(folder / "notice.pdf")[0]


def values(record: Record) -> list[object]:
    return [
        record.title.casefold() if record.title else None, record.reference, record.originator,
        record.submitted_to, record.outcome, record.decided_on, record.submitted_on,
        [(a.value, a.role) for a in record.amounts if a.text != "£300"],
        [(a.topic, a.answer) for a in record.checklist],
    ]  # fmt: skip


def test_a_scan_gives_the_fields_sums_and_answers_of_its_text(both: tuple[Record, Record]) -> None:
    text, scan = both
    assert values(scan) == values(text)
    assert (scan.source.ocr_pages, scan.source.unread_pages, scan.source.pages) == ((1, 2), (), 2)
    assert text.source.ocr_pages == ()


def test_evidence_of_a_scan_stands_where_the_text_stands(both: tuple[Record, Record]) -> None:
    text, scan = both
    for name in ("title", "reference", "originator"):
        printed, seen = text.evidence[name], scan.evidence[name]
        assert printed.bbox and seen.bbox and seen.page == printed.page
        # Turned back by half a degree: a line's box is some points higher than its type.
        assert np.allclose(printed.bbox, seen.bbox, atol=9), (name, printed.bbox, seen.bbox)


def test_what_ocr_read_is_marked_so(both: tuple[Record, Record]) -> None:
    text, scan = both

    def held(record: Record) -> list[Evidence]:
        lists = (record.dates, record.checklist, record.signatures, record.summary)
        fields = [evidence for name, evidence in record.evidence.items() if name != "outcome"]
        return [*fields, *(item.evidence for items in lists for item in items)]  # type: ignore[attr-defined]

    weighed = [scan.evidence["outcome"], *(amount.evidence for amount in scan.amounts)]
    assert all(e.confidence is not None and 0 <= e.confidence <= 1 for e in [*held(scan), *weighed])
    assert all(e.confidence is None for e in held(text))  # outcomes and roles may be in doubt


def test_an_unruled_checklist_is_split_at_its_heading(folder: Path) -> None:
    make_scan(UNRULED, folder / "unruled.pdf")
    (text,), (scan,) = read_paper(UNRULED), read_paper(folder / "unruled.pdf")
    assert [(a.topic, a.answer) for a in scan.checklist] == [(a.topic, a.answer) for a in text.checklist]


def test_ticked_boxes_are_answers(folder: Path) -> None:
    make_scan(TICKED, folder / "ticked.pdf")
    (record,) = read_paper(folder / "ticked.pdf")
    assert [a.answer for a in record.checklist] == ["yes", "yes", "no", "n/a", "blank"]


def test_ocr_sees_no_handwriting_so_a_blank_line_may_be_signed(folder: Path) -> None:
    make_scan(UNSIGNED, folder / "unsigned.pdf")
    (text,), (scan,) = read_paper(UNSIGNED), read_paper(folder / "unsigned.pdf")
    assert [s.signed for s in text.signatures if s.role == "chief-executive"] == [False]
    assert [s.signed for s in scan.signatures if s.role == "chief-executive"] == [None]
    assert [award.value for award in scan.awards] == [award.value for award in text.awards]


@pytest.mark.parametrize("turn", [180, 270])
def test_a_sheet_laid_on_its_side_is_read_and_its_boxes_stand_on_it(folder: Path, turn: int) -> None:
    scan = folder / f"turned{turn}.pdf"
    make_scan(UNRULED, scan, turn=turn)
    document = read_document(scan, Scanner())
    (line,) = [line for line in document.lines() if line.text.startswith("PAPER NO")]
    page = document.pages[0]
    assert line.text == "PAPER NO: AP15/11" and line.bbox
    wide, high = line.bbox[2] - line.bbox[0], line.bbox[3] - line.bbox[1]
    assert (wide < high) == (turn != 180)
    assert line.bbox[2] <= page.width and line.bbox[3] <= page.height


def test_only_pages_without_text_are_read_unless_all_are_asked_for(folder: Path) -> None:
    make_scan(UNRULED, folder / "page.pdf")
    mixed = pypdfium2.PdfDocument(UNRULED)
    scanned = pypdfium2.PdfDocument(folder / "page.pdf")
    mixed.import_pages(scanned)
    mixed.save(folder / "mixed.pdf")
    pages = {}
    for mode in ("auto", "off", "force"):
        source = read_paper(folder / "mixed.pdf", ocr=mode)[0].source
        pages[mode] = (source.ocr_pages, source.unread_pages)
    assert pages == {"auto": ((2,), ()), "off": ((), (2,)), "force": ((1, 2), ())}


def test_a_bare_page_is_read_and_noise_is_not(folder: Path) -> None:
    dice = np.random.default_rng(1)
    sheets = [dice.normal(245, 4, (1654, 1170)), dice.normal(128, 60, (1654, 1170))]
    bare, noise = (Image.fromarray(np.clip(sheet, 0, 255).astype(np.uint8)) for sheet in sheets)
    bare.save(folder / "sheets.pdf", save_all=True, append_images=[noise], resolution=140)
    document = read_document(folder / "sheets.pdf", Scanner())
    assert (document.ocr_pages, document.unread_pages) == ((1,), (2,))
    assert [page.text for page in document.pages] == ["", ""]


def test_a_sheet_too_large_to_draw_is_listed_and_not_drawn(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("L", (3000, 3000), 255).save(folder / "wall.pdf", resolution=20)
    monkeypatch.setattr(pdf_scan, "_draw", None)
    assert read_document(folder / "wall.pdf", Scanner()).unread_pages == (1,)


def test_who_waits_hears_of_each_page_and_pages_without_time_are_unread(
    folder: Path, both: tuple[Record, Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    read_document(folder / "notice.pdf", Scanner("auto", lambda: heard.append(1)))
    assert heard == [1, 1]
    monkeypatch.setattr(scanner, "SCAN_SECONDS", 0.5)  # the first page takes more
    document = read_document(folder / "notice.pdf", Scanner())
    assert (document.ocr_pages, document.unread_pages) == ((1,), (2,))
