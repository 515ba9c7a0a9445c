"""Whose a line to sign is: the office in its label, beside, above or below it, else what is declared."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...block import Entry
from ...record import Signatory
from ..dates.dates import find_dates
from ..header.values import ROLE_WORDS
from ..printed import Piece
from .labels import Labelled
from .signatories import (
    is_role_line,
    office_holder,
    office_in_cell,
    office_of,
    person_in,
    role_of,
    says,
    surname_of,
)
from .tables import OTHER
from .typed import role_line

DECLARES = re.compile(r"(?:I|We)\s+(?:hereby\s+)?(?:have|am|are|confirm|approve|agree|certify)\b")


@dataclass(frozen=True, slots=True)
class Around:
    """The fields before and after one signature line, up to the neighbouring ones."""

    before: Sequence[Labelled]
    after: Sequence[Labelled]
    stacked: bool
    """Roles stand above their lines here, so one that follows belongs to the next block."""
    leads: bool
    """Names and titles with labels of their own stand above their lines."""


def role_of_line(line: Labelled, around: Around, entry: Entry) -> Signatory:
    """The role in the label or the value, else the nearest line that names one, else what is declared."""
    if "witness" in line.owner.casefold():
        return OTHER
    if "decision" in line.owner.casefold() and (maker := _maker(entry)):
        return maker
    value = _KEPT.sub("", line.value)
    own = role_of(line.owner) or office_of(value) or _speaker(line)
    own = own or _in_row(line, around) or _over_column(line.pieces[0])
    own = own or _other_post(value) or _headed(around) or _maker_named(re.split(r"\s(?=\d)", value)[0], entry)
    if own:
        return own
    for field in around.after:
        if field.label in ("title", "name") and (said := role_of(field.value) or _other_post(field.value)):
            return said
    for field in itertools.takewhile(lambda f: role_line(f) is None, around.after[:3]):
        if field.label == "title" and (said := office_of(field.value)):
            return said  # "Position: Head of Estates"
    below = around.after[1:3]
    if (
        len(below) == 2
        and (around.after[0].label == "name" or person_in(around.after[0].value))
        and below[1].label == "date"
        and role_line(below[0])
    ):
        return role_line(below[0]) or OTHER  # name, role and day below the line are all of this block
    if holder := _holder_below(line, around):
        return holder
    titles = [role_of(f.value) for f in reversed(around.before) if f.label == "title" or _names_post(f)]
    titled: Signatory | None = next(filter(None, titles), None)
    if around.leads and titled:
        return titled
    dated = not around.stacked and [field.label for field in around.after[1:2]] == ["date"]
    if dated and (own := role_line(around.after[0])):
        return own  # line, office and day: all of one block, whoever spoke above it
    if spoken := _spoken_above(line, around):
        return spoken
    if not around.stacked:
        after: Signatory | None = next(filter(None, map(role_line, _in_this_part(around.after))), None)
        if after:
            return after
    before: Signatory | None = next(filter(None, map(_role_above, _in_own_part(around))), None)
    return before or titled or _job_below(around) or _declared(line, around) or _default(line, entry)


def _holder_below(line: Labelled, around: Around) -> Signatory | None:
    """The office of who is named, with a day, below a line that names nobody: "Ann Bell, PCC" over a date."""
    below = around.after[:2]
    if len(below) < 2 or below[1].label != "date" or person_in(line.value):
        return None
    holder, _, post = below[0].value.partition(",")
    both = below[0].label == "words" and person_in(holder) is not None and is_role_line(post)
    own = any(role_line(field) or person_in(field.value) for field in around.before[-1:])
    return role_of(post) if both and not own else None


def _names_post(field: Labelled) -> bool:
    """Whether a field "Name and office" holds both: "Ann Bell, Deputy Commissioner"."""
    name, comma, post = field.value.partition(",")
    return field.label == "name" and bool(comma) and is_role_line(post) and person_in(name) is not None


def _in_this_part(after: Sequence[Labelled]) -> Iterator[Labelled]:
    """The fields below a line, up to the heading of another part: "Document control", and its owner."""
    for field in after:
        heads = field.pieces[0].block.kind == "heading" and field.label == "words"
        if heads and role_line(field) is None and person_in(field.value) is None:
            return
        yield field


def _in_own_part(around: Around) -> Iterator[Labelled]:
    """The fields above, the nearest first, up to the heading over "I approve …" that names nobody."""
    approved = False
    for field in reversed(around.before):
        yield field
        if approved and field.pieces[0].block.kind == "heading" and role_line(field) is None:
            return
        approved = bool(DECLARES.match(field.value)) and says(field.value, "approves")


_APPROVAL_OF = re.compile(
    r"(?P<who>[A-Z][\w '\u2019&]{2,50}?)\s*[:\u2013\u2014-]\s*"
    r"(?:approval|declaration|confirmation|sign[- ]?off|statement)\b",
    re.IGNORECASE,
)


def _headed(around: Around) -> Signatory | None:
    """The office whose own part of the form this is: "Chief Executive: approval to submit" heads it."""
    for field in reversed(around.before):
        if field.pieces[0].block.kind == "heading":
            match = _APPROVAL_OF.match(field.pieces[0].block.text)
            return role_of(match["who"]) if match and is_role_line(match["who"]) else None
    return None


def _maker(entry: Entry) -> Signatory | None:
    """The office that a label names as the decision-maker's: "Decision maker | Ann Bell, Chief Executive"."""
    told = (_DECISION_MAKER.match(block.text) for block in entry.blocks)
    return next((role_of(match["who"]) for match in told if match), None)


