"""Forms of a committee or combined authority, and lists that lost their marks."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


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


@pytest.mark.parametrize("year", ["2024/25", "2025/26"])
def test_last_year_s_sum_is_no_award_though_it_is_the_same(records_of: Records, year: str) -> None:
    page = (
        "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>Decision 14: Partnerships</h2>"
        "<h3>Recommendation</h3><p>That grants for 2025/26 are made as set out in the table.</p><table>"
        + row("Partnership", "2024/25 £", "2025/26 £")
        + row("North Fenland CSP", "38,250", "39,000")
        + row("South Fenland CSP", "43,500", "43,500")
        + "</table><h3>Decision</h3><p>Approved.</p></body></html>"
    )
    (record,) = records_of(page, ".html")
    at = 2 if year == "2024/25" else 3
    assert record.amounts[at].role == ("previous" if year == "2024/25" else "award")


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


def test_money_moved_between_budgets_is_given_to_no_one(records_of: Records) -> None:
    page = (
        "<h1>Fenland Governance Board</h1><p>Notes of Meeting</p><p>Date: 19 September 2024</p>"
        "<h2>3. Money Matters – For Decision</h2><p>It was discussed.</p><p>Decision: Virements approved:</p>"
        "<ul><li>£1.000m to create Hot Spot budgets</li></ul><h2>4. Estates – For Decision</h2>"
        "<p>The PCC was concerned. Decision: Deferred to November so that tenders can be tested.</p>"
    )
    money, estates = records_of(f"<html><body>{page}</body></html>", ".html")
    assert (money.awards, money.amounts[0].role) == ((), "budget")
    assert estates.outcome == "deferred"


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


def test_a_column_of_a_table_that_the_recommendation_names(records_of: Records) -> None:
    page = (
        "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>Decision 14: Borough shares</h2>"
        "<h3>Recommendations</h3><p>That the PCC approves the grants in the right-hand column of Table 1.</p>"
        "<h3>Table 1</h3><table>"
        + row("Borough", "2024/25 (£)", "2025/26 (£)")
        + row("Marl North", "201,400", "214,000")
        + row("Quay Cross", "98,250", "101,500")
        + row("Total", "299,650", "315,500")
        + "</table><h3>Decision</h3><p>I agree the recommendations.</p></body></html>"
    )
    (record,) = records_of(page, ".html")
    assert [(str(a.value), a.recipient) for a in record.awards] == [
        ("214000", "Marl North"),
        ("101500", "Quay Cross"),
    ]


def test_a_bid_that_was_withdrawn_beside_what_is_given(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nDecision Record\n\nNumber: 2025-017\n\nDecision\n\n"
        "I have decided to:\n\n- give £45,000 to Fenland County Council for its team; and\n\n"
        "- take no action on the application of Canolfan Elan for £18,900, which has been withdrawn.\n"
    )
    assert record.outcome == "approved"
    assert [(str(a.value), a.recipient) for a in record.awards] == [("45000", "Fenland County Council")]


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


def test_the_body_that_a_title_names_behind_the_kind_of_money(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Nottinghamshire\n\nReference: 2025.048\n\n"
        "Title: Community grant: Top Valley Wrestling Academy\n\nDecision:\n\n"
        "To approve a grant of £9,950 towards evening sessions.\n"
    )
    assert [a.recipient for a in record.awards] == ["Top Valley Wrestling Academy"]


def test_what_i_will_give_and_what_i_have_not_agreed(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Sussex\n\nDecision 031/2025: Safe Space\n\nDecision\n\n"
        "I will give Harbour Street Pastors £30,000 to run the Safe Space.\n\n"
        "I have not agreed to the second part of the bid, £8,400 for a minibus.\n"
    )
    assert record.outcome in ("approved", "approved-in-part")
    assert [(str(a.value), a.recipient) for a in record.awards] == [("30000", "Harbour Street Pastors")]


def test_a_list_without_marks_is_given_to_its_last_line(records_of: Records) -> None:
    names = (
        "Oxby Council",
        "Marlow Council",
        "Fen Council",
        "Wye Council",
        "Dale Council",
        "Bright Nights Dale",
    )
    lines = "".join(f"{name} – £{1000 + 7 * n}.00\n\n" for n, name in enumerate(names))
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nDecision 031/2025: Safer Streets\n\nDecision\n\n"
        f"To enter into grant agreements as follows:\n\n{lines}The rest is held for later.\n"
    )
    assert [a.recipient for a in record.awards] == list(names)


def test_the_grant_named_again_beside_what_is_left_is_the_same(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nDecision 031/2025: Pastors\n\nDecision\n\n"
        "To award a grant of £15,750 to Oxby Pastors.\n\nFinancial implications\n\n"
        "After the grant of £15,750 the sum of £26,560 would be left in the fund.\n"
    )
    assert [a.role for a in record.amounts] == ["award", "award", "remaining"]


def test_a_table_of_years_is_what_its_total_is_said_to_be(records_of: Records) -> None:
    rows = ("Item", "2017/18 £", "2018/19 £"), ("Allowances", "9,600", "9,120"), ("Travel", "1,412", "1,295")
    table = "".join(row(*cells) for cells in (*rows, ("Total", "11,012", "10,415")))
    page = (
        "<h1>Report to the Joint Audit Committee</h1><h2>Costs</h2>"
        f"<p>Actual spending was £10,415, as set out below.</p><table>{table}</table>"
    )
    (record,) = records_of(f"<html><body>{page}</body></html>", ".html")
    assert {a.role for a in record.amounts} == {"spend"}


def test_lines_of_one_list_are_given_alike_whatever_one_of_them_adds(records_of: Records) -> None:
    (record,) = records_of(
        "Mayor of West Yorkshire: Policing and Crime\n\nDate: 31/01/24\n\nTitle: Duty Funding 2024/25\n\n"
        "Summary: The Home Office has offered a grant of £1,095,000. Approval is sought to fund these:\n\n"
        "Leeds City Council - £142,500.00\n\nKirklees Council - £96,750.00\n\n"
        "Wakefield Council - £88,000.00, agreed in May\n\nDecision Approved: Approved\n"
    )
    assert [str(a.value) for a in record.awards] == ["142500.00", "96750.00", "88000.00"]


def test_our_share_of_what_several_pay_for_is_no_grant(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Kent\n\nDecision 021/25: Vehicle workshops\n\nSummary\n\n"
        "A one-off £60,000 is needed for equipment, of which £32,400 falls to Kent.\n\nRecommendation\n\n"
        "1. Approve Kent's contribution of £32,400 to the equipment.\n\nDecision\n\nApproved.\n"
    )
    assert record.awards == ()
