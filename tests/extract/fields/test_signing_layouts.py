"""Further layouts in which papers are signed and dated, and name whom to ask; and what yields nothing."""

from pathlib import Path

import pytest

from .conftest import read_notice, row, table

SIGNED = {
    "an office and its holder over his signature, the decision-maker's below": (
        "APPROVAL TO SUBMIT\n\nChief Executive: Everard Nyström-Lacey\n\n"
        "Signature: E Nyström-Lacey Date: 13 March 2023\n\nDECISION\n\nI approve the recommendations.\n\n"
        "Police and Crime Commissioner\n\nSignature: Philippa Darrow-Keane Date: 17 March 2023\n",
        [
            ("chief-executive", "E Nyström-Lacey", True, "2023-03-13"),
            ("commissioner", "Philippa Darrow-Keane", True, "2023-03-17"),
        ],
    ),
    "two officers' names behind their offices, each with a day below": (
        "DECISION\n\nThe recommendation is approved.\n\nChief Constable: Farah Lind\n\nDate: 11.10.2022\n\n"
        "Police and Crime Commissioner: Ann Hale\n\nDate: 14.10.2022\n",
        [
            ("chief-constable", "Farah Lind", True, "2022-10-11"),
            ("commissioner", "Ann Hale", True, "2022-10-14"),
        ],
    ),
    "advice and a signature in one cell, the office before it": (
        "<h3>Advice</h3><table>"
        + row("Chief Executive", "I am satisfied that advice was taken. Signed: Ann<br>Bell Date: 3 May 2021")
        + row(
            "Monitoring Officer", "It is within the Commissioner’s powers. Signed: J Hale. Date: 4 May 2021"
        )
        + "</table>",
        [
            ("chief-executive", "Ann Bell", True, "2021-05-03"),
            ("other", "J Hale", True, "2021-05-04"),
        ],
    ),
    "name, role and day on lines of their own": (
        "DECISION\n\nI approve the recommendation.\n\nAnn Bell\nPolice and Crime Commissioner\n4 May 2021\n",
        [("commissioner", "Ann Bell", True, "2021-05-04")],
    ),
    "columns of role, name and date under an approval, one row empty": (
        "<h3>Approval</h3><table>"
        + row("Role", "Name", "Date")
        + row("Chief Executive", "J Bell", "3 May 2021")
        + row("Police and Crime Commissioner", "Ann Hale", "4 May 2021")
        + row("Chief Finance Officer", "", "")
        + "</table>",
        [
            ("chief-executive", "J Bell", True, "2021-05-03"),
            ("commissioner", "Ann Hale", True, "2021-05-04"),
            ("chief-finance-officer", None, False, None),
        ],
    ),
    "a title with the day behind it, then an officer's comment over his own line": (
        "APPROVAL\n\nI have considered the request and approve it.\n\nSigned    Ann Hale\n"
        "Police and Crime Commissioner               Date  4 May 2021\n\n"
        "Treasurer's comment: The sum is in budget.\nSigned    J. Bell                  Date   3 May 2021\n",
        [
            ("commissioner", "Ann Hale", True, "2021-05-04"),
            ("chief-finance-officer", "J. Bell", True, "2021-05-03"),
        ],
    ),
    "each office a heading over what it declares": (
        "<h3>Office of the Chief Executive</h3><p>This report is appropriate for submission.</p>"
        "<p>Signature: J Bell</p><p>Date: 3 May 2021</p><h3>Police and Crime Commissioner for Fenland</h3>"
        "<p>I confirm that I have no interest in this matter. The grant is approved.</p>"
        "<p>Signature: [redacted]</p><p>Date: 4 May 2021</p>",
        [
            ("chief-executive", "J Bell", True, "2021-05-03"),
            ("commissioner", None, True, "2021-05-04"),
        ],
    ),
    "the label says for what and by whom": (
        "<h3>Decision</h3><table>"
        + row("Commissioner’s signature", "Ann Hale", "Date", "4 May 2021")
        + row("Signed off for submission by the Chief Executive", "J Bell", "Date", "3 May 2021")
        + "</table>",
        [
            ("commissioner", "Ann Hale", True, "2021-05-04"),
            ("chief-executive", "J Bell", True, "2021-05-03"),
        ],
    ),
    "labels in the cells, those of one officer blank": (
        "<h3>Officers’ approval</h3><table>"
        + row("Chief Executive: J Bell", "Date: 3 May 2021")
        + row("Chief Finance Officer:", "Date:")
        + "</table>",
        [
            ("chief-executive", "J Bell", True, "2021-05-03"),
            ("chief-finance-officer", None, False, None),
        ],
    ),
    "the maker's name, office and day in one row, which no heading announces": (
        "<h3>Advice received</h3><p>The Treasurer was asked.</p><table>"
        + row("Ann Hale", "Police and Crime Commissioner", "04/05/2021")
        + "</table>",
        [("commissioner", "Ann Hale", True, "2021-05-04")],
    ),
    "a heading over the labels is no line of its own, and an office is broken over two lines": (
        "<h3>Signature</h3><table>"
        + row("Signed", "A. Hale")
        + row("Name and office", "Ann Hale, Deputy Police and Crime<br>Commissioner")
        + row("Date", "4 May 2021")
        + "</table>",
        [("deputy-commissioner", "Ann Hale", True, "2021-05-04")],
    ),
    "offices side by side": (
        "<h3>Signatures</h3><table>"
        + row("", "Commissioner", "Chief Executive")
        + row("Signed", "A. Hale", "J. Bell")
        + row("Date", "4 May 2021", "3 May 2021")
        + "</table>",
        [("commissioner", "A. Hale", True, "2021-05-04"), ("chief-executive", "J. Bell", True, "2021-05-03")],
    ),
    "a line each, one countersigned": (
        "<h3>Sign off</h3><p>Signed by: Ann Hale, Police and Crime Commissioner, 4 May 2021</p>"
        "<p>Countersigned by the Chief Executive: J. Bell on 3 May 2021</p>",
        [
            ("commissioner", "Ann Hale", True, "2021-05-04"),
            ("chief-executive", "J. Bell", True, "2021-05-03"),
        ],
    ),
    "role before name, then day": (
        "<h3>Officer approval</h3><p>Chief Executive (OPCC) Ann Bell Date 3 May 2021</p>",
        [("chief-executive", "Ann Bell", True, "2021-05-03")],
    ),
    "a letter": (
        "Dear Mr Ray\n\nI am pleased to award £4,000.\n\nYours sincerely\n\nAnn Hale\n"
        "Police and Crime Commissioner for Fenland\n",
        [("commissioner", "Ann Hale", True, None)],
    ),
    "a note in place of ink": (
        "I have considered the matter and approve it.\n\n(signed)\n\nAnn Hale\n"
        "Deputy Mayor for Policing and Crime\n\nDate: 4 May 2021\n",
        [("deputy-commissioner", "Ann Hale", True, "2021-05-04")],
    ),
    "titles in brackets beside empty cells": (
        "<table>"
        + row("Signed (Commissioner)", "", "Date", "")
        + row("Signed (Chief Executive)", "J Bell", "Date", "3/5/21")
        + "</table>",
        [("commissioner", None, False, None), ("chief-executive", "J Bell", True, "2021-05-03")],
    ),
    "sign, print and date": (
        "<h3>Final sign off</h3><p>I agree the recommendations to this report:</p>"
        "<p>Sign: (signed in ink)</p><p>Print: R. Hale</p><p>PFCC</p><p>Date signed: 11 July 2022</p>",
        [("commissioner", "R. Hale", True, "2022-07-11")],
    ),
    "an approval with name and day behind it": (
        "<h3>Approval</h3><p>I approve the recommendations. S. Hale 15/11/21</p>",
        [("commissioner", "S. Hale", True, "2021-11-15")],
    ),
    "handwriting behind a title": (
        "<p>Signature of Commissioner ~ .A /lacK,~</p><p>Date 11/10/2016</p>",
        [("commissioner", None, True, "2016-10-11")],
    ),
    "an office of many duties": (
        "<p>Signature: R. Hale</p><p>Title: Deputy Police, Crime and Victims' Commissioner</p>",
        [("deputy-commissioner", "R. Hale", True, None)],
    ),
    "somebody else's agreement, a report and a register's column": (
        "The grant agreement was signed on 4 May 2020 by the Chief Executive.\n\n"
        "Report of the Chief Executive, 3 May 2021\n\nSigned on: 12 October 2023\n",
        [],
    ),
}


