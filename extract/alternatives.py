"""Patterns of many listed words, made so that most places in a text are passed over at one look."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_ATOM = re.compile(r"\\s\+|\(\?[^()]*\)|\[[^\]]*\]|\\?.", re.DOTALL)
"""A letter, or what stands for one: white space, any mark of a kind, a look at what follows."""


def by_first_letter(sources: Iterable[str]) -> str:
    """A pattern for any of several, the longest that fits; what several begin with is looked at once.

    Args:
        sources: Patterns of letters, white space and marks, the longest first. Each begins with a plain
            letter or other plain character, read whatever its case.

    >>> by_first_letter(["date of birth", "name", "date"])
    '(?-i:[dD])ate(?: of birth|)|(?-i:[nN])ame'
    """
    tree: dict[str, Any] = {}
    for source in sources:
        here = tree
        for atom in _ATOM.findall(source):
            here = here.setdefault(atom, {})
        here[""] = {}
    return "|".join(_first(atom) + _rest(below) for atom, below in tree.items())


def _first(atom: str) -> str:
    return f"(?-i:[{atom}{atom.upper()}])" if atom.isalpha() else atom


def _rest(tree: dict[str, Any]) -> str:
    ways = list(_ways(tree))
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _ways(tree: dict[str, Any]) -> Iterator[str]:
    for atom, below in tree.items():
        run = atom
        while len(below) == 1 and (only := next(iter(below))):  # letters that only one way goes on with
            run, below = run + only, below[only]
        yield run + (_rest(below) if below and below.keys() != {""} else "")
