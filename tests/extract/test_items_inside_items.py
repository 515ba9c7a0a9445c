"""Items of minutes inside items, and minutes whose head lost its columns."""

from .conftest import Records

HEAD = """Police and Crime Commissioner for Marlshire

Executive Board

Minutes of the meeting held on 9 July 2024

Present: Police and Crime Commissioner Ann Bell (AB); Chief Constable Ned Fry (NF).
"""


def test_items_counted_below_the_items_number_decide_each_for_itself(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
# 641. APOLOGIES

None.

# 642. DECISIONS REQUIRED

642.1 Hub at Fell Street – lease

NF told of the terms.

Decision: The Commissioner approved the lease at £31,500 a year.

642.2 Shared data store

NF said that the others were still thinking. Decision deferred to the next meeting.

# 643. ANY OTHER BUSINESS

643.1 Camera van

Decision: Purchase refused by the Commissioner.

# 644. STAFFING

644.1 NF said that 34 of 40 recruits had started

644.2 AB thanked the team
""",
        ".md",
    )
    assert [(r.reference, r.title, r.outcome) for r in records] == [
        ("642.1", "Hub at Fell Street – lease", "approved"),
        ("642.2", "Shared data store", "deferred"),
        ("643.1", "Camera van", "refused"),
    ]


def test_titles_that_stand_below_the_name_of_a_group_are_the_items(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
# 5. Apologies

None.

# 6. Decisions required

Hub at Fell Street: NF told of the terms. The Commissioner approved the lease at £31,500 a year.

Shared data store: NF said that the others were still thinking. The Commissioner deferred the matter.

# 7. Staffing

NF said that 34 of 40 recruits had started.

# 8. Any other business

Camera van

The Commissioner did not agree to the purchase.
""",
        ".md",
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Hub at Fell Street", "approved"),
        ("Shared data store", "deferred"),
        ("Camera van", "refused"),
    ]


def test_what_the_last_of_several_parts_resolves_is_the_whole_items(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
# 31. Performance

31.1 Burglary

It fell.

31.2 Robbery

It rose.

31.3 Outlook

RESOLVED that the report be noted.

# 32. Van

RESOLVED that the van be bought at £21,000.
""",
        ".md",
    )
    assert [(r.reference, r.title) for r in records] == [("31", "Performance"), ("32", "Van")]


def test_a_list_counted_anew_inside_minutes_that_count_on_gives_no_number(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
5. Apologies

None.

6. Items put to the Commissioner

1. Hub lease

AB approved the lease.

2. Cars

AB approved the purchase of 12 cars at £210,000.
"""
    )
    assert [(r.reference, r.title) for r in records] == [(None, "Hub lease"), (None, "Cars")]


def test_a_day_set_as_a_heading_counts_no_item(records_of: Records) -> None:
    records = records_of(
        "<html><body><h1>Minutes of the Estates Board, Police and Crime Commissioner for Marlshire</h1>"
        "<h2>14 MARCH 2019</h2><p>Fell House</p><h2>15 APOLOGIES</h2><p>None.</p>"
        "<h2>16 LAMPS</h2><p>RESOLVED that lamps of £18,640 be bought.</p>"
        "<h2>17 VAN</h2><p>RESOLVED that the van be bought at £21,000.</p></body></html>",
        ".html",
    )
    assert [(r.reference, r.title) for r in records] == [("16", "LAMPS"), ("17", "VAN")]
    assert {str(r.meeting_on) for r in records} == {"2019-03-14"}


def test_minutes_are_known_by_those_present_though_the_name_is_run_into_the_label(
    records_of: Records,
) -> None:
    records = records_of(
        """Police & Crime Commissioner for Marlshire
Commissioner's Strategic Board
Date: 12th June 2018
AttendeesAnn Bell – Police and Crime Commissioner (Chair)
Minute TakerBo Reed – Staff Officer
Agenda
1. Apologies
None were had.
2. Drones
Ned Fry asked for £31,000.
Decision: Refused.
3. Body armour
Decision: Deferred to the meeting on 11th September 2018.
4. Risks
Decision: The Commissioner noted the register.
"""
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Drones", "refused"),
        ("Body armour", "deferred"),
        ("Risks", "noted"),
    ]


def test_a_commissioner_who_confirms_support_or_gives_approval_decides(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
# 3. Control room

The Commissioner confirmed her support for the £612k of investment.

# 4. Sickness

Shown.

# 5. Roof

The Commissioner gave her approval to the roof at £18,640.
""",
        ".md",
    )
    assert [r.title for r in records] == ["Control room", "Roof"]


def test_a_stroke_between_ref_and_its_number_is_no_part_of_it(records_of: Records) -> None:
    records = records_of(
        """Marlshire Governance Board

Notes of Meeting

Date: 22nd August 2024

Attendance:

Ann Bell (AB) Chair Police and Crime Commissioner

Minutes

Ref/01/22/08/2024

Introductions. They were made.

Ref/02/22/08/2024

Estates – For Decision The paper was presented.

Decision: The PCC approved the sale at £250,000.

Ref/03/22/08/2024

Fleet – For Decision The paper was presented.

Decision: The PCC did not support the request for £90,000.

"""
    )
    assert [(r.reference, r.title) for r in records] == [
        ("02/22/08/2024", "Estates"),
        ("03/22/08/2024", "Fleet"),
    ]


def test_titles_that_letters_count_inside_an_item_are_items(records_of: Records) -> None:
    records = records_of(
        HEAD
        + """
# 4. Finance and estate

a) Provisional outturn

NF said that the accounts would close below budget.

b) Youth Trust – yearly contribution

DECISION: Contribution of £85,000 to the Youth Trust agreed.

c) Station refurbishment

Tenders are due, and after discussion it was agreed that a decision be deferred.

# 5. People

a) Apprentices

The Commissioner praised the first intake. She did not agree to the request and would look again.

# 6. Partnerships

RESOLVED that the Commissioner:

a) Notes the report

b) Awards £60,000 to Tarn Trust

The meeting closed.
""",
        ".md",
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Youth Trust – yearly contribution", "approved"),
        ("Station refurbishment", "deferred"),
        ("Apprentices", "refused"),
        ("Partnerships", "approved"),
    ]


def test_the_number_of_a_decision_stands_below_the_title_or_behind_what_was_agreed(
    records_of: Records,
) -> None:
    records = records_of(
        HEAD
        + """
# 7A. NEIGHBOURHOOD WATCH

11/18

Two bodies had applied.

RESOLVED: That a grant of £24,000 be made to Tarn Watch.

# 8. REGIONAL WORK

The following was agreed:

That Marlshire would leave the regional service in May.

(RESOLVED 2019/011)
""",
        ".md",
    )
    assert [(r.reference, r.title) for r in records] == [
        ("11/18", "NEIGHBOURHOOD WATCH"),
        ("2019/011", "REGIONAL WORK"),
    ]


def test_an_update_received_in_the_column_of_decisions_decides_nothing(records_of: Records) -> None:
    rows = (
        ("701", "Previous Minutes", ""),
        ("702a", "Camera kit", "Approved."),
        ("702b", "Front counter", "Refused."),
        ("703a", "Inspection", "Update received with thanks."),
    )
    cells = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in rows)
    records = records_of(
        "<html><body><h1>Executive Board Minutes – 19 May 2015</h1>"
        "<p>Police and Crime Commissioner for Marlshire</p><table><tr><th>No.</th><th>Discussion</th>"
        f"<th>Outcome / Decision</th></tr>{cells}</table></body></html>",
        ".html",
    )
    assert [r.title for r in records] == ["Camera kit", "Front counter"]
