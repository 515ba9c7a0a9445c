"""Tables of a PDF: ruled, merged, framed, turned, and those that go on over the page."""

import io

import pytest
from reportlab.lib import colors
from reportlab.platypus import Table as Drawn

from extract.page import Table

from .conftest import ruled

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)


def test_ruled_table_keeps_cells_apart(drawn, tables):
    rows = [["Organisation", "Purpose", "£"], ["Platform-9", "Outreach\nfor young people", "£25,600.00"],
            ["Catch All", "", "£1,042.50"]]  # fmt: skip
    document = drawn(lambda c: ruled(c, rows, 60, 600, [150, 200, 100]))
    assert tables(document) == [
        [["Organisation", "Purpose", "£"], ["Platform-9", "Outreach for young people", "£25,600.00"],
         ["Catch All", "", "£1,042.50"]]
    ]  # fmt: skip


def test_grid_agrees_with_plain_pdfplumber(drawing, read, tables):
    import pdfplumber

    rows = [[f"r{r}c{c} £{r * 1000 + c:,}.50" for c in range(5)] for r in range(12)]
    data = drawing(lambda c: ruled(c, rows, 40, 400, [100] * 5))
    with pdfplumber.open(io.BytesIO(data)) as plain:
        expected = plain.pages[0].extract_tables()
    assert tables(read(data)) == expected


def test_merged_cells_stand_once_with_their_span(drawn):
    def page(c):
        style = [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("SPAN", (0, 0), (1, 0)),
            ("SPAN", (2, 1), (2, 2)),
        ]
        table = Drawn(
            [["Both", "", "c"], ["d", "e", "tall"], ["g", "h", ""]], colWidths=[90] * 3, style=style
        )
        table.wrapOn(c, 500, 500)
        table.drawOn(c, 60, 600)

    (table,) = [part for part in drawn(page).pages[0].flow if isinstance(part, Table)]
    assert [[(cell.text, cell.column, cell.span) for cell in row] for row in table.rows] == [
        [("Both", 0, 2), ("c", 2, 1)], [("d", 0, 1), ("e", 1, 1), ("tall", 2, 1)], [("g", 0, 1), ("h", 1, 1)],
    ]  # fmt: skip


def test_a_frame_around_text_is_no_table(drawn, prose, tables):
    def page(c):
        c.rect(50, 700, 400, 60)
        c.drawString(60, 740, "DECISION")
        c.drawString(60, 720, "Approved")

    document = drawn(page)
    assert (prose(document), tables(document)) == (["DECISION", "Approved"], [])


def test_narrow_columns_of_figures_stay_apart(drawn, tables, prose):
    rows = [["Northmoor", "48", "25", "50", "n/a"], ["Southmoor", "24", "38", "–", "139"]]

    def page(c):
        for n, row in enumerate(rows):
            for column, text in enumerate(row):
                c.drawString(60 + (column and 80 + 20 * column), 700 - 18 * n, text)
        c.drawString(60, 600, "In 2016 12 groups were helped.")

    document = drawn(page)
    assert tables(document) == [rows]
    assert prose(document) == ["In 2016 12 groups were helped."]


def test_labels_side_by_side_are_no_table(drawn, prose, tables):
    def page(c):
        for n, role in enumerate(("Commissioner", "Chief Executive")):
            c.drawString(60, 700 - 60 * n, role)
            c.drawString(60, 680 - 60 * n, "Signature: ")
            c.drawString(350, 680 - 60 * n, "Date: 23/08/2016")

    document = drawn(page)
    assert tables(document) == []
    assert prose(document) == [
        "Commissioner", "Signature:", "Date: 23/08/2016", "Chief Executive", "Signature:", "Date: 23/08/2016",
    ]  # fmt: skip


def test_table_drawn_sideways_on_an_upright_page(drawn, tables):
    rows = [["Organisation", "£"], ["Platform-9", "£25,600"], ["Catch All", "£1,000"]]

    def page(c):
        c.rotate(90)
        ruled(c, rows, 100, -300, [150, 100])

    document = drawn(page)
    assert tables(document) == [rows]
    page = document.pages[0]
    assert page.width < page.height
    words = next(iter(page.lines()))
    # "Organisation" runs up the page: its box is taller than wide, and where it was drawn.
    assert words.bbox[3] - words.bbox[1] > 3 * (words.bbox[2] - words.bbox[0])
    assert 240 < words.bbox[0] < 300
    assert page.height - 260 < words.bbox[1] < page.height - 100


def test_table_goes_on_over_a_page_break(drawn, tables):
    def first(c):
        rows = [
            ["Question", "Answer"],
            ["Has legal advice been sought?", "YES"],
            ["Has the finance officer", "NO –"],
        ]
        ruled(c, rows, 60, 60, [300, 100])

    def second(c):
        ruled(c, [["been consulted?", "no cost"], ["Are there risks?", "NO"]], 60, 700, [300, 100])

    document = drawn(first, second)
    assert tables(document) == [
        [["Question", "Answer"], ["Has legal advice been sought?", "YES"],
         ["Has the finance officer been consulted?", "NO – no cost"]],
        [["Are there risks?", "NO"]],
    ]  # fmt: skip
    assert [part.continued for page in document.pages for part in page.flow] == [False, True]
    cut = document.pages[0].flow[0].rows[-1][0]
    assert [line.page for line in cut.lines] == [1, 2]


def test_repeated_heading_of_a_table_that_goes_on_is_read_once(drawn, tables):
    head = ["Organisation", "£"]
    document = drawn(
        lambda c: ruled(c, [head, ["Platform-9", "£5"]], 60, 60, [300, 100]),
        lambda c: ruled(c, [head, ["Catch All", "£6"]], 60, 740, [300, 100]),
    )
    assert tables(document) == [[head, ["Platform-9", "£5"]], [["Catch All", "£6"]]]


@pytest.mark.parametrize("lines", ["LINEBELOW", "INNERGRID", "BACKGROUND", "BOX"])
def test_tables_with_some_of_their_rules(drawn, tables, lines):
    rows = [
        ["Organisation", "Purpose", "£"],
        ["Platform-9", "Outreach", "25,600"],
        ["Catch All", "", "1,000"],
    ]
    style = (lines, (0, 0), (-1, -1), *([colors.lightgrey] if lines == "BACKGROUND" else [0.5, colors.black]))

    def page(c):
        table = Drawn(rows, colWidths=[120, 200, 100], style=[style])
        table.wrapOn(c, 500, 500)
        table.drawOn(c, 60, 600)

    assert tables(drawn(page)) == [rows]


def test_a_table_in_a_cell_of_numbered_paragraphs_is_one_of_its_own(drawn, tables):
    awards = [["Organisation", "Award £"], ["Platform-9", "25,600"], ["Catch All", "1,000"]]

    def page(c):
        inner = Drawn(awards, colWidths=[120, 80], style=[GRID])
        rows = [["2.2", "Six bids came in."], ["2.3", [inner]], ["2.4", "Two bids are declined."]]
        padding = [(f"{side}PADDING", (0, 0), (-1, -1), 8) for side in ("TOP", "BOTTOM")]
        table = Drawn(rows, colWidths=[40, 300], style=[GRID, *padding])
        table.wrapOn(c, 500, 500)
        table.drawOn(c, 60, 500)

    assert tables(drawn(page)) == [
        [["2.2", "Six bids came in."], ["2.3", ""]], awards, [["2.4", "Two bids are declined."]],
    ]  # fmt: skip
