"""Which grants the conditions listed in a paper bind: all of them, or the one that a condition names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...block import Entry
from ...forms.vocabulary import plain
from ...record import Award
from ..outcome.conditions import common_conditions, find_conditions, listed_conditions
from ..passages import zone_runs
from ..word_lists import vocabulary

# "The Coquet Collective is to …", "Farm Watch must …": whom a condition binds, where it opens with a name.
_BINDS = re.compile(
    r"(?:[Tt]he\s+)?(?!(?:The|An?|All|Any|Both|Each|Every|It|No|None|They|This|That|These)\b)"
    r"(?P<name>[A-Z][\w'’-]*(?:\s+(?:(?:of|and|for|the|&)\s+)*[A-Z][\w'’-]*)*)"
)
# "The shelter must …", of one grant to a Night Shelter; "The parish council may not …".
_BODY = re.compile(
    r"The (?P<noun>(?:[a-z]+ ){0,2}?(?P<last>[a-z]{4,})) "
    r"(?:must|shall|may|cannot|will|(?:is|are) (?:not )?to|has to)\b"
)
# "Money for patrols is not used …", "The grant to the Trust is paid …".
_MONEY = re.compile(
    r"(?:the\s+)?(?:money|grant|sum|award|funding|payment)\s+(?:for|to)\s+(?:the\s+)?(?P<name>[\w'’ -]+?)\s+"
    r"(?:is|are|must|may|will|shall|can|cannot)\b",
    re.IGNORECASE,
)


def bound(entry: Entry, awards: Sequence[Award]) -> tuple[Award, ...]:
    """The awards, each with the conditions listed under a heading that bind it, one alone with all."""
    for_each = [text for award in awards for text in award.conditions if _OF_EACH.match(text)]
    awards = [replace(award, conditions=_joined(award.conditions, for_each)) for award in awards]
    runs = zone_runs(entry.blocks, "conditions") if len(awards) > 1 else []
    if runs and len(runs) == len(awards):  # told of each, one below the other
        own = (listed_conditions(run, entry.listed) for run in runs)
        return tuple(
            replace(award, conditions=_joined(award.conditions, told))
            for award, told in zip(awards, own, strict=True)
        )
    listed = (
        dict.fromkeys(find_conditions(entry.blocks, (), entry.listed), "")
        if len(awards) == 1
        else common_conditions(entry.blocks, entry.listed)
    )
    if not listed:
        return tuple(awards)
    whom = {text: _whom(text, before, awards) for text, before in listed.items()}
    return tuple(
        replace(award, conditions=_joined(award.conditions, [t for t in listed if at in whom[t]]))
        for at, award in enumerate(awards)
    )


# "… and £y to S, subject to each of them signing": of the grants told before it too.
_OF_EACH = re.compile(
    r"(?:each|both|all) of (?:them|these|the (?:groups|bodies|organisations|recipients))\b", re.I
)


def _joined(own: Sequence[str], listed: Sequence[str]) -> tuple[str, ...]:
    """Its own words, to their end, and those listed that neither hold one of these nor stand in one."""
    own = [next((t for t in listed if plain(t).startswith(plain(text))), text) for text in own]
    told = [plain(text) for text in own]
    new = (t for t in listed if not any(words in plain(t) or plain(t) in words for words in told))
    return (*own, *new)


# "The Trust's award is", "… money for the Trust is": whose grant the words before a condition speak of.
_WHOSE = re.compile(
    r"(?:[Tt]he\s+)?(?P<name>[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)['\u2019]s?\s+(?:award|grant|money|funding|payment)\b"
)


def _whom(condition: str, before: str, awards: Sequence[Award]) -> set[int]:
    """Which of the awards a condition binds: those whose recipient or purpose it opens with, else all.

    `before`: the words of its sentence that stand before it.
    """
    text = plain(f"{before} {condition}")
    named = {at for at, award in enumerate(awards) if award.recipient and plain(award.recipient) in text}
    if not named and (binds := _BINDS.match(condition)) and binds["name"][-1:].islower():
        named = _called(re.sub(r"['\u2019]s$", "", binds["name"]), awards)
    body = _BODY.match(condition)
    for noun in (body["noun"], body["last"]) if body else ():
        if not named and len(one := _called(noun, awards)) == 1:
            named = one
    if not named and body and re.fullmatch(vocabulary("conditions")["parts"]["body"], body["noun"]):
        nameless = {at for at, award in enumerate(awards) if award.recipient is None}
        named = nameless if len(nameless) == 1 else set()
    if not named and (money := _MONEY.match(condition) or _WHOSE.search(before)):
        named = _called(money["name"], awards)
    return named or set(range(len(awards)))


def _called(name: str, awards: Sequence[Award]) -> set[int]:
    """The awards whose recipient or purpose holds a name, where not all do."""
    word = re.compile(rf"\b{re.escape(plain(name))}\b")
    named = {
        at
        for at, award in enumerate(awards)
        if any(words and word.search(plain(words)) for words in (award.recipient, award.purpose))
    }
    return named if len(named) < len(awards) else set()
