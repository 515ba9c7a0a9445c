"""What happened on each date: short papers in the shapes of real ones, read by the real parts."""

import pytest

from extract.block import Entry
from extract.fields.dates.roles import date_mentions, header_dates
from extract.fields.signatures.signatures import find_signatures
from extract.outline.outline import outline
from extract.page import Cell, Document, Line, Page, Table
from extract.record import Kind


def entry(text: str, kind: Kind = "decision") -> Entry:
    """An entry from printed lines; a line with `|` is a table row."""
    flow: list[Line | Table] = []
    rows: list[tuple[Cell, ...]] = []
    gap = False
    for number, words in enumerate((w.strip() for w in text.strip().splitlines()), 1):
        if words.startswith("|"):
            cells = [w.strip() for w in words.strip("|").split("|")]
            rows.append(tuple(Cell(w, i, (Line(w, number),) if w else ()) for i, w in enumerate(cells)))
            continue
        if rows:
            flow.append(Table(tuple(rows)))
            rows = []
        if words:
            flow.append(Line(words, number, gap=gap))
        gap = not words
    if rows:
        flow.append(Table(tuple(rows)))
    document = Document("text/plain", (Page(None, tuple(flow)),), paged=False)
    return Entry(kind, tuple(outline(document)))


def roles(text: str, kind: Kind = "decision") -> list[tuple[str, str]]:
    made = entry(text, kind)
    return [(str(m.value), m.role) for m in date_mentions(made, find_signatures(made))]


def header(text: str, kind: Kind = "decision") -> dict[str, str]:
    made = entry(text, kind)
    signatures = find_signatures(made)
    found = header_dates(date_mentions(made, signatures), made, signatures)
    return {name: str(m.value) for name, m in found.items()}


SUFFOLK = """
ORIGINATOR: POLICY OFFICER

DECISION NO. 12

SUBJECT:

GRANT TO MOOR AID

RECOMMENDATION:

1. That the PCC approves a grant of £500 until 31 March 2019.

APPROVAL BY THE POLICE AND CRIME COMMISSIONER

Signature ~ x

Date 23/08/2016

APPROVAL TO SUBMIT TO THE DECISION-MAKER

Chief Executive

I am satisfied that this is an appropriate request to be submitted.

Signature:

Date 24 8/16
"""


def test_a_commissioners_block_decides_and_an_officers_submits() -> None:
    assert roles(SUFFOLK) == [
        ("2019-03-31", "mentioned"),
        ("2016-08-23", "decided"),
        ("2016-08-24", "submitted"),
    ]
    assert header(SUFFOLK) == {"decided_on": "2016-08-23", "submitted_on": "2016-08-24"}


def test_who_finds_a_paper_fit_to_decide_on_submits_it() -> None:
    words = "I am satisfied that the report gives the Commissioner what is needed to reach a sound decision."
    told = SUFFOLK.replace("I am satisfied that this is an appropriate request to be submitted.", words)
    told = told.replace("APPROVAL TO SUBMIT TO THE DECISION-MAKER", "OFFICE OF THE CHIEF EXECUTIVE")
    assert header(told) == {"decided_on": "2016-08-23", "submitted_on": "2016-08-24"}


WARWICKSHIRE = """
Decision Reference Number: XPCC3-0049

Lead Officer: Ann Marsh

Date: 4 April 2022

Status: Non confidential

Decision summary:

Grants for 2022/23.

I confirm that my register of interests is up to date.

Signature: Piers Holloway

Date: {signed}

Supporting information
"""


def test_a_header_date_gives_way_to_the_signed_one() -> None:
    text = WARWICKSHIRE.format(signed="8/4/2022")
    assert roles(text) == [("2022-04-04", "mentioned"), ("2022-04-08", "decided")]
    assert header(text) == {"decided_on": "2022-04-08"}


def test_a_mistyped_signed_date_is_kept_without_a_value() -> None:
    found = roles(WARWICKSHIRE.format(signed="16/02/204"))
    assert ("None", "decided") in found
    assert header(WARWICKSHIRE.format(signed="16/02/204")) == {}


