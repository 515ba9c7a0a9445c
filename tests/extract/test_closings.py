"""Lists saved as text whose entries are told by what stands below or above them."""

from datetime import date

import pytest

from extract.record import Record

from .conftest import Records

LINKED = """
Decisions of the Eastmarch Police and Crime Commissioner

Each decision is shown here as soon as it is signed.

2031 Decisions
Summary of Decision
Supporting Document

Lamps for the Quay

The quay is dark, and its lamps are past repair.

The Commissioner approved £4,000 for six new ones.

Supporting Document

Cadet Uniforms

The cadets have grown. It was agreed to buy them new coats.

Supporting Document

Harbour Watch Hut

The hut has lost its roof to the gale, and the watch stands in
"""

SENTENCES = """
What the Police and Crime Commissioner for Eastmarch has decided is set out below.
View the Decision Policy
Decisions taken by the PCC
The Commissioner pays the Eastmarch Rowing Club £700 towards lifejackets for its younger members this summer.
Date: 2031-03-10 / PDF (181 KB)
The Commissioner is content that the custody visitors go on for three more years under their present chair.
Date: 2031-02-08 / PDF (96 KB)
The Commissioner approved the sale of the old police house at Netherby to the parish for use as a hall.
Date: 2031-01-31 / PDF (204 KB)
"""

CLOSED = """
Renewal of the Fuel Contract
The Commissioner has:
1) agreed that the contract run two years more, on the same terms and at the price of the year before, so \
that no tank runs dry while the market is what it is; and
2) asked that other ways to buy be looked at.
12th July 2031
RESTRICTED - This decision holds the prices of a firm.
New Boats for the Marine Unit
The Commissioner has;
1) noted the age of the boats;
2) agreed that £90,000 come from the reserve.
31st July 2031
Decision Maker: PCC
Rural Watch Applications
The Commissioner has approved all four applications.
"""

SHARED = """
The Eastmarch Police and Crime Commissioner's board meets each month.

Purpose of the board

To ensure:

- the Commissioner and the force go one way

Meeting notes

January 2031 - to follow

Decisions Made Summary:

17 March 2031:

Paper on bicycles:

The PCC agreed to release £48,000 for the bicycles that are needed this year.

Boats

The PCC approved two boats. From which reserve they are paid is still to be settled.

22 April 2031

Audit Firm

The recommendation that the office opt in was approved by the PCC.

Boilers

The recommendation was
"""

FLAT = """
This site uses cookies

Decisions

Decisions of public interest by the Eastmarch Police and Crime Commissioner

 Decision Ref NoDecision Title Decision Summary Date Authorised
 2031-10812 A Hub for the South Coast

The hub in the north has done well, and the south wants one. The Commissioner agreed to pay £60,000.
"""


def told(records: list[Record]) -> list[tuple[str | None, date | None, list[str]]]:
    return [(r.title, r.decided_on, [a.text for a in r.amounts]) for r in records]


@pytest.mark.parametrize(
    "link",
    [
        "You can see the decision here.",
        "The decision notice can be found here",
        "Click here for the decision",
    ],
)
def test_entries_that_close_with_a_sentence_that_links(records_of: Records, link: str) -> None:
    bodies = ("Lamps for the Quay", "Cadet Uniforms", "Harbour Watch Hut")
    page = "\n\n".join(f"{b}\n\nThe Commissioner has agreed to it after advice.\n\n{link}" for b in bodies)
    records = records_of(f"Wessendale Police and Crime Commissioner\n\nDecisions 2024\n\n{page}\n")
    assert [r.title for r in records] == list(bodies)


def test_entries_that_close_with_a_link(records_of: Records) -> None:
    assert told(records_of(LINKED, ".txt")) == [
        ("Lamps for the Quay", None, ["£4,000"]),
        ("Cadet Uniforms", None, []),
        ("Harbour Watch Hut", None, []),
    ]


def test_entries_that_are_a_sentence_and_the_date_of_its_file(records_of: Records) -> None:
    found = records_of(SENTENCES, ".txt")
    assert [(r.title or "")[:42] for r in found] == [
        "The Commissioner pays the Eastmarch Rowing",
        "The Commissioner is content that the custo",
        "The Commissioner approved the sale of the ",
    ]
    assert [d.text for r in found for d in r.dates] == ["2031-03-10", "2031-02-08", "2031-01-31"]


def test_entries_that_close_with_a_day_and_a_marking_or_a_decision_maker(records_of: Records) -> None:
    found = records_of(CLOSED, ".txt")
    assert told(found) == [
        ("Renewal of the Fuel Contract", date(2031, 7, 12), []),
        ("New Boats for the Marine Unit", date(2031, 7, 31), ["£90,000"]),
        ("Rural Watch Applications", None, []),
    ]
    assert [r.status for r in found] == ["confidential", None, None]
    assert found[1].decided_by == "PCC"


def test_a_day_over_several_entries_is_the_day_of_each(records_of: Records) -> None:
    found = records_of(SHARED, ".txt")
    assert told(found) == [
        ("Paper on bicycles", date(2031, 3, 17), ["£48,000"]),
        ("Boats", date(2031, 3, 17), []),
        ("Audit Firm", date(2031, 4, 22), []),
        ("Boilers", date(2031, 4, 22), []),
    ]
    assert {r.kind for r in found} == {"decision"}
    assert found[1].evidence["decided_on"].text == "17 March 2031:"


def test_one_entry_below_the_headings_of_a_register_without_rules(records_of: Records) -> None:
    (record,) = records_of(FLAT, ".txt")
    assert record.kind == "decision"
    assert (record.reference, record.title) == ("2031-10812", "A Hub for the South Coast")


