"""Who took the decision, where no label and no signature names one: an office, or who chaired the meeting."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import plain
from ...record import MAKERS, DateMention, Signature
from ...sieve import Sought
from ..dates.dates import find_dates
from ..dates.labels import LABEL, as_role
from ..language import pattern, sentences, sought
from ..signatures.signatories import is_office, is_person, role_of
from .header import labelled_values
from .letters import tells_applicant
from .places import known_area
from .values import Filled, Value

_WHO_TOOK = sought("deciders", "who_took")
_TAKEN_BY_NAME = sought("deciders", "taken_by_name")
_DECIDED = sought("deciders", "decided")
_ATTENDS = sought("deciders", "attends")
_ATTENDS_AS = sought("deciders", "attends_as")
_WHERE_BLANK = sought("deciders", "where_blank")
_MINE_SAID = sought("deciders", "mine")
_DELEGATED_TO = sought("deciders", "delegated")
DONE_BY, DID = sought("deciders", "done_by"), sought("deciders", "did")
"""Sentences that tell the act of one officer, or of the holder of the office."""


def find_decider(blocks: Sequence[Block], *, listed: bool = False) -> Filled | None:
    """The decision-maker whose office stands in the approval block.

    Where none stands there, the one who the decision's own words say took it. `listed`: an entry of a list,
    whose few sentences are all of them the decision's.
    """
    for block in blocks:
        if match := _WHO_TOOK.search(block.text):
            return Filled(match["who"], block.evidence(*match.span("who")))
    signs = _signing_office(blocks)
    if signs and not listed and role_of(signs.text) not in MAKERS and tells_applicant(blocks):
        # An officer writes what the Commissioner decided.
        signs = _told_to_applicant(blocks) or _for_whom(signs)
    return signs or _named_below(blocks) or _told_in_words(blocks, listed=listed)


def _for_whom(signs: Filled) -> Filled:
    """The office for which an officer writes: of "Director of Grants for the Commissioner" the latter."""
    match = _FOR_OFFICE.search(signs.text)
    return Filled(match["who"], signs.evidence) if match else signs


_FOR_OFFICE = re.compile(
    r"\b(?:for|to|on behalf of) (?:the )?(?P<who>(?:deputy )?(?:police|commissioner|mayor)\b.*)$",
    re.IGNORECASE,
)


def _told_to_applicant(blocks: Sequence[Block]) -> Filled | None:
    """The office that a letter says decided what its reader asked for: "The Commissioner considered it"."""
    said = ((block, match) for block in blocks if (match := _TO_APPLICANT.search(block.text)))
    return next((Filled(m["who"], block.evidence(*m.span("who"))) for block, m in said), None)


def _named_below(blocks: Sequence[Block]) -> Filled | None:
    """A name alone, right below the words that approve: "The above request has my approval."."""
    for block, below in itertools.pairwise(blocks):
        if block.zone == below.zone == "signature" and _MINE.search(block.text) and is_person(below.text):
            return Filled(below.text, below.evidence())
    return None


def _signing_office(blocks: Sequence[Block]) -> Filled | None:
    """The office that stands alone in, or as the line over, the block in which the decision is approved."""
    for block in blocks:
        if block.zone not in ("signature", "decision") or block.kind == "heading":
            continue
        for words in block.text.split("\t"):
            if len(words) < 120 and _is_office_twice(words.strip()):
                return Filled(words.strip(), block.evidence())
            match = pattern("deciders", "line").match(words.strip()) if len(words) < 120 else None
            if match:
                start = block.text.index(match["who"])
                return Filled(match["who"], block.evidence(start, start + len(match["who"])))
    for at, block in enumerate(blocks[3:], 4):
        # An office as a heading over the block in which it signs.
        signs = any(b.zone == "signature" for b in blocks[at : at + 2])
        if signs and block.kind == "heading" and not block.marker:
            match = pattern("deciders", "line").match(block.text.strip())
            if match and match["who"] == block.text.strip() and not block.text.isupper():
                return Filled(match["who"], block.evidence())
    for at, block in enumerate(blocks, 1):
        # … or as a line of its own over "I have no interest in it." and "I hereby approve it.".
        below = list(
            itertools.takewhile(lambda b: b.zone == "signature" and b.kind != "heading", blocks[at : at + 2])
        )
        if any(_APPROVE.match(b.text) for b in below):
            match = pattern("deciders", "line").fullmatch(block.text.strip())
            if match and match["who"] == block.text.strip() and not re.match(r"(?i)office\b", match["who"]):
                return Filled(match["who"], block.evidence())
    return None


def _is_office_twice(words: str) -> bool:
    """Whether a line is the decision-maker's office in two languages, and no choice of two offices."""
    parts = words.split(" / ")
    makers = {role_of(part) for part in parts if is_office(part)}
    return len(parts) == 2 and all(map(is_office, parts)) and makers <= {"commissioner"}


