"""Header fields behind labels that stand in no list, told by weights learned from labelled facts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.train_labels import read_examples
from extract.fields.header.learned import likely_fields
from extract.record import Record

Records = Callable[..., list[Record]]
HEAD = "<h1>Police and Crime Commissioner for Marlshire</h1><h2>Record of decision</h2>"
FOOT = (
    "<p>The Commissioner gives £500 to Fen Aid Trust.</p>"
    "<p>Signed: Ann Hale, Police and Crime Commissioner</p><p>Date: 3 May 2031</p>"
)


def form(*facts: tuple[str, str]) -> str:
    all_facts = (*facts, ("Date of decision", "3 May 2031"), ("Ward", "Fenby"))
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in all_facts)
    return f"{HEAD}<table>{rows}</table>{FOOT}"


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Asked by", "Mia Stone, Head of Lamps", "originator"),
        ("Whose idea", "Mia Stone, Head of Lamps", "originator"),
        ("In a few words", "A night bus for Fenby", "title"),
        ("Who heard it", "Strategic Lamps Board", "submitted_to"),
    ],
)
def test_a_label_that_no_list_knows_is_told_by_its_words(
    label: str, value: str, field: str, records_of: Records
) -> None:
    (record,) = records_of(form((label, value)), suffix=".html")
    assert getattr(record, field) == value
    sure = record.evidence[field].confidence
    assert sure is not None and 0.8 <= sure < 1


@pytest.mark.parametrize("label", ["Procurement procedure", "Route to market"])
def test_an_open_tender_is_no_openness(label: str, records_of: Records) -> None:
    (record,) = records_of(form((label, "Open")), suffix=".html")
    assert record.status is None


def test_what_is_printed_under_a_known_label_goes_before(records_of: Records) -> None:
    facts = (("Whose idea", "Mia Stone, Head of Lamps"), ("Author", "Jo Ray, Clerk"))
    (record,) = records_of(form(*facts), suffix=".html")
    assert record.originator == "Jo Ray, Clerk"


def test_a_figure_is_no_reference(records_of: Records) -> None:
    (record,) = records_of(form(("Number of lamps", "345"), ("Lamps a street", "12.5")), suffix=".html")
    assert record.reference is None


def test_likelihoods_add_up() -> None:
    assert sum(likely_fields("Who is asking", "Mia Stone").values()) == pytest.approx(1, abs=1e-5)


def test_facts_are_read_with_their_fields(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("# a comment\n3b. Asked for by\tMia Stone, Clerk\toriginator/none\n", encoding="utf-8")
    (fact,) = read_examples([path])
    assert fact.meanings == ("originator", "none")
    assert {"v=person", "v=post", "l:ask"} <= fact.seen
    path.write_text("Author\tMia Stone\twriter\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a field: Author"):
        list(read_examples([path]))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Is there a Section B to this record? YES", "part-confidential"),
        ("The price is held in Section B, which is not for publication.", "part-confidential"),
        ("Is there a Section B to this record? NO", "open"),
    ],
)
def test_a_section_that_is_kept_back(told: str, status: str, records_of: Records) -> None:
    (record,) = records_of(
        "PCC for Marlshire\n\nSection A\nFor Publication\n\nDECISION RECORD\n\nTitle: Night bus\n\n"
        f"Resolved that the Commissioner makes a grant of £7,200 to the Fen Group.\n\n{told}\n\n"
        "Signed: Ann Hale, PCC\n\nDate: 3 May 2031\n"
    )
    assert record.status == status
