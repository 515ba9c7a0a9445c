"""A register whose column "Decision" holds the sum too: "Approved, £5,000"."""

import pytest

from .conftest import Records


def _page(*rows: tuple[str, ...]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        "<html><body><h1>Police and Crime Commissioner for Marlshire</h1>"
        f"<h2>Small grants: register of decisions</h2><table>{lines}</table></body></html>"
    )


@pytest.mark.parametrize(
    "said",
    [
        "Approved, {}", "Approved – {}", "Approved ({})", "Approved at {}", "Agreed in part, at {}",
        "Awarded a grant of {}.",
        "Approved, {}, subject to a policy", "Approved up to {}. To be reported on.",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("asked", "decided"),
    [("Requested", "Decision"), ("Amount sought", "Outcome"), ("Bid £", "Panel decision")],
)
def test_the_sum_that_a_bid_was_approved_at_is_its_award(
    records_of: Records, said: str, asked: str, decided: str
) -> None:
    head = ("No.", "Organisation", "Project", asked, decided, "Date of decision")
    rows = (
        ("M/01", "Heron Rowers", "Winter rowing", "£7,500", said.format("£5,000"), "1 June 2023"),
        ("M/02", "Quay Doves", "A new loft", "£4,400", "Declined", "1 June 2023"),
        ("M/03", "Fell Sheds", "Evening classes", "£925", said.format("£925"), "8 June 2023"),
    )
    found = records_of(_page(head, *rows), ".html")
    assert [(a.value, a.recipient, a.purpose) for r in found for a in r.awards] == [
        (5000, "Heron Rowers", "Winter rowing"),
        (925, "Fell Sheds", "Evening classes"),
    ]


def test_other_business_approved_at_a_sum_is_no_award(records_of: Records) -> None:
    head = ("No.", "Subject", "Decision", "Date of decision")
    rows = (
        ("M/01", "Purchase of two vans", "Approved, £64,000", "1 June 2023"),
        ("M/02", "Sale of the garage", "Approved at £60,000, subject to survey", "1 June 2023"),
        ("M/03", "Grant to Fell Sheds for fencing", "Approved, £3,000", "1 June 2023"),
    )
    found = records_of(_page(head, *rows), ".html")
    assert [r.amounts[0].role for r in found] == ["contract", "income", "award"]
    assert [(a.value, a.recipient) for r in found for a in r.awards] == [(3000, "Fell Sheds")]


def test_a_sum_that_goes_on_is_not_what_was_approved(records_of: Records) -> None:
    head = ("No.", "Organisation", "Project", "Requested", "Decision", "Date of decision")
    rows = (
        ("M/01", "Bell Choir", "Robes", "£900", "Approved, £500 less than in 2022", "1 June 2023"),
        ("M/02", "Quay Doves", "A new loft", "£4,400", "Declined", "1 June 2023"),
        ("M/03", "Fell Sheds", "Evening classes", "£925", "Declined", "8 June 2023"),
    )
    assert not any(r.awards for r in records_of(_page(head, *rows), ".html"))
