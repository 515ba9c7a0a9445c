"""What runs along the pages of a PDF is no part of its text, but may be all that names the body."""

from pathlib import Path

from reportlab.pdfgen import canvas

from extract.paper import read_paper


def test_a_year_that_heads_a_column_at_the_top_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    drawing = canvas.Canvas(str(path))
    drawing.drawString(72, 760, "Police and Crime Commissioner for Warwickshire: council tax by band")
    drawing.showPage()
    for row, cells in enumerate((("Band", "2022/23 (£)", "2023/24 (£)"), ("A", "184.20", "194.16"))):
        for column, text in enumerate(cells):
            drawing.drawString(72 + 150 * column, 790 - 20 * row, text)
    drawing.showPage()
    drawing.save()
    (record,) = read_paper(path)
    assert [a.text for a in record.amounts] == ["184.20", "194.16"]


def test_the_foot_of_every_page_names_the_body(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    drawing = canvas.Canvas(str(path))
    for page in range(3):
        drawing.drawString(72, 760, "Decision notice 14: Lamps for the pier" if not page else "More of it.")
        for line in range(20):
            drawing.drawString(
                72, 700 - 20 * line, f"A line of the notice about lamps, number {page} {line}."
            )
        drawing.drawString(72, 40, "Office of the Police and Crime Commissioner for Warwickshire")
        drawing.drawString(480, 40, f"Page {page + 1} of 3")
        drawing.showPage()
    drawing.save()
    (record,) = read_paper(path)
    assert record.organisation == "Office of the Police and Crime Commissioner for Warwickshire"
    assert record.area == "Warwickshire"
    evidence = record.evidence["organisation"]
    assert (evidence.page, evidence.text) == (1, record.organisation)
    assert evidence.bbox is not None
    assert not any("Office of the Police" in page.text for page in record.body)
