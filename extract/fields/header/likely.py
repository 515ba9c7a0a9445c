"""Header fields that nothing else states, by labels that only the learned weights know."""

from collections.abc import Sequence

from ...forms.vocabulary import known_field
from ...record import Evidence, Kind, Status
from .identity import labelled_fields
from .inferred import Pair, fits
from .learned import told_field
from .status import status_of
from .values import Filled, Value

_FIELDS = ("reference", "title", "originator", "submitted_to", "decided_by", "reason")
_AT_TOP = 40  # blocks: a title stands near the head of a paper


def likely_values(pairs: Sequence[Pair], kind: Kind) -> dict[str, Filled]:
    """By field, the first value whose label makes it likely, marked by how likely that is."""
    sure: dict[str, float] = {}
    values = []
    for pair, field, likely in _told(pairs):
        if field not in sure and field in _FIELDS and fits(field, pair) and _may_be(field, pair):
            sure[field] = likely
            values.append(Value(field, pair.label, pair.text, pair.block, pair.start, pair.end, pair.at))
    told = labelled_fields(values)
    found = {field: filled.unsure(sure[field]) for field, filled in told.items() if field in sure}
    if kind == "paper":
        found.pop("decided_by", None)
    return found


def _may_be(field: str, pair: Pair) -> bool:
    """Whether a title stands near the head, and a reference is more than a figure."""
    figure = not any(letter.isalpha() or letter == "/" for letter in pair.text)
    return not (field == "title" and pair.at > _AT_TOP) and not (field == "reference" and figure)


def likely_status(pairs: Sequence[Pair]) -> tuple[Status, Evidence] | None:
    """What a label that no list knows very likely says of who may read the paper."""
    told = (
        (status, _evidence(pair))
        for pair, field, _ in _told(pairs)
        if field == "status" and (status := status_of(pair.text))
    )
    return next(told, None)


def _told(pairs: Sequence[Pair]) -> list[tuple[Pair, str, float]]:
    unknown = (pair for pair in pairs if known_field(pair.label) is None)
    told = ((pair, *told_field(pair.label, pair.text)) for pair in unknown)
    return [(pair, field, sure) for pair, field, sure in told if field]


def _evidence(pair: Pair) -> Evidence:
    return pair.block.evidence(pair.start, pair.end)
