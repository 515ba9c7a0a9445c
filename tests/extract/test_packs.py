"""Agenda packs: each paper behind the agenda is a record, whatever opens it."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.outline.outline import outline
from extract.readers.choose import read_document

from .conftest import Records

PAPER = """{opening}

{title}

1. Purpose

1.1 To tell the board of {title}.

2. Recommendations

2.1 That the board note the report.

3. Detail

3.1 The year's cost was {cost}.

"""


def test_the_papers_of_a_pack_open_as_their_board_has_them(records_of: Records) -> None:
    top = (
        "ESTATES BOARD\n\nPolice and Crime Commissioner for Marlshire\n\nMeeting: 9 July 2024\n\n"
        "AGENDA\n\n1  Apologies\n\n"
    )
    for manner in ("Agenda Item {n}", "Report to: Estates Board", "Report by: Head of Huts"):
        papers = [
            PAPER.format(opening=manner.format(n=n), title=title, cost=cost)
            for n, title, cost in (
                ("4A", "Huts in the county", "£31,000"),
                ("4B", "Vans and their fuel", "£21,000"),
                ("5", "Roofs at Fell Street", "£18,640"),
            )
        ]
        records = records_of(top + "".join(papers))
        assert [(r.title, [a.text for a in r.amounts]) for r in records] == [
            ("Huts in the county", ["£31,000"]),
            ("Vans and their fuel", ["£21,000"]),
            ("Roofs at Fell Street", ["£18,640"]),
        ]
        assert {str(r.meeting_on) for r in records} == {"2024-07-09"}


def test_a_paper_whose_item_number_stands_on_each_page_is_one(records_of: Records) -> None:
    text = PAPER.format(opening="Agenda Item 7", title="Huts in the county", cost="£31,000")
    assert len(records_of(text + "Agenda Item 7\n\n4. Recommendations\n\n4.1 That it be noted.\n")) == 1


def test_the_header_table_above_a_purpose_is_of_the_paper_below_it(records_of: Records) -> None:
    def paper(title: str, by: str, cost: str) -> str:
        return (
            f"<table><tr><td>Subject:</td><td>{title}</td></tr><tr><td>Report of:</td><td>{by}</td></tr>"
            "<tr><td>Committee:</td><td>Ethics Committee</td></tr></table><h2>1. Purpose</h2>"
            f"<p>To tell of them.</p><h2>2. Recommendation</h2><p>That it be noted.</p><h2>3. Detail</h2>"
            f"<table><tr><td>Repairs</td><td>{cost}</td></tr></table>"
        )

    records = records_of(
        "<html><body><h1>Ethics Committee</h1><p>Police and Crime Commissioner for Marlshire</p>"
        "<p>Date of meeting: 9 July 2024</p><table><tr><td>Item</td><td>Title</td></tr>"
        "<tr><td>1</td><td>Huts in the county</td></tr></table>"
        + paper("Huts in the county", "Head of Huts", "£31,000")
        + paper("Vans and their fuel", "Head of Vans", "£21,000")
        + "</body></html>",
        ".html",
    )
    assert [(r.title, r.originator, [a.text for a in r.amounts]) for r in records] == [
        ("Huts in the county", "Head of Huts", ["£31,000"]),
        ("Vans and their fuel", "Head of Vans", ["£21,000"]),
    ]


CAPITALS = [
    (
        "REPORT OF THE MONITORING OFFICER\nHUTS IN THE COUNTY",
        ["REPORT OF THE MONITORING OFFICER", "HUTS IN THE COUNTY"],
    ),
    (
        "REPORT OF THE POLICE AND CRIME COMMISSIONER\nFOR MARLSHIRE",
        ["REPORT OF THE POLICE AND CRIME COMMISSIONER FOR MARLSHIRE"],
    ),
]


@pytest.mark.parametrize(("printed", "told"), CAPITALS)
def test_a_title_in_capitals_below_whose_report_it_is(printed: str, told: list[str], tmp_path: Path) -> None:
    page = Canvas(str(tmp_path / "paper.pdf"))
    for at, line in enumerate(printed.splitlines()):
        page.drawCentredString(300, 700 - 14 * at, line)
    page.drawString(72, 600, "The hut at Fell Street is damp.")
    page.save()
    assert [b.text for b in outline(read_document(tmp_path / "paper.pdf"))][: len(told)] == told


AGENDA = """Estates Board

Police and Crime Commissioner for Marlshire

Date: 9 July 2024

# AGENDA

1. Apologies

2. Minutes of 3 May 2024

3. Huts in the county

"""
LAST = """# Agenda Item 2

# MINUTES OF THE ESTATES BOARD COMMITTEE HELD ON 3 MAY 2024

Present: J Bell (Chair), K Low

## 1. Apologies

None.

## 2. Audit plan

The plan was shown. It was agreed that the plan be approved at a fee of £8,100.

