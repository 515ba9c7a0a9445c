"""Signatures in tables: rows of role, name and date, under a heading row or an approval's heading."""

import itertools
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from ...block import Block, Entry
from ...page import Cell
from ...record import MAKERS, Signatory, Signature
from ..dates.dates import find_dates
from ..printed import Piece, evidence_of, pieces
from ..word_lists import vocabulary
from .cells import is_officers_row, is_signed_cell, signed_cells
from .labels import Label, is_blank
from .lines import BARE_OWNED, PICTURE, is_mere_words, labelled, parts_of
from .signatories import (
    fullest_name,
    is_role_line,
    is_unsigned,
    office_in_cell,
    office_of,
    person_in,
    role_of,
    says,
    written_name,
)

OTHER: Signatory = "other"
_OWN_LABEL = re.compile(
    r"^(?:dated?\s+(?=\d)"
    r"|(?:dated?(?: signed)?|sign(?:ed)?(?: by)?|signature|name|print(?:ed)?(?: name)?)\s*:\s*)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:approved|authorised|agreed|signed(?: off)?|cleared|endorsed)(?: by)?\s*:?$", re.IGNORECASE
)
_SIGN_AND_DATE = re.compile(
    r"(?:signature|signed|sign)\s*(?:/|&|and|\+)\s*dated?\s*:?|llofnod\s*(?:/|a)\s*dyddiad\s*:?",
    re.IGNORECASE,
)
_TO_SIGN = re.compile(r"\b(?:sign(?:ed|ature)?|llofnod\w*)\b(?![ -]?off)", re.IGNORECASE)
_DECIDES = re.compile(r"\b(?:decision|approval|penderfyniad)\b", re.IGNORECASE)
_OF_SIGNATURE = re.compile(
    r"(?:(?:typed )?name (?:typed )?(?:as|in place of|in lieu of|instead of) (?:a )?signature"
    r"|signature \((?:or )?(?:typed )?(?:name|initials)[^()]*\))",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(r"(?:officer )?(?:sign[ -]?off|approvals?|authorisation)\b", re.IGNORECASE)
_REACH = 8
"""How many blocks above a table of signature and date may say whose they are."""


class SignatureRows:
    """The signatures that a table holds a row each.

    Attributes:
        taken: The blocks that were read here, by identity; they hold no signature lines.
        found: Each signature with the piece where it begins.
    """

    def __init__(self, entry: Entry) -> None:
        self.taken: set[int] = set()
        self.found: list[tuple[Piece, Signature]] = []
        self.entry = entry
        blank: list[tuple[Block, Signatory]] = []
        signed: set[int] = set()
        heads: dict[str, int] = {}
        table: object = None
        for at, block in enumerate(entry.blocks):
            if block.kind != "row" or block.table is not table:
                heads, table = {}, block.table
            if block.kind != "row":
                continue
            if id(block) in self.taken:
                continue
            columns = _columns(block)
            own = _sign_off_grid(block, columns) or _headings(block, columns) or self._pair(at, columns)
            if not own and (
                self._by_column(at)
                or self._stacked(at)
                or self._abreast(at)
                or self._in_cells(at)
                or self._each_its_own(at)
                or self._owned(at)
                or self._typed(at)
                or self._advice(at)
            ):
                continue
            if own:
                heads = own
                self.taken.add(id(block))
            elif heads:
                self._row(at, heads)
            elif self._are_makers_rows(at):
                self._plain_row(at)
            elif block.zone == "signature" or says(block.heading, "sign-off") or is_officers_row(block):
                blank += _unsigned(block)
                if self._plain_row(at):
                    signed.add(id(block.table))
        for block, role in blank:  # an empty row is one to sign where the rows beside it are signed
            if id(block.table) in signed:
                self._keep(block, role, None, False, None)

    def _keep(
        self, block: Block, role: Signatory, name: str | None, signed: bool | None, day: date | None
    ) -> None:
        self.taken.add(id(block))
        evidence = evidence_of(line for _, line in block.pieces)
        self.found.append((pieces([block])[0], Signature(role, name, signed, day, evidence)))

    def _row(self, at: int, heads: dict[str, int]) -> None:
        block = self.entry.blocks[at]
        cells = {cell.column: " ".join(cell.text.split()) for cell in block.cells}
        words = {kind: cells.get(column, "") for kind, column in heads.items()}
        written = words.get("signature", words.get("name", ""))
        first = cells.get(0, "")
        role = role_of(" ".join(filter(None, (words.get("title"), words.get("name"), first, written))))
        if (
            role is None
            and office_of(first) is None
            and (not written or ("signature" not in words and not words.get("date")))
        ):
            return
        role = role or office_of(first)
        dates = find_dates(words.get("date", ""), labelled=True)
        name = fullest_name(written, words.get("name", ""), first)
        signed: bool | None = not is_blank(written) and not is_unsigned(written)
        if "signature" not in words and signed and not dates:
            signed = None  # a name under "Name" with no day may be signed or awaited
        if role is None and heads.get("signature") == 0:
            role = self._whose_above(at)
        self._keep(block, role or OTHER, name, signed, dates[0].value if dates else None)

    def _plain_row(self, at: int) -> bool:
        """ "Treasurer | J Bell | 9 May 2016" below an approval's heading, its columns without headings."""
        block = self.entry.blocks[at]
        words = [" ".join(cell.text.split()) for cell in block.cells]
        owner = next((text for text in words if role_of(text) and _is_owner(text)), None)
        filled = [_OWN_LABEL.sub("", text) for text in words if text != owner and not _BY.match(text)]
        filled = [text for text in filled if not is_blank(text)]
        dates = [found for text in filled for found in find_dates(text) if len(found.text) >= len(text) - 2]
        names = [name for text in filled if (name := written_name(text))]
        wet = [t for t in filled if says(t, "wet") and not says(t, "unsigned") and not written_name(t)]
        known = len(dates) + len(names) + len(wet) == len(filled)
        own = person_in(owner) if owner else None
        if owner is None or not dates or not known:
            return False
        signed = True if names or wet or own or PICTURE in owner else None
        if signed is None and self._asks_near(at):  # else a scribble may stand between an office and a day
            return False
        self._keep(block, role_of(owner) or OTHER, fullest_name(*names) or own, signed, dates[0].value)
        return True

    def _are_makers_rows(self, at: int) -> bool:
        """Whether the rows, which no heading announces, are names, offices and days, the maker's too."""
        block = self.entry.blocks[at]
        if self.entry.kind != "decision" or not block.table or len(block.table.rows) > 4:
            return False
        rows = [_signed_row([" ".join(cell.text.split()) for cell in row]) for row in block.table.rows]
        return all(rows) and any(role_of(office or "") in MAKERS for office in rows)

    def _pair(self, at: int, heads: dict[str, int]) -> dict[str, int]:
        """ "Signature | Date" with the name and the day in the row below, and no cell that says whose."""
        block, below = self.entry.blocks[at], self.entry.blocks[at + 1 : at + 2]
        if (
            heads.get("signature") != 0
            or "date" not in heads
            or not below
            or below[0].table is not block.table
        ):
            return {}
        cells = {cell.column: " ".join(cell.text.split()) for cell in below[0].cells}
        signed, day = cells.get(0, ""), cells.get(heads["date"], "")
        written = person_in(signed) is not None or says(signed, "wet") or is_blank(signed)
        dated = find_dates(day, labelled=True) or is_blank(day)
        return heads if written and dated and not (is_blank(signed) and is_blank(day)) else {}

    def _by_column(self, at: int) -> bool:
        """Offices side by side, with the rows to sign and to date below each."""
        block = self.entry.blocks[at]
        roles = {c.column: role_of(c.text) for c in block.cells if is_role_line(" ".join(c.text.split()))}
        if len(roles) < 2:
            return False
        below = [b for b in self.entry.blocks[at + 1 : at + 5] if b.table is block.table and b.cells]
        rows = {kind: b for b in reversed(below) if (kind := _row_label(b)) is not None}
        others = [c for c in block.cells if c.column not in roles and c.text.strip()]
        if "signature" not in rows or others:
            return False
        for column, role in roles.items():
            words = {
                kind: next((" ".join(c.text.split()) for c in b.cells if c.column == column), "")
                for kind, b in rows.items()
            }
            written = words["signature"]
            dates = find_dates(words.get("date", ""), labelled=True)
            name = fullest_name(written, words.get("name", ""))
            signed = not is_blank(written) and not is_unsigned(written)
            self._keep(rows["signature"], role or OTHER, name, signed, dates[0].value if dates else None)
        self.taken.update(map(id, [block, *rows.values()]))
        return True

    def _abreast(self, at: int) -> bool:
        """Names side by side, each over its office and its day: "Ann Hale | Jo Bell" over "PCC | PCC"."""
        table, blocks = self.entry.blocks[at].table, self.entry.blocks[at : at + 4]
        rows = [[" ".join(c.text.split()) for c in b.cells] for b in blocks if b.table is table]
        if len(rows) < 3 or len(rows[0]) < 2 or self.entry.blocks[at].zone != "signature":
            return False
        names, offices = rows[0], rows[1]
        days = next((row for row in rows[2:] if len(row) == len(names) and all(map(find_dates, row))), None)
        written = all(person_in(text) or says(text, "wet") or is_unsigned(text) for text in names)
        alike = len(names) == len(offices) and all(is_role_line(text) for text in offices)
        if days is None or not written or not alike or any(map(is_role_line, names)):
            return False
        for name, office, day in zip(names, offices, days, strict=True):
            signed = not is_unsigned(name)
            whose = None if says(name, "wet") else person_in(name)
            self._keep(blocks[0], role_of(office) or OTHER, whose, signed, find_dates(day)[0].value)
        self.taken.update(map(id, blocks[: rows.index(days) + 1]))
        return True

    def _stacked(self, at: int) -> bool:
        """ "Signed: Print: Date:" under one another in a cell, and what is written on them in the next."""
        block = self.entry.blocks[at]
        for asked, given in itertools.pairwise(block.cells):
            lines = _lines(asked)
            labels = [_bare_label(text) for text in lines] if len(lines) > 1 else []
            if "signature" not in labels or None in labels:
                continue
            written = _lines(given)
            dates = [d for text in written for d in find_dates(text) if len(d.text) >= len(text) - 2]
            words = [text for text in written if not is_blank(text) and not find_dates(text)]
            names = [text for text in words if not is_role_line(text)]
            offices = [cell.text for cell in block.cells if cell is not asked and cell is not given] + words
            role = next((r for text in offices if (r := role_of(text))), None) or self._whose_above(at)
            signed = bool(names) and not is_unsigned(names[0])
            self._keep(block, role or OTHER, fullest_name(*names), signed, dates[0].value if dates else None)
            return True
        return False

    def _in_cells(self, at: int) -> bool:
        """Whole blocks side by side, a cell each: office, "Signature/Date", and what is written below."""
        block = self.entry.blocks[at]
        blocks = [lines for cell in block.cells if (lines := _lines(cell))]
        here = block.zone == "signature" or says(block.heading, "sign-off")
        if not blocks or not all(
            any(map(_SIGN_AND_DATE.fullmatch, lines)) or (here and is_signed_cell(lines)) for lines in blocks
        ):
            return False
        for lines in blocks:
            said = [line for line in lines if not _SIGN_AND_DATE.fullmatch(line)]
            role = next((role_of(line) for line in said if is_role_line(line)), None)
            words = [line for line in said if not is_role_line(line) and not is_blank(line)]
            days = [day for line in words for day in find_dates(line)]
            name = fullest_name(*(line.replace(days[0].text, " ") if days else line for line in words))
            signed = bool(words) and not any(map(is_unsigned, words))
            self._keep(block, role or OTHER, name, signed, days[0].value if days else None)
        return True

    def _each_its_own(self, at: int) -> bool:
        """Whole blocks side by side, or name and day in two cells, each read by itself."""
        block = self.entry.blocks[at]
        found = self.entry.kind == "decision" and signed_cells(block)
        for role, name, signed, day in found or ():
            self._keep(block, role, name, signed, day)
        return bool(found)

    def _owned(self, at: int) -> bool:
        """ "Signature of Commissioner | Ann Bell | Date | 3 May", the label broken over lines of its cell."""
        block = self.entry.blocks[at]
        words = [" ".join(cell.text.split()) for cell in block.cells]
        owned = BARE_OWNED.match(words[0]) if "\n" in block.cells[0].text and len(words) > 1 else None
        role = role_of(owned["before"] or owned["after"]) if owned else None
        if role is None:
            return False
        days = [day for text in words[2:] for day in find_dates(text, labelled=True)]
        signed = not is_blank(words[1]) and not is_unsigned(words[1])
        self._keep(block, role, person_in(words[1]), signed, days[0].value if days else None)
        return True

    def _typed(self, at: int) -> bool:
        """ "Name | Ann Bell | Date | 3 May" below "Decision of the Commissioner", and nowhere to sign."""
        block = self.entry.blocks[at]
        words = [" ".join(cell.text.split()) for cell in block.cells]
        if len(words) != 4 or [_bare_label(words[0]), _bare_label(words[2])] != ["name", "date"]:
            return False
        heads = (b.text for b in reversed(self.entry.blocks[max(0, at - _REACH) : at]) if b.kind == "heading")
        heading = next((head for head in heads if role_of(head)), "")
        days = find_dates(words[3], labelled=True)
        if self._asks_near(at) or not _DECIDES.search(heading) or not person_in(words[1]) or not days:
            return False
        self._keep(block, role_of(heading) or OTHER, person_in(words[1]), True, days[0].value)
        return True

    def _asks_near(self, at: int) -> bool:
        """Whether a signature is asked for in a row or a line, or beside it."""
        return any(_TO_SIGN.search(block.text) for block in self.entry.blocks[max(0, at - 2) : at + 3])

    def _advice(self, at: int) -> bool:
        """An officer's advice with name and day below it, and nowhere to sign: "… Name: Ann Bell Date: …"."""
        block = self.entry.blocks[at]
        office = office_in_cell(block.cells[0].text)[0]
        if not office:
            return False
        run = [piece for piece in pieces([block]) if piece.cell]
        fields = {field.label: field for field in reversed(labelled(run, parts_of(run)))}
        if "signature" in fields or not {"name", "date"} <= set(fields):
            return False
        name, days = person_in(fields["name"].value), find_dates(fields["date"].value, labelled=True)
        signed = True if name and days else None if name or days else False
        self._keep(block, role_of(office) or OTHER, name, signed, days[0].value if days else None)
        return True

    def _whose_above(self, at: int) -> Signatory | None:
        """Who signs in a table that does not say it: the role, or what is declared, in the lines above."""
        for block in reversed(self.entry.blocks[max(0, at - _REACH) : at]):
            if is_role_line(block.text):
                return role_of(block.text)
            if says(block.text, "submits"):
                return "chief-executive"
            if says(block.text, "approves"):
                return "commissioner"
        return "commissioner" if self.entry.kind == "decision" else None


def _signed_row(cells: Sequence[str]) -> str | None:
    """The office in a row that holds a name, it and a day, and no more."""
    words = [text for text in cells if text]
    days = [text for text in words if (found := find_dates(text)) and found[0].text == text]
    offices = [text for text in words if is_role_line(text) and person_in(text) is None]
    names = [text for text in words if person_in(text) == re.sub(r"\s*\([^()]*\)$", "", text)]
    return offices[0] if len(words) == 3 and len(days) == len(offices) == len(names) == 1 else None


def _lines(cell: Cell) -> list[str]:
    return [text.strip() for text in cell.text.splitlines() if text.strip()]


def _is_owner(text: str) -> bool:
    """Whether a cell names an office and no more, a person's name apart."""
    name = person_in(text)
    return is_role_line(text.replace(name, "").strip(" ,–—-()") if name else text)


def _unsigned(block: Block) -> list[tuple[Block, Signatory]]:
    first, *rest = (" ".join(cell.text.split()) for cell in block.cells)
    role = role_of(first) if is_role_line(first) else None
    blank = all(is_blank(_OWN_LABEL.sub("", text)) for text in rest)  # "Treasurer:" and "Date:" are too
    return [(block, role)] if role and rest and blank else []


def _row_label(block: Block) -> str | None:
    """What the first cell of a row asks for, where it is a label and no more."""
    return _bare_label(" ".join(block.cells[0].text.split()).rstrip(" :"))


@lru_cache(maxsize=4096)  # the cells of a row are asked about for each layout of a table
def _bare_label(words: str) -> Label | None:
    """The label that the words of a cell are, and no more."""
    if words.casefold() in vocabulary("signatures")["labels"]["signature"] or _OF_SIGNATURE.fullmatch(words):
        return "signature"
    if is_mere_words(words):
        return None
    run = pieces([Block(words, "paragraph", ())])
    first = labelled(run, parts_of(run))[0]
    return first.label if first.label != "words" and first.is_blank else None


def _columns(block: Block) -> dict[str, int]:
    """The columns whose cell is nothing but a label."""
    heads: dict[str, int] = {}
    for cell in block.cells:
        label = _bare_label(" ".join(cell.text.split()))
        if label and ":" not in cell.text:
            heads.setdefault(label, cell.column)
    return heads


def _sign_off_grid(block: Block, heads: dict[str, int]) -> dict[str, int]:
    """The columns of "Sign-off required | Name | Approved (Y/N) | Date | Comments"."""
    told = [" ".join(cell.text.split()) for cell in block.cells]
    grid = {"name", "date"} <= set(heads) and "signature" not in heads
    return heads if grid and told and _SIGN_OFF.match(told[0]) else {}


def _headings(block: Block, heads: dict[str, int]) -> dict[str, int]:
    """The columns of a heading row over signatures, among those that are labels; empty for any other row."""
    if not heads:
        return {}
    filled = [cell for cell in block.cells if cell.text.strip()]
    if len(filled) < 2 or any(c not in filled and 0 < c.column < filled[-1].column for c in block.cells):
        return {}
    if "signature" in heads:
        return heads if len(heads) >= 2 and heads["signature"] > 0 else {}
    approval = block.zone == "signature" or says(block.heading, "sign-off")
    named = {cell.column for cell in block.cells if cell.text.strip() and cell.column} <= set(heads.values())
    return heads if approval and {"name", "date"} <= set(heads) and named else {}
