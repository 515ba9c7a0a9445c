"""Header facts in opening sentences, running lines and numbered forms; outcomes told thing by thing."""

from typing import Any

import pytest

from extract.block import Block
from extract.fields.header.inferred import running_values
from extract.fields.header.references import tidy_reference
from extract.page import Line

from .conftest import Records

OFFICE = "Office of the Police and Crime Commissioner for Ashmark\n"


def read(records_of: Records, text: str, suffix: str = ".txt") -> Any:
    (record,) = records_of(text, suffix)
    return record


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        (
            "This request is put forward by Jo Ray, Estates Manager. It is an open paper.",
            ("Jo Ray, Estates Manager", None, "open"),
        ),
        (
            "This is a decision of Ann Bell, Deputy Police and Crime Commissioner for Ashmark, taken "
            "on 9 May 2031 on a "
            "report written by Jo Ray, Grants Officer. No part of it is confidential.",
            (
                "Jo Ray, Grants Officer",
                "Ann Bell, Deputy Police and Crime Commissioner for Ashmark",
                "open",
            ),
        ),
        (
            "This notice records a decision made by the Deputy Mayor, Ann Bell, on 9 May 2031. The "
            "paper was put up by "
            "the Head of Custody. All of this may be published.",
            ("Head of Custody", "Deputy Mayor, Ann Bell", "open"),
        ),
        (
            "Brought to me by Jo Ray, Fleet Manager. Nothing in this notice is exempt.",
            ("Jo Ray, Fleet Manager", None, "open"),
        ),
        (
            "Decided on 30 March 2031 by Ann Bell (Deputy Commissioner), the Commissioner being ill.",
            (None, "Ann Bell (Deputy Commissioner)", None),
        ),
        (
            "This record is published. The evaluation of tenders, which is at Annex 2, is not, since "
            "it would harm them.",
            (None, None, "part-confidential"),
        ),
    ],
)
def test_opening_sentences(opening: str, wanted: tuple[str | None, ...], records_of: Records) -> None:
    text = f"{OFFICE}\nDecision 31/014\n\nLamps for the quay\n\n{opening}\n\nThe lamps went out in May.\n"
    record = read(records_of, text)
    assert (record.originator, record.decided_by, record.status) == wanted


def test_a_post_and_no_abbreviation(records_of: Records) -> None:
    record = read(
        records_of,
        f"{OFFICE}\nDecision 31/014\nHire of a dog\n\nReport written by Sgt. Jo Ray, Dog Section.\n\n"
        f"Agreed on 3 May 2031.\n",
    )
    assert record.originator != "Sgt"


@pytest.mark.parametrize(
    ("label", "value", "status"),
    [
        ("Sensitivity", "Not protectively marked", "open"),
        ("Exemptions", "None", "open"),
        ("Can it be published?", "Yes, all of it", "open"),
        ("May the public read it?", "Yes", "open"),
        ("Publish?", "Yes, open", "open"),
        ("How open", "fully open", "open"),
        ("How much is public", "Part one only; part two holds prices and is withheld", "part-confidential"),
        ("Part 1 or Part 2", "Part 1", "open"),
        ("Marking", "Not for publication in part", "part-confidential"),
        ("Anything withheld?", "No", "open"),
        ("Can be released", "All but the tender prices", "part-confidential"),
    ],
)
def test_how_open_in_other_words(label: str, value: str, status: str, records_of: Records) -> None:
    rows = f"<tr><td>Decision no.</td><td>31/014</td></tr><tr><td>{label}</td><td>{value}</td></tr>"
    rows += "<tr><td>Decided by</td><td>Deputy PCC</td></tr>"
    record = read(records_of, f"<h1>Lamps for the quay</h1><p>{OFFICE}</p><table>{rows}</table>", ".html")
    assert (record.status, record.reference) == (status, "31/014")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("DECISION SHEET  Ref. AB/0088  Restricted", "confidential"),
        ("Ashmark Police and Crime Commissioner OFFICIAL: open", "open"),
        ("NOT PROTECTIVELY MARKED (OPEN)", "open"),
    ],
)
def test_a_marking_in_the_head_of_the_pages(line: str, status: str, records_of: Records) -> None:
    record = read(records_of, f"<p>{line}</p><h1>Lamps for the quay</h1><p>They went out.</p>", ".html")
    assert (record.status, record.title) == (status, "Lamps for the quay")


