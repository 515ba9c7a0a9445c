"""Packs saved as text whose pages are headed by their number and item, and papers nobody has signed yet."""

import pytest

from .conftest import Records

_COVER = """1

Ann Bell
Tel No: 01632 960 048
Date: 18 September 2031

Dear Chief Constable

You are requested to attend a Quay meeting on Tuesday 24 September 2031
in the Net Loft, Fell Street at 10.30am.

Yours sincerely

Tom Reed
Chief Executive

Agenda Item	Page No.
1.	Apologies	-
2.	Lamps	2 - 3
"""
_BIDS = """
POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

Report for Decision: 24 September 2031

Title:	Quay Fund: summer bids

Executive Summary:

Fourteen bids came in over the summer.

Recommendation:

That the PCC:

1.	Gives Quay Rovers £4,950 for lamps;

2.	Gives Fell Cyclists £2,800 for lights.

{approval}

PART 1 - NON-CONFIDENTIAL

1	Introduction and background

1.1	The spring round gave out £38,600 to nine bodies.
"""
_BLANK = (
    "Police and Crime Commissioner\n\nI hereby approve the recommendation above.\n\n"
    "Signature ......	Date ......"
)
_REST = """
2	Issues for consideration

2.1	Both are ready.

6	Background papers

	Application forms

Lead officer: Una Low, Fund Administrator
"""
_REPORT = """
REPORT OF THE TREASURER

SPENDING AT 31 JULY 2031

1	Purpose of report

1.1	To tell how spending stands.

2	Recommendation

2.1	The meeting is asked to note the report.
"""
_DELEGATED = """
POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

RECORD OF DECISION TAKEN UNDER DELEGATED POWERS

Reference:	DEL/31/07

Subject:	Nets for the quay

Decision taken by:	Tom Reed, Chief Executive

Date of decision:	3 September 2031

Details of decision:	A grant of £3,860 is made to Net Loft Trust for nets.

Signed:	T Reed
"""
_TITLES = ["Quay Fund: summer bids", "SPENDING AT 31 JULY 2031", "Nets for the quay"]


@pytest.mark.parametrize(
    "mark",
    [
        "{n}	AGENDA ITEM {i}",
        "{n}     Agenda item {i}",
        "AGENDA ITEM {i}	{n}",
        "Agenda Item No. {i}     {n}",
    ],
)
def test_a_pack_is_parted_at_the_item_beside_its_pages_numbers(records_of: Records, mark: str) -> None:
    bids = _BIDS.format(approval=_BLANK)
    pages = (_REST, 2), (_REPORT, 3), (_DELEGATED, 4)
    text = _COVER + "\n\f" + mark.format(n=2, i=2) + "\n" + bids
    for number, (page, item) in enumerate(pages, 3):
        text += "\n\f" + mark.format(n=number, i=item) + "\n" + page
    records = records_of(text)
    assert [r.title for r in records] == _TITLES
    assert [r.outcome for r in records] == [None, None, "approved"]
    assert [len(r.awards) for r in records] == [0, 0, 1]
    assert "Low" not in str(records[1].originator)
    assert str(records[0].meeting_on) == "2031-09-24"


@pytest.mark.parametrize(
    "approval",
    [
        _BLANK,
        "APPROVAL BY THE POLICE AND CRIME COMMISSIONER\n\nI approve the recommendation(s) set out above.\n\n"
        "Signature:\n\nDate:",
        "DECISION OF THE COMMISSIONER\n\nThe recommendation is approved.\n\n"
        "Signed ................ (Police and Crime Commissioner)\n\nDated ................",
        "Approval\n\nI confirm that I have no interest in it. The above request has my approval.\n\n"
        "Signature ............. Date ............\nPolice and Crime Commissioner for Marlshire",
        "Police and Crime Commissioner for Marlshire\n\nI agree the proposals overleaf.\n\n"
        "Signed: ____________________\n\nDate: ____________________",
    ],
)
def test_words_of_approval_over_a_place_nobody_signed_approve_nothing(
    records_of: Records, approval: str
) -> None:
    (record,) = records_of(_BIDS.format(approval=approval))
    assert (record.outcome, record.awards) == (None, ())
    assert [a.role for a in record.amounts] == ["request", "request", "previous"]


@pytest.mark.parametrize(
    "approval",
    [
        "I hereby approve the recommendation above.\n\nSigned: Ann Bell\nPolice and Crime Commissioner\n"
        "Date: 3 October 2031",
        "Date of decision: 3 October 2031\n\nI hereby approve the recommendation above.\n\n"
        "Signature ............. Date ............\nPolice and Crime Commissioner for Marlshire",
    ],
)
def test_what_was_signed_or_has_the_day_of_its_decision_is_approved(
    records_of: Records, approval: str
) -> None:
    (record,) = records_of(_BIDS.format(approval=approval))
    assert (record.outcome, len(record.awards)) == ("approved", 2)
