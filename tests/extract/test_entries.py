"""One document, one or many records: registers, lists, glued logs, minutes, packs and bound notices."""

from .conftest import Records

NOTICE = """OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR WESTERDALE

DECISION NOTICE

Reference: {reference}
Title: {title}
Report author: {author}
Date of decision: {day}

Decision
{words}

Signed: {signer}
Police and Crime Commissioner for Westerdale
"""


def test_a_register_row_is_a_record(records_of: Records) -> None:
    records = records_of(
        "Decisions of the Tarnside Police and Crime Commissioner\n\n"
        "| Reference | Title | Date of decision | Decision |\n|---|---|---|---|\n"
        "| 19/01 | Harbour lights | 3 May 2019 | Approved a grant of £2,000 to Tarnside Quay. |\n"
        "| 19/02 | Ferry passes | 9 May 2019 | Refused. |\n"
        "| 19/03 | Pier cameras | 10 May 2019 | Deferred to July. |\n"
    )
    assert [r.reference for r in records] == ["19/01", "19/02", "19/03"]
    assert [r.title for r in records] == ["Harbour lights", "Ferry passes", "Pier cameras"]
    assert [r.outcome for r in records] == ["approved", "refused", "deferred"]
    assert [str(r.decided_on) for r in records] == ["2019-05-03", "2019-05-09", "2019-05-10"]
    assert [len(r.awards) for r in records] == [1, 0, 0]
    assert {r.kind for r in records} == {"decision"}
    assert {r.area for r in records} == {"Tarnside"}


def test_ids_number_the_records_of_one_document(records_of: Records) -> None:
    records = records_of(
        "| Reference | Title | Decision |\n|---|---|---|\n| 19/01 | Lights | Approved by the PCC. |\n"
        "| 19/02 | Passes | Approved by the PCC. |\n"
    )
    stem = records[0].source.sha256[:12]
    assert [r.id for r in records] == [stem, f"{stem}.2"]


def test_a_blank_cell_stays_blank(records_of: Records) -> None:
    records = records_of(
        "| Decision Ref | Issue | Decision | Decision Maker |\n|---|---|---|---|\n"
        "| 2021/01 | Chairs | The PCC bought chairs. | PCC |\n"
        "| | Tables | The PCC bought tables. | PCC |\n"
        "| 2021/03 | Lamps | The PCC bought lamps. | PCC |\n"
    )
    assert [r.reference for r in records] == ["2021/01", None, "2021/03"]
    assert [r.title for r in records] == ["Chairs", "Tables", "Lamps"]


def test_a_glued_log(records_of: Records) -> None:
    records = records_of(
        "Decisions of the Fellshire Police and Crime Commissioner\n\n"
        "Decision Ref: 2020/11\nIssue: Stables\n"
        "Decision: The Commissioner has agreed to pay £3,000 to Fell Riders.\n"
        "Date of Decision:\n21st September 2020Decision Maker:\nPCCDecision Ref:\n2020/12\nIssue: Kennels\n"
        "Decision: The Commissioner has noted the report.\nDate of Decision:\n"
        "2nd October 2020Decision Maker:\nPCC\n"
    )
    assert [r.reference for r in records] == ["2020/11", "2020/12"]
    assert [str(r.decided_on) for r in records] == ["2020-09-21", "2020-10-02"]
    assert [r.decided_by for r in records] == ["PCC", "PCC"]


def test_the_same_labels_again_and_again(records_of: Records) -> None:
    text = "Decisions of the Wendale Police and Crime Commissioner\n\n"
    for number, title in enumerate(("Road paint", "School bus", "Bridge lamp"), 1):
        text += f"Reference: PCC/D/00{number}\n\nTitle: {title}\n\nDate: 0{number}/06/2024\n\n"
        text += f"Decision: To award £{number},000 to Wend Trust {number}.\n\n"
    records = records_of(text)
    assert [(r.reference, r.title) for r in records] == [
        ("PCC/D/001", "Road paint"),
        ("PCC/D/002", "School bus"),
        ("PCC/D/003", "Bridge lamp"),
    ]
    assert [[str(a.value) for a in r.amounts] for r in records] == [["1000"], ["2000"], ["3000"]]


