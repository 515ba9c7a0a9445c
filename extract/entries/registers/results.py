"""Cells of a register that tell two things: what was decided and when, or who decided and when."""

import re
from collections.abc import Sequence

from ...block import Block
from ...fields.dates.dates import find_dates
from ...fields.money.rows import heading_sense, is_column
from ...fields.outcome.said import outcome_in
from ...outline.outline import cell_blocks
from ...outline.table_rows import joined
from ...page import Cell, Line
from ..shapes import LABELS, facts_behind, shape_of
from .columns import column_kind


def parted_cell(heading: str, cell: Cell, *, dated: bool) -> list[Block]:
    """Each thing that a cell tells behind a label of its own; empty where it tells one thing.

    `dated`: another column of the table tells when each was decided.
    """
    text = " ".join(cell.text.split())
    if (two := _BODY_AND_PROJECT.fullmatch(" ".join(heading.split()))) and (both := _both_in(cell, text)):
        return _blocks(cell, (f"{two['body']}:", both[0]), (f"{two['project'].capitalize()}:", both[1]))
    if asked := _ASKED.fullmatch(text):
        sought = asked["before"] or asked["behind"]
        return _blocks(cell, (f"{heading}:", asked["told"]), ("Amount requested:", sought))
    if priced := _DETAIL.fullmatch(text):
        return _blocks(cell, (f"{heading}:", priced["told"]), ("", priced["detail"]))
    if column_kind(heading) == "decision":
        title, facts = facts_behind(text)
        if facts and not title and not dated and outcome_in(text) != "withdrawn":
            return _blocks(cell, *((f"{_FACTS.get(kind, LABELS[kind])}:", words) for kind, words in facts))
    days = [day for day in find_dates(text) if day.value]
    if not days or outcome_in(text[: days[0].start]) == "withdrawn":  # by whoever asked, on that day
        return []
    first, last = text[: days[0].start], text[days[-1].end :]
    on, rest = days[0].text, text[days[0].end :].lstrip(" .,;:)")
    if RESULT_AND_DATE.search(heading) and outcome_in(first):
        return _blocks(cell, ("Result:", first), ("Date of decision:", on), ("", rest))
    if dated:
        return []
    kind = column_kind(heading)
    word = _ON.sub("", first)
    if kind == "decision" and _RESULT_FIRST.fullmatch(first) and outcome_in(first):
        if partly := _IN_PART.match(rest):
            word, rest = f"{word} in part", rest[partly.end() :]
        return _blocks(cell, ("Result:", word), ("Date of decision:", on), (f"{heading}:", rest))
    alone = len(days) == 1 and not last.strip(" .)")
    if kind == "person" and alone and shape_of(word) == "decided_by":
        return _blocks(cell, ("Decision maker:", word), ("Date of decision:", on))
    return []


def _both_in(cell: Cell, text: str) -> tuple[str, str] | None:
    """A body and its project: "Quay Trust: lamps", or the one in bold above the other."""
    if parts := _TWO.fullmatch(text):
        return parts["first"], parts["second"]
    above = cell_blocks(cell)
    return (above[0].text, above[1].text) if len(above) == 2 else None


_IN_PART = re.compile(r"in\s+part\b[\s,;:.]*", re.IGNORECASE)


def paired_sums(headings: Sequence[Cell], row: Sequence[Cell]) -> dict[int, list[Block]]:
    """The sums of a row that gives to several bodies, a line each, with the body that each is for.

    By the column of the sums: "Quay Trust / Marl Watch" beside "£900 / £400", with "(a)", "(b)" or without.
    """
    named = [h.column for h in headings if is_column(h.text, "recipient")]
    given = {h.column: h for h in headings if heading_sense(h.text) == "give"}
    bodies = [_bare_lines(c) for c in row if [c.column] == named]
    sums = [(c, lines) for c in row if c.column in given and _are_sums(lines := _bare_lines(c))]
    if len(bodies) != 1 or len(sums) != 1 or len(bodies[0]) != len(sums[0][1]):
        return {}
    cell, lines = sums[0]
    if len(lines) < 2 or not all(body[:1].isupper() for body in bodies[0]):
        return {}
    label = Block(f"{given[cell.column].text}:", "paragraph", tuple((0, line) for line in cell.lines[:1]))
    told = zip(bodies[0], lines, cell.lines, strict=True)
    made = [Block(f"{body} \u2013 {words}", "item", ((0, line),)) for body, words, line in told]
    return {cell.column: [label, *made]}


