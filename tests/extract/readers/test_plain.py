# ruff: noqa: E501  (pieces of papers and of markup read better unbroken)
"""Plain text, Markdown, and text that other programs saved from PDFs."""

import re
from collections import Counter
from pathlib import Path

import pytest

from extract.page import Line, Table
from extract.readers.plain import read_plain

CORPUS = Path(__file__).parents[3] / "corpus"


def lines(text):
    return [part for part in read_plain(text.encode()).pages[0].flow if isinstance(part, Line)]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("- 1. The Commissioner can award grants", "1. The Commissioner can award grants"),
        ("- 1.1 The Commissioner can award grants", "1.1 The Commissioner can award grants"),
        (" - a) secure a reduction in crime", "a) secure a reduction in crime"),
        ("- (iv) the rest", "(iv) the rest"),
        ("- Award £25,600", "- Award £25,600"),
        ("> **Prevention**", "Prevention"),
        ("**SUBJECT: Community Fund**  ", "SUBJECT: Community Fund"),
        ("<b>PLEASE STATE</b> 'YES'", "PLEASE STATE 'YES'"),
        ("the *Community* fund", "the Community fund"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("a note* and another*", "a note* and another*"),
        ("WPCC3\\-0049 costs \\£5 \\*", "WPCC3-0049 costs \\£5 *"),
        ("054/2024_25 and 055/2024_25", "054/2024_25 and 055/2024_25"),
        ("Signature: ____________", "Signature: ____________"),
        ("#WednesdayWisdom", "#WednesdayWisdom"),
        ("£5,000 &amp; more &pound;6", "£5,000 & more £6"),
        ("see [the register](https://example.org/r)", "see the register"),
        ("[email protected]", "[email protected]"),
        ("the o\ufb03ce", "the office"),
        ("Award\tof £5", "Award of £5"),
    ],
)
def test_marks_are_read_as_style_and_taken_off(printed, words):
    assert [line.text for line in lines(f"Before\n\n{printed}\n\nafter")][1] == words


def test_headings_items_bold_gaps_and_line_numbers():
    found = lines(
        "## DETAIL #\n\n**ORIGINATOR: SAFER  \nNORTHMOOR**\nplain **bold** text\n- one\n    - two\n\f\nnew page"
    )
    assert [(x.text, x.number, x.kind, x.level, x.bold, x.gap) for x in found] == [
        ("DETAIL", 1, "heading", 2, False, True),
        ("ORIGINATOR: SAFER", 3, "text", 0, True, True),
        ("NORTHMOOR", 4, "text", 0, True, False),
        ("plain bold text", 5, "text", 0, False, False),
        ("- one", 6, "item", 0, False, False),
        ("- two", 7, "item", 2, False, False),
        ("new page", 9, "text", 0, False, True),
    ]
    assert all(x.page is None and x.bbox is None for x in found)


def test_underlined_heading_and_drawn_rules():
    found = lines("Decision\n========\n\nWords\n\n---\n\nmore\n* * *\nend")
    assert [(x.text, x.kind) for x in found] == [
        ("Decision", "heading"), ("Words", "text"), ("more", "text"), ("end", "text"),
    ]  # fmt: skip


