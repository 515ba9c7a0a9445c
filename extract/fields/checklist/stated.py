"""Checklists of statements, which ask nothing: a box at their end, an answer below, or told in a sentence."""

import re
from collections.abc import Iterator, Sequence

from ...block import Block, Entry
from ...record import Answer, AnswerWord
from ..printed import Piece, evidence_of, evidence_of_pieces, pieces
from .answers import (
    answers_alone,
    box_marks,
    checks_topics,
    heads_checklist,
    is_topic,
    is_welsh,
    never_asked,
    read_answer,
    topic_of,
    with_boxes,
)

_STATED = 5  # words; what is shorter is the name of a topic
_LEAST = 4  # any list may state things, where boxes tell more: ticks.py asks for three
_LONGEST = 30  # words of a statement


def stated_answers(entry: Entry) -> list[Answer]:
    """The answers of the manner of stating that gives most of them; empty where none makes a checklist."""
    return max(_boxed_statements(entry), _answered(entry), _assured(entry), key=len)


_ENDS_WORDED = re.compile(r"[a-z]\.\s+(?P<said>Yes|No|YES|NO|N/A)\.?$")  # "… of legal challenge.   Yes"


def _boxed_statements(entry: Entry) -> list[Answer]:
    """The statements under a checklist's heading that end in a box or "Yes" each, however many lines long."""
    found: list[Answer] = []
    above, inside = "", False
    for block in entry.blocks:
        if not inside and not heads_checklist(block.text):
            continue
        text = with_boxes(block.text.replace("\t", " "))
        if heads_checklist(text) and not box_marks(text):
            inside, above = True, ""
            continue
        if not inside or block.zone == "furniture":
            continue
        said = text.rstrip(box_marks(text) + " ")
        box = box_marks(text[len(said) :])
        if worded := _ENDS_WORDED.search(said):
            said, box = said[: worded.start("said")].rstrip(), worded["said"][0]
        if len(box) == 1 and len(said.split()) >= _STATED and not box_marks(said) and not never_asked(said):
            word, _ = read_answer(worded["said"] if worded else box)
            topic = topic_of(above) if is_topic(above) else topic_of(said)
            evidence = evidence_of([line for _, line in block.pieces])
            found.append(Answer(topic, said, word, None, evidence))
        elif len(text.split()) >= _STATED or block.kind == "heading":
            inside = len(text.split()) < _STATED and is_topic(text)
        above = text if len(text.split()) < _STATED else ""
    return found if len({answer.topic for answer in found}) >= 2 else []


def _answered(entry: Entry) -> list[Answer]:
    """Statements with a yes or no behind or below each: "a) Legal advice was taken", "No. It is due"."""
    runs: list[list[Answer]] = [[]]
    for answer in _each(entry.blocks, is_welsh(entry)):
        if answer is None:
            runs.append([])
        elif not never_asked(answer.question):
            runs[-1].append(answer)
    return max(filter(_is_checklist, runs), key=len, default=[])


def _is_checklist(run: list[Answer]) -> bool:
    said = [answer for answer in run if answer.answer != "blank"]
    boxed = [answer for answer in run if answer not in said and box_marks(with_boxes(answer.evidence.text))]
    about = [answer for answer in run if is_topic(answer.question)]
    topics = {answer.topic for answer in said} - {"other"}
    return (
        len(said) + len(boxed) >= _LEAST
        and len(topics) >= 3
        and 4 * len(about) >= 3 * len(run)
        and 3 * len(said) >= 2 * len(run)
    )


def _each(blocks: Sequence[Block], welsh: bool) -> Iterator[Answer | None]:
    """Each statement with its answer in reading order; None for anything else, which ends a checklist."""
    stated: list[Piece] = []
    said: list[Piece] = []
    for block in blocks:
        if block.zone == "furniture":
            continue
        if block.kind == "row":
            yield from _closed(stated, said, welsh)
            stated, said = [], []
            yield _in_row(block, welsh)
            continue
        for piece in (piece for piece in pieces([block]) if piece.text):
            if said and not piece.opens and piece.block is said[-1].block and not _ITEM.match(piece.text):
                said.append(piece)
            elif stated and not said and _is_answer(piece.text, welsh):
                said = [piece]
            elif stated and not said and not piece.opens:
                stated.append(piece)
            else:
                yield from _closed(stated, said, welsh)
                stated, said = [piece], []
    yield from _closed(stated, said, welsh)


_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_LABELLED = re.compile(r"(?:answer|response|reply|ateb)\s*[:.–-]\s*", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?P<stated>[^:]{4,200}?)\s*(?:[:–—]|\s-\s|\.{3,}|_{3,}|\s{2,})\s*(?P<said>\S.*)$", re.DOTALL
)


