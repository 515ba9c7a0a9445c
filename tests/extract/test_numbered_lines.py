"""Lists whose entries open with a number: alone, in a form's name, before a bar, twice, or anew each year."""
# ruff: noqa: E501 (a page stays as it is saved)

from .conftest import Records

REGISTER = """
How we decide

What the PCC decides is set out below.

OPCC Decisions Register 2030/31

001 Decision Form 2030/31 | 001 Loan of the quay van
002 Decision Form 2030/31 | 002 Code of Conduct - Review
003 Lamp oil (commercially sensitive – not published)
004 Decision Form 2030/31 Complaints: Delegation to the Clerk

OPCC Decisions Register 2031/32

001 Decision Form 2031/32 | 001 Boats
002 Cadet coats (deferred)
"""

TITLES = [
    ("001", "Loan of the quay van", None, None),
    ("002", "Code of Conduct - Review", None, None),
    ("003", "Lamp oil", None, "confidential"),
    ("004", "Complaints: Delegation to the Clerk", None, None),
    ("001", "Boats", None, None),
    ("002", "Cadet coats", "deferred", None),
]


def test_numbers_that_begin_anew_below_the_next_years_name(records_of: Records) -> None:
    found = records_of(REGISTER, ".txt")
    assert [(r.reference, r.title, r.outcome, r.status) for r in found] == TITLES


def test_the_same_where_no_table_is_made_of_the_bars(records_of: Records) -> None:
    lines = "".join(f"<p>{line}</p>" for line in REGISTER.strip().splitlines() if line)
    found = records_of(lines, ".html")
    assert [(r.reference, r.title, r.outcome, r.status) for r in found] == TITLES


def test_a_number_that_the_sentence_below_repeats(records_of: Records) -> None:
    found = records_of(
        "The Police and Crime Commissioner has powers to decide. Here are records of all formal decisions.\n\n"
        "Decision 028-2031 – BOATS\n\nDecision 028-2031 is a confidential decision relating to boats.\n13 July 2031\n\n"
        "Decision 027-2031- Body lamps\n\nDecision 027-2031- Body lamps is a confidential decision relating to lamps.\n12 July 2031\n\n"
        "PCC Decision 022-2031- Disposal of the quay van\n\nPCC Decision 022-2031 - is a non-confidential decision relating to the van.\n\n"
        "PCC Decision – 019 2031 Pay and hours\n\nPCC Decision - 019-2031 - Is a confidential decision relating to Pay and hours\n19 March 2031\n\n"
        "Decision – Traffic lamps\n\nThis is a confidential decision relating to lamps.\n4 March 2031\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on), r.status, r.outcome) for r in found] == [
        ("028-2031", "BOATS", "2031-07-13", "confidential", None),
        ("027-2031", "Body lamps", "2031-07-12", "confidential", None),
        ("022-2031", "Disposal of the quay van", "None", "open", None),
        ("019 2031", "Pay and hours", "2031-03-19", "confidential", None),
        (None, "Traffic lamps", "2031-03-04", "confidential", None),
    ]


def test_a_number_and_its_year_alone_over_the_title(records_of: Records) -> None:
    found = records_of(
        "Decisions of the PCC - April 2031\n\nOn this page any decisions made by the Police and Crime Commissioner for "
        "Eastmarch will be published.\n\n35 – 2031\n\nCadets funding\n\nTo approve £1,700 spend from the fund to let "
        "the cadets attend a series of sessions on the quay, which will help them to know the boats.\n\n36 – 2031\n\n"
        "Quay Crew Funding\n\nTo approve £1,500 spend from the fund to cover the costs of the crew.\n\n37 – 2031\n\n"
        "Harbour path works\n\nTo approve £4,599.59 spend from the fund to enable engineers to do the works.\n",
        ".txt",
    )
    assert [(r.reference, r.title) for r in found] == [
        ("35 – 2031", "Cadets funding"),
        ("36 – 2031", "Quay Crew Funding"),
        ("37 – 2031", "Harbour path works"),
    ]


