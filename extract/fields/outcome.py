"""What came of it, only as the paper says: its own words of decision, else a completed approval block."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from ..block import Block, Entry
from ..forms.vocabulary import plain
from ..record import Evidence, Outcome, Recommendation, Signature
from .header import Value
from .passages import zone_runs
from .status import EMPTY, TICKED

_VOCABULARY = tomllib.loads(Path(__file__).with_name("outcome.toml").read_text(encoding="utf-8"))
_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile("|".join(patterns), re.IGNORECASE))
    for outcome, patterns in _VOCABULARY["outcome"].items()
)
APPROVES = re.compile(
    r"\bI\s+(?:hereby\s+|have\s+)?(?:approved?|agreed?|authorised?)\b|\bhas\s+my\s+approval\b|"
    r"\b(?:recommendations?|request|proposal|decision|report)\s+(?:\(s\)\s+)?(?:above\s+)?(?:is|are|was|"
    r"were|has been|have been)?\s*(?:hereby\s+)?(?:approved|agreed)\b|\bapproved\s+by\s+the\s+(?:police|"
    r"commissioner|pcc)|\brecommendations?\s+approved\b|^\s*(?:approved|agreed)\b|cymeradwyaf",
    re.IGNORECASE,
)
OPERATIVE = re.compile(
    r"\bI\s+have\s+(?:decided|agreed|approved|refused)\b|\b[Ii]t\s+was\s+(?:agreed|resolved|decided)\b|"
    r"\b(?:commissioner|pcc|pfcc|mayor|dpcc)\s+(?:has\s+|have\s+|hereby\s+|therefore\s+)*(?:decided|agreed|"
    r"approved|accepted|noted|resolved|determined|refused|declined|deferred|rejected|decides|agrees|"
    r"approves|supported|did\s+not\s+(?:approve|agree|support))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:decision|request|application|proposal|bid|paper|item|grant|statement|report|strategy|plan|purchase|"
    r"lease|contract|register|budget)s?\b[^.]{0,60}\b(?:was|were|has been|have "
    r"been|is|are)\s+(?:\w+\s+)?(?P<what>deferred|withdrawn|agreed|approved|turned\s+down|noted|"
    r"refused|declined|rejected|unsuccessful|"
    r"not\s+(?:approved|supported|agreed|successful))"
    r"|\b(?:request|application|proposal|bid)\s[^.]{0,200}\b(?:was|were|has been|have been)\s+"
    r"(?P<what5>deferred|withdrawn)"
    r"|\bdecision\s+(?P<what4>deferred|withdrawn|refused)\b|\bnone of which (?:was|were) "
    r"(?P<what2>supported|approved|successful)|\((?:decision )?(?P<what3>withdrawn|deferred|refused)\)",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"^(?:that\s+)?(?:the\s+(?:police and crime commissioner|commissioner|pcc|pfcc|"
    r"mayor)\s+)?(?:to\s+)?(?:not\s+(?:to\s+)?(?:approve|support|award|fund)|refuses?|declines?|rejects?)\b|"
    r"^(?:that\s+)?the\s+(?:request|application|bid|proposal)s?\b[^.;,]{0,60}?\bbe\s+(?:refused|declined|rejected|not\s+approved)\b",
    re.IGNORECASE,
)
_DEFERS = re.compile(
    r"^(?:that\s+)?(?:the\s+(?:police and crime commissioner|commissioner|pcc|pfcc|"
    r"mayor)\s+)?(?:to\s+)?defers?\b|"
    r"^(?:that\s+)?the\s+(?:request|application|bid|proposal|decision|item|matter)s?\b[^.;,]{0,60}?\bbe\s+deferred\b",
    re.IGNORECASE,
)
_NOTES_ONLY = re.compile(
    r"^(?:that\s+)?(?:the\s+)?(?:[\w'\u2019&]+\s+){0,9}?(?:(?:is|are)\s+(?:asked|recommended|invited|"
    r"requested)\s+to\s+)?(?:to\s+)?(?:be\s+)?(?:note|notes|noted|nodi|receive|receives|consider)\b",
    re.IGNORECASE,
)


_TO_DO = re.compile(
    r"(?:(?:that|i have decided|the (?:\w+ ){0,5}commissioner(?: has)? (?:decided|agreed|resolved))\s+)?"
    r"(?P<not>not\s+)?to\s+(?P<verb>[a-z]{3,})\b",
    re.IGNORECASE,
)
_VERBS: dict[str, Outcome] = {
    "refuse": "refused", "decline": "refused", "reject": "refused", "withdraw": "withdrawn",
    "defer": "deferred", "postpone": "deferred", "note": "noted", "receive": "noted",
}  # fmt: skip


def _resolved_to(text: str) -> Outcome | None:
    """What words in the infinitive come to: "To move £2m to the reserve and to defer the van" approves."""
    match = _TO_DO.match(text)
    if not match:
        return None
    return "refused" if match["not"] else _VERBS.get(match["verb"].lower(), "approved")


# "(a) Grant of £6,000 to R; (b) …": what a list's entry gives, without a verb.
_GIVES = re.compile(r"(?:^|[.;:]\s+|\([a-z]\)\s+)(?:Grants?|Awards?|Funding|Contributions?) of £")
_PARTED = re.compile(r"(?<=[.;])\s+|,?\s+(?:and|but)\s+(?=that\s)|,?\s+but\s+", re.IGNORECASE)
"""Where one thing decided ends and another begins."""


def outcome_in(text: str) -> Outcome | None:
    """The outcome that the words of a decision give; the strongest word wins over an "agreed" beside it.

    >>> outcome_in("The application was not supported"), outcome_in("Approved, subject to audit")
    ('refused', 'approved')
    """
    told = [o for part in _PARTED.split(text) if (o := _first_outcome(part))]
    if "refused" in told and _GIVES.search(text):
        told.append("approved")
    if _ASKED.match(text) and told and told[-1] in ("refused", "deferred", "withdrawn"):
        return told[-1]  # "Proposal that £900 be given to the club. Deferred until May."
    if "approved" in told and "refused" in told:
        return "approved-in-part"
    return _resolved_to(text) or (told[0] if told else "approved" if _RESOLVES.match(text) else None)


_ASKED = re.compile(r"(?:recommendation|proposal|request|application|bid)\b", re.IGNORECASE)
_RESOLVES = re.compile(r"(?:RESOLVED|AGREED|DECIDED)\W{1,3}[Tt]hat\s+(?!.*\b(?:not|no)\b)")


_ASKS = re.compile(
    r"\b(?:considered|ask(?:s|ed)?|request(?:s|ed)?|applied|applications?|sought|seeks?|bids?)\b",
    re.IGNORECASE,
)


def _first_outcome(text: str) -> Outcome | None:
    for outcome, pattern in _OUTCOMES:
        # "a request for £9,000 to extend the scheme" asks, and gives nothing.
        if any(
            not (m[0][:3].lower() == "to " and _ASKS.search(text[: m.start()]))
            for m in pattern.finditer(text)
        ):
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
        return _resolved(entry.blocks)
    found = (
        _labelled(values)
        or _stated(entry.blocks)
        or _ticked(entry.blocks)
        or _signed_choice(entry.blocks, signatures)
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


_OUTCOME_LABELS = re.compile(
    r"(?:decision )?(?:agreed|approved)|approved decision|approved\??|agreed\??|"
    r"(?:final )?(?:outcome|result)s?(?: of (?:the )?(?:decision|request|application|meeting))?|"
    r"decision (?:status|outcome|result)|(?:commissioner|pcc|pfcc)'s? (?:response|outcome)|canlyniad"
)
_OTHER_LABELS = ("decision", "status", "penderfyniad", "decision made", "decision taken", "what was decided")
"""Labels of which the words behind may state what is decided, or something else."""
_TELLING_LABELS = ("decision made", "decision taken", "what was decided")
"""Labels behind which a register tells in a sentence what was decided."""
_OUTCOME_BOX = re.compile(rf"(?P<word>[A-Z][A-Za-z ]{{3,40}}?)\s*(?P<box>{TICKED}|{EMPTY})")


_OUTCOME_BOX_FIRST = re.compile(rf"(?P<box>{TICKED}|{EMPTY})\s*(?P<word>[A-Z][A-Za-z ]{{3,40}})")


def _labelled(values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """The value of a label that asks for the outcome, else of one that may."""
    named = [(plain(value.label), value) for value in values if value.text]
    for name, value in named:
        if not _OUTCOME_LABELS.fullmatch(name):
            continue
        if yes_or_no := re.match(r"(?:(?P<yes>yes|y)|no|n)\b(?!/)", value.text, re.IGNORECASE):
            return ("approved" if yes_or_no["yes"] else "refused"), value.evidence
        if len(value.text.split(".")[0]) < 80 and (outcome := outcome_in(value.text[:300])):
            return outcome, value.evidence
    for name, value in named:
        longest = 30 if name == "status" else 200 if name in _TELLING_LABELS else 80
        short = len(re.split(r"\.(?=\s|$)", value.text)[0]) < longest
        if name in _OTHER_LABELS and short and (outcome := outcome_in(value.text[:300])):
            return outcome, value.evidence
    return None


_STATED = re.compile(r"\.\s+(?:Outcome|Result)\s*:\s*(?P<said>[^.:]{3,40})(?:\.|$)")


def _stated(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The outcome that ends a line of short sentences: "Decided 3 May by the Board. Outcome: Approved."."""
    for block in blocks:
        if (match := _STATED.search(block.text)) and (outcome := outcome_in(match["said"])):
            return outcome, block.evidence(*match.span("said"))
    return None


