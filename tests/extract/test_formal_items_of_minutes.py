"""What every meeting does first, and words that decide in boxes, behind labels or for the board."""
# ruff: noqa: E501 (a row stays in one piece)

from .conftest import Records

_HEAD = """POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

GOVERNANCE BOARD

Minutes of the meeting held on Tuesday 9 July 2024

Present: Ann Bell, Police and Crime Commissioner (Chair)

"""


def test_the_minutes_of_the_last_meeting_are_no_item_that_decides(records_of: Records) -> None:
    records = records_of(f"""{_HEAD}APOLOGIES FOR ABSENCE

An apology was received.

MINUTES OF THE PREVIOUS MEETING HELD ON 18 JUNE 2024

Agreed.

SPEED CAMERA VANS

RESOLVED 2024/062
That the tender of Quay Vehicles in the sum of £148,200 be accepted.

BUDGET 2024/25 AND FORECAST

RESOLVED 2024/063
That the budget be approved.
""")
    assert [(r.title, r.reference) for r in records] == [
        ("SPEED CAMERA VANS", "2024/062"),
        ("BUDGET 2024/25 AND FORECAST", "2024/063"),
    ]


def test_an_outcome_below_its_own_heading(records_of: Records) -> None:
    records = records_of(f"""{_HEAD}1. APOLOGIES

None.

2. FURTHER OFFICERS

The grant would pay for 22 officers.

**Outcome**

The Commissioner agreed to accept the grant of £930,000.

3. MATRIX TEAM

Deferred. The Force is to bring a paper in February.
""")
    assert [(r.title, r.outcome) for r in records] == [
        ("FURTHER OFFICERS", "approved"),
        ("MATRIX TEAM", "deferred"),
    ]


def test_what_the_board_agrees_to_and_the_commissioner_signs(records_of: Records) -> None:
    records = records_of(f"""{_HEAD}4. UNIFORMS

The Board agreed to fund the uniforms at a cost of £5,100.

5. WEB SITE

The PCC signed Decision Notice 2024/030.

6. CLAIM

The Commissioner agreed to the settlement.

7. FIGURES

The Board agreed that the figures be brought to the next meeting.
""")
    assert [(r.title, r.outcome, r.reference) for r in records] == [
        ("UNIFORMS", "approved", None),
        ("WEB SITE", "approved", "2024/030"),
        ("CLAIM", "approved", None),
    ]


def test_rows_with_a_number_a_title_and_more_are_items_of_a_table(records_of: Records) -> None:
    records = records_of(
        """<html><body><p><b>POLICE AND CRIME COMMISSIONER FOR MARLSHIRE</b></p>
<p><b>ASSURANCE BOARD - MINUTES</b></p><p>Tuesday 6 June 2017</p>
<table><tr><th>No.</th><th>Item</th><th>Discussion</th><th>Action / Decision</th><th>Owner</th></tr>
<tr><td>31/17</td><td>Minutes of last meeting</td><td>Agreed as a true record.</td><td></td><td></td></tr>
<tr><td>32/17</td><td>Drones</td><td>SL asked for two.</td><td>DECISION: PCC approved the purchase.</td><td>SL</td></tr>
<tr><td>33/17</td><td>Hate crime</td><td>KV gave an update</td><td>ACTION: KV to circulate a list.</td><td>KV</td></tr>
<tr><td>34/17</td><td>Rural team</td><td>The case was thin.</td><td>DECISION: Not approved.</td><td>SL</td></tr>
</table></body></html>""",
        ".html",
    )
    found = [(r.reference, r.title, r.outcome) for r in records]
    assert found == [("32/17", "Drones", "approved"), ("34/17", "Rural team", "refused")]


def test_who_assessed_a_decision_did_not_write_it(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Police and Crime Commissioner for Marlshire</h1><h2>Decision Notice</h2>
<table><tr><td>Reference</td><td>MPCC/2021/017</td></tr><tr><td>Title</td><td>Advocates</td></tr>
<tr><td>Date of decision</td><td>12 July 2021</td></tr></table>
<h3>Decision</h3><p>To award £38,500 to Kennet Support for an advocate.</p><h3>Reasons</h3><p>Reports rise.</p>
<h2>Appendix B - Equality Impact Assessment</h2>
<table><tr><td>Date of assessment</td><td>1 July 2021</td></tr>
<tr><td>Completed by</td><td>Jo Farthing, Commissioning Officer</td></tr></table></body></html>""",
        ".html",
    )
    assert [(r.reference, r.originator) for r in records] == [("MPCC/2021/017", None)]


def test_welsh_minutes_tell_who_decided(records_of: Records) -> None:
    records = records_of(
        """<html lang="cy"><body><h1>Comisiynydd Heddlu a Throseddu Dyfed-Powys</h1>
<h2>Cofnodion y Bwrdd Plismona</h2><p>Cynhaliwyd ar 14 Mawrth 2023 ym Mhencadlys yr Heddlu</p>
<p>Yn bresennol: Elin Prys, Comisiynydd yr Heddlu a Throseddu; Gethin Rhys, Prif Gwnstabl</p>
<h3>1. Cronfa Gymunedol</h3><p>Cyflwynwyd cais gan Glwb y Cei am £4,800 ar gyfer gweithdai.</p>
<p>PENDERFYNWYD: Cymeradwyodd y Comisiynydd grant o £4,800 i Glwb y Cei.</p>
<h3>2. Diweddariad</h3><p>Rhoddodd y Prif Gwnstabl ddiweddariad ar droseddau gwledig.</p>
<h3>3. Gorsaf y Cei</h3><p>PENDERFYNWYD: Gohirio'r penderfyniad tan y cyfarfod nesaf.</p></body></html>""",
        ".html",
    )
    assert [(r.title, r.outcome, r.decided_by) for r in records] == [
        ("Cronfa Gymunedol", "approved", "y Comisiynydd"),
        ("Gorsaf y Cei", "deferred", "Elin Prys"),
    ]


