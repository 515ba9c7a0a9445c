"""The terms of a grant: its period, the fund it comes from, its conditions and the reason for it."""

import re
from collections.abc import Sequence

from ..block import Block, Entry
from .amounts import Reading
from .language import pattern
from .organisations import is_funder

_FROM = re.compile(
    r"\b(?:from|to|via|under|through|using|out of|within|by|of) (?:the |their |its |his |her |our )?$"
)
_GIVERS = re.compile(
    r"^(?:The |This |For |From |To |In |Under |Application for |Applications? (?:to|for) (?:the )?)+"
)


def period_of(told: Sequence[Reading]) -> str | None:
    """The time a grant is for, as printed nearest to one of its mentions."""
    for reading in sorted(told, key=lambda r: r.place.block.zone not in {"recommendation", "decision"}):
        place = reading.place
        for words in (
            place.own_after,
            place.own_before[-90:],
            place.body[: place.start] if place.block.kind == "item" else "",
        ):
            match = pattern("award_terms", "period").search(words)
            if match:
                return _plain(re.sub(r"^(?:for|from|across|over) (?=\d|[A-Z])", "", match[0]))
    return None


def fund_of(told: Sequence[Reading], entry: Entry) -> str | None:
    """The named fund that a grant comes from: in its sentence, its lead-in, its heading or the title."""
    for reading in told:
        place = reading.place
        for words in (place.words, place.block.lead, place.block.heading):
            found = _fund_in(words, strict=words is place.words)
            if found:
                return found
    return _paid_from(entry) or _fund_in(entry.title or "", strict=False)


def _paid_from(entry: Entry) -> str | None:
    """The fund that a sentence anywhere in the entry says the grants come from."""
    for block in entry.blocks:
        for match in re.finditer(pattern("award_terms", "fund", case=True), block.text):
            if (
                pattern("award_terms", "paid_from").search(block.text[: match.start()])
                and len(match[0].split()) > 1
            ):
                return _plain(_GIVERS.sub("", match[0]))
    return None


def _fund_in(words: str, *, strict: bool) -> str | None:
    for match in re.finditer(pattern("award_terms", "fund", case=True), words):
        led = _FROM.search(words[: match.start()])
        name = _GIVERS.sub("", match[0]).strip()
        name = re.sub(r"^(?:Police and Crime )?(?:Commissioner|PCC)(?:'s|’s)? (?=[A-Z]\w+ \w)", "", name)
        if not strict and is_funder(" ".join(name.split()[:2])):
            continue
        generic = len(name.split()) < 2 or re.match(
            r"(?:Standard|Small|Home Office|Large)\b.*(?:Grant|Scheme)$", name
        )
        if generic or (strict and not led and not re.search(r"(?:Fund|Reserve|Pot)\b", name)):
            continue
        return _plain(name)
    return None


def conditions_of(told: Sequence[Reading], entry: Entry) -> tuple[str, ...]:
    """What a grant is subject to, in the words of its sentences and of the one after."""
    found: list[str] = []
    for reading in told:
        place = reading.place
        following = place.body[place.sentence[1] :].split(". ")[0]
        words = place.words if place.own_after == place.after else place.own_after
        for part in (
            words,
            following if re.match(r"\s*(?:This|The (?:award|grant|funding))", following) else "",
        ):
            for match in pattern("award_terms", "conditions").finditer(part):
                condition = _plain(match["what"])
                if condition and condition not in found:
                    found.append(condition)
    return tuple(found)


def reason_of(first: Reading, entry: Entry) -> str | None:
    """Why a grant is thought to help, where the paper says so under a label or in a sentence beside it."""
    here = first.place.at
    near = [b for b in entry.blocks[here : here + 4] if b.heading == first.place.block.heading]
    for block in (*near, *(b for b in entry.blocks if b.zone == "reasons")):
        labelled = _labelled(block)
        if labelled:
            return labelled
    helps = pattern("award_terms", "helps").search(first.place.body[first.place.sentence[1] :])
    if helps:
        rest = first.place.body[first.place.sentence[1] :]
        start = rest.rfind(". ", 0, helps.start())
        return _plain(rest[start + 1 :].split(". ")[0])
    return None


def _labelled(block: Block) -> str | None:
    match = pattern("award_terms", "reason_label").match(block.text)
    if match and len(block.text) > match.end() + 10:
        return _plain(block.text[match.end() :])
    if block.zone == "reasons" and block.kind != "heading" and len(block.text) > 20:
        return _plain(block.text)
    return None


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:.–-")
