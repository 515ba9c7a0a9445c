"""Two columns whose paragraphs are numbered, in PDF: numbers hang to the left of the words."""

import pytest
from reportlab.lib import colors
from reportlab.platypus import Table as Drawn

from extract.page import Table


def numbered(c, x, y, first, paragraphs, heads=()):
    """Paragraphs of three lines with their number hanging 26 points to the left; a heading over some."""
    for n in range(paragraphs):
        if n in heads:
            c.drawString(x, y, f"Heading over {first + n}")
            y -= 16
        c.drawString(x, y, f"{first + n}.")
        for line in range(3):
            c.drawString(x + 26, y, f"paragraph {first + n} line {line} has a few words")
            y -= 13
        y -= 5
    return y


@pytest.mark.parametrize("across", [False, True], ids=["drawn down", "drawn across"])
def test_numbered_columns_are_read_down_each(drawn, prose, tables, across):
    def page(c):
        strings = []
        draw, c.drawString = c.drawString, lambda x, y, text: strings.append((x, y, text))
        numbered(c, 57, 740, 1, 4, heads=(0, 2))
        c.drawString(341, 740, "the end of a paragraph of the left")
        numbered(c, 315, 724, 5, 4, heads=(1,))
        for x, y, text in sorted(strings, key=lambda s: (-s[1], s[0])) if across else strings:
            draw(x, y, text)

    lines = prose(drawn(page))
    heads = [line for line in lines if not line.startswith("paragraph")]
    assert heads == [
        "Heading over 1", "1. paragraph 1 line 0 has a few words", "2. paragraph 2 line 0 has a few words",
        "Heading over 3", "3. paragraph 3 line 0 has a few words", "4. paragraph 4 line 0 has a few words",
        "the end of a paragraph of the left", "5. paragraph 5 line 0 has a few words", "Heading over 6",
        "6. paragraph 6 line 0 has a few words", "7. paragraph 7 line 0 has a few words",
        "8. paragraph 8 line 0 has a few words",
    ]  # fmt: skip


@pytest.mark.parametrize("side", [0, 1])
def test_a_ruled_table_in_a_column_is_read_where_it_stands(drawn, side):
    def page(c):
        for column, x in enumerate((57, 315)):
            y = numbered(c, x, 740, 1 + 5 * column, 3)
            if column == side:
                grid = Drawn([["Item", "£000"], ["Fleet", "1,890"]], colWidths=[90, 60],
                             style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])  # fmt: skip
                grid.wrapOn(c, 200, 200)
                grid.drawOn(c, x, y - 36)
            numbered(c, x, y - 60, 4 + 5 * column, 2)

    flow = drawn(page).pages[0].flow
    at = next(n for n, part in enumerate(flow) if isinstance(part, Table))
    assert flow[at + 1].text.startswith(f"{4 + 5 * side}.")
    assert flow[at - 1].text == f"paragraph {3 + 5 * side} line 2 has a few words"
