"""The prose parts of a record: summary paragraphs and recommendations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..block import Block, Zone
from ..forms.headings import zone_of
from ..forms.vocabulary import labels_in, opening_label
from ..outline.leads import LEAD, asks
from ..outline.outline import cell_blocks
from ..page import Table
from ..record import Evidence, Paragraph, Recommendation
from .header.banners import is_banner
from .header.tongues import find_language
from .language import SENTENCES
from .outcome.condition_parts import with_marks


@dataclass(frozen=True, slots=True)
class Item:
    """One outermost item of a list or one paragraph, its sub-items inside."""

    label: str | None
    text: str
    blocks: tuple[Block, ...]

    @property
    def evidence(self) -> Evidence:
        """The printed lines of the item; of its first page where it runs over two."""
        first = self.blocks[0].evidence()
        rest = [b.evidence() for b in self.blocks[1:] if b.page == first.page]
        return replace(
            first, text="\n".join([first.text, *(e.text for e in rest)]), bbox=None if rest else first.bbox
        )


def zone_runs(blocks: Sequence[Block], zone: Zone) -> list[list[Block]]:
    """The stretches of the paper that stand under headings of one zone, headings and labels left off."""
    runs: list[list[Block]] = []
    inside = False
    for block in blocks:
        if block.zone == "furniture":
            continue
        if block.zone != zone:
            inside = False
            continue
        opened = _opens(block, zone)
        if opened or not inside:
            runs.append([])
        inside = True
        if opened and (block.kind == "heading" or _is_lead(block, zone)):
            continue
        if opened and block.kind == "row":
            runs[-1] += _values(block)
        elif (body := without_label(block) if opened else block) is not None:
            runs[-1].append(body)
    return [run for run in runs if run]


def _opens(block: Block, zone: Zone) -> bool:
    if block.kind == "heading":
        return zone_of(block.text, loose=True) == zone
    if _is_lead(block, zone):
        return True
    first = block.cells[0].text if block.cells else block.text
    label = opening_label(first)
    return (label is not None and zone_of(label.name) == zone) or (
        bool(block.cells) and zone_of(first) == zone
    )


def _is_lead(block: Block, zone: Zone) -> bool:
    """Whether a line by itself leads in to the part in words that no label has: "Conditions or notes:"."""
    words = block.text.rstrip()
    return (
        block.kind == "paragraph"
        and words.endswith(":")
        and not opening_label(words)
        and zone_of(words) == zone
    )


def _values(row: Block) -> list[Block]:
    """The paragraphs and items beside a label in a row; of columns in two languages, the English one's."""
    cells = [cell for cell in row.cells[1:] if cell.text.strip()]
    spoken = [_language_of(row.table, cell.column) for cell in cells]
    if "cy" in spoken and "en" in spoken:
        cells = [cell for cell, language in zip(cells, spoken, strict=True) if language == "en"]
    return [replace(b, zone=row.zone, heading=row.heading) for cell in cells for b in cell_blocks(cell)]


def _language_of(table: Table | None, column: int) -> str:
    """The language of a column, from all its cells: one of them may be too short to tell."""
    held = [cell for row in table.rows for cell in row if cell.column == column] if table else []
    return find_language([b for cell in held for b in cell_blocks(cell)])


def without_label(block: Block) -> Block | None:
    """The block without the label it opens with; None when nothing is left."""
    if block.kind == "row":
        cells = block.text.split("\t")
        cut = len(cells[0]) + 1
        if not block.text[cut:].strip():
            return None
        return _shifted(block, cut)
    label = opening_label(block.text)
    if label is None or not block.text[label.value :].strip():
        return None if label else block
    return _shifted(block, label.value)


def _shifted(block: Block, cut: int) -> Block:
    rest = block.behind(cut + len(block.text[cut:]) - len(block.text[cut:].lstrip()))
    return replace(rest, text=rest.text.rstrip(), marker=block.marker, cells=(), table=None)


# --- lists ------------------------------------------------------------------------------------------------


