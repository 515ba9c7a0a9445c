"""References, titles and bodies out of headings and first lines, and what is none."""

from dataclasses import replace

import pytest

from extract.block import Block
from extract.fields.header.banners import is_banner
from extract.fields.header.entry_titles import entry_title
from extract.fields.header.references import is_financial_year, reference_in, tidy_reference
from extract.fields.header.report_heads import report_lines, tidy_body
from extract.fields.header.titles import find_title, split_heading, told_under_title
from extract.page import Line

REFERENCES = [
    ("Decision Log 044/2020 – Community Safety Fund", "044/2020"),
    ("039/2013 – Community Fund – 20 May 2013", "039/2013"),
    ("WPCC3-0129 Reducing reoffending", "WPCC3-0129"),
    ("OPCC.D.036.25", "OPCC.D.036.25"),
    ("PCC/D/111 Grants", "PCC/D/111"),
    ("DN 03/2024 – Retention", "DN 03/2024"),
    ("PCD 681 Surge funding", "PCD 681"),
    ("EXE0042/17", "EXE0042/17"),
    ("Decision – 018-2022 – Kennels", "018-2022"),
    ("Beach wardens – PCCML-000485-2019", "PCCML-000485-2019"),
    ("Paper No 17/008", "17/008"),
]
NO_REFERENCE = [
    "Budget 2016/17 update",
    "Annual report 2023-24",
    "Meeting of 23/08/2016",
    "Plan 2017 – 2020",
    "Medium term plan 2019/2023",
    "The A14 and the M6 were closed",
    "COVID-19 recovery",
    "A grant of £25,600 to Unit 7",
    "Band D council tax",
    "Agenda Item",
    "",
]


@pytest.mark.parametrize(("text", "reference"), REFERENCES)
def test_a_reference_in_a_heading(text: str, reference: str) -> None:
    found = reference_in(text)
    assert found is not None
    assert (found[0], text[found[1] : found[2]]) == (reference, reference)


@pytest.mark.parametrize("text", NO_REFERENCE)
def test_no_reference(text: str) -> None:
    assert reference_in(text) is None


@pytest.mark.parametrize(
    ("text", "is_year"),
    [("2016/17", True), ("2013/2014", True), ("2024_25", True), ("2013/041", False), ("2019/12", False)],
)
def test_financial_years(text: str, is_year: bool) -> None:
    assert is_financial_year(text) is is_year


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("27", "27"),
        ("AP17/47", "AP17/47"),
        ("33/ 16", "33/ 16"),
        ("WPCC3-0049", "WPCC3-0049"),
        ("57 – 2014", "57 – 2014"),
        ("054/2024_25", "054/2024_25"),
        ("SEB/24/07. For decision.", "SEB/24/07"),
        ("Setting the precept 2025/26", None),
        ("Road Safety Round 2023", None),
        ("____", None),
        ("n/a", None),
        ("23/08/2016", None),
    ],
)
def test_a_labelled_reference(text: str, tidy: str | None) -> None:
    assert tidy_reference(text) == tidy


@pytest.mark.parametrize(
    ("heading", "reference", "title"),
    [
        ("039/2013 – Community Fund – 20 May 2013", "039/2013", "Community Fund"),
        ("DN 07/2024 – Retention of the drone", "DN 07/2024", "Retention of the drone"),
        ("Decision Log 044/2020 – Safety Fund", "044/2020", "Safety Fund"),
        ("Beach wardens – PCCML-000485-2019", "PCCML-000485-2019", "Beach wardens"),
        ("Record of Decision: Village Hall Lights", None, "Village Hall Lights"),
        ("Setting the precept 2024-2025", None, "Setting the precept 2024-2025"),
        ("Knife Crime – Schools and Families", None, "Knife Crime – Schools and Families"),
    ],
)
def test_a_heading_in_its_parts(heading: str, reference: str | None, title: str) -> None:
    assert split_heading(heading) == (reference, title)


BANNERS = [
    "Police and Crime Commissioner for Surrey – Decision Making Record",
    "OFFICE OF THE POLICE AND CRIME COMMISSIONER",
    "DECISION NOTICE",
    "Decision Record Form",
    "Request for PCC Decision",
    "KEY DECISION",
    "For Publication",
    "Agenda Item 9",
    "PUBLIC",
    "Please take our survey",
    "Skip to content",
    "This site uses cookies",
    "29 January 2018",
    "For Consideration",
    "PART B – The case",
]
TITLES = [
    "Innovation Fund: contribution to proof of concept",
    "Purchase of stop sticks",
    "Chief Constable appointment: second term",
    "Setting the Precept 2024/25",
    "Police drones",
    "Victims' services",
]


@pytest.mark.parametrize("text", BANNERS)
def test_a_banner(text: str) -> None:
    assert is_banner(text)


