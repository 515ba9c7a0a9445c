"""The time a grant is given for, as printed, in days or months: what is said in other ways is left out."""

import re
from datetime import date

Planned = tuple[str | None, str | None, int | None]

_NOTHING: Planned = (None, None, None)

_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
_MONTH = rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)}) (\d{{4}})"
_SPAN = re.compile(rf"(?:from |between )?{_MONTH}(?: to | until | and | ?[-–] ?){_MONTH}", re.IGNORECASE)
_UNTIL = re.compile(rf"(?:until|to|ending) {_MONTH}", re.IGNORECASE)
_YEAR = re.compile(r"(?:in |for |the )*(?:financial year )?((?:19|20)\d\d) ?[/–-] ?(\d\d|(?:19|20)\d\d)")
_LENGTH = re.compile(r"(?:over|for|across) (?:a period of )?(\w+)[ -](month|year)s?", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12, "eighteen": 18}


def planned(period: str) -> Planned:
    """First and last day or month, ISO, and the length in months; each None where it is not said.

    >>> planned("1 April 2018 to 31 March 2019"), planned("April 2020 – March 2022")
    (('2018-04-01', '2019-03-31', None), ('2020-04', '2022-03', None))
    >>> planned("2016/17"), planned("for three years"), planned("until 31 March 2022")
    (('2016-04', '2017-03', None), (None, None, 36), (None, '2022-03-31', None))
    >>> planned("the first quarter"), planned("2016/18"), planned("31 June 2016 to 1 May 2017")
    ((None, None, None), (None, None, None), (None, None, None))
    """
    words = " ".join(period.split())
    if found := _SPAN.fullmatch(words):
        start, end = _day(*found.groups()[:3]), _day(*found.groups()[3:])
        return (start, end, None) if start and end and start <= end else _NOTHING
    if found := _UNTIL.fullmatch(words):
        return None, _day(*found.groups()), None
    if found := _YEAR.fullmatch(words):
        first, last = int(found[1]), int(found[2])
        return (f"{first}-04", f"{first + 1}-03", None) if last % 100 == (first + 1) % 100 else _NOTHING
    if found := _LENGTH.fullmatch(words):
        number = int(found[1]) if found[1].isdecimal() else _NUMBERS.get(found[1].casefold())
        return (None, None, number * (12 if found[2].casefold() == "year" else 1)) if number else _NOTHING
    return _NOTHING


def _day(day: str | None, month: str, year: str) -> str | None:
    number = _MONTHS[month.casefold()]
    if day is None:
        return f"{year}-{number:02}"
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
