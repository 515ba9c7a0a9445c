"""Which items of a recommendation the decision turns down: "Recommendation 2 is not approved"."""

import re

from ...block import Block, Entry
from ...record import MAKERS
from ..language import pattern
from ..signatures.signatories import role_of
from ..word_lists import vocabulary


def declined_blocks(entry: Entry) -> set[int]:
    """The places in the entry of the recommended items that its decision turns down."""
    return items_called(entry, {x for b in entry.blocks if _decides(b) for x in declined_labels(b.text)})


def _decides(block: Block) -> bool:
    if block.zone == "decision":
        return True
    own = block.zone == "signature" or role_of(block.heading) in MAKERS
    i_decide, agreed_too = pattern("declined", "i_decide"), pattern("declined", "agreed_too")
    return own and bool(i_decide.match(block.text) or agreed_too.search(block.text))


def turns_items_down(block: Block) -> bool:
    """Whether the decision agrees some items and not others, by their labels: "Yes to 1 and 2. Not 3."."""
    return (
        _decides(block)
        and pattern("declined", "yes_to").match(block.text) is not None
        and bool(declined_labels(block.text))
    )


def items_called(entry: Entry, labels: set[str]) -> set[int]:
    """The places in the entry of the recommended items that have one of these labels, bare."""
    if not labels:
        return set()
    items = [
        (at, block)
        for at, block in enumerate(entry.blocks)
        if block.zone == "recommendation" and block.kind == "item"
    ] or [(at, b) for at, b in enumerate(entry.blocks) if b.kind == "item" and "\u00a3" in b.text]
    called = {at for order, (at, block) in enumerate(items, 1) if labels & _names_of(block, order)}
    return called or {at for at, block in enumerate(entry.blocks) if _is_numbered_row(block, labels)}


def _is_numbered_row(block: Block, labels: set[str]) -> bool:
    """Whether a row of a table that numbers its bids has one of these numbers."""
    if block.kind != "row" or block.table is None or len(block.cells) < 3:
        return False
    head = block.table.rows[0][0].text.strip() if block.table.rows and block.table.rows[0] else ""
    numbered = bool(head) and pattern("declined", "numbers").fullmatch(head)
    return bool(numbered) and block.cells[0].text.strip(" .") in labels


def declined_labels(text: str) -> set[str]:
    """The labels of the items that a decision turns down, bare.

    >>> declined_labels("I agree to 6.1 and 6.3. I do not agree to 6.2, as a van was bought.")
    {'2'}
    """
    found: set[str] = set()
    for name in vocabulary("declined")["declines"]:
        for match in pattern("declined", name).finditer(text):
            found |= _each_label(match["labels"])
    return found


def altered_labels(text: str) -> set[str]:
    """The labels of the items that words before a sum agree in that sum and no other, bare.

    >>> altered_labels("Recommendation 3 is approved in the lesser sum of ")
    {'3'}
    """
    told = (pattern("declined", name).search(text) for name in vocabulary("declined")["alters"])
    return next((_each_label(match["labels"]) for match in told if match), set())


def alters_the_one(text: str) -> bool:
    """Whether the words before a sum give that in place of the one sum that was asked for.

    >>> alters_the_one("Approved in the lower sum of "), alters_the_one("It had the lower sum of ")
    (True, False)
    """
    return pattern("declined", "altered_whole").search(text) is not None


def stands_for(between: str) -> bool:
    """Whether the words between two sums give the first in place of the second, which was asked for.

    >>> stands_for(" for nets in place of "), stands_for(" for nets and ")
    (True, False)
    """
    return pattern("declined", "in_place_of").search(between) is not None


def _each_label(labels: str) -> set[str]:
    parts = vocabulary("declined")["parts"]
    order = re.findall(r"[a-z]+", parts["order"])  # "first", "second" and so on
    if ordered := {str(n) for n, word in enumerate(order, 1) if re.search(rf"\b{word}\b", labels, re.I)}:
        return ordered
    one = re.compile(parts["label"], re.IGNORECASE)
    return {_bare(label) for label in one.findall(labels)}


def _bare(label: str) -> str:
    """The last part of a label: "6.2" and "2." are both "2", "(b)" is "b"."""
    parts = re.findall(r"[a-z]+|\d+", label.lower())
    return parts[-1] if parts else ""


def _names_of(block: Block, order: int) -> set[str]:
    """What an item may be called: by its printed mark, else by its place in the list."""
    marked = _bare(block.marker)
    return {marked} if marked else {str(order), chr(96 + order) if order < 27 else ""}
