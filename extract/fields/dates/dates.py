"""Dates with a day, as British papers print them: day first, unless the month is spelled or the form is ISO.

A financial year, a reference ("17/008", "9-14/2/2013"), a section number or a fraction is no date. What is
shaped like a date but names no day ("16/02/204") is found with no value: it is never mended.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ...alternatives import by_first_letter
from ...sieve import Sought
from ..word_lists import vocabulary

_VOCABULARY = vocabulary("dates")
_MONTHS = {name: int(number) for number, names in _VOCABULARY["months"].items() for name in names}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: where it stands, its words, and its day (None where they name no possible one)."""

    start: int
    end: int
    text: str
    value: date | None


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(w.replace(" ", r"\s+") for w in sorted(words, key=len, reverse=True)) + ")"


_MONTH = rf"(?P<month>{by_first_letter(sorted(_MONTHS, key=len, reverse=True))})"
_ORDINAL = rf"(?:\s?{_any(_VOCABULARY['ordinals']['endings'])})"
# Looked for before a date that was found: at the front of its pattern it would be tried at every letter.
_WEEKDAY = re.compile(rf"\b{_any(_VOCABULARY['weekdays']['names'])}\.?,?\s+(?:the\s+|y\s+)?$", re.IGNORECASE)
_LABEL = _any(_VOCABULARY["label"]["words"])
# A year after a month may be letter-spaced by the typesetter ("201 6"); a short one is a slip of the pen.
_YEAR = r"(?P<year>[12]\d{3}(?!\d)|[12] ?\d ?\d ?\d(?!\d)|20\d(?!\d)|20\d{3}(?!\d)|[’'‘]\d\d(?!\d))"
# "14" of "14:30" is an hour; "14-Mar-17" is whole whatever follows.
_SHORT = r"(?P<short>\d\d)(?:(?=\s*(?:$|[.,;:)\]|\n](?!\d))|\s+[-–—(])|(?<=[A-Za-z]-\d\d)(?=\s))"
_AFTER = r"(?![/]\d|[.]\d|\w*[£%])"

_LONG = Sought(
    rf"(?<![\d£])(?<!\d[.,])(?P<day>\d{{1,2}}){_ORDINAL}?(?:\s+day)?(?:\s*,)?(?:\s+(?:of|o))?(?:\s+(?:fis|mis))?"
    rf"[\s\-/.]*{_MONTH}(?:\s?\.)?[\s,\-/]*(?:{_YEAR}|{_SHORT}){_AFTER}"
)
_MONTH_FIRST = Sought(
    rf"(?<!\w){_MONTH}\.?\s+(?P<day>\d{{1,2}})(?:{_ORDINAL}?\s*,\s*|{_ORDINAL}\s+|\s+)(?P<year>[12]\d{{3}})(?!\d){_AFTER}"
)
_ISO = re.compile(
    r"(?<![\d/.-])(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{2})(?P=sep)(?P<day>\d{2})(?![\d/.-]\d|\d)"
)
_NUMERIC = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?P<sep>\s?[/.\-]\s?)(?P<month>\d{1,2})(?P<then>\s?[/.\-]\s?)"
    r"(?P<year>20[0-4] \d(?=$|[^\w ])|\d{2,5})(?!\d)"
)
_BY_HAND = Sought(
    rf"\b{_LABEL}\b[\s:.\-–_]*(?P<date>(?P<day>\d{{1,2}})(?:\s?[/.\-|\\]\s?|\s)(?P<month>\d{{1,2}})(?:\s?[/.\-|\\]\s?|\s)(?P<year>\d{{4}}|\d{{2}}))(?![\d/]|[.,]\d)"
)


_NAMED = re.compile(rf"\b{_LABEL}[\s:.\-–]*$", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?:\b(?:on|by|until|till|since|w/e|w/c|ending|commencing|signed|held|ar)|:)[\s:.\-–]*$", re.IGNORECASE
)
# A letter among the figures, or the day in two pieces behind its label: no day that can be trusted.
_MISREAD = re.compile(
    r"(?<![\w/.\-])[\dOolI]{1,2}(?P<mark>[/.\-])[\dOolI]{1,2}(?P=mark)[\dOolI]{4}(?!\w|[/.\-]\d)"
)
_PIECES = Sought(rf"\b{_LABEL}\b[\s:.\-–]*(?P<date>[0-3] \d[/.\-]\d{{1,2}}[/.\-]\d{{2,4}})(?!\d)")


# Two marks among figures, as each date without a word in it has.
_IN_THREE = re.compile(r"[\dOolI]\s?[/.\-]\s?[\dOolI]{1,5}\s?[/.\-]")


