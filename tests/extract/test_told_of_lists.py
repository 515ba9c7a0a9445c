"""What a list says once above its entries, and what an entry tells in prose or only in a cell."""
# ruff: noqa: E501 (a row stays in one piece)

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.entries import cover
from extract.forms import choose
from extract.paper import read_paper
from extract.record import Record

ROWS = """<html><body><h1>Police and Crime Commissioner for Fenland</h1><p>{above}</p>
<table><tr><th>Ref</th><th>Applicant</th><th>{label}</th><th>Decision</th></tr>
<tr><td>FF/11</td><td>Oxby Scouts</td><td>{first}</td><td>Approved</td></tr>
<tr><td>FF/12</td><td>Reach Rowers</td><td>{second}</td><td>{said}</td></tr></table></body></html>"""


def rows(
    folder: Path,
    above: str,
    said: str = "Refused",
    label: str = "Project",
    cells: tuple[str, str] = ("Tents", "Oars"),
) -> list[Record]:
    path = folder / "list.html"
    page = ROWS.format(above=above, label=label, first=cells[0], second=cells[1], said=said)
    path.write_text(page, encoding="utf-8")
    return read_paper(path)


def day_of(record: Record) -> str | None:
    return record.decided_on.isoformat() if record.decided_on else None


@pytest.mark.parametrize(
    ("above", "who", "day"),
    [
        ("The Commissioner met on 5 June 2021 and made the decisions below.", None, "2021-06-05"),
        ("All decisions were taken by the Commissioner on 5 June 2021.", "the Commissioner", "2021-06-05"),
        ("The Commissioner took every decision listed here.", "The Commissioner", None),
        ("Decisions are made by the Commissioner or by officers.", None, None),
        ("Grants agreed by the Commissioner on 5 June 2021.", "the Commissioner", "2021-06-05"),
        (
            "Round 3: bids decided on 5 June 2021 by the Deputy Commissioner.",
            "the Deputy Commissioner",
            "2021-06-05",
        ),
        ("Second round: decided on Saturday 5 June 2021.", None, "2021-06-05"),
        ("These were agreed by the Commissioner on 5 June 2021.", "the Commissioner", "2021-06-05"),
        ("First round (decided 5 June 2021)", None, "2021-06-05"),
        ("Round 2 (closed 5 June 2021)", None, None),
        ("The awards below were made on 5 June 2021.", None, "2021-06-05"),
        ("Decisions were taken by the Commissioner; those marked (C) by officers.", None, None),
        ("The scheme was approved by the Commissioner on 5 June 2021.", None, None),
        ("Bids were decided by the Commissioner or the Deputy on 5 June 2021.", None, None),
        ("The fund opened on 5 June 2021 and the decisions are below.", None, None),
        ("This list was published on 5 June 2021.", None, None),
    ],
)
def test_who_decided_all_and_when(above: str, who: str | None, day: str | None, tmp_path: Path) -> None:
    found = rows(tmp_path, above)
    assert [(r.decided_by, day_of(r)) for r in found] == [(who, day)] * 2


@pytest.mark.parametrize(
    ("above", "who", "days"),
    [
        ("Decision taken by: The Commissioner</p><p>Date of decision: 5 June 2021",
         "The Commissioner", ("2021-06-05", None, None)),
        ("Decision maker: A Bell, Commissioner</p><p>Meeting date: 5 June 2021</p><p>Published: 9 June 2021",
         "A Bell, Commissioner", (None, "2021-06-05", "2021-06-09")),
        ("Next meeting: 5 June 2021</p><p>Closing date: 9 June 2021", None, (None, None, None)),
    ],
)  # fmt: skip
def test_labels_above_a_list_tell_of_all_its_entries(
    above: str, who: str | None, days: tuple[str | None, ...], tmp_path: Path
) -> None:
    for record in rows(tmp_path, above):
        told = (record.decided_on, record.meeting_on, record.published_on)
        assert record.decided_by == who
        assert tuple(day.isoformat() if day else None for day in told) == days


