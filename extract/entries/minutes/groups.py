"""Items of minutes that hold several: "644.1 Hub" or "a) Hub" below "644. ESTATE", titles below "AOB"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...block import Block
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ..cuts.numbered_lines import may_be_title
from ..deciding import DECIDES
from ..run_in_titles import apart, opening_title

_LONGEST = 16  # words of a title inside an item

GROUP = re.compile(
    r"(?:(?:part|section)\s+\w{1,3}\W+)?(?:any\s+)?(?:other\s+)?(?:urgent\s+)?(?:(?:items?|matters|papers|reports|business|decisions?|"
    r"proposals)\s+)?(?:requiring|(?:submitted\s+)?for)\s+(?:a\s+)?(?:decisions?|approval|determination)"
    r"|(?:key\s+)?decisions?\s+(?:required|requested|sought|needed|to\s+be\s+(?:made|taken))|decisions|standing\s+items"
    r"|any\s+other\s+(?:urgent\s+)?business|a\.?o\.?b\.?|other\s+business|urgent\s+(?:business|items?)",
    re.IGNORECASE,
)
"""The title of an item that says of no business what it is, fully matched."""


@dataclass(frozen=True, slots=True)
class _Title:
    """Where a title stands inside an item, the title, and what its line goes on with."""

    at: int
    title: Block
    behind: tuple[Block, ...] = ()


def items_inside(item: Sequence[Block], decides: Callable[[Block], bool]) -> list[list[Block]]:
    """An item's blocks, parted at the titles of the items inside it, each of which opens its part.

    Where only what stands below the last of several titles decides, that is the whole item's decision.
    """
    group = GROUP.fullmatch(_title(item[0]).strip(" .:")) is not None
    ways = (_numbered_titles, _lettered_titles, *((_titles,) if group else ()))
    titles = next(filter(None, ([*way(item)] for way in ways)), [])
    if not titles:
        return [list(item)]
    ends = [title.at for title in titles[1:]] + [len(item)]
    inside = [[t.title, *t.behind, *item[t.at + 1 : end]] for t, end in zip(titles, ends, strict=True)]
    deciding = [at for at, part in enumerate(inside) if any(map(decides, part))]
    closing = len(inside) > 1 and deciding == [len(inside) - 1] and ways[0] is _numbered_titles
    if not deciding or (closing and not group and titles[0].title.marker):
        return [list(item)]
    return [list(item[: titles[0].at]), *inside]


def _title(block: Block) -> str:
    return _NUMBER.sub("", block.text)


_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=\S)")
_INSIDE = re.compile(r"(?P<number>\d{1,3}\.\d{1,2})[.)]?\s+(?=\S)")


def _numbered_titles(item: Sequence[Block]) -> Iterator[_Title]:
    """The titles that open with the item's own number and one more, each over what is said of it."""
    counted = _NUMBER.match(item[0].text)
    own = item[0].marker.rstrip(".)") or (counted["number"] if counted else "")
    if not own.isdecimal():
        return
    for at, (block, below) in enumerate(pairwise(item[1:]), start=1):
        if (title := _numbered(block, own)) and not _numbered(below, own):
            yield _Title(at, title)


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


_LETTER = re.compile(r"\(?(?P<letter>[a-z])[.)]")


def _lettered_titles(item: Sequence[Block]) -> list[_Title]:
    """The titles that letters count, each over what is said of it: "a) Hub lease", and none of a list."""
    lettered = [at for at, b in enumerate(item) if at and b.kind != "row" and _LETTER.fullmatch(b.marker)]
    letters = [ord(item[at].marker.strip("().")) - ord("a") for at in lettered]
    if not lettered or letters != [*range(len(letters))]:
        return []
    over = [item[at + 1] for at in lettered if at + 1 < len(item)]
    listed = len(over) < len(lettered) or any(_LETTER.fullmatch(b.marker) for b in over)
    if (
        listed
        or item[lettered[0] - 1].text.endswith(":")
        or not all(_may_title(item[at].text) for at in lettered)
    ):
        return []
    return [_Title(at, replace(item[at], kind="heading", marker="")) for at in lettered]


def _may_title(text: str) -> bool:
    return not text[:1].islower() and may_be_title(text) and len(text.split()) <= _LONGEST


def _titles(item: Sequence[Block]) -> Iterator[_Title]:
    """The titles inside a group: lines over prose, or what a paragraph opens with ("Vans: MC asked …")."""
    for at, block in enumerate(item[1:], start=1):
        if (
            block.kind == "row"
            or opening_label(block.text)
            or zone_of(block.text)
            or DECIDES.match(block.text)
        ):
            continue
        below = item[at + 1].text if at + 1 < len(item) else ""
        match = opening_title(block.text) if block.kind != "heading" else None
        if _may_title(block.text) and below.endswith("."):
            yield _Title(at, replace(block, kind="heading"))
        elif match and len(match["title"].split()) < 12:
            head, behind = apart(block, match["title"])
            yield _Title(at, head, (behind,))
