"""Pages and papers of panels, committees and boards: what they resolved, whose they are, and their sums."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.block import Block
from extract.fields.header.titles import find_title
from extract.page import Table
from extract.readers.plain import read_plain
from extract.record import Record

Records = Callable[..., list[Record]]
Blocks = Callable[..., list[Block]]

MINUTE = """Agenda item

The precept for 2020/21

Minutes:

The Tarnside Police and Crime Panel considered the Commissioner's report.

{}
"""


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("RESOLVED UNANIMOUSLY: That the precept be supported.", "approved"),
        ("PENDERFYNWYD YN UNFRYDOL gymeradwyo'r praesept.", "approved"),
        ("It was unanimously agreed by the Panel that the precept be supported.", "approved"),
        ("Members voted on the proposal and RESOLVED to support it without qualification.", "approved"),
        ("The Panel voted and RESOLVED to veto the precept as too high.", "refused"),
        ("RESOLVED: not to veto the precept.", "approved"),
        ("Decisions:\n\n1.   To note the report.\n\n2.   To ask for figures by ward.", "noted"),
        ("RESOLVED\n\nThat detailed briefings be received by the Committee.", None),
        ("It was agreed by the Panel in June to look into it again.", None),
    ],
)
def test_what_came_of_it_on_the_page_of_a_minute(
    words: str, outcome: str | None, records_of: Records
) -> None:
    (record,) = records_of(MINUTE.format(words))
    assert (record.kind, record.outcome) == ("paper", outcome)


def test_a_report_of_a_panel_to_the_commissioner_is_a_paper(records_of: Records) -> None:
    (record,) = records_of(
        "<html><body><h1>Precept 2024-25</h1><p>Report of the Tarnside Police, Fire and Crime Panel to the "
        "Police, Fire and Crime Commissioner for Tarnside</p><p>You said that funding would be £15.9m, "
        "including Revenue Support Grant (RSG) of £5.204m.</p><p>It was agreed by the Panel that the "
        "increase be supported.</p></body></html>",
        ".html",
    )
    assert (record.kind, record.outcome, record.awards) == ("paper", "approved", ())
    assert record.amounts[-1].role == "income"


ISSUE = """Issue - meetings

Crime Performance Data

Meeting: 14/02/2013 - Community Safety Committee (Item 7)

7 Safer Cheshire Partnership - Priorities pdf icon PDF 77 KB

Additional documents:

    • Report of the Chief Officer 12 February 2013 , item 7 pdf icon PDF 210 KB

Minutes:

The Committee heard about policing and crime.

RESOLVED

