"""Text whose lines were lost: minutes or a log that a document-sharing site prints in one run.

What opened each line is still there and comes again: the numbers of the items, counted up before titles in
capitals, or a day in each row below the headings of the columns. The run is cut before each.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .block import Block, BlockKind

_LEAST = 60  # words of a run


def unrolled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those cut into lines that hold the items of minutes or the rows of a log in one run."""
    made: list[Block] = []
    for block in blocks:
        long = block.kind == "paragraph" and len(block.text.split()) >= _LEAST
        made += ((list(_minutes(block)) or list(_log(block))) if long else []) or [block]
    return made


def _cut(block: Block, start: int, end: int, kind: BlockKind = "paragraph", marker: str = "") -> list[Block]:
    """What stands between two places of a run, white space aside, as a block; none where nothing does."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    ends = [at for at, _ in block.pieces[1:]] + [len(block.text) + 1]
    held = tuple(
        (max(0, at - start), line)
        for (at, line), after in zip(block.pieces, ends, strict=True)
        if at < start + len(text) and after > start
    )
    return [Block(text, kind, held, marker)] if text else []


# --- minutes ----------------------------------------------------------------------------------------------

_OPENS = re.compile(r"(?<!\S)(?P<number>\d{1,3})\.\s+(?=[A-Z]{2}|[A-Z]\s+[A-Z]{2})")
_CAPITALS = re.compile(r"(?:[A-Z\d&\u2013-](?:[A-Z\d&/.,:()'\u2019-]*)(?:\s+|$))+")
_BEGUN = re.compile(r"[A-Z]{1,3}\s+$")  # "LW presented": initials, and not the end of the title
_BREAKS = re.compile(
    r"(?<!\S)(?=(?:DRAFT\s+)?MINUTES\s+OF\b|(?:Also\s+|In\s+)?(?:[Pp]resent|Apologies|attendance)\s*:|"
    r"(?:RESOLVED|DECISION|AGREED)\b\s*(?::|that\b))"
)


def _minutes(block: Block) -> Iterator[Block]:
    """The lines of minutes: who was there, and each item's title, words and resolution."""
    opens: list[re.Match[str]] = []
    for match in _OPENS.finditer(block.text):
        if not opens or int(match["number"]) == int(opens[-1]["number"]) + 1:
            opens.append(match)
    if len(opens) < 3:
        return
    yield from _broken(block, 0, opens[0].start())
    ends = [match.start() for match in opens[1:]] + [len(block.text)]
    for match, end in zip(opens, ends, strict=True):
        words = _title_end(block.text, match.end(), end)
        yield from _cut(block, match.end(), words, "heading", f"{match['number']}.")
        yield from _broken(block, words, end)


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title in capitals ends, before the initials of whoever does what the next words tell."""
    capitals = _CAPITALS.match(text, start, end)
    if capitals is None:
        return start
    begun = _BEGUN.search(capitals[0]) if text[capitals.end() : capitals.end() + 1].islower() else None
    return start + begun.start() if begun and begun.start() else capitals.end()


def _broken(block: Block, start: int, end: int) -> Iterator[Block]:
    places = [start, *(m.start() for m in _BREAKS.finditer(block.text, start + 1, end)), end]
    for a, b in pairwise(places):
        yield from _cut(block, a, b)


# --- logs -------------------------------------------------------------------------------------------------

_DAY = re.compile(r"(?<!\S)\d{1,2}(?P<by>[-/.])(?:[A-Z][a-z]{2}|\d{1,2})(?P=by)(?:\d{4}|\d\d)(?=\s+[A-Z])")
# "Date Decision Detail Linked Documents (if applicable)"
_HEADINGS = re.compile(
    r"(?:(?:date|ref(?:erence)?|title|subject|issue|decision|details?|summary|outcome|linked|supporting|"
    r"documents?|papers?|of|no|number|\(if applicable)\b\)?\s*){2,10}$",
    re.IGNORECASE,
)
_SENTENCE = (
    r"(?:The|A|An|This|It|That|Several|All|Both|Following|To|On|In|At|Agreed|Agreement|Approved|Approval|Noted|"
    r"Refused|Deferred|Having|Subject(?=\s+to\b)|After|Under)\s+[A-Za-z]"
)
_BEFORE_SENTENCE = re.compile(rf"(?P<title>[A-Z(].{{2,90}}?\S)\s+(?={_SENTENCE})")
_AGAIN = re.compile(r"(?P<title>[A-Z]\S*(?:\s\S+){2,9})\s.*?\b(?P=title)\b")
_TURNS = re.compile(r"(?P<title>[A-Z].{2,90}?\s[a-z]{5,})\s+(?=[A-Z][a-z])")  # "… arrangements Ann Bell was"


def _log(block: Block) -> Iterator[Block]:
    """The rows of a log, each cell behind the label that its column had: its day, its title, its words."""
    days = list(_DAY.finditer(block.text))
    head = _HEADINGS.search(block.text, 0, days[0].start()) if len(days) >= 3 else None
    if head is None or not re.search(r"\bdate\b", head[0], re.IGNORECASE):
        return
    yield from _cut(block, 0, head.start())
    ends = [day.start() for day in days[1:]] + [len(block.text)]
    for day, end in zip(days, ends, strict=True):
        words = day.end() + 1
        named = next(filter(None, (p.match(block.text, words, end) for p in _TITLED)), None)
        told = named.end("title") if named else words
        yield from _labelled(block, "Date of decision:", day.start(), day.end())
        yield from _labelled(block, "Title:", words, told)
        yield from _labelled(block, "Decision:", told, end)


_TITLED = (_BEFORE_SENTENCE, _AGAIN, _TURNS)


def _labelled(block: Block, label: str, start: int, end: int) -> list[Block]:
    value = _cut(block, start, end)
    return [Block(label, "paragraph", value[0].pieces[:1]), *value] if value else []
