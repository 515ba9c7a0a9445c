"""Words as the learned weights compare them: small letters, names by their kind, figures alike."""

import itertools
import re
from functools import lru_cache

from ...block import Entry
from ..language import Hit
from ..money.organisations import known_bodies

_TOKEN = re.compile(r"£?\d[\d,./-]*(?:k|m|bn)?|[^\W\d]+(?:['’-][^\W\d]+)*|[^\w\s]")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d{2,4})?$")
_KEPT_NAMES = re.compile(  # capitals that say what sort of body or thing a name is
    r"council|trust|fund|reserve|grant|police|constabulary|office|ministry|government|university|school|"
    r"club|charity|ltd|limited|cic|authority|board|panel|services?|programme|project|scheme|budget|hospital|"
    r"nhs|home|treasury|commissioner|mayor|partnership|association|parish|band|april|march"
)
_STOPS = frozenset(",;:()–—-.!?")


def kind_of(entry: Entry) -> str:
    """What an entry is, as the files of sentences name it: L of a list, P a panel paper, D another."""
    return "L" if entry.listed else "P" if entry.kind == "paper" else "D"


@lru_cache(maxsize=4096)  # the headings of a table are those of all its sums
def words_of(text: str) -> list[str]:
    """Words as they are compared: small letters, sums as £, figures as #, names as @ and their kind."""
    bodies: dict[int, Hit] = {}
    for hit in known_bodies().find(text):
        bodies.setdefault(hit.start, hit)
    made: list[str] = []
    skip = -1
    for match in _TOKEN.finditer(text):
        if match.start() < skip:
            continue
        if bodies and (body := bodies.get(match.start())):
            skip = body.end
            made.append(f"@{body.group}")
            continue
        word = _plain(match[0], not made or made[-1] in ".!?")
        if word or made[-1] != "@":
            made.append(word or "@")
    return made


def lowered(text: str) -> str:
    """A text with its words in capitals in small letters: they are no names.

    >>> lowered("The PCC DID NOT AGREE to help Quay Aid.")
    'The pcc did not agree to help Quay Aid.'
    """
    return _CAPITALS.sub(lambda word: word[0].lower(), text)


_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


@lru_cache(maxsize=1 << 14)
def _plain(token: str, first: bool) -> str:
    """A word as it is compared; "" for one in capitals that is a name or part of one."""
    if token.startswith("£"):
        return "£"
    if token[0].isdigit():
        return "YEAR" if _YEAR.match(token) else "#"
    lower = token.lower().replace("’", "'")
    return "" if token[0].isupper() and not first and not _KEPT_NAMES.fullmatch(lower) else lower


@lru_cache(maxsize=64)  # the sums of a list share their heading and lead-in
def stems_of(text: str) -> frozenset[str]:
    """The words without their endings."""
    return frozenset(map(stem_of, words_of(text)))


@lru_cache(maxsize=1 << 14)
def stem_of(word: str) -> str:
    """A word without its ending, so that "awarded" and "awards" count together."""
    return re.sub(r"(?<=\w{3})(?:ing|ed|es|s|d|e)$", "", word)


def near(side: str, words: list[str]) -> list[str]:
    """The next words by place, and two and three of them together."""
    return [
        *(f"{side}{n}={word}" for n, word in enumerate(words[:5])),
        *(f"{side}{n}2={words[n]} {words[n + 1]}" for n in range(min(4, len(words) - 1))),
        *(f"{side}{n}3={words[n]} {words[n + 1]} {words[n + 2]}" for n in range(min(2, len(words) - 2))),
    ]


def around(side: str, words: list[str], other: str) -> list[str]:
    """The words of the clause, those up to the next `other`, and those of the sentence, in any order."""
    stems = [stem_of(word) for word in words[:41]]
    own = list(itertools.takewhile(lambda n: words[n] != other, range(min(40, len(words)))))
    clause = itertools.takewhile(lambda n: words[n] not in _STOPS, own)
    return [
        *(f"{side}{'n' if n < 8 else 'f'}:{stem}" for n, stem in enumerate(stems[:40])),
        *(f"{side}o2:{stems[n]} {stems[n + 1]}" for n in own if n + 1 < len(stems)),
        *(f"{side}o:{stems[n]}" for n in own),
        *(f"{side}c:{stems[n]}" for n in clause),
    ]
