"""Layouts that decide which part of a paper words stand in: a few lines, and what they become."""

from collections.abc import Callable

import pytest

from extract.block import Block, Entry
from extract.fields.outcome.conditions import find_conditions
from extract.fields.passages import find_recommendations, find_summary
from extract.outline.site_lines import is_site_line

Blocks = Callable[..., list[Block]]


def zones(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(block.zone, block.text.replace("\t", " | ")) for block in blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content", "SKIP CONTENT", "Home", "Accessibility Options", "Mayor of Northmoor logo",
        "Home > Decisions > 2021", "Panel > Meetings > 17 June 2022", "« Newer | Page 8 of 21 | Older »",
        "We use some essential cookies to make this site work.", "Accept all cookies", "Cookie policy",
        "Share this page", "Back to top", "187 views", "Privacy policy | Contact us | Accessibility",
        "© Northmoor Police and Crime Commissioner 2020. All rights reserved.", "Cymraeg",
    ],
)  # fmt: skip
def test_lines_of_the_site_around_a_paper(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Decisions", "Home Office grant", "Contact", "Summary", "Terms and conditions", "Registered charity",
        "Spend > £500 > £5,000", "The Commissioner shares this view", "Menu of interventions",
        "Search and rescue",
        "Print services contract", "Cookery classes for young people", "Page 8 sets out the views",
        "Twitter training",
        "Posted on 6 June 2017", "2,100 people shared their views",
    ],
)  # fmt: skip
def test_words_of_a_paper_are_no_lines_of_a_site(line: str) -> None:
    assert not is_site_line(line)


def test_a_site_line_is_furniture_and_changes_nothing_around_it(blocks_of: Blocks) -> None:
    found = blocks_of("SUMMARY\n\nThe club asks for help.\n\nShare this page\n\nIt has 40 members.")
    assert [zone for zone, _ in zones(found)] == ["summary", "summary", "furniture", "summary"]
    assert [p.text for p in find_summary(found)] == ["The club asks for help.", "It has 40 members."]


ITEMS = [
    (
        "The PCC is asked to:\no approve the grant;\no note the risks.",
        ["approve the grant;", "note the risks."],
    ),
    ("That the PCC:\n\u00a7 approves it; and\n\u00a7 notes it.", ["approves it; and", "notes it."]),
    ("(a)\napprove the grant;\n\n(b)\n\nnote the risks.", ["approve the grant;", "note the risks."]),
    ("\u2022\napprove the grant;\n\u2022\nnote the risks.", ["approve the grant;", "note the risks."]),
    ("1. That the grant\nin paragraph\n3.2 be made.", ["That the grant in paragraph 3.2 be made."]),
]


@pytest.mark.parametrize(("text", "items"), ITEMS)
def test_list_marks(blocks_of: Blocks, text: str, items: list[str]) -> None:
    found = blocks_of(f"RECOMMENDATIONS\n\n{text}\n")
    assert [block.text for block in found if block.kind == "item"] == items


@pytest.mark.parametrize(
    "text",
    [
        "Rhoddwyd arian i glwb bocsio sy'n gweithio yn y dref:\no bryd i'w gilydd, meddir, mae'n gynnil.",
        "2013/001\n26.02.13\nJoint contact centre",
        "The power is in section\n\n4 of the Act.",
    ],
)
def test_what_only_looks_like_a_list_mark(blocks_of: Blocks, text: str) -> None:
    assert not [block for block in blocks_of(text) if block.kind == "item"]


