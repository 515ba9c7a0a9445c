"""The checklist of a paper: what was asked about its preparation, and what was answered.

Tables are read first, ruled or made of white space; where there are none, the questions are taken from
running text. A question that the form does not print is not there; one without an answer is "blank".
"""

import re
from collections.abc import Sequence

from ..block import Block, Entry
from ..record import Answer
from .answers import (
    answers_alone,
    asks_in_company,
    asks_of_preparation,
    box_marks,
    checks_topics,
    heads_checklist,
    is_topic,
    is_welsh,
    never_asked,
    opens_with_answer,
    read_answer,
    starts_question,
    topic_of,
)
from .checklist_table import table_answers
from .checklist_ticks import ticked_answers
from .printed import Piece, evidence_of_pieces, pieces

_LEAST_UNHEADED = 3
_STATEMENT = re.compile(
    r"(?P<question>[^?:]{4,160}?)\s*(?:[:–—]|\s-\s|\.{3,}|_{3,}|\s{2,})\s*(?P<answer>.*)$"
)


def find_checklist(entry: Entry) -> tuple[Answer, ...]:
    """The answers of the paper's checklist in reading order; empty where it has none."""
    answers = table_answers(entry)
    if not answers:
        answers = _text_answers(entry) or ticked_answers(entry)
    return tuple(a for a in answers if not (a.answer == "blank" and _INSTRUCTS.search(a.question)))


# "In relation to the above, please ensure that …", below the questions of a Suffolk form: it asks nothing.
_INSTRUCTS = re.compile(r"\bplease (?:ensure|make sure|check)\b(?!.*\?)", re.IGNORECASE)


def _text_answers(entry: Entry) -> list[Answer]:
    """Questions with their answers in running text: under a heading, else at least three of them."""
    welsh = is_welsh(entry)
    headed = _headed_blocks(entry)
    if headed:
        return _read_run(pieces(headed), welsh, headed=True)
    checked = _checked_answers(entry, welsh)
    if checked:
        return checked
    plain = [block for block in entry.blocks if block.kind != "row" or len(block.cells) == 1]
    asked = _read_run(pieces(plain), welsh, headed=False)
    found = [a for n, a in enumerate(asked) if _may_belong(a) or _stands_among(asked, n)]
    answered = [a for a in found if a.answer in ("yes", "no", "n/a") or _left_open(a)]
    known = [a for a in answered if asks_of_preparation(a.question)]
    topics = {a.topic for a in answered} - {"other"}
    enough = max(len(topics), sum(a.question.endswith("?") for a in answered))
    sure = len(known) >= _LEAST_UNHEADED or (len(known) >= 2 and enough >= _LEAST_UNHEADED)
    return found if sure else []


def _checked_answers(entry: Entry, welsh: bool) -> list[Answer]:
    """Topics with a yes or no a line under "Officer advice" or "Implications considered", and no prose."""
    under: dict[str, list[Block]] = {}
    for block in entry.blocks:
        if block.kind != "heading" and not block.table and checks_topics(block.heading):
            under.setdefault(block.heading, []).append(block)
    for blocks in under.values():
        found = _read_run(pieces(blocks), welsh, headed=True)
        topics = {answer.topic for answer in found} - {"other"}
        short = all(map(_is_plain, found))
        if len(found) >= _LEAST_UNHEADED and len(topics) >= 2 and short and len(blocks) <= len(found) + 1:
            return found
    return []


def _is_plain(answer: Answer) -> bool:
    """Whether a line answers by a word of its own: "Legal: no implications" is prose."""
    statement = _STATEMENT.match(answer.evidence.text)
    return answer.answer == "blank" or (statement is not None and answers_alone(statement["answer"]))


def _left_open(answer: Answer) -> bool:
    """Whether "Yes / No" stands there and nothing is deleted: unclear, but no doubt a checklist's answer."""
    return answer.answer == "unclear" and answer.reason is None and answer.question.endswith("?")


def _may_belong(answer: Answer) -> bool:
    answered = answer.answer != "blank" or bool(box_marks(answer.evidence.text))
    return asks_of_preparation(answer.question) or (asks_in_company(answer.question) and answered)


def _stands_among(asked: Sequence[Answer], number: int) -> bool:
    """Whether a question is answered yes or no on the line next to one that asks of the preparation."""
    own = asked[number]
    near = [*asked[max(0, number - 1) : number], *asked[number + 1 : number + 2]]
    return (
        own.question.endswith("?")
        and own.answer in ("yes", "no", "n/a")
        and any(
            asks_of_preparation(other.question)
            and other.question.endswith("?")
            and other.evidence.page == own.evidence.page
            and abs(other.evidence.line - own.evidence.line) <= 2
            for other in near
        )
    )


def _headed_blocks(entry: Entry) -> list[Block]:
    """The blocks under a checklist heading, up to the next part of the form."""
    found: list[Block] = []
    inside = False
    for block in entry.blocks:
        if heads_checklist(block.text) and "?" not in block.text and block.kind != "item":
            inside = True
        elif block.kind == "heading" and not _is_asked(block.text):
            inside = False
        elif block.zone == "checklist" or inside:
            found.append(block)
    return found


def _is_asked(text: str) -> bool:
    if "?" in text or starts_question(text) or read_answer(text)[0] in ("yes", "no", "n/a"):
        return True
    statement = _STATEMENT.match(text)
    word = read_answer(statement["answer"])[0] if statement else "unclear"
    return (
        statement is not None and word != "unclear" and (word != "blank" or is_topic(statement["question"]))
    )


