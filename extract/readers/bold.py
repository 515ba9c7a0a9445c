"""The bold words with which a line opens, as a title that its paragraph runs on behind."""

import re
from collections.abc import Iterable

_MARK = re.compile(
    r"\W*(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]{0,2}|[-\u2022\u25aa\u25e6\u2013*o\u00b7])?\s*"
)
_MARKED = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}[.):]?|[a-zA-Z][.):]|[ivxIVX]{1,5}[.):])\s+")
_LONGEST_MARK = 8


def bold_opening(pieces: Iterable[tuple[str, bool]]) -> str:
    """The bold words at the head of a line, behind its mark; "" where no lighter ones follow.

    Args:
        pieces: The line in the order of reading, in stretches of one weight each.

    >>> bold_opening([("1. ", False), ("Lease of the annexe.", True), (" Terms were settled", False)])
    'Lease of the annexe.'
    >>> bold_opening([("All of it", True)])
    ''
    """
    words = mark = ""
    for text, bold in pieces:
        if not any(map(str.isalnum, text)):
            words, mark = (words + text, mark) if words else ("", mark + text)
        elif bold:
            if not words and not _MARK.fullmatch(mark):
                return ""
            words += text
        elif words:
            return _MARKED.sub("", " ".join(words.split())) if not _MARK.fullmatch(words) else ""
        else:
            mark += text
            if len(mark) > _LONGEST_MARK:
                return ""
    return ""
