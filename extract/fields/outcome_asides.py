"""What is said of an outcome aside: by a day of award, in passing, or of another decision than this."""

import re
from collections.abc import Callable, Sequence

from ..block import Block
from ..forms.vocabulary import plain
from ..record import Evidence, Outcome
from .dates import is_day_alone
from .language import pattern
from .values import Value


def told_aside(blocks: Sequence[Block], values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list comes to by its day of award, or by what it says in passing."""
    return _told_by_day(values) or _told_in_passing(blocks)


def _told_by_day(values: Sequence[Value]) -> tuple[Outcome, Evidence] | None:
    """What an entry comes to that has a day under "Date of award"."""
    for value in values:
        if pattern("outcome", "given_on").fullmatch(plain(value.label)) and is_day_alone(value.text):
            return "approved", value.evidence
    return None


def _told_in_passing(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done, in a clause of its own: "a rise of 1.98% was confirmed"."""
    for block in blocks:
        match = pattern("outcome", "passing").search(block.text) if block.kind == "paragraph" else None
        if match and not pattern("outcome", "passing_not").search(block.text[: match.start()]):
            return "approved", block.evidence(*match.span())
    return None


def tells_of_before(text: str, outcome: Outcome) -> bool:
    """Whether words tell of an earlier decision: "The PCC had supported the first bus with £30,000"."""
    earlier = outcome == "approved" and pattern("outcome", "before").search(text)
    return bool(earlier or pattern("outcome", "round_before").search(text))


def told_by_deed(
    blocks: Sequence[Block], outcome_in: Callable[[str], Outcome | None]
) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done on a day, or by an officer: "The Treasurer accepted …"."""
    for block in blocks:
        if day := pattern("outcome", "on_day").search(block.text):
            said = day["what"] or day["what2"] or day["what3"]
            return outcome_in(said) or "approved", block.evidence(*day.span())
        for name in ("done_by", "did"):
            for said in pattern("deciders", name).finditer(block.text):
                words = said[0] if name == "done_by" else block.text[said.end("who") :]
                sentence = re.split(r"(?<=[a-z\d)])[.;]\s+", words.lstrip(" .;:"))[0]
                refused = re.search(r"\bnot\s+\w+$", said[0])
                told: Outcome | None = "refused" if refused else outcome_in(sentence)
                if told or not re.search(r"\b(?:decided|taken|took|made)\b", said[0], re.IGNORECASE):
                    return told or "approved", block.evidence(*said.span())
    return None


def opens_taken(blocks: Sequence[Block], title: str | None) -> tuple[Outcome, Evidence] | None:
    """What an entry says first below its title, where the list is of decisions taken: "To approve £900"."""
    for block in blocks:
        if title and block.text.startswith(title):
            continue
        if block.kind != "paragraph" or block.zone not in ("header", "summary", "decision"):
            continue
        if match := pattern("outcome", "opens_taken").search(block.text):
            kinds: dict[str, Outcome] = {"noting": "noted", "refusing": "refused", "deferring": "deferred"}
            outcome: Outcome = next((o for name, o in kinds.items() if match[name]), "approved")
            return outcome, block.evidence(*match.span())
    return None
