"""Signed forms that award grants, whose other lines say words of refusal, of openness or of blank answers."""

import pytest

from .conftest import Records

SIGNED = """POLICE AND CRIME COMMISSIONER FOR FENLAND

Decision reference number: FPCC-0042
Title: Safer Lanes Fund, third round
{}

Decision summary:

The Commissioner is recommended to approve:

• £8,400 to Oxby Parish Council for speed signs

• £3,150 to Marsh Riders for cycle training

Signature: J. Arkell

Date: 12/05/2021

Background

Eleven bids were made for this round.
"""

MARKINGS = [
    "Status: Partly confidential. Annex B (scores of unsuccessful bids) is exempt under section 43.",
    "Status: Part confidential. Annex 2 names the bids that were turned down and is not published.",
    "Status: Open. The names of declined applicants have been taken out.",
    "Status: Part confidential – unsuccessful bids withheld",
    "Status: PARTIALLY-CONFIDENTIAL. Refused applications are in the exempt annex.",
    "Status: Open; rejected bids are in Part 2",
    "Status: Part exempt (the bids not supported)",
    "Status: Official - Sensitive. Unsuccessful applicants are not named.",
    "Confidentiality: Partly exempt. The bids not supported are in Part 2.",
    "Classification: Part confidential. Refused bids are listed in the exempt annex.",
    "Protective marking: Part confidential - declined bids are not named.",
]


@pytest.mark.parametrize("marking", MARKINGS)
def test_what_is_kept_back_of_refused_bids_refuses_nothing(records_of: Records, marking: str) -> None:
    (record,) = records_of(SIGNED.format(marking))
    assert record.outcome == "approved"
    assert [a.value for a in record.awards] == [8400, 3150]


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Status: Refused", "refused"),
        ("Status: Deferred – the assessment is awaited", "deferred"),
        ("Status: Open. Refused", "refused"),
        ("Status: Open. Not approved.", "refused"),
    ],
)
def test_a_status_that_tells_what_came_of_it(records_of: Records, line: str, outcome: str) -> None:
    assert [r.outcome for r in records_of(SIGNED.format(line))] == [outcome]
