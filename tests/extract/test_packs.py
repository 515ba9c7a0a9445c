"""Agenda packs: each paper behind the agenda is a record, whatever opens it."""

from collections.abc import Callable

from extract.record import Record

Records = Callable[..., list[Record]]
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
