"""A checklist whose last question is left blank ends there: what stands below is no answer to it."""

from pathlib import Path

import pytest

from .conftest import answers, table

ASKED = [
    "Seen by the Treasurer? | Yes",
    "Legal advice taken? | No – the standard agreement would apply",
    "Equality screening done? | Yes",
    "Has the press office been consulted? | ",
]
BELOW = [
    "Cleared for decision: M Thackray, Chief Executive and Solicitor Date: 17/09/18",
    "Completed by: J. Moss",
    "Completed by: Joan Moss, Policy Officer, 3 May 2021",
    "Cleared by the Chief Executive on 17 September 2018",
    "Confirmed by J. Moss, Monitoring Officer, 3 May 2021",
    "Received by the Chief Executive: 3 May 2021",
    "Considered by the Executive Board: 3 May 2021",
    "Checklist completed by: J. Moss Date: 03/05/21",
    "No objection to submission: A Bell, Chief Finance Officer",
    "Cleared to go forward – M. Thackray, Chief Executive",
]


@pytest.mark.parametrize("below", BELOW)
def test_a_line_to_sign_below_is_no_answer(tmp_path: Path, below: str) -> None:
    found = answers(tmp_path, f"<h2>Officer checks</h2>{table(*ASKED)}<p>{below}</p>")
    assert [answer for _, answer, _ in found] == ["yes", "no", "yes", "blank"]
    assert found[-1][2] is None


@pytest.mark.parametrize("below", BELOW)
def test_nor_is_one_below_questions_in_text(tmp_path: Path, below: str) -> None:
    asked = "\n\n".join(" ".join(map(str.strip, row.split("|"))) for row in ASKED)
    found = answers(tmp_path, f"Officer checklist\n\n{asked}\n\n{below}\n")
    assert [answer for _, answer, _ in found] == ["yes", "no", "yes", "blank"]
    assert found[-1][2] is None


@pytest.mark.parametrize(
    "below", ["Yes", "No – none is needed", "Yes: by letter of 3 May", "Not applicable", "Completed"]
)
def test_a_word_below_that_answers_is_one(tmp_path: Path, below: str) -> None:
    found = answers(tmp_path, f"<h2>Officer checks</h2>{table(*ASKED)}<p>{below}</p>")
    assert found[-1][1] != "blank"
