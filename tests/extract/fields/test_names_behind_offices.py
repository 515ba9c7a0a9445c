"""Who signs behind the name of the office and its area: "Commissioner for Surrey Ann Bell"."""

import pytest

from extract.record import Signatory

from ..conftest import Records

_PAPER = (
    "Police and Crime Commissioner for Surrey\n\nDecision 12\n\nRecommendation\n\n"
    "That £500 be given to Quay Aid.\n\nPolice and Crime Commissioner Approval\n\n"
    "I approve the recommendation(s):\n\nSignature:  {signed}\n\nDate: 23 July 2031\n"
)


@pytest.mark.parametrize(
    ("signed", "role", "name", "has"),
    [
        (
            "Deputy Police and Crime Commissioner for Surrey Ann Bell (wet signed copy held at the office)",
            "deputy-commissioner",
            "Ann Bell",
            True,
        ),
        ("Police and Crime Commissioner for Marlshire Ann Bell", "commissioner", "Ann Bell", True),
        ("PCC for Devon and Cornwall A. Bell", "commissioner", "A. Bell", True),
        ("Police and Crime Commissioner for Surrey", "commissioner", None, None),
        ("Police and Crime Commissioner for West Mercia", "commissioner", None, None),
    ],
)
def test_the_name_behind_an_office_and_its_area(
    records_of: Records, signed: str, role: Signatory, name: str | None, has: bool | None
) -> None:
    (record,) = records_of(_PAPER.format(signed=signed))
    assert [(s.role, s.name, s.signed) for s in record.signatures] == [(role, name, has)]
    assert record.decided_by == name
