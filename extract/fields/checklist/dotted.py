"""Lines of a checklist whose answers stand behind rows of dots: "Media plan drawn up ........ No"."""

import itertools
import re

from ...block import Block, Entry
from ...record import Answer
from ..printed import evidence_of_pieces, pieces
from .answers import asks_of_preparation, opens_with_answer, read_answer, topic_of

_DOTTED = re.compile(
    r"(?P<question>[^.…_?:]{4,160}\??)\s*(?:\.{4,}|…{2,}|_{4,}|(?:\s?\.){6,})\s*(?P<answer>.*)$"
)
_LEAST = 3
_KNOWN = 2
"""How many of a run's lines must tell of preparing the paper, so that the others do too."""


def dotted_answers(entry: Entry, welsh: bool) -> list[Answer]:
    """The answers of the lines below one another that dots lead to a yes, a no or nothing at all."""
    runs = itertools.groupby(entry.blocks, key=lambda block: _matched(block) is not None)
    best: list[Answer] = []
    for dotted, run in runs:
        found = [_answer(block, welsh) for block in run] if dotted else []
        known = [a for a in found if a.answer != "blank" and asks_of_preparation(a.question)]
        told = [a for a in found if a.answer in ("yes", "no", "n/a")]
        if len(told) >= max(_LEAST, len(found) - 1) and len(known) >= _KNOWN:
            best = max(best, found, key=len)
    return best


def _matched(block: Block) -> re.Match[str] | None:
    match = _DOTTED.match(block.text) if block.kind in ("paragraph", "item") else None
    if match is None or not (opens_with_answer(match["answer"]) or not match["answer"].strip()):
        return None
    return match


def _answer(block: Block, welsh: bool) -> Answer:
    match = _matched(block)
    question, answer = (match["question"].strip(), match["answer"]) if match else (block.text, "")
    word, reason = read_answer(answer, welsh)
    return Answer(topic_of(question), question, word, reason, evidence_of_pieces(pieces([block])))
