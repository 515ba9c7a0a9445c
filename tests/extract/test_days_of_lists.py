"""Lists whose entries have their day beside them or over them, and lists of what is still to be decided."""

import pytest

from .conftest import Records

HEAD = "<html><body><p>Police and Crime Commissioner for Kent</p><h1>PCC decisions 2031</h1>"


def test_a_date_that_stands_behind_each_link_is_the_decisions(records_of: Records) -> None:
    items = [
        ("K01-2031 Grant of £900 to Quay Aid for lamps", "8 April 2031"),
        ("K02-2031 Lease of the boat house (first floor)", "15 April 2031"),
        ("K03-2031 Annual Statement 2030/31", "2 May 2031"),
    ]
    listed = "".join(f"<li><a href='x.pdf'>{title}</a> <span>{day}</span></li>" for title, day in items)
    records = records_of(f"{HEAD}<h2>Spring</h2><ul>{listed}</ul></body></html>", ".html")
    assert [(r.reference, r.title, str(r.decided_on)) for r in records] == [
        ("K01-2031", "Grant of £900 to Quay Aid for lamps", "2031-04-08"),
        ("K02-2031", "Lease of the boat house (first floor)", "2031-04-15"),
        ("K03-2031", "Annual Statement 2030/31", "2031-05-02"),
    ]
    assert [(int(a.value), a.recipient, a.purpose) for a in records[0].awards] == [(900, "Quay Aid", "lamps")]


def test_a_date_that_the_words_lead_to_is_no_decisions(records_of: Records) -> None:
    items = [f"K0{n}-2031 The hut at Oxby is let until {n} May 2032" for n in (1, 2, 3)]
    listed = "".join(f"<li><a href='x.pdf'>{item}</a></li>" for item in items)
    records = records_of(f"{HEAD}<h2>Spring</h2><ul>{listed}</ul></body></html>", ".html")
    assert [r.decided_on for r in records] == [None] * 3


@pytest.mark.parametrize(
    ("over", "met"),
    [("Decision Meeting of Tuesday {day}", True), ("Decisions taken on {day}", False), ("{day}", False)],
)
def test_the_day_in_the_heading_over_entries_is_theirs(over: str, met: bool, records_of: Records) -> None:
    entry = "<h3>31/{n} {title}</h3><p>The Commissioner approved the purchase of {title} at £{n},100.</p>"
    body = (
        f"<h2>{over.format(day='6 May 2031')}</h2>"
        + entry.format(n=14, title="Boats")
        + entry.format(n=15, title="Lamps")
        + f"<h2>{over.format(day='20 May 2031')}</h2>"
        + entry.format(n=16, title="Vans")
    )
    records = records_of(f"{HEAD}{body}</body></html>", ".html")
    days = ["2031-05-06", "2031-05-06", "2031-05-20"]
    assert [(r.title, str(r.decided_on)) for r in records] == list(
        zip(["Boats", "Lamps", "Vans"], days, strict=True)
    )
    if met:
        assert [str(r.meeting_on) for r in records] == days
    assert [len(r.dates) for r in records] == [1, 1, 1]


@pytest.mark.parametrize(
    "named",
    [
        "<h1>Forward Plan of Decisions</h1>",
        "<h1>Decisions</h1><p>The decisions that the Commissioner for Kent expects to take are below.</p>",
    ],
)
def test_what_a_forward_plan_lists_is_not_yet_given(named: str, records_of: Records) -> None:
    rows = [
        (
            "K/1",
            "Victim services",
            "To award grants of £1,200 to Quay Aid and £600 to Pier Watch",
            "5 May 2031",
        ),
        ("K/2", "Boat house", "To approve the lease", "9 May 2031"),
    ]
    heads = ("No.", "Item", "Decision required", "Meeting of the Estates Board")
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in (heads, *rows))
    page = f"{HEAD.partition('<h1>')[0]}{named}<table>{table}</table></body></html>"
    records = records_of(page, ".html")
    assert [(r.reference, r.title, r.outcome, str(r.meeting_on)) for r in records] == [
        ("K/1", "Victim services", None, "2031-05-05"),
        ("K/2", "Boat house", None, "2031-05-09"),
    ]
    assert [r.awards for r in records] == [(), ()]
    assert [a.role for a in records[0].amounts] == ["request", "request"]


def test_a_list_that_points_to_the_forward_plan_has_decided(records_of: Records) -> None:
    rows = [("K/1", "Lamps", "Approved a grant of £1,200 to Quay Aid"), ("K/2", "Boats", "Approved a lease")]
    heads = ("No.", "Title", "Decision")
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in (heads, *rows))
    page = f"{HEAD}<p>For decisions to come see the forward plan.</p><table>{table}</table></body></html>"
    assert [r.outcome for r in records_of(page, ".html")] == ["approved", "approved"]


def test_what_the_commissioner_agreed_is_no_heading(records_of: Records) -> None:
    text = (
        "Police and Crime Commissioner for Kent\n\nDecisions Made Summary:\n\n16 March 2031:\n\n"
        "Boats:\n\nThe PCC approved the purchase of two boats at a price of £9,100.\n\n"
        "Huts:\n\nThe PCC agreed £3,100 for huts on the quay and at the pier for the winter.\n\n"
        "20 April 2031\n\nFerry lamps:\n\nThe PCC agreed £450 for lamps on the ferry and its landing stage.\n"
    )
    assert [r.title for r in records_of(text)] == ["Boats", "Huts", "Ferry lamps"]


