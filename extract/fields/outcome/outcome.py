"""What came of it, only as the paper says: its own words of decision, else a completed approval block."""

import re
from collections.abc import Sequence

from ...block import Block, Entry
from ...forms.vocabulary import plain
from ...record import MAKERS, Evidence, Outcome, Recommendation, Signature
from ..awards.declined import declined_labels
from ..header.values import Value
from ..language import SENTENCES, pattern, sought
from ..passages import zone_runs
from ..word_lists import vocabulary
from .asides import is_supposed, told_aside
from .asked import as_asked
from .boxes import ticked
from .choices import (
    BOX,
    agreed_and_not,
    awaits_choice,
    choices_in,
    chosen,
    is_unticked,
    printed_to_sign,
)
from .likely import weighed
from .markings import WHY, behind_marking
from .said import APPROVES, OPERATIVE, first_outcome, outcome_in, resolved_to, said_outright
from .several import weighed_with_the_rest
from .sums import told_by_column, told_by_sum

_NOT_READY = sought("outcome", "not_ready")
_HAVE_MINE = sought("outcome", "have_mine")
_OF_ITSELF = sought("outcome", "of_itself")
_STATED = sought("outcome", "stated", case=True)
_WITHIN = sought("outcome", "within", case=True)
_TOLD = sought("outcome", "told")
_SOME_MET = sought("outcome", "some_met")
_DONE_TO = sought("outcome", "done_to")
_CLOSING_WORD = sought("outcome", "closing_word")
_I_GIVE = sought("outcome", "i_give")
_SOME_NOT = sought("outcome", "some_not")
_TOLD_OF_OLD = sought("outcome", "told_of_old")

_WORDS = vocabulary("outcome")


def find_outcome(
    entry: Entry,
    values: Sequence[Value],
    signatures: Sequence[Signature],
    recommendations: Sequence[Recommendation],
) -> tuple[Outcome, Evidence] | None:
    """What was decided, from the decision's own words, else from a completed approval block."""
    choices = choices_in(entry.blocks)
    if awaits_choice(entry, choices, signatures):
        return None
    printed = () if entry.listed else printed_to_sign(entry.blocks, signatures)
    offered = {id(b) for b in (*printed, *(b for b, _ in choices))}  # which say nothing by themselves
    blocks = [block for block in entry.blocks if id(block) not in offered]
    values = [value for value in values if id(value.block) not in offered]
    told = _in_own_words(blocks, printed=bool(choices)) or chosen(choices, signatures, entry.blocks)
    is_sure = told is not None
    if labelled := None if told else _labelled(values, blocks):
        told, is_sure = labelled, _is_short(labelled[1])
    elif not told:
        told = _stated(blocks) or ticked(blocks)
        is_sure = told is not None
    told = told or _decided(blocks) or _approved(blocks) or _told_or_signed(blocks, signatures, entry)
    if entry.listed and not told:
        told, is_sure = _told_in_list(entry, blocks, values)
    elif not told:
        told = _outright(blocks)
    told = weighed_with_the_rest(told, blocks) if told else None
    if told is None:
        return None
    asked = as_asked(told, entry.blocks, recommendations)
    return asked if is_sure or asked[0] != told[0] else weighed(told, entry)


def _told_in_list(
    entry: Entry, blocks: Sequence[Block], values: Sequence[Value]
) -> tuple[tuple[Outcome, Evidence] | None, bool]:
    """What came of an entry of a list, and whether a cell says it and no sentence."""
    if alone := _alone(blocks):
        return alone, True
    if read := _opened(blocks, values) or _outright(blocks):
        return read, False
    aside = told_aside(blocks, values)
    return aside or (told_by_column(blocks) if entry.kind == "decision" else None), True


def _is_short(where: Evidence) -> bool:
    """Whether an outcome behind a label is told in few words, not in a sentence that could be misread."""
    return len(where.text.split()) <= _FEW or BOX.search(where.text) is not None


