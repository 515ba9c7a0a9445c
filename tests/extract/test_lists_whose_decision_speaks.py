"""Lists in which a decision says of itself what it does, is another deputy's, or is titled by who asked."""

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

DEPUTY = "Ines Marlow, Deputy Mayor for Policing and Crime"


def listed(told: str, *, title: str = "Safer routes", by: str = DEPUTY, outcome: str = "") -> str:
    """A list of three entries, the second of which tells this."""
    entries = [
        ("Case software", DEPUTY, "Approval to place a contract with Corvid Ltd at £48,960.", ""),
        (title, by, told, outcome),
        ("Football overtime", DEPUTY, "The Deputy Mayor has not approved the request.", ""),
    ]
    text = "# Decisions of the Mayor's Office for Policing and Crime (MOPAC) and City Hall\n\n"
    for number, (name, who, what, came) in enumerate(entries, 1):
        facts = f"- Date signed: 1{number} June 2031\n- Reference code: PCD 181{number}\n- Decision by: {who}"
        facts += f"\n- Decision: {came}" if came else ""
        text += f"## {number}. PCD 181{number} {name}\n\n{facts}\n\n### Executive Summary:\n\n{what}\n\n"
    return text


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("This decision makes grants of £900 to Quay Trust and £500 to Marl Trust.", "approved"),
        ("This decision awards £900 to Quay Trust.", "approved"),
        ("This decision extends the contract with Corvid Ltd by a year.", "approved"),
        ("This decision allocates £5,000 from the reserve to the training fund.", "approved"),
        ("The Deputy Mayor gives the consent needed under the Direction of 2018.", "approved"),
        ("Oxby Fire proposes to spend £780. The Deputy Mayor gives her consent.", "approved"),
        ("The Mayor grants consent for the disposal.", "approved"),
        ("This decision refuses a grant of £900 to Quay Trust.", "refused"),
        ("This decision defers the grant of £900 to Quay Trust.", "deferred"),
        ("The Deputy Mayor does not give consent to the sale.", "refused"),
        ("This decision is about grants of £900 to Quay Trust.", None),
        ("This decision will be made when plans have been received.", None),
        ("The Deputy Mayor is asked to give her consent to the sale.", None),
    ],
)
def test_a_decision_says_what_it_does(records_of: Records, told: str, outcome: str | None) -> None:
    record = records_of(listed(told), ".md")[1]
    assert record.outcome == outcome
    assert not record.awards or outcome not in ("refused", "deferred")


@pytest.mark.parametrize(
    ("by", "kind"),
    [
        ("Deputy Mayor for Planning, Regeneration and the Fire Service", "other"),
        ("Ann Bell, Deputy Mayor for Fire and Resilience", "other"),
        ("Oxby Fire Commissioner", "other"),
        ("Deputy Mayor for Policing and Crime", "decision"),
        ("Deputy Mayor for Policing, Fire and Crime", "decision"),
        ("Deputy Police, Fire and Crime Commissioner", "decision"),
        ("Deputy Mayor", "decision"),
        ("Deputy Mayor of Greater Manchester", "decision"),
    ],
)
def test_what_another_deputy_decides_is_other_business(records_of: Records, by: str, kind: str) -> None:
    record = records_of(listed("The Deputy Mayor gives her consent to spend £900.", by=by), ".md")[1]
    assert record.kind == kind


@pytest.mark.parametrize(
    ("title", "told", "asks"),
    [
        (
            "Marl Canoe Trail",
            "A request for £7,200 for boats. The same body had £3,000 in 2022/23.",
            ["Marl Canoe Trail", "Marl Canoe Trail"],
        ),
        ("Quay Boxing Club", "A request for £7,200 for mats.", ["Quay Boxing Club"]),
        ("Drones for the rural crime team", "A request for £7,200 for two drones.", [None]),
        ("Oxby Summer Fair", "A request for £7,200 for tents.", [None]),
        ("Summer Activities", "A request for £7,200 for tents. The same body had £3,000.", [None, None]),
    ],
)
def test_who_asks_is_named_by_the_title(
    records_of: Records, title: str, told: str, asks: list[str | None]
) -> None:
    record = records_of(listed(told, title=title, outcome="Declined"), ".md")[1]
    assert [amount.recipient for amount in record.amounts] == asks


@pytest.mark.parametrize(
    ("told", "to"),
    [
        (
            "To give Foxton Street League up to £15,000 towards pitch hire, subject to Oxby Borough Council "
            "confirming a like sum of £15,000.",
            "Foxton Street League",
        ),
        (
            "To give Foxton Boxing Club £15,000 for pitch hire, provided that Oxby Town Council pays £5,000.",
            "Foxton Boxing Club",
        ),
        ("A grant of £15,000 for pitch hire, subject to Oxby Town Council agreeing.", None),
        ("A grant of £15,000, subject to Foxton Boxing Club publishing its rota.", "Foxton Boxing Club"),
    ],
)
def test_whose_word_a_grant_awaits_is_not_paid(records_of: Records, told: str, to: str | None) -> None:
    record = records_of(listed(told, outcome="Agreed"), ".md")[1]
    assert {award.recipient for award in record.awards} | {record.amounts[0].recipient} == {to}
