"""Decisions told as stories: a newsletter whose writer promises them and tells each under its own title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from .block import Block
from .deciding import doing
from .fields.language import SENTENCES

_PROMISE = re.compile(
    r"\bdecisions\s+(?:(?:that|which)\s+)?(?:I|we|the (?:commissioner|pcc))(?:['\u2019]ve|\s+ha(?:ve|s))?\s+"
    r"(?:taken?|took|made|signed)\b|\b(?:what|which)\s+I\s+(?:have\s+)?decided\b",
    re.IGNORECASE,
)
_NOW = r"(?:(?:also|now|therefore|today|recently|just|finally|since|again)\s+)?"
_SUM = r"(?:up\s+to\s+)?\u00a3\d"
_I_DECIDE = re.compile(
    rf"(?:(?<=^)|(?<=[\s(]))I(?:['\u2019]ve|\s+have)?\s+(?:had\s+to\s+(?:say\s+no|refuse|decline|turn)\b|{_NOW}(?:"
    r"approved(?!\s+of\b)|agreed\s+(?:not\s+)?(?:to|the|an?|that|\u00a3)|decided\s+(?:on\s+\d[\w\s]{3,20}\s)?(?:not\s+to|to|against|that)\b|"
    r"authorised|awarded|refused|declined|rejected|deferred|(?:re-?)?appointed|accepted\s+(?:it|the|an?|\u00a3)|"
    r"said\s+(?:yes|no)\b|turned\s+(?:\w+\s+){0,3}down\b|chosen\s+not\s+to|"
    r"put\s+(?:off\s+)?(?:my|the|this|a)\s+(?:final\s+)?decision\b|put\s+(?:it|this)\s+(?:off|back)\b|"
    rf"(?:gave|given)\s+(?:{_SUM}|(?:the|my|its?|this)\s+(?:\w+\s+)?(?:go-ahead|approval|agreement|consent)|an?\s+grant)|"
    rf"(?:made|granted)\s+(?:{_SUM}|(?:an?|two|three|four|five|six)\s+(?:\w+\s+)?grants?)|signed\s+(?:off|an?|the)\b|"
    r"(?:extended|renewed|let|bought|sold|leased|commissioned)\s+(?:an?|the|our|its|two|three|four|five|six|\d)\b))"
)
# "Last year I approved …", "which I agreed in 2019": told of before.
_OF_BEFORE = re.compile(
    r"\b(?:last\s+(?:year|spring|summer|autumn|winter)|previously|earlier\s+(?:this|in)|years?\s+ago)\b|"
    r"^(?:In|Since|Back\s+in)\s+(?:\w+\s+)?(?:19|20)\d\d\b|\bin\s+(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_FEWEST = 2


def deciding_stories(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where each story that decides begins and ends; none where no words before them promise decisions.

    A story is a heading and what it heads; those that decide nothing are news, and no records.
    """
    heads = [at for at, b in enumerate(blocks) if b.kind == "heading" and at]
    stories = [(at, end) for at, end in pairwise([*heads, len(blocks)]) if end - at > 1]
    decides = doing(blocks)

    def tells(block: Block) -> bool:
        told = (s for s in SENTENCES.split(block.text) if not _OF_BEFORE.search(s))
        return any(decides_first_person(s) for s in told) or (not block.cells and decides(block))

    found = [(at, end) for at, end in stories if any(map(tells, blocks[at + 1 : end]))]
    found = [(at, end) for at, end in found if not any(_PROMISE.search(b.text) for b in blocks[at:end])]
    above = blocks[: found[0][0]] if found else ()
    return found if len(found) >= _FEWEST and any(_PROMISE.search(b.text) for b in above) else []


def decides_first_person(sentence: str) -> bool:
    """Whether its writer tells a decision of their own.

    >>> decides_first_person("This month I gave the go-ahead for it."), decides_first_person("I gave a talk.")
    (True, False)
    """
    return _I_DECIDE.search(sentence) is not None
