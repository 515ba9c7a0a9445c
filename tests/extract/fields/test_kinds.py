"""What a document is, from its own words."""

from collections.abc import Callable

import pytest

from extract.block import Block
from extract.fields.header.kinds import find_kind, is_police_business
from extract.record import Record

Blocks = Callable[..., list[Block]]

DECISIONS = [
    "DECISION NOTICE\n\nThe Police and Crime Commissioner approves a grant of £500 to the club.\n",
    "Record of Decision\n\nTo award £500 to the club, said the PCC.\n\nSigned: J. Bell\n",
    "Night bus\n\nThe Commissioner has agreed to give £500 to the bus marshals.\n",
    "Night bus\n\nTo delegate £100k from the crime fund to the office of the PCC.\n",
    "DMPC Decision\n\nThe Deputy Mayor for Policing and Crime is recommended to approve the award.\n",
    "Cofnod o Benderfyniad\n\nMae'r Comisiynydd yn cymeradwyo grant o £500 i'r clwb.\n",
    # A report of the chief finance officer that is put to the commissioner is put to the holder.
    "Report to the Police and Crime Commissioner\n\nDecision required\n\n"
    "The PCC is asked to approve the budget.\n",
]
PAPERS = [
    "Police and Crime Panel\n\n3 May 2019\n\nPlan Update\n\nReport of the Commissioner\n\n"
    "That the Panel note it.\n",
    "Joint Audit Committee\n\nAgenda Item No 4\n\nMembers are asked to consider the register of the OPCC.\n",
    "ORIGINATOR: CHIEF CONSTABLE\n\nPAPER NO: AP18/2\n\n"
    "The Performance Panel is asked to note the crime figures.\n",
    "Panel Heddlu a Throsedd\n\nGofynnir i'r Panel nodi'r adroddiad.\n",
]
OTHERS = [
    "Minutes of the allotment society\n\nThe hedge is to be cut in March.\n",
    "Planning application 19/0231\n\nTo approve a porch at 4 Elm Road.\n",
    "Dear Sir,\n\nThank you for your letter.\n",
]


@pytest.mark.parametrize("text", DECISIONS)
def test_a_decision(text: str, blocks_of: Blocks) -> None:
    assert find_kind(blocks_of(text), None, None) == "decision"


@pytest.mark.parametrize("text", PAPERS)
def test_a_paper(text: str, blocks_of: Blocks) -> None:
    assert find_kind(blocks_of(text), None, None) == "paper"


@pytest.mark.parametrize("text", OTHERS)
def test_neither(text: str, blocks_of: Blocks) -> None:
    assert find_kind(blocks_of(text), None, None) == "other"


@pytest.mark.parametrize(
    ("to", "by", "kind"),
    [
        ("POLICE AND CRIME COMMISSIONER", None, "decision"),
        ("ACCOUNTABILITY AND PERFORMANCE PANEL", None, "paper"),
        ("Police and Crime Panel", None, "paper"),
        (None, "Deputy Mayor for Policing and Crime", "decision"),
        (None, "Director of Adult Services", "other"),
    ],
)
def test_who_it_goes_to_and_who_decides_it(
    to: str | None, by: str | None, kind: str, blocks_of: Blocks
) -> None:
    assert find_kind(blocks_of("Night bus\n\nThe police want the bus to stay.\n"), to, by) == kind


@pytest.mark.parametrize(
    ("text", "is_police"),
    [
        ("The force's police drones", True),
        ("Support for victims", True),
        ("Heddlu Dyfed", True),
        ("A porch at 4 Elm Road", False),
        ("School meals contract", False),
    ],
)
def test_police_business(text: str, is_police: bool, blocks_of: Blocks) -> None:
    assert is_police_business(blocks_of(text)) is is_police


def test_a_council_s_decision_to_take_police_money_is_other(
    records_of: Callable[..., list[Record]],
) -> None:
    records = records_of(
        "# Decision details\n\n# Grant from the OPCC for street wardens\n\n"
        "Decision Maker: Director of Adult Services\n\n"
        "Decision status: Recommendations Approved\n\nIs Key decision?: No\n\nDecision:\n\n"
        "To approve the receipt of grant funding from the OPCC.\n"
    )
    assert [r.kind for r in records] == ["other"]


@pytest.mark.parametrize(("who", "kind"), [("Board", "paper"), ("Commissioner", "decision")])
def test_what_a_board_is_invited_to_do_is_its_paper_though_the_commissioner_sits_on_it(
    who: str, kind: str, blocks_of: Blocks
) -> None:
    paper = blocks_of(
        f"Budget monitoring\n\nRECOMMENDATIONS\n\nThe {who} is invited to:\n\nA. note the police spending.\n"
    )
    assert find_kind(paper, "The Police and Crime Commissioner and the Chief Constable", None) == kind
