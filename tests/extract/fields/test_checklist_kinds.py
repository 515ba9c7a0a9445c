"""Kinds of checklist that few forms print: statuses, crosses in columns, answers below, boxes left empty."""

import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.fields.answers import read_answer
from extract.paper import read_paper
from extract.record import Answer

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland</h1>
<h2>Decision 14: Youth work in Oxby</h2>
<p>The Commissioner is asked to approve a grant of £4,000 to Oxby Youth Trust.</p>{}</body></html>"""
TEXT = """POLICE AND CRIME COMMISSIONER FOR FENLAND

DECISION NOTICE 2021/14

SUMMARY

The Commissioner is asked to approve a grant of £4,000 to Oxby Youth Trust for weekly sessions.

{}
DECISION

I agree.
"""


def checklist(folder: Path, words: str | bytes) -> list[Answer]:
    if isinstance(words, bytes):
        path = folder / "paper.pdf"
        path.write_bytes(words)
    else:
        page = words.startswith("<")
        path = folder / ("paper.html" if page else "paper.txt")
        path.write_text((PAGE if page else TEXT).format(words), encoding="utf-8")
    (record,) = read_paper(path)
    return list(record.checklist)


def answers(folder: Path, words: str | bytes) -> list[tuple[str, str, str | None]]:
    return [(a.topic, a.answer, a.reason) for a in checklist(folder, words)]


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Complete", ("yes", None)),
        ("Completed 3 May 2021", ("yes", "3 May 2021")),
        ("Done – by the treasurer", ("yes", "by the treasurer")),
        ("Not completed", ("no", None)),
        ("Not started: June", ("no", "June")),
        ("In progress", ("unclear", None)),
        ("Awaited from the council", ("unclear", "from the council")),
        ("Complete / Not required / In progress", ("unclear", None)),
        ("Complete the form in full", ("unclear", "Complete the form in full")),
        ("Considerations of law arise", ("unclear", "Considerations of law arise")),
        ("Partly met by others already", ("unclear", "Partly met by others already")),
    ],
)
def test_a_status_answers_where_nothing_but_a_reason_follows(text: str, answer: tuple[str, str | None]):
    assert read_answer(text) == answer


STATUSES = [
    "Item | Status | Notes",
    "Legal advice obtained | Complete | By letter",
    "Treasurer consulted | Not required |",
    "Equality impact assessment | In progress | Due in June",
    "Draft read for private details | Complete |",
    "Environmental impact | |",
    "In line with the Police and Crime Plan | Yes | Aim 2",
]


def test_statements_and_topics_under_a_heading_of_answers(tmp_path: Path):
    assert answers(tmp_path, table(*STATUSES)) == [
        ("legal", "yes", "By letter"),
        ("finance", "n/a", None),
        ("equality", "unclear", "Due in June"),
        ("other", "yes", None),
        ("other", "blank", None),
        ("plan", "yes", "Aim 2"),
    ]


def test_completed_and_not_completed_head_columns(tmp_path: Path):
    rows = ["Check | Completed | Not completed", "Legal advice sought | ✓ |", "Finance consulted | | ✓",
            "Equality considered | ✓ |"]  # fmt: skip

    assert [answer for _, answer, _ in answers(tmp_path, table(*rows))] == ["yes", "no", "yes"]


def test_actions_with_their_status_are_no_checklist(tmp_path: Path):
    rows = [
        "Action | Status | Notes",
        "Legal advice on the lease to be sent round | Complete |",
        "Finance report to come to the next meeting | In progress | June",
        "Risk register to be typed | Complete |",
        "Equality plan to be read again | Not started |",
    ]

    assert answers(tmp_path, table(*rows)) == []


ASKED = [
    "Legal: has counsel been asked about the powers, or has the solicitor,",
    "and was the reply a clear one?",
]


def crosses() -> bytes:
    """Crosses in columns of white space, a reason below a question, and a question that a page cuts."""
    out = io.BytesIO()
    c = Canvas(out, pagesize=A4)
    c.setFont("Helvetica", 10)

    def put(y: float, words: str, column: int | None = None) -> None:
        c.drawString(60, y, words)
        if column is not None:
            c.drawString(403 + 50 * column, y, "X")

    c.drawString(60, 800, "POLICE AND CRIME COMMISSIONER FOR FENLAND")
    c.drawString(60, 780, "DECISION 2021/14")
    c.drawString(60, 150, "Checklist")
    for n, heading in enumerate(("Yes", "No", "N/A")):
        c.drawString(400 + 50 * n, 130, heading)
    put(112, ASKED[0], 0)
    put(100, ASKED[1])
    put(80, "Privacy: has a data protection assessment been made?", 1)
    c.drawString(72, 68, "No names are held.")
    put(50, "Staff: have those in the human resources team whose work", 2)
    c.showPage()
    c.setFont("Helvetica", 10)
    put(790, "would change been spoken to?")
    put(770, "Plan: is it in keeping with the Police and Crime Plan?", 0)
    put(750, "Media: has the communications team heard of it?")
    put(730, "Risk: has the register been changed?", 2)
    c.save()
    return out.getvalue()


def test_crosses_in_columns_of_white_space(tmp_path: Path):
    found = checklist(tmp_path, crosses())

    assert [(a.topic, a.answer, a.reason) for a in found] == [
        ("legal", "yes", None),
        ("other", "no", "No names are held."),
        ("human-resources", "n/a", None),
        ("plan", "yes", None),
        ("communications", "blank", None),
        ("risks", "n/a", None),
    ]
    assert found[0].question == " ".join(ASKED)
    assert found[2].question.endswith("whose work would change been spoken to?")


def test_a_question_broken_before_the_tab_of_its_answer(tmp_path: Path):
    words = """CHECKLIST (TO BE COMPLETED)\t\tPLEASE STATE
