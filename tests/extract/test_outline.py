"""Labels, headings and joined lines: tables of strings in the manner of the forms, and what must be none."""

from collections.abc import Callable

import pytest

from extract.block import Block
from extract.forms.headings import zone_of
from extract.forms.vocabulary import closing_label, labels_in, opening_label
from extract.outline.outline import cell_blocks
from extract.page import Cell, Line

Blocks = Callable[..., list[Block]]

OPENING = [
    ("DECISION NO. 27", "reference", "27"),
    ("PAPER NO: AP17/47", "reference", "AP17/47"),
    ("Decision Ref No. 2018-0901", "reference", "2018-0901"),
    ("OPCC Ref: 41/16", "reference", "41/16"),
    ("Reference – OPCC.D.019.25", "reference", "OPCC.D.019.25"),
    ("Title: Village hall lights", "title", "Village hall lights"),
    ("SUBJECT : VILLAGE HALL LIGHTS", "title", "VILLAGE HALL LIGHTS"),
    ("3. Title: Village hall lights", "title", "Village hall lights"),
    ("Report Title:", "title", ""),
    ("ORIGINATOR: POLICY OFFICER (VS)", "originator", "POLICY OFFICER (VS)"),
    ("Author and Job Role: Jo Bell – Analyst", "originator", "Jo Bell – Analyst"),
    ("Report of: Partnership Manager", "originator", "Partnership Manager"),
    ("Author(s): Jo Bell", "originator", "Jo Bell"),
    ("SUBMITTED TO: SCRUTINY PANEL", "submitted_to", "SCRUTINY PANEL"),
    ("Decision Maker: Deputy Mayor", "decided_by", "Deputy Mayor"),
    ("Protective Marking: OFFICIAL", "status", "OFFICIAL"),
    ("REASON FOR SUBMISSION: FOR DECISION", "reason", "FOR DECISION"),
    ("Date of decision: 3 May 2019", "date", "3 May 2019"),
    ("Date 24 8/16", "date", "24 8/16"),
    ("Reason if Confidential: prices", "other", "prices"),
    ("Teitl: Grant i'r clwb", "title", "Grant i'r clwb"),
    ("Awdur: Mair Penllyn", "originator", "Mair Penllyn"),
]
NO_LABEL = [
    "Subject to contract, the grant is paid",
    "Report of the working group was noted",
    "Title deeds are held by the council",
    "Date palms were planted",
    "The decision: a hard one",
    "Reference was made to the plan",
    "Status quo is not an option",
    "Officers submitted to the panel a report",
    "",
]


@pytest.mark.parametrize(("text", "field", "value"), OPENING)
def test_a_line_opens_with_its_label(text: str, field: str, value: str) -> None:
    label = opening_label(text)
    assert label is not None
    assert (label.field, text[label.value :]) == (field, value)


@pytest.mark.parametrize("text", NO_LABEL)
def test_words_that_only_look_like_a_label(text: str) -> None:
    label = opening_label(text)
    assert label is None or label.field == "other"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("OPCC Ref: 33/16 Date: 27 June 2016", ["reference", "date"]),
        ("Received in OPCC: 3 May 2016 OPCC Ref: 33/16 Title: Horse box", ["date", "reference", "title"]),
        ("Decision Ref: 2022/31 Decision Maker: PCC", ["reference", "decided_by"]),
        ("The officer said that the title: a long one, was wrong", []),
    ],
)
def test_labels_further_in_the_line(text: str, fields: list[str]) -> None:
    assert [label.field for label in labels_in(text)] == fields


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21st September 2020Decision Maker:", "21st September 2020"),
        ("PCCDecision Ref:", "PCC"),
        ("The grant is paid in May", None),
        ("Millbank Boxing Club", None),
        ("MacDonald", None),
    ],
)
def test_a_label_glued_to_the_value_before(text: str, value: str | None) -> None:
    at = closing_label(text)
    assert (None if at is None else text[:at]) == value


ZONES = [
    ("7 RECOMMENDATIONS", "recommendation"),
    ("RECOMMENDATION:", "recommendation"),
    ("2. Recommendation", "recommendation"),
    ("2. Argymhellion", "recommendation"),
    ("Financial implications:", "finance"),
    ("4. FINANCIAL IMPLICATIONS", "finance"),
    ("Executive Summary", "summary"),
    ("SUMMARY:", "summary"),
    ("1. Introduction", "background"),
    ("1.0 Purpose of Report", "background"),
    ("Appendix", "appendix"),
    ("Decision", "decision"),
    ("Legal implications", "body"),
    ("Knife crime", None),
    ("Rural Crime Team", None),
    ("Decisional law", None),
]


@pytest.mark.parametrize(("heading", "zone"), ZONES)
def test_what_a_heading_opens(heading: str, zone: str | None) -> None:
    assert zone_of(heading) == zone


def test_hard_wrapped_lines_are_one_paragraph(blocks_of: Blocks) -> None:
    text = (
        "The Commissioner has been asked to pay for a second night of the bus marshals in the\n"
        "town, as fights at the rank have doubled since the spring and the council has no money\n"
        "left for them this year.\n\n"
        "A second paragraph stands alone, and it is long enough to be broken over two of the lines\n"
        "that this paper is set in.\n"
    )
    blocks = blocks_of(text)
    assert [b.kind for b in blocks] == ["paragraph", "paragraph"]
    assert blocks[0].text.endswith("left for them this year.")
    assert [line.number for _, line in blocks[0].pieces] == [1, 2, 3]


