"""Grants in tables that print last year's, totals and other sums beside them."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire
Decision notice
Title: {title}

{body}

Decision: I approve the recommendation.

Signed: Ann Bell
Police and Crime Commissioner
Date: 4 May 2031
"""
BODIES = ("Quay Council", "Tarn Borough Council", "Heron Trust")


def awards(records_of: Records, body: str, title: str = "Warden grants") -> list[tuple[str, str]]:
    (record,) = records_of(NOTICE.format(title=title, body=body))
    return [(str(a.value), a.recipient or "") for a in record.awards]


@pytest.mark.parametrize(
    ("heads", "recommended"),
    [
        ("2030/31 grant (£)\tExtension (£)", "the grants are extended from 1 June 2031 to 30 November 2031 at the sums in the table"),
        ("Grant 2030/31\tNew grant", "the grants in the table are made for 2031/32"),
        ("2030/31 (£)\tProposed grant (£)", "the grants in the table are made for the year from 1 April 2031"),
        ("2030/31 £\tAward £", "the awards in the table are made for 2031/32"),
    ],
)  # fmt: skip
def test_last_years_grant_beside_a_column_without_a_year(
    records_of: Records, heads: str, recommended: str
) -> None:
    rows = "\n".join(f"{name}\t{n}00,400\t{n}50,200" for n, name in enumerate(BODIES, 1))
    body = (
        f"Recommendation\nThat {recommended}.\n\nLocal authority\t{heads}\n{rows}\nTotal\t601,200\t450,600\n"
    )
    assert awards(records_of, body) == [(f"{n}50200", name) for n, name in enumerate(BODIES, 1)]


@pytest.mark.parametrize(
    "label", ["All partnerships", "All of the bodies", "Every council", "Both boroughs", "These three", "All local partners", "Sum of all awards"]
)  # fmt: skip
def test_a_row_of_all_is_no_award(records_of: Records, label: str) -> None:
    rows = "\n".join(f"{name}\t{n}50,200\t{n}51,200" for n, name in enumerate(BODIES, 1))
    body = f"Recommendation\nThat the 2031/32 grants in the table are made.\n\nPartnership\t2031/32 £\t2032/33 (indicative) £\n{rows}\n{label}\t450,600\t453,600\n"
    assert awards(records_of, body) == [(f"{n}50200", name) for n, name in enumerate(BODIES, 1)]


def test_a_body_may_be_called_all_saints(records_of: Records) -> None:
    body = "Recommendation\nThat the grants in the table are made.\n\nBody\tGrant £\nQuay Rovers\t1,250\nAll Saints Youth Club\t2,250\n"
    assert awards(records_of, body) == [("1250", "Quay Rovers"), ("2250", "All Saints Youth Club")]
