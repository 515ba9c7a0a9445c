"""Lists and notices as sites and converters leave them: what their entries hold, and whose they are."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable
from datetime import date

from extract.record import Record

Records = Callable[..., list[Record]]

LISTED = """
Key Decisions 2031

Many decisions taken by the Marlshire Police and Crime Commissioner arise from her duties.

Decisions of Significant Public Interest 2031

Decision

Date

Summary

Reports

Published

Decision: 001/2031

Date: 07/01/2031

Summary:

Quays First Change Programme - Court Reassurance

Report:

Minutes of the Change Group meeting 25.10.30

Full Business Case

(Publication deferred until the consultation has ended).

Published:

10/01/2031
Publication delayed due to consultation

Decision: 002/2031

Date: 08/01/2031

Summary:

Quays First Change Programme - Custody

Report:

Minutes of the Change Group meeting 25.10.30

Full Business Case

(Publication deferred until the consultation has ended).

Published:

11/01/2031
Publication delayed due to consultation
"""


def test_what_stands_below_one_and_the_same_label_opens_no_entry(records_of: Records) -> None:
    first, second = records_of(LISTED)
    assert (first.reference, first.decided_on) == ("001/2031", date(2031, 1, 7))
    assert (second.reference, second.title) == ("002/2031", "Quays First Change Programme - Custody")
    assert second.published_on == date(2031, 1, 11)


LOG = """
Making Decisions

All decisions of significant public interest made by the Mayor of West Yorkshire with regards to policing and crime will be recorded on these pages.

Decisions 2031

Date: 09/04/31

Title: Cover for the members of panels

Summary: The Mayor will go on insuring the members of panels until 31 March 2032.

Approved decision: Approved

Signed: Ann Bell, Deputy Mayor for Policing & Crime


Date: 09/04/31

Title: Advisers' pilot 2031/32

Summary: To seek approval to allocate £8,000 to Quay Trust via a grant agreement for the advisers' pilot.

Approved decision: To allocate £8,000 to Quay Trust via a grant agreement.

Signed: Ann Bell, Deputy Mayor for Policing & Crime


Date: 10/04/31

Title: Leaders of Oxby

Summary: The programme for leaders goes on.
"""


def test_a_name_is_never_cut_short_within_a_word(records_of: Records) -> None:
    *_, last = records_of(LOG)
    assert last.decided_by == "Mayor of West Yorkshire"


def test_a_recommendation_is_without_the_label_it_stands_behind(records_of: Records) -> None:
    second = records_of(LOG)[1]
    assert [r.text[:16] for r in second.recommendations] == ["To seek approval"]


def test_a_panel_that_a_decision_tells_of_is_not_its_body(records_of: Records) -> None:
    page = (
        "PCC Decision Log Date Decision Detail 12-Dec-31 Oxby Police Station It was agreed to market the site. "
        "22-Nov-31 Regional work Agreed that the work goes on. 19-Oct-31 Acting PCC The Marlshire Police and Crime "
        "Panel appointed Joe Ash as Acting PCC until further notice."
    )
    assert {r.organisation for r in records_of(page)} == {None}


COUNCIL = """
Decision details

York and Oxby Deal

Decision Maker: Cabinet

Decision status: Recommendations Approved

Is Key decision?: Yes

Decisions:

The subject of the decision:

This report told the Cabinet of the crime deal and asked it to approve the review.

Publication date: 06/09/2031

Date of decision: 06/09/2031
"""


def test_a_sentence_about_the_report_is_no_title(records_of: Records) -> None:
    (record,) = records_of(COUNCIL)
    assert record.title == "York and Oxby Deal"


OFFICER = """
Officer Decisions

Summary of Matter or Issue Requiring Decision:

To approve the day on which the guide is adopted.

Decision Taken:

Approved:  Following the resolution of the Development Committee on 3 March 2031 to adopt the guide jointly with two other councils, to confirm the day of adoption as 31 May 2031

Summary of Alternatives or Options considered and rejected:

The Committee has resolved to adopt the guide, and only its day is left to be confirmed.

Decision Date:
25 May 2031
"""


def test_options_rejected_refuse_nothing_and_a_sentence_decides_nothing(records_of: Records) -> None:
    (record,) = records_of(OFFICER)
    assert (record.outcome, record.decided_by) == ("approved", None)


def test_policy_is_not_police(records_of: Records) -> None:
    page = "Decision details\n\nHousing Allocations Policy\n\nDecision Maker: Lead Member for Housing\n\nDecision status: Recommendations Approved\n\nDecision:\n\nTo approve the allocations policy.\n\nDate of decision: 06/09/2031\n"
    (record,) = records_of(page)
    assert record.kind == "other"
