"""Whose a sum is and what it is, by the paragraph, row or list it stands in; the fund that is passed on."""

import pytest

from .conftest import Records

HEAD = "# Office of the Police and Crime Commissioner for Norfolk\n\nDecision notice\n\n"
SIGNED = "\n\nSigned: A Bell\n\nDate: 3 May 2031\n"


def test_the_paragraph_of_a_bidder_tells_its_grant_again(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\n| Bidder | Asked for | Given |\n| --- | --- | --- |\n"
        "| Quay Night Shelter | £48,000 | £30,000 |\n| Ferry Club | £900 | Nil |\n\n## Bid by bid\n\n"
        "Quay Night Shelter. The Commissioner is content to fund two of the workers, at £30,000 until May."
        + SIGNED
    )
    assert [(a.recipient, a.amounts) for a in record.awards] == [("Quay Night Shelter", (1, 3))]


def test_the_mark_of_an_item_is_no_part_of_a_name(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nThe Commissioner agrees that:\n\n"
        "A1 Severn Mediation be granted £3,800 in 2031/32 for a service;\n\n"
        "A2 Forest Carers be granted £2,750 in 2031/32 for a club.\n" + SIGNED
    )
    assert [a.recipient for a in record.awards] == ["Severn Mediation", "Forest Carers"]


def test_a_place_asks_for_nothing(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "## Request\n\nThe club, which trains in Upper Weardale, has asked the Commissioner for £9,800: "
        "£7,300 towards a minibus and £2,500 for Friday sessions.\n\n## Decision\n\nNot approved." + SIGNED
    )
    assert [(a.role, a.recipient) for a in record.amounts] == [("request", None)] * 3


def test_rows_beside_a_contract_are_costs(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nThe Commissioner accepts the tender of Lens Ltd at £1,512,600.\n\n"
        "| Cost £000 | 2031/32 | 2032/33 |\n| --- | --- | --- |\n| Contract price | 905.0 | 607.6 |\n"
        "| Contingency (10%) | 50.0 | 101.3 |\n| Design fees and clerk of works | 120.1 | 56.0 |\n" + SIGNED
    )
    assert [a.role for a in record.amounts[1:]] == ["contract"] * 2 + ["budget"] * 4


@pytest.mark.parametrize(
    ("table", "roles"),
    [
        (
            "| Funding of the scheme | £ |\n| --- | --- |\n| Coast Council, capital programme | 45,000 |\n"
            "| Asked of the Commissioner | 95,000 |\n| Whole scheme | 140,000 |\n",
            ["match", "award|request", "budget"],  # what was asked for is what was given
        ),
        (
            "| Item | Cost (£) |\n| --- | --- |\n| Wages | 97,000 |\n| Rent | 10,000 |\n"
            "| Less share from licensed premises | (12,000) |\n| Grant sought | 95,000 |\n",
            ["budget", "budget", "match", "award"],
        ),
        (
            "| Partner | Share | This year £ |\n| --- | --- | --- |\n| Commissioner | 40% | 95,000 |\n"
            "| Health Board | 60% | 142,500 |\n",
            ["award", "match"],
        ),
    ],
)
def test_tables_of_who_pays(records_of: Records, table: str, roles: list[str]) -> None:
    (record,) = records_of(
        HEAD
        + "## Decision\n\nThe Commissioner awards £95,000 to Coast Trust for cameras.\n\n## Money\n\n"
        + table
        + SIGNED
    )
    assert all(a.role in told.split("|") for a, told in zip(record.amounts[1:], roles, strict=True))


@pytest.mark.parametrize(
    ("title", "words", "fund"),
    [
        ("Violence Duty: passing on the Home Office grant of £4,126", "", "Home Office grant"),
        ("Patrols", "to accept the Home Office grant and pass it on, and ", "Home Office grant"),
        ("Casework", "", "Ministry of Justice victims’ grant"),
    ],
)
def test_the_grant_that_is_passed_on_is_the_fund(
    records_of: Records, title: str, words: str, fund: str
) -> None:
    met = "It will be met from the Ministry of Justice victims’ grant, £9,000 this year."
    (record,) = records_of(
        HEAD
        + f"Title: {title}\n\n## Decision\n\nThe Commissioner agrees {words}to award £900 to Coast Trust for "
        f"cameras.\n\n## Cost\n\nOfficers recommend £900, which is £9 a case. "
        + met * title.startswith("Case")
        + SIGNED
    )
    assert [a.fund for a in record.awards] == [fund]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("You asked for £36,000: £19,500 for a worker and £16,500 for a minibus.", ["request"] * 3),
        (
            "Quay Council asked for £57,000 towards marshals. The Commissioner awarded £38,400 for the first "
            "two, and made no award for the third (£18,600).",
            ["request", "award", "request"],
        ),
    ],
)
def test_the_parts_of_a_bid_are_asked_for(records_of: Records, words: str, roles: list[str]) -> None:
    (record,) = records_of(f"{HEAD}## Decision\n\n{words} I agree to give Quay Council £38,400.{SIGNED}")
    assert [a.role for a in record.amounts][: len(roles)] == roles


def test_the_line_over_the_labels_of_a_grant_says_whose_it_is(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nAward to Harbour Mentors\n\nAmount: £12,400\n\nConditions: a report in May\n\n"
        "Award to Dock Girls FC\n\nAmount: £3,150\n\nConditions: none\n" + SIGNED
    )
    assert [a.recipient for a in record.amounts] == ["Harbour Mentors", "Dock Girls FC"]
    assert record.conditions == ("a report in May",)


def test_terms_that_bind_them_all(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "## Decision\n\nThe Commissioner resolved to give £12,400 to Harbour Mentors for work and £3,150 "
        "to Dock Girls FC for boots. They are made provided that neither body charges families." + SIGNED
    )
    assert [a.conditions for a in record.awards] == [("neither body charges families",)] * 2
