"""A Document becomes blocks: lines joined into paragraphs, lists and headings told apart, parts named.

Plain text and PDF give printed lines; Word and HTML give paragraphs. Everything after this file reads
blocks and need not know which it was.
"""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..block import Block
from ..forms.headings import run_in_heading, zone_of
from ..forms.vocabulary import closing_label, opening_label
from ..page import Cell, Document, Line
from .gift_lines import is_gift_line, with_gift_lines
from .line_joins import ASKED, ITEM_ENDS, SENTENCE_END, SUM_LINE, belongs, is_large, is_wrapped
from .marks import GLUED_SECTION, MARKER, SECTION, mark_of, opens_hollow
from .table_rows import framed, joined, table_parts
from .zones import place

_SIGN_HERE = re.compile(r"(?:signature|signed|llofnod)\W*$", re.IGNORECASE)  # a line to sign on, no heading
_APPENDIX = re.compile(r"(?:APPENDIX|ANNEXE?)\s+[A-Z\d]{1,3}(?:\s|$)")
_UNIT = re.compile(r"\(\u00a3(?:m|k|'?000s?|million)?\)")  # "3. Reserves (£m)" heads, and states no sum
_WORDED = re.compile(r"[A-Za-z]{2}")
_TITLED = re.compile(
    r"[A-Z][\w'\u2019-]*(?: (?:[A-Z][\w'\u2019-]*|and|of|for|the|to|in|&))*\."
)  # "2. Committee Membership."
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Za-z])")


def outline(document: Document) -> list[Block]:
    """The blocks of a document in reading order, each with its zone, heading and lead-in."""
    blocks: list[Block] = []
    pending: list[Line] = []
    wrap = _wrap(document)

    def flush() -> None:
        blocks.extend(_line_blocks(pending, wrap))
        pending.clear()

    for page in document.pages:
        for part in page.flow:
            if isinstance(part, Line):
                pending.append(part)
                continue
            for held in table_parts(part):
                if isinstance(held, Block):
                    flush()
                    blocks.append(held)
                else:
                    pending.extend(held)
            flush()
    flush()
    parted = [part for block in blocks for part in _label_cut_off(block)]
    whole = [part for block in parted for part in _heading_cut_off(block)]
    return place(_lettered_items(_counted(_lettered(whole))))


_LETTER = re.compile(r"(?P<mark>[A-Z]\.)\s+(?=[A-Z][a-z])")


_LETTERED = re.compile(r"(?P<mark>(?P<letter>[A-Z])(?P<number>\d{1,2})\.?)\s+(?=[A-Z])")


def _counted(blocks: list[Block]) -> list[Block]:
    """Headings counted below letters ("A1. Purpose", "A2 Evaluation") without these, as their markers.

    One alone may be a road: "A1 Junction works".
    """
    found = {
        at: match
        for at, block in enumerate(blocks)
        if block.kind == "heading" and not block.marker and (match := _LETTERED.match(block.text))
    }
    for letter in {match["letter"] for match in found.values()}:
        numbers = [int(match["number"]) for match in found.values() if match["letter"] == letter]
        if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
            found = {at: match for at, match in found.items() if match["letter"] != letter}
    return [
        replace(block, marker=found[at]["mark"]).without(found[at].end()) if at in found else block
        for at, block in enumerate(blocks)
    ]


def _lettered_items(blocks: list[Block]) -> list[Block]:
    """Paragraphs that count below a letter, "A1 The club …" over "A2 The band …", as items."""
    kept = list(blocks)
    matches = [_ITEM.match(b.text) if b.kind == "paragraph" and not b.cells else None for b in blocks]
    run: list[tuple[int, re.Match[str]]] = []
    for at, match in enumerate([*matches, None]):
        next_one = (run[-1][1]["letter"], str(len(run) + 1)) if run else None
        if match and (match["letter"], match["number"]) == next_one:
            run.append((at, match))
            continue
        for number, one in run if len(run) > 1 else ():
            kept[number] = replace(blocks[number], kind="item", marker=one["mark"]).without(one.end())
        run = [(at, match)] if match and match["number"] == "1" else []
    return kept


_ITEM = re.compile(r"(?P<mark>(?P<letter>[A-Z])(?P<number>\d{1,2}))[.):]?\s+(?=[A-Za-z\u00a3])")


def _lettered(blocks: list[Block]) -> list[Block]:
    """Headings numbered by letters in turn ("A. Purpose", "B. Evaluation") without these, as their markers.

    One alone may be somebody's initial.
    """
    found = {
        at: match
        for at, block in enumerate(blocks)
        if block.kind == "heading" and not block.marker and (match := _LETTER.match(block.text))
    }
    letters = "".join(match["mark"][0] for match in found.values())
    if len(letters) < 3 or letters != string.ascii_uppercase[: len(letters)]:
        return blocks
    return [
        replace(block, marker=found[at]["mark"]).without(found[at].end()) if at in found else block
        for at, block in enumerate(blocks)
    ]


