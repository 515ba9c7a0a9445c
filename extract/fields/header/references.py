"""References: as a label gives them, or by their shape where no label does."""

import re

from ...outline.marks import MONTHS
from ..dates.dates import find_dates
from .values import is_blank

# What references look like where no label says so: letters and figures, or figures round a slash or dash.
REFERENCE = re.compile(
    r"\b(?:(?:DM|DMPCD|PCD|DN|CEOD|PCC|PFCC|OPCC|OPFCC|WMPCC|EXE|D|DEL|DR|DD|RD|KD|"
    r"FRA)[ -]?(?:[A-Z]{0,6}[/._ -]?)?\d{1,5}(?:(?:/[A-Z]{1,8}){1,3}/\d{1,5}|(?:\s?[/_. -]\s?\d{1,5}){0,3})"
    r"|[A-Z]{2,8}\d?[/._-](?:[A-Z]{1,6}[/._-])*\d{1,6}(?:[/._-]\d{1,4}){0,2}(?:[/._-][A-Z]{1,3})?"
    r"|[A-Z]{1,6}\d{1,6}(?:[/_-]\d{2,4}){0,2}"
    r"|(?!FY|IN|FOR)[A-Z]{2,5} \d{1,3}/\d{2,4}"
    r"|[A-Z]{0,4}PF?CC 20\d\d[-/]\d{2,3}"  # "CPCC 2017-011"
    r"|(?!FY|IN|OF|FOR|TO|THE|AND|MAY)[A-Z]{2,6} (?:19|20)\d\d/\d{1,4}(?![\d/])"  # "SXC 2031/16"
    r"|[A-Z]/\d{2,4}/\d{1,4}"  # "J/18/04"
    r"|(?:(?:20)?\d\d[-/][A-Z]{2,6}|20\d\d[-/][A-Z]|\d\d/[A-Z](?=/))[-/]\d{1,5}"  # "2021-DP-017"
    r"|\d{1,4}\s?[/_]\s?\d{2,4}(?:[_-]\d{2})?"
    r"|\d{4}[.-]\d{2,8}(?:-\d{2,6}|[a-z](?![\w-]))?|\d{1,3}-20\d{2})\b"
)
_NOTICE_WORD = (
    r"(?:decision(?:\s+(?:notice|record|log|form|sheet|report))?|notice|record|log|ref(?:erence)?|paper|submission|"
    r"report|minute)"
)
NUMBERED = re.compile(
    rf"\b{_NOTICE_WORD}\s*(?:no\.?|number|"
    rf"ref(?:erence)?\.?)?\s*[:#]?\s*(?P<ref>(?:(?!(?-i:FOR|OF|IN|ON|TO|AND|THE|PF?CC|OPF?CC)\b)(?-i:[A-Z]{{2,6}})\s(?=\d+[/-]\d))?"
    rf"\d{{1,5}}(?:\s?[/_.-]\s?\d{{2,8}}(?-i:[a-z]\b)?|[/-]\d(?!\d)){{0,3}})\b(?![-/][A-Z])",
    re.IGNORECASE,
)
# The year behind the number: "PCC Decision – 004 2020 Kennel space", "31 of 2022", "No. 12 (2023)"
_YEAR = r"(?:19|20)\d\d"
_BY_YEAR = re.compile(
    rf"\bdecision\s*[\u2013\u2014-]?\s*(?P<ref>\d{{3}} 20\d\d)\b"
    rf"|(?:^|\b{_NOTICE_WORD}\s*[:\u2013-]?\s*)(?P<ref2>(?:no\b\.?\s*|number\s+)?\d{{1,4}}\s+of\s+{_YEAR}\b"
    rf"|no\b\.?\s*\d{{1,4}}\s+\({_YEAR}\))"
    rf"|(?:^|\b{_NOTICE_WORD}\s*[:\u2013-]?\s*)(?P<ref3>\d{{1,4}}\s+\({_YEAR}\))",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)(\d\d)\s?[/_-]\s?(?:20)?(\d\d)$")


POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")
_BODY_AND_YEAR = re.compile(r"(?:O?PF?CC)[ -]?(?:19|20)\d\d$")  # "Decisions of the PCC 2020"


