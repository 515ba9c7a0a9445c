"""Checklists laid out as a table: a question a row, its answer in the cells to the right.

Rows cut by a line or page break are put together again, and a question that white space has torn out of the
grid, because no answer stands beside it, keeps its place.
"""

import re
from dataclasses import replace

from ...block import Block, Entry
from ...page import Cell, Table
from ...record import Answer
from ..dates.dates import find_dates
from ..printed import Piece, evidence_of, pieces
from ..signatures.signatories import is_role_line
from .answers import (
    answers_alone,
    asks_in_company,
    asks_of_preparation,
    box_marks,
    checks_topics,
    heads_checklist,
    is_topic,
    is_welsh,
    letter_parted,
    never_asked,
    opens_with_answer,
    read_answer,
    remark_of,
    starts_question,
)
from .cells import abreast, below_banner, is_banner, turned
from .joins import NUMBER, ends, is_open, mend, remark_parted, signs_off, torn_off, with_remark
from .rows import (
    Columns,
    Row,
    columns_of,
    is_crossed,
    label_of,
    one_line,
    question_cell,
    tells_ticks_from_crosses,
    text_at,
    uncrossed,
)

_LEAST_UNHEADED = 3
"""Questions that a table needs to be known as a checklist when no heading says so."""


def table_answers(entry: Entry) -> list[Answer]:
    """The checklist answers that stand in tables, in reading order."""
    walk = _Walk(entry)
    for block in entry.blocks:
        if block.zone != "furniture":
            walk.take(block)
    walk.close()
    return [answer for chain in walk.chains for answer in _chain_answers(chain, walk.welsh)]


