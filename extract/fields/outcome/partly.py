"""A decision that gives some of what was asked for and not the rest, though no word of it says "in part"."""

import itertools
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import plain
from ...page import Table
from ...record import Evidence, Outcome
from ..awards.declined import turns_items_down
from ..language import SENTENCES, pattern, sought
from ..word_lists import vocabulary
from .said import outcome_in

_SOME_NOT = sought("outcome", "some_not")
_ITS_OTHER_NOT = sought("outcome", "its_other_not")
_I_GIVE = sought("outcome", "i_give")
_I_LEAVE_OUT = sought("outcome", "i_leave_out")


def given_in_part(blocks: Sequence[Block]) -> Evidence | None:
    """Where an approval is seen to leave some of it out: in a table of results, or in the writer's words."""
    for block in blocks:
        if block.table and _results_differ(block.table):
            return block.evidence()
    own = [block for block in blocks if block.zone not in _NOT_DECIDED]
    if listed := _answered_each(own):
        return listed
    for block in own:
        if turns_items_down(block):
            return block.evidence()
        if told := _SOME_NOT.search(block.text):
            return block.evidence(*told.span())
        besides = _ITS_OTHER_NOT.search(block.text) if block.zone == "decision" else None
        if besides:
            return block.evidence(*besides.span())
    gives = any(_I_GIVE.search(block.text) for block in own)
    refused = (b for b in own if gives and _I_LEAVE_OUT.search(b.text))
    return next((block.evidence() for block in refused), None)


def _answered_each(blocks: Sequence[Block]) -> Evidence | None:
    """Where a list gives one thing that was asked for and not another: "A radio: yes" and "A van: no"."""
    for _, group in itertools.groupby(blocks, key=lambda block: (block.kind, block.zone == "decision")):
        run = [block for block in group if block.zone != "checklist"]
        if not run or not (
            run[0].kind == "item" or (run[0].kind == "paragraph" and run[0].zone == "decision")
        ):
            continue
        each = [part for block in run for part in _parts(block)]
        told = [pattern("outcome", "each_given").search(part) for part in each]
        given = {bool(match["yes"]) for match in told if match}
        if len(given) > 1 and all(told):
            return run[0].evidence()
    return None


def _parts(block: Block) -> list[str]:
    """An item as it stands, and the sentences of a paragraph."""
    return [block.text] if block.kind == "item" else [part for part in SENTENCES.split(block.text) if part]


_HEADINGS = frozenset(vocabulary("outcome")["labels"]["results"])
_NOT_DECIDED = ("background", "recommendation", "checklist", "appendix")


def _results_differ(table: Table) -> bool:
    """Whether a column says that some of what was asked for is given, and some is not, or less is."""
    for head in table.rows[0] if len(table.rows) > 2 else ():
        if plain(head.text) not in _HEADINGS:
            continue
        cells = [cell.text for row in table.rows[1:] for cell in row if cell.column == head.column]
        told = {_result(" ".join(text.split())) for text in cells if len(text.split()) <= _FEW}
        given = told & {"approved", "approved-in-part"}
        if given and told & {"refused", "deferred", "withdrawn", "approved-in-part"}:
            return True
    return False


def _result(words: str) -> Outcome | None:
    """What a cell of results says: "Granted", "Not supported", or only "Yes" or "No"."""
    if answer := pattern("outcome", "yes_or_no").match(words):
        return "approved" if answer["yes"] else "refused"
    return outcome_in(words)


_FEW = 12  # words of a cell that says what came of it; more of them give reasons
