"""The conditions a decision is subject to."""

import itertools
import re
from collections.abc import Iterable, Sequence

from ...block import Block, Entry
from ...forms.headings import zone_of
from ...forms.vocabulary import plain
from ...outline.outline import cell_blocks
from ...record import Recommendation
from ...sieve import Sought
from ..language import SENTENCES, pattern, said_before
from ..passages import Item, items_of, until_label, without_lead_item, zone_runs
from ..signatures.cells import signed_cells
from ..signatures.signatories import is_role_line
from .condition_parts import counted, joined, parted, says_nothing
from .outcome import APPROVES, OPERATIVE

_SUBJECT_TO = Sought(
    r"\b(?P<lead>subject\s+to|on\s+(?:the\s+)?condition\s+that|"
    r"(?<!not )conditional\s+(?:up)?on|provided\s+(?:also\s+)?that|"
    r"provided(?=\s+(?:the|it|both|each)\s)(?!\s+the\s+(?:[\w-]+\s+){0,2}(?:highlights|overview|update|summary|details|"
    r"(?:panel|board|committee|members?|meeting)\s+with)\b)|on\s+the\s+(?:basis|footing)\s+that|so\s+long\s+as|as\s+long\s+as|"
    r"with\s+the\s+condition\s+that|on\s+the\s+understanding\s+that|yn\s+amodol\s+ar|"
    r"ar\s+yr\s+amod(?:\s+bod)?|"
    r"a\s+condition\s+(?:of\s+[^.;]{1,50}\s+)?(?:is\s+)?that)\s*:?\s+(?P<what>"
    r"(?:[^.;]|\.(?=\d)|[;.](?=\s*(?:and\s+)?\(?(?:[ivx]{1,4}|[a-h]|\d)\)\s))+)"
)
# What closes a clause that stands amid the sentence: "subject to a lease, approved the sum", "subject to
# minor changes, the terms were agreed".
MAIN_CLAUSE = re.compile(
    r",\s+(?:approve[sd]?|agree[sd]?|(?:(?:[^,]|,(?=\d))+\s)?(?:(?:was|were|is|are|be)\s+(?:approved|agreed|noted)|(?:was|were)\s+(?:awarded|made|given))).*$",
    re.IGNORECASE,
)


_TERMS = re.compile(
    r"\b(?:on|(?:subject|conditional) (?:to|on|upon)) (?:these|the following)"
    r"(?: (?:terms|conditions))?[:;]?\s*$"
    r"|\bsubject to (?:\w+ ){0,2}conditions?[:;]\s*$"
    r"|\b(?:subject to|provided that|on condition that|conditional (?:up)?on|conditions? (?:are|is))"
    r"\s*[:;]\s*$"
    r"|\b(?:depends?|dependent|contingent) (?:up)?on(?: the following)?\s*:\s*$"
    r"|^conditions? (?:of|attached)[^.]*:$",
    re.IGNORECASE,
)
_LEADS_ON = (":", ";", "these", "following", "terms", "conditions")  # what such words end in
# In the decision itself: "It must be spent by March.", "Payment will be made once the lease is signed."
_DUTY = re.compile(
    r"(?!an? )(?:it|they|this|these|the \w+(?: \w+){0,3}|each(?: \w+)?|every \w+|"
    r"(?:all |both )?(?:recipients|grants|providers|applicants|partners)|any \w+(?: \w+){1,6}|"
    r"\w+ (?:that (?:is|are) )?not (?:spent|used|claimed|given out)(?: \w+){0,6}"
    r"(?= (?:is|are|comes? back)\b)|"
    r"(?:no )?payments?(?: of [^.]{3,30})?|[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,4})\s+"
    r"(?:must|shall not|may (?:only|not)(?! (?:be (?:more|less) than|be (?:above|over|below)|exceed) £)|"
    r"(?:is|are) (?:required|expected) to (?!cost|be\b|save|last|bring|come|reach|rise|fall)|"
    r"will (?:only )?be (?:paid|made|released|signed)(?: only)? (?:when|once|after|on receipt|upon|if)|"
    r"(?:is|are) (?:only )?to be (?:spent|used|returned|repaid|paid|claimed|handed)|(?<=\w )comes back)\b",
    re.IGNORECASE,
)
_INLINE = Sought(
    r"\b(?:conditions?|terms|requirements|subject\s+to\s+the\s+following(?:\s+\w+)?)\s*:\s*(?P<list>\(?[1a]\)(?:[^.]|\.(?!\s+[A-Z]))+)"
)


