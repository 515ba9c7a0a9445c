"""A council's page of items saved as text: one column of prose, a "|" behind each item, and no table.

No. | Item |
---|---|
Apologies Minutes: None were received. |
Boilers PDF 118 KB Minutes: The Board considered the prices.
RESOLVED – That the purchase be approved. |
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .plain import RawLine

_ITEM = re.compile(r"\S\s+Minutes:\s")
_BARS = re.compile(r"[\s|:-]*\|[\s|:-]*")
_EDGES = re.compile(r"^\s*(?:\|\s*)?(?:(?P<number>\d{1,3}\.?)\s*\|\s*)?(?P<words>[^|]*?)\s*(?:\|\s*)*$")


def without_item_bars(lines: Sequence["RawLine"]) -> list["RawLine"]:
    """The lines, without the "|" around them where these are a page of items; rows of several cells stay."""
    if sum(1 for line in lines if _ITEM.search(line.text)) < 3:
        return list(lines)
    made: list[RawLine] = []
    ended = False
    for line in lines:
        edges = _EDGES.match(line.text) if "|" in line.text else None
        if _BARS.fullmatch(line.text):
            made.append(replace(line, text=""))
        elif edges:
            words = " ".join(filter(None, (edges["number"], edges["words"])))
            made.append(replace(line, text=words, gap=line.gap or ended))
        else:
            made.append(replace(line, gap=line.gap or ended))
        ended = line.text.rstrip().endswith("|")
    return made
