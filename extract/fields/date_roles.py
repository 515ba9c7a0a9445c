"""What happened on each date of an entry: by its label, the block that is signed there, or its place.

A bare "Date:" says nothing of itself: in a decision it is the decision's only where the decision-maker's
own date is not printed, in a panel paper it is the meeting's.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..alternatives import by_first_letter
from ..block import Block, Entry
from ..record import DateMention, DateRole, Evidence, Signature
from .date_prose import came_in, opens_decided, told_decided
from .dates import FoundDate, find_dates
from .money_headings import column_headings
from .signatories import is_role_line, role_of

_WORDS = tomllib.loads(Path(__file__).with_name("date_roles.toml").read_text(encoding="utf-8"))
_ROLES: tuple[DateRole, ...] = (
    "decided", "meeting", "submitted", "published", "effective", "received", "mentioned",
)  # fmt: skip
_NAMES: tuple[DateRole | Literal["bare"], ...] = (*_ROLES, "bare")
_MAKERS = ("commissioner", "deputy-commissioner")
_Ground = Literal["block", "label", "bare", "line", "told", "none"]
"""Why a date has its role: signed there, so labelled, a bare "Date", alone on its line, or told in words."""


def _alternatives(words: Sequence[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return by_first_letter(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in ordered)


_BODIES = [b for b in _WORDS["meeting"]["bodies"] if b.isascii() and b not in ("meeting", "executive")]
_WORDS["meeting"]["labels"] += [
    w for b in _BODIES for w in (f"date of {b}", f"{b} date", f"date of {b} meeting")
]
_ROLE_OF: dict[str, DateRole | Literal["bare"]] = {
    label: role for role in _NAMES for label in _WORDS[role]["labels"]
}
_LABEL = re.compile(
    rf"(?<!\w)(?P<label>{_alternatives(list(_ROLE_OF))})\.?\s*(?:\([^)]{{1,60}}\))?\s*(?P<mark>[:：]|[-–—]|)\s*"
    r"(?:(?:on|by|at|the|ar)\s+)?[_.\s|]*$",
    re.IGNORECASE,
)
_FAR = re.compile(
    rf"\W*(?:\d+[.)]\s*)?(?:{_alternatives(_WORDS['meeting']['far'])})\s*(?:[:：–-]|\b)", re.IGNORECASE
)
# A chief executive is nobody's meeting.
_BODY = re.compile(rf"\b(?<!chief )(?:{_alternatives(_WORDS['meeting']['bodies'])})\b", re.IGNORECASE)
# "Approved: Bertram Louis, 11th February 2025": who approves, then when, and no sentence.
_APPROVED_BY = re.compile(
    r"\W*(?:approved|signed|agreed|authorised|cymeradwywyd|llofnodwyd)(?:\s+(?:by|gan))?\s*[:：–-]\s*"
    r"(?:(?-i:[A-Z(&])[\w.'’()&-]*[,;]?\s+){1,9}(?:(?:on|ar|dated)\s+)?[-–—]?\s*$",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\bthis\s+(?:\w+\s+)?(?:record|notice|decision|document|form|paper|report)\s+(?:was|is)\s+(?:first\s+)?"
    rf"(?P<done>{'|'.join(_WORDS['sentences'])})(?:\s+on\s+(?:[\w'’]+\s+){{1,6}}?(?:web\s?site|web\s?pages?))?\s+on\s+$",
    re.IGNORECASE,
)
_OWN_MEETING = re.compile(
    r"\b(?:commissioner|PCC|PFCC)(?:['’]s)?\s+(?:\w+\s+){0,3}meeting\s+(?:held\s+)?(?:on|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(rf"\b(?:{_alternatives(_WORDS['effective']['phrases'])})\s*$", re.IGNORECASE)
_SUBMITS = re.compile(
    rf"{_alternatives(_WORDS['submitted']['cues'])}"
    r"|\b(?:content|satisfied|agree|fit|proper|ready)\b[^.]{0,70}\b(?:go|goes|put|presented|sent|made)\b[^.]{0,20}"
    r"\bto\s+(?:the\s+)?(?:deputy\s+)?(?:commissioner|pcc|pfcc|mayor|police|decision)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?<!\w)(?P<label>"
    + _alternatives(
        [w for r in ("received", "submitted", "published") for w in _WORDS[r]["labels"] if " " in w]
    )
    + r")\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A date with its block's place in the entry, and the role it has so far with the ground for it."""

    found: FoundDate
    block: Block
    at: int
    role: DateRole
    ground: _Ground


