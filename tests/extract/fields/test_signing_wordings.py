"""Signature blocks in the wordings of many offices, in text, pages and Word files: whose, name and day."""

import io

import pytest
from docx import Document as WordDocument

from extract.paper import read_paper
from extract.record import Record

from .conftest import table

MAKER, DEPUTY, CHIEF, FINANCE = (
    "commissioner", "deputy-commissioner", "chief-executive", "chief-finance-officer"
)  # fmt: skip


def signed(record: Record) -> list[tuple]:
    return [(s.role, s.name, s.signed, s.date and s.date.isoformat()) for s in record.signatures]


NAMED = {
    "signed on a day by a person with an office, in one line": (
        "<h3>Decision</h3><p>I agree to extend the contract.</p>"
        "<p>Signed 4 March 2021 by Ann Bell, Police and Crime Commissioner</p>",
        [(MAKER, "Ann Bell", True, "2021-03-04")],
    ),
    "signed by a person with a long office, the day behind": (
        "<h3>Decision</h3><p>I agree to extend the contract.</p>"
        "<p>Signed by Rosalind Bell-Hale, Deputy Police and Crime Commissioner, on 4 March 2021</p>",
        [(DEPUTY, "Rosalind Bell-Hale", True, "2021-03-04")],
    ),
    "name, signature and date on one line, the office in the heading above": (
        "<h3>Chief Executive</h3><p>I have read this request and it may go to the Commissioner.</p>"
        "<p>Name: Jo Ray Signature: J. Ray Date: 3 May 2021</p><h3>Commissioner</h3><p>Request approved.</p>"
        "<p>Name: Ann Bell Signature: A Bell Date: 4 May 2021</p>",
        [(CHIEF, "Jo Ray", True, "2021-05-03"), (MAKER, "Ann Bell", True, "2021-05-04")],
    ),
    "the printed name, not the initial signed": (
        table(
            "Chief Executive / M.O.|Sign: A Bell<br>Print: Ann Bell<br>Date: 3 May 2021",
            "Treasurer|Sign: J Ray<br>Print: Jo Ray<br>Date: 2 May 2021",
        ),
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (FINANCE, "Jo Ray", True, "2021-05-02")],
    ),
    "signed, printed and dated in cells of their own": (
        "<h3>Report Approval</h3>"
        + table(
            "Chief Executive / M.O.|Sign: A Bell|Print: Ann Bell|Date: 3 May 2021",
            "Treasurer|Sign: J Ray|Print: Jo Ray|Date: 2 May 2021",
        ),
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (FINANCE, "Jo Ray", True, "2021-05-02")],
    ),
    "a name and an office behind a label without a colon": (
        "<h3>Decision</h3><p>The above request has my approval.</p>"
        "<p>Signature A. Bell-Hale, Police and Crime Commissioner</p><p>Date 3 May 2021</p>",
        [(MAKER, "A. Bell-Hale", True, "2021-05-03")],
    ),
    "the printed name in a column of its own": (
        table("Role|Name|Signature|Date", "CEO|Ann Bell|A Bell|3/5/21", "PCC|Ann Hale||"),
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (MAKER, "Ann Hale", False, None)],
    ),
    "an empty corner above the roles": (
        "<h3>Sign-off</h3>" + table("|Name|Signature|Date", "CFO|J Ray||", "PCC|A Hale|A Hale|4/5/21"),
        [(FINANCE, "J Ray", False, None), (MAKER, "A Hale", True, "2021-05-04")],
    ),
    "offices side by side with names above": (
        table("|Chief Executive|Commissioner", "Name|Ann Bell|Ann Hale", "Signature|A Bell|", "Date|3/5/21|"),
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (MAKER, "Ann Hale", False, None)],
    ),
    "names and positions above their lines": (
        "Name: Ann Bell\nPosition: Chief Executive\nSignature: A Bell\nDate: 3 May 2021\n\n"
        "Name: Ann Hale\nPosition: Police and Crime Commissioner\nSignature:\nDate:\n",
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (MAKER, "Ann Hale", False, None)],
    ),
    "a name spelt out behind the bare word": (
        "Signature Ottilie Marchbanks Date 04.05.2021\n",
        [(MAKER, "Ottilie Marchbanks", True, "2021-05-04")],
    ),
    "a scribble behind the bare word, as a scanner read it": (
        "Signature Oti Mrb Date 04.05.2021\n",
        [(MAKER, None, True, "2021-05-04")],
    ),
    "the same in a page, where it was typed for sure": (
        "<p>Signature Oti Mrb Date 04.05.2021</p>",
        [(MAKER, "Oti Mrb", True, "2021-05-04")],
    ),
    "an initial like a list's mark": (
        "<p>Signed</p><p>O. Hale, Deputy PCC, on behalf of the Commissioner</p>",
        [(DEPUTY, "O. Hale", True, None)],
    ),
    "a long title behind the name below": (
        "<h3>Signed</h3><p>Ann Hale, Deputy Police and Crime Commissioner, for the Commissioner</p>",
        [(DEPUTY, "Ann Hale", True, None)],
    ),
    "per procurationem": (
        "Signed: pp Ann Bell\nDate: 3 May 2021\n",
        [(MAKER, "Ann Bell", True, "2021-05-03")],
    ),
    "signed on a day, nobody named": (
        "Signed by the Commissioner on 4 May 2021\n",
        [(MAKER, None, True, "2021-05-04")],
    ),
}
WHOSE = {
    "a role broken over lines at the head of its row": (
        "<h3>Advice of the statutory officers</h3>"
        + table(
            "Chief Finance<br>Officer|Within budget.<br>Signed: J. Ray Date: 18/10/2019",
            "Monitoring<br>Officer|There is power.<br>Signed: A. Bell Date: 21/10/2019",
        ),
        [(FINANCE, "J. Ray", True, "2019-10-18"), ("other", "A. Bell", True, "2019-10-21")],
    ),
    "a role that opens its cell": (
        table(
            "Chief Executive: I agree.<br>Signed: A Bell<br>Date: 3/5/21"
            "|CFO: Affordable.<br>Signed: J Ray<br>Date: 2/5/21"
        ),
        [(CHIEF, "A Bell", True, "2021-05-03"), (FINANCE, "J Ray", True, "2021-05-02")],
    ),
    "office, name and day where officers approve": (
        "OFFICERS' APPROVAL\n\nChief Executive: Ann Bell\nDate: 3 May 2021\n\n"
        "Chief Finance Officer: Jo Ray\nDate: 2 May 2021\n",
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (FINANCE, "Jo Ray", True, "2021-05-02")],
    ),
    "the same in columns of white space": (
        "OFFICER APPROVAL\n\nChief Executive:        Ann Bell\nDate:                   3 May 2021\n\n"
        "Chief Finance Officer:  Jo Ray\nDate:                   2 May 2021\n",
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (FINANCE, "Jo Ray", True, "2021-05-02")],
    ),
    "the same in one row each": (
        "<h3>Officer approval</h3>" + table("Chief Executive|Ann Bell|Date|3 May 2021"),
        [(CHIEF, "Ann Bell", True, "2021-05-03")],
    ),
    "who was there signs nothing": (
        "<h3>Present</h3><p>Commissioner: Ann Hale</p><p>Treasurer: Ann Bell</p><p>Date: 3 May 2021</p>",
        [],
    ),
    "a sign-off by office": (
        "Chief Finance Officer sign-off: J Ray 2 May 2021\nChief Executive sign-off: A Bell, 3 May 2021\n",
        [(FINANCE, "J Ray", True, "2021-05-02"), (CHIEF, "A Bell", True, "2021-05-03")],
    ),
    "a job that is none of the offices": (
        "<p>Signed: Ann Bell, Head of Policing &amp; Crime</p><p>Date: 3 May 2021</p>",
        [("other", "Ann Bell", True, "2021-05-03")],
    ),
    "such a job on the line below": (
        "<p>Signed: Ann Bell</p><p>Assistant Director of Policing</p><p>Date: 3 May 2021</p>",
        [("other", "Ann Bell", True, "2021-05-03")],
    ),
    "the role below, and the body's name at the top of the paper": (
        "<p>Signed</p><p>Ann Hale</p><p>Deputy Police and Crime Commissioner</p><p>4 May 2021</p>",
        [(DEPUTY, "Ann Hale", True, "2021-05-04")],
    ),
    "agreed or not agreed": (
        "<p>I agree the recommendation.</p><p>Sign: Date:</p>"
        "<p>I do not agree the recommendation because:</p><p>Sign: Ann Hale Date: 3 May 2021</p>",
        [(MAKER, None, False, None), (MAKER, "Ann Hale", True, "2021-05-03")],
    ),
    "for another, who is named first": (
        "<p>Signed electronically on behalf of the Police & Crime Commissioner</p>"
        "<p>Signed: Ann Hale</p><p>Deputy Police & Crime Commissioner</p><p>Date: 3 May 2021</p>",
        [(DEPUTY, "Ann Hale", True, "2021-05-03")],
    ),
    "below another officer's comments": (
        "<h3>Chief Finance Officer’s comments</h3><p>I am content.</p><h3>Approval</h3>"
        "<p>Signed: Ann Hale</p><p>Deputy Police & Crime Commissioner</p><p>Date: 3 May 2021</p>",
        [(DEPUTY, "Ann Hale", True, "2021-05-03")],
    ),
    "what an officer says, over two lines, before the next office": (
        "Monitoring Officer / Chief Executive: I am satisfied that this report does not ask that the\n"
        "Commissioner makes a decision which would give rise to a contravention of the law.\n\n"
        "Signed: Ann Bell   Date: 3 May 2021\n\nPolice and Crime Commissioner:\n\n"
        "The above request has my approval.\n\nSigned: Ann Hale   Date: 4 May 2021\n",
        [(CHIEF, "Ann Bell", True, "2021-05-03"), (MAKER, "Ann Hale", True, "2021-05-04")],
    ),
    "name, role and area without a comma": (
        "Signature: Ann Hale Police and Crime Commissioner for Fenland Date: 3 May 2021\n",
        [(MAKER, "Ann Hale", True, "2021-05-03")],
    ),
    "officers beside their names and days": (
        "<h3>Officer sign off</h3>"
        + table(
            "Chief Finance Officer|J. Ray 07/04/2022",
            "Chief Executive and<br>Monitoring Officer|A. Bell 08/04/2022",
        ),
        [(FINANCE, "J. Ray", True, "2022-04-07"), (CHIEF, "A. Bell", True, "2022-04-08")],
    ),
    "a name with its office beside an office, dated below": (
        "<h3>Decision Sheet</h3><p>I agree the recommendations to this report: ☒</p>"
        + table("PCC / Deputy PCC:|Ann Hale, PCC", "Date signed:|30/09/2021"),
        [(MAKER, "Ann Hale", True, "2021-09-30")],
    ),
    "a heading in capitals over a line to sign": (
        "<p>SIGNATURE</p>"
        + table("Signed|Ann Hale", "|Police and Crime Commissioner for Fenland", "Date|13 May 2024"),
        [(MAKER, "Ann Hale", True, "2024-05-13")],
    ),
    "a decision-maker's line and a witness's": (
        table("Decision maker|Ann Bell, Chief Executive")
        + "<p>Signature of decision maker: A. Bell</p><p>Signature of witness:</p><p>Date: 4 May 2021</p>",
        [(CHIEF, "A. Bell", True, None), ("other", None, False, "2021-05-04")],
    ),
    "countersigned": (
        "<p>Signed: Ann Hale Date: 3 May 2021</p>"
        "<p>Countersigned: Ann Bell, Chief Executive Date: 4 May 2021</p>",
        [(MAKER, "Ann Hale", True, "2021-05-03"), (CHIEF, "Ann Bell", True, "2021-05-04")],
    ),
    "one label in two languages": (
        table("Llofnod / Signature|Ann Hale", "Dyddiad / Date|3 Mai 2021 / 3 May 2021"),
        [(MAKER, "Ann Hale", True, "2021-05-03")],
    ),
    "electronically, with the adverb behind": (
        "Signed electronically by Ann Hale on 3 May 2021\n",
        [(MAKER, "Ann Hale", True, "2021-05-03")],
    ),
    "a sentence that is the whole block": (
        "<p>Signed by Ann Hale, Police and Crime Commissioner on 3 May 2021</p>",
        [(MAKER, "Ann Hale", True, "2021-05-03")],
    ),
    "a panel's chair": (
        "Signed (Chair of the Panel): Ann Bell   Date: 3 May 2021\n",
        [("other", "Ann Bell", True, "2021-05-03")],
    ),
    "a finance officer's words over a commissioner's": (
        "Finance Officer\nI have considered the cost.\nSigned: J Ray Date: 20.03.17\n\n"
        "Police and Crime Commissioner:\nThe request has my approval.\nSigned: A Hale Date: 27.03.17\n",
        [(FINANCE, "J Ray", True, "2017-03-20"), (MAKER, "A Hale", True, "2017-03-27")],
    ),
    "a name set as a heading below the approval": (
        "# Declaration\n\nThe above request has my approval.\n\n# Merrick Holloway\n\n"
        "Police and Crime Commissioner for Derbyshire\n\nDate: 21 May 2019\n",
        [(MAKER, "Merrick Holloway", True, "2019-05-21")],
    ),
    "an originating officer's declaration": (
        "# ORIGINATING OFFICER DECLARATION\n\nI confirm that advice has been taken into account.\n\n"
        "Signed: Carys Hale Date: 28 May 2024\n",
        [("other", "Carys Hale", True, "2024-05-28")],
    ),
    "a name broken over the lines of its cell": (
        table("Signature: Lucinda<br>Hale|Date: 13 May 2022"),
        [(MAKER, "Lucinda Hale", True, "2022-05-13")],
    ),
    "the hour behind the day of an electronic signature": (
        table(
            "Chief Executive|Signed: J Ray Date: 02.05.2021",
            "Police and Crime Commissioner|Electronically signed by Ann Bell on<br>03.05.2021 14:07",
        ),
        [(CHIEF, "J Ray", True, "2021-05-02"), (MAKER, "Ann Bell", True, "2021-05-03")],
    ),
    "not signed": ("Signature: not signed\nDate:\n", [(MAKER, None, False, None)]),
    "agreements that others sign": (
        "The agreement will be signed by the Chief Executive.\n\n"
        "Signed grant agreements must be returned.\n\nContract signed: 3 May 2021\n",
        [],
    ),
    "a word that a narrow column breaks off": (
        table("Ref|Project|Decision", "CB/1|Lights for the park|Agreed, subject to a<br>signed<br>agreement"),
        [],
    ),
}


