"""Several bodies that get one sum each: "£x each to R1, R2 and R3", "R1 and R2 will each receive £x"."""

import re

from .organisations import Name, is_funder, is_office, name_at
from .parties import Party
from .purposes import purpose_in
from .sums import Sum

_EACH = re.compile(r"\b(?:each|apiece|both)\b", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:to|for|of)\s+(?:each of |both )?(?:the following[^:£.]{0,40}:\s*)?(?:the )?(?=[A-Z0-9])"
)
# "£x to each of the four councils (Leeds, Hull and York)"
_TO_EACH = re.compile(
    r"\s*(?:grants?\s+)?(?:to|for)\s+each\s+of\s+(?:the\s+|our\s+)?(?:\w+\s+){1,5}?(?:[a-z]+s|CSPs)\s*"
    r"(?:[,(:\u2013\u2014-]|\u2013)\s*(?:the\s+)?(?=[A-Z0-9])"
)
_LISTED = re.compile(r"[^£.;:]{0,30}:\s*(?=[A-Z0-9])")
_NEXT = re.compile(
    r"\s*(?:\([^)]*\))?(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?:(?:to|for)\s+)?(?:the\s+)?(?=[A-Z0-9])"
)
_RECEIVE = re.compile(
    r"\s*(?:(?:town|parish|district|borough|city|county|community)\s+councils\b)?(?:\([^)]*\))?,?\s*(?:(?:will|to|should|would|shall|are|were|is|be|been|have|has|both|each|also|now)\s+)*"
    r"(?:receive|received|given|awarded|granted|paid|allocated|offered|get|had)?\s*"
    r"(?:(?:an?|of|the|with|up to|grants?|sums?|each)\s*)*"
)
_GIVE = re.compile(
    r"(?:^|\b(?:that|award|fund|give|grant|pay|provide|offer|awarding|giving|funding|"
    r"(?<!match )(?<!match the )(?:grants?|awards?|payments?)\s+(?:to|for)|:))\s*(?:both\s+|the\s+)*$",
    re.IGNORECASE,
)


def share_out(place: Sum, party: Party) -> Party:
    """The party with all the bodies that each get the sum, where the sentence names several."""
    near = place.own_before[-160:] + " " + place.own_after[:80]
    if place.in_table or not (place.per == "unit" or _EACH.search(near)):
        return party
    # "R receives two grants of £x each, for A and B" pays neither A nor B.
    behind = None if party.frame == "passive" else _behind(place)
    names, rest = behind or _in_front(place) or _told_before(place) or ([], "")
    if len(names) < 2 or (place.units and place.units != len(names)):
        return party
    bodies = tuple(n.text for n in names)
    if any(is_office(body) or is_funder(body) for body in bodies):
        return party
    told = ", ".join(bodies[:-1]) + " and " + bodies[-1]
    return Party(told, purpose_in(rest), "each", bodies)


def _behind(place: Sum) -> tuple[list[Name], str] | None:
    """Names behind the sum, and the words behind them."""
    after = place.own_after
    starts = [m.end() for m in _TO.finditer(after[:90])]
    if (each := _TO_EACH.match(after)) is not None:
        starts.insert(0, each.end())
    if (listed := _LISTED.match(after)) is not None:
        starts.insert(0, listed.end())
    for start in starts:
        names, end = _names(after, start, place.units)
        if len(names) > 1:
            return names, after[end:]
    return None


def _in_front(place: Sum) -> tuple[list[Name], str] | None:
    """Names in front of the sum that each get it, and the words behind the sum."""
    before = place.own_before
    for word in re.finditer(r"(?<![\w’'&])(?=[A-Z0-9])", before):
        names, end = _names(before, word.start(), place.units)
        if len(names) > 1 and _GIVE.search(before[: word.start()]) and _RECEIVE.fullmatch(before[end:]):
            return names, place.own_after
    return None


# "four grants of £x each, one to each council": the four that a sentence above names.
_ONE_TO_EACH = re.compile(
    r"\b(?:one\s+)?(?:to|for)\s+each\b(?!\s+(?:year|quarter|month|week|day|visit|session|place|night)\b)|"
    r"\b(?:each|all|both)\s+of\s+them\b|\bone\s+each\b",
    re.IGNORECASE,
)
_LIST_OF = re.compile(
    r"\b(?:from|by|of|for|to|between|with)\s+(?:the\s+)?(?=[A-Z0-9])|(?:^|[.;:]\s+)(?=[A-Z])"
)


def _told_before(place: Sum) -> tuple[list[Name], str] | None:
    """The bodies, as many as there are grants, that the words above name one after the other."""
    start, end = place.sentence
    if not place.units or not _ONE_TO_EACH.search(place.body[start:end]):
        return None
    for text in (place.body[:start], *(block.text for block in reversed(place.above))):
        for lead in _LIST_OF.finditer(text):
            names, at = _names(text, lead.end(), place.units)
            if len(names) == place.units:
                return names, place.own_after if purpose_in(place.own_after) else text[at:]
    return None


def _names(text: str, at: int, count: int | None) -> tuple[list[Name], int]:
    """The names of a list that begins at `at`, and where it ends."""
    names: list[Name] = []
    while (name := name_at(text, at)) is not None and (not names or name.start - at < 5):
        names.append(name)
        following = _NEXT.match(text, name.end)
        if not following:
            break
        at = following.end()
    end = names[-1].end if names else at
    if names and len(names) != count:
        names[-1:] = _parted(names[-1])
    return names, end


def _parted(name: Name) -> list[Name]:
    """The last two names of a list, which were read as one because of the "and" between them."""
    first, joined, last = name.text.rpartition(" and ")
    last = last.removeprefix("the ").removeprefix("The ")
    if not joined or not last[:1].isupper():
        return [name]
    return [Name(first, name.start, name.start + len(first)), Name(last, name.end - len(last), name.end)]
