"""Heads and feet of single notices: whose they are, what they ask of whom, and when it was done."""

from datetime import date
from pathlib import Path

import pytest

from extract.fields.header.banners import is_banner
from extract.paper import read_paper
from extract.record import Record

from .conftest import table


def read_page(folder: Path, words: str) -> Record:
    path = folder / "paper.html"
    path.write_text(f"<html><body>{words}</body></html>", encoding="utf-8")
    (record,) = read_paper(path)
    return record


def read_text(folder: Path, words: str) -> Record:
    path = folder / "paper.txt"
    path.write_text(words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


ASKED = "<h2>Recommendation</h2><p>That the Commissioner approves a grant of £900 to Oxby Boats.</p>"
HEAD = "<h1>Police and Crime Commissioner for Fenland</h1><h2>Decision request</h2>"


@pytest.mark.parametrize("to", ["Request to", "Decision sought from", "Approval sought from"])
@pytest.mark.parametrize("by", ["Executive lead", "Brought by"])
@pytest.mark.parametrize("about", ["Concerning", "Regarding"])
def test_who_asks_whom_of_what(to: str, by: str, about: str, tmp_path: Path):
    rows = [f"{about} | Boats for the Oxby wardens", f"{by} | Ann Bell, Head of Estates"]
    record = read_page(tmp_path, HEAD + table(*rows, f"{to} | Police and Crime Commissioner") + ASKED)
    assert (record.title, record.originator, record.submitted_to) == (
        "Boats for the Oxby wardens", "Ann Bell, Head of Estates", "Police and Crime Commissioner",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Part exempt – the prices are withheld", "part-confidential"),
        ("Restricted", "confidential"),
        ("On the web in May", None),
    ],
)
def test_what_a_row_of_publication_says(said: str, status: str | None, tmp_path: Path):
    rows = table("Subject | Boats for Oxby", "Author | Ann Bell", f"Publication | {said}")
    assert read_page(tmp_path, HEAD + rows + ASKED).status == status


def test_an_address_heads_no_section(tmp_path: Path):
    words = "<p>Fenland Police and Crime Commissioner</p><p>7 Sluice Steps, Oxby OX4 2ZZ</p>"
    record = read_page(tmp_path, words + "<h2>Notice of Decision 2020-21/008</h2>" + ASKED)
    assert (record.reference, [s.number for s in record.sections if s.number]) == ("2020-21/008", [])


@pytest.mark.parametrize(
    "words",
    [
        "Meeting to be held on 7 December 2015",
        "Joint Audit Committee – agenda item 6",
        "Audit and Risk Committee",
    ],
)
def test_what_names_the_meeting_is_no_title(words: str):
    assert is_banner(words)


@pytest.mark.parametrize(
    "words", ["Audit of grants", "Joint working on the coast", "Meeting the cost of boats"]
)
def test_what_is_about_something_is_a_title(words: str):
    assert not is_banner(words)


FIGURES = "Scheme | Budget | Spent | Left"


def test_headings_over_figures_are_no_labels(tmp_path: Path):
    head = "<h1>Fenland Resources Board</h1><p>Report of the Treasurer</p><h2>Capital in the half-year</h2>"
    rows = table(
        " | Approved | Spent to date | ", FIGURES, "Boats | 2,150 | 1,034 | 1,116", "Sheds | 480 | – | 480"
    )
    asked = "<h2>Recommendations</h2><p>That the Board note the forecast.</p>"
    record = read_page(tmp_path, f"{head}{asked}<h2>Police capital</h2>{rows}")
    assert (record.kind, record.decided_by, record.outcome) == ("paper", None, None)


@pytest.mark.parametrize(
    ("powers", "kind"),
    [
        ("under powers delegated by the Deputy Mayor for Policing and Crime", "decision"),
        ("under the scheme of delegation of the Police and Crime Commissioner", "decision"),
        ("under the council's constitution", "other"),
    ],
)
def test_whose_powers_an_officer_uses(powers: str, kind: str, tmp_path: Path):
    rows = table("Decision ref | OD/23/041", "Decision maker | Ann Bell, Head of Community Safety")
    words = f"<h1>Knife crime fund</h1><p>Record of a decision taken {powers}</p>{rows}"
    record = read_page(
        tmp_path, f"{words}<h2>Decision</h2><p>To give £900 to Oxby Boats.</p><p>Signed: Ann Bell</p>"
    )
    assert record.kind == kind
    assert [s.role for s in record.signatures] == ["other"]


