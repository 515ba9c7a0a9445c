"""The words that papers print before values, as data: labels.toml; and how words are compared."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..alternatives import by_first_letter
from .choose import form_labels
from .word_lists import form_words


@dataclass(frozen=True, slots=True)
class Label:
    """A label found in a text: `field` it fills, where its words stand, and where its value begins."""

    field: str
    name: str
    start: int
    end: int
    value: int


# Apostrophes and dashes of any kind, each as one.
_COMPARED = (
    *((mark, "'") for mark in "\u2018\u2019`"),
    *((chr(code), "-") for code in range(0x2010, 0x2016)),
    ("&", "and"),
)


def _lists() -> dict[str, Any]:
    """labels.toml: each field with its labels, words, hints and guesses."""
    return form_words("labels")


_NUMBER_OF = re.compile(r"decision (?:[\w ]+ )?(?:no|number|ref|reference|id|code)")


@cache
def _names() -> dict[str, tuple[str, bool]]:
    """Every label as it is compared → its field, and whether it is a common word.

    Those of a decision's number are known turned as well: "decision number", "number of the decision".
    """
    data = _lists()
    names = {
        plain(w): (f"{field}, else", True) for field, lists in data.items() for w in lists.get("second", ())
    }
    names |= {plain(w): (field, True) for field, lists in data.items() for w in lists["words"]}
    names |= {plain(w): (field, False) for field, words in form_labels().items() for w in words}
    labels = {plain(w): (field, False) for field, lists in data.items() for w in lists["labels"]}
    numbers = [w.removeprefix("decision ") for w in labels if _NUMBER_OF.fullmatch(w)]
    turned = {f"{w} of {a}decision": ("reference", False) for w in numbers for a in ("", "the ")}
    return names | turned | labels


def plain(words: str) -> str:
    """Words as labels and headings are compared: small letters, single spaces, no closing punctuation.

    >>> plain("DECISION  NO."), plain("Author(s) :"), plain("Commissioner’s Decision -")
    ('decision no', 'author(s)', "commissioner's decision")
    """
    for printed, compared in _COMPARED[-1:] if words.isascii() else _COMPARED:
        words = words.replace(printed, compared)
    return " ".join(words.casefold().split()).strip(" .:;-*_?")


def pattern_of(names: list[str]) -> str:
    """A pattern for any of several labels or headings, the longest first.

    Spaces in the print may be any white space, its apostrophe and dash any of their kind.
    """
    alternatives = sorted(names, key=len, reverse=True)
    escaped = (
        re.escape(n)
        .replace(r"\ ", r"\s+")
        .replace("'", "['\u2018\u2019`]")
        .replace(r"\-", "[-\u2010-\u2015]")
        .replace(r"\s+and\s+", r"\s+(?:and|&)\s+")
        for n in alternatives
    )
    return by_first_letter(escaped)


# Of the labels that fill no header field, those that forms print behind another value on one line.
_INSIDE = frozenset(
    [
        "signature",
        "signed",
        "telephone",
        "tel",
        "tel no",
        "email",
        "e-mail",
        "phone",
        "position",
        "job title",
        "post title",
        "contact officer",
        "name",
        "agenda item",
        "agenda item no",
        "agenda item number",
    ]
)
_END = (
    r"(?P<hint>\s*\((?!s\)|(?:pdf|docx?|word|rtf|odt)\b)[^)]{1,60}\))?\s*"
    r"(?P<sep>[:\uff1a;]|\?|\s[-\u2013\u2014](?=\s|$)|\.{3,}|_{3,}|\t|"
    r"(?<=\.)\s(?=[A-Z])|$)"
)


@cache
def _any_name() -> str:
    """A pattern for every label."""
    return pattern_of(list(_names()))


_OTHER_TONGUE = r"[^\W\d][\w'\u2019 ]{2,34}\.?"


@cache
def _opening() -> re.Pattern[str]:
    """A label, alone or with its translation behind a stroke: "Title / Teitl"."""
    return re.compile(rf"(?P<label>(?:{_any_name()})(?:\s*/\s*{_OTHER_TONGUE}?|))\.?\*?{_END}", re.IGNORECASE)


@cache
def _translated() -> re.Pattern[str]:
    """A label with its translation in front of a stroke: "Teitl / Title"."""
    return re.compile(rf"(?P<label>{_OTHER_TONGUE}?\s*/\s*(?:{_any_name()}))\.?\*?{_END}", re.IGNORECASE)


def _known(words: str) -> tuple[str, bool]:
    """The field of a label and whether it is a common word; of a bilingual one, that of either language.

    "Title / Role" asks for a person's, whatever "Title" may be alone.
    """
    name = plain(words)
    known = [_names()[part] for part in (name, *map(plain, name.split("/"))) if part in _names()]
    return known[-1] if known[0][0] == "title" and known[-1][0] == "other" else known[0]


def known_field(words: str) -> str | None:
    """The field of a label that a list knows by just these words."""
    return known[0] if (known := _names().get(plain(words))) else None


@cache
def _inner() -> re.Pattern[str]:
    """A label inside a line: with a colon, and not the tail of another word."""
    return re.compile(
        rf"(?:(?<=[\s.)|])|(?<=[a-z0-9]))(?P<label>{_any_name()})\.?\s*[:\uff1a]",
        re.IGNORECASE,
    )


@cache
def _bare() -> re.Pattern[str]:
    """A label of two words or more in capitals or title case with its value behind it and nothing between."""
    several = [n for n, (field, common) in _names().items() if not common and field != "other"]
    return re.compile(rf"(?P<label>{pattern_of(several)})\b\.?\s+(?=\S)", re.IGNORECASE)


# "1. Meeting:", "• Date:", "a) Title:" — forms number their fields.
_NUMBER = re.compile(
    r"(?:[-\u2022*]\s+)?(?:(?:box|field|question)\s+\d{1,2}[a-z]?[.:)]?\s+|\(?\d{1,2}(?:\.\d+)?[.)]?\s+|\(?[a-z][.)]\s+)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)  # each block, cell and line is asked about several times
def opening_label(text: str) -> Label | None:
    """The label that `text` opens with, if it does.

    >>> found = opening_label("DECISION NO. 27")
    >>> found.field, "DECISION NO. 27"[found.value:]
    ('reference', '27')
    >>> opening_label("Subject to contract, the grant is paid") is None
    True
    """
    skip = _NUMBER.match(text)
    at = skip.end() if skip else 0
    for start in dict.fromkeys((at, 0)):
        match = _opening().match(text, start)
        if not match and "/" in text:
            match = _translated().match(text, start)
        if match and not match["label"][0].islower():
            field = _known(match["label"])[0]
            # "Background. The hub opened …": only headings run into their text behind a full stop.
            if match["sep"].isspace() and match["sep"] != "\t" and field != "other":
                continue
            return Label(field, match["label"], start, match.end("label"), _past_space(text, match.end()))
    if guessed := _guessed(text, at):
        return guessed
    match = _bare().match(text, at)
    if match and _is_printed_as_label(match["label"]) and _is_short_value(text[match.end() :]):
        field, _ = _names()[plain(match["label"])]
        return Label(field, match["label"], at, match.end("label"), match.end())
    match = _DATE.match(text, at)
    if match and match["label"][0] == "D":
        return Label("date", match["label"], at, match.end("label"), match.end())
    return None


def is_set_off(text: str, label: Label) -> bool:
    """Whether a colon, a dash or the line's end parts a label from its value; "Body Worn Cameras" is a title.

    >>> [is_set_off(t, opening_label(t)) for t in ("Title \u2013 Lamps", "Title", "DATE 3 May")]
    [True, True, False]
    """
    between = text[label.end : label.value]
    return not text[label.value :].strip() or bool(set(between) & set(":\u2013\u2014")) or " - " in between


_DATE = re.compile(r"(?P<label>date)\s+(?=\d|\w+ \d)", re.IGNORECASE)
_UNKNOWN = re.compile(r"(?P<label>[A-Z\u0174\u0176](?:[\w'\u2019&/( ,.-]|\)(?=\s*:)){2,58}?)\s*:(?=\s|$)")


@cache
def _guesses() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    data = _lists()
    never = re.compile(r"(?!)")
    return [
        (
            field,
            re.compile(lists["guess"], re.IGNORECASE),
            re.compile(lists["but_not"], re.IGNORECASE) if "but_not" in lists else never,
        )
        for field, lists in data.items()
        if "guess" in lists
    ]


@cache
def _hints() -> list[tuple[str, re.Pattern[str]]]:
    data = _lists()
    return [(f, re.compile(lists["hints"], re.IGNORECASE)) for f, lists in data.items() if "hints" in lists]


@lru_cache(maxsize=1 << 12)
def hinted_fields(label: str) -> tuple[str, ...]:
    """The fields that the words of a form's label hint at, where a list may know it or not.

    >>> hinted_fields("Who wrote it"), hinted_fields("Contact for the press")
    (('originator',), ())
    """
    name = plain(label)
    if name in _names():
        field = _names()[name][0]
        return () if field in ("other", "date") else (field,)
    aside = _ASIDE.search(label)
    return () if aside else tuple(field for field, words in _hints() if words.search(label))


# Labels that only seem to ask for a header field.
_ASIDE = re.compile(
    r"\b(?:contact|enquir\w+|tele\w+|e-?mail|next|review|due|expected|deadline|signature|comments?|"
    r"declaration|interests?|reason|call(?:ed)?[- ]in|key decision|implications?|cost|amount|fund\w*|grant|"
    r"budget|appendi\w+|background|applicant|checklist|must|please|column|total)\b",
    re.IGNORECASE,
)


def _guessed(text: str, at: int) -> Label | None:
    """A label that no list knows, before a colon, by the one noun that tells its field."""
    match = _UNKNOWN.match(text, at)
    if not match or len(match["label"].split()) > 8:
        return None
    for field, noun, but_not in _guesses():
        if field == "reference" and re.search(r"\d", match["label"]):
            continue  # "Decision No. 12/2023: Lamps for the quay" has its number before the colon
        if noun.search(match["label"]) and not but_not.search(match["label"]):
            return Label(field, match["label"], at, match.end("label"), _past_space(text, match.end()))
    return None


# "ORIGINATOR: CHIEF CONSTABLE    PAPER NO. AP19/12": a number's label needs no colon behind another value.
_NUMBER_BEHIND = re.compile(
    r"(?<=\s)(?P<label>(?:DECISION|PAPER|REPORT|NOTICE|LOG)\s+(?:NO|NUMBER|REF))\b\.?\s*:?\s+(?=[A-Z]{0,6}[/-]?\d)"
)
_GLUED = re.compile(r"(?<=[a-z0-9A-Z.)])(?=(?P<label>[A-Z][a-z]+(?:[\s/][\w/]+){0,5})\s*(?:$|(?P<colon>:)))")


def closing_label(text: str) -> int | None:
    """Where a label begins that is glued to the value before it, at the end of `text` or with a colon.

    >>> closing_label("21st September 2020Decision Maker:")
    19
    """
    for match in _GLUED.finditer(text):
        if " " in match["label"] and plain(match["label"]) in _names():
            return match.start()
    return None


def guessed_label(cell: str) -> Label | None:
    """The label that a whole cell is, by the noun that tells its field, where no list knows it."""
    return (
        _guessed(cell.rstrip(" :?") + ":", 0)
        if len(cell.split()) <= 8 and not re.search(r"\d", cell)
        else None
    )


def labels_in(text: str) -> list[Label]:
    """Every label of a header line, in order: the one it opens with and those with a colon further in."""
    first = opening_label(text)
    found = [first] if first else []
    last = max(text.rfind(":"), text.rfind("\uff1a"))  # long paragraphs seldom have a colon
    for match in _inner().finditer(text, first.value if first else 0, last + 1):
        words = match["label"]
        field, common = _names()[plain(words)]
        if words[0].islower() or (common and not found) or (field == "other" and plain(words) not in _INSIDE):
            continue
        found.append(
            Label(field, words, match.start("label"), match.end("label"), _past_space(text, match.end()))
        )
    number = _NUMBER_BEHIND.search(text, first.value) if first and first.field != "reference" else None
    if number and not any(label.start <= number.start() < label.value for label in found):
        found.append(Label("reference", number["label"], *number.span("label"), number.end()))
    return sorted(found, key=lambda label: label.start)


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\u2013\u2014-:":
        # A minus or bracketed value keeps its sign: only a dash followed by a space is a separator.
        if text[at] in "\u2013\u2014-" and text[at + 1 : at + 2] not in ("", " "):
            break
        at += 1
    return at


def _is_printed_as_label(words: str) -> bool:
    return words[0].isupper()


def _is_short_value(value: str) -> bool:
    begins = value[:1].isupper() or value[:1].isdigit()
    return (
        begins
        and len(value) <= 90
        and not re.match(
            r"(?:of|for|is|was|and|to|in|on|has|have|will|checklist|date|declaration|comments|approval|"
            r"signature)\b",
            value,
            re.IGNORECASE,
        )
    )
