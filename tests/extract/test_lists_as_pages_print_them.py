"""Lists of decisions as real pages print them: bare titles, lines lost, labels left empty, links between."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "Eastmarch Police and Crime Commissioner\n\n"

MINUTES_IN_ONE_RUN = """
Board Papers Police and Crime Commissioner for Eastmarch

AGENDA ITEM 3 POLICE AND CRIME COMMISSIONER FOR EASTMARCH MINUTES OF THE BOARD MEETING HELD AT QUAY HOUSE ON 4 MAY 2031 AT 10.00AM Present: A Bell (Police and Crime Commissioner) B Dow (Chief Constable) Apologies: C Fay 41. MINUTES OF THE LAST MEETING The minutes of 2 April were agreed as a true record. 42. LAMPS FOR THE QUAY BD presented the bid. Forty lamps are broken. RESOLVED: That the Commissioner approved a grant of £4,200 to Quay Lamps. 43. FLEET REPORT 2031/32 BD reported that all boats are out. 44. STABLES The Chief Constable asked for £9,000. RESOLVED: That the Commissioner did not approve the request. 45. NEXT MEETING 6 June 2031.

Load more
"""


def test_minutes_in_one_run(records_of: Records) -> None:
    lamps, stables = records_of(MINUTES_IN_ONE_RUN)
    assert (lamps.reference, lamps.title) == ("42", "LAMPS FOR THE QUAY")
    assert (lamps.outcome, lamps.decided_by, str(lamps.meeting_on)) == (
        "approved",
        "the Commissioner",
        "2031-05-04",
    )
    assert [award.value for award in lamps.awards] == [4200]
    assert (stables.title, stables.outcome, stables.awards) == ("STABLES", "refused", ())


LOG_IN_ONE_RUN = (
    "PCC Decision Log Date Decision Detail Linked Documents (if applicable) "
    "12-May-31 Quay House Station The Quay House Station site is no longer used, and its sale was agreed. "
    "12-May-31 Visitors to Cells Panel Terms of reference were agreed for the Visitors to Cells Panel of the county, "
    "03-Apr-31 Harbour cameras To pay the Harbour Trust £7,500 towards its cameras on the quay. "
    "28-Mar-31 Regional work Agreed that the three forces leave the programme that they had joined."
)


def test_log_in_one_run(records_of: Records) -> None:
    found = records_of(f"decision log of the pcc ...\n\n{LOG_IN_ONE_RUN} 1\n\n0 download\n")
    assert [(r.title, str(r.decided_on)) for r in found] == [
        ("Quay House Station", "2031-05-12"),
        ("Visitors to Cells Panel", "2031-05-12"),
        ("Harbour cameras", "2031-04-03"),
        ("Regional work", "2031-03-28"),
    ]
    assert [amount.text for amount in found[2].amounts] == ["£7,500"]


def test_days_in_prose_are_no_log(records_of: Records) -> None:
    text = (
        "The date of the decision is told below. The site was looked at on 12-May-31 The site was bare, again "
        "on 03-Apr-31 The site was wet and on 28-Mar-31 Nobody came to it, for the road had been closed by then and "
        "no one of those who were asked to come knew of the other way that leads to it along the old sea wall."
    )
    assert len(records_of(f"{HEAD}Decision notice\n\n{text}\n")) == 1


TITLES = "1. Lamps for the quay\n2. Boats and oars\n3. Extension to the Chief Constable's contract\n4. New badge logo\n5. Sale of houses\n"


def test_numbered_titles_are_a_list(records_of: Records) -> None:
    said = "The Commissioner takes important decisions. They are published below.\n\nPlease ask for other formats.\n"
    found = records_of(f"{HEAD}{said}{TITLES}Sign up to our newsletter\nQuay House, Eastmarch\n")
    assert [r.title for r in found] == [
        "Lamps for the quay",
        "Boats and oars",
        "Extension to the Chief Constable's contract",
        "New badge logo",
        "Sale of houses",
    ]
    assert {r.kind for r in found} == {"decision"}
    assert not any(r.outcome or r.decided_on for r in found)


def test_numbered_topics_of_one_notice_are_none(records_of: Records) -> None:
    text = "Decision notice\n\nReference: 12/2031\nTitle: Works on the quay\n\nThe works are:\n" + TITLES
    assert len(records_of(HEAD + text)) == 1


@pytest.mark.parametrize("mark", ["- ", "{}. "])
def test_links_to_policies_are_no_decisions(records_of: Records, mark: str) -> None:
    links = ("Decision-making policy", "Scheme of consent", "Publication scheme", "Contact us", "Our cookies")
    text = "Find out about the Commissioner's decisions\n\nPolicies on how decisions are taken can be found below.\n\n"
    listed = "\n".join(mark.format(number) + link for number, link in enumerate(links, 1))
    assert len(records_of(f"{HEAD}{text}{listed}\n\nRead more\n\n0 download\n")) == 1


LINKED = """
Decisions 2031
Summary of Decision
Supporting Document

