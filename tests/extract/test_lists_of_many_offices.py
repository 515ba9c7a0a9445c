"""Lists, registers and minutes as many offices set them: what opens an entry, names it and ends it."""
# ruff: noqa: E501 (a row stays in one piece)

from .conftest import Records


def test_an_entry_named_before_its_decision_in_one_cell(records_of: Records) -> None:
    head = "| No. | Date | For | Subject and decision | Taken by |\n|---|---|---|---|---|\n"
    records = records_of(
        "Office of the Marlshire Police, Fire and Crime Commissioner\n\nRegister of Decisions\n\n" + head
        + "| M/41 | 3 July 2023 | Police | Early Help. Approved a grant of £68,500 to Fen Aid. | Commissioner |\n"
        "| M/42 | 4 July 2023 | Fire | Two water carriers. Approved the purchase at £214,750 each. | Commissioner |\n"
        "| M/43 | 5 July 2023 | Police | Insurance. Deferred until the autumn. | Chief Executive |\n"
    )  # fmt: skip
    assert [r.title for r in records] == ["Early Help", "Two water carriers", "Insurance"]
    assert [r.kind for r in records] == ["decision", "other", "decision"]


def test_a_grants_list_that_tells_what_was_given(records_of: Records) -> None:
    records = records_of(
        "Grants I have made\n\nPolice and Crime Commissioner for Marlshire\n\n"
        "| Reference | Organisation | Project | Asked for | Given | Decided |\n|---|---|---|---|---|---|\n"
        "| S-004 | Lantern Trust | Walking bus | £8,200 | £8,200 | 7 May 2025 |\n"
        "| S-009 | Quay Sanctuary | Drop-in | £9,999 | Up to £9,000 | 7 May 2025 |\n"
        "| S-011 | Pier Allotments | Gates | £3,450 | Not supported | 7 May 2025 |\n"
        "| S-018 | Marl Brass | Horns | £2,300 | Application withdrawn | 8 May 2025 |\n"
    )
    assert [r.outcome for r in records] == ["approved", "approved-in-part", "refused", "withdrawn"]
    assert [[(a.value, a.qualifier) for a in r.awards] for r in records] == [
        [(8200, "exact")], [(9000, "up-to")], [], [],
    ]  # fmt: skip


def test_headings_behind_a_bullet_are_entries_with_their_day(records_of: Records) -> None:
    entry = (
        "<h3>• {day} - PCC DN - {title} ref: {ref} Recommendations Approved</h3><p>Words about it.</p>"
        "<p>Decision Maker: Deputy Mayor</p><p>Decision published: 20/11/2025</p><h4>Decision:</h4>"
        "<p>The Deputy Mayor has approved a grant of £5,000 to {who}.</p>"
    )
    page = "<html><body><h1>Greater Manchester Combined Authority</h1><h2>Decisions published</h2>{}</body></html>"
    entries = [
        ("18/11/2025", "Street Doctors", "3718", "Fen Aid"),
        ("14/11/2025", "Quay Lamps", "3716", "Pier Aid"),
    ]
    text = "".join(entry.format(day=d, title=t, ref=n, who=w) for d, t, n, w in entries)
    records = records_of(page.format(text), ".html")
    assert [str(r.decided_on) for r in records] == ["2025-11-18", "2025-11-14"]
    assert not any(r.title.startswith("•") for r in records)


def test_a_list_that_names_who_is_paid_by_a_label(records_of: Records) -> None:
    entry = (
        "<h3>{title}</h3><p>Organisation: {who}</p><p>Reference: {ref}</p><p>Status: Approved</p>"
        "<p>Grant: {grant}</p><p>Agreed on: 14/03/2022</p><p>Lights and patrols.</p>"
    )
    text = "".join(
        entry.format(title=t, who=w, ref=r, grant=g)
        for t, w, r, g in [
            ("Late Bus", "Pittville Forum", "CF22-003", "£4,860"),
            ("Safe Hands", "Canal Friends", "CF22-007", "£3,000 for 2022/23, the first year of three"),
            ("Two Halls", "Ruardean Halls Trust", "CF22-012", "two grants of £750 each"),
        ]
    )
    records = records_of(
        f"<html><body><h1>The Commissioner's Fund: what was agreed</h1>{text}</body></html>", ".html"
    )
    assert [[(a.value, a.recipient) for a in r.awards] for r in records] == [
        [(4860, "Pittville Forum")], [(3000, "Canal Friends")], [(1500, "Ruardean Halls Trust")],
    ]  # fmt: skip


