"""Who asked and what was agreed, what of several bids was met, what a grant of years comes to, what binds."""
# ruff: noqa: E501 (a row stays in one piece)

import pytest

from extract.fields.money.context import qualifier_of
from extract.forms.headings import zone_of
from extract.record import Record

from .conftest import Records

HEAD = "Police and Crime Commissioner for Norfolk\n\nDecision Notice\n\nReference: 14/2031\n\n"
FOOT = "\n\nSigned: Ann Bell, Police and Crime Commissioner\nDate: 3 May 2031\n"


def _role(record: Record, text: str) -> str:
    return next(amount.role for amount in record.amounts if amount.text == text)


@pytest.mark.parametrize("head", ["Who asked", "Who applied", "Who bid", "Asked by", "Who wants it"])
def test_the_column_of_who_asked_names_who_is_paid(records_of: Records, head: str) -> None:
    (record,) = records_of(
        HEAD + "Bids\n\nThree bids are met, one of them in part; one is turned down.\n\n"
        f"{head}\tWhat for\tAsked (£)\tAgreed (£)\tRemarks\n"
        "Quay Wheelers\tLights\t1,850.00\t1,850.00\t\n"
        "Friends of Fen Park, Oxby\tTwo benches and a shelter\t2,500.00\t1,200.00\tBenches only\n"
        "Wick Parish Council\tA sign\t2,500.00\tNil\tTurned down\n"
        "Total\t\t6,850.00\t3,050.00\t\n" + FOOT
    )
    assert [(award.recipient, str(award.value)) for award in record.awards] == [
        ("Quay Wheelers", "1850.00"),
        ("Friends of Fen Park, Oxby", "1200.00"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Three are met in full and one in part; one is turned down and one is held over until March.",
        "Four bids were funded, two were declined.",
        "Five requests are agreed. One is put off.",
    ],
)
def test_some_of_several_bids_are_met(records_of: Records, words: str) -> None:
    (record,) = records_of(
        HEAD
        + f"In brief\n\n{words}\n\nTerms\n\nNo payment will be made to Quay Wheelers until the lease is signed.\n"
    )
    assert record.outcome == "approved-in-part"


def test_no_payment_until_something_is_done_refuses_nothing(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "What is agreed\n\nQuay Wheelers will have £900 for lamps.\n\nTerms\n\n"
        "No payment will be made to Quay Wheelers until the lease is signed." + FOOT
    )
    assert record.outcome == "approved"


@pytest.mark.parametrize(
    "words",
    [
        "This is the middle year of a three year grant agreement worth £89,400.",
        "It is the second year of a grant of £89,400.",
        "It pays year two of an award of £89,400.",
        "This is the third of four yearly payments under a grant agreement for £89,400.",
    ],
)
def test_what_a_grant_of_several_years_comes_to(records_of: Records, words: str) -> None:
    (record,) = records_of(
        HEAD + f"Decision\n\nI have decided to pay the Quay Trust £31,200 for 2031/32. {words}" + FOOT
    )
    assert [str(award.value) for award in record.awards] == ["31200"]
    assert _role(record, "£89,400") == "committed"


@pytest.mark.parametrize(
    "words",
    [
        "our agreement with Quay Listening Service, a registered charity, be enlarged by £38,400",
        "the grant to Quay Listening Service be extended by £38,400",
        "the grant agreement with Quay Listening Service is now increased by £38,400",
    ],
)
def test_an_agreement_made_larger_is_an_award(records_of: Records, words: str) -> None:
    (record,) = records_of(HEAD + f"Decision\n\nI agree that {words} so that a second post can begin." + FOOT)
    assert [(award.recipient, str(award.value)) for award in record.awards] == [
        ("Quay Listening Service", "38400")
    ]


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("It made it plain that no single award would go above ", "up-to"),
        ("the survey finds nothing that would cost more than ", "up-to"),
        ("Ni all unrhyw gais i’r Gronfa fod yn fwy na ", "up-to"),
        ("There is no doubt that it will cost more than ", "at-least"),
    ],
)
def test_more_than_a_sum_denied(words: str, qualifier: str) -> None:
    assert qualifier_of(words, ".") == qualifier


@pytest.mark.parametrize(
    ("sentence", "text", "role"),
    [
        ("A session with the charity costs £52, and each costs £15 less.", "£15", "saving"),
        ("The lease costs £385,000, with fees and tax of not more than £22,000.", "£22,000", "budget"),
        ("The Trust asked for £23,900 and had £13,940 of the £21,000 it wanted.", "£21,000", "request"),
    ],
)
def test_what_a_sum_is(records_of: Records, sentence: str, text: str, role: str) -> None:
    (record,) = records_of(HEAD + f"Money\n\n{sentence}" + FOOT)
    assert _role(record, text) == role


@pytest.mark.parametrize(
    "lead",
    [
        "By taking the grant you agree to the following:",
        "In accepting this award the Trust undertakes the following:",
        "When signing the slip you promise that:",
    ],
)
def test_what_whoever_takes_a_grant_agrees_to(records_of: Records, lead: str) -> None:
    (record,) = records_of(
        "Office of the Norfolk Police and Crime Commissioner\n\n27 May 2031\n\nDear Mr Legg\n\nThe youth bus\n\n"
        f"I am pleased to offer Quay Streets a grant of £13,340 for the youth bus.\n\n{lead}\n\n"
        "1. the bus will go to Oxby each week;\n2. anything not spent comes back to me.\n\n"
        "Yours sincerely\n\nAnn Bell\nPolice and Crime Commissioner for Norfolk\n"
    )
    assert record.conditions == ("the bus will go to Oxby each week", "anything not spent comes back to me")


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("What we have asked for in return", "conditions"),
        ("What I want in return", "conditions"),
        ("What the group will do in return", "conditions"),
        ("What we have asked for", None),
    ],
)
def test_headings_over_what_is_asked_in_return(heading: str, zone: str | None) -> None:
    assert zone_of(heading) == zone


def test_subject_to_what_follows_is_no_condition(records_of: Records) -> None:
    (record,) = records_of(
        HEAD + "Decision\n\nI have decided to give Quay Trust £900 for lamps. Subject to what follows, "
        "I also intend to give £600 in 2032/33." + FOOT
    )
    assert record.conditions == ()
