"""Where a list is cut into its entries: several ways are tried, and the one whose entries tell most is taken.

An entry states its own reference, title, date, decision and decision-maker once. A cut is worth what its
entries state, less what one of them states twice and less a cost an entry: to cut too seldom puts two
references into one entry, to cut too often leaves entries that state nothing. A cut at whatever repeats is
taken in its place where its entries are much more alike.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from ...block import Block
from ..cards import cuts_by_cards
from ..registers.registers import cuts_by_tables
from .alike import put_right
from .closings import badged_above, cuts_by_closings, dated_above, dated_below, is_name, titled_above
from .likeness import likeness
from .looks import Look, looks_of
from .numbered_lines import NUMBER, may_be_title
from .openings import Cut, ways_to_cut
from .repeats import are_entries, likeliest_cut, may_hold_entries, with_nameless
from .shifted import titled_below, with_badges_below, with_rows_broken, with_titles_above
from .title_lines import ways_by_titles
from .told import Told, stated_in, told_in
from .vetoes import Proposal, is_vetoed, names_a_list

_COST = 0.5
_OF_WORTH = 0.4  # how much what two cuts state counts beside how likely they are
_MARGIN = 2.0  # by which a cut must be likelier than one that is made in a known manner


def best_cut(blocks: Sequence[Block]) -> Cut | None:
    """The cut whose entries tell most; None where the document is one paper."""
    told = sorted(told_in(blocks), key=attrgetter("at"))
    named = names_a_list(blocks)
    looks = looks_of(blocks)
    best, most = None, _worth([stated_in(told, {}, 0, len(blocks))])
    for cut in _proposed(blocks, looks, told, named):
        if len(cut.starts) < 2 and not cut.named:
            continue
        stated = _stated(told, cut, len(blocks))
        proposal = Proposal(blocks, cut, [kinds for kinds, _ in stated], named or cut.named)
        if (worth := _worth(stated)) > most and not is_vetoed(proposal):
            best, most = cut, worth
    if best is not None and (best.parts or (best.named and len(best.starts) < 2)):
        return best
    best = _likelier(blocks, looks, told, named, best) or best
    if best is None:
        return None
    if _are_notices(blocks, best):
        return replace(best, given=({},) * len(best.starts), listed=False)
    best = with_titles_above(blocks, looks, with_badges_below(blocks, looks, best))
    return put_right(looks, with_rows_broken(blocks, best))


def _are_notices(blocks: Sequence[Block], cut: Cut) -> bool:
    """Whether each part asks, argues and is signed: a notice behind another, which tells its own header."""
    entries = [blocks[a:b] for a, b in pairwise([*cut.starts, len(blocks)])]
    return not cut.parts and all({block.zone for block in entry} >= _OF_NOTICE for entry in entries)


_OF_NOTICE = {"recommendation", "background", "signature"}


def _likelier(
    blocks: Sequence[Block], looks: Sequence[Look], told: Sequence[Told], named: bool, known: Cut | None
) -> Cut | None:
    """The cut at whatever repeats, where that is much likelier than the one made in a known manner.

    Where there is none, four parts at least must state what entries state; three in what is called a list.
    """
    if known is None and not may_hold_entries(looks):
        return None
    cut = likeliest_cut(blocks, looks)
    cut = _without_groups(blocks, cut) if cut else None
    if cut is None or (known is not None and (cut.starts == known.starts or _count_on(blocks, known))):
        return None
    stated = _stated(told, cut, len(blocks))
    worth = _worth(stated)
    proposal = Proposal(blocks, cut, [kinds for kinds, _ in stated], named or known is not None)
    if known is None:
        enough = len(cut.starts) > (2 if named else 3) and are_entries(looks, cut.starts)
        likelier = enough and worth > _worth([stated_in(told, {}, 0, len(blocks))])
    else:
        more = worth - _worth(_stated(told, known, len(blocks)))
        fewer = len(known.starts) - len(cut.starts)
        leaves_out = set(cut.starts) < set(known.starts) and (more < 0 or 4 * fewer <= len(known.starts))
        beyond = likeness(looks, cut.starts) - likeness(looks, known.starts) + _OF_WORTH * more
        entries = are_entries(looks, cut.starts) or not are_entries(looks, known.starts)
        # What stands above the line that names a list is no entry of it.
        above = known.named and any(map(is_name, blocks[cut.starts[0] : known.starts[0]]))
        likelier = beyond > _MARGIN and entries and not (leaves_out or above)
    return cut if likelier and not is_vetoed(proposal) else None


def _count_on(blocks: Sequence[Block], cut: Cut) -> bool:
    """Whether numbers count the entries of a cut: 1, 2, 3."""
    counted = [blocks[at].marker.strip("().") for at in cut.starts]
    return counted == [str(n) for n in range(1, len(counted) + 1)]


def _stated(told: Sequence[Told], cut: Cut, end: int) -> list[tuple[set[str], int]]:
    """What each entry of a cut states."""
    own = zip(cut.given, cut.starts, [*cut.starts[1:], end], strict=True)
    return [stated_in(told, given, start, end) for given, start, end in own]


def _proposed(
    blocks: Sequence[Block], looks: Sequence[Look], told: Sequence[Told], named: bool
) -> Iterator[Cut]:
    """Every cut that any way proposes; of two that tell as much the first is kept."""
    cards = list(cuts_by_cards(blocks))
    rounds = [cut for cut in cards if cut.named]
    ways = [
        *rounds,
        *ways_to_cut(blocks, told, named),
        *ways_by_titles(blocks),
        *cuts_by_closings(blocks, told),
        *cards,
    ]
    yield from cuts_by_tables(blocks, named)
    lines = (titled_above, dated_above, dated_below, badged_above, titled_below, _first_above, _left_out)
    higher = [above(blocks, way) for above in lines for way in ways]
    higher += [with_nameless(looks, way) for way in ways]
    for cut in [*ways, *filter(None, higher)]:
        yield _without_groups(blocks, _once(blocks, cut))


def _first_above(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut with the entry above it that is set in another way, but opens with its like number."""
    numbers = [have.get("reference", "") for have in cut.given]
    shapes = set(map(_shape, numbers))
    if len(shapes) > 1 or shapes == {""}:
        return None
    first = _with_like_number(blocks, range(cut.starts[0]), shapes, numbers)
    if len(first) != 1:
        return None
    ((at, match),) = first.items()
    given = _given_by(match, match["rest"].split(". ")[0])
    return replace(cut, starts=(at, *cut.starts), given=(given, *cut.given))


