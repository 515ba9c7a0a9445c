"""What stands below a list of recommendations and asks for nothing: page feet, paragraphs with a label."""

import pytest

from ..conftest import Records

PAPER = """KEY DECISION

POLICE AND CRIME COMMISSIONER FOR FENLAND

Title: Safer Streets money for Oxby

Recommendation:

To approve:

1. The acceptance of £31,000 from the Home Office.

2. Onward grants to the bodies below.

{}

Fenland Police and Crime Commissioner
I hereby approve the recommendations above.
"""


@pytest.mark.parametrize(
    "below",
    [
        "PCC/D/064 Page 2\n\nWhy this is thought to help:\nWomen told us that they felt least safe there.",
        "FPCC-12 | Page 2 of 3\n\nWhy it will work: An earlier study found that there was less crime.",
        "Page 2\n\nReasons: The bodies showed that their costs were fair.",
        "What it will do: The gates are said to be strong, and neighbours asked for them.",
        "Background to the bid: Three towns asked that these streets be lit.",
        "Page 3 of 4",
    ],
)
def test_it_is_no_recommendation(records_of: Records, below: str) -> None:
    (record,) = records_of(PAPER.format(below))
    assert [r.text for r in record.recommendations] == [
        "The acceptance of £31,000 from the Home Office.",
        "Onward grants to the bodies below.",
    ]