LEGAL = ("row", "Legal | Y | standard terms")
PARTS = [
    # A heading close above columns of white space: an answer and a remark are a cell each.
    (
        "ADVICE\nLegal         Y   standard terms\nFinance       Y\nPress office  N\n",
        [("heading", "ADVICE"), LEGAL, ("row", "Finance | Y | "), ("row", "Press office | N | ")],
    ),
    # One value alone below its heading is no label.
    ("Decision\n\nApproved.\n", [("heading", "Decision"), ("paragraph", "Approved.")]),
    # A heading run in without a stop, and a sentence that only opens with the same words.
    (
        "Financial implications The cost is met.\n\nFinancial implications are set out below.\n",
        [
            ("heading", "Financial implications"), ("paragraph", "The cost is met."),
            ("paragraph", "Financial implications are set out below."),
        ],
    ),
    ("II. BACKGROUND\nThe club is old.\n", [("heading", "BACKGROUND"), ("paragraph", "The club is old.")]),
    ("3. Reserves (£m)\n\nThey fell.\n", [("heading", "Reserves (£m)"), ("paragraph", "They fell.")]),
    (
        "The club is poor.\nWhy is it needed?\nThe kit is worn.\n",
        [
            ("paragraph", "The club is poor."), ("heading", "Why is it needed?"),
            ("paragraph", "The kit is worn."),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_headings_and_what_stands_below(
    blocks_of: Blocks, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(block.kind, block.text.replace("\t", " | ")) for block in blocks_of(text)] == expected


FORM = """| Reference | 2019/14 |
| Summary | The club is short of money. |
| Recommendation | That the grant be made. |
| Status | Open |
| Conditions | A report by March. |
| Contact | Jo Bell |
"""
BILINGUAL = """| Cyfeirnod / Reference | 2019/14 | |
| Crynodeb / Summary | Mae angen arian ar y clwb yn y dref. | The club is short of money. |
| Argymhelliad / Recommendation | Bod y grant yn cael ei roi. | That the grant be made. |
| Statws / Status | Agored | Open |
| Amodau / Conditions | Adroddiad erbyn mis Mawrth. | A report by March. |
| Cyswllt / Contact | Jo Bell | Jo Bell |
"""


@pytest.mark.parametrize("form", [FORM, BILINGUAL], ids=["one language", "two languages"])
def test_rows_of_a_form_stand_in_the_part_their_label_names(blocks_of: Blocks, form: str) -> None:
    found = blocks_of(form)
    assert [block.zone for block in found] == [
        "header", "summary", "recommendation", "header", "conditions", "header",
    ]  # fmt: skip
    assert [p.text for p in find_summary(found)] == ["The club is short of money."]
    assert [r.text for r in find_recommendations(found)] == ["That the grant be made."]
    assert find_conditions(found, ()) == ("A report by March.",)


@pytest.mark.parametrize(
    "table",
    [
        "| Decision | Reason | Cost |\n| To buy a van | The old one is worn | £9,000 |",  # columns, not parts
        "| Legal | Yes |\n| Finance | No |",
    ],
)
def test_tables_whose_first_cells_name_no_part(blocks_of: Blocks, table: str) -> None:
    assert {block.zone for block in blocks_of(table)} == {"header"}


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("OFFICER\u2019S APPROVAL", "signature"), ("Report Approval", "signature"),
        ("Chief Executive sign-off", "signature"),
        ("Decision and Final Sign Off", "signature"), ("APPROVAL BY: THE COMMISSIONER", "signature"),
        ("PCC Decision Log", "header"), ("COMMISSIONER'S DECISION NOTICE", "header"),
        ("Planning approval", "header"), ("Approved decision", "decision"),
    ],
)  # fmt: skip
def test_zones_of_headings(entry_of: Callable[..., Entry], heading: str, zone: str) -> None:
    found = entry_of(f"Northmoor\n\nA line of words.\n\n{heading}\n\nThe words below.").blocks
    assert found[-1].zone == zone


def test_a_name_above_an_office_signs_off(blocks_of: Blocks) -> None:
    text = "DECISION\n\nThe grant is made.\n\n{}\n\nPolice and Crime Commissioner for Northmoor\n"
    assert [b.zone for b in blocks_of(text.format("Ann Penrose"))][2:] == ["signature", "signature"]
    assert [b.zone for b in blocks_of(text.format("A paper of the office"))][2] == "decision"


@pytest.mark.parametrize("lead", ["5.1 The decision is subject to these terms:", "The grant is subject to:"])
def test_conditions_below_their_lead_in(blocks_of: Blocks, lead: str) -> None:
    found = blocks_of(f"5. CONDITIONS\n\n{lead}\n\n- a report by March\n- no more\n")
    assert {block.zone for block in found} == {"conditions"}
    assert find_conditions(found, ()) == ("a report by March", "no more")


def test_conditions_listed_behind_the_decision(blocks_of: Blocks) -> None:
    found = blocks_of("DECISION\n\nThe grant is subject to:\n\n- a report by March; and\n- no more\n")
    assert find_conditions(found, ()) == ("a report by March", "no more")


def test_a_lead_in_without_a_heading_opens_the_recommendation_as_long_as_its_list(blocks_of: Blocks) -> None:
    found = blocks_of("The PCC is recommended to:\n\n- make the grant;\n- note it.\n\nThe club is old.\n")
    assert [b.zone for b in found] == ["recommendation"] * 3 + ["header"]
    assert blocks_of("The PCC is recommended to read the plan.")[0].zone == "header"