ROUNDS = """<html><body><h1>Police and Crime Commissioner for Fenland: grant decisions</h1><p>The fund helps clubs.</p>
{first}<table><tr><th>Ref</th><th>Organisation</th><th>Project</th><th>Outcome</th><th>Special conditions</th></tr>
<tr><td>FF/11</td><td>Oxby Scouts</td><td>Tents</td><td>Approved</td><td>Open to girls</td></tr></table>
{second}<table><tr><th>Ref</th><th>Organisation</th><th>Project</th><th>Outcome</th><th>Special conditions</th></tr>
<tr><td>FF/12</td><td>Reach Rowers</td><td>Oars</td><td>Refused</td><td>None</td></tr></table></body></html>"""
ROUND = "<h2>Round {0}</h2><p>Awards decided by the {1} on {2}.</p>"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (ROUND.format(1, "Commissioner", "5 June 2021"), ROUND.format(2, "Deputy Commissioner", "4 May 2022"),
         [("the Commissioner", "2021-06-05"), ("the Deputy Commissioner", "2022-05-04")]),
        ("<p>Decided by: the Commissioner</p><h2>Round 1: awards made on 5 June 2021</h2>",
         "<h2>Round 2: awards made on 4 May 2022</h2>",
         [("the Commissioner", "2021-06-05"), ("the Commissioner", "2022-05-04")]),
        (ROUND.format(1, "Commissioner", "5 June 2021"), "<p>The second table has the late bids.</p>",
         [("the Commissioner", "2021-06-05"), ("the Commissioner", "2021-06-05")]),
        ("<p>All decisions were taken by the Commissioner.</p>", "<h2>Round 2: bids decided on 4 May 2022</h2>",
         [("the Commissioner", None), ("the Commissioner", "2022-05-04")]),
    ],
)  # fmt: skip
def test_the_line_above_each_table_tells_of_its_own_entries(
    first: str, second: str, told: list[tuple[str, str | None]], tmp_path: Path
) -> None:
    path = tmp_path / "rounds.html"
    path.write_text(ROUNDS.format(first=first, second=second), encoding="utf-8")
    records = read_paper(path)
    assert [(r.decided_by, day_of(r)) for r in records] == told
    assert [r.conditions for r in records] == [("Open to girls",), ()]


SUMS = """<html><body><h1>Police and Crime Commissioner for Fenland</h1><p>Schedule of bids and decisions</p>
<table><tr><th>Ref</th><th>Organisation</th><th>Project</th><th>{asked}</th><th>{given}</th><th>Comments</th></tr>
<tr><td>FF/11</td><td>Oxby Scouts</td><td>Tents</td><td>900</td><td>900</td><td></td></tr>
<tr><td>FF/12</td><td>Reach Rowers</td><td>Oars</td><td>800</td><td>{sum}</td><td>{said}</td></tr></table>"""


