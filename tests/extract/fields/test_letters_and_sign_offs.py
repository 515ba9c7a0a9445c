"""Letters that decide, officers who decide under delegated powers, sign-off sheets, and who is asked."""

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record


def read(folder: Path, words: str) -> Record:
    path = folder / ("paper.html" if words.startswith("<") else "paper.txt")
    path.write_text(words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


LETTER = """Office of the Police and Crime Commissioner for Dorset
Quay House, Poole
5 March 2019

Cllr Ann Moss
Chair of the Dorset Police and Crime Panel

Dear Cllr Moss

{}
Yours sincerely

Sam Bell
Police and Crime Commissioner for Dorset
"""


def test_a_letter_that_tells_its_writers_decision(tmp_path: Path):
    told = "The precept for 2019/20\n\nI have read the Panel's report. I have decided to set it at £240.58.\n"
    record = read(tmp_path, LETTER.format(told))
    assert (record.kind, record.title, record.decided_by) == (
        "decision", "The precept for 2019/20", "Sam Bell",
    )  # fmt: skip


def test_a_letter_that_proposes_is_a_paper(tmp_path: Path):
    told = "The precept for 2019/20\n\nI propose £240.58. The Panel decided in 2018 to back me.\n"
    record = read(tmp_path, LETTER.format(told))
    assert (record.kind, record.title) == ("paper", "The precept for 2019/20")


def test_an_address_is_no_title(tmp_path: Path):
    told = "I have decided to set the precept at £240.58, and I thank the Panel for its report.\n"
    assert read(tmp_path, LETTER.format(told)).title is None


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("That the Police and Crime Commissioner:", "decision"),
        ("It is recommended that the PCC:", "decision"),
        ("That the Panel asks that the Commissioner:", "paper"),
    ],
)
def test_who_is_to_do_what_the_list_asks(lead: str, kind: str, tmp_path: Path):
    words = (
        "Office of the PCC report\n\nTitle: Cadets\nAgenda item no: 4\n\nRecommendation\n\n"
        f"{lead}\n\n1. agrees the rates from May; and\n2. thanks the cadets.\n\nBackground\n\nThey meet.\n"
    )
    assert read(tmp_path, words).kind == kind


COLUMNS = """
<h2>Background</h2><p>Visits were made by volunteers in four panels of the county last year.</p>
<table><tr><td>Panel</td><td>Subject</td><td>Helpers</td></tr><tr><td>North</td><td>Cells</td><td>4</td></tr></table>
"""


def test_the_head_of_a_column_is_no_label(tmp_path: Path):
    above = "".join(f"<p>Line {number} tells of the crime that visitors saw.</p>" for number in range(14))
    record = read(tmp_path, f"<h1>Visits to cells</h1><p>To the Commissioner.</p>{above}{COLUMNS}")
    assert (record.submitted_to, record.title) == (None, "Visits to cells")


def test_a_sign_off_sheet_that_the_commissioner_signs(tmp_path: Path):
    rows = "".join(
        f"<tr><td>{role}</td><td>{name}</td><td>{name}</td><td>{day}</td></tr>"
        for role, name, day in [
            ("Role", "Name", "Date"),
            ("Head of Buying", "Ann Lee", "2 May 2018"),
            ("Police and Crime Commissioner", "Sam Bell", "4 May 2018"),
        ]
    ).replace("<td>Name</td><td>Name</td>", "<td>Name</td><td>Signature</td>")
    words = (
        "<h1>Procurement Outcome Report</h1>"
        "<table><tr><td>Contract</td><td>Radio masts: renewal</td></tr></table>"
        f"<h2>Sign-off sheet</h2><table>{rows}</table><h2>Recommendation</h2><p>That the contract be let.</p>"
    )
    record = read(tmp_path, words)
    assert (record.kind, record.title, record.decided_by) == (
        "decision", "Radio masts: renewal", "Sam Bell",
    )  # fmt: skip


