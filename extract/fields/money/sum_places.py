"""Where the sums of money of an entry stand, and the words that each is read in.

A line that breaks off in mid-sentence is read together with those it goes on from or into.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Block, Entry
from ...record import Qualifier
from ..awards.gift_titles import gift_in
from ..language import pattern, sentence_at
from .headings import column_headings
from .labelled import decided_label, label_of, labelled_figure, says_only_money, subject_of, told_in
from .money import Money, find_money
from .row_years import totals_a_recipient
from .sums import Sum, TableRow
from .tables import TableMoney, find_table_money


def find_sums(entry: Entry) -> list[Sum]:
    """The sums of money of an entry where they stand, in reading order."""
    found = []
    wrapped = _wrapped(entry.blocks)
    subject = subject_of(entry)
    for at, block in enumerate(entry.blocks):
        if block.zone == "furniture":
            continue
        above = entry.blocks[max(0, at - 12) : at]
        whole, before = wrapped.get(at, (block.text, 0))
        # A table that goes on overleaf has its headings some rows above.
        further = entry.blocks[max(0, at - 120) : at]
        money = _money_of(block, whole, before, further)
        heads = tuple(column_headings(block, further)) if money and block.cells else ()
        row = TableRow(heads)
        for one in money:
            if before <= one.start < before + len(block.text):
                near = [(m.start, m.end) for m in money if m is not one]
                place = _place(
                    replace(one, start=one.start - before, end=one.end - before) if before else one,
                    block,
                    at,
                    above,
                    (whole, -before, near) if at in wrapped else None,
                    [(s - before, e - before) for s, e in near],
                    subject,
                    row,
                )
                found.append(_own_total(place))
    return found


def _money_of(block: Block, whole: str, before: int, above: Sequence[Block]) -> list[Money]:
    """The sums of a block, those without their £ behind a label of pounds too; places are in `whole`."""
    if block.cells:
        return list(find_table_money(block, above))
    return find_money(whole) or [
        replace(m, start=m.start + before, end=m.end + before)
        for m in labelled_figure(block, above[-1] if above else None)
    ]


def _place(
    money: Money,
    block: Block,
    at: int,
    above: tuple[Block, ...],
    wrapped: tuple[str, int, list[tuple[int, int]]] | None,
    near: list[tuple[int, int]],
    subject: str,
    row: TableRow,
) -> Sum:
    """The sum where it stands: in a wrapped paragraph, behind a bare label, or in its block."""
    if block.cells:
        label = _row_label(block, money) if gift_in(subject) else ""
    else:
        decided = decided_label(block.text, money.start, money.end, above)
        label = decided or label_of(block.text, money.start, money.end, above[-1] if above else None)
    if wrapped:
        body, shift, others = wrapped
    elif label and (titled := _gift_above(above) or subject) and says_only_money(label):
        body, start = told_in(titled, money.text)
        shift = money.start - start
        return replace(
            _sum(money, block, body, shift, at, (), above, "", row), column="", row="", total=False
        )
    else:
        body, shift = _read_in(block, money, above)
        others = [(start - shift, end - shift) for start, end in near]
    inside = tuple(span for span in others if 0 <= span[0] < len(body))
    return _sum(money, block, body, shift, at, inside, above, label, row)


def _gift_above(above: Sequence[Block]) -> str:
    """The line that names a gift over the labels that tell of it, "Award to Quay Aid" over "For: nets"."""
    for block in reversed(above[-6:]):
        if not _LABELLED.match(block.text):
            named = len(block.text) < 100 and "£" not in block.text and gift_in(block.text)
            return block.text if named else ""
    return ""


_LABELLED = re.compile(r"[A-Z][^£:.]{2,40}:\s+\S")
_ONLY_A_SUM = re.compile(r"\s*£[\d,.]+[mk]?\s*")


def _row_label(block: Block, money: Money) -> str:
    """The label "Cost" of a card's row "Cost | £20,000", the one sum of its table; "" where it says more."""
    rows = block.table.rows if block.table else ()
    sums = [row for row in rows if any(_ONLY_A_SUM.fullmatch(cell.text) for cell in row)]
    label, _, value = block.text.partition("\t")
    alone = len(block.cells) == 2 and value.strip() == money.text and len(sums) == 1 and len(rows) > 2
    return label.strip() if alone and says_only_money(label.strip()) else ""


