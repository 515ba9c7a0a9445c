"""Tables, minutes and printed pages drawn by lot, by fixed seeds; and what such papers showed, in small."""

from pathlib import Path

import pytest

from corpus.lots.minutes import draw_minutes
from corpus.lots.sheets import Sheet
from corpus.lots.tables import draw_grants, draw_register
from extract.fields.money.organisations import name_at
from extract.fields.outcome.said import outcome_in
from extract.paper import read_paper
from extract.record import Record


def drawn(sheet: Sheet, folder: Path, form: str) -> list[Record]:
    return read_paper(sheet.write(folder, form))


def read(folder: Path, words: str, name: str = "paper.txt") -> list[Record]:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return read_paper(path)


@pytest.mark.parametrize("form", ["docx", "html", "pdf", "tabs.txt"])
@pytest.mark.parametrize("seed", [1010, 1036])
def test_a_table_of_decisions_has_a_record_a_row(seed: int, form: str, tmp_path: Path) -> None:
    sheet = draw_register(seed)
    records = drawn(sheet, tmp_path, form)
    assert [record.title for record in records] == [told.title[0] for told in sheet.told]


@pytest.mark.parametrize("seed", [1008, 1030, 1039])
def test_a_table_of_grants_awards_each_row(seed: int, tmp_path: Path) -> None:
    sheet = draw_grants(seed)
    records = drawn(sheet, tmp_path, "html")
    assert [[(a.value, a.recipient) for a in r.awards] for r in records] == [
        list(t.awards or ()) for t in sheet.told
    ]


@pytest.mark.parametrize("form", ["html", "pdf"])
@pytest.mark.parametrize("seed", [1000, 1009, 1014, 1017])
def test_minutes_say_what_came_of_each_item(seed: int, form: str, tmp_path: Path) -> None:
    sheet = draw_minutes(seed)
    records = drawn(sheet, tmp_path, form)
    assert [record.outcome for record in records] == [told.outcome[0] for told in sheet.told]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("AGREED: That the request by the boat club for £6,286 be declined.", "refused"),
        ("AGREED: That the report be noted.", "noted"),
        ("AGREED: That the sale be approved.", "approved"),
        ("Funding of £2,910 for the boat club was not approved, as the fund is spent.", "refused"),
        ("Funding of £3,400 be provided to the boat club for oars.", "approved"),
    ],
)
def test_what_is_agreed_to_tells_the_outcome(words: str, outcome: str) -> None:
    assert outcome_in(words) == outcome


def test_a_name_may_end_in_a_saint() -> None:
    name = name_at("to Safe Haven St Aldhelm's with £900", 3)
    assert name is not None and name.text == "Safe Haven St Aldhelm's"


MINUTES = """Board of the Police and Crime Commissioner for Kent

Minutes of the meeting held on 4 May 2031

Present: Ann Bell, Police and Crime Commissioner

1. Apologies

None.

2. Boats for the cadets

The Commissioner was asked to consider the request.

RESOLVED: That a grant of £900 be awarded to the Sea Cadets Trust for boats.

3. A hut at the ford

The Commissioner was asked to consider the request.

RESOLVED: That the hut be let to Fordham Parish Council.
"""


def test_what_was_to_be_considered_is_not_only_noted(tmp_path: Path) -> None:
    assert [record.outcome for record in read(tmp_path, MINUTES)] == ["approved", "approved"]


def test_a_cell_that_reads_like_a_label_is_the_outcome(tmp_path: Path) -> None:
    rows = (
        ("D3/31", "4 May 2031", "Lamps"),
        ("D2/31", "3 May 2031", "Boats"),
        ("D1/31", "2 May 2031", "A hut"),
    )
    table = "".join(f"<tr><td>{'</td><td>'.join(row)}</td><td>Decision agreed</td></tr>" for row in rows)
    head = "<tr><th>Ref</th><th>Date</th><th>Title</th><th>Outcome</th></tr>"
    records = read(tmp_path, f"<h1>Decision log</h1><table>{head}{table}</table>", "log.html")
    assert [record.outcome for record in records] == ["approved"] * 3


def test_a_month_alone_between_rows_of_tabs_is_no_part_of_a_cell(tmp_path: Path) -> None:
    log = (
        "Decision log of the Police and Crime Commissioner for Kent\n\n"
        "Title\tDate of decision\tDecision\nMay 2031\nLamps for the quay\t4 May 2031\tApproved\n"
        "Boats for cadets\t3 May 2031\tApproved\nApril 2031\nA hut at the ford\t2 April 2031\tRefused\n"
    )
    titles = [record.title for record in read(tmp_path, log)]
    assert titles == ["Lamps for the quay", "Boats for cadets", "A hut at the ford"]
