"""Checklists in the wordings and layouts of many offices; and lists of yes and no that are none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

from .conftest import read_checklist, table

LAW = "Has legal advice been sought?"
MONEY = "Has the Chief Finance Officer been consulted?"
EQUAL = "Are there equality implications?"
MEDIA = "Have communications been planned?"


def answered(folder: Path, words: str) -> str:
    return " ".join(answer.answer for answer in read_checklist(folder, words))


READ = {
    "a heading with all three choices": (
        "<h3>Checklist</h3>"
        + table(
            "Question|Yes / No / NA|Remarks", f"{LAW}|No|Standard terms", f"{MONEY}|Yes|", f"{EQUAL}|NA|"
        ),
        "no yes n/a",
    ),
    "ticked statements": (
        "<h3>Tick statements</h3>"
        + table(
            "Chief Officer – the Director finds it in keeping with the Police and Crime Plan|√",
            "Legal Advice – the solicitors have been asked for their view|√",
            "Financial Advice – the Chief Finance Officer has been asked for a view|",
        ),
        "yes yes blank",
    ),
    "white space, the heading run into the first row, the last one blank": (
        "Checklist\n" + LAW + "                    Not applicable\n" + MONEY + "    Yes\n"
        "Is there a Welsh language implication?           Yes - all work is bilingual\n"
        "Has an equality impact assessment been done?\n",
        "n/a yes yes blank",
    ),
    "topics under a heading, letters with words": (
        "ADVICE\nLegal              Y   standard agreement\nFinance            Y\n"
        "Human resources    n/a\nEquality           N   too small a scheme\nPress office       Y\n",
        "yes yes n/a no yes",
    ),
    "topics under a heading, with columns for the answer and for remarks": (
        "<h3>Matters considered</h3>"
        + table(
            "Has the matter been considered?|Answer|Remarks",
            "Legal|Yes|Terms are settled",
            "Finance|Yes|",
            "Staffing|N/A|",
            "Risks|Yes|Sickness is the chief one",
        ),
        "yes yes n/a yes",
    ),
    "topics in a table": (
        "<h3>Officer advice</h3>"
        + table("Legal|Y", "Finance|Y – in budget", "Equality|N/A", "Media|TBC – soon"),
        "yes yes n/a unclear",
    ),
    "topics under a row that heads them": (
        table("Advice sought from:|", "Legal|Yes", "Finance|Yes", "Equality|No"),
        "yes yes no",
    ),
    "topics, a line each": (
        "<h3>Advice</h3><p>Legal: Yes – standard terms</p><p>Finance: Yes</p><p>Equality: N/A</p>",
        "yes yes n/a",
    ),
    "to follow": (
        table(
            "Question|Answer", f"{LAW}|Yes", f"{MONEY}|Yes – content", f"{EQUAL}|No", f"{MEDIA}|TBC – in May"
        ),
        "yes yes no unclear",
    ),
    "nothing deleted in the first row": (
        "<h3>Checklist</h3>" + table(f"{LAW}|Yes / No", f"{MONEY}|Yes", f"{EQUAL}|No"),
        "unclear yes no",
    ),
    "officers in rows, the column's heading in brackets": (
        table("Officer|Consulted (Y/N)|Comments", "Chief Finance Officer|Y|Content", "Monitoring Officer|Y|"),
        "yes yes",
    ),
    "ticks and crosses in one column": (
        table("Considered?|✓ / ✗", "Legal implications|✓", "Financial implications|✓", "Equality|✗"),
        "yes yes no",
    ),
    "two questions abreast": (
        "<h3>Checklist</h3>" + table(f"{LAW}|Yes|{MONEY}|Yes", f"{EQUAL}|No|{MEDIA}|"),
        "yes yes no blank",
    ),
    "answers before their questions": (
        "CHECKLIST\n\nYes   Has legal advice been sought?\nNo    Has the CFO been consulted?\n",
        "yes no",
    ),
    "in brackets": ("<h3>Checklist</h3>" + table(f"{LAW}|(Yes)", f"{MONEY}|(No)"), "yes no"),
    "a column headed by a tick": (
        "<p>Implications considered in this paper (please tick):</p>"
        + table(
            "|√|Comments", "HR|√|None arise", "Training|√|", "Legal|√|See 3", "Media||", "EIA|N/A|No change"
        ),
        "yes yes yes blank n/a",
    ),
    "plain questions without a heading that says checklist": (
        "<h3>Before you send this in</h3>"
        + table(
            "Question|Answer|Remarks",
            "Did a solicitor look at this?|No|Standard letter",
            "Has the section 151 officer seen the figures?|Yes|",
            "Does anybody’s job change because of it?|No|",
            "Does the press office know?||",
            "Would it pass the Code of Ethics?|TBC|",
            "Has thought been given to carbon?|Yes|",
        ),
        "no yes no blank unclear yes",
    ),
    "in Welsh, in a paper that is English": (
        "<h3>Rhestr wirio</h3>"
        + table("A geisiwyd cyngor cyfreithiol?|Do", "A oes goblygiadau cydraddoldeb?|Nac oes"),
        "yes no",
    ),
}
NONE = {
    "implications in prose": "<h3>Implications</h3>"
    + table("Legal|No legal implications arise.", "Financial|£4,000 from the fund.", "Equality|None."),
    "implications, a line each": "<h3>Implications</h3><p>Legal – no implications.</p>"
    "<p>Financial – no new money.</p><p>Equality – no impact.</p>",
    "advice in prose": "<h3>Advice</h3><p>Legal: the solicitor sees power to act.</p>"
    "<p>Finance: Yes, the Treasurer says, it can be afforded.</p><p>Equality: no effect.</p>",
    "statutory officers' words": "<h3>Advice of the statutory officers</h3>"
    + table("Chief Finance Officer|Within budget.", "Monitoring Officer|No issues.", "Legal|None"),
    "publication": table("Is the report for publication?|YES ☒ NO ☐", "Is redaction required?|YES ☐ NO ☒"),
    "key decision, Part 2 and call-in": table(
        "Is this a key decision?|No", "Is there a Part 2?|No", "Is the decision subject to call-in?|No"
    ),
    "an options appraisal": table("Option|Legal|Risk", "Do nothing|No|Yes", "Extend|Yes|No"),
    "questions of a survey": table(
        "Question|Answer",
        "Do you feel safe at night?|Yes",
        "Have you reported a crime?|No",
        "Do you know your police team?|No",
        "Has the law on bikes helped?|Yes",
        "Would you pay more?|No",
    ),
    "grants": table("Group|Approved", "Fen Legal Advice Centre|No", "Equality Fenland|Yes", "Oxby Trust|Yes"),
    "priorities": "<h3>Plan priorities</h3>"
    + table("Priority|Supported", "Legal protection|Yes", "Financial crime|No", "Equality|Yes"),
}


@pytest.mark.parametrize(("words", "wanted"), READ.values(), ids=READ)
def test_read(tmp_path, words, wanted):
    assert answered(tmp_path, words) == wanted


@pytest.mark.parametrize("words", NONE.values(), ids=NONE)
def test_no_checklist(tmp_path, words):
    assert answered(tmp_path, words) == ""


def test_questions_in_a_row_are_apart_though_an_answer_has_no_stop(tmp_path):
    path = tmp_path / "form.txt"
    path.write_text(
        "DECISION FORM\n\nReference: 4/2026\nTitle: Pumps\n\nSTATUTORY OFFICER ADVICE\n\n"
        "Has the advice of the Monitoring Officer been obtained? YES\n"
        "Has an equality impact assessment been carried out? NO - the 2024 analysis still applies\n"
        "Does the proposal contribute to the Safer Communities Plan? YES\n",
        encoding="utf-8",
    )
    (record,) = read_paper(path)
    assert [(c.topic, c.answer) for c in record.checklist] == [
        ("legal", "yes"),
        ("equality", "no"),
        ("plan", "yes"),
    ]


def test_an_instruction_below_the_questions_asks_nothing(records_of: Callable[..., list[Record]]) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Suffolk\n\nORIGINATOR CHECKLIST\n\n"
        "Has legal advice been sought on this submission? Yes\n\n"
        "Has the PCC's Chief Finance Officer been consulted? Yes\n\n"
        "Have human resource implications been considered? N/A\n\n"
        "In relation to the above, please ensure that all relevant issues have been highlighted in the "
        "submission.\n"
    )
    assert [a.answer for a in record.checklist] == ["yes", "yes", "n/a"]
