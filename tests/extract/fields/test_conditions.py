"""Where a condition begins and ends: a whole sentence with its full stop, a clause without what joins it."""

from collections.abc import Callable

import pytest

from extract.record import Record

Notice = Callable[..., Record]


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("Conditions\n\n1. A return is made each May.\n2. The van is garaged.", 2),
        ("Conditions:\n\n- a return each May; and\n- the van being garaged.", 0),
    ],
)
def test_a_sentence_keeps_its_stop(words: str, conditions: int, notice_with: Notice) -> None:
    found = notice_with(f"DECISION\n\nThe PCC approves the grant.\n\n{words}\n").conditions
    assert len(found) == 2
    assert sum(text.endswith(".") for text in found) == conditions
    assert not any(text.endswith((";", "and")) for text in found)


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("The PCC approves it subject to the condition that the van is garaged.", ["the van is garaged"]),
        ("The PCC approves it. It is a condition that the van is garaged.", ["the van is garaged"]),
        ("The PCC, subject to a lease being signed, approves the grant.", ["a lease being signed"]),
        ("The PCC approves it subject to a lease, a survey and a plan.", ["a lease, a survey and a plan"]),
        ("The PCC approves it. Urgent grants may not be more than £20,000.", []),
        ("The PCC approves the grant (subject to conditions).", []),
        ("The PCC approves it. The van must be garaged.", ["The van must be garaged."]),
    ],
)
def test_a_clause_is_cut_where_it_ends(sentence: str, conditions: list[str], notice_with: Notice) -> None:
    assert list(notice_with(f"DECISION\n\n{sentence}\n").conditions) == conditions


LIST = (
    "DECISION\n\nThe PCC awards £5,000 to Quay Lamps and £900 to Ferry Club.\n\n{head}\n\n{list}\n\n{below}\n"
)
TWO = "- Quay Lamps is to report each May.\n- Money left in March is repaid."


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (
            "3. Terms of the grants",
            "4. Matters looked at – who wrote this paper ticks one box on every line\n\nAll were.",
        ),
        (
            "Conditions of the awards:",
            "CLEARED FOR SUBMISSION TO THE COMMISSIONER\n\nR. Dray, Chief of Staff",
        ),
        ("Conditions:", "I have no interest to declare in this matter."),
        (
            "Conditions:",
            "Chief Finance Officer            Police and Crime Commissioner\n"
            "Signed: O Dray                   Signed: M Hale\n"
            "Date: 7 September 2023           Date: 11 September 2023",
        ),
        ("Conditions:", "Links to the Police and Crime Plan:\n\nPriority 2 is safe streets."),
        (
            "Conditions:",
            "Has legal advice been sought?     Yes\nHas the treasurer agreed it?      Yes\n"
            "Have the risks been recorded?     No\nHave partners been consulted?     N/A",
        ),
    ],
)
def test_conditions_end_where_the_next_part_begins(head: str, below: str, notice_with: Notice) -> None:
    record = notice_with(LIST.format(head=head, list=TWO, below=below))
    assert record.conditions == ("Quay Lamps is to report each May.", "Money left in March is repaid.")


def test_of_a_paragraph_only_the_sentences_that_bind_are_conditions(notice_with: Notice) -> None:
    told = "Each lamp must be tested. The quay has forty lamps. No money is spent on wages."
    record = notice_with(LIST.format(head="CONDITIONS", list=told, below=""))
    assert record.conditions == ("Each lamp must be tested.", "No money is spent on wages.")


def test_a_condition_binds_the_grant_it_names_and_else_all(notice_with: Notice) -> None:
    awards = notice_with(LIST.format(head="CONDITIONS", list=TWO, below="")).awards
    assert [len(award.conditions) for award in awards] == [2, 1]
    assert awards[1].conditions == ("Money left in March is repaid.",)


def test_a_condition_binds_the_grant_whose_purpose_it_opens_with(notice_with: Notice) -> None:
    awards = notice_with(
        "DECISION\n\nThe PCC awards £5,000 to Quay Lamps for patrols and £900 to Ferry Club for mentors.\n\n"
        "CONDITIONS\n\n- Money for patrols is not used for wages.\n- All send in a return.\n"
    ).awards
    assert [len(award.conditions) for award in awards] == [2, 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC awards £900 to Quay Lamps on these terms: (a) the lamp is lit; and (b) a return is made.",
        "The PCC awards £900 to Quay Lamps for oil, on two conditions. First, the lamp is "
        "lit. Second, a return is made.",
    ],
)
def test_conditions_told_in_a_sentence(sentence: str, notice_with: Notice) -> None:
    record = notice_with(f"DECISION\n\n{sentence}\n")
    assert record.conditions == ("the lamp is lit", "a return is made")
    assert record.awards[0].conditions == record.conditions
    assert record.awards[0].purpose in ("oil", record.title)


