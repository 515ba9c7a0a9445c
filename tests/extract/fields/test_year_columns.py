"""Of a row's sums by year or by part, the award; and what a table's figures tell of each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.record import Record

HEAD = "<h1>Office of the Police and Crime Commissioner for Fenshire</h1><h2>Decision notice</h2>"
SIGNED = "<p>Signed: Ann Bell, Police and Crime Commissioner</p><p>Date: 12 March 2031</p>"
AGREED = f"<h3>Decision</h3><p>The Commissioner agrees the recommendation.</p>{SIGNED}"


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.fixture
def record_of(tmp_path: Path) -> Callable[..., Record]:
    from extract.paper import read_paper

    def read(words: str, title: str = "Grants") -> Record:
        path = tmp_path / "notice.html"
        path.write_text(f"<html><body>{HEAD}<p>Title: {title}</p>{words}</body></html>", encoding="utf-8")
        return read_paper(path)[0]

    return read


def awards(record: Record) -> dict[str | None, str]:
    return {award.recipient: str(award.value) for award in record.awards}


def roles(record: Record, *texts: str) -> list[str]:
    return [next(a.role for a in record.amounts if a.text == text) for text in texts]


def test_the_column_of_the_year_that_the_recommendation_names(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<h3>Recommendation</h3><p>That the grants for 2031/32 below be awarded.</p>"
        + table("Provider|2029/30 £|2030/31 £|2031/32 £", "Quay Lamps Trust|40,000|41,000|45,500",
                "Fen Refuge|20,000|20,500|22,250", "Total|60,000|61,500|67,750")
        + AGREED
    )  # fmt: skip
    assert awards(record) == {"Quay Lamps Trust": "45500", "Fen Refuge": "22250"}
    assert roles(record, "40,000", "20,500", "60,000", "67,750") == ["previous"] * 3 + ["committed"]


def test_a_last_column_that_is_only_indicative_is_no_award(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<p>The grants are these.</p>"
        + table("Body|For|2030/31 £|2031/32 £|2032/33 £ (indicative)",
                "Quay Lamps Trust|Lamps|40,000|45,500|46,000", "Pier Mentors|Mentors|–|8,250|8,400")
        + "<h3>Decision</h3><p>I approve the five grants for 2031/32 in the table.</p>" + SIGNED
    )  # fmt: skip
    assert awards(record) == {"Quay Lamps Trust": "45500", "Pier Mentors": "8250"}
    assert roles(record, "40,000", "46,000", "8,400") == ["previous", "committed", "committed"]


def test_a_year_that_is_only_noted_is_not_the_one_given(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<h3>Recommendations</h3><ul><li>The Commissioner approves the grants in the right-hand column.</li>"
        "<li>The Commissioner notes the outturn for 2030/31.</li></ul>"
        + table("Borough|2030/31 (£)|2031/32 (£)", "Oxby Borough Council|20,140|21,400",
                "Wenby Borough Council|9,825|10,150")
        + AGREED
    )  # fmt: skip
    assert awards(record) == {"Oxby Borough Council": "21400", "Wenby Borough Council": "10150"}


def test_what_the_parts_add_up_to_is_the_award(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<h3>Recommendation</h3><p>Approve the awards below. All sums in £.</p>"
        + table("Partnership|Labour|Non-labour|Award 2031-32", "Oxby Safety Partnership|41,200|8,300|49,500",
                "Wenby Safety Partnership|38,000|4,000|42,000", "Total|79,200|12,300|91,500")
        + AGREED
    )  # fmt: skip
    assert awards(record) == {
        "Oxby Safety Partnership": "49500",
        "Wenby Safety Partnership": "42000",
    }
    assert roles(record, "41,200", "4,000", "79,200", "91,500") == ["committed"] * 4


def test_given_for_three_years_in_all(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<h3>Recommendation</h3><p>That grants be made for three years from 2031/32, as below.</p>"
        + table("Recipient|2031/32 £000|2032/33 £000|2033/34 £000|Grant in all £000",
                "Quay Lamps Trust|30.5|31.0|32.0|93.5", "Pier Mentors|10.0|10.0|10.0|30.0",
                "All|40.5|41.0|42.0|123.5")
        + AGREED
    )  # fmt: skip
    assert awards(record) == {"Quay Lamps Trust": "93500", "Pier Mentors": "30000"}
    assert roles(record, "30.5", "41.0", "123.5") == ["committed"] * 3


def test_where_no_year_is_told_the_award_is_marked_unsure(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("Club|Year 1|Year 2", "Oxby Boxing Club|£5,000|£4,000", "Wenby Chess Club|£6,000|£5,000")
        + "<h3>Decision</h3><p>I approve the grants in the table.</p>" + SIGNED
    )  # fmt: skip
    first = [record.amounts[award.amounts[0]] for award in record.awards]
    assert [one.text for one in first] == ["£5,000", "£6,000"]
    assert all((one.evidence.confidence or 1) < 0.6 for one in first)


def test_figures_that_add_up_to_money_are_money(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("Organisation|Award|of which staff|of which running costs", "Tamar Refuge|48,000|40,000|8,000",
              "Wenby Haven Trust|36,500|30,000|6,500")
        + "<h3>Decision</h3><p>The Commissioner makes these awards.</p>" + SIGNED
    )  # fmt: skip
    assert awards(record) == {"Tamar Refuge": "48000", "Wenby Haven Trust": "36500"}
    assert roles(record, "40,000", "6,500") == ["committed"] * 2


def test_costs_under_bare_years(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<p>The sum is made up so.</p>"
        + table("Cost|2031/32|2032/33", "Two youth workers|51,400|52,940", "Van|24,995|nil",
                "Less raised by the Trust|(5,500)|(6,000)", "Asked for|70,895|46,940")
        + "<h3>Decision</h3><p>The bid is refused.</p>" + SIGNED
    )  # fmt: skip
    assert roles(record, "51,400", "(5,500)", "70,895") == ["budget", "match", "request"]


def test_the_price_of_one_by_its_number_and_their_product(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("Test|Number|Price £|A year £", "Saliva|14,200|9.85|139,870", "Laboratory|1,420|15.50|22,010",
              "Over three years|||485,640")
        + "<h3>Decision</h3><p>The contract is let.</p>" + SIGNED
    )  # fmt: skip
    per = {a.text: (a.role, a.per) for a in record.amounts}
    assert per["9.85"] == per["15.50"] == ("rate", "unit")
    assert (per["139,870"][1], per["485,640"][1]) == ("year", None)


def test_yearly_costs_by_the_corner(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("A year|Old post £|New post £", "Rates|12,300|4,100", "Heating|8,450|2,900") + AGREED
    )
    assert {(a.role, a.per) for a in record.amounts} == {("rate", "year")}


def test_points_that_add_up_are_no_money(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("Bidder|Quality|Price|Social value|Total", "A|51.5|35.0|4.0|90.5", "B|49.0|30.2|3.5|82.7")
        + AGREED
    )
    assert record.amounts == ()


def test_a_total_is_of_the_kind_of_its_column(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<p>Applications granted, sums in £</p>"
        + table("Council|Signs|Cost|Council's quarter|Grant", "Oxby Parish Council|2|4,300|1,075|3,225",
                "Wenby Town Council|5|10,750|2,687.50|8,062.50", "Total|7|15,050|3,762.50|11,287.50")
        + AGREED
    )  # fmt: skip
    assert roles(record, "4,300", "1,075", "8,062.50", "15,050", "3,762.50", "11,287.50") == [
        "budget", "match", "award", "budget", "match", "committed",
    ]  # fmt: skip


def test_rates_by_the_label_of_their_row(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<p>The allowances become those in the right-hand column.</p>"
        + table("Who|Now (£)|From May (£)", "Custody visitor, each visit|12.00|15.00",
                "Panel chair, a day|500.00|530.00", "Committee chair, a year|3,150.00|3,400.00")
        + AGREED
    )  # fmt: skip
    assert [(a.role, a.per) for a in record.amounts[1::2]] == [("rate", p) for p in ("unit", "day", "year")]


def test_a_provisional_year_is_foreseen_at_most(record_of: Callable[..., Record]) -> None:
    record = record_of(
        table("Recipient|2031/32|2032/33 (provisional)", "Tees Haven Trust|£32,000|£33,000",
              "Eston Safe House|£18,500|£19,000")
        + "<h3>Decision</h3><p>The grants are made.</p>" + SIGNED
    )  # fmt: skip
    assert awards(record) == {"Tees Haven Trust": "32000", "Eston Safe House": "18500"}
    assert roles(record, "£33,000") == ["committed"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The clerks must carry public liability cover of £10 million.", {"£10 million": ("context", None)}),
        ("An offer of £250,000 in 2029 was turned down.", {"£250,000": ("context", None)}),
        ("Last year's group had £2,150 unspent in May.", {"£2,150": ("remaining", None)}),
        ("The first round last year made awards of £61,380.", {"£61,380": ("previous", None)}),
        (
            "Each post costs £900: £640 for the pole, £160 for the plate and £100 to set it up.",
            {"£640": ("rate", "unit"), "£160": ("rate", "unit"), "£100": ("rate", "unit")},
        ),
        (
            "The new price is £4,100 a year below the old, or £12,300 over the three years.",
            {"£4,100": ("saving", "year"), "£12,300": ("saving", None)},
        ),
        (
            "We will forgo the first nine months' rent, worth £20,625.",
            {"£20,625": ("saving", None)},
        ),
    ],
)
def test_sums_beside_a_decision(
    record_of: Callable[..., Record], words: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    told = {a.text: (a.role, a.per) for a in record_of(f"<h3>Background</h3><p>{words}</p>{AGREED}").amounts}
    assert {text: told[text] for text in expected} == expected


def test_sums_side_by_side_go_to_the_bodies_side_by_side(record_of: Callable[..., Record]) -> None:
    record = record_of(
        "<h3>Decision</h3><p>Grants of £4,000, £6,500 and £1,250 are made to Quay Lamps Trust, "
        f"Pier Mentors and Oxby Parish Council.</p>{SIGNED}"
    )
    assert awards(record) == {
        "Quay Lamps Trust": "4000",
        "Pier Mentors": "6500",
        "Oxby Parish Council": "1250",
    }


def test_later_years_that_are_only_set_aside_leave_the_year_that_is_awarded(
    record_of: Callable[..., Record],
) -> None:
    record = record_of(
        "<h3>What has been decided</h3><p>I award the sums shown for 2031/32. The figures for the two later "
        "years are set aside and will be released only by a further decision each spring.</p>"
        + table("Organisation|For|2031/32|2032/33|2033/34|Three years",
                "Quay Lamps Trust|Lamps|£62,400|£63,900|£65,500|£191,800",
                "Fen Refuge|Nights|£48,750|£48,750|£48,750|£146,250",
                "All||£111,150|£112,650|£114,250|£338,050")
        + SIGNED
    )  # fmt: skip
    assert awards(record) == {"Quay Lamps Trust": "62400", "Fen Refuge": "48750"}


def test_a_bid_that_was_declined_is_no_award_whatever_its_body_is_called(
    record_of: Callable[..., Record],
) -> None:
    record = record_of(
        table("Applicant|Project|Asked for|Awarded", "Colne Sea Cadets|boats|£14,900|£10,000",
              "Thurmark Wheels Project|course|£31,000|Declined", "Dengie Rural Watch|radios|£6,480|£6,480")
        + f"<h3>Decision</h3><p>I approve the awards in the table.</p>{SIGNED}"
    )  # fmt: skip
    assert awards(record) == {"Colne Sea Cadets": "10000", "Dengie Rural Watch": "6480"}
    assert roles(record, "£31,000") == ["request"]
