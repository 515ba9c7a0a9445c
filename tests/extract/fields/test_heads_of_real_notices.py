"""Head values that pages of offices print where others stand: menus, office holders, lines to sign on."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

CASES = {
    "a page that names the holder of the office first": (
        "Ann Bell - Marl and Fenshire Deputy Mayor for Policing, Fire and Crime\n\n061/2013 – Decision to move the office – 18 July 2013\n\nExecutive Summary:\n\nIt moves.\n\nPolice and Crime Commissioner decision:\n\nApproved\n\nSignature Date 18 July 2013\nTitle Police & Crime Commissioner for Fenshire\n",
        "title", "Decision to move the office",
    ),
    "a line to sign on below Approved": (
        "061/2013 – Decision to move the office – 18 July 2013\n\nExecutive Summary:\n\nIt moves.\n\nPolice and Crime Commissioner decision:\n\nApproved\n\nSignature Date 18 July 2013\nTitle Police & Crime Commissioner for Fenshire\n",
        "decided_by", "Police & Crime Commissioner for Fenshire",
    ),
    "what a site prints of the file behind a link": (
        "Decision 41377. Unsuccessful Bids for Lamps (application, 94kB)\n\nFour bids were considered by the PCC and were not supported.\n",
        "title", "Unsuccessful Bids for Lamps",
    ),
    "a decision that an officer takes, beside the commissioner's name": (
        "WPCC4-0031 – Rural Crime Team\n\nDecision summary:\n\nThe Police and Crime Commissioner has agreed to enter into an agreement with Oxby Council.\n\nThis decision is taken by Miriam Oakes, Chief Executive, as the Commissioner is a member of the Council.\n",
        "decided_by", "Miriam Oakes, Chief Executive",
    ),
    "who decided, in a summary of the decision": (
        "Funding to cut collisions\n\nSeptember 29th, 2016\n\nDecision Summary\n\nThe Board having given approval on 28th September 2016, the Fenshire Police and Crime Commissioner agreed to fund the Constabulary with £235k.\n",
        "decided_by", "the Fenshire Police and Crime Commissioner",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "field", "expected"), CASES.values(), ids=list(CASES))
def test_a_head(page: str, field: str, expected: str, records_of: Records) -> None:
    (record,) = records_of(page)
    assert getattr(record, field) == expected


def test_the_menu_of_a_committee_site_is_no_committee(records_of: Records) -> None:
    menu = "".join(f"<li>{link}</li>" for link in ("Calendar", "Committees", "Meetings"))
    (record,) = records_of(
        f"<html><body><h2>Committee information</h2><ul>{menu}</ul><h2>Decision details</h2><h1>Lamps for Oxby</h1>"
        "<p>Decision Maker: Deputy Mayor for Policing and Crime</p><p>Decision status: Recommendations Approved</p>"
        "<h3>Decision:</h3><p>The lamps be bought.</p></body></html>",
        ".html",
    )
    assert record.submitted_to is None


def test_a_whole_entry_under_decision_title_is_called_by_its_first_sentence(records_of: Records) -> None:
    told = (
        "000812 To renew the licence for the driver training ground. "
        + "It is due to expire in May, and the owner offers a new one. " * 11
    )
    (record,) = records_of(
        "<html><body><h1>Decisions</h1><h2>Decisions of public interest</h2><p>Decisions agreed by the Commissioner are published here.</p>"
        f"<table><tr><th>Reference Number</th><th>Decision Title</th></tr><tr><td>000812</td><td>{told}</td></tr></table></body></html>",
        ".html",
    )
    assert (record.reference, record.title) == (
        "000812",
        "To renew the licence for the driver training ground",
    )
