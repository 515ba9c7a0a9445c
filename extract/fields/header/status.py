"""How confidential a paper is, only as it states or marks it; never inferred from its being published."""

import re
from collections.abc import Sequence

from ...block import Block
from ...forms.vocabulary import plain
from ...record import Evidence, Status
from ..word_lists import vocabulary
from .banners import is_banner
from .references import reference_in
from .status_parts import (
    PART_TWO_LABEL,
    facts_told,
    holds_nothing,
    told_by_part,
    told_closed,
    told_of_paper,
    told_open,
)
from .values import Value

_VOCABULARY = vocabulary("status")
_STATUSES: tuple[tuple[Status, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"\W*(?:{'|'.join(patterns)})", re.IGNORECASE))
    for status, patterns in _VOCABULARY["status"].items()
)
TICKED = r"(?:[\u2612\u2611\u2713\u2714\u2705\uf0fc\u221a]|\[[xX\u2713]\])"
EMPTY = r"(?:[\u2610\u25a1]|\[\s?\])"
_BOX = re.compile(f"{TICKED}|{EMPTY}")
_ENDS_BOXED = re.compile(rf"(?:{TICKED}|{EMPTY})\s*$")
# "☐ Open ☒ Open with redactions ☐ Closed"
_CHOICE = re.compile(
    rf"(?P<box>{TICKED}|{EMPTY})\s*"
    r"(?P<words>[^\u2610-\u2612\u25a1\u2713\u2714\[\]]{3,50})"
)
_WORD = rf"(?P<word>{'|'.join(_VOCABULARY['boxed'])})"
_BOXED = re.compile(rf"{_WORD}\s*(?P<box>{TICKED}|{EMPTY})", re.IGNORECASE)
_BOX_FIRST = re.compile(rf"(?P<box>{TICKED}|{EMPTY})\s*{_WORD}\b", re.IGNORECASE)
_SECOND = r"\b(?:part\s*(?:2|two|b|ii)|section\s*(?:two|b|ii))\b"  # where forms keep what is not published
_PART_TWO = re.compile(
    rf"(?:\bis there a\s+)?{_SECOND}[^.?]{{0,60}}[\s?:\u2013-]+"
    rf"(?:(?:{EMPTY}\s*(?:yes|no)\s*)?{TICKED}\s*(?P<ticked>yes|no)\b|(?P<answer>yes|no)\b(?!\s*{EMPTY}))",
    re.IGNORECASE,
)
_ANY_PART = re.compile(
    r"\bany\s+part\s+of\s+(?:this|the)\s+(?:report|decision|paper|form|record)\b[^?]{0,40}"
    r"\b(?:exempt|confidential|restricted|withheld|kept\s+(?:back|from)|not\s+(?:for|to\s+be))\b[^?]{0,40}\?\s*yes\b",
    re.IGNORECASE,
)
_PART_EXEMPT = re.compile(
    rf"{_SECOND}\W{{0,3}}(?:is\s+)?(?:exempt|confidential|restricted|closed|not for publication)\b"
    r"|\bpart\s*(?:2|two|b|ii)\s+of\s+this\s+\w+\b[^.;]{0,100}?\bis\s+"
    r"(?:exempt|confidential|not for publication)\b"
    r"|\bsection\s+(?:2|two|b|ii)\s+of\s+this\s+\w+\s+is\s+(?:exempt|confidential|"
    r"not for publication)\b"
    r"|\bpart\s*(?:2|two|b|ii)\s+(?:holds|contains|has|gives)\s+(?:exempt|confidential)\b"
    rf"|{_SECOND}[^.;]{{0,120}}\b(?:is\s+)?not\s+(?:(?:being\s+|to\s+be\s+)?published|for\s+publication)\b"
    r"|\bpart\s*(?:2|two|b|ii)\s*\([^()]{3,60}\)\s+is\s+(?:exempt|confidential|restricted|closed)\b",
    re.IGNORECASE,
)
_MARK = re.compile(rf"(?:{'|'.join(_VOCABULARY['marks'])})$", re.IGNORECASE)
_IN_PART = re.compile(
    r"part(?:ly|ially)?[\s-]+(?:confidential|exempt|restricted)\s*\([^()]+\)", re.IGNORECASE
)
# "PART CONFIDENTIAL - Annex B is not for publication"
_IN_PART_FOR = re.compile(r"PART(?:LY|IALLY)?[\s-]+(?:CONFIDENTIAL|EXEMPT|RESTRICTED)\s*[\u2013\u2014:-]\s")
# "RESTRICTED - Information relating to …", "Decision: Confidential - information exempt under …"
_WITHHELD = re.compile(
    r"(?:[A-Z][\w /]{3,50}:\s+)?(?:RESTRICTED|CONFIDENTIAL|EXEMPT|Restricted|Confidential|"
    r"NOT FOR PUBLICATION|Not for publication)"
    r"(?:\s*[-\u2013\u2014:]\s*|\.\s+(?=[A-Z]))"
    r"(?:[Ii]nformation|[Ee]xempt|[Tt]his|[Tt]he|[Cc]ommercial|[Pp]ersonal|[Hh]olds|[Cc]ontains|[Uu]nder|[Ss]ection)"
)
# A list's note behind the title of what it does not publish.
_NOTED = re.compile(
    r"\((?:commercially sensitive|confidential|exempt|restricted)\b[^()]*"
    r"\bnot (?:to be |for )?(?:published|publication)\)\s*$",
    re.IGNORECASE,
)
_ENDS_MARKED = re.compile(
    r"(?i:\b(?:decision|record|notice|report|paper|form)\s*[\u2013\u2014:(-]?\s*"
    r"(?P<print>(?:not\s+)?for\s+publication)\W*$)|"
    r"\((?P<some>part(?:ly|ially)?[\s-]+(?:confidential|exempt|restricted|closed)|confidential|exempt|restricted)\)\s*$|"
    r"[\u2013\u2014-]\s*(?P<word>OPEN|PUBLIC|CONFIDENTIAL|CLOSED|RESTRICTED|EXEMPT)\s*$"
    r"|(?i:\bpart\s*(?:1|one|a|i)\s*\((?P<part>open|public|non-confidential)\)\s*$)"
    r"|\s[\u2013\u2014-]\s(?:[a-z]+\s)?(?P<closed>confidential|exempt|restricted)(?:\s+\(title only\))?\s*$"
)
_SAID = re.compile(
    r"\b(?:this|it)\s+is\s+a\s+(?P<word>(?:non|part)?[\s-]*confidential)\s+(?:decision|report)|"
    r"\b(?:is\s+a|a)\s+(?P<word2>(?:non-|part-|non )?confidential)\s+decision\s+"
    r"(?:relating|approving|awarding|granting|accepting|authorising|not\s+to|to|on|about)\b|"
    r"\bis\s+a\s+(?P<word3>(?:non-|part-|non )?confidential)\s+decision(?:\.|\s+for\b|$)|"
    r"\bthis\s+(?:decision|report|record)\s+is\s+(?P<word4>confidential|exempt|restricted)\s+"
    r"(?:under|by virtue|because|as)\b",
    re.IGNORECASE,
)