def marker_style(marker: str) -> str:
    """The family a list mark belongs to, so that a nested list is told from its parent's next item."""
    bare = marker.strip("().")
    if re.fullmatch(r"\d+(?:\.\d+)+", bare):
        return "decimal" + str(bare.count("."))
    if bare.isdigit() or re.fullmatch(r"[A-Z]\d{1,2}", bare):
        return "number"
    if re.fullmatch(r"[ivx]+", bare) and bare not in ("v", "x"):
        return "roman"
    return "letter" if bare.isalpha() and len(bare) == 1 and bare != "o" else "bullet"


def items_of(blocks: Sequence[Block]) -> list[Item]:
    """The outermost items of a list with their sub-items inside; a paragraph by itself is an item."""
    found: list[Item] = []
    outer: tuple[str, int] | None = None
    for block in blocks:
        style = (marker_style(block.marker), block.level) if block.kind == "item" else None
        if style and (outer is None or _is_outer(style, outer, block, found)):
            ninth = (
                style[0] == "roman" and outer is not None and outer[0] == "letter" and outer[1] == style[1]
            )
            outer = ("letter", style[1]) if ninth else style  # the letter i, behind h
            label = None if style[0] == "bullet" else block.marker.strip("().")
            found.append(Item(label, block.text, (block,)))
        elif style or _continues(block, found, outer is not None):
            last = found[-1]
            mark = f"{block.marker} " if block.marker else ""
            found[-1] = Item(last.label, f"{last.text} {mark}{block.text}", (*last.blocks, block))
        else:
            found.append(Item(None, block.text.replace("\t", " "), (block,)))
    return found


def _is_outer(style: tuple[str, int], outer: tuple[str, int], block: Block, found: list[Item]) -> bool:
    if not found or (found[-1].label is None and outer[0] != "bullet" and found[-1].blocks[0].kind != "item"):
        return True
    if style[0] == "roman" and outer[0] == "letter" and block.marker.strip("().") == "i":
        # The letter i follows h; anything else opens a roman list.
        return (found[-1].label or "") == "h"
    return style == outer or style[1] < outer[1]


def _continues(block: Block, found: list[Item], in_list: bool) -> bool:
    """Whether a paragraph belongs to the item above it."""
    if not found or block.kind in ("heading", "row"):
        return False
    return in_list and (block.text[:1].islower() or found[-1].text.endswith((":", ",", " and", "-")))


# --- summary ----------------------------------------------------------------------------------------------


