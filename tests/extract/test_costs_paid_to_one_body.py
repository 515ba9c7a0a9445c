"""Lists and tables of costs below words that give money to one body for them: each is a grant to it."""

import pytest

from .conftest import Records

_HEAD = (
    "Police and Crime Commissioner for Norfolk\n\nDecision notice 12/2031\n\nTitle: Road safety\n\n"
    "Decision\n\n{decision}\n\nSigned: A Bell\n\nDate: 3 May 2031\n\nBackground\n\n{lead}\n\n"
)
_ITEMS = (
    "• A road safety officer for 12 months at a cost of £40,000\n"
    "• Six months of a part-time adviser, which will cost £21,400.\n"
    "• Training days for riders. The cost of these is about £9,000.\n"
    "• Two speed guns at £2,500 each\n\n"
    "This comes to £75,400 in all, and leaves £120,000 in the reserve.\n"
)
_TABLE = (
    "| Project | Cost |\n|---|---|\n| Road safety officer | £40,000 |\n| Part-time adviser | £21,400 |\n"
    "| Training days for riders | £9,000 |\n| Total | £70,400 |\n"
)
_LED = [
    (
        "To release money from the road safety reserve to Norfolk Constabulary for the work set out below.",
        "From it the following are to be paid for in 2031/32:",
        "Norfolk Constabulary",
    ),
    (
        "That funding is allocated to Norfolk Constabulary for four pieces of work.",
        "The work is as follows:",
        "Norfolk Constabulary",
    ),
    (
        "The Commissioner has agreed grants to the Safe Roads Partnership for 2031/32.",
        "It will be given the following:",
        "Safe Roads Partnership",
    ),
    (
        "The Commissioner approves the work.",
        "The Commissioner will fund the Safe Roads Partnership for these:",
        "Safe Roads Partnership",
    ),
    (
        "The Commissioner approves the work.",
        "The grants to the Safe Roads Partnership are:",
        "Safe Roads Partnership",
    ),
]


@pytest.mark.parametrize(("decision", "lead", "who"), _LED)
def test_each_line_is_a_grant_to_the_body_named_above(
    records_of: Records, decision: str, lead: str, who: str
) -> None:
    (record,) = records_of(_HEAD.format(decision=decision, lead=lead) + _ITEMS)
    assert [(str(a.value), a.recipient, a.purpose) for a in record.awards] == [
        ("40000", who, "A road safety officer for 12 months"),
        ("21400", who, "Six months of a part-time adviser"),
        ("9000", who, "Training days for riders"),
        ("5000", who, "Two speed guns"),
    ]
    assert [a.role for a in record.amounts[4:]] == ["committed", "remaining"]
    (record,) = records_of(_HEAD.format(decision=decision, lead=lead) + _TABLE)
    assert [(str(a.value), a.recipient) for a in record.awards] == [
        ("40000", who),
        ("21400", who),
        ("9000", who),
    ]
    assert record.amounts[-1].role == "committed"


@pytest.mark.parametrize(
    ("decision", "lead"),
    [
        ("To award the contract for signs to Quay Partnership.", "The price is made up of the following:"),
        (
            "To allocate funds from the capital programme to the Marl Police Station.",
            "The works are as follows:",
        ),
        ("The Commissioner approves the budget of her office.", "It pays for the following:"),
        ("To award £75,400 to the Safe Roads Partnership for a year.", "It is made up of the following:"),
        (
            "The Commissioner makes grants to the Safe Roads Partnership and to Marl Town Council.",
            "The cost is made up of the following:",
        ),
    ],
)
def test_costs_of_other_things_are_none(records_of: Records, decision: str, lead: str) -> None:
    for listed in (_ITEMS, _TABLE):
        (record,) = records_of(_HEAD.format(decision=decision, lead=lead) + listed)
        costs = {a.role for a in record.amounts if a.text in ("£40,000", "£21,400", "£9,000")}
        assert costs and "award" not in costs
