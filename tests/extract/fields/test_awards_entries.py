"""Whole small entries: the roles of their sums in order, and the awards, in the manner of many areas."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.block import Block, Entry
from extract.fields.awards.awards import decide_awards
from extract.page import Line

CASES = tomllib.loads(Path(__file__).with_name("award_entries.toml").read_text(encoding="utf-8"))["entry"]
LINE = re.compile(r"(?:\[(?P<zone>\w+)\] )?(?P<item>- )?(?P<text>.+)")


def blocks_of(case: dict[str, Any]) -> Iterator[Block]:
    """A block a line; items have the paragraph that ends in a colon over them as their lead-in."""
    lead = ""
    for number, line in enumerate(case["text"].splitlines(), 1):
        said = LINE.fullmatch(line)
        assert said
        text, item = said["text"], bool(said["item"])
        lead = lead if item else text if text.endswith(":") else ""
        yield Block(
            text,
            "item" if item else "paragraph",
            ((0, Line(text, number)),),
            zone=said["zone"] or "decision",
            heading=case.get("heading", ""),
            lead=lead if item else "",
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_an_entry(case: dict[str, Any]) -> None:
    outcome = case.get("outcome", "approved") or None
    amounts, awards = decide_awards(
        Entry(case.get("kind", "decision"), tuple(blocks_of(case)), outcome=outcome)
    )
    allowed = [word.split("|") for word in case["roles"].split()]
    assert len(amounts) == len(allowed)
    assert all(a.role in words for a, words in zip(amounts, allowed, strict=True))
    assert [[int(a.value), a.recipient or ""] for a in awards] == case["awards"]