TABLES = {
    "tab checklist": (
        "CHECKLIST\tPLEASE STATE\nHas advice been sought?\tNo – as none\nAre there risks?\tYES",
        [["CHECKLIST", "PLEASE STATE"], ["Has advice been sought?", "No – as none"],
         ["Are there risks?", "YES"]],
    ),
    "more tabs behind a short word": (
        "\tFee\t\t\t2021/22\t\t2022/23\n\t\t\t\t£\t\t£\n\tCommissioner\t\t28,740\t\t31,902\n\tTotal\t\t\t28,740\t\t31,902\n",
        [["Fee", "2021/22", "2022/23"], ["", "£", "£"],
         ["Commissioner", "28,740", "31,902"], ["Total", "28,740", "31,902"]],
    ),
    "tabs with empty cells": (
        "Area\tBase\t\t2016\n\tQ1\tQ2\tQ3\nNorth\t1\t\t3",
        [["Area", "Base", "", "2016"], ["", "Q1", "Q2", "Q3"], ["North", "1", "", "3"]],
    ),
    "tab rows with a cell broken in mid-sentence": (
        "Q\tA\nHas advice been sought?\tNo – as\nno cost arises\nAre there risks?\tYES",
        [["Q", "A"], ["Has advice been sought?", "No – as no cost arises"], ["Are there risks?", "YES"]],
    ),
    "tab rows with a long cell broken before a sum or a name": (
        "Subject\tNew boat\nDecision\tThe Commissioner agreed to buy a boat for the harbour from\n"
        "Quay Boats Ltd. The old one is sold.\nDate\t7 May 2021\nHas the cost of the boat been told to\nThe Panel?\tYES\n",
        [["Subject", "New boat"],
         ["Decision", "The Commissioner agreed to buy a boat for the harbour from "
          "Quay Boats Ltd. The old one is sold."],
         ["Date", "7 May 2021"],
         ["Has the cost of the boat been told to The Panel?", "YES"]],
    ),
    "tab rows whose cells run over lines": (
        "Ref No\tTitle\tSummary\tDate\n"
        "7 - 2021\tLamps on\nthe Quay\tTo buy forty lamps for the quay, and to hang them before\n"
        "the end of May.\t04/03/2021\n"
        "8 - 2021\tVan\tGrants were agreed:\n\tto Quay Aid £40\n\tto Pier Watch £60\n\n"
        "9 - 2021\tFees\tNoted.\t11/03/2021\n",
        [
            ["Ref No", "Title", "Summary", "Date"],
            ["7 - 2021", "Lamps on the Quay",
             "To buy forty lamps for the quay, and to hang them before the end of May.", "04/03/2021"],
            ["8 - 2021", "Van", "Grants were agreed: to Quay Aid £40 to Pier Watch £60", ""],
            ["9 - 2021", "Fees", "Noted.", "11/03/2021"],
        ],
    ),
    "a spreadsheet's quotes around commas and lines": (
        'Ref\tTitle\tWhat\tSum\n1/20\tVan\t"Lamps, and\nposts"\t"4,750"\n2/20\t"Quay" Fund\t"The ""Quay"", as is"\tNil\n',
        [
            ["Ref", "Title", "What", "Sum"],
            ["1/20", "Van", "Lamps, and posts", "4,750"],
            ["2/20", '"Quay" Fund', 'The "Quay", as is', "Nil"],
        ],
    ),
    "markdown table": (
        "| Organisation | £ |\n|---|---:|\n| **Platform-9** | 25,600 |\n| Catch All | |",
        [["Organisation", "£"], ["Platform-9", "25,600"], ["Catch All", ""]],
    ),
    "pandoc grid": (
        "+-----+-----+\n| a   | b   |\n+=====+=====+\n| c   | d   |\n+-----+-----+",
        [["a", "b"], ["c", "d"]],
    ),
    "labels and values on lines of their own": (
        "| ORIGINATOR: |\nPolicy Officer |\nREFERENCE: |\nOPCC.D.036.25 |\nTITLE: |\nRetire and\nrehire |",
        [["ORIGINATOR:", "Policy Officer"], ["REFERENCE:", "OPCC.D.036.25"], ["TITLE:", "Retire and rehire"]],
    ),
    "log aligned by spaces": (
        "Date        Ref       Issue                      Decision\n"
        "03/01/17    17/008    Grant to a youth club      Supported the proposal\n"
        "                      in the north\n"
        "04/02/17    17/009    Lease of a garage          Supported the proposal",
        [["Date", "Ref", "Issue", "Decision"],
         ["03/01/17", "17/008", "Grant to a youth club in the north", "Supported the proposal"],
         ["04/02/17", "17/009", "Lease of a garage", "Supported the proposal"]],
    ),
    "log aligned by spaces under one long rule, its rows apart": (
        "Date        Ref       Issue                      Decision\n"
        "-----------------------------------------------------------------\n"
        "03/01/17    17/008    Grant to a youth club      Supported the proposal\n"
        "                      in the north\n\n"
        "04/02/17    17/009    Lease of a garage          Supported the proposal",
        [["Date", "Ref", "Issue", "Decision"],
         ["03/01/17", "17/008", "Grant to a youth club in the north", "Supported the proposal"],
         ["04/02/17", "17/009", "Lease of a garage", "Supported the proposal"]],
    ),
    "checklist aligned by spaces": (
        "CHECKLIST                                      YES OR NO\n"
        "Has legal advice been sought?                  YES\n"
        "Has the finance officer been consulted on\n"
        "the cost of it?                                NO\n"
        "Are there risks?                               YES",
        [["CHECKLIST", "YES OR NO"], ["Has legal advice been sought?", "YES"],
         ["Has the finance officer been consulted on the cost of it?", "NO"], ["Are there risks?", "YES"]],
    ),
    "figures aligned at their ends": (
        "Grants             125.40\nServices         1,305.25\nReserve             (0.05)",
        [["Grants", "125.40"], ["Services", "1,305.25"], ["Reserve", "(0.05)"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), TABLES.values(), ids=TABLES.keys())
def test_tables(text, rows):
    flow = read_plain(f"Words before.\n\n{text}\n\nWords after.".encode()).pages[0].flow
    (table,) = [part for part in flow if isinstance(part, Table)]
    assert [[cell.text.replace("\n", " ") for cell in row] for row in table.rows] == rows
    assert table.ruled == ("\t" in text or "|" in text)
    assert [part.text for part in flow if isinstance(part, Line)] == ["Words before.", "Words after."]


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph with a stray\ttab in the middle of it.",
        "The first paragraph has a stray tab between some\tof its words, and so\n"
        "does the second paragraph which goes on after\tthat with more words",
        "1.1\tThe Commissioner can award grants.\n1.2\tThis report seeks approval.\n1.3\tIt is for a year.",
        "•\tone thing\n•\tanother thing",
        "1.   The first item of a list\n2.   The second item of a list",
        "Home | About us | Contact",
        "A sentence.  Two spaces after a full stop.  As typists do.\nAnother sentence.  And one more.",
    ],
)
def test_prose_is_no_table(text):
    assert not [part for part in read_plain(text.encode()).pages[0].flow if isinstance(part, Table)]


