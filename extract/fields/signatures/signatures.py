"""The signature blocks that a paper prints: whose, signed or blank, by what name and on which day."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...block import Entry
from ...page import Box
from ...record import Signature
from ..dates.dates import find_dates
from ..header.form_labels import reads_as_label
from ..header.letters import slip_below
from ..printed import Piece, evidence_of_pieces, pieces
from .clearances import cleared_lines
from .labels import Labelled, is_blank
from .lines import Parts, labelled, parts_of
from .roles import DECLARES, Around, role_of_line
from .signatories import (
    is_legible,
    is_role_line,
    is_unsigned,
    office_holder,
    office_in_cell,
    person_in,
    role_of,
    surname_of,
    without_role,
)
from .tables import SignatureRows
from .typed import HOUR, advised_signatures, cleared_signatures, is_only_date, role_line, typed_signatures

_REACH = 8
"""How many pieces before or after a signature line its role, name and date may stand."""


def find_signatures(entry: Entry) -> tuple[Signature, ...]:
    """One signature for each printed block, in reading order; none where the paper prints no block.

    A block is a labelled signature line, a row under a "Signature" column, or an approval in the first person
    with a typed name below it. An approval sentence alone has no line to sign, and is no block.
    """
    rows = SignatureRows(entry)
    stated = {
        id(below)
        for above, below in itertools.pairwise(entry.blocks)
        if _STATUS.fullmatch(above.text.strip())
    }  # "Status: Signed" says how things stand, and asks no one to sign
    run = pieces(block for block in entry.blocks if id(block) not in rows.taken | stated)
    parts = parts_of(run)
    fields = labelled(_in_columns(run, parts), parts)
    taken = {id(block.table) for block in entry.blocks if id(block) in rows.taken and block.table}
    over = {id(above) for above, block in itertools.pairwise(entry.blocks) if id(block.table) in taken}
    at = [
        number
        for number, field in enumerate(fields)
        if _is_line(fields, number) and not (id(field.pieces[0].block) in over and _is_bare(field))
    ]
    slip = slip_below(fields)
    found = [(fields[here].pieces[0], _read(fields, at, number, entry)) for number, here in enumerate(at)]
    found = [
        (piece, replace(signature, role="other") if here > slip else signature)
        for here, (piece, signature) in zip(at, found, strict=True)
    ]
    if not rows.found and all(here > slip for here in at):
        found = [*typed_signatures(fields[:slip]), *found]
    found += [*rows.found, *advised_signatures(fields)]
    if found:
        found += cleared_signatures(fields, found)
    if not entry.listed:
        found += cleared_lines(run, frozenset(id(piece.block) for piece, _ in found))
    order = {id(block): number for number, block in enumerate(entry.blocks)}
    found.sort(key=lambda pair: (order.get(id(pair[0].block), 0), pair[0].start))
    return tuple(_as_scanned(signature) for signature in _once([signature for _, signature in found]))


_STATUS = re.compile(r"(?:\w+ )?(?:status|statws)\s*:", re.IGNORECASE)


def _once(found: Sequence[Signature]) -> list[Signature]:
    """The signatures without one that the next line spells out: "Signed Ann Bell" over "Ann Bell … 3 May"."""
    return [
        one
        for one, below in itertools.zip_longest(found, found[1:])
        if not (
            below
            and one.role == below.role
            and below.name is not None
            and one.name in (below.name, None)
            and (one.name or not _LABELLED.match(below.evidence.text))
            and (one.date is None and below.date is not None)
            and one.evidence.page == below.evidence.page
            and below.evidence.line - one.evidence.line == 1
        )
    ]


_LABELLED = re.compile(r"\W*(?:sign|llofnod)", re.IGNORECASE)


def signed_by_hand(
    signatures: Sequence[Signature], drawn: Mapping[int, Sequence[Box]]
) -> tuple[Signature, ...]:
    """The signatures; a line without words, but with a picture or curves on it, is signed: any mark counts.

    Args:
        signatures: Those of a paper.
        drawn: Where pictures and curves stand, by page.
    """
    marked: set[int] = set()
    for page, boxes in drawn.items():
        for box in boxes:
            at = [n for n, s in enumerate(signatures) if s.evidence.page == page and _may_hold(s, box)]
            if at:  # of two lines side by side, the one that begins nearer before it; else the nearest
                marked.add(max(at, key=lambda n: _nearness(signatures[n], box)))
    return tuple(
        replace(signature, signed=True) if n in marked else signature
        for n, signature in enumerate(signatures)
    )


def _nearness(signature: Signature, mark: Box) -> tuple[float, float]:
    x0, top, _, bottom = signature.evidence.bbox or (0.0, 0.0, 0.0, 0.0)
    return x0, -abs((top + bottom) / 2 - (mark[1] + mark[3]) / 2)


def _may_hold(signature: Signature, mark: Box) -> bool:
    """Whether a mark stands on the line to sign, just above it or right below it, and not before it."""
    if not signature.evidence.bbox:
        return False
    x0, top, _, bottom = signature.evidence.bbox
    middle = (mark[1] + mark[3]) / 2
    return mark[0] >= x0 - 5 and top - 30 <= middle and (middle <= bottom + 15 or mark[1] <= bottom + 3)


def _as_scanned(signature: Signature) -> Signature:
    """OCR sees no handwriting: a line that is blank to it may be signed all the same."""
    unseen = signature.signed is False and signature.evidence.confidence is not None
    return replace(signature, signed=None) if unseen else signature


def _in_columns(run: list[Piece], parts: Parts) -> list[Piece]:
    """The pieces with signature blocks that stand side by side in a table read column by column."""
    beside = [
        number
        for number, piece in enumerate(run[1:], 1)
        if piece.block is run[number - 1].block and all(_signs(p, parts) for p in (piece, run[number - 1]))
    ]
    tables = {id(run[number].block.table) for number in beside if run[number].block.table is not None}
    ordered: list[Piece] = []
    at = 0
    while at < len(run):
        table = run[at].block.table
        end = at + 1
        while end < len(run) and run[end].block.table is table:
            end += 1
        part = run[at:end]
        ordered += sorted(part, key=lambda piece: piece.cell) if id(table) in tables else part
        at = end
    return ordered


def _signs(piece: Piece, parts: Parts) -> bool:
    return parts[id(piece)][0].label == "signature" and not piece.text.startswith(("(", "["))


def _is_line(fields: Sequence[Labelled], number: int) -> bool:
    """Whether a field is a line to sign; "Approved by:" is one where "Date:" is the next."""
    label = fields[number].label
    following = fields[number + 1 : number + 2]
    first = fields[number].pieces[0]
    alone = first.block.kind == "heading" or (":" not in first.text and len(first.text.split()) == 1)
    if label == "signature" and fields[number].is_blank and _is_under(fields[number + 1 : number + 3]):
        return False
    if label == "signature" and fields[number].is_blank and alone and len(fields[number].pieces) == 1:
        return not any(f.label == "signature" for f in following)  # "Signature" over "Signed: Ann Bell"
    if label == "approved" and [f.label for f in fields[number + 1 : number + 3]] == ["date", "signature"]:
        return False  # "Approved by: Ann Bell", "Date: 3 May 2031" and then "Signature: A Bell"
    return label == "signature" or (label == "approved" and any(f.label == "date" for f in following))


def _is_bare(field: Labelled) -> bool:
    """Whether "SIGNED" stands alone, as the heading of the table below it."""
    return field.is_blank and field.pieces[0].text.isalpha()


def _is_under(below: Sequence[Labelled]) -> bool:
    """Whether an office with a name and a day stands below, to which a bare "Signed:" belongs."""
    return (
        [f.label for f in below] == ["approved", "date"]
        and is_role_line(below[0].owner)
        and person_in(below[0].value) is not None
    )


# --- a labelled line --------------------------------------------------------------------------------------


def _around(fields: Sequence[Labelled], at: Sequence[int], number: int, entry: Entry) -> Around:
    here = at[number]
    start = at[number - 1] + 1 if number else max(0, here - _REACH)
    end = at[number + 1] if number + 1 < len(at) else min(len(fields), here + 1 + _REACH)
    first = [f for f in fields[max(0, at[0] - _REACH) : at[0]] if not _ASKED.match(f.pieces[0].block.text)]
    stacked = any(role_line(field) for field in first if not _is_letterhead(field, fields[at[0] - 1], entry))
    after = fields[here + 1 : min(end, here + 1 + _REACH)]
    if number + 1 < len(at):
        after = _without_next(after)
    leads = any(map(_is_own_label, first[-3:])) and not any(map(_is_own_label, fields[at[-1] + 1 :][:4]))
    if leads:  # "Name: … Position: … Signature: …", so a name or title that follows is the next block's
        after = list(itertools.takewhile(lambda field: not _is_own_label(field), after))
    return Around(fields[max(start, here - _REACH) : here], after, stacked, leads)


def _without_next(after: Sequence[Labelled]) -> Sequence[Labelled]:
    """What follows a line to sign, up to the heading of the next one and what is declared under it."""
    for number, field in enumerate(after):
        heads = field.pieces[0].block.kind == "heading" and role_line(field)
        if heads and any(DECLARES.match(f.value) for f in after[number + 1 : number + 2]):
            return after[:number]
    return after


_ASKED = re.compile(r"(?:contact|enquiries|queries)\b", re.IGNORECASE)  # whom to ask signs nothing there


def _is_letterhead(field: Labelled, last: Labelled, entry: Entry) -> bool:
    """Whether a role line is the body's name at the top of the paper, which tells nothing of the layout."""
    top = any(field.pieces[0].block is block for block in entry.blocks[:3])
    return top and field is not last and re.search(r"\bfor\b", field.value, re.IGNORECASE) is not None


