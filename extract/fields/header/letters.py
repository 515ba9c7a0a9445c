"""Letters: their head set in two columns, who wrote them, and the slip below that somebody else signs."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...record import Signature
from ..printed import Piece
from ..signatures.labels import Labelled
from ..signatures.signatories import is_role_line, says
from ..word_lists import vocabulary
from .titles import DEAR
from .values import Filled, Value

# "Accepted on behalf of Quay Aid", "ACKNOWLEDGEMENT AND ACCEPTANCE BY THE GRANTEE"
_SLIP = re.compile(
    r"(?:(?:I|we)\s+)?(?:hereby\s+)?(?:accepted|acknowledged|accept\b|acknowledge\b)(?=.{0,90}\b(?:behalf|for|by|grant|offer|terms)\b)"
    r"|(?:form|slip)\s+of\s+acceptance\b|(?:acknowledgement|acceptance)\s+(?:and\s+\w+\s+)?(?:by|of|slip|form|on\s+behalf)\b",
    re.IGNORECASE,
)

_WORDS = vocabulary("kinds")
# A letter to a board, or to the force, tells it of a decision and is none to an applicant.
_TO_BODY = re.compile(r"\b(?:panel|committee|cabinet|chief constable)\b", re.IGNORECASE)
# … nor does one that answers a complaint, or a request to be told something.
_NO_BID = re.compile(
    r"\byour (?:complaint|(?:freedom of information |foi |subject access )?request"
    r" (?:for information|under the))\b"
    r"|\byour (?:freedom of information|foi|subject access) request\b",
    re.IGNORECASE,
)
_BID = re.compile(rf"\b(?:{'|'.join(_WORDS['bid'])})\b", re.IGNORECASE)
_BID_DECIDED = re.compile(rf"\b(?:{'|'.join(_WORDS['bid_decided'])})", re.IGNORECASE)
_CLOSING = 4  # words; "Yours sincerely", and no sentence that holds them
_REFERENCE = re.compile(r"(?:(?:our|your|my|file)\s+)?(?:ref\b|reference\b|dated?\b)", re.IGNORECASE)


def letter_in_columns(run: list[Piece]) -> list[Piece]:
    """The pieces with the two columns at the head of a letter, to whom and from whom, one after the other.

    Its reference and its day, which stand there too, are left out.
    """
    dear = next((number for number, piece in enumerate(run) if DEAR.match(piece.text)), 0)
    head: list[Piece] = []
    for _, beside in itertools.groupby(run[:dear], key=lambda piece: id(piece.block.table)):
        group = list(beside)
        head += sorted(group, key=lambda piece: piece.cell) if group[0].block.table else group
    return [*(piece for piece in head if not _REFERENCE.match(piece.text)), *run[dear + bool(dear) :]]


_SENT = re.compile(r"(?:Sent|Date sent|Anfonwyd)\s*:", re.IGNORECASE)
_MAIL_HEAD = 6  # lines


def behind_mail_head(blocks: Sequence[Block], values: Sequence[Value]) -> list[Value]:
    """The labelled values without those of the e-mail that a notice came in: its From, To and Subject.

    What stands in them counts where the notice itself has no such label.
    """
    sent = next((at for at, b in enumerate(blocks[:_MAIL_HEAD]) if _SENT.match(b.text)), None)
    if sent is None:
        return list(values)
    below = {v.field for v in values if v.at > sent + 1 and v.text.strip()}
    asked = ("originator", "submitted_to", "title")
    return [
        v
        for v in values
        if v.at > sent + 1 or v.field not in asked or (v.field == "title" and "title" not in below)
    ]


def slip_below(fields: Sequence[Labelled]) -> int:
    """Where the slip below a letter begins, on which its reader accepts; past the end where none does."""
    closed = next((n for n, f in enumerate(fields) if says(f.value, "closes")), len(fields))
    below = range(closed + 1, len(fields))
    return next(
        (n for n in below if fields[n].label == "words" and _SLIP.match(fields[n].value)), len(fields)
    )


def writer_of_letter(blocks: Sequence[Block], signatures: Sequence[Signature]) -> Filled | None:
    """Who signs a letter, with the office printed below the name: it is theirs, where no label says whose."""
    opened = next((at for at, block in enumerate(blocks) if DEAR.match(block.text)), None)
    closed = [at for at, b in enumerate(blocks) if says(b.text, "closes") and len(b.text.split()) <= _CLOSING]
    if opened is None or not closed or closed[-1] < opened:
        return None
    names = {signature.name for signature in signatures if signature.name}
    for block, below in itertools.pairwise(blocks[closed[-1] :]):
        if block.text in names and below.text != block.text:  # typed below what is signed in script
            if not is_role_line(below.text) or below.kind == "row":
                return Filled(block.text, block.evidence())
            return Filled(f"{block.text}, {below.text}", block.with_next(below).evidence())
    return None


def tells_applicant(blocks: Sequence[Block]) -> bool:
    """Whether a letter tells whoever asked for something what came of it; not what it tells a panel."""
    dear = next((at for at, block in enumerate(blocks[:25]) if DEAR.match(block.text)), None)
    if dear is None or any(_TO_BODY.search(block.text) for block in blocks[: dear + 1]):
        return False
    told = [block.text for block in blocks[dear + 1 :]]
    if any(map(_NO_BID.search, told)):
        return False
    return any(map(_BID.search, told)) and any(map(_BID_DECIDED.search, told))
