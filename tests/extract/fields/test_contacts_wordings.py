"""Whom to ask, in the wordings of many offices; and numbers in a paper that are nobody's to ask about it."""

import pytest

from extract.record import Record

from .conftest import table

TEL, MAIL = "01555 100200", "ann@fenland.example"
JOB = "Policy Officer"


def asked(record: Record) -> list[tuple]:
    return [(c.role, c.name, c.telephone, c.email) for c in record.contacts]


ABOVE = [
    ("Officer responsible: Ann Bell, Treasurer, tel 01555 100200", "Officer responsible", TEL, None),
    ("Requested by: Ann Bell, Policy Officer\nTel. 01555 100200   " + MAIL, "Requested by", TEL, MAIL),
    ("Lead officer:    Ann Bell, Planner\nContact:         Tel: 01555 100200  Email: " + MAIL,
     "Lead officer", TEL, MAIL),
    (table("Lead officer|Ann Bell", "Contact|Tel: 01555 100200<br>" + MAIL), "Lead officer", TEL, MAIL),
    ("Compiled by: Ann Bell (ann@fenland.example)", "Compiled by", None, MAIL),
    ("Author and contact: Ann Bell, 01555 100200", "Author and contact", TEL, None),
    ("Force contact: Supt Ann Bell", "Force contact", None, None),
    ("Enquiries to: Ann Bell, 01555 100200", "Enquiries to", TEL, None),
    ("Contact: Ann Bell, Policy Officer\nTel: 01555 100200", "Contact", TEL, None),
    ("Contact for enquiries: Ann Bell, 01555 100200", "Contact for enquiries", TEL, None),
    (table("Contact name:|Ann Bell", "Tel. No:|01555 100200", "E. Mail:|" + MAIL), None, TEL, MAIL),
    ("Departmental contact\n\nAnn Bell, Treasurer, 01555 100200", "Departmental contact", TEL, None),
    (table("Contact Officer:|Ann Bell, Head of Grants and<br>Lamps", "Telephone:|01555 100200"),
     "Contact Officer", TEL, None),
    (table("Name|Job title|Telephone|Email", "Ann Bell|Policy Officer|01555 100200|" + MAIL), JOB, TEL, MAIL),
]  # fmt: skip
BELOW = [
    ("This report was written by Ann Bell, who can be contacted on 01555 100200.", None, TEL, None),
    ("Published 3 May 2021. Enquiries: Ann Bell, 01555 100200", None, TEL, None),
    (
        "Contact for further information:\nAnn Bell\nTreasurer\nOffice of the Commissioner for the City and "
        "County of Fenland\nTelephone: 01555 100200",
        "Treasurer",
        TEL,
        None,
    ),
    ("PERSON TO CONTACT\n\nAnn Bell, Head of Estates\nTel: 01555 100200", "Head of Estates", TEL, None),
    ("Further information: Ann Bell, telephone 01555 100200, " + MAIL, None, TEL, MAIL),
    ("None. For further information: Ann Bell, telephone 01555 100200.", None, TEL, None),
    ("For further information about this decision: Ann Bell on 01555 100200", None, TEL, None),
    ("Officer to contact about this report: Ann Bell, 01555 100200", None, TEL, None),
    ("Enquiries about this paper to Ann Bell, Policy Officer, 01555 100200", JOB, TEL, None),
    ("Any queries should be directed to Ann Bell, Policy Officer, on 01555 100200.", JOB, TEL, None),
    ("Ann Bell, Policy Officer, can be contacted on 01555 100200.", JOB, TEL, None),
    ("The author of this report is Ann Bell, Policy Officer (ann@fenland.example).", JOB, None, MAIL),
    ("Background papers are available from Ann Bell, tel. 01555 100200.", None, TEL, None),
    ("For further details contact the Head of Grants, Ann Bell, " + MAIL, "Head of Grants", None, MAIL),
    ("Am ragor o wybodaeth, cysylltwch ag Ann Bell ar 01555 100200.", None, TEL, None),
    ("Contact for further information\nAnn Bell – Policy Officer – 01555 100200", JOB, TEL, None),
    ("<h3>Contact details</h3><p>Ann Bell<br>Policy Officer<br>01555 100200</p>", JOB, TEL, None),
]