def test_a_moderngov_list(records_of: Records) -> None:
    records = records_of(
        "07/02/2022 - PCC DN - Night rangers ref: 4101    Recommendations Approved\n\n"
        "Decision Maker: Deputy Mayor: Police, Crime and Fire\n\nDecision published: 09/02/2022\n\n"
        "Effective from: 07/02/2022\n\nDecision:\n\nFunding of £11,000 to Coalbrook Rangers.\n\n"
        "14/02/2022 - PCC DN - Station sale ref: 4102    Recommendations Refused (subject to call-in)\n\n"
        "Decision Maker: Deputy Mayor: Police, Crime and Fire\n\nDecision published: 16/02/2022\n\n"
        "Effective from: 14/02/2022\n\nDecision:\n\nThe offer of £90,000 is not accepted.\n"
    )
    assert [r.reference for r in records] == ["4101", "4102"]
    assert [r.outcome for r in records] == ["approved", "refused"]
    assert [str(r.published_on) for r in records] == ["2022-02-09", "2022-02-16"]


MINUTES = """Minutes of the Brackenshire Governance Board

Held on 12 March 2020

1. Apologies

None.

2. Crime figures

The Chief Constable went through them, and members asked of thefts.

3. Repairs to the river launch

Two firms had given prices.

DECISION: The Commissioner approved the repair at £27,450.

4. Cadets' camp

DECISION: The Commissioner agreed a grant of £3,300 to the Cadets' Association.
"""


def test_minutes_hold_a_record_for_each_item_that_decides(records_of: Records) -> None:
    records = records_of(MINUTES)
    assert [r.title for r in records] == ["Repairs to the river launch", "Cadets' camp"]
    assert {str(r.meeting_on) for r in records} == {"2020-03-12"}
    assert [[str(a.value) for a in r.amounts] for r in records] == [["27450"], ["3300"]]


TITLED = """Minutes of the Eastmarch Coordination Board held on 19 October 2023

Present: Ann Reed (Police and Crime Commissioner)

1. Welcome

1.1 All were welcomed.

2. Decision – Use of the reserve for the southern station (EPCC 2023-021)

2.1 The recommendation was that £1.2m be drawn from it.

2.2 The Commissioner agreed the recommendation.

3. Decision – Lease of a hut (EPCC 2023-022)

3.1 The Commissioner approved the lease at £18,500 a year.

4. Date of next meeting

4.1 9 November 2023.
"""
# Above the minutes, the meeting that is to agree them.
SPOKEN = """AGENDA ITEM 5A POLICE BOARD 15 JULY 2024

MINUTES OF THE LEVEL 1 MEETING

DATE OF MEETING: 20 MAY 2024

Present: Ann Reed (Police and Crime Commissioner) (PCC)

21/24 MINUTES OF THE LAST MEETING

The minutes were agreed and signed by the Chair.

22/24 PERFORMANCE

The report was for information. Burglary was lower.

23/24 SALE OF A HOUSE

The PCC AGREED to sell the house for £385,000.

24/24 LEASE OF A HUT

The PCC was not satisfied. The item was DEFERRED to the next meeting.

25/24 REVENUE

An underspend was forecast. The PCC:

1. NOTED the report; and

2. AGREED that £1.5m of it be moved to the reserve. The PCC AGREED no more.

26/24 INSPECTION

An update was given.

27/24 DECISIONS TAKEN UNDER DELEGATED POWERS

A schedule was received for information.
"""


def test_minutes_whose_titles_say_that_they_decide(records_of: Records) -> None:
    records = records_of(TITLED)
    assert [(r.reference, r.title) for r in records] == [
        ("EPCC 2023-021", "Use of the reserve for the southern station"),
        ("EPCC 2023-022", "Lease of a hut"),
    ]
    assert [[a.text for a in r.amounts] for r in records] == [["£1.2m"], ["£18,500"]]


def test_minutes_that_decide_in_capitals_within_a_sentence(records_of: Records) -> None:
    records = records_of(SPOKEN)
    assert [(r.reference, r.outcome) for r in records] == [
        ("23/24", "approved"), ("24/24", "deferred"), ("25/24", "approved"),
    ]  # fmt: skip
    assert {str(r.meeting_on) for r in records} == {"2024-05-20"}


def test_a_log_that_gives_each_title_in_two_languages(records_of: Records) -> None:
    page = "<h1>Decision Log 2023/24 – Cofnod Penderfyniadau 2023/24</h1>"
    for number, title, teitl in ((14, "Lamps", "Lampau"), (15, "Boats", "Cychod"), (16, "Vans", "Faniau")):
        page += (
            f"<h2>Decision / Penderfyniad 2023-0{number}</h2><p>Date / Dyddiad: {number} June 2023</p>"
            f"<p>Title: {title} for the quay</p><p>Teitl: {teitl} i’r cei</p>"
            "<p>Decision: The Commissioner has agreed a grant of £900 to Alder Aid.</p>"
        )
    records = records_of(f"<html><body>{page}</body></html>", ".html")
    assert [(r.reference, str(r.decided_on)) for r in records] == [
        ("2023-014", "2023-06-14"), ("2023-015", "2023-06-15"), ("2023-016", "2023-06-16"),
    ]  # fmt: skip


