"""The cells of a register: titles and numbers that break over the lines of a narrow column are whole."""

import itertools
import re
from dataclasses import replace

from ...block import Block
from ...fields.signatures.signatories import is_office
from ...forms.vocabulary import opening_label
from ...outline.outline import cell_blocks
from ...outline.table_rows import joined
from ...page import Cell


def read_cell(column: str, cell: Cell, width: int | None) -> list[Block]:
    """The blocks of a cell under a column of this kind, `width` characters wide where that is known."""
    if column == "title":
        return _title_block(cell, width)
    if column == "person":
        return _office_block(cell, width)
    if column == "decision":
        cell = _with_title_apart(cell)
    return _number_block(cell) if column == "reference" else cell_blocks(cell, width)


def _with_title_apart(cell: Cell) -> Cell:
    """The cell with a gap below its first line, where that breaks off before its column is full.

    The next word would have stood beside it: "Response vehicles / To order eleven cars from …".
    """
    if len(cell.lines) < 2 or any(line.bbox is None for line in cell.lines):
        return cell
    first, second = cell.lines[:2]
    if not (first.bbox and second.bbox) or not _MAY_TITLE.fullmatch(first.text.strip()):
        return cell
    right = max(line.bbox[2] for line in cell.lines if line.bbox)
    letter = (second.bbox[2] - second.bbox[0]) / max(len(second.text), 1)
    room = (right - first.bbox[2]) / letter if letter else 0
    opens = second.text.split(maxsplit=1)[0] if second.text.strip() else ""
    if not opens[:1].isupper() or room < 1.5 * len(opens) + 3 or cell.text.strip()[-1:] != ".":
        return cell
    return replace(cell, lines=(first, replace(second, gap=True), *cell.lines[2:]))


# A few words that name a matter, and neither answer nor decide: "Winter door staff, Mansfield".
_MAY_TITLE = re.compile(
    r"(?!(?:Yes|No|Not|To|That|The\s+(?:PCC|PFCC|Commissioner|Deputy|Mayor)|I|We|\w+ed)\b)"
    r"[A-Z][^.;?!\u00a3]{3,80}[^\W_](?<!\band)(?<!\bof)(?<!\bthe)(?<!\bfor)(?<!\bto)(?<!\bin)"
)


def _office_block(cell: Cell, width: int | None) -> list[Block]:
    """An office that wraps in its cell: "Chief Finance / Officer"."""
    text, pieces = joined(cell.lines)
    wraps = len(cell.lines) > 1 and is_office(text) and not any(is_office(x.text) for x in cell.lines[:-1])
    return [Block(text, "paragraph", tuple(pieces))] if wraps else cell_blocks(cell, width)


def _title_block(cell: Cell, width: int | None) -> list[Block]:
    """A title that wraps in its cell: "Visiting / Scheme: Annual / Report", "Boats: / a second one"."""
    found = cell_blocks(cell, width)
    wraps = all(_goes_on(above, below) for above, below in itertools.pairwise(found))
    # "Funding - Court / Advocates", though "Funding" is a label elsewhere
    no_label = bool(found) and opening_label(found[0].text) is not None and ":" not in found[0].text
    wraps = wraps or (no_label and all(line.bold and not line.gap for line in cell.lines[1:]))
    text, pieces = joined(cell.lines)
    short = len(text.split()) <= 16 and bool(pieces)
    if len(found) > 1 and (ends := _FIRST_SENTENCE.match(found[0].text)):
        head = replace(found[0], text=ends["title"], pieces=found[0].pieces[:1])
        return [head, found[0].behind(ends.end()), *found[1:]]
    return [Block(text, "paragraph", tuple(pieces))] if wraps and short and len(found) > 1 else found


def _goes_on(above: Block, below: Block) -> bool:
    """Whether a title goes on in the next line, which looks like a label, or stands behind a colon."""
    if below.kind != "paragraph" or below.pieces[0][1].gap:
        return False
    label = opening_label(below.text)
    labelled = label is not None and ":" in below.text[label.end : label.value]
    return (
        below.text[:1].islower() if above.text.endswith(":") else above.text[-1:] not in ".;?!" and labelled
    )


# "To renew the licence. The proposal is that it be renewed …": the title, and what its cell goes on to tell.
_FIRST_SENTENCE = re.compile(r"(?P<title>[A-Z][^.]{8,140}[a-z])\.\s+(?=(?:The|This|It|A|An|That|In|On)\s)")


def _number_block(cell: Cell) -> list[Block]:
    """A number that breaks over the lines of a narrow cell: "PCC/2021/ / 014", "PCC/2021/01 / 4"."""
    lines = [line.text.strip() for line in cell.lines]
    broken = len(lines) > 1 and all(map(_is_broken, lines, lines[1:]))
    if not broken:
        return cell_blocks(cell)
    text, pieces = "", []
    for line in cell.lines:
        pieces.append((len(text), line))
        text += line.text.strip()
    return [Block(text, "paragraph", tuple(pieces))]


def _is_broken(above: str, below: str) -> bool:
    """Whether a number goes on in the line below, which is none of its own: "PCC/20", "21/014"."""
    shapes = [re.sub(r"\d+", "9", text) for text in (above, below)]
    whole = bool(re.fullmatch(r"[\w/.-]+", below)) and below[:1].isdigit() and shapes[0] != shapes[1]
    return whole and re.search(r"[/-]$|[/-]\w*\d$", above) is not None
