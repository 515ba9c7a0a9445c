"""Lists whose entries hold a line of facts and a sentence, and whose head says who takes all decisions."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "# Decisions\n\nRead about the decisions made by the Police and Crime Commissioner for Eastmarch.\n\n"


def page(facts: str, told: str = "The Commissioner has agreed to lend oars to the rowing club.") -> str:
    """A page of three entries, each with this line of facts and this sentence."""
    entries = [
        ("Lamps for the quay", "41", "14"),
        ("Oars for all", "42", "16"),
        ("The pier at night", "44", "21"),
    ]
    return HEAD + "".join(
        f"### {title}\n\n{facts.format(number=f'KD/31/{number}', day=f'{day} June 2031')}\n\n{told}\n\n"
        for title, number, day in entries
    )


@pytest.mark.parametrize(
    "facts",
    [
        "{number} | Taken: {day} | Published: 28 June 2031 | Open",
        "{number} | Made {day} | Published 28 June 2031 | Open",
        "{number} | {day} | Open",
        "{day} | {number} | Open",
        "{number} | Approved | {day} | Open",
    ],
)
def test_the_day_in_a_line_of_facts_is_the_day_decided(records_of: Records, facts: str) -> None:
    found = records_of(page(facts), ".md")
    assert [r.reference for r in found] == ["KD/31/41", "KD/31/42", "KD/31/44"]
    assert [str(r.decided_on) for r in found] == ["2031-06-14", "2031-06-16", "2031-06-21"]


@pytest.mark.parametrize(
    "facts",
    [
        "{number} | Updated: {day} | Open",
        "{number} | Published {day} | Open",
        "{number} | Call-in ends {day}",
    ],
)
def test_another_day_in_a_line_of_facts_is_not(records_of: Records, facts: str) -> None:
    assert [r.decided_on for r in records_of(page(facts), ".md")] == [None, None, None]


TEXT = """Eastmarch Police and Crime Commissioner

Making key decisions

The Police and Crime Commissioner for Eastmarch publishes each decision of significant public interest. Decisions are shown in number order.

Decisions 2031/32

  * 021. Prevention Unit - programme funding

    Reference KD.E.021.31   Decision made 22/07/2031

    To give funding from the Prevention Unit to three projects: Quay Boxing Club (Oxby) £15,000, The Boat Project (Marl) £22,640 and Marl Mentors £30,000.

  * 022. Mental health car

    Reference KD.E.022.31   Decision made 05/08/2031

    To pay £58,000 to Eastmarch Police so that a second car can be run at weekends.

  * 023. Visitors - expenses

    Reference KD.E.023.31   Decision made 05/08/2031

    To raise the mileage paid to volunteers from 40p to 45p a mile.

  * 024. Bid - Marl Coastal Patrol

    Reference KD.E.024.31   Decision made 16/09/2031

    The Commissioner decided not to support this bid (£6,300).

  * 025. Insurance renewal

    Reference KD.E.025.31   Decision made 31/08/2031

    CONFIDENTIAL - the record is withheld because it would harm the commercial interests of the Commissioner.

[Back to top]

See also
  Decisions 2030/31

Latest news
  23 November 2031  PCC launches annual survey
  17 November 2031  £800,000 to tackle violence

