"""How open a paper is and on what conditions, as labels, cells and boxes say; and what says nothing of it."""

import pytest

from ..conftest import Records

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland</h1>
<h2>Decision notice: Lamps for Oxby pier</h2>
<p>Reference: 2021/14</p>{}<h3>Decision</h3><p>To buy forty lamps from Quay Lamps Ltd.</p></body></html>"""


def row(*cells: str) -> str:
    return "<table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>"


STATUS = [
    (row("Sum sought", "£400", "Publication", "Open"), "open"),
    (row("Open or exempt", "Open"), "open"),
    (row("Publication", "Part (prices are withheld)"), "part-confidential"),
    ("<p>Publication: In full</p>", "open"),
    (row("Publication", "Part closed: the prices"), "part-confidential"),
    (row("Exempt", "Part"), "part-confidential"),
    (row("Exempt", "No"), "open"),
    ("<p>For Publication (Section B of this notice is not for publication: prices)</p>", "part-confidential"),
    ("<p>Repair of the range (part confidential)</p>", "part-confidential"),
    ("<p>Repair of the range (part funded)</p>", None),
    ("<p>Repair of the range (commercially sensitive – not published)</p>", "confidential"),
    ("<p>Repair of the range (commercially sensitive in 2019)</p>", None),
    ("<p>Publication: On the website within a day of signing</p>", None),
    ("<p>Restricted information: None. This notice is open.</p>", "open"),
    (row("Is there a Part B to this record?", "☒ Yes ☐ No"), "part-confidential"),
    (row("Is there a Part B to this record?", "☐ Yes ☒ No"), None),
    (row("Is there a Part B to this record?", "Yes ☐ No ☒"), None),
    (row("Is the report open or exempt?", "Open"), "open"),
    (row("Restriction", "Tender evaluation report is restricted: prices"), "part-confidential"),
    (row("Restriction", "This report is restricted"), None),
    ("<p>Part B, which holds the sum and the reasons, is not being published.</p>", "part-confidential"),
    (row("Part 1 or Part 2:", "Part 1 (open)"), "open"),
    (row("Public / non-public", "Public"), "open"),
    (row("Non-confidential / confidential", "Non-confidential"), "open"),
    (row("Confidential?", "☐ Yes ☒ No"), "open"),
    (row("Confidential?", "☒ Yes ☐ No"), "confidential"),
    (row("Front counter", "Open"), None),
    ("<p>Status Open</p>", "open"),
    ("<h2>NON – CONFIDENTIAL NOTICE OF DECISION</h2>", "open"),
    (row("Security marking", "OFFICIAL – PART CONFIDENTIAL (Annex C)"), "part-confidential"),
    (row("Is any part of the report exempt?", "Yes – Part 2"), "part-confidential"),
    ("<p>Exempt information: yes (appendix B)</p>", "part-confidential"),
    ("<p>Exempt information: yes (whole report)</p>", "confidential"),
    ("<p>This decision is confidential under Schedule 12A, as it tells of a person.</p>", "confidential"),
    ("<p>This is a non-confidential decision. It takes effect in May.</p>", "open"),
    ("<p>FOIA – Open</p>", "open"),
    ("<p>RESTRICTED: the notice names two people.</p>", "confidential"),
    ("<h3>NON-CONFIDENTIAL FACTS AND ADVICE</h3><p>None.</p><p>Is there a Part 2 form? No</p>", "open"),
    ("<h3>NON-CONFIDENTIAL FACTS AND ADVICE</h3><p>The lamps are old.</p>", None),
]


@pytest.mark.parametrize(("words", "wanted"), STATUS)
def test_status(records_of: Records, words: str, wanted: str | None) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.status == wanted
    assert record.title == "Lamps for Oxby pier"


@pytest.mark.parametrize(("word", "outcome"), [("Approved", "approved"), ("Not approved", "refused")])
def test_an_outcome_in_a_line_of_short_sentences(records_of: Records, word: str, outcome: str) -> None:
    line = f"<p>Taken on 3 May 2024 by the Commissioner. Published 10 May 2024. Outcome: {word}.</p>"
    page = PAGE.replace("<h3>Decision</h3><p>To buy forty lamps from Quay Lamps Ltd.</p>", "")
    (record,) = records_of(page.format(line), ".html")
    assert (record.outcome, str(record.published_on)) == (outcome, "2024-05-10")


@pytest.mark.parametrize("who", ["Deputy Commissioner", "DPFCC", "Acting Chief Executive", "Deputy Mayor"])
def test_the_decider_in_a_line_of_short_sentences(records_of: Records, who: str) -> None:
    (record,) = records_of(PAGE.format(f"<p>Decided 3 May 2024 by the {who}. Open.</p>"), ".html")
    assert (record.decided_by, str(record.decided_on)) == (who, "2024-05-03")


CONDITIONS = [
    (
        row("Sum awarded", "£400", "Conditions", "Lamps to be dimmed at ten."),
        ("Lamps to be dimmed at ten.",),
    ),
    (row("Sum awarded", "£400", "Conditions", "None"), ()),
    (
        "<h3>Decision</h3><p>Approved subject to the following: (a) the lamps are dimmed; and (b) the pier "
        "is closed at one. The pier opens in May.</p>",
        ("the lamps are dimmed", "the pier is closed at one"),
    ),
]


@pytest.mark.parametrize(("words", "wanted"), CONDITIONS)
def test_conditions(records_of: Records, words: str, wanted: tuple[str, ...]) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.conditions == wanted


def test_a_purpose_that_is_a_reason_for_submission(records_of: Records) -> None:
    (asked,) = records_of(PAGE.format("<p>Purpose: For decision</p>"), ".html")
    (told,) = records_of(PAGE.format("<p>Purpose: To light the pier</p>"), ".html")
    assert (asked.reason, told.reason) == ("For decision", None)


def test_a_label_that_no_list_knows_is_no_title(records_of: Records) -> None:
    (record,) = records_of(
        "Record of decision taken under delegated powers\n\nRecord ref: OD 2021-03\n\n"
        "What was decided: Lamps for Oxby pier\n\nPower relied on: Scheme, paragraph 4 (up to £500)\n\n"
        "Date of decision: 22/06/2021\n\nDecision\n\nTo buy forty lamps.\n"
    )
    assert record.title == "Lamps for Oxby pier"


ORIGINATORS = [
    (
        "<h3>Originating officer declaration</h3>" + row("Name and role", "Ann Bell, Head of Lights"),
        "Ann Bell, Head of Lights",
    ),
    ("<h3>Approval</h3>" + row("Name and role", "Ann Bell, Chief Executive"), None),
    (row("OFFICER Ann Bell, Head of Lights", "FOR Deputy Commissioner"), "Ann Bell, Head of Lights"),
    (row("OFFICER Ann Bell", "and nobody beside her"), None),
]


@pytest.mark.parametrize(("words", "wanted"), ORIGINATORS)
def test_originator(records_of: Records, words: str, wanted: str | None) -> None:
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.originator == wanted


LISTED = """<html><body><h1>Decisions of the PCC for Fenland – 2019</h1><table>
<tr><td>Decision Ref No</td><td>Decision Title</td><td>Decision Summary</td><td>Date Authorised</td></tr>
<tr><td>2019-148</td><td>Night bus</td><td>{}</td><td>03/10/2019</td></tr>
<tr><td>2019-149</td><td>Lamps</td><td>The PCC has agreed to give £9 to it.</td><td>04/10/2019</td></tr>
</table></body></html>"""


@pytest.mark.parametrize(
    ("summary", "outcome"),
    [
        ("To approve a two-year contract with Cirrus Ltd at £26,480.", "approved"),
        ("The PCC accepts £88,000 from the Home Office.", "approved"),
        ("Coble Watch asked for £18,250. The PCC has declined it. The fund makes grants of £900.", "refused"),
        ("The storage of film that is worn on the body.", None),
        (
            "Deferred. The Commissioner has asked for more before she considers a grant of £14,000.",
            "deferred",
        ),
    ],
)
def test_the_outcome_in_a_summary_of_the_decision(records_of: Records, summary: str, outcome: str) -> None:
    first, second = records_of(LISTED.format(summary), ".html")
    assert (first.outcome, second.outcome) == (outcome, "approved")


def test_an_officer_s_heading_ends_the_conditions(records_of: Records) -> None:
    words = (
        "<h3>Conditions</h3><ul><li>Returns are sent each quarter.</li></ul><h3>Chief Finance Officer</h3>"
        "<p>I have been consulted on the proposal.</p><p>Signature: Ann Bell</p><p>Date: 10/07/2023</p>"
    )
    (record,) = records_of(PAGE.format(words), ".html")
    assert record.conditions == ("Returns are sent each quarter.",)


def test_a_remark_below_a_list_is_no_recommendation(records_of: Records) -> None:
    words = (
        "<h3>Recommendations</h3><p>That the Commissioner:</p>"
        "<ol><li>buys lamps; and</li><li>draws £9 from the fund.</li></ol>"
    )
    remark = "<p>{}</p>"
    for said, more in (
        ("The fund may be used only for lamps.", 0),
        ("The Commissioner is asked to note the risks.", 1),
    ):
        (record,) = records_of(PAGE.format(words + remark.format(said)), ".html")
        assert len(record.recommendations) == 2 + more


def test_a_part_kept_from_publication_weighs_more_than_a_marking(records_of: Records) -> None:
    (record,) = records_of(
        "# DECISION RECORD\n\nMarking: OFFICIAL\n\nTitle: Boats\n\n"
        "Is any part of this record to be kept from publication? Yes – Appendix B is confidential.\n"
    )
    assert record.status == "part-confidential"


NOTICE = """Office of the Police and Crime Commissioner for Fenland

