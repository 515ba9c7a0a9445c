"""A cut of a list that is a line off is put right: at the facts below a title, at the outcome above a day."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...block import Block
from ...fields.dates.dates import is_day_alone
from ...fields.header.references import POSTCODE
from ...fields.outcome.said import outcome_in
from ...forms.vocabulary import opening_label
from ..shapes import is_badge, tells_facts
from .closings import is_link
from .looks import Look
from .numbered_lines import may_be_title
from .openings import Cut

_LEAST = 3  # entries of a list
_TITLES = ("title", "priced", "closes with number")
_TOLD = ("prose", "priced", "short")  # what may stand between a title and the facts
_FAR = 4  # lines above the facts


def with_titles_above(blocks: Sequence[Block], looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut with each title in the entry of the facts below it, where one stands above the first facts.

    Below the last facts stands none then: what opens with facts has its title below them.
    """
    if len(cut.starts) < _LEAST or cut.parts or cut.days or cut.cards:
        return cut
    if any(looks[at].kind in _TITLES or looks[at].kind == "prose" for at in cut.starts):
        return cut
    above = [_title_above(looks, at) for at in cut.starts]
    starts = [at for at in above if at is not None]
    styles = Counter(looks[at].style for at in starts)
    if len(starts) < len(above) or len(styles) > 1 or any(b <= a for a, b in pairwise(starts)):
        return cut
    inside = all(a < at for a, at in zip(cut.starts, starts[1:], strict=False))
    if not inside or not _ends_untitled(blocks, looks, cut.starts[-1]):
        return cut
    given = tuple(have | looks[at].given for at, have in zip(starts, cut.given, strict=True))
    return replace(cut, starts=tuple(starts), given=given)


def with_badges_below(blocks: Sequence[Block], looks: Sequence[Look], cut: Cut) -> Cut:
    """The cut with each outcome in the entry that it closes, where none stands above the first entry."""
    first, *others = cut.starts
    if is_badge(blocks[first].text) or not all(is_badge(blocks[at].text) for at in others):
        return cut
    opens = {looks[at + 1].kind for at in others if at + 1 < len(looks)}
    closed = any(is_badge(block.text) for block in blocks[cut.starts[-1] + 1 :])
    if len(opens) > 1 or not closed:
        return cut
    first += looks[first].kind not in opens
    starts = (first, *(at + 1 for at in others))
    return replace(cut, starts=starts) if looks[first].kind in opens else cut


def with_rows_broken(blocks: Sequence[Block], cut: Cut) -> Cut:
    """The cut with each row that is broken over lines made whole, where most others stand on one.

    Its day stands alone above the number that it was found by, and what came of it alone on a line below.
    """
    starts, given = list(cut.starts), list(cut.given)
    if cut.days or cut.cards or not _most_tell("date", cut):
        return cut
    for n in range(1, len(starts)):
        above = starts[n] - 1
        before = given[n - 1].get("date")
        has_its_own = before and any(before in b.text for b in blocks[cut.starts[n - 1] : above])
        day = blocks[above].text.strip()
        if "date" not in given[n] and has_its_own and not blocks[above].cells and is_day_alone(day):
            starts[n], given[n] = above, given[n] | {"date": day}
    for n, end in enumerate([*starts[1:], len(blocks)]) if _most_tell("outcome", cut) else ():
        lines = [b.text for b in blocks[starts[n] + 1 : end] if not b.cells and len(b.text) < _SHORT]
        told = [text for text in lines if text != given[n].get("title") and outcome_in(text)]
        if "outcome" not in given[n] and len(told) == 1:
            given[n] = given[n] | {"outcome": told[0]}
    return replace(cut, starts=tuple(starts), given=tuple(given))


_SHORT = 50  # characters of what a cell says came of an entry


def _most_tell(field: str, cut: Cut) -> bool:
    told = sum(field in have for have in cut.given)
    return told >= _LEAST and 2 * told > len(cut.starts)


def titled_below(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut, with the title of each entry below the line of facts that opens it."""
    below = [blocks[at + 1] if at + 1 < len(blocks) else None for at in cut.starts]
    if any("title" in have for have in cut.given) or not all(tells_facts(blocks[at]) for at in cut.starts):
        return None
    titles = [b.text for b in below if b and b.kind != "row" and may_be_title(b.text) and not is_link(b.text)]
    if len(titles) < len(below) or any(map(opening_label, titles)):
        return None
    told = zip(cut.given, titles, strict=True)
    return replace(cut, given=tuple(have | {"title": title} for have, title in told))


def _title_above(looks: Sequence[Look], at: int) -> int | None:
    """The title above a line, with nothing but prose between."""
    priced = None  # a sum may be what a title tells, or the first that is given below it
    for n in range(at - 1, max(-1, at - 1 - _FAR), -1):
        if looks[n].kind == "priced":
            priced = n
        elif looks[n].kind in _TITLES and "title" in looks[n].given:
            return n
        elif looks[n].kind not in _TOLD and not looks[n].text.endswith((".", "\u2026")):
            break
    return priced


def _ends_untitled(blocks: Sequence[Block], looks: Sequence[Look], start: int) -> bool:
    """Whether no title stands below the last facts, above the foot of the page."""
    for block, look in zip(blocks[start:], looks[start:], strict=True):
        if block.zone == "furniture" or is_foot(block) or _FOOT.search(block.text):
            return True
        if look.kind in _TITLES:
            return False
    return True


_FOOT = re.compile(r"[|\u00a9@]|\b(?:contact us|privacy|cookies)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:the )?(?:(?-i:[A-Z])[\w-]+ (?:(?:and|&) )?){0,3}office of the\b|o?pf?cc for\b", re.IGNORECASE
)


def is_foot(block: Block) -> bool:
    """Whether a line is the office's name and address, as the foot of a web page prints them."""
    return bool(_OFFICE.match(block.text) and POSTCODE.search(block.text))
