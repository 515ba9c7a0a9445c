"""What sums of notices and lists are, who is paid, from what and on which terms, in wordings of many offices."""
# ruff: noqa: E501 (a sentence stays in one piece)

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

IN_DECISIONS = [
    ("Last winter the Commissioner put in £9,400.", "previous"),
    ("The previous year we gave a grant of £9,400 towards the same.", "previous"),
    ("Secondly, the £7,150 that my predecessor awarded the Rowers for oars was never used.", "previous"),
    ("£8,250 was given for the first year.", "previous"),
    (
        "Six of the bids, worth £41,250, were decided earlier under the scheme of delegation.",
        "previous|context",
    ),
    ("The cost is £910,000, of which the Home Office has agreed to bear £310,000.", "budget income"),
    ("A deposit of £26,500 was received from the purchaser.", "income"),
    ("The club pays to this office in three yearly sums of £14,650.", "income"),
    ("Interest on new loans came to about £37,000.", "spend"),
    ("No partner may claim more than £45,000 a year from the Chest.", "limit"),
    ("The limit for each bank goes up from £5m to £6m.", "limit limit"),
    ("If this is agreed £64,250 of the pot will be free for other bids.", "remaining"),
    (
        "The Safer Homes Fund had £90,000 in April and £21,300 to give out on 1 October 2023.",
        "budget remaining",
    ),
    ("The fund then holds £17,050.", "remaining"),
    ("Two sponsors withdrew, which leaves a gap of about £14,500.", "context"),
    (
        "The Commissioner takes a ten-year lease of Unit 2, Quay Road, at a yearly rent of £21,400 a year.",
        "contract",
    ),
    ("A visit with two nurses and a van costs around £230.", "rate"),
    ("The price came down from £18,900 to £17,850 a van.", "rate rate"),
    ("Until the roof is mended I cannot spare £20,000.", "request"),
    ("This comes to £81,750 and is to be met from the Early Help Fund.", "committed"),
    (
        "Grant of £45,000 to Wren Trust for carers. The same sum, £45,000, to be kept for 2024-25.",
        "award committed",
    ),
    ("Upkeep is expected to come to about £2,700 a year.", "rate"),
]
IN_REPORTS = [
    ("With the decisions above £3.42m of it is committed.", "committed"),
    ("Overtime at matches cost £410,000, of which £255,000 has been recharged to the clubs.", "spend income"),
    ("The policing charge stands at £241.18.", "precept"),
    ("Cash for investment averaged £51.2m and peaked at £73.4m in July.", "context context"),
]


@pytest.mark.parametrize(("text", "expected"), IN_DECISIONS)
def test_what_a_sum_of_a_notice_is(roles_fit: Callable[..., bool], text: str, expected: str) -> None:
    assert roles_fit(text, expected, "decision", "Decision made in 2023.")


@pytest.mark.parametrize(("text", "expected"), IN_REPORTS)
def test_what_a_sum_of_a_report_is(roles_fit: Callable[..., bool], text: str, expected: str) -> None:
    assert roles_fit(text, expected, "paper", "Report for 2023/24 and 2023.")


HEAD = "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>Decision 7: {}</h2>"
FOOT = "<p>Signed: Ann Oake, Police and Crime Commissioner</p><p>Date: 4 May 2031</p></body></html>"


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Record]:
    """Reads a notice of its own with these paragraphs under "Decision", and others under "Money"."""

    def read_one(decision: str, money: str = "", title: str = "Help for young people") -> Record:
        path = tmp_path / "notice.html"
        told = f"<h3>Decision</h3>{decision}<h3>Financial implications</h3>{money}" + FOOT
        path.write_text(HEAD.format(title) + told, encoding="utf-8")
        (record,) = read_paper(path)
        return record

    return read_one


def awarded(record: Record) -> list[tuple[Decimal, str | None, str | None]]:
    return [(a.value, a.recipient, a.purpose) for a in record.awards]


