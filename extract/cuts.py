"""Where a list is cut into its entries: several ways are tried, and the one whose entries tell most is taken.

An entry states its own reference, title, date, decision and decision-maker once. A cut is worth what its
entries state, less what one of them states twice and less a cost an entry: to cut too seldom puts two
references into one entry, to cut too often leaves entries that state nothing.
"""

import itertools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from .block import Block, Zone
from .fields.dates import FoundDate, find_dates
from .fields.header import Value, labelled_values
from .fields.identity import report_lines
from .fields.outcome import OPERATIVE, outcome_in
from .fields.references import reference_in
from .fields.signatories import is_office, is_role_line
from .fields.titles import split_heading
from .forms.vocabulary import opening_label, plain, zone_of

_OPENINGS = Path(__file__).parent / "forms" / "entries.toml"
_COST = 0.5
_DECISION = re.compile(r"\b(?:decisions?|outcome|resolution|approved|agreed|penderfyniad|canlyniad)\b")
_NOT_OWN = re.compile(r"publi|effective|received|meeting|submi|call|implement|cyhoedd|cyfarfod|review|report")


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the entries begin, and what the opening of each states by its place.

    `listed`: they are entries of a list; else whole papers that stand behind one another. `labelled`: labels
    open them, not what their first line looks like.
    """

    starts: tuple[int, ...]
    given: tuple[dict[str, str], ...]
    listed: bool = True
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing that an entry states of itself, and where: its kind, its label, its words."""

    at: int
    kind: str
    label: str
    words: str


def best_cut(blocks: Sequence[Block]) -> Cut | None:
    """The cut whose entries tell most; None where the document is one paper."""
    told = list(_told(blocks))
    named = names_a_list(blocks)
    ways = [
        *_by_openings(blocks),
        *_by_labels(blocks, told),
        *_by_headings(blocks),
        *_by_lines(blocks),
        *(_by_paragraphs(blocks) if named else ()),
    ]
    best, most = None, _worth(blocks, told, Cut((0,), ({},)))
    for cut in ways:
        if len(cut.starts) < 2 or not _is_list(blocks, told, cut, named):
            continue
        worth = _worth(blocks, told, cut)
        if worth > most:
            best, most = cut, worth
    return best


# --- what a stretch of a document states ------------------------------------------------------------------


def _told(blocks: Sequence[Block]) -> Iterator[_Told]:
    for value in labelled_values(blocks):
        if value.block.zone in ("checklist", "appendix") or value.bare:
            continue
        kind = _kind_told(blocks, value, plain(value.label))
        if kind:
            yield _Told(_label_at(blocks, value), kind, plain(value.label), plain(value.text))
    for at, block in enumerate(blocks):
        if block.kind != "row" and OPERATIVE.search(block.text):
            yield _Told(at, "said", "", "")
        elif block.kind == "item" and (day := day_apart(block.text)) and outcome_in(block.text):
            yield _Told(at, "said", "", "")
            yield _Told(at, "date", "", day.text)


def _kind_told(blocks: Sequence[Block], value: Value, label: str) -> str | None:
    signs = value.block.zone == "signature" and not _heads_entry(blocks, value.at + 1)
    if value.field in ("reference", "title", "decided_by", "status"):
        return None if value.field == "title" and signs and is_role_line(value.text) else value.field
    if value.field == "date":
        return None if signs or _NOT_OWN.search(label) else "date"
    if label in ("signed", "signature"):
        return "decided_by"
    asked = re.match(r"(?:yes|no)\b", value.text, re.IGNORECASE)  # "Is this a key decision? No"
    return "decision" if _DECISION.search(label) and not asked else None


def _heads_entry(blocks: Sequence[Block], at: int) -> bool:
    """Whether the label that stands here opens an entry, so that the one above it signs nothing."""
    label = opening_label(blocks[at].text) if at < len(blocks) else None
    return label is not None and label.field in ("reference", "title")


def _label_at(blocks: Sequence[Block], value: Value) -> int:
    inside = blocks[value.at].kind == "row" or opening_label(blocks[value.at].text)
    return max(0, value.at if inside else value.at - 1)


