"""What whole notices make of sums that published ones word as these do: taken in, held, given, agreed to."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.fields.money.money import find_money
from extract.record import Record

Records = Callable[..., list[Record]]

NOTICE = """Police and Crime Commissioner for Fenshire

Decision notice 2023/{number}

Title: {title}

{above}

Decision

{decision}

Signed: A Dent, Police and Crime Commissioner

Date: 4 December 2023
"""

# What is decided, what stands above it, and each sum's role; then the awards.
CASES: dict[str, tuple[str, str, str, list[tuple[str, str | None]]]] = {
    "the grant for which an agreement is signed": (
        "The PCC signs the grant agreement with the Ministry of Justice for £88,000 of victims' funding.",
        "", "income", [],
    ),
    "a claim for a grant that is on offer": (
        "The PCC lets the force claim the £412,650 of grant that year two of the Home Office programme offers.",
        "The most that may be claimed this year is £412,650.", "income income", [],
    ),
    "money taken in from two funds of one giver": (
        "The PCC approves the receipt of up to £618,044 of Home Office funding.",
        "This report asks for approval to take in £402,310 from the Home Office's Patrols fund for 2024-25 and £215,733.60 from its Prevention fund for 2024-25.",
        "income income income", [],
    ),
    "what a fund holds, in brackets before its name": (
        "The PCC will allocate £9,000 from the (£60k) Lantern Fund to Marl Pastors.",
        "", "award budget", [("9000", "Marl Pastors")],
    ),
    "a yearly sum whose total stands in brackets": (
        "The PCC commits to two years of funding:\n\nFenside Youth Offending Service – £31,400 per annum (£62,800 over the two years)",
        "", "award committed", [("31400", "Fenside Youth Offending Service")],
    ),
    "a yearly sum and what it comes to in all": (
        "The PCC awards Marl Pastors a grant of £12,000 a year for three years (£36,000 in all).",
        "", "committed award", [("36000", "Marl Pastors")],
    ),
    "a plain yes to what was asked for": (
        "I agree to the £18,400. It comes from the Partnership Reserve.",
        "The Anchor Trust asked for £18,400 to keep its shelter open.",
        "award award", [("18400", "The Anchor Trust")],
    ),
    "a plain yes to a rent": ("I agree to the £18,400 rent.", "", "contract", []),
    "an award of what was left in other funds": (
        "The Commissioner has decided to award £21,900, left unspent in existing community funds, to Oxby Town Council.",
        "", "award", [("21900", "Oxby Town Council")],
    ),
    "precept income that is given on": (
        "That the PCC releases £1,992,000 of precept income to the Chief Constable for 55 posts.",
        "", "award", [("1992000", "Chief Constable")],
    ),
    "a rise of a grant, and from what to what": (
        "The PCC approved an increase of £24,000 in the grant to the charity Hope After Harm, from £60,000 to £84,000.",
        "", "award previous committed", [("24000", "Hope After Harm")],
    ),
    "the guide prices of an auction": (
        "The two houses are to be sold at auction.",
        "Financial implications\n\nThe auctioneer’s guide price for Thornby is between £165,000 and £190,000, and that for Askham is £85,000.",
        "income income", [],
    ),
    "what no bid may be for more than": (
        "The PCC sets up the Lantern Fund. No bid may be for more than £15,000.", "", "limit", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("decision", "above", "roles", "awards"), CASES.values(), ids=list(CASES))
def test_a_notice(
    decision: str, above: str, roles: str, awards: list[tuple[str, str | None]], records_of: Records
) -> None:
    title = "Selling two houses" if "auction" in decision else "Safer places"
    page = NOTICE.format(number=41, title=title, decision=decision, above=above)
    (record,) = records_of(page)
    assert " ".join(a.role for a in record.amounts) == roles
    assert [(str(a.value), a.recipient) for a in record.awards] == awards


def test_several_told_by_their_number_are_the_total_of_those_listed(records_of: Records) -> None:
    told = "The PCC will allocate up to £21,200 from the Lantern Fund to three CSPs, detailed below."
    rows = "".join(
        f"<tr><td>{who}</td><td>{sum_}</td></tr>"
        for who, sum_ in (("Applicant", "Grant (£)"), ("Ashmere CSP", "9,850"), ("Colne CSP", "7,425"), ("Dunwick CSP", "3,925"))
    )  # fmt: skip
    (record,) = records_of(
        "<html><body><h1>Police and Crime Commissioner for Fenshire</h1><h2>Decision 41: Lantern Fund</h2>"
        f"<h3>Decision</h3><p>{told}</p><p>The following grants are proposed:</p><table>{rows}</table></body></html>",
        ".html",
    )
    assert [(str(a.value), a.recipient) for a in record.awards] == [
        ("9850", "Ashmere CSP"), ("7425", "Colne CSP"), ("3925", "Dunwick CSP"),
    ]  # fmt: skip
    assert record.amounts[0].role == "committed"


def test_lines_that_add_up_to_what_a_reserve_gives_ones_own_budget(records_of: Records) -> None:
    lines = "Description | Amount | Note\nDeputy | £64k | Will be required\nAnalyst | £26k | For the office\n"
    (record,) = records_of(
        NOTICE.format(
            number=34, title="Use of the Operational Reserve", above=f"More is needed in the areas below:\n{lines}",
            decision="It is recommended that the PCC transfers £90k from the Operational Reserve to the 21/22 OPCC Budget.",
        )
    )  # fmt: skip
    assert {a.role for a in record.amounts} <= {"budget", "committed"}  # and none of them is given away
    assert record.awards == ()


def test_each_of_several_grants_is_for_what_heads_its_column(records_of: Records) -> None:
    rows = (
        "<tr><td>District CSP</td><td>Safety Grant £ per annum</td><td>Hate Crime Grant £ per annum</td></tr>"
        "<tr><td>Alder</td><td>14,300</td><td>8,500</td></tr><tr><td>Carr</td><td>18,750</td><td>8,500</td></tr>"
    )
    (record,) = records_of(
        "<html><body><h1>Police and Crime Commissioner for Fenshire</h1>"
        "<h2>Decision 41: Safety grants for 2023/24, 2024/25 &amp; 2025/26</h2><h3>Decision</h3>"
        "<p>The Community Safety grants for 2023/24, 2024/25 &amp; 2025/26 below be paid to each district.</p>"
        f"<table>{rows}</table><p>The cost over the three years is £150,150.</p></body></html>",
        ".html",
    )
    told = [(str(a.value), a.recipient, a.purpose, a.period) for a in record.awards]
    years = "2023/24, 2024/25 & 2025/26"
    assert told == [
        ("14300", "Alder", "Safety Grant", years), ("8500", "Alder", "Hate Crime Grant", years),
        ("18750", "Carr", "Safety Grant", years), ("8500", "Carr", "Hate Crime Grant", years),
    ]  # fmt: skip
    assert record.amounts[-1].role == "committed"


def test_the_body_that_leads_several_is_no_part_of_the_purpose(records_of: Records) -> None:
    decision = "Approve the award of £84,310 to a consortium led by Harbour Gate Women for work with young women over three years."
    (record,) = records_of(NOTICE.format(number=3, title="Co-commissioning", above="", decision=decision))
    assert [(a.recipient, a.purpose) for a in record.awards] == [
        ("Harbour Gate Women", "work with young women")
    ]


def test_who_is_paid_is_not_what_for(records_of: Records) -> None:
    decision = "The PCC agreed to fund the Constabulary with £235k as set out in the paper."
    (record,) = records_of(NOTICE.format(number=3, title="Speed", above="", decision=decision))
    assert [(a.recipient, a.purpose) for a in record.awards] == [("Constabulary", None)]


def test_a_bid_that_is_not_yet_decided_awards_nothing(records_of: Records) -> None:
    above = "Recommendation\n\n(a) That the Commissioner grants £120,000 to Bram Refuge Ltd."
    decision = "I am not ready to decide. I want to see the report on the roof."
    (record,) = records_of(NOTICE.format(number=3, title="A house", above=above, decision=decision))
    assert (record.outcome, record.awards, record.amounts[0].role) == ("deferred", (), "request")


def test_items_that_have_the_commissioners_agreement(records_of: Records) -> None:
    above = "Recommendations\n\n2.1 That a grant of £31,800 be made to Marl Nightwatch CIO.\n\n2.2 That a grant of £14,500 be made to Quay Haven Trust."
    decision = "Recommendation 2.1 has my agreement. I do not agree 2.2."
    (record,) = records_of(NOTICE.format(number=3, title="Street teams", above=above, decision=decision))
    assert record.outcome == "approved-in-part"
    assert [(str(a.value), a.recipient) for a in record.awards] == [("31800", "Marl Nightwatch CIO")]


SUMS = {
    "behind whole groups two digits are pence": (
        "The works total – £71,318,06", [("71318.06", None, "exact", True)],
    ),
    "a rent that goes up": (
        "The rent will go up slightly from £14,400 to £14,650 per annum.",
        [("14400", "year", "exact", False), ("14650", "year", "exact", False)],
    ),
    "what nothing may be above": (
        "with no unallocated underspends above £15,000 in total", [("15000", None, "up-to", False)],
    ),
    "to each, behind a noun": (
        "the one off £10,000 goodwill payment to each of the councils", [("10000", "unit", "exact", False)],
    ),
    "each, every year": ("R and S have had £56,000 funding each per annum", [("56000", "year", "exact", False)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUMS.values(), ids=list(SUMS))
def test_a_sum(text: str, expected: list[tuple[str, str | None, str, bool]]) -> None:
    found = find_money(text)
    assert [(str(m.value), m.per, m.qualifier, bool(m.suspect)) for m in found] == expected
    assert all(isinstance(m.value, Decimal) for m in found)
