"""What a panel or committee resolved, where the minutes of its meeting or the page of an item say it."""

import itertools
from collections.abc import Iterator, Sequence

from ...block import Block, Entry
from ...record import Evidence, Outcome, Recommendation, Signature
from ..awards.declined import declined_blocks
from ..header.council_pages import resolutions_of_item
from ..header.values import Value
from ..language import pattern, sought
from ..passages import zone_runs
from .choices import awaits_choice, choices_in
from .columns import remarked
from .likely import likely_outcome
from .outcome import find_outcome, is_undecided
from .partly import given_in_part
from .said import outcome_in

_IT_WAS = sought("outcome", "it_was")
_ROUTINE = sought("outcome", "routine")
_WITHIN = sought("outcome", "within", case=True)


def came_of(
    entry: Entry,
    values: Sequence[Value],
    signatures: Sequence[Signature],
    recommendations: Sequence[Recommendation],
) -> tuple[Outcome, Evidence] | None:
    """What came of an entry: of a panel's paper what was resolved, of any other what was decided."""
    if entry.kind == "paper":
        return resolved_outcome(entry.blocks, listed=entry.listed)
    if entry.listed and (aside := remarked(entry.blocks)):
        return aside
    found = find_outcome(entry, values, signatures, recommendations)
    if found and found[0] == "approved" and not entry.listed:
        some = given_in_part(entry.blocks)
        if some or declined_blocks(entry):  # "Recommendation 3 does not have my support"
            return "approved-in-part", some or found[1]
    return found


def probable_outcome(entry: Entry, signatures: Sequence[Signature]) -> tuple[Outcome, Evidence] | None:
    """What probably came of a decision in words that no rule knows; of a blank form nothing did."""
    if entry.kind != "decision" or awaits_choice(entry, choices_in(entry.blocks), signatures):
        return None
    found = None if is_undecided(entry.blocks, signatures, None) else likely_outcome(entry)
    if found and found[0] == "approved" and not entry.listed and given_in_part(entry.blocks):
        return "approved-in-part", found[1]
    return found


def resolved_outcome(blocks: Sequence[Block], *, listed: bool = False) -> tuple[Outcome, Evidence] | None:
    """What came of a paper where its panel is said to have resolved; a report to one is not decided yet.

    `listed`: it is an item of minutes, where a heading "Decision:" is theirs too.
    """
    for at, block in enumerate(blocks):
        spoken = pattern("outcome", "resolved", case=True).match(block.text)
        if block.zone == "decision":  # of minutes, whose sentence tells it within
            spoken = spoken or _IT_WAS.search(block.text)
        if not spoken or _ROUTINE.search(block.text):
            continue
        for said, where in _said(block.text[spoken.end() :].strip(), blocks[at:]):
            if outcome := outcome_in(said):
                return outcome, where.evidence()
    for block in blocks:
        within = _WITHIN.search(block.text)
        if within and (outcome := outcome_in(within["said"])):
            return outcome, block.evidence(*within.span("said"))
    return _minuted(blocks, listed) or _without_a_word(blocks)


def _said(words: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """What was resolved: behind the word itself, else the line below it, and the items of a list there."""
    if words and not _leads_in(words):
        yield words, blocks[0]
        return
    below = list(itertools.dropwhile(lambda block: _leads_in(block.text), blocks[1:]))
    listed = itertools.takewhile(lambda block: block.kind == "item", below)
    yield from ((block.text, block) for block in [*listed] or below[:1])


def _leads_in(words: str) -> bool:
    """Whether words only open a list: "That Members:-"."""
    return words.rstrip(" -\u2013\u2014").endswith(":") and len(words.split()) <= 20


def _minuted(blocks: Sequence[Block], listed: bool) -> tuple[Outcome, Evidence] | None:
    """What stands under "Decisions:" on the page of a minute, or in an item of minutes."""
    if not listed and not any(pattern("outcome", "minuted").fullmatch(block.text) for block in blocks):
        return None
    for run in zone_runs(blocks, "decision"):
        if pattern("outcome", "decisions").fullmatch(run[0].heading):
            for block in run:
                if outcome := outcome_in(block.text):
                    return outcome, block.evidence()
    return None


def _without_a_word(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What closes a council's page of an item, whose heading "Resolved" did not come with it."""
    for block in resolutions_of_item(blocks):
        if outcome := outcome_in(block.text):
            return outcome, block.evidence()
    return None
