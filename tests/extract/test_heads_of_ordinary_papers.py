"""Heads and feet of ordinary papers: two labels on a line, numbers beside the body, who is asked, who signs."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]
HEAD = "POLICE AND CRIME COMMISSIONER FOR NORTHMERE\n\nDECISION NOTICE\n\n"
FOOT = "\n\nDecision\n\nThe Commissioner approved a grant of £900 to Quay Aid.\n"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Author: Head of Estates Lodged: 4 May 2031", "originator", "Head of Estates"),
        ("Report of: Mia Stone, Policy Officer Version: 3", "originator", "Mia Stone, Policy Officer"),
        ("Lead officer: Mia Stone Cleared by: Treasurer", "originator", "Mia Stone"),
        ("Sponsor: Chief Constable: Bob Cole", "originator", "Chief Constable: Bob Cole"),
        ("Our ref: NM/31/7 Your ref: 5/B", "reference", "NM/31/7"),
        ("Decision no: NM 31 Ward: Northgate", "reference", "NM 31"),
        ("Submitted to: Strategic Board Room: B2", "submitted_to", "Strategic Board"),
        ("Decision maker: Ann Bell Witness: Bob Cole", "decided_by", "Ann Bell"),
        ("Title: Night bus to Marl Lodged: 4 May 2031", "title", "Night bus to Marl"),
        ("Title: Night bus to Marl Your ref: 5/B", "title", "Night bus to Marl"),
        ("Title: Out of court: a second chance", "title", "Out of court: a second chance"),
        ("Reason for submission: FOR DECISION Urgent: no", "reason", "FOR DECISION"),
        ("Submitted to: Strategic Board ________________", "submitted_to", "Strategic Board"),
    ],
)
def test_a_value_ends_where_the_next_label_on_its_line_begins(
    records_of: Records, line: str, field: str, value: str
) -> None:
    (record,) = records_of(HEAD + line + FOOT)
    assert getattr(record, field) == value


def test_a_label_that_no_list_knows_leaves_the_value_unsure(records_of: Records) -> None:
    (record,) = records_of(HEAD + "Author: Head of Estates Version: 3\nOur ref: NM/31/7 Your ref: 5/B" + FOOT)
    assert record.evidence["originator"].confidence == 0.7
    assert record.evidence["reference"].confidence is None


def test_what_stands_behind_the_second_label_counts_too(records_of: Records) -> None:
    (record,) = records_of(HEAD + "Author: Mia Stone Approved by: Chief Executive" + FOOT)
    assert (record.originator, record.decided_by) == ("Mia Stone", "Chief Executive")


def test_number_and_marking_beside_the_body(records_of: Records) -> None:
    (record,) = records_of(
        "<table><tr><td>Northmere Police and Crime Commissioner</td><td>Record 2031/014</td></tr>"
        "<tr><td>Record of a decision</td><td>Open to the public</td></tr></table>"
        "<p>Item: Night bus to Marl – second year</p><p>Brought by: Treasurer</p>"
        "<h2>Decision</h2><p>The Commissioner approved a grant of £900 to Quay Aid.</p>",
        suffix=".html",
    )
    assert (record.reference, record.status) == ("2031/014", "open")
    assert record.title == "Night bus to Marl – second year"


def test_labels_that_forms_shorten_or_name_the_paper_by(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Northmere Police and Crime Board</h1><table><tr><td>Sheet no.</td><td>NB/31/7</td></tr>"
        "<tr><td>Matter</td><td>Lamps for the quay</td></tr><tr><td>Paper of</td><td>Mia Stone, Clerk</td></tr>"
        "<tr><td>Purpose of paper</td><td>For assurance</td></tr>"
        "<tr><td>Reached the office</td><td>4 May 2031</td></tr></table><p>The lamps are old.</p>",
        suffix=".html",
    )
    assert (record.reference, record.originator, record.reason) == (
        "NB/31/7",
        "Mia Stone, Clerk",
        "For assurance",
    )
    assert [date.role for date in record.dates] == ["received"]


@pytest.mark.parametrize(
    "banner", ["NOTICE OF GRANT AWARD", "Notice of award", "Grant award notice", "NOTICE OF CONTRACT AWARD"]
)
def test_a_notice_of_award_is_called_by_what_it_awards(records_of: Records, banner: str) -> None:
    (record,) = records_of(
        f"<h2>Northmere Police and Crime Commissioner</h2><h1>{banner}</h1><p>Notice number: NM/31/02</p>"
        "<h2>Quay Fund: spring round</h2><p>The Commissioner approved a grant of £900 to Quay Aid.</p>",
        suffix=".html",
    )
    assert record.title == "Quay Fund: spring round"


LETTER = (
    "Police and Crime Commissioner for Northmere\n\nCouncillor Joan Ashe\n\n"
    "Chair, Northmere Police and Crime Panel c/o Democratic Services\n\n4 May 2031\n\nDear Joan\n\n"
    "My answer to the Panel’s report on lamps\n\nThank you for the report that followed the meeting of 2 April "
    "2031. I accept both of its recommendations, and the lamps will be lit by the winter.\n\n"
    "This letter will be published on 9 May 2031.\n\nYours sincerely\n\nAnn Bell\n\n"
    "Police and Crime Commissioner for Northmere\n"
)


def test_a_letter_to_a_panel_has_a_writer_and_a_reader_and_no_meeting(records_of: Records) -> None:
    (record,) = records_of(LETTER)
    assert record.submitted_to == "Northmere Police and Crime Panel"
    assert record.originator == "Ann Bell, Police and Crime Commissioner for Northmere"
    assert record.meeting_on is None
    assert str(record.published_on) == "2031-05-09"


@pytest.mark.parametrize(
    "line",
    [
        "Placed on the register 9 May 2031.",
        "Published on this site 9 May 2031",
        "Added to our decisions register on 9 May 2031",
        "Cyhoeddwyd ar wefan y Comisiynydd: 9 Mai 2031",
        "This sheet was published on 9 May 2031.",
    ],
)
def test_days_of_publication_at_the_foot(records_of: Records, line: str) -> None:
    (record,) = records_of(
        HEAD + "Title: Lamps\n" + FOOT + f"\nSigned: Ann Bell\nDate: 4 May 2031\n\n{line}\n"
    )
    assert (str(record.decided_on), str(record.published_on)) == ("2031-05-04", "2031-05-09")


def test_a_report_told_of_among_background_papers_goes_to_nobody(records_of: Records) -> None:
    (record,) = records_of(
        "NORTHMERE POLICE AND CRIME PANEL\n\n4 MAY 2031\n\nLAMPS FOR THE QUAY\n\nREPORT OF THE TREASURER\n\n"
        "1. PURPOSE\n\n1.1 To tell Members of the lamps.\n\n2. BACKGROUND PAPERS\n\n"
        "2.1 Report to the Board, 4 February 2031: Lamps and lights.\n"
    )
    assert record.submitted_to == "NORTHMERE POLICE AND CRIME PANEL"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Signed A. R. Bell Police and Crime Commissioner for Northmere\nDate 4 May 2031", "A. R. Bell"),
        ("Commissioner: Ann Bell (signed electronically)\n\nDate: 4 May 2031", "Ann Bell"),
        ("Police and Crime Commissioner: Ann Bell [signed copy held]\n\nDate: 4 May 2031", "Ann Bell"),
    ],
)
def test_whoever_signs_beside_the_office(records_of: Records, lines: str, name: str) -> None:
    (record,) = records_of(f"{HEAD}Title: Lamps for the quay\n\nApproved as asked.\n\n{lines}\n")
    (signature,) = record.signatures
    assert (signature.role, signature.name, signature.signed) == ("commissioner", name, True)
    assert str(signature.date) == "2031-05-04"


def test_an_officer_of_another_post_signs_as_other(records_of: Records) -> None:
    (record,) = records_of(
        f"<h1>Record of decision</h1><p>{FOOT}</p><h2>Approval</h2><table>"
        "<tr><td>Chief Fire Officer</td><td><p>I support it.</p><p>Signed: A Bell</p><p>Date: 4 May 2031</p></td></tr>"
        "<tr><td>Chief Finance Officer</td><td><p>I agree.</p><p>Signed: B Cole</p><p>Date: 5 May 2031</p></td></tr>"
        "</table>",
        suffix=".html",
    )
    assert [s.role for s in record.signatures] == ["other", "chief-finance-officer"]


PANEL = (
    "NORTHMERE POLICE AND CRIME PANEL\n\n4 May 2031\n\nLamps for the quay\n\nA report from the Treasurer\n\n"
)
SAID = (
    "1. Background\n\n1.1 The lamps are old and the quay is dark, so that nobody goes there after eight.\n\n"
)


@pytest.mark.parametrize(
    "lines",
    [
        "Mia Hart, Group Accountant, 01234 555127, mia.hart@northmere.example",
        "Mia Hart, Group Accountant\n\nTelephone 01234 555127 mia.hart@northmere.example",
        "This report was written by Mia Hart, who can be contacted on 01234 555127 or mia.hart@northmere.example",
    ],
)
def test_whoever_can_be_asked_stands_at_the_end_of_a_report(records_of: Records, lines: str) -> None:
    (record,) = records_of(PANEL + SAID + lines)
    (contact,) = record.contacts
    assert (contact.name, contact.telephone) == ("Mia Hart", "01234 555127")
    assert contact.email == "mia.hart@northmere.example"
    assert record.originator == "Treasurer"


def test_an_invitation_to_write_names_nobody(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "Title: Lamps\n" + FOOT + "\nContact\n\n"
        "For more on this decision write to office@northmere.example or ring 01234 555127.\n"
    )
    (contact,) = record.contacts
    assert (contact.role, contact.name, contact.telephone) == (None, None, "01234 555127")


def test_a_number_that_the_end_of_a_line_cuts(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Lamps</h1><p>The lamps are old.</p><p>CONTACT OFFICER: Rod Shaw, Treasurer Tel: 01234 555<br>163</p>",
        suffix=".html",
    )
    (contact,) = record.contacts
    assert (contact.name, contact.telephone) == ("Rod Shaw", "01234 555 163")


def test_bids_listed_as_not_given_leave_a_notice_approved(records_of: Records) -> None:
    (record,) = records_of(
        "<p>Northmere Police and Crime Commissioner</p><p>Quay Fund</p><p><b>Decision</b></p>"
        "<p>On 4 May 2031 the Commissioner decided to award the two grants in the schedule, £1,900 in all.</p>"
        "<p><b>Bids not supported</b></p><p>Two bids could not be met: the Marl Radio Club (£800).</p>",
        suffix=".html",
    )
    assert record.outcome == "approved"


def test_some_recommendations_agreed_and_one_not(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "Title: Lamps\n\nI agree recommendations 1 and 2 of this report.\n\nSigned: Ann Bell\n\n"
        "Date: 4 May 2031\n\nI do not agree recommendation 3 because:\n\nthe quay has no lease.\n"
    )
    assert record.outcome == "approved-in-part"


def test_sections_counted_below_letters(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Lamps</h1><h2>A1. Why</h2><p>It is dark.</p><h2>A2. How</h2><p>With lamps.</p><h2>B1 Cost</h2><p>£9</p>",
        suffix=".html",
    )
    assert [(s.number, s.heading) for s in record.sections][-3:] == [
        ("A1", "Why"),
        ("A2", "How"),
        (None, "B1 Cost"),
    ]


def test_what_is_advised_is_recommended(records_of: Records) -> None:
    for heading in ("Advised", "Actions required:"):
        (record,) = records_of(
            f"<h1>Lamps</h1><table><tr><td>{heading}</td><td><p>1. The Commissioner gives £900 to Quay Aid.</p>"
            "<p>2. The Commissioner notes the survey.</p></td></tr></table>",
            suffix=".html",
        )
        assert [r.label for r in record.recommendations] == ["1", "2"]


def test_topics_of_questions_in_plain_words(records_of: Records) -> None:
    questions = (
        "Could anybody be treated unfairly?",
        "Were conflicts of interest looked for?",
        "Fits the Fire Plan?",
    )
    rows = "".join(f"<tr><td>{question}</td><td>Yes</td></tr>" for question in questions)
    (record,) = records_of(f"<h1>Lamps</h1><h2>Checklist</h2><table>{rows}</table>", suffix=".html")
    assert [answer.topic for answer in record.checklist] == ["equality", "ethics", "plan"]