def _terms(blocks: Sequence[Block]) -> list[str]:
    """Conditions in a list below "on these terms:", or numbered behind "Conditions:"."""
    found: list[str] = []
    for at, block in enumerate(blocks):
        if match := _INLINE.search(block.text):
            found += [
                part.strip(" ;.")
                for part in re.split(r"(?:[;,]?\s*(?:and\s+)?)?\(?\b[\da-h]\)\s*", match["list"])
                if part.strip(" ;.")
            ]
        # A scheme's own rules are no conditions of a decision.
        leads_on = block.text.rstrip().lower().endswith(_LEADS_ON) and _TERMS.search(block.text)
        if not leads_on or re.search(r"\bscheme\b", block.text, re.IGNORECASE):
            continue
        for below in blocks[at + 1 :]:
            if below.kind != "item":
                break
            found.append(_as_printed(below.text))
    return found


_TOLD_IN_TURN = re.compile(
    r"\b(?:on|subject to|with) (?:two|three|four|five|these|the following|certain) "
    r"(?:conditions|terms)[.:]\s+(?P<list>(?:The\s+)?[Ff]irst(?:ly)?,?\s.+)"
)
_TURN = re.compile(
    r"(?:^|\.\s+)(?:The\s+)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Ff]inal)"
    r"(?:ly)?(?:,| is that)\s+"
)


def _in_turn(blocks: Sequence[Block]) -> list[str]:
    """Conditions that sentences tell in turn: "… on two conditions. First, the lamp is tested. Second, …"."""
    told = (_TOLD_IN_TURN.search(block.text) for block in blocks if block.kind != "row")
    return [
        part.strip(" .")
        for match in told
        if match
        for part in _TURN.split(match["list"])[1:]
        if part.strip(" .")
    ]


_ENDS = re.compile(r"[;,.]*(?:\s+and)?$")


def _as_printed(text: str) -> str:
    """A condition with its full stop where it is a whole sentence; a clause without what joins it on."""
    whole = text[:1].isupper() and text.endswith(".")
    return text if whole else _ENDS.sub("", text).rstrip(" ;.")


# "The decision is conditional on a lease", wherever it is told; "do hereby approve:" over what is approved.
_OF_DECISION = re.compile(
    r"(?:^|[.;]\s+)(?:agreement|approval|payments?|awards?|grants?)(?:\s+(?:of|to|for)\s[^.;]{1,60}?)?\s+"
    r"(?:is|are|will\s+be)\s+(?:made\s+|given\s+)?(?:subject|conditional)\b|"
    r"\b(?:grants?|awards?|agreements?)\.\s+(?:they|both|these)\s+are\s+(?:subject|conditional)\b|"
    r"\bthe\s+(?:first|second|third|final|last)\s+(?:part|half|payment|instalment|tranche)\b[^.;]{0,60}?\bsubject\b|"
    r"\b(?:(?:the|this|my|each|every|both|all|these)\s+)(?:[\w\u2019'-]+\s+){0,2}?(?:decision|approval|awards?|grants?|money|payments?|funding)\b"
    r"[^.;]{0,90}?\b(?:is|are|will\s+be)\s+(?:(?:paid|made|given|released|offered)\s+)?(?:only\s+)?"
    r"(?:conditional\b|subject\b|on\s+(?:the\s+)?(?:condition|understanding|basis)\b)",
    re.IGNORECASE,
)
_HEREBY = re.compile(r"\bhereby\s+(?:approve|agree|authorise)\b", re.IGNORECASE)


def _in_cells(blocks: Sequence[Block]) -> list[str]:
    """Conditions in the cell behind their label, the row's first apart: "Sum | £5 | Conditions | …"."""
    return [
        _as_printed(item.text)
        for block in blocks
        for label, value in itertools.pairwise(block.cells)
        if label is not block.cells[0] and zone_of(label.text) == "conditions" and not label.header
        for item in items_of(cell_blocks(value))
        if not pattern("award_terms", "no_condition").fullmatch(item.text)
    ]


