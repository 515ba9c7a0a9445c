"""Checklists of ticked statements: "☒ Legal advice sought", a box a line and no yes or no printed.

A list of boxes may tick anything, such as priorities or papers attached, so it must speak of checking and
name different topics before it is read as a checklist.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...block import Entry
from ...record import Answer
from ..printed import Piece, evidence_of, pieces
from ..word_lists import vocabulary
from .answers import (
    box_marks,
    checks_topics,
    is_empty_box,
    is_topic,
    lists_papers,
    never_asked,
    opens_with_answer,
    prepares,
    read_answer,
    topic_of,
    with_boxes,
)

_LEAST = 3


@dataclass(frozen=True, slots=True)
class _Ticked:
    """A statement with the box before it."""

    box: str
    words: str
    piece: Piece


def ticked_answers(entry: Entry) -> list[Answer]:
    """The statements of the first list of boxes that reads as a checklist; an empty box is a blank."""
    above, run = "", list[_Ticked]()
    for piece in [*pieces(entry.blocks), None]:
        found = _statements(piece) if piece else []
        if found or (piece and not piece.text):
            run += found
            continue
        if piece and run and not piece.opens and not above.endswith("?"):
            run[-1] = replace(run[-1], words=f"{run[-1].words} {piece.text}")  # the statement goes on below
            continue
        if _is_checklist(run, above):
            crosses = vocabulary("checklist")["marks"]["crosses"]
            both = len({ticked.box in crosses for ticked in run if not is_empty_box(ticked.box)}) == 2
            return [_answer(ticked, crossed=both) for ticked in run]
        above, run = piece.text if piece else "", []
    return []


def _statements(piece: Piece) -> list[_Ticked]:
    """The statements of one line, each behind its own box; none where the line does not begin with one."""
    words = with_boxes(piece.text)
    if not box_marks(words[:1]):
        return []
    marks = re.escape("".join(sorted(set(box_marks(words)))))
    parts = re.findall(rf"([{marks}])\s*([^{marks}]*)", words)
    found = [_Ticked(box, said.strip(" ;:–-"), piece) for box, said in parts]
    return [] if any(not t.words or opens_with_answer(t.words) for t in found) else found


def _is_checklist(run: Sequence[_Ticked], above: str) -> bool:
    asked = [t for t in run if not never_asked(t.words)]
    topics = {topic_of(t.words) for t in asked} - {"other"}
    if len(asked) < _LEAST or len(topics) < 2 or any(map(lists_papers, (above, run[0].piece.block.heading))):
        return False
    about = [t for t in asked if is_topic(t.words)]
    heading = asked[0].piece.block.heading
    spoken = any(map(checks_topics, (above, heading))) or 2 * sum(prepares(t.words) for t in asked) > len(
        asked
    )
    return spoken and 2 * len(about) > len(asked)


def _answer(ticked: _Ticked, *, crossed: bool) -> Answer:
    """The answer that a mark gives; beside ticks, a cross is a no."""
    word, _ = read_answer(ticked.box)
    word = "no" if crossed and word == "unclear" else word
    evidence = evidence_of([ticked.piece.line])
    return Answer(topic_of(ticked.words), ticked.words, word, None, evidence)
