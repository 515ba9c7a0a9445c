"""Sums in tables: drawn with `|` in each test, so that the table can be seen."""

from decimal import Decimal

import pytest

from extract.block import Block
from extract.fields.money.tables import TableMoney, find_table_money
from extract.page import Cell, Line, Table

from ..conftest import Records


def blocks(drawing: str, lead: str = "", heading: str = "") -> list[Block]:
    """The rows of a table drawn with `|`; `name >3` is a cell over three columns."""
    rows = []
    for drawn in drawing.strip().splitlines():
        cells, column = [], 0
        for words in (part.strip() for part in drawn.strip().strip("|").split("|")):
            words, _, span = words.partition(" >")
            cells.append(Cell(words, column, (Line(words, 1),), int(span or 1)))
            column += int(span or 1)
        rows.append(tuple(cells))
    table = Table(tuple(rows))
    made = []
    for row in rows:
        text = "\t".join(c.text for c in row)
        made.append(
            Block(text, "row", ((0, Line(text, 1)),), cells=row, table=table, lead=lead, heading=heading)
        )
    return made


def sums(drawing: str, lead: str = "", heading: str = "") -> list[TableMoney]:
    return [m for b in blocks(drawing, lead, heading) for m in find_table_money(b)]


def values(drawing: str, lead: str = "", heading: str = "") -> list[str]:
    return [str(m.value) for m in sums(drawing, lead, heading)]