def _left_out(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut with the entries between that are set in another way, but open with a like number."""
    numbers = [have.get("reference", "") for have in cut.given]
    often = Counter(map(_shape, numbers))
    usual = {shape for shape, times in often.items() if shape and 4 * times >= len(numbers)}
    if not usual or len(numbers) <= 3:
        return None
    own = set(cut.starts)
    between = (at for at in range(cut.starts[0], len(blocks)) if at not in own)
    found = {
        at: _given_by(match, match["rest"].strip(" \u2013\u2014-"))
        for at, match in _with_like_number(blocks, between, usual, numbers).items()
        if len(match["rest"]) > 2
    }
    if not found:
        return None
    given = dict(zip(cut.starts, cut.given, strict=True)) | found
    starts = tuple(sorted(given))
    return replace(cut, starts=starts, given=tuple(given[at] for at in starts))


def _with_like_number(
    blocks: Sequence[Block], lines: Iterable[int], shapes: set[str], numbers: Sequence[str]
) -> dict[int, re.Match[str]]:
    """Those of the lines that open with a number of one of these shapes that is none of these numbers."""
    opens = ((at, NUMBER.match(blocks[at].text)) for at in lines if not blocks[at].cells)
    return {
        at: match
        for at, match in opens
        if match and _shape(match["reference"]) in shapes and match["reference"] not in numbers
    }


def _shape(number: str) -> str:
    return re.sub(r"\d", "9", number)


def _given_by(match: re.Match[str], title: str) -> dict[str, str]:
    """What a line that opens with a number gives its entry: that, and what may be a title behind it."""
    return {"reference": match["reference"]} | ({"title": title} if may_be_title(title) else {})


def _once(blocks: Sequence[Block], cut: Cut) -> Cut:
    """The cut without entries that are one line only, printed again at once: they begin the next.

    So does a line whose number the next opens with, as a sentence: "007-2031 Lamps", "007-2031 is about …".
    """
    starts: list[int] = []
    given: list[dict[str, str]] = []
    for start, told in zip(cut.starts, cut.given, strict=True):
        above = starts[-1] if starts and starts[-1] == start - 1 else None
        again = above is not None and (blocks[start].marker, blocks[start].text)
        if above is not None and again == (blocks[above].marker, blocks[above].text):
            given[-1] = told
        elif above is None or not told.get("reference") or _number(told) != _number(given[-1]):
            starts.append(start)
            given.append(told)
    return cut if len(starts) == len(cut.starts) else replace(cut, starts=tuple(starts), given=tuple(given))


def _without_groups(blocks: Sequence[Block], cut: Cut) -> Cut:
    """The cut without entries that are a heading and nothing below it, among longer ones: it groups these."""
    if cut.labelled or not cut.listed:
        return cut
    ends = [*cut.starts[1:], len(blocks)]
    alone = [
        end - at == 1 and blocks[at].kind == "heading" and not have.keys() - {"title"}
        for at, end, have in zip(cut.starts, ends, cut.given, strict=True)
    ]
    if not any(alone) or 2 * sum(alone) > len(alone) or alone[-1] or any(map(all, pairwise(alone))):
        return cut
    kept = [at for at, group in enumerate(alone) if not group]
    return replace(
        cut, starts=tuple(cut.starts[at] for at in kept), given=tuple(cut.given[at] for at in kept)
    )


def _number(given: dict[str, str]) -> str:
    return re.sub(r"\W+", " ", given.get("reference", ""))


def _worth(stated: Sequence[tuple[set[str], int]]) -> float:
    """What the entries of a cut state; one that states much less than the others counts nothing."""
    usual = median(len(kinds) for kinds, _ in stated)
    return sum((len(kinds) - twice if 2 * len(kinds) >= usual else 0) - _COST for kinds, twice in stated)