def test_a_word_that_is_a_heading_elsewhere_ends_the_sentence_that_goes_on_to_it(blocks_of: Blocks) -> None:
    text = "The log holds what was decided, and the signed sheets can be had from the office on\nrequest.\n"
    assert [(b.kind, b.text[-10:]) for b in blocks_of(text)] == [("paragraph", "n request.")]


def test_the_items_of_a_list_that_lost_its_marks_are_not_run_together(blocks_of: Blocks) -> None:
    text = (
        "Agree a grant of £48,900 to the Marlow Women’s Safe Space for the whole of the next two years;\n"
        "Agree a grant of £27,000 to the Bridge Mentors for work with apprentices at risk of fraud; and\n"
        "Decline the application from the Oxby Cycle Watch.\n"
    )
    assert len(blocks_of(text)) == 3


def test_bullets_are_items_without_their_marks(blocks_of: Blocks) -> None:
    blocks = blocks_of(
        "Grants are:\n\n- £500 to A\n- £600 to B\n\n1. To give £5.\n2. To take £6.\n\n(a) one\n(b) two\n"
    )
    assert [(b.marker, b.text) for b in blocks if b.kind == "item"] == [
        ("-", "£500 to A"),
        ("-", "£600 to B"),
        ("1.", "To give £5."),
        ("2.", "To take £6."),
        ("(a)", "one"),
        ("(b)", "two"),
    ]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("FINANCIAL IMPLICATIONS", True),
        ("3 MULTI-AGENCY WORK", True),
        ("5. Conclusion", True),
        ("# A heading", True),
        ("The grant is paid in two parts.", False),
        ("4.1 There are no financial implications to note.", False),
        ("£25,600 TO THE TRUST", False),
        ("12 May 2021", False),
    ],
)
def test_headings_are_told_from_text(line: str, is_heading: bool, blocks_of: Blocks) -> None:
    blocks = blocks_of(f"A first paragraph of the paper.\n\n{line}\n\nA last paragraph of the paper.\n")
    assert (blocks[1].kind == "heading") == is_heading


def test_a_block_keeps_the_lines_that_hold_its_words(blocks_of: Blocks) -> None:
    text = "TITLE: A LONG SUBJECT THAT IS BROKEN\nOVER TWO LINES\n\nDATE: 3 MAY 2019\n"
    first = blocks_of(text)[0]
    held = first.evidence(first.text.index("OVER"))
    assert (held.line, held.text, held.page) == (2, "OVER TWO LINES", None)


def test_zones_follow_the_headings(blocks_of: Blocks) -> None:
    blocks = blocks_of(
        "Title: Shelter\n\nSummary\n\nIt is full.\n\nRecommendation\n\nTo give £5.\n\n"
        "Background\n\nBuilt in 1990.\n"
    )
    zones = {b.text: b.zone for b in blocks}
    assert zones["It is full."] == "summary"
    assert zones["To give £5."] == "recommendation"
    assert zones["Built in 1990."] == "background"


def test_a_tab_between_cells_makes_rows(blocks_of: Blocks) -> None:
    blocks = blocks_of("QUESTION\tANSWER\nHas it been asked?\tYES\nWas it heard?\tNo – not yet\n")
    assert [b.kind for b in blocks] == ["row"] * 3
    assert blocks[2].text == "Was it heard?\tNo – not yet"


def in_a_cell(*lines: str) -> list[tuple[str, str]]:
    printed = [Line(t, n, 1, (10, 10.0 * n, 200, 10.0 * n + 8)) for n, t in enumerate(lines, 1)]
    return [(b.kind, b.text) for b in cell_blocks(Cell(" ".join(lines), 0, tuple(printed)))]


def test_a_list_of_sums_without_marks_is_items_and_the_prose_behind_it_is_none() -> None:
    sessions, radios = (
        "Oxby Cricket Club, £3,000, for sessions",
        "Marl Pastors, £2,450, for radios and training",
    )
    assert in_a_cell("These were approved:", sessions, radios, "The round total is £5,450.") == [
        ("paragraph", "These were approved:"),
        ("item", sessions),
        ("item", radios),
        ("paragraph", "The round total is £5,450."),
    ]


def test_a_sum_behind_a_name_in_the_midst_of_prose_begins_no_item() -> None:
    assert len(in_a_cell("Most of what was left went to", "Quay Pastors, £2,450, for radios")) == 1


def test_a_title_broken_at_a_word_that_is_a_label_elsewhere_stays_whole() -> None:
    assert in_a_cell("Community", "Grant", "Scheme –", "Round 12") == [
        ("paragraph", "Community Grant Scheme – Round 12")
    ]
    assert in_a_cell("The Commissioner’s Action", "Fund: a bid from", "Mendip Trails") == [
        ("paragraph", "The Commissioner’s Action Fund: a bid from Mendip Trails")
    ]
    assert len(in_a_cell("Title: Boats for the Quay", "Fund: Safer Streets")) == 2