def _stated(told: Sequence[_Told], given: dict[str, str], start: int, end: int) -> tuple[set[str], int]:
    """The kinds of things that a stretch states, and how many it states more than once."""
    own = [t for t in told if start <= t.at < end]
    kinds = {t.kind for t in own if t.words or t.kind == "said"} | set(given)
    if "said" in kinds or "outcome" in kinds:
        kinds = kinds - {"said", "outcome"} | {"decision"}
    twice = 0
    for kind in ("reference", "title"):
        words = {t.words for t in own if t.kind == kind and t.words}
        twice += max(0, len(words) - 1)
    for kind in ("date", "decision"):
        labels = Counter(t.label for t in own if t.kind == kind)
        twice += max(labels.values(), default=1) - 1
    return kinds, twice


def _ends(blocks: Sequence[Block], cut: Cut) -> Iterator[tuple[int, int, dict[str, str]]]:
    ends = [*cut.starts[1:], len(blocks)]
    return zip(cut.starts, ends, cut.given, strict=True)


def _worth(blocks: Sequence[Block], told: Sequence[_Told], cut: Cut) -> float:
    """What the entries of a cut state; one that states much less than the others counts nothing."""
    stated = [_stated(told, given, start, end) for start, end, given in _ends(blocks, cut)]
    usual = median(len(kinds) for kinds, _ in stated)
    return sum((len(kinds) - twice if 2 * len(kinds) >= usual else 0) - _COST for kinds, twice in stated)