# "The terms are: no payment until …; a report each May; and any sum not spent to be repaid."
_TERMS_ARE = re.compile(
    r"(?:^|[.;]\s+)(?:the|these|its|their)\s+(?:\w+\s+){0,2}?(?:terms|conditions)(?:\s+of\s+[^.:;]{1,40})?\s+are"
    r"(?:\s+(?:that|as\s+follows))?\s*:\s+(?P<list>[^.;:]+;(?:[^.]|\.(?=\d))+)",
    re.IGNORECASE,
)


def _after_terms(blocks: Sequence[Block]) -> list[str]:
    """Conditions that semicolons part in the sentence that names them: "The terms are: …; …; and …"."""
    told = (_TERMS_ARE.search(block.text) for block in blocks if block.kind != "row")
    return [
        part.strip()
        for match in told
        if match
        for part in re.split(r";\s+(?:and\s+)?", match["list"].strip())
    ]


def _duties(blocks: Sequence[Block]) -> list[str]:
    """Sentences that lay a duty on who is paid: any in the decision; elsewhere, on all who are."""
    beside = _beside(blocks)
    return [
        _as_printed(sentence)
        for block in blocks
        if block.kind in ("paragraph", "item") and (block.zone == "decision" or block in beside)
        for sentence in SENTENCES.split(block.text)
        if _DUTY.match(sentence) and (block.zone == "decision" or _ON_ALL.match(sentence))
    ]


def _beside(blocks: Sequence[Block]) -> list[Block]:
    """What is asked for; of news and entries that no heading parts, what stands below their own title."""
    if any(block.zone in ("decision", "recommendation") for block in blocks):
        return [block for block in blocks if block.zone == "recommendation"]
    title = next((block.text for block in blocks if block.kind == "heading"), "")
    return [block for block in blocks if block.zone == "header" and block.heading in ("", title)]


# Whom the terms of several grants bind, and the money of them.
_ON_ALL = re.compile(
    r"(?:each|every|all|both|any)\b(?!\s+(?:bids?|applica\w+|proposals?)\b)|(?:recipients|grantees)\b|"
    r"(?:money|sums?|grant|whatever)\s+(?:that\s+(?:is|are)\s+)?(?:not|unspent)\b",
    re.IGNORECASE,
)


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
    next_fact = block.kind == "paragraph" and _NEXT_FACT.match(block.text)
    return bool(next_fact) or pattern("award_terms", "declares").match(block.text) is not None


# Below "Conditions: None." in what is told of each grant, label by label.
_NEXT_FACT = re.compile(r"(?:reasons?|why|purpose|amount|period|recipient)\b[^:.]{0,20}:\s+\S", re.IGNORECASE)


_TO_SIGN = re.compile(
    r"(?:sign(?:ed|ature)|llofnod|(?:print(?:ed)?\s+)?name|enw|dated?|dyddiad)\W*", re.IGNORECASE
)


def _up_to_label(items: Sequence[Item], listed: bool) -> list[Item]:
    """The items up to the label of the next column, where a register's row is told label by label."""
    return list(itertools.takewhile(lambda item: not (listed and item.text.endswith(":")), items))


def listed_conditions(blocks: Sequence[Block], listed: bool = False) -> list[str]:
    """The conditions under a heading or label of conditions; `listed`: in an entry of a list."""
    return [
        _as_printed(_BARE_NUMBER.sub("", part))
        for run in zone_runs(blocks, "conditions")
        for item in _up_to_label(
            items_of(without_lead_item(_unheaded(_up_to_next(until_label(_up_to_end(run)))))), listed
        )
        if not item.text.endswith(":")
        and not pattern("award_terms", "no_condition").fullmatch(item.text)
        and not APPROVES.match(item.text)
        for text in _binding(item)
        for part in counted(text, item.label)
    ]


def _unheaded(run: Sequence[Block]) -> list[Block]:
    """The blocks without the headings over some of them: "Monitoring" over what is to be reported."""
    below = [*run[1:], None][: len(run)]  # a run may be emptied before
    return [
        block
        for block, after in zip(run, below, strict=True)
        if block.marker or block.kind != "heading" or after is None or after.kind == "heading"
    ]


