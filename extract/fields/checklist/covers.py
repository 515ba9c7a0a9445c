"""Questions that a report to a board asks of itself, on its cover sheet or under a heading near its end.

"Does this proposal require extra spending? | N", "In producing this report, has … been considered? Yes". They
are few and of few topics, so a run of them counts only where they ask of this report and are answered.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block, Entry
from ...record import Answer
from ..printed import evidence_of
from .answers import answers_alone, is_welsh, never_asked, read_answer, topic_of

_LEAST = 3
_OF_REPORT = re.compile(
    r"^(?:in (?:producing|preparing|writing)|does|do|has|have|is|are|will)\b.{0,60}?"
    r"\b(?:this|the) (?:report|paper|proposal|submission)\b",
    re.IGNORECASE,
)
# "If you consider this report to be exempt, please state the reasons: N/A" goes on with what was asked above.
_ASKED = re.compile(r"(?P<asked>[^?]{8,240}\?|If [^?:]{8,200}:)\s*(?P<said>\S.{0,80})$", re.DOTALL)
_FOLLOWS = re.compile(r"if (?:so|yes|no|not)\b", re.IGNORECASE)


def cover_answers(entry: Entry) -> list[Answer]:
    """The answers of the first run of such questions; none where no run asks of the report itself."""
    welsh = is_welsh(entry)
    blocks = [block for block in entry.blocks if block.zone != "furniture"]
    asked = [_answer(block, welsh) for block in blocks]
    for found, run in itertools.groupby(asked, key=lambda answer: answer is not None):
        answers = [answer for answer in run if answer]
        if found and _is_checklist(answers):
            return [answer for answer in _with_topics(answers) if _counts(answer)]
    return []


def _is_checklist(answers: Sequence[Answer]) -> bool:
    closed = [answer for answer in answers if answer.answer in ("yes", "no", "n/a")]
    of_report = any(_OF_REPORT.search(answer.question) for answer in closed)
    return of_report and len(answers) >= _LEAST and 3 * len(closed) >= 2 * len(answers)


def _counts(answer: Answer) -> bool:
    """Whether a question is one of the checklist: "What is the source of funding?" can have no yes or no."""
    told = answer.answer == "unclear" and _OPEN.match(answer.question) is not None
    return not told and not never_asked(answer.question)


_OPEN = re.compile(r"(?:if so, )?(?:what|which|who|whose|where|when|why|how)\b", re.IGNORECASE)


def _answer(block: Block, welsh: bool) -> Answer | None:
    """A question and its answer, in two cells or on one line."""
    if block.kind == "row":
        cells = [" ".join(cell.text.split()) for cell in block.cells]
        if len(cells) != 2 or not cells[0].endswith("?") or not cells[1]:
            return None
        asked, said, route = cells[0], cells[1], "table"
    else:
        match = _ASKED.match(" ".join(block.text.split()))
        if not match or not answers_alone(match["said"], welsh):
            return None
        asked, said, route = match["asked"].rstrip(":"), match["said"], "text"
    word, reason = read_answer(said, welsh)
    evidence = evidence_of([line for _, line in block.pieces])
    return Answer(topic_of(asked), asked, word, reason, evidence, route)


def _with_topics(answers: Sequence[Answer]) -> list[Answer]:
    """The answers, each that follows on another ("If so, how much?") with the topic of that."""
    found: list[Answer] = []
    for answer in answers:
        topic = found[-1].topic if found and _FOLLOWS.match(answer.question) else answer.topic
        found.append(replace(answer, topic=topic))
    return found
