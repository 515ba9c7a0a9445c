"""Grants of like value are found without looking at all of them, and none is missed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from extract.fields.awards.grants import Grant, Grants

money = st.one_of(
    st.integers(900, 1_100).map(Decimal), st.sampled_from([Decimal(0), Decimal(-1000), Decimal("1000.50")])
)
sums = st.integers(900, 1_100).map(Decimal)


def is_near(one: Decimal, two: Decimal) -> bool:
    least, most = sorted((one, two))
    return least <= 0 or least >= most * Decimal("0.94")


@given(
    st.one_of(st.lists(money, max_size=20), st.lists(sums, max_size=20)),
    st.one_of(st.sets(money, min_size=1, max_size=2), st.sets(sums, min_size=1, max_size=2)),
)
def test_no_grant_of_like_value_is_missed_and_their_order_is_kept(
    told: list[Decimal], values: set[Decimal]
) -> None:
    grants = Grants(map(Grant, told))
    near = grants.near(values)
    assert [g.value for g in near] == [g.value for g in grants if g in near]
    assert all(g in near for g in grants if any(is_near(value, g.value) for value in values))


def test_of_thousands_few_are_looked_at() -> None:
    grants = Grants(Grant(Decimal(value)) for value in range(1_000, 100_000, 10))
    assert len(grants.near({Decimal(1_000)})) < 10
    assert grants.largest == 99_990