def _told_in_words(blocks: Sequence[Block], *, listed: bool) -> Filled | None:
    """The office that sentences say took the decision, or to which it is delegated."""
    for block in blocks:
        near = len(block.text) < 200 or listed  # what an entry of a list opens with is told of it
        taken = pattern("deciders", "taken_by").search(block.text, 0, 200) if near else None
        if taken and block.zone in ("header", "decision", *(("summary",) if listed else ())):
            return Filled(taken["who"], block.evidence(*taken.span("who")))
    for block in blocks:
        for told_here in (*_TOLD.get(block.zone, ()), _DELEGATED_TO):
            if said := told_here.search(block.text):
                return Filled(said["who"], block.evidence(*said.span("who")))
    for block in blocks:
        if block.zone in ("summary", "decision") and (said := _TAKEN_BY_NAME.search(block.text)):
            return Filled(said["who"], block.evidence(*said.span("who")))
    for block in blocks if not listed else ():
        # A summary of the decision, where it names the office in full.
        said = _DECIDED.search(block.text) if _SUMS_UP.match(block.heading) else None
        if said and _IN_FULL.search(said["who"]):
            return Filled(said["who"], block.evidence(*said.span("who")))
    for names_maker, most in _NAME_MAKER:
        for block in blocks[:most]:
            if said := names_maker.search(block.text):
                return Filled(said["who"], block.evidence(*said.span("who")))
    if not listed and tells_applicant(blocks) and (told_so := _told_to_applicant(blocks)):
        return told_so
    told = [(b, m) for b in blocks for m in _DECIDED.finditer(b.text)] if listed else []
    return _one_of(told)


def told_in_entry(blocks: Sequence[Block]) -> Filled | None:
    """The one officer or holder of the office whose act the sentences of a list's entry tell."""
    return _one_of(
        [(block, said) for block in blocks for deed in (DONE_BY, DID) for said in deed.finditer(block.text)]
    )


def _one_of(told: Sequence[tuple[Block, re.Match[str]]]) -> Filled | None:
    """Who is told of, where all name the same."""
    if len({re.sub(r"^the ", "", said["who"].casefold()) for _, said in told}) != 1:
        return None
    block, said = told[0]
    return Filled(re.sub(r"^[Tt]he (?=PF?CC\b)", "", said["who"]), block.evidence(*said.span("who")))


def signer_below(values: Sequence[Value]) -> Filled | None:
    """Who signs an entry of a list, as printed: it has no other place for its decision-maker."""
    signed = [v for v in values if plain(v.label) in ("signed", "signed by") and "," in v.text]
    if len(signed) != 1 or find_dates(signed[0].text) or len(signed[0].text) > 120:
        return None
    return Filled(signed[0].text, signed[0].evidence)


def signing_decider(signatures: Sequence[Signature], blocks: Sequence[Block]) -> Filled | None:
    """Who signed as decision-maker: the commissioner or deputy, else one officer with delegated powers."""
    makers = [s for s in signatures if s.role in MAKERS]
    if not makers and len(signatures) == 1 and any("delegat" in b.text.casefold() for b in blocks):
        makers = list(signatures)
    heading = next((b for b in blocks if _DELEGATED_DECISION.match(b.text)), None)
    if not makers and heading:
        here = heading.pieces[0][1]
        below = (
            s for s in signatures if (s.evidence.page or 0, s.evidence.line) > (here.page or 0, here.number)
        )
        makers = list(itertools.islice(below, 1))
    return next((Filled(s.name, s.evidence) for s in makers if s.name), None)


def without_signer(filled: dict[str, Filled], signatures: Sequence[Signature]) -> dict[str, Filled]:
    """The fields without the office that is only printed at the line to sign, where nobody has signed yet."""
    if "decided_by" not in filled:
        return filled
    where = filled["decided_by"].evidence
    near = [s.evidence for s in signatures if s.evidence.page == where.page and not s.signed]
    at_line = any(abs(place.line - where.line) <= _AT_LINE for place in near)
    return {name: value for name, value in filled.items() if name != "decided_by" or not at_line}


_AT_LINE = 3  # lines


