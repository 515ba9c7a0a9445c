"""Titles: what a heading or a list's line says, without its reference, date, outcome and form words."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ...sieve import Sought
from ..dates.dates import find_dates, is_day_alone
from ..dates.labels import LABEL
from ..dates.prose import DONE
from ..signatures.signatories import is_office, is_person
from .banners import is_banner
from .council_pages import is_venue, items_begin
from .references import (
    NUMBERED,
    REFERENCE,
    closing_reference,
    facts_of_line,
    opens_with_reference,
    reference_in,
    tidy_reference,
)
from .values import Filled

_SLOGAN = re.compile(
    r"^(?!.*\b(?:report|update|strategy|plan|fund|grant|project|programme)\b)"
    r"(?:safe(?=,)|making|keeping|working together|building|creating|protecting|serving|together|safer|proud|"
    r"your)\b.*\b(?:safe|safer|place|communities|community|people|future|together|streets|stronger)\b",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"(?:safer|your|together)\b", re.IGNORECASE)  # "Safer Streets grants" are given


# What a site prints of the file behind a link: "(PDF, 94kB)", "(application, 94kB)".
_FILE_NOTE = re.compile(r"\s*\((?:[\w ./-]{2,30},\s*)?[\d.]+\s?(?:[kKmM][bB])\)\s*$")
_PDF_ICON = re.compile(r"\s+pdf\s+e?icon\b.*$", re.IGNORECASE)


def split_heading(text: str) -> tuple[str | None, str]:
    """A heading's reference, if it carries one, and its title without reference, date and form words.

    >>> split_heading("039/2013 – Community Fund – 20 May 2013")
    ('039/2013', 'Community Fund')
    """
    found = reference_in(text)
    reference = None
    if found:
        reference, start, end = found
        before, after = text[:start], text[end:]
        if is_banner(before) or not before.strip():
            text = re.sub(r"^[\s:.,)\u2013\u2014|-]+", "", after).split(" | ")[0]
        elif not re.search(r"\w", after) or _is_day(after):
            text = re.sub(
                r"[\s(\[]*(?:(?:decision|ref|reference|no|number|PCC)\b[\s.:]*)*$",
                "",
                before,
                flags=re.IGNORECASE,
            ).rstrip(" \u2013\u2014-:|(,")
    else:
        text = re.sub(
            r"^(?:(?:pcc|pfcc|record of|record of decision|decision(?:\s+(?:notice|record|"
            r"log))?)\s*[:\u2013-]\s+)",
            "",
            text,
            flags=re.IGNORECASE,
        )
    text = _PDF_ICON.sub("", _FILE_NOTE.sub("", text))
    dates = find_dates(text)
    if dates and dates[-1].end == len(text.rstrip(" .)")):
        cut = re.sub(r"[\s(\u2013\u2014,|-]+$", "", text[: dates[-1].start])
        text = cut if re.search(r"[\u2013\u2014(|-]\s*$", text[: dates[-1].start]) and cut else text
    return reference, text.strip()


def _is_day(text: str) -> bool:
    days = find_dates(text)
    return len(days) == 1 and not (text[: days[0].start] + text[days[0].end :]).strip(" .,()|-\u2013")


def find_title(
    blocks: Sequence[Block], names: Sequence[str] = (), *, headings_only: bool = False
) -> tuple[Filled | None, Filled | None]:
    """The title and the reference that headings and first lines print, where no label gives them.

    `names` are the body's own names: a line that holds nothing else is no title. Of minutes only what is set
    as a heading may be one (`headings_only`): their first lines tell where they were held, and who came.
    """
    blocks = blocks[: items_begin(blocks)]  # what a meeting takes is not what its page is called
    agenda = next((at for at, b in enumerate(blocks[:40]) if _AGENDA.fullmatch(b.text)), 0)
    blocks = blocks[: agenda or len(blocks)]  # … nor what the agenda is called
    if subject := _subject_of_letter(blocks):
        numbered = (
            reference_in(subject.evidence.text) if _NUMBERED_SUBJECT.match(subject.evidence.text) else None
        )
        return subject, _reference_near(blocks) or (
            numbered and Filled(numbered[0], subject.evidence)
        ) or None
    addressed = next((at for at, block in enumerate(blocks[:25]) if DEAR.match(block.text)), 0)
    above = {id(block) for block in blocks[:addressed] if block.kind != "heading"}  # whence, and to whom
    candidates = [block for block in _title_candidates(blocks) if id(block) not in above]
    parted = any(_PRESENT.match(block.text) for block in blocks[:25])  # what is above it is the head
    candidates = [b for b in candidates if b.kind == "heading" or parted or not headings_only]
    for block in candidates:
        reference, title = split_heading(block.text)
        where = block.evidence()
        reference = reference or (block.marker if "/" in block.marker else None)
        named = Filled(reference, where) if reference else None
        if _HOLDER.fullmatch(title):
            continue
        line = block.pieces[0][1]
        # In a PDF a heading is only larger type, as slogans have too.
        headed = line.kind == "heading" and (line.bbox is None or _SCHEME.match(title))
        is_slogan = not headed and not reference and _SLOGAN.match(title)
        whose = "|".join([r"\|\s*\w*PF?CC\b", *map(re.escape, names)])  # "… for Marl | MPCC"
        nameless = re.sub(whose, " ", title, flags=re.IGNORECASE)
        if title and not is_slogan and not is_banner(nameless):
            return Filled(title, where), _reference_near(blocks) or named
    for block in candidates:
        if block.kind == "heading" and _YEARLY.search(block.text):
            return Filled(block.text, block.evidence()), _reference_near(blocks)
    return None, _reference_near(blocks)


_AGENDA = re.compile(r"(?:A\s*G\s*E\s*N\s*D\s*A|Agenda)\W*")
# Who holds the office, over each page of a site: "Ann Bell – Deputy Mayor for Policing and Crime".
_HOLDER = re.compile(
    r"(?:[A-Z][\w'\u2019-]+ ){1,2}[A-Z][\w'\u2019-]+\s*[\u2013\u2014,-]\s+"
    r"(?:[A-Z][\w'\u2019-]*,? (?:(?:and|&|of) )?){0,6}"
    r"(?:Commissioner|Mayor|Chief Executive)(?: for [A-Z][\w ,&'\u2019-]+)?"
    # … and who presents a report: "Ann Bell, Chief Finance Officer (OPCC)"
    r"|(?:[A-Z][\w'\u2019-]+ ){1,2}[A-Z][\w'\u2019-]+, (?:[A-Z]\w+ (?:(?:and|&|of) )?){0,4}"
    r"(?:Officer|Constable|Treasurer|Secretary|Clerk|Solicitor|Chair(?:man)?)(?: \([A-Z]{2,6}\))?"
)

DEAR = re.compile(r"Dear\s+\w")  # opens a letter


def _subject_of_letter(blocks: Sequence[Block]) -> Filled | None:
    """The line below "Dear Councillor Ashe", where it is no sentence."""
    for above, block in itertools.pairwise(blocks[:25]):
        if DEAR.match(above.text) and len(above.text.split()) <= 8 and block.kind != "row":
            words = re.sub(r"^(?:Re|RE|Subject)\s*[:\u2013-]\s*", "", block.text)
            words = _NUMBERED_SUBJECT.sub("", words)  # "Decision D/31/33 – Quay Riders"
            short = 2 <= len(words.split()) <= 25 and not words.rstrip().endswith((".", ",", ":", ";"))
            return Filled(words, block.evidence()) if short else None
    return None


# "PCC Commissioning Report 2021/22": common words, but of one year.
_NUMBERED_SUBJECT = re.compile(
    rf"(?:{NUMBERED.pattern}|(?i:decision)\s+{REFERENCE.pattern})\s*(?::|\s[\u2013\u2014-])\s+(?=[A-Z])"
)
_YEARLY = re.compile(
    r"\w+ \w+ (?:report|update|review|statement) (?:for )?20\d\d\s?[/-]\s?\d\d$", re.IGNORECASE
)

_YOURS = re.compile(r"\b(?:your ref(?:erence)?|eich cyf)\b", re.IGNORECASE)  # the reader's own number


_IS_NUMBERED = re.compile(
    r"(?:decision|notice|record|reference|ref)\.?\s*(?:no\.?|number)?\s*:?\s*", re.IGNORECASE
)


_AT_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]m)?,")  # "14:00, FF3, Quay House": when and where it met
_IN_BRACKETS = re.compile(r"\((?:ref(?:erence)?|no|number)\b\.?\s*:?\s*$", re.IGNORECASE)


def _reference_near(blocks: Sequence[Block]) -> Filled | None:
    """A reference among the first lines: one that stands alone, else one in a heading or banner."""
    near = [
        b
        for b in blocks[:8]
        if b.kind != "row"
        and len(b.text) < 120
        and b.zone in ("header", "decision")
        and not _YOURS.search(b.text)
        and not _AT_HOUR.match(b.text)
    ]
    ranked: list[tuple[int, Filled]] = []
    for block in near:
        if found := reference_in(block.text):
            rest = (block.text[: found[1]] + block.text[found[2] :]).strip(" .:-\u2013")
            opens = _IS_NUMBERED.fullmatch(block.text[: found[1]]) and block.text[found[2] :].startswith(" |")
            opens = opens or (_IN_BRACKETS.search(block.text[: found[1]]) and block.text[found[2] :] == ")")
            if not rest or block.kind == "heading" or found[1] == 0 or is_banner(rest) or opens:
                ranked.append((0 if not rest else 1, Filled(found[0], block.evidence(found[1], found[2]))))
    return min(ranked, key=lambda r: r[0])[1] if ranked else _beside_body(blocks) or _attached(blocks)


def _beside_body(blocks: Sequence[Block]) -> Filled | None:
    """The number that a cell of a paper's first rows holds alone, beside the body: "Record 31/014"."""
    for block in blocks[:4]:
        at = 0
        cells = block.text.split("\t") if block.zone == "header" else []
        for words in cells if len(cells) == 2 and is_banner(cells[0]) else ():
            match = NUMBERED.fullmatch(words.strip()) or REFERENCE.fullmatch(words.strip())
            found = reference_in(words) if match and re.search(r"[A-Za-z/]", words) else None
            if found:
                return Filled(found[0], block.evidence(at + found[1], at + found[2]))
            at += len(words) + 1
    return None


