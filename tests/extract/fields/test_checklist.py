"""Checklists in every layout: the questions, the answers, the reasons, and what is no checklist."""

from pathlib import Path

import pytest

from extract.block import Block, Entry
from extract.fields.checklist.answers import read_answer, topic_of
from extract.fields.checklist.checklist import find_checklist
from extract.outline.outline import outline
from extract.page import Cell, Document, Line, Page, Table

PAPERS = Path(__file__).resolve().parents[4] / "shared" / "papers"

ANSWERS = [
    # from papers
    ("YES", "yes", None),
    ("No – as no cost arises", "no", "as no cost arises"),
    ("Yes – no staffing implications seen.", "yes", "no staffing implications seen."),
    ("Yes - the board was told", "yes", "the board was told"),
    ("N/A", "n/a", None),
    ("n/a", "n/a", None),
    ("Not applicable as a direct decision", "n/a", "as a direct decision"),
    # as officers type
    ("Yes------------", "yes", None),
    ("Yes.", "yes", None),
    ("Y", "yes", None),
    ("N", "no", None),
    ("N - see 4.2", "no", "see 4.2"),
    ("Yes (see paragraph 4)", "yes", "see paragraph 4"),
    ("No, because the force lawyer is away", "no", "because the force lawyer is away"),
    ("YES: Treasurer, 4 May", "yes", "Treasurer, 4 May"),
    ("Not required", "n/a", None),
    ("TBC", "unclear", None),
    ("TBC – awaiting counsel", "unclear", "awaiting counsel"),
    ("See above", "unclear", None),
    ("The lawyers will be asked in May", "unclear", "The lawyers will be asked in May"),
    ("Yes / No", "unclear", None),
    ("YES/NO (delete as appropriate)", "unclear", None),
    ("None", "unclear", None),
    ("", "blank", None),
    ("_______", "blank", None),
    ("…………", "blank", None),
    ("–", "blank", None),
    # boxes and ticks
    ("☒ Yes ☐ No", "yes", None),
    ("☐ Yes ☒ No", "no", None),
    ("Yes ☐ No ☒", "no", None),
    ("Yes ☒ No ☐", "yes", None),
    ("[x] Yes [ ] No", "yes", None),
    ("[ ] Yes [X] No [ ] N/A", "no", None),
    ("☐ Yes ☐ No", "blank", None),
    ("☒ Yes ☒ No", "unclear", None),
    ("☐ Yes ☐ No ☒ N/A – no staff are affected", "n/a", "no staff are affected"),
    ("✓", "yes", None),
    ("☐", "blank", None),
    ("þ Yes ¨ No", "yes", None),
    ("o Yes x No", "no", None),
    ("Yes – Ms Müller was asked", "yes", "Ms Müller was asked"),
    ("\uf0fe Yes \uf0a8 No", "yes", None),
]


@pytest.mark.parametrize(("text", "answer", "reason"), ANSWERS, ids=[a[0] or "nothing" for a in ANSWERS])
def test_first_word_decides_and_the_rest_is_the_reason(text, answer, reason):
    assert read_answer(text) == (answer, reason)


@pytest.mark.parametrize(
    ("text", "answer", "reason"),
    [
        ("Ydy", "yes", None),
        ("Do – ym mis Mai", "yes", "ym mis Mai"),
        ("Nac oes", "no", None),
        ("Naddo – nid oedd angen", "no", "nid oedd angen"),
        ("Amherthnasol", "n/a", None),
        ("Oes / Yes", "yes", None),
    ],
)
def test_welsh_answers(text, answer, reason):
    assert read_answer(text, welsh=True) == (answer, reason)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Has legal advice been sought on this submission?", "legal"),
        ("Has the Monitoring Officer been consulted?", "legal"),
        ("Has the Treasurer been consulted?", "finance"),
        ("Has the Section 151 Officer seen this report?", "finance"),
        ("Has an EIA been completed?", "equality"),
        ("Have equality, diversity and human rights implications been considered?", "equality"),
        ("Have personnel implications been considered?", "human-resources"),
        ("Is the proposal in line with the Police, Fire and Crime Plan?", "plan"),
        ("Have those affected been engaged?", "consultation"),
        ("Has HR been consulted?", "human-resources"),
        ("Has advice been sought on likely press interest?", "communications"),
        ("Have all relevant issues been highlighted in 'other implications and risks'?", "risks"),
        ("Have ethical factors been weighed?", "ethics"),
        ("Has a data protection impact assessment been done?", "other"),
        ("Have sustainability implications been considered?", "other"),
        ("A geisiwyd cyngor cyfreithiol?", "legal"),
        ("A ymgynghorwyd â'r Prif Swyddog Cyllid?", "finance"),
    ],
)
def test_topic_goes_by_meaning(question, topic):
    assert topic_of(question) == topic


# --- whole checklists -------------------------------------------------------------------------------------


