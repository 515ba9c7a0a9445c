"""Lists whose print names nothing: what a cell or a line is, its shape tells."""

from collections.abc import Callable
from datetime import date

import pytest

from extract.block import Block
from extract.entries.shapes import facts_in, shape_of
from extract.page import Line
from extract.record import Record

Records = Callable[..., list[Record]]

ENTRIES = [
    ("EM-31-04", "Lamps for the quay", date(2031, 3, 4), "approved"),
    ("EM-31-05", "A boat for the cadets", date(2031, 3, 11), "refused"),
    ("EM-31-06", "Roof of the watch hut", date(2031, 3, 18), "deferred"),
]


def told(found: list[Record]) -> list[tuple[str | None, str | None, date | None, str | None]]:
    return [(r.reference, r.title, r.decided_on, r.outcome) for r in found]


def day(one: date) -> str:
    return f"{one.day} March {one.year}"


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("EM-31-04", "reference"),
        ("4 March 2031", "date"),
        ("Not approved", "decision"),
        ("DPCC", "decided_by"),
        ("2030/31", None),  # a financial year
        ("Lamps for the quay", None),
        ("£4,500", None),
    ],
)
def test_shapes_of_words(text: str, shape: str | None) -> None:
    assert shape_of(text) == shape


@pytest.mark.parametrize(
    "text",
    [
        "EM-31-04 – Lamps for the quay",
        "4 March 2031",
        "The Commissioner approved the lamps on 4 March 2031 (EM-31-04)",
        "4 March 2031 – 11 March 2031",  # two of one kind: a period
        "Boats approved for the cadets – EM-31-04",  # a title
    ],
)
def test_lines_that_hold_more_than_facts_or_one(text: str) -> None:
    assert facts_in(Block(text, "paragraph", ((0, Line(text, 1)),))) == []


def test_a_register_without_headings(records_of: Records) -> None:
    rows = "".join(
        f"<tr><td>{r}</td><td>{day(d)}</td><td>{t}</td><td>{o.capitalize()}</td></tr>"
        for r, t, d, o in ENTRIES
    )
    found = records_of(f"<h1>Eastmarch</h1><p>Signed off in spring</p><table>{rows}</table>", ".html")
    assert told(found) == ENTRIES


def test_a_register_under_headings_of_its_own_words(records_of: Records) -> None:
    rows = "".join(f"{r} | {day(d)} | {t} | {o.capitalize()}\n" for r, t, d, o in ENTRIES)
    found = records_of(f"Eastmarch, spring 2031\n\nFile | Signed off | Matter | Upshot\n{rows}", ".txt")
    assert told(found) == ENTRIES


def test_a_table_of_days_and_titles_is_no_register(records_of: Records) -> None:
    rows = "".join(f"<tr><td>{t}</td><td>{day(d)}</td><td>A. Bell</td></tr>" for _, t, d, _ in ENTRIES)
    notice = f"<h1>Refit</h1><p>The work runs thus.</p><table>{rows}</table>"
    assert len(records_of(notice, ".html")) == 1


@pytest.mark.parametrize("mark", [" · ", " | ", " – ", ", "])
def test_facts_in_one_line_below_each_title(records_of: Records, mark: str) -> None:
    cards = "".join(
        f"<h3>{t}</h3><p>{mark.join((r, day(d), o.capitalize()))}</p><p>It costs £{n},500.</p>"
        for n, (r, t, d, o) in enumerate(ENTRIES, 1)
    )
    found = records_of(f"<h1>Eastmarch decisions</h1>{cards}", ".html")
    assert told(found) == ENTRIES
    assert found[0].evidence["reference"].text == mark.join(("EM-31-04", "4 March 2031", "Approved"))


def test_a_day_alone_over_each_entry_is_its_own(records_of: Records) -> None:
    text = "Delegated decisions\n\nChief Executive of Eastmarch\n\n" + "".join(
        f"{day(d)}\n{r}\n{t}\n£{n},000 {o}. Officer: A Bell\n\n" for n, (r, t, d, o) in enumerate(ENTRIES, 1)
    )
    assert [(r.reference, r.title, r.decided_on) for r in records_of(text, ".txt")] == [
        (r, t, d) for r, t, d, _ in ENTRIES
    ]