@pytest.mark.parametrize("text", TITLES)
def test_a_title_is_no_banner(text: str) -> None:
    assert not is_banner(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Custody Block Heating (decision withdrawn) – 3 May 2020", "Custody Block Heating"),
        ("Cadet Scheme Grant (deferred)", "Cadet Scheme Grant"),
        ("Treasury Policy 2020/21 – approved 26 March 2020", "Treasury Policy 2020/21"),
        ("Purchase of stop sticks (commercially sensitive – not published)", "Purchase of stop sticks"),
        ("Loan of the van", "Loan of the van"),
    ],
)
def test_the_title_in_a_list_s_line(text: str, title: str) -> None:
    assert entry_title(text) == title


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("ACCOUNTABILITY AND PERFORMANCE PANEL – 1 SEPTEMBER 2017", "ACCOUNTABILITY AND PERFORMANCE PANEL"),
        ("PERFORMANCE PANEL - 29 APRIL 2014", "PERFORMANCE PANEL"),
        ("Police and Crime Panel, Thursday 11th September, 2014", "Police and Crime Panel"),
        ("The Police and Crime Panel", "Police and Crime Panel"),
        ("Police and Crime Panel (3 May 2019)", "Police and Crime Panel"),
        ("Strategic Board meeting held on 3 May 2019 at 10:00", "Strategic Board"),
        ("POLICE AND CRIME COMMISSIONER", "POLICE AND CRIME COMMISSIONER"),
    ],
)
def test_a_body_without_the_day_of_its_meeting(text: str, body: str) -> None:
    assert tidy_body(text) == body


def lines(*texts: str) -> list[Block]:
    return [Block(t, "paragraph", ((0, Line(t, n)),), zone="header") for n, t in enumerate(texts, 1)]


def test_the_first_line_that_is_no_banner_is_the_title() -> None:
    title, reference = find_title(
        lines("Police and Crime Commissioner for Marlshire", "DECISION NOTICE", "Loan of the village van")
    )
    assert title is not None
    assert (title.text, title.evidence.line, reference) == ("Loan of the village van", 3, None)


def test_slogans_are_no_title() -> None:
    title, _ = find_title(lines("Making Marlshire a safer place to live", "Night shelter in Ashmoor"))
    assert title is not None
    assert title.text == "Night shelter in Ashmoor"


def test_a_sentence_that_tells_a_sum_is_no_title() -> None:
    title, _ = find_title(
        lines("In the budget was £1,510k for lamps.", "Decision 65-2014", "A fund for lamps")
    )
    assert title is not None
    assert title.text == "A fund for lamps"


def test_common_words_of_one_year_are_a_title_where_there_is_no_other() -> None:
    head = lines("Marlshire Police and Crime Panel", "PCC Commissioning Report 2021/22")
    title, _ = find_title([replace(block, kind="heading") for block in head])
    assert title is not None
    assert title.text == "PCC Commissioning Report 2021/22"


def test_nothing_is_made_up_for_a_title() -> None:
    assert find_title(lines("DECISION NOTICE", "29 January 2018")) == (None, None)


def test_the_bare_lines_of_a_panel_report() -> None:
    found = report_lines(
        lines("Police and Crime Panel – 29 January 2018", "Plan Update", "Report of the Chief Executive")
    )
    assert {name: value.text for name, value in found.items()} == {
        "submitted_to": "Police and Crime Panel",
        "originator": "Chief Executive",
    }


def test_prose_is_no_panel_line() -> None:
    assert (
        report_lines(lines("The panel was told of the plan", "Officers report to the board each May")) == {}
    )
    assert (
        report_lines(lines("The Commissioner has agreed, having consulted the Police and Crime Panel:")) == {}
    )


def test_a_report_by_an_officer_of_the_commissioner_goes_to_nobody_by_that() -> None:
    found = report_lines(
        lines(
            "JOINT AUDIT COMMITTEE – 3 DECEMBER 2015",
            "REPORT BY THE TREASURER TO THE POLICE AND CRIME COMMISSIONER FOR DORSET",
        )
    )
    assert found["originator"].text == "TREASURER TO THE POLICE AND CRIME COMMISSIONER FOR DORSET"
    assert found["submitted_to"].text == "JOINT AUDIT COMMITTEE"


def test_to_whom_a_report_goes_is_read_on_over_the_line() -> None:
    found = report_lines(
        lines("Report of the Treasurer to the Chair and Members of the", "Cleveland Police and Crime Panel")
    )
    assert found["originator"].text == "Treasurer"
    assert found["submitted_to"].text == "Chair and Members of the Cleveland Police and Crime Panel"


@pytest.mark.parametrize("done", ["signed", "authorised", "determined"])
def test_the_line_under_an_entrys_title_says_what_was_done(done: str) -> None:
    under = f"Decision 31-24, {done} on 4 May 2024. Report by Ann Bell, Harbour Clerk."
    told = told_under_title(lines("New boats", under))
    assert {name: filled.text for name, filled in told.items()} == {
        "reference": "31-24",
        "originator": "Ann Bell, Harbour Clerk",
    }
