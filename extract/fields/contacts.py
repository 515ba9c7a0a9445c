"""Who can be asked about a paper: contact officers, and authors who give a telephone number or address.

A telephone number in a page's footer, or the chief executive who signs, is no contact.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from ..block import Entry
from ..record import Contact
from .printed import Piece, evidence_of_pieces, pieces, vocabulary
from .signatories import is_person, person_in

Label = Literal["contact_role", "contact", "author", "name", "job", "telephone", "email"]

_TELEPHONE = re.compile(
    r"(?<![\d/.£])(?:\+44\s?(?:\(0\)\s?)?\d|\(?0\d)[\d\s()\-]{7,14}\d(?:,?\s*(?:ext\.?n?|extension|x)\.?\s*\d{2,6})?"
    r"|\b101,?\s*(?:ext\.?|extension)\s*\d{3,8}"
)
_EMAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")
_SENTENCE = re.compile(
    r"\b(?:for|am)\s+(?:further|more|any further|ragor o)\s+(?:information|details|wybodaeth)\b[^:.@]{0,60}?"
    r"\b(?:contact|from|cysylltwch â)\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"\b(?:contact|write to|e-?mail|call|ring|telephone|phone|ask for|speak to|speak with|in touch with"
    r"|(?:questions|enquiries|queries) (?:to|should go to|may be (?:sent|put) to|about [^.@]{3,60} to))\s+"
    r"(?P<value>[A-Z].*)$"
)
_REACH = 6


@dataclass(slots=True)
class _Draft:
    """A contact while its lines are read."""

    label: str
    kind: Label
    held: list[Piece]
    name: str | None = None
    job: str | None = None
    telephone: str | None = None
    email: str | None = None
    words: list[str] = field(default_factory=list)

    def take(self, value: str) -> None:
        """Take from a value what is still missing: number, address, name, then job."""
        email = _EMAIL.search(value)
        if email:
            self.email = self.email or email[0].rstrip(".'’-")
            value = value.replace(email[0], " ")
        telephone = _TELEPHONE.search(value)
        if telephone:
            number = " ".join(telephone[0].split())
            self.telephone = self.telephone or (number if ")" in number else number.lstrip("("))
            value = value.replace(telephone[0], " ")
        value = re.sub(
            r"\b(?:(?:tele)?phone|tel|mob(?:ile)?|e-?mail)\b(?:\s(?:no|number))?\.?\s*:?",
            " ",
            value,
            flags=re.I,
        )
        value = re.sub(r"(?:\s(?:on|at|or|by|via|and))+(?=\s*$|\s*[,.:;(])", " ", " ".join(value.split()))
        parts = [part.strip(" .:()") for part in re.split(r"\s[–—-]\s|[,;(|]|\s{2,}", value)]
        for part in filter(None, parts):
            if self.name is None and not self.words and person_in(part):
                self.name = person_in(part)
            else:
                self.words.append(part)

    def _asked_as(self) -> str | None:
        """The label of the line, where it is one that says what the person is asked as: "Contact"."""
        return self.label if self.kind == "contact" and self.name and len(self.label.split()) <= 2 else None

    def contact(self) -> Contact | None:
        """The contact, or None where it names nobody who could be asked."""
        reachable = self.telephone or self.email
        if self.name is None and self.words:
            self.name = person_in(", ".join(self.words))
        if self.kind in ("author", "name") and not reachable:
            return None
        team = self.words[0] if self.kind == "contact" and self.words and reachable else None
        if (
            self.name is None
            and team is None
            and (self.kind != "contact_role" or not (reachable or self.words))
        ):
            return None
        if self.name is None and team:  # "Contact: Commissioning Team, telephone …"
            self.name, self.words, self.label = team, self.words[1:], ""
        job = self.job or next((w for w in self.words if w != self.name and re.match(r"[A-Z]", w)), None)
        role = self.label if self.kind in ("contact_role", "author") else job or self._asked_as()
        return Contact(
            role or None, self.name, self.telephone, self.email, evidence_of_pieces(self.held)
        )


def find_contacts(entry: Entry) -> tuple[Contact, ...]:
    """The people to ask, in reading order, each once."""
    run = [piece for piece in pieces(entry.blocks) if piece.text]
    found: list[Contact] = []
    at = 0
    while at < len(run):
        draft = _open(run, at)
        at += 1
        if draft is None:
            continue
        at = _fill(draft, run, at)
        drafts = [draft]
        while draft.label and at < len(run) and _is_next(draft, run[at]):
            draft = _Draft(draft.label, draft.kind, [run[at]])
            draft.take(run[at].text)
            at = _fill(draft, run, at + 1)
            drafts.append(draft)
        found += _kept(drafts, found)
    return tuple(found)


def _kept(drafts: Sequence[_Draft], known: Sequence[Contact]) -> list[Contact]:
    """The contacts that the drafts come to, each name once."""
    found: list[Contact] = []
    for draft in drafts:
        contact = draft.contact()
        if contact and not any(c.name == contact.name and c.name is not None for c in (*known, *found)):
            found.append(contact)
    return found


def _open(run: Sequence[Piece], at: int) -> _Draft | None:
    """A contact that begins at this piece: by its label, its sentence, or a name above a number."""
    piece = run[at]
    opening = label_of(piece.text)
    if opening and opening[0] in ("contact_role", "contact", "author"):
        kind, label, value = opening
        draft = _Draft(label, kind, [piece])
        if value:
            draft.take(value)
        return draft
    sentence = _SENTENCE.search(piece.text)
    if sentence:
        draft = _Draft("", "contact", [piece])
        draft.take(sentence["value"])
        return draft
    invitation = _INVITATION.search(piece.text)
    if invitation:
        draft = _Draft("", "name", [piece])
        draft.take(re.split(r"(?<=[a-z]{3})\.\s", invitation["value"])[0])
        return draft if draft.name else None
    if is_person(piece.text) and _leads_to_number(run[at + 1 : at + 5]):
        return _Draft("", "name", [piece], name=piece.text)
    return None


def _leads_to_number(run: Sequence[Piece]) -> bool:
    """Whether a telephone number or an address stands below, with no more than a job between."""
    for piece in run:
        opening = label_of(piece.text)
        if opening:
            return opening[0] in ("telephone", "email") and bool(opening[2])
        if _EMAIL.fullmatch(piece.text):
            return piece.block.zone not in (
                "header",
                "signature",
            )  # there it is a letterhead's, or a signer's
        if len(piece.text.split()) > 8 or piece.text.endswith((".", ":")):
            return False
    return False


def _fill(draft: _Draft, run: Sequence[Piece], at: int) -> int:
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
            if not _goes_on(draft, piece):
                return number
            draft.take(piece.text)
        elif opening[0] in ("contact_role", "contact", "author"):
            return number
        else:
            kind, label, value = opening
            following = run[number + 1] if number + 1 < len(run) else None
            beside = not value and following is not None and _is_beside(piece, following)
            _take_labelled(draft, kind, label, following.text if beside and following else value)
        draft.held.append(piece)
    return min(at + _REACH + 2, len(run))


def _is_beside(piece: Piece, following: Piece) -> bool:
    """Whether a piece stands in the next cell of the same row."""
    return following.block is piece.block and following.cell == piece.cell + 1


def _take_labelled(draft: _Draft, kind: Label, label: str, value: str) -> None:
    if kind == "job":
        draft.job = draft.job or value or None
    elif kind == "name":
        draft.name = draft.name or person_in(value)
    elif value:
        draft.take(value)


def _is_next(draft: _Draft, piece: Piece) -> bool:
    """Whether a line of a list gives the name and the address or number of somebody else."""
    if draft.name is None or not (draft.email or draft.telephone) or not piece.opens:
        return False
    other = re.split(r"[,(:]|\s[–—-]\s", piece.text)[0].strip()
    reachable = _EMAIL.search(piece.text) or _TELEPHONE.search(piece.text)
    return bool(reachable) and is_person(other) and other != draft.name


def _goes_on(draft: _Draft, piece: Piece) -> bool:
    """Whether an unlabelled line belongs to the contact: its name, job, number or address."""
    text = piece.text
    if _is_next(draft, piece):
        return False
    if _EMAIL.search(text) or _TELEPHONE.search(text):
        return len(text.split()) <= 14
    if piece.block.kind == "heading" or len(text.split()) > 8 or text.endswith((".", ":", "?")):
        return False
    if draft.kind == "name":
        return len(draft.words) < 2  # a job, and the office it is in
    if draft.name is None and not draft.words:
        return is_person(text) or person_in(text) is not None
    last = draft.held[-1]
    return draft.job is None and not draft.words and last.block is piece.block and last.cell == piece.cell


def label_of(text: str) -> tuple[Label, str, str] | None:
    """The contact label that opens a line, as printed, and the words behind it.

    >>> label_of("Contact Officer: Ann Bell")
    ('contact_role', 'Contact Officer', 'Ann Bell')
    """
    match = _labels().match(text)
    if not match:
        return None
    value = match["value"].strip()
    if not match["close"] and value and not re.match(r"[\d+(]|\S+@", value):
        return None
    words = vocabulary("contacts")["labels"]
    label = match["label"]
    kind = next(kind for kind in words if label.casefold() in words[kind])
    if kind == "office":
        return ("author", label, value) if match["close"] else None
    return kind, label, value


@cache
def _labels() -> re.Pattern[str]:
    words = [word for listed in vocabulary("contacts")["labels"].values() for word in listed]
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?P<label>{listed})(?!\w)\.?(?P<close>\s*[:–—]|\s-\s)?\s*(?P<value>.*)$", re.IGNORECASE
    )
