"""Checklists laid out as a table: a question a row, its answer in the cells to the right.

The answer may be a word, a ticked box beside a printed word, or a tick whose meaning is the heading of its
column. Rows cut by a line or page break are put together again.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..block import Entry
from ..page import Cell, Line, Table
from ..record import Answer, AnswerWord, Evidence
from .answers import (
    asks_of_preparation,
    box_marks,
    heads_checklist,
    is_empty_box,
    is_topic,
    never_asked,
    plain_quotes,
    read_answer,
    starts_question,
    topic_of,
    with_boxes,
)
from .printed import vocabulary

_NUMBER = re.compile(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]\s+|^\d{1,2}(?:\.\d{1,2})*\s+(?=[A-Z])"
)
_LEAST_UNHEADED = 3
"""Questions that a table needs to be known as a checklist when no heading says so."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; None where no heading says so."""

    options: dict[AnswerWord, int] = field(default_factory=dict)
    answer: int | None = None
    comments: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row as a question with its answer cells; `headed` under a checklist heading."""

    question: str
    cells: tuple[Cell, ...]
    columns: Columns
    headed: bool
    lines: tuple[Line, ...]
    ruled: bool
    more: str = ""

    def answer(self, welsh: bool) -> tuple[AnswerWord, str | None]:
        """What the row answers, a part carried over from the next row included."""
        word, reason = _read(self, welsh)
        if self.more and word == "blank":
            return read_answer(self.more, welsh)
        return word, " ".join(filter(None, (reason, self.more))) or None


def table_answers(entry: Entry) -> list[Answer]:
    """The checklist answers that stand in tables, in reading order."""
    welsh = entry.language == "cy"
    rows: list[Row] = []
    found: list[Answer] = []
    for table in _tables(entry):
        if not table.continued:
            found += _answers(rows, welsh)
            rows = []
        rows += _rows(table, _owned(entry), rows[-1] if rows else None, _headed_above(entry, table))
    return found + _answers(rows, welsh)


def _tables(entry: Entry) -> list[Table]:
    found: dict[int, Table] = {}
    for block in entry.blocks:
        if block.table is not None:
            found.setdefault(id(block.table), block.table)
    return list(found.values())


def _owned(entry: Entry) -> set[tuple[int | None, int]]:
    """The printed lines of this entry: a log's table holds rows of other entries too."""
    return {(line.page, line.number) for block in entry.blocks for _, line in block.pieces}


def _headed_above(entry: Entry, table: Table) -> bool:
    first = next(block for block in entry.blocks if block.table is table)
    return first.zone == "checklist" or heads_checklist(first.heading)


def _rows(table: Table, owned: set[tuple[int | None, int]], last: Row | None, headed: bool) -> list[Row]:
    """The rows that may be questions, each with the columns of the heading row above it."""
    columns, headed = (last.columns, last.headed) if last else (Columns(), headed)
    found: list[Row] = []
    for cells in table.rows:
        lines = tuple(line for cell in cells for line in cell.lines)
        if any((line.page, line.number) not in owned for line in lines):
            continue
        heading = _columns(cells, table)
        words = " ".join(cell.text for cell in cells)
        if heading is not None or (heads_checklist(words) and "?" not in words):
            columns = heading or columns
            headed = headed or heads_checklist(words)
            continue
        filled = [cell for cell in cells if cell.text.strip()]
        if len(filled) == 1 and len(cells) == 1 and not _one(filled[0].text).endswith("?"):
            headed = heads_checklist(filled[0].text)  # a banner: another part of the form begins
            continue
        question = _question_cell(cells, columns)
        text = _one(question.text) if question else ""
        rest = tuple(
            cell for cell in cells if cell is not question and (not question or cell.column > question.column)
        )
        found.append(Row(text, rest, columns, headed, lines, table.ruled))
    return found


def _one(text: str) -> str:
    return " ".join(text.split())


def _columns(cells: Sequence[Cell], table: Table) -> Columns | None:
    """The columns that a heading row names; None for any other row.

    "Have these been considered? | Yes | No" may head a table, but only its first row.
    """
    words = vocabulary("checklist")["columns"]
    options: dict[AnswerWord, int] = {}
    answer: int | None = None
    comments: list[int] = []
    if not cells or (_one(cells[0].text).endswith("?") and cells is not table.rows[0]):
        return None
    for cell in cells[1:]:
        text = plain_quotes(_one(cell.text)).strip(" :*()").casefold()
        kind = _option(text)
        if kind:
            options.setdefault(kind, cell.column)
        elif text in words["answer"]:
            answer = cell.column
        elif text in words["comments"] or text.startswith(tuple(f"{w} " for w in words["comments"])):
            comments.append(cell.column)
    if {"yes", "no"} <= set(options):
        return Columns(options, None, tuple(comments))
    if answer is not None:
        return Columns({}, answer, tuple(comments))
    return None


def _option(text: str) -> AnswerWord | None:
    """The answer that a column stands for: its heading is that word alone, or a pair in two languages."""
    if not text or len(text) > 16:
        return None
    word, reason = read_answer(text, welsh="/" in text)
    return word if word in ("yes", "no", "n/a") and reason is None and not box_marks(text) else None


def _question_cell(cells: Sequence[Cell], columns: Columns) -> Cell | None:
    """The cell that asks: the first with more than a number in it, left of the answers."""
    limit = min([*columns.options.values(), *([columns.answer] if columns.answer else [])], default=None)
    for at, cell in enumerate(cells):
        if limit is not None and cell.column >= limit:
            return None
        if re.search(r"[^\W\d_]{2}", cell.text) and (at < len(cells) - 1 or len(cells) == 1):
            return cell
        if at == 0 and not cell.text.strip() and limit is None:
            return None
    return None


