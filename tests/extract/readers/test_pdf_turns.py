"""By how much a page is turned for its words to stand upright: what most of a few characters say."""

import pypdfium2
import pytest

from extract.readers.pdf_ink import quarter_turn

WORDS = "The Commissioner is asked to approve a grant of £44,152.60 to the Safer Northmoor Partnership."


def upright(c):
    for n in range(12):
        c.drawString(60, 760 - 14 * n, f"{n}.1 {WORDS}")


def sideways(c):
    c.translate(500, 100)
    c.rotate(90)
    upright(c)


def beside_a_note_up_the_margin(c):
    upright(c)
    c.rotate(90)
    c.drawString(100, -20, WORDS * 2)


def half_turned(c):
    upright(c)
    c.rotate(90)
    for n in range(12):
        c.drawString(100, -20 - 14 * n, f"{n}.1 {WORDS}")


@pytest.mark.parametrize(
    ("layout", "turn"), [(upright, 0), (sideways, 90), (beside_a_note_up_the_margin, 0), (half_turned, None)]
)
def test_most_words_say_how_a_page_is_turned(layout, turn, drawing):
    document = pypdfium2.PdfDocument(drawing(layout))
    assert quarter_turn(document[0].get_textpage()) == turn
