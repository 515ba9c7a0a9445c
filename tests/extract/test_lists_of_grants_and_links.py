"""Registers of grants without a word of decision, lists of teasers, and tables whose rows run over lines."""
# ruff: noqa: E501 (a page stays as it is saved)

from .conftest import Records


def _grant(number: str, who: str, sum_: str, day: str, purpose: str) -> str:
    rows = (("Grant reference", number), ("Recipient", who), ("Amount", sum_), ("Date of award", day))
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    return f"<table>{table}</table><h3>Purpose</h3><p>{purpose}</p><h3>Reason</h3><p>It helps the quay.</p>"


def test_a_register_of_grants_by_the_day_of_award(records_of: Records) -> None:
    found = records_of(
        "<p>Office of the Police and Crime Commissioner for Tamarshire</p><h1>Grants, Quarter 2</h1>"
        + _grant("G31/1", "Quay Youth Trust", "£22,400", "8 July 2031", "Two youth workers")
        + _grant("G31/2", "Harbour Council", "up to £6,500", "9 July 2031", "A water safety officer")
        + _grant("", "Moor Watch", "£11,250", "Not awarded", "Cameras at three gates"),
        ".html",
    )
    assert [(r.reference, str(r.decided_on), r.outcome) for r in found] == [
        ("G31/1", "2031-07-08", "approved"),
        ("G31/2", "2031-07-09", "approved"),
        (None, "None", "refused"),
    ]
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in found] == [
        [(22400, "Quay Youth Trust")],
        [(6500, "Harbour Council")],
        [],
    ]


def test_titles_over_teasers_below_a_line_of_the_site(records_of: Records) -> None:
    teaser = "Following the marketing of the land, offers were reported to the office and looked at, with one that was higher than all the others […]"
    found = records_of(
        "Accessibility Options\n\nHere you will find information about decisions of public interest that have been taken by "
        "the Police and Crime Commissioner. Decisions that have been taken are listed below:\n\n"
        f"Land at the quay\n\n{teaser}\n\nAward of the lamp contract\n\n{teaser}\n\nThe year's report\n\n{teaser}\n",
        ".txt",
    )
    assert [(r.kind, r.title) for r in found] == [
        ("decision", "Land at the quay"),
        ("decision", "Award of the lamp contract"),
        ("decision", "The year's report"),
    ]


def test_a_table_of_two_columns_whose_cells_run_over_lines(records_of: Records) -> None:
    found = records_of(
        "Decisions\n\nDetails of the decisions agreed by the Commissioner are published here.\n"
        "Reference Number | Decision Title |\n---|---|\n000797 |\n000797\nTo renew the licence of the training quay. The "
        "proposal is that it be renewed for twelve months.\nThe Force may use the quay until 6 June 2031.\nThe rent is "
        "£15,200. Download PDF |\n000789 |\n000789\nLamp oil\nThe Force needs lamp oil. Download PDF |\n",
        ".txt",
    )
    assert [(r.reference, r.title) for r in found] == [
        ("000797", "To renew the licence of the training quay"),
        ("000789", "Lamp oil"),
    ]


def test_a_long_title_that_its_cell_opens_with(records_of: Records) -> None:
    title = "Match funding to the Eastmarch City Football Club Community Trust for the Quay Kicks scheme"
    found = records_of(
        f"Reference Number | Summary of Decision | Download Supporting Document |\nEXE0042/31 |\n{title}\nThe trust runs a "
        "scheme of sport on the quay.\n|\nSupporting Document |\nEXE0041/31 |\nSale of land\nA new lamp house is needed.\n"
        "|\nSupporting Document |\n",
        ".txt",
    )
    assert [(r.reference, r.title) for r in found] == [("EXE0042/31", title), ("EXE0041/31", "Sale of land")]


def test_lists_that_lost_their_labels_values(records_of: Records) -> None:
    end = "Decision Papers/Reason for Restricted\n{0}Decision Maker:\nPCC"
    found = records_of(
        "Lancashire Police and Crime Commissioner\n\nDecision Ref:\nGrants – the quay\nI have\n1. awarded a grant of £27,500 "
        "to Quay Aid.\n2. noted that £8,115 was left.\nDate of Decision:\n22nd May 2031"
        + end.format("Decision Notice Recommendation Report")
        + "Decision Ref:\nRequest for Funding – Outreach\nI have considered a request for £55,000 from Outreach. Accordingly, "
        "I have not agreed to the request.\nDate of Decision:\n21st May 2031"
        + end.format("Decision")
        + "Decision Ref:\nFinancial position as at 30 June 2030\nThe Commissioner has noted the report.\nDate of Decision:\n"
        "20th May 2031"
        + end.format("Decision 2030-15")
        + "Decision Ref:\nJoint Audit Committee – Appointment\nThe Commissioner has agreed to appoint a member.\n"
        "Date of Decision:\n17th April 2031" + end.format("Decision") + "\n",
        ".txt",
    )
    assert [(r.title, r.outcome, r.submitted_to) for r in found] == [
        ("Grants – the quay", "approved", None),
        ("Request for Funding – Outreach", "refused", None),
        ("Financial position as at 30 June 2030", "noted", None),
        ("Joint Audit Committee – Appointment", "approved", None),
    ]


