"""Where the sums of money of an entry stand, and the words that each is read in.

A line that breaks off in mid-sentence is read together with those it goes on from or into.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..block import Block, Entry
from .labelled import label_of
from .language import pattern, sentence_at
from .money import Money, find_money
from .money_tables import TableMoney, find_table_money
from .rows import totals_a_recipient
from .sums import Sum


def find_sums(entry: Entry) -> list[Sum]:
    """The sums of money of an entry where they stand, in reading order."""
    found = []
    for at, block in enumerate(entry.blocks):
        if block.zone == "furniture":
            continue
        money: list[Money] = list(find_table_money(block)) if block.cells else find_money(block.text)
        above = entry.blocks[max(0, at - 4) : at]
        for one in money:
            body, shift = _read_in(block, one, above)
            others = tuple((m.start - shift, m.end - shift) for m in money if m is not one)
            others = tuple(span for span in others if 0 <= span[0] < len(body))
            found.append(_own_total(_sum(one, block, body, shift, at, others, above)))
    return found


def _sum(
    money: Money,
    block: Block,
    body: str,
    shift: int,
    at: int,
    others: tuple[tuple[int, int], ...],
    above: tuple[Block, ...],
) -> Sum:
    start, end = money.start - shift, money.end - shift
    sentence = sentence_at(body, start, end)
    alone = bool(block.cells) and body is block.text
    held = (
        (0, len(body)) if alone else (_sentence_start(body, sentence.start_char, others), sentence.end_char)
    )
    column, row, total = ("", "", False)
    if not block.cells:
        column = label_of(block.text, money.start, money.end, above[-1] if above else None)
    elif isinstance(money, TableMoney):
        column, row, total = money.column, money.row, money.is_total
    return Sum(
        start, end, money.text, money.value, block, body, at, held, money.upper, money.qualifier, money.per,
        money.units, money.suspect, others, column, row, total, above, shift,
    )  # fmt: skip


def _own_total(place: Sum) -> Sum:
    """A sum under "Total" in one recipient's row is no total of the table."""
    return replace(place, total=False) if place.total and totals_a_recipient(place) else place


def _sentence_start(body: str, start: int, others: tuple[tuple[int, int], ...]) -> int:
    """Where the sentence begins, the one before it taken in when it leans on that ("They came to £x")."""
    if not pattern("cues", "leans").match(body, start):
        return start
    earlier = re.search(r"(?:^|[.!?]\s+)([^.!?]*[.!?]\s*)$", body[:start])
    begins = earlier.start(1) if earlier else start
    return start if any(begins <= s < start for s, _ in others) else begins


def _read_in(block: Block, money: Money, above: Sequence[Block]) -> tuple[str, int]:
    """The words a sum is read in, and what to add to a place in them for the place in the block's text."""
    if block.cells:
        at = 0
        for cell in block.cells:
            words = " ".join(cell.text.split())
            start = block.text.find(words, at) if words else -1
            if start >= 0 and start <= money.start < start + len(words):
                prose = len(re.findall(r"\b[a-z]{2,}\b", words)) >= 2 and not words.startswith("£")
                return (words, start) if prose else (block.text, 0)
            at = max(at, start + len(words))
        return block.text, 0
    front = _front(block, above)
    return front + block.text, -len(front)


_STOPPED = re.compile(r"[.!?:;]\W*$")


def _front(block: Block, above: Sequence[Block]) -> str:
    """The words above that the block goes on from: a broken paragraph's, or a narrow cell's lines."""
    if block.kind != "paragraph":
        return ""
    words: list[str] = []
    for last in reversed(above):
        if last.kind != "paragraph" or last.cells or _STOPPED.search(last.text) or "£" in last.text:
            break
        words.insert(0, last.text)
    if not words:
        return _tail(block, above)
    opens = re.match(r"(?:To|That)\b", words[0]) and sum(len(w) for w in words) < 160
    return " ".join(words) + " " if opens else _tail(block, above)


def _tail(block: Block, above: Sequence[Block]) -> str:
    """The end of the paragraph above, when the block begins in mid-sentence."""
    last = above[-1] if above else None
    goes_on = re.match(r"[a-z£]", block.text) and last and last.kind != "heading" and not last.cells
    if not goes_on or last is None or _STOPPED.search(last.text):
        return ""
    return re.split(r"(?<=[.;])\s", last.text)[-1][-250:] + " "
