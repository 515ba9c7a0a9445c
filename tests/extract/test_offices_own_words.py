"""Papers whose offices have words and layouts of their own: marks, numbers, cards, forms, what they agree."""
# ruff: noqa: E501 (a paper stays in one piece)

import pytest

from extract.fields.awards.declined import declined_labels

from .conftest import Records

_MINUTES = """Wendale Police and Crime Commissioner

Notes of the meeting held on Tuesday 14 May 2030 at Quay House

Present
Ann Bell, Police and Crime Commissioner (AB), in the chair
Rod Fenn, Deputy Chief Constable (RF)

30/32 Figures to the end of March

RF took the Board through the figures. AB was not content with them and would come back to it.

30/33 Lamps for the quay

RF spoke to the paper.

{mark} AB agreed to pay £5,200 to Quay Trust for lamps.

30/34 Core costs of Marl Aid

The Board had before it a request for £3,000 from Marl Aid.

{mark} put over to the meeting on 9 July 2030.

30/35 Anything else

The Board meets next on 11 June 2030.
"""


@pytest.mark.parametrize(
    "mark",
    ["Settled:", "SETTLED:", "Determined:", "Concluded:", "Ruling:", "Result:", "Resolution:", "Upshot:"],
)
def test_items_are_marked_in_the_words_of_an_office(records_of: Records, mark: str) -> None:
    lamps, costs = records_of(_MINUTES.format(mark=mark))
    assert (lamps.reference, lamps.outcome) == ("30/33", "approved")
    assert [(a.value, a.recipient) for a in lamps.awards] == [(5200, "Quay Trust")]
    assert (costs.reference, costs.outcome, costs.awards) == ("30/34", "deferred", ())


_ENTRY = """{number}
About: {title}
Result: {result}
By: {by}\tOn: {day}
Papers: Report
"""


@pytest.mark.parametrize(
    "number", ["No. 30/6{}", "No 30/6{}", "Number 30/6{}", "Sheet no. 30/6{}", "Decision No. 30/6{}"]
)
def test_a_number_alone_opens_an_entry_and_an_officer_decides_on_its_day(
    records_of: Records, number: str
) -> None:
    told = [
        ("Lamps", "I have agreed that Quay Trust shall have £5,200 for lamps.", "Commissioner", "8 July 2030"),
        ("Cleaning", "To let the contract to Marl Ltd for £85,000.", "Chief Executive, under delegation", "9 July 2030"),
        ("Boats", "I was not able to support this bid for £900.", "Commissioner", "10 July 2030"),
        ("Drones", "Taken back by the Chief Constable. The force had wanted £72,000.", "", ""),
    ]  # fmt: skip
    entries = "\n".join(
        _ENTRY.format(number=number.format(n), title=title, result=result, by=by, day=day)
        for n, (title, result, by, day) in enumerate(told, 1)
    )
    found = records_of(f"Police and Crime Commissioner for Wendale\n\nDecisions of the quarter\n\n{entries}")
    assert [r.reference for r in found] == [f"30/6{n}" for n in (1, 2, 3, 4)]
    assert [str(r.decided_on) for r in found] == ["2030-07-08", "2030-07-09", "2030-07-10", "None"]
    assert found[3].originator is None


@pytest.mark.parametrize(
    "heading", ["What it was", "What this is about", "What it is for", "What was it about"]
)
def test_a_cell_opens_with_the_title(records_of: Records, heading: str) -> None:
    if heading == "What was it about":
        heading = "What it was about"
    rows = "".join(
        f"<tr><td>2030/0{n}</td><td>{n} May 2030</td><td><strong>{title}</strong><br>{text}</td>"
        "<td>Commissioner</td><td>Agreed</td></tr>"
        for n, (title, text) in enumerate(
            [
                ("Weekend helpline", "To give £5,000 to Quay Line so that calls are answered."),
                ("Vans for Marl", "To buy the vans from Fell Sales for £31,000."),
                ("Lamps", "To give £900 to Friends of the Quay."),
            ],
            1,
        )
    )
    heads = "".join(f"<th>{h}</th>" for h in ("No.", "Taken", heading, "By", "Result"))
    page = f"<html><body><h1>My decisions</h1><table><tr>{heads}</tr>{rows}</table></body></html>"
    assert [r.title for r in records_of(page, ".html")] == ["Weekend helpline", "Vans for Marl", "Lamps"]


