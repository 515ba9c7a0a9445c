"""Who decided, and what, where a list tells it once for all or where its entries stand in odd places."""
# ruff: noqa: E501 (a page stays as it is saved)

from collections.abc import Callable

import pytest

from extract.record import Record

Records = Callable[..., list[Record]]

HEAD = "Eastmarch Police and Crime Commissioner\n\n"


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


def test_titles_that_lost_their_type_open_items(records_of: Records) -> None:
    found = records_of(
        "Notes of the executive meeting, 4 May 2031\n\nIn attendance: the Commissioner, the Treasurer\n\n"
        "Boats\nTwo boats were looked at, and one was liked.\nDecision: one boat approved at £9,000.\n\n"
        "Lamps\nThe Treasurer told of the lamps.\n\n"
        "Roof of the hut\nThe roof has gone.\nDecision: a new roof approved.\n\nAny other business\nNone.\n",
        ".txt",
    )
    assert [(r.title, r.outcome) for r in found] == [("Boats", "approved"), ("Roof of the hut", "approved")]


BLOCKS = """Policing decisions taken by the Mayor of West Yorkshire

Date: 14 March 2031
Title: Lamps for the quay
Summary: To award £900 to Quay Lamps for oil.
Decision Approved: Approved
Signed: A Bell, Deputy Mayor

Date:
Title: Sessions for the boys
Summary: To award a further £950 to Quay Lads Club for its sessions.
Decision Approved:
Signed:

Date: 2 April 2031
Title: Van
Summary: To award £300 to Quay Vans for a van.
Decision Approved: Not Approved
Signed: A Bell, Deputy Mayor
"""


def test_an_entry_left_blank_where_it_is_decided_awards_nothing(records_of: Records) -> None:
    found = records_of(BLOCKS)
    assert [(r.outcome, len(r.awards), r.amounts[0].role) for r in found] == [
        ("approved", 1, "award"), (None, 0, "request"), ("refused", 0, "request"),
    ]  # fmt: skip


def test_what_was_not_approved_behind_its_reason(records_of: Records) -> None:
    said = (
        "The Commissioner was not satisfied that the survey was new enough and has not approved the request."
    )
    found = records_of(
        f"{HEAD}Decisions\n\n1/2031 Roof of the depot\nDate: 3 May 2031\n{said}\n\n"
        "2/2031 Boats\nDate: 4 May 2031\nThe Commissioner has approved a grant of £900 to Quay Boats.\n"
    )
    assert [r.outcome for r in found] == ["refused", "approved"]


def test_short_labels_of_a_register(records_of: Records) -> None:
    found = records_of(
        f"{HEAD}Decision register 2031\n\n| Our ref | Recd | What for | Result |\n|---|---|---|---|\n"
        "| 31-061 | 03/06/2031 | Lamps for the quay | Approved |\n| 31-062 | 04/06/2031 | Boats | Refused |\n"
    )
    assert [(r.reference, r.title, r.outcome, r.dates[0].role) for r in found] == [
        ("31-061", "Lamps for the quay", "approved", "received"), ("31-062", "Boats", "refused", "received"),
    ]  # fmt: skip
