"""A row that a page's end cuts, with no rule drawn there, is one row; a row that ends there is another."""

import pytest

from extract.page import Line, Table
from extract.readers.columns import cell
from extract.readers.pdf_tables import carry_over

from .conftest import Draw


def half(words: list[list[str]], top: float, *, open_above: bool = False, open_below: bool = False) -> Draw:
    """A page with rows of two cells, 40 points high; without the rule above the first or below the last."""

    def page(c):
        for n, row in enumerate(words):
            for x, text in zip((60, 400), row, strict=True):
                c.drawString(x + 4, top - 40 * n - 24, text)
            if n or not open_above:
                c.line(60, top - 40 * n, 500, top - 40 * n)
        foot = top - 40 * len(words)
        if not open_below:
            c.line(60, foot, 500, foot)
        for x in (60, 400, 500):
            c.line(x, top, x, foot)

    return page


FIRST = [["Statement", "Tick"], ["Advice was taken.", "✓"], ["The trust met the rules of the", "x"]]
SECOND = [["Purchasing Code.", ""], ["The head has read it.", "x"]]


@pytest.mark.parametrize("cut", [True, False])
def test_a_row_cut_by_the_end_of_a_page(drawn, tables, cut: bool):
    document = drawn(half(FIRST, 180, open_below=cut), half(SECOND, 800, open_above=cut))

    (before, after) = tables(document)
    if cut:
        assert before[-1] == ["The trust met the rules of the Purchasing Code.", "x"]
        assert after == [["The head has read it.", "x"]]
    else:
        assert before[-1] == ["The trust met the rules of the", "x"]
        assert after[0] == ["Purchasing Code.", ""]


@pytest.mark.parametrize(("ends", "gap"), [("the rules of the", False), ("the rules of it.", True)])
def test_a_sentence_cut_by_the_end_of_a_page_goes_on_without_a_space(ends: str, gap: bool):
    lines = Line(f"The trust met {ends}", 40, 1), Line("Purchasing Code.", 1, 2, gap=True)
    above, below = (Table((tuple(cell([line], n) for n in (0, 1)),)) for line in lines)
    joined, _ = carry_over(above, below, above.rows[0], cut=True)
    assert [line.gap for line in joined.rows[0][0].lines] == [False, gap]


def test_the_heading_repeated_on_a_third_page_is_no_row(drawn, tables):
    pages = [half([FIRST[0], [f"Statement {n} is made.", "x"]], 800 if n else 180) for n in range(3)]
    assert [row for table in tables(drawn(*pages)) for row in table] == [
        FIRST[0], *([f"Statement {n} is made.", "x"] for n in range(3)),
    ]  # fmt: skip
