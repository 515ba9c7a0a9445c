"""Lines of the web site around a paper, which text copied from its page keeps: menus, cookies, sharing."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..forms.word_lists import form_words

_LONGEST = 500  # characters; a cookie notice is a paragraph


@cache
def _lines(which: str) -> re.Pattern[str]:
    lines = form_words("site_lines")[which]
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE)


@lru_cache(maxsize=1 << 13)  # asked as lines become paragraphs, and of the paragraphs
def is_site_line(text: str) -> bool:
    """Whether a whole line belongs to the web site and not to the paper.

    >>> [is_site_line(line) for line in ("Skip to main content", "Home > News > 2021", "Decisions")]
    [True, True, False]
    """
    return len(text) < _LONGEST and _lines("lines").fullmatch(text.strip(" []")) is not None


def site_tail(texts: Sequence[str]) -> int:
    """Where the news and links below a paper begin, in the texts of its blocks; their number if nowhere.

    >>> site_tail(["I approve it.", "In the news", "£10m for new trams"])
    1
    """
    for at in range(max(1, len(texts) - _TAIL), len(texts)):
        if _lines("tails").fullmatch(texts[at].strip()) and all(len(t) < _LINK for t in texts[at:]):
            return at
    return len(texts)


def site_head(texts: Sequence[str]) -> int:
    """Where the menu above a paper ends: at the line that says where the page is ("Home > Decisions")."""
    for at, text in enumerate(texts[:_HEAD]):
        if text.count(">") > 1 and is_site_line(text):
            return at if any(map(is_site_line, texts[:at])) and all(len(t) < _LINK for t in texts[:at]) else 0
    return 0


_HEAD, _TAIL, _LINK = 30, 15, 90
"""How many lines a menu and a list of news may take, and how many characters a link in them."""