_FEW = 5  # words, with those of the label


def _in_own_words(blocks: Sequence[Block], *, printed: bool) -> tuple[Outcome, Evidence] | None:
    """What the decision-maker says outright, in any form: "Recommendations 1 and 3 have my agreement".

    `printed`: the form prints "I agree" and "I do not agree" to choose from.
    """
    if not printed and (some := agreed_and_not(blocks)):
        return "approved-in-part", some
    for block in blocks:
        if match := _NOT_READY.search(block.text):
            return "deferred", block.evidence(*match.span())
        if not (printed or block.marker) and (match := pattern("outcome", "not_mine").match(block.text)):
            return "refused", block.evidence(*match.span())
        if match := _HAVE_MINE.search(block.text):
            partly = declined_labels(block.text)
            return ("approved-in-part" if partly else "approved"), block.evidence(*match.span())
    return None


def _labelled(values: Sequence[Value], blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The value of a label that asks for the outcome, else of one that may."""
    aside = pattern("outcome", "aside")
    named = [
        (plain(v.label), v) for v in values if v.text and not (BOX.search(v.text) or aside.match(v.text))
    ]
    for name, value in named:
        if not pattern("outcome", "label", case=True).fullmatch(name):
            continue
        if yes_or_no := pattern("outcome", "yes_or_no").match(value.text):
            return ("approved" if yes_or_no["yes"] else "refused"), value.evidence
        if len(value.text.split(".")[0]) < 80 and (outcome := outcome_in(value.text[:300])):
            return outcome, value.evidence
    for name, value in named:
        word = re.split(r"[.;](?=\s|$)", value.text)[0]  # "Approved in part. The van was not supported."
        if name in ("decision", "decisions") and len(word.split()) <= 4 and (outcome := outcome_in(word)):
            # "I agree (a). I do not agree (b)."
            partly = outcome == "approved" and declined_labels(value.text)
            return ("approved-in-part" if partly else outcome), value.evidence
    for name, value in named:
        if not pattern("outcome", "given").fullmatch(name):
            continue
        if outcome := outcome_in(value.text[:80]) or told_by_sum(value.text, blocks):
            return outcome, value.evidence
    for name, value in named:
        longest = 30 if name == "status" else 200 if name in _WORDS["labels"]["telling"] else 80
        ends = WHY if name == "status" else r"\.(?=\s|$)"
        words = behind_marking(value.text) if name == "status" else value.text
        short = len(re.split(ends, words)[0]) < longest
        outcome = outcome_in(words[:300]) if name in _WORDS["labels"]["other"] and short else None
        if outcome and (outcome != "withdrawn" or _OF_ITSELF.search(value.text)):
            return outcome, value.evidence
    for name, value in named:
        if name in _WORDS["labels"]["summary"] and (outcome := _summed_up(value.text)):
            return outcome, value.evidence
    return None


def _summed_up(text: str) -> Outcome | None:
    """What a summary of the decision says was done: "To approve a contract with …", "The PCC accepts £5"."""
    if pattern("outcome", "bare").match(text):
        return outcome_in(text)
    if bare := pattern("outcome", "bare_done").match(text):
        return first_outcome(bare[0])
    if pattern("outcome", "approval").match(text):
        return "approved"
    match = pattern("outcome", "operative").search(text)
    return resolved_to(text) or (outcome_in(text[match.start() :][:200]) if match else None)


def _stated(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The outcome that ends a line of short sentences: "Decided 3 May by the Board. Outcome: Approved."."""
    for block in blocks:
        match = _STATED.search(block.text)
        if match and (outcome := outcome_in(match[match.lastgroup or 0])):
            return outcome, block.evidence(*match.span(match.lastgroup or 0))
    return None


def _decided(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    for run in zone_runs(blocks, "decision"):
        found: list[tuple[Outcome, Evidence]] = []
        given = [block for block in run if not _lists_refused(block)]
        if run[0].kind == "paragraph" and (
            word := pattern("outcome", "answered", case=True).match(run[0].text)
        ):
            return ("approved" if word["yes"] else "refused"), run[0].evidence(*word.span())
        for block in given if any(outcome_in(block.text) == "approved" for block in given) else run:
            aside = pattern("outcome", "aside").match(block.text)
            outcome = None if aside or is_unticked(block.text) else outcome_in(block.text)
            of_itself = block.kind != "item" or _OF_ITSELF.search(block.text)
            if outcome == "withdrawn" and not of_itself:
                continue  # one of the things decided: "The policy of 2019 is withdrawn."
            if outcome:
                found.append((outcome, block.evidence()))
        if found:
            kinds = {outcome for outcome, _ in found}
            if "approved" in kinds and kinds & {"refused", "deferred"}:
                return "approved-in-part", found[0][1]
            # An item that takes note, or says that a bid was withdrawn, stands beside what is approved.
            approved = [told for told in found if told[0] == "approved"]
            return approved[0] if approved and found[0][0] in ("withdrawn", "noted") else found[0]
    for block in blocks:
        spoken = pattern("outcome", "spoken", case=True).match(block.text)
        said: tuple[str, ...] = (block.text[spoken.end() :] or spoken["word"], block.text) if spoken else ()
        within = _WITHIN.search(block.text)
        said = (within["said"], block.text[within.start() + 1 :].strip(), block.text) if within else said
        if outcome := next(filter(None, map(outcome_in, said)), None):
            return outcome, block.evidence()
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        told = block.zone in ("header", "body", "summary", "background", "decision", "signature")
        if not told or pattern("outcome", "aside").match(block.text):
            continue
        if below and (verb := _done_below(block.text, below.text)):
            return verb, below.evidence()
        match = next((m for m in OPERATIVE.finditer(block.text) if not is_supposed(block.text, m)), None)
        outcome = _operative(block.text, match) if match else None
        if match and outcome:
            return outcome, block.evidence(match.start(), match.end())
    return None


def _lists_refused(block: Block) -> bool:
    """Whether a part of a notice only lists what was not given beside its awards: "Bids not supported"."""
    heading = block.text if block.kind == "heading" else block.heading
    return pattern("outcome", "lists_refused").fullmatch(heading) is not None


# "The PCC did not agree to the closure. He agreed to that of the annexe."
_BUT_AGREES = re.compile(r"[.;]\s+(?:He|She|They)\s+(?:approved|agreed\s+to)\b")


def _operative(text: str, deed: re.Match[str]) -> Outcome | None:
    """What a sentence decides at `deed`: "The PCC agreed", "the Mayor set the precept".

    "The panel did not recommend the bid and the PCC accepted its advice" refuses.
    """
    words, said = text[deed.start() :][:200], deed[0]
    if (outright := said_outright(text)) and outright[1].start() < deed.start() < outright[1].end():
        return outright[0]
    if re.search(r"\bnot\s+\w+$", said):
        return "approved-in-part" if _BUT_AGREES.search(words) else "refused"
    if pattern("outcome", "done").match(said):
        return "approved"
    return outcome_in(words) or ("approved" if pattern("outcome", "decided_to").match(words) else None)


def _done_below(text: str, below: str) -> Outcome | None:
    """What "The Commissioner has:" did, by the verb that the first line of the list below opens with."""
    opens = pattern("outcome", "done_below").search(text)
    first = first_outcome(below.split(maxsplit=1)[0]) if opens and below else None
    return resolved_to(f"to {below}") or first or "approved" if opens and opens["to"] and below else first


def _told(blocks: Sequence[Block], listed: bool) -> tuple[Outcome, Evidence] | None:
    """An outcome told in passing: "none of which was supported", "the decision was deferred"."""
    for block in blocks[:30]:
        bare = pattern("outcome", "bare").match(block.text) if block.zone in ("header", "body") else None
        if bare and (outcome := first_outcome(bare[0])):
            return outcome, block.evidence(bare.start(), bare.end())
        if listed and block.kind == "paragraph" and pattern("outcome", "deed", case=True).match(block.text):
            said = block.text.split(". ")[0]
            to = re.match(r"agreed\s+(?=to\s)", said, re.IGNORECASE)  # "Agreed to defer the lamps"
            outcome = (resolved_to(said[to.end() :]) if to else None) or outcome_in(said)
            return outcome or "approved", block.evidence()
        some = _SOME_MET.search(block.text)
        if some and not _TOLD_OF_OLD.search(block.text):
            return "approved-in-part", block.evidence(*some.span())
        match = _TOLD.search(block.text)
        if match and not _TOLD_OF_OLD.search(block.text[: match.end()]):
            words = next(
                filter(None, match.group("what", *(f"what{n}" for n in range(3, 10)))),
                "refused",
            )
            outcome = outcome_in(words) or "refused"
            if outcome == "approved" and block.zone == "background" and not listed:
                continue  # what came before: "The plan behind the bid was approved in April."
            return outcome, block.evidence(match.start(), match.end())
    return None


def _alone(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """The outcome that is all a cell of a list's entry holds, whatever the column."""
    cells = (b for b in blocks if b.zone in ("header", "conditions") and b.kind == "paragraph")
    alone = next((b for b in cells if pattern("outcome", "bare_cell").fullmatch(b.text)), None)
    outcome = first_outcome(alone.text) if alone else None
    return (outcome, alone.evidence()) if alone and outcome else None


def _opened(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list that was decided opens with, "To let the contract"; or says has been done.

    Behind a label of its own such words may say what was asked for.
    """
    labels = {plain(v.label) for v in values}
    told = {*_WORDS["labels"]["summary"], *_WORDS["labels"]["signed"]}
    decided = bool(labels & told) or any(pattern("outcome", "closes").match(b.text) for b in blocks)
    labelled = {id(v.block) for v in values if plain(v.label) not in _WORDS["labels"]["summary"]}
    # "Decided on 3 May by the PCC. R will receive £900."
    told_in = {"summary", "details", *_WORDS["labels"]["signed"]}
    summed_up = {id(v.block) for v in values if plain(v.label) in told_in}
    for block in blocks:
        own = block.zone in ("header", "summary") and id(block) not in labelled
        if block.kind != "paragraph" or not (own or id(block) in summed_up):
            continue
        match = _DONE_TO.search(block.text)
        if match and not pattern("outcome", "done_to_us").search(match[0]):
            return outcome_in(match["what"]) or "approved", block.evidence(*match.span())
        if id(block) in summed_up and (closes := _CLOSING_WORD.search(block.text)):
            return outcome_in(closes["what"] or closes["what2"]) or "approved", block.evidence(*closes.span())
        if decided and any(given.search(block.text) for given in _GIVEN):
            return "approved", block.evidence()
        if not decided or id(block) in summed_up:
            continue
        if block.text[:3] == "To " and (outcome := resolved_to(block.text)):
            return outcome, block.evidence()
    return None


_GIVEN = (sought("outcome", "opens_given"), sought("outcome", "will_receive"))
_FOR_SUBMISSION = re.compile(r"\W*approved\s+(?:for|to)\s+(?:submission|submit)", re.IGNORECASE)
_SUM_COLUMN = re.compile(r"(?=.*\u00a3)[^\d:]{3,40}:?")  # "Agreed £:" names a sum


def _approved(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    for block in blocks:
        if block.zone not in ("signature", "decision") and block is not blocks[-1] and len(block.text) > 300:
            continue
        passed_on = _FOR_SUBMISSION.match(block.text) or _SUM_COLUMN.fullmatch(block.text)
        asks = block.text.endswith(":") and pattern("outcome", "label", case=True).fullmatch(
            plain(block.text)
        )
        match = None if passed_on or asks or is_unticked(block.text) else APPROVES.search(block.text)
        if match and not re.search(r"\b(?<!whether or )not\b", block.text[: match.end()]):
            if declined_labels(block.text[match.end() :]):
                return "approved-in-part", block.evidence()
            partly = re.match(r"\s+(?:only\s+)?in\s+part\b", block.text[match.end() :], re.IGNORECASE)
            return ("approved-in-part" if partly else "approved"), block.evidence(match.start(), match.end())
    return None


def _told_or_signed(
    blocks: Sequence[Block], signatures: Sequence[Signature], entry: Entry
) -> tuple[Outcome, Evidence] | None:
    """Who signs approves, unless a sentence says the opposite: "The request is refused.", signed A. Bell."""
    own = (s for s in signatures if s.role in MAKERS or _FOR_MAKER.search(s.evidence.text))
    signed = next((s for s in own if s.signed or s.date), None)
    own_words = (block.text for block in blocks if block.zone != "background")
    refuses = pattern("outcome", "bid_not_given" if entry.listed else "not_given")
    refused = None if entry.listed else _outright(blocks)
    if refused:
        gives = any(_I_GIVE.search(b.text) for b in blocks if b.zone not in _NOT_OWN)
        return ("approved-in-part", refused[1]) if gives and refused[0] == "refused" else refused
    signed = None if _decides_otherwise(blocks) else signed
    if signed and not any(map(refuses.match, own_words)):
        return "approved", signed.evidence
    return _told(blocks, entry.listed) or (("approved", signed.evidence) if signed else None)


def _decides_otherwise(blocks: Sequence[Block]) -> bool:
    """Whether a decision in words that are not known begins by what is not: who signs it may refuse."""
    opens = [run[0].text for run in zone_runs(blocks, "decision")[:1] if run and run[0].kind == "paragraph"]
    return any(
        pattern("outcome", "negates").search(SENTENCES.split(text)[0]) and not declined_labels(text)
        for text in opens
    )


_FOR_MAKER = re.compile(r"\bon\s+behalf\s+of\s+(?:the\s+)?(?:[\w,]+\s+){0,6}commissioner\b", re.IGNORECASE)
_NOT_OWN = ("background", "recommendation", "checklist", "appendix", "finance")


def _outright(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What a paper says in words of its own that nothing came of it: "The Deputy will not fund the van"."""
    for block in blocks[:30]:
        if block.kind != "paragraph" or block.zone in _NOT_OWN:
            continue
        partly = _SOME_NOT.search(block.text)
        if partly and not _TOLD_OF_OLD.search(block.text):
            return "approved-in-part", block.evidence(*partly.span())
        at = 0
        for sentence in SENTENCES.split(block.text):
            at = max(block.text.find(sentence, at), 0)
            told = None if _TOLD_OF_OLD.search(sentence) else said_outright(sentence)
            if told and not is_supposed(sentence, told[1]):
                return told[0], block.evidence(at + told[1].start(), at + told[1].end())
    return None


def is_undecided(blocks: Sequence[Block], signatures: Sequence[Signature], outcome: Outcome | None) -> bool:
    """Whether the decision-maker's block is printed and holds no words, name, signature or date."""
    if outcome in ("refused", "deferred", "withdrawn"):
        return True
    own = [s for s in signatures if s.role in MAKERS]
    # A form with one nameless place to sign ("OUTCOME/APPROVAL BY: PCC") means the decision-maker's.
    own = own or [s for s in signatures if len(signatures) == 1 and s.role == "other"]
    return outcome is None and bool(own) and not any(s.signed or s.date or s.name or _unseen(s) for s in own)


def _unseen(signature: Signature) -> bool:
    """Whether only the picture could tell if it is signed: a published scan is taken as decided."""
    return signature.signed is None and signature.evidence.confidence is not None
