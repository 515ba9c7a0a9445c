"""Entries of a page saved as text that keep what stood around them: a link below each, a day above several.

Cuts by openings ask how an entry begins. Here it begins where the one before it has ended: behind the link
to its paper, its day, its decision-maker; or it is a title in turn with prose, under a day that several
share; or it is what stands below the headings of a register that lost its rules.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...block import Block
from ...fields.dates.dates import is_day_alone
from ...fields.header.banners import is_banner
from ...fields.header.header import is_bare_label
from ...fields.header.titles import split_heading
from ...fields.outcome.said import OPERATIVE, outcome_in
from ...forms.vocabulary import is_set_off, opening_label
from ...outline.links import LINK, SIZE, without_link
from ...outline.marks import MONTHS
from ...sieve import Sought
from ..run_in_titles import BEFORE_SENTENCE
from ..shapes import is_badge, shape_of, tells_facts
from .lost_headings import cuts_below_headings, is_column_heading
from .numbered_lines import NUMBER, may_be_title
from .openings import Cut
from .told import Told

_LIST_LINE = re.compile(
    r"(?:\W*\b(?:the|our|all|of|by|in|for|made|taken|published|summary|recent|latest|list|log|register|pcc|pfcc|"
    r"police|fire|and|crime|commissioner|(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?)\b)*"
    r"(?:(?:[\w&'\u2019-]+\s+){0,4}(?:o?pf?cc|commissioner)(?:['\u2019]s)?\s)?"
    r"\W*\b(?:key\s+)?decisions\b[\w\s/,:\u2013-]{0,60}",
    re.IGNORECASE,
)
_MARKING = re.compile(
    r"(?:(?:NOT|NON|PART(?:LY|IALLY)?)?[\s-]*(?:RESTRICTED|CONFIDENTIAL|EXEMPT)|OPEN|PUBLIC)\b(?:\W.*)?"
)


def cuts_by_closings(blocks: Sequence[Block], told: Sequence[Told]) -> Iterator[Cut]:
    """Every cut that what stands below or above the entries suggests."""
    closes = {
        at: kind
        for at, block in enumerate(blocks)
        if (kind := _closes(block)) and not (at and is_bare_label(blocks[at - 1]))
    }
    closes = _alike(blocks, closes)
    every = sorted({*closes.values()})
    for kinds in ({*every}, *({*every} - {kind} for kind in every), *({kind} for kind in every)):
        yield from _behind(blocks, told, {at: kind for at, kind in closes.items() if kind in kinds})
    yield from _under_days(blocks)
    yield from cuts_below_headings(blocks)


def _alike(blocks: Sequence[Block], closes: dict[int, str]) -> dict[int, str]:
    """The closing lines without links that are like no other; below two to files a third may lack its day."""
    alike = Counter(_link_shape(blocks[at]) for at, kind in closes.items() if kind == "link")
    kept: dict[int, str] = {}
    files = 0
    for at, kind in closes.items():
        shape = _link_shape(blocks[at]) if kind == "link" else ""
        if kind != "link" or alike[shape] > 1 or (shape == "file " and files > 1):
            kept[at] = kind
            files += shape.startswith("file ")
    return kept


# --- what an entry ends with ------------------------------------------------------------------------------


def _closes(block: Block) -> str | None:
    """How a block may close an entry: with a link, a day, a marking or a label of these; None for others."""
    text = block.text.strip()
    if block.kind in ("row", "item") or len(text) > 200:
        return None
    if is_link(text):
        return "link"
    if is_day_alone(text):
        return "day"
    if tells_facts(block):
        return "facts"
    label = opening_label(text)
    if label and label.field in ("date", "decided_by", "status") and text[label.value :].strip():
        return label.field
    return "marking" if _MARKING.fullmatch(text) else None


def is_link(text: str) -> bool:
    """Whether a line leads to a paper and opens no entry, as "002 - Lamps (PDF, 188KB)" does."""
    number = NUMBER.match(text)
    return LINK.fullmatch(text.rstrip(" .")) is not None and not (number and may_be_title(number["rest"]))


def _link_shape(block: Block) -> str:
    """A link's words, or that it tells the size of a file, behind a label or not; a lone one closes none."""
    words = block.text.strip(" .:").casefold()
    label = opening_label(block.text)
    file = f"file {label.field if label else ''}"
    return file if SIZE.search(words) else "here" if re.search(r"\bhere\b", words) else words


