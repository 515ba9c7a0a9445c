"""How many grants "each of the four" makes: one to each body, and one a year, not one for each year."""

from decimal import Decimal

import pytest

from ..conftest import Records

_NOTICE = (
    "Police and Crime Commissioner for Wendale\nDECISION NOTICE\n\nReference: 2031-04\n"
    "Title: Money for the towns\nDate: 3 May 2031\n\nDecision\n{}\n\n"
    "Signed: A Bell, Police and Crime Commissioner   Date: 3 May 2031\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "That £900 be granted to Quay Aid, and that the same sum be earmarked for each of the two years "
        "after that, making £2,700 in all.",
        "To grant £900 to Quay Aid in 2031/32, with a like amount set aside for each of the next two years.",
        "To award Quay Aid £900 this year and to set by the same again for each of 2032/33 and 2033/34.",
        "To award £900 to Quay Aid for each of the three years 2031 to 2034.",
        "To award £900 to Quay Aid in each of the two financial years 2031/32 and 2032/33.",
        "To award £900 to Quay Aid for lamps, and a lamp is to be put up for each of the three wards.",
        "To award £900 to Quay Aid for lamps; others will look to each of the four districts.",
        "To award Quay Aid £900 for prizes to each of 20 children.",
        "To grant £900 to Quay Aid for a worker for each of two school terms.",
    ],
)
def test_what_else_is_for_each_multiplies_no_grant(said: str, records_of: Records) -> None:
    (record,) = records_of(_NOTICE.format(said))
    assert [(a.value, a.recipient, a.units) for a in record.awards] == [(Decimal(900), "Quay Aid", None)]


@pytest.mark.parametrize(
    ("said", "units"),
    [
        ("To award £900 to each of the four districts for lamps.", 4),
        ("To award £900 for lamps to each of the four districts.", 4),
        ("To award £900, for two terms, to each of three schools.", 3),
        ("To award £900 to Quay Aid for each of its three clubs.", 3),
        ("To award £900 to each of our 16 watches.", 16),
    ],
)
def test_a_sum_to_each_body_is_as_many_grants(said: str, units: int, records_of: Records) -> None:
    (record,) = records_of(_NOTICE.format(said))
    assert [(a.value, a.units) for a in record.awards] == [(Decimal(900) * units, units)]
