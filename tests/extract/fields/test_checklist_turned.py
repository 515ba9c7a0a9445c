"""Checklists turned on their side, in two languages, with remarks that answer, or with a row torn off."""

from pathlib import Path

import pytest

from extract.fields.checklist.answers import are_twins, topic_of

from .conftest import read_checklist, read_notice, table

CHOICES = "Do / Yes | Na / No | Amh. / N/A"


def test_topics_over_answers_over_notes(tmp_path: Path) -> None:
    grid = table(
        "| Legal advice taken | Treasurer consulted | Equality assessed | Risks logged | Media agreed",
        "Confirmed? | Yes | N/A | No | | TBC",
        "Note | standard terms | | none affected | | the office asks",
    )
    found = read_checklist(tmp_path, f"<h2>Areas of consideration confirmed by the author</h2>{grid}")
    assert [(a.topic, a.answer, a.reason) for a in found] == [
        ("legal", "yes", "standard terms"),
        ("finance", "n/a", None),
        ("equality", "no", "none affected"),
        ("risks", "blank", None),
        ("communications", "unclear", "the office asks"),
    ]


def test_an_open_answer_among_the_remarks_is_unclear(tmp_path: Path) -> None:
    grid = table(
        "Checklist | Yes | No | Remarks",
        "Has a lawyer advised? | ✓ | | by letter",
        "Have the risks been recorded? | | | TBC – the register is awaited",
        "Has the press office been told? | | | a word with Ann first",
    )
    found = read_checklist(tmp_path, grid)
    assert [(a.answer, a.reason) for a in found] == [
        ("yes", "by letter"),
        ("unclear", "the register is awaited"),
        ("blank", "a word with Ann first"),
    ]


def test_both_languages_ask_one_question_and_the_reason_below_is_no_part_of_it(tmp_path: Path) -> None:
    rows = (
        f"1. A gafwyd cyngor cyfreithiol?<br>Has legal advice been obtained? | {CHOICES}",
        f"2. A ymgynghorwyd?<br>Has there been consultation?<br>Rheswm / Reason: nothing new | {CHOICES}",
        f"3. A nodwyd y risgiau?<br>Have the risks been recorded?<br>I’w gadarnhau / TBC | {CHOICES}",
    )
    found = read_checklist(tmp_path, f"<h2>Rhestr wirio / Checklist</h2>{table(*rows)}")
    assert [(a.topic, a.answer, a.reason) for a in found] == [
        ("legal", "unclear", None),
        ("consultation", "unclear", "nothing new"),
        ("risks", "unclear", "I’w gadarnhau / TBC"),
    ]
    assert found[1].question == "A ymgynghorwyd? Has there been consultation?"


def test_the_first_row_of_a_checklist_may_stand_above_its_table(tmp_path: Path) -> None:
    rest = table("B. The treasurer has agreed the cost | Yes", "C. Risks have been recorded | No")
    found = read_checklist(
        tmp_path,
        f"<h2>Checklist</h2><p>A. Legal Services have advised on this</p><p>Yes – by letter</p>{rest}",
    )
    assert [(a.topic, a.answer, a.reason) for a in found] == [
        ("legal", "yes", "by letter"),
        ("finance", "yes", None),
        ("risks", "no", None),
    ]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Has the contracts lawyer seen the paper?", "legal"),
        ("Does the proposal touch staff, posts or pay?", "human-resources"),
        ("There are consequences for people employed", "human-resources"),
        ("A oes angen cynllun cyfathrebu?", "communications"),
        ("A yw’n cefnogi’r Cynllun?", "plan"),
        ("A holwyd y rhai yr effeithir arnynt?", "consultation"),
    ],
)
def test_topics_by_meaning(question: str, topic: str) -> None:
    assert topic_of(question) == topic


def test_a_number_is_no_part_of_either_language() -> None:
    assert are_twins("3. A ymgynghorwyd?", "Has there been consultation?")
    assert not are_twins("3. Has it been costed?", "Has there been consultation?")


def test_topics_over_rows_of_ticks(tmp_path: Path) -> None:
    grid = table(
        "| Legal | Finance | Equality | Risk | Media",
        "Yes | | ✓ | | | ✓",
        "No | ✓ | | | | ✓",
        "N/A | | | ✓ | |",
    )
    found = read_checklist(tmp_path, f"<h2>Matters checked before submission</h2>{grid}")
    assert [(a.topic, a.answer) for a in found] == [
        ("legal", "no"),
        ("finance", "yes"),
        ("equality", "n/a"),
        ("risks", "blank"),
        ("communications", "unclear"),
    ]


def test_a_line_of_a_checklist_with_leaders_is_no_signature(tmp_path: Path) -> None:
    record = read_notice(
        tmp_path,
        "OFFICER CHECKLIST\n\nLegal advice ....... No\nChief Finance Officer agrees ...... Yes (2 May 2019)\n"
        "Staffing matters ........ None\nRisks recorded .......... TBC\n\nDECISION\n\nI agree.\n",
    )
    assert not record.signatures
    assert [a.answer for a in record.checklist] == ["no", "yes", "unclear", "unclear"]