def grid(*rows: str, ruled: bool = True, continued: bool = False, page: int = 1, at: int = 1) -> Table:
    """A table from rows of cells parted by "|"; each row stands on a line of its own."""
    built = []
    for number, row in enumerate(rows, at):
        texts = [text.strip() for text in row.split("|")]
        line = Line(" ".join(texts), number, page)
        built.append(tuple(Cell(text, column, (line,) if text else ()) for column, text in enumerate(texts)))
    return Table(tuple(built), ruled, continued)


def read(*parts: str | Table, language: str = "en"):
    flow = []
    for number, part in enumerate(parts, 50):
        flow.append(Line(part, number, 1, gap=True) if isinstance(part, str) else part)
    blocks = outline(Document("application/pdf", (Page(1, tuple(flow)),)))
    return find_checklist(Entry("decision", tuple(blocks), language=language))


def told(answers) -> list[tuple[str, str, str | None]]:
    return [(a.topic, a.answer, a.reason) for a in answers]


def test_two_columns_under_their_heading():
    answers = read(
        grid(
            "ORIGINATOR CHECKLIST (MUST BE COMPLETED) | PLEASE STATE 'YES' OR 'NO'",
            "Has legal advice been sought? | YES",
            "Has the Treasurer been consulted? | No – there is no cost",
            "Have ethical factors been considered? | ",
        )
    )
    assert told(answers) == [
        ("legal", "yes", None),
        ("finance", "no", "there is no cost"),
        ("ethics", "blank", None),
    ]
    assert answers[1].evidence.line == 3
    assert answers[1].route == "table"


def test_ticks_mean_what_their_column_says():
    answers = read(
        grid(
            "Question | Yes | No | N/A | Comments",
            "Has legal advice been sought? | ✓ | | | Given on 4 May",
            "Has the Chief Finance Officer been consulted? | ☐ | ☒ | ☐ |",
            "Has an equality analysis been completed? | | | X | No people affected",
            "Has HR advice been sought? | | | |",
            "Is it consistent with the Police and Crime Plan? | x | x | |",
        )
    )
    assert told(answers) == [
        ("legal", "yes", "Given on 4 May"),
        ("finance", "no", None),
        ("equality", "n/a", "No people affected"),
        ("human-resources", "blank", None),
        ("plan", "unclear", None),
    ]


def test_topics_ticked_off_under_yes_and_no():
    answers = read(
        grid(
            "Have these been considered? | Yes | No | N/A | Comment",
            "Legal implications | ☒ | ☐ | ☐ | Seen by the solicitor",
            "Staffing implications | ☐ | ☐ | ☒ |",
            "Risks | ☐ | ☐ | ☐ |",
        )
    )
    assert told(answers) == [
        ("legal", "yes", "Seen by the solicitor"),
        ("human-resources", "n/a", None),
        ("risks", "blank", None),
    ]


def test_topics_under_a_yes_no_column():
    answers = read(
        grid(
            "Have you considered | Yes/No | If no, please explain",
            "Legal implications | Yes |",
            "Financial implications | No | No cost arises",
            "Human resources | N/A |",
        )
    )
    assert told(answers) == [
        ("legal", "yes", None),
        ("finance", "no", "No cost arises"),
        ("human-resources", "n/a", None),
    ]


def test_questions_of_the_public_with_replies_are_no_checklist():
    assert not read(
        grid(
            "Question | Response",
            "Why is the budget higher? | No other way was found",
            "Is HR being cut? | No",
            "Will the media be told? | Yes",
        )
    )


def test_figures_under_yes_and_no_are_a_survey():
    assert not read(
        grid(
            "Do you agree with | Yes | No",
            "Has consultation gone far enough? | 45% | 55%",
            "Is the budget fair? | 60% | 40%",
            "Do the media report it well? | 10% | 90%",
        )
    )


def test_form_goes_on_below_its_checklist():
    answers = read(
        grid(
            "ORIGINATOR CHECKLIST | PLEASE STATE 'YES' OR 'NO'",
            "Has legal advice been sought? | Yes",
            "Chief Executive | I am satisfied that this is fit to go forward.",
            "Signature: |",
            "Date: | 3/4/2020",
            "Financial comments | The cost can be met from the budget set aside for the year to come.",
        )
    )
    assert told(answers) == [("legal", "yes", None)]


def test_statements_ticked_by_officers():
    answers = read(
        grid(
            "ORIGINATING OFFICER DECLARATION | Tick to confirm statement (✓)",
            "Financial Advice: The finance team has been consulted on this proposal. | ✓",
            "Legal Advice: The legal team has been consulted on the proposal. |",
            "Equalities Advice: Equality and diversity issues are covered in the report. | ✓",
        )
    )
    assert told(answers) == [("finance", "yes", None), ("legal", "blank", None), ("equality", "yes", None)]


