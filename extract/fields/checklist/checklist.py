"""The checklist of a paper: what was asked about its preparation, and what was answered.

Tables are read first, ruled or made of white space; where there are none, the questions are taken from
running text. A question that the form does not print is not there; one without an answer is "blank".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block, Entry
from ...record import Answer
from ..outcome.choices import BOX
from ..printed import Piece, evidence_of_pieces, pieces
from .answers import (
    answers_alone,
    are_twins,
    asks_in_company,
    asks_of_preparation,
    box_marks,
    checks_topics,
    heads_checklist,
    is_topic,
    is_welsh,
    never_asked,
    opens_with_answer,
    prepares,
    question_parted,
    read_answer,
    remark_of,
    starts_question,
    topic_of,
    with_boxes,
)
from .covers import cover_answers
from .dotted import dotted_answers
from .joins import signs_off
from .stated import stated_answers
from .table import table_answers
from .ticks import ticked_answers

_LEAST_UNHEADED = 3
_LONGEST_LINE = 200
_SHORTEST = 2  # words of an answer that is neither yes nor no: "None", "See above"
_STATEMENT = re.compile(
    r"(?P<question>HR|[^?:]{4,160}?)\s*(?:[:–—]|\s-\s|\.{3,}|_{3,}|\s{2,})\s*(?P<answer>.*)$"
)


def find_checklist(entry: Entry) -> tuple[Answer, ...]:
    """The answers of the paper's checklist in reading order; empty where it has none."""
    answers = table_answers(entry)
    if not answers:
        answers = _text_answers(entry) or ticked_answers(entry) or cover_answers(entry)
    stated = stated_answers(entry)
    if len(stated) > len(answers) and _answered(stated) > _answered(answers):
        answers = stated
    dotted = dotted_answers(entry, is_welsh(entry))
    answers = dotted if _answered(dotted) > _answered(answers) else answers
    asked = [a for a in answers if not (a.answer == "blank" and _INSTRUCTS.search(a.question))]
    # A row whose question is the heading of a part too is read as both, and asks once.
    once: dict[tuple[int | None, int, str], Answer] = {}
    for one in asked:
        once.setdefault((one.evidence.page, one.evidence.line, one.question), one)
    return tuple(once.values())


def _answered(answers: Sequence[Answer]) -> int:
    return sum(answer.answer != "blank" for answer in answers)


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
    lines = map(_in_one_line, entry.blocks)
    plain = [block for block in lines if block.kind != "row" or len(block.cells) == 1]
    asked = _read_run(pieces(plain), welsh, headed=False)
    found = [a for n, a in enumerate(asked) if _may_belong(a) or _stands_among(asked, n)]
    answered = [a for a in found if a.answer in ("yes", "no", "n/a") or _left_open(a)]
    known = [a for a in answered if asks_of_preparation(a.question)]
    topics = {a.topic for a in answered} - {"other"}
    enough = max(len(topics), sum(a.question.endswith("?") for a in answered))
    sure = len(known) >= _LEAST_UNHEADED or (len(known) >= 2 and enough >= _LEAST_UNHEADED)
    return found if sure else []


def _in_one_line(block: Block) -> Block:
    """A row whose cells behind the question hold nothing but options to tick, as the line that it is."""
    asked, _, options = block.text.partition("\t")
    if block.kind != "row" or not asked or not box_marks(options) or _OPTIONS.sub("", options).strip():
        return block
    return replace(block, kind="paragraph", cells=(), table=None, text=block.text.replace("\t", " "))


_OPTIONS = re.compile(
    rf"{BOX.pattern}|\b(?:Yes|No|N/?A|Not applicable|Ydy|Nac ydy|Oes|Nac oes)\b", re.IGNORECASE
)


def _checked_answers(entry: Entry, welsh: bool) -> list[Answer]:
    """Topics with a yes or no a line and no prose, under "Officer advice" or "Implications considered".

    Under any other heading three of them must tell of preparing the paper.
    """
    under: dict[str, list[Block]] = {}
    heading = ""
    for block in entry.blocks:
        if block.kind == "heading" and not _is_asked(block.text):
            heading = block.text
        elif not block.table:
            under.setdefault(heading, []).append(block)
    for heading, blocks in under.items():
        lines = pieces(blocks)
        if len(lines) < _LEAST_UNHEADED or sum(len(line.text) > _LONGEST_LINE for line in lines) > 1:
            continue
        found = _read_run(lines, welsh, headed=True)
        topics = {answer.topic for answer in found} - {"other"}
        known = [a for a in found if a.answer != "blank" and asks_of_preparation(a.question)]
        sure = checks_topics(heading) or len(known) >= _LEAST_UNHEADED
        plain = all(map(_is_plain, found)) and len(blocks) <= len(found) + 1
        if sure and plain and len(found) >= _LEAST_UNHEADED and len(topics) >= 2:
            return found
    return []