_REGISTER = """Office of the Police and Crime Commissioner for Wendale

REGISTER OF DECISIONS

Number\t{signed}\tSubject and what was settled\tTaken by\tAccess

WEN-2030-001\t12/04/2030\tEvening sport in Marl\tCommissioner\tOpen
\t\tApproved. £16,250 to Marl Active Trust for football on
\t\tFriday nights in 2030/31.

WEN-2030-002\t\tRoads drone\t\tOpen
\t\tWithdrawn by the Chief Constable on 2 May 2030, before it was
\t\tlooked at.

WEN-2030-003\t09/05/2030\tDoorstep crime pilot\tCommissioner\tOpen
\t\tNot approved. Quay Borough Council wanted
\t\t£11,900.

WEN-2030-004\t19/05/2030\tNurses in custody\tCommissioner\tConfidential
\t\tApproved. A new contract has been let for three years.
"""


@pytest.mark.parametrize("signed", ["Signed", "Agreed", "Approved", "Decided"])
def test_a_register_signed_by_the_day_is_signed_by_nobody(records_of: Records, signed: str) -> None:
    sport, drone, pilot, nurses = records_of(_REGISTER.format(signed=signed))
    assert (drone.title, drone.outcome, drone.decided_by) == ("Roads drone", "withdrawn", None)
    assert (sport.outcome, pilot.outcome, nurses.outcome) == ("approved", "refused", "approved")
    assert [str(r.decided_on) for r in (sport, pilot, nurses)] == ["2030-04-12", "2030-05-09", "2030-05-19"]
    assert not any(r.signatures for r in (sport, drone, pilot, nurses))


_PAGE = """<html><body><h1>Communities Fund, fourth round</h1>
<ul><li>Decision notice WEN 2030-006</li><li>Taken by Ann Bell, Police and Crime Commissioner</li></ul>
<h2>{over}</h2>
<h3>Quay Lantern Club</h3><p>{first}</p><p>A drop-in for teenagers.</p>
<h3>Marl Minibus Volunteers</h3><p>Two grants of £1,250 each</p><p>Getting young people home.</p>
<h3>St Neve Refuge Garden</h3><p>up to £4,800</p><p>Raised beds and a locked gate.</p>
<h2>Why these</h2><p>Each works where crime is high.</p></body></html>"""


@pytest.mark.parametrize(
    "first", ["£4,980", "A grant of £4,980", "Awarded: £4,980", "£4,980 awarded", "Grant £4,980"]
)
@pytest.mark.parametrize("over", ["Who gets what", "The grants", "What the money will do"])
def test_cards_below_names_are_awards(records_of: Records, over: str, first: str) -> None:
    (record,) = records_of(_PAGE.format(over=over, first=first), ".html")
    assert [(a.value, a.qualifier, a.recipient, a.purpose) for a in record.awards] == [
        (4980, "exact", "Quay Lantern Club", "A drop-in for teenagers"),
        (2500, "exact", "Marl Minibus Volunteers", "Getting young people home"),
        (4800, "up-to", "St Neve Refuge Garden", "Raised beds and a locked gate"),
    ]


@pytest.mark.parametrize("over", ["Turned down", "Bids not funded", "What was asked for", "Bids received"])
def test_cards_of_bids_are_no_awards(records_of: Records, over: str) -> None:
    (record,) = records_of(_PAGE.format(over=over, first="£4,980"), ".html")
    assert "Quay Lantern Club" not in [a.recipient for a in record.awards]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Yes to 2.1 and 2.2 – sensible kit. Not 2.3: a drone can wait.", {"3"}),
        ("Yes to (a) and (b). No to (c).", {"c"}),
        ("Agreed for 1 and 2, but not 3.", {"3"}),
        ("Yes to 1. Not 2 or 3, which can wait.", {"2", "3"}),
        ("Yes to 1 to 3.", set()),
        ("Not 3 miles from the quay.", set()),
    ],
)
def test_items_answered_by_their_labels(text: str, labels: set[str]) -> None:
    assert declined_labels(text) == labels


