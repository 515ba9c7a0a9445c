"""Minutes as boards print them: which items decide, and what their records say."""
# ruff: noqa: E501 (a row stays in one piece)

import pytest

from .conftest import Records

HEAD = """Police and Crime Commissioner for Marlshire

Estates Board

Minutes of the meeting held on 9 July 2024
"""
PAGE = (
    "<h1>Police and Crime Commissioner for Marlshire</h1><p>Estates Board</p>"
    "<p>Minutes of the meeting held on 9 July 2024</p><p>Present: Ann Bell – Police and Crime Commissioner</p>"
)


def _table(*rows: tuple[str, ...]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body>{PAGE}<table>{lines}</table></body></html>"


def test_a_table_of_items_whose_decisions_stand_among_what_was_said(records_of: Records) -> None:
    records = records_of(
        _table(
            ("Item", "Discussion", "Action"),
            ("1", "<p>Apologies</p><p>None were received.</p>", ""),
            ("2", "<p>Minutes of 3 May 2024</p><p>Agreed as a correct record.</p>", "CB"),
            ("3", "<p>Budget monitoring</p><p>CB went through the figures. The report was noted.</p>", ""),
            ("4", "<p>Boiler at Tarn Lane</p><p>Three prices were had, the lowest £41,300.</p>"
                  "<p>Decision EB/24/31: The Commissioner approved the purchase at £41,300.</p>", "CB"),
            ("5", "<p>Kitchen at Fell Street</p><p>The cost had gone up to £88,000.</p>"
                  "<p>Decision EB/24/32: The Commissioner did not approve the request.</p>", ""),
            ("6", "<p>Next meeting</p><p>10 September 2024</p>", ""),
        ),
        ".html",
    )  # fmt: skip
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("EB/24/31", "Boiler at Tarn Lane", "approved"),
        ("EB/24/32", "Kitchen at Fell Street", "refused"),
    ]
    assert {r.decided_by for r in records} == {"The Commissioner"}
    assert {str(r.meeting_on) for r in records} == {"2024-07-09"}


def test_a_table_with_a_column_for_decisions(records_of: Records) -> None:
    records = records_of(
        _table(
            ("No.", "Agenda item", "Summary of discussion", "Decision", "Owner"),
            ("1", "Apologies", "None.", "", ""),
            ("2", "Minutes", "Read through.", "The minutes were agreed.", ""),
            ("3", "Energy use", "It was 4% lower.", "Noted", ""),
            ("4", "Sale of the garage", "An offer of £64,000 had come in.", "Approved the sale at £64,000.", "JR"),
            ("5", "Youth shelter", "Heron Trust asked for £7,200.", "A grant of £7,200 to Heron Trust was approved.", "JR"),
            ("6", "Car park", "The survey is late.", "Deferred to September.", "JR"),
            ("7", "Any other business", "None.", "N/A", ""),
        ),
        ".html",
    )  # fmt: skip
    assert [(r.title, r.outcome) for r in records] == [
        ("Sale of the garage", "approved"), ("Youth shelter", "approved"), ("Car park", "deferred"),
    ]  # fmt: skip
    assert [[(a.value, a.recipient) for a in r.awards] for r in records] == [[], [(7200, "Heron Trust")], []]


def test_what_is_resolved_stands_under_its_number(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
1. APOLOGIES

None.

2. LEASE OF A HUT

The hut is damp.

RESOLVED 2024/031

That the lease be renewed at £9,100 a year.

3. CAR PARK

RESOLVED 2024/032

That the item be deferred to the meeting on 3 September 2024.

4. CHOIR

RESOLVED 2024/033

1) That a grant of £900 be made to Tarn Lane Choir.

2) That the budget of £4,000 for music be kept.

5. NEXT MEETING

3 September 2024
"""
    )
    assert [(r.reference, r.outcome) for r in records] == [
        ("2024/031", "approved"), ("2024/032", "deferred"), ("2024/033", "approved"),
    ]  # fmt: skip
    assert [[a.value for a in r.awards] for r in records] == [[], [], [900]]


def test_a_row_without_a_number_goes_on_with_the_item_above(records_of: Records) -> None:
    records = records_of(
        _table(
            ("1", "Apologies"),
            ("", "None."),
            ("2", "Lease of a hut"),
            ("", "DECISION: The Commissioner approved the lease at £9,100 a year."),
            ("3", "Sickness"),
            ("", "The slides were noted."),
            ("4", "Choir"),
            ("", "DECISION: The Commissioner approved a grant of £900 to Tarn Lane Choir."),
        ),
        ".html",
    )
    assert [(r.title, r.outcome) for r in records] == [("Lease of a hut", "approved"), ("Choir", "approved")]


def test_a_column_for_decisions_and_actions_holds_both(records_of: Records) -> None:
    records = records_of(
        _table(
            ("Agenda item", "Key points", "Decision / Action"),
            ("1. Apologies", "None.", ""),
            ("2. Lease of a hut", "The hut is damp.", "Decision: AB approved the lease."),
            ("3. Sickness", "Slides were shown.", "Action: NF to bring the figures for May."),
            ("4. Van", "The price went up.", "Decision: deferred to September."),
        ),
        ".html",
    )
    assert [(r.title, r.outcome) for r in records] == [("Lease of a hut", "approved"), ("Van", "deferred")]


def test_a_report_that_was_noted_is_business_where_nothing_is_marked(records_of: Records) -> None:
    text = (
        HEAD
        + """
