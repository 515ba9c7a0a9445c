"""Tables in a banded style, which draws the sides of the cells in every other row only."""

import pytest

from .conftest import Draw

GRANTS = [
    [["Group"], ["District"], ["What it was for"], ["£"]],
    [["Heron Trust"], ["Adur"], ["radios and", "training"], ["5,000"]],
    [["Ferry Night", "Club"], ["Hastings"], ["boats"], ["4,950"]],
    [["Lamps for All"], ["Crawley"], ["lamps"], ["4,880"]],
    [["Pier Aid"], ["Wealden"], ["nets and", "ropes"], ["4,715"]],
    [["Quay Watch"], ["Arun"], ["paint"], ["4,600"]],
]
PLACES = (60, 190, 300, 460, 540)


def page(rows: list[list[list[str]]], places: tuple[int, ...] = PLACES) -> Draw:
    """Rows with a rule under each and a frame around them, the sides of the cells in every other one."""

    def draw(c):
        at = top = 780
        c.line(places[0], top, places[-1], top)
        for number, row in enumerate(rows):
            below = at - 13 * max(map(len, row)) - 6
            for x, lines in zip(places, row, strict=False):
                for n, words in enumerate(lines):
                    c.drawString(x + 4, at - 13 - 13 * n, words)
            for x in places if number == 0 or number % 2 else ():
                c.line(x, at, x, below)
            c.line(places[0], below, places[-1], below)
            at = below
        for x in (places[0], places[-1]):
            c.line(x, top, x, at)

    return draw


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5), (0, 5, 4, 3, 2, 1)])
def test_rows_without_sides_keep_to_the_columns(drawn, tables, order: tuple[int, ...]):
    rows = [GRANTS[n] for n in order]
    whole = [[" ".join(lines) for lines in row] for row in rows]
    assert tables(drawn(page(rows))) == [whole]


def test_two_columns_of_which_one_holds_figures(drawn, tables):
    rows = [[row[0], row[3]] for row in GRANTS]
    whole = [[" ".join(lines) for lines in row] for row in rows]
    assert tables(drawn(page(rows, (60, 300, 420)))) == [whole]


def test_a_heading_over_rows_is_left_whole(drawn, tables):
    over = [["Grants of the spring round, all of them for one year only, by group"], [], [], []]
    rows = [GRANTS[0], GRANTS[1], over, GRANTS[3], over, GRANTS[5]]
    (found,) = tables(drawn(page(rows)))
    assert found[2] == over[0]
    assert [len(row) for row in found] == [4, 4, 1, 4, 1, 4]


def test_a_sentence_of_two_columns_is_left_whole(drawn, tables):
    rows = [[row[0], row[3]] for row in GRANTS[:3]]
    rows += [[["The first of"], ["these is to come"]]]
    (found,) = tables(drawn(page([rows[0], rows[1], rows[3], rows[2]], (60, 300, 420))))
    assert len(found[2]) == 1