@pytest.mark.parametrize(("words", "wanted"), SIGNED.values(), ids=SIGNED)
def test_signed(notice_with, words, wanted):
    found = notice_with(words).signatures
    assert [(s.role, s.name, s.signed, s.date and s.date.isoformat()) for s in found] == wanted


DATED = {
    "agreed by the commissioner": (
        "<h3>Decision</h3><p>Recommendations agreed by the Commissioner on 24 May 2023.</p>",
        ("2023-05-24", None, None),
    ),
    "the recommendation accepted": (
        "The Commissioner accepted the recommendation on 17 September 2021 and thanked the visitors.\n",
        ("2021-09-17", None, None),
    ),
    "authorised": ("Authorised: 25/10/2024\n", ("2024-10-25", None, None)),
    "signed off": ("Signed off 19/05/2025\n", ("2025-05-19", None, None)),
    "taken by": (
        "Taken on 9 March 2020 by the Deputy Police and Crime Commissioner.\n",
        ("2020-03-09", None, None),
    ),
    "approved by a named deputy": (
        "<h3>Decision</h3><p>Approved by Ann Hale, Deputy Police and Crime Commissioner, on 4 May 2021.</p>",
        ("2021-05-04", None, None),
    ),
    "officers' sign-off": (
        "<p>Date signed off by Chief Executive: 3 May 2021</p><p>Date signed by PCC: 4 May 2021</p>",
        ("2021-05-04", "2021-05-03", None),
    ),
    "a forum's date beside the day it went to the commissioner": (
        "<table>" + row("Date of forum", "22 May 2021", "Date to PCC", "27 May 2021") + "</table>",
        (None, "2021-05-27", "2021-05-22"),
    ),
    "an earlier decision": (
        "The Commissioner approved the original application on 3 May 2019. The board met on 4 May 2019.\n",
        (None, None, None),
    ),
}