def test_a_log_of_sums_sought_and_agreed(records_of: Records) -> None:
    records = records_of(
        "Office of the Police and Crime Commissioner for Dunmere\n\nLog of decisions taken by officers\n\n"
        "| No. | Date | Subject | What was decided | Sought £ | Agreed £ |\n|---|---|---|---|---|---|\n"
        "| D24/31 | 4 July 2024 | Mill Lane Primary School | Grant for banners. | 1,200 | 1,200 |\n"
        "| D24/32 | 5 July 2024 | Quay Street Pastors Trust | Part of the bid, for a van, was not supported. | 9,400 | 3,650 |\n"
        "| D24/33 | 8 July 2024 | Harbour Boxing Club | Refused. | 5,000 | Nil |\n"
    )
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in records] == [
        [(1200, "Mill Lane Primary School")],
        [(3650, "Quay Street Pastors Trust")],
        [],
    ]
    assert [r.outcome for r in records] == ["approved", "approved-in-part", "refused"]


def test_a_register_that_approves_a_part_of_what_was_asked(records_of: Records) -> None:
    records = records_of(
        "Police and Crime Commissioner for Ravensdale\n\nRegister of Decisions\n\n"
        "| Reference | Date | Title | What was asked for | Decision |\n|---|---|---|---|---|\n"
        "| R/41 | 5 September 2023 | Sports hall | Grant of £9,800 to Dale Boxing Academy | Approved |\n"
        "| R/43 | 6 September 2023 | Help | Grant of £62,000 to Turn North over two years (£31,000 in each) | Approved for the first year only: £31,000 |\n"
    )
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in records] == [
        [(9800, "Dale Boxing Academy")],
        [(31000, "Turn North")],
    ]


def test_a_form_of_labels_and_values_is_no_register(records_of: Records) -> None:
    (record,) = records_of(
        "South Marl Mayoral Combined Authority\n\nRecord of Decision\n\n"
        "| Decision reference | DM/2025/014 |\n|---|---|\n| Decision title | Hotspot Response Fund |\n"
        "| Decision maker | Deputy Mayor |\n| Lead officer | Ann Bell |\n| Date of decision | 22 May 2025 |\n"
        "| Key decision | No |\n| Exempt information | None |\n\nDecision\n\nThe Deputy Mayor agreed grants:\n\n"
        "| Council | 2024/25 (£) | 2025/26 (£) |\n|---|---|---|\n| Oxby Council | 140,000 | 150,000 |\n| Fen Council | 205,000 | 210,000 |\n",
        ".md",
    )
    assert (record.reference, record.title) == ("DM/2025/014", "Hotspot Response Fund")


def test_a_log_in_columns_whose_headings_stand_right_above_its_first_row(records_of: Records) -> None:
    records = records_of(
        "DECISION LOG\n\nDecisions of the Police and Crime Commissioner for Marlshire\n\n"
        "Date       Ref      Issue                                       Decision\n"
        "23/06/22   22/014   Grant of £38,500 to Brightside Trust        Supported the proposal\n"
        "                    for detached youth work\n\n"
        "16/06/22   22/013   Renewal of the lease of Elsecar Point for   Supported the proposal\n"
        "                    ten years at £14,200 a year\n\n"
        "31/05/22   22/010   Custody suite: replacement of               Deferred until survey is done\n"
        "                    heating\n"
    )
    assert [r.reference for r in records] == ["22/014", "22/013", "22/010"]
    assert records[0].title == "Grant of £38,500 to Brightside Trust for detached youth work"
    assert [r.outcome for r in records] == ["approved", "approved", "deferred"]


