"""Minutes set as a table: a row an item, its decision in a cell of its own or among what was said."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial

from ...block import Block, Part
from ...forms.vocabulary import plain
from ...outline.marks import MINUTED
from ...outline.outline import cell_blocks
from ...page import Cell, Table
from ..cuts.numbered_lines import may_be_title
from ..deciding import ROUTINE, is_marked
from .minute import LATER_NUMBER, item_part, item_title


def spread(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with what stands inside its cells in the place of each row."""
    for block in blocks:
        yield from (b for c in block.cells for b in _inside(c)) if block.cells else (block,)


@lru_cache(maxsize=1 << 14)  # asked for all cells of a document in several manners
def _inside(cell: Cell) -> tuple[Block, ...]:
    return tuple(cell_blocks(cell))


# The heading of a column that holds decisions, or that holds them among other things.
_DECISIONS = re.compile(
    r"(?:(?:discussion|actions?|owner|outcomes?|decisions?)\s*(?:/|&|and|or)\s*)?(?:decisions?|resolutions?|outcomes?)"
    r"(?:\s+(?:made|taken|agreed|reached|no\.?))?"
    r"(?:\s*(?:/|&|and|or)\s*(?:actions?|discussion|owner|outcomes?|decisions?|resolutions?))?",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\b(?:actions?|discussion|owner)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not applicable|(?:for )?(?:information|noting)(?: only)?|"
    r"(?:none|no (?:decision|resolution|outcome|action)s?|not)(?: (?:was|were))?"
    r"(?: (?:required|needed|taken|made|sought))?|"
    r"(?:(?:the )?(?:report|update) (?:was )?)?noted|"
    r"(?:the )?(?:verbal )?(?:update|presentation|briefing) (?:was )?(?:given|received)(?: with thanks)?|"
    r"see (?:the )?(?:actions?|minutes?|item|above|below)\b[\w ./-]{0,12})?\W*",
    re.IGNORECASE,
)
_ROW_NUMBER = re.compile(
    r"\d{1,4}(?:\.\d{1,2})?[.)]?(?:\s?\(?[a-z]\)?)?[.)]?|(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}/\d{2,4}"
    r"|[A-Z]{2,6}[/.-]\d{1,4}"
)


def tabled_items(blocks: Sequence[Block], decides: Callable[[Block], bool]) -> list[partial[Part]]:
    """Minutes set as a table: a row an item, its decision in a cell of its own or among what was said.

    A row whose first cell is left empty goes on with the item of the row above.
    """
    parts: list[partial[Part]] = []
    rows = [at for at, b in enumerate(blocks) if b.cells and b.cells[0].text.strip()]
    last = max((at for at, b in enumerate(blocks) if b.cells), default=0)
    top = next((at for at in rows if heads_items(blocks[at])), rows[0] if rows else 0)
    cover = (*blocks[:top], *(b for b in blocks[top:] if b.kind != "row"))
    columns: set[int] = set()
    first = ""
    aside: Table | None = None  # a table of actions behind the items
    for a, b in itertools.pairwise([*(at for at in rows if at >= top), last + 1]):
        cells = [c for c in blocks[a].cells if c.text.strip()]
        if named := [c for c in cells if _DECISIONS.fullmatch(c.text.strip())]:
            columns = {c.column for c in named if not _AND_MORE.search(c.text)}
            continue
        aside = blocks[a].table if _heads_actions(blocks[a]) else aside
        if aside is not None and blocks[a].table is aside:
            continue
        number = cells[0].text.strip() if _ROW_NUMBER.fullmatch(cells[0].text.strip()) else ""
        first = first or number
        held = itertools.dropwhile(lambda block: block.kind == "heading", reversed(blocks[a:b]))
        made = list(spread([*held][::-1]))  # without the heading of the table below
        heads_group = bool(columns and number) and len(made) <= 2  # "4 | Items for decision"
        told = {x.text for x in made[2 if number else 1 :] if decides(x) or is_marked(x)} | _told_in(
            cells[1:], columns
        )
        if not told or heads_group:
            continue
        given = item_title(_cell_title(cells[1] if number and len(cells) > 1 else cells[0]))
        if OF_EVERY_MEETING.match(given["title"]):
            continue
        if "/" in number or LATER_NUMBER.fullmatch(first):
            given["reference"] = number.rstrip(".)")
        parts.append(partial(item_part, made, given, cover, told))
    return parts


