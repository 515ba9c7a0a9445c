"""Signatures in tables: rows of role, name and date, under a heading row or an approval's heading."""

from ..block import Block, Entry
from ..record import Signatory, Signature
from .dates import find_dates
from .printed import Piece, evidence_of, pieces
from .signatories import is_role_line, person_in, role_of, says
from .signature_lines import is_blank, labelled

OTHER: Signatory = "other"


class SignatureRows:
    """The signatures that a table holds a row each.

    Attributes:
        taken: The blocks that were read here, by identity; they hold no signature lines.
        found: Each signature with the piece where it begins.
    """

    def __init__(self, entry: Entry) -> None:
        self.taken: set[int] = set()
        self.found: list[tuple[Piece, Signature]] = []
        heads: dict[str, int] = {}
        table: object = None
        for block in entry.blocks:
            if block.kind != "row" or block.table is not table:
                heads, table = {}, block.table
            if block.kind != "row":
                continue
            own = _headings(block)
            if own:
                heads = own
                self.taken.add(id(block))
            elif heads:
                self._row(block, heads)
            elif block.zone == "signature":
                self._plain_row(block)

    def _row(self, block: Block, heads: dict[str, int]) -> None:
        cells = {cell.column: " ".join(cell.text.split()) for cell in block.cells}
        words = {kind: cells.get(column, "") for kind, column in heads.items()}
        whose = " ".join(
            filter(None, (words.get("title"), words.get("name"), cells.get(0), words["signature"]))
        )
        role = role_of(whose)
        if role is None and not words["signature"]:
            return
        self.taken.add(id(block))
        dates = find_dates(words.get("date", ""), labelled=True)
        name = (
            person_in(words["signature"]) or person_in(words.get("name", "")) or person_in(cells.get(0, ""))
        )
        signed = not is_blank(words["signature"]) and not says(words["signature"], "unsigned")
        piece = pieces([block])[0]
        day = dates[0].value if dates else None
        evidence = evidence_of(line for _, line in block.pieces)
        self.found.append((piece, Signature(role or OTHER, name, signed, day, evidence)))

    def _plain_row(self, block: Block) -> None:
        """ "Treasurer | J Bell | 9 May 2016" below an approval's heading, its columns without headings."""
        first, *rest = (" ".join(cell.text.split()) for cell in block.cells)
        role = role_of(first)
        filled = [text for text in rest if not is_blank(text)]
        dates = [date for text in filled for date in find_dates(text) if len(date.text) >= len(text) - 2]
        names = [name for text in filled if (name := person_in(text))]
        known = len(dates) + len(names) == len(filled)
        if role is None or not is_role_line(first) or not dates or not names or not known:
            return
        self.taken.add(id(block))
        evidence = evidence_of(line for _, line in block.pieces)
        self.found.append((pieces([block])[0], Signature(role, names[0], True, dates[0].value, evidence)))


def _headings(block: Block) -> dict[str, int]:
    """The columns of a heading row over signatures; empty for any other row."""
    heads: dict[str, int] = {}
    for cell in block.cells:
        parts = labelled(pieces([Block(" ".join(cell.text.split()), "paragraph", block.pieces[:1])]))
        if not cell.text.strip() and cell.column:
            return {}
        if parts and parts[0].label != "words" and parts[0].is_blank and ":" not in cell.text:
            heads.setdefault(parts[0].label, cell.column)
    filled = [cell for cell in block.cells if cell.text.strip()]
    return (
        heads
        if "signature" in heads and len(heads) >= 2 and len(filled) >= 2 and heads["signature"] > 0
        else {}
    )
