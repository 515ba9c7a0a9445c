"""What the paper is called and who stands behind it: reference, title, originator, decision-maker, recipient body.

A labelled value wins; only where the paper prints none are the heading and the first lines asked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..block import Block
from ..forms.vocabulary import opening_label, plain, zone_of
from ..record import Evidence
from .dates import find_dates
from .header import Value, is_blank, over_lines, without_contact
from .places import area_names


@dataclass(frozen=True, slots=True)
class Filled:
    """A header value as the record carries it, with its evidence."""

    text: str
    evidence: Evidence


# --- references -------------------------------------------------------------------------------------------

# What references look like where no label says so: letters and figures, or figures round a slash or dash.
REFERENCE = re.compile(
    r"\b(?:(?:DM|DMPCD|PCD|DN|CEOD|PCC|PFCC|OPCC|OPFCC|WMPCC|EXE|D|DEL|DR|DD|RD|KD|FRA)[ -]?(?:[A-Z]{0,6}[/._ -]?)?\d{1,5}(?:\s?[/_. -]\s?\d{1,5}){0,3}"
    r"|[A-Z]{2,8}\d?[/._-](?:[A-Z]{1,6}[/._-])*\d{1,6}(?:[/._-]\d{1,4}){0,2}(?:[/._-][A-Z]{1,3})?"
    r"|[A-Z]{1,6}\d{1,6}(?:[/_-]\d{2,4}){0,2}"
    r"|\d{1,4}\s?[/_]\s?\d{2,4}(?:[_-]\d{2})?"
    r"|\d{4}[.-]\d{2,6}(?:-\d{2,6})?|\d{3}-\d{4})\b"
)
_NOTICE_WORD = r"(?:decision(?:\s+(?:notice|record|log|form|sheet|report))?|notice|record|log|ref(?:erence)?|paper|report|minute)"
_NUMBERED = re.compile(
    rf"\b{_NOTICE_WORD}\s*(?:no\.?|number|ref(?:erence)?\.?)?\s*[:#]?\s*(?P<ref>\d{{1,5}}(?:\s?[/_.-]\s?\d{{2,6}}){{0,2}})\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)(\d\d)\s?[/_-]\s?(?:20)?(\d\d)$")


def is_financial_year(text: str) -> bool:
    """Whether figures such as "2016/17" name a financial year and not a reference."""
    match = _YEARS.match(text)
    return bool(match) and 0 < (int(match[2]) - int(match[1])) % 100 <= 5


def reference_in(text: str) -> tuple[str, int, int] | None:
    """A reference printed in a heading, with its place; dates and financial years are none.

    >>> reference_in("Decision Log 044/2020 – Community Safety Fund")[0]
    '044/2020'
    >>> reference_in("Budget 2016/17 update 23/08/2016") is None
    True
    """
    taken = [(d.start, d.end) for d in find_dates(text)]
    for pattern in (_NUMBERED, REFERENCE):
        for match in pattern.finditer(text):
            start, end = match.span("ref") if pattern is _NUMBERED else match.span()
            words = text[start:end]
            if any(a < end and start < b for a, b in taken) or is_financial_year(words):
                continue
            if not re.match(r"(?:FY|Q|COVID|CV|A|M|B|E|KS|Y|P|G|H|T|S|C|L|CCTV)[ -]?\d+$", words):
                return words, start, end
    return None


def tidy_reference(text: str) -> str | None:
    """A labelled reference as printed, without what follows it on the line."""
    if is_blank(text) or not re.search(r"\d", text):
        return None
    text = re.split(r"\s{2,}|\s*\||;|\s\(|,\s", text.strip())[0].strip(" .:")
    text = re.sub(r"^(\d+)\s+(?:[A-Z][a-z]+\s*){2,}$", r"\1", text)
    dates = find_dates(text)
    if len(text) <= 32 and not (dates and dates[0].start == 0):
        dashed = re.match(r"(?P<ref>\S*\d\S*)\s+[\u2013-]\s+(?=[A-Z][a-z])", text)
        return dashed["ref"] if dashed else text
    found = reference_in(text)
    return found[0] if found else None


# --- titles -----------------------------------------------------------------------------------------------

_GENERIC = re.compile(
    r"\b(?:the|of|for|and|&|a|an|to|by|on|in|record|decision|decisions|notice|notices|form|log|making|made|taken|report|reports|paper|office|police|fire|rescue|crime|commissioner|commissioner's|commissioners|pcc|pfcc|opcc|opfcc|deputy|mayor|mayor's|mayoral|policing|panel|"
    r"board|committee|request|approval|submission|public|official|sensitive|confidential|non-confidential|open|restricted|part|agenda|item|section|document|published|publication|register|details|key|executive|officer|delegated|number|no|ref|reference|title|status|chief|constable|title|subject|cofnod|penderfyniad|comisiynydd|heddlu|throseddu|adroddiad|hysbysiad|cover|sheet|template|version|combined|authority|outside|mayoral|part|form|request|county|council|meeting|date|your|our|home|news|menu|page|\d+)\b",
    re.IGNORECASE,
)
_SLOGAN = re.compile(
    r"^(?!.*\b(?:report|update|strategy|plan|fund|grant|project|programme)\b)(?:making|keeping|working together|building|creating|protecting|serving|together|safer|proud|your)\b.*\b(?:safe|safer|place|communities|community|people|future|together|streets|stronger)\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"\b(?:survey|cookies?|skip to|quick exit|newsletter|subscribe|sign up|have your say|follow us|search|javascript|accessibility)\b",
    re.IGNORECASE,
)


def is_banner(text: str) -> bool:
    """Whether words only say what sort of paper this is and whose, or advertise: never a title.

    >>> is_banner("Police and Crime Commissioner for Surrey – Decision Making Record")
    True
    """
    if _ADVERT.search(text):
        return True
    words = re.sub(r"[\u2018\u2019]", "'", text)
    for area in sorted(_areas_in(words), key=len, reverse=True):
        words = words.replace(area, " ")
    for found in reversed(find_dates(words)):
        words = words[: found.start] + words[found.end :]
    return not re.search(r"[A-Za-z]{2}", _GENERIC.sub(" ", words))


def _areas_in(words: str) -> list[str]:
    after = re.findall(
        r"(?:[Cc]ommissioner|COMMISSIONER|PCC|OPCC)\s+(?:for|FOR)\s+((?:[A-Z][\w'-]*\s*(?:and|&)?\s*){1,4})",
        words,
    )
    before = re.findall(r"((?:[A-Z][\w'-]*\s+(?:and\s+|&\s+)?){1,4})(?:Police|POLICE|OPCC|PCC)", words)
    return [*after, *before, *area_names(words)]


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
            text = re.sub(r"^[\s:.)\u2013\u2014|-]+", "", after)
        elif not re.search(r"\w", after):
            text = re.sub(
                r"[\s(\[]*(?:(?:decision|ref|reference|no|number|PCC)\b[\s.:]*)*$",
                "",
                before,
                flags=re.IGNORECASE,
            ).rstrip(" \u2013\u2014-:|(,")
    else:
        text = re.sub(
            r"^(?:(?:pcc|pfcc|record of|record of decision|decision(?:\s+(?:notice|record|log))?)\s*[:\u2013-]\s+)",
            "",
            text,
            flags=re.IGNORECASE,
        )
    dates = find_dates(text)
    if dates and dates[-1].end == len(text.rstrip(" .)")):
        cut = re.sub(r"[\s(\u2013\u2014,|-]+$", "", text[: dates[-1].start])
        text = cut if re.search(r"[\u2013\u2014(|-]\s*$", text[: dates[-1].start]) and cut else text
    return reference, text.strip()


_NOTE = re.compile(
    r"\s*\((?P<note>[^()]*\b(?:withdrawn|deferred|refused|not approved|rejected|confidential|commercially sensitive|not published|exempt)\b[^()]*)\)\s*",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s*[\u2013\u2014-]\s*(?:(?P<said>approved|agreed|refused|deferred|withdrawn|noted)\b[^\u2013]*|award of [^\u2013]*)$",
    re.IGNORECASE,
)


def entry_title(text: str) -> str:
    """The title in a list's line, without the date, outcome and notes behind it.

    >>> entry_title("Custody Block Heating (decision withdrawn) – 3 May 2020")
    'Custody Block Heating'
    """
    printed = text
    text = _NOTE.sub(" ", text).strip()
    _, text = split_heading(text) if find_dates(text) and not reference_in(text) else (None, text)
    text = re.sub(r"\s*[\u2013\u2014-]\s*(?=[\u2013\u2014-])", " ", text)
    text = _LATER.sub("", text).strip(" \u2013\u2014-,")
    # A sum behind the title goes with the note that followed it: "Cadet Scheme Grant of £7,200 (deferred)".
    return (
        text
        if text == printed
        else re.sub(r",?\s+(?:of\s+)?\u00a3[\d,.]+[km]?$", "", text).strip(" \u2013\u2014-,")
    )


def entry_note(text: str) -> str:
    """What a list's line notes behind the title: "(decision withdrawn)", "– approved 26 March 2020"."""
    note, later = _NOTE.search(text), _LATER.search(text)
    return note["note"] if note else (later["said"] or "") if later else ""