# "Reserve Strategy 2018/19", "Setting the precept 2025/2026", "Road Safety Round 2023"
_TITLE_OF_YEAR = re.compile(r"(?:[A-Za-z][a-z\u2019']+ ){2,}(?:19|20)\d\d(?:\s?[/\u2013-]\s?(?:20)?\d\d)?")


def is_financial_year(text: str) -> bool:
    """Whether figures such as "2016/17" name a financial year and not a reference."""
    match = _YEARS.match(text)
    return match is not None and 0 < (int(match[2]) - int(match[1])) % 100 <= 5


def opens_with_reference(text: str) -> bool:
    """Whether a number, set off, opens a title: "002/2031: Audit Committee"."""
    found = reference_in(text)
    return (
        found is not None
        and found[1] == 0
        and re.match(r"\s*[:\u2013\u2014]\s", text[found[2] :]) is not None
    )


def reference_in(text: str) -> tuple[str, int, int] | None:
    """A reference printed in a heading, with its place; dates and financial years are none.

    >>> reference_in("Decision Log 044/2020 – Community Safety Fund")[0]
    '044/2020'
    >>> reference_in("ED 14/24 Safer Nights")[0], reference_in("Decision 2031-0007214: Lamps")[0]
    ('ED 14/24', '2031-0007214')
    >>> reference_in("No. 12 (2023) – Custody lights")[0], reference_in("31 of 2022: Lamps")[0]
    ('No. 12 (2023)', '31 of 2022')
    >>> reference_in("Budget 2016/17 update 23/08/2016") is None
    True
    """
    taken = [(d.start, d.end) for d in find_dates(text)]
    for pattern in (_BY_YEAR, NUMBERED, REFERENCE):
        for match in pattern.finditer(text):
            start, end = match.span() if pattern is REFERENCE else match.span(match.lastgroup or 0)
            words = text[start:end]
            if (
                any(a < end and start < b for a, b in taken)
                or is_financial_year(words.rpartition(" ")[2])
                or _BODY_AND_YEAR.match(words)
                or POSTCODE.match(text, start)
            ):
                continue
            if not re.match(r"(?:FY|Q|COVID|CV|A|M|B|E|KS|Y|P|G|H|T|S|C|L|N|CCTV)[ -]?\d+$", words):
                return words, start, end
    return None


THEN_TITLE = re.compile(
    rf"(?P<ref>(?:[A-Z]{{1,8}}[ /-])?[\w/.-]*\d[\w/.-]*(?:\s\({_YEAR}\)|\sof\s{_YEAR})?)"
    r"(?::|\s+[\u2013\u2014-])\s+(?P<title>[A-Z][^\t|]+)$"
)
"""A number with what it numbers behind it: "12/2023: Lamps for the quay"."""

_WORDS = re.compile(r"[A-Z][a-z]+ (?:[a-z]+ ){2,}")  # "Cameras on the A12", which stands below no number
_MONTH = re.compile(rf"{MONTHS}\s+\d{{4}}", re.IGNORECASE)  # "DECISION NOTICE" over "MAY 2017"


def tidy_reference(text: str) -> str | None:
    """A labelled reference as printed, without what follows it on the line; None where it is none.

    >>> tidy_reference("PCC/2018/19 (key decision)"), tidy_reference("Reserve Strategy 2018/19")
    ('PCC/2018/19', None)
    """
    if is_blank(text) or "\u00a3" in text or not re.search(r"\d", text):
        return None
    text = re.split(r"\s{2,}|\s*\||;|\s\((?!(?:19|20)\d\d\))|,\s|\.\s(?=[A-Z][a-z])", text.strip())[0].strip(
        " .:"
    )
    text = re.sub(r"^(?:number|reference|ref)\b[\s.:]+(?=\S*\d)", "", text, flags=re.IGNORECASE)
    if titled := THEN_TITLE.match(text):
        return titled["ref"]
    text = re.sub(r"^(\d+)\s+(?:[A-Z][a-z]+\s*){2,}$", r"\1", text)
    text = re.sub(r"^([A-Z]{1,6}[/-]?\d[\w/-]*)\s+(?:[A-Z][a-z]+\s*){2,}$", r"\1", text)
    if _TITLE_OF_YEAR.fullmatch(text) or _MONTH.fullmatch(text) or _WORDS.match(text):
        return None
    dates = find_dates(text)
    if dates and dates[-1].end == len(text) and reference_in(text[: dates[-1].start].strip()):
        text, dates = (
            text[: dates[-1].start].strip(" ,-\u2013"),
            [],
        )  # the day at the other end of a letter's line
    if len(text) <= 32 and not (dates and dates[0].start == 0):
        return text
    found = reference_in(text)
    return found[0] if found else None


