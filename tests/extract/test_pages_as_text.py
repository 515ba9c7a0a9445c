"""Pages of offices saved as plain text: headings, tables and labels have lost their type."""
# ruff: noqa: E501 (a page stays as it is saved)

import pytest

from .conftest import Records

AREAS = {
    "a verb before the office": (
        "Email the Office of the Police and Crime Commissioner\n\nDorset Police and Crime Commissioner\n\n",
        "Dorset",
    ),
    "a fund behind the office": (
        "Lamps are paid for by the Police and Crime Commissioner for the Lamps Fund, for Dorset alone. "
        "Dorset is dark.\n\n",
        "Dorset",
    ),
    "the county told again and again": (
        "The Commissioner pays for lamps in Norfolk. Norfolk County Council sets them up, Kent lends two.\n\n"
        "All of Norfolk is lit.\n\n",
        "Norfolk",
    ),
    "a county told of once": (
        "The Commissioner pays for lamps.\n\n" * 8 + "They are like those of Norfolk.\n\n",
        None,
    ),
    "a made-up county": ("Office of the Police and Crime Commissioner for Tamarshire\n\n", "Tamarshire"),
}


@pytest.mark.parametrize(("head", "area"), AREAS.values(), ids=AREAS)
def test_area(records_of: Records, head: str, area: str | None) -> None:
    (record,) = records_of(f"{head}Decision: to award £500 to Quay Lamps.\n", ".txt")
    assert record.area == area


SIDE_BY_SIDE = """
Eastmarch Police and Crime Commissioner                       Decisions: May 2031
___________________________________________________________________________________

Decisions signed in May 2031

DR 2031/061        Quay Lamps: this year's share
Signed             03 May 2031
Decision maker     Police and Crime Commissioner
Decision           To give the Harbour Trust £5,000 for lamps along the quay, which it will light
                   from dusk.

DR 2031/062        Cadet Coats
Signed
Decision maker     Police and Crime Commissioner
Decision           The coats are to be bought from the firm that was cheapest of the three, and
                   are to be worn

                                                                          Page 1 of 2
Eastmarch Police and Crime Commissioner                       Decisions: May 2031
___________________________________________________________________________________

                   by all cadets from June.

DR 2031/063        Marine Boats
Signed             21 May 2031
Decision maker     Chief Executive, under the Scheme of Delegation
Decision           The report was noted.

                                                                          Page 2 of 2
"""


def test_entries_that_open_with_number_and_title_side_by_side(records_of: Records) -> None:
    found = records_of(SIDE_BY_SIDE, ".txt")
    assert [(r.reference, r.title) for r in found] == [
        ("DR 2031/061", "Quay Lamps: this year's share"),
        ("DR 2031/062", "Cadet Coats"),
        ("DR 2031/063", "Marine Boats"),
    ]
    assert [str(r.decided_on) for r in found] == ["2031-05-03", "None", "2031-05-21"]
    assert "worn\nby all cadets" in found[1].body[0].text


def test_a_register_of_funded_groups(records_of: Records) -> None:
    """Its rows are grants: the group is who is paid, and a column ends where the next one's label stands."""
    rows = (
        (
            "Ref",
            "Organisation",
            "What the grant is for",
            "Amount",
            "Date agreed",
            "Conditions",
            "Why it will help",
        ),
        (
            "CF1",
            "Oxby Boxing Hall",
            "Coaching",
            "£1,980",
            "04/07/2022",
            "Policy to be sent first",
            "Less disorder",
        ),
        ("CF2", "Pier Rural Watch", "Cameras", "£2,000", "04/07/2022", "", "Bikes are stolen by night"),
        ("CF3", "Quay Lanterns", "Radios", "Not funded (asked for £750)", "18/07/2022", "", ""),
    )
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    page = f"""<html><body><h1>Fenland Police and Crime Commissioner</h1><h2>List of Funded Groups 2022-23</h2>
    <p>This list tells of the grants that I have decided.</p><table>{table}</table></body></html>"""
    records = records_of(page, ".html")
    assert [r.reference for r in records] == ["CF1", "CF2", "CF3"]
    assert [[(str(a.value), a.recipient) for a in r.awards] for r in records] == [
        [("1980", "Oxby Boxing Hall")],
        [("2000", "Pier Rural Watch")],
        [],
    ]
    assert [r.conditions for r in records] == [("Policy to be sent first",), (), ()]


