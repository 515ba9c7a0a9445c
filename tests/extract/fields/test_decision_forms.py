"""Decision forms in layouts that offices print: how boxes are answered, and what is written beside names."""

from pathlib import Path

import pytest

from .conftest import answers, table


@pytest.mark.parametrize(
    ("said", "answer", "reason"),
    [
        ("Ydy / Yes", "yes", None),
        ("Nac ydy / No - not required", "no", "not required"),
        ("Do | Yes", "yes", None),
        ("Do / Naddo", "unclear", None),
    ],
)
def test_an_answer_in_both_languages_in_an_english_paper(
    tmp_path: Path, said: str, answer: str, reason: str | None
) -> None:
    said = said.replace("|", "&#124;")
    asked = table(
        "Checklist | Answer",
        f"Has the Chief Finance Officer been consulted? | {said}",
        "Has legal advice been sought? | Yes",
        "Does the decision support the Police and Crime Plan? | Yes",
    )
    assert answers(tmp_path, asked)[0] == ("finance", answer, reason)


def test_initials_confirm_where_they_are_asked_for(tmp_path: Path) -> None:
    asked = table(
        " | Initial to confirm",
        "Financial advice: the Chief Finance Officer has been consulted. | JFl",
        "Legal advice: the Monitoring Officer has been consulted. | TBC",
        "Equalities: the equality impact has been considered. | R.T.",
        "Communications: the press office has been told. | ",
    )
    assert [answer for _, answer, _ in answers(tmp_path, asked)] == ["yes", "unclear", "yes", "blank"]


def test_a_letter_x_is_a_no_where_a_tick_or_an_x_is_asked_for(tmp_path: Path) -> None:
    asked = table(
        "Question | ✓ or X | Comment",
        "Legal advice obtained | X | No contract",
        "Section 151 officer consulted | ✓ | ",
        "Equality impact assessed | ✓ | Screening only",
        "Risk register updated | | ",
    )
    assert answers(tmp_path, asked) == [
        ("legal", "no", "No contract"),
        ("finance", "yes", None),
        ("equality", "yes", "Screening only"),
        ("risks", "blank", None),
    ]


def test_the_last_row_takes_no_reason_from_the_next_part(tmp_path: Path) -> None:
    words = """ORIGINATOR CHECKLIST\tPLEASE STATE 'YES' OR 'NO'

Has legal advice been sought on this submission?\tNo - standard terms

Has the PCC's Chief Finance Officer been consulted?\tYes

Have human resource implications been considered?\tN/A

Has communications advice been sought on areas of likely media interest?

Have all relevant ethical factors been taken into consideration?\tYes

Please bring out anything that arises from the above under 'other matters'.

APPROVAL TO SUBMIT TO THE DECISION MAKER

Chief Executive

I am content that advice was taken.
"""
    assert answers(tmp_path, words)[-1] == ("ethics", "yes", None)
