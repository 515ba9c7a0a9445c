"""Who can be asked about a paper: contact officers, and authors who give a telephone number or address.

A telephone number in a page's footer, or the chief executive who signs, is no contact.
"""

import re
from collections.abc import Sequence

from ...block import Block, Entry
from ...record import Contact
from ...sieve import Sought
from ..header.letters import letter_in_columns
from ..printed import Piece, pieces
from ..signatures.signatories import is_person, office_of, person_in, says
from ..word_lists import vocabulary
from .drafts import EMAIL, TELEPHONE, Draft
from .labels import Label, label_of

_SENTENCE = Sought(
    r"\b(?:for|am)\s+(?:further|more|any further|ragor o)\s+(?:information|details|wybodaeth)\b[^:.@]{0,60}?"
    r"\b(?:contact|from|cysylltwch (?:â|ag|gyda))\s*:?\s+(?:the\s+)?(?P<value>\S.*)$"
)
# "To ask about the Fund, ring 01555 …", "For more about this please telephone 01555 …": nobody is named.
_REACH_US = Sought(
    r"\b(?:for (?:further|more)|to (?:ask|find out|know|hear|learn))\b[^:.@]{0,80}?(?:,\s+|\s+)(?:please\s+)?"
    r"(?:telephone|ring|phone|call|e-?mail|write to|contact)(?:\s+(?:us|me|the office|my office))?"
    r"(?:\s+(?:on|at|by|via))?\s+(?P<value>(?:\(?0\d|\S+@\S).*)$"
)
# A label in the middle of a line, and an invitation in a sentence, which names a person and how to reach one.
_MIDDLE = Sought(
    r"[.;]\s+(?P<label>(?:for\s+)?(?:further|more) (?:information|details)[^:.@]{0,40}|"
    r"enquiries|queries|questions|contact):\s+"
    r"(?P<value>\S.*)$"
)
_INVITATION = Sought(
    r"\b(?:contact|write to|e-?mail|call|ring|telephone|phone|ask for|speak to|speak with|in touch with"
    r"|(?i:questions|enquiries|queries) (?:to|should go to|about [^.@]{3,60} to"
    r"|(?:may|should|can) be (?:sent|put|addressed|directed|made) to)"
    r"|(?:available|obtained|had|requested|sought) from|(?:returned|sent|addressed) to"
    r"|author of this \w+ is)\s+"
    r"(?:the\s+)?(?P<value>[A-Z].*)$",
    0,
)
_REACHED = Sought(
    r"^(?:[^:@]{0,60}\b(?:written|prepared) by )?(?P<name>[^:@]{5,80}?),?\s+(?:who )?(?:can|may) be "
    r"(?:contacted|reached) (?P<value>(?:on|at|by|via)(?:\s.*)?)$",
    0,
)
# "Ann Bell in my office will be glad to help: 01555 …"
_HELPS = Sought(
    r"(?:^|[.,;]\s+)(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]*\.?){1,3})"
    r"(?:,? (?:in|of|at|from) (?:my|our|the|this) [\w ]{3,40}?)?,? (?:will|would|can|is|who) "
    r"(?:be )?(?:\w+ )?(?:glad|happy|pleased|able|help|answer)\b[^:.@]{0,50}?(?::| on| at)\s+"
    r"(?P<value>(?:\(?0\d|\S+@\S).*)$",
    0,
)
_NEXT_PERSON = re.compile(
    r"(?<=[\w)])(?:\s*;\s*|,?\s+(?:and|or|a|neu)\s+|,\s+|(?<=\d\))\s+)(?=[A-Z][\w.'’-]*\s+[A-Z])"
)
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})(?<!\btel)(?<!\bext)\.\s", re.IGNORECASE)
_REACH = 6


