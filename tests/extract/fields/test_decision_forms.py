"""Decision forms in layouts that offices print: how boxes are answered, and what is written beside names."""

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

from .conftest import answers, table


@pytest.mark.parametrize(
    ("said", "answer", "reason"),
    [
        ("Ydy / Yes", "yes", None),
        ("Nac ydy / No - not required", "no", "not required"),
        ("Do | Yes", "yes", None),
        ("Do / Naddo", "unclear", None),
    ],
)
def test_an_answer_in_both_languages_in_an_english_paper(
    tmp_path: Path, said: str, answer: str, reason: str | None
) -> None:
    said = said.replace("|", "&#124;")
    asked = table(
        "Checklist | Answer",
        f"Has the Chief Finance Officer been consulted? | {said}",
        "Has legal advice been sought? | Yes",
        "Does the decision support the Police and Crime Plan? | Yes",
    )
    assert answers(tmp_path, asked)[0] == ("finance", answer, reason)


def test_initials_confirm_where_they_are_asked_for(tmp_path: Path) -> None:
    asked = table(
        " | Initial to confirm",
        "Financial advice: the Chief Finance Officer has been consulted. | JFl",
        "Legal advice: the Monitoring Officer has been consulted. | TBC",
        "Equalities: the equality impact has been considered. | R.T.",
        "Communications: the press office has been told. | ",
    )
    assert [answer for _, answer, _ in answers(tmp_path, asked)] == ["yes", "unclear", "yes", "blank"]


def test_a_letter_x_is_a_no_where_a_tick_or_an_x_is_asked_for(tmp_path: Path) -> None:
    asked = table(
        "Question | ✓ or X | Comment",
        "Legal advice obtained | X | No contract",
        "Section 151 officer consulted | ✓ | ",
        "Equality impact assessed | ✓ | Screening only",
        "Risk register updated | | ",
    )
    assert answers(tmp_path, asked) == [
        ("legal", "no", "No contract"),
        ("finance", "yes", None),
        ("equality", "yes", "Screening only"),
        ("risks", "blank", None),
    ]


def test_the_last_row_takes_no_reason_from_the_next_part(tmp_path: Path) -> None:
    words = """ORIGINATOR CHECKLIST\tPLEASE STATE 'YES' OR 'NO'

Has legal advice been sought on this submission?\tNo - standard terms

Has the PCC's Chief Finance Officer been consulted?\tYes

Have human resource implications been considered?\tN/A

Has communications advice been sought on areas of likely media interest?

Have all relevant ethical factors been taken into consideration?\tYes

Please bring out anything that arises from the above under 'other matters'.

APPROVAL TO SUBMIT TO THE DECISION MAKER

Chief Executive

I am content that advice was taken.
"""
    assert answers(tmp_path, words)[-1] == ("ethics", "yes", None)


def signatures(folder: Path, words: str, suffix: str = "html") -> list[tuple[object, ...]]:
    record = read_form(folder, words, suffix)
    return [(s.role, s.name, s.signed, str(s.date) if s.date else None) for s in record.signatures]