def test_the_number_at_the_end_of_a_notice_is_its_own(records_of: Records) -> None:
    notice = "<h3>{0}</h3><p>{1}</p><h4>Decision</h4><p>{2}</p><h4>Decision Summary</h4><p>The lamps are old and the officers looked at them.</p>{3}"
    found = records_of(
        "<h2>Decisions</h2><p>The Commissioner’s decisions are listed below, the latest first.</p>"
        + notice.format("Quay lamps", "3 March 2031", "To award £500 to Quay Aid.", "")
        + notice.format(
            "Roof of the station", "2 March 2031", "To approve a new roof.", "<p>CPCC 2031-006</p>"
        )
        + notice.format("More posts", "1 March 2031", "Not to approve the request.", "<p>CPCC 2031-005</p>"),
        ".html",
    )
    assert [(r.reference, r.title) for r in found] == [
        (None, "Quay lamps"),
        ("CPCC 2031-006", "Roof of the station"),
        ("CPCC 2031-005", "More posts"),
    ]


def test_what_a_sentence_of_the_present_decides(records_of: Records) -> None:
    found = records_of(
        "<h1>Decisions</h1><h2>Decisions taken by the PCC</h2>"
        "<p>The PCC agreed to give £500 to Quay Aid.</p><p>Date: 2031-01-20 / PDF (232 KB)</p>"
        "<p>The Police and Crime Commissioner awards the contract for lamps to Haven Ltd.</p><p>Date: 2031-01-14 / PDF (25 KB)</p>"
        "<p>The PCC notes the half-year treasury report.</p><p>Date: 2030-12-19 / PDF (18 KB)</p>",
        ".html",
    )
    assert [(r.decided_by, r.outcome) for r in found] == [
        ("PCC", "approved"),
        ("The Police and Crime Commissioner", "approved"),
        ("PCC", "noted"),
    ]


def test_two_offices_decide_a_round_on_one_day(records_of: Records) -> None:
    found = records_of(
        "<h1>Quay Fund – Spring 2031 Round</h1><p>Applications considered by the Police and Crime Commissioner for Thames "
        "Valley and the Chief Constable on 9 March 2031.</p><table><tr><th>Ref</th><th>Organisation</th><th>Project</th>"
        "<th>Requested (£)</th><th>Awarded (£)</th><th>Outcome</th></tr><tr><td>Q31/03</td><td>Night Shelter</td><td>Drop-in"
        "</td><td>4,800</td><td>4,800</td><td>Approved</td></tr><tr><td>Q31/08</td><td>River Watch</td><td>Radios</td><td>"
        "2,450</td><td>Nil</td><td>Declined</td></tr></table>",
        ".html",
    )
    both = "Police and Crime Commissioner for Thames Valley and the Chief Constable"
    assert [(r.decided_by or "").removeprefix("the ") for r in found] == [both, both]
    assert {str(r.decided_on) for r in found} == {"2031-03-09"}


def test_a_table_of_what_was_decided_and_the_links_to_it(records_of: Records) -> None:
    rows = (
        ("The Commissioning Framework 2031/32", "Approve the funding that is set out in the document."),
        (
            "Staffing Matter",
            "On the 18/1/31 the Commissioner made a decision in relation to a staffing matter.",
        ),
        ("Quay lamps", "That the PCC approves the purchase of lamps for £328,075."),
    )
    table = "".join(
        f"<tr><td><p><b>{title}</b></p><p>{text}</p></td><td><a href=x>Supporting Document</a></td></tr>"
        for title, text in rows
    )
    found = records_of(
        "<h1>View the Commissioner's latest decisions</h1><p>These are decisions made by Eastmarch's Police and Crime "
        "Commissioner.</p><h3>2031 Decisions</h3><table><tr><td><b>Summary of Decision</b></td><td><b>Supporting Document"
        f"</b></td></tr>{table}</table>",
        ".html",
    )
    assert [r.title for r in found] == [title for title, _ in rows]


def test_a_board_that_the_title_names_is_not_put_to_it(records_of: Records) -> None:
    found = records_of(
        "PCC Decision Log Date Decision Detail Linked Documents (if applicable) 12-Dec-30 Quay Police Station Having been "
        "declared surplus to requirements, it was agreed to the open marketing of the station with the County Council. "
        "12-Dec-30 Use of Force Scrutiny Panel Subject to some amendments, the Terms of Reference for the joint Use of Force "
        "Scrutiny Panel were agreed. 12-Dec-30 Quay CCTV The OPCC have agreed to make a payment of £75k to the Borough "
        "Council as a contribution towards their CCTV relocation costs following the disposal of the station.\n",
        ".txt",
    )
    assert [(r.title, r.submitted_to) for r in found] == [
        ("Quay Police Station", None),
        ("Use of Force Scrutiny Panel", None),
        ("Quay CCTV", None),
    ]