@pytest.mark.parametrize(
    ("asked", "given"),
    [("Bid £", "Agreed £"), ("Amount requested (£)", "Amount awarded (£)"), ("Sought £", "Given £")],
)
@pytest.mark.parametrize(
    ("sum_", "said", "outcome", "awarded"),
    [
        ("800", "", "approved", [800]),
        ("650", "One pair, not two.", "approved-in-part", [650]),
        ("Nil", "Outside the aims of the round.", "refused", []),
        ("0", "", "refused", []),
        ("\u2013", "Application withdrawn by the club.", "withdrawn", []),
        ("-", "Deferred to the autumn round.", "deferred", []),
    ],
)
def test_the_sum_beside_what_was_asked_says_what_came_of_a_bid(
    asked: str, given: str, sum_: str, said: str, outcome: str, awarded: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "list.html"
    path.write_text(SUMS.format(asked=asked, given=given, sum=sum_, said=said), encoding="utf-8")
    first, second = read_paper(path)
    assert (first.outcome, second.outcome) == ("approved", outcome)
    assert [int(a.value) for a in second.awards] == awarded


def test_a_dash_where_no_sum_was_asked_refuses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.html"
    page = SUMS.format(asked="Area", given="Agreed £", sum="\u2013", said="").replace(
        "<td>800</td>", "<td>Reach</td>"
    )
    path.write_text(page, encoding="utf-8")
    assert read_paper(path)[1].outcome is None


def noted(calls: list[str], call: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def look(above: Any) -> Any:
        calls.append(call.__name__)
        return call(above)

    return look


def test_what_stands_above_a_list_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(cover, "told_of_all", noted(calls, cover.told_of_all))
    monkeypatch.setattr(choose, "_printed", noted(calls, choose._printed))
    assert len(rows(tmp_path, "The Commissioner took every decision listed here.")) == 2
    assert sorted(calls) == ["_printed", "told_of_all"]


def test_what_was_withdrawn_was_not_decided_that_day(tmp_path: Path) -> None:
    above = "The Commissioner met on 5 June 2021 and made the decisions below."
    found = rows(tmp_path, above, "Withdrawn by the applicant")
    assert [(r.outcome, day_of(r)) for r in found] == [("approved", "2021-06-05"), ("withdrawn", None)]


def test_the_officer_of_a_list_of_delegated_decisions_decided(tmp_path: Path) -> None:
    officers = ("Chief Executive", "Head of Estates")
    found = rows(tmp_path, "Decisions taken by officers under delegation", label="Officer", cells=officers)
    assert [(r.decided_by, r.originator) for r in found] == [(who, None) for who in officers]
    found = rows(tmp_path, "Decisions of the Commissioner", label="Officer", cells=officers)
    assert [r.originator for r in found] == list(officers)


LOG = """# Police and Crime Commissioner for Fenland: decisions

## 01/2022 - Boats

{text}

Decided by the Commissioner on 5 April 2022

## 02/2022 - Radios

The Commissioner approved the purchase of radios.

Decided by the Commissioner on 6 April 2022
"""


def test_days_without_a_year_under_months(tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    path.write_text(
        "# Police and Crime Commissioner for Fenland: decisions\n\n## May 2019\n\n"
        "- 2019/01 - Boats (4 May). The Commissioner agreed a grant of £500 to Quay Rescue.\n"
        "- 2019/02 - Radios (25 May). The Commissioner turned down a request for £90.\n\n## June 2019\n\n"
        "- 2019/03 - Vans (8 June). The Commissioner agreed to buy a van for £9,000.\n",
        encoding="utf-8",
    )
    found = [(r.title, day_of(r), r.decided_by) for r in read_paper(path)]
    assert found == [
        ("Boats", "2019-05-04", "The Commissioner"),
        ("Radios", "2019-05-25", "The Commissioner"),
        ("Vans", "2019-06-08", "The Commissioner"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Commissioner did not approve the bid on 5 May 2022, as it was late.", "2022-05-05"),
        ("The PCC considered the bids on 5 May 2022 and approved these:", "2022-05-05"),
        ("The Commissioner was asked for £900 and approved it on 5 May 2022. It buys oars.", "2022-05-05"),
        ("To buy oars. Accepted on 5 May 2022.", "2022-05-05"),
        ("Agreed: 5 May 2022", "2022-05-05"),
        ("The Commissioner agreed to buy oars. The club was founded on 5 May 2002.", None),
        ("The Commissioner approved a boat on 5 May 2020. The quay lends it a berth.", "2020-05-05"),
        ("The Commissioner had already approved a boat on 5 May 2020, and it sank.", None),
    ],
)
def test_a_day_in_the_prose_of_an_entry(text: str, day: str | None, tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    page = LOG.replace("Decided by the Commissioner on 5 April 2022\n\n", "").replace(
        "Decided by", "Taken by"
    )
    path.write_text(page.format(text=text), encoding="utf-8")
    assert day_of(read_paper(path)[0]) == day


def test_a_labelled_day_goes_before_one_in_prose(tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    path.write_text(LOG.format(text="The Commissioner approved a boat on 5 May 2020."), encoding="utf-8")
    assert day_of(read_paper(path)[0]) == "2022-04-05"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Following a tender, the PCC approved the purchase of two boats.", "PCC"),
        ("At the Quay Board the Commissioner agreed to buy two boats.", "the Commissioner"),
        ("Boats bought after the PCC agreed the budget are kept at the quay.", None),
        ("Following a tender, the Board approved two boats, of which the Commissioner was told.", None),
    ],
)
def test_who_decided_behind_what_came_before(text: str, who: str | None, tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    page = LOG.replace("Decided by the Commissioner on", "Date of decision:")
    path.write_text(page.format(text=text), encoding="utf-8")
    assert read_paper(path)[0].decided_by == who


def test_what_is_refused_has_no_conditions(tmp_path: Path) -> None:
    told = rows(tmp_path, "Decisions", label="Conditions / comments", cells=("Sent by May", "It is rich"))
    assert [r.conditions for r in told] == [("Sent by May",), ()]


def test_the_grant_in_the_words_and_its_sum_in_a_column(tmp_path: Path) -> None:
    path = tmp_path / "log.html"
    path.write_text(
        "<html><body><h1>Police and Crime Commissioner for Fenland: decision log</h1><table>"
        "<tr><th>No.</th><th>Title</th><th>What was decided</th><th>Grant £</th><th>Date</th></tr>"
        "<tr><td>7</td><td>Boats</td><td>PCC agreed to award a grant to Quay Rescue for a boat, "
        "subject to match funding of £90 from the club</td><td>5,000</td><td>5 June 2021</td></tr>"
        "<tr><td>8</td><td>Radios</td><td>Lease renewed with Tarn Ltd</td><td></td><td>9 June 2021</td></tr>",
        encoding="utf-8",
    )
    first, second = read_paper(path)
    assert [(int(a.value), a.recipient, a.purpose) for a in first.awards] == [(5000, "Quay Rescue", "a boat")]
    assert (first.decided_by, second.decided_by, second.outcome) == ("PCC", None, "approved")
    assert not second.awards


@pytest.mark.parametrize("label", ["Details", "Summary"])
@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Two contracts have been let.", "approved"),
        ("The bid has not been supported.", "refused"),
        ("The Commissioner has been asked to look at it.", None),
    ],
)
def test_what_details_say_was_done_is_the_outcome_of_a_row(
    label: str, said: str, outcome: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "log.html"
    page = ROWS.format(
        above="Decisions 2024", label=label, first="A van has been bought.", second=said, said=""
    )
    path.write_text(page.replace("<th>Decision</th>", "<th>Date of decision</th>"), encoding="utf-8")
    assert read_paper(path)[1].outcome == outcome


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("To accept the tender of Alder Quay at \u00a346,300 a year.", "Alder Quay"),
        ("To accept the quotation of Reach Lamps in the sum of \u00a346,300.", "Reach Lamps"),
        ("To note a tender price of \u00a346,300.", None),
    ],
)
def test_whose_tender_is_accepted_has_the_price(said: str, firm: str | None, tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(f"DECISION NOTICE\n\nReference: 2022/1\n\nDecision\n\n{said}\n", encoding="utf-8")
    assert [a.recipient for a in read_paper(path)[0].amounts] == [firm]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (
            "Approved a contribution of \u00a345,000 to Reach Council towards lamps."
            + " It is by the pier." * 20,
            "approved",
        ),
        ("Agreed to defer the lamps." + " They are by the pier." * 20, None),
    ],
)
def test_a_long_summary_of_a_decision_opens_with_its_outcome(
    said: str, outcome: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "log.html"
    page = ROWS.format(above="", label="Summary of decision", first="Noted.", second=said, said="")
    path.write_text(page.replace("<th>Decision</th>", "<th>Date signed</th>"), encoding="utf-8")
    assert read_paper(path)[1].outcome in (outcome, "deferred" if outcome is None else outcome)


def test_openness_below_the_conditions_of_an_entry_is_none_of_them(tmp_path: Path) -> None:
    row = "<tr><td>{0}</td><td>{1}</td></tr>"
    form = row.format("Reference", "FEN/25/0{0}") + row.format("Title", "Lamps {0}") + "<tr><td colspan=2>"
    form += "<h3>Decision</h3><p>To buy lamps.</p><h3>Conditions</h3><p>Lit at night</p></td></tr>"
    page = f"<h1>Police and Crime Commissioner for Fenland: decisions</h1><table>{form}</table>"
    page += f"<table>{row.format('Open or confidential', 'Open')}</table>"
    path = tmp_path / "list.html"
    path.write_text(f"<html><body>{page.format(1)}</body></html>", encoding="utf-8")
    (record,) = read_paper(path)
    assert (record.conditions, record.status) == (("Lit at night",), "open")