def read_form(folder: Path, words: str, suffix: str = "html") -> Record:
    path = folder / f"form.{suffix}"
    path.write_text(HEAD + words if suffix == "html" else words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


HEAD = """<h1>Office of the Police and Crime Commissioner for Fenland</h1><h2>Decision record</h2>
<p>Decision no: 14/2021</p><p>Title: Lamps for Harle Lane</p><h3>Recommendation</h3>
<p>That the Commissioner grants £4,000 to Harle Parish Council for lamps.</p>"""


def test_the_holder_stands_with_the_office_before_the_line(tmp_path: Path) -> None:
    rows = table(
        "Chief Executive and<br>Monitoring Officer<br>Agreed. | Signed: (wet copy) | Date: 3 May 2021",
        "Chief Finance Officer /<br>Prif Swyddog Cyllid<br>Carys Moss | Signed: | Date:",
        "Police and Crime<br>Commissioner: Ann Bell<br>Agreed. | Signed: (wet copy) | Date: 4 May 2021",
    )
    assert signatures(tmp_path, rows) == [
        ("chief-executive", None, True, "2021-05-03"),
        ("chief-finance-officer", "Carys Moss", False, None),
        ("commissioner", "Ann Bell", True, "2021-05-04"),
    ]
    assert read_form(tmp_path, rows).decided_by == "Ann Bell"


def test_advice_with_a_name_and_a_day_is_signed(tmp_path: Path) -> None:
    rows = table(
        "Chief Finance Officer | Comments: It can be met.<br>Name: M. Oak<br>Date: 12/03/2024",
        "Monitoring Officer | Comments:<br>Name:<br>Date:",
        "Police and Crime Commissioner | I approve it.<br>Signed: D. Averill<br>Date: 15/03/2024",
    )
    assert signatures(tmp_path, rows) == [
        ("chief-finance-officer", "M. Oak", True, "2024-03-12"),
        ("other", None, False, None),
        ("commissioner", "D. Averill", True, "2024-03-15"),
    ]


def test_what_is_to_be_typed_is_no_signature(tmp_path: Path) -> None:
    rows = table("Chief Executive | Signed: Click or tap here to enter text. | Date: Click to enter a date.")
    assert signatures(tmp_path, rows) == [("chief-executive", None, False, None)]


def test_a_day_in_two_languages_leaves_the_rule_blank(tmp_path: Path) -> None:
    lines = "<p>Llofnod / Signature: ____________ Dyddiad / Date: ________</p><p>Chief Finance Officer</p>"
    assert signatures(tmp_path, lines) == [("chief-finance-officer", None, False, None)]


def test_rows_of_signing_are_no_questions(tmp_path: Path) -> None:
    asked = table(
        "Before you send this form | Yes | No | N/A",
        "Has legal advice been sought? | ☐ | ☒ | ☐",
        "Has the Chief Finance Officer been consulted? | ☒ | ☐ | ☐",
        "Is it consistent with the Police and Crime Plan? | ☒ | ☐ | ☐",
        "Role | Name typed in place of signature | Date |",
        "Chief Finance Officer | A. Kimmer | 07/11/2019 |",
    )
    record = read_form(tmp_path, asked)
    assert [answer.topic for answer in record.checklist] == ["legal", "finance", "plan"]
    assert [(s.role, s.name) for s in record.signatures] == [("chief-finance-officer", "A. Kimmer")]


def test_a_name_and_a_day_below_the_decision_of_an_office(tmp_path: Path) -> None:
    words = "<h3>Decision of the Police and Crime Commissioner</h3><p>☒ Approved ☐ Not approved</p>"
    words += "<h3>Conditions</h3><p>The lamps stay the Council's own.</p>"
    record = read_form(tmp_path, words + table("Name | Marcus Thorn | Date | 12 November 2019"))
    assert [(s.role, s.name, s.signed) for s in record.signatures] == [("commissioner", "Marcus Thorn", True)]
    assert record.conditions == ("The lamps stay the Council's own.",)


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        (("Approved | | Approved in part | | Not approved | | Deferred | ✓",), "deferred"),
        (("Approved | Not approved | Deferred", " | X | "), "refused"),
        (("Approved | ✓", "Rejected | ", "Deferred | "), "approved"),
    ],
)
def test_the_outcome_with_a_mark_in_its_cell(tmp_path: Path, rows: tuple[str, ...], outcome: str) -> None:
    words = "<h3>Decision</h3>" + table(*rows) + "<p>Signed: Ann Bell, PCC</p><p>3 May 2021</p>"
    assert read_form(tmp_path, words).outcome == outcome


def test_the_lead_in_to_ticked_topics_is_no_question(tmp_path: Path) -> None:
    rows = table(
        "Implications: | Yes | No",
        "Has consideration been taken of the following:",
        "Financial | ✓ |",
        "Legal | | ✓",
        "Risk | ✓ |",
        "(If yes please provide details below)",
    )
    words = rows + "<p>Decision Required – Supporting Information</p><p>The grant stands at £150,000.</p>"
    record = read_form(tmp_path, words)
    assert [(a.topic, a.answer) for a in record.checklist] == [
        ("finance", "yes"),
        ("legal", "no"),
        ("risks", "yes"),
    ]


def test_a_recommendation_under_a_label_of_two_names(tmp_path: Path) -> None:
    words = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR FENLAND

