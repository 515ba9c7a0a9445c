"""Forms of a committee or combined authority, and lists that lost their marks."""

import pytest

from ..conftest import Records
from .conftest import row

BOARD = (
    "<html><body><table>"
    + row("Committee(s):", "Dated:")
    + row("Fenland Police Authority Board – For decision", "16 October 2024")
    + row("Subject: Property Fund: gifts for 2024", "Public")
    + row("Report of: The Town Clerk", "For Decision")
    + "</table><h2>Recommendation(s)</h2><p>Members are asked to:</p><ul>"
    "<li>Agree one-off donations of £4,000 to Quay Link and £3,500 to Pier Rescue;</li>"
    "<li>Note the grant of £900 made to Oxby Choir in May.</li></ul></body></html>"
)


def test_a_committee_s_report_asks_its_members_and_awards_nothing(records_of: Records) -> None:
    (record,) = records_of(BOARD, ".html")
    assert (record.kind, record.submitted_to) == ("paper", "Fenland Police Authority Board")
    assert (record.title, record.originator) == ("Property Fund: gifts for 2024", "The Town Clerk")
    assert (record.status, record.reason, str(record.meeting_on)) == ("open", "For Decision", "2024-10-16")
    assert [a.role for a in record.amounts[:2]] == ["request", "request"]
    assert record.awards == ()


MAYORAL = """FENLAND COMBINED AUTHORITY
DECISION NOTICE: DN 17/2025
Title: Night transport
Decision maker: Deputy Mayor for Policing and Crime

Executive Summary and recommendation:

Four bids came in. Officers recommend that the Deputy Mayor:

1. Approve a grant of £33,600 to Esk Night Bus for a weekend service.

2. Approve a grant of £52,000 to Oxby Marshals CIC for four marshals.

Deputy Mayor’s decision:

I approve recommendation 1. I do not approve recommendation 2.

Signature: Hester Crow

Date: 23 June 2025
"""


def test_officers_recommend_and_the_mayor_turns_one_down(records_of: Records) -> None:
    (record,) = records_of(MAYORAL)
    assert [r.label for r in record.recommendations] == ["1", "2"]
    assert record.outcome == "approved-in-part"
    assert [(str(a.value), a.recipient) for a in record.awards] == [("33600", "Esk Night Bus")]
    assert [a.role for a in record.amounts] == ["award", "request"]


def test_a_list_without_its_marks_is_recommended_line_by_line(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nDecision 14: Grants\n\nDecision summary:\n\n"
        "The Commissioner is recommended to approve:\n\nthe grants in Table 1 and Table 2;\n\n"
        "a grant of £12,000 to Fenland Rural Forum for its work; and that £9,500 is held back.\n\n"
        "Supporting information\n\nThe fund is £90,000."
    )
    assert [r.text[:14] for r in record.recommendations] == [
        "the grants in ",
        "a grant of £12",
        "that £9,500 is",
    ]


def test_a_day_and_a_sum_told_in_two_languages_are_told_once_each(records_of: Records) -> None:
    page = (
        "<html><body><h1>Decisions of the PCC for Gwent</h1><table>"
        + row("Reference / Cyfeirnod", "Title / Teitl", "Decision / Penderfyniad", "Date / Dyddiad")
        + row(
            "PCCG-1",
            "Fleet<br>Fflyd",
            "The Commissioner approved capital spending of £1.85 million on vehicles.<br>"
            "Cymeradwyodd y Comisiynydd wariant cyfalaf o £1.85 miliwn ar gerbydau i Heddlu Gwent.",
            "20 February 2024<br>20 Chwefror 2024",
        )
        + row("PCCG-2", "Lamps", "The Commissioner approved a grant of £900 to Pier Trust.", "1 March 2024")
        + "</table></body></html>"
    )
    first, _ = records_of(page, ".html")
    assert [d.role for d in first.dates] == ["decided", "decided"]
    assert first.awards == ()
    assert len({a.role for a in first.amounts}) == 1


@pytest.mark.parametrize(
    ("body", "area"),
    [("Staffordshire Commissioner for Police, Fire & Rescue and Crime", "Staffordshire")],
)
def test_a_commissioner_named_by_the_county_first(records_of: Records, body: str, area: str) -> None:
    (record,) = records_of(f"{body}\n\nCOMMISSIONER DECISION FORM\n\nDecision title: Night bus\n\nAgreed.")
    assert (record.organisation, record.area) == (body, area)


