"""Entries below the headings of a register whose rules are lost: "Ref No Decision Title Date"."""

import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...fields.dates.dates import find_dates
from .numbered_lines import NUMBER, may_be_title, title_lines
from .openings import Cut

_COLUMN = (
    r"(?:decision\s+|notice\s+|pcc\s+|supporting\s+|related\s+)?"
    r"(?:(?P<ref>ref(?:erence)?\.?(?:\s+(?:no\.?|number))?|number|no\.?)|(?P<title>title|subject)|"
    r"summary(?:\s+of\s+decision)?|date(?:\s+(?:authorised|approved|signed|published|of\s+decision|made))?|status|documents?|papers?|maker)"
)
_ONE_COLUMN = re.compile(_COLUMN, re.IGNORECASE)
_COLUMNS = re.compile(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _COLUMN)}\s*){{2,8}}", re.IGNORECASE)


def is_column_heading(block: Block) -> bool:
    """Whether a line below the list's name is the heading of a column or of several, or the site's own."""
    text = _unglued(block.text)
    return block.zone == "furniture" or bool(_COLUMNS.fullmatch(text) or _ONE_COLUMN.fullmatch(text))


def _unglued(text: str) -> str:
    """Words that ran together where a cell ended: "Ref NoDecision Title"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text.strip())


def cuts_below_headings(blocks: Sequence[Block]) -> Iterator[Cut]:
    """What stands below the headings of a register that were run into one line; a single entry too."""
    for at, block in enumerate(blocks[:-1]):
        text = _unglued(block.text)
        columns = {m.lastgroup for m in _ONE_COLUMN.finditer(text)} if len(text) < 120 else set()
        if block.kind == "row" or not {"ref", "title"} <= columns or not _COLUMNS.fullmatch(text):
            continue
        opens = {
            n: given
            for n in range(at + 1, len(blocks))
            if blocks[n].kind != "row" and (given := _numbered(blocks, n))
        }
        if opens and min(opens) == at + 1:
            yield Cut(tuple(opens), tuple(opens.values()), named=True)


def _numbered(blocks: Sequence[Block], at: int) -> dict[str, str]:
    """The reference and title of an entry whose first line opens with its number."""
    text = re.sub(r"^(\S+)\s+\1(?=\s|$)", r"\1", blocks[at].text)  # the number, and the link of that name
    match = NUMBER.match(text) if len(text) < 200 and not text.endswith(".") else None
    if match is None or (find_dates(text)[:1] and find_dates(text)[0].start == 0):
        return {}
    title = match["rest"].strip() or " ".join(title_lines(blocks[at + 1 : at + 4]))
    days = find_dates(title)
    day = {"date": days[-1].text} if days and days[-1].end == len(title) else {}
    title = title[: days[-1].start].rstrip() if day else title
    return {"reference": match["reference"], "title": title} | day if may_be_title(title) else {}
