"""Several conditions that one line or clause tells, each by itself: counted, joined by "and that", parted."""

import re

_ORDERS = (tuple("123456789"), tuple("abcdefghijklmnopqrst"), ("i", "ii", "iii", "iv", "v", "vi"))
_MARK = re.compile(r"(?:^|[,;.:]?\s+(?:and\s+)?)\(?(?P<mark>\d|[a-t]|i{1,3}|iv|vi?)\)\s+")


def counted(text: str, label: str | None = None) -> list[str]:
    """The conditions that marks count in a text; `label`: the mark that its line opens with.

    >>> counted("(1) The van is insured. (2) A report is sent.")
    ['The van is insured.', 'A report is sent.']
    """
    told = with_marks(text, label)
    return [words.rstrip(" ,;:") for _, words in told] if len(told) > 1 else [text]


def with_marks(text: str, label: str | None = None) -> list[tuple[str | None, str]]:
    """What marks count in a text, each with its mark; the whole of it where none do.

    >>> with_marks("the van is insured; and b) a report is sent", "a")
    [('a', 'the van is insured;'), ('b', 'a report is sent')]
    """
    marks = list(_MARK.finditer(text))
    for order in _ORDERS:
        first = order.index(label) + 1 if label in order else 0
        if first and any(mark["mark"] == order[0] for mark in marks):
            continue  # a list inside the item begins anew
        cuts: list[re.Match[str]] = []
        for mark in marks:
            cuts += [mark] if order[first + len(cuts) :][:1] == (mark["mark"],) else []
        if cuts and (first or (len(cuts) > 1 and cuts[0].start() == 0)):
            labels = [label] * bool(first) + [cut["mark"] for cut in cuts]
            starts = [0] * bool(first) + [cut.end() for cut in cuts]
            ends = [_stop(cut) for cut in (cuts if first else cuts[1:])] + [len(text)]
            return [(m, text[a:b].strip()) for m, a, b in zip(labels, starts, ends, strict=True)]
    return [(label, text)]


def _stop(cut: re.Match[str]) -> int:
    """Where the words above a mark end, with their own stop and without an "and"."""
    return cut.start() + (cut[0][0] in ",;.:")


# "the Watch having a licence, and to the radios staying where they are", "… and provided also that …"
_AND_TO = re.compile(
    r",?\s+and\s+(?:also\s+)?(?:subject\s+)?to\s+(?=(?:the|a|an|its|their|his|her|no|each|any|every|all|both)\s|[A-Z])"
)
_AND_THAT = re.compile(r",?\s+and\s+(?:(?:also\s+)?provided\s+)?(?:also\s+)?that\s+")
_COMMA_THAT = re.compile(r",\s+that\s+")
_AND_ON = re.compile(r",?\s+and\s+(?:also\s+)?(?:conditional\s+)?(?:up)?on\s+")


def joined(clause: str, lead: str) -> list[str]:
    """The conditions of a clause that the words of its `lead` hold together, "subject to", "provided that".

    >>> joined("the van is insured, and provided also that it runs daily", "provided that")
    ['the van is insured', 'it runs daily']
    """
    last = lead.casefold().rpartition(" ")[2]
    more = {"that": _AND_THAT, "on": _AND_ON, "upon": _AND_ON}.get(last, _AND_TO)
    if more is _AND_THAT and more.search(clause):
        clause = _COMMA_THAT.sub(" and that ", clause)  # "that A, that B and that C"
    return [part.strip(" ,;.") for part in more.split(clause) if part.strip(" ,;.")]


# "The grant depends on two things: the van is insured, and it runs daily."
_LED = re.compile(
    r"[^:.]{0,80}\b(?:two|three|four|five|these|the following|several)\s+"
    r"(?:things|conditions|terms|points)\s*:\s*"
)


def parted(sentence: str) -> list[str]:
    """The conditions of one paragraph, which semicolons part, or a lead that counts them announces."""
    led = _LED.match(sentence)
    rest = sentence[led.end() :] if led else sentence
    parts = re.split(r";\s+(?:and\s+)?", rest)
    if led and len(parts) == 1:
        parts = re.split(r",\s+and\s+", rest)
    if len(parts) == 1:
        parts = duties_of(rest)
    told = [part for part in parts if len(part.split()) > 2]
    return told if len(told) == len(parts) > 1 else [sentence]


def duties_of(sentence: str) -> list[str]:
    """The two duties of a sentence that lays one on each of two subjects.

    >>> duties_of("Both grants must be spent by May, and each group must name its lead.")
    ['Both grants must be spent by May', 'each group must name its lead.']
    """
    other = _OTHER_DUTY.search(sentence)
    two = other is not None and _LAYS_DUTY.search(sentence, 0, other.start())
    return [sentence[: other.start()], sentence[other.end() :]] if other and two else [sentence]


_LAYS_DUTY = re.compile(r"\b(?:must|shall|may (?:only|not)|(?:has|have|needs?|is|are) to|will be paid)\b")
_OTHER_DUTY = re.compile(
    r",?\s+and\s+(?=(?:each|both|all|every|no|any|the|they|it|neither|none|its|their|[A-Z])\b[^,;.]{0,60}?\s"
    r"(?:must|shall|may (?:only|not)|(?:has|have|needs?) to|(?:is|are) (?:not )?to be)\s|"
    r"(?:neither|none|no \w+) may\s)"
)


_NOTHING = re.compile(
    r"^(?:conditions?\W*$|(?:y|yr) (?:canlynol|amodau canlynol|rhain)\W*$|"
    r"(?:the|these|two|three|four|five)\s+(?:\w+\s+)?(?:terms|conditions?)"
    r"(?:\s+(?:above|below|set out.*|listed.*))?$|"
    r"(?:(?:an?|the)\s+)?(?:(?:pcc|commissioner|mayor)(?:['\u2019]s)?\s+)?(?:approval|agreement|decision)"
    r"(?:\s+(?:each|every)\s+year|\s+(?:of|by)\s+the\s+(?:pcc|commissioner|mayor))?$|"
    r"(?:the\s+)?(?:freedom of information|foia?\b|data protection(?!\s+impact))|"
    r"(?:it|they)\s+carr(?:y|ies)$|call[- ]in|contract\b.{0,12}$|"
    r"what\s+(?:follows|is\s+(?:said|set\s+out)|i\s+say)\b(?:\s+(?:below|above|here))?,\s|"
    r".*\bact \d{4}$)",
    re.IGNORECASE,
)


def says_nothing(clause: str) -> bool:
    """Whether a clause behind "subject to" is no condition: "contract", "the terms below", an Act."""
    return _NOTHING.search(clause) is not None


_ENDS = re.compile(r"[;,.]*(?:\s+and)?$")


def as_printed(text: str) -> str:
    """A condition with its full stop where it is a whole sentence; a clause without what joins it on."""
    whole = text[:1].isupper() and text.endswith(".")
    return text if whole else _ENDS.sub("", text).rstrip(" ;.")
