"""Minutes: the items that decide something become entries; those for information are none."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from .block import Block, Part
from .forms.headings import zone_of
from .forms.vocabulary import opening_label
from .openings import may_be_title
from .outline import cell_blocks
from .record import Kind
from .sieve import Sought
from .zones import place

_MINUTES = re.compile(
    r"\b(?:minutes|notes)$|^(?:draft\s+)?(?:minutes|notes)\b(?!\s*:)|\bminutes of\b|\bnotes of (?:the|a) "
    r"meeting\b|\bcofnodion\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"^(?:[Ii]t\s+was\s+)?(?:(?:UNANIMOUSLY|Unanimously|unanimously)\s+)?(?:RESOLVED|Resolved|resolved|DECISIONS?|"
    r"Decisions?|DECIDED|Decided|AGREED|[Aa]greed\s*(?::|that|to|not)|PENDERFYNWYD|Penderfynwyd|PENDERFYNIAD)\b"
    r"(?!\s+(?i:made|taken|of|notice)\b)|^[Aa]greed\s*:"
)
_SAID = re.compile(
    r"\bRESOLVED\s+that\b|\.\s+(?:DECISION|Decision|RESOLVED|Resolved|AGREED)\s*:\s*[A-Z]|(?:^|\.\s+)[Ii]t\s+was\s+(?:agreed|resolved|decided)\b|^The\s+(?:\w+\s+){1,3}(?:was|were)\s+noted\b"
    r"|^That\s+the\b.{3,200}\bbe\s+(?:noted|deferred|approved|agreed|accepted|received|endorsed|refused)\b"
    r"|\b(?:Commissioner|PCC|PFCC|DPCC|Mayor)\s+(?:has\s+)?(?:APPROVED|AGREED|DECIDED|DECLINED|REFUSED|DEFERRED|AUTHORISED)\b"
    r"|\b(?:was|were)\s+(?:APPROVED|AGREED|REFUSED|DEFERRED|REJECTED)\b"
)
# Every meeting agrees the minutes of the last: that decides no business.
_ROUTINE = re.compile(
    r"\bminutes\b.{0,200}\b(?:be|were|was|are)\b.{0,60}\b(?:correct|true|accurate|agreed|approved|accepted|signed|"
    r"confirmed)\b|\baction (?:log|tracker|list|sheet)s?\b.{0,40}\b(?:noted|updated|reviewed|agreed)\b",
    re.IGNORECASE,
)
_FOR_INFORMATION = re.compile(r"\bnoted\s+for\s+information\b", re.IGNORECASE)
_FOR = re.compile(r"\s*[\u2013\u2014(-]\s*for\s+(?:decision|information|noting|approval)\)?", re.IGNORECASE)
_BEHIND_TITLE = re.compile(
    r"\s*[\u2013\u2014-]\s*(?:paper|verbal(?: update)?|presentation)\s*$", re.IGNORECASE
)
_PAPER_NO = re.compile(r"\s*\((?:paper|appendix|report|enc(?:losure)?|agenda item)\b[^)]*\)", re.IGNORECASE)
_REF = re.compile(r"\s*[([]?\bref(?:erence)?\.?:?\s*(?P<ref>[\w/.-]*\d[\w/.-]*)[)\]]?", re.IGNORECASE)


_SPOKEN = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|NOTED|ENDORSED|REFUSED|DEFERRED)\b")


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
        if not any(_is_decided(b) for b in blocks[at : at + 60]):
            continue
        if is_minutes(blocks) and not any(_is_decided(b) for b in blocks[:at]):
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
    return _items(blocks, _is_decided) or _tabled_minutes(blocks) or _items(blocks, _is_done)


def _items(blocks: Sequence[Block], decides: Callable[[Block], bool]) -> list[Part]:
    """The items that decide, in the manner of beginning that tells most of them apart."""
    best: list[Part] = []
    for starts in _item_starts(blocks):
        cover = tuple(blocks[: starts[0]]) if starts else ()
        runs_on = bool(starts) and _LATER_NUMBER.fullmatch(blocks[starts[0]].marker) is not None
        parts = [
            _minute(blocks[a:b], cover, runs_on)
            for a, b in itertools.pairwise([*starts, len(blocks)])
            if any(decides(x) for x in blocks[a:b]) and not _REPORTS.match(blocks[a].text)
        ]
        best = parts if len(parts) > len(best) else best
    return best


# An item that tells of decisions taken elsewhere, and takes none.
_REPORTS = re.compile(r"\W*decisions\s+(?:taken|made)\s+(?:but|under\s+deleg|since|outside)", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:Commissioner|PCC|PFCC|DPCC|Mayor)\s+(?:has\s+|had\s+)?(?:approved|awarded|declined|refused|deferred|rejected|"
    r"authorised|approves|agrees|supports|is\s+(?:in\s+favour\s+of|supportive|content)|(?:agreed|decided)\s+(?:not\s+)?to\s+(?:award|fund|pay|buy|purchase|grant|extend|give|make|let|sell))\b"
)


def _is_done(block: Block) -> bool:
    return bool(_DONE.search(block.text))


def _is_decided(block: Block) -> bool:
    told = _SAID.search(block.text) and not _FOR_INFORMATION.search(block.text)
    return bool(_DECIDES.match(block.text) or told) and not _ROUTINE.search(block.text)


def _item_starts(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Where items may begin, the likeliest manner first: numbered, named "Item 3", or any heading."""
    headings = [at for at, b in enumerate(blocks) if _is_item_heading(b)]
    yield [at for at in headings if blocks[at].marker]
    yield [at for at, b in enumerate(blocks) if b.kind in ("paragraph", "row") and _opens_numbered(b.text)]
    yield [at for at, b in enumerate(blocks) if _ITEM.match(b.text) and b.kind != "row"]
    yield [at + 1 for at, b in enumerate(blocks[:-1]) if _NUMBER_ALONE.fullmatch(b.text.strip())]
    yield [at for at, b in enumerate(blocks) if _PDF.search(b.text)]
    yield [at for at, b in enumerate(blocks) if b.kind != "row" and _FOR_DECISION.match(b.text)]
    yield [at for at in headings if at > 3]


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
    if block.kind != "heading" or _DECIDES.match(block.text):
        return False
    return bool(block.marker) or (zone_of(block.text) is None and not _MINUTES.search(block.text))


