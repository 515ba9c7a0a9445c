"""Further forms of checklist: short topics, ticks, crosses, lists of boxes and questions among others."""

from pathlib import Path

import pytest

from extract.paper import read_paper

from .conftest import table

START = "POLICE AND CRIME COMMISSIONER FOR FENLAND\n\nDECISION NOTICE 2021/14\n\nTitle: Youth work\n\n"


def answers(folder: Path, words: str) -> list[tuple]:
    page = words.startswith("<")
    path = folder / ("paper.html" if page else "paper.txt")
    head = "<html><body><h1>Police and Crime Commissioner for Fenland</h1><h2>Decision 14</h2>"
    path.write_text(f"{head}{words}</body></html>" if page else START + words, encoding="utf-8")
    (record,) = read_paper(path)
    return [(a.topic, a.answer, a.reason) for a in record.checklist]


FORMS = {
    "questions under Question and Answer, whatever heads the table, one not answered yet": (
        "<h3>Before this was signed</h3>"
        + table(
            "Question|Answer",
            "Law: was the grant agreement looked at?|Yes",
            "Money: is it in the budget?|Yes, in full",
            "Equality: was an assessment made?|To follow in May",
            "Risk: is there a register?|No",
        ),
        [
            ("legal", "yes", None),
            ("finance", "yes", "in full"),
            ("equality", "unclear", "in May"),
            ("risks", "no", None),
        ],
    ),
    "questions under Officer advice, most left blank": (
        "<h3>Officer advice</h3>"
        + table(
            "Has a lawyer been consulted?|No",
            "Have the risks been assessed?|",
            "Has equality been considered?|",
        ),
        [("legal", "no", None), ("risks", "blank", None), ("equality", "blank", None)],
    ),
    "topics under Considered?": (
        table("Area|Considered?|Comment", "Legal|Yes|Solicitor content", "Finance|No|", "Environment|N/A|"),
        [("legal", "yes", "Solicitor content"), ("finance", "no", None), ("other", "n/a", None)],
    ),
    "ticks and crosses under Done?, with initials": (
        table("|Done?|By", "Legal|✓|AJ", "Finance|✓|MC", "Equality|✗|", "Data protection||"),
        [
            ("legal", "yes", None),
            ("finance", "yes", None),
            ("equality", "no", None),
            ("other", "blank", None),
        ],
    ),
    "numbered questions with boxes": (
        table(
            "Question|Answer|If No or N/A, why?",
            "1. Legal Services consulted?|☐ Yes ☒ No|Nothing legal arises",
            "2. Finance consulted?|☒ Yes ☐ No|",
            "3. Equality impact assessed?|☒ Yes ☐ No|",
            "4. Fits the Police and Crime Plan?|☐ Yes ☐ No|",
        ),
        [
            ("legal", "no", "Nothing legal arises"),
            ("finance", "yes", None),
            ("equality", "yes", None),
            ("plan", "blank", None),
        ],
    ),
    "boxes in cells of their own": (
        table(
            "Legal implications considered?|Yes ☒|No ☐",
            "Financial implications considered?|Yes ☐|No ☒",
            "Equality implications considered?|Yes ☐|No ☐",
        ),
        [("legal", "yes", None), ("finance", "no", None), ("equality", "blank", None)],
    ),
    "preparation asked among other questions": (
        "1. What is the decision about?\n\nVans for searches.\n\n"
        "2. Has the law been considered?\n\nYes – by counsel\n\n"
        "3. Has an equality impact assessment been done?\n\nN/A\n\n"
        "4. Does it fit the Police and Crime Plan?\n\nYes\n\n"
        "5. Are there risks to be managed?\n\nTBC when the lease is known\n\n"
        "6. What did the Commissioner decide?\n\nI agree.\n",
        [
            ("legal", "yes", "by counsel"),
            ("equality", "n/a", None),
            ("plan", "yes", None),
            ("risks", "unclear", "when the lease is known"),
        ],
    ),
    "boxes with leaders": (
        "IMPLICATIONS CHECKLIST\n\nLegal .......... [X] Yes [ ] No\nFinance ........ [ ] Yes [X] No\n"
        "Equality ....... [ ] Yes [ ] No\n",
        [("legal", "yes", None), ("finance", "no", None), ("equality", "blank", None)],
    ),
    "ticked statements": (
        "<h3>Sign-off checks</h3><ul><li>☒ Legal advice sought</li><li>☒ Chief Finance Officer consulted</li>"
        "<li>☐ Equality impact assessment completed</li></ul>",
        [("legal", "yes", None), ("finance", "yes", None), ("equality", "blank", None)],
    ),
    "lines of topic and answer under a heading": (
        "CHECKLIST\n\n1. Legal: Yes\n2. Finance: No - not affected\n3. Human resources: N/A\n"
        "4. Communications:\n",
        [
            ("legal", "yes", None),
            ("finance", "no", "not affected"),
            ("human-resources", "n/a", None),
            ("communications", "blank", None),
        ],
    ),
    "nothing deleted": (
        "Has legal advice been sought?  Yes / No\nHas financial advice been sought?  Yes / No\n"
        "Has equality been considered?  Yes / No\n",
        [("legal", "unclear", None), ("finance", "unclear", None), ("equality", "unclear", None)],
    ),
    "a no whose reason is short": (
        "CHECKLIST\n\nHas legal advice been sought? No – not needed\nHas the treasurer been consulted? Yes\n",
        [("legal", "no", "not needed"), ("finance", "yes", None)],
    ),
    "papers attached are no checklist": (
        "Documents attached:\n\n☒ Equality impact assessment\n☒ Risk register\n☐ Legal advice\n",
        [],
    ),
    "implications in prose are no checklist": (
        "Legal implications: None.\nFinancial implications: Met from reserves.\nRisks: None.\n",
        [],
    ),
    "a scored bid is no checklist": (
        table("Criterion|Met?|Comment", "Value for money|Yes|cheap", "Finance plan sound|Yes|ok", "Risk|No|"),
        [],
    ),
}


@pytest.mark.parametrize(("words", "wanted"), FORMS.values(), ids=FORMS)
def test_forms(tmp_path, words, wanted):
    assert answers(tmp_path, words) == wanted
