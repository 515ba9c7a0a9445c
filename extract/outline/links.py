"""The links that lists on web pages print: to the paper of a decision, to a file with its size."""

import re

_OF_FILE = r"\b\d+(?:\.\d+)?\s?[kKmM][bB]\b"
SIZE = re.compile(_OF_FILE)
LINK = re.compile(
    r"(?:(?:read|view|see|open|download|find out)\s+(?:more|(?:the |this )?(?:full |decision )?"
    r"(?:decision|document|details?|notice|record|report|paper|form|here))\b.{0,40}"
    r"|(?:(?:the|this|a copy of the|you can|please) )?(?:[\w'\u2019-]+ ){0,7}(?:decisions?|notice|record)\b"
    r"(?: [\w'\u2019-]+){0,7} here"
    r"|(?:please )?click here\b.{0,60}\b(?:decision|notice|record)\b.{0,20}"
    r"|(?:supporting |decision |related )?(?:documents?|papers?|attachments?)(?: attached)?"
    r"|decision notice"
    rf"|(?:(?!\u00a3).){{0,80}}{_OF_FILE}\W*(?:pdf|word|docx?)?\W*)",
    re.IGNORECASE,
)
"""A line that leads to a paper and says nothing else."""

_FORMAT = r"(?:pdf|word|docx?|odt|excel|xlsx?)"
_BEHIND = re.compile(
    r"[\s|\u00b7\u2022,;(\[\u2013\u2014-]*(?:"
    r"(?:read more|(?:view|open|download|see)\s+(?:the\s+|this\s+|full\s+)*"
    r"(?:decision|document|details|notice|record|paper|pdf)"
    r"(?:\s+(?:notice|record|document|paper|form|pdf))?)"
    rf"(?:\W*(?:{_FORMAT}\W*)?{_OF_FILE})?"
    rf"|(?:download\W*)?(?:{_FORMAT}(?: document| file)?\W*)?{_OF_FILE}(?:\W*{_FORMAT})?"
    rf"|[|\u00b7\u2022(\[]\s*{_FORMAT}"
    r")\s*[)\]\u00bb\u203a>\u2192.\u2026]*$",
    re.IGNORECASE,
)


def without_link(text: str) -> str:
    """A line without the link that closes it.

    >>> [without_link(line) for line in ("PCC/22/41 Read more", "Lamps (PDF, 311KB)", "Reading the lamps")]
    ['PCC/22/41', 'Lamps', 'Reading the lamps']
    """
    return text[: match.start()] if (match := _BEHIND.search(text)) else text


def is_titled(words: str) -> bool:
    """Whether a link to a file is the title of a decision, and not what its paper is called."""
    return len(words.split()) > 2 and not LINK.fullmatch(words) and not _PAPER.search(words)


_PAPER = re.compile(r"\b(?:decision|notice|report|appendix|annex|record|form|download|view)\b", re.IGNORECASE)


def leads_to_paper(line: str) -> bool:
    """Whether a line names a paper, links to it and says no more.

    >>> leads_to_paper("Decision sheet 2018/030 (PDF)"), leads_to_paper("Returns must be sent (PDF, 9KB)")
    (True, False)
    """
    named = without_link(line)
    if len(line.split()) > 10 or _SAYS.search(named):
        return False
    return LINK.fullmatch(line) is not None or (named != line and _PAPER.search(named) is not None)


_SAYS = re.compile(r"\b(?:must|shall|should|will|may|is|are|be|been)\b", re.IGNORECASE)