def _are_sums(lines: Sequence[str]) -> bool:
    return all(_LONE_SUM.fullmatch(line) for line in lines)


def _bare_lines(cell: Cell) -> list[str]:
    """The lines of a cell without their marks."""
    return [_MARK.sub("", " ".join(line.text.split())) for line in cell.lines]


_MARK = re.compile(r"^\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s+", re.IGNORECASE)
_LONE_SUM = re.compile(r"(?:up to )?\u00a3\s?[\d,]+(?:\.\d\d)?")


def _blocks(cell: Cell, *told: tuple[str, str]) -> list[Block]:
    """Each label and what stands behind it, with the printed lines of the cell that hold that."""
    made: list[Block] = []
    for label, words in told:
        if words.strip():
            where = _lines_of(cell, words.strip())
            made += [Block(text, "paragraph", where) for text in (label, words.strip()) if text]
    return made


def _lines_of(cell: Cell, words: str) -> tuple[tuple[int, Line], ...]:
    """Where each printed line's words begin in these words of a cell."""
    text, pieces = joined(cell.lines)
    start = max(0, text.find(words))
    ends = [*(at for at, _ in pieces[1:]), len(text)]
    return tuple(
        (max(0, at - start), line)
        for (at, line), end in zip(pieces, ends, strict=True)
        if end > start and at < start + len(words)
    ) or tuple((0, line) for line in cell.lines)


# "Organisation and project", and below it "Quay Trust: lamps for the pier".
_BODY_AND_PROJECT = re.compile(
    r"(?:name\s+of\s+)?(?P<body>organisation|recipient|applicant|group|charity|provider)(?:\s+name)?\s*(?:and|&|/|\+)\s*"
    r"(?:the\s+|their\s+)?(?P<project>project|purpose|scheme|activity)(?:\s+(?:title|name))?",
    re.IGNORECASE,
)
_TWO = re.compile(
    r"(?P<first>[A-Z][^:\u2013\u2014]{2,70}?)(?::|\s[\u2013\u2014-])\s+(?P<second>[^:\u00a3]{3,160})"
)

# "£3,000 (£5,200 requested)", "Not supported (asked for £6,000)": what was given, and what was asked for.
_SOUGHT = r"(?:requested|sought|asked(?:\s+for)?|applied\s+for|bid\s+for)"
_POUNDS = r"\u00a3\s?[\d,]+(?:\.\d\d)?[km]?"
_ASKED = re.compile(
    rf"(?P<told>[^()\u00a3]*(?:{_POUNDS})?)[,;]?\s*[(\[]?\s*(?:of\s+)?(?:the\s+)?"
    rf"(?:(?P<before>{_POUNDS})\s+(?:was\s+)?{_SOUGHT}|{_SOUGHT}:?\s+(?P<behind>{_POUNDS}))[)\]]?",
    re.IGNORECASE,
)

# "£15,000 (£5,000 a year for three years)": a sum, and how it is made up.
_DETAIL = re.compile(rf"(?P<told>(?:up to )?{_POUNDS})\s*\((?P<detail>[^()]*)\)", re.IGNORECASE)
_FACTS = {"decision": "Result"}

RESULT_AND_DATE = re.compile(
    r"\b(?:result|outcome|decision|determination)\s*(?:and|&|/|,|\()\s*date\b", re.IGNORECASE
)
# "Approved 12 April 2018. The contract …", "Noted on 3 May": a cell opens with what came of it, and when.
_RESULT_FIRST = re.compile(
    r"(?:not\s+)?(?:approved|agreed|accepted|supported|noted|refused|rejected|declined|deferred|withdrawn|awarded|granted|"
    r"endorsed|authorised|signed)(?:\s+in\s+(?:full|part))?[\s,:(\u2013\u2014-]*(?:on\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_ON = re.compile(r"[\s,:;(\u2013\u2014-]*(?:\b(?:on|dated))?\s*$")
