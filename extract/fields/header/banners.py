"""Banners: lines that only say what sort of paper this is and whose, or advertise."""

import re

from ..dates.dates import find_dates
from ..word_lists import vocabulary
from .places import HANGS, area_names

_GENERIC, _ADVERT = (
    re.compile(rf"\b(?:{'|'.join(vocabulary('titles')[name])})\b", re.IGNORECASE)
    for name in ("generic", "advert")
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


_ONE = r"[A-Z][\w'-]*(?:\s(?!AND\b)[A-Z][\w'-]*)?"
_AREAS = rf"(?:(?:the|THE)\s)?{_ONE}(?:(?:,\s|,?\s(?:and|AND|&)\s){_ONE}){{0,3}}"


def _areas_in(words: str) -> list[str]:
    after = re.findall(
        r"(?:[Cc]ommissioner|COMMISSIONER|PCC|OPCC)\s+(?:for|FOR)\s+((?:[A-Z][\w'-]*\s*(?:and|&)?\s*){1,4})",
        words,
    )
    panels = re.findall(rf"(?:[Pp]anel|PANEL|[Cc]ommittee|COMMITTEE)\s+(?:for|FOR|of|OF)\s+({_AREAS})", words)
    before = re.findall(r"((?:[A-Z][\w'-]*\s+(?:and\s+|&\s+)?){1,4})(?:Police|POLICE|OPCC|PCC)", words)
    return [*after, *panels, *(name for name in before if not HANGS.search(name)), *area_names(words)]