def _maker_named(name: str, entry: Entry) -> Signatory | None:
    """The office of who signs where a label names them as the one who decides; a director is another."""
    told = (_DECISION_MAKER.match(block.text) for block in entry.blocks)
    who = next((match["who"] for match in told if match), "")
    holder, _, office = who.partition(",")
    signs = person_in(name)
    same = signs and office and surname_of(signs) == surname_of(holder.strip())
    return (role_of(office) or OTHER) if same else None


_DECISION_MAKER = re.compile(
    r"(?:decision[ -](?:mak|tak)er|(?:decision\s+)?(?:taken|made)\s+by)"
    r"(?:\s*[:\t]|\s+[\u2013\u2014-]\s)\s*(?P<who>.+)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?P<owner>[^:]{3,60}?)(?:['’]s?)?\s+(?:comments?|advice|observations?|views?)\s*(?::|$)", re.IGNORECASE
)


# "(original held in the Commissioner's office)" says where the paper is kept, not who signs.
_KEPT = re.compile(r"\([^()]*\b(?:held|kept|retained|on file)\b[^()]*\)", re.IGNORECASE)
_OFFICE_OF = re.compile(
    r"(?:the\s+)?office\s+of\s+the\s+(?P<owner>chief\s+(?:executive|finance).*)$", re.IGNORECASE
)


def _role_above(field: Labelled) -> Signatory | None:
    """The role that a line above names alone, or whose words it is: "Treasurer: I agree."."""
    office = _OFFICE_OF.match(field.value) if field.pieces[0].block.kind == "heading" else None
    if office and is_role_line(office["owner"]):
        return role_of(office["owner"])
    who, _, says_what = field.value.partition(":")
    if is_role_line(who) and DECLARES.match(says_what.strip()):
        return role_of(who)
    comment = _COMMENTS.match(field.value)
    return role_of(comment["owner"]) if comment and is_role_line(comment["owner"]) else role_line(field)


def _spoken_above(line: Labelled, around: Around) -> Signatory | None:
    """Whose words or name stand right above the line: "Chief Finance Officer: Advice has been sought."."""
    holder = office_holder(around.before[-1].value) if around.before else None
    signed = person_in(line.value)
    whose = line.pieces[0].block.heading  # "Commissioner's decision" parts who signs there from all above it
    own_part = bool(whose) and is_role_line(whose) and not _is_under(around.before[-1:], whose)
    if own_part:
        return None
    if (
        holder
        and around.before[-1].label == "words"
        and (not signed or surname_of(signed) == surname_of(holder[1]))
    ):
        return holder[0]
    for field in around.before[-2:][::-1]:
        told = field.pieces[0].block
        who, colon, words = (field.value if told.cells else told.text).partition(":")
        if field.label == "words" and colon and len(words.split()) > 3 and _is_post(who):
            return role_of(who) or OTHER
        if field.label == "approved" and field is around.before[-1] and is_role_line(field.owner):
            return role_of(field.owner)  # "Chief Executive: Ann Bell" over "Signature: A Bell"
    return None


def _is_under(fields: Sequence[Labelled], heading: str) -> bool:
    return any(field.pieces[0].block.heading == heading for field in fields)


def _over_column(piece: Piece) -> Signatory | None:
    """The office that heads the column of the line, where offices stand side by side above it, or below."""
    table, cells = piece.block.table, piece.block.cells
    if table is None or cells not in table.rows or piece.cell >= len(cells):
        return None
    at = table.rows.index(cells)
    for row in (*table.rows[max(0, at - 1) : at], *table.rows[at + 1 : at + 2]):
        heads = {cell.column: " ".join(cell.text.split()) for cell in row}
        offices = {n: words for n, words in heads.items() if is_role_line(words.partition(" / ")[0])}
        own = offices.get(cells[piece.cell].column)
        if own and len(offices) > 1:
            return role_of(own)
    return None


