"""Layouts that decide which part of a paper words stand in: each is a few lines, and what they must become."""

from collections.abc import Callable

import pytest

from extract.block import Block
from extract.fields.passages import find_recommendations, find_summary
from extract.site_lines import is_site_line

Blocks = Callable[..., list[Block]]
Read = Callable[..., object]


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
        "Spend > £500 > £5,000", "The Commissioner shares this view", "Menu of interventions", "Search and rescue",
        "Print services contract", "Cookery classes for young people", "Page 8 sets out the views", "Twitter training",
        "Posted on 6 June 2017", "2,100 people shared their views",
    ],
)  # fmt: skip
def test_words_of_a_paper_are_no_lines_of_a_site(line: str) -> None:
    assert not is_site_line(line)


def test_a_site_line_is_furniture_and_changes_nothing_around_it(blocks_of: Blocks) -> None:
    found = blocks_of("SUMMARY\n\nThe club asks for help.\n\nShare this page\n\nIt has 40 members.")
    assert [zone for zone, _ in zones(found)] == ["summary", "summary", "furniture", "summary"]
    assert [p.text for p in find_summary(found)] == ["The club asks for help.", "It has 40 members."]
