"""Signature blocks as forms print them: whose, signed or blank, the name and the day."""

from collections.abc import Callable
from datetime import date

import pytest

from extract.block import Entry
from extract.fields.signatures.signatories import is_role_line, person_in, role_of
from extract.fields.signatures.signatures import find_signatures


def told(entry: Entry) -> list[tuple]:
    return [(s.role, s.name, s.signed, s.date and s.date.isoformat()) for s in find_signatures(entry)]


BLOCKS = {
    "handwriting read as words, then a blank line with a date": (
        """
        APPROVAL BY THE POLICE AND CRIME COMMISSIONER
        Signature Lor Vanlace
        Date 23/08/2016
        DETAIL OF THE SUBMISSION
        APPROVAL TO SUBMIT TO THE DECISION-MAKER
        Chief Executive
        I am satisfied that relevant advice has been taken into account for the Commissioner.
        Signature:
        Date 24 8/16
        """,
        [("commissioner", None, True, "2016-08-23"), ("chief-executive", None, False, "2016-08-24")],
    ),
    "three stacked blocks, two blank": (
        """
        Chief Finance Officer:
        Comments: None
        Signature:
        Date:
        Chief Executive:
        Comments: Not applicable as direct decision.
        Signature:
        Date:
        POLICE AND CRIME COMMISSIONER FOR MEDSHIRE
        Comments:
        Signature: J Marsh
        Date: 4 May 2025
        """,
        [
            ("chief-finance-officer", None, False, None),
            ("chief-executive", None, False, None),
            ("commissioner", "J Marsh", True, "2025-05-04"),
        ],
    ),
    "the same as table rows": (
        """
        Chief Finance Officer |
        Comments: | None
        Signature: |
        Date: |
        Chief Executive |
        Signature: | A Bell
        Date: | 3/4/2025
        """,
        [("chief-finance-officer", None, False, None), ("chief-executive", "A Bell", True, "2025-04-03")],
    ),
    "space before the colon, typed for handwriting": (
        "I take the proposed decision in line with the code of conduct.\nSignature : P.Marsh\nDate: 8/4/2022",
        [("commissioner", "P.Marsh", True, "2022-04-08")],
    ),
    "signature and date on one line": (
        "Signature: J Marsh   Date: 8/4/2022",
        [("commissioner", "J Marsh", True, "2022-04-08")],
    ),
    "approval and signed, no date": (
        "Approval Of\nPolice and Crime Commissioner for Fenland\nI hereby approve it\nSigned: Tom Bell",
        [("commissioner", "Tom Bell", True, None)],
    ),
    "deputy, wet copy": (
        "I approve the recommendation(s):\nSignature: DPCC Ellie Marsh (wet copy in OPCC)\nDate: 06/09/2021",
        [("deputy-commissioner", "Ellie Marsh", True, "2021-09-06")],
    ),
    "wet copy without a name": (
        "Signature: (wet signed copy held in Office)\nDate: 6 September 2024",
        [("commissioner", None, True, "2024-09-06")],
    ),
    "one breath, blank but dated": (
        "Signature Date 20 May 2013\nTitle Police & Crime Commissioner for Fenland",
        [("commissioner", None, False, "2013-05-20")],
    ),
    "typed name below an approval": (
        "Declaration\nThe above request has my approval.\nAlan Marsh\nPolice and Crime Commissioner",
        [("commissioner", "Alan Marsh", True, None)],
    ),
    "approval sentence without anything to sign": ("I hereby approve the recommendations above.", []),
    "columns": (
        """
        Role | Signature | Date
        Chief Executive | J Bell | 12/3/2020
        Chief Finance Officer | |
        PCC | signed | 13/3/2020
        """,
        [
            ("chief-executive", "J Bell", True, "2020-03-12"),
            ("chief-finance-officer", None, False, None),
            ("commissioner", None, True, "2020-03-13"),
        ],
    ),
    "role below each block": (
        "Signed: Ann Bell\nDate: 4 May 2020\nChief Executive\nSigned:\nDate:\nPolice and Crime Commissioner",
        [("chief-executive", "Ann Bell", True, "2020-05-04"), ("commissioner", None, False, None)],
    ),
    "dotted lines": (
        "PCC signature: .................. Date: ..............\nCEO signature: ______ Date: ____",
        [("commissioner", None, False, None), ("chief-executive", None, False, None)],
    ),
    "electronic": (
        "Electronically signed by Ann Bell, Chief Executive on 4 May 2020",
        [("chief-executive", "Ann Bell", True, "2020-05-04")],
    ),
    "one row": (
        "Signature: | J Bell | Date: | 4/5/2020\nName: | Jo Bell | Position: | Chief Finance Officer",
        [("chief-finance-officer", "Jo Bell", True, "2020-05-04")],
    ),
    "name without a colon, in a row": (
        "I confirm that I have no interest.\nThe above request has my approval.\n"
        "Name Jo Marsh, Police and Crime Commissioner | Signature Date: 21.06.2016",
        [("commissioner", "Jo Marsh", False, "2016-06-21")],
    ),
    "cells torn off their rows": (
        "Chief Finance Officer\nSignature: |\nDate: | Chief Executive\nSignature: | B. Bell\n"
        "Date: | 4 February 2025 POLICE AND CRIME COMMISSIONER FOR FENLAND\nSignature: | I. Marsh",
        [
            ("chief-finance-officer", None, False, None),
            ("chief-executive", "B. Bell", True, "2025-02-04"),
            ("commissioner", "I. Marsh", True, None),
        ],
    ),
    "sign, in rows": (
        "Report Approval\nChief Executive / Monitoring Officer | Sign: D. Marsh | Date: 17 April 2023\n"
        "Chief Finance Officer / Treasurer | Sign: J. Bell | Date: 14 April 2023\nDecision\n"
        "I agree the recommendations:\nSign: Jo Fenn\nPFCC / Deputy PFCC\nDate signed: 18 April 2023",
        [
            ("chief-executive", "D. Marsh", True, "2023-04-17"),
            ("chief-finance-officer", "J. Bell", True, "2023-04-14"),
            ("commissioner", "Jo Fenn", True, "2023-04-18"),
        ],
    ),
    "header's officer is no signatory": (
        "Report author: Head of Policy\nDecision\nThe Commissioner awards £9,000.\nSigned: Jo Marsh\n"
        "Police and Crime Commissioner for Fenland",
        [("commissioner", "Jo Marsh", True, None)],
    ),
    "title of the next notice is no name": ("I hereby approve the recommendations above.\nTaxi Marshals", []),
    "approved by, with a date": (
        "Approved by: Jo Marsh, Fenland Police & Crime Commissioner\nDate: 27 April 2018",
        [("commissioner", "Jo Marsh", True, "2018-04-27")],
    ),
    "approved by, in a header": ("Approved by: Jo Marsh\nStatus: Open", []),
    "name and role below the word": (
        "Signed\nJo Marsh, Police and Crime Commissioner",
        [("commissioner", "Jo Marsh", True, None)],
    ),
    "side by side": (
        "Chief Executive | Police and Crime Commissioner\nSignature: J Bell | Signature: Jo Marsh\n"
        "Date: 1/2/2020 | Date: 3/2/2020",
        [
            ("chief-executive", "J Bell", True, "2020-02-01"),
            ("commissioner", "Jo Marsh", True, "2020-02-03"),
        ],
    ),
    "title and a rule": (
        "Chief Executive ............................ Date ............\n"
        "Chief Finance Officer ____________ Date 4/5/2020",
        [("chief-executive", None, False, None), ("chief-finance-officer", None, False, "2020-05-04")],
    ),
    "title in brackets behind a rule": (
        "Signed ............................ (Chief Executive) Date: 4/5/2020",
        [("chief-executive", None, False, "2020-05-04")],
    ),
    "signed, no colon": (
        "Signed Jo Fenn-Marsh Date 12 October 2018",
        [("commissioner", "Jo Fenn-Marsh", True, "2018-10-12")],
    ),
    "approval rows without headings": (
        "Approval\nTreasurer | F. Bell | 9 May 2016\nPolice and Crime Commissioner | Jo Marsh | 12 May 2016",
        [
            ("chief-finance-officer", "F. Bell", True, "2016-05-09"),
            ("commissioner", "Jo Marsh", True, "2016-05-12"),
        ],
    ),
    "boxes of a form": (
        "Signed by the Commissioner | Jo Marsh-Dean\nDate of decision | | 08/10/2021 |",
        [("commissioner", "Jo Marsh-Dean", True, "2021-10-08")],
    ),
    "name below a rule": (
        "Signed: ______________\nJo Marsh, Police and Crime Commissioner\nDate: ____/____/____",
        [("commissioner", "Jo Marsh", False, None)],
    ),
    "name below the bare word": (
        "Signed\nJo Marsh\n4 May 2020",
        [("commissioner", "Jo Marsh", True, "2020-05-04")],
    ),
    "slash s": (
        "Signed: /s/ Jo Marsh\nDate: 4th May 2020",
        [("commissioner", "Jo Marsh", True, "2020-05-04")],
    ),
    "empty first cell": (
        "Approval\n | Signature: | Jo Marsh\n | Date: | 1/2/2020\n | Title | Police and Crime Commissioner",
        [("commissioner", "Jo Marsh", True, "2020-02-01")],
    ),
    "decision in the first person": (
        "Decision. I approve the proposal.\nJo Marsh, Fenland Police and Crime Commissioner",
        [],
    ),
    "place of a picture": (
        "PCC signature: [signature]\nDate: 1/2/2020",
        [("commissioner", None, None, "2020-02-01")],
    ),
    "awaiting": ("Signed (Chief Executive): awaiting\nDate:", [("chief-executive", None, False, None)]),
    "welsh": (
        "Llofnod:\nDyddiad: 3 Mai 2020\nComisiynydd yr Heddlu a Throseddu",
        [("commissioner", None, False, "2020-05-03")],
    ),
    "prose is no block": (
        "Signed copies of it are held by both parties.\nThe contract was signed by the Commissioner in 2016.",
        [],
    ),
    "the last word of a sentence is no block": (
        "The rent is not told until the lease is\n\nsigned.",
        [],
    ),
    "a header of a web page is no block": (
        "Date signed:\nDecision by:\nDeputy Mayor for Policing and Crime",
        [],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(entry_of: Callable, text, wanted):
    assert told(entry_of(text)) == wanted


def test_evidence_holds_signature_and_date(entry_of: Callable):
    found = find_signatures(entry_of("Chief Executive\nSignature: A Bell\nDate: 3/4/2025"))
    assert found[0].date == date(2025, 4, 3)
    assert (found[0].evidence.line, found[0].evidence.text) == (2, "Signature: A Bell\nDate: 3/4/2025")


def test_blank_takes_nothing_from_what_follows(entry_of: Callable):
    text = "Signature:\nDate:\nDETAIL OF THE SUBMISSION\n1 May 2020 was the start."
    found = told(entry_of(text))
    assert found == [("commissioner", None, False, None)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police, Fire and Crime Commissioner", "commissioner"),
        ("Mayor of Fenland", "commissioner"),
        ("Deputy Mayor for Policing and Crime", "deputy-commissioner"),
        ("Deputy Chief Executive", "other"),
        ("Assistant Chief Constable", "other"),
        ("Chief Executive and Monitoring Officer", "chief-executive"),
        ("Treasurer (Section 151 Officer)", "chief-finance-officer"),
        ("Prif Weithredwr", "chief-executive"),
        ("Head of Post Room", None),
    ],
)
def test_roles(text, role):
    assert role_of(text) == role


def test_names_and_role_lines():
    assert person_in("Sara Bell, Treasurer") == "Sara Bell"
    assert person_in("Police and Crime Commissioner for Fenland") is None
    assert person_in("~ Lf 3") is None
    assert is_role_line("POLICE AND CRIME COMMISSIONER FOR FENLAND")
    assert not is_role_line("The Office of the Police and Crime Commissioner")
    assert not is_role_line("Has the Treasurer been consulted?:")
    assert not is_role_line("It is recommended that the Police and Crime Commissioner approves")


def test_the_officer_of_a_question_above_a_signature_is_not_who_signs(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        """
        DECISION NOTICE
        Has the Treasurer been consulted?
        Yes
        I agree to this.
        Signed: Ann Bell
        Police and Crime Commissioner
        Date: 4 March 2031
        """
    )
    assert told(entry) == [("commissioner", "Ann Bell", True, "2031-03-04")]