# "Chief Executive decision (under delegated powers):", over the block in which the officer signs.
_DELEGATED_DECISION = re.compile(
    r"(?=.{0,70}\b(?:decision|approval|approved)\b).{0,90}\bdelegated (?:powers?|authority)\b[^.]{0,20}$",
    re.IGNORECASE,
)
_APPROVE = re.compile(
    r"I\s+(?:hereby\s+|do\s+not\s+|cannot\s+|am\s+(?:\w+\s+){1,2}to\s+)?(?:approve|agree|support)\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:has my approval|I (?:hereby )?(?:approve|agree to) (?:it|this|the (?:above )?\w+))\W*$",
    re.IGNORECASE,
)
_TOLD = {
    "decision": (_DECIDED,),
    "header": (sought("deciders", "closing"), sought("deciders", "at_once")),
}  # the patterns of sentences that only these parts hold
_NAME_MAKER = (
    (sought("deciders", "this_is"), 8),
    (sought("deciders", "i_name"), None),
    (sought("deciders", "jointly"), 4),
    (sought("deciders", "named"), 10),
    (sought("deciders", "decision_of"), 8),
    (sought("deciders", "opens"), 4),
)  # … and in how many blocks at the top others stand; None for all
_TO_APPLICANT = sought("deciders", "to_applicant")
_IN_FULL = re.compile(r"\bpolice\b|\bmayor for\b", re.IGNORECASE)
_SUMS_UP = re.compile(r"(?:decision summary|summary of (?:the )?decision)\b", re.IGNORECASE)


_INITIAL = re.compile(r"(?P<initial>[A-Z])\.?\s+(?P<surname>[A-Z][\w'\u2019-]{2,})")


def in_full(signer: Filled, blocks: Sequence[Block]) -> Filled:
    """Who signs as "E. Carrow" by the whole name that the paper prints, and with "Dame" or "Sir"."""
    match = _INITIAL.fullmatch(signer.text)
    first = rf"{match['initial']}[a-z][\w'\u2019-]+\s+" if match else ""
    surname = re.escape(match["surname"] if match else signer.text)
    honours = r"(?:Dame|Sir|Lord|Baroness)\s+"
    whole = re.compile(rf"\b{f'(?:{honours})?' if match else honours}{first}{surname}\b(?!['\u2019-]\w)")
    for block in blocks:
        if found := whole.search(block.text):
            return Filled(found[0], block.evidence(*found.span()))
    return signer


def find_chair(cover: Sequence[Block]) -> Filled | None:
    """The one commissioner among those present at a meeting whose minutes record what was decided."""
    beside = [(b, b.text.replace("\t", "; ")) for b in cover]
    # A cell may list several people, a line each.
    apart = [(b, line.text) for b in cover for c in b.cells for line in c.lines]
    found = (_commissioners(told) for told in (beside, apart))
    return next((next(iter(holders.values())) for holders in found if len(holders) == 1), None)


def _commissioners(told: Sequence[tuple[Block, str]]) -> dict[str, Filled]:
    """The commissioners whom these texts name, by their names."""
    found: dict[str, Filled] = {}
    for block, text in told:
        for match in (m for present in (_ATTENDS, _ATTENDS_AS) for m in present.finditer(text)):
            who = match["who"]
            aside = _NOT_THE_HOLDER.search(match[0]) or _OFFICE_WORD.search(who)
            if who[0].isupper() and not aside and known_area(who) is None:
                at = max(0, block.text.find(who))
                found.setdefault(who, Filled(who, block.evidence(at, at + len(who))))
    return found


_NOT_THE_HOLDER = re.compile(r"\b(?:deputy|assistant)\b", re.IGNORECASE)
_OFFICE_WORD = re.compile(
    r"\b(?:acting|office|chief|(?:staff|support|policy) officer|assistant|secretary|advis[eo]r|manager)\b",
    re.IGNORECASE,
)


def told_of_all(cover: Sequence[Block]) -> tuple[Filled | None, DateMention | None]:
    """Who took every decision of a list, and on which day, as a sentence or label above it says."""
    who, day = _told_in_sentence(cover)
    if who and day:
        return who, day
    values = [v for v in labelled_values(cover) if v.text]
    return who or _labelled_maker(values), day or _labelled_day(values)


def told_where_blank(cover: Sequence[Block]) -> Filled | None:
    """Who took the decisions of a list whose own column names nobody, where what stands above says so."""
    for block in cover:
        if said := _WHERE_BLANK.search(block.text):
            return Filled(said["who"], block.evidence(*said.span("who")))
    return None


def _labelled_day(values: Sequence[Value]) -> DateMention | None:
    """The day that a label above a list says all of it was decided on."""
    for value in values:
        label = LABEL.search(f"{value.label}: ") if len(value.block.cells) <= 2 else None
        days = find_dates(value.text) if label and as_role(label["label"]) == "decided" else []
        if len(days) == 1 and days[0].start == 0 and days[0].value:
            return DateMention(days[0].value, days[0].text, "decided", value.evidence)
    return None


