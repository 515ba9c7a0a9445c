"""Items and decisions whose title opens their paragraph in bold, or that are told a paragraph each."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from .conftest import Records

_MINUTES = """<html><body><h1>Executive Board minutes: 9 July 2024</h1>
<p>Minutes of the meeting held on 9 July 2024 at the Office of the Police and Crime Commissioner for Marlshire.</p>
<p><strong>In the Chair:</strong> Ann Bell (AB)</p>
<p><strong>Minutes of the last meeting:</strong><br>The minutes of 11 June 2024 were agreed.</p>
<p><strong>Body Scanner Decision Notice:</strong><br>CE said that the old one leaks. The decision notice was approved.</p>
<p><strong>Quay Shuttle Decision Notice:</strong><br>Subject to a letter from the Harbour Trust that backs it, a grant of £14,750 for the two years to 31 May 2026 was approved.</p>
<p><strong>Workshop, Fen End Decision Notice:</strong><br>TH agreed that the costs were out of date. The decision notice was not approved and the Force was asked to think again.</p>
<p><strong>Performance update:</strong><br>Burglary was down 6%. <strong>Action: IR</strong></p>
<p><strong>Sale of Tarn House Decision Notice:</strong> Approved.</p>
<p><strong>Any other business:</strong> BL reminded members of the rules.</p></body></html>"""


def test_minutes_whose_titles_are_bold_before_the_words(records_of: Records) -> None:
    records = records_of(_MINUTES, ".html")
    assert [(r.title, r.outcome) for r in records] == [
        ("Body Scanner Decision Notice", "approved"),
        ("Quay Shuttle Decision Notice", "approved"),
        ("Workshop, Fen End Decision Notice", "refused"),
        ("Sale of Tarn House Decision Notice", "approved"),
    ]
    assert records[1].conditions == ("a letter from the Harbour Trust that backs it",)
    assert records[1].awards[0].conditions == records[1].conditions
    assert {r.kind for r in records} == {"decision"}


def test_a_page_of_decisions_whose_titles_are_bold_before_the_words(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Police and Crime Commissioner for Marlshire</h1>
<h2>Decisions made at the Leadership Board, 9 May 2018</h2>
<p>The Commissioner, Ann Bell, took the following decisions at the Board on 9 May 2018.</p>
<p><b>Fen End station.</b> The Commissioner approved the sale of the station for £410,000.</p>
<p><b>Advocate scheme.</b> The scheme will go on for two more years.</p>
<p><b>Bail hostel.</b> The request of Quay Start for £50,000 was turned down.</p>
<p><b>Chaplaincy review.</b> This was put back to July.</p></body></html>""",
        ".html",
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Fen End station", "approved"),
        ("Advocate scheme", "approved"),
        ("Bail hostel", "refused"),
        ("Chaplaincy review", "deferred"),
    ]
    assert records[2].decided_by == "The Commissioner, Ann Bell"


def test_a_report_of_delegated_decisions_in_numbered_paragraphs(records_of: Records) -> None:
    records = records_of("""POLICE AND CRIME COMMISSIONER FOR MARLSHIRE

MEETING ON 27 MARCH 2019

DECISIONS TAKEN UNDER DELEGATED POWERS

Report by the Chief Executive

1 Purpose of the report

1.1 The paragraphs below set out the decisions made by officers between 1 January and 15 March 2019.

2 Contracts

2.1 Vehicle Livery. On 9 January 2019 the Chief Finance Officer approved the award of a contract for livery to Quay Signs Ltd at £84,000.

2.2 Custody Doctors. On 4 February 2019 the Chief Executive agreed an extension of six months.

3 Property

3.1 Radio mast, Fen End. An application by Beacon Towers was refused by the Chief Executive on 26 February 2019.

4 Recommendation

4.1 The PCC is asked to note the report.
""")
    assert [(r.title, r.outcome, str(r.decided_on)) for r in records] == [
        ("Vehicle Livery", "approved", "2019-01-09"),
        ("Custody Doctors", "approved", "2019-02-04"),
        ("Radio mast, Fen End", "refused", "2019-02-26"),
    ]
    assert [r.meeting_on for r in records] == [None, None, None]


def test_a_panel_report_that_tells_of_decisions_stays_one(records_of: Records) -> None:
    records = records_of("""MARLSHIRE POLICE AND CRIME PANEL

27 MARCH 2019

DECISIONS TAKEN SINCE THE LAST MEETING

Report of the Police and Crime Commissioner

1 Purpose

1.1 To tell the Panel of the decisions.

2 Decisions

2.1 Vehicle Livery. On 9 January 2019 the Commissioner approved a contract for livery with Quay Signs Ltd.

2.2 Custody Doctors. On 4 February 2019 the Commissioner agreed an extension of six months.

2.3 Radio mast. An application by Beacon Towers was refused by the Commissioner on 26 February 2019.

3 Recommendation

3.1 That the Panel notes the report.
""")
    assert [r.kind for r in records] == ["paper"]