def find_contacts(entry: Entry) -> tuple[Contact, ...]:
    """The people to ask, in reading order, each once."""
    found, taken = _in_columns(entry)
    own = (b for b in entry.blocks if id(b) not in taken)
    run = [piece for piece in letter_in_columns(pieces(own)) if piece.text]
    at = 0
    while at < len(run):
        draft = _open(run, at)
        at += 1
        if draft is None:
            continue
        draft.direct &= bool(draft.label) or not entry.listed  # what ends a list is of all its entries
        several = _several(draft, run[at - 1])
        at = at if several else _fill(draft, run, at)
        drafts = several or [draft]
        draft = drafts[-1]
        while draft.label and at < len(run) and (_is_next(draft, run[at]) or _is_another(draft, run, at)):
            draft = Draft(draft.label, draft.kind, [run[at]])
            draft.take(run[at].text)
            at = _fill(draft, run, at + 1)
            drafts.append(draft)
        found += _kept(drafts, found)
    return tuple(found)


def _in_columns(entry: Entry) -> tuple[list[Contact], set[int]]:
    """The people of a table with columns for name and number or address, and the rows that were read."""
    found: list[Contact] = []
    taken: set[int] = set()
    heads: dict[int, Label] = {}
    table: object = None
    for block in entry.blocks:
        if block.table is None or block.table is not table:
            heads, table = {}, block.table
        kinds = {c.column: opening for c in block.cells if (opening := label_of(" ".join(c.text.split())))}
        if heads:
            taken.add(id(block))
            draft = Draft("", "name", pieces([block]))
            for cell in block.cells:
                words = " ".join(cell.text.split())
                _take_labelled(draft, heads.get(cell.column, "contact"), "", words)
            found += _kept([draft], found)
        elif author := _of_labelled_cells(block, kinds):
            taken.add(id(block))
            found += _kept([author], found)
        elif len(kinds) == len(block.cells) and not any(value for _, _, value in kinds.values()):
            columns = {column: kind for column, (kind, _, _) in kinds.items()}
            named = {"name", "contact", "contact_role", "author"} & set(columns.values())
            if named and {"telephone", "email"} & set(columns.values()):
                heads = columns
                taken.add(id(block))
    return found, taken


def _of_labelled_cells(block: Block, kinds: dict[int, tuple[Label, str, str]]) -> Draft | None:
    """The author whom a row of narrow cells names: "Report Author: A Bell | Post: Clerk | Tel No. …"."""
    first = kinds.get(block.cells[0].column) if block.cells else None
    reached = any(kind in ("telephone", "email") and value for kind, _, value in kinds.values())
    if not first or first[0] not in ("author", "contact", "contact_role") or len(kinds) != len(block.cells):
        return None
    if not reached or not first[2]:
        return None
    draft = Draft(first[1], first[0], pieces([block]))
    for kind, label, value in kinds.values():
        _take_labelled(draft, kind, label, value)
    return draft


def _several(draft: Draft, piece: Piece) -> list[Draft]:
    """A draft each where one line gives two people, each with a number or address; else none."""
    opening = label_of(piece.text)
    apart = re.compile(r"\s*;\s*") if opening and ";" in opening[2] else _NEXT_PERSON
    parts = apart.split(opening[2]) if opening else []
    drafts = [Draft(draft.label, draft.kind, [piece]) for _ in parts]
    for one, part in zip(drafts, parts, strict=True):
        one.take(part)
    whole = all(one.name and (one.telephone or one.email) for one in drafts)
    return drafts if len(drafts) > 1 and whole else []


def _kept(drafts: Sequence[Draft], known: Sequence[Contact]) -> list[Contact]:
    """The contacts that the drafts come to, each name once."""
    found: list[Contact] = []
    for draft in drafts:
        contact = draft.contact()
        if contact and not any(c.name == contact.name and c.name is not None for c in (*known, *found)):
            found.append(contact)
    return found


