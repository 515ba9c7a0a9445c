"""What came of an entry in a list of decisions taken: a deed told of it, or the words that it opens with."""

import re
from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Outcome
from ..header.deciders import DID, DONE_BY
from ..language import SENTENCES, pattern, sought
from .said import outcome_in

_ON_DAY = sought("outcome", "on_day")
_OPENS_TAKEN = sought("outcome", "opens_taken")


def told_by_deed(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done on a day, or by an officer: "The Treasurer accepted …"."""
    if shouted := _shouted(blocks):
        return shouted
    for block in blocks:
        if day := _ON_DAY.search(block.text):
            said = day["what"] or day["what2"] or day["what3"]
            return outcome_in(said) or "approved", block.evidence(*day.span())
        for deed in (DONE_BY, DID):
            for said in deed.finditer(block.text):
                words = said[0] if deed is DONE_BY else block.text[said.end("who") :]
                sentence = SENTENCES.split(words.lstrip(" .;:"))[0]
                refused = re.search(r"\bnot\s+\w+$", said[0])
                told: Outcome | None = "refused" if refused else outcome_in(sentence)
                if told or not re.search(r"\b(?:decided|taken|took|made)\b", said[0], re.IGNORECASE):
                    return told or "approved", block.evidence(*said.span())
    return None


def _shouted(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry prints in capitals: "The club asked for £900. NOT AGREED"."""
    sought = pattern("outcome", "shouted", case=True)
    told = [
        (outcome_in(said["said"]), block.evidence(*said.span("said")))
        for block in blocks
        for said in sought.finditer(block.text)
    ]
    kinds = {outcome for outcome, _ in told if outcome}
    some: Outcome | None = "approved-in-part" if kinds == {"approved", "refused"} else None
    outcome = next(iter(kinds)) if len(kinds) == 1 else some
    return (outcome, told[0][1]) if outcome else None


def opens_taken(blocks: Sequence[Block], title: str | None) -> tuple[Outcome, Evidence] | None:
    """What an entry says first below its title, where the list is of decisions taken: "To approve £900"."""
    for above, block in zip([None, *blocks], blocks, strict=False):
        named = title is not None and block.text.startswith(title) and not title.endswith(".")
        if named and block.zone != "summary":
            continue
        first = block.kind == "item" and (above is None or above.text.endswith(":"))
        if not (block.kind == "paragraph" or first) or block.zone not in ("header", "summary", "decision"):
            continue
        if match := _OPENS_TAKEN.search(block.text):
            kinds: dict[str, Outcome] = {"noting": "noted", "refusing": "refused", "deferring": "deferred"}
            outcome: Outcome = next((o for name, o in kinds.items() if match[name]), "approved")
            return outcome, block.evidence(*match.span())
        if closes := pattern("outcome", "closes_taken").match(block.text):
            return outcome_in(closes["what"]) or "approved", block.evidence(*closes.span("what"))
    return None
