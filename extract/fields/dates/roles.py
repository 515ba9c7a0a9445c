"""What happened on each date of an entry: by its label, the block that is signed there, or its place.

A bare "Date:" says nothing of itself: in a decision it is the decision's only where the decision-maker's
own date is not printed, in a panel paper it is the meeting's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ...block import Block, Entry
from ...record import MAKERS, DateMention, DateRole, Evidence, Signature
from ..header.inferred import inferred_roles
from ..header.letters import tells_applicant
from ..header.opening import opens_paper
from ..header.references import opens_with_reference
from ..header.titles import DEAR
from ..money.headings import column_headings, heading_over
from .dates import FoundDate, find_dates
from .labels import EARLIER, LABEL, WORDS, alternatives, as_role, hinted_role, named_by
from .letters import told_to_applicant
from .meetings import heads_page, is_called_for, is_of_another_meeting, is_to_go
from .prose import (
    came_in,
    cleared,
    did_on,
    heads_decided,
    opens_decided,
    said_in_entry,
    sent_on,
    starts_then,
    tells_decided,
    told_decided,
    told_in_entry,
    went_public,
)
from .settled import Placed, settled
from .signing import Ground, as_hinted, is_makers, signature_of, signed_role

_FAR = re.compile(
    rf"\W*(?:\d+[.)]\s*)?(?:{alternatives(WORDS['meeting']['far'])})\s*(?:[:：–-]|\b)", re.IGNORECASE
)
# A chief executive is nobody's meeting, nor is a board's office.
_BODY = re.compile(
    rf"\b(?<!chief )(?:{alternatives(WORDS['meeting']['bodies'])})\b"
    r"(?!\s+(?:\w+\s+)?(?:support|offices?|officers?|team|secretary|secretariat|services|assistant|director|mailbox)\b)",
    re.IGNORECASE,
)
_PAPERS = "record|notice|decision|document|form|paper|report|letter|sheet|memo|memorandum|entry|page"
_THIS = re.compile(
    rf"\bthis\s+(?:\w+\s+)?(?:{_PAPERS})\s+(?:(?:was|is|has\s+been)\s+(?:first\s+)?|(?:will|is\s+to)\s+be\s+(?=published))"
    rf"(?P<done>{'|'.join(WORDS['sentences'])})(?:\s+on\s+(?:[\w'’]+\s+){{1,6}}?(?:web\s?site|web\s?pages?))?\s+on\s+$",
    re.IGNORECASE,
)
_OWN_MEETING = re.compile(
    r"\b(?:commissioner|PCC|PFCC)(?:['’]s)?\s+(?:\w+\s+){0,3}meeting\s+(?:held\s+)?(?:on|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Entered in the record by Ann Bell | Date 6 March": a clerk's day is not the decision's.
_ENTERED = re.compile(
    r"\b(?:entered|recorded|logged|registered|filed|minuted|typed)\b[^.;]{0,40}\bby\b", re.IGNORECASE
)
# "Letter from the Chief Constable dated 10 February": when somebody wrote.
_OF_LETTER = re.compile(r"\b(?:letters?|e-?mails?)\b[^.;:]{0,90}(?::\s*)?$", re.IGNORECASE)
_NEAR_TOP = 25  # blocks in which a letter or agenda calls its meeting
_DIGIT = re.compile(r"\d")
_SIGNED_ON = re.compile(r"\bsign(?:ature|ed)\b[^.;]{0,20}$", re.IGNORECASE)
_EFFECTIVE = re.compile(
    rf"\b(?:{alternatives(WORDS['effective']['phrases'])}"
    r"|(?:comes?|came)\s+into\s+(?:force|effect)(?:\s+at\s+[\w.: ]{1,14}?)?\s+on(?:\s+the)?)\s*$",
    re.IGNORECASE,
)


SURE = 0.9
"""How likely a role that only the words around a date tell must be for the date to count as sure."""


def date_mentions(
    entry: Entry, signatures: Sequence[Signature], *, weighed: bool = True
) -> tuple[DateMention, ...]:
    """Every date of an entry in reading order, each with what happened on it and the line it stands on.

    Args:
        entry: The blocks of one record; page furniture in them is passed over.
        signatures: Its signature blocks, whose dates belong to who signs there.
        weighed: Whether the words around a date may tell what no label says; not above a list, where they
            are of no one decision.
    """
    placed = settled(entry, _placed(entry, signatures), weighed=weighed)
    return tuple(DateMention(p.found.value, p.found.text, p.role, _evidence(p)) for p in placed)


def header_dates(
    mentions: Sequence[DateMention], entry: Entry, signatures: Sequence[Signature]
) -> dict[str, DateMention]:
    """The mentions that give `decided_on`, `meeting_on`, `submitted_on`, `published_on`; no key without one.

    A date in the decision-maker's block goes before one that is only labelled so, a sure one before another.
    """
    makers = {s.date for s in signatures if s.role in MAKERS and s.date}
    chosen: dict[str, DateMention] = {}
    for role in ("decided", "meeting", "submitted", "published"):
        dated = [m for m in mentions if m.role == role and m.value]
        signed = [m for m in dated if role == "decided" and m.value in makers]
        if dated:
            chosen[f"{role}_on"] = (signed or [m for m in dated if not m.evidence.confidence] or dated)[0]
    return chosen


def _evidence(placed: Placed) -> Evidence:
    unsure = 0.6 if placed.ground == "line" else placed.sure if (placed.sure or 1) < SURE else None
    if unsure is None and re.search(r"^\d+\s\d+[\s/]|/\d+\s\d|\d\s\d+$", placed.found.text):
        unsure = 0.7  # by hand, or letter-spaced
    return placed.block.evidence(placed.found.start, placed.found.end, unsure)


def _placed(entry: Entry, signatures: Sequence[Signature]) -> list[Placed]:
    placed = []
    inferred = inferred_roles(entry.blocks)
    for at, block in enumerate(entry.blocks):
        if block.zone == "furniture":
            continue
        for found, label in dates_of_block(entry, at):
            role, ground = _role(entry, at, found, label, signatures)
            if role == "mentioned" and (told := inferred.get((at, found.start))):
                role, ground = as_hinted(entry, told)
            placed.append(Placed(found, block, at, role, ground))
    return placed


def dates_of_block(entry: Entry, at: int) -> Iterator[tuple[FoundDate, str]]:
    """Each date of an entry's block with the words before it that may be its label."""
    blocks, period = entry.blocks, entry.period
    block = blocks[at]
    if not _DIGIT.search(block.text):
        return
    if block.kind != "row" or not block.cells:
        words, offset = _with_marker(block)
        words += _year_below(blocks, at)
        yield from _with_labels(words, offset, _label_above(blocks, at), period)
        return
    heads, offset, before = column_headings(block), 0, ""
    for cell, words in zip(block.cells, block.text.split("\t"), strict=False):
        if _DIGIT.search(words):
            head = heads[cell.column] if cell.column < len(heads) else ""
            outcome = _OUTCOME.fullmatch(before.strip()) and LABEL.search(head)
            outside = before if LABEL.search(before) and not outcome else head
            yield from _with_labels(words, offset, outside, period)
        offset += len(words) + 1
        before = words or before


