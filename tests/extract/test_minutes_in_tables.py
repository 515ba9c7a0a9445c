"""Minutes set as a table, as offices number and head it, with the actions in a table behind."""
# ruff: noqa: E501 (a row stays in one piece)

import pytest

from .conftest import Records

Rows = list[tuple[str, ...]]

PAGE = (
    "<html><body><h1>Record of meeting</h1><p>Estates Board</p><p>Date: 9 July 2024</p>"
    "<p>Present: Ann Bell – Police and Crime Commissioner for Marlshire</p>"
)
ITEMS: Rows = [
    ("{0}", "<p>Minutes of the last meeting</p><p>These were read.</p>", "Agreed for publication."),
    ("{1}", "Decisions required", ""),
    ("{2}", "<p>Sale of the garage</p><p>JR said that £64,000 had been offered, beside £60,000 hoped for.</p>", "Approved, at £64,000."),
    ("{3}", "<p>Youth shelter</p><p>Heron Trust asked for £7,200.</p>", "A grant of £7,200 to Heron Trust was approved."),
    ("{4}", "<p>Car park</p><p>The survey is late.</p>", "Deferred to September. See action {4}."),
    ("{5}", "For information", ""),
    ("{6}", "<p>Energy</p><p>Use fell by 4%.</p>", "None required."),
]  # fmt: skip
ACTIONS: Rows = [("Action", "Detail", "Owner", "Due"), ("{4}", "Chase the surveyor", "JR", "1 August 2024")]
COUNTED = {
    "letters": ("61", "62", "62a", "62b", "62c", "63", "63a"),
    "points": ("7", "8", "8.1", "8.2", "8.3", "9", "9.1"),
}


def _rows(rows: Rows) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{lines}</table>"


@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize(
    "heads",
    [
        ("No.", "Discussion", "Outcome / Decision"),
        ("Minute no.", "Item", "Decision"),
        ("Item", "Summary of discussion", "Outcome"),
        ("Ref", "Item and discussion", "Decisions / Resolutions"),
    ],
)
def test_items_counted_by_letters_or_points_under_group_rows(
    records_of: Records, heads: tuple[str, ...], counted: str
) -> None:
    page = PAGE + _rows([heads, *ITEMS]) + "<h2>Action log</h2>" + _rows(ACTIONS)
    numbers = COUNTED[counted]
    found = records_of(page.format(*numbers), ".html")
    assert [(r.reference, r.title, r.outcome) for r in found] == [
        (numbers[2], "Sale of the garage", "approved"),
        (numbers[3], "Youth shelter", "approved"),
        (numbers[4], "Car park", "deferred"),
    ]
    assert [(a.value, a.recipient) for r in found for a in r.awards] == [(7200, "Heron Trust")]
    assert {str(r.meeting_on) for r in found} == {"2024-07-09"}


def test_a_column_that_holds_actions_too_decides_only_in_words_that_do(records_of: Records) -> None:
    rows = [(*row[:2], "JR to report back") for row in ITEMS[2:5]]
    page = PAGE + _rows([("No.", "Discussion", "Decision / Action"), *rows])
    told = [r.outcome for r in records_of(page.format(*COUNTED["letters"]), ".html")]
    assert told in ([], [None])


@pytest.mark.parametrize("opens", ["Decision MB/2024/31", "Decision no. 31/24", "Minute MB/24/31:"])
def test_the_number_of_the_decision_above_the_title_in_its_cell(records_of: Records, opens: str) -> None:
    rows = [
        ("1", "Apologies", "None.", "-"),
        ("2", f"<p>{opens}<br>Sale of the garage</p>", "An offer had come in.", "Approved, at £64,000."),
        ("3", f"<p>{opens.replace('31', '32')}<br>Car park</p>", "Late.", "Deferred to May."),
    ]
    found = records_of(PAGE + _rows([("No.", "Item", "Discussion", "Decision"), *rows]), ".html")
    number = opens.split()[-1].rstrip(":")
    assert [(r.reference, r.title, r.outcome) for r in found] == [
        (number, "Sale of the garage", "approved"),
        (number.replace("31", "32"), "Car park", "deferred"),
    ]


@pytest.mark.parametrize(
    ("over", "reference"),
    [
        ("Ref 02/09/07/2024", "02/09/07/2024"),
        ("Ref. 24/17", "24/17"),
        ("EB 24/17", "EB 24/17"),
        ("Minute 24/17", "24/17"),
        ("Item 2", None),
        ("2.", None),
    ],
)
def test_the_number_stands_alone_over_the_title(
    records_of: Records, over: str, reference: str | None
) -> None:
    rows = [
        ("Ref and item", "Discussion", "Decision / action"),
        (f"<p>{over}</p><p>Sale of the garage – Paper – For Decision</p>", "<p>JR spoke.</p>", "Decision: The PCC approved the sale at £64,000."),
    ]  # fmt: skip
    (found,) = records_of(PAGE + _rows(rows), ".html")
    assert (found.reference, found.title) == (reference, "Sale of the garage")


def test_a_table_of_resolutions_in_each_item(records_of: Records) -> None:
    def item(number: int, title: str, said: str, resolved: str = "") -> str:
        table = f"<tr><th>Resolution</th><th>Owner</th></tr><tr><td>{resolved}</td><td>AB</td></tr>"
        return f"<h2>{number}. {title}</h2><p>{said}</p>" + (f"<table>{table}</table>" if resolved else "")

    found = records_of(
        "<h1>Board</h1><p>Minutes of the meeting of 4 May 2031</p><p>Present: A Bell (Commissioner)</p>"
        + item(1, "Apologies", "None.")
        + item(2, "Boats", "Two were looked at.", "The purchase of one at £9,000 be approved.")
        + item(3, "Lamps", "Members talked of them.")
        + item(4, "Hut", "Its roof has gone.", "The matter be deferred until June."),
        ".html",
    )
    assert [(r.title, r.outcome) for r in found] == [("Boats", "approved"), ("Hut", "deferred")]
