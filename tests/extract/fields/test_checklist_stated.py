"""Checklists that state: an answer behind or below each statement, or told in a sentence; Welsh columns."""

from pathlib import Path

import pytest

from extract.fields.checklist.answers import read_answer

from .conftest import answers, table

STATED = [
    ("The Treasurer has agreed the figures", "Yes"),
    ("Legal advice has been taken", "No. The usual terms are kept"),
    ("An equality impact assessment is attached", "Yes, at Annex B"),
    ("Partners have been consulted", "Not applicable"),
    ("Risks have been entered in the risk register", "To be confirmed"),
    ("The proposal supports the Police and Crime Plan", "Yes: aim 2"),
]
READ = [
    ("finance", "yes", None),
    ("legal", "no", "The usual terms are kept"),
    ("equality", "yes", "at Annex B"),
    ("consultation", "n/a", None),
    ("risks", "unclear", None),
    ("plan", "yes", "aim 2"),
]
LAYOUTS = {
    "lettered, below": "{letter}) {stated}\n    {said}\n\n",
    "numbered, below": "{number}. {stated}\n   {said}\n\n",
    "sentences, below": "{stated}.\n{said}\n\n",
    "labelled, below": "{stated}\nAnswer: {said}\n\n",
    "lettered, beside": "({letter}) {stated}: {said}\n",
    "dashes": "- {stated} - {said}\n",
    "columns": "{stated:<60}{said}\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_statements_with_their_answers(layout: str, tmp_path: Path):
    lines = (
        LAYOUTS[layout].format(letter="abcdef"[at], number=at + 1, stated=stated, said=said)
        for at, (stated, said) in enumerate(STATED)
    )
    assert answers(tmp_path, "PREPARATION OF THIS NOTICE\n\n" + "".join(lines)) == READ


def test_statements_in_list_items_of_a_page(tmp_path: Path):
    items = "".join(f"<li>{stated}<br><em>{said}</em></li>" for stated, said in STATED)
    assert answers(tmp_path, f"<h2>Preparation</h2><ol>{items}</ol><h2>Papers</h2><p>None.</p>") == READ


def test_the_heading_of_the_columns_states_nothing(tmp_path: Path):
    words = table("Statement | Confirmed", *(f"{stated} | {said}" for stated, said in STATED))
    assert answers(tmp_path, words) == READ


def test_a_statement_left_open_in_a_list_is_a_blank(tmp_path: Path):
    said = [f"{'abcdef'[at]}) {stated}\n    {word}\n" for at, (stated, word) in enumerate(STATED)]
    said[3] = "d) Partners have been consulted\n"
    read = answers(tmp_path, "PREPARATION\n\n" + "\n".join(said))
    assert [answer for _, answer, _ in read] == ["yes", "no", "yes", "blank", "unclear", "yes"]


@pytest.mark.parametrize(
    "words",
    [
        "OPTIONS\n\nDo nothing at all this year\nNo. The risk would stay.\n\nBuy legal advice from a firm\n"
        "No. Dear.\n\nAsk the council to pay for it\nYes\n",
        "IMPLICATIONS\n\nLegal: none.\n\nFinancial: has been considered; the cost is small.\n\n"
        "Equality: has been considered and there are none.\n\nRisk: has been assessed as low.\n",
    ],
)
def test_options_and_implications_are_no_checklist(words: str, tmp_path: Path):
    assert answers(tmp_path, words) == []


def test_assurances_in_sentences(tmp_path: Path):
    words = (
        "MATTERS TAKEN INTO ACCOUNT\n\nLegal advice: has been sought from the solicitor.\n\n"
        "Financial advice: was obtained from the Treasurer, who agrees.\n\n"
        "Equality: has not been assessed, as nobody is affected.\n\nHuman resources: not applicable.\n\n"
        "Communications: advice has not been sought.\n"
    )
    assert answers(tmp_path, words) == [
        ("legal", "yes", "from the solicitor."),
        ("finance", "yes", "from the Treasurer, who agrees."),
        ("equality", "no", "as nobody is affected."),
        ("human-resources", "n/a", None),
        ("communications", "no", None),
    ]


def test_a_topic_that_asks_nothing_among_those_that_do(tmp_path: Path):
    words = table(
        "Legal advice taken | Yes", "Equality considered | Yes", "Consultation carried out | No",
        "Staffing matters | N/A", "Value | £300",
    )  # fmt: skip
    assert [topic for topic, _, _ in answers(tmp_path, words)] == [
        "legal", "equality", "consultation", "human-resources",
    ]  # fmt: skip


def test_columns_headed_in_welsh(tmp_path: Path):
    words = table(
        "Cwestiwn | Ie | Na | Amherthnasol",
        "A geisiwyd cyngor cyfreithiol? | | ✓ |",
        "A ymgynghorwyd â'r Trysorydd? | ✓ | |",
        "A oes goblygiadau o ran staff? | | | ✓",
        "A yw'r wasg wedi cael gwybod? | | |",
    )
    assert [(topic, answer) for topic, answer, _ in answers(tmp_path, f"<h2>Rhestr wirio</h2>{words}")] == [
        ("legal", "no"), ("finance", "yes"), ("human-resources", "n/a"), ("communications", "blank"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "welsh", "answer"),
    [("Na", True, "no"), ("NA", True, "n/a"), ("Na", False, "n/a"), ("N/A", True, "n/a")],
)
def test_na_is_no_in_welsh(word: str, welsh: bool, answer: str):
    assert read_answer(word, welsh)[0] == answer


def test_a_choice_printed_beside_what_was_chosen(tmp_path: Path):
    words = table(
        "Legal advice taken? | Y / N | Y", "Finance consulted? | Y / N | N", "Risks considered? | Y / N |"
    )
    assert [answer for _, answer, _ in answers(tmp_path, f"<h2>Checklist</h2>{words}")] == [
        "yes", "no", "unclear",
    ]  # fmt: skip


def test_the_heading_of_a_table_of_officers_consulted_is_no_answer(tmp_path: Path):
    words = table(
        "Officer | Consulted | Comments", "Monitoring Officer | Yes | No issues",
        "Chief Finance Officer | Yes | In budget", "Equality lead | N/A |", "Communications | No |",
    )  # fmt: skip
    assert answers(tmp_path, f"<h2>Consultation and advice</h2>{words}") == [
        ("legal", "yes", "No issues"), ("finance", "yes", "In budget"), ("equality", "n/a", None),
        ("communications", "no", None),
    ]  # fmt: skip


def test_topics_with_their_boxes_in_cells_of_their_own(tmp_path: Path):
    words = table(
        "Legal | [X] Yes | [ ] No", "Finance | [X] Yes | [ ] No", "HR | [ ] Yes | [X] No",
        "Equality | [ ] Yes | [ ] No",
    )  # fmt: skip
    assert answers(tmp_path, f"<h2>Consultation</h2>{words}") == [
        ("legal", "yes", None), ("finance", "yes", None), ("human-resources", "no", None),
        ("equality", "blank", None),
    ]  # fmt: skip


def test_statements_of_several_lines_that_end_in_a_word(tmp_path: Path):
    words = (
        "STATEMENTS TO TICK\n\nLegal Advice\nLegal advice has been sought on it and held not\nto expose the "
        "PCC to challenge.   Yes\n\nFinancial Advice\nThe CFO has been consulted, and the sum is in\n"
        "the budget.   Yes\n\n"
        "Equalities\nEither the impact is small or it is outlined\nabove.    No\n"
    )
    assert answers(tmp_path, words) == [
        ("legal", "yes", None),
        ("finance", "yes", None),
        ("equality", "no", None),
    ]


def test_a_topic_of_two_letters(tmp_path: Path):
    words = "ADVICE CHECKLIST (Y/N)\n\nLegal: Y\nFinance: Y\nHR: NA\nEquality: N - to follow\n"
    assert [(topic, answer) for topic, answer, _ in answers(tmp_path, words)] == [
        ("legal", "yes"), ("finance", "yes"), ("human-resources", "n/a"), ("equality", "no"),
    ]  # fmt: skip
