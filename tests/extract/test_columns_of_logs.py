"""Logs and plans set as tables: who decided, what came of it and when, in whatever column it stands."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date

from tests.extract.conftest import Records


def test_by_in_two_languages_names_who_decided(records_of: Records) -> None:
    read = records_of("""\
Log Penderfyniadau / Decision Log

Police and Crime Commissioner for Fenshire

Dyddiad / Date | Teitl / Title | Crynodeb / Summary | Cyf. / Ref. | Gan / By
08.02.2031 | Camera upkeep | A tender award was agreed for 24 months. | D2031-009 | PCC
07.03.2031 | Boxing ring | Application for £4,800 was not supported. | D2031-013 | Chief Executive (delegated)
14.03.2031 | Police point | Lease to be renewed for five years. | D2031-014 | Chief Executive (delegated)
""")
    assert [r.decided_by for r in read] == [
        "PCC",
        "Chief Executive (delegated)",
        "Chief Executive (delegated)",
    ]
    assert [r.originator for r in read] == [None] * 3


def test_a_plan_says_in_a_column_what_was_decided_and_when(records_of: Records) -> None:
    read = records_of("""\
POLICE AND CRIME COMMISSIONER FOR FENSHIRE

Forward Plan of Decisions - April to June 2031

This plan lists the decisions that have been made, or that are likely to be made, in the quarter.

Ref | Matter | To be decided by | Report from | Due | Decision taken
011-2031 | Night economy grant | Commissioner | Ann Bell, Manager | 30 April 2031 | Approved 19 April 2031. £7,250 to Coastal Pastors for radios. Subject to a report on use.
013-2031 | Custody healthcare | Commissioner | Ann Bell, Manager | 17 May 2031 | Deferred 10 May 2031 until the business case is in.
014-2031 | Draft accounts | Chief Finance Officer | Ann Bell, Manager | 31 May 2031 | Noted 30 May 2031.
016-2031 | Community Remedy | Commissioner | Ann Bell, Manager | 28 June 2031 |
""")
    assert [(r.outcome, r.decided_on) for r in read] == [
        ("approved", date(2031, 4, 19)),
        ("deferred", date(2031, 5, 10)),
        ("noted", date(2031, 5, 30)),
        (None, None),
    ]
    assert [len(r.awards) for r in read] == [1, 0, 0, 0]
    assert read[0].conditions == ("a report on use",)


def test_progress_tells_outcome_number_and_day(records_of: Records) -> None:
    read = records_of("""\
Office of the Police and Crime Commissioner for Fenshire

OPCC Forward Plan 2031/32

The plan shows the formal decisions which the Commissioner expects to take.

Decision required | Lead | Progress
Expenses scheme for the staff | Chief Executive | Agreed – Decision 29/2031, signed 14/06/2031
Concordat with the Chief Constable | Chief Executive | Deferred to October
Budget assumptions for the year | Chief Finance Officer |
""")
    assert [(r.title, r.outcome, r.decided_on) for r in read] == [
        ("Expenses scheme for the staff", "approved", date(2031, 6, 14)),
        ("Concordat with the Chief Constable", "deferred", None),
        ("Budget assumptions for the year", None, None),
    ]
    assert [r.originator for r in read] == ["Chief Executive", "Chief Executive", "Chief Finance Officer"]
    assert [len(r.recommendations) for r in read] == [0, 0, 0]


def test_a_table_without_headings_stands_under_those_that_fit_its_cells(records_of: Records) -> None:
    head = "<html><body><h1>My Decisions</h1><p>Police and Crime Commissioner for Fenshire. The decisions which I have taken are listed below by year.</p>"
    first = "<table><tr><td>No.</td><td>Title</td><td>Signed</td><td>Notes</td></tr>" + "".join(
        f"<tr><td>2031/0{n}</td><td>{title}</td><td>{day}.01.31</td><td>{note}</td></tr>"
        for n, title, day, note in (
            (1, "Sale of the police house", 15, ""),
            (2, "Speed camera bid", 16, "Declined"),
        )
    )
    second = "</table><h2>2030</h2><table>" + "".join(
        f"<tr><td>{title}</td><td>{day}</td></tr>"
        for title, day in (
            ("Appointment of the Treasurer", "12 December 2030"),
            ("Estates Strategy 2031", "14 June 2030"),
        )
    )
    read = records_of(f"{head}{first}{second}</table></body></html>", ".html")
    assert [(r.title, r.decided_on) for r in read] == [
        ("Sale of the police house", date(2031, 1, 15)),
        ("Speed camera bid", date(2031, 1, 16)),
        ("Appointment of the Treasurer", date(2030, 12, 12)),
        ("Estates Strategy 2031", date(2030, 6, 14)),
    ]
    assert read[1].outcome == "refused"
    assert [r.signatures for r in read] == [()] * 4


def test_where_no_officer_is_shown_the_line_above_says_who_decided(records_of: Records) -> None:
    read = records_of("""\
