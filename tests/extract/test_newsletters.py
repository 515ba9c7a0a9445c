"""Newsletters: the decisions that they tell among their stories are the records."""

# ruff: noqa: E501 (a row stays in one piece)

from .conftest import Records

TOP = """<html><body><h1>Safer Marlshire</h1>
<p>News from the Office of the Police and Crime Commissioner for Marlshire, issue 31, September 2023</p>
<h2>From the Commissioner</h2>
<p>Summer is over, and this issue looks at the £6 million that my fund has put into schemes for young people.</p>"""
BEHIND = """<h2>Could you be a custody visitor?</h2><p>We are looking for volunteers until 20 October 2023.</p>
<h2>Have your say</h2><p>Would you pay another £10 a year for policing?</p></body></html>"""


def test_decisions_under_headings_between_stories(records_of: Records) -> None:
    records = records_of(
        f"""{TOP}<h2>Decisions this month</h2><p>These are the ones since my last newsletter.</p>
<h3>Night marshals</h3><p>I agreed a grant of £18,400 to Fen Town Partnership for two marshals.</p>
<h3>A new boiler</h3><p>I have signed off £96,250 for new heating at Fell police station, after three quotes were received.</p>
<h3>Youth hub</h3><p>I was asked for £45,000 a year. I turned this down.</p>{BEHIND}""",
        ".html",
    )
    assert [r.title for r in records] == ["Night marshals", "A new boiler", "Youth hub"]
    assert [str(a.value) for r in records for a in r.amounts] == ["18400", "96250", "45000"]
    assert {(r.kind, r.area) for r in records} == {("decision", "Marlshire")}
    assert records[1].amounts[0].purpose == "new heating at Fell police station"


def test_the_commissioner_writes_what_was_decided_when_and_by_whom(records_of: Records) -> None:
    records = records_of(
        f"""{TOP.replace("News from", "The latest news from Ann Bell, Marlshire Police and Crime Commissioner, by")}
<h2>Decisions this month</h2>
<h3>Night marshals</h3><p>I have signed off £18,400 for marshals. This was done on 5th October 2023. (Decision 2023/62)</p>
<h3>Youth hub</h3><p>I was asked for £45,000. On 12 September 2023 I turned this down. (Decision 2023/65)</p>
<h3>Drug tests</h3><p>I have awarded the contract to Tarn Ltd at £74,300 (record signed 18 September 2023).</p>
<h3>Station</h3><p>I have put off my decision on the new site until the appeal has been heard.</p>{BEHIND}""",
        ".html",
    )
    assert [(r.reference, r.outcome, str(r.decided_on)) for r in records] == [
        ("2023/62", "approved", "2023-10-05"),
        ("2023/65", "refused", "2023-09-12"),
        (None, "approved", "2023-09-18"),
        (None, "deferred", "None"),
    ]
    assert {r.decided_by for r in records} == {"Ann Bell, Marlshire Police and Crime Commissioner"}


def test_headings_that_are_set_alike_end_where_a_story_decides_nothing(records_of: Records) -> None:
    records = records_of(
        f"""{TOP}<h2>Decisions this month</h2>
<h2>Night marshals</h2><p>The Commissioner agreed a grant of £18,400 to Fen Town Partnership.</p>
<h2>Youth hub</h2><p>The Commissioner refused a request for £45,000 a year.</p>{BEHIND}""",
        ".html",
    )
    assert [(r.title, r.outcome) for r in records] == [
        ("Night marshals", "approved"),
        ("Youth hub", "refused"),
    ]