# Minutes counted on from meeting to meeting have a number of their own; an agenda's count from 1.
_LATER_NUMBER = re.compile(r"(?:[1-9]\d{1,3}|[5-9])\.?")


def _minute(blocks: Sequence[Block], cover: tuple[Block, ...], runs_on: bool) -> Part:
    given = _item_title(blocks[0].text, blocks[0].marker)
    if not given["title"] and len(blocks) > 1:
        given |= {"title": _item_title(blocks[1].text)["title"].rstrip(".")}
    if runs_on:
        given.setdefault("reference", blocks[0].marker.rstrip("."))
    decided = next((b.text for b in blocks if _is_decided(b)), "")
    if maker := _MAKER.match(decided):
        given["decided_by"] = maker["who"]
    if number := _NUMBERED.match(decided):
        given.setdefault("reference", number["ref"])
    return Part(tuple(place(blocks)), given, listed=True, cover=cover, kind=_kind_of_meeting(cover))


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
        r"^(?:agenda\s+)?item\s+\d+\s*[:.\u2013-]\s*|^\d{1,2}[.)]?\s+", "", words, flags=re.IGNORECASE
    )
    return (
        {"title": words.strip(" \u2013-:")}
        | ({"reference": marker} if "/" in marker else {})
        | ({"reference": match["ref"]} if match else {})
    )


# "DECISION: The Commissioner approved …"
_MAKER = re.compile(
    r"[A-Za-z ]{5,24}(?:\d+[/.-]\d+)?\s*[:\u2013-]\s*(?:that\s+)?(?P<who>(?:[Tt]he\s+)?(?:Deputy\s+)?"
    r"(?:Police(?:, Fire)? and Crime\s+)?(?:Commissioner|PCC|PFCC|DPCC|Chief Executive|"
    r"Panel|Board|Mayor|Deputy Mayor))\s+(?:has\s+|had\s+)?"
    r"(?:approved|agreed|declined|refused|noted|accepted|supported|deferred|decided|endorsed|rejected|"
    r"authorised)\b"
)

# "DECISION 24/7: …"
_NUMBERED = re.compile(
    r"(?:DECISION|Decision|RESOLUTION|Resolution)\s+(?:[Nn]o\.?\s*)?"
    r"\(?(?P<ref>[A-Z]{2,6}(?:/[A-Z]{1,4})+/\d{1,4}(?:/\d{2,4})?"
    r"|[A-Z]{0,6}[ -]?\d+[/.-]\d+)\)?\s*[:\u2013\u2014-]"
)

# "SEB 21/25 Apologies": the board's own number of the minute
_REF_FIRST = re.compile(r"(?<![^\s(])(?P<ref>(?:[A-Z]{2,6}[ /.-]?)?\d{1,4}/\d{2,4})[.:]?\s+(?=[A-Z])")


_REF_LAST = re.compile(r"\s*\((?P<ref>[A-Z]{2,6}[ /-]\d{2,4}[/-]\d{1,4})\)$")


def _kind_of_meeting(cover: Sequence[Block]) -> Kind:
    """Minutes of a panel or committee are papers; at other boards the commissioner decides."""
    words = " ".join(b.text for b in cover[:6])
    return "paper" if re.search(r"\b(?:panel|committee|pwyllgor)\b", words, re.IGNORECASE) else "decision"


def _tabled_minutes(blocks: Sequence[Block]) -> list[Part]:
    """Minutes set as a table: a row an item, the decision in a cell of its own."""
    parts = []
    cover = tuple(b for b in blocks if b.kind != "row")
    for block in blocks:
        cells = [c for c in block.cells if c.text.strip()]
        if len(cells) < 2 or not any(
            _DECIDES.match(c.text.strip()) or _SPOKEN.search(c.text) for c in cells[1:]
        ):
            continue
        numbered = cells[0].text.strip().rstrip(".").isdigit()
        named = cells[1] if numbered else cells[0]
        given = _item_title(" ".join(named.lines[0].text.split()) if named.lines else named.text)
        made = [b for c in cells for b in cell_blocks(c)]
        parts.append(
            Part(
                tuple(place(made)),
                given | ({"reference": cells[0].text.strip()} if numbered else {}),
                listed=True,
                cover=cover,
                kind=_kind_of_meeting(cover),
            )
        )
    return parts
