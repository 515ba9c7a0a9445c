"""The time a grant is for: told beside it, over its column or list, or once for all grants of the entry."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...block import Entry
from ..language import SENTENCES, pattern, sought
from ..money.headings import column_headings
from ..money.readings import Reading
from ..money.sums import Sum

_PERIOD = sought("award_terms", "period")
_GRANTS_FOR = sought("award_terms", "grants_for")
_SPAN = sought("award_terms", "span")
_TELLS_TIME = sought("award_terms", "tells_time")
_IT_LASTS = sought("award_terms", "it_lasts")
_ALL_GRANTS = sought("award_terms", "all_grants")
_ALL_RUN = sought("award_terms", "all_run")

_DECIDES = {"recommendation", "decision"}
_LEADS = (pattern("parties", "giving"), pattern("parties", "lead_gives"))


def period_of(told: Sequence[Reading], entry: Entry, *, alone: bool) -> str | None:
    """The time a grant is for, as printed nearest to one of its mentions; `alone`: the entry has no other."""
    for reading in sorted(told, key=lambda r: r.place.block.zone not in _DECIDES):
        if found := _beside(reading.place):
            return found
    over = {_over(reading.place) for reading in told if reading.place.in_table}
    headed = over.pop() if len(over) == 1 else None  # as much in two years' columns is of neither
    shared = headed or _of_all(entry) or ((_labelled(entry) or _of_the_one(entry)) if alone else None)
    others = {year for reading in told if reading.place.in_table for year in _years_above(reading.place)}
    return None if shared in _years_of(shared) and others and shared not in others else shared


def _years_above(place: Sum) -> set[str]:
    """The years that the heading over its table names: "Appendix 1 – Grants 2015/16: reallocation"."""
    return _years_of(place.block.heading)


def _years_of(text: str | None) -> set[str]:
    return set(_YEAR.findall(text or ""))


_YEAR = re.compile(r"\b20\d\d[/-]\d\d\b")


def _beside(place: Sum) -> str | None:
    """The time told in its row, in the sum's own sentence, its item or the words that lead in to it."""
    if place.in_table and (told := _in_row(place)):
        return told
    for words in (
        place.own_after,
        place.after if _SHARES.fullmatch(place.own_after) else "",
        place.own_before[-90:],
        place.body[: place.start] if place.block.kind == "item" else "",
        place.block.lead if any(p.search(place.block.lead) for p in _LEADS) else "",
    ):
        match = _PERIOD.search(words)
        closes = match is not None and not re.search(r"\w", words[match.end() :])
        if match and (words is not place.block.lead or closes):
            return _as_told(match[0])
    return None


# "£x to R1 and £y to R2 for P from May to July": the time that is told last is that of both.
_SHARES = re.compile(
    r"(?! (?:for|towards)\b)(?:(?! for | towards )[^.;\d]){3,90}(?:,|,? and)(?: a further)?\s*(?:up to )?"
)


def _in_row(place: Sum) -> str | None:
    """What stands in its row under "Period" or "Duration"."""
    heads = column_headings(place.block)
    for cell in place.block.cells:
        head = heads[cell.column] if cell.column < len(heads) else ""
        told = " ".join(cell.text.split())
        if pattern("award_terms", "period_column").fullmatch(head.strip(" :")) and re.search(
            r"\d|years?\b|months?\b", told
        ):
            return _as_told(told)
    return None


def _over(place: Sum) -> str | None:
    """The year that heads its column, or that closes the heading of its table: "Grants 2016/17"."""
    headed = pattern("award_terms", "year_column").fullmatch(place.column.strip())
    headed = headed or pattern("award_terms", "year_heading").fullmatch(place.block.heading.strip())
    return _as_told(headed["year"]) if headed else None


@lru_cache(maxsize=2)  # asked for each award of the entry
def _of_all(entry: Entry) -> str | None:
    """The one time that words of the entry tell for all of its grants."""
    deciding = [b.text for b in entry.blocks if b.zone in _DECIDES and "£" not in b.text]
    years = {m["year"] for text in deciding for m in _GRANTS_FOR.finditer(text)}
    if years:
        return _as_told(years.pop()) if len(years) == 1 else None
    found = set(_for_all(entry))
    found = {
        told for told in found if re.search(r"\d{4}", told)
    } or found  # "2022/23", and "for one year only"
    return found.pop() if len(found) == 1 else None


