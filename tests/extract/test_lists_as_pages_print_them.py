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


ROUND = """
| Bid | Applicant | Project | Asked for | Decision | Granted |
|---|---|---|---|---|---|
| PPA12/01 | Quay Boxing | Sparring on Fridays | £2,400 | Grant in full | £2,400 |
| PPA12/02 | Quay Choir | A concert | £3,000 | Refused | |
| PPA12/03 | Quay Scouts | A trailer | £1,150 | Part grant | £800 |
| | Total granted | | | | £3,200 |
"""


def test_bids_of_a_round_are_numbered_under_any_heading(records_of: Records) -> None:
    said = "The Commissioner, Dame Ann Bell, decided all three on 14 May 2031 after hearing the Chief Constable.\n"
    found = records_of(f"{HEAD}Property Fund: Round 12 outcomes\n\n{said}{ROUND}")
    assert [(r.reference, r.title, r.outcome, r.decided_by) for r in found] == [
        ("PPA12/01", "Sparring on Fridays", "approved", "The Commissioner, Dame Ann Bell"),
        ("PPA12/02", "A concert", "refused", "The Commissioner, Dame Ann Bell"),
        ("PPA12/03", "A trailer", "approved-in-part", "The Commissioner, Dame Ann Bell"),
    ]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Each decision below was made by the Commissioner, Ann Bell.", "the Commissioner, Ann Bell"),
        (
            "Decisions are those of the Commissioner, Ann Bell, unless the entry says otherwise.",
            "the Commissioner, Ann Bell",
        ),
        (
            "Unless the entry says otherwise the decision was taken by the PCC, and the papers are open.",
            "the PCC",
        ),
        (
            "Dyma’r penderfyniadau a wnaed gan y Comisiynydd, Ann Bell, yn ystod y chwarter.",
            "y Comisiynydd, Ann Bell",
        ),
        (
            "Here are the decisions I have made and why. – Ann Bell, Police and Crime Commissioner",
            "Ann Bell, Police and Crime Commissioner",
        ),
        ("Decisions taken by the Commissioner or the Deputy Commissioner unless stated.", None),
    ],
)
def test_who_decided_is_told_once_for_all(records_of: Records, said: str, who: str | None) -> None:
    rows = "| 31/01 | 3 May 2031 | Lamps | Approved |\n| 31/02 | | Boats | Withdrawn |\n| 31/03 | 9 May 2031 | Oars | Refused |\n"
    found = records_of(
        f"{HEAD}Decision log\n\n{said}\n\n| Ref | Date | Subject | Decision |\n|---|---|---|---|\n{rows}"
    )
    assert {r.decided_by for r in found} == {who}


def test_title_and_number_each_a_sentence(records_of: Records) -> None:
    text = (
        "Register of Decisions\n\nUnless the entry says otherwise the decision was taken by the Commissioner, Ann Bell.\n\n"
        "1. Lamps for the quay. 004/2031. On 9 January 2031 the Commissioner agreed a grant of £380 to Quay Lamps.\n\n"
        "2. Pension: Mr X (confidential). 005/2031. Decided on 3 February 2031 by the Chief Executive under delegated powers.\n\n"
        "3. Road show. 006/2031. Refused on 22 February 2031. The Chief Constable had asked for £1,725.\n\n"
        "4. Merger of dog units. 007/2031. Withdrawn before it was decided.\n"
    )
    found = records_of(HEAD + text)
    assert [(r.reference, r.title, r.decided_by) for r in found[:3]] == [
        ("004/2031", "Lamps for the quay", "the Commissioner"),
        ("005/2031", "Pension: Mr X", "Chief Executive"),
        ("006/2031", "Road show", "the Commissioner, Ann Bell"),
    ]
    assert [r.outcome for r in found[2:]] == ["refused", "withdrawn"]


BULLETIN = "".join(
    f"<table><tr><td>{number}</td><td>{marking}</td></tr></table><h2>{title}</h2>"
    f"<table><tr><td>Outcome</td><td>{outcome}</td></tr><tr><td>When</td><td>{day}</td></tr></table>"
    for number, marking, title, outcome, day in (
        ("NP/2031/017", "OPEN", "Youth work on the quay", "Approved", "4 May 2031"),
        ("NP/2031/018", "PART 2 – CONFIDENTIAL", "Settlement of a claim", "Approved", "11 May 2031"),
        ("NP/2031/019", "OPEN", "Paddock for old horses", "Deferred for a visit", "30 May 2031"),
    )
)


def test_a_marking_beside_the_number_is_no_title(records_of: Records) -> None:
    found = records_of(f"<h1>Decision Bulletin</h1><p>Decisions made in May 2031</p>{BULLETIN}", ".html")
    assert [(r.reference, r.title, r.status, str(r.decided_on)) for r in found] == [
        ("NP/2031/017", "Youth work on the quay", "open", "2031-05-04"),
        ("NP/2031/018", "Settlement of a claim", "confidential", "2031-05-11"),
        ("NP/2031/019", "Paddock for old horses", "open", "2031-05-30"),
    ]


