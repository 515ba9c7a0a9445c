"""Text whose lines were lost: minutes or a log that a document-sharing site prints in one run.

What opened each line is still there and comes again: the numbers of the items, counted up before titles in
capitals, the body's own numbers of its minutes ("PCP 46.3/14"), or a day in each row below the headings of
the columns. The run is cut before each. A council's page of items holds "Minutes:" between each title and
its words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..block import Block, BlockKind

_LEAST = 60  # words of a run


def unrolled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those cut into lines that hold the items of minutes or the rows of a log in one run."""
    made: list[Block] = []
    paged, numbered = _is_page_of_items(blocks), _are_numbered(blocks)
    for block in blocks:
        prose = block.kind in ("paragraph", "item")
        long = prose and len(block.text.split()) >= _LEAST
        cut = (
            (list(_item_of_page(block)) if paged and prose else [])
            or (list(_numbered(block)) if numbered and prose else [])
            or ((list(_minutes(block)) or list(_log(block))) if long else [])
        )
        made += cut or [block]
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
    r"(?:RESOLVED|DECISION|AGREED)\b\s*(?:[:,\u2013\u2014-]|[Tt]hat\b))"
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


# "PCP 46.3/14 APPOINTMENT OF …": a body's own number of the minute, before a title in capitals.
_OWN_NUMBER = re.compile(
    r"(?<!\S)(?P<body>[A-Z]{2,6})[ /]?\d{1,4}(?:\.\d{1,2})?/\d{2,4}\s+(?=[A-Z]{2}|[A-Z]\s+[A-Z]{2})"
)


def _are_numbered(blocks: Sequence[Block]) -> bool:
    """Whether one body's numbers of minutes stand amid the paragraphs, titles in capitals behind them."""
    amid = [m["body"] for b in blocks if b.kind == "paragraph" for m in _OWN_NUMBER.finditer(b.text, 1)]
    return len(amid) > 2 and len(set(amid)) == 1


def _numbered(block: Block) -> Iterator[Block]:
    """The lines of such minutes: what stands above each number, the title behind it and its words."""
    opens = list(_OWN_NUMBER.finditer(block.text))
    places = [*(match.start() for match in opens), len(block.text)]
    yield from _broken(block, 0, places[0])
    for match, end in zip(opens, places[1:], strict=True):
        words = _title_end(block.text, match.end(), end)
        yield from _cut(block, match.start(), words, "heading")
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


# --- a council's page of items ----------------------------------------------------------------------------

# "Fleet PDF 118 KB Report of the Clerk. Minutes: The Board considered …", as its table is saved as text.
_WORDS_OF_ITEM = re.compile(r"(?<=\S)\s+Minutes:\s+(?=[A-Z])")
_LINKED = re.compile(r"\s+(?:pdf icon )?PDF \d+ [KM]B\b")
_INTRODUCED = re.compile(
    r"\s+(?:Additional documents:|(?:(?:Joint|Verbal) )?[Rr]eports? (?:of|by|from) the\b|Members are\b|"
    r"To (?:agree|approve|consider|elect|appoint|note|receive|review|scrutinise)\b)"
)


def _is_page_of_items(blocks: Sequence[Block]) -> bool:
    """Whether "Minutes:" stands between the title and the words of one item after another."""
    return sum(1 for b in blocks if b.kind != "row" and _WORDS_OF_ITEM.search(b.text)) > 2


def _item_of_page(block: Block) -> Iterator[Block]:
    """The lines of an item: its title, what introduces it, and what was said and resolved."""
    if (words := _WORDS_OF_ITEM.search(block.text)) is None:
        return
    linked, introduced = (p.search(block.text, 0, words.start()) for p in (_LINKED, _INTRODUCED))
    title = linked.end() if linked else introduced.start() if introduced else words.start()
    yield from _cut(block, 0, title, "heading", block.marker)
    yield from _cut(block, title, words.start())
    yield from _cut(block, words.start(), block.text.index(":", words.start()) + 1)
    yield from _broken(block, words.end(), len(block.text))


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