def test_recommendations_above_that_are_not_approved(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Norfolk\n\nDECISION NOTICE\n\nDECISION NO. 2025-17\n\n"
        "RECOMMENDATION:\n\nThat the PCC approves a grant of £64,900 to Broadside Futures.\n\n"
        "OUTCOME/APPROVAL BY: POLICE AND CRIME COMMISSIONER\n\nThe recommendations as outlined above are not "
        "approved. They may be brought back when the council has confirmed its share.\n\n"
        "Signature: Lucinda Thurne Date: 21 October 2025"
    )
    assert (record.outcome, record.awards) == ("refused", ())


def test_a_reference_printed_twice_opens_one_entry(records_of: Records) -> None:
    entry = (
        "<p>{0}</p><p>{0}</p><h2>{1}</h2><p>To approve a grant of £900 to {1} Club.</p><p>Download PDF</p>"
    )
    entries = "".join(
        entry.format(n, title) for n, title in (("000812", "Oxby"), ("000809", "Marl"), ("000806", "Quay"))
    )
    head = "<h1>Decisions of public interest</h1><p>All of them.</p><p>Reference Number Decision Title</p>"
    found = records_of(f"<html><body>{head}{entries}</body></html>", ".html")
    assert [(r.reference, r.title) for r in found] == [
        ("000812", "Oxby"),
        ("000809", "Marl"),
        ("000806", "Quay"),
    ]


def test_a_title_below_its_label_may_open_with_a_word_and_a_dash(records_of: Records) -> None:
    page = (
        "<html><body><h1>Decisions of the PCC - July 2019</h1><table>"
        + row("Decision Ref No", "Decision Title", "Decision Summary", "Date Authorised")
        + row(
            "2019-158", "Funding - Southgate Carnival", "The PCC has agreed £750 for first aid.", "05/07/2019"
        )
        + row("2019-159", "Funding - Lamps", "The PCC has agreed £90 for lamps.", "06/07/2019")
        + "</table></body></html>"
    )
    assert [r.title for r in records_of(page, ".html")] == ["Funding - Southgate Carnival", "Funding - Lamps"]


SITE = """Skip to main content
Menu
The Fund – apply for up to £40,000
Search

Home  >  Decisions  >  D22-2024

Police and Crime Commissioner for Gloucestershire

Decision number: D22-2024

Decision

The Commissioner has agreed a grant of £640 to Sharpness Shed Trust.

Related

Commissioner backs £250,000 van theft unit
Budget survey: would you pay £14 more?
"""


def test_sums_in_a_site_s_menu_and_news_are_none_of_the_paper_s(records_of: Records) -> None:
    (record,) = records_of(SITE)
    assert [a.text for a in record.amounts] == ["£640"]


def test_the_fourth_of_a_list_is_put_off(records_of: Records) -> None:
    page = (
        "<h1>Fenland Governance Board</h1><p>Minutes of the meeting</p><p>Date: 19 May 2017</p>"
        "<h2>412 PLAN</h2><p>It was for information.</p><h2>415 PROPERTY FUND</h2><p>Bids came in:</p><ul>"
        "<li>Ridge Rangers – £5,000 towards a van</li><li>Isis Refuge – £3,750 for play</li>"
        "<li>Slade Angling Club – £6,000 for a stage</li></ul>"
        "<p>RESOLVED: The PCC APPROVED the first two grants and DEFERRED the third until May.</p>"
        "<h2>416 LAMPS</h2><p>RESOLVED: The PCC APPROVED the lamps.</p>"
    )
    grants, lamps = records_of(f"<html><body>{page}</body></html>", ".html")
    assert (grants.outcome, lamps.outcome) == ("approved-in-part", "approved")
    assert [(str(a.value), a.recipient) for a in grants.awards] == [
        ("5000", "Ridge Rangers"),
        ("3750", "Isis Refuge"),
    ]


def test_a_page_in_the_first_person(records_of: Records) -> None:
    page = (
        "<h1>Late buses: why I said yes</h1><p>Decision 2023-31 | Posted 27 October 2023 | To read</p>"
        "<h2>What have I decided?</h2><p>On 19 October 2023 I agreed to give Trowby Town Council £34,500.</p>"
        "<h2>Any strings attached?</h2><ul><li>The Council has to tell me who used the bus.</li></ul>"
        "<p>Philippa Hume</p><p>Police and Crime Commissioner for Wiltshire and Swindon</p>"
    )
    (record,) = records_of(f"<html><body>{page}</body></html>", ".html")
    assert record.reference == "2023-31"
    assert (str(record.decided_on), str(record.published_on)) == ("2023-10-19", "2023-10-27")
    assert record.conditions == ("The Council has to tell me who used the bus.",)


