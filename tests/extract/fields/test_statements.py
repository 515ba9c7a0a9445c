"""Tables of money without a £ in their cells, and sums told one after the other; each is written for this."""
# ruff: noqa: E501 (a sentence or a row stays in one piece)

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.block import Block, Entry
from extract.fields.awards.awards import decide_awards
from extract.fields.money.rows import column_sense
from extract.fields.money.sum_places import find_sums
from extract.page import Line
from extract.readers.columns import cell, unstacked
from extract.record import Kind


def read(entry: Entry) -> list[tuple[str, int, str]]:
    return [(a.text, int(a.value), a.role) for a in decide_awards(replace(entry, outcome="approved"))[0]]


def test_the_sentence_above_says_the_scale(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "The cost over three years is shown here (£000).\n"
        "|2025/26|2026/27\nGross cost|240|252\nLess: saving from a shared office|(12)|(13)\n"
        "Trust’s contribution|30|31"
    )
    assert read(entry) == [
        ("240", 240_000, "budget"), ("252", 252_000, "budget"), ("(12)", -12_000, "saving"), ("(13)", -13_000, "saving"),
        ("30", 30_000, "match"), ("31", 31_000, "match"),
    ]  # fmt: skip


def test_a_sum_in_the_sentence_above_is_no_scale(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of("It rose by £2m in all.\nTheme|Cost\nTravel|250\nStaff|1,250")
    assert [value for _, value, _ in read(entry)] == [2_000_000, 250, 1_250]


def test_counts_beside_pounds_are_no_sums(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of("District|Grants|Amount\nNorthside|14|£41,200\nSouthside|9|£30,500\nTotal|23|£71,700")
    assert [text for text, _, _ in read(entry)] == ["£41,200", "£30,500", "£71,700"]


def test_what_a_reserve_holds_at_the_end_of_a_year_remains(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Reserves £m|31 March 2024|Movement|31 March 2025\nGeneral|9.100|(0.600)|8.500\nTotal|9.100|(0.600)|8.500"
    )
    roles = [role for _, _, role in read(entry)]
    assert roles[:3] == ["remaining", "budget", "remaining"]
    assert roles[5] == "remaining"


def test_what_a_reserve_holds_after_transfers_remains(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Reserves £000|Now|Transfer|After these transfers\nGeneral|3,900|438|4,338\nInsurance|2,275|(400)|1,875"
    )
    assert [role for _, _, role in read(entry)][2::3] == ["remaining", "remaining"]


def test_what_is_spent_above_the_budget_saves_nothing(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Item £000|Budget|Forecast|Variance\nPay|9,640|9,895|255\nFuel|4,300|4,213|(87)\nTotal|13,940|14,108|168",
        "paper",
    )
    assert [role for _, _, role in read(entry)][2::3] == ["context", "saving", "context"]


def test_a_table_of_savings(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of("Savings in 2024/25|£000\nPhone contract|120\nFleet|95\nTotal|215", "paper")
    assert {role for _, _, role in read(entry)} == {"saving"}


HEADS = {
    "request": "Amount sought|Bid|Applied for|Swm y gofynnwyd amdano|Application £",
    "give": "Award|Amount agreed|Sum|Dyfarnwyd £|Commissioner's contribution|Amount recommended",
    "previous": "Last year's grant|Previous award|Existing grant|Y llynedd",
    "match": "Match £|Council contribution|Other sources|External funding|Group's own funds|In kind",
    "spend": "Spent|Year to date|Actual 2022/23|Drawn down|Gwariwyd £",
    "budget": "Original budget|Total project cost|Opening balance|Forecast outturn|Balance at 1 April|Cyllideb",
    "remaining": "Unspent £|Left over|Carried forward|Headroom|Not spent|Gweddill",
    "saving": "Variance|Over/(under) spend|Savings £k",
    "income": "Grant received|Home Office grant|Actual income|Receipts",
    "contract": "Contract value|Quoted price|Tender sum|Bid price",
    "rate": "Hourly rate|Cost each|Unit price|Fee per session",
    "limit": "Maximum grant|Max award|Authorised limit",
    "precept": "Precept £m|Band D|Treth gyngor",
    "committed": "Commitments|Year 2|Total over three years",
}


@pytest.mark.parametrize(("sense", "head"), [(s, h) for s, heads in HEADS.items() for h in heads.split("|")])
def test_the_head_of_a_column(entry_of: Callable[..., Entry], sense: str, head: str) -> None:
    (place,) = find_sums(entry_of(f"Item|{head}\nRadios|£1,250"))
    assert column_sense(place) == sense


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Funding will be £25,000 in 2024/25, £25,000 in 2025/26 and £30,000 in 2026/27.", "committed committed committed"),
        ("The cost is £40,000 in 2024/25 and £42,000 in 2025/26.", "budget budget"),
        ("Marden Trust was given £90,000 over three years, of which £30,000 falls in 2019/20.", "committed award"),
        ("The project budget is £98,500, of which staffing accounts for £71,000.", "budget budget"),
        ("The bids of Alder Club (£7,100, over the ceiling) and Dale Band (£1,950) were declined.", "request request"),
        ("The settlement rose by £5.4m to £118m.", "income income"),
        ("£15,000 will be paid on signature and £16,000 after six months.", "committed committed"),
    ],
)  # fmt: skip
def test_sums_in_a_row(text: str, expected: str) -> None:
    kind: Kind = "decision"
    blocks = (Block(text, "paragraph", ((0, Line(text, 1)),), zone="background"),)
    amounts, _ = decide_awards(Entry(kind, blocks, outcome="approved"))
    assert " ".join(a.role for a in amounts) == expected


def test_a_split_by_fund_in_the_lines_below() -> None:
    lines = [
        "The Commissioner has approved the allocation of £61,400 from these funding streams:",
        "Safer Places Fund £11,400", "Witness Budget £50,000",
    ]  # fmt: skip
    blocks = tuple(Block(t, "paragraph", ((0, Line(t, n)),), zone="decision") for n, t in enumerate(lines, 1))
    amounts, awards = decide_awards(Entry("decision", blocks, outcome="approved"))
    assert [a.role for a in amounts] == ["committed"] * 3
    assert not awards


def test_what_the_awards_add_up_to(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Decision\nTo award £5,000 to Alder Youth Club.\nTo award £3,000 to Birch Trust.\nFinancial implications\nThe cost of £8,000 is known."
    )
    assert [role for _, _, role in read(entry)] == ["award", "award", "committed"]


def test_the_total_in_the_recommendation_and_the_grants_in_a_table(entry_of: Callable[..., Entry]) -> None:
    entry = entry_of(
        "Recommendation\nThat the Commissioner approves grants totalling £9,000, as set out in paragraph 2 below.\n"
        "Background\nThese are brought forward:\n"
        "Organisation|Project|Requested|Amount recommended\nAlder Youth Club|Boxing|£6,000|£5,000\n"
        "Birch Trust|Radios|£4,000|£4,000"
    )
    _, awards = decide_awards(replace(entry, outcome="approved"))
    assert [(int(a.value), a.recipient) for a in awards] == [
        (5000, "Alder Youth Club"),
        (4000, "Birch Trust"),
    ]


def stacked(*columns: list[str]) -> list[list[str]]:
    cells = [
        cell([Line(t, n, 1, (0.0, 12.0 * n, 9.0, 12.0 * n + 10)) for n, t in enumerate(lines)], at)
        for at, lines in enumerate(columns)
    ]
    return [[one.text for one in row] for row in unstacked(cells)]


def test_rows_with_no_rule_between() -> None:
    assert stacked(["General", "Insurance"], ["6.5", "2.4"], ["(1.1)", "–"]) == [
        ["General", "6.5", "(1.1)"], ["Insurance", "2.4", "–"],
    ]  # fmt: skip


def test_a_label_that_wraps_is_one_row() -> None:
    assert stacked(["Police staff and", "volunteers"], ["58.3"]) == [["Police staff and\nvolunteers", "58.3"]]
