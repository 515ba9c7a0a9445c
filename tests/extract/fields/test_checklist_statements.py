"""Checklists of statements to confirm: behind a topic, behind their answer, or behind a box."""

from pathlib import Path

import pytest

from extract.fields.checklist.answers import topic_of

from .conftest import read_checklist, table

STATED = {
    "Money": ("The Treasurer has seen the figures in this request.", "✓"),
    "Legal": ("Advice was taken from the county solicitor.", ""),
    "Equality": ("An impact assessment has been completed and filed.", "✓"),
    "Police and Crime Plan": ("The request is consistent with the second theme.", "N/A"),
    "Procurement": ("Three quotations have been obtained.", "✓"),
}


@pytest.mark.parametrize(
    "heading",
    [
        "Area | Statement | Tick ✓ to confirm (if applicable)",
        "Topic | What is confirmed | Please tick to confirm",
        "Subject | Statement to be confirmed | Tick if done",
        "Area | Requirement | Mark with a cross",
        "Area | Confirmation | Y/N",
        "Area | Statement | Confirmed (✓)",
        "Area | Statement | Confirmed? (Y/N/NA)",
    ],
)
def test_a_statement_between_its_topic_and_its_tick(heading: str, tmp_path: Path):
    rows = [f"{topic} | {said} | {tick}" for topic, (said, tick) in STATED.items()]
    words = "<p>The statements below are to be confirmed.</p>" + table(heading, *rows)
    found = read_checklist(tmp_path, words)
    assert [(a.topic, a.answer, a.question) for a in found] == [
        ("finance", "yes", STATED["Money"][0]),
        ("legal", "blank", STATED["Legal"][0]),
        ("equality", "yes", STATED["Equality"][0]),
        ("plan", "n/a", STATED["Police and Crime Plan"][0]),
        ("other", "yes", STATED["Procurement"][0]),
    ]


def test_a_comment_between_a_topic_and_its_tick_asks_nothing(tmp_path: Path):
    rows = [f"{topic} | {said} | {tick}" for topic, (said, tick) in STATED.items()]
    found = read_checklist(tmp_path, table("Area | Comments | Tick to confirm", *rows))
    assert [a.question for a in found] == list(STATED)


def tabbed(heading: str, aside: str) -> str:
    return f"""ORIGINATOR CHECKLIST

{heading}
Yes	Legal advice has been taken on this paper{aside}
No	The Treasurer has been consulted on the sum, which
	is met from the reserve{aside}
	Those whom it touches have been consulted, as the law
	asks of us
N/A	An equality assessment has been completed{aside}
Yes	The paper is consistent with the aims set out in the
	Police and Crime Plan{aside}
"""


@pytest.mark.parametrize(
    ("heading", "aside"),
    [
        ("DONE?	ITEM	INITIALS", "	TK"),
        ("Yes/No	Check	Officer", "	T Kerr"),
        ("Tick	Statement	Date", "	4 May"),
        ("Completed	Action", ""),
    ],
)
def test_a_column_of_answers_that_stands_first(heading: str, aside: str, tmp_path: Path):
    assert [(a.topic, a.answer, a.reason) for a in read_checklist(tmp_path, tabbed(heading, aside))] == [
        ("legal", "yes", None),
        ("finance", "no", None),
        ("legal", "blank", None),
        ("equality", "n/a", None),
        ("plan", "yes", None),
    ]


def test_ticks_and_crosses_before_their_statements(tmp_path: Path):
    words = (
        tabbed("Tick	Check	By", "	TK")
        .replace("Yes\t", "✓\t")
        .replace("No\t", "✗\t")
        .replace("ORIG", "ORG")
    )
    assert [a.answer for a in read_checklist(tmp_path, words)] == ["yes", "no", "blank", "n/a", "yes"]


def test_a_counted_checklist_is_no_register(tmp_path: Path):
    head = "No. | Topic | Statement | Confirmed? (Y/N)"
    rows = [f"{n} | {topic} | {said} | Y" for n, (topic, (said, _)) in enumerate(STATED.items(), 1)]
    found = read_checklist(tmp_path, f"<h3>Confirmations</h3>{table(head, *rows)}")
    assert [(a.question, a.answer) for a in found] == [(said, "yes") for said, _ in STATED.values()]


def test_the_evidence_of_an_answer_that_stands_first_is_as_printed(tmp_path: Path):
    words = tabbed("Done?	Item	Initials", "	TK")
    for answer in read_checklist(tmp_path, words):
        assert all(line in map(str.strip, words.split("\n")) for line in answer.evidence.text.split("\n"))


def test_ruled_cells_with_the_answer_first(tmp_path: Path):
    rows = ["Yes | Legal advice has been taken | AB", "No | The Treasurer was consulted | AB"]
    rows += [" | An equality assessment has been completed | ", "N/A | Risks have been considered | AB"]
    found = read_checklist(tmp_path, "<h3>Checklist</h3>" + table("Done? | Item | Initials", *rows))
    assert [(a.topic, a.answer, a.reason) for a in found] == [
        ("legal", "yes", None), ("finance", "no", None), ("equality", "blank", None), ("risks", "n/a", None),
    ]  # fmt: skip


def test_a_column_of_yes_before_payments_is_no_checklist(tmp_path: Path):
    rows = ["Yes | Legal fees | £400", "No | Staffing | £900", "Yes | Risk insurance | £120"]
    assert read_checklist(tmp_path, table("Paid? | Item | Sum", *rows)) == []


BOXED = """{}

☒ The Monitoring Officer is content that there is a power to act.
☒ The Treasurer says that the money is there.
☐ The views of the local commanders have been sought.
☒ The scheme supports the Police and Justice Plan.
"""


@pytest.mark.parametrize(
    "above",
    [
        "CHECKS BY THE AUTHOR\n\nPut a cross in each box that applies.",
        "ADVICE\n\nMark all that are true.",
        "ASSURANCES\n\nA box is crossed where the statement holds.",
    ],
)
def test_boxes_before_statements_under_a_heading_of_checks(above: str, tmp_path: Path):
    assert [(a.topic, a.answer) for a in read_checklist(tmp_path, BOXED.format(above))] == [
        ("legal", "yes"), ("finance", "yes"), ("consultation", "blank"), ("plan", "yes"),
    ]  # fmt: skip


@pytest.mark.parametrize("above", ["PRIORITIES CHECKED\n\nMark all that are served.", "FUNDS\n\nMark all."])
def test_boxes_under_another_heading_tick_no_checklist(above: str, tmp_path: Path):
    assert read_checklist(tmp_path, BOXED.format(above)) == []


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Were people who live nearby asked for their views?", "consultation"),
        ("Have the tenants been given sight of the draft?", "consultation"),
        ("Is this consistent with the Stronger Communities strategy?", "plan"),
        ("Does it serve the Police, Crime and Victims’ Plan?", "plan"),
    ],
)
def test_what_a_question_is_about(question: str, topic: str):
    assert topic_of(question) == topic
