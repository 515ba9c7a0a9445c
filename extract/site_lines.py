"""Lines of the web site around a paper, which text copied from its page keeps: menus, cookies, sharing."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

_LONGEST = 500  # characters; a cookie notice is a paragraph


@cache
def _lines() -> re.Pattern[str]:
    with (Path(__file__).parent / "forms" / "site_lines.toml").open("rb") as file:
        return re.compile("|".join(f"(?:{line})" for line in tomllib.load(file)["lines"]), re.IGNORECASE)


@lru_cache(maxsize=1 << 13)  # asked as lines become paragraphs, and of the paragraphs
def is_site_line(text: str) -> bool:
    """Whether a whole line belongs to the web site and not to the paper.

    >>> [is_site_line(line) for line in ("Skip to main content", "Home > News > 2021", "Decisions")]
    [True, True, False]
    """
    return len(text) < _LONGEST and _lines().fullmatch(text.strip()) is not None
