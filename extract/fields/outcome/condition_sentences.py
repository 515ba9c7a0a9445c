"""Conditions that a paper tells in sentences of their own, and in the lists that sentences lead in to."""

import re
from collections.abc import Sequence

from ...block import Block
from ...sieve import Sought
from ..language import SENTENCES
from .condition_parts import as_printed, duties_of


def told_in_sentences(blocks: Sequence[Block]) -> list[str]:
    """The conditions below "on these terms:", counted in words, parted by semicolons, or told as duties."""
    return [*_terms(blocks), *_in_turn(blocks), *_after_terms(blocks), *_duties(blocks)]


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
    r"\w+ (?:that (?:is|are) )?(?:not (?:spent|used|claimed|given out)|left(?: over)?|unspent)(?: \w+){0,6}"
    r"(?= (?:is|are|comes? back)\b)|"
    r"(?:no )?payments?(?: of [^.]{3,30})?|[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,4})\s+"
    r"(?:must|will (?:have|need) to|shall not|"
    r"may (?:only|not)(?! (?:be (?:more|less) than|be (?:above|over|below)|exceed) £)|"
    r"(?:is|are) (?:required|expected) to (?!cost|be\b|save|last|bring|come|reach|rise|fall)|"
    r"will (?:only )?be (?:paid|made|released|signed)(?: only)? (?:when|once|after|on receipt|upon|if)|"
    r"(?:is|are) (?:only )?to be (?:(?:spent|used|returned|repaid|paid|claimed|handed)|"
    r"\w+(?=[^.;]* (?:before|until)\b))|(?<=\w )comes back)\b",
    re.IGNORECASE,
)
# "Neither may be spent on drink.", "No part of it is to go on wages."
_FORBIDS = re.compile(
    r"(?:neither|none|nothing|no (?:part|money|sum|payment|share|one \w+|single \w+))\b[^.;£]{0,60}?"
    r"\b(?:may|can|will|is to|are to) (?:be )?"
    r"(?:spent|used|paid|go|kept|passed|claimed|charged|carried|made)\b",
    re.IGNORECASE,
)
# Wherever it is told: "The Trust must show its accounts before the money is sent."
_BEFORE_PAID = re.compile(
    r"\b(?:before|until) (?:(?:the|any|its|their|this) )?(?:\w+ )?"
    r"(?:money|grants?|payments?|awards?|instal?ments?|half|sum) "
    r"(?:is|are|can be|may be|will be) (?:sent|paid|released|made|handed over|drawn)\b",
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
            found.append(as_printed(below.text))
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


# "The terms are: no payment until …; a report each May; and any sum not spent to be repaid."
_TERMS_ARE = re.compile(
    r"(?:^|[.;]\s+)(?:the|these|its|their)\s+(?:\w+\s+){0,2}?(?:terms|conditions|strings)"
    r"(?:\s+of\s+[^.:;]{1,40})?\s+(?:are|apply)(?:\s+(?:that|as\s+follows|attached))?\s*:\s+(?P<list>[^.;:]+;(?:[^.]|\.(?=\d))+)",
    re.IGNORECASE,
)


# "attach two conditions: that a paid cook is in post, and that the Trust names its funder"
_EACH_THAT = re.compile(
    r"\b(?:conditions?|terms|provisos?)(?:\s+(?:are|is|apply|applies|attach))?\s*[:\u2013-]\s+(?:namely,?\s+)?"
    r"(?P<list>that\s(?:[^.]|\.(?=\d))+)",
    re.IGNORECASE,
)


_STRINGS = re.compile(r"^\W*strings\s+attached\s*:\s+(?P<list>(?:[^.]|\.(?=\d))+)", re.IGNORECASE)


def _after_terms(blocks: Sequence[Block]) -> list[str]:
    """Conditions parted in the sentence that names them: "The terms are: …; …", ": that …, and that …"."""
    parts = (
        (_TERMS_ARE, r";\s+(?:and\s+)?"),
        (_STRINGS, r";\s+(?:and\s+)?"),
        (_EACH_THAT, r"[,;]?\s+(?:and\s+)?(?=that\s(?:the|a|an|no|each|any|all|its|it|they)\s)"),
    )
    return [
        part.strip(" ,;")
        for block in blocks
        for told, parting in parts
        if block.kind != "row" and (match := told.search(block.text))
        for part in re.split(parting, match["list"].strip())
        if part.strip(" ,;")
    ]


def _duties(blocks: Sequence[Block]) -> list[str]:
    """Sentences that lay a duty on who is paid: any in the decision; elsewhere, on all who are."""
    beside = _beside(blocks)
    return [
        as_printed(part)
        for block in blocks
        if block.kind in ("paragraph", "item")
        for sentence in SENTENCES.split(block.text)
        for part in duties_of(sentence)
        if (_DUTY.match(sentence) or _FORBIDS.match(sentence))
        and (
            block.zone == "decision"
            or (block in beside and _ON_ALL.match(sentence))
            or _BEFORE_PAID.search(sentence)
        )
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
