"""PDF layouts that decide answers: what stands side by side, wraps, repeats or goes on."""

import io

import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import Table as Drawn

from extract.page import Line, Table

from .conftest import ruled

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
QUESTIONS = [
    ("Has legal advice been sought?", "YES"),
    (
        "Has the finance officer been consulted on the whole cost of this award and its funding?",
        "NO – no cost",
    ),
    ("Have staffing implications been considered?", "N/A"),
]


def test_side_by_side_header_cells_are_not_shuffled(drawn, prose):
    """
    ORIGINATOR: SAFER NORTHMOOR      PAPER NO: NP14/20
    PARTNERSHIP BOARD                OPEN PAPER
    """

    def page(c):
        c.drawString(60, 780, "ORIGINATOR: SAFER NORTHMOOR")
        c.drawString(60, 766, "PARTNERSHIP BOARD")
        c.drawString(350, 780, "PAPER NO: NP14/20")
        c.drawString(350, 766, "OPEN PAPER")
        c.drawString(60, 720, "SUMMARY:")

    assert prose(drawn(page)) == [
        "ORIGINATOR: SAFER NORTHMOOR", "PARTNERSHIP BOARD", "PAPER NO: NP14/20", "OPEN PAPER", "SUMMARY:",
    ]  # fmt: skip


def test_a_title_between_two_ruled_tables_of_the_same_columns_is_in_neither(drawn, prose, tables):
    def page(c):
        for top, who in ((700, "A Bell"), (600, "J Ray")):
            table = Drawn([["Signature:", who], ["Date:", "3 May 2021"]], [130, 340], 22, [GRID])
            table.wrapOn(c, 500, 99)
            table.drawOn(c, 60, top - 44)
        c.drawString(60, 715, "Chief Executive of the Commissioner's Office")
        c.drawString(60, 620, "Chief Finance Officer of the Commissioner")

    read = drawn(page)
    assert len(tables(read)) == 2
    assert prose(read) == [
        "Chief Executive of the Commissioner's Office", "Chief Finance Officer of the Commissioner",
    ]  # fmt: skip


def test_content_drawn_from_the_bottom_up_is_read_from_the_top(drawn, prose):
    def page(c):
        for y, text in ((700, "third"), (720, "second"), (740, "first line")):
            c.drawString(60, y, text)

    assert prose(drawn(page)) == ["first line", "second", "third"]


def test_a_name_on_a_line_to_sign_stays_on_it_though_what_is_below_is_wide(drawn, prose):
    """
    Signature     A Bell        Date 3 May 2021
    PART I - FACTS AND ADVICE TO THE COMMISSIONER
    """

    def page(c):
        c.drawString(60, 700, "Signature")
        c.drawString(142, 700, "A Bell")
        c.drawString(340, 700, "Date 3 May 2021")
        c.drawString(60, 668, "PART I - FACTS AND ADVICE TO THE COMMISSIONER OF NORTHMERE")
        c.drawString(60, 650, "The lamps are old and the quay is dark after eight.")

    assert prose(drawn(page))[:3] == ["Signature", "A Bell", "Date 3 May 2021"]


LEFT = [f"left column line {n} has many words in it" for n in range(9)]
RIGHT = [f"right column line {n} has as many words" for n in range(9)]


@pytest.mark.parametrize("across", [False, True], ids=["drawn down", "drawn across"])
def test_two_columns_of_prose_are_read_down_each(drawn, prose, tables, across):
    def page(c):
        c.drawString(60, 760, "A heading over both columns of this page, which is as wide as both of them")
        places = [(60, 730 - 13 * n, t) for n, t in enumerate(LEFT)]
        places += [(320, 730 - 13 * n, t) for n, t in enumerate(RIGHT)]
        for x, y, text in sorted(places, key=lambda place: -place[1]) if across else places:
            c.drawString(x, y, text)

    document = drawn(page)
    assert prose(document)[1:] == LEFT + RIGHT
    assert tables(document) == []


def test_labels_with_long_values_beside_them_are_no_columns_of_prose(drawn, tables):
    labels = ["Decision reference number", "Name of lead officer", "Date of the decision",
              "Status of this paper", "Reason for the decision", "Other options considered",
              "Who was consulted on"]  # fmt: skip
    values = ["A value of many words that runs over", "to a second line of the form"]

    def page(c):
        for n, label in enumerate(labels):
            c.drawString(60, 740 - 34 * n, label)
            for line, words in enumerate(values):
                c.drawString(300, 740 - 34 * n - 13 * line, words)

    assert tables(drawn(page)) == [[[label, " ".join(values)] for label in labels]]


