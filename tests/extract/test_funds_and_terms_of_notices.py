"""What notices and pages say of grants: the fund, the terms, who is paid and what for; who decided."""

import pytest

from extract.fields.money.organisations import plain_name_at
from extract.fields.money.purposes import purpose_in

from .conftest import Records

HEAD = "# Office of the Police and Crime Commissioner for Norfolk\n\nDecision notice\n\n"
SIGNED = "\n\nSigned: A Bell\n\nDate: 3 May 2031\n"


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        (" for a vehicle, which the scorers did not support.", "a vehicle"),
        (" towards a new ring was not agreed", "a new ring"),
        (" for a camera and have since withdrawn their bid.", "a camera"),
        (" towards the safe space if the Commissioner does the same", "the safe space"),
        (" ar gyfer gwaith allgymorth hyd 30 Medi 2031.", "gwaith allgymorth"),
        (" to date.", None),
        (" for the two years to March 2031 and worked with 118 people", None),
    ],
)
def test_a_purpose_ends_before_what_came_of_it(words: str, purpose: str | None) -> None:
    assert purpose_in(words) == purpose


def test_a_fund_in_the_heading_over_grants_is_theirs(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## 2031/32 – DA/ SV fund\n\nGrants awarded:\n\n- Quay Aid will receive £900 for lamps\n\n"
        "## Critical support fund\n\nAn award was made:\n\n- Pier Trust will receive £700 for boats\n"
    )
    assert [(a.recipient, a.fund) for a in record.awards] == [
        ("Quay Aid", "DA/ SV fund"),
        ("Pier Trust", "Critical support fund"),
    ]


def test_a_source_named_with_another_is_not_the_fund_of_each_grant(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nThe Commissioner awards £900 to Quay Aid for lamps.\n\n## Costs\n\n"
        "Of the grants, £600 is charged to the Lamps fund and £300 to the Roads fund." + SIGNED
    )
    assert [a.fund for a in record.awards] == [None]


def test_payment_that_is_subject_to_terms(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nThe Commissioner awards £900 to Quay Aid for lamps.\n\n## Options\n\n"
        "Payment is subject to a signed agreement." + SIGNED
    )
    assert record.conditions in (("a signed agreement",), ("Payment is subject to a signed agreement.",))


def test_welsh_terms_bind_the_decision(records_of: Records) -> None:
    (record,) = records_of(
        "# Comisiynydd Heddlu a Throseddu De Cymru\n\nHYSBYSIAD O BENDERFYNIAD\n\n"
        "## Penderfyniad y Comisiynydd\n\nRwy'n cymeradwyo'r grant, "
        "ar yr amod bod y cytundeb wedi ei lofnodi.\n"
    )
    assert record.conditions == ("y cytundeb wedi ei lofnodi",)


def test_both_of_two_bodies_are_paid(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "## Decision\n\nThe Commissioner has awarded grants:\n\n"
        "- Quay Aid and the Pier Trust will receive £900 for lamps" + SIGNED
    )
    assert [a.recipient for a in record.awards] == ["Quay Aid and the Pier Trust"]


def test_group_work_is_no_body() -> None:
    assert plain_name_at("to share group work for families", 3) is None
    assert plain_name_at("The same charity was given", 4) is None


def test_a_page_that_opens_with_who_decided(records_of: Records) -> None:
    (record,) = records_of(
        "# 014/2031 Lamps of the quay\n\nPublished: 22 June 2031\n\n"
        "The Police & Crime Commissioner approved a recommendation to release £2.4m of reserves.\n"
    )
    assert record.decided_by == "The Police & Crime Commissioner"


def test_a_deputy_mayor_with_fire_signs(records_of: Records) -> None:
    (record,) = records_of(
        "# Marlshire Combined Authority\n\n## Decision Notice DN 11/2031 – Lamps\n\nDeputy Mayor for "
        "Policing, Fire and Crime decision:\n\nRecommendations approved.\n\nSignature\n\nDate 14 May 2031\n\n"
        "Title Deputy Mayor for Policing, Fire and Crime\n"
    )
    assert record.decided_by == "Deputy Mayor for Policing, Fire and Crime"


def test_the_force_that_a_paper_goes_on_to_mean_is_its_area(records_of: Records) -> None:
    (record,) = records_of(
        "# Section 22A agreement\n\n## Decision\n\nTo sign it.\n\n## Summary\n\nThe hub is shared by Kent "
        "Police, Norfolk Constabulary (“the Constabulary”) and Suffolk Constabulary.\n"
    )
    assert record.area == "Norfolk"


def test_a_paper_about_a_deputy_is_the_panels(records_of: Records) -> None:
    (record,) = records_of(
        "# Report to Thames Valley Police and Crime Panel\n\n| Date: | 14 June 2031 |\n| --- | --- |\n"
        "| Title: | Hearing – Proposed Deputy Police & Crime Commissioner for Thames Valley |\n\n"
        "## Recommendation\n\nThat the Panel hold a hearing.\n"
    )
    assert (record.organisation, record.area) == ("Thames Valley Police and Crime Panel", "Thames Valley")


@pytest.mark.parametrize(
    "name", ["Beat the Burglar Oxby", "Oxby in Bloom", "Ask for Angela CIC", "Stop the Traffik"]
)
def test_small_words_within_the_name_of_who_is_paid(records_of: Records, name: str) -> None:
    (record,) = records_of(HEAD + f"Decision: To approve a grant of £1,500 to {name} for a garden." + SIGNED)
    assert [a.recipient for a in record.awards] == [name]


def test_a_fund_that_the_commissioner_calls_mine(records_of: Records) -> None:
    text = (
        "1. I agree to make a grant of £900 to Quay Aid for lamps.\n\n"
        "The sum at 1 will be paid from my Partnership Fund.\n"
    )
    (record,) = records_of(HEAD + text + SIGNED)
    assert [(a.recipient, a.fund) for a in record.awards] == [("Quay Aid", "Partnership Fund")]