def test_numbers_and_titles_that_break_over_lines_below_headings_in_one_line(records_of: Records) -> None:
    found = records_of(
        "Decisions of the PCC - April 2031\n\nOn this page, any decisions made by the Police and Crime Commissioner for "
        "Eastmarch will be published.\n\nDecisions of the PCC - April 2031\n"
        "Decision Reference Number Decision Title Decision Summary Date Authorised\n2030-\n140475\n"
        "Preferred Candidate for Harbour\nMaster of the Eastmarch Police\n\nThe PCC has today (27 March 2031) completed "
        "the process for selecting a candidate.\n\nA hearing will be held on 9 April 2031.\n\n 01/04/2031\n2030-\n140687\n"
        "Funding - Quay League\n\nQuay League has requested funding of £5,000 towards its academy.\n\n 03/04/2031\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in found] == [
        ("2030-140475", "Preferred Candidate for Harbour Master of the Eastmarch Police", "2031-04-01"),
        ("2030-140687", "Funding - Quay League", "2031-04-03"),
    ]
    assert (
        found[0].evidence["title"].text == "Preferred Candidate for Harbour\nMaster of the Eastmarch Police"
    )


def test_the_name_of_a_year_is_no_entry(records_of: Records) -> None:
    found = records_of(
        "Decisions\n\nView the Commissioner's latest decisions\n\n2031 Decisions\nReference\nNumber\n\nSummary of Decision\n"
        " Download\nSupporting Document\nEXE0037/31\n\nHarbour Clerk\n\nTo make sure that somebody keeps the accounts "
        "while a clerk is sought, the PCC wishes to appoint the treasurer.\n\nSupporting Document\nEXE0036/31\n\n"
        "Office Structure\n\nAs was reported to the Panel in December 2030, the PCC has looked at how the office is "
        "made up, so that it can deliver the plan.\n\nSupporting Document\nEXE0035/31\n\nClaims for help\n\nA circular "
        "tells when officers may have help with what lawyers cost them in such proceedings.\n\nSupporting Document\n",
        ".txt",
    )
    assert [(r.reference, r.title) for r in found] == [
        ("EXE0037/31", "Harbour Clerk"),
        ("EXE0036/31", "Office Structure"),
        ("EXE0035/31", "Claims for help"),
    ]


def test_a_day_and_a_number_in_one_column_of_a_log(records_of: Records) -> None:
    found = records_of(
        "Decision Log\n\nPlease find below a log of significant decisions made by the Police and Crime Commissioner for "
        "Eastmarch.\n\n2031/32 Decisions\n\n"
        " Date Ref    Issue                                                                           Decision \n"
        "11/04/31 17/008    Funding of the quay scheme for a year                   Supported the proposal  \n"
        "11/04/31 17/007    Continuation funding of 'Together by the Quay'          Supported the proposal  \n"
        "10/04/31 17/006    Pilot Micro Grant Scheme                                Did not support the proposal\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on), r.outcome) for r in found] == [
        ("17/008", "Funding of the quay scheme for a year", "2031-04-11", "approved"),
        ("17/007", "Continuation funding of 'Together by the Quay'", "2031-04-11", "approved"),
        ("17/006", "Pilot Micro Grant Scheme", "2031-04-10", "refused"),
    ]


def test_a_day_over_a_number_over_a_title(records_of: Records) -> None:
    found = records_of(
        "Decision Log\n\nPlease find below a log of significant decisions made by the Police and Crime Commissioner for "
        "Eastmarch.\n\n2031/32 Decisions\n\n Date Ref          Issue             Decision\n03/05/31\n\n16/003\n\n"
        "Harbour Master\n\nA harbour master is lent by the Force of the next county for a while.\n\n27/04/31\n\n16/002\n\n"
        "Quay works\n\nThe works on the quay are put to tender in June.\n\n2030/31 Decisions\n\nDate Ref   Issue   Decision\n"
        "29/03/31\n\n15/023\n\nLamp Licensing\n\nA decision has been made regarding the lamp licences.\n",
        ".txt",
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in found] == [
        ("16/003", "Harbour Master", "2031-05-03"),
        ("16/002", "Quay works", "2031-04-27"),
        ("15/023", "Lamp Licensing", "2031-03-29"),
    ]
