"""The parts of a paper that its operative words point at: "award the grants set out in paragraph 4.1"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...block import Block, Entry
from ...record import AmountRole
from ..language import sought
from ..money.readings import Reading
from ..money.row_years import is_firm_year, years_after
from ..money.rows import is_bare


@lru_cache(maxsize=2)  # asked for each sum of the entry
def given_by_pointing(entry: Entry) -> frozenset[int]:
    """The places in the entry of what the recommendation or decision gives by naming where it is set out."""
    return frozenset(_pointed_at(entry, "gives")) - frozenset(declined_by_pointing(entry))


def declined_by_pointing(entry: Entry) -> set[int]:
    """The places in the entry of what is turned down by naming where it is set out."""
    return set(_pointed_at(entry, "declines"))


_POINT = {how: sought("pointed", how) for how in ("gives", "declines")}


def _pointed_at(entry: Entry, how: str) -> Iterator[int]:
    for block in entry.blocks:
        if block.zone not in ("recommendation", "decision") or block.kind == "row":
            continue
        for match in _POINT[how].finditer(block.text):
            noun = match["noun"].lower()
            for label in re.findall(r"\d[\d.]*|\b[a-z]\b|\b[A-H]\b", match["labels"]):
                if noun.startswith(("para", "section")):
                    yield from _paragraph(entry.blocks, label.rstrip("."))
                else:
                    yield from _headed(entry.blocks, noun[:5], label.rstrip("."))


def _paragraph(blocks: Sequence[Block], label: str) -> Iterator[int]:
    """A numbered paragraph, and the list or table below it, up to the next number or heading."""
    numbers = [b.marker.strip("(). ") for b in blocks]
    if numbers.count(label) != 1:
        return  # not printed, or a list's own number
    start = numbers.index(label)
    for at in range(start, len(blocks)):
        opens = at > start and re.match(r"\d", numbers[at]) and not numbers[at].startswith(f"{label}.")
        if opens or (at > start and blocks[at].kind == "heading"):
            return
        yield at


def _headed(blocks: Sequence[Block], noun: str, label: str) -> Iterator[int]:
    """What stands under "Table 1" or "Appendix A": up to the next heading, or the end of the table."""
    name = re.compile(rf"{noun}\w*\s+{re.escape(label)}\b(?!\.\d)", re.IGNORECASE)
    starts = [at for at, b in enumerate(blocks) if b.kind != "row" and name.match(b.text)]
    if not starts:
        yield from _captioned(blocks, name)
        return
    rows = False
    for at in range(starts[-1] + 1, len(blocks)):
        rows = rows or blocks[at].kind == "row"
        over = blocks[at].kind == "heading" or (noun == "table" and rows and blocks[at].kind != "row")
        if over and at > starts[-1] + 1:
            return
        yield at


def _captioned(blocks: Sequence[Block], name: re.Pattern[str]) -> Iterator[int]:
    """The rows of the table whose first cell holds its caption: "Table 1. Partnership | Sum"."""
    table = next((b.table for b in blocks if b.kind == "row" and name.match(b.text)), None)
    if table is not None:
        yield from (at for at, b in enumerate(blocks) if b.table is table)


def give_in_tables(entry: Entry, readings: list[Reading], roles: list[AmountRole]) -> None:
    """The sums of a table that the recommendation points at are given, under a bare year the latest ones.

    Where the later years are only indicative, those of the year before them are.
    """
    pointed = given_by_pointing(entry)
    for number, reading in enumerate(readings):
        place = reading.place
        if not place.in_table or roles[number] not in _NOT_THIS_YEAR:
            continue
        bare = is_bare(place.column) and not years_after(place) and not place.total
        told = bare and place.at in pointed and roles[number] != "previous"
        firm = is_firm_year(place)
        if reading.party.recipient and (firm or told):
            roles[number] = "award"
        elif firm and place.total:
            roles[number] = "committed"


_NOT_THIS_YEAR = {"committed", "budget", "previous"}