def find_dates(text: str, labelled: bool = False, period: str = "") -> list[FoundDate]:
    """Every date with a day in a text, in reading order.

    Args:
        text: Running words, a line or a cell.
        labelled: A label such as "Date" stands before the text (in the line or the cell before), so that
            it may begin with a date written by hand in any shape.
        period: The month or year that heads this part of a list: "11 May" behind a label is then a day.

    >>> [str(d.value) for d in find_dates("on Thursday, 11 th September, 2014 and February 8th, 2016")]
    ['2014-09-11', '2016-02-08']
    >>> [(d.text, d.value) for d in find_dates("Date: 16/02/204, in 2016/17, see 17/008")]
    [('16/02/204', None)]
    """
    return list(_dates(text, labelled, period))


def is_day_alone(text: str) -> bool:
    """Whether a line holds a date and nothing else: "17 November 2021:"."""
    dates = find_dates(text) if len(text) < 40 else []
    return (
        len(dates) == 1
        and dates[0].value is not None
        and not (text[: dates[0].start] + text[dates[0].end :]).strip(" .:()[]")
    )


def day_apart(text: str) -> FoundDate | None:
    """The date that opens a line or ends it, parted by a dash, a colon, a comma or brackets.

    >>> day_apart("Grant to the Quay approved (4 May 2021)").text, day_apart("Open until 4 May 2021")
    ('4 May 2021', None)
    """
    dates = find_dates(text)
    if dates and dates[0].start == 0 and re.match(r"\s*[\u2013\u2014:|,-]", text[dates[0].end :]):
        return dates[0]
    if dates and re.search(r"(?:[\u2013\u2014:|,(-]|\sdated|\bdecided on)\s*$", text[: dates[-1].start]):
        return dates[-1] if not text[dates[-1].end :].strip(" ).") else None
    return None


def only_day(text: str) -> FoundDate | None:
    """The date that ends words which name no other.

    >>> only_day("A. Bell, 4 May 2021.").text, only_day("4 May 2021 at noon"), only_day("3/5/21 or 4/5/21")
    ('4 May 2021', None, None)
    """
    days = find_dates(text)
    return days[0] if len(days) == 1 and not text[days[0].end :].strip(" .") else None


_LEADS_TO_DAY = re.compile(
    r"\b(?:on|by|until|till|from|to|of|since|before|after|and|for|the|at|in|up|between|ending|ended|w/?e|week|"
    r"[a-z]{3,6}day)\s*$",
    re.IGNORECASE,
)


def day_behind(text: str) -> FoundDate | None:
    """The date that ends a line as if in a column of its own, where no word of the line leads to it.

    >>> day_behind("Grant to the Quay 4 May 2021").text, day_behind("Open until 4 May 2021")
    ('4 May 2021', None)
    """
    dates = find_dates(text)
    last = dates[-1] if dates and dates[-1].value and dates[-1].start else None
    stands_last = last is not None and not text[last.end :].strip(" ).")
    return last if last and stands_last and not _LEADS_TO_DAY.search(text[: last.start]) else None


