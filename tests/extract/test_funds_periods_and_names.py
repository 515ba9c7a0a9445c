"""The fund, time, purpose and payee of a grant, told in a title, an earlier sentence, a lead-in or a pronoun."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from extract.record import Award

from .conftest import Records
from .test_terms_in_other_words import NOTICE


def award(records_of: Records, body: str, title: str = "Night van") -> Award:
    (record,) = records_of(NOTICE.format(title=title, body=body))
    return record.awards[0]


@pytest.mark.parametrize(
    ("title", "body", "fund"),
    [
        ("Winter evenings fund: second round", "Decision\n£900 to Heron Trust for a van.", "Winter evenings fund"),
        ("Van", "Background\nEleven bids have come in to the quiet streets fund.\n\nDecision\nTo grant £900 to Heron Trust for a van.", "quiet streets fund"),
        ("Van", "Decision\nTo award £900 to Heron Trust from the Ministry's victims' grant for a van.", "Ministry's victims' grant"),
        ("Van", "Decision\nTo award £900 to Heron Trust for a van.\n\nFinance\nThe cost falls on the victims' services grant.", "victims' services grant"),
        ("Van", "Decision\nTo award £900 to Heron Trust for a van. It comes out of the rural crime allocation.", "rural crime allocation"),
        ("Van", "Decision\nUsing Home Office Safer Streets money, the Commissioner awards £900 to Heron Trust for a van.", "Home Office Safer Streets money"),
        ("Van", "Decision\nAward of £900 to Heron Trust for a van.\n\nSource: proceeds of crime fund", "proceeds of crime fund"),
        ("Setting the police pension fund", "Decision\nAward of £900 to Heron Trust for a van.", None),
    ],
)  # fmt: skip
def test_funds(records_of: Records, title: str, body: str, fund: str | None) -> None:
    assert award(records_of, body, title).fund == fund


@pytest.mark.parametrize(
    ("words", "period"),
    [
        (" for the financial year beginning 1 April 2031", "the financial year beginning 1 April 2031"),
        (" in the spring and summer terms of 2032", "the spring and summer terms of 2032"),
        (" in the three months from 1 June 2031", "the three months from 1 June 2031"),
        (". The grant begins on 1 July 2031 and ends on 30 June 2032", "1 July 2031 and ends on 30 June 2032"),
        (". The service will last twelve months", "twelve months"),
        (", spread over the three years 2031/32 to 2033/34", "the three years 2031/32 to 2033/34"),
        (".\n\nDuration: six months from 1 October 2031", "six months from 1 October 2031"),
    ],
)  # fmt: skip
def test_periods(records_of: Records, words: str, period: str) -> None:
    assert award(records_of, f"Decision\nTo award £900 to Heron Trust for a van{words}.").period == period


def test_the_time_of_the_bid_is_that_of_the_grant(records_of: Records) -> None:
    words = "Background\nHeron Trust applied for £1,400 for the year from 1 May 2031.\n\nDecision\nTo award £900 to Heron Trust for a van."
    assert award(records_of, words).period == "the year from 1 May 2031"


def test_both_run_for_one_time(records_of: Records) -> None:
    words = "Decision\nGrants of £900 to Heron Trust and £800 to Tarn Aid are approved for vans.\n\nBoth run from 1 October 2031 to 30 September 2032."
    (record,) = records_of(NOTICE.format(title="Vans", body=words))
    assert [a.period for a in record.awards] == ["1 October 2031 to 30 September 2032"] * 2


@pytest.mark.parametrize(
    "lead",
    [
        "To make these grants, all of them for town wardens:",
        "The Commissioner agreed to make the following grants for town wardens:",
        "The Commissioner has decided to fund town wardens as follows.",
    ],
)
def test_a_purpose_that_a_table_shares(records_of: Records, lead: str) -> None:
    rows = "Council | Grant\nTarn Council | £30,000\nHale Council | £28,000"
    (record,) = records_of(NOTICE.format(title="Wardens", body=f"Decision\n{lead}\n\n{rows}"))
    assert [a.purpose for a in record.awards] == ["town wardens"] * 2


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("for a worker, April 2031 to March 2032", "a worker"),
        ("for a worker, this being the first part of two", "a worker"),
        ("for vans (conditional on a like sum from the parishes)", "vans"),
        ("so that the town helpline can carry on until May", "the town helpline"),
        (", as host, for the van's running costs", "the van's running costs"),
    ],
)
def test_where_purposes_begin_and_end(records_of: Records, words: str, purpose: str) -> None:
    assert award(records_of, f"Decision\nA grant of £900 to Heron Trust {words}.").purpose == purpose


@pytest.mark.parametrize(
    ("body", "recipient"),
    [
        ("Background\nTarn Forward, the business improvement district, employs four rangers.\n\nDecision\nThe Commissioner will pay it £900 towards a fifth ranger.", "Tarn Forward"),
        ("Decision\nTo extend the grant agreement with Tarn Restorative Practice and to pay it £900 for visits.", "Tarn Restorative Practice"),
        ("Background\nTarn Women's Space (\"the Centre\") opened in 2029.\n\nDecision\nThat the Centre be given £900 for an adviser.", "Tarn Women's Space"),
    ],
)  # fmt: skip
def test_payees_by_pronoun_and_short_name(records_of: Records, body: str, recipient: str) -> None:
    assert award(records_of, body).recipient == recipient
