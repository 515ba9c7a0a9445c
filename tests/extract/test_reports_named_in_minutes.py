"""Minutes whose items are headed by the report that was decided, and its number."""

import pytest

from .conftest import Records

MINUTES = """<html><body><p>MINUTES</p><h1>OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR FENLAND</h1>
<h2>RESOURCES BOARD</h2><p>28 June 2018, Conference Room 2</p>
<table><tr><td>Present:</td><td></td></tr>
<tr><td>Ruth Hay (RH)</td><td>Police and Crime Commissioner for Fenland</td></tr>
<tr><td>Ann Dell (AD)</td><td>Treasurer</td></tr></table>
<h2>1. Welcome and apologies</h2><p>RH welcomed everyone.</p>
<h2>2. {}</h2><p>AD presented the business case.</p>
<p>Decision: The PCC approved the award of the contract at £8,100.</p>
<h2>3. {}</h2><p>AD said that the lease ends in May.</p>
<p>Decision: The PCC approved the lease at £900.</p>
<h2>4. Any other business</h2><p>There being none, the meeting closed.</p></body></html>"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Decision report 071-18: replacement of body armour", "Decision report 074-18: Lease of the annexe"),
        (
            "Decision report 071-18 – Replacement of body armour",
            "Decision report 074-18 – lease of the annexe",
        ),
        ("Decision Report No. 071-18 Body armour", "Decision Report No. 074-18 Lease of the annexe"),
        ("DECISION PAPER 071-18: BODY ARMOUR", "DECISION PAPER 074-18: LEASE OF THE ANNEXE"),
        ("Body armour (Decision report 071-18)", "Lease of the annexe (Decision report 074-18)"),
        ("Body armour – Decision Notice 071-18", "Lease of the annexe – Decision Notice 074-18"),
    ],
)
def test_the_number_of_the_report_is_the_reference(records_of: Records, first: str, second: str) -> None:
    one, two = records_of(MINUTES.format(first, second), ".html")
    assert one.reference and one.reference.endswith("071-18")
    assert two.reference and two.reference.endswith("074-18")
    assert "armour" in (one.title or "").lower() and "18" not in (one.title or "")