def test_decisions_in_a_table_between_stories(records_of: Records) -> None:
    records = records_of(
        f"""{TOP}<h2>Decisions corner</h2><p>Here is what has been on my desk.</p>
<table><tr><th>Date</th><th>What I was asked</th><th>What I decided</th></tr>
<tr><td>11/01/2017</td><td>Stalking clinic</td><td>Agreed. £45,000 to Tarn NHS Trust.</td></tr>
<tr><td>26/01/2017</td><td>Treasury report</td><td>Noted.</td></tr>
<tr><td>14/02/2017</td><td>Second boat</td><td>Refused.</td></tr></table>{BEHIND}""",
        ".html",
    )
    assert [(str(r.decided_on), r.title, r.outcome) for r in records] == [
        ("2017-01-11", "Stalking clinic", "approved"),
        ("2017-01-26", "Treasury report", "noted"),
        ("2017-02-14", "Second boat", "refused"),
    ]


def test_decisions_in_bullets_between_stories(records_of: Records) -> None:
    records = records_of(
        f"""{TOP}<h2>Decisions taken this month</h2><p>Full notices can be read on our website.</p><ul>
<li>Tarn Door is to have £9,640 from the Fund for a worker. D14-2023, signed 05/09/2023.</li>
<li>Drones. The purchase of two, costing £31,250, has been agreed. D15-2023, signed 07/09/2023.</li>
<li>Chief Constable's contract. Extended to 31 December 2025. D17-2023, signed 18/09/2023.</li>
</ul>{BEHIND}""",
        ".html",
    )
    assert [r.reference for r in records] == ["D14-2023", "D15-2023", "D17-2023"]


def test_a_newsletter_without_such_a_part_is_one_paper(records_of: Records) -> None:
    assert len(records_of(TOP + BEHIND, ".html")) == 1


def test_what_a_digest_closes_with_is_no_entry(records_of: Records) -> None:
    entries = "".join(
        f"<h2>{title}</h2><p>Decision 03{n}-24, signed on 1{n} February 2024.</p>"
        f"<p>The Commissioner approved £{n}1,600 for it.</p>"
        for n, title in enumerate(("Outreach worker", "Workshop roof", "Electric vans"), start=1)
    )
    records = records_of(
        "<html><body><h1>Decisions Digest, Police and Crime Commissioner for Marlshire</h1>"
        f"<p>February 2024</p>{entries}<h2>About this digest</h2><p>Ask us for large print.</p></body></html>",
        ".html",
    )
    assert [r.title for r in records] == ["Outreach worker", "Workshop roof", "Electric vans"]


def test_appendices_of_a_decision_are_no_entries(records_of: Records) -> None:
    tables = "".join(
        f"<h2>{name}</h2><table><tr><th>Recipient</th><th>£</th></tr><tr><td>Tarn Trust</td><td>{n},000</td></tr></table>"
        for n, name in enumerate(
            ("Appendix 1 – Underspend", "Appendix 2 – Grants", "Appendix 3 – Victims"), start=3
        )
    )
    records = records_of(
        "<html><body><p>Marlshire Police and Crime Commissioner</p><p>Home » Decisions » 2016</p>"
        "<h1>Victims Grants 2016-17</h1><p>May 26th, 2016</p><h2>Decision</h2><p>Approve the grants.</p>"
        f"{tables}</body></html>",
        ".html",
    )
    assert [r.title for r in records] == ["Victims Grants 2016-17"]


LETTER = """<html><body><p>Update from Marlshire Police &amp; Crime Commissioner</p><p>View this email in your browser</p>
<h1>The latest news from Ann Bell, Marlshire Police and Crime Commissioner</h1><p>28 March 2019</p>
<p>Welcome to my newsletter. In it I tell you of some of the decisions I have taken, and of what else kept me busy.</p>"""
STORIES = """<h2>Farm watch goes on</h2><p>Lonely farms need help.</p><p>On 6 March 2019 I approved £7,500 for Fen Farm Watch.</p>
<h2>101: how long do you wait?</h2><p>The average wait was 41 seconds. Last year I approved £1.3m for it, and that pays off.</p>
<h2>A course that helps victims</h2><p>I've agreed to fund it. The decision notice (ref. D/2019/11) was signed on 12 March 2019.</p>
<h2>A base for Fell</h2><p>This month I gave the go-ahead for work to start. Tarn Build Ltd has the contract at £6.2 million.</p>
<h2>Mere cameras</h2><p>The council asked me for £110,000. I decided on 14 March 2019 not to agree to this as it stands.</p>
<h2>New cells</h2><p>The tenders came back high, so I have put my decision off until July.</p>
<h2>Out and about</h2><p>I gave a talk at Mere on 13 April 2019.</p>"""
FOOT = "<p>Copyright © 2019 Marlshire PCC. You get this because you signed up.</p></body></html>"