Decision no: 14/2021

Title: Lamps for Harle Lane

SUMMARY:

The Commissioner is asked to put in up to £4,000 so that the lane is lit.

PROPOSED DECISION/RECOMMENDATION:

That the Commissioner approves a grant of up to £4,000 to Harle Parish Council.
"""
    (told,) = read_form(tmp_path, words, "txt").recommendations
    assert told.text == "That the Commissioner approves a grant of up to £4,000 to Harle Parish Council."


def test_advice_that_ends_with_a_name_and_a_day_is_not_whose_line_is_below(tmp_path: Path) -> None:
    words = """<p>PCC Chief Finance Officer advice: The fund holds enough. Paul Bence, 3 March 2021</p>
<p>PCC Chief Executive advice: Content to proceed. John Smythe, 4 March 2021</p>
<p>Signed: (wet copy)</p><p>Police and Crime Commissioner</p><p>Date: 5 March 2021</p>"""
    assert signatures(tmp_path, words) == [
        ("chief-finance-officer", "Paul Bence", True, "2021-03-03"),
        ("chief-executive", "John Smythe", True, "2021-03-04"),
        ("commissioner", None, True, "2021-03-05"),
    ]


def test_comments_with_name_and_date_below_their_heading(tmp_path: Path) -> None:
    words = """<p>Signature: Jon Everson</p><p>Date: 1 August 2022</p>
<h3>Comments of the Chief Finance Officer</h3><p>Funded.</p><p>Name K Wilks</p><p>Date 29.07.22</p>
<h3>Chief Executive's comments</h3><p>Nothing to add.</p><p>Name</p><p>Date</p>"""
    assert signatures(tmp_path, words)[1:] == [
        ("chief-finance-officer", "K Wilks", True, "2022-07-29"),
        ("chief-executive", None, False, None),
    ]


def test_a_label_broken_in_its_cell_and_a_peer_who_signs(tmp_path: Path) -> None:
    rows = table(
        "Signature of<br>Commissioner | Lord Bachmann | Date | 4.5.23",
        "Signature of Chief<br>Executive | | Date | ",
    )
    assert signatures(tmp_path, rows) == [
        ("commissioner", "Lord Bachmann", True, "2023-05-04"),
        ("chief-executive", None, False, None),
    ]


def test_a_grid_of_who_must_approve(tmp_path: Path) -> None:
    rows = table(
        "Sign-off required | Name | Approved (Y/N) | Date | Comments",
        "Treasurer | N. Allard | Y | 4/6/24 | From reserve",
        "Commissioner | A. Hern | Y | 5/6/24 | ",
    )
    record = read_form(tmp_path, rows)
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-finance-officer", "N. Allard"),
        ("commissioner", "A. Hern"),
    ]
    assert (record.decided_by, str(record.decided_on)) == ("A. Hern", "2024-06-05")


def test_initials_in_a_column_are_no_signature(tmp_path: Path) -> None:
    rows = table(
        "Confirmations | Signed (initials) | Date",
        "Legal advice has been taken | PR | 1/2/18",
        "The Chief Finance Officer has been consulted | MK | 2/2/18",
        "Equality impact has been assessed | | ",
    )
    record = read_form(tmp_path, rows)
    assert [a.answer for a in record.checklist] == ["yes", "yes", "blank"] and not record.signatures


@pytest.mark.parametrize(
    ("block", "maker"),
    [
        (
            "<p>Police &amp; Crime Commissioner</p><p>I confirm that I have no interest in this matter.</p>"
            "<p>I hereby approve the recommendation above.</p><p>Signature: [signed] Date: 2/10/19</p>",
            "Police & Crime Commissioner",
        ),
        (
            "<h3>Decision</h3><p>I approve it.</p><p>Signature: (signed copy held) Date: 8/5/24</p>"
            "<p>Comisiynydd Heddlu a Throseddu / Police and Crime Commissioner</p>",
            "Comisiynydd Heddlu a Throseddu / Police and Crime Commissioner",
        ),
    ],
)
def test_the_office_that_signs_decided(tmp_path: Path, block: str, maker: str) -> None:
    assert read_form(tmp_path, block).decided_by == maker