_REPORT = """PFCC Decision Report

Every box below is to be filled in before the report leaves the author.

Report reference number: 097-30
Title of report: Rural Watch requests
Report by: Ann Lane (Partnerships Officer)

2. Recommendations

The PFCC is invited to:

2.1 Award £8,400 to Quay Farm Watch for four lane cameras.

2.2 Award £12,000 to Marl Aero Club for a drone.

8. Decision and Final Sign Off

I agree the recommendations to this report:

{said}

Signed: R Quennell
Police, Fire and Crime Commissioner
Date: 9 October 2030
"""


@pytest.mark.parametrize(
    "said", ["Yes to 2.1 – sensible kit. Not 2.2: a drone can wait.", "Yes to 2.1. No to 2.2."]
)
def test_an_item_that_own_words_leave_out_is_no_award(records_of: Records, said: str) -> None:
    (record,) = records_of(_REPORT.format(said=said))
    assert (record.outcome, record.conditions) == ("approved-in-part", ())
    assert [(a.value, a.recipient) for a in record.awards] == [(8400, "Quay Farm Watch")]


@pytest.mark.parametrize(
    "decision",
    [
        "I am not going to fund this bid. It may try again in the spring, subject to the usual rules.",
        "Refused. A new bid may be made on condition that the accounts are filed.",
        "Deferred to May. Nothing is to be paid until the accounts have been filed.",
    ],
)
def test_what_is_not_agreed_is_subject_to_nothing(records_of: Records, decision: str) -> None:
    notice = (
        "Police and Crime Commissioner for Wendale\n\nDecision Notice 2030/19\n\nSubject: A late bid\n\n"
        f"DECISION\n\n{decision}\n\nSigned: A Bell\nPolice and Crime Commissioner\n18/11/2030\n"
    )
    (record,) = records_of(notice)
    assert record.outcome in ("refused", "deferred")
    assert record.conditions == ()


_LETTER = """Police and Crime Commissioner
Wendale

Mr I Calder\t24 January 2030
Treasurer\tOur ref: SG/30-0417
Marl Farm Watch\tYour ref:

Dear Mr Calder

Safer Lanes Fund: marking of quad bikes

Thank you for your bid, which reached us on 3 January 2030 and asked for £14,200.

I can help with part of it. I have decided to give Marl Farm Watch £9,600 to buy marking kits. I am not able to pay the £4,600 you wanted for a trailer.

Yours sincerely

Ann Bell
Police and Crime Commissioner for Wendale

{slip}

On behalf of the Farm Watch I accept the grant of £9,600.

Signed: ..............................
Date: ..............................
"""


@pytest.mark.parametrize(
    "slip", ["ACCEPTANCE SLIP – to be with us by 28 February 2030", "REPLY SLIP", "FORM OF ACCEPTANCE"]
)
def test_a_slip_is_paid_nothing_and_a_letter_decides_on_its_day(records_of: Records, slip: str) -> None:
    (record,) = records_of(_LETTER.format(slip=slip))
    assert str(record.decided_on) == "2030-01-24"
    assert [(a.value, a.recipient) for a in record.awards] == [(9600, "Marl Farm Watch")]


def test_questions_set_in_by_a_tab_are_a_checklist(records_of: Records) -> None:
    text = """Police and Crime Commissioner for Wendale

REQUEST FOR A DECISION

Reference: WEN/31
Title: Mentors in hospital

5 Completed by the sponsor
\tLegal implications considered?\tYes\tsee annex
\tFinance officer agrees?\tYes\tK. Dhill
17 June 2030
\tEquality assessment done?\tNo\twill follow by
the autumn
\tStaffing implications?\tN/A
\tSupports the Plan?\tYes
\tEnvironmental effects?
"""
    (record,) = records_of(text)
    assert [(a.topic, a.answer, a.reason) for a in record.checklist] == [
        ("legal", "yes", "see annex"),
        ("finance", "yes", "K. Dhill 17 June 2030"),
        ("equality", "no", "will follow by the autumn"),
        ("human-resources", "n/a", None),
        ("plan", "yes", None),
        ("other", "blank", None),
    ]


