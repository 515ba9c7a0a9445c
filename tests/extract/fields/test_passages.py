"""Summaries, recommendations and sections: items at the outermost level, lead-ins and repeats left out."""

from collections.abc import Callable

import pytest

from extract.block import Block
from extract.fields.passages import (
    find_recommendations,
    find_summary,
    items_of,
    marker_style,
    without_label,
)
from extract.fields.sections import find_sections
from extract.page import Line

Blocks = Callable[..., list[Block]]


def item(marker: str, text: str, level: int = 0) -> Block:
    kind = "item" if marker else "paragraph"
    return Block(text, kind, ((0, Line(f"{marker} {text}".strip(), 1)),), marker=marker, level=level)  # type: ignore[arg-type]  # literals


def recommended(blocks: list[Block]) -> list[tuple[str | None, str]]:
    return [(r.label, r.text) for r in find_recommendations(blocks)]


STYLES = {
    "number": ["1.", "(2)"],
    "letter": ["a)", "(b)"],
    "roman": ["ii)", "i."],
    "decimal1": ["2.1"],
    "decimal2": ["1.1.2"],
    "bullet": ["•", "-", "o"],
}


@pytest.mark.parametrize(
    ("marker", "style"), [(mark, style) for style, marks in STYLES.items() for mark in marks]
)
def test_the_family_of_a_list_mark(marker: str, style: str) -> None:
    assert marker_style(marker) == style


ITEMS = [
    (["1.|To give £5", "2.|To take £6"], [("1", "To give £5"), ("2", "To take £6")]),
    (
        ["1.|To give:", "a)|£5 to A;", "b)|£6 to B.", "2.|To note."],
        [("1", "To give: a) £5 to A; b) £6 to B."), ("2", "To note.")],
    ),
    (["a)|one", "b)|two"], [("a", "one"), ("b", "two")]),
    (["•|one", "•|two"], [(None, "one"), (None, "two")]),
    (["a)|one", "i)|sub", "ii)|sub two", "b)|two"], [("a", "one i) sub ii) sub two"), ("b", "two")]),
    (["2.1|Bod y Panel yn nodi", "2.2|Cytuno"], [("2.1", "Bod y Panel yn nodi"), ("2.2", "Cytuno")]),
    (["|A paragraph."], [(None, "A paragraph.")]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "items"), ITEMS)
def test_items_hold_their_sub_items(printed: list[str], items: list[tuple[str | None, str]]) -> None:
    blocks = [item(mark, text) for mark, _, text in (p.partition("|") for p in printed)]
    assert [(i.label, i.text) for i in items_of(blocks)] == items


