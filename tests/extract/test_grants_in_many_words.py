"""Grants in the many words that clerks have for them: who is paid, what for, when and on what terms."""

import pytest

from extract.fields.money.purposes import purpose_in

from .conftest import Records

HEAD = "# Office of the Police and Crime Commissioner for Norfolk\n\nDecision notice\n\n"
SIGNED = "\n\nSigned: A Bell\n\nDate: 3 May 2031\n"


def notice(decision: str, background: str = "") -> str:
    told = f"## Background\n\n{background}\n\n" if background else ""
    return f"{HEAD}{told}## Decision\n\n{decision}{SIGNED}"


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        (" for pier wardens from Whitsun to the end of August 2031.", "pier wardens"),
        (" for pier wardens between May and August 2031", "pier wardens"),
        (" for pier wardens over the summer of 2031.", "pier wardens"),
        (" for pier wardens until Christmas 2031", "pier wardens"),
        (" for a helpline, the first year of a three-year grant.", "a helpline"),
        (" for a film about bullying, one for each of nine schools.", "a film about bullying"),
        (" for a boat, half now and half in May", "a boat"),
        (" for a boat, with the charity finding the other £900.", "a boat"),
        (" for a boat, as match funding for its lottery award.", "a boat"),
        (", half on signature and half in May, for visits to families.", "visits to families"),
        (" this year for a leaflet.", "a leaflet"),
        (" so that it can print a leaflet.", "print a leaflet"),
        (" in order that lessons may be held twice a week", "lessons may be held twice a week"),
        ("’s road safety team to test new signs.", "test new signs"),
        (" for 2031/32, the first year of three worth £9,000 in all, to mend boats", "mend boats"),
        (" for the 2031/32 financial year", None),
        (" for that purpose", None),
        (" for nine projects", None),
    ],
)
def test_a_purpose_begins_and_ends_with_what_is_done(words: str, purpose: str | None) -> None:
    assert purpose_in(words) == purpose


@pytest.mark.parametrize(
    ("decision", "background", "recipient", "purpose"),
    [
        ("To give the charity £900 for oars.", "Quay Lamps is a charity on a pier.", "Quay Lamps", "oars"),
        ("A grant of £900 is approved for a boat.", "Quay Lamps has asked for help.", "Quay Lamps", "a boat"),
        ("To support the Quay Lamps' summer camp with £900.", "", "Quay Lamps", "summer camp"),
        ("A grant of £900 to help Quay Lamps buy a boat.", "", "Quay Lamps", "buy a boat"),
        ("To make Quay Lamps a grant of £900 for a boat.", "", "Quay Lamps", "a boat"),
        ("A grant of £900 for Quay Lamps for boats.", "", "Quay Lamps", "boats"),
        ("Grant of £900 – Quay Lamps – boats by night.", "", "Quay Lamps", "boats by night"),
        ("The Commissioner gives the boat charity, Quay Lamps, £900 for oars.", "", "Quay Lamps", "oars"),
        ("A grant of £900 to Quay Lamps, a charity in Oxby, for oars.", "", "Quay Lamps", "oars"),
        ("To keep the pier safe, £900 is awarded to Quay Lamps.", "", "Quay Lamps", "keep the pier safe"),
        ("A grant of £900 is made to Quay Lamps. It will pay for a boat.", "", "Quay Lamps", "a boat"),
        ("That £900 be drawn from the pier fund for Quay Lamps to buy oars.", "", "Quay Lamps", "buy oars"),
        ("I approve expenditure of £900 by way of a grant to Quay Lamps for oars.", "", "Quay Lamps", "oars"),
        ("Quay Lamps was successful with its bid of £900 to buy oars.", "", "Quay Lamps", "buy oars"),
        ("Agreed: £900 for boats by night (Quay Lamps).", "", "Quay Lamps", "boats by night"),
        ("A grant of £900 to Quay Lamps will pay for oars.", "", "Quay Lamps", "oars"),
        ("A grant of £900 is approved.", "We like Quay Lamps's bid.", "Quay Lamps", None),
        ("To agree the request in full.", "Quay Lamps asked for £900 to buy oars.", "Quay Lamps", "buy oars"),
        (
            "Quay Lamps, which was promised £2,700 over three years, is to have £900 for 2031/32.",
            "",
            "Quay Lamps",
            None,
        ),
    ],
)  # fmt: skip
def test_who_is_paid_and_what_for(
    records_of: Records, decision: str, background: str, recipient: str, purpose: str | None
) -> None:
    (record,) = records_of(notice(decision, background))
    assert [(int(a.value), a.recipient, a.purpose) for a in record.awards] == [(900, recipient, purpose)]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("from Whitsun to the end of August 2031", "Whitsun to the end of August 2031"),
        ("over the summer of 2031", "the summer of 2031"),
        ("until Christmas 2031", "until Christmas 2031"),
        ("for the year to 31 May 2032", "the year to 31 May 2032"),
    ],
)
def test_a_time_told_by_feasts_and_seasons(records_of: Records, words: str, period: str) -> None:
    (record,) = records_of(notice(f"To give £900 to Quay Lamps for wardens {words}."))
    (award,) = record.awards
    assert (award.purpose, (award.period or "").removeprefix("over ")) == ("wardens", period)


