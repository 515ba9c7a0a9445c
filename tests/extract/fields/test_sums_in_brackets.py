"""Grants named with their sum and purpose in brackets: "R (£x, boat repairs)", "R (boat repairs, £x)"."""

import pytest

from ..conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire

Decision notice

Reference: M/12

Title: Community grants

Decision

{told}

Signed: A Bell, Commissioner

Date: 3 May 2031
"""


@pytest.mark.parametrize(
    "led", ["Grants were agreed for", "Grants were made to", "The following were funded:"]
)
@pytest.mark.parametrize("told", ["{}, {}", "{}; {}", "{} – {}", "{}, for {}"])
def test_what_stands_behind_the_sum_is_its_purpose(records_of: Records, led: str, told: str) -> None:
    paid = (
        ("Oxby Youth Afloat", 4800, "boat repairs"),
        ("Marl Detached", 5000, "evening sessions"),
        ("Heron Trust", 950, "tools and benches"),
    )
    grants = [f"{name} ({told.format(f'£{value:,}', what)})" for name, value, what in paid]
    (found,) = records_of(
        NOTICE.format(told=f"{led} {grants[0]}, {grants[1]} and {grants[2]}. More comes later.")
    )
    assert [(a.recipient, a.value, a.purpose) for a in found.awards] == list(paid)


def test_what_stands_before_the_sum_is_its_purpose(records_of: Records) -> None:
    told = (
        "Grants were agreed for Oxby Youth Afloat (boat repairs, £4,800) and Marl Detached (sport, £5,000)."
    )
    (found,) = records_of(NOTICE.format(told=told))
    assert [(a.recipient, a.value, a.purpose) for a in found.awards] == [
        ("Oxby Youth Afloat", 4800, "boat repairs"),
        ("Marl Detached", 5000, "sport"),
    ]


@pytest.mark.parametrize(
    "terms", ["payable in two parts", "subject to a policy", "over two years", "plus VAT"]
)
def test_terms_in_the_brackets_are_no_purpose(records_of: Records, terms: str) -> None:
    told = f"Grants were agreed for Oxby Youth Afloat (£4,800, {terms}) and Marl Detached (£5,000, {terms})."
    (found,) = records_of(NOTICE.format(told=told))
    assert not any(a.purpose for a in found.awards)
