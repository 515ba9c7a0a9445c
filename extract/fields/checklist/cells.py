"""Rows of a table parted into the rows of its checklist: headings, questions abreast, two run together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...page import Cell
from .answers import (
    answers_alone,
    are_twins,
    box_marks,
    checks_topics,
    heads_checklist,
    is_empty_box,
    is_topic,
    read_answer,
    starts_question,
)
from .rows import heads_answer, one_line


def is_banner(text: str) -> bool:
    """Whether a cell is a heading over rows of what was checked, and none of its topics."""
    words = one_line(text)
    set_off = words.isupper() or words.endswith(":")
    return "?" not in words and (
        heads_checklist(words) or (set_off and checks_topics(words) and not is_topic(words))
    )


def below_banner(cells: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    """A row whose first cell has taken in the heading above it, as a row for the heading and one below."""
    first = cells[0] if cells else None
    texts = first.text.split("\n") if first else []
    if first is None or len(texts) < 2 or len(texts) != len(first.lines) or not is_banner(texts[0]):
        return [cells]
    here = (first.lines[1].page or 0, first.lines[1].number)
    return [(_lines_of(first, here, above=True),), (_lines_of(first, here, above=False), *cells[1:])]


def turned(rows: Sequence[tuple[Cell, ...]]) -> Sequence[tuple[Cell, ...]]:
    """The rows with each answer behind its question, where a column of ticks or answers stands first."""
    if 2 <= len(rows) <= _MOST_UPRIGHT and len({len(row) for row in rows}) == 1:
        if upright := _upright(rows) or _ticked_upright(rows):
            return upright
        if len(rows) == 2 and len(rows[0]) >= _LEAST_TURNED:
            return rows
    below = rows[1:] if rows and _heads_answers(rows[0]) else rows
    answered = [row for row in below if row[0].text.strip()]
    if len(answered) < _LEAST_TURNED or any(
        len(row) < 2 or row[0].column or row[0].span > 1 for row in below
    ):
        return rows
    if len(below) == len(rows) and any(len(row) > 2 for row in rows):
        return rows  # "Yes | Legal advice | 12.50": nothing says what the columns hold
    asked = [row for row in answered if is_topic(row[1].text)]
    if not all(_answers(row[0].text) for row in answered) or 4 * len(asked) < 3 * len(answered):
        return rows
    return [(replace(row[1], column=0), replace(row[0], column=1), *row[2:]) for row in rows]


def _answers(text: str) -> bool:
    return answers_alone(text) or box_marks(text) == text.strip()


def _heads_answers(cells: tuple[Cell, ...]) -> bool:
    """Whether a row of headings opens with the one over the answers: "Done? | Item | Initials"."""
    return len(cells) > 1 and heads_answer(cells[0].text) and not is_topic(cells[1].text)


_LEAST_TURNED = 3
_MOST_UPRIGHT = 4  # topics, answers, notes and dates


def _upright(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """A row for each topic of a heading row with its answer below, and what the rows of notes say of it.

    None where they are something else. "Topic | Legal | Finance" over "Done? | Yes | No".
    """
    if rows[0] and not is_topic(rows[0][0].text):
        rows = [row[1:] for row in rows]
    topics, *below = rows
    if not topics or not all(is_topic(cell.text) and len(cell.text.split()) <= 6 for cell in topics):
        return []
    below = [_with_none_as_no(row) for row in below]
    answers = next((row for row in below if _are_answers(row)), None)
    if answers is None:
        return []
    notes = [row for row in below if row is not answers]
    return [
        tuple(replace(row[at], column=column) for column, row in enumerate([topics, answers, *notes]))
        for at in range(len(topics))
    ]


def _with_none_as_no(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells of a row with "No" for each "None", where others of them say yes: implications, or none."""
    told = [cell.text for cell in row if cell.text.strip() and not _NONE.fullmatch(cell.text.strip())]
    if not any(read_answer(text)[0] == "yes" for text in told) or not all(map(answers_alone, told)):
        return row
    return tuple(replace(cell, text="No") if _NONE.fullmatch(cell.text.strip()) else cell for cell in row)


_NONE = re.compile(r"none|nil|dim", re.IGNORECASE)


