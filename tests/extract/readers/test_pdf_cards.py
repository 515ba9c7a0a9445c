"""Cards of a web page printed to PDF: boxes side by side, each read by itself."""

from itertools import product


def test_each_box_is_read_by_itself_where_lines_stand_at_one_height(drawn, prose):
    def page(c):
        for row, column in product(range(2), range(2)):
            x, top = 50 + 260 * column, 780 - 120 * row
            c.rect(x, top - 90, 240, 100)
            # The last lines stand nearly side by side, as of a table that only white space parts.
            last = 50 if column else 48
            for down, text in ((0, "title"), (20, "words about it"), (last, "the end"), (last + 22, "KD/31")):
                c.drawString(x + 10, top - down - 10, f"{text} {row}{column}")

    assert prose(drawn(page)) == [
        f"{text} {row}{column}"
        for row, column in product(range(2), range(2))
        for text in ("title", "words about it", "the end", "KD/31")
    ]


def test_a_box_around_other_boxes_is_no_card(drawn, prose):
    def page(c):
        c.rect(40, 600, 500, 200)
        for column in range(2):
            c.rect(50 + 240 * column, 650, 220, 100)
            for line in range(3):
                c.drawString(60 + 240 * column, 730 - 25 * line, f"line {line} of {column}")
        c.drawString(60, 620, "below both")

    assert prose(drawn(page)) == [*(f"line {n} of {c}" for c in range(2) for n in range(3)), "below both"]
