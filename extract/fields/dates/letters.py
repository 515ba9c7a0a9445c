"""The day on which an application was decided, as a letter tells whoever made it."""

import re

from ..language import said_before
from .prose import did_on

_NAME = (
    r"(?-i:(?!(?:The|Our|Your|This|That|It|My|On|In|At|Each|Last)\b)(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Cllr)\.?\s+)?"
    r"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})"
)
_OFFICE = (
    r"(?:the\s+)?(?:(?:deputy|acting|assistant)\s+)*(?:police(?:,?\s+fire)?\s+(?:and|&)\s+crime\s+)?"
    r"(?:commissioner|d?pf?cc|mayor|chief\s+executive|chief\s+officer)"
)
_WHO = rf"(?:{_OFFICE}(?:,?\s+{_NAME}\b,?)?|{_NAME},\s+{_OFFICE},|he|she|I|we|{_NAME})"
_BID = r"(?:application|bid|request|proposal|claim|grant|award|project|matter)"
_DID = (
    r"(?:agreed|approved|decided|considered|looked\s+at|refused|declined|turned\s+down|supported|awarded|granted"
    r"|allowed|gave|weighed|(?:met|made|took|read)(?=\s+(?:your|the|this|an?|some|part|his|her)\b))"
)
_DONE = rf"(?:was|were|has\s+been)\s+(?:\w+ly\s+)?(?:not\s+)?(?:{_DID}|(?:un)?successful|taken|rejected)"
_DAY = r"\bon\s+(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?$"
_TOLD = re.compile(
    rf"\b{_WHO}\s+(?:has\s+|had\s+|then\s+|also\s+)?{_DID}\b[^;]{{0,110}}{_DAY}"
    rf"|\b(?:(?:your|the|this)\s+(?:\S+\s+){{0,8}}?{_BID}|it|this|that)\s[^;]{{0,60}}?\b"
    rf"{_DONE}\b[^;]{{0,80}}{_DAY}"
    r"|\b(?:his|her|their|the|my|our|a)\s+decision\s+(?:of|(?:made\s+|taken\s+)?on|dated)\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:last|previous|earlier|former|recall|remember)\b|\b(?:next|round|fund)\s+(?:will|opens?|closes?)\b|\bif\b",
    re.IGNORECASE,
)


def told_to_applicant(text: str, start: int, end: int) -> bool:
    """True where a sentence of a letter says that what was asked for was decided on this date.

    >>> told_to_applicant("The Commissioner, Ann Bell, agreed your bid in part on 9 May 2031.", 55, 65)
    True
    >>> told_to_applicant("We had your bid on 9 May 2031.", 19, 29)
    False
    """
    sentence = said_before(text, start)
    told = _TOLD.search(sentence) is not None or did_on(text[:start], text[end:])
    return told and _OTHER.search(sentence) is None