_ASKED = re.compile(r"Q(?:uestion)?\s?\d{1,2}\s?[.):]?\s+(?=[A-Z])")
_LABELLED = re.compile(
    r"(?:(?:answer|response|reply|ateb)\b|A\s?\d{0,2}(?=[.:)]))\s?[.:)–-]*\s*", re.IGNORECASE
)


class _Run:
    """Questions as they are read, piece by piece: the one being asked, then its answer."""

    def __init__(self, welsh: bool, headed: bool) -> None:
        self.welsh = welsh
        self.headed = headed
        self.question = ""
        self.answer: str | None = None
        self.held: list[Piece] = []
        self.found: list[Answer] = []

    def close(self) -> None:
        """Keep the question that was being read, if it is one, and begin anew."""
        self.question = _ASKED.sub("", self.question)
        if self.answer is not None and not never_asked(self.question):
            word, reason = read_answer(self.answer, self.welsh)
            evidence = evidence_of_pieces(self.held)
            self.found.append(Answer(topic_of(self.question), self.question, word, reason, evidence))
        self.question, self.answer, self.held = "", None, []

    def ask(self, text: str, piece: Piece) -> None:
        """Take words of a question; "?" ends it and what stands behind is its answer."""
        asked, mark, rest = text.partition("?")
        self.question = f"{self.question} {asked}{mark}".strip()
        self.held.append(piece)
        if mark:
            self.answer = rest.strip(" \t.")

    def goes_on(self, piece: Piece) -> bool:
        """Whether a piece without a question is more of the answer being read."""
        if self.answer is None:
            return False
        if not self.answer:
            if opens_with_answer(piece.text, self.welsh) or _LABELLED.match(piece.text):
                return True
            word, _ = read_answer(piece.text, self.welsh)
            return word == "unclear" and bool(box_marks(piece.text) or len(piece.text) < 20)
        if piece.block.marker in ("-", "–", "—") and piece.opens and self.answer.rstrip(" .").isalpha():
            return True  # "Yes – …" broken before its dash looks like a list item
        return piece.block is self.held[-1].block and not piece.opens


def _read_run(run: Sequence[Piece], welsh: bool, *, headed: bool) -> list[Answer]:
    state = _Run(welsh, headed)
    before = sum(_answered_before(piece.text) is not None for piece in run) >= 2
    for piece in run:
        if not piece.text:
            continue
        asked = _answered_before(piece.text) if before else None
        for text in [asked] if asked else _sentences(piece.text):
            _take(state, text, piece)
    state.close()
    return state.found


def _answered_before(text: str) -> str | None:
    """A question with its answer moved behind it: "Yes  Has advice been sought?"."""
    match = re.match(
        r"(?P<answer>yes|no|n/?a|y|n|tbc)\W{1,4}(?P<question>[A-Z][^?]+\?)$", text, re.IGNORECASE
    )
    return f"{match['question']} {match['answer']}" if match and starts_question(match["question"]) else None


def _sentences(text: str) -> list[str]:
    """A line cut before each further question that it holds ("… sought? Yes Has the …?")."""
    cuts = [
        m.start()
        for m in re.finditer(
            r"(?<=[\w.☐☒☑✓)]\s)(?:Has|Have|Is|Are|Was|Were|Does|Do|Did|A oes|A yw)\b(?=[^?]*\?)", text
        )
    ]
    cuts = [at for at in cuts if "?" in text[:at]]
    return [text[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _take(state: _Run, text: str, piece: Piece) -> None:
    if "?" in text and (state.answer is not None or not state.question or starts_question(text)):
        if state.question and state.answer is None and not starts_question(text):
            state.ask(text, piece)
            return
        state.close()
        state.ask(text, piece)
    elif state.question and state.answer is None:
        if "?" in text or (not starts_question(text) and len(state.held) < 4):
            state.ask(text, piece)
        else:
            state.close()
            _open(state, text, piece)
    elif state.goes_on(piece) and not starts_question(text) and not (state.headed and _states(text)):
        state.answer = f"{state.answer} {_LABELLED.sub('', text)}".strip()
        state.held.append(piece)
    else:
        state.close()
        _open(state, text, piece)


def _states(text: str) -> bool:
    """Whether a line is a topic with an answer of its own: "Finance ....... [ ] Yes [X] No"."""
    statement = _STATEMENT.match(text)
    if statement is None or not is_topic(statement["question"]):
        return False
    answer = statement["answer"]
    return len(statement["question"].split()) <= 6 and bool(answer) and opens_with_answer(answer)


def _open(state: _Run, text: str, piece: Piece) -> None:
    """A line that begins no question mark's question: its first part, or a statement with its answer."""
    statement = _STATEMENT.match(text)
    if statement and (state.headed or asks_of_preparation(statement["question"])):
        word, _ = read_answer(statement["answer"], state.welsh)
        awaited = word == "unclear" and opens_with_answer(statement["answer"])
        if word in ("yes", "no", "n/a") or (
            state.headed and (word == "blank" or awaited) and is_topic(statement["question"])
        ):
            state.question, state.answer, state.held = (
                statement["question"].strip(),
                statement["answer"],
                [piece],
            )
            return
    if starts_question(text):
        state.ask(text, piece)
