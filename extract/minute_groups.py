"""Items of minutes that hold several: "644.1 Hub lease" below "644. DECISIONS REQUIRED", titles below "AOB"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .block import Block
from .forms.headings import zone_of
from .forms.vocabulary import opening_label
from .numbered_lines import may_be_title

_LONGEST = 16  # words of a title inside an item

GROUP = re.compile(
    r"(?:(?:part|section)\s+\w{1,3}\W+)?(?:any\s+)?(?:other\s+)?(?:urgent\s+)?(?:(?:items?|matters|papers|reports|business|decisions?|"
    r"proposals)\s+)?(?:requiring|(?:submitted\s+)?for)\s+(?:a\s+)?(?:decisions?|approval|determination)"
    r"|(?:key\s+)?decisions?\s+(?:required|requested|sought|needed|to\s+be\s+(?:made|taken))|decisions|standing\s+items"
    r"|any\s+other\s+(?:urgent\s+)?business|a\.?o\.?b\.?|other\s+business|urgent\s+(?:business|items?)",
    re.IGNORECASE,
)
"""The title of an item that says of no business what it is, fully matched."""


def items_inside(item: Sequence[Block], decides: Callable[[Block], bool]) -> list[list[Block]]:
    """An item's blocks, parted at the titles of the items inside it, each of which opens its part.

    Where only what stands below the last of several titles decides, that is the whole item's decision.
    """
    parts = _parted(item, [*_numbered_titles(item)])
    group = GROUP.fullmatch(_title(item[0]).strip(" .:")) is not None
    if len(parts) == 1 and group:
        parts = _parted(item, [*_titles(item)])
    deciding = [at for at, part in enumerate(parts) if any(map(decides, part))]
    whole = len(parts) > 2 and deciding == [len(parts) - 1] and not group
    return [list(item)] if whole or not deciding else parts


def _parted(item: Sequence[Block], titles: Sequence[tuple[int, Block, list[Block]]]) -> list[list[Block]]:
    """The item's own blocks, and those from each title on; `titles`: its place, it, and what goes on behind."""
    if not titles:
        return [list(item)]
    parts = [list(item[: titles[0][0]])]
    ends = [at for at, *_ in titles[1:]] + [len(item)]
    for (at, title, behind), end in zip(titles, ends, strict=True):
        parts.append([title, *behind, *item[at + 1 : end]])
    return parts


def _title(block: Block) -> str:
    return _NUMBER.sub("", block.text)


_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=\S)")
_INSIDE = re.compile(r"(?P<number>\d{1,3}\.\d{1,2})[.)]?\s+(?=\S)")


def _numbered_titles(item: Sequence[Block]) -> Iterator[tuple[int, Block, list[Block]]]:
    """The titles that open with the item's own number and one more, each over what is said of it."""
    counted = _NUMBER.match(item[0].text)
    own = item[0].marker.rstrip(".)") or (counted["number"] if counted else "")
    if not own.isdecimal():
        return
    for at, (block, below) in enumerate(pairwise(item[1:]), start=1):
        if (title := _numbered(block, own)) and not _numbered(below, own):
            yield at, title, []


def _numbered(block: Block, own: str) -> Block | None:
    """The title without its number, which becomes its mark; None for a paragraph that is counted."""
    if block.kind == "row":
        return None
    match = None if block.marker else _INSIDE.match(block.text)
    number, text = (match["number"], block.text[match.end() :]) if match else (block.marker, block.text)
    if not number.startswith(f"{own}.") or not number.rstrip(".)")[len(own) + 1 :].isdecimal():
        return None
    if block.kind != "heading" and not (may_be_title(text) and len(text.split()) <= _LONGEST):
        return None
    title = block.without(match.end()) if match else block
    return replace(title, kind="heading", marker=number.rstrip(".)"))


_RUN_IN = re.compile(r"(?P<title>[A-Z][^.:;\u2013]{3,90}?)\s*(?::|\s\u2013)\s+(?=[A-Z])")


def _titles(item: Sequence[Block]) -> Iterator[tuple[int, Block, list[Block]]]:
    """The titles inside a group: lines over prose, or what a paragraph opens with ("Vans: MC asked …")."""
    for at, block in enumerate(item[1:], start=1):
        if (
            block.kind not in ("paragraph", "heading", "item")
            or opening_label(block.text)
            or zone_of(block.text)
        ):
            continue
        below = item[at + 1].text if at + 1 < len(item) else ""
        if may_be_title(block.text) and len(block.text.split()) <= _LONGEST and below.endswith("."):
            yield at, replace(block, kind="heading"), []
        elif (
            block.kind != "heading"
            and (match := _RUN_IN.match(block.text))
            and len(match["title"].split()) < 12
        ):
            yield (
                at,
                replace(block, text=match["title"], kind="heading", pieces=block.pieces[:1]),
                [block.behind(match.end())],
            )
