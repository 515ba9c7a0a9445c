"""The labels that papers print before dates, as data (date_roles.toml), and the role each gives a date."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from ...alternatives import by_first_letter
from ...block import Block
from ...record import DateRole
from ..word_lists import vocabulary
from .dates import FoundDate

WORDS = vocabulary("date_roles")
_ROLES: tuple[DateRole, ...] = (
    "decided", "meeting", "submitted", "published", "effective", "received", "mentioned",
)  # fmt: skip
_NAMES: tuple[DateRole | Literal["bare"], ...] = (*_ROLES, "bare")


def alternatives(words: Sequence[str]) -> str:
    """A pattern for any of several words or phrases, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return by_first_letter(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in ordered)


_BODIES = [b for b in WORDS["meeting"]["bodies"] if b.isascii() and b not in ("meeting", "executive")]
_OF_BODIES = [w for b in _BODIES for w in (f"date of {b}", f"{b} date", f"date of {b} meeting")]
_ROLE_OF: dict[str, DateRole | Literal["bare"]] = {
    label: role
    for role in _NAMES
    for label in (*WORDS[role]["labels"], *(_OF_BODIES if role == "meeting" else ()))
}
LABEL = re.compile(
    rf"(?<!\w)(?P<label>{alternatives(list(_ROLE_OF))})\.?\s*(?:\([^)]{{1,60}}\))?\s*(?P<mark>[:：]|[-–—]|)\s*"
    r"(?:(?:on|by|at|the|ar)\s+)?[_.\s|]*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:expected|proposed|planned|target|anticipated|likely|earliest|provisional|intended|estimated)\s+$|decision\s+(?:due|expected)$",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\W*(?:be|were|was|are|as|having been)\b", re.IGNORECASE)
# "The accounts\nsigned on 3 May": a word in the middle of a sentence, though it opens a line.
_IN_SENTENCE = re.compile(r"\w\s+\w[\w'\u2019]*\s+[a-z]+\s*$")
_GOES_ON = re.compile(r"(?:,|\b(?:is|was|were|been|be|and|review|report|guidance|figures|statistics))\s*$")
EARLIER = re.compile(
    r"(?<!\w)(?P<label>"
    + alternatives(
        [w for r in ("received", "submitted", "published") for w in WORDS[r]["labels"] if " " in w]
    )
    + r")\b",
    re.IGNORECASE,
)


def named_by(block: Block, found: FoundDate, label: str) -> DateRole | Literal["bare"] | None:
    """What the label right before a date calls it; None for words in a sentence that are no label."""
    match = LABEL.search(label)
    if not match:
        return None
    words = " ".join(match["label"].lower().replace("’", "'").split())
    if _TO_COME.search(label[: match.start()]) or _TO_COME.match(words):
        return "mentioned"  # "Expected date of decision"
    if words.startswith("minutes of") and _AGREED.match(block.text[found.end :]):
        return "mentioned"  # the minutes of the meeting before, which this one takes
    opens = not label[: match.start()].strip(" \t•-–—.)(0123456789")
    line_starts = {start for start, _ in block.pieces}
    inside = found.start - len(label) + match.start()
    # "The review,\npublished on 4 May 2024, found …": the sentence goes on from the line above.
    goes_on = match["label"][0].islower() and (
        words in ("from", "to", "until")
        or _GOES_ON.search(block.text[: max(inside, 0)])
        or (_ROLE_OF[words] == "decided" and _IN_SENTENCE.search(block.text[: max(inside, 0)]))
    )
    if opens or match["mark"] in (":", "：") or (inside in line_starts and not goes_on):
        return _of_what(label[: match.start()], _ROLE_OF[words])
    # "Decided 3 May 2024 by the Board. Published 10 May 2024.": a sentence that is only label and date.
    begins = label[: match.start()].rstrip().endswith((".", "|")) and match["label"][0].isupper()
    if begins and _ROLE_OF[words] != "bare" and not block.text[found.end : found.end + 2].strip(" .;|"):
        return _ROLE_OF[words]
    # "Signature Date 20 May 2013", "… Date 23/08/2016": a capital does the work of a colon.
    return _ROLE_OF[words] if match["label"][0].isupper() and _ROLE_OF[words] in ("bare", "decided") else None


def _of_what(before: str, role: DateRole | Literal["bare"]) -> DateRole | Literal["bare"]:
    """The role of a label by the words that open it: "Clearance date", "Submission approved on"."""
    words = before.strip(" \t•-–—.)(0123456789")
    whole = re.fullmatch(r"[^\W\d][^\d.:;,|\t]{1,40}(?<!\band)(?<!&)", words)
    told = hinted_role(words) if whole and role in ("bare", "decided") else None
    return told if told and (told == "submitted" or (role == "bare" and told != "decided")) else role


_HINTS: tuple[tuple[DateRole, re.Pattern[str]], ...] = tuple(
    (role, re.compile(WORDS[role]["hints"], re.IGNORECASE))
    for role in ("published", "submitted", "received", "effective", "meeting", "decided")
    if role in WORDS
)
_NOT_DONE = re.compile(
    r"\b(?:due|expected|next|review|required|needed|deadline|by when|closing|last|until)\b", re.IGNORECASE
)


@lru_cache(maxsize=1 << 12)
def hinted_role(label: str) -> DateRole | None:
    """What the words of a form's label hint was done on a day, where no list knows it.

    >>> hinted_role("Cleared for me to see"), hinted_role("On this site since"), hinted_role("Next meeting")
    ('submitted', 'published', None)
    """
    if _NOT_DONE.search(label):
        return None
    return next((role for role, words in _HINTS if words.search(label)), None)


def as_role(label: str) -> DateRole:
    """The role that a known label gives; a bare "Date" gives none of its own."""
    role = _ROLE_OF[" ".join(label.lower().replace("’", "'").split())]
    return "mentioned" if role == "bare" else role
