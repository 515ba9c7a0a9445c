"""Who decided, the number and the marking of a list's entries, where pages print them in odd places."""
# ruff: noqa: E501 (a sentence stays in one piece)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "<h1>Eastmarch Police and Crime Commissioner</h1><h2>Decisions</h2>"
ENTRIES = (("Night riders", "31/01", "PCC"), ("Stable lease", "31/02", "DPCC"), ("Oars", "31/03", "PCC"))


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@pytest.mark.parametrize("heading", ["PCC/DPCC", "From", "By", "Who", "Decision of"])
def test_a_column_of_offices_that_decide_names_the_maker(records_of: Records, heading: str) -> None:
    rows = [row(number, "3 May 2031", title, who, "Approved") for title, number, who in ENTRIES]
    table = row("Ref", "Date", "Subject", heading, "Decision") + "".join(rows)
    found = records_of(f"<html><body>{HEAD}<table>{table}</table></body></html>", ".html")
    assert [(r.decided_by, r.originator) for r in found] == [("PCC", None), ("DPCC", None), ("PCC", None)]


def test_a_column_of_people_who_ask_names_no_maker(records_of: Records) -> None:
    rows = [row(number, "3 May 2031", title, f"{title} Club", "Approved") for title, number, _ in ENTRIES]
    table = row("Ref", "Date", "Subject", "From", "Decision") + "".join(rows)
    found = records_of(f"<html><body>{HEAD}<table>{table}</table></body></html>", ".html")
    assert [r.decided_by for r in found] == [None] * 3


SAID = "The Commissioner agreed to let it for two years."
DAY = "4 May 2031"


@pytest.mark.parametrize(
    "entry",
    [
        "<h3>{0}</h3><p>{day}</p><p>{said}</p><p>Ref {1}</p>",
        "<h3>{0}</h3><p>{day}</p><p>{said} Ref {1}</p>",
        "<h3>{0}</h3><p>{day}</p><p>{said} ({1})</p>",
        "<h3>{0}</h3><p>{day}</p><p>{said}</p><p>Card | {1}</p>",
    ],
)
def test_a_number_closes_its_entry(records_of: Records, entry: str) -> None:
    numbered = [(title, f"D/{number}") for title, number, _ in ENTRIES]
    body = "".join(f"<article>{entry.format(*one, day=DAY, said=SAID)}</article>" for one in numbered)
    found = records_of(f"<html><body>{HEAD}{body}</body></html>", ".html")
    assert [(r.title, r.reference) for r in found] == numbered


@pytest.mark.parametrize("shape", ["{} of 2031", "No. {} (2031)"])
def test_a_year_stands_behind_the_number(records_of: Records, shape: str) -> None:
    numbered = [(title, shape.format(n)) for n, (title, *_) in enumerate(ENTRIES, 12)]
    body = "".join(f"<h3>{number} – {title}</h3><p>{DAY}</p><p>{SAID}</p>" for title, number in numbered)
    found = records_of(f"<html><body>{HEAD}{body}</body></html>", ".html")
    assert [(r.title, r.reference) for r in found] == numbered


@pytest.mark.parametrize(
    ("told", "status", "who"),
    [
        ("All reports are open.", "open", None),
        ("None of the decisions on this page is confidential.", "open", None),
        ("All of the decisions below are confidential.", "confidential", None),
        ("All reports are open to question at the panel.", None, None),
        ("The following decisions were taken by the Deputy Commissioner.", None, "the Deputy Commissioner"),
        ("Decisions made by the Deputy Commissioner in May 2031", None, "the Deputy Commissioner"),
        ("Decisions made by the Commissioner or the Deputy Commissioner", None, None),
        ("These decisions were made under delegated authority by the Chief Executive.", None, "the Chief Executive"),
        ("Here are the decisions that Ann Bell, Deputy Commissioner, took in May.", None, "Ann Bell, Deputy Commissioner"),
    ],
)  # fmt: skip
def test_what_is_told_once_is_of_each_entry(
    records_of: Records, told: str, status: str | None, who: str | None
) -> None:
    body = "".join(f"<h3>{title}</h3><p>{DAY} – D/{n}</p><p>Agreed to let it.</p>" for title, n, _ in ENTRIES)
    found = records_of(f"<html><body>{HEAD}<p>{told}</p>{body}</body></html>", ".html")
    assert [(r.status, r.decided_by) for r in found] == [(status, who)] * 3