def _is_own_label(field: Labelled) -> bool:
    return field.label in ("name", "title")


def _read(fields: Sequence[Labelled], at: Sequence[int], number: int, entry: Entry) -> Signature:
    line = fields[at[number]]
    around = _around(fields, at, number, entry)
    day, day_field = _date(line, around)
    name, name_field = _name(line, around, entry)
    held = [piece for field in (line, name_field, day_field) if field for piece in field.pieces]
    printed = [piece for piece in held if any(letter.isalnum() for letter in piece.text)]
    evidence = evidence_of_pieces(printed or [piece for piece in held if piece.text])
    doubtful = {word.strip(".,") for piece in held for word in piece.line.doubtful}
    if name and not doubtful.isdisjoint(name.replace(".", " ").split()):
        name = None  # what OCR makes of a scribble
    signed = _signed(line)
    if signed is False and name_field and day and line.pieces[0].block.kind == "heading" and not line.value:
        signed = True  # a name and a day below the heading "Signature", and no line to write on
    return Signature(role_of_line(line, around, entry), name, signed, day, evidence)


def _signed(line: Labelled) -> bool | None:
    if line.is_blank:
        return False
    if is_unsigned(line.value):
        return False
    if re.search(r"\bwet\b", line.value):
        return True
    office = re.sub(r"\b(?:for|of|the)\b.*", "", without_role(line.value))
    if role_of(line.value) and is_blank(office) and not person_in(line.value):
        return False if re.search(r"[._…]{3}", line.value) else None  # a title printed on the line
    if re.fullmatch(r"[\[(]\s*signature\s*[\])]", line.value, re.IGNORECASE):
        return None
    return True


