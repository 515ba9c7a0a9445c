"""Recommendations with lists inside them: one entry an item at the outermost level."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

PAPER = """Police and Crime Commissioner for Marlshire
Decision notice
Title: Grants of the spring round

Recommendations
The Commissioner is recommended to:
{items}

Background
The round closed in May.
"""


@pytest.mark.parametrize(
    ("items", "labels", "held"),
    [
        # The letter i follows h, and the list goes on behind it.
        ("\n".join(f"{mark}) approve lot {mark}" for mark in "abcdefghijk"), list("abcdefghijk"), "approve lot j"),
        # Two items on one line.
        ("a) approve the sale; b) approve the lease; and\nc) note the rest.", list("abc"), "approve the sale;"),
        # A list inside an item stays in it, each item on a line or all on one.
        ("1. Approve:\na) the sale; and\nb) the lease.\n2. Note the rest.", ["1", "2"], "Approve: a) the sale; and b) the lease."),
        ("1. Approve: a) the sale; and b) the lease.\n2. Note the rest.", ["1", "2"], "Approve: a) the sale; and b) the lease."),
    ],
)  # fmt: skip
def test_one_entry_an_outermost_item(records_of: Records, items: str, labels: list[str], held: str) -> None:
    (record,) = records_of(PAPER.format(items=items))
    assert [r.label for r in record.recommendations] == labels
    assert held in [r.text for r in record.recommendations]