def _for_all(entry: Entry) -> Iterator[str]:
    for block in entry.blocks:
        if (block.cells and len(block.text) < 120) or not _may_tell_of_all(block.text):
            continue
        for told in filter(_may_tell_of_all, SENTENCES.split(block.text)):
            sentence = pattern("award_terms", "following").sub("", told, count=1)
            decides = block.zone in _DECIDES or bool(
                pattern("awards", "operative").search(sentence)
                or pattern("award_terms", "to_grant").match(sentence)
            )
            if "£" in sentence and not pattern("award_terms", "in_all").search(sentence):
                continue  # one of its grants
            times = _SPAN if _SPAN.search(sentence) else _PERIOD
            for match in times.finditer(sentence):
                before = sentence[: match.start()]
                weeks = pattern("award_terms", "weeks").search(match[0])  # how long bids may be sent in
                plural = decides and not weeks and _ALL_GRANTS.pattern.search(before)
                if plural or _ALL_RUN.pattern.search(before):
                    yield _as_told(match[0])


def _may_tell_of_all(text: str) -> bool:
    """Whether words may tell a time, and that something is of all grants."""
    tells_time = _SPAN.stand_in(text) or _PERIOD.stand_in(text)
    return tells_time and (_ALL_GRANTS.stand_in(text) or _ALL_RUN.stand_in(text))


def _labelled(entry: Entry) -> str | None:
    """What a label of an entry with one grant says of its time: "Period: 1 year"; a list's whatever it is."""
    if entry.listed and (told := _under_heading(entry)):
        return told
    told = "\n".join(block.text for block in entry.blocks if not block.cells)
    found = (match["length"] for match in pattern("award_terms", "period_label").finditer(told))
    return next(map(_as_told, (*found, *_in_form(entry))), None)


def _in_form(entry: Entry) -> Iterator[str]:
    """What a form's row of two cells says of the time: "Period | 1 May 2031 to 30 April 2032"."""
    for block in entry.blocks:
        label, *values = (" ".join(cell.text.split()) for cell in block.cells) if block.cells else ("",)
        heads = pattern("award_terms", "period_column").fullmatch(label.rstrip(" :"))
        if heads and len(values) == 1 and len(values[0]) < 80:
            yield from values if pattern("award_terms", "tells_time").search(values[0]) else ()


def _under_heading(entry: Entry) -> str | None:
    """What an entry of a register holds under its column for the time: "Period:", "Summer term 2031"."""
    for head, cell in itertools.pairwise(entry.blocks):
        if pattern("award_terms", "period_column").fullmatch(head.text.removesuffix(":").strip()):
            told = _TELLS_TIME.search(cell.text)
            return _as_told(cell.text) if told and len(cell.text) < 80 and head.text.endswith(":") else None
    return None


@lru_cache(maxsize=2)  # asked for each award of the entry
def _of_the_one(entry: Entry) -> str | None:
    """The time that what the one grant pays for runs, or that was bid for, where the entry names no other."""
    spans, lengths, running = set(), set(), False
    for block in entry.blocks:
        may_tell = any(time.stand_in(block.text) for time in (_SPAN, _PERIOD, _IT_LASTS))
        for sentence in SENTENCES.split(block.text) if may_tell else ():
            for match in _SPAN.finditer(sentence):
                spans.add(_as_told(match[0]))
                running |= bool(pattern("award_terms", "it_runs").search(sentence[: match.start()]))
            for match in _PERIOD.finditer(sentence):
                several = _YEARS.search(match[0])  # of which not all may be given
                if not several and pattern("award_terms", "bid_for").search(sentence[: match.start()]):
                    lengths.add(_as_told(match[0]))
            lengths |= {_as_told(m["long"]) for m in _IT_LASTS.finditer(sentence)}
    if running and len(spans) == 1:
        return spans.pop()
    return lengths.pop() if len(lengths) == 1 and not spans else None


_YEARS = re.compile(r"\byears\b", re.IGNORECASE)
_FOR_LONG = re.compile(
    r"^for (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
    r"[ -](?:\w+ )?(?:years?|months?|weeks?)\b)"
)


def _as_told(words: str) -> str:
    """The words without "for" or "from" before a day or a year, and "for" before how long."""
    plain = re.sub(
        r"^(?:spread )?(?:for|from|across|over|between) (?=\d|[A-Z]|the \w+ (?:months|years|of) )",
        "",
        " ".join(words.split()),
    )
    plain = _FOR_LONG.sub("", plain)
    return plain.strip(" ,;:.–-")