def test_a_second_column_near_the_edge_close_behind_the_longest_of_the_first(drawn, tables):
    """
    3 May 2021     FD/21/1   Lamps    Agreed.
    29 March 2021  FD/21/2   Passes   Noted.
    """
    rows = [("3 May 2021", "FD/21/1", "Lamps", "Agreed."), ("4 May 2021", "FD/21/2", "Cameras", "Agreed."),
            ("29 March 2021", "FD/21/3", "Passes", "Noted.")]  # fmt: skip

    def page(c):
        for n, row in enumerate(rows):
            for x, words in zip((28, 110, 200, 330), row, strict=True):
                c.drawString(x, 740 - 34 * n, words)

    assert tables(drawn(page)) == [[list(row) for row in rows]]


def test_a_column_close_behind_figures_is_its_own(drawn, tables):
    """
    Ref.    Matter            Value £    Date
    041     Lamps for it       11,340  7 May 2021
    """
    rows = [("041", "Lamps for the pier", "11,340", "7 May 2021"), ("042", "Passes", "–", "9 May 2021"),
            ("043", "Cameras", "9,250", "11 May 2021")]  # fmt: skip

    def page(c):
        for x, words in zip((60, 130, 290, 360), ("Ref.", "Matter", "Value £", "Date"), strict=True):
            c.drawString(x, 740, words)
        for n, (ref, matter, figure, day) in enumerate(rows, 1):
            c.drawString(60, 740 - 20 * n, ref)
            c.drawString(130, 740 - 20 * n, matter)
            c.drawRightString(349, 740 - 20 * n, figure)
            c.drawString(360, 740 - 20 * n, day)

    assert tables(drawn(page)) == [[["Ref.", "Matter", "Value £", "Date"], *map(list, rows)]]


def wrapped(text, width):
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def checklist(c, top, align, leading=13, padding=5, by_column=False):
    """Questions left, answers at x = 400, each at the top, middle or foot of its question."""
    places = [(60, top, "CHECKLIST (MUST BE COMPLETED)"), (400, top, "STATE YES OR NO")]
    y = top - leading - padding
    for question, answer in QUESTIONS:
        lines = wrapped(question, 60)
        drop = {"top": 0.0, "middle": (len(lines) - 1) / 2, "foot": len(lines) - 1.0}[align]
        places += [(60, y - n * leading, line) for n, line in enumerate(lines)]
        places.append((400, y - drop * leading, answer))
        y -= len(lines) * leading + padding
    for x, at, text in sorted(places, key=lambda place: place[0]) if by_column else places:
        c.drawString(x, at, text)


@pytest.mark.parametrize("by_column", [False, True], ids=["by row", "by column"])
@pytest.mark.parametrize("padding", [0, 5])
@pytest.mark.parametrize("align", ["top", "middle", "foot"])
def test_unruled_checklist_becomes_a_table(drawn, tables, align, padding, by_column):
    def page(c):
        c.drawString(
            60, 780, "Some words before the checklist, long enough to run over to the answers' place."
        )
        checklist(c, 740, align, padding=padding, by_column=by_column)
        c.drawString(60, 600, "APPROVAL TO SUBMIT TO THE DECISION-MAKER")

    document = drawn(page)
    assert tables(document) == [
        [["CHECKLIST (MUST BE COMPLETED)", "STATE YES OR NO"], *[list(pair) for pair in QUESTIONS]]
    ]
    (table,) = [part for part in document.pages[0].flow if isinstance(part, Table)]
    assert not table.ruled


def test_unruled_money_table_with_figures_aligned_right(drawn, tables):
    rows = [("Community grants", "125.400"), ("Victims' services", "1,305.250"), ("Reserve", "(0.054)")]

    def page(c):
        c.drawString(60, 700, "Budget head")
        c.drawRightString(400, 700, "£m")
        for n, (name, figure) in enumerate(rows, 1):
            c.drawString(60, 700 - 15 * n, name)
            c.drawRightString(400, 700 - 15 * n, figure)

    assert tables(drawn(page)) == [[["Budget head", "£m"], *[list(row) for row in rows]]]


