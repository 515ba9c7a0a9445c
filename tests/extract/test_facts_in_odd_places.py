"""Header facts of one paper that stand in no label's cell: lines parted by bars, boxes, sentences, feet."""

import pytest

from .conftest import Records

BODY = """
<h2>{over}</h2><p>{line}</p><h3>The decision</h3><p>I have agreed to let the hut to Quay Sailors.</p>
<p>Signed: A. Bell, Police and Crime Commissioner</p>{foot}"""
OFFICE = "<h1>Office of the Police and Crime Commissioner for Ashmark</h1>"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Decision 2031-037 · taken on 9th July 2031 · Non-confidential",
            ("2031-037", None, "2031-07-09", "open"),
        ),
        (
            "Decision report 061-31 | Unrestricted | Written by: Jo Ray, Grants Lead",
            ("061-31", "Jo Ray, Grants Lead", None, "open"),
        ),
        (
            "Notice 14 of 2031 | Drafted by Jo Ray, Policy Officer | Public",
            ("14 of 2031", "Jo Ray, Policy Officer", None, "open"),
        ),
        (
            "Notice no. 31/014 | author: Jo Ray, Fleet Lead; status: open",
            ("31/014", "Jo Ray, Fleet Lead", None, "open"),
        ),
        ("Record 31/014 • Decided on 3 May 2031 • Open", ("31/014", None, "2031-05-03", "open")),
    ],
)
def test_facts_parted_by_bars(line: str, wanted: tuple[str | None, ...], records_of: Records) -> None:
    (record,) = records_of(OFFICE + BODY.format(over="Hut at the quay", line=line, foot=""), ".html")
    day = record.decided_on and record.decided_on.isoformat()
    assert (record.reference, record.originator, day, record.status) == wanted


def test_facts_parted_by_semicolons(records_of: Records) -> None:
    line = "Decision 2031/19; author: Jo Ray, Fleet Manager; decided: 4 June 2031; status: open"
    (record,) = records_of(OFFICE + BODY.format(over="Hut at the quay", line=line, foot=""), ".html")
    assert (record.originator, str(record.decided_on)) == ("Jo Ray, Fleet Manager", "2031-06-04")
    assert record.status == "open"


def test_a_closing_note_of_short_sentences(records_of: Records) -> None:
    foot = (
        "<h3>Details</h3><p>Drafted by Jo Ray, Partnerships Manager. Freedom of information status: open. "
        "Released on 10 May 2031.</p>"
    )
    (record,) = records_of(OFFICE + BODY.format(over="Hut at the quay", line="", foot=foot), ".html")
    assert record.originator == "Jo Ray, Partnerships Manager"
    assert record.status == "open"
    assert str(record.published_on) == "2031-05-10"


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        (
            "On 5 May 2031, in decision 2031/008, Ashmark Police and Crime Commissioner "
            "Ann Bell resolved to:",
            ("2031/008", "Ashmark Police and Crime Commissioner Ann Bell", None),
        ),
        (
            "On Monday 5 May 2031 the Police and Crime Commissioner, Ann Bell, considered a bid on the "
            "report of Jo Ray, Partnerships Officer. It is an open record.",
            (None, "Police and Crime Commissioner, Ann Bell", "Jo Ray, Partnerships Officer"),
        ),
    ],
)
def test_a_first_sentence(opening: str, wanted: tuple[str | None, ...], records_of: Records) -> None:
    page = (
        f"<h1>Hut at the quay</h1><p>{opening}</p><ul><li>let the hut to Quay Sailors; and</li>"
        f"<li>sell the boat.</li></ul>"
    )
    (record,) = records_of(page, ".html")
    assert (record.reference, record.decided_by, record.originator) == wanted
    assert str(record.decided_on) == "2031-05-05"
    assert record.kind == "decision"


@pytest.mark.parametrize("verb", ["I have decided to:", "The Commissioner resolved to:"])
def test_a_list_below_what_was_decided(verb: str, records_of: Records) -> None:
    page = OFFICE + f"<h2>Hut</h2><p>{verb}</p><ol><li>let the hut; and</li><li>sell the boat.</li></ol>"
    (record,) = records_of(page, ".html")
    assert record.outcome == "approved"


