"""Registers whose columns have other names, lists whose titles repeat, and entries that only note."""
# ruff: noqa: E501 (a page stays as it is saved)

from decimal import Decimal

import pytest

from tests.extract.conftest import Records

HEAD = "Police and Crime Commissioner for Westerdale\n\nDecision log 2019\n\n"
LOG = (
    HEAD
    + """\
Ref | Date | Decision taken by | Subject | Details | Value (£) | Status
DD19/14 | 3.4.19 | Chief Executive | Mediation contract | Two years with Ver Mediation LLP. | £68,900 | Signed
DD19/17 | 1.7.19 | Chief Executive | Grant – Marl Pastors | Grant to Marl Pastors for radios. Half on receipt of a form. | £4,750 | Signed
DD19/20 | 27.2.20 | Chief Executive | Small grants | Marl Cycling £1,150; Fen Walkers £600 | £1,750 | Signed
"""
)


def test_a_number_of_the_decision_heads_a_column(records_of: Records) -> None:
    read = records_of(
        HEAD
        + "Reference number of decision | Originator of decision | Summary of decision | Decision agreed\n"
        "2016.041 | Della Marchant | Sale of the old court | Yes\n"
        "2016.040 | Ravi Sand | Lease of a van | No\n"
        "2016.039 | Ravi Sand | That the treasury report be noted. | Yes\n"
    )
    assert [(r.reference, r.originator, r.outcome) for r in read] == [
        ("2016.041", "Della Marchant", "approved"),
        ("2016.040", "Ravi Sand", "refused"),
        ("2016.039", "Ravi Sand", "noted"),
    ]


def test_what_stands_under_details_sums_the_entry_up(records_of: Records) -> None:
    first, *_ = records_of(LOG)
    assert [s.text for s in first.summary] == ["Two years with Ver Mediation LLP."]


def test_the_word_signed_under_status_is_no_blank_signature(records_of: Records) -> None:
    assert [r.signatures for r in records_of(LOG)] == [(), (), ()]


def test_grants_told_in_one_cell_are_each_their_bodys(records_of: Records) -> None:
    *_, gift, several = records_of(LOG)
    assert [(a.recipient, a.value) for a in gift.awards] == [("Marl Pastors", Decimal(4750))]
    assert [(a.recipient, a.value) for a in several.awards] == [
        ("Marl Cycling", Decimal(1150)),
        ("Fen Walkers", Decimal(600)),
    ]
    assert [a.role for a in several.amounts] == ["award", "award", "committed"]


def test_two_entries_of_one_title_are_two(records_of: Records) -> None:
    titles = [
        "Lone worker policy",
        "Street triage",
        "Dog section funding",
        "Sale of police houses",
        "Extension of contract",
        "Extension of contract",
    ]
    listed = "".join(f"<p><a href='/{n}/'>{n}. {title}</a></p>" for n, title in enumerate(titles, 1))
    page = f"<h1>Making key decisions</h1><p>Of the decisions taken in Kent, the weightier are published below.</p>{listed}"
    read = records_of(f"<html><body>{page}</body></html>", suffix=".html")
    assert [r.title for r in read] == titles


@pytest.mark.parametrize(
    ("summary", "title"),
    [
        ("Award of £25,000 to Marl Boxing Trust from the Property Act Fund", True),
        ("The Commissioner agreed to pay £25,000 to Marl Boxing Trust", False),
    ],
)
def test_a_summary_with_a_sum_is_a_title_where_it_says_nothing(
    records_of: Records, summary: str, title: bool
) -> None:
    read = records_of(
        f"{HEAD}Decision | Date | Summary\n2016/001 | 19.01.16 | Setting the budget\n"
        f"2016/002 | 02.02.16 | {summary}\n2016/003 | 03.02.16 | Pay review\n"
    )
    assert read[1].title == (summary if title else None)


def test_the_number_of_a_minute_is_not_in_its_title(records_of: Records) -> None:
    items = (
        ("Min 16 SALE OF MARL OFFICE", "APPROVED the sale"),
        ("Min 17 YOUTH FUND", "DEFERRED the report"),
    )
    told = "".join(
        f"<h3>{title}</h3><p>B Ash told of it.</p><h3>DECISION:</h3><p>The PCC {done}.</p>"
        for title, done in items
    )
    read = records_of(
        "<html><body><h2>POLICE AND CRIME COMMISSIONER FOR THAMES VALLEY</h2>"
        "<p>AGENDA ITEM 1</p><p>MINUTES OF THE LEVEL 1 MEETING HELD ON 19 JULY 2018</p>"
        f"<p>Present: R Castle (Police and Crime Commissioner)</p>{told}</body></html>",
        suffix=".html",
    )
    assert [r.title for r in read] == ["SALE OF MARL OFFICE", "YOUTH FUND"]


def test_the_grant_that_a_cost_is_met_from_is_no_award(records_of: Records) -> None:
    (read,) = records_of(
        "Police and Crime Commissioner for Westerdale\n\nDecision notice\n\nTitle: Small grants\n\n"
        "Decision: Grants are made as follows:\n\n- Ancoats Boxing CIC - £9,800 for evening sessions\n\n"
        "The cost of £9,800 is to be met from the 2024/25 Serious Violence Duty grant of £845,000.\n"
    )
    assert [a.value for a in read.awards] == [Decimal(9800)]
    assert read.amounts[-1].role == "budget"


def test_a_programme_of_weeks_is_no_period_of_a_grant(records_of: Records) -> None:
    (read,) = records_of(
        "Police and Crime Commissioner for Westerdale\n\nDecision notice\n\nTitle: Small grants\n\n"
        "Decision: I approve a grant of £4,999 to Tameside Fathers Together for a 30 week programme.\n"
    )
    assert [(a.period, a.purpose) for a in read.awards] == [(None, "a 30 week programme")]


def test_the_heads_of_a_table_of_meetings_are_no_board(records_of: Records) -> None:
    (read,) = records_of(
        "GWENT POLICE AND CRIME PANEL\n\nSUBJECT: FORWARD WORK PROGRAMME\n\nREPORT BY: HEAD OF SERVICES\n\n"
        "1. PURPOSE OF REPORT\n\n1.1 To seek the views of Members on the programme at Appendix 1.\n\n"
        "2. RECOMMENDATION\n\n2.1 That the Panel approves the programme.\n\n3. REASONS\n\n3.1 To plan ahead.\n\n"
        "Appendix 1\n\nMeeting | Items\n28th January 2022 | Precept\n25th March 2022 | Complaints\n"
    )
    assert read.submitted_to != "Items"