@pytest.mark.parametrize(
    ("drawing", "wanted"),
    [
        pytest.param(
            "Indicator (£000) | Limit for the year | Financial year \n Borrowing | 145,000 | 2,023",
            ["145000000"],
            id="a-limit-for-the-year",
        ),
        pytest.param(
            "Tenderer | Price score (50) | Points \n Quay Ltd | 49.10 | 1,250", [], id="scores-are-no-sums"
        ),
        pytest.param(
            """| Authority | Precept demand £ |
               | Northmoor | 1,234,567.89 |
               | TOTAL     | 1,234,567.89 |""",
            ["1234567.89", "1234567.89"],
            id="pound-in-the-heading-only",
        ),
        pytest.param(
            """| | 2023/24 | 2024/25 |
               | | £m | £m |
               | Budget requirement | 132.515 | 140.2 |
               | Use of reserves | (0.054) | - |""",
            ["132515000", "140200000", "-54000"],
            id="millions-brackets-and-dash",
        ),
        pytest.param(
            """| £000 | 2019/20 | 2020/21 |
               | Pay  | 1,250 | 1,300.5 |""",
            ["1250000", "1300500"],
            id="unit-in-the-corner",
        ),
        pytest.param(
            """| Reserves at year end (£'000) >3 |
               | Reserve | 2019 | 2020 |
               | General | 4,000 | 3,900 |""",
            ["4000000", "3900000"],
            id="unit-in-a-title-row-over-all",
        ),
        pytest.param(
            """| Fund | Budget >2 | Staff |
               | | £k | £k | FTE |
               | Early help | 25 | 30 | 2.5 |""",
            ["25000", "30000"],
            id="merged-head-and-a-count-column",
        ),
        pytest.param(
            """| Organisation | Project | Amount | Beneficiaries |
               | Harbour Youth | Boxing | 4,500 | 120 |
               | Moor Aid | Advice | 1,200.50 | 1,000 |""",
            ["4500", "1200.50"],
            id="money-word-without-a-pound",
        ),
        pytest.param(
            """| Ref | Date | Organisation | £ | % of bid |
               | 017 | 12/03/2019 | Harbour Youth | 950 | 80 |
               | 2018 | 01.04.19 | Moor Aid | Nil | 50% |
               | 019 | 2/5/19 | Catch 22 | n/a | |""",
            ["950"],
            id="references-dates-shares-and-nil",
        ),
        pytest.param(
            """| Band | Council tax £ |
               | Band A (6/9th) | 194.33 |
               | Band D | 300.2302 |""",
            ["194.33", "300.2302"],
            id="council-tax-bands",
        ),
        pytest.param(
            """| Item | Outturn |
               | Interpreters | (£5,000) |
               | Vetting | -£300 |
               | Travel | £1.2m |""",
            ["-5000", "-300", "1200000"],
            id="brackets-are-minus-in-a-table",
        ),
        pytest.param(
            """| Measure | 2018/19 | 2019/20 |
               | Precept income (£m) | 61.2 | 64.9 |
               | Officers (FTE) | 1,102 | 1,130 |
               | Tax base | 284,533 | 286,000 |""",
            ["61200000", "64900000"],
            id="unit-in-the-row-label",
        ),
        pytest.param(
            """| Crime type | 2018 | 2019 | Total |
               | Burglary | 1,204 | 1,100 | 2,304 |""",
            [],
            id="counts-of-crime",
        ),
        pytest.param(
            """| Organisation | Total |
               | Harbour Youth | £4,500 |
               | Moor Aid | 1,250 |""",
            ["4500", "1250"],
            id="the-pound-sign-forgotten-in-one-row",
        ),
        pytest.param(
            """| Year | Grant £ |
               | 2019 | 2,000 |
               | 2020 | 2020 |""",
            ["2000", "2020"],
            id="years-in-the-first-column",
        ),
        pytest.param(
            """| Reference | Title | Summary |
               | 2019-4 | Youth work | Approved a grant of up to £5,000 to Moor Aid |""",
            ["5000"],
            id="prose-in-a-cell",
        ),
        pytest.param(
            """| Scheme | Variance £000 |
               | Fleet | 40- |
               | Estate | 12 CR |
               | ICT | 1,250* |
               | Body armour | –7 |""",
            ["-40000", "-12000", "1250000", "-7000"],
            id="signs-behind-and-footnote-marks",
        ),
        pytest.param(
            """| Heading | Budget £000 | Spend to date £000 | Variance % |
               | Pay award at 2% | 1,250 | 900 | 28 |
               | Sale of properties | 40 | 35.5 | 11.3 |
               | Officers (FTE) | 1,102 | 1,099 | |""",
            ["1250000", "900000", "40000", "35500"],
            id="money-to-date-and-shares",
        ),
        pytest.param(
            """| Organisation: | Moor Aid |
               | Amount requested: | 5,000 |
               | Number of people helped: | 1,200 |
               | Application number: | 2,041 |""",
            ["5000"],
            id="a-form-of-labels-and-values",
        ),
        pytest.param(
            """| Group | Wards | Awards made | Award |
               | North | 12 | 1,204 | £500 |
               | South | 9 | 11 | 750 |""",
            ["500", "750"],
            id="counts-beside-awards",
        ),
        pytest.param(
            """| Band | 2021/22 £ | 2022/23 £ | Increase £ | Increase % |
               | A | 166.67 | 173.33 | 6.66 | 4.00 |
               | D | 250.00 | 260.00 | 10.00 | 4.00 |""",
            ["166.67", "173.33", "6.66", "250.00", "260.00", "10.00"],
            id="bands-over-two-years",
        ),
        pytest.param(
            """| Fund | Grants looked at | Value (£) |
               | Early Help | 4 | 96,250 |
               | Victims | 2 | 143,000 |""",
            ["96250", "143000"],
            id="how-many-were-looked-at",
        ),
        pytest.param(
            """| Organisation | Amount requested | Awarded | People helped |
               | Moor Aid | 5,000 | 4500 | 60 |
               | Harbour Youth | 750 | - | 12 |""",
            ["5000", "4500", "750"],
            id="no-comma-in-one-column",
        ),
        pytest.param(
            """| Item | Cost |
               | Radio | 95 |""",
            ["95"],
            id="a-small-cost",
        ),
        pytest.param(
            """| Cost per year | Sessions | Cost |
               | 1,250 | 12 | 4,000.00 |""",
            ["4000.00"],
            id="the-first-column-is-not-taken-without-a-pound",
        ),
        pytest.param(
            """| Year | Officers | £m |
               | 2019/20 | 1,204 | 61.2 |
               | 2020/21 | 1,250 | 64 |""",
            ["61200000", "64000000"],
            id="only-the-column-that-says-so",
        ),
    ],
)
def test_values(drawing: str, wanted: list[str]) -> None:
    assert values(drawing) == wanted


def test_the_caption_may_name_the_unit() -> None:
    table = "| Fund | 2019/20 |\n| Victims | 1,250 |"
    assert values(table, lead="Table 3: planned commissioning (£000s)") == ["1250000"]
    assert values(table, heading="Budget by fund, £m") == ["1250000000"]
    assert values(table, lead="The following grants of £5,000 were made") == []
    assert values(table, lead="Where £Nil is shown nothing was paid") == []
    assert values("| Fund | Visits | 2019/20 |\n| Aid | 45 | 75 |", lead="Spend in £") == ["75"]


def test_a_sum_knows_its_place_its_column_and_its_row() -> None:
    drawn = """| Organisation | 2019/20 >2 | Total |
               | | Bid £ | Award £ | £ |
               | Moor Aid | 900 | 450 | 450 |
               | Total | 900 | 450 | 450 |"""
    rows = blocks(drawn)
    found = find_table_money(rows[2])
    assert [(m.column, m.row, m.is_total) for m in found] == [
        ("2019/20 Bid £", "Moor Aid", False),
        ("2019/20 Award £", "Moor Aid", False),
        ("Total £", "Moor Aid", True),
    ]
    assert all(rows[2].text[m.start : m.end] == m.text for m in found)
    assert all(m.is_total for m in find_table_money(rows[3]))