DELEGATED = """12/2020: Office cleaning
Decision notice of the Office of the Police and Crime Commissioner for Dorset

Recommendation

This report recommends that:

(a) the work is let to Sweep Ltd; and
(b) it is looked at each year.

Chief Executive's decision under delegated powers

Approved.

Signature: Meg Oller      Date: 3 May 2020

Officer approval

Tick to confirm statement

Head of Unit
I have read the request and it is right. [x]

Legal Advice
Legal advice has been sought and no problem was found
with the terms that are proposed. [x]

Financial Advice
The Chief Finance Officer has been consulted on this. [ ]

Signature: Ann Lee     Date: 1 May 2020
Position: Head of Estates
"""


def test_an_officer_decides_and_another_signs_below(tmp_path: Path):
    record = read(tmp_path, DELEGATED)
    assert record.decided_by == "Meg Oller"
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-executive", "Meg Oller"),
        ("other", "Ann Lee"),
    ]
    assert [asked.label for asked in record.recommendations] == ["a", "b"]


def test_statements_of_several_lines_that_end_in_a_box(tmp_path: Path):
    answers = [(a.topic, a.answer) for a in read(tmp_path, DELEGATED).checklist]
    assert answers == [("other", "yes"), ("legal", "yes"), ("finance", "blank")]


@pytest.mark.parametrize("fields", ["Name: Meg Oller\nRole: {}\n", "Role: {}\nName: Meg Oller\n"])
def test_an_approval_with_fields_for_name_and_post(fields: str, tmp_path: Path):
    words = (
        "Sussex Police and Crime Commissioner\nDecision form\nTitle: Summer workshops\n\nProposal\n\n"
        "The Chief Executive is asked, under the scheme of delegation, to pay £90 for a hall.\n\nApproval\n\n"
        f"I approve the proposal.\n\n{fields.format('Chief Executive')}Date: 21 June 2023\n"
    )
    record = read(tmp_path, words)
    assert [(s.role, s.name, str(s.date)) for s in record.signatures] == [
        ("chief-executive", "Meg Oller", "2023-06-21")
    ]
    assert record.decided_by == "Meg Oller"


SIGNED_ABOVE = """<h1>Dorset PCC decision</h1>
<h2>Decision</h2><p>Approved.</p><p>Signed: Sam Bell</p><p>PCC</p>
<p>{}</p>"""
SIGNED_BEHIND = [
    (
        "Chief Finance Officer comments: The sums agree with the offer. Signed: L. Cherry, 27 May 2025",
        "L. Cherry",
    ),
    ("Monitoring Officer: I confirm that it is lawful. V. Tranter 17 November 2023", "V. Tranter"),
    ("Treasurer: I have read it and have no comment. Ann Bell, dated 3 May 2021", "Ann Bell"),
]


@pytest.mark.parametrize(("line", "name"), SIGNED_BEHIND)
def test_an_officer_who_signs_behind_a_comment(line: str, name: str, tmp_path: Path):
    words = SIGNED_ABOVE.format(line)
    assert [s.name for s in read(tmp_path, words).signatures] == ["Sam Bell", name]


def test_a_comment_that_names_somebody_is_not_signed_by_him(tmp_path: Path):
    line = "Treasurer: I have read it. The sum was agreed with Ann Bell on 3 May 2021"
    words = SIGNED_ABOVE.format(line)
    assert [s.name for s in read(tmp_path, words).signatures] == ["Sam Bell"]


def test_a_picture_of_a_signature(tmp_path: Path):
    words = (
        "<h1>DN 2: Pumps</h1><h3>Decision record</h3><p>The Commissioner has decided to buy a pump.</p>"
        '<p><img src="a.png" alt="signature"></p><p>Ann Hale<br>Police and Crime Commissioner for Dorset</p>'
    )
    record = read(tmp_path, words)
    (signature,) = record.signatures
    assert (signature.role, signature.name, signature.signed) == ("commissioner", "Ann Hale", True)
    assert signature.evidence.text == "Ann Hale"


@pytest.mark.parametrize(
    ("line", "to", "reason"),
    [
        ("For: Deputy Police and Crime Commissioner", "Deputy Police and Crime Commissioner", None),
        ("For: Joint Audit Committee", "Joint Audit Committee", None),
        ("For: DECISION", None, "DECISION"),
        ("For: Information and discussion", None, "Information and discussion"),
        ("For: 7, against: 2", None, None),
        ("For:\tDECISION", None, "DECISION"),
    ],
)
def test_whom_or_what_a_paper_is_for(line: str, to: str | None, reason: str | None, tmp_path: Path):
    words = (
        f"Dorset Police and Crime Commissioner\n\nTitle: Night bus\n{line}\n\nSummary\n\nA bus is proposed.\n"
    )
    record = read(tmp_path, words)
    assert (record.submitted_to, record.reason) == (to, reason)


