"""Contacts: the officers to ask, and never the chief executive who signs or a footer's number."""

from collections.abc import Callable

import pytest

from extract.fields.contacts.contacts import find_contacts

FOUND = {
    "three lines": (
        "Ann Marsh\nPolice and Crime Commissioner\nContact Officer: Ralph Bell\nTelephone: 01555 232437\n"
        "Email: ralph.bell@fenland.example",
        [("Contact Officer", "Ralph Bell", "01555 232437", "ralph.bell@fenland.example")],
    ),
    "two officers in a table": (
        "PCC CONTACT OFFICER | Jo Marsh | 01555 100200\nCONSTABULARY CONTACT OFFICER | Insp. Al Bell |",
        [
            ("PCC CONTACT OFFICER", "Jo Marsh", "01555 100200", None),
            ("CONSTABULARY CONTACT OFFICER", "Al Bell", None, None),
        ],
    ),
    "sentence": (
        "For further information on this report please contact Jo Marsh, Policy Officer on 01555 100200.",
        [("Policy Officer", "Jo Marsh", "01555 100200", None)],
    ),
    "author with an address": (
        "Report author: Jo Marsh, Head of Policy, jo.marsh@fenland.example",
        [("Report author", "Jo Marsh", None, "jo.marsh@fenland.example")],
    ),
    "whom a form is from": (
        "From: Jo Marsh, Fund Officer (Tel. 01555 100200, jo.marsh@fenland.example)\nTo: Chief Executive",
        [("From", "Jo Marsh", "01555 100200", "jo.marsh@fenland.example")],
    ),
    "author alone": ("Report author: Jo Marsh, Head of Policy", []),
    "originator alone": ("ORIGINATOR: POLICY OFFICER (JM)", []),
    "chief executive signs": ("Chief Executive\nSignature: Jo Marsh\nDate: 1/2/2020", []),
    "footer of a site": ("Contact us\nTel: 101\nEmail: info@fenland.example\nFollow us", []),
    "contact box without a name": ("Contact\nTelephone: 01555 100200", []),
    "prose": (
        "The number coming into contact with the justice system fell.\nContact was made within 30 days.",
        [],
    ),
    "name, job and number at the end": (
        "Jo Marsh\nHead of Policy\nTel: 01555 100200\nEmail: jo@fenland.example",
        [("Head of Policy", "Jo Marsh", "01555 100200", "jo@fenland.example")],
    ),
    "a team": (
        "Contact: Commissioning Team, telephone 01555 060708 or grants@fenland.example",
        [(None, "Commissioning Team", "01555 060708", "grants@fenland.example")],
    ),
    "invitation in a letter": (
        "If you have a question please write to Jo Marsh, Grants Officer (jo@fenland.example, 01555 515253).",
        [("Grants Officer", "Jo Marsh", "01555 515253", "jo@fenland.example")],
    ),
    "invitation without a number": ("Victims may contact Victim Support at any time.", []),
    "hidden address": (
        "Contact Officer: Jo Marsh\nEmail: [email protected]",
        [("Contact Officer", "Jo Marsh", None, None)],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_contacts(entry_of: Callable, text, wanted):
    found = find_contacts(entry_of(text, "paper"))
    assert [(c.role, c.name, c.telephone, c.email) for c in found] == wanted
