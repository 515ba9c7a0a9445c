"""What a stretch of a document states of itself: its reference, title, date, decision and decision-maker."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ...block import Block
from ...fields.dates.dates import day_apart
from ...fields.header.header import labelled_values
from ...fields.header.references import tidy_reference
from ...fields.header.values import Value
from ...fields.outcome.said import OPERATIVE, outcome_in
from ...fields.signatures.signatories import is_role_line
from ...forms.vocabulary import opening_label, plain
from ..shapes import facts_in

_DECISION = re.compile(r"\b(?:decisions?|outcome|resolution|approved|agreed|penderfyniad|canlyniad)\b")
_NOT_OWN = re.compile(r"publi|effective|received|meeting|submi|call|implement|cyhoedd|cyfarfod|review|report")

# "RECORD OF DECISION", and below it "For decision": no number of an entry.
_FORM_NAME = re.compile(
    r"decision (?:notice|record|form|sheet|report)|(?:record|notice|report|form) of (?:(?:the|a) )?decision"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that an entry states of itself, and where: its kind, its label, its words."""

    at: int
    kind: str
    label: str
    words: str


def told_in(blocks: Sequence[Block]) -> Iterator[Told]:
    """Each thing that a document states under a label or in words that decide, in no order."""
    title: Told | None = None
    for value in labelled_values(blocks):
        if value.block.zone in ("checklist", "appendix") or value.bare:
            continue
        label = plain(value.label)
        kind = _kind_told(blocks, value, label)
        if kind is None or (_FORM_NAME.fullmatch(label) and value.text and not tidy_reference(value.text)):
            continue  # the link that closes an entry, and below it the next title; or the name of a form
        told = Told(_label_at(blocks, value), kind, label, plain(value.text))
        if kind == "title":
            if title and _is_twin(title, told):
                continue
            title = told
        yield told
    for at, block in enumerate(blocks):
        for kind, words in facts_in(block):
            yield Told(at, kind, "", plain(words))
        if block.kind != "row" and OPERATIVE.search(block.text):
            yield Told(at, "said", "", "")
        elif block.kind == "item" and (day := day_apart(block.text)) and outcome_in(block.text):
            yield Told(at, "said", "", "")
            yield Told(at, "date", "", day.text)


def _is_twin(title: Told, other: Told) -> bool:
    """Whether a title is told again at once in the other language: "Title: …", "Teitl: …"."""
    return other.at - title.at <= 2 and (title.label in _WELSH_TITLES) != (other.label in _WELSH_TITLES)


_WELSH_TITLES = ("teitl", "pwnc", "testun")


def _kind_told(blocks: Sequence[Block], value: Value, label: str) -> str | None:
    signs = value.block.zone == "signature" and not _heads_entry(blocks, value.at + 1)
    if value.field in ("reference", "title", "decided_by", "status"):
        return None if value.field == "title" and signs and is_role_line(value.text) else value.field
    if value.field == "date":
        return None if signs or _NOT_OWN.search(label) else "date"
    if label in ("signed", "signature"):
        return "decided_by"
    asked = re.match(r"(?:yes|no)\b", value.text, re.IGNORECASE)  # "Is this a key decision? No"
    return "decision" if _DECISION.search(label) and not asked else None


def _heads_entry(blocks: Sequence[Block], at: int) -> bool:
    """Whether the label that stands here opens an entry, so that the one above it signs nothing."""
    label = opening_label(blocks[at].text) if at < len(blocks) else None
    return label is not None and label.field in ("reference", "title")


def _label_at(blocks: Sequence[Block], value: Value) -> int:
    inside = blocks[value.at].kind == "row" or opening_label(blocks[value.at].text)
    return max(0, value.at if inside else value.at - 1)


_at = attrgetter("at")


def stated_in(told: Sequence[Told], given: dict[str, str], start: int, end: int) -> tuple[set[str], int]:
    """The kinds of things that a stretch states, and how many it states twice; `told` is in order."""
    first = bisect_left(told, start, key=_at)
    own = told[first : bisect_left(told, end, first, key=_at)]
    kinds = {t.kind for t in own if t.words or t.kind == "said"} | set(given)
    if "said" in kinds or "outcome" in kinds:
        kinds = kinds - {"said", "outcome"} | {"decision"}
    twice = 0
    for kind in ("reference", "title"):
        words = {t.words for t in own if t.kind == kind and t.words}
        twice += max(0, len(words) - 1)
    for kind in ("date", "decision"):
        labels = Counter(t.label for t in own if t.kind == kind)
        twice += max(labels.values(), default=1) - 1
    return kinds, twice
