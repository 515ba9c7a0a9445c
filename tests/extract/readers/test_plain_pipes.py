"""Pages saved as text, whose tables keep a "|" a cell while their cells run over lines."""

import pytest

from extract.page import Line, Table
from extract.readers.plain import read_plain

HEADS = ["Number", "Asked by", "What was decided", "Agreed", "More"]
ROWS = [
    ["2031.07", "Ann Bell", "Lamps for the quay\n\nTo buy forty lamps, at £90\neach.", "Yes", "See paper"],
    ["2031.06", "Bo Reed", "Van\nThe request was taken\n\nback by its author.", "Withdrawn", ""],
    ["2031.05", "Cy Dow", "Fees for visitors", "No", "See paper"],
]


def _behind(cells):
    return "".join(f"{cell} |\n" for cell in cells)


def _on_lines_of_their_own(cells):
    return "".join(f"{cell}\n|\n" for cell in cells)


def _before(cells):
    return "".join(f"| {cell}\n" for cell in cells)


def _both(cells):
    return "| " + " | ".join(cells) + " |\n"


def _between(cells):
    return " | ".join(cells) + "\n"


SHAPES = {
    "behind each cell": (" | ".join(HEADS) + " |\n", _behind),
    "on lines of their own": (" | ".join(HEADS) + " |\n", _on_lines_of_their_own),
    "behind the headings too, a line each": (_behind(HEADS), _behind),
    "before each cell": ("| " + " | ".join(HEADS) + "\n", _before),
    "on both sides, with a rule": (_both(HEADS) + "|---|---|---|---|---|\n", _both),
    "between two, with a rule": (_between(HEADS) + "---|---|---|---|---\n", _between),
}


@pytest.mark.parametrize(("heads", "printed"), SHAPES.values(), ids=SHAPES.keys())
@pytest.mark.parametrize("below", ["\n\nFiles to download:\n\nHelp", "\n\nHelp | Cookies | Search |", ""])
def test_a_table_whose_cells_run_over_lines(heads, printed, below):
    text = f"Decisions of 2031\n\n{heads}{''.join(map(printed, ROWS))}".rstrip("\n") + below
    flow = read_plain(text.encode()).pages[0].flow
    table = next(part for part in flow if isinstance(part, Table))
    found = [[" ".join(cell.text.split()) for cell in row] for row in table.rows]
    assert found == [HEADS, *([" ".join(cell.split()) for cell in row] for row in ROWS)]
    assert [part.text for part in flow if isinstance(part, Line)][:1] == ["Decisions of 2031"]
    assert flow[-1] is table or isinstance(flow[-1], Table) or flow[-1].text == "Help"


@pytest.mark.parametrize(
    "text",
    [
        "Home | About us | Contact us |\n\nA page of words.\nThey go on.\n\nHelp | Cookies | Search |",
        "Home |\nAbout us |\nContact us |\nThe notice of 4 May\nruns on.\n\nHelp |\nSearch |",
    ],
)
def test_a_menu_is_no_such_table(text):
    flow = read_plain(text.encode()).pages[0].flow
    assert all(len(part.rows) < 3 for part in flow if isinstance(part, Table))
