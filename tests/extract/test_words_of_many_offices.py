"""Labels, days, markings and outcomes in the words of many offices, which no list holds one by one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

Records = Callable[..., list[Record]]

DAY = "9 July 2031"
HEAD = (
    "Police and Crime Commissioner for Eastmarch\nDecision notice\n\n"
    "Reference: EM/31/07\nTitle: Oars for the rowing club\n\n"
)
TEXT = "Background\n\nThe rowing club asked for £6,500 in May. Its boats are sound and its oars are not.\n\n"


def _in_form(records_of: Records, label: str, value: str) -> Record:
    """The record of a form of four rows, one of which has this label and value."""
    cells = [("Decision number", "EM/31/07"), (label, value), ("Protective marking", "Open")]
    cells += [] if "oars" in value.lower() else [("Title", "Oars for the rowing club")]
    rows = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in cells)
    (record,) = records_of(
        f"<main><h1>Police and Crime Commissioner for Eastmarch</h1><table>{rows}</table>"
        "<h2>Background</h2><p>The club has sound boats.</p><h2>Decision</h2><p>To grant £6,500.</p></main>",
        ".html",
    )
    return record


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Officer presenting", "originator"),
        ("Submitting manager", "originator"),
        ("Who put this forward?", "originator"),
        ("Thematic lead", "originator"),
        ("To be considered by", "submitted_to"),
        ("For the decision of", "submitted_to"),
        ("Ruled on by", "decided_by"),
        ("Refused by", "decided_by"),
        ("Whose decision?", "decided_by"),
        ("Decision-making officer", "decided_by"),
    ],
)
def test_who_did_what_to_a_paper_is_known_by_the_verb(records_of: Records, label: str, field: str) -> None:
    who = "Ann Bell, Policy Officer" if field == "originator" else "Deputy Police and Crime Commissioner"
    assert getattr(_in_form(records_of, label, who), field) == who


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Date of ruling", "decided"),
        ("Refused on", "decided"),
        ("Decision reached", "decided"),
        ("Submission approved on", "submitted"),
        ("Clearance date", "submitted"),
        ("Made public on", "published"),
        ("On the site since", "published"),
        ("Booked in", "received"),
        ("When did it reach us?", "received"),
        ("Session date", "meeting"),
    ],
)
def test_what_was_done_on_a_day_is_known_by_the_verb(records_of: Records, label: str, role: str) -> None:
    assert [d.role for d in _in_form(records_of, label, DAY).dates] == [role]


@pytest.mark.parametrize("label", ["Name of scheme", "In respect of", "Issue for decision", "Headline"])
def test_what_a_paper_is_about_is_known_by_the_words_of_its_label(records_of: Records, label: str) -> None:
    assert _in_form(records_of, label, "Oars for the rowing club").title == "Oars for the rowing club"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The Chief Executive took this decision under delegated powers on {}.", "decided"),
        ("The Commissioner made up her mind on {}.", "decided"),
        ("Resolved by the Commissioner on {}.", "decided"),
        ("On {}, having read the report, the Commissioner refused the bid.", "decided"),
        ("The club's form came in on {}.", "received"),
        ("The office received the club's bid on {}.", "received"),
        ("The paper was lodged on {}.", "received"),
        ("The Chief Executive agreed on {} that this should go to the Commissioner.", "submitted"),
        ("Sent up for decision on {}.", "submitted"),
        ("This record was made public on {}.", "published"),
    ],
)
def test_a_sentence_tells_what_was_done_on_its_day(records_of: Records, told: str, role: str) -> None:
    (record,) = records_of(f"{HEAD}{TEXT}Decision\n\nThat £6,500 be paid.\n\n{told.format(DAY)}\n")
    assert [d.role for d in record.dates if d.text == DAY] == [role]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("No part of this report is exempt.", "open"),
        ("This decision is open in full.", "open"),
        ("Part of this report is exempt.", "part-confidential"),
        ("This notice is open; the survey is withheld.", "part-confidential"),
        ("This paper is not for publication.", "confidential"),
        ("This decision is open to challenge.", None),
        ("This decision is exempt from call-in.", None),
    ],
)
def test_a_sentence_tells_how_confidential_its_paper_is(
    records_of: Records, told: str, status: str | None
) -> None:
    (record,) = records_of(f"{HEAD}{told}\n\n{TEXT}Decision\n\nThat £6,500 be paid.\n")
    assert record.status == status


OUTCOMES = [
    ("No award was made to the club.", "refused"),
    ("The Commissioner cannot support the request.", "refused"),
    ("I do not propose to make an award.", "refused"),
    ("I have decided that the oars should not be bought.", "refused"),
    ("The bid did not succeed.", "refused"),
    ("The Deputy has said no to this one.", "refused"),
    ("The Deputy wants to see the survey first and will look at it again in May.", "deferred"),
    ("No decision yet: the quotations are awaited.", "deferred"),
    ("To come back in May with a costed plan.", "deferred"),
    ("The request is parked until the spring.", "deferred"),
    ("Approved for £4,000 of the £6,500 asked.", "approved-in-part"),
    ("The Commissioner agrees the oars but not the trailer.", "approved-in-part"),
    ("Supported to the sum of £4,000 rather than the £6,500 sought.", "approved-in-part"),
    ("The Commissioner agreed everything but the trailer.", "approved-in-part"),
    ("The award is £3,000, less than the £6,500 asked.", "approved-in-part"),
    ("The money asked for will not be given.", "refused"),
    ("It was agreed that no grant be paid.", "refused"),
    ("Awaiting further information.", "deferred"),
    ("To keep £2,000 and hold £900 for the survey, as agreed.", "approved"),
    ("The club took its bid back before it was decided.", "withdrawn"),
    ("No longer pursued by the force.", "withdrawn"),
    ("The Commissioner will pay £6,500 to the club.", "approved"),
    ("Agreed. The Commissioner will not fund any overspend.", "approved"),
    ("The Commissioner agrees to £6,500. No payment will be made until the lease is signed.", "approved"),
    ("The Commissioner approved the lease. She will decide in May whether to extend it.", "approved"),
]


@pytest.mark.parametrize(("told", "outcome"), OUTCOMES)
def test_an_outcome_in_plain_words_is_what_it_says(records_of: Records, told: str, outcome: str) -> None:
    (record,) = records_of(f"{HEAD}{TEXT}Decision\n\n{told}\n")
    assert record.outcome == outcome
    assert not record.awards or outcome.startswith("approved")


@pytest.mark.parametrize(("told", "outcome"), [o for o in OUTCOMES if not o[1].startswith("approved")])
def test_an_entry_of_a_list_says_so_behind_what_was_asked(
    records_of: Records, told: str, outcome: str
) -> None:
    others = (
        "### EM/31/{} Lamps\n\nThe Commissioner approved a grant of £900 to Quay Aid on {} July 2031.\n\n"
    )
    entry = f"### EM/31/07 Oars for the rowing club\n\nThe club asked for £6,500. {told}\n\n"
    head = "# Decisions of the Commissioner for Eastmarch\n\n"
    page = head + others.format("05", 2) + others.format("06", 3) + entry
    found = records_of(page + others.format("08", 4), ".md")
    assert [r.outcome for r in found if r.reference == "EM/31/07"] == [outcome]


def test_what_is_paid_for_already_is_no_part_of_what_is_refused(records_of: Records) -> None:
    told = (
        "Did not agree to the bid of £6,500. It is already paid for through the £9,000 agreed under EM/30/11."
    )
    (record,) = records_of(f"{HEAD}{TEXT}Decision\n\n{told}\n")
    assert (record.outcome, record.awards) == ("refused", ())


def test_a_signed_paper_whose_first_sentence_refuses_is_refused(records_of: Records) -> None:
    told = (
        "On 9 July 2031 the Police and Crime Commissioner for Eastmarch, Ann Bell, having read the report, "
        "refused application EM/31/07, in which the rowing club asked for £6,500."
    )
    (record,) = records_of(
        f"Oars for the rowing club\n\n{told}\n\n{TEXT}Signed A. Bell\nPolice and Crime Commissioner\n"
    )
    assert (record.outcome, record.reference, str(record.decided_on)) == ("refused", "EM/31/07", "2031-07-09")


def test_a_mark_with_its_day_below_a_name_signs(records_of: Records) -> None:
    foot = "Ann Bell, Deputy Police and Crime Commissioner\n\nA Bell   9 July 2031\n"
    (record,) = records_of(f"{HEAD}{TEXT}Decision\n\nDEFERRED until the survey is in.\n\n{foot}")
    assert [(s.role, s.name, str(s.date)) for s in record.signatures] == [
        ("deputy-commissioner", "Ann Bell", "2031-07-09")
    ]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_an_officer_who_lets_a_paper_go_up_to_the_commissioner_does_not_approve_it(
    gap: str, tmp_path: Path
) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(
        "Decision notice\n\nTitle: Lamps\n\nOFFICER CLEARANCE\n\n"
        f"Head of Lighting: Content to see this go to the PCC.{gap}Signed: Ann Bell Date: 10/01/2031\n\n"
        "PCC APPROVAL\n\nApproved / Not approved / Deferred\nName\nSignature\nDate\n",
        encoding="utf-8",
    )
    (record,) = read_paper(path)
    assert (record.outcome, record.decided_on) == (None, None)
    assert [(s.role, s.signed) for s in record.signatures] == [("other", True), ("commissioner", False)]


def test_the_day_on_which_a_letters_writer_took_the_decision(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Police and Crime Commissioner for Westerdale\n\n18 May 2031\n\nDear Ms Bell\n\nLamps\n\n"
        "I took my decision on your application on 11 May 2031 and have approved a grant of £900.\n\n"
        "Yours sincerely\n\nJo Ray\nPolice and Crime Commissioner\n",
        encoding="utf-8",
    )
    (record,) = read_paper(path)
    assert str(record.decided_on) == "2031-05-11"
