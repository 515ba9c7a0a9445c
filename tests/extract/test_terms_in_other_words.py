"""Conditions under headings that no list holds, in plain sentences and behind lead-ins; and what is none."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

NOTICE = """Police and Crime Commissioner for Marlshire
Decision notice
Title: {title}
Date of decision: 4 May 2031

{body}

Signed: Ann Bell
Police and Crime Commissioner
Date: 4 May 2031
"""
GIVEN = "Decision\nThe Commissioner awards £18,000 to Heron Trust for a night van."


def told(records_of: Records, body: str, title: str = "Night van for Tarnside") -> tuple[str, ...]:
    (record,) = records_of(NOTICE.format(title=title, body=body))
    for award in record.awards:
        assert award.conditions == record.conditions
    return record.conditions


@pytest.mark.parametrize(
    ("heading", "words", "expected"),
    [
        ("Strings attached", "The van is to stop at Tarn every Friday. Money left over in March 2032 is repaid.", 2),
        ("What we expect of Heron Trust", "It parks at the quay. It lets our officers visit. It tells us at once if it breaks down.", 3),
        ("The small print", "- The van runs every Saturday\n- Heron Trust shares its numbers with the ambulance trust", 2),
        ("Ground rules", "Drivers are vetted before they start. A return goes to the Commissioner's office by the fifth of each month.", 2),
        ("Obligations of the grant holder", "1. Paint the van by 1 September 2031.\n2. Keep it clean for three years.", 2),
        ("How the money may be used", "Only for fuel and wages. Not for fines.", 2),
        ("What Heron Trust must do", "1. Insure the van.\n2. Lock it.", 2),
        ("Expectations of Heron Trust", "Sessions take place on three evenings. The team carries identification.", 2),
        # What a service is to do, or the law asks, is none.
        ("What the service needs to do", "1. Reach more people.\n2. Cut harm.", 0),
        ("What is asked of the Deputy Commissioner", "1. To read the report.\n2. To sign it.", 0),
    ],
)  # fmt: skip
def test_headings_in_any_words(records_of: Records, heading: str, words: str, expected: int) -> None:
    assert len(told(records_of, f"{GIVEN}\n\n{heading}\n{words}")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Each parish sends its log to us within ten working days of the end of each quarter.", 1),
        ("Any poster or leaflet must carry the Commissioner's badge.", 1),
        ("Both parishes have to return a report by 30 June 2032, and neither may spend the money on food.", 2),
        ("If the Trust is wound up the van must be offered to another body in the county.", 1),
        ("The offer lapses if it is not taken up by 1 September 2031.", 1),
        ("The Commissioner may reclaim any part that is used for something else.", 1),
        ("Payment depends on sight of the licence.", 1),
        ("The Commissioner asked that Heron Trust report its mileage every quarter.", 1),
        ("Heron Trust to provide a list of its drivers before any payment.", 1),
        # What is only told:
        ("Officers must report to the Board each quarter.", 0),
        ("The Partnerships Team will meet the Trust each quarter.", 0),
        ("Heron Trust works with about 340 people a year.", 0),
        ("The grant will be paid in two halves, the second on receipt of a report.", 0),
        ("Money not spent by 31 March 2032 returns to the Home Office.", 0),
        ("The Trust's accounts for the year to 31 March 2031 show income of £612,400.", 0),
        ("A single grant may not be more than £10,000.", 0),
    ],
)  # fmt: skip
def test_sentences_that_bind(records_of: Records, words: str, expected: int) -> None:
    assert len(told(records_of, f"{GIVEN} {words}")) == expected


@pytest.mark.parametrize(
    "lead",
    [
        "£900 is granted to Heron Trust for a van, provided the Trust:\n- insures it\n- locks it",
        "£900 is granted to Heron Trust for a van. Heron Trust is required to:\na) insure it; and\nb) lock it.",
        "£900 is granted to Heron Trust for a van. In accepting it Heron Trust undertakes:\n• to insure it\n• to lock it",
        "£900 is granted to Heron Trust for a van.\n\nThe Trust has agreed to:\n- insure it\n- lock it",
        "£900 is granted to Heron Trust for a van.\n\nBefore we pay anything we will need:\n(a) its insurance;\n(b) its licence.",
        "£900 is granted to Heron Trust for a van. The gift comes with two requests: the van is insured, and it is locked.",
        "£900 is granted to Heron Trust for a van, on the following basis:\n1. The van is insured.\n2. It is locked.",
        "£900 is granted to Heron Trust for a van – conditions: (i) the van is insured; (ii) it is locked.",
        "£900 is granted to Heron Trust for a van.\n\nTerms of grant: places for at least 48 men; a review at six months",
        "My approval of £900 to Heron Trust for a van is given on these two conditions: first, that it is insured; secondly, that it is locked.",
        "£900 is granted to Heron Trust for a van, with the proviso that the van is insured and that it is locked.",
    ],
)
def test_lists_behind_a_lead(records_of: Records, lead: str) -> None:
    assert len(told(records_of, f"Decision\n{lead}")) == 2


def test_what_is_decided_is_no_list_of_conditions(records_of: Records) -> None:
    words = "Decision\nThe Commissioner has agreed:\n- to give £900 to Heron Trust for a van\n- that the cost is shared"
    assert told(records_of, words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "only if the council consents",
        "contingent on the council's consent",
        "dependent on the council's consent",
    ],
)
def test_leads_of_clauses(records_of: Records, words: str) -> None:
    (record,) = records_of(
        NOTICE.format(title="Signs", body=f"Decision\nTo award £900 to Heron Trust for signs, {words}.")
    )
    assert len(record.conditions) == 1
    assert [a.purpose for a in record.awards] == ["signs"]


def test_an_offer_that_depends_on_others_is_no_condition(records_of: Records) -> None:
    words = "Decision\nThe Lamp Fund has offered £2,000, dependent on help from others. The Commissioner awards £900 to Heron Trust."
    assert told(records_of, words) == ()


LETTER = """Office of the Police and Crime Commissioner for Marlshire
12 June 2031

Mrs J. Okafor, Manager, Tarn Night Shelter

Dear Mrs Okafor

{body}

With every good wish

Yours sincerely

P. Danby
Police and Crime Commissioner
"""


@pytest.mark.parametrize(
    "body",
    [
        "I am writing to confirm that I will give the shelter £5,750 towards beds. You may not use it for rent. Please send me a short report by 30 April 2032.",
        "I have decided to award Tarn Night Shelter £5,750 for beds. The money may be used only for beds. We need your accounts.",
        "I have decided to award Tarn Night Shelter £5,750 for beds.\n\nWhat we ask in return:\n- the beds are open to all\n- a note is sent each May",
    ],
)
def test_conditions_in_a_letter(records_of: Records, body: str) -> None:
    (record,) = records_of(LETTER.format(body=body))
    assert len(record.conditions) == 2


def test_a_column_of_conditions_or_notes(records_of: Records) -> None:
    page = """<html><body><h1>Marlshire PCC: register of decisions</h1><table>
<tr><th>Ref</th><th>Date</th><th>Decision</th><th>Conditions or notes</th></tr>
<tr><td>31/01</td><td>3 March 2031</td><td>Grant of £11,000 to Tarn Refuge for a play worker</td><td>Vacancy filled by 30 June; figures each quarter</td></tr>
<tr><td>31/02</td><td>9 March 2031</td><td>Grant of £2,400 to Tarn Cadets for tents</td><td>None</td></tr>
</table></body></html>"""
    found = [record.conditions for record in records_of(page, ".html")]
    assert found == [("Vacancy filled by 30 June", "figures each quarter"), ()]
