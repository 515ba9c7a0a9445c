"""Operative words that name where the grants stand: "award the grants set out in paragraph 4.1"."""

import pytest

from ..conftest import Records

REPORT = """DECISION REPORT

Reference: 2021/14
Title: Prevention Fund

Recommendation

The Commissioner is recommended to:

2.1 award grants to the groups as set out in {given};
2.2 award £6,000 to Quayside Youth Trust for summer sport; and
2.3 decline the bids listed in paragraph 5.1.

4. Grants

4.1 The grants recommended are as follows:

{table}
5. Other bids

5.1 These bids did not meet the criteria:

• Bluebell Lane Choir: £4,200 for gates.
• Oxby Arts CIC: £3,800 for a mural.

6. Finance

6.1 Last year the Fund paid £2,750 to Oxby Boxing Club.

Decision

I approve the recommendations.

Signed: Ann Bell, Police and Crime Commissioner
Date: 8 April 2021
"""
TABLE = """| Group | Bid | Recommended |
| Marl Harriers | £9,000 | £8,400 |
| Fen Rovers FC | £5,000 | £5,000 |
"""


@pytest.mark.parametrize(
    ("given", "table"), [("paragraph 4.1", TABLE), ("Table 1", f"Table 1: grants\n\n{TABLE}")]
)
def test_what_is_pointed_at_is_awarded_or_declined(records_of: Records, given: str, table: str) -> None:
    (record,) = records_of(REPORT.format(given=given, table=table))
    awarded = {(str(a.value), a.recipient) for a in record.awards}
    assert awarded == {
        ("8400", "Marl Harriers"),
        ("5000", "Fen Rovers FC"),
        ("6000", "Quayside Youth Trust"),
    }
    roles = {a.text: a.role for a in record.amounts}
    assert (roles["£4,200"], roles["£3,800"], roles["£9,000"]) == ("request", "request", "request")


def test_a_paragraph_that_is_not_pointed_at_awards_nothing(records_of: Records) -> None:
    (record,) = records_of(REPORT.format(given="paragraph 9.9", table=TABLE))
    assert {str(a.value) for a in record.awards} == {"6000"}
