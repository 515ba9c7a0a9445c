"""The order in which the parts of a page are read."""

import math

import pytest

from extract.page import Line
from extract.readers.pdf_order import in_reading_order


@pytest.mark.parametrize("down", [1e300, math.inf, math.nan])
def test_words_that_a_damaged_file_places_beyond_all_counting_are_kept(down: float) -> None:
    far, near = Line("far", 1, (10, down, 20, down)), Line("near", 2, (10, 5, 20, 15))
    alone = in_reading_order([], [((10.0, down, 20.0, down), [far])])
    both = in_reading_order([], [((10.0, down, 20.0, down), [far]), ((10.0, 5.0, 20.0, 15.0), [near])])
    assert alone == [far]
    assert {line.text for line in both if isinstance(line, Line)} == {"far", "near"}
