"""Officers who clear a paper on a line each: "Chief Finance Officer: content, P Bell, 3 May 2031".

Such a line holds a name, an office, a day and words of agreement, in any order and parted by any mark; what
holds anything else is a sentence, and no clearance. Where it has no words of agreement, what stands over it
must say that papers are cleared there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...forms.vocabulary import opening_label
from ...record import Signatory, Signature
from ..dates.dates import find_dates
from ..printed import Piece, evidence_of_pieces
from ..word_lists import vocabulary
from .signatories import is_person, is_role_line, office_of, person_in, role_of

_PARTS = re.compile(r"\s*[:;|,\t()]+\s*|\s[\u2013\u2014-]\s|(?<=[a-z]{3})\.\s+|\s{2,}|\.$")
_BEFORE_DAY = re.compile(r"[\s,;:(\u2013\u2014-]*\b(?:dated?|on)?:?\s*$", re.IGNORECASE)
_WHOSE = re.compile(r"(?:the\s+)?(?P<who>[A-Z][\w ]{2,50}?)['\u2019]s?\s")
_ADVISES = re.compile(r"\b(?:advice|comments?|views?)\b", re.IGNORECASE)
_LONGEST = 160  # characters of such a line
_JOB = 6  # words of an office that no list knows


def cleared_lines(run: Sequence[Piece], taken: frozenset[int]) -> list[tuple[Piece, Signature]]:
    """The signature of each such line; `taken` are the blocks in which others were found."""
    found = []
    above = ""
    for held in _lines(run):
        words = "\t".join(piece.text for piece in held if piece.text)
        if id(held[0].block) not in taken and (one := _cleared(words, held, above)):
            found.append((held[0], one))
        else:
            above = words  # the second officer signs under the same words as the first
    return found


def _lines(run: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line, those of a row of cells together."""
    row: list[Piece] = []
    for piece in run:
        if row and (piece.block is not row[0].block or piece.block.kind != "row"):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _cleared(words: str, held: Sequence[Piece], above: str) -> Signature | None:
    days = find_dates(words) if len(words) <= _LONGEST else []
    label = opening_label(words)
    asked = "?" in words or held[0].block.zone == "checklist"
    if asked or len(days) != 1 or days[0].value is None or (label and label.name.casefold().endswith(" by")):
        return None  # "Approved by Ann Bell, Mayor, on 3 May 2031" is a header's label
    day = days[0]
    rest = f"{_BEFORE_DAY.sub('', words[: day.start])}\t{words[day.end :]}"
    name, said, office = _told(rest)
    heading = held[0].block.heading
    over = [text for text in (above, heading) if _pattern("over").search(text)]
    if name is None or not (said or over):
        return None
    if _ADVISES.search(office):
        return None  # what an officer said of it, and no agreement
    if office and not (is_role_line(office) if role_of(office) else len(office.split()) <= _JOB):
        return None
    role = office_of(office) if office else _whose(heading, above)
    if role is None:
        return None
    return Signature(role, name, True, day.value, evidence_of_pieces(piece for piece in held if piece.text))


def _whose(*over: str) -> Signatory | None:
    """Whose words those are that stand over a line without an office: "Chief Executive's leave to submit"."""
    told = (_WHOSE.match(text) for text in over)
    return next((role_of(match["who"]) for match in told if match and is_role_line(match["who"])), None)


def _told(rest: str) -> tuple[str | None, bool, str]:
    """The one name of a line without its day, whether it says that all is well, and the office's words."""
    names, said, office = [], False, []
    for part in filter(None, (part.strip(" .\u2013\u2014-") for part in _PARTS.split(rest))):
        bare = _pattern("by").sub("", part)
        if is_person(bare):
            names.append(bare)
            said = said or bare != part
        elif _pattern("says").fullmatch(part):
            said = True
        elif _pattern("subject").fullmatch(part):
            said = said or _pattern("suffix").search(part) is not None
        else:
            said = said or bare != part
            name = person_in(bare) if role_of(bare) else None
            names += [name] if name else []
            office.append(_pattern("suffix").sub("", bare.replace(name, " ") if name else bare).strip())
    return (names[0] if len(names) == 1 else None), said, " ".join(filter(None, office))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(vocabulary("signatures")["clearances"][name])
    anchored = rf"(?:{words})" if name in ("says", "subject", "over") else words
    return re.compile(anchored, re.IGNORECASE)
