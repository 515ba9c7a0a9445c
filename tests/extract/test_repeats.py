"""Lists that are set in no manner known: they are cut where what opens or closes their entries repeats."""

from pathlib import Path

import pytest
from docx import Document

from corpus.layouts import lay_out
from corpus.train_cuts import starts_of
from extract.block import Block
from extract.entries.cuts.cuts import best_cut
from extract.entries.cuts.likeness import likeness
from extract.entries.cuts.looks import looks_of
from extract.outline.outline import outline
from extract.paper import read_paper
from extract.readers.choose import read_document
from extract.record import Record

from .conftest import Records


def read(folder: Path, words: str, name: str = "paper.txt") -> list[Record]:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return read_paper(path)


def titles(records: list[Record]) -> list[str | None]:
    return [record.title for record in records]


@pytest.mark.parametrize("seed", [1000, 1002, 1006, 1009, 1011])
@pytest.mark.parametrize("name", ["list.txt", "list.html"])
def test_a_list_laid_out_by_lot_has_its_entries(seed: int, name: str, tmp_path: Path) -> None:
    made = lay_out(seed)
    records = read(tmp_path, made.as_text() if name.endswith("txt") else made.as_page(), name)
    assert titles(records) == [told.title for told in made.told]


def blocks_of(folder: Path, words: str) -> list[Block]:
    path = folder / "list.txt"
    path.write_text(words, encoding="utf-8")
    return list(outline(read_document(path)))


@pytest.mark.parametrize("seed", [1001, 1005, 1008])
def test_the_right_cut_is_likelier_than_one_a_line_off(seed: int, tmp_path: Path) -> None:
    made = lay_out(seed)
    blocks = blocks_of(tmp_path, made.as_text())
    looks = looks_of(blocks)
    right = starts_of(made, blocks)
    lower = tuple(at + 1 for at in right)
    assert likeness(looks, right) > max(likeness(looks, lower), likeness(looks, right[::2]))


ASKED = (
    (
        "Lamps for the quay",
        "Whether to buy lamps from Quay Lamps CIC.",
        "Yes, for £900 this year.",
        "4 May 2031",
    ),
    (
        "Boats for the cadets",
        "The cadets wanted two boats for the river.",
        "No. The fund is spent.",
        "9 May 2031",
    ),
    (
        "A hut at the ford",
        "Whether a hut should be built at the ford.",
        "Yes, with the parish.",
        "2 June 2031",
    ),
)
QUESTIONS = "\n\n".join(
    f"{title}\n\nWhat was being asked?\n\n{asked}\n\nWhat was the answer?\n\n{said}\n\nSaid when?\n\n{day}"
    for title, asked, said, day in ASKED
)


def test_headings_that_come_again_are_labels_and_no_titles(tmp_path: Path) -> None:
    found = titles(read(tmp_path, f"Key decisions explained\n\n{QUESTIONS}\n"))
    assert found == ["Lamps for the quay", "Boats for the cadets", "A hut at the ford"]


NUMBERED = """Decisions made in 2031

024-2031 – Regional forensic agreement

023-2031 – Charging policy

016/2031 – Capital monitoring to the end of March (provisional outturn) for the year
014-2031 - Arrangements for audit

Appointment of an interim treasurer – 6 June 2031

012-2031 – Estates strategy
"""


def test_an_entry_without_its_number_is_one_too(tmp_path: Path) -> None:
    numbers = [record.reference for record in read(tmp_path, NUMBERED)]
    assert numbers == ["024-2031", "023-2031", "016/2031", "014-2031", None, "012-2031"]


PIPES = """Decisions of public interest

Reference Number | Decision Title |
---|---|
000831 |
000831
Custody consumables
The Commissioner approved a contract with Quay Supplies Ltd for four years. Download PDF |
000829 |
000829
Lamps for the quay
The Commissioner approved a grant of £900 to Quay Lamps. Download PDF |
000825 |
000825
Treasury strategy
Approval of the strategy for the coming year. Download PDF |

1 2 3 Next

Accessibility | Privacy | Cookies | Site map
"""


