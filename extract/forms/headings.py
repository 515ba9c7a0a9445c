"""The words that papers print above sections, as data (headings.toml), and what the part below is for."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from ..block import Zone
from .vocabulary import opening_label, pattern_of, plain
from .word_lists import form_words


@cache
def _headings() -> dict[str, Zone]:
    zones: dict[str, list[str]] = form_words("headings")
    return {plain(words): cast(Zone, zone) for zone, phrases in zones.items() for words in phrases}


_LONGEST = 300  # characters; no heading is longer


@lru_cache(maxsize=1 << 14)  # each heading and cell is asked about several times
def zone_of(heading: str, *, loose: bool = False) -> Zone | None:
    """What the part of the paper under this heading is for; None where the words do not tell.

    `loose` also takes a heading that goes on after the known words ("Recommendation to the Panel"): right
    only for words already known to be a heading.

    >>> zone_of("7 RECOMMENDATIONS"), zone_of("Financial implications:"), zone_of("Knife crime")
    ('recommendation', 'finance', None)
    """
    if len(heading) > _LONGEST:
        return None
    for words in _readings(heading):
        known = _headings().get(words)
        if known:
            return known
    words = plain(heading)
    if _APPROVALS.fullmatch(words):
        return "signature"
    if _conditions().fullmatch(words):
        return "conditions"
    if _DECISIONS.fullmatch(words):
        return "decision"
    if heading.rstrip().endswith((":", "?")) and len(words.split()) <= 10:
        for zone, asks in _ASKS[:2]:
            if asks.search(words):
                return zone
    label = opening_label(heading) if loose else None
    if not loose or (label and label.field != "other"):
        return None
    words = plain(re.sub(r"^[\d.()\s]+", "", heading))
    for zone, asks in _ASKS:
        if len(words.split()) <= 16 and asks.search(words):
            return zone
    begins = [
        b
        for b in _headings()
        if (" " in b or b in _GOING_ON) and words.startswith(b + " ") and _goes_on_as_heading(words[len(b) :])
    ]
    return _headings()[max(begins, key=len)] if begins else None


@cache
def _run_in() -> re.Pattern[str]:
    several = [words for words in _headings() if " " in words]
    return re.compile(
        rf"(?P<words>{pattern_of(several)})(?=\s+(?:[A-Z]|\u00a3)[\w\u2019',]*\s+[a-z\u00a3\d])",
        re.IGNORECASE,
    )


def run_in_heading(text: str) -> int:
    """Where a heading of two words or more ends that opens a paragraph without any stop; 0 for none.

    >>> run_in_heading("Financial implications The cost is met from the fund.")
    22
    >>> run_in_heading("Financial implications are set out below.")
    0
    """
    match = _run_in().match(text)
    if match is None or not match["words"][0].isupper() or _SAYS_WHO.match(match["words"]):
        return 0
    behind = text[match.end() :].lstrip()
    return match.end() if behind[:1].isupper() or behind[:1] == "\u00a3" else 0


# "The PCC agreed £900 for the quay.": a sentence, though its first words stand alone as a heading elsewhere.
_SAYS_WHO = re.compile(
    r"(?:I|The\s.+?)\s+(?:has\s+|have\s+)?(?:agreed|approved|decided|noted)$", re.IGNORECASE
)


# "Officer's approval", "Chief Executive sign-off", "Report approval".
_APPROVALS = re.compile(
    r"(?:(?:the|statutory|originating|lead|chief|deputy|monitoring|finance|police and crime|section 151) )*"
    r"(?:officers?|executive|commissioner|pcc|pfcc|dmpc|treasurer|mayor|decision[- ]maker|report|"
    r"decision and final)(?:'s|s')? (?:approvals?|authori[sz]ation|sign[- ]?off)|"
    # "Cleared for submission to the Commissioner", "Clearance by the Chief Executive"
    r"(?:cleared|approved|signed off|clearance|approval|sign[- ]?off|permission|authority) "
    r"(?:(?:for|before|prior to) (?:submission|submitting)|to submit)(?: to (?:the )?[\w' ,-]{3,50})?|"
    r"(?:clearance|sign[- ]?off|authori[sz]ation) by (?:the )?"
    r"(?:(?:deputy|acting|interim|monitoring|finance) )*"
    r"(?:chief (?:executive|of staff|officer|finance officer)|officer|treasurer)"
)


@cache
def _conditions() -> re.Pattern[str]:
    """Headings over what is asked of those who are paid: "Grant conditions", "What we ask in return"."""
    words = form_words("terms")
    source = "|".join(words["patterns"]["headings"])
    for _ in range(2):  # a part may hold another
        for name, part in words["parts"].items():
            source = source.replace("{" + name + "}", part)
    return re.compile(source)


# "Decision of the Deputy Mayor for Policing and Crime", "Deputy Mayor's decision"
_DECISIONS = re.compile(
    r"(?:the )?(?:final )?(?:decision|determination) (?:of|by) (?:the )?(?:deputy |acting )?"
    r"(?:mayor|(?:police,? (?:fire )?and crime )?commissioner|pf?cc|dp?f?cc|dmpc)"
    r"(?: for (?:policing|safer|police)(?: \w+){0,4})?|"
    r"(?:deputy |acting )?(?:mayor|pf?cc|dp?f?cc|dmpc|commissioner)(?:'s|s')? (?:final )?decision"
)

# Headings that ask, in the words of web pages and numbered forms.
_ASKS: tuple[tuple[Zone, re.Pattern[str]], ...] = (
    (
        "recommendation",
        re.compile(
            r"^(?:[\w']+ ){0,3}(?:officer|author|executive|director|treasurer|board|panel|committee)'?s? "
            r"recommendations?$|"
            r"^what (?:is the )?decisions? (?:is |are )?(?:needed|required|sought|requested|being sought)$|"
            r"\b(?:asked|requested|invited) to (?:decide|do|approve|agree|consider)\b|\bwhat (?:is|are) "
            r"(?:being )?(?:asked|recommended|requested|proposed)\b|"
            r"^what (?:do |did |does )?(?:(?:my|our|his|her|the) )?(?:\w+ )?(?:officers?|advisers?|author) "
            r"(?:have |has )?(?:advised?|advises|recommend(?:s|ed)?|suggest(?:s|ed)?|proposed?)$"
        ),
    ),
    (
        "decision",
        re.compile(
            r"^(?:the )?(?:pcc|pfcc|commissioner|police and crime commissioner)'s (?:response|decision|"
            r"determination|reply|minute|ruling|conclusion|answer)$|\bwhat (?:was|has been|did .* ) ?deci|"
            r"^what (?:i|we|(?:the )?(?:pcc|pfcc|commissioner|mayor)) (?:have |has )?"
            r"(?:said|says|say|decided|decides|agreed|agrees|concluded|ruled)$"
        ),
    ),
    (
        "summary",
        re.compile(
            r"\bsummaris|^in (?:brief|short)\b|\bin a nutshell\b|"
            r"^(?:(?:the |this )?(?:paper|request|report|proposal|bid|case) )?at a glance$"
        ),
    ),
    (
        "finance",
        re.compile(r"\b(?:what|how much) (?:will|does|did) it cost\b|\bwhere (?:will|does|is) the money\b"),
    ),
    ("reasons", re.compile(r"^why\b")),
)
# Single words that open a longer heading: "Recommendation to the Panel". "Decision …" may be a form's name.
_GOING_ON = frozenset(
    [
        "recommendation",
        "recommendations",
        "background",
        "introduction",
        "appendix",
        "annex",
        "summary",
        "consultation",
        "checklist",
        "argymhellion",
        "cefndir",
    ]
)


_NUMBERED = re.compile(r"(?:part|section|appendix)?\s*[\da-z]{0,2}(?:\.\d+)*[.):\s-]+")


def _readings(heading: str) -> Iterator[str]:
    words = plain(heading)
    yield words
    if numbered := _NUMBERED.match(words):
        words = plain(words[numbered.end() :])
        yield words
    if "(" in words:
        yield plain(re.sub(r"\([^)]*\)", "", words))
    if " / " in heading or " | " in heading:  # one heading in two languages
        yield from (plain(part) for part in re.split(r"\s[/|]\s", heading))
    elif "/" in words:  # two names of one part: "PROPOSED DECISION/RECOMMENDATION"
        parts = [plain(part) for part in words.split("/")]
        yield from parts[:1] if len({_headings().get(part) for part in parts}) == 1 else ()


# "Commissioner's decision notice", "PCC decision log": what the paper is called, not its part.
_FORM_NAME = re.compile(r" (?:notices?|logs?|reports?|records?|forms?|registers?|lists?|sheets?|papers?)\b")


def _goes_on_as_heading(rest: str) -> bool:
    return (
        len(rest.split()) <= 7
        and not re.match(r" (?:is|was|are|has|have|that|will|should|may|must|had)\b", rest)
        and not _FORM_NAME.match(rest)
    )