# --- one row's answer -------------------------------------------------------------------------------------


def _read(row: Row, welsh: bool) -> tuple[AnswerWord, str | None]:
    columns = row.columns
    comments = " ".join(_one(_at(row.cells, at)) for at in columns.comments).strip() or None
    if columns.options:
        word, reason = _read_options(row.cells, columns, welsh)
    elif columns.answer is not None and columns.comments:
        word, reason = read_answer(_at(row.cells, columns.answer), welsh)
    else:
        comments = None
        word, reason = read_answer(" ".join(cell.text for cell in row.cells), welsh)
    if word == "blank" and comments:
        said, rest = read_answer(comments, welsh)
        if said in ("yes", "no", "n/a"):
            return said, rest
    return word, " ".join(filter(None, (reason, comments))) or None


def _at(cells: Iterable[Cell], column: int) -> str:
    return next((cell.text for cell in cells if cell.column <= column < cell.column + cell.span), "")


def _read_options(cells: Iterable[Cell], columns: Columns, welsh: bool) -> tuple[AnswerWord, str | None]:
    """Columns headed Yes, No, N/A: the one with a mark in it is the answer."""
    chosen: list[tuple[AnswerWord, str | None]] = []
    for kind, column in columns.options.items():
        text = with_boxes(_at(cells, column))
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


# --- rows that belong together ----------------------------------------------------------------------------


def _answers(rows: list[Row], welsh: bool) -> list[Answer]:
    rows = _mend(rows, welsh)
    asked = [row for row in rows if row.question and not never_asked(row.question)]
    known = [row for row in asked if asks_of_preparation(row.question) and _is_answered(row, welsh)]
    unheaded = len(known) >= _LEAST_UNHEADED
    marked = _is_marked(asked, welsh)
    return [
        _answer(row, welsh)
        for row in asked
        if ((row.headed or (marked and row.columns.options)) and _may_ask(row, welsh))
        or (unheaded and asks_of_preparation(row.question))
    ]


def _is_marked(rows: list[Row], welsh: bool) -> bool:
    """Whether columns headed Yes and No tick off topics of a checklist, and are no table of figures."""
    rows = [row for row in rows if row.columns.options]
    cells = [_at(row.cells, column) for row in rows for column in row.columns.options.values()]
    topics = {topic_of(row.question) for row in rows} - {"other"}
    return len(topics) >= 2 and not any(re.search(r"\d\s*%|^\s*\d+\s*$", cell) for cell in cells)


def _is_answered(row: Row, welsh: bool) -> bool:
    word, _ = row.answer(welsh)
    return word in ("yes", "no", "n/a")


_LABEL = re.compile(
    r"(?:signature|signed|date|dated|name|print name|title|position|role|comments?)\b[^?]*$", re.IGNORECASE
)


def _may_ask(row: Row, welsh: bool) -> bool:
    """Under a checklist heading: a question or a topic, and not a line to sign or a box for comments."""
    if _LABEL.match(row.question) or not row.cells:
        return False
    word, reason = row.answer(welsh)
    if word in ("yes", "no", "n/a") or "?" in row.question or starts_question(row.question):
        return True
    return is_topic(row.question) and len((reason or "").split()) <= 8


def _answer(row: Row, welsh: bool) -> Answer:
    word, reason = row.answer(welsh)
    question = _NUMBER.sub("", row.question)
    route = "table" if row.ruled else "columns"
    return Answer(topic_of(question), question, word, reason, evidence_of(row.lines), route)


def _mend(rows: list[Row], welsh: bool) -> list[Row]:
    """Put together the rows that a line or page break has cut."""
    whole: list[Row] = []
    for row in rows:
        last = whole[-1] if whole else None
        if last is None or not _goes_on(last, row, welsh):
            whole.append(row)
            continue
        words = " ".join(_one(cell.text) for cell in row.cells).strip()
        if last.answer(welsh)[0] == "blank" and words:
            joined = replace(
                row, question=f"{last.question} {row.question}".strip(), lines=last.lines + row.lines
            )
            whole[-1] = joined
        else:
            more = f"{last.more} {words}".strip()
            question = f"{last.question} {row.question}".strip()
            whole[-1] = replace(last, question=question, more=more, lines=last.lines + row.lines)
    return whole


def _goes_on(last: Row, row: Row, welsh: bool) -> bool:
    """Whether `row` goes on with the question or the answer of `last`."""
    if not last.question or not row.cells:
        return False
    if not row.question:
        return True  # more of the answer
    if _NUMBER.match(row.question) or last.question.endswith("?"):
        return False
    if row.question[:1].islower() and not starts_question(row.question):
        return True
    return starts_question(last.question) and not starts_question(row.question) and row.question.endswith("?")


def evidence_of(lines: Iterable[Line]) -> Evidence:
    """The printed lines of a row, each once, in the order of the page."""
    unique = {(line.page or 0, line.number): line for line in lines}
    ordered = [unique[key] for key in sorted(unique)]
    first = ordered[0]
    boxes = [line.bbox for line in ordered if line.bbox and line.page == first.page]
    box = None
    if boxes:
        box = (min(b[0] for b in boxes), min(b[1] for b in boxes),
               max(b[2] for b in boxes), max(b[3] for b in boxes))  # fmt: skip
    return Evidence(first.page, first.number, "\n".join(line.text for line in ordered), box)
