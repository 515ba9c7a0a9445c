"""Papers in layouts that no list knows: signed in cells and letters, put as questions, marked in margins."""

from datetime import date
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record


def read(folder: Path, words: str, suffix: str = ".txt") -> Record:
    path = folder / f"paper{suffix}"
    path.write_text(words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


def page(body: str) -> str:
    return (
        "<html><head><title>n</title></head><body><main><h1>Quay PCC decision notice</h1>"
        f"<p>Police and Crime Commissioner for Kent</p>{body}</main></body></html>"
    )


def rows(*pairs: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in pairs)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


DECIDES = "<h2>Decision</h2><p>I approve a grant of £900 to Quay Aid for lamps.</p>"


def signed(record: Record) -> list[tuple[str, str | None, date | None]]:
    return [(s.role, s.name, s.date) for s in record.signatures]


# --- who signs --------------------------------------------------------------------------------------------


def test_a_signature_takes_no_day_from_the_row_of_another_label(tmp_path: Path) -> None:
    table = rows(("Signature", "(wet copy held at the office)"), ("Takes effect", "1 June 2024"))
    record = read(tmp_path, page(DECIDES + table), ".html")
    assert [(s.signed, s.date) for s in record.signatures] == [(True, None)]


def test_whole_blocks_stacked_in_cells(tmp_path: Path) -> None:
    table = rows(
        (
            "Chief Finance Officer<br>Signature/Date<br>R Stone<br>14/11/22",
            "Commissioner<br>Signature/Date<br>A Lind<br>17/11/22",
        )
    )
    record = read(tmp_path, page(DECIDES + table), ".html")
    assert signed(record) == [
        ("chief-finance-officer", "R Stone", date(2022, 11, 14)),
        ("commissioner", "A Lind", date(2022, 11, 17)),
    ]
    assert record.decided_on == date(2022, 11, 17)


def test_rows_of_name_office_and_day_that_no_heading_announces(tmp_path: Path) -> None:
    table = rows(
        ("B Holt (in ink; original on file)", "Deputy Commissioner", "12 February 2020"),
        ("Clive Rance", "Chief Executive", "5 February 2020"),
    )
    record = read(tmp_path, page(f"{DECIDES}<h2>F Hands</h2>{table}"), ".html")
    assert record.decided_on == date(2020, 2, 12)
    assert signed(record)[0] == ("deputy-commissioner", "B Holt", date(2020, 2, 12))


def test_a_column_headed_sign_beside_print_and_date(tmp_path: Path) -> None:
    table = rows(
        ("", "Sign", "Print", "Date"),
        ("Chief Finance Officer (figures checked)", "YB", "Yvette Brand", "11 October 2023"),
        (
            "Chief Executive and Monitoring Officer (content for this to go to the PFCC)",
            "PH",
            "Philippa Hale",
            "12 October 2023",
        ),
    )
    record = read(tmp_path, page(f"<h2>Report approval</h2>{table}{DECIDES}"), ".html")
    assert record.submitted_on == date(2023, 10, 12)


def test_a_name_set_as_a_heading_below_signature(tmp_path: Path) -> None:
    foot = (
        "<h2>Llofnod / Signature</h2><h2>Eirlys Vaughan</h2><h2>Police and Crime Commissioner</h2>"
        "<p>Dyddiad / Date</p><p>2 Tachwedd 2022</p><p>2 November 2022</p>"
    )
    record = read(tmp_path, page(DECIDES + foot), ".html")
    assert signed(record) == [("commissioner", "Eirlys Vaughan", date(2022, 11, 2))]
    assert record.decided_on == date(2022, 11, 2)


def test_a_clerk_who_enters_the_decision_does_not_take_it(tmp_path: Path) -> None:
    table = rows(("PCC - signature", "Date"), ("Entered in the record by F Airey", "Date 6 March 2025"))
    told = "<h2>Outcome</h2><p>No decision was taken. The Chief Constable withdrew the request.</p>"
    record = read(tmp_path, page(told + table), ".html")
    assert (record.outcome, record.decided_on) == ("withdrawn", None)


LETTER = """Office of the Police and Crime Commissioner for Kent

Our ref VRU/21/046

Dear Ms Bell

Youth work in Deal

I considered your application on 21 September 2021 and decided to make your charity a grant of £4,000.
It goes on my website, with nothing taken out, on 4 October 2021.

Yours sincerely

Maeve Corrigan
Police and Crime Commissioner

Accepted on behalf of Quay Aid

Signed ..................... Name ..................... Date ...........
"""


def test_a_letter_is_its_signers_and_the_slip_another_s(tmp_path: Path) -> None:
    record = read(tmp_path, LETTER)
    assert signed(record) == [("commissioner", "Maeve Corrigan", None), ("other", None, None)]
    assert [s.signed for s in record.signatures] == [True, False]
    assert record.originator == "Maeve Corrigan, Police and Crime Commissioner"
    assert (record.decided_by, record.decided_on) == ("Maeve Corrigan", date(2021, 9, 21))
    assert record.status == "open"


MEMO = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR KENT

MEMO

TO:       Katharine Old, Commissioner
FROM:     Dev Patel, Grants Manager
VIA:      Mark Street, Chief Executive - seen and content to go forward, 9 May 2022
DATE:     6 May 2022
FILE:     KPCC/G/22/31
SUBJECT:  Young witness service, Deal
ACTION:   For decision by 20 May 2022

1.  I recommend a grant of £9,600 to Deal Witness for 2022/23.

Commissioner's reply

Agreed, as recommended.

K Old
12 May 2022
"""


def test_a_memo_is_decided_on_the_day_at_its_foot(tmp_path: Path) -> None:
    record = read(tmp_path, MEMO)
    assert (record.decided_by, record.decided_on) == ("Katharine Old", date(2022, 5, 12))
    assert record.submitted_on == date(2022, 5, 9)
    assert record.reason == "For decision by 20 May 2022"


OFFICERS = """WILTSHIRE AND SWINDON PCC

Chief Executive's delegated decision

Subject: Renewal of the witness van lease

I have today agreed to renew the lease of the witness van with Ridgeway Vehicles for one year at £310 a month.

{}

Prepared by Dawn Pell (Business Manager). Seen by the Chief Finance Officer on 28 February 2023.
Published 9 March 2023.
"""


@pytest.mark.parametrize(
    "hand", ["Kieran Weather\nChief Executive\n2 March 2023", "Signed by the decision maker: K Weather"]
)
def test_an_officer_signs_above_what_the_file_adds(tmp_path: Path, hand: str) -> None:
    record = read(tmp_path, OFFICERS.format(hand))
    assert record.outcome == "approved"
    assert record.originator == "Dawn Pell (Business Manager)"
    assert len(record.signatures) == 1


def test_a_letter_says_when_its_writer_decided(tmp_path: Path) -> None:
    words = LETTER.replace(
        "I considered your application on 21 September 2021 and decided to make",
        "I have decided, and took the decision on 20 September 2021, to make",
    ).replace("took the decision", "I took the decision")
    assert read(tmp_path, words).decided_on == date(2021, 9, 20)


# --- what is asked and marked -----------------------------------------------------------------------------


def test_labels_put_as_questions_are_one_paper(tmp_path: Path) -> None:
    table = rows(
        ("Who took this decision?", "Idris Hall, Head of Policing and Crime"),
        ("Who wrote the advice?", "Perpetua Singh, Safety Manager"),
        ("When was it cleared to go forward?", "15/01/2025"),
        ("When was the decision taken?", "22/01/2025"),
        ("When was this notice issued?", "29/01/2025"),
        ("Is any of it exempt?", "No. This notice and the advice are both open."),
        ("Was this a key decision?", "No"),
        ("Can it be called in?", "No"),
    )
    file = "<p>KPCC-PCOD-0217.docx · 64 KB · text version of the signed form</p>"
    record = read(tmp_path, page(table + DECIDES + file), ".html")
    assert (record.submitted_on, record.decided_on, record.published_on) == (
        date(2025, 1, 15),
        date(2025, 1, 22),
        date(2025, 1, 29),
    )
    assert (record.status, record.reference) == ("open", "KPCC-PCOD-0217")


@pytest.mark.parametrize(
    ("marking", "status"),
    [
        ("☐ Open ☒ Open with redactions ☐ Closed", "part-confidential"),
        ("☒ Open ☐ Open with redactions ☐ Closed", "open"),
        ("☐ Public ☐ Private ☒ Public except for Annex 2", "part-confidential"),
        ("Open [ ] Part confidential [X] Confidential [ ]", "part-confidential"),
    ],
)
def test_a_box_that_is_ticked_before_its_words(tmp_path: Path, marking: str, status: str) -> None:
    assert read(tmp_path, page(rows(("6 Sensitivity", marking)) + DECIDES), ".html").status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Part II of this report, which sets out the bids, is exempt from publication.", "part-confidential"),
        ("Nothing in this decision is exempt from publication.", "open"),
        ("OFFICIAL: OPEN DOCUMENT", "open"),
    ],
)
def test_a_sentence_that_says_how_open_it_is(tmp_path: Path, told: str, status: str) -> None:
    assert read(tmp_path, page(f"{DECIDES}<p>{told}</p>"), ".html").status == status


def test_an_answer_marks_only_where_the_question_asks_for_it(tmp_path: Path) -> None:
    table = rows(
        ("Who wrote it", "Ann Bell, Manager"), ("Access by road needed", "No"), ("Went before", "Quay Board")
    )
    assert read(tmp_path, page(table + DECIDES), ".html").status is None


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("I agree with the Panel in part. I shall fund two of the three.", "approved-in-part"),
        ("On 3 May I decided not to support it, as the Fund is for young people.", "refused"),
        ("The bid was put off until the council has answered.", "deferred"),
    ],
)
def test_what_was_decided(tmp_path: Path, words: str, outcome: str) -> None:
    assert read(tmp_path, page(f"<h2>Decision</h2><p>{words}</p>"), ".html").outcome == outcome


def test_a_refusal_that_agrees_to_some(tmp_path: Path) -> None:
    told = (
        "<h2>Recommendations</h2><p>2.1 That a grant of £900 be made to Quay Aid.</p>"
        "<p>2.2 That a grant of £500 be made to Harbour Trust.</p><p>2.3 That £90 be set aside.</p>"
        "<h2>Decision and final sign-off</h2><p>I agree the recommendations to this report:</p>"
        "<p>I do not agree the recommendations to this report because:</p>"
        "<p>Recommendations 2.1 and 2.3 have my agreement. I do not agree 2.2.</p>"
        "<p>Sign: D Farr</p><p>Print: Daniel Farr, PCC</p><p>Date signed: 18/10/23</p>"
    )
    record = read(tmp_path, page(told), ".html")
    assert record.outcome == "approved-in-part"
    assert [award.recipient for award in record.awards] == ["Quay Aid"]


def test_a_number_and_a_marking_in_the_foot_of_a_word_file(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Office of the Police and Crime Commissioner for Kent")
    document.add_heading("Lamps for the quay", 1)
    document.add_paragraph("I have decided to give £900 to Quay Aid.")
    document.sections[0].footer.paragraphs[0].text = "PCCK-2022-041\tNOT PROTECTIVELY MARKED\tVersion 1.0"
    document.save(str(tmp_path / "paper.docx"))
    (record,) = read_paper(tmp_path / "paper.docx")
    assert (record.reference, record.status) == ("PCCK-2022-041", "open")
