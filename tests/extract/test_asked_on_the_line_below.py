"""What a sentence that ends with a colon asks for, told in the one paragraph below it."""

import pytest

from .conftest import Records

_PAPER = (
    "Police and Crime Commissioner for Norfolk\n\nRecord of Decision 12\n\nExecutive Summary\n\n"
    "The round was set up in May.\n\n{lead}\n\n{ask}\n\nApproval of\n\nPolice and Crime Commissioner\n\n"
    "I approve the above proposals.\n\nSigned: A Bell\n\nDate: 3 May 2031\n"
)


@pytest.mark.parametrize(
    "lead",
    [
        "The Commissioner is recommended to approve:",
        "The Commissioner is asked to agree:",
        "It is recommended that the Commissioner approves:",
        "The PCC is invited to approve the following:",
    ],
)
@pytest.mark.parametrize(
    "ask",
    [
        "£8,500 to be drawn from the road safety reserve, so that each bid can be paid.",
        "A grant of £500 to Quay Aid for lamps.",
    ],
)
def test_the_paragraph_below_is_the_recommendation(records_of: Records, lead: str, ask: str) -> None:
    (record,) = records_of(_PAPER.format(lead=lead, ask=ask))
    assert [r.text for r in record.recommendations] == [ask]
    assert [s.text for s in record.summary] == ["The round was set up in May."]


def test_lines_of_a_list_below_are_grants(records_of: Records) -> None:
    lead = "The PCC is asked to go on and has agreed grants to the partnerships as follows:"
    (record,) = records_of(
        _PAPER.format(lead=lead, ask="Hartlepool £1,500\n\nStockton £2,200\n\nRedcar £900")
    )
    assert [a.recipient for a in record.awards] == ["Hartlepool", "Stockton", "Redcar"]
