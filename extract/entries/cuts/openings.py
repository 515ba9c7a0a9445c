"""Where the entries of a list may open: at known words, labels that come again, headings, numbers, dates."""

import itertools
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ...block import Block, Part
from ...fields.dates.dates import day_apart, day_behind, find_dates
from ...fields.header.banners import is_banner
from ...fields.header.references import REFERENCE, reference_in
from ...fields.header.titles import split_heading
from ...fields.outcome.said import outcome_in
from ...fields.signatures.signatories import is_office
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ...forms.word_lists import form_words
from ...outline.marks import MONTHS
from ..shapes import facts_behind, is_fact, tells_facts
from .again import labels_by_repeating
from .numbered_lines import NUMBER, day_given, may_be_title, number_given, row_given
from .told import Told


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the entries begin, and what the opening of each states by its place.

    `listed`: they are entries of a list; else whole papers that stand behind one another. `labelled`: labels
    open them, not what their first line looks like. `named`: the print around them calls them entries of a
    list. `days`: where the day stands that each shares with those beside it. `idle`: lines of no entry.
    `cards`: the labels of the small form that each entry is. `around`: what stands around the entries where
    that is more than what stands above the first. `parts`: the entries, where the cut has read them.
    """

    starts: tuple[int, ...]
    given: tuple[dict[str, str], ...]
    listed: bool = True
    labelled: bool = False
    named: bool = False
    days: tuple[int, ...] = ()
    idle: frozenset[int] = frozenset()
    cards: frozenset[str] = frozenset()
    around: Sequence[Block] = ()
    parts: tuple[Part, ...] = ()


def ways_to_cut(blocks: Sequence[Block], told: Sequence[Told], named: bool) -> list[Cut]:
    """Every cut that the document's print suggests.

    Args:
        blocks: The document.
        told: What it states, and where.
        named: Whether it calls itself a list.
    """
    return [
        *_by_openings(blocks),
        *_by_labels(blocks, told),
        *_by_headings(blocks),
        *_by_banners(blocks),
        *_by_lines(blocks),
        *_by_paragraphs(blocks, told, named),
        *_by_numbers(blocks),
    ]


@cache
def _patterns() -> list[tuple[re.Pattern[str], int, bool]]:
    return [
        (
            re.compile(o["pattern"], re.IGNORECASE if "ref:" in o["pattern"] else 0),
            o["least"],
            o.get("heading", False),
        )
        for o in form_words("entries")["opening"]
    ]


def _by_openings(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open in a manner known by its words, as forms/entries.toml lists them; one may do."""
    for pattern, least, heading in _patterns():
        opens = {
            at: match
            for at, b in enumerate(blocks)
            if (b.kind == "heading" or (b.kind != "row" and not heading))
            and (match := pattern.match(_as_printed(b)))
        }
        if len(opens) >= least:
            given = tuple({k: v for k, v in m.groupdict().items() if v} for m in opens.values())
            yield Cut(tuple(opens), given, named=least == 1)


