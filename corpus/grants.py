"""Papers whose sums are marked: what they are, who gets them, what for, out of which fund, over what time.

Those of corpus/sentences/grants are told so by marks in their text; the blind papers by their answers.
"""

import html
import itertools
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from benchmarks.likeness import bare, first, match
from extract.block import Block, Entry, Zone
from extract.errors import UnreadablePaper
from extract.fields.money.amounts import parties_of
from extract.fields.money.parties import Party
from extract.fields.money.sum_places import find_sums
from extract.fields.money.sums import Sum
from extract.page import Line
from extract.record import AmountRole

from .nets import MARK, kind_and_zone, lines_of
from .written import BLIND, alternatives, answered_entries, entries_in, papers_in

GRANTS = Path(__file__).parent / "sentences" / "grants"
PAYEES = GRANTS.with_name("payees")
ANSWERS = {"recipient": "to", "purpose": "for", "fund": "fund", "period": "over"}
"""What a mark calls each detail."""
SORTS = ("notice", "entry", "report", "letter", "minutes", "page")
"""What a paper may be called in these files."""
_MARK = re.compile(r"\[(?P<sum>[^\[\]|¦]+?)\s*[|¦]\s*(?P<told>[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Told:
    """A sum, or a grant with all its mentions, and what its answer says of it.

    `answers` are the right words for each detail, none where the paper does not tell it; `open_` are words
    that may tell one or not. `party` is who a marked sum's own surroundings say gets it.
    """

    entry: Entry
    places: tuple[Sum, ...]
    role: str
    answers: dict[str, tuple[str, ...]]
    open_: tuple[str, ...] = ()
    party: Party = field(default_factory=Party)


@dataclass(frozen=True, slots=True)
class Marked:
    """A paper of these files: what it is called, its page, and its marked sums in the order of the text."""

    sort: str
    page: str
    marks: tuple[dict[str, tuple[str, ...]], ...]


def papers_of(path: Path) -> Iterator[Marked]:
    """The papers of a file: each begins with a line `=== ` and what it is, and is told with its other lines.

    A line begins with "# " for a heading, "- " for an item, "|" for a row of a table. A sum stands in
    brackets: "[£900 | award | to: Quay Aid | for: lamps // new lamps | fund: Lamp Fund | over: 2031/32]".

    Raises:
        ValueError: A paper is called what none is, or a sum has a role that is none.
    """
    for sort, lines in papers_in(path, SORTS):
        marks: list[dict[str, tuple[str, ...]]] = []
        page = _page([_unmarked(line.strip(), marks) for line in lines if line.strip()])
        yield Marked(sort, page, tuple(marks))


def _unmarked(line: str, marks: list[dict[str, tuple[str, ...]]]) -> str:
    """A line without its marks, which are added to the list."""
    for mark in _MARK.finditer(line):
        role, *told = [part.strip() for part in re.split(r"[|¦]", mark["told"])]
        if role not in get_args(AmountRole):
            raise ValueError(f"not a role: {mark[0][:60]}")
        details = {name.strip(): words for name, _, words in (part.partition(":") for part in told)}
        marks.append(
            {"sum": (mark["sum"].strip(),), "role": (role,)}
            | {
                detail: tuple(words.strip() for words in details.get(name, "").split("//") if words.strip())
                for detail, name in ANSWERS.items()
            }
        )
    return _MARK.sub(r"\g<sum>", line)


def _page(lines: Sequence[str]) -> str:
    """The lines as a web page, so that its tables and lists are read as such."""
    parts = []
    for sort, group in itertools.groupby(lines, lambda line: line[:1] if _OPENS.match(line) else ""):
        if sort == "|":
            rows = ([c.strip() for c in line.strip("|").split("|")] for line in group)
            told = (_row(row, "td" if number else "th") for number, row in enumerate(rows))
            parts.append(f"<table>{''.join(told)}</table>")
        elif sort == "-":
            parts.append(f"<ul>{''.join(f'<li>{html.escape(line[2:])}</li>' for line in group)}</ul>")
        else:
            name, skip = ("h2", 2) if sort == "#" else ("p", 0)
            parts += [f"<{name}>{html.escape(line[skip:].lstrip('# '))}</{name}>" for line in group]
    return f"<html><body>{''.join(parts)}</body></html>"


_OPENS = re.compile(r"- |#+ |\|")


def _row(cells: Sequence[str], name: str) -> str:
    return f"<tr>{''.join(f'<{name}>{html.escape(cell)}</{name}>' for cell in cells)}</tr>"


def entries_of_page(page: str) -> list[Entry]:
    """What the reader makes of a web page; nothing where it holds no words."""
    try:
        return entries_in(page, ".html")
    except UnreadablePaper:
        return []


@cache
def told_in(path: Path) -> tuple[Told, ...]:
    """The marked sums of a file that the reader finds, each as its entry ought to be known."""
    return tuple(told for paper in papers_of(path) for told in _told(paper))


def _told(paper: Marked) -> Iterator[Told]:
    roles = [mark["role"][0] for mark in paper.marks]
    known = [_as_meant(entry, paper.sort, roles) for entry in entries_of_page(paper.page)]
    places = [(place, party, entry) for entry in known for place, party in parties_of(entry)]
    pairs, _, _ = match(paper.marks, places, _printed)
    for mark, (place, party, entry) in pairs:
        answers = {detail: mark[detail] for detail in ANSWERS}
        yield Told(entry, (place,), mark["role"][0], answers, party=party)


def _printed(one: Any) -> str:
    """A sum as printed, of a mark or of a place in an entry."""
    text = one["sum"][0] if isinstance(one, dict) else one[0].text
    return "".join(text.split()).casefold()


def _as_meant(entry: Entry, sort: str, roles: Sequence[str]) -> Entry:
    """The entry of the kind and outcome that its marks tell: what awards something is a decision taken."""
    if "award" in roles:
        return replace(entry, kind="decision", outcome="approved", undecided=False)
    return replace(entry, kind="paper" if sort == "report" or "allocation" in roles else "decision")


@cache
def told_in_lines(path: Path) -> tuple[Told, ...]:
    """The sums of a file of paragraphs, each with who gets it.

    A line: kind and zone, a tab, a paragraph with `{sum|role|who gets it}`, "-" for nobody there.

    Raises:
        ValueError: A line names a kind or a role that is not known.
    """
    return tuple(told for line in lines_of(path) if line.strip() for told in _of_line(line))


def _of_line(line: str) -> Iterator[Told]:
    head, marked, block = paragraph_of(line)
    kind, _ = kind_and_zone(head)
    marks = list(MARK.finditer(marked))
    if not {mark["meanings"] for mark in marks} <= set(get_args(AmountRole)):
        raise ValueError(f"not a role: {line[:60]}")
    entry = Entry("paper" if kind == "P" else "decision", (block,), listed=kind == "L")
    places = find_sums(entry)
    if len(places) != len(marks):
        return  # "£5,000 to £9,000" that the reader joins, or parts: nothing is learned from it
    for place, mark in zip(places, marks, strict=True):
        payee = () if mark["payee"] in (None, "-") else (mark["payee"],)
        yield Told(entry, (place,), mark["meanings"], {"recipient": payee})


def paragraph_of(line: str) -> tuple[str, str, Block]:
    """What a line opens with before its tab, its paragraph with marks, and that as a block without them."""
    head, _, marked = line.partition("\t")
    text = MARK.sub(r"\g<value>", marked)
    zone = cast(Zone, head.partition(" ")[2])
    return head, marked, Block(text, "paragraph", ((0, Line(text, 1)),), zone=zone)


@cache
def told_in_blind() -> tuple[Told, ...]:
    """The awards of the blind papers that are read, with what their answers tell."""
    return tuple(
        told
        for gold in sorted((BLIND / "gold").glob("*.json"))
        for told in _answered(gold, next((BLIND / "papers").glob(f"{gold.stem}.*")))
    )


def _answered(gold: Path, paper: Path) -> Iterator[Told]:
    try:
        answered = list(answered_entries(paper, json.loads(gold.read_text(encoding="utf-8"))))
    except UnreadablePaper:
        return
    for entry, record, answer in answered:
        wanted = [] if "awards" in (answer.get("unscored") or ()) else answer.get("awards") or []
        pairs, _, _ = match(wanted, record["awards"], lambda a: (a["value"], bare(first(a.get("recipient")))))
        places = [place for place, _ in parties_of(entry)] if pairs else []
        for want, have in pairs:
            told = {detail: tuple(alternatives(want.get(detail))) for detail in ANSWERS}
            read = {detail: have.get(detail) for detail, words in told.items() if not words}
            open_ = tuple(str(words) for words in read.values() if words)
            yield Told(entry, tuple(places[number] for number in have["amounts"]), "award", told, open_)
