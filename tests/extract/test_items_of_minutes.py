"""Minutes whose items open with a number: before a title, in a row, or above it."""
# ruff: noqa: E501 (a row stays in one piece)

from .conftest import Records


def test_minutes_whose_items_open_with_a_number_and_a_title(records_of: Records) -> None:
    records = records_of("""POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

GOVERNANCE BOARD

Minutes of the meeting held on Tuesday 9 July 2024

Present: Ann Bell, Police and Crime Commissioner (Chair)

MB/24/31   Actions

All actions are closed.

MB/24/32   Custody Cameras

Three firms had tendered, the dearest at £538,900.

DECISION: The Commissioner approved the award of the contract to Quay Vision Ltd at £412,000.

MB/24/33   Small grants

DECISION: The Commissioner agreed the following grants for 2024/25:
   - Fen Aid Trust            £27,500   for children's workers
   - Tarn Valley Mediation    up to £6,400   for volunteers

MB/24/34   Next meeting

10 September 2024.
""")
    assert [(r.reference, r.title) for r in records] == [
        ("MB/24/32", "Custody Cameras"),
        ("MB/24/33", "Small grants"),
    ]
    assert {str(r.meeting_on) for r in records} == {"2024-07-09"}
    assert [(a.value, a.recipient, a.qualifier) for a in records[1].awards] == [
        (27500, "Fen Aid Trust", "exact"),
        (6400, "Tarn Valley Mediation", "up-to"),
    ]
    assert {a.period for a in records[1].awards} == {"2024/25"}


def test_minutes_whose_items_are_rows_of_number_and_title(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Police and Crime Commissioner for Marlshire</h1>
<p>Minutes of the meeting held on 8 February 2024</p>
<table><tr><td>44/24</td><td>CAMERAS (for decision)</td></tr></table>
<p>The old contract costs £80,200.</p><p>DECISION: The Commissioner agreed to buy cameras at £71,500.</p>
<table><tr><td>45/24</td><td>CUSTODY SUITE (for decision)</td></tr></table>
<p>The plan would cost £2.85m.</p><p>DECISION: Deferred to the meeting in May.</p>
<table><tr><td>46/24</td><td>ANY OTHER BUSINESS</td></tr></table><p>None.</p></body></html>""",
        ".html",
    )
    found = [(r.reference, r.title, r.outcome) for r in records]
    assert found == [("44/24", "CAMERAS", "approved"), ("45/24", "CUSTODY SUITE", "deferred")]


def test_minutes_with_the_title_under_the_number_and_those_present_above(records_of: Records) -> None:
    present = "".join(f"<li>Officer {n} – Secretary</li>" for n in range(8))
    records = records_of(
        f"""<html><body><h1>Marlshire Governance Board</h1><h2>Notes of Meeting</h2>
<p>Thursday 13th November 2025, 14:00-16:30</p><h3>Attendance</h3><ul>{present}</ul><h3>Minutes</h3>
<h3>Ref 01/13/11/2025</h3><p>Introductions.</p><p>They were made.</p>
<h3>Ref 02/13/11/2025</h3><p>Street Doctors – Paper – For Decision.</p>
<p>Decision: The PCC approved a grant of £33,750 to Fen Aid Trust for youth work.</p>
<h3>Ref 03/13/11/2025</h3><p>Bikes – Paper – For Decision.</p><p>DECISION – Not Supported.</p>
<h3>Ref 04/13/11/2025</h3><p>Action log.</p><p>The action log was noted.</p></body></html>""",
        ".html",
    )
    assert [r.title for r in records] == ["Street Doctors", "Bikes"]
    assert {str(r.meeting_on) for r in records} == {"2025-11-13"}


def test_a_number_before_a_title_that_opens_with_a_year_counts_on(records_of: Records) -> None:
    records = records_of(
        "<html><body><h1>Minutes of the Estates Board, Police and Crime Commissioner for Marlshire, 9 July 2024</h1>"
        "<h2>17. Apologies</h2><p>None.</p><h2>18. Sickness</h2><p>Shown.</p>"
        "<h2>19. 2024/25 repairs (01:12:40 on recording)</h2><p>RESOLVED that repairs of £18,640 be approved.</p>"
        "<h2>20. Van</h2><p>RESOLVED that the van be bought at £21,000.</p></body></html>",
        ".html",
    )
    assert [(r.reference, r.title) for r in records] == [("19", "2024/25 repairs"), ("20", "Van")]


def test_an_item_for_decision_decides_without_a_mark_though_others_have_one(records_of: Records) -> None:
    records = records_of("""POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

STRATEGIC BOARD \u2013 NOTES OF MEETING

Wednesday 14th September 2031

Present: Ann Bell (AB), Police and Crime Commissioner; Jo Fell (JF), Chief Constable

Ref 03/14/09/2031

Hospital navigators \u2013 Paper \u2013 For Decision.

The money runs out this month.

Decision: AB agreed that £75,000 go to Fen Aid Trust for the navigators.

Ref 04/14/09/2031

Money matters \u2013 Paper \u2013 For Information.

An overspend of £1.1m is forecast. The paper was noted.

Ref 05/14/09/2031

Digital store \u2013 Paper \u2013 For Decision.

JF asked for £318,000 for a new store. AB was not persuaded and declined the proposal.

Ref 06/14/09/2031

Lighting of the yard \u2013 Paper \u2013 For Decision.

Only one quotation had come in, £64,300 plus VAT. Decision: deferred to 12th October 2031 so that a second can be got.
""")
    assert [(r.reference, r.outcome) for r in records] == [
        ("03/14/09/2031", "approved"),
        ("05/14/09/2031", "refused"),
        ("06/14/09/2031", "deferred"),
    ]