def _behind(blocks: Sequence[Block], told: Sequence[Told], closes: dict[int, str]) -> Iterator[Cut]:
    """Entries that begin behind the closing lines of the one before; the first behind the list's name."""
    if len(closes) < 2:
        return
    name = _named_at(blocks, closes)
    at = 0 if name is None else name + 1
    while name is not None and at < len(blocks) and (at in closes or is_column_heading(blocks[at])):
        at += 1
    starts: list[int] = []
    runs: list[set[str]] = []
    for close in [c for c in closes if c >= at]:
        while at < close and starts and (is_name(blocks[at]) or is_column_heading(blocks[at])):
            at += 1  # the next year's heading
        if close > at:
            starts.append(at)
            runs.append({closes[close]})
        elif runs:
            runs[-1].add(closes[close])
        at = close + 1
    trails = at < len(blocks) and _is_entry(blocks[at:])
    if len(starts) < 2 or not _close_and_not_open(blocks, told, starts, runs, trails, name is not None):
        return
    ends = [*starts[1:], at]
    if trails:
        starts, ends = [*starts, at], [*ends, len(blocks)]
    if _swallows(blocks, starts, ends):
        return
    given = tuple(
        _given(blocks, a, next((c for c in range(a, b) if c in closes), b), b)
        for a, b in zip(starts, ends, strict=True)
    )
    yield Cut(tuple(starts), given, named=True)


def _close_and_not_open(
    blocks: Sequence[Block],
    told: Sequence[Told],
    starts: Sequence[int],
    runs: Sequence[set[str]],
    trails: bool,
    named: bool,
) -> bool:
    """Whether these lines end entries: links do; a day may as well stand over what follows it."""
    if not set.intersection(*runs):
        return False  # a day inside an entry and a link below it close two halves
    linked = all("link" in run for run in runs)
    if any(_is_labelled(blocks[start].text) for start in starts):
        return False  # labels open these entries, and the cuts by labels are for them
    if not named and not (
        may_be_title(blocks[starts[0]].text) and all(len(run) > 1 or linked for run in runs)
    ):
        return False
    titled = may_be_title(blocks[starts[0]].text) and starts[1] - starts[0] > 2
    return linked or not trails or titled or any(t.kind == "said" and t.at < starts[1] for t in told)


def _is_labelled(text: str) -> bool:
    """Whether a label opens a line, set apart from its value."""
    label = opening_label(text)
    return label is not None and is_set_off(text, label)


