"""Footers that a page prints once: the paper's name and the page's number."""

import pytest

from extract.page import Line
from extract.readers.furniture import find_furniture, margins


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("Key decisions \u2013 1", {(1, 1)}),
        ("Key decisions | Page 1", {(1, 1)}),
        ("Key decisions \u2013 7", set()),  # another number than the page's
        ("Signed on page: the register \u2013 1", set()),  # a label and its value
    ],
)
def test_a_name_and_the_number_of_the_page_at_its_foot(text: str, dropped: set[tuple[int, int]]) -> None:
    lines = [
        Line("Lamps for the quay", 1, 1, (50.0, 300.0, 200.0, 312.0)),
        Line(text, 2, 1, (50.0, 820.0, 200.0, 832.0)),
    ]
    assert find_furniture([margins(1, 842.0, lines)]) == dropped
