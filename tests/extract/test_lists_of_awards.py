"""Documents that are tables of grants or contracts, a row each; merged cells, bands and columns of two things."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date
from decimal import Decimal

from tests.extract.conftest import Records


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def page(above: str, *rows: str, below: str = "") -> str:
    return f"<html><body>{above}<table>{''.join(rows)}</table>{below}</body></html>"


FUND = "<h1>Mayor's Lantern Fund</h1><h2>Grants awarded: round 5</h2><p>The Mayor of Westerdale approved the grants below on 14 November 2031.</p>"


def test_each_row_of_a_list_of_awards_is_decided_as_the_line_above_says(records_of: Records) -> None:
    rows = (
        row("Organisation", "Project", "District", "Awarded £"),
        row("Quay Boxing Club", "Twilight sessions", "Oxby", "7,980"),
        row("Marl Night Shelter", "Hate crime reporting point", "Marl", "3,415.50"),
        row("Total", "", "", "11,395.50"),
        row("Theme 2: Supporting victims", "", "", ""),
        row("Organisation", "Project", "District", "Awarded £"),
        row("Ferry Listening Post", "Counselling hours", "Ferry", "8,000"),
        row("Grand total of round 5", "", "", "19,395.50"),
    )
    read = records_of(page("<p>Westerdale Police and Crime Commissioner</p>" + FUND, *rows), ".html")
    assert [(r.title, r.outcome, r.decided_on, r.decided_by) for r in read] == [
        (title, "approved", date(2031, 11, 14), "The Mayor of Westerdale")
        for title in ("Twilight sessions", "Hate crime reporting point", "Counselling hours")
    ]
    assert [[(a.recipient, a.value) for a in r.awards] for r in read] == [
        [("Quay Boxing Club", Decimal(7980))],
        [("Marl Night Shelter", Decimal("3415.50"))],
        [("Ferry Listening Post", Decimal(8000))],
    ]


def test_the_same_table_in_a_notice_is_one_decision(records_of: Records) -> None:
    rows = (
        row("Organisation", "Project", "Awarded £"),
        row("Quay Boxing Club", "Twilight sessions", "7,980"),
        row("Marl Night Shelter", "Reporting point", "3,415"),
        row("Ferry Listening Post", "Counselling hours", "8,000"),
    )
    reasons = "<h3>Reasons</h3><p>Each helps towards the aims of the Plan.</p>"
    assert len(records_of(page("<p>Decision no: 41/2031</p>" + FUND, *rows, below=reasons), ".html")) == 1
    assert len(records_of(page(FUND, *rows, below=reasons), ".html")) == 1


OUTCOMES = (
    "<h1>Westerdale Police and Crime Commissioner</h1><h2>Grant round 12: outcome of applications</h2>"
    "<p>Decisions on the twelfth round were made by the Police and Crime Commissioner on 4 March 2031.</p>"
)


def test_a_cell_of_the_award_tells_what_came_of_it_and_what_was_asked_for(records_of: Records) -> None:
    rows = (
        row("District", "No.", "Organisation", "Project", "Award"),
        '<tr><td rowspan="2">Oxby</td><td>R12/04</td><td>Quay Befrienders</td><td>Safe Way Home</td><td>£5,733</td></tr>',
        row("R12/35", "Moor Rescue", "Off-road", "Not supported (£6,000 requested)"),
        row("Marl", "R12/58", "Bike Kitchen", "Fix Not Nick", "£3,000 (£5,200 requested)"),
        row("Ferry", "R12/66", "Gridiron Juniors", "Tackle It", "Withdrawn by applicant"),
        row("Total awarded", "", "", "", "£8,733"),
    )
    read = records_of(page(OUTCOMES, *rows), ".html")
    assert [(r.reference, r.title, r.outcome) for r in read] == [
        ("R12/04", "Safe Way Home", "approved"),
        ("R12/35", "Off-road", "refused"),
        ("R12/58", "Fix Not Nick", "approved-in-part"),
        ("R12/66", "Tackle It", "withdrawn"),
    ]
    assert [r.decided_on for r in read] == [date(2031, 3, 4)] * 3 + [None]
    assert [[a.role for a in r.amounts] for r in read] == [["award"], ["request"], ["award", "request"], []]


CONTRACTS = "<h1>Contracts awarded over £10,000, quarter 2</h1><p>Office of the Police and Crime Commissioner for Westerdale</p>"


def test_contracts_with_merged_cells_and_who_approved_when_in_one_cell(records_of: Records) -> None:
    rows = (
        row("Contract", "Supplier", "Ref.", "Term", "Total value (£)", "Award approved by"),
        row(
            "Custody visiting app",
            "Lanyard Ltd",
            "W/22/41",
            "2 years",
            "18,600",
            "Chief of Staff, 14/07/2031",
        ),
        '<tr><td rowspan="2">Uniform and footwear</td><td>Severn Ltd</td><td>W/22/52</td><td>4 years</td><td>240,000</td><td>PCC, 06/09/2031</td></tr>',
        row("Tor Boots LLP", "W/22/53", "4 years", "96,500", "PCC, 06/09/2031"),
        row("Fuel cards", "No award – one bid received", "W/22/58", "–", "–", "PCC, 19/09/2031"),
    )
    read = records_of(page(CONTRACTS, *rows), ".html")
    assert [(r.title, r.decided_by, r.decided_on) for r in read] == [
        ("Custody visiting app", "Chief of Staff", date(2031, 7, 14)),
        ("Uniform and footwear", "PCC", date(2031, 9, 6)),
        ("Uniform and footwear", "PCC", date(2031, 9, 6)),
        ("Fuel cards", "PCC", date(2031, 9, 19)),
    ]
    assert [r.reference for r in read] == ["W/22/41", "W/22/52", "W/22/53", "W/22/58"]
    assert [r.awards for r in read] == [()] * 4


def test_a_list_of_contracts_without_headings_is_told_by_its_cells(records_of: Records) -> None:
    above = "<h1>Contracts of £10,000 or less</h1><p>Police and Crime Commissioner for Westerdale</p>"
    rows = (
        row("Quay Print Ltd", "Printing of the summary plan", "£3,480", "4 April 2031"),
        row("Marl Vets LLP", "Care of police dogs", "£9,600", "1 May 2031 to 30 April 2032"),
        row("Ferry Web CIC", "Rebuild of the website", "£7,250", "16 May 2031"),
    )
    read = records_of(page(above, *rows), ".html")
    assert [r.title for r in read] == [
        "Printing of the summary plan",
        "Care of police dogs",
        "Rebuild of the website",
    ]
    assert [[a.role for a in r.amounts] for r in read] == [["contract"]] * 3


def test_as_above_is_what_stands_above_and_a_sub_total_is_no_entry(records_of: Records) -> None:
    above = "<h1>The Commissioner's Fund: grants made so far</h1><p>Police and Crime Commissioner for Westerdale</p>"
    rows = (
        row("Where", "Project", "Who is running it", "Grant"),
        '<tr><td rowspan="2">Oxby</td><td>Wheels to Work</td><td>Moped Loan Scheme</td><td>£9,980</td></tr>',
        row("Speed Indicator Pool", "As above", "£3,100"),
        row("Sub-total", "", "", "£13,080"),
        row("Marl", "Half Time", "Marl Sports Trust", "£15,000 (£5,000 a year for three years)"),
    )
    read = records_of(page(above, *rows), ".html")
    assert [(r.title, r.outcome) for r in read] == [
        ("Wheels to Work", "approved"),
        ("Speed Indicator Pool", "approved"),
        ("Half Time", "approved"),
    ]
    paid = [[(a.value, a.recipient) for a in r.awards] for r in read]
    assert paid[0] == [(Decimal(9980), "Moped Loan Scheme")]
    assert paid[1] == [(Decimal(3100), "Moped Loan Scheme")]
    assert paid[2] == [(Decimal(15000), "Marl Sports Trust")]


def test_a_list_of_spending_or_a_budget_is_no_list_of_decisions(records_of: Records) -> None:
    rows = (
        row("Supplier", "Description", "Amount (£)"),
        row("Quay Print Ltd", "Printing", "3,480"),
        row("Marl Vets LLP", "Care of dogs", "9,600"),
        row("Ferry Web CIC", "Website", "7,250"),
    )
    for name in ("Expenditure over £500, May 2031", "Our budget for services"):
        above = f"<h1>{name}</h1><p>Police and Crime Commissioner for Westerdale</p>"
        assert len(records_of(page(above, *rows), ".html")) == 1