@pytest.mark.parametrize(("words", "wanted"), [*NAMED.values(), *WHOSE.values()], ids=[*NAMED, *WHOSE])
def test_signed(notice_with, words, wanted):
    assert signed(notice_with(words)) == wanted


def test_a_word_file_tells_a_typed_name(tmp_path):
    paper, data = WordDocument(), io.BytesIO()
    for line in (
        "Police and Crime Commissioner for Fenland",
        "Decision 14",
        "The above decision has my approval.",
    ):
        paper.add_paragraph(line)
    paper.add_paragraph("Signature Ottilie Marchbanks Date 23.07.2019")
    paper.save(data)
    (tmp_path / "paper.docx").write_bytes(data.getvalue())
    (record,) = read_paper(tmp_path / "paper.docx")
    assert [s.name for s in record.signatures] == ["Ottilie Marchbanks"]


def test_evidence_is_the_printed_line_in_its_own_order(notice_with):
    lines = "Signed:   Emyr Rees       Police and Crime Commissioner\nDate:     7 June 2017\n"
    (found,) = notice_with("DECISION\n\nI agree.\n\n" + lines).signatures
    printed = "".join(lines.split())
    assert "".join(found.evidence.text.split("\n")[0].split()) in printed
    assert found.evidence.text.startswith("Signed:")