_HEADS = re.compile(
    r"(?:agenda\s+|decision\s+)?(?:items?|minute|no\.?|ref(?:erence)?\.?|number|subject|topic)"
    r"(?:\s+(?:no\.?|number))?",
    re.IGNORECASE,
)


# What every meeting does first, and decides no business.
OF_EVERY_MEETING = re.compile(
    r"(?:apologies|welcome|introductions?|declarations?\s+of|matters\s+arising|"
    r"(?:draft\s+|(?:approval|agreement)\s+of\s+(?:the\s+)?)?(?:(?:previous|last)\s+)?(?:minutes|notes)\b(?!\s+silence)|"
    r"actions?\s+(?:log|tracker|list|points)|date\s+of\s+(?:the\s+)?next)",
    re.IGNORECASE,
)


def decides_item_by_item(blocks: Sequence[Block]) -> bool:
    """Whether two numbered items or more have a marked decision, and another is of every meeting.

    So are "Action notes and decision record" known, or whatever a board calls what was said and decided.
    """
    item, formal, deciding = -1, False, set()
    for at, block in enumerate(blocks):
        if block.kind == "heading" and block.marker[:1].isdigit():
            item = at
            formal = formal or OF_EVERY_MEETING.match(block.text) is not None
        elif item >= 0 and MINUTED.match(block.text):
            deciding.add(item)
    return formal and len(deciding) > 1


_OF_ACTIONS = re.compile(
    r"actions?(?:\s+(?:no\.?|number|ref\.?|required|agreed|owner|by))?|owner|lead|responsible(?:\s+officer)?|officer|(?:by\s+)?(?:who|whom|when)|"
    r"due(?:\s+(?:by|date))?|(?:target\s+)?date(?:\s+due)?|deadline|time\s?scale|status|progress|update",
    re.IGNORECASE,
)


def _heads_actions(row: Block) -> bool:
    """Whether it names the columns of a table of who is to do what: "Action | Owner | Due"."""
    named = [c.text.strip() for c in row.cells if c.text.strip()]
    acts = [name for name in named if _OF_ACTIONS.fullmatch(name)]
    return len(acts) > 1 and any(name.casefold().startswith("action") for name in acts)


def heads_items(row: Block) -> bool:
    """Whether it names the columns of a table of items: "Item | Discussion | Action"."""
    named = [c.text.strip() for c in row.cells if c.text.strip()]
    return len(named) > 1 and (
        _HEADS.fullmatch(named[0]) is not None
        or (len(named) > 2 and any(_DECISIONS.fullmatch(name) for name in named[1:]))
    )


def _told_in(cells: Sequence[Cell], columns: set[int]) -> set[str]:
    """What stands in a column for decisions, where it decides."""
    return {
        block.text
        for cell in cells
        if cell.column in columns and not (_NOTHING.fullmatch(cell.text) or _TO_DO.fullmatch(cell.text))
        for block in _inside(cell)
        if not ROUTINE.search(block.text)
    }


# Who is to do something, and no decision: "IH to provide a breakdown".
_TO_DO = re.compile(r"(?:[Aa]ction:?\s*)?[A-Z]{2,3}(?:\s*(?:/|and|&)\s*[A-Z]{2,3})* to [a-z]+\b[^.]*\.?")


def with_resolutions(blocks: Sequence[Block]) -> tuple[list[Block], set[str]]:
    """An item's blocks, with the words of a column "Resolution" in the place of its rows, and these words."""
    made: list[Block] = []
    told: set[str] = set()
    columns: set[int] = set()
    table: Table | None = None
    for block in blocks:
        if block.cells and block.table is not table:
            table = block.table
            columns = {c.column for c in block.cells if _RESOLUTIONS.fullmatch(c.text.strip())}
            columns = columns if all(len(c.text.split()) <= 4 for c in block.cells) else set()
            if columns:
                continue
        cells = [c for c in block.cells if c.column in columns and len(c.text.split()) > 3]
        held = [b for c in cells for b in _inside(c)]
        told |= {b.text for b in held if not _NOTHING.fullmatch(b.text)}
        made += held or [block]
    return made, told


