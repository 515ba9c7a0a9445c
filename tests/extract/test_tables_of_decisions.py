"""Registers and award lists as offices make them: rows that wrap, columns that count, links that look like labels."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date
from decimal import Decimal

from tests.extract.conftest import Records


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def page(above: str, *rows: str) -> str:
    return f"<html><body>{above}<table>{''.join(rows)}</table></body></html>"


LOG = """Westerdale Police and Crime Commissioner
Community grants - decisions log. Decisions taken by the Commissioner.

Ref\tOrganisation\tProject\tRequested\tDecision\tDate
WG/31\tQuay Boxing Club\tSaturday sessions for girls, including
\t\tkit and a coach\t£6,840\tApproved in full\t06/07/2031
WG/33\tMarl Shelter\tOutreach\t£3,215\tApproved in full. Payment will follow once
\t\t\t\ta policy has been received.\t13/07/2031
WG/34\tOxby Bowls\tNew roof\t£7,500\tDeclined\t13/07/2031
WG/36\tFerry Forum\tMentors\t£5,000\tSupported in part - £3,000\t20/07/2031
"""


def test_rows_of_tabs_that_break_off_go_on_in_the_line_below(records_of: Records) -> None:
    read = records_of(LOG)
    assert [(r.reference, r.title, r.decided_on) for r in read] == [
        ("WG/31", "Saturday sessions for girls, including kit and a coach", date(2031, 7, 6)),
        ("WG/33", "Outreach", date(2031, 7, 13)),
        ("WG/34", "New roof", date(2031, 7, 13)),
        ("WG/36", "Mentors", date(2031, 7, 20)),
    ]


def test_a_bid_approved_in_full_is_given_what_it_asked_for_and_one_in_part_the_sum_behind(
    records_of: Records,
) -> None:
    read = records_of(LOG)
    assert [[(a.recipient, a.value) for a in r.awards] for r in read] == [
        [("Quay Boxing Club", Decimal(6840))],
        [("Marl Shelter", Decimal(3215))],
        [],
        [("Ferry Forum", Decimal(3000))],
    ]
    assert [a.role for a in read[3].amounts] == ["request", "award"]


FUND = (
    "<h1>Westerdale Police and Crime Commissioner: Lantern Fund grants</h1>"
    "<p>These are the applications which the Commissioner has decided so far.</p>"
)


def test_a_sum_under_the_heading_of_what_is_given_says_that_it_was(records_of: Records) -> None:
    heads = ("District", "Group", "What the money is for", "Grant (£)")
    larger = page(
        FUND,
        row(*heads, "Decided"),
        row("Oxby", "Quay Boxing Club", "Twilight sessions", "4,780", "14/01/2031"),
        row("Marl", "Marl Kitchen", "Application withdrawn by the group", "", ""),
        row("Ferry", "Ferry Forum", "Mentors", "2,000", "21/01/2031"),
    )
    smaller = page(
        "<h2>Micro grants</h2>",
        row(*heads, ""),
        row("Oxby", "Oxby Chess Club", "Boards and clocks", "650", "03/02/2031"),
        row("Marl", "Marl Anglers", "Not supported - no link to the fund", "", "03/02/2031"),
    )
    read = records_of(larger.replace("</body></html>", "") + smaller, ".html")
    assert [(r.outcome, r.decided_on, r.decided_by) for r in read] == [
        ("approved", date(2031, 1, 14), "the Commissioner"),
        ("withdrawn", None, "the Commissioner"),
        ("approved", date(2031, 1, 21), "the Commissioner"),
        ("approved", date(2031, 2, 3), "the Commissioner"),
        ("refused", date(2031, 2, 3), "the Commissioner"),
    ]


def test_who_approved_the_awards_below_is_told_in_the_second_half_of_a_sentence(records_of: Records) -> None:
    above = "<h1>Westerdale Community Fund: list of awards</h1><p>Officers sifted the bids and the PCC, Mr Rowan Quay, approved the awards below on 27 September 2031.</p>"
    rows = [row(f"CF/{n}", f"Club number {n}", "Coaching", f"{n},000") for n in (2, 3, 4)]
    read = records_of(page(above, row("Ref", "Organisation", "Project", "Awarded (£)"), *rows), ".html")
    told = {(r.decided_by, r.decided_on, r.outcome) for r in read}
    assert told == {("the PCC, Mr Rowan Quay", date(2031, 9, 27), "approved")}


def test_a_column_that_counts_the_rows_holds_no_references(records_of: Records) -> None:
    entries = [
        row(str(n), f"WPCC.D.0{n + 3}.31", f"Sale of house {n}, Oxby", f"1{n}/01/2031") for n in (1, 2, 3)
    ]
    above = "<h1>Westerdale Police and Crime Commissioner: register of decisions</h1>"
    read = records_of(page(above, row("No.", "Reference", "Decision", "Date taken"), *entries), ".html")
    assert [r.reference for r in read] == ["WPCC.D.04.31", "WPCC.D.05.31", "WPCC.D.06.31"]


def test_a_link_to_a_report_names_nobody_it_goes_to_and_a_long_cell_among_titles_is_one(
    records_of: Records,
) -> None:
    long = "Approval of a grant of £62,500 to the Quay Lanterns Trust for youth diversion work in Oxby during 2031/32"
    told = (
        "Revenue budget 2031/32",
        "Lease of car parking spaces at Marl",
        "Treasury report - to note",
        "Vans",
    )
    rows = [
        row(f"2031/00{n}", f"2{n}.02.31", title, "Report to PCC", f"2{n + 1}.02.31")
        for n, title in enumerate((*told, long), 1)
    ]
    above = "<h1>Key decisions of the Police and Crime Commissioner for Westerdale</h1><p>The decisions listed here were all made by the Commissioner.</p>"
    heads = row("Decision", "Date", "Summary", "Reports", "Published")
    read = records_of(page(above, heads, *rows), ".html")
    assert [(r.reference, r.title) for r in read] == [
        (f"2031/00{n}", title) for n, title in enumerate((*told, long), 1)
    ]
    assert {r.submitted_to for r in read} == {None}
    assert [r.outcome for r in read] == [None, None, "noted", None, "approved"]


def test_a_summary_opens_with_what_was_done(records_of: Records) -> None:
    cells = {
        "Accepted £413,500 from the Home Office. £310,000 of this to be granted to Oxby Borough Council for lights.": "approved",
        "WITHDRAWN before signature": "withdrawn",
        "Declined": "refused",
        "Noted the outturn.": "noted",
        "Approved £10,000 to each of the two councils, Marl Council and Ferry Council, for youth work.": "approved",
    }
    lines = [f"0{n} March 2031\tDR 0{n}/2031\tSubject number {n}\t{cell}" for n, cell in enumerate(cells, 1)]
    read = records_of(
        "Decision log of the Police and Crime Commissioner for Westerdale\n\nDate\tNumber\tSubject\tSummary\n"
        + "\n".join(lines)
    )
    assert [r.outcome for r in read] == [*cells.values()]
    assert [(a.recipient, a.value) for a in read[0].awards] == [("Oxby Borough Council", Decimal(310000))]
    assert [(a.recipient, a.value) for a in read[4].awards] == [
        ("Marl Council", Decimal(10000)),
        ("Ferry Council", Decimal(10000)),
    ]


def test_lines_of_a_cell_that_open_with_their_sums_are_a_list(records_of: Records) -> None:
    cell = "<p>PCC agreed to fund the following:</p><p>£22,000 – Quay Trust – evening work</p><p>£16,480 – Marl Families Project – mentors</p>"
    rows = (
        row("31-14", "27.08.2031", "Early Help Fund", cell),
        row("31-13", "12.08.2031", "Estate", "Noted"),
    )
    above = "<h1>Police and Crime Commissioner for Westerdale: decision log</h1>"
    first, _ = records_of(page(above, row("No.", "Date", "Subject", "Decision"), *rows), ".html")
    assert [(a.recipient, a.purpose) for a in first.awards] == [
        ("Quay Trust", "evening work"),
        ("Marl Families Project", "mentors"),
    ]


def test_money_from_a_ministry_that_is_accepted_comes_in(records_of: Records) -> None:
    text = "Decision log of the Police and Crime Commissioner for Westerdale\n\nDate\tRef\tIssue\tDecision\n04/04/31\t31/002\tVictims services budget from Ministry of Justice - £1,412,806\tAccepted\n05/04/31\t31/003\tHR policies\tNoted\n"
    first, _ = records_of(text)
    assert [(a.role, a.recipient) for a in first.amounts] == [("income", None)] and not first.awards


def heads(*cells: str) -> str:
    return "<tr>" + "".join(f"<th{c}</th>" for c in cells) + "</tr>"


def test_headings_in_two_rows_are_one_a_column(records_of: Records) -> None:
    above = "<h1>Small grants 2031/32: awards</h1><p>Police and Crime Commissioner for Westerdale. All grants below were approved by the Commissioner on 14 March 2031.</p>"
    rows = (
        heads(" rowspan=2>District", " rowspan=2>Applicant", " rowspan=2>Project", " colspan=2>Grant (£)"),
        heads(">Requested", ">Awarded"),
        "<tr><td rowspan=2>Oxby</td><td>Quay Youth Project</td><td>Street work</td><td>3,400</td><td>3,400</td></tr>",
        row("Oxby Garage", "Bike repair", "2,850", "2,000"),
        row("Oxby sub-total", "", "", "6,250", "5,400"),
        row("Marl", "Marl Watch", "Signs and kits", "640", "Nil"),
        row("TOTAL", "", "", "6,890", "5,400"),
    )
    read = records_of(page(above, *rows), ".html")
    assert [(r.title, r.outcome, [(a.recipient, a.value) for a in r.awards]) for r in read] == [
        ("Street work", "approved", [("Quay Youth Project", Decimal(3400))]),
        ("Bike repair", "approved-in-part", [("Oxby Garage", Decimal(2000))]),
        ("Signs and kits", "refused", []),
    ]


def test_what_is_given_by_the_year_is_one_grant_where_a_column_adds_it_up(records_of: Records) -> None:
    above = "<h1>Victims' services grants awarded</h1><p>Police and Crime Commissioner for Westerdale. Approved by the Commissioner on 26 March 2031.</p>"
    rows = (
        heads(
            " rowspan=2>Ref", " rowspan=2>Organisation and project", " colspan=2>Awarded", " rowspan=2>Total"
        ),
        heads(">2031/32", ">2032/33"),
        row("V1", "Quay Wellbeing CIC: abuse courses", "£12,000", "£12,400", "£24,400"),
        row("V2", "Marl Mind the Gap: an advocate", "£20,500", "£21,000", "£41,500"),
        row("V3", "Oxby Carers: respite", "£3,000", "-", "£3,000"),
        row("", "Total", "£35,500", "£33,400", "£68,900"),
    )
    read = records_of(page(above, *rows), ".html")
    assert [[(a.recipient, a.purpose, a.value) for a in r.awards] for r in read] == [
        [("Quay Wellbeing CIC", "abuse courses", Decimal(24400))],
        [("Marl Mind the Gap", "an advocate", Decimal(41500))],
        [("Oxby Carers", "respite", Decimal(3000))],
    ]


def test_yes_or_no_under_approved_and_sums_in_thousands(records_of: Records) -> None:
    rows = (
        row("Ref", "Meeting date", "Item", "Bid £000", "Approved? (Y/N)", "Notes"),
        row("W/01", "01/02/2031", "Quay Trust – minibus", "18", "Y", "One payment"),
        row("W/02", "02/02/2031", "Marl Foodbank – chiller", "6", "N", "Outside criteria"),
        row("W/03", "03/02/2031", "Drone replacement", "55", "Y", "Purchase"),
    )
    above = "<p>Police and Crime Commissioner for Westerdale: capital and grants log</p>"
    read = records_of(page(above, *rows), ".html")
    assert [(r.reference, r.outcome, r.decided_by) for r in read] == [
        ("W/01", "approved", None),
        ("W/02", "refused", None),
        ("W/03", "approved", None),
    ]
    assert [r.amounts[0].value for r in read] == [Decimal(18000), Decimal(6000), Decimal(55000)]


def test_what_a_panel_recommended_is_not_what_was_decided(records_of: Records) -> None:
    rows = (
        row("Applicant", "Bid (£)", "Panel recommendation (£)", "PCC decision (£)"),
        row("Quay Night Football", "5,000", "4,000", "4,000"),
        row("Marl Carnival", "3,000", "Nil", "Nil"),
        row("Oxby Listening Post", "4,800", "3,000", "4,800"),
    )
    above = "<h1>Commissioner's grant scheme – decisions of 6 June 2031</h1><p>Westerdale Police and Crime Commissioner</p>"
    read = records_of(page(above, *rows), ".html")
    assert [(r.outcome, r.decided_on, [a.value for a in r.awards]) for r in read] == [
        ("approved-in-part", date(2031, 6, 6), [Decimal(4000)]),
        ("refused", date(2031, 6, 6), []),
        ("approved", date(2031, 6, 6), [Decimal(4800)]),
    ]


def test_funded_and_part_funded_are_results_and_the_commissioner_decided_after_the_panel_met(
    records_of: Records,
) -> None:
    rows = (
        row("Bid", "Applicant", "What for", "Result", "Grant"),
        row("1", "Quay School Parents†", "School street barriers", "Funded", "£2,940"),
        row("2", "Marl Riders", "First aid courses", "Part-funded", "£600"),
        row("3", "Oxby Taxi Owners", "Dashcams", "Not funded", "-"),
    )
    above = "<h1>Road Fund: round 4 results</h1><p>Westerdale PCC. The panel met on 3 October 2031 and the Commissioner made his decisions on 9 October 2031.</p>"
    read = records_of(page(above, *rows), ".html")
    assert [r.outcome for r in read] == ["approved", "approved-in-part", "refused"]
    assert {(r.decided_by, r.decided_on) for r in read} == {("the Commissioner", date(2031, 10, 9))}
    assert read[0].awards[0].recipient == "Quay School Parents"


def test_a_spreadsheet_saved_as_text_is_a_table(records_of: Records) -> None:
    text = """Westerdale Police and Crime Commissioner - grants awarded 2031-32