_OUTCOME = re.compile(r"approved|agreed", re.IGNORECASE)  # in the cell before, under "Outcome"


def _with_marker(block: Block) -> tuple[str, int]:
    """The block's words, with its marker in front where that is the day of a date: "3" | "May 2018"."""
    whole = f"{block.marker} {block.text}"
    opening = find_dates(whole)[:1] if re.match(r"\d", block.marker) else []
    cut = bool(opening) and opening[0].start == 0 and opening[0].end > len(block.marker)
    return (whole, -len(block.marker) - 1) if cut else (block.text, 0)


def _year_below(blocks: Sequence[Block], at: int) -> str:
    """The year that was parted from its day: "14 February" on one line of a cell, "2013" on the next."""
    below = blocks[at + 1].text if at + 1 < len(blocks) else ""
    parted = re.fullmatch(r"(?:19|20)\d\d", below) and re.search(
        r"\b\d{1,2}\w{0,4} [^\W\d]{3,}$", blocks[at].text
    )
    return f" {below}" if parted else ""


def _with_labels(words: str, offset: int, outside: str, period: str) -> Iterator[tuple[FoundDate, str]]:
    after = 0
    named = LABEL.search(outside) is not None
    for found in find_dates(words, labelled=named, period=period):
        before = words[after : found.start]
        label = before if before.strip(" \t:–—-") or after else f"{outside.rstrip(': ')}: " if outside else ""
        yield FoundDate(max(0, found.start + offset), found.end + offset, found.text, found.value), label
        after = found.end