def test_numbers_set_off_from_their_paragraphs_stay_with_them(drawn, prose, tables):
    def page(c):
        for n, number in enumerate(("1.1", "1.2", "(a)", "•")):
            c.drawString(60, 700 - 30 * n, number)
            c.drawString(100, 700 - 30 * n, "The commissioner can award grants")

    document = drawn(page)
    assert tables(document) == []
    assert prose(document)[0] == "1.1 The commissioner can award grants"


def test_rotated_page_is_read_as_it_is_shown(drawing, read, tables):
    rows = [["Organisation", "£"], ["Platform-9", "£25,600"]]
    upright = drawing(lambda c: ruled(c, rows, 60, 300, [150, 100]), size=landscape(A4))
    for turn in (90, 180, 270):
        document = pypdfium2.PdfDocument(upright)
        page = document[0]
        # Turn the sheet, and its content back, as a scanner's software does.
        width, height = page.get_size()
        matrix = {
            90: (0, 1, -1, 0, height, 0),
            180: (-1, 0, 0, -1, width, height),
            270: (0, -1, 1, 0, 0, width),
        }
        for held in page.get_objects(max_depth=1):
            held.transform(pypdfium2.PdfMatrix(*matrix[turn]))
        page.set_mediabox(0, 0, *((height, width) if turn != 180 else (width, height)))
        page.set_cropbox(0, 0, *((height, width) if turn != 180 else (width, height)))
        page.set_rotation(turn)
        page.gen_content()
        written = io.BytesIO()
        document.save(written)
        found = read(written.getvalue())
        assert tables(found) == [rows], turn
        assert (found.pages[0].width, found.pages[0].height) == pytest.approx((width, height), abs=1)


def test_running_headers_footers_and_page_numbers_are_left_out(drawn, prose):
    def page(number):
        def one(c):
            c.drawString(200, 815, "Northmoor Police and Crime Panel")
            c.drawString(60, 700, f"Words of their own on page {'abcd'[number]}")
            c.drawString(60, 30, "OFFICIAL")
            c.drawString(300, 30, f"Page {number + 1} of 4")
            c.drawString(60, 18, "S:\\Office\\Decisions\\2016\\final.docx")

        return one

    document = drawn(*[page(n) for n in range(4)])
    assert prose(document) == [
        "Northmoor Police and Crime Panel", *[f"Words of their own on page {letter}" for letter in "abcd"],
    ]  # fmt: skip
    assert document.pages[1].flow[0].number == 2  # the header above it is a printed line all the same


def test_notices_bound_together_keep_their_first_and_last_lines(drawn, prose):
    def notice(c):
        c.drawString(60, 760, "DECISION NOTICE")
        c.drawString(60, 85, "Date:")

    assert prose(drawn(notice, notice, notice)) == ["DECISION NOTICE", "Date:"] * 3


def test_form_fields_are_read(drawn, prose):
    def page(c):
        c.drawString(60, 700, "Title:")
        c.acroForm.textfield(name="title", x=120, y=695, width=200, height=18, value="Community Fund £5,000")

    assert "Community Fund £5,000" in " ".join(prose(drawn(page)))


def test_tick_boxes_of_a_form_say_their_state(drawn, prose):
    def page(c):
        for n, (name, ticked) in enumerate((("OPEN", True), ("CONFIDENTIAL", False))):
            c.acroForm.checkbox(name=name, x=60 + 120 * n, y=700, size=12, checked=ticked)
            c.drawString(76 + 120 * n, 702, name)

    assert " ".join(prose(drawn(page))) == "☒ OPEN ☐ CONFIDENTIAL"


def test_question_with_nothing_beside_it_is_a_blank_answer(drawn, tables):
    rows = [("CHECKLIST", "YES OR NO"), ("Has legal advice been sought?", "YES"), ("Are there risks?", ""),
            ("Has the officer been asked?", "NO"), ("Has it been costed?", "")]  # fmt: skip

    def page(c):
        for n, (question, answer) in enumerate(rows):
            c.drawString(60, 700 - 20 * n, question)
            c.drawString(400, 700 - 20 * n, answer)
        c.drawString(60, 560, "APPROVAL TO SUBMIT")

    assert tables(drawn(page)) == [[list(row) for row in rows]]