@pytest.mark.parametrize(("words", "role", "telephone", "email"), ABOVE)
def test_above(notice_with, words, role, telephone, email):
    assert asked(notice_with("", above=words + "\n")) == [(role, "Ann Bell", telephone, email)]


@pytest.mark.parametrize(("words", "role", "telephone", "email"), BELOW)
def test_below(notice_with, words, role, telephone, email):
    assert asked(notice_with(words + "\n")) == [(role, "Ann Bell", telephone, email)]


@pytest.mark.parametrize(
    ("words", "telephone"),
    [
        ("Enquiries to:   ann@fenland.example", None),
        ("Enquiries about this form: ann@fenland.example", None),
        ("Cysylltwch â / Contact: 01555 100200, ann@fenland.example", TEL),
    ],
)
def test_an_address_without_a_name(notice_with, words, telephone):
    assert asked(notice_with(words + "\n")) == [(None, None, telephone, MAIL)]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (
            "Questions about this decision: Ann Bell, telephone 01555 100200, email ann@fenland.example",
            "Questions",
        ),
        (
            "Contact for this decision: Ann Bell, 01555 100200, ann@fenland.example",
            "Contact for this decision",
        ),
    ],
)
def test_a_line_that_says_what_to_ask_about(notice_with, words, role):
    assert asked(notice_with(words + "\n")) == [(role, "Ann Bell", TEL, MAIL)]


@pytest.mark.parametrize(
    "words",
    [
        "Contact Officers: Ann Bell (01555 100200) and Jo Ray (01555 100201)",
        "Contact Officers:\nAnn Bell, 01555 100200\nJo Ray, 01555 100201",
        table("Contact Officers|Ann Bell, 01555 100200<br>Jo Ray, 01555 100201"),
    ],
)
def test_two_people(notice_with, words):
    found = asked(notice_with(words + "\n"))
    assert [(name, number) for _, name, number, _ in found] == [("Ann Bell", TEL), ("Jo Ray", "01555 100201")]


def test_a_number_that_goes_on_below(notice_with):
    words = "For more information please contact Ann Bell on 01555\n100200 or at ann@fenland.example"
    assert asked(notice_with(words + "\n")) == [(None, "Ann Bell", TEL, MAIL)]


def test_a_job_broken_over_the_lines_of_its_cell(notice_with):
    words = table("CONTACT OFFICER|Ann Bell, Head of Commercial<br>Partnership<br>Telephone: 01555 100200")
    assert [(name, number) for _, name, number, _ in asked(notice_with(words))] == [("Ann Bell", TEL)]


def test_a_numbered_name_under_the_heading_of_the_contact(records_of):
    (record,) = records_of(
        "Report to the Joint Audit Committee\n\n# 11. CONTACT OFFICER\n\n"
        "# 11.1 Ann Bell, Chief Finance Officer\n\n# 12. ANNEXES\n\nNone.\n",
        ".md",
    )
    assert [name for _, name, _, _ in asked(record)] == ["Ann Bell"]


@pytest.mark.parametrize(
    "words",
    [
        "Enquiries: 01555 100200",
        "Victims can call Victim Support on 01555 100200.",
        "Anyone affected can call Women's Aid on 01555 100200.",
        "Copies of the strategy are available from Fenland Council, 01555 100200.",
        "Further information: see the report of 3 May 2021",
        "Requested by: Oxby Youth Club",
        "Submitted by: Ann Bell on 3 May 2021",
        "Lead officer: Ann Bell",
        "If you would like more detail please email office@fenland.example.",
    ],
)
def test_nobody(notice_with, words):
    assert asked(notice_with(words + "\n")) == []


def test_two_contacts_behind_one_label(notice_with):
    apart = "Contact: Ann Bell, Treasurer, 01555 100200; Bo Carr, Head of Audit, bo@fenland.example"
    assert [c.name for c in notice_with(apart + "\n").contacts] == ["Ann Bell", "Bo Carr"]
    below = (
        "Contact Officers\n\nAnn Bell, Treasurer\nTel: 01555 100200\n\nBo Carr, Clerk\nTel: 01555 100300\n"
    )
    assert [c.telephone for c in notice_with(below).contacts] == ["01555 100200", "01555 100300"]
