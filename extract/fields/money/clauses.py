"""What a sum is by the clause it stands in: who does what with it ("The Lottery has promised £80,000").

A subject and a verb are each of a sort, listed in clauses.toml with the frames that join them; so a new verb
or body is read with every frame that there is.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ...record import Kind
from ..language import pattern, plain_marks
from ..word_lists import vocabulary
from .cues import Scores, Sense
from .organisations import is_funder, is_office, names_in
from .sums import Sum


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause up to its sum: the sorts of its subject and verbs, its tense, the words before the sum."""

    who: str
    does: frozenset[str]
    time: str
    link: str


def weigh_clause(scores: Scores, place: Sum, kind: Kind) -> None:
    """Add what the frames say of the sum's clause; nothing where no frame fits."""
    clause = clause_of(plain_marks(place.own_before))
    if clause is None:
        return
    for frame in vocabulary("clauses")["frames"]:
        if clause.who not in frame["who"] or not clause.does.intersection(frame["does"]):
            continue
        if clause.time not in frame.get("time", [clause.time]) or kind != frame.get("kind", kind):
            continue
        if "link" in frame and not re.search(frame["link"], clause.link, re.IGNORECASE):
            continue
        if "unless" in frame and re.search(frame["unless"], place.own_before, re.IGNORECASE):
            continue
        if frame.get("up_to") and place.qualifier != "up-to":
            continue
        means: Sense | list[Sense] = frame["means"]
        for sense in means if isinstance(means, list) else [means]:
            scores[sense] = max(scores[sense], frame["weight"])


@lru_cache(maxsize=2048)  # a sentence is printed again in minutes and summaries
def clause_of(before: str) -> Clause | None:
    """The clause that ends in a sum; None where it has no verb or a subject of no known sort.

    >>> clause_of("The work is dear, but the Lottery has promised ")
    Clause(who='other', does=frozenset({'gives'}), time='perfect', link='')
    """
    verb = _last_verb(before)
    if verb is None:
        return None
    ahead = before[: verb.start()].rstrip()
    helpers = pattern("clauses", "helpers").search(ahead)
    aux = helpers[0] if helpers else ""
    who = _sort_of(ahead[: len(ahead) - len(aux)])
    if who is None:
        return None
    does = frozenset(n for n, words in _verbs().items() if words.fullmatch(before, *verb.span()))
    time = _time(aux, verb[0])
    if "gives" in does and pattern("clauses", "passive").search(aux) and not verb[0].endswith("ing"):
        does = frozenset({"gets"})  # "will be given"
        time = "now" if time == "past" and not re.search(r"\b(?:was|were|had)\b", aux) else time
    return Clause(who, does, time, before[verb.end() :].strip())


def _last_verb(before: str) -> re.Match[str] | None:
    """The verb nearest to the sum, with nothing but small words between."""
    for verb in reversed(list(_any_verb().finditer(before))):
        noun = pattern("clauses", "nouns").fullmatch(verb[0]) and pattern("clauses", "noun_ahead").search(
            before[: verb.start()]
        )  # "at a cost of"
        if not noun and pattern("clauses", "between").match(before[verb.end() :]):
            return verb
    return None


def _time(aux: str, verb: str) -> str:
    if pattern("clauses", "ahead").search(aux):
        return "ahead"
    if pattern("clauses", "perfect").search(aux):
        return "perfect"
    past = pattern("clauses", "had").search(aux) or pattern("clauses", "past").search(verb)
    return "past" if past else "now"


def _sort_of(subject: str) -> str | None:
    """The sort of a clause's subject, by its head; of a relative clause's by what it hangs on."""
    parts = [p.strip() for p in pattern("clauses", "parts").split(subject)]
    for number in range(len(parts) - 1, -1, -1):
        part = re.sub(r"[,\s]*\b(?:which|who)$", "", parts[number], flags=re.IGNORECASE).strip(" ,")
        sort = _sort(part) if part else None
        # "The Bridge, a drop-in for the young, has £x": an aside leaves the word to its subject.
        aside = number and re.match(r"(?:an?|run by|based|once|now|part of|led by)\b", part)
        if part and not (sort in {None, "thing"} and aside):
            return sort
    return None


def _sort(words: str) -> str | None:
    words = pattern("clauses", "opening").sub("", words)
    owner = pattern("clauses", "possessive").sub("", words)
    head = pattern("clauses", "cut").split(owner.strip(), maxsplit=1)[0].strip(" ,.")
    for name, known in _subjects().items():
        if known.search(head):
            return _owned(name, words)
    named = names_in(words)
    if named and (is_office(named[-1].text) or is_funder(named[-1].text)):
        return "office" if is_office(named[-1].text) else "funder"
    if named and named[-1].end >= len(words.rstrip()) - 1:
        return "other"
    return "thing" if re.search(r"[a-z]{3}", head) else None


def _owned(sort: str, words: str) -> str:
    """A grant of the government's is income, and a share that no other body owns is a grant."""
    if sort == "grant" and pattern("clauses", "of_funder").search(words):
        return "income"
    if sort == "share" and not pattern("clauses", "of_other").search(words):
        return "grant"
    return sort


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    return {n: re.compile(p, re.IGNORECASE) for n, p in vocabulary("clauses")["subjects"].items()}


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    return {n: re.compile(p, re.IGNORECASE) for n, p in vocabulary("clauses")["verbs"].items()}


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(vocabulary("clauses")["verbs"].values()) + r")\b", re.IGNORECASE)