def test_a_header_date_decides_where_nothing_else_does() -> None:
    text = "Title: Grants\n\nDate: 24.11.2021\n\nSummary: A grant was paid on 1 May 2021."
    assert roles(text) == [("2021-11-24", "decided"), ("2021-05-01", "mentioned")]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Date of Decision: 21st September 2020", "decided"),
        ("Date Authorised: 3 May 2018", "decided"),
        ("Decision published: 12/03/2020", "published"),
        ("Publication date: 12/03/2020", "published"),
        ("Published Date: 12/03/2020", "published"),
        ("Effective from: 20/03/2020", "effective"),
        ("Call-in expires: 20/03/2020", "effective"),
        ("Date comes into force if not called in: 05/10/2024", "effective"),
        ("Made at meeting: 28/09/2022 - Policing Board", "meeting"),
        ("Date of meeting: 7 March 2019", "meeting"),
        ("Date of next meeting: 7 June 2019", "mentioned"),
        ("Received in OPCC: 27 June 2016", "received"),
        ("Date submitted: 27 June 2016", "submitted"),
        ("If force business, date approved by Chief Officer: 3/4/2022", "submitted"),
        ("Date of report: 13/03/2024", "mentioned"),
        ("Review date: 13/03/2024", "mentioned"),
        ("Dyddiad y penderfyniad: 29 Ionawr 2018", "decided"),
        ("Dyddiad cyhoeddi: 29 Ionawr 2018", "published"),
        ("Dyddiad y cyfarfod: 29 Ionawr 2018", "meeting"),
    ],
)
def test_labels(line: str, role: str) -> None:
    assert [r for _, r in roles(f"Title: Grants\n\n{line}\n\nA grant.")] == [role]
    label, value = line.split(": ", 1)
    assert [r for _, r in roles(f"Title: Grants\n\n{label}:\n\n{value}\n\nA grant.")] == [role]
    assert [r for _, r in roles(f"| Title: | Grants |\n| {label}: | {value} |")] == [role]


def test_dates_on_one_line_each_have_their_label() -> None:
    text = "Decision published: 12/03/2020 Effective from: 20/03/2020\n\nText."
    assert roles(text) == [("2020-03-12", "published"), ("2020-03-20", "effective")]


def test_a_sentence_of_a_label_and_a_date() -> None:
    text = "Agreed by the Board. Published 10 May 2024. Published in draft and revised on 3 May 2024 by hand."
    assert roles(text) == [("2024-05-10", "published"), ("2024-05-03", "mentioned")]


def test_what_another_document_says_of_itself_dates_no_notice() -> None:
    told = "The hub has met its targets, and its review,\npublished on 4 December 2023, found no fault."
    assert roles(told) == [("2023-12-04", "mentioned")]
    assert roles("Decision notice 12\npublished on 4 December 2023") == [("2023-12-04", "published")]


def test_cells_shuffled_together_still_say_received() -> None:
    text = "Request for decision Received in OPCC OPCC Ref: 33/ 16 Date: 27 June 2016\n\nTitle: Lease"
    assert roles(text) == [("2016-06-27", "received")]


def test_the_list_page_of_a_council_system() -> None:
    text = """
    29/07/2018 - Grant to Moor Aid ref: 856 Recommendations Approved

    Decision Maker: Deputy Mayor

    Decision published: 08/08/2018

    Effective from: 06/08/2018

    Decision: To pay £500.
    """
    assert header(text) == {"decided_on": "2018-07-29", "published_on": "2018-08-08"}


@pytest.mark.parametrize(
    "top",
    [
        "Police and Crime Panel – 29 January 2018\n\nSafer Moors",
        "**SUBMITTED TO: PERFORMANCE PANEL –\n29 JANUARY 2018**",
        "SUBMITTED TO:\n\nACCOUNTABILITY PANEL - 29 JANUARY 2018",
        "POLICE AND CRIME PANEL\n\n29 January 2018\n\nREPORT OF THE TREASURER",
        "1. Meeting: Police and Crime Panel\n\n2. Date: 29th January 2018\n\n3. Title: Budget",
        "Police and Crime Panel\n\nDate: 29 January 2018",
        "| Meeting: | Police and Crime Panel |\n| Date: | 29/01/2018 |",
        "DATE 22 January 2018\n\nDATE OF MEETING 29 January 2018",
        "1. Meeting: Police and Crime Panel\n\n2. Date: Monday, 29th January 2018\n\n3. Title: Budget",
        "Police and Crime Panel - Monday 29 January 2018",
        "Panel Heddlu a Throseddu – 29 Ionawr 2018",
        "Minutes of the Policing Board held on 29 January 2018",
    ],
)
def test_a_panel_paper_has_a_meeting(top: str) -> None:
    text = f"{top.replace('*', '')}\n\n1. Purpose of Report\n\nThe scheme began on 1 May 2017."
    assert header(text, "paper") == {"meeting_on": "2018-01-29"}
    assert roles(text, "paper")[-1] == ("2017-05-01", "mentioned")


def test_a_register_row_is_dated_by_its_column() -> None:
    text = """
    | Ref | Title | Summary | Date Authorised | Date published |
    | 2018-4 | Youth work | A grant until 31 March 2019 | 3 May 2018 | 9 May 2018 |
    """
    assert roles(text) == [
        ("2019-03-31", "mentioned"),
        ("2018-05-03", "decided"),
        ("2018-05-09", "published"),
    ]


def test_three_stacked_blocks() -> None:
    text = """
    | REFERENCE: | OPCC.D.036.25 |
    | Chief Finance Officer: |
    | Comments: No concerns. |
    | Signature: R. Hale | Date: 03/03/2025 |
    | POLICE AND CRIME COMMISSIONER FOR KESTRELSHIRE: |
    | Signature: Imogen Farrant | Date: 05/03/2025 |
    """
    assert roles(text) == [("2025-03-03", "mentioned"), ("2025-03-05", "decided")]