def test_stories_in_which_the_writer_decides_are_records_and_news_is_none(records_of: Records) -> None:
    records = records_of(LETTER + STORIES + FOOT, ".html")
    assert [(r.title, r.reference, r.outcome, str(r.decided_on)) for r in records] == [
        ("Farm watch goes on", None, "approved", "2019-03-06"),
        ("A course that helps victims", "D/2019/11", "approved", "2019-03-12"),
        ("A base for Fell", None, "approved", "None"),
        ("Mere cameras", None, "refused", "2019-03-14"),
        ("New cells", None, "deferred", "None"),
    ]
    assert {str(r.published_on) for r in records} == {"2019-03-28"}
    assert {r.decided_by for r in records} == {"Ann Bell, Marlshire Police and Crime Commissioner"}
    assert "Ann Bell" in records[0].evidence["decided_by"].text


def test_stories_of_a_newsletter_that_promises_no_decisions_are_one_paper(records_of: Records) -> None:
    letter = LETTER.replace(
        "In it I tell you of some of the decisions I have taken", "In it I tell you of my talks"
    )
    assert len(records_of(letter + STORIES + FOOT, ".html")) == 1


def test_who_greets_at_the_top_decides_and_an_issue_number_is_no_day(records_of: Records) -> None:
    records = records_of(
        f"""<html><body><p>Marlshire Police and Crime Commissioner</p><h1>Community Panel News</h1><p>Issue 14 July 2014</p>
<h2>Message from Ann Bell</h2><p>Thank you to the 214 of you who filled in the summer survey about crime.</p>
<h2>Decisions I have taken this month</h2><p>The law has me tell you of these.</p>
<h1>New office</h1><p>On 10 July 2014 I signed a lease at a rent of £18,200 a year.</p>
<h1>Small grants</h1><p>These were settled on 17 July 2014. Fen Youth Forum gets £600 for trips. I said no to two other bids.</p>
<h1>Cameras</h1><p>Having heard the parishes I decided on 24 July 2014 not to go ahead with two cameras.</p>
<h2>Good news from the Force</h2><h1>Operation Mallet</h1><p>Officers seized £12,000 at Mere.</p>{BEHIND}""",
        ".html",
    )
    assert [(r.title, r.outcome, str(r.decided_on)) for r in records] == [
        ("New office", "approved", "2014-07-10"),
        ("Small grants", "approved-in-part", "2014-07-17"),
        ("Cameras", "refused", "2014-07-24"),
    ]
    assert {(r.decided_by, r.meeting_on, r.published_on) for r in records} == {("Ann Bell", None, None)}


def test_the_office_below_a_name_at_the_foot_decides(records_of: Records) -> None:
    letter = LETTER.replace("from Ann Bell, Marlshire Police and Crime Commissioner", "from your office")
    sign_off = "<p>With best wishes,</p><p>Ann Bell</p><p>Police &amp; Crime Commissioner for Marlshire</p>"
    records = records_of(letter + STORIES + sign_off + FOOT, ".html")
    assert [r.decided_by for r in records] == 5 * ["Ann Bell"]