def _label_above(blocks: Sequence[Block], at: int) -> str:
    """The block before, where it is or ends with a label that has no value of its own."""
    if not at:
        return ""
    above = blocks[at - 1].text if blocks[at - 1].kind != "row" else ""
    ends = above.rstrip().endswith(":") and LABEL.search(above)
    return above[-80:] if ends or LABEL.match(above) or _names_meeting(above) else ""


def _names_meeting(label: str) -> bool:
    """Whether a label says whose meeting it was: "Meeting of the Strategic Board"."""
    return len(label) < 60 and bool(_FAR.match(label) and _BODY.search(label))


def _named(entry: Entry, block: Block, found: FoundDate, label: str) -> DateRole | Literal["bare"] | None:
    """The role that a label names; decisions or meetings in a table of a paper are only mentioned."""
    named = named_by(block, found, label)
    rows = len(block.table.rows) if block.table else 0
    if entry.kind != "paper" or rows < 3:
        return named
    listed = named == "meeting" and _is_listed(entry, block, found)
    return "mentioned" if listed or (named == "decided" and len(block.cells) > 2) else named


def _stands_beside_meeting(block: Block, found: FoundDate) -> bool:
    """Whether the cell left of a board's name and day tells of a meeting: "Considered at | Board, 4 May"."""
    if block.kind != "row" or block.zone == "signature" or len(block.cells) != 2:
        return False
    return named_by(block, found, block.cells[0].text) == "meeting"


def _role(
    entry: Entry, at: int, found: FoundDate, label: str, signatures: Sequence[Signature]
) -> tuple[DateRole, Ground]:
    block = entry.blocks[at]
    if is_of_another_meeting(entry, at, found):
        return "mentioned", "label"
    if entry.kind == "paper" and at < _NEAR_TOP and is_called_for(block.text, found.start):
        return "meeting", "label"
    named = _named(entry, block, found, label)
    by_sign = named == "decided" and _SIGNED_ON.search(label) is not None
    if named and named != "bare" and not by_sign:
        return named, "label"
    if not named and _stands_beside_meeting(block, found):
        return "meeting", "label"
    signed = signature_of(entry, at, found, signatures, named is not None)
    if signed:
        meant = signed_role(entry, at, signed, signatures)
        return meant if not by_sign or meant[0] == "submitted" else ("decided", "label")
    if by_sign:
        return "decided", "label"
    before = block.text[: found.start]
    beside = _ENTERED.search(before) or _OF_LETTER.search(before)
    if named == "bare" and (_is_listed(entry, block, found) or beside):
        return "mentioned", "label"
    if named == "bare":
        # Header cells that were shuffled together: "Received in OPCC   OPCC Ref: 33/16   Date: 27 June 2016".
        over = f"{_heading_over(block, found)} {block.text[: found.start]}"
        earlier = EARLIER.search(over) if block.zone != "signature" else None
        return (as_role(earlier["label"]), "label") if earlier else ("mentioned", "bare")
    if _EFFECTIVE.search(label):
        return "effective", "label"
    if this := _THIS.search(label):
        return WORDS["sentences"][this["done"].lower()], "label"
    if entry.kind != "paper" and is_makers(entry, at, found):
        return "decided", "block"
    if came_in(block.text, found.start):
        return "received", "label"
    if entry.kind == "decision" and (told := _told_of_decision(entry, block, found)):
        return told
    if _OF_LETTER.search(before) or (entry.kind == "paper" and _is_of_letter(entry, at)):
        return "mentioned", "label"
    if _is_meeting_line(entry, at, found) or (entry.listed and _names_meeting(label)):
        return "meeting", "label"
    return ("mentioned", "line") if _stands_alone(entry, at, found) else ("mentioned", "none")