def test_boxes_that_the_form_numbers(records_of: Records) -> None:
    page = f"""{OFFICE}<h1>Request for a decision</h1><h3>Box 1 Name of request</h3><p>Hut at the quay</p>
    <table>
    <tr><td>Box 2 Requested by</td><td>Box 3 Can be read by</td></tr>
    <tr><td>Jo Ray, Policy Officer</td><td>Anyone</td></tr>
    <tr><td>Box 4 Received and logged</td><td>Box 5 Sent up on</td></tr>
    <tr><td>22 January 2031</td><td>27 January 2031</td></tr></table>
    <h3>Box 6 Recommendation</h3><p>That the Commissioner lets the hut.</p>"""
    (record,) = records_of(page, ".html")
    assert (record.title, record.originator, record.status) == (
        "Hut at the quay",
        "Jo Ray, Policy Officer",
        "open",
    )
    assert [d.role for d in record.dates] == ["received", "submitted"]
    assert [r.text for r in record.recommendations] == ["That the Commissioner lets the hut."]
    assert ("Box 6", "Recommendation") in [(s.number, s.heading) for s in record.sections]


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        (
            "Commissioner's ruling: Lease confirmed, subject to survey. A Bell, 21 March 2031.",
            "commissioner",
            "A Bell",
        ),
        ("PCC's decision – Agreed as asked. Ann Bell 21/03/2031", "commissioner", "Ann Bell"),
    ],
)
def test_an_endorsement_is_signed(line: str, role: str, name: str, records_of: Records) -> None:
    page = f"{OFFICE}<h2>Hut at the quay</h2><p>Ref: H/31/4</p><p>The hut stands empty.</p><p>{line}</p>"
    (record,) = records_of(page, ".html")
    assert [(s.role, s.name, str(s.date)) for s in record.signatures] == [(role, name, "2031-03-21")]
    assert (record.outcome, str(record.decided_on)) == ("approved", "2031-03-21")


def test_a_box_beside_a_web_page(records_of: Records) -> None:
    page = f"""<body><main><article>{OFFICE}<h2>Hut at the quay</h2><aside><h3>At a glance</h3><dl>
    <dt>Decision no.</dt>
    <dd>2031-07</dd><dt>Lead</dt><dd>Jo Ray, Head of Estates</dd><dt>Classification</dt><dd>Open</dd></dl>
    </aside>
    <p>The PCC has decided to let the hut.</p></article><aside><h3>News</h3><ul><li>A fair in May</li></ul>
    </aside></main></body>"""
    (record,) = records_of(page, ".html")
    assert (record.reference, record.originator, record.status) == (
        "2031-07",
        "Jo Ray, Head of Estates",
        "open",
    )


def test_facts_stacked_in_one_cell(records_of: Records) -> None:
    page = f"""{OFFICE}<h2>Hut at the quay</h2><table><tr><td><p>Owner</p><p>Jo Ray, Estates Officer</p>
    <p>Meeting</p>
    <p>Strategy Board, 4 May 2031</p><p>Security</p><p>Not protectively marked</p></td>
    <td><p>The hut stands empty and is let.</p></td></tr></table>"""
    (record,) = records_of(page, ".html")
    assert (record.originator, str(record.meeting_on)) == ("Jo Ray, Estates Officer", "2031-05-04")


def test_sentences_behind_a_label_are_no_title(records_of: Records) -> None:
    page = f"""{OFFICE}<h2>Chair of the Ethics Committee</h2><p>Ref: E/31/4</p>
    <p>Matter: Dr Jo Ray is to be appointed Chair for four years. She was interviewed in May.</p>"""
    (record,) = records_of(page, ".html")
    assert record.title == "Chair of the Ethics Committee"


@pytest.mark.parametrize(
    "head", ["PROPERTY DECISION", "RECORD OF A REQUEST NOT SUPPORTED", "ESTATES DECISION NOTICE"]
)
def test_what_sort_of_record_it_is_names_nothing(head: str, records_of: Records) -> None:
    page = (
        f"<h1>{head}</h1><h1>Sale of the police house at Ashmark</h1>{OFFICE}<p>I have agreed to sell it.</p>"
    )
    (record,) = records_of(page, ".html")
    assert record.title == "Sale of the police house at Ashmark"


def test_a_panels_day_is_not_that_of_signed_accounts(records_of: Records) -> None:
    paper = """Ashmark Police and Crime Panel

Date of meeting: 27 June 2031

Report by: The Police and Crime Commissioner for Ashmark

Introduction

The Panel asked in January to be told how the Community Fund was used. The figures agree with the accounts
signed on 30 May 2031.
"""
    (record,) = records_of(paper)
    assert record.decided_on is None


@pytest.mark.parametrize(
    ("label", "office", "role"),
    [
        ("Decision taken by", "Sam Ackroyd, Executive Director", "other"),
        ("Decision maker", "Sam Ackroyd, Deputy Police and Crime Commissioner", "deputy-commissioner"),
    ],
)
def test_who_signs_holds_the_office_of_the_decision_maker(
    label: str, office: str, role: str, records_of: Records
) -> None:
    page = f"""{OFFICE}<h2>Hut</h2><table><tr><td>{label}</td><td>{office}</td></tr><tr><td>Ref</td>
    <td>H/31/4</td></tr></table>
    <p>I have agreed to let the hut.</p><p>Signed: S. Ackroyd Dated: 5 May 2031</p>"""
    (record,) = records_of(page, ".html")
    assert [s.role for s in record.signatures] == [role]