def test_a_line_of_facts_with_a_lettered_number(records_of: Records) -> None:
    line = "<p>Ref 24/D/9 · 6 June 2031 · Open decision</p>"
    record = read(records_of, f"<h1>Help for churches</h1>{line}<p>Five will each get locks.</p>", ".html")
    assert (record.reference, record.status) == ("24/D/9", "open")


def test_what_stands_behind_a_number_is_none_of_it() -> None:
    assert tidy_reference("CH/118 Grade Official") == "CH/118"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Prepared by Ellen Kineton", ["Ellen Kineton"]),
        ("Report a crime", []),
        ("Paper by Insp. Jo Ray, Specials Lead Page 1 of 1", ["Insp. Jo Ray, Specials Lead"]),
    ],
)
def test_whose_paper_a_running_line_says_it_is(line: str, wanted: list[str]) -> None:
    values = running_values([Block(line, "paragraph", ((0, Line(line, 1)),))])
    assert [value.text for value in values if value.field == "originator"] == wanted


def test_by_and_to_in_running_lines(records_of: Records) -> None:
    record = read(
        records_of,
        "OPCC Dorset | Decision 044-2031 | OFFICIAL | Decided 18 April 2031\n\nLease of the hut\n\n"
        "By the Chief Fire Officer, to the Police, Fire and Crime Commissioner\n\nThe lease ends in June.\n",
    )
    assert (record.reference, record.organisation, record.status) == ("044-2031", "OPCC Dorset", "open")
    assert record.originator == "Chief Fire Officer"
    assert record.submitted_to == "Police, Fire and Crime Commissioner"


def test_a_part_between_bars_says_to_whom(records_of: Records) -> None:
    line = "Paper by Insp. Jo Ray, Specials Lead | to the Resources Board | 11 March 2031"
    record = read(records_of, f"{OFFICE}\nLease of the hut\n\n{line}\n\nThe lease ends in June.\n")
    assert (record.originator, record.submitted_to) == ("Insp. Jo Ray, Specials Lead", "Resources Board")


def test_numbered_boxes_over_their_values(records_of: Records) -> None:
    text = (
        "ASHMARK OPCC - DECISION FORM\n\n1. Form number\nAF/2031/12\n\n"
        "2. What the request is called\nRepairs to the cells\n\n"
        "3. Sent up by\nJo Ray, Head of Estates\n\n4. To whom\nPolice and Crime Commissioner\n\n"
        "5. May the public read it?\nYes\n\n"
        "6. What is asked\nThat £33,000 is spent on the cells.\n"
    )
    record = read(records_of, text)
    assert (record.reference, record.title) == ("AF/2031/12", "Repairs to the cells")
    assert (record.submitted_to, record.status) == ("Police and Crime Commissioner", "open")


def test_a_form_in_lettered_parts(records_of: Records) -> None:
    record = read(
        records_of,
        "PART A: DETAILS\nA1 Decision number: 88/2031\nA2 Short title: Rural crime vehicle\n"
        "A3 Report author: Jo Ray\n\n"
        "PART B: THE PROPOSAL\nB1 To buy a vehicle at £36,900.\n",
    )
    assert (record.reference, record.title, record.originator) == ("88/2031", "Rural crime vehicle", "Jo Ray")


@pytest.mark.parametrize(
    ("first", "reference", "title"),
    [
        ("Decision 2031/9: Hand gel for the cells", "2031/9", "Hand gel for the cells"),
        ("Decision ASHPCC 31-88", "ASHPCC 31-88", None),
        ("Submission 61-31 (OFFICIAL)", "61-31", None),
        ("Decision ref 2031-D-77", "2031-D-77", None),
        ("RECORD OF DECISION                 Number 2031-007", "2031-007", None),
    ],
)
def test_numbers_of_papers(first: str, reference: str, title: str | None, records_of: Records) -> None:
    record = read(
        records_of, f"{OFFICE}\n{first}\n\n{'' if title else 'Lamps for the quay'}\n\nThey went out in May.\n"
    )
    assert (record.reference, record.title) == (reference, title or "Lamps for the quay")


def test_the_number_of_a_letter_is_not_its_subject(records_of: Records) -> None:
    record = read(
        records_of,
        f"{OFFICE}6 August 2031\n\nDear Ms Lyme\n\nDecision D/31/33 – Quay Riders\n\n"
        f"Your bid has been successful in part: he will pay for the "
        "hats but not for the trailer.\n\nYours faithfully\nJ. Corfe\nGrants Officer\n",
    )
    assert (record.reference, record.title) == ("D/31/33", "Quay Riders")
    assert record.outcome == "approved-in-part"
    assert [(s.role, s.name) for s in record.signatures] == [("other", "J. Corfe")]