_BREAKS_OFF = re.compile(r"(?:\b(?:the|a|an|to|of|for|and|by|with|in|on|at|from|or|towards)|,)$")


def _wrapped(blocks: Sequence[Block]) -> dict[int, tuple[str, int]]:
    """The lines of paragraphs broken by a narrow cell: the whole paragraph and each line's place in it."""
    found: dict[int, tuple[str, int]] = {}
    run: list[int] = []
    for at, block in enumerate(blocks):
        run.append(at)
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        goes_on = (
            following is not None
            and block.kind == following.kind == "paragraph"
            and not block.cells and not following.cells
            and block.zone == following.zone
            and len(block.text) < 90
            and _BREAKS_OFF.search(block.text)
        )  # fmt: skip
        if goes_on:
            continue
        if len(run) > 1:
            whole, starts = "", []
            for n in run:
                whole += " " if whole else ""
                starts.append(len(whole))
                whole += blocks[n].text
            found.update({n: (whole, start) for n, start in zip(run, starts, strict=True)})
        run = []
    return found


def _sum(
    money: Money,
    block: Block,
    body: str,
    shift: int,
    at: int,
    others: tuple[tuple[int, int], ...],
    above: tuple[Block, ...],
    label: str,
    table_row: TableRow,
) -> Sum:
    start, end = money.start - shift, money.end - shift
    held = (0, len(body))
    if not block.cells or body is not block.text:
        first, last = sentence_at(body, start, end)
        held = (_sentence_start(body, first, others), last)
    column, row, total = (label, "", False)
    if isinstance(money, TableMoney):
        column, row, total = money.column, money.row, money.is_total
    each = block.kind == "item" and money.qualifier == "exact" and _EACH_UP_TO.search(_over(block, above))
    most: Qualifier = "up-to" if each and money.upper is None else money.qualifier
    return Sum(
        start, end, money.text, money.value, block, body, at, held, money.upper, most, money.per,
        money.units, money.suspect, others, column, row, total, above, shift, table_row,
    )  # fmt: skip


def _over(block: Block, above: Sequence[Block]) -> str:
    """The paragraph that leads in to the list that an item stands in."""
    return block.lead or next((b.text for b in reversed(above) if b.kind == "paragraph"), "")


# "It is proposed to extend three grants for six months, each by up to:"
_EACH_UP_TO = re.compile(
    r"\b(?:up\s+to|no\s+more\s+than|not\s+more\s+than|at\s+most|a\s+maximum\s+of)(?:\s+the\s+(?:sums?|amounts?)\s+(?:shown|below|stated|given))?\s*:\s*$",
    re.IGNORECASE,
)


def _own_total(place: Sum) -> Sum:
    """A sum under "Total" in one recipient's row is no total, if the row's own table is so headed."""
    own = place.total and totals_a_recipient(replace(place, table_row=TableRow()))
    return replace(place, total=False) if own else place


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


# "£4,000 – Quay Trust – lamps": a line of a list, as is the one below that opens so.
_LISTS_SUM = re.compile(r"£[\d,.]+[km]?\s+(?:[–—-]|to|for)\s")


def _tail(block: Block, above: Sequence[Block]) -> str:
    """The end of the paragraph above, when the block begins in mid-sentence."""
    last = above[-1] if above else None
    goes_on = re.match(r"[a-z£]", block.text) and last and last.kind != "heading" and not last.cells
    if not goes_on or last is None or _STOPPED.search(last.text):
        return ""
    if all(_LISTS_SUM.match(one.text) for one in (last, block)):
        return ""
    return re.split(r"(?<=[.;])\s", last.text)[-1][-250:] + " "
