"""What came of it: confidentiality status, outcome and conditions, only as the paper says them."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from ..block import Block, Entry
from ..forms.vocabulary import plain
from ..record import Evidence, Outcome, Recommendation, Signature, Status
from .header import Value
from .passages import items_of, zone_runs

# --- status -----------------------------------------------------------------------------------------------

_VOCABULARY = tomllib.loads(Path(__file__).with_name("outcome.toml").read_text(encoding="utf-8"))
_STATUSES: tuple[tuple[Status, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"\W*(?:{'|'.join(patterns)})", re.IGNORECASE))
    for status, patterns in _VOCABULARY["status"].items()
)
_TICKED = r"(?:[\u2612\u2611\u2713\u2714\u2705\uf0fc\u221a]|\[[xX\u2713]\])"
_EMPTY = r"(?:[\u2610\u25a1]|\[\s?\])"
_BOXED = re.compile(
    rf"(?P<word>open|public|part[\s-]*confidential|non[\s-]*confidential|confidential|restricted|exempt|"
    rf"closed|private)\s*(?P<box>{_TICKED}|{_EMPTY})",
    re.IGNORECASE,
)
_BOX_FIRST = re.compile(
    rf"(?P<box>{_TICKED}|{_EMPTY})\s*(?P<word>open|public|part[\s-]*confidential|non[\s-]*confidential|"
    rf"confidential|restricted|exempt|closed|private)\b",
    re.IGNORECASE,
)
_PART_TWO = re.compile(
    r"\b(?:is there a\s+)?part\s*(?:2|two|b|ii)\b[^.?]{0,60}[\s?:\u2013-]+(?P<answer>yes|no)\b", re.IGNORECASE
)
_PART_EXEMPT = re.compile(
    r"\bpart\s*(?:2|two|b|ii)\b\W{0,3}(?:is\s+)?(?:exempt|confidential|restricted|closed|not for "
    r"publication)\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:not confidential|not protectively marked|official(?:[\s:-]+sensitive)?|for publication|not for "
    r"publication|public|open|confidential|non[\s-]confidential(?: decision)?|restricted|exempt|"
    r"unrestricted|part[\s-]confidential|open session|public report|public session)$",
    re.IGNORECASE,
)
_ENDS_MARKED = re.compile(
    r"[\u2013\u2014-]\s*(?P<word>OPEN|PUBLIC|CONFIDENTIAL|CLOSED|RESTRICTED|EXEMPT)\s*$"
)
_SAID = re.compile(
    r"\b(?:this|it)\s+is\s+a\s+(?P<word>(?:non|part)?[\s-]*confidential)\s+(?:decision|report)|"
    r"\ba\s+(?P<word2>(?:non-|part-|non )?confidential)\s+decision\s+relating\b",
    re.IGNORECASE,
)


def status_of(text: str) -> Status | None:
    """The status that a marking's words give.

    >>> status_of("Partially-confidential, section 43"), status_of("OFFICIAL"), status_of("n/a")
    ('part-confidential', 'open', None)
    """
    words = text.casefold().replace("\u2013", "-")
    for status, pattern in _STATUSES:
        if pattern.match(words):
            return status
    return None


def _boxed(text: str) -> Status | None:
    """Ballot boxes behind or before the words; the first layout that ticks exactly one word counts."""
    for pattern in (_BOXED, _BOX_FIRST):
        ticked = [m["word"] for m in pattern.finditer(text) if re.match(_TICKED, m["box"])]
        empty = [m for m in pattern.finditer(text) if re.match(_EMPTY, m["box"])]
        if len(ticked) == 1 and empty:
            return status_of(ticked[0])
    return None


def find_status(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Status, Evidence] | None:
    """Open, part-confidential or confidential, where the paper states or marks it."""
    for block in blocks:
        if len(block.text) < 300 and (boxed := _boxed(block.text.replace("\t", " "))):
            return boxed, block.evidence()
    for value in values:
        if value.field != "status" or not value.text:
            continue
        words = value.text
        if re.search(_EMPTY, words):
            words = (
                "open"
                if re.search(rf"{_TICKED}\s*(?:in full|open|public|yes)", words, re.IGNORECASE)
                else "part confidential"
                if re.search(rf"{_TICKED}\s*in part", words, re.IGNORECASE)
                else ""
            )
        if re.match(r"none\b", words, re.IGNORECASE) and re.search(
            r"restrict|exempt", value.label, re.IGNORECASE
        ):
            words = "open"
        if re.match(r"(?:yes|no)\b", words, re.IGNORECASE):
            words = _yes_or_no(value.label, words)
        if status := status_of(words):
            return status, value.evidence
    return _marked(blocks)


def _yes_or_no(label: str, words: str) -> str:
    """A marking asked as a question: "Suitable for publication: Yes"."""
    if re.search(r"\bany part\b", label, re.IGNORECASE):
        return "part confidential" if words.casefold().startswith("yes") else "open"
    opens = bool(re.search(r"publication|open|public\b", label, re.IGNORECASE))
    return "open" if opens == words.casefold().startswith("yes") else "confidential"


def _marked(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    for block in blocks:
        match = _PART_TWO.search(block.text.replace("\t", " "))
        if (match and match["answer"].casefold() == "yes") or _PART_EXEMPT.search(block.text):
            return "part-confidential", block.evidence()
    for block in blocks:
        if (
            len(block.text) < 40
            and _MARK.match(block.text.strip(" .:*"))
            and (status := status_of(block.text))
        ):
            return status, block.evidence()
    for block in blocks[:12]:
        if block.zone == "header" and len(block.text) < 90 and (match := _ENDS_MARKED.search(block.text)):
            return status_of(match["word"]) or "open", block.evidence()
    for block in blocks[:12]:
        if (match := _SAID.search(block.text)) and (status := status_of(match["word"] or match["word2"])):
            return status, block.evidence()
    return None


# --- outcome ----------------------------------------------------------------------------------------------

_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile("|".join(patterns), re.IGNORECASE))
    for outcome, patterns in _VOCABULARY["outcome"].items()
)
_APPROVES = re.compile(
    r"\bI\s+(?:hereby\s+|have\s+)?(?:approved?|agreed?|authorised?)\b|\bhas\s+my\s+approval\b|"
    r"\b(?:recommendations?|request|proposal|decision|report)\s+(?:\(s\)\s+)?(?:above\s+)?(?:is|are|was|"
    r"were|has been|have been)?\s*(?:hereby\s+)?(?:approved|agreed)\b|\bapproved\s+by\s+the\s+(?:police|"
    r"commissioner|pcc)|\brecommendations?\s+approved\b|^\s*(?:approved|agreed)\b|cymeradwyaf",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(
    r"\bI\s+have\s+(?:decided|agreed|approved|refused)\b|\b[Ii]t\s+was\s+(?:agreed|resolved|decided)\b|"
    r"\b(?:commissioner|pcc|pfcc|mayor|dpcc)\s+(?:has\s+|have\s+|hereby\s+|therefore\s+)*(?:decided|agreed|"
    r"approved|accepted|noted|resolved|determined|refused|declined|deferred|rejected|decides|agrees|"
    r"approves|supported)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:decision|request|application|proposal|bid|paper|item)s?\b[^.]{0,60}\b(?:was|were|has been|have "
    r"been|is|are)\s+(?:\w+\s+)?(?P<what>deferred|withdrawn|refused|declined|rejected|unsuccessful|"
    r"not\s+(?:approved|supported|agreed|successful))"
    r"|\bdecision\s+(?P<what4>deferred|withdrawn|refused)\b|\bnone of which (?:was|were) "
    r"(?P<what2>supported|approved|successful)|\((?:decision )?(?P<what3>withdrawn|deferred|refused)\)",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"^(?:that\s+)?(?:the\s+(?:police and crime commissioner|commissioner|pcc|pfcc|"
    r"mayor)\s+)?(?:to\s+)?(?:not\s+(?:to\s+)?(?:approve|support|award|fund)|refuses?|declines?|rejects?)\b",
    re.IGNORECASE,
)
_DEFERS = re.compile(
    r"^(?:that\s+)?(?:the\s+(?:police and crime commissioner|commissioner|pcc|pfcc|"
    r"mayor)\s+)?(?:to\s+)?defers?\b",
    re.IGNORECASE,
)
_NOTES_ONLY = re.compile(
    r"^(?:that\s+)?(?:the\s+)?(?:[\w'\u2019&]+\s+){0,9}?(?:(?:is|are)\s+(?:asked|recommended|invited|"
    r"requested)\s+to\s+)?(?:to\s+)?(?:be\s+)?(?:note|notes|noted|nodi|receive|receives|consider)\b",
    re.IGNORECASE,
)


def outcome_in(text: str) -> Outcome | None:
    """The outcome that the words of a decision give; the strongest word wins over an "agreed" beside it.

    >>> outcome_in("The application was not supported"), outcome_in("Approved, subject to audit")
    ('refused', 'approved')
    """
    told = [o for part in re.split(r"(?<=[.;])\s+", text) if (o := _first_outcome(part))]
    if "approved" in told and "refused" in told:
        return "approved-in-part"
    return told[0] if told else None


def _first_outcome(text: str) -> Outcome | None:
    for outcome, pattern in _OUTCOMES:
        if pattern.search(text):
            if outcome in ("withdrawn", "deferred", "refused") and re.match(
                r"\s*(?:approved?|agreed?|yes)\b", text, re.IGNORECASE
            ):
                continue
            return outcome
    return None


def find_outcome(
    entry: Entry,
    values: Sequence[Value],
    signatures: Sequence[Signature],
    recommendations: Sequence[Recommendation],
) -> tuple[Outcome, Evidence] | None:
    """What was decided, from the decision's own words, else from a completed approval block."""
    if entry.kind == "paper":
        return None
    found = (
        _labelled(values)
        or _ticked(entry.blocks)
        or _decided(entry.blocks)
        or _approved(entry.blocks, signatures)
        or _told(entry.blocks)
    )
    if (
        found
        and found[0] == "approved"
        and recommendations
        and all(_NOTES_ONLY.search(r.text) for r in recommendations)
    ):
        return "noted", found[1]
    refusals: tuple[tuple[Outcome, re.Pattern[str]], ...] = (("refused", _REFUSES), ("deferred", _DEFERS))
    for outcome, pattern in refusals:
        if (
            found
            and found[0] == "approved"
            and recommendations
            and all(pattern.search(r.text) for r in recommendations)
        ):
            return outcome, found[1]
    return found


