"""Where a condition begins and ends: a whole sentence with its full stop, a clause without what joins it."""

from collections.abc import Callable

import pytest

from extract.record import Record

Notice = Callable[..., Record]


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("Conditions\n\n1. A return is made each May.\n2. The van is garaged.", 2),
        ("Conditions:\n\n- a return each May; and\n- the van being garaged.", 0),
    ],
)
def test_a_sentence_keeps_its_stop(words: str, conditions: int, notice_with: Notice) -> None:
    found = notice_with(f"DECISION\n\nThe PCC approves the grant.\n\n{words}\n").conditions
    assert len(found) == 2
    assert sum(text.endswith(".") for text in found) == conditions
    assert not any(text.endswith((";", "and")) for text in found)


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("The PCC approves it subject to the condition that the van is garaged.", ["the van is garaged"]),
        ("The PCC approves it. It is a condition that the van is garaged.", ["the van is garaged"]),
        ("The PCC, subject to a lease being signed, approves the grant.", ["a lease being signed"]),
        ("The PCC approves it subject to a lease, a survey and a plan.", ["a lease, a survey and a plan"]),
        ("The PCC approves it. Urgent grants may not be more than £20,000.", []),
        ("The PCC approves the grant (subject to conditions).", []),
        ("The PCC approves it. The van must be garaged.", ["The van must be garaged."]),
    ],
)
def test_a_clause_is_cut_where_it_ends(sentence: str, conditions: list[str], notice_with: Notice) -> None:
    assert list(notice_with(f"DECISION\n\n{sentence}\n").conditions) == conditions
