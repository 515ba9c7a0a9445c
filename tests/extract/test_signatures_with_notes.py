"""Signatures that a note behind the name says were made on paper, or whose office stands above."""

import pytest

from .conftest import Records

_NOTICE = """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

DECISION NOTICE

Decision number: 14/2031

Title: Lamps for the quay

Decision

The Commissioner makes a grant of £900 to Quay Rovers for lamps.

Approval

{approval}

Office of the Police and Crime Commissioner for Marlshire
"""


@pytest.mark.parametrize(
    "approval",
    [
        "The above decision has my approval.\n\nSignature Ann Bell (original signed in ink)\n\nDate 17.03.31",
        "The above decision has my approval.\n\nSignature Ann Bell (signed copy kept)\n\nDate 17.03.31",
        "Approved by Ann Bell, Police and Crime Commissioner for Marlshire (signed copy kept at the office).",
        "Approved by Ann Bell, Police and Crime Commissioner for\nMarlshire (original signed).",
        "Decided by Ann Bell, Commissioner (signed in ink, 17 March).",
        "Ann Bell, Police and Crime Commissioner (the original signed by hand)",
    ],
)
def test_a_note_behind_a_name_says_that_it_was_signed(records_of: Records, approval: str) -> None:
    (record,) = records_of(_NOTICE.format(approval=approval))
    assert [(s.role, s.name, s.signed) for s in record.signatures] == [("commissioner", "Ann Bell", True)]
    assert str(record.decided_by).startswith("Ann Bell")


@pytest.mark.parametrize("label", ["Name and office", "Name and title", "Name and role", "Name"])
def test_the_office_above_a_signature_says_whose_it_is(records_of: Records, label: str) -> None:
    rows = {
        label: "Una Low, Deputy Police and Crime Commissioner",
        "Signature": "U Low",
        "Date": "19 June 2031",
    }
    table = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows.items())
    (record,) = records_of(
        "<html><body><h1>Decision Record</h1><p>Police and Crime Commissioner for Marlshire</p>"
        "<h2>Decision</h2><p>A grant of £900 to Quay Rovers is approved.</p>"
        f"<h2>Taken by</h2><table>{table}</table></body></html>",
        ".html",
    )
    assert [(s.role, s.signed) for s in record.signatures] == [("deputy-commissioner", True)]
