"""The day of another decision, the sums of reports and bids, and why an entry is restricted."""

import pytest

from .conftest import Records

_LIST = """Decisions of the PCC - October 2015

71 – 2015

Teenage bond

On 18th December 2014 ({cited}) the PCC agreed in principle to put in £30,000 for teenagers.

UPDATE: The bid was not successful. The PCC's contribution is therefore withdrawn.

72 – 2015

Radios

The PCC has approved £900 for radios.
"""


@pytest.mark.parametrize("cited", ["Decision 69 – 2014", "decision no. 69/2014", "Notice 2014/069"])
def test_the_day_of_another_decision_is_not_that_of_an_entry(records_of: Records, cited: str) -> None:
    bond = records_of(_LIST.format(cited=cited))[0]
    assert bond.decided_on is None
    assert [d.role for d in bond.dates] == ["mentioned"]


_GRANTED = """<html><head><title>Agenda item - Grants - Durham County Council</title></head><body>
<h1>Agenda item</h1><h2>Grants report</h2><p>Meeting of Police and Crime Panel, Thursday 9 March 2023</p>
<p>Members asked about the £400,000 grant scheme. Contracts take £742,000, which with the grants
leaves £298,975.</p>
<table><tr><th>Body</th><th>Granted £</th><th>Drawn £</th></tr>
<tr><td>Quay Refuge</td><td>42,000</td><td>31,500</td></tr></table>
<table><tr><th>Item</th><th>£</th></tr><tr><td>Two mentors (0.8 FTE each)</td><td>39,600</td></tr>
<tr><td>Travel</td><td>3,150</td></tr></table></body></html>"""


def test_sums_of_a_report_on_a_councils_page(records_of: Records) -> None:
    (record,) = records_of(_GRANTED, ".html")
    roles = {a.text: a.role for a in record.amounts}
    assert record.area == "Durham"
    assert (roles["£400,000"], roles["£298,975"], roles["31,500"]) == ("budget", "remaining", "spend")
    assert "39,600" in roles


_QUARTER = """Decision Ref:
2023/45
Issue:
Divisional accommodation
Decision:
I have approved the terms of a lease.
Date of Decision:
14th December 2023
Decision Papers/Reason for Restricted
{why}
Decision Maker:
PCC

Decision Ref:
2023/44
Issue:
Radios
Decision:
I have approved £900 for radios.
Date of Decision:
13th December 2023
Decision Papers/Reason for Restricted
Decision Notice
Decision Maker:
PCC
"""


@pytest.mark.parametrize(
    "why",
    [
        "Restricted. The report holds commercially sensitive information about a landlord.",
        "RESTRICTED. Information relating to this decision is restricted.",
        "Restricted - the report names a landlord.",
    ],
)
def test_a_reason_behind_restricted_leaves_it_restricted(records_of: Records, why: str) -> None:
    lease, radios = records_of(_QUARTER.format(why=why))
    assert (lease.status, radios.status) == ("confidential", None)