def _ticked_upright(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """A row for each topic of a heading row whose column is ticked in the row "Yes", "No" or "N/A"."""
    topics, options = rows[0][1:], [row for row in rows[1:] if row and answers_alone(row[0].text)]
    short = all(is_topic(cell.text) and len(cell.text.split()) <= 6 for cell in topics)
    if len(topics) < _LEAST_TURNED or not short or len(options) < 2 or len(options) < len(rows) - 1:
        return []
    marks = [one_line(cell.text) for row in options for cell in row[1:] if cell.text.strip()]
    if not all(mark in "xX" or box_marks(mark) == mark for mark in marks):
        return []
    return [(replace(topic, column=0), _chosen(options, at)) for at, topic in enumerate(topics, 1)]


def _chosen(options: Sequence[tuple[Cell, ...]], at: int) -> Cell:
    """The answer of the rows that are ticked in a column: "Yes", or "Yes, No" where both are."""
    ticked = [row for row in options if (text := row[at].text.strip()) and not all(map(is_empty_box, text))]
    lines = tuple(line for row in ticked for line in (*row[0].lines, *row[at].lines))
    return Cell(", ".join(one_line(row[0].text) for row in ticked), 1, lines)


def _are_answers(row: tuple[Cell, ...]) -> bool:
    """Whether a row holds nothing but answers, three at least; some may be blank."""
    told = [cell.text for cell in row if cell.text.strip()]
    return len(told) >= _LEAST_TURNED and all(map(answers_alone, told))


def abreast(cells: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    """A row of two questions side by side, or of one behind its answer, as rows of question and answer."""
    asks = [at for at, cell in enumerate(cells) if one_line(cell.text).endswith("?") and is_topic(cell.text)]
    if len(cells) == 4 and (asks == [0, 2] or _are_pairs(cells)):
        return [*_unglued(cells[:2]), *_unglued(cells[2:])]
    if asks == [1] and len(cells) == 2 and answers_alone(cells[0].text):
        return [(replace(cells[1], column=0), replace(cells[0], column=1))]
    return _unglued(cells)


def _are_pairs(cells: tuple[Cell, ...]) -> bool:
    """Whether a row is two topics, each with its answer or a blank: "Legal | Yes | Risk | "."""
    topics, said = cells[::2], [cell.text.strip() for cell in cells[1::2]]
    short = all(0 < len(cell.text.split()) <= 5 and not answers_alone(cell.text) for cell in topics)
    return (
        short
        and any(is_topic(c.text) for c in topics)
        and any(said)
        and all(not words or answers_alone(words) for words in said)
    )


def _unglued(cells: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    """A row in which an unanswered question was run together with the next, as a row for each."""
    asks = next((cell for cell in cells if "?" in cell.text), None)
    texts = asks.text.split("\n") if asks else []
    if asks is None or len(texts) != len(asks.lines) or any(len(c.lines) > len(texts) for c in cells):
        return [cells]
    cut = next(
        (
            at
            for at in range(1, len(texts))
            if texts[at - 1].endswith("?")
            and starts_question(texts[at])
            and not _goes_on_in_english(texts, at)
        ),
        None,
    )
    if cut is None:
        return [cells]
    here = (asks.lines[cut].page or 0, asks.lines[cut].number)
    above = tuple(_lines_of(cell, here, above=True) for cell in cells)
    return [above, *_unglued(tuple(_lines_of(cell, here, above=False) for cell in cells))]


def _goes_on_in_english(texts: Sequence[str], at: int) -> bool:
    """Whether a question that begins on a line is the one above it in the other language."""
    above = " ".join(texts[:at])
    return are_twins(above[above.rfind("?", 0, -1) + 1 :].strip(), " ".join(texts[at:]))


def _lines_of(cell: Cell, here: tuple[int, int], *, above: bool) -> Cell:
    """The lines of a cell that stand above a printed line, or from it on."""
    texts = cell.text.split("\n")
    if len(texts) != len(cell.lines):
        texts = [line.text for line in cell.lines]
    kept = [
        (text, line)
        for text, line in zip(texts, cell.lines, strict=True)
        if ((line.page or 0, line.number) < here) == above
    ]
    return replace(cell, text="\n".join(text for text, _ in kept), lines=tuple(line for _, line in kept))
