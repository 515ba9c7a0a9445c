"""List marks and section numbers, as papers print them."""

import re

# A number with a full stop may have lost the space behind it: "2.1The fund", "3.Borrowing".
_GLUED = r"(?:(?<=\d\.)|(?<=\.\d)|(?<=\.\d\d))(?=[A-Z][a-z]|A\s)"
# "G. Marl, Police and Crime Commissioner" opens with who signs, and no item of a list.
_SIGNS = (
    r"(?![A-Z]\.\s+[A-Z][\w'\u2019-]+,\s+(?:(?:Acting|Deputy|Interim|Assistant)\s+)*"
    r"(?:Police|Commissioner|Chief|Head|Director|Treasurer|Mayor|PF?CC|DPCC|Monitoring|Clerk|Solicitor)\b)"
)
MARKER = re.compile(
    rf"{_SIGNS}"
    r"(?P<mark>[-\u2013\u2014\u2022\u25cf\u25aa\u25e6\u2023\u00b7\uf0b7\uf0a7>*\u25a0\u25c6\u25ba\u2043\u2219\u27a2\u2756\u2192\u00bb]|\u00a7(?=\s+[^\s\d])|o(?=\s+[A-Z\u00a3])|\(?\d{1,2}(?:\.\d{1,2})+[.)]?"
    r"|[A-Z]\d{1,2}[.)]?(?=\s+(?:That|To|The|Award|Approve|Agree|Note|Accept|Give|Enter|Release|Declare|"
    r"Instruct|Authorise|Endorse|Appoint|Extend|Set|Adopt|Delegate|Renew|Transfer|Make|Sell|Buy|Purchase|"
    r"Allocate|Fund|Commission|Grant|Support|Pay|Increase|Sign|Proceed|Dispose|Instruct|Publish)\b)|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)])(?:\s+|$|"
    rf"{_GLUED})"
)
_SHORT = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_MISOEDD = "(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)"
SECTION = re.compile(
    rf"(?!\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{MONTHS}|{_MISOEDD}|{_SHORT})\b|\d{{1,2}}\s?(?i:st|nd|rd|th)\b|\d+\s+[\w\s]+\b(?:Street|Road|Avenue|Lane|House|Square|Drive|Way)\b|\d+\s[^.;:]{{3,80}}\s[A-Z]{{1,2}}\d[A-Z\d]?\s\d[A-Z]{{2}}$)"
    r"(?P<mark>(?:Box|BOX|Field|Question)\s+\d{1,2}[a-z]?[.:]?|\d{1,2}(?:\.\d{1,2})*\.?|\d{1,2}[A-D]\.|\d{1,3}/\d{1,4}|(?:[A-Z]\d{0,2}|[IVX]{2,4})\.(?=\s+[A-Z]{2}))"
    rf"(?:\s+|{_GLUED})(?P<words>[A-Z].*)$"
)
# … and that of a section's number even without one, where sections are counted so: "3Borrowing".
GLUED_SECTION = re.compile(r"(?P<mark>\d{1,2})(?P<words>[A-Z][a-z].*)$")


_HOLLOW = re.compile(r"(?P<mark>o)\s+(?=\S)")  # a hollow bullet copied as a letter; in Welsh "o" is a word


def mark_of(text: str, *, hollow: bool = False) -> re.Match[str] | None:
    """The list mark that a text opens with, as `mark`; with `hollow` the letter "o" is one too."""
    return MARKER.match(text) or (_HOLLOW.match(text) if hollow else None)


def opens_hollow(text: str, above: str) -> bool:
    """Whether a line opens with "o" as a bullet: behind a lead-in or the item before it."""
    return _HOLLOW.match(text) is not None and above.rstrip().endswith((":", ";", ".", ",", " and", " or"))


def is_mark(text: str) -> bool:
    """Whether a cell only holds a list mark: the row is an item of a list set as a table."""
    mark = MARKER.fullmatch(text.strip())
    return mark is not None and not mark["mark"].isalpha()


def is_lone_mark(text: str) -> bool:
    """Whether a line holds a list mark and nothing else; its item's words are on the line below.

    >>> is_lone_mark("(a)"), is_lone_mark("•"), is_lone_mark("4."), is_lone_mark("26.02.13")
    (True, True, True, False)
    """
    return MARKER.fullmatch(text.strip()) is not None and text.count(".") < 2


# The word and number behind which minutes say what they decide: "DECISION AB/12: …", "RESOLVED that …".
MINUTED = re.compile(r"(?:DECISION|RESOLVED|AGREED|DECIDED)\b[^:a-z]{0,20}(?::|(?=\s+that\b))")