_RESOLUTIONS = re.compile(r"(?:decision|resolution)s?(?:\s+(?:made|taken|agreed|reached))?", re.IGNORECASE)


def _cell_title(cell: Cell) -> str:
    """The title of an item, which its cell opens with."""
    opening, *rest = _inside(cell)
    if rest and _NUMBER_OVER.fullmatch(opening.text):
        return f"{opening.text} {rest[0].text}"
    if rest and _COUNT_OVER.fullmatch(opening.text):
        opening, *rest = rest
    whole = opening.kind == "heading" or may_be_title(opening.text)
    return opening.text if whole or not cell.lines else " ".join(cell.lines[0].text.split())


# The number alone over the title: "Decision AB/2020/31", "Ref 03/24"; one that only counts the items is none.
_NUMBER_OVER = re.compile(
    r"(?:(?:Decision|DECISION|Minute|MINUTE|Item|Ref(?:erence)?|REF)\b\.?:?\s*(?:[Nn]o\.?\s*)?)?"
    r"[A-Z]{0,6}[ /-]?\d{1,4}[/-]\d{1,4}(?:[/-]\d{1,4}){0,2}:?"
)
_COUNT_OVER = re.compile(r"(?:(?:agenda\s+)?item\s+)?\d{1,3}[.):]?", re.IGNORECASE)


# --- the table of decisions that minutes close with --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LogRow:
    """What the table says of an item: its row, and the reference and outcome there."""

    block: Block
    given: dict[str, str]


@dataclass(frozen=True, slots=True)
class Log:
    """Where the decisions are summed up behind the items, and the row of each item by where it begins."""

    at: int
    rows: dict[int, LogRow] = field(default_factory=dict)


_SUMMED_UP = re.compile(
    r"(?:summary|schedule|log|record|list|table)\s+of\s+(?:the\s+)?(?:\w+\s+)?decisions?\b|decisions?\s+(?:log|summary|schedule|"
    r"tracker)\b|decisions?\s+(?:made|taken|agreed)\s+(?:at|by|in)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?=.*\d)(?=.*[A-Z/-])[\w /.-]{3,16}")


def closing_log(blocks: Sequence[Block], items: Sequence[int]) -> Log:
    """The decisions summed up behind the last of the `items`: nothing of it belongs to that item."""
    if len(items) < 2:
        return Log(len(blocks))
    behind = range(items[-1] + 1, len(blocks))
    summed = (n for n in behind if blocks[n].kind != "row" and _SUMMED_UP.match(blocks[n].text))
    at = next(summed, len(blocks))
    head = next((n for n in behind if _outcomes(blocks[n]) is not None), None)
    if head is None:
        return Log(at)
    rows: dict[int, LogRow] = {}
    for row in (b for b in blocks[head + 1 :] if b.kind == "row"):
        if (item := _logged_item(row, blocks, items)) is not None:
            rows[item] = LogRow(row, _logged_values(row, _outcomes(blocks[head])))
    return Log(min(at, head), rows) if rows else Log(at)


def _outcomes(row: Block) -> int | None:
    """The column that is headed "Decision" or "Outcome", of a row that names columns."""
    named = [c.column for c in row.cells if _DECISIONS.fullmatch(c.text.strip())]
    return named[-1] if named and len(row.cells) > 1 else None


def _logged_item(row: Block, blocks: Sequence[Block], items: Sequence[int]) -> int | None:
    """The item that a row names, by its title or else by its number."""
    cells = [c.text.strip() for c in row.cells]
    titles = {plain(item_title(blocks[at].text)["title"]): at for at in items}
    numbers = {blocks[at].marker.rstrip("."): at for at in items if blocks[at].marker}
    named = next((titles[plain(text)] for text in cells if plain(text) in titles), None)
    numbered = [numbers[text.rstrip(".")] for text in cells if text.rstrip(".") in numbers]
    return named if named is not None else numbered[0] if len(numbered) == 1 else None


def _logged_values(row: Block, outcomes: int | None) -> dict[str, str]:
    outcome = next((c.text.strip() for c in row.cells if c.column == outcomes), "")
    reference = next((c.text.strip() for c in row.cells if _REFERENCE.fullmatch(c.text.strip())), "")
    return {k: v for k, v in (("outcome", outcome), ("reference", reference)) if v}
