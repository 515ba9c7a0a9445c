"""Lists of grants that have no marks: "Quay Rovers - £900 - lamps for the pier", one line below the other."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..page import Line

_DASH = r"\s+[\u2013\u2014-]\s+"
_SUM = r"(?:up to )?\u00a3\d[\d,]*(?:\.\d\d?)?[km]?"
_NAME = r"(?!(?:Total|Sub-?total|Cost|Budget|Balance)\b)[A-Z][^.:;\u00a3\t\u2013\u2014]{3,70}?"
_WORK = r"[a-z][^:;\u00a3\t]{5,120}"
_GIFT = re.compile(
    rf"{_NAME}{_DASH}{_SUM}{_DASH}{_WORK}|{_SUM}{_DASH}{_NAME}{_DASH}{_WORK}|{_NAME}{_DASH}{_WORK}{_DASH}{_SUM}"
    rf"|{_NAME}:\s+{_SUM}\s+(?:for|towards|to)\s{_WORK}|{_NAME}\s\({_WORK}\){_DASH}{_SUM}"
)


def is_gift_line(text: str) -> bool:
    """Whether a line is nothing but who gets a sum and what for.

    >>> is_gift_line("Quay Rovers - £900 - lamps for the pier"), is_gift_line("Total - £900")
    (True, False)
    """
    return _GIFT.fullmatch(text.strip(" .;")) is not None


def with_gift_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those told to be items that are such lists of two or more."""
    alike = [line.kind == "text" and is_gift_line(line.text) for line in lines]
    found = {
        at
        for at, one in enumerate(alike)
        if one and (alike[at - 1 : at] == [True] or alike[at + 1 : at + 2] == [True])
    }
    return (
        [replace(line, kind="item") if at in found else line for at, line in enumerate(lines)]
        if found
        else lines
    )
