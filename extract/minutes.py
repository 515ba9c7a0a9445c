"""Minutes: the items that decide something become entries; those for information are none."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from .block import Block, Part
from .deciding import DECIDES, ROUTINE, doing, is_decided, is_marked
from .forms.headings import zone_of
from .forms.vocabulary import opening_label
from .openings import may_be_title
from .outline import cell_blocks
from .page import Cell
from .record import Kind
from .sieve import Sought
from .zones import place

_MINUTES = re.compile(
    r"\b(?:minutes|notes)$|^(?:draft\s+)?(?:minutes|notes)\b(?!\s*:)|\bminutes of\b|\bnotes of (?:the|a) "
    r"meeting\b|\bcofnodion\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s*[\u2013\u2014(-]\s*for\s+(?:decision|information|noting|approval)\)?", re.IGNORECASE)
_BEHIND_TITLE = re.compile(
    r"\s*[\u2013\u2014-]\s*(?:paper|verbal(?: update)?|presentation)\s*$", re.IGNORECASE
)
_PAPER_NO = re.compile(r"\s*\((?:paper|appendix|report|enc(?:losure)?|agenda item)\b[^)]*\)", re.IGNORECASE)
_REF = re.compile(r"\s*[([]?\bref(?:erence)?\.?:?\s*(?P<ref>[\w/.-]*\d[\w/.-]*)[)\]]?", re.IGNORECASE)


# "Minutes: Police and Crime Panel", the heading of a web page.
_MINUTES_NAMED = re.compile(r"minutes\s*:\s*\S", re.IGNORECASE)
_MINUTES_OF = re.compile(r"(?:draft )?minutes of (?:a|the) (?:\w+ ){0,3}meeting\b", re.IGNORECASE)


def is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether the first lines say that these are minutes; an agenda item "Minutes" does not.

    A council's page of items that has lost its top is known by the link to the paper behind each title.
    """
    return sum(1 for b in blocks if _PDF.search(b.text)) > 1 or any(
        (_MINUTES.search(b.text) or (b.kind == "heading" and _MINUTES_NAMED.match(b.text)))
        and len(b.text) < (320 if _MINUTES_OF.match(b.text) else 160)
        and b.kind != "row"
        and not b.marker
        for b in blocks[:8]
    )


def minutes_inside(blocks: Sequence[Block]) -> list[int]:
    """Where minutes begin behind another paper: at the first of the headings that name them."""
    found = []
    for at, block in enumerate(blocks):
        if at <= 7 or block.kind != "heading" or block.marker or not _MINUTES_BEHIND.search(block.text):
            continue
        if _REF_FIRST.match(block.text) or _DAY_FIRST.match(block.text):
            continue  # "AB 18/12 Minutes", "04/05/2024 - Minutes of …": the item that agrees the last minutes
        if not any(is_decided(b) for b in blocks[at : at + 60]):
            continue
        if is_minutes(blocks) and not any(is_decided(b) for b in blocks[:at]):
            continue  # the heading over the items of the minutes that have begun above, with who was there
        while at > 8 and blocks[at - 1].kind == "heading" and not opening_label(blocks[at - 1].text):
            at -= 1
        found.append(at)
    return found


_DAY_FIRST = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}\b")
_MINUTES_BEHIND = re.compile(
    r"^(?:draft )?(?:minutes|notes) of\b|\b(?:extracts? from (?:the )?)?minutes(?: of\b.*)?$", re.IGNORECASE
)


def minutes_items(blocks: Sequence[Block]) -> list[Part]:
    """The items of minutes that decide something; those for information are none."""
    if not is_minutes(blocks):
        return []
    # Where no item is marked RESOLVED, the sentences tell what the commissioner did.
    marked = any(is_marked(b) for b in _spread(blocks))
    for decides in (is_decided, doing(blocks)) if marked else (doing(blocks),):
        parts = max(_items(blocks, decides), _tabled(blocks, decides), key=len)
        if parts:
            return parts
    return []