def date_mentions(entry: Entry, signatures: Sequence[Signature]) -> tuple[DateMention, ...]:
    """Every date of an entry in reading order, each with what happened on it and the line it stands on.

    Args:
        entry: The blocks of one record; page furniture in them is passed over.
        signatures: Its signature blocks, whose dates belong to who signs there.
    """
    placed = _resolved(entry, _placed(entry, signatures))
    return tuple(DateMention(p.found.value, p.found.text, p.role, _evidence(p)) for p in placed)


def header_dates(
    mentions: Sequence[DateMention], entry: Entry, signatures: Sequence[Signature]
) -> dict[str, DateMention]:
    """The mentions that give `decided_on`, `meeting_on`, `submitted_on`, `published_on`; no key without one.

    A date in the decision-maker's block goes before one that is only labelled so.
    """
    makers = {s.date for s in signatures if s.role in _MAKERS and s.date}
    chosen: dict[str, DateMention] = {}
    for role in ("decided", "meeting", "submitted", "published"):
        dated = [m for m in mentions if m.role == role and m.value]
        signed = [m for m in dated if role == "decided" and m.value in makers]
        if dated:
            chosen[f"{role}_on"] = (signed or dated)[0]
    return chosen


def _evidence(placed: _Placed) -> Evidence:
    unsure = None
    if placed.ground == "line":
        unsure = 0.6
    elif re.search(r"^\d+\s\d+[\s/]|/\d+\s\d|\d\s\d+$", placed.found.text):
        unsure = 0.7  # by hand, or letter-spaced
    return placed.block.evidence(placed.found.start, placed.found.end, unsure)


def _placed(entry: Entry, signatures: Sequence[Signature]) -> list[_Placed]:
    placed = []
    for at, block in enumerate(entry.blocks):
        if block.zone == "furniture":
            continue
        for found, label in _dates_of(entry.blocks, at, entry.period):
            role, ground = _role(entry, at, found, label, signatures)
            placed.append(_Placed(found, block, at, role, ground))
    return placed


def _dates_of(blocks: Sequence[Block], at: int, period: str) -> Iterator[tuple[FoundDate, str]]:
    """Each date of a block with the words before it that may be its label."""
    block = blocks[at]
    if not re.search(r"\d", block.text):
        return
    if block.kind != "row" or not block.cells:
        words, offset = _with_marker(block)
        words += _year_below(blocks, at)
        yield from _with_labels(words, offset, _label_above(blocks, at), period)
        return
    heads, offset, before = column_headings(block), 0, ""
    for cell, words in zip(block.cells, block.text.split("\t"), strict=False):
        head = heads[cell.column] if cell.column < len(heads) else ""
        outside = before if _LABEL.search(before) else head
        yield from _with_labels(words, offset, outside, period)
        offset += len(words) + 1
        before = words or before


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
    named = _LABEL.search(outside) is not None
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
    found = _LABEL.search(above)
    return above[-80:] if found and (found.start() == 0 or above.rstrip().endswith(":")) else ""


def _role(
    entry: Entry, at: int, found: FoundDate, label: str, signatures: Sequence[Signature]
) -> tuple[DateRole, _Ground]:
    block = entry.blocks[at]
    named = _named(block, found, label)
    if named and named != "bare":
        return named, "label"
    signed = _signature(entry, at, found, signatures, named == "bare")
    if signed:
        return _signed_role(entry, at, signed, signatures)
    if named == "bare" and _is_listed(entry, block, found):
        return "mentioned", "none"
    if named == "bare":
        # Header cells that were shuffled together: "Received in OPCC   OPCC Ref: 33/16   Date: 27 June 2016".
        earlier = _EARLIER.search(block.text[: found.start]) if block.zone != "signature" else None
        return (_as_role(earlier["label"]), "label") if earlier else ("mentioned", "bare")
    if _EFFECTIVE.search(label):
        return "effective", "label"
    if this := _THIS.search(label):
        return _WORDS["sentences"][this["done"].lower()], "label"
    if entry.kind != "paper" and _is_makers(entry, at, found):
        return "decided", "block"
    if came_in(block.text, found.start):
        return "received", "label"
    if entry.kind == "decision" and opens_decided(block.text, found.start, found.end):
        return "decided", "label"
    if entry.kind == "decision" and told_decided(block.text, found.start):
        return ("decided", "label") if block.zone in ("decision", "signature") else ("mentioned", "told")
    if _is_meeting_line(entry, at, found):
        return "meeting", "label"
    return ("mentioned", "line") if _stands_alone(entry, at, found) else ("mentioned", "none")