RECOMMENDED = [
    (
        "RECOMMENDATION:\n\n1. That the PCC approves £500 for the club.\n",
        [("1", "That the PCC approves £500 for the club.")],
    ),
    (
        "Recommendation: That the bus is kept.\n\nBackground\n\nIt runs at night.\n",
        [(None, "That the bus is kept.")],
    ),
    (
        "2. Recommendations\n\nThat the Panel:\n\n- notes the report\n- thanks the officer\n\n"
        "3. Background\n\nIt began.\n",
        [(None, "notes the report"), (None, "thanks the officer")],
    ),
    (
        "Recommendation\n\nThe Deputy Mayor is recommended to:\n\n1. Award £64,000 to:\n\n"
        "a) the marshals;\n\nb) the pastors.\n\n"
        "2. Note that it ends.\n\nBackground\n\nIt began.\n",
        [("1", "Award £64,000 to: a) the marshals; b) the pastors."), ("2", "Note that it ends.")],
    ),
    # A restatement later in the paper is not repeated.
    (
        "RECOMMENDATION\n\nThat the bus is kept.\n\n1. INTRODUCTION\n\nIt runs.\n\n"
        "7. RECOMMENDATIONS\n\nThat the bus be kept.\n",
        [(None, "That the bus is kept.")],
    ),
    # "Not applicable" is one entry as printed.
    (
        "RECOMMENDATION\n\nNot applicable – direct decision.\n\nDECISION\n\nTo keep it.\n",
        [(None, "Not applicable – direct decision.")],
    ),
    # No heading: the sentence that asks.
    (
        "Night bus\n\nThe bus has run since May.\n\nThe Commissioner is asked to approve £900 for the bus.\n",
        [(None, "The Commissioner is asked to approve £900 for the bus.")],
    ),
    ("Night bus\n\nThe bus has run since May. It is well liked.\n", []),
    # A numbered paragraph behind the list is no item of it, where no other item follows.
    (
        "2. Recommendations\n\nMembers are asked to:\n\n1. note the fares; and\n\n"
        "2. support the night bus.\n\n"
        "2.1 The bus has run since May, and the club says that it is well liked.\n\n3. Routes\n\nNone.\n",
        [("1", "note the fares; and"), ("2", "support the night bus.")],
    ),
    (
        "2. Recommendations\n\nMembers are asked to:\n\n1. support the night bus.\n\n"
        "1.1 from May\n\n2. note the fares.\n",
        [("1", "support the night bus. 1.1 from May"), ("2", "note the fares.")],
    ),
    # The decision's own part may ask, and its lead-in may be set as a heading of its own.
    (
        "Decision:\n\nThe Police and Crime Commissioner is asked:\n\n1. To sell the house.\n\n"
        "2. To sign the contract.\n\nBackground:\n\nIt is empty.\n",
        [("1", "To sell the house."), ("2", "To sign the contract.")],
    ),
    (
        "RECOMMENDATION\n\n2. The Panel is recommended to:-\n\n(a) note the fees; and\n\n(b) comment.\n\n"
        "INTERNAL AUDIT\n\n3. The contract was let in 2021 to a firm for four years.\n",
        [("a", "note the fees; and"), ("b", "comment.")],
    ),
    (
        "RECOMMENDED: That\n\n(1) the fee be raised;\n\n(2) it be read again.\n\nBACKGROUND\n\nIt began.\n",
        [("1", "the fee be raised;"), ("2", "it be read again.")],
    ),
    (
        "Summary\n\nIn view of what is said above, the Commissioner is therefore asked to formally approve "
        "the following:\n\n"
        "An extension of the grant to Alder Aid, in the sum of £900.\n\nA grant of £50 to Quay Lamps.\n\n"
        "A report was read by the board.\n",
        [
            (None, "An extension of the grant to Alder Aid, in the sum of £900."),
            (None, "A grant of £50 to Quay Lamps."),
        ],
    ),
    (
        "Recommendation\n\nThat the Commissioner awards:\n\n- £900 to Alder Aid; and\n"
        "- £50 to Quay Lamps.\n\nThe total cost of £950 will be met from the fund.\n",
        [(None, "£900 to Alder Aid; and"), (None, "£50 to Quay Lamps.")],
    ),
    # Somebody else was asked for something.
    ("BACKGROUND\n\nThe club was asked to leave out its workbook.\n", []),
    # "Proposal" may head what is described.
    (
        "PROPOSAL\n\nThe fares are worked out from mileage. The club asked for less.\n\n"
        "BACKGROUND\n\nIt runs.\n",
        [],
    ),
    ("PROPOSAL\n\nIt is proposed that the bus is kept.\n", [(None, "It is proposed that the bus is kept.")]),
    ("RECOMMENDATION:\n\nBACKGROUND:\n\nThe bus runs at night.\n", []),
]


@pytest.mark.parametrize(("text", "items"), RECOMMENDED)
def test_recommendations(text: str, items: list[tuple[str | None, str]], blocks_of: Blocks) -> None:
    assert recommended(blocks_of(text)) == items


def test_a_recommendation_s_evidence_is_its_printed_lines(blocks_of: Blocks) -> None:
    found = find_recommendations(
        blocks_of("RECOMMENDATION\n\n1. To give:\n\na) £5 to A;\n\nb) £6 to B.\n\n2. To note it.\n")
    )
    assert [(r.evidence.line, r.evidence.text) for r in found] == [
        (3, "1. To give:\na) £5 to A;\nb) £6 to B."),
        (9, "2. To note it."),
    ]


SUMMARIES = [
    (
        "SUMMARY:\n\n1. The bus runs at night.\n\n2. It is well liked.\n\nRECOMMENDATION\n\nTo keep it.\n",
        ["The bus runs at night.", "It is well liked."],
    ),
    ("Executive Summary: The bus is old.\n\nBackground\n\nIt began.\n", ["The bus is old."]),
    ("Background\n\nThe bus runs.\n", []),
    ("SUMMARY:\n\nRECOMMENDATION:\n\nTo keep it.\n", []),
]


@pytest.mark.parametrize(("text", "paragraphs"), SUMMARIES)
def test_the_summary(text: str, paragraphs: list[str], blocks_of: Blocks) -> None:
    assert [p.text for p in find_summary(blocks_of(text))] == paragraphs


def test_sections_have_number_heading_and_text(blocks_of: Blocks) -> None:
    sections = find_sections(
        blocks_of("Title: Bus\n\n1. INTRODUCTION\n\nIt runs.\n\nAt night.\n\n2. RISKS\n\nRain.\n")
    )
    assert [(s.number, s.heading, s.page, s.text) for s in sections] == [
        ("1", "INTRODUCTION", None, "It runs.\nAt night."),
        ("2", "RISKS", None, "Rain."),
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Recommendation: To keep it.", "To keep it."),
        ("To keep it.", "To keep it."),
        ("Recommendation:", None),
    ],
)
def test_a_block_without_its_label(text: str, left: str | None) -> None:
    block = without_label(item("", text))
    assert (block.text if block else None) == left
