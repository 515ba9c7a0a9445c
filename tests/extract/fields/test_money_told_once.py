"""What a paper says once for all of its grants, and lists whose lead, heading or column tells what they are."""
# ruff: noqa: E501 (a sentence stays in one piece)

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

HEAD = "POLICE AND CRIME COMMISSIONER FOR FENLAND\n\nDECISION NOTICE 2025/14\n\nTitle: {}\n\n"
GRANTS = "To award the two bids below{}.\n\n- Oxby Youth Trust – £4,000 for street work\n- Marl Pastors CIC – £2,500 for night walks\n\n"


def read(folder: Path, words: str, title: str = "Grants of the round") -> Record:
    """The record of a notice of these words; of a page where they are HTML."""
    page = words.startswith("<")
    path = folder / ("paper.html" if page else "paper.txt")
    told = (
        f"<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>{title}</h2>{words}</body></html>"
    )
    path.write_text(told if page else HEAD.format(title) + words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


def paid(record: Record) -> list[tuple[str, str | None]]:
    """The value and the recipient of each award."""
    return [(str(a.value), a.recipient) for a in record.awards]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        (
            "DECISION\n\n" + GRANTS.format(", for the six months from 1 October 2025 to 31 March 2026"),
            "1 October 2025 to 31 March 2026",
        ),
        (
            "DECISION\n\n" + GRANTS.format("")
            + "FINANCE\n\nEach grant runs from 1 April 2025 to 31 March 2026 and is paid in halves.\n",
            "1 April 2025 to 31 March 2026",
        ),
        (
            "DECISION\n\nThe grants are approved.\n\n" + GRANTS.format("")
            + "BACKGROUND\n\nBids were invited for six weeks. In 2024/25 the same bodies got £9,000 between them.\n",
            None,
        ),
    ],
)  # fmt: skip
def test_a_period_told_once_is_that_of_every_grant(tmp_path: Path, words: str, period: str | None) -> None:
    record = read(tmp_path, words)
    found = [(a.period or "").removeprefix("from ") or None for a in record.awards]
    assert found == [period, period]


def test_a_column_headed_by_a_year_tells_the_period_and_what_ended_is_no_award(tmp_path: Path) -> None:
    rows = [("Partnership", "2024/25 £000", "2025/26 £000"), ("Oxby", "72", "65"), ("Marl", "31", "30")]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    led = "<h3>Decision</h3><p>To award Community Safety Partnership grants as in the table, £95,000 in all:</p>"
    record = read(tmp_path, f"{led}<table>{table}</table>")
    assert paid(record) == [("65000", "Oxby"), ("30000", "Marl")]
    assert [a.period for a in record.awards] == ["2025/26", "2025/26"]
    ended = table.replace("30</td>", "Nil</td>")
    assert paid(read(tmp_path, f"{led}<table>{ended}</table>")) == [("65000", "Oxby")]


def test_a_heading_over_a_table_that_names_another_year_leaves_its_grants_without_the_one_told_of_all(
    tmp_path: Path,
) -> None:
    rows = "".join(
        f"<tr><td>{r}</td><td>{f}</td><td>{v}</td></tr>"
        for r, f, v in (
            ("To", "For", "£"),
            ("Oxby Trust", "counselling", "9,000"),
            ("Marl Trust", "advisers", "12,500"),
        )
    )
    led = "<h3>Decision</h3><p>To approve the reallocation of the 2015/16 underspend (Appendix 1) and the grants for 2016/17 (Appendix 2).</p>"
    record = read(
        tmp_path, f"{led}<h3>Appendix 1 – Victims grant 2015/16: reallocation</h3><table>{rows}</table>"
    )
    assert [str(a.value) for a in record.awards] == ["9000", "12500"]
    assert "2016/17" not in [a.period for a in record.awards]


@pytest.mark.parametrize(
    ("words", "fund"),
    [
        ("To award £4,000 to Oxby Youth Trust from the road safety reserve.", "road safety reserve"),
        ("To award £4,000 to Oxby Youth Trust. The money is from the Unit’s Home Office grant.", "Unit’s Home Office grant"),
        ("To award £4,000 to Oxby Youth Trust. The payment will be made from the Harbour Reserve, which holds £90,000.", "Harbour Reserve"),
        ("To award £4,000 to Oxby Youth Trust. The new van is met from the fleet budget.", None),
        ("To award £4,000 to Oxby Youth Trust from the existing budget.", None),
    ],
)  # fmt: skip
def test_the_fund_is_what_the_grant_is_said_to_be_drawn_from(
    tmp_path: Path, words: str, fund: str | None
) -> None:
    (award,) = read(tmp_path, f"DECISION\n\n{words}\n", "Contract Award and Bridging Grant").awards
    assert award.fund == fund


def test_lines_under_headings_of_their_own_belong_to_the_words_that_grant(tmp_path: Path) -> None:
    lists = (
        "<h3>Youth work</h3><p>Oxby Youth Trust £4,000</p><h3>Night care</h3><p>Marl Pastors £2,500</p>"
        "<p>Friends of Quay Green £900</p><h3>Rescue</h3><p>Haven Rescue Watch £700</p>"
    )
    words = f"<h3>Recommendation</h3><p>That the PCC approves the grants at 4.1.</p><h3>4. Proposal</h3><p>4.1 The PCC will make the following grants;</p>{lists}"
    assert paid(read(tmp_path, words)) == [
        ("4000", "Oxby Youth Trust"), ("2500", "Marl Pastors"), ("900", "Friends of Quay Green"),
        ("700", "Haven Rescue Watch"),
    ]  # fmt: skip