def _job_below(around: Around) -> Signatory | None:
    """What a short line between signature and date says of a job that is none of the offices."""
    near = itertools.takewhile(lambda field: field.label in ("words", "date", "name"), around.after[:3])
    short = [f.value for f in near if f.label == "words" and len(f.value.split()) <= 8]
    return next(filter(None, map(office_of, short)), None) if around.after else None


_JOB_WORDS = 6
_SAYS_WHAT = re.compile(r"\s[\u2013\u2014-]\s(?!.*\b(?i:sign))")


def _in_row(line: Labelled, around: Around) -> Signatory | None:
    """The role that heads the row or the cell in which the line stands, however its words are broken."""
    piece = line.pieces[0]
    if piece.block.cells and piece.cell and (office := office_in_cell(piece.block.cells[0].text)[0]):
        return role_of(office)
    first = " ".join(piece.block.cells[0].text.split()) if piece.block.cells and piece.cell else ""
    if len(first.split()) <= _JOB_WORDS and not person_in(first) and (job := office_of(first)):
        return job  # "Chief Fire Officer | I support it. Signed: A Bell"
    if is_role_line(office := _SAYS_WHAT.split(first)[0]) and office != first:
        return role_of(office)  # "Chief Executive – I authorise the extension"
    for field in around.before:
        office, colon, _ = field.value.partition(":")  # "Treasurer: I am content." above "Signed: …"
        own = (field.pieces[0].block, field.pieces[0].cell) == (piece.block, piece.cell)
        if own and piece.block.cells and colon and is_role_line(office):
            return role_of(office)
    for field in around.after:  # "Signature: Ann Bell" over "Chief Executive", in one cell or the row below
        there = field.pieces[0]
        own = there.block == piece.block and there.cell in (piece.cell, piece.cell + 1)
        below = there.block.table is piece.block.table and not there.block.text.split("\t")[0].strip()
        own = own or (below and there.cell == piece.cell + 1)
        if own and piece.block.cells and (role := role_line(field)):
            return role
    return None


def _other_post(value: str) -> Signatory | None:
    """Somebody else's post that is typed behind the name: "Ann Bell, Head of Estates"."""
    name, _, post = value.partition(",")
    return OTHER if post and person_in(name) and ROLE_WORDS.search(post) and not find_dates(post) else None


def _speaker(line: Labelled) -> Signatory | None:
    """Whose words the line opens with: "Director of Operations: Content to see it go up. Signed: A Bell"."""
    block = line.pieces[0].block
    who, colon, words = block.text.partition(":")
    if not colon or block.cells or len(words.split()) < 4:
        return None
    return (role_of(who) or OTHER) if _is_post(who) else None


def _is_post(words: str) -> bool:
    return is_role_line(words) or (len(words) < 60 and _HEADS.match(words) is not None)


def _declared(line: Labelled, around: Around) -> Signatory | None:
    """Who must be signing, by what is declared above: only the decision-maker approves."""
    heading = line.pieces[0].block.heading
    if role_of(heading) and is_role_line(heading):
        return role_of(heading)
    for field in reversed(around.before):
        if says(field.value, "submits"):
            return "chief-executive"
        if _opens_with_role(field.value) and says(field.value, "declares"):
            return role_of(field.value)
        if says(field.value, "approves"):
            return "commissioner"
    return None


def _default(line: Labelled, entry: Entry) -> Signatory:
    """The holder of the name elsewhere in the paper; a decision's only unexplained line is its maker's."""
    name = person_in(line.value)
    if name:
        surname = re.split(r"[ .]", name)[-1]
        has_job = re.compile(rf"{re.escape(surname)}\b,?\s*[-–—(]?\s*(?P<job>.{{0,60}})")
        for block in (block for block in entry.blocks if surname in block.text):
            match = has_job.search(block.text)
            if match and (_opens_with_role(match["job"]) or _HEADS.match(match["job"])):
                return role_of(match["job"]) or OTHER
    maker = entry.values.get("decided_by")
    if maker and office_of(maker):
        return office_of(maker) or OTHER
    return "commissioner" if entry.kind == "decision" else "other"


_HEADS = re.compile(r"(?:(?:assistant|deputy)\s+)?(?:head|director)\s+of\b", re.IGNORECASE)


def _opens_with_role(text: str) -> bool:
    words = re.sub(r"^(?:the|acting|interim|our)\s+", "", text, flags=re.IGNORECASE)
    return (
        role_of(" ".join(words.split()[:2])) is not None or role_of(" ".join(words.split()[:4])) is not None
    )