def test_the_links_of_a_page_below_a_table_are_no_row(tmp_path: Path) -> None:
    assert [record.reference for record in read(tmp_path, PIPES)] == ["000831", "000829", "000825"]


FOLDS = "<main><h1>2031 Decisions</h1><p>What I have decided is below.</p>{}</main>".format(
    "".join(
        f'<div><button aria-expanded="false">Decision 2031-{n}: {title}</button>'
        f"<div><p>Signed {day} November 2031</p><p>{said}</p></div></div>"
        for n, title, day, said in (
            (14, "Safe haven", 24, "I have agreed a grant of £900 to Quay Refuge."),
            (13, "Fleet", 10, "I have approved the purchase of ten vans."),
            (12, "Body armour", 6, "I have put off a decision until the spring."),
        )
    )
)


def test_the_buttons_of_an_accordion_are_its_titles(tmp_path: Path) -> None:
    records = read(tmp_path, FOLDS, "page.html")
    assert [(record.reference, record.title) for record in records] == [
        ("2031-14", "Safe haven"),
        ("2031-13", "Fleet"),
        ("2031-12", "Body armour"),
    ]


def test_a_row_under_a_merged_cell_is_an_entry_though_it_tells_little(tmp_path: Path) -> None:
    rows = (
        ("Local authority", "Group", "What the money is for", "Grant (£)", "Decided"),
        ("Gateshead", "Quay Together", "Football and shared meals", "5,000", "14/01/2031"),
        ("", "Quay Hub", "Training of volunteers", "4,780", "14/01/2031"),
        ("Newcastle", "Story Collective", "A history performed in schools", "3,960", "14/01/2031"),
        ("", "Byker Lads", "Boxing on Friday evenings", "5,000", "21/01/2031"),
        ("", "Southwick Kitchen", "Application withdrawn by the group", "", ""),
    )
    document = Document()
    document.add_heading("Commissioner's Community Fund 2031", 1)
    document.add_paragraph("These are the applications which the Commissioner has decided so far.")
    table = document.add_table(len(rows), 5)
    table.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(at, column).text = words
    path = tmp_path / "fund.docx"
    document.save(str(path))
    records = read_paper(path)
    assert [record.title for record in records] == [row[1] for row in rows[1:]]
    assert records[-1].outcome == "withdrawn"


def test_the_parts_of_one_paper_are_no_list(tmp_path: Path) -> None:
    notice = (
        "Decision notice 4/2031\n\nLamps for the quay\n\nBackground\n\nOn 3 May 2031 the lamps failed.\n\n"
        "Advice\n\nOn 9 May 2031 a report was made.\n\nDecision\n\nOn 14 May 2031 I agreed to buy lamps.\n"
    )
    assert len(read(tmp_path, notice)) == 1


def test_numbers_that_count_the_entries_are_kept_to(tmp_path: Path) -> None:
    words = "".join(
        f"{n}. {title}\n" for n, title in enumerate(("Lamps", "Boats for £900", "Huts", "Radios"), 1)
    )
    blocks = blocks_of(tmp_path, f"Key decisions\n\nThe key decisions are listed below.\n\n{words}")
    cut = best_cut(blocks)
    assert cut is not None and len(cut.starts) == 4


def test_a_header_under_labels_of_a_forms_own_is_of_one_paper(records_of: Records) -> None:
    head = "Office of the Police and Crime Commissioner for Fenland\n\nMINUTE OF DETERMINATION\n\n"
    labels = ("Ref: FN/31/2", "Matter in hand: Lamps", "Author: J. Ray", "Laid before: The Commissioner",
              "Laid on: 1 May 2031", "Sealed on: 2 May 2031")  # fmt: skip
    (record,) = records_of(
        head + "\n".join(labels) + "\n\nGist\n\nThe lamps are old.\n\nFiat\n\nGranted as pleaded.\n"
    )
    assert (record.reference, record.originator) == ("FN/31/2", "J. Ray")