def test_confidentiality_is_not_asked_of_the_preparation():
    answers = read(
        grid(
            "ORIGINATOR CHECKLIST | PLEASE STATE 'YES' OR 'NO'",
            "Is this report a Confidential Decision? | No",
            "Has legal advice been sought? | Yes",
        )
    )
    assert told(answers) == [("legal", "yes", None)]


def test_white_space_columns_say_their_route():
    answers = read(
        grid(
            "CHECKLIST | PLEASE STATE YES OR NO",
            "Has legal advice been sought? | Yes",
            "Has the CFO been consulted? | Yes",
            ruled=False,
        )
    )
    assert [a.route for a in answers] == ["columns", "columns"]


def test_boxes_beside_words_in_one_cell():
    answers = read(
        grid(
            "Officer checklist |",
            "Has legal advice been sought? | ☒ Yes ☐ No",
            "Has the CFO been consulted? | Yes ☐ No ☒",
        )
    )
    assert [a.answer for a in answers] == ["yes", "no"]


def test_question_cut_by_a_row_and_by_a_page():
    answers = read(
        grid(
            "ORIGINATOR CHECKLIST | PLEASE STATE 'YES' OR 'NO'",
            "Has legal advice been sought? | Yes",
            "Is the recommendation consistent with the objectives in the |",
        ),
        grid(
            "Police and Crime Plan? | Yes – theme two",
            "Have ethical factors been | No – none",
            "taken into account? | were raised",
            continued=True,
            page=2,
        ),
    )
    assert [(a.question, a.answer, a.reason) for a in answers] == [
        ("Has legal advice been sought?", "yes", None),
        (
            "Is the recommendation consistent with the objectives in the Police and Crime Plan?",
            "yes",
            "theme two",
        ),
        ("Have ethical factors been taken into account?", "no", "none were raised"),
    ]


def test_blank_answer_to_a_bare_topic_is_not_joined_to_the_next():
    answers = read(grid("Author checklist | Response", "Legal advice sought | ", "Treasurer consulted | Yes"))
    assert told(answers) == [("legal", "blank", None), ("finance", "yes", None)]


def test_lines_of_text():
    answers = read(
        "ORIGINATOR CHECKLIST (MUST BE COMPLETED)",
        "Has legal advice been sought on this paper? YES",
        "Has the Chief Finance Officer been consulted?",
        "No – no cost arises",
        "Have ethical factors been considered?",
        "Has HR advice been sought? Yes",
        "APPROVAL TO SUBMIT",
        "Chief Executive",
    )
    assert told(answers) == [
        ("legal", "yes", None),
        ("finance", "no", "no cost arises"),
        ("ethics", "blank", None),
        ("human-resources", "yes", None),
    ]
    assert {a.route for a in answers} == {"text"}


def test_welsh_checklist():
    answers = read(
        grid(
            "RHESTR WIRIO | NODWCH",
            "A geisiwyd cyngor cyfreithiol? | Do",
            "A ymgynghorwyd â'r Prif Swyddog Cyllid? | Naddo – nid oes cost",
        ),
        language="cy",
    )
    assert told(answers) == [("legal", "yes", None), ("finance", "no", "nid oes cost")]


def test_other_yes_no_fields_are_no_checklist():
    assert not read(
        grid(
            "Is Key decision? | No",
            "Is subject to call in? | No",
            "Decision agreed | Yes",
            "Part 2 to this notice? | No",
        )
    )
    assert not read(
        "What works?",
        "Yes, there is research to suggest it.",
        "Are there any statutory agencies delivering awareness programmes?",
        "Is there provision beyond prevention?",
    )
    assert not read(
        "Financial implications", "No financial implications arise.", "Legal implications", "None."
    )


def test_unheaded_table_needs_three_questions():
    rows = ("Has legal advice been sought? | Yes", "Has the CFO been consulted? | Yes")
    assert not read(grid(*rows))
    assert len(read(grid(*rows, "Have equality implications been considered? | N/A"))) == 3


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("suffolk-decision-27", "yes yes yes yes yes yes yes yes yes"),
        ("suffolk-AP17-47", "no no no yes yes yes yes yes"),
        ("suffolk-AP14-20", "no no yes yes yes yes no yes"),
        ("staffordshire-panel-2018", ""),
    ],
)
def test_published_papers(name, wanted):
    path = PAPERS / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")
    flow: list[Line | Table] = []
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = Line(text.replace("<b>", "").replace("</b>", "").strip(), number, gap=True)
        cells = text.replace("<b>", "").replace("</b>", "").split("\t")
        if len(cells) > 1:
            row = tuple(Cell(cell, at, (line,)) for at, cell in enumerate(cells))
            before = flow.pop().rows if flow and isinstance(flow[-1], Table) else ()
            flow.append(Table((*before, row)))
        elif line.text:
            flow.append(line)
    blocks: list[Block] = outline(Document("text/plain", (Page(None, tuple(flow)),), paged=False))
    assert " ".join(a.answer for a in find_checklist(Entry("decision", tuple(blocks)))) == wanted