def _label_cut_off(block: Block) -> list[Block]:
    """A paragraph that ends with the next value's label, glued on by the page's layout, is cut before it."""
    if block.kind == "row" or len(block.text) > 600:
        return [block]
    label = closing_label(block.text)
    if label is None:
        return [block]
    behind = Block(block.text[label:], "paragraph", ((0, block.pieces[-1][1]),))
    return [replace(block, text=block.text[:label].rstrip()), *_label_cut_off(behind)]


def _heading_cut_off(block: Block) -> list[Block]:
    """A paragraph with its heading run in and nothing between: "Financial implications The cost is …"."""
    run_in = run_in_heading(block.text) if block.kind in ("paragraph", "item") else 0
    if not run_in or block.text[-1:] not in ".:;":
        return [block]
    heading = Block(block.text[:run_in], "heading", block.pieces[:1], block.marker, 1)
    rest = block.without(run_in + 1)
    return [heading, replace(rest, kind="paragraph", marker="")]


def cell_blocks(cell: Cell, wrap: int | None = None) -> list[Block]:
    """The paragraphs, headings and items inside one cell; `wrap` is the width of its column in characters."""
    return list(_line_blocks(framed(cell.lines), wrap, narrow=True))


# --- lines into paragraphs --------------------------------------------------------------------------------


def _wrap(document: Document) -> int | None:
    """The width in characters at which plain text was broken; None where its lines are whole paragraphs.

    Lines with a place on a page, as all of a PDF have, need none.
    """
    if document.media_type == "application/pdf":
        return None
    lengths = sorted(len(line.text) for line in document.lines() if len(line.text) > 40 and not line.whole)
    if not lengths:
        return None
    widest = lengths[int(len(lengths) * 0.95) - 1 if len(lengths) > 20 else -1]
    return widest if widest <= 140 else None


def _line_blocks(lines: Sequence[Line], wrap: int | None, *, narrow: bool = False) -> Iterator[Block]:
    lines = with_gift_lines(_with_bare_items(lines) if narrow else _with_glued_sections(lines))
    lines = _with_hollow_bullets(lines)
    group: list[Line] = []
    count = 0  # the last number of a list that prints its numbers without a full stop
    for line in lines:
        if not line.text.strip():
            continue
        number = _BARE_NUMBER.match(line.text)
        opens = (
            number is not None
            and int(number[1]) == count + 1
            and (count > 0 or (bool(group) and group[-1].text.endswith(":")))
        )
        if group and (
            opens or not (belongs(group, line, lines, wrap) or (narrow and is_wrapped(group[-1], line)))
        ):
            yield _block(group, numbered=count > 0)
            count = count if opens or not line.gap else 0
            group = []
        count += opens
        group.append(line)
    if group:
        yield _block(group, numbered=count > 0)


