"""Minutes as boards print them: which items decide, and what their records say."""
# ruff: noqa: E501 (a row stays in one piece)

from collections.abc import Callable

from extract.record import Record

Records = Callable[..., list[Record]]

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


def test_the_commissioner_by_initials_decides_under_headings_that_count_on(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
Present: Police and Crime Commissioner Ann Bell (AB); Chief Constable Ned Fry (NF); the Commissioner's Chief Finance Officer Una Roe (UR).

# 301. APOLOGIES

None were had.

# 302. ROOF AT FELL STREET

NF said that it leaks. AB approved the repair by Quay Roofers at £18,640.

# 303. YOUTH GRANTS

UR told of the bids, and NF approved of them all. AB approved the following:

- £2,100 to Heron Trust for boats
- £900 to Tarn Lane Choir

# 304. SICKNESS

NF supported the figures with charts. AB asked for more in the autumn.

# 305. NEW VANS

It was felt that the matter be deferred to May.
""",
        ".md",
    )
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("302", "ROOF AT FELL STREET", "approved"),
        ("303", "YOUTH GRANTS", "approved"),
        ("305", "NEW VANS", "deferred"),
    ]
    assert [(a.value, a.recipient) for a in records[1].awards] == [
        (2100, "Heron Trust"),
        (900, "Tarn Lane Choir"),
    ]


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