def test_who_came_may_be_told_in_the_first_item(records_of: Records) -> None:
    records = records_of("""Office of the Police and Crime Commissioner for Marlshire

Minutes of the meeting held on 29 January 2020 at 14:00 in the Tarn Room

1. ATTENDANCE

Mr Lorne Grey, Police and Crime Commissioner

Mr Simon Batt, Chief Constable

2. DECLARATIONS OF INTEREST

None.

3. ESTATES UPDATE

The PCC did not agree to the closure of the Quay counter. He agreed to that at Fen End.

4. DATE OF NEXT MEETING

24 March 2020
""")
    found = [(r.title, r.outcome, r.decided_by) for r in records]
    assert found == [("ESTATES UPDATE", "approved-in-part", "Mr Lorne Grey")]


def test_the_commissioner_named_in_the_chair(records_of: Records) -> None:
    records = records_of("""Executive Board Minutes - 29 July 2014

Minutes of the meeting held at the office of the Police and Crime Commissioner for Marlshire

PRESENT:-
In the Chair: Commissioner Julia Grey (JG)

Officers: Chief Constable Dave Roe (DR)

538. APOLOGIES

None.

540. DECISIONS REQUIRED

Tarn House DN: The report seeks approval to sell at £210,000.

RESOLVED: The Decision Notice was approved.
""")
    assert [(r.outcome, r.decided_by) for r in records] == [("approved", "Julia Grey")]


def test_whose_staff_takes_the_minutes_is_no_second_commissioner(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Commissioner's Strategic Board</h1><p>13th June 2016, 10:00</p>
<table><tr><td>Attendees</td><td>Gwyn Prys - Police and Crime Commissioner for Marlshire (Chair)</td></tr>
<tr><td>Minute Taker</td><td>Ffion Rees - Staff Officer (Police &amp; Crime Commissioner)</td></tr></table>
<h2>1. Apologies</h2><p>None.</p><h2>2. Station works</h2><p>DECISION: Deferred to September.</p></body></html>""",
        ".html",
    )
    assert [(r.outcome, r.decided_by) for r in records] == [("deferred", "Gwyn Prys")]


NOTES = """# Marlshire Assurance Board

## Action Notes and Decision Record

11 June 2031

## 1. Welcome and introductions

Ann Bell (PCC) (AB)

## 2. Estates

The station costs £74k a year.

* AB had been to see it.
  DECISION AB/31/11: The PCC approved the sale of the station.

## 3. Assurance

* The PCC thanked officers for the report.

## 4. Cameras

DECISION AB/31/12: Deferred to the July Board.

## 5. Any other business

The force asked for sponsorship.

DECISION AB/31/13: Not agreed. Marked cars carry no adverts.
"""


def test_notes_of_a_board_are_known_by_their_items(records_of: Records) -> None:
    told = [(r.reference, r.title, r.outcome, str(r.meeting_on)) for r in records_of(NOTES)]
    assert told == [
        ("AB/31/11", "Estates", "approved", "2031-06-11"),
        ("AB/31/12", "Cameras", "deferred", "2031-06-11"),
        ("AB/31/13", "Any other business", "refused", "2031-06-11"),
    ]


def test_items_that_are_no_more_than_a_day(records_of: Records) -> None:
    minutes = "# Minutes of the Assurance Board\n\n## Welcome\n\nAll came.\n\n" + "\n\n".join(
        f"## ASSURANCE BOARD\n\n## Tuesday {day} May 2031\n\n## {title}\n\nRESOLVED: That the {title.lower()} be bought."
        for day, title in ((3, "Boats"), (4, "Lamps"), (6, "Oars"))
    )
    assert [r.title for r in records_of(minutes)] == ["Boats", "Lamps", "Oars"]