1. ROOF

The Commissioner approved the repair at £18,640.

2. SICKNESS

The report was noted.

3. VANS

{last}
"""
    )
    unmarked = records_of(text.format(last="None were bought."))
    assert [r.outcome for r in unmarked] == ["approved", "noted"]
    marked = records_of(text.format(last="DECISION: The Commissioner approved the purchase."))
    assert "SICKNESS" not in [r.title for r in marked]


def test_notes_without_the_word_in_their_title_are_known_by_who_was_there(records_of: Records) -> None:
    page = (
        "<h1>Executive Board</h1><p>Police and Crime Commissioner for Marlshire</p>"
        "<table><tr><td>Date</td><td>Friday 12 July 2024</td></tr>"
        "<tr><td>Present</td><td>Ann Bell (AB), Police and Crime Commissioner<br>Una Roe (UR), Chief Executive</td></tr></table>"
        "<table><tr><td>Item</td><td>Discussion</td><td>Action</td></tr>"
        "<tr><td>1. Welcome</td><td>AB welcomed all.</td><td></td></tr>"
        "<tr><td>2. Choir</td><td>{choir}</td><td>UR</td></tr>"
        "<tr><td>3. Sickness</td><td>UR approved of the figures.</td><td></td></tr>"
        "<tr><td>4. Van</td><td>{van}</td><td></td></tr></table>"
    )
    marked = page.format(
        choir="Decision: AB awarded £900 to Tarn Lane Choir.", van="Decision: Deferred to May."
    )
    told = page.format(
        choir="AB agreed to award £900 to Tarn Lane Choir.", van="The matter was deferred to May."
    )
    for text in (marked, told):
        records = records_of(text, ".html")
        assert [(r.title, r.outcome) for r in records] == [("Choir", "approved"), ("Van", "deferred")]
        assert [[(a.value, a.recipient) for a in r.awards] for r in records] == [
            [(900, "Tarn Lane Choir")],
            [],
        ]
        assert {str(r.meeting_on) for r in records} == {"2024-07-12"}
    assert records_of(marked, ".html")[0].decided_by == "AB"


def test_a_paper_that_names_who_is_present_at_a_visit_is_no_minutes(records_of: Records) -> None:
    records = records_of(
        """Police and Crime Commissioner for Marlshire

Decision notice

Title: Visits to the hut

Summary: Two visitors are present at each visit. The Commissioner approved a grant of £900 to Tarn Lane Choir.
"""
    )
    assert [r.title for r in records] == ["Visits to the hut"]


LOGGED = (
    HEAD
    + """
# 1. Apologies

None.

# 2. Sickness

The figures were shown.

# 3. Roof at Fell Street

Two prices were had, and the lower is £18,640.

# 4. Choir

The Commissioner approved a grant of £900 to Tarn Lane Choir.

# 5. Next meeting

3 September 2024

"""
)


def test_a_table_of_decisions_at_the_end_says_which_items_decide(records_of: Records) -> None:
    records = records_of(
        LOGGED
        + """# Log of decisions