def _spread(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with what stands inside its cells in the place of each row."""
    for block in blocks:
        yield from (b for c in block.cells for b in cell_blocks(c)) if block.cells else (block,)


def _items(blocks: Sequence[Block], decides: Callable[[Block], bool]) -> list[Part]:
    """The items that decide, in the manner of beginning that tells most of them apart."""
    best: list[Part] = []
    for starts in _item_starts(blocks):
        cover = tuple(blocks[: starts[0]]) if starts else ()
        runs_on = bool(starts) and _LATER_NUMBER.fullmatch(_number(blocks[starts[0]])) is not None
        parts = [
            _minute(blocks[a:b], cover, runs_on, {x.text for x in blocks[a:b] if decides(x)})
            for a, b in itertools.pairwise([*starts, len(blocks)])
            if any(decides(x) for x in blocks[a:b]) and not _REPORTS.match(blocks[a].text)
        ]
        best = parts if len(parts) > len(best) else best
    return best


# An item that tells of decisions taken elsewhere, and takes none.
_REPORTS = re.compile(r"\W*decisions\s+(?:taken|made)\s+(?:but|under\s+deleg|since|outside)", re.IGNORECASE)


def _item_starts(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Where items may begin, the likeliest manner first: numbered, named "Item 3", or any heading."""
    headings = [at for at, b in enumerate(blocks) if _is_item_heading(b)]
    yield [at for at in headings if blocks[at].marker]
    yield _counted(blocks, headings)
    yield [at for at, b in enumerate(blocks) if b.kind in ("paragraph", "row") and _opens_numbered(b.text)]
    yield [at for at, b in enumerate(blocks) if _ITEM.match(b.text) and b.kind != "row"]
    yield [at + 1 for at, b in enumerate(blocks[:-1]) if _NUMBER_ALONE.fullmatch(b.text.strip())]
    yield [at for at, b in enumerate(blocks) if _PDF.search(b.text)]
    yield [at for at, b in enumerate(blocks) if b.kind != "row" and _FOR_DECISION.match(b.text)]
    yield [at for at in headings if at > 3]


_COUNTED = re.compile(r"(?P<number>[1-9]\d{0,2})[.)]?\s+(?=[A-Z])")


def _number(block: Block) -> str:
    """The number of an item, as its mark or at the head of its title."""
    counted = _COUNTED.match(block.text) if block.kind == "heading" else None
    return block.marker or (counted["number"] if counted else "")


def _counted(blocks: Sequence[Block], headings: Sequence[int]) -> list[int]:
    """The headings whose numbers count on, each by one from the last: "214. APOLOGIES", "215. …"."""
    found: list[int] = []
    for at in headings:
        if (match := _COUNTED.match(blocks[at].text)) and (
            not found or int(match["number"]) == int(_number(blocks[found[-1]])) + 1
        ):
            found.append(at)
    return found if len(found) > 2 else []


def _opens_numbered(text: str) -> bool:
    """Whether a line is a minute's own number and its title: "GB/24/33 Custody CCTV"."""
    match = _REF_FIRST.match(text)
    return match is not None and may_be_title(text[match.end() :])


_ITEM = re.compile(r"(?:agenda\s+)?item\s+\d+\b", re.IGNORECASE)
# "Fleet - For Decision", which a page saved as text may run into the words below it.
_FOR_DECISION = re.compile(
    r"(?P<title>[A-Z][^.:]{3,90}?)\s*[\u2013\u2014-]\s*[Ff]or\s+(?:Decision|Information|Approval|Noting|Discussion)\b"
)
_NUMBER_ALONE = re.compile(r"\d{1,3}\.?")
_PDF = Sought(r"\s*\bpdf\s+e?icon\b.*$")  # the link that follows a title on a council's page


# "4. Decision – Use of reserves (CPCC 2023-021)"
_TITLED = re.compile(r"Decision\s*[\u2013\u2014-]\s+(?=[A-Z])")
_TOP_NUMBER = re.compile(r"\d{1,3}\.?")


def _is_item_heading(block: Block) -> bool:
    if _TITLED.match(block.text) and _TOP_NUMBER.fullmatch(block.marker):
        return True
    if block.kind != "heading" or DECIDES.match(block.text):
        return False
    return bool(block.marker) or (zone_of(block.text) is None and not _MINUTES.search(block.text))


# Minutes counted on from meeting to meeting have a number of their own; an agenda's count from 1.
_LATER_NUMBER = re.compile(r"(?:[1-9]\d{1,3}|[5-9])\.?")


def _minute(blocks: Sequence[Block], cover: tuple[Block, ...], runs_on: bool, told: set[str]) -> Part:
    given = _item_title(blocks[0].text, blocks[0].marker)
    if not given["title"] and len(blocks) > 1:
        given |= {"title": _item_title(blocks[1].text)["title"].rstrip(".")}
    if runs_on:
        given.setdefault("reference", _number(blocks[0]).rstrip("."))
    return _part(blocks, given, cover, told)


def _part(blocks: Sequence[Block], given: dict[str, str], cover: tuple[Block, ...], told: set[str]) -> Part:
    """An item that decides, with what its decision says of its number and of who took it.

    `told`: the texts of its blocks that decide.
    """
    decided = next((b.text for b in blocks if b.text in told), "")
    if maker := _MAKER.match(decided):
        given["decided_by"] = maker["who"]
    if number := _NUMBERED.match(decided):
        given = {"reference": number["ref"]} | given
    return Part(_parted(blocks, told), given, listed=True, cover=cover, kind=_kind_of_meeting(cover))


def _parted(blocks: Sequence[Block], told: set[str]) -> tuple[Block, ...]:
    """The blocks of an item in their zones; what decides without saying so is the decision, with its list."""
    parted: list[Block] = []
    inside = leads_in = False
    for block in place(blocks):
        if not leads_in and block.text in told and block.kind != "row":
            leads_in = block.text.endswith(":") or _BARE.fullmatch(block.text) is not None
            inside = leads_in or not is_decided(block)
        else:
            inside = inside and (block.kind == "item" or (leads_in and block.kind == "paragraph"))
            leads_in = inside and leads_in and not block.text.endswith(".")
        parted.append(block.placed("decision", block.heading, block.lead) if inside else block)
    return tuple(parted)


_BARE = re.compile(
    r"(?:RESOLVED|Resolved|DECISION|Decision|AGREED|Agreed|RESOLUTION)S?\b[\s\w/.()-]{0,24}[:.]?"
)


def _item_title(text: str, marker: str = "") -> dict[str, str]:
    """An item's title and, where it prints one before it or behind "Ref", its reference."""
    text = _TITLED.sub("", text)
    match = _REF.search(text) or _REF_FIRST.match(text) or _REF_LAST.search(text)
    if (opened := _FOR_DECISION.match(text)) and not match:
        text = opened["title"]
    if first := _REF_FIRST.match(text):
        text = text[first.end() :]
    words = _PAPER_NO.sub("", _FOR.sub("", _REF.sub("", _REF_LAST.sub("", _PDF.sub("", text))))).rstrip(". ")
    words = _BEHIND_TITLE.sub("", words)
    words = re.sub(
        r"^(?:agenda\s+)?item\s+\d+\s*[:.\u2013-]\s*|^\d{1,3}[.)]?\s+", "", words, flags=re.IGNORECASE
    )
    return (
        {"title": words.strip(" \u2013-:")}
        | ({"reference": marker} if "/" in marker else {})
        | ({"reference": match["ref"]} if match else {})
    )


# "DECISION: The Commissioner approved …"
_MAKER = re.compile(
    r"[A-Za-z ]{5,24}(?:\(?[A-Z\d/.-]*\d\)?)?\s*[:\u2013-]\s*(?:that\s+)?(?P<who>(?:[Tt]he\s+)?(?:Deputy\s+)?"
    r"(?:Police(?:, Fire)? and Crime\s+)?(?:Commissioner|PCC|PFCC|DPCC|Chief Executive|"
    r"Panel|Board|Mayor|Deputy Mayor))\s+(?:has\s+|had\s+)?"
    r"(?:did\s+not|approved|agreed|declined|refused|noted|accepted|supported|deferred|decided|endorsed|rejected|"
    r"authorised)\b"
)

# "DECISION 24/7: …"
_NUMBERED = re.compile(
    r"(?:DECISION|Decision|RESOLUTION|Resolution|RESOLVED|Resolved)\s+(?:[Nn]o\.?\s*)?"
    r"\(?(?P<ref>[A-Z]{2,6}(?:/[A-Z]{1,4})+/\d{1,4}(?:/\d{2,4})?"
    r"|[A-Z]{0,6}[ /-]?\d+[/.-]\d+)\)?\s*(?:[:\u2013\u2014-]|$)"
)

# "SEB 21/25 Apologies": the board's own number of the minute
_REF_FIRST = re.compile(r"(?<![^\s(])(?P<ref>(?:[A-Z]{2,6}[ /.-]?)?\d{1,4}/\d{2,4})[.:]?\s+(?=[A-Z])")


_REF_LAST = re.compile(r"\s*\((?P<ref>[A-Z]{2,6}[ /-]\d{2,4}[/-]\d{1,4})\)$")


def _kind_of_meeting(cover: Sequence[Block]) -> Kind:
    """Minutes of a panel or committee are papers; at other boards the commissioner decides."""
    words = " ".join(b.text for b in cover[:6])
    return "paper" if re.search(r"\b(?:panel|committee|pwyllgor)\b", words, re.IGNORECASE) else "decision"


# The heading of a column that holds decisions, or that holds them among other things.
_DECISIONS = re.compile(
    r"(?:(?:discussion|actions?|owner)\s*(?:/|&|and|or)\s*)?(?:decisions?|resolutions?|outcome)"
    r"(?:\s+(?:made|taken|agreed|reached|no\.?))?(?:\s*(?:/|&|and|or)\s*(?:actions?|discussion|owner))?",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"/|&|\b(?:and|or)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not applicable|(?:for )?information(?: only)?|"
    r"(?:(?:the )?(?:report|update) (?:was )?)?noted)?\W*",
    re.IGNORECASE,
)
_ROW_NUMBER = re.compile(r"\d{1,3}[.)]?|(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}/\d{2,4}")


def _tabled(blocks: Sequence[Block], decides: Callable[[Block], bool]) -> list[Part]:
    """Minutes set as a table: a row an item, its decision in a cell of its own or among what was said.

    A row whose first cell is left empty goes on with the item of the row above.
    """
    parts = []
    cover = tuple(b for b in blocks if b.kind != "row")
    rows = [at for at, b in enumerate(blocks) if b.cells and b.cells[0].text.strip()]
    last = max((at for at, b in enumerate(blocks) if b.cells), default=0)
    columns: set[int] = set()
    first = ""
    for a, b in itertools.pairwise([*rows, last + 1]):
        cells = [c for c in blocks[a].cells if c.text.strip()]
        if named := [c for c in cells if _DECISIONS.fullmatch(c.text.strip())]:
            columns = {c.column for c in named if not _AND_MORE.search(c.text)}
            continue
        made = list(_spread(blocks[a:b]))
        told = {x.text for x in made[1:] if decides(x) or is_marked(x)} | _told_in(cells[1:], columns)
        if not told:
            continue
        number = cells[0].text.strip() if _ROW_NUMBER.fullmatch(cells[0].text.strip()) else ""
        first = first or number
        given = _item_title(_cell_title(cells[1] if number and len(cells) > 1 else cells[0]))
        if "/" in number or _LATER_NUMBER.fullmatch(first):
            given["reference"] = number.rstrip(".)")
        parts.append(_part(made, given, cover, told))
    return parts


def _told_in(cells: Sequence[Cell], columns: set[int]) -> set[str]:
    """What stands in a column for decisions, where it decides."""
    return {
        block.text
        for cell in cells
        if cell.column in columns and not _NOTHING.fullmatch(cell.text)
        for block in cell_blocks(cell)
        if not ROUTINE.search(block.text)
    }


def _cell_title(cell: Cell) -> str:
    """The title of an item, which its cell opens with."""
    opening = cell_blocks(cell)[0]
    whole = opening.kind == "heading" or may_be_title(opening.text)
    return opening.text if whole or not cell.lines else " ".join(cell.lines[0].text.split())