def test_an_appendix_begins_a_table_of_its_own_under_letters_and_signs_for_pounds():
    text = (
        "Signed    A. Bell              Date    5 April 2021\n\n\n"
        "APPENDIX A                     Grants\n\n"
        "                       A: sought      B: given\n"
        "Body                       £             £\n"
        "Oxby Club                2,000         1,500\n"
        "Pier Trust               4,000         4,000"
    )
    signed, title, table = read_plain(text.encode()).pages[0].flow
    assert (signed.text, title.text) == ("Signed A. Bell Date 5 April 2021", "APPENDIX A Grants")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["", "A: sought", "B: given"],
        ["Body", "£", "£"],
        ["Oxby Club", "2,000", "1,500"],
        ["Pier Trust", "4,000", "4,000"],
    ]


def test_windows_and_wide_encodings():
    assert lines("£5")[0].text == "£5"
    assert read_plain("£5 – “six”".encode("cp1252")).pages[0].text == "£5 – “six”"
    assert read_plain("£5".encode("utf-16")).pages[0].text == "£5"
    assert read_plain("\ufeff£5\r\n\r\n£6\r£7".encode()).pages[0].text == "£5\n£6\n£7"


@pytest.mark.parametrize(
    ("paper", "questions"), [("suffolk-decision-27", 9), ("suffolk-AP17-47", 8), ("suffolk-AP14-20", 8)]
)
def test_checklists_of_the_real_papers(papers, paper, questions):
    document = read_plain((papers / f"{paper}.txt").read_bytes())
    (table,) = [part for part in document.pages[0].flow if isinstance(part, Table)]
    assert len(table.rows) == questions + 1
    assert all(len(row) == 2 and row[0].text and row[1].text for row in table.rows)
    assert [row[0].lines[0].number for row in table.rows] == list(
        range(table.rows[0][0].lines[0].number, table.rows[0][0].lines[0].number + questions + 1)
    )


def test_nothing_is_lost_of_the_papers_of_the_corpus():
    """Every letter and figure of a file without running lines is in a line, once."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("**/papers/*.txt"))]
    running = re.compile(r"\bpage \d|\f|^\s*- \d+ -\s*$", re.IGNORECASE | re.MULTILINE)
    whole = [text for text in texts if not running.search(text)]
    assert len(whole) > 50
    for text in whole:
        kept = Counter(c for line in read_plain(text.encode()).lines() for c in line.text if c.isalnum())
        printed = re.sub(r"</?b>|(?<=\])\([^)\s]*\)", "", text)  # bold tags and where links lead
        assert kept == Counter(c for c in printed if c.isalnum())


@pytest.mark.parametrize(
    "keys",
    [
        ("04.04.17    17/019   ", "27.04.2017  17/020   "),
        ("1         04.04.17   ", "2         27.04.17   "),
        ("1.        04/04/17   ", "2.        27/04/17   "),
        ("3.10.17     PCC-3    ", "4.11.17     PCC-4    "),
    ],
)
def test_a_log_in_columns_may_open_with_a_day_or_a_number(keys):
    first, second = keys
    flow = read_plain(
        f"Date      Ref        Issue                         Decision\n\n"
        f"{first}Quay Pathways: court visits   A grant of £12,500 for\n"
        f"                     for families                  the year.\n\n"
        f"{second}Street wardens                Noted.\n".encode()
    ).pages[0].flow  # fmt: skip
    (table,) = flow
    assert [row[2].text for row in table.rows[1:]] == [
        "Quay Pathways: court visits\nfor families",
        "Street wardens",
    ]