"""


def _item(number: int, title: str, cost: str) -> str:
    return (
        f"# Agenda Item {number}\n\n# {title}\n\nReport of the Head of Huts\n\n"
        "## 1. Purpose\n\n1.1 To tell of it.\n\n"
        f"## 2. Recommendation\n\n2.1 That it be noted.\n\n## 3. Detail\n\n3.1 It cost {cost}.\n\n"
    )


def test_minutes_in_a_pack_end_where_its_next_paper_opens(records_of: Records) -> None:
    papers = _item(3, "Huts in the county", "£31,000") + _item(4, "Vans and their fuel", "£21,000")
    records = records_of(AGENDA + LAST + papers, ".md")
    assert [(r.title, str(r.meeting_on), [a.text for a in r.amounts]) for r in records] == [
        ("Audit plan", "2024-05-03", ["£8,100"]),
        ("Huts in the county", "2024-07-09", ["£31,000"]),
        ("Vans and their fuel", "2024-07-09", ["£21,000"]),
    ]
    assert [r.outcome for r in records] == ["approved", None, None]


def test_one_paper_behind_an_agenda_takes_nothing_from_it(records_of: Records) -> None:
    records = records_of(
        AGENDA.replace("Huts in", "Huts (£77,000) in") + _item(3, "Huts in the county", "£31,000"), ".md"
    )
    assert [(r.title, [a.text for a in r.amounts]) for r in records] == [("Huts in the county", ["£31,000"])]
    assert str(records[0].meeting_on) == "2024-07-09"


def test_an_extract_of_minutes_behind_notices_is_an_entry(records_of: Records) -> None:
    notice = (
        "POLICE AND CRIME COMMISSIONER FOR MARLSHIRE\n\nDECISION NOTICE\n\nDecision number: {n}/2031\n"
        "Title: {title}\nStatus: Open\n\n1. Summary\nThe old ones are worn.\n\n2. Recommendation\n"
        "That the Commissioner approves the purchase of {title} at £{n},400.\n\nAPPROVAL\n"
        "I approve the recommendation above.\nSigned: Ann Bell\nDate: {n} March 2031\n\n"
    )
    text = notice.format(n=3, title="lamps") + notice.format(n=4, title="boats") + (
        "POLICE AND CRIME COMMISSIONER FOR MARLSHIRE\n\nGOVERNANCE MEETING\n\n"
        "Extract from the minutes of the meeting held on 9 March 2031\n\nPresent: Ann Bell (Commissioner)\n\n"
        "Minute 17: Hut for the anglers\n\nThe anglers had asked for £6,100.\n\n"
        "RESOLVED: That the request be refused.\n"
    )  # fmt: skip
    records = records_of(text)
    assert [(r.reference, r.outcome, len(r.sections)) for r in records] == [
        ("3/2031", "approved", 3),
        ("4/2031", "approved", 3),
        ("17", "refused", 1),
    ]
    assert (records[2].title, str(records[2].meeting_on)) == ("Hut for the anglers", "2031-03-09")


def test_papers_of_one_pack_that_open_in_mixed_manners(records_of: Records) -> None:
    def body(about: str) -> str:
        return (
            f"1. Purpose of the report\n1.1 To tell of {about}.\n\n"
            "2. Background\n2.1 There is much to tell.\n\n"
            "3. Recommendation\n3.1 That the Panel notes the report.\n\n"
        )

    text = (
        "EASTMARCH POLICE AND CRIME PANEL\n\n4 May 2031\n\nAGENDA\n1. Lamps\n2. Boats\n3. Roofs\n\n"
        f"REPORT OF THE COMMISSIONER\n\nLamps of the quay\n\n{body('lamps')}"
        f"Agenda item 2\n\nBoats of the cadets\n\nReport by the Treasurer\n\n{body('boats')}"
        f"Title of report: Roofs of the huts\nAuthor: Ann Bell, Monitoring Officer\n\n{body('roofs')}"
    )
    titles = ["Lamps of the quay", "Boats of the cadets", "Roofs of the huts"]
    assert [r.title for r in records_of(text, ".txt")] == titles


def test_a_report_is_titled_by_the_heading_over_its_first_section_though_any_paper_has_its_words(
    records_of: Records,
) -> None:
    records = records_of(
        """<html><body><h2>MARLSHIRE POLICE AND CRIME PANEL</h2><p>5 December 2018</p>
<h2>CHIEF EXECUTIVE'S REPORT</h2><p>REPORT OF THE CHIEF EXECUTIVE</p><h2>1. PURPOSE</h2>
<p>To tell the Panel of the work of the office.</p><h2>2. RECOMMENDATION</h2><p>That the report be noted.</p>
</body></html>""",
        ".html",
    )
    assert [r.title for r in records] == ["CHIEF EXECUTIVE'S REPORT"]


def test_contact_officers_are_no_originator(records_of: Records) -> None:
    records = records_of(
        """<html><body><h2>MARLSHIRE POLICE AND CRIME PANEL</h2><table>
<tr><td>Report of:</td><td>Lead Officer to the Panel</td></tr>
<tr><td>Contact Officer(s):</td><td>Ann Bell, Democratic Services Officer</td></tr></table>
<h2>REVIEW OF COMPLAINTS</h2><h2>1. PURPOSE</h2><p>To tell the Panel of complaints.</p>
<h2>2. RECOMMENDATION</h2><p>That the report be noted.</p></body></html>""",
        ".html",
    )
    assert records[0].originator in (None, "Lead Officer to the Panel")
