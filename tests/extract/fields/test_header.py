"""Values beside, below and inside labels; what a blank label must not swallow."""

from collections.abc import Callable

import pytest

from extract.block import Block
from extract.fields.header.header import labelled_values
from extract.fields.header.values import is_blank, without_contact
from extract.outline.outline import outline
from extract.page import Cell, Document, Line, Page, Table


def document(*lines: str) -> Document:
    """A page of lines, one a paragraph; a line with a tab is a row of a table."""
    flow: list[Line | Table] = []
    for number, text in enumerate(lines, 1):
        line = Line(text, number, whole=True)
        if "\t" in text:
            parts = [Line(part, number) for part in text.split("\t")]
            cells = tuple(Cell(p.text, at, (p,) if p.text else ()) for at, p in enumerate(parts))
            before = flow[-1] if flow and isinstance(flow[-1], Table) else None
            if before:
                flow[-1] = Table((*before.rows, cells))
            else:
                flow.append(Table((cells,)))
        else:
            flow.append(line)
    return Document("text/plain", (Page(None, tuple(flow)),))


def values(*lines: str) -> list[tuple[str, str]]:
    return [(v.field, v.text) for v in labelled_values(outline(document(*lines))) if v.field != "other"]


VALUES = [
    (["Title: Shelter"], [("title", "Shelter")]),
    (["SUBJECT:", "SHELTER FOR THE NIGHT"], [("title", "SHELTER FOR THE NIGHT")]),
    (["SUBJECT:", "RECOMMENDATION:", "That it opens."], [("title", "")]),
    (["Reference:", "Title: Shelter"], [("reference", ""), ("title", "Shelter")]),
    (["Title:\tShelter"], [("title", "Shelter")]),
    (["Title:\t", "Author:\tJo Bell"], [("title", ""), ("originator", "Jo Bell")]),
    (["Ref: 4/19 Date: 3 May 2019"], [("reference", "4/19"), ("date", "3 May 2019")]),
    (["Decision: 021/2020"], [("reference", "021/2020")]),
    (
        ["Reference\tTitle\tAuthor", "4/19\tShelter\tJo Bell"],
        [("reference", "4/19"), ("title", "Shelter"), ("originator", "Jo Bell")],
    ),
]


@pytest.mark.parametrize(("lines", "wanted"), VALUES)
def test_labelled_values(lines: list[str], wanted: list[tuple[str, str]]) -> None:
    assert values(*lines) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "The officer submitted to the board a paper.",
        "A subject of talk was the title of the film.",
        "12 May 2021",
    ],
)
def test_prose_holds_no_values(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Jo Hart, Policy Officer, Tel: 01234 567890, jo.hart@example.org", "Jo Hart, Policy Officer"),
        ("Jo Hart (jo.hart@example.org)", "Jo Hart"),
        ("Jo Hart – 01234 567 890", "Jo Hart"),
        ("Head of Finance, [email protected]", "Head of Finance"),
        ("Policy Officer (VS)", "Policy Officer (VS)"),
        ("Team 2024", "Team 2024"),
    ],
)
def test_a_person_without_telephone_and_email(text: str, kept: str) -> None:
    assert without_contact(text) == kept


@pytest.mark.parametrize(
    "text", ["", "   ", "____", "......", "–", "Click or tap here to enter text.", "TBC"]
)
def test_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "n/a", "None", "A"])
def test_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_evidence_is_the_value_s_own_line(blocks_of: Callable[..., list[Block]]) -> None:
    value = labelled_values(blocks_of("Reference: 4/19\n\nSUBJECT:\n\nNIGHT SHELTER\n"))[-1]
    assert (value.field, value.evidence.line, value.evidence.text) == ("title", 5, "NIGHT SHELTER")
