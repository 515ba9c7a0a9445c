"""A line of justified prose is one run, however its words stand under those of other lines."""

from dataclasses import replace

import pytest

from extract.page import Line
from extract.readers import pdf_figures
from extract.readers.pdf_figures import part_at_columns
from extract.readers.pdf_justified import with_whole_lines
from extract.readers.pdf_lines import Run

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]
SPENT = ["Policing", "1,250", "980", "1,310", "75", "8,020", "410", "1,200", "30"]
WORDS = ["The", "board", "paid", "each", "partner", "in", "spring", "and", "again", "in", "autumn"]


def row(spaces, *, wide=8.0, words=WORDS):
    """The runs of a line with these spaces between them, a letter so `wide`."""
    runs, x0 = [], 60.0
    for at, (word, space) in enumerate(zip(words, [*spaces, 0.0], strict=False)):
        runs.append(Run(word, x0, x0 + wide * len(word), 100.0, 12.0, False, at, None, row=1))
        x0 += wide * len(word) + space
    return runs


def texts(runs):
    return [run.text for run in runs]


def test_words_with_spaces_all_alike_are_one_run():
    (line,) = with_whole_lines(row([8, 8.4, 8, 8.2, 8, 8, 8]), 595)
    assert (line.text, line.x0, line.x1) == (" ".join(WORDS[:8]), 60.0, pytest.approx(388.6))


@pytest.mark.parametrize(
    ("runs", "width"),
    [
        (row([8, 8, 12, 8, 8, 8, 8]), 595),  # a column begins
        (row([20] * 7), 595),  # too far apart for words of a sentence
        (row([8, 8, 8], wide=18), 595),  # so few that columns may stand so by chance
        (row([8] * 7), 842),  # half a page: the left of two columns of prose
        (row([8] * 8, words=MONTHS, wide=12), 595),  # all as wide
        (row([8] * 8, words=SPENT), 595),
        ([replace(run, cell=(0, 1)) for run in row([8] * 7)], 595),
        ([replace(run, order=10 - run.order) for run in row([8] * 7)], 595),  # drawn in another order
        ([replace(run, height=12.0 + (run.order == 2)) for run in row([8] * 7)], 595),
    ],
)
def test_what_may_be_columns_stays_apart(runs, width):
    assert with_whole_lines(runs, width) == runs


def test_what_is_drawn_behind_a_line_counts_on():
    below = replace(row([])[0], order=8, row=2)
    assert [run.order for run in with_whole_lines([*row([8] * 7), below], 595)] == [0, 1]


def test_lines_of_the_same_words_are_no_table(drawn):
    def page(canvas):
        text = canvas.beginText(60, 700)
        text.setWordSpace(6)
        for _ in range(4):
            text.textLine(f"{' '.join(WORDS)} of that year")
        canvas.drawText(text)

    flow = drawn(page).pages[0].flow
    assert all(isinstance(part, Line) for part in flow) and len(flow) == 4


def test_ruled_cells_side_by_side_are_not_looked_at_for_columns(monkeypatch):
    cells = [replace(run, cell=(0, at)) for at, run in enumerate(row([8] * 6))]
    monkeypatch.setattr(pdf_figures, "_Columns", lambda *_: pytest.fail("looked for columns"))
    assert part_at_columns(cells) == cells
