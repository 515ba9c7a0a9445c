"""Sums in running words: tables of strings in the shapes that papers print, grouped by what they try."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.fields.money.money import Money, find_money
from extract.record import money

PAPERS = Path(__file__).parents[4] / "shared" / "papers"


def shown(text: str) -> list[str]:
    """Each sum as "value", "value-upper", then its qualifier and period where they say something."""
    found = []
    for m in find_money(text):
        words = [money(m.value) if m.upper is None else f"{money(m.value)}-{money(m.upper)}"]
        words += [w for w in (m.qualifier, m.per) if w and w != "exact"]
        words += [f"x{m.units}"] if m.units else []
        found.append(" ".join(words))
    return found


FIGURES = [
    ("£25,600", ["25600.00"]),
    ("£270,000.00", ["270000.00"]),
    ("£5000", ["5000.00"]),
    ("the variance is shown as (£5,000) in the accounts", ["-5000.00"]),
    ("the grant (£5,000) and the costs of it (£6,000)", ["5000.00", "6000.00"]),
    ("£1.44m", ["1440000.00"]),
    ("£1million and £1m", ["1000000.00", "1000000.00"]),
    ("£4.5 million", ["4500000.00"]),
    ("£45K", ["45000.00"]),
    ("£1,510k", ["1510000.00"]),
    ("£125,750k", ["125750000.00"]),
    ("£50bn", ["50000000000.00"]),
    ("£12 thousand", ["12000.00"]),
    ("£300.2302", ["300.2302"]),
    ("£0 and £0.00", ["0.00", "0.00"]),
    ("£.50", ["0.50"]),
    ("£ 95,000", ["95000.00"]),
    ("£102, 267", ["102267.00"]),
    ("£25,\n600", ["25600.00"]),
    ("£1 250 000", ["1250000.00"]),
    ("£5 hundred and £5 hundred thousand", ["500.00", "500000.00"]),
    ("sum requested£4,737", ["4737.00"]),
    ("was £264.824mfor the year", ["264824000.00"]),
    ("that £11millionof it", ["11000000.00"]),
    ("£2.5 thousandto the club", ["2500.00"]),
    ("for £2 millionaires", ["2.00"]),
    ("GBP 5,000 or GBP5,000", ["5000.00", "5000.00"]),
    ("5,000 pounds", ["5000.00"]),
    ("2.5 million pounds", ["2500000.00"]),
    ("£1.2 miliwn", ["1200000.00"]),
    ("five thousand pounds", ["5000.00"]),
    ("twenty five thousand pounds (£25,000)", ["25000.00"]),
    ("£25,000 (twenty-five thousand pounds)", ["25000.00"]),
    ("two hundred and fifty pounds", ["250.00"]),
    ("£14 (5.31%)", ["14.00"]),
    ("£5,000, £6,000 and £7,000.", ["5000.00", "6000.00", "7000.00"]),
    ("£5,000/£6,000", ["5000.00", "6000.00"]),
    ("£5.", ["5.00"]),
]

SIGNS = [
    ("a variance of -£5,000", ["-5000.00"]),
    ("£(5,000)", ["-5000.00"]),
    ("£-5,000", ["-5000.00"]),
    ("two posts (£5,000)", ["5000.00"]),
    ("Harbour Youth - £5,000", ["5000.00"]),
    ("Harbour Youth -£5,000 for boxing", ["5000.00"]),
    ("Harbour Youth –£5,000", ["5000.00"]),
    ("-£5,000 to Harbour Youth", ["5000.00"]),
]

QUALIFIERS = [
    ("up to £109,154", ["109154.00 up-to"]),
    ("a maximum of £5,641,911", ["5641911.00 up-to"]),
    ("at a total cost of up to £90,000", ["90000.00 up-to"]),
    ("up to an additional £4,000", ["4000.00 up-to"]),
    ("up to the value of £15,000", ["15000.00 up-to"]),
    ("the maximum grant available is £750", ["750.00 up-to"]),
    ("not exceeding £500", ["500.00 up-to"]),
    ("which will not exceed £572,000", ["572000.00 up-to"]),
    ("capped at £20k", ["20000.00 up-to"]),
    ("no more than £300", ["300.00 up-to"]),
    ("applications under £1,000", ["1000.00 up-to"]),
    ("£5,000 or less", ["5000.00 up-to"]),
    ("£5,000 (maximum)", ["5000.00 up-to"]),
    ("at least £50,000", ["50000.00 at-least"]),
    ("a minimum of a one off £50,000", ["50000.00 at-least"]),
    ("in excess of £1m", ["1000000.00 at-least"]),
    ("awards above £5,000", ["5000.00 at-least"]),
    ("over £9,000", ["9000.00 at-least"]),
    ("spending greater than £500", ["500.00 at-least"]),
    ("no less than £400", ["400.00 at-least"]),
    ("grants from £500", ["500.00 at-least"]),
    ("£5,000 or more", ["5000.00 at-least"]),
    ("£2m+", ["2000000.00 at-least"]),
    ("approximately £7,000.00", ["7000.00 about"]),
    ("c. £1,000,000", ["1000000.00 about"]),
    ("c£40k", ["40000.00 about"]),
    ("circa £3m", ["3000000.00 about"]),
    ("just under £800,000", ["800000.00 about"]),
    ("just over £800,000", ["800000.00 about"]),
    ("some £60,000", ["60000.00 about"]),
    ("in the region of £2.5m", ["2500000.00 about"]),
    ("£98,000 (approx)", ["98000.00 about"]),
    ("hyd at £5,000", ["5000.00 up-to"]),
    ("o leiaf £5,000", ["5000.00 at-least"]),
    ("tua £5,000", ["5000.00 about"]),
    ("a reward of upto £25,000", ["25000.00 up-to"]),
    ("no grant of more than £900", ["900.00 up-to"]),
    (">£5,000 and <£10,000", ["5000.00 at-least", "10000.00 up-to"]),
    ("£5,000 + VAT", ["5000.00"]),
    ("£2m+£3m", ["2000000.00", "3000000.00"]),
    ("the borrowing limit of £5m", ["5000000.00"]),
    ("Maximum: £900", ["900.00 up-to"]),
    ("as set out below: £900", ["900.00"]),
    ("the above £900", ["900.00"]),
    ("some of the £900", ["900.00"]),
    ("asked about the £900", ["900.00"]),
    ("paid under the £900 scheme", ["900.00"]),
    ("£72,000 on average", ["72000.00"]),
    ("over three years £72,625", ["72625.00"]),
    ("£72,625 (over three years)", ["72625.00"]),
    ("over and above £5,000", ["5000.00"]),
    ("a saving from £200,000", ["200000.00"]),
    ("The cost is £300. About £20 is left.", ["300.00", "20.00 about"]),
]

RANGES = [
    ("between £100 and £3,000", ["100.00-3000.00"]),
    ("£500 to £20,000", ["500.00-20000.00"]),
    ("£500-£20,000", ["500.00-20000.00"]),
    ("£16.00- £24.00 a year", ["16.00-24.00 year"]),
    ("£5k–£10k", ["5000.00-10000.00"]),
    ("£5m - £7m", ["5000000.00-7000000.00"]),
    ("£5-7m", ["5000000.00-7000000.00"]),
    ("£10-15k", ["10000.00-15000.00"]),
    ("£1 million to £1.5 million", ["1000000.00-1500000.00"]),
    ("£1 to £1.5 million", ["1000000.00-1500000.00"]),
    ("between £500 and 20,000", ["500.00-20000.00"]),
    ("ranging from £250 to £900", ["250.00-900.00"]),
    ("grants from £250 up to £900", ["250.00-900.00"]),
    ("£12-15 per hour", ["12.00-15.00 hour"]),
    ("rhwng £100 a £3,000", ["100.00-3000.00"]),
    ("an increase from £200 to £215", ["200.00", "215.00"]),
    ("reduced from £40k to £35k", ["40000.00", "35000.00"]),
    ("additional money (from £20k to £45K per annum)", ["20000.00 year", "45000.00 year"]),
    ("the precept rises by £10 to £215", ["10.00", "215.00"]),
    ("£5,000 to 10 schools", ["5000.00"]),
    ("£5,000 to 10,000 people", ["5000.00"]),
    ("£64,000 – 24 months", ["64000.00"]),
    ("£5,000 and £3,000", ["5000.00", "3000.00"]),
    ("£5,000 in 2019-20", ["5000.00"]),
]

PERIODS = [
    ("£41,092 per annum for 2 years", ["41092.00 year"]),
    ("£200,000 p.a.", ["200000.00 year"]),
    ("£20,000 a year", ["20000.00 year"]),
    ("£20,000 pa", ["20000.00 year"]),
    ("£20,000/year", ["20000.00 year"]),
    ("£20,000 for each of the next three years", ["20000.00 year"]),
    ("an annual cost of £20,000", ["20000.00 year"]),
    ("annual Deal awards totalling £20,000", ["20000.00"]),
    ("a monthly payment of £800 plus VAT", ["800.00 month"]),
    ("£800 plus VAT monthly", ["800.00 month"]),
    ("£3,000 per quarter", ["3000.00 quarter"]),
    ("£3,000, a quarter of the fund", ["3000.00"]),
    ("£30 a week", ["30.00 week"]),
    ("£450 per day", ["450.00 day"]),
    ("an hourly rate of £12.60", ["12.60 hour"]),
    ("£12.60/hr", ["12.60 hour"]),
    ("£9.00 per test", ["9.00 unit"]),
    ("a cost per test of £9", ["9.00 unit"]),
    ("£300 per person per day", ["300.00 unit"]),
    ("£30,000 per Local Authority area", ["30000.00 unit"]),
    ("£2,500 to each district", ["2500.00 unit"]),
    ("each Borough made an individual contribution of £2,500", ["2500.00 unit"]),
    ("to grant a sum of £400", ["400.00"]),
    ("£5 per cent", ["5.00"]),
    ("1,200 sets at £186 a set", ["186.00 unit"]),
    ("£0.45 a mile", ["0.45 unit"]),
    ("£41 a night", ["41.00 day"]),
    ("five months at £11,000", ["11000.00 month"]),
    ("let for three years at £418,500 in all", ["418500.00"]),
    ("A night in the refuge costs £96", ["96.00 unit"]),
    ("A day costs £342", ["342.00 day"]),
    ("A new van costs £16,950", ["16950.00"]),
    ("The cost of each case was £113", ["113.00 unit"]),
    ("The unit cost is put at £1,225", ["1225.00 unit"]),
    ("helped 540 people at an average of £725", ["725.00 unit x540"]),
    ("two councils, each of which has agreed to put in £6,500", ["6500.00 unit"]),
    ("64 hours @ £100", ["100.00 hour"]),
    ("saves £12k a year of patrols", ["12000.00 year"]),
    ("£310 in a year", ["310.00 year"]),
    ("£5,000 a reduction of 3%", ["5000.00"]),
    ("£5,000 a piece of kit", ["5000.00"]),
    ("£1.2m y flwyddyn", ["1200000.00 year"]),
    ("£80 y mis", ["80.00 month"]),
    ("9c yr wythnos", ["0.09 week"]),
    ("an extra 15p per week", ["0.15 week"]),
    ("45p per mile", ["0.45 unit"]),
    ("raised from 45p to £0.50 a mile", ["0.45 unit", "0.50 unit"]),
    ("The day rate is £380", ["380.00 day"]),
    ("The open day costs £380", ["380.00"]),
    ("eleven awards worth £119,480", ["119480.00"]),
    ("The fee will rise from £11,400 to £11,750 a year", ["11400.00 year", "11750.00 year"]),
    ("give each of 12 parish councils £750", ["750.00 unit x12"]),
    ("the average cost of supporting a victim would be £205", ["205.00 unit"]),
    ("The yearly cost of expenses is about £3,400", ["3400.00 about year"]),
    ("6.4 pence per week", ["0.064 week"]),
    ("£60,447 per annum or £241,789 over the term", ["60447.00 year", "241789.00"]),
    ("£60,000 (£20,000 a year over three years)", ["60000.00", "20000.00 year"]),
    ("£60,000 over three years, £20,000 in each,", ["60000.00", "20000.00 year"]),
    ("A seat costs £60, against £95 on the coast", ["60.00 unit", "95.00 unit"]),
    ("it pays £41 an hour, compared with £38 before", ["41.00 hour", "38.00 hour"]),
    ("a lease at £9,000 a year, with a deposit of £500", ["9000.00 year", "500.00"]),
    ("spent £4.1m against an annual budget of £4.4m", ["4100000.00", "4400000.00 year"]),
    ("The price of an audit day rose from £340 to £355", ["340.00 day", "355.00 day"]),
    ("Deposits were £4m, against £5m a year before", ["4000000.00", "5000000.00"]),
    ("Each van, with its radio, costs £21,000", ["21000.00 unit"]),
    ("A bus costs £21,000", ["21000.00"]),
    ("The cost of an outside review is £21,000", ["21000.00"]),
    ("the Ministry puts the cost of one appeal at about £7,000", ["7000.00 about"]),
    ("at £94 a home and to a total of no more than £2,820", ["94.00 unit", "2820.00 up-to"]),
    ("The price for each jacket, at £70, is held", ["70.00 unit"]),
    ("a lesson costs the school £35", ["35.00 unit"]),
    ("Each day costs £225 to run", ["225.00 unit"]),
    ("The maker's price for a standard suit is £4.15", ["4.15 unit"]),
    ("reviewers are paid £140 a review", ["140.00 unit"]),
    ("A handset costs £310", ["310.00 unit"]),
    ("With each call to the desk costing about £26, that saves time", ["26.00 about unit"]),
    ("The average cost of a night in custody, food and heating included, is put at £412", ["412.00 unit"]),
    ("paid in two instalments of £3,500", ["3500.00"]),
    ("the yearly cost would be £3,500", ["3500.00 year"]),
    ("fit out the unit at a cost of £3,500", ["3500.00"]),
]

UNITS = [
    ("3 grants to the value of £30,000 each", ["30000.00 unit x3"]),
    ("a further 8 projects up to £5,000 each", ["5000.00 up-to unit x8"]),
    ("four awards of £500", ["500.00 unit x4"]),
    ("12 x £250", ["250.00 unit x12"]),
    ("£250 x 12", ["250.00 unit x12"]),
    ("£5,000 each to six clubs", ["5000.00 unit x6"]),
    ("£1,000 for each of the nine wards", ["1000.00 unit x9"]),
    ("ten £500 grants", ["500.00 unit x10"]),
    ("£12,500 to each.", ["12500.00 unit"]),
    ("The four areas will each receive £12,500", ["12500.00 unit x4"]),
    ("£5,000 each", ["5000.00 unit"]),
    ("37 awards totalling £94,411.36", ["94411.36"]),
    ("9 grants valued at a total of £67,778.64", ["67778.64"]),
    ("for 2 years at £5,000 each year", ["5000.00 year"]),
    ("a licence for 6 months at £450", ["450.00 month"]),
    ("to extend the contract by twelve months at £121,300", ["121300.00"]),
]

NOTHING = [
    "in £000.",
    "£000", "£'000s", "£m", "£k", "£nil", "Nil", "£-", "£ -", "£TBC", "£x", "£xx,xxx", "17%", "5.31 per cent",
    "$5,000", "€5,000", "AP17/47", "2016/17", "£ 2019/20 2020/21", "£ 2019 2020", "page 9p", "Appendix 2c",
    "lost 12 pounds of flour", "01473 782773", "1,042 offences", "25,600", "ten pounds in weight", "£1,000s",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FIGURES + SIGNS + QUALIFIERS + RANGES + PERIODS + UNITS)
def test_sums(text: str, wanted: list[str]) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_no_sum(text: str) -> None:
    assert find_money(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£1,042m", 1_042_000_000),
        ("£1,042 million", 1_042_000_000),
        ("£44,1526", 441_526),
        ("£1,00,000", 100_000),
        ("£20,16", 2016),
        ("£2.965", Decimal("2.965")),
        ("£25.600", Decimal("25.600")),
        ("£1.250.000", 1_250_000),
        ("£1O,OOO, and", 10_000),
        ("£l5,000", 15_000),
        ("£25 600", 25_600),
        ("£05,000", 5000),
        ("£1.5", Decimal("1.5")),
        ("£1,234 567", 1234),
        ("£12,34,567", 1_234_567),
    ],
)
def test_doubtful_sizes_are_kept_and_marked(text: str, value: Decimal) -> None:
    [found] = find_money(text)
    assert found.value == value
    assert found.suspect


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("£250k, £125k and £70", ["£70"]),
        ("of £250k, £125k and £70 respectively", ["£70"]),
        ("£2.9 on page one and £2.965m on page two", ["£2.9"]),
        ("£250k from Moor, £125k from Fen and £70 from Wold", ["£70"]),
        ("£250k from Moor and £125k from Fen, with £70 vouchers", []),
        ("£250k for Moor, £125k for Fen and £9 for each child", []),
        ("£250k and £9 per test", []),
        ("A £14 rise brings £5.2m and £3.1m", []),
        ("£1.7m in 2023/24 and £1.7m in 2024/25", []),
        ("£45k, £30k and £12,500", []),
        ("a basic council tax (Band D) of £226.540", []),
        ("£300.2302 for Band D", []),
        ("£264.824m", []),
        ("£12.5 an hour", []),
        ("£16.5 to £17m", []),
        ("£1 250 000", []),
    ],
)
def test_doubts(text: str, doubtful: list[str]) -> None:
    assert [m.text for m in find_money(text) if m.suspect] == doubtful


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("awards of between £100 and £3,000, each", "£100 and £3,000"),
        ("(£1.44m)", "£1.44m"),
        ("of £ 95,000.", "£ 95,000"),
        ("up to £4.5 million a year", "£4.5 million"),
        ("5,000 pounds", "5,000 pounds"),
    ],
)
def test_the_words_are_as_printed(text: str, wanted: str) -> None:
    assert [m.text for m in find_money(text)] == [wanted]


def test_a_sum_in_words_needs_no_figures_beside_it() -> None:
    [found] = find_money("a grant of one hundred and five thousand pounds to a club")
    assert (
        found == Money(11, 51, "one hundred and five thousand pounds"[:40], Decimal(105_000))
        or found.value == 105_000
    )


@example("£0.0,0")
@given(st.text(alphabet="£0123456789,.kmb() -–toandperhybwfmail\n", max_size=60))
def test_every_sum_stands_where_it_says(text: str) -> None:
    found = find_money(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.upper is None or m.upper > m.value for m in found)


@given(st.decimals(min_value=0, max_value=10**10, places=2))
def test_a_well_printed_sum_is_read_without_doubt(value: Decimal) -> None:
    [found] = find_money(f"A grant of £{value:,.2f} to a club")
    assert (found.value, found.suspect, found.qualifier) == (value, None, "exact")


@given(st.integers(min_value=1, max_value=999_999))
def test_whole_pounds_and_thousands(number: int) -> None:
    assert [m.value for m in find_money(f"£{number:,}")] == [number]
    assert [m.value for m in find_money(f"£{number}k")] == [number * 1000]


# What the four real papers print, by place: the sums on every line that has one.
REAL = {
    "staffordshire-panel-2018.txt": 12,
    "suffolk-AP14-20.txt": 20,
    "suffolk-AP17-47.txt": 0,
    "suffolk-decision-27.txt": 5,
}


@pytest.mark.skipif(not PAPERS.is_dir(), reason="the four real papers are not here")
@pytest.mark.parametrize(("name", "count"), REAL.items())
def test_every_sum_of_the_real_papers(name: str, count: int) -> None:
    text = (PAPERS / name).read_text(encoding="utf-8")
    found = [m for line in text.splitlines() for m in find_money(line)]
    assert len(found) == count
    assert [m.text for m in found if m.suspect] == (["£1,042m"] if name.startswith("staff") else [])
