"""Money lent and owed, by the minute, at most so much: what a sum is by words that leave no doubt."""

from collections.abc import Callable

import pytest

from extract.fields.money.money import find_money
from extract.fields.money.purposes import purpose_in
from extract.record import Record

Records = Callable[..., list[Record]]
REPORT = "# Audit Committee\n\nReport of the Treasurer to the police Audit Committee\n\n## Treasury\n\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Long-term debt stood at £18.4m on 1 April 2023.", "context"),
        ("A loan of £1.5m from the Public Works Loan Board was repaid in August.", "context"),
        ("The most that was owed at any time was £18.4m.", "context"),
        ("The capital programme is settled and £124m is owed.", "context"),
        ("The Commissioner is under-borrowed by some £14.3m.", "context"),
        ("Bids had to show turnover of at least £500,000.", "limit"),
        ("The price is known, and it is £1.4m under the architect’s estimate.", "saving"),
    ],
)
def test_money_lent_and_owed(sentence: str, role: str, records_of: Records) -> None:
    (record,) = records_of(REPORT.format(sentence))
    assert [amount.role for amount in record.amounts] == [role]


def test_a_column_of_money_lent_grants_nothing(records_of: Records) -> None:
    (record,) = records_of(
        REPORT.format(
            "| Borrower | Lent £000 | Limit £000 |\n| --- | --- | --- |\n| Kirk Mutual | 3,000 | 3,500 |\n"
            "| Elm Bank plc | 2,000 | 4,000 |"
        )
    )
    assert [amount.role for amount in record.amounts] == ["context", "limit", "context", "limit"]


def test_a_total_of_all_applications_is_no_award(records_of: Records) -> None:
    (record,) = records_of(
        "# Police and Crime Commissioner for Fenland\n\nDecision notice\n\n## Decision\n\nThe Commissioner "
        "approves the grants in the table.\n\n| Applicant | Asked for £ | Others will give £ | Grant £ |\n"
        "| --- | --- | --- | --- |\n| Quay Lamps | 900 | 300 | 800 |\n| Ferry Club | 700 | 200 | 600 |\n"
        "| All applications | 1,600 | 500 | 1,400 |\n\nSigned: A Bell\n\nDate: 3 May 2021\n"
    )
    assert [(a.recipient, a.value) for a in record.awards] == [("Quay Lamps", 800), ("Ferry Club", 600)]
    assert [a.role for a in record.amounts if a.text in ("300", "200", "500")] == ["match"] * 3


@pytest.mark.parametrize(
    ("text", "per", "qualifier"),
    [
        ("Telephone interpreting is charged at 65p a minute.", "unit", "exact"),
        ("An hour of play therapy bought from outside would cost £52.", "hour", "exact"),
        ("Of those asked 57% would pay £10 more a year.", "year", "exact"),
        ("The ministry pays £40,000 of the force’s bill each year.", "year", "exact"),
        ("The average patrol car was bought for £17,650.", "unit", "exact"),
        ("After the items above £32,750 is kept back.", None, "exact"),
        ("It lets commissioners add up to £10 to Band D.", None, "up-to"),
        ("The three grants add up to £10.", None, "exact"),
        ("Ni cheir rhoi mwy na £20,000 i’r un prosiect.", None, "up-to"),
    ],
)
def test_what_stands_around_a_sum(text: str, per: str | None, qualifier: str) -> None:
    (found,) = find_money(text)
    assert (found.per, found.qualifier) == (per, qualifier)


@pytest.mark.parametrize(
    ("rest", "purpose"),
    [
        (" for emergency lodging, at no more than £", "emergency lodging"),
        (" for evaluation, at a price of £", "evaluation"),
        (" for a trial in two schools, in which forty pupils had a mentor.", "a trial in two schools"),
        (" for custody cameras into the 2019/20 capital programme.", "custody cameras"),
        (" for work on drug-driving that was not foreseen.", "work on drug-driving"),
        (" for each volunteer, a little less than last year.", None),
        (" for the Commissioner.", None),
    ],
)
def test_a_purpose_ends_where_its_terms_begin(rest: str, purpose: str | None) -> None:
    assert purpose_in(rest) == purpose