def _is_answer(text: str, welsh: bool) -> bool:
    text = _LABELLED.sub("", text, count=1)
    return answers_alone(text, welsh) and read_answer(text, welsh)[0] != "blank"


def _closed(stated: list[Piece], said: list[Piece], welsh: bool) -> list[Answer | None]:
    """What has been read of a statement: it with its answer, unanswered in a list, or no statement at all."""
    if not stated:
        return []
    question, answer = " ".join(p.text for p in stated), " ".join(p.text for p in said)
    beside = None if said else _BESIDE.match(question)
    if beside and _is_answer(beside["said"], welsh):
        question, answer = beside["stated"], beside["said"]
    if len(question.split()) > _LONGEST or not (answer or stated[0].block.kind == "item"):
        return [None]
    word, reason = read_answer(_LABELLED.sub("", answer, count=1), welsh)
    return [Answer(topic_of(question), question, word, reason, evidence_of_pieces([*stated, *said]))]


def _in_row(block: Block, welsh: bool) -> Answer | None:
    """A statement in one cell and its answer in the next."""
    cells = [" ".join(cell.text.split()) for cell in block.cells]
    if len(cells) > 2 and box_marks(with_boxes(" ".join(cells[1:]))) and answers_alone(" ".join(cells[1:])):
        cells[1:] = [" ".join(cells[1:])]  # "Legal | [x] Yes | [ ] No"
    open_boxes = len(cells) == 2 and answers_alone(cells[1], welsh) and box_marks(with_boxes(cells[1]))
    if len(cells) != 2 or not cells[0] or not (not cells[1] or open_boxes or _is_answer(cells[1], welsh)):
        return None
    if len(cells[0].split()) < 3 and not is_topic(cells[0]):
        return None  # "Statement | Confirmed", a heading
    word, reason = read_answer(cells[1], welsh)
    evidence = evidence_of([line for _, line in block.pieces])
    return Answer(topic_of(cells[0]), cells[0], word, reason, evidence, "table")


# --- assurances in sentences ------------------------------------------------------------------------------

_TOPIC = re.compile(
    r"(?P<topic>[A-Z][\w ,&/'\u2019-]{2,50}?)\s*(?:[:\u2013\u2014]|\s-\s)\s*(?P<said>\S.*)$", re.DOTALL
)
# "Legal advice: has been sought from the solicitor", "Communications: advice was not sought, as …"
_DONE = re.compile(
    r"(?:(?:[\w'\u2019]+ ){0,3}?(?:advice|assessment|analysis|screening|consultation|views?|implications|it|"
    r"this)\s+)?"
    r"(?:has|have|was|were)\s+(?:not\s+)?(?:yet\s+)?(?:been\s+)?(?:not\s+)?(?:sought|taken|obtained|"
    r"considered|assessed|consulted|completed|carried\s+out|undertaken|done|agreed|received|given|made)\b\W*",
    re.IGNORECASE,
)


def _assured(entry: Entry) -> list[Answer]:
    """Topics under a heading of what was taken into account, each done, undone or not applicable."""
    best: list[Answer] = []
    under: list[Answer | None] = []
    inside = False
    for block in entry.blocks:
        short = block.kind == "paragraph" and len(block.text.split()) <= 5 and block.text[-1:] not in ".:;"
        if block.kind != "heading" and not (short and checks_topics(block.text)):
            under += [_assurance(block)] if inside and block.zone != "furniture" else []
            continue
        best = max(best, _whole(under), key=len)
        inside = checks_topics(block.text) and "implication" not in block.text.casefold()
        under = []
    return max(best, _whole(under), key=len)


def _whole(under: list[Answer | None]) -> list[Answer]:
    """The answers below a heading; none where much else stands among them."""
    found = [answer for answer in under if answer]
    topics = {answer.topic for answer in found} - {"other"}
    return found if len(topics) >= 3 and _LEAST <= len(found) >= 0.75 * len(under) else []


def _assurance(block: Block) -> Answer | None:
    match = _TOPIC.match(block.text) if block.kind != "row" else None
    if match is None or never_asked(match["topic"]):
        return None
    done = _DONE.match(match["said"])
    word: AnswerWord
    word, reason = read_answer(match["said"])
    if done:
        word, reason = (
            "no" if re.search(r"\bnot\b", done[0]) else "yes",
            match["said"][done.end() :].strip() or None,
        )
    elif not answers_alone(match["said"]) or word not in ("yes", "no", "n/a"):
        return None
    evidence = evidence_of([line for _, line in block.pieces])
    return Answer(topic_of(match["topic"]), match["topic"].strip(), word, reason, evidence)