def _open(run: Sequence[Piece], at: int) -> Draft | None:
    """A contact that begins at this piece: by its label, its sentence, or a name above a number."""
    piece = run[at]
    opening = label_of(piece.text)
    if opening and opening[0] in ("contact_role", "contact", "author"):
        kind, label, value = opening
        draft = Draft(label, kind, [piece])
        if value:
            draft.take(value)
        draft.direct = kind == "contact" and draft.email is not None
        return draft
    sentence = _SENTENCE.search(piece.text) or _MIDDLE.search(piece.text)
    if sentence:
        draft = Draft("", "contact", [piece])
        draft.take(sentence["value"])
        draft.direct = draft.email is not None and not draft.words
        return draft
    reached = _REACHED.match(piece.text) or _HELPS.search(piece.text)
    invitation = reached or _INVITATION.search(piece.text)
    if invitation:
        draft = Draft("", "name", [piece])
        draft.take(reached["name"] if reached else "")
        draft.take(_SENTENCE_END.split(invitation["value"])[0])
        return draft if draft.name and not _is_body(draft.name) else None
    told = piece.block.text if piece.opens and not piece.block.cells else piece.text
    if (us := _REACH_US.search(told)) and (address := EMAIL.search(us["value"])):
        number = TELEPHONE.search(us["value"])
        draft = Draft("", "contact", [piece], telephone=number[0] if number else None, email=address[0])
        draft.direct = True
        return draft
    reach = 5 if piece.block.zone == "header" else 7  # an address may stand between, at the end of a report
    if is_person(piece.text) and _leads_to_number(run[at + 1 : at + reach]):
        return Draft("", "name", [piece], name=piece.text)
    return _with_post(run, at)


def _with_post(run: Sequence[Piece], at: int) -> Draft | None:
    """A name with its post at the end of a report, and a number or address behind it or on the next line."""
    piece = run[at]
    name, comma, post = piece.text.partition(",")
    held = comma and piece.opens and piece.block.zone not in ("header", "signature", "checklist")
    if not held or len(piece.text.split()) > _MOST_WORDS or not (is_person(name) and office_of(post)):
        return None
    reached = TELEPHONE.search(post) or EMAIL.search(post)
    below = run[at + 1].text if at + 1 < len(run) else ""
    opening = label_of(below)
    if not reached and not (opening and opening[0] in ("telephone", "email") and opening[2]):
        return None
    draft = Draft("", "name", [piece])
    draft.take(piece.text)
    return draft if draft.name == name else None


_MOST_WORDS = 24


def _is_body(name: str) -> bool:
    """Whether words in the shape of a name are a charity's or another body's: "Women's Aid"."""
    return not set(name.casefold().split()).isdisjoint(vocabulary("contacts")["bodies"]["words"])


def _leads_to_number(run: Sequence[Piece]) -> bool:
    """Whether a telephone number or an address stands below, with no more than a job between."""
    for piece in run:
        opening = label_of(piece.text)
        if opening:
            return opening[0] in ("telephone", "email") and bool(opening[2])
        if EMAIL.fullmatch(piece.text):
            return piece.block.zone not in (
                "header",
                "signature",
            )  # there it is a letterhead's, or a signer's
        if len(piece.text.split()) > 8 or piece.text.endswith((".", ":")) or is_person(piece.text):
            return False
    return False


def _fill(draft: Draft, run: Sequence[Piece], at: int) -> int:
    """Take the lines that go on with a contact; where the reading goes on after them."""
    beside = False
    for number in range(at, min(at + _REACH + 2, len(run))):
        piece = run[number]
        opening = label_of(piece.text)
        if beside:  # the cell beside a bare label was read with it
            beside = False
            draft.held.append(piece)
            continue
        if opening is None:
            begun = _broken_off(draft, piece)
            if not begun and not _goes_on(draft, piece, run[number + 1 : number + 4]):
                return number
            draft.take(f"{begun} {piece.text}".strip())
            draft.direct |= draft.kind == "contact" and _is_beside(draft.held[0], piece) and bool(draft.email)
        elif opening[0] in ("contact_role", "contact", "author") and not _reaches(draft, piece, run, number):
            return number
        else:
            kind, label, value = opening
            following = run[number + 1] if number + 1 < len(run) else None
            beside = not value and following is not None and _is_beside(piece, following)
            _take_labelled(draft, kind, label, following.text if beside and following else value)
        draft.held.append(piece)
    return min(at + _REACH + 2, len(run))


_BROKEN = re.compile(r".*\s(?:and|of|for|&)|\(?0\d{2,5}\)?(?:\s\d{3})?")