| Decision no. | Minute | Subject | Outcome |
|---|---|---|---|
| EB/24/31 | 3 | Roof at Fell Street | Deferred |
| EB/24/32 | 4 | Grant to a choir | Approved in part |
""",
        ".md",
    )
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("EB/24/31", "Roof at Fell Street", "deferred"), ("EB/24/32", "Choir", "approved-in-part"),
    ]  # fmt: skip
    assert [[a.text for a in r.amounts] for r in records] == [["£18,640"], ["£900"]]


def test_decisions_summed_up_at_the_end_belong_to_no_item(records_of: Records) -> None:
    records = records_of(
        LOGGED + "# Summary of decisions\n\nDecision: the grant of £900 was approved; £77,000 is left.\n",
        ".md",
    )
    assert [(r.title, [a.text for a in r.amounts]) for r in records] == [("Choir", ["£900"])]


def test_ones_own_share_beside_an_offer_is_no_award(records_of: Records) -> None:
    records = records_of(
        HEAD
        + "\n1. Apologies\n\nNone.\n\n2. Boats\n\n"
        + "RESOLVED that the offer of £398,000 be accepted and that match funding of £40,000 be agreed.\n"
    )
    assert [a.role for a in records[0].amounts if a.role not in ("income", "committed", "budget")] == []
    assert records[0].awards == ()


def test_a_decision_in_cells_below_its_item_and_who_owns_the_action(records_of: Records) -> None:
    records = records_of(
        f"<html><body>{PAGE}<h2>1. Apologies</h2><p>None.</p><h2>2. Choir</h2><p>It sings.</p><table>"
        "<tr><td>Decision</td><td>The Commissioner approved a grant of £900 to Tarn Lane Choir.</td></tr>"
        "<tr><td>Owner</td><td>UR</td></tr></table><h2>3. Sickness</h2><p>Shown.</p></body></html>",
        ".html",
    )
    assert [(r.title, r.outcome, r.originator) for r in records] == [("Choir", "approved", None)]
    assert [(a.value, a.recipient) for a in records[0].awards] == [(900, "Tarn Lane Choir")]


def test_an_item_told_in_one_line_has_its_first_words_as_title(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
Item 1: Apologies. None were had.

Item 2: Hut at Fell Street. UR said that it has been empty since May and is damp. It was agreed that it be sold.

Item 3: Sickness. The figures were given.
"""
    )
    assert [r.title for r in records] == ["Hut at Fell Street"]


def test_money_of_the_capital_programme_for_nobody_named_is_no_award(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
1. Range

The other forces would pay £2.4m.

DECISION: The Commissioner agreed to contribute £1.2m from the Capital Programme.

2. Station

DECISION: The Commissioner approved a further £350,000 for design fees.

3. Hall

DECISION: The Commissioner agreed to contribute £900 to Tarn Lane Choir from the Capital Programme.
"""
    )
    assert [[(int(a.value), a.recipient) for a in r.awards] for r in records] == [
        [],
        [],
        [(900, "Tarn Lane Choir")],
    ]


@pytest.mark.parametrize("labels", ["Title: Choir\n", "Decision meeting\n"])
def test_a_notice_that_tells_who_was_present_is_one_record(labels: str, records_of: Records) -> None:
    records = records_of(
        f"""Police and Crime Commissioner for Marlshire

RECORD OF DECISION

Present: Ann Bell (Police and Crime Commissioner), Una Roe (Chief Executive)

{labels}
1. Background

The choir sings.

2. Financial implications

The budget is £4,000.

3. Decision

The Commissioner approved a grant of £900 to Tarn Lane Choir.

4. Reasons for the decision

It is good for the town.
"""
    )
    assert [[a.text for a in r.amounts] for r in records] == [["£4,000", "£900"]]


SAID = [
    ("The Commissioner agreed to contribute £900 to Tarn Lane Choir.", 1),
    ("The Commissioner agreed the lease of the hut at £900.", 1),
    ("A grant of £900 to the choir was then approved by the Commissioner.", 1),
    ("The grant of £900 had been approved by the Commissioner.", 0),
    ("A grant of £900 was approved by the Commissioner at an earlier meeting.", 0),
    ("The Commissioner agreed to look at the figures.", 0),
    ("The Commissioner agreed with the Chief Constable.", 0),
]


@pytest.mark.parametrize(("sentence", "decided"), SAID)
def test_a_sentence_that_decides(sentence: str, decided: int, records_of: Records) -> None:
    records = records_of(
        HEAD
        + f"\n1. Apologies\n\nNone.\n\n2. Choir\n\n{sentence}\n\n3. Hut\n\n"
        + "The Commissioner approved the repair at £18,640.\n"
    )
    assert [r.title for r in records] == ["Choir", "Hut"][1 - decided :]


def test_an_items_number_before_a_dash_is_its_reference(records_of):
    records = records_of("""Police and Crime Commissioner for Marlshire

Governance Board

Minutes of the meeting held on 4 May 2024

Present: Ann Bell, Police and Crime Commissioner

MGB/24/07 – Lamps on the quay

The old lamps had failed.

RESOLVED: That forty lamps be bought at £1,200.

MGB/24/08 – Van for the dog unit

RESOLVED: That the request be deferred to July.
""")
    assert [(r.reference, r.title) for r in records] == [
        ("MGB/24/07", "Lamps on the quay"),
        ("MGB/24/08", "Van for the dog unit"),
    ]
