"""The labels that papers print before who can be asked: contacts.toml."""

import re
from functools import cache, lru_cache
from typing import Literal

from ...alternatives import by_first_letter
from ..word_lists import vocabulary

Label = Literal["contact_role", "contact", "author", "name", "job", "telephone", "email"]

_ABOUT = (
    r"(?:\s+(?:about|on|regarding|concerning|relating to)\s+(?:this|the|its)\s[\w ]{3,40}?)?"
    r"(?:,?\s+(?:please\s+)?(?:contact|to|from))?"
)


@lru_cache(maxsize=1 << 13)  # each line is asked about as one that opens and as one that goes on
def label_of(text: str) -> tuple[Label, str, str] | None:
    """The contact label that opens a line, as printed, and the words behind it.

    >>> label_of("Contact Officer: Ann Bell")
    ('contact_role', 'Contact Officer', 'Ann Bell')
    """
    match = _labels().match(text)
    if not match:
        return None
    value = match["value"].strip()
    if not match["close"] and value and not re.match(r"[\d+(]|\S+@", value):
        return None
    words = vocabulary("contacts")["labels"]
    label = match["label"]
    kind = next(kind for kind in words if label.casefold() in words[kind])
    if match["about"] and kind != "contact":
        return None
    if kind == "office":
        return ("author", label, value) if match["close"] else None
    return kind, label, value


@cache
def _labels() -> re.Pattern[str]:
    words = [word for listed in vocabulary("contacts")["labels"].values() for word in listed]
    listed = by_first_letter(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?P<label>{listed})(?!\w)(?:\s*/\s*(?:{listed})(?!\w))?(?:(?P<about>{_ABOUT})(?=\s*(?::|$)))?"
        r"\.?(?P<close>\s*[:–—]|\s-\s)?\s*(?P<value>.*)$",
        re.IGNORECASE,
    )
