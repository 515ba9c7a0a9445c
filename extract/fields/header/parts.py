"""Facts that share a line: parted by bars in a head or a foot of the pages, or told in short sentences."""

import re
from collections.abc import Iterator, Sequence

from ...block import Block
from ...forms.vocabulary import hinted_fields, known_field
from ..dates.dates import find_dates, is_day_alone
from ..dates.labels import LABEL, hinted_role
from .references import NAMED
from .values import PERSON, ROLE_WORDS

Fact = tuple[str, tuple[int, int]]
"""A label, and where its value begins and ends in the block's text."""

_BAR = re.compile(r"\s+[|\u00b7\u2022]\s+|\s{4,}")
# The page's number, which closes a running line.
_PAGE = re.compile(r"[\s|\u00b7\u2022\u2013\u2014-]*\b[Pp]age\s+\d+(?:\s+of\s+\d+)?$")
# Where a short sentence ends; "N. Quick" and "Rev. Bell" go on.
_STOP = re.compile(r"(?<!Insp)(?<!Supt)(?<!\bSgt)(?<!\bDet)(?<=[\w)%][\w)%][\w)%])\.\s+(?=[A-Z])|;\s+")
_SEMICOLON = re.compile(r";\s+")
_COLON = re.compile(r"(?P<label>[A-Za-z][^\d\u00a3:.;]{1,50}):\s+(?=\S)")
# "Drafted by Ann Bell, Policy Officer": a label without a colon.
_BY = re.compile(r"(?P<label>[A-Z][a-z]+(?:[ -][a-z]+){0,3} (?:by|of|from))\s+(?:the\s+)?(?=[A-Z])")
# "… | to the Commissioner | …"
_TO = re.compile(
    r"(?P<label>[Tt]o)\s+(?:the\s+)?(?=(?:[A-Z][\w&-]*,?\s(?:(?:and|&|for|of)\s)?){0,6}(?:Commissioner|PF?CC|Mayor|Board|Panel|Committee)$)"
)
_ITEM = re.compile(r"(?:agenda\s+)?item\s+(?:no\.?\s*)?\d{1,2}\w?", re.IGNORECASE)
_MOST = 200  # characters of a line that holds facts
_HEAD, _FOOT = 8, 3  # the first and last blocks of a paper, where such lines stand


_SPEAKS = re.compile(
    r"\b(?:was|were|is|are|has|had|have|it|which|that)\b|^(?:the|an?|my|our)\b", re.IGNORECASE
)


def labelled_parts(blocks: Sequence[Block], at: int) -> Iterator[Fact]:
    """Each fact of such a line that tells what it is: its label, and where its value begins and ends.

    In a line of sentences two must be facts, or the whole of it is prose.
    """
    block = blocks[at]
    near = at < _HEAD or at >= len(blocks) - _FOOT
    if block.kind not in ("paragraph", "heading") or not near or len(block.text) > _MOST:
        return
    paged = _PAGE.search(block.text)
    text = block.text[: paged.start()] if paged else block.text
    by_bar = _cut(text, _BAR) if _BAR.search(text) else []
    if by_bar := [place for start, end in by_bar for place in _cut_at_semicolons(block.text, start, end)]:
        yield from (fact for start, end in by_bar if (fact := _fact(block.text, start, end)))
        if any(_ITEM.fullmatch(block.text[start:end]) for start, end in by_bar):
            days = [(start, end) for start, end in by_bar if is_day_alone(block.text[start:end])]
            yield from (("Meeting", place) for place in days[:1])
        return
    sentences = _cut(text, _STOP)
    told = [fact for start, end in sentences if (fact := _fact(block.text, start, end))]
    numbered = any(NAMED.fullmatch(block.text[start:end]) for start, end in sentences)
    if len(told) + numbered > 1 or (paged and len(sentences) == 1):
        yield from told


def _cut(text: str, between: re.Pattern[str]) -> list[tuple[int, int]]:
    """The places of the parts of a line."""
    ends = [match.span() for match in between.finditer(text)]
    starts = [0, *(after for _, after in ends)]
    return list(zip(starts, [*(before for before, _ in ends), len(text.rstrip(" ."))], strict=True))


def _cut_at_semicolons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + a, start + b) for a, b in _cut(text[start:end], _SEMICOLON)]


def _fact(text: str, start: int, end: int) -> Fact | None:
    part = text[start:end]
    days = find_dates(part)
    match = _COLON.match(part)
    if match is None and len(days) == 1 and not part[days[0].end :].strip(" ()."):
        label = re.sub(r"\s+(?:on|at)?\s*$", "", part[: days[0].start])
        few = label and len(label.split()) <= 6 and not _SPEAKS.search(label)
        tells = few and (hinted_role(label) or LABEL.fullmatch(f"{label}: "))
        return (label, (start + days[0].start, end)) if tells else None
    match = match or _BY.match(part) or _TO.match(part)
    if match is None:
        return None
    value = part[match.end() :]
    person = PERSON.match(value.partition(",")[0]) or ROLE_WORDS.search(value)
    by = match.re is not _BY or (person and len(value.split()) <= 12)
    named = known_field(match["label"]) or hinted_fields(match["label"]) or hinted_role(match["label"])
    return (match["label"], (start + match.end(), end)) if named and by else None