People Fund, round 3

This is the third round of the year. It was decided that two bids be paid, namely the one that the harbour school sent in and the one that came from the people who look after the lamps.

Supporting Document

Body Worn Cameras

A decision is needed for £84,000 so that forty cameras can be bought for the county.

Supporting Document

Staffing matter

The Commissioner thought about a staffing matter and decided on it.

Supporting Document
"""

SAID_FIRST = """
PCC Decisions

From to or

The plan for money up to 2034 has been approved by the PCC.

It says how the Chief Constable can be paid for.

The decision notice can be viewed here.

Approval has been given by the PCC to the council tax precept of 2031.

The panel met on 19 January 2031.

The decision notice can be viewed here.

The Police and Crime Commissioner has approved a grant of £2,500 to Quay Lamps.

You can view the decision here.
"""


def test_a_link_closes_each(records_of: Records) -> None:
    found = records_of(HEAD + LINKED)
    assert [r.title for r in found] == ["People Fund, round 3", "Body Worn Cameras", "Staffing matter"]


def test_a_link_closes_each_that_opens_with_a_sentence(records_of: Records) -> None:
    found = records_of(HEAD + SAID_FIRST)
    assert [r.outcome for r in found] == ["approved"] * 3
    assert [r.decided_by for r in found] == ["PCC", "PCC", "The Police and Crime Commissioner"]
    assert [[a.value for a in r.awards] for r in found] == [[], [], [2500]]


LABELS_LEFT_EMPTY = "".join(
    f"Decision Ref:\n\n{title}\n\n{said}\n\nDate of Decision:\n\n{day}\n\nDecision Papers/Reason for Restricted\n\n{paper}\n\nDecision Maker:\n\n\n"
    for title, said, day, paper in (
        (
            "Lamps for the quay",
            "The Commissioner approved a grant of £940 to Quay Lamps.",
            "1 May 2031",
            "2031-33",
        ),
        ("Boats and oars", "The Commissioner decided not to buy boats.", "9 May 2031", ""),
        ("Delegated decisions", "The Commissioner noted what officers decided.", "12 May 2031", "2031-35"),
    )
)


def test_labels_left_empty(records_of: Records) -> None:
    found = records_of(f"{HEAD}April 2031 to June 2031\n\n{LABELS_LEFT_EMPTY}")
    assert [(r.title, r.outcome, str(r.decided_on)) for r in found] == [
        ("Lamps for the quay", "approved", "2031-05-01"),
        ("Boats and oars", "refused", "2031-05-09"),
        ("Delegated decisions", "noted", "2031-05-12"),
    ]


TEASERS = "".join(
    f"<div><h3>{title}</h3><p>{said}</p><time>{day}</time></div>"
    for title, said, day in (
        (
            "PCC Decision 011-2031 Lamps",
            "PCC Decision 011-2031 is a non-confidential decision about lamps.",
            "30 May 2031",
        ),
        ("PCC Decision – 010 2031 Kennels", "This is a confidential decision about kennels.", "30 May 2031"),
        ("PCC Decision 009-2031 Boats", "PCC Decision 009-2031 is a confidential decision", "14 May 2031"),
        ("Decision – Tents", "This is a confidential decision about tents.", "14 May 2031"),
    )
)


def test_numbers_behind_a_dash_open_entries_too(records_of: Records) -> None:
    found = records_of(
        f"<h1>Decisions</h1><p>Records of all decisions that the Commissioner made.</p>{TEASERS}", ".html"
    )
    assert [r.status for r in found] == ["open", "confidential", "confidential", "confidential"]


def test_the_name_of_a_list_opens_no_entry(records_of: Records) -> None:
    entries = "".join(
        f"<p><b>{title} - PCC/D/00{number} {day}</b></p><p>The PCC has agreed to it.</p>"
        for number, title, day in ((3, "Lamps", "19/8/31"), (2, "Boats", "4/8/31"), (1, "Oath", "2/8/31"))
    )
    text = f"<p><b>Decisions post May 2031 Election (Current PCC)</b></p><p>Decisions are found below:</p>{entries}"
    found = records_of(f"<h1>Eastmarch Police and Crime Commissioner</h1>{text}", ".html")
    assert [(r.reference, r.title) for r in found] == [
        ("PCC/D/003", "Lamps"),
        ("PCC/D/002", "Boats"),
        ("PCC/D/001", "Oath"),
    ]


PIPES = """
| Reference Number | Decision Title |
|---|---|
| 000846 |
000846
Lamps for the quay
Lamps are wanted at the quay to replace those past their life.
Download PDF
|
| 000842 |
000842
To renew the licence for the slipway. The proposal is that it be renewed for another twelve months from 9 July 2031.
The rent will be £450 a year. Download PDF |
"""


def test_pipes_that_print_the_number_twice(records_of: Records) -> None:
    found = records_of(f"{HEAD}Decisions\n\n{PIPES}")
    assert [(r.reference, r.title) for r in found] == [
        ("000846", "Lamps for the quay"),
        ("000842", "To renew the licence for the slipway"),
    ]


NOTES_BY_INITIALS = """
Accountability Board Notes 11 June 2031