Telephone 01632 000 177
"""


def test_a_page_saved_as_text_tells_who_decides_once(records_of: Records) -> None:
    found = records_of(TEXT)
    assert [r.reference for r in found] == [f"KD.E.{n:03}.31" for n in range(21, 26)]
    assert [r.outcome for r in found] == ["approved", "approved", "approved", "refused", None]
    assert [r.decided_by for r in found[:3]] == ["The Police and Crime Commissioner for Eastmarch"] * 3


def test_a_run_of_bodies_each_with_its_sum(records_of: Records) -> None:
    awards = records_of(TEXT)[0].awards
    assert [(str(a.value), a.recipient) for a in awards] == [
        ("15000", "Quay Boxing Club"),
        ("22640", "The Boat Project"),
        ("30000", "Marl Mentors"),
    ]


def test_the_news_below_a_list_is_no_part_of_its_last_entry(records_of: Records) -> None:
    last = records_of(TEXT)[-1]
    assert (last.amounts, [str(d.value) for d in last.dates]) == ((), ["2031-08-31"])


VALUE = "{number} | Taken: {day} | Value: £9,000 | Open"


def test_the_value_in_a_line_of_facts_is_of_what_the_sentence_below_decides(records_of: Records) -> None:
    told = "Approved from the Road Safety Reserve for Quay Lamps Trust to run the lamps programme, on condition that Marl Council matches the sum."
    for record in records_of(page(VALUE.replace("£9,000", "up to £9,000"), told), ".md"):
        award = record.awards[0]
        assert (str(award.value), award.qualifier, award.recipient) == ("9000", "up-to", "Quay Lamps Trust")
        assert (award.fund, [a.role for a in record.amounts]) == ("Road Safety Reserve", ["award"])


def test_the_value_in_a_line_of_facts_of_a_contract_or_of_several_grants(records_of: Records) -> None:
    let = "A contract has been awarded to Quay Lamps Ltd for two years. The prices have been withheld."
    yearly = records_of(page(VALUE.replace("£9,000", "£9,000 a year"), let), ".md")
    assert {(a.role, a.per, a.recipient) for r in yearly for a in r.amounts} == {
        ("contract", "year", "Quay Lamps Ltd")
    }
    pays = "The Commissioner has agreed to pay £4,000 to Marl Council and £5,000 to Oxby Council to keep the lamps lit."
    assert [[a.role for a in r.amounts] for r in records_of(page(VALUE, pays), ".md")] == [
        ["committed", "award", "award"]
    ] * 3


def test_a_foot_below_the_last_entry_dates_nothing(records_of: Records) -> None:
    foot = "Eastmarch Office of the Police and Crime Commissioner, Quay House, Oxby OX1 2AB\n\nPage last reviewed: 9 January 2033\n"
    last = records_of(page("{number} | Taken: {day} | Open") + foot, ".md")[-1]
    assert [str(d.value) for d in last.dates] == ["2031-06-21"]


def test_several_grants_alike_are_approved_where_decisions_taken_are_listed(records_of: Records) -> None:
    told = "Six grants of £500 each to Marl Neighbourhood Forum for safety events, following the seminar."
    found = records_of(page("{number} | Taken: {day} | Value: £3,000 | Open", told), ".md")
    assert [r.outcome for r in found] == ["approved"] * 3
    assert [[str(a.value) for a in r.awards] for r in found] == [["3000"]] * 3


def test_what_spending_is_agreed_for(records_of: Records) -> None:
    told = "Capital spending of £1.85m on replacement vehicles in 2031/32 was agreed in principle."
    found = records_of(page("{number} | Taken: {day} | Open", told), ".md")
    assert [(a.role, a.purpose) for r in found for a in r.amounts] == [("budget", "replacement vehicles")] * 3


def test_acceptance_of_a_grant_is_no_fund(records_of: Records) -> None:
    text = page(
        "{number} | Taken: {day} | Open",
        "To accept £9,000 from the Home Office. To award £9,000 of this to Quay Aid.",
    )
    found = records_of(text.replace("Lamps for the quay", "Home Office Lamps – Acceptance of Grant"), ".md")
    assert [a.fund for a in found[0].awards] == [None]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (
            "The Commissioner is obliged to publish the decisions of significant public interest that he or she makes.",
            "The Commissioner",
        ),
        ("The Commissioner publishes all the decisions he takes here.", "The Commissioner"),
        (
            "The Commissioner publishes each decision of significant public interest, and those of officers under delegation.",
            None,
        ),
        ("The Commissioner publishes decisions made by the Chief Executive.", "Chief Executive"),
    ],
)
def test_who_has_to_publish_what_is_decided_took_it(records_of: Records, said: str, who: str | None) -> None:
    lead = TEXT.splitlines()[4]
    assert [r.decided_by for r in records_of(TEXT.replace(lead, said))[:3]] == [who] * 3
