"""T: what the public is to be told. "Not found in this paper" is all that can be said of what is missing."""

from collections.abc import Callable, Iterator

from ..record import Award, Record
from .rule import Check, Note, pounds


def decision_undated(record: Record) -> Iterator[Note]:
    """A decision without the day on which it was taken."""
    if record.kind == "decision" and record.decided_on is None:
        yield Note("The date of the decision was not found in this paper.")


def decision_maker_unnamed(record: Record) -> Iterator[Note]:
    """A decision that does not say who took it."""
    signed = any(s.role in ("commissioner", "deputy-commissioner") for s in record.signatures)
    if record.kind == "decision" and not record.decided_by and not signed:
        yield Note("Who took the decision was not found in this paper.")


def _without(what: str, verb: str, missing: Callable[[Award], bool]) -> Check:
    """A check that each award has one of the things that are published of a grant."""

    def check(record: Record) -> Iterator[Note]:
        for award in record.awards:
            if missing(award):
                whom = f" to {award.recipient}" if award.recipient else ""
                award_words = f"the award of {pounds(award.value)}{whom}"
                yield Note(f"No {what} {verb} found in this paper for {award_words}.", award.evidence)

    check.__doc__ = f"An award for which no {what} {verb} stated."
    return check


CHECKS: dict[str, Check] = {
    "T001": decision_undated,
    "T002": decision_maker_unnamed,
    "T003": _without("recipient", "was", lambda award: not award.recipient),
    "T004": _without("purpose", "was", lambda award: not award.purpose),
    "T005": _without("reason", "was", lambda award: not award.reason),
    "T006": _without("conditions", "were", lambda award: not award.conditions),
}
