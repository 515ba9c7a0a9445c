"""Conditions that a paper tells in sentences of their own, and in the lists that sentences lead in to."""

import re
from collections.abc import Mapping, Sequence

from ...block import Block
from ...forms.vocabulary import plain
from ...sieve import Sought
from ..language import SENTENCES, pattern
from .condition_parts import as_printed, counted
from .duties import deciding, duties


def told_in_sentences(blocks: Sequence[Block], listed: bool) -> list[str]:
    """The conditions below "on these terms:", counted in words, parted by semicolons, or told as duties."""
    found: list[str] = []
    near = deciding(blocks)
    for told in (
        _terms(blocks, near),
        _in_turn(blocks),
        _after_terms(blocks),
        _after_lead(blocks, near),
        duties(blocks, listed),
    ):
        known = [plain(text) for text in found]
        found += [t for t in told if not any(w in plain(t) or plain(t) in w for w in known)]
    return found


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
_INLINE = Sought(
    r"\b(?:conditions?|terms|requirements|subject\s+to\s+the\s+following(?:\s+\w+)?)\s*:\s*(?P<list>\(?(?:[1a]|i)\)(?:[^.]|\.(?!\s+[A-Z]))+)"
)


def _terms(blocks: Sequence[Block], near: Mapping[int, int]) -> list[str]:
    """Conditions in a list below "on these terms:", or numbered behind "Conditions:"."""
    found: list[str] = []
    for at, block in enumerate(blocks):
        if match := _INLINE.search(block.text):
            found += [part.strip(" ;.,") for part in counted(match["list"])]
        # A scheme's own rules are no conditions of a decision.
        ends = block.text.rstrip().lower().endswith(_LEADS_ON)
        leads_on = (
            ends and _TERMS.search(block.text) and not re.search(r"\bscheme\b", block.text, re.IGNORECASE)
        )
        if not (leads_on or _binds_all(block, block.text) or (at in near and _leads(block.text))):
            continue
        for below in blocks[at + 1 :]:
            if below.kind != "item":
                break
            found.append(as_printed(below.text))
    return found


def _leads(words: str) -> bool:
    """Whether words up to a colon lead in to what those who are paid must do: "The club is required to:"."""
    last = SENTENCES.split(words.rstrip())[-1]
    return not pattern("conditions", "leads_otherwise").search(last) and bool(
        pattern("conditions", "leads").search(last)
    )


def _binds_all(block: Block, words: str) -> bool:
    """Whether words up to a colon lead in to what all grants of a paper are subject to."""
    last = SENTENCES.split(words.rstrip())[-1]
    elsewhere = block.zone in ("appendix", "furniture") or re.search(r"\bscheme\b", last, re.IGNORECASE)
    return not elsewhere and pattern("conditions", "of_grants").search(last) is not None


def _after_lead(blocks: Sequence[Block], near: Mapping[int, int]) -> list[str]:
    """What such words lead in to within their sentence: "comes with three requests: a log, …, and …"."""
    return [
        part
        for at, block in enumerate(blocks)
        if block.kind != "row" and ": " in block.text
        for sentence in SENTENCES.split(block.text)
        if (colon := sentence.find(": ") + 1)
        and ((at in near and _leads(sentence[:colon])) or _binds_all(block, sentence[:colon]))
        for part in _parts(sentence[:colon], sentence[colon:].strip())
    ]


_NUMBER = re.compile(r"\b(two|three|four|five|six)\b", re.IGNORECASE)
_NUMBERS = ("two", "three", "four", "five", "six")


def _parts(lead: str, listed: str) -> list[str]:
    """The parts of a list in a sentence: by its marks, its semicolons, or as many as the lead counts."""
    if len(marked := counted(listed)) > 1:
        return [as_printed(part) for part in marked]
    parts = re.split(r";\s+(?:and\s+)?", listed)
    number = _NUMBER.search(lead)
    if len(parts) == 1 and number:
        several = re.split(r",?\s+and\s+(?=(?:that|the|a|an|it|they|you|no|each|any|all)\b)|,\s+", listed)
        expected = _NUMBERS.index(number[1].lower()) + 2
        parts = several if len(several) == expected else parts
    return [_ORDER.sub("", _AND.sub("", part)).strip(" ,;.") for part in parts if part.strip(" ,;.")]


_AND = re.compile(r"^\W*and\s+", re.IGNORECASE)


_ORDER = re.compile(r"^(?:first|second|third|fourth|fifth|last|final)(?:ly)?,\s+", re.IGNORECASE)
_TOLD_IN_TURN = Sought(
    r"\b(?:on|subject to|with) (?:two|three|four|five|these|the following|certain) "
    r"(?:conditions|terms)[.:]\s+(?P<list>(?:The\s+)?[Ff]irst(?:ly)?,?\s.+)",
    0,
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
_TERMS_ARE = Sought(
    r"(?:^|[.;]\s+)(?:the|these|its|their)\s+(?:\w+\s+){0,2}?(?:terms|conditions|strings)"
    r"(?:\s+of\s+[^.:;]{1,40})?\s+(?:are|apply)(?:\s+(?:that|as\s+follows|attached))?\s*:\s+(?P<list>[^.;:]+;(?:[^.]|\.(?=\d))+)",
)


# "attach two conditions: that a paid cook is in post, and that the Trust names its funder"
_EACH_THAT = Sought(
    r"\b(?:conditions?|terms|provisos?)(?:\s+(?:are|is|apply|applies|attach))?\s*[:\u2013-]\s+(?:namely,?\s+)?"
    r"(?P<list>that\s(?:[^.]|\.(?=\d))+)",
)


_STRINGS = Sought(r"^\W*strings\s+attached\s*:\s+(?P<list>(?:[^.]|\.(?=\d))+)")


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
