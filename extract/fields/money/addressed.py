"""Whom a letter's "you" is: the body in the address above "Dear …", which asked for what it tells of."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block, Entry
from ...record import Amount
from ..header.titles import DEAR
from ..language import pattern
from ..signatures.signatories import is_role_line, office_of
from .organisations import is_office
from .readings import Reading

_ABOVE = 30  # blocks: a letter opens no later
_MOST_LINES = 3  # of a post, between a person's name and the body


def told_to_reader(
    entry: Entry, readings: Sequence[Reading], amounts: Sequence[Amount]
) -> tuple[Amount, ...]:
    """The amounts, those that a letter's reader asked for or had before with the body it is written to."""
    body = _written_to(entry.blocks)
    if body is None:
        return tuple(amounts)
    return tuple(
        replace(amount, recipient=body)
        if amount.recipient is None and amount.role in ("request", "previous") and _is_readers(reading)
        else amount
        for reading, amount in zip(readings, amounts, strict=True)
    )


def _is_readers(reading: Reading) -> bool:
    before, after = reading.place.before, reading.place.own_after
    return bool(
        pattern("parties", "reader_asked").search(before)
        or pattern("parties", "reader_wanted").match(after)
        or pattern("parties", "reader_had").match(after)
    )


def _written_to(blocks: Sequence[Block]) -> str | None:
    """The body below a person's name and post: "Ms A Bell", "Chair of Trustees", "Quay Players"."""
    lines = [block.text for block in blocks[:_ABOVE]]
    dear = next((at for at, line in enumerate(lines) if DEAR.match(line)), None)
    people = [at for at, line in enumerate(lines[:dear]) if _PERSON.match(line)] if dear else []
    if not people:
        return None
    below = lines[people[-1] + 1 : dear][:_MOST_LINES]
    body = next(iter(itertools.dropwhile(_is_post, below)), "")
    named = len(body.split()) > 1 and not re.search(r"[\d,:@]", body)
    return (
        body
        if named and not is_office(body) and not is_role_line(body) and not _STREET.search(body)
        else None
    )


def _is_post(line: str) -> bool:
    return bool(is_role_line(line) or office_of(line) or _POST.match(line))


_PERSON = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev(?:erend)?|Cllr|Councillor|Professor|Sir|Dame)\b\.?\s+[A-Z][^,:]{1,40}$"
)
_POST = re.compile(
    r"(?:hon(?:orary)?\.?\s+)?(?:chair\w*|treasurer|secretary|trustee|manager|director|coordinator|co-ordinator|clerk|"
    r"head|president|founder|leader|captain|principal)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:street|road|lane|avenue|drive|close|house|court|way|square|terrace)$", re.IGNORECASE
)