def find_title(blocks: Sequence[Block], names: Sequence[str] = ()) -> tuple[Filled | None, Filled | None]:
    """The title and the reference that headings and first lines print, where no label gives them.

    `names` are the body's own names: a line that holds nothing else is no title.
    """
    candidates = _title_candidates(blocks)
    for block in candidates:
        reference, title = split_heading(block.text)
        where = block.evidence()
        named = Filled(reference, where) if reference else None
        is_slogan = block.pieces[0][1].kind != "heading" and not reference and _SLOGAN.match(title)
        nameless = (
            re.sub("|".join(map(re.escape, names)), " ", title, flags=re.IGNORECASE) if names else title
        )
        if title and not is_slogan and not is_banner(nameless):
            return Filled(title, where), _reference_near(blocks) or named
    return None, _reference_near(blocks)


def _reference_near(blocks: Sequence[Block]) -> Filled | None:
    """A reference among the first lines: one that stands alone, else one in a heading or banner."""
    near = [
        b for b in blocks[:8] if b.kind != "row" and len(b.text) < 120 and b.zone in ("header", "decision")
    ]
    ranked: list[tuple[int, Filled]] = []
    for block in near:
        if found := reference_in(block.text):
            rest = (block.text[: found[1]] + block.text[found[2] :]).strip(" .:-\u2013")
            if not rest or block.kind == "heading" or found[1] == 0 or is_banner(rest):
                ranked.append((0 if not rest else 1, Filled(found[0], block.evidence(found[1], found[2]))))
    return min(ranked, key=lambda r: r[0])[1] if ranked else _attached(blocks)