def lone_reference(blocks: Sequence[Block]) -> Filled | None:
    """The reference that stands alone on a line near the top of an entry, or closes it: "Decision 23/41"."""
    for block in blocks[:5]:
        if match := NUMBERED.fullmatch(block.text.strip()):
            found = reference_in(block.text)
            return Filled(match["ref"], block.evidence(*match.span("ref"))) if found else None
    head = blocks[0].text.split("\t") if blocks and blocks[0].kind == "row" else []
    if (
        len(head) == 2
        and (found := reference_in(head[0]))
        and found[0] == head[0].strip()
        and opening_label(head[1])
    ):
        return Filled(found[0], blocks[0].evidence(*found[1:]))  # "DD 14/2031 | Date of decision: 6 May 2031"
    for block in blocks[:0:-1][:_LAST]:
        if block.kind != "row" and (closing := closing_reference(block.text.strip())):
            return Filled(closing[0], block.evidence(*closing[1:]))
    return None


_LAST = 3  # the links that may stand behind it counted


_UNDER_TITLE = re.compile(
    rf"{NUMBERED.pattern},?\s+(?:was\s+)?{DONE}\b"
    r"(?:[^;]{0,60}?\.\s+(?-i:Report|Paper)\s+(?:by|from)\s+(?P<who>(?-i:[A-Z])[^.;]{3,80})(?:\.|$))?",
    re.IGNORECASE,
)