_SHEET = """Police and Crime Commissioner for Wendale

Decision sheet WEN/DS/14

Title: Lamps for the quay

{gist}

Quay Trust would like lamps.

{asked}

1) that £5,200 is paid to Quay Trust for lamps; and
2) that a report is made in May.

Background

The quay is dark.

Sign-off

{said} A. Bell, Police and Crime Commissioner, 26.03.2030
"""


@pytest.mark.parametrize("gist", ["The gist", "In a nutshell", "At a glance", "The request in a nutshell"])
@pytest.mark.parametrize(
    "asked", ["Please agree", "Officer advice", "What officers recommended", "What do my officers advise?"]
)
def test_parts_are_headed_in_plain_words(records_of: Records, gist: str, asked: str) -> None:
    said = "I have read this sheet and agree to both points."
    sheet = _SHEET.format(gist=f"# {gist}", asked=f"# {asked}", said=said)
    sheet = sheet.replace("Background\n", "# Background\n").replace("Sign-off", "# Sign-off")
    (record,) = records_of(sheet, ".md")
    assert [s.text for s in record.summary] == ["Quay Trust would like lamps."]
    assert [r.label for r in record.recommendations] == ["1", "2"]
    assert [(s.role, s.name) for s in record.signatures] == [("commissioner", "A. Bell")]


_FORM = """<html><body><h1>Police and Crime Commissioner for Wendale</h1><h2>Decision sheet</h2><table>
<tr><td>Sheet number</td><td>031/2030-31</td></tr><tr><td>Topic</td><td>Night hub</td></tr>
<tr><td>Goes to</td><td>Deputy Commissioner</td></tr>
<tr><td>Terms</td><td><p>The money is kept only so long as:</p><ul><li>The hub keeps two first aiders.</li>
<li>Nothing is spent on vehicles.</li></ul></td></tr>
<tr><td>{label}</td><td>Marl Town Council £6,000; Quay Borough Council £4,500.</td></tr>
<tr><td>Paid before?</td><td>Yes – £15,000 in 2029/30.</td></tr></table>
<h2>Decision</h2><p>I agree to the grant.</p><p>Signed: E. Vale</p><p>Deputy Police and Crime Commissioner</p></body></html>"""


@pytest.mark.parametrize(
    "label",
    ["Others paying in", "Who else is paying", "From others", "Money from other bodies", "Partners paying"],
)
def test_a_form_goes_on_below_its_terms(records_of: Records, label: str) -> None:
    (record,) = records_of(_FORM.format(label=label), ".html")
    assert record.conditions == ("The hub keeps two first aiders.", "Nothing is spent on vehicles.")
    assert [a.role for a in record.amounts] == ["match", "match", "previous"]
    assert record.awards == ()


def test_what_is_to_be_paid_this_year_is_awarded(records_of: Records) -> None:
    page = """<html><body><h1>Police and Crime Commissioner for Wendale</h1><h2>Decision sheet WEN/14</h2>
<h2>Recommendation</h2><p>That the sums in the right-hand column are paid.</p><table>
<tr><th>Partnership</th><th>Had in 2029-30 £</th><th>Asked for £</th><th>To be paid in 2030-31 £</th></tr>
<tr><td>Quay Community Safety Partnership</td><td>58,000</td><td>66,000</td><td>61,000</td></tr>
<tr><td>Marl Community Safety Partnership</td><td>49,500</td><td>49,500</td><td>52,000</td></tr>
<tr><td>Sum</td><td>107,500</td><td>115,500</td><td>113,000</td></tr></table>
<h2>Decision</h2><p>Agreed.</p><p>Signed: A Bell</p><p>Police and Crime Commissioner</p><p>Date: 3 March 2030</p></body></html>"""
    (record,) = records_of(page, ".html")
    assert [(a.value, a.recipient) for a in record.awards] == [
        (61000, "Quay Community Safety Partnership"),
        (52000, "Marl Community Safety Partnership"),
    ]
