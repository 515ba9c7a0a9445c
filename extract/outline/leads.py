"""The sentences that lead in to what a paper asks for."""

import re

from ..sieve import Sought

# "I therefore recommend that you", "The Commissioner is asked to:", "It is recommended that"; its heading
# lost, "That the Commissioner supports these bids and awards:" (what the Commissioner approves is decided).
_WHO = r"(?:the\s+)?(?:[\w'\u2019&,-]+\s+){0,9}?"
LEAD = Sought(
    rf"\b(?:(?:is|are)\s+(?:therefore\s+|hereby\s+|also\s+)?(?:recommended|asked|invited|requested)\s+(?:to|that)|(?:was\s+(?:therefore\s+)?recommended|(?:members|panel|board|committee|commissioner|pcc|pfcc)\s+(?:was|were)\s+(?:therefore\s+)?(?:asked|invited|requested))\s+(?:to|that)|it\s+is\s+(?:therefore\s+)?(?:recommended|proposed)\s+that|"
    r"(?:panel|committee|board)\s+(?:(?:also|therefore|further|now|accordingly)\s+)?(?:asks?|requests?|recommends?|urges?|invites?)\s+"
    r"(?:that\s+)?(?:you|the\s+(?:commissioner|pcc|pfcc))(?:\s+to)?(?=\s*:)|"
    rf"(?:members|{_WHO}(?:panel|board|committee|commissioner|pcc|pfcc))\s+(?:is|are)\s+(?:asked|invited|recommended|requested)(?:\s+to|(?=\s*:))|gofynnir\s+i|argymhellir|(?:I|we|officers)\s+(?:therefore\s+)?recommend\s+that|"
    r"officers\s+(?:therefore\s+)?propose(?=\s*:)|(?:I|we)\s+(?:should|would|shall)\s+be\s+"
    r"(?:glad|grateful|pleased)\s+if\s+you\s+(?:would|could|will)\s+(?:please\s+)?(?:agree|approve)|"
    r"(?:notice|report|paper|request|form|submission|letter)\s+(?:therefore\s+)?(?:requests|recommends|proposes|asks)\s+that|"
    r"seeks?\s+(?:(?:the\s+)?(?:commissioner|pcc|pfcc|mayor|panel|board|committee)(?:['\u2019]s)?\s+)?"
    r"(?:approval|agreement|authority|a\s+decision)\s+(?:to|for|that|on)|"
    r"(?<!\S\s)that\s+the\s+(?:deputy\s+)?(?:police\s+(?:and|&)\s+crime\s+)?(?:commissioner|mayor|pcc|pfcc)"
    r"\s+supports?|"
    r"recommends?\s+that\s+the\s+(?:deputy\s+)?(?:commissioner|mayor|pcc|pfcc))\b"
)
# "Members are invited to declare any interest", "You are requested to attend": how one behaves at a meeting.
_OF_MANNERS = re.compile(
    r"\s*(?:to\s+)?(?:declare|disclose|attend|state|identify|indicate|turn|switch)\b", re.IGNORECASE
)
_INVITED = re.compile(
    r"\b(?:was|were)\s+invited\b", re.IGNORECASE
)  # "Members were invited to comment": and did


def asks(text: str) -> bool:
    """Whether a sentence asks for a decision, and not only how members are to behave at their meeting.

    >>> asks("The Panel is asked to note the report."), asks("Members are asked to declare any interest.")
    (True, False)
    """
    asked = LEAD.search(text)
    return asked is not None and not _OF_MANNERS.match(text, asked.end()) and not _INVITED.search(asked[0])


def leads_in(text: str) -> bool:
    """Whether a paragraph asks for what the list below it holds.

    >>> leads_in("The Commissioner is recommended to:"), leads_in("The club is asked to report.")
    (True, False)
    """
    return text.rstrip(" -\u2013\u2014").endswith((":", ";")) and asks(text)