def _is_listed(entry: Entry, block: Block, found: FoundDate) -> bool:
    """Whether a date stands in a "Date" column of a table inside the paper, not in a row of a register."""
    beside = block.text[: found.start].replace("\t", " ")
    return block.kind == "row" and len(entry.blocks) > 8 and not _LABEL.search(beside)


def _named(block: Block, found: FoundDate, label: str) -> DateRole | Literal["bare"] | None:
    """What the label right before a date calls it; None for words in a sentence that are no label."""
    match = _LABEL.search(label)
    if not match:
        return None
    words = " ".join(match["label"].lower().replace("’", "'").split())
    opens = not label[: match.start()].strip(" \t•-–—.)(0123456789")
    line_starts = {start for start, _ in block.pieces}
    inside = found.start - len(label) + match.start()
    if opens or match["mark"] in (":", "：") or inside in line_starts:
        return _ROLE_OF[words]
    # "Signature Date 20 May 2013", "… Date 23/08/2016": a capital does the work of a colon.
    return _ROLE_OF[words] if match["label"][0].isupper() and _ROLE_OF[words] in ("bare", "decided") else None


def _as_role(label: str) -> DateRole:
    role = _ROLE_OF[" ".join(label.lower().replace("’", "'").split())]
    return "mentioned" if role == "bare" else role


# --- signature blocks -------------------------------------------------------------------------------------


def _signature(
    entry: Entry, at: int, found: FoundDate, signatures: Sequence[Signature], labelled: bool
) -> Signature | None:
    """The signature block that a date belongs to: one that has this date near, or stands last above it."""
    block = entry.blocks[at]
    here = _position(block, found)
    near = [s for s in signatures if s.date is not None and s.date == found.value and _is_near(s, here)]
    if near and (labelled or block.zone == "signature" or block.kind == "row" or len(block.text) < 120):
        return min(near, key=lambda s: _distance(s, here))
    if block.zone != "signature" or not labelled or (found.value is not None and near):
        return None
    above = [s for s in signatures if s.date is None and _is_near(s, here)]
    return min(above, key=lambda s: _distance(s, here)) if above and found.value is None else None


def _is_makers(entry: Entry, at: int, found: FoundDate) -> bool:
    """Whether a line or a row without a signature label has the decision-maker's name before this date."""
    block = entry.blocks[at]
    before = block.text[: found.start]
    if block.text[found.end :].strip(" .)"):
        return False
    if _APPROVED_BY.match(before):
        return True
    if block.kind == "row":
        return block.zone == "signature" and role_of(before) in _MAKERS
    # Typed at the foot: "Ann Hale, Police and Crime Commissioner, 14/10/2019", on one line or on three.
    if at < 5 or 2 * at < len(entry.blocks) or _SENTENCE.search(before) or len(before) > 110:
        return False
    above = entry.blocks[at - 1].text
    if not before.strip():
        return is_role_line(above) and role_of(above) in _MAKERS
    return role_of(before) in _MAKERS and before.rstrip().endswith((",", "-", "–", "—", ")", "("))


_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|that|which|report|submitted)\b|\bto the\b", re.IGNORECASE
)


def _position(block: Block, found: FoundDate) -> tuple[int, int]:
    evidence = block.evidence(found.start, found.end)
    return evidence.page or 0, evidence.line


def _is_near(signature: Signature, here: tuple[int, int]) -> bool:
    return (signature.evidence.page or 0) in (here[0], here[0] - 1) and _distance(signature, here) < 20


def _distance(signature: Signature, here: tuple[int, int]) -> int:
    """Printed lines between; a page break counts as a few."""
    if (signature.evidence.page or 0) != here[0]:
        return here[1] + 5
    return abs(here[1] - signature.evidence.line)


