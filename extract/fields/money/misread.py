"""Sums of money that OCR may have misread: they are doubted, and never mended."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...block import Block
from ...record import Amount


def doubt_misread(amounts: Sequence[Amount], blocks: Iterable[Block]) -> tuple[Amount, ...]:
    """The amounts, those marked suspect whose figures OCR was not sure of; nothing changes on other pages."""
    doubtful: dict[tuple[int | None, int], set[str]] = {}
    for block in blocks:
        for _, line in block.pieces:
            if line.doubtful:
                doubtful.setdefault((line.page, line.number), set()).update(line.doubtful)
    return tuple(_doubted(amount, doubtful) for amount in amounts) if doubtful else tuple(amounts)


def _doubted(amount: Amount, doubtful: dict[tuple[int | None, int], set[str]]) -> Amount:
    """An amount may begin on one printed line and end on the next."""
    first = amount.evidence.line
    lines = range(first, first + amount.evidence.text.count("\n") + 1)
    words = {word for line in lines for word in doubtful.get((amount.evidence.page, line), ())}
    if not any(_holds_figures(word, amount.text) for word in words):
        return amount
    doubt = f'read by OCR as "{" ".join(amount.text.split())}", which may be a misreading'
    return replace(amount, suspect=f"{amount.suspect}; {doubt}" if amount.suspect else doubt)


def _holds_figures(word: str, text: str) -> bool:
    """Whether a word holds all or part of the figures of a sum: "£12,500." of "£12,500"."""
    bare = word.strip("().,;:£[]")
    return any(part and (part in bare or bare in part) for part in text.strip("().,;:£[]").split()) and bool(
        bare
    )
