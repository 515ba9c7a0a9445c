"""Signature blocks that stand side by side in a row, a cell each: what a cell says counts for it alone."""

import itertools
import re
from collections.abc import Sequence
from datetime import date

from ...block import Block
from ...record import MAKERS, Signatory
from ..dates.dates import find_dates
from ..printed import Piece, pieces
from .labels import Labelled
from .lines import labelled, parts_of
from .signatories import is_role_line, is_unsigned, person_in, role_of

Signed = tuple[Signatory, str | None, bool, date | None]
"""Whose block it is, the name, whether it is signed, and the day."""

_WHOSE = re.compile(
    r"(?:(?:decision|determination|approval|statement|declaration|view|advice|comments?)\s+(?:of|by|from)\s+)?"
    r"(?P<who>[^:()]{3,90}?)(?:['’]s?\s+(?:view|statement|decision|declaration|approval|advice|comments?|"
    r"determination|sign[ -]?off))?\s*(?:\([^()]*\))?\s*:?$",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"(?:I|We)\b")
_HEAD_LINES = 3
"""Over how many lines of its cell an office may be broken."""


def signed_cells(block: Block) -> list[Signed]:
    """The signatures of a row, none where it is not plain for each of its cells who signs there."""
    cells: dict[int, list[Piece]] = {}
    for piece in pieces([block]):
        if piece.text:
            cells.setdefault(piece.cell, []).append(piece)
    if len(cells) < 2:
        return []
    read = [_labelled(run) or _typed(run) for cell in cells.values() for run in _apart(cell)]
    signed = [one for one in read if one]
    if len(signed) > 1 and len(signed) == len(read):
        return signed
    return _name_and_day(list(cells.values()))


def is_signed_cell(lines: Sequence[str]) -> bool:
    """Whether the lines of a cell open with an office and end with a name and a day."""
    if len(lines) < 3 or not is_role_line(lines[0]) or person_in(lines[0]):
        return False
    days = find_dates(lines[-1])
    return bool(days) and days[0].text == lines[-1] and person_in(lines[-2]) == lines[-2]


def is_officers_row(block: Block) -> bool:
    """Whether a row is a statutory officer's name and day, whatever its section is called.

    "Chief Finance Officer: | J Bell | Date: | 3 May 2022", below "I am content for this to go forward".
    """
    words = [" ".join(cell.text.split()) for cell in block.cells if cell.text.strip()]
    if len(words) != 4 or block.zone == "header" or not is_role_line(words[0].rstrip(": ")):
        return False
    officer = role_of(words[0]) in ("chief-executive", "chief-finance-officer", *MAKERS)
    days = find_dates(words[3])
    dated = re.fullmatch(r"dated?(?: signed)?\s*:?", words[2], re.IGNORECASE) is not None
    return officer and dated and bool(days) and days[0].text == words[3] and person_in(words[1]) == words[1]


def _apart(run: list[Piece]) -> list[list[Piece]]:
    """The blocks of a cell that holds several under one another, each from the office above its line."""
    parts = parts_of(run)
    lines = [at for at, piece in enumerate(run) if parts[id(piece)][0].label == "signature"]
    starts: list[int] = []
    for number, at in enumerate(lines if len(lines) > 1 else ()):
        after = lines[number - 1] if number else -1
        start = next((n for n in range(at - 1, after, -1) if is_role_line(run[n].text)), None)
        if start is None:
            return [run]
        starts.append(start)
    return [run[start:end] for start, end in itertools.pairwise([*starts, len(run)])] or [run]


def _head(run: Sequence[Piece]) -> tuple[Signatory | None, int]:
    """The office that opens a cell, and over how many of its lines it is broken."""
    for count in range(min(_HEAD_LINES, len(run) - 1), 0, -1):
        words = " ".join(piece.text for piece in run[:count])
        whose = _WHOSE.match(words)
        # In two languages the office stands twice: "Prif Weithredwr / Chief Executive".
        if whose and is_role_line(whose["who"].removeprefix("OFFICE OF THE ").removeprefix("Office of the ")):
            return role_of(whose["who"]), count
    return None, 0


def _labelled(run: Sequence[Piece]) -> Signed | None:
    """ "Chief Executive", what is declared, "Signed: Ann Bell", "3 May 2031" or "Date: 3 May 2031"."""
    role, _ = _head(run)
    fields = labelled(list(run), parts_of(run))
    asked = [field for field in fields if field.label in ("signature", "name")]
    lines = [field for field in asked if field.label == "signature"]
    if not asked or len(lines) > 1 or (not lines and not any(f.label == "date" for f in fields)):
        return None
    line = lines[0] if lines else asked[0]
    if role is None:
        said = [field for field in fields if field.label in ("words", "title")]
        role = role_of(line.owner) or next((role_of(f.value) for f in said if is_role_line(f.value)), None)
    if role is None:
        return None
    name = next((found for field in asked if (found := person_in(field.value))), None)
    day = _day([field for field in fields if field.label == "date"] or fields[fields.index(line) :])
    signed = not line.is_blank and not is_unsigned(line.value)
    return role, name, signed, day


def _typed(run: Sequence[Piece]) -> Signed | None:
    """ "Chief Executive", what is declared, and at the end of the cell "Ann Bell" over "3 May 2031"."""
    role, lead = _head(run)
    if role is None or len(run) < lead + 2:
        return None
    days = find_dates(run[-1].text)
    if not days or days[-1].end < len(run[-1].text.rstrip(" .")):
        return None
    before = run[-1].text[: days[-1].start].strip(" ,–—-")
    named = before or run[-2].text
    name = person_in(named)
    return (role, name, True, days[-1].value) if name and named.startswith(name) else None


def _name_and_day(cells: Sequence[Sequence[Piece]]) -> list[Signed]:
    """ "Treasurer", "I have been consulted.", "Ann Bell" in one cell, and the day alone in the next."""
    if len(cells) != 2 or len(cells[1]) != 1:
        return []
    run, day = cells[0], find_dates(cells[1][0].text)
    role, lead = _head(run)
    if role is None or len(run) < lead + 2 or not day or day[0].text != cells[1][0].text:
        return []
    name = person_in(run[-1].text)
    spoken = any(_SPEAKS.match(piece.text) for piece in run[lead:-1])
    return [(role, name, True, day[0].value)] if spoken and name == run[-1].text else []


def _day(fields: Sequence[Labelled]) -> date | None:
    found = (day for field in fields for day in find_dates(field.value, labelled=field.label == "date"))
    return next((day.value for day in found), None)
