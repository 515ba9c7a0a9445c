"""A signature that stands in a Word file as a picture signs its own line, and a logo or a stamp none."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from PIL import Image

from extract.paper import read_paper

Fill = Callable[[Any], None]


def picture() -> io.BytesIO:
    kept = io.BytesIO()
    Image.new("RGB", (120, 40), "navy").save(kept, "PNG")
    kept.seek(0)
    return kept


def signed(folder: Path, fill: Fill) -> list[tuple[str, bool | None, str | None]]:
    document = docx.Document()
    document.add_paragraph().add_run().add_picture(picture())  # the letterhead
    document.add_heading("Police and Crime Commissioner for Eskdale", 1)
    document.add_paragraph("Decision notice 14/2021")
    document.add_paragraph("Title: Lamps for Harle Lane")
    document.add_heading("Recommendation", 2)
    document.add_paragraph("That the Commissioner grants £4,000 to Harle Parish Council for lamps.")
    fill(document)
    document.save(str(folder / "notice.docx"))
    (record,) = read_paper(folder / "notice.docx")
    return [(s.role, s.signed, s.name) for s in record.signatures]


def behind_the_label(document: Any) -> None:
    document.add_heading("Police and Crime Commissioner", 2)
    document.add_paragraph("I approve the recommendation.")
    document.add_paragraph("Signature: ").add_run().add_picture(picture())
    document.add_paragraph("Date: 3 May 2021")


def below_the_label(document: Any) -> None:
    document.add_heading("Police and Crime Commissioner", 2)
    document.add_paragraph("Signed: ______________")
    document.add_paragraph().add_run().add_picture(picture())
    document.add_paragraph("Date: 3 May 2021")


def in_the_next_cell(document: Any) -> None:
    table = document.add_table(2, 4)
    for cell, words in zip(table.rows[0].cells, ("Officer", "Comments", "Signature", "Date"), strict=True):
        cell.text = words
    table.cell(1, 0).text = "Police and Crime Commissioner"
    table.cell(1, 1).text = "Agreed"
    table.cell(1, 2).paragraphs[0].add_run().add_picture(picture())
    table.cell(1, 3).text = "3 May 2021"


def beside_the_office(document: Any) -> None:
    document.add_heading("Approval", 2)
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Police and Crime Commissioner"
    table.cell(0, 0).paragraphs[0].add_run().add_picture(picture())
    table.cell(0, 1).text = "Date 3 May 2021"


@pytest.mark.parametrize("fill", [behind_the_label, below_the_label, in_the_next_cell, beside_the_office])
def test_a_picture_on_the_line_is_a_signature(tmp_path: Path, fill: Fill) -> None:
    assert signed(tmp_path, fill) == [("commissioner", True, None)]


def test_a_picture_elsewhere_signs_nothing(tmp_path: Path) -> None:
    def blank(document: Any) -> None:
        document.add_heading("Police and Crime Commissioner", 2)
        document.add_paragraph("Signature: ")
        document.add_paragraph("Date: ")
        document.add_paragraph().add_run().add_picture(picture())  # the seal in the foot

    assert signed(tmp_path, blank) == [("commissioner", False, None)]
