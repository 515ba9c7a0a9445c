"""Papers of panels and boards: whose they are, what came of them, and what their tables do not say."""

import pytest

from extract.fields.money.money import find_money
from extract.outline.outline import outline
from extract.page import Document, Line, Page

from .conftest import Records


@pytest.mark.parametrize(
    ("text", "organisation", "area"),
    [
        (
            "# NORFOLK POLICE AND CRIME PANEL\n\n## COMPLAINTS AGAINST THE POLICE AND CRIME COMMISSIONER\n\n"
            "REPORT OF THE CLERK\n\nThe report tells of one complaint.\n",
            "NORFOLK POLICE AND CRIME PANEL",
            "Norfolk",
        ),
        (
            "# REQUEST FOR POLICE & CRIME COMMISSIONER DECISION\n\nTitle: Lamps\n\n"
            "I follow the code of conduct for Norfolk Police and Crime Commissioner.\n",
            "Norfolk Police and Crime Commissioner",
            "Norfolk",
        ),
    ],
)
def test_words_before_the_office_are_no_area(
    records_of: Records, text: str, organisation: str, area: str
) -> None:
    (record,) = records_of(text)
    assert (record.organisation, record.area) == (organisation, area)


def test_what_a_complaint_is_against_titles_the_paper(records_of: Records) -> None:
    (record,) = records_of(
        "# NORFOLK POLICE AND CRIME PANEL\n\n## COMPLAINTS AGAINST THE POLICE AND CRIME COMMISSIONER\n\n"
        "REPORT OF THE CLERK\n\nThe report tells of one complaint.\n"
    )
    assert record.title == "COMPLAINTS AGAINST THE POLICE AND CRIME COMMISSIONER"


def test_the_cells_of_a_numbered_log_are_no_labels(records_of: Records) -> None:
    (record,) = records_of(
        "# Norfolk Police and Crime Panel\n\nReport of the Clerk\n\n## Summary\n\nThe log is below.\n\n"
        "| No. | Received | Summary | Handled by | Outcome |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | May | A letter was lost | Lead Officer | Sent again by the Chief Executive |\n"
        "| 2 | June | A call was missed | Chief Executive | Called back |\n"
    )
    assert record.originator == "Clerk"


def test_a_cell_that_asks_is_the_whole_label_and_a_log_holds_no_meeting(records_of: Records) -> None:
    (record,) = records_of(
        "| REPORT TO: | Norfolk Police and Crime Panel |\n| --- | --- |\n| DATE: | 22 September 2031 |\n"
        "| SUBJECT: | Actions agreed |\n| EXEMPT REPORT? | No |\n\n## Summary\n\nTwo are open.\n\n"
        "## Recommendation\n\nThat the log be received.\n\n## Log\n\nThe log is below.\n\n"
        "| No. | Meeting | Action | Status |\n| --- | --- | --- | --- |\n"
        "| 1 | 3 February 2031 | To ask for it | Done |\n| 2 | 9 June 2031 | To write | Open |\n"
    )
    assert (record.status, str(record.meeting_on)) == ("open", "2031-09-22")


def test_items_of_a_councils_page_are_titled_above_their_documents(records_of: Records) -> None:
    page = "# Agenda and minutes\n\nNorfolk Police and Crime Panel - Wednesday, 29th January, 2031\n\n"
    for number, (title, said) in enumerate(
        [
            ("APOLOGIES", "One member was away."),
            ("PRECEPT 2031/32", "UNANIMOUSLY RESOLVED that the precept be approved."),
            ("ESTATES", "The Panel heard of the new yard."),
        ],
        1,
    ):
        page += f"{number}.\n\n## {title}\n\n## Additional documents:\n\nMinutes:\n\n{said}\n\n"
    (record,) = records_of(page)
    assert (record.title, record.outcome) == ("PRECEPT 2031/32", "approved")


def test_noted_closes_a_page_of_one_item(records_of: Records) -> None:
    (record,) = records_of(
        "# Agenda item\n\n# Grants of the year\n\nMeeting of Police and Crime Panel, Thursday, 27th "
        "June, 2031 (Item 6.)\n\n## Minutes:\n\nThe Panel considered a report of the Clerk.\n\n## Noted\n"
    )
    assert record.outcome == "noted"


def test_rows_of_the_head_ask_for_nothing(records_of: Records) -> None:
    (record,) = records_of(
        "# Norfolk Police and Crime Commissioner\n\n## PROPOSED DECISION\n\n"
        "| Date of Board | 12 March 2031 |\n| --- | --- |\n| Agenda item | 7b |\n\n"
        "## 1. Summary\n\nLamps are needed.\n\n## 2. Proposed Decision\n\nThe Commissioner is asked to:\n\n"
        "a) approve the lamps;\n\nb) note the rest.\n"
    )
    assert [r.label for r in record.recommendations] == ["a", "b"]


def test_whom_to_ask_is_no_recommendation(records_of: Records) -> None:
    (record,) = records_of(
        "# Norfolk Police and Crime Panel\n\nReport of the Treasurer\n\n## Recommendation\n\n"
        "The Panel is asked to note the report.\n\nMembers' Enquiries to: Ann Bell (01632 960143)\n\n"
        "Press Enquiries to: Jo Roe, Press Officer (01632 960144)\n"
    )
    assert [r.text for r in record.recommendations] == ["The Panel is asked to note the report."]


def test_a_board_whose_commissioner_was_in_the_chair(records_of: Records) -> None:
    first, second = records_of(
        "# Police and Crime Commissioner for Norfolk\n\nGovernance Board – Decision Log\n\n"
        "Meeting held on 31 October 2031. All decisions were taken by the Police and Crime Commissioner, who "
        "was in the chair.\n\n| Ref | Report | Decision |\n| --- | --- | --- |\n"
        "| GB/31/1 | Lamps | To buy lamps for £900. Approved. |\n"
        "| GB/31/2 | Boats | To buy boats for £9,000. Refused. |\n"
    )
    assert first.decided_by == second.decided_by == "the Police and Crime Commissioner"


def test_bids_of_a_range_change_nothing() -> None:
    (sum_,) = find_money("About £9 goes to bids of £500 to £5,000 each.")[1:]
    assert (sum_.value, sum_.upper) == (500, 5000)


def test_a_welsh_contact_has_a_name_alone(records_of: Records) -> None:
    (record,) = records_of(
        "# Comisiynydd Heddlu a Throseddu De Cymru\n\nHysbysiad o benderfyniad\n\n"
        "Cyswllt: Ann Bell Ffôn: 01632 960143 E-bost: ann.bell@heddlu.example\n"
    )
    assert [c.name for c in record.contacts] == ["Ann Bell"]


def test_bold_numbered_titles_with_a_stop_are_headings() -> None:
    texts = (
        "2. Committee Membership.",
        "2.1 The members are as follows.",
        "11. REPORT AUTHOR",
        "3. Be it so.",
    )
    lines = tuple(
        Line(text, at, bold=not text.startswith("2.1"), whole=True) for at, text in enumerate(texts, 1)
    )
    kinds = [(b.marker, b.kind) for b in outline(Document("text/plain", (Page(1, lines),)))]
    assert kinds == [("2.", "heading"), ("2.1", "item"), ("11.", "heading"), ("3.", "item")]