def _attached(blocks: Sequence[Block]) -> Filled | None:
    """The number in the name of the attached decision form, where a web page prints no other."""
    for block in blocks:
        if re.search(r"\b(?:kB|KB|MB|PDF|pdf)\b", block.text) and (match := _NUMBERED.search(block.text)):
            return Filled(match["ref"], block.evidence(*match.span("ref")))
    return None


def _title_candidates(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that may be the title, likeliest first: the file's own headings, then the first lines."""
    top = [
        b for b in blocks[:25] if b.kind != "row" and not zone_of(b.text) and 1 < len(b.text.split()) <= 45
    ]
    first = [b for b in top if _may_be_title(b)]
    marked = [b for b in first if b.kind == "heading" and not b.marker and b.pieces[0][1].kind == "heading"]
    marked.sort(key=lambda b: b.level)
    heads = [b for b in first if b.zone == "header"]
    bold = [b for b in heads if b.kind == "heading" and not b.marker]
    return [*marked, *bold, *heads]


def _may_be_title(block: Block) -> bool:
    text = block.text
    label = opening_label(text)
    after = text[label.value :].strip() if label else ""
    bare = label is not None and ":" not in text[label.end : label.value]
    if label and not (block.kind == "heading" and after and (label.field == "other" or bare)):
        return False
    if find_dates(text) and is_banner(text) or text.endswith((":", ";")):
        return False
    if re.match(r"(?:report of|report by|by|from|to|agenda item|item|dear|page)\b", text, re.IGNORECASE):
        return False
    if re.search(
        r"\b(?:Panel|Board|Committee|PANEL|BOARD|COMMITTEE)\b\s*[\u2013\u2014,-]?\s*", text
    ) and find_dates(text):
        return False
    return not (text.endswith(".") and block.kind != "heading" and len(text.split()) > 12)


def first_line(blocks: Sequence[Block]) -> Filled | None:
    """The title of a list's entry that no label names: a short first line, no sentence, sum or date."""
    for block in blocks[:3]:
        if opening_label(block.text) or block.kind == "row":
            continue
        words = block.text.split()
        ends = block.text.endswith((".", ":", ";")) or "\u00a3" in block.text or find_dates(block.text)
        is_value = reference_in(block.text) or tidy_reference(block.text)
        if (
            block.zone == "header"
            and 2 <= len(words) <= 14
            and not ends
            and not is_value
            and not is_banner(block.text)
        ):
            return Filled(block.text, block.evidence())
    return None


# --- people and bodies ------------------------------------------------------------------------------------

_REPORT_OF = re.compile(
    r"^(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>.+?)(?:\s+to\s+(?:the\s+)?(?P<to>(?:chair|members|police|.*panel|.*board|.*committee).*))?$",
    re.IGNORECASE,
)
_MEETING_LINE = re.compile(
    r"^(?:(?:report\s+)?to:?\s+(?:the\s+)?)?(?P<body>[^:.;]*\b(?:panel|board|committee|panel heddlu a throsedd(?:u)?|pwyllgor|bwrdd)\b[^:.;]{0,40}?)(?:\s*[\u2013\u2014,|:-]\s*|\s+(?:meeting\s+)?(?:on\s+|of\s+)?|\s*\()?$",
    re.IGNORECASE,
)


def tidy_originator(value: Value) -> str:
    """The whole value, name and role, without telephone, e-mail and "the"."""
    text = without_contact(over_lines(value))
    return re.sub(r"^(?:the|THE)\s+", "", text)


def tidy_body(text: str) -> str:
    """A person, panel or board without the date and time of its meeting.

    >>> tidy_body("ACCOUNTABILITY AND PERFORMANCE PANEL – 1 SEPTEMBER 2017")
    'ACCOUNTABILITY AND PERFORMANCE PANEL'
    """
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    text = re.sub(r"[,\s]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b\s*,?\s*$", "", text.strip(" ,"))
    text = re.sub(r"\s*(?:\bat\s+)?\d{1,2}[:.]\d{2}\s*(?:am|pm|hours)?\b.*$", "", text)
    text = re.sub(r"[\s,(]*\b(?:meeting\s+)?(?:held\s+)?on\s*\)?$", "", text, flags=re.IGNORECASE)
    return re.sub(r"^(?:the|The|THE)\s+", "", text.strip(" ,;:|()\u2013\u2014-"))


def report_lines(blocks: Sequence[Block]) -> dict[str, Filled]:
    """Originator and body of a panel report that prints no labels, from its first lines."""
    found: dict[str, Filled] = {}
    for block in blocks[:14]:
        if block.kind == "row" or len(block.text) > 160:
            continue
        match = _REPORT_OF.match(block.text)
        if match and "originator" not in found:
            found["originator"] = Filled(match["who"].strip(" :"), block.evidence())
            if match["to"]:
                found["submitted_to"] = Filled(tidy_body(match["to"]), block.evidence())
        elif "submitted_to" not in found and block.zone == "header" and (body := _meeting_body(block.text)):
            found["submitted_to"] = Filled(body, block.evidence())
    return found


def _meeting_body(text: str) -> str | None:
    if opening_label(text):
        return None
    match = _MEETING_LINE.match(tidy_body(text))
    if (
        not match
        or len(match["body"].split()) > 12
        or re.search(r"\b(?:report|is|are|was|paper|update|plan|note)\b", match["body"], re.IGNORECASE)
    ):
        return None
    return tidy_body(match["body"])


_OFFICE_LINE = re.compile(
    r"^(?:(?:title|name|position|role|signed(?: by)?)\s*:?\s+)?(?P<who>(?:[A-Z][\w.'\u2019-]*\s+){0,4}?(?:[A-Z][\w.'\u2019-]*,\s+)?(?:deputy\s+)?(?:police(?:,?\s+fire)?(?:,?\s+crime)?\s+(?:and|&)\s+(?:crime|victims['\u2019])\s+commissioner)(?:\s+for\s+[A-Z][\w\s&-]+)?)$",
    re.IGNORECASE,
)


def find_decider(blocks: Sequence[Block]) -> Filled | None:
    """The decision-maker whose office stands in the approval block, where no label or signature names one."""
    for block in blocks:
        if block.zone not in ("signature", "decision") or block.kind == "heading":
            continue
        for words in block.text.split("\t"):
            match = _OFFICE_LINE.match(words.strip()) if len(words) < 120 else None
            if match:
                start = block.text.index(match["who"])
                return Filled(match["who"], block.evidence(start, start + len(match["who"])))
    return None


# --- one value a field ------------------------------------------------------------------------------------

_TIDY: dict[str, Callable[[Value], str | None]] = {
    "reference": lambda v: tidy_reference(v.text),
    "title": lambda v: re.sub(
        r"\s+(?:OPEN|CONFIDENTIAL|Open|Confidential)\s*[\u2610-\u2612\u2713\u2714].*$", "", v.text
    ).strip(" \u2013-\u201c\u201d\"'"),
    "originator": tidy_originator,
    "submitted_to": lambda v: (
        ("The " if v.text.startswith("The ") and not v.bare else "") + tidy_body(over_lines(v))
    ),
    "decided_by": lambda v: (
        None
        if re.match(r"(?:yes|no|n/a)\b|\d|subject to", v.text, re.IGNORECASE)
        else re.sub(r"^(?:the|THE)\s+", "", without_contact(tidy_body(over_lines(v))))
    ),
    "reason": lambda v: v.text,
    "organisation": lambda v: v.text,
}


def labelled_fields(values: Sequence[Value]) -> dict[str, Filled]:
    """The first filled value of each header field that stands beside a label, tidied."""
    found: dict[str, Filled] = {}
    for value in sorted(values, key=lambda v: v.bare):
        tidy = _TIDY.get(value.field)
        if (
            tidy is None
            or value.field in found
            or is_blank(value.text)
            or value.block.zone in ("signature", "checklist")
            and value.field in ("title", "reference")
        ):
            continue
        if value.field == "reference" and plain(value.label) == "title and reference":
            _split_pair(value, found)
            continue
        if len(value.text) > (600 if value.field == "title" else 300):
            continue
        text = tidy(value)
        if text and not is_blank(text):
            found[value.field] = Filled(text, value.evidence)
    return found


def _split_pair(value: Value, found: dict[str, Filled]) -> None:
    reference, title = split_heading(value.text)
    if reference:
        found.setdefault("reference", Filled(reference, value.evidence))
    if title:
        found.setdefault("title", Filled(title, value.evidence))