def test_items_numbered_before_their_titles_with_the_size_of_the_paper_behind(records_of: Records) -> None:
    items = "".join(
        f"<li>OPCC/D/2023/{n}: {title} (PDF, 212 KB)</li><p>Date: {n - 20} September 2023</p>"
        for n, title in [
            (31, "Award of £18,750 to Tamar Trust"),
            (30, "Cleaning contract"),
            (29, "Forensics agreement"),
        ]
    )
    records = records_of(f"<html><body><h1>Decisions of the PCC</h1><ul>{items}</ul></body></html>", ".html")
    assert [(r.reference, r.title) for r in records] == [
        ("OPCC/D/2023/31", "Award of £18,750 to Tamar Trust"),
        ("OPCC/D/2023/30", "Cleaning contract"),
        ("OPCC/D/2023/29", "Forensics agreement"),
    ]


def test_an_entry_keeps_its_reference_though_the_name_of_its_paper_stands_alone_below(
    records_of: Records,
) -> None:
    entry = (
        "Decision Ref:\n\n{ref}\n\nIssue:\n\n{title}\n\nDecision:\n\nI have agreed to this and approved a grant of £5,000 to Fen Aid.\n\n"
        "Date of Decision:\n\n{day} June 2024\n\nDecision Papers\n\n{paper}\n\nDecision Maker:\n\nPCC\n\n"
    )
    told = [
        ("2024/09", "New Lease", 18, "Decision Notice Recommendation Report"), ("2024/08", "Advocates", 5, "Decision Notice"),
        ("DEL 2024/03", "Small Grants", 4, "Decision Notice Recommendation Report"), ("2024/07", "Drones", 3, "Decision Notice"),
    ]  # fmt: skip
    text = "Marlshire Police and Crime Commissioner\n\nDecisions: April 2024 to June 2024\n\n"
    text += "".join(entry.format(ref=r, title=t, day=d, paper=p) for r, t, d, p in told)
    assert [(r.reference, r.title) for r in records_of(text)] == [(r, t) for r, t, _, _ in told]


def test_a_value_in_its_column_is_what_the_words_of_the_decision_give(records_of: Records) -> None:
    records = records_of(
        "Police and Crime Commissioner for Marlshire\n\nRegister of Decisions\n\n"
        "| Decision No. | Date | Title | Decision | Value (£) | Outcome |\n|---|---|---|---|---|---|\n"
        "| 018-2020 | 4 June 2020 | Rural drones | To buy two drones from Skyfarer Ltd. | 23,480 | Approved |\n"
        "| 019-2020 | 5 June 2020 | Night shelter | To give a grant to the Quay Ark for a worker. The trustees add £6,200. | 15,000 | Approved |\n"
    )
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in records] == [[], [(15000, "Quay Ark")]]


def test_an_entry_named_before_a_dash_and_its_decision(records_of: Records) -> None:
    records = records_of(
        "Office of the Police and Crime Commissioner for Marlshire\n\nDecision Record 2025\n\n"
        "| Reference number | Originator | Summary of decision - 2025 | Decision agreed |\n|---|---|---|---|\n"
        "| 2025.048 | Ann Bell | Community grant: Quay Academy – To approve a grant of £9,950 towards evening sessions. | Yes |\n"
        "| 2025.045 | Jo Ray | Bid of the Street Angels – The Commissioner was asked for £18,000 and was not satisfied. | No |\n"
    )
    assert [r.title for r in records] == ["Community grant: Quay Academy", "Bid of the Street Angels"]