\t\t\t\t'YES' OR 'NO'

Has legal advice been sought?\tYes
\t\tfrom the solicitor

Have those people been consulted who are
most likely to feel the effects of the
decision?\t\t\tNo
\t\tthere are none

Is it consistent with the Police
and Crime Plan?\t\t\tYes

"""
    found = checklist(tmp_path, words)

    assert [(a.answer, a.reason) for a in found] == [
        ("yes", "from the solicitor"),
        ("no", "there are none"),
        ("yes", None),
    ]
    assert found[1].question.endswith("the effects of the decision?")


def asked(answers: dict[str, str], start: str = "Q{}. ") -> str:
    parts = (f"<h4>{start.format(n)}{q}</h4><p>{a}</p>" for n, (q, a) in enumerate(answers.items(), 1))
    return "<h3>What we asked</h3>" + "".join(parts)


def test_answers_labelled_below_their_questions(tmp_path: Path):
    questions = {
        "Have you taken legal advice, and whose?": "Answer: Yes, the county solicitor's.",
        "Has the treasurer been consulted?": "Answer: Yes",
        "Have you considered equality?": "Answer: No – nobody is affected.",
        "Have partners been consulted?": "Answer:",
        "Does anyone have an interest in it?": "Answer: No",
        "Have you assessed the risks?": "Answer: N/A",
    }
    found = checklist(tmp_path, asked(questions))

    assert [a.question for a in found] == list(questions)
    assert [(a.answer, a.reason) for a in found] == [
        ("yes", "the county solicitor's."),
        ("yes", None),
        ("no", "nobody is affected."),
        ("blank", None),
        ("no", None),
        ("n/a", None),
    ]


def test_boxes_left_empty_are_a_blank_among_answers(tmp_path: Path):
    words = """Has legal advice been sought? ☒ Yes ☐ No
Has the Chief Finance Officer been consulted? ☒ Yes ☐ No
Are there equality implications? ☐ Yes ☒ No
Will the media team be told? ☐ Yes ☐ No
"""
    assert [answer for _, answer, _ in answers(tmp_path, words)] == ["yes", "yes", "no", "blank"]


def test_topics_of_a_word_with_neither_box_ticked(tmp_path: Path):
    rows = [
        "Financial | Yes ☒ | No ☐",
        "Legal | Yes ☒ | No ☐",
        "Equality | Yes ☐ | No ☒",
        "Climate | Yes ☐ | No ☐",
    ]
    words = f"<h3>Implications:</h3><p>Have these been looked at?</p>{table(*rows)}"

    assert [answer for _, answer, _ in answers(tmp_path, words)] == ["yes", "yes", "no", "blank"]