@pytest.mark.parametrize(("words", "wanted"), DATED.values(), ids=DATED)
def test_dated(notice_with, words, wanted):
    record = notice_with(words)
    found = (record.decided_on, record.submitted_on, record.meeting_on)
    assert tuple(day and day.isoformat() for day in found) == wanted


ASKED = {
    "for more about it": (
        "For more about this notice: Ann Bell, 01555 120340, ann@fenland.example\n",
        [(None, "Ann Bell", "01555 120340", "ann@fenland.example")],
    ),
    "to whom a letter's form goes back": (
        "The money is sent when the form has been returned to Ann Bell, Grants Officer (01555 120340).\n",
        [("Grants Officer", "Ann Bell", "01555 120340", None)],
    ),
    "to whom it goes back, with no way to reach her": ("The form was returned to Ann Bell in May.\n", []),
    "a list of two": (
        "<h3>Contact officers</h3><ul><li>Ann Bell, Policy Officer, ann@fenland.example</li>"
        "<li>Jo Ray, Treasurer, jo@fenland.example</li></ul>",
        [
            ("Contact officers", "Ann Bell", None, "ann@fenland.example"),
            ("Contact officers", "Jo Ray", None, "jo@fenland.example"),
        ],
    ),
    "a cell of many lines": (
        "<table>" + row("Contact Officer", "Ann Bell<br>Policy Officer<br>Tel 01555 100200") + "</table>",
        [("Contact Officer", "Ann Bell", "01555 100200", None)],
    ),
    "labels and values in cells": (
        "<p>Contact details</p><table>"
        + row("Name", "Ann Bell")
        + row("Title", "Policy Officer")
        + row("Tel", "01555 100200")
        + "</table>",
        [("Policy Officer", "Ann Bell", "01555 100200", None)],
    ),
    "further information": (
        "Further information: Ann Bell, Policy Officer - 01555 100200 - ann@fenland.example\n",
        [("Policy Officer", "Ann Bell", "01555 100200", "ann@fenland.example")],
    ),
    "please ring": (
        "If anything is unclear, please ring Ann Bell, Grants Officer, on 01555 100200.\n",
        [("Grants Officer", "Ann Bell", "01555 100200", None)],
    ),
    "a panel's officer": (
        "<table>" + row("SUPPORT OFFICER:", "Ann Bell") + row("E-MAIL:", "ann@fenland.example") + "</table>",
        [("SUPPORT OFFICER", "Ann Bell", None, "ann@fenland.example")],
    ),
    "the office's own footer": (
        "Office of the Police and Crime Commissioner, Oxby Hall  Tel: 01555 100000  "
        "Email: pcc@fenland.example\n",
        [],
    ),
}


@pytest.mark.parametrize(("words", "wanted"), ASKED.values(), ids=ASKED)
def test_contacts(notice_with, words, wanted):
    found = notice_with(words).contacts
    assert [(c.role, c.name, c.telephone, c.email) for c in found] == wanted


def test_name_and_office_in_one_cell_are_of_one_signature(records_of) -> None:
    page = (
        "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h3>Decision:</h3>"
        "<p>That the Commissioner:</p><ol><li>buys a lamp.</li></ol><h3>Officer approval</h3>"
        "<p>It may go to the Fenland Police and Crime Commissioner.</p><table><tr>"
        "<td>Signature: Lewis Hale<br>Chief Executive</td><td>Date: 11/07/2023</td></tr></table>"
        "<h3>Declaration</h3><p>The above has my approval.</p><table><tr><td>Signature: Caro Bell<br>"
        "Fenland Police and Crime Commissioner</td><td>Date: 13/07/2023</td></tr></table></body></html>"
    )
    (record,) = records_of(page, ".html")
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-executive", "Lewis Hale"),
        ("commissioner", "Caro Bell"),
    ]
    assert str(record.decided_on) == "2023-07-13"


def test_the_office_on_the_row_below_the_name(tmp_path: Path) -> None:
    told = table("Signed | M. Marl | Date | 17 May 2031", " | Deputy Mayor for Policing | | ") + table(
        "Signed | S. Fenn | Date | 16 May 2031", " | Treasurer, FCA | | "
    )
    record = read_notice(tmp_path, f"<h2>Decision of the Deputy Mayor</h2><p>Agreed.</p>{told}")
    assert [(s.role, s.name) for s in record.signatures] == [
        ("deputy-commissioner", "M. Marl"),
        ("chief-finance-officer", "S. Fenn"),
    ]
