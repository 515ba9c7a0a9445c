"""What the columns of a list say of each entry: that it is still to be decided, or has been."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block, Entry
from ...forms.vocabulary import plain
from ...record import Evidence, Outcome
from ..header.values import Value
from ..language import pattern
from ..money.rows import is_refusal
from ..word_lists import vocabulary
from .said import outcome_in

_LABELS = vocabulary("outcome")["labels"]


def tells_what_came(values: Sequence[Value]) -> bool:
    """Whether an entry of a plan fills the column that asks what was decided, as a decided one does."""
    asks = {*_LABELS["outcome"], *_LABELS["telling"], "result"}
    return any(plain(v.label) in asks and outcome_in(v.text) for v in values)


def remarked(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What a list notes beside what came to nothing: "Withdrawn by the force"."""
    for label, block in itertools.pairwise(blocks):
        said = pattern("outcome", "came_to_nothing").match(block.text)
        if said and label.text.endswith(":") and plain(label.text) in _LABELS["remarks"]:
            outcome = outcome_in(said[0])
            return (outcome, block.evidence(*said.span())) if outcome else None
    return None


def told_in_title(entry: Entry) -> tuple[Outcome, Evidence] | None:
    """What the title of a list's entry says came of it: "(withdrawn)", "Outturn \u2013 report noted"."""
    if entry.listed and entry.title and entry.blocks:
        first = entry.blocks[0]
        behind = _BEHIND_TITLE.fullmatch(first.text.removeprefix(entry.title))
        if behind and (said := outcome_in(behind["said"])):
            return said, first.evidence()
    to_note = _TO_NOTE.search(entry.title or "")
    word = ("noted" if to_note else outcome_in(entry.title or "")) if entry.listed else None
    told = word in ("refused", "deferred", "withdrawn") or (
        word == "noted" and (to_note or _NOTED.search(entry.title or ""))
    )
    return (word, entry.blocks[0].evidence()) if word and told else None


# The title's line goes on: "Treasury outturn \u2013 noted".
_BEHIND_TITLE = re.compile(
    r"\s*(?:[\u2013\u2014-]|\()\s*(?P<said>(?:not\s+)?(?:noted|approved|agreed|accepted|supported|refused|declined|rejected|"
    r"deferred|withdrawn))\W*",
    re.IGNORECASE,
)
_TO_NOTE = re.compile(r"\s[\u2013\u2014-]\s+to\s+note\.?$|\(to\s+note\)$", re.IGNORECASE)
_NOTED = re.compile(r"[\u2013\u2014-]\s+(?:report\s+|paper\s+)?noted\.?$", re.IGNORECASE)


def answered(blocks: Sequence[Block], above: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What the cell of an entry answers that holds a "Yes", a "No" or "In part" and at most a link.

    `above` prints the columns' names, as far as they were kept: they must not ask for something else.
    """
    cells = [(over, block) for over, block in itertools.pairwise(blocks) if _answer(block)]
    names = [block.text for block in above if len(block.text) < _LONGEST_NAME]
    asked = any(pattern("outcome", "asks_if_agreed").search(name) for name in names)
    other = any(pattern("outcome", "asks_else").search(name) for name in names)
    if len(cells) != 1 or cells[0][0].text.rstrip().endswith((":", "?")) or (other and not asked):
        return None
    said = _answer(cells[0][1])
    if said is None or not (asked or said["link"] or cells[0][1] is blocks[-1]):
        return None
    outcome: Outcome = "approved" if said["yes"] else "refused" if said["no"] else "approved-in-part"
    return outcome, cells[0][1].evidence(*said.span())


_LONGEST_NAME = 120  # characters of the line that names the columns


def _answer(block: Block) -> re.Match[str] | None:
    told = block.kind in {"paragraph", "heading"}
    return pattern("outcome", "answer_cell", case=True).fullmatch(block.text.strip()) if told else None


def was_not_given(blocks: Sequence[Block]) -> bool:
    """Whether a cell of an entry says that nothing was given, whatever is said above of all entries."""
    return any(len(block.text) < 90 and is_refusal(block.text) for block in blocks)


def is_left_blank(values: Sequence[Value], blocks: Sequence[Block]) -> bool:
    """Whether an entry leaves blank the column that asks for its outcome, or every label of approval."""
    empty = [v for v in values if not v.text.strip()]
    outcomes = [v for v in values if plain(v.label) in _LABELS["outcome"]]
    if outcomes and not any(v.text.strip() or _stands_below(v, blocks) for v in outcomes):
        return True
    asked = [v for v in values if plain(v.label) in _LABELS["approval"]]
    # What stands below "Outcome:" is no label, though it reads like one: "Decision agreed".
    said = [below for v in empty if (below := _stands_below(v, blocks)) and outcome_in(below.text)]
    asked = [v for v in asked if not any(v.block is block for block in said)]
    return len({plain(v.label) for v in asked}) > 1 and not any(v.text.strip() for v in asked)


def _stands_below(value: Value, blocks: Sequence[Block]) -> Block | None:
    """The word below a label, which may read like a label itself: "Outcome:", and below it "Awarded"."""
    at = next((at for at, block in enumerate(blocks) if block is value.block), len(blocks))
    return next(
        (b for b in blocks[at + 1 : at + 2] if b.text.strip() and not b.text.rstrip().endswith(":")), None
    )