def test_facts_in_the_margin(records_of: Records) -> None:
    entries = "".join(
        f"<table><tr><td>{number}<br>{day}</td><td>{title}</td></tr><tr><td>{outcome}<br>{status}</td><td>{said}</td></tr></table>"
        for number, day, title, outcome, status, said in (
            (
                "EPCC 2031/12",
                "11 March 2031",
                "Help at the gate",
                "Agreed",
                "Open",
                "I have agreed to give Quay School £140 for a guard.",
            ),
            (
                "EPCC 2031/13",
                "15 March 2031",
                "A quiet sea front?",
                "Turned down",
                "Open",
                "I was asked for £360 for private patrols.",
            ),
            (
                "EPCC 2031/14",
                "22 March 2031",
                "Vans for volunteers",
                "Put off",
                "Part confidential",
                "I want to see the mileage first.",
            ),
        )
    )
    found = records_of(
        f"<h1>The Decisions Digest</h1><p>Eastmarch Police and Crime Commissioner</p>{entries}", ".html"
    )
    assert [(r.reference, r.title, r.outcome, r.status, str(r.decided_on)) for r in found] == [
        ("EPCC 2031/12", "Help at the gate", "approved", "open", "2031-03-11"),
        ("EPCC 2031/13", "A quiet sea front?", "refused", "open", "2031-03-15"),
        ("EPCC 2031/14", "Vans for volunteers", "deferred", "part-confidential", "2031-03-22"),
    ]


def test_minutes_behind_a_notice_whose_decisions_are_the_commissioners(records_of: Records) -> None:
    notice = "# Notice of a decision\n\nReference: EPCC 2031-19\n\nSubject: Watch messages\n\n## What is proposed\n\nThe licence ends.\n\n## Decision\n\nI approve the proposal.\n\nSigned: Ann Bell\n\nPolice and Crime Commissioner\n\nDated: 1 May 2031\n\n"
    minutes = "# Notes of the meeting on 7 May 2031\n\nThere: Ann Bell (Commissioner, in the chair), the Chief Constable.\n\n## 31/41 Apologies\n\nNone.\n\n## 31/42 Custody doctors\n\nThe contract ends in March.\n\nCommissioner’s decision: Approved.\n\n## 31/43 Performance\n\nThe figures were gone through.\n\n## 31/44 Old station\n\nDiscussed in closed session.\n\nCommissioner’s decision: Deferred until a valuation is in hand.\n"
    found = records_of(HEAD + notice + minutes, ".md")
    assert [(r.reference, r.outcome) for r in found] == [
        ("EPCC 2031-19", "approved"),
        ("31/42", "approved"),
        ("31/44", "deferred"),
    ]


def test_an_item_that_is_no_heading_between_two_that_are(records_of: Records) -> None:
    text = "# Minutes of the Strategic Board\n\n## 1. Lamps\n\nRESOLVED: To buy lamps.\n\n## 2. Boats\n\nRESOLVED: To buy boats.\n\n3 CONFIDENTIAL – Quay House\n\nRESOLVED: To sell it.\n\n## 4. Next meeting\n\n6 June.\n"
    assert [r.title for r in records_of(HEAD + text, ".md")] == [
        "Lamps",
        "Boats",
        "CONFIDENTIAL – Quay House",
    ]


def test_packs_whose_papers_open_each_in_its_own_manner(records_of: Records) -> None:
    text = (
        "Report to the Eastmarch Police and Crime Panel\n\n# How the fund was spent\n\nReport author: Bo Dow, Grants Manager\n\n"
        "## Recommendation\n\nThe Panel is recommended to note this report.\n\n## Background\n\nThe fund helps many.\n\n"
        "| Report for: | Eastmarch Police and Crime Panel |\n|---|---|\n| Title: | Proposed precept for 2031/32 |\n"
        "| Report by: | Ann Bell, Police and Crime Commissioner |\n\n## Recommendations\n\nThe Panel is asked to:\n\n1. review the precept.\n\n"
        "NOT FOR PUBLICATION\n\nReport to: Eastmarch Police and Crime Panel, 26 January 2031\n\nTitle: Complaint 23/09\n\n"
        "Report of: Clerk to the Panel\n\nThis report is confidential and has been circulated to members only.\n"
    )
    assert [r.title for r in records_of(text, ".md")] == [
        "How the fund was spent",
        "Proposed precept for 2031/32",
        "Complaint 23/09",
    ]


def test_who_resolved_above_a_list_and_who_chairs_with_another(records_of: Records) -> None:
    text = (
        "Minutes of the Governance Board\n\nAnn Bell (AB) Co-Chair – Police and Crime Commissioner\n\nBo Dow (BD) – Chief Constable\n\n"
        "31/01 Lamps\n\nRESOLVED: That the PCC: (i) approved a further £21 for lamps; (ii) approved the plan.\n\n"
        "31/02 Boats\n\nDecision: The proposal was not supported.\n\n31/03 Figures\n\nBD went through the figures.\n"
    )
    found = records_of(HEAD + text)
    assert [(r.title, r.decided_by, r.outcome) for r in found] == [
        ("Lamps", "the PCC", "approved"),
        ("Boats", "Ann Bell", "refused"),
    ]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Supported the proposal in part. Second year to depend on results.", "approved-in-part"),
        ("Agreement that a policy be drafted for all stations", "approved"),
        ("Put off until July", "deferred"),
    ],
)
def test_words_of_outcomes(records_of: Records, said: str, outcome: str) -> None:
    rows = f"| 31/01 | 3 May 2031 | Lamps | {said} |\n| 31/02 | 9 May 2031 | Boats | Approved |\n"
    found = records_of(
        f"{HEAD}Decision log\n\n| Ref | Date | Subject | Decision |\n|---|---|---|---|\n{rows}"
    )
    assert found[0].outcome == outcome