def test_numbers_without_a_stop_are_no_part_of_conditions(notice_with: Notice) -> None:
    record = notice_with(
        "DECISION\n\nThe PCC approves the grant.\n\nCONDITIONS\n\n1  The lamp is lit.\n2  A return is made.\n"
    )
    assert record.conditions == ("The lamp is lit.", "A return is made.")


def test_headings_over_some_of_the_conditions_end_nothing_and_are_none(notice_with: Notice) -> None:
    record = notice_with(
        "<h2>Decision</h2><p>The PCC awards £900 to Quay Lamps.</p><h2>Conditions of grant</h2>"
        "<h3>Payment</h3><p>Money is paid in two halves.</p><h3>Monitoring</h3><p>A return is made.</p>"
        "<h2>Other implications</h2><p>None.</p>"
    )
    assert record.conditions == ("Money is paid in two halves.", "A return is made.")


def test_a_clause_counts_its_conditions_over_semicolons(notice_with: Notice) -> None:
    told = "subject to: (i) a lease being signed; (ii) a survey being made; and (iii) a return each May."
    record = notice_with(f"DECISION\n\nI have decided to award £900 to Quay Lamps {told}\n")
    assert record.conditions == ("a lease being signed", "a survey being made", "a return each May")


def test_a_condition_that_ends_in_an_office_is_one(notice_with: Notice) -> None:
    words = "DECISION\n\nThe PCC approves it.\n\nConditions\n\nBoats stay the property of the Commissioner\n"
    assert notice_with(words).conditions == ("Boats stay the property of the Commissioner",)


def test_officers_below_a_heading_of_conditions_are_none(notice_with: Notice) -> None:
    words = "DECISION\n\nThe PCC approves the grant.\n\nConditions\n\nPolice and Crime Commissioner\n"
    assert notice_with(words).conditions == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Agreement is subject to a return being made each May.",
        "The cost is met in full. Awards are subject to a return being made each May.",
        "Payment to the Quay Lamps Trust is made subject to a return being made each May.",
    ],
)
def test_what_agreement_or_payment_is_subject_to_is_told_in_any_section(
    sentence: str, notice_with: Notice
) -> None:
    record = notice_with(
        f"FINANCE\n\n{sentence}\n\nDECISION\n\nThe PCC awards £5,000 to the Quay Lamps Trust.\n"
    )
    assert record.conditions == ("a return being made each May",)
    assert record.awards[0].conditions == record.conditions


def test_a_condition_goes_on_behind_a_sum(notice_with: Notice) -> None:
    record = notice_with(
        "DECISION\n\nThe PCC awards £24,000 to the Quay Trust for boats, subject to the Trust confirming "
        "match funding of £8k from the Council.\n"
    )
    assert record.awards[0].conditions == ("the Trust confirming match funding of £8k from the Council",)


def test_the_funds_budget_is_of_the_fund_named(records_of: Callable[[str], list[Record]]) -> None:
    (record,) = records_of(
        "# PCC for Marlshire\n\n## DECISION NOTICE\n\nTitle: Harbour Action Fund Round 3\n\n## DECISION\n\n"
        "The PCC awards £900 to the Quay Trust for boats. This is met from the Fund's budget of £9,000.\n"
    )
    assert record.awards[0].fund == "Harbour Action Fund"


def test_grants_that_are_conditional_on_two_things(notice_with: Notice) -> None:
    record = notice_with(
        "LEGAL\n\nThe wardens have onward grants. They are conditional on a return each May and on all money "
        "being spent by March.\n\nDECISION\n\nThe PCC awards £900 to the Quay Trust for boats.\n"
    )
    assert record.conditions == (
        "They are conditional on a return each May and on all money being spent by March.",
    )


def test_a_title_in_capitals_names_the_fund(records_of: Callable[[str], list[Record]]) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Marlshire\n\nDECISION NOTICE\n\n"
        "HARBOUR ACTION FUND 2031-32: SECOND ROUND\n\nReference: 4/2031\n\nDecision\n\n"
        "To give £500 to Fen Aid Trust.\n\nSigned: Ann Hale, PCC\n\nDate: 3 May 2031\n"
    )
    assert (record.awards[0].fund or "").startswith("Harbour Action Fund")