_BARE_NUMBER = re.compile(r"^\d{1,2}\s+(?=[A-Z])")  # "1  Each body sends figures", without a stop


def _up_to_next(run: Sequence[Block]) -> list[Block]:
    """The blocks up to a line that leads in to something else below the list: "Links to the plan:"."""
    listed, kept = False, list[Block]()
    for block in run:
        if listed and block.kind == "paragraph" and not _BINDING.search(block.text):
            if block.text.endswith(":"):
                break
            if pattern("award_terms", "how_paid").match(block.text):
                continue
        kept.append(block)
        listed = listed or block.kind == "item"
    return kept


# What a condition says and what is only told beside it does not.
_BINDING = re.compile(
    r"\b(?:must|shall|(?:is|are) (?:not )?(?:to|required|expected|subject|conditional|due|only)\b|"
    r"may (?:not|only)|"
    r"(?:will|can) (?:only )?(?:not )?be (?:paid|released|made|repaid|returned|withdrawn|used|spent)|"
    r"cannot|depends? (?:up)?on|subject to|provided that|conditional|unless|"
    r"only (?:when|if|once|after|where)|(?:nothing|none|not)\b[^.;]{0,60}\buntil|"
    r"no (?:money|payment|part|more)|no\b[^.;]{0,40}\b(?:may|can|is|are)|"
    r"(?:stays?|remains?) (?:the property|open|available|in use)|"
    r"(?:sends|returns|reports|keeps|shows|gives|tells|signs|provides|holds|repays|spends|names|"
    r"meets|opens|starts)|"
    r"(?:recipients|grantees|groups|bodies|partners|councils|charities) "
    r"(?:each )?(?:send|return|report|keep|show|sign))\b",
    re.IGNORECASE,
)


def _binding(item: Item) -> list[str]:
    """A condition as printed; of a paragraph of several sentences, each that binds somebody."""
    sentences = SENTENCES.split(item.text)
    if item.blocks[0].kind != "paragraph" or len(item.blocks) > 1 or len(sentences) < 2:
        alone = item.blocks[0].kind == "paragraph" and len(item.blocks) == 1
        return parted(item.text) if alone else [item.text]
    return [part for sentence in sentences if _BINDING.search(sentence) for part in parted(sentence)]


def conditions_of(
    entry: Entry, recommendations: Sequence[Recommendation], *, resolved: bool
) -> tuple[str, ...]:
    """What an entry's decision is subject to; of what a panel resolved, the resolution tells."""
    if entry.listed and entry.is_open:
        return ()
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
            found += [what for what in _told_by(match) if not _is_told(what, found)]
    return tuple(found)


def common_conditions(blocks: Sequence[Block], listed: bool = False) -> dict[str, str]:
    """The conditions that bind whatever the paper grants: its lists, and clauses that speak of all of it.

    Returns:
        Each with the words of its sentence before it, which may name one grant: "The Trust's award is".
    """
    found = dict.fromkeys(_in_lists(blocks, listed), "")
    for block in blocks:
        for match in _SUBJECT_TO.finditer(block.text):
            before = said_before(block.text, match.start())
            of_all = (
                _OF_DECISION.search(f"{before}{match['lead']}")
                or _TO_EACH.search(before)
                or _OF_EACH.match(match["what"])
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
_OF_EACH = re.compile(r"(?:that\s+)?(?:each|both|all|every)\b", re.IGNORECASE)


def _in_lists(blocks: Sequence[Block], listed: bool) -> list[str]:
    """The conditions that headings, cells, lists and sentences of their own tell."""
    found = listed_conditions(blocks, listed)
    told = (*_in_cells(blocks), *_terms(blocks), *_in_turn(blocks), *_after_terms(blocks), *_duties(blocks))
    return found + [text for text in told if text not in found]


def _told_by(match: re.Match[str]) -> list[str]:
    """The conditions of one clause, those that say nothing by themselves left out."""
    parts = (part for text in counted(_clause(match)) for part in joined(text, match["lead"]))
    return [what for what in parts if not says_nothing(what)]


def _is_told(what: str, found: Iterable[str]) -> bool:
    return any(plain(what) in plain(f) or plain(f) in plain(what) for f in found)
