"""Who took the decision, where no label and no signature names one: an office, or who chaired the meeting."""

import re
from collections.abc import Sequence

from ..block import Block
from .language import pattern
from .values import Filled


def find_decider(blocks: Sequence[Block], *, listed: bool = False) -> Filled | None:
    """The decision-maker whose office stands in the approval block.

    Where none stands there, the one who the decision's own words say took it. `listed`: an entry of a list,
    whose few sentences are all of them the decision's.
    """
    for block in blocks:
        if block.zone not in ("signature", "decision") or block.kind == "heading":
            continue
        for words in block.text.split("\t"):
            match = pattern("deciders", "line").match(words.strip()) if len(words) < 120 else None
            if match:
                start = block.text.index(match["who"])
                return Filled(match["who"], block.evidence(start, start + len(match["who"])))
    for at, block in enumerate(blocks[3:], 4):
        # An office as a heading over the block in which it signs.
        signs = any(b.zone == "signature" for b in blocks[at : at + 2])
        if signs and block.kind == "heading" and not block.marker:
            match = pattern("deciders", "line").match(block.text.strip())
            if match and match["who"] == block.text.strip() and not block.text.isupper():
                return Filled(match["who"], block.evidence())
    for block in blocks:
        taken = pattern("deciders", "taken_by").search(block.text) if len(block.text) < 200 else None
        if taken and block.zone in ("header", "decision"):
            return Filled(taken["who"], block.evidence(*taken.span("who")))
    for block in blocks:
        for name in filter(None, (_TOLD.get(block.zone), "delegated")):
            if said := pattern("deciders", name).search(block.text):
                return Filled(said["who"], block.evidence(*said.span("who")))
    told = [(b, m) for b in blocks for m in pattern("deciders", "decided").finditer(b.text)] if listed else []
    if len({m["who"].casefold() for _, m in told}) == 1:
        block, said = told[0]
        return Filled(re.sub(r"^[Tt]he (?=PF?CC\b)", "", said["who"]), block.evidence(*said.span("who")))
    return None


_TOLD = {"decision": "decided", "header": "closing"}  # the patterns of sentences that only these parts hold


_INITIAL = re.compile(r"(?P<initial>[A-Z])\.?\s+(?P<surname>[A-Z][\w'\u2019-]{2,})")


def in_full(signer: Filled, blocks: Sequence[Block]) -> Filled:
    """Who signs as "E. Carrow" by the whole name that the paper prints, and with "Dame" or "Sir"."""
    match = _INITIAL.fullmatch(signer.text)
    first = rf"{match['initial']}[a-z][\w'\u2019-]+\s+" if match else ""
    surname = re.escape(match["surname"] if match else signer.text)
    honours = r"(?:Dame|Sir|Lord|Baroness)\s+"
    whole = re.compile(rf"\b{f'(?:{honours})?' if match else honours}{first}{surname}\b(?!['\u2019-]\w)")
    for block in blocks:
        if found := whole.search(block.text):
            return Filled(found[0], block.evidence(*found.span()))
    return signer


def find_chair(cover: Sequence[Block]) -> Filled | None:
    """The one commissioner among those present at a meeting whose minutes record what was decided."""
    beside = [(b, b.text.replace("\t", "; ")) for b in cover]
    # A cell may list several people, a line each.
    apart = [(b, line.text) for b in cover for c in b.cells for line in c.lines]
    found = (_commissioners(told) for told in (beside, apart))
    return next((next(iter(holders.values())) for holders in found if len(holders) == 1), None)


def _commissioners(told: Sequence[tuple[Block, str]]) -> dict[str, Filled]:
    """The commissioners whom these texts name, by their names."""
    found: dict[str, Filled] = {}
    for block, text in told:
        for match in (
            m for name in ("attends", "attends_as") for m in pattern("deciders", name).finditer(text)
        ):
            who = match["who"]
            aside = _NOT_THE_HOLDER.search(match[0]) or _OFFICE_WORD.search(who)
            if who[0].isupper() and not aside:
                at = max(0, block.text.find(who))
                found.setdefault(who, Filled(who, block.evidence(at, at + len(who))))
    return found


_NOT_THE_HOLDER = re.compile(r"\b(?:deputy|assistant)\b", re.IGNORECASE)
_OFFICE_WORD = re.compile(r"\b(?:acting|office|chief)\b", re.IGNORECASE)