def test_two_grants_share_the_time_and_the_fund_told_last(records_of: Records) -> None:
    (record,) = records_of(
        notice(
            "The Commissioner gave £900 to Oxby Town Council and £700 to Pier Trust for wardens from May to "
            "August 2031. Both come from the quiet streets fund, which began the year at £30,000."
        )
    )
    assert [(a.purpose, a.period, a.fund) for a in record.awards] == [
        ("wardens", "May to August 2031", "quiet streets fund")
    ] * 2


@pytest.mark.parametrize(
    "words",
    ["The award will be charged against the boats budget.", "The cost falls on the boats budget of £9,000."],
)
def test_a_fund_that_bears_the_cost(records_of: Records, words: str) -> None:
    (record,) = records_of(notice(f"To award Quay Lamps £900 for oars.\n\n## Costs\n\n{words}"))
    assert [a.fund for a in record.awards] == ["boats budget"]


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        (
            "Both grants must be spent by 1 May 2032, and each group must name a lead.",
            (
                "Both grants must be spent by 1 May 2032",
                "each group must name a lead",
            ),
        ),
        (
            "Anything left over on 31 March is to be paid back.",
            ("Anything left over on 31 March is to be paid back.",),
        ),
        ("No money will be paid until the owners agree.", ("No money will be paid until the owners agree.",)),
    ],
)
def test_duties_told_in_the_decision(records_of: Records, words: str, conditions: tuple[str, ...]) -> None:
    (record,) = records_of(notice(f"To give £900 to Quay Lamps for oars and £700 to Pier Trust.\n\n{words}"))
    assert [c.rstrip(".") for c in record.conditions] == [c.rstrip(".") for c in conditions]


def test_sums_of_the_one_body_and_the_one_firm(records_of: Records) -> None:
    (record,) = records_of(
        notice(
            "To make a grant of up to £900 to Quay Lamps for that purpose. It is paid in two parts: £450 "
            "when you return the agreement, and the other £450 in May 2032.",
            "You asked for £1,500 to open a boat house.",
        )
    )
    assert [(a.recipient, a.purpose) for a in record.awards] == [("Quay Lamps", "open a boat house")]
    assert [a.recipient for a in record.amounts] == ["Quay Lamps"] * 4
    (record,) = records_of(
        notice(
            "To award the contract to Marl Boats Limited at £9,000.", "The price is £9,000 over two years."
        )
    )
    assert [a.recipient for a in record.amounts if a.role == "contract"] == ["Marl Boats Limited"] * 2


def test_prices_of_other_firms_are_not_the_one_firms(records_of: Records) -> None:
    (record,) = records_of(
        notice(
            "To award the contract to Marl Boats Limited at £9,000.",
            "The present contract with Pier Craft Limited costs £9,900.",
        )
    )
    assert [a.recipient for a in record.amounts if a.text == "£9,900"] != ["Marl Boats Limited"]


def test_who_gets_which_of_several_sums(records_of: Records) -> None:
    (record,) = records_of(
        notice("Quay Lamps and Pier Trust will receive £900 and £700 respectively for oars.")
    )
    assert [(int(a.value), a.recipient, a.purpose) for a in record.awards] == [
        (900, "Quay Lamps", "oars"),
        (700, "Pier Trust", "oars"),
    ]


def test_the_whole_cost_that_a_sum_is_put_towards_is_no_award(records_of: Records) -> None:
    (record,) = records_of(notice("The Commissioner will contribute £900 to the £5,600 cost of a boat."))
    assert 5600 not in [a.value for a in record.awards]