def _signed_role(
    entry: Entry, at: int, signature: Signature, signatures: Sequence[Signature]
) -> tuple[DateRole, _Ground]:
    """What it means that this officer signed: the decision, the approval to submit it, or neither."""
    if signature.role in _MAKERS:
        return ("decided", "block") if entry.kind == "decision" else ("mentioned", "none")
    around = " ".join([b.text for b in entry.blocks[max(0, at - 6) : at + 1]] + [entry.blocks[at].heading])
    beside = any(s.role == "chief-executive" and s.date == signature.date for s in signatures)
    if _SUBMITS.search(around) and (signature.role != "chief-finance-officer" or beside):
        return "submitted", "block"
    if entry.kind == "decision" and _decides_alone(entry, signature, signatures):
        return "decided", "block"
    return "mentioned", "none"


def _decides_alone(entry: Entry, signature: Signature, signatures: Sequence[Signature]) -> bool:
    """Whether an officer decides under delegation: nobody above signs, or has a place to sign."""
    if any(s.role in _MAKERS for s in signatures):
        return False
    if any(b.zone == "signature" and role_of(b.text) in _MAKERS for b in entry.blocks):
        return False
    return signature.role == "chief-executive" or len(signatures) == 1


# --- dates that only their place explains -----------------------------------------------------------------


_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|which|that|met|considered|approved|agreed|supported|heard|noted|told)\b",
    re.IGNORECASE,
)
_DONE = re.compile(rf"\b(?:{_alternatives(_WORDS['decided']['done'])})\s*$", re.IGNORECASE)


def _is_meeting_line(entry: Entry, at: int, found: FoundDate) -> bool:
    """A line at the top that names a body and the date it meets."""
    block = entry.blocks[at]
    if entry.kind != "paper" and at < 6 and _OWN_MEETING.search(block.text[: found.start]):
        return True
    if len(block.text) > 220:
        return False
    before = block.text[: found.start]
    if block.kind == "row":
        before = before.replace("\t", ": ")
    if _FAR.match(before) and (_BODY.search(before) or block.text.upper().startswith("SUBMITTED")):
        return block.zone in ("header", "body", "summary") or at < 15
    if at >= 12 or block.zone not in ("header", "body") or len(block.text) > 160:
        return False
    above = entry.blocks[at - 1].text if at and len(entry.blocks[at - 1].text) < 120 else ""
    body = _BODY.search(before) or (entry.kind == "paper" and not before.strip() and _BODY.search(above))
    sentence = _VERB.search(before)
    return bool(body) and not sentence and (entry.kind == "paper" or found.end > len(block.text) - 25)


def _stands_alone(entry: Entry, at: int, found: FoundDate) -> bool:
    """Whether a date near the top is a line of its own, ends a title, or begins what was decided on it."""
    block = entry.blocks[at]
    if at >= 8 or block.zone not in ("header", "body", "decision", "summary"):
        return False
    before, after = block.text[: found.start].rstrip(), block.text[found.end :].lstrip()
    if not before and not after:
        return not (at and entry.blocks[at - 1].text.endswith(":"))
    if len(entry.blocks) <= 10 and _ON_THAT_DAY.fullmatch(before[-4:].strip()) and _MAKER_DID.match(after):
        return True  # a register tells in a sentence what a form says under a label
    if len(block.text) > 200 or block.zone not in ("header", "body"):
        return False
    dash = ("-", "–", "—", "|", ":")
    begins = not before and after.startswith(dash)
    return begins or (not after and (before.endswith(dash) or _DONE.search(before) is not None))


_ON_THAT_DAY = re.compile(r"(?:.*\s)?on(?:\s+the)?", re.IGNORECASE)
_MAKER_DID = re.compile(
    r",?\s*(?:the\s+)?(?:deputy\s+)?(?:police(?:,?\s+fire)?\s+(?:and|&)\s+crime\s+)?"
    rf"(?:commissioner|PCC|PFCC|DPCC|mayor)\s+(?:has\s+|had\s+)?(?:{_alternatives(_WORDS['decided']['done'])})\b",
    re.IGNORECASE,
)


def _resolved(entry: Entry, placed: list[_Placed]) -> list[_Placed]:
    """The bare and lonely dates given their role, where nothing that is said more plainly forbids it."""
    wanted: DateRole = "meeting" if entry.kind == "paper" else "decided"
    if any(p.role == wanted for p in placed):
        return placed
    for ground in ("bare", "line", "told"):
        chosen = [
            p for p in placed if p.ground == ground and p.block.zone in ("header", "signature", "decision")
        ]
        chosen = chosen or [p for p in placed if p.ground == ground]
        if chosen:
            return [replace(p, role=wanted) if p is chosen[0] else p for p in placed]
    return placed
