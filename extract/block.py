"""A paper as people read it: paragraphs, headings, list items and table rows, grouped into entries.

Types only. `outline.py` makes them from a Document; the fields read them.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from .page import Cell, Line, Table
from .record import Evidence, Kind, Outcome, PageText

BlockKind = Literal["heading", "paragraph", "item", "row"]

Zone = Literal[
    "header", "summary", "recommendation", "decision", "background", "finance", "reasons",
    "checklist", "signature", "conditions", "appendix", "furniture", "body",
]  # fmt: skip
"""What the part of the paper around a block is for, from its headings; "body" where nothing says."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row, its broken lines joined.

    Attributes:
        text: The words in one string, single spaces, list mark left off; a row's cells are joined by a tab.
        kind: What it is.
        marker: The list mark or section number as printed ("1.", "(a)", "•", "2.3"), or "".
        level: Heading level from 1, or list depth from 0.
        pieces: Where each printed line's words begin in `text`, in order.
        cells: A row's cells; empty for others.
        table: The table a row belongs to, so that its column headings can be found.
        zone: What this part of the paper is for.
        heading: The words of the nearest heading above, "" if none.
        lead: For items and rows: the paragraph that introduces the list or table, "" if none.
    """

    text: str
    kind: BlockKind
    pieces: tuple[tuple[int, Line], ...]
    marker: str = ""
    level: int = 0
    cells: tuple[Cell, ...] = ()
    table: Table | None = None
    zone: Zone = "body"
    heading: str = ""
    lead: str = ""

    def evidence(self, start: int = 0, end: int | None = None, confidence: float | None = None) -> Evidence:
        """The printed line or lines that hold `text[start:end]`, verbatim, with page, line and box."""
        end = len(self.text) if end is None else end
        starts = [at for at, _ in self.pieces] + [len(self.text) + 1]
        held = [
            line
            for (at, line), after in zip(self.pieces, starts[1:], strict=True)
            if at < end and after > start
        ]
        held = held or [self.pieces[0][1]]
        first = held[0]
        boxes = [line.bbox for line in held if line.bbox and line.page == first.page]
        box = None
        if boxes:
            box = (min(b[0] for b in boxes), min(b[1] for b in boxes),
                   max(b[2] for b in boxes), max(b[3] for b in boxes))  # fmt: skip
        sure = [line.confidence for line in held if line.confidence is not None]
        confidence = min(sure) if sure and confidence is None else confidence
        return Evidence(first.page, first.number, "\n".join(line.text for line in held), box, confidence)

    def placed(self, zone: Zone, heading: str, lead: str) -> "Block":
        """The same block in this part of the paper; a long paper has its blocks placed several times."""
        own = (self.text, self.kind, self.pieces, self.marker, self.level, self.cells, self.table)
        return Block(*own, zone, heading, lead)

    def without(self, at: int) -> "Block":
        """It without its first `at` characters, such as its marker; its lines stay as they are printed."""
        pieces = tuple((max(0, start - at), line) for start, line in self.pieces)
        return replace(self, text=self.text[at:], pieces=pieces)

    def behind(self, at: int) -> "Block":
        """What stands in it from this place on, as a paragraph, with the printed lines that hold that."""
        first = max(number for number, (start, _) in enumerate(self.pieces) if start <= at)
        held = replace(self, kind="paragraph", marker="", pieces=self.pieces[first:])
        return held.without(at)

    def with_next(self, below: "Block") -> "Block":
        """It and the block below, in which it goes on, as one, with the printed lines of both."""
        pieces = ((start + len(self.text) + 1, line) for start, line in below.pieces)
        return replace(self, text=f"{self.text} {below.text}", pieces=(*self.pieces, *pieces))

    @property
    def bold_opening(self) -> str:
        """The bold words that it opens with, as a title, where lighter ones follow; else ""."""
        for start, line in self.pieces:
            if not line.bold:
                at = self.text.find(line.opens, start)
                return self.text[: at + len(line.opens)].rstrip() if 0 <= at <= start + 1 else ""
        return ""

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        return self.pieces[0][1].page


@dataclass(frozen=True, slots=True, eq=False)  # an entry is itself only, so what is read of it can be kept
class Entry:
    """The blocks of one record, and what is already known of it when its fields are read.

    `values` holds label-value pairs that were read as such: the label's canonical field name, then the
    block that holds the value. `undecided`: the decision-maker's block is printed and empty, or the paper
    says refused, deferred or withdrawn, so nothing is awarded. `period`: the heading over it in a list, where
    that is a month or a year, so that "11 May" names a day. `listed`: an entry of a list. `fund`: what
    the headings of its list name as the fund that is given out.
    """

    kind: Kind
    blocks: tuple[Block, ...]
    outcome: Outcome | None = None
    undecided: bool = False
    language: str = "en"
    form: str | None = None
    title: str | None = None
    period: str = ""
    listed: bool = False
    fund: str | None = None
    values: dict[str, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether what it asks for is refused, put off, withdrawn or not yet decided."""
        return self.undecided or self.outcome in ("refused", "deferred", "withdrawn")


@dataclass(frozen=True, slots=True)
class Part:
    """The blocks of one record.

    `given` are values that its opening line states by place, not by label. `listed`: an entry of a list.
    `cover`: what the document prints above its first entry. `kind` where the document's own kind decides it.
    `period`: the month or year that heads this part of the list.
    """

    blocks: tuple[Block, ...]
    given: dict[str, str] = field(default_factory=dict)
    listed: bool = False
    cover: tuple[Block, ...] = ()
    kind: Kind | None = None
    period: str = ""

    @property
    def body(self) -> tuple[PageText, ...]:
        """The printed lines of the record, page by page, each once."""
        pages: dict[int | None, dict[tuple[int, str], str]] = {}
        for block in self.blocks:
            for _, line in block.pieces:
                pages.setdefault(line.page, {})[line.number, line.text] = line.text
        return tuple(PageText(page, "\n".join(lines.values())) for page, lines in pages.items())
