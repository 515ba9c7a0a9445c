"""What came of one paper: choices that nobody made yet, some of it given, one paper that is no list."""

import pytest

from .conftest import Records

HEAD = """Office of the Police and Crime Commissioner for Ashmark

Decision Notice 2031/014

Title: Lamps for the quay

1. Recommendation

That the Commissioner gives £9,000 to Quay Lamps CIC.

2. Background

The harbour board has written that it will find £4,000 if the Commissioner agrees to his part.

3. Decision of the Commissioner

{choices}

Signed: {signed}

Date: {date}
"""


@pytest.mark.parametrize(
    "choices",
    [
        "Agreed / Not agreed / Put off (strike out what does not apply)",
        "Approved in part / Approved / Turned down (cross out those that do not apply):",
        "Agreed / not agreed / deferred: ..............................",
        "GRANTED / REFUSED (ring one only)",
    ],
)
def test_choices_that_nobody_made_leave_the_outcome_open(choices: str, records_of: Records) -> None:
    blank = HEAD.format(choices=choices, signed="....................", date=".............")
    (record,) = records_of(blank)
    assert record.outcome is None
    assert record.awards == ()


def test_what_is_only_supposed_decides_nothing(records_of: Records) -> None:
    (record,) = records_of(HEAD.format(choices="", signed=".............", date="..........."))
    assert record.outcome is None


def test_a_choice_that_is_signed_is_decided(records_of: Records) -> None:
    signed = HEAD.format(choices="Approved / not approved", signed="A. Bell", date="3 May 2031")
    (record,) = records_of(signed)
    assert record.outcome == "approved"


TABLE = """<h1>Office of the Police and Crime Commissioner for Ashmark</h1><h2>Small bids, spring round</h2>
<p>Reference: SB/31/4</p><h3>The bids</h3><table><tr><th>Bidder</th><th>Asked for</th><th>{head}</th></tr>
<tr><td>Quay Lamps CIC</td><td>£9,000</td><td>{first}</td></tr><tr><td>Moor Riders</td><td>£4,000</td>
    <td>{second}</td></tr>
</table><h3>The decision</h3><p>I award the sums in the table.</p>
    <p>Signed: A. Bell, Police and Crime Commissioner</p>
<p>Date: 3 May 2031</p>"""


@pytest.mark.parametrize(
    ("head", "first", "second", "outcome"),
    [
        ("Result", "Granted", "Not granted", "approved-in-part"),
        ("Outcome", "Approved in part: £6,000", "Approved", "approved-in-part"),
        ("Decision", "Agreed", "Deferred to June", "approved-in-part"),
        ("Result", "Granted", "Granted", "approved"),
        ("Commissioner’s decision", "Yes", "No", "approved-in-part"),
        ("Scored", "8", "3", "approved"),
    ],
)
def test_results_that_differ_give_a_part(
    head: str, first: str, second: str, outcome: str, records_of: Records
) -> None:
    (record,) = records_of(TABLE.format(head=head, first=first, second=second), ".html")
    assert record.outcome == outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        (
            "I award £6,000 to Quay Lamps. I do not support the second bid, which came late.",
            "approved-in-part",
        ),
        ("I have decided to give the club £6,000. I am not able to help with the van.", "approved-in-part"),
        ("I have agreed to fund the worker. I cannot pay for the boat this year.", "approved-in-part"),
        ("I have agreed the three grants. The two bids not successful have been offered a talk.", "approved"),
    ],
)
def test_a_writer_gives_some_of_it(words: str, outcome: str, records_of: Records) -> None:
    paper = f"""Office of the Police and Crime Commissioner for Ashmark

Decision Notice 2031/014

Title: Lamps for the quay

The decision

{words}

Signed: A. Bell, Police and Crime Commissioner

Date: 3 May 2031
"""
    (record,) = records_of(paper)
    assert record.outcome == outcome


@pytest.mark.parametrize(
    "box", ["Document control", "About this record", "Record details", "Publication details"]
)
def test_a_box_of_facts_at_the_end_makes_no_list(box: str, records_of: Records) -> None:
    sections = "".join(
        f"<h3>{head}</h3><p>{text}</p>"
        for head, text in (
            ("The decision", "I have agreed the grants below for 2031/32."),
            ("Where it comes from", "The fund for the year is £90,000. Seven bids came in."),
            ("Why these two", "They could show what had changed for those whom they helped."),
            ("What my officers say", "The Chief Finance Officer is satisfied. The form was seen."),
        )
    )
    page = f"""<h1>The Police and Crime Commissioner for Ashmark</h1><h2>KEY DECISION</h2>
    <h2>Grants for lamps</h2>
    {sections}<p>Signed: A. Bell</p><h3>{box}</h3><table><tr><td>Decision number</td><td>KD 14/2031</td></tr>
    <tr><td>Owner</td><td>Jo Ray, Policy Officer</td></tr><tr><td>Date of decision</td>
    <td>31 March 2031</td></tr></table>"""
    (record,) = records_of(page, ".html")
    assert (record.reference, record.title) == ("KD 14/2031", "Grants for lamps")
    assert record.originator == "Jo Ray, Policy Officer"


@pytest.mark.parametrize(
    "asked", ["PCC decision: Approve / Reject / Defer (please circle)", "Bid: Agreed / Not agreed"]
)
def test_choices_behind_a_label(asked: str, records_of: Records) -> None:
    page = f"""<h1>Ashmark PCC</h1><h2>Hut</h2><p>Recommendation</p><p>That the PCC lets it.</p><p>{asked}</p>
    <p>Signed ..........</p><p>Dated ..........</p>"""
    (record,) = records_of(page, ".html")
    assert record.outcome is None
