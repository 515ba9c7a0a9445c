"""One row of a checklist table: its question, and the answer that its cells give.

The answer may be a word, a ticked box beside a printed word, or a tick whose meaning is the heading of its
column.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from ...page import Cell, Line, Table
from ...record import Answer, AnswerWord, Topic
from ..word_lists import vocabulary
from .answers import (
    answers_alone,
    box_marks,
    is_choice,
    is_empty_box,
    is_topic,
    opens_with_answer,
    plain_quotes,
    prepares,
    read_answer,
    topic_of,
    with_boxes,
    without_prompts,
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; None where no heading says so.

    `closed`: the heading asks for yes or no and nothing else. `middles`: where each stands on the page.
    `aside`: who answered, or when. `wanted`: what is to be put there, "initials" or "tick or x".
    """

    options: dict[AnswerWord, int] = field(default_factory=dict)
    answer: int | None = None
    comments: tuple[int, ...] = ()
    closed: bool = False
    middles: dict[int, float] = field(default_factory=dict)
    aside: tuple[int, ...] = ()
    wanted: str = ""

    def nearest(self, lines: Iterable[Line]) -> int | None:
        """The column below whose heading lines stand; None where the format has no boxes."""
        boxes = [line.bbox for line in lines if line.bbox]
        if not boxes or not self.middles:
            return None
        if 0 not in self.middles and max(box[2] for box in boxes) < min(self.middles.values()):
            return 0  # the corner above the questions is empty
        middle = _middle(boxes)
        return min(self.middles, key=lambda column: abs(self.middles[column] - middle))


_CHOICE = r"(?:yes|no|y|n|n/?a|not applicable|tbc)"
_ASKS = re.compile(
    rf"^{_CHOICE}(?:\s*(?:/|,|\bor\b|\|)\s*{_CHOICE}){{2,3}}$|"  # "Yes / No / NA"
    r"^[\w? ]{3,40}\((?:y/n|yes/no|y / n|yes / no|y/n/na|yes/no/n/a|✓|tick)$"
    r"|^signed \(?initials$|^(?:please )?(?:tick|cross|mark|initial)\b(?=\W|$)(?:[^\w?]*[\w/]+){0,7}[^\w?]*$"
)

_SIGNS = re.compile(r"(?P<one>tick|[✓✔√☑]|[x✗✘×])\s*(?:/|or)\s*(?!(?P=one)$)(?:cross|tick|[✓✔√☑]|[x✗✘×])")
_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.?\s?){2,4}")


