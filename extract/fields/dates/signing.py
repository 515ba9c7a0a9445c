"""Dates in signature blocks: whose signature a date belongs to, and what it means that they signed."""

import re
from collections.abc import Sequence
from typing import Literal

from ...block import Block, Entry
from ...record import MAKERS, DateRole, Signature
from ..signatures.signatories import is_role_line, role_of, surname_of
from .dates import FoundDate
from .labels import WORDS, alternatives

Ground = Literal["block", "label", "officer", "words", "bare", "line", "told", "said", "hinted", "none"]
"""Why a date has its role: signed there, so labelled, signed by an officer, likely by the words around it, a
bare "Date", alone on its line, told in words, or hinted at by a label that no list knows."""


def as_hinted(entry: Entry, told: DateRole) -> tuple[DateRole, Ground]:
    """What a label that no list knows tells of a day; in a report, one decided is of another matter."""
    if told != "decided":
        return told, "label"
    return "mentioned", "none" if entry.kind == "paper" else "hinted"


# "Approved: Bertram Louis, 11th February 2025": who approves, then when, and no sentence.
_APPROVED = re.compile(
    r"\W*(?:approved|agreed|authorised|decided)\s+by\s[^:.;]{4,80}\s+on\s*$", re.IGNORECASE
)
# "By: Chief Executive, under delegation   On: 6 August 2024", in an entry of a list
_BY_AND_ON = re.compile(r"\W*by\s*:\s*(?P<who>[^:;]{2,70}?)[\s,]+on\s*:\s*$", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"[A-Z][\w ]{1,24}:")
_DECIDES = re.compile(r"\bchief executive\b|\bdelegat|\bmonitoring officer\b", re.IGNORECASE)
_APPROVED_BY = re.compile(
    r"\W*(?:approved|signed|agreed|authorised|cymeradwywyd|llofnodwyd)(?:\s+(?:by|gan))?\s*[:：–-]\s*"
    r"(?:(?-i:[A-Z(&])[\w.'’()&-]*[,;]?\s+){1,9}(?:(?:on|ar|dated)\s+)?[-–—]?\s*$",
    re.IGNORECASE,
)
_SUBMITS = re.compile(
    rf"{alternatives(WORDS['submitted']['cues'])}"
    r"|\b(?:content|satisfied|agree|fit|proper|ready)\b[^.]{0,70}\b(?:go|goes|going|put|presented|sent|made)\b[^.]{0,20}"
    r"\bto\s+(?:the\s+)?(?:deputy\s+)?(?:commissioner|pcc|pfcc|mayor|police|decision)"
    r"|\b(?:clear(?:ed|ance)|approv(?:ed|al)|reviewed?|checked|seen|read|agreed|sign(?:ed)?[- ]?off)\s+"
    r"(?:(?:and\s+\w+\s+)?by\s[^.:;]{3,60}?\s+)?(?:for|before|prior\s+to|ahead\s+of)\s+(?:its\s+|the\s+)?"
    r"submi(?:ssion|tting)\b"
    r"|\b(?:satisfied|content)\b[^.]{0,30}\b(?:report|paper|form|record)\b[^.]{0,60}\b(?:reach|make|take|come)\s+(?:to\s+)?"
    r"(?:an?|the|this|his|her)\s+(?:\w+\s+)?decision\b"
    r"|\bcaniat\u00e2d\s+i\s+gyflwyno\b",
    re.IGNORECASE,
)


# What officers say together, on the day of each: "We are satisfied that it may be submitted."
_JOINTLY = re.compile(
    r"\bwe\s+(?:both\s+|hereby\s+)?(?:have|are|confirm|recommend|agree|approve|support)\b"
    r"|\bofficers['\u2019]\s+approval\b",
    re.IGNORECASE,
)


def signature_of(
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


def is_makers(entry: Entry, at: int, found: FoundDate) -> bool:
    """Whether a line or a row without a signature label has the decision-maker's name before this date."""
    block = entry.blocks[at]
    before, after = block.text[: found.start], block.text[found.end :].strip(" .)")
    by = _BY_AND_ON.match(before) if entry.listed else None
    if by and (not after or _NEXT_LABEL.match(after)):
        return role_of(by["who"]) in MAKERS or _DECIDES.search(by["who"]) is not None
    if after:
        return False
    if _APPROVED_BY.match(before) or (_APPROVED.match(before) and role_of(before) in MAKERS):
        return True
    if block.kind == "row":
        return block.zone == "signature" and role_of(before) in MAKERS
    # Typed at the foot: "Ann Hale, Police and Crime Commissioner, 14/10/2019", on one line or on three.
    if at < 5 or 2 * at < len(entry.blocks) or _SENTENCE.search(before) or len(before) > 110:
        return False
    above = entry.blocks[at - 1].text
    if not before.strip():
        return is_role_line(above) and role_of(above) in MAKERS
    return role_of(before) in MAKERS and before.rstrip().endswith((",", "-", "–", "—", ")", "("))


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


def signed_role(
    entry: Entry, at: int, signature: Signature, signatures: Sequence[Signature]
) -> tuple[DateRole, Ground]:
    """What it means that this officer signed: the decision, the approval to submit it, or neither."""
    if signature.role in MAKERS:
        return ("decided", "block") if entry.kind == "decision" else ("mentioned", "none")
    around = " ".join([b.text for b in entry.blocks[max(0, at - 6) : at + 1]] + [entry.blocks[at].heading])
    chiefs = {s.date for s in signatures if s.role == "chief-executive"}
    officers = {s.date for s in signatures if s.role not in MAKERS}
    # Where no chief executive signs, the one day on which officers sign is that of submission.
    beside = signature.date in chiefs if chiefs else officers == {signature.date}
    jointly = signature.role != "chief-finance-officer" or beside or _JOINTLY.search(around)
    if _SUBMITS.search(around) and jointly:
        return "submitted", "block"
    if entry.kind == "decision" and _decides_alone(entry, signature, signatures):
        return "decided", "block"
    return "mentioned", "officer"


def _decides_alone(entry: Entry, signature: Signature, signatures: Sequence[Signature]) -> bool:
    """Whether an officer decides under delegation: nobody above signs, or has a place to sign."""
    if any(s.role in MAKERS and s.signed is not False for s in signatures):
        return False
    if _is_named_maker(entry, signature):
        return True  # "Police and Crime Commissioner (only above £2,500)" stays blank
    if any(s.role in MAKERS for s in signatures):
        return False
    if any(b.zone == "signature" and role_of(b.text) in MAKERS for b in entry.blocks):
        return False
    return signature.role == "chief-executive" or len(signatures) == 1


# "Taken by: Mia Stone, Director of Commissioning, under the scheme of delegation"
_TAKEN_BY = re.compile(
    r"(?:decision[ -](?:mak|tak)er|(?:decision\s+)?(?:to\s+be\s+)?(?:taken|made|decided)\s+by)\s*[:\t]\s*"
    r"(?P<who>[^,(\t]+)",
    re.IGNORECASE,
)


def _is_named_maker(entry: Entry, signature: Signature) -> bool:
    """Whether a label of the head names who signs here, or the office, as the one who takes the decision."""
    told = (_TAKEN_BY.match(block.text) for block in entry.blocks)
    who = next((match["who"] for match in told if match), "")
    if who and signature.role != "other" and role_of(who) == signature.role:
        return True
    return bool(signature.name and who) and surname_of(signature.name) == surname_of(who.strip())
