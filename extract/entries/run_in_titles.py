"""Titles in the line of what they head: in bold, or before a stop, colon or dash: "Lamps. The PCC …"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..block import Block
from ..fields.signatures.signatories import is_office, is_person
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label, plain
from .deciding import DECIDES

BEFORE_SENTENCE = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3\u2013\u2014]{2,80}?)(?:\s?[:.]|\s[\u2013\u2014-])\s+(?=[A-Z]\w*\s+[^.]{12,})"
)
"""A title and what is surely a sentence behind it, as where a list is cut: "Boats: The PCC approved …"."""
BY_DASH = re.compile(
    r"(?P<title>[A-Z][^.;\u00a3\u2013\u2014]{2,90}?)\s[\u2013\u2014-]\s+(?=(?:The|A|An|It|This|I|We)\s+[^.]{12,})"
)
"""A title and a sentence behind its dash, though the title has a colon: "Fund: Lamps \u2013 The PCC …"."""
# "Mere Station \u2013 mast. On 9 May …", "Inquest into the death of Mr K. The …"
_BY_STOP = re.compile(
    r"(?P<title>[A-Z\d][^.:;\u00a3]{2,90}?(?:\b(?:Mr|Mrs|Ms|Dr|St)\.?\s[^.:;\u00a3]{1,40}?)?)"
    r"\s?[.:]\s+(?=[A-Z\u00a3])"
)
HAS_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|approved|agreed|gave|asked)\b")
SUBJECT = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3\u2013]{2,80}?)\s*(?:\u2013\s|(?<=\w)\s(?:is|are|was|were|will|has|have|had)\b)"
)
"""What a bullet tells of, where no title opens it: "Lamps \u2013 a grant of …", "Tarn Door is to have …"."""


def opening_title(text: str, start: int = 0) -> re.Match[str] | None:
    """The title that a text opens with, and that is no sentence, before one or before a sum.

    >>> opening_title("Lamps. On 9 May it was agreed.")["title"], opening_title("It was agreed. The PCC")
    ('Lamps', None)
    """
    found = (p.match(text, start) for p in (BY_DASH, _BY_STOP, BEFORE_SENTENCE))
    return next((match for match in found if match and not HAS_VERB.search(match["title"])), None)


_LONGEST = 14  # words
_OTHERS = re.compile(
    r"(?:also\s+|in\s+|members\s+|those\s+)*(?:present|attend\w+|apologies|officers|chair(?:ed\b.*|man)?|attendance)|in\s+the\s+chair|"
    r"actions?(?:\s+(?:point|required|by|for))?|noted?|discussion|background|update|post\s+meeting\s+note|n\.?b|[A-Z]{2,5}",
    re.IGNORECASE,
)
# "The reasons are", "Options considered were": what opens a sentence, or a section of one paper.
_GOES_ON = re.compile(r"\b(?:is|are|was|were|be|to|that|the|of|for|by|and)$")
_ENDS = re.compile(r"[.:]\s*|\s*[\u2013\u2014-]\s*")


def with_titles_apart(blocks: Sequence[Block], least: int = 3) -> Sequence[Block]:
    """The blocks, such a title as a heading; the same ones where fewer than `least` have one."""
    titles = {at: title for at, b in enumerate(blocks) if (title := bold_title(b))}
    often = Counter(map(plain, titles.values()))
    titles = {at: title for at, title in titles.items() if often[plain(title)] == 1}
    if len(titles) < least:
        return blocks
    made: list[Block] = []
    for at, block in enumerate(blocks):
        made += apart(block, titles[at]) if at in titles else [block]
    return made


def bold_title(block: Block) -> str:
    """The bold words that a paragraph opens with, where these may be the title of what it tells."""
    if block.kind not in ("paragraph", "item") or not (title := block.bold_opening):
        return ""
    behind = block.text[len(title) :].lstrip(" \t")
    closed = bool(_ENDS.match(title[-1:]) or _ENDS.match(behind))
    words = title.strip(" .:\u2013\u2014-")
    says = _ENDS.sub("", behind, count=1) if _ENDS.match(behind) else behind
    if not says[:1].strip("(\u00a3\u2018\u201c") or says[:1].islower() or not (closed or says[:1].isupper()):
        return ""
    if len(words.split()) > _LONGEST or not re.match(r"[A-Z\d\u2018\u201c]", words) or len(words) < 3:
        return ""
    if opening_label(block.text) or zone_of(words) or DECIDES.match(words) or _OTHERS.fullmatch(words):
        return ""
    return "" if _GOES_ON.search(words) or is_office(words) or (is_person(words) and not closed) else title


def apart(block: Block, title: str) -> list[Block]:
    """A block that opens with its title, as a heading and the paragraph behind it."""
    behind = block.text[len(title) :]
    start = len(title) + len(behind) - len(behind.lstrip(" \t:.\u2013\u2014-"))
    head = replace(block, text=title.rstrip(" .:\u2013\u2014-"), kind="heading", level=1)
    held = tuple((at, line) for at, line in block.pieces if at < len(title))
    return [replace(head, pieces=held or block.pieces[:1]), block.behind(start)]