@pytest.mark.parametrize(
    "panel",
    [
        "THE POLICE AND CRIME PANEL FOR TEES AND MARL",
        "POLICE AND CRIME PANEL FOR LEICESTER, LEICESTERSHIRE AND RUTLAND",
    ],
)
def test_the_panel_over_the_title_is_no_title(panel: str, records_of: Records) -> None:
    text = (
        f"{panel}\n\nFRAUD AGAINST OLDER PEOPLE: WHAT HAS BEEN DONE\n\n"
        f"Report of the Police and Crime Commissioner\n\n"
        "Purpose\n1. To tell Members what has been done.\n\nRecommendation\n2. That the report be noted.\n"
    )
    record = read(records_of, text)
    assert record.title == "FRAUD AGAINST OLDER PEOPLE: WHAT HAS BEEN DONE"
    assert record.submitted_to == panel.removeprefix("THE ")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The van was agreed. The trailer was not.", "approved-in-part"),
        (
            "The first, for ten drones, has been agreed. The second, for two pilots, has been turned down.",
            "approved-in-part",
        ),
        (
            "Quay Watch is given £400. Nothing is given to Pier Watch, which has £1,900 unspent.",
            "approved-in-part",
        ),
        ("The PCC has agreed the cameras only.", "approved-in-part"),
        ("We regret that it did not score well enough to be funded.", "refused"),
        ("Not decided today; bring back in April.", "deferred"),
        ("This paper was taken off the agenda by its author before it was decided.", "withdrawn"),
        ("It is decided to buy the lamps.", "approved"),
        ("The lamps are wanted in May.", None),
    ],
)
def test_outcomes_told_thing_by_thing(words: str, outcome: str | None, records_of: Records) -> None:
    text = f"DECISION NOTICE DN 7/2031\n{OFFICE}Bid from Quay Hall\n\nDecision-maker: Deputy Commissioner\n"
    assert read(records_of, f"{text}Date of decision: 4 May 2031\n\n{words}\n").outcome == outcome


def test_a_list_that_answers_each_bid(records_of: Records) -> None:
    page = (
        "<h1>Decision: bids of the Wardens</h1><p>Reference FW-2</p><p>I have decided as follows.</p>"
        "<ul><li>Night glasses, £3,300: yes.</li><li>A second vehicle, £21,000: "
        "no.</li></ul><p>Signed: Ann Bell, PCC, 1 May 2031</p>"
    )
    assert read(records_of, page, ".html").outcome == "approved-in-part"


@pytest.mark.parametrize(
    "choice",
    ["I approve / do not approve the request.", "Decision: Approved / Refused (strike out)"],
)
def test_a_choice_that_nobody_made(choice: str, records_of: Records) -> None:
    text = (
        f"{OFFICE}\nNo. S 2031/14\nSubject: Cycle patrols\nSubmitted by: Jo Ray\n"
        f"For: the Police and Crime Commissioner to decide\n\n"
        f"Ten cycles would cost £8,700.\n\nAPPROVAL\n{choice}\n\n"
        f"Signed ....................   Date ................\nPolice and Crime Commissioner\n"
    )
    record = read(records_of, text)
    assert (record.outcome, record.decided_by) == (None, None)
    assert record.submitted_to == "Police and Crime Commissioner"


def test_numbers_of_the_papers_behind_minutes(records_of: Records) -> None:
    text = (
        "Office of the Police and Crime Commissioner for Gwent\nSTRATEGY BOARD\n"
        "Minutes of the meeting held on 12 September 2031\n\n"
        "Present: Ann Bell, Police and Crime Commissioner (Chair)\n\n1. Apologies\nThere were none.\n\n"
        "2. Cadets: uniforms (Paper SF/31/14)\nThe Commissioner AGREED to buy uniforms at £7,800.\n\n"
        "3. Front counter\nPaper SF/31/15 was presented by Jo Ray. The Commissioner DEFERRED it "
        "until the lease is to hand.\n\n"
        "4. Paper SF/31/16: Heating\nThe boiler had failed. RESOLVED that £21,000 be spent.\n"
    )
    found = [(r.reference, r.title, r.outcome) for r in records_of(text)]
    assert found == [
        ("SF/31/14", "Cadets: uniforms", "approved"),
        ("SF/31/15", "Front counter", "deferred"),
        ("SF/31/16", "Heating", "approved"),
    ]
