"""Where a list is cut into its entries: several ways are tried, and the one whose entries tell most is taken.

An entry states its own reference, title, date, decision and decision-maker once. A cut is worth what its
entries state, less what one of them states twice and less a cost an entry: to cut too seldom puts two
references into one entry, to cut too often leaves entries that state nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from .block import Block, Zone
from .cards import cuts_by_cards
from .closings import cuts_by_closings, titled_above
from .fields.header import is_bare_label, labelled_values
from .fields.identity import report_lines
from .fields.signatories import is_person, is_role_line
from .forms.headings import zone_of
from .forms.vocabulary import opening_label
from .openings import Cut, ways_to_cut
from .told import Told, stated_in, told_in

_COST = 0.5


def best_cut(blocks: Sequence[Block]) -> Cut | None:
    """The cut whose entries tell most; None where the document is one paper."""
    told = list(told_in(blocks))
    named = names_a_list(blocks)
    best, most = None, _worth(blocks, told, Cut((0,), ({},)))
    cards = list(cuts_by_cards(blocks))
    rounds = [cut for cut in cards if cut.named]
    ways = [*rounds, *ways_to_cut(blocks, told, named), *cuts_by_closings(blocks, told), *cards]
    for cut in [*ways, *filter(None, (titled_above(blocks, way) for way in ways))]:
        cut = _once(blocks, cut)
        if (len(cut.starts) < 2 and not cut.named) or not _is_list(blocks, told, cut, named or cut.named):
            continue
        if _opens_with_values(blocks, cut) or _open_with_offices(blocks, cut):
            continue
        worth = _worth(blocks, told, cut)
        if worth > most:
            best, most = cut, worth
    return best


def _once(blocks: Sequence[Block], cut: Cut) -> Cut:
    """The cut without entries that are one line only, printed again at once: they begin the next."""
    starts: list[int] = []
    given: list[dict[str, str]] = []
    for start, told in zip(cut.starts, cut.given, strict=True):
        if starts and starts[-1] == start - 1 and blocks[start].text == blocks[start - 1].text:
            given[-1] = told
        else:
            starts.append(start)
            given.append(told)
    return cut if len(starts) == len(cut.starts) else replace(cut, starts=tuple(starts), given=tuple(given))


def _opens_with_values(blocks: Sequence[Block], cut: Cut) -> bool:
    """Whether most entries would begin with what stands below a label: "Published:", and below it the day."""
    behind = [blocks[start - 1] for start in cut.starts if start]
    return sum(is_bare_label(b) and b.text.rstrip().endswith(":") for b in behind) * 2 > len(cut.starts)


def _open_with_offices(blocks: Sequence[Block], cut: Cut) -> bool:
    """Whether each entry would be who signs and when: "Chief Constable: Ann Bell", and below it the day."""
    first = [blocks[start].text.partition(":") for start in cut.starts]
    return all(is_role_line(office) and is_person(name.strip()) for office, _, name in first)


def _ends(blocks: Sequence[Block], cut: Cut) -> Iterator[tuple[int, int, dict[str, str]]]:
    ends = [*cut.starts[1:], len(blocks)]
    return zip(cut.starts, ends, cut.given, strict=True)


def _worth(blocks: Sequence[Block], told: Sequence[Told], cut: Cut) -> float:
    """What the entries of a cut state; one that states much less than the others counts nothing."""
    stated = [stated_in(told, given, start, end) for start, end, given in _ends(blocks, cut)]
    usual = median(len(kinds) for kinds, _ in stated)
    return sum((len(kinds) - twice if 2 * len(kinds) >= usual else 0) - _COST for kinds, twice in stated)


def _is_list(blocks: Sequence[Block], told: Sequence[Told], cut: Cut, named: bool) -> bool:
    """Whether nearly all entries state two things of their own, and the paper around them none."""
    stated = [stated_in(told, given, start, end)[0] for start, end, given in _ends(blocks, cut)]
    full = [
        len(kinds) >= 2 and bool(named or kinds & {"reference", "date", "decided_by"}) for kinds in stated
    ]
    titled = named and len(full) >= 3 and all("title" in kinds for kinds in stated)
    if full.count(False) > max(len(full) // 4, len(full) > 2) and not titled:
        return False
    cover = blocks[: cut.starts[0]]
    own = has_own_header(cover) and not (
        _are_papers(stated) and any(_AGENDA.search(b.text) for b in cover[:4])
    )
    return not own and not _are_sections(blocks, cut, stated, named)


_AGENDA = re.compile(r"\bagenda\b", re.IGNORECASE)


def _are_papers(stated: Sequence[set[str]]) -> bool:
    """Whether each part tells all that a paper has."""
    return all({"reference", "title", "decision"} <= kinds for kinds in stated)


def _are_sections(blocks: Sequence[Block], cut: Cut, stated: Sequence[set[str]], named: bool) -> bool:
    """Whether what is cut are the sections of one paper: some, or the last, hold what a paper has."""
    if _are_papers(stated):
        return False  # each is a paper of its own, whichever sections it leaves out
    if not named and not cut.labelled and len(stated[0]) >= 4 and all(k <= _OF_SECTIONS for k in stated[1:]):
        return True
    for zone in ("recommendation", "background", "finance", "signature"):
        holds = [
            any(_opens_zone(b) == zone and b.text != given.get("title") for b in blocks[start:end])
            for start, end, given in _ends(blocks, cut)
        ]
        few = not cut.labelled and zone != "signature" and 0 < sum(holds) < 0.75 * len(holds)
        if few or (holds[-1] and sum(holds) == 1 and not named):
            return True
    return False


_OF_SECTIONS = {"title", "date"}  # a heading, and a day that its text tells


def _opens_zone(block: Block) -> Zone | None:
    label = opening_label(block.text)
    return zone_of(label.name if label else block.text) if label or block.kind == "heading" else None


def has_own_header(cover: Sequence[Block]) -> bool:
    """Whether what stands above a list or table has a recommendation, or header fields of its own."""
    prose = [b for b in cover if b.kind != "row"]
    if any(b.zone == "recommendation" and b.kind in ("heading", "item") for b in prose):
        return True
    if is_headed_as_report(prose):
        return True
    values = {v.field for v in labelled_values(cover) if v.text and not v.bare}
    return len(values & {"reference", "title", "originator", "submitted_to"}) >= 2


def is_headed_as_report(prose: Sequence[Block]) -> bool:
    """Whether lines at the top say who reports, or to whom; a board's name over a list is who took it all."""
    told = report_lines(prose)
    return bool(told.keys() - {"submitted_to"}) or (bool(told) and not names_a_list(prose))


_LIST_NAME = re.compile(
    r"\b(?:register|log|list|schedule|records|digest|bulletin)\s+of\s+(?:\w+\s+){0,4}decisions?\b|\brecord\s+of\s+(?!an?\s)(?:\w+\s+){0,4}decisions?\b|\bdecisions?\s+(?:log|"
    r"register|list|records|digest|bulletin|round-?up)\b|\bdecisions\b.{0,80}\b(?:taken|made|listed|published|below|20\d\d)\b|"
    r"\b(?:key|recent|latest|delegated|published|pcc|all|our)\s+decisions\b|^decisions$|\bcofrestr\b|"
    r"\blist\s+of\s+(?:funded|grants?|awards?|supported)\b|\bregister\s+of\s+(?:grants|awards|funding)\b|"
    r"\brhestr\s+(?:o\s+)?benderfyniadau\b|\bdecision\s+record\s+20\d\d\b",
    re.IGNORECASE,
)


def names_a_list(blocks: Sequence[Block]) -> bool:
    """Whether the first lines call the document a list of decisions."""
    return any(b.kind != "row" and len(b.text) < 200 and _LIST_NAME.search(b.text) for b in blocks[:8])