def told_under_title(blocks: Sequence[Block]) -> dict[str, Filled]:
    """What the line under an entry's title, or its last, says: "Decision 31-24, signed on 4 May. …"."""
    for block in (*blocks[:3], *blocks[3:][-1:]):
        if facts := facts_of_line(block.text):
            return {"reference": Filled(facts[0], block.evidence())}
        if named := _NAMED_THEN_DAY.match(block.text):
            behind, days = block.text[named.end() :], find_dates(block.text[named.end() :])
            if days and LABEL.fullmatch(behind[: days[0].start].strip(" ,;.")):
                return {"reference": Filled(named["ref"], block.evidence(*named.span("ref")))}
        if match := _UNDER_TITLE.match(block.text):
            told = {"reference": "ref", "originator": "who"}
            return {
                name: Filled(match[part], block.evidence(*match.span(part)))
                for name, part in told.items()
                if match[part]
            }
    return {}


# "Reference KD/E/021  Decision made 3 May 2031": what a page set beside one another, in one line.
_NAMED_THEN_DAY = re.compile(
    rf"(?:decision\s+)?(?:ref(?:erence)?|number)\b\.?\s*(?:no\.?|number)?\s*:?\s+(?P<ref>(?-i:{REFERENCE.pattern}))",
    re.IGNORECASE,
)