def _broken_off(draft: Draft, piece: Piece) -> str:
    """What goes over into this line, taken back: the start of a number, or of a job: "Head of Grants and"."""
    last = draft.held[-1]
    same = last.block is piece.block and last.cell == piece.cell and draft.words
    return draft.words.pop() if same and _BROKEN.fullmatch(draft.words[-1]) else ""


def _is_beside(piece: Piece, following: Piece) -> bool:
    """Whether a piece stands in the next cell of the same row."""
    return following.block is piece.block and following.cell == piece.cell + 1


def _reaches(draft: Draft, piece: Piece, run: Sequence[Piece], number: int) -> bool:
    """Whether "Contact: 01555 …" below an author says how to reach that author, and names nobody else."""
    opening = label_of(piece.text)
    if draft.kind != "author" or not draft.name or opening is None or opening[0] != "contact":
        return False
    beside = number + 1 < len(run) and _is_beside(piece, run[number + 1])
    value = opening[2] or (run[number + 1].text if beside else "")
    said = Draft("", "name", [piece])
    said.take(value)
    return bool(said.telephone or said.email) and said.name in (None, draft.name)


def _take_labelled(draft: Draft, kind: Label, label: str, value: str) -> None:
    if kind == "job":
        draft.job = draft.job or value or None
    elif kind == "name":
        draft.name = draft.name or person_in(value)
    elif value:
        draft.take(value)


def _is_next(draft: Draft, piece: Piece) -> bool:
    """Whether a line of a list gives the name and the address or number of somebody else."""
    if draft.name is None or not (draft.email or draft.telephone):
        return False
    if not (piece.opens or piece.block.cells or draft.label.casefold().endswith("s")):
        return False  # and no list, nor "Report authors"
    other = re.split(r"[,(:]|\s[–—-]\s", piece.text)[0].strip()
    reachable = EMAIL.search(piece.text) or TELEPHONE.search(piece.text)
    return bool(reachable) and is_person(other) and other != draft.name


def _is_another(draft: Draft, run: Sequence[Piece], at: int) -> bool:
    """Whether the next of several "Contact Officers" opens: a name and job above a number or address."""
    several = draft.label.casefold().endswith("s") and draft.name and (draft.email or draft.telephone)
    name = run[at].text.split(",")[0].strip()
    return bool(several) and is_person(name) and name != draft.name and _leads_to_number(run[at + 1 : at + 4])


def _goes_on(draft: Draft, piece: Piece, below: Sequence[Piece]) -> bool:
    """Whether an unlabelled line belongs to the contact: its name, job, number or address."""
    text = piece.text
    if _is_next(draft, piece) or says(text, "closes"):
        return False
    if EMAIL.search(text) or TELEPHONE.search(text):
        return len(text.split()) <= 14
    if piece.block.kind == "heading":  # "11.1 Ann Bell, Treasurer" under "11. CONTACT OFFICER"
        name, comma, post = text.partition(", ")
        under = draft.kind == "contact_role" and draft.held[-1].block.kind == "heading" and not draft.name
        return under and bool(comma) and is_person(name) and office_of(post) is not None
    labelled = any((opening := label_of(p.text)) and opening[0] in ("telephone", "email") for p in below[:3])
    if draft.name and draft.words and labelled and len(text.split()) <= 14 and "Office" in text:
        return True  # the office of whoever is named above
    if len(text.split()) > 8 or text.endswith((".", ":", "?")):
        return False
    if draft.kind == "name":
        # a job, the office it is in, and at the end of a report where that is
        return len(draft.words) < 2 or (labelled and piece.block.zone != "header")
    if draft.name is None and not draft.words:
        return is_person(text) or person_in(text) is not None
    reached = any(EMAIL.search(p.text) or TELEPHONE.search(p.text) for p in below[:2])
    if draft.kind != "author" and not draft.words and office_of(text) and reached:
        return True
    last = draft.held[-1]
    same = last.block is piece.block and last.cell == piece.cell
    told = any(p.block is piece.block and p.cell == piece.cell and label_of(p.text) for p in below[:2])
    return same and ((draft.job is None and not draft.words) or (told and len(text.split()) <= 3))