def test_the_number_of_a_decision_in_brackets_behind_its_word(records_of: Records) -> None:
    text = MINUTES.replace(
        "DECISION: The Commissioner approved", "DECISION (PCC/D/019): The Commissioner approved"
    )
    assert records_of(text)[0].reference == "PCC/D/019"


def report(title: str, money: str) -> str:
    return (
        f"PEAKMOOR POLICE AND CRIME PANEL\n\n16 July 2020\n\n{title}\n\nReport of the Chief Executive\n\n"
        f"1. Purpose of Report\n\n"
        f"1.1 To tell the Panel what was spent on the work of the year, {money} in all.\n\n"
        "2. Recommendation\n\nThat the Panel notes the report.\n\n3. Background\n\n3.1 It began in 2018.\n\n"
    )


def test_a_pack_is_taken_apart_by_report(records_of: Records) -> None:
    records = records_of(report("COMPLAINTS REVIEW", "£4,000") + report("GRANTS REVIEW", "£9,000"))
    assert [r.title for r in records] == ["COMPLAINTS REVIEW", "GRANTS REVIEW"]
    assert [r.kind for r in records] == ["paper", "paper"]
    assert [[str(a.value) for a in r.amounts] for r in records] == [["4000"], ["9000"]]


def test_two_notices_in_one_file(records_of: Records) -> None:
    first = NOTICE.format(
        reference="W/2019/33", title="Mountain rescue", author="Head of Policy", day="3 December 2019",
        words="The Commissioner awards £11,500 to Westerdale Rescue.", signer="Hector Malgrave",
    )  # fmt: skip
    second = NOTICE.format(
        reference="W/2019/34", title="Crime drones", author="", day="5 December 2019",
        words="The Commissioner buys three drones.", signer="",
    )  # fmt: skip
    records = records_of(first + "\n" + second)
    assert [r.reference for r in records] == ["W/2019/33", "W/2019/34"]
    assert [r.title for r in records] == ["Mountain rescue", "Crime drones"]
    assert [r.originator for r in records] == ["Head of Policy", None]
    assert [[s.signed for s in r.signatures] for r in records] == [[True], [False]]


def test_one_notice_is_one_record(records_of: Records) -> None:
    text = NOTICE.format(
        reference="W/2019/33", title="Mountain rescue", author="Head of Policy", day="3 December 2019",
        words="The Commissioner awards £500 to each of two clubs, see decision W/2019/12.", signer="H M",
    )  # fmt: skip
    records = records_of(text)
    assert [r.reference for r in records] == ["W/2019/33"]


def test_a_table_of_grants_inside_a_paper_makes_no_records(records_of: Records) -> None:
    records = records_of(
        "ORIGINATOR: Head of Grants\n\nPAPER NO: AP20/1\n\nSUBJECT: Grants of the year\n\nRECOMMENDATION\n\n"
        "That the Panel notes the report.\n\n"
        "| Reference | Recipient | Amount |\n|---|---|---|\n| G1 | Fell Riders | £3,000 |\n"
        "| G2 | Weir Rowers | £4,000 |\n"
    )
    assert len(records) == 1


def test_a_month_as_heading_gives_its_days_their_year(records_of: Records) -> None:
    page = (
        "<h1>Decisions of the Police and Crime Commissioner for Tarnside</h1>"
        "<h2>June 2021</h2><h3>Harbour lights</h3><p>Date: 9 June | Decision maker: Chief Executive</p>"
        "<p>To buy forty lamps for the harbour at £300 each from Quay Lamps Ltd.</p>"
        "<h3>Ferry passes</h3><p>Date: Thursday 3 June | Decision maker: Police and Crime Commissioner</p>"
        "<p>To grant £2,000 to Tarnside Ferries for passes, from 1 July until 4 October.</p>"
        "<h2>May 2021</h2><h3>Pier cameras</h3><p>Date: 28 April | Decision maker: Chief Executive</p>"
        "<p>To renew the licence of the cameras on the pier.</p>"
    )
    records = records_of(page, ".html")
    assert [r.title for r in records] == ["Harbour lights", "Ferry passes", "Pier cameras"]
    # A day of another month than the heading's is left alone: its year is not printed.
    assert [str(r.decided_on) for r in records] == ["2021-06-09", "2021-06-03", "None"]
    assert [len(r.dates) for r in records] == [1, 1, 0]


