"""Facts in a narrow column beside the text of a PDF page: bold labels, each over its value."""

import pytest

TEXT = (
    "The office asks the Commissioner to buy a new gate for",
    "the yard at Thorpe, in the place of one that has passed",
    "its tenth year and cannot be locked any longer. Three",
    "firms gave a price, and the lowest is that of Quay Ltd,",
    "which will fit it by the summer and take the old one",
    "away at no further cost to the office or to the force.",
    "The sum is found within the budget of the estate and",
    "nothing is asked of the reserves or of the partners.",
)
FACTS = (
    ("Number", "NPCC-2031-027"),
    ("Lead", "Mia Stone, Head of", "Estates"),
    ("On website from", "27 May 2031"),
)


def _page(text_x, facts_x, text=TEXT):
    def page(c):
        c.drawString(57, 780, "Office of the Police and Crime Commissioner for Norfolk")
        for n, line in enumerate(text):
            c.drawString(text_x, 740 - 15 * n, line)
        y = 738
        for label, *lines in FACTS:
            c.setFont("Helvetica-Bold", 9)
            c.drawString(facts_x, y, label)
            c.setFont("Helvetica", 9)
            for line in lines:
                y -= 12
                c.drawString(facts_x, y, line)
            y -= 18

    return page


@pytest.mark.parametrize(("text_x", "facts_x"), [(57, 420), (220, 57)], ids=["right", "left"])
def test_facts_beside_the_text_are_a_table_and_the_text_is_whole(drawn, prose, tables, text_x, facts_x):
    document = drawn(_page(text_x, facts_x))
    assert tables(document) == [
        [
            ["Number", "NPCC-2031-027"],
            ["Lead", "Mia Stone, Head of Estates"],
            ["On website from", "27 May 2031"],
        ]
    ]
    assert [line for line in prose(document) if line in TEXT] == list(TEXT)


def test_numbers_in_the_margin_are_no_facts(drawn, tables):
    numbers = (("1.", "1.1", "1.2"), ("2.", "2.1"), ("3.", "3.1"))

    def numbered(c):
        for n, line in enumerate(TEXT):
            c.drawString(100, 740 - 15 * n, line)
        y = 740
        for first, *rest in numbers:
            c.setFont("Helvetica-Bold", 11)
            c.drawString(57, y, first)
            c.setFont("Helvetica", 11)
            for mark in rest:
                y -= 15
                c.drawString(57, y, mark)
            y -= 15

    assert tables(drawn(numbered)) == []


def test_bold_names_over_figures_beside_short_cells_are_no_facts(drawn, tables):
    cells = tuple(f"Gate {n}" for n in range(8))
    assert ["Number", "NPCC-2031-027"] not in [
        row for table in tables(drawn(_page(57, 420, cells))) for row in table
    ]
