"""`pcc show ID --pdf`: a mark lies on the words of its value, whichever way the page is turned."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as raw
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.errors import BadUsage, UnreadablePaper
from extract.paper import read_paper
from extract.record import Record
from report.highlight import highlight

PAPERS = Path(__file__).parents[2] / "corpus" / "papers"
LINES = (
    "DECISION NO. 41",
    "SUBJECT: Youth outreach in Holloway Bay",
    "Date: 23 August 2016",
    "Police and Crime Commissioner for Suffolk",
    "RECOMMENDATION:",
    "1. That the PCC approves a grant of £25,600 to Lantern House for youth work.",
)


def drawn(path: Path, turn: int = 0, crop: bool = False) -> Path:
    """A notice of one page; `turn` is its /Rotate, with the words drawn so that they stand upright."""
    high = A4[1] if turn % 180 == 0 else A4[0]
    canvas = Canvas(str(path), pagesize=A4)
    turned = {0: (0, 0, 0), 90: (90, A4[0], 0), 180: (180, A4[0], A4[1]), 270: (270, 0, A4[1])}[turn]
    canvas.translate(turned[1], turned[2])
    canvas.rotate(turned[0])
    for number, line in enumerate(LINES):
        canvas.drawString(72, high - 100 - 30 * number, line)
    if crop:
        canvas.setCropBox((40, 60, A4[0] - 30, A4[1] - 20))
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=path)
    writer.pages[0].rotate(turn)
    writer.write(path)
    return path


def only(path: Path) -> Record:
    (record,) = read_paper(path)
    return replace(record, source=replace(record.source, path=str(path)))


def annotations(path: Path, kind: str) -> list[tuple[int, dict[str, Any]]]:
    pages = pypdf.PdfReader(path).pages
    found = [(number, a.get_object()) for number, page in enumerate(pages) for a in page.get("/Annots") or ()]
    return [(number, annotation) for number, annotation in found if annotation["/Subtype"] == kind]


def under(path: Path, annotation: dict[str, Any], page: int) -> str:
    """The words that lie under a mark."""
    words = []
    text = pypdfium2.PdfDocument(path)[page].get_textpage()
    quads = [float(point) for point in annotation["/QuadPoints"]]
    for at in range(0, len(quads), 8):
        xs, ys = quads[at : at + 8 : 2], quads[at + 1 : at + 8 : 2]
        words.append(text.get_text_bounded(min(xs), min(ys), max(xs), max(ys)))
    return " ".join(" ".join(words).split())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [False, True], ids=["whole", "cropped"])
def test_each_mark_lies_on_the_words_of_its_value(tmp_path: Path, turn: int, crop: bool) -> None:
    paper = drawn(tmp_path / "notice.pdf", turn, crop)
    count = highlight(only(paper), tmp_path / "marked.pdf")
    marked = {
        a["/Contents"]: under(paper, a, page)
        for page, a in annotations(tmp_path / "marked.pdf", "/Highlight")
    }
    assert sum(len(said.splitlines()) for said in marked) == count
    said = {
        line.partition(":")[0]: words for contents, words in marked.items() for line in contents.splitlines()
    }
    assert (said["reference"], said["title"]) == ("41", "Youth outreach in Holloway Bay")
    assert said["award"] == said["amount"] == "£25,600"
    assert said["decided_on"] == said["date"] == "23 August 2016"
    assert said["recommendation"].startswith("That the PCC approves") and said["area"] == "Suffolk"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_each_mark_has_its_name_beside_it_upright(tmp_path: Path, turn: int) -> None:
    paper = drawn(tmp_path / "notice.pdf", turn)
    highlight(only(paper), tmp_path / "marked.pdf")
    marks, labels = (annotations(tmp_path / "marked.pdf", kind) for kind in ("/Highlight", "/Stamp"))
    assert len(marks) == len(labels) > 5
    document = pypdfium2.PdfDocument(tmp_path / "marked.pdf")
    page = document[0]
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)  # the names become words of the page
    page = document[0]
    words = [line for line in page.get_textpage().get_text_range().splitlines() if line.strip()]
    assert any("reference" in line for line in words) and any("award" in line for line in words)
    along = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[turn]
    for _, mark in marks:
        x0, y0, x1, y1, *_ = (float(point) for point in mark["/QuadPoints"])
        assert (x1 - x0) * along[0] + (y1 - y0) * along[1] > 1, "a mark runs along its words"
    for _, label in labels:
        x0, y0, x1, y1 = (float(side) for side in label["/Rect"])
        assert (x1 - x0 > y1 - y0) == (turn % 180 == 0), "a name runs along its line"


@pytest.mark.parametrize("name", ["suffolk-notice--award-four-times", "averstoke-decision--landscape-awards"])
def test_every_printed_sum_of_a_real_layout_is_marked(tmp_path: Path, name: str) -> None:
    record = only(PAPERS / f"{name}.pdf")
    highlight(record, tmp_path / "marked.pdf")
    marked = annotations(tmp_path / "marked.pdf", "/Highlight")
    words = [under(Path(record.source.path), a, page) for page, a in marked if "amount:" in a["/Contents"]]
    sums = [re.sub(r"\s+", " ", amount.text) for amount in record.amounts if amount.evidence.page]
    assert sorted(words) == sorted(sums)


def test_the_paper_itself_is_as_it_was(tmp_path: Path) -> None:
    paper = drawn(tmp_path / "notice.pdf")
    before = paper.read_bytes()
    highlight(only(paper), tmp_path / "marked.pdf")
    assert paper.read_bytes() == before
    text = pypdfium2.PdfDocument(tmp_path / "marked.pdf")[0].get_textpage().get_text_range()
    assert all(line in text for line in LINES)


def test_what_cannot_be_marked_is_said_in_a_line(tmp_path: Path) -> None:
    paper = drawn(tmp_path / "notice.pdf")
    record = only(paper)
    with pytest.raises(BadUsage, match="take the place of the paper"):
        highlight(record, paper)
    with pytest.raises(BadUsage, match="cannot write"):
        highlight(record, tmp_path / "no" / "folder.pdf")
    with pytest.raises(BadUsage, match="no PDF"):
        highlight(replace(record, source=replace(record.source, media_type="text/html")), tmp_path / "x.pdf")
    paper.write_bytes(drawn(tmp_path / "other.pdf", 90).read_bytes())
    with pytest.raises(UnreadablePaper, match="has changed"):
        highlight(record, tmp_path / "x.pdf")
    paper.unlink()
    with pytest.raises(UnreadablePaper, match="no longer at"):
        highlight(record, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
