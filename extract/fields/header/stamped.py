"""What a paper prints outside its text: a reference or a marking in the margin, or in a file's name."""

import re
from collections.abc import Sequence

from ...block import Block
from ...record import Evidence, Status
from .banners import is_banner
from .references import NAMED, REFERENCE, facts_of_line, reference_in
from .status import is_mark, status_of
from .values import Filled

# … or in short sentences: "Decision Notice 19/2031. For release. Owner: Head of Estates."
_PARTED = re.compile(r"\t|\s{3,}|\s+[|\u00b7\u2022/]\s+|(?<=[\w)][\w)])\.\s+(?=[A-Z])")
_LABEL = re.compile(
    r"(?:(?:our|decision|file|form|record)\s+)?(?:ref(?:erence)?|no|number)\b\.?\s*:?\s*", re.IGNORECASE
)
# "Decision form KD 2024-019 (PDF, 212 KB)", "PCOD-0217.docx · 64 KB"
_FILE = re.compile(
    r"(?P<name>[^()|\u00b7]{4,100}?)(?:\.(?:pdf|docx?|rtf|odt)\b)?[\s([|,\u00b7\u2013-]*"
    r"(?:(?:pdf|word|docx?|rtf|odt)\b[\s,|\u00b7\u2013-]*)?\d+(?:\.\d+)?\s?[kKmM][bB]\b.*",
    re.IGNORECASE,
)
# "Decision Form 2031/32 \u2013 Police and Crime No. 018" at the foot of the page
_FOOT = re.compile(
    r"(?:decision\s+)?(?:form|notice|record|sheet)\s+(?P<ref>[\w/,&\u2013 -]{0,50}?\bno\.?\s?\d{1,5})",
    re.IGNORECASE,
)
# "NM/GOV/2031/11 1 of 2"
_COUNTED = re.compile(rf"(?P<ref>{REFERENCE.pattern})\s+(?:(?i:page)\s+)?\d{{1,2}}\s+(?:of|/)\s+\d{{1,2}}")
_REF_IN_FOOT = re.compile(
    rf"(?<![Yy]our )\b(?:Ref|Reference|REF)\b\.?:?\s+(?P<ref>{REFERENCE.pattern})(?=\s|$)"
)
_OWN = re.compile(r"\b(?:decision|notice|form|record|signed)\b", re.IGNORECASE)


def stamped_reference(margins: Sequence[Block], blocks: Sequence[Block]) -> Filled | None:
    """The number that stands alone in a page's margin, or that the one file of the decision is called by."""
    for block in margins:
        for start, words in _parts(block.text):
            label = _LABEL.match(words)
            number = re.sub(r"\s*\([^()]*\)$", "", words[label.end() :] if label else words)
            if whole := NAMED.fullmatch(words):
                return Filled(
                    whole["ref"], block.evidence(start + whole.start("ref"), start + whole.end("ref"))
                )
            found = REFERENCE.fullmatch(number) and reference_in(number)
            if found and re.search(r"[A-Z]", number):
                begin = start + (label.end() if label else 0)
                return Filled(number, block.evidence(begin, begin + len(number)))
    # Below the title: "Norfolk Police and Crime Commissioner | Key decision | 4/2031".
    for block in blocks[:4]:
        if (facts := facts_of_line(block.text)) and (at := block.text.find(facts[0])) >= 0:
            return Filled(facts[0], block.evidence(at, at + len(facts[0])))
    # The last lines of a single page, or the counted ones of each page saved as text.
    feet = [(block, form) for block in blocks[-2:] for form in (_FOOT, _COUNTED)]
    for block, form in (*feet, *((block, _COUNTED) for block in blocks)):
        if told := form.fullmatch(block.text):
            return Filled(told["ref"], block.evidence(*told.span("ref")))
    for block in blocks[-3:]:  # "Office of the PCC for Ashmark Ref. E/2031/14 Decision date 23 July 2031"
        if len(block.text) < 160 and (cited := _REF_IN_FOOT.search(block.text)):
            return Filled(cited["ref"], block.evidence(*cited.span("ref")))
    files = [(b, m["name"].strip()) for b in blocks if len(b.text) < 140 and (m := _FILE.fullmatch(b.text))]
    named = {
        found[0]: block for block, name in files if (found := reference_in(name)) and _is_own(name, found[0])
    }
    if len(named) != 1:
        return None
    number, block = named.popitem()
    at = block.text.find(number)
    return Filled(number, block.evidence(at, at + len(number)))


def _is_own(name: str, number: str) -> bool:
    """Whether a file is the decision itself, and no paper beside it."""
    return name == number or _OWN.search(name) is not None


# "Open report on behalf of the Monitoring Officer"
_REPORT_IS = re.compile(
    r"^(open|exempt|public|confidential) report (?:of|by|from|on behalf of)\b.*", re.IGNORECASE
)


def stamped_status(margins: Sequence[Block], blocks: Sequence[Block]) -> tuple[Status, Evidence] | None:
    """The marking that is a part of its own of a line in the margin of the pages, or of the paper's head.

    There it stands beside the paper's name, "Record of a decision | Open to the public", or in whose it is.
    """
    for block in blocks[:5] if blocks else ():
        name, *beside = block.text.split("\t")
        for words in (*(beside if is_banner(name) else ()), _REPORT_IS.sub(r"\1", block.text)):
            if block.zone == "header" and is_mark(words) and (status := status_of(words)):
                return status, block.evidence()
    for block in margins:
        for start, words in _parts(block.text):
            own = is_mark(words) and words.casefold() != "official"  # that says how a file is to be handled
            if own and (status := status_of(words)):
                return status, block.evidence(start, start + len(words))
    return None


def _parts(text: str) -> list[tuple[int, str]]:
    """The parts of a line in the margin, with their places in it."""
    found, at = [], 0
    for words in _PARTED.split(text):
        at = text.index(words, at)
        found.append((at + len(words) - len(words.lstrip()), words.strip()))
        at += len(words)
    return found
