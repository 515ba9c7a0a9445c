"""What a status tells of an outcome beside how open the paper is."""

import re

from ..header.status import status_of

WHY = r"\.(?=\s|$)|\s[\u2013\u2014-]\s"  # "Status: Deferred \u2013 the assessment is awaited"


def behind_marking(text: str) -> str:
    """What a status tells beside how open the paper is: "Open. Refused" refuses.

    What is kept back of the bids that failed decides nothing: "Part confidential. Refused bids are exempt."
    """
    if status_of(text) is None:
        return text
    behind = re.split(WHY, text)[1:]
    return behind[0].strip() if behind and len(behind[0].split()) <= 2 else ""
