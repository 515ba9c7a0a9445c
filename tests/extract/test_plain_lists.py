"""Plain lists of decisions, a few lines each: where one entry ends, and what its title's line states."""

from collections.abc import Callable

from extract.record import Record

Records = Callable[..., list[Record]]
OFFICE = "<h1>Key decisions</h1><p>Office of the Police and Crime Commissioner for Marl</p>"
SAID = "The Commissioner agreed to pay for the work of the trust this year."


def told(found: list[Record]) -> list[tuple[str | None, str | None, str | None]]:
    return [(r.reference, r.title, str(r.decided_on) if r.decided_on else None) for r in found]


def page(*lines: str) -> str:
    return "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)


def test_bare_titles_under_months_each_with_its_number_behind_a_dash(records_of: Records) -> None:
    found = records_of(
        OFFICE
        + page("<h2>June 2031</h2>", "Gate lock \u2013 KD/038/2031", "New kennels \u2013 KD/037/2031")
        + page("<h2>May 2031</h2>", "Tyres for vans \u2013 KD/036/2031", "A report is due in a year.")
        + page("Harbour boat \u2013 KD/035/2031", "<h2>April 2031</h2>", "Rent of a yard \u2013 KD/034/2031"),
        ".html",
    )
    assert [r.reference for r in found] == [f"KD/03{n}/2031" for n in (8, 7, 6, 5, 4)]
    assert [r.title for r in found][2:4] == ["Tyres for vans", "Harbour boat"]


def test_a_list_that_does_not_call_itself_one_with_numbers_in_brackets(records_of: Records) -> None:
    titles = ("Gate lock", "New kennels", "Harbour boat", "Rent of a yard")
    entries = [
        (f"{title} (2031-04{n})", f"On {n + 4} May 2031 the contract was extended.", "Decision maker: PCC")
        for n, title in enumerate(titles)
    ]
    found = records_of("<h1>Settled in 2031</h1>" + "".join(page(*entry) for entry in entries), ".html")
    assert [r.reference for r in found] == [f"2031-04{n}" for n in range(4)]
    assert [r.title for r in found][:2] == ["Gate lock", "New kennels"]


def test_labels_with_a_dash_and_the_number_behind_the_title(records_of: Records) -> None:
    entries = [(f"Title \u2013 {title} \u2013 D05{n}", f"Summary \u2013 {SAID}")
               for n, title in enumerate(("Gate lock", "New kennels", "Harbour boat"))]  # fmt: skip
    found = records_of(OFFICE + "<h2>Grants</h2>" + "".join(page(*entry) for entry in entries), ".html")
    assert told(found) == [
        ("D050", "Gate lock", None),
        ("D051", "New kennels", None),
        ("D052", "Harbour boat", None),
    ]


def test_labelled_titles_of_which_one_has_no_number_and_one_no_day(records_of: Records) -> None:
    found = records_of(
        OFFICE
        + page("Subject: Gate lock \u2013 038/31 \u2013 17.09.2030", "Subject: New kennels \u2013 24.02.2031")
        + page(
            "Subject: Harbour boat \u2013 036/31", "Subject: Rent of a yard \u2013 035/31 \u2013 19.04.2030"
        ),
        ".html",
    )
    assert told(found) == [
        ("038/31", "Gate lock", "2030-09-17"),
        (None, "New kennels", "2031-02-24"),
        ("036/31", "Harbour boat", None),
        ("035/31", "Rent of a yard", "2030-04-19"),
    ]


def test_the_office_below_the_name_of_the_list_and_themes_over_entries_are_no_titles(
    records_of: Records,
) -> None:
    link = "<a href='n.pdf'>Download decision notice (PDF 120KB)</a>"
    found = records_of(
        OFFICE
        + page("<h2>Grants</h2>", "<h3>Gate lock</h3>", SAID, "(20.04.2031)", link)
        + page("<h2>Contracts</h2>", "<h3>New kennels</h3>", SAID, "(08.11.2031)", link)
        + page("<h3>Harbour boat</h3>", SAID, "(02.12.2031)", link)
        + page("<h3>Tyres for vans</h3>", SAID, "(07.12.2031)", link)
        + page("<h2>Estates</h2>", "<h3>Rent of a yard</h3>", SAID, "(24.05.2030)", link),
        ".html",
    )
    assert [r.title for r in found] == [
        "Gate lock",
        "New kennels",
        "Harbour boat",
        "Tyres for vans",
        "Rent of a yard",
    ]
    assert str(found[0].decided_on) == "2031-04-20"


