"""Conditions told in one place that bind all of a paper's grants, and those that bind one of them."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire
Decision notice
Title: Grants for the coast

Recommendations
That the Commissioner:
(a) awards Quay Parish Council £3,480 for lamps;
(b) awards the Tarn Cycle Trust £2,115 for lessons; and
(c) awards Heron House £4,250 for a night van.

Legal considerations
{terms}

Decision
{decision}

Signed: Ann Bell
Police and Crime Commissioner
Date: 4 May 2031
"""


def bound(
    records_of: Records, terms: str, decision: str = "I approve the recommendations."
) -> list[list[str]]:
    (record,) = records_of(NOTICE.format(terms=terms, decision=decision))
    return [list(award.conditions) for award in record.awards]


@pytest.mark.parametrize(
    "lead",
    [
        "It is a condition of each grant that:",
        "The conditions of the grants are:",
        "Every grant agreement will carry two terms:",
        "Each award will be subject to the following:",
        "The grants are made on the understanding that:",
        "The terms attached to these awards are as follows:",
        "All three grants are subject to two conditions:",
    ],
)
@pytest.mark.parametrize("inline", [False, True])
def test_words_that_lead_in_to_terms_of_all(records_of: Records, lead: str, inline: bool) -> None:
    first, second = "the signed agreement is returned by 31 May 2031", "figures are sent in every quarter"
    terms = f"{lead} {first}; and {second}." if inline else f"{lead}\n• {first}; and\n• {second}."
    assert bound(records_of, terms) == [[first, second]] * 3


def test_two_terms_counted_and_joined_by_and(records_of: Records) -> None:
    told = bound(
        records_of,
        "Every grant agreement will carry two terms: a return within 15 working days of each quarter, and repayment of whatever is unspent.",
    )
    assert (
        told == [["a return within 15 working days of each quarter", "repayment of whatever is unspent"]] * 3
    )


@pytest.mark.parametrize(
    "term",
    [
        "No payment will be made until the applicant has supplied a safeguarding policy which satisfies this office.",
        "No grant is to be paid before the accounts have been seen.",
        "No part of the grant may be released unless the police have agreed the site.",
        "None of the money will be sent without a signed agreement.",
    ],
)  # fmt: skip
def test_what_comes_before_payment(records_of: Records, term: str) -> None:
    assert bound(records_of, f"The standard agreement will be used. {term}") == [[term]] * 3


@pytest.mark.parametrize(
    "approved",
    ["Approved, subject to", "I approve the recommendations subject to", "Agreed as recommended, subject to"],
)
def test_what_approval_of_all_is_subject_to(records_of: Records, approved: str) -> None:
    each, one = (
        "each body signing the protocol before any kit is collected",
        "Heron House sending in its accounts",
    )
    told = bound(records_of, "None.", f"{approved} (i) {each}, and (ii) {one}.")
    assert told == [[each], [each], [each, one]]


@pytest.mark.parametrize(
    ("term", "whom"),
    [
        ("The parish council may not order the lamps until the county council has agreed the posts.", 0),
        ("The cycle trust must insure its instructors.", 1),
    ],
)
def test_a_term_that_opens_with_what_one_body_is(records_of: Records, term: str, whom: int) -> None:
    (record,) = records_of(
        NOTICE.format(terms="None.", decision="I approve the recommendations.").replace(
            "Legal considerations\nNone.", f"Conditions\n{term}"
        )
    )
    assert [bool(award.conditions) for award in record.awards] == [at == whom for at in range(3)]


def test_the_end_of_an_office_below_is_no_label(records_of: Records) -> None:
    terms = "The grants are made on the understanding that:\n(a) no more than a tenth of a grant may be carried over without the written consent of the Chief Finance\nOfficer."
    assert bound(records_of, terms)[0] == [
        "no more than a tenth of a grant may be carried over without the written consent of the Chief Finance Officer"
    ]
