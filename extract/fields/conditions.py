"""The conditions a decision is subject to."""

import re
from collections.abc import Sequence

from ..block import Block
from ..forms.vocabulary import plain
from ..record import Recommendation
from .outcome import APPROVES, OPERATIVE
from .passages import items_of, without_lead_item, zone_runs

_SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|on\s+(?:the\s+)?condition\s+that|conditional\s+(?:up)?on|provided\s+that|"
    r"provided(?=\s+(?:the|it|both|each)\s)|on\s+the\s+basis\s+that|so\s+long\s+as|as\s+long\s+as|"
    r"with\s+the\s+condition\s+that|on\s+the\s+understanding\s+that|yn\s+amodol\s+ar)\s+(?P<what>(?:[^.;]|"
    r"\.(?=\d))+)",
    re.IGNORECASE,
)


_NOT_CONDITION = re.compile(
    r"^(?:(?:the\s+)?(?:freedom of information|foia?\b|data protection)|call[- ]in|contract\b.{0,12}$|"
    r".*\bact \d{4}$)",
    re.IGNORECASE,
)


_TERMS = re.compile(
    r"\b(?:on|subject to) (?:these|the following) (?:terms|conditions)[:;]?\s*$|\bsubject to\s*:$|"
    r"^conditions? (?:of|attached)[^.]*:$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"\bconditions?\s*:\s*(?P<list>\(?1\).+)$", re.IGNORECASE)


def _terms(blocks: Sequence[Block]) -> list[str]:
    """Conditions in a list below "on these terms:", or numbered behind "Conditions:"."""
    found: list[str] = []
    for at, block in enumerate(blocks):
        if match := _INLINE.search(block.text):
            found += [
                part.strip(" ;.")
                for part in re.split(r"(?:;\s*(?:and\s+)?)?\(?\d\)\s*", match["list"])
                if part.strip(" ;.")
            ]
        # A scheme's own rules are no conditions of a decision.
        if not _TERMS.search(block.text) or re.search(r"\bscheme\b", block.text, re.IGNORECASE):
            continue
        for below in blocks[at + 1 :]:
            if below.kind != "item":
                break
            found.append(re.sub(r"[;,.]?(?:\s+and)?$", "", below.text).strip(" ;."))
    return found


def find_conditions(
    blocks: Sequence[Block], recommendations: Sequence[Recommendation], listed: bool = False
) -> tuple[str, ...]:
    """The conditions the decision is subject to: those listed under a heading, and "subject to" clauses."""
    found = [
        item.text.rstrip(".;")
        for run in zone_runs(blocks, "conditions")
        for item in items_of(without_lead_item(run))
        if not item.text.endswith(":")
    ]
    found += [words for words in _terms(blocks) if words not in found]
    for block in blocks:
        asked = (
            listed
            or any(r.text in block.text or block.text in r.text for r in recommendations)
            or OPERATIVE.search(block.text)
        )
        if (
            block.zone not in ("decision", "recommendation", "signature")
            and not asked
            and not APPROVES.search(block.text)
        ):
            continue
        for match in _SUBJECT_TO.finditer(block.text):
            what = re.sub(r"^(?:the\s+following(?:\s+conditions?)?)\s*:?\s*", "", match["what"].strip(" :,"))
            if _NOT_CONDITION.search(what):
                continue
            if what and not any(plain(what) in plain(f) or plain(f) in plain(what) for f in found):
                found.append(what)
    return tuple(found)