def test_a_number_alone_closes_each_entry(records_of: Records) -> None:
    entries = [(f"<h3>{title}</h3>", SAID, "A report on the work is due in a year.", f"2031-05{n}")
               for n, title in enumerate(("Gate lock", "New kennels", "Harbour boat"))]  # fmt: skip
    found = records_of(OFFICE + "".join(page(*entry) for entry in entries), ".html")
    assert told(found) == [
        ("2031-050", "Gate lock", None),
        ("2031-051", "New kennels", None),
        ("2031-052", "Harbour boat", None),
    ]


def test_a_label_that_nobody_knows_opens_no_title(records_of: Records) -> None:
    entries = [(f"Item: {title}", f"({n + 4} May 2031)", SAID)
               for n, title in enumerate(("Gate lock", "New kennels", "Harbour boat"))]  # fmt: skip
    found = records_of(OFFICE + "".join(page(*entry) for entry in entries), ".html")
    assert [r.title for r in found] == ["Gate lock", "New kennels", "Harbour boat"]


def test_an_entry_that_leaves_out_the_day_with_which_others_open(records_of: Records) -> None:
    days = [
        "Monday 4 August 2031 \u2013 ",
        "Monday 10 January 2030 \u2013 ",
        "",
        "Monday 13 July 2030 \u2013 ",
    ]
    titles = ("Gate lock", "New kennels", "Harbour boat", "Rent of a yard")
    found = records_of(
        OFFICE
        + "".join(
            page(f"{day}KD/02{9 - n}/2031 \u2013 {title}", SAID, "Moor Trust: \u00a36,000")
            for n, (day, title) in enumerate(zip(days, titles, strict=True))
        ),
        ".html",
    )
    assert told(found) == [
        ("KD/029/2031", "Gate lock", "2031-08-04"),
        ("KD/028/2031", "New kennels", "2030-01-10"),
        ("KD/027/2031", "Harbour boat", None),
        ("KD/026/2031", "Rent of a yard", "2030-07-13"),
    ]


def test_an_entry_that_leaves_out_the_label_and_day_above_its_title(records_of: Records) -> None:
    days = ["24 January 2031", "11 June 2031", "12 November 2031", "", "16 March 2031"]
    titles = ("Gate lock", "New kennels", "Harbour boat", "Rent of a yard", "Tyres for vans")
    found = records_of(
        OFFICE
        + "".join(
            page(*(["<b>Date</b>", day] if day else []), f"{title} \u2013 2031-03{9 - n}", "Decision notice")
            for n, (day, title) in enumerate(zip(days, titles, strict=True))
        ),
        ".html",
    )
    assert [r.title for r in found] == list(titles)
    assert [r.reference for r in found] == [f"2031-03{9 - n}" for n in range(5)]
    assert found[3].decided_on is None


def test_the_office_right_above_the_first_entry_of_a_list_saved_as_text(records_of: Records) -> None:
    titles = ("Gate lock", "New kennels", "Harbour boat", "Rent of a yard", "Tyres for vans")
    entries = (f"D07{n} \u2013 {title}\n\n(Monday {n + 4} May 2031)" for n, title in enumerate(titles))
    office = "Office of the Police and Crime Commissioner for Marl"
    found = records_of("\n\n".join(["Decisions", office, *entries]), ".txt")
    assert told(found) == [(f"D07{n}", title, f"2031-05-{n + 4:02d}") for n, title in enumerate(titles)]


def test_items_numbered_beside_the_number_of_their_sheet(records_of: Callable[..., list[Record]]) -> None:
    entry = (
        "ITEM {n}{space}Sheet 2031/01{n}\n{title}\n"
        "Signed {n} March 2031 by Ann Bell, Police and Crime Commissioner\n\n  {said}\n\n\n"
    )
    made = (
        ("Care hub: contract", "I agree to extend the contract with Pier Ltd at a price of £612,400."),
        ("Knife crime", "I have not approved the application for £7,800, as it helps with no priority."),
        ("Treasury strategy", "I approve the strategy and the indicators attached to the sheet."),
    )
    text = "MARLSHIRE POLICE AND CRIME COMMISSIONER\nMonthly log of decisions            March 2031\n\n\n"
    for n, (title, said) in enumerate(made, 1):
        text += entry.format(n=n, space=" " * 40, title=title, said=said)
    assert [(r.reference, r.title, r.outcome, str(r.decided_on), r.decided_by) for r in records_of(text)] == [
        ("2031/011", "Care hub: contract", "approved", "2031-03-01", "Ann Bell"),
        ("2031/012", "Knife crime", "refused", "2031-03-02", "Ann Bell"),
        ("2031/013", "Treasury strategy", "approved", "2031-03-03", "Ann Bell"),
    ]