def _told_in_sentence(cover: Sequence[Block]) -> tuple[Filled | None, DateMention | None]:
    who = None
    for block in cover:
        if who is None and (writes := _MINE_SAID.search(block.text)):
            who = Filled(writes["who"], block.evidence(*writes.span("who")))
        by_whom = [one for one in _BY_WHOM if one.stand_in(block.text)]
        on_day = [one for one in _ON_WHICH_DAY if one.stand_in(block.text)]
        for start, end in sentences(block.text) if by_whom or on_day else ():
            words = block.text[start:end]
            all_by = _first_of(by_whom, words)
            if not all_by and not _first_of(on_day, words):
                continue
            who = who or (Filled(all_by["who"], block.evidence(*_at(all_by, start))) if all_by else None)
            days = [d for d in find_dates(words) if _ON.search(words[: d.start])]
            if all_by and len(days) > 1:  # "The panel met on 3 May and the PCC decided on 9 May."
                days = [d for d in days if d.start > all_by.start("who")]
            if len(days) == 1 and days[0].value:
                where = block.evidence(start + days[0].start, start + days[0].end)
                return who, DateMention(days[0].value, days[0].text, "decided", where)
    return who, None


_ON = re.compile(r"\b(?:on|decided|agreed|decisions\s+of)\s+(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)


_BY_WHOM = tuple(
    sought("deciders", name)
    for name in (
        *("all_by", "all_of", "round_by", "headed", "gave", "given_below"),
        *("told_by", "kept_here", "listed_below", "day_signed", "gathered", "on_page", "in_table"),
        *("publishes", "by_name", "unless", "gan"),  # what a page says of itself
        *("took_these", "outcomes", "signed_below", "own_decisions", "scheduled", "decided_so_far"),
        *("last_word", "who_decides", "decided_each", "whose_decision", "decided_here"),  # … and a board
    )
)
_ON_WHICH_DAY = tuple(sought("deciders", name) for name in ("considered", "round_on", "dated"))


def _first_of(patterns: Sequence[Sought], words: str) -> re.Match[str] | None:
    return next((m for one in patterns if (m := one.pattern.search(words))), None)


def _labelled_maker(values: Sequence[Value]) -> Filled | None:
    """Who a label above a list names for all of it: "Decision maker: A Bell, Commissioner"."""
    makers = [v for v in values if v.field == "decided_by" and v.text.strip()]
    takes = [v for v in makers if _TAKES.search(v.label) and not find_dates(v.text)]
    for named in (takes, [v for v in makers if not v.bare]):
        if len(named) == 1 and not find_dates(named[0].text):
            return Filled(named[0].text, named[0].evidence)
    return None


_TAKES = re.compile(
    r"\b(?:makers?|takers?|(?:taken|made|decided|decisions?|approved|agreed|authorised) by)\b", re.IGNORECASE
)


def are_to_come(cover: Sequence[Block]) -> bool:
    """Whether the head above a list, or the sentence that opens it, says that nothing is decided yet."""
    head, lead = pattern("outcome", "plan_head"), pattern("outcome", "plan_lead")
    short = (b.text for number, b in enumerate(cover) if b.kind == "heading" or number < 3)
    return any(head.fullmatch(text) for text in short) or any(lead.search(b.text) for b in cover)


_BY = frozenset(("by", "gan", "gan / by", "by / gan"))
_DELEGATED = re.compile(
    r"\b(?:taken|made|agreed)\s+by\s+officers\b.*\bdelegat|\bdelegated\s+(?:\w+\s+)?decisions\b", re.I
)


def has_own_decider(blocks: Sequence[Block], values: Sequence[Value]) -> bool:
    """Whether an entry has its own place for who decided, blank or not, or says that it was delegated."""
    own = any(v.field == "decided_by" for v in values)
    return own or any(_UNDER_DELEGATION.search(block.text) for block in blocks)


_UNDER_DELEGATION = re.compile(
    r"\b(?:under|by|through)\s+(?:\w+\s+){0,2}delegat(?:ion|ed\s+(?:authority|powers?))\b", re.IGNORECASE
)


def writer_decides(values: Sequence[Value], cover: Sequence[Block]) -> bool:
    """Whether the label of the writer names who decided.

    So does "Officer" in the entries of a list of what officers took, and "By" where it names the holder of
    the office, who writes to nobody.
    """
    named = [v for v in values if v.field == "originator" and v.text.strip()]
    labels = {plain(v.label) for v in named}
    if labels and labels <= _BY and not any(v.field == "submitted_to" for v in values):
        return all(role_of(v.text) in MAKERS or "delegat" in v.text.casefold() for v in named)
    return labels == {"officer"} and any(_DELEGATED.search(block.text) for block in cover)


def _at(match: re.Match[str], start: int) -> tuple[int, int]:
    return match.start("who") + start, match.end("who") + start
