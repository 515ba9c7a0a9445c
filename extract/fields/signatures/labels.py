"""The labels of a signature block, "Signature: … Date: … Print: …", each with the words behind it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...alternatives import by_first_letter
from ..checklist.answers import without_prompts
from ..dates.dates import find_dates
from ..printed import Piece
from ..word_lists import vocabulary
from .signatories import is_role_line, person_in

Label = Literal["signature", "approved", "date", "name", "title", "comments", "words"]

_STAMPED = re.compile(
    r"(?:(?:electronically|digitally) (?:signed|approved)|e-?signed|(?:signed|approved) "
    r"(?:electronically|digitally|online|by e-?mail|on paper|in ink)|signature (?:on|held on) file)\W*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\.{4}|…|_{4}")
_BLANK = re.compile(r"[\s._…‥·•\-–—:|/\\*\[\](){}⎯─━‗<>]*")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with its value, or plain words between labels.

    Attributes:
        label: What the label asks for; "words" for a piece with no label, "approved" for "Approved by:",
            which is a signature line only where a date stands with it.
        value: The words behind the label, "" when nothing stands there.
        pieces: The printed pieces that hold label and value.
        owner: For a signature: the words of the label that say whose it is.
        colon: The label is closed by a colon or stands in a cell or line of its own.
        inline: The piece holds another label before this one.
    """

    label: Label
    value: str
    pieces: tuple[Piece, ...]
    owner: str = ""
    colon: bool = True
    inline: bool = False

    @property
    def is_blank(self) -> bool:
        """True when nothing is written: no words, or only the rule to write on."""
        return is_blank(self.value)


def is_stamped(text: str) -> bool:
    """Whether it is what is typed where a signature goes, without a name: "Signed electronically"."""
    return _STAMPED.fullmatch(text) is not None


def is_blank(text: str) -> bool:
    """True for nothing at all, or what a form prints to write on: dots, a line, "Click here to enter"."""
    return bool(_BLANK.fullmatch(text) or _BLANK.fullmatch(without_prompts(text)))


def split_inner(text: str, piece: Piece) -> tuple[str, list[Labelled]]:
    """The words up to the next label in the same piece, and what that and further labels hold."""
    may = ":" in text or "date" in text.lower() or _RULE.search(text)
    match = _inner().search(text) if may else None
    if not match:
        return text.strip(), []
    label = _label_of(match["label"] or match["ruled"])
    value, rest = split_inner(text[match.end() :], piece)
    return text[: match.start()].strip(), [Labelled(label, value, (piece,), inline=True), *rest]


def _listed(*more: str) -> str:
    """A pattern for any of the labels that may stand beside a signature, the longest first."""
    kinds = ("date", "name", "title", "comments", *more)
    words = [w for kind in kinds for w in vocabulary("signatures")["labels"][kind]]
    return by_first_letter(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _inner() -> re.Pattern[str]:
    """A label inside a line: closed by a colon, or "Date" before a figure or at the end."""
    listed = _listed("signature")  # "Name: Ann Bell Signature: A Bell"
    return re.compile(
        rf"(?:^|(?<=\s))(?:(?:(?i:{listed})\s*/\s*)?(?P<label>(?i:{listed}))\s*:"
        r"|(?P<ruled>(?:Name|NAME|Print(?:ed)?(?: [Nn]ame)?|Position|Role)\b)(?=\s*(?:\.{4}|…|_{4}))"
        r"|(?:DATED?|Dated?)(?=\s*$|\s*[.…_]*\s*(?:\d|_|\.\.)))"
    )


def opening(text: str) -> tuple[Label, str] | None:
    """A date, name, title or comment label that opens a piece."""
    match = _openings().match(text)
    if not match:
        return None
    label = _label_of(match["label"])
    value = match["value"].strip()
    if match["close"] or not value:
        return label, value
    if match["label"].casefold() == "on":
        return None  # "On 3 May the board …" is a sentence
    # Without a colon a label is only as good as its value: "Title IV", "Date palms" are none.
    if label == "date" and (re.match(r"[\d_.…]", value) or find_dates(value)):
        return label, value
    if label == "title" and is_role_line(value):
        return label, value
    return (label, value) if label == "name" and person_in(value) else None


@cache
def _openings() -> re.Pattern[str]:
    listed = _listed()
    return re.compile(
        rf"(?P<label>{listed})\b(?:\s*/\s*(?:{listed})\b)?(?P<close>\s*[:–—])?\s*(?P<value>.*)$",
        re.IGNORECASE,
    )


def _label_of(words: str | None) -> Label:
    if words is None:
        return "date"
    labels = vocabulary("signatures")["labels"]
    kinds: tuple[Label, ...] = ("signature", "date", "name", "title", "comments")
    return next((kind for kind in kinds if words.casefold().strip() in labels[kind]), "words")