def test_sums_in_the_writers_own_prose(records_of: Records) -> None:
    stories = (
        ("Watch", "On 6 March 2019 I approved £75,000 from my Fen budget so watch can carry on. Of this, £45,000 goes to the Fen Watch and £30,000 to Wyre Farm Link."),
        ("Small", "I said no to two others. Fen Forum gets £600 for trips, Mere Rangers £1,000 for a boat, and Wold Link £450 for signs."),
        ("Drone", "I was asked by the Fen Drone Society to find £27,500 for a craft of its own and, much as I admire it, I have said no."),
        ("Walks", "I have given £2,400 to Mere Women Together, who will run evening walks along the quay."),
        ("Court", "With the help of a Home Office grant of £140,000, I have made a grant to Fen Law Centre."),
        ("Care", "I agreed that the contract for victim care be let to Tarn Ltd at £187,500 a year."),
        ("Vans", "I have agreed the case for three vans, the cost of which was put at £215,000."),
    )  # fmt: skip
    told = "".join(f"<h2>{title}</h2><p>{text}</p>" for title, text in stories)
    records = records_of(LETTER + told + FOOT, ".html")
    assert [(a.role, int(a.value), a.recipient, a.purpose) for r in records[:-1] for a in r.amounts] == [
        ("committed", 75000, None, None),
        ("award", 45000, "Fen Watch", None),
        ("award", 30000, "Wyre Farm Link", None),
        ("award", 600, "Fen Forum", "trips"),
        ("award", 1000, "Mere Rangers", "a boat"),
        ("award", 450, "Wold Link", "signs"),
        ("request", 27500, "Fen Drone Society", "a craft of its own"),
        ("award", 2400, "Mere Women Together", "run evening walks along the quay"),
        ("income", 140000, None, None),
        ("contract", 187500, "Tarn Ltd", "victim care"),
    ]
    assert records[-1].amounts[0].purpose is None


def test_for_how_long_what_starts_when_and_what_was_not_bought(records_of: Records) -> None:
    told = (
        "<h2>Wardens</h2><p>I agreed to give £7,500 to Fen Wardens CIC for another six months.</p>"
        "<h2>Chief</h2><p>I extended the contract on 9 May 2024. The new term runs from 1 July 2024.</p>"
        "<h2>Cameras</h2><p>I decided not to go ahead with two cameras, which would have cost about £96,000.</p>"
    )
    wardens, chief, cameras = records_of(LETTER + told + FOOT, ".html")
    assert [(a.period, a.purpose) for a in wardens.awards] == [("for another six months", None)]
    assert [(d.text, d.role) for d in chief.dates][-2:] == [
        ("9 May 2024", "decided"),
        ("1 July 2024", "effective"),
    ]
    assert [a.role for a in cameras.amounts] == ["request"]


def test_a_story_that_closes_with_its_number_and_day_is_a_decision(records_of: Records) -> None:
    hello = "<h2>Hello</h2><p>You will find the decisions I have made this spring further down.</p>"
    records = records_of(
        f"""{TOP}{hello}
<h2>Signs for the villages</h2><p>Eleven parishes wrote to me. The first grant has been made: £4,000 goes to Tarn Parish Council. (Decision 10/2031, 12 April 2031)</p>
<h2>Cadets walk to Fell</h2><p>Well done to the cadets, who raised £2,310 on the way.</p>
<h2>No to horses</h2><p>I like horses but I have said no. (Decision 11/2031, 15 April 2031)</p>
<h2>One I cannot say much about</h2><p>A settlement with a former member of staff was reached. (Decision 12/2031, 27 April 2031)</p>{BEHIND}""",
        ".html",
    )
    assert [(r.reference, r.title, str(r.decided_on)) for r in records] == [
        ("10/2031", "Signs for the villages", "2031-04-12"),
        ("11/2031", "No to horses", "2031-04-15"),
        ("12/2031", "One I cannot say much about", "2031-04-27"),
    ]
    assert [(str(a.value), a.recipient) for r in records for a in r.awards] == [
        ("4000", "Tarn Parish Council")
    ]