def _as_printed(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker[:1].isdigit() else block.text


def _by_labels(blocks: Sequence[Block], told: Sequence[Told]) -> Iterator[Cut]:
    """Entries that begin where a label comes again, with the labels and the heading that stand above it."""
    again = Counter(t.label for t in told if t.kind in ("date", "decision", "decided_by"))
    usual = Counter((t.kind, t.label) for t in told)
    # "Decision Notice" alone is the name of a paper below an entry, not its empty reference.
    most = {kind: count for (kind, _), count in reversed(usual.most_common())}
    lone = {t for t in told if not t.words and 2 * usual[t.kind, t.label] <= most[t.kind]}
    series = [[t for t in told if t.kind in kinds and t not in lone] for kinds in _NAMING]
    series += [[t for t in told if t.label == label] for label, n in again.items() if n > 1]
    for same in series:
        starts = with_labels_above(blocks, _comes_again(same))
        if len(starts) >= 2:
            listed = (len(blocks) - starts[0]) / len(starts) < 14
            yield Cut(tuple(starts), ({},) * len(starts), listed, labelled=True)


_NAMING = (("reference",), ("title",), ("reference", "title"))


def _comes_again(same: Sequence[Told]) -> list[int]:
    """Where an entry opens: at each label that the entry so far has already.

    An entry that leaves out the first label opens with the next; one that has it opens there too. A header
    that is printed again, with the same reference or title, opens none, nor does a label that comes twice in
    one block.
    """
    starts: list[int] = []
    seen: list[Told] = []
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


def with_labels_above(blocks: Sequence[Block], ats: list[int]) -> list[int]:
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
    again = Counter(b.text for b in blocks if b.kind == "heading" and b.text.endswith(":"))
    labels = labels_by_repeating(blocks)
    for at, block in enumerate(blocks):
        if (
            at
            and block.kind in ("heading", "item")
            and again[block.text] < 2  # "Report:" in each entry is a label
            and block.text not in labels
            and not zone_of(block.text)
            and not (_HEADS_LIST.match(block.text) or _PERIOD.fullmatch(block.text))
            and (not opening_label(block.text) or _TITLE_BEHIND.match(block.text))
            and not (block.kind == "item" and is_fact(block.text))
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
        behind = [at for at in ats if day_behind(blocks[at].text)]
        if look[0] == "item" and len(ats) >= 3 and 4 * max(len(dated), len(behind)) >= 3 * len(ats):
            in_column = 4 * len(behind) >= 3 * len(ats)
            yield Cut(tuple(ats), tuple(_item_given(blocks[at].text, in_column) for at in ats))


_PERIOD = re.compile(rf"{MONTHS}(?:\s+(?:19|20)\d\d)?", re.IGNORECASE)  # what several entries stand under


# "PCC Decision – Appointment of visitors" among those that have their number: a title, and no label.
# … so is what a card withholds: "Confidential: an appointment".
_TITLE_BEHIND = re.compile(
    r"(?:[A-Z]{2,5}\s+)?Decision\s+[\u2013\u2014-]\s+[A-Z\d]|(?i:confidential|restricted|exempt):\s+\w+\s\w"
)
# "Decisions post May 2016 Election", "Decisions taken in 2021" heads the entries below it.
_HEADS_LIST = re.compile(
    r"(?:[\w'\u2019]+\s+){0,4}decisions\s+(?:post|since|before|after|from|for|in|of|taken|made|published)\b"
    r"[^.]{0,50}\b(?:19|20)\d\d\b|(?:[\w'\u2019]+\s+){0,3}decisions\s+(?:for|of|from|in)\s+(?:previous|earlier|other)\s+years",
    re.IGNORECASE,
)


def _by_banners(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Whole papers behind one another, each under its name: "DECISION NOTICE".

    The name of the body over the block where it signs opens none.
    """
    names: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        signs = block.zone != "signature" and at + 1 < len(blocks) and blocks[at + 1].zone == "signature"
        named = block.kind in ("heading", "paragraph") and len(block.text) < 60
        if named and not signs and is_banner(block.text):
            names.setdefault(block.text.casefold().strip(), []).append(at)
    for starts in names.values():
        if len(starts) >= 2:
            yield Cut(tuple(starts), ({},) * len(starts), listed=False, labelled=True)


NUMBER_BEHIND = re.compile(
    rf"(?P<title>[A-Z][^.\u00a3]{{3,90}})\.\s+(?P<reference>{REFERENCE.pattern})\.(?:\s+(?=[A-Z])|$)"
    r"(?=(?P<outcome>(?:Approved|Agreed|Refused|Declined|Rejected|Deferred|Withdrawn|Noted)\b[^.]*)?)"
)
"""A title, its number and what was decided, each a sentence: "Lamps. 004/2031. On 4 May the PCC agreed …"."""


def _heading_given(text: str) -> dict[str, str]:
    if match := NUMBER_BEHIND.match(text):
        return {name: words for name, words in match.groupdict().items() if words}
    reference, title = split_heading(text)
    if not reference:
        return {"title": _UNNUMBERED.sub("", text)}
    titled = title and not _DAY_BEHIND.fullmatch(title)
    return {"reference": reference} | ({"title": title} if titled else {})


_UNNUMBERED = re.compile(r"^(?:[A-Z]{2,5}\s+)?Decision\s+[\u2013\u2014-]\s+(?=[A-Z])")  # among numbered ones
_DAY_BEHIND = re.compile(r"Date\b[\s:]*\d.*")  # "DN 21/2031 Date 04/10/2031"


def _item_given(text: str, in_column: bool) -> dict[str, str]:
    """What an item that is a whole entry states: "Harbour lights: a grant of £500 approved (4 May 2021)".

    `in_column`: most items end with a date that nothing leads to.
    """
    if match := NUMBER_BEHIND.match(text):
        return {name: words for name, words in match.groupdict().items() if words}
    words = re.sub(r"\s*\((?:pdf|docx?|word)\b[^()]*\)\s*$", "", text, flags=re.IGNORECASE)
    text = words
    title, facts = facts_behind(text)
    if facts and title:
        known = {"decision": "outcome"}
        told = {known.get(kind, kind): words for kind, words in facts}
        return _heading_given(title) | {k: v for k, v in told.items() if k != "date" or find_dates(v)}
    behind = day_behind(text) if in_column else None
    if day := behind or day_apart(text):
        marks = " \t\u2013\u2014-:|," + ("" if behind else "().")
        words = (text[: day.start] + text[day.end :]).strip(marks)
    words = re.sub(r"\s*\(\s*\)", "", words)
    head, _, rest = words.partition(": ")
    numbered = split_heading(head)[0] == head.strip()  # "24/31: Award of …"
    if goes_on := _SUBTITLE.match(rest):
        head = f"{head}: {goes_on[0]}"
    title = head if rest and len(head.split()) <= 12 and not numbered else words
    told = _heading_given(title) | ({"outcome": words} if outcome_in(words) else {})
    return told | ({"date": behind.text} if behind else {})


# "Cold weather: extra help for shelters. To pay …": a title with a colon, before a sentence that decides.
_SUBTITLE = re.compile(
    r"(?!an?\s)[a-z](?:(?!\b(?:is|are|was|were|has|have|will|agreed|approved|refused|noted)\b)[^.:;£]){3,70}(?=\.\s+[A-Z])"
)


def _by_lines(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open with a line that begins with a number or a date of its own.

    Numbers may begin anew below a line that names the next year's list.
    """
    numbers: dict[int, dict[str, str]] = {}
    days: dict[int, dict[str, str]] = {}
    years: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind == "row" and (given := row_given(blocks, at)):
            numbers[at] = given
        if block.kind == "row" or len(block.text) > 200 or block.marker or opening_label(block.text):
            continue
        if tells_facts(block):
            continue  # below or above the title
        dates = find_dates(block.text)
        if dates and dates[0].start == 0 and dates[0].value:
            days[at] = day_given(blocks, at, dates[0].end)
        elif not dates and (match := NUMBER.match(block.text)) and not block.text.endswith("."):
            numbers[at] = number_given(blocks, at, match)
        elif _YEARS_LIST.fullmatch(block.text.strip()) or (
            years and years[-1] == at - 1 and _COLUMNS.fullmatch(block.text)
        ):
            years.append(at)
    for opens in (numbers, days):
        starts = tuple(opens)
        own = [(bisect(years, at), g["reference"]) for at, g in opens.items() if "reference" in g]
        if len(starts) >= 3 and len(set(own)) == len(own):
            idle = frozenset(at for at in years if at > starts[0])
            yield Cut(starts, tuple(opens.values()), idle=idle)


YEAR = r"(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?"
# "OPCC Decisions Register 2015/16", "Decisions 2014", "2016/17 Decisions"
_YEARS_LIST = re.compile(
    r"(?:[\w'\u2019]+\s+){0,4}decisions?(?:\s+(?:register|log|list|records?))?\s*[-\u2013(]?\s*"
    rf"{YEAR}\)?|{YEAR}\s+decisions",
    re.IGNORECASE,
)
# … and the headings of columns in one line below it.
_COLUMNS = re.compile(
    r"(?:(?:date|ref(?:erence)?|no|number|title|subject|issue|decision|details?|summary|outcome|status|link)\b"
    r"\W*){3,8}",
    re.IGNORECASE,
)


def _by_paragraphs(blocks: Sequence[Block], told: Sequence[Told], named: bool) -> Iterator[Cut]:
    """Titles and paragraphs in turn, as a page of headings looks once its type is lost.

    Where nothing names a list, each paragraph says what was decided.
    """
    said = {one.at for one in told if one.kind == "said"}
    starts = [
        at
        for at, (block, below) in enumerate(itertools.pairwise(blocks))
        if block.kind != "row"
        and block.zone != "furniture"
        and may_be_title(block.text)
        and not (opening_label(block.text) or zone_of(block.text))
        and (len(below.text.split()) > 20 if named else at + 1 in said)
    ]
    if len(starts) >= 3 and all(b - a <= 4 for a, b in itertools.pairwise(starts)):
        yield Cut(tuple(starts), tuple({"title": blocks[at].text} for at in starts), named=True)


_COUNTED = 4  # titles that make a list
_PUBLISHED = re.compile(
    r"(?=.*\bdecisions\b)(?!.*\b(?:how|policy|policies|process|guidance|framework|scheme)\b)"
    r".*\b(?:published|listed|found|available|viewed|read)\b",
    re.IGNORECASE,
)


def _by_numbers(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Titles that numbers count from 1, with nothing between, where a line above says what they are."""
    starts: list[int] = []
    for at, block in enumerate(blocks):
        number = block.marker.strip("().")
        if starts and (at > starts[-1] + 1 or number != str(len(starts) + 1)):
            break
        if number == str(len(starts) + 1) and may_be_title(block.text) and not zone_of(block.text):
            starts.append(at)
    above = blocks[max(0, starts[0] - 3) : starts[0]] if len(starts) >= _COUNTED else ()
    if any(_PUBLISHED.match(b.text) for b in above):
        idle = frozenset(range(starts[-1] + 1, len(blocks)))
        titles = tuple({"title": blocks[at].text} for at in starts)
        yield Cut(tuple(starts), titles, named=True, idle=idle)
