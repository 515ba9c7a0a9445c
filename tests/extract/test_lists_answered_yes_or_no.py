"""Lists saved as text whose last cell says yes or no: whether it was agreed, unless a column asks else."""

import pytest

from .conftest import Records

_HEAD = "Police and Crime Commissioner for Norfolk\n\nDecisions 2031\n\n{names}\n\n"
_ROWS = (
    ("2031.004 Ann Bell", "Radios for cadets", "To agree £9,000 to Quay Cadets for radios.", "Yes"),
    ("2031.003 Ann Bell", "Pier lamps", "To agree a grant of £4,000 to Quay Aid for lamps.", "No"),
    ("2031.002 Cy Dean", "Year-end report", "The Commissioner is requested to note the report.", "Yes"),
    ("2031.001 Cy Dean", "Bus shelters", "To approve £3,000 to Quay Aid and £2,000 to Marl Club.", "In part"),
)
_CAME = ["approved", "refused", "noted", "approved-in-part"]


def _page(names: str, link: str = "") -> str:
    rows = ("\n\n".join(row) + link for row in _ROWS)
    return _HEAD.format(names=names) + "\n".join(rows) + "\nPage last updated\n"


@pytest.mark.parametrize(
    ("names", "link"),
    [
        (
            "Reference\nOriginator\nSummary of Decision\nDecision agreed\nView further details",
            " View Decision",
        ),
        ("Summary of Decision - 2031", " View Decision"),
        ("Summary of Decision - 2031", " PDF"),
        ("Reference\nOriginator\nSummary\nAgreed?", ""),
        ("Reference | Originator | Summary | Approved (yes/no)", ""),
    ],
)
def test_a_yes_agrees_and_a_no_refuses(records_of: Records, names: str, link: str) -> None:
    records = records_of(_page(names, link))
    assert [r.outcome for r in records] == _CAME
    assert [len(r.awards) for r in records] == [1, 0, 0, 2]
    assert [a.role for a in records[1].amounts] == ["request"]


def test_an_entry_for_the_commissioner_to_note_was_noted(records_of: Records) -> None:
    text = _page("Decision agreed", " View Decision")
    asked, told = (
        "The Commissioner is requested to note the report.",
        "For the Commissioner to note how it went.",
    )
    assert [r.outcome for r in records_of(text.replace(asked, told))] == _CAME


def test_a_yes_may_answer_something_else(records_of: Records) -> None:
    records = records_of(_page("Reference\nOriginator\nSummary\nKey decision?", " View Decision"))
    assert "refused" not in [r.outcome for r in records]


def test_a_column_that_says_in_part(records_of: Records) -> None:
    rows = "\n".join(f"| {number} | {title}. {told} | {said} |" for number, title, told, said in _ROWS)
    records = records_of(_HEAD.format(names="") + f"| Ref | What | Agreed? |\n|---|---|---|\n{rows}\n")
    assert [r.outcome for r in records] == _CAME
