"""Rows with a rule drawn under each and none upright: nothing but the rules parts them."""

from itertools import pairwise

import pytest

from .conftest import Draw

NOTES = [
    [["Minute", "Item"], ["What was said"], ["What was decided"]],
    [["GB 24/11", "Welcome and", "apologies"], ["Two members were away,", "and one was late."], [""]],
    [
        ["GB 24/12", "Roof of the", "Harwick depot"],
        ["Slates have slipped since", "the storm. A survey found", "more."],
        ["The work was agreed at", "£48,000.", "", "Action: Surveyor to place", "the order."],
    ],
    [["GB 24/13", "Drones"], ["A second pilot has passed", "the test."], ["Noted, with", "thanks."]],
]
FIGURES = [
    [["Area"], ["Body"], ["Grant"]],
    [["North", "North"], ["Heron Trust and", "its friends"], ["£1,200", "£3,400"]],
    [["South", "South"], ["Lamps for", "all"], ["£5,600", "£1,700"]],
    [["West", "West"], ["Boats of", "the bay"], ["£2,600", "£1,900"]],
]


def page(rows: list[list[list[str]]], broken: bool, top: float = 780) -> Draw:
    """Rows with their lines 13 points apart and a rule under each, broken at the columns or whole."""
    places = (60, 190, 390, 540)

    def draw(c):
        at = top
        for row in rows:
            for x, lines in zip(places, row, strict=False):
                for n, words in enumerate(lines):
                    c.drawString(x, at - 13 * n, words)
            at -= 13 * max(map(len, row)) - 6
            spans = list(pairwise(places)) if broken else [(places[0], places[-1])]
            for x0, x1 in spans:
                c.line(x0, at, x1, at)
            at -= 16

    return draw


@pytest.mark.parametrize("broken", [True, False])
def test_a_row_ends_where_its_rule_stands(drawn, tables, broken: bool):
    whole = [[" ".join(filter(None, lines)) for lines in row] for row in NOTES]
    assert tables(drawn(page(NOTES, broken))) == [whole]


@pytest.mark.parametrize("broken", [True, False])
def test_rows_of_which_rules_part_only_groups_stay_apart(drawn, tables, broken: bool):
    (found,) = tables(drawn(page(FIGURES, broken)))
    assert [row[2] for row in found] == ["Grant", "£1,200", "£3,400", "£5,600", "£1,700", "£2,600", "£1,900"]