RECORD = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR FENLAND

RECORD OF A DECISION TAKEN UNDER DELEGATED POWERS

Our ref: DEL/24/09

Matter: Small grants for alley gates

Officer taking the decision: Leo Anstey, Chief Executive

Date of this record: 4 November 2024

Decision

I have decided to give £480 to the Hobb Lane group for gates.

Matters taken into account

Theft from sheds has risen since 2022.

Consulted before the decision

Chief Finance Officer: Ottoline Frear

Initials: O.F.

Date: 31/10/24

Signature of officer

Signed: Leo Anstey

Chief Executive

4 November 2024
"""


def test_the_sections_of_one_record_are_not_records(tmp_path: Path):
    record = read(tmp_path, RECORD)
    assert (record.reference, record.decided_by) == ("DEL/24/09", "Leo Anstey, Chief Executive")
    assert [(s.role, s.name, str(s.date)) for s in record.signatures] == [
        ("chief-finance-officer", "Ottoline Frear", "2024-10-31"),
        ("chief-executive", "Leo Anstey", "2024-11-04"),
    ]


def test_initials_and_the_name_below_them(tmp_path: Path):
    words = (
        "Report to the Police and Crime Commissioner for Fenland\n\nSubject: Buses\n\nDecision\n\n"
        "Recommendations 1 to 3 agreed.\n\nInitialled: R.H.B.    28.05.2020\n\n"
        "Rowland H. Bennett, Police and Crime Commissioner\n"
    )
    (signature,) = read(tmp_path, words).signatures
    assert (signature.role, signature.name, str(signature.date)) == (
        "commissioner", "Rowland H. Bennett", "2020-05-28",
    )  # fmt: skip


def test_a_day_under_a_label_of_its_own(tmp_path: Path):
    words = (
        "<h1>Fenland PCC decision</h1><h2>Decision</h2><p>I approve.</p>{}<p>Put on this site: 9 May 2021</p>"
    )
    signed = "<p>Signed: Sam Bell</p><p>Police and Crime Commissioner</p><p>On this day: 7 May 2021</p>"
    record = read(tmp_path, words.format(signed))
    assert (str(record.decided_on), str(record.published_on)) == ("2021-05-07", "2021-05-09")


def test_a_letter_tells_the_day_of_its_decision(tmp_path: Path):
    told = "Safety Fund: outreach\n\nI am glad to tell you that on 6 August 2018 I decided to give £50.\n"
    assert str(read(tmp_path, LETTER.format(told)).decided_on) == "2018-08-06"


def test_news_of_a_named_mayors_decision(tmp_path: Path):
    words = (
        "<h1>Mayor backs youth hubs</h1><p>Three hubs will stay open to cut crime.</p>"
        "<p>Mayor Clem Rusby signed off the grants on Monday 30 September 2024, using the policing fund.</p>"
    )
    record = read(tmp_path, words)
    assert (record.decided_by, str(record.decided_on)) == ("Mayor Clem Rusby", "2024-09-30")


def test_a_joint_decision_is_one_whoever_considered_it(tmp_path: Path):
    signed = (
        "SIGNED\n\nfor Norfolk                              for Suffolk\n"
        "Edmund Thirtle                           (signature on file)\n"
        "Police and Crime Commissioner            Police and Crime Commissioner\n"
        "Dated 19/9/19                            Dated 24/9/19\n"
    )
    words = (
        "JOINT DECISION OF THE POLICE AND CRIME COMMISSIONERS FOR NORFOLK AND SUFFOLK\n\n"
        "Joint decision no:   JD 2019-06\nIn the matter of:    Joint advocates for children\n"
        "Considered at:       Collaboration Panel, 18 September 2019\n\nDECISION\n\n"
        "The Commissioners jointly agree to pay £1,500 to the Lantern Project for advocates.\n\n"
    )
    record = read(tmp_path, words + signed)
    assert (record.kind, record.reference, record.title) == (
        "decision", "JD 2019-06", "Joint advocates for children",
    )  # fmt: skip
    assert [(s.name, s.signed, str(s.date)) for s in record.signatures] == [
        ("Edmund Thirtle", True, "2019-09-19"),
        (None, True, "2019-09-24"),
    ]


def test_what_a_first_heading_and_a_foot_say_of_a_record(tmp_path: Path):
    words = (
        "PART 1 - OPEN TO THE PUBLIC\n\nFenland Combined Authority - Record of Decision\n\n"
        "I, Jo Bell, Deputy Mayor for Policing and Crime, do hereby approve:\n\n"
        "1. A grant of £300 to Rowan House, subject to a lease being signed.\n\n"
        "2. A grant of £200 to Elm House.\n\n"
        "Signed: Jo Bell   Dated: 22 June 2023\n\n"
        "This decision will come into force at 4.00 p.m. on 30 June 2023 unless it is called in.\n"
    )
    record = read(tmp_path, words)
    assert (record.status, record.conditions) == ("open", ("a lease being signed",))
    assert ("2023-06-30", "effective") in [(str(d.value), d.role) for d in record.dates]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "JOINT DECISION OF THE POLICE AND CRIME COMMISSIONERS FOR NORFOLK AND SUFFOLK",
            "POLICE AND CRIME COMMISSIONERS FOR NORFOLK AND SUFFOLK",
        ),
        (
            "Office of the Police & Crime Commissioner Report",
            "Office of the Police & Crime Commissioner",
        ),
    ],
)
def test_a_body_within_what_the_paper_is_called(head: str, body: str, tmp_path: Path):
    words = f"{head}\n\nTitle: Lamps\n\nDecision\n\nThe lamps are agreed, and crime will fall.\n"
    assert read(tmp_path, words).organisation == body


def test_a_reference_of_an_office_and_a_year(tmp_path: Path):
    words = (
        "<h1>Sharing the licensing team (CPCC 2017-011)</h1><h3>Decision</h3><p>The PCC agreed to share.</p>"
    )
    assert read(tmp_path, words).reference == "CPCC 2017-011"


@pytest.mark.parametrize(
    ("office", "kind"),
    [("Office of the Police and Crime Commissioner for Kent", "decision"), ("Kent County Council", "other")],
)
def test_an_officer_of_the_commissioners_own(office: str, kind: str, tmp_path: Path):
    words = (
        f"{office}\n\nOFFICER DECISION FORM\n\nDecision title: Crime prevention packs\n"
        "Decision maker: Head of Commissioning\nDecision: To spend £240 on packs.\n"
    )
    assert read(tmp_path, words).kind == kind


@pytest.mark.parametrize(
    "lead", ["This paper seeks the Commissioner's approval to:", "Approval is sought for"]
)
def test_a_list_of_what_approval_is_sought_for(lead: str, tmp_path: Path):
    words = f"PCC for Kent\n\nTitle: Lamps\n\n{lead}\n\n i. award £300 to Lamp House;\n ii. sign the lease.\n"
    asked = [one.label for one in read(tmp_path, words).recommendations]
    assert asked == (["i", "ii"] if lead.endswith(":") else [])


def test_a_name_written_on_a_row_of_dots(tmp_path: Path):
    line = "Signed   ....S Bell....   Police and Crime Commissioner     Date  3/5/2020"
    words = f"PCC for Kent\nDecision record\n\nTitle: Lamps\n\nDecision\n\nI approve the grant.\n\n{line}\n"
    (signature,) = read(tmp_path, words).signatures
    assert (signature.role, signature.name, str(signature.date)) == ("commissioner", "S Bell", "2020-05-03")


def test_a_row_of_dots_alone_is_unsigned(tmp_path: Path):
    line = "Signed   ..............   Police and Crime Commissioner     Date  ........"
    words = f"PCC for Kent\nDecision record\n\nTitle: Lamps\n\nDecision\n\nThe grant.\n\n{line}\n"
    (signature,) = read(tmp_path, words).signatures
    assert (signature.signed, signature.name) == (False, None)
