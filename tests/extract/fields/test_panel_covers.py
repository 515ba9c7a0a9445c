"""What a panel's or board's report asks of itself, who signs it off, and grids of implications."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "# Eastmarch Police and Crime Panel\n\n4 May 2031\n\n# Boats on the quay\n\n"


def _answers(record: Record) -> list[tuple[str, str]]:
    return [(answer.topic, answer.answer) for answer in record.checklist]


def test_questions_of_a_cover_sheet(records_of: Records) -> None:
    (record,) = records_of(
        "<table><tr><td>Subject:</td><td>Police boats</td></tr>"
        "<tr><td>Which outcomes does this proposal aim to impact directly?</td><td>Outcome 1: safe quays</td></tr>"
        "<tr><td>Does this proposal require extra revenue and/or capital spending?</td><td>N</td></tr>"
        "<tr><td>If so, how much?</td><td>N/A</td></tr>"
        "<tr><td>Has this Funding Source been agreed with the Treasurer?</td><td>Y</td></tr>"
        "<tr><td>Report of:</td><td>Commissioner of Police</td></tr></table><p>Members are asked to note the report.</p>",
        suffix=".html",
    )
    assert _answers(record) == [("finance", "no"), ("finance", "n/a"), ("finance", "yes")]


def test_questions_near_the_end(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "9. PUBLIC INTEREST\n\n9.1 In preparing this report, has consideration been given to public trust? Yes\n\n"
        "9.2 Are the contents of this report suitable for the public domain? Yes\n\n"
        "9.3 If you consider this report to be exempt, please state the reasons: N/A\n"
    )
    assert [answer for _, answer in _answers(record)] == ["yes", "yes", "n/a"]


def test_questions_of_members_are_no_checklist(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "Is the boat mended? Yes\n\nWill the crew of the quay be asked to sail it? No\n\nDid the police see it? Yes\n"
    )
    assert record.checklist == ()


def test_a_grid_of_implications(records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Eastmarch Police and Crime Panel</h1><h2>IMPLICATIONS</h2><table>"
        "<tr><td>Crime &amp; Disorder and Equalities</td><td>Legal</td><td>Finance</td><td>ICT</td><td>Physical Assets</td></tr>"
        "<tr><td>YES</td><td>NONE</td><td>YES</td><td></td><td>N/A</td></tr></table>",
        suffix=".html",
    )
    assert _answers(record) == [
        ("equality", "yes"),
        ("legal", "no"),
        ("finance", "yes"),
        ("other", "blank"),
        ("other", "n/a"),
    ]


def test_who_signs_a_report_off(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "## Recommendation\n\nThat the Panel note the boats of the police.\n\nAnn Bell\n\nSenior Scrutiny Officer\n\n"
        "Eastmarch Council\n\nCounty Hall, Quayside\n\n26 April 2031\n\nTelephone: 01555 534178\n\nEmail: a.bell@eastmarch.example\n"
    )
    assert record.originator == "Ann Bell, Senior Scrutiny Officer"
    (contact,) = record.contacts
    assert (contact.name, contact.telephone) == ("Ann Bell", "01555 534178")
    assert contact.role == "Senior Scrutiny Officer"


def test_two_authors_and_an_author_in_narrow_cells(records_of: Records) -> None:
    (record,) = records_of(
        HEAD
        + "Report authors: Ann Bell, CFO to the Commissioner (01555 355204) Dev Fay, CFO to the Force (01555 355377)\n"
    )
    assert [(c.name, c.telephone) for c in record.contacts] == [
        ("Ann Bell", "01555 355204"),
        ("Dev Fay", "01555 355377"),
    ]
    (record,) = records_of(
        "<p>Eastmarch Police and Crime Panel</p><table><tr><td>Report<br>Author:<br>Ann<br>Bell</td>"
        "<td>Designation:<br>Clerk</td><td>Tel No.<br>01555 224881<br>E. Mail:<br>abell@east.example</td></tr></table>",
        suffix=".html",
    )
    (contact,) = record.contacts
    assert (contact.role, contact.name) == ("Report Author", "Ann Bell")
    assert (contact.telephone, contact.email) == ("01555 224881", "abell@east.example")


def test_a_day_with_its_ending_in_capitals_heads_no_section(records_of: Records) -> None:
    (record,) = records_of(
        "# EASTMARCH POLICE AND CRIME PANEL\n\n# 15 TH MAY 2031\n\n# BOATS OF THE QUAY\n\nThe Panel is asked to note them.\n"
    )
    assert (str(record.meeting_on), record.title) == ("2031-05-15", "BOATS OF THE QUAY")


@pytest.mark.parametrize("head", ["£000", "Amount £000"])
def test_what_is_only_held_or_stands_under_a_day(head: str, records_of: Records) -> None:
    (record,) = records_of(
        "<h1>Eastmarch Police Joint Audit Committee</h1><h2>2. INVESTMENTS</h2><p>2.1 Cash was held as follows:</p><table>"
        "<tr><td>Counterparty</td><td>Rate %</td><td>"
        + head
        + "</td></tr><tr><td>Quay Building Society</td><td>0.78</td><td>4,500</td></tr>"
        "<tr><td>Total</td><td></td><td>4,500</td></tr></table><h2>Table 2</h2><table>"
        "<tr><td>£m</td><td>1 April 2031</td><td>31 March 2032</td></tr><tr><td>Boat Reserve</td><td>5.6</td><td>4.3</td></tr></table>",
        suffix=".html",
    )
    assert [(a.text, a.role, a.recipient) for a in record.amounts] == [
        ("4,500", "context", None),
        ("4,500", "context", None),
        ("5.6", "budget", None),
        ("4.3", "remaining", None),
    ]


def test_a_reports_number_below_whose_it_is(records_of: Records) -> None:
    (record,) = records_of(
        "<table><tr><td>Committee(s):<br>Police Authority Board</td><td>Dated: 4 May 2031</td></tr>"
        "<tr><td>Subject: Boats of the Police</td><td>Public</td></tr>"
        "<tr><td>Report of: Commissioner of Police<br>Pol 88-31</td><td>For Information</td></tr></table>"
        "<p>Members are asked to note the report.</p>",
        suffix=".html",
    )
    assert (record.originator, record.reference) == ("Commissioner of Police", "Pol 88-31")