POLICE AND CRIME COMMISSIONER FOR FENSHIRE

Schedule of decisions taken under the Scheme of Delegation

Where no officer is shown, the decision was taken by the Chief Executive.

Item | Decision | Exercised by | Date
DD31/31 | Grant of £2,400 to Quay Kitchen for hygiene training | | 3 July 2031
DD31/32 | Grant of £4,990 to Marl Shopwatch for handsets | Head of Policy | 21 July 2031
DD31/34 | Request for £3,000 from Litter Pickers refused | | 21 July 2031
""")
    assert [r.decided_by for r in read] == ["the Chief Executive", "Head of Policy", "the Chief Executive"]


def test_decisions_each_a_small_table_under_its_own_title(records_of: Records) -> None:
    def one(title: str, decided: str, day: str, number: str) -> str:
        labels = (("When and where", f"{day} – Monitoring Board"), ("Paper no.", number))
        rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in labels)
        return f"<h3>{title}</h3><h3>What I decided</h3><p>{decided}</p><h3>Why</h3><p>It helps people feel safe at night.</p><table>{rows}</table>"

    read = records_of(
        "<html><body><h1>Summary of decisions taken by the PCC</h1><p>Office of the Police and Crime Commissioner for Fenshire</p><h3>October 2031</h3>"
        "<p>This is what I decided in the month.</p>"
        + one(
            "Street Pastors grant",
            "To give £8,000 to Quay Pastors towards a co-ordinator.",
            "3 October 2031",
            "CMB/31/63",
        )
        + one("Revenue monitoring", "To note the forecast underspend.", "3 October 2031", "CMB/31/64")
        + one(
            "Body armour",
            "Nothing yet. I have put this off until the trial is over.",
            "17 October 2031",
            "CMB/31/71",
        )
        + "</body></html>",
        ".html",
    )
    assert [(r.title, r.reference, r.outcome) for r in read] == [
        ("Street Pastors grant", "CMB/31/63", "approved"),
        ("Revenue monitoring", "CMB/31/64", "noted"),
        ("Body armour", "CMB/31/71", "deferred"),
    ]
    assert read[0].decided_on == date(2031, 10, 3)


def test_a_title_that_closes_with_noted_is_noted(records_of: Records) -> None:
    read = records_of("""\
Police and Crime Commissioner for Fenshire

Decision sheets signed in May

Sheet no. | Subject | Taken by | Date signed
021-31 | Front counter hours – withdrawn by the Chief Constable | PFCC |
022-31 | Treasury outturn – report noted | PFCC | 30/05/2031
023-31 | Purchase of response cars | Chief Executive | 31/05/2031
""")
    assert [r.outcome for r in read][:2] == ["withdrawn", "noted"]
    assert [r.decided_by for r in read] == ["PFCC", "PFCC", "Chief Executive"]


def test_days_below_the_entries_of_a_page_count_for_its_numbered_titles(records_of: Records) -> None:
    def one(number: int, title: str, told: str, day: str) -> str:
        return f"PCC Decision 0{number}-2031 – {title}\n\nPCC Decision 0{number}-2031 is a decision relating to {told}.\n\n{day}\n\n"

    read = records_of(
        "Fenshire Police and Crime Commissioner\n\nDecisions\n\nA record of each decision of the Commissioner is below.\n\n"
        + one(31, "Helping Communities Fund", "the fund", "14 November 2031")
        + one(30, "Body Armour Framework", "body armour", "9 November 2031")
        + one(29, "Sale of a Police House", "the sale of a house", "2 November 2031")
        + "Decision – Appeal Fund for Officers (withdrawn)\n\nThis decision was withdrawn before it was signed.\n"
    )
    assert [(r.reference, r.decided_on) for r in read] == [
        ("031-2031", date(2031, 11, 14)),
        ("030-2031", date(2031, 11, 9)),
        ("029-2031", date(2031, 11, 2)),
        (None, None),
    ]


def test_a_row_over_all_columns_below_a_table_may_be_an_entry(records_of: Records) -> None:
    rows = "".join(
        f"<tr><td>E{n}/31</td><td>{title}. The PCC approved it.</td><td>Paper</td></tr>"
        for n, title in (
            (61, "Safety Fund grants"),
            (60, "Match funding for football"),
            (59, "Sale of the section house"),
        )
    )
    read = records_of(
        "<html><body><h1>Police and Crime Commissioner for Fenshire</h1><h2>The Commissioner's decisions: 2031</h2><p>The table is updated as decisions are made.</p>"
        "<table><tr><td>Reference Number</td><td>Summary of Decision</td><td>Supporting Document</td></tr>"
        f"{rows}</table><h3>Request from the Lanes Residents</h3><p>The request for £2,450 was not approved.</p></body></html>",
        ".html",
    )
    assert [(r.title, r.outcome) for r in read][-1] == ("Request from the Lanes Residents", "refused")
    assert len(read) == 4