def find_summary(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """The paragraphs under the first summary heading or label."""
    runs = zone_runs(blocks, "summary")
    if not runs:
        return ()
    prose = [b for b in until_label(runs[0]) if b.kind != "heading"]
    return tuple(Paragraph(item.text, item.evidence) for item in items_of(prose))


# --- recommendations --------------------------------------------------------------------------------------


def find_recommendations(blocks: Sequence[Block]) -> tuple[Recommendation, ...]:
    """What the paper recommends, where it first says so: one entry an item at the outermost level."""
    runs = [run for run in zone_runs(blocks, "recommendation") if not _is_heading(run)]
    named = [r for r in runs if re.search(r"recommend|argymhell", r[0].heading, re.IGNORECASE)]
    named = named or [r for r in runs if re.search(r"\badvi[cs]e", r[0].heading, re.IGNORECASE)]
    # The cells of the paper's head are none.
    runs = [run for run in runs if _asks(run) and any(b.kind != "row" for b in run)]
    run = (named or runs or [_unheaded(blocks)])[0]
    run = [b for b in run if not (b.kind == "heading" or _PAGE_FOOT.fullmatch(b.text))]
    prose = until_label([b for b in run if not _is_other_label(b)])
    # A table under a recommendation illustrates it and is no item of its list.
    prose = without_lead_item(_until_numbered_prose(prose))
    below = _below_table(prose)
    prose = [b for b in prose if b.kind != "row"]
    items = _without_lead([part for item in items_of(prose) for part in _inline(item)])
    listed = any(i.label or i.blocks[0].kind == "item" for i in items)
    while (
        items and items[-1].blocks[0].kind != "item"
        and (listed or items[-1].blocks[0] in below or is_banner(items[-1].text)
             or _TITLED.search("\n".join(i.text for i in items[-2:])))
        and (_REMARKS.match(items[-1].text) or not _recommends(items[-1], below))
    ):  # fmt: skip
        items.pop()  # a remark below the list asks nothing
    return tuple(Recommendation(i.label, i.text, i.evidence) for i in items if re.search(r"\w", i.text))


def _recommends(item: Item, below: Sequence[Block]) -> bool:
    """Whether an item recommends something; of what stands below the table, its first sentence tells."""
    told = SENTENCES.split(item.text)[0] if item.blocks[0] in below else item.text
    return _RECOMMENDS.search(told) is not None


def _below_table(prose: Sequence[Block]) -> list[Block]:
    """What stands below the table of what is recommended: "Kirk Council can get its signs elsewhere."."""
    rows = [at for at, block in enumerate(prose) if block.kind == "row"]
    return list(prose[rows[-1] + 1 :]) if rows and any(b.kind != "row" for b in prose[: rows[0]]) else []


def _is_heading(run: Sequence[Block]) -> bool:
    """Whether what stands behind the label heads another part: "Decision required – Supporting papers"."""
    return len(run) == 1 and zone_of(run[0].text.split(" – ")[-1]) == "background"


_TITLED = re.compile(r"\.\n(?:\S+ ){0,7}\S*[\w)]$")  # the title of what follows, below a whole sentence
_RECOMMENDS = re.compile(
    r"\b(?:recommend|argymh|ask(?:ed|s)|invited|that the\b)|^(?:To|That|Bod)\b", re.IGNORECASE
)
# "Why this is thought to help: Women told us that …", below the list
_REMARKS = re.compile(
    r"(?!(?:Recommend|Decision|Resol|That|To)\w*\b)[A-Z][^.:;]{3,60}:\s+[A-Z]"
    r"|I\s+(?:have|confirm|declare|approve|agree|hold|do|hereby)\b(?!.*\brecommend)"  # who decides speaks
)
_PAGE_FOOT = re.compile(r"\W*(?:[\w/.-]*\d[\w/.-]*\s*[|\u2013-]?\s*)?[Pp]age\s+\d+(?:\s+of\s+\d+)?\W*")
_ASKS = re.compile(
    r"\b(?:to|that|recommend\w*|propos\w*|ask(?:s|ed)?|approv\w*|agree\w*|seek\w*|sought|request\w*|endorse\w*)\b",
    re.IGNORECASE,
)


def _asks(run: Sequence[Block]) -> bool:
    """Whether what stands under "Proposal" asks for something: it may only describe."""
    if not re.match(r"\W*(?:the\s+)?proposals?\b", run[0].heading, re.IGNORECASE):
        return True
    opening = SENTENCES.split(run[0].text)[0]
    return run[0].kind == "item" or opening.rstrip().endswith(":") or _ASKS.search(opening) is not None


def _until_numbered_prose(prose: Sequence[Block]) -> list[Block]:
    """A list up to the numbered paragraph that follows it: "2. support the change." then "2.1 The fund …".

    Where another item of the list comes behind it, the paragraph is the item's own.
    """
    for at, block in enumerate(prose):
        above = prose[at - 1] if at else block
        if block.kind != "item" or not above.text.endswith(".") or not _PROSE_NUMBER.fullmatch(block.marker):
            continue
        outer = above.kind == "item" and not _PROSE_NUMBER.fullmatch(above.marker)
        style = marker_style(above.marker)
        if outer and not any(b.kind == "item" and marker_style(b.marker) == style for b in prose[at:]):
            return list(prose[:at])
    return list(prose)


_PROSE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?")


def without_lead_item(prose: Sequence[Block]) -> list[Block]:
    """A list without the numbered paragraph that only leads in: "5. That the Commissioner:"."""
    return list(prose[1:] if _is_lead_item(prose) else prose)


def _is_lead_item(prose: Sequence[Block]) -> bool:
    """Whether a numbered paragraph only leads in: "5. That the Commissioner:" above bullets, and no 6."""
    if (
        len(prose) < 3
        or prose[0].kind != "item"
        or prose[1].kind != "item"
        or not prose[0].text.endswith(":")
    ):
        return False
    style = marker_style(prose[0].marker)
    asks = len(prose[0].text.split()) <= 12 or (LEAD.search(prose[0].text) and len(prose[0].text) < 250)
    return bool(asks) and all(marker_style(b.marker) != style for b in prose[1:] if b.kind == "item")


def until_label(blocks: Sequence[Block]) -> list[Block]:
    """The blocks up to a label of something else ("Contact:", "Tel:", "Document:")."""
    for at, block in enumerate(blocks):
        label = opening_label(block.text) if at and block.kind == "paragraph" else None
        if label and ":" in block.text[label.end : label.value + 1] and not zone_of(label.name):
            return list(blocks[:at])
    return list(blocks)


def _is_other_label(block: Block) -> bool:
    label = opening_label(block.text) if block.kind == "paragraph" else None
    told = label is not None and label.field != "other" and len(labels_in(block.text)) > 0
    return told and len(block.text) < 120


_INLINE = re.compile(
    r"(?:(?<=[:;])|(?<=; and)|(?<=, and)|(?<=\s))\s*\((?P<mark>[a-h]|i{1,3}|iv|v|vi|\d)\)\s+"
)


def _inline(item: Item) -> list[Item]:
    """A paragraph that lists "(i) …; and (ii) …" in running text, or ends an unmarked list, as its items."""
    if item.label is None and item.text[:1].islower() and "; and " in item.text:
        return [Item(None, part, item.blocks) for part in re.split(r"(?<=; and) ", item.text, maxsplit=1)]
    if item.label and len(item.blocks) == 1:
        return [Item(mark, words, item.blocks) for mark, words in with_marks(item.text, item.label)]
    marks = list(_INLINE.finditer(item.text))
    lead = item.text[: marks[0].start()].rstrip() if marks else ""
    if (
        len(marks) < 2
        or len(item.blocks) > 1
        or not lead.endswith(":")
        or item.label
        or marks[0]["mark"] not in ("a", "i", "1")
    ):
        return [item]
    ends = [m.start() for m in marks[1:]] + [len(item.text)]
    return [
        Item(m["mark"], item.text[m.end() : end].strip(), item.blocks)
        for m, end in zip(marks, ends, strict=True)
    ]


def _without_lead(items: list[Item]) -> list[Item]:
    """Leave out the lead-in ("That the PCC:") when items follow it."""
    if len(items) > 1 and items[0].label is None and items[0].blocks[0].kind != "item":
        lead = items[0].text
        if LEAD.search(lead) and items[1].blocks[0].kind == "item" and not lead.endswith("."):
            return items[1:]
        if lead.endswith("the following.") and items[1].blocks[0].kind == "item":
            return items[1:]
        listed = items[1].blocks[0].kind == "item"
        if lead.rstrip().endswith((":", ";", "-", "\u2013", " to", " that")) or (
            listed and len(lead.split()) <= 14
        ):
            return items[1:]
    return items


def _unheaded(blocks: Sequence[Block]) -> list[Block]:
    """A recommendation without a heading: the sentence that asks, and the list below it."""
    for at, block in enumerate(blocks):
        if block.zone in ("appendix", "checklist", "signature", "furniture", "decision") or block.kind in (
            "row",
            "heading",
        ):
            continue
        if not asks(block.text):
            continue
        ends = block.text.rstrip().endswith(".") and not block.text.rstrip().endswith("the following.")
        listed = at + 1 < len(blocks) and blocks[at + 1].kind == "item" and not ends
        if not block.text.rstrip().endswith((":", ";")) and not listed:
            return [_from_lead(without_label(block) or block)]
        return [block, *_list_below(blocks, at)]
    return []


def _from_lead(block: Block) -> Block:
    """From the sentence that asks: what stands before it in the paragraph is background."""
    match = LEAD.search(block.text)
    if match is None:
        return block
    start = max(block.text.rfind(". ", 0, match.start()) + 2, 0) if ". " in block.text[: match.start()] else 0
    return _shifted(block, start) if start else block


def _list_below(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    items = False
    for block in blocks[at + 1 :]:
        if block.kind in ("heading", "row") or opening_label(block.text) or (items and block.kind != "item"):
            return
        items = items or block.kind == "item"
        yield block
        if not items and block.text.endswith("."):
            return