def _is_of_letter(entry: Entry, at: int) -> bool:
    """Whether a day stands at the head of a letter, which was written then."""
    return any(DEAR.match(block.text) for block in entry.blocks[at + 1 : at + 6])


def _heading_over(block: Block, found: FoundDate) -> str:
    """The heading of the column in which a date stands: "Received in the office" over "Date: 3 May 2031"."""
    over = heading_over(block, found.start)
    return "" if _DIGIT.search(over) else over  # a label with its own day is of no other


def _told_of_decision(entry: Entry, block: Block, found: FoundDate) -> tuple[DateRole, Ground] | None:
    """What a sentence of a decision says was done with it on a day: put forward, taken, put on the web."""
    if _of_another(entry.blocks, block, found.end):
        return "mentioned", "label"
    if cleared(block.text, found.start):
        return "submitted", "label"
    if went_public(block.text, found.start):
        return "published", "label"
    if is_to_go(block.text, found.start):
        return "meeting", "label"
    before, after = block.text[: found.start], block.text[found.end :].lstrip()
    did = block.zone == "decision" and did_on(before, after)
    if not entry.listed and (did or opens_paper(entry.blocks, block, found.start)):
        return "mentioned", "hinted"
    if sent_on(block.text, found.start):
        return "mentioned", "told"
    if opens_decided(block.text, found.start, found.end) or (
        heads_decided(block.text, found.start) if entry.listed else _tells_of_entry(block, found)
    ):
        return "decided", "label"
    if tells_applicant(entry.blocks) and told_to_applicant(block.text, found.start, found.end):
        return "decided", "label"
    if told_decided(block.text, found.start):
        return ("decided", "label") if block.zone in ("decision", "signature") else ("mentioned", "told")
    if entry.listed and told_in_entry(block.text, found.start):
        return "mentioned", "told"
    if entry.listed and said_in_entry(block.text, found.start):
        return "mentioned", "said"
    if starts_then(block.text, found.start, decides=entry.listed or block.zone in _DECIDES):
        return "effective", "label"
    return None


def _of_another(blocks: Sequence[Block], block: Block, end: int) -> bool:
    """True where the number of another decision stands in brackets behind a date: "(Decision 69 – 2014)"."""
    cited = _CITED.match(block.text, end)
    return cited is not None and not any(cited["number"] in b.text for b in blocks if b is not block)


_CITED = re.compile(
    r"\s*\((?:in\s+|by\s+|see\s+|under\s+)?(?:decision|notice|minute|record)s?\s+(?:(?:notice|record|no\.?|number|ref\.?)\s+)?"
    r"(?P<number>[A-Z/]*\d[\w/.]*(?:\s?[/\u2013-]\s?\d+)*)\)",
    re.IGNORECASE,
)


_DECIDES = ("decision", "recommendation", "summary")  # where a paper says what it decides


def _tells_of_entry(block: Block, found: FoundDate) -> bool:
    """Whether the text of a list's entry, which has no other parts, ends by saying who decided on a day."""
    return block.zone == "header" and tells_decided(block.text, found.start, found.end)