def test_a_register_prints_the_reference_again_over_the_title(records_of: Records) -> None:
    page = "<html><body><h1>Decisions of public interest</h1><table>" + row(
        "Reference Number", "Decision Title"
    )
    for number, title in (
        ("000731", "Hangar at Calshaw Spit"),
        ("000735", "Six more months"),
        ("000738", "Drones"),
    ):
        page += row(number, f"<p>{number}</p><p>{title}</p><p>To approve a licence at £900 a year.</p>")
    found = records_of(page + "</table></body></html>", ".html")
    assert [(r.reference, r.title) for r in found] == [
        ("000731", "Hangar at Calshaw Spit"),
        ("000735", "Six more months"),
        ("000738", "Drones"),
    ]


def test_minutes_that_resolve_within_a_sentence(records_of: Records) -> None:
    page = (
        "<h1>FENLAND COMMISSIONER</h1><p>MINUTES OF THE MEETING held on 13 February 2025</p>"
        "<h2>25/01 Apologies</h2><p>None.</p><h2>25/04 Community Fund</h2><p>Nine groups bid.</p>"
        "<p>The Commissioner RESOLVED that a grant of £18,000 be made to Lock Boxing Club.</p>"
        "<h2>25/06 Drones</h2><p>The Commissioner was not sure and RESOLVED that the request be deferred.</p>"
    )
    fund, drones = records_of(f"<html><body>{page}</body></html>", ".html")
    assert (fund.title, drones.title, drones.outcome) == ("Community Fund", "Drones", "deferred")
    assert [(str(a.value), a.recipient) for a in fund.awards] == [("18000", "Lock Boxing Club")]


def test_the_headings_of_a_table_of_sums_are_no_labels(records_of: Records) -> None:
    page = (
        "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>WPCC4-0071 Road Fund</h2>"
        "<h3>Decision summary:</h3><p>The Commissioner has decided to fund the projects in Table 1, and to "
        "decline those in Table 2.</p><h3>Table 1</h3><table>"
        + row("Applicant", "Sought (£)", "Approved (£)", "Why")
        + row("Oxby Parish Council", "4,150", "4,150", "It fits")
        + row("Marl Trust", "18,600", "15,000", "In part")
        + "</table><h3>Table 2</h3><table>"
        + row("Applicant", "Sought (£)", "Approved (£)", "Why")
        + row("Wheelers Club", "6,200", "Nil", "Outside it")
        + row("Alne Academy", "14,750", "Nil", "Twice")
        + "</table></body></html>"
    )
    (record,) = records_of(page, ".html")
    assert record.decided_by is None
    assert [(str(a.value), a.recipient) for a in record.awards] == [
        ("4150", "Oxby Parish Council"),
        ("15000", "Marl Trust"),
    ]


def test_who_signs_with_an_initial_is_told_by_the_whole_name(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Gwent\n\nMEMO\n\nTo: Dame Eluned Carrow, Commissioner\n\n"
        "Decision: Coach for six villages\n\nI agree to the grant of £45,000 to Cwm Wheels.\n\n"
        "Signed: E. Carrow\n\nDate: 3 May 2024\n"
    )
    assert record.decided_by == "Dame Eluned Carrow"
    assert "Dame Eluned Carrow" in record.evidence["decided_by"].text


def test_an_approval_for_submission_over_a_blank_block_decides_nothing(records_of: Records) -> None:
    (record,) = records_of(
        "FENLAND POLICE AND CRIME COMMISSIONER\n\nREQUEST FOR DECISION\n\nREF: DPCC/2021/57\n\n"
        "1. REQUEST\n\nGrant of £13,250 to Fenland Rural Watch for radios.\n\n2. RECOMMENDATION\n\n"
        "That the Commissioner agrees the request at 1.\n\n3. APPROVAL\n\n"
        "Commissioner's decision: ..............\n\nSignature: ..............\n\nDate: ..............\n\n"
        "Approved for submission: Cressida Bell, Chief Executive, 5 November 2021\n"
    )
    assert (record.outcome, record.awards, record.amounts[0].role) == (None, (), "request")