def test_minutes_whose_first_line_runs_long(records_of: Records) -> None:
    text = (
        "STRATEGIC BOARD\n\nMINUTES of a meeting of the Strategic Board of the Police and Crime Commissioner for "
        "Fenland held on 26 March 2019 at the headquarters of the constabulary in Oxby, in the committee room on the "
        "second floor, at ten in the morning\n\n22/19 COMMUNITY GRANTS\n\nEight bids were read.\n\nRESOLVED\n\n"
        "1. To award £4,870 to Oxby Youth Club for detached work; and\n2. To note that £930 was left.\n\n"
        "23/19 CUSTODY VANS\n\nSix vans were past their life.\n\nRESOLVED\n\nThat the item be deferred.\n\n"
        "24/19 FORWARD PLAN\n\nThe plan was received for information.\n"
    )
    records = records_of(text)
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("22/19", "COMMUNITY GRANTS", "approved"),
        ("23/19", "CUSTODY VANS", "deferred"),
    ]


def test_a_register_whose_cells_print_their_headings_again(records_of: Records) -> None:
    """As pages do that fold their tables up for small screens."""
    heads = ("Decision", "Date", "Summary")
    told = (("009/2021", "12/02/2021", "Police precept"), ("010/2021", "26/02/2021", "Lamps for the pier"))
    rows = "".join(
        f"<tr>{''.join(f'<td>{h}: {c}</td>' for h, c in zip(heads, row, strict=True))}</tr>" for row in told
    )
    table = f"<table><tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>{rows}</table>"
    records = records_of(
        f"<html><body><h1>Fenland PCC</h1><h2>Key decisions 2021</h2>{table}</body></html>", ".html"
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in records] == [
        ("009/2021", "Police precept", "2021-02-12"),
        ("010/2021", "Lamps for the pier", "2021-02-26"),
    ]


def test_the_meeting_of_minutes_is_not_the_last_one(records_of: Records) -> None:
    page = """<html><body><h1>POLICE AND CRIME COMMISSIONER FOR FENLAND</h1>
    <p>MINUTES OF THE LEVEL 1 MEETING HELD IN THE ASSEMBLY HALL, POLICE HEADQUARTERS, OXBY, ON 28 NOVEMBER 2019 COMMENCING AT 10.00AM AND CONCLUDING AT 11.50AM</p>
    <h2>351 MINUTES OF THE LAST MEETING HELD ON 25 JULY 2019</h2><p>The minutes were taken as read.</p>
    <h2>352 CAPITAL</h2><p>Drones were dear.</p><p>RESOLVED: The PCC approved the purchase of drones at £214,000.</p>
    <h2>353 FUND</h2><p>Bids were read.</p><p>RESOLVED: The PCC agreed to grant £4,300 to Oxby Borough Council.</p>
    </body></html>"""
    assert [str(r.meeting_on) for r in records_of(page, ".html")] == ["2019-11-28", "2019-11-28"]


def test_a_register_whose_cells_run_over_lines_and_end_in_a_bar(records_of: Records) -> None:
    text = """Reference number | Originator of decision | Summary of Decision - 2013 | Decision agreed | Details |
2013/041 |
Dora Parish |
Drugs contract
That the Commissioner help with money
|
Yes |
View |
2013/040
|
Sheila Alder
|
New policies
Six policies were put forward by the head of the service.
|
No
|
View
|
2013/039
|
Nora Weld
"""
    records = records_of(text)
    assert [(r.reference, r.originator, r.title, r.outcome) for r in records] == [
        ("2013/041", "Dora Parish", "Drugs contract", "approved"),
        ("2013/040", "Sheila Alder", "New policies", "refused"),
        ("2013/039", "Nora Weld", None, None),
    ]


def test_minutes_named_with_a_colon_in_the_heading(records_of: Records) -> None:
    page = (
        "<h1>Minutes: Police and Crime Panel – Thursday, 3 February 2022 10.00 am</h1><p>Venue: County Hall</p>"
        "<h2>12. Apologies</h2><p>Cllr Lyme sent his.</p><h2>13. Precept</h2><p>A rise of £10 was proposed.</p>"
        "<p>RESOLVED: That the Panel support the rise.</p><h2>14. Panel budget</h2><p>It would be £51,400.</p>"
        "<p>RESOLVED: That the budget be approved.</p>"
    )
    found = records_of(f"<html><body>{page}</body></html>", ".html")
    assert [(r.title, str(r.meeting_on)) for r in found] == [
        ("Precept", "2022-02-03"),
        ("Panel budget", "2022-02-03"),
    ]
