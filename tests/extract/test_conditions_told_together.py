"""Several conditions told in one line or clause, and which of the grants they bind."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire
Decision notice
Title: Night van for Tarnside
{summary}
Decision: {decision}
Signed: Ann Bell, Police and Crime Commissioner
Date: 4 May 2031
"""


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (
            "I approve £9,400 to Heron Trust, provided that the rota is sent in every month, and provided also that the van runs in winter.",
            ("the rota is sent in every month", "the van runs in winter"),
        ),
        (
            "Approved, subject to Heron Trust having a licence, and to the radios staying with the parishes.",
            ("Heron Trust having a licence", "the radios staying with the parishes"),
        ),
        (
            "I approve £9,400 to Heron Trust, provided that: (a) the van is insured; (b) a report is sent by June.",
            ("the van is insured", "a report is sent by June"),
        ),
        (
            "Approved. The first grant goes ahead on the footing that Heron Trust shows its insurance.",
            ("Heron Trust shows its insurance",),
        ),
        ("Approved, subject to the data protection impact assessment being signed.", ("the data protection impact assessment being signed",)),
        # No conditions:
        ("Approved. The highest offer was not conditional on planning consent.", ()),
        ("Approved, subject to the condition below.", ()),
        ("Approved. The scheme is expected to cost £14,800 in all.", ()),
        ("Refused. The Trust may come back with a smaller bid.", ()),
    ],
)  # fmt: skip
def test_clauses(records_of: Records, decision: str, expected: tuple[str, ...]) -> None:
    (record,) = records_of(NOTICE.format(decision=decision, summary=""))
    assert record.conditions == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "(1) The van is to stop at Tarn weekly. (2) A report is to be sent in by June.",
            ("The van is to stop at Tarn weekly.", "A report is to be sent in by June."),
        ),
        (
            "The grant depends on two things: the room must stay open until three, and every helper must hold a check.",
            ("the room must stay open until three", "every helper must hold a check"),
        ),
        (
            "signs must be passed by the highway authority; lessons must be run by a registered teacher.",
            ("signs must be passed by the highway authority", "lessons must be run by a registered teacher"),
        ),
    ],
)  # fmt: skip
def test_one_line_under_the_heading(records_of: Records, line: str, expected: tuple[str, ...]) -> None:
    text = NOTICE.format(decision="I award £9,400 to Heron Trust.", summary="")
    (record,) = records_of(text.replace("Signed:", f"\nConditions\n\n{line}\n\nSigned:"))
    assert record.conditions == expected


def test_the_unspent_and_whoever_is_helped(records_of: Records) -> None:
    decision = (
        "I award £9,400 to Heron Trust. My awards are subject to a report being sent in. Any group that works "
        "with children must have a lead. Money not spent within a year comes back."
    )
    (record,) = records_of(NOTICE.format(decision=decision, summary=""))
    assert set(record.conditions) == {
        "a report being sent in",
        "Any group that works with children must have a lead.",
        "Money not spent within a year comes back.",
    }


def test_what_the_grant_is_subject_to_wherever_it_is_told(records_of: Records) -> None:
    summary = "Summary: The award comes from the Road Fund and is subject to the Trust signing an agreement."
    (record,) = records_of(NOTICE.format(decision="I award £9,400 to Heron Trust.", summary=summary))
    assert record.conditions == ("the Trust signing an agreement",)


TWO = NOTICE.format(
    decision="I award:\n\n- £9,400 to Heron Trust for its van\n- £3,000 to Wren Club for its hut\n\n{behind}\n",
    summary="",
)


@pytest.mark.parametrize(
    ("behind", "heron", "wren"),
    [
        ("These payments depend upon:\n\n- a report by June\n- a signed agreement", ("a report by June", "a signed agreement"),
         ("a report by June", "a signed agreement")),
        ("Both grants are subject to a report by June.", ("a report by June",), ("a report by June",)),
        ("The Wren Club’s grant is conditional on a report by June.", (), ("The Wren Club’s grant is conditional on a report by June.",)),
    ],
)  # fmt: skip
def test_which_grants_are_bound(
    records_of: Records, behind: str, heron: tuple[str, ...], wren: tuple[str, ...]
) -> None:
    (record,) = records_of(TWO.replace("{behind}", behind))
    assert {a.recipient: a.conditions for a in record.awards} == {"Heron Trust": heron, "Wren Club": wren}