def _middle(boxes: Sequence[tuple[float, float, float, float]]) -> float:
    return (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2


def _middles(cells: Iterable[Cell]) -> dict[int, float]:
    """By its column, where the middle of each cell's words stands on the page."""
    return {
        cell.column: _middle(boxes)
        for cell in cells
        if (boxes := [line.bbox for line in cell.lines if line.bbox])
    }


@dataclass(frozen=True, slots=True)
class Row:
    """A table row as a question with its answer cells.

    Attributes:
        question: The words that ask.
        cells: The cells that may hold the answer.
        columns: What the headings above say of them.
        headed: It stands under the heading of a checklist.
        lines: Its printed lines.
        ruled: The file states the table.
        more: Words of the answer that stand in no cell of this row.
        loose: It was printed outside a table's grid, between two parts of the table.
        checked: It stands under a heading that tells of advice taken or of things considered.
        label: The topic, in a cell of its own before the question.
        remark: What stands below the question, of its answer.
    """

    question: str
    cells: tuple[Cell, ...]
    columns: Columns
    headed: bool
    lines: tuple[Line, ...]
    ruled: bool
    more: str = ""
    loose: bool = False
    checked: bool = False
    label: str = ""
    remark: str = ""

    @property
    def about(self) -> str:
        """What it asks, and of what."""
        return f"{self.question} {self.label}".strip()

    @property
    def topic(self) -> Topic:
        """What it is about: its label says so before its question does."""
        topic = topic_of(self.label)
        return topic_of(self.question) if topic == "other" else topic

    def answer(self, welsh: bool) -> tuple[AnswerWord, str | None]:
        """What the row answers, a part carried over from the next row included."""
        word, reason = _read(self, welsh)
        more = self.more
        if more and word == "blank":
            (word, reason), more = read_answer(more, welsh), ""
        return word, " ".join(filter(None, (reason, more, self.remark))) or None

    @property
    def words(self) -> str:
        """All that its answer cells say, on one line."""
        return " ".join(one_line(cell.text) for cell in self.cells).strip()

    @property
    def said(self) -> str:
        """What stands under the heading of the answers; else an answer in a cell, or all its words."""
        if self.columns.answer is not None:
            return one_line(text_at(self.cells, self.columns.answer))
        filled = [one_line(cell.text) for cell in self.cells if cell.text.strip()]
        return filled[0] if len(filled) > 1 and answers_alone(filled[0]) else self.words


def one_line(text: str) -> str:
    """The text with its line breaks joined."""
    return " ".join(text.split())


def columns_of(cells: Sequence[Cell], table: Table) -> Columns | None:
    """The columns that a heading row names; None for any other row.

    "Have these been considered? | Yes | No" may head a table, but only its first row.
    """
    first = cells is table.rows[0]
    if not cells or ("?" in cells[0].text and (not first or _repeats(table))):
        return None
    heads = _Heads(_heads_in_welsh(cells))
    asks = one_line(cells[0].text).endswith("?") or prepares(cells[0].text) or not first
    asked = asks and is_topic(cells[0].text)
    # The corner above the topics may be empty, or not even be there.
    for cell in cells[1:] if cells[0].column == 0 else cells:
        text = _bare_head(cell.text)
        if box_marks(text) == text and one_line(cells[0].text):
            continue  # a row that is ticked, not the tick over a column
        heads.take(text, cell.column, asked=asked, paired=len(cells) == 2)
    bare = [cell.column for cell in cells[1:] if not cell.text.strip()]
    if first and heads.comments and not heads.options and heads.answer is None and len(bare) == 1:
        heads.answer = bare[0]  # "Check | | Note"
    return heads.columns(cells)


def _repeats(table: Table) -> bool:
    """Whether the first row's answers stand in every row, to be struck out or ringed: they head nothing."""
    said = {tuple(one_line(cell.text) for cell in row[1:]) for row in table.rows}
    return len(said) == 1 and is_topic(table.rows[0][0].text)


@dataclass(slots=True)
class _Heads:
    """What the cells of a row would say of their columns, were it a heading."""

    welsh: bool = False
    options: dict[AnswerWord, int] = field(default_factory=dict)
    answer: int | None = None
    closed: bool = False
    wanted: str = ""
    comments: list[int] = field(default_factory=list)
    aside: list[int] = field(default_factory=list)

    def take(self, text: str, column: int, *, asked: bool, paired: bool) -> None:
        """Read a cell. `asked`: the first cell of the row asks of a topic, so "completed" is its answer."""
        words = vocabulary("checklist")["columns"]
        known = text in words["reply"] or _names_answer(text)
        kind = _option(text, self.welsh or "/" in text)
        if kind and known and asked:
            return
        if kind and not known:
            self.options.setdefault(kind, column)
        elif known and not (asked and paired):
            self.answer, self.closed = column, text not in words["reply"]
            self.wanted = "initials" if "initial" in text else "tick or x" if _SIGNS.fullmatch(text) else ""
        elif text in words["aside"]:
            self.aside.append(column)
        elif text in words["comments"] or text.startswith(_openings_of_comments()):
            self.comments.append(column)

    def columns(self, cells: Sequence[Cell]) -> Columns | None:
        """The columns of a row of these cells, where some hold the answers."""
        if "no" in self.options and self.answer is not None:
            self.options.setdefault("yes", self.answer)  # "Completed | Not completed"
        comments, aside = tuple(self.comments), tuple(self.aside)
        if {"yes", "no"} <= set(self.options):
            return Columns(self.options, None, comments, True, _middles(cells), aside)
        if self.answer is None:
            return None
        return Columns({}, self.answer, comments, self.closed, _middles(cells), aside, self.wanted)


def _bare_head(text: str) -> str:
    return plain_quotes(one_line(text)).strip(" :*()?").casefold()


def heads_answer(text: str) -> bool:
    """Whether a cell is the heading over a column of answers: "Done?", "Tick (✓) to confirm"."""
    return _names_answer(_bare_head(text))


def _names_answer(text: str) -> bool:
    listed = text in vocabulary("checklist")["columns"]["answer"]
    return listed or bool(_ASKS.search(text) or _SIGNS.fullmatch(text))


def _heads_in_welsh(cells: Sequence[Cell]) -> bool:
    """Whether a row of column headings answers in Welsh, where "Na" is no: "Ie | Na | Amherthnasol"."""
    said = {one_line(cell.text).strip(" :*()").casefold() for cell in cells[1:]}
    return "yes" not in said and not said.isdisjoint(vocabulary("checklist")["welsh"]["yes"])


@cache
def _openings_of_comments() -> tuple[str, ...]:
    return tuple(f"{word} " for word in vocabulary("checklist")["columns"]["comments"])


@lru_cache(maxsize=1 << 13)  # tables repeat their cells
def _option(text: str, welsh: bool) -> AnswerWord | None:
    """The answer that a column stands for: its heading is that word alone, or a pair in two languages."""
    if not text or len(text) > (22 if welsh else 16):
        return None
    word, reason = read_answer(text, welsh)
    return word if word in ("yes", "no", "n/a") and reason is None and not box_marks(text) else None


def question_cell(cells: Sequence[Cell], columns: Columns) -> Cell | None:
    """The cell that asks: the first with more than a number in it, left of the answers."""
    limit = min([*columns.options.values(), *([columns.answer] if columns.answer else [])], default=None)
    for at, cell in enumerate(cells):
        if limit is not None and cell.column >= limit:
            return None
        if re.search(r"[^\W\d_]{2}", cell.text) and (at < len(cells) - 1 or len(cells) == 1):
            after = cells[at + 1] if at < len(cells) - 2 else cell
            labelled = label_of(after, cells, columns) and (limit is None or after.column < limit)
            return after if labelled else cell
        if at == 0 and not cell.text.strip() and limit is None:
            return None
    return None


def label_of(question: Cell, cells: Sequence[Cell], columns: Columns) -> str:
    """The topic in the cell before a question or statement, "" without one.

    "Legal | Has advice been sought? | Yes". A statement is known by the heading of the answers behind it.
    """
    before = [cell for cell in cells if cell.column < question.column]
    label, asked = one_line(before[-1].text) if before else "", one_line(question.text)
    stated = columns.closed and _states(question, columns)
    about = is_topic(label) or (stated and is_topic(asked) and re.search(r"[^\W\d_]{3}", label))
    asks = asked.endswith("?") or stated
    return label if asks and about and "?" not in label and len(label.split()) <= 6 else ""


_LEAST_STATED = 4  # words


def _states(question: Cell, columns: Columns) -> bool:
    """Whether a cell is a statement to be confirmed, and no comment on the topic before it."""
    words = one_line(question.text)
    told = question.column not in (*columns.comments, *columns.aside)
    return told and len(words.split()) >= _LEAST_STATED and (prepares(words) or is_topic(words))


# --- one row's answer -------------------------------------------------------------------------------------


def _read(row: Row, welsh: bool) -> tuple[AnswerWord, str | None]:
    columns = row.columns
    told = (without_prompts(one_line(text_at(row.cells, at))) for at in columns.comments)
    comments = " ".join(told).strip() or None
    if columns.options:
        word, reason = _read_options(row.cells, columns, welsh)
    elif columns.answer is not None and (columns.comments or columns.aside):
        word, reason = read_answer(text_at(row.cells, columns.answer), welsh)
    else:
        comments = None
        word, reason = read_answer(" ".join(_beside_choice(row.cells, welsh)), welsh)
    if columns.wanted and word == "unclear" and reason is None:
        word = _put_there(row.said, columns.wanted)
    if word == "blank" and comments:
        said, rest = read_answer(comments, welsh)
        if said in ("yes", "no", "n/a") or (said == "unclear" and answers_alone(comments, welsh)):
            return said, rest
    return word, " ".join(filter(None, (reason, comments))) or None


def _put_there(text: str, wanted: str) -> AnswerWord:
    """What initials answer where they are asked for, or a letter x where a tick or an x is."""
    if wanted == "initials" and _INITIALS.fullmatch(text) and not opens_with_answer(text):
        return "yes"
    return "no" if wanted == "tick or x" and text in ("x", "X") else "unclear"


def _beside_choice(cells: Sequence[Cell], welsh: bool) -> list[str]:
    """The texts of answer cells; of "Y / N" and "Y" in the next cell, what was chosen alone."""
    texts = [cell.text for cell in cells]
    said = [text for text in texts if text.strip() and not is_choice(one_line(text), welsh)]
    return said if said and read_answer(said[0], welsh)[0] in ("yes", "no", "n/a") else texts


def text_at(cells: Iterable[Cell], column: int) -> str:
    """What stands in a column of a row; "" where it has no cell there."""
    return next((cell.text for cell in cells if cell.column <= column < cell.column + cell.span), "")


def _read_options(cells: Iterable[Cell], columns: Columns, welsh: bool) -> tuple[AnswerWord, str | None]:
    """Columns headed Yes, No, N/A: the one with a mark in it is the answer."""
    chosen: list[tuple[AnswerWord, str | None]] = []
    for kind, column in columns.options.items():
        text = with_boxes(text_at(cells, column))
        marks = box_marks(text)
        if not re.search(r"[^\s_.\-–—]", text) or (marks and all(is_empty_box(m) for m in marks)):
            continue
        word, reason = read_answer(text, welsh)
        if word in ("yes", "no", "n/a") and not marks:
            chosen.append((word if len(text) > 1 or word == kind else kind, reason))
        else:
            rest = "".join(letter for letter in text if letter not in marks).strip(" -–—:")
            chosen.append((kind, rest if len(rest) > 2 else None))
    if len({word for word, _ in chosen}) == 1:
        return chosen[0]
    return ("unclear" if chosen else "blank"), None


def tells_ticks_from_crosses(rows: list[Row]) -> bool:
    """Whether ticks and lone crosses both answer here, so that a cross is a no."""
    marks = {box_marks(" ".join(cell.text for cell in row.cells)) for row in rows}
    words = vocabulary("checklist")["marks"]
    lone = {mark for mark in marks if len(mark) == 1}
    return any(m in words["crosses"] for m in lone) and any(m in words["ticked"] for m in lone)


def uncrossed(answer: Answer, row: Row) -> Answer:
    """The answer with a lone cross read as a no."""
    return replace(answer, answer="no") if is_crossed(row) and answer.answer == "unclear" else answer


def is_crossed(row: Row) -> bool:
    """Whether a lone cross answers: no, or a box that is ticked."""
    marks = box_marks(" ".join(cell.text for cell in row.cells))
    return len(marks) == 1 and marks in vocabulary("checklist")["marks"]["crosses"]