def test_the_shares_of_a_precept_are_no_awards(tmp_path: Path) -> None:
    words = (
        "DECISION\n\nThat the Chief Executive be authorised to issue precept notices on the billing authorities as follows:\n\n"
        "Oxby District Council £10,029,691.88\nMarl Council £18,798,837.59\n"
    )
    record = read(tmp_path, words, "Setting the Budget 2025-2026")
    assert {a.role for a in record.amounts} == {"precept"}
    assert not record.awards


def test_what_lots_may_fetch_is_income(tmp_path: Path) -> None:
    rows = "<tr><td>Lot</td><td>Item</td><td>Estimate</td></tr><tr><td>1</td><td>Two lamps</td><td>£250 - £400</td></tr><tr><td>2</td><td>A desk</td><td>£300</td></tr>"
    record = read(tmp_path, f"<h3>Decision</h3><p>The lots may be sold.</p><table>{rows}</table>")
    assert [a.role for a in record.amounts] == ["income", "income"]


@pytest.mark.parametrize(
    ("words", "recipient", "purpose"),
    [
        ("To add £750 to the grant of Quay Skills CIC, so that more courses can be offered.", "Quay Skills CIC", "more courses can be offered"),
        ("To award £8,000 to Crimelamps for the Regional Manager post.", "Crimelamps", None),
        ("To grant £5,000 to Quay Hospitals Charity for A&E navigators.", "Quay Hospitals Charity", "A&E navigators"),
        ("To award £2,500 to Oxby Speed Group for radios, and PF/19/36, a nursery which wanted £900.", "Oxby Speed Group", "radios"),
    ],
)  # fmt: skip
def test_recipients_and_purposes_end_with_their_clause(
    tmp_path: Path, words: str, recipient: str, purpose: str | None
) -> None:
    amount = read(tmp_path, f"DECISION\n\n{words}\n").amounts[0]
    assert amount.recipient == recipient
    assert purpose is None or amount.purpose == purpose


def test_a_purpose_that_breaks_off_is_none(tmp_path: Path) -> None:
    words = "RECOMMENDATION\n\nTo keep a Crime Prevention Fund of £120,000 for the voluntary sector, to be awarded later in the year.\n"
    assert read(tmp_path, words).amounts[0].purpose is None


def test_the_sums_requested_are_awarded_to_who_asked(tmp_path: Path) -> None:
    words = (
        "BACKGROUND\n\nThe following organisation submitted an application for consideration:\n\n"
        "The Harbour Foundation – Young People Programme – sum requested £4,737\n\n"
        "RECOMMENDATION\n\nThat the Commissioner awards the amounts requested to the above-mentioned organisation totalling £4,737\n\n"
        "APPROVAL\n\nI approve the recommendation.\n\nSignature: A Lamb\n\nDate: 6 September 2025\n"
    )
    record = read(tmp_path, words)
    assert paid(record) == [("4737", "The Harbour Foundation")]
    assert record.awards[0].purpose == "Young People Programme"


def test_as_much_in_two_years_is_of_neither(tmp_path: Path) -> None:
    rows = "<tr><td>Organisation</td><td>2025/26 £</td><td>2026/27 £</td><td>Total £</td></tr><tr><td>Oxby Youth Trust</td><td>30,000</td><td>30,000</td><td>60,000</td></tr>"
    words = f"<h3>Decision</h3><p>To award grants for both years as follows:</p><table>{rows}</table>"
    assert [a.period for a in read(tmp_path, words).awards] == [None]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Of the grant £968,250 goes to the bodies in Appendix A.", ["committed"]),
        ("Insurance cover on the collection, which has just been valued, is £410,000.", ["context"]),
        ("The last year of the grant is worth £1,384,275.", ["income"]),
        ("Fitting out will cost an estimated £240,000 and will be met from the Estates Reserve.", ["budget"]),
        ("The Ministry of Justice has confirmed a core victims’ grant to the PCC of £2,214,903 for 2024/25, against £2,198,640 in the current year.", ["income", "income"]),
    ],
)  # fmt: skip
def test_what_papers_tell_beside_their_awards(tmp_path: Path, words: str, roles: list[str]) -> None:
    assert [a.role for a in read(tmp_path, f"FINANCIAL IMPLICATIONS\n\n{words}\n").amounts] == roles


@pytest.mark.parametrize(
    ("words", "purpose"),
    [
        ("the purchase of eleven vans from Hull Ltd for £127,600", "eleven vans"),
        ("the replacement of the roof, at an estimated cost of £64,000", "replacement of the roof"),
        ("the supply of body armour at a price of £1.2m", "body armour"),
        ("a lease from Hull Ltd for £12,000", None),
    ],
)
def test_what_is_bought_or_mended_for_a_sum(tmp_path: Path, words: str, purpose: str | None) -> None:
    record = read(tmp_path, f"The Commissioner approved {words}.")
    assert record.amounts[0].purpose == purpose