def _date(line: Labelled, around: Around) -> tuple[date | None, Labelled | None]:
    for at, field in enumerate(around.after):
        if field.label == "date":
            dates = find_dates(field.value, labelled=True)
            return (dates[0].value if dates else None), field
        if field.label == "words" and is_only_date(field.value) and not _is_of_another_label(field, line):
            return find_dates(field.value)[0].value, field
        if field.label == "words" and (
            (
                field.pieces[0].block.kind == "heading"
                and not _is_title(around.after, at)
                and _is_heading(around.after[at:])
            )
            or len(field.value.split()) > 14
        ):
            break
    within = find_dates(line.value)
    if within:
        return within[0].value, None
    before = next((f for f in reversed(around.before[-2:]) if f.label == "date"), None)
    if before and before is around.before[-1] and around.before[-1].pieces[0].block.kind != "heading":
        dates = find_dates(before.value, labelled=True)
        return (dates[0].value if dates else None), before
    return None, None


def _is_of_another_label(field: Labelled, line: Labelled) -> bool:
    """Whether a day stands in a row of its own behind another label: "Takes effect | 1 June"."""
    piece = field.pieces[0]
    if piece.block is line.pieces[0].block or not piece.block.cells or not piece.cell:
        return False
    return reads_as_label(piece.block.cells[piece.cell - 1].text)


