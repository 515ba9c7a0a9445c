"""An outcome told by the one box that is ticked, or by the one cell that is marked, of several."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...page import Table
from ...record import Evidence, Outcome
from ..header.status import EMPTY, TICKED
from ..language import pattern
from .choices import BOX
from .said import first_outcome, outcome_in

_OUTCOME_BOX = re.compile(rf"(?P<word>[A-Z][A-Za-z ]{{3,40}}?)\s*(?P<box>{BOX.pattern})")
_ENDS_WITH_BOX = re.compile(rf"(?:{BOX.pattern})$")
_OUTCOME_BOX_FIRST = re.compile(rf"(?P<box>{BOX.pattern})\s*(?P<word>[A-Z][A-Za-z ]{{3,40}})")


def ticked(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The one box that is ticked behind "Approved", "Not approved", "Deferred"."""
    if (option := _ticked_option(blocks)) and (outcome := outcome_in(option[0])):
        return outcome, option[1].evidence()
    for block in blocks:
        if len(block.text) > 300 or block.zone == "checklist":
            continue
        layout = _OUTCOME_BOX_FIRST if _begins_with_box(block.text.strip()) else _OUTCOME_BOX
        boxes = [(_option(m["word"]), m["box"]) for m in layout.finditer(block.text)]
        marked = [outcome for outcome, box in boxes if re.match(TICKED, box)]
        if sum(outcome is not None for outcome, _ in boxes) > 1 and len(marked) == 1 and marked[0]:
            return marked[0], block.evidence()
    return None


def _begins_with_box(text: str) -> bool:
    """Whether each of some words stands behind its box: "Mark one: [ ] Agreed [X] Held over"."""
    first = BOX.search(text)
    return bool(first and not _ENDS_WITH_BOX.search(text) and not first_outcome(text[: first.start()]))


def _option(words: str) -> Outcome | None:
    """The outcome that the words beside a box name."""
    put_off: Outcome | None = (
        "deferred" if pattern("outcome", "option_put_off").fullmatch(words.strip()) else None
    )
    return first_outcome(words) or put_off


def _ticked_option(blocks: Sequence[Block]) -> tuple[str, Block] | None:
    """The one of several outcomes with a mark in the cell beside or below it: "Refused | | Deferred | ✓"."""
    rows = {id(block.cells): block for block in blocks if block.kind == "row" and block.table}
    for table in {id(block.table): block.table for block in rows.values()}.values():
        for options in _options(table) if table else ():
            marked = [(words, at) for words, mark, at in options if mark and not re.match(EMPTY, mark)]
            if len(options) > 1 and len(marked) == 1 and marked[0][1] in rows:
                return marked[0][0], rows[marked[0][1]]
    return None


def _options(table: Table) -> Iterator[list[tuple[str, str, int]]]:
    """Each group of outcomes in a table's cells, with the mark beside or below each and its row."""
    told = [(id(row), [" ".join(cell.text.split()) for cell in row]) for row in table.rows]
    beside = [(a, b, at) for at, row in told for a, b in zip(row[::2], row[1::2], strict=False)]
    before = [(b, a, at) for a, b, at in beside]
    below = (
        [(a, b, at) for a, b in zip(row, marks, strict=True)]
        for (_, row), (at, marks) in itertools.pairwise(told)
        if len(row) == len(marks)
    )
    for pairs in (beside, before, *below):
        yield [pair for pair in pairs if _OPTION.fullmatch(pair[0]) and _MARK.fullmatch(pair[1])]


_OPTION = re.compile(
    r"(?:not |partly )?(?:approved?|agreed?|supported|refused?|rejected?|declined?|deferred?|noted)"
    r"(?: (?:in (?:part|full)|with (?:changes|amendments|conditions|modifications)|subject to conditions"
    r"|as (?:amended|recommended|requested)))?\W*",
    re.IGNORECASE,
)
_MARK = re.compile(rf"(?:[xX]|{TICKED}|{EMPTY})?")
