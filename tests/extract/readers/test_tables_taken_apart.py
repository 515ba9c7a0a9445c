"""Tables whose cells or rules came apart on the way: a cell a line, or a boxed head over underlined rows."""

import itertools

import pytest

HEAD = ["Body", "For what", "Grant"]
ROWS = [
    ["Quay Lamps", "Lamp posts", "£1,200"],
    ["Pier Watch", "", "£850"],
    ["Total", "", "£2,050"],
]


def cells_a_line(rows: list[list[str]]) -> str:
    return "The grants of the year:\n" + "".join(f"{text} |\n" for row in rows for text in row) + "Ends.\n"


def test_a_table_saved_a_cell_a_line(read, tables):
    assert tables(read(cells_a_line([HEAD, *ROWS]), "page.txt")) == [[HEAD, *ROWS]]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([HEAD, *ROWS[:2], ROWS[2][:2]], id="a cell short"),
        pytest.param([["Lamps", "Posts"], ["Piers", "Quays"], ["Boats", "Nets"]], id="nothing but words"),
    ],
)
def test_lines_that_make_no_such_table(read, tables, rows):
    assert rows not in tables(read(cells_a_line(rows), "page.txt"))


def underlined(canvas, edges, *, boxed, breaks):
    """A head at the top, and below it rows with nothing but a line under each cell."""
    if boxed:
        for a, b in itertools.pairwise(edges):
            canvas.rect(a, 700, b - a, 20)
    for n, row in enumerate([HEAD, *ROWS[:2]]):
        for x, text in zip(edges, row, strict=False):
            canvas.drawString(x + 4, 706 - 20 * n, text or "–")
        for a, b in itertools.pairwise(breaks):
            canvas.line(a, 700 - 20 * n, b, 700 - 20 * n)


def test_rows_underlined_cell_by_cell_go_on_from_a_boxed_head(drawn, tables):
    edges = [60, 200, 340, 460]
    (table,) = tables(drawn(lambda c: underlined(c, edges, boxed=True, breaks=edges)))
    assert table == [HEAD, ROWS[0], ["Pier Watch", "–", "£850"]]


def test_a_row_with_sides_of_its_own_is_drawn_as_it_stands(drawn, tables):
    def page(c):
        edges = [60, 200, 340, 460]
        underlined(c, edges, boxed=True, breaks=edges)
        for y, breaks in ((640, edges), (620, edges)):
            for x in (60, 200, 460):  # its second cell reaches over two columns
                c.line(x, y + 20, x, y)
            for a, b in itertools.pairwise(breaks):
                c.line(a, y, b, y)
        c.drawString(64, 646, "Kept by")
        c.drawString(204, 646, "Ann Reed, Keeper of the Quay Lamps")

    rows = [row for table in tables(drawn(page)) for row in table]
    assert ["Kept by", "Ann Reed, Keeper of the Quay Lamps"] in rows


def test_lines_under_other_columns_are_no_part_of_the_table_above(drawn):
    edges = [60, 200, 340, 460]
    document = drawn(lambda c: underlined(c, edges, boxed=True, breaks=[60, 130, 460]))
    assert [len(t.rows) for t in document.pages[0].flow if getattr(t, "rows", None) and t.ruled] == [1]


LOG = [
    ["Date", "No", "Matter", "Decision"],
    ["04/05/22", "22/07", "Lamps for the|quay at Skerne", "Agreed"],
    ["29/04/22", "22/06", "Lease of the hut|on Mill Lane", "Agreed in part.|One year only"],
    ["", "22/05", "A review of fees", "Noted"],
]
PLACES = (56, 120, 178, 400)


def log_rows(canvas, rows, top, apart):
    """The rows of a log without rules, so many points from the top of one to the top of the next."""
    for n, row in enumerate(rows):
        for x, words in zip(PLACES, row, strict=True):
            for line, text in enumerate(words.split("|")):
                canvas.drawString(x, top - n * apart - line * 14, text)


def test_rows_of_a_log_that_stand_wide_apart_go_on(drawn, tables):
    document = drawn(lambda c: log_rows(c, LOG, 760, 80))
    assert tables(document) == [[[cell.replace("|", " ") for cell in row] for row in LOG]]


def test_the_last_row_of_a_log_alone_on_its_page_is_one_of_its_columns(drawn, tables, prose):
    last = ["02/04/22", "", "Vans for the dog|unit", "Refused"]

    def page(c):
        log_rows(c, [last], 780, 80)
        c.drawString(56, 600, "The papers may be asked for at the office.")

    document = drawn(lambda c: log_rows(c, LOG, 760, 40), page)
    assert tables(document)[1] == [[cell.replace("|", " ") for cell in last]]
    assert prose(document) == ["The papers may be asked for at the office."]


def test_a_line_below_a_log_that_stands_in_one_of_its_columns_alone_is_no_row(drawn, tables, prose):
    def page(c):
        c.drawString(56, 780, "The papers may be asked for at the office,")
        c.drawString(56, 766, "by letter only.")

    document = drawn(lambda c: log_rows(c, LOG, 760, 40), page)
    assert len(tables(document)) == 1
    assert len(prose(document)) == 2


def test_a_log_with_figures_to_the_right_under_a_heading_set_closer(drawn, tables):
    rows = [
        ("F1", "Pier Watch", "Radios for the|night patrol", "12,400", "9,800", "Agreed in|part"),
        ("F2", "Quay Aid", "Lamps", "950", "950", "Agreed"),
        ("F3", "Tarn Scouts", "A van for the|camps", "25,000", "Nil", "Refused"),
    ]
    heads = ["Ref", "Applicant", "Project", "Asked|(£)", "Given|(£)", "Decision"]

    def page(c):
        for x, words in zip((56, 110, 232, 360, 422, 480), heads, strict=True):
            for n, text in enumerate(words.split("|")):
                c.drawString(x, 760 - 12 * n, text)
        for n, row in enumerate(rows):
            for column, (x, words) in enumerate(zip((56, 110, 232, 400, 462, 480), row, strict=True)):
                put = c.drawRightString if column in (3, 4) else c.drawString
                for line, text in enumerate(words.split("|")):
                    put(x, 728 - 75 * n - 15 * line, text)

    flat = [[cell.replace("|", " ") for cell in row] for row in (heads, *rows)]
    assert tables(drawn(page)) == [flat]
