"""Who is paid and what for, by a title or a cell that names the gift and no sum: "Grant to R for P"."""

import re
from functools import lru_cache

from ..money.organisations import is_funder, is_office, name_at
from ..money.parties import Party
from ..money.payees import ends_as_body, has_body_word
from ..money.purposes import purpose_in

_GIFT = re.compile(
    r"\b(?:grants?|awards?|funding|contributions?|donations?|sponsorship|support)\b"
    r"(?: \w+){0,3}? (?P<to>to|for) (?:the )?",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # asked for each sum of the entry
def gift_in(words: str) -> Party | None:
    """Who is paid and what for, by a title that names the gift and no sum.

    >>> gift_in("Grant to Fenland Aid for a minibus")
    Party(recipient='Fenland Aid', purpose='a minibus', frame='titled', each=())
    """
    for match in _GIFT.finditer(words):
        name = name_at(words, match.end())
        # A title in capitals shows no names: only a word such as "TRUST" tells a body from a purpose.
        vague = name is None or (name.text.isupper() and not has_body_word(name.text.title()))
        if name and match["to"].lower() == "for" and not ends_as_body(name.text):
            continue  # "Funding for Safer Streets"
        if name and not vague and not is_office(name.text) and not is_funder(name.text):
            return Party(name.text, purpose_in(words[name.end :]), "titled")
    return None


@lru_cache(maxsize=64)
def bidder_in(title: str) -> str | None:
    """The body that a title names behind the fund to which it applied; None for any other title.

    >>> bidder_in("Property Fund 2031 – Fenland Rescue Team"), bidder_in("Property Fund – annual report")
    ('Fenland Rescue Team', None)
    """
    named = _FUND_AND_BODY.fullmatch(title)
    name = name_at(named["body"], 0) if named and not title.isupper() else None
    whole = name is not None and named is not None and name.end == len(named["body"])
    if name is None or not whole or not has_body_word(name.text):
        return None
    return None if is_office(name.text) or is_funder(name.text) else name.text


_FUND_AND_BODY = re.compile(
    r"(?:[^\W\d_][\w'\u2019&/-]*\s){1,6}(?:fund|grants?(?:\sscheme)?)(?:\s(?:20)?\d\d(?:[/-]\d\d)?)?(?:\s+[\u2013\u2014-]|:)\s+"
    r"(?P<body>[^\u2013\u2014:\u00a3]+)",
    re.IGNORECASE,
)


def body_of(words: str) -> str | None:
    """Words that are a body's name and what it is: "Quay House referral centre"; None for any others."""
    name = name_at(words, 0)
    if name is None or " " not in name.text or is_office(words) or is_funder(words):
        return None
    kind = words[name.end :].split()
    is_body = has_body_word(kind[-1]) and kind[-1].islower() if kind else ends_as_body(words)
    return words if is_body else None