_OUTCOME_LABELS = (
    "decision agreed",
    "outcome",
    "decision status",
    "outcome of decision",
    "decision outcome",
    "decision",
    "status",
)
_OUTCOME_BOX = re.compile(rf"(?P<word>[A-Z][A-Za-z ]{{3,40}}?)\s*(?P<box>{_TICKED}|{_EMPTY})")


_OUTCOME_BOX_FIRST = re.compile(rf"(?P<box>{_TICKED}|{_EMPTY})\s*(?P<word>[A-Z][A-Za-z ]{{3,40}})")


def _labelled(values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    for value in values:
        name = plain(value.label)
        if not value.text or name not in _OUTCOME_LABELS:
            continue
        if name == "decision agreed":
            return ("approved" if value.text.casefold().startswith("y") else "refused"), value.evidence
        if len(value.text.split(".")[0]) < (30 if name == "status" else 80) and (
            outcome := outcome_in(value.text[:300])
        ):
            return outcome, value.evidence
    return None


def _ticked(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The one box that is ticked behind "Approved", "Not approved", "Deferred"."""
    for block in blocks:
        if len(block.text) > 300 or block.zone == "checklist":
            continue
        layout = _OUTCOME_BOX_FIRST if re.match(rf"{_TICKED}|{_EMPTY}", block.text.strip()) else _OUTCOME_BOX
        boxes = [(_first_outcome(m["word"]), m["box"]) for m in layout.finditer(block.text)]
        ticked = [outcome for outcome, box in boxes if re.match(_TICKED, box)]
        if len(boxes) > 1 and len(ticked) == 1 and ticked[0] and all(outcome for outcome, _ in boxes):
            return ticked[0], block.evidence()
    return None


def _is_unticked(text: str) -> bool:
    """Whether words stand beside empty boxes: they are choices, and none of them is made here."""
    return bool(re.search(_EMPTY, text))


def _decided(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    for run in zone_runs(blocks, "decision"):
        found: list[tuple[Outcome, Evidence]] = []
        for block in run:
            outcome = None if _is_unticked(block.text) else outcome_in(block.text)
            if outcome:
                found.append((outcome, block.evidence()))
        if found:
            kinds = {outcome for outcome, _ in found}
            if "approved" in kinds and "refused" in kinds:
                return "approved-in-part", found[0][1]
            return found[0]
    for block in blocks:
        if block.zone in ("header", "body", "summary", "background") and (
            match := _OPERATIVE.search(block.text)
        ):
            outcome = outcome_in(block.text[match.start() : match.start() + 200])
            if outcome:
                return outcome, block.evidence(match.start(), match.end())
    return None


def _told(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """An outcome told in passing: "none of which was supported", "the decision was deferred"."""
    for block in blocks[:30]:
        match = _TOLD.search(block.text)
        if match and not re.search(
            r"\b(?:earlier|previous(?:ly)?|last year|in the past)\b", block.text[: match.end()], re.IGNORECASE
        ):
            words = match["what"] or match["what3"] or match["what4"] or "refused"
            return outcome_in(words) or "refused", block.evidence(match.start(), match.end())
    return None


def _approved(blocks: Sequence[Block], signatures: Sequence[Signature]) -> tuple[Outcome, Evidence] | None:
    for block in blocks:
        if block.zone not in ("signature", "decision") and block is not blocks[-1] and len(block.text) > 300:
            continue
        match = _APPROVES.search(block.text)
        if match and not re.search(r"\bnot\b", block.text[: match.end()]):
            return "approved", block.evidence(match.start(), match.end())
    for signature in signatures:
        if signature.role in ("commissioner", "deputy-commissioner") and (signature.signed or signature.date):
            return "approved", signature.evidence
    return None


def is_undecided(blocks: Sequence[Block], signatures: Sequence[Signature], outcome: Outcome | None) -> bool:
    """Whether the decision-maker's block is printed and holds no words, name, signature or date."""
    if outcome in ("refused", "deferred", "withdrawn"):
        return True
    own = [s for s in signatures if s.role in ("commissioner", "deputy-commissioner")]
    return outcome is None and bool(own) and not any(s.signed or s.date or s.name for s in own)


# --- conditions -------------------------------------------------------------------------------------------

_SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|on\s+(?:the\s+)?condition\s+that|conditional\s+(?:up)?on|provided\s+that|"
    r"provided(?=\s+(?:the|it|both|each)\s)|on\s+the\s+basis\s+that|so\s+long\s+as|as\s+long\s+as|"
    r"with\s+the\s+condition\s+that|on\s+the\s+understanding\s+that|yn\s+amodol\s+ar)\s+(?P<what>(?:[^.;]|"
    r"\.(?=\d))+)",
    re.IGNORECASE,
)


_NOT_CONDITION = re.compile(
    r"^(?:(?:the\s+)?(?:freedom of information|foia?\b|data protection)|call[- ]in|contract\b.{0,12}$|"
    r".*\bact \d{4}$)",
    re.IGNORECASE,
)


_TERMS = re.compile(
    r"\b(?:on|subject to) (?:these|the following) (?:terms|conditions)[:;]?\s*$|^conditions? (?:of|"
    r"attached)[^.]*:$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"\bconditions?\s*:\s*(?P<list>\(?1\).+)$", re.IGNORECASE)


def _terms(blocks: Sequence[Block]) -> list[str]:
    """Conditions in a list below "on these terms:", or numbered behind "Conditions:"."""
    found: list[str] = []
    for at, block in enumerate(blocks):
        if match := _INLINE.search(block.text):
            found += [
                part.strip(" ;.")
                for part in re.split(r"(?:;\s*(?:and\s+)?)?\(?\d\)\s*", match["list"])
                if part.strip(" ;.")
            ]
        if not _TERMS.search(block.text):
            continue
        for below in blocks[at + 1 :]:
            if below.kind != "item":
                break
            found.append(re.sub(r"[;,.]?(?:\s+and)?$", "", below.text).strip(" ;."))
    return found


def find_conditions(
    blocks: Sequence[Block], recommendations: Sequence[Recommendation], listed: bool = False
) -> tuple[str, ...]:
    """The conditions the decision is subject to: those listed under a heading, and "subject to" clauses."""
    found = [
        item.text.rstrip(".;")
        for run in zone_runs(blocks, "conditions")
        for item in items_of(run)
        if not item.text.endswith(":")
    ]
    for block in blocks:
        asked = (
            listed
            or any(r.text in block.text or block.text in r.text for r in recommendations)
            or _OPERATIVE.search(block.text)
        )
        if (
            block.zone not in ("decision", "recommendation", "signature")
            and not asked
            and not _APPROVES.search(block.text)
        ):
            continue
        for match in _SUBJECT_TO.finditer(block.text):
            what = re.sub(r"^(?:the\s+following(?:\s+conditions?)?)\s*:?\s*", "", match["what"].strip(" :,"))
            if _NOT_CONDITION.search(what):
                continue
            if what and not any(plain(what) in plain(f) or plain(f) in plain(what) for f in found):
                found.append(what)
    return tuple(found)