CARD = (
    "<h3>{title}</h3><table><tr><td>Reference</td><td>K-{n}</td></tr>"
    "<tr><td>Area of business</td><td>{area}</td></tr>"
    "<tr><td>Decision date</td><td>{n} May 2031</td></tr></table><p>{told}</p>"
)


def test_what_an_entry_opens_with_decides(records_of: Records) -> None:
    told = [
        (
            "Police",
            "Awarded £950 to Quay Scouts for a bike day. A bid by Pier Bowls for £700 was turned down.",
        ),
        ("Fire", "Leased a shed at Oxby for the Fire and Rescue Service."),
        ("Police", "The Chief Executive has agreed a lease of Unit 6. The rent is £7,100 a year."),
    ]
    cards = "".join(
        CARD.format(title=f"Matter {'ABC'[n]}", n=n + 1, area=area, told=words)
        for n, (area, words) in enumerate(told)
    )
    page = (
        "<html><body><p>Police, Fire and Crime Commissioner for Essex</p><h1>Decisions</h1>"
        f"<p>Showing 3 decisions for May 2031</p>{cards}</body></html>"
    )
    records = records_of(page, ".html")
    assert [(r.reference, r.kind, r.outcome) for r in records] == [
        ("K-1", "decision", "approved"),
        ("K-2", "other", "approved"),
        ("K-3", "decision", "approved"),
    ]
    assert [(int(a.value), a.recipient) for a in records[0].awards] == [(950, "Quay Scouts")]


def test_cells_of_a_log_in_columns_go_on_where_the_next_word_did_not_fit(records_of: Records) -> None:
    records = records_of(
        "MARLSHIRE OFFICE OF THE POLICE AND CRIME COMMISSIONER\n\nLog of decisions, January to March 2031\n\n"
        "No      Date          Subject              Decision                             Result\n"
        "---------------------------------------------------------------------------------------------\n"
        "M 204   9 Jan 2031    Cadet uniforms       Grant of £520 to Marlshire Police    Approved\n"
        "                                           Cadets for hats\n\n"
        "M 205   9 Jan 2031    Grants, round 4      Grant of £31 to Oxby Boxing Club     Approved\n"
        "                      Report of the                                                     \n"
        "                      Treasurer                                                         \n\n"
        "M 206   6 Feb 2031    Sunday football      Bid by Ash Green FC for £150         Not supported\n"
    )
    assert {r.organisation for r in records} == {"MARLSHIRE OFFICE OF THE POLICE AND CRIME COMMISSIONER"}
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("M 204", "Cadet uniforms", "approved"),
        ("M 205", "Grants, round 4", "approved"),
        ("M 206", "Sunday football", "refused"),
    ]
    assert [(a.recipient, a.purpose) for a in records[0].awards] == [("Marlshire Police Cadets", "hats")]


ENTRIES = [
    ("Cameras", "The PCC approved the purchase of cameras at £4,600. The old ones were worn.", "approved"),
    ("Youth work", "The PCC agreed a grant of £1,240 to Quay Aid for two youth workers.", "approved"),
    ("Second drone", "The request for £980 was not supported, as the first is seldom flown.", "refused"),
    ("Pier lamps", "Deferred to the June meeting so that quotations can be had.", "deferred"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "entry", "suffix"),
    [
        ("<h3>{}</h3>", "<li><strong>{}</strong>: {}</li>", ".html"),
        ("<p><b>{}</b></p>", "<p><b>{}.</b> {}</p>", ".html"),
        ("<h3>{}</h3>", "<p><b>{}</b> – {}</p>", ".html"),
        ("{}:\n", "{}:\n{}\n", ".txt"),
    ],
)
def test_entries_below_days_open_with_their_title(
    day: str, entry: str, suffix: str, records_of: Records
) -> None:
    told = [entry.format(*words[:2]) for words in ENTRIES]
    days = [day.format("16 March 2031"), day.format("20 April 2031")]
    apart = "\n" if suffix == ".txt" else ""
    body = apart.join([days[0], *told[:2], days[1], *told[2:]])
    head = "Police and Crime Commissioner for Kent\n\nSummary of decisions made\n\n"
    page = head + body if suffix == ".txt" else f"{HEAD}<h2>Decisions made</h2>{body}</body></html>"
    records = records_of(page, suffix)
    assert [(r.title, r.outcome) for r in records] == [(title, said) for title, _, said in ENTRIES]
    assert [str(r.decided_on) for r in records] == ["2031-03-16"] * 2 + ["2031-04-20"] * 2


def test_minutes_in_prose_decide_without_marking_it(records_of: Records) -> None:
    items = "".join(
        f"Item {n} – {title}\nThe Chief Constable gave his report. {words}\n\n"
        for n, (title, words, _) in enumerate(ENTRIES, 2)
    )
    records = records_of(
        "Police and Crime Commissioner for Kent\n\nGOVERNANCE BOARD\n\n"
        "Minutes of the meeting held on 16 March 2031\n\n"
        f"Present: Ann Bell (PCC), Bo Reed (Chief Constable)\n\n{items}Item 9 – Staffing\n"
        "The Chief Constable said that a request for cover was made to Essex.\n"
    )
    assert [(r.title, r.outcome) for r in records] == [(title, said) for title, _, said in ENTRIES]
