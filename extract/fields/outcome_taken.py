"""What came of an entry in a list of decisions taken: a deed told of it, or the words that it opens with."""

import re
from collections.abc import Sequence

from ..block import Block
from ..record import Evidence, Outcome
from .language import SENTENCES, pattern
from .outcome import outcome_in


def told_by_deed(blocks: Sequence[Block]) -> tuple[Outcome, Evidence] | None:
    """What an entry of a list says was done on a day, or by an officer: "The Treasurer accepted …"."""
    for block in blocks:
        if day := pattern("outcome", "on_day").search(block.text):
            said = day["what"] or day["what2"] or day["what3"]
            return outcome_in(said) or "approved", block.evidence(*day.span())
        for name in ("done_by", "did"):
            for said in pattern("deciders", name).finditer(block.text):
                words = said[0] if name == "done_by" else block.text[said.end("who") :]
                sentence = SENTENCES.split(words.lstrip(" .;:"))[0]
                refused = re.search(r"\bnot\s+\w+$", said[0])
                told: Outcome | None = "refused" if refused else outcome_in(sentence)
                if told or not re.search(r"\b(?:decided|taken|took|made)\b", said[0], re.IGNORECASE):
                    return told or "approved", block.evidence(*said.span())
    return None


def opens_taken(blocks: Sequence[Block], title: str | None) -> tuple[Outcome, Evidence] | None:
    """What an entry says first below its title, where the list is of decisions taken: "To approve £900"."""
    for block in blocks:
        if title and block.text.startswith(title) and block.zone != "summary":
            continue
        if block.kind != "paragraph" or block.zone not in ("header", "summary", "decision"):
            continue
        if match := pattern("outcome", "opens_taken").search(block.text):
            kinds: dict[str, Outcome] = {"noting": "noted", "refusing": "refused", "deferring": "deferred"}
            outcome: Outcome = next((o for name, o in kinds.items() if match[name]), "approved")
            return outcome, block.evidence(*match.span())
    return None
