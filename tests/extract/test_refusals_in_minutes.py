"""Items of minutes that say no, among others that are marked as agreed; and bids of which some are met."""

import pytest

from .conftest import Records

_MINUTES = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR WENDALE

GOVERNANCE BOARD

Minutes of the meeting held on Tuesday 11 June 2030 at Quay House

Present:
Harriet Moss, Police and Crime Commissioner (Chair)
Rod Fenn, Deputy Chief Constable

35/30 Apologies

The Chief Constable sent his apologies.

36/30 Vans

Rod Fenn asked the Board to release money for two vans. The Commissioner AGREED to the purchase.

37/30 Shelters

A proposal from Moss Town Council for £18,500 to mend broken shelters was considered. {}

38/30 Any other business

There was none. The Board will next meet on 10 September 2030.
"""


@pytest.mark.parametrize(
    "said",
    [
        "The Commissioner\nDID NOT AGREE to it, since the shelters are on land that is to be sold.",
        "The Commissioner DID NOT APPROVE the request.",
        "The Commissioner did not agree to it, as the shelters are not hers.",
        "The proposal was NOT AGREED.",
        "The Commissioner was NOT PERSUADED and turned it down.",
        "The Commissioner\nREJECTED it for want of money.",
        "NOT APPROVED by the Commissioner.",
        "It was NOT SUPPORTED.",
        "The request was TURNED DOWN by the Commissioner.",
        "The PCC COULD NOT SUPPORT it.",
        "The Commissioner said NO to the bid.",
        "\n\nNOT AGREED.",
    ],
)
def test_an_item_that_says_no_is_a_record(said: str, records_of: Records) -> None:
    bought, refused = records_of(_MINUTES.format(said))
    assert (bought.reference, bought.outcome) == ("36/30", "approved")
    assert (refused.reference, refused.outcome, refused.awards) == ("37/30", "refused", ())
    assert [a.role for a in refused.amounts] == ["request"]


def test_what_a_board_disputes_decides_nothing(records_of: Records) -> None:
    said = "The Commissioner asked for more figures; the Board did not agree on the cost."
    (record,) = records_of(_MINUTES.format(said))
    assert record.reference == "36/30"


_LIST = """<h1>Decisions of the Police and Crime Commissioner for Wendale</h1>
<h3>WP/31/1 – Lease of the kiln</h3><p><b>Date of decision:</b> 3 May 2031</p>
<p>The Commissioner has agreed to renew the lease.</p><p><b>Taken by:</b> Ann Moss, Commissioner</p>
<h3>WP/31/2 – Winter Fund</h3><p><b>Date of decision:</b> 9 May 2031</p>
<p>{}</p>
<table><tr><th>Group</th><th>Purpose</th><th>Amount (£)</th></tr>
<tr><td>Quay Aid</td><td>Lamps</td><td>900</td></tr>
<tr><td>Moss Riders</td><td>Helmets</td><td>640.50</td></tr></table>
<p><b>Taken by:</b> Ann Moss, Commissioner</p>
<h3>WP/31/3 – Boat</h3><p><b>Date of decision:</b> 12 May 2031</p>
<p>The Commissioner has decided not to support the bid of Fen Sailors for £4,000.</p>
<p><b>Taken by:</b> Ann Moss, Commissioner</p>
"""


@pytest.mark.parametrize(
    "said",
    [
        "30 groups applied. Grants have been agreed in part; two will be paid as below and the other 28 were "
        "unsuccessful.",
        "Two bids were supported and are listed; the remaining twelve were not.",
        "Of the nine applications two are funded below, and the rest were turned down.",
        "Awards were made to the two groups named in the table. The other five did not succeed.",
        "Two of the seven bids have been met. Five could not be.",
        "Some of the bids have been agreed, those in the table; forty were declined.",
        "The fund was oversubscribed. Two bids were successful, and 19 were unsuccessful.",
        "Bids from the groups below were approved. Bids from all other groups were rejected.",
    ],
)
def test_bids_of_which_some_are_met_are_approved_in_part(said: str, records_of: Records) -> None:
    _, fund, boat = records_of(_LIST.format(said), ".html")
    assert (fund.outcome, boat.outcome) == ("approved-in-part", "refused")
    assert [a.recipient for a in fund.awards] == ["Quay Aid", "Moss Riders"]