def test_money_that_is_received_and_passed_on_is_given(read: Callable[..., Record]) -> None:
    record = read(
        "<p>The Commissioner awards £21,000 to the Eastern Quays Group for street wardens.</p>"
        "<p>The Commissioner receives £16,500 from the Home Office patrol fund and hands it on to the same Group for lamps.</p>",
        "<p>Besides the £21,000 and the £16,500 above, the council puts in £12,300.</p>",
    )
    assert awarded(record) == [
        (Decimal(21000), "Eastern Quays Group", "street wardens"),
        (Decimal(16500), "Eastern Quays Group", "lamps"),
    ]
    assert [a.role for a in record.amounts] == ["award", "award", "award", "award", "match"]


def test_this_years_share_of_a_grant_over_years(read: Callable[..., Record]) -> None:
    record = read(
        "<p>I award the Saltway Youth Collective £75,000 over three years, of which £25,000 is for 2031/32, to run boxing clubs.</p>",
        "<p>The cost by year is below.</p><table><tr><td></td><td>2031/32 £</td><td>2032/33 £</td><td>2033/34 £</td></tr>"
        "<tr><td>Saltway Youth Collective</td><td>25,000</td><td>25,000</td><td>25,000</td></tr></table>"
        "<p>In 2030/31 the Collective was given £22,400.</p>",
    )
    assert awarded(record) == [(Decimal(25000), "Saltway Youth Collective", "run boxing clubs")]
    assert [a.role for a in record.amounts] == [
        "committed", "award", "award", "committed", "committed", "previous",
    ]  # fmt: skip
    assert {a.recipient for a in record.amounts} == {"Saltway Youth Collective"}


def test_part_of_what_was_sought(read: Callable[..., Record]) -> None:
    record = read(
        "<p>To award £5,940 to Oxby Boxing Club for evening sessions; and £2,000 of the £6,100 sought by Marl Valley Anglers, for fishing days.</p>"
    )
    assert awarded(record)[1] == (Decimal(2000), "Marl Valley Anglers", "fishing days")
    assert [a.role for a in record.amounts] == ["award", "award", "request"]


def test_what_stands_between_a_body_and_its_purpose(read: Callable[..., Record]) -> None:
    record = read(
        "<p>To make a grant of £8,500 to the Marl Volunteer Visitors, who have run the scheme until now, to help them close it.</p>"
        "<p>To award £4,200 to Oxby Judo Club for mats, which cost £90 each.</p>"
    )
    assert [a.purpose for a in record.awards] == ["help them close it", "mats"]


def test_them_and_two_are_no_names(read: Callable[..., Record]) -> None:
    record = read(
        "<p>The workers at Wold Family Link were missed. I have agreed to give them £22,500 for another year.</p>",
        "<p>Two years are meant. The two had £18,000 between them last year.</p>",
    )
    assert [a.recipient for a in record.awards] == ["Wold Family Link"]
    assert record.amounts[-1].recipient != "Two"


SOURCES = [
    ("<p>The cost would fall on the 2031/32 Safer Lanes Fund of £312,000.</p>", "Safer Lanes Fund"),
    (
        "<p>£200,000 of the price of the vans is drawn from the Vehicle Reserve.</p>"
        "<p>The grant comes out of the Community Strength Budget of £60,000.</p>",
        "Community Strength Budget",
    ),
    (
        "<p>My share comes from the Ministry of Justice victims' grant.</p>",
        "Ministry of Justice victims' grant",
    ),
]


@pytest.mark.parametrize(("money", "fund"), SOURCES)
def test_what_a_grant_is_paid_from(read: Callable[..., Record], money: str, fund: str) -> None:
    record = read("<p>I award £6,400 to Oxby Youth Trust for a Friday club.</p>", money)
    assert record.awards[0].fund is not None
    assert record.awards[0].fund.removeprefix("2031/32 ") == fund


def test_how_grants_are_paid_is_no_condition(read: Callable[..., Record]) -> None:
    record = read(
        "<p>I award £6,400 to Oxby Youth Trust for a Friday club.</p>",
        "<h3>Conditions</h3><p>The grant is conditional on the following:</p><ol><li>the money is spent by March; and</li>"
        "<li>a report is sent within a month.</li></ol><p>Grants above £5,000 are paid in two halves; smaller ones are paid at once.</p>",
    )
    assert record.awards[0].conditions == (
        "the money is spent by March",
        "a report is sent within a month",
    )
