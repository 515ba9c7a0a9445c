"""Where the next label begins behind a value on its line: "Director of Estates Lodged: 3 July 2031".

Forms print two labels on one line, and what parts them on the page is white space that no reader keeps. The
second need not be one that a list knows: a few words before a colon, of which the first alone has a capital.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...forms.vocabulary import known_field, opening_label
from ..dates.dates import find_dates
from ..dates.labels import LABEL, hinted_role
from .values import BY_WORDS, ROLE_WORDS, Value

_BAR = re.compile(r"\s[|\u00b7\u2022]\s(?=\S)")
_RULE = re.compile(r"[\s,]*[_=\u2550]{4,}$")  # drawn below the head
_COLON = re.compile(r"(?<=[\w.)?])\s?[:\uff1a](?=\s|$)")
_WORD = re.compile(r"\S+")
_MOST_WORDS = 8
_FEW = 4
_UNKNOWN = re.compile(r"(?<=\s)[A-Z][\w'\u2019/-]*(?: [a-z][\w'\u2019/-]*| \([^)]*\)){0,4}$")
_NUMBER_BEFORE = re.compile(r"[^:]*?\d[\w/._-]*(?=\s+[A-Z][a-z][^:]*:\s)")
# What goes on cannot be a value's end, nor can a body or a role be a label: "Chief Executive: Ann Bell".
_GOES_ON = re.compile(
    r"(?:[,(&\u2013\u2014-]|\b(?:of|for|and|or|the|to|a|an|on|in|with|by|at))$", re.IGNORECASE
)
_BODY = re.compile(r"\b(?:panel|board|committee|forum|police|crime|office|team|unit|group)\b", re.IGNORECASE)
_PEOPLE = ("originator", "decided_by", "submitted_to")


def parted(value: Value) -> Iterator[Value]:
    """A value without the next label on its line, then what stands behind that, if a list knows it."""
    if value.text != (ruled := _RULE.sub("", value.text)) and ruled:
        value = replace(value, text=ruled, end=value.start + len(ruled))
    if value.field == "originator" and value.label.lower().startswith(_TOLD_OF) and value.bare:
        value, *told = _told_of_report(value)
        yield from told
    cut = _next_label(value.field, value.text)
    if cut is None:
        yield value
        return
    at, known = cut
    text = value.text[:at].rstrip(" ;|,\u00b7\u2022\u2013\u2014-")
    yield replace(value, text=text, end=value.start + len(text), sure=value.sure if known else BY_WORDS)
    rest = value.text[at:]
    label = opening_label(rest) if known else None
    if label and rest[label.value :].strip():
        behind, start = rest[label.value :].strip(), value.start + at + label.value
        yield from parted(Value(label.field, label.name, behind, value.block, start, value.end, value.at))


def _told_of_report(value: Value) -> Iterator[Value]:
    """Whose report a line names without a colon, then to whom it goes and its number, if it says so."""
    end = SENTENCE_END.search(value.text)
    first = value.text[: end.start()] if end else value.text
    report = value.label.lower().startswith("report")  # whose officer "the Treasurer to the Commissioner" is
    to = (_TO_WHOM if report else _TO_ANY).search(first)
    who = first[: to.start()] if to else first
    yield replace(value, text=who, end=value.start + len(who))
    number = NUMBERED.match(value.text, end.end()) if end else None
    for field, found, group in (("submitted_to", to, "to"), ("reference", number, "ref")):
        if found:
            start = value.start + found.start(group)
            end_at = value.start + found.end(group)
            yield Value(field, field, found[group], value.block, start, end_at, value.at)


# "Report of the Treasurer (Ann Bell) to the Commissioner. Number 4/2031. There is no Part 2."
SENTENCE_END = re.compile(
    r"(?<!\bSgt)(?<!\bInsp)(?<!\bSupt)(?<!\bDet)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<=[a-z)])\.\s+(?=[A-Z])"
)
NUMBERED = re.compile(r"(?:Number|No|Ref(?:erence)?|Notice)\b\.?:?\s+(?P<ref>[\w/-]*\d[\w/-]*)(?=\.|$)")
_TOLD_OF = (
    "report",
    "submitted",
    "put ",
    "brought",
    "presented",
)  # "Submitted by Ann Bell to the Commissioner"
_TO_WHOM = re.compile(
    r"(?<=\))\s+to\s+(?:the\s+)?(?P<to>(?:deputy\s+)?(?:police\b|commissioner|pf?cc|mayor).*)$", re.I
)
_TO_ANY = re.compile(_TO_WHOM.pattern.replace(r"(?<=\))", "", 1), re.I)


def _next_label(field: str, text: str) -> tuple[int, bool] | None:
    """Where the next label begins in the value of a field, and whether a list knows it."""
    if field in (*_PEOPLE, "title") and (bar := _BAR.search(text)):
        return bar.end(), True  # "Ann Bell | Log no. 88": facts of a line, parted by bars
    if field == "reference" and (number := _NUMBER_BEFORE.match(text)):
        at = number.end() + 1
        return at, opening_label(text[at:]) is not None
    if field not in (*_PEOPLE, "title", "reason"):
        return None
    for colon in _COLON.finditer(text):
        begins, known = _label_before(text[: colon.start()])
        at = len(text) if begins is None else begins
        if begins is None or _GOES_ON.search(text[:at].rstrip()):
            continue
        label = text[at : colon.start()]
        dated = _is_dated(label, text[colon.end() :])
        if field == "title":
            known = known and (" " in label or dated)
        if field == "reason" and len(text[:at].split()) <= _FEW:
            return at, True  # "FOR DECISION Urgent: no"
        if known or dated or (field in _PEOPLE and not ROLE_WORDS.search(label) and not _BODY.search(label)):
            return at, known or dated
    return None


def _label_before(head: str) -> tuple[int | None, bool]:
    """Where the label that ends here begins: the longest that a list knows, else by its capital."""
    words = list(_WORD.finditer(head))[1:][-_MOST_WORDS:]
    for word in words:
        if word[0][0].isupper() and known_field(head[word.start() :]):
            return word.start(), True
    unknown = _UNKNOWN.search(head)
    return (unknown.start() if unknown else None), False


def _is_dated(label: str, behind: str) -> bool:
    """Whether a day stands behind words that say what was done on it: "Lodged: 3 July 2031"."""
    days = find_dates(behind)
    told = LABEL.fullmatch(f"{label}: ") or hinted_role(label)
    return bool(days) and not behind[: days[0].start].strip() and bool(told)
