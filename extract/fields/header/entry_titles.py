"""What the entry of a list is called, where its line goes on behind the title."""

import re

from ..dates.dates import find_dates
from .references import reference_in
from .titles import split_heading

_NOTE = re.compile(
    r"\s*\((?P<note>[^()]*\b(?:withdrawn|deferred|refused|not approved|rejected|confidential|commercially "
    r"sensitive|not published|exempt)\b[^()]*)\)\s*",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s*[\u2013\u2014-]\s*(?:(?P<said>approved|agreed|refused|deferred|withdrawn|noted)\b[^\u2013]*|award "
    r"of [^\u2013]*)$",
    re.IGNORECASE,
)


# A title that its entry goes on behind: "Boats (3 May 2020). The PCC approved the purchase."
_OPENED = re.compile(
    r"(?P<title>[^.]{3,90}?)\s*(?:\([^()]{6,20}\d{4}\))?\.\s+(?=(?:The|Approved|Agreed|Refused|Deferred|Withdrawn|"
    r"Noted|Following|To|I|A)\b[^.]{12,})"
)


# A title as a sentence of its own before the prose of its entry.
_GOES_ON = re.compile(
    r"(?P<title>[A-Z](?:(?!\b(?:is|are|was|were|has|have|been|will|agreed|approved|awarded|refused)\b)[^.:;\u00a3]){2,60})"
    r"(?<!\b[SDMN][trso])(?<!\b(?:Mrs|Rev|Ltd))\.\s+"
    r"(?=(?:On|The|An?|It|This|At|In|Following|After)\s[^.]{20,}|[A-Z][^.]{20,}\.(?:\s|$))"
)
# … or before a dash that a sentence follows: "Hub posts \u2013 The PCC did not support five posts."
_BEFORE_DASH = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3\u2013\u2014]{2,70}?)\s[\u2013\u2014-]\s+"
    r"(?=(?:(?:The|It)\s|(?:the\s+)?PCC\b|Commissioner\b|Carried over\b|Not (?:agreed|approved|supported)\b|"
    r"(?:Agreed|Approved|Supported|Refused|Deferred|Withdrawn|Noted)\b|[A-Z][^.]{5,60}\b(?:approved|agreed|refused)\b|"
    r"Decision:)[^.]*(?:\.\s|\.$|$))"
)


FILE_BEHIND = re.compile(r"\s*\((?:pdf|docx?|word|xlsx?|rtf)\b[^()]{0,20}\)\s*$", re.IGNORECASE)
"""The file behind a link: "(PDF, 97KB)"."""


def entry_title(text: str) -> str:
    """The title in a list's line, without the date, outcome and notes behind it.

    >>> entry_title("Custody Block Heating (decision withdrawn) – 3 May 2020")
    'Custody Block Heating'
    >>> entry_title("Night Van. On 2 February 2026 the Commissioner agreed to give £900 for a van.")
    'Night Van'
    """
    if opened := _BEFORE_DASH.match(text) or _OPENED.match(text) or _GOES_ON.match(text):
        return opened["title"].strip(" \u2013\u2014-,")
    printed = text = FILE_BEHIND.sub("", text)
    text = _NOTE.sub(" ", text).strip()
    _, text = split_heading(text) if find_dates(text) and not reference_in(text) else (None, text)
    text = re.sub(r"\s*[\u2013\u2014-]\s*(?=[\u2013\u2014-])", " ", text)
    text = _LATER.sub("", text).strip(" \u2013\u2014-,")
    # A sum behind the title goes with the note that followed it: "Cadet Scheme Grant of £7,200 (deferred)".
    return (
        text
        if text == printed
        else re.sub(r",?\s+(?:of\s+)?\u00a3[\d,.]+[km]?$", "", text).strip(" \u2013\u2014-,")
    )


def entry_note(text: str) -> str:
    """What a list's line notes behind the title: "(decision withdrawn)", "– approved 26 March 2020"."""
    opened = _OPENED.match(text)
    if opened and re.match(r"(?:Approved|Agreed|Refused|Deferred|Withdrawn|Noted)\b", text[opened.end() :]):
        return text[opened.end() :].split(". ")[0]
    note, later = _NOTE.search(text), _LATER.search(text)
    return note["note"] if note else (later["said"] or "") if later else ""