class _Walk:
    """A walk down the entry: the rows of the checklist being read, and the headings that they stand under."""

    def __init__(self, entry: Entry) -> None:
        self.welsh = is_welsh(entry)
        self.owned = {(line.page, line.number) for block in entry.blocks for _, line in block.pieces}
        tables = {id(block.table): block.table for block in entry.blocks if block.table is not None}
        self.tabled = {id(line) for table in tables.values() for line in table.lines()}
        told = (line.text for block in entry.blocks for _, line in block.pieces)
        self.remarked = sum(remark_of(text) is not None for text in told) >= 2
        self.seen: set[int] = set()
        self.rows: list[Row] = []
        self.chains: list[list[list[Row]]] = []  # tables with nothing but headings between them
        self.near = self.joins = False
        self.columns = Columns()
        self.headed = False
        self.checked = False
        self.waiting = False
        self.above = ""
        self.last: tuple[Block, ...] = ()

    def take(self, block: Block) -> None:
        """Read a block: a table once, when its first row comes; prose only between rows of a checklist."""
        if block.table is None:
            if self.rows and not any(id(line) in self.tabled for _, line in block.pieces):
                self._prose(block)
            self.above = block.text
            self.last = (*self.last[-1:], block)
            self.near = self.near and (block.zone == "furniture" or _is_subheading(block))
            return
        if id(block.table) in self.seen:
            return
        self.seen.add(id(block.table))
        if not block.table.continued and not self._goes_on_in(block.table):
            self.close()
        above = self.above if "?" not in self.above or "following" in self.above else ""
        self.above = ""
        self.headed = (
            self.headed or block.zone == "checklist" or any(map(heads_checklist, (above, block.heading)))
        )
        self.checked = self.checked or any(map(checks_topics, (above, block.heading)))
        self._begin(block.table)
        if not self.rows and (first := torn_off(self.last, block.table)):
            self.rows.append(replace(first, headed=self.headed, checked=self.checked))
        self.last = ()
        self._table(block.table)
        self.near = True

    def _begin(self, table: Table) -> None:
        """Know a table below no more than a heading for the next part, under the columns of the last."""
        if not self.rows:
            self.joins = self.near
            last = self.chains[-1][-1][-1] if self.near and self.chains else None
            width = max(cell.column for row in table.rows for cell in row)
            if last and last.cells and last.columns.options and last.cells[-1].column == width:
                self.columns = last.columns

    def _goes_on_in(self, table: Table) -> bool:
        """Whether a table below some lines is more of the checklist: columns of white space tear easily."""
        if not self.rows or not table.ruled:
            return bool(self.rows)
        return is_open(self.rows[-1]) and table.rows[0][0].text[:1].islower()

    def close(self) -> None:
        """End the checklist being read, and keep its answers."""
        if self.rows and self.joins and self.chains:
            self.chains[-1].append(self.rows)
        elif self.rows:
            self.chains.append([self.rows])
        self.rows, self.columns = [], Columns()
        self.headed = self.checked = self.waiting = False

    def _table(self, table: Table) -> None:
        """The rows that may be questions, each with the columns of the heading row above it."""
        inherited = bool(self.columns.middles) and not table.ruled
        rows = turned(table.rows)
        printed = {id(line): at for at, line in enumerate(table.lines())}
        for cells in (part for row in rows for whole in below_banner(row) for part in abreast(whole)):
            lines = tuple(
                sorted((line for cell in cells for line in cell.lines), key=lambda line: printed[id(line)])
            )
            if any((line.page, line.number) not in self.owned for line in lines):
                continue  # a log's table holds rows of other entries too
            heading = columns_of(cells, table)
            words = " ".join(cell.text for cell in cells)
            if heading is not None or (heads_checklist(words) and "?" not in words):
                self.columns = heading or self.columns
                inherited = inherited and heading is None
                self.headed = self.headed or heads_checklist(words)
                continue
            filled = [cell for cell in cells if cell.text.strip()]
            if len(filled) == 1 and filled[0] is cells[0] and is_banner(filled[0].text):
                self.checked = True
                continue
            if len(filled) == 1 and len(cells) == 1 and not one_line(filled[0].text).endswith("?"):
                self.headed = heads_checklist(filled[0].text)  # a banner: another part of the form begins
                continue
            cells = tuple(self._below_heading(cell) for cell in cells) if inherited else cells
            question = question_cell(cells, self.columns)
            rest = tuple(
                c for c in cells if question is None or (c is not question and c.column > question.column)
            )
            text = one_line(question.text) if question else ""
            label = label_of(question, cells, self.columns) if question else ""
            row = Row(
                text, rest, self.columns, self.headed, lines, table.ruled, checked=self.checked, label=label
            )
            self.rows.append(remark_parted(row, question, self.welsh))

    def _below_heading(self, cell: Cell) -> Cell:
        """A cell of a table that goes on below a torn grid, in the column whose heading it stands under."""
        column = self.columns.nearest(cell.lines)
        return cell if column is None else replace(cell, column=column)

    def _prose(self, block: Block) -> None:
        """Lines between two parts of a checklist: an unanswered question, or what white space tore off."""
        for piece in pieces([block]):
            text = piece.text
            last = self.rows[-1]
            if heads_checklist(text) and "?" not in text:
                self.waiting = True  # the heading repeated on a new page; the rest of it says nothing
            elif (is_open(last) and not starts_question(text)) or ends(last, text):
                self._ask(text, piece, last)
            elif (starts_question(text) and text[-1:] != ":") or ("?" in text and not self.waiting):
                self._ask(text, piece, None)
            elif not self.waiting and block.kind != "heading" and self._is_answer(text, last, piece.opens):
                self._answer(piece, last)
            elif self.remarked and (remark := remark_of(text)) is not None:
                self.rows[-1] = with_remark(last, remark, (piece.line,))
            elif not self.waiting and (block.kind == "heading" or len(text.split()) > 3):
                self.close()
                return

    def _ask(self, text: str, piece: Piece, last: Row | None) -> None:
        asked, mark, rest = text.partition("?")
        if last is None:
            row = Row(asked + mark, (), self.columns, self.headed, (piece.line,), False, rest.strip(), True)
            self.rows.append(row)
        else:
            question = f"{last.question} {asked}{mark}"
            lines = (*last.lines, piece.line)
            more = f"{last.more} {rest}".strip()
            self.rows[-1] = replace(last, question=question, lines=lines, more=more)
        self.waiting = False

    def _is_answer(self, text: str, last: Row, opens: bool) -> bool:
        if signs_off(text) or (opens and _INSTRUCTS.match(text)):
            return False
        if last.loose and last.more:
            whole = read_answer(last.more, self.welsh)[1] is None  # a bare word: what follows is its reason,
            begins = re.match(r"[A-Z].*[A-Z]", text) and not re.match(r"[-–—(]", text)  # if it does not begin
            return not text.endswith(":") and not (whole and opens and begins)
        word, _ = last.answer(self.welsh)
        said, _ = read_answer(text, self.welsh)
        return word == "blank" and said in ("yes", "no", "n/a")

    def _answer(self, piece: Piece, last: Row) -> None:
        lines = (*last.lines, piece.line)
        self.rows[-1] = replace(last, more=f"{last.more} {piece.text}".strip(), lines=lines)


