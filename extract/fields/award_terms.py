"""The terms of a grant: its period, the fund it comes from, its conditions and the reason for it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..block import Block, Entry
from .condition_parts import counted, joined, says_nothing
from .language import pattern
from .organisations import is_funder
from .readings import Reading
from .rows import fund_beside

_FROM = re.compile(
    r"\b(?:from|to|via|under|through|using|out of|within|by|of|o|gan) "
    r"(?:the |their |its |his |her |our |['’]r )?$"
)
_GIVERS = re.compile(
    r"^(?:The |This |For |From |To |In |Under |Application for |Applications? (?:to|for) (?:the )?)+"
)


def period_of(told: Sequence[Reading], entry: Entry) -> str | None:
    """The time a grant is for, as printed nearest to one of its mentions."""
    for reading in sorted(told, key=lambda r: r.place.block.zone not in {"recommendation", "decision"}):
        place = reading.place
        for words in (
            place.own_after,
            place.own_before[-90:],
            place.body[: place.start] if place.block.kind == "item" else "",
            place.block.lead if pattern("parties", "giving").search(place.block.lead) else "",
        ):
            match = pattern("award_terms", "period").search(words)
            closes = match is not None and not re.search(r"\w", words[match.end() :])
            if match and (words is not place.block.lead or closes):
                return _plain(re.sub(r"^(?:for|from|across|over|between) (?=\d|[A-Z])", "", match[0]))
    return _year_of_all(entry)


@lru_cache(maxsize=2)  # asked for each award of the entry
def _year_of_all(entry: Entry) -> str | None:
    """The one year that the operative words name for all of their grants."""
    told = [b.text for b in entry.blocks if b.zone in {"recommendation", "decision"} and "£" not in b.text]
    years = {m["year"] for text in told for m in pattern("award_terms", "grants_for").finditer(text)}
    return _plain(years.pop()) if len(years) == 1 else None


def fund_of(told: Sequence[Reading], entry: Entry) -> str | None:
    """The named fund that a grant comes from: in its sentence, its lead-in, its heading or the title."""
    for reading in told:
        place = reading.place
        if beside := fund_beside(place):
            return beside
        for words in (place.words, place.block.lead, place.block.heading):
            found = _fund_in(words, strict=words is place.words)
            if found:
                return found
    return _paid_from(entry) or _fund_in(entry.title or "", strict=False)


@lru_cache(maxsize=2)  # asked for each award of the entry
def _paid_from(entry: Entry) -> str | None:
    """The fund that a label or a sentence anywhere in the entry says the grants come from."""
    for block in entry.blocks:
        if labelled := pattern("award_terms", "fund_label").match(block.text):
            return _plain(labelled["what"])
    for name in ("fund", "paid_grant"):
        for block in entry.blocks:
            for match in re.finditer(pattern("award_terms", name, case=True), block.text):
                led = pattern("award_terms", "paid_from").search(block.text[: match.start()])
                if led and len(match[0].split()) > 1:
                    return _plain(_GIVERS.sub("", match[0]))
    return None


def _fund_in(words: str, *, strict: bool) -> str | None:
    for match in re.finditer(pattern("award_terms", "fund", case=True), words):
        led = _FROM.search(words[: match.start()])
        name = _GIVERS.sub("", match[0]).strip()
        name = re.sub(r"^(?:Police and Crime )?(?:Commissioner|PCC)(?:'s|’s) (?=[A-Z]\w+ [A-Z])", "", name)
        if not strict and is_funder(" ".join(name.split()[:2])):
            continue
        generic = len(name.split()) < 2 or re.match(
            r"(?:Standard|Small|Home Office|Large)\b.*(?:Grant|Scheme)$", name
        )
        if generic or (strict and not led and not re.search(r"(?:Fund|Reserve|Pot|Chest|[CG]ronfa)\b", name)):
            continue
        return _plain(name)
    return None


_NEXT_CELL = re.compile(r",\s*\u00a3?[\d,.]+$")  # the sum in the cell behind


def conditions_of(told: Sequence[Reading]) -> tuple[str, ...]:
    """What a grant is subject to, in the words of its own sentences."""
    found: list[str] = []
    for reading in told:
        place = reading.place
        following = place.body[place.sentence[1] :].split(". ")[0]
        words = place.words if place.own_after == place.after else place.own_after
        for part in (
            words,
            following if re.match(r"\s*(?:This|The (?:award|grant|funding))", following) else "",
        ):
            found += [
                _NEXT_CELL.sub("", _plain(what))
                for m in pattern("award_terms", "conditions").finditer(part)
                for text in counted(_plain(m["what"]))
                for what in joined(text, m["lead"])
            ]
    return tuple(dict.fromkeys(words for words in found if words and not says_nothing(words)))


def reason_of(told: Sequence[Reading], entry: Entry, *, alone: bool) -> str | None:
    """Why a grant is thought to help, where the paper says so under a label or in a sentence beside it.

    A section of reasons speaks for a grant only when it is the entry's one award (`alone`).
    """
    for reading in told:
        near = _below(reading, entry)
        labelled = next((words for block in near if (words := _labelled(block))), None)
        if labelled:
            return labelled
    sections = [b for b in entry.blocks if b.zone == "reasons"] if alone else []
    labelled = next((words for block in sections if (words := _labelled(block))), None)
    return labelled or next((words for reading in told if (words := _helping(reading))), None)


def _below(reading: Reading, entry: Entry) -> list[Block]:
    """The block of a mention and those after it under the same heading."""
    here = reading.place.at
    found: list[Block] = []
    for block in entry.blocks[here : here + 4]:
        if block.kind == "heading" or block.heading != reading.place.block.heading:
            break
        found.append(block)
    return found


def _helping(reading: Reading) -> str | None:
    """A sentence behind the sum that says what good it will do."""
    rest = reading.place.body[reading.place.sentence[1] :]
    helps = pattern("award_terms", "helps").search(rest)
    if not helps:
        return None
    start = rest.rfind(". ", 0, helps.start())
    return _plain(rest[start + 1 :].split(". ")[0])


def _labelled(block: Block) -> str | None:
    match = pattern("award_terms", "reason_label").match(block.text)
    if match and len(block.text) > match.end() + 10:
        return _plain(block.text[match.end() :])
    if block.zone == "reasons" and block.kind != "heading" and len(block.text) > 20:
        return _plain(block.text)
    return None


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:.–-")
