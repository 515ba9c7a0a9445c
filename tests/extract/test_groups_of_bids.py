"""Lists of awards with the bids that were not given, and logs whose columns tell a total, Part 2 or one sentence."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date
from decimal import Decimal

from tests.extract.conftest import Records
from tests.extract.test_lists_of_awards import page, row

ROUND = (
    "<p>Police and Crime Commissioner for Westerdale</p><h1>Community Fund 2031 – Round 2: outcome of applications</h1>"
    "<p>The Commissioner and the Chief Constable agreed the outcome on 18 October 2031, and letters have gone out.</p>"
)


def table(*rows: str) -> str:
    return f"<table>{''.join(rows)}</table>"


SUPPORTED = "<h2>A. Applications supported</h2>" + table(
    row("Organisation", "Project", "Requested (£)", "Awarded (£)"),
    row("Quay Cycle Workshop", "Repair sessions", "4,980", "4,980"),
    row("Oxby Sister Space", "Drop-in *", "5,000", "3,750"),
    row("Total", "", "", "8,730"),
)
TERMS = "<p>* Paid once the group has shown its certificates.</p>"
NOT_SUPPORTED = "<h2>B. Applications not supported</h2>" + table(
    row("Organisation", "Project", "Requested (£)", "Reason"),
    row("Marl Hawks Junior FC", "New goalposts", "3,200", "No link to the priorities of the Plan"),
    row("Ferry Traders", "Cameras for a car park", "5,000", "The Fund cannot be spent on cameras"),
)
WITHDRAWN = "<h2>C. Withdrawn</h2><p>Oxby Allotment Rangers asked for £875 for tool marking kits but withdrew the bid before the panel met.</p>"


def test_bids_that_were_not_given_are_entries_of_the_list_of_awards(records_of: Records) -> None:
    saved = f"<html><body>{ROUND}{SUPPORTED}{TERMS}{NOT_SUPPORTED}{WITHDRAWN}</body></html>"
    read = records_of(saved, ".html")
    assert [(r.title, r.outcome, r.decided_on) for r in read] == [
        ("Repair sessions", "approved", date(2031, 10, 18)),
        ("Drop-in", "approved-in-part", date(2031, 10, 18)),
        ("New goalposts", "refused", date(2031, 10, 18)),
        ("Cameras for a car park", "refused", date(2031, 10, 18)),
        ("Oxby Allotment Rangers", "withdrawn", None),
    ]
    assert {r.decided_by for r in read[:4]} == {"The Commissioner and the Chief Constable"}
    assert [[a.value for a in r.awards] for r in read] == [[Decimal(4980)], [Decimal(3750)], [], [], []]
    assert [[a.role for a in r.amounts] for r in read[2:]] == [["request"]] * 3
    assert (read[4].amounts[0].recipient, read[4].amounts[0].purpose) == (
        "Oxby Allotment Rangers",
        "tool marking kits",
    )
    assert [r.conditions for r in read] == [
        (),
        ("Paid once the group has shown its certificates.",),
        (),
        (),
        (),
    ]


def test_bids_alone_are_no_list_of_awards(records_of: Records) -> None:
    rows = [row(f"Group {n}", "New kit", "3,200", "No link to the Plan") for n in "ABC"]
    asked = table(row("Organisation", "Project", "Requested (£)", "Reason"), *rows)
    report = (
        f"<html><body>{ROUND}<h3>Reasons</h3><p>Each was weighed against the Plan.</p>{asked}</body></html>"
    )
    assert len(records_of(report, ".html")) == 1


def test_a_band_within_the_table_says_that_the_bids_below_it_were_not_given(records_of: Records) -> None:
    rows = (
        row("Organisation", "Project", "Amount (£)"),
        row("Quay Cycle Workshop", "Repair sessions", "4,980"),
        row("Oxby Sister Space", "Drop-in", "3,750"),
        row("Unsuccessful applications", "", ""),
        row("Marl Hawks Junior FC", "New goalposts", "3,200"),
    )
    above = "<p>Police and Crime Commissioner for Westerdale</p><h1>Community Fund: grants awarded 2031</h1>"
    read = records_of(page(above, *rows), ".html")
    assert [(r.title, r.outcome, len(r.awards)) for r in read] == [
        ("Repair sessions", "approved", 1),
        ("Drop-in", "approved", 1),
        ("New goalposts", "refused", 0),
    ]


LOG = "<h1>Decision Log 2031/32</h1><p>Office of the Police and Crime Commissioner for Westerdale</p>"


def test_part_two_and_a_total_have_columns_of_their_own(records_of: Records) -> None:
    rows = (
        row("Decision Record", "Date", "Subject", "Decision", "Value (£)", "Part 2 (exempt)"),
        row("DR 14/2031", "08/04/2031", "Custody healthcare", "Agreed that the contract with Quay Health Ltd be extended.", "642,300", "Yes – commercial terms"),
        row("DR 15/2031", "14/05/2031", "Community Safety Partnership Allocations", "Approved grants to the three partnerships:<br>Oxby £162,000<br>Marl Valley £118,500<br>North Ferry £121,250", "401,750", "No"),
        row("DR 16/2031", "06/06/2031", "Youth Diversion – Quay Boxing", "Deferred to the July meeting.", "12,000", ""),
        row("DR 17/2031", "27/06/2031", "Specials’ Equipment", "A sum of £24,000 was released from the Commissioner’s Partnership Reserve to Westerdale Police to equip forty new Special Constables.", "24,000", "No"),
    )  # fmt: skip
    read = records_of(page(LOG, *rows), ".html")
    assert [r.reference for r in read] == ["DR 14/2031", "DR 15/2031", "DR 16/2031", "DR 17/2031"]
    assert [r.status for r in read] == ["part-confidential", "open", None, "open"]
    assert [(a.recipient, a.value) for a in read[1].awards] == [
        ("Oxby", Decimal(162000)),
        ("Marl Valley", Decimal(118500)),
        ("North Ferry", Decimal(121250)),
    ]
    total = read[1].amounts[-1]
    assert (total.role, total.recipient) == ("committed", None)
    assert [(a.recipient, a.value) for a in read[3].awards] == [("Westerdale Police", Decimal(24000))]


def test_a_sum_towards_something_is_given_to_the_bidder_of_the_title(records_of: Records) -> None:
    rows = (
        row("No.", "Title", "Decision", "Decision maker", "Date"),
        row("31/019", "Safer Streets – Oxby town centre", "Approved. Grant of up to £46,300 to Quay Youth Zone for outreach sessions, 1 October 2031 – 31 March 2032.", "PCC", "12 September 2031"),
        row("31/020", "Property Fund – Marl Mountain Search Team", "Approved. £2,450 towards a stretcher and two radios.", "Chief Executive", "26 September 2031"),
        row("31/021", "Property Fund – Quay car park", "Approved. £900 towards lamps.", "Chief Executive", "26 September 2031"),
        row("31/022", "Appointment of a Temporary Assistant Chief Constable", "Appointment noted. <em>Restricted</em>", "PCC", "4 October 2031"),
    )  # fmt: skip
    read = records_of(
        page("<h1>Decisions 2031</h1><p>Westerdale Police and Crime Commissioner</p>", *rows), ".html"
    )
    assert [[(a.recipient, a.purpose) for a in r.awards] for r in read[:2]] == [
        [("Quay Youth Zone", "outreach sessions")],
        [("Marl Mountain Search Team", "a stretcher and two radios")],
    ]
    assert all(a.recipient is None for a in read[2].amounts)
    assert [r.status for r in read] == [None, None, None, "confidential"]


def test_a_log_of_one_column_is_titled_by_its_sentence_or_by_what_stands_before_a_dash(
    records_of: Records,
) -> None:
    rows = (
        row("Ref", "Date of decision", "Decision", "Taken by", "Date published"),
        row("2031/031", "12.09.2031", "Early Help Fund 2031/32 – to award £9,850 to Oxby Sailing Club towards a boat-building project", "Commissioner", "19.09.2031"),
        row("2031/032", "12.09.2031", "Early Help Fund 2031/32 – application by Marl Rovers JFC for floodlights (£14,200) declined, being outside the purposes of the Fund", "Commissioner", "19.09.2031"),
        row("2031/033", "28.09.2031", "To accept £85,000 from the Welsh Government for a further Independent Domestic Violence Adviser in Oxby and Marl until 31 March 2033", "Chief Executive", "05.10.2031"),
        row("2031/034", "28.09.2031", "The fleet of the office was looked at in May. It was agreed to buy six new vans and to sell those that they replace", "Chief Executive", "05.10.2031"),
    )  # fmt: skip
    read = records_of(page(LOG, *rows), ".html")
    assert [r.title for r in read] == [
        "Early Help Fund 2031/32",
        "Early Help Fund 2031/32 – application by Marl Rovers JFC for floodlights (£14,200) declined, being outside the purposes of the Fund",
        "To accept £85,000 from the Welsh Government for a further Independent Domestic Violence Adviser in Oxby and Marl until 31 March 2033",
        None,
    ]
    assert read[1].amounts[0].purpose == "floodlights"
    told = read[2].amounts[0]
    assert (told.role, told.purpose) == (
        "income",
        "a further Independent Domestic Violence Adviser in Oxby and Marl",
    )


def test_a_log_gives_to_the_body_with_which_its_sentence_opens(records_of: Records) -> None:
    rows = (
        row("Ref", "Date of decision", "Decision", "Taken by"),
        row("2031/041", "12.09.2031", "Quay House sexual assault referral centre – to give a further £12,500 in 2031/32", "Commissioner"),
        row("2031/042", "12.09.2031", "Victim Services – to give a further £4,000 in 2031/32", "Commissioner"),
        row("2031/043", "28.09.2031", "Early Help Fund – to award £9,850 to Oxby Sailing Club", "Commissioner"),
    )  # fmt: skip
    read = records_of(page(LOG, *rows), ".html")
    assert [[a.recipient for a in r.awards] for r in read if r.awards] == [
        ["Quay House sexual assault referral centre"],
        [None],
        ["Oxby Sailing Club"],
    ]
