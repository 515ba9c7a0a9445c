"""What is printed for a title and is none, or is one: under "Summary" of a log, in sentences of a form."""

import re
from collections.abc import Sequence

from ...forms.vocabulary import plain
from .values import Filled, Value


def short_summary(values: Sequence[Value]) -> Filled | None:
    """What a log prints under "Summary" for a title, in few words: "Boats" of "Boats – sale at £5 agreed"."""
    labels = {plain(value.label) for value in values}
    named = _NAMED | (_DETAILED if labels & _SUMMED else set())
    for value in values:
        words = value.text.split()
        if plain(value.label) in named and words:
            title = re.split(r"\s[\u2013\u2014]\s", value.text)[0] if "\u00a3" in value.text else value.text
            is_title = len(words) <= 18 and not value.text.endswith((".", ":"))
            is_title = is_title and not ("\u00a3" in title and _SAYS.search(title))
            return Filled(title, value.evidence) if is_title and len(title.split()) <= 16 else None
    return None


_NAMED = {"summary", "description", "details"}
# "Details of decision" names the matter where the decision is summed up under another label.
_DETAILED = {"details of decision", "detail of decision", "details of the decision", "decision details"}
_SUMMED = {"decision summary", "summary of decision", "summary of the decision"}
# With a sum in it, words that say what was done are no title, but "Award of £9,000 to Quay Players" is.
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|will|to (?=[a-z]+ (?:a|an|the)\b)|agreed|approved|awarded|"
    r"granted|given|accepted|supported|refused|spent|paid)\b"
    r"|^[A-Z][\w' ]{2,40}(?<! of)(?<! for)(?<! at)(?<! to)(?<! by):?\s+\u00a3",
)

_TOLD = re.compile(r"[a-z\d)]\.\s+[A-Z].*\.$", re.DOTALL)  # two sentences


def is_told_under(labelled: Filled, heading: Filled) -> bool:
    """Whether sentences behind a label, "Matter: Ann Bell is to be appointed. She …", stand under a title."""
    places = [(f.evidence.page or 0, f.evidence.line) for f in (heading, labelled)]
    return places[0] < places[1] and bool(_TOLD.search(labelled.text)) and not _TOLD.search(heading.text)