ONE_PAPER = {
    "two who sign, each with a day": """
Lamps for the Quay
The Police and Crime Commissioner for Eastmarch approved £4,000 for six lamps.
Signed
Chief Finance Officer
3 May 2031
Signed
Police and Crime Commissioner
4 May 2031
""",
    "two files behind a notice": """
Decision notice: Lamps for the Quay
The Police and Crime Commissioner for Eastmarch approved £4,000 for six lamps.
Appendix A Drawing (PDF, 34 KB)
Appendix B Tender (PDF, 96 KB)
""",
    "what came before, day by day": """
Report of the Police and Crime Commissioner for Eastmarch to the Police and Crime Panel
Subject: The harbour watch
The Panel is asked to note how the watch was set up.
How it came about
17 March 2031
First talks
The harbour master and the force met, and the force agreed to lend two boats to the watch.
22 April 2031
Second talks
The boats were tried on the water for a week, and were found to be too small for the bay.
""",
    "headings of a form that is filled in below": """
Decision Number Decision Title
The Eastmarch Police and Crime Commissioner has agreed to light the quay.
""",
}


@pytest.mark.parametrize("text", ONE_PAPER.values(), ids=ONE_PAPER)
def test_what_is_no_list(records_of: Records, text: str) -> None:
    assert len(records_of(text, ".txt")) == 1


def test_days_that_open_entries_close_none(records_of: Records) -> None:
    text = "Decisions of the Eastmarch Police and Crime Commissioner\n\n" + "".join(
        f"{day} May 2031\n\n{title}\n\nThe Commissioner agreed to pay for them in full this year.\n\n"
        for day, title in ((3, "Quay Lamps"), (9, "Cadet Coats"), (17, "Marine Boats"))
    )
    assert told(records_of(text, ".txt")) == [
        ("Quay Lamps", date(2031, 5, 3), []),
        ("Cadet Coats", date(2031, 5, 9), []),
        ("Marine Boats", date(2031, 5, 17), []),
    ]


LAMPS, COATS, BOATS = (
    (
        "Quay Lamps",
        3,
        "The Commissioner has agreed to pay the Harbour Trust £5,000 for lamps along the quay.",
    ),
    ("Cadet Coats", 9, "It was agreed to buy coats for all of the cadets at a cost of £2,400 this year."),
    ("Marine Boats", 17, "The Commissioner approved the sale of boats which the unit no longer needs."),
)
READ = [("Quay Lamps", 3, ["£5,000"]), ("Cadet Coats", 9, ["£2,400"]), ("Marine Boats", 17, [])]
CARDS = {
    "a day below each title": "{title}\n\n{day} March 2031\n\n{prose}\n\n",
    "a day below each title and a link": "{title}\n\n{day} March 2031\n\n{prose}\n\nRead more\n\n",
    "labels below the prose": "{title}\nDecided on: {day} March 2031\n{prose}\nDecision maker: PCC\n\n",
    "the prose above the day": "{title}\n\n{prose}\n\n{day} March 2031\n\nDecision maker: PCC\n\n",
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_cards_of_a_title_a_day_and_prose(records_of: Records, card: str) -> None:
    text = "Eastmarch PCC decisions 2031\n\n" + "".join(
        card.format(title=title, day=day, prose=prose) for title, day, prose in (LAMPS, COATS, BOATS)
    )
    assert told(records_of(text, ".txt")) == [(t, date(2031, 3, day), sums) for t, day, sums in READ]


def test_titles_and_prose_below_the_months_they_share(records_of: Records) -> None:
    (a, _, b), (c, _, d), (e, _, f) = LAMPS, COATS, BOATS
    text = (
        "Decisions made in 2031\n\nEastmarch Police and Crime Commissioner\n\n"
        f"March 2031\n\n{a}\n\n{b}\n\n{c}\n\n{d}\n\nApril 2031\n\n{e}\n\n{f}\n"
    )
    assert told(records_of(text, ".txt")) == [(t, None, sums) for t, _, sums in READ]


def test_a_register_without_rules_whose_rows_end_with_a_date(records_of: Records) -> None:
    found = records_of(
        "Eastmarch Police and Crime Commissioner - Decision Log\n\nReference Number Title Date\n\n"
        "EM-2031-01 Quay Lamps 03/03/2031\n\nEM-2031-02 Cadet Coats 09/03/2031\n",
        ".txt",
    )
    assert [(r.reference, r.title, r.decided_on) for r in found] == [
        ("EM-2031-01", "Quay Lamps", date(2031, 3, 3)),
        ("EM-2031-02", "Cadet Coats", date(2031, 3, 9)),
    ]


def test_a_short_last_line_is_no_title_of_the_entry_below(records_of: Records) -> None:
    text = "The Eastmarch Police and Crime Commissioner has decided this.\n\n" + "".join(
        f"Decided on: {day} March 2031\n\nTitle: {title}\n\n{prose}\n\nPaid from reserves\n\n"
        for title, day, prose in (LAMPS, COATS, BOATS)
    )
    assert told(records_of(text, ".txt")) == [(t, date(2031, 3, day), sums) for t, day, sums in READ]


def test_the_last_labels_value_is_no_title_of_the_entry_below(records_of: Records) -> None:
    text = "The Eastmarch Police and Crime Commissioner has decided.\n\nQuarter by quarter\n\n" + "".join(
        f"Decided on:\n\n{day} March 2031\n\n{prose}\n\nDecision maker:\n\nHead of Lamps\n\n"
        for _, day, prose in (LAMPS, COATS, BOATS)
    )
    found = records_of(text, ".txt")
    assert [r.decided_on for r in found] == [date(2031, 3, day) for _, day, _ in READ]
    assert {r.decided_by for r in found} == {"Head of Lamps"}
    assert "Head of Lamps" not in [r.title for r in found]
