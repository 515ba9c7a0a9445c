"""Patterns of many listed words, made so that most places in a text are passed over at one look."""

from collections.abc import Iterable


def by_first_letter(sources: Iterable[str]) -> str:
    """A pattern for any of several, tried in their order; those that begin with one letter stand together.

    Args:
        sources: Patterns, each of which begins with a plain letter or other plain character, read whatever
            their case.

    >>> by_first_letter(["date of birth", "name", "date"])
    '(?-i:[dD])(?:ate of birth|ate)|(?-i:[nN])(?:ame)'
    """
    groups: dict[str, list[str]] = {}
    for source in sources:
        letter = source[0]
        groups.setdefault(f"(?-i:[{letter}{letter.upper()}])" if letter.isalpha() else "", []).append(
            source[1:] if letter.isalpha() else source
        )
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items())