def test_a_council_s_list_in_which_one_outcome_has_wrapped(records_of: Records) -> None:
    entry = "{day} - PCC DN - {title} ref: {ref} Recommendations{end}\n\nWords about it.\n\nDecision Maker: Deputy Mayor\n\nDecision:\n\nTo award a grant of £5,000 to {who}.\n\n"
    told = [
        ("14/11/2025", "Young Mentors", "3712", " Approved", "Fen Aid"), ("12/11/2025", "Hotspots", "3709", "\n\nApproved", "Quay Aid"),
        ("06/11/2025", "Women's service", "3701", " Approved", "Pier Aid"),
    ]  # fmt: skip
    text = "".join(entry.format(day=d, title=t, ref=r, end=e, who=w) for d, t, r, e, w in told)
    records = records_of("Greater Manchester Combined Authority\n\nDecisions published\n\n" + text)
    assert [r.reference for r in records] == ["3712", "3709", "3701"]


def test_decisions_under_the_days_of_the_boards_meetings(records_of: Records) -> None:
    records = records_of("""Marlshire Police and Crime Commissioner

MARLSHIRE ASSURANCE BOARD

Decisions taken - May to July 2022

4 May 2022

Ref 02/04/05/2022 Lamps on the quay
The recommendation to buy 40 lamps at a cost of £1.25m was approved by the
Commissioner after some discussion.

Ref 05/04/05/2022 Van for the dog unit
Deferred. The Commissioner asked for the mileage of the last three years.

8 June 2022

No decisions were taken at this meeting.

6 July 2022

Ref 01/06/07/2022 New boats
The request of the Force for £65,000 was not approved, since the old ones float.
""")
    assert [(r.reference, r.title, r.outcome, str(r.decided_on)) for r in records] == [
        ("02/04/05/2022", "Lamps on the quay", "approved", "2022-05-04"),
        ("05/04/05/2022", "Van for the dog unit", "deferred", "2022-05-04"),
        ("01/06/07/2022", "New boats", "refused", "2022-07-06"),
    ]
    assert not any("8 June" in d.text for r in records for d in r.dates)


def test_a_councils_list_holds_an_entry_that_agrees_minutes(records_of: Records) -> None:
    entry = "{day} - {title} ref: {number} {said}\n\nDecision Maker: {maker}\n\nDecision published: {day}\n\nDecision:\n\n{text}\n\n"
    records = records_of(
        "Marlshire Combined Authority\n\nDecisions\n\nDecisions published\n\n"
        + entry.format(day="02/05/2024", title="PCC DN - Lamps", number=3172, said="Recommendations Approved",
                       maker="Director for Police and Crime", text="£1,200 will be paid to Quay Lamps.")
        + entry.format(day="26/04/2024", title="Minutes of the Bus Sub-Committee", number=3169, said="Recommendations Approved",
                       maker="Bus Sub-Committee", text="That the minutes of 15 March 2024 be approved as a correct record.")
        + entry.format(day="09/04/2024", title="PCC DN - Van trial", number=3158, said="Item Deferred",
                       maker="Director for Police and Crime", text="Deferred until the autumn.")
    )  # fmt: skip
    assert [(r.reference, r.kind, r.outcome) for r in records] == [
        ("3172", "decision", "approved"), ("3169", "other", "approved"), ("3158", "decision", "deferred"),
    ]  # fmt: skip


def test_bids_that_have_each_a_number_and_a_decision_are_entries(records_of: Records) -> None:
    records = records_of("""Office of the Police and Crime Commissioner for Marlshire

Commissioner's Fund: decisions on applications

The Commissioner considered the bids of the round and made the decisions below.

| Ref | Applicant | Project | Asked (£) | Awarded (£) | Decision |
|---|---|---|---|---|---|
| F21-1 | Pier Watch | Radios | 12,400 | 9,800 | Approved at a lower sum |
| F21-2 | Quay Aid | Lamps | 950 | 950 | Approved |
| F21-3 | Tarn Scouts | A van | 25,000 | Nil | Refused |
""")
    assert [(r.reference, r.outcome, len(r.awards)) for r in records] == [
        ("F21-1", "approved-in-part", 1), ("F21-2", "approved", 1), ("F21-3", "refused", 0),
    ]  # fmt: skip