# --- rows that belong together ----------------------------------------------------------------------------


def _is_subheading(block: Block) -> bool:
    """Whether nothing but the name of the next part stands between two tables: "Money and law"."""
    return block.kind == "heading" or (len(block.text.split()) <= 6 and block.text[-1:] not in ".;")


def _chain_answers(chain: list[list[Row]], welsh: bool) -> list[Answer]:
    """The answers of tables under one another, which may be the parts of one checklist."""
    apart = [_answers(rows, welsh) for rows in chain]
    if len(chain) == 1 or all(apart):
        return [answer for answers in apart for answer in answers]
    alike = [_ask_alike(rows, welsh) for rows in chain]
    asked = [row for rows, alone in zip(chain, alike, strict=True) if alone for row in rows]
    known = any(answers and alone for answers, alone in zip(apart, alike, strict=True))
    if not known and not _answers(asked, welsh):
        return [answer for answers in apart for answer in answers]
    headed = [
        _answers([replace(row, headed=True) for row in rows], welsh) if alone else answers
        for rows, alone, answers in zip(chain, alike, apart, strict=True)
    ]
    return [answer for answers in headed for answer in answers]


def _ask_alike(rows: list[Row], welsh: bool) -> bool:
    """Whether a table does nothing but ask, and is answered by yes, no or n/a, or not at all."""
    rows = mend(_lettered(rows), welsh)
    return any(row.words for row in rows) and all(
        row.question.endswith("?") and row.answer(welsh)[0] in ("yes", "no", "n/a", "blank") for row in rows
    )


def _answers(rows: list[Row], welsh: bool) -> list[Answer]:
    rows = mend(_lettered(rows), welsh)
    asked = [r for r in rows if r.question and not never_asked(r.question) and not _is_to_sign(r)]
    known = [row for row in asked if asks_of_preparation(row.about) and _is_answered(row, welsh)]
    topics = {row.topic for row in asked if _in_company(row, welsh)} - {"other"}
    unheaded = len(known) >= _LEAST_UNHEADED or (len(known) >= 2 and len(topics) >= _LEAST_UNHEADED)
    topical = _are_topical([row for row in asked if row.checked], welsh)
    crossed = tells_ticks_from_crosses(asked)
    questions = _are_questions(asked, welsh)
    marked = _is_marked(asked, welsh)
    return [
        uncrossed(_answer(row, welsh), row) if crossed else _answer(row, welsh)
        for row in asked
        if ((row.headed or (marked and row.columns.closed)) and _may_ask(row, welsh))
        or (unheaded and _among_known(row, welsh))
        or (topical and _is_short(row, welsh))
        or questions
    ]


def _is_to_sign(row: Row) -> bool:
    """Whether a row is an officer's to sign: "Treasurer | Ann Bell | 3 May 2021", or the heading over it."""
    cells = [one_line(cell.text) for cell in row.cells]
    if any(_SIGNATURE.match(text) for text in cells):
        return True
    told = any(answers_alone(text) for text in cells if text)
    return is_role_line(row.question) and not told and any(find_dates(text) for text in cells)


def _are_questions(rows: list[Row], welsh: bool) -> bool:
    """Whether a table asks nothing but yes/no questions, on several topics of a checklist."""
    asks = [row for row in rows if row.question.endswith("?")]
    closed = [row for row in asks if not row.words or answers_alone(row.said, welsh)]
    answered = [row for row in closed if row.words]
    topics = {row.topic for row in closed} - {"other"}
    alone = len(asks) == len(rows) and 4 * len(closed) >= 3 * len(rows)
    headed = all(row.columns.answer is not None for row in rows)
    least = _LEAST_UNHEADED if headed else _LEAST_QUESTIONS
    return alone and len(answered) >= least and len(topics) >= _LEAST_UNHEADED


_LEAST_QUESTIONS = 5  # of a table without a heading over its answers: other tables ask, too


def _lettered(rows: list[Row]) -> list[Row]:
    """The rows with "Y standard agreement" parted, where two or more others answer by a lone letter."""
    lone = [row for row in rows if re.fullmatch(r"[YyNn](?:\W.*)?", row.words)]
    if len(lone) < 2 or any(row.columns.options for row in rows):
        return rows
    return [_letter_parted(row) for row in rows]


