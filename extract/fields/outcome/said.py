"""What words say of an outcome, wherever they stand: "Not approved", "To move £2m to the reserve"."""

import re
from functools import lru_cache

from ...record import Outcome
from ...sieve import Sought, needed_words
from ..language import pattern, sought
from ..word_lists import vocabulary
from .asides import tells_of_before
from .asked import THAT
from .sums import gives_less

_WORDS = vocabulary("outcome")
_OUTRIGHT: dict[Outcome, Sought] = {
    outcome: sought("outcome", f"outright_{outcome}")
    for outcome in ("withdrawn", "deferred", "approved-in-part", "refused")
}


def _sayings(outcome: Outcome, words: list[str]) -> Sought:
    said, outright = "|".join(words), _OUTRIGHT.get(outcome)
    if outright is None:
        return Sought(said)
    needs = zip(needed_words(said, re.IGNORECASE), outright.needs, strict=False)
    return Sought(f"{said}|{outright.source}", needs=[one | other for one, other in needs][:1])


_OUTCOMES: tuple[tuple[Outcome, Sought], ...] = tuple(
    (outcome, _sayings(outcome, words)) for outcome, words in _WORDS["outcome"].items()
)
APPROVES, OPERATIVE = sought("outcome", "approves"), sought("outcome", "operative")


def resolved_to(text: str) -> Outcome | None:
    """What words in the infinitive come to: "To move £2m to the reserve and to defer the van" approves."""
    match = pattern("outcome", "to_do").match(text)
    if not match:
        return None
    alone = match["not"] or match["verb"].lower() in _WORDS["verbs"]  # "not to support" says it by itself
    outright = None if alone else said_outright(text)
    outcome: Outcome = outright[0] if outright else _WORDS["verbs"].get(match["verb"].lower(), "approved")
    if match["not"]:
        return "approved" if outcome in ("refused", "deferred") else "refused"  # a panel may not veto
    return outcome


def said_outright(text: str) -> tuple[Outcome, re.Match[str]] | None:
    """What those who decide say outright, and where: that nothing comes of it, not yet, or not all.

    >>> said_outright("The Commissioner will not fund the van.")[0], said_outright("The van is agreed.")
    ('refused', None)
    """
    for outcome, words in _OUTRIGHT.items():
        if match := words.search(text):
            return outcome, match
    return None


def tells_outcome(text: str) -> bool:
    """Whether words decide something, or say what came of it."""
    return OPERATIVE.search(text) is not None or outcome_in(text) is not None


@lru_cache(maxsize=1 << 12)  # asked for each line in several ways to cut a list
def outcome_in(text: str) -> Outcome | None:
    """The outcome that the words of a decision give; the strongest word wins over an "agreed" beside it.

    >>> outcome_in("The application was not supported"), outcome_in("Approved, subject to audit")
    ('refused', 'approved')
    """
    if pattern("outcome", "choices").fullmatch(text.strip()):
        return None
    if bare := pattern("outcome", "bare").match(text):
        return first_outcome(bare[0])
    if _OUTRIGHT["approved-in-part"].search(text):
        return "approved-in-part"
    spoken = pattern("outcome", "spoken", case=True).match(text)
    if spoken and THAT.match(what := text[spoken.end() :]) and (said := outcome_in(what)):
        return said  # "AGREED: That the request be declined"
    parts = pattern("outcome", "parted").split(text)
    said_of = [(o, part) for part in parts if (o := first_outcome(part)) and not tells_of_before(part, o)]
    told = [o for o, part in said_of if not _is_formal(o, part)] or [o for o, _ in said_of]
    gives = pattern("outcome", "gives", case=True)
    if "refused" in told and any(gives.search(p) and first_outcome(p) != "refused" for p in parts):
        told.append("approved")
    asked = pattern("outcome", "asked_first").match(text)
    if asked and told and told[-1] in ("refused", "deferred", "withdrawn"):
        return told[-1]  # "Proposal that £900 be given to the club. Deferred until May."
    if "£" not in text and "refused" in told and pattern("outcome", "all_refused").search(text):
        return "refused"
    opens = pattern("outcome", "came_to_nothing").match(text)
    if opens and not {"approved", "approved-in-part"} & {*told}:
        return first_outcome(opens[0])  # "Deferred to May, as a candidate had withdrawn"
    if ("approved" in told and "refused" in told) or pattern("outcome", "both").search(text):
        return "approved-in-part"
    resolves = pattern("outcome", "resolves", case=True).match(text)
    if told[:1] == ["noted"] and any(THAT.match(p) and first_outcome(p) == "approved" for p in parts):
        return "approved"  # "that the report be noted and that £900 be paid"
    outcome = resolved_to(text) or (told[0] if told else "approved" if resolves else None)
    return "approved-in-part" if outcome == "approved" and gives_less(text) else outcome


def _is_formal(outcome: Outcome, part: str) -> bool:
    """Whether a part only agrees to tell somebody, or with the advice: "I agree that the club be told"."""
    return outcome == "approved" and pattern("outcome", "agrees_formally").search(part) is not None


def _is_negated(text: str, said: re.Match[str]) -> bool:
    """Whether a word of approval stands behind a "no" or "not" of its clause, or what is agreed is not to."""
    clause = pattern("outcome", "clause").split(text[: said.start()])[-1]
    negated = pattern("outcome", "negates").search(clause) or pattern("outcome", "negates").search(said[0])
    return bool(negated or pattern("outcome", "agrees_not").match(text[said.end() :]))


def first_outcome(text: str) -> Outcome | None:
    """The outcome that one part of some words gives, the gravest first; none that is only asked for."""
    asks = pattern("outcome", "asks")
    for outcome, words in _OUTCOMES:
        # "a request for £9,000 to extend the scheme" asks, and gives nothing.
        found = [
            m for m in words.finditer(text)
            if not (m[0][:3].lower() == "to " and asks.search(text[: m.start()]))
            and not (outcome == "approved" and _is_negated(text, m))
        ]  # fmt: skip
        agreed_first = outcome in ("withdrawn", "deferred", "refused") and re.match(
            r"(?:[^.;:]{3,80}\s[\u2013\u2014-])?\s*(?:approved?|agreed?|yes)\b", text, re.IGNORECASE
        )
        if found and not agreed_first:
            return outcome
    return None