PLAIN = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION NOTICE

Decision number: 2021/14

Subject: Lamps for Oxby pier

{}
"""
PARTS = {
    "an officer's own part of the form, named by its heading": (
        "# Chief Executive: approval to submit\n\nThe proposal may be submitted to the Commissioner.\n\n"
        "Signed: A. Bell\n\nDate: 3 May 2021\n\nDecision\n\nApproved\n\n"
        "Signed: J. Ray, Police and Crime Commissioner\n\nDate: 5 May 2021",
        [(CHIEF, "A. Bell", True, "2021-05-03"), (MAKER, "J. Ray", True, "2021-05-05")],
    ),
    "whom to ask stands above, and signs nothing": (
        "Contact Officer: Ann Bell, Chief Finance Officer\n\nI confirm the above decision.\n\n"
        "Signature: Jo Ray\n\nPolice and Crime Commissioner Date: 5 May 2021",
        [(MAKER, "Jo Ray", True, "2021-05-05")],
    ),
    "a bare line over the office, its name and day": (
        "Agreed as recommended.\n\nSigned:\n\nPolice and Crime Commissioner: Jo Ray\n\nDate: 5 May 2021",
        [(MAKER, "Jo Ray", True, "2021-05-05")],
    ),
    "the label of what stands behind the name": (
        "Approved.\n\nSigned: Jo Ray, Police and Crime Commissioner\n\nDate: 5 May 2021\n\n"
        "Originating officer declaration\n\nAdvice has been taken.\n\n"
        "Signed: A. Bell Originating officer: Ann Bell, Head of Lamps Date: 3 May 2021",
        [(MAKER, "Jo Ray", True, "2021-05-05"), ("other", "A. Bell", True, "2021-05-03")],
    ),
}


@pytest.mark.parametrize("form", PARTS)
def test_whose_part_of_the_form_it_is(tmp_path, form):
    text, wanted = PARTS[form]
    path = tmp_path / "notice.md"
    path.write_text(PLAIN.format(text), encoding="utf-8")
    (record,) = read_paper(path)
    assert signed(record) == wanted
    assert str(record.decided_on) == "2021-05-05"
    submits = "approval to submit" in text  # an originating officer's declaration does not
    assert str(record.submitted_on) == ("2021-05-03" if submits else "None")


def test_who_clears_a_paper_under_a_heading_signs_it_though_another_signs_on_a_line(
    notice_with,
) -> None:
    found = notice_with(
        "CLEARED FOR SUBMISSION TO THE COMMISSIONER\n\nR. Dray, Chief of Staff\n\nDate: 9 June 2021\n\n"
        "DECISION OF THE COMMISSIONER\n\nI agree.\n\nSigned: Ann Bell, Police and Crime Commissioner\n\n"
        "Date: 14 June 2021\n"
    )
    assert [(s.name, s.date and s.date.day) for s in found.signatures] == [("R. Dray", 9), ("Ann Bell", 14)]
    assert found.submitted_on is not None and found.submitted_on.day == 9


def test_signed_electronically_below_its_label_is_signed(notice_with) -> None:
    found = notice_with(
        "APPROVAL BY THE POLICE AND CRIME COMMISSIONER\n\nSignature\n\nSigned electronically\n\n"
        "Date\n\n16/12/2019\n"
    )
    assert [(s.role, s.signed) for s in found.signatures] == [("commissioner", True)]