def _is_listed(entry: Entry, block: Block, found: FoundDate) -> bool:
    """Whether a date stands in a "Date" column of a table inside the paper, not in a row of a register."""
    beside = block.text[: found.start].replace("\t", " ")
    return block.kind == "row" and len(entry.blocks) > 8 and not LABEL.search(beside)


# --- dates that only their place explains -----------------------------------------------------------------


_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|which|that|met|considered|approved|agreed|supported|heard|noted|told)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:until|till|from|since|by|before|after|to)\s+(?:the\s+)?$", re.IGNORECASE)
_DONE = re.compile(rf"\b(?:{alternatives(WORDS['decided']['done'])})\s*$", re.IGNORECASE)

_CAME_TO = re.compile(r"(?:decision|outcome|result)\s*:", re.IGNORECASE)


def _is_meeting_line(entry: Entry, at: int, found: FoundDate) -> bool:
    """A line at the top that names a body and the date it meets."""
    block = entry.blocks[at]
    if entry.kind != "paper" and at < 6 and _OWN_MEETING.search(block.text[: found.start]):
        return True
    if len(block.text) > 220:
        return False
    before = block.text[: found.start]
    if (
        entry.kind == "paper"
        and at < 6
        and _BODY.search(before)
        and heads_page(before, block.text[found.end :])
    ):
        return True
    if block.kind == "row":
        before = before.replace("\t", ": ")
    if _FAR.match(before) and (_BODY.search(before) or block.text.upper().startswith("SUBMITTED")):
        return block.zone in ("header", "body", "summary") or at < 15
    above = entry.blocks[at - 1].text if at and len(entry.blocks[at - 1].text) < 120 else ""
    alone = not before.strip() and not block.text[found.end :].strip()
    if entry.kind == "paper" and block.kind == "heading" and alone and _BODY.search(above):
        return True  # the head of the paper again, over its second part
    if at >= 12 or block.zone not in ("header", "body") or len(block.text) > 160:
        return False
    if hinted_role(before.strip(" :")) in _NO_MEETING or opens_with_reference(block.text):
        return False  # "Received by the Board", "002/2031: Audit Committee – 3 May 2031" is a title
    body = _BODY.search(before) or (entry.kind == "paper" and not before.strip() and _BODY.search(above))
    sentence = _VERB.search(before) or _BOUND.search(before)
    return bool(body) and not sentence and (entry.kind == "paper" or found.end > len(block.text) - 25)


_NO_MEETING = ("received", "submitted", "published")


def _stands_alone(entry: Entry, at: int, found: FoundDate) -> bool:
    """Whether a date near the top is a line of its own, ends a title, or begins what was decided on it."""
    block = entry.blocks[at]
    if at >= 8 or block.zone not in ("header", "body", "decision", "summary"):
        return False
    before, after = block.text[: found.start].rstrip(), block.text[found.end :].lstrip()
    if block.kind == "row" and _is_of_letter(entry, at):
        return any(cell.text.strip() == found.text for cell in block.cells)  # beside whom it goes to
    if not before and not after:
        return not (at and entry.blocks[at - 1].text.endswith(":"))
    if len(entry.blocks) <= 10 and did_on(before, after):
        return True  # a register tells in a sentence what a form says under a label
    if entry.listed and not after and _CAME_TO.match(before) and _DONE.search(before):
        return True  # "Decision: Declined 3 May 2021"
    if len(block.text) > 200 or block.zone not in ("header", "body"):
        return False
    dash = ("-", "–", "—", "|", ":")
    begins = not before and after.startswith(dash)
    closes = dash if not entry.listed or len(entry.blocks) > 3 else (*dash, ",")  # "Lamps for R, 3 May 2021"
    return begins or (not after and (before.endswith(closes) or _DONE.search(before) is not None))
