"""Which words of a form's cells are labels: those that a list knows, and those that read as one."""

import re
from dataclasses import replace
from functools import lru_cache

from ...block import Block
from ...forms.vocabulary import Label, guessed_label, hinted_fields, opening_label
from ..dates.labels import hinted_role

# The number that a form gives its boxes is no part of the label.
_WORDS = re.compile(
    r"(?:(?:(?i:box|field|question)\s+)?\d{1,2}[.:)]?\s+)?(?P<words>[^\W\d][^\d\u00a3.;!]{1,58})"
)

_SHORTENED = re.compile(r"(?i)(?<=\w\sno)\.$|(?<=\w\sref)\.$")  # "Sheet no."; "No." heads a column


@lru_cache(maxsize=1 << 13)  # a cell is asked about for its own row and for the rows around it
def cell_label(text: str) -> Label | None:
    """The label a cell opens with; common words count when they are the whole cell."""
    words = " ".join(text.split())
    label = opening_label(words) or _guessed(words)
    return label if (label and label.start == 0) or (label and _NUMBERED.match(words)) else None


_NUMBERED = re.compile(r"\d|(?:box|field|question)\s+\d", re.IGNORECASE)


def _guessed(words: str) -> Label | None:
    """The label that a cell is by its noun, the number that the form gives it apart."""
    number = _BOX.match(words)
    at = number.end() if number else 0
    label = guessed_label(words[at:])
    return label and replace(label, start=label.start + at, end=label.end + at, value=label.value + at)


_BOX = re.compile(r"(?:(?i:box|field|question)\s+\d{1,2}[a-z]?[.:)]?|\d{1,2}[.)])\s+")


def label_words(text: str) -> str:
    """The words of a cell, if their shape may be a label's: few, no figures, no sentence; else ""."""
    words = _SHORTENED.sub("", text.strip().rstrip(":?"))
    match = _WORDS.fullmatch(words) if not words.endswith(",") else None
    return match["words"] if match and len(match["words"].split()) <= 11 else ""


@lru_cache(maxsize=1 << 13)
def reads_as_label(text: str) -> bool:
    """Whether a cell is a label, known to a list or by its words ("Who wrote it")."""
    label = label_words(text)
    return bool(label) and bool(cell_label(label) or hinted_fields(label) or hinted_role(label))


def is_row_of_labels(row: Block) -> bool:
    """Whether every cell of a row may be a label, and most read as one: values stand below it."""
    words = [cell.text for cell in row.cells if cell.text.strip()]
    return (
        len(words) > 1 and all(map(label_words, words)) and sum(map(reads_as_label, words)) * 2 > len(words)
    )


def is_short_label(text: str) -> bool:
    """Whether a cell is a label for certain enough to be no value: known, or a few words that ask for one."""
    return len(text.split()) <= 4 and bool(cell_label(text) or (label_words(text) and hinted_fields(text)))


_NUMBER_OF_ROW = re.compile(r"(?:[A-Z]{1,6}[ /.-]?)?\d")


def is_in_log(block: Block) -> bool:
    """Whether a row is a numbered one below the headings of a wide log, whose cells hold no labels."""
    rows = block.table.rows if block.table else ()
    if len(block.cells) < 5 or len(rows) < 3 or tuple(block.cells) == tuple(rows[0]):
        return False
    heads, numbers = rows[0], [row[0].text.strip() for row in rows[1:] if row]
    named = all(cell.text.strip() and not re.search(r"\d|:\s*$", cell.text) for cell in heads)
    return named and all(_NUMBER_OF_ROW.match(number) for number in numbers)