def test_a_list_of_bullets_whose_number_stands_behind_record_of_decision(records_of: Records) -> None:
    entry = "{n}.  {title}\n\n- Record of Decision: OPCC.D.{n}.24\n\n- Status: Open\n\n- Decision:\n\n- {text}\n\n- Signed by the Police and Crime Commissioner on {n} June 2024\n\n"
    records = records_of(
        "Making key decisions\n\nThe Police and Crime Commissioner for Marlshire made these decisions.\n\n"
        + entry.format(n=21, title="Posts for the dog unit", text="To give Marlshire Police £800 for a post.")
        + entry.format(n=22, title="Sale of the quay", text="The record will be published after the sale.")
        + entry.format(n=23, title="Report on safety", text="To note the annual report.")
    )
    assert [(r.reference, r.title) for r in records] == [
        ("OPCC.D.21.24", "Posts for the dog unit"),
        ("OPCC.D.22.24", "Sale of the quay"),
        ("OPCC.D.23.24", "Report on safety"),
    ]


def test_entries_that_go_on_in_the_line_of_their_title(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Decisions of the Police and Crime Commissioner for Marlshire</h1><ul>
<li>MPC0041/20 – Boats (3 May 2020). The PCC considered four bids. The PCC approved a grant of £4,500 to Fen Aid.</li>
<li>MPC0042/20 – Radios (9 May 2020). Approved the purchase of sixty radios at £21,300.</li>
<li>MPC0043/20 – New vans. Withdrawn by the Force before it came to the PCC.</li>
<li>MPC0044/20 – Lease of a hut (14 May 2020). Refused, as the hut is damp.</li></ul></body></html>""",
        ".html",
    )
    assert [(r.title, r.outcome, str(r.decided_on)) for r in records] == [
        ("Boats", "approved", "2020-05-03"),
        ("Radios", "approved", "2020-05-09"),
        ("New vans", "withdrawn", "None"),
        ("Lease of a hut", "refused", "2020-05-14"),
    ]
    # The others do not say who decided.
    assert [r.decided_by for r in records] == ["PCC", None, None, None]


def test_two_who_decide_in_one_entry_are_no_one(records_of: Records) -> None:
    page = "<h1>Decisions of the Police and Crime Commissioner for Marlshire</h1>" + "".join(
        f"<h2>M/{n} – {title}</h2><p>Date of decision: 4 May 2020</p><p>{words}</p>"
        for n, title, words in (
            (51, "Boats", "The Commissioner has agreed to buy two boats."),
            (52, "Vans", "The Chief Executive approved the plan. The Commissioner agreed the sum."),
            (53, "Huts", "A hut was bought for the cadets at £900."),
        )
    )
    records = records_of(f"<html><body>{page}</body></html>", ".html")
    assert [r.decided_by for r in records] == ["The Commissioner", None, None]


def test_a_marking_and_a_label_are_nobody_who_decides(records_of: Records) -> None:
    for said in (
        "Outcome: Approved – EXEMPT\n\nDate of decision: 4 May 2020",
        "Decision maker:\n\nPublished:",
    ):
        (record,) = records_of(f"Decision No.: MPC/51/20\n\nSubject: Boats for Oxby pier\n\n{said}\n")
        assert record.decided_by is None


def test_the_month_below_the_name_of_the_form_is_no_reference(records_of: Records) -> None:
    (record,) = records_of(
        "DECISION NOTICE\n\nMAY 2017\n\nOFFICE OF THE POLICE AND CRIME COMMISSIONER FOR MARLSHIRE\n\n"
        "OPCC Ref: 19/ 17\n\nTitle: Lamps for Oxby pier\n\nDecision: To buy forty lamps.\n"
    )
    assert record.reference == "19/ 17"


def test_what_a_committee_is_asked_to_do_is_no_committee(records_of: Records) -> None:
    (record,) = records_of(
        "MARLSHIRE POLICE AND CRIME PANEL\n\nTitle: Lamps\n\nRecommendation:\n\nThat the Committee:\n\n"
        "(1) notes the price of the lamps; and\n\n(2) notes the piers.\n"
    )
    assert not (record.submitted_to or "").startswith("notes")