BARS = re.compile(r"\s[|\u00b7\u2022]\s")
"""What parts the facts of a line: a bar or a dot."""
# "Decision report 061-31": what is numbered, and its number.
NAMED = re.compile(
    rf"(?:[A-Za-z]+\s+)?{_NOTICE_WORD}\s*(?:no\.?|number|ref(?:erence)?\.?)?\s*:?\s*"
    r"(?P<ref>(?:[A-Z]{1,8}[ /-])?\d{1,5}"
    r"(?:\s?[/_.-]\s?(?:(?-i:[A-Z]{1,3})[/-])?\d{1,6}|\sof\s(?:19|20)\d\d){0,3})",
    re.IGNORECASE,
)


def facts_of_line(text: str) -> tuple[str, list[str]] | None:
    """The reference and the other facts of a line that holds nothing else, parted by bars or dots.

    >>> facts_of_line("DPCC 2021/58 | Decided 6 October 2021 | Public")
    ('DPCC 2021/58', ['Decided 6 October 2021', 'Public'])
    >>> facts_of_line("Decision report 061-31 | Unrestricted")
    ('061-31', ['Unrestricted'])
    >>> facts_of_line("Public | Lamps for the quay 2021/22") is None
    True
    """
    parts = [part.strip() for part in BARS.split(text)]
    if not 1 < len(parts) <= 5 or len(text) > 140:
        return None
    numbers = [
        (part, named["ref"] if named else part)
        for part in parts
        if (named := NAMED.fullmatch(part)) or ((found := reference_in(part)) and found[0] == part)
    ]
    return (numbers[0][1], [p for p in parts if p != numbers[0][0]]) if len(numbers) == 1 else None


_SET_OFF = re.compile(
    rf"(?:\s+[\u2013\u2014-]\s+|\s*[(\[]\s*)(?:{_NOTICE_WORD}\s*|no\b\.?\s*|number\s*|:\s*)*$", re.IGNORECASE
)


def reference_beside(text: str) -> tuple[str, str] | None:
    """The reference that a dash, a colon or brackets set off from a title, at either end, and that title.

    >>> reference_beside("Lamps for the quay (PCC/038/2031)"), reference_beside("D056 \u2013 A hut")
    (('PCC/038/2031', 'Lamps for the quay'), ('D056', 'A hut'))
    >>> reference_beside("Cameras on the A12") is None
    True
    """
    if not (found := reference_in(text)):
        return None
    reference, start, end = found
    if start == 0:
        opens = re.match(r":\s+|\s+[\u2013\u2014-]\s+", text[end:])
        return (reference, text[end + opens.end() :]) if opens else None
    before = _SET_OFF.search(text, 0, start)
    return (reference, text[: before.start()]) if before and text[end:].strip(" .)]") == "" else None


_CLOSES = re.compile(
    rf"(?:^|[.!?\u2026]\s+)(?P<mark>[(\[]?(?i:(?:{_NOTICE_WORD}|no\b\.?|number|:|\u2013)\s*)+|[(\[])?"
    rf"(?P<ref>{REFERENCE.pattern})[)\]]?\.?$"
)


def closing_reference(text: str) -> tuple[str, int, int] | None:
    """The reference that stands by itself at the end of a text, behind its last sentence, with its place.

    >>> closing_reference("The Commissioner agreed to renew the lease. Ref D/23/119")
    ('D/23/119', 48, 56)
    >>> closing_reference("The grant adds to that of decision D/23/119.") is None
    True
    """
    match = _CLOSES.search(text)
    found = reference_in(match["ref"]) if match else None
    if match is None or found is None or found[0] != match["ref"]:
        return None
    return (found[0], *match.span("ref")) if match["mark"] or re.match(r"[A-Z]", found[0]) else None