def _with_hollow_bullets(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those that open with "o" as a bullet told to be items where a list has two or more."""
    found = [
        at for at, (above, line) in enumerate(pairwise(lines), 1)
        if line.kind == "text" and opens_hollow(line.text, above.text)
    ]  # fmt: skip
    if len(found) < 2:
        return lines
    return [replace(line, kind="item") if at in found else line for at, line in enumerate(lines)]


_COUNTS = re.compile(r"(?P<number>\d{1,2})(?:\.?\s+|\.?)(?=[A-Z][a-z])[^.;:]{3,80}$")


def _with_glued_sections(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those told to be headings whose number has lost the space behind it: "3Borrowing".

    One counts on from the heading above it, or the next one from it: "3Rivers Trust" alone is a name.
    """
    heads = [(at, int(m["number"])) for at, line in enumerate(lines) if (m := _COUNTS.match(line.text))]
    numbers = [0, *(number for _, number in heads), 0]
    found = {
        at
        for (at, number), above, below in zip(heads, numbers, numbers[2:], strict=False)
        if GLUED_SECTION.match(lines[at].text) and ((above and above + 1 == number) or below == number + 1)
    }
    return [replace(line, kind="heading") if at in found else line for at, line in enumerate(lines)]


def _with_bare_items(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of a list of sums that has no marks told to be items: "R, £2,450, for radios"."""
    found = [at for at, line in enumerate(lines) if line.kind == "text" and SUM_LINE.match(line.text)]
    first = [at for at in found if at and lines[at - 1].text.endswith(":") and at + 1 in found]
    items: set[int] = set()
    for at in first:
        while at in found:
            items.add(at)
            at += 1
    return [replace(line, kind="item") if at in items else line for at, line in enumerate(lines)]


def _block(lines: Sequence[Line], *, numbered: bool = False) -> Block:
    text, pieces = joined(lines)
    first = lines[0]
    if numbered and (number := _BARE_NUMBER.match(text)):
        return Block(text, "item", tuple(pieces), number[1], first.level).without(number.end())
    if _is_marked_heading(text, lines) or _reads_as_heading(text, lines):
        section = SECTION.match(text) or (GLUED_SECTION.match(text) if first.kind == "heading" else None)
        bullet = mark_of(text)
        mark = section["mark"] if section else ""
        words = section.start("words") if section else 0
        if bullet and not re.search(r"\w", bullet["mark"]):
            words = bullet.end()  # each entry of a list, set as a heading behind a bullet
        return Block(text, "heading", tuple(pieces), mark, first.level or 1).without(words)
    match = mark_of(text, hollow=first.kind == "item")
    if match and match.end() < len(text) and not _is_initial(match["mark"], text):
        return Block(text, "item", tuple(pieces), match["mark"], first.level).without(match.end())
    listed = first.kind == "item" and (SUM_LINE.match(text) or is_gift_line(text))
    return Block(text, "item" if listed else "paragraph", tuple(pieces))


def _is_initial(mark: str, text: str) -> bool:
    """Whether a capital with a full stop is a person's initial and no list mark: "C. Vellacott"."""
    return (
        bool(re.fullmatch(r"[A-Z]\.", mark))
        and (len(text.split()) <= 5 or bool(_NAMED_WITH_POST.match(text)))
        and bool(re.match(r"[A-Z]\.\s+(?:[A-Z]\.\s*)*[A-Z][a-z]", text))
    )


# "P. Garton, Chief Executive, 26 October 2031"
_NAMED_WITH_POST = re.compile(
    r"[A-Z]\.\s+(?:[A-Z]\.\s*)*[A-Z][\w'\u2019-]+,\s+(?:[A-Z][\w'\u2019-]+\s+){0,6}[A-Z]\w+,\s+\d"
)


def _is_marked_heading(text: str, lines: Sequence[Line]) -> bool:
    """The file's own heading. In PDF that is only larger type, so it must also read like one."""
    if not all(is_large(line) or (line.bold and is_large(lines[0])) for line in lines) or not re.search(
        r"\w", text
    ):
        return False
    if lines[0].bbox is None:
        return True
    mark = MARKER.match(text)
    return (
        len(text.split()) <= 20
        and not text.endswith((".", ";"))
        and not (mark and not mark["mark"][0].isdigit())
    )


def _reads_as_heading(text: str, lines: Sequence[Line]) -> bool:
    """Headings that the file does not mark: known words, capitals, bold, or a numbered short title."""
    numbered = SECTION.match(text)
    if numbered:
        text = f"{numbered['mark']} {numbered['words']}"  # the space between them may be lost
    words = text.split()
    if all(line.bold for line in lines) and text.endswith("?") and len(words) <= 20:
        return True
    if ASKED.fullmatch(text) and len(words) <= 10 and zone_of(text, loose=True):
        return True
    if len(words) > 14 or not _WORDED.search(text) or "\u00a3" in _UNIT.sub("", text):
        return False
    if _SIGN_HERE.match(text):
        return False
    if _APPENDIX.match(text) and lines[0].gap and not text.endswith((".", ";", ",")):
        return True
    if zone_of(text):
        return not text.endswith((".", ";", ",")) or len(words) <= 2
    body = numbered["words"] if numbered else text
    all_bold = all(line.bold for line in lines)
    titled = bool(numbered and all_bold and len(words) <= 7 and _TITLED.fullmatch(body))
    label = opening_label(text)
    bare = label and (
        label.field == "other" or (all_bold and body.isupper() and not text[label.value :].strip())
    )
    if titled or (numbered and bare):
        label = None
    if label or (SENTENCE_END.search(text) and not text.endswith(":") and not titled):
        return False
    capitals = body.upper() == body and len(re.findall(r"[A-Z]", body)) >= 5
    if (
        numbered
        and numbered["mark"].count(".") <= 1
        and "." not in numbered["mark"].rstrip(".")[:-1].rstrip(".")
    ):
        goes_on = body.endswith("," if all_bold else (",", ":")) or ITEM_ENDS.search(body)
        return titled or (len(body.split()) <= (13 if all_bold or capitals else 10) and not goes_on)
    return capitals or (all_bold and body[:1].isupper() and len(words) <= 12)