def _ticked(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The one box that is ticked behind "Approved", "Not approved", "Deferred"."""
    for block in blocks:
        if len(block.text) > 300 or block.zone == "checklist":
            continue
        layout = _OUTCOME_BOX_FIRST if re.match(rf"{TICKED}|{EMPTY}", block.text.strip()) else _OUTCOME_BOX
        boxes = [(_first_outcome(m["word"]), m["box"]) for m in layout.finditer(block.text)]
        ticked = [outcome for outcome, box in boxes if re.match(TICKED, box)]
        if sum(outcome is not None for outcome, _ in boxes) > 1 and len(ticked) == 1 and ticked[0]:
            return ticked[0], block.evidence()
    return None


_CHOICE = re.compile(
    r"(?:I|We)\s+(?:hereby\s+)?(?P<not>do\s+not\s+)?(?:agree|approve|support|accept|endorse)\b", re.IGNORECASE
)


def _signed_choice(
    blocks: Sequence[Block], signatures: Sequence[Signature]
) -> tuple[Outcome, Evidence] | None:
    """Of "I agree …" and "I do not agree …", each with its own place to sign, the one that is signed."""
    said = [(b, m) for b in blocks if b.kind != "heading" and (m := _CHOICE.match(b.text))]
    if len(said) < 2 or all(m["not"] for _, m in said) or not any(m["not"] for _, m in said):
        return None
    starts = [(b.page or 0, b.pieces[0][1].number) for b, _ in said]
    signed = [
        max(
            (n for n, start in enumerate(starts) if start <= (s.evidence.page or 0, s.evidence.line)),
            default=-1,
        )
        for s in signatures
        if s.signed or s.date
    ]
    chosen = {number for number in signed if number >= 0}
    if len(chosen) != 1:
        return None
    block, match = said[chosen.pop()]
    return ("refused" if match["not"] else "approved"), block.evidence()


def _is_unticked(text: str) -> bool:
    """Whether words stand beside empty boxes: they are choices, and none of them is made here."""
    return bool(re.search(EMPTY, text))


# How minutes open what was decided: "DECIDED – Deferred until May", "Resolved: that the lease be renewed".
_SPOKEN = re.compile(
    r"(?P<word>DECIDED|RESOLVED|AGREED|Decided|Resolved|Agreed|PENDERFYNWYD)\s*[:\u2013\u2014-]\s*"
)


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
        spoken = _SPOKEN.match(block.text)
        said = (block.text[spoken.end() :] or spoken["word"], block.text) if spoken else ()
        if outcome := next(filter(None, map(outcome_in, said)), None):
            return outcome, block.evidence()
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        if block.zone not in ("header", "body", "summary", "background"):
            continue
        if below and (verb := _done_below(block.text, below.text)):
            return verb, below.evidence()
        if match := OPERATIVE.search(block.text):
            outcome = outcome_in(block.text[match.start() : match.start() + 200])
            if outcome:
                return outcome, block.evidence(match.start(), match.end())
    return None


def _resolved(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What a panel resolved, where the minutes of its meeting say it; a report to one is not decided yet."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        if not (spoken := _RESOLVED.match(block.text)) or _ROUTINE.search(block.text):
            continue
        said = block.text[spoken.end() :].strip() or (below.text if below else "")
        if outcome := outcome_in(said):
            return outcome, (block if said in block.text or below is None else below).evidence()
    return None


_RESOLVED = re.compile(
    r"(?:(?i:it was )?(?:RESOLVED|Resolved|resolved|AGREED|DECIDED)\b|PENDERFYNWYD|Penderfynwyd)"
    r"\s*[:\u2013\u2014-]?\s*"
)
_ROUTINE = re.compile(r"\bminutes\b.{0,120}\b(?:correct|true|accurate)\b", re.IGNORECASE)


def _done_below(text: str, below: str) -> Outcome | None:
    """What "The Commissioner has:" did, by the verb that the first line of the list below opens with."""
    opens = re.search(r"\b(?:commissioner|pcc|pfcc|mayor|dpcc)\s+has\s*:$", text, re.IGNORECASE)
    return _first_outcome(below.split(maxsplit=1)[0]) if opens and below else None


def _told(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """An outcome told in passing: "none of which was supported", "the decision was deferred"."""
    for block in blocks[:30]:
        match = _TOLD.search(block.text)
        if match and not re.search(
            r"\b(?:earlier|previous(?:ly)?|last year|in the past)\b", block.text[: match.end()], re.IGNORECASE
        ):
            words = match["what"] or match["what3"] or match["what4"] or match["what5"] or "refused"
            return outcome_in(words) or "refused", block.evidence(match.start(), match.end())
    return None


def _approved(blocks: Sequence[Block], signatures: Sequence[Signature]) -> tuple[Outcome, Evidence] | None:
    for block in blocks:
        if block.zone not in ("signature", "decision") and block is not blocks[-1] and len(block.text) > 300:
            continue
        match = APPROVES.search(block.text)
        if match and not re.search(r"\bnot\b", block.text[: match.end()]):
            partly = re.match(r"\s+(?:only\s+)?in\s+part\b", block.text[match.end() :], re.IGNORECASE)
            return ("approved-in-part" if partly else "approved"), block.evidence(match.start(), match.end())
    for signature in signatures:
        if signature.role in ("commissioner", "deputy-commissioner") and (signature.signed or signature.date):
            return "approved", signature.evidence
    return None


def is_undecided(blocks: Sequence[Block], signatures: Sequence[Signature], outcome: Outcome | None) -> bool:
    """Whether the decision-maker's block is printed and holds no words, name, signature or date."""
    if outcome in ("refused", "deferred", "withdrawn"):
        return True
    own = [s for s in signatures if s.role in ("commissioner", "deputy-commissioner")]
    # A form with one nameless place to sign ("OUTCOME/APPROVAL BY: PCC") means the decision-maker's.
    own = own or [s for s in signatures if len(signatures) == 1 and s.role == "other"]
    return outcome is None and bool(own) and not any(s.signed or s.date or s.name or _unseen(s) for s in own)


def _unseen(signature: Signature) -> bool:
    """Whether only the picture could tell if it is signed: a published scan is taken as decided."""
    return signature.signed is None and signature.evidence.confidence is not None
