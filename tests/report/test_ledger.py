"""A decision that several papers print is counted once, and only where the papers say that it is one."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extract.record import Amount, Award, Evidence, Record, Source
from report.ledger import Entry, Ledger
from report.totals import CELL_ROWS, By, add_up, totals_sheet
from report.views import totals_view

AT = Evidence(2, 9, "A grant is made to Lantern House")
GRANT = Award(Decimal("25600"), AT, recipient="Lantern House", purpose="youth work")
NUMBER = iter(range(1, 10_000))


def paper(*awards: Award, **stated: Any) -> Record:
    """A decision in a file of its own; what is not named is as in the first notice."""
    number = next(NUMBER)
    source = Source(f"/papers/{number}.pdf", f"{number:064x}", 1, "application/pdf", 4)
    values = {
        "area": "Marlshire",
        "reference": "27",
        "title": "Youth",
        "decided_on": date(2016, 8, 23),
    } | stated
    return Record(
        f"{number:012x}",
        values.pop("kind", "decision"),
        values.pop("source", source),
        awards=awards or (GRANT,),
        **values,
    )


def standings(records: Iterable[Record]) -> list[str]:
    return [entry.standing for entry in Ledger().enter(records)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {}),
        ({}, {"decided_on": date(2016, 9, 12), "title": "Grant of August"}),
        ({}, {"decided_on": None, "reference": "027"}),
        ({"reference": None}, {"reference": None}),
        ({}, {"reference": None}),
        ({"reference": None}, {"title": "Another title"}),
    ],
    ids=["again", "published later", "undated", "no numbers", "second unnumbered", "for the same purpose"],
)
def test_a_decision_printed_again_is_not_counted_again(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert standings([paper(**first), paper(**second)]) == ["counted", "repeat"]


@pytest.mark.parametrize(
    "second",
    [
        {"reference": "28"},
        {"area": "Fenshire"},
        {"decided_on": date(2017, 8, 23)},
        {"reference": None, "decided_on": date(2017, 8, 23)},
    ],
    ids=["a number of its own", "another area", "numbered so again next year", "next year's grant"],
)
def test_equal_sums_are_two_decisions(second: dict[str, Any]) -> None:
    assert standings([paper(), paper(**second)]) == ["counted", "counted"]


@pytest.mark.parametrize(
    "award",
    [replace(GRANT, recipient="Harbour Trust"), replace(GRANT, recipient=None)],
    ids=["another recipient", "no recipient"],
)
def test_the_sum_alone_makes_nothing_a_repeat(award: Award) -> None:
    assert standings([paper(), paper(award, reference=None)]) == ["counted", "counted"]


@pytest.mark.parametrize(
    ("second", "award"),
    [
        ({"reference": None, "decided_on": date(2016, 9, 30), "title": "Minutes"}, GRANT),
        ({}, replace(GRANT, value=Decimal("26500"))),
    ],
    ids=["minutes without a number", "corrected"],
)
def test_what_may_be_one_decision_is_counted_and_said(second: dict[str, Any], award: Award) -> None:
    ledger = Ledger()
    first, other = ledger.enter([paper(), paper(award, **second)])
    assert (other.standing, other.of and other.of.place, other.counts) == ("likely", first.place, True)
    (line,) = ledger.told["likely"]
    assert first.place in line and other.place in line


def test_a_corrected_sum_to_nobody_named_is_said_where_reference_and_title_are_the_same() -> None:
    unnamed, corrected = (replace(GRANT, recipient=None, value=Decimal(sum_)) for sum_ in ("25600", "26500"))
    assert standings([paper(unnamed), paper(corrected)]) == ["counted", "likely"]
    assert standings([paper(unnamed), paper(corrected, title="Radios")]) == ["counted", "counted"]
    assert standings([paper(unnamed, title=None), paper(corrected, title=None)]) == ["counted", "counted"]


def test_a_reference_without_a_number_is_none() -> None:
    first, other = (
        paper(reference="N/A"),
        paper(reference="N/A", title="Minutes", decided_on=date(2016, 9, 1)),
    )
    assert standings([first, other]) == ["counted", "likely"]


def test_without_an_area_nothing_is_known_again() -> None:
    assert standings([paper(area=None), paper(area=None)]) == ["counted", "counted"]


def test_two_equal_awards_of_one_paper_are_two_and_repeat_two() -> None:
    twice = (GRANT, replace(GRANT, purpose="a minibus"))
    assert standings([paper(*twice), paper(*twice)]) == ["counted", "counted", "repeat", "repeat"]
    assert standings([paper(GRANT), paper(*twice)]) == ["counted", "repeat", "counted"]


def test_entries_of_one_list_are_told_apart_by_their_words() -> None:
    source = paper().source
    assert standings([paper(source=source), paper(source=source, title="Sports")]) == ["counted", "counted"]
    assert standings([paper(source=source), paper(source=source)]) == ["counted", "repeat"]


def test_a_third_paper_leads_back_to_the_first() -> None:
    first, second, third = Ledger().enter(
        [paper(), paper(decided_on=date(2016, 9, 12)), paper(reference=None)]
    )
    assert second.of and third.of and second.of.place == third.of.place == first.place


def test_what_a_panel_is_told_of_is_said_and_not_counted() -> None:
    told = Amount(Decimal("25600"), "£25,600", "allocation", Evidence(3, 1, ""), recipient="LANTERN HOUSE")
    late = {"kind": "paper", "reference": None, "decided_on": None, "awards": (), "amounts": (told,)}
    report = replace(paper(), **{**late, "meeting_on": date(2017, 2, 1)})
    ledger = Ledger()
    (entry,) = ledger.enter([paper(), report, replace(report, meeting_on=date(2019, 2, 1))])
    assert entry.counts
    (line,) = ledger.reports
    assert f"{report.id} p. 3" in line and entry.place in line


def test_an_award_of_doubtful_size_is_said() -> None:
    amount = Amount(GRANT.value, "£25,6oo", "award", AT, suspect="letters among its figures")
    ledger = Ledger()
    list(ledger.enter([replace(paper(replace(GRANT, amounts=(0,))), amounts=(amount,))]))
    assert "letters among its figures" in ledger.doubtful[0]


# Totals

SECOND = Award(Decimal("900.50"), AT, "up-to", "The Lantern House", fund="Youth Fund")
RECORDS = [
    paper(GRANT, SECOND, reference="1", decided_on=date(2016, 3, 31)),
    paper(GRANT, SECOND, reference="1", decided_on=date(2016, 4, 2)),
    paper(replace(GRANT, recipient="Harbour Trust"), reference="3", decided_on=date(2016, 4, 1), area=None),
    paper(replace(GRANT, recipient=None), reference="4", decided_on=None),
]


def entries() -> list[Entry]:
    return list(Ledger().enter(RECORDS))


@pytest.mark.parametrize(
    ("by", "sums"),
    [
        ("recipient", [("Lantern House", "26500.50"), ("Harbour Trust", "25600"), (None, "25600")]),
        ("year", [("2015/16", "26500.50"), ("2016/17", "25600"), (None, "25600")]),
        ("area", [("Marlshire", "52100.50"), (None, "25600")]),
        ("fund", [("Youth Fund", "900.50"), (None, "76800")]),
    ],
)
def test_totals_count_each_grant_once(by: By, sums: list[tuple[str | None, str]]) -> None:
    totals = add_up(entries(), by)
    assert [(total.name, total.value) for total in totals] == [(name, Decimal(sum)) for name, sum in sums]
    assert sum(len(total.repeats) for total in totals) == 2


def test_every_total_is_the_sum_of_the_rows_it_names() -> None:
    totals = json.loads("".join(totals_view(entries(), "recipient").forms["json"]()))
    for total in totals:
        assert Decimal(total["value"]) == sum(Decimal(row["value"]) for row in total["rows"])
        assert total["awards"] == len(total["rows"])
    first = totals[0]
    assert (first["up_to"], first["rows"][1]["id"], first["rows"][1]["page"]) == ("900.50", RECORDS[0].id, 2)
    assert [row["of"] for row in first["repeats"]] == [f"{RECORDS[0].id} p. 2"] * 2
    row = next(iter(totals_sheet(add_up(entries(), "recipient")).rows))
    assert row[5] == f"{RECORDS[0].id} p. 2 25600.00; {RECORDS[0].id} p. 2 900.50"
    assert row[6].startswith(f"{RECORDS[1].id} p. 2 25600.00")


def test_a_cell_is_never_longer_than_a_spreadsheet_holds() -> None:
    many = Ledger().enter(paper(reference=str(number)) for number in range(CELL_ROWS + 200))
    (row,) = totals_sheet(add_up(many, "area")).rows
    assert len(row[5]) < 32_767 and row[5].endswith("; … and 200 more, see --format json")