def test_checklist_that_goes_on_without_rules(drawn):
    def page(start):
        def one(c):
            for n, (question, answer) in enumerate(QUESTIONS[:1] * 2 + QUESTIONS[2:]):
                c.drawString(60, start - 20 * n, question)
                c.drawString(400, start - 20 * n, answer)

        return one

    tables = [part for page in drawn(page(140), page(780)).pages for part in page.flow]
    assert [part.continued for part in tables] == [False, True]


def test_doubled_and_ligature_characters(drawn, prose):
    def page(c):
        for shift in (0, 0.3):
            c.drawString(60 + shift, 700, "APPROVAL OF ALL")
        c.drawString(60, 650, "Staff offer")

    assert prose(drawn(page)) == ["APPROVAL OF ALL", "Staff offer"]


def test_larger_type_is_a_heading_and_bold_is_bold(drawn):
    def page(c):
        c.setFont("Helvetica-Bold", 18)
        c.drawString(60, 780, "Decision notice")
        c.setFont("Helvetica-Bold", 11)
        c.drawString(60, 740, "SUBJECT:")
        c.setFont("Helvetica", 11)
        for n in range(5):
            c.drawString(60, 720 - 13 * n, "The grant is for a year and is paid in two parts.")
        c.drawString(60, 630, "A new paragraph.")

    lines = list(drawn(page).lines())
    assert [(line.kind, line.level, line.bold) for line in lines[:3]] == [
        ("heading", 1, True), ("text", 0, True), ("text", 0, False),
    ]  # fmt: skip
    assert [line.gap for line in lines] == [True, True, True, False, False, False, False, True]


def test_page_without_a_text_layer_is_said_to_be_unread(drawn, tmp_path):
    import struct
    import zlib

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    picture = tmp_path / "scan.png"
    raw = b"".join(b"\x00" + b"\x80" * 8 for _ in range(8))
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
                        + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))  # fmt: skip
    document = drawn(
        lambda c: c.drawString(60, 700, "A page of text"),
        lambda c: c.drawImage(str(picture), 0, 0, *A4),
        lambda c: c.drawString(60, 700, "short"),
    )
    assert document.unread_pages == (2,)
    assert [isinstance(part, Line) for part in document.pages[2].flow] == [True]


def test_words_broken_by_hyphens_are_put_together(drawn, prose):
    """The hyphen stays in words that the paper prints with one, and after figures."""
    lines = ["The commissioner funds re-offending work, and the commis-", "sioner's plan for re-",
             "offending lasts for 10-", "17 months with part-", "ners of the safe-",
             "guarding board and volun-",              "teers."]  # fmt: skip

    def page(c):
        for n, line in enumerate(lines):
            c.drawString(60, 700 - 13 * n, line)

    assert prose(drawn(page)) == [
        "The commissioner funds re-offending work, and the commissioner's", "plan for re-offending",
        "lasts for 10-", "17 months with partners", "of the safeguarding", "board and volunteers.",
    ]  # fmt: skip


def test_lines_at_the_right_of_the_page_above_the_first_label_are_no_cell(drawn, prose, tables):
    def page(c):
        c.setFont("Helvetica-Bold", 13)
        c.drawString(63, 766, "Police and Crime Commissioner for Fenland")
        c.setFont("Helvetica-Bold", 11)
        for n, words in enumerate(("AGENDA ITEM 9B", "ASSURANCE BOARD OF THE WHOLE FORCE", "11 MAY 2031")):
            c.drawRightString(533, 751 - 15 * n, words)
        rows = [("REPORT TITLE", "ROADSIDE DEVICES FOR COMMUNITY SPEEDWATCH"), ("REPORT BY", "ANN BELL")]
        for n, (label, value) in enumerate([*rows, ("DATE", "11 MAY 2031")]):
            c.setFont("Helvetica-Bold", 10.5)
            c.drawString(63, 704.5 - 16.5 * n, label)
            c.setFont("Helvetica", 10.5)
            c.drawString(213, 704.5 - 16.5 * n, value)
        c.drawString(63, 635, "PURPOSE OF THE REPORT")

    made = drawn(page)
    assert "ASSURANCE BOARD OF THE WHOLE FORCE" in prose(made)
    assert not any("AGENDA" in cell for table in tables(made) for row in table for cell in row)
