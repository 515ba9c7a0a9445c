"""Lines and rows that open an entry of a list with a number or a day of its own, and what they state."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block
from ...fields.dates.dates import find_dates
from ...fields.header.references import closing_reference
from ...fields.outcome.said import outcome_in
from ...fields.signatures.signatories import is_person
from ...forms.vocabulary import opening_label
from ..shapes import LABELS, MARKING, is_badge, shape_of

# "2013/001", "2016.061 Corinne Bestwick", "PCC-045 - Title", "000812", "35 – 2015"; not "2017 Decisions"
NUMBER = re.compile(
    r"(?!(?:19|20)\d\d(?:[/-]\d\d)?\s+(?:\w+\s+)?[Dd]ecisions\b|(?:\s*[/\u2013-]?\s*(?:19|20)\d\d)+\s*$)"
    r"(?!0\d{2,4} \d{3,4} ?\d{3,4}\s*$)"  # a telephone
    r"(?P<reference>(?:[A-Z]{1,8}[-/ ]){0,3}(?:[A-Z]{1,8})?"
    r"(?:\d{1,4}[./-]\d{2,6}(?:[./-]\d{1,4}){0,2}|\d{1,3}\s[-\u2013]\s20\d\d(?=\s*$)|\d{3,6}))"
    r"(?:\s*[-\u2013\u2014:|\t]\s*|\s+|$)(?P<rest>.*)$"
)


def row_given(blocks: Sequence[Block], at: int) -> dict[str, str]:
    """A line in two columns that opens an entry: "DR 2025/061       Lamps for the quay".

    The number and the title may be one cell too, and what was decided the other; or the number opens both.
    """
    row = blocks[at]
    cells = [" ".join(c.text.split()) for c in row.cells if c.text.strip()]
    own = row.cells[0].text.split("\n")[0].strip()
    if dated := _dated_row(cells, len(row.cells)):
        return dated
    match = NUMBER.fullmatch(own) if len(cells) == 2 else None
    if match is None or find_dates(own) or not re.search(r"[A-Za-z]{2}", cells[1]):
        return {}
    again = NUMBER.match(cells[1])
    if match["rest"] and again and again["reference"] == match["reference"] and may_be_title(again["rest"]):
        return {"reference": match["reference"], "title": again["rest"]}
    if not match["rest"] and MARKING.fullmatch(cells[1]):  # beside the number, and the title below
        return number_given(blocks, at, match)
    if not match["rest"]:
        return {"reference": own, "title": cells[1]} if may_be_title(cells[1]) else {}
    decided = {"title": match["rest"], "outcome": cells[1]} if outcome_in(cells[1]) else {}
    return {"reference": match["reference"]} | decided if decided and may_be_title(match["rest"]) else {}


def _dated_row(cells: Sequence[str], columns: int) -> dict[str, str]:
    """A day and a number in one cell, the title, and the outcome: "11/04/17 17/008 | Lamps | Agreed".

    The cell of the outcome may be left empty.
    """
    days = find_dates(cells[0]) if 1 < len(cells) < 5 and columns > 2 else []
    match = NUMBER.fullmatch(cells[0][days[0].end :].strip()) if days and days[0].start == 0 else None
    decided = next((words for words in cells[2:] if outcome_in(words)), "")
    if match is None or match["rest"] or not may_be_title(cells[1]) or not (decided or len(cells) == 2):
        return {}
    told = {"reference": match["reference"], "title": cells[1], "date": days[0].text}
    return told | ({"outcome": decided} if decided else {})


def told_row(row: Block, given: dict[str, str]) -> list[Block]:
    """What a row states by its place, each behind the label that the list leaves out."""
    made: list[Block] = []
    for kind, label in (
        ("reference", "reference"),
        ("title", "title"),
        ("date", "date"),
        ("outcome", "decision"),
    ):
        if kind not in given:
            continue
        cell = next(c for c in row.cells if given[kind] in " ".join(c.text.split()))
        held = tuple((0, line) for line in cell.lines[:1]) or row.pieces[:1]
        made.append(Block(f"{LABELS[label]}:", "paragraph", held))
        made.append(Block(given[kind], "paragraph", tuple((0, line) for line in cell.lines) or held))
    return made


# What a number's line says before the title: "011 Decision Form 2012 | 011 Lamps".
_FORM = re.compile(
    r"Decision\s+(?:Form|Notice|Record)\s+(?:19|20)\d\d(?:[/-]\d\d)?\s*(?:[-\u2013|:]\s*)?(?:\d{1,4}\s+)?(?=[A-Z])"
)


def told_day(day: Block) -> list[Block]:
    """A day behind the label that a list leaves out."""
    return [Block("Date of decision:", "paragraph", day.pieces[:1]), replace(day, kind="paragraph")]


def number_given(blocks: Sequence[Block], at: int, match: re.Match[str]) -> dict[str, str]:
    """What a line states that opens with a number, and what stands below it: its day, its title."""
    given = {"reference": match["reference"]}
    below = [b for b in blocks[at + 1 : at + 4] if not MARKING.fullmatch(b.text.strip())][:2]
    if (
        below
        and (dates := find_dates(below[0].text))
        and dates[0].end - dates[0].start > len(below[0].text) - 3
    ):
        given["date"] = dates[0].text
        below = below[1:]
    rest = _FORM.sub("", match["rest"].strip())
    titled_below = bool(below) and may_be_title(below[0].text) and not NUMBER.match(below[0].text)
    name = _ADDRESSED.sub("", rest)
    person = is_person(name) and (len(name.split()) <= 2 or (name != rest and titled_below))
    if (len(rest.split()) > 2 and not person) or (rest and not titled_below and not is_person(rest)):
        return given | {"title": rest}
    given |= {"originator": rest} if person else {}
    if below and below[0].kind == "row" and len(below[0].cells) == 2:  # the facts in the margin beside it
        return given | {"title": " ".join(below[0].cells[1].text.split())}
    return given | (
        {"title": " ".join(title_lines(blocks[blocks.index(below[0], at) :]))} if titled_below else {}
    )


_ADDRESSED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame)\.?\s+")


def title_lines(blocks: Sequence[Block]) -> list[str]:
    """A title and the line that it goes on in, as a narrow column breaks it above a blank line."""
    if len(blocks) < 3 or any(block.kind != "paragraph" for block in blocks[:3]):
        return [block.text for block in blocks[:1]]
    first, second, third = blocks[:3]
    parted = not second.pieces[0][1].gap and third.pieces[0][1].gap
    broken = len(first.text) in _NARROW and len(second.text) < _NARROW.stop and may_be_title(second.text)
    fact = opening_label(second.text) or shape_of(second.text) or is_person(second.text)
    return [first.text, second.text] if parted and broken and not fact else [first.text]


_NARROW = range(20, 50)  # characters of a line that breaks


def day_given(blocks: Sequence[Block], at: int, end: int) -> dict[str, str]:
    """What a line states that opens with a day: that day, and the title behind or below it."""
    text = blocks[at].text
    given = {"date": text[:end]}
    rest = text[end:].strip(" \t\u2013\u2014-:|,")
    number = NUMBER.fullmatch(blocks[at + 1].text) if at + 1 < len(blocks) and not rest else None
    if number and not number["rest"] and blocks[at + 1].kind == "paragraph":
        return number_given(blocks, at + 1, number) | given
    rest = rest or (
        blocks[at + 1].text if at + 1 < len(blocks) and not opening_label(blocks[at + 1].text) else ""
    )
    return given | ({"title": rest} if may_be_title(rest) else {})


def may_be_title(text: str) -> bool:
    """Whether a line may be an entry's title: some words, and no sentence, label or list."""
    return (
        1 <= len(text.split()) <= 25
        and not text.endswith((".", ":", ";"))
        and not (". " in text and closing_reference(text))
        and bool(text[:1].strip("([\u2022"))
        and not is_badge(text)
    )
