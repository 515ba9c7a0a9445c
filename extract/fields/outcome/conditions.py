"""The conditions a decision is subject to."""

import itertools
import re
from collections.abc import Iterable, Sequence

from ...block import Block, Entry
from ...forms.headings import zone_of
from ...forms.vocabulary import plain
from ...outline.links import leads_to_paper
from ...outline.outline import cell_blocks
from ...record import Recommendation
from ..language import SENTENCES, pattern, said_before, sought
from ..passages import Item, items_of, until_label, without_lead_item, zone_runs
from ..signatures.cells import signed_cells
from ..signatures.signatories import is_role_line
from .condition_parts import as_printed, counted, joined, parted, says_nothing
from .condition_sentences import told_in_sentences
from .duties import terms_in
from .said import APPROVES, OPERATIVE
from .several import GIVES_NOTHING

_SUBJECT_TO = sought("conditions", "subject_to")
# What closes a clause that stands amid the sentence: "subject to a lease, approved the sum", "subject to
# minor changes, the terms were agreed".
MAIN_CLAUSE = re.compile(
    r",\s+(?:approve[sd]?|agree[sd]?|(?:(?:[^,]|,(?=\d))+\s)?(?:(?:was|were|is|are|be)\s+(?:approved|agreed|noted)|(?:was|were)\s+(?:awarded|made|given))).*$",
    re.IGNORECASE,
)


# "The decision is conditional on a lease", wherever it is told; "do hereby approve:" over what is approved.
_OF_DECISION = re.compile(
    r"(?:^|[.;]\s+)(?:agreement|approval|payments?|awards?|grants?)(?:\s+(?:of|to|for)\s[^.;]{1,60}?)?\s+"
    r"(?:is|are|will\s+be)\s+(?:made\s+|given\s+)?(?:subject|conditional)\b|"
    r"\b(?:grants?|awards?|agreements?)\.\s+(?:they|both|these)\s+are\s+(?:subject|conditional)\b|"
    r"\bthe\s+(?:first|second|third|final|last)\s+(?:part|half|payment|instalment|tranche)\b[^.;]{0,60}?\bsubject\b|"
    r"\b(?:(?:the|this|my|each|every|both|all|these)\s+)(?:[\w\u2019'-]+\s+){0,2}?(?:decision|approval|awards?|grants?|money|payments?|funding)\b"
    r"[^.;]{0,150}?\b(?:is|are|will\s+be)\s+(?:(?:paid|made|given|released|offered)\s+)?(?:only\s+)?"
    r"(?:conditional\b|subject\b|on\s+(?:the\s+)?(?:condition|understanding|basis)\b)|"
    r"\b(?:they|these|both)\s+are\s+(?:made|given|paid|awarded|offered)\s+(?:only\s+)?(?:provided|on|so\s+long|subject)\b|"
    r"\b(?:i|we|the\s+(?:commissioner|deputy|mayor))\s+(?:would\s+|will\s+|shall\s+|should\s+)?mak(?:e|es|ing)\s+it\s+a\s+condition\b|"
    r"^(?:the\s+)?(?:[\w\u2019']+\s+){0,4}(?:ruling|decision|determination|resolution)\s*[:\u2013-]\s",
    re.IGNORECASE,
)
_HEREBY = re.compile(r"\bhereby\s+(?:approve|agree|authorise)\b", re.IGNORECASE)


def _in_cells(blocks: Sequence[Block]) -> list[str]:
    """Conditions in the cell behind their label, the row's first apart: "Sum | £5 | Conditions | …"."""
    return [
        as_printed(item.text)
        for block in blocks
        for label, value in itertools.pairwise(block.cells)
        if label is not block.cells[0] and zone_of(label.text) == "conditions" and not label.header
        for item in items_of(cell_blocks(value))
        if not pattern("award_terms", "no_condition").fullmatch(item.text)
    ]


def _clause(match: re.Match[str]) -> str:
    """The clause behind "subject to", without what the sentence goes on to say."""
    what = MAIN_CLAUSE.sub("", match["what"].strip(" :,"))
    return _LEADS_IN.sub("", _BEHIND.sub("", what))


# The number of the decision in brackets, or a word that leads on to a list.
_BEHIND = re.compile(r"\s*\([A-Z]{2,}[ /-]?[\d /-]+\)$|,?\s+(?:specifically|namely|as follows)$")


_LEADS_IN = re.compile(
    r"^(?:the\s+(?:following(?:\s+(?:conditions?|terms))?\s*:?|conditions?\s+that)"
    r"|(?:these|two|three|four|certain)\s+(?:conditions|terms)\s*:)\s*"
)


def _up_to_end(run: Sequence[Block]) -> list[Block]:
    """The blocks up to who signs, what they declare or another fact, which follow a box of conditions."""
    return list(itertools.takewhile(lambda block: not _ends_terms(block), run))


