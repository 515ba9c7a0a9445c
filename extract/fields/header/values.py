"""Header values as printed, and tidied: broken lines joined, without telephone numbers, blank or not."""

import itertools
import re
from dataclasses import dataclass, replace

from ...block import Block
from ...forms.vocabulary import plain
from ...record import Evidence

BY_PLACE, BY_WORDS = 0.8, 0.7
"""How sure a header value is that no label names: it stands where such values stand, or words tell of it."""


@dataclass(frozen=True, slots=True)
class Value:
    """A labelled value as printed: `start` and `end` are its place in the text of `block`.

    `sure`: how sure it is that the value ends there, where that is a guess.
    """

    field: str
    label: str
    text: str
    block: Block
    start: int
    end: int
    at: int
    bare: bool = False
    sure: float | None = None

    @property
    def evidence(self) -> Evidence:
        """The printed lines that hold the value."""
        return self.block.evidence(self.start, self.end, self.sure)


@dataclass(frozen=True, slots=True)
class Filled:
    """A header value as the record carries it, with its evidence."""

    text: str
    evidence: Evidence

    def unsure(self, confidence: float) -> "Filled":
        """The same, marked: it stands where such a value usually stands, but no label says so."""
        least = min(confidence, self.evidence.confidence or 1.0)
        return replace(self, evidence=replace(self.evidence, confidence=least))


_CONTACT = re.compile(
    r"[\s,;|(\u2013-]*(?:\b(?:tel|telephone|phone|mobile|e-?mail|ext)\b[\s.:]*)?"
    r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[email[\s\u00a0]protected\]|"
    r"(?<=[\s(])ext(?:ension)?\b\.?\s*\d{3,6}\b|\(?\b0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b)\)?",
    re.IGNORECASE,
)
ROLE_WORDS = re.compile(
    r"\b(?:officer|manager|head|director|treasurer|chief|lead|commissioner|constable|accountant|assistant|"
    r"advisor|adviser|deputy|"
    r"executive|superintendent|inspector|coordinator|co-ordinator|solicitor|secretary|analyst|mayor|clerk|"
    r"swyddog|prif|pennaeth|comisiynydd)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Sir|Dame|DCC|ACC|T/ACC|CC|Det|Ch|Supt|"
    r"Insp)\.?\s+)*(?:[A-Z][\w'\u2019-]*\.?\s*){1,4}$"
)


def over_lines(value: Value) -> str:
    """A value broken over lines: a role below a name is joined by a comma, a wrapped value by a space."""
    cuts = [at for at, _ in value.block.pieces if value.start < at < value.end]
    edges = [value.start, *cuts, value.end]
    parts = [value.block.text[a:b].strip() for a, b in itertools.pairwise(edges)]
    text = parts[0]
    for part in parts[1:]:
        is_role = ROLE_WORDS.search(part) and not ROLE_WORDS.search(text) and PERSON.match(text)
        text += (", " if is_role and not text.endswith((",", "-", "\u2013", "and", "&")) else " ") + part
    return text


def without_contact(text: str) -> str:
    """A person without telephone number and e-mail address.

    >>> without_contact("Jo Hart, Policy Officer, Tel: 01234 567890, jo.hart@example.org")
    'Jo Hart, Policy Officer'
    """
    return _CONTACT.sub("", text).strip(" ,;:|<>\u2013-")


def is_blank(text: str) -> bool:
    """Whether a value is only a rule, dots or nothing at all."""
    return not re.search(r"\w", text.replace("_", "")) or plain(text) in (
        "click or tap here to enter text",
        "tbc",
        "select",
        "choose an item",
        "on",  # "By: On: Papers:", all of them left blank
    )
