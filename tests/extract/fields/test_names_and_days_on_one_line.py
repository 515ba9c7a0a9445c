"""A line that holds who saw a paper and when: the name without the label of the day, and what the day is."""

import pytest

from extract.fields.signatures.signatories import person_in

from ..conftest import Records

FORM = """<html><body><h1>Fenland Commissioner – Decision Form</h1>
<table><tr><td>Decision number</td><td>FPCC 011</td></tr>
<tr><td>Subject</td><td>Youth work in Oxby</td></tr></table>
<h2>Recommendations</h2><p>That the Commissioner gives Oxby Youth Trust £1,500 for weekly sessions.</p>
<h2>Decision</h2><p>Approved.</p><p>Signed: R. Tunney</p><p>Commissioner for Fenland</p>
<p>Dated: 9th November 2020</p><p>{}</p></body></html>"""


@pytest.mark.parametrize(
    "words",
    ["S. Bell Dated", "S. Bell dated:", "S. Bell Date", "S. Bell DATE:", "S. Bell signed", "S. Bell on"],
)
def test_the_label_of_the_day_is_no_surname(words: str) -> None:
    assert person_in(words) == "S. Bell"


@pytest.mark.parametrize(
    "line",
    [
        "Reviewed by the Chief Executive before submission: S. Wedge Dated: 5th November 2020",
        "Checked by the Chief Executive prior to submission: S. Wedge Date: 5 November 2020",
        "Seen by the Chief Executive ahead of its submission: S. Wedge Dated: 05/11/2020",
        "Read and agreed by the Chief Executive before submission: S. Wedge Dated: 5 November 2020",
    ],
)
def test_who_saw_it_before_it_went_up(records_of: Records, line: str) -> None:
    (record,) = records_of(FORM.format(line), ".html")
    assert str(record.submitted_on) == "2020-11-05" and str(record.decided_on) == "2020-11-09"
    assert [(s.role, s.name) for s in record.signatures] == [
        ("commissioner", "R. Tunney"),
        ("chief-executive", "S. Wedge"),
    ]


SIGNED = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION NUMBER: 14 - 2019

RECOMMENDATION:

It is recommended that the PCC makes a grant of £1,500 to Oxby Youth Trust.

APPROVAL BY THE POLICE AND CRIME COMMISSIONER

Signature {}

Date 11 June 2019
"""


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("T Harrow-gate", None),
        ("T Harrowgate", "T Harrowgate"),
        ("J B Underhill", "J B Underhill"),
        ("T Lf", None),
        ("A Bel", None),
    ],
)
def test_a_name_typed_behind_signature(records_of: Records, typed: str, name: str | None) -> None:
    (record,) = records_of(SIGNED.format(typed))
    assert [s.name for s in record.signatures] == [name]
