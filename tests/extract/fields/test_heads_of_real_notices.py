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
    "a slogan of a site above the notice": (
        "Your Commissioner - Your Voice\n\nCommissioner Ann can ask questions on your behalf in her next public meeting with the Chief Constable. Ask your question and find out more.\n\nDN 09/2017: Submission of the Oxby case to the Home Secretary\n\nThe PCC has decided to submit her case, ‘Better Lamps’, to the Home Secretary.\n",
        "title", "Submission of the Oxby case to the Home Secretary",
    ),
    "the day and hour of a meeting below the panel's name": (
        "FENSHIRE POLICE AND CRIME PANEL\n\nTHURSDAY 2 FEBRUARY 2023 AT 10.00AM\n\nAgenda Item No. 5\n\nPROPOSED POLICE PRECEPT 2023/24\n\nReport of the Police and Crime Commissioner for Fenshire\n\n1. Purpose of report\n\n1.1 To give notice of the precept.\n",
        "title", "PROPOSED POLICE PRECEPT 2023/24",
    ),
    "what the commissioner has decided to do": (
        "DN 09/2017: Submission of the Oxby case\n\nThe PCC has decided to submit her case, ‘Better Lamps’, to the Home Secretary.\n\nJulia Bell\nPolice and Crime Commissioner for Fenshire\n",
        "outcome", "approved",
    ),
    "what the commissioner has decided to wait for": (
        "DN 09/2017: Submission of the Oxby case\n\nThe PCC has decided to await the views of the Council.\n",
        "outcome", None,
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


@pytest.mark.parametrize(
    ("what", "submitted"), [("The business case", None), ("This paper", "2017-10-16"), ("It", "2017-10-16")]
)
def test_only_the_paper_is_cleared_for_submission(
    what: str, submitted: str | None, records_of: Records
) -> None:
    (record,) = records_of(
        f"DN 09/2017: The Oxby case\n\nThe PCC has decided to submit her case to the Home Secretary.\n\n"
        f"{what} was approved for submission on 16 October 2017.\n\n"
        "Julia Bell\nPolice and Crime Commissioner for Fenshire\n"
    )
    found = (record.submitted_on, record.decided_on)
    assert [str(day) if day else None for day in found] == [submitted, None if submitted else "2017-10-16"]