# No line of officers: "The boats stay the property of the Commissioner".
_PLAIN_WORD = re.compile(
    r"\b(?!(?:of|the|for|and|by|to|in|on|or|behalf|approval|approved|sign\w*)\b)[a-z]{3,}\b"
)


def _ends_terms(block: Block) -> bool:
    """Whether a line of officers, a row to sign, a declaration, or the next fact of a grant stands there."""
    if block.kind == "row" and (_TO_SIGN.fullmatch(block.cells[0].text) or signed_cells(block)):
        return True
    line = " ".join(block.text.split())
    if block.kind != "item" and is_role_line(line) and not _PLAIN_WORD.search(line):
        return True
    next_fact = block.kind == "paragraph" and (_NEXT_FACT.match(block.text) or _NEXT_GRANT.fullmatch(line))
    return bool(next_fact) or pattern("award_terms", "declares").match(block.text) is not None


# Below "Conditions: None." in what is told of each grant, label by label.
_NEXT_FACT = re.compile(r"(?:reasons?|why|purpose|amount|period|recipient)\b[^:.]{0,20}:\s+\S", re.IGNORECASE)


# … and the line that heads the next grant: "Award to Dock Girls FC".
_NEXT_GRANT = re.compile(
    r"(?:\w+ )?(?:[Gg]rant|[Aa]ward|[Dd]onation|[Pp]ayment)\s(?:to|for)\s(?:the\s)?[A-Z][^.;:]{2,60}"
)


_TO_SIGN = re.compile(
    r"(?:sign(?:ed|ature)|llofnod|(?:print(?:ed)?\s+)?name|enw|dated?|dyddiad)\W*", re.IGNORECASE
)


def _up_to_label(items: Sequence[Item], listed: bool) -> list[Item]:
    """The items up to the label of the next column, where a register's row is told label by label."""
    return list(itertools.takewhile(lambda item: not (listed and item.text.endswith(":")), items))


def listed_conditions(blocks: Sequence[Block], listed: bool = False) -> list[str]:
    """The conditions under a heading or label of conditions; `listed`: in an entry of a list."""
    return [
        as_printed(_BARE_NUMBER.sub("", part))
        for run in zone_runs(blocks, "conditions")
        for item in _up_to_label(
            items_of(without_lead_item(_unheaded(_up_to_next(until_label(_up_to_end(run)), listed)))), listed
        )
        if not item.text.endswith(":")
        and not pattern("award_terms", "no_condition").fullmatch(item.text)
        and not APPROVES.match(item.text)
        for text in _binding(item, listed)
        for part in counted(text, item.label)
    ]


def _unheaded(run: Sequence[Block]) -> list[Block]:
    """The blocks without the headings over some of them: "Monitoring" over what is to be reported."""
    below = [*run[1:], None][: len(run)]  # a run may be emptied before
    return [
        block
        for block, after in zip(run, below, strict=True)
        if block.marker or not _heads(block, after) or after is None or after.kind == "heading"
    ]


def _heads(block: Block, after: Block | None) -> bool:
    """Whether it heads what stands below: as the file sets it, or in a few words over a sentence."""
    few = block.kind == "paragraph" and len(block.text.split()) < 5 and block.text[-1:].isalpha()
    return block.kind == "heading" or (few and after is not None and after.text.endswith("."))


_BARE_NUMBER = re.compile(r"^\d{1,2}\s+(?=[A-Z])")  # "1  Each body sends figures", without a stop


def _up_to_next(run: Sequence[Block], listed: bool) -> list[Block]:
    """The blocks up to a line that leads in to something else below the list: "Links to the plan:"."""
    below_list, kept = False, list[Block]()
    for block in run:
        if below_list and block.kind == "paragraph" and not terms_in(block, listed, _HEADED):
            if block.text.endswith(":"):
                break
            if pattern("award_terms", "how_paid").match(block.text):
                continue
            if len(block.text.split()) < 6 and block.text[-1:].isalpha():
                continue  # "With every good wish"
        kept.append(block)
        below_list = below_list or block.kind == "item"
    return kept


def _binding(item: Item, listed: bool) -> list[str]:
    """A condition as printed; of a paragraph of several sentences, each that lays down a term."""
    alone = item.blocks[0].kind == "paragraph" and len(item.blocks) == 1
    if not alone:
        return [item.text]
    if len(SENTENCES.split(item.text)) < 2:
        return parted(item.text)
    return [part for sentence in terms_in(item.blocks[0], listed, _HEADED) for part in parted(sentence)]


_HEADED = 0.2
"""How likely a term must be below a heading of conditions, where most of what is said is one."""


def conditions_of(
    entry: Entry, recommendations: Sequence[Recommendation], *, resolved: bool
) -> tuple[str, ...]:
    """What an entry's decision is subject to; of what a panel resolved, the resolution tells."""
    if entry.outcome in GIVES_NOTHING or (entry.listed and entry.undecided):
        return ()  # "Both may try again in the spring, subject to the usual rules."
    if entry.kind != "paper":
        return find_conditions(entry.blocks, recommendations, entry.listed)
    return (
        find_conditions([b for b in entry.blocks if b.zone == "decision"], (), entry.listed)
        if resolved
        else ()
    )