_ATTACHED = Sought(r"(?:\b|\d)(?:kB|KB|MB|PDF|pdf)\b", 0)


def _attached(blocks: Sequence[Block]) -> Filled | None:
    """The number that the line under a title tells, else that in the name of the attached decision form."""
    if told := told_under_title(blocks[:3]).get("reference"):
        return told
    for block in blocks:
        if _ATTACHED.search(block.text) and (match := NUMBERED.search(block.text)):
            return Filled(match["ref"], block.evidence(*match.span("ref")))
    return None


def _title_candidates(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that may be the title, likeliest first: the file's own headings, then the first lines."""
    present = (at for at, b in enumerate(blocks[:25]) if _PRESENT.match(b.text))
    head = blocks[: next(present, 25)]
    top = [
        b
        for above, b, below in zip([None, *head], head, [*head[1:], *head[-1:]], strict=False)
        if b.kind != "row"
        and not zone_of(b.text)
        and 1 < len(b.text.split()) <= 45
        and not is_venue(b, above)
        and not (is_person(b.text) and is_office(below.text))  # who calls the meeting
    ]
    first = [b for b in top if _may_be_title(b)]
    set_so = [b for b in first if b.kind == "heading" and b.pieces[0][1].kind == "heading"]
    marked = [b for b in set_so if not b.marker or "/" in b.marker]  # "034/2031" numbers no section
    prose = next(
        (n for n, b in enumerate(blocks) if b.kind in ("paragraph", "item") and _is_prose(b.text)), 99
    )
    begun = {id(b) for b in blocks[prose:] if b.level != 1}  # headings of sections, the text being under way
    marked = [b for b in marked if id(b) not in begun]
    marked.sort(key=lambda b: b.level)
    heads = [b for b in first if b.zone == "header"]
    bold = [b for b in heads if b.kind == "heading" and not b.marker]
    return [*marked, *bold, *heads]


# Who came to a meeting: what stands below is none of the paper's head.
_PRESENT = re.compile(
    r"(?:(?:members|officers) )?(?:present|in attendance|attendees|yn bresennol)\s*(?::|$)", re.IGNORECASE
)


def _is_prose(text: str) -> bool:
    return len(text.split()) > 20 and text.rstrip().endswith(".") and not is_banner(text)


def _may_be_title(block: Block) -> bool:
    text = block.text
    label = opening_label(text)
    after = text[label.value :].strip() if label else ""
    bare = label is not None and ":" not in text[label.end : label.value]
    # "Decision notice: Lamps for the pier" names its kind and then its subject, where a number would be one.
    unnumbered = label is not None and label.field == "reference" and not re.search(r"\d", after)
    known = label is not None and label.field != "other" and not bare and not unnumbered
    if label and (block.kind != "heading" or not after or known):
        return False
    dates = find_dates(text)
    if (dates and is_banner(text)) or text.endswith((":", ";")) or "click here" in text.casefold():
        return False
    if (block.kind != "heading" and _GOES_ON_BELOW.search(text)) or _LETTERED.fullmatch(block.marker):
        return False
    if dates and len(text[: dates[0].start].split()) == 1 and dates[0].end == len(text):
        return False  # "Entered 2 December 2016"
    if _NO_TITLE.match(text) or (dates and dates[0].start == 0 and text[dates[0].end :].startswith(",")):
        return False  # when and where it met: "6 February 2015, Wakefield Suite"
    if (
        re.search(r"\b(?:Panel|Board|Committee|PANEL|BOARD|COMMITTEE)\b\s*[\u2013\u2014,-]?\s*", text)
        and dates
        and not opens_with_reference(text)
    ):
        return False
    if len(text.split()) <= 8 and re.search(
        r"^(?!chair\b|vice|members?\b|appoint).*\b(?:panel|board|committee|forum)$|^(?:\w+ ){0,2}meeting$",
        text,
        re.IGNORECASE,
    ):
        return False
    if block.kind == "item" and re.fullmatch(r"[^\w\s]", block.marker) and len(text.split()) > 8:
        return False  # the first of the points that a page opens with
    sentence = text.endswith(".") and block.kind != "heading"
    return not (sentence and (len(text.split()) > 12 or "\u00a3" in text))


_GOES_ON_BELOW = re.compile(r",$|[,;].*\s(?:the|an?|or|and)$")
_LETTERED = re.compile(r"\(?[a-z]\)")
# How lines begin that say whose paper it is, where it belongs, or link to it.
_NO_TITLE = re.compile(
    r"(?:report of|report by|by|from|to|agenda item|item|dear|page|why|"
    r"(?:unanimously )?resolved|that the|venue|lleoliad|link(?=\s*:)|held on|"
    r"part [\dI]+\W+items|there (?:will|is|was|were)|"
    r".*\b(?:will (?:take place|be held)|(?:can|may) be (?:found|seen|viewed|read|downloaded)))\b|"
    # … or what an agenda prints around its items: "[Open to the public]", "4 Budget 9 - 22", "14:00, Hall 2"
    r"\[.*\]$|public document pack$|\d{1,2}[:.]\d\d\W|.*\brecommends?(?: that)?\W*$|"
    r"\d{1,2}\.? .*\s\d{1,3} - \d{1,3}$|.*\(pages? \d[\d -]*\)\W*$|"
    r".*\b(?:e-?mail|telephone|tel)\.?(?: \([^)]*\))?\s*:|"
    # a sentence of minutes: "Councillor Bell was concerned at the cost."
    r"members (?:to|will)\b|(?:\d{1,2}\s+)?(?:an )?apolog(?:y|ies) (?:was|were|for)\b|"
    r"(?:councillor|cllr|members|the (?:panel|committee|board|chair(?:man)?|clerk))\s+"
    r"(?:[A-Z][\w.'\u2019-]*\s+){0,3}(?-i:was|were|had|has|have|asked|noted|said|agreed|substituted|considered|received|welcomed|thanked|"
    r"heard|invited|introduced|opened|explained|expressed)\b|"
    r"(?:you can )?(?:view|read|download|click|see) (?:the|this|more|here|full)\b",
    re.IGNORECASE,
)


def first_line(blocks: Sequence[Block]) -> Filled | None:
    """The title of a list's entry that no label names: a short first line, no sentence, sum or date."""
    for before, block in zip([None, *blocks], blocks[:3], strict=False):
        if opening_label(block.text) or block.kind == "row":
            continue
        # Under an empty "Decision Ref:" even "Delegated Decisions" is the entry's title.
        follows = (
            before is not None and opening_label(before.text) is not None and len(before.text.split()) <= 3
        )
        words = block.text.split()
        dated = is_day_alone(block.text) if follows else find_dates(block.text)
        ends = block.text.endswith((".", ":", ";")) or "\u00a3" in block.text or dated
        is_value = reference_in(block.text) or tidy_reference(block.text)
        if (
            block.zone == "header"
            and 2 <= len(words) <= (25 if follows else 14)
            and not ends
            and not is_value
            and (not is_banner(block.text) or follows)
        ):
            return Filled(_LINKED.sub(r"\g<title>", block.text), block.evidence())
    return None


# "91 Update on cadets pdf icon PDF 366 KB": an item's number and title, and the link to its paper.
_LINKED = re.compile(r"(?:\d{1,3}\s+)?(?P<title>\S.*?)\s+pdf\s+e?icon\b.*$", re.IGNORECASE)