@pytest.mark.parametrize(
    ("block", "signed"),
    [
        (
            "<p>Ann Ll. Bell</p><p>Deputy Police and Crime Commissioner, 2 May 2031</p>",
            ("deputy-commissioner", "Ann Ll. Bell"),
        ),
        (
            "<p>Ann Bell (signed)</p><p>Police and Crime Commissioner</p><p>2 May 2031</p>",
            ("commissioner", "Ann Bell"),
        ),
    ],
)
def test_names_over_offices_and_days(block: str, signed: tuple[str, str], records_of: Records) -> None:
    page = (
        f"{OFFICE}<h2>Hut</h2><p>Ref: H/31/4</p><h3>Decision</h3><p>The lease is approved.</p>"
        f"<h3>Agreed and signed</h3>{block}"
    )
    (record,) = records_of(page, ".html")
    assert [(s.role, s.name, str(s.date)) for s in record.signatures] == [(*signed, "2031-05-02")]
    assert str(record.decided_on) == "2031-05-02"


def test_who_took_it_and_its_number_in_a_foot(records_of: Records) -> None:
    page = """<h1>Hut at the quay</h1>
    <p>This paper was written by Jo Ray (Surveyor) for Ann Bell, Police and Crime
    Commissioner, who took the decision.</p><h3>Outcome</h3><p>The Commissioner agreed to let it.</p>
    <p>Office of the PCC for Ashmark Ref. E/2031/14 Decision date 23 July 2031</p>"""
    (record,) = records_of(page, ".html")
    assert (record.reference, record.decided_by) == ("E/2031/14", "Ann Bell, Police and Crime Commissioner")


def test_a_decision_that_is_headed_by_its_subject(records_of: Records) -> None:
    page = f"""{OFFICE}<table><tr><td>Reference:</td><td>H.031.31</td></tr></table><h2>DECISION:</h2>
    <p>Quay fund 2031/32 – accepting the grant and passing it on</p><table><tr><td>Officer:</td>
    <td>Jo Ray, Head of Estates</td></tr></table><h3>The grant from government</h3>
    <p>The Home Office offers £9,000.</p>
    <h3>What is decided</h3><p>The Commissioner accepts it.</p>"""
    (record,) = records_of(page, ".html")
    assert record.title == "Quay fund 2031/32 – accepting the grant and passing it on"


def test_part_two_is_withheld(records_of: Records) -> None:
    page = f"""{OFFICE}<h2>Hut</h2><table><tr><td>Confidentiality:</td>
    <td>This part is open. Part 2 (tenders) is withheld.</td>
    </tr><tr><td>Ref:</td><td>H/31/4</td></tr></table><p>I have agreed to let the hut.</p>"""
    (record,) = records_of(page, ".html")
    assert record.status == "part-confidential"


def test_an_item_of_a_board_in_one_line(records_of: Records) -> None:
    page = """<h1>OPCC Ashmark</h1><h1>Governance Board</h1><p>Item 7 | 22 January 2031 | For decision</p>
    <h2>Hut at the quay</h2><p>Report from: Jo Ray, Head of Estates</p><p>Papers sent out: 14 January 2031</p>
    <h3>What the Board is asked to do</h3><p>The Commissioner is asked to agree that the hut be let.</p>"""
    (record,) = records_of(page, ".html")
    assert (str(record.meeting_on), str(record.submitted_on)) == ("2031-01-22", "2031-01-14")
    assert (record.reason, record.decided_on) == ("For decision", None)


def test_a_request_that_goes_to_a_meeting(records_of: Records) -> None:
    page = f"{OFFICE}<h2>Hut</h2><p>Ref: H/31/4</p><p>It goes to the Executive Meeting on 12 May 2031.</p>"
    (record,) = records_of(page, ".html")
    assert str(record.meeting_on) == "2031-05-12"


def test_recommendations_counted_below_a_letter(records_of: Records) -> None:
    page = f"""{OFFICE}<h2>Hut</h2><h3>Recommendations</h3><p>A1 Quay Sailors be let the hut for a year;</p>
    <p>A2 £900 be taken from the fund; and</p><p>A3 nothing be promised after that.</p>
    <h3>Background</h3><p>It is empty.</p>"""
    (record,) = records_of(page, ".html")
    assert [(r.label, r.text[:7]) for r in record.recommendations] == [
        ("A1", "Quay Sa"),
        ("A2", "£900 be"),
        ("A3", "nothing"),
    ]


def test_what_a_memo_would_be_glad_of(records_of: Records) -> None:
    page = f"""{OFFICE}<h2>Hut</h2><p>Ref: H/31/4</p>
    <p>The Ministry wants to know by May. I should be glad if you would agree
    to the following.</p><ol><li>£900 to Quay Sailors.</li><li>£400 to the band.</li></ol>
    <p>I looked at others.</p>"""
    (record,) = records_of(page, ".html")
    assert [r.text for r in record.recommendations] == ["£900 to Quay Sailors.", "£400 to the band."]