def _letter_parted(row: Row) -> Row:
    """The row with its letter parted from the words behind it, in the same cell or in the next."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    if row.columns.answer is None and len(filled) > 1 and re.fullmatch(r"[YyNn]", filled[0].text.strip()):
        return replace(row, cells=(replace(filled[0], text=letter_parted(row.words)),))
    return replace(row, cells=tuple(replace(cell, text=letter_parted(cell.text)) for cell in row.cells))


def _are_topical(rows: list[Row], welsh: bool) -> bool:
    """Whether rows under a heading such as "Officer advice" are topics or questions with a yes or no each."""
    known = [row for row in rows if _is_topical(row, welsh)]
    told = [row for row in known if row.words or ("?" in row.question and asks_of_preparation(row.about))]
    topics = {row.topic for row in told} - {"other"}
    enough = len(told) >= _LEAST_UNHEADED and len(topics) >= 2 and any(row.words for row in told)
    return enough and 4 * len(known) >= 3 * len(rows)


def _is_topical(row: Row, welsh: bool) -> bool:
    return is_topic(row.about) and _is_short(row, welsh)


def _is_short(row: Row, welsh: bool) -> bool:
    """Whether a few words have a yes or no beside them, or nothing, below a heading of what was checked."""
    short = row.checked and len(row.question.split()) <= 8 and not _LABEL.match(row.question)
    return short and (not row.words or answers_alone(row.said, welsh))


def _among_known(row: Row, welsh: bool) -> bool:
    """Whether a row of a table that asks how the paper was prepared is one more such question."""
    if asks_of_preparation(row.about) or _is_stated(row, welsh):
        return True
    word, reason = row.answer(welsh)
    if (
        is_topic(row.about)
        and len(row.question.split()) <= 6
        and row.words
        and answers_alone(row.said, welsh)
    ):
        return True  # "Staffing matters | N/A" among them
    said = word != "unclear" or not reason or opens_with_answer(row.words, welsh)  # "TBC – …" is an answer
    return asks_in_company(row.about) and said


def _is_stated(row: Row, welsh: bool) -> bool:
    """Whether a statement is answered under a heading of answers, or a topic is, or is left blank there."""
    columns = row.columns
    if (columns.answer is None and not columns.options) or _LABEL.match(row.question):
        return False
    word, reason = row.answer(welsh)
    if word == "blank":
        return reason is None and is_topic(row.about)
    return bool(columns.options) or answers_alone(row.said, welsh)


def _is_marked(rows: list[Row], welsh: bool) -> bool:
    """Whether columns that ask for yes or no tick off topics of a checklist, and are no table of figures."""
    rows = [row for row in rows if row.columns.closed]
    cells = [text_at(row.cells, column) for row in rows for column in row.columns.options.values()]
    topics = {row.topic for row in rows if row.answer(welsh)[0] != "unclear"} - {"other"}
    return len(topics) >= 2 and not any(re.search(r"\d\s*%|^\s*\d+\s*$", cell) for cell in cells)


def _is_answered(row: Row, welsh: bool) -> bool:
    word, _ = row.answer(welsh)
    boxed = box_marks(" ".join(cell.text for cell in row.cells))
    return word in ("yes", "no", "n/a") or (word == "blank" and bool(boxed)) or is_crossed(row)


def _in_company(row: Row, welsh: bool) -> bool:
    return asks_in_company(row.about) and row.answer(welsh)[0] in ("yes", "no", "n/a")


_SIGNATURE = re.compile(r"(?:signed|signature|llofnod\w*)\b[^?.]{0,40}$|name typed\b", re.IGNORECASE)
_INSTRUCTS = re.compile(r"please\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:signature|signed|date|dated|name|print name|title|position|role|comments?)\b[^?]*$", re.IGNORECASE
)


def _may_ask(row: Row, welsh: bool) -> bool:
    """Under a checklist heading: a question or a topic, and not a line to sign or a box for comments."""
    if _LABEL.match(row.question) or not (row.cells or row.loose):
        return False
    word, reason = row.answer(welsh)
    if word in ("yes", "no", "n/a") or "?" in row.question or starts_question(row.question):
        return True
    return is_topic(row.about) and len((reason or "").split()) <= 8


def _answer(row: Row, welsh: bool) -> Answer:
    word, reason = row.answer(welsh)
    question = NUMBER.sub("", row.question)
    route = "table" if row.ruled else "columns"
    return Answer(row.topic, question, word, reason, evidence_of(row.lines), route)