def _is_plain(answer: Answer) -> bool:
    """Whether a line answers by a word of its own: "Legal: no implications" is prose."""
    statement = _STATEMENT.match(answer.evidence.text)
    return answer.answer == "blank" or (statement is not None and answers_alone(statement["answer"]))


def _left_open(answer: Answer) -> bool:
    """Whether "Yes / No" or two boxes stand there and none is chosen: no answer, but no doubt a checklist."""
    if answer.answer == "blank":
        return bool(box_marks(with_boxes(answer.evidence.text)))
    return answer.answer == "unclear" and answer.reason is None and answer.question.endswith("?")


def _may_belong(answer: Answer) -> bool:
    answered = answer.answer != "blank" or _left_open(answer)
    return asks_of_preparation(answer.question) or (asks_in_company(answer.question) and answered)


def _stands_among(asked: Sequence[Answer], number: int) -> bool:
    """Whether a question is answered yes or no on the line next to one that asks of the preparation."""
    own = asked[number]
    near = [*asked[max(0, number - 1) : number], *asked[number + 1 : number + 2]]
    return (
        own.question.endswith("?")
        and (own.answer in ("yes", "no", "n/a") or asks_in_company(own.question))
        and any(
            (
                asks_of_preparation(other.question)
                or (other.answer != "blank" and asks_in_company(other.question))
            )
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
    level = 0
    remarked = sum(map(_remarks, entry.blocks)) >= 2
    for block in entry.blocks:
        if heads_checklist(block.text) and "?" not in block.text and block.kind != "item":
            inside, level = True, block.level if block.kind == "heading" else 0
        elif block.kind == "heading" and not _is_asked(block.text) and not (remarked and _remarks(block)):
            topic = 0 < level < block.level and is_topic(block.text) and len(block.text.split()) <= 4
            inside = inside and topic
        elif block.zone == "checklist" or inside:
            found.append(block)
    return found


def _remarks(block: Block) -> bool:
    return remark_of(block.text) is not None


def _is_asked(text: str) -> bool:
    if "?" in text or starts_question(text) or read_answer(text)[0] in ("yes", "no", "n/a"):
        return True
    statement = _STATEMENT.match(text)
    if statement is None:
        return False
    word = read_answer(statement["answer"])[0]
    if word in ("yes", "no", "n/a"):
        return True
    return is_topic(statement["question"]) and (word == "blank" or opens_with_answer(statement["answer"]))


_ASKED = re.compile(r"Q(?:uestion)?\s?(?:\d{1,2}\s?[.):]?|[.):])\s+(?=[A-Z])")
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
        self.remark = ""
        self.remarked = False
        self.awaits_remark = False
        self.found: list[Answer] = []

    def close(self) -> None:
        """Keep the question that was being read, if it is one, and begin anew."""
        self.question = _ASKED.sub("", self.question)
        if self.answer is not None and not never_asked(self.question):
            word, reason = read_answer(self.answer, self.welsh)
            reason = " ".join(filter(None, (reason, self.remark))) or None
            evidence = evidence_of_pieces(self.held)
            topic = topic_of(self.question)
            heading = self.held[0].block.heading
            if len(heading.split()) <= 4 and not checks_topics(heading):
                topic = topic_of(f"{self.question} {heading}")  # "Legal" over "Has advice been taken?"
            self.found.append(Answer(topic, self.question, word, reason, evidence))
        self.question, self.answer, self.held = "", None, []
        self.remark, self.awaits_remark = "", False

    def ask(self, text: str, piece: Piece) -> None:
        """Take words of a question; "?" ends it and what stands behind is its answer."""
        asked, rest = question_parted(text)
        self.question = f"{self.question} {asked}".strip()
        self.held.append(piece)
        if "?" in asked:
            self.answer = rest.strip(" \t.")

    def takes_twin(self, text: str, piece: Piece) -> bool:
        """Take the question just asked, which the next line asks in the other language."""
        asked, rest = question_parted(text)
        if self.answer != "" or not are_twins(self.question, asked):
            return False
        self.question, self.answer = f"{self.question} {asked}", rest.strip(" \t.")
        self.held.append(piece)
        return True

    def begins(self, text: str) -> bool:
        """Whether a line begins a question; "Do / Yes" is a Welsh answer."""
        return starts_question(text) and not (self.welsh and answers_alone(text, self.welsh))

    def takes_remark(self, text: str, piece: Piece) -> bool:
        """Take "Comments: …" below an answer, or what stands below "Comments:" where the form repeats it."""
        remark = remark_of(text) if self.answer is not None else None
        if remark is None and not self.awaits_remark:
            return False
        self.awaits_remark = remark == "" and self.remarked
        self.remark = f"{self.remark} {text if remark is None else remark}".strip()
        self.held.append(piece)
        return True

    def goes_on(self, piece: Piece) -> bool:
        """Whether a piece without a question is more of the answer being read."""
        if self.answer is None:
            return False
        if not self.answer:
            if signs_off(piece.text):
                return False
            if opens_with_answer(piece.text, self.welsh) or _LABELLED.match(piece.text):
                return True
            word, _ = read_answer(piece.text, self.welsh)
            return (
                piece.block.kind != "heading"
                and word == "unclear"
                and bool(box_marks(piece.text) or len(piece.text) < 20)
            )
        if piece.block.marker in ("-", "–", "—") and piece.opens and self.answer.rstrip(" .").isalpha():
            return True  # "Yes – …" broken before its dash looks like a list item
        return piece.block is self.held[-1].block and not piece.opens


def _read_run(run: Sequence[Piece], welsh: bool, *, headed: bool) -> list[Answer]:
    state = _Run(welsh, headed)
    state.remarked = sum(remark_of(piece.text) is not None for piece in run) >= 2
    turned = [piece.text for piece in run if _answered_before(piece.text)]
    stated = len(turned) if not any("?" in piece.text for piece in run) else 0
    before = max(stated, sum(text.endswith("?") for text in turned)) >= 2
    for piece in run:
        if not piece.text:
            continue
        asked = _answered_before(piece.text) if before else None
        for text in [asked] if asked else _sentences(piece.text):
            _take(state, text, piece)
    state.close()
    return state.found


def _answered_before(text: str) -> str | None:
    """A question or statement with its answer moved behind it: "Yes  Has advice been sought?"."""
    boxes = with_boxes(text)
    asked = _ASKS_BEHIND.search(boxes) if box_marks(boxes[:6]) and text.endswith("?") else None
    if asked:
        return f"{boxes[asked.start() :]} {boxes[: asked.start()]}"
    match = _ANSWERED_BEFORE.match(text)
    if not match:
        return None
    if text.endswith("?"):
        return f"{match['asked']} {match['answer']}" if starts_question(match["asked"]) else None
    states = match["mark"].strip() and prepares(match["asked"]) and is_topic(match["asked"])
    return f"{match['asked']}: {match['answer']}" if states else None


_ANSWERED_BEFORE = re.compile(
    r"(?P<answer>yes|no|n/?a|y|n|tbc)(?P<mark>\W{1,4})(?P<asked>[A-Z][^?]+\??)$", re.IGNORECASE
)
_ASKS_BEHIND = re.compile(r"(?<=\s)(?:Has|Have|Is|Are|Was|Were|Does|Do|Did|Will)\b")


_ASKS_NEXT = re.compile(r"(?<=[\w.☐☒☑✓)]\s)(?:Has|Have|Is|Are|Was|Were|Does|Do|Did|A oes|A yw)\b(?=[^?]*\?)")


def _sentences(text: str) -> list[str]:
    """A line cut before each further question that it holds ("… sought? Yes Has the …?")."""
    first = text.find("?")
    cuts = [m.start() for m in _ASKS_NEXT.finditer(text, first)] if first >= 0 else []
    stated = text.split(";")
    if len(stated) >= _LEAST_UNHEADED and all(map(_states, map(str.strip, stated))):
        return [part.strip() for part in stated]
    return [text[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _take(state: _Run, text: str, piece: Piece) -> None:
    if state.takes_twin(text, piece):
        return
    begins = state.begins(text)
    if "?" in text and (state.answer is not None or not state.question or begins):
        if state.question and state.answer is None and not begins:
            state.ask(text, piece)
            return
        state.close()
        state.ask(text, piece)
    elif state.question and state.answer is None:
        if "?" in text or (not begins and len(state.held) < 4):
            state.ask(text, piece)
        else:
            state.close()
            _open(state, text, piece)
    elif not begins and state.takes_remark(text, piece):
        return
    elif state.goes_on(piece) and not begins and not (state.headed and _states(text)):
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
    statement = _STATEMENT.match(text) if state.headed or prepares(text) else None
    if statement and (state.headed or asks_of_preparation(statement["question"])):
        word, _ = read_answer(statement["answer"], state.welsh)
        short = len(statement["answer"].split()) <= _SHORTEST
        awaited = word == "unclear" and (opens_with_answer(statement["answer"]) or short)
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