def find_conditions(
    blocks: Sequence[Block], recommendations: Sequence[Recommendation], listed: bool = False
) -> tuple[str, ...]:
    """The conditions the decision is subject to: those listed under a heading, and "subject to" clauses."""
    found = _in_lists(blocks, listed)
    for block in blocks:
        clauses = list(_SUBJECT_TO.finditer(block.text))
        if not clauses or _NOTES.match(block.text):
            continue
        asked = (
            listed
            or any(r.text in block.text or block.text in r.text for r in recommendations)
            or OPERATIVE.search(block.text)
            or _OF_DECISION.search(block.text)
            or (block.kind == "item" and (_HEREBY.search(block.lead) or OPERATIVE.search(block.lead)))
        )
        if (
            block.zone not in ("decision", "recommendation", "signature")
            and not asked
            and not APPROVES.search(block.text)
        ):
            continue
        for match in clauses:
            before = said_before(block.text, match.start())
            if _OF_ANYTHING.match(match["lead"]) and not _GIVES.search(before):
                continue
            if pattern("conditions", "may_be").search(before):
                continue
            if match["what"].endswith(":") and len(match["what"].split()) < 6:
                continue  # "provided the Trust:", over a list
            found += [what for what in _told_by(match) if not _is_told(what, found)]
    return tuple(found)


# "has offered £900, dependent on …": words that say so of anything, unless what is decided stands before.
_OF_ANYTHING = re.compile(r"only|contingent|dependent", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:award|grant|approv|agree|pay|giv|authoris)", re.IGNORECASE)


def common_conditions(blocks: Sequence[Block], listed: bool = False) -> dict[str, str]:
    """The conditions that bind whatever the paper grants: its lists, and clauses that speak of all of it.

    Returns:
        Each with the words of its sentence before it, which may name one grant: "The Trust's award is".
    """
    found = dict.fromkeys(_in_lists(blocks, listed), "")
    for block in blocks:
        for match in _SUBJECT_TO.finditer(block.text):
            own = block.kind == "item" and "£" in block.text  # a grant by itself, and what it is subject to
            before = block.text[: match.start()] if own else said_before(block.text, match.start())
            of_all = (
                _OF_DECISION.search(f"{before}{match['lead']}")
                or _TO_EACH.search(before)
                or _OF_EACH.match(match["what"])
                or (block.zone in ("decision", "signature") and _APPROVED.fullmatch(before))
                or block.text.endswith(":")  # over the list of what is granted
            )
            whats = _told_by(match) if of_all else []
            found |= {what: before for what in whats if not _is_told(what, found)}
    return found


_NOTES = re.compile(r"\W*(?:to )?notes?\b", re.IGNORECASE)  # an item that decides nothing itself
_TO_EACH = re.compile(
    r"\bto\s+(?:each|both|all)\b|\b(?:each|every)\s+(?:(?:of\s+(?:the|these)\s+)?(?:grants?|awards?)|one)\b|"
    r"\b(?:all|both)\s+(?:of\s+)?(?:the\s+|these\s+)?(?:\w+\s+)?(?:grants|awards)\b|,\s+each\s*$",
    re.IGNORECASE,
)
_APPROVED = re.compile(  # what was asked for, all of it
    r"\W*(?:i(?:\s+\w+)?\s+|all\s+)?(?:approved?|agreed?|supported?|granted|yes|accepted)\b"
    r"(?:\s+(?:as\s+\w+|in\s+full|the\s+(?:above|recommendations?|request|proposals?|grants?|awards?)(?:\s+above)?))?,?\s*(?:but\s+)?",
    re.IGNORECASE,
)
_OF_EACH = re.compile(r"(?:that\s+)?(?:each|both|all|every)\b", re.IGNORECASE)


def _in_lists(blocks: Sequence[Block], listed: bool) -> list[str]:
    """The conditions that headings, cells, lists and sentences of their own tell."""
    blocks = [block for block in blocks if not leads_to_paper(block.text)]
    found = listed_conditions(blocks, listed)
    told = (*_in_cells(blocks), *told_in_sentences(blocks, listed))
    return list(dict.fromkeys((*found, *(text for text in told if not _is_told(text, found)))))


def _told_by(match: re.Match[str]) -> list[str]:
    """The conditions of one clause, those that say nothing by themselves left out."""
    parts = (part for text in counted(_clause(match)) for part in joined(text, match["lead"]))
    return [what for what in parts if not says_nothing(what)]


def _is_told(what: str, found: Iterable[str]) -> bool:
    return any(plain(what) in plain(f) or plain(f) in plain(what) for f in found)