def test_columns_named_by_what_was_done_on_a_day(records_of: Records) -> None:
    records = records_of(
        "Register of decisions of the Tarnside Police and Crime Commissioner\n\n"
        "| No. | Subject | What was decided | Taken by | Taken on | Lead officer |\n"
        "|---|---|---|---|---|---|\n"
        "| 041 | Lights | To buy lamps. | Chief Finance Officer | 03/05/19 | Ann Bell |\n"
        "| 042 | Passes | To refuse the request. | PCC | 09/05/19 | Jo Reed |\n"
    )
    assert [str(r.decided_on) for r in records] == ["2019-05-03", "2019-05-09"]
    assert [r.decided_by for r in records] == ["Chief Finance Officer", "PCC"]
    assert [r.originator for r in records] == ["Ann Bell", "Jo Reed"]


def test_the_item_that_agrees_the_last_minutes_begins_no_minutes(records_of: Records) -> None:
    items = (
        ("12 APOLOGIES", "There were none."),
        ("13 LIGHTS", "RESOLVED – That the lamps be bought."),
        ("14 MINUTES", "The minutes of 2 March 2019 were signed as a correct record."),
        ("15 PASSES", "RESOLVED – That the report be noted."),
        ("16 CAMERAS", "RESOLVED – That the item be deferred."),
    )
    text = "TARNSIDE JOINT BOARD\n\nMinutes of the meeting held on 4 May 2019\n\nPresent: A, B\n\n"
    records = records_of(text + "\n\n".join(f"QB.19/{head}\n\n{words}" for head, words in items))
    assert [(r.reference, r.title) for r in records] == [
        ("QB.19/13", "LIGHTS"),
        ("QB.19/15", "PASSES"),
        ("QB.19/16", "CAMERAS"),
    ]
    assert {str(r.meeting_on) for r in records} == {"2019-05-04"}


def test_two_entries_run_together_on_one_line_are_one(records_of: Records) -> None:
    lines = [
        f"Reference: 19/0{n} Title: {title} Date: {n} May 2019 Decision: Approved"
        for n, title in enumerate(["Harbour lights", "Ferry passes", "Pier cameras", "Boat store"], 1)
    ]
    lines[1:3] = [" ".join(lines[1:3])]
    records = records_of("Decisions of the Tarnside Police and Crime Commissioner\n\n" + "\n\n".join(lines))
    assert [r.reference for r in records] == ["19/01", "19/02", "19/04"]


def test_an_officer_decides_under_delegation_in_a_sentence(records_of: Records) -> None:
    first = "On 9 June 2021 the Chief Executive, under the Scheme of Delegation, appointed Quay Lamps Ltd."
    other = (
        "On 3 June 2021 the Commissioner noted the report. The Chief Executive, who wrote it, was thanked."
    )
    records = records_of(
        "Decisions of the Police and Crime Commissioner for Tarnside\n\n"
        f"012-2021 – Harbour lights\n\n{first}\n\n013-2021 – Ferry passes\n\n{other}\n\n"
        f"014-2021 – Pier cameras\n\n{other}\n"
    )
    assert [r.decided_by for r in records] == ["the Chief Executive", "the Commissioner", "the Commissioner"]
    assert [str(r.decided_on) for r in records] == ["2021-06-09", "2021-06-03", "2021-06-03"]


def test_a_number_with_a_name_behind_it(records_of: Records) -> None:
    rows = [
        ("2016.061", "Ann Bell", "Forecast for period 7"),
        ("2016.060", "Jo Reed", "Lamps for the harbour wall"),
    ]
    rows.append(("2016.059", "Ann Bell", "Passes for the ferry"))
    text = "\n\n".join(f"{number} {name}\n\n{title}\n\nThat it is approved." for number, name, title in rows)
    records = records_of(f"Decisions of the Tarnside Police and Crime Commissioner\n\n{text}\n")
    assert [(r.reference, r.originator, r.title) for r in records] == rows


def test_the_contact_at_the_end_of_a_report_opens_no_other(records_of: Records) -> None:
    first = report("Cameras", "£5,000") + "\n\nContact\n\nAnn Bell, 01555 120340, ann@tarnside.example\n\n"
    records = records_of(f"AGENDA\n\n{first}{report('Lamps', '£6,000')}")
    assert [[c.name for c in r.contacts] for r in records] == [["Ann Bell"], []]
