"""What a log prints under "Summary" and means for a title."""

import re
from collections.abc import Sequence

from ..forms.vocabulary import plain
from .values import Filled, Value


def short_summary(values: Sequence[Value]) -> Filled | None:
    """What a log prints under "Summary" for a title, in few words: "Boats" of "Boats – sale at £5 agreed"."""
    for value in values:
        words = value.text.split()
        if plain(value.label) in ("summary", "description", "details") and words:
            named = re.split(r"\s[\u2013\u2014]\s", value.text)[0] if "\u00a3" in value.text else value.text
            is_title = len(words) <= 18 and not value.text.endswith((".", ":"))
            is_title = is_title and not ("\u00a3" in named and _SAYS.search(named))
            return Filled(named, value.evidence) if is_title and len(named.split()) <= 16 else None
    return None


# With a sum in it, words that say what was done are no title, but "Award of £9,000 to Quay Players" is.
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|will|to (?=[a-z]+ (?:a|an|the)\b)|agreed|approved|awarded|"
    r"granted|given|accepted|supported|refused|spent|paid)\b"
    r"|^[A-Z][\w' ]{2,40}(?<! of)(?<! for)(?<! at)(?<! to)(?<! by):?\s+\u00a3",
)