def status_of(text: str) -> Status | None:
    """The status that a marking's words give.

    >>> status_of("Partially-confidential, section 43"), status_of("OFFICIAL"), status_of("n/a")
    ('part-confidential', 'open', None)
    """
    words = re.sub(
        r"^\s*(?:none|nil|n/a|foia?|part\s+(?:1|one|a))\W+", "", text.casefold().replace("\u2013", "-")
    )
    for status, pattern in _STATUSES:
        if pattern.match(words):
            return status
    return None


# Above a list: "All reports are open", "None of the decisions on this page is confidential".
_OF_ALL = re.compile(
    r"(?:^|[.;]\s+)(?P<no>none|no|all|each|every|both)\b(?:\s+of)?(?:\s+(?:the|these|our))?\s+(?:\w+\s+)?"
    r"(?:decisions?|reports?|papers?|records?|notices?|entries|entry|items?)\b(?:\s+(?:[a-z]+\s+){0,4}?[a-z]+)??\s+"
    r"(?:is|are)\s+(?P<words>(?:not\s+)?(?:open|public|(?:non[\s-]?)?confidential|restricted|exempt|unrestricted))\b"
    r"(?!\s+(?:in|to|for|until|if)\b)",
    re.IGNORECASE,
)


def status_of_all(cover: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """The status that a sentence above a list gives to all of its entries."""
    for block in cover:
        if told := _OF_ALL.search(block.text):
            words = told["words"]
            if told["no"].casefold() in ("none", "no"):
                words = "open" if status_of(words) == "confidential" else ""
            if status := status_of(words):
                return status, block.evidence(*told.span("words"))
    return None


def is_mark(text: str) -> bool:
    """Whether words are a marking and nothing else."""
    return _MARK.fullmatch(text.strip(" .:*")) is not None


def _boxed(text: str) -> Status | None:
    """Ballot boxes behind or before the words; the first layout that ticks exactly one word counts."""
    if not _BOX.search(text):
        return None
    choices = [(m["box"], status_of(m["words"])) for m in _CHOICE.finditer(text)]
    if len(choices) > 1 and all(status for _, status in choices) and not _ENDS_BOXED.search(text):
        ticked_all = [status for box, status in choices if re.match(TICKED, box)]
        return ticked_all[0] if len(ticked_all) == 1 else None
    for pattern in (_BOXED, _BOX_FIRST):
        ticked = [m["word"] for m in pattern.finditer(text) if re.match(TICKED, m["box"])]
        empty = [m for m in pattern.finditer(text) if re.match(EMPTY, m["box"])]
        if len(ticked) == 1 and empty:
            return status_of(ticked[0])
    return None


def _is_typed(value: Value) -> bool:
    """Whether a label asks for the type and its value is a status: "Decision type: Part confidential"."""
    typed = plain(value.label) in ("decision type", "type of decision")
    return typed and _MARK.fullmatch(_KEY.sub("", value.text).strip(" .*")) is not None


# "Non-key, open (Part 1)"
_KEY = re.compile(r"^(?:non-)?key(?: decision)?[,;]?\s+|\s*\(part (?:1|one)\)$", re.IGNORECASE)


def find_status(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Status, Evidence] | None:
    """Open, part-confidential or confidential, where the paper states or marks it."""
    for block in blocks:
        cells = [*block.text.split("\t"), block.text.replace("\t", " ")] if len(block.text) < 300 else []
        boxed: Status | None = next(filter(None, map(_boxed, cells)), None)
        if boxed:
            return boxed, block.evidence()
        if any_part := _ANY_PART.search(block.text):
            return "part-confidential", block.evidence(*any_part.span())
    stated = next(filter(None, map(_stated, values)), None)
    return stated or (
        told_by_part(blocks)
        or _among_facts(blocks)
        or _marked(blocks)
        or _only_marking(blocks)
        or told_open(blocks)
        or told_closed(blocks)
        or told_of_paper(blocks)
    )


def _stated(value: Value) -> tuple[Status, Evidence] | None:
    """What a label of the form says of it: "Publication: in part", "Exempt? No"."""
    words = _KEY.sub("", value.text)
    if plain(value.label) == "publication" and _PUBLICATION.fullmatch(words):
        words = re.sub(r"^(?:in )?part\b(?! confid)", "part confidential", words, flags=re.IGNORECASE)
        words = "open" if re.match(r"in full|full\b", words, re.IGNORECASE) else words
    elif (not words and not _labelled_as(value)) or (value.field != "status" and not _is_typed(value)):
        return None
    if re.search(EMPTY, words):
        answer = _TICKED_ANSWER.search(words)
        words = (
            answer["answer"]
            if answer
            else "open"
            if re.search(rf"{TICKED}\s*(?:in full|open|public)", words, re.IGNORECASE)
            else "part confidential"
            if re.search(rf"{TICKED}\s*in part", words, re.IGNORECASE)
            else ""
        )
    if re.match(r"none\b", words, re.IGNORECASE) and re.search(
        r"restrict|exempt|confidential|sensitiv|withh", value.label, re.IGNORECASE
    ):
        words = "open"
    if _PART_ONE.fullmatch(words) and PART_TWO.search(value.label):
        words = "open"  # "Part 1 or Part 2: Part 1"
    if re.fullmatch(r"(?:in )?part(?:ly|ially)?", words, re.IGNORECASE):
        words = "part confidential"
    if re.match(r"(?:yes|no)\b|[yn]$", words, re.IGNORECASE):
        words = _yes_or_no(value.label, words)
    if _PART_WITHHELD.search(words) or _PARTLY.search(words):
        return "part-confidential", value.evidence
    status = status_of(words) or _labelled_as(value)
    return (status, value.evidence) if status else None


def _behind_body(text: str) -> str:
    """The marking in capitals behind whose paper it is: "Marl Police and Crime Commissioner  OFFICIAL"."""
    cuts = [match.start() for match in re.finditer(r"\s(?=[A-Z]{4})", text)] if len(text) < 110 else []
    told = (
        text[at + 1 :]
        for at in cuts
        if _MARK.fullmatch(text[at + 1 :]) and is_banner(text[:at]) and text[at + 1 :] != "OFFICIAL"
    )
    return next(told, "")


def _among_facts(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """The marking in the line below a title: "DPCC 2021/58 | Decided 6 October 2021 | Public"."""
    for block in (*(b for b in blocks[:5] if b.zone == "header"), *blocks[:3], *blocks[-1:]):
        for fact in facts_told(block.text):
            if _MARK.fullmatch(fact) and (status := status_of(fact)):
                return status, block.evidence()
    for block in blocks[:3]:  # "DECISION SHEET  Ref. AB/0088  Restricted", in the head of the pages
        number = reference_in(block.text) if block.zone == "header" and len(block.text) < 110 else None
        mark = block.text[number[2] :].strip(" |\u00b7\u2022\u2013\u2014-,") if number else ""
        mark = mark if _MARK.fullmatch(mark) else _behind_body(block.text) if block.zone == "header" else ""
        if mark and (status := status_of(mark)):
            return status, block.evidence()
    return None


_PARTLY = re.compile(
    r"[\u2013\u2014-]\s*part(?:ly|ially)?[\s-]+(?:confidential|exempt|restricted)\b", re.IGNORECASE
)


def _labelled_as(value: Value) -> Status | None:
    """A marking that looks like a label: "CONFIDENTIAL - commercially sensitive", or alone in its cell."""
    alone = not value.text and plain(value.label).startswith("part ")
    return status_of(value.label) if (value.text and value.label.isupper()) or alone else None


# How much of a decision is published; "Publication: on the website by 3 May" marks nothing.
_PUBLICATION = re.compile(
    r"(?:(?:in )?full|(?:in )?part(?:ly|ially)?(?:[\s-]+(?:confidential|exempt|restricted|closed|open))?|"
    r"open|public|restricted|confidential|exempt|closed|not for publication)"
    r"(?:\s*\([^()]*\)|:\s.{3,80})?(?:\.(?:\s.*)?)?",
    re.IGNORECASE,
)
_PART_ONE = re.compile(r"part\s*(?:1|one|a|i)\W*", re.IGNORECASE)
PART_TWO = re.compile(r"\b(?:2|two|b|ii)\b", re.IGNORECASE)
_PART_WITHHELD = re.compile(
    r"\bpart\s*(?:2|two|b|ii)\b[^.;]{0,60}"
    r"\b(?:confidential|exempt|restricted|closed|private|not for publication)\b"
    r"|\bin\s+part\s*(?:2|two|b|ii)\s+(?:is|are)\s+(?:commercially\s+)?(?:sensitive|confidential|exempt|restricted)\b"
    r"|\b(?:appendi(?:x|ces)|annex(?:es)?|schedule)\b[^.;]{0,40}"
    r"\b(?:is|are)\s+(?:confidential|exempt|restricted|withheld|not\s+(?:being\s+)?published)\b"
    r"|\b(?:tender|evaluation|scoring|pricing|business case|supporting (?:report|paper|document)s?|bids?)\b"
    r"[^.;]{0,40}\b(?:is|are)\s+(?:confidential|exempt|restricted)\b",
    re.IGNORECASE,
)
_ONLY_MARKING = re.compile(r"[A-Z][\w /()'’-]{3,40}:\s+(?P<word>[^:]{4,40})")
# … or in the cell beside one that asks for it: "Public / non-public" beside "Public"; and "Status Open".
_ASKS = r"public|confidential|status|marking|classification|restricted|exempt|\bpart\b"
_ASKED = re.compile(
    rf"(?=[^\t]*(?:{_ASKS}))(?P<label>[A-Z][^\t:]{{2,50}}?)\s*[:?]?\t\s*(?P<word>[^\t]{{2,40}})"
    r"|(?P<label2>(?:Protective )?(?:Status|Marking|Classification)) (?P<word2>[A-Za-z][A-Za-z -]{3,30})",
    re.IGNORECASE,
)
_TICKED_ANSWER = re.compile(rf"{TICKED}\s*(?P<answer>yes|no)\b", re.IGNORECASE)


def _only_marking(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """A marking and nothing else behind a label that no list knows: "Background Report: Open"."""
    for block in blocks[:40]:
        cells = dict.fromkeys([block.text, *block.text.split("\t")])
        held = block.zone in ("header", "decision") or (block.kind == "row" and block.zone == "body")
        found = map(_ONLY_MARKING.fullmatch, cells if held else ())
        words = [match["word"].strip(" .*") for match in found if match]
        marks = [word for word in words if _MARK.fullmatch(word)]
        if len(marks) == 1 and (status := status_of(marks[0])):
            return status, block.evidence()
        if (asked := _ASKED.fullmatch(block.text.strip())) and (status := _answered(asked)):
            return status, block.evidence()
    first = next((b for b in blocks if len(b.text) < 90 and _PART_ONE_OPEN.match(b.text)), None)
    for block in blocks if first else ():
        match = _PART_TWO.search(block.text.replace("\t", " "))
        if match and (match["ticked"] or match["answer"]).casefold() == "no":
            return "open", block.evidence()
    return None


# The heading of what may be published; where there is no Part 2, that is all of the paper.
_PART_ONE_OPEN = re.compile(
    r"(?:part\s*(?:1|one|a|i)\W+)?(?:non[\s\u2013-]{1,3}confidential|unrestricted|open)\b"
    r"(?:\s+facts and advice\b.*|\W*$)",
    re.IGNORECASE,
)


def _answered(asked: re.Match[str]) -> Status | None:
    """What a cell says beside one that asks for the marking, in words or as a ticked yes or no."""
    label, words = asked["label"] or asked["label2"], asked["word"] or asked["word2"]
    ticked = _TICKED_ANSWER.search(words)
    if ticked and re.search(r"exempt|confidential|restrict|public", label, re.IGNORECASE):
        return status_of(_yes_or_no(label, ticked["answer"]))
    words = re.sub(r"^part\s*(?:1|one|a|i)\b\W*", "", words, flags=re.IGNORECASE).strip(" .*()")
    return status_of(words) if _MARK.fullmatch(words) else None


def _yes_or_no(label: str, words: str) -> str:
    """A marking asked as a question: "Suitable for publication: Yes"."""
    yes = words.casefold().startswith("y")
    if re.search(r"\bany (?:part|of)\b|^part\b|\bin part$", label.rstrip(" ?:"), re.IGNORECASE):
        return "part confidential" if yes else "open"
    withheld = re.search(r"exempt|confidential|restrict|withh|private", label, re.IGNORECASE)
    if withheld and yes and _ONLY_A_PART.search(words):
        return "part confidential"
    opens = not withheld and bool(
        re.search(r"publi(?:cation|shed|sh\b)|open|public\b|\b(?:see|read)\b", label, re.IGNORECASE)
    )
    return "open" if opens == yes else "confidential"


# "Exempt information: yes (appendix B)"
_ONLY_A_PART = re.compile(r"(?i)\b(?:appendi|annex|schedule|paragraph|section|parts?\b)(?!.*\bwhole\b)")


def _tells_withheld(text: str) -> bool:
    return any((_WITHHELD.match(text), _NOTED.search(text), _CLOSES_MARKED.search(text)))


# "Appointment noted. Restricted"
_CLOSES_MARKED = re.compile(
    r"[a-z)]\.\s+(?:Restricted|Confidential|Exempt|Not for publication|RESTRICTED|CONFIDENTIAL|EXEMPT)\.?$"
)


def _marked(blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        match = _PART_TWO.search(block.text.replace("\t", " "))
        answer = (match["ticked"] or match["answer"]).casefold() if match else None
        exempt = None if PART_TWO_LABEL.fullmatch(block.text) else _PART_EXEMPT.search(block.text)
        if answer is None and exempt and (empty := holds_nothing(block, below)):
            return "open", empty
        if answer == "yes" or (answer is None and exempt):
            return "part-confidential", block.evidence()
    for block in blocks:
        if block.zone in ("header", "decision", "summary") and _tells_withheld(block.text):
            return "confidential", block.evidence()
    for block in blocks:
        if (
            len(block.text) < 40
            and (_MARK.match(block.text.strip(" .:*")) or _IN_PART.fullmatch(block.text.strip()))
            and (status := status_of(block.text))
        ):
            return status, block.evidence()
    for block in blocks[:5]:
        if block.kind != "row" and _IN_PART_FOR.match(block.text):
            return "part-confidential", block.evidence()
    for block in blocks[:12]:
        if (block.zone == "header" or block in blocks[:3]) and re.search(
            r"\bpart\s*(?:1|one|a)\s*[-\u2013:]\s*(?:open|public)\b", block.text, re.IGNORECASE
        ):
            return "open", block.evidence()
    for block in blocks[:12]:
        in_head = block.zone == "header" or (block.kind == "heading" and block in blocks[:3])
        if in_head and len(block.text) < 110 and (match := _ENDS_MARKED.search(block.text)):
            return status_of(match[match.lastgroup or 0]) or "open", block.evidence()
    for block in blocks[:12]:
        if (match := _SAID.search(block.text)) and (status := status_of(match[match.lastgroup or 0])):
            return status, block.evidence()
    return None