def test_a_view_above_the_approval_does_not_sign_it(tmp_path: Path):
    words = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION RECORD

Title: A shed for the Oxby boats

RECOMMENDATIONS

R1. Enter into a lease of the shed at £500 a year.
R2. Release £900 for its door.

VIEWS OF THE CHIEF CONSTABLE

The Chief Constable supports the lease.

APPROVAL

I approve recommendations R1 and R2.

Signature: R Hale
Date: 21.09.2022

Published on the Commissioner's website on 28.09.2022
"""
    record = read_text(tmp_path, words)
    assert [s.role for s in record.signatures] == ["commissioner"]
    assert (record.decided_on, record.published_on) == (date(2022, 9, 21), date(2022, 9, 28))
    assert [r.label for r in record.recommendations] == ["R1", "R2"]


def test_a_name_signed_and_spelt_out_below_is_one_signature(tmp_path: Path):
    words = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION RECORD

Title: A shed for the Oxby boats

DECISION

The recommendation is agreed.

Signed   Ann Hale
Ann Hale, Police and Crime Commissioner for Fenland Date 27 April 2020
"""
    record = read_text(tmp_path, words)
    assert [(s.name, s.date) for s in record.signatures] == [("Ann Hale", date(2020, 4, 27))]


def test_conditions_that_a_sentence_counts(tmp_path: Path):
    grant = "That the Commissioner awards Oxby Boats £900, on the understanding that {}."
    told = grant.format("(i) trips are counted every month and (ii) the moorings are insured")
    record = read_page(tmp_path, f"{HEAD}<h2>Recommendation</h2><p>{told}</p>")
    assert record.conditions == ("trips are counted every month", "the moorings are insured")
    whole = grant.format("the moorings, as in (a) of the lease, are insured")
    record = read_page(tmp_path, f"{HEAD}<h2>Recommendation</h2><p>{whole}</p>")
    assert record.conditions == ("the moorings, as in (a) of the lease, are insured",)


def test_news_of_a_decision(tmp_path: Path):
    words = """<h1>Boats saved for Oxby</h1><p>Posted on 11 October 2022</p>
<p>Commissioner Ann Marsh-Hale made the decision on 6 October 2022 after she had met the crew.</p>
<p>Fenland Police and Crime Commissioner</p>"""
    record = read_page(tmp_path, words)
    assert (record.decided_by, record.decided_on) == ("Commissioner Ann Marsh-Hale", date(2022, 10, 6))


def test_a_condition_told_of_the_payment(tmp_path: Path):
    paid = "<h2>Payment</h2><p>The grant will be paid on condition that the Trust shows its accounts.</p>"
    told = "<h2>Decision</h2><p>I approve the grant.</p><p>Signed: Ann Hale</p><p>Date: 4 May 2021</p>"
    assert read_page(tmp_path, HEAD + ASKED + paid + told).conditions == ("the Trust shows its accounts",)


def test_an_officers_day_of_submission(tmp_path: Path):
    foot = """<h2>Officer approval</h2><p>I am content that this notice goes to the Commissioner.</p>
<p>Chief Finance Officer: A. Quill</p><p>Date: 17/11/2023</p><h2>Decision of the Commissioner</h2>
<p>I approve the proposal.</p><p>Signature: C. Ferry</p><p>Date: 22/11/2023</p>"""
    record = read_page(tmp_path, HEAD + ASKED + foot)
    assert (record.submitted_on, record.decided_on) == (date(2023, 11, 17), date(2023, 11, 22))


def test_of_two_officers_days_the_finance_officers_is_not_the_submission(tmp_path: Path):
    foot = """<h2>Officer approval</h2><p>I am content that this notice goes to the Commissioner.</p>
<p>Chief Finance Officer: A. Quill</p><p>Date: 17/11/2023</p><p>Monitoring Officer: B. Reed</p>
<p>Date: 18/11/2023</p><h2>Decision of the Commissioner</h2>
<p>I approve the proposal.</p><p>Signature: C. Ferry</p><p>Date: 22/11/2023</p>"""
    assert read_page(tmp_path, HEAD + ASKED + foot).submitted_on != date(2023, 11, 17)
