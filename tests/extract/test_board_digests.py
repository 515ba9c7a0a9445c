"""What a board decided, printed as columns that only white space parts: a row an entry, whatever its head."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.paper import read_paper
from extract.record import Record

AT = (60, 150, 330)
ROWS = [
    ("11/19", "Dog van", ["Agreed. The van is", "to be bought for £21,000."], []),
    ("12/19", "Oxby Scouts", ["A grant of £900 to Oxby Scouts", "was approved for new tents."],
     ["The Commissioner asked to be told how", "many nights the tents are slept in."]),
    ("13/19", "Reach drone", ["Not agreed. The request was for", "£7,000."], []),
    ("14/19", "Marl stables", ["Deferred to the next meeting", "so that the vet can be asked."], []),
]  # fmt: skip
TOP = {
    "there": [("DATE OF MEETING", "5 June 2019"), ("PRESENT", "PCC A Penrose, CC B Tull")],
    "day": [("Meeting date", "5 June 2019"), ("Venue", "Reach Hall")],
}


def digest(folder: Path, name: str, top: str, heads: tuple[str, str, str], pages: int = 1) -> list[Record]:
    """A digest of four rows; with two pages, the last rows stand on the second, under the heads again."""
    path = folder / "digest.pdf"
    canvas = Canvas(str(path), pagesize=A4)

    def row(y: float, *words: str) -> float:
        for x, text in zip(AT, words, strict=False):
            canvas.drawString(x, y, text)
        return y - 13

    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(150, 790, "Police and Crime Commissioner for Fenland")
    canvas.drawString(150, 772, name)
    canvas.setFont("Helvetica", 10)
    y = 740.0
    for label, value in TOP[top]:
        y = row(y, label, "", value) - 3
    y = row(y - 20, *heads) - 12
    for at, (number, subject, told, more) in enumerate(ROWS):
        if pages == 2 and at == 2:
            canvas.showPage()
            canvas.setFont("Helvetica", 10)
            y = row(780, *heads) - 12
        y = row(y, number, subject, told[0])
        for line in told[1:]:
            y = row(y, "", "", line)
        for n, line in enumerate(more):
            y = row(y - (10 if n == 0 else 0), "", "", line)
        y -= 26
    canvas.drawString(60, y - 30, "C Ellery, Chief Executive")
    canvas.save()
    return read_paper(path)


@pytest.mark.parametrize("pages", [1, 2])
@pytest.mark.parametrize(
    ("name", "top", "heads"),
    [
        ("STRATEGIC BOARD - DIGEST OF DECISIONS", "there", ("DECISION NO.", "SUBJECT", "DECISION")),
        ("Assurance Board: digest of decisions", "day", ("No.", "Report", "Decision")),
        ("Decisions taken at the Governance Board", "there", ("Ref", "Item", "Outcome")),
    ],
)
def test_each_row_of_a_boards_digest_is_an_entry(
    name: str, top: str, heads: tuple[str, str, str], pages: int, tmp_path: Path
) -> None:
    found = digest(tmp_path, name, top, heads, pages)
    assert [(r.reference, r.title, r.outcome) for r in found] == [
        (number, subject, outcome)
        for (number, subject, _, _), outcome in zip(
            ROWS, ("approved", "approved", "refused", "deferred"), strict=True
        )
    ]
    assert [(int(a.value), a.recipient) for r in found for a in r.awards] == [(900, "Oxby Scouts")]
    assert {str(r.meeting_on) for r in found} == {"2019-06-05"}


def test_entries_of_a_digest_below_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "digest.txt"
    entry = "AB 19/{}\n\n{}\n\n{}\n\nDecision: {}\n\n"
    path.write_text(
        "Decisions digest\n\nPolice and Crime Commissioner for Fenland\n\n"
        "Assurance Board, meeting of 5 June 2019\n\n"
        "This digest tells in brief what the Board decided.\n\n"
        + entry.format(41, "Dog van", "The van is old.", "The Commissioner agreed to buy a van for £21,000.")
        + entry.format(
            42, "Oxby tents", "They leak.", "The Commissioner did not approve the request for £900."
        )
        + entry.format(43, "Marl stables", "A vet was there.", "Deferred to the next meeting."),
        encoding="utf-8",
    )
    assert [(r.reference, r.title, r.outcome) for r in read_paper(path)] == [
        ("AB 19/41", "Dog van", "approved"),
        ("AB 19/42", "Oxby tents", "refused"),
        ("AB 19/43", "Marl stables", "deferred"),
    ]
