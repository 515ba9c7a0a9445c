"""Sums in the forms of a committee or combined authority: which are given, and which are only told."""

import pytest

from ..conftest import Records
from .conftest import row


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