def _is_list(blocks: Sequence[Block], told: Sequence[_Told], cut: Cut, named: bool) -> bool:
    """Whether nearly all entries state two things of their own, and the paper around them none."""
    stated = [_stated(told, given, start, end)[0] for start, end, given in _ends(blocks, cut)]
    full = [
        len(kinds) >= 2 and bool(named or kinds & {"reference", "date", "decided_by"}) for kinds in stated
    ]
    titled = named and len(full) >= 3 and all("title" in kinds for kinds in stated)
    if full.count(False) > max(len(full) // 4, len(full) > 2) and not titled:
        return False
    return not has_own_header(blocks[: cut.starts[0]]) and not _are_sections(blocks, cut, stated, named)


def _are_sections(blocks: Sequence[Block], cut: Cut, stated: Sequence[set[str]], named: bool) -> bool:
    """Whether what is cut are the sections of one paper: some, or the last, hold what a paper has."""
    if all({"reference", "title", "decision"} <= kinds for kinds in stated):
        return False  # each is a paper of its own, whichever sections it leaves out
    for zone in ("recommendation", "background", "finance", "signature"):
        holds = [
            any(_opens_zone(b) == zone and b.text != given.get("title") for b in blocks[start:end])
            for start, end, given in _ends(blocks, cut)
        ]
        few = not cut.labelled and zone != "signature" and 0 < sum(holds) < 0.75 * len(holds)
        if few or (holds[-1] and sum(holds) == 1 and not named):
            return True
    return False


def _opens_zone(block: Block) -> Zone | None:
    label = opening_label(block.text)
    return zone_of(label.name if label else block.text) if label or block.kind == "heading" else None


def has_own_header(cover: Sequence[Block]) -> bool:
    """Whether what stands above a list or table has a recommendation, or header fields of its own."""
    prose = [b for b in cover if b.kind != "row"]
    if any(b.zone == "recommendation" and b.kind in ("heading", "item") for b in prose):
        return True
    if report_lines(prose):
        return True
    values = {v.field for v in labelled_values(cover) if v.text and not v.bare}
    return len(values & {"reference", "title", "originator", "submitted_to"}) >= 2


_LIST_NAME = re.compile(
    r"\b(?:register|log|list|schedule|records?)\s+of\s+(?:\w+\s+){0,4}decisions?\b|\bdecisions?\s+(?:log|"
    r"register|list|records)\b|\bdecisions\b.{0,80}\b(?:taken|made|listed|published|below|20\d\d)\b|"
    r"\b(?:key|recent|latest|delegated|published|pcc|all|our)\s+decisions\b|^decisions$|\bcofrestr\b|"
    r"\brhestr\s+(?:o\s+)?benderfyniadau\b|\bdecision\s+record\s+20\d\d\b",
    re.IGNORECASE,
)


def names_a_list(blocks: Sequence[Block]) -> bool:
    """Whether the first lines call the document a list of decisions."""
    return any(b.kind != "row" and len(b.text) < 200 and _LIST_NAME.search(b.text) for b in blocks[:8])


# --- ways to cut ------------------------------------------------------------------------------------------


@cache
def _patterns() -> list[tuple[re.Pattern[str], int, bool]]:
    with _OPENINGS.open("rb") as file:
        return [
            (
                re.compile(o["pattern"], re.IGNORECASE if "ref:" in o["pattern"] else 0),
                o["least"],
                o.get("heading", False),
            )
            for o in tomllib.load(file)["opening"]
        ]


def _by_openings(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open in a manner known by its words, as forms/entries.toml lists them."""
    for pattern, least, heading in _patterns():
        opens = {
            at: match
            for at, b in enumerate(blocks)
            if (b.kind == "heading" or (b.kind != "row" and not heading))
            and (match := pattern.match(_as_printed(b)))
        }
        if len(opens) >= least:
            given = tuple({k: v for k, v in m.groupdict().items() if v} for m in opens.values())
            yield Cut(tuple(opens), given)


def _as_printed(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker[:1].isdigit() else block.text


def _by_labels(blocks: Sequence[Block], told: Sequence[_Told]) -> Iterator[Cut]:
    """Entries that begin where a label comes again, with the labels and the heading that stand above it."""
    again = Counter(t.label for t in told if t.kind in ("date", "decision", "decided_by"))
    series = [[t for t in told if t.kind in kinds] for kinds in _NAMING]
    series += [[t for t in told if t.label == label] for label, n in again.items() if n > 1]
    for same in series:
        starts = _with_labels_above(blocks, _comes_again(same))
        if len(starts) >= 2:
            listed = (len(blocks) - starts[0]) / len(starts) < 14
            yield Cut(tuple(starts), ({},) * len(starts), listed, labelled=True)


_NAMING = (("reference",), ("title",), ("reference", "title"))


def _comes_again(same: Sequence[_Told]) -> list[int]:
    """Where an entry opens: at each label that the entry so far has already.

    An entry that leaves out the first label opens with the next; one that has it opens there too. A header
    that is printed again, with the same reference or title, opens none, nor does a label that comes twice in
    one block.
    """
    starts: list[int] = []
    seen: list[_Told] = []
    printed: set[str] = set()
    for one in same:
        names = one.kind in ("reference", "title")
        if names and one.words and one.words in printed:
            continue
        printed.add(one.words)
        if not starts or (one.at > starts[-1] and any(t.kind == one.kind for t in seen)):
            above = seen[-1] if seen and seen[-1].kind != one.kind and one.at - seen[-1].at <= 1 else one
            starts.append(above.at if starts and above.at > starts[-1] else one.at)
            seen = []
        seen.append(one)
    return starts


def _with_labels_above(blocks: Sequence[Block], ats: list[int]) -> list[int]:
    """Entries that open above the repeated label: with a heading, or with labels that stand before each."""
    lead = 0
    while len(ats) > 1 and all(at - lead - 1 >= 0 and _opens_entry(blocks[at - lead - 1]) for at in ats):
        shapes = {_shape(blocks[at - lead - 1]) for at in ats}
        if len(shapes) > 1 or lead >= 6 or any(b - a <= lead + 1 for a, b in itertools.pairwise(ats)):
            break
        lead += 1
    return [at - lead for at in ats]


def _opens_entry(block: Block) -> bool:
    if block.kind == "heading":
        return not zone_of(block.text)
    label = opening_label(block.text)
    return label is not None and label.field != "other"


def _shape(block: Block) -> str:
    label = opening_label(block.text)
    return label.field if label else block.kind


def _by_headings(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries under headings, or items, that are set alike; the heading is the title."""
    looks: dict[tuple[object, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        if (
            at
            and block.kind in ("heading", "item")
            and not zone_of(block.text)
            and not opening_label(block.text)
            and not is_office(block.text)  # who signs below it
        ):
            line = block.pieces[0][1]
            bullet = block.marker if not block.marker[:1].isdigit() else "1"
            looks.setdefault((block.kind, block.level, line.kind, line.bold, bullet), []).append(at)
    for look, ats in looks.items():
        with_words = [a for a, b in zip(ats, [*ats[1:], len(blocks)], strict=True) if b - a > 1]
        for starts in (with_words, with_words[1:]):
            if len(starts) >= 2:
                yield Cut(tuple(starts), tuple(_heading_given(blocks[at].text) for at in starts))
        dated = [at for at in ats if day_apart(blocks[at].text) or reference_in(blocks[at].text)]
        if look[0] == "item" and len(ats) >= 3 and 4 * len(dated) >= 3 * len(ats):
            yield Cut(tuple(ats), tuple(_item_given(blocks[at].text) for at in ats))


def _heading_given(text: str) -> dict[str, str]:
    reference, title = split_heading(text)
    given = {"title": title if reference else text}
    return given | ({"reference": reference} if reference else {})


def _item_given(text: str) -> dict[str, str]:
    """What an item that is a whole entry states: "Harbour lights: a grant of £500 approved (4 May 2021)"."""
    words = text
    if day := day_apart(text):
        words = (text[: day.start] + text[day.end :]).strip(" \t\u2013\u2014-:|,().")
    head, _, rest = words.partition(": ")
    title = head if rest and len(head.split()) <= 12 else words
    return _heading_given(title) | ({"outcome": words} if outcome_in(words) else {})


# "2013/001", "2016.061 Corinne Bestwick", "PCC-045 - Title", "000812"
_NUMBER = re.compile(
    r"(?P<reference>(?:[A-Z]{1,8}[-/ ]){0,3}(?:[A-Z]{1,8})?(?:\d{1,4}[./-]\d{2,4}(?:[./-]\d{1,4})?|\d{3,6}))"
    r"(?:\s*[-\u2013\u2014:|\t]\s*|\s+|$)(?P<rest>.*)$"
)


def _by_lines(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open with a line that begins with a number or a date of its own."""
    numbers: dict[int, dict[str, str]] = {}
    days: dict[int, dict[str, str]] = {}
    for at, block in enumerate(blocks):
        if block.kind == "row" or len(block.text) > 200 or block.marker or opening_label(block.text):
            continue
        dates = find_dates(block.text)
        if dates and dates[0].start == 0 and dates[0].value:
            days[at] = _day_given(blocks, at, dates[0].end)
        elif not dates and (match := _NUMBER.match(block.text)) and not block.text.endswith("."):
            numbers[at] = _number_given(blocks, at, match)
    for opens in (numbers, days):
        starts = tuple(opens)
        references = [g["reference"] for g in opens.values() if "reference" in g]
        if len(starts) >= 3 and len(set(references)) == len(references):
            yield Cut(starts, tuple(opens.values()))


def _number_given(blocks: Sequence[Block], at: int, match: re.Match[str]) -> dict[str, str]:
    given = {"reference": match["reference"]}
    below = blocks[at + 1 : at + 3]
    if (
        below
        and (dates := find_dates(below[0].text))
        and dates[0].end - dates[0].start > len(below[0].text) - 3
    ):
        given["date"] = dates[0].text
        below = below[1:]
    rest = match["rest"].strip()
    if len(rest.split()) > 2:
        return given | {"title": rest}
    return given | ({"title": below[0].text} if below and _may_be_title(below[0].text) else {})


def _day_given(blocks: Sequence[Block], at: int, end: int) -> dict[str, str]:
    text = blocks[at].text
    given = {"date": text[:end]}
    rest = text[end:].strip(" \t\u2013\u2014-:|,")
    rest = rest or (
        blocks[at + 1].text if at + 1 < len(blocks) and not opening_label(blocks[at + 1].text) else ""
    )
    return given | ({"title": rest} if _may_be_title(rest) else {})


def _may_be_title(text: str) -> bool:
    return (
        1 <= len(text.split()) <= 25
        and not text.endswith((".", ":", ";"))
        and bool(text[:1].strip("([\u2022"))
    )


def day_apart(text: str) -> FoundDate | None:
    """The date that opens a line or ends it, parted by a dash, a colon, a comma or brackets.

    >>> day_apart("Grant to the Quay approved (4 May 2021)").text, day_apart("Open until 4 May 2021")
    ('4 May 2021', None)
    """
    dates = find_dates(text)
    if dates and dates[0].start == 0 and re.match(r"\s*[\u2013\u2014:|,-]", text[dates[0].end :]):
        return dates[0]
    if dates and re.search(r"(?:[\u2013\u2014:|,(-]|\sdated|\bdecided on)\s*$", text[: dates[-1].start]):
        return dates[-1] if not text[dates[-1].end :].strip(" ).") else None
    return None


def _by_paragraphs(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Titles and paragraphs in turn, as a page of headings looks once its type is lost."""
    starts = [
        at
        for at, (block, below) in enumerate(itertools.pairwise(blocks))
        if block.kind != "row"
        and _may_be_title(block.text)
        and not opening_label(block.text)
        and len(below.text.split()) > 20
    ]
    if len(starts) >= 3 and all(b - a <= 4 for a, b in itertools.pairwise(starts)):
        yield Cut(tuple(starts), tuple({"title": blocks[at].text} for at in starts))