def test_a_date_column_inside_a_paper_says_nothing_of_the_paper() -> None:
    text = """
    REPORT TO THE MOORSHIRE POLICE AND CRIME PANEL

    Thursday, 11 September 2014

    Decisions since the last meeting

    1. Purpose of the Report

    To list what was decided.

    2. Recommendation

    That the Panel notes the report.

    3. Decisions

    | No. | Date | Decision |
    | 021 | 24/06/2014 | Grant of £15,000 to Moor Aid |
    """
    assert roles(text, "paper") == [("2014-09-11", "meeting"), ("2014-06-24", "mentioned")]


def test_a_year_on_the_next_line_of_a_cell() -> None:
    assert roles("Ref:\n\n9-14/2/2013\n\nDate:\n\n14 February\n\n2013\n\nDecision:\n\nOffice lease") == [
        ("2013-02-14", "decided")
    ]


@pytest.mark.parametrize("kind", ["decision", "other"])
def test_a_line_of_a_register(kind: Kind) -> None:
    assert roles("005 – Treasury Policy 2020/21 – approved 26 March 2020", kind) == [
        ("2020-03-26", "decided")
    ]
    assert roles("Youth clubs until 31 March 2021 – 26 March 2020", kind) == [
        ("2021-03-31", "mentioned"),
        ("2020-03-26", "decided"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Approved: Bertram Louis-Hale, 11th February 2025", "decided"),
        ("Signed: P. Hale, Police and Crime Commissioner, 11 February 2025", "decided"),
        ("Approved: the scheme was extended until 11 February 2025", "mentioned"),
        ("The Commissioner’s funding meeting on 11 February 2025 looked at three bids.", "meeting"),
        ("The Police and Crime Panel met on 11 February 2025.", "mentioned"),
        ("This record was published on 11 February 2025.", "published"),
        ("This decision was made on 11 February 2025.", "decided"),
        ("The inspectorate's report was published on 11 February 2025.", "mentioned"),
    ],
)
def test_lines_that_say_it_themselves(text: str, role: str) -> None:
    found = roles(f"Record of Decision\n\nThat a grant is made.\n\nIt is for youth work.\n\n{text}")
    assert [r for _, r in found] == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Summary of Decision:\n\nYouth clubs. On 4 April 2017 the Commissioner approved a grant of £500.",
            "decided",
        ),
        ("Decision 018-2022 – Drone licence\n\nThis is a confidential decision.\n\n4 April 2017", "decided"),
        ("No: 4\n\nDate raised:\n\n4 April 2017\n\nDate signed:", "mentioned"),
        ("No: 4\n\nDate wanted:\n\n4 April 2017\n\nDate signed:", "mentioned"),
    ],
)
def test_entries_of_registers(text: str, role: str) -> None:
    assert roles(text) == [("2017-04-04", role)]


def test_a_row_of_names_in_a_signature_part() -> None:
    text = """
    Purpose

    To buy radios.

    Approval

    | Treasurer | F. Penhale | 9 May 2016 |
    | Police and Crime Commissioner | Gwen Astor | 12 May 2016 |
    """
    assert roles(text) == [("2016-05-09", "mentioned"), ("2016-05-12", "decided")]


FOOT = """
MEMORANDUM

Date: 7 February 2022

Subject: Youth awards

The scheme has run for a year.

I recommend that it goes on.

Decision of the Deputy Commissioner:

I agree.

{foot}
"""


@pytest.mark.parametrize(
    "foot",
    [
        "M. Oakley\n\nDeputy Police and Crime Commissioner\n\n9 February 2022",
        "Max Oakley, Police and Crime Commissioner, 9 February 2022",
        "Approved by: Max Oakley, 9 February 2022",
    ],
)
def test_typed_at_the_foot(foot: str) -> None:
    assert roles(FOOT.format(foot=foot)) == [("2022-02-07", "mentioned"), ("2022-02-09", "decided")]


def test_an_officer_who_decides_under_delegation() -> None:
    text = """
    Decision number: 311

    Decision

    Approved.

    | Name | Signature | Date |
    | Enoch Varley, Chief Executive | E Varley | 17.04.2023 |
    | Otto Kemp, Chief Finance Officer | O Kemp | 14.04.2023 |
    """
    assert roles(text) == [("2023-04-17", "decided"), ("2023-04-14", "mentioned")]


def test_sentences_are_only_mentioned() -> None:
    text = """
    Decision number: 4

    Background

    The inspectorate published its report on 3 March 2019, received on 5 March 2019, after the Panel met on
    1 March 2019. The new contract takes effect from 1 April 2019.
    """
    assert [r for _, r in roles(text)] == ["mentioned", "mentioned", "mentioned", "effective"]
    assert header(text) == {}


def test_a_guess_from_place_alone_says_that_it_is_unsure() -> None:
    made = entry("Youth clubs\n\nFebruary 8th, 2016\n\nDecision\n\nTo pay £500.")
    [mention] = date_mentions(made, ())
    assert (mention.role, mention.evidence.confidence) == ("decided", 0.6)
    assert mention.evidence.text == "February 8th, 2016"
