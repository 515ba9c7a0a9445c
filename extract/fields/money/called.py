"""Bodies that a paper calls by a word: "it", "the club", "the charity now running the service"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ...block import Block
from ..language import SENTENCES, pattern
from .organisations import Name, is_funder, is_office, name_at, names_in
from .payees import Found, has_body_word, payable
from .sums import Sum


def known_as(place: Sum, subject: str) -> Name | None:
    """The body that "the club" or "the trust" stands for, when one named just above has that word."""
    match = re.search(
        r"\b(?:the |it(?=\s*(?:$|has|had)))(\w*)[\s,]*(?:(?:has|had|also|originally|first)\s*)*$",
        subject,
        re.IGNORECASE,
    )
    if not match or pattern("parties", "not_recipient").match(match[1]):
        return None  # "the two"
    if not match[1]:
        return _only_name(place)
    told = [place.body[: place.start], place.block.heading, *(b.text for b in reversed(place.near))]
    for words in told:
        for name in reversed(names_in(words)):
            if match[1].lower() in name.text.lower().split() and not is_office(name.text):
                return name
    if match[1].lower() in {"group", "charity", "organisation", "applicant", "body", "provider"}:
        return _only_name(place)
    return None


def _only_name(place: Sum) -> Name | None:
    """The one body that the words before a sum name, or none: that is "it", "the charity", "the group"."""
    told = place.body[: place.start]
    near = [
        n for n in names_in(told)
        if not (is_office(n.text) or is_funder(n.text))
        and not _is_place(n, told)
    ]  # fmt: skip
    if near:
        return near[-1] if len({n.text for n in near}) == 1 else None
    above = one_introduced(place.above)
    return Name(above, 0, len(above)) if above else None


def _is_place(name: Name, told: str) -> bool:
    """Whether a name of a word or two stands where a place does: "It meets at Oxby"."""
    short = len(name.text.split()) < 3 and not has_body_word(name.text)
    return short and pattern("parties", "at_place").search(told[: name.start]) is not None


def is_meant(place: Sum, name: Name) -> bool:
    """Whether "it" surely means a body: by its words, its introduction, or as the one a grant is with."""
    if " " not in name.text:
        return False
    before = place.body[: name.start] if place.body[name.start : name.end] == name.text else ""
    return bool(
        has_body_word(name.text) or _GRANT_WITH.search(before) or one_introduced(place.above) == name.text
    )


_GRANT_WITH = re.compile(r"\b(?:agreement|grant|contract|award) (?:with|to) (?:the )?$", re.IGNORECASE)


def one_introduced(blocks: Iterable[Block]) -> str | None:
    """The one body that sentences open with and say what it is or does: "Pier Trust asked for …"."""
    told = {name for block in blocks if not block.cells for name in _introduced(block.text)}
    names = {name for name in told if not any(name != other and name in other for other in told)}
    return names.pop() if len(names) == 1 else None


@lru_cache(maxsize=4096)  # the paragraphs above are asked about for each sum
def _introduced(text: str) -> tuple[str, ...]:
    found = []
    for sentence in SENTENCES.split(text):
        bids = pattern("parties", "whose_bid")
        found += [n.text for n in names_in(sentence) if bids.match(sentence, n.end) and not is_office(n.text)]
        name = name_at(sentence, 0)
        acts = name and pattern("parties", "introduces").match(sentence, name.end)
        if not (name and acts) or is_office(name.text) or is_funder(name.text):
            continue
        if (" " in name.text or has_body_word(name.text)) and not pattern("parties", "no_body").match(
            name.text
        ):
            found.append(name.text)
    return tuple(found)


def described(place: Sum, text: str, at: int) -> tuple[Name, int] | None:
    """Whom words such as "the charity now running the service" mean, and where these end in the text."""
    match = _DESCRIBED.match(text, at)
    known = known_as(place, match["who"] + " ") if match else None
    if match is None or known is None:
        return None
    named = match["who"].removeprefix("the ") in known.text.lower()
    return (known, match.end()) if named or known.text == one_introduced(place.above) else None


_DESCRIBED = re.compile(
    r"(?P<who>the (?:club|charity|trust|group|society|association|centre|shelter|refuge|project|council|"
    r"school|church|theatre|partnership|company|organisation|applicant|body|provider))\b"
    r"(?: (?:that|which|who|now|already|currently) [^,.;\u00a3]{3,60}?)?"
    r"(?=,? (?:for|to|towards|so)\b|[,.;]|$)"
)


def passed_on_name(place: Sum) -> Found:
    """ "receives £x from F and passes it to R for P", "the £x which my predecessor gave R for P"."""
    match = pattern("parties", "passed_on").match(place.own_after)
    name = _called_at(place, place.own_after, match.end()) if match else None
    return (name, place.own_after[name.end :]) if name else None


def _called_at(place: Sum, text: str, at: int) -> Name | None:
    """A body named at a place, or called there by a word of the name that it had before: "the same Group"."""
    called = re.compile(r"(?:the )?same (?P<word>\w+)\b").match(text, at)
    known = known_as(place, f"the {called['word']}") if called else payable(text, at)
    return Name(known.text, at, called.end()) if called and known else known