def _swallows(blocks: Sequence[Block], starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether an entry holds a heading such as opens most others: that one closes with no such line."""
    looks = Counter(_look(blocks[start]) for start in starts if blocks[start].kind == "heading")
    most, times = looks.most_common(1)[0] if looks else (None, 0)
    own = (_look(b) for a, end in zip(starts, ends, strict=True) for b in blocks[a + 1 : end])
    return 2 * times > len(starts) and any(look == most for look in own)


def _look(block: Block) -> tuple[object, ...]:
    return block.kind, block.level, block.pieces[0][1].kind, block.pieces[0][1].bold


def _is_entry(blocks: Sequence[Block]) -> bool:
    """Whether what stands behind the last closing line is one more entry, cut off by the page's end."""
    first = blocks[0]
    if first.zone == "furniture" or opening_label(first.text):
        return False
    return (len(blocks) > 1 and may_be_title(first.text)) or len(first.text.split()) > 12


_SAYS_IT = Sought(rf"(?:(?!\.\s).){{0,250}}?(?:{OPERATIVE.source})(?:(?!\.\s).){{0,250}}$")


def _given(blocks: Sequence[Block], start: int, body_end: int, end: int) -> dict[str, str]:
    """What an entry states by its place: its title, or the one sentence that it is, and its day."""
    given = {}
    first = blocks[start].text.rstrip(" :")
    if may_be_title(first) or body_end - start == 1 or _SAYS_IT.match(first):
        reference, title = split_heading(first)
        words = {"title": title if reference else first, "reference": reference}
        given = {name: said for name, said in words.items() if said}
    days = [b.text for b in blocks[body_end:end] if is_day_alone(b.text)]
    return given | ({"date": days[0]} if days else {})


# --- what stands above it ---------------------------------------------------------------------------------


def is_name(block: Block) -> bool:
    """Whether a line names a list of decisions and says nothing else."""
    text = block.text.strip()
    return block.kind in ("heading", "paragraph") and not block.marker and bool(_LIST_LINE.fullmatch(text))


def _named_at(blocks: Sequence[Block], closes: Iterable[int]) -> int | None:
    """The line that names a list of decisions and says nothing else: the last above the first close."""
    names = [at for at, block in enumerate(blocks) if is_name(block)]
    close = next((c for c in closes if names and c > names[0]), 0)
    return max((at for at in names if at < close), default=None)


def _under_days(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Titles and prose in turn, below days or months that several share, where the list is named."""
    days = [at for at, b in enumerate(blocks) if b.kind != "row" and heads_group(b.text)]
    named = (n for n, at in enumerate(days) if any(map(is_name, blocks[max(0, at - 3) : at])))
    days = days[next(named, len(days)) :]
    empty = [at for at in days if at + 1 < len(blocks) and _NO_DECISION.match(blocks[at + 1].text)]
    days = [at for at in days if at not in empty]
    idle = {at + n for at in empty for n in (0, 1)}
    opens = range(days[0] + 1, len(blocks) - 1) if days else range(0)
    starts = [at for at in opens if at not in idle and _is_title(blocks, at)]
    if within := _titled_within(blocks, days):
        yield _below_days(blocks, within, days, [match["title"] for match in within.values()])
    telling = sum(
        any(outcome_in(b.text) for b in blocks[a + 1 : end]) for a, end in pairwise([*starts, len(blocks)])
    )
    if len(starts) > len(days) and 2 * telling > len(starts) and all(at + 1 in starts for at in days):
        cut = _below_days(blocks, starts, days, [blocks[at].text for at in starts])
        yield replace(cut, idle=frozenset(idle))


def _below_days(
    blocks: Sequence[Block], starts: Iterable[int], days: Sequence[int], titles: Sequence[str]
) -> Cut:
    """Entries below days or months that several share."""
    starts = tuple(starts)
    above = tuple(max(day for day in days if day < at) for at in starts)
    monthly = not all(is_day_alone(blocks[at].text) for at in days)
    given = tuple(
        _titled(title) | ({} if monthly else {"date": blocks[day].text})
        for title, day in zip(titles, above, strict=True)
    )
    return Cut(starts, given, named=True, days=() if monthly else above)


def _titled_within(blocks: Sequence[Block], days: Sequence[int]) -> dict[int, re.Match[str]]:
    """The blocks below days that open with their title: "Boats: The PCC approved …"; {} unless nearly all."""
    below = [at for at in range(days[0] + 1, len(blocks)) if at not in days] if len(days) > 1 else []
    titled = {at: m for at in below if (m := BEFORE_SENTENCE.match(blocks[at].text)) and not blocks[at].cells}
    telling = sum(outcome_in(blocks[at].text[match.end() :]) is not None for at, match in titled.items())
    enough = 5 * len(titled) >= 4 * len(below) and 2 * telling > len(titled) and len(titled) > 2
    return titled if enough else {}


_NO_DECISION = re.compile(r"(?:there\s+were\s+)?no\s+(?:\w+\s+)?decisions\b|none\b", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(
    r"(?:decision\s+)?(?:ref(?:erence)?|no|number)\b[.:]?\s*(?:no\b[.:]?\s*)?(?=\S*\d)", re.IGNORECASE
)


def _titled(text: str) -> dict[str, str]:
    """The title of an entry that opens with it, and its number where one stands first: "Ref 22/07 Lamps"."""
    words = text.rstrip(" :")
    label = _BEFORE_NUMBER.match(words)
    number = NUMBER.match(words, label.end()) if label else None
    if number and number["rest"]:
        return {"reference": number["reference"], "title": number["rest"]}
    return {"title": words}


def _is_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is short and no sentence, with prose below it, and above it prose or a day."""
    above, block, below = blocks[at - 1 : at + 2]
    prose = len(below.text.split()) > 6 or below is blocks[-1]
    return (
        _is_short(block)
        and prose
        and not heads_group(below.text)
        and (heads_group(above.text) or not _is_short(above))
    )


_MONTH = re.compile(rf"{MONTHS}\s+(?:19|20)\d\d\W*", re.IGNORECASE)


def heads_group(text: str) -> bool:
    """Whether a line is a day or month that several entries share."""
    return is_day_alone(text) or _MONTH.fullmatch(text.strip()) is not None


def titled_above(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut a line higher, where each entry has its title above the day or label that comes again."""
    starts = tuple(at - 1 for at in cut.starts)
    if any("title" in given for given in cut.given) or not all(_titles(blocks, at) for at in starts):
        return None
    given = tuple(
        have | {"title": without_link(blocks[at].text).rstrip(" :")}
        for at, have in zip(starts, cut.given, strict=True)
    )
    return replace(cut, starts=starts, given=given)


def dated_above(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut a line higher, where a day stands above each entry and none closes the last.

    Those that open with their day stay as they are. A day may be behind a label: "Posted: 3 May 2031".
    """
    higher = [at - 1 for at, have in zip(cut.starts, cut.given, strict=True) if "date" not in have]
    if len(higher) < 2 or higher[0] < 0:
        return None
    for is_day in (_is_day_alone, is_labelled_day, tells_facts):
        dated = all(is_day(blocks[at]) for at in higher)
        if dated and sum(map(is_day, blocks[higher[0] :])) == len(higher):
            starts = tuple(at - 1 if at - 1 in higher else at for at in cut.starts)
            own = [is_day is _is_day_alone and at in higher for at in starts]
            told = zip(starts, cut.given, own, strict=True)
            given = tuple({"date": blocks[at].text} | have if alone else have for at, have, alone in told)
            return replace(cut, starts=starts, given=given)
    return None


def _is_day_alone(block: Block) -> bool:
    return is_day_alone(block.text)


def is_labelled_day(block: Block) -> bool:
    """Whether a label and its day are all that a line says, or who posted it: "Posted on 3 May by admin"."""
    label = opening_label(block.text)
    if label is None or label.field != "date":
        return False
    return is_day_alone(re.sub(r"\s+by\s+\w+(?:\s+\w+)?$", "", block.text[label.value :]))


def dated_below(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut, where a day alone closes two in three entries, and stands nowhere else in them."""
    if any("date" in have or "title" not in have for have in cut.given):
        return None
    entries = [*pairwise([*cut.starts, len(blocks)])]
    days = [[at for at in range(a, b) if is_day_alone(blocks[at].text)] for a, b in entries]
    closed = [found for found, (_, b) in zip(days, entries, strict=True) if found == [b - 1]]
    if 3 * len(closed) < 2 * len(entries) or max(map(len, days)) > 1:
        return None
    told = zip(cut.given, days, strict=True)
    given = tuple(have | {"date": blocks[found[0]].text} if found else have for have, found in told)
    return replace(cut, given=given)


def badged_above(blocks: Sequence[Block], cut: Cut) -> Cut | None:
    """The same cut a line higher, where an outcome stands alone above each title, as on a card's badge."""
    starts = tuple(at - 1 for at in cut.starts)
    if not all("title" in have and "outcome" not in have for have in cut.given):
        return None
    if not all(at >= 0 and is_badge(blocks[at].text) for at in starts):
        return None
    given = (have | {"outcome": blocks[at].text} for at, have in zip(starts, cut.given, strict=True))
    return replace(cut, starts=starts, given=tuple(given))


def _titles(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line may be the title of the entry that goes on below it, and is not of the one above."""
    if at < 0 or not _is_short(blocks[at]) or opening_label(blocks[at].text) or is_name(blocks[at]):
        return False
    text = blocks[at].text
    is_value = at > 0 and is_bare_label(blocks[at - 1]) and not is_name(blocks[at - 1])
    words = without_link(text)
    linked = not words or LINK.fullmatch(words) or (words != text and shape_of(words) == "reference")
    return not (is_value or linked or is_banner(text) or heads_group(text))


def _is_short(block: Block) -> bool:
    words = block.text.rstrip(" :")
    return (
        block.kind in ("heading", "paragraph")
        and len(words.split()) <= 14
        and may_be_title(words)
        and not heads_group(words)
    )