def test_news_of_decisions_a_paragraph_each(records_of: Records) -> None:
    records = records_of("""# Commissioner's decisions in June

Police and Crime Commissioner Ann Bell tells people each month what she has decided. Here is what was decided in June.

On Tuesday 4th June 2019 the Commissioner gave the go-ahead for a new front counter at Fen End, to be built by Quay Building Services.

The visiting scheme gets a new co-ordinator. Funding for the post was agreed on Friday 7th June 2019.

The bid of Tarn Radio, for £30,000, was not successful. The Commissioner wrote to the station on Wednesday 12th June 2019.

A proposal to move the archive was due to be decided but has been held back so that staff can be spoken to first.

Lastly, the Chief Executive renewed the lease of Pier House on Friday 28th June 2019.

Posted on Friday 5th July 2019
""")
    assert [(r.outcome, str(r.decided_on)) for r in records] == [
        ("approved", "2019-06-04"),
        ("approved", "2019-06-07"),
        ("refused", "None"),
        ("deferred", "None"),
        ("approved", "2019-06-28"),
    ]
    assert {str(r.published_on) for r in records} == {"2019-07-05"}
    assert {r.title for r in records} == {None}


def test_a_page_of_meetings_with_decisions_under_each(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>PCC and Chief Constable meetings</h1>
<p>The Police and Crime Commissioner for Marlshire is open about the work of the office.</p>
<h3>Monday 4 March 2024 - One to one</h3><p>Topics</p><ul><li>Weekend issues</li><li>Pay award</li></ul>
<h4>Decision</h4><ul><li>Quay custody. PCC agreed that the Chief Constable may buy a generator for £48,700.</li></ul>
<h3>Wednesday 13 March 2024 - Board</h3><p>Topics</p><ul><li>Report: a burglary costs society £5,930</li></ul>
<h4>Decisions</h4><ul><li>2024/007 Rural drones. PCC declined to fund two more drones (£27,000).</li>
<li>2024/009 Fen End station. Put off until the plans are known.</li></ul>
<h3>Monday 18 March 2024 - One to one</h3><p>Topics</p><ul><li>Estates</li></ul><p>No decisions were taken.</p>
</body></html>""",
        ".html",
    )
    found = [(r.reference, r.title, r.outcome, str(r.decided_on), str(r.meeting_on)) for r in records]
    assert found == [
        (None, "Quay custody", "approved", "2024-03-04", "2024-03-04"),
        ("2024/007", "Rural drones", "refused", "2024-03-13", "2024-03-13"),
        ("2024/009", "Fen End station", "deferred", "2024-03-13", "2024-03-13"),
    ]
    assert [a.text for r in records for a in r.amounts] == ["£48,700", "£27,000"]


def test_numbered_decisions_without_titles(records_of: Records) -> None:
    records = records_of(
        """<html><body><h1>Police and Crime Commissioner for Marlshire</h1>
<h2>Decisions taken by the Commissioner: January to March 2015</h2>
<p>1. On 8 January 2015 the Commissioner approved the appointment of Dr Lena Marsh for four years.</p>
<p>2. On 21 January 2015 the Commissioner agreed to award £18,000 to Quay Pastors for training volunteers.</p>
<p>3. On 10 February 2015 the Commissioner refused a request from Tarn Carnival for £4,000.</p>
<p>4. On 17 March 2015 the Commissioner approved the sale of 12 Park Lane for £295,000.</p></body></html>""",
        ".html",
    )
    assert [(r.outcome, str(r.decided_on)) for r in records] == [
        ("approved", "2015-01-08"),
        ("approved", "2015-01-21"),
        ("refused", "2015-02-10"),
        ("approved", "2015-03-17"),
    ]
    assert [a.recipient for r in records for a in r.awards] == ["Quay Pastors"]


def test_paragraphs_that_close_with_their_number(records_of: Records) -> None:
    records = records_of("""Office of the Police and Crime Commissioner for Marlshire

**Record of decisions under the Scheme of Delegation, 1 April to 30 June 2018**

The Chief Executive agreed a two year lease of Pier House at £9,500 a year on 2 May 2018. (MCP/D/201819/02)

The Chief Finance Officer approved the write-off of 14 debts on 16 May 2018. (MCP/D/201819/05)

The Chief Executive awarded £3,000 to Fen Boxing Academy for gloves on 4 June 2018. (MCP/D/201819/07)

The Chief Executive declined an application by Tarn Festival for £5,000 on 12 June 2018. (J/18/08)
""")
    assert [(r.reference, r.outcome, r.decided_by) for r in records] == [
        ("MCP/D/201819/02", "approved", "The Chief Executive"),
        ("MCP/D/201819/05", "approved", "The Chief Finance Officer"),
        ("MCP/D/201819/07", "approved", "The Chief Executive"),
        ("J/18/08", "refused", "The Chief Executive"),
    ]
