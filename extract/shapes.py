"""What words that no label names are by their shape: a reference, a day, an outcome, an office."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .block import Block
from .fields.dates import is_day_alone
from .fields.outcome import outcome_in
from .fields.references import REFERENCE, is_financial_year
from .fields.signatories import is_office

LABELS = {
    "reference": "Reference no",
    "date": "Date of decision",
    "decision": "Decision",
    "decided_by": "Decision maker",
    "title": "Title",
}
"""The label that a list leaves out, by the kind of what stands behind it."""


def shape_of(text: str) -> str | None:
    """The kind of thing that the whole text is; None for prose, titles and sums."""
    words = text.strip(" .")
    if is_day_alone(words):
        return "date"
    if (REFERENCE.fullmatch(words) or _NUMBER.fullmatch(words)) and not is_financial_year(words):
        return "reference"
    if _OFFICE.fullmatch(words) or is_office(words):
        return "decided_by"
    return "decision" if len(words.split()) <= 12 and outcome_in(words) else None


_NUMBER = re.compile(
    r"(?:[A-Z]{1,8}[-/ ]){0,3}(?:[A-Z]{1,8})?(?:\d{1,4}[./-]\d{2,5}(?:[./-]\d{1,4}){0,2}|\d{3,6})"
)
_OFFICE = re.compile(r"(?:the )?(?:D?PF?CC|(?:deputy )?(?:commissioner|mayor))", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[\u00b7|\u2022;()\[\]\t]\s*|\s+[\u2013\u2014-]\s+|,\s+(?!\d{4}\b)")


def facts_in(block: Block) -> list[tuple[str, str]]:
    """What a line of nothing but facts states, each with its kind: "DN/24/7 · 11 June 2024 · Approved"."""
    if block.kind not in ("paragraph", "item") or len(block.text) > 120:
        return []
    parts = [part for part in _BETWEEN.split(block.text) if part.strip(" .")]
    if len(parts) < 2 or any(len(part.split()) > 7 for part in parts):
        return []
    facts = [(kind, part) for part in parts if (kind := shape_of(part))]
    bare = all(kind != "decision" or len(part.split()) <= 3 for kind, part in facts)
    return facts if bare and len({kind for kind, _ in facts}) == len(parts) else []


def with_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of an entry, with each fact of such a line behind the label that the list leaves out."""
    made: list[Block] = []
    for block in blocks:
        facts = facts_in(block)
        for kind, words in facts:
            made += [Block(f"{LABELS[kind]}:", "paragraph", block.pieces[:1])]
            made += [replace(block, text=words, kind="paragraph", marker="", pieces=block.pieces[:1])]
        made += [] if facts else [block]
    return made
