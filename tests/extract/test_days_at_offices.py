"""Days on which a paper came to a board's office, which is no meeting, and days when officers sign."""

import pytest

from .conftest import Records

_FORM = """<h1>Office of the Wendale Police and Crime Commissioner</h1>
<h2>Decision record</h2><table>
<tr><td>Decision ref</td><td>WPCC 31/041</td></tr><tr><td>Subject</td><td>Lamps for the quay</td></tr>
<tr><td>For decision by</td><td>Wendale Police and Crime Commissioner</td></tr>
<tr><td>{}</td><td>6 November 2031</td></tr></table>
<h2>Decision</h2><p>The Commissioner agrees to award £900 to Quay Aid.</p>
<table><tr><td>Signed</td><td>A. Bell</td></tr>
<tr><td>Position</td><td>Police and Crime Commissioner</td></tr>
<tr><td>Date</td><td>21 November 2031</td></tr></table>"""


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Received by Executive Support", "received"),
        ("Received in the Executive Office", "received"),
        ("Logged by the Governance Board secretary", "received"),
        ("Received by the Board Support Team", "received"),
        ("Arrived in the Group Office", "received"),
        ("Received by Committee Services", "received"),
        ("Sent to the Executive Team", "mentioned"),
        ("Received by the Executive", "received"),
        ("Executive Board", "meeting"),
        ("Meeting of the Strategic Board", "meeting"),
        ("Seen by the Executive Group", "meeting"),
    ],
)
def test_what_reached_a_boards_office_met_nobody(label: str, role: str, records_of: Records) -> None:
    (record,) = records_of(_FORM.format(label), ".html")
    assert [(d.text, d.role) for d in record.dates] == [
        ("6 November 2031", role),
        ("21 November 2031", "decided"),
    ]
    assert (record.meeting_on is None) == (role != "meeting")


_REPORT = """Police and Crime Commissioner for Wendale

Report for Decision: 2031/063
Title: Money for the quays

It is recommended that the PCC:
(a) accepts the grant of £412,000.

Police and Crime Commissioner
I hereby approve the recommendation above.
Signature: M. Bell
Date: 28.05.2031

OFFICERS' APPROVAL
{}
Chief Executive: G. Reed
Date: 24.05.2031
Chief Finance Officer: R. Fenn
Date: 25.05.2031
"""


@pytest.mark.parametrize(
    "said",
    [
        "We have been consulted about the proposal. We are satisfied that this is an appropriate request to "
        "be submitted to the Police and Crime Commissioner.",
        "We confirm that this report may go forward to the Commissioner.",
        "We both agree to the submission of this request.",
        "We recommend that this be put to the Commissioner for decision.",
    ],
)
def test_officers_who_let_a_paper_go_up_together_each_submit_it(said: str, records_of: Records) -> None:
    (record,) = records_of(_REPORT.format(said))
    assert [(d.text, d.role) for d in record.dates] == [
        ("28.05.2031", "decided"),
        ("24.05.2031", "submitted"),
        ("25.05.2031", "submitted"),
    ]
    assert str(record.submitted_on) == "2031-05-24"


_NOTICE = """<h1>Office of the Wendale Police and Crime Commissioner</h1>
<h2>PCC decision notice</h2><table>
<tr><td>Notice number</td><td>DN 2031-17</td></tr><tr><td>About</td><td>Bids to the Quays Reserve</td></tr>
<tr><td>Date decision taken</td><td>9th June 2031</td></tr></table>
<h2>Decision</h2><p>The PCC:</p><ol><li>AGREES to grant £45,000 to Moss Council for two summer wardens on
Fen Quay between July and September;</li></ol>
<h2>Effect on the reserve</h2><table><tr><td>Quays Reserve</td><td>£</td></tr>
<tr><td>At the start of the year</td><td>210,000</td></tr><tr><td>{row}</td><td>{sum}</td></tr>
<tr><td>Left for the rest of the year</td><td>{left}</td></tr></table>
<h2>Sign-off</h2><p>Signed: A. Bell, Police and Crime Commissioner, 9 June 2031</p>"""


@pytest.mark.parametrize(
    ("row", "role"),
    [
        ("Fen Quay wardens", "award"),
        ("Wardens on Fen Quay", "award"),
        ("Summer wardens", "award"),
        ("Less: this grant", "award"),
        ("Now awarded", "award"),
        ("Moss Council", "award"),
        ("Radios and jackets", "budget"),
        ("Insurance", "budget"),
    ],
)
def test_a_reserves_row_named_by_its_use_tells_the_grant_again(
    row: str, role: str, records_of: Records
) -> None:
    (record,) = records_of(_NOTICE.format(row=row, sum="45,000", left="165,000"), ".html")
    assert [a.role for a in record.amounts] == ["award", "budget", role, "remaining"]
    assert [str(a.value) for a in record.awards] == ["45000"]


def test_a_row_that_does_not_lead_to_what_is_left_is_no_grant(records_of: Records) -> None:
    (record,) = records_of(_NOTICE.format(row="Fen Quay wardens", sum="45,000", left="140,000"), ".html")
    assert [a.role for a in record.amounts][2] != "award"