def test_an_unnamed_row_at_the_foot_that_adds_up_is_a_total() -> None:
    drawn = "| Capital | £000 |\n| Estates | 1,200 |\n| Fleet | 950.5 |\n| | 2,150.5 |"
    assert [m.is_total for m in sums(drawn)] == [False, False, True]
    assert [m.is_total for m in sums(drawn.replace("2,150.5", "2,150"))] == [False, False, False]


def test_a_heading_can_make_the_sum_periodic() -> None:
    found = sums("| Post | Annual cost £ | Hourly rate £ |\n| Co-ordinator | 31,000 | 15.75 |")
    assert [(m.value, m.per) for m in found] == [(Decimal("31000"), "year"), (Decimal("15.75"), "hour")]


def test_a_pound_sign_under_thousands_is_doubtful() -> None:
    [found] = sums("| Fund | £000 |\n| Victims | £1,250 |")
    assert found.value == 1_250_000
    assert found.suspect


def test_a_second_head_starts_anew() -> None:
    drawn = "| Revenue | £m |\n| Pay | 4.5 |\n| Capital | £000 |\n| Fleet | 250 |"
    assert values(drawn) == ["4500000", "250000"]


def test_a_head_alone_at_the_foot_of_a_page_heads_the_rows_overleaf() -> None:
    head = blocks("| Area | 2022-23 £ | 2023-24 £ |")
    rows = blocks("| Oxby | 118,250 | 131,400 |\n| Marlow | 64,900 | 71,250 |")
    assert [m.text for m in find_table_money(rows[1], [*head, rows[0]])] == ["64,900", "71,250"]


def test_a_table_that_goes_on_overleaf_keeps_its_headings() -> None:
    first = blocks("| No. | Group | Bid (£) | Award (£) |\n| 1 | Moor Aid | 900 | 450 |")
    between = Block("Page 2", "paragraph", ((0, Line("Page 2", 1)),))
    overleaf = blocks("| | Cadets | | |\n| | TOTAL | 90,188 | 450 |")
    found = find_table_money(overleaf[1], [*first, between, overleaf[0]])
    assert [(str(m.value), m.column, m.is_total) for m in found] == [
        ("90188", "Bid (£)", True),
        ("450", "Award (£)", True),
    ]
    assert find_table_money(overleaf[1]) == []
    narrower = blocks("| Group | Bid (£) |\n| Moor Aid | 900 |")
    assert find_table_money(overleaf[1], narrower) == []


def test_a_table_that_goes_on_overleaf_keeps_the_millions_of_its_corner() -> None:
    first = blocks("| £m | Budget | Forecast |\n| Officers | 104.6 | 104.1 |")
    overleaf = blocks("| Staff | 52.3 | 51.8 |\n| Premises | 9.7 | 10.3 |")
    found = find_table_money(overleaf[1], [*first, overleaf[0]])
    assert [str(m.value) for m in found] == ["9700000", "10300000"]
    own = blocks("| £000 | Budget | Forecast |\n| Staff | 523 | 518 |")
    assert [str(m.value) for m in find_table_money(own[1], first)] == ["523000", "518000"]


def test_bands_set_on_their_side() -> None:
    assert values("Band | A | B | D\n£ | 197.64 | 230.58 | 296.46") == ["197.64", "230.58", "296.46"]
    assert values("Ward | A | B | D\nLamps | 197 | 230 | 296") == []


def test_a_day_in_a_heading_is_no_sum() -> None:
    found = sums("Fund (£m) | 31.3.2031 | 31.3.2032\nLamps | 6.400 | 5.150")
    assert [(str(m.value), m.column) for m in found] == [
        ("6400000", "31.3.2031"),
        ("5150000", "31.3.2032"),
    ]


def test_a_figure_with_its_year_behind_it() -> None:
    found = sums("Subject | Value (£)\nLease of a hut | 4,200 per annum\nBoats | 6 per team")
    assert [(m.text, str(m.value), m.per) for m in found] == [("4,200", "4200", "year"), ("6", "6", "unit")]
    assert values("Subject | Visits\nHut | 4,200 per annum") == []


def test_words_between_sums_are_no_labels_of_theirs() -> None:
    head = "Service | Provider | By | 2031 (£) | 2032 (£) | Seen"
    assert values(f"{head}\nLamps | Quay Ltd | Grant | 80,000 | – | –") == ["80000"]


def test_points_for_a_price_beside_those_for_quality_are_no_money(records_of: Records) -> None:
    (record,) = records_of(
        "# DECISION NOTICE\n\n## TENDER\n\n| Bidder | Quality | Price | Total |\n|---|---|---|---|\n"
        "| Quay Labs Ltd | 52.5 | 38.1 | 90.6 |\n| Bidder B | 47.0 | 40.0 | 87.0 |\n"
    )
    assert record.amounts == ()
