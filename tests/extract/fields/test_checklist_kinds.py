"""Kinds of checklist that few forms print: statuses, crosses in columns, answers below, boxes left empty."""

import io
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.fields.checklist.answers import read_answer

from .conftest import answers, read_checklist, table


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
    found = read_checklist(tmp_path, crosses())

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
    found = read_checklist(tmp_path, words)

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
    found = read_checklist(tmp_path, asked(questions))

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


def test_a_topic_in_a_cell_before_the_question(tmp_path: Path):
    rows = [
        "Area | Question | Reply",
        "Legal | Has counsel been asked? | Yes – in writing",
        "Finance | Is it in the budget? | No",
        "Staff employment | Are posts affected? | N/A",
    ]
    found = read_checklist(tmp_path, f"<h3>Checklist</h3>{table(*rows)}")

    assert [(a.topic, a.question, a.answer, a.reason) for a in found] == [
        ("legal", "Has counsel been asked?", "yes", "in writing"),
        ("finance", "Is it in the budget?", "no", None),
        ("human-resources", "Are posts affected?", "n/a", None),
    ]


def test_a_topic_as_the_heading_over_a_question(tmp_path: Path):
    parts = {"Legal": ("Has counsel been asked?", "Yes, in May."), "Equality": ("Is a study needed?", "No.")}
    words = "<h3>Checklist</h3>" + "".join(
        f"<h4>{head}</h4><p>{question}</p><p>{answer}</p>" for head, (question, answer) in parts.items()
    )

    assert answers(tmp_path, words) == [("legal", "yes", "in May."), ("equality", "no", None)]


def test_ticks_under_a_heading_left_empty(tmp_path: Path):
    rows = [
        "Check | | Note",
        "Legal advice taken | ✅ |",
        "Treasurer consulted | ✅ | in May",
        "Equality assessed | ❌ | to follow",
        "Risk register brought up to date | ✅ |",
        "Media plan | |",
    ]

    assert answers(tmp_path, table(*rows)) == [
        ("legal", "yes", None),
        ("finance", "yes", "in May"),
        ("equality", "no", "to follow"),
        ("risks", "yes", None),
        ("communications", "blank", None),
    ]


def test_a_choice_left_open_is_an_answer_and_no_heading(tmp_path: Path):
    rows = [
        "Legal advice sought | Yes / No",
        "Treasurer consulted | Yes",
        "Media team informed | Yes / No / N/A",
    ]

    found = answers(tmp_path, f"<h3>Checklist</h3>{table(*rows)}")
    assert [answer for _, answer, _ in found] == ["unclear", "yes", "unclear"]


def test_completed_answers_a_row_and_heads_none(tmp_path: Path):
    rows = ["Legal advice sought | Completed | By letter", "Treasurer consulted | Completed |",
            "Equality impact assessment | Not started |"]  # fmt: skip

    assert answers(tmp_path, table(*rows)) == [
        ("legal", "yes", "By letter"),
        ("finance", "yes", None),
        ("equality", "no", None),
    ]


LINES = {
    "statuses behind dots": (
        "PREPARATION\n\nLegal advice ......... Completed\nTreasurer's advice ......... Done – in May\n"
        "Equality impact assessment ......... In progress\nPolice and Crime Plan .........\n",
        "yes yes unclear blank",
    ),
    "numbered statements": (
        "BEFORE SUBMISSION\n\n1. Legal advice sought – Yes – in May\n2. Treasurer consulted – Yes\n"
        "3. Equality impact assessed – No – small\n4. Media plan – TBC\n",
        "yes yes no unclear",
    ),
    "boxes before the question": (
        "CHECKS\n\n[x] Yes [ ] No  Has legal advice been sought?\n"
        "[ ] Yes [x] No  Has the treasurer been consulted?\n"
        "[ ] Yes [ ] No  Are there equality implications?\n",
        "yes no blank",
    ),
    "answers before statements": (
        "CHECKLIST\n\nYES - Legal advice has been sought\nN/A - Staff have been consulted\n"
        "NO - The treasurer has been consulted\n",
        "yes n/a no",
    ),
    "a question left open among others": (
        "Has legal advice been sought? Yes\nHas the treasurer been consulted? Yes\nIs a media plan agreed?\n"
        "Has an equality study been completed? No\n",
        "yes yes blank no",
    ),
    "statements on one line": (
        "CHECKLIST\n\nLegal implications considered: Y; Treasurer consulted: N; Risks considered: N/A\n",
        "yes no n/a",
    ),
    "prose under a heading is none": (
        "IMPLICATIONS\n\nLegal: none arise from this grant.\nFinance: the fund holds £9,000.\n"
        "Equality: see the study.\n",
        "",
    ),
}


@pytest.mark.parametrize("kind", LINES)
def test_lines(kind: str, tmp_path: Path):
    words, wanted = LINES[kind]
    assert " ".join(answer for _, answer, _ in answers(tmp_path, words)) == wanted


def test_a_cross_beside_ticks_is_a_no(tmp_path: Path):
    items = [
        "✔ Legal advice has been sought",
        "✘ The treasurer has been consulted",
        "✔ An equality study is completed",
    ]
    words = "<h3>Checks</h3><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"

    assert [answer for _, answer, _ in answers(tmp_path, words)] == ["yes", "no", "yes"]


def test_ticks_before_their_statements(tmp_path: Path):
    rows = [
        "✓ | Legal advice sought",
        "✓ | Treasurer consulted",
        " | Equality impact assessed",
        "✓ | Risks considered",
    ]

    found = answers(tmp_path, f"<h3>Author's checks completed</h3>{table(*rows)}")
    assert [answer for _, answer, _ in found] == ["yes", "yes", "blank", "yes"]


def test_pictures_of_answers(tmp_path: Path):
    tick, cross = '<img alt="Tick" src="a.png">', '<img alt="Cross" src="b.png">'
    rows = [
        "Question | Answer",
        f"Has legal advice been sought? | {tick}",
        f"Has the treasurer been consulted? | {cross}",
        "Are there equality implications? | <img alt='no' src='e.png'>",
        "Have risks been considered? | <img alt='Yes' src='c.png'>",
        "Is there a media plan? | <img alt='Our logo' src='d.png'>",
    ]

    assert [answer for _, answer, _ in answers(tmp_path, table(*rows))] == ["yes", "no", "no", "yes", "blank"]


@pytest.mark.parametrize(
    ("text", "welsh", "answer"),
    [
        ("(Y/N): Y", False, ("yes", None)),
        ("(Yes/No) No – later", False, ("no", "later")),
        ("(Y/N):", False, ("blank", None)),
        ("Yes/No", False, ("unclear", None)),
        ("Naddo – dim angen", True, ("no", "dim angen")),
        ("Oes / Nac oes", True, ("unclear", None)),
    ],
)
def test_choices_before_an_answer(text: str, welsh: bool, answer: tuple[str, str | None]):
    assert read_answer(text, welsh) == answer


def test_a_ticked_statement_goes_on_below_to_its_full_stop(tmp_path: Path) -> None:
    words = (
        "Checks made\n\n☒ Legal advice has been taken and the contract is on the terms of\nthe force.\n"
        "☐ An equality impact assessment has been completed.\n☒ The Chief Finance Officer was consulted.\n"
    )
    assert [(a.question, a.answer) for a in read_checklist(tmp_path, words)] == [
        ("Legal advice has been taken and the contract is on the terms of the force.", "yes"),
        ("An equality impact assessment has been completed.", "blank"),
        ("The Chief Finance Officer was consulted.", "yes"),
    ]