def test_titles_over_what_was_decided_are_a_list(records_of: Records) -> None:
    rule = "-" * 40
    text = f"The Commissioner for Eastmarch\nThis spring\n{rule}\n" + "".join(
        f"{t}\nThe Commissioner {o} this on {day(d)}, at a cost of £{n},000.\n{rule}\n"
        for n, (_, t, d, o) in enumerate(ENTRIES, 1)
    )
    assert [(r.title, r.outcome) for r in records_of(text, ".txt")] == [(t, o) for _, t, _, o in ENTRIES]


def test_parts_of_a_notice_that_do_not_all_decide_are_no_list(records_of: Records) -> None:
    text = (
        "Lamps for the quay\n\nWhat was asked\n\nThe harbour master asked for six lamps.\n\n"
        "What was decided\n\nThe Commissioner approved £4,000 for them.\n\n"
        "What comes next\n\nThey will be put up in May.\n"
    )
    assert len(records_of(text, ".txt")) == 1


def test_a_term_of_number_and_title_beside_what_was_decided(records_of: Records) -> None:
    said = {"approved": "Approved", "refused": "Refused", "deferred": "Deferred"}
    terms = "".join(
        f"<dt>{r} {t}</dt><dd>{said[o]} on {day(d)}. It would cost £{n},000.</dd>"
        for n, (r, t, d, o) in enumerate(ENTRIES, 1)
    )
    found = records_of(f"<h1>Decisions of the Commissioner for Eastmarch</h1><dl>{terms}</dl>", ".html")
    assert [(r.reference, r.title, r.outcome) for r in found] == [(r, t, o) for r, t, _, o in ENTRIES]


@pytest.mark.parametrize("facts", [" – {d} – {o}", " ({o} {d})", ", {o} on {d}"])
def test_facts_that_close_the_line_of_a_title(records_of: Records, facts: str) -> None:
    lines = "".join(f"<p>{r} – {t}{facts.format(d=day(d), o=o)}</p>" for r, t, d, o in ENTRIES)
    assert told(records_of(f"<h1>Decision log of Eastmarch</h1>{lines}", ".html")) == ENTRIES


def test_the_latest_entry_is_set_in_another_way(records_of: Records) -> None:
    (number, title, on, outcome), *older = ENTRIES
    lines = "".join(
        f"<p>{r} – {t} – {day(d)} – {o}</p>" for r, t, d, o in (*older, ("EM-31-03", *ENTRIES[1][1:]))
    )
    said = f"On {day(on)} the Commissioner {outcome} £400 for six of them."
    latest = f"<h2>Latest</h2><p>{number} {title}. {said}</p>"
    found = records_of(
        f"<h1>Decision log</h1>{latest}<p>Read more below.</p><h2>Earlier</h2>{lines}", ".html"
    )
    assert told(found)[:3] == ENTRIES
    assert len(found) == 4


def test_forms_whose_first_label_is_their_number(records_of: Records) -> None:
    forms = "<p>Spring.</p>".join(
        f"<table><tr><td>No. {n}</td><td>{t}</td></tr><tr><td>When</td><td>{day(d)}</td></tr>"
        f"<tr><td>Result</td><td>{o.capitalize()}</td></tr></table>"
        for n, (_, t, d, o) in enumerate(ENTRIES, 1)
    )
    found = records_of(f"<h1>Decisions of spring</h1>{forms}", ".html")
    assert told(found) == [(str(n), t, d, o) for n, (_, t, d, o) in enumerate(ENTRIES, 1)]


def test_a_title_that_goes_on_behind_a_colon(records_of: Records) -> None:
    rows = "".join(
        f"<tr><td>{r}</td><td>{t}:<br>spring works</td><td>{day(d)}</td><td>{o}</td></tr>"
        for r, t, d, o in ENTRIES
    )
    heads = "<tr><th>Ref</th><th>Title</th><th>Date</th><th>Decision</th></tr>"
    found = records_of(f"<h1>Decision log</h1><table>{heads}{rows}</table>", ".html")
    assert [r.title for r in found] == [f"{t}: spring works" for _, t, _, _ in ENTRIES]


def test_words_that_put_off_win_over_the_day_of_signing(records_of: Records) -> None:
    text = "# Decisions register of Eastmarch\n\n" + "".join(
        f"## 2031/01{n} {t}\n*Signed: {day(d)}*\n\nThe Commissioner {does} the plan.\n\n"
        for n, ((_, t, d, _), does) in enumerate(zip(ENTRIES, ("approves", "refuses", "defers"), strict=True))
    )
    assert [r.outcome for r in records_of(text, ".txt")] == ["approved", "refused", "deferred"]