Office of the Eastmarch Police, Fire and Crime Commissioner

MINUTES

1. Welcome

Attendees:

Ann Bell (AB)

Bo Dow (BD)

AB welcomed the meeting.

The action log was updated and the minutes were approved.

2. Budget

AB agreed to underwrite £18K of police pay.

BD gave reassurance.

3. Crime

BD gave an update.

4. Armour

BD asked for £9K for extra sets.

AB did not agree to this request.
"""


def test_who_opens_the_meeting_decides_where_no_office_is_printed(records_of: Records) -> None:
    found = records_of(NOTES_BY_INITIALS)
    assert [(r.title, r.outcome, r.decided_by) for r in found] == [
        ("Budget", "approved", "AB"),
        ("Armour", "refused", "AB"),
    ]


@pytest.mark.parametrize("cell", ["", "See Action 12b", "See action log"])
def test_an_outcome_that_points_to_an_action_decides_nothing(records_of: Records, cell: str) -> None:
    text = (
        "Executive Board Minutes – 23 June 2031\n\nNo. | Discussion | Outcome / Decision |\n"
        "709 | Lamps: The board talked about lamps. They are old, and they were told what the storm of last winter did to them all. | The purchase was approved |\n"
        f"710 | Complaints: Figures were given. | {cell} |\n"
    )
    assert [r.title for r in records_of(HEAD + text)] == ["Lamps"]


CARDS = "".join(
    f"<article><span>{badge}</span><h3>{title}</h3><ul><li>{number}</li><li>Decided {day}</li><li>Published 15 May 2031</li></ul>"
    f"<p>{said}</p><p>Decision maker: {who}</p><ul><li>Quays</li><li>{status}</li></ul></article>"
    for badge, title, number, day, said, who, status in (
        (
            "Approved",
            "Lamps for the quay",
            "D14-2031",
            "8 May 2031",
            "A grant of £520 to Quay Lamps.",
            "Deputy Commissioner",
            "Public",
        ),
        (
            "Approved",
            "Confidential: an appointment",
            "D15-2031",
            "9 May 2031",
            "See the notice.",
            "Police and Crime Commissioner",
            "Confidential",
        ),
        (
            "Not approved",
            "Football on the quay",
            "D16-2031",
            "9 May 2031",
            "The club asked for £90.",
            "Deputy Commissioner",
            "Partly confidential",
        ),
        ("Withdrawn", "Signs", "D17-2031", "10 May 2031", "The parish took it back.", "", "Public"),
    )
)


def test_cards_with_a_badge_above_and_tags_below(records_of: Records) -> None:
    found = records_of(f"<h1>Decisions: May 2031</h1><p>4 results</p>{CARDS}", ".html")
    assert [(r.reference, r.title, r.outcome, r.decided_by, r.status) for r in found] == [
        ("D14-2031", "Lamps for the quay", "approved", "Deputy Commissioner", "open"),
        (
            "D15-2031",
            "Confidential: an appointment",
            "approved",
            "Police and Crime Commissioner",
            "confidential",
        ),
        ("D16-2031", "Football on the quay", "refused", "Deputy Commissioner", "part-confidential"),
        ("D17-2031", "Signs", "withdrawn", None, "open"),
    ]


def test_links_behind_a_long_sentence_that_names_them(records_of: Records) -> None:
    records = records_of(
        "Decision Making\n\nDecisions made by the Police and Crime Commissioner are found behind these links. Should you "
        "want decisions that were made before those that are listed below, please ask the Office of the Police and "
        "Crime Commissioner for a copy of them, in writing:\n\n018-2020 – Quay lamps 2020-21\n\n"
        "015-2020 – Charging policy\n\n002-2020 -2020/21 Budget and reserves\n\n012/2019 – Audit of the year 2018/19\n"
    )
    assert [(r.reference, r.title) for r in records] == [
        ("018-2020", "Quay lamps 2020-21"),
        ("015-2020", "Charging policy"),
        ("002-2020", "2020/21 Budget and reserves"),
        ("012/2019", "Audit of the year 2018/19"),
    ]
    assert {r.outcome for r in records} == {None}
