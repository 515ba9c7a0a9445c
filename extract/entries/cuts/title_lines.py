"""Entries that open with a title of one look: the name and number of a series, or a sum behind it."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ..run_in_titles import BEFORE_SENTENCE, BY_DASH
from ..shapes import facts_behind
from .numbered_lines import may_be_title
from .openings import Cut


def ways_by_titles(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Every cut that the look of titles suggests."""
    yield from _by_series(blocks)
    yield from _by_facts_behind(blocks)
    yield from _by_prices(blocks)


def _by_facts_behind(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Paragraphs that each close with number and day: "Lamps \u2013 It was agreed … (KD/31, 4 May 2031)"."""
    told = {at: facts_behind(b.text) for at, b in enumerate(blocks) if not b.cells and b.kind != "heading"}
    closed = {at: dict(facts) for at, (title, facts) in told.items() if title and len(title.split()) > 2}
    starts = {at: facts for at, facts in closed.items() if {"reference", "date"} <= facts.keys()}
    if len(starts) < 3 or max(b - a for a, b in itertools.pairwise(starts)) > 2:
        return
    given = tuple(
        _titled_in(told[at][0]) | {name: facts[name] for name in ("reference", "date")}
        for at, facts in starts.items()
    )
    yield Cut(tuple(starts), given)


def _titled_in(text: str) -> dict[str, str]:
    """The title with which an entry opens, or that it is."""
    if match := BY_DASH.match(text) or BEFORE_SENTENCE.match(text):
        return {"title": match["title"]}
    return {"title": text} if may_be_title(text) else {}


_IN_SERIES = re.compile(
    r"(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3})\s+(?:[Nn]o\.?\s*)?(?P<reference>(?=\S*\d)[\w/.-]{1,14})\s*"
    r"(?:[:\u2013\u2014]|\s-)\s+(?P<title>\S.{5,}?)(?:\s*[,:(\u2013\u2014-]\s*(?:signed|made|dated|agreed|approved|"
    r"decided|taken|issued)(?:\son)?\s(?P<date>(?:\d{1,2}(?:st|nd|rd|th)?\s\w+\s\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))\)?"
    r"(?:\s*[,;(\u2013\u2014-].{3,80})?)?\.?"
)
_PARTS_OF_ONE = re.compile(
    r"(?:agenda )?item|appendix|annexe?|section|part|page|table|figure|paragraph|recommendation|objective|"
    r"option|lot|phase|stage|year|quarter|priority|question|schedule|chapter|step|outcome|theme|aim|goal|strand|tier|level|"
    r"risk|note|day|week|round|group|area|action|band|category|task|key stage",
    re.IGNORECASE,
)


def _by_series(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open with the name and number of a series: "Order 2013/01 – Lamps – signed 3 May 2013"."""
    series: dict[str, dict[int, re.Match[str]]] = {}
    for at, block in enumerate(blocks):
        match = _IN_SERIES.fullmatch(block.text) if block.kind != "row" and len(block.text) < 220 else None
        if match and not _PARTS_OF_ONE.fullmatch(match["name"]):
            series.setdefault(match["name"].casefold(), {})[at] = match
    for opens in series.values():
        if len(opens) >= 3 and len({m["reference"] for m in opens.values()}) == len(opens):
            named = ("reference", "title", "date")
            given = tuple({name: m[name] for name in named if m[name]} for m in opens.values())
            yield Cut(tuple(opens), given)


# "Lea Valley Rent Scheme (£30,000)", "Steady Bet (£14,600 over two years)", "Mentors at the Gate - £19,975"
_PRICED = re.compile(
    r"(?P<title>[A-Z][^.\u00a3]{3,90}?)\s*(?:[\u2013\u2014:-]\s*|\()(?:up to |awarded )?\u00a3[\d,.]+[km]?"
    r"(?:[^.\u00a3]{0,30})?\)?"
)


def _by_prices(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Titles that each tell a sum, over a paragraph of what it is for."""
    starts = {
        at: match
        for at, (block, below) in enumerate(itertools.pairwise(blocks))
        if block.kind in ("heading", "paragraph")
        and below.kind == "paragraph"
        and len(block.text.split()) <= 16
        and (match := _PRICED.fullmatch(block.text))
        and not (opening_label(block.text) or zone_of(match["title"]))
        and len(below.text.split()) > 12
    }
    lengths = [b - a for a, b in itertools.pairwise(starts)]
    if len(starts) >= 3 and max(lengths) <= 4:
        behind = frozenset(range(max(starts) + max(lengths), len(blocks)))  # what closes the page
        titles = tuple({"title": match["title"]} for match in starts.values())
        yield Cut(tuple(starts), titles, named=True, idle=behind)
