"""Registers whose rows lose a cell or break off, columns for Part 1 and 2, bids in sentences, and who took it all."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date

import pytest

from extract.outline.outline import cell_blocks, outline
from extract.page import Cell, Document, Line, Page
from tests.extract.conftest import Records
from tests.extract.test_lists_of_awards import page, row

OFFICE = "<p>Office of the Police and Crime Commissioner for Westerdale</p><h1>Decision register 2031</h1>"

TABS = """\
Decision Log

All decisions of significant public interest made by the Police and Crime Commissioner for Westerdale are recorded below.
Decisions made at the Quay Board are in the minutes of that Board, which can be found here.

Date\tRef\tIssue\tDecision
24/05/31\t31/011\tGrant to Oxby Mediation - £12,500\tSupported the proposal
02/05/31\tLease of the annexe at Marl Lane\tDeferred to the June meeting
20/04/31\t31/006\tLone working policy\tSupported the proposal
20/03/31\t31/005\tAudit plan\tNoted
15/03/31\t31/004\tCONFIDENTIAL - not for publication
"""


def test_a_row_without_its_number_keeps_its_other_cells_in_place(records_of: Records) -> None:
    read = records_of(TABS, ".txt")
    assert [(r.reference, r.title, r.outcome) for r in read] == [
        ("31/011", "Grant to Oxby Mediation - £12,500", "approved"),
        (None, "Lease of the annexe at Marl Lane", "deferred"),
        ("31/006", "Lone working policy", "approved"),
        ("31/005", "Audit plan", "noted"),
        ("31/004", None, None),
    ]
    assert read[1].decided_on == date(2031, 5, 2)
    assert read[4].status == "confidential"


@pytest.mark.parametrize(
    ("head", "cells", "statuses"),
    [
        ("Part", ("1", "2", "1 and 2"), ["open", "confidential", "part-confidential"]),
        ("Part I / Part II", ("I", "II", "I & II"), ["open", "confidential", "part-confidential"]),
        ("Agenda part", ("A", "B (exempt)", "A/B"), ["open", "confidential", "part-confidential"]),
        ("Section", ("Fleet", "Estates", "People"), [None, None, None]),
    ],
)
def test_the_part_of_the_meeting_tells_how_open_an_entry_is(
    records_of: Records, head: str, cells: tuple[str, ...], statuses: list[str | None]
) -> None:
    rows = [row("Ref", "Subject", "Decision", head, "Signed")]
    rows += [row(f"MB/31/{n}", f"Replacement of van {n}", "Approved.", cell, f"0{n}/10/2031") for n, cell in enumerate(cells, 1)]  # fmt: skip
    read = records_of(page(OFFICE, *rows), ".html")
    assert [r.status for r in read] == statuses
    assert [r.decided_on for r in read] == [date(2031, 10, n) for n in (1, 2, 3)]


BROKEN = page(
    OFFICE + "<p>The decisions below were taken by the Police and Crime Commissioner, Ann Bell.</p>",
    row("Date", "Decision taken", "Details", "Register no.", "Cost"),
    row("9 Jan 2031", "Youth work in the Vale", "§ To award £27,000 to Quay Youth for street work", "W-2031-002", "£45,500"),
    row("", "", "§ To award £18,500 to Oxby Steps for the same purpose", "", ""),
    row("", "", "§ Both for one year from 1 April 2031", "", ""),
    row("23 Jan 2031", "Custody healthcare", "§ Contract to go to Marl Clinical Ltd after a joint tender", "W-2031-005", "£1.24m"),
    row("", "", "§ Three years from 1 April 2031", "", ""),
    row("6 Feb 2031", "EXEMPT – Ill-health retirement", "§ Details not published", "", ""),
    row("13 Feb 2031", "Car park cameras, Oxby", "§ Request of the Town Council for £9,800 declined", "W-2031-009", "Nil"),
    row("", "", "§ Council invited to come back", "", ""),
    row("27 Feb 2031", "Radio handsets", "§ £600,000 set aside out of this year’s underspend for handsets", "W-2031-011", "£600,000"),
    row("13 Mar 2031", "Diversion scheme", "§ Final payment of £33,750 to Ferry Paths approved, provided that the evaluation is received", "W-2031-014", "£33,750"),
    row("", "", "§ Taken by the Deputy Commissioner, Cy Roe", "", ""),
)  # fmt: skip


def test_rows_that_go_on_are_of_the_cell_above_them(records_of: Records) -> None:
    read = records_of(BROKEN, ".html")
    assert [(r.reference, r.title, r.outcome) for r in read] == [
        ("W-2031-002", "Youth work in the Vale", "approved"),
        ("W-2031-005", "Custody healthcare", "approved"),
        (None, "EXEMPT – Ill-health retirement", None),
        ("W-2031-009", "Car park cameras, Oxby", "refused"),
        ("W-2031-011", "Radio handsets", "approved"),
        ("W-2031-014", "Diversion scheme", "approved"),
    ]
    first, _second = read[0].awards
    assert (first.recipient, first.purpose) == ("Quay Youth", "street work")
    assert read[5].decided_by == "Deputy Commissioner, Cy Roe"


AWARDED = (
    "<p>Police and Crime Commissioner for Westerdale</p><h1>Action Fund: what was decided in Round 9</h1>"
    "<p>Eight bids were read by officers and then by the Commissioner, Ann Bell-Roe, whose decision it is.</p><h2>Awarded</h2><table>"
    + row("Bid", "Group", "What for", "Asked", "Awarded", "Decided")
    + row("AF9/01", "Quay Café", "Opening on Fridays", "£4,800", "£4,800", "06.03.2031")
    + row("AF9/03", "Oxby Sports Circle", "Cricket in the holidays", "£5,000", "£3,200", "06.03.2031")
    + row("AF9/07", "Marl Council", "Gates on the alley", "£2,950", "£2,950", "13.03.2031")
    + "</table><h2>Not awarded</h2>"
    "<p>AF9/02 – Ferry Motor Club asked for £5,000 towards a trailer. Refused on 6 March 2031, as the bid showed no need. The club had £1,500 in Round 6.</p>"
    "<p>AF9/06 – Marl Angling Juniors withdrew their bid of £900 for rods before it was read.</p>"
    "<p>AF9/08 – Oxby Safe Homes asked for £4,400 for locks. Held over to Round 10 on 13 March 2031, figures being awaited.</p>"
    "<p>Two other groups asked for £3,000 between them too late to be read.</p>"
)


def test_bids_told_a_sentence_each_have_their_number_and_what_came_of_each(records_of: Records) -> None:
    read = records_of(f"<html><body>{AWARDED}</body></html>", ".html")
    assert [(r.reference, r.title, r.outcome) for r in read] == [
        ("AF9/01", "Opening on Fridays", "approved"),
        ("AF9/03", "Cricket in the holidays", "approved-in-part"),
        ("AF9/07", "Gates on the alley", "approved"),
        ("AF9/02", "Ferry Motor Club", "refused"),
        ("AF9/06", "Marl Angling Juniors", "withdrawn"),
        ("AF9/08", "Oxby Safe Homes", "deferred"),
    ]
    assert {r.decided_by for r in read} == {"the Commissioner, Ann Bell-Roe"}
    assert read[3].decided_on == date(2031, 3, 6)
    assert [len(r.awards) for r in read] == [1, 1, 1, 0, 0, 0]


def test_a_second_body_in_a_row_of_its_own_has_its_sum_and_the_purpose_of_both(records_of: Records) -> None:
    rows = (
        row("Reference Number", "Decision Title", "Recipient", "Amount", "Date signed"),
        row("W-611", "Schools project", "Quay Learning Alliance", "£41,300", "16/06/2031"),
        row("W-617", "Youth diversion in the Vale", "Marl Harbour Youth Trust", "£12,000", "05/07/2031"),
        row("", "", "Oxby Sail Training CIO", "£6,480", ""),
        row("W-618", "Stalking advocacy", "Ferry Aid", "£9,000", "06/07/2031"),
    )
    read = records_of(page(OFFICE, *rows), ".html")
    assert [r.outcome for r in read] == ["approved"] * 3
    assert [(a.recipient, int(a.value), a.purpose) for a in read[1].awards] == [
        ("Marl Harbour Youth Trust", 12000, "Youth diversion in the Vale"),
        ("Oxby Sail Training CIO", 6480, "Youth diversion in the Vale"),
    ]


def test_minutes_in_a_table_have_the_numbers_of_their_series(records_of: Records) -> None:
    held = "<p>Office of the Police and Crime Commissioner for Westerdale</p><h1>Monitoring Board</h1><p>Minutes of the meeting held on 22 November 2031</p><p>Present: Ann Bell (Commissioner, in the chair) (AB); Cy Roe (Chief Executive) (CR)</p>"
    rows = (
        row("Ref", "Item and discussion", "Decision or action", "By"),
        row("CMB/148", "<b>Performance</b><br>CR spoke to the dashboard.", "", ""),
        row("CMB/149", "<b>Front office at Marl</b><br>The landlord offers a new lease.", "AB AGREED that the lease be renewed.", "CR"),
        row("CMB/150", "<b>Two vans</b><br>CR outlined the case.", "DEFERRED. CR to bring a fuller case.", "CR"),
    )  # fmt: skip
    read = records_of(page(held, *rows), ".html")
    assert [(r.reference, r.title, r.outcome) for r in read] == [
        ("CMB/149", "Front office at Marl", "approved"),
        ("CMB/150", "Two vans", "deferred"),
    ]


LOG = (
    row("No.", "Subject", "What was decided", "Received", "Published"),
    row("61/31", "Safe rooms", "Agreed: £46,500 to Quay Trust for safe rooms.", "03/09/2031", "02/10/2031"),
    row("62/31", "Lone working", "Not agreed.", "05/09/2031", "02/10/2031"),
    row("63/31", "Treasury adviser", "Agreed by the Chief Finance Officer under delegation.", "06/09/2031", "02/10/2031"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "maker"),
    [
        ("Unless somebody else is named the decision is that of the Commissioner, Ann Bell-Roe.", "the Commissioner, Ann Bell-Roe"),
        ("This page holds a record of every formal decision made by the Westerdale Police and Crime Commissioner.", "Westerdale Police and Crime Commissioner"),
        ("The Police and Crime Commissioner for Westerdale publishes significant decisions on policing and crime.", "The Police and Crime Commissioner for Westerdale"),
        ("The table below sets out each decision taken by the Westerdale Police and Crime Commissioner.", "Westerdale Police and Crime Commissioner"),
        ("This tells what was decided by the Westerdale Police and Crime Commissioner, Ann Bell, and by her office.", None),
        ("The Information Commissioner publishes decisions made by the Information Commissioner.", None),
    ],
)  # fmt: skip
def test_a_sentence_above_a_register_tells_who_took_what_names_nobody(
    records_of: Records, sentence: str, maker: str | None
) -> None:
    read = records_of(page(f"{OFFICE}<p>{sentence}</p>", *LOG), ".html")
    assert [r.decided_by for r in read] in (
        [maker, maker, "Chief Finance Officer"],
        [maker, maker, "the Chief Finance Officer"],
    )


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("The Chief Constable asked for a further £480,000. NOT AGREED – to be found from within budgets.", "refused"),
        ("WITHDRAWN", "withdrawn"),
        ("The Board supported a business case. The PCC asked for more detail and deferred his decision.", "deferred"),
        ("The Commissioner and the Chief Constable approve the award of the contract to Quay Ltd.", "approved"),
        ("The Commissioner notes the annual report.", "noted"),
        ("Publication deferred until the sale is complete", None),
    ],
)  # fmt: skip
def test_what_a_summary_tells_came_of_it(records_of: Records, told: str, outcome: str | None) -> None:
    entries = "".join(
        f"<p>Decision: 02{n}/2031</p><p>Date: {n}/12/2031</p><p>Summary:</p><p>Quay matter {n}</p><p>{told}</p><p>Published: {n}/12/2031</p>"
        for n in (3, 2, 1)
    )
    head = "<h1>Decisions made by the Police and Crime Commissioner for Westerdale</h1>"
    read = records_of(f"<html><body>{head}{entries}</body></html>", ".html")
    assert [r.outcome for r in read] == [outcome] * 3


def test_sums_before_their_bodies_are_a_list_and_the_rest_was_not_given(records_of: Records) -> None:
    told = (
        "The PCC approved two awards:<br>£3,000 – Quay Youth Café (evenings)<br>£1,850 – Oxby Sea Scouts (bike marking)<br>"
        "Marl Skate (£3,000) and Ferry Tennis (£900) were not successful on this occasion."
    )
    rows = (
        row("Date", "Decision", "Detail"),
        row("27-Nov-31", "Safer Fund", told),
        row("26-Nov-31", "Old station", "It was agreed to sell the site."),
        row("25-Nov-31", "Drone", "Paper withdrawn at the request of the Force."),
    )
    read = records_of(page(OFFICE, *rows), ".html")
    assert [r.outcome for r in read] == ["approved-in-part", "approved", "withdrawn"]
    assert [(a.recipient, a.value) for a in read[0].awards] == [("Quay Youth Café", 3000), ("Oxby Sea Scouts", 1850)]  # fmt: skip


def test_lines_of_a_narrow_cell_that_open_with_a_sum_are_items() -> None:
    told = (
        "Following the panel the PCC approved two awards:",
        "£3,000 – Quay Youth Café (evenings)",
        "£1,850 – Oxby Sea Scouts (bike marking)",
        "Marl Skate (£3,000) and Ferry Tennis were not successful on",
        "this occasion.",
    )
    lines = tuple(Line(text, n, 1, (200, 100 + 12 * n, 480, 112 + 12 * n)) for n, text in enumerate(told, 1))
    assert [(b.kind, b.text) for b in cell_blocks(Cell("\n".join(told), 2, lines))] == [
        ("paragraph", told[0]),
        ("item", told[1]),
        ("item", told[2]),
        ("paragraph", f"{told[3]} {told[4]}"),
    ]


def test_an_item_that_says_that_the_commissioner_notes_a_report_is_noted(records_of: Records) -> None:
    items = "".join(
        f"<li>The {who} <p>Date: 2031-09-0{n} / PDF (236 KB)</p></li>"
        for n, who in (
            (4, "PCC agrees to extend the grant agreement with Quay Recovery for a year."),
            (3, "PCC has decided not to go ahead with a contribution of £10,000 to a radio scheme."),
            (2, "Commissioner notes the Annual Treasury Management Report 2030/31."),
        )
    )
    head = "<h1>Decisions</h1><p>Decisions made by the PCC for Westerdale.</p>"
    read = records_of(f"<html><body>{head}<ul>{items}</ul></body></html>", ".html")
    assert [r.outcome for r in read] == ["approved", "refused", "noted"]


def test_a_day_under_signed_is_no_signature(records_of: Records) -> None:
    rows = (
        row("Decision No", "Received", "Title", "Decision", "Decision maker", "Signed", "Published"),
        row("W/2031/01", "07/01/2031", "Early help", "Approved. Grant of £85,000 to Quay Bridges CIO.", "Commissioner", "14/01/2031", "21/01/2031"),
        row("W/2031/02", "09/01/2031", "Lease of the annexe", "Approved.", "Chief Executive", "15/01/2031", ""),
        row("W/2031/03", "09/01/2031", "Car parking", "Rejected.", "Commissioner", "16/01/2031", ""),
    )  # fmt: skip
    read = records_of(page(OFFICE, *rows), ".html")
    assert [(r.decided_on, r.signatures) for r in read] == [(date(2031, 1, n), ()) for n in (14, 15, 16)]


def test_an_entry_of_policing_in_a_councils_list_tells_that_it_is_confidential(records_of: Records) -> None:
    entries = "".join(
        f"<p>Date: {n}/11/31</p><p>Title: {title}</p><p>Summary: {told}</p><p>Approved decision: Approved</p><p>Signed: Cy Roe, Deputy Mayor for Policing &amp; Crime</p>"
        for n, title, told in (
            (21, "Hearing panels", "The Mayor will go on indemnifying the panels."),
            (14, "Land at Marl Lane", "This decision is confidential (commercial interests)."),
            (7, "Rose Street", "The lease is renewed."),
        )
    )
    head = "<p>Westerdale Combined Authority</p><h1>Making Decisions</h1><p>Decisions taken by the Mayor, or by officers on her behalf, in relation to policing and crime are below.</p>"
    read = records_of(f"<html><body>{head}{entries}</body></html>", ".html")
    assert [(r.kind, r.status) for r in read] == [("decision", None), ("decision", "confidential"), ("decision", None)]  # fmt: skip


def test_an_unmade_choice_approves_nothing(records_of: Records) -> None:
    read = records_of(
        "POLICE AND CRIME COMMISSIONER FOR WESTERDALE\n\nReport of the Chief Executive\n\nSubject: Prevention Fund\n\n"
        "Purpose of Report\nThis report asks the Commissioner to decide a bid.\n\nRecommendations\n"
        "It is recommended that the Commissioner approves a grant of £62,000 to Quay Mentors.\n\n"
        "DECISION OF THE COMMISSIONER\nApproved / not approved (delete as needed):\nSigned:\nDate:\n"
    )
    assert [(r.outcome, r.awards) for r in read] == [(None, ())]


def test_when_and_where_a_meeting_is_names_no_body(records_of: Records) -> None:
    report = (
        "<html><body><p>REPORT TO THE WESTERDALE POLICE AND CRIME PANEL</p><h1>DECISIONS OF THE QUARTER</h1><table>"
        + row("Meeting:", "6 July 2031, Council House, Oxby")
        + row("Report of:", "Police and Crime Commissioner for Westerdale")
        + "</table><h2>1. Introduction</h2><p>This report tells Members of the decisions taken.</p></body></html>"
    )
    (read,) = records_of(report, ".html")
    assert (read.submitted_to or "").upper().endswith("WESTERDALE POLICE AND CRIME PANEL")


def test_what_a_titles_line_says_behind_it_came_of_it(records_of: Records) -> None:
    items = "".join(
        f"<li>0{n}-2031 – {title}</li>"
        for n, title in (
            (14, "Theatre grant – 3 October 2031"),
            (13, "Hub lease"),
            (12, "Body armour (deferred)"),
            (11, "Treasury outturn 2030/31 – noted"),
        )
    )
    above = (
        "<h1>Decisions 2031</h1><p>Decisions taken by the Police and Crime Commissioner for Westerdale.</p>"
    )
    read = records_of(f"<html><body>{above}<ul>{items}</ul></body></html>", ".html")
    assert [(r.title, r.outcome) for r in read] == [
        ("Theatre grant", None),
        ("Hub lease", None),
        ("Body armour", "deferred"),
        ("Treasury outturn 2030/31", "noted"),
    ]


def _printed(*lines: tuple[str, bool, bool, float]) -> list[str]:
    flow = tuple(
        Line(text, n, 1, (42.0, 100.0 + 13 * n, right, 112.0 + 13 * n), bold=bold, gap=gap)
        for n, (text, bold, gap, right) in enumerate(lines, 1)
    )
    wide = Line(
        "The Commissioner holds the force to account and has powers to take decisions.",
        0,
        1,
        (34, 60, 571, 72),
    )
    return [b.text for b in outline(Document("application/pdf", (Page(1, (wide, *flow)),)))][1:]


def test_a_numbered_title_in_bold_goes_on_in_its_next_line() -> None:
    assert _printed(
        ("Decision 031-2031 – Helping Communities", True, True, 283),
        ("Fund: £64,750 to nine projects", True, False, 215),
        ("PCC Decision 030-2031 – Annual Investment", True, True, 266),
        ("Strategy 2031/32", True, False, 137),
        ("It was considered at the meeting of the Quay Board on 23 July", False, True, 275),
        ("2031. It is open.", False, False, 133),
    ) == [
        "Decision 031-2031 – Helping Communities Fund: £64,750 to nine projects",
        "PCC Decision 030-2031 – Annual Investment Strategy 2031/32",
        "It was considered at the meeting of the Quay Board on 23 July 2031. It is open.",
    ]