def _is_title(fields: Sequence[Labelled], at: int) -> bool:
    """Whether a line is the signatory's title, or the half of one that is broken over two lines."""
    halves = (fields[at : at + 1], fields[at : at + 2], fields[max(0, at - 1) : at + 1])
    return any(is_role_line(" ".join(field.value for field in half)) for half in halves)


def _name(line: Labelled, around: Around, entry: Entry) -> tuple[str | None, Labelled | None]:
    """The typed name; words read out of a scribble are no name unless the paper prints them elsewhere."""
    value = line.value
    for found in reversed(find_dates(value)):
        hour = HOUR.match(value, found.end)
        value = value[: found.start] + value[hour.end() if hour else found.end :]
    value = re.sub(r"\s+on\s*(?=\(|$)", " ", value)
    value = re.sub(r"(?<=[a-z])\s+[A-Z][a-z]+ [Oo]fficer:.*$", "", value)  # the label of what stands behind
    name = None if is_unsigned(line.value) else person_in(value)
    printed = [
        *(f for f in around.after if f.label == "name"),
        *(f for f in around.before[-3:] if f.label == "name"),
    ]
    if name and (
        line.colon or is_legible(name) or _is_typed(line) or _is_printed_elsewhere(name, line, entry)
    ):
        same = next((f for f in printed if surname_of(person_in(f.value)) == surname_of(name)), None)
        return (person_in(same.value), same) if same else (name, None)
    if printed:
        return person_in(printed[0].value), printed[0]
    if owner := person_in(line.owner):
        return owner, None
    if beside := _holder_in_row(line.pieces[0]):
        return beside.value, beside
    above = around.before[-1] if around.before else None
    if above and above.label == "words" and (holder := office_holder(above.value)):
        return holder[1], above
    if above and above.label == "words" and is_only_date(line.value) and (whole := _name_and_office(above)):
        return whole, above
    follower = around.after[0] if around.after else None
    if follower and follower.label == "words" and not _is_heading(around.after):
        below = person_in(follower.value) if len(follower.value.split()) <= 8 else None
        return below, follower if below else None
    return None, None


def _name_and_office(field: Labelled) -> str | None:
    """The name of a line that holds it and then its office: "Ann Bell, Police and Crime Commissioner"."""
    name, comma, office = field.value.partition(",")
    return name if comma and person_in(name) == name and is_role_line(office.strip()) else None


def _holder_in_row(piece: Piece) -> Labelled | None:
    """The name that stands with the office in the first cell of the row with the line."""
    first = piece.block.cells[0] if piece.block.cells and piece.cell else None
    name = office_in_cell(first.text)[1] if first else None
    if not name:
        return None
    told = (part for part in pieces([piece.block]) if not part.cell)
    return Labelled("name", name, tuple(part for part in told if set(part.text.split()) & set(name.split())))


def _is_heading(after: Sequence[Labelled]) -> bool:
    """Whether what follows heads another part: it is set as a heading, and is no name over its office."""
    name = after[0].value
    over_office = person_in(name) == name and len(after) > 1 and role_line(after[1]) is not None
    return after[0].pieces[0].block.kind == "heading" and not over_office


def _is_typed(line: Labelled) -> bool:
    """Whether the file states its paragraphs, as Word and HTML do: such words no scanner misread."""
    return any(printed.whole for piece in line.pieces for _, printed in piece.block.pieces)


def _is_printed_elsewhere(name: str, line: Labelled, entry: Entry) -> bool:
    surname = re.compile(rf"\b{re.escape(surname_of(name))}\b", re.IGNORECASE)
    own = {id(piece.block) for piece in line.pieces}
    return any(surname.search(block.text) for block in entry.blocks if id(block) not in own)