def test_the_number_and_the_day_at_the_end_of_each_title(records_of: Records) -> None:
    found = records_of(
        "Bedfordshire Police and Crime Commissioner\n\nAll information used in coming to a decision will be made accessible:\n"
        "  • Office of the PCC web site - decision records and associated papers\n  • Media releases\n\n"
        "Decisions post May 2030 Election (Current PCC)\n\nHere you will find information about decisions that have been "
        "taken by the current Police and Crime Commissioner.\n\nThe New Grant Process - PCC/D/003 7/6/30\n\nThe purpose of "
        "this report is to set out how the fund is given. The documentation for this decision can be found here.\n\n"
        "Appointments - Interim Arrangements - PCC/D/002 8/6/30\nTo provide interim posts. The documentation for this "
        "decision can be found here.\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in found] == [
        ("PCC/D/003", "The New Grant Process", "2030-06-07"),
        ("PCC/D/002", "Appointments - Interim Arrangements", "2030-06-08"),
    ]


def test_doors_to_other_pages_are_no_entries(records_of: Records) -> None:
    found = records_of(
        "Our decisions\nThe Police and Crime Commissioner has procedures for decisions, and publishes decisions of interest "
        "along with details of how they are made.\n-\nDecision notices\nThe Police and Crime Commissioner for Eastmarch "
        "publishes significant decisions made about policing. Notices can be found by scrolling through the list below, or "
        "by year.\n-\nCollaboration agreements\nThe Police and Crime Commissioner for Eastmarch has entered into a number of "
        "arrangements with others since November 2012, which are all here.\n-\nDecision making process\nThe office has a "
        "set of policies, procedures and records for the decisions that are made by the Commissioner and by staff.\n",
        ".txt",
    )
    assert len(found) == 1


def _page(heads: str, *rows: str) -> str:
    def cells(row: str, tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{c.strip()}</{tag}>" for c in row.split("|")) + "</tr>"

    table = cells(heads, "th") + "".join(cells(row, "td") for row in rows)
    return (
        "<p>Office of the Police and Crime Commissioner for Tamarshire</p><h1>Harbour fund</h1>"
        f"<p>The bids below were considered on 5 June 2031.</p><table>{table}</table>"
    )


_LOG = (
    "Ref | Date of decision | Decision | Taken at | Outcome | Download",
    "31/3 | 5 June 2031 | Quay lamps: second order. Ten lamps from Quay Ltd. | Board | Approved | Record",
    "31/2 | 4 June 2031 | The boats are kept at the quay. | Board | Noted | Record",
    "31/1 | 3 June 2031 | Approval of the plan for boats, yearly. | Board | | To follow",
)


def test_an_outcome_left_blank_in_its_column(records_of: Records) -> None:
    found = records_of(_page(*_LOG), ".html")
    assert [(r.reference, r.outcome) for r in found] == [
        ("31/3", "approved"),
        ("31/2", "noted"),
        ("31/1", None),
    ]


def test_a_title_that_a_cell_opens_with_beside_the_outcome(records_of: Records) -> None:
    found = records_of(_page(*_LOG), ".html")
    assert [r.title for r in found][:2] == ["Quay lamps: second order", None]


def test_a_register_of_bids_whose_outcomes_differ(records_of: Records) -> None:
    found = records_of(
        _page(
            "Organisation | Project | District | Amount (£) | Outcome",
            "Quay Aid | Lamps for boats | Moor | 4,950 | Awarded",
            "Moor Watch | Cameras at the gate | Fen | 2,180 | Not awarded",
            "Fen Friends | Bicycle marking days | Fen | 1,275 | Withdrawn by applicant",
            " | | Total awarded | 4,950 | ",
        ),
        ".html",
    )
    assert [(r.kind, r.title, r.outcome) for r in found] == [
        ("decision", "Lamps for boats", "approved"),
        ("decision", "Cameras at the gate", "refused"),
        ("decision", "Bicycle marking days", "withdrawn"),
    ]


HEADED = """
Decision notice 014/2031: Safer Streets grants

The Police and Crime Commissioner has decided to award the following grants.

1. Quay Night Angels
Amount: £4,500
Purpose: to run patrols in the town on Friday nights.
Conditions: None.
Reason: fewer people come to harm at night.

2. Marl Boxing Club
Amount: £2,200
Purpose: new mats and gloves for the under-16s.

3. St Osyth's Hostel
Amount: up to £7,000
Purpose: a worker for those who leave prison.

Signed: Ann Bell, Police and Crime Commissioner
Date: 3 May 2031
"""


def test_numbered_headings_name_who_is_given_the_amount_below(records_of: Records) -> None:
    (record,) = records_of(HEADED)
    assert [award.recipient for award in record.awards] == [
        "Quay Night Angels",
        "Marl Boxing Club",
        "St Osyth's Hostel",
    ]
    assert [award.purpose for award in record.awards] == [
        "to run patrols in the town on Friday nights",
        "new mats and gloves for the under-16s",
        "a worker for those who leave prison",
    ]
    assert record.awards[0].reason == "fewer people come to harm at night"