That the report be noted.
"""


def test_a_council_s_page_of_one_issue(records_of: Records) -> None:
    (record,) = records_of(ISSUE)
    assert (record.kind, record.title, record.outcome) == ("paper", "Crime Performance Data", "noted")
    assert (record.area, str(record.meeting_on), record.originator) == ("Cheshire", "2013-02-14", None)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Meeting documents\n\nTarnside Police and Crime Panel", None),
        (
            "Tarnside Police and Crime Panel\n\nDraft Minutes\n\n6th February 2015, Lake Suite, Quay House",
            None,
        ),
        ("Closed FOI Section 22\n\nSAFE, RESILIENT AND CONNECTED COMMUNITIES\n\nThe boats", "The boats"),
    ],
)
def test_menus_markings_slogans_and_places_are_no_titles(
    head: str, title: str | None, records_of: Records
) -> None:
    (record,) = records_of(f"{head}\n\nPRESENT: Councillor Lumb (Chair) - Tarn Council\n\nThe Panel met.\n")
    assert record.title == title


def test_a_scheme_whose_name_sounds_like_a_slogan(blocks_of: Blocks) -> None:
    (block,) = blocks_of("Safer Streets grants for the community\n=====\n")
    line = replace(block.pieces[0][1], bbox=(50.0, 50.0, 300.0, 70.0))
    title, _ = find_title([replace(block, pieces=((0, line),))])
    assert title is not None and title.text == "Safer Streets grants for the community"


def test_a_welsh_page_of_an_item(records_of: Records) -> None:
    (record,) = records_of(
        "Eitem Agenda\n\nCynnig praesept 2024/25\n\nCofnodion:\n\nCyflwynodd y Prif Swyddog yr adroddiad.\n\n"
        "Penderfynwyd yn unfrydol: cymeradwyo'r praesept a wnaed gan y Comisiynydd.\n"
    )
    assert (record.kind, record.title) == ("paper", "Cynnig praesept 2024/25")
    assert record.outcome == "approved"


def test_an_office_named_over_two_lines(records_of: Records) -> None:
    (record,) = records_of(
        "THE OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR DEVON\nAND CORNWALL AND THE ISLES OF SCILLY\n\n"
        "Report of the Treasurer\n\nBoats\n\nThe Panel is asked to note the report.\n"
    )
    assert record.area == "Devon and Cornwall"


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("Under the Prudential Code the Police and Crime Commissioner has to approve a strategy.", None),
        ("Dywedodd fod y grant i Heddlu Dyfed-Powys wedi codi.", "Dyfed-Powys"),
    ],
)
def test_what_names_an_area(words: str, area: str | None, records_of: Records) -> None:
    (record,) = records_of(f"Joint Audit Committee\n\nTreasury\n\n{words}\n")
    assert record.area == area


def test_numbers_that_lost_the_space_behind_them(blocks_of: Blocks, records_of: Records) -> None:
    text = (
        "Report to the Tarnside Police and Crime Panel\n1Purpose\n1.1This report tells of boats.\n"
        "2Recommendations\n2.1That the boats be noted.\n2.2That the quay be noted.\n"
        "3Borrowing\n3.1A loan fell due.\n"
    )
    heads = [(b.marker, b.text) for b in blocks_of(text) if b.kind == "heading"]
    assert heads == [("1", "Purpose"), ("2", "Recommendations"), ("3", "Borrowing")]
    (record,) = records_of(text)
    asked = [("2.1", "That the boats be noted."), ("2.2", "That the quay be noted.")]
    assert [(r.label, r.text) for r in record.recommendations] == asked


def test_a_name_that_begins_with_a_figure_is_no_section(blocks_of: Blocks) -> None:
    text = (
        "Grants\n\n3Rivers Boat Trust\n\nThe trust has a boat.\n\n8Bells Music Club\n\nThe club has a hall.\n"
    )
    assert [b.text for b in blocks_of(text) if b.text[:1].isdigit()] == [
        "3Rivers Boat Trust",
        "8Bells Music Club",
    ]


def test_a_title_below_a_recommendation_is_none(records_of: Records) -> None:
    (record,) = records_of(
        "Title: Treasury\n\n3. Recommendations\n\nThe Committee is asked to note this report.\n\n"
        "Treasury Strategy\n\n1. Introduction\n\nThe strategy is old.\n"
    )
    assert [r.text for r in record.recommendations] == ["The Committee is asked to note this report."]


def table_of(text: str) -> list[list[str]]:
    page = read_plain(text.encode()).pages[0]
    return [[c.text for c in row] for t in page.flow if isinstance(t, Table) for row in t.rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The precepts are:\nAuthority / £\nHartle / 5,437,903\nStock / 12,506,559\nThat is all.",
            [["Authority", "£"], ["Hartle", "5,437,903"], ["Stock", "12,506,559"]],
        ),
        (
            "The limits:\n/ 2016/17\n£m / 2017/18\n£m\nAuthorised limit / 29.5 / 31.0\nBoundary / 21.0 / -",
            [
                ["", "2016/17 £m", "2017/18 £m"],
                ["Authorised limit", "29.5", "31.0"],
                ["Boundary", "21.0", "-"],
            ],
        ),
        (
            "Grants made:\nBody / Purpose / £\nQuay Aid / Beds / 4,800\nPier Club / Kit / 350.50",
            [["Body", "Purpose", "£"], ["Quay Aid", "Beds", "4,800"], ["Pier Club", "Kit", "350.50"]],
        ),
        ("Open / Closed\nYes / No\nThe item is for decision / information.", []),
        ("Decision 22.1 / Purchase of vans / £312,400\nDecision 22.4 / A grant / £45,000", []),
        ("Decision 12 / 2016\nThe clerk was asked.\nDecision 13 / 2016", []),
    ],
)
def test_cells_parted_by_slashes(text: str, rows: list[list[str]]) -> None:
    assert table_of(text) == rows


def test_the_councils_shares_of_a_precept_are_no_awards(records_of: Records) -> None:
    (record,) = records_of(
        "Report to the Police and Crime Commissioner for Cleveland\n\nStatus: For decision\n\n"
        "Recommendation\n\nThe PCC is asked to agree that the following precepts be levied on the councils:\n"
        "Billing authority / £\nHartlepool / 5,437,903\nStockton / 12,506,559\n"
    )
    assert record.awards == ()
    assert [a.role for a in record.amounts] == ["precept", "precept"]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("The Council Tax Requirement is £34,230,988.", ["precept"]),
        ("Council tax could be put up by £5 per household.", ["precept"]),
        ("He said that each £1 on Band D brought in about £345,000.", ["precept", "precept"]),
        ("Residents were asked: “would your family pay £5 extra for public safety?”", ["precept"]),
        ("This would leave the Force with £1.2 million less each year.", ["context"]),
        ("It reduced our main grants by £2.3m.", ["context"]),
        (
            "What was left, £152,600, would from April be paid to the new Police and Crime Commissioner.",
            ["income"],
        ),
        ("£0.4m of the earmarked reserve for pensions would be used.", ["budget"]),
        ("£540,000 was ring-fenced for other action.", ["budget"]),
        ("Savings of £5.6m have to be made, of which £4.1m have been identified.", ["saving", "saving"]),
        ("The move in precept from £11 to £15 was his answer.", ["precept", "precept"]),
        ("Dywedodd mai £56.734m oedd y setliad grant.", ["income"]),
        ("Rhagwelid y byddai'r cronfeydd wrth gefn yn disgyn i £6.581m erbyn 2024.", ["remaining"]),
        ("Roedd y cronfeydd wrth gefn yn £14.2 miliwn.", ["remaining"]),
        ("Cadarnhawyd mai tua £5,600 a wariwyd ar yr ymgyrch.", ["spend"]),
    ],
)
def test_sums_that_panels_talk_of(words: str, roles: list[str], records_of: Records) -> None:
    (record,) = records_of(MINUTE.format(words))
    assert [a.role for a in record.amounts] == roles


def test_what_a_budget_is_funded_by(records_of: Records) -> None:
    (record,) = records_of(
        "Report to: Tarnside Police and Crime Panel\nTitle: The budget\n\nThe money comes from these.\n\n"
        "Funded by / £000\nCouncil tax / 71,250\nCore grant / 36,750\n"
    )
    assert [(a.text, a.role) for a in record.amounts] == [("71,250", "precept"), ("36,750", "income")]


def test_a_precept_is_for_nobody_and_for_no_purpose(records_of: Records) -> None:
    (record,) = records_of(
        MINUTE.format(
            "A revised precept of £15 for the 2026/27 financial year was put for a Band D property."
        )
    )
    assert [(a.role, a.purpose) for a in record.amounts] == [("precept", None)]


def test_a_year_behind_brackets_and_a_year_that_is_no_purpose(records_of: Records) -> None:
    (record,) = records_of(
        MINUTE.format("It rose by 2.99% (£2.53) per annum. Settlement funding for the year was £15.9m.")
    )
    assert [(a.per, a.purpose) for a in record.amounts] == [("year", None), (None, None)]


def test_a_day_that_a_site_prints_where_it_has_none(records_of: Records) -> None:
    (record,) = records_of(
        "<html><body><h1>Report to Tarnside Governance Board</h1><p>1 January 1970</p>"
        "<p><b>Title of paper:</b> Treasury</p><p><b>Meeting date:</b> 20th March 2024</p></body></html>",
        ".html",
    )
    assert str(record.meeting_on) == "2024-03-20"