{form}

{label}Title: Lamps for Oxby pier
Reference: 2021/14

DECISION

To buy forty lamps from Quay Lamps Ltd.

{parts}Signed: Ann Bell
Date: 8 May 2021
"""


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ("DECISION RECORD FOR PUBLICATION", "open"),
        ("Decision notice for publication", "open"),
        ("RECORD OF DECISION (FOR PUBLICATION)", "open"),
        ("DECISION NOTICE - NOT FOR PUBLICATION", "confidential"),
        ("DECISION RECORD AWAITING CLEARANCE FOR PUBLICATION", None),
        ("DECISION RECORD", None),
    ],
)
def test_a_form_that_is_named_for_publication(records_of: Records, form: str, status: str | None) -> None:
    (record,) = records_of(NOTICE.format(form=form, label="", parts=""))
    assert record.status == status


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Restrictions on publication: None – the whole of this request is open", "open"),
        ("Publication restrictions: no", "open"),
        ("Any restrictions on publication? Yes", "confidential"),
        ("Restrictions on publication: Annex A is not published, as it names a child", "part-confidential"),
    ],
)
def test_what_restricts_its_publication(records_of: Records, label: str, status: str) -> None:
    (record,) = records_of(NOTICE.format(form="DECISION NOTICE", label=f"{label}\n", parts=""))
    assert record.status == status


@pytest.mark.parametrize(
    ("part", "status"),
    [
        ("PART 2 – CONFIDENTIAL FACTS AND ADVICE\n\nThere is no Part 2 to this decision.", "open"),
        ("PART 2 – CONFIDENTIAL FACTS AND ADVICE\n\nNone.", "open"),
        ("PART II – EXEMPT INFORMATION\n\nNothing in this part.", "open"),
        ("SECTION B: NOT FOR PUBLICATION\n\nNot used.", "open"),
        ("PART 2 - CONFIDENTIAL FACTS AND ADVICE: NONE", "open"),
        ("PART 2 – CONFIDENTIAL FACTS AND ADVICE\n\nNone of the scores is published.", "part-confidential"),
        ("PART 2 – CONFIDENTIAL FACTS AND ADVICE", "part-confidential"),
    ],
)
def test_a_closed_part_that_holds_nothing_closes_nothing(records_of: Records, part: str, status: str) -> None:
    first = "PART 1 – NON-CONFIDENTIAL FACTS AND ADVICE\n\n1. Background\n\nThe pier is dark.\n\n"
    (record,) = records_of(NOTICE.format(form="DECISION NOTICE", label="", parts=f"{first}{part}\n\n"))
    assert record.status == status
