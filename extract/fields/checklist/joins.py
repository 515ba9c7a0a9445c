"""Rows of a checklist put together again: cut by a line, by the end of a page, or by a remark below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block
from ...page import Cell, Line, Table
from ..dates.dates import find_dates
from ..signatures.signatories import is_role_line, office_of, person_in
from .answers import (
    answers_alone,
    are_twins,
    box_marks,
    is_topic,
    prepares,
    remark_of,
    starts_question,
    with_boxes,
)
from .rows import Columns, Row, one_line

NUMBER = re.compile(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]\s+|^\d{1,2}(?:\.\d{1,2})*\s+(?=[A-Z])"
)


def mend(rows: list[Row], welsh: bool) -> list[Row]:
    """Put together the rows that a line or page break has cut."""
    whole: list[Row] = []
    for row in rows:
        last = whole[-1] if whole else None
        remark = remark_below(last, row, welsh) if last else None
        if last and remark is not None:
            whole[-1] = with_remark(last, remark, row.lines)
            continue
        if last and last.loose and not last.more and are_twins(last.question, row.question):
            whole[-1] = replace(row, question=f"{last.question} {row.question}", lines=last.lines + row.lines)
            continue
        if last is None or not _goes_on(last, row, welsh):
            whole.append(row)
            continue
        words = _told(row, last)
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


def remark_below(last: Row, row: Row, welsh: bool) -> str | None:
    """What a row says of the answer above it: "Comments: by letter", or a sentence with nothing beside it."""
    if row.loose or not last.question:
        return None
    labelled = remark_of(row.question)
    if labelled is not None:
        return f"{labelled} {row.words}".strip()
    return row.question if not row.words and is_remark(last, row.question, welsh) else None


def with_remark(row: Row, remark: str, lines: tuple[Line, ...]) -> Row:
    """The row with what a line below says of its answer."""
    return replace(row, remark=f"{row.remark} {remark}".strip(), lines=row.lines + lines)


def _goes_on(last: Row, row: Row, welsh: bool) -> bool:
    """Whether `row` goes on with the question or the answer of `last`."""
    if not last.question or not row.cells or last.loose:
        return is_open(last) and not row.loose and row.question[:1].islower()
    if not row.question:
        return True  # more of the answer
    if NUMBER.match(row.question) or last.question.endswith("?"):
        return False
    if row.question[:1].islower() and not starts_question(row.question):
        return True
    if _CANNOT_END.search(last.question) and not _told(row, last):
        return True  # "… agrees with the" above "Police and Crime Plan"
    return starts_question(last.question) and not starts_question(row.question) and row.question.endswith("?")


def _told(row: Row, last: Row) -> str:
    """What a row says of the answer above it; who gave that, or when, is no part of it."""
    cells = (cell for cell in row.cells if cell.column not in last.columns.aside)
    return " ".join(one_line(cell.text) for cell in cells).strip()


_CANNOT_END = re.compile(r"\b(?:the|of|and|an?|to|with|by|for|from|has|have|been|be)$")


def is_open(row: Row) -> bool:
    """Whether a question printed outside the grid has not come to its end."""
    return row.loose and "?" not in row.question


def ends(last: Row, text: str) -> bool:
    """Whether a line ends the question of a row whose answer stood beside its beginning."""
    return "?" not in last.question and "?" in text and text[:1].islower()


def torn_off(above: Sequence[Block], table: Table) -> Row | None:
    """The first row of a checklist that was printed above its table, as an item and its answer below it.

    "A. Legal Services have advised" and "Yes – by letter" above "B. Finance have agreed | Yes", or the Welsh
    of a question whose English the table's first row asks. None where it is nothing of the kind.
    """
    first = one_line(table.rows[0][0].text)
    if above and above[-1].kind == "item" and are_twins(above[-1].text, first):
        return _loose(above[-1], "", above[-1:])
    if len(above) < 2 or above[0].kind != "item" or above[1].kind != "paragraph":
        return None
    asked, said = above
    if not first.startswith(f"{_next_mark(asked.marker)} ") or not answers_alone(said.text):
        return None
    return _loose(asked, said.text, above)


def _loose(asked: Block, said: str, blocks: Sequence[Block]) -> Row:
    lines = tuple(line for block in blocks for _, line in block.pieces)
    return Row(asked.text, (), Columns(), False, lines, False, said, True)


def _next_mark(mark: str) -> str:
    """The mark of the next item: "B." behind "A.", "2)" behind "1)"."""
    bare = mark.strip("().")
    after = str(int(bare) + 1) if bare.isdigit() else chr(ord(bare) + 1) if len(bare) == 1 else bare
    return mark.replace(bare, after)


def remark_parted(row: Row, asks: Cell | None, welsh: bool) -> Row:
    """The row with a remark that stands below the question, in its cell, told from it."""
    asked, mark, remark = asks.text.rpartition("?\n") if asks else ("", "", "")
    asked = one_line(asked + mark)
    short = replace(row, question=asked)
    labelled = remark_of(remark) if mark else None
    if labelled is None and mark and answers_alone(remark, welsh) and not box_marks(with_boxes(remark)):
        labelled = remark  # "TBC", typed below the question
    if labelled is not None:
        return replace(short, remark=one_line(labelled))
    return replace(short, remark=one_line(remark)) if mark and is_remark(short, remark, welsh) else row


def is_remark(last: Row, text: str, welsh: bool) -> bool:
    """Whether a line below an answered question, with nothing beside it, is the reason for the answer."""
    told = last.columns.options or (last.headed and not (prepares(text) and is_topic(text)))
    if not told or not last.question.endswith("?") or last.answer(welsh)[0] == "blank":
        return False
    if (
        "?" in text
        or starts_question(text)
        or re.match(r"\W?(?:if|please|i|we)\b", text, re.IGNORECASE)
        or NUMBER.match(text)
        or is_role_line(text)
    ):
        return False
    return len(text.split()) > 1 and (text.endswith(".") or text[:1].islower() or text[:1] in "(–-—")


def signs_off(text: str) -> bool:
    """Whether a line below a checklist tells who saw it through, or when, and answers nothing.

    >>> signs_off("Completed by: J. Moss"), signs_off("Yes: by J. Moss"), signs_off("Completed: 3 May 2021")
    (True, False, False)
    """
    if is_role_line(text):
        return True
    if _ANSWERS_FIRST.match(text):
        return False
    label, colon, told = text.partition(":")
    if colon:
        return len(label.split()) > 1 and bool(office_of(told) or person_in(told) or find_dates(told))
    behind = _SEEN_BY.search(text)
    return behind is not None and bool(office_of(text[behind.end() :]) and find_dates(text))


_ANSWERS_FIRST = re.compile(
    r"\W*(?:yes|no|not?\s+applicable|n/?a|oes|ydy|nac\s+\w+)\b\s*(?:$|[-–—:;,.(])", re.IGNORECASE
)
_SEEN_BY = re.compile(r"^\w+(?:\s+\w+){0,3}\s+by\s")