@lru_cache(maxsize=1 << 13)  # several fields look for the dates of the same line
def _dates(text: str, labelled: bool, period: str) -> tuple[FoundDate, ...]:
    if not re.search(r"\d", text):
        return ()
    found: list[FoundDate] = []
    in_three = [*_iso(text), *_numeric(text, labelled)] if _IN_THREE.search(text) else []
    candidates = [*_spelled(text), *in_three, *_by_hand(text, labelled)]
    candidates += _within(text, period) if period else ()
    for one in sorted(candidates, key=lambda d: (d.start, -d.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(one for one in found if not _part_of_reference(text, one, found))


# "Issue 14 July 2014", with the gap between number and month lost: the number is the newsletter's.
_ISSUE = re.compile(
    r"(?:^|[^\w\s]\s*|\s)(?:issue|edition|volume|vol\.?)\s+(?:(?:number|no\.?)\s*)?$", re.IGNORECASE
)


def _spelled(text: str) -> Iterator[FoundDate]:
    for match in _LONG.finditer(text):
        printed = match["year"] or match["short"]
        if _ISSUE.search(text, 0, match.start()):
            continue
        if 1 <= int(match["day"]) <= 31:
            yield _found(
                text, match.start(), match.end(), match["day"], _MONTHS[match["month"].lower()], printed
            )
    for match in _MONTH_FIRST.finditer(text):
        if 1 <= int(match["day"]) <= 31 and not match["month"].islower():
            yield _found(
                text, match.start(), match.end(), match["day"], _MONTHS[match["month"].lower()], match["year"]
            )


_DAY = re.compile(
    rf"(?:^|[:|]\s*)(?:{_any(_VOCABULARY['weekdays']['names'])},?\s+)?(?P<date>(?P<day>\d{{1,2}}){_ORDINAL}?\s+{_MONTH})(?=\s*(?:$|[|,;)–—-]))",
    re.IGNORECASE,
)


def _within(text: str, period: str) -> Iterator[FoundDate]:
    """Days without a year, where the heading above gives it and names no other month."""
    month, _, year = period.rpartition(" ")
    for match in _DAY.finditer(text):
        number = _MONTHS[match["month"].lower()]
        if 1 <= int(match["day"]) <= 31 and _MONTHS.get(month.lower(), number) == number:
            yield _found(text, match.start("date"), match.end("date"), match["day"], number, year)


def _iso(text: str) -> Iterator[FoundDate]:
    for match in _ISO.finditer(text):
        if 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
            yield _found(text, match.start(), match.end(), match["day"], int(match["month"]), match["year"])


def _numeric(text: str, labelled: bool) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        named = _NAMED.search(before) is not None or (labelled and not text[: match.start()].strip())
        if _is_date(text, match, named or _ANNOUNCED.search(before) is not None, named):
            yield _found(text, match.start(), match.end(), match["day"], int(match["month"]), match["year"])
    for match in _MISREAD.finditer(text):
        if re.search(r"[OolI]", match[0]) and len(re.findall(r"\d", match[0])) >= 4:
            yield FoundDate(match.start(), match.end(), match[0], None)


def _is_date(text: str, match: re.Match[str], sure: bool, named: bool) -> bool:
    """Whether figures in three parts are a date, and not a version, a reference or a section number.

    `named`: the word "Date" stands before them; `sure`: that, or another word that announces a date.
    """
    day, month, year = int(match["day"]), int(match["month"]), match["year"].replace(" ", "")
    mark = match["sep"].strip()
    plausible = 1 <= day <= 31 and 1 <= month <= 12
    if not named and match["then"].strip() != mark:
        return False
    if len(year) == 4 and 1900 <= int(year) <= 2100:
        return plausible or named or (mark == "/" and (day <= 39 or month <= 12))
    if not plausible:
        return named
    if len(year) == 2:
        even = match["sep"] == match["then"] == mark
        return sure or (even and (mark == "/" or (mark == "." and _dotted(text, match))))
    return sure or (mark == "/" and (len(year) == 4 or year.startswith("20")))


def _dotted(text: str, match: re.Match[str]) -> bool:
    """Whether "24.11.21" is a date: both parts of two figures, and not numbering what follows."""
    two = len(match["day"]) == 2 and len(match["month"]) == 2
    return two and not (not text[: match.start()].strip() and re.match(r"\s+[A-Z]", text[match.end() :]))


def _by_hand(text: str, labelled: bool) -> Iterator[FoundDate]:
    """Three numbers however parted, right behind a label: "Date 24 8/16"."""
    for match in _PIECES.finditer(text):
        yield FoundDate(match.start("date"), match.end("date"), match["date"], None)
    lead = "date " if labelled else ""
    for match in _BY_HAND.finditer(lead + text):
        start, end = match.start("date") - len(lead), match.end("date") - len(lead)
        if 1 <= int(match["day"]) <= 31 and 1 <= int(match["month"]) <= 12:
            yield _found(text, start, end, match["day"], int(match["month"]), match["year"])


def _found(text: str, start: int, end: int, day: str, month: int, year: str) -> FoundDate:
    """The date with the weekday before it, its value None where there is no such day."""
    weekday = _WEEKDAY.search(text, max(0, start - 20), start)
    start = weekday.start() if weekday else start
    figures = re.sub(r"\D", "", year)
    number = int(figures)
    if len(figures) == 2:
        number += 1900 if number >= 80 else 2000
    try:
        value = date(number, month, int(day)) if len(figures) in {2, 4} and 1900 <= number <= 2100 else None
    except ValueError:
        value = None
    return FoundDate(start, end, text[start:end], value)


# "decision number: 28 – 7/2/2015" and "Ref: 5/6/2016" are references.
_NUMBERED = re.compile(
    r"\b(?:number|no|ref|reference|decision|minute|item)\b[^,;()]{0,9}?\d\s?[-–]\s?$"
    r"|\b(?:number|no|ref|reference|minute)\b\.?\s*:?\s*$",
    re.IGNORECASE,
)


def _part_of_reference(text: str, one: FoundDate, found: list[FoundDate]) -> bool:
    """Whether the figures go on beyond the date on either side ("9-14/2/2013", "DN/12/03/2024")."""
    if one.start and any(other.end == one.start - 1 for other in found):
        return False
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
    spelled = re.search(r"[^\W\d]", one.text)
    if re.search(r"\d[-–/.]$", before) and not (spelled and before.endswith(("/", "-", "–"))):
        return True
    if re.search(r"[^\W\d][/\-.]$|[A-Z_£$€]$|/$", before) and not spelled:
        return True
    if not spelled and _NUMBERED.search(text[max(0, one.start - 40) : one.start]):
        return True
    follows = any(other.start == one.end + 1 for other in found)
    return bool(re.match(r"[/.]\d|[-–]\d|_", after)) and not follows and not spelled
