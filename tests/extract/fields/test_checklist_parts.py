"""Checklists in parts: a table or definition list under each subheading, and questions in two languages."""

from pathlib import Path

import pytest

from .conftest import answers, table

MONEY = [("Has legal advice been taken?", "Yes – by letter"), ("Has the Treasurer been consulted?", "Yes")]
PEOPLE = [("Has an equality assessment been completed?", "No"), ("Is there any effect on staff?", "N/A")]
PRESS = [("Has the press office been told?", ""), ("Is a risk assessment attached?", "No, it comes in May")]
READ = [
    ("legal", "yes", "by letter"),
    ("finance", "yes", None),
    ("equality", "no", None),
    ("human-resources", "n/a", None),
    ("communications", "blank", None),
    ("risks", "no", "it comes in May"),
]
PARTS = {"Law and money": MONEY, "People": PEOPLE, "Press and risk": PRESS}


def definitions(asked: list[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<dt>{question}</dt><dd>{answer}</dd>" for question, answer in asked) + "</dl>"


def rows(asked: list[tuple[str, str]]) -> str:
    return table(*(f"{question} | {answer}" for question, answer in asked))


def headings(asked: list[tuple[str, str]]) -> str:
    return "".join(f"<h4>{question}</h4><p>{answer}</p>" for question, answer in asked)


@pytest.mark.parametrize("part", [definitions, rows, headings])
def test_a_part_under_each_subheading(part, tmp_path: Path):
    words = "<h2>Governance</h2>" + "".join(f"<h3>{name}</h3>{part(asked)}" for name, asked in PARTS.items())
    assert answers(tmp_path, words + "<h2>Documents</h2><p>None.</p>") == READ


def test_columns_of_ticks_headed_once(tmp_path: Path):
    ticks = {"Y": "X | | ", "N": " | X | ", "": " | | "}
    parts = [
        [("Has legal advice been taken?", "Y"), ("Has the Treasurer been consulted?", "Y")],
        [("Has an equality assessment been completed?", "N"), ("Has the press office been told?", "")],
    ]
    tables = [[f"{question} | {ticks[answer]}" for question, answer in part] for part in parts]
    words = f"<h3>One</h3>{table(' | Yes | No | N/A', *tables[0])}<h3>Two</h3>{table(*tables[1])}"
    assert [answer for _, answer, _ in answers(tmp_path, words)] == ["yes", "yes", "no", "blank"]


def test_a_form_below_a_checklist_is_no_part_of_it(tmp_path: Path):
    form = table("Is this a key decision? | No", "Urgent? | Yes", "Author | Ann Lee")
    words = f"<h3>Advice</h3>{rows(MONEY + PEOPLE)}<h3>About this notice</h3>{form}"
    assert answers(tmp_path, words) == READ[:4]


def test_questions_of_visitors_under_two_headings_are_no_checklist(tmp_path: Path):
    asked = [("Is the hall open to all?", "Yes"), ("Is there a charge?", "No")]
    words = f"<h3>Visits</h3>{definitions(asked)}<h3>More</h3>{definitions([('May I park?', 'Yes')])}"
    assert answers(tmp_path, words) == []


def test_a_question_in_two_languages_is_one(tmp_path: Path):
    words = (
        "Rhestr wirio / Checklist\n\n"
        "A geisiwyd cyngor cyfreithiol? / Has legal advice been sought?   Do / Yes\n"
        "Has the Treasurer been consulted? / A ymgynghorwyd â'r Trysorydd?\nNaddo / No – too small\n"
        "A gynhaliwyd asesiad o'r effaith ar gydraddoldeb?\nHas equality been assessed?\nDo / Yes\n"
    )
    assert answers(tmp_path, words) == [
        ("legal", "yes", None),
        ("finance", "no", "too small"),
        ("equality", "yes", None),
    ]


def test_a_cell_in_two_languages_is_one_question(tmp_path: Path):
    words = table(
        "Cwestiwn / Question | Ateb / Answer | Sylwadau / Comments",
        "A geisiwyd cyngor cyfreithiol?<br>Has legal advice been sought? | Naddo / No | Usual terms",
        "A yw'n gyson â Chynllun yr Heddlu?<br>Is it in line with the Police Plan? | Ydy / Yes |",
        "A gytunwyd ar gynllun cyfathrebu?<br>Has a communications plan been agreed? | Amherthnasol / N/A |",
    )
    assert answers(tmp_path, f"<h2>Rhestr wirio / Checklist</h2>{words}") == [
        ("legal", "no", "Usual terms"),
        ("plan", "yes", None),
        ("communications", "n/a", None),
    ]


def test_what_must_not_be_published_was_looked_for(tmp_path: Path):
    asked = [
        ("Has the report been checked for exempt information?", "Yes"),
        ("Does the report contain exempt information?", "No"),
    ]
    words = f"<h2>Checklist</h2>{rows(MONEY + PEOPLE + asked)}"
    assert answers(tmp_path, words) == [*READ[:4], ("other", "yes", None)]


def test_one_of_two_answers_struck_through(tmp_path: Path):
    words = table(
        "Legal advice taken | <s>Yes</s> / No",
        "Treasurer consulted | Yes / <s>No</s>",
        "Equality considered | Yes / No",
    )
    assert [answer for _, answer, _ in answers(tmp_path, f"<h2>Checklist</h2>{words}")] == [
        "no", "yes", "unclear",
    ]  # fmt: skip