Reference,Organisation,Project,Amount awarded,Date of decision
WG/01,"Quay Boxing Academy, Quay",Evening sessions,"£4,500",12/05/2031
WG/02,Marl Street Pastors,Winter kit,£800,09/06/2031
WG/03,Oxby Skate Group,Lighting,Not awarded,30/06/2031
"""
    read = records_of(text)
    assert [(r.reference, r.outcome, [(a.recipient, a.value) for a in r.awards]) for r in read] == [
        ("WG/01", "approved", [("Quay Boxing Academy, Quay", Decimal(4500))]),
        ("WG/02", "approved", [("Marl Street Pastors", Decimal(800))]),
        ("WG/03", "refused", []),
    ]


def test_a_line_over_rows_of_tabs_is_none_of_their_numbers(records_of: Records) -> None:
    text = "Westerdale Police and Crime Commissioner\nDecisions made in 2031\n\nDecision No\tDate\tDecision title\tMade by\tOutcome\nSAFER STREETS\n31/14\t03/04/2031\tAlley gates\tPCC\tApproved\n31/15\t03/04/2031\tLighting survey\tDeputy PCC\tApproved\nPEOPLE\n31/16\t24/04/2031\tHonorarium for visitors\tPCC\tNot approved\n"
    assert [r.reference for r in records_of(text)] == ["31/14", "31/15", "31/16"]


def test_a_decision_notice_column_holds_references_and_the_service_names_the_entry(
    records_of: Records,
) -> None:
    rows = (
        row("Council area", "Decision notice", "Provider", "Service", "Type", "Value 2031/32"),
        "<tr><td rowspan=2>Quay</td><td>DN 12/31</td><td>Harbour Project</td><td>Street outreach</td><td>Grant</td><td>£22,000</td></tr>",
        row("DN 13/31", "Eastfield Trust", "Mediation", "Grant", "£14,250"),
        row("Marl", "DN 14/31", "Marl Homeless Project", "Night reach", "Grant", "£9,000"),
    )
    above = "<h1>Partnership funding 2031/32: decisions</h1><p>The Police and Crime Commissioner for Westerdale signed the decisions in this table on 28 March 2031.</p>"
    read = records_of(page(above, *rows), ".html")
    assert [(r.reference, r.title, r.decided_on, r.awards[0].recipient) for r in read] == [
        ("DN 12/31", "Street outreach", date(2031, 3, 28), "Harbour Project"),
        ("DN 13/31", "Mediation", date(2031, 3, 28), "Eastfield Trust"),
        ("DN 14/31", "Night reach", date(2031, 3, 28), "Marl Homeless Project"),
    ]


def test_series_with_numbers_of_their_own_are_one_list(records_of: Records) -> None:
    above = "<h1>Police, Fire and Crime Commissioner for Westerdale: decisions 2031/32</h1><p>Decisions taken by the Commissioner are set out below.</p>"
    first = "<br>".join(
        (
            "Police and Crime 001 Decision Form | 001 Telematics for vehicles",
            "Police and Crime 002 Decision Form | 002 Early help grant – £35,000",
            "Police and Crime 003 Custody medical contract",
        )
    )
    second = "Fire and Rescue 001 Decision Form | 001 Community stations<br>Fire and Rescue 002 Breathing sets (deferred)"
    read = records_of(f"<html><body>{above}<p>{first}</p><p>{second}</p></body></html>", ".html")
    assert [(r.reference, r.title, r.kind) for r in read] == [
        ("Police and Crime 001", "Telematics for vehicles", "decision"),
        ("Police and Crime 002", "Early help grant – £35,000", "decision"),
        ("Police and Crime 003", "Custody medical contract", "decision"),
        ("Fire and Rescue 001", "Community stations", "other"),
        ("Fire and Rescue 002", "Breathing sets", "other"),
    ]


def test_a_row_that_gives_to_two_bodies_gives_each_its_own_sum(records_of: Records) -> None:
    rows = (
        row("Ref", "Recipient", "Purpose", "Sum granted", "Date approved"),
        row("G/31", "Quay Family Centre", "Play therapy", "£8,400", "05/10/2031"),
        row(
            "G/32",
            "(a) Marl Carers<br>(b) Oxby Refuge",
            "Breaks; phones",
            "(a) £2,100<br>(b) £3,650",
            "05/10/2031",
        ),
        row("G/33", "Ferry Farm Watch", "Marking kits", "up to £1,500", "02/11/2031"),
    )
    above = "<h1>Police and Crime Commissioner for Westerdale</h1><h2>Schedule of grants, quarter 3</h2>"
    read = records_of(page(above, *rows), ".html")
    assert [(a.recipient, a.value) for a in read[1].awards] == [
        ("Marl Carers", Decimal(2100)),
        ("Oxby Refuge", Decimal(3650)),
    ]
